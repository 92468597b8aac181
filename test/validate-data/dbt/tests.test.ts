import { readFile } from "node:fs/promises";
import { expect, test } from "vitest";
import { validated } from "../report.js";

interface Case {
  readonly csv: string;
  readonly seed: { readonly name: string };
  /** For each test by its name dbt's status and number of failures. */
  readonly found: Readonly<Record<string, readonly [status: string, failures: number]>>;
}

interface Golden {
  readonly versions: Readonly<Record<string, string>>;
  readonly customers: string;
  readonly cases: readonly Case[];
}

test("generated seeds and tests give what dbt gives", { timeout: 300_000 }, async () => {
  const file = new URL("golden/tests.json", import.meta.url);
  const { versions, customers, cases } = JSON.parse(await readFile(file, "utf8")) as Golden;
  expect(versions).toEqual({ "dbt-core": "1.10.23", "dbt-duckdb": "1.10.1", "dbt-utils": "1.4.1" });
  const differences: string[] = [];
  let compared = 0;
  for (const { csv, seed, found } of cases) {
    const data = `${seed.name}.csv`;
    const contract = JSON.stringify({ version: 2, seeds: [seed] });
    const { checks } = await validated(
      { [data]: csv, "customers.csv": customers, "schema.yml": contract },
      { data: `${data}\ncustomers.csv`, contract: `schema.yml#${seed.name}` },
    );
    for (const [name, [status]] of Object.entries(found)) {
      const ours = checks.find(({ source }) => `${source}/`.startsWith(placeOf(name)))?.status ?? "none";
      compared++;
      if (ours !== status) differences.push(`${name}: ${ours}, dbt ${status}`);
    }
  }
  expect(compared).toBeGreaterThanOrEqual(300);
  // A column without any cell has no type here, so that its SQL can't be computed: an error, not a pass.
  expect(differences).toEqual(["s4_n_1: error, dbt pass", "s11_n_3: error, dbt pass"]);
});

/** Where a test stands in the contract: `s1_n_2` is the third of the first column, `s1_rows` that of the rows. */
function placeOf(name: string): string {
  const [, column, index] = name.split("_");
  return column === "rows"
    ? "/seeds/0/data_tests/0/"
    : `/seeds/0/columns/${column === "n" ? 0 : 1}/data_tests/${index}/`;
}
