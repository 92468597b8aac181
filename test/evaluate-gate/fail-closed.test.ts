import { describe, expect, it } from "vitest";
import { parseMetricsFile } from "../../actions/evaluate-gate/metrics-file.js";
import { readPolicy } from "../../actions/evaluate-gate/policy/policy.js";
import { readRows } from "../../actions/evaluate-gate/predictions/rows.js";
import { tableOf } from "../../actions/evaluate-gate/predictions/table.js";
import { type Evidence, judge } from "../../actions/evaluate-gate/verdict/judge.js";
import { type EvaluateConfig, evaluate } from "../../actions/toolkit/model/schema/evaluate.js";
import { ConfigurationError, sentence } from "../../actions/toolkit/runtime/errors.js";

type Cells = readonly (readonly (string | null)[])[];

const header = ["id", "label", "prediction", "score", "plan"];

/** Twelve rows that any metric of two classes can be computed from. */
const good: Cells = Array.from({ length: 12 }, (_, at) => {
  const label = at % 3 === 0 ? "1" : "0";
  return [
    `c${at}`,
    label,
    label,
    label === "1" ? `0.${6 + (at % 4)}` : `0.${1 + (at % 4)}`,
    at % 2 ? "basic" : "pro",
  ];
});

/** The rows with one cell changed. */
const cell = (row: number, column: string, value: string | null, rows: Cells = good): Cells =>
  rows.map((cells, at) => (at === row ? cells.with(header.indexOf(column), value) : cells));

/** The rows with one column changed. */
const column = (name: string, value: (at: number) => string | null): Cells =>
  good.map((cells, at) => cells.with(header.indexOf(name), value(at)));

const without = (name: string): { header: string[]; rows: Cells } => {
  const at = header.indexOf(name);
  return { header: header.toSpliced(at, 1), rows: good.map((cells) => cells.toSpliced(at, 1)) };
};

const renamed = (name: string, to: string) => ({
  header: header.map((one) => (one === name ? to : one)),
  rows: good,
});

/** Sixty rows in two plans; only one of them has positives. */
const many: Cells = Array.from({ length: 60 }, (_, at) => {
  const label = at % 2 && at % 4 === 1 ? "1" : "0";
  return [`c${at}`, label, label, "0.5", at % 2 ? "basic" : "pro"];
});

/** The rows with numbers for ids. */
const numeric: Cells = good.map((cells, at) => cells.with(0, String(at)));

/** Every pair of 34 plans and 34 predictions, each once. */
const crowded: Cells = Array.from({ length: 34 * 34 }, (_, at) => [
  `c${at}`,
  `${at % 2}`,
  `${Math.floor(at / 34)}`,
  `0.${1 + (at % 2)}`,
  `${at % 34}`,
]);

type Predictions = Cells | { header: readonly string[]; rows: Cells };

interface Case {
  metrics?: EvaluateConfig["metrics"];
  policy?: Partial<EvaluateConfig>;
  candidate?: Predictions;
  baseline?: Predictions;
  /** The candidate's metrics file. */
  json?: string;
  /** The baseline's metrics file; null for predictions alone. */
  baseJson?: string;
}

const auc = { roc_auc: { max_regression: 0.5 } };
const floor = (name: string, min = -1e9): EvaluateConfig["metrics"] => ({ [name]: { min } });
const ceiling = (name: string, max = 1e300): EvaluateConfig["metrics"] => ({ [name]: { max } });

/** All that was said, and the verdict. What can't even be read throws, which ends the step too. */
function answer(example: Case): { verdict: string; said: string } {
  try {
    const config = evaluate.parse({ metrics: example.metrics ?? auc, ...example.policy });
    const { policy, problems } = readPolicy(config);
    if (problems.length > 0) return { verdict: "fail", said: problems.join(" ") };
    const evidence = (
      who: string,
      predictions: Predictions | undefined,
      json: string | undefined,
    ): Evidence | string => {
      const claimed = json === undefined ? undefined : parseMetricsFile(json, `${who}.json`);
      const table =
        predictions === undefined
          ? undefined
          : "header" in predictions
            ? predictions
            : { header, rows: predictions };
      const rows =
        table === undefined
          ? undefined
          : readRows(tableOf(`${who}.csv`, table.header, table.rows), policy.columns);
      if (rows !== undefined && "problem" in rows) return rows.problem;
      return { rows: rows?.rows, claimed, claimedIn: `${who}.json` };
    };
    const onlyValues = example.json !== undefined && example.candidate === undefined;
    const candidate = evidence(
      "candidate",
      example.candidate ?? (onlyValues ? undefined : good),
      example.json,
    );
    if (typeof candidate === "string") return { verdict: "fail", said: candidate };
    const noRows = example.baseJson !== undefined && example.baseline === undefined;
    const baseline = evidence(
      "baseline",
      example.baseline ?? (noRows || onlyValues ? undefined : good),
      example.baseJson,
    );
    if (typeof baseline === "string") return { verdict: "fail", said: baseline };
    const judgement = judge(policy, candidate, baseline);
    const said = [
      ...judgement.problems,
      ...judgement.results.filter(({ verdict }) => verdict !== "pass").map(({ reason }) => reason),
    ];
    return { verdict: judgement.verdict, said: said.join(" ") };
  } catch (error) {
    if (error instanceof ConfigurationError) return { verdict: "error", said: sentence(error) };
    if (error instanceof Error && error.name === "ZodError") return { verdict: "error", said: error.message };
    throw error;
  }
}

