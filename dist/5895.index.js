export const id = 5895;
export const ids = [5895];
export const modules = {

/***/ 57508:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   a: () => (/* binding */ compareRecords),
/* harmony export */   s: () => (/* binding */ valuesOf)
/* harmony export */ });
/** The values of a record, part by part. Nested values stand by the way to them (`optimizer.name`). */
function valuesOf({ evaluation, data, training, gate, artifacts, source, }) {
    const { parameters, environment, ...rest } = training ?? {};
    return {
        dataset: leaves(evaluation?.dataset),
        metrics: leaves(mapValues(evaluation?.metrics ?? {}, ({ value }) => value)),
        data: leaves(Object.fromEntries((data ?? []).map(({ name, ...one }) => [name, one]))),
        parameters: leaves(parameters),
        environment: leaves(environment),
        training: leaves(rest),
        gate: leaves(gate === "none" ? { verdict: "none" } : gate),
        artifacts: leaves(byFormat(artifacts)),
        source: leaves(source),
    };
}
/** What differs between two records, part by part. */
function compareRecords(from, to) {
    const [one, other] = [valuesOf(from), valuesOf(to)];
    const part = (name) => compare(one[name], other[name]);
    /** Numbers here are names (of a version, of a pull request): a difference of two says nothing. */
    const named = (name) => part(name).map((change) => ({ ...change, difference: null }));
    const [before, after] = [from, to].map(({ evaluation }) => evaluation?.dataset?.digest);
    return {
        sameDataset: before === undefined || after === undefined ? null : before === after,
        dataset: part("dataset"),
        metrics: part("metrics"),
        data: part("data"),
        parameters: part("parameters"),
        environment: part("environment"),
        training: part("training"),
        gate: named("gate"),
        artifacts: part("artifacts"),
        source: named("source"),
    };
}
/** Artifacts have no names of their own: they are paired by format, in their order. */
function byFormat(artifacts) {
    const seen = new Map();
    const found = [];
    for (const { format = "file", digest, bytes } of artifacts) {
        const count = (seen.get(format) ?? 0) + 1;
        seen.set(format, count);
        found.push([count === 1 ? format : `${format} ${count}`, { digest, bytes }]);
    }
    return Object.fromEntries(found);
}
function compare(one, other) {
    return [...new Set([...one.keys(), ...other.keys()])].map((name) => {
        const [before, after] = [one.get(name), other.get(name)];
        const change = before === undefined
            ? "added"
            : after === undefined
                ? "removed"
                : before === after
                    ? "same"
                    : "changed";
        const difference = typeof before === "number" && typeof after === "number" ? after - before : null;
        return { name, change, from: before ?? null, to: after ?? null, difference };
    });
}
/** The values at the ends of nested mappings, by the way to them; a list is one value, as JSON. */
function leaves(value, way = "", found = new Map()) {
    if (value === undefined)
        return found;
    if (value === null || typeof value !== "object") {
        if (way !== "")
            found.set(way, value);
    }
    else if (Array.isArray(value))
        found.set(way, JSON.stringify(value));
    else
        for (const [key, inner] of Object.entries(value))
            leaves(inner, way === "" ? key : `${way}.${key}`, found);
    return found;
}
function mapValues(map, change) {
    return Object.fromEntries(Object.entries(map).map(([name, value]) => [name, change(value)]));
}


/***/ }),

/***/ 8367:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   PR: () => (/* binding */ featureSources),
/* harmony export */   a4: () => (/* binding */ mermaid),
/* harmony export */   bQ: () => (/* binding */ lineageOf)
/* harmony export */ });
/* harmony import */ var _toolkit_report_markdown_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(33487);
/* harmony import */ var _toolkit_report_number_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(26507);
/* harmony import */ var _print_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(77024);



/**
 * What a version was made from, as a graph that points forward in time.
 * @param predecessors the versions before it, nearest first
 * @param aliases those that point to it
 */
function lineageOf(record, predecessors, aliases) {
    const nodes = [];
    const edges = [];
    const add = (id, kind, ...label) => {
        if (!nodes.some((node) => node.id === id))
            nodes.push({ id, kind, label: label.filter((line) => line !== undefined && line !== "") });
        return id;
    };
    const link = (from, to, label = null) => edges.push({ from, to, label });
    const { name, source, training, evaluation, gate } = record;
    const version = add(`v${record.version}`, "version", `${name} ${record.version}`, record.createdAt);
    const made = training === undefined
        ? version
        : add("training", "training", "training", training.backend, training.job);
    for (const [index, data] of (record.data ?? []).entries()) {
        const rows = data.rows === undefined ? undefined : (0,_toolkit_report_number_js__WEBPACK_IMPORTED_MODULE_2__/* .countOf */ .pq)(data.rows, "row");
        const id = add(`data${index + 1}`, "data", data.name, rows, (0,_print_js__WEBPACK_IMPORTED_MODULE_1__/* .shortDigest */ .VK)(data.digest ?? ""), data.revision);
        link(id, made);
        for (const view of featureSources(data.features)) {
            const there = nodes.find(({ kind, label }) => kind === "features" && label[0] === view.name);
            const count = nodes.filter(({ kind }) => kind === "features").length + 1;
            const version = view.version === undefined ? undefined : `version ${view.version}`;
            const features = there?.id ?? add(`features${count}`, "features", view.name, version, view.updatedAt);
            link(features, id, data.features?.service ?? null);
        }
    }
    if (source?.commit !== undefined) {
        const pullRequest = source.pullRequest === undefined ? undefined : `pull request #${source.pullRequest}`;
        link(add("commit", "commit", `commit ${source.commit.slice(0, 12)}`, source.repository, pullRequest), made);
    }
    for (const [index, { digest, format, bytes }] of record.artifacts.entries()) {
        const size = bytes === undefined ? undefined : (0,_toolkit_report_number_js__WEBPACK_IMPORTED_MODULE_2__/* .countOf */ .pq)(bytes, "byte");
        const artifact = add(`artifact${index + 1}`, "artifact", format ?? "artifact", size, (0,_print_js__WEBPACK_IMPORTED_MODULE_1__/* .shortDigest */ .VK)(digest));
        if (made !== version)
            link(made, artifact);
        link(artifact, version);
    }
    let before = version;
    for (const predecessor of predecessors) {
        const id = add(`v${predecessor}`, "version", `${name} ${predecessor}`);
        link(id, before, "superseded by");
        before = id;
    }
    if (gate !== "none") {
        const judge = add("gate", "gate", `gate: ${gate.verdict}`, (0,_print_js__WEBPACK_IMPORTED_MODULE_1__/* .shortDigest */ .VK)(gate.policyDigest ?? ""));
        link(judge, version, gate.verdict === "override" ? "let in" : "passed");
        const dataset = evaluation?.dataset;
        if (dataset !== undefined) {
            const rows = dataset.rows === undefined ? undefined : (0,_toolkit_report_number_js__WEBPACK_IMPORTED_MODULE_2__/* .countOf */ .pq)(dataset.rows, "row");
            link(add("dataset", "dataset", dataset.name, rows, (0,_print_js__WEBPACK_IMPORTED_MODULE_1__/* .shortDigest */ .VK)(dataset.digest ?? "")), judge, "measured on");
        }
        if (typeof gate.baseline === "number" && gate.baseline !== record.version)
            link(add(`v${gate.baseline}`, "version", `${name} ${gate.baseline}`), judge, "compared with");
    }
    for (const alias of aliases)
        link(add(`alias_${alias.replaceAll("-", "_")}`, "alias", alias), version);
    return { nodes, edges };
}
/** The feature views; the service alone where its views are not known. */
function featureSources(features) {
    if (features === undefined)
        return [];
    const { views, service } = features;
    return views.length === 0 && service !== undefined ? [{ name: service }] : views;
}
const shapes = {
    data: ["[(", ")]"],
    dataset: ["[(", ")]"],
    features: ["[(", ")]"],
    commit: [">", "]"],
    training: ["[[", "]]"],
    artifact: ["[/", "/]"],
    gate: ["{{", "}}"],
    version: ["[", "]"],
    alias: ["([", "])"],
};
/** The graph as a Mermaid flowchart, as GitHub draws it in a block ```` ```mermaid ````. */
function mermaid({ nodes, edges }) {
    const lines = ["flowchart LR"];
    for (const { id, kind, label } of nodes) {
        const [open, close] = shapes[kind];
        lines.push(`  ${id}${open}"${label.map(escapeLabel).join("<br/>")}"${close}`);
    }
    for (const { from, to, label } of edges) {
        const text = label === null ? "" : `|"${escapeLabel(label)}"|`;
        lines.push(`  ${from} -->${text} ${to}`);
    }
    return `${lines.join("\n")}\n`;
}
/** Text from anywhere inside quotes of Mermaid: what could end the quotes, or be HTML or Markdown, as its number. */
function escapeLabel(text) {
    return (0,_toolkit_report_markdown_js__WEBPACK_IMPORTED_MODULE_0__/* .visible */ .RK)(text).replaceAll(/["#&<>`\\*_~[\]|;]/g, (character) => `#${character.codePointAt(0)};`);
}


/***/ }),

/***/ 25895:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  run: () => (/* binding */ run),
  site: () => (/* binding */ site)
});

// EXTERNAL MODULE: external "node:fs/promises"
var promises_ = __webpack_require__(51455);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(76760);
// EXTERNAL MODULE: ./out/toolkit/git/commit-tree.js
var commit_tree = __webpack_require__(10390);
// EXTERNAL MODULE: ./out/toolkit/registry/layout.js
var layout = __webpack_require__(66511);
// EXTERNAL MODULE: ./out/toolkit/report/number.js
var number = __webpack_require__(26507);
// EXTERNAL MODULE: ./out/toolkit/runtime/errors.js
var errors = __webpack_require__(43575);
// EXTERNAL MODULE: ./out/registry-commands/open.js
var registry_commands_open = __webpack_require__(82259);
// EXTERNAL MODULE: ./out/registry-commands/print.js
var print = __webpack_require__(77024);
// EXTERNAL MODULE: ./out/toolkit/registry/history.js
var registry_history = __webpack_require__(62897);
// EXTERNAL MODULE: ./out/registry-commands/history.js
var registry_commands_history = __webpack_require__(33699);
;// CONCATENATED MODULE: ./out/registry-commands/site/alias-moves.js


