import { stepsFor } from "../../toolkit/data/profile-size.js";
import { countOf, formatCount } from "../../toolkit/report/number.js";
import { filter, group } from "../../toolkit/report/page/filter.js";
import { type Html, html } from "../../toolkit/report/page/html.js";
import { facts } from "../../toolkit/report/page/legend.js";
import { link, page } from "../../toolkit/report/page/page.js";
import { type TableColumn, table } from "../../toolkit/report/page/table.js";
import type { Validation } from "../dataset.js";
import { checkRow, checkState, checkStates, type StateOfCheck } from "./check.js";
import { columnCard } from "./column.js";
import { worstRowsTable } from "./worst-rows.js";

/** Where the page is written. */
export const pagePath = ".mergeline/validate-data.html";

export interface ValidationPage {
  readonly validations: readonly Validation[];
  readonly valid: boolean;
  readonly summary: string;
  readonly command: string;
  /** Whether cells and values may be shown at all: `max-rows-reported` is not 0. */
  readonly showValues: boolean;
  readonly runUrl: string | undefined;
}

/** More columns without a failed check than this are folded. */
const mostOpen = 30;

/** Of more columns than this a page shows those that have a failed check, and the first ones of the others. */
const mostColumns = 5000;
const firstColumns = 1000;

/** More checks that end alike are in the JSON report only. */
const mostChecks = 5000;

/** The validation as a page: the answer in words, all checks with the failed ones first, the worst rows, each column. */
export function validationPage(data: ValidationPage): string {
  const { validations, valid, summary, command, runUrl } = data;
  const names = validations.map(({ name }) => name).join(", ");
  return page({
    title: `${names}: ${valid ? "valid" : "not valid"}`,
    body: html`<header>
<h1><span class="badge ${valid ? "good" : "bad"}">${valid ? "valid" : "not valid"}</span> ${names}</h1>
<p class="lead">${summary}</p>
${
  validations.length > 1 &&
  html`<nav aria-label="Datasets"><ul>${validations.map(
    ({ name }, at) => html`<li><a href="#data-${at}">${name}</a></li>`,
  )}</ul></nav>`
}
</header>
<main>
${validations.map((validation, at) => datasetSection(validation, at, data))}
</main>
<footer><p>Reproduce: <code>${command}</code></p>
<p>A histogram is drawn from the profile: each bin is exact to ${validations.some(({ profile }) => stepsFor(profile.columns.length) < 1000) ? "1%" : "0.1%"} of the rows.</p>
${runUrl !== undefined && html`<p>Made by ${link(runUrl, "this run")}.</p>`}</footer>`,
  });
}

function datasetSection(
  validation: Validation,
  at: number,
  { validations, showValues }: ValidationPage,
): Html {
  const several = validations.length > 1;
  const { name, table: data, contract, profile, undeclared, baseline, worst } = validation;
  const files = data.files
    .slice(0, 5)
    .map((file) => html`<code>${file.path}</code> ${file.digest.slice(0, 15)}… `);
  const more = data.files.length > 5 ? `and ${formatCount(data.files.length - 5)} more` : "";
  const hidden = profile.columns.filter((column) => column.personal).map((column) => column.name);
  return html`<section aria-labelledby="data-${at}">
<h2 id="data-${at}">${several ? name : "Data"}</h2>
${facts([
  [
    "rows",
    `${formatCount(data.rows)}${data.badRowCount > 0 ? `, ${countOf(data.badRowCount, "bad row")}` : ""}`,
  ],
  ["columns", formatCount(data.columns.length)],
  ["contract", contract === undefined ? "none" : html`<code>${contract.path}</code> (${contract.format})`],
  ["baseline", baseline ?? ""],
  ["files", html`${files}${more}`],
  ["not in the contract", names(undeclared)],
  ["personal, not shown", names(hidden)],
])}
${checksPart(validation, at)}
${worst.length > 0 && worstRowsTable(worst)}
${columnsPart(validation, at, showValues)}
</section>`;
}

