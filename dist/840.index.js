export const id = 840;
export const ids = [840];
export const modules = {

/***/ 840:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  driftPage: () => (/* binding */ driftPage)
});

// EXTERNAL MODULE: ./out/toolkit/report/number.js
var number = __webpack_require__(26507);
// EXTERNAL MODULE: ./out/toolkit/report/page/chart.js
var chart = __webpack_require__(95138);
// EXTERNAL MODULE: ./out/toolkit/report/page/filter.js
var filter = __webpack_require__(73314);
// EXTERNAL MODULE: ./out/toolkit/report/page/html.js
var html = __webpack_require__(74781);
// EXTERNAL MODULE: ./out/toolkit/report/page/legend.js
var legend = __webpack_require__(23897);
// EXTERNAL MODULE: ./out/toolkit/report/page/page.js + 2 modules
var page = __webpack_require__(44367);
// EXTERNAL MODULE: ./out/drift-check/check.js
var drift_check_check = __webpack_require__(8429);
// EXTERNAL MODULE: ./out/drift-check/judgement.js
var judgement = __webpack_require__(246);
// EXTERNAL MODULE: ./out/drift-check/presets/words.js
var words = __webpack_require__(15507);
// EXTERNAL MODULE: ./out/drift-check/methods/method.js + 5 modules
var methods_method = __webpack_require__(30859);
;// CONCATENATED MODULE: ./out/drift-check/page/column.js







const stateTitles = {
    drifted: "drifted",
    quiet: "did not drift",
    apart: "not judged",
};
function stateOf({ drifted, judged }) {
    return drifted ? "drifted" : judged ? "quiet" : "apart";
}
function kindOf({ type }) {
    return type;
}
/** A column: its name, what was decided and why, both sides as a chart, and the numbers folded. */
function columnCard(column) {
    const state = stateOf(column);
    const tone = state === "drifted" ? "bad" : state === "quiet" ? "good" : "";
    const method = column.method === null ? "" : `, ${methods_method/* methods */.vX[column.method].title}`;
    return (0,html/* html */.qy) `<article class="card${state === "drifted" && " bad"}" ${(0,filter/* item */.AS)(column.name, state, kindOf(column))}>
<div class="top"><h5>${column.name}</h5>${column.role !== "feature" && (0,html/* html */.qy) `<span class="badge">${column.role}</span>`}<span class="badge ${tone}">${stateTitles[state]}</span></div>
<p>${column.reason}${column.error > 0 && ` (from a sketch, ± ${(0,words/* percent */.KN)(column.error)})`}</p>
${column.distribution !== null && chartOf(column.name, column.distribution)}
${(0,legend/* facts */.I)([
        ["moved", column.effect === null ? "" : (0,words/* percent */.KN)(column.effect)],
        ["missing", missingOf(column)],
        ["importance", column.importance === null ? "" : (0,words/* percent */.KN)(column.importance)],
        ["score", column.score === null || column.score === column.effect ? "" : (0,words/* round */.LI)(column.score)],
        [column.adjustedPValue === null ? "p" : "p, corrected", pOf(column)],
        ["compared as", `${column.type}${method}`],
    ])}
${column.distribution !== null && numbers(column.name, column.distribution)}
</article>`;
}
function pOf({ pValue, adjustedPValue }) {
    const p = adjustedPValue ?? pValue;
    if (p === null)
        return "";
    return (0,words/* pText */.C6)(p).replace("p = ", "").replace("p < ", "< ");
}
function missingOf({ reference, current }) {
    if (reference.rows + current.rows === 0)
        return "";
    const share = (side) => (side.rows === 0 ? "–" : (0,words/* percent */.KN)(side.missing / side.rows));
    return reference.missing + current.missing === 0 ? "0%" : `${share(reference)} → ${share(current)}`;
}
function chartOf(name, { labels, reference, current }) {
    const series = [
        { name: "reference", tone: "reference", shares: reference },
        { name: "current", tone: "current", shares: current },
    ];
    const ends = endsOf(labels);
    return ends === undefined
        ? (0,chart/* barChart */.S9)({ title: `The most frequent values of ${name}, reference and current`, labels, series })
        : (0,chart/* distributionChart */.BM)({ title: `The distribution of ${name}, reference and current`, series, ends });
}
/** The ends of a line of bins; undefined where the labels are values. */
function endsOf(labels) {
    const bins = labels.map((label) => /^(-?[\d.e+-]+) … (-?[\d.e+-]+)$/.exec(label));
    const [first, last] = [bins[0], bins.at(-1)];
    return labels.length > 1 && bins.every((bin) => bin !== null)
        ? [signed(first[1]), signed(last[2])]
        : undefined;
}
function signed(number) {
    return number.replace(/^-/, "−");
}
function numbers(name, { labels, reference, current }) {
    const rows = labels.map((label, at) => (0,html/* html */.qy) `<tr><th scope="row">${label}</th><td class="right">${(0,number/* formatPercent */.l9)(reference[at])}</td><td class="right">${(0,number/* formatPercent */.l9)(current[at])}</td></tr>`);
    return (0,html/* html */.qy) `<details><summary>In numbers</summary><table><caption>Share of the rows of ${name}</caption><thead><tr><th scope="col">value</th><th scope="col" class="right">reference</th><th scope="col" class="right">current</th></tr></thead><tbody>${rows}</tbody></table></details>`;
}

