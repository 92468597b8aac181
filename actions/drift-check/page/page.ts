import { countOf, formatCount } from "../../toolkit/report/number.js";
import { meter } from "../../toolkit/report/page/chart.js";
import { filter, group } from "../../toolkit/report/page/filter.js";
import { type Html, html } from "../../toolkit/report/page/html.js";
import { facts, legend } from "../../toolkit/report/page/legend.js";
import { link, page } from "../../toolkit/report/page/page.js";
import { type Check, titleOf } from "../check.js";
import type { Dataset } from "../columns/column.js";
import { byImportance, type Judgement } from "../judgement.js";
import { percent } from "../presets/words.js";
import { columnCard, kindOf, stateOf, stateTitles } from "./column.js";
import { furtherSections } from "./further.js";

/** More columns of a group than this are folded. */
const mostOpen = 12;

/**
 * The check as a page: the answer in words, the columns that drifted with their charts, all others folded, and what was
 * looked at beyond them. A model's performance comes first.
 * @param notes what the check has to say beside: about the issue, about retraining
 */
export function driftPage(check: Check, notes: readonly string[], runUrl: string | undefined): string {
  const { summary, result, reference, current, further, settings } = check;
  const title = titleOf(check);
  const { model, data } = furtherSections(further);
  const share = result.deciding;
  const rules =
    settings.preset === "evidently"
      ? "Evidently’s tests, thresholds and decisions"
      : `two-sample tests, correction ${settings.correction}; a change counts from ${percent(settings.minEffect)} of the rows on, with ${countOf(settings.minRows, "row")} on both sides`;
  return page({
    title,
    body: html`<header>
<h1>${title}</h1>
<p class="lead">${summary}</p>
${share !== null && meter(`${percent(share)} drifted; the limit is ${percent(result.threshold)}`, share, result.threshold)}
${facts([
  ["reference", sideOf(reference)],
  ["current", sideOf(current)],
  ["rules", rules],
])}
${notes.length > 0 && html`<ul>${notes.map((note) => html`<li>${note}</li>`)}</ul>`}
</header>
<main>
${model}
<h2>Columns</h2>
<h3 class="unseen">Compared</h3>
${legend(reference.label, current.label)}
${columns(byImportance(result.columns))}
${data}
</main>
<footer><p>Bars and lines show the share of the rows with a value. Numbers are counted in a dozen equal bins from the 1st to the 99th percentile of both sides; what lies beyond is in the outer ones.</p>${
      runUrl !== undefined && html`<p>Made by ${link(runUrl, "this run")}.</p>`
    }</footer>`,
  });
}

function sideOf({ label, rows, source, digest }: Dataset): Html {
  return html`${label}${source === "profile" && " by its profile"}, ${countOf(rows, "row")}${
    digest !== null && html`, <code>${digest.slice(0, 15)}…</code>`
  }`;
}

function columns(ordered: readonly Judgement[]): Html {
  if (ordered.length === 0) return html`<p>There is no column to compare.</p>`;
  const groups = (["drifted", "quiet", "apart"] as const).map((state) => ({
    state,
    columns: ordered.filter((column) => stateOf(column) === state),
  }));
  const filled = groups.filter((one) => one.columns.length > 0);
  const kinds = [...new Set(ordered.map(kindOf))].sort();
  const controls = filter({
    list: "columns",
    noun: "columns",
    total: ordered.length,
    states: filled.map((one) => ({
      value: one.state,
      title: stateTitles[one.state],
      count: one.columns.length,
    })),
    kinds: kinds.map((kind) => ({ value: kind, title: kind })),
    sorts: true,
  });
  const shown = filled.map((one, at) => {
    const count = one.columns.length;
    const isOpen = at === 0 || one.state === "drifted" || count <= mostOpen;
    const heading = `${formatCount(count)} ${count === 1 ? "column" : "columns"} ${stateTitles[one.state]}`;
    return group(heading, isOpen, html`<div class="cards">${one.columns.map(columnCard)}</div>`);
  });
  return html`${controls}<div id="columns">${shown}</div>`;
}
