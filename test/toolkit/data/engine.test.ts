import { existsSync } from "node:fs";
import { expect, test } from "vitest";
import { openEngine } from "../../../actions/toolkit/data/engine.js";
import { isAmong } from "../../../actions/toolkit/data/sql.js";
import { computeProfile } from "../../../actions/toolkit/data/table-profile.js";
import { sharedEngine } from "./open.js";

const shared = sharedEngine();

test("the scratch folder goes with the engine", async () => {
  const log = { info: () => undefined } as never;
  const engine = await openEngine({ environment: {}, log, signal: new AbortController().signal });
  expect(existsSync(engine.scratch)).toBe(true);
  await engine.close();
  expect(existsSync(engine.scratch)).toBe(false);
});

test.each([3, 5, 40, 3000])("rows stay in their order beside a list of %i texts", async (length) => {
  const texts = Array.from({ length }, (_, index) => `it's ${index}`);
  const name = shared.engine.unique("listed");
  await shared.engine.run(
    `CREATE TABLE ${name} AS SELECT CASE WHEN range % 7 > 0 THEN 'it''s ' || range % 4000 END AS c FROM range(10000)`,
  );
  const plan = await shared.engine.rows(`EXPLAIN SELECT ${isAmong("c", texts)} FROM ${name}`);
  // What is joined comes in any order.
  expect(JSON.stringify(plan)).not.toMatch(/JOIN/);
  const [found] = await shared.engine.rows(
    `SELECT count(*) FILTER (${isAmong("c", texts)}) AS n, count(*) FILTER (NOT ${isAmong("c", texts)}) AS no FROM ${name}`,
  );
  const wanted = Array.from({ length: 10_000 }, (_, index) => index).filter((index) => index % 7 > 0);
  const n = wanted.filter((index) => index % 4000 < length).length;
  expect(found).toEqual({ n, no: wanted.length - n });
});

test("a profile counts, orders and ranks", async () => {
  const rows = Array.from(
    { length: 1000 },
    (_, index) =>
      `${index + 1},${index % 4 === 0 ? "" : index % 3},g${index % 2},${index % 10 === 0 ? "nan" : index / 2}`,
  );
  const table = await shared.open({ "a.csv": `id,few,group,x\n${rows.join("\n")}\n` });
  const profile = await computeProfile(shared.engine, table);
  expect(profile).toMatchObject({ schema: "mergeline.profile/1", rows: 1000 });
  const [id, few, group, x] = profile.columns;
  expect(id).toMatchObject({
    kind: "numeric",
    missing: 0,
    distinct: 1000,
    distinctExact: true,
    valuesComplete: true,
  });
  expect(id!.numeric).toMatchObject({ finite: 1000, min: 1, max: 1000, mean: 500.5 });
  expect(id!.numeric!.standardDeviation).toBeCloseTo(288.8194360957494, 9);
  // Nearest rank: the value at p is the ⌈p·n⌉-th.
  expect(id!.numeric!.quantiles).toHaveLength(1001);
  expect([0, 1, 250, 500, 1000].map((index) => id!.numeric!.quantiles[index])).toEqual([
    1, 1, 250, 500, 1000,
  ]);
  expect(few).toMatchObject({ missing: 250, distinct: 3 });
  expect(group).toMatchObject({
    kind: "categorical",
    values: [
      { value: "g0", count: 500 },
      { value: "g1", count: 500 },
    ],
  });
  expect(x!.numeric).toMatchObject({ nan: 100, finite: 900, infinite: 0 });
  expect(JSON.parse(JSON.stringify(profile))).toEqual(profile);
});

test("a profile of no rows and of empty columns has no NaN", async () => {
  const table = await shared.open({ "a.csv": "a,b\n,\n,\n" });
  const profile = await computeProfile(shared.engine, table);
  expect(profile.columns).toMatchObject([
    { missing: 2, distinct: 0, numeric: null, values: [], valuesComplete: true },
    { missing: 2, distinct: 0 },
  ]);
});

