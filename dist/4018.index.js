export const id = 4018;
export const ids = [4018];
export const modules = {

/***/ 4018:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  pagePath: () => (/* binding */ pagePath),
  validationPage: () => (/* binding */ validationPage)
});

// EXTERNAL MODULE: ./out/toolkit/report/number.js
var number = __webpack_require__(26507);
// EXTERNAL MODULE: ./out/toolkit/report/page/filter.js
var filter = __webpack_require__(73314);
// EXTERNAL MODULE: ./out/toolkit/report/page/html.js
var html = __webpack_require__(74781);
// EXTERNAL MODULE: ./out/toolkit/report/page/legend.js
var legend = __webpack_require__(23897);
// EXTERNAL MODULE: ./out/toolkit/report/page/page.js + 2 modules
var page = __webpack_require__(44367);
// EXTERNAL MODULE: ./out/toolkit/report/page/table.js
var table = __webpack_require__(77914);
// EXTERNAL MODULE: ./out/validate-data/verdict.js
var verdict = __webpack_require__(55883);
;// CONCATENATED MODULE: ./out/validate-data/page/check.js




/** In the order of the page: what failed first. */
const checkStates = {
    failed: { title: "failed", tone: "bad", words: () => "failed" },
    uncomputed: { title: "could not be computed", tone: "bad", words: () => "could not be computed" },
    warned: {
        title: "violated, no error",
        tone: "warn",
        words: (count) => `${count === 1 ? "is" : "are"} violated, but no error`,
    },
    undone: { title: "could not be done", tone: "warn", words: () => "could not be done" },
    known: {
        title: "as in the baseline",
        tone: "",
        words: (count, baseline) => `${count === 1 ? "fails as it does" : "fail as they do"} in ${baseline ?? "the baseline"}`,
    },
    passed: { title: "passed", tone: "good", words: () => "passed" },
};
function checkState(result) {
    if ((0,verdict/* isExcused */.Ix)(result))
        return "known";
    if (result.status === "pass")
        return "passed";
    if (result.status === "unsupported")
        return result.isDecisive === true ? "uncomputed" : "undone";
    if (result.status === "error")
        return "uncomputed";
    return result.check.severity === "error" ? "failed" : "warned";
}
/** More cells of one check than this are in the JSON report only. */
const mostCells = 20;
/** A check as a row of a table of so many columns, with the first cells that break it. */
function checkRow(result, columns) {
    const { check, observed, fresh, failed, examples } = result;
    const state = checkState(result);
    const news = fresh === undefined || fresh === failed ? "" : `, ${(0,number/* formatCount */.B4)(fresh)} new`;
    const beside = [check.dimension, check.businessImpact].filter((one) => one !== undefined).join(", ");
    const text = `${check.name} ${check.type} ${check.column ?? ""}`;
    return {
        attributes: (0,filter/* item */.AS)(text, state),
        cells: [
            (0,html/* html */.qy) `${check.name}${beside !== "" && (0,html/* html */.qy) ` <span class="muted">${beside}</span>`}`,
            check.expected,
            `${observed}${news}`,
            check.severity,
            cells(examples),
        ].slice(0, columns),
    };
}
function cells(examples) {
    if (examples.length === 0)
        return "";
    const lines = examples.slice(0, mostCells).map((example) => (0,html/* html */.qy) `<li>${cell(example)}</li>`);
    const more = examples.length - mostCells;
    const list = (0,html/* html */.qy) `<ul>${lines}${more > 0 && (0,html/* html */.qy) `<li>${(0,number/* formatCount */.B4)(more)} more are in the JSON report</li>`}</ul>`;
    return examples.length <= 3
        ? list
        : (0,html/* html */.qy) `<details><summary>${cell(examples[0])}, and ${(0,number/* formatCount */.B4)(examples.length - 1)} more</summary>${list}</details>`;
}
function cell(example) {
    const { firstSeen } = example;
    const before = firstSeen === undefined ? "" : (0,html/* html */.qy) `; first at <code>${placeOf(firstSeen)}</code>`;
    return (0,html/* html */.qy) `<code>${placeOf(example)}</code> ${shownValue(example)}${before}`;
}
function placeOf({ file, line, row }) {
    return `${file}:${line ?? `row ${row}`}`;
}
function shownValue({ value, masked }) {
    if (value === null)
        return (0,html/* html */.qy) `<em>empty</em>`;
    if (masked)
        return (0,html/* html */.qy) `<span class="muted" title="The contract classifies the column as personal.">${value}</span>`;
    return (0,html/* html */.qy) `<code>${value === "" ? '""' : value}</code>`;
}

