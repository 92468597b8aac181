import type { Column } from "./column.js";
import type { Engine, SqlValue } from "./engine.js";
import type { ColumnKind, ColumnProfile, NumericProfile, Profile } from "./profile.js";
import type { Table } from "./table.js";

const exactDistinct = 100_000;

/** The profile of a table's good rows. One query for all columns' counts, then two for each column. */
export async function computeProfile(engine: Engine, table: Table): Promise<Profile> {
  const counts = await countsOf(engine, table);
  const columns: ColumnProfile[] = [];
  for (const column of table.columns)
    columns.push(await profileOf(engine, table, column, counts[column.index]!));
  return { schema: "mergeline.profile/1", rows: table.rows, digest: table.digest, columns };
}

interface Counts {
  readonly missing: number;
  readonly approximate: number;
}

async function countsOf(engine: Engine, table: Table): Promise<Counts[]> {
  const counts: Counts[] = [];
  for (let from = 0; from < table.columns.length; from += 200) {
    const batch = table.columns.slice(from, from + 200);
    const parts = batch.map(
      (column, index) =>
        `count(*) - count(${column.typed}) AS m${index}, approx_count_distinct(${comparable(column)}) AS d${index}`,
    );
    const [row] = await engine.rows<Record<string, number>>(
      `SELECT ${parts.join(", ")} FROM ${table.storage}`,
    );
    for (const index of batch.keys())
      counts.push({ missing: row![`m${index}`]!, approximate: row![`d${index}`]! });
  }
  return counts;
}

async function profileOf(
  engine: Engine,
  table: Table,
  column: Column,
  counts: Counts,
): Promise<ColumnProfile> {
  const base = baseKind(column);
  const limit = base === "numeric" ? 1000 : 100;
  const value = comparable(column);
  const groups = `SELECT ${value} AS v, count(*) AS n FROM ${table.storage} WHERE ${value} IS NOT NULL GROUP BY v`;
  // HyperLogLog errs by a few percent: near the limit the exact way is still taken.
  const exact = counts.approximate <= exactDistinct * 1.2;
  const top = await engine.rows<{ v: SqlValue; n: number; d: number }>(
    `WITH g AS MATERIALIZED (${groups}), top AS (SELECT v, n FROM g ORDER BY n DESC, v LIMIT ${limit}) SELECT ${written(column)} AS v, n, (SELECT count(*) FROM g) AS d FROM top ORDER BY n DESC, top.v`,
  );
  const groupsFound = top[0]?.d ?? 0;
  const distinct = exact && groupsFound <= exactDistinct ? groupsFound : counts.approximate;
  const filled = table.rows - counts.missing;
  return {
    name: column.name,
    kind: base === "text" ? kindOfText(distinct, filled) : base,
    type: column.type,
    rows: table.rows,
    missing: counts.missing,
    distinct,
    distinctExact: exact && groupsFound <= exactDistinct,
    numeric: base === "numeric" || base === "datetime" ? await numericOf(engine, table, column, base) : null,
    values: top.map(({ v, n }) => ({ value: jsonValue(v), count: n })),
    valuesComplete: top.length === groupsFound,
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
