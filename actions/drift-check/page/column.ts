import { formatPercent } from "../../toolkit/report/number.js";
import { barChart, distributionChart, type Series } from "../../toolkit/report/page/chart.js";
import { item } from "../../toolkit/report/page/filter.js";
import { type Html, html } from "../../toolkit/report/page/html.js";
import { facts } from "../../toolkit/report/page/legend.js";
import { mostCategories } from "../distribution.js";
import type { Distribution, Judgement } from "../judgement.js";
import { methods } from "../methods/method.js";
import { percent, pText, round } from "../presets/words.js";

export type ColumnState = "drifted" | "quiet" | "apart";

export const stateTitles: Readonly<Record<ColumnState, string>> = {
  drifted: "drifted",
  quiet: "did not drift",
  apart: "not judged",
};

export function stateOf({ drifted, judged }: Judgement): ColumnState {
  return drifted ? "drifted" : judged ? "quiet" : "apart";
}

export function kindOf({ type }: Judgement): string {
  return type;
}

/** A column: its name, what was decided and why, both sides as a chart, and the numbers folded. */
export function columnCard(column: Judgement): Html {
  const state = stateOf(column);
  const tone = state === "drifted" ? "bad" : state === "quiet" ? "good" : "";
  const method = column.method === null ? "" : `, ${methods[column.method].title}`;
  return html`<article class="card${state === "drifted" && " bad"}" ${item(column.name, state, kindOf(column))}>
<div class="top"><h5>${column.name}</h5>${column.role !== "feature" && html`<span class="badge">${column.role}</span>`}<span class="badge ${tone}">${stateTitles[state]}</span></div>
<p>${column.reason}${column.error > 0 && ` (from a sketch, ± ${percent(column.error)})`}</p>
${column.distribution !== null && chartOf(column.name, column.distribution)}
${facts([
  ["moved", column.effect === null ? "" : percent(column.effect)],
  ["missing", missingOf(column)],
  ["importance", column.importance === null ? "" : percent(column.importance)],
  ["score", column.score === null || column.score === column.effect ? "" : round(column.score)],
  [column.adjustedPValue === null ? "p" : "p, corrected", pOf(column)],
  ["compared as", `${column.type}${method}`],
])}
${column.distribution !== null && numbers(column.name, column.distribution)}
</article>`;
}

function pOf({ pValue, adjustedPValue }: Judgement): string {
  const p = adjustedPValue ?? pValue;
  if (p === null) return "";
  return pText(p).replace("p = ", "").replace("p < ", "< ");
}

function missingOf({ reference, current }: Judgement): string {
  if (reference.rows + current.rows === 0) return "";
  const share = (side: Judgement["current"]) => (side.rows === 0 ? "–" : percent(side.missing / side.rows));
  return reference.missing + current.missing === 0 ? "0%" : `${share(reference)} → ${share(current)}`;
}

function chartOf(name: string, { labels, reference, current }: Distribution): Html | "" {
  const series: Series[] = [
    { name: "reference", tone: "reference", shares: reference },
    { name: "current", tone: "current", shares: current },
  ];
  const ends = endsOf(labels);
  return ends === undefined
    ? barChart({ title: `The most frequent values of ${name}, reference and current`, labels, series })
    : distributionChart({ title: `The distribution of ${name}, reference and current`, series, ends });
}

/** The ends of a line of bins, which hold one number or several; undefined where the labels are values. */
function endsOf(labels: readonly string[]): [string, string] | undefined {
  const bins = labels.map((label) => /^(-?[\d.e+-]+)(?: … (-?[\d.e+-]+))?$/.exec(label));
  const [first, last] = [bins[0], bins.at(-1)];
  const isLine = bins.every((bin) => bin?.[2] !== undefined) || labels.length > mostCategories;
  return labels.length > 1 && isLine && bins.every((bin) => bin !== null)
    ? [signed(first![1]!), signed(last![2] ?? last![1]!)]
    : undefined;
}

function signed(number: string): string {
  return number.replace(/^-/, "−");
}

function numbers(name: string, { labels, reference, current }: Distribution): Html {
  const rows = labels.map(
    (label, at) =>
      html`<tr><th scope="row">${label}</th><td class="right">${formatPercent(reference[at])}</td><td class="right">${formatPercent(current[at])}</td></tr>`,
  );
  return html`<details><summary>In numbers</summary><table><caption>Share of the rows of ${name}</caption><thead><tr><th scope="col">value</th><th scope="col" class="right">reference</th><th scope="col" class="right">current</th></tr></thead><tbody>${rows}</tbody></table></details>`;
}
