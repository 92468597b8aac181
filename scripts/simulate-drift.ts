/**
 * How often drift-check raises a false alarm, and how often it sees a shift of known size, beside Evidently's defaults
 * (preset evidently, which is held against Evidently's own answers in test/drift-check/evidently.test.ts). Needs out/
 * (npm run build). The same seed gives the same table, whichever of its rows are asked for.
 *
 *   npm run simulate:drift -- --datasets 1000 --columns 5,20,60,200,500 --rows 300x300,5000x1000
 *   npm run simulate:drift -- --datasets 1000 --columns none --power 300x300,2000x2000
 */
import { createHash } from "node:crypto";
import { dirname, join } from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";
import { parseArgs } from "node:util";
import type { Column } from "../actions/drift-check/columns/column.js";
import type { DriftSettings } from "../actions/drift-check/settings.js";
import { type ColumnPlan, datasetOf, drawColumn, usualPlan } from "./simulation/drift-columns.ts";

const { values } = parseArgs({
  options: {
    datasets: { type: "string", default: "40" },
    columns: { type: "string", default: "5,60" },
    rows: { type: "string", default: "300x300" },
    power: { type: "string", default: "300x300" },
    seed: { type: "string", default: "1" },
    out: { type: "string", default: join(dirname(dirname(fileURLToPath(import.meta.url))), "out") },
  },
});

const load = (path: string) => import(pathToFileURL(join(values.out, path)).href);
const { compare } = (await load(
  "drift-check/compare.js",
)) as typeof import("../actions/drift-check/compare.js");
const { random } = (await load(
  "toolkit/statistics/random.js",
)) as typeof import("../actions/toolkit/statistics/random.js");
const { sample } = (await load(
  "toolkit/statistics/sample.js",
)) as typeof import("../actions/toolkit/statistics/sample.js");

const datasets = Number(values.datasets);
const listed = (text: string) => (text === "none" ? [] : text.split(","));
const sizes = (text: string) => listed(text).map((one) => one.split("x").map(Number) as [number, number]);

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

const mergeline: readonly [string, DriftSettings] = ["mergeline", base];
const byTestAlone: readonly [string, DriftSettings] = ["mergeline, min-effect 0", { ...base, minEffect: 0 }];
const uncorrected: readonly [string, DriftSettings] = [
  "mergeline, min-effect 0, no correction",
  { ...base, minEffect: 0, correction: "none" },
];
const evidently: readonly [string, DriftSettings] = ["evidently", { ...base, preset: "evidently" }];

/** A stream of its own for each row of the tables, so that none hangs on which others are asked for. */
function sourceFor(...what: readonly unknown[]) {
  const digest = createHash("sha256").update([values.seed, ...what].join(" "));
  return random(digest.digest("hex").slice(0, 32));
}

const percent = (share: number) => `${(share * 100).toFixed(1)}%`;
const alarms = (
  before: readonly Column[],
  now: readonly Column[],
  rows: readonly [number, number],
  settings: DriftSettings,
) => compare(datasetOf(before, rows[0]), datasetOf(now, rows[1]), settings).columns;

if (values.columns !== "none") {
  console.log(`${datasets} pairs of datasets without any drift for each line.\n`);
  console.log(
    "| rows, reference and current | columns | preset | datasets with any alarm | columns alarmed | datasets that drifted |",
  );
  console.log("|--:|--:|---|--:|--:|--:|");
  for (const rows of sizes(values.rows))
    for (const width of listed(values.columns).map(Number)) falseAlarms(rows, width);
}
if (values.power !== "none") {
  console.log(`\n${datasets} pairs of datasets of 20 columns for each line, one of them shifted.\n`);
  console.log(
    "| rows, reference and current | the shift | mergeline | its test alone, min-effect 0 | evidently |",
  );
  console.log("|--:|---|--:|--:|--:|");
  for (const rows of sizes(values.power)) power(rows);
}

function falseAlarms(rows: readonly [number, number], width: number): void {
  const source = sourceFor("alarms", rows, width);
  const competitors = [mergeline, byTestAlone, uncorrected, evidently];
  const tally = competitors.map(() => ({ any: 0, columns: 0, drifted: 0 }));
  const draw = (size: number) =>
    Array.from({ length: width }, (_, at) => drawColumn(`c${at}`, size, usualPlan(at), source, sample));
  for (let at = 0; at < datasets; at++) {
    const [before, now] = [draw(rows[0]), draw(rows[1])];
    competitors.forEach(([, settings], index) => {
      const raised = alarms(before, now, rows, settings).filter((column) => column.drifted).length;
      const counted = tally[index]!;
      counted.columns += raised;
      if (raised > 0) counted.any++;
      if (raised >= base.share * width) counted.drifted++;
    });
  }
  competitors.forEach(([name], index) => {
    const { any, columns, drifted } = tally[index]!;
    const cells = [any / datasets, columns / datasets / width, drifted / datasets];
    console.log(`| ${rows.join(" and ")} | ${width} | ${name} | ${cells.map(percent).join(" | ")} |`);
  });
}

function power(rows: readonly [number, number]): void {
  const width = 20;
  const competitors = [mergeline, byTestAlone, evidently];
  const plain = { kind: "category", levels: 10 } as const;
  const shifts: readonly (readonly [string, ColumnPlan, ColumnPlan])[] = [
    ["none, of a number", { kind: "number" }, { kind: "number" }],
    ["none, of 10 categories", plain, plain],
    ...[0.05, 0.1, 0.2, 0.3, 0.5].map(
      (mean) =>
        [`mean by ${mean} standard deviations`, { kind: "number" }, { kind: "number", mean }] as const,
    ),
    ...[0.1, 0.25, 0.5].map(
      (spread) =>
        [`standard deviation by ${percent(spread)}`, { kind: "number" }, { kind: "number", spread }] as const,
    ),
    ...[0.02, 0.05, 0.1, 0.2].map(
      (moved) =>
        [`${percent(moved)} of the rows to one of 10 categories`, plain, { ...plain, moved }] as const,
    ),
    ...[0.02, 0.05, 0.1, 0.2, 0.8].map(
      (missing) =>
        [
          `missing values from 0% to ${percent(missing)}`,
          { kind: "number" },
          { kind: "number", missing },
        ] as const,
    ),
  ];
  for (const [name, plan, moved] of shifts) {
    const source = sourceFor("power", rows, name);
    const found = competitors.map(() => 0);
    const draw = (size: number, first: ColumnPlan) =>
      Array.from({ length: width }, (_, at) =>
        drawColumn(`c${at}`, size, at === 0 ? first : usualPlan(at), source, sample),
      );
    for (let at = 0; at < datasets; at++) {
      const [before, now] = [draw(rows[0], plan), draw(rows[1], moved)];
      competitors.forEach(([, settings], index) => {
        if (alarms(before, now, rows, settings)[0]!.drifted) found[index]!++;
      });
    }
    console.log(
      `| ${rows.join(" and ")} | ${name} | ${found.map((count) => percent(count / datasets)).join(" | ")} |`,
    );
  }
}
