import { existsSync } from "node:fs";
import { join } from "node:path";
import { expect, it } from "vitest";
import { testRuntime } from "../runtime.js";
import { odcs } from "./report.js";

/** Each with what is said of it. They are the contract's, and so anybody's who can open a pull request. */
const refused: readonly (readonly [query: string, says: RegExp])[] = [
  ["SELECT * FROM read_csv('secret.csv')", /it calls read_csv,/],
  ["SELECT * FROM read_csv_auto('secret.csv')", /it calls read_csv_auto,/],
  ["SELECT content FROM read_text('secret.csv')", /it calls read_text,/],
  ["SELECT content FROM READ_BLOB('secret.csv')", /it calls read_blob,/i],
  ["SELECT count(*) FROM read_parquet('x.parquet')", /it calls read_parquet,/],
  ["SELECT count(*) FROM parquet_metadata('x.parquet')", /it calls parquet_metadata,/],
  ["SELECT count(*) FROM read_json('x.json')", /it calls read_json,/],
  ["SELECT count(*) FROM sniff_csv('secret.csv')", /it calls sniff_csv,/],
  ["SELECT count(*) FROM glob('*')", /it calls glob,/],
  ["SELECT * FROM 'secret.csv'", /it reads secret\.csv, and a check can read nothing but its dataset/],
  ['SELECT * FROM "/etc/passwd"', /it reads \/etc\/passwd,/],
  ["SELECT count(*) FROM {object} WHERE id IN (FROM 'secret.csv')", /it reads secret\.csv,/],
  ["WITH a AS (SELECT * FROM read_text('secret.csv')) SELECT count(*) FROM a", /it calls read_text,/],
  ["SELECT * FROM query('SELECT 1')", /it calls query,/],
  ["SELECT count(*) FROM duckdb_secrets()", /it calls duckdb_secrets,/],
  ["SELECT count(*) FROM information_schema.columns", /it reads information_schema\.columns,/],
  ["SELECT max FROM (SUMMARIZE people)", /it reads people,/],
  ["SELECT max(email) FROM people", /it reads people,/],
  ["SELECT getenv('HOME')", /it calls getenv,/],
  ["SELECT current_setting('temp_directory')", /it calls current_setting,/],
  ...[
    "ATTACH 'other.db' AS other",
    "LOAD httpfs",
    "INSTALL httpfs",
    "PRAGMA database_list",
    "SET enable_external_access = true",
    "RESET lock_configuration",
    "COPY {object} TO 'stolen.csv'",
    "EXPORT DATABASE 'stolen'",
    "CREATE TABLE t AS SELECT 1",
    "CREATE MACRO m() AS 1",
    "INSERT INTO {object} VALUES (1)",
    "UPDATE {object} SET id = 1",
    "DELETE FROM {object}",
    "DROP TABLE {object}",
    "CALL pragma_version()",
    "-- a remark\n/* and one more */ CHECKPOINT",
  ].map((query): [string, RegExp] => [
    query,
    /the query begins with [A-Z]+; only a query, SELECT or WITH, is allowed/,
  ]),
  ...[
    "version()",
    "current_user",
    "CURRENT_USER",
    "user",
    "session_user",
    "current_role",
    "current_catalog",
    "current_schema",
    "current_database()",
    "current_schema()",
    "current_schemas(true)",
    "current_query()",
    "current_query_id()",
    "current_connection_id()",
    "current_transaction_id()",
    "txid_current()",
    "main.version()",
    "list_transform([1], lambda x: version())",
    "getvariable('a')",
    "in_search_path('a', 'b')",
    "get_block_size('memory')",
    "stats(1)",
    "vector_type(1)",
    "pg_sleep(100)",
    "sleep_ms(100000)",
    "pg_postmaster_start_time()",
    "pg_conf_load_time()",
    "pg_my_temp_schema()",
    "inet_server_addr()",
    "inet_client_port()",
    "has_table_privilege('people', 'select')",
    "col_description(1, 1)",
    "obj_description(1, 'a')",
    "json_serialize_plan('SELECT max(email) FROM people')",
    "json_serialize_sql('SELECT 1')",
    "setseed(0.5)",
    "nextval('a')",
    "write_log('::error::x')",
    "parse_duckdb_log_message('a', 'b')",
  ].map((call): [string, RegExp] => [
    `SELECT ${call}`,
    new RegExp(
      `it calls ${/[a-z_]+/i.exec(call.replace(/^(main\.|list.*: )/, ""))![0]}, which a check may not`,
    ),
  ]),
  ["SELECT 1; DROP TABLE people", /the query holds more than one statement; only one query is allowed/],
  ["SELECT 1) LIMIT 2; COPY (SELECT 1) TO 'stolen.csv'; SELECT * FROM (SELECT 1", /more than one statement/],
  ["SELECT 1) LIMIT 2 -- ", /syntax error/],
];