// EXTERNAL MODULE: ./out/toolkit/data/profile-histogram.js
var profile_histogram = __webpack_require__(24480);
// EXTERNAL MODULE: ./out/toolkit/report/page/chart.js
var chart = __webpack_require__(95138);
// EXTERNAL MODULE: ./out/validate-data/profile-words.js
var profile_words = __webpack_require__(63227);
;// CONCATENATED MODULE: ./out/validate-data/page/column.js







const bins = 24;
const mostValues = 8;
/** A column of the data: how full it is, its distribution, and its numbers. */
function columnCard(column, failed, showValues) {
    const { name, kind, type, rows, missing, distinct, distinctExact, numeric, personal } = column;
    const isShown = showValues && personal !== true;
    const numbers = isShown && numeric !== null ? numbersOf(column) : [];
    return (0,html/* html */.qy) `<article class="card${failed > 0 && " bad"}" ${(0,filter/* item */.AS)(name, failed > 0 ? "broken" : "fine", kind)}>
<div class="top"><h5>${name}</h5>${failed > 0 && (0,html/* html */.qy) `<span class="badge bad">${(0,number/* countOf */.pq)(failed, "failed check")}</span>`}</div>
<p class="muted">${kind}, ${type}</p>
${isShown
        ? chartOf(column)
        : (0,html/* html */.qy) `<p>${personal === true ? "Values are not shown: the contract classifies this column as personal." : "Values are not shown: max-rows-reported is 0."}</p>`}
${(0,legend/* facts */.I)([
        ["missing", rows === 0 ? "–" : (0,chart/* percent */.KN)(missing / rows)],
        ["distinct", `${distinctExact ? "" : "≈"}${(0,number/* formatCount */.B4)(distinct)}`],
        ...numbers,
    ])}
${isShown && valuesOf(column)}
</article>`;
}
function numbersOf({ kind, numeric }) {
    if (numeric === null)
        return [];
    const { mean, standardDeviation, quantiles, nan, infinite } = numeric;
    const show = kind === "datetime" ? profile_words/* shownTime */.h : profile_words/* shownNumber */.b;
    const entries = [
        ["median", show(quantiles[500])],
        ["middle half", `${show(quantiles[250])} to ${show(quantiles[750])}`],
    ];
    if (kind !== "datetime") {
        entries.unshift(["mean", (0,profile_words/* shownNumber */.b)(mean)]);
        if (standardDeviation !== null)
            entries.push(["standard deviation", (0,profile_words/* shownNumber */.b)(standardDeviation)]);
    }
    if (nan > 0)
        entries.push(["NaN", (0,number/* formatCount */.B4)(nan)]);
    if (infinite > 0)
        entries.push(["infinite", (0,number/* formatCount */.B4)(infinite)]);
    return entries;
}
function chartOf(column) {
    const { name, kind, numeric, values, rows, missing } = column;
    if (numeric !== null) {
        const histogram = (0,profile_histogram/* histogramOfProfile */.X)(column, bins);
        if (histogram === undefined)
            return "";
        const show = kind === "datetime" ? profile_words/* shownTime */.h : profile_words/* shownNumber */.b;
        const { low, high, open, shares } = histogram;
        const [from, to] = [show(open ? numeric.min : low), show(open ? numeric.max : high)];
        const ends = open ? [`${from} … ${show(low)}`, `${show(high)} … ${to}`] : [from, to];
        return (0,chart/* distributionChart */.BM)({
            title: `The distribution of ${name}, from ${from} to ${to}`,
            series: [{ name, tone: "plain", shares }],
            ends,
        });
    }
    const filled = rows - missing;
    if (filled <= 0 || kind === "text")
        return "";
    const shown = values.slice(0, mostValues);
    return (0,chart/* barChart */.S9)({
        title: `The most frequent values of ${name}`,
        labels: shown.map(({ value }) => String(value)),
        series: [{ name, tone: "plain", shares: shown.map(({ count }) => count / filled) }],
    });
}
/** The most frequent values in words, where the chart does not show them. */
function valuesOf({ name, kind, values, numeric, distinct }) {
    if (values.length === 0 ||
        kind === "datetime" ||
        (numeric === null && kind !== "text" && distinct <= mostValues))
        return "";
    const rows = values
        .slice(0, 10)
        .map(({ value, count }) => (0,html/* html */.qy) `<tr><th scope="row"><code>${cut(String(value))}</code></th><td class="right">${(0,number/* formatCount */.B4)(count)}</td></tr>`);
    return (0,html/* html */.qy) `<details><summary>Most frequent values</summary><table><caption>Of ${name}</caption><thead><tr><th scope="col">value</th><th scope="col" class="right">rows</th></tr></thead><tbody>${rows}</tbody></table></details>`;
}
function cut(text) {
    const characters = [...text.slice(0, 162)];
    return characters.length > 80 ? `${characters.slice(0, 79).join("")}…` : text;
}

