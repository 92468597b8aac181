import { mkdtempSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { sharedEngine } from "./open.js";

const shared = sharedEngine();

/** So many that they are read in more than two groups. */
const many = 450;
const path = (at: number) => `day=${String(at).padStart(3, "0")}/part.parquet`;

/** Files of 0 to 2 rows, but for what some of them select. */
async function parquets(others: Readonly<Record<number, string>> = {}): Promise<Record<string, Buffer>> {
  const folder = mkdtempSync(join(shared.engine.scratch, "files-"));
  const files: Record<string, Buffer> = {};
  for (let at = 0; at < many; at++) {
    const select =
      others[at] ?? `SELECT ${at * 10} + i AS a, 'text ' || i AS b FROM range(${at % 3}) AS r(i)`;
    const target = join(folder, `${at}.parquet`);
    await shared.engine.run(`COPY (${select}) TO '${target}' (FORMAT parquet)`);
    files[path(at)] = readFileSync(target);
  }
  return files;
}

test("many small files of Parquet in partitions are one table, row by row", async () => {
  // One has its columns in another order, one many rows.
  const swapped = "SELECT 'text ' || i AS b, 2500 + i AS a FROM range(2) AS r(i)";
  const longer = "SELECT 3000 + i AS a, 'text ' || i AS b FROM range(5000) AS r(i)";
  const table = await shared.open(await parquets({ 250: swapped, 300: longer }));
  const wanted = Array.from({ length: many }, (_, at) => {
    const rows = at === 250 ? 2 : at === 300 ? 5000 : at % 3;
    return Array.from({ length: rows }, (_, row) => ({ a: at * 10 + row, b: `text ${row}`, day: at, row }));
  }).flat();
  const rows = await shared.engine.rows<{ a: number; b: string; day: number }>(
    `SELECT a, b, CAST(day AS BIGINT) AS day FROM ${table.view} ORDER BY ${table.rowColumn}`,
  );
  expect(rows).toEqual(wanted.map(({ a, b, day }) => ({ a, b, day })));
  const places = table.locate(wanted.map((_, index) => index));
  expect(places.map(({ file, row }) => ({ file, row }))).toEqual(
    wanted.map(({ day, row }) => ({ file: path(day), row: row + 1 })),
  );
}, 60_000);

test("the one among many that is broken, or has other columns, is named", async () => {
  const files = await parquets({ 321: "SELECT 1::BIGINT AS a, 2 AS b" });
  await expect(shared.open(files)).rejects.toThrow(
    `${path(321)} has b as INTEGER; the first file has it as VARCHAR.`,
  );
  const sound = await parquets();
  const broken = Buffer.from(sound[path(230)]!);
  // Its mark and its footer stay.
  broken.fill(0xff, 4, 40);
  await expect(shared.open({ ...sound, [path(230)]: broken })).rejects.toThrow(
    `${path(230)} is a broken Parquet file: `,
  );
}, 60_000);
