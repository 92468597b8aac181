import { expect, test } from "vitest";
import { validated } from "./report.js";

const data = "id,plan\n1,a\n2,b\n2,c\n";

async function checksOf(name: string, contract: string, part = "") {
  const { checks } = await validated(
    { "d.csv": data, [name]: contract },
    { data: "d.csv", contract: `${name}${part}` },
  );
  return checks.map((check) => `${check.column ?? "-"} ${check.type} ${check.status}`);
}

// Forms that public repositories have, each of which once ended the run or passed over a check.

const odcs = (schema: string) =>
  `kind: DataContract\napiVersion: v3.1.0\nid: x\nversion: 1.0.0\nstatus: active\n${schema}`;
const objects = odcs(`schema:
  - { name: receivers, physicalName: recv, properties: [{ name: plan, required: true }] }
  - { name: tbl, properties: [{ name: id, unique: true }] }
`);

test("an object of ODCS is chosen by #, by either of its names", async () => {
  expect(await checksOf("c.yaml", objects, "#tbl")).toEqual(["id unique fail"]);
  expect(await checksOf("c.yaml", objects, "#recv")).toEqual(["plan required pass"]);
  await expect(checksOf("c.yaml", objects, "#tbbl")).rejects.toThrow("has no object tbbl. Did you mean tbl?");
  await expect(checksOf("c.yaml", objects)).rejects.toThrow(
    "describes receivers, tbl; none of them is called d.csv or d. Name the one that is meant after the path: c.yaml#receivers.",
  );
});

// bitol-io/open-data-contract-standard, docs/examples/sla and stakeholders.
test.for(["schema: []\n", ""])("a contract without objects says nothing of any data: %j", async (schema) => {
  await expect(checksOf("c.yaml", odcs(schema))).rejects.toThrow("has no objects in its schema");
});

// frictionlessdata/frictionless-py, data/geopoint/datapackage.json.
test("a Data Package says where its data is from, and is no file of dbt for that", async () => {
  const contract = JSON.stringify({
    sources: [{ title: "somewhere", path: "https://example.org" }],
    resources: [{ name: "d", path: "d.csv", schema: { fields: [{ name: "id" }, { name: "plan" }] } }],
  });
  expect(await checksOf("datapackage.json", contract)).not.toEqual([]);
});

// frictionlessdata/frictionless-py, data/issue-1478.
test("a field of a Table Schema may be told in several languages", async () => {
  const field = { name: "id", type: "integer", "title@fr": "Clé", "description@pt-BR": "Chave" };
  const contract = JSON.stringify({ fields: [field, { name: "plan" }] });
  expect(await checksOf("t.json", contract)).toContain("id type pass");
  const slip = JSON.stringify({ fields: [{ ...field, descriptio: "x" }, { name: "plan" }] });
  await expect(checksOf("t.json", slip)).rejects.toThrow("Did you mean description?");
});

// dbt-labs/dbt-utils and calogica/dbt-expectations, integration_tests.
test("of dbt, what can't be done of one test leaves the others", async () => {
  const contract = `models:
  - name: d
    tests:
      - dbt_expectations.expect_compound_columns_to_be_unique: { column_list: [id, month] }
    columns:
      - name: id
        tests:
          - not_null: { severity: "{{ 'warn' if target.type == 'spark' else 'error' }}" }
          - unique
`;
  expect(await checksOf("schema.yml", contract)).toEqual([
    "id not_null unsupported",
    "id unique fail",
    "- dbt_expectations.expect_compound_columns_to_be_unique fail",
  ]);
});

// great-expectations/great_expectations, tests/render/fixtures/BasicDatasetProfiler_expectations.json.
test("a profiler's null for the columns is named, and the other expectations are judged", async () => {
  const contract = JSON.stringify({
    expectations: [
      { expectation_type: "expect_table_columns_to_match_ordered_list", kwargs: { column_list: null } },
      { expectation_type: "expect_table_columns_to_match_set", kwargs: { column_set: null } },
      {
        expectation_type: "expect_column_distinct_values_to_be_in_set",
        kwargs: { column: "id", value_set: null },
      },
      { expectation_type: "expect_column_values_to_be_unique", kwargs: { column: "id" } },
    ],
  });
  expect(await checksOf("suite.json", contract)).toEqual([
    "- expect_table_columns_to_match_ordered_list unsupported",
    "- expect_table_columns_to_match_set unsupported",
    "id expect_column_distinct_values_to_be_in_set unsupported",
    "id expect_column_values_to_be_unique fail",
  ]);
});

// unionai-oss/pandera, what to_yaml wrote up to 0.6 and 0.9.
test("the older words of Pandera are those of today", async () => {
  const contract = `schema_type: dataframe
version: 0.5.0
columns:
  id: { pandas_dtype: int, nullable: false, checks: null, allow_duplicates: false, coerce: false }
  plan: { pandas_dtype: int, allow_duplicates: true }
index: null
`;
  expect(await checksOf("schema.yaml", contract)).toEqual([
    "id type pass",
    "id required pass",
    "id unique fail",
    "plan type fail",
    "plan required pass",
  ]);
});
