import type { Column } from "./column.js";
import type { Engine, SqlValue } from "./engine.js";
import { mostRows } from "./number-columns.js";
import type { ColumnProfile, NumericProfile, Profile } from "./profile.js";
import { baseKind, comparable, jsonValue, kindOfText, mostValues, profileOfRuns } from "./profile-compute.js";
import { profilesOfLarge } from "./profile-large.js";
import type { Table } from "./table.js";
import { type Beside, isTallied, tallyColumns } from "./tallied-columns.js";
import { profileOfHashes, withSketch } from "./tallied-texts.js";

/**
 * The profile of a table's good rows. The values of numbers and times, and the hashes of texts, come by in few scans
 * and are counted in memory; other columns, and numbers that have no exact floating-point value, SQL groups by their
 * values. Of a table that is too large for memory the profiles of its parts are merged: they say how exact they are.
 * @param beside is read in the first of the scans
 */
export async function computeProfile(engine: Engine, table: Table, beside?: Beside): Promise<Profile> {
  const isLarge = table.rows > mostRows;
  const found = await (isLarge ? profilesOfLarge : profilesInMemory)(
    engine,
    table,
    table.columns.filter(isTallied),
    beside,
  );
  const columns: ColumnProfile[] = [];
  for (const column of table.columns) {
    const known = found.get(column);
    const profile = known ?? (await profileByGroups(engine, table, column));
    const isText = known === undefined && column.type === "VARCHAR";
    columns.push(isText ? await withSketch(profile, engine, table, column) : profile);
  }
  const schema = isLarge ? "mergeline.profile/2" : "mergeline.profile/1";
  return { schema, rows: table.rows, digest: table.digest, columns };
}

async function profilesInMemory(
  engine: Engine,
  table: Table,
  columns: readonly Column[],
  beside: Beside | undefined,
): Promise<ReadonlyMap<Column, ColumnProfile>> {
  const found = new Map<Column, ColumnProfile>();
  for await (const one of tallyColumns(engine, table, columns, beside)) {
    const profile =
      one.kind === "numbers" ? profileOfRuns(table.rows, one) : await profileOfHashes(engine, table, one);
    if (profile !== undefined) found.set(one.column, profile);
  }
  return found;
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