const rowColumns = (columns: Partial<NonNullable<EvaluateConfig["columns"]>>): Partial<EvaluateConfig> => ({
  columns: { id: "id", label: "label", ...columns },
});

const own = { quality: { max_regression: 0.1, direction: "maximize" } } satisfies EvaluateConfig["metrics"];
const base = '{"quality": 0.9, "roc_auc": 0.9}';

const cases: Record<string, [Case, string | RegExp]> = {
  // What a metrics file can hold.
  "a metric that is missing": [
    { metrics: own, json: "{}", baseJson: base },
    "quality is missing for the candidate: it is not computed from predictions, and candidate.json does not have it.",
  ],
  "a written value against a measured one": [
    { json: '{"roc_auc": 0.99}', baseline: good },
    "The baseline was measured on its predictions, and the candidate gives none: a value that a training wrote down is not held against a measured one. Give predictions, or train.outputs.predictions.",
  ],
  "a metric missing in the baseline": [
    { metrics: own, json: base, baseJson: "{}" },
    "quality is missing for the baseline: it is not computed from predictions, and baseline.json does not have it.",
  ],
  "a known metric missing in the baseline": [
    { json: base, baseJson: "{}" },
    "roc_auc is missing for the baseline: there are no predictions to compute it from, and baseline.json does not have it.",
  ],
  "a name in the wrong case": [
    { metrics: own, json: '{"Quality": 0.9}', baseJson: base },
    "quality is missing for the candidate: candidate.json has Quality; names have to be the same to the letter.",
  ],
  NaN: [
    { metrics: own, json: '{"quality": NaN}', baseJson: base },
    "quality of the candidate is NaN, not a number, in candidate.json.",
  ],
  Infinity: [
    { metrics: own, json: '{"quality": Infinity}', baseJson: base },
    "quality of the candidate is infinite, not a number, in candidate.json.",
  ],
  "-Infinity": [
    { metrics: own, json: '{"quality": -Infinity}', baseJson: base },
    "quality of the candidate is infinite, not a number, in candidate.json.",
  ],
  "a huge exponent": [
    { metrics: own, json: '{"quality": 1e999}', baseJson: base },
    "quality of the candidate is infinite, not a number, in candidate.json.",
  ],
  "NaN in the baseline": [
    { metrics: own, json: base, baseJson: '{"quality": NaN}' },
    "quality of the baseline is NaN, not a number, in baseline.json.",
  ],
  null: [
    { metrics: own, json: '{"quality": null}', baseJson: base },
    "quality of the candidate is null, not a number, in candidate.json.",
  ],
  "a number as text": [
    { metrics: own, json: '{"quality": "0.9"}', baseJson: base },
    'quality of the candidate is the text "0.9", not a number, in candidate.json.',
  ],
  "an empty text": [
    { metrics: own, json: '{"quality": ""}', baseJson: base },
    "quality of the candidate is an empty text, not a number, in candidate.json.",
  ],
  "NaN as text": [
    { metrics: own, json: '{"quality": "NaN"}', baseJson: base },
    'quality of the candidate is the text "NaN", not a number, in candidate.json.',
  ],
  true: [
    { metrics: own, json: '{"quality": true}', baseJson: base },
    "quality of the candidate is true, not a number, in candidate.json.",
  ],
  "a list": [
    { metrics: own, json: '{"quality": [0.9]}', baseJson: base },
    "quality of the candidate is a list, not a number, in candidate.json.",
  ],
  "an object": [
    { metrics: own, json: '{"quality": {"mean": 0.9}}', baseJson: base },
    "quality of the candidate is an object, not a number, in candidate.json.",
  ],
  "a value that is null in an object": [
    { metrics: own, json: '{"quality": {"value": null}}', baseJson: base },
    "quality of the candidate is null, not a number, in candidate.json.",
  ],
  "a key twice": [
    { metrics: own, json: '{"quality": 0.1, "quality": 0.99}', baseJson: base },
    'candidate.json:1:18: has the key "quality" twice; which one counts can\'t be known.',
  ],
  "a key twice, one escaped": [
    { metrics: own, json: '{"quality": 0.1, "\\u0071uality": 0.99}', baseJson: base },
    'candidate.json:1:18: has the key "quality" twice; which one counts can\'t be known.',
  ],
  "a value that the metric can't have": [
    { json: '{"roc_auc": 91.2}', baseJson: base },
    "roc_auc of the candidate is 91.2, in candidate.json; it can only be from 0 to 1.",
  ],
  "a negative loss": [
    { metrics: { log_loss: { max: 1 } }, json: '{"log_loss": -3}', baseJson: base },
    "log_loss of the candidate is -3, in candidate.json; it can only be from 0 to infinity.",
  ],
  "a broken file": [
    { metrics: own, json: '{"quality": 0.9', baseJson: base },
    'candidate.json:1:16: is not valid JSON: "}" is needed here.',
  ],
  "half a value": [
    { metrics: own, json: '{"quality": ', baseJson: base },
    "candidate.json:1:13: is not valid JSON: it ends in the middle.",
  ],
  "two documents": [
    { metrics: own, json: '{"quality": 0.9}{"quality": 1}', baseJson: base },
    "candidate.json:1:17: is not valid JSON: something follows after its end.",
  ],
  "a comment in JSON": [
    { metrics: own, json: '{"quality": 0.9 // fine\n}', baseJson: base },
    /candidate\.json:1:17: is not valid JSON/,
  ],
  "a decimal comma in JSON": [
    { metrics: own, json: '{"quality": 0,9}', baseJson: base },
    /candidate\.json:1:15: is not valid JSON/,
  ],
  "a number with leading zeros": [
    { metrics: own, json: '{"quality": 09}', baseJson: base },
    /candidate\.json:1:14: is not valid JSON/,
  ],
  "a hexadecimal number": [
    { metrics: own, json: '{"quality": 0x1}', baseJson: base },
    /candidate\.json:1:14: is not valid JSON/,
  ],
  "a list instead of an object": [
    { metrics: own, json: "[0.9]", baseJson: base },
    /^candidate\.json is a list; a JSON object of metrics is needed, such as \{"roc_auc": 0\.91\}, or an export of /,
  ],
  "an empty file": [
    { metrics: own, json: "  \n", baseJson: base },
    "candidate.json is empty; a JSON object of metrics is needed.",
  ],
  "a report of another action": [
    { metrics: own, json: '{"action": "validate-data", "toolVersion": "1", "quality": 1}', baseJson: base },
    /^candidate\.json is the report of validate-data, not a metrics file/,
  ],
  "nested without end": [{ metrics: own, json: "[".repeat(200), baseJson: base }, /nested more than 64 deep/],
  "worse by values": [
    { metrics: own, json: '{"quality": 0.79}', baseJson: base },
    "quality fell by 0.110; a fall of at most 0.100 is allowed; no uncertainty was available.",
  ],
  "a floor that is missed": [
    {
      metrics: { quality: { min: 0.9, direction: "maximize" } },
      json: '{"quality": 0.8999}',
      baseJson: base,
    },
    "quality is 0.89990; at least 0.90000 is needed.",
  ],
  "only values, where the policy names columns": [
    { policy: { columns: { id: "id", label: "label" } }, json: base, baseJson: base },
    /^The policy names the columns of a predictions file/,
  ],
  "only values, where the policy has slices": [
    { policy: { slices: { by: ["plan"] } }, json: base, baseJson: base },
    /^The policy judges slices \(evaluate\.slices\), and slices need predictions/,
  ],

  // The policy.
  "no metrics": [
    { policy: { metrics: {} } },
    /names no metric: a policy that asks for nothing lets everything through/,
  ],
  "metrics that ask for nothing": [
    { metrics: { roc_auc: {} } },
    /asks for nothing: give at least one metric a min, max, max_regression or must_improve/,
  ],
  "min above max": [
    { metrics: { roc_auc: { min: 0.9, max: 0.8 } } },
    "evaluate.metrics.roc_auc has min 0.9 above max 0.8: no value can meet both.",
  ],
  "a negative margin": [{ metrics: { roc_auc: { max_regression: -0.1 } } }, /max_regression/],
  "a margin that is NaN": [{ metrics: { roc_auc: { max_regression: Number.NaN } } }, /max_regression/],
  "an unknown metric without direction": [
    { metrics: { rocauc: { min: 0.8 } } },
    "evaluate.metrics.rocauc is not a metric that the gate computes, and its direction is not said. Did you mean roc_auc? Add direction: maximize or direction: minimize.",
  ],
  "a metric in the wrong case": [{ metrics: { ROC_AUC: { min: 0.8 } } }, /Did you mean roc_auc\?/],
  "a direction against the metric's own": [
    { metrics: { log_loss: { max: 1, direction: "maximize" } } },
    "evaluate.metrics.log_loss says direction: maximize, but log loss is better lower. Remove the direction.",
  ],
  "a floor out of reach": [
    { metrics: { roc_auc: { min: 80 } } },
    "evaluate.metrics.roc_auc has min 80, and ROC AUC is at most 1: no model can meet it.",
  ],
  "an average where there is none": [
    { metrics: { roc_auc: { min: 0.5, average: "macro" } } },
    /says average: macro, which only precision, recall and f1 have/,
  ],
  "slices of a metric that is not in the policy": [
    { policy: { slices: { by: ["plan"], metrics: ["accuracy"] } } },
    "evaluate.slices.metrics names accuracy, which is not in evaluate.metrics.",
  ],
  "slices by a column twice": [
    { policy: { slices: { by: ["plan", "plan"] } } },
    "evaluate.slices.by names a column twice.",
  ],

  // What a predictions file can hold.
  "no rows": [{ candidate: [] }, "candidate.csv has no rows: there is nothing to measure."],
  "no id column": [
    { candidate: without("id") },
    /^candidate\.csv has no column "id" \(evaluate\.columns\.id\); it has label, prediction, score, plan\./,
  ],
  "no label column": [
    { candidate: without("label") },
    /^candidate\.csv has no column "label" \(evaluate\.columns\.label\)/,
  ],
  "no score column": [
    { candidate: without("score") },
    'ROC AUC needs the column "score" (evaluate.columns.score), which candidate.csv does not have.',
  ],
  "no prediction column": [
    { metrics: floor("accuracy"), candidate: without("prediction") },
    'accuracy needs the column "prediction" (evaluate.columns.prediction), which candidate.csv does not have.',
  ],
  "a renamed column": [{ candidate: renamed("label", "labels") }, /Did you mean labels\?$/],
  "a column twice": [{ candidate: renamed("plan", "score") }, 'candidate.csv has two columns named "score".'],
  "an empty id": [{ candidate: cell(3, "id", null) }, "candidate.csv has no id in row 4."],
  "a blank id": [{ candidate: cell(3, "id", "  ") }, "candidate.csv has no id in row 4."],
  "an id twice": [
    { candidate: cell(3, "id", "c5") },
    'candidate.csv has more than one row with the same id: value "c5". Each row needs an id of its own.',
  ],
  "an id twice in the baseline": [
    { baseline: cell(3, "id", "c5") },
    'baseline.csv has more than one row with the same id: value "c5". Each row needs an id of its own.',
  ],
  "an empty label": [{ candidate: cell(3, "label", null) }, 'candidate.csv has no label for id "c3".'],
  "an extra id": [
    { candidate: [...good, ["x1", "1", "1", "0.9", "pro"]] },
    'The two models were not measured on the same rows: id "x1" only for the candidate. Measure both on the same evaluation data.',
  ],
  "a row less": [
    { candidate: good.slice(1) },
    'The two models were not measured on the same rows: id "c0" only for the baseline. Measure both on the same evaluation data.',
  ],
  "other ids altogether": [
    { candidate: column("id", (at) => `x${at}`) },
    'The two models were not measured on the same rows: ids "x0", "x1", "x10" and 9 more only for the candidate; ids "c0", "c1", "c10" and 9 more only for the baseline. Measure both on the same evaluation data.',
  ],
  "ids that differ in space": [{ candidate: cell(0, "id", "c0 ") }, /not measured on the same rows/],
  "another label": [
    { candidate: cell(1, "label", "1") },
    'The two models were measured against different labels: id "c1" (candidate "1", baseline "0"). Measure both on the same evaluation data.',
  ],
  "an empty score": [
    { candidate: cell(3, "score", null) },
    'ROC AUC can\'t be computed: in candidate.csv, score of id "c3" is empty.',
  ],
  "a score that is NaN": [
    { candidate: cell(3, "score", "nan") },
    'ROC AUC can\'t be computed: in candidate.csv, score of id "c3" is NaN.',
  ],
  "a score that is infinite": [
    { candidate: cell(3, "score", "-inf") },
    'ROC AUC can\'t be computed: in candidate.csv, score of id "c3" is infinite.',
  ],
  "a score that is text": [
    { candidate: cell(3, "score", "high") },
    'ROC AUC can\'t be computed: in candidate.csv, score of id "c3" is "high", which is no number.',
  ],
  "a decimal comma": [
    { candidate: cell(3, "score", "0,9") },
    'ROC AUC can\'t be computed: in candidate.csv, score of id "c3" is "0,9", which is no number: write it with a decimal point.',
  ],
  "a score beyond doubles": [
    { candidate: cell(3, "score", "1e400") },
    'ROC AUC can\'t be computed: in candidate.csv, score of id "c3" is "1e400", larger than a double can hold.',
  ],
  "a hexadecimal score": [{ candidate: cell(3, "score", "0x1F") }, /which is no number/],
  "NaN in the baseline's scores": [
    { baseline: cell(3, "score", "nan") },
    'ROC AUC can\'t be computed: in baseline.csv, score of id "c3" is NaN.',
  ],
  "a score above 1 for log loss": [
    { metrics: ceiling("log_loss"), candidate: cell(3, "score", "1.5") },
    "log loss needs probabilities from 0 to 1, and the scores hold 1.5.",
  ],
  "a score below 0 for the Brier score": [
    { metrics: ceiling("brier_score", 1), candidate: cell(3, "score", "-0.1") },
    "Brier score needs probabilities from 0 to 1, and the scores hold -0.1.",
  ],
  "a score above 1 for calibration": [
    { metrics: ceiling("ece", 1), candidate: cell(3, "score", "7") },
    /expected calibration error needs probabilities from 0 to 1/,
  ],
  "one class only, positive": [
    { candidate: column("label", () => "1"), baseline: column("label", () => "1") },
    "ROC AUC needs rows of both classes, and every label is of the positive class.",
  ],
  "one class only, negative": [
    { candidate: column("label", () => "0"), baseline: column("label", () => "0") },
    "ROC AUC needs rows of both classes, and every label is of the negative class.",
  ],
  "one class for balanced accuracy": [
    {
      metrics: floor("balanced_accuracy"),
      candidate: column("label", () => "0"),
      baseline: column("label", () => "0"),
    },
    'balanced accuracy needs rows of two classes or more, and every label is "0".',
  ],
  "one class for kappa": [
    { metrics: floor("kappa"), candidate: column("label", () => "0"), baseline: column("label", () => "0") },
    /Cohen's kappa needs rows of two classes or more/,
  ],
  "no positive class": [
    { metrics: floor("f1"), candidate: column("label", () => "0"), baseline: column("label", () => "0") },
    /F1 needs rows of the positive class/,
  ],
  "labels without a known positive": [
    {
      candidate: column("label", (at) => (at % 3 ? "no" : "yes")),
      baseline: column("label", (at) => (at % 3 ? "no" : "yes")),
    },
    'ROC AUC needs to know which of the labels "no" and "yes" is positive: say evaluate.positive.',
  ],
  "a positive class that does not occur": [
    { policy: { positive: "churned" } },
    'ROC AUC needs rows of the positive class "churned", and the labels are "0" and "1".',
  ],
  "three classes for ROC AUC": [
    { candidate: column("label", (at) => `${at % 3}`), baseline: column("label", (at) => `${at % 3}`) },
    'ROC AUC needs two classes, and the labels hold 3: "0", "1", "2".',
  ],
  "three classes for a binary average": [
    {
      metrics: floor("precision"),
      candidate: column("label", (at) => `${at % 3}`),
      baseline: column("label", (at) => `${at % 3}`),
    },
    "precision needs an average over its 3 classes: say average: macro, micro or weighted in the policy.",
  ],
  "scores in the column of predictions": [
    { metrics: floor("accuracy"), candidate: column("prediction", () => "0.73") },
    /accuracy can't be computed: in candidate\.csv, prediction of id "c0" is "0\.73", which is none of the classes\./,
  ],
  "an empty prediction": [
    { metrics: floor("accuracy"), candidate: cell(0, "prediction", "") },
    /prediction of id "c0" is empty/,
  ],
  "a prediction that is NaN": [
    { metrics: floor("accuracy"), candidate: cell(0, "prediction", "NaN") },
    /prediction of id "c0" is "NaN", which is none of the classes/,
  ],
  "labels that are no numbers, for an error": [
    {
      metrics: ceiling("mae"),
      candidate: column("label", () => "cheap"),
      baseline: column("label", () => "cheap"),
    },
    /mean absolute error can't be computed: in candidate\.csv, label of id "c0" is "cheap", which is no number\./,
  ],
  "constant labels for R²": [
    { metrics: floor("r2"), candidate: column("label", () => "3"), baseline: column("label", () => "3") },
    "R² needs values that differ, and every label is 3.",
  ],
  "constant predictions for a correlation": [
    { metrics: floor("pearson"), candidate: column("prediction", () => "3") },
    "Pearson correlation needs values that differ, and every prediction is 3.",
  ],
  "constant labels for Spearman": [
    {
      metrics: floor("spearman"),
      candidate: column("label", () => "3"),
      baseline: column("label", () => "3"),
    },
    /Spearman correlation needs values that differ/,
  ],
  "a prediction of 0 for the Poisson deviance": [
    { metrics: ceiling("poisson_deviance") },
    "Poisson deviance needs predictions above 0, and they hold 0.",
  ],
  "a negative label for the Poisson deviance": [
    {
      metrics: ceiling("poisson_deviance"),
      candidate: column("label", () => "-1"),
      baseline: column("label", () => "-1"),
    },
    "Poisson deviance needs labels of at least 0, and they hold -1.",
  ],
  "one row": [
    {
      candidate: [["a", "1", "1", "0.9", "x"]],
      baseline: [["a", "1", "1", "0.8", "x"]],
      metrics: { brier_score: { max_regression: 0.1 } },
    },
    /its uncertainty can't be computed from 1 rows/,
  ],
  "too few rows to tell": [
    { metrics: { accuracy: { max_regression: 0.01 } } },
    /12 rows can't tell whether it is worse by more than the allowed 0\.010\. About [\d,]+ rows would\./,
  ],
  "an improvement that can't be seen": [
    { metrics: { accuracy: { must_improve: true } } },
    /has to be better|can't tell whether it is better than the baseline/,
  ],

  // Columns of the rows.
  "a group column that is missing": [
    { policy: rowColumns({ group: "customer" }) },
    'candidate.csv has no column "customer" (evaluate.columns.group).',
  ],
  "a row without a group": [
    { policy: rowColumns({ group: "plan" }), candidate: cell(2, "plan", " ") },
    'candidate.csv has no plan for id "c2" (evaluate.columns.group).',
  ],
  "a group that differs between the models": [
    { policy: rowColumns({ group: "plan" }), candidate: cell(2, "plan", "c2") },
    'plan differs between the two models for id "c2" (evaluate.columns.group): it belongs to the row, and has to be the same for both.',
  ],
  "too few groups": [
    { policy: rowColumns({ group: "plan" }), metrics: { accuracy: { max_regression: 0.5 } } },
    "accuracy did not change, and its uncertainty can't be computed from 2 groups (at least 10 are needed); a fall of at most 0.500 is allowed.",
  ],

  "a ranking without a query column": [
    { metrics: floor("ndcg@10") },
    "NDCG@10 needs to know which rows are ranked together: name the column of the query in evaluate.columns.query.",
  ],
  "a query column that is missing": [
    { metrics: floor("mrr"), policy: rowColumns({ query: "search" }) },
    'candidate.csv has no column "search" (evaluate.columns.query).',
  ],
  "a row without a query": [
    { metrics: floor("mrr"), policy: rowColumns({ query: "plan" }), candidate: cell(0, "plan", null) },
    'candidate.csv has no plan for id "c0" (evaluate.columns.query).',
  ],
  "a query of two groups": [
    { metrics: floor("mrr"), policy: rowColumns({ query: "plan", group: "label" }) },
    'candidate.csv has rows of more than one label (evaluate.columns.group) for plan "pro", "basic" (evaluate.columns.query): each query has to lie in one group.',
  ],
  "no row of the first": [
    { metrics: floor("ndcg@0") },
    "evaluate.metrics.ndcg@0 says @0: write ndcg@ and a whole number of rows from 1 to 999999, such as ndcg@10.",
  ],
  "the first ten in words": [
    { metrics: floor("hit_rate@ten") },
    /^evaluate\.metrics\.hit_rate@ten says @ten: write/,
  ],
  "ndcg of how many": [{ metrics: floor("ndcg") }, /Did you mean ndcg@10\?/],
  "a negative relevance": [
    {
      metrics: floor("ndcg@3"),
      policy: rowColumns({ query: "plan" }),
      candidate: column("label", () => "-1"),
      baseline: column("label", () => "-1"),
    },
    "NDCG@3 needs labels that say how relevant a row is, from 0 up, and they hold -1.",
  ],
  "no relevant row": [
    {
      metrics: floor("hit_rate@3"),
      policy: rowColumns({ query: "plan" }),
      candidate: column("label", () => "0"),
      baseline: column("label", () => "0"),
    },
    "hit rate@3 needs relevant rows, with a label above 0, and there are none.",
  ],
  "too few queries": [
    { metrics: { "ndcg@3": { max_regression: 0.1 } }, policy: rowColumns({ query: "plan" }) },
    "NDCG@3 did not change, and its uncertainty can't be computed from 2 queries (at least 10 are needed); a fall of at most 0.100 is allowed.",
  ],

  "fairness without a sensitive feature": [
    { metrics: ceiling("demographic_parity_difference", 1) },
    "demographic parity difference needs to know which groups to compare: name the column of a sensitive feature in evaluate.columns.sensitive.",
  ],
  "a sensitive column that is missing": [
    { metrics: ceiling("equal_opportunity_difference", 1), policy: rowColumns({ sensitive: "gender" }) },
    'candidate.csv has no column "gender" (evaluate.columns.sensitive).',
  ],
  "a row without a sensitive feature": [
    {
      metrics: ceiling("equal_opportunity_difference", 1),
      policy: rowColumns({ sensitive: "plan" }),
      candidate: cell(4, "plan", ""),
    },
    'candidate.csv has no plan for id "c4" (evaluate.columns.sensitive).',
  ],
  "a person in another group": [
    {
      metrics: ceiling("equal_opportunity_difference", 1),
      policy: rowColumns({ sensitive: "plan" }),
      candidate: cell(4, "plan", "basic"),
    },
    'plan differs between the two models for id "c4" (evaluate.columns.sensitive): it belongs to the row, and has to be the same for both.',
  ],
  "one group only": [
    {
      metrics: ceiling("demographic_parity_difference", 1),
      policy: rowColumns({ sensitive: "plan" }),
      candidate: column("plan", () => "all"),
      baseline: column("plan", () => "all"),
    },
    'demographic parity difference needs rows of two groups or more (evaluate.columns.sensitive), and all are "all".',
  ],
  "a group too small to be fair to": [
    { metrics: ceiling("demographic_parity_difference", 1), policy: rowColumns({ sensitive: "plan" }) },
    'demographic parity difference needs at least 10 rows of each group (evaluate.columns.sensitive), and "pro" has 6.',
  ],
  "a group without positives": [
    {
      metrics: ceiling("equal_opportunity_difference", 1),
      policy: rowColumns({ sensitive: "plan" }),
      candidate: many,
      baseline: many,
    },
    'equal opportunity difference needs at least 10 positive rows of each group (evaluate.columns.sensitive), and "pro" has 0.',
  ],
  "a group without negatives": [
    {
      metrics: ceiling("equalized_odds_difference", 1),
      policy: { ...rowColumns({ sensitive: "plan" }), positive: "0" },
      candidate: many,
      baseline: many,
    },
    'equalized odds difference needs at least 10 negative rows of each group (evaluate.columns.sensitive), and "pro" has 0.',
  ],
  "fairness over three classes": [
    {
      metrics: ceiling("demographic_parity_difference", 1),
      policy: rowColumns({ sensitive: "plan" }),
      candidate: cell(4, "prediction", "2"),
    },
    'demographic parity difference needs two classes, and the labels and predictions hold 3: "0", "1", "2".',
  ],

  "scores for one class": [
    { policy: rowColumns({ scores: { a: "score" } }) },
    "evaluate.columns.scores needs a column for each of two classes or more.",
  ],
  "one column of scores for two classes": [
    { policy: rowColumns({ scores: { "0": "score", "1": "score" } }) },
    "evaluate.columns.scores gives the column score to two classes.",
  ],
  "a class of scores twice": [
    { policy: rowColumns({ scores: { "1": "score", "1.0": "prediction" } }) },
    "evaluate.columns.scores names the class 1.0 twice.",
  ],
  "a label without scores": [
    { policy: rowColumns({ scores: { "1": "score", "2": "prediction" } }) },
    'ROC AUC (one-vs-rest) needs a column of scores for every class, and evaluate.columns.scores has none for the label "0".',
  ],
  "scores for a class without rows": [
    {
      policy: rowColumns({ scores: { "0": "id", "1": "score", "2": "prediction" } }),
      candidate: numeric,
      baseline: numeric,
    },
    'ROC AUC (one-vs-rest) needs rows of every class that evaluate.columns.scores names, and there are none of "2".',
  ],
  "a column of scores that is missing": [
    { policy: rowColumns({ scores: { "0": "no", "1": "score" } }) },
    'ROC AUC (one-vs-rest) needs the column "no" (evaluate.columns.scores.0), which candidate.csv does not have.',
  ],
  "a score by class that is NaN": [
    {
      policy: rowColumns({ scores: { "0": "prediction", "1": "score" } }),
      candidate: cell(3, "score", "nan"),
    },
    'ROC AUC (one-vs-rest) can\'t be computed: in candidate.csv, score of id "c3" is NaN.',
  ],

  // Slices.
  "a slice column that is missing": [
    { policy: { slices: { by: ["country"] } } },
    'candidate.csv has no column "country" (evaluate.slices.by).',
  ],
  "a slice that only the candidate has": [
    { policy: { slices: { by: ["plan"], min_rows: 1 } }, candidate: cell(0, "plan", "new") },
    'plan is "new" only for the candidate: a slice that only one model has can\'t be compared.',
  ],
  "a slice that only the baseline has": [
    { policy: { slices: { by: ["plan"], min_rows: 1 } }, baseline: cell(0, "plan", "old") },
    'plan is "old" only for the baseline: a slice that only one model has can\'t be compared.',
  ],
  "rows that moved to another slice": [
    { policy: { slices: { by: ["plan"], min_rows: 1 } }, candidate: cell(0, "plan", "basic") },
    'plan differs between the two models for id "c0": the slices are not the same rows.',
  ],
  "a slice of one class": [
    {
      policy: { slices: { by: ["plan"], min_rows: 1 } },
      candidate: column("plan", (at) => (at % 3 ? "a" : "b")),
      baseline: column("plan", (at) => (at % 3 ? "a" : "b")),
    },
    /ROC AUC needs rows of both classes/,
  ],
  "crossings of one column": [
    { policy: { slices: { by: ["plan"], depth: 2 } } },
    "evaluate.slices.depth is 2, which crosses columns, and evaluate.slices.by names only plan. Name two or more, or remove the depth.",
  ],
  "crossings of three columns": [{ policy: { slices: { by: ["plan"], depth: 3 as 2 } } }, /depth/],
  "too many crossings": [
    {
      policy: { slices: { by: ["plan", "prediction"], depth: 2 } },
      metrics: auc,
      candidate: crowded,
      baseline: crowded,
    },
    /^evaluate\.slices\.depth: plan and prediction have 1156 crossings; at most 1000 make slices\./,
  ],
  "a slice column that the baseline lacks": [
    { policy: { slices: { by: ["plan"], min_rows: 1 } }, baseline: without("plan") },
    /^There is no column "plan" \(evaluate\.slices\.by\) in baseline\.csv, and the candidate's word alone does not count/,
  ],
  "a group that only the candidate names": [
    { policy: rowColumns({ group: "plan" }), baseline: without("plan") },
    /^There is no column "plan" \(evaluate\.columns\.group\) in baseline\.csv/,
  ],
  "a sensitive feature that only the candidate names": [
    {
      metrics: ceiling("demographic_parity_difference", 1),
      policy: rowColumns({ sensitive: "plan" }),
      baseline: without("plan"),
    },
    /^There is no column "plan" \(evaluate\.columns\.sensitive\) in baseline\.csv/,
  ],
  "slices of nothing": [
    { policy: { slices: { min_rows: 1 } } },
    "evaluate.slices names no slices: give it by, discover, or both.",
  ],
  "slices that no metric judges": [
    { metrics: floor("accuracy", 0), policy: { slices: { by: ["plan"] } } },
    "evaluate.slices judges nothing: no metric that is computed from predictions has a max_regression. Give one to evaluate.slices, or to a metric.",
  ],
  "scores by class that no metric reads": [
    { metrics: floor("accuracy", 0), policy: rowColumns({ scores: { "0": "plan", "1": "score" } }) },
    "evaluate.columns.scores is set, and no metric reads it: only roc_auc does. Add roc_auc to evaluate.metrics, or remove the setting.",
  ],

  // Slices that the gate searches for.
  "a search of one class": [
    {
      policy: { slices: { discover: true, min_rows: 1 }, positive: "1" },
      candidate: column("label", () => "1"),
      baseline: column("label", () => "1"),
    },
    /ROC AUC needs rows of both classes/,
  ],
  "a search without features": [
    {
      policy: { slices: { discover: true } },
      candidate: without("plan"),
      baseline: without("plan"),
    },
    /^evaluate\.slices\.discover: baseline\.csv has no columns beside id, label and predictions, so there is nothing to search slices in\./,
  ],
  "a search for which the baseline has no features": [
    { policy: { slices: { discover: true } }, baseline: without("plan") },
    /^evaluate\.slices\.discover: baseline\.csv has no columns beside/,
  ],
  "a search in a column that nobody has": [
    { policy: { slices: { discover: ["country"] } } },
    /^There is no column "country" \(evaluate\.slices\.discover\) in baseline\.csv/,
  ],
  "a search in a column that moves rows": [
    { policy: { slices: { discover: true } }, candidate: cell(0, "plan", "basic") },
    'evaluate.slices.discover: plan differs between the two models for id "c0": a slice needs a column that says something of the row, not of the model. Name the columns to search in: discover: [plan, age].',
  ],
  "a search by a metric without a loss of a row": [
    {
      metrics: { "ndcg@5": { max_regression: 1 } },
      policy: { ...rowColumns({ query: "plan" }), slices: { discover: ["plan"] } },
    },
    /evaluate\.slices\.discover has no metric to search by: NDCG@5 has no loss of a single row\. Name another one in evaluate\.slices\.metrics\./,
  ],
  "a search without the baseline's predictions": [
    { policy: { slices: { discover: true } }, baseJson: base },
    /the baseline has no predictions to compare slices with/,
  ],
  "slices without the baseline's predictions": [
    { policy: { slices: { by: ["plan"] } }, baseJson: base },
    /the baseline has no predictions to compare slices with/,
  ],
};

describe(`${Object.keys(cases).length} ways not to pass`, () => {
  it.each(Object.entries(cases))("%s", (_, [example, expected]) => {
    const { verdict, said } = answer(example);
    expect(["fail", "inconclusive", "error"]).toContain(verdict);
    if (typeof expected === "string") expect(said).toBe(expected);
    else expect(said).toMatch(expected);
  });

  it("and the rows they all start from pass", () => {
    expect(answer({ metrics: { roc_auc: { min: 0.5, max_regression: 0.5 } } })).toEqual({
      verdict: "pass",
      said: "",
    });
  });
});
