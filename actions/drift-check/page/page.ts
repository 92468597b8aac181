import { countOf, formatCount } from "../../toolkit/report/number.js";
import { meter } from "../../toolkit/report/page/chart.js";
import { filter, group } from "../../toolkit/report/page/filter.js";
import { type Html, html } from "../../toolkit/report/page/html.js";
import { facts, legend } from "../../toolkit/report/page/legend.js";
import { link, page } from "../../toolkit/report/page/page.js";
import type { Dataset } from "../columns/column.js";
import { summaryOf } from "../comment.js";
import { byImportance, type DriftResult, type Judgement } from "../judgement.js";
import { percent } from "../presets/words.js";
import type { DriftSettings } from "../settings.js";
import { columnCard, kindOf, stateOf, stateTitles } from "./column.js";

export interface DriftPage {
  readonly result: DriftResult;
  readonly reference: Dataset;
  readonly current: Dataset;
  readonly settings: DriftSettings;
  /** What the check has to say beside: about the issue, about retraining. */
  readonly notes: readonly string[];
  readonly runUrl: string | undefined;
}

/** More columns of a group than this are folded. */
const mostOpen = 12;

/** The check as a page: the answer in words, the columns that drifted with their charts, all others folded. */
export function driftPage({ result, reference, current, settings, notes, runUrl }: DriftPage): string {
  const title = titleOf(result, settings);
  const share = result.weightedShare ?? result.share;
  const rules =
    settings.preset === "evidently"
      ? "Evidently’s tests, thresholds and decisions"
      : `two-sample tests, correction ${settings.correction}; a change counts from ${percent(settings.minEffect)} of the rows on, with ${countOf(settings.minRows, "row")} on both sides`;
  return page({
    title,
    body: html`<header>
<h1>${title}</h1>
<p class="lead">${summaryOf(result, current)}</p>
${share !== null && meter(`${percent(share)} drifted; the limit is ${percent(result.threshold)}`, share, result.threshold)}
${facts([
  ["reference", sideOf(reference)],
  ["current", sideOf(current)],
  ["rules", rules],
])}
${notes.length > 0 && html`<ul>${notes.map((note) => html`<li>${note}</li>`)}</ul>`}
</header>
<main>
<h2>Columns</h2>
<h3 class="unseen">Compared</h3>
${legend(reference.label, current.label)}
${columns(byImportance(result.columns))}
</main>
<footer><p>Bars and lines show the share of the rows with a value. Numbers are counted in a dozen equal bins from the 1st to the 99th percentile of both sides; what lies beyond is in the outer ones.</p>${
      runUrl !== undefined && html`<p>Made by ${link(runUrl, "this run")}.</p>`
    }</footer>`,
  });
}

function titleOf({ drifted, share }: DriftResult, { model }: DriftSettings): string {
  const answer = share === null ? "Drift could not be judged" : drifted ? "The data has drifted" : "No drift";
  return model === undefined ? answer : `${model}: ${answer[0]!.toLowerCase()}${answer.slice(1)}`;
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