// EXTERNAL MODULE: ./out/toolkit/report/page/table.js
var table = __webpack_require__(77914);
// EXTERNAL MODULE: ./out/drift-check/further-text.js
var further_text = __webpack_require__(2667);
// EXTERNAL MODULE: ./node_modules/d3-scale/dist/d3-scale.mjs + 4 modules
var d3_scale = __webpack_require__(25602);
// EXTERNAL MODULE: ./node_modules/d3-shape/dist/d3-shape.mjs + 1 modules
var d3_shape = __webpack_require__(76879);
;// CONCATENATED MODULE: ./out/drift-check/page/line-chart.js



const width = 720;
const height = 190;
const [left, right, head, foot] = [48, 10, 18, 22];
/** Lines over the chunks of the reference, then of the current data, with limits, a band, and marks beyond the limits. */
function lineChart(chart) {
    const { keys, lines, band, limits, alerts, reference, format, include } = chart;
    const known = [
        ...[...lines.map(({ values }) => values), ...limits, band?.low ?? [], band?.high ?? []].flat(),
        include ?? null,
    ].filter((value) => value !== null && Number.isFinite(value));
    const count = keys.length;
    if (count === 0 || known.length === 0)
        return "";
    let [low, high] = [known[0], known[0]];
    for (const value of known)
        [low, high] = [Math.min(low, value), Math.max(high, value)];
    const x = (0,d3_scale/* scaleLinear */.m4)([0, count], [left, width - right]);
    const y = (0,d3_scale/* scaleLinear */.m4)(low === high ? [low - 0.5, high + 0.5] : [low, high], [height - foot, head]).nice(4);
    const middle = (at) => x(at + 0.5);
    const grid = y.ticks(4).map((tick) => {
        const at = round(y(tick));
        return (0,html/* html */.qy) `<path class="grid" d="M${left},${at}H${width - right}"/><text class="tick" x="${left - 5}" y="${at + 3.5}">${format(tick)}</text>`;
    });
    const shade = band !== undefined &&
        (0,html/* html */.qy) `<path class="band" d="${(0,d3_shape/* area */.Wc)()
            .defined((at) => band.low[at] != null && band.high[at] != null)
            .x(middle)
            .y0((at) => y(band.low[at]))
            .y1((at) => y(band.high[at]))
            .digits(1)(keys.map((_, at) => at))}"/>`;
    const steps = limits.map((values) => {
        const all = [...values, values.at(-1) ?? null];
        const path = (0,d3_shape/* line */.n8)()
            .defined((value) => value !== null)
            .x((_, at) => x(at))
            .y((value) => y(value))
            .curve(d3_shape/* curveStepAfter */.UP)
            .digits(1)(all);
        return (0,html/* html */.qy) `<path class="limit" d="${path}"/>`;
    });
    const drawn = lines.map(({ tone, values }) => {
        const path = (0,d3_shape/* line */.n8)()
            .defined((value) => value !== null)
            .x((_, at) => middle(at))
            .y((value) => y(value))
            .digits(1)(values);
        return (0,html/* html */.qy) `<path class="line ${tone}" d="${path}"/>${pointsOf(tone, values)}`;
    });
    function pointsOf(tone, values) {
        return values.flatMap((value, at) => {
            if (value === null)
                return [];
            const text = (0,html/* html */.qy) `<title>${keys[at]}: ${format(value)}</title>`;
            return [
                (0,html/* html */.qy) `<circle class="${tone}${alerts[at] === tone && " alert"}" cx="${round(middle(at))}" cy="${round(y(value))}" r="${alerts[at] === tone ? 4.5 : 2.5}">${text}</circle>`,
            ];
        });
    }
    const border = round(x(reference));
    const sides = reference > 0 &&
        reference < count &&
        (0,html/* html */.qy) `<path class="border" d="M${border},${head - 8}V${height - foot}"/><text class="end right" x="${border - 5}" y="10">reference</text><text class="end" x="${border + 5}" y="10">current</text>`;
    const ends = (0,html/* html */.qy) `<text class="end" x="${left}" y="${height - 6}">${keys[0]}</text>${count > 1 && (0,html/* html */.qy) `<text class="end right" x="${width - right}" y="${height - 6}">${keys.at(-1)}</text>`}`;
    return (0,html/* html */.qy) `<svg class="chart wide" viewBox="0 0 ${width} ${height}" role="img" aria-label="${chart.title}">${grid}${sides}${shade}${steps}${drawn}${ends}</svg>`;
}
function round(value) {
    return Number(value.toFixed(1));
}

