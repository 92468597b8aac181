import { ConfigurationError } from "../toolkit/runtime/errors.js";
import type { Workspace } from "../toolkit/runtime/workspace.js";
import { readJson } from "./reports/read.js";

const setting = "train.outputs.importances";
/** More than this belongs into an artifact, not into a record that people read. */
const mostColumns = 5000;

/**
 * What the training says of how much the model leans on each column: a JSON object of column and weight, in any unit.
 * Undefined where model.yaml names no such file, or where it isn't there.
 * @throws ConfigurationError for a file that is no such object
 */
export async function readImportances(
  path: string | undefined,
  workspace: Workspace,
): Promise<Record<string, number> | undefined> {
  if (path === undefined || !(await workspace.exists(path, setting))) return undefined;
  const document = readJson(await workspace.readText(path, setting), path).value;
  if (typeof document !== "object" || document === null || Array.isArray(document)) {
    throw new ConfigurationError(
      `${path} is no JSON object of importances; one such as {"age": 0.4, "plan": 0.6} is needed.`,
    );
  }
  const entries = Object.entries(document);
  if (entries.length > mostColumns) {
    throw new ConfigurationError(
      `${path} has ${entries.length} columns; at most ${mostColumns} are recorded.`,
    );
  }
  for (const [name, weight] of entries) {
    if (typeof weight === "number" && Number.isFinite(weight)) continue;
    throw new ConfigurationError(
      `${path}: ${name} is ${JSON.stringify(weight)}; the importance of a column is a number.`,
    );
  }
  return entries.length === 0 ? undefined : (document as Record<string, number>);
}