/**
 * Every move of every alias on the branch, by model, newest first: one pass over the history.
 * @param registry the registry's folder, from the repository's root
 * @param folders the models' folders of aliases, from the repository's root, by model
 */
async function readAliasMoves(repository, registry, folders) {
    const models = new Map([...folders].map(([model, folder]) => [folder, model]));
    // git holds every name of every folder against every path it is asked for: many paths cost more than all files.
    const paths = folders.size > 10 ? registry : [...folders.values()];
    const entries = (await (0,registry_history/* readHistory */.L)(repository, paths, { firstParent: true })).filter(({ path }) => path.endsWith(".yaml") && models.has(path.slice(0, path.lastIndexOf("/"))));
    const found = new Map();
    for (const [index, move] of (await (0,registry_commands_history.movesOf)(repository, entries)).entries()) {
        const { path } = entries[index];
        const cut = path.lastIndexOf("/");
        const model = models.get(path.slice(0, cut));
        if (model === undefined)
            continue;
        const moves = found.get(model) ?? [];
        moves.push({ ...move, alias: path.slice(cut + 1, -".yaml".length) });
        found.set(model, moves);
    }
    return found;
}

// EXTERNAL MODULE: ./out/toolkit/report/page/html.js
var html = __webpack_require__(74781);
// EXTERNAL MODULE: ./out/toolkit/report/page/table.js
var table = __webpack_require__(77914);
// EXTERNAL MODULE: ./out/registry-commands/difference.js
var registry_commands_difference = __webpack_require__(57508);
// EXTERNAL MODULE: ./out/toolkit/report/page/page.js + 2 modules
var page = __webpack_require__(44367);
;// CONCATENATED MODULE: ./out/registry-commands/site/layout.js


/** A page of the site, with its landmarks: skip link, way, heading, content. */
function sitePage({ title, way, heading, lead, main, up, script, data }) {
    const crumbs = way.map(({ name, href }) => href === undefined
        ? (0,html/* html */.qy) `<li aria-current="page">${name}</li>`
        : (0,html/* html */.qy) `<li><a href="${href}">${name}</a></li>`);
    return (0,page/* page */.M)({
        title,
        style,
        ...(script !== undefined && { script }),
        ...(data !== undefined && { data }),
        body: (0,html/* html */.qy) `<a class="skip" href="#main">Skip to the content</a>
<header>
<nav aria-label="The way here"><ol class="way">${crumbs}</ol></nav>
<h1>${heading}</h1>
${lead !== undefined && (0,html/* html */.qy) `<p class="lead">${lead}</p>`}
</header>
<main id="main" tabindex="-1">
${main}
</main>
<footer><p><a href="${up}index.html">All models</a> · <a href="${up}search.html">Search all versions</a> · Written by Mergeline from the registry in git.</p></footer>`,
    });
}
const style = `
.skip { position: absolute; left: -100vw; top: .4rem; padding: .4rem .8rem; background: var(--card); z-index: 2; border-radius: 6px; }
.skip:focus { left: .6rem; }
main:focus { outline: none; }
ol.way, ul.inline { list-style: none; display: flex; flex-wrap: wrap; gap: .2rem .6rem; padding: 0; margin: 0 0 .5rem; font-size: .9rem; }
ol.way li + li::before { content: "/"; color: var(--muted); padding-right: .6rem; }
.trend { display: grid; gap: 1rem; grid-template-columns: repeat(auto-fill, minmax(min(100%, 23rem), 1fr)); }
.trend figure { margin: 0; border: 1px solid var(--line); border-radius: 10px; background: var(--card); padding: .7rem .9rem; min-width: 0; }
.trend figcaption { font-weight: 600; overflow-wrap: anywhere; }
.trend figcaption span { font-weight: 400; color: var(--muted); font-variant-numeric: tabular-nums; }
path.trend-line { fill: none; stroke: var(--plain); stroke-width: 1.6; stroke-linejoin: round; }
path.trend-band { fill: var(--reference); opacity: .45; }
circle.trend-point { fill: var(--plain); }
circle.trend-champion { fill: var(--current); }
path.trend-champion { fill: none; stroke: var(--current); stroke-width: 1.2; stroke-dasharray: 3 3; }
.graph { display: block; }
.graph rect { fill: var(--card); stroke: var(--reference-edge); }
.graph .node-version rect { stroke: var(--current); stroke-width: 1.6; }
.graph .node-alias rect, .graph .node-gate rect { rx: 14px; }
.graph text { font-size: 11px; fill: var(--text); }
.graph .more { fill: var(--muted); font-size: 10px; }
.graph path.edge { fill: none; stroke: var(--muted); }
.graph path.head { fill: var(--muted); }
.pick { display: flex; flex-wrap: wrap; gap: .6rem 1rem; align-items: end; margin: .8rem 0; }
.pick label { display: flex; flex-direction: column; font-size: .82rem; color: var(--muted); }
.pick input, .pick select { font: inherit; font-size: .95rem; color: var(--text); background: var(--card); border: 1px solid var(--line); border-radius: 6px; padding: .25rem .5rem; min-height: 2.1rem; max-width: 100%; }
.pick input[type=search] { width: min(28rem, 80vw); }
time { white-space: nowrap; }
.right + :not(.right) { padding-left: 1.2rem; }
.differences table { table-layout: fixed; min-width: 34rem; }
.differences td.right { white-space: normal; }
@media (max-width: 40rem) { .differences table { min-width: 0; } .differences thead th { white-space: normal; font-size: .74rem; } .differences th, .differences td { padding-right: .3rem; } }
tr.same { color: var(--muted); }
tr:target { background: var(--soft); }
ol.results { padding-left: 1.4rem; } ol.results li { margin: .25rem 0; overflow-wrap: anywhere; }
`;

;// CONCATENATED MODULE: ./out/registry-commands/site/compare-page.js






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
];
/** Any two versions beside each other. Without a script: the latest and the one that it followed. */
function comparePage(model) {
    const { name, records } = model;
    const latest = records.at(-1);
    const before = predecessorOf(model, latest) ?? records.at(-2);
    return sitePage({
        title: `${name}: compare versions`,
        way: [{ name: "Models", href: "../index.html" }, { name, href: "index.html" }, { name: "compare" }],
        heading: `${name}: compare two versions`,
        up: "../",
        script: compareScript,
        data: tableOf(records),
        main: (0,html/* html */.qy) `<form class="pick" id="compare" hidden>
<label>From version<input name="from" list="versions" inputmode="numeric" autocomplete="off" value="${before.version}"></label>
<label>To version<input name="to" list="versions" inputmode="numeric" autocomplete="off" value="${latest.version}"></label>
<label>Show<select name="show"><option value="changed">what differs</option><option value="">everything</option></select></label>
<datalist id="versions">${records
            .slice(-200)
            .toReversed()
            .map(({ version }) => (0,html/* html */.qy) `<option value="${version}">`)}</datalist>
</form>
<h2>What differs</h2>
<p id="said" role="status" aria-live="polite"></p>
<div id="compared">${differenceTables(before, latest)}</div>`,
    });
}
/** The version that a version followed, if its record can be read. */
function predecessorOf({ records }, record) {
    return record.supersedes === undefined || record.supersedes === record.version
        ? undefined
        : records.find(({ version }) => version === record.supersedes);
}
/** What differs between two versions, a table a part. */
function differenceTables(from, to) {
    const difference = (0,registry_commands_difference/* compareRecords */.a)(from, to);
    const warning = difference.sameDataset === false &&
        (0,html/* html */.qy) `<p><span class="badge warn">measured on different data</span> The differences of the metrics say little.</p>`;
    const tables = parts.flatMap((part) => {
        const changes = part === "metrics" ? difference.metrics : difference[part].filter(({ change }) => change !== "same");
        return changes.length === 0
            ? []
            : [(0,html/* html */.qy) `<h3>${titleOf(part)}</h3>${changeTable(part, changes, from.version, to.version)}`];
    });
    return (0,html/* html */.qy) `${warning}<div class="differences">${tables.length === 0 ? (0,html/* html */.qy) `<p>Nothing differs.</p>` : tables}</div>`;
}
function titleOf(part) {
    return `${part.slice(0, 1).toUpperCase()}${part.slice(1)}`;
}
function changeTable(part, changes, from, to) {
    const rows = changes.map(({ name, change, from: one, to: other, difference }) => ({
        cells: [
            name,
            change === "added" ? "–" : shownValue(one),
            change === "removed" ? "–" : shownValue(other),
            difference === null
                ? change === "same"
                    ? ""
                    : change
                : `${difference > 0 ? "+" : ""}${(0,number/* formatNumber */.ZV)(difference, Number.isInteger(difference) ? 0 : 4)}`,
        ],
    }));
    return (0,table/* table */.t)(`${part} of version ${from} and version ${to}`, [
        { title: "name" },
        { title: `version ${from}`, align: "right" },
        { title: `version ${to}`, align: "right" },
        { title: "difference", align: "right" },
    ], rows);
}
function shownValue(value) {
    return typeof value === "number"
        ? Number.isInteger(value)
            ? String(value)
            : (0,number/* formatNumber */.ZV)(value, 4)
        : (0,print/* shortDigest */.VK)(String(value));
}
/**
 * All records as one table: each name once, and of each version the values in the order of its shape, which says what
 * they are the values of; nearly all versions have the same one. Texts that come often stand once, too.
 */
