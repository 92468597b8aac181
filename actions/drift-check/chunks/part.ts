import type { Engine } from "../../toolkit/data/engine.js";
import type { Table } from "../../toolkit/data/table.js";

/**
 * Calls `use` with the rows of a table for which `condition` holds, as a table of their own. Nothing is copied.
 * @param condition SQL over the table's storage
 * @param rows how many rows they are
 */
export async function withPart<Result>(
  engine: Engine,
  table: Table,
  { condition, rows }: { readonly condition: string; readonly rows: number },
  use: (part: Table) => Promise<Result>,
): Promise<Result> {
  const storage = engine.unique("part");
  await engine.run(`CREATE VIEW ${storage} AS SELECT * FROM ${table.storage} WHERE ${condition}`);
  try {
    return await use(Object.assign(Object.create(table) as Table, { storage, rows }));
  } finally {
    await engine.run(`DROP VIEW ${storage}`);
  }
}
