export const id = 944;
export const ids = [944];
export const modules = {

/***/ 95138:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   BM: () => (/* binding */ distributionChart),
/* harmony export */   K7: () => (/* binding */ meter),
/* harmony export */   KN: () => (/* binding */ percent),
/* harmony export */   S9: () => (/* binding */ barChart)
/* harmony export */ });
/* harmony import */ var d3_scale__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(25602);
/* harmony import */ var d3_shape__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(76879);
/* harmony import */ var _html_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(74781);



const width = 360;
const left = 34;
const right = 6;
/** Bins side by side: filled for a reference or a single series, a line for what is compared with it. */
function distributionChart({ title, series, ends }) {
    const bins = Math.max(0, ...series.map(({ shares }) => shares.length));
    const top = Math.max(0, ...series.flatMap(({ shares }) => shares));
    if (bins === 0 || !Number.isFinite(top) || top === 0)
        return "";
    const [head, foot] = [8, ends === undefined ? 6 : 20];
    const height = 116;
    const x = (0,d3_scale__WEBPACK_IMPORTED_MODULE_1__/* .scaleLinear */ .m4)([0, bins], [left, width - right]);
    const y = (0,d3_scale__WEBPACK_IMPORTED_MODULE_1__/* .scaleLinear */ .m4)([0, top], [height - foot, head]).nice(2);
    const grid = y.ticks(2).map((tick) => {
        const at = round(y(tick));
        return (0,_html_js__WEBPACK_IMPORTED_MODULE_0__/* .html */ .qy) `<path class="grid" d="M${left},${at}H${width - right}"/><text class="tick" x="${left - 4}" y="${at + 3.5}">${percent(tick)}</text>`;
    });
    const drawn = series.map(({ tone, shares }) => {
        const steps = [...shares, shares.at(-1) ?? 0].map((share, at) => [x(at), y(share)]);
        const path = tone === "current"
            ? (0,d3_shape__WEBPACK_IMPORTED_MODULE_2__/* .line */ .n8)().curve(d3_shape__WEBPACK_IMPORTED_MODULE_2__/* .curveStepAfter */ .UP).digits(1)(steps)
            : (0,d3_shape__WEBPACK_IMPORTED_MODULE_2__/* .area */ .Wc)().curve(d3_shape__WEBPACK_IMPORTED_MODULE_2__/* .curveStepAfter */ .UP).y0(y(0)).digits(1)(steps);
        return (0,_html_js__WEBPACK_IMPORTED_MODULE_0__/* .html */ .qy) `<path class="${tone}" d="${path}"/>`;
    });
    const below = ends === undefined
        ? ""
        : (0,_html_js__WEBPACK_IMPORTED_MODULE_0__/* .html */ .qy) `<text class="end" x="${left}" y="${height - 5}">${short(ends[0])}</text><text class="end right" x="${width - right}" y="${height - 5}">${short(ends[1])}</text>`;
    return picture(title, height, (0,_html_js__WEBPACK_IMPORTED_MODULE_0__/* .html */ .qy) `${grid}${drawn}${below}`);
}
/** Bars from the left, one a label and series, with their shares in words. */
function barChart({ title, labels, series }) {
    const top = Math.max(0, ...series.flatMap(({ shares }) => shares));
    if (labels.length === 0 || !Number.isFinite(top) || top === 0)
        return "";
    const start = 118;
    const x = (0,d3_scale__WEBPACK_IMPORTED_MODULE_1__/* .scaleLinear */ .m4)([0, top], [0, width - start - 44]);
    const [thick, gap] = series.length > 1 ? [9, 6] : [12, 6];
    const step = thick * series.length + gap;
    const rows = labels.map((label, at) => {
        const from = at * step + gap / 2;
        const middle = round(from + (thick * series.length) / 2 + 4);
        const bars = series.map(({ tone, shares }, which) => {
            const share = shares[at] ?? 0;
            const above = from + which * thick;
            const end = round(x(share));
            return (0,_html_js__WEBPACK_IMPORTED_MODULE_0__/* .html */ .qy) `<rect class="${tone}" x="${start}" y="${above}" width="${Math.max(end, share > 0 ? 1 : 0)}" height="${thick - 1}"/><text class="share" x="${start + end + 4}" y="${above + thick - 1.5}">${percent(share)}</text>`;
        });
        return (0,_html_js__WEBPACK_IMPORTED_MODULE_0__/* .html */ .qy) `<text class="name" x="${start - 6}" y="${middle}">${short(label, 17)}</text>${bars}`;
    });
    return picture(title, labels.length * step + gap, (0,_html_js__WEBPACK_IMPORTED_MODULE_0__/* .html */ .qy) `${rows}`, series.length > 1 ? "bars pair" : "bars");
}
/** How far a share from 0 to 1 goes, and a limit on the way. */
function meter(title, share, limit) {
    const x = (0,d3_scale__WEBPACK_IMPORTED_MODULE_1__/* .scaleLinear */ .m4)([0, 1], [0, width]).clamp(true);
    const over = share >= limit;
    return (0,_html_js__WEBPACK_IMPORTED_MODULE_0__/* .html */ .qy) `<svg class="meter" viewBox="0 0 ${width} 16" role="img" aria-label="${title}" preserveAspectRatio="none"><rect class="rail" x="0" y="5" width="${width}" height="6"/><rect class="${over ? "over" : "under"}" x="0" y="5" width="${round(x(share))}" height="6"/><path class="limit" d="M${round(x(limit))},0V16"/></svg>`;
}
function picture(title, height, content, kind = "distribution") {
    return (0,_html_js__WEBPACK_IMPORTED_MODULE_0__/* .html */ .qy) `<svg class="chart ${kind}" viewBox="0 0 ${width} ${round(height)}" role="img" aria-label="${title}">${content}</svg>`;
}
/** `12%`, `0.4%`. */
function percent(share) {
    const value = share * 100;
    if (value === 0)
        return "0%";
    if (Math.abs(value) < 0.1)
        return value > 0 ? "<0.1%" : "−<0.1%";
    return `${Number(value.toFixed(Math.abs(value) < 10 ? 1 : 0))}%`;
}
function round(value) {
    return Number(value.toFixed(1));
}
function short(text, most = 24) {
    const characters = [...text.slice(0, most * 2 + 2)];
    return characters.length > most ? `${characters.slice(0, most - 1).join("")}…` : text;
}


