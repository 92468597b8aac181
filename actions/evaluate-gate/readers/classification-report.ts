import type { JsonValue } from "../json.js";
import { add, claimed, type Format, type Values } from "./reading.js";

const scores = ["precision", "recall", "f1-score"] as const;

/**
 * The dict of scikit-learn's `classification_report(…, output_dict=True)`: a class or an average a key, each with
 * precision, recall, f1-score and support, and `accuracy` beside them. Names are `macro avg.f1-score` and such.
 */
export const classificationReport: Format = {
  title: "a scikit-learn classification_report",
  matches: (document) =>
    document instanceof Map && ["macro avg", "weighted avg"].every((key) => isRow(document.get(key))),
  read: (document) => {
    const values: Values = new Map();
    for (const [name, row] of document as Map<string, JsonValue>) {
      if (!(row instanceof Map)) {
        const value = claimed(row);
        add(values, name, name === "accuracy" ? higherIsBetter(value) : value);
        continue;
      }
      for (const score of scores) add(values, `${name}.${score}`, higherIsBetter(claimed(row.get(score))));
      if (row.has("support")) add(values, `${name}.support`, claimed(row.get("support")));
    }
    return values;
  },
};

const isRow = (row: JsonValue | undefined) => row instanceof Map && scores.every((score) => row.has(score));

const higherIsBetter = (value: ReturnType<typeof claimed>) =>
  "value" in value ? { ...value, direction: "maximize" as const } : value;
