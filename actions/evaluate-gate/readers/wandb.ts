import { add, claimed, collect, type Format, type Values } from "./reading.js";

/**
 * A run's summary as W&B keeps it: `wandb-summary.json` of the run's folder, and `summaryMetrics` of its API. Names
 * that begin with an underscore are W&B's own; `{"min": …, "max": …}` of a defined summary gives dotted names.
 */
export const wandb: Format = {
  title: "a W&B summary",
  matches: (document) =>
    document instanceof Map && ["_step", "_runtime", "_timestamp", "_wandb"].some((key) => document.has(key)),
  read: (document) => {
    const values: Values = new Map();
    for (const [name, value] of document as Map<string, never>) {
      if (name.startsWith("_")) continue;
      readSummary(name, value, values);
    }
    return values;
  },
};

function readSummary(name: string, value: Parameters<typeof claimed>[0], values: Values): void {
  if (!(value instanceof Map)) add(values, name, claimed(value));
  // A picture, table or histogram: its members (width, nrows, …) are no metrics.
  else if (value.has("_type"))
    add(values, name, { problem: `is a W&B ${String(value.get("_type"))}, not a number` });
  else {
    add(values, name, { problem: "is an object, not a number" });
    collect(value, `${name}.`, values);
  }
}
