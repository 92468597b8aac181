import type { JsonValue } from "../json.js";
import {
  add,
  type ClaimedValue,
  claimed,
  type Format,
  member,
  text,
  Unreadable,
  type Values,
} from "./reading.js";

/**
 * An MLflow run as its REST API writes it (`runs/get`: `run.data.metrics` is a list, each with the last value logged
 * under its key), or as `mlflow runs describe` prints it (`data.metrics` is an object).
 */
export const mlflow: Format = {
  title: "an MLflow run",
  matches: (document) => runOf(document) !== undefined,
  read: (document) => {
    const run = runOf(document)!;
    const metrics = member(run, "data", "metrics");
    const values: Values = new Map();
    if (metrics instanceof Map) {
      for (const [name, value] of metrics) add(values, name, logged(value));
    } else if (Array.isArray(metrics)) {
      for (const metric of metrics) {
        const name = text(member(metric, "key"));
        if (name === undefined) throw new Unreadable("has a metric without a key.");
        add(values, name, logged(member(metric, "value")));
      }
    } else if (metrics !== undefined)
      throw new Unreadable("has data.metrics that are neither a list nor an object.");
    return values;
  },
};

/** A server with a database keeps an infinite value as the largest number that there is. */
function logged(value: JsonValue | undefined): ClaimedValue {
  const isLargest = typeof value === "number" && Math.abs(value) >= Number.MAX_VALUE;
  return isLargest ? { problem: "is infinite, not a number" } : claimed(value);
}

/** What the server says of how the run ended: `FINISHED`, `FAILED`, … */
export function runStatus(document: JsonValue): string | undefined {
  return text(member(runOf(document), "info", "status"));
}

function runOf(document: JsonValue): Map<string, JsonValue> | undefined {
  const run = member(document, "run") ?? document;
  if (!(run instanceof Map)) return undefined;
  const info = run.get("info");
  const isRun = info instanceof Map && (info.has("run_id") || info.has("run_uuid"));
  return isRun && run.get("data") instanceof Map ? run : undefined;
}