;// CONCATENATED MODULE: ./out/drift-check/page/further.js





/** What was looked at beyond single columns, a section each: those about the model, and those about its data. */
function furtherSections({ performance, together, slices, chunks, notes }) {
    return {
        model: performance === null ? "" : performanceSection(performance),
        data: (0,html/* html */.qy) `${together !== null && togetherSection(together)}${slices !== null && slices.length > 0 && slicesSection(slices)}${chunks !== null && chunksSection(chunks)}${notes.length > 0 && (0,html/* html */.qy) `<h2>Not looked at</h2><ul>${notes.map((note) => (0,html/* html */.qy) `<li>${note}</li>`)}</ul>`}`,
    };
}
const value = (one) => (one === null ? "–" : (0,words/* round */.LI)(one));
function badge(isBad, bad, good) {
    return (0,html/* html */.qy) `<span class="badge ${isBad ? "bad" : "good"}">${isBad ? bad : good}</span>`;
}
function performanceSection(performance) {
    const { overall, metrics, chunks, notes } = performance;
    const rows = overall.map((one, at) => {
        const beyond = metrics[at].current.some(({ alert }) => alert);
        const state = one.degraded || !beyond
            ? badge(one.degraded, "fell", "steady")
            : (0,html/* html */.qy) `<span class="badge warn">beyond its limits</span>`;
        const cells = [
            one.name,
            state,
            value(one.reference),
            value(one.estimate),
            value(one.realized),
            (0,further_text/* differenceText */.Lr)(one),
            one.adjustedPValue === null ? "–" : (0,words/* pNumber */.ce)(one.adjustedPValue),
            one.how ?? "–",
        ];
        return { cells };
    });
    return (0,html/* html */.qy) `<h2>Performance</h2>
<p>${capital((0,further_text/* howKnown */._S)(performance))}.${notes.map((note) => ` ${capital(note)}.`)}</p>
${(0,table/* table */.t)("Metrics of all rows", [
        { title: "metric" },
        { title: "" },
        { title: "reference", align: "right" },
        { title: "estimated now", align: "right" },
        { title: "measured now", align: "right" },
        { title: "difference, 95%", align: "right" },
        { title: "p for worse, adjusted", align: "right" },
        { title: "interval by" },
    ], rows)}
<div class="cards wide">${metrics.map((metric) => metricCard(metric, chunks))}</div>`;
}
function metricCard(metric, chunks) {
    const all = [...metric.reference, ...metric.current];
    const keys = [...chunks.reference, ...chunks.current].map(({ key }) => key);
    const known = (limit) => (Number.isFinite(limit) ? [all.map(() => limit)] : []);
    const chart = lineChart({
        title: `${metric.name} chunk by chunk, estimated and measured`,
        keys,
        lines: [
            { tone: "estimate", values: all.map(({ estimate }) => estimate) },
            { tone: "measured", values: all.map(({ realized }) => realized) },
        ],
        band: { low: all.map(({ low }) => low), high: all.map(({ high }) => high) },
        limits: [...known(metric.limits.lower), ...known(metric.limits.upper)],
        // What was measured is what is held against the limits; without labels it is the estimate.
        alerts: all.map(({ alert, realized }) => (alert ? (realized === null ? "estimate" : "measured") : null)),
        reference: metric.reference.length,
        format: words/* round */.LI,
    });
    const isBeyond = metric.current.some(({ alert }) => alert);
    return (0,html/* html */.qy) `<article class="card${isBeyond && " warn"}"><div class="top"><h3>${metric.name}</h3><span class="muted">${metric.direction === "maximize" ? "higher" : "lower"} is better</span></div>${chart}<p class="legend">${key("estimate", "estimated, with three sampling errors")}${key("measured", "measured")}${key("limit", "limits")}</p>
<details><summary>In numbers</summary>${(0,table/* table */.t)(`${metric.name} by chunk`, [
        { title: "chunk" },
        { title: "estimated", align: "right" },
        { title: "measured", align: "right" },
        { title: "" },
    ], all.map((one, at) => ({
        cells: [keys[at], value(one.estimate), value(one.realized), one.alert && "beyond"],
    })))}</details></article>`;
}
function key(tone, text) {
    return (0,html/* html */.qy) `<span><svg class="key" viewBox="0 0 26 12" aria-hidden="true"><path class="${tone === "limit" ? "limit" : `line ${tone}`}" d="M1,6H25"/></svg> ${text}</span> `;
}
function togetherSection(together) {
    const { drifted, features, columns, rows } = together;
    const answer = drifted
        ? "A classifier tells the two sides apart"
        : "A classifier can’t tell the two sides apart";
    return (0,html/* html */.qy) `<h2>All columns together</h2>
<p>${answer}: ${(0,further_text/* toldApartText */.Zm)(together)}. It looked at ${(0,words/* count */.U9)(columns)} columns, ${(0,words/* count */.U9)(rows.reference)} rows of the reference and ${(0,words/* count */.U9)(rows.current)} of the current data.</p>
${drifted &&
        features.length > 0 &&
        (0,table/* table */.t)("What gives it away", [{ title: "what gives it away" }, { title: "area lost without it", align: "right" }], features.map(({ name, lost }) => ({ cells: [name, (0,words/* round */.LI)(lost)] })))}`;
}
function slicesSection(slices) {
    const drifted = slices.filter((slice) => slice.drifted).length;
    return (0,html/* html */.qy) `<h2>Slices</h2>
<p>${(0,words/* count */.U9)(drifted)} of ${(0,words/* count */.U9)(slices.length)} slices drifted. The p-values of all are corrected together.</p>
${(0,table/* table */.t)("Slices, the most drifted first", [
        { title: "slice" },
        { title: "" },
        { title: "reference rows", align: "right" },
        { title: "current rows", align: "right" },
        { title: "columns drifted", align: "right" },
        { title: "which, and by how many of the rows", align: "cells" },
    ], (0,further_text/* orderedSlices */.Fi)(slices).map((slice) => ({
        cells: [
            `${slice.column} = ${slice.value}`,
            badge(slice.drifted, "drifted", "did not drift"),
            (0,words/* count */.U9)(slice.rows.reference),
            (0,words/* count */.U9)(slice.rows.current),
            `${slice.columns.length} of ${slice.judged}`,
            slice.columns
                .slice(0, 10)
                .map(({ name, effect }) => (effect === null ? name : `${name} (${(0,words/* percent */.KN)(effect)})`))
                .join(", "),
        ],
    })))}`;
}
function chunksSection({ reference, current }) {
    const all = [...reference, ...current];
    const alerts = current.filter(({ alert }) => alert).length;
    const of = (pick) => all.map(pick);
    const chart = lineChart({
        title: "Mean share of rows that moved, chunk by chunk",
        keys: all.map((chunk) => chunk.key),
        lines: [{ tone: "plain", values: of(({ effect }) => effect) }],
        limits: [of(({ limit }) => limit)],
        alerts: all.map(({ alert }) => (alert ? "plain" : null)),
        reference: reference.length,
        format: words/* percent */.KN,
        include: 0,
    });
    return (0,html/* html */.qy) `<h2>Chunks</h2>
<p>${(0,words/* count */.U9)(alerts)} of ${(0,words/* count */.U9)(current.length)} chunks above their limit: the share of rows that moved against the whole reference, on average over the columns.</p>
<div class="card${alerts > 0 && " warn"}">${chart}<p class="legend">${key("plain", "moved on average")}${key("limit", "limit")}</p>
<details><summary>In numbers</summary>${(0,table/* table */.t)("Chunks", [
        { title: "chunk" },
        { title: "rows", align: "right" },
        { title: "drifted columns", align: "right" },
        { title: "moved on average", align: "right" },
        { title: "limit", align: "right" },
        { title: "" },
    ], all.map(({ key: name, rows, share, effect, limit, alert }, at) => ({
        cells: [
            name,
            (0,words/* count */.U9)(rows),
            share === null ? "–" : (0,words/* percent */.KN)(share),
            effect === null ? "–" : (0,words/* percent */.KN)(effect),
            limit === null ? "–" : (0,words/* percent */.KN)(limit),
            alert ? "above" : at < reference.length && "reference",
        ],
    })))}</details></div>`;
}
function capital(text) {
    return `${text.charAt(0).toUpperCase()}${text.slice(1)}`;
}

