/** A table of the engine that files are read into, with columns c0, c1, … */
export interface Storage {
  readonly name: string;
  /** SQL of its columns out of a file's, which have the same names: those that nobody will ask for are NULL. */
  readonly selected: string;
}

/** @param wanted positions of the columns that are asked for; all where undefined */
export function storageOf(name: string, width: number, wanted?: ReadonlySet<number>): Storage {
  const columns = Array.from({ length: width }, (_, index) => (wanted?.has(index) ? `c${index}` : "NULL"));
  return { name, selected: wanted === undefined ? "*" : columns.join(", ") };
}
