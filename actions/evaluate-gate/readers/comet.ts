import type { JsonValue } from "../json.js";
import { add, claimedText, type Format, text, Unreadable, type Values } from "./reading.js";

/**
 * The metrics of a Comet experiment: the answer of `/api/rest/v2/experiment/metrics/summary`, and the list that
 * `APIExperiment.get_metrics_summary()` returns. The value is the last one logged (`valueCurrent`); Comet writes
 * numbers as texts.
 */
export const comet: Format = {
  title: "a Comet metrics summary",
  matches: (document) => {
    const items = itemsOf(document);
    return items !== undefined && items.length > 0 && items.every(isSummary);
  },
  read: (document) => {
    const values: Values = new Map();
    for (const item of itemsOf(document) ?? []) {
      if (!(item instanceof Map)) throw new Unreadable("has a metric that is no object.");
      const name = text(item.get("name"));
      if (name === undefined) throw new Unreadable("has a metric without a name.");
      add(values, name, claimedText(item.get("valueCurrent")));
    }
    return values;
  },
};

function itemsOf(document: JsonValue): JsonValue[] | undefined {
  const items = document instanceof Map ? document.get("values") : document;
  return Array.isArray(items) ? items : undefined;
}

function isSummary(item: JsonValue): boolean {
  return item instanceof Map && item.has("name") && item.has("valueCurrent");
}
