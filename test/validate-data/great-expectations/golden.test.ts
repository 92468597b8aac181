import { readFile } from "node:fs/promises";
import { expect, test } from "vitest";
import { openEngine } from "../../../actions/toolkit/data/engine.js";
import { resolveFiles } from "../../../actions/toolkit/data/source.js";
import { openTable } from "../../../actions/toolkit/data/table.js";
import type { CheckResult } from "../../../actions/validate-data/checks/result.js";
import { runChecks } from "../../../actions/validate-data/checks/run.js";
import { parseContract } from "../../../actions/validate-data/contracts/contract.js";
import { validateInOnePass } from "../../../actions/validate-data/one-pass.js";
import { testRuntime } from "../../runtime.js";
import { differenceOf, differenceReasons } from "./differences.js";

type Outcome = "raised" | "refused" | readonly [success: boolean, unexpected: number | null];

interface Golden {
  readonly versions: Readonly<Record<string, string>>;
  readonly cases: readonly {
    readonly data: string;
    readonly expectations: readonly (readonly [string, Readonly<Record<string, unknown>>, Outcome])[];
  }[];
}

/** Which expectations hold, and how many rows break each; undefined where one can't be judged. */
function judged(results: readonly CheckResult[], count: number) {
  return Array.from({ length: count }, (_, index) => {
    const own = results.filter(({ check }) => check.keys[1] === index);
    const first = own[0]!;
    return {
      status: own.find(({ status }) => status !== "pass")?.status ?? "pass",
      failed: first.check.test.kind === "rows" ? (first.observedValue ?? 0) : undefined,
      observed: first.observed,
    };
  });
}

test("generated suites and data give what Great Expectations gives", { timeout: 300_000 }, async () => {
  const golden = JSON.parse(await readFile(new URL("golden.json", import.meta.url), "utf8")) as Golden;
  expect(golden.versions.great_expectations).toBe("1.24.1");
  expect(golden.cases.length).toBeGreaterThanOrEqual(300);
  const t = await testRuntime();
  const engine = await openEngine(t.runtime);
  const differences: string[] = [];
  const met = new Set<string>();
  let inOnePass = 0;
  try {
    // A query locks the engine, so all tables are opened before.
    const opened = [];
    for (const [index, { data }] of golden.cases.entries()) {
      await t.write(`${index}.csv`, data);
      const files = await resolveFiles([`${index}.csv`], t.runtime.workspace, "data");
      opened.push({ files, table: await openTable(engine, files) });
    }
    for (const [index, { data, expectations }] of golden.cases.entries()) {
      const { files, table } = opened[index]!;
      const suite = (items: typeof expectations) =>
        parseContract(
          JSON.stringify({ name: "s", expectations: items.map(([type, kwargs]) => ({ type, kwargs })) }),
          "s.json",
        );
      const contract = suite(expectations);
      const { checks } = contract.compile(table, "d.csv");
      const found = judged(await runChecks(engine, table, checks, 3), expectations.length);
      for (const [at, [type, kwargs, outcome]] of expectations.entries()) {
        const { status, failed, observed } = found[at]!;
        const wanted = outcome === "raised" ? false : outcome[0] === true;
        const reason = differenceOf({ type, kwargs, outcome, data, status });
        if (reason !== undefined) met.add(reason);
        const what = `case ${index} ${type} ${JSON.stringify(kwargs)}: ${JSON.stringify(outcome)}, here ${status} (${observed})`;
        if (reason === undefined && (outcome === "refused" || (status === "pass") !== wanted))
          differences.push(what);
        else if (
          reason === undefined &&
          outcome !== "raised" &&
          outcome !== "refused" &&
          failed !== undefined &&
          outcome[1] !== null &&
          failed !== outcome[1]
        )
          differences.push(`${what}, ${failed} rows`);
        // One expectation at a time, for more of them to be judged in one pass.
        const single = suite([expectations[at]!]);
        const one = await validateInOnePass(files, single, "d.csv", engine, 3);
        if (one === undefined) continue;
        inOnePass++;
        const [same] = judged(one.results.slice(2), 1);
        if (same!.status !== status || same!.failed !== failed)
          differences.push(`${what}, in one pass ${same!.status}`);
      }
    }
  } finally {
    await engine.close();
  }
  expect(differences).toEqual([]);
  expect([...met].sort()).toEqual(Object.values(differenceReasons).sort());
  expect(inOnePass).toBeGreaterThan(200);
});
