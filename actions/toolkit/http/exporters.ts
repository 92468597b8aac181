import { isForPullRequest } from "../github/context.js";
import type { Runtime } from "../runtime/runtime.js";

/**
 * Which exporters of a table the settings ask for. None in a run that is for a pull request: its model.yaml is a
 * proposal, and would name where secrets go.
 */
export function exportersFor<Name extends string>(
  table: Readonly<Record<Name, unknown>>,
  settings: Readonly<Partial<Record<Name, unknown>>>,
  { context, log }: Pick<Runtime, "context" | "log">,
): Name[] {
  const names = (Object.keys(table) as Name[]).filter((name) => settings[name] !== undefined);
  if (names.length === 0 || context === undefined || !isForPullRequest(context)) return names;
  log.info(`On a pull request nothing is exported (${names.join(", ")}).`);
  return [];
}
