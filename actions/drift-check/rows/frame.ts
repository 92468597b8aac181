import type { Column } from "../../toolkit/data/column.js";
import type { Engine } from "../../toolkit/data/engine.js";
import { baseKind, comparable } from "../../toolkit/data/profile-compute.js";
import { literal } from "../../toolkit/data/sql.js";
import type { Table } from "../../toolkit/data/table.js";
import { shuffle } from "../../toolkit/statistics/logistic-regression.js";
import type { Random } from "../../toolkit/statistics/random.js";

/** Rows of a table, or some of them, in order. */
export interface Rows {
  readonly count: number;
  /** SQL that names them; empty for all. */
  readonly where: string;
  /** Their places in the table; undefined for all. */
  readonly ids: Uint32Array | undefined;
}

/** At most so many rows, drawn without replacement and left in order. */
export async function someRows(engine: Engine, table: Table, most: number, random: Random): Promise<Rows> {
  if (table.rows <= most) return { count: table.rows, where: "", ids: undefined };
  const ids = drawn(table.rows, most, random).sort();
  const numbers = engine.unique("chosen");
  // One text is read much faster than a list of a million numbers, and once for all columns.
  await engine.run(
    `CREATE TABLE ${numbers} AS SELECT CAST(id AS BIGINT) AS id FROM (SELECT unnest(string_split(${literal(ids.join())}, ',')) AS id)`,
  );
  return { count: most, where: `WHERE rowid IN (SELECT id FROM ${numbers})`, ids };
}

function drawn(rows: number, most: number, random: Random): Uint32Array {
  if (most * 2 > rows) {
    const all = new Uint32Array(rows);
    for (let row = 0; row < rows; row++) all[row] = row;
    return shuffle(all, random).slice(0, most);
  }
  const chosen = new Set<number>();
  while (chosen.size < most) chosen.add(random.below(rows));
  return Uint32Array.from(chosen);
}

/** The numbers of columns, in the order of the rows; NaN for what is missing, or is no number. */
export async function numbersOf(
  engine: Engine,
  table: Table,
  columns: readonly Column[],
  { count, where }: Rows,
): Promise<Float64Array[]> {
  if (columns.length === 0) return [];
  const number = (column: Column) => {
    const kind = baseKind(column);
    if (kind === "numeric") return `TRY_CAST(${column.typed} AS DOUBLE)`;
    if (kind === "boolean") return `CAST(${column.typed} AS DOUBLE)`;
    if (kind === "datetime") return `epoch_ms(CAST(${column.typed} AS TIMESTAMP))::DOUBLE`;
    return `TRY_CAST(CAST(${column.typed} AS VARCHAR) AS DOUBLE)`;
  };
  const selected = columns.map((column, at) => `coalesce(${number(column)}, 'NaN'::DOUBLE) AS x${at}`);
  return engine.numbers(
    `SELECT ${selected.join(", ")} FROM ${table.storage} ${where} ORDER BY rowid`,
    columns.length,
    count,
  );
}

/** Up to so many different texts are looked for row by row, and each is held once. */
const fewTexts = 20;

/** A column's values as texts, in the order of the rows; null for what is missing. */
export async function textsOf(
  engine: Engine,
  table: Table,
  column: Column,
  { count, where }: Rows,
): Promise<(string | null)[]> {
  const text = `CAST(${comparable(column)} AS VARCHAR)`;
  const { t = [] } = await engine.columns(
    `SELECT DISTINCT ${text} AS t FROM ${table.storage} WHERE t IS NOT NULL LIMIT ${fewTexts + 1}`,
  );
  if (t.length <= fewTexts) {
    const known = t.map(String);
    const place = `coalesce(list_position([${known.map(literal).join(", ")}]::VARCHAR[], ${text}), 0)`;
    const [places] = await engine.numbers(
      `SELECT CAST(${place} AS DOUBLE) FROM ${table.storage} ${where} ORDER BY rowid`,
      1,
      count,
    );
    return Array.from(places!, (at) => known[at - 1] ?? null);
  }
  const { v = [] } = await engine.columns(
    `SELECT ${text} AS v FROM ${table.storage} ${where} ORDER BY rowid`,
  );
  return v as (string | null)[];
}