function tableOf(records) {
    const names = new Map(parts.map((part) => [part, new Map()]));
    const named = [];
    const shapes = new Map();
    const texts = new Map();
    const versions = {};
    for (const record of records) {
        const values = (0,registry_commands_difference/* valuesOf */.s)(record);
        const shape = [];
        const row = [0];
        for (const part of parts) {
            const known = names.get(part);
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
    return { names: named, shapes: shaped, texts: [...texts.keys()].map(print/* shortDigest */.VK), versions };
}
/** A text is kept by its number in the list of texts, as text, so that a number stays a number. */
function placeOf(texts, text) {
    const known = texts.get(text);
    if (known !== undefined)
        return known;
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

// EXTERNAL MODULE: external "node:fs"
var external_node_fs_ = __webpack_require__(73024);
;// CONCATENATED MODULE: ./out/registry-commands/site/folder.js




/** The folder that the site is written to: thousands of files, of which each folder is checked and made once. */
class SiteFolder {
    output;
    runtime;
    /** From the site's folder. */
    written = new Set();
    folders = new Map();
    constructor(output, runtime) {
        this.output = output;
        this.runtime = runtime;
    }
    /** @throws ConfigurationError when a file can't be written */
    async write(files) {
        this.runtime.signal.throwIfAborted();
        const writing = [...files].map(async ([path, text]) => {
            try {
                const name = path.slice(path.lastIndexOf("/") + 1);
                await (0,promises_.writeFile)((0,external_node_path_.join)(await this.folderOf(path), name), text, { flag: overwrite });
            }
            catch (error) {
                if (error instanceof errors/* ConfigurationError */.j1)
                    throw error;
                throw new errors/* ConfigurationError */.j1(`output: ${this.output}/${path} can't be written: ${(0,errors/* messageOf */.bD)(error)}.`, { cause: error });
            }
            this.written.add(path);
        });
        for (const done of await Promise.allSettled(writing))
            if (done.status === "rejected")
                throw done.reason;
    }
    folderOf(path) {
        const key = (0,external_node_path_.dirname)(path);
        const known = this.folders.get(key);
        if (known !== undefined)
            return known;
        const made = this.makeFolder(path);
        this.folders.set(key, made);
        return made;
    }
    async makeFolder(path) {
        const folder = (0,external_node_path_.dirname)(await this.runtime.workspace.writable(`${this.output}/${path}`, "output"));
        await (0,promises_.mkdir)(folder, { recursive: true });
        return folder;
    }
}
/** A link that somebody put in a page's place is not followed. */
const overwrite = external_node_fs_.constants.O_WRONLY | external_node_fs_.constants.O_CREAT | external_node_fs_.constants.O_TRUNC | (external_node_fs_.constants.O_NOFOLLOW ?? 0);

// EXTERNAL MODULE: ./out/toolkit/registry/record.js
var registry_record = __webpack_require__(8848);
// EXTERNAL MODULE: ./out/toolkit/report/page/filter.js
var filter = __webpack_require__(73314);
;// CONCATENATED MODULE: ./out/registry-commands/site/filled-table.js

/** A table without the columns that are empty in every row; the first one always stays. */
function filledTable(caption, columns, rows) {
    const isFilled = (at) => at === 0 || rows.some(({ cells }) => cells[at] !== "");
    const kept = [...columns.keys()].filter(isFilled);
    return (0,table/* table */.t)(caption, kept.map((at) => columns[at]), rows.map((row) => ({ ...row, cells: kept.map((at) => row.cells[at]) })));
}

;// CONCATENATED MODULE: ./out/registry-commands/site/index-page.js






/** All models, a row each. */
function indexPage(models, versions, problems, commit) {
    const rows = models.map(({ name, description, owners, versions, latest, aliases }) => ({
        attributes: (0,filter/* item */.AS)(`${name} ${description ?? ""} ${owners.join(" ")}`, ""),
        cells: [
            (0,html/* html */.qy) `<a href="${name}/index.html">${name}</a>`,
            description ?? "",
            (0,number/* formatCount */.B4)(versions),
            latest === undefined ? "–" : latest.version,
            latest === undefined
                ? "–"
                : (0,html/* html */.qy) `<time datetime="${latest.createdAt}">${latest.createdAt.slice(0, 10)}</time>`,
            latest === undefined ? "–" : (0,registry_record/* gateVerdict */.lr)(latest),
            Object.entries(aliases)
                .map(([alias, { version }]) => `${alias} ${version}`)
                .join(", ") || "–",
            owners.join(", "),
        ],
    }));
    const trouble = problems.length > 0 &&
        (0,html/* html */.qy) `<section aria-labelledby="problems"><h2 id="problems"><span class="badge bad">${(0,number/* countOf */.pq)(problems.length, "problem")}</span></h2><ul>${problems.slice(0, 100).map((problem) => (0,html/* html */.qy) `<li>${problem}</li>`)}</ul>${problems.length > 100 && (0,html/* html */.qy) `<p>and ${(0,number/* formatCount */.B4)(problems.length - 100)} more; mergeline registry verify names them all.</p>`}</section>`;
    return sitePage({
        title: "Model registry",
        way: [{ name: "Models" }],
        heading: "Model registry",
        lead: (0,html/* html */.qy) `${(0,number/* countOf */.pq)(models.length, "model")} with ${(0,number/* countOf */.pq)(versions, "version")}, as of commit <code>${commit.slice(0, 12)}</code>. <a href="search.html">Search all versions</a>.`,
        up: "",
        main: (0,html/* html */.qy) `${trouble}<section aria-labelledby="models"><h2 id="models">Models</h2>
${(0,filter/* filter */.pb)({ list: "model-list", noun: "models", total: models.length, states: [] })}
<div id="model-list">${filledTable("Models of the registry", [
            { title: "model" },
            { title: "description", align: "cells" },
            { title: "versions", align: "right" },
            { title: "latest", align: "right" },
            { title: "registered" },
            { title: "gate" },
            { title: "aliases" },
            { title: "owners" },
        ], rows)}</div></section>`,
    });
}

// EXTERNAL MODULE: ./out/toolkit/registry/registry.js + 1 modules
var registry_registry = __webpack_require__(45005);
// EXTERNAL MODULE: ./out/toolkit/registry/verification.js
var verification = __webpack_require__(25522);
;// CONCATENATED MODULE: ./out/registry-commands/site/model.js



/** @param details how many of the newest versions get a page, beside those that an alias has pointed to */
async function readSiteModel(tree, path, name, moves, details) {
    const registry = (0,registry_registry/* openRegistry */.Me)(tree, path);
    const records = [];
    const offences = await (0,verification/* judgeModel */.fL)(tree, path, name, (record) => records.push(record));
    const problems = offences.map(({ message }) => message);
    const attempt = async (read) => {
        try {
            return await read();
        }
        catch (error) {
            if (!(error instanceof errors/* ConfigurationError */.j1))
                throw error;
            const problem = (0,errors/* sentence */.em)(error);
            if (!problems.includes(problem))
                problems.push(problem);
            return undefined;
        }
    };
    const found = new Set(records.map(({ version }) => version));
    const aliases = (await attempt(() => registry.aliases(name))) ?? {};
    const wanted = [
        ...(details === 0 ? [] : records.slice(-details).map(({ version }) => version)),
        ...Object.values(aliases).flatMap(({ version, split }) => (split ? [version, split.version] : [version])),
        ...moves.slice(0, mostMoves).map(({ to }) => to ?? 0),
    ];
    const detailed = new Set(wanted.filter((version) => found.has(version)).sort((one, other) => one - other));
    const quarantines = new Map();
    for (const file of (await attempt(() => tree.list(`${path}/${name}/quarantine`))) ?? []) {
        const version = Number(/^([1-9]\d{0,14})\.yaml$/.exec(file)?.[1]);
        const value = found.has(version) ? await attempt(() => registry.quarantine(name, version)) : undefined;
        if (value !== undefined)
            quarantines.set(version, value);
    }
    const profiles = new Map();
    for (const version of detailed) {
        const profile = await attempt(() => registry.profile(name, version));
        if (profile !== undefined)
            profiles.set(version, profile);
    }
    const about = await attempt(() => registry.about(name));
    return { name, about, aliases, moves, records, quarantines, profiles, detailed, problems };
}
/** Older moves of an alias than this many give their version no page. */
const mostMoves = 20;

// EXTERNAL MODULE: ./out/toolkit/report/page/legend.js
var legend = __webpack_require__(23897);
// EXTERNAL MODULE: ./node_modules/d3-scale/dist/d3-scale.mjs + 4 modules
var d3_scale = __webpack_require__(25602);
// EXTERNAL MODULE: ./node_modules/d3-shape/dist/d3-shape.mjs + 1 modules
var d3_shape = __webpack_require__(76879);
;// CONCATENATED MODULE: ./out/registry-commands/site/trend-chart.js




const width = 360;
const height = 130;
const [left, right, head, foot] = [46, 10, 8, 20];
/** A metric over the versions, with its interval where it is known; the champion's value is the dashed line. */
function trendChart(metric, records, champion) {
    const points = records.flatMap(({ version, evaluation }) => {
        const found = evaluation?.metrics?.[metric];
        return found === undefined ? [] : [{ version, value: found.value, interval: found.interval }];
    });
    const [first, last] = [points[0], points.at(-1)];
    if (first === undefined || last === undefined)
        return "";
    const shown = thinned(points);
    const values = shown.flatMap(({ value, interval }) => [value, ...(interval ?? [])]);
    const [low, high] = [values.reduce((a, b) => Math.min(a, b)), values.reduce((a, b) => Math.max(a, b))];
    const room = high === low ? Math.abs(high) * 0.05 || 1 : 0;
    const y = (0,d3_scale/* scaleLinear */.m4)([low - room, high + room], [height - foot, head]).nice(3);
    const x = (0,d3_scale/* scaleLinear */.m4)(first.version === last.version ? [first.version - 1, last.version + 1] : [first.version, last.version], [left, width - right]);
    const digits = y.ticks(3).length > 1
        ? Math.max(0, Math.min(6, 1 - Math.floor(Math.log10(Math.abs(y.ticks(3)[1] - y.ticks(3)[0])))))
        : 3;
    const grid = y.ticks(3).map((tick) => {
        const at = round(y(tick));
        return (0,html/* html */.qy) `<path class="grid" d="M${left},${at}H${width - right}"/><text class="tick" x="${left - 4}" y="${at + 3.5}">${(0,number/* formatNumber */.ZV)(tick, digits)}</text>`;
    });
    const banded = shown.filter((point) => point.interval !== undefined);
    const band = (0,d3_shape/* area */.Wc)()
        .x(({ version }) => x(version))
        .y0(({ interval }) => y(interval[0]))
        .y1(({ interval }) => y(interval[1]))
        .digits(1)(banded);
    const drawn = (0,d3_shape/* line */.n8)()
        .x(({ version }) => x(version))
        .y(({ value }) => y(value))
        .digits(1)(shown);
    const best = points.find(({ version }) => version === champion);
    const dots = shown.length <= 40
        ? shown.map((point) => (0,html/* html */.qy) `<circle class="trend-point" cx="${round(x(point.version))}" cy="${round(y(point.value))}" r="2.2"/>`)
        : "";
    const now = best !== undefined &&
        (0,html/* html */.qy) `<path class="trend-champion" d="M${left},${round(y(best.value))}H${width - right}"/><circle class="trend-champion" cx="${round(x(best.version))}" cy="${round(y(best.value))}" r="3.4"/>`;
    const title = `${metric} over ${points.length} versions, from ${(0,number/* formatNumber */.ZV)(first.value, 4)} in version ${first.version} to ${(0,number/* formatNumber */.ZV)(last.value, 4)} in version ${last.version}`;
    return (0,html/* html */.qy) `<figure><figcaption>${metric} <span>${(0,number/* formatNumber */.ZV)(last.value, 4)} in version ${last.version}${best !== undefined && `, champion ${(0,number/* formatNumber */.ZV)(best.value, 4)}`}</span></figcaption><svg class="chart" viewBox="0 0 ${width} ${height}" role="img" aria-label="${title}">${grid}${banded.length > 1 && (0,html/* html */.qy) `<path class="trend-band" d="${band ?? ""}"/>`}<path class="trend-line" d="${drawn ?? ""}"/>${now}${dots}<text class="end" x="${left}" y="${height - 5}">version ${first.version}</text><text class="end right" x="${width - right}" y="${height - 5}">${last.version}</text></svg></figure>`;
}
/** At most about 240 points: of each stretch the lowest and the highest, so that no outlier is hidden. */
function thinned(points) {
    if (points.length <= 240)
        return points;
    const size = points.length / 120;
    return Array.from({ length: 120 }, (_, at) => points.slice(Math.floor(at * size), Math.floor((at + 1) * size))).flatMap((stretch) => {
        const sorted = stretch.toSorted((one, other) => one.value - other.value);
        return [...new Set([sorted[0], sorted.at(-1)])].sort((one, other) => one.version - other.version);
    });
}
function round(value) {
    return Number(value.toFixed(1));
}

;// CONCATENATED MODULE: ./out/registry-commands/site/model-page.js








/** Versions on the model's own page; the others are on pages of older ones, by so many. */
const newest = 100;
const older = 500;
/** More metrics than this are in the tables of the versions only. */
const mostCharts = 12;
/** Metrics that have a column in the table of versions. */
const mostColumns = 4;
/** The model's page, and those of its older versions, by path. */
function modelPages(model) {
    const { name, about, records } = model;
    const chunks = olderParts(records).map(({ from, to, start, end }) => ({
        path: `versions-${from}-${to}.html`,
        records: records.slice(start, end),
    }));
    const links = chunks.map(({ path, records: part }) => (0,html/* html */.qy) `<li><a href="${path}">versions ${part[0].version} to ${part.at(-1).version}</a></li>`);
    const olderLinks = chunks.length > 0 &&
        (0,html/* html */.qy) `<nav aria-label="Older versions"><p>The newest ${newest} are below, the older ones on pages of their own. <a href="../search.html">Search all versions</a>.</p><ul class="inline">${links}</ul></nav>`;
    const main = (0,html/* html */.qy) `${troubleOf(model)}
${aliasSection(model)}
${trends(model)}
<section aria-labelledby="versions"><h2 id="versions">Versions</h2>
${records.length > 1 && (0,html/* html */.qy) `<p><a href="compare.html">Compare two versions</a></p>`}
${olderLinks}${versionsTable(model, records.slice(-newest))}</section>
${moveSection(model)}`;
    const first = sitePage({
        title: `${name}: ${(0,number/* countOf */.pq)(records.length, "version")}`,
        way: [{ name: "Models", href: "../index.html" }, { name }],
        heading: name,
        lead: about?.description,
        up: "../",
        main: (0,html/* html */.qy) `${(0,legend/* facts */.I)([
            ["versions", (0,number/* formatCount */.B4)(records.length)],
            ["latest", records.at(-1)?.version],
            ["owners", about?.owners?.join(", ")],
        ])}${main}`,
    });
    return [
        [`${name}/index.html`, first],
        ...chunks.map(({ path, records: part }) => [
            `${name}/${path}`,
            sitePage({
                title: `${name}: versions ${part[0].version} to ${part.at(-1).version}`,
                way: [
                    { name: "Models", href: "../index.html" },
                    { name, href: "index.html" },
                    { name: `versions ${part[0].version} to ${part.at(-1).version}` },
                ],
                heading: `${name}, versions ${part[0].version} to ${part.at(-1).version}`,
                up: "../",
                main: versionsTable(model, part),
            }),
        ]),
    ];
}
/** The versions that are not on the model's own page, page by page: their first and last number, and their places. */
function olderParts(records) {
    const parts = [];
    for (let end = records.length - newest; end > 0; end -= older) {
        const start = Math.max(0, end - older);
        parts.push({ from: records[start].version, to: records[end - 1].version, start, end });
    }
    return parts;
}
/** Where a version is shown: on a page of its own, else in its row. */
function hrefOf({ records, detailed }, version) {
    if (detailed.has(version))
        return `${version}.html`;
    const part = olderParts(records).find(({ from, to }) => from <= version && version <= to);
    return part === undefined ? `index.html#v${version}` : `versions-${part.from}-${part.to}.html#v${version}`;
}
/** An alias as it is told beside one of its versions: `production`, or `production 20%` where two share it. */
function aliasAt(alias, { version, split }, at) {
    if (split === undefined)
        return alias;
    return `${alias} ${at === version ? 100 - split.weight : split.weight}%`;
}
/** A link to a version, or to both that share the traffic. */
function pointsToLinks(model, version, split) {
    const at = (one) => (0,html/* html */.qy) `<a href="${hrefOf(model, one)}">${one}</a>`;
    if (split === undefined)
        return at(version);
    return (0,html/* html */.qy) `${at(version)} (${100 - split.weight}%) and ${at(split.version)} (${split.weight}%)`;
}
function troubleOf({ problems }) {
    return (problems.length > 0 &&
        (0,html/* html */.qy) `<section aria-labelledby="problems"><h2 id="problems"><span class="badge bad">${(0,number/* countOf */.pq)(problems.length, "problem")}</span></h2><ul>${problems.slice(0, 50).map((problem) => (0,html/* html */.qy) `<li>${problem}</li>`)}</ul></section>`);
}
function aliasSection(model) {
    const rows = Object.entries(model.aliases).map(([alias, { version, previous, split, updatedAt, by, reason }]) => ({
        cells: [
            alias,
            pointsToLinks(model, version, split),
            previous ?? "–",
            (0,html/* html */.qy) `<time datetime="${updatedAt}">${updatedAt.slice(0, 10)}</time>`,
            by ?? "–",
            reason ?? "",
        ],
    }));
    const columns = [
        { title: "alias" },
        { title: "version", align: "right" },
        { title: "before", align: "right" },
        { title: "since" },
        { title: "by" },
        { title: "why", align: "cells" },
    ];
    return (rows.length > 0 &&
        (0,html/* html */.qy) `<section aria-labelledby="aliases"><h2 id="aliases">Aliases</h2>${(0,table/* table */.t)("Aliases as they are now", columns, rows)}</section>`);
}
function trends({ records, aliases }) {
    const names = [
        ...new Set(records.flatMap(({ evaluation }) => Object.keys(evaluation?.metrics ?? {}))),
    ].sort();
    const champion = aliases.champion?.version;
    const charts = names.slice(0, mostCharts).map((metric) => trendChart(metric, records, champion));
    return (charts.length > 0 &&
        (0,html/* html */.qy) `<section aria-labelledby="metrics"><h2 id="metrics">Metrics over versions</h2><div class="trend">${charts}</div>${names.length > mostCharts && (0,html/* html */.qy) `<p class="muted">${(0,number/* formatCount */.B4)(names.length - mostCharts)} more metrics are in the comparison.</p>`}<p class="muted">The dashed line is the champion. Versions may have been measured on different data; the pages of the versions say on which.</p></section>`);
}
function versionsTable(model, records) {
    const { aliases, quarantines, detailed, name } = model;
    const pointing = new Map();
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
            attributes: (0,html/* html */.qy) `id="v${version}" ${(0,filter/* item */.AS)(`${version} ${names.join(" ")} ${commit} ${who} ${createdAt}`, "")}`,
            cells: [
                (0,html/* html */.qy) `${detailed.has(version) ? (0,html/* html */.qy) `<a href="${version}.html">${version}</a>` : version}${names.map((alias) => (0,html/* html */.qy) ` <span class="badge good">${alias}</span>`)}${barred !== undefined && (0,html/* html */.qy) ` <span class="badge bad">quarantined</span>`}`,
                (0,html/* html */.qy) `<time datetime="${createdAt}">${createdAt.slice(0, 10)}</time>`,
                (0,registry_record/* gateVerdict */.lr)(record),
                ...metrics.map((metric) => (0,number/* formatNumber */.ZV)(evaluation?.metrics?.[metric]?.value, 4)),
                commit === "" ? "–" : (0,html/* html */.qy) `<code>${commit}</code>`,
                who || "–",
            ],
        };
    });
    const list = "version-list";
    return (0,html/* html */.qy) `${(0,filter/* filter */.pb)({ list, noun: "versions on this page", total: rows.length, states: [] })}<div id="${list}">${(0,table/* table */.t)(`Versions of ${name}`, [
        { title: "version" },
        { title: "registered" },
        { title: "gate" },
        ...metrics.map((title) => ({ title, align: "right" })),
        { title: "commit" },
        { title: "by" },
    ], rows)}</div>`;
}
/** More moves than this are told by mergeline registry history. */
const mostRows = 200;
function moveSection(model) {
    const { moves } = model;
    const at = (version) => version === null ? "–" : (0,html/* html */.qy) `<a href="${hrefOf(model, version)}">${version}</a>`;
    const rows = moves
        .slice(0, mostRows)
        .map(({ alias, at: when, from, to, split, by, commit, pullRequest, reason, subject, problem }) => ({
        cells: [
            (0,html/* html */.qy) `<time datetime="${when}">${when.slice(0, 10)}</time>`,
            alias,
            (0,html/* html */.qy) `${at(from)} → ${to === null ? "–" : pointsToLinks(model, to, split ?? undefined)}`,
            by,
            (0,html/* html */.qy) `<code>${commit.slice(0, 12)}</code>`,
            pullRequest === null ? "–" : `#${pullRequest}`,
            problem ?? reason ?? subject,
        ],
    }));
    return (rows.length > 0 &&
        (0,html/* html */.qy) `<section aria-labelledby="moves"><h2 id="moves">History of the aliases</h2>${(0,table/* table */.t)("Every move of an alias, the newest first", [
            { title: "when" },
            { title: "alias" },
            { title: "version" },
            { title: "by" },
            { title: "commit" },
            { title: "pull request" },
            { title: "why", align: "cells" },
        ], rows)}${moves.length > mostRows && (0,html/* html */.qy) `<p class="muted">${(0,number/* formatCount */.B4)(moves.length - mostRows)} older moves: mergeline registry history ${model.name} ALIAS</p>`}</section>`);
}

