import type { EvaluateConfig } from "../../toolkit/model/schema/evaluate.js";
import { xychart } from "../../toolkit/report/chart.js";
import { details, escape, table } from "../../toolkit/report/markdown.js";
import { formatCount, formatNumber, formatPercent } from "../../toolkit/report/number.js";
import { Hole, type Scores } from "../metrics/metric.js";
import { readPolicy } from "../policy/policy.js";
import { classList, sampleSource } from "../predictions/sample.js";
import type { GateFindings } from "../report.js";
import { type ScoreBin, scoreBins, scoreRange } from "./score-bins.js";

/** As GitHub's light and dark pages both show them: a perfect model, the candidate, the baseline. */
const colors = { perfect: "#8c959f", candidate: "#0969da", baseline: "#cf222e" };

interface ModelBins {
  readonly name: string;
  readonly bins: readonly ScoreBin[];
}

/**
 * How the scores of both models lie, and whether they are probabilities, as charts: for two classes and a column of
 * scores; empty else. Folded.
 */
export function scoreDetails(findings: GateFindings): string {
  const models = scoresOf(findings);
  if (models.length === 0) return "";
  const all = models.map(({ scores }) => scores.scores);
  const [low, high] = scoreRange(all);
  const areProbabilities = low >= 0 && high <= 1;
  const ends: [number, number] = areProbabilities ? [0, 1] : [low, high];
  const binned = models.map(({ name, scores }) => ({
    name,
    bins: scoreBins(scores.scores, scores.positive, ends),
  }));
  const parts = [areProbabilities ? calibration(binned) : "", distribution(binned), binTable(binned)];
  const title = areProbabilities
    ? "Calibration and distribution of the scores"
    : "Distribution of the scores";
  return details(title, parts.filter((part) => part !== "").join("\n\n"));
}

/** The candidate's scores, and the baseline's where it has some. */
function scoresOf({
  policy,
  candidate,
  baseline,
  judgement,
}: GateFindings): { name: string; scores: Scores }[] {
  const rows = candidate?.evidence.rows;
  if (policy === undefined || rows === undefined || judgement.results.length === 0) return [];
  const { policy: read } = readPolicy(policy as EvaluateConfig);
  const classes = classList(rows.labels, read.positive);
  const models = [
    { name: "candidate", rows },
    { name: baseline?.column ?? "", rows: baseline?.evidence.rows },
  ];
  try {
    return models.flatMap(({ name, rows: own }) =>
      own === undefined ? [] : [{ name, scores: sampleSource(own, read, classes, undefined, rows).scores() }],
    );
  } catch (error) {
    if (error instanceof Hole) return []; // No scores, or not of two classes.
    throw error;
  }
}

/** Share of the positive class over the score: on the grey line, a score is a probability. */
function calibration(models: readonly ModelBins[]): string {
  const bins = models[0]!.bins;
  const shown = bins.flatMap((_, at) => (models.every((model) => model.bins[at]!.rows > 0) ? [at] : []));
  if (shown.length < 2) return "";
  const drawn = xychart({
    title: "Share of the positive class by score",
    categories: shown.map((at) => span(bins[at]!)),
    unit: "share of positives",
    lines: [
      shown.map((at) => (bins[at]!.low + bins[at]!.high) / 2),
      ...models.map((model) => shown.map((at) => model.bins[at]!.positive)),
    ],
    range: [0, 1],
    colors: [colors.perfect, ...palette(models)],
  });
  const empty = bins.length - shown.length;
  const left =
    empty === 0 ? "" : ` ${empty} of ${bins.length} bins have no rows of every model and are left out.`;
  return `${drawn}\n\nGrey: as it should be; ${legend(models)}.${left}`;
}

/** Share of the rows by score: the candidate as bars, the baseline as a line. */
function distribution(models: readonly ModelBins[]): string {
  const shares = models.map(({ bins }) => {
    const total = bins.reduce((sum, { rows }) => sum + rows, 0);
    return bins.map(({ rows }) => rows / total);
  });
  const drawn = xychart({
    title: "Share of the rows by score",
    categories: models[0]!.bins.map(span),
    unit: "share of rows",
    bars: shares.slice(0, 1),
    lines: shares.slice(1),
    colors: palette(models),
  });
  return drawn === "" ? "" : `${drawn}\n\nBars, ${legend(models).replace("; red", "; line, red")}.`;
}

const palette = (models: readonly ModelBins[]) => [colors.candidate, colors.baseline].slice(0, models.length);

const legend = (models: readonly ModelBins[]) =>
  models.map(({ name }, at) => `${at === 0 ? "blue" : "red"}: ${escape(name)}`).join("; ");

/** The charts' numbers, for those who can't see them. */
function binTable(models: readonly ModelBins[]): string {
  return table(
    [
      "score",
      ...models.flatMap(({ name }) =>
        ["rows", "mean score", "positive"].map((of) => `${escape(name)}: ${of}`),
      ),
    ],
    ["left", ...models.flatMap(() => ["right", "right", "right"] as const)],
    models[0]!.bins.map((bin, at) => [
      span(bin),
      ...models.flatMap(({ bins }) => {
        const { rows, meanScore, positive } = bins[at]!;
        return [formatCount(rows), formatNumber(meanScore), formatPercent(positive)];
      }),
    ]),
  );
}

function span({ low, high }: ScoreBin): string {
  const digits = high - low >= 0.05 && high - low < 1 ? 1 : high - low < 0.05 ? 3 : 0;
  return `${formatNumber(low, digits)} to ${formatNumber(high, digits)}`;
}
