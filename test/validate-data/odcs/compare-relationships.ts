import type { Comparison } from "../difference.js";
import { validated } from "../report.js";

export interface RelationshipCase {
  readonly files: Readonly<Record<"orders" | "customers", string>>;
  readonly schema: readonly object[];
  /** Rows that refer to nothing, by relationship. */
  readonly results: readonly number[];
}

/** How many rows refer to nothing, beside what datacontract-cli counts. */
export async function compareRelationships(cases: readonly RelationshipCase[]): Promise<Comparison> {
  const contract = {
    apiVersion: "v3.1.0",
    kind: "DataContract",
    id: "t",
    version: "1.0.0",
    status: "active",
  };
  const differences: Comparison["differences"][number][] = [];
  for (const { files, schema, results } of cases) {
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
    if (JSON.stringify(found) === JSON.stringify(results)) continue;
    const what = `${JSON.stringify(found)} where datacontract-cli counts ${JSON.stringify(results)} of ${JSON.stringify(files)} by ${JSON.stringify(schema)}`;
    differences.push({ what, reason: undefined });
  }
  return { compared: cases.length, differences };
}
