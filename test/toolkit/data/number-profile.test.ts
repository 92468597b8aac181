import { readFile } from "node:fs/promises";
import fc from "fast-check";
import { expect, test } from "vitest";
import { computeProfile } from "../../../actions/toolkit/data/table-profile.js";
import { sharedEngine } from "./open.js";
import { runsOf } from "./runs.js";

const shared = sharedEngine();

test("runs, top values and quantiles are those of the plain way", () => {
  const values = fc.array(fc.oneof(fc.integer({ min: -5, max: 5 }), fc.double()), { maxLength: 300 });
  fc.assert(
    fc.property(values, fc.integer({ min: 1, max: 12 }), (list, most) => {
      const runs = runsOf(list);
      const counts = new Map<number, number>();
      for (const value of list)
        if (!Number.isNaN(value)) counts.set(value + 0, (counts.get(value + 0) ?? 0) + 1);
      const entries = [...counts].sort(([a, n], [b, m]) => m - n || a - b).slice(0, most);
      expect(runs.top(most).map(({ value, count }) => [value, count])).toEqual(entries);
      const finite = list
        .filter(Number.isFinite)
        .map((value) => value + 0)
        .sort((a, b) => a - b);
      const found = runs.numeric();
      if (finite.length === 0) return void expect(found).toBeNull();
      expect(found).toMatchObject({
        finite: finite.length,
        nan: list.filter(Number.isNaN).length,
        infinite: list.filter((value) => Math.abs(value) === Number.POSITIVE_INFINITY).length,
      });
      expect([found!.quantiles[0], found!.quantiles[333], found!.quantiles[1000]]).toEqual(
        [0, 333, 1000].map((index) => finite[Math.max(1, Math.ceil((index * finite.length) / 1000)) - 1]),
      );
    }),
  );
});

test("a profile says of each column what SQL says", async () => {
  const rows = Array.from({ length: 5000 }, (_, at) => [
    at,
    `${(at * 7919) % 97}.5`,
    at % 7 === 0 ? "nan" : at % 11 === 0 ? "-inf" : at % 13 === 0 ? "" : (at % 17) - 8,
    `${BigInt(at % 50) + 2n ** 60n}`,
    `20${String(at % 90).padStart(2, "0")}-02-2${at % 9}`,
    at % 5 === 0
      ? ""
      : `19${String(at % 90).padStart(2, "0")}-12-31T23:59:59.9${String(at % 999).padStart(3, "0")}`,
    at % 3 === 0 ? "-0" : "0.0",
    at % 2 === 0 ? "9999-12-31 23:59:59.999999" : "2024-01-05 10:00:00",
  ]);
  const header = "id,few,odd,large,day,moment,zero,far";
  const table = await shared.open({ "a.csv": `${header}\n${rows.map((row) => row.join(",")).join("\n")}\n` });
  const profile = await computeProfile(shared.engine, table);
  expect(profile.columns.map((column) => column.type)).toEqual([
    "BIGINT",
    "DOUBLE",
    "DOUBLE",
    "BIGINT",
    "DATE",
    "TIMESTAMP",
    "DOUBLE",
    "TIMESTAMP",
  ]);
  const written = (name: string) =>
    ({ day: "CAST(day AS VARCHAR)", zero: "zero + 0", odd: "odd" })[name] ??
    (name === "moment" || name === "far" ? `strftime(${name}, '%Y-%m-%dT%H:%M:%S.%f')` : name);
  const number = (name: string) =>
    ["day", "moment", "far"].includes(name)
      ? `epoch_ms(CAST(${name} AS TIMESTAMP))::DOUBLE`
      : `${name}::DOUBLE`;
  for (const column of profile.columns) {
    const { name } = column;
    const x = number(name);
    const [wanted] = await shared.engine.rows<Record<string, unknown>>(
      `SELECT count(*) - count(${name}) AS missing, count(DISTINCT ${written(name)}) AS "distinct",
         min(${x}) FILTER (isfinite(${x})) AS min, max(${x}) FILTER (isfinite(${x})) AS max, avg(${x}) FILTER (isfinite(${x})) AS mean,
         stddev_samp(${x}) FILTER (isfinite(${x})) AS deviation, quantile_disc(${x}, 0.5) FILTER (isfinite(${x})) AS median FROM ${table.view}`,
    );
    expect(column).toMatchObject({
      missing: wanted!.missing,
      distinct: wanted!.distinct,
      distinctExact: true,
    });
    expect(column.numeric, name).toMatchObject({
      min: Number(wanted!.min) + 0,
      max: Number(wanted!.max) + 0,
    });
    // Ours is the more exact one: its sums keep what rounding cuts off.
    expect(closeTo(column.numeric!.mean, Number(wanted!.mean)), name).toBe(true);
    expect(closeTo(column.numeric!.standardDeviation!, Number(wanted!.deviation)), name).toBe(true);
    expect(column.numeric!.quantiles[500]! + 0).toBe(Number(wanted!.median) + 0);
    const top = await shared.engine.rows<{ v: unknown; n: number }>(
      `SELECT ${written(name)} AS v, count(*) AS n FROM ${table.view} WHERE ${name} IS NOT NULL GROUP BY v ORDER BY n DESC, v LIMIT ${["day", "moment", "far"].includes(name) ? 100 : 1000}`,
    );
    expect(column.values.map(({ value, count }) => [String(value), count])).toEqual(
      top.map(({ v, n }) => [String(v), n]),
    );
  }
});

function closeTo(found: number, wanted: number): boolean {
  return found === wanted || Math.abs(found - wanted) <= 1e-12 * Math.abs(wanted);
}

test("a time without end, which Parquet can hold, is a value and not missing", async () => {
  const path = `${shared.engine.scratch}/times.parquet`;
  await shared.engine.run(
    `COPY (SELECT unnest([TIMESTAMP 'infinity', TIMESTAMP '2024-01-05 10:00:00', NULL]) AS t) TO '${path}' (FORMAT parquet)`,
  );
  const table = await shared.open({ "a.parquet": await readFile(path) });
  const [column] = (await computeProfile(shared.engine, table)).columns;
  expect(column).toMatchObject({ kind: "datetime", missing: 1, distinct: 2 });
});
