import type { JsonValue } from "../json.js";
import { add, claimed, type Format, member, text, Unreadable, type Values } from "./reading.js";

/**
 * Evaluation results as a model repository of Hugging Face keeps them in `.eval_results/*.yaml`: a list, each with
 * `dataset.id`, `dataset.task_id` and `value`. Names are `<dataset id>/<task id>`; without a task, the dataset's id.
 * https://huggingface.co/docs/hub/eval-results
 */
export const evalResults: Format = {
  title: "Hugging Face .eval_results",
  matches: (document) =>
    Array.isArray(document) &&
    document.length > 0 &&
    document.every((item) => item instanceof Map && item.get("dataset") instanceof Map && item.has("value")),
  read: (document) => {
    const values: Values = new Map();
    for (const item of document as Map<string, JsonValue>[]) {
      const dataset = text(member(item, "dataset", "id"));
      if (dataset === undefined) throw new Unreadable("has a result without dataset.id.");
      const task = text(member(item, "dataset", "task_id"));
      add(values, task === undefined ? dataset : `${dataset}/${task}`, claimed(item.get("value")));
    }
    return values;
  },
};

/**
 * The `model-index` of a model card: `results[]` with `dataset {type, config, split}` and `metrics[] {type, value}`.
 * Names are `<dataset>.<metric>`, the dataset with its config and split behind `/`, where they are given.
 */
export const modelIndex: Format = {
  title: "a Hugging Face model-index",
  matches: (document) => Array.isArray(member(document, "model-index")),
  read: (document) => {
    const models = member(document, "model-index") as JsonValue[];
    if (models.length !== 1)
      throw new Unreadable(`has ${models.length} models in model-index; one is needed.`);
    const results = member(models[0], "results");
    if (!Array.isArray(results)) throw new Unreadable("has a model-index without a list of results.");
    const values: Values = new Map();
    for (const result of results) {
      const dataset = ["type", "config", "split"].map((key) => text(member(result, "dataset", key)));
      const metrics = member(result, "metrics");
      if (dataset[0] === undefined || !Array.isArray(metrics))
        throw new Unreadable("has a result without dataset.type or a list of metrics.");
      for (const metric of metrics) {
        const type = text(member(metric, "type"));
        if (type === undefined) throw new Unreadable("has a metric without a type.");
        const name = `${dataset.filter((part) => part !== undefined).join("/")}.${type}`;
        add(values, name, claimed(member(metric, "value")));
      }
    }
    return values;
  },
};
