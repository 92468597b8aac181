import type { Column } from "./column.js";
import type { Engine, SqlValue } from "./engine.js";
import { isNumberColumn, mostRows, numberColumns, toMilliseconds, type Unit } from "./number-columns.js";
import { numericProfile, type Runs, runsOf, topRuns } from "./number-profile.js";
import type { ColumnKind, ColumnProfile, NumericProfile, Profile } from "./profile.js";
import type { Table } from "./table.js";

/**
 * The profile of a table's good rows. Numbers and times come into memory, some columns at a time, and are sorted
 * there; of other columns, and of numbers that memory could not hold exactly, SQL groups the values.
 */
export async function computeProfile(engine: Engine, table: Table): Promise<Profile> {
  const found = new Map<Column, ColumnProfile>();
  const numbers = table.rows <= mostRows ? table.columns.filter(isNumberColumn) : [];
  for await (const one of numberColumns(engine, table, numbers)) {
    if (one === undefined) continue;
    found.set(one.column, profileOfRuns(table.rows, { ...one, runs: runsOf(one.values) }));
  }
  const columns: ColumnProfile[] = [];
  for (const column of table.columns)
    columns.push(found.get(column) ?? (await profileByGroups(engine, table, column)));
  return { schema: "mergeline.profile/1", rows: table.rows, digest: table.digest, columns };
}

/** How many of the most frequent values a profile lists. */
export function mostValues(base: ColumnKind): number {
  return base === "numeric" ? 1000 : 100;
}

/** What is known of a column whose values are numbers, before its profile. */
export interface CountedNumbers {
  readonly column: Pick<Column, "name" | "type">;
  readonly runs: Runs;
  readonly missing: number;
  readonly unit: Unit;
}

/** @param rows of the table, with those where the value is missing */
export function profileOfRuns(rows: number, { column, runs, missing, unit }: CountedNumbers): ColumnProfile {
  const kind = unit === "number" ? "numeric" : "datetime";
  const top: { value: string | number; count: number }[] = topRuns(runs, mostValues(kind)).map((run) => ({
    value: unit === "number" ? runs.values[run]! : isoOf(runs.values[run]!, unit),
    count: runs.counts[run]!,
  }));
  // NaN comes after all numbers.
  if (runs.nan > 0) {
    const at = top.findIndex(({ count }) => count < runs.nan);
    top.splice(at < 0 ? top.length : at, 0, { value: Number.NaN, count: runs.nan });
  }
  const distinct = runs.values.length + (runs.nan > 0 ? 1 : 0);
  const shown = top.slice(0, mostValues(kind));
  return {
    name: column.name,
    kind,
    type: column.type,
    rows,
    missing,
    distinct,
    distinctExact: true,
    numeric: numericProfile(unit === "microsecond" ? { ...runs, values: toMilliseconds(runs.values) } : runs),
    values: shown.map(({ value, count }) => ({ value: jsonValue(value), count })),
    valuesComplete: shown.length === distinct,
  };
}

/** `2024-01-05`, or `2024-01-05T10:00:00.000000`. */
function isoOf(time: number, unit: Unit): string {
  if (unit === "millisecond") return new Date(time).toISOString().slice(0, 10);
  const milliseconds = Math.floor(time / 1000);
  const rest = String(time - milliseconds * 1000).padStart(3, "0");
  return new Date(milliseconds).toISOString().slice(0, -1) + rest;
}

async function profileByGroups(engine: Engine, table: Table, column: Column): Promise<ColumnProfile> {
  const base = baseKind(column);
  const limit = mostValues(base);
  const value = comparable(column);
  const groups = `SELECT ${value} AS v, count(*) AS n FROM ${table.storage} GROUP BY v`;
  const found = await engine.rows<{ v: SqlValue; n: number; d: number; m: number | null }>(
    `WITH g AS MATERIALIZED (${groups}), top AS (SELECT v, n FROM g ORDER BY v IS NULL, n DESC, v LIMIT ${limit})
      SELECT ${written(column)} AS v, n, (SELECT count(v) FROM g) AS d, (SELECT n FROM g WHERE v IS NULL) AS m
      FROM top ORDER BY top.v IS NULL, n DESC, top.v`,
  );
  const distinct = found[0]?.d ?? 0;
  const isLong = base === "text" && distinct > limit;
  const top = found.filter(({ v, n }) => v !== null && (n > 1 || !isLong));
  const missing = found[0]?.m ?? 0;
  return {
    name: column.name,
    kind: base === "text" ? kindOfText(distinct, table.rows - missing) : base,
    type: column.type,
    rows: table.rows,
    missing,
    distinct,
    distinctExact: true,
    numeric: base === "numeric" || base === "datetime" ? await numericOf(engine, table, column, base) : null,
    values: top.map(({ v, n }) => ({ value: jsonValue(v), count: n })),
    valuesComplete: top.length === distinct,
  };
}