;// CONCATENATED MODULE: ./out/registry-commands/site/search-script.js
/**
 * The script of the search: it makes one long text of all versions, a line each, and looks for the rarest-looking word
 * in it, which takes a few milliseconds among 100,000 lines.
 * @param hexadecimal how many digits of commits and digests the page has
 */
function searchScript(hexadecimal) {
    return `"use strict";
{
  const form = document.getElementById("search"), list = document.getElementById("results");
  const status = document.getElementById("count"), most = 100;
  const models = JSON.parse(document.getElementById("data").textContent);
  const numbers = (text) => {
    const values = [];
    let value = 0;
    for (const run of text === "" ? [] : text.split(",")) {
      const [step, times = 1] = run.split("*");
      for (let at = 0; at < times; at++) values.push(value += Number(step));
    }
    return values;
  };
  const days = new Map();
  const day = (number) => {
    if (!days.has(number)) days.set(number, new Date(number * 86400000).toISOString().slice(0, 10));
    return days.get(number);
  };
  const lines = [], starts = [];
  models.forEach((model) => {
    const [versions, dates, gate, who, pulls] = [model.versions, model.days, model.gate, model.who, model.pulls].map(numbers);
    const commits = model.commits.split(","), digests = model.digests.split(",");
    starts.push(lines.length);
    for (let at = versions.length - 1; at >= 0; at--) {
      const version = versions[at], mark = model.marks[version], person = model.people[who[at]];
      lines.push(model.name + "@" + version + " " + (mark === undefined ? "" : mark + " ") + day(dates[at]) + " " + model.gates[gate[at]]
        + (commits[at] === "" ? "" : " " + commits[at]) + (pulls[at] === 0 ? "" : " #" + pulls[at])
        + (person === "" ? "" : " " + person) + (digests[at] === "" ? "" : " " + digests[at]));
    }
  });
  const hay = "\\n" + lines.join("\\n").toLowerCase() + "\\n";
  const ends = new Int32Array(lines.length);
  for (let at = 0, end = 0; at < lines.length; at++) ends[at] = end = hay.indexOf("\\n", end + 1);
  const lineAt = (place) => {
    let low = 0, high = ends.length - 1;
    while (low < high) { const middle = (low + high) >> 1; if (ends[middle] < place) low = middle + 1; else high = middle; }
    return low;
  };
  const hrefOf = (line) => {
    let model = starts.length - 1;
    while (starts[model] > line) model--;
    const { name, pages, parts } = models[model];
    const version = Number(lines[line].slice(name.length + 1).split(" ", 1)[0]);
    if (pages.includes(version)) return name + "/" + version + ".html";
    const part = parts.find(([from, to]) => from <= version && version <= to);
    return name + "/" + (part === undefined ? "index" : "versions-" + part.join("-")) + ".html#v" + version;
  };
  const count = (number) => number.toLocaleString("en-US");
  const apply = () => {
    const words = form.elements.text.value.toLowerCase().split(/\\s+/).filter(Boolean)
      .map((word) => /^(sha256:)?[0-9a-f]{${hexadecimal},}$/.test(word) ? word.replace("sha256:", "").slice(0, ${hexadecimal}) : word)
      .sort((one, other) => other.length - one.length);
    const found = [];
    let total = 0;
    if (words.length > 0) {
      for (let place = hay.indexOf(words[0], 1); place >= 0;) {
        const line = lineAt(place), end = ends[line];
        const text = words.length === 1 ? "" : hay.slice(line === 0 ? 1 : ends[line - 1] + 1, end);
        if ((words.length === 1 || words.every((word) => text.includes(word))) && ++total <= most) found.push(line);
        place = hay.indexOf(words[0], end);
      }
    }
    list.replaceChildren(...found.map((line) => {
      const link = document.createElement("a"), item = document.createElement("li"), text = lines[line], cut = text.indexOf(" ");
      link.href = hrefOf(line);
      link.textContent = text.slice(0, cut);
      item.append(link, text.slice(cut));
      return item;
    }));
    status.textContent = words.length === 0 ? count(lines.length) + " versions"
      : total > most ? count(total) + " versions fit; the first " + most + " are shown"
      : total === 1 ? "1 version fits" : count(total) + " versions fit";
  };
  form.addEventListener("input", apply);
  form.addEventListener("submit", (event) => { event.preventDefault(); apply(); });
  form.hidden = false;
  document.getElementById("without").hidden = true;
  apply();
}
`;
}

