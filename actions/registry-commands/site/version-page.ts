import { gateVerdict, type VersionRecord } from "../../toolkit/registry/record.js";
import { countOf, formatBytes, formatNumber } from "../../toolkit/report/number.js";
import { type Html, html, type Part } from "../../toolkit/report/page/html.js";
import { facts } from "../../toolkit/report/page/legend.js";
import { link } from "../../toolkit/report/page/page.js";
import { type TableColumn, table } from "../../toolkit/report/page/table.js";
import { lineageOf } from "../lineage-graph.js";
import { differenceTables, predecessorOf } from "./compare-page.js";
import { filledTable } from "./filled-table.js";
import { sitePage } from "./layout.js";
import { lineageDrawing } from "./lineage-drawing.js";
import type { SiteModel } from "./model.js";
import { aliasAt, hrefOf } from "./model-page.js";
import { profileCards } from "./profile-cards.js";

/** The pages of the versions that have one, by path. */
export function* versionPages(model: SiteModel): Generator<[path: string, text: string]> {
  for (const record of model.records) {
    if (model.detailed.has(record.version))
      yield [`${model.name}/${record.version}.html`, versionPage(model, record)];
  }
}

function versionPage(model: SiteModel, record: VersionRecord): string {
  const { name, version } = record;
  const { aliases, quarantines, profiles } = model;
  const pointing = Object.entries(aliases).filter(
    ([, one]) => one.version === version || one.split?.version === version,
  );
  const before = predecessorOf(model, record);
  const profile = profiles.get(version);
  const barred = quarantines.get(version);
  const chain = before === undefined ? [] : [before.version];
  return sitePage({
    title: `${name} version ${version}`,
    way: [
      { name: "Models", href: "../index.html" },
      { name, href: "index.html" },
      { name: `version ${version}` },
    ],
    heading: html`${name} version ${version}${pointing.map(([alias, one]) => html` <span class="badge good">${aliasAt(alias, one, version)}</span>`)}`,
    lead:
      barred &&
      html`<span class="badge bad">quarantined</span> since ${barred.since}${barred.until !== undefined && ` until ${barred.until}`}: ${barred.reason}`,
    up: "../",
    main: html`${summary(model, record)}
${metrics(record)}
${gate(model, record)}
<section aria-labelledby="lineage"><h2 id="lineage">Lineage</h2>${lineageDrawing(
      `What ${name} version ${version} was made from`,
      lineageOf(
        record,
        chain,
        pointing.map(([alias]) => alias),
      ),
    )}</section>
${before !== undefined && html`<section aria-labelledby="before"><h2 id="before">Compared with version ${before.version}, which it followed</h2><p><a href="compare.html#${before.version}...${version}">Compare with another version</a></p>${differenceTables(before, record)}</section>`}
${values("Parameters", record.training?.parameters)}
${values("Environment", record.training?.environment)}
${dataSection(record)}
${origin(record)}
${artifacts(record)}
${profile !== undefined && html`<section aria-labelledby="profile"><h2 id="profile">Profile of the training data</h2><p>${countOf(profile.rows, "row")}, <code>${profile.digest}</code></p>${profileCards(profile)}</section>`}`,
  });
}

function summary(model: SiteModel, record: VersionRecord): Html {
  const { createdAt, authors, source, training, supersedes } = record;
  const took = training?.durationSeconds;
  const cost = training?.cost;
  const entries: [string, Part][] = [
    ["registered", html`<time datetime="${createdAt}">${createdAt}</time>`],
    ["by", authors?.join(", ")],
    ["commit", source?.commit !== undefined && html`<code>${source.commit.slice(0, 12)}</code>`],
    ["repository", source?.repository],
    ["pull request", source?.pullRequest !== undefined && `#${source.pullRequest}`],
    ["run", source?.runUrl !== undefined && link(source.runUrl, "its log")],
    ["trained by", [training?.backend, training?.job].filter((one) => one !== undefined).join(", ")],
    ["took", took !== undefined && `${formatNumber(took, 0)} s`],
    ["cost", cost?.amount != null && `${formatNumber(cost.amount, 2)} ${cost.currency ?? ""}`],
    [
      "came after",
      supersedes !== undefined && html`<a href="${hrefOf(model, supersedes)}">version ${supersedes}</a>`,
    ],
  ];
  return facts(entries.filter(([, value]) => value !== false));
}

