import { readFile } from "node:fs/promises";
import { expect, test } from "vitest";
import { validated } from "../report.js";
import { type Compared, differenceOf, differenceReasons, type Wrong } from "./differences.js";

interface Golden {
  readonly versions: Readonly<Record<string, string>>;
  readonly cases: readonly {
    readonly data: string;
    readonly schema: Compared["schema"];
    readonly wrong: Wrong;
  }[];
}

/** Names that Frictionless has for two of our checks. */
const names: Readonly<Record<string, string>> = { fieldsMatch: "header", structure: "row" };

async function judged(data: string, schema: object): Promise<Wrong> {
  const { report } = await validated(
    { "d.csv": data, "s.json": JSON.stringify(schema) },
    { data: "d.csv", contract: "s.json", "max-rows-reported": "100" },
  );
  const found: Record<string, number[]> = {};
  for (const { type, status, examples } of report.checks) {
    // That no row can be read at all is said besides.
    if (status === "pass" || type === "rows") continue;
    expect(status).toBe("fail");
    const name = names[type] ?? type;
    const lines = name === "header" ? [0] : examples.map(({ line }) => line!);
    found[name] = [...new Set([...(found[name] ?? []), ...lines])];
  }
  return found;
}

test("generated schemas and data give what Frictionless gives", { timeout: 300_000 }, async () => {
  const golden = JSON.parse(await readFile(new URL("golden.json", import.meta.url), "utf8")) as Golden;
  expect(golden.versions.frictionless).toBe("5.21.0");
  expect(golden.cases.length).toBeGreaterThanOrEqual(200);
  const unexplained: string[] = [];
  const met = new Set<string>();
  for (const [index, { data, schema, wrong: theirs }] of golden.cases.entries()) {
    const ours = await judged(data, schema);
    const compared = { lines: data.split("\n"), schema, theirs, ours };
    for (const kind of new Set([...Object.keys(theirs), ...Object.keys(ours)])) {
      const [there, here] = [theirs[kind] ?? [], ours[kind] ?? []];
      for (const line of new Set([...there, ...here])) {
        if (there.includes(line) && here.includes(line)) continue;
        const reason = differenceOf(compared, kind, line);
        if (reason === undefined)
          unexplained.push(
            `case ${index}, ${kind}, line ${line}: ${JSON.stringify({ theirs, ours, schema, data })}`,
          );
        else met.add(reason);
      }
    }
  }
  expect(unexplained).toEqual([]);
  expect([...met].sort()).toEqual(Object.keys(differenceReasons).sort());
});
