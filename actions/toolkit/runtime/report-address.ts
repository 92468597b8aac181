import type { ActionName } from "./action-name.js";

/** Where the JSON Schema of an action's report is published. */
export function reportSchemaUrl(action: ActionName): string {
  return `https://raw.githubusercontent.com/mergeline/mergeline/v0/schemas/${action}.report.schema.json`;
}
