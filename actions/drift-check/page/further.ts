import { type Html, html, type Part } from "../../toolkit/report/page/html.js";
import { table } from "../../toolkit/report/page/table.js";
import type { ChunkDrift, DriftOverTime } from "../chunks/over-time.js";
import type { Further } from "../further.js";
import { differenceText, howKnown, orderedSlices, toldApartText } from "../further-text.js";
import type { Together } from "../multivariate/together.js";
import type { Performance } from "../performance/check.js";
import type { MetricOverTime } from "../performance/estimate.js";
import { count, percent, pNumber, round } from "../presets/words.js";
import type { Slice } from "../slices/slices.js";
import { lineChart } from "./line-chart.js";

/** What was looked at beyond single columns, a section each: those about the model, and those about its data. */
export function furtherSections({ performance, together, slices, chunks, notes }: Further): {
  readonly model: Html | "";
  readonly data: Html;
} {
  return {
    model: performance === null ? "" : performanceSection(performance),
    data: html`${together !== null && togetherSection(together)}${slices !== null && slices.length > 0 && slicesSection(slices)}${
      chunks !== null && chunksSection(chunks)
    }${notes.length > 0 && html`<h2>Not looked at</h2><ul>${notes.map((note) => html`<li>${note}</li>`)}</ul>`}`,
  };
}

const value = (one: number | null) => (one === null ? "–" : round(one));

function badge(isBad: boolean, bad: string, good: string): Html {
  return html`<span class="badge ${isBad ? "bad" : "good"}">${isBad ? bad : good}</span>`;
}

function performanceSection(performance: Performance): Html {
  const { overall, metrics, chunks, notes } = performance;
  const rows = overall.map((one, at) => {
    const beyond = metrics[at]!.current.some(({ alert }) => alert);
    const state =
      one.degraded || !beyond
        ? badge(one.degraded, "fell", "steady")
        : html`<span class="badge warn">beyond its limits</span>`;
    const cells: Part[] = [
      one.name,
      state,
      value(one.reference),
      value(one.estimate),
      value(one.realized),
      differenceText(one),
      one.adjustedPValue === null ? "–" : pNumber(one.adjustedPValue),
      one.how ?? "–",
    ];
    return { cells };
  });
  return html`<h2>Performance</h2>
<p>${capital(howKnown(performance))}.${notes.map((note) => ` ${capital(note)}.`)}</p>
${table(
  "Metrics of all rows",
  [
    { title: "metric" },
    { title: "" },
    { title: "reference", align: "right" },
    { title: "estimated now", align: "right" },
    { title: "measured now", align: "right" },
    { title: "difference, 95%", align: "right" },
    { title: "p for worse, adjusted", align: "right" },
    { title: "interval by" },
  ],
  rows,
)}
<div class="cards wide">${metrics.map((metric) => metricCard(metric, chunks))}</div>`;
}

function metricCard(metric: MetricOverTime, chunks: Performance["chunks"]): Html {
  const all = [...metric.reference, ...metric.current];
  const keys = [...chunks.reference, ...chunks.current].map(({ key }) => key);
  const known = (limit: number) => (Number.isFinite(limit) ? [all.map(() => limit)] : []);
  const chart = lineChart({
    title: `${metric.name} chunk by chunk, estimated and measured`,
    keys,
    lines: [
      { tone: "estimate", values: all.map(({ estimate }) => estimate) },
      { tone: "measured", values: all.map(({ realized }) => realized) },
    ],
    band: { low: all.map(({ low }) => low), high: all.map(({ high }) => high) },
    limits: [...known(metric.limits.lower), ...known(metric.limits.upper)],
    // What was measured is what is held against the limits; without labels it is the estimate.
    alerts: all.map(({ alert, realized }) => (alert ? (realized === null ? "estimate" : "measured") : null)),
    reference: metric.reference.length,
    format: round,
  });
  const isBeyond = metric.current.some(({ alert }) => alert);
  return html`<article class="card${isBeyond && " warn"}"><div class="top"><h3>${metric.name}</h3><span class="muted">${
    metric.direction === "maximize" ? "higher" : "lower"
  } is better</span></div>${chart}<p class="legend">${key("estimate", "estimated, with three sampling errors")}${key("measured", "measured")}${key("limit", "limits")}</p>
<details><summary>In numbers</summary>${table(
    `${metric.name} by chunk`,
    [
      { title: "chunk" },
      { title: "estimated", align: "right" },
      { title: "measured", align: "right" },
      { title: "" },
    ],
    all.map((one, at) => ({
      cells: [keys[at], value(one.estimate), value(one.realized), one.alert && "beyond"],
    })),
  )}</details></article>`;
}

