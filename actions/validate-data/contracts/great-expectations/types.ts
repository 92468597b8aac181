import type { PandasCell } from "./cell.js";

type TypeFamily = "integer" | "number" | "text" | "boolean" | "time";

/** Names of types of pandas, Python, Spark and SQL. */
const names: readonly (readonly [TypeFamily, RegExp])[] = [
  [
    "integer",
    /^(u?int(8|16|32|64)?_?|(tiny|small|medium|big|huge)?int|integer|u?(tiny|small|big)int|(integer|long|short|byte|bigint|smallint)type|long|int_)$/i,
  ],
  [
    "number",
    /^(float(16|32|64|_)?|double|double[ _]precision|real|decimal|numeric|number|np\.float64|(float|double|decimal)type|decimal\(.*\)|numeric\(.*\))$/i,
  ],
  [
    "text",
    /^(str|string|object|object_|text|varchar|char|nvarchar|unicode|(string|varchar|char)type|(var)?char\(\d+\)|string_?)$/i,
  ],
  ["boolean", /^(bool|boolean|bool_|booleantype)$/i],
  [
    "time",
    /^(datetime|datetime64(\[\w+(, *[\w/]+)?\])?|timestamp|date|timestamptz|datetime\.datetime|(timestamp|date)(ntz)?type)$/i,
  ],
];

export function typeWords(types: readonly string[]): string {
  return `of the type ${types.join(" or ")}`;
}

/**
 * SQL: whether a value is of none of the types. Types are told apart by family: whole numbers are integers and floats,
 * whatever their width. @param isNumeric SQL: whether all of a column of text is numbers
 */
export function violatesType(
  types: readonly string[],
  cell: PandasCell,
  isNumeric: string,
): { readonly sql: string } | { readonly problem: string } {
  const families = new Set<TypeFamily>();
  for (const type of types) {
    const family = names.find(([, form]) => form.test(type))?.[0];
    if (family === undefined) return { problem: `${type} is not a type that is known here` };
    families.add(family);
  }
  const whole = (value: string) => `NOT coalesce(${value} = trunc(${value}), false)`;
  switch (cell.kind) {
    case "number":
      if (families.has("number")) return { sql: "false" };
      return { sql: families.has("integer") ? whole(cell.value) : "true" };
    case "boolean":
      return { sql: String(!families.has("boolean")) };
    // A date in a CSV file is text to pandas.
    case "time":
      return { sql: String(!families.has("time") && !families.has("text")) };
    case "text": {
      if (!cell.isMixed) return { sql: String(!families.has("text")) };
      const number = families.has("number") ? "false" : families.has("integer") ? whole(cell.number) : "true";
      return { sql: `CASE WHEN ${isNumeric} THEN ${number} ELSE ${!families.has("text")} END` };
    }
    case "other":
      return { sql: String(!families.has("text")) };
  }
}
