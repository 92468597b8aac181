import type { EvaluateConfig } from "../../toolkit/model/schema/evaluate.js";
import { nearest } from "../../toolkit/runtime/nearest.js";
import { hasAverages, metricNamed, metricNames, nameProblem } from "../metrics/catalog.js";
import type { Direction, Metric } from "../metrics/metric.js";
import { className } from "../predictions/number.js";

/** What the policy asks of one metric. Margins are positive, in the metric's own unit and its bad direction. */
export interface Rule {
  readonly name: string;
  readonly title: string;
  readonly direction: Direction;
  /** How it is computed from predictions; undefined for the team's own metrics, which come from the metrics file. */
  readonly metric: Metric | undefined;
  readonly min: number | undefined;
  readonly max: number | undefined;
  readonly maxRegression: number | undefined;
  readonly mustImprove: boolean;
}

export interface Columns {
  readonly id: string;
  readonly label: string;
  readonly prediction: string;
  readonly score: string;
  /** Columns of the scores of each class, by the class. */
  readonly scores?: Readonly<Record<string, string>> | undefined;
  /** Rows with the same value here are ranked together. */
  readonly query?: string | undefined;
  /** Groups of people that fairness is asked for. */
  readonly sensitive?: string | undefined;
  /** Rows with the same value here are not independent. */
  readonly group?: string | undefined;
}

export interface SlicePolicy {
  readonly by: readonly string[];
  /** The columns in which slices are searched for, or true for all that are no role's. */
  readonly discover: true | readonly string[] | undefined;
  /** 1: each column on its own; 2: pairs of columns too. */
  readonly depth: number;
  readonly minRows: number;
  readonly maxRegression: number | undefined;
  readonly metrics: readonly string[] | undefined;
}

/** The `evaluate` section of model.yaml with its defaults. */
export interface Policy {
  readonly rules: readonly Rule[];
  readonly columns: Columns;
  /** Whether the policy names columns: then a metrics file alone is not enough. */
  readonly needsPredictions: boolean;
  readonly positive: string | undefined;
  readonly slices: SlicePolicy | undefined;
  readonly confidence: number;
  readonly inconclusive: "fail" | "pass";
  readonly resamples: number;
}

/** A policy that can be judged by, and what in it can't: each problem is a fail. */
export interface PolicyReading {
  readonly policy: Policy;
  readonly problems: readonly string[];
}

export function readPolicy(config: EvaluateConfig): PolicyReading {
  const problems: string[] = [];
  const rules = Object.entries(config.metrics).flatMap(([name, setting]) => {
    const [rule, problem] = readRule(name, setting, config.columns?.scores !== undefined);
    if (problem !== undefined) problems.push(`evaluate.metrics.${name} ${problem}`);
    return rule === undefined ? [] : [rule];
  });
  if (rules.length === 0 && problems.length === 0) {
    problems.push(
      "evaluate.metrics names no metric: a policy that asks for nothing lets everything through.",
    );
  } else if (problems.length === 0 && !rules.some(asksForSomething)) {
    problems.push(
      "evaluate.metrics asks for nothing: give at least one metric a min, max, max_regression or must_improve.",
    );
  }
  problems.push(...scoreProblems(config.columns?.scores, rules));
  const slices = readSlices(config, rules, problems);
  return {
    problems,
    policy: {
      rules,
      slices,
      columns: { id: "id", label: "label", ...defined(config.columns) },
      needsPredictions: config.columns !== undefined,
      positive: config.positive === undefined ? undefined : String(config.positive),
      confidence: config.confidence ?? 0.95,
      inconclusive: config.inconclusive ?? "fail",
      resamples: config.resamples ?? 2000,
    },
  };
}

/** Why scores by class can't be read as the policy says. */
function scoreProblems(
  scores: Readonly<Record<string, string>> | undefined,
  rules: readonly Rule[],
): string[] {
  if (scores === undefined) return [];
  if (!rules.some(({ name }) => name === "roc_auc")) {
    return [
      "evaluate.columns.scores is set, and no metric reads it: only roc_auc does. Add roc_auc to evaluate.metrics, or remove the setting.",
    ];
  }
  const classes = Object.keys(scores);
  const columns = Object.values(scores);
  if (classes.length < 2) {
    return ["evaluate.columns.scores needs a column for each of two classes or more."];
  }
  const twice = columns.find((column, at) => columns.indexOf(column) !== at);
  if (twice !== undefined) return [`evaluate.columns.scores gives the column ${twice} to two classes.`];
  const names = classes.map(className);
  const same = classes.find((_, at) => names.indexOf(names[at]!) !== at);
  return same === undefined ? [] : [`evaluate.columns.scores names the class ${same} twice.`];
}

export function asksForSomething(rule: Rule): boolean {
  return rule.min !== undefined || rule.max !== undefined || comparesWithBaseline(rule);
}