/***/ }),

/***/ 73314:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   AS: () => (/* binding */ item),
/* harmony export */   Os: () => (/* binding */ group),
/* harmony export */   pb: () => (/* binding */ filter)
/* harmony export */ });
/* harmony import */ var _html_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(74781);

/** Search and filter for a list. Hidden until the script shows it: without a script there is nothing that does not work. */
function filter({ list, noun, total, states, kinds = [], sorts = false }) {
    return (0,_html_js__WEBPACK_IMPORTED_MODULE_0__/* .html */ .qy) `<form class="filter" data-filter="${list}" role="search" hidden>
<label>Search ${noun}<input type="search" name="text" autocomplete="off" spellcheck="false"></label>
${choice("state", "Show", noun, states)}${choice("kind", "Type", noun, kinds)}${sorts &&
        (0,_html_js__WEBPACK_IMPORTED_MODULE_0__/* .html */ .qy) `<label>Order<select name="order"><option value="">what matters first</option><option value="name">by name</option></select></label>`}<output aria-live="polite" data-noun="${noun}" data-total="${total}"></output>
</form>`;
}
function choice(name, title, noun, choices) {
    if (choices.length < 2)
        return "";
    const options = choices.map(({ value, title: text, count }) => (0,_html_js__WEBPACK_IMPORTED_MODULE_0__/* .html */ .qy) `<option value="${value}">${text}${count !== undefined && ` (${count.toLocaleString("en-US")})`}</option>`);
    return (0,_html_js__WEBPACK_IMPORTED_MODULE_0__/* .html */ .qy) `<label>${title}<select name="${name}"><option value="">all ${noun}</option>${options}</select></label>`;
}
/** The attributes that make an element one of a filtered list. `text` is what the search looks in. */
function item(text, state, kind = "") {
    return (0,_html_js__WEBPACK_IMPORTED_MODULE_0__/* .html */ .qy) `data-item="${text}" data-state="${state}" data-kind="${kind}"`;
}
/** A part of a filtered list under its own heading, folded or open. It goes away while none of its items is shown. */
function group(title, isOpen, body) {
    return (0,_html_js__WEBPACK_IMPORTED_MODULE_0__/* .html */ .qy) `<details class="group" data-group${isOpen && (0,_html_js__WEBPACK_IMPORTED_MODULE_0__/* .html */ .qy) ` open`}><summary><h4>${title}</h4></summary>${body}</details>`;
}