function key(tone: "estimate" | "measured" | "plain" | "limit", text: string): Html {
  return html`<span><svg class="key" viewBox="0 0 26 12" aria-hidden="true"><path class="${tone === "limit" ? "limit" : `line ${tone}`}" d="M1,6H25"/></svg> ${text}</span> `;
}

function togetherSection(together: Together): Html {
  const { drifted, features, columns, rows } = together;
  const answer = drifted
    ? "A classifier tells the two sides apart"
    : "A classifier can’t tell the two sides apart";
  return html`<h2>All columns together</h2>
<p>${answer}: ${toldApartText(together)}. It looked at ${count(columns)} columns, ${count(rows.reference)} rows of the reference and ${count(rows.current)} of the current data.</p>
${
  drifted &&
  features.length > 0 &&
  table(
    "What gives it away",
    [{ title: "what gives it away" }, { title: "area lost without it", align: "right" }],
    features.map(({ name, lost }) => ({ cells: [name, round(lost)] })),
  )
}`;
}

function slicesSection(slices: readonly Slice[]): Html {
  const drifted = slices.filter((slice) => slice.drifted).length;
  return html`<h2>Slices</h2>
<p>${count(drifted)} of ${count(slices.length)} slices drifted. The p-values of all are corrected together.</p>
${table(
  "Slices, the most drifted first",
  [
    { title: "slice" },
    { title: "" },
    { title: "reference rows", align: "right" },
    { title: "current rows", align: "right" },
    { title: "columns drifted", align: "right" },
    { title: "which, and by how many of the rows", align: "cells" },
  ],
  orderedSlices(slices).map((slice) => ({
    cells: [
      `${slice.column} = ${slice.value}`,
      badge(slice.drifted, "drifted", "did not drift"),
      count(slice.rows.reference),
      count(slice.rows.current),
      `${slice.columns.length} of ${slice.judged}`,
      slice.columns
        .slice(0, 10)
        .map(({ name, effect }) => (effect === null ? name : `${name} (${percent(effect)})`))
        .join(", "),
    ],
  })),
)}`;
}

function chunksSection({ reference, current }: DriftOverTime): Html {
  const all = [...reference, ...current];
  const alerts = current.filter(({ alert }) => alert).length;
  const of = (pick: (chunk: ChunkDrift) => number | null) => all.map(pick);
  const chart = lineChart({
    title: "Mean share of rows that moved, chunk by chunk",
    keys: all.map((chunk) => chunk.key),
    lines: [{ tone: "plain", values: of(({ effect }) => effect) }],
    limits: [of(({ limit }) => limit)],
    alerts: all.map(({ alert }) => (alert ? "plain" : null)),
    reference: reference.length,
    format: percent,
    include: 0,
  });
  return html`<h2>Chunks</h2>
<p>${count(alerts)} of ${count(current.length)} chunks above their limit: the share of rows that moved against the whole reference, on average over the columns.</p>
<div class="card${alerts > 0 && " warn"}">${chart}<p class="legend">${key("plain", "moved on average")}${key("limit", "limit")}</p>
<details><summary>In numbers</summary>${table(
    "Chunks",
    [
      { title: "chunk" },
      { title: "rows", align: "right" },
      { title: "drifted columns", align: "right" },
      { title: "moved on average", align: "right" },
      { title: "limit", align: "right" },
      { title: "" },
    ],
    all.map(({ key: name, rows, share, effect, limit, alert }, at) => ({
      cells: [
        name,
        count(rows),
        share === null ? "–" : percent(share),
        effect === null ? "–" : percent(effect),
        limit === null ? "–" : percent(limit),
        alert ? "above" : at < reference.length && "reference",
      ],
    })),
  )}</details></div>`;
}

function capital(text: string): string {
  return `${text.charAt(0).toUpperCase()}${text.slice(1)}`;
}
