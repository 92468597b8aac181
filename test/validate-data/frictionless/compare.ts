import { expect } from "vitest";
import type { Comparison, Difference } from "../difference.js";
import { validated } from "../report.js";
import { type Compared, differenceOf, differenceReasons, type Wrong } from "./differences.js";

export interface Case {
  readonly data: string;
  readonly schema: Compared["schema"];
  readonly wrong: Wrong;
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
    // That no row can be read at all is said besides, and so is a schema that contradicts itself.
    if (status === "pass" || type === "rows" || type === "contradiction") continue;
    expect(status).toBe("fail");
    const name = names[type] ?? type;
    const lines = name === "header" ? [0] : examples.map(({ line }) => line!);
    found[name] = [...new Set([...(found[name] ?? []), ...lines])];
  }
  return found;
}

/** Which lines are wrong, and why, as Frictionless says and here. */
export async function compareWithFrictionless(cases: readonly Case[]): Promise<Comparison> {
  const differences: Difference[] = [];
  let compared = 0;
  for (const [index, { data, schema, wrong: theirs }] of cases.entries()) {
    const ours = await judged(data, schema);
    compared++;
    for (const kind of new Set([...Object.keys(theirs), ...Object.keys(ours)])) {
      const [there, here] = [theirs[kind] ?? [], ours[kind] ?? []];
      for (const line of new Set([...there, ...here])) {
        if (there.includes(line) && here.includes(line)) continue;
        const reason = differenceOf({ lines: data.split("\n"), schema, theirs, ours }, kind, line);
        differences.push({
          what: `case ${index}, ${kind}, line ${line}: ${JSON.stringify({ theirs, ours, schema, data })}`,
          reason: reason === undefined ? undefined : differenceReasons[reason],
        });
      }
    }
  }
  return { compared, differences };
}