;// CONCATENATED MODULE: ./out/registry-commands/site/search-page.js






/** Enough of a commit or digest to find it among millions: each is in the page as many times as there are versions. */
const hexadecimal = 8;
function searchModel({ name, records, aliases, quarantines, detailed }) {
    const marks = new Map();
    const mark = (version, text) => marks.set(version, [...(marks.get(version) ?? []), text]);
    for (const [alias, one] of Object.entries(aliases)) {
        mark(one.version, aliasAt(alias, one, one.version));
        if (one.split !== undefined)
            mark(one.split.version, aliasAt(alias, one, one.split.version));
    }
    for (const version of quarantines.keys())
        mark(version, "quarantined");
    const column = (value) => runs(records.map(value));
    const [gates, people] = [new Map(), new Map()];
    return {
        name,
        versions: column(({ version }) => version),
        days: column(({ createdAt }) => Math.floor(Date.parse(createdAt.slice(0, 10)) / 86_400_000)),
        gate: column((record) => placeIn(gates, (0,registry_record/* gateVerdict */.lr)(record))),
        who: column(({ authors }) => placeIn(people, (0,html/* shown */.SP)((authors ?? []).join(" ")))),
        gates: [...gates.keys()],
        people: [...people.keys()],
        pulls: column(({ source }) => source?.pullRequest ?? 0),
        commits: records.map(({ source }) => source?.commit?.slice(0, hexadecimal) ?? "").join(","),
        digests: records
            .map(({ artifacts }) => artifacts
            .slice(0, 3)
            .map(({ digest }) => digest.slice(7, 7 + hexadecimal))
            .join(" "))
            .join(","),
        marks: Object.fromEntries([...marks].map(([version, texts]) => [version, texts.join(" ")])),
        pages: [...detailed],
        parts: olderParts(records).map(({ from, to }) => [from, to]),
    };
}
/** Numbers as steps from one to the next, from 0 on, and each step with how often it comes. */
function runs(values) {
    const steps = [];
    for (const [at, value] of values.entries()) {
        const step = value - (values[at - 1] ?? 0);
        const last = steps.at(-1);
        if (last?.step === step)
            last.count += 1;
        else
            steps.push({ step, count: 1 });
    }
    return steps.map(({ step, count }) => (count === 1 ? String(step) : `${step}*${count}`)).join();
}
function placeIn(places, text) {
    const place = places.get(text) ?? places.size;
    places.set(text, place);
    return place;
}
/** One page that knows every version of every model. Without a script it says where to look instead. */
function searchPage(models, versions) {
    return sitePage({
        title: "Search all versions",
        way: [{ name: "Models", href: "index.html" }, { name: "Search" }],
        heading: "Search all versions",
        up: "",
        script: searchScript(hexadecimal),
        data: models,
        main: (0,html/* html */.qy) `<p id="without">The search needs JavaScript. Without it, every version is in the table of its model: <a href="index.html">all models</a>.</p>
<form class="pick" role="search" id="search" hidden><label>Model, version, alias, commit, author, pull request or digest<input type="search" name="text" autocomplete="off" spellcheck="false"></label></form>
<p id="count" role="status" aria-live="polite">${(0,number/* formatCount */.B4)(versions)} versions</p>
<ol class="results" id="results" aria-label="Found versions"></ol>`,
    });
}

// EXTERNAL MODULE: ./out/registry-commands/lineage-graph.js
var lineage_graph = __webpack_require__(8367);
;// CONCATENATED MODULE: ./out/registry-commands/site/lineage-drawing.js

