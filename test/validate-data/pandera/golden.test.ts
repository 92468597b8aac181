import { readFile } from "node:fs/promises";
import { expect, test } from "vitest";
import { validated } from "../report.js";

interface Golden {
  readonly versions: Readonly<Record<string, string>>;
  readonly cases: readonly {
    readonly data: string;
    readonly schema: string;
    readonly wrong: Readonly<Record<string, readonly number[]>>;
  }[];
}

test("generated schemas and data give what Pandera gives", { timeout: 300_000 }, async () => {
  const golden = JSON.parse(await readFile(new URL("golden.json", import.meta.url), "utf8")) as Golden;
  expect(golden.versions.pandera).toBe("0.35.0");
  expect(golden.cases.length).toBeGreaterThanOrEqual(200);
  const differences: string[] = [];
  for (const [index, { data, schema, wrong }] of golden.cases.entries()) {
    const { checks } = await validated(
      { "d.csv": data, "s.yaml": schema },
      { data: "d.csv", contract: "s.yaml", "max-rows-reported": "100" },
    );
    const bad = checks.filter(({ status }) => status !== "pass");
    const what = (problem: string) =>
      `case ${index}: ${problem} ${JSON.stringify(wrong)} ${JSON.stringify(bad.map(({ name, examples, observed }) => [name, observed, ...examples.map(({ row }) => row - 1)]))}\n${schema}${data}`;
    // In a CSV file digits are as good a text as any; pandas has made numbers of them before Pandera looks.
    const isDigits = / {2}n:\n {4}dtype: string/.test(schema) && wrong.n?.length === 0;
    if (isDigits) continue;
    if (bad.length > 0 !== Object.keys(wrong).length > 0) differences.push(what("verdict"));
    // Of a repeated value Pandera names every row, and here the later ones are named.
    for (const column of ["n", "f", "s"]) {
      const isRepeated = bad.some((check) => check.column === column && check.type === "unique");
      const own = bad.filter((check) => check.column === column && check.type !== "unique");
      const rows = [...new Set(own.flatMap(({ examples }) => examples.map(({ row }) => row - 1)))].sort(
        (a, b) => a - b,
      );
      const named = wrong[column] ?? [];
      const isSame = isRepeated ? rows.every((row) => named.includes(row)) : rows.join() === named.join();
      // Where the type is wrong as a whole, Pandera names no row.
      const isType = own.some((check) => check.type === "type");
      if (!isSame && !isType) differences.push(what(`rows of ${column}`));
    }
  }
  expect(differences).toEqual([]);
});
