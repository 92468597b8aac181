import { readFile } from "node:fs/promises";
import { expect, test } from "vitest";
import { validated } from "../report.js";

interface Case {
  readonly files: Readonly<Record<"orders" | "customers", string>>;
  readonly schema: readonly object[];
  /** Rows that refer to nothing, by relationship. */
  readonly results: readonly number[];
}

test("generated relationships give what datacontract-cli gives", { timeout: 300_000 }, async () => {
  const text = await readFile(new URL("relationships.json", import.meta.url), "utf8");
  const golden = JSON.parse(text) as { versions: Record<string, string>; cases: readonly Case[] };
  expect(golden.versions["datacontract-cli"]).toBe("1.2.8");
  expect(golden.cases.length).toBeGreaterThanOrEqual(60);
  const contract = {
    apiVersion: "v3.1.0",
    kind: "DataContract",
    id: "t",
    version: "1.0.0",
    status: "active",
  };
  const differences: unknown[] = [];
  for (const { files, schema, results } of golden.cases) {
    const { checks } = await validated(
      {
        "orders.csv": files.orders,
        "customers.csv": files.customers,
        "c.yaml": JSON.stringify({ ...contract, schema }),
      },
      { data: "orders.csv\ncustomers.csv", contract: "c.yaml" },
    );
    const found = checks
      .filter(({ type }) => type === "relationships")
      .map(({ status, failed }) => (status === "pass" || status === "fail" ? failed : status));
    if (JSON.stringify(found) !== JSON.stringify(results))
      differences.push({ files, schema, found, results });
  }
  expect(differences).toEqual([]);
});
