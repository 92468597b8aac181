/**
 * Measures evaluate-gate beside scikit-learn's metrics in SciPy's bootstrap: a million predictions with 10,000
 * resamples, and 10,000 predictions × 50 metrics × 200 slices. Whole processes, with all that reads and pairs the
 * files; of the peer only the bootstraps are counted, measured on few resamples and scaled up, for it would take hours.
 *
 *   node scripts/bench/gate.ts --peer .venv/bin/python
 */
import { execFileSync } from "node:child_process";
import { once } from "node:events";
import { createWriteStream, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { parseArgs } from "node:util";
import { measureIn } from "./measure.ts";
import { uniform } from "./uniform.ts";

const root = dirname(dirname(dirname(fileURLToPath(import.meta.url))));
const { values } = parseArgs({
  options: {
    /** A Python with scikit-learn and SciPy. */
    peer: { type: "string" },
    entry: { type: "string", default: join(root, "actions/command-line.js") },
    rows: { type: "string", default: "1000000" },
  },
});
const folder = mkdtempSync(join(tmpdir(), "mergeline-bench-gate-"));

const areas = ["roc_auc", "average_precision"];
const upTo = (name: string, most: number) => Array.from({ length: most }, (_, at) => `${name}@${at + 1}`);
const fifty = [
  ...["accuracy", "balanced_accuracy", "precision", "recall", "f1", "mcc", "kappa"],
  ...["roc_auc", "average_precision", "log_loss", "brier_score", "ece"],
  ...["mae", "mse", "rmse", "mape", "median_absolute_error", "r2", "spearman", "pearson"],
  ...["demographic_parity_difference", "equal_opportunity_difference", "equalized_odds_difference"],
  ...["mrr", ...upTo("ndcg", 13), ...upTo("hit_rate", 13)],
];
const columns = Array.from({ length: 10 }, (_, at) => `s${at}`);

/** Two models' predictions, seeded: the same bytes on every machine. Ten columns of 20 values each make 200 slices. */
async function writePredictions(path: string, rows: number, model: number): Promise<void> {
  const shared = uniform(42);
  const own = uniform(7 + model);
  const out = createWriteStream(path);
  out.write(`id,label,prediction,score,query,sensitive,${columns.join(",")}\n`);
  for (let row = 0; row < rows; row++) {
    const label = shared() < 0.4 ? 1 : 0;
    const logit = 2.4 * label - 1.2 + 3 * (shared() - 0.5) + (3 + model) * (own() - 0.5);
    const score = 1 / (1 + Math.exp(-logit));
    const slices = columns.map(() => Math.floor(shared() * 20));
    const about = `${Math.floor(row / 10)},${row % 3}`;
    const line = `c${row},${label},${score >= 0.5 ? 1 : 0},${score.toFixed(6)},${about},${slices.join(",")}\n`;
    if (!out.write(line)) await once(out, "drain");
  }
  out.end();
  await once(out, "finish");
}

function policy(metrics: readonly string[], resamples: number, sliced: boolean): string {
  return JSON.stringify({
    name: "bench",
    evaluate: {
      baseline: "baseline.json",
      columns: {
        id: "id",
        label: "label",
        prediction: "prediction",
        score: "score",
        ...(sliced ? { query: "query", sensitive: "sensitive" } : {}),
      },
      resamples,
      metrics: Object.fromEntries(metrics.map((name) => [name, { max_regression: 0.05 }])),
      ...(sliced ? { slices: { by: columns, min_rows: 200 } } : {}),
    },
  });
}

interface Question {
  readonly name: string;
  readonly rows: number;
  readonly metrics: readonly string[];
  readonly resamples: number;
  readonly sliced: boolean;
  /** How many bootstraps of one metric the peer has to do, and on how many resamples it is measured. */
  readonly peer: { readonly kind: string; readonly resamples: number; readonly bootstraps: number };
}

async function bench(question: Question): Promise<void> {
  const place = join(folder, question.peer.kind);
  mkdirSync(place);
  await writePredictions(join(place, "candidate.csv"), question.rows, 0);
  await writePredictions(join(place, "baseline.csv"), question.rows, 1);
  writeFileSync(join(place, "model.yaml"), policy(question.metrics, question.resamples, question.sliced));
  writeFileSync(join(place, "baseline.json"), "{}");
  const given = ["--predictions", "candidate.csv", "--baseline-predictions", "baseline.csv"];
  const command = [process.execPath, values.entry, "evaluate-gate", ...given];
  const own = measureIn(place, command);
  if (own.code > 1) throw new Error(`the gate ended with ${own.code}`);
  const report = JSON.parse(readFileSync(join(place, ".mergeline/evaluate-gate.json"), "utf8")) as {
    metrics: readonly { slice: unknown; interval: unknown }[];
  };
  const intervals = report.metrics.filter(({ interval }) => interval !== null).length;
  console.log(`${question.name}: ${intervals} intervals`);
  console.log(
    `  gate   CPU ${own.cpu.toFixed(1)} s, wall ${own.wall.toFixed(1)} s, peak ${own.memory.toFixed(0)} MB`,
  );
  if (values.peer === undefined) return;
  const { kind, resamples, bootstraps } = question.peer;
  const said = execFileSync(
    values.peer,
    [join(root, "scripts/bench/gate_peer.py"), place, kind, String(resamples)],
    { encoding: "utf8", env: { ...process.env, OMP_NUM_THREADS: "1" } },
  );
  const { costs, memory } = JSON.parse(said) as { costs: Record<string, number>; memory: number };
  const mean = Object.values(costs).reduce((sum, cost) => sum + cost, 0) / Object.keys(costs).length;
  const scaled = (mean / resamples) * question.resamples * bootstraps;
  console.log(
    `  SciPy  CPU ${scaled.toFixed(0)} s for its bootstraps alone, from ${resamples} resamples of ${Object.keys(costs).join(", ")}; peak ${memory.toFixed(0)} MB for those`,
  );
  console.log(`  gate ÷ SciPy: CPU 1/${(scaled / own.cpu).toFixed(0)}`);
}

try {
  await bench({
    name: `${Number(values.rows).toLocaleString("en-US")} predictions, ROC AUC and average precision, 10,000 resamples`,
    rows: Number(values.rows),
    metrics: areas,
    resamples: 10_000,
    sliced: false,
    peer: { kind: "million", resamples: 3, bootstraps: areas.length },
  });
  await bench({
    name: `10,000 predictions × ${fifty.length} metrics × 200 slices, 2,000 resamples`,
    rows: 10_000,
    metrics: fifty,
    resamples: 2000,
    sliced: true,
    peer: { kind: "slices", resamples: 100, bootstraps: fifty.length * 200 },
  });
} finally {
  rmSync(folder, { recursive: true, force: true });
}
