/**
 * How often the intervals of evaluate-gate hold the true difference of two models, from a handful of rows to many, and
 * how wide they are. The truth is the mean of large samples. Needs out/ (npm run build).
 *
 *   npm run simulate:gate -- --rows 30,300,3000 --runs 1000 --positive 0.1 --metrics roc_auc,average_precision
 */
import { dirname, join } from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";
import { parseArgs } from "node:util";
import type { Metric } from "../actions/evaluate-gate/metrics/metric.js";
import { pairedModels } from "./simulation/paired-models.ts";

const { values } = parseArgs({
  options: {
    rows: { type: "string", default: "30,100,300,1000,10000,100000" },
    runs: { type: "string", default: "200" },
    resamples: { type: "string", default: "1000" },
    positive: { type: "string", default: "0.4" },
    confidence: { type: "string", default: "0.95" },
    metrics: {
      type: "string",
      default:
        "accuracy,recall,roc_auc,log_loss,brier_score,balanced_accuracy,f1,mcc,average_precision,ece,rmse,r2,spearman,median_absolute_error",
    },
    seed: { type: "string", default: "0123456789abcdef0123456789abcdef" },
    out: { type: "string", default: join(dirname(dirname(fileURLToPath(import.meta.url))), "out") },
  },
});

const load = (path: string) => import(pathToFileURL(join(values.out, path)).href);
const { metricNamed } = (await load(
  "evaluate-gate/metrics/catalog.js",
)) as typeof import("../actions/evaluate-gate/metrics/catalog.js");
const { compareMeasurements } = (await load(
  "evaluate-gate/verdict/comparison.js",
)) as typeof import("../actions/evaluate-gate/verdict/comparison.js");
const { random } = (await load(
  "toolkit/statistics/random.js",
)) as typeof import("../actions/toolkit/statistics/random.js");

const runs = Number(values.runs);
const resamples = Number(values.resamples);
const share = Number(values.positive);
const confidence = Number(values.confidence);
const sizes = values.rows.split(",").map(Number);
const metrics = values.metrics.split(",").map((name) => {
  const metric = metricNamed(name);
  if (metric === undefined) throw new Error(`there is no metric ${name}`);
  return metric;
});

const truth = new Map<Metric, number>();
const largeRows = 400_000;
// A hundred times the rows of the largest dataset: the truth's own error is a tenth of an estimate's.
const samples = Math.max(2, Math.ceil((100 * Math.max(...sizes)) / largeRows));
const large = random(values.seed);
for (let sample = 0; sample < samples; sample++) {
  const models = pairedModels(largeRows, large, share);
  for (const metric of metrics) {
    const [one, other] = models.map((source) => metric.measure(source).evaluate());
    truth.set(metric, (truth.get(metric) ?? 0) + (one! - other!) / samples);
  }
}

const error = 100 * Math.sqrt((confidence * (1 - confidence)) / runs);
console.log(
  `${runs} datasets each, ${values.positive} positive, ${resamples} resamples; a share of ${100 * confidence}% has a standard error of ${error.toFixed(1)} here.\n`,
);
console.log("| metric | rows | covered | truth below | truth above | no interval | mean width |");
console.log("|---|--:|--:|--:|--:|--:|--:|");
for (const metric of metrics) {
  const expected = truth.get(metric)!;
  for (const rows of sizes) {
    const generator = random(values.seed.replace(/^./, "7"));
    let [below, above, none, width] = [0, 0, 0, 0];
    for (let run = 0; run < runs; run++) {
      const [one, other] = pairedModels(rows, generator, share).map((source) => metric.measure(source));
      const found = compareMeasurements(metric.method, one!, other!, { seed: values.seed, resamples });
      const interval = found.interval(confidence);
      if (interval === undefined) {
        none++;
        continue;
      }
      if (expected < interval[0]) below++;
      if (expected > interval[1]) above++;
      width += interval[1] - interval[0];
    }
    const told = runs - none;
    const percent = (count: number) => `${((100 * count) / told).toFixed(1)}%`;
    console.log(
      `| ${metric.name} | ${rows} | ${percent(told - below - above)} | ${percent(below)} | ${percent(above)} | ${none} | ${(width / told).toPrecision(3)} |`,
    );
  }
}
