import { readFile } from "node:fs/promises";
import { expect, test } from "vitest";
import { validated } from "../report.js";

type Tests = readonly Readonly<Record<string, { readonly name: string }>>[];

interface Golden {
  readonly versions: Readonly<Record<string, string>>;
  readonly cases: readonly {
    readonly csv: string;
    readonly seed: {
      readonly name: string;
      readonly data_tests: Tests;
      readonly columns: readonly { readonly name: string; readonly data_tests: Tests }[];
    };
    /** For each test by its name dbt's status and number of failures. */
    readonly found: Readonly<Record<string, readonly [status: string, failures: number]>>;
  }[];
}

/** Each test with a limit, so that how many failures there are is told, too. */
function counting(tests: Tests) {
  return tests.map((one) => {
    const [[name, { ...settings }]] = Object.entries(one) as [[string, object]];
    return { [name]: { ...settings, config: { error_if: ">=0", severity: "error" } } };
  });
}

test("generated tests of dbt_expectations give what they give with dbt", { timeout: 300_000 }, async () => {
  const file = new URL("golden/expectations.json", import.meta.url);
  const { versions, cases } = JSON.parse(await readFile(file, "utf8")) as Golden;
  expect(versions).toEqual({
    "dbt-core": "1.10.23",
    "dbt-duckdb": "1.10.1",
    "dbt-expectations": "77d3856",
  });
  const differences: string[] = [];
  const kinds = new Set<string>();
  let compared = 0;
  for (const { csv, seed, found } of cases) {
    const data = `${seed.name}.csv`;
    const counted = {
      ...seed,
      data_tests: counting(seed.data_tests),
      columns: seed.columns.map((column) => ({ ...column, data_tests: counting(column.data_tests) })),
    };
    const statuses = await checksOf(data, csv, seed);
    const counts = await checksOf(data, csv, counted);
    for (const [base, tests] of [
      ["/seeds/0", seed.data_tests] as const,
      ...seed.columns.map((column, at) => [`/seeds/0/columns/${at}`, column.data_tests] as const),
    ]) {
      for (const [at, one] of tests.entries()) {
        const [[kind, { name }]] = Object.entries(one) as [[string, { name: string }]];
        const source = `${base}/data_tests/${at}`;
        const [status, failures] = found[name]!;
        const ours = statuses.find((check) => check.source === source);
        const count = counts.find((check) => check.source === source)?.observed ?? "none";
        compared++;
        kinds.add(kind);
        if (ours?.status !== status || Number.parseInt(count, 10) !== failures)
          differences.push(
            `${name} ${kind}: ${ours?.status} ${count}, dbt ${status} ${failures} ${JSON.stringify(one[kind])}`,
          );
      }
    }
  }
  expect(compared).toBeGreaterThanOrEqual(500);
  expect(kinds.size).toBeGreaterThanOrEqual(50);
  expect(differences).toEqual([]);
});

async function checksOf(data: string, csv: string, seed: object) {
  const contract = JSON.stringify({ version: 2, seeds: [seed] });
  const { checks } = await validated(
    { [data]: csv, "schema.yml": contract },
    { data, contract: "schema.yml" },
  );
  return checks;
}
