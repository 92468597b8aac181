import { ConfigurationError } from "../toolkit/runtime/errors.js";
import { parseDocument } from "./readers/document.js";
import { readDocument } from "./readers/formats.js";
import { type ClaimedValue, member } from "./readers/reading.js";

export type { ClaimedValue } from "./readers/reading.js";

export interface ClaimedMetrics {
  /** Where they were read. */
  readonly file: string;
  readonly values: ReadonlyMap<string, ClaimedValue>;
  /** The evaluation data's digest, where the file says it. */
  readonly dataset: string | undefined;
}

/**
 * Reads a metrics file: an object of numbers, `{"roc_auc": 0.91}`, or `{"metrics": {…}}`, in JSON, YAML or TOML; a
 * value may be `{"value": 0.91}`; nested names are joined by dots. What the team's tools write (`readers/`) is told by
 * its form. Everything that is no number is kept with its reason.
 * @throws ConfigurationError where it can't be read, or has no form that is known
 */
export function parseMetricsFile(text: string, file: string): ClaimedMetrics {
  if (text.trim() === "")
    throw new ConfigurationError(`${file} is empty; a JSON object of metrics is needed.`);
  const document = parseDocument(text, file);
  if (document instanceof Map && document.has("action") && document.has("toolVersion")) {
    throw new ConfigurationError(
      `${file} is the report of ${String(document.get("action"))}, not a metrics file. Give the JSON file that the training wrote.`,
    );
  }
  const digest = member(document, "dataset", "digest");
  return {
    file,
    values: readDocument(document, file),
    dataset: typeof digest === "string" ? digest : undefined,
  };
}
