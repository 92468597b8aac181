import type { VersionRecord } from "../../toolkit/registry/record.js";
import { formatNumber } from "../../toolkit/report/number.js";
import { type Html, html } from "../../toolkit/report/page/html.js";
import { table } from "../../toolkit/report/page/table.js";
import { type Change, compareRecords, valuesOf } from "../difference.js";
import { shortDigest } from "../print.js";
import { sitePage } from "./layout.js";
import type { SiteModel } from "./model.js";

/** In the order of the page. */
const parts = [
  "metrics",
  "dataset",
  "data",
  "parameters",
  "environment",
  "training",
  "gate",
  "artifacts",
  "source",
] as const satisfies readonly (keyof ReturnType<typeof valuesOf>)[];

/** Any two versions beside each other. Without a script: the latest and the one that it followed. */
export function comparePage(model: SiteModel): string {
  const { name, records } = model;
  const latest = records.at(-1)!;
  const before = predecessorOf(model, latest) ?? records.at(-2)!;
  return sitePage({
    title: `${name}: compare versions`,
    way: [{ name: "Models", href: "../index.html" }, { name, href: "index.html" }, { name: "compare" }],
    heading: `${name}: compare two versions`,
    up: "../",
    script: compareScript,
    data: tableOf(records),
    main: html`<form class="pick" id="compare" hidden>
<label>From version<input name="from" list="versions" inputmode="numeric" autocomplete="off" value="${before.version}"></label>
<label>To version<input name="to" list="versions" inputmode="numeric" autocomplete="off" value="${latest.version}"></label>
<label>Show<select name="show"><option value="changed">what differs</option><option value="">everything</option></select></label>
<datalist id="versions">${records
      .slice(-200)
      .toReversed()
      .map(({ version }) => html`<option value="${version}">`)}</datalist>
</form>
<h2>What differs</h2>
<p id="said" role="status" aria-live="polite"></p>
<div id="compared">${differenceTables(before, latest)}</div>`,
  });
}

/** The version that a version followed, if its record can be read. */
export function predecessorOf({ records }: SiteModel, record: VersionRecord): VersionRecord | undefined {
  return record.supersedes === undefined || record.supersedes === record.version
    ? undefined
    : records.find(({ version }) => version === record.supersedes);
}

/** What differs between two versions, a table a part. */
export function differenceTables(from: VersionRecord, to: VersionRecord): Html {
  const difference = compareRecords(from, to);
  const warning =
    difference.sameDataset === false &&
    html`<p><span class="badge warn">measured on different data</span> The differences of the metrics say little.</p>`;
  const tables = parts.flatMap((part) => {
    const changes =
      part === "metrics" ? difference.metrics : difference[part].filter(({ change }) => change !== "same");
    return changes.length === 0
      ? []
      : [html`<h3>${titleOf(part)}</h3>${changeTable(part, changes, from.version, to.version)}`];
  });
  return html`${warning}<div class="differences">${tables.length === 0 ? html`<p>Nothing differs.</p>` : tables}</div>`;
}

function titleOf(part: string): string {
  return `${part.slice(0, 1).toUpperCase()}${part.slice(1)}`;
}

function changeTable(part: string, changes: readonly Change[], from: number, to: number): Html {
  const rows = changes.map(({ name, change, from: one, to: other, difference }) => ({
    cells: [
      name,
      change === "added" ? "–" : shownValue(one),
      change === "removed" ? "–" : shownValue(other),
      difference === null
        ? change === "same"
          ? ""
          : change
        : `${difference > 0 ? "+" : ""}${formatNumber(difference, Number.isInteger(difference) ? 0 : 4)}`,
    ],
  }));
  return table(
    `${part} of version ${from} and version ${to}`,
    [
      { title: "name" },
      { title: `version ${from}`, align: "right" },
      { title: `version ${to}`, align: "right" },
      { title: "difference", align: "right" },
    ],
    rows,
  );
}

function shownValue(value: Change["from"]): string {
  return typeof value === "number"
    ? Number.isInteger(value)
      ? String(value)
      : formatNumber(value, 4)
    : shortDigest(String(value));
}

type Value = number | string | boolean | null;

/**
 * All records as one table: each name once, and of each version the values in the order of its shape, which says what
 * they are the values of; nearly all versions have the same one. Texts that come often stand once, too.
 */