/***/ }),

/***/ 74781:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Ed: () => (/* binding */ Html),
/* harmony export */   SP: () => (/* binding */ shown),
/* harmony export */   qy: () => (/* binding */ html)
/* harmony export */ });
/* unused harmony export escapeHtml */
/* harmony import */ var _markdown_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(33487);

/** Markup that is safe to put into a page: made by {@link html}, never by hand from foreign text. */
class Html {
    text;
    constructor(text) {
        this.text = text;
    }
}
/** A template whose values are escaped: foreign text starts no tag, ends no attribute and hides nothing. */
function html(strings, ...parts) {
    let text = strings[0] ?? "";
    for (const [at, part] of parts.entries())
        text += textOf(part) + strings[at + 1];
    return new Html(text);
}
/**
 * Text as it can stand between tags and in quoted attributes. Control and direction characters are made visible, and
 * what is no character in HTML as well.
 */
function escapeHtml(text) {
    // What a page says mostly means nothing to HTML; a page of a thousand rows is escaped in a fraction of the time.
    if (/^[\w .,:;/()#@+=-]*$/.test(text))
        return text;
    return shown(text).replaceAll(/[&<>"'`]/g, (one) => `&#${one.charCodeAt(0)};`);
}
/** As a reader of the page gets to see the text. */
function shown(text) {
    return (0,_markdown_js__WEBPACK_IMPORTED_MODULE_0__/* .visible */ .RK)(text).replaceAll(/[\p{Noncharacter_Code_Point}\p{Surrogate}]/gu, "\ufffd");
}
function textOf(part) {
    if (part === null || part === undefined || part === false)
        return "";
    if (part instanceof Html)
        return part.text;
    if (!Array.isArray(part))
        return escapeHtml(String(part));
    let text = "";
    for (const one of part)
        text += textOf(one);
    return text;
}


/***/ }),

/***/ 23897:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   I: () => (/* binding */ facts),
/* harmony export */   o: () => (/* binding */ legend)
/* harmony export */ });
/* harmony import */ var _html_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(74781);

/** What a filled area and a line stand for in the charts of reference against current. */
function legend(reference, current) {
    return (0,_html_js__WEBPACK_IMPORTED_MODULE_0__/* .html */ .qy) `<p class="legend"><span><svg class="key" viewBox="0 0 26 12" aria-hidden="true"><rect class="reference" x="1" y="1" width="24" height="10"/></svg> reference: ${reference}</span><span><svg class="key" viewBox="0 0 26 12" aria-hidden="true"><path class="current" d="M1,9H9V3H17V7H25"/></svg> current: ${current}</span></p>`;
}
/** Terms with their values, in a row. */
function facts(entries) {
    const shown = entries.filter(([, value]) => value !== null && value !== undefined && value !== "");
    return (0,_html_js__WEBPACK_IMPORTED_MODULE_0__/* .html */ .qy) `<dl class="facts">${shown.map(([term, value]) => (0,_html_js__WEBPACK_IMPORTED_MODULE_0__/* .html */ .qy) `<div><dt>${term}</dt><dd>${value}</dd></div>`)}</dl>`;
}


/***/ }),

/***/ 44367:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  n: () => (/* binding */ page_link),
  M: () => (/* binding */ page)
});

