import type { Engine } from "../../toolkit/data/engine.js";
import type { Table } from "../../toolkit/data/table.js";

/** A column and its SQL. */
export type NamedSql = readonly [name: string, sql: string];

/**
 * Columns that checks look at beside those of the table, worked out once a row and not once a check: in steps, the first
 * over the table's storage, each other over the columns of those before. It is asked for when all checks are compiled.
 */
export type DerivedColumns = () => readonly (readonly NamedSql[])[];

/** The table with columns added to what its storage has. Nothing is stored: each scan works out those that it needs. */
export async function withDerived(
  engine: Pick<Engine, "run" | "unique">,
  table: Table,
  columns: readonly DerivedColumns[] = [],
): Promise<Table> {
  if (columns.length === 0) return table;
  const all = columns.map((steps) => steps());
  // A table has its rowid beside its columns, a view among them.
  let from = `SELECT rowid, COLUMNS(name -> name <> 'rowid') FROM ${table.storage}`;
  for (let step = 0; all.some((steps) => step < steps.length); step++) {
    const added = all.flatMap((steps) => steps[step] ?? []).map(([name, sql]) => `${sql} AS ${name}`);
    if (added.length > 0) from = `SELECT *, ${added.join(", ")} FROM (${from})`;
  }
  const storage = engine.unique("derived");
  await engine.run(`CREATE VIEW ${storage} AS ${from}`);
  return Object.create(table, { storage: { value: storage, enumerable: true } }) as Table;
}