const refused = [
  "SELECT * FROM read_csv('/etc/passwd')",
  "SELECT * FROM read_text('/etc/passwd')",
  "SELECT * FROM read_blob('/etc/passwd')",
  "SELECT * FROM '/etc/passwd'",
  "SELECT * FROM '/etc/passwd.csv'",
  "SELECT * FROM glob('/etc/*')",
  "SELECT * FROM parquet_scan('/tmp/x.parquet')",
  "COPY (SELECT 1) TO '/tmp/stolen.csv'",
  "ATTACH '/tmp/other.db'",
  "INSTALL httpfs",
  "LOAD httpfs",
  "SET enable_external_access = true",
  "PRAGMA database_list",
  "CREATE TABLE t AS SELECT 1",
  "DROP TABLE rows_1",
  "DELETE FROM rows_1",
  "UPDATE rows_1 SET c0 = 1",
  "EXPORT DATABASE '/tmp/out'",
  "CALL pragma_version()",
  "SELECT 1; SELECT 2",
  "SELECT 1) LIMIT 2; DROP TABLE rows_1; SELECT * FROM (SELECT 1",
  "SELECT getenv('HOME')",
  "SELECT * FROM read_json('https://example.com/x.json')",
  // Would print texts of the query where the runner looks for workflow commands, whatever is locked.
  "SELECT * FROM enable_logging('QueryLog', storage='stdout')",
  "WITH a AS (SELECT 1 WHERE EXISTS (FROM ENABLE_LOGGING(storage='stdout'))) SELECT * FROM a",
  "SELECT (SELECT count(*) FROM enable_profiling()) FROM rows_1",
  "FROM disable_logging()",
  "FROM checkpoint()",
  "SELECT * FROM query('SELECT * FROM enable_logging()')",
  "SELECT 1\0",
  "SELECT current_setting('temp_directory')",
  "SELECT write_log('x')",
  // Tables of other data, and what tells of them.
  "SELECT sum(c0) FROM rows_2",
  'SELECT sum(c0) FROM "ROWS_2"',
  "SELECT sum(c0) FROM main.rows_1",
  "SELECT sum(c0) FROM memory.main.rows_1",
  "TABLE rows_2",
  "WITH rows_2 AS (SELECT * FROM rows_2) SELECT * FROM rows_2",
  "SELECT (WITH rows_2 AS (SELECT 1 AS c0) SELECT c0 FROM rows_2) + c0 FROM rows_2",
  "WITH a AS (SELECT * FROM b), b AS (SELECT 1) SELECT * FROM a",
  "SELECT c0 FROM rows_1 WHERE c0 IN (FROM rows_2)",
  "SELECT max FROM (SUMMARIZE rows_2)",
  "SELECT name FROM (SHOW TABLES)",
  "PIVOT rows_2 ON c0 IN (1) USING sum(c0)",
  "SELECT count(*) FROM information_schema.columns",
  "SELECT sql FROM sqlite_master",
  "SELECT count(*) FROM pg_tables",
];

const allowed = [
  'SELECT c0 FROM "Rows_1" AS r',
  "WITH a AS (SELECT * FROM rows_1), b AS (SELECT * FROM a) SELECT (SELECT c0 FROM a) FROM b",
  "WITH rows_2 AS (SELECT 7 AS c0) SELECT c0 FROM rows_2",
  "WITH RECURSIVE n AS (SELECT 1 AS i UNION ALL SELECT i + 1 FROM n WHERE i < 7) SELECT max(i)::INTEGER FROM n",
  "SELECT c0 FROM (VALUES (7)) v(c0) UNION SELECT c0 FROM rows_1",
  "SELECT (count(*) + 6)::INTEGER FROM (DESCRIBE rows_1)",
  "SELECT count(*)::INTEGER + 6 FROM rows_1, LATERAL (SELECT c0 + 1 FROM rows_1)",
];

const tables = ["rows_1"];

test("a foreign query can read the data and nothing else", async () => {
  const log = { info: () => undefined } as never;
  const engine = await openEngine({ environment: {}, log, signal: new AbortController().signal });
  try {
    await engine.run("CREATE TABLE rows_1 AS SELECT 7 AS c0");
    await engine.run("CREATE TABLE rows_2 AS SELECT 8 AS c0");
    expect(await engine.query("SELECT sum(c0) FROM rows_1 -- the sum;", 10, tables)).toEqual([[7]]);
    expect(await engine.query("WITH a AS (SELECT 1 AS x) SELECT x FROM a;", 10, tables)).toEqual([[1]]);
    expect(await engine.query("SELECT count(*) FROM rows_1, range(3), unnest([1, 2])", 10, tables)).toEqual([
      [6],
    ]);
    for (const sql of allowed) expect((await engine.query(sql, 10, tables))[0], sql).toEqual([7]);
    for (const sql of refused) await expect(engine.query(sql, 10, tables), sql).rejects.toThrow();
    await expect(engine.query("SELECT count(*) FROM range(1000000000000)", 0.2, tables)).rejects.toThrow(
      "it took longer than 0.2 seconds",
    );
    expect(await engine.rows("SELECT c0 FROM rows_1")).toEqual([{ c0: 7 }]);
    expect(existsSync("/tmp/stolen.csv")).toBe(false);
  } finally {
    await engine.close();
  }
});
