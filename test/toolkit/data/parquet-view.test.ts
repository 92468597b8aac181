import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import fc from "fast-check";
import { expect, test } from "vitest";
import { resolveFiles } from "../../../actions/toolkit/data/source.js";
import { literal } from "../../../actions/toolkit/data/sql.js";
import { openTable } from "../../../actions/toolkit/data/table.js";
import { computeProfile } from "../../../actions/toolkit/data/table-profile.js";
import { Workspace } from "../../../actions/toolkit/runtime/workspace.js";
import { sharedEngine } from "./open.js";

const shared = sharedEngine();

const value = fc.record({
  i: fc.option(fc.oneof(fc.integer({ min: -5, max: 5 }), fc.constant(2 ** 53 + 2))),
  d: fc.option(fc.constantFrom("1.5", "-0.0", "0.0", "nan", "inf", "-inf", "1e300", "0.1")),
  s: fc.option(fc.oneof(fc.constantFrom("a", "b", "", "é", "\u{1F600}"), fc.string({ maxLength: 4 }))),
  t: fc.option(fc.constantFrom("2024-02-29 10:00:00.123456", "1969-12-31 23:59:59.5", "infinity")),
  b: fc.option(fc.boolean()),
});

const cellsOf = (rows: readonly (typeof value extends fc.Arbitrary<infer T> ? T : never)[]) =>
  rows
    .map(({ i, d, s, t, b }, at) => {
      const text = (one: string | null) => (one === null ? "NULL" : literal(one.replaceAll("\0", "")));
      return `(${at}, ${i ?? "NULL"}::BIGINT, ${text(d)}::DOUBLE, ${text(s)}::VARCHAR, ${text(t)}::TIMESTAMP, ${b ?? "NULL"}::BOOLEAN)`;
    })
    .join(", ");

/** SQL adds up in the order of its threads. */
function rounded(value: unknown): unknown {
  const short = (_: string, one: unknown) => (typeof one === "number" ? Number(one.toPrecision(12)) : one);
  return JSON.parse(JSON.stringify(value, short));
}

test("rows that stay in their Parquet files have the profile and the places of a table of them", async () => {
  const { engine } = shared;
  const folder = engine.scratch;
  const workspace = new Workspace(folder);
  await fc.assert(
    fc.asyncProperty(fc.array(value, { minLength: 2, maxLength: 100 }), fc.nat(), async (rows, cut) => {
      const half = 1 + (cut % (rows.length - 1));
      const parts = [rows.slice(0, half), rows.slice(half)];
      for (const [index, part] of parts.entries()) {
        // The second file has its columns in another order.
        const order = index === 0 ? "i, d, s, t, b, n" : "n, b, t, s, d, i";
        await engine.run(
          `COPY (SELECT ${order} FROM (VALUES ${cellsOf(part)}) AS x(n, i, d, s, t, b) ORDER BY n) TO ${literal(join(folder, `v${index}.parquet`))} (FORMAT parquet)`,
        );
      }
      const files = await resolveFiles(["v0.parquet", "v1.parquet"], workspace, "data");
      const inPlace = await openTable(engine, files, { inPlace: true });
      const loaded = await openTable(engine, files);
      expect(inPlace.problemOf).toBeDefined();
      expect(rounded(await computeProfile(engine, inPlace))).toEqual(
        rounded(await computeProfile(engine, loaded)),
      );
      const read = (storage: string) =>
        engine.rows(`SELECT rowid AS r, CAST(row(c0, c1, c2, c3, c4, c5) AS VARCHAR) AS v FROM ${storage}`);
      expect(await read(inPlace.storage)).toEqual(await read(loaded.storage));
      const all = rows.map((_, at) => at);
      expect(inPlace.locate(all)).toEqual(loaded.locate(all));
      await engine.run(`DROP VIEW ${inPlace.view}`);
      await engine.run(`DROP VIEW ${loaded.view}`);
      await engine.run(`DROP TABLE ${loaded.storage}`);
    }),
    { numRuns: 15 },
  );
}, 60_000);

test("a file that is broken inside is named by the first query of its rows", async () => {
  const { engine } = shared;
  const folder = engine.scratch;
  const path = join(folder, "broken.parquet");
  await engine.run(
    `COPY (SELECT range AS a, 'text ' || range AS b FROM range(5000)) TO ${literal(path)} (FORMAT parquet)`,
  );
  const bytes = readFileSync(path);
  bytes.fill(0xff, 100, bytes.length / 2);
  writeFileSync(path, bytes);
  const files = await resolveFiles(["broken.parquet"], new Workspace(folder), "data");
  const table = await openTable(engine, files, { inPlace: true });
  const error = await computeProfile(engine, table).catch((one: unknown) => table.problemOf?.(one));
  expect(String(error)).toContain("broken.parquet is a broken Parquet file: ");
});

test("a locked engine reads the files of a view, and no others", async () => {
  const { openEngine } = await import("../../../actions/toolkit/data/engine.js");
  const log = { info: () => undefined } as never;
  const engine = await openEngine({ environment: {}, log, signal: new AbortController().signal });
  try {
    for (const name of ["mine", "other"])
      await engine.run(
        `COPY (SELECT 7 AS a) TO ${literal(join(shared.engine.scratch, `${name}.parquet`))} (FORMAT parquet)`,
      );
    const files = await resolveFiles(["mine.parquet"], new Workspace(shared.engine.scratch), "data");
    const table = await openTable(engine, files, { inPlace: true });
    await engine.lock();
    expect(await engine.query(`SELECT a FROM ${table.view}`, 10, [table.view])).toEqual([[7]]);
    const other = `SELECT * FROM ${literal(join(shared.engine.scratch, "other.parquet"))}`;
    await expect(engine.query(other, 10, [table.view])).rejects.toThrow();
    await expect(
      engine.run(`COPY (SELECT 1) TO ${literal(join(shared.engine.scratch, "new.csv"))}`),
    ).rejects.toThrow();
  } finally {
    await engine.close();
  }
});