;// CONCATENATED MODULE: ./out/drift-check/page/page.js











/** More columns of a group than this are folded. */
const mostOpen = 12;
/**
 * The check as a page: the answer in words, the columns that drifted with their charts, all others folded, and what was
 * looked at beyond them. A model's performance comes first.
 * @param notes what the check has to say beside: about the issue, about retraining
 */
function driftPage(check, notes, runUrl) {
    const { summary, result, reference, current, further, settings } = check;
    const title = (0,drift_check_check/* titleOf */.G)(check);
    const { model, data } = furtherSections(further);
    const share = result.weightedShare ?? result.share;
    const rules = settings.preset === "evidently"
        ? "Evidently’s tests, thresholds and decisions"
        : `two-sample tests, correction ${settings.correction}; a change counts from ${(0,words/* percent */.KN)(settings.minEffect)} of the rows on, with ${(0,number/* countOf */.pq)(settings.minRows, "row")} on both sides`;
    return (0,page/* page */.M)({
        title,
        body: (0,html/* html */.qy) `<header>
<h1>${title}</h1>
<p class="lead">${summary}</p>
${share !== null && (0,chart/* meter */.K7)(`${(0,words/* percent */.KN)(share)} drifted; the limit is ${(0,words/* percent */.KN)(result.threshold)}`, share, result.threshold)}
${(0,legend/* facts */.I)([
            ["reference", sideOf(reference)],
            ["current", sideOf(current)],
            ["rules", rules],
        ])}
${notes.length > 0 && (0,html/* html */.qy) `<ul>${notes.map((note) => (0,html/* html */.qy) `<li>${note}</li>`)}</ul>`}
</header>
<main>
${model}
<h2>Columns</h2>
<h3 class="unseen">Compared</h3>
${(0,legend/* legend */.o)(reference.label, current.label)}
${columns((0,judgement/* byImportance */.G)(result.columns))}
${data}
</main>
<footer><p>Bars and lines show the share of the rows with a value. Numbers are counted in a dozen equal bins from the 1st to the 99th percentile of both sides; what lies beyond is in the outer ones.</p>${runUrl !== undefined && (0,html/* html */.qy) `<p>Made by ${(0,page/* link */.n)(runUrl, "this run")}.</p>`}</footer>`,
    });
}
function sideOf({ label, rows, source, digest }) {
    return (0,html/* html */.qy) `${label}${source === "profile" && " by its profile"}, ${(0,number/* countOf */.pq)(rows, "row")}${digest !== null && (0,html/* html */.qy) `, <code>${digest.slice(0, 15)}…</code>`}`;
}
function columns(ordered) {
    if (ordered.length === 0)
        return (0,html/* html */.qy) `<p>There is no column to compare.</p>`;
    const groups = ["drifted", "quiet", "apart"].map((state) => ({
        state,
        columns: ordered.filter((column) => stateOf(column) === state),
    }));
    const filled = groups.filter((one) => one.columns.length > 0);
    const kinds = [...new Set(ordered.map(kindOf))].sort();
    const controls = (0,filter/* filter */.pb)({
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
        const heading = `${(0,number/* formatCount */.B4)(count)} ${count === 1 ? "column" : "columns"} ${stateTitles[one.state]}`;
        return (0,filter/* group */.Os)(heading, isOpen, (0,html/* html */.qy) `<div class="cards">${one.columns.map(columnCard)}</div>`);
    });
    return (0,html/* html */.qy) `${controls}<div id="columns">${shown}</div>`;
}


/***/ })

};
