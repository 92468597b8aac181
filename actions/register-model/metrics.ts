import { ConfigurationError } from "../toolkit/runtime/errors.js";
import { readJson } from "./reports/read.js";

/**
 * The numbers of a metrics file: a JSON object, or one under `metrics`; `{value: 0.9}` counts as 0.9, nested names are
 * joined by dots, and text is left out.
 * @throws ConfigurationError for a value that should be a number and is none
 */
export function readMetrics(text: string, file: string): Record<string, number> {
  const document = readJson(text, file).value;
  if (!isObject(document)) {
    throw new ConfigurationError(
      `${file} is no JSON object of metrics; one such as {"roc_auc": 0.91} is needed.`,
    );
  }
  if ("action" in document && "toolVersion" in document) {
    throw new ConfigurationError(
      `${file} is the report of ${String(document.action)}, not a metrics file. Give the JSON file that the training wrote.`,
    );
  }
  return numbers(isObject(document.metrics) ? document.metrics : document, file);
}

/** The finite numbers of an object, by dotted name. */
export function numbers(object: Readonly<Record<string, unknown>>, file: string): Record<string, number> {
  const found: Record<string, number> = {};
  const visit = (value: unknown, name: string): void => {
    if (typeof value === "number" && Number.isFinite(value)) found[name] = value;
    else if (
      value === null ||
      typeof value === "number" ||
      /^[+-]?\.?(nan|inf(inity)?)$/i.test(String(value))
    ) {
      throw new ConfigurationError(`${file}: ${name} is ${String(value)}; a finite number is needed.`);
    } else if (isObject(value)) {
      if ("value" in value) visit(value.value, name);
      else for (const [key, inner] of Object.entries(value)) visit(inner, `${name}.${key}`);
    }
  };
  for (const [key, value] of Object.entries(object)) visit(value, key);
  return found;
}

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}