function names(columns: readonly string[]): Html | "" {
  if (columns.length === 0) return "";
  const shown = columns.slice(0, 50).map((column) => html`<code>${column}</code> `);
  return html`${shown}${columns.length > 50 && `and ${formatCount(columns.length - 50)} more`}`;
}

const header: readonly TableColumn[] = [
  { title: "check" },
  { title: "allowed" },
  { title: "found" },
  { title: "severity" },
  { title: "where", align: "cells" },
];

function checksPart({ results, baseline }: Validation, at: number): Html {
  const states = (Object.keys(checkStates) as StateOfCheck[])
    .map((state) => ({ state, results: results.filter((result) => checkState(result) === state) }))
    .filter((one) => one.results.length > 0);
  const list = `checks-${at}`;
  const controls = filter({
    list,
    noun: "checks",
    total: results.length,
    states: states.map((one) => ({
      value: one.state,
      title: checkStates[one.state].title,
      count: one.results.length,
    })),
  });
  const groups = states.map(({ state, results: some }) => {
    const { tone, words } = checkStates[state];
    const title = `${countOf(some.length, "check")} ${words(some.length, baseline)}`;
    const isOpen = tone === "bad" || tone === "warn" || states.length === 1;
    const shown = some.some(({ examples }) => examples.length > 0) ? header : header.slice(0, -1);
    const rows = some.slice(0, mostChecks).map((result) => checkRow(result, shown.length));
    const rest = some.length - rows.length;
    const more = rest > 0 && html`<p>${formatCount(rest)} more are in the JSON report.</p>`;
    return group(title, isOpen, html`${table(title, shown, rows)}${more}`);
  });
  return html`<h3>Checks</h3>${controls}<div id="${list}">${groups}</div>`;
}

function columnsPart({ profile, results, table: data }: Validation, at: number, showValues: boolean): Html {
  const broken = new Map<string, number>();
  for (const result of results) {
    const { column } = result.check;
    if (column === null || !["failed", "uncomputed"].includes(checkState(result))) continue;
    broken.set(column, (broken.get(column) ?? 0) + 1);
  }
  const list = `columns-${at}`;
  const isCut = profile.columns.length > mostColumns;
  const parts = [true, false].map((isBroken) => ({
    isBroken,
    columns: profile.columns
      .filter(({ name }) => broken.has(name) === isBroken)
      .slice(0, isCut && !isBroken ? firstColumns : mostColumns),
  }));
  const total = parts.reduce((sum, { columns }) => sum + columns.length, 0);
  const filled = parts.filter(({ columns }) => columns.length > 0);
  const title = (isBroken: boolean) =>
    isBroken ? "with failed checks" : filled.length === 1 ? "profiled" : "without a failed check";
  const kinds = [...new Set(profile.columns.map(({ kind }) => kind))].sort();
  const controls = filter({
    list,
    noun: "columns",
    total,
    states: filled.map(({ isBroken, columns }) => ({
      value: isBroken ? "broken" : "fine",
      title: title(isBroken),
      count: columns.length,
    })),
    kinds: kinds.map((kind) => ({ value: kind, title: kind })),
    sorts: true,
  });
  const groups = filled.map(({ isBroken, columns }) =>
    group(
      `${countOf(columns.length, "column")} ${title(isBroken)}`,
      isBroken || columns.length <= mostOpen,
      html`<div class="cards">${columns.map((column) => columnCard(column, broken.get(column.name) ?? 0, showValues))}</div>`,
    ),
  );
  const cut =
    isCut &&
    html`<p>Of ${formatCount(profile.columns.length)} columns ${formatCount(total)} are here: those with failed checks, at most ${formatCount(mostColumns)}, and the first ${formatCount(firstColumns)} of the others. The profile has all of them.</p>`;
  return html`<h3>Columns of ${countOf(data.rows, "row")}</h3>${cut}${controls}<div id="${list}">${groups}</div>`;
}
