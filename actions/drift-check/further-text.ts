import { code, details, escape, table } from "../toolkit/report/markdown.js";
import type { DriftOverTime } from "./chunks/over-time.js";
import type { Further } from "./further.js";
import type { Together } from "./multivariate/together.js";
import type { Performance } from "./performance/check.js";
import { count, percent, pText, round } from "./presets/words.js";
import type { Slice } from "./slices/slices.js";

const shownSlices = 20;
const shownChunks = 30;

/** First of all, where it was measured that the model got worse; else empty. */
export function performanceSentence({ performance }: Further): string {
  const fallen = (performance?.overall ?? []).filter(({ degraded }) => degraded);
  if (fallen.length === 0) return "";
  const each = fallen.map(
    ({ name, reference, realized }) => `${name} went from ${round(reference!)} to ${round(realized!)}`,
  );
  return `The performance fell: ${each.join(", ")}, measured on ${count(performance!.labelled)} labelled rows. `;
}

/** What was looked at beyond single columns, for the comment: performance first. Empty where nothing was. */
export function furtherText(further: Further): string {
  const { performance, together, slices, chunks, notes } = further;
  const parts = [
    performance && performanceText(performance),
    together && togetherText(together),
    slices && slicesText(slices),
    chunks && chunksText(chunks),
    notes.map((note) => `- ${escape(note)}`).join("\n"),
  ].filter((part) => part !== null && part !== "");
  return parts.length === 0 ? "" : `\n\n${parts.join("\n\n")}`;
}

function performanceText({ method, overall, metrics, chunks, labelled, rows, notes }: Performance): string {
  const how = method === "CBPE" ? "confidence-based estimation (CBPE)" : "direct loss estimation (DLE)";
  const value = (one: number | null) => (one === null ? "–" : round(one));
  const body = table(
    ["", "metric", "reference", "estimated now", "measured now", "difference, 95%"],
    ["left", "left", "right", "right", "right", "right"],
    overall.map((one, at) => {
      const alerts = metrics[at]!.current.filter(({ alert }) => alert).length;
      const mark = one.degraded ? "📉" : alerts > 0 ? "⚠️" : "✅";
      const interval =
        one.interval === null ? "" : ` (${round(one.interval[0])} … ${round(one.interval[1])})`;
      return [
        mark,
        code(one.name),
        value(one.reference),
        value(one.estimate),
        value(one.realized),
        `${value(one.difference)}${interval}`,
      ];
    }),
  );
  const byChunk = table(
    ["chunk", "rows", ...metrics.map(({ name }) => code(name))],
    ["left", "right", ...metrics.map(() => "right" as const)],
    chunks.current.slice(-shownChunks).map(({ key, rows: size }, index) => {
      const at = Math.max(0, chunks.current.length - shownChunks) + index;
      return [
        escape(key),
        count(size),
        ...metrics.map(({ current }) => {
          const one = current[at]!;
          return `${value(one.realized ?? one.estimate)}${one.alert ? " ⚠️" : ""}`;
        }),
      ];
    }),
  );
  const known =
    labelled === 0 ? "no labels have come" : `${count(labelled)} of ${count(rows)} rows have labels`;
  const said = notes.map((note) => ` ${escape(note)}.`).join("");
  return `**Performance** by ${how}; ${known}.${said}\n\n${body}\n\n${details("Performance by chunk", byChunk)}`;
}

function togetherText({ drifted, area, interval, pValue, effect, features }: Together): string {
  const named = features
    .slice(0, 5)
    .map(({ name, lost }) => `${code(name)} (${round(lost)})`)
    .join(", ");
  const measured = `area ${round(area)} (95% ${round(interval[0])} … ${round(interval[1])}), ${pText(pValue).replace("<", "&lt;")}, told apart by ${percent(effect)} of the rows`;
  const by = drifted && named !== "" ? ` What gives it away, by the area lost without it: ${named}.` : "";
  return `**All columns together**: ${drifted ? "🌊 a classifier tells the sides apart" : "✅ no drift"}: ${measured}.${by}`;
}

function slicesText(slices: readonly Slice[]): string {
  const ordered = slices.toSorted((one, other) => (other.share ?? 0) - (one.share ?? 0));
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
