import { code, details, escape, table } from "../toolkit/report/markdown.js";
import type { DriftOverTime } from "./chunks/over-time.js";
import type { Further } from "./further.js";
import type { Together } from "./multivariate/together.js";
import type { Performance } from "./performance/check.js";
import { count, percent, pNumber, pText, round } from "./presets/words.js";
import type { Slice } from "./slices/slices.js";

const shownSlices = 20;
const shownChunks = 30;

/** First of all, where it was measured that the model got worse; else empty. */
export function performanceSentence({ performance }: Further): string {
  const fallen = (performance?.overall ?? []).filter(({ degraded }) => degraded);
  if (fallen.length === 0) return "";
  const each = fallen.map(
    (one) =>
      `${one.name} went from ${round(one.reference!)} to ${round(one.realized!)} (difference ${differenceText(one)}${allowedText(one)})`,
  );
  return `The performance fell: ${each.join(", ")}, measured on ${count(performance!.labelled)} labelled rows. `;
}

/** `; at most 0.01 worse is allowed, at least 0.8 is asked for`, as the gate says it. */
function allowedText({ realized, min, max, maxRegression }: Performance["overall"][number]): string {
  const said = [
    ...(maxRegression === null ? [] : [`at most ${round(maxRegression)} worse is allowed`]),
    ...(min !== null && realized! < min ? [`at least ${round(min)} is asked for`] : []),
    ...(max !== null && realized! > max ? [`at most ${round(max)} is asked for`] : []),
  ];
  return said.length === 0 ? "" : `; ${said.join(", ")}`;
}

/** What was looked at beyond single columns, for the comment: a line each, performance first. Empty where nothing was. */
export function furtherText(further: Further): string {
  const { performance, together, slices, chunks, notes } = further;
  const parts = [
    performance && performanceText(performance),
    together && togetherText(together),
    slices && slicesText(slices),
    chunks && chunksText(chunks),
    notes.map((note) => `- ${escape(note)}`).join("\n"),
  ];
  return parts.filter((part) => part !== null && part !== "").join("\n\n");
}

const value = (one: number | null) => (one === null ? "–" : round(one));

function performanceText(performance: Performance): string {
  const { overall, metrics, notes } = performance;
  const lines = overall.map((one, at) => {
    const alerts = metrics[at]!.current.filter(({ alert }) => alert).length;
    const mark = one.degraded ? "📉" : alerts > 0 ? "⚠️" : "✅";
    const now = one.realized === null ? `${value(one.estimate)} estimated` : value(one.realized);
    return `${mark} ${code(one.name)} ${value(one.reference)} → ${now}`;
  });
  const said = notes.map((note) => ` ${escape(note)}.`).join("");
  const folded = `${metricsTable(performance)}\n\n${chunkTable(performance)}`;
  const title = `Performance by metric and chunk, ${howKnown(performance)}`;
  return `**Performance**: ${lines.join(", ")}.${said}\n\n${details(title, folded)}`;
}

/** `estimated by CBPE; 40 of 1,000 rows have labels`. */
export function howKnown({ method, labelled, rows }: Performance): string {
  const labels =
    labelled === 0 ? "no labels have come" : `${count(labelled)} of ${count(rows)} rows have labels`;
  return `estimated by ${method}; ${labels}`;
}

function metricsTable({ overall }: Performance): string {
  return table(
    ["metric", "reference", "estimated now", "measured now", "difference, 95%", "p, adjusted", "interval by"],
    ["left", "right", "right", "right", "right", "right", "left"],
    overall.map((one) => [
      code(one.name),
      value(one.reference),
      value(one.estimate),
      value(one.realized),
      differenceText(one),
      one.adjustedPValue === null ? "–" : escape(pNumber(one.adjustedPValue)),
      one.how === null ? "–" : escape(one.how),
    ]),
  );
}

/** `−0.03 (−0.05 … −0.01)`. */
export function differenceText({ difference, interval }: Performance["overall"][number]): string {
  const between = interval === null ? "" : ` (${round(interval[0])} … ${round(interval[1])})`;
  return `${value(difference)}${between}`;
}

function chunkTable({ metrics, chunks }: Performance): string {
  const first = Math.max(0, chunks.current.length - shownChunks);
  return table(
    ["chunk", "rows", ...metrics.map(({ name }) => code(name))],
    ["left", "right", ...metrics.map(() => "right" as const)],
    chunks.current.slice(first).map(({ key, rows }, at) => [
      escape(key),
      count(rows),
      ...metrics.map(({ current }) => {
        const one = current[first + at]!;
        return `${value(one.realized ?? one.estimate)}${one.alert ? " ⚠️" : ""}`;
      }),
    ]),
  );
}

function togetherText(together: Together): string {
  const { drifted, features } = together;
  const answer = drifted ? "🌊 a classifier tells the sides apart" : "✅ no drift";
  const line = `**All columns together**: ${answer}: ${toldApartText(together).replace("<", "&lt;")}.`;
  if (!drifted || features.length === 0) return line;
  const body = table(
    ["column", "area lost without it"],
    ["left", "right"],
    features.map(({ name, lost }) => [code(name), round(lost)]),
  );
  return `${line}\n\n${details("What gives it away", body)}`;
}

/** `area 0.61 (95% 0.58 … 0.64), p < 0.0001, told apart by 17% of the rows`. */
export function toldApartText({ area, interval, pValue, effect }: Together): string {
  return `area ${round(area)} (95% ${round(interval[0])} … ${round(interval[1])}), ${pText(pValue)}, told apart by ${percent(effect)} of the rows`;
}

/** Those with the largest share of drifted columns first. */
export function orderedSlices(slices: readonly Slice[]): Slice[] {
  return slices.toSorted((one, other) => (other.share ?? 0) - (one.share ?? 0));
}

function slicesText(slices: readonly Slice[]): string {
  const ordered = orderedSlices(slices);
  const drifted = slices.filter((slice) => slice.drifted).length;
  const body = table(
    ["", "slice", "rows", "drifted", "which"],
    ["left", "left", "right", "right", "left"],
    ordered.slice(0, shownSlices).map(({ column, value, rows, judged, columns, drifted: isDrifted }) => [
      isDrifted ? "🌊" : "✅",
      `${code(column)} = ${code(value)}`,
      count(rows.current),
      `${columns.length} of ${judged}`,
      columns
        .slice(0, 5)
        .map(({ name }) => code(name))
        .join(", "),
    ]),
  );
  return details(`Slices: ${drifted} of ${slices.length} drifted`, body);
}

function chunksText({ current }: DriftOverTime): string {
  const alerts = current.filter(({ alert }) => alert).length;
  const body = table(
    ["", "chunk", "rows", "drifted columns", "moved on average", "limit"],
    ["left", "left", "right", "right", "right", "right"],
    current
      .slice(-shownChunks)
      .map(({ key, rows, share, effect, limit, alert }) => [
        alert ? "⚠️" : "✅",
        escape(key),
        count(rows),
        share === null ? "–" : percent(share),
        effect === null ? "–" : percent(effect),
        limit === null ? "–" : percent(limit),
      ]),
  );
  return details(`Chunks: ${alerts} of ${current.length} above their limit`, body);
}
