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

/** A column of texts, flags or nested values in each part: a query groups the values, of which some come here. */
export async function readTexts(
  engine: Engine,
  table: Table,
  column: TableColumn,
  partition: Partition,
): Promise<Column[]> {
  const base = baseKind(column);
  const counted = await countedTexts(engine, table, column, partition);
  return counted.map(({ counts, missing }, at): Column => {
    const { rows } = partition.parts[at]!;
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
  });
}

async function countedTexts(
  engine: Engine,
  table: Table,
  column: TableColumn,
  { part, parts }: Partition,
): Promise<Counted[]> {
  if (part === undefined) return [await countedWhere(engine, table, column, "true")];
  const most = 2 * mostCategories;
  const {
    p = [],
    v = [],
    n = [],
  } = await engine.columns(
    `SELECT ${part} AS p, ${comparable(column)} AS v, count(*)::DOUBLE AS n FROM ${table.storage} WHERE p > 0 GROUP BY p, v LIMIT ${most}`,
  );
  if (v.length === most) {
    // Too many of all parts together: one part after the other.
    const each: Counted[] = [];
    for (const at of parts.keys())
      each.push(await countedWhere(engine, table, column, `${part} = ${at + 1}`));
    return each;
  }
  const each = parts.map(() => ({ counts: new Map<string, number>(), missing: 0 }));
  v.forEach((value, at) => {
    const one = each[Number(p[at]) - 1]!;
    if (value === null) one.missing = Number(n[at]);
    else one.counts.set(String(value), Number(n[at]));
  });
  return each.map(({ counts, missing }) => ({
    counts: counts.size > mostCategories ? undefined : counts,
    missing,
  }));
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
