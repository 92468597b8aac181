import type { MetricPolicy } from "../../toolkit/model/schema/evaluate.js";
import { type ClassifierMetric, classifierMetrics } from "./one-class.js";
import { type RegressorMetric, regressorMetrics } from "./regressor.js";

export type ModelKind = "binary" | "multiclass" | "regressor";

/** What the model's gate asks of a metric, which then also holds for the model at work. */
export interface MetricRule {
  readonly min: number | undefined;
  readonly max: number | undefined;
  /** How much worse than in the reference it may be: 0 or more, in the metric's own unit. */
  readonly maxRegression: number | undefined;
}

/** The metrics to look at, and what the gate says of them. */
export interface ChosenMetrics {
  readonly names: readonly (ClassifierMetric | RegressorMetric)[];
  readonly rules: ReadonlyMap<string, MetricRule>;
  readonly notes: readonly string[];
}

const usual: Readonly<Record<ModelKind, ChosenMetrics["names"]>> = {
  binary: ["roc_auc", "f1", "accuracy"],
  multiclass: ["roc_auc", "f1", "accuracy"],
  regressor: ["mae", "rmse"],
};

/**
 * The metrics that were asked for, else those of the gate, else the usual ones; a sentence where none of those asked for
 * is one of such a model.
 * @param asked `drift.performance.metrics`
 * @param gate `evaluate.metrics`
 */
export function metricsFor(
  kind: ModelKind,
  asked: readonly string[] | undefined,
  gate: ReadonlyMap<string, MetricPolicy>,
): ChosenMetrics | string {
  const known = kind === "regressor" ? regressorMetrics : classifierMetrics;
  const isKnown = (name: string): name is (typeof known)[number] => known.some((one) => one === name);
  const same = new Map([...gate].filter(([name, policy]) => isKnown(name) && isSame(kind, policy)));
  const rules = new Map(
    [...same].map(([name, { min, max, max_regression: maxRegression }]) => [
      name,
      { min, max, maxRegression },
    ]),
  );
  if (asked !== undefined) {
    const names = asked.filter(isKnown);
    if (names.length > 0) return { names, rules, notes: [] };
    const model = kind === "regressor" ? "regressor" : "classifier";
    return `none of them is one of a ${model}; those are ${known.join(", ")}`;
  }
  const names = [...same.keys()].filter(isKnown);
  const others = [...gate.keys()].filter((name) => !same.has(name));
  const notes =
    others.length === 0
      ? []
      : [
          `of evaluate.metrics ${others.join(", ")} can't be estimated or measured here, and the gate alone looks at it`,
        ];
  return { names: names.length > 0 ? names : usual[kind], rules, notes };
}

/** Whether the gate averages as is done here: the positive class of two, the mean over several. */
function isSame(kind: ModelKind, { average }: MetricPolicy): boolean {
  return average === undefined || average === (kind === "multiclass" ? "macro" : "binary");
}
