/**
 * How often drift-check raises a false alarm, and how often it sees a shift, beside Evidently's defaults: datasets of
 * many columns are drawn with no drift at all, and with a known one in a tenth of the columns. Half of the columns are
 * normal, half categories of 3, 5, 10 or 20 values. Needs out/ (npm run build).
 *
 *   npm run simulate:drift -- --datasets 1000 --columns 5,60,500 --rows 300,300
 */
import { dirname, join } from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";
import { parseArgs } from "node:util";
import type { Column, Dataset } from "../actions/drift-check/columns/column.js";
import type { DriftSettings } from "../actions/drift-check/settings.js";
import type { Random } from "../actions/toolkit/statistics/random.js";

const out = join(dirname(dirname(fileURLToPath(import.meta.url))), "out");
const load = (path: string) => import(pathToFileURL(join(out, path)).href);
const { compare } = (await load(
  "drift-check/compare.js",
)) as typeof import("../actions/drift-check/compare.js");
const { random } = (await load(
  "toolkit/statistics/random.js",
)) as typeof import("../actions/toolkit/statistics/random.js");
const { sample } = (await load(
  "toolkit/statistics/sample.js",
)) as typeof import("../actions/toolkit/statistics/sample.js");

const { values } = parseArgs({
  options: {
    datasets: { type: "string", default: "40" },
    columns: { type: "string", default: "5,60" },
    rows: { type: "string", default: "300,300" },
    shift: { type: "string", default: "0.5" },
    seed: { type: "string", default: "00000000000000000000000000000001" },
  },
});
const datasets = Number(values.datasets);
const [referenceRows, currentRows] = values.rows.split(",").map(Number) as [number, number];
const shift = Number(values.shift);
const source = random(values.seed);

const base: DriftSettings = {
  model: undefined,
  preset: "mergeline",
  method: undefined,
  threshold: undefined,
  share: 0.5,
  minEffect: 0.05,
  minRows: 30,
  correction: "benjamini-hochberg",
  columns: undefined,
  byColumn: new Map(),
  ids: [],
  later: [],
  roles: new Map(),
  further: { multivariate: false, slices: undefined, chunks: undefined, performance: undefined, labels: [] },
  importances: undefined,
  environment: undefined,
  retrain: undefined,
  exports: {},
  confirm: 1,
  recover: 1,
};

const competitors: readonly [string, DriftSettings][] = [
  ["mergeline", base],
  ["mergeline, min-effect 0", { ...base, minEffect: 0 }],
  ["mergeline, min-effect 0, no correction", { ...base, minEffect: 0, correction: "none" }],
  ["evidently", { ...base, preset: "evidently" }],
];

console.log(
  `${datasets} pairs of datasets each; ${referenceRows} reference rows, ${currentRows} current rows; where there is drift, every tenth column is shifted by ${shift} (standard deviations; for categories ${shift} × 20% of the rows move to the first one).\n`,
);
console.log(
  "| columns | preset | no drift: datasets with any alarm | columns alarmed | drift: shifted columns found |",
);
console.log("|--:|---|--:|--:|--:|");
for (const width of values.columns.split(",").map(Number)) {
  const tally = competitors.map(() => ({ datasets: 0, columns: 0, found: 0, shifted: 0 }));
  for (let at = 0; at < datasets; at++) {
    const reference = draw(width, referenceRows, 0);
    const quiet = draw(width, currentRows, 0);
    const moved = draw(width, currentRows, shift);
    competitors.forEach(([, settings], index) => {
      const counted = tally[index]!;
      const alarms = compare(reference, quiet, settings).columns.filter((column) => column.drifted).length;
      counted.columns += alarms;
      counted.datasets += alarms > 0 ? 1 : 0;
      compare(reference, moved, settings).columns.forEach(({ drifted }, column) => {
        if (column % 10 !== 0) return;
        counted.shifted++;
        if (drifted) counted.found++;
      });
    });
  }
  competitors.forEach(([name], index) => {
    const { datasets: alarmed, columns, found, shifted } = tally[index]!;
    const cells = [alarmed / datasets, columns / datasets / width, found / shifted];
    console.log(`| ${width} | ${name} | ${cells.map((one) => `${(one * 100).toFixed(1)}%`).join(" | ")} |`);
  });
}

/** A dataset whose every tenth column is shifted. Columns alternate between numbers and categories, ten by ten. */
function draw(width: number, rows: number, by: number): Dataset {
  const columns = Array.from({ length: width }, (_, at) => {
    const change = at % 10 === 0 ? by : 0;
    const isNumeric = Math.floor(at / 10 + at) % 2 === 0;
    return isNumeric
      ? numbers(`n${at}`, rows, change)
      : categories(`c${at}`, rows, change, [3, 5, 10, 20][at % 4]!);
  });
  return {
    label: "drawn",
    rows,
    digest: null,
    source: "data",
    columns: new Map(columns.map((column) => [column.name, column])),
  };
}

function numbers(name: string, rows: number, by: number): Column {
  const drawn = Float64Array.from({ length: rows }, () => normal(source) + by);
  return {
    ...common(name, rows),
    kind: "numeric",
    type: "DOUBLE",
    numbers: sample(drawn),
    categories: undefined,
  };
}

function categories(name: string, rows: number, by: number, levels: number): Column {
  const counts = new Map<string, number>();
  for (let row = 0; row < rows; row++) {
    const level = source.uniform() < by * 0.2 ? 0 : source.below(levels);
    counts.set(`v${level}`, (counts.get(`v${level}`) ?? 0) + 1);
  }
  return {
    ...common(name, rows),
    kind: "categorical",
    type: "VARCHAR",
    numbers: undefined,
    categories: { counts, rest: 0 },
  };
}

function common(name: string, rows: number) {
  return { name, rows, missing: 0, infinite: 0, error: 0 };
}

function normal(from: Random): number {
  return Math.sqrt(-2 * Math.log(1 - from.uniform())) * Math.cos(2 * Math.PI * from.uniform());
}