;// CONCATENATED MODULE: ./out/validate-data/page/worst-rows.js




/** The rows that break the most checks, with the cells that break them. */
function worstRowsTable(rows) {
    const title = rows.length === 1 ? "The only row that breaks a check" : `The ${(0,number/* countOf */.pq)(rows.length, "worst row")}`;
    return (0,html/* html */.qy) `<h3>${title}</h3>${(0,table/* table */.t)("Rows by the number of checks that they break", [{ title: "where" }, { title: "breaks", align: "right" }, { title: "cells", align: "cells" }], rows.map((row) => ({
        cells: [
            (0,html/* html */.qy) `<code>${placeOf(row)}</code>`,
            (0,number/* formatCount */.B4)(row.failed),
            (0,html/* html */.qy) `<ul>${row.cells.map((cell) => (0,html/* html */.qy) `<li>${cell.check.column !== null && (0,html/* html */.qy) `${cell.check.column}: `}${shownValue(cell)}<span class="muted">; allowed: ${cell.check.cell ?? cell.check.expected}</span></li>`)}${row.failed > row.cells.length && (0,html/* html */.qy) `<li>${(0,number/* formatCount */.B4)(row.failed - row.cells.length)} more</li>`}</ul>`,
        ],
    })))}`;
}

;// CONCATENATED MODULE: ./out/validate-data/page/page.js