// EXTERNAL MODULE: external "node:crypto"
var external_node_crypto_ = __webpack_require__(77598);
// EXTERNAL MODULE: ./out/toolkit/report/page/html.js
var html = __webpack_require__(74781);
;// CONCATENATED MODULE: ./out/toolkit/report/page/script.js
/**
 * Runs in the page: search, filter and order of lists made by `filter`, `item` and `group`; opens what is folded where
 * the search finds something in it, and for the printer.
 */
const filterScript = `"use strict";
for (const form of document.querySelectorAll("form[data-filter]")) {
  const list = document.getElementById(form.dataset.filter);
  if (!list) continue;
  const items = [...list.querySelectorAll("[data-item]")].map((element, order) => ({
    element, order, parent: element.parentNode, text: element.dataset.item.toLowerCase(),
    state: element.dataset.state, kind: element.dataset.kind,
  }));
  const groups = [...list.querySelectorAll("[data-group]")].map((element) => ({ element, open: element.open }));
  const output = form.querySelector("output");
  const value = (name) => form.elements[name] ? form.elements[name].value : "";
  let order = "";
  const apply = () => {
    const words = value("text").toLowerCase().split(/\\s+/).filter(Boolean);
    const state = value("state"), kind = value("kind");
    let shown = 0;
    for (const one of items) {
      const fits = (!state || one.state === state) && (!kind || one.kind === kind) &&
        words.every((word) => one.text.includes(word));
      if (one.element.hidden === fits) one.element.hidden = !fits;
      if (fits) shown++;
    }
    const narrowed = words.length > 0 || state !== "" || kind !== "";
    for (const { element, open } of groups) {
      const some = element.querySelector("[data-item]:not([hidden])") !== null;
      element.hidden = !some;
      element.open = narrowed ? some : open;
    }
    if (value("order") !== order) {
      order = value("order");
      const names = new Intl.Collator("en", { numeric: true });
      const sorted = items.slice().sort((a, b) => order === "name" ? names.compare(a.text, b.text) : a.order - b.order);
      for (const one of sorted) one.parent.append(one.element);
    }
    const count = (number) => number.toLocaleString("en-US");
    output.textContent = count(shown) + " of " + count(Number(output.dataset.total)) + " " + output.dataset.noun;
  };
  form.addEventListener("input", apply);
  form.addEventListener("submit", (event) => event.preventDefault());
  form.hidden = false;
  apply();
}
let folded = [];
addEventListener("beforeprint", () => {
  folded = [...document.querySelectorAll("details.group:not([open])")];
  for (const one of folded) one.open = true;
});
addEventListener("afterprint", () => { for (const one of folded) one.open = false; });
`;