function metrics({ evaluation }: VersionRecord): Html | false {
  const { dataset, metrics: measured = {} } = evaluation ?? {};
  const rows = Object.entries(measured).map(([metric, { value, interval }]) => ({
    cells: [
      metric,
      formatNumber(value, 4),
      interval === undefined ? "" : interval.map((end) => formatNumber(end, 4)).join(" … "),
    ],
  }));
  const on = [dataset?.name, dataset?.rows === undefined ? undefined : countOf(dataset.rows, "row")].filter(
    (one) => one !== undefined,
  );
  return (
    rows.length > 0 &&
    html`<section aria-labelledby="metrics"><h2 id="metrics">Metrics</h2>${on.length > 0 && html`<p>Measured on ${on.join(", ")}${dataset?.digest !== undefined && html` <code>${dataset.digest}</code>`}</p>`}${filledTable(
      "Metrics with their intervals",
      [{ title: "metric" }, { title: "value", align: "right" }, { title: "interval", align: "right" }],
      rows,
    )}</section>`
  );
}

function gate(model: SiteModel, record: VersionRecord): Html {
  const verdict = gateVerdict(record);
  const tone = verdict === "pass" ? "good" : verdict === "override" ? "warn" : "";
  const told = record.gate === "none" ? undefined : record.gate;
  const baseline = typeof told?.baseline === "number" ? told.baseline : undefined;
  const code = (digest: string | undefined) => digest !== undefined && html`<code>${digest}</code>`;
  const entries: [string, Part][] = [
    [
      "compared with",
      baseline === undefined
        ? (told?.baseline ?? false)
        : html`<a href="${hrefOf(model, baseline)}">version ${baseline}</a>`,
    ],
    ["overridden by", told?.override !== undefined && `${told.override.by}: ${told.override.reason}`],
    ["approved by", told?.approvals !== undefined && told.approvals.length > 0 && told.approvals.join(", ")],
    ["policy", code(told?.policyDigest)],
    ["report", code(told?.reportDigest)],
    ["receipt", code(told?.receipt?.digest)],
    ["signed bundle", code(told?.receipt?.bundle)],
  ];
  return html`<section aria-labelledby="gate"><h2 id="gate">Gate</h2><p><span class="badge ${tone}">${verdict}</span>${told === undefined && " No gate was asked for."}</p>${facts(entries.filter(([, value]) => value !== false))}</section>`;
}

function values(title: string, map: Readonly<Record<string, unknown>> | undefined): Html | false {
  const rows = Object.entries(map ?? {}).map(([name, value]) => ({
    cells: [name, html`<code>${typeof value === "string" ? value : JSON.stringify(value)}</code>`],
  }));
  const id = title.toLowerCase();
  return (
    rows.length > 0 &&
    html`<section aria-labelledby="${id}"><h2 id="${id}">${title}</h2>${table(`${title} of the version`, [{ title: "name" }, { title: "value" }], rows)}</section>`
  );
}

function dataSection({ data = [] }: VersionRecord): Html | false {
  const rows = data.map(({ name, uri, digest, rows: count, revision }) => ({
    cells: [
      name,
      count === undefined ? "" : countOf(count, "row"),
      revision ?? "",
      uri ?? "",
      digest === undefined ? "" : html`<code>${digest}</code>`,
    ],
  }));
  const columns: TableColumn[] = [
    { title: "dataset" },
    { title: "rows", align: "right" },
    { title: "revision" },
    { title: "from", align: "cells" },
    { title: "digest", align: "cells" },
  ];
  return (
    rows.length > 0 &&
    html`<section aria-labelledby="data-used"><h2 id="data-used">Data</h2>${filledTable("Datasets of the version", columns, rows)}</section>`
  );
}

/** Where an imported version comes from. */
function origin({ imported }: VersionRecord): Html | false {
  if (imported === undefined) return false;
  const { from, version, run, tags = {} } = imported;
  const entries: [string, Part][] = [
    ["from", html`<code>${from}</code>`],
    ["called there", version],
    ...(run === undefined ? [] : [["run there", html`<code>${run}</code>`] satisfies [string, Part]]),
    ...Object.entries(tags).map(([tag, value]): [string, Part] => [`tag ${tag}`, value]),
  ];
  return html`<section aria-labelledby="imported"><h2 id="imported">Imported</h2><p>No gate of this repository has judged it, so it is never deployed.</p>${facts(entries)}</section>`;
}

function artifacts({ artifacts: files }: VersionRecord): Html {
  const rows = files.map(({ uri, digest, bytes, format }) => ({
    cells: [
      format ?? "file",
      bytes === undefined ? "" : formatBytes(bytes),
      uri,
      html`<code>${digest}</code>`,
    ],
  }));
  return html`<section aria-labelledby="artifacts"><h2 id="artifacts">Artifacts</h2>${table(
    "Files of the version",
    [
      { title: "format" },
      { title: "size", align: "right" },
      { title: "where", align: "cells" },
      { title: "digest", align: "cells" },
    ],
    rows,
  )}</section>`;
}
