import { ConfigurationError } from "../runtime/errors.js";
import type { Column } from "./column.js";
import type { Engine } from "./engine.js";
import type { Loaded } from "./loaded.js";
import { cast, narrowTypes } from "./narrow.js";
import type { DataFile } from "./source.js";
import { literal } from "./sql.js";

/** Files whose ranges of rows are written in one statement. */
const filesAtOnce = 2000;

/**
 * Adds the columns that stand in the names of the files' folders to a table that the files have been read into. Their
 * values are text like a CSV's, and get its narrowest type. A column that the files have themselves stays theirs.
 * @throws ConfigurationError when not all files have the same partitions
 */
export async function addPartitions(
  engine: Engine,
  storage: string,
  files: readonly DataFile[],
  loaded: readonly Loaded[],
  own: readonly Column[],
): Promise<Column[]> {
  const names = (files[0]?.partitions ?? []).map(({ name }) => name);
  for (const file of files) {
    const others = (file.partitions ?? []).map(({ name }) => name);
    if (others.join("\0") === names.join("\0")) continue;
    const listed = (some: readonly string[]) => (some.length === 0 ? "no partition" : some.join(", "));
    throw new ConfigurationError(
      `${file.path} has ${listed(others)} in its folders' names, ${files[0]!.path} has ${listed(names)}. The files of a dataset must have the same partitions.`,
    );
  }
  const known = new Set(own.map(({ name }) => name));
  const added = names.map((name, at) => ({ name, at })).filter(({ name }) => !known.has(name));
  if (added.length === 0) return [];
  const cells = added.map((_, index) => `c${own.length + index}`);
  const ranges = engine.unique("ranges");
  const columns = cells.map((cell) => `${cell} VARCHAR`).join(", ");
  for (const cell of cells) await engine.run(`ALTER TABLE ${storage} ADD COLUMN ${cell} VARCHAR`);
  await engine.run(`CREATE TEMP TABLE ${ranges} (first BIGINT, behind BIGINT, ${columns})`);
  let first = 0;
  let values: string[] = [];
  const flush = async () => {
    if (values.length > 0) await engine.run(`INSERT INTO ${ranges} VALUES ${values.join(", ")}`);
    values = [];
  };
  for (const [index, { rows }] of loaded.entries()) {
    if (rows === 0) continue;
    const own = added.map(({ at }) => {
      const value = files[index]!.partitions![at]!.value;
      return value === null ? "NULL" : literal(value);
    });
    values.push(`(${[first, first + rows, ...own].join(", ")})`);
    first += rows;
    if (values.length === filesAtOnce) await flush();
  }
  await flush();
  const set = cells.map((cell) => `${cell} = ${ranges}.${cell}`).join(", ");
  await engine.run(
    `UPDATE ${storage} SET ${set} FROM ${ranges} WHERE ${storage}.rowid >= ${ranges}.first AND ${storage}.rowid < ${ranges}.behind`,
  );
  await engine.run(`DROP TABLE ${ranges}`);
  const types = await narrowTypes(
    engine,
    storage,
    cells,
    cells.map(() => undefined),
  );
  return added.map(({ name }, index) => ({
    name,
    index: own.length + index,
    type: types[index]!,
    textual: true,
    raw: cells[index]!,
    typed: cast(cells[index]!, types[index]!),
  }));
}
