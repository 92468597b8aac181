import { ConfigurationError } from "../toolkit/runtime/errors.js";
import { type JsonValue, parseJson } from "./json.js";

/** A value that someone has written down: a finite number, or why it is none. */
export type ClaimedValue = { readonly value: number } | { readonly problem: string };

export interface ClaimedMetrics {
  /** Where they were read. */
  readonly file: string;
  readonly values: ReadonlyMap<string, ClaimedValue>;
  /** The evaluation data's digest, where the file says it. */
  readonly dataset: string | undefined;
}

/**
 * Reads a metrics file: a JSON object of numbers, `{"roc_auc": 0.91}`, or `{"metrics": {…}}`; a value may be
 * `{"value": 0.91}`; nested names are joined by dots. Everything that is no number is kept with its reason.
 * @throws ConfigurationError where it is no JSON object
 */
export function parseMetricsFile(text: string, file: string): ClaimedMetrics {
  if (text.trim() === "")
    throw new ConfigurationError(`${file} is empty; a JSON object of metrics is needed.`);
  const document = parseJson(text, file);
  if (!(document instanceof Map)) {
    throw new ConfigurationError(
      `${file} is ${described(document)}; a JSON object of metrics is needed, such as {"roc_auc": 0.91}.`,
    );
  }
  if (document.has("action") && document.has("toolVersion")) {
    throw new ConfigurationError(
      `${file} is the report of ${String(document.get("action"))}, not a metrics file. Give the JSON file that the training wrote.`,
    );
  }
  const inner = document.get("metrics");
  const root = inner instanceof Map ? inner : document;
  const values = new Map<string, ClaimedValue>();
  collect(root, "", values);
  const dataset = document.get("dataset");
  const digest = dataset instanceof Map ? dataset.get("digest") : undefined;
  return { file, values, dataset: typeof digest === "string" ? digest : undefined };
}

function collect(object: Map<string, JsonValue>, prefix: string, values: Map<string, ClaimedValue>): void {
  for (const [key, value] of object) {
    const name = `${prefix}${key}`;
    if (value instanceof Map) {
      if (value.has("value")) values.set(name, claimed(value.get("value")!));
      else {
        values.set(name, { problem: "is an object, not a number" });
        collect(value, `${name}.`, values);
      }
    } else values.set(name, claimed(value));
  }
}

function claimed(value: JsonValue): ClaimedValue {
  if (typeof value === "number" && Number.isFinite(value)) return { value };
  return { problem: `is ${described(value)}, not a number` };
}

function described(value: JsonValue): string {
  if (value === null) return "null";
  if (Array.isArray(value)) return "a list";
  if (value instanceof Map) return "an object";
  if (typeof value === "number") return Number.isNaN(value) ? "NaN" : "infinite";
  if (typeof value === "boolean") return String(value);
  return value === "" ? "an empty text" : `the text ${JSON.stringify(value.slice(0, 40))}`;
}
