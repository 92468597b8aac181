import type { ColumnProfile, Profile } from "../../toolkit/data/profile.js";
import { histogramOfProfile } from "../../toolkit/data/profile-histogram.js";
import { formatCount, formatNumber } from "../../toolkit/report/number.js";
import { barChart, distributionChart, percent } from "../../toolkit/report/page/chart.js";
import { type Html, html } from "../../toolkit/report/page/html.js";
import { facts } from "../../toolkit/report/page/legend.js";

/** More columns than this are in the profile's file only. */
const mostColumns = 60;

/** The data that a version was trained on: a card a column. */
export function profileCards({ columns }: Profile): Html {
  const more = columns.length - mostColumns;
  return html`<div class="cards">${columns.slice(0, mostColumns).map(card)}</div>${more > 0 && html`<p class="muted">${formatCount(more)} more columns are in the profile's file.</p>`}`;
}

function card(column: ColumnProfile): Html {
  const { name, kind, type, rows, missing, distinct, distinctExact, numeric, personal } = column;
  return html`<article class="card"><div class="top"><h3>${name}</h3></div><p class="muted">${kind}, ${type}</p>${
    personal === true
      ? html`<p>Values are not shown: the contract classifies this column as personal.</p>`
      : chart(column)
  }${facts([
    ["missing", rows === 0 ? "–" : percent(missing / rows)],
    ["distinct", `${distinctExact ? "" : "≈"}${formatCount(distinct)}`],
    ["mean", personal === true || numeric === null || kind === "datetime" ? "" : formatNumber(numeric.mean)],
  ])}</article>`;
}

function chart(column: ColumnProfile): Html | "" {
  const { name, kind, numeric, values, rows, missing } = column;
  if (numeric !== null) {
    const histogram = histogramOfProfile(column, 24);
    if (histogram === undefined) return "";
    const show = (value: number) =>
      kind === "datetime"
        ? new Date(value).toISOString().slice(0, 10)
        : formatNumber(value, Number.isInteger(value) ? 0 : 3);
    const { low, high, open, shares } = histogram;
    const ends: [string, string] = open
      ? [`${show(numeric.min)} … ${show(low)}`, `${show(high)} … ${show(numeric.max)}`]
      : [show(low), show(high)];
    const title = `The distribution of ${name}, from ${ends[0]} to ${ends[1]}`;
    return distributionChart({ title, series: [{ name, tone: "plain", shares }], ends });
  }
  const filled = rows - missing;
  if (filled <= 0 || kind === "text") return "";
  const most = values.slice(0, 8);
  return barChart({
    title: `The most frequent values of ${name}`,
    labels: most.map(({ value }) => String(value)),
    series: [{ name, tone: "plain", shares: most.map(({ count }) => count / filled) }],
  });
}
