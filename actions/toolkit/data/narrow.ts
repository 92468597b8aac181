import type { JsonKinds } from "./column.js";
import type { Engine } from "./engine.js";

/**
 * Strict written forms, for text that is to be read as a value. DuckDB's own casts take too much: '1.5' as 2, '0x1F',
 * '1_000', ' 7 ', 'yes'.
 */
export const forms = {
  /** No leading zeros: 007 is a name, not a number. */
  integer: "[+-]?(0|[1-9][0-9]*)",
  number: "[+-]?((0|[1-9][0-9]*)(\\.[0-9]*)?|\\.[0-9]+)([eE][+-]?[0-9]+)?",
  notFinite: "(?i)[+-]?(nan|inf|infinity)",
  boolean: "true|false|True|False|TRUE|FALSE",
  date: "[0-9]{4}-[0-9]{2}-[0-9]{2}",
  timestamp:
    "[0-9]{4}-[0-9]{2}-[0-9]{2}[T ][0-9]{2}:[0-9]{2}(:[0-9]{2}(\\.[0-9]{1,9})?)?(Z|[+-][0-9]{2}(:?[0-9]{2})?)?",
  time: "[0-9]{2}:[0-9]{2}:[0-9]{2}(\\.[0-9]{1,9})?",
} as const;

export type NarrowType = "BIGINT" | "DOUBLE" | "BOOLEAN" | "DATE" | "TIMESTAMP" | "VARCHAR";

export const narrowOrder = ["BOOLEAN", "BIGINT", "DOUBLE", "DATE", "TIMESTAMP"] as const;

/** SQL: whether the text in `cell` has the form of the type, and a value of that form exists (no 30th of February). */
export function matches(cell: string, type: (typeof narrowOrder)[number]): string {
  const is = (form: string) => `regexp_full_match(${cell}, '${form}')`;
  switch (type) {
    case "BOOLEAN":
      return is(forms.boolean);
    case "BIGINT":
      return `(${is(forms.integer)} AND TRY_CAST(${cell} AS BIGINT) IS NOT NULL)`;
    case "DOUBLE":
      return `((${is(forms.number)} AND isfinite(TRY_CAST(${cell} AS DOUBLE))) OR ${is(forms.notFinite)})`;
    case "DATE":
      return `(${is(forms.date)} AND TRY_CAST(${cell} AS DATE) IS NOT NULL)`;
    case "TIMESTAMP":
      return `(${is(forms.timestamp)} AND TRY_CAST(${cell} AS TIMESTAMP) IS NOT NULL)`;
  }
}

/**
 * The narrowest type of each textual column: BOOLEAN, BIGINT, DOUBLE, DATE or TIMESTAMP when every cell that is not
 * empty has that form, else VARCHAR. The first 5,000 rows rule most types out before all rows are looked at.
 */
export async function narrowTypes(
  engine: Engine,
  storage: string,
  cells: readonly string[],
  kinds: readonly (JsonKinds | undefined)[],
): Promise<NarrowType[]> {
  let open = cells.map((_, index) => narrowOrder.filter((type) => allowed(type, kinds[index])));
  for (const where of ["WHERE rowid < 5000", ""]) {
    open = await ruleOut(engine, storage, cells, open, where);
  }
  return open.map((types) => types[0] ?? "VARCHAR");
}

/** A text in JSON is never a number, whatever it looks like. */
function allowed(type: (typeof narrowOrder)[number], kinds: JsonKinds | undefined): boolean {
  if (kinds === undefined) return true;
  if (kinds.nested) return false;
  if (kinds.string) return !kinds.number && !kinds.boolean && (type === "DATE" || type === "TIMESTAMP");
  if (kinds.boolean) return !kinds.number && type === "BOOLEAN";
  return type === "BIGINT" || type === "DOUBLE";
}

/**
 * Of the types that are still open for a column, those that every cell has.
 * @param where which rows are looked at: all, or `WHERE …`
 */
export async function ruleOut(
  engine: Engine,
  storage: string,
  cells: readonly string[],
  open: readonly (readonly (typeof narrowOrder)[number][])[],
  where: string,
): Promise<(typeof narrowOrder)[number][][]> {
  const result: (typeof narrowOrder)[number][][] = cells.map(() => []);
  const questions = open.flatMap((types, column) => types.map((type) => ({ column, type })));
  // A column of nothing but nan or empty cells is no column of numbers.
  const answers: Record<string, boolean | null> = {};
  for (let from = 0; from < questions.length; from += 500) {
    const batch = questions.slice(from, from + 500);
    const parts = batch.map(({ column, type }, index) => {
      const cell = cells[column]!;
      const every = `bool_and(${matches(cell, type)}) FILTER (${cell} <> '')`;
      const some = type === "DOUBLE" ? ` AND bool_or(regexp_full_match(${cell}, '${forms.number}'))` : "";
      return `${where === "" ? every + some : every} AS q${from + index}`;
    });
    const [row] = await engine.rows<Record<string, boolean | null>>(
      `SELECT ${parts.join(", ")} FROM ${storage} ${where}`,
    );
    Object.assign(answers, row);
  }
  for (const [index, { column, type }] of questions.entries()) {
    const answer = answers[`q${index}`];
    // No value among the first rows leaves the type open; none among all rows does not.
    if (answer === true || (answer === null && where !== "")) result[column]!.push(type);
  }
  return result;
}

/**
 * SQL of the cell's value in its narrow type. The form has been checked, so that nothing is lost in the cast. Moments are
 * in UTC; one without a zone is one of UTC. DuckDB's own cast to TIMESTAMP drops the zone, that to TIMESTAMPTZ is slow.
 */
export function cast(cell: string, type: NarrowType): string {
  if (type === "TIMESTAMP") {
    const plain = `TRY_CAST(nullif(${cell}, '') AS TIMESTAMP)`;
    const isElsewhere = `length(${cell}) > 21 AND regexp_matches(${cell}[20:], '[+-]')`;
    return `CASE WHEN ${isElsewhere} THEN timezone('UTC', TRY_CAST(${cell} AS TIMESTAMPTZ)) ELSE ${plain} END`;
  }
  return type === "VARCHAR" ? cell : `TRY_CAST(nullif(${cell}, '') AS ${type})`;
}
