import type { ColumnForms } from "./cell-forms.js";
import type { Engine } from "./engine.js";
import { type NarrowType, type narrowOrder, ruleOut } from "./narrow.js";

type Candidate = (typeof narrowOrder)[number];

/**
 * The narrowest type of each column of cells whose forms are known. Only where a form can't say whether its value
 * exists and fits (a number of 19 digits, an hour of 24) the cells are asked for again.
 */
export async function narrowTypesByForms(
  engine: Engine,
  storage: string,
  cells: readonly string[],
  forms: readonly ColumnForms[],
): Promise<NarrowType[]> {
  const found = forms.map(typeByForms);
  const open = found.flatMap((one, column) => (typeof one === "string" ? [] : [{ types: one, column }]));
  if (open.length === 0) return found as NarrowType[];
  const left = await ruleOut(
    engine,
    storage,
    open.map(({ column }) => cells[column]!),
    open.map(({ types }) => types),
    "",
  );
  const answers = new Map(open.map(({ column }, index) => [column, left[index]![0] ?? "VARCHAR"] as const));
  return found.map((one, column) => (typeof one === "string" ? one : answers.get(column)!));
}

/** The type, or those of which only the values can tell. */
export function typeByForms({ filled, every, some }: ColumnForms): NarrowType | readonly Candidate[] {
  if (!filled) return "VARCHAR";
  if (every("boolean")) return "BOOLEAN";
  if (every("sureInteger")) return "BIGINT";
  if (every("integer")) return ["BIGINT", "DOUBLE"];
  // A column of nothing but nan is no column of numbers.
  if (every("numberOrNot")) {
    if (!some("number")) return "VARCHAR";
    return every("sureNumberOrNot") ? "DOUBLE" : ["DOUBLE"];
  }
  if (every("existingDate")) return "DATE";
  if (every("timestamp")) return every("sureTimestamp") ? "TIMESTAMP" : ["TIMESTAMP"];
  return "VARCHAR";
}