const [boxWidth, boxHeight, gapX, gapY] = [148, 46, 44, 14];
/** The graph as a picture that runs from left to right, and as a list for who does not see it. */
function lineageDrawing(title, graph) {
    const { placed, width, height } = place(graph);
    const edges = graph.edges.map(({ from, to }) => {
        const [one, other] = [placed.get(from), placed.get(to)];
        if (one === undefined || other === undefined)
            return "";
        const [x1, y1, x2, y2] = [one.x + boxWidth, one.y + boxHeight / 2, other.x, other.y + boxHeight / 2];
        const middle = (x1 + x2) / 2;
        return (0,html/* html */.qy) `<path class="edge" d="M${x1},${y1}C${middle},${y1} ${middle},${y2} ${x2 - 6},${y2}"/><path class="head" d="M${x2},${y2}l-7,-3.5v7z"/>`;
    });
    const nodes = [...placed.values()].map(({ node, x, y }) => {
        const [first = "", second, third] = node.label;
        const more = [second, third].filter((line) => line !== undefined);
        const top = y + (more.length === 0 ? 27 : more.length === 1 ? 20 : 15);
        return (0,html/* html */.qy) `<g class="node-${node.kind}"><rect x="${x}" y="${y}" width="${boxWidth}" height="${boxHeight}" rx="6"/><text x="${x + 8}" y="${top}">${lineage_drawing_short(first)}</text>${more.map((line, at) => (0,html/* html */.qy) `<text class="more" x="${x + 8}" y="${top + 13 * (at + 1)}">${lineage_drawing_short(line)}</text>`)}</g>`;
    });
    const names = new Map(graph.nodes.map(({ id, label }) => [id, label.join(", ")]));
    const lines = graph.edges.map(({ from, to, label }) => (0,html/* html */.qy) `<li>${names.get(from) ?? from} → ${names.get(to) ?? to}${label !== null && (0,html/* html */.qy) ` <span class="muted">(${label})</span>`}</li>`);
    return (0,html/* html */.qy) `<div class="scroll" tabindex="0" role="region" aria-label="${title}"><svg class="graph" viewBox="0 0 ${width} ${height}" width="${width}" height="${height}" role="img" aria-label="${title}; the same as a list below">${edges}${nodes}</svg></div><details><summary>The lineage as a list</summary><ul>${lines}</ul></details>`;
}
/** Each node stands right of everything that leads to it; those with nothing before them stand as far right as they may. */
function place({ nodes, edges }) {
    const depth = new Map(nodes.map(({ id }) => [id, 0]));
    // A graph of so many nodes settles in as many rounds; one that goes in a circle ends here, too.
    for (let round = 0; round < nodes.length; round++) {
        for (const { from, to } of edges)
            depth.set(to, Math.max(depth.get(to) ?? 0, Math.min((depth.get(from) ?? 0) + 1, nodes.length)));
    }
    for (const { id } of nodes) {
        const after = edges.flatMap(({ from, to }) => (from === id ? [depth.get(to) ?? 0] : []));
        const isStart = edges.every(({ to }) => to !== id);
        if (isStart && after.length > 0)
            depth.set(id, Math.max(0, after.reduce((a, b) => Math.min(a, b)) - 1));
    }
    const used = [...new Set(depth.values())].sort((one, other) => one - other);
    const rows = new Map();
    const placed = new Map();
    for (const node of nodes) {
        const column = used.indexOf(depth.get(node.id) ?? 0);
        const row = rows.get(column) ?? 0;
        rows.set(column, row + 1);
        placed.set(node.id, { node, x: 1 + column * (boxWidth + gapX), y: 1 + row * (boxHeight + gapY) });
    }
    const most = Math.max(1, ...rows.values());
    return {
        placed,
        width: used.length * (boxWidth + gapX) - gapX + 2,
        height: most * (boxHeight + gapY) - gapY + 2,
    };
}
function lineage_drawing_short(text) {
    const characters = [...text.slice(0, 60)];
    return characters.length > 22 ? `${characters.slice(0, 21).join("")}…` : text;
}

// EXTERNAL MODULE: ./out/toolkit/data/profile-histogram.js
var profile_histogram = __webpack_require__(24480);
// EXTERNAL MODULE: ./out/toolkit/report/page/chart.js
var chart = __webpack_require__(95138);
;// CONCATENATED MODULE: ./out/registry-commands/site/profile-cards.js





/** More columns than this are in the profile's file only. */
const profile_cards_mostColumns = 60;
/** The data that a version was trained on: a card a column. */
function profileCards({ columns }) {
    const more = columns.length - profile_cards_mostColumns;
    return (0,html/* html */.qy) `<div class="cards">${columns.slice(0, profile_cards_mostColumns).map(card)}</div>${more > 0 && (0,html/* html */.qy) `<p class="muted">${(0,number/* formatCount */.B4)(more)} more columns are in the profile's file.</p>`}`;
}
function card(column) {
    const { name, kind, type, rows, missing, distinct, distinctExact, numeric, personal } = column;
    return (0,html/* html */.qy) `<article class="card"><div class="top"><h3>${name}</h3></div><p class="muted">${kind}, ${type}</p>${personal === true
        ? (0,html/* html */.qy) `<p>Values are not shown: the contract classifies this column as personal.</p>`
        : profile_cards_chart(column)}${(0,legend/* facts */.I)([
        ["missing", rows === 0 ? "–" : (0,chart/* percent */.KN)(missing / rows)],
        ["distinct", `${distinctExact ? "" : "≈"}${(0,number/* formatCount */.B4)(distinct)}`],
        ["mean", personal === true || numeric === null || kind === "datetime" ? "" : (0,number/* formatNumber */.ZV)(numeric.mean)],
    ])}</article>`;
}
function profile_cards_chart(column) {
    const { name, kind, numeric, values, rows, missing } = column;
    if (numeric !== null) {
        const histogram = (0,profile_histogram/* histogramOfProfile */.X)(column, 24);
        if (histogram === undefined)
            return "";
        const show = (value) => kind === "datetime"
            ? new Date(value).toISOString().slice(0, 10)
            : (0,number/* formatNumber */.ZV)(value, Number.isInteger(value) ? 0 : 3);
        const { low, high, open, shares } = histogram;
        const ends = open
            ? [`${show(numeric.min)} … ${show(low)}`, `${show(high)} … ${show(numeric.max)}`]
            : [show(low), show(high)];
        const title = `The distribution of ${name}, from ${ends[0]} to ${ends[1]}`;
        return (0,chart/* distributionChart */.BM)({ title, series: [{ name, tone: "plain", shares }], ends });
    }
    const filled = rows - missing;
    if (filled <= 0 || kind === "text")
        return "";
    const most = values.slice(0, 8);
    return (0,chart/* barChart */.S9)({
        title: `The most frequent values of ${name}`,
        labels: most.map(({ value }) => String(value)),
        series: [{ name, tone: "plain", shares: most.map(({ count }) => count / filled) }],
    });
}

;// CONCATENATED MODULE: ./out/registry-commands/site/version-page.js













/** The pages of the versions that have one, by path. */
function* versionPages(model) {
    for (const record of model.records) {
        if (model.detailed.has(record.version))
            yield [`${model.name}/${record.version}.html`, versionPage(model, record)];
    }
}
function versionPage(model, record) {
    const { name, version } = record;
    const { aliases, quarantines, profiles } = model;
    const pointing = Object.entries(aliases).filter(([, one]) => one.version === version || one.split?.version === version);
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
        heading: (0,html/* html */.qy) `${name} version ${version}${pointing.map(([alias, one]) => (0,html/* html */.qy) ` <span class="badge good">${aliasAt(alias, one, version)}</span>`)}`,
        lead: barred &&
            (0,html/* html */.qy) `<span class="badge bad">quarantined</span> since ${barred.since}${barred.until !== undefined && ` until ${barred.until}`}: ${barred.reason}`,
        up: "../",
        main: (0,html/* html */.qy) `${summary(model, record)}
${metrics(record)}
${gate(model, record)}
<section aria-labelledby="lineage"><h2 id="lineage">Lineage</h2>${lineageDrawing(`What ${name} version ${version} was made from`, (0,lineage_graph/* lineageOf */.bQ)(record, chain, pointing.map(([alias]) => alias)))}</section>
${before !== undefined && (0,html/* html */.qy) `<section aria-labelledby="before"><h2 id="before">Compared with version ${before.version}, which it followed</h2><p><a href="compare.html#${before.version}...${version}">Compare with another version</a></p>${differenceTables(before, record)}</section>`}
${values("Parameters", record.training?.parameters)}
${values("Environment", record.training?.environment)}
${dataSection(record)}
${origin(record)}
${artifacts(record)}
${profile !== undefined && (0,html/* html */.qy) `<section aria-labelledby="profile"><h2 id="profile">Profile of the training data</h2><p>${(0,number/* countOf */.pq)(profile.rows, "row")}, <code>${profile.digest}</code></p>${profileCards(profile)}</section>`}`,
    });
}
function summary(model, record) {
    const { createdAt, authors, source, training, supersedes } = record;
    const took = training?.durationSeconds;
    const cost = training?.cost;
    const entries = [
        ["registered", (0,html/* html */.qy) `<time datetime="${createdAt}">${createdAt}</time>`],
        ["by", authors?.join(", ")],
        ["commit", source?.commit !== undefined && (0,html/* html */.qy) `<code>${source.commit.slice(0, 12)}</code>`],
        ["repository", source?.repository],
        ["pull request", source?.pullRequest !== undefined && `#${source.pullRequest}`],
        ["run", source?.runUrl !== undefined && (0,page/* link */.n)(source.runUrl, "its log")],
        ["trained by", [training?.backend, training?.job].filter((one) => one !== undefined).join(", ")],
        ["took", took !== undefined && `${(0,number/* formatNumber */.ZV)(took, 0)} s`],
        ["cost", cost?.amount != null && `${(0,number/* formatNumber */.ZV)(cost.amount, 2)} ${cost.currency ?? ""}`],
        [
            "came after",
            supersedes !== undefined && (0,html/* html */.qy) `<a href="${hrefOf(model, supersedes)}">version ${supersedes}</a>`,
        ],
    ];
    return (0,legend/* facts */.I)(entries.filter(([, value]) => value !== false));
}
function metrics({ evaluation }) {
    const { dataset, metrics: measured = {} } = evaluation ?? {};
    const rows = Object.entries(measured).map(([metric, { value, interval }]) => ({
        cells: [
            metric,
            (0,number/* formatNumber */.ZV)(value, 4),
            interval === undefined ? "" : interval.map((end) => (0,number/* formatNumber */.ZV)(end, 4)).join(" … "),
        ],
    }));
    const on = [dataset?.name, dataset?.rows === undefined ? undefined : (0,number/* countOf */.pq)(dataset.rows, "row")].filter((one) => one !== undefined);
    return (rows.length > 0 &&
        (0,html/* html */.qy) `<section aria-labelledby="metrics"><h2 id="metrics">Metrics</h2>${on.length > 0 && (0,html/* html */.qy) `<p>Measured on ${on.join(", ")}${dataset?.digest !== undefined && (0,html/* html */.qy) ` <code>${dataset.digest}</code>`}</p>`}${filledTable("Metrics with their intervals", [{ title: "metric" }, { title: "value", align: "right" }, { title: "interval", align: "right" }], rows)}</section>`);
}
function gate(model, record) {
    const verdict = (0,registry_record/* gateVerdict */.lr)(record);
    const tone = verdict === "pass" ? "good" : verdict === "override" ? "warn" : "";
    const told = record.gate === "none" ? undefined : record.gate;
    const baseline = typeof told?.baseline === "number" ? told.baseline : undefined;
    const code = (digest) => digest !== undefined && (0,html/* html */.qy) `<code>${digest}</code>`;
    const entries = [
        [
            "compared with",
            baseline === undefined
                ? (told?.baseline ?? false)
                : (0,html/* html */.qy) `<a href="${hrefOf(model, baseline)}">version ${baseline}</a>`,
        ],
        ["overridden by", told?.override !== undefined && `${told.override.by}: ${told.override.reason}`],
        ["approved by", told?.approvals !== undefined && told.approvals.length > 0 && told.approvals.join(", ")],
        ["policy", code(told?.policyDigest)],
        ["report", code(told?.reportDigest)],
        ["receipt", code(told?.receipt?.digest)],
        ["signed bundle", code(told?.receipt?.bundle)],
    ];
    return (0,html/* html */.qy) `<section aria-labelledby="gate"><h2 id="gate">Gate</h2><p><span class="badge ${tone}">${verdict}</span>${told === undefined && " No gate was asked for."}</p>${(0,legend/* facts */.I)(entries.filter(([, value]) => value !== false))}</section>`;
}
function values(title, map) {
    const rows = Object.entries(map ?? {}).map(([name, value]) => ({
        cells: [name, (0,html/* html */.qy) `<code>${typeof value === "string" ? value : JSON.stringify(value)}</code>`],
    }));
    const id = title.toLowerCase();
    return (rows.length > 0 &&
        (0,html/* html */.qy) `<section aria-labelledby="${id}"><h2 id="${id}">${title}</h2>${(0,table/* table */.t)(`${title} of the version`, [{ title: "name" }, { title: "value" }], rows)}</section>`);
}
function dataSection({ data = [] }) {
    const rows = data.map(({ name, uri, digest, rows: count, revision }) => ({
        cells: [
            name,
            count === undefined ? "" : (0,number/* countOf */.pq)(count, "row"),
            revision ?? "",
            uri ?? "",
            digest === undefined ? "" : (0,html/* html */.qy) `<code>${digest}</code>`,
        ],
    }));
    const columns = [
        { title: "dataset" },
        { title: "rows", align: "right" },
        { title: "revision" },
        { title: "from", align: "cells" },
        { title: "digest", align: "cells" },
    ];
    return (rows.length > 0 &&
        (0,html/* html */.qy) `<section aria-labelledby="data-used"><h2 id="data-used">Data</h2>${filledTable("Datasets of the version", columns, rows)}</section>`);
}
/** Where an imported version comes from. */
function origin({ imported }) {
    if (imported === undefined)
        return false;
    const { from, version, run, tags = {} } = imported;
    const entries = [
        ["from", (0,html/* html */.qy) `<code>${from}</code>`],
        ["called there", version],
        ...(run === undefined ? [] : [["run there", (0,html/* html */.qy) `<code>${run}</code>`]]),
        ...Object.entries(tags).map(([tag, value]) => [`tag ${tag}`, value]),
    ];
    return (0,html/* html */.qy) `<section aria-labelledby="imported"><h2 id="imported">Imported</h2><p>No gate of this repository has judged it, so it is never deployed.</p>${(0,legend/* facts */.I)(entries)}</section>`;
}
function artifacts({ artifacts: files }) {
    const rows = files.map(({ uri, digest, bytes, format }) => ({
        cells: [
            format ?? "file",
            bytes === undefined ? "" : (0,number/* formatBytes */.z3)(bytes),
            uri,
            (0,html/* html */.qy) `<code>${digest}</code>`,
        ],
    }));
    return (0,html/* html */.qy) `<section aria-labelledby="artifacts"><h2 id="artifacts">Artifacts</h2>${(0,table/* table */.t)("Files of the version", [
        { title: "format" },
        { title: "size", align: "right" },
        { title: "where", align: "cells" },
        { title: "digest", align: "cells" },
    ], rows)}</section>`;
}

