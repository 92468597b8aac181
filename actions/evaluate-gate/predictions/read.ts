import { describeBadRow } from "../../toolkit/data/bad-row.js";
import { resolveFiles } from "../../toolkit/data/source.js";
import type { Runtime } from "../../toolkit/runtime/runtime.js";
import type { Table } from "./table.js";

export type TableReading =
  | { readonly table: Table; readonly digest: string; readonly bytes: number }
  | { readonly problem: string };

/**
 * Reads the wanted columns of a predictions file as text. Only this loads the data engine.
 * @param wanted names of columns, or `all`
 * @param what the input or setting that named the file
 * @param shown how to name the file in messages
 * @throws ConfigurationError when there is no such file, or it can't be read at all
 */
export async function readTable(
  path: string,
  what: string,
  wanted: readonly string[] | "all",
  runtime: Runtime,
  shown = path,
): Promise<TableReading> {
  const files = await resolveFiles([path], runtime.workspace, what);
  const [{ openEngine }, { openTable }] = await Promise.all([
    import("../../toolkit/data/engine.js"),
    import("../../toolkit/data/table.js"),
  ]);
  const engine = await openEngine(runtime);
  try {
    const opened = await openTable(engine, files);
    const bad = opened.badRows[0];
    if (bad !== undefined) {
      const more = opened.badRowCount > 1 ? `, and ${opened.badRowCount - 1} more rows are broken` : "";
      return {
        problem: `${shown}: line ${bad.line} has ${describeBadRow(bad)}${more}. Every row has to count.`,
      };
    }
    await engine.lock();
    const columns = opened.columns.filter(({ name }) => wanted === "all" || wanted.includes(name));
    const cells = new Map<string, readonly (string | null)[]>();
    for (const column of columns) {
      // A 32-bit number is widened first, so that its text is that of the number it really is.
      const value = column.type === "FLOAT" ? `CAST(${column.raw} AS DOUBLE)` : column.raw;
      const found = await engine.columns(
        `SELECT CAST(${value} AS VARCHAR) AS cell FROM ${opened.storage} ORDER BY rowid`,
      );
      cells.set(column.name, (found.cell ?? []) as (string | null)[]);
    }
    const { digest } = opened;
    const bytes = files.reduce((sum, file) => sum + file.bytes, 0);
    const table: Table = {
      file: shown,
      columns: opened.columns.map(({ name }) => name),
      rows: opened.rows,
      cells: (column) => cells.get(column) ?? [],
    };
    return { table, digest, bytes };
  } finally {
    await engine.close();
  }
}
