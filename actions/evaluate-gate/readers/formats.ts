import { ConfigurationError } from "../../toolkit/runtime/errors.js";
import type { JsonValue } from "../json.js";
import { classificationReport } from "./classification-report.js";
import { clearml } from "./clearml.js";
import { comet } from "./comet.js";
import { dvcMetrics } from "./dvc.js";
import { evalResults, modelIndex } from "./hugging-face.js";
import { lmEvaluation } from "./lm-evaluation.js";
import { mlflow } from "./mlflow.js";
import { readPlain } from "./plain.js";
import { described, type Format, Unreadable, type Values } from "./reading.js";
import { wandb } from "./wandb.js";

/** The forms that are told by what is in them. What has none of them is a plain document of numbers. */
export const formats: readonly Format[] = [
  mlflow,
  wandb,
  comet,
  clearml,
  dvcMetrics,
  evalResults,
  modelIndex,
  classificationReport,
  lmEvaluation,
];

/**
 * The flat values of a document, by the form that it has.
 * @param file the path to name in errors
 * @throws ConfigurationError where it has no form that is known, two of them, or not what its form promises
 */
export function readDocument(document: JsonValue, file: string): Values {
  const found = formats.filter((format) => format.matches(document));
  if (found.length > 1) {
    throw new ConfigurationError(
      `${file} could be ${found.map(({ title }) => title).join(" or ")}, and which one can't be known. Write the numbers to a JSON object such as {"roc_auc": 0.91}.`,
    );
  }
  return found[0] === undefined ? plain(document, file) : readAs(found[0], document, file);
}

/** @throws ConfigurationError where the document does not have that very form */
export function readAs(format: Format, document: JsonValue, file: string): Values {
  if (!format.matches(document)) throw new ConfigurationError(`${file} is not ${format.title}.`);
  return named(file, () => format.read(document));
}

/** Puts the file's name in front of what a reader says of it. */
export function named(file: string, read: () => Values): Values {
  try {
    const values = read();
    if (values.size === 0) throw new Unreadable("holds no metric.");
    return values;
  } catch (error) {
    if (!(error instanceof Unreadable)) throw error;
    throw new ConfigurationError(`${file} ${error.message}`, { cause: error });
  }
}

function plain(document: JsonValue, file: string): Values {
  if (document instanceof Map) return readPlain(document);
  const what = typeof document === "number" && Number.isFinite(document) ? "a number" : described(document);
  throw new ConfigurationError(
    `${file} is ${what}; a JSON object of metrics is needed, such as {"roc_auc": 0.91}, or an export of ${formats.map(({ title }) => title.replace(/^an? |^the /, "")).join(", ")}.`,
  );
}
