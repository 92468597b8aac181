import type { Alias } from "../../toolkit/registry/alias.js";
import { gateVerdict, type VersionRecord } from "../../toolkit/registry/record.js";
import { countOf, formatCount } from "../../toolkit/report/number.js";
import { filter, item } from "../../toolkit/report/page/filter.js";
import { html } from "../../toolkit/report/page/html.js";
import { filledTable } from "./filled-table.js";
import { sitePage } from "./layout.js";

export interface ModelLine {
  readonly name: string;
  readonly description: string | undefined;
  readonly owners: readonly string[];
  readonly versions: number;
  readonly latest: VersionRecord | undefined;
  readonly aliases: Readonly<Record<string, Alias>>;
}

/** All models, a row each. */
export function indexPage(
  models: readonly ModelLine[],
  versions: number,
  problems: readonly string[],
  commit: string,
): string {
  const rows = models.map(({ name, description, owners, versions, latest, aliases }) => ({
    attributes: item(`${name} ${description ?? ""} ${owners.join(" ")}`, ""),
    cells: [
      html`<a href="${name}/index.html">${name}</a>`,
      description ?? "",
      formatCount(versions),
      latest === undefined ? "–" : latest.version,
      latest === undefined
        ? "–"
        : html`<time datetime="${latest.createdAt}">${latest.createdAt.slice(0, 10)}</time>`,
      latest === undefined ? "–" : gateVerdict(latest),
      Object.entries(aliases)
        .map(([alias, { version }]) => `${alias} ${version}`)
        .join(", ") || "–",
      owners.join(", "),
    ],
  }));
  const trouble =
    problems.length > 0 &&
    html`<section aria-labelledby="problems"><h2 id="problems"><span class="badge bad">${countOf(problems.length, "problem")}</span></h2><ul>${problems.slice(0, 100).map((problem) => html`<li>${problem}</li>`)}</ul>${problems.length > 100 && html`<p>and ${formatCount(problems.length - 100)} more; mergeline registry verify names them all.</p>`}</section>`;
  return sitePage({
    title: "Model registry",
    way: [{ name: "Models" }],
    heading: "Model registry",
    lead: html`${countOf(models.length, "model")} with ${countOf(versions, "version")}, as of commit <code>${commit.slice(0, 12)}</code>. <a href="search.html">Search all versions</a>.`,
    up: "",
    main: html`${trouble}<section aria-labelledby="models"><h2 id="models">Models</h2>
${filter({ list: "model-list", noun: "models", total: models.length, states: [] })}
<div id="model-list">${filledTable(
      "Models of the registry",
      [
        { title: "model" },
        { title: "description", align: "cells" },
        { title: "versions", align: "right" },
        { title: "latest", align: "right" },
        { title: "registered" },
        { title: "gate" },
        { title: "aliases" },
        { title: "owners" },
      ],
      rows,
    )}</div></section>`,
  });
}
