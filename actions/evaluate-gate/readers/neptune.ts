import { add, claimed, Unreadable, type Values } from "./reading.js";

/** Columns of the Parquet files that neptune-exporter writes, one attribute or one step of a series a row. */
export const neptuneColumns = [
  "run_id",
  "attribute_path",
  "attribute_type",
  "step",
  "int_value",
  "float_value",
] as const;

export type NeptuneCells = Readonly<Record<(typeof neptuneColumns)[number], readonly (string | null)[]>>;

/**
 * The numbers of one Neptune run, as neptune-exporter saved them: attributes of type `float` and `int`, and of each
 * `float_series` the value at the highest step. A series at one step twice has no last value.
 * @param cells the columns as text, null where a cell is empty
 * @throws Unreadable where the file holds more than one run, or none
 */
export function readNeptune(cells: NeptuneCells): Values {
  const runs = new Set(cells.run_id);
  if (runs.size !== 1)
    throw new Unreadable(`holds ${runs.size} Neptune runs; the file of one run is needed.`);
  const last = new Map<string, { step: number; at: number; twice: boolean }>();
  const values: Values = new Map();
  cells.attribute_path.forEach((path, at) => {
    const type = cells.attribute_type[at];
    if (path === null) throw new Unreadable(`has no attribute_path in row ${at + 1}.`);
    if (type === "float") add(values, path, numberOf(cells.float_value[at]));
    else if (type === "int") add(values, path, numberOf(cells.int_value[at]));
    else if (type === "float_series") {
      const step = Number(cells.step[at] ?? Number.NaN);
      if (!Number.isFinite(step)) throw new Unreadable(`has a series without a step in row ${at + 1}.`);
      const known = last.get(path);
      if (known === undefined || step > known.step) last.set(path, { step, at, twice: false });
      else if (step === known.step) known.twice = true;
    }
  });
  for (const [path, { at, step, twice }] of last) {
    add(
      values,
      path,
      twice ? { problem: `stands there more than once at step ${step}` } : numberOf(cells.float_value[at]),
    );
  }
  return values;
}

/** An engine writes numbers as decimal text, NaN as `nan`, infinity as `inf`. */
function numberOf(cell: string | null | undefined) {
  if (cell === null || cell === undefined || cell.trim() === "") return claimed(null);
  if (/^-?inf/i.test(cell)) return claimed(Number.POSITIVE_INFINITY);
  return claimed(Number(cell));
}