function tableOf(records: readonly VersionRecord[]): unknown {
  const names = new Map<string, Map<string, number>>(parts.map((part) => [part, new Map()]));
  const named: string[] = [];
  const shapes = new Map<string, number>();
  const texts = new Map<string, string>();
  const versions: Record<string, Value[]> = {};
  for (const record of records) {
    const values = valuesOf(record);
    const shape: number[] = [];
    const row: Value[] = [0];
    for (const part of parts) {
      const known = names.get(part)!;
      for (const [name, value] of values[part]) {
        let at = known.get(name);
        if (at === undefined) {
          at = named.push(`${part}\t${name}`) - 1;
          known.set(name, at);
        }
        shape.push(at);
        row.push(typeof value === "string" ? placeOf(texts, value) : value);
      }
    }
    const key = shape.join();
    const place = shapes.get(key) ?? shapes.size;
    shapes.set(key, place);
    row[0] = place;
    versions[record.version] = row;
  }
  const shaped = [...shapes.keys()].map((key) => (key === "" ? [] : key.split(",").map(Number)));
  return { names: named, shapes: shaped, texts: [...texts.keys()].map(shortDigest), versions };
}

/** A text is kept by its number in the list of texts, as text, so that a number stays a number. */
function placeOf(texts: Map<string, string>, text: string): string {
  const known = texts.get(text);
  if (known !== undefined) return known;
  const place = String(texts.size);
  texts.set(text, place);
  return place;
}

const compareScript = `"use strict";
{
  const form = document.getElementById("compare"), shown = document.getElementById("compared");
  const said = document.getElementById("said");
  const { names, shapes, texts, versions } = JSON.parse(document.getElementById("data").textContent);
  const read = (version) => {
    const [shape, ...row] = versions[version];
    return new Map(shapes[shape].map((name, at) => [name, typeof row[at] === "string" ? texts[row[at]] : row[at]]));
  };
  const number = (value) => Number.isInteger(value) ? String(value) : value.toLocaleString("en-US", { minimumFractionDigits: 4, maximumFractionDigits: 4 });
  const cell = (value) => value === undefined ? "\\u2013" : typeof value === "number" ? number(value).replace("-", "\\u2212") : String(value);
  const make = (name, attributes, ...children) => {
    const element = document.createElement(name);
    for (const [key, value] of Object.entries(attributes)) element.setAttribute(key, value);
    element.append(...children);
    return element;
  };
  const apply = (isFirst) => {
    const [from, to] = ["from", "to"].map((name) => form.elements[name].value.trim());
    const missing = [from, to].filter((version) => !Object.hasOwn(versions, version));
    if (missing.length > 0) { said.textContent = "There is no version " + missing.join(" and none ") + "."; return; }
    const [one, other] = [read(from), read(to)];
    const parts = new Map();
    let changes = 0;
    for (const at of [...new Set([...one.keys(), ...other.keys()])].sort((a, b) => a - b)) {
      const [part, name] = names[at].split("\\t"), before = one.get(at), after = other.get(at);
      const same = before === after;
      if (!same) changes++;
      if (same && part !== "metrics" && form.elements.show.value !== "") continue;
      const difference = before === undefined ? "added" : after === undefined ? "removed" : same ? ""
        : typeof before === "number" && typeof after === "number" && part !== "gate" && part !== "source"
          ? (after > before ? "+" : "") + cell(after - before) : "changed";
      if (!parts.has(part)) parts.set(part, []);
      parts.get(part).push(make("tr", same ? { class: "same" } : {}, make("th", { scope: "row" }, name),
        make("td", { class: "right" }, cell(before)), make("td", { class: "right" }, cell(after)), make("td", { class: "right" }, difference)));
    }
    const tables = make("div", { class: "differences" }, ...[...parts].flatMap(([part, rows]) => [make("h3", {}, part[0].toUpperCase() + part.slice(1)),
      make("div", { class: "scroll", tabindex: "0", role: "region", "aria-label": part + " of version " + from + " and version " + to },
        make("table", {}, make("caption", {}, part + " of version " + from + " and version " + to),
          make("thead", {}, make("tr", {}, make("th", { scope: "col" }, "name"), ...["version " + from, "version " + to, "difference"].map((title) => make("th", { scope: "col", class: "right" }, title)))),
          make("tbody", {}, ...rows)))]));
    shown.replaceChildren(tables);
    said.textContent = "Version " + from + " and version " + to + ": " + changes + (changes === 1 ? " value differs." : " values differ.");
    if (!isFirst) history.replaceState(null, "", "#" + from + "..." + to);
  };
  const asked = /^#(\\d+)\\.\\.\\.(\\d+)$/.exec(location.hash);
  if (asked) { form.elements.from.value = asked[1]; form.elements.to.value = asked[2]; }
  form.addEventListener("input", () => apply(false));
  form.addEventListener("submit", (event) => { event.preventDefault(); apply(false); });
  form.hidden = false;
  apply(true);
}
`;