const numericTypes = /^(U?(TINY|SMALL|BIG|HUGE)INT|U?INTEGER|FLOAT|DOUBLE|DECIMAL\(.*)$/;

/** What a column's type says; a text is told apart by its values. */
export function baseKind(column: Column): ColumnKind {
  if (numericTypes.test(column.type)) return "numeric";
  if (column.type === "BOOLEAN") return "boolean";
  if (column.type === "DATE" || column.type.startsWith("TIMESTAMP")) return "datetime";
  return column.type.startsWith("ENUM") ? "categorical" : "text";
}

/** Few different texts, or texts that come again and again, are categories; the rest is free text. */
export function kindOfText(distinct: number, filled: number): ColumnKind {
  return distinct <= 20 || (distinct <= 1000 && distinct <= filled / 5) ? "categorical" : "text";
}

/** SQL of a value that can be grouped and ordered; −0 is 0. */
export function comparable(column: Column): string {
  const kind = baseKind(column);
  if (/^(FLOAT|DOUBLE)$/.test(column.type)) return `(${column.typed} + 0)`;
  const plain = kind === "numeric" || kind === "boolean" || kind === "datetime" || column.type === "VARCHAR";
  return plain ? column.typed : `CAST(${column.typed} AS VARCHAR)`;
}

/** SQL of the grouped value `v` as JSON can hold it: dates as ISO 8601 text. */
function written(column: Column): string {
  if (column.type === "DATE") return "CAST(v AS VARCHAR)";
  if (baseKind(column) === "datetime") return "strftime(CAST(v AS TIMESTAMP), '%Y-%m-%dT%H:%M:%S.%f')";
  return "v";
}

async function numericOf(
  engine: Engine,
  table: Table,
  column: Column,
  kind: "numeric" | "datetime",
): Promise<NumericProfile | null> {
  const x =
    kind === "numeric"
      ? `CAST(${column.typed} AS DOUBLE)`
      : `epoch_ms(CAST(${column.typed} AS TIMESTAMP))::DOUBLE`;
  const source = `(SELECT ${x} AS x FROM ${table.storage})`;
  const [row] = await engine.rows<{
    finite: number;
    nan: number;
    infinite: number;
    min: number | null;
    max: number | null;
    mean: number | null;
    deviation: number | null;
  }>(
    `SELECT count(*) FILTER (isfinite(x)) AS finite, count(*) FILTER (isnan(x)) AS nan, count(*) FILTER (isinf(x)) AS infinite,
      min(x) FILTER (isfinite(x)) AS min, max(x) FILTER (isfinite(x)) AS max, avg(x) FILTER (isfinite(x)) AS mean,
      CASE WHEN count(*) FILTER (isfinite(x)) > 1 THEN stddev_samp(x) FILTER (isfinite(x)) END AS deviation FROM ${source}`,
  );
  const { finite, nan, infinite, min, max, mean, deviation } = row!;
  if (finite === 0 || min === null || max === null || mean === null) return null;
  return {
    finite,
    nan,
    infinite,
    min,
    max,
    mean,
    standardDeviation: deviation !== null && Number.isFinite(deviation) ? deviation : null,
    quantiles: await quantilesOf(engine, source, finite),
  };
}

/** The values of rank max(1, ⌈p·n⌉) for p = 0, 1/1000, …, 1: one sort, where an aggregate of 1,001 takes minutes. */
async function quantilesOf(engine: Engine, source: string, n: number): Promise<number[]> {
  const ranks = Array.from({ length: 1001 }, (_, index) => Math.max(1, Math.ceil((index * n) / 1000)));
  const { r, x } = await engine.columns(
    `SELECT r, x FROM (SELECT x, row_number() OVER (ORDER BY x) AS r FROM ${source} WHERE isfinite(x)) WHERE r IN (${[...new Set(ranks)].join(", ")})`,
  );
  const byRank = new Map((r as number[]).map((rank, index) => [rank, x![index] as number]));
  return ranks.map((rank) => byRank.get(rank)!);
}

function jsonValue(value: SqlValue): string | number | boolean {
  if (typeof value === "string" || typeof value === "boolean") return value;
  if (typeof value === "number" && Number.isFinite(value)) return value;
  return String(value);
}
