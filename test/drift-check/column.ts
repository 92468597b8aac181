import type { Column, Dataset } from "../../actions/drift-check/columns/column.js";
import type { ColumnKind } from "../../actions/toolkit/data/profile.js";
import { sample } from "../../actions/toolkit/statistics/sample.js";

type Value = number | string | boolean | null;

/** A column as it would be read from data; NaN counts as missing, as there. */
export function columnOf(name: string, values: readonly Value[], type?: string, kind?: ColumnKind): Column {
  const filled = values.filter((value) => value !== null && !Number.isNaN(value));
  const isNumeric = filled.every((value) => typeof value === "number");
  const numbers = isNumeric ? (filled as number[]).filter(Number.isFinite) : [];
  const counts = new Map<string, number>();
  for (const value of isNumeric ? numbers : filled) {
    counts.set(String(value), (counts.get(String(value)) ?? 0) + 1);
  }
  const isBoolean = filled.every((value) => typeof value === "boolean");
  return {
    name,
    kind:
      kind ?? (filled.length === 0 ? "text" : isNumeric ? "numeric" : isBoolean ? "boolean" : "categorical"),
    type: type ?? (isNumeric ? "DOUBLE" : isBoolean ? "BOOLEAN" : "VARCHAR"),
    rows: values.length,
    missing: values.length - filled.length,
    infinite: isNumeric ? filled.length - numbers.length : 0,
    numbers: isNumeric && filled.length > 0 ? sample(numbers) : undefined,
    categories: { counts, rest: 0 },
    error: 0,
  };
}

export function datasetOf(label: string, columns: readonly Column[]): Dataset {
  return {
    label,
    rows: columns[0]?.rows ?? 0,
    digest: null,
    source: "data",
    columns: new Map(columns.map((column) => [column.name, column])),
  };
}
