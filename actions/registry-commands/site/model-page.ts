import type { Alias } from "../../toolkit/registry/alias.js";
import { gateVerdict, type VersionRecord } from "../../toolkit/registry/record.js";
import { countOf, formatCount, formatNumber } from "../../toolkit/report/number.js";
import { filter, item } from "../../toolkit/report/page/filter.js";
import { type Html, html } from "../../toolkit/report/page/html.js";
import { facts } from "../../toolkit/report/page/legend.js";
import { type TableColumn, table } from "../../toolkit/report/page/table.js";
import { sitePage } from "./layout.js";
import type { SiteModel } from "./model.js";
import { trendChart } from "./trend-chart.js";

/** Versions on the model's own page; the others are on pages of older ones, by so many. */
const newest = 100;
const older = 500;
/** More metrics than this are in the tables of the versions only. */
const mostCharts = 12;
/** Metrics that have a column in the table of versions. */
const mostColumns = 4;

/** The model's page, and those of its older versions, by path. */
export function modelPages(model: SiteModel): [path: string, text: string][] {
  const { name, about, records } = model;
  const chunks = olderParts(records).map(({ from, to, start, end }) => ({
    path: `versions-${from}-${to}.html`,
    records: records.slice(start, end),
  }));
  const links = chunks.map(
    ({ path, records: part }) =>
      html`<li><a href="${path}">versions ${part[0]!.version} to ${part.at(-1)!.version}</a></li>`,
  );
  const olderLinks =
    chunks.length > 0 &&
    html`<nav aria-label="Older versions"><p>The newest ${newest} are below, the older ones on pages of their own. <a href="../search.html">Search all versions</a>.</p><ul class="inline">${links}</ul></nav>`;
  const main = html`${troubleOf(model)}
${aliasSection(model)}
${trends(model)}
<section aria-labelledby="versions"><h2 id="versions">Versions</h2>
${records.length > 1 && html`<p><a href="compare.html">Compare two versions</a></p>`}
${olderLinks}${versionsTable(model, records.slice(-newest))}</section>
${moveSection(model)}`;
  const first = sitePage({
    title: `${name}: ${countOf(records.length, "version")}`,
    way: [{ name: "Models", href: "../index.html" }, { name }],
    heading: name,
    lead: about?.description,
    up: "../",
    main: html`${facts([
      ["versions", formatCount(records.length)],
      ["latest", records.at(-1)?.version],
      ["owners", about?.owners?.join(", ")],
    ])}${main}`,
  });
  return [
    [`${name}/index.html`, first],
    ...chunks.map(({ path, records: part }): [string, string] => [
      `${name}/${path}`,
      sitePage({
        title: `${name}: versions ${part[0]!.version} to ${part.at(-1)!.version}`,
        way: [
          { name: "Models", href: "../index.html" },
          { name, href: "index.html" },
          { name: `versions ${part[0]!.version} to ${part.at(-1)!.version}` },
        ],
        heading: `${name}, versions ${part[0]!.version} to ${part.at(-1)!.version}`,
        up: "../",
        main: versionsTable(model, part),
      }),
    ]),
  ];
}

/** The versions that are not on the model's own page, page by page: their first and last number, and their places. */
export function olderParts(
  records: readonly VersionRecord[],
): { readonly from: number; readonly to: number; readonly start: number; readonly end: number }[] {
  const parts = [];
  for (let end = records.length - newest; end > 0; end -= older) {
    const start = Math.max(0, end - older);
    parts.push({ from: records[start]!.version, to: records[end - 1]!.version, start, end });
  }
  return parts;
}

/** Where a version is shown: on a page of its own, else in its row. */
export function hrefOf({ records, detailed }: SiteModel, version: number): string {
  if (detailed.has(version)) return `${version}.html`;
  const part = olderParts(records).find(({ from, to }) => from <= version && version <= to);
  return part === undefined ? `index.html#v${version}` : `versions-${part.from}-${part.to}.html#v${version}`;
}

/** An alias as it is told beside one of its versions: `production`, or `production 20%` where two share it. */
export function aliasAt(alias: string, { version, split }: Alias, at: number): string {
  if (split === undefined) return alias;
  return `${alias} ${at === version ? 100 - split.weight : split.weight}%`;
}

/** A link to a version, or to both that share the traffic. */
export function pointsToLinks(model: SiteModel, version: number, split: Alias["split"]): Html {
  const at = (one: number) => html`<a href="${hrefOf(model, one)}">${one}</a>`;
  if (split === undefined) return at(version);
  return html`${at(version)} (${100 - split.weight}%) and ${at(split.version)} (${split.weight}%)`;
}

function troubleOf({ problems }: SiteModel): Html | false {
  return (
    problems.length > 0 &&
    html`<section aria-labelledby="problems"><h2 id="problems"><span class="badge bad">${countOf(problems.length, "problem")}</span></h2><ul>${problems.slice(0, 50).map((problem) => html`<li>${problem}</li>`)}</ul></section>`
  );
}

