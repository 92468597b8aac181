import type { ColumnProfile } from "../../toolkit/data/profile.js";
import { histogramOfProfile } from "../../toolkit/data/profile-histogram.js";
import { countOf, formatCount } from "../../toolkit/report/number.js";
import { barChart, distributionChart, percent } from "../../toolkit/report/page/chart.js";
import { item } from "../../toolkit/report/page/filter.js";
import { type Html, html } from "../../toolkit/report/page/html.js";
import { facts } from "../../toolkit/report/page/legend.js";
import { shownNumber, shownTime } from "../profile-words.js";

const bins = 24;
const mostValues = 8;

/** A column of the data: how full it is, its distribution, and its numbers. */
export function columnCard(column: ColumnProfile, failed: number, showValues: boolean): Html {
  const { name, kind, type, rows, missing, distinct, distinctExact, numeric, personal } = column;
  const isShown = showValues && personal !== true;
  const numbers = isShown && numeric !== null ? numbersOf(column) : [];
  return html`<article class="card${failed > 0 && " bad"}" ${item(name, failed > 0 ? "broken" : "fine", kind)}>
<div class="top"><h5>${name}</h5>${failed > 0 && html`<span class="badge bad">${countOf(failed, "failed check")}</span>`}</div>
<p class="muted">${kind}, ${type}</p>
${
  isShown
    ? chartOf(column)
    : html`<p>${personal === true ? "Values are not shown: the contract classifies this column as personal." : "Values are not shown: max-rows-reported is 0."}</p>`
}
${facts([
  ["missing", rows === 0 ? "–" : percent(missing / rows)],
  ["distinct", `${distinctExact ? "" : "≈"}${formatCount(distinct)}`],
  ...numbers,
])}
${isShown && valuesOf(column)}
</article>`;
}

function numbersOf({ kind, numeric }: ColumnProfile): [string, string][] {
  if (numeric === null) return [];
  const { mean, standardDeviation, quantiles, nan, infinite } = numeric;
  const show = kind === "datetime" ? shownTime : shownNumber;
  const shown = (share: number) => show(quantiles[Math.round(share * (quantiles.length - 1))]!);
  const entries: [string, string][] = [
    ["median", shown(0.5)],
    ["middle half", `${shown(0.25)} to ${shown(0.75)}`],
  ];
  if (kind !== "datetime") {
    entries.unshift(["mean", shownNumber(mean)]);
    if (standardDeviation !== null) entries.push(["standard deviation", shownNumber(standardDeviation)]);
  }
  if (nan > 0) entries.push(["NaN", formatCount(nan)]);
  if (infinite > 0) entries.push(["infinite", formatCount(infinite)]);
  return entries;
}

function chartOf(column: ColumnProfile): Html | "" {
  const { name, kind, numeric, values, rows, missing } = column;
  if (numeric !== null) {
    const histogram = histogramOfProfile(column, bins);
    if (histogram === undefined) return "";
    const show = kind === "datetime" ? shownTime : shownNumber;
    const { low, high, open, shares } = histogram;
    const [from, to] = [show(open ? numeric.min : low), show(open ? numeric.max : high)];
    const ends: [string, string] = open ? [`${from} … ${show(low)}`, `${show(high)} … ${to}`] : [from, to];
    return distributionChart({
      title: `The distribution of ${name}, from ${from} to ${to}`,
      series: [{ name, tone: "plain", shares }],
      ends,
    });
  }
  const filled = rows - missing;
  if (filled <= 0 || kind === "text") return "";
  const shown = values.slice(0, mostValues);
  return barChart({
    title: `The most frequent values of ${name}`,
    labels: shown.map(({ value }) => String(value)),
    series: [{ name, tone: "plain", shares: shown.map(({ count }) => count / filled) }],
  });
}

/** The most frequent values in words, where the chart does not show them. */
function valuesOf({ name, kind, values, numeric, distinct }: ColumnProfile): Html | "" {
  if (
    values.length === 0 ||
    kind === "datetime" ||
    (numeric === null && kind !== "text" && distinct <= mostValues)
  )
    return "";
  const rows = values
    .slice(0, 10)
    .map(
      ({ value, count }) =>
        html`<tr><th scope="row"><code>${cut(String(value))}</code></th><td class="right">${formatCount(count)}</td></tr>`,
    );
  return html`<details><summary>Most frequent values</summary><table><caption>Of ${name}</caption><thead><tr><th scope="col">value</th><th scope="col" class="right">rows</th></tr></thead><tbody>${rows}</tbody></table></details>`;
}

function cut(text: string): string {
  const characters = [...text.slice(0, 162)];
  return characters.length > 80 ? `${characters.slice(0, 79).join("")}…` : text;
}
