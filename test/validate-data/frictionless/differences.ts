/** What is wrong, and on which lines; the header is line 1. */
export type Wrong = Readonly<Record<string, readonly number[]>>;

export interface Compared {
  readonly lines: readonly string[];
  readonly schema: {
    readonly fields: readonly { readonly type: string; readonly [key: string]: unknown }[];
    readonly primaryKey?: readonly string[];
  };
  readonly theirs: Wrong;
  readonly ours: Wrong;
}

/** Each difference from Frictionless that is meant. Every one of them occurs in the golden file. */
export const differenceReasons = {
  row: "a row with too many cells is named once and not looked at further; there its cells are checked, too",
  repeated:
    "a value of the wrong type that is repeated is named as repeated, too; there it is no value any more",
  key: "an empty part of a primary key is named as required, as the standard has it; there a key lacks a value only when all of its parts are empty, and a value of the wrong type is an empty one",
  group: "groupChar is a key of integers since version 2 of the standard; there it is not known",
  year: "a year may have more than four digits, as XML Schema's gYear, which the standard names",
  bare: "without bareNumber a leading point stays: .5 is a half; there it is cut off, and 5 is left",
  binary: "???? is no base64; there, as by default in Python, whatever is none is left out before it is read",
  alternatives:
    "a pattern of alternatives has to match the whole value; there only the first is held to its beginning and the last to its end",
  nan: "NaN a second time is a repeated value, as infinity is; there NaN equals nothing",
  zone: "a time without a zone is taken as UTC; there it equals none that has one",
} as const;

export type Reason = keyof typeof differenceReasons;

function hasAlternatives(field: { readonly [key: string]: unknown } | undefined): boolean {
  const { pattern } = Object(field?.constraints) as { pattern?: unknown };
  return String(pattern).includes("|");
}

/** Why the line is meant to be wrong for one and not for the other; undefined where both have to agree. */
export function differenceOf(
  { lines, schema, theirs, ours }: Compared,
  kind: string,
  line: number,
): Reason | undefined {
  const isOurs = ours[kind]?.includes(line) === true;
  const text = lines[line - 1] ?? "";
  const [field] = schema.fields;
  const isIn = (wrong: Wrong, name: string) => wrong[name]?.includes(line) === true;
  if (isIn(ours, "row") && isIn(theirs, "row") && !isOurs) return "row";
  if (kind === "pattern" && isOurs && hasAlternatives(field)) return "alternatives";
  if (field?.groupChar !== undefined && text.includes(",000")) return "group";
  if (field?.type === "year" && text.startsWith("20244")) return "year";
  // What is read otherwise is repeated otherwise, on whatever line.
  const isRepeat = kind === "unique" || kind === "primaryKey";
  const isAnywhere = (test: (one: string) => boolean) => test(text) || (isRepeat && lines.some(test));
  if (field?.bareNumber === false && isAnywhere((one) => one.startsWith("."))) return "bare";
  if (field?.format === "binary" && text.startsWith("????") && kind === "type") return "binary";
  if (field?.type === "number" && isRepeat && isOurs && text.startsWith("NaN")) return "nan";
  if (field?.type === "datetime" && isRepeat && isAnywhere((one) => one.includes("Z"))) return "zone";
  if (isRepeat && isOurs && isIn(theirs, "type")) return "repeated";
  const isKey = schema.primaryKey !== undefined && (kind === "primaryKey" || kind === "required");
  if (!isKey) return undefined;
  return isIn(ours, "required") || isIn(theirs, "type") ? "key" : undefined;
}
