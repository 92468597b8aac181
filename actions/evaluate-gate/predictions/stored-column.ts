import type { Column } from "../../toolkit/data/column.js";
import type { Engine } from "../../toolkit/data/engine.js";

/** What a column holds: its cells as text, made when asked for; or numbers, where only those count. */
export interface StoredColumn {
  cells(): readonly (string | null)[];
  readonly numbers?: Float64Array | undefined;
}

/** A column whose first rows have more different texts than this is kept cell by cell. */
const fewTexts = 5000;
const firstRows = 10_000;

const numeric = new Set(["DOUBLE", "FLOAT", "BIGINT", "INTEGER", "SMALLINT", "TINYINT"]);

/** A column of finite numbers in the order of the rows; undefined where it has anything else. */
export async function readNumbers(
  engine: Engine,
  storage: string,
  { typed, type }: Column,
  rows: number,
): Promise<StoredColumn | undefined> {
  if (!numeric.has(type)) return undefined;
  const query = `SELECT CAST(${typed} AS DOUBLE) AS x FROM ${storage} ORDER BY rowid`;
  const numbers = (await engine.numbers(query, 1, rows))[0]!;
  if (!numbers.every(Number.isFinite)) return undefined;
  return { numbers, cells: () => Array.from(numbers, String) };
}

/** The cells as text. Where texts repeat, each is kept once, and a number of it for each row. */
export async function readCells(
  engine: Engine,
  storage: string,
  { raw, type }: Column,
  rows: number,
): Promise<StoredColumn> {
  // A 32-bit number is widened first, so that its text is that of the number it really is.
  const text = `CAST(${type === "FLOAT" ? `CAST(${raw} AS DOUBLE)` : raw} AS VARCHAR)`;
  const [head] = await engine.rows<{ n: number }>(
    `SELECT count(DISTINCT cell) AS n FROM (SELECT ${text} AS cell FROM ${storage} LIMIT ${firstRows})`,
  );
  if (head!.n > 0 && head!.n <= fewTexts) {
    const found = await readRepeated(engine, storage, text, rows);
    if (found !== undefined) return found;
  }
  const { cell = [] } = await engine.columns(`SELECT ${text} AS cell FROM ${storage} ORDER BY rowid`);
  const kept = cell as (string | null)[];
  return { cells: () => kept };
}

async function readRepeated(
  engine: Engine,
  storage: string,
  text: string,
  rows: number,
): Promise<StoredColumn | undefined> {
  const { cell = [] } = await engine.columns(
    `SELECT DISTINCT ${text} AS cell FROM ${storage} WHERE cell IS NOT NULL ORDER BY cell LIMIT 65536`,
  );
  if (cell.length > 65_535) return undefined;
  const values = cell as string[];
  const kind = engine.unique("cells");
  await engine.run(
    `CREATE TYPE ${kind} AS ENUM (SELECT DISTINCT ${text} AS cell FROM ${storage} WHERE cell IS NOT NULL ORDER BY cell)`,
  );
  // 0 stands for a cell without text.
  const query = `SELECT CAST(coalesce(CAST(enum_code(CAST(${text} AS ${kind})) AS INTEGER) + 1, 0) AS DOUBLE) AS x FROM ${storage} ORDER BY rowid`;
  const codes = Uint16Array.from((await engine.numbers(query, 1, rows))[0]!);
  return {
    cells: () => Array.from(codes, (code) => (code === 0 ? null : values[code - 1]!)),
  };
}
