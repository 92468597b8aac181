import type { JsonValue } from "../json.js";
import { add, type ClaimedValue, claimed, type Format, member, Unreadable, type Values } from "./reading.js";

/**
 * The results of lm-evaluation-harness: `results.<task>` with keys `<metric>,<filter>` and `<metric>_stderr,<filter>`,
 * and `higher_is_better.<task>.<metric>`. Names are `<task>.<metric>,<filter>`; where the filter is `none`, also
 * `<task>.<metric>`. The standard error goes with its value.
 */
export const lmEvaluation: Format = {
  title: "lm-evaluation-harness results",
  matches: (document) =>
    member(document, "results") instanceof Map &&
    ["higher_is_better", "n-shot", "versions", "configs"].some((key) => member(document, key) instanceof Map),
  read: (document) => {
    const values: Values = new Map();
    for (const [task, results] of member(document, "results") as Map<string, JsonValue>) {
      if (!(results instanceof Map))
        throw new Unreadable(`has results of ${JSON.stringify(task)} that are no object.`);
      for (const [key, value] of results) {
        const [, metric, stderr, filter] = /^(.*?)(_stderr)?(?:,(.*))?$/s.exec(key)!;
        if (key === "alias" || key === "name" || stderr !== undefined) continue;
        const direction = directionOf(member(document, "higher_is_better", task, metric!));
        const spread = results.get(`${metric}_stderr${filter === undefined ? "" : `,${filter}`}`);
        const found = withContext(claimed(value), direction, spread);
        add(values, `${task}.${key}`, found);
        if (filter === "none") add(values, `${task}.${metric}`, found);
      }
    }
    return values;
  },
};

function directionOf(higherIsBetter: JsonValue | undefined) {
  if (typeof higherIsBetter !== "boolean") return undefined; // null: its subtasks don't agree.
  return higherIsBetter ? ("maximize" as const) : ("minimize" as const);
}

function withContext(
  value: ClaimedValue,
  direction: "maximize" | "minimize" | undefined,
  stderr: JsonValue | undefined,
): ClaimedValue {
  if (!("value" in value)) return value;
  const spread = typeof stderr === "number" && Number.isFinite(stderr) && stderr >= 0 ? { stderr } : {};
  return { ...value, ...(direction === undefined ? {} : { direction }), ...spread };
}