;// CONCATENATED MODULE: ./out/toolkit/report/page/style.js
/** Colours that people with any colour vision tell apart (Okabe and Ito), on light and on dark. */
const theme = `
:root {
  color-scheme: light dark;
  --back: #ffffff; --card: #ffffff; --soft: #f4f6f8; --line: #d8dee4; --text: #1b2229; --muted: #59636e;
  --link: #0a5bb5; --bad: #b3261e; --bad-soft: #fdeceb; --warn: #8a5a00; --warn-soft: #fdf3dc;
  --good: #1a6b3c; --good-soft: #e6f4ea; --reference: #9db7cf; --reference-edge: #5b87ae; --current: #c8500a;
  --plain: #4c8fc4; --grid: #e3e8ed;
}
@media (prefers-color-scheme: dark) {
  :root {
    --back: #0f1419; --card: #161c23; --soft: #1b222a; --line: #303a45; --text: #e4e9ee; --muted: #9aa7b4;
    --link: #7cb8f5; --bad: #ff9a90; --bad-soft: #3b1a18; --warn: #f0c060; --warn-soft: #352a12;
    --good: #7fd6a0; --good-soft: #14301f; --reference: #35506a; --reference-edge: #6d9bc4; --current: #ffa15c;
    --plain: #5a9bd0; --grid: #28313b;
  }
}`;
const style_text = `
* { box-sizing: border-box; }
html { -webkit-text-size-adjust: 100%; scroll-padding-top: 5rem; }
body { margin: 0 auto; max-width: 84rem; padding: 1.5rem clamp(1rem, 3vw, 2.5rem) 3rem; background: var(--back);
  color: var(--text); font: 15px/1.5 system-ui, -apple-system, "Segoe UI", Roboto, "Liberation Sans", sans-serif; }
h1 { font-size: clamp(1.4rem, 3vw, 1.9rem); line-height: 1.25; margin: 0 0 .4rem; overflow-wrap: anywhere; }
h2 { font-size: 1.25rem; margin: 2.2rem 0 .7rem; overflow-wrap: anywhere; }
h3 { font-size: 1.1rem; margin: 1.6rem 0 .4rem; overflow-wrap: anywhere; }
h4, h5 { font-size: .95rem; margin: 0; overflow-wrap: anywhere; }
p { margin: .3rem 0; }
a { color: var(--link); }
code { font: .92em/1.4 ui-monospace, SFMono-Regular, Menlo, "Liberation Mono", monospace; overflow-wrap: anywhere; }
td code { white-space: pre-wrap; }
.lead { font-size: 1.08rem; max-width: 60rem; overflow-wrap: anywhere; }
.muted, caption, .facts dt, footer { color: var(--muted); }
:focus-visible { outline: 2px solid var(--link); outline-offset: 2px; }
header { border-bottom: 1px solid var(--line); padding-bottom: 1rem; }
footer { border-top: 1px solid var(--line); margin-top: 2.5rem; padding-top: .8rem; font-size: .9rem; overflow-wrap: anywhere; }
dl.facts { display: flex; flex-wrap: wrap; gap: .2rem 1.6rem; margin: .7rem 0 0; }
dl.facts div { min-width: 0; }
dl.facts dt { font-size: .82rem; }
dl.facts dd { margin: 0; overflow-wrap: anywhere; font-variant-numeric: tabular-nums; }
.badge { display: inline-block; padding: 0 .5em; border-radius: 1em; font-size: .82rem; font-weight: 600;
  white-space: nowrap; background: var(--soft); color: var(--muted); }
.badge.bad { background: var(--bad-soft); color: var(--bad); }
.badge.warn { background: var(--warn-soft); color: var(--warn); }
.badge.good { background: var(--good-soft); color: var(--good); }
.legend { display: flex; flex-wrap: wrap; gap: 0 1.2rem; color: var(--muted); font-size: .9rem; }
.legend svg { width: 26px; height: 12px; vertical-align: -1px; }
`;
const parts = `
.filter { display: flex; flex-wrap: wrap; gap: .5rem .9rem; align-items: end; position: sticky; top: 0; z-index: 1;
  padding: .6rem 0; background: var(--back); border-bottom: 1px solid var(--line); margin-bottom: .8rem; }
.filter label { display: flex; flex-direction: column; font-size: .82rem; color: var(--muted); }
.filter input, .filter select { font: inherit; font-size: .95rem; color: var(--text); background: var(--card);
  border: 1px solid var(--line); border-radius: 6px; padding: .25rem .5rem; min-height: 2.1rem; max-width: 100%; }
.filter input { width: 16rem; }
.filter output { color: var(--muted); padding-bottom: .35rem; font-variant-numeric: tabular-nums; }
@media (max-width: 40rem) { .filter { position: static; } .filter input { width: 100%; } }
[hidden] { display: none !important; }
.cards { display: grid; gap: .9rem; grid-template-columns: repeat(auto-fill, minmax(min(100%, 23rem), 1fr)); margin: .7rem 0; }
.card { border: 1px solid var(--line); border-radius: 10px; background: var(--card); padding: .8rem 1rem; min-width: 0;
  content-visibility: auto; contain-intrinsic-size: auto 300px; }
.card.bad { border-left: 4px solid var(--bad); }
.card.warn { border-left: 4px solid var(--warn); }
.card .top { display: flex; flex-wrap: wrap; gap: .2rem .6rem; align-items: baseline; justify-content: space-between; }
.card p, .card dl { font-size: .92rem; }
.card details { margin-top: .4rem; font-size: .88rem; }
.card .chart { margin-top: .5rem; }
details.group { margin: 1rem 0; }
details.group > summary { cursor: pointer; padding: .3rem 0; }
details.group > summary h4 { display: inline; font-size: 1rem; }
summary { cursor: pointer; }
.scroll { overflow-x: auto; position: relative; }
table { border-collapse: collapse; width: 100%; font-size: .92rem; }
caption, .unseen { position: absolute; width: 1px; height: 1px; overflow: hidden; clip-path: inset(50%); white-space: nowrap; }
th, td { text-align: left; vertical-align: top; padding: .35rem .7rem .35rem 0; border-bottom: 1px solid var(--line); overflow-wrap: anywhere; }
thead th { font-size: .82rem; color: var(--muted); font-weight: 600; white-space: nowrap; }
tbody th { font-weight: 600; }
.scroll th:first-child { min-width: 9rem; } .scroll td { min-width: 5.5rem; } .scroll td.right { min-width: 0; }
.scroll .cells { min-width: 14rem; }
th.right, td.right { text-align: right; white-space: nowrap; font-variant-numeric: tabular-nums; }
td ul { margin: 0; padding-left: 1.1rem; }
table table { font-size: .9em; }
`;
const charts = `
.chart { display: block; width: 100%; max-width: 26rem; height: auto; overflow: visible; }
.chart text { font-size: 10px; fill: var(--muted); }
.chart .tick, .chart .name, .chart .end.right { text-anchor: end; }
.chart .name { fill: var(--text); font-size: 11px; }
.chart.pair .share { font-size: 8px; }
.grid { stroke: var(--grid); fill: none; }
path.reference, rect.reference { fill: var(--reference); stroke: var(--reference-edge); stroke-width: .8; }
path.current { fill: none; stroke: var(--current); stroke-width: 2; stroke-linejoin: round; }
rect.current { fill: var(--current); }
path.plain, rect.plain { fill: var(--plain); }
.chart.wide { max-width: 60rem; } .cards.wide { grid-template-columns: 1fr; }
path.line { fill: none; stroke-width: 2; stroke-linejoin: round; } path.line.estimate { stroke: var(--reference-edge); }
path.line.measured { stroke: var(--current); } path.line.plain { fill: none; stroke: var(--plain); }
path.band { fill: var(--reference); opacity: .35; } path.limit { fill: none; stroke: var(--muted); stroke-dasharray: 5 4; }
path.border { stroke: var(--muted); } circle.estimate { fill: var(--reference-edge); } circle.measured { fill: var(--current); }
circle.plain { fill: var(--plain); } circle.alert { stroke: var(--bad); stroke-width: 2; }
.meter { width: 100%; max-width: 30rem; height: 16px; display: block; margin-top: .6rem; }
.meter .rail { fill: var(--line); } .meter .over { fill: var(--bad); } .meter .under { fill: var(--good); }
.meter .limit { stroke: var(--text); stroke-width: 2; vector-effect: non-scaling-stroke; }
`;
const print = `
@media print {
  :root { color-scheme: light; --back: #fff; --card: #fff; --soft: #f4f6f8; --line: #c8ced4; --text: #000; --muted: #444;
    --link: #000; --bad: #9b1c15; --bad-soft: #fff; --warn: #6b4600; --warn-soft: #fff; --good: #14552f; --good-soft: #fff;
    --reference: #9db7cf; --reference-edge: #5b87ae; --current: #c8500a; --plain: #4c8fc4; --grid: #e3e8ed; }
  body { max-width: none; padding: 0; font-size: 10.5pt; }
  .filter { display: none; }
  .cards { grid-template-columns: 1fr 1fr; }
  .card, tr, .chart { break-inside: avoid; }
  .card { content-visibility: visible; }
  .scroll { overflow: visible; }
  h2, h3, summary { break-after: avoid; }
  * { print-color-adjust: exact; -webkit-print-color-adjust: exact; }
}
@media (prefers-reduced-motion: no-preference) { html { scroll-behavior: smooth; } }
`;
/** The look of every page: light and dark by the reader's setting, on paper light. */
const style = `${theme}${style_text}${parts}${charts}${print}`.trim();

