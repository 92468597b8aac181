import type { JsonValue } from "../json.js";
import { add, claimed, type Format, member, text, Unreadable, type Values } from "./reading.js";

/**
 * The last scalars of a ClearML task: `last_metrics` of `tasks.get_by_id` (by hashes, with `metric`, `variant` and
 * `value`), or what `Task.get_last_scalar_metrics()` returns (`{title: {series: {last, min, max}}}`). Names are
 * `title.series`.
 */
export const clearml: Format = {
  title: "the scalars of a ClearML task",
  matches: (document) => lastMetrics(document) !== undefined || isScalars(document),
  read: (document) => {
    const values: Values = new Map();
    const metrics = lastMetrics(document);
    if (metrics === undefined) {
      for (const [title, series] of document as Map<string, Map<string, JsonValue>>) {
        for (const [name, value] of series) add(values, `${title}.${name}`, claimed(member(value, "last")));
      }
      return values;
    }
    for (const variants of metrics.values()) {
      if (!(variants instanceof Map))
        throw new Unreadable("has last_metrics that are not by metric and variant.");
      for (const event of variants.values()) {
        const [title, series] = [text(member(event, "metric")), text(member(event, "variant"))];
        if (title === undefined || series === undefined)
          throw new Unreadable("has a value in last_metrics without metric and variant.");
        add(values, `${title}.${series}`, claimed(member(event, "value")));
      }
    }
    return values;
  },
};

function lastMetrics(document: JsonValue): Map<string, JsonValue> | undefined {
  const found = [["last_metrics"], ["task", "last_metrics"], ["data", "task", "last_metrics"]]
    .map((keys) => member(document, ...keys))
    .find((value) => value instanceof Map);
  return found as Map<string, JsonValue> | undefined;
}

function isScalars(document: JsonValue): boolean {
  if (!(document instanceof Map) || document.size === 0) return false;
  return [...document.values()].every(
    (series) =>
      series instanceof Map &&
      series.size > 0 &&
      [...series.values()].every(
        (value) => value instanceof Map && ["last", "min", "max"].every((key) => value.has(key)),
      ),
  );
}
