import type { JsonValue } from "../json.js";
import type { Direction } from "../metrics/metric.js";

/** A number that someone has written down, with what its format says of it. */
export interface ClaimedNumber {
  readonly value: number;
  /** Which way is better, where the format says it. */
  readonly direction?: Direction;
  /** Standard error of the value, where the format has it: 0 or more, in the value's unit. */
  readonly stderr?: number;
}

/** A value that someone has written down: a finite number, or why it is none. */
export type ClaimedValue = ClaimedNumber | { readonly problem: string };

export type Values = Map<string, ClaimedValue>;

/** What a document that is not understood as a whole throws; the caller puts the file's name in front. */
export class Unreadable extends Error {
  override readonly name = "Unreadable";
}

/** One form in which teams keep metrics. */
export interface Format {
  /** In a sentence: `a W&B summary`. */
  readonly title: string;
  /** Whether the document has the form. Two forms never share a document: that would be an error. */
  matches(document: JsonValue): boolean;
  /** Flat names and values. @throws Unreadable where what the form promises is not there */
  read(document: JsonValue): Values;
}

/** A finite number, or why it is none. */
export function claimed(value: JsonValue | undefined): ClaimedValue {
  if (value === undefined) return { problem: "is missing" };
  if (typeof value === "number" && Number.isFinite(value)) return { value };
  return { problem: `is ${described(value)}, not a number` };
}

/**
 * A number that its format writes as a text, as the REST API of Comet does: plain decimal digits only, no `NaN`, no
 * hexadecimal, no spaces.
 */
export function claimedText(value: JsonValue | undefined): ClaimedValue {
  if (typeof value !== "string" || !/^-?(\d+\.?\d*|\.\d+)(e[+-]?\d+)?$/i.test(value)) return claimed(value);
  const number = Number(value);
  return Number.isFinite(number)
    ? { value: number }
    : { problem: `is ${value}, which is too large a number` };
}

/** Adds a value; a name that stands twice has none, for which one counts can't be known. */
export function add(values: Values, name: string, value: ClaimedValue): void {
  values.set(name, values.has(name) ? { problem: "stands there more than once" } : value);
}

/** Numbers of an object; names of nested ones are joined by dots, and `{"value": 0.9}` is a number. */
export function collect(object: Map<string, JsonValue>, prefix = "", values: Values = new Map()): Values {
  for (const [key, value] of object) {
    const name = `${prefix}${key}`;
    if (value instanceof Map) {
      if (value.has("value")) add(values, name, claimed(value.get("value")));
      else {
        add(values, name, { problem: "is an object, not a number" });
        collect(value, `${name}.`, values);
      }
    } else add(values, name, claimed(value));
  }
  return values;
}

/** The member of an object, undefined where there is no such object. */
export function member(value: JsonValue | undefined, ...keys: readonly string[]): JsonValue | undefined {
  let found = value;
  for (const key of keys) found = found instanceof Map ? found.get(key) : undefined;
  return found;
}

export const text = (value: JsonValue | undefined): string | undefined =>
  typeof value === "string" && value !== "" ? value : undefined;

export function described(value: JsonValue): string {
  if (value === null) return "null";
  if (Array.isArray(value)) return "a list";
  if (value instanceof Map) return "an object";
  if (typeof value === "number") return Number.isNaN(value) ? "NaN" : "infinite";
  if (typeof value === "boolean") return String(value);
  return value === "" ? "an empty text" : `the text ${JSON.stringify(value.slice(0, 40))}`;
}