;// CONCATENATED MODULE: ./out/toolkit/report/page/page.js




/**
 * A whole page in one file. Its policy lets it load nothing and run nothing but its own style and script, which are
 * known by their digests, whatever else may have found its way into it. It reads without the script as well.
 */
function page({ title, body, style: more = "", script, data }) {
    const rules = more === "" ? style : `${style}\n${more.trim()}`;
    const scripts = [filterScript, ...(script === undefined ? [] : [script])];
    const policy = [
        "default-src 'none'",
        `style-src 'sha256-${digest(rules)}'`,
        `script-src ${scripts.map((one) => `'sha256-${digest(one)}'`).join(" ")}`,
        "base-uri 'none'",
        "form-action 'none'",
    ].join("; ");
    return (0,html/* html */.qy) `<!DOCTYPE html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${new html/* Html */.Ed(policy)}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<meta name="referrer" content="no-referrer">
<title>${title}</title>
<style>${new html/* Html */.Ed(rules)}</style>
</head>
<body>
${body}
${data !== undefined && (0,html/* html */.qy) `<script type="application/json" id="data">${new html/* Html */.Ed(jsonInHtml(data))}</script>\n`}${scripts.map((one) => (0,html/* html */.qy) `<script>${new html/* Html */.Ed(one)}</script>\n`)}</body>
</html>
`.text;
}
const digests = new Map();
/** Pages come by the thousand, and have the same few styles and scripts. */
function digest(text) {
    const known = digests.get(text) ?? (0,external_node_crypto_.createHash)("sha256").update(text).digest("base64");
    digests.set(text, known);
    return known;
}
/** JSON that ends no element and starts none, whatever texts it holds. */
function jsonInHtml(value) {
    const text = JSON.stringify(value);
    if (!/[<>&\u0080-\uffff]/.test(text))
        return text;
    return text.replaceAll(/[<>&\u2028\u2029\p{Cf}]/gu, (one) => [...Array(one.length).keys()]
        .map((at) => `\\u${one.charCodeAt(at).toString(16).padStart(4, "0")}`)
        .join(""));
}
/** A link that leaves the page only when somebody follows it; text where the address is none of the web's. */
function page_link(address, text) {
    return /^https?:\/\/[^\s"'<>`\\]+$/.test(address)
        ? (0,html/* html */.qy) `<a href="${address}" rel="noreferrer noopener">${text}</a>`
        : (0,html/* html */.qy) `${text}`;
}


/***/ }),