/** Where the page is written. */
const pagePath = ".mergeline/validate-data.html";
/** More columns without a failed check than this are folded. */
const mostOpen = 30;
/** The validation as a page: the answer in words, all checks with the failed ones first, the worst rows, each column. */
function validationPage(data) {
    const { validations, valid, summary, command, runUrl } = data;
    const names = validations.map(({ name }) => name).join(", ");
    return (0,page/* page */.M)({
        title: `${names}: ${valid ? "valid" : "not valid"}`,
        body: (0,html/* html */.qy) `<header>
<h1><span class="badge ${valid ? "good" : "bad"}">${valid ? "valid" : "not valid"}</span> ${names}</h1>
<p class="lead">${summary}</p>
${validations.length > 1 &&
            (0,html/* html */.qy) `<nav aria-label="Datasets"><ul>${validations.map(({ name }, at) => (0,html/* html */.qy) `<li><a href="#data-${at}">${name}</a></li>`)}</ul></nav>`}
</header>
<main>
${validations.map((validation, at) => datasetSection(validation, at, data))}
</main>
<footer><p>Reproduce: <code>${command}</code></p>
<p>A histogram is drawn from the profile: each bin is exact to 0.1% of the rows.</p>
${runUrl !== undefined && (0,html/* html */.qy) `<p>Made by ${(0,page/* link */.n)(runUrl, "this run")}.</p>`}</footer>`,
    });
}
function datasetSection(validation, at, { validations, showValues }) {
    const several = validations.length > 1;
    const { name, table: data, contract, profile, undeclared, baseline, worst } = validation;
    const files = data.files
        .slice(0, 5)
        .map((file) => (0,html/* html */.qy) `<code>${file.path}</code> ${file.digest.slice(0, 15)}… `);
    const more = data.files.length > 5 ? `and ${(0,number/* formatCount */.B4)(data.files.length - 5)} more` : "";
    const hidden = profile.columns.filter((column) => column.personal).map((column) => column.name);
    return (0,html/* html */.qy) `<section aria-labelledby="data-${at}">
<h2 id="data-${at}">${several ? name : "Data"}</h2>
${(0,legend/* facts */.I)([
        [
            "rows",
            `${(0,number/* formatCount */.B4)(data.rows)}${data.badRowCount > 0 ? `, ${(0,number/* countOf */.pq)(data.badRowCount, "bad row")}` : ""}`,
        ],
        ["columns", (0,number/* formatCount */.B4)(data.columns.length)],
        ["contract", contract === undefined ? "none" : (0,html/* html */.qy) `<code>${contract.path}</code> (${contract.format})`],
        ["baseline", baseline ?? ""],
        ["files", (0,html/* html */.qy) `${files}${more}`],
        ["not in the contract", names(undeclared)],
        ["personal, not shown", names(hidden)],
    ])}
${checksPart(validation, at)}
${worst.length > 0 && worstRowsTable(worst)}
${columnsPart(validation, at, showValues)}
</section>`;
}
function names(columns) {
    if (columns.length === 0)
        return "";
    const shown = columns.slice(0, 50).map((column) => (0,html/* html */.qy) `<code>${column}</code> `);
    return (0,html/* html */.qy) `${shown}${columns.length > 50 && `and ${(0,number/* formatCount */.B4)(columns.length - 50)} more`}`;
}
const header = [
    { title: "check" },
    { title: "allowed" },
    { title: "found" },
    { title: "severity" },
    { title: "where", align: "cells" },
];
function checksPart({ results, baseline }, at) {
    const states = Object.keys(checkStates)
        .map((state) => ({ state, results: results.filter((result) => checkState(result) === state) }))
        .filter((one) => one.results.length > 0);
    const list = `checks-${at}`;
    const controls = (0,filter/* filter */.pb)({
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
        const title = `${(0,number/* countOf */.pq)(some.length, "check")} ${words(some.length, baseline)}`;
        const isOpen = tone === "bad" || tone === "warn" || states.length === 1;
        const shown = some.some(({ examples }) => examples.length > 0) ? header : header.slice(0, -1);
        return (0,filter/* group */.Os)(title, isOpen, (0,table/* table */.t)(title, shown, some.map((result) => checkRow(result, shown.length))));
    });
    return (0,html/* html */.qy) `<h3>Checks</h3>${controls}<div id="${list}">${groups}</div>`;
}
function columnsPart({ profile, results, table: data }, at, showValues) {
    const broken = new Map();
    for (const result of results) {
        const { column } = result.check;
        if (column === null || !["failed", "uncomputed"].includes(checkState(result)))
            continue;
        broken.set(column, (broken.get(column) ?? 0) + 1);
    }
    const list = `columns-${at}`;
    const parts = [true, false].map((isBroken) => ({
        isBroken,
        columns: profile.columns.filter(({ name }) => broken.has(name) === isBroken),
    }));
    const filled = parts.filter(({ columns }) => columns.length > 0);
    const title = (isBroken) => isBroken ? "with failed checks" : filled.length === 1 ? "profiled" : "without a failed check";
    const kinds = [...new Set(profile.columns.map(({ kind }) => kind))].sort();
    const controls = (0,filter/* filter */.pb)({
        list,
        noun: "columns",
        total: profile.columns.length,
        states: filled.map(({ isBroken, columns }) => ({
            value: isBroken ? "broken" : "fine",
            title: title(isBroken),
            count: columns.length,
        })),
        kinds: kinds.map((kind) => ({ value: kind, title: kind })),
        sorts: true,
    });
    const groups = filled.map(({ isBroken, columns }) => (0,filter/* group */.Os)(`${(0,number/* countOf */.pq)(columns.length, "column")} ${title(isBroken)}`, isBroken || columns.length <= mostOpen, (0,html/* html */.qy) `<div class="cards">${columns.map((column) => columnCard(column, broken.get(column.name) ?? 0, showValues))}</div>`));
    return (0,html/* html */.qy) `<h3>Columns of ${(0,number/* countOf */.pq)(data.rows, "row")}</h3>${controls}<div id="${list}">${groups}</div>`;
}


/***/ })

};