it("refuses what a query may not do, one by one, and does the other checks", async () => {
  const quality = refused.map(([query]) => ({ type: "sql", query, mustBe: 0 }));
  const fine = { type: "sql", query: "(SELECT count(*) FROM {object})", mustBe: 1 };
  const t = await testRuntime({
    files: {
      "model.yaml":
        "name: m\ndata:\n  people: { path: people.csv, contract: people.json }\n  rows: { path: rows.csv, contract: rows.json }\n",
      "people.csv": "email\nann@example.org\n",
      "people.json": odcs([{ name: "email", logicalType: "string", classification: "restricted" }]),
      "rows.csv": "id\nx\n",
      "rows.json": odcs([{ name: "id", logicalType: "integer" }], [...quality, fine]),
      "secret.csv": "word\nswordfish\n",
    },
  });
  const outcome = await t.run("validate-data");
  expect(outcome.ok).toBe(false);
  const { checks } = t.published[0]!.report as {
    checks: { dataset: string; type: string; status: string; observed: string }[];
  };
  const found = checks.filter(({ type }) => type === "sql");
  for (const [index, [query, says]] of refused.entries()) {
    expect(found[index], query).toMatchObject({ status: "error", observed: expect.stringMatching(says) });
  }
  expect(found.at(-1)).toMatchObject({ status: "pass" });
  expect(checks).toContainEqual(expect.objectContaining({ dataset: "rows", status: "fail" }));
  expect(JSON.stringify([t.published, t.log])).not.toMatch(/swordfish|ann@example/);
  for (const name of ["stolen.csv", "stolen", "other.db"])
    expect(existsSync(join(t.directory, name))).toBe(false);
});

it("takes remarks and a semicolon behind a query, the present time, and columns with the names of functions", async () => {
  const queries = [
    "SELECT count(*) FROM {object}; -- remark",
    "SELECT count(*) FROM {object}; -- a; and; more;",
    "SELECT count(*) FROM {object} -- a remark\n;",
    "SELECT count(*) FROM {object};;\n/* one; */ -- two",
    "SELECT count(*) FROM {object} WHERE '; --' <> ';' ; -- ';",
    "-- a remark; \nSELECT count(*) FROM {object}",
    "SELECT 1 WHERE now() > current_date AND current_timestamp > '2020-01-01'",
    "SELECT count(user) FROM {object}",
    "SELECT session_user FROM (SELECT 1 AS session_user)",
    "WITH a(current_role) AS (SELECT 1) SELECT current_role FROM a",
  ];
  const t = await testRuntime({
    files: {
      "model.yaml": "name: m\ndata:\n  rows: { path: rows.csv, contract: rows.json }\n",
      "rows.csv": "id,user\n1,ann\n",
      "rows.json": odcs(
        [
          { name: "id", logicalType: "integer" },
          { name: "user", logicalType: "string" },
        ],
        queries.map((query) => ({ type: "sql", query, mustBe: 1 })),
      ),
    },
  });
  await t.run("validate-data");
  const { checks } = t.published[0]!.report as {
    checks: { type: string; status: string; observed: string }[];
  };
  const found = checks.filter(({ type }) => type === "sql");
  expect(found.map(({ status, observed }, at) => [queries[at], status, observed])).toEqual(
    queries.map((query) => [query, "pass", expect.anything()]),
  );
});

it.each([
  ["dbt", "where", "email IN (SELECT email FROM data_2)"],
  ["dbt", "where", "true) OR (SELECT count(*) FROM glob('*')) > 0 OR (true"],
])("refuses it in the words of %s, too: %s", async (_, key, text) => {
  const t = await testRuntime({
    files: {
      "model.yaml":
        "name: m\ndata:\n  a: { path: a.csv, contract: schema.yml }\n  b: { path: b.csv, contract: schema.yml }\n",
      "a.csv": "email\nann@example.org\n",
      "b.csv": "email\nbob@example.org\n",
      "schema.yml": `models:\n${["a", "b"]
        .map(
          (name) =>
            `  - name: ${name}\n    columns:\n      - name: email\n        tests:\n          - unique: { config: { ${key}: ${JSON.stringify(text)} } }\n`,
        )
        .join("")}`,
    },
  });
  await t.run("validate-data");
  const { checks } = t.published[0]!.report as {
    checks: { dataset: string; type: string; status: string; observed: string }[];
  };
  const statuses = checks.filter(({ type }) => type === "unique").map(({ status }) => status);
  expect(statuses).toContain("error");
});