/***/ 77914:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   t: () => (/* binding */ table)
/* harmony export */ });
/* harmony import */ var _html_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(74781);

/**
 * A table whose first column heads its rows. Wide ones scroll in their own box, which the keyboard reaches.
 * @param attributes of each row, made by `item` where rows can be filtered
 */
function table(caption, columns, rows) {
    const side = ({ align }) => (align === undefined ? "" : (0,_html_js__WEBPACK_IMPORTED_MODULE_0__/* .html */ .qy) ` class="${align}"`);
    return (0,_html_js__WEBPACK_IMPORTED_MODULE_0__/* .html */ .qy) `<div class="scroll" tabindex="0" role="region" aria-label="${caption}"><table><caption>${caption}</caption><thead><tr>${columns.map((column) => (0,_html_js__WEBPACK_IMPORTED_MODULE_0__/* .html */ .qy) `<th scope="col"${side(column)}>${column.title}</th>`)}</tr></thead><tbody>${rows.map(({ cells, attributes }) => (0,_html_js__WEBPACK_IMPORTED_MODULE_0__/* .html */ .qy) `<tr${attributes === undefined ? "" : (0,_html_js__WEBPACK_IMPORTED_MODULE_0__/* .html */ .qy) ` ${attributes}`}>${cells.map((cell, at) => at === 0
        ? (0,_html_js__WEBPACK_IMPORTED_MODULE_0__/* .html */ .qy) `<th scope="row"${side(columns[at])}>${cell}</th>`
        : (0,_html_js__WEBPACK_IMPORTED_MODULE_0__/* .html */ .qy) `<td${side(columns[at])}>${cell}</td>`)}</tr>`)}</tbody></table></div>`;
}


/***/ })

};
