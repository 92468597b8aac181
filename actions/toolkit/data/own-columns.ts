import { ConfigurationError } from "../runtime/errors.js";
import type { DataFile } from "./source.js";

/** A column of a file that says itself which type it has. */
export interface OwnColumn {
  readonly name: string;
  /** By DuckDB's name. */
  readonly type: string;
}

/** @throws ConfigurationError when a file's columns are not those of the dataset's first */
export function checkOwnColumns(
  file: DataFile,
  own: readonly OwnColumn[],
  columns: readonly OwnColumn[],
): void {
  const types = new Map(own.map(({ name, type }) => [name, type]));
  for (const { name, type } of columns) {
    const found = types.get(name);
    if (found === type) continue;
    const what = found === undefined ? `has no column ${name}` : `has ${name} as ${found}`;
    throw new ConfigurationError(
      `${file.path} ${what}; the first file has it as ${type}. The files of a dataset must have the same columns.`,
    );
  }
  if (own.length !== columns.length) {
    const known = new Set(columns.map(({ name }) => name));
    const extra = own.find(({ name }) => !known.has(name));
    throw new ConfigurationError(`${file.path} has a column ${extra?.name}, which the first file lacks.`);
  }
}