;// CONCATENATED MODULE: ./out/registry-commands/site.js
















/** The file by which a folder is known as a site that this command wrote: its files, one a line. */
const manifest = ".mergeline-site";
/** Writes the registry as it is in HEAD as a static site. */
async function site(inputs, runtime) {
    const { repository, registry, prefix, top } = await (0,registry_commands_open/* openHistory */.jC)(inputs, runtime);
    const head = await repository.head();
    if (head === undefined)
        throw new errors/* ConfigurationError */.j1("The repository has no commit yet, so there is no registry.");
    const earlier = await earlierFiles(inputs.output, runtime);
    const objects = await repository.objects();
    const tree = (0,commit_tree/* commitTree */.S)(objects, head, prefix);
    const names = (await tree.list(registry)).filter((name) => !name.includes("."));
    if (names.length === 0)
        throw new errors/* ConfigurationError */.j1(`${registry} has no models in HEAD, so there is nothing to show.`);
    const folders = new Map(names.map((name) => [name, layout/* layout */.Z.aliases(top, name)]));
    const moves = await readAliasMoves(repository, top, folders);
    const pages = new SiteFolder(inputs.output, runtime);
    // Whatever ends this run, the next one knows the folder as a site.
    if (earlier.length === 0)
        await pages.write([[manifest, `${manifest}\n`]]);
    const lines = [];
    const search = [];
    const problems = [];
    let versions = 0;
    for (const name of names) {
        const model = await readSiteModel(tree, registry, name, moves.get(name) ?? [], inputs.details);
        problems.push(...model.problems);
        versions += model.records.length;
        await pages.write([
            ...modelPages(model),
            ...versionPages(model),
            ...(model.records.length > 1 ? [[`${name}/compare.html`, comparePage(model)]] : []),
        ]);
        search.push(searchModel(model));
        lines.push({
            name,
            description: model.about?.description,
            owners: model.about?.owners ?? [],
            versions: model.records.length,
            latest: model.records.at(-1),
            aliases: model.aliases,
        });
    }
    objects.close();
    await pages.write([
        ["index.html", indexPage(lines, versions, problems, head)],
        ["search.html", searchPage(search, versions)],
        [".nojekyll", ""],
    ]);
    const written = new Set([...pages.written, manifest]);
    await pages.write([[manifest, `${[...written].sort().join("\n")}\n`]]);
    for (const path of earlier) {
        if (!written.has(path))
            await (0,promises_.rm)(await runtime.workspace.writable(`${inputs.output}/${path}`, "output"), { force: true });
    }
    const summary = `${(0,number/* countOf */.pq)(versions, "version")} of ${(0,number/* countOf */.pq)(names.length, "model")}: ${(0,number/* countOf */.pq)(written.size, "file")} in ${inputs.output}.`;
    const report = {
        output: inputs.output,
        commit: head,
        models: names.length,
        versions,
        files: written.size,
        problems,
    };
    const trouble = problems.map((problem) => `${problem}\n`).join("");
    return (0,print/* shown */.SP)(inputs.json ? (0,print/* answer */.ZF)("site", report) : `${trouble}${summary}\n`, summary, problems.length === 0);
}
const run = (inputs, runtime) => site({
    ...(0,registry_commands_open/* readRegistryInputs */.rS)(inputs),
    output: inputs.required("output"),
    details: inputs.number("details", { min: 0, max: 100_000, integer: true }) ?? 20,
}, runtime);
/**
 * The files of an earlier site in the folder.
 * @throws ConfigurationError when the folder holds something else: nothing of somebody's own is overwritten
 */
async function earlierFiles(output, { workspace }) {
    const folder = await workspace.writable(output, "output");
    const found = await (0,promises_.lstat)(folder).catch(() => undefined);
    if (found === undefined)
        return [];
    if (found.isDirectory()) {
        const names = await (0,promises_.readdir)(folder);
        if (names.length === 0)
            return [];
        if (names.includes(manifest)) {
            const text = await (0,promises_.readFile)((0,external_node_path_.join)(folder, manifest), "utf8");
            return text.split("\n").filter((path) => /^[a-z0-9-]+\/[a-z0-9-]+\.html$|^[a-z]+\.html$/.test(path));
        }
    }
    throw new errors/* ConfigurationError */.j1(`output: ${output} is there and is no earlier site. Name an empty folder, or one that does not exist.`);
}


/***/ }),

/***/ 24480:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   X: () => (/* binding */ histogramOfProfile)
/* harmony export */ });
/**
 * A histogram from the profile alone, with no look at the data: exact where the profile lists all values, else off by
 * at most one step of its quantiles at each edge, 1/1000 of the rows as a rule. Integers get bins of whole numbers.
 * @param most bins, 1 or more
 */
function histogramOfProfile(column, most) {
    const { numeric } = column;
    if (numeric === null || numeric.finite === 0)
        return undefined;
    const steps = numeric.quantiles.length - 1;
    const tail = Math.floor(steps / 200);
    const [from, to] = [numeric.quantiles[tail] ?? numeric.min, numeric.quantiles[steps - tail] ?? numeric.max];
    const open = to > from && numeric.max - numeric.min > 3 * (to - from);
    const [low, high] = open ? [from, to] : [numeric.min, numeric.max];
    const isWhole = /INT/.test(column.type) && Number.isInteger(low) && Number.isInteger(high);
    const span = isWhole ? high - low + 1 : high - low;
    if (!Number.isFinite(span))
        return undefined;
    // Between the smallest numbers there are, a bin can be too narrow to have a width.
    const isOne = span / most === 0;
    const width = isOne ? 1 : isWhole ? Math.ceil(span / most) : span / most;
    const bins = isOne ? 1 : isWhole ? Math.ceil(span / width) : most;
    const counts = new Array(bins).fill(0);
    let total = 0;
    for (const [value, count] of weighted(column)) {
        counts[Math.min(bins - 1, Math.max(0, Math.floor((value - low) / width)))] += count;
        total += count;
    }
    return {
        low,
        high: isOne ? high : isWhole ? Math.min(high, low + width * bins - 1) : high,
        shares: counts.map((count) => count / total),
        open,
    };
}
function weighted({ values, valuesComplete, numeric, }) {
    const listed = values.flatMap(({ value, count }) => typeof value === "number" && Number.isFinite(value) ? [[value, count]] : []);
    const isAll = valuesComplete && listed.reduce((sum, [, count]) => sum + count, 0) === (numeric?.finite ?? 0);
    return isAll ? listed : (numeric?.quantiles.slice(1) ?? []).map((value) => [value, 1]);
}