export function comparesWithBaseline(rule: Rule): boolean {
  return rule.maxRegression !== undefined || rule.mustImprove;
}

function readRule(
  name: string,
  setting: EvaluateConfig["metrics"][string],
  scoresByClass: boolean,
): [Rule | undefined, string | undefined] {
  const misnamed = nameProblem(name);
  if (misnamed !== undefined) return [undefined, misnamed];
  const metric = metricNamed(name, setting.average, scoresByClass);
  const direction = metric?.direction ?? setting.direction;
  if (direction === undefined) {
    const near = metricNames.find((known) => known.startsWith(`${name}@`)) ?? nearest(name, metricNames);
    return [
      undefined,
      `is not a metric that the gate computes, and its direction is not said.${near === undefined ? "" : ` Did you mean ${near}?`} Add direction: maximize or direction: minimize.`,
    ];
  }
  const rule: Rule = {
    name,
    title: metric?.title ?? name,
    direction,
    metric,
    min: setting.min,
    max: setting.max,
    maxRegression: setting.max_regression,
    mustImprove: setting.must_improve ?? false,
  };
  return [rule, contradiction(rule, setting)];
}

function contradiction(rule: Rule, setting: EvaluateConfig["metrics"][string]): string | undefined {
  const { min, max, metric } = rule;
  if (setting.direction !== undefined && metric !== undefined && setting.direction !== metric.direction) {
    return `says direction: ${setting.direction}, but ${metric.title} is better ${metric.direction === "maximize" ? "higher" : "lower"}. Remove the direction.`;
  }
  if (min !== undefined && max !== undefined && min > max) {
    return `has min ${min} above max ${max}: no value can meet both.`;
  }
  if (setting.average !== undefined && !hasAverages(rule.name)) {
    return `says average: ${setting.average}, which only precision, recall and f1 have.`;
  }
  if (metric !== undefined && min !== undefined && min > metric.range[1]) {
    return `has min ${min}, and ${metric.title} is at most ${metric.range[1]}: no model can meet it.`;
  }
  if (metric !== undefined && max !== undefined && max < metric.range[0]) {
    return `has max ${max}, and ${metric.title} is at least ${metric.range[0]}: no model can meet it.`;
  }
  return undefined;
}

function readSlices(
  { slices }: EvaluateConfig,
  rules: readonly Rule[],
  problems: string[],
): SlicePolicy | undefined {
  if (slices === undefined) return undefined;
  for (const name of slices.metrics ?? []) {
    if (!rules.some((rule) => rule.name === name)) {
      problems.push(`evaluate.slices.metrics names ${name}, which is not in evaluate.metrics.`);
    } else if (metricNamed(name) === undefined) {
      problems.push(
        `evaluate.slices.metrics names ${name}, which is not computed from predictions and so has no slices.`,
      );
    }
  }
  const { by = [] } = slices;
  const discover = slices.discover === false ? undefined : slices.discover;
  if (by.length === 0 && discover === undefined) {
    problems.push("evaluate.slices names no slices: give it by, discover, or both.");
  }
  if (new Set(by).size < by.length) problems.push("evaluate.slices.by names a column twice.");
  if (slices.depth === 2 && by.length < 2) {
    problems.push(
      `evaluate.slices.depth is 2, which crosses columns, and evaluate.slices.by names ${by.length === 0 ? "none" : `only ${by.join("")}`}. Name two or more, or remove the depth.`,
    );
  }
  if (!rules.some((rule) => isSliced(rule, slices.metrics, slices.max_regression)) && problems.length === 0) {
    problems.push(
      "evaluate.slices judges nothing: no metric that is computed from predictions has a max_regression. Give one to evaluate.slices, or to a metric.",
    );
  }
  return {
    by,
    discover,
    depth: slices.depth ?? 1,
    minRows: slices.min_rows ?? 200,
    maxRegression: slices.max_regression,
    metrics: slices.metrics,
  };
}

/** Whether slices are judged by a metric: by those that are named, else by those that have a max_regression. */
export function isSliced(
  rule: Rule,
  named: readonly string[] | undefined,
  maxRegression: number | undefined,
): boolean {
  return (
    rule.metric !== undefined &&
    (named?.includes(rule.name) ?? rule.maxRegression !== undefined) &&
    (maxRegression !== undefined || rule.maxRegression !== undefined)
  );
}

function defined(
  columns: EvaluateConfig["columns"],
): Partial<Columns> & Pick<Columns, "prediction" | "score"> {
  const { id, label, prediction = "prediction", score = "score", ...rowColumns } = columns ?? {};
  return {
    ...(id === undefined ? {} : { id }),
    ...(label === undefined ? {} : { label }),
    prediction,
    score,
    ...rowColumns,
  };
}
