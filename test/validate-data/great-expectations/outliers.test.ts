import { readFile } from "node:fs/promises";
import { expect, test } from "vitest";
import { validated } from "../report.js";

interface Golden {
  readonly versions: Readonly<Record<string, string>>;
  readonly cases: readonly [csv: string, kwargs: object, success: boolean, outliers: number][];
}

test("outliers are those of Great Expectations", { timeout: 120_000 }, async () => {
  const file = new URL("outliers.json", import.meta.url);
  const { versions, cases } = JSON.parse(await readFile(file, "utf8")) as Golden;
  expect(versions.great_expectations).toBe("1.24.1");
  const differences: string[] = [];
  for (const [csv, kwargs, isMet, outliers] of cases) {
    const type = "expect_column_values_to_not_be_outliers";
    const suite = JSON.stringify({ name: "s", expectations: [{ type, kwargs: { column: "x", ...kwargs } }] });
    const run = await validated({ "d.csv": csv, "s.json": suite }, { data: "d.csv", contract: "s.json" });
    const { status, failed } = run.checks[0]!;
    // Where mostly lets them pass, none has failed.
    if (status !== (isMet ? "pass" : "fail") || failed !== (isMet ? 0 : outliers))
      differences.push(`${status} ${failed}, theirs ${isMet} ${outliers}: ${JSON.stringify([csv, kwargs])}`);
  }
  expect(cases.length).toBe(120);
  expect(differences).toEqual([]);
});