function aliasSection(model: SiteModel): Html | false {
  const rows = Object.entries(model.aliases).map(
    ([alias, { version, previous, split, updatedAt, by, reason }]) => ({
      cells: [
        alias,
        pointsToLinks(model, version, split),
        previous ?? "–",
        html`<time datetime="${updatedAt}">${updatedAt.slice(0, 10)}</time>`,
        by ?? "–",
        reason ?? "",
      ],
    }),
  );
  const columns: TableColumn[] = [
    { title: "alias" },
    { title: "version", align: "right" },
    { title: "before", align: "right" },
    { title: "since" },
    { title: "by" },
    { title: "why", align: "cells" },
  ];
  return (
    rows.length > 0 &&
    html`<section aria-labelledby="aliases"><h2 id="aliases">Aliases</h2>${table("Aliases as they are now", columns, rows)}</section>`
  );
}

function trends({ records, aliases }: SiteModel): Html | false {
  const names = [
    ...new Set(records.flatMap(({ evaluation }) => Object.keys(evaluation?.metrics ?? {}))),
  ].sort();
  const champion = aliases.champion?.version;
  const charts = names.slice(0, mostCharts).map((metric) => trendChart(metric, records, champion));
  return (
    charts.length > 0 &&
    html`<section aria-labelledby="metrics"><h2 id="metrics">Metrics over versions</h2><div class="trend">${charts}</div>${names.length > mostCharts && html`<p class="muted">${formatCount(names.length - mostCharts)} more metrics are in the comparison.</p>`}<p class="muted">The dashed line is the champion. Versions may have been measured on different data; the pages of the versions say on which.</p></section>`
  );
}

function versionsTable(model: SiteModel, records: readonly VersionRecord[]): Html {
  const { aliases, quarantines, detailed, name } = model;
  const pointing = new Map<number, string[]>();
  for (const [alias, one] of Object.entries(aliases)) {
    for (const version of one.split === undefined ? [one.version] : [one.version, one.split.version])
      pointing.set(version, [...(pointing.get(version) ?? []), aliasAt(alias, one, version)]);
  }
  const metrics = [...new Set(records.flatMap(({ evaluation }) => Object.keys(evaluation?.metrics ?? {})))]
    .sort()
    .slice(0, mostColumns);
  const rows = records.toReversed().map((record) => {
    const { version, createdAt, source, authors, evaluation } = record;
    const names = pointing.get(version) ?? [];
    const barred = quarantines.get(version);
    const commit = source?.commit?.slice(0, 12) ?? "";
    const who = authors?.join(", ") ?? "";
    return {
      attributes: html`id="v${version}" ${item(`${version} ${names.join(" ")} ${commit} ${who} ${createdAt}`, "")}`,
      cells: [
        html`${detailed.has(version) ? html`<a href="${version}.html">${version}</a>` : version}${names.map((alias) => html` <span class="badge good">${alias}</span>`)}${barred !== undefined && html` <span class="badge bad">quarantined</span>`}`,
        html`<time datetime="${createdAt}">${createdAt.slice(0, 10)}</time>`,
        gateVerdict(record),
        ...metrics.map((metric) => formatNumber(evaluation?.metrics?.[metric]?.value, 4)),
        commit === "" ? "–" : html`<code>${commit}</code>`,
        who || "–",
      ],
    };
  });
  const list = "version-list";
  return html`${filter({ list, noun: "versions on this page", total: rows.length, states: [] })}<div id="${list}">${table(
    `Versions of ${name}`,
    [
      { title: "version" },
      { title: "registered" },
      { title: "gate" },
      ...metrics.map((title): TableColumn => ({ title, align: "right" })),
      { title: "commit" },
      { title: "by" },
    ],
    rows,
  )}</div>`;
}

/** More moves than this are told by mergeline registry history. */
const mostRows = 200;

function moveSection(model: SiteModel): Html | false {
  const { moves } = model;
  const at = (version: number | null) =>
    version === null ? "–" : html`<a href="${hrefOf(model, version)}">${version}</a>`;
  const rows = moves
    .slice(0, mostRows)
    .map(({ alias, at: when, from, to, split, by, commit, pullRequest, reason, subject, problem }) => ({
      cells: [
        html`<time datetime="${when}">${when.slice(0, 10)}</time>`,
        alias,
        html`${at(from)} → ${to === null ? "–" : pointsToLinks(model, to, split ?? undefined)}`,
        by,
        html`<code>${commit.slice(0, 12)}</code>`,
        pullRequest === null ? "–" : `#${pullRequest}`,
        problem ?? reason ?? subject,
      ],
    }));
  return (
    rows.length > 0 &&
    html`<section aria-labelledby="moves"><h2 id="moves">History of the aliases</h2>${table(
      "Every move of an alias, the newest first",
      [
        { title: "when" },
        { title: "alias" },
        { title: "version" },
        { title: "by" },
        { title: "commit" },
        { title: "pull request" },
        { title: "why", align: "cells" },
      ],
      rows,
    )}${moves.length > mostRows && html`<p class="muted">${formatCount(moves.length - mostRows)} older moves: mergeline registry history ${model.name} ALIAS</p>`}</section>`
  );
}
