import { describeBadRow } from "../../toolkit/data/bad-row.js";
import { resolveFiles } from "../../toolkit/data/source.js";
import type { Runtime } from "../../toolkit/runtime/runtime.js";
import { readCells, readNumbers, type StoredColumn } from "./stored-column.js";
import type { Table } from "./table.js";

export type TableReading =
  | { readonly table: Table; readonly digest: string; readonly bytes: number }
  | { readonly problem: string };

/** The columns to read, by name. */
export interface WantedColumns {
  readonly columns: readonly string[] | "all";
  /** Those of which only the numbers count, if that is what they hold. */
  readonly numbers: readonly string[];
}

/**
 * Reads the wanted columns of a predictions file as text. Only this loads the data engine.
 * @param what the input or setting that named the file
 * @param shown how to name the file in messages
 * @throws ConfigurationError when there is no such file, or it can't be read at all
 */
export async function readTable(
  path: string,
  what: string,
  wanted: WantedColumns,
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
    const columns = opened.columns.filter(
      ({ name }) => wanted.columns === "all" || wanted.columns.includes(name),
    );
    const stored = new Map<string, StoredColumn>();
    for (const column of columns) {
      const asked = [engine, opened.storage, column, opened.rows] as const;
      const numbers = wanted.numbers.includes(column.name) ? await readNumbers(...asked) : undefined;
      stored.set(column.name, numbers ?? (await readCells(...asked)));
    }
    const { digest } = opened;
    const bytes = files.reduce((sum, file) => sum + file.bytes, 0);
    const table: Table = {
      file: shown,
      columns: opened.columns.map(({ name }) => name),
      rows: opened.rows,
      cells: (column) => stored.get(column)?.cells() ?? [],
      numbers: (column) => stored.get(column)?.numbers,
    };
    return { table, digest, bytes };
  } finally {
    await engine.close();
  }
}
