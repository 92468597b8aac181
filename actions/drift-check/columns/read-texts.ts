import type { Column as TableColumn } from "../../toolkit/data/column.js";
import type { Engine } from "../../toolkit/data/engine.js";
import { baseKind, comparable, kindOfText } from "../../toolkit/data/profile-compute.js";
import type { Table } from "../../toolkit/data/table.js";
import { mostCategories } from "./categories.js";
import type { Column } from "./column.js";
import type { Partition } from "./partition.js";

/** How often each value occurs; undefined where there are too many. */
interface Counted {
  readonly counts: ReadonlyMap<string, number> | undefined;
  readonly missing: number;
}

/** Columns that one query groups: each query reads the footer of a Parquet file again. */
const together = 16;

/** Columns of texts, flags or nested values in each part: queries group the values, of which some come here. */
export async function readTexts(
  engine: Engine,
  table: Table,
  columns: readonly TableColumn[],
  partition: Partition,
): Promise<ReadonlyMap<TableColumn, Column[]>> {
  const found = new Map<TableColumn, Column[]>();
  for (let from = 0; from < columns.length; from += together) {
    const some = columns.slice(from, from + together);
    const counted = await countedTogether(engine, table, some, partition);
    for (const [at, column] of some.entries()) {
      const parts = counted?.[at] ?? (await countedAlone(engine, table, column, partition));
      found.set(
        column,
        parts.map((one, part) => columnOf(column, partition.parts[part]!.rows, one)),
      );
    }
  }
  return found;
}

function columnOf(column: TableColumn, rows: number, { counts, missing }: Counted): Column {
  const base = baseKind(column);
  const kind = counts === undefined ? "text" : kindOfText(counts.size, rows - missing);
  return {
    name: column.name,
    kind: base === "text" ? kind : base,
    type: column.type,
    rows,
    missing,
    infinite: 0,
    numbers: undefined,
    categories: counts && { counts, rest: 0 },
    error: 0,
  };
}

/** The counts of each column in each part; undefined where there are too many different values to have them at once. */
async function countedTogether(
  engine: Engine,
  table: Table,
  columns: readonly TableColumn[],
  { part, parts }: Partition,
): Promise<Counted[][] | undefined> {
  const most = 2 * mostCategories;
  const names = columns.map((_, at) => `v${at}`);
  const values = columns.map((column, at) => `CAST(${comparable(column)} AS VARCHAR) AS ${names[at]}`);
  const which = names.map((name, at) => `WHEN grouping(${name}) = 0 THEN ${at}`);
  const {
    k = [],
    p = [],
    v = [],
    n = [],
  } = await engine.columns(
    `SELECT CASE ${which.join(" ")} END AS k, p, coalesce(${names.join(", ")}) AS v, count(*)::DOUBLE AS n
     FROM (SELECT ${part ?? 1} AS p, ${values.join(", ")} FROM ${table.storage}) WHERE p > 0
     GROUP BY GROUPING SETS (${names.map((name) => `(p, ${name})`).join(", ")}) LIMIT ${most}`,
  );
  if (v.length === most) return undefined;
  const found = columns.map(() => parts.map(() => ({ counts: new Map<string, number>(), missing: 0 })));
  v.forEach((value, at) => {
    const one = found[Number(k[at])]![Number(p[at]) - 1]!;
    if (value === null) one.missing = Number(n[at]);
    else one.counts.set(String(value), Number(n[at]));
  });
  return found.map((each) =>
    each.map(({ counts, missing }) => ({
      counts: counts.size > mostCategories ? undefined : counts,
      missing,
    })),
  );
}

async function countedAlone(
  engine: Engine,
  table: Table,
  column: TableColumn,
  partition: Partition,
): Promise<Counted[]> {
  const { part, parts } = partition;
  if (part === undefined) return [await countedWhere(engine, table, column, "true")];
  const [counted] = (await countedTogether(engine, table, [column], partition)) ?? [];
  if (counted !== undefined) return counted;
  const each: Counted[] = [];
  for (const at of parts.keys()) each.push(await countedWhere(engine, table, column, `${part} = ${at + 1}`));
  return each;
}

async function countedWhere(
  engine: Engine,
  table: Table,
  column: TableColumn,
  condition: string,
): Promise<Counted> {
  const from = `FROM ${table.storage} WHERE ${condition}`;
  const { v = [], n = [] } = await engine.columns(
    `SELECT ${comparable(column)} AS v, count(*)::DOUBLE AS n ${from} GROUP BY v LIMIT ${mostCategories + 2}`,
  );
  if (v.length > mostCategories + 1) {
    const [row] = await engine.rows<{ n: number }>(`SELECT count(*) - count(${column.typed}) AS n ${from}`);
    return { counts: undefined, missing: row!.n };
  }
  const counts = new Map<string, number>();
  let missing = 0;
  v.forEach((value, at) => {
    if (value === null) missing = Number(n[at]);
    else counts.set(String(value), Number(n[at]));
  });
  return { counts, missing };
}