/***/ }),

/***/ 10390:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   S: () => (/* binding */ commitTree),
/* harmony export */   z: () => (/* binding */ pathInRepository)
/* harmony export */ });
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(76760);
/* harmony import */ var _runtime_errors_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(43575);
/* harmony import */ var _object_reader_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(45815);



/**
 * The path in the repository of a path that is relative to `prefix` (itself relative to the repository's root).
 * @throws ConfigurationError when it leaves the repository or can't be the path of a file
 */
function pathInRepository(prefix, path) {
    const joined = node_path__WEBPACK_IMPORTED_MODULE_0__.posix.normalize(node_path__WEBPACK_IMPORTED_MODULE_0__.posix.join(prefix, path));
    const parts = joined.split("/");
    if (path === "" || node_path__WEBPACK_IMPORTED_MODULE_0__.posix.isAbsolute(path) || parts[0] === ".." || /[\p{Cc}\\]/u.test(path)) {
        throw new _runtime_errors_js__WEBPACK_IMPORTED_MODULE_1__/* .ConfigurationError */ .j1(`${JSON.stringify(path)} is not a path inside the repository.`);
    }
    if (parts.some((part) => part.toLowerCase() === ".git")) {
        throw new _runtime_errors_js__WEBPACK_IMPORTED_MODULE_1__/* .ConfigurationError */ .j1(`${path} lies in git's own folder, where nothing is written.`);
    }
    return joined;
}
/** The files of a commit, with paths relative to `prefix`. Nothing of it needs to be checked out. */
function commitTree(source, commit, prefix) {
    let opened;
    const reader = async () => {
        if (source instanceof _object_reader_js__WEBPACK_IMPORTED_MODULE_2__/* .ObjectReader */ .n)
            return source;
        opened ??= source.objects();
        return opened;
    };
    const text = async (id) => (await (await reader()).read(id))?.bytes.toString("utf8");
    const folderAt = async (folder) => {
        const full = pathInRepository(prefix, folder);
        const objects = await reader();
        const entry = await objects.entry(commit, full);
        if (entry === undefined)
            return new Map();
        if (entry.mode !== "40000") {
            throw new _runtime_errors_js__WEBPACK_IMPORTED_MODULE_1__/* .ConfigurationError */ .j1(`${folder} is not a folder; a folder is needed there.`);
        }
        return (await objects.tree(commit, full)) ?? new Map();
    };
    return {
        async read(path) {
            const entry = await (await reader()).entry(commit, pathInRepository(prefix, path));
            if (entry?.mode === "120000") {
                throw new _runtime_errors_js__WEBPACK_IMPORTED_MODULE_1__/* .ConfigurationError */ .j1("is a symbolic link; a regular file is needed.", {
                    place: { file: path },
                });
            }
            return isFile(entry) ? text(entry.id) : undefined;
        },
        async list(folder) {
            return [...(await folderAt(folder)).keys()].sort();
        },
        async readAll(folder) {
            const texts = new Map();
            const files = [...(await folderAt(folder)).values()].filter(isFile);
            const contents = await Promise.all(files.map(({ id }) => text(id)));
            for (const [index, { name }] of files.entries()) {
                const content = contents[index];
                if (content !== undefined)
                    texts.set(name, content);
            }
            return texts;
        },
    };
}
function isFile(entry) {
    return entry?.mode.startsWith("100") === true;
}


/***/ }),

/***/ 25522:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   XM: () => (/* binding */ pathOf),
/* harmony export */   ak: () => (/* binding */ rewrites),
/* harmony export */   fL: () => (/* binding */ judgeModel),
/* harmony export */   n$: () => (/* binding */ judgeRewrites)
/* harmony export */ });
/* harmony import */ var _runtime_errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(43575);
/* harmony import */ var _alias_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(165);
/* harmony import */ var _layout_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(66511);
/* harmony import */ var _name_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(95982);
/* harmony import */ var _record_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(8848);





/** What changed or removed what is written once: records, and the profiles and receipts beside them. */
function rewrites(entries, registry) {
    const found = entries.filter(({ status, path }) => status !== "A" && pathOf(path, registry) !== undefined);
    // What an ordinary commit did is not told a second time of the merge that brought it in.
    const known = new Set(found.filter(({ isMerge }) => !isMerge).map(effect));
    const told = new Set();
    return found.filter((entry) => {
        if (!entry.isMerge)
            return true;
        // A merge may differ in the same way from more than one of the branches that it joins.
        const own = `${entry.commit} ${entry.path}`;
        if (known.has(effect(entry)) || told.has(own))
            return false;
        told.add(own);
        return true;
    });
}
/** Each of the rewrites as an offence that names its commit. */
function judgeRewrites(entries, commits, registry) {
    return entries.flatMap(({ status, path, commit }) => {
        const found = pathOf(path, registry);
        if (found === undefined)
            return [];
        const { author = "?", date = "?", subject = "" } = commits.get(commit) ?? {};
        const kind = status === "D" ? "removed" : "changed";
        const message = `commit ${commit.slice(0, 12)} (${author}, ${date}, "${subject}") ${kind} ${path}, which is written once.`;
        return [{ kind, model: found.model, version: found.version, message }];
    });
}
function effect({ status, path, blob }) {
    return `${status} ${path} ${blob}`;
}
/** The model and version of the path of a record, or of a profile or receipt beside one. */
function pathOf(path, registry) {
    if (!path.startsWith(`${registry}/`))
        return undefined;
    const found = /^([^/]+)\/(?:versions\/([1-9]\d*)\.yaml|profiles\/([1-9]\d*)\.json|receipts\/([1-9]\d*)\.sigstore\.json)$/.exec(path.slice(registry.length + 1));
    if (found === null)
        return undefined;
    const [, model = "", record, profile, receipt] = found;
    return { model, version: Number(record ?? profile ?? receipt), isRecord: record !== undefined };
}
/**
 * Reads all records and aliases of a model as they are now, and names what is wrong with them.
 * @param take gets each record that can be read, by rising version; of a hundred thousand, none has to be kept
 */
async function judgeModel(tree, registry, model, take) {
    const offences = [];
    const offend = (kind, message, version) => offences.push({ kind, model, version, message });
    const reading = (kind, read, version) => {
        try {
            read();
        }
        catch (error) {
            if (!(error instanceof _runtime_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .ConfigurationError */ .j1))
                throw error;
            offend(kind, (0,_runtime_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .sentence */ .em)(error), version);
        }
    };
    // A name that no clone on Windows or macOS could hold, or that is one with another there.
    reading("record", () => (0,_name_js__WEBPACK_IMPORTED_MODULE_3__/* .checkModelName */ .Xs)(model, `${registry}/${model}`));
    const folder = _layout_js__WEBPACK_IMPORTED_MODULE_2__/* .layout */ .Z.versions(registry, model);
    const texts = await readFolder(tree, folder);
    const numbers = [];
    for (const name of await tree.list(folder)) {
        if (name.startsWith("."))
            continue;
        const version = Number(/^([1-9]\d{0,14})\.yaml$/.exec(name)?.[1]);
        if (Number.isInteger(version))
            numbers.push(version);
        else
            offend("record", `${folder}/${name} is not a version record: only <number>.yaml is allowed there.`);
    }
    numbers.sort((one, other) => one - other);
    const byKey = new Map();
    for (const version of numbers) {
        const path = _layout_js__WEBPACK_IMPORTED_MODULE_2__/* .layout */ .Z.record(registry, model, version);
        const text = texts.get(`${version}.yaml`);
        if (text === undefined) {
            offend("record", `${path} is not a regular file.`, version);
            continue;
        }
        reading("record", () => {
            const record = (0,_record_js__WEBPACK_IMPORTED_MODULE_4__/* .parseRecord */ .Hh)(text, path, { model, version });
            const first = byKey.get(record.idempotencyKey);
            if (first === undefined)
                byKey.set(record.idempotencyKey, version);
            else
                offend("twice", `${model} version ${version} is the same candidate as version ${first}.`, version);
            if (isUnrecordedOverride(record))
                offend("gate", `${model} version ${version} was let in by an override that is not recorded.`, version);
            take(record);
        }, version);
    }
    const highest = numbers.at(-1) ?? 0;
    const there = new Set(numbers);
    for (let version = 1; version < highest && offences.length < 1000; version++) {
        if (!there.has(version))
            offend("gap", `${model} has no version ${version}, and has version ${highest}.`, version);
    }
    const aliasFolder = _layout_js__WEBPACK_IMPORTED_MODULE_2__/* .layout */ .Z.aliases(registry, model);
    for (const [name, text] of await readFolder(tree, aliasFolder)) {
        if (!name.endsWith(".yaml"))
            continue;
        const path = `${aliasFolder}/${name}`;
        reading("alias", () => {
            (0,_name_js__WEBPACK_IMPORTED_MODULE_3__/* .checkAliasName */ .cY)(name.slice(0, -".yaml".length), path);
            const { version } = (0,_alias_js__WEBPACK_IMPORTED_MODULE_1__/* .parseAlias */ .sj)(text, path);
            if (!there.has(version))
                offend("alias", `${path} points to version ${version}, which does not exist.`, version);
        });
    }
    return offences;
}
function isUnrecordedOverride({ gate }) {
    return gate !== "none" && gate.verdict === "override" && gate.override === undefined;
}
async function readFolder(tree, folder) {
    if (tree.readAll !== undefined)
        return tree.readAll(folder);
    const texts = new Map();
    for (const name of await tree.list(folder)) {
        const text = await tree.read(`${folder}/${name}`);
        if (text !== undefined)
            texts.set(name, text);
    }
    return texts;
}


/***/ })

};
