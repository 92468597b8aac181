import { openEngine } from "../../../actions/toolkit/data/engine.js";
import { resolveFiles } from "../../../actions/toolkit/data/source.js";
import { openTable } from "../../../actions/toolkit/data/table.js";
import type { CheckResult } from "../../../actions/validate-data/checks/result.js";
import { runChecks } from "../../../actions/validate-data/checks/run.js";
import { parseContract } from "../../../actions/validate-data/contracts/contract.js";
import { validateInOnePass } from "../../../actions/validate-data/one-pass.js";
import { testRuntime } from "../../runtime.js";
import type { Comparison, Difference } from "../difference.js";
import { differenceOf } from "./differences.js";

type Outcome = "raised" | "refused" | readonly [success: boolean, unexpected: number | null];
type Expectation = readonly [type: string, kwargs: Readonly<Record<string, unknown>>, outcome: Outcome];

export interface Case {
  readonly data: string;
  readonly expectations: readonly Expectation[];
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

const suite = (expectations: readonly Expectation[]) =>
  parseContract(
    JSON.stringify({ name: "s", expectations: expectations.map(([type, kwargs]) => ({ type, kwargs })) }),
    "s.json",
  );

/** Whether each expectation holds, and how many rows break it, as Great Expectations says and here, twice. */
export async function compareWithGreatExpectations(
  cases: readonly Case[],
): Promise<Comparison & { readonly inOnePass: number }> {
  const t = await testRuntime();
  const engine = await openEngine(t.runtime);
  const differences: Difference[] = [];
  let compared = 0;
  let inOnePass = 0;
  try {
    // A query locks the engine, so all tables are opened before.
    const opened = [];
    for (const [index, { data }] of cases.entries()) {
      await t.write(`${index}.csv`, data);
      const files = await resolveFiles([`${index}.csv`], t.runtime.workspace, "data");
      opened.push({ files, table: await openTable(engine, files) });
    }
    for (const [index, { data, expectations }] of cases.entries()) {
      const { files, table } = opened[index]!;
      const { checks } = (await suite(expectations)).compile(table, "d.csv");
      const found = judged(await runChecks(engine, table, checks, 3), expectations.length);
      for (const [at, [type, kwargs, outcome]] of expectations.entries()) {
        const { status, failed, observed } = found[at]!;
        compared++;
        const what = `case ${index} ${type} ${JSON.stringify(kwargs)}: ${JSON.stringify(outcome)}, here ${status} (${observed}) of ${JSON.stringify(data)}`;
        const wanted = outcome === "raised" ? false : outcome[0] === true;
        const unexpected = typeof outcome === "string" ? null : outcome[1];
        const isOtherCount = failed !== undefined && unexpected !== null && failed !== unexpected;
        if (outcome === "refused" || (status === "pass") !== wanted || isOtherCount)
          differences.push({ what, reason: differenceOf({ type, kwargs, outcome, data, status }) });
        // One expectation at a time, for more of them to be judged in one pass.
        const one = await validateInOnePass(files, await suite([expectations[at]!]), "d.csv", engine, 3);
        if (one === undefined) continue;
        inOnePass++;
        const [same] = judged(one.results.slice(2), 1);
        if (same!.status !== status || same!.failed !== failed)
          differences.push({ what: `${what}, in one pass ${same!.status}`, reason: undefined });
      }
    }
  } finally {
    await engine.close();
  }
  return { compared, differences, inOnePass };
}
