export const id = 55;
export const ids = [55];
export const modules = {

/***/ 76742:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  wj: () => (/* binding */ buildComment),
  AD: () => (/* binding */ resultTable),
  md: () => (/* binding */ worstFirst)
});

// EXTERNAL MODULE: ./out/toolkit/report/markdown.js
var markdown = __webpack_require__(33487);
;// CONCATENATED MODULE: ./out/toolkit/report/chart.js

/** More categories than this can't be read; the first ones are kept. */
const mostCategories = 20;
/**
 * A Mermaid xychart in a fenced block. Texts from anywhere are safe in it: quotes, brackets and line ends are taken
 * out. Empty where there is nothing to draw, or a value is not finite.
 */
function xychart(chart) {
    const count = Math.min(chart.categories.length, mostCategories);
    const cut = (series = []) => series.map((values) => values.slice(0, count));
    const [bars, lines] = [cut(chart.bars), cut(chart.lines)];
    const values = [...bars, ...lines].flat();
    if (count === 0 || values.length === 0 || !values.every(Number.isFinite))
        return "";
    const [low, high] = chart.range ?? around(values);
    const numbers = (series) => `[${series.map(plain).join(", ")}]`;
    const content = [
        ...(chart.colors === undefined ? [] : [paletteOf(chart.colors)]),
        "xychart-beta",
        `    title "${plainText(chart.title)}"`,
        `    x-axis [${chart.categories
            .slice(0, count)
            .map((name) => `"${plainText(name, 24)}"`)
            .join(", ")}]`,
        `    y-axis "${plainText(chart.unit)}" ${plain(low)} --> ${plain(high)}`,
        ...bars.map((series) => `    bar ${numbers(series)}`),
        ...lines.map((series) => `    line ${numbers(series)}`),
    ];
    return (0,markdown/* fenced */.OF)(content.join("\n"), "mermaid");
}
/** @throws Error where a colour is none: it would end the directive */
function paletteOf(colors) {
    if (!colors.every((color) => /^#[0-9a-f]{6}$/.test(color)))
        throw new Error(`no colours: ${colors.join()}`);
    const theme = { themeVariables: { xyChart: { plotColorPalette: colors.join(", ") } } };
    return `%%{init: ${JSON.stringify(theme)}}%%`;
}
function around(values) {
    const [low, high] = [Math.min(0, ...values), Math.max(0, ...values)];
    const margin = (high - low) * 0.1 || 1;
    return [low < 0 ? low - margin : 0, high > 0 ? high + margin : 0];
}
/** Without an exponent, which Mermaid does not read. */
function plain(value) {
    const text = value.toFixed(Math.abs(value) < 1 ? 6 : 3).replace(/\.?0+$/, "");
    return text === "-0" || text === "" ? "0" : text;
}
/** Without what ends a text in Mermaid, HTML or Markdown. */
function plainText(text, limit = 80) {
    const safe = text
        .replaceAll(/[\p{Cc}\p{Cf}\u2028\u2029]/gu, " ")
        .replaceAll(/["'`<>\\[\]{}#;%&@]/g, " ")
        .replaceAll(/\s+/g, " ")
        .trim();
    const characters = [...safe];
    return characters.length > limit ? `${characters.slice(0, limit - 1).join("")}…` : safe || " ";
}

// EXTERNAL MODULE: ./out/toolkit/report/number.js
var number = __webpack_require__(26507);
;// CONCATENATED MODULE: ./out/evaluate-gate/comment/data-difference.js


/** More classes than this are no classes but numbers. */
const mostClasses = 10;
/** What is different in the data that the two models were measured on; empty where nothing is known to be. Folded. */
function dataDifference({ candidate, baseline, dataset }) {
    if (baseline === undefined)
        return "";
    const [own, other] = [candidate?.evidence.rows, baseline.evidence.rows];
    const lines = [
        ["dataset", digest(baseline.dataset), digest(dataset.digest ?? own?.digest)],
        ["ids and labels", digest(other?.digest), digest(own?.digest)],
        ["rows", count(other?.count), count(own?.count)],
        ...classLines(other, own),
    ];
    // The same pairs are the same data, whatever file they came in; a record may name them or the dataset's files.
    if (other !== undefined && own !== undefined && other.digest === own.digest)
        return "";
    if (baseline.dataset !== undefined && [dataset.digest, own?.digest].includes(baseline.dataset))
        return "";
    const different = lines.filter(([, before, now]) => before !== undefined && now !== undefined && before !== now);
    if (different.length === 0)
        return "";
    const body = (0,markdown/* table */.tp)(["", (0,markdown/* escape */.ih)(baseline.column), "candidate"], ["left", "right", "right"], different.map(([name, before, now]) => [(0,markdown/* escape */.ih)(name), before, now]));
    return (0,markdown/* details */.zH)("The evaluation data differs", body);
}
/** Rows of each class, where the labels are classes. */
function classLines(baseline, candidate) {
    if (baseline === undefined || candidate === undefined)
        return [];
    const [before, now] = [counted(baseline.labels), counted(candidate.labels)];
    const names = [...new Set([...before.keys(), ...now.keys()])].sort();
    if (names.length > mostClasses)
        return [];
    return names.map((name) => [
        `rows labelled ${name.length > 40 ? `${name.slice(0, 39)}…` : name}`,
        (0,number/* formatCount */.B4)(before.get(name) ?? 0),
        (0,number/* formatCount */.B4)(now.get(name) ?? 0),
    ]);
}
function counted(labels) {
    const found = new Map();
    for (const label of labels)
        found.set(label, (found.get(label) ?? 0) + 1);
    return found;
}
const digest = (value) => value === undefined ? undefined : `sha256:${value.slice(7, 19)}…`;
const count = (value) => (value === undefined ? undefined : (0,number/* formatCount */.B4)(value));

// EXTERNAL MODULE: ./out/evaluate-gate/metrics/metric.js
var metric = __webpack_require__(10438);
// EXTERNAL MODULE: ./out/evaluate-gate/policy/policy.js + 19 modules
var policy_policy = __webpack_require__(21722);
// EXTERNAL MODULE: ./out/evaluate-gate/predictions/sample.js
var sample = __webpack_require__(82097);
;// CONCATENATED MODULE: ./out/evaluate-gate/comment/score-bins.js
/**
 * Bins of equal width from `low` to `high`, as for the expected calibration error: of ten from 0 to 1, [0, 0.1],
 * (0.1, 0.2], …, (0.9, 1]. Scores outside are counted in the first or last bin.
 * @param positive 1 for rows of the positive class, else 0
 */
function scoreBins(scores, positive, [low, high], count = 10) {
    const rows = new Float64Array(count);
    const sums = new Float64Array(count);
    const positives = new Float64Array(count);
    const scale = high > low ? count / (high - low) : 0;
    for (let row = 0; row < scores.length; row++) {
        const score = scores[row];
        const bin = Math.min(count - 1, Math.max(0, Math.ceil((score - low) * scale) - 1));
        rows[bin]++;
        sums[bin] += score;
        positives[bin] += positive[row];
    }
    return Array.from(rows, (total, bin) => ({
        low: low + (bin * (high - low)) / count,
        high: low + ((bin + 1) * (high - low)) / count,
        rows: total,
        meanScore: sums[bin] / total,
        positive: positives[bin] / total,
    }));
}
/** The smallest and the largest score. */
function scoreRange(all) {
    let [low, high] = [Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY];
    for (const scores of all) {
        for (let row = 0; row < scores.length; row++) {
            const score = scores[row];
            if (score < low)
                low = score;
            if (score > high)
                high = score;
        }
    }
    return [low, high];
}

;// CONCATENATED MODULE: ./out/evaluate-gate/comment/scores.js







/** As GitHub's light and dark pages both show them: a perfect model, the candidate, the baseline. */
const colors = { perfect: "#8c959f", candidate: "#0969da", baseline: "#cf222e" };
/**
 * How the scores of both models lie, and whether they are probabilities, as charts: for two classes and a column of
 * scores; empty else. Folded.
 */
function scoreDetails(findings) {
    const models = scoresOf(findings);
    if (models.length === 0)
        return "";
    const all = models.map(({ scores }) => scores.scores);
    const [low, high] = scoreRange(all);
    const areProbabilities = low >= 0 && high <= 1;
    const ends = areProbabilities ? [0, 1] : [low, high];
    const binned = models.map(({ name, scores }) => ({
        name,
        bins: scoreBins(scores.scores, scores.positive, ends),
    }));
    const parts = [areProbabilities ? calibration(binned) : "", distribution(binned), binTable(binned)];
    const title = areProbabilities
        ? "Calibration and distribution of the scores"
        : "Distribution of the scores";
    return (0,markdown/* details */.zH)(title, parts.filter((part) => part !== "").join("\n\n"));
}
/** The candidate's scores, and the baseline's where it has some. */
function scoresOf({ policy, candidate, baseline, judgement, }) {
    const rows = candidate?.evidence.rows;
    if (policy === undefined || rows === undefined || judgement.results.length === 0)
        return [];
    const { policy: read } = (0,policy_policy/* readPolicy */.T4)(policy);
    const classes = (0,sample/* classList */.pP)(rows.labels, read.positive);
    const models = [
        { name: "candidate", rows },
        { name: baseline?.column ?? "", rows: baseline?.evidence.rows },
    ];
    try {
        return models.flatMap(({ name, rows: own }) => own === undefined ? [] : [{ name, scores: (0,sample/* sampleSource */.Gj)(own, read, classes, undefined, rows).scores() }]);
    }
    catch (error) {
        if (error instanceof metric/* Hole */.t1)
            return []; // No scores, or not of two classes.
        throw error;
    }
}
/** Share of the positive class over the score: on the grey line, a score is a probability. */
function calibration(models) {
    const bins = models[0].bins;
    const shown = bins.flatMap((_, at) => (models.every((model) => model.bins[at].rows > 0) ? [at] : []));
    if (shown.length < 2)
        return "";
    const drawn = xychart({
        title: "Share of the positive class by score",
        categories: shown.map((at) => span(bins[at])),
        unit: "share of positives",
        lines: [
            shown.map((at) => (bins[at].low + bins[at].high) / 2),
            ...models.map((model) => shown.map((at) => model.bins[at].positive)),
        ],
        range: [0, 1],
        colors: [colors.perfect, ...palette(models)],
    });
    const empty = bins.length - shown.length;
    const left = empty === 0 ? "" : ` ${empty} of ${bins.length} bins have no rows of every model and are left out.`;
    return `${drawn}\n\nGrey: as it should be; ${legend(models)}.${left}`;
}
/** Share of the rows by score: the candidate as bars, the baseline as a line. */
function distribution(models) {
    const shares = models.map(({ bins }) => {
        const total = bins.reduce((sum, { rows }) => sum + rows, 0);
        return bins.map(({ rows }) => rows / total);
    });
    const drawn = xychart({
        title: "Share of the rows by score",
        categories: models[0].bins.map(span),
        unit: "share of rows",
        bars: shares.slice(0, 1),
        lines: shares.slice(1),
        colors: palette(models),
    });
    return drawn === "" ? "" : `${drawn}\n\nBars, ${legend(models).replace("; red", "; line, red")}.`;
}
const palette = (models) => [colors.candidate, colors.baseline].slice(0, models.length);
const legend = (models) => models.map(({ name }, at) => `${at === 0 ? "blue" : "red"}: ${(0,markdown/* escape */.ih)(name)}`).join("; ");
/** The charts' numbers, for those who can't see them. */
function binTable(models) {
    return (0,markdown/* table */.tp)([
        "score",
        ...models.flatMap(({ name }) => ["rows", "mean score", "positive"].map((of) => `${(0,markdown/* escape */.ih)(name)}: ${of}`)),
    ], ["left", ...models.flatMap(() => ["right", "right", "right"])], models[0].bins.map((bin, at) => [
        span(bin),
        ...models.flatMap(({ bins }) => {
            const { rows, meanScore, positive } = bins[at];
            return [(0,number/* formatCount */.B4)(rows), (0,number/* formatNumber */.ZV)(meanScore), (0,number/* formatPercent */.l9)(positive)];
        }),
    ]));
}
function span({ low, high }) {
    const digits = high - low >= 0.05 && high - low < 1 ? 1 : high - low < 0.05 ? 3 : 0;
    return `${(0,number/* formatNumber */.ZV)(low, digits)} to ${(0,number/* formatNumber */.ZV)(high, digits)}`;
}

// EXTERNAL MODULE: ./out/evaluate-gate/verdict/result.js
var result = __webpack_require__(29311);
// EXTERNAL MODULE: ./out/evaluate-gate/verdict/words.js
var words = __webpack_require__(4209);
;// CONCATENATED MODULE: ./out/evaluate-gate/comment.js







/** Slices in the table; the rest is folded. */
const shownSlices = 5;
const shownFolded = 100;
/** The gate's answer as Markdown: first in words, then in numbers, the rest folded. */
function buildComment(findings, { mark, answer, reasons }, reproduce) {
    const { judgement, baseline } = findings;
    const overall = judgement.results.filter(({ slice }) => slice === null);
    const slices = worstFirst(judgement.results.filter(({ slice }) => slice !== null));
    const shown = slices.filter(({ verdict }) => verdict !== "unjudged").slice(0, shownSlices);
    const parts = [
        `### ${mark} ${(0,markdown/* escape */.ih)(findings.model)}: ${(0,markdown/* escape */.ih)(answer)}`,
        reasons.map((reason) => (0,markdown/* escape */.ih)(reason)).join(reasons.length > 1 ? "<br>\n" : ""),
        judgement.results.length === 0 ? "" : resultTable([...overall, ...shown], baseline?.column, judgement),
        slices.length > shown.length
            ? `${(0,number/* countOf */.pq)(slices.length - shown.length, "more slice comparison")} below.`
            : "",
        policyNotice(findings),
        judgement.notes.map((note) => `> ${(0,markdown/* escape */.ih)(note)}`).join("\n>\n"),
        source(findings, reproduce),
        dataDifference(findings),
        sliceDetails(slices, shown, baseline?.column),
        scoreDetails(findings),
        methodDetails(judgement.results),
    ];
    return parts.filter((part) => part !== "").join("\n\n");
}
/** Failures first, then by how much of what is allowed was used. */
function worstFirst(results) {
    const rank = { fail: 0, inconclusive: 1, pass: 2, unjudged: 3 };
    const loss = ({ direction, difference, maxRegression }) => ((direction === "maximize" ? -1 : 1) * (difference ?? 0)) / (maxRegression || 1);
    return results.toSorted((one, other) => rank[one.verdict] - rank[other.verdict] || loss(other) - loss(one));
}
function resultTable(results, baseline, judgement) {
    if (baseline === undefined) {
        return (0,markdown/* table */.tp)(["metric", "candidate", "allowed", ""], ["left", "right", "right", "left"], results.map((result) => [
            label(result),
            comment_number(result.candidate, result),
            allowed(result),
            verdict(result),
        ]));
    }
    const level = (judgement?.results ?? results).find(({ confidence }) => confidence !== null)?.confidence ?? 0.95;
    const percent = (0,number/* formatPercent */.l9)(level, Number.isInteger(Math.round(level * 1e6) / 1e4) ? 0 : 1);
    return (0,markdown/* table */.tp)(["metric", (0,markdown/* escape */.ih)(baseline), "candidate", "difference", `${percent} interval`, "allowed", ""], ["left", "right", "right", "right", "center", "right", "left"], results.map((result) => [
        label(result),
        comment_number(result.baseline, result),
        comment_number(result.candidate, result),
        difference(result),
        interval(result),
        allowed(result),
        verdict(result),
    ]));
}
function label({ title, direction, slice, n }) {
    const name = `${(0,markdown/* escape */.ih)(title)} ${direction === "maximize" ? "↑" : "↓"}`;
    if (slice === null)
        return name;
    const where = (0,result/* sides */.r_)(slice).map((side) => {
        const { column, value } = side;
        const text = value === null ? "(empty)" : value.length > 40 ? `${value.slice(0, 39)}…` : value;
        return `${(0,markdown/* escape */.ih)(column)} ${(0,result/* isThreshold */.Av)(side) ? "" : "= "}${(0,markdown/* escape */.ih)(text)}`;
    });
    return `${name}, ${slice.discovered ? "found: " : ""}${where.join(", ")}${n === null ? "" : `, ${(0,number/* countOf */.pq)(n, "row")}`}`;
}
const comment_number = (value, result) => (0,number/* formatNumber */.ZV)(value, digits(result));
function digits(result) {
    const { difference, maxRegression, candidate, min, max } = result;
    const gap = candidate === null ? null : min !== null ? candidate - min : max !== null ? candidate - max : null;
    return Math.min(6, (0,words/* digitsFor */.CB)(difference === 0 ? null : difference, maxRegression || null, gap === 0 ? null : gap));
}
function difference(result) {
    if (result.difference === null)
        return "";
    const text = (0,number/* formatSigned */.Gp)(result.difference, digits(result));
    return result.verdict === "fail" ? `**${text}**` : text;
}
function interval(result) {
    if (result.interval === null)
        return "";
    return result.interval.map((end) => (0,number/* formatSigned */.Gp)(end, digits(result))).join(" … ");
}
function allowed(result) {
    const { min, max, maxRegression, mustImprove, direction } = result;
    const parts = [
        min === null ? "" : `≥ ${(0,number/* formatNumber */.ZV)(min, (0,words/* digitsFor */.CB)(min))}`,
        max === null ? "" : `≤ ${(0,number/* formatNumber */.ZV)(max, (0,words/* digitsFor */.CB)(max))}`,
        maxRegression === null
            ? ""
            : maxRegression === 0
                ? "no loss"
                : (0,number/* formatSigned */.Gp)(direction === "maximize" ? -maxRegression : maxRegression, (0,words/* digitsFor */.CB)(maxRegression)),
        mustImprove ? "better" : "",
    ];
    return parts.filter((part) => part !== "").join(", ");
}
function verdict(result) {
    if (result.verdict === "pass")
        return "✅";
    if (result.verdict === "inconclusive")
        return "⚠️ can't tell";
    if (result.verdict === "unjudged") {
        if (result.slice === null)
            return "";
        return result.slice.discovered ? "not confirmed" : "too few rows";
    }
    if (result.candidate === null)
        return "❌ missing";
    const { candidate, min, max } = result;
    if (min !== null && candidate < min)
        return "❌ too low";
    if (max !== null && candidate > max)
        return "❌ too high";
    if (result.baseline === null)
        return "❌ not comparable";
    return result.mustImprove && result.maxRegression === null ? "❌ no better" : "❌ worse";
}
function policyNotice({ changes, policyRef }) {
    if (changes.length === 0)
        return "";
    const rows = changes
        .slice(0, 30)
        .map(({ setting, before, after }) => [
        (0,markdown/* code */.aY)(`evaluate.${setting}`),
        before === undefined ? "" : (0,markdown/* code */.aY)(before),
        after === undefined ? "" : (0,markdown/* code */.aY)(after),
    ]);
    const more = changes.length > rows.length ? `\n\n${changes.length - rows.length} more settings differ.` : "";
    const body = `${(0,markdown/* table */.tp)(["setting", `${policyRef ?? "before"}`, "here"].map(markdown/* escape */.ih), ["left", "left", "left"], rows)}${more}`;
    return `**The gate's policy is changed here** (${(0,number/* countOf */.pq)(changes.length, "setting")}). The one of ${(0,markdown/* code */.aY)(policyRef ?? "")} has judged; the change takes effect once it is merged.\n\n${(0,markdown/* details */.zH)("What would change", body)}`;
}
function source({ candidate, baseline, dataset, policyRef, judgement }, reproduce) {
    const rows = candidate?.evidence.rows;
    const digest = dataset.digest ?? rows?.digest;
    const named = [
        dataset.name === undefined ? "" : (0,markdown/* code */.aY)(dataset.name),
        digest === undefined ? "" : `sha256:${digest.slice(7, 11)}…`,
    ];
    const data = named.filter((part) => part !== "").join(", ");
    const inBrackets = data === "" ? "" : ` (${data})`;
    const both = baseline?.evidence.rows !== undefined && judgement.results.length > 0;
    const measured = rows === undefined
        ? data === ""
            ? ""
            : `Evaluation data: ${data}. `
        : both
            ? `Same ${(0,number/* countOf */.pq)(rows.count, "row")} for both${inBrackets}. `
            : `${(0,number/* formatCount */.B4)(rows.count)} rows${inBrackets}. `;
    const policy = policyRef === undefined ? "Policy as it lies here." : `Policy from ${(0,markdown/* code */.aY)(policyRef)}.`;
    return `${measured}${policy} Reproduce: ${(0,markdown/* code */.aY)(reproduce)}`;
}
/** What the table has no room for: the chart, and the slices that it leaves out. */
function sliceDetails(slices, shown, baseline) {
    const rest = slices.filter((slice) => !shown.includes(slice));
    const cut = rest.length > shownFolded
        ? `\n\nThe worst ${shownFolded} of ${(0,number/* formatCount */.B4)(rest.length)}; all are in the report.`
        : "";
    const drawn = chart(slices.filter(({ difference: value }) => value !== null));
    const listed = rest.length === 0 ? "" : `${resultTable(rest.slice(0, shownFolded), baseline)}${cut}`;
    const parts = [drawn, listed].filter((part) => part !== "");
    if (parts.length === 0)
        return "";
    const title = rest.length === 0 ? "The slices as a chart" : (0,number/* countOf */.pq)(rest.length, "more slice comparison");
    return (0,markdown/* details */.zH)(title, parts.join("\n\n"));
}
/** The differences of one metric over its slices, with the limit as a line. */
function chart(judged) {
    const name = judged[0]?.name;
    const same = judged.filter((result) => result.name === name);
    if (same.length < 3)
        return "";
    const { title, direction, maxRegression } = same[0];
    const limit = (direction === "maximize" ? -1 : 1) * (maxRegression ?? 0);
    return xychart({
        title: `${title}: candidate minus baseline, and the limit`,
        categories: same.map(({ slice }) => (0,result/* sides */.r_)(slice)
            .map(({ column, value }) => `${column} ${value ?? "(empty)"}`)
            .join(", ")),
        unit: "difference",
        bars: [same.map(({ difference: value }) => value)],
        lines: [same.map(() => limit)],
    });
}
function methodDetails(results) {
    const methods = new Map();
    for (const { slice, title, method, pValue } of results) {
        if (slice !== null || method === null || method === "values only")
            continue;
        const p = pValue === null ? "" : `, p = ${pValue < 0.001 ? "< 0.001" : (0,number/* formatNumber */.ZV)(pValue)}`;
        methods.set(title, `${method}${p.replace("= <", "<")}`);
    }
    if (methods.size === 0)
        return "";
    const lines = [...methods].map(([title, method]) => `- ${(0,markdown/* escape */.ih)(title)}: ${(0,markdown/* escape */.ih)(method)}`);
    return (0,markdown/* details */.zH)("How the intervals were made", lines.join("\n"));
}


/***/ }),

/***/ 20354:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   q: () => (/* binding */ parseJson)
/* harmony export */ });
/* harmony import */ var _toolkit_runtime_errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(43575);

const depthLimit = 64;
/**
 * Reads JSON strictly: a key that stands twice in an object is an error, not a silent choice of the last. The
 * constants NaN, Infinity and -Infinity are read as such, so that whoever asks for a number can say what is wrong.
 * @param file the path to name in errors
 * @throws ConfigurationError with line and column
 */
function parseJson(text, file) {
    const reader = new Reader(text, file);
    const value = reader.value(0);
    reader.end();
    return value;
}
const number = /-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?/y;
/** Everything from the space on but the quote and the backslash, and escapes. */
const string = /"(?:[ !#-[\]-\u{10ffff}]|\\(?:["\\/bfnrt]|u[0-9a-fA-F]{4}))*"/uy;
const word = /-?[A-Za-z_]\w*/y;
const words = new Map([
    ["null", null],
    ["true", true],
    ["false", false],
    ["NaN", Number.NaN],
    ["Infinity", Number.POSITIVE_INFINITY],
    ["-Infinity", Number.NEGATIVE_INFINITY],
]);
class Reader {
    text;
    file;
    at = 0;
    constructor(text, file) {
        this.text = text;
        this.file = file;
    }
    value(depth) {
        if (depth > depthLimit)
            throw this.error(`is nested more than ${depthLimit} deep.`);
        this.space();
        const character = this.text[this.at];
        if (character === "{")
            return this.object(depth);
        if (character === "[")
            return this.array(depth);
        if (character === '"')
            return this.string();
        const digits = this.match(number);
        if (digits !== undefined)
            return Number(digits);
        const start = this.at;
        const name = this.match(word);
        if (name !== undefined && words.has(name))
            return words.get(name);
        this.at = start;
        throw this.error(character === undefined
            ? "is not valid JSON: it ends in the middle."
            : "is not valid JSON: a value is needed here.");
    }
    end() {
        this.space();
        if (this.at < this.text.length)
            throw this.error("is not valid JSON: something follows after its end.");
    }
    object(depth) {
        const entries = new Map();
        this.at++;
        if (this.accept("}"))
            return entries;
        do {
            this.space();
            const start = this.at;
            if (this.text[this.at] !== '"')
                throw this.error("is not valid JSON: a key in double quotes is needed here.");
            const key = this.string();
            if (entries.has(key)) {
                this.at = start;
                throw this.error(`has the key ${JSON.stringify(key)} twice; which one counts can't be known.`);
            }
            this.expect(":");
            entries.set(key, this.value(depth + 1));
        } while (this.accept(","));
        this.expect("}");
        return entries;
    }
    array(depth) {
        const items = [];
        this.at++;
        if (this.accept("]"))
            return items;
        do
            items.push(this.value(depth + 1));
        while (this.accept(","));
        this.expect("]");
        return items;
    }
    string() {
        const found = this.match(string);
        if (found === undefined)
            throw this.error("is not valid JSON: a text is not closed, or holds a line break.");
        return JSON.parse(found);
    }
    match(pattern) {
        pattern.lastIndex = this.at;
        const found = pattern.exec(this.text)?.[0];
        if (found !== undefined)
            this.at += found.length;
        return found;
    }
    accept(character) {
        this.space();
        if (this.text[this.at] !== character)
            return false;
        this.at++;
        return true;
    }
    expect(character) {
        if (!this.accept(character))
            throw this.error(`is not valid JSON: "${character}" is needed here.`);
    }
    space() {
        while (/[ \t\r\n]/.test(this.text[this.at] ?? ""))
            this.at++;
    }
    error(message) {
        const before = this.text.slice(0, this.at);
        const line = before.split("\n").length;
        const column = this.at - before.lastIndexOf("\n");
        return new _toolkit_runtime_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .ConfigurationError */ .j1(message, { place: { file: this.file, line, column } });
    }
}


/***/ }),

/***/ 60055:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  evaluateGate: () => (/* binding */ evaluateGate),
  run: () => (/* binding */ run)
});

// EXTERNAL MODULE: ./out/toolkit/registry/registry.js + 1 modules
var registry_registry = __webpack_require__(45005);
// EXTERNAL MODULE: ./out/toolkit/runtime/errors.js
var errors = __webpack_require__(43575);
// EXTERNAL MODULE: external "node:fs/promises"
var promises_ = __webpack_require__(51455);
// EXTERNAL MODULE: ./out/toolkit/data/digest.js
var digest = __webpack_require__(42464);
// EXTERNAL MODULE: ./out/toolkit/registry/artifact-uri.js
var artifact_uri = __webpack_require__(69808);
// EXTERNAL MODULE: ./out/toolkit/data/bad-row.js
var bad_row = __webpack_require__(43724);
// EXTERNAL MODULE: ./out/toolkit/data/source.js
var source = __webpack_require__(6753);
;// CONCATENATED MODULE: ./out/evaluate-gate/predictions/stored-column.js
/** A column whose first rows have more different texts than this is kept cell by cell. */
const fewTexts = 5000;
const firstRows = 10_000;
const numeric = new Set(["DOUBLE", "FLOAT", "BIGINT", "INTEGER", "SMALLINT", "TINYINT"]);
/** A column of finite numbers in the order of the rows; undefined where it has anything else. */
async function readNumbers(engine, storage, { typed, type }, rows) {
    if (!numeric.has(type))
        return undefined;
    const query = `SELECT CAST(${typed} AS DOUBLE) AS x FROM ${storage} ORDER BY rowid`;
    const numbers = (await engine.numbers(query, 1, rows))[0];
    if (!numbers.every(Number.isFinite))
        return undefined;
    return { numbers, cells: () => Array.from(numbers, String) };
}
/** The cells as text. Where texts repeat, each is kept once, and a number of it for each row. */
async function readCells(engine, storage, { raw, type }, rows) {
    // A 32-bit number is widened first, so that its text is that of the number it really is.
    const text = `CAST(${type === "FLOAT" ? `CAST(${raw} AS DOUBLE)` : raw} AS VARCHAR)`;
    const [head] = await engine.rows(`SELECT count(DISTINCT cell) AS n FROM (SELECT ${text} AS cell FROM ${storage} LIMIT ${firstRows})`);
    if (head.n > 0 && head.n <= fewTexts) {
        const found = await readRepeated(engine, storage, text, rows);
        if (found !== undefined)
            return found;
    }
    const { cell = [] } = await engine.columns(`SELECT ${text} AS cell FROM ${storage} ORDER BY rowid`);
    const kept = cell;
    return { cells: () => kept };
}
async function readRepeated(engine, storage, text, rows) {
    const { cell = [] } = await engine.columns(`SELECT DISTINCT ${text} AS cell FROM ${storage} WHERE cell IS NOT NULL ORDER BY cell LIMIT 65536`);
    if (cell.length > 65_535)
        return undefined;
    const values = cell;
    const kind = engine.unique("cells");
    await engine.run(`CREATE TYPE ${kind} AS ENUM (SELECT DISTINCT ${text} AS cell FROM ${storage} WHERE cell IS NOT NULL ORDER BY cell)`);
    // 0 stands for a cell without text.
    const query = `SELECT CAST(coalesce(CAST(enum_code(CAST(${text} AS ${kind})) AS INTEGER) + 1, 0) AS DOUBLE) AS x FROM ${storage} ORDER BY rowid`;
    const codes = Uint16Array.from((await engine.numbers(query, 1, rows))[0]);
    return {
        cells: () => Array.from(codes, (code) => (code === 0 ? null : values[code - 1])),
    };
}

;// CONCATENATED MODULE: ./out/evaluate-gate/predictions/read.js



/**
 * Reads the wanted columns of a predictions file as text. Only this loads the data engine.
 * @param what the input or setting that named the file
 * @param shown how to name the file in messages
 * @throws ConfigurationError when there is no such file, or it can't be read at all
 */
async function readTable(path, what, wanted, runtime, shown = path) {
    const files = await (0,source/* resolveFiles */.s)([path], runtime.workspace, what);
    const [{ openEngine }, { openTable }] = await Promise.all([
        __webpack_require__.e(/* import() */ 8996).then(__webpack_require__.bind(__webpack_require__, 8996)),
        __webpack_require__.e(/* import() */ 418).then(__webpack_require__.bind(__webpack_require__, 20418)),
    ]);
    const engine = await openEngine(runtime);
    try {
        const opened = await openTable(engine, files);
        const bad = opened.badRows[0];
        if (bad !== undefined) {
            const more = opened.badRowCount > 1 ? `, and ${opened.badRowCount - 1} more rows are broken` : "";
            return {
                problem: `${shown}: line ${bad.line} has ${(0,bad_row/* describeBadRow */.BK)(bad)}${more}. Every row has to count.`,
            };
        }
        await engine.lock();
        const columns = opened.columns.filter(({ name }) => wanted.columns === "all" || wanted.columns.includes(name));
        const stored = new Map();
        for (const column of columns) {
            const asked = [engine, opened.storage, column, opened.rows];
            const numbers = wanted.numbers.includes(column.name) ? await readNumbers(...asked) : undefined;
            stored.set(column.name, numbers ?? (await readCells(...asked)));
        }
        const { digest } = opened;
        const bytes = files.reduce((sum, file) => sum + file.bytes, 0);
        const table = {
            file: shown,
            columns: opened.columns.map(({ name }) => name),
            rows: opened.rows,
            cells: (column) => stored.get(column)?.cells() ?? [],
            numbers: (column) => stored.get(column)?.numbers,
        };
        return { table, digest, bytes };
    }
    finally {
        await engine.close();
    }
}

// EXTERNAL MODULE: external "node:crypto"
var external_node_crypto_ = __webpack_require__(77598);
// EXTERNAL MODULE: ./out/toolkit/runtime/nearest.js
var nearest = __webpack_require__(42412);
// EXTERNAL MODULE: ./out/evaluate-gate/predictions/number.js
var number = __webpack_require__(43670);
;// CONCATENATED MODULE: ./out/evaluate-gate/predictions/rows.js



const examples = 3;
/** Puts a table in the order of its ids, after making sure that each row has one id, its own, and a label. */
function readRows(table, columns) {
    const { file } = table;
    const twice = table.columns.find((name, at) => table.columns.indexOf(name) !== at);
    if (twice !== undefined)
        return { problem: `${file} has two columns named ${(0,number/* shown */.SP)(twice)}.` };
    for (const role of ["id", "label"]) {
        const name = columns[role];
        if (!table.columns.includes(name))
            return { problem: missingColumn(table, name, `evaluate.columns.${role}`) };
    }
    if (table.rows === 0)
        return { problem: `${file} has no rows: there is nothing to measure.` };
    const ids = table.cells(columns.id);
    const nameless = ids.flatMap((id, at) => (id === null || id.trim() === "" ? [at + 1] : []));
    if (nameless.length > 0) {
        return { problem: `${file} has no ${columns.id} in ${listed(nameless.map(String), "row", "rows")}.` };
    }
    const order = Uint32Array.from(ids, (_, at) => at).sort((one, other) => compare(ids[one], ids[other]));
    const sorted = Array.from(order, (at) => ids[at]);
    const repeated = sorted.filter((id, at) => at > 0 && id === sorted[at - 1] && id !== sorted[at - 2]);
    if (repeated.length > 0) {
        return {
            problem: `${file} has more than one row with the same ${columns.id}: ${listed(repeated.map(number/* shown */.SP), "value", "values")}. Each row needs an id of its own.`,
        };
    }
    const labels = table.cells(columns.label);
    const unlabelled = sorted.filter((_, at) => (labels[order[at]] ?? "").trim() === "");
    if (unlabelled.length > 0) {
        return {
            problem: `${file} has no ${columns.label} for ${columns.id} ${listed(unlabelled.map(number/* shown */.SP), "", "")}.`,
        };
    }
    const nameOf = (0,number/* remembered */.HK)(number/* className */.s7);
    const inOrder = Array.from(order, (at) => nameOf(labels[at]));
    return {
        rows: {
            file,
            count: table.rows,
            ids: sorted,
            labels: inOrder,
            digest: digestOf(sorted, inOrder),
            columns: table.columns,
            has: (column) => table.columns.includes(column),
            cells: (column) => {
                const cells = table.cells(column);
                return Array.from(order, (at) => cells[at]);
            },
            numbers: (column) => {
                const numbers = table.numbers?.(column);
                return numbers === undefined ? undefined : Float64Array.from(order, (at) => numbers[at]);
            },
        },
    };
}
function missingColumn(table, name, setting) {
    const near = (0,nearest/* nearest */.p)(name, table.columns);
    const hint = near === undefined ? "" : ` Did you mean ${near}?`;
    const present = table.columns.slice(0, 20).join(", ");
    return `${table.file} has no column ${(0,number/* shown */.SP)(name)} (${setting}); it has ${present}.${hint}`;
}
/** `"a", "b", "c" and 4 more`, after its noun. */
function listed(items, singular, plural) {
    const more = items.length > examples ? ` and ${items.length - examples} more` : "";
    const noun = items.length === 1 ? singular : plural;
    return `${noun === "" ? "" : `${noun} `}${items.slice(0, examples).join(", ")}${more}`;
}
function compare(one, other) {
    return one < other ? -1 : one > other ? 1 : 0;
}
function digestOf(ids, labels) {
    const hash = (0,external_node_crypto_.createHash)("sha256");
    let lines = "";
    for (let at = 0; at < ids.length; at++) {
        lines += `${JSON.stringify([ids[at], labels[at]])}\n`;
        if (lines.length < 1 << 16)
            continue;
        hash.update(lines);
        lines = "";
    }
    hash.update(lines);
    return `sha256:${hash.digest("hex")}`;
}

;// CONCATENATED MODULE: ./out/evaluate-gate/readers/direction.js
/**
 * Where a format says which way is better and the policy says the other, each a sentence. The policy is not changed by
 * what is judged.
 */
function directionProblems(rules, values, file) {
    return rules.flatMap(({ name, direction }) => {
        const value = values.get(name);
        if (value === undefined || !("value" in value))
            return [];
        if (value.direction === undefined || value.direction === direction)
            return [];
        const better = value.direction === "maximize" ? "higher" : "lower";
        return [
            `evaluate.metrics.${name} has direction: ${direction}, and ${file} says that ${better} is better. Mend the one that is wrong.`,
        ];
    });
}

// EXTERNAL MODULE: ./node_modules/smol-toml/dist/index.js + 8 modules
var dist = __webpack_require__(3292);
// EXTERNAL MODULE: ./out/toolkit/document/yaml.js
var yaml = __webpack_require__(19368);
// EXTERNAL MODULE: ./out/evaluate-gate/json.js
var json = __webpack_require__(20354);
;// CONCATENATED MODULE: ./out/evaluate-gate/readers/document.js




/**
 * Reads JSON, YAML (`.yaml`, `.yml`), TOML (`.toml`) or the YAML in front of a model card (`.md`), by the file's name.
 * A key that stands twice is an error in each of them.
 * @throws ConfigurationError with line and column
 */
function parseDocument(text, file) {
    if (/\.ya?ml$/i.test(file))
        return plainValue((0,yaml/* parseYaml */.h)(text, file).value, file);
    if (/\.toml$/i.test(file))
        return parseToml(text, file);
    if (/\.md$/i.test(file))
        return plainValue((0,yaml/* parseYaml */.h)(frontMatter(text, file), file).value, file);
    return (0,json/* parseJson */.q)(text, file);
}
function parseToml(text, file) {
    try {
        return plainValue((0,dist/* parse */.qg)(text), file);
    }
    catch (error) {
        if (!(error instanceof dist/* TomlError */.zx))
            throw error;
        const problem = error.message.split("\n")[0].replace(/^Invalid TOML document: /, "");
        throw new errors/* ConfigurationError */.j1(`is not valid TOML: ${problem}.`, {
            place: { file, line: error.line, column: error.column },
            cause: error,
        });
    }
}
function frontMatter(text, file) {
    const [, content] = /^---\r?\n(.*?)\r?\n---[ \t]*(?:\r?\n|$)/s.exec(text) ?? [];
    if (content === undefined) {
        throw new errors/* ConfigurationError */.j1(`${file} has no metadata in front (between two lines of ---), in which a model card keeps its model-index.`);
    }
    return `\n${content}`; // The line of --- counts, so that errors name the right one.
}
const depthLimit = 64;
/** Objects as maps, as the strict reader of JSON gives them. Dates are texts, and so no numbers. */
function plainValue(value, file, depth = 0) {
    if (depth > depthLimit)
        throw new errors/* ConfigurationError */.j1(`${file} is nested more than ${depthLimit} deep.`);
    if (value === null || value === undefined)
        return null;
    if (typeof value === "number" || typeof value === "string" || typeof value === "boolean")
        return value;
    if (typeof value === "bigint")
        return Number(value);
    if (Array.isArray(value))
        return value.map((item) => plainValue(item, file, depth + 1));
    if (value instanceof dist/* TomlDate */.PJ || value instanceof Date)
        return value.toISOString();
    const entries = value instanceof Map ? [...value] : Object.entries(value);
    return new Map(entries.map(([key, item]) => [String(key), plainValue(item, file, depth + 1)]));
}

// EXTERNAL MODULE: ./out/evaluate-gate/readers/formats.js + 5 modules
var formats = __webpack_require__(90167);
// EXTERNAL MODULE: ./out/evaluate-gate/readers/reading.js
var reading = __webpack_require__(93317);
;// CONCATENATED MODULE: ./out/evaluate-gate/metrics-file.js




/**
 * Reads a metrics file: an object of numbers, `{"roc_auc": 0.91}`, or `{"metrics": {…}}`, in JSON, YAML or TOML; a
 * value may be `{"value": 0.91}`; nested names are joined by dots. What the team's tools write (`readers/`) is told by
 * its form. Everything that is no number is kept with its reason.
 * @throws ConfigurationError where it can't be read, or has no form that is known
 */
function parseMetricsFile(text, file) {
    if (text.trim() === "")
        throw new errors/* ConfigurationError */.j1(`${file} is empty; a JSON object of metrics is needed.`);
    const document = parseDocument(text, file);
    if (document instanceof Map && document.has("action") && document.has("toolVersion")) {
        throw new errors/* ConfigurationError */.j1(`${file} is the report of ${String(document.get("action"))}, not a metrics file. Give the JSON file that the training wrote.`);
    }
    const digest = (0,reading/* member */.Dc)(document, "dataset", "digest");
    return {
        file,
        values: (0,formats/* readDocument */.u0)(document, file),
        dataset: typeof digest === "string" ? digest : undefined,
    };
}

;// CONCATENATED MODULE: ./out/evaluate-gate/readers/neptune.js

/** Columns of the Parquet files that neptune-exporter writes, one attribute or one step of a series a row. */
const neptuneColumns = [
    "run_id",
    "attribute_path",
    "attribute_type",
    "step",
    "int_value",
    "float_value",
];
/**
 * The numbers of one Neptune run, as neptune-exporter saved them: attributes of type `float` and `int`, and of each
 * `float_series` the value at the highest step. A series at one step twice has no last value.
 * @param cells the columns as text, null where a cell is empty
 * @throws Unreadable where the file holds more than one run, or none
 */
function readNeptune(cells) {
    const runs = new Set(cells.run_id);
    if (runs.size !== 1)
        throw new reading/* Unreadable */.IO(`holds ${runs.size} Neptune runs; the file of one run is needed.`);
    const last = new Map();
    const values = new Map();
    cells.attribute_path.forEach((path, at) => {
        const type = cells.attribute_type[at];
        if (path === null)
            throw new reading/* Unreadable */.IO(`has no attribute_path in row ${at + 1}.`);
        if (type === "float")
            (0,reading/* add */.WQ)(values, path, numberOf(cells.float_value[at]));
        else if (type === "int")
            (0,reading/* add */.WQ)(values, path, numberOf(cells.int_value[at]));
        else if (type === "float_series") {
            const step = Number(cells.step[at] ?? Number.NaN);
            if (!Number.isFinite(step))
                throw new reading/* Unreadable */.IO(`has a series without a step in row ${at + 1}.`);
            const known = last.get(path);
            if (known === undefined || step > known.step)
                last.set(path, { step, at, twice: false });
            else if (step === known.step)
                known.twice = true;
        }
    });
    for (const [path, { at, step, twice }] of last) {
        (0,reading/* add */.WQ)(values, path, twice ? { problem: `stands there more than once at step ${step}` } : numberOf(cells.float_value[at]));
    }
    return values;
}
/** An engine writes numbers as decimal text, NaN as `nan`, infinity as `inf`. */
function numberOf(cell) {
    if (cell === null || cell === undefined || cell.trim() === "")
        return (0,reading/* claimed */.Sf)(null);
    if (/^-?inf/i.test(cell))
        return (0,reading/* claimed */.Sf)(Number.POSITIVE_INFINITY);
    return (0,reading/* claimed */.Sf)(Number(cell));
}

;// CONCATENATED MODULE: ./out/evaluate-gate/readers/source.js








/** Tracking servers by the scheme of a run's address; each is loaded only when it is asked. */
const servers = {
    runs: async () => (await __webpack_require__.e(/* import() */ 8121).then(__webpack_require__.bind(__webpack_require__, 38121))).readMlflowRun,
    mlflow: async () => (await __webpack_require__.e(/* import() */ 8121).then(__webpack_require__.bind(__webpack_require__, 38121))).readMlflowRun,
    wandb: async () => (await __webpack_require__.e(/* import() */ 8302).then(__webpack_require__.bind(__webpack_require__, 88302))).readWandbRun,
    comet: async () => (await __webpack_require__.e(/* import() */ 1874).then(__webpack_require__.bind(__webpack_require__, 21874))).readCometExperiment,
    clearml: async () => (await __webpack_require__.e(/* import() */ 2774).then(__webpack_require__.bind(__webpack_require__, 42774))).readClearmlTask,
};
const schemeOf = (source) => /^([a-z][a-z0-9+.-]*):/.exec(source)?.[1];
/** Whether it is the address of a run on a tracking server, and no path. */
const isRunAddress = (source) => schemeOf(source) !== undefined;
/** Whether a path names a file of metrics by how it ends. */
const isMetricsFile = (path) => /\.(json|ya?ml|toml|md)$/i.test(path);
/**
 * Metrics from wherever a step says: a file, the folder of an MLflow run, a Neptune export in Parquet, or a run's
 * address. What a pull request writes into files must not come here as an address, for the step's keys go along.
 * @param what the input that named it
 * @throws ConfigurationError where they can't be had
 */
async function readMetrics(source, what, runtime) {
    const scheme = schemeOf(source);
    if (scheme !== undefined)
        return ofValues(source, await fromServer(source, scheme, what, runtime));
    const { workspace } = runtime;
    const found = await (0,promises_.stat)(await workspace.resolve(source, what)).catch(() => undefined);
    if (found?.isDirectory()) {
        const { readMlrunsFolder } = await __webpack_require__.e(/* import() */ 5224).then(__webpack_require__.bind(__webpack_require__, 35224));
        return ofValues(source, await readMlrunsFolder(source, what, workspace));
    }
    if (/\.(parquet|pq)$/i.test(source))
        return ofValues(source, await fromNeptune(source, what, runtime));
    const claimed = parseMetricsFile(await workspace.readText(source, what), source);
    return { claimed, digest: await (0,digest/* digestOfFile */.M)(await workspace.file(source, what)) };
}
async function fromServer(source, scheme, what, runtime) {
    if (scheme === "neptune") {
        throw new errors/* ConfigurationError */.j1(`${what}: Neptune's service has ended, so that ${source} can't be asked. Give the Parquet file that neptune-exporter saved of the run.`);
    }
    if (!Object.hasOwn(servers, scheme)) {
        throw new errors/* ConfigurationError */.j1(`${what}: ${source.replace(/\/\/[^/@]*@/, "//***@").replace(/[?#].*$/s, "")} is not an address that is known. Allowed are a file, the folder of an MLflow run, runs:/<run id>, mlflow://<host>/runs/<run id>, wandb://<entity>/<project>/<run id>, comet://<experiment key> and clearml://<task id>.`);
    }
    const read = await servers[scheme]();
    return read(source, runtime);
}
async function fromNeptune(source, what, runtime) {
    const read = await readTable(source, what, { columns: neptuneColumns, numbers: [] }, runtime);
    if ("problem" in read)
        throw new errors/* ConfigurationError */.j1(`${what}: ${read.problem}`);
    const { table } = read;
    const missing = neptuneColumns.filter((name) => !table.columns.includes(name));
    if (missing.length > 0) {
        throw new errors/* ConfigurationError */.j1(`${what}: ${source} is no table of neptune-exporter: it has no column ${missing.join(", ")}. Other metrics are given as JSON, YAML or TOML.`);
    }
    const cells = Object.fromEntries(neptuneColumns.map((name) => [name, table.cells(name)]));
    return (0,formats/* named */.KT)(source, () => readNeptune(cells));
}
function ofValues(source, values) {
    const lines = [...values]
        .sort(([one], [other]) => (one < other ? -1 : 1))
        .map((entry) => JSON.stringify(entry));
    const digest = `sha256:${(0,external_node_crypto_.createHash)("sha256").update(lines.join("\n")).digest("hex")}`;
    return { claimed: { file: source, values, dataset: undefined }, digest };
}

;// CONCATENATED MODULE: ./out/evaluate-gate/candidate.js








/**
 * @param own the candidate's own model.yaml
 * @param judging that of the policy: predictions that it has can't be left out
 * @throws ConfigurationError where a file that was named is not there, or nothing was named
 */
async function readCandidate(inputs, own, judging, policy, runtime) {
    const outputs = own.train?.outputs;
    const metricsPath = inputs.metrics ?? outputs?.metrics;
    const predictionsPath = inputs.predictions ?? outputs?.predictions;
    if (metricsPath === undefined && predictionsPath === undefined) {
        throw new errors/* ConfigurationError */.j1("metrics and predictions are both empty: give the candidate's metrics file, its predictions, or both, on the step or in train.outputs of model.yaml.");
    }
    const leftOut = predictionsPath === undefined ? judging.train?.outputs?.predictions : undefined;
    const metricsSource = inputs.metrics === undefined ? "train.outputs.metrics" : "metrics";
    const predictionsSource = inputs.predictions === undefined ? "train.outputs.predictions" : "predictions";
    // An address is asked with the step's keys: only the step may say where they go.
    if (inputs.metrics === undefined && metricsPath !== undefined && isRunAddress(metricsPath)) {
        throw new errors/* ConfigurationError */.j1("train.outputs.metrics has to be a file. Give the address of a run on the step, as metrics.");
    }
    const metrics = metricsPath === undefined ? undefined : await readMetrics(metricsPath, metricsSource, runtime);
    const read = predictionsPath === undefined
        ? undefined
        : await readTable(predictionsPath, predictionsSource, wantedColumns(policy), runtime);
    const rows = read === undefined || "problem" in read ? read : readRows(read.table, policy.columns);
    return {
        evidence: {
            rows: rows !== undefined && "rows" in rows ? rows.rows : undefined,
            claimed: metrics?.claimed,
            claimedIn: metricsPath ?? "the metrics file, which was not given,",
        },
        artifacts: await artifacts(inputs.artifacts, outputs?.model, runtime),
        metrics: metrics === undefined ? null : { path: metricsPath, digest: metrics.digest },
        predictions: read === undefined || "problem" in read ? null : { path: predictionsPath, digest: read.digest },
        problems: [
            ...(leftOut === undefined
                ? []
                : [
                    `train.outputs.predictions is ${leftOut} where the policy is read, and is missing here: what a training says of itself does not stand for what can be measured. Put it back.`,
                ]),
            ...(rows !== undefined && "problem" in rows ? [rows.problem] : []),
            ...directionProblems(policy.rules, metrics?.claimed.values ?? new Map(), metricsPath ?? ""),
        ],
    };
}
/** The columns that a policy reads from a predictions file. */
function wantedColumns({ columns, slices }) {
    const { scores = {}, score, ...roles } = columns;
    const numbers = [score, ...Object.values(scores)];
    if (slices?.discover === true)
        return { columns: "all", numbers: without(numbers, Object.values(roles)) };
    const searched = slices?.discover === undefined ? [] : slices.discover;
    const texts = [...Object.values(roles), ...(slices?.by ?? []), ...searched];
    return { columns: [...without(texts, [undefined]), ...numbers], numbers: without(numbers, texts) };
}
/** The names that aren't among the others. */
function without(names, others) {
    return names.filter((name) => name !== undefined && !others.includes(name));
}
async function artifacts(named, usual, { workspace }) {
    const paths = named.length > 0 ? named : usual === undefined ? [] : [usual];
    const found = [];
    for (const path of paths) {
        const parsed = (0,artifact_uri/* parseArtifactUri */.y)(path);
        if (parsed !== undefined) {
            const { uri, digest } = parsed;
            if (digest === undefined) {
                throw new errors/* ConfigurationError */.j1(`artifact: ${uri.replace(/\/\/[^/@]*@/, "//***@").replace(/\?.*$/s, "")} has no digest. Write the address with #sha256: and 64 hexadecimal digits behind it.`);
            }
            found.push({ path: uri, digest, bytes: null });
            continue;
        }
        // The usual place may be empty where only metrics travel; what a step names has to be there.
        if (named.length === 0 && !(await workspace.exists(path, "train.outputs.model")))
            continue;
        const absolute = await workspace.file(path, named.length > 0 ? "artifact" : "train.outputs.model");
        found.push({ path, digest: await (0,digest/* digestOfFile */.M)(absolute), bytes: (await (0,promises_.stat)(absolute)).size });
    }
    return found;
}

// EXTERNAL MODULE: ./out/evaluate-gate/stored-file.js + 1 modules
var stored_file = __webpack_require__(78527);
;// CONCATENATED MODULE: ./out/evaluate-gate/baseline.js








const problem = (text) => ({ kind: "problem", problem: text });
/** Finds the baseline. What was asked for and is not there is a problem; only a first champion may be absent. */
async function readBaseline(request, policy, runtime) {
    const asked = request.baseline ?? "champion";
    if (/\.(csv|tsv|jsonl|ndjson|parquet|pq)(\.(gz|zst))?$/i.test(asked)) {
        throw new errors/* ConfigurationError */.j1(`baseline: ${asked} is a file of predictions. Give it with baseline-predictions; baseline is an alias, a version or a metrics file.`);
    }
    if (isRunAddress(asked) && !request.fromStep) {
        throw new errors/* ConfigurationError */.j1("evaluate.baseline is an alias, a version or a metrics file. Give the address of a run on the step, as baseline.");
    }
    if (isRunAddress(asked) || isMetricsFile(asked) || asked.includes("/"))
        return fromFile(asked, request, policy, runtime);
    if (!/^[A-Za-z0-9][\w.-]*$/.test(asked)) {
        throw new errors/* ConfigurationError */.j1(`baseline: "${asked}" is neither an alias, a version, nor the path of a metrics file.`);
    }
    const registry = (0,registry_registry/* openRegistry */.Me)(request.registry.tree, request.registry.path);
    const found = await fromRegistry(asked, request, registry);
    if (found.kind === "none" && request.predictions !== undefined) {
        const own = await ownPredictions(request.predictions, policy, runtime);
        if (typeof own === "string")
            return problem(own);
        const evidence = { rows: own, claimed: undefined, claimedIn: request.predictions };
        const column = "baseline";
        return {
            kind: "baseline",
            baseline: {
                evidence,
                version: null,
                name: request.predictions,
                column,
                dataset: undefined,
                artifactDigests: [],
            },
        };
    }
    if (found.kind !== "record")
        return found;
    return fromRecord(found.record, found.column, request, policy, runtime);
}
async function fromRegistry(asked, request, registry) {
    const { model } = request;
    const versions = await registry.versions(model);
    const range = versions.length === 0
        ? "there are none yet"
        : versions.length === 1
            ? `there is ${versions[0]} only`
            : `there are ${versions[0]} to ${versions.at(-1)}`;
    if (/^\d+$/.test(asked)) {
        const version = Number(asked);
        if (!versions.includes(version)) {
            return {
                kind: "problem",
                problem: `The baseline is version ${asked}, which is not in ${registry.path}: ${range}.`,
            };
        }
        return { kind: "record", record: await registry.record(model, version), column: `version ${version}` };
    }
    if (asked === "latest") {
        if (versions.length === 0)
            return { kind: "none" };
        const version = versions.at(-1);
        return { kind: "record", record: await registry.record(model, version), column: `version ${version}` };
    }
    const alias = await registry.alias(model, asked);
    if (alias === undefined) {
        if (asked === "champion" && versions.length === 0)
            return { kind: "none" };
        const hint = asked === "champion"
            ? "Set it (register-model with aliases: champion), or name a version or latest as the baseline."
            : "Set it, or name another baseline.";
        return {
            kind: "problem",
            problem: `The baseline is the alias ${asked}, which ${model} does not have in ${registry.path}; of versions ${range}. ${hint}`,
        };
    }
    if (!versions.includes(alias.version)) {
        return {
            kind: "problem",
            problem: `The alias ${asked} points to version ${alias.version}, which is not in ${registry.path}: ${range}.`,
        };
    }
    return {
        kind: "record",
        record: await registry.record(model, alias.version),
        column: `${asked} ${alias.version}`,
    };
}
async function fromRecord(record, column, request, policy, runtime) {
    const name = `version ${record.version}`;
    const stored = record.evaluation?.predictions;
    const path = request.predictions ??
        (stored === undefined
            ? undefined
            : await storedPredictions(stored, name, request.registry.access, runtime));
    const known = { record, column };
    if (typeof path === "object")
        return { kind: "problem", problem: path.problem, known };
    const shown = request.predictions ?? `the predictions file of ${name}`;
    const rows = path === undefined ? undefined : await ownPredictions(path, policy, runtime, shown);
    if (typeof rows === "string")
        return { kind: "problem", problem: rows, known };
    return { kind: "baseline", baseline: versionBaseline(known, rows) };
}
/** A version as the baseline, with its predictions where there are any. */
function versionBaseline({ record, column }, rows) {
    const name = `version ${record.version}`;
    return {
        evidence: { rows, claimed: recordedMetrics(record), claimedIn: `the record of ${name}` },
        version: record.version,
        name,
        column,
        dataset: record.evaluation?.dataset?.digest,
        artifactDigests: record.artifacts.map(({ digest }) => digest),
        record,
    };
}
function recordedMetrics(record) {
    const values = Object.entries(record.evaluation?.metrics ?? {}).map(([name, { value }]) => [name, { value }]);
    return {
        file: `version ${record.version}`,
        values: new Map(values),
        dataset: record.evaluation?.dataset?.digest,
    };
}
async function fromFile(path, request, policy, runtime) {
    const text = request.fromStep ? undefined : await request.tree.read(path);
    if (text === undefined && !request.fromStep)
        return problem(`The baseline is ${path}, which does not exist where the policy is read.`);
    const claimed = text === undefined
        ? (await readMetrics(path, "baseline", runtime)).claimed
        : parseMetricsFile(text, path);
    const rows = request.predictions === undefined
        ? undefined
        : await ownPredictions(request.predictions, policy, runtime);
    if (typeof rows === "string")
        return problem(rows);
    return {
        kind: "baseline",
        baseline: {
            evidence: { rows, claimed, claimedIn: path },
            version: null,
            name: path,
            column: "baseline",
            dataset: claimed.dataset,
            artifactDigests: [],
        },
    };
}
/** The rows of a predictions file, or what is wrong with it. */
async function ownPredictions(path, policy, runtime, shown = path) {
    const read = await readTable(path, "baseline-predictions", wantedColumns(policy), runtime, shown);
    if ("problem" in read)
        return read.problem;
    const rows = readRows(read.table, policy.columns);
    return "problem" in rows ? rows.problem : rows.rows;
}
/** Brings the predictions of a version from the store, checked by digest, under a name that says their format. */
async function storedPredictions(stored, name, access, runtime) {
    const { workspace } = runtime;
    const destination = await workspace.resolve(".mergeline/baseline/predictions", "baseline");
    try {
        await (0,stored_file/* fetchStored */.o)(stored, destination, access);
    }
    catch (error) {
        if (!(error instanceof errors/* ConfigurationError */.j1))
            throw error;
        return {
            problem: `The predictions of ${name} can't be had: ${(0,errors/* sentence */.em)(error)} Give baseline-predictions, or bring them back.`,
        };
    }
    return workspace.relative(await (0,stored_file/* namedByFormat */.W)(destination));
}

// EXTERNAL MODULE: ./out/evaluate-gate/comment.js + 4 modules
var comment = __webpack_require__(76742);
;// CONCATENATED MODULE: ./out/evaluate-gate/comparability.js
/**
 * Whether both models were measured on the same data, where not both have predictions to tell by: by the digest that
 * the baseline's record keeps. Another digest is a problem; none is said in a note.
 */
function comparabilityProblem({ evidence }, baseline, dataset) {
    if (baseline === undefined || (evidence.rows !== undefined && baseline.evidence.rows !== undefined))
        return {};
    const measured = [dataset.digest, evidence.rows?.digest].filter((one) => one !== undefined);
    // What the candidate says of itself counts only where nothing better is known.
    const known = measured.length > 0 ? measured : [evidence.claimed?.dataset].filter((one) => one !== undefined);
    if (baseline.dataset === undefined) {
        return {
            note: `Whether ${baseline.name} was measured on the same data is not recorded, and could not be checked.`,
        };
    }
    if (known.length === 0) {
        return {
            problem: `${baseline.name} was measured on ${comparability_short(baseline.dataset)}, and which data the candidate was measured on is not known. Name it with evaluate.dataset, or give predictions.`,
        };
    }
    if (known.includes(baseline.dataset))
        return {};
    const data = dataset.name === undefined ? "the evaluation data" : `the dataset ${dataset.name}`;
    return {
        problem: `${baseline.name} was measured on other data: ${comparability_short(baseline.dataset)}, and ${data} is now ${comparability_short(known[0])}. Measure the baseline again on today's data and give baseline-predictions.`,
    };
}
const comparability_short = (digest) => `${digest.slice(0, 19)}…`;
/** Whether candidate and baseline are the very same files: then nothing can differ but by mistake. */
function sameArtifacts({ artifacts }, baseline) {
    if (baseline === undefined || artifacts.length === 0)
        return false;
    const digests = artifacts.map(({ digest }) => digest).sort();
    return digests.join() === [...baseline.artifactDigests].sort().join();
}

;// CONCATENATED MODULE: ./out/evaluate-gate/dataset.js



/** @throws ConfigurationError where `evaluate.dataset` names no dataset */
async function evaluationDataset({ config, place }, workspace) {
    const name = config.evaluate?.dataset;
    if (name === undefined)
        return { name, digest: undefined };
    const dataset = config.data?.[name];
    if (dataset === undefined) {
        const known = Object.keys(config.data ?? {});
        throw new errors/* ConfigurationError */.j1(`evaluate.dataset is ${JSON.stringify(name)}, which is not in data. ${known.length === 0 ? `Add data: { ${name}: { path: … } }, or leave dataset out.` : `Known are ${known.join(", ")}.`}`, { place: place(["evaluate", "dataset"]) });
    }
    try {
        const files = await (0,source/* resolveFiles */.s)([dataset.path].flat(), workspace, `data.${name}.path`);
        return { name, digest: (0,digest/* digestOfDataset */._)(files.map((file) => file.digest)) };
    }
    catch (error) {
        // A gate may run where the data is not: then the predictions alone say what was measured.
        if (error instanceof errors/* ConfigurationError */.j1)
            return { name, digest: undefined };
        throw error;
    }
}

// EXTERNAL MODULE: ./out/toolkit/report/number.js
var report_number = __webpack_require__(26507);
// EXTERNAL MODULE: ./out/toolkit/statistics/normal.js
var normal = __webpack_require__(32762);
;// CONCATENATED MODULE: ./out/evaluate-gate/verdict/tolerance.js
/**
 * Whether a number reaches a limit. What differs only by the rounding of doubles counts as equal, so that 0.891 is
 * exactly 0.010 below 0.901.
 * @param scale the size of the numbers that the two were computed from
 */
function reaches(value, limit, scale = 1) {
    return value >= limit - 1e-12 * Math.max(Math.abs(scale), Math.abs(limit), 1e-12);
}

;// CONCATENATED MODULE: ./out/evaluate-gate/verdict/non-inferiority.js


const power = 0.8;
/** The interval turned so that up is better, whatever the metric's direction. */
function improvement([low, high], direction) {
    return direction === "maximize" ? [low, high] : [-high, -low];
}
/**
 * The verdict of a non-inferiority trial: pass when the interval's bad end lies inside the margin, fail when its good
 * end lies outside, else inconclusive. With `mustImprove`, of a superiority trial: pass when the bad end lies above 0.
 */
function judgeInterval(comparison, question) {
    const { direction, margin, mustImprove, scale } = question;
    const found = comparison.interval(question.confidence);
    if (found === undefined)
        return { verdict: "inconclusive", rowsNeeded: null };
    const [bad, good] = improvement(found, direction);
    if (mustImprove) {
        if (!reaches(0, bad, scale))
            return { verdict: "pass", rowsNeeded: null };
        if (reaches(0, good, scale))
            return { verdict: "fail", rowsNeeded: null };
    }
    else {
        if (reaches(bad, -margin, scale))
            return { verdict: "pass", rowsNeeded: null };
        if (!reaches(good, -margin, scale))
            return { verdict: "fail", rowsNeeded: null };
    }
    return { verdict: "inconclusive", rowsNeeded: rowsNeeded(comparison, [bad, good], question) };
}
/** The verdict where only the two values are known: by the point difference. */
function judgePoints(difference, { direction, margin, mustImprove, scale }) {
    const gain = direction === "maximize" ? difference : -difference;
    if (mustImprove)
        return reaches(0, gain, scale) ? "fail" : "pass";
    return reaches(gain, -margin, scale) ? "pass" : "fail";
}
/**
 * Rows for 80% power: n ((z(1−α/2) + z(0.8)) s / δ)², with s the standard error that the interval shows. For a margin,
 * δ is the margin: the models are taken to be equally good in truth. Where that would be fewer rows than there are, or
 * no margin is given, the observed distance to the limit is taken for the true one.
 */
function rowsNeeded(comparison, [bad, good], question) {
    const { direction, margin, mustImprove, confidence, rows } = question;
    const z = (0,normal/* normalQuantile */.Z)(0.5 + confidence / 2);
    const standardError = (good - bad) / (2 * z);
    const needed = (distance) => rows * (((z + (0,normal/* normalQuantile */.Z)(power)) * standardError) / distance) ** 2;
    const gain = direction === "maximize" ? comparison.difference : -comparison.difference;
    const planned = mustImprove || margin === 0 ? 0 : needed(margin);
    const count = Math.ceil(planned > rows ? planned : needed(Math.abs(mustImprove ? gain : gain + margin)));
    return Number.isFinite(count) && count > rows && count < 1e12 ? count : null;
}

// EXTERNAL MODULE: ./out/evaluate-gate/verdict/result.js
var result = __webpack_require__(29311);
;// CONCATENATED MODULE: ./out/evaluate-gate/headline.js




const mostReasons = 3;
/**
 * @param baseline the baseline in a sentence (`version 16`), or undefined where there is none
 * @param passes whether the gate lets it through: an inconclusive comparison may, by the policy
 */
function headline(judgement, baseline, passes) {
    const { verdict, results, problems } = judgement;
    const failed = results.filter((result) => result.verdict === "fail");
    const open = results.filter((result) => result.verdict === "inconclusive");
    const told = (list) => {
        const more = list.length > mostReasons ? [`${list.length - mostReasons} more in the table.`] : [];
        return [...list.slice(0, mostReasons).map(({ reason }) => reason), ...more];
    };
    if (problems.length > 0) {
        return { mark: "❌", answer: "this candidate can't be judged", reasons: [...problems, ...told(failed)] };
    }
    if (verdict === "fail")
        return { mark: "❌", answer: whyFailed(failed, baseline), reasons: told(failed) };
    if (verdict === "inconclusive") {
        const rows = open[0]?.n ?? null;
        // Of a slice, it is that slice's rows that can't tell: all rows have passed.
        const where = (0,result/* place */.ik)(open[0]?.slice ?? null);
        const subject = rows === null ? "this evaluation" : `${(0,report_number/* countOf */.pq)(rows, "row")}${where}`;
        const question = open.every(({ mustImprove }) => mustImprove) ? "better" : "worse";
        const doubt = `${subject} can't tell whether this candidate is ${question} than ${baseline}`;
        if (!passes)
            return { mark: "⚠️", answer: doubt, reasons: told(open) };
        return {
            mark: "✅",
            answer: `passes, although ${doubt}`,
            reasons: ["The policy lets inconclusive comparisons pass (inconclusive: pass).", ...told(open)],
        };
    }
    return { mark: "✅", ...passed(results, baseline) };
}
function whyFailed(failed, baseline) {
    const overall = failed.filter(({ slice }) => slice === null);
    if (overall.some(({ candidate }) => candidate === null))
        return "this candidate can't be judged in full";
    const regressed = overall.filter(isWorseThanAllowed);
    if (regressed.length > 0 && regressed.every(({ maxRegression }) => maxRegression === null)) {
        return `this candidate is no better than ${baseline}`;
    }
    if (regressed.length > 0)
        return `this candidate is worse than ${baseline}`;
    if (overall.some(misses))
        return "this candidate misses a requirement";
    if (overall.length > 0)
        return `this candidate can't be compared with ${baseline}`;
    return `this candidate is worse than ${baseline} for some`;
}
/** Whether the comparison with the baseline fails, by its interval or, without one, by the values. */
function isWorseThanAllowed({ difference, interval, direction, maxRegression, mustImprove, ...result }) {
    if (result.verdict !== "fail" || difference === null)
        return false;
    const gain = direction === "maximize" ? difference : -difference;
    const best = interval === null ? gain : improvement(interval, direction)[1];
    return (maxRegression !== null && !reaches(best, -maxRegression)) || (mustImprove && reaches(0, best));
}
/** Whether a floor or ceiling is what fails. */
function misses({ candidate, min, max, verdict }) {
    if (candidate === null || verdict !== "fail")
        return false;
    return (min !== null && candidate < min) || (max !== null && candidate > max);
}
function passed(results, baseline) {
    if (baseline === undefined) {
        const bounded = results.some(({ min, max }) => min !== null || max !== null);
        return {
            answer: bounded
                ? "a first version, and it meets every floor and ceiling"
                : "a first version, with nothing to compare it with",
            reasons: [
                "There is no champion yet, so only floors and ceilings (min, max) were judged.",
                ...(bounded
                    ? []
                    : ["The policy has none: give a metric a min or max to have the first version judged too."]),
            ],
        };
    }
    const compared = results.filter(({ slice, maxRegression, mustImprove }) => slice === null && (maxRegression !== null || mustImprove));
    if (compared.length === 0)
        return {
            answer: "this candidate meets the policy",
            reasons: ["The policy compares no metric with the baseline."],
        };
    const better = compared.filter(({ interval, direction }) => interval !== null && improvement(interval, direction)[0] > 0);
    const certain = compared.every(({ interval }) => interval !== null);
    const answer = better.length > 0
        ? `this candidate is better than ${baseline}`
        : certain
            ? `this candidate is as good as ${baseline}, within what is allowed`
            : `this candidate is within what is allowed of ${baseline}`;
    const first = better[0] ?? compared[0];
    return { answer, reasons: [first.reason] };
}

;// CONCATENATED MODULE: ./out/evaluate-gate/inputs.js
function readInputs(inputs) {
    return {
        config: inputs.required("config"),
        metrics: inputs.text("metrics"),
        predictions: inputs.text("predictions"),
        artifacts: inputs.lines("artifact"),
        baseline: inputs.text("baseline"),
        baselinePredictions: inputs.text("baseline-predictions"),
        policyRef: inputs.text("policy-ref"),
        comment: inputs.comment(),
        publishReport: inputs.text("publish-report"),
    };
}

// EXTERNAL MODULE: ./out/toolkit/registry/override.js
var override = __webpack_require__(36201);
;// CONCATENATED MODULE: ./out/evaluate-gate/override/find.js


/**
 * Looks for an override of exactly these artifacts: a file where the policy is read, else the label of a code owner on
 * the pull request. What can't be read or asked is none.
 */
async function findOverride(digests, source, config, runtime) {
    if (digests.length === 0)
        return { override: undefined, notes: [] };
    try {
        const filed = await find_fromFile(digests, source, runtime.now());
        if (filed.override !== undefined)
            return filed;
        const labelled = await fromLabel(digests, source, config, runtime);
        return { ...labelled, notes: [...filed.notes, ...labelled.notes] };
    }
    catch (error) {
        if (!(error instanceof errors/* ConfigurationError */.j1))
            throw error;
        return { override: undefined, notes: [`An override could not be looked for: ${(0,errors/* sentence */.em)(error)}`] };
    }
}
async function find_fromFile(digests, { judging, registry }, now) {
    const covering = await (0,override/* overridesOf */.FB)(registry.tree, registry.path, judging.config.name, digests);
    const found = covering.find(({ override: { until } }) => now.getTime() <= (0,override/* endOf */.pJ)(until));
    if (found !== undefined) {
        const { by, reason, until } = found.override;
        return { override: { by, reason, until, source: found.path, pullRequest: null }, notes: [] };
    }
    const notes = covering.map(({ path, override: { until } }) => `${path} is an override of this candidate that has ended (${until}): it lets nothing in.`);
    return { override: undefined, notes };
}
async function fromLabel(digests, { judging, tree, at }, config, runtime) {
    const pullRequest = runtime.context?.pullRequest?.number;
    const github = pullRequest === undefined || at === undefined ? undefined : await runtime.github();
    if (pullRequest === undefined || at === undefined || github === undefined)
        return { override: undefined, notes: [] };
    const { labelOverride, overrideLabel, overrideLine } = await __webpack_require__.e(/* import() */ 6767).then(__webpack_require__.bind(__webpack_require__, 16767));
    const { name: model, registry } = judging.config;
    const answer = await labelOverride(github, {
        pullRequest,
        digests,
        tree,
        prefix: at.prefix,
        config,
        registry: registry?.path ?? "registry",
        model,
        now: runtime.now(),
    });
    if (answer === undefined) {
        const how = `To let it in all the same, a code owner of ${config} sets the label ${overrideLabel} and comments: ${overrideLine(digests)}`;
        return { override: undefined, notes: [how] };
    }
    if ("problem" in answer)
        return { override: undefined, notes: [answer.problem] };
    return { override: { ...answer.override, pullRequest }, notes: [] };
}

;// CONCATENATED MODULE: ./out/evaluate-gate/override/words.js
/** The headline of a candidate that an override lets in: what was measured stays in it. */
function overridden(headline, override) {
    if (override === undefined)
        return headline;
    const { by, until, reason, source } = override;
    return {
        mark: "⚠️",
        answer: `let in by an override, although ${headline.answer}`,
        reasons: [`${by} has let it in until ${until}: ${reason} (${source})`, ...headline.reasons],
    };
}

// EXTERNAL MODULE: ./out/evaluate-gate/policy/policy.js + 19 modules
var policy_policy = __webpack_require__(21722);
// EXTERNAL MODULE: ./out/evaluate-gate/policy/source.js + 1 modules
var policy_source = __webpack_require__(45932);
// EXTERNAL MODULE: ./out/toolkit/receipt/statement.js
var receipt_statement = __webpack_require__(62647);
;// CONCATENATED MODULE: ./out/evaluate-gate/receipt.js



const paths = {
    receipt: ".mergeline/evaluate-gate.receipt.json",
    subjects: ".mergeline/evaluate-gate.receipt.sha256",
    predicate: ".mergeline/evaluate-gate.receipt.predicate.json",
};
/** The outputs that `actions/attest` takes; empty where there is nothing to give a receipt for. */
function receiptOutputs(artifacts) {
    const any = artifacts.length > 0;
    return {
        receipt: any ? paths.receipt : "",
        "receipt-subjects": any ? paths.subjects : "",
        "receipt-predicate": any ? paths.predicate : "",
        "receipt-predicate-type": any ? receipt_statement/* predicateType */.W3 : "",
    };
}
/**
 * Writes the gate's receipt beside its report, which it names by its digest: whole, and in the two parts that
 * `actions/attest` puts together again.
 * @param path of the report that was written
 */
async function writeReceipt(verdict, report, path, { workspace }) {
    const subjects = report.candidate.artifacts.map((artifact) => ({
        name: artifact.path,
        digest: artifact.digest,
    }));
    if (subjects.length === 0)
        return;
    const bytes = await (0,promises_.readFile)(await workspace.file(path, "report"));
    const digest = `sha256:${(0,external_node_crypto_.createHash)("sha256").update(bytes).digest("hex")}`;
    const statement = (0,receipt_statement/* statementOf */.T8)(subjects, (0,receipt_statement/* factsOfReport */.LI)(report.model, verdict, report, digest));
    await workspace.write(paths.receipt, `${JSON.stringify(statement, null, 2)}\n`);
    await workspace.write(paths.subjects, checksums(statement));
    await workspace.write(paths.predicate, `${JSON.stringify(statement.predicate, null, 2)}\n`);
}
/** As sha256sum prints them, one a line. */
function checksums({ subject }) {
    return subject.map(({ name, digest }) => `${digest.sha256}  ${name}\n`).join("");
}

;// CONCATENATED MODULE: ./out/evaluate-gate/predictions/lacking.js

/**
 * Why a column that says something of the row can't be taken from the candidate alone: whoever opens a pull request
 * could put rows where they look best.
 * @param setting that names the column
 */
function lackingColumn(baseline, column, setting) {
    return `There is no column ${(0,number/* shown */.SP)(column)} (${setting}) in ${baseline.file}, and the candidate's word alone does not count: rows could be put where they look best. Measure the baseline again with that column: give baseline-predictions, or set evaluate.command.`;
}
/** The first column of the row that the policy names and the baseline's file lacks, as that sentence. */
function lackingColumns({ columns, slices }, baseline) {
    const named = [
        ["evaluate.columns.query", columns.query],
        ["evaluate.columns.group", columns.group],
        ["evaluate.columns.sensitive", columns.sensitive],
        ...(slices?.by ?? []).map((column) => ["evaluate.slices.by", column]),
        ...(slices?.discover === true ? [] : (slices?.discover ?? [])).map((column) => [
            "evaluate.slices.discover",
            column,
        ]),
    ];
    const found = named.find(([, column]) => column !== undefined && !baseline.has(column));
    return found === undefined ? undefined : lackingColumn(baseline, found[1], found[0]);
}

;// CONCATENATED MODULE: ./out/evaluate-gate/predictions/pairing.js


/**
 * Why two predictions files can't be compared row by row, or undefined where they hold the same ids with the same
 * labels. Both are in the order of their ids.
 */
function pairingProblem(candidate, baseline) {
    if (candidate.digest === baseline.digest)
        return undefined;
    const [onlyCandidate, onlyBaseline] = unmatched(candidate.ids, baseline.ids);
    if (onlyCandidate.length > 0 || onlyBaseline.length > 0) {
        const parts = [
            onlyCandidate.length > 0
                ? `${listed(onlyCandidate.map(number/* shown */.SP), "id", "ids")} only for the candidate`
                : "",
            onlyBaseline.length > 0 ? `${listed(onlyBaseline.map(number/* shown */.SP), "id", "ids")} only for the baseline` : "",
        ].filter((part) => part !== "");
        return `The two models were not measured on the same rows: ${parts.join("; ")}. Measure both on the same evaluation data.`;
    }
    const changed = candidate.ids.flatMap((id, at) => {
        const [now, before] = [candidate.labels[at], baseline.labels[at]];
        return now === before ? [] : [`${(0,number/* shown */.SP)(id)} (candidate ${(0,number/* shown */.SP)(now)}, baseline ${(0,number/* shown */.SP)(before)})`];
    });
    return `The two models were measured against different labels: ${listed(changed, "id", "ids")}. Measure both on the same evaluation data.`;
}
/** What stands in only one of two sorted lists without repetitions. */
function unmatched(one, other) {
    const onlyOne = [];
    const onlyOther = [];
    let [at, otherAt] = [0, 0];
    while (at < one.length || otherAt < other.length) {
        const order = at === one.length ? 1 : otherAt === other.length ? -1 : compare(one[at], other[otherAt]);
        if (order < 0)
            onlyOne.push(one[at]);
        if (order > 0)
            onlyOther.push(other[otherAt]);
        if (order <= 0)
            at++;
        if (order >= 0)
            otherAt++;
    }
    return [onlyOne, onlyOther];
}

;// CONCATENATED MODULE: ./out/evaluate-gate/remeasure/comparable.js



/**
 * The baseline as it was found where its rows are the candidate's; else measured again by `evaluate.command`, where the
 * policy has one and the baseline is a version of the registry. What is wrong even then is a problem.
 */
async function comparableBaseline(reading, { evidence }, policy, source, runtime) {
    const command = source.judging.config.evaluate?.command;
    const known = knownVersion(reading);
    if (command === undefined || known === undefined || evidence.rows === undefined)
        return { reading, notes: [] };
    const reason = reading.kind === "problem" ? reading.problem : whyAgain(known.baseline, evidence.rows, policy);
    if (reason === undefined)
        return { reading, notes: [] };
    const { remeasure } = await __webpack_require__.e(/* import() */ 6169).then(__webpack_require__.bind(__webpack_require__, 36169));
    const measured = await remeasure(command, known.record, source, runtime);
    const version = `version ${known.record.version}`;
    const failed = (problem) => ({
        reading: {
            kind: "problem",
            problem: `${reason} So evaluate.command was to measure ${version} again: ${problem}`,
        },
        notes: [],
    });
    if ("problem" in measured)
        return failed(measured.problem);
    const shown = `what evaluate.command wrote for ${version}`;
    const rows = await ownPredictions(measured.path, policy, runtime, shown);
    if (typeof rows === "string")
        return failed(rows);
    const still = pairingProblem(evidence.rows, rows);
    if (still !== undefined)
        return failed(still);
    return {
        reading: { kind: "baseline", baseline: versionBaseline(known, rows) },
        notes: [
            `${capital(version)} was measured again on today's data by evaluate.command${source.at === undefined ? "" : ` as it is at ${source.ref}`}, because: ${reason}`,
        ],
    };
}
/** The version that can be measured again, with its predictions where it has any. */
function knownVersion(reading) {
    if (reading.kind === "problem") {
        return reading.known && { ...reading.known, baseline: versionBaseline(reading.known, undefined) };
    }
    if (reading.kind !== "baseline" || reading.baseline.record === undefined)
        return undefined;
    const { baseline } = reading;
    return { record: reading.baseline.record, column: baseline.column, baseline };
}
/** Why the baseline's predictions can't be compared with the candidate's; undefined where they can. */
function whyAgain(baseline, rows, policy) {
    const own = baseline.evidence.rows;
    if (own === undefined)
        return `No predictions of ${baseline.name} were kept.`;
    return pairingProblem(rows, own) ?? lackingColumns(policy, own);
}
const capital = (text) => text.charAt(0).toUpperCase() + text.slice(1);

// EXTERNAL MODULE: ./out/evaluate-gate/report.js
var evaluate_gate_report = __webpack_require__(59966);
;// CONCATENATED MODULE: ./out/evaluate-gate/reproduction.js
/** The command that gives the same answer on a laptop. */
function reproduction(inputs, policyRef) {
    const flags = [
        ["config", inputs.config === "model.yaml" ? undefined : inputs.config],
        ["metrics", inputs.metrics],
        ["predictions", inputs.predictions],
        ...inputs.artifacts.map((path) => ["artifact", path]),
        ["baseline", inputs.baseline],
        ["baseline-predictions", inputs.baselinePredictions],
        ["policy-ref", policyRef],
    ];
    const words = flags.flatMap(([name, value]) => (value === undefined ? [] : [`--${name} ${quoted(value)}`]));
    return ["npx mergeline evaluate-gate", ...words].join(" ");
}
/** For a POSIX shell. */
function quoted(value) {
    return /^[\w./:@=+-]+$/.test(value) ? value : `'${value.replaceAll("'", `'\\''`)}'`;
}

;// CONCATENATED MODULE: ./out/evaluate-gate/predictions/row-columns.js



/** Columns that say something of the row and nothing of the model, so that they are the same for both. */
const roles = ["query", "group", "sensitive"];
/**
 * Why the columns that rows are grouped by can't be used: each problem a sentence. Both models' rows are in the order
 * of the same ids.
 */
function sharedColumnProblems(columns, candidate, baseline) {
    const problems = roles.flatMap((role) => {
        const column = columns[role];
        if (column === undefined)
            return [];
        const setting = `evaluate.columns.${role}`;
        if (!candidate.has(column))
            return [`${candidate.file} has no column ${(0,number/* shown */.SP)(column)} (${setting}).`];
        const cells = candidate.cells(column);
        const empty = candidate.ids.filter((_, at) => (cells[at] ?? "").trim() === "");
        if (empty.length > 0) {
            return [
                `${candidate.file} has no ${column} for ${listed(empty.map(number/* shown */.SP), "id", "ids")} (${setting}).`,
            ];
        }
        if (baseline === undefined)
            return [];
        if (!baseline.has(column))
            return [lackingColumn(baseline, column, setting)];
        const before = baseline.cells(column);
        const moved = candidate.ids.filter((_, at) => (0,number/* className */.s7)(cells[at]) !== (0,number/* className */.s7)(before[at] ?? ""));
        if (moved.length === 0)
            return [];
        return [
            `${column} differs between the two models for ${listed(moved.map(number/* shown */.SP), "id", "ids")} (${setting}): it belongs to the row, and has to be the same for both.`,
        ];
    });
    return problems.length > 0 ? problems : dividedQueries(columns, candidate);
}
/** Groups are drawn whole, so that a query has to lie in one of them. */
function dividedQueries({ query, group }, rows) {
    if (query === undefined || group === undefined)
        return [];
    const groups = rows.cells(group);
    const groupOf = new Map();
    const divided = new Set();
    rows.cells(query).forEach((cell, at) => {
        const [name, own] = [(0,number/* className */.s7)(cell), (0,number/* className */.s7)(groups[at])];
        if ((groupOf.get(name) ?? own) !== own)
            divided.add(name);
        groupOf.set(name, own);
    });
    if (divided.size === 0)
        return [];
    return [
        `${rows.file} has rows of more than one ${group} (evaluate.columns.group) for ${query} ${listed([...divided].map(number/* shown */.SP), "", "")} (evaluate.columns.query): each query has to lie in one group.`,
    ];
}

// EXTERNAL MODULE: ./out/evaluate-gate/predictions/sample.js
var sample = __webpack_require__(82097);
// EXTERNAL MODULE: ./out/toolkit/statistics/interval.js
var interval = __webpack_require__(5340);
// EXTERNAL MODULE: ./out/evaluate-gate/metrics/metric.js
var metric = __webpack_require__(10438);
// EXTERNAL MODULE: ./out/toolkit/statistics/bootstrap.js + 1 modules
var bootstrap = __webpack_require__(95164);
// EXTERNAL MODULE: ./out/toolkit/statistics/random.js
var random = __webpack_require__(34094);
// EXTERNAL MODULE: ./out/toolkit/statistics/sums.js
var statistics_sums = __webpack_require__(90205);
;// CONCATENATED MODULE: ./out/toolkit/statistics/cluster-bootstrap.js



/** With fewer clusters than this, resamples of them say too little of how different other clusters could be. */
const fewestClusters = 10;
/** With fewer clusters than this, the first-order expansion of a statistic leaves out too much. */
const linearFrom = 200;
/**
 * The paired bootstrap that draws whole clusters with replacement, each with all its rows, because rows of one cluster
 * aren't independent. Davison and Hinkley (1997), Bootstrap Methods and their Application, section 3.8. The percentile
 * interval is expanded to what so few clusters can tell. No interval with fewer than ten clusters.
 */
function clusterBootstrap(options) {
    const { numbers, count } = consecutive(options.clusters.numbers);
    const { units, statistic } = drawnUnits(options, numbers, count);
    const [singular, plural] = options.clusters.noun;
    const found = (0,bootstrap/* pairedBootstrap */.Wx)({
        rows: units,
        statistic,
        ends: "percentile",
        resamples: options.resamples,
        seed: options.seed,
        name: `cluster bootstrap of ${count} ${count === 1 ? singular : plural}${units === count ? "" : ` in ${units} random groups`}`,
    });
    const difference = options.statistic();
    if (count >= fewestClusters)
        return { ...found, difference };
    return {
        ...found,
        difference,
        interval: () => undefined,
        shortage: `${count} ${count === 1 ? singular : plural} (at least ${fewestClusters} are needed)`,
    };
}
/**
 * What is drawn, and the statistic of it: clusters by their sums where the statistic is a function of sums, many of
 * them dealt to groups; else every row as often as its cluster.
 */
function drawnUnits({ rows, statistic, sums, seed }, numbers, count) {
    const linearized = sums?.some((one) => one.linearized === true) ?? false;
    if (sums !== undefined && (!linearized || (rows >= bootstrap/* groupedFrom */.Xr && count >= linearFrom))) {
        if (count < bootstrap/* groupedFrom */.Xr)
            return { units: count, statistic: (0,statistics_sums/* statisticOfUnits */.P6)(numbers, count, ...sums) };
        const group = (0,statistics_sums/* deal */.T)(count, bootstrap/* groupsDrawn */.B7, (0,random/* random */.y)(seed));
        const unitOf = numbers.map((cluster) => group[cluster]);
        return { units: bootstrap/* groupsDrawn */.B7, statistic: (0,statistics_sums/* statisticOfUnits */.P6)(unitOf, bootstrap/* groupsDrawn */.B7, ...sums) };
    }
    const counts = new Uint32Array(rows);
    return {
        units: count,
        statistic: (drawn) => {
            if (drawn === undefined)
                return statistic();
            for (let row = 0; row < rows; row++)
                counts[row] = drawn[numbers[row]];
            return statistic(counts);
        },
    };
}
function consecutive(numbers) {
    const known = new Map();
    const renumbered = Uint32Array.from(numbers, (number) => {
        const cluster = known.get(number) ?? known.size;
        known.set(number, cluster);
        return cluster;
    });
    return { numbers: renumbered, count: known.size };
}

// EXTERNAL MODULE: ./out/toolkit/statistics/rank.js
var rank = __webpack_require__(64307);
;// CONCATENATED MODULE: ./out/toolkit/statistics/delong.js


/**
 * DeLong's comparison of two correlated areas under the ROC curve; each model's scores are sorted once. DeLong, DeLong
 * and Clarke-Pearson (1988), Biometrics 44, 837–845; Sun and Xu (2014), IEEE Signal Processing Letters 21(11). No
 * interval with fewer than two rows of either class.
 * @param positive whether each row is of the positive class: 1 or 0
 */
function deLong(first, second, positive) {
    const one = placements(first, positive);
    const other = placements(second, positive);
    const difference = one.auc - other.auc;
    const enough = one.positives.length >= 2 && one.negatives.length >= 2;
    const variance = varianceOfDifference(one.positives, other.positives) / one.positives.length +
        varianceOfDifference(one.negatives, other.negatives) / one.negatives.length;
    const standardError = Math.sqrt(variance);
    const interval = (confidence) => {
        if (!enough)
            return undefined;
        const half = (0,normal/* normalQuantile */.Z)(0.5 + confidence / 2) * standardError;
        return [Math.max(-1, difference - half), Math.min(1, difference + half)];
    };
    const zero = difference === 0 ? 1 : 0;
    const pValue = standardError > 0 ? 2 * (0,normal/* normalCdf */.v)(-Math.abs(difference / standardError)) : zero;
    return {
        difference,
        interval,
        pValue: enough ? pValue : undefined,
        method: "DeLong",
        areas: [one.auc, other.auc],
    };
}
function placements(scores, positive) {
    const order = (0,rank/* ascendingOrder */.b)(scores);
    let upper = 0;
    for (let row = 0; row < order.length; row++)
        if (positive[row])
            upper++;
    const lower = order.length - upper;
    const shares = new Float64Array(order.length);
    let [upperBelow, lowerBelow, sum] = [0, 0, 0];
    for (let start = 0; start < order.length;) {
        let end = start;
        let tiedUpper = 0;
        for (; end < order.length && scores[order[end]] === scores[order[start]]; end++) {
            if (positive[order[end]])
                tiedUpper++;
        }
        const tiedLower = end - start - tiedUpper;
        const [below, above] = [lowerBelow + tiedLower / 2, upper - upperBelow - tiedUpper / 2];
        sum += tiedUpper * below;
        for (let at = start; at < end; at++) {
            const row = order[at];
            shares[row] = positive[row] ? below / lower : above / upper;
        }
        upperBelow += tiedUpper;
        lowerBelow += tiedLower;
        start = end;
    }
    const positives = new Float64Array(upper);
    const negatives = new Float64Array(lower);
    let [positiveAt, negativeAt] = [0, 0];
    for (let row = 0; row < shares.length; row++) {
        if (positive[row])
            positives[positiveAt++] = shares[row];
        else
            negatives[negativeAt++] = shares[row];
    }
    return { auc: sum / upper / lower, positives, negatives };
}
/** Sample variance (n − 1) of the row-by-row differences: the covariance matrix between the two, folded. */
function varianceOfDifference(first, second) {
    const n = first.length;
    let mean = 0;
    for (let row = 0; row < n; row++)
        mean += (first[row] - second[row]) / n;
    let squares = 0;
    for (let row = 0; row < n; row++)
        squares += (first[row] - second[row] - mean) ** 2;
    return squares / (n - 1);
}

// EXTERNAL MODULE: ./out/toolkit/statistics/newcombe.js + 1 modules
var newcombe = __webpack_require__(65464);
// EXTERNAL MODULE: ./out/toolkit/statistics/student-t.js
var student_t = __webpack_require__(63719);
;// CONCATENATED MODULE: ./out/toolkit/statistics/paired-t.js

/**
 * The mean of paired differences with Student's t interval and test, as scipy.stats.ttest_rel. Differences that are
 * all the same have an interval without width; a single row has none.
 * @param differences first minus second, row by row, finite
 */
function pairedT(differences) {
    const n = differences.length;
    const mean = meanOf(differences);
    let squares = 0;
    for (let index = 0; index < n; index++)
        squares += (differences[index] - mean) ** 2;
    const standardError = Math.sqrt(squares / (n - 1) / n);
    const interval = (confidence) => {
        if (n < 2)
            return undefined;
        const half = (0,student_t/* tQuantile */.Y)(0.5 + confidence / 2, n - 1) * standardError;
        return [mean - half, mean + half];
    };
    return { difference: mean, interval, pValue: pValue(mean, standardError, n), method: "paired t" };
}
function pValue(mean, standardError, n) {
    if (n < 2)
        return undefined;
    if (standardError === 0)
        return mean === 0 ? 1 : 0;
    return 2 * (0,student_t/* tCdf */.w)(-Math.abs(mean / standardError), n - 1);
}
/** The mean, summed around the first value so that a large common offset costs no digits. */
function meanOf(values) {
    const offset = values[0] ?? Number.NaN;
    let sum = 0;
    for (let index = 0; index < values.length; index++)
        sum += values[index] - offset;
    return offset + sum / values.length;
}

;// CONCATENATED MODULE: ./out/evaluate-gate/verdict/comparison.js





/** Candidate minus baseline on the same rows, by the method that suits the metric. */
function compareMeasurements(method, candidate, baseline, { seed, resamples }) {
    if (candidate.clusters !== undefined) {
        const found = clusterBootstrap({
            rows: candidate.rows,
            clusters: candidate.clusters,
            statistic: (counts) => candidate.evaluate(counts) - baseline.evaluate(counts),
            sums: sumsOf(candidate, baseline),
            resamples,
            seed,
        });
        if (method !== "proportion")
            return found;
        return noNarrower(found, proportions(candidate.rowValues, baseline.rowValues));
    }
    if (method === "proportion")
        return proportions(candidate.rowValues, baseline.rowValues);
    if (method === "mean") {
        return pairedT(candidate.rowValues.map((value, row) => value - baseline.rowValues[row]));
    }
    if (method === "delong") {
        return deLong(candidate.ranking.scores, baseline.ranking.scores, candidate.ranking.positive);
    }
    const { first, second, multiplicity } = together(candidate, baseline);
    return (0,bootstrap/* pairedBootstrap */.Wx)({
        rows: first.rows,
        strata: first.strata,
        multiplicity,
        smallest: smallestClass(candidate),
        statistic: (counts) => first.evaluate(counts) - second.evaluate(counts),
        sums: multiplicity === undefined && first.rows >= bootstrap/* groupedFrom */.Xr ? sumsOf(first, second) : undefined,
        resamples,
        seed,
        ends: method === "percentile bootstrap" ? "percentile" : "BCa",
    });
}
/**
 * The first interval, reaching at least as far as the second. Where two models disagree on few rows, resamples say
 * that they hardly can disagree; whole groups know no more than as many independent rows would.
 */
function noNarrower(found, floor) {
    return {
        ...found,
        method: `${found.method}, no narrower than ${floor.method.split(",")[0]}`,
        interval: (confidence) => {
            const [own, other] = [found.interval(confidence), floor.interval(confidence)];
            if (own === undefined || other === undefined)
                return undefined;
            return [Math.min(own[0], other[0]), Math.max(own[1], other[1])];
        },
    };
}
/** Where a metric sees classes only, rows that are the same to both models are put together: a handful of cells. */
function together(candidate, baseline) {
    const [one, other] = [candidate.cells, baseline.cells];
    if (one === undefined || other === undefined) {
        return { first: candidate, second: baseline, multiplicity: undefined };
    }
    const counts = new Map();
    for (let row = 0; row < candidate.rows; row++) {
        const cell = one.numbers[row] * other.limit + other.numbers[row];
        const known = counts.get(cell);
        if (known === undefined)
            counts.set(cell, { row, count: 1 });
        else
            known.count++;
    }
    const sorted = [...counts].sort(([left], [right]) => left - right).map(([, cell]) => cell);
    const rows = Uint32Array.from(sorted, ({ row }) => row);
    const multiplicity = Uint32Array.from(sorted, ({ count }) => count);
    return { first: candidate.restrict(rows), second: baseline.restrict(rows), multiplicity };
}
function smallestClass({ ranking }) {
    if (ranking === undefined)
        return undefined;
    let positives = 0;
    for (const one of ranking.positive)
        positives += one;
    return Math.min(positives, ranking.rows - positives);
}
function sumsOf({ sums: first }, { sums: second }) {
    return first === undefined || second === undefined ? undefined : [first, second];
}
/** Rows without a value (NaN) are out of the proportion for both models alike. */
function proportions(candidate, baseline) {
    const counts = { both: 0, firstOnly: 0, secondOnly: 0, neither: 0 };
    candidate.forEach((first, row) => {
        const second = baseline[row];
        if (Number.isNaN(first) || Number.isNaN(second))
            return;
        if (first === 1)
            counts[second === 1 ? "both" : "firstOnly"]++;
        else
            counts[second === 1 ? "secondOnly" : "neither"]++;
    });
    return (0,newcombe/* newcombe */.pv)(counts);
}

// EXTERNAL MODULE: ./out/evaluate-gate/verdict/words.js
var words = __webpack_require__(4209);
;// CONCATENATED MODULE: ./out/evaluate-gate/verdict/rule.js









/** The same files that measure the same: there is no sampling between them. */
const noDifference = {
    difference: 0,
    interval: () => [0, 0],
    pValue: 1,
    method: "same artifacts",
};
/** Judges the candidate by one rule on all rows. Whatever can't be had is a fail with its reason. */
function judgeRule(rule, candidate, baseline, setting) {
    const found = rule_valueOf(rule, candidate, "candidate");
    if ("problem" in found)
        return { ...(0,result/* blankResult */.mE)(rule, null), verdict: "fail", reason: found.problem };
    const measured = {
        ...(0,result/* blankResult */.mE)(rule, null),
        candidate: found.value,
        n: found.measurement?.rows ?? null,
    };
    const scale = Math.abs(found.value);
    const compared = withBaseline(rule, measured, found, baseline, setting);
    const tooLow = rule.min !== undefined && !reaches(found.value, rule.min, scale);
    const tooHigh = rule.max !== undefined && !reaches(-found.value, -rule.max, scale);
    if (!tooLow && !tooHigh)
        return compared;
    const also = compared.verdict === "fail" ? `${compared.reason} ` : "";
    const reason = `${also}${(0,words/* boundReason */.VD)(measured, tooLow ? "min" : "max")}`;
    return { ...compared, verdict: "fail", reason, rowsNeeded: null };
}
function withBaseline(rule, measured, candidate, baseline, setting) {
    const bounded = rule.min !== undefined || rule.max !== undefined;
    if (baseline === undefined) {
        if (bounded) {
            const bound = rule.min === undefined ? "max" : "min";
            return { ...measured, verdict: "pass", reason: (0,words/* boundReason */.VD)(measured, bound) };
        }
        return { ...measured, reason: "There is no champion yet to compare with." };
    }
    const found = rule_valueOf(rule, baseline, "baseline");
    if ("problem" in found) {
        if ((0,policy_policy/* comparesWithBaseline */.Am)(rule))
            return { ...measured, verdict: "fail", reason: found.problem };
        return { ...measured, verdict: bounded ? "pass" : "unjudged", reason: found.problem };
    }
    const compared = compareValues(rule, measured, candidate, found, setting);
    if ((0,policy_policy/* comparesWithBaseline */.Am)(rule))
        return compared;
    const reason = bounded
        ? (0,words/* boundReason */.VD)(measured, rule.min === undefined ? "max" : "min")
        : "The policy asks nothing of it.";
    return {
        ...compared,
        regressionPValue: null,
        verdict: bounded ? "pass" : "unjudged",
        reason,
        rowsNeeded: null,
    };
}
function compareValues(rule, measured, candidate, baseline, setting) {
    const question = {
        direction: rule.direction,
        margin: measured.maxRegression ?? 0,
        mustImprove: measured.mustImprove,
        confidence: setting.confidence,
        rows: measured.n ?? 0,
        scale: Math.max(Math.abs(candidate.value), Math.abs(baseline.value)),
    };
    const difference = candidate.value - baseline.value;
    const points = { ...measured, baseline: baseline.value, difference };
    if (candidate.measurement === undefined ||
        baseline.measurement === undefined ||
        rule.metric === undefined) {
        const judged = {
            ...points,
            method: "values only",
            verdict: worst(points, () => judgePoints(difference, question), question),
        };
        return { ...judged, reason: (0,words/* comparisonReason */.SI)(judged) };
    }
    const comparison = setting.sameModel && difference === 0
        ? noDifference
        : compareMeasurements(rule.metric.method, candidate.measurement, baseline.measurement, setting);
    const asked = (mustImprove) => judgeInterval(comparison, { ...question, mustImprove });
    // A rule may ask for both: not worse than the margin, and better.
    const answers = [
        ...(question.mustImprove ? [asked(true)] : []),
        ...(measured.maxRegression !== null || !question.mustImprove ? [asked(false)] : []),
    ];
    const answer = answers.find(({ verdict }) => verdict === "fail") ??
        answers.find(({ verdict }) => verdict === "inconclusive") ??
        answers[0];
    const interval = comparison.interval(setting.confidence) ?? null;
    const judged = {
        ...points,
        interval,
        confidence: interval === null ? null : setting.confidence,
        method: comparison.method,
        pValue: comparison.pValue ?? null,
        regressionPValue: regressionPValue(comparison, question),
        verdict: answer.verdict,
        rowsNeeded: answer.rowsNeeded,
    };
    return { ...judged, reason: (0,words/* comparisonReason */.SI)(judged, comparison.shortage) };
}
function worst(points, judge, question) {
    const first = judge();
    if (first !== "pass" || !question.mustImprove || points.maxRegression === null)
        return first;
    return judgePoints(points.difference, { ...question, mustImprove: false });
}
/** Small where the candidate is clearly worse than the margin allows. */
function regressionPValue(comparison, question) {
    const { direction, margin } = question;
    const gain = direction === "maximize"
        ? comparison
        : {
            ...comparison,
            difference: -comparison.difference,
            interval: (confidence) => {
                const ends = comparison.interval(confidence);
                return ends === undefined ? undefined : [-ends[1], -ends[0]];
            },
        };
    return (0,interval/* pValueBelow */.V)(gain, -margin) ?? null;
}
/** Judges one slice by the margin alone. Whether it fails is decided later, over all slices. */
function judgeSlice(rule, slice, maxRegression, sources, setting) {
    const blank = (0,result/* blankResult */.mE)(rule, slice, maxRegression);
    const [candidate, baseline] = [sources.candidate, sources.baseline].map((source) => measured(rule, source));
    if ("problem" in candidate)
        return { ...blank, verdict: "inconclusive", reason: candidate.problem };
    if ("problem" in baseline)
        return { ...blank, verdict: "inconclusive", reason: baseline.problem };
    const start = { ...blank, n: candidate.measurement.rows, candidate: candidate.value };
    return compareValues(rule, start, candidate, baseline, setting);
}
/** A metric of a model: computed where it can be, else as claimed. */
function rule_valueOf(rule, model, who) {
    if (rule.metric !== undefined && model.source !== undefined)
        return measured(rule, model.source);
    const claimed = model.claimed.get(rule.name);
    if (claimed === undefined)
        return { problem: `${rule.name} is missing for the ${who}: ${missing(rule, model)}` };
    if ("problem" in claimed)
        return { problem: `${rule.name} of the ${who} ${claimed.problem}, in ${model.claimedIn}.` };
    const range = rule.metric?.range;
    if (range !== undefined && (claimed.value < range[0] || claimed.value > range[1])) {
        return {
            problem: `${rule.name} of the ${who} is ${claimed.value}, in ${model.claimedIn}; it can only be from ${range[0]} to ${range[1] === Number.POSITIVE_INFINITY ? "infinity" : range[1]}.`,
        };
    }
    return { value: claimed.value };
}
function missing(rule, model) {
    const nearby = [...model.claimed.keys()].find((name) => name.toLowerCase() === rule.name.toLowerCase());
    if (nearby !== undefined)
        return `${model.claimedIn} has ${nearby}; names have to be the same to the letter.`;
    const why = rule.metric === undefined
        ? "it is not computed from predictions"
        : "there are no predictions to compute it from";
    const hint = (0,nearest/* nearest */.p)(rule.name, [...model.claimed.keys()]);
    return `${why}, and ${model.claimedIn} does not have it.${hint === undefined ? "" : ` Did you mean ${hint}?`}`;
}
function measured(rule, source) {
    try {
        const measurement = rule.metric.measure(source);
        const value = measurement.evaluate();
        if (!Number.isFinite(value))
            return { problem: `${rule.title} is not defined on these rows.` };
        return { value, measurement };
    }
    catch (error) {
        if (!(error instanceof metric/* Hole */.t1))
            throw error;
        return { problem: `${rule.title} ${error.message}.` };
    }
}

// EXTERNAL MODULE: ./out/toolkit/statistics/corrections.js
var corrections = __webpack_require__(49164);
;// CONCATENATED MODULE: ./out/evaluate-gate/discover/columns.js



const setting = "evaluate.slices.discover";
/**
 * The columns to search in. What a row is like must not be the candidate's own word: where the baseline's file has
 * features, its cells count, and a candidate that says otherwise is a problem.
 * @param asked names of columns, or true for all that are no role's
 */
function searchedColumns(asked, roles, candidate, baseline) {
    const { scores = {}, ...named } = roles;
    const taken = new Set([...Object.values(named), ...Object.values(scores)]);
    if (roles.sensitive !== undefined)
        taken.delete(roles.sensitive);
    const names = asked === true ? baseline.columns.filter((name) => !taken.has(name)) : asked;
    if (names.length === 0) {
        return {
            columns: [],
            problems: [
                `${setting}: ${baseline.file} has no columns beside id, label and predictions, so there is nothing to search slices in. Write the features into the predictions file, and measure the baseline again with them.`,
            ],
        };
    }
    const problems = [];
    const columns = names.flatMap((name) => {
        if (!baseline.has(name)) {
            problems.push(lackingColumn(baseline, name, setting));
            return [];
        }
        const cells = baseline.cells(name);
        if (!candidate.has(name))
            return [{ name, cells }];
        const own = candidate.cells(name);
        const differing = candidate.ids.filter((_, at) => !sameCell(own[at] ?? "", cells[at] ?? ""));
        if (differing.length > 0) {
            problems.push(`${setting}: ${name} differs between the two models for ${listed(differing.map(number/* shown */.SP), "id", "ids")}: a slice needs a column that says something of the row, not of the model. Name the columns to search in: discover: [plan, age].`);
            return [];
        }
        return [{ name, cells }];
    });
    return { columns, problems };
}
function sameCell(one, other) {
    if (one === other || (0,number/* className */.s7)(one) === (0,number/* className */.s7)(other))
        return true;
    const [first, second] = [(0,number/* readNumber */.kz)(one), (0,number/* readNumber */.kz)(other)];
    return typeof first === "number" && first === second;
}

;// CONCATENATED MODULE: ./out/evaluate-gate/discover/feature.js

const noBin = 65_535;
/** Quantiles that a column of numbers is split at. */
const mostThresholds = 32;
/** Levels that are looked at, the most frequent ones; the rest is in no bin of its own. */
const mostLevels = 1000;
/**
 * A column of cells: numbers where all that is not empty is one and there are more than ten, else levels.
 * Undefined where the column says the same of every row.
 */
function featureOf(column, cells) {
    const values = new Float64Array(cells.length).fill(Number.NaN);
    const isNumeric = cells.every((cell, row) => {
        if (cell === null || cell.trim() === "")
            return true;
        const value = (0,number/* readNumber */.kz)(cell);
        if (typeof value !== "number")
            return false;
        values[row] = value;
        return true;
    });
    const sorted = isNumeric ? values.filter((value) => !Number.isNaN(value)).sort() : new Float64Array();
    if (distinct(sorted, 11) > 10)
        return thresholds(column, values, sorted);
    return levels(column, cells);
}
function distinct(sorted, enough) {
    let count = 0;
    for (let at = 0; at < sorted.length && count < enough; at++) {
        if (at === 0 || sorted[at] !== sorted[at - 1])
            count++;
    }
    return count;
}
function thresholds(column, values, sorted) {
    const quantiles = Array.from({ length: mostThresholds }, (_, at) => sorted[Math.floor((sorted.length * (at + 1)) / (mostThresholds + 1))]);
    const limits = Float64Array.from([...new Set(quantiles)].filter((limit) => limit < sorted.at(-1)));
    const bins = Uint16Array.from(values, (value) => {
        if (Number.isNaN(value))
            return noBin;
        let low = 0;
        let high = limits.length;
        while (low < high) {
            const middle = (low + high) >> 1;
            if (value <= limits[middle])
                high = middle;
            else
                low = middle + 1;
        }
        return low;
    });
    return {
        column,
        bins,
        size: limits.length + 1,
        ordered: true,
        sides: (at) => [
            { column, value: `<= ${limits[at]}`, condition: true },
            { column, value: `> ${limits[at]}`, condition: true },
        ],
    };
}
function levels(column, cells) {
    const counts = new Map();
    for (const cell of cells)
        counts.set(nameOf(cell), (counts.get(nameOf(cell)) ?? 0) + 1);
    if (counts.size < 2)
        return undefined;
    const names = [...counts]
        .sort(([one, few], [other, many]) => many - few || (one < other ? -1 : 1))
        .slice(0, mostLevels)
        .map(([name]) => name);
    const numbers = new Map(names.map((name, at) => [name, at]));
    return {
        column,
        // What is beyond the most frequent levels is on the other side of each of them.
        bins: Uint16Array.from(cells, (cell) => numbers.get(nameOf(cell)) ?? names.length),
        size: names.length + (counts.size > names.length ? 1 : 0),
        ordered: false,
        sides: (at) => {
            const name = names[at];
            const value = name === "" || name === undefined ? null : name;
            return [
                { column, value },
                { column, value: `not ${value ?? "empty"}`, condition: true },
            ];
        },
    };
}
const nameOf = (cell) => (cell === null || cell.trim() === "" ? "" : cell);

;// CONCATENATED MODULE: ./out/evaluate-gate/discover/halves.js

/**
 * Splits rows in two by the first bit of the SHA-256 of each row's unit: its id, or what rows are not independent
 * within (a group, a query), which stays whole. The same unit falls into the same half whatever else is in the file.
 * @param units one text a row
 */
function halves(units) {
    const known = new Map();
    const searched = [];
    const heldOut = [];
    units.forEach((unit, row) => {
        let first = known.get(unit);
        if (first === undefined) {
            first = (0,external_node_crypto_.hash)("sha256", unit, "buffer")[0] >= 128;
            known.set(unit, first);
        }
        (first ? searched : heldOut).push(row);
    });
    return { searched: Uint32Array.from(searched), heldOut: Uint32Array.from(heldOut) };
}

;// CONCATENATED MODULE: ./out/evaluate-gate/discover/row-loss.js

const wrong = {
    words: "wrong predictions",
    of: (source) => {
        const { labels, predictions } = source.decisions();
        return Float64Array.from(labels, (label, row) => (label === predictions[row] ? 0 : 1));
    },
};
/** What a ranking metric sees: the order of the scores. The Brier score of their ranks' shares. */
const misranked = {
    words: "the squared distance of each score's rank from its label",
    of: (source) => {
        const { positive, scores } = source.scores();
        return shareBelow(scores).map((share, row) => (positive[row] - share) ** 2);
    },
};
const brier = {
    words: "the squared error of each score",
    of: (source) => {
        const { positive, scores } = source.scores();
        return scores.map((score, row) => (positive[row] - score) ** 2);
    },
};
const logarithmic = {
    words: "the log loss of each row",
    of: (source) => {
        const { positive, scores } = source.scores();
        const epsilon = 2 ** -52;
        return scores.map((score, row) => {
            const own = positive[row] ? score : 1 - score;
            return -Math.log(Math.min(Math.max(own, epsilon), 1 - epsilon));
        });
    },
};
const brierByClass = {
    words: "the squared errors of each row's scores",
    of: (source) => {
        const { labels, scores } = source.classScores();
        return Float64Array.from(labels, (label, row) => scores.reduce((sum, column, number) => sum + ((label === number ? 1 : 0) - column[row]) ** 2, 0));
    },
};
const error = (words, loss) => ({
    words,
    of: (source) => {
        const { labels, predictions } = source.quantities();
        return labels.map((label, row) => loss(label, predictions[row]));
    },
});
const absolute = error("absolute errors", (label, prediction) => Math.abs(label - prediction));
const squared = error("squared errors", (label, prediction) => (label - prediction) ** 2);
const relative = error("relative errors", (label, prediction) => Math.abs(label - prediction) / Math.max(Math.abs(label), 2 ** -52));
const poisson = error("Poisson deviances", (label, prediction) => 2 * ((label === 0 ? 0 : label * Math.log(label / prediction)) - label + prediction));
/** Spearman's and Pearson's correlation see no scale: their losses must not either, or a scale could hide every slice. */
const unordered = {
    words: "the squared distance of each prediction's rank from its label's",
    of: (source) => {
        const { labels, predictions } = source.quantities();
        return squaredDistances(shareBelow(labels), shareBelow(predictions));
    },
};
const unlinear = {
    words: "the squared distance of each prediction from its label, both in standard deviations",
    of: (source) => {
        const { labels, predictions } = source.quantities();
        return squaredDistances(standardized(labels), standardized(predictions));
    },
};
const losses = {
    accuracy: wrong,
    balanced_accuracy: wrong,
    precision: wrong,
    recall: wrong,
    f1: wrong,
    mcc: wrong,
    kappa: wrong,
    roc_auc: misranked,
    average_precision: misranked,
    log_loss: logarithmic,
    brier_score: brier,
    ece: brier,
    mae: absolute,
    median_absolute_error: absolute,
    mape: relative,
    mse: squared,
    rmse: squared,
    r2: squared,
    spearman: unordered,
    pearson: unlinear,
    poisson_deviance: poisson,
};
/**
 * The loss by which slices are searched for on behalf of a metric: its own where the metric is a mean over rows, else
 * the one that is nearest to what it sees. None for rankings within queries and for fairness differences, which say
 * nothing of a single row.
 */
function rowLossOf(metric, scoresByClass) {
    if (metric === "roc_auc" && scoresByClass)
        return brierByClass;
    return Object.hasOwn(losses, metric) ? losses[metric] : undefined;
}
/** The share of all scores that lies below each one, the half of its equals among them. */
function shareBelow(scores) {
    const order = (0,rank/* ascendingOrder */.b)(scores);
    const shares = new Float64Array(scores.length);
    for (let start = 0, end = 0; start < order.length; start = end) {
        while (end < order.length && scores[order[end]] === scores[order[start]])
            end++;
        for (let at = start; at < end; at++)
            shares[order[at]] = (start + end) / 2 / scores.length;
    }
    return shares;
}
function squaredDistances(one, other) {
    return one.map((value, row) => (value - other[row]) ** 2);
}
/** Distances from the mean in standard deviations, for values of any size; NaN where all are the same. */
function standardized(values) {
    const largest = values.reduce((found, value) => Math.max(found, Math.abs(value)), 0);
    const scaled = values.map((value) => value / (largest || 1));
    const mean = scaled.reduce((sum, value) => sum + value, 0) / scaled.length;
    const variance = scaled.reduce((sum, value) => sum + (value - mean) ** 2, 0) / scaled.length;
    return scaled.map((value) => (value - mean) / Math.sqrt(variance));
}

;// CONCATENATED MODULE: ./out/evaluate-gate/discover/tree.js

/** First splits that are followed up: a single greedy one misses what only two columns show together. */
const firstSplits = 3;
/**
 * The nodes of trees of depth 2 that split a value apart: each first split, on one of the three columns that part it
 * best, and the best split of each of its sides. A split lessens the sum of squares most (the criterion of CART's
 * regression trees); both sides keep at least `leastRows`.
 * @param values one value a row of the whole data; NaN for a row that does not count
 * @param rows positions of the rows to look at
 */
function treeNodes(features, values, rows, leastRows) {
    const counted = rows.filter((row) => !Number.isNaN(values[row]));
    const best = (among) => features
        .flatMap((feature) => bestSplit(feature, values, among, leastRows) ?? [])
        .sort((one, other) => other.gain - one.gain);
    return best(counted)
        .slice(0, firstSplits)
        .flatMap((first) => nodesOf(first, counted).flatMap((node) => {
        const second = best(node.rows)[0];
        if (second === undefined)
            return [node];
        const below = nodesOf(second, node.rows).map((leaf) => ({
            sides: [...node.sides, ...leaf.sides],
            has: (row) => node.has(row) && leaf.has(row),
            rows: leaf.rows,
        }));
        return [node, ...below];
    }));
}
function nodesOf({ feature, at }, among) {
    const { bins, ordered } = feature;
    const inside = ordered ? (row) => bins[row] <= at : (row) => bins[row] === at;
    const outside = (row) => bins[row] !== noBin && !inside(row);
    return [inside, outside].map((has, side) => ({
        sides: [feature.sides(at)[side]],
        has,
        rows: among.filter(has),
    }));
}
/** @returns undefined where no split leaves enough rows on both sides, or none parts anything */
function bestSplit(feature, values, among, leastRows) {
    const { bins, size, ordered } = feature;
    const counts = new Float64Array(size);
    const sums = new Float64Array(size);
    let [count, sum] = [0, 0];
    for (const row of among) {
        const bin = bins[row];
        if (bin === noBin)
            continue;
        counts[bin]++;
        sums[bin] += values[row];
        count++;
        sum += values[row];
    }
    let found;
    let [below, belowSum] = [0, 0];
    for (let at = 0; at < size; at++) {
        below = (ordered ? below : 0) + counts[at];
        belowSum = (ordered ? belowSum : 0) + sums[at];
        const above = count - below;
        if (below < leastRows || above < leastRows)
            continue;
        const gain = (belowSum / below - (sum - belowSum) / above) ** 2 * ((below * above) / count);
        if (gain > (found?.gain ?? 0))
            found = { feature, at, gain };
    }
    return found;
}

;// CONCATENATED MODULE: ./out/evaluate-gate/discover/discover.js









/** Slices that are tested for each metric. More of them cost all others power. */
const mostSuspicions = 3;
/** Fewer rows than this say nothing of a slice, whatever `min_rows` allows. */
const fewestRows = 10;
/**
 * Searches one half of the rows for the slices on which the candidate loses most against the baseline, by a shallow
 * tree on the rows' differences of loss, and hands back what the other half has of them, to be tested there.
 */
function discoverSlices(policy, rules, candidate, baseline) {
    const { discover, minRows } = policy.slices;
    const asked = rules.map((rule) => ({
        rule,
        loss: rowLossOf(rule.name, policy.columns.scores !== undefined),
    }));
    const searching = asked.filter((one) => one.loss !== undefined);
    if (searching.length === 0) {
        const names = rules.map(({ title }) => title).join(", ");
        const problem = `evaluate.slices.discover has no metric to search by: ${names} ${rules.length === 1 ? "has" : "have"} no loss of a single row. Name another one in evaluate.slices.metrics.`;
        return { suspicions: [], problems: [problem], notes: [] };
    }
    const { columns, problems } = searchedColumns(discover, policy.columns, candidate.rows, baseline.rows);
    if (problems.length > 0)
        return { suspicions: [], problems, notes: [] };
    const features = columns.flatMap(({ name, cells }) => featureOf(name, cells) ?? []);
    const { searched, heldOut } = halves(unitsOf(policy, candidate));
    const leastRows = Math.max(fewestRows, Math.ceil(minRows / 2));
    const suspicions = searching.flatMap(({ rule, loss }) => {
        const values = differences(loss, candidate, baseline);
        if (values === undefined)
            return [];
        return discover_worst(treeNodes(features, values, searched, leastRows), values)
            .map((node) => ({ node, rows: heldOut.filter((row) => node.has(row)) }))
            .filter(({ rows }) => rows.length >= leastRows)
            .filter(({ node }) => isMeasurable(rule, candidate, node.rows) && isMeasurable(rule, baseline, node.rows))
            .map(({ node, rows }) => ({ rule, slice: sliceOf(node), rows }));
    });
    return {
        suspicions,
        problems: [],
        notes: [
            `Searched ${(0,report_number/* formatCount */.B4)(searched.length)} rows for slices that the candidate loses on, in ${columns.length === 1 ? "the column" : `${columns.length} columns:`} ${columns.map(({ name }) => name).join(", ")} (${searching.map(({ rule, loss }) => `${rule.title}: by ${loss.words}`).join("; ")}). ${found(suspicions.length, heldOut.length)}`,
            ...asked
                .filter(({ loss }) => loss === undefined)
                .map(({ rule }) => `No slices are searched for by ${rule.title}, which has no loss of a single row.`),
        ],
    };
}
function found(count, heldOut) {
    if (count === 0)
        return "There was none to test.";
    const what = count === 1 ? "The one found was" : `The ${count} worst were`;
    return `${what} tested on the other ${(0,report_number/* formatCount */.B4)(heldOut)} rows.`;
}
/** What must not be divided between the halves: rows of one group, or of one query. */
function unitsOf({ columns }, { rows }) {
    const column = columns.group ?? columns.query;
    if (column === undefined)
        return rows.ids;
    return rows.cells(column).map((cell) => (0,number/* className */.s7)(cell ?? ""));
}
/** Candidate's loss minus baseline's, row by row; undefined where the loss can't be had, which the metric then says. */
function differences(loss, candidate, baseline) {
    try {
        const before = loss.of(baseline.source);
        return loss.of(candidate.source).map((value, row) => {
            const difference = value - before[row];
            return Number.isFinite(difference) ? difference : Number.NaN;
        });
    }
    catch (error) {
        if (error instanceof metric/* Hole */.t1)
            return undefined;
        throw error;
    }
}
/** The nodes that lose most surely, by mean over standard error; of two that are nearly the same, the surer one. */
function discover_worst(nodes, values) {
    const scored = nodes
        .map((node) => ({ node, score: sureness(node.rows, values) }))
        .filter(({ score }) => score > 0)
        .sort((one, other) => other.score - one.score);
    const kept = [];
    for (const { node } of scored) {
        if (kept.length === mostSuspicions)
            break;
        if (!kept.some((other) => nearlySame(node, other)))
            kept.push(node);
    }
    return kept;
}
function sureness(rows, values) {
    let mean = 0;
    for (const row of rows)
        mean += values[row] / rows.length;
    let squares = 0;
    for (const row of rows)
        squares += (values[row] - mean) ** 2;
    const error = Math.sqrt(squares / (rows.length - 1) / rows.length);
    return error === 0 ? (mean > 0 ? Number.POSITIVE_INFINITY : 0) : mean / error;
}
/** Whether four rows in five of both together are in both. */
function nearlySame(one, other) {
    const both = one.rows.filter((row) => other.has(row)).length;
    return both > 0.8 * (one.rows.length + other.rows.length - both);
}
function isMeasurable(rule, { source }, rows) {
    try {
        return Number.isFinite(rule.metric.measure((0,sample/* subset */.LE)(source, rows)).evaluate());
    }
    catch (error) {
        if (error instanceof metric/* Hole */.t1)
            return false;
        throw error;
    }
}
function sliceOf({ sides: [first, second] }) {
    return { ...first, ...(second === undefined ? {} : { and: second }), discovered: true };
}

;// CONCATENATED MODULE: ./out/evaluate-gate/verdict/slices.js









/** More values in a column than this is an id or a measurement, not a slice. */
const mostValues = 1000;
/**
 * Judges every slice of every column that the policy names. A slice passes like all rows do; it fails only when it is
 * clearly worse after Holm's correction over all slices, so that many slices do not fail a good model by chance.
 */
function judgeSlices(policy, candidate, baseline, setting) {
    const slices = policy.slices;
    const rules = policy.rules.filter((rule) => (0,policy_policy/* isSliced */.L0)(rule, slices.metrics, slices.maxRegression));
    const problems = [];
    const results = [];
    const parts = new Map();
    for (const column of slices.by) {
        const problem = columnProblem(column, candidate.rows, baseline.rows);
        if (problem !== undefined) {
            problems.push(problem);
            continue;
        }
        const groups = groupBy(candidate.rows.cells(column));
        if (groups.size > mostValues) {
            problems.push(`evaluate.slices.by: ${column} has ${groups.size} different values; at most ${mostValues} make slices.`);
            continue;
        }
        parts.set(column, [...groups].map(([value, rows]) => ({ slice: { column, value }, rows })));
    }
    const crossed = slices.depth === 2 ? crossings(parts, candidate.rows, problems) : [];
    for (const { slice, rows } of [...[...parts.values()].flat(), ...crossed]) {
        const sources = { candidate: (0,sample/* subset */.LE)(candidate.source, rows), baseline: (0,sample/* subset */.LE)(baseline.source, rows) };
        for (const rule of rules) {
            const margin = slices.maxRegression ?? rule.maxRegression;
            results.push(rows.length < slices.minRows
                ? tooSmall(rule, slice, margin, rows.length, slices.minRows)
                : judgeSlice(rule, slice, margin, sources, {
                    ...setting,
                    seed: setting.seedOf(keyOf(rule, slice)),
                }));
        }
    }
    const found = discovered(policy, rules, candidate, baseline, setting);
    return {
        results: corrected([...results, ...found.results], setting.confidence).map(unconfirmed),
        problems: [...problems, ...found.problems],
        notes: found.notes,
    };
}
/**
 * The slices of each two columns. One that has the same rows as a slice of one column is left out: it would be judged
 * twice.
 */
function crossings(parts, candidate, problems) {
    const columns = [...parts.keys()];
    return columns.flatMap((first, at) => columns.slice(at + 1).flatMap((second) => {
        const cells = candidate.cells(second);
        const whole = new Map(parts.get(second).map(({ slice, rows }) => [slice.value, rows.length]));
        const found = parts.get(first).flatMap(({ slice, rows }) => [...groupBy(cells, rows)].flatMap(([value, both]) => {
            if (both.length === rows.length || both.length === whole.get(value))
                return [];
            return [{ slice: { ...slice, and: { column: second, value } }, rows: both }];
        }));
        if (found.length <= mostValues)
            return found;
        problems.push(`evaluate.slices.depth: ${first} and ${second} have ${found.length} crossings; at most ${mostValues} make slices.`);
        return [];
    }));
}
/** What the gate's own search has found, each tested by its metric on the rows that were held out. */
function discovered(policy, rules, candidate, baseline, setting) {
    if (policy.slices?.discover === undefined)
        return { results: [], problems: [], notes: [] };
    const { suspicions, problems, notes } = discoverSlices(policy, rules, candidate, baseline);
    const results = suspicions.map(({ rule, slice, rows }) => {
        const sources = { candidate: (0,sample/* subset */.LE)(candidate.source, rows), baseline: (0,sample/* subset */.LE)(baseline.source, rows) };
        const seed = setting.seedOf(keyOf(rule, slice));
        return judgeSlice(rule, slice, policy.slices.maxRegression ?? rule.maxRegression, sources, {
            ...setting,
            seed,
        });
    });
    return { results, problems, notes };
}
/** A suspicion that the held-out rows do not bear out is no verdict: nobody has asked for that slice. */
function unconfirmed(result) {
    if (result.slice?.discovered === undefined || result.verdict !== "inconclusive")
        return result;
    const reason = `Not confirmed on rows that the search had not seen: ${result.reason}`;
    return { ...result, verdict: "unjudged", reason, rowsNeeded: null };
}
function keyOf(rule, slice) {
    return JSON.stringify([rule.name, ...(0,result/* sides */.r_)(slice).flatMap(({ column, value }) => [column, value])]);
}
function tooSmall(rule, slice, margin, rows, minRows) {
    return {
        ...(0,result/* blankResult */.mE)(rule, slice, margin),
        n: rows,
        reason: `${rows} rows are too few to judge; at least ${minRows} are needed.`,
    };
}
/** Holm over the slices that were compared: what was a fail by itself may be left undecided. */
function corrected(results, confidence) {
    const tested = results.filter(({ regressionPValue }) => regressionPValue !== null);
    const adjusted = new Map((0,corrections/* holm */.fU)(tested.map((result) => result.regressionPValue)).map((p, at) => [tested[at], p]));
    return results.map((result) => {
        const adjustedPValue = adjusted.get(result) ?? null;
        if (result.verdict !== "fail" || adjustedPValue === null)
            return { ...result, adjustedPValue };
        const alpha = (1 - confidence) / 2;
        if (adjustedPValue < alpha)
            return { ...result, adjustedPValue };
        const reason = `${result.reason} Among ${tested.length} comparisons of slices that can be chance (Holm: p = ${adjustedPValue.toPrecision(2)}).`;
        return { ...result, adjustedPValue, verdict: "inconclusive", reason };
    });
}
/** Why slices of a column can't be had. */
function columnProblem(column, candidate, baseline) {
    if (!candidate.has(column))
        return `${candidate.file} has no column ${(0,number/* shown */.SP)(column)} (evaluate.slices.by).`;
    if (!baseline.has(column))
        return lackingColumn(baseline, column, "evaluate.slices.by");
    const now = candidate.cells(column);
    const before = baseline.cells(column);
    const [added, gone] = [notIn(now, before), notIn(before, now)];
    if (added.length > 0 || gone.length > 0) {
        const [who, values] = added.length > 0 ? ["candidate", added] : ["baseline", gone];
        return `${column} is ${listed(values.map((value) => (0,number/* shown */.SP)(value ?? "")), "", "")} only for the ${who}: a slice that only one model has can't be compared.`;
    }
    const moved = candidate.ids.filter((_, at) => (now[at] ?? "") !== (before[at] ?? ""));
    if (moved.length === 0)
        return undefined;
    return `${column} differs between the two models for ${listed(moved.map(number/* shown */.SP), "id", "ids")}: the slices are not the same rows.`;
}
function notIn(values, others) {
    const known = new Set(others.map((value) => value ?? ""));
    return [...new Set(values)].filter((value) => !known.has(value ?? ""));
}
/** Positions of the rows of each value, the values in order, the empty one last. */
function groupBy(cells, among = cells.keys()) {
    const groups = new Map();
    for (const at of among) {
        const cell = cells[at] ?? null;
        const value = cell === null || cell.trim() === "" ? null : cell;
        const group = groups.get(value);
        if (group === undefined)
            groups.set(value, [at]);
        else
            group.push(at);
    }
    const sorted = [...groups].sort(([one], [other]) => one === null ? 1 : other === null ? -1 : one < other ? -1 : one > other ? 1 : 0);
    return new Map(sorted.map(([value, rows]) => [value, Uint32Array.from(rows)]));
}

;// CONCATENATED MODULE: ./out/evaluate-gate/verdict/judge.js







/**
 * Judges the candidate by the policy, against the baseline where there is one. Pure: the same evidence, the same answer.
 * @param sameModel whether both are the very same artifacts, so that where they measure alike there is no doubt
 */
function judge(policy, candidate, baseline, sameModel = false) {
    const problems = unusable(policy, candidate, baseline);
    if (problems.length > 0)
        return { verdict: "fail", results: [], problems, notes: [] };
    const labels = candidate.rows?.labels ?? [];
    const classes = (0,sample/* classList */.pP)(labels, policy.positive);
    const model = (own, other) => ({
        source: own.rows === undefined
            ? undefined
            : (0,sample/* sampleSource */.Gj)(own.rows, policy, classes, other?.rows, candidate.rows),
        claimed: own.claimed?.values ?? new Map(),
        claimedIn: own.claimedIn,
    });
    const challenger = model(candidate, baseline);
    const champion = baseline === undefined ? undefined : model(baseline, candidate);
    const seedOf = (key) => seed(candidate.rows?.digest ?? "", key);
    const setting = { confidence: policy.confidence, resamples: policy.resamples, sameModel, seedOf };
    const results = policy.rules.map((rule) => judgeRule(rule, challenger, champion, { ...setting, seed: seedOf(rule.name) }));
    const sliceProblems = [];
    const sliceNotes = [];
    if (policy.slices !== undefined && champion?.source !== undefined && challenger.source !== undefined) {
        const slices = judgeSlices(policy, { rows: candidate.rows, source: challenger.source }, { rows: baseline.rows, source: champion.source }, { ...setting, seed: seedOf("slices") });
        for (const result of slices.results)
            results.push(result);
        sliceProblems.push(...slices.problems);
        sliceNotes.push(...slices.notes);
    }
    return {
        verdict: overall(results, sliceProblems),
        results,
        problems: sliceProblems,
        notes: [...notes(policy, candidate, challenger, baseline, results), ...sliceNotes],
    };
}
function unusable(policy, candidate, baseline) {
    const problems = [];
    if (policy.needsPredictions && candidate.rows === undefined) {
        problems.push("The policy names the columns of a predictions file (evaluate.columns), and there are no predictions of the candidate. Give predictions, or train.outputs.predictions.");
    }
    const measures = policy.rules.some((rule) => rule.metric !== undefined && (0,policy_policy/* comparesWithBaseline */.Am)(rule));
    if (!policy.needsPredictions && measures && candidate.rows === undefined && baseline?.rows !== undefined) {
        problems.push("The baseline was measured on its predictions, and the candidate gives none: a value that a training wrote down is not held against a measured one. Give predictions, or train.outputs.predictions.");
    }
    if (policy.slices !== undefined && candidate.rows === undefined) {
        problems.push("The policy judges slices (evaluate.slices), and slices need predictions; only a metrics file was given.");
    }
    if (policy.slices !== undefined &&
        candidate.rows !== undefined &&
        baseline !== undefined &&
        baseline.rows === undefined) {
        problems.push("The policy judges slices (evaluate.slices), and the baseline has no predictions to compare slices with. Give baseline-predictions.");
    }
    if (candidate.rows !== undefined && baseline?.rows !== undefined) {
        const problem = pairingProblem(candidate.rows, baseline.rows);
        if (problem !== undefined)
            return [...problems, problem];
    }
    if (candidate.rows !== undefined) {
        problems.push(...sharedColumnProblems(policy.columns, candidate.rows, baseline?.rows));
    }
    return problems;
}
function overall(results, problems) {
    if (problems.length > 0 || results.some(({ verdict }) => verdict === "fail"))
        return "fail";
    return results.some(({ verdict }) => verdict === "inconclusive") ? "inconclusive" : "pass";
}
function notes(policy, candidate, challenger, baseline, results) {
    const found = [];
    if (baseline !== undefined && results.some(({ method }) => method === "values only")) {
        const who = candidate.rows === undefined ? "the candidate" : "the baseline";
        found.push(`No uncertainty was available where ${who} has no predictions: those values were compared as they stand, and a difference may be chance.`);
    }
    for (const rule of policy.rules) {
        const claimed = challenger.claimed.get(rule.name);
        const computed = results.find(({ name, slice }) => name === rule.name && slice === null)?.candidate ?? null;
        if (challenger.source === undefined || rule.metric === undefined || claimed === undefined)
            continue;
        if (computed === null ||
            ("value" in claimed && Math.abs(claimed.value - computed) <= 1e-6 * Math.max(1, Math.abs(computed))))
            continue;
        const said = "value" in claimed ? String(claimed.value) : claimed.problem.replace(/^is /, "");
        found.push(`${challenger.claimedIn} says ${rule.name} is ${said}; computed from the predictions it is ${computed}, which counts.`);
    }
    const small = results.filter(({ slice, verdict }) => slice !== null && !slice.discovered && verdict === "unjudged");
    if (small.length > 0) {
        const names = new Set(small.map(({ slice }) => JSON.stringify(slice)));
        found.push(`${names.size} ${names.size === 1 ? "slice is" : "slices are"} too small to judge (fewer than ${policy.slices.minRows} rows).`);
    }
    return found;
}
/** The same data and question, the same seed: 32 hexadecimal digits. */
function seed(digest, key) {
    return (0,external_node_crypto_.createHash)("sha256").update(`${digest}\n${key}`).digest("hex").slice(0, 32);
}

;// CONCATENATED MODULE: ./out/evaluate-gate/main.js
















async function run(inputs, runtime) {
    const read = readInputs(inputs);
    if (read.publishReport === undefined)
        return evaluateGate(read, runtime);
    const { publishClaim } = await __webpack_require__.e(/* import() */ 7672).then(__webpack_require__.bind(__webpack_require__, 7672));
    return publishClaim(read.publishReport, runtime);
}
/** Compares a candidate with the champion on the same data, and says whether it may ship. */
async function evaluateGate(inputs, runtime) {
    const source = await (0,policy_source/* findPolicy */.i)(inputs.config, inputs.policyRef, runtime);
    if ("problem" in source)
        return publish(unjudged(source.own.config.name, source.ref, [source.problem]), "fail", inputs, runtime);
    const { evaluate, name: model } = source.judging.config;
    if (evaluate === undefined) {
        const problem = `${source.judging.path} has no evaluate section: there is no policy to judge by. Add evaluate.metrics with a min, max or max_regression.`;
        return publish(unjudged(model, source.ref, [problem]), "fail", inputs, runtime);
    }
    const { policy, problems } = (0,policy_policy/* readPolicy */.T4)(evaluate);
    const dataset = await evaluationDataset(source.judging, runtime.workspace);
    const candidate = await readCandidate(inputs, source.own.config, source.judging.config, policy, runtime);
    const found = await readBaseline(baselineRequest(inputs, source), policy, runtime);
    const { reading, notes } = await comparableBaseline(found, candidate, policy, source, runtime);
    const judged = judgeAll(policy, problems, candidate, reading, dataset, notes);
    const digests = candidate.artifacts.map(({ digest }) => digest);
    const { override, notes: overrideNotes } = isPass(judged, policy.inconclusive)
        ? { override: undefined, notes: [] }
        : await findOverride(digests, source, inputs.config, runtime);
    const judgement = { ...judged, notes: [...judged.notes, ...overrideNotes] };
    const baseline = reading.kind === "baseline" ? reading.baseline : undefined;
    const findings = {
        model,
        policyRef: source.ref,
        policyCommit: source.at?.commit,
        policy: evaluate,
        changes: source.changes,
        dataset,
        baseline,
        candidate,
        judgement,
        override,
    };
    return publish(findings, policy.inconclusive, inputs, runtime);
}
function baselineRequest(inputs, { judging, tree, registry }) {
    const { name, evaluate } = judging.config;
    const fromPolicy = evaluate?.baseline === undefined ? undefined : String(evaluate.baseline);
    return {
        baseline: inputs.baseline ?? fromPolicy,
        fromStep: inputs.baseline !== undefined,
        predictions: inputs.baselinePredictions,
        model: name,
        registry,
        tree,
    };
}
function judgeAll(policy, policyProblems, candidate, reading, dataset, notes) {
    const baseline = reading.kind === "baseline" ? reading.baseline : undefined;
    const { problem, note } = comparabilityProblem(candidate, baseline, dataset);
    const problems = [
        ...policyProblems,
        ...candidate.problems,
        ...(reading.kind === "problem" ? [reading.problem] : []),
        ...(problem === undefined ? [] : [problem]),
    ];
    if (problems.length > 0)
        return { verdict: "fail", results: [], problems, notes };
    const judgement = judge(policy, candidate.evidence, baseline?.evidence, sameArtifacts(candidate, baseline));
    return { ...judgement, notes: [...notes, ...judgement.notes, ...(note === undefined ? [] : [note])] };
}
/** What is known when there is no policy to judge by. */
function unjudged(model, policyRef, problems) {
    return {
        model,
        policyRef,
        policy: undefined,
        changes: [],
        dataset: { name: undefined, digest: undefined },
        baseline: undefined,
        candidate: undefined,
        judgement: { verdict: "fail", results: [], problems, notes: [] },
    };
}
/** Whether the gate lets it through by itself: an inconclusive comparison may, by the policy. */
function isPass({ verdict }, inconclusive) {
    return verdict === "pass" || (verdict === "inconclusive" && inconclusive === "pass");
}
async function publish(findings, inconclusive, inputs, runtime) {
    const { judgement, baseline, model, override } = findings;
    const passes = isPass(judgement, inconclusive);
    const verdict = passes ? "pass" : judgement.verdict;
    const answer = overridden(headline(judgement, baseline?.name, passes), override);
    const ok = passes || override !== undefined;
    const summary = `${model}: ${answer.answer}. ${answer.reasons[0] ?? ""}`.trim();
    const outputs = {
        verdict,
        metrics: JSON.stringify((0,evaluate_gate_report/* valuesOf */.sm)(judgement, "candidate")),
        "baseline-version": baseline?.version ?? "",
        override: override?.source ?? "",
        ...receiptOutputs(findings.candidate?.artifacts ?? []),
    };
    const content = (0,evaluate_gate_report/* buildReport */.FK)(findings);
    const { report } = await runtime.publish({
        action: "evaluate-gate",
        verdict,
        summary,
        report: content,
        outputs,
        comment: {
            body: (0,comment/* buildComment */.wj)(findings, answer, reproduction(inputs, findings.policyRef)),
            key: `evaluate-gate/${model}`,
            mode: inputs.comment,
            history: true,
        },
        annotations: ok ? [] : annotations(answer.reasons, verdict, inputs.config),
    });
    await writeReceipt(verdict, content, report, runtime);
    return { ok, verdict, summary, outputs: { ...outputs, report } };
}
function annotations(reasons, verdict, file) {
    const title = verdict === "inconclusive" ? "The gate can't tell" : "The gate says no";
    return reasons.map((message) => ({ level: "error", title, message, place: { file } }));
}


/***/ }),

/***/ 10438:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   GU: () => (/* binding */ restricted),
/* harmony export */   Oc: () => (/* binding */ metricOn),
/* harmony export */   Oo: () => (/* binding */ once),
/* harmony export */   hY: () => (/* binding */ weightedMean),
/* harmony export */   hm: () => (/* binding */ meanOf),
/* harmony export */   t1: () => (/* binding */ Hole)
/* harmony export */ });
/* harmony import */ var _toolkit_statistics_sums_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(90205);

/** Why a value can't be had, as a clause after the metric's name: "needs rows of both classes, and …". */
class Hole extends Error {
    name = "Hole";
}
/** A metric on one form of rows. */
function metricOn(kind, specification) {
    const { evaluator, rowValues, byClass, requires, sums, cells, ...described } = specification;
    const measurement = (sample) => {
        // What takes work is only done when a method asks for it.
        const values = once(() => rowValues?.(sample));
        const drawn = once(() => (cells === undefined ? cellsOf(sample) : cells(sample)));
        return {
            rows: sample.rows,
            evaluate: evaluator(sample, values),
            get rowValues() {
                return values();
            },
            ...("positive" in sample && "scores" in sample ? { ranking: sample } : {}),
            ...clustersOf(sample),
            get strata() {
                return byClass === true ? classesOf(sample) : undefined;
            },
            get cells() {
                return drawn();
            },
            get sums() {
                return sums?.(sample, values);
            },
            restrict: (rows) => measurement(restricted(sample, rows)),
        };
    };
    return {
        ...described,
        measure(source) {
            const sample = source[kind]();
            requires?.(sample);
            return measurement(sample);
        },
    };
}
/** A metric that is the mean of a value of each row. */
function meanOf(kind, specification) {
    return metricOn(kind, {
        method: "mean",
        sums: (_, rowValues) => (0,_toolkit_statistics_sums_js__WEBPACK_IMPORTED_MODULE_0__/* .meanSums */ .ob)(rowValues()),
        ...specification,
        evaluator: (_, rowValues) => (counts) => weightedMean(rowValues(), counts),
    });
}
/** The mean over rows that have a value (are not NaN); NaN where there is none. */
function weightedMean(values, counts) {
    let sum = 0;
    let rows = 0;
    for (let row = 0; row < values.length; row++) {
        const value = values[row];
        if (Number.isNaN(value))
            continue;
        const count = counts === undefined ? 1 : counts[row];
        sum += value * count;
        rows += count;
    }
    return sum / rows;
}
function clustersOf(sample) {
    if (sample.groups !== undefined)
        return { clusters: { numbers: sample.groups, noun: ["group", "groups"] } };
    if (!("queries" in sample))
        return {};
    return { clusters: { numbers: sample.queries, noun: ["query", "queries"] } };
}
function classesOf(sample) {
    if ("queries" in sample)
        return sample.queries;
    return "classes" in sample || !("positive" in sample) ? sample.labels : sample.positive;
}
/** Cells of decisions and of outcomes: rows of one cell are the same to any metric of those. */
function cellsOf(sample) {
    if ("predicted" in sample) {
        const { positive, predicted, sensitive, names } = sample;
        const numbers = sensitive.map((group, row) => 4 * group + 2 * positive[row] + predicted[row]);
        return { numbers, limit: 4 * names.length };
    }
    if (!("classes" in sample && "predictions" in sample))
        return undefined;
    const { classes, labels, predictions } = sample;
    const size = classes.length;
    const numbers = Float64Array.from(labels, (label, row) => label * size + predictions[row]);
    return { numbers, limit: size * size };
}
/** Made when it is first asked for, and then kept. */
function once(make) {
    let made;
    return () => {
        made ??= { value: make() };
        return made.value;
    };
}
/** Some rows of a sample, in the order given. */
function restricted(sample, rows) {
    const pick = (values) => {
        if (Array.isArray(values))
            return values.map(pick);
        if (!ArrayBuffer.isView(values))
            return values;
        const all = values;
        const some = new all.constructor(rows.length);
        for (let at = 0; at < rows.length; at++)
            some[at] = all[rows[at]];
        return some;
    };
    const columns = Object.entries(sample).map(([name, values]) => [name, pick(values)]);
    return { ...Object.fromEntries(columns), rows: rows.length };
}


/***/ }),

/***/ 21722:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  Am: () => (/* binding */ comparesWithBaseline),
  L0: () => (/* binding */ isSliced),
  T4: () => (/* binding */ readPolicy)
});

// UNUSED EXPORTS: asksForSomething

// EXTERNAL MODULE: ./out/toolkit/runtime/nearest.js
var nearest = __webpack_require__(42412);
// EXTERNAL MODULE: ./out/toolkit/statistics/rank.js
var rank = __webpack_require__(64307);
// EXTERNAL MODULE: ./out/evaluate-gate/metrics/metric.js
var metrics_metric = __webpack_require__(10438);
;// CONCATENATED MODULE: ./out/evaluate-gate/metrics/absolute-error.js


const absolute = ({ labels, predictions }) => Float64Array.from(labels, (label, row) => Math.abs(label - predictions[row]));
const described = { direction: "minimize", range: [0, Number.POSITIVE_INFINITY] };
/** Mean absolute error: (1/n) Σ |y − ŷ|. sklearn.metrics.mean_absolute_error. */
const meanAbsoluteError = (0,metrics_metric/* meanOf */.hm)("quantities", {
    ...described,
    name: "mae",
    title: "mean absolute error",
    rowValues: absolute,
});
/**
 * Mean absolute percentage error, as a fraction: (1/n) Σ |y − ŷ| / max(|y|, 2⁻⁵²).
 * sklearn.metrics.mean_absolute_percentage_error. Its rows are far from normal, hence a bootstrap.
 */
const meanAbsolutePercentageError = (0,metrics_metric/* meanOf */.hm)("quantities", {
    ...described,
    name: "mape",
    title: "mean absolute percentage error",
    method: "bootstrap",
    rowValues: ({ labels, predictions }) => Float64Array.from(labels, (label, row) => Math.abs(label - predictions[row]) / Math.max(Math.abs(label), 2 ** -52)),
});
/** Median of |y − ŷ|; the mean of the middle two for an even number. sklearn.metrics.median_absolute_error. */
const medianAbsoluteError = (0,metrics_metric/* metricOn */.Oc)("quantities", {
    ...described,
    name: "median_absolute_error",
    title: "median absolute error",
    // The jackknife says nothing of a median, and so nothing for BCa to correct by.
    method: "percentile bootstrap",
    cells: nearTheMedian,
    evaluator: (sample) => {
        const errors = absolute(sample);
        const order = (0,rank/* ascendingOrder */.b)(errors);
        return (counts) => {
            const total = counts === undefined ? errors.length : counts.reduce((sum, count) => sum + count, 0);
            const lower = Math.floor((total - 1) / 2);
            const upper = Math.floor(total / 2);
            let below = 0;
            let low = Number.NaN;
            for (const row of order) {
                below += counts === undefined ? 1 : counts[row];
                if (Number.isNaN(low) && below > lower)
                    low = errors[row];
                if (below > upper)
                    return (low + errors[row]) / 2;
            }
            return Number.NaN;
        };
    },
});
/** With fewer rows than this, each is drawn by itself. */
const manyRows = 20_000;
/**
 * Many rows are, to a median, either far below it or far above it: each side is one cell. Rows whose rank is within
 * 4 √n of the middle have one each; a resample's median lies among them, for it is eight standard errors to their end.
 */
function nearTheMedian(sample) {
    if (sample.rows < manyRows)
        return undefined;
    const order = (0,rank/* ascendingOrder */.b)(absolute(sample));
    const reach = Math.ceil(4 * Math.sqrt(sample.rows));
    const first = Math.floor(sample.rows / 2) - reach;
    const numbers = new Uint32Array(sample.rows);
    order.forEach((row, at) => {
        numbers[row] = Math.min(Math.max(at - first, 0), 2 * reach);
    });
    return { numbers, limit: 2 * reach + 1 };
}

;// CONCATENATED MODULE: ./out/evaluate-gate/metrics/accuracy.js

/** Share of rows predicted right: (1/n) Σ [ŷᵢ = yᵢ]. sklearn.metrics.accuracy_score. */
const accuracy = (0,metrics_metric/* meanOf */.hm)("decisions", {
    name: "accuracy",
    title: "accuracy",
    direction: "maximize",
    range: [0, 1],
    method: "proportion",
    rowValues: ({ labels, predictions }) => Float64Array.from(labels, (label, row) => (label === predictions[row] ? 1 : 0)),
});

;// CONCATENATED MODULE: ./out/evaluate-gate/metrics/confusion.js

function confusion({ classes, labels, predictions }, counts) {
    const size = classes.length;
    const cells = new Float64Array(size * size);
    for (let row = 0; row < labels.length; row++) {
        cells[labels[row] * size + predictions[row]] += counts === undefined ? 1 : counts[row];
    }
    const actual = new Float64Array(size);
    const predicted = new Float64Array(size);
    let total = 0;
    for (let label = 0; label < size; label++) {
        for (let prediction = 0; prediction < size; prediction++) {
            const cell = cells[label * size + prediction];
            actual[label] += cell;
            predicted[prediction] += cell;
            total += cell;
        }
    }
    return { classes: size, total, cells, actual, predicted };
}
/** Rows of the class that were predicted as it. */
function hits(matrix, index) {
    return matrix.cells[index * matrix.classes + index];
}
/** All rows predicted as what they are. */
function diagonal(matrix) {
    let sum = 0;
    for (let index = 0; index < matrix.classes; index++)
        sum += hits(matrix, index);
    return sum;
}
/** @throws Hole where the labels are all the same */
function twoClassesOrMore({ labels, classes }) {
    if (labels.every((label) => label === labels[0])) {
        throw new metrics_metric/* Hole */.t1(`needs rows of two classes or more, and every label is ${quoted(classes[labels[0]])}`);
    }
}
function quoted(text) {
    return JSON.stringify((text ?? "").slice(0, 60));
}

;// CONCATENATED MODULE: ./out/evaluate-gate/metrics/agreement.js


/**
 * Matthews correlation coefficient, for any number of classes: (c s − Σ pₖ tₖ) / √((s² − Σ pₖ²)(s² − Σ tₖ²)) with c
 * rows right of s, and pₖ predicted and tₖ true rows of a class; 0 where the denominator is 0.
 * sklearn.metrics.matthews_corrcoef; Gorodkin (2004).
 */
const matthews = (0,metrics_metric/* metricOn */.Oc)("decisions", {
    name: "mcc",
    title: "Matthews correlation",
    direction: "maximize",
    range: [-1, 1],
    method: "bootstrap",
    byClass: true,
    requires: twoClassesOrMore,
    evaluator: (sample) => (counts) => {
        const matrix = confusion(sample, counts);
        const { total } = matrix;
        let [both, predictedSquares, actualSquares] = [0, 0, 0];
        matrix.actual.forEach((actual, index) => {
            const predicted = matrix.predicted[index];
            both += actual * predicted;
            predictedSquares += predicted * predicted;
            actualSquares += actual * actual;
        });
        const spread = (total * total - predictedSquares) * (total * total - actualSquares);
        return spread === 0 ? 0 : (diagonal(matrix) * total - both) / Math.sqrt(spread);
    },
});
/**
 * Cohen's kappa: (pₒ − pₑ) / (1 − pₑ), with pₒ the share of rows right and pₑ the share expected by chance.
 * sklearn.metrics.cohen_kappa_score; Cohen (1960).
 */
const kappa = (0,metrics_metric/* metricOn */.Oc)("decisions", {
    name: "kappa",
    title: "Cohen's kappa",
    direction: "maximize",
    range: [-1, 1],
    method: "bootstrap",
    byClass: true,
    requires: twoClassesOrMore,
    evaluator: (sample) => (counts) => {
        const matrix = confusion(sample, counts);
        const { total } = matrix;
        let chance = 0;
        matrix.actual.forEach((actual, index) => {
            chance += (actual / total) * (matrix.predicted[index] / total);
        });
        return (diagonal(matrix) / total - chance) / (1 - chance);
    },
});

// EXTERNAL MODULE: ./out/toolkit/statistics/sums.js
var sums = __webpack_require__(90205);
;// CONCATENATED MODULE: ./out/evaluate-gate/metrics/ranking.js

const known = new WeakMap();
function rankingOf(sample) {
    const found = known.get(sample) ?? ranked(sample);
    known.set(sample, found);
    return found;
}
function ranked({ positive, scores }) {
    const order = (0,rank/* ascendingOrder */.b)(scores).reverse();
    const inOrder = new Uint8Array(order.length);
    const last = new Uint8Array(order.length);
    for (let at = 0; at < order.length; at++) {
        const row = order[at];
        inOrder[at] = positive[row];
        last[at] = at + 1 < order.length && scores[row] === scores[order[at + 1]] ? 0 : 1;
    }
    return { order, positive: inOrder, last };
}
/** With fewer rows of a class than this, a metric of ranks is not near enough to its first-order expansion. */
const many = 2000;
function manyOfBoth(positive) {
    let positives = 0;
    for (let row = 0; row < positive.length; row++)
        positives += positive[row];
    return positives >= many && positive.length - positives >= many;
}

;// CONCATENATED MODULE: ./out/evaluate-gate/metrics/roc-auc.js



/**
 * Area under the ROC curve: the share of pairs of a positive and a negative row in which the positive has the higher
 * score, ties counting half (Mann and Whitney). sklearn.metrics.roc_auc_score for two classes.
 */
const rocAuc = (0,metrics_metric/* metricOn */.Oc)("scores", {
    name: "roc_auc",
    title: "ROC AUC",
    direction: "maximize",
    range: [0, 1],
    method: "delong",
    byClass: true,
    requires: bothClasses,
    evaluator: areaUnderCurve,
    sums: (sample) => {
        if (!manyOfBoth(sample.positive))
            return undefined;
        const influence = new Float64Array(sample.rows);
        return (0,sums/* linearSums */.U$)(addInfluence(sample, 1, influence), influence);
    },
});
/** The area with rows counted so often, from an order that is sorted once. */
function areaUnderCurve(sample) {
    const { order, positive, last } = rankingOf(sample);
    return (counts) => {
        let above = 0;
        let negatives = 0;
        let tied = 0;
        let tiedNegatives = 0;
        let wins = 0;
        for (let at = 0; at < order.length; at++) {
            const count = counts === undefined ? 1 : counts[order[at]];
            if (positive[at] === 1)
                tied += count;
            else
                tiedNegatives += count;
            if (last[at] === 0)
                continue;
            wins += tiedNegatives * (above + tied / 2);
            above += tied;
            negatives += tiedNegatives;
            tied = 0;
            tiedNegatives = 0;
        }
        return wins / above / negatives;
    };
}
/**
 * Adds what each row's count changes of the area, times a weight: the share of the other class that the row stands on
 * the right side of, less the area, over the rows of its class.
 * @returns the area
 */
function addInfluence(sample, weight, influence) {
    const { order, positive, last } = rankingOf(sample);
    let positives = 0;
    for (const one of positive)
        positives += one;
    const negatives = order.length - positives;
    const area = areaUnderCurve(sample)();
    let above = 0;
    for (let start = 0; start < order.length;) {
        let end = start;
        while (last[end] === 0)
            end++;
        let tied = 0;
        for (let at = start; at <= end; at++)
            tied += positive[at];
        const tiedNegatives = end + 1 - start - tied;
        const below = negatives - (start - above) - tiedNegatives / 2;
        const over = above + tied / 2;
        for (let at = start; at <= end; at++) {
            const change = positive[at] === 1 ? (below / negatives - area) / positives : (over / positives - area) / negatives;
            influence[order[at]] += weight * change;
        }
        above += tied;
        start = end + 1;
    }
    return area;
}
/** @throws Hole where one of the two classes has no rows */
function bothClasses({ positive }) {
    const first = positive[0];
    if (positive.every((value) => value === first)) {
        throw new metrics_metric/* Hole */.t1(`needs rows of both classes, and every label is ${first ? "of the positive class" : "of the negative class"}`);
    }
}

;// CONCATENATED MODULE: ./out/evaluate-gate/metrics/average-precision.js




/**
 * Average precision: Σ (Rₖ − Rₖ₋₁) Pₖ over the distinct scores, from the highest down, without interpolation.
 * sklearn.metrics.average_precision_score for two classes.
 */
const averagePrecision = (0,metrics_metric/* metricOn */.Oc)("scores", {
    name: "average_precision",
    title: "average precision",
    direction: "maximize",
    range: [0, 1],
    // Its value moves with the share of positives, which resamples by class would hold still, and BCa's corrections
    // make up for too little: the simulation in test/evaluate-gate/coverage.test.ts covers best like this.
    method: "percentile bootstrap",
    requires: bothClasses,
    sums: linearized,
    evaluator: (sample) => {
        const { order, positive, last } = rankingOf(sample);
        return (counts) => {
            let truePositives = 0;
            let predicted = 0;
            let gained = 0;
            let sum = 0;
            for (let at = 0; at < order.length; at++) {
                const count = counts === undefined ? 1 : counts[order[at]];
                predicted += count;
                gained += count * positive[at];
                if (last[at] === 0 || gained === 0)
                    continue;
                truePositives += gained;
                sum += gained * (truePositives / predicted);
                gained = 0;
            }
            return sum / truePositives;
        };
    },
});
/**
 * Its first-order expansion. Σ gₜ Tₜ / Nₜ / P, with gₜ positives in the tie t, Tₜ positives and Nₜ rows down to it, has by
 * the count of a row in the tie s the derivative (y Tₛ / Nₛ + Σ from s down gₜ (y / Nₜ − Tₜ / Nₜ²) − y AP) / P.
 */
function linearized(sample) {
    if (!manyOfBoth(sample.positive))
        return undefined;
    const { order, positive, last } = rankingOf(sample);
    const n = order.length;
    const found = new Float64Array(n);
    let positives = 0;
    for (let at = 0; at < n; at++) {
        positives += positive[at];
        found[at] = positives;
    }
    const influence = new Float64Array(n);
    let [overRows, overSquares, sum] = [0, 0, 0];
    for (let end = n - 1; end >= 0;) {
        let start = end;
        while (start > 0 && last[start - 1] === 0)
            start--;
        const rows = end + 1;
        const precision = found[end] / rows;
        const gained = found[end] - (start === 0 ? 0 : found[start - 1]);
        overRows += gained / rows;
        overSquares += (gained * precision) / rows;
        sum += gained * precision;
        for (let at = start; at <= end; at++) {
            influence[order[at]] = (positive[at] * (precision + overRows) - overSquares) / positives;
        }
        end = start - 1;
    }
    const value = sum / positives;
    for (let row = 0; row < n; row++)
        influence[row] -= (sample.positive[row] * value) / positives;
    return (0,sums/* linearSums */.U$)(value, influence);
}

;// CONCATENATED MODULE: ./out/evaluate-gate/metrics/balanced-accuracy.js


/** Mean of the recalls of the classes that occur among the labels. sklearn.metrics.balanced_accuracy_score. */
const balancedAccuracy = (0,metrics_metric/* metricOn */.Oc)("decisions", {
    name: "balanced_accuracy",
    title: "balanced accuracy",
    direction: "maximize",
    range: [0, 1],
    method: "bootstrap",
    byClass: true,
    requires: twoClassesOrMore,
    evaluator: (sample) => (counts) => {
        const matrix = confusion(sample, counts);
        let sum = 0;
        let present = 0;
        for (let index = 0; index < matrix.classes; index++) {
            if (matrix.actual[index] === 0)
                continue;
            sum += hits(matrix, index) / matrix.actual[index];
            present++;
        }
        return sum / present;
    },
});

;// CONCATENATED MODULE: ./out/evaluate-gate/metrics/log-loss.js

/** The smallest step above 1 in doubles, to which scikit-learn clips probabilities. */
const epsilon = 2 ** -52;
/**
 * Log loss: −(1/n) Σ (y log p + (1 − y) log(1 − p)), p clipped to [2⁻⁵², 1 − 2⁻⁵²]. sklearn.metrics.log_loss for two
 * classes.
 */
const logLoss = (0,metrics_metric/* meanOf */.hm)("scores", {
    name: "log_loss",
    title: "log loss",
    direction: "minimize",
    range: [0, Number.POSITIVE_INFINITY],
    requires: probabilities,
    rowValues: ({ positive, scores }) => Float64Array.from(scores, (score, row) => {
        const clipped = Math.min(Math.max(score, epsilon), 1 - epsilon);
        return -Math.log(positive[row] ? clipped : Math.min(Math.max(1 - score, epsilon), 1 - epsilon));
    }),
});
/** @throws Hole where a score is no probability */
function probabilities({ scores }) {
    const row = scores.findIndex((score) => score < 0 || score > 1);
    if (row >= 0)
        throw new metrics_metric/* Hole */.t1(`needs probabilities from 0 to 1, and the scores hold ${scores[row]}`);
}

;// CONCATENATED MODULE: ./out/evaluate-gate/metrics/brier-score.js


/** Brier score: (1/n) Σ (p − y)². sklearn.metrics.brier_score_loss for two classes. */
const brierScore = (0,metrics_metric/* meanOf */.hm)("scores", {
    name: "brier_score",
    title: "Brier score",
    direction: "minimize",
    range: [0, 1],
    requires: probabilities,
    rowValues: ({ positive, scores }) => Float64Array.from(scores, (score, row) => (score - positive[row]) ** 2),
});

;// CONCATENATED MODULE: ./out/evaluate-gate/metrics/calibration-error.js


const bins = 10;
const binOf = (score) => Math.max(0, Math.ceil(score * bins) - 1);
/**
 * Expected calibration error: Σ (nᵦ/n) |mean label − mean probability| over ten bins of equal width, (0, 0.1], …,
 * (0.9, 1], the first with 0. Guo et al. (2017), On Calibration of Modern Neural Networks, for the positive class.
 */
const calibrationError = (0,metrics_metric/* metricOn */.Oc)("scores", {
    name: "ece",
    title: "expected calibration error",
    direction: "minimize",
    range: [0, 1],
    // Sums of absolute values have corners, and are too large on few rows, which BCa takes for a bias of the models'
    // difference and corrects the wrong way: npm run simulate:gate.
    method: "percentile bootstrap",
    requires: probabilities,
    sums: ({ positive, scores }) => ({
        width: bins + 1,
        add(row, to, at) {
            to[at + binOf(scores[row])] += positive[row] - scores[row];
            to[at + bins]++;
        },
        value: (totals, at) => {
            let sum = 0;
            for (let bin = 0; bin < bins; bin++)
                sum += Math.abs(totals[at + bin]);
            return sum / totals[at + bins];
        },
    }),
    evaluator: ({ positive, scores }) => {
        const bin = Uint8Array.from(scores, binOf);
        return (counts) => {
            const excess = new Float64Array(bins);
            let total = 0;
            for (let row = 0; row < scores.length; row++) {
                const count = counts === undefined ? 1 : counts[row];
                excess[bin[row]] += count * (positive[row] - scores[row]);
                total += count;
            }
            return excess.reduce((sum, value) => sum + Math.abs(value), 0) / total;
        };
    },
});

;// CONCATENATED MODULE: ./out/evaluate-gate/metrics/squared-error.js


const squares = ({ labels, predictions }) => Float64Array.from(labels, (label, row) => (label - predictions[row]) ** 2);
const squared_error_described = { direction: "minimize", range: [0, Number.POSITIVE_INFINITY] };
/** Mean squared error: (1/n) Σ (y − ŷ)². sklearn.metrics.mean_squared_error. */
const meanSquaredError = (0,metrics_metric/* meanOf */.hm)("quantities", {
    ...squared_error_described,
    name: "mse",
    title: "mean squared error",
    rowValues: squares,
});
/** Root of the mean squared error. sklearn.metrics.root_mean_squared_error. */
const rootMeanSquaredError = (0,metrics_metric/* metricOn */.Oc)("quantities", {
    ...squared_error_described,
    name: "rmse",
    title: "root mean squared error",
    method: "bootstrap",
    rowValues: squares,
    sums: (_, rowValues) => (0,sums/* meanSums */.ob)(rowValues(), Math.sqrt),
    evaluator: (_, rowValues) => (counts) => Math.sqrt((0,metrics_metric/* weightedMean */.hY)(rowValues(), counts)),
});
/** Coefficient of determination: 1 − Σ (y − ŷ)² / Σ (y − ȳ)². sklearn.metrics.r2_score. */
const determination = (0,metrics_metric/* metricOn */.Oc)("quantities", {
    name: "r2",
    title: "R²",
    direction: "maximize",
    range: [Number.NEGATIVE_INFINITY, 1],
    method: "bootstrap",
    requires: ({ labels }) => varied(labels, "label"),
    evaluator: ({ labels, predictions }) => {
        return (counts) => {
            const mean = (0,metrics_metric/* weightedMean */.hY)(labels, counts);
            let [errors, spread] = [0, 0];
            for (let row = 0; row < labels.length; row++) {
                const count = counts === undefined ? 1 : counts[row];
                errors += count * (labels[row] - predictions[row]) ** 2;
                spread += count * (labels[row] - mean) ** 2;
            }
            return spread === 0 ? Number.NaN : 1 - errors / spread;
        };
    },
    sums: ({ labels, predictions }) => {
        // Around the mean, so that a large common offset costs no digits.
        const mean = (0,metrics_metric/* weightedMean */.hY)(labels);
        return {
            width: 4,
            add(row, to, at) {
                const label = labels[row] - mean;
                to[at] += (labels[row] - predictions[row]) ** 2;
                to[at + 1] += label;
                to[at + 2] += label * label;
                to[at + 3]++;
            },
            value: (totals, at) => {
                const spread = totals[at + 2] - totals[at + 1] ** 2 / totals[at + 3];
                return spread > 0 ? 1 - totals[at] / spread : Number.NaN;
            },
        };
    },
});
/** @throws Hole where there are fewer than two different numbers */
function varied(values, noun) {
    if (values.every((value) => value === values[0])) {
        throw new metrics_metric/* Hole */.t1(`needs values that differ, and every ${noun} is ${values[0]}`);
    }
}

;// CONCATENATED MODULE: ./out/evaluate-gate/metrics/correlation.js




const correlation_described = { direction: "maximize", range: [-1, 1], method: "bootstrap" };
function bothVaried({ labels, predictions }) {
    varied(labels, "label");
    varied(predictions, "prediction");
}
/** Pearson's correlation of labels and predictions. scipy.stats.pearsonr. */
const pearson = (0,metrics_metric/* metricOn */.Oc)("quantities", {
    ...correlation_described,
    name: "pearson",
    title: "Pearson correlation",
    requires: bothVaried,
    sums: ({ labels, predictions }) => {
        // Around the means, so that a large common offset costs no digits.
        const [labelMean, predictionMean] = [(0,metrics_metric/* weightedMean */.hY)(labels), (0,metrics_metric/* weightedMean */.hY)(predictions)];
        return {
            width: 6,
            add(row, to, at) {
                const x = labels[row] - labelMean;
                const y = predictions[row] - predictionMean;
                to[at] += x;
                to[at + 1] += y;
                to[at + 2] += x * x;
                to[at + 3] += y * y;
                to[at + 4] += x * y;
                to[at + 5]++;
            },
            value: (totals, at) => {
                const [x, y, n] = [totals[at], totals[at + 1], totals[at + 5]];
                const squares = [totals[at + 2] - (x * x) / n, totals[at + 3] - (y * y) / n];
                return between((totals[at + 4] - (x * y) / n) / Math.sqrt(squares[0]) / Math.sqrt(squares[1]));
            },
        };
    },
    evaluator: ({ labels, predictions }) => (counts) => correlation(labels, predictions, counts),
});
/** Spearman's correlation: Pearson's of the midranks. scipy.stats.spearmanr. */
const spearman = (0,metrics_metric/* metricOn */.Oc)("quantities", {
    ...correlation_described,
    name: "spearman",
    title: "Spearman correlation",
    requires: bothVaried,
    sums: spearmanLinearized,
    evaluator: ({ labels, predictions }) => {
        const labelRanks = ranker(labels);
        const predictionRanks = ranker(predictions);
        return (counts) => correlation(labelRanks(counts), predictionRanks(counts), counts);
    },
});
function correlation(one, other, counts) {
    const oneMean = (0,metrics_metric/* weightedMean */.hY)(one, counts);
    const otherMean = (0,metrics_metric/* weightedMean */.hY)(other, counts);
    let [product, oneSquares, otherSquares] = [0, 0, 0];
    for (let row = 0; row < one.length; row++) {
        const count = counts === undefined ? 1 : counts[row];
        const x = one[row] - oneMean;
        const y = other[row] - otherMean;
        product += count * x * y;
        oneSquares += count * x * x;
        otherSquares += count * y * y;
    }
    return between(product / Math.sqrt(oneSquares) / Math.sqrt(otherSquares));
}
const between = (value) => Math.min(1, Math.max(-1, value));
/**
 * Spearman's first-order expansion. The count of a row weighs its own product of centred ranks, and lifts the ranks of
 * all rows above it by one, of those tied with it by a half: what that does is a sum over the rows from it up.
 */
function spearmanLinearized({ labels, predictions }) {
    const [one, other] = [centredRanks(labels), centredRanks(predictions)];
    let [product, oneSquares, otherSquares] = [0, 0, 0];
    for (let row = 0; row < labels.length; row++) {
        product += one[row] * other[row];
        oneSquares += one[row] ** 2;
        otherSquares += other[row] ** 2;
    }
    const scale = Math.sqrt(oneSquares * otherSquares);
    const value = between(product / scale);
    const [otherAbove, oneAbove] = [sumsFromRow(labels, other), sumsFromRow(predictions, one)];
    const [ownOne, ownOther] = [sumsFromRow(labels, one), sumsFromRow(predictions, other)];
    const influence = Float64Array.from({ length: labels.length }, (_, row) => {
        const [x, y] = [one[row], other[row]];
        const ofProduct = x * y + otherAbove[row] + oneAbove[row];
        const ofSquares = (x * x + 2 * ownOne[row]) / oneSquares + (y * y + 2 * ownOther[row]) / otherSquares;
        return ofProduct / scale - (value / 2) * ofSquares;
    });
    return (0,sums/* linearSums */.U$)(value, influence);
}
function centredRanks(values) {
    const ranks = ranker(values)();
    const mean = (0,metrics_metric/* weightedMean */.hY)(ranks);
    return ranks.map((rank) => rank - mean);
}
/** For each row the sum of what stands for the rows with larger values, and half of that for equal ones. */
function sumsFromRow(values, summed) {
    const order = (0,rank/* ascendingOrder */.b)(values);
    const sums = new Float64Array(values.length);
    let above = 0;
    for (let end = order.length - 1; end >= 0;) {
        let start = end;
        let tied = 0;
        for (; start >= 0 && values[order[start]] === values[order[end]]; start--)
            tied += summed[order[start]];
        for (let at = start + 1; at <= end; at++)
            sums[order[at]] = above + tied / 2;
        above += tied;
        end = start;
    }
    return sums;
}
/** Midranks among the rows as often as they are drawn, from an order that is sorted once. */
function ranker(values) {
    const order = (0,rank/* ascendingOrder */.b)(values);
    return (counts) => {
        const ranks = new Float64Array(values.length);
        let below = 0;
        for (let start = 0; start < order.length;) {
            let end = start;
            let tied = 0;
            for (; end < order.length && values[order[end]] === values[order[start]]; end++) {
                tied += counts === undefined ? 1 : counts[order[end]];
            }
            for (let at = start; at < end; at++)
                ranks[order[at]] = below + (tied + 1) / 2;
            below += tied;
            start = end;
        }
        return ranks;
    };
}

;// CONCATENATED MODULE: ./out/evaluate-gate/metrics/fairness.js


/** With fewer rows than this to take a share of, a group's share says nothing of the group. */
const fewestRows = 10;
/**
 * Demographic parity difference: the largest share of rows predicted positive in a group minus the smallest.
 * fairlearn.metrics.demographic_parity_difference.
 */
const demographicParity = largestGap("demographic_parity_difference", "demographic parity difference", ["selected"]);
/**
 * Equal opportunity difference: the largest true positive rate of a group minus the smallest.
 * fairlearn.metrics.equal_opportunity_difference; Hardt, Price and Srebro (2016).
 */
const equalOpportunity = largestGap("equal_opportunity_difference", "equal opportunity difference", ["truePositive"]);
/**
 * Equalized odds difference: the larger one of the differences of true and of false positive rates over groups.
 * fairlearn.metrics.equalized_odds_difference with its defaults; Hardt, Price and Srebro (2016).
 */
const equalizedOdds = largestGap("equalized_odds_difference", "equalized odds difference", [
    "truePositive",
    "falsePositive",
]);
function largestGap(name, title, shares) {
    return (0,metrics_metric/* metricOn */.Oc)("outcomes", {
        name,
        title,
        direction: "minimize",
        range: [0, 1],
        // A maximum minus a minimum has corners, where BCa's corrections cover too little and the percentiles don't:
        // test/evaluate-gate/fairness-coverage.test.ts.
        method: "percentile bootstrap",
        requires: (sample) => {
            for (const share of shares)
                enough(sample, share);
        },
        evaluator: (sample) => {
            const groups = [...new Set(sample.sensitive)];
            return (counts) => {
                let largest = 0;
                for (const share of shares) {
                    const { part, whole } = sharesOf(sample, share, counts);
                    const rates = groups.map((group) => part[group] / whole[group]);
                    // NaN where a group has no such rows, which Math.max hands on.
                    largest = Math.max(largest, Math.max(...rates) - Math.min(...rates));
                }
                return largest;
            };
        },
    });
}
function sharesOf({ names, sensitive, positive, predicted }, share, counts) {
    const part = new Float64Array(names.length);
    const whole = new Float64Array(names.length);
    for (let row = 0; row < sensitive.length; row++) {
        if (share !== "selected" && (positive[row] === 1) !== (share === "truePositive"))
            continue;
        const count = counts === undefined ? 1 : counts[row];
        whole[sensitive[row]] += count;
        part[sensitive[row]] += count * predicted[row];
    }
    return { part, whole };
}
/** @throws Hole where there is nothing to compare, or a group has too few rows to take the share of */
function enough(sample, share) {
    const groups = [...new Set(sample.sensitive)];
    if (groups.length < 2) {
        throw new metrics_metric/* Hole */.t1(`needs rows of two groups or more (evaluate.columns.sensitive), and all are ${quoted(sample.names[groups[0] ?? 0])}`);
    }
    const { whole } = sharesOf(sample, share);
    const small = groups.find((group) => whole[group] < fewestRows);
    if (small === undefined)
        return;
    const kind = { selected: "rows", truePositive: "positive rows", falsePositive: "negative rows" }[share];
    throw new metrics_metric/* Hole */.t1(`needs at least ${fewestRows} ${kind} of each group (evaluate.columns.sensitive), and ${quoted(sample.names[small])} has ${whole[small]}`);
}

;// CONCATENATED MODULE: ./out/evaluate-gate/metrics/one-vs-rest.js





/**
 * ROC AUC over more than two classes, one against the rest: the mean over classes, all counting the same, of the area
 * for the class against all others by the class's own scores. sklearn.metrics.roc_auc_score with multi_class="ovr" and
 * average="macro"; the scores of a row need not add up to 1.
 */
const rocAucOneVsRest = (0,metrics_metric/* metricOn */.Oc)("classScores", {
    name: "roc_auc",
    title: "ROC AUC (one-vs-rest)",
    direction: "maximize",
    range: [0, 1],
    method: "bootstrap",
    byClass: true,
    requires: everyClass,
    sums: (sample) => {
        const influence = new Float64Array(sample.rows);
        let sum = 0;
        for (const one of oneVsRest(sample)) {
            if (!manyOfBoth(one.positive))
                return undefined;
            sum += addInfluence(one, 1 / sample.classes.length, influence);
        }
        return (0,sums/* linearSums */.U$)(sum / sample.classes.length, influence);
    },
    evaluator: (sample) => {
        const areas = oneVsRest(sample).map(areaUnderCurve);
        return (counts) => areas.reduce((sum, area) => sum + area(counts), 0) / areas.length;
    },
});
/** For each class its rows against all others, by its own scores. */
function oneVsRest({ rows, labels, classes, scores }) {
    return classes.map((_, index) => ({
        rows,
        positive: Uint8Array.from(labels, (label) => (label === index ? 1 : 0)),
        scores: scores[index],
    }));
}
/** @throws Hole where a class has no rows */
function everyClass({ labels, classes }) {
    const present = new Set(labels);
    const absent = classes.find((_, index) => !present.has(index));
    if (absent !== undefined) {
        throw new metrics_metric/* Hole */.t1(`needs rows of every class that evaluate.columns.scores names, and there are none of ${quoted(absent)}`);
    }
}

;// CONCATENATED MODULE: ./out/evaluate-gate/metrics/poisson-deviance.js

/** Mean Poisson deviance: (2/n) Σ (y log(y/ŷ) − y + ŷ). sklearn.metrics.mean_poisson_deviance. */
const poissonDeviance = (0,metrics_metric/* meanOf */.hm)("quantities", {
    name: "poisson_deviance",
    title: "Poisson deviance",
    direction: "minimize",
    range: [0, Number.POSITIVE_INFINITY],
    method: "bootstrap",
    requires: ({ labels, predictions }) => {
        const label = labels.find((value) => value < 0);
        if (label !== undefined)
            throw new metrics_metric/* Hole */.t1(`needs labels of at least 0, and they hold ${label}`);
        const prediction = predictions.find((value) => value <= 0);
        if (prediction !== undefined)
            throw new metrics_metric/* Hole */.t1(`needs predictions above 0, and they hold ${prediction}`);
    },
    rowValues: ({ labels, predictions }) => Float64Array.from(labels, (label, row) => {
        const prediction = predictions[row];
        return 2 * ((label === 0 ? 0 : label * Math.log(label / prediction)) - label + prediction);
    }),
});

;// CONCATENATED MODULE: ./out/evaluate-gate/metrics/precision-recall.js


/** Where nothing can be divided by, 0, as scikit-learn's default for zero_division. */
const ratio = (part, whole) => (whole === 0 ? 0 : part / whole);
const precisionOf = (truePositive, predicted) => ratio(truePositive, predicted);
const recallOf = (truePositive, _, actual) => ratio(truePositive, actual);
const f1Of = (truePositive, predicted, actual) => ratio(2 * truePositive, predicted + actual);
/** Precision, TP / (TP + FP). sklearn.metrics.precision_score. */
const precision = (average) => averaged("precision", "precision", precisionOf, average);
/** F1, 2 TP / (2 TP + FP + FN). sklearn.metrics.f1_score. */
const f1 = (average) => averaged("f1", "F1", f1Of, average);
/**
 * Recall, TP / (TP + FN). sklearn.metrics.recall_score. For the positive class alone it is a proportion of the rows
 * of that class, and is compared as one.
 */
const recall = (average) => {
    const metric = averaged("recall", "recall", recallOf, average);
    if ((average ?? "binary") !== "binary")
        return metric;
    return (0,metrics_metric/* meanOf */.hm)("decisions", {
        ...metric,
        method: "proportion",
        requires: hasPositive,
        rowValues: ({ labels, predictions, positive }) => Float64Array.from(labels, (label, row) => label !== positive ? Number.NaN : predictions[row] === positive ? 1 : 0),
    });
};
function averaged(name, title, of, average = "binary") {
    return (0,metrics_metric/* metricOn */.Oc)("decisions", {
        name,
        title: average === "binary" ? title : `${title} (${average})`,
        direction: "maximize",
        range: [0, 1],
        method: "bootstrap",
        byClass: true,
        requires: average === "binary" ? hasPositive : () => { },
        evaluator: (sample) => (counts) => value(confusion(sample, counts), sample, of, average),
    });
}
function value(matrix, { positive }, of, average) {
    const ofClass = (index) => of(hits(matrix, index), matrix.predicted[index], matrix.actual[index]);
    if (average === "binary")
        return ofClass(positive);
    let [truePositive, sum, weights] = [0, 0, 0];
    for (let index = 0; index < matrix.classes; index++) {
        // A class that neither a label nor a prediction names is none, as in scikit-learn.
        if (matrix.actual[index] === 0 && matrix.predicted[index] === 0)
            continue;
        const weight = average === "weighted" ? matrix.actual[index] : 1;
        truePositive += hits(matrix, index);
        sum += weight * ofClass(index);
        weights += weight;
    }
    return average === "micro" ? of(truePositive, matrix.total, matrix.total) : sum / weights;
}
function hasPositive({ positive, labels, classes }) {
    const present = new Set(labels);
    if (present.size > 2) {
        throw new metrics_metric/* Hole */.t1(`needs an average over its ${present.size} classes: say average: macro, micro or weighted in the policy`);
    }
    if (positive === undefined || !present.has(positive)) {
        const named = positive === undefined ? "" : ` ${JSON.stringify(classes[positive])}`;
        throw new metrics_metric/* Hole */.t1(`needs rows of the positive class${named}, and there are none`);
    }
}

;// CONCATENATED MODULE: ./out/evaluate-gate/metrics/query-ranking.js


/**
 * Normalized discounted cumulative gain of the first k rows of each query, its mean over queries: Σ relᵢ / log₂(i + 1)
 * over its value for the best order; equal scores share the mean of their gains. 0 for a query without a relevant row.
 * sklearn.metrics.ndcg_score; Järvelin and Kekäläinen (2002), McSherry and Najork (2008) for ties.
 */
const ndcg = (k) => meanOverQueries(`ndcg@${k}`, `NDCG@${k}`, ({ relevance, ties }) => {
    const best = relevance.toSorted((one, other) => other - one);
    const ideal = best.slice(0, k).reduce((sum, gain, at) => sum + gain / Math.log2(at + 2), 0);
    if (ideal === 0)
        return 0;
    let found = 0;
    for (const { start, size, gain } of ties) {
        for (let at = start; at < Math.min(start + size, k); at++)
            found += gain / Math.log2(at + 2);
    }
    return found / ideal;
});
/**
 * Mean reciprocal rank: of the first relevant row of each query, the mean of 1 / rank; 0 for a query without one. Where
 * scores are equal, what is expected of their order drawn at random. Voorhees (1999).
 */
const meanReciprocalRank = meanOverQueries("mrr", "mean reciprocal rank", ({ ties }) => {
    const tie = ties.find(({ relevant }) => relevant > 0);
    if (tie === undefined)
        return 0;
    let expected = 0;
    for (let drawn = 1; drawn <= tie.size - tie.relevant + 1; drawn++) {
        expected += (missed(tie, drawn - 1) - missed(tie, drawn)) / (tie.start + drawn);
    }
    return expected;
});
/**
 * Hit rate: the share of queries with a relevant row among the first k. Where scores are equal, what is expected of
 * their order drawn at random.
 */
const hitRate = (k) => meanOverQueries(`hit_rate@${k}`, `hit rate@${k}`, ({ ties }) => {
    const tie = ties.find(({ relevant }) => relevant > 0);
    return tie === undefined || tie.start >= k ? 0 : 1 - missed(tie, k - tie.start);
});
/** The probability that none of so many rows drawn from a tie is relevant. */
function missed({ size, relevant }, drawn) {
    let probability = 1;
    for (let row = 0; row < drawn && probability > 0; row++) {
        probability *= Math.max(0, size - relevant - row) / (size - row);
    }
    return probability;
}
function meanOverQueries(name, title, valueOf) {
    return (0,metrics_metric/* metricOn */.Oc)("ranked", {
        name,
        title,
        direction: "maximize",
        range: [0, 1],
        method: "bootstrap",
        requires: query_ranking_ranked,
        sums: (sample) => {
            // A query gives its value with its first row.
            const values = new Float64Array(sample.rows).fill(Number.NaN);
            for (const query of queriesOf(sample))
                values[query.first] = valueOf(query);
            return (0,sums/* meanSums */.ob)(values);
        },
        evaluator: (sample) => {
            const queries = queriesOf(sample);
            const values = queries.map(valueOf);
            return (counts) => {
                let sum = 0;
                let total = 0;
                queries.forEach(({ first }, at) => {
                    // Queries are drawn whole: each row of one counts as often as its first.
                    const count = counts === undefined ? 1 : counts[first];
                    sum += count * values[at];
                    total += count;
                });
                return sum / total;
            };
        },
    });
}
const query_ranking_known = new WeakMap();
function queriesOf(sample) {
    const found = query_ranking_known.get(sample) ?? queriesIn(sample);
    query_ranking_known.set(sample, found);
    return found;
}
function queriesIn({ queries, relevance, scores }) {
    const rowsOf = new Map();
    queries.forEach((query, row) => {
        const rows = rowsOf.get(query);
        if (rows === undefined)
            rowsOf.set(query, [row]);
        else
            rows.push(row);
    });
    return [...rowsOf.values()].map((rows) => {
        const order = rows.toSorted((one, other) => scores[other] - scores[one]);
        const ties = [];
        for (let start = 0; start < order.length;) {
            let end = start;
            while (end < order.length && scores[order[end]] === scores[order[start]])
                end++;
            const gains = order.slice(start, end).map((row) => relevance[row]);
            ties.push({
                start,
                size: end - start,
                relevant: gains.filter((gain) => gain > 0).length,
                gain: gains.reduce((sum, gain) => sum + gain, 0) / gains.length,
            });
            start = end;
        }
        return { first: rows[0], relevance: rows.map((row) => relevance[row]), ties };
    });
}
function query_ranking_ranked({ relevance }) {
    const negative = relevance.find((value) => value < 0);
    if (negative !== undefined) {
        throw new metrics_metric/* Hole */.t1(`needs labels that say how relevant a row is, from 0 up, and they hold ${negative}`);
    }
    if (relevance.every((value) => value === 0)) {
        throw new metrics_metric/* Hole */.t1("needs relevant rows, with a label above 0, and there are none");
    }
}

;// CONCATENATED MODULE: ./out/evaluate-gate/metrics/catalog.js
















const averages = { precision: precision, recall: recall, f1: f1 };
const fixed = [
    accuracy,
    balancedAccuracy,
    rocAuc,
    averagePrecision,
    logLoss,
    brierScore,
    calibrationError,
    matthews,
    kappa,
    meanAbsoluteError,
    meanSquaredError,
    rootMeanSquaredError,
    meanAbsolutePercentageError,
    medianAbsoluteError,
    determination,
    spearman,
    pearson,
    poissonDeviance,
    meanReciprocalRank,
    demographicParity,
    equalOpportunity,
    equalizedOdds,
];
/** Metrics of the first k rows: `ndcg@10`. */
const ofTheFirst = { ndcg: ndcg, hit_rate: hitRate };
/** The names of the metrics that are computed from predictions. */
const metricNames = [
    ...Object.keys(averages),
    ...fixed.map(({ name }) => name),
    ...Object.keys(ofTheFirst).map((name) => `${name}@10`),
];
/** Whether a metric comes in averages over classes. */
const hasAverages = (name) => Object.hasOwn(averages, name);
/** Why a name that looks like one of a metric of the first k rows is none. */
function nameProblem(name) {
    const [, family, k] = /^([^@]+)@(.*)$/s.exec(name) ?? [];
    if (family === undefined || !Object.hasOwn(ofTheFirst, family.toLowerCase()) || metricNamed(name))
        return undefined;
    return `says @${k}: write ${family.toLowerCase()}@ and a whole number of rows from 1 to 999999, such as ${family.toLowerCase()}@10.`;
}
/**
 * The metric of a name, or undefined where it is not one that is computed from predictions.
 * @param scoresByClass whether there is a column of scores for each class
 */
function metricNamed(name, average, scoresByClass = false) {
    if (scoresByClass && name === rocAucOneVsRest.name)
        return rocAucOneVsRest;
    if (hasAverages(name))
        return averages[name](average);
    const [, family, k] = /^([a-z_]+)@([1-9]\d{0,5})$/.exec(name) ?? [];
    if (family !== undefined && Object.hasOwn(ofTheFirst, family))
        return ofTheFirst[family](Number(k));
    return fixed.find((metric) => metric.name === name);
}

// EXTERNAL MODULE: ./out/evaluate-gate/predictions/number.js
var number = __webpack_require__(43670);
;// CONCATENATED MODULE: ./out/evaluate-gate/policy/policy.js



function readPolicy(config) {
    const problems = [];
    const rules = Object.entries(config.metrics).flatMap(([name, setting]) => {
        const [rule, problem] = readRule(name, setting, config.columns?.scores !== undefined);
        if (problem !== undefined)
            problems.push(`evaluate.metrics.${name} ${problem}`);
        return rule === undefined ? [] : [rule];
    });
    if (rules.length === 0 && problems.length === 0) {
        problems.push("evaluate.metrics names no metric: a policy that asks for nothing lets everything through.");
    }
    else if (problems.length === 0 && !rules.some(asksForSomething)) {
        problems.push("evaluate.metrics asks for nothing: give at least one metric a min, max, max_regression or must_improve.");
    }
    problems.push(...scoreProblems(config.columns?.scores, rules));
    const slices = readSlices(config, rules, problems);
    return {
        problems,
        policy: {
            rules,
            slices,
            columns: { id: "id", label: "label", ...defined(config.columns) },
            needsPredictions: config.columns !== undefined,
            positive: config.positive === undefined ? undefined : String(config.positive),
            confidence: config.confidence ?? 0.95,
            inconclusive: config.inconclusive ?? "fail",
            resamples: config.resamples ?? 2000,
        },
    };
}
/** Why scores by class can't be read as the policy says. */
function scoreProblems(scores, rules) {
    if (scores === undefined)
        return [];
    if (!rules.some(({ name }) => name === "roc_auc")) {
        return [
            "evaluate.columns.scores is set, and no metric reads it: only roc_auc does. Add roc_auc to evaluate.metrics, or remove the setting.",
        ];
    }
    const classes = Object.keys(scores);
    const columns = Object.values(scores);
    if (classes.length < 2) {
        return ["evaluate.columns.scores needs a column for each of two classes or more."];
    }
    const twice = columns.find((column, at) => columns.indexOf(column) !== at);
    if (twice !== undefined)
        return [`evaluate.columns.scores gives the column ${twice} to two classes.`];
    const names = classes.map(number/* className */.s7);
    const same = classes.find((_, at) => names.indexOf(names[at]) !== at);
    return same === undefined ? [] : [`evaluate.columns.scores names the class ${same} twice.`];
}
function asksForSomething(rule) {
    return rule.min !== undefined || rule.max !== undefined || comparesWithBaseline(rule);
}
function comparesWithBaseline(rule) {
    return rule.maxRegression !== undefined || rule.mustImprove;
}
function readRule(name, setting, scoresByClass) {
    const misnamed = nameProblem(name);
    if (misnamed !== undefined)
        return [undefined, misnamed];
    const metric = metricNamed(name, setting.average, scoresByClass);
    const direction = metric?.direction ?? setting.direction;
    if (direction === undefined) {
        const near = metricNames.find((known) => known.startsWith(`${name}@`)) ?? (0,nearest/* nearest */.p)(name, metricNames);
        return [
            undefined,
            `is not a metric that the gate computes, and its direction is not said.${near === undefined ? "" : ` Did you mean ${near}?`} Add direction: maximize or direction: minimize.`,
        ];
    }
    const rule = {
        name,
        title: metric?.title ?? name,
        direction,
        metric,
        min: setting.min,
        max: setting.max,
        maxRegression: setting.max_regression,
        mustImprove: setting.must_improve ?? false,
    };
    return [rule, contradiction(rule, setting)];
}
function contradiction(rule, setting) {
    const { min, max, metric } = rule;
    if (setting.direction !== undefined && metric !== undefined && setting.direction !== metric.direction) {
        return `says direction: ${setting.direction}, but ${metric.title} is better ${metric.direction === "maximize" ? "higher" : "lower"}. Remove the direction.`;
    }
    if (min !== undefined && max !== undefined && min > max) {
        return `has min ${min} above max ${max}: no value can meet both.`;
    }
    if (setting.average !== undefined && !hasAverages(rule.name)) {
        return `says average: ${setting.average}, which only precision, recall and f1 have.`;
    }
    if (metric !== undefined && min !== undefined && min > metric.range[1]) {
        return `has min ${min}, and ${metric.title} is at most ${metric.range[1]}: no model can meet it.`;
    }
    if (metric !== undefined && max !== undefined && max < metric.range[0]) {
        return `has max ${max}, and ${metric.title} is at least ${metric.range[0]}: no model can meet it.`;
    }
    return undefined;
}
function readSlices({ slices }, rules, problems) {
    if (slices === undefined)
        return undefined;
    for (const name of slices.metrics ?? []) {
        if (!rules.some((rule) => rule.name === name)) {
            problems.push(`evaluate.slices.metrics names ${name}, which is not in evaluate.metrics.`);
        }
        else if (metricNamed(name) === undefined) {
            problems.push(`evaluate.slices.metrics names ${name}, which is not computed from predictions and so has no slices.`);
        }
    }
    const { by = [] } = slices;
    const discover = slices.discover === false ? undefined : slices.discover;
    if (by.length === 0 && discover === undefined) {
        problems.push("evaluate.slices names no slices: give it by, discover, or both.");
    }
    if (new Set(by).size < by.length)
        problems.push("evaluate.slices.by names a column twice.");
    if (slices.depth === 2 && by.length < 2) {
        problems.push(`evaluate.slices.depth is 2, which crosses columns, and evaluate.slices.by names ${by.length === 0 ? "none" : `only ${by.join("")}`}. Name two or more, or remove the depth.`);
    }
    if (!rules.some((rule) => isSliced(rule, slices.metrics, slices.max_regression)) && problems.length === 0) {
        problems.push("evaluate.slices judges nothing: no metric that is computed from predictions has a max_regression. Give one to evaluate.slices, or to a metric.");
    }
    return {
        by,
        discover,
        depth: slices.depth ?? 1,
        minRows: slices.min_rows ?? 200,
        maxRegression: slices.max_regression,
        metrics: slices.metrics,
    };
}
/** Whether slices are judged by a metric: by those that are named, else by those that have a max_regression. */
function isSliced(rule, named, maxRegression) {
    return (rule.metric !== undefined &&
        (named?.includes(rule.name) ?? rule.maxRegression !== undefined) &&
        (maxRegression !== undefined || rule.maxRegression !== undefined));
}
function defined(columns) {
    const { id, label, prediction = "prediction", score = "score", ...rowColumns } = columns ?? {};
    return {
        ...(id === undefined ? {} : { id }),
        ...(label === undefined ? {} : { label }),
        prediction,
        score,
        ...rowColumns,
    };
}


/***/ }),

/***/ 43670:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   HK: () => (/* binding */ remembered),
/* harmony export */   SP: () => (/* binding */ shown),
/* harmony export */   kz: () => (/* binding */ readNumber),
/* harmony export */   s7: () => (/* binding */ className)
/* harmony export */ });
/**
 * The number in a cell, or what is wrong with it, as a clause after the cell's name. Only plain decimal notation
 * counts: what one reader takes for a number another must too.
 */
function readNumber(text) {
    if (text === null || text.trim() === "")
        return "is empty";
    const plain = text.trim();
    if (/^[+-]?(\d+\.?\d*|\.\d+)(e[+-]?\d+)?$/i.test(plain)) {
        const value = Number(plain);
        return Number.isFinite(value) ? value : `is ${shown(plain)}, larger than a double can hold`;
    }
    if (/^[+-]?nan$/i.test(plain))
        return "is NaN";
    if (/^[+-]?inf(inity)?$/i.test(plain))
        return "is infinite";
    if (/^[+-]?\d+,\d+$/.test(plain))
        return `is ${shown(plain)}, which is no number: write it with a decimal point`;
    return `is ${shown(plain)}, which is no number`;
}
function shown(text) {
    return JSON.stringify(text.length > 60 ? `${text.slice(0, 57)}…` : text);
}
/** The same function, that knows the answers for the texts it saw last: columns of classes repeat a few. */
function remembered(of) {
    const known = new Map();
    return (text) => {
        const found = known.get(text) ?? of(text);
        if (known.size < 1000)
            known.set(text, found);
        return found;
    };
}
/**
 * The one way in which a class is written: `1.0`, `1` and `+1` are the same class, as are `True` and `true`. Numbers
 * that a double can't hold exactly stay as they were written.
 */
function className(text) {
    const plain = text.trim();
    if (/^(true|false)$/i.test(plain))
        return plain.toLowerCase();
    if (/^[+-]?\d+(\.0*)?$/.test(plain) && Number.isSafeInteger(Number(plain)))
        return String(Number(plain) + 0);
    return plain;
}


/***/ }),

/***/ 82097:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Gj: () => (/* binding */ sampleSource),
/* harmony export */   LE: () => (/* binding */ subset),
/* harmony export */   pP: () => (/* binding */ classList)
/* harmony export */ });
/* harmony import */ var _metrics_metric_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(10438);
/* harmony import */ var _number_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(43670);


/** @param labels true classes; what only a prediction names is added behind them */
function classList(labels, positive) {
    const names = [...new Set(labels)].sort();
    return {
        names,
        ofLabels: names.length,
        positive: positive === undefined ? usual(names) : (0,_number_js__WEBPACK_IMPORTED_MODULE_0__/* .className */ .s7)(positive),
    };
}
/** 1 beside 0 or -1, and true beside false; on its own each is what it is beside the other. */
function usual(names) {
    const beside = (positive, negatives) => names.every((name) => name === positive || negatives.includes(name)) && names.length <= 2;
    if (beside("1", ["0", "-1"]))
        return "1";
    return beside("true", ["false"]) ? "true" : undefined;
}
/**
 * One model's rows in the forms that metrics need, each made once and only when asked for.
 * @param other the predicted classes of both models need one numbering
 * @param shared the rows that what is the same for both models is read from
 */
function sampleSource(rows, { columns }, classes, other, shared = rows) {
    const common = (0,_metrics_metric_js__WEBPACK_IMPORTED_MODULE_1__/* .once */ .Oo)(() => {
        if (columns.group === undefined)
            return { rows: rows.count };
        return { rows: rows.count, groups: numbered(cellsOf(shared, columns.group, "evaluate.columns.group")) };
    });
    const decisions = (0,_metrics_metric_js__WEBPACK_IMPORTED_MODULE_1__/* .once */ .Oo)(() => {
        const predicted = predictedClasses(rows, columns, classes);
        const others = other === undefined ? [] : predictedClasses(other, columns, classes);
        const names = [
            ...classes.names,
            ...[...new Set([...predicted, ...others])].filter((name) => !classes.names.includes(name)).sort(),
        ];
        const numbers = new Map(names.map((name, at) => [name, at]));
        const positive = classes.positive === undefined ? undefined : numbers.get(classes.positive);
        return {
            ...common(),
            classes: names,
            labels: Uint32Array.from(rows.labels, (label) => numbers.get(label)),
            predictions: Uint32Array.from(predicted, (name) => numbers.get(name)),
            positive,
        };
    });
    const scores = (0,_metrics_metric_js__WEBPACK_IMPORTED_MODULE_1__/* .once */ .Oo)(() => {
        const { names, positive } = classes;
        if (names.length > 2)
            throw notTwo(names);
        if (positive === undefined)
            throw positiveUnknown(names);
        if (!names.includes(positive) && names.length === 2) {
            throw new _metrics_metric_js__WEBPACK_IMPORTED_MODULE_1__/* .Hole */ .t1(`needs rows of the positive class ${(0,_number_js__WEBPACK_IMPORTED_MODULE_0__/* .shown */ .SP)(positive)}, and the labels are ${names.map(_number_js__WEBPACK_IMPORTED_MODULE_0__/* .shown */ .SP).join(" and ")}`);
        }
        return {
            ...common(),
            positive: Uint8Array.from(rows.labels, (label) => (label === positive ? 1 : 0)),
            scores: numbersOf(rows, columns.score, "evaluate.columns.score", columns.id),
        };
    });
    const quantities = (0,_metrics_metric_js__WEBPACK_IMPORTED_MODULE_1__/* .once */ .Oo)(() => ({
        ...common(),
        labels: numbersOf(rows, columns.label, "evaluate.columns.label", columns.id),
        predictions: numbersOf(rows, columns.prediction, "evaluate.columns.prediction", columns.id),
    }));
    const ranked = (0,_metrics_metric_js__WEBPACK_IMPORTED_MODULE_1__/* .once */ .Oo)(() => {
        if (columns.query === undefined) {
            throw new _metrics_metric_js__WEBPACK_IMPORTED_MODULE_1__/* .Hole */ .t1("needs to know which rows are ranked together: name the column of the query in evaluate.columns.query");
        }
        return {
            ...common(),
            queries: numbered(cellsOf(shared, columns.query, "evaluate.columns.query")),
            relevance: numbersOf(rows, columns.label, "evaluate.columns.label", columns.id),
            scores: numbersOf(rows, columns.score, "evaluate.columns.score", columns.id),
        };
    });
    const outcomes = (0,_metrics_metric_js__WEBPACK_IMPORTED_MODULE_1__/* .once */ .Oo)(() => {
        if (columns.sensitive === undefined) {
            throw new _metrics_metric_js__WEBPACK_IMPORTED_MODULE_1__/* .Hole */ .t1("needs to know which groups to compare: name the column of a sensitive feature in evaluate.columns.sensitive");
        }
        const { classes: names, labels, predictions, positive: number } = decisions();
        if (names.length > 2)
            throw notTwo(names, "the labels and predictions hold");
        if (classes.positive === undefined)
            throw positiveUnknown(names);
        const cells = cellsOf(shared, columns.sensitive, "evaluate.columns.sensitive");
        const groups = [...new Set(cells.map((cell) => (0,_number_js__WEBPACK_IMPORTED_MODULE_0__/* .className */ .s7)(cell ?? "")))].sort();
        const numbers = new Map(groups.map((name, at) => [name, at]));
        return {
            ...common(),
            positive: Uint8Array.from(labels, (label) => (label === number ? 1 : 0)),
            predicted: Uint8Array.from(predictions, (prediction) => (prediction === number ? 1 : 0)),
            sensitive: Uint32Array.from(cells, (cell) => numbers.get((0,_number_js__WEBPACK_IMPORTED_MODULE_0__/* .className */ .s7)(cell ?? ""))),
            names: groups,
        };
    });
    const classScores = (0,_metrics_metric_js__WEBPACK_IMPORTED_MODULE_1__/* .once */ .Oo)(() => {
        const named = Object.entries(columns.scores ?? {}).map(([name, column]) => [(0,_number_js__WEBPACK_IMPORTED_MODULE_0__/* .className */ .s7)(name), column]);
        const names = named.map(([name]) => name);
        const missing = classes.names.find((name) => !names.includes(name));
        if (missing !== undefined) {
            throw new _metrics_metric_js__WEBPACK_IMPORTED_MODULE_1__/* .Hole */ .t1(`needs a column of scores for every class, and evaluate.columns.scores has none for the label ${(0,_number_js__WEBPACK_IMPORTED_MODULE_0__/* .shown */ .SP)(missing)}`);
        }
        const numbers = new Map(names.map((name, at) => [name, at]));
        return {
            ...common(),
            classes: names,
            labels: Uint32Array.from(rows.labels, (label) => numbers.get(label)),
            scores: named.map(([name, column]) => numbersOf(rows, column, `evaluate.columns.scores.${name}`, columns.id)),
        };
    });
    return { decisions, scores, quantities, ranked, outcomes, classScores };
}
function notTwo(names, where = "the labels hold") {
    return new _metrics_metric_js__WEBPACK_IMPORTED_MODULE_1__/* .Hole */ .t1(`needs two classes, and ${where} ${names.length}: ${names.slice(0, 5).map(_number_js__WEBPACK_IMPORTED_MODULE_0__/* .shown */ .SP).join(", ")}${names.length > 5 ? ", …" : ""}`);
}
function positiveUnknown(names) {
    return new _metrics_metric_js__WEBPACK_IMPORTED_MODULE_1__/* .Hole */ .t1(`needs to know which of the labels ${names.map(_number_js__WEBPACK_IMPORTED_MODULE_0__/* .shown */ .SP).join(" and ")} is positive: say evaluate.positive`);
}
/** Equal cells get equal numbers, in the order in which they first occur. */
function numbered(cells) {
    const known = new Map();
    const nameOf = (0,_number_js__WEBPACK_IMPORTED_MODULE_0__/* .remembered */ .HK)(_number_js__WEBPACK_IMPORTED_MODULE_0__/* .className */ .s7);
    return Uint32Array.from(cells, (cell) => {
        const name = nameOf(cell ?? "");
        const number = known.get(name) ?? known.size;
        known.set(name, number);
        return number;
    });
}
function predictedClasses(rows, columns, classes) {
    const known = new Set(classes.names);
    const nameOf = (0,_number_js__WEBPACK_IMPORTED_MODULE_0__/* .remembered */ .HK)(_number_js__WEBPACK_IMPORTED_MODULE_0__/* .className */ .s7);
    return cellsOf(rows, columns.prediction, "evaluate.columns.prediction").map((cell, at) => {
        if (cell === null || cell.trim() === "")
            throw bad(rows, columns.prediction, columns.id, at, "is empty");
        const name = nameOf(cell);
        if (!known.has(name) && /^(nan|[+-]?inf(inity)?|[+-]?\d*\.\d+(e[+-]?\d+)?)$/i.test(name)) {
            throw bad(rows, columns.prediction, columns.id, at, `is ${(0,_number_js__WEBPACK_IMPORTED_MODULE_0__/* .shown */ .SP)(name)}, which is none of the classes`);
        }
        return name;
    });
}
function numbersOf(rows, column, setting, id) {
    const numbers = rows.numbers(column);
    if (numbers !== undefined)
        return numbers;
    return Float64Array.from(cellsOf(rows, column, setting), (cell, at) => {
        const value = (0,_number_js__WEBPACK_IMPORTED_MODULE_0__/* .readNumber */ .kz)(cell);
        if (typeof value === "string")
            throw bad(rows, column, id, at, value);
        return value;
    });
}
function cellsOf(rows, column, setting) {
    if (!rows.has(column))
        throw new _metrics_metric_js__WEBPACK_IMPORTED_MODULE_1__/* .Hole */ .t1(`needs the column ${(0,_number_js__WEBPACK_IMPORTED_MODULE_0__/* .shown */ .SP)(column)} (${setting}), which ${rows.file} does not have`);
    return rows.cells(column);
}
function bad(rows, column, id, at, problem) {
    return new _metrics_metric_js__WEBPACK_IMPORTED_MODULE_1__/* .Hole */ .t1(`can't be computed: in ${rows.file}, ${column} of ${id} ${(0,_number_js__WEBPACK_IMPORTED_MODULE_0__/* .shown */ .SP)(rows.ids[at])} ${problem}`);
}
/** One model's measurements of some rows only. */
function subset(source, rows) {
    return {
        decisions: (0,_metrics_metric_js__WEBPACK_IMPORTED_MODULE_1__/* .once */ .Oo)(() => (0,_metrics_metric_js__WEBPACK_IMPORTED_MODULE_1__/* .restricted */ .GU)(source.decisions(), rows)),
        scores: (0,_metrics_metric_js__WEBPACK_IMPORTED_MODULE_1__/* .once */ .Oo)(() => (0,_metrics_metric_js__WEBPACK_IMPORTED_MODULE_1__/* .restricted */ .GU)(source.scores(), rows)),
        quantities: (0,_metrics_metric_js__WEBPACK_IMPORTED_MODULE_1__/* .once */ .Oo)(() => (0,_metrics_metric_js__WEBPACK_IMPORTED_MODULE_1__/* .restricted */ .GU)(source.quantities(), rows)),
        ranked: (0,_metrics_metric_js__WEBPACK_IMPORTED_MODULE_1__/* .once */ .Oo)(() => (0,_metrics_metric_js__WEBPACK_IMPORTED_MODULE_1__/* .restricted */ .GU)(source.ranked(), rows)),
        outcomes: (0,_metrics_metric_js__WEBPACK_IMPORTED_MODULE_1__/* .once */ .Oo)(() => (0,_metrics_metric_js__WEBPACK_IMPORTED_MODULE_1__/* .restricted */ .GU)(source.outcomes(), rows)),
        classScores: (0,_metrics_metric_js__WEBPACK_IMPORTED_MODULE_1__/* .once */ .Oo)(() => (0,_metrics_metric_js__WEBPACK_IMPORTED_MODULE_1__/* .restricted */ .GU)(source.classScores(), rows)),
    };
}


/***/ }),

/***/ 10929:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   t: () => (/* binding */ clearml)
/* harmony export */ });
/* harmony import */ var _reading_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(93317);

/**
 * The last scalars of a ClearML task: `last_metrics` of `tasks.get_by_id` (by hashes, with `metric`, `variant` and
 * `value`), or what `Task.get_last_scalar_metrics()` returns (`{title: {series: {last, min, max}}}`). Names are
 * `title.series`.
 */
const clearml = {
    title: "the scalars of a ClearML task",
    matches: (document) => lastMetrics(document) !== undefined || isScalars(document),
    read: (document) => {
        const values = new Map();
        const metrics = lastMetrics(document);
        if (metrics === undefined) {
            for (const [title, series] of document) {
                for (const [name, value] of series)
                    (0,_reading_js__WEBPACK_IMPORTED_MODULE_0__/* .add */ .WQ)(values, `${title}.${name}`, (0,_reading_js__WEBPACK_IMPORTED_MODULE_0__/* .claimed */ .Sf)((0,_reading_js__WEBPACK_IMPORTED_MODULE_0__/* .member */ .Dc)(value, "last")));
            }
            return values;
        }
        for (const variants of metrics.values()) {
            if (!(variants instanceof Map))
                throw new _reading_js__WEBPACK_IMPORTED_MODULE_0__/* .Unreadable */ .IO("has last_metrics that are not by metric and variant.");
            for (const event of variants.values()) {
                const [title, series] = [(0,_reading_js__WEBPACK_IMPORTED_MODULE_0__/* .text */ .Qq)((0,_reading_js__WEBPACK_IMPORTED_MODULE_0__/* .member */ .Dc)(event, "metric")), (0,_reading_js__WEBPACK_IMPORTED_MODULE_0__/* .text */ .Qq)((0,_reading_js__WEBPACK_IMPORTED_MODULE_0__/* .member */ .Dc)(event, "variant"))];
                if (title === undefined || series === undefined)
                    throw new _reading_js__WEBPACK_IMPORTED_MODULE_0__/* .Unreadable */ .IO("has a value in last_metrics without metric and variant.");
                (0,_reading_js__WEBPACK_IMPORTED_MODULE_0__/* .add */ .WQ)(values, `${title}.${series}`, (0,_reading_js__WEBPACK_IMPORTED_MODULE_0__/* .claimed */ .Sf)((0,_reading_js__WEBPACK_IMPORTED_MODULE_0__/* .member */ .Dc)(event, "value")));
            }
        }
        return values;
    },
};
function lastMetrics(document) {
    const found = [["last_metrics"], ["task", "last_metrics"], ["data", "task", "last_metrics"]]
        .map((keys) => (0,_reading_js__WEBPACK_IMPORTED_MODULE_0__/* .member */ .Dc)(document, ...keys))
        .find((value) => value instanceof Map);
    return found;
}
function isScalars(document) {
    if (!(document instanceof Map) || document.size === 0)
        return false;
    return [...document.values()].every((series) => series instanceof Map &&
        series.size > 0 &&
        [...series.values()].every((value) => value instanceof Map && ["last", "min", "max"].every((key) => value.has(key))));
}


/***/ }),

/***/ 36593:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   T: () => (/* binding */ comet)
/* harmony export */ });
/* harmony import */ var _reading_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(93317);

/**
 * The metrics of a Comet experiment: the answer of `/api/rest/v2/experiment/metrics/summary`, and the list that
 * `APIExperiment.get_metrics_summary()` returns. The value is the last one logged (`valueCurrent`); Comet writes
 * numbers as texts.
 */
const comet = {
    title: "a Comet metrics summary",
    matches: (document) => {
        const items = itemsOf(document);
        return items !== undefined && items.length > 0 && items.every(isSummary);
    },
    read: (document) => {
        const values = new Map();
        for (const item of itemsOf(document) ?? []) {
            if (!(item instanceof Map))
                throw new _reading_js__WEBPACK_IMPORTED_MODULE_0__/* .Unreadable */ .IO("has a metric that is no object.");
            const name = (0,_reading_js__WEBPACK_IMPORTED_MODULE_0__/* .text */ .Qq)(item.get("name"));
            if (name === undefined)
                throw new _reading_js__WEBPACK_IMPORTED_MODULE_0__/* .Unreadable */ .IO("has a metric without a name.");
            (0,_reading_js__WEBPACK_IMPORTED_MODULE_0__/* .add */ .WQ)(values, name, (0,_reading_js__WEBPACK_IMPORTED_MODULE_0__/* .claimedText */ .J2)(item.get("valueCurrent")));
        }
        return values;
    },
};
function itemsOf(document) {
    const items = document instanceof Map ? document.get("values") : document;
    return Array.isArray(items) ? items : undefined;
}
function isSummary(item) {
    return item instanceof Map && item.has("name") && item.has("valueCurrent");
}


/***/ }),

/***/ 90167:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  KT: () => (/* binding */ named),
  fd: () => (/* binding */ readAs),
  u0: () => (/* binding */ readDocument)
});

// UNUSED EXPORTS: formats

// EXTERNAL MODULE: ./out/toolkit/runtime/errors.js
var errors = __webpack_require__(43575);
// EXTERNAL MODULE: ./out/evaluate-gate/readers/reading.js
var reading = __webpack_require__(93317);
;// CONCATENATED MODULE: ./out/evaluate-gate/readers/classification-report.js

const scores = ["precision", "recall", "f1-score"];
/**
 * The dict of scikit-learn's `classification_report(…, output_dict=True)`: a class or an average a key, each with
 * precision, recall, f1-score and support, and `accuracy` beside them. Names are `macro avg.f1-score` and such.
 */
const classificationReport = {
    title: "a scikit-learn classification_report",
    matches: (document) => document instanceof Map && ["macro avg", "weighted avg"].every((key) => isRow(document.get(key))),
    read: (document) => {
        const values = new Map();
        for (const [name, row] of document) {
            if (!(row instanceof Map)) {
                const value = (0,reading/* claimed */.Sf)(row);
                (0,reading/* add */.WQ)(values, name, name === "accuracy" ? higherIsBetter(value) : value);
                continue;
            }
            for (const score of scores)
                (0,reading/* add */.WQ)(values, `${name}.${score}`, higherIsBetter((0,reading/* claimed */.Sf)(row.get(score))));
            if (row.has("support"))
                (0,reading/* add */.WQ)(values, `${name}.support`, (0,reading/* claimed */.Sf)(row.get("support")));
        }
        return values;
    },
};
const isRow = (row) => row instanceof Map && scores.every((score) => row.has(score));
const higherIsBetter = (value) => "value" in value ? { ...value, direction: "maximize" } : value;

// EXTERNAL MODULE: ./out/evaluate-gate/readers/clearml.js
var clearml = __webpack_require__(10929);
// EXTERNAL MODULE: ./out/evaluate-gate/readers/comet.js
var comet = __webpack_require__(36593);
;// CONCATENATED MODULE: ./out/evaluate-gate/readers/dvc.js

/**
 * What `dvc metrics show --json` prints: `{"": {"data": {"metrics.json": {"data": {…}}}}}`, the first key a revision
 * (empty or `workspace` for the working folder). The metrics files themselves are plain documents. Of one file the
 * names are its own; of more than one, the file's name and `:` stand in front.
 */
const dvcMetrics = {
    title: "the output of dvc metrics show --json",
    matches: (document) => document instanceof Map &&
        document.size > 0 &&
        [...document.values()].every((revision) => revision instanceof Map &&
            (isFailure(revision) ||
                (revision.get("data") instanceof Map &&
                    filesOf(revision).length > 0 &&
                    filesOf(revision).every(isFile)))),
    read: (document) => {
        const revisions = [...document];
        if (revisions.length > 1) {
            const names = revisions.map(([name]) => JSON.stringify(name)).join(", ");
            throw new reading/* Unreadable */.IO(`holds ${revisions.length} revisions (${names.slice(0, 200)}); show one only.`);
        }
        const revision = revisions[0][1];
        if (isFailure(revision))
            throw new reading/* Unreadable */.IO("is a failure of dvc metrics show: it has an error and no data.");
        const files = [...revision.get("data")];
        const values = new Map();
        for (const [name, file] of files) {
            const data = (0,reading/* member */.Dc)(file, "data");
            if (!(data instanceof Map))
                throw new reading/* Unreadable */.IO(`has ${data === undefined ? "no data" : (0,reading/* described */.WY)(data)} for ${JSON.stringify(name)}.`);
            for (const [key, value] of (0,reading/* collect */.Fo)(data))
                (0,reading/* add */.WQ)(values, files.length === 1 ? key : `${name}:${key}`, value);
        }
        return values;
    },
};
const isFailure = (revision) => revision.has("error") && !revision.has("data");
const filesOf = (revision) => [
    ...revision.get("data").values(),
];
const isFile = (file) => file instanceof Map && (file.has("data") || file.has("error"));

;// CONCATENATED MODULE: ./out/evaluate-gate/readers/hugging-face.js

/**
 * Evaluation results as a model repository of Hugging Face keeps them in `.eval_results/*.yaml`: a list, each with
 * `dataset.id`, `dataset.task_id` and `value`. Names are `<dataset id>/<task id>`; without a task, the dataset's id.
 * https://huggingface.co/docs/hub/eval-results
 */
const evalResults = {
    title: "Hugging Face .eval_results",
    matches: (document) => Array.isArray(document) &&
        document.length > 0 &&
        document.every((item) => item instanceof Map && item.get("dataset") instanceof Map && item.has("value")),
    read: (document) => {
        const values = new Map();
        for (const item of document) {
            const dataset = (0,reading/* text */.Qq)((0,reading/* member */.Dc)(item, "dataset", "id"));
            if (dataset === undefined)
                throw new reading/* Unreadable */.IO("has a result without dataset.id.");
            const task = (0,reading/* text */.Qq)((0,reading/* member */.Dc)(item, "dataset", "task_id"));
            (0,reading/* add */.WQ)(values, task === undefined ? dataset : `${dataset}/${task}`, (0,reading/* claimed */.Sf)(item.get("value")));
        }
        return values;
    },
};
/**
 * The `model-index` of a model card: `results[]` with `dataset {type, config, split}` and `metrics[] {type, value}`.
 * Names are `<dataset>.<metric>`, the dataset with its config and split behind `/`, where they are given.
 */
const modelIndex = {
    title: "a Hugging Face model-index",
    matches: (document) => Array.isArray((0,reading/* member */.Dc)(document, "model-index")),
    read: (document) => {
        const models = (0,reading/* member */.Dc)(document, "model-index");
        if (models.length !== 1)
            throw new reading/* Unreadable */.IO(`has ${models.length} models in model-index; one is needed.`);
        const results = (0,reading/* member */.Dc)(models[0], "results");
        if (!Array.isArray(results))
            throw new reading/* Unreadable */.IO("has a model-index without a list of results.");
        const values = new Map();
        for (const result of results) {
            const dataset = ["type", "config", "split"].map((key) => (0,reading/* text */.Qq)((0,reading/* member */.Dc)(result, "dataset", key)));
            const metrics = (0,reading/* member */.Dc)(result, "metrics");
            if (dataset[0] === undefined || !Array.isArray(metrics))
                throw new reading/* Unreadable */.IO("has a result without dataset.type or a list of metrics.");
            for (const metric of metrics) {
                const type = (0,reading/* text */.Qq)((0,reading/* member */.Dc)(metric, "type"));
                if (type === undefined)
                    throw new reading/* Unreadable */.IO("has a metric without a type.");
                const name = `${dataset.filter((part) => part !== undefined).join("/")}.${type}`;
                (0,reading/* add */.WQ)(values, name, (0,reading/* claimed */.Sf)((0,reading/* member */.Dc)(metric, "value")));
            }
        }
        return values;
    },
};

;// CONCATENATED MODULE: ./out/evaluate-gate/readers/lm-evaluation.js

/**
 * The results of lm-evaluation-harness: `results.<task>` with keys `<metric>,<filter>` and `<metric>_stderr,<filter>`,
 * and `higher_is_better.<task>.<metric>`. Names are `<task>.<metric>,<filter>`; where the filter is `none`, also
 * `<task>.<metric>`. The standard error goes with its value.
 */
const lmEvaluation = {
    title: "lm-evaluation-harness results",
    matches: (document) => (0,reading/* member */.Dc)(document, "results") instanceof Map &&
        ["higher_is_better", "n-shot", "versions", "configs"].some((key) => (0,reading/* member */.Dc)(document, key) instanceof Map),
    read: (document) => {
        const values = new Map();
        for (const [task, results] of (0,reading/* member */.Dc)(document, "results")) {
            if (!(results instanceof Map))
                throw new reading/* Unreadable */.IO(`has results of ${JSON.stringify(task)} that are no object.`);
            for (const [key, value] of results) {
                const [, metric, stderr, filter] = /^(.*?)(_stderr)?(?:,(.*))?$/s.exec(key);
                if (key === "alias" || key === "name" || stderr !== undefined)
                    continue;
                const direction = directionOf((0,reading/* member */.Dc)(document, "higher_is_better", task, metric));
                const spread = results.get(`${metric}_stderr${filter === undefined ? "" : `,${filter}`}`);
                const found = withContext((0,reading/* claimed */.Sf)(value), direction, spread);
                (0,reading/* add */.WQ)(values, `${task}.${key}`, found);
                if (filter === "none")
                    (0,reading/* add */.WQ)(values, `${task}.${metric}`, found);
            }
        }
        return values;
    },
};
function directionOf(higherIsBetter) {
    if (typeof higherIsBetter !== "boolean")
        return undefined; // null: its subtasks don't agree.
    return higherIsBetter ? "maximize" : "minimize";
}
function withContext(value, direction, stderr) {
    if (!("value" in value))
        return value;
    const spread = typeof stderr === "number" && Number.isFinite(stderr) && stderr >= 0 ? { stderr } : {};
    return { ...value, ...(direction === undefined ? {} : { direction }), ...spread };
}

// EXTERNAL MODULE: ./out/evaluate-gate/readers/mlflow.js
var mlflow = __webpack_require__(77136);
;// CONCATENATED MODULE: ./out/evaluate-gate/readers/plain.js

/**
 * The team's own JSON, YAML or TOML, and what DVC, DVCLive (`dvclive/metrics.json`) and Hugging Face's trainer write:
 * numbers by name, at the top or under `metrics`.
 */
function readPlain(document) {
    const inner = document.get("metrics");
    return (0,reading/* collect */.Fo)(inner instanceof Map ? inner : document);
}

// EXTERNAL MODULE: ./out/evaluate-gate/readers/wandb.js
var wandb = __webpack_require__(57357);
;// CONCATENATED MODULE: ./out/evaluate-gate/readers/formats.js











/** The forms that are told by what is in them. What has none of them is a plain document of numbers. */
const formats = [
    mlflow/* mlflow */.Q,
    wandb/* wandb */.D,
    comet/* comet */.T,
    clearml/* clearml */.t,
    dvcMetrics,
    evalResults,
    modelIndex,
    classificationReport,
    lmEvaluation,
];
/**
 * The flat values of a document, by the form that it has.
 * @param file the path to name in errors
 * @throws ConfigurationError where it has no form that is known, two of them, or not what its form promises
 */
function readDocument(document, file) {
    const found = formats.filter((format) => format.matches(document));
    if (found.length > 1) {
        throw new errors/* ConfigurationError */.j1(`${file} could be ${found.map(({ title }) => title).join(" or ")}, and which one can't be known. Write the numbers to a JSON object such as {"roc_auc": 0.91}.`);
    }
    return found[0] === undefined ? plain(document, file) : readAs(found[0], document, file);
}
/** @throws ConfigurationError where the document does not have that very form */
function readAs(format, document, file) {
    if (!format.matches(document))
        throw new errors/* ConfigurationError */.j1(`${file} is not ${format.title}.`);
    return named(file, () => format.read(document));
}
/** Puts the file's name in front of what a reader says of it. */
function named(file, read) {
    try {
        const values = read();
        if (values.size === 0)
            throw new reading/* Unreadable */.IO("holds no metric.");
        return values;
    }
    catch (error) {
        if (!(error instanceof reading/* Unreadable */.IO))
            throw error;
        throw new errors/* ConfigurationError */.j1(`${file} ${error.message}`, { cause: error });
    }
}
function plain(document, file) {
    if (document instanceof Map)
        return readPlain(document);
    const what = typeof document === "number" && Number.isFinite(document) ? "a number" : (0,reading/* described */.WY)(document);
    throw new errors/* ConfigurationError */.j1(`${file} is ${what}; a JSON object of metrics is needed, such as {"roc_auc": 0.91}, or an export of ${formats.map(({ title }) => title.replace(/^an? |^the /, "")).join(", ")}.`);
}


/***/ }),

/***/ 77136:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Q: () => (/* binding */ mlflow),
/* harmony export */   e: () => (/* binding */ runStatus)
/* harmony export */ });
/* harmony import */ var _reading_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(93317);

/**
 * An MLflow run as its REST API writes it (`runs/get`: `run.data.metrics` is a list, each with the last value logged
 * under its key), or as `mlflow runs describe` prints it (`data.metrics` is an object).
 */
const mlflow = {
    title: "an MLflow run",
    matches: (document) => runOf(document) !== undefined,
    read: (document) => {
        const run = runOf(document);
        const metrics = (0,_reading_js__WEBPACK_IMPORTED_MODULE_0__/* .member */ .Dc)(run, "data", "metrics");
        const values = new Map();
        if (metrics instanceof Map) {
            for (const [name, value] of metrics)
                (0,_reading_js__WEBPACK_IMPORTED_MODULE_0__/* .add */ .WQ)(values, name, logged(value));
        }
        else if (Array.isArray(metrics)) {
            for (const metric of metrics) {
                const name = (0,_reading_js__WEBPACK_IMPORTED_MODULE_0__/* .text */ .Qq)((0,_reading_js__WEBPACK_IMPORTED_MODULE_0__/* .member */ .Dc)(metric, "key"));
                if (name === undefined)
                    throw new _reading_js__WEBPACK_IMPORTED_MODULE_0__/* .Unreadable */ .IO("has a metric without a key.");
                (0,_reading_js__WEBPACK_IMPORTED_MODULE_0__/* .add */ .WQ)(values, name, logged((0,_reading_js__WEBPACK_IMPORTED_MODULE_0__/* .member */ .Dc)(metric, "value")));
            }
        }
        else if (metrics !== undefined)
            throw new _reading_js__WEBPACK_IMPORTED_MODULE_0__/* .Unreadable */ .IO("has data.metrics that are neither a list nor an object.");
        return values;
    },
};
/** A server with a database keeps an infinite value as the largest number that there is. */
function logged(value) {
    const isLargest = typeof value === "number" && Math.abs(value) >= Number.MAX_VALUE;
    return isLargest ? { problem: "is infinite, not a number" } : (0,_reading_js__WEBPACK_IMPORTED_MODULE_0__/* .claimed */ .Sf)(value);
}
/** What the server says of how the run ended: `FINISHED`, `FAILED`, … */
function runStatus(document) {
    return (0,_reading_js__WEBPACK_IMPORTED_MODULE_0__/* .text */ .Qq)((0,_reading_js__WEBPACK_IMPORTED_MODULE_0__/* .member */ .Dc)(runOf(document), "info", "status"));
}
function runOf(document) {
    const run = (0,_reading_js__WEBPACK_IMPORTED_MODULE_0__/* .member */ .Dc)(document, "run") ?? document;
    if (!(run instanceof Map))
        return undefined;
    const info = run.get("info");
    const isRun = info instanceof Map && (info.has("run_id") || info.has("run_uuid"));
    return isRun && run.get("data") instanceof Map ? run : undefined;
}


/***/ }),

/***/ 93317:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Dc: () => (/* binding */ member),
/* harmony export */   Fo: () => (/* binding */ collect),
/* harmony export */   IO: () => (/* binding */ Unreadable),
/* harmony export */   J2: () => (/* binding */ claimedText),
/* harmony export */   Qq: () => (/* binding */ text),
/* harmony export */   Sf: () => (/* binding */ claimed),
/* harmony export */   WQ: () => (/* binding */ add),
/* harmony export */   WY: () => (/* binding */ described)
/* harmony export */ });
/** What a document that is not understood as a whole throws; the caller puts the file's name in front. */
class Unreadable extends Error {
    name = "Unreadable";
}
/** A finite number, or why it is none. */
function claimed(value) {
    if (value === undefined)
        return { problem: "is missing" };
    if (typeof value === "number" && Number.isFinite(value))
        return { value };
    return { problem: `is ${described(value)}, not a number` };
}
/**
 * A number that its format writes as a text, as the REST API of Comet does: plain decimal digits only, no `NaN`, no
 * hexadecimal, no spaces.
 */
function claimedText(value) {
    if (typeof value !== "string" || !/^-?(\d+\.?\d*|\.\d+)(e[+-]?\d+)?$/i.test(value))
        return claimed(value);
    const number = Number(value);
    return Number.isFinite(number)
        ? { value: number }
        : { problem: `is ${value}, which is too large a number` };
}
/** Adds a value; a name that stands twice has none, for which one counts can't be known. */
function add(values, name, value) {
    values.set(name, values.has(name) ? { problem: "stands there more than once" } : value);
}
/** Numbers of an object; names of nested ones are joined by dots, and `{"value": 0.9}` is a number. */
function collect(object, prefix = "", values = new Map()) {
    for (const [key, value] of object) {
        const name = `${prefix}${key}`;
        if (value instanceof Map) {
            if (value.has("value"))
                add(values, name, claimed(value.get("value")));
            else {
                add(values, name, { problem: "is an object, not a number" });
                collect(value, `${name}.`, values);
            }
        }
        else
            add(values, name, claimed(value));
    }
    return values;
}
/** The member of an object, undefined where there is no such object. */
function member(value, ...keys) {
    let found = value;
    for (const key of keys)
        found = found instanceof Map ? found.get(key) : undefined;
    return found;
}
const text = (value) => typeof value === "string" && value !== "" ? value : undefined;
function described(value) {
    if (value === null)
        return "null";
    if (Array.isArray(value))
        return "a list";
    if (value instanceof Map)
        return "an object";
    if (typeof value === "number")
        return Number.isNaN(value) ? "NaN" : "infinite";
    if (typeof value === "boolean")
        return String(value);
    return value === "" ? "an empty text" : `the text ${JSON.stringify(value.slice(0, 40))}`;
}


/***/ }),

/***/ 57357:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   D: () => (/* binding */ wandb)
/* harmony export */ });
/* harmony import */ var _reading_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(93317);

/**
 * A run's summary as W&B keeps it: `wandb-summary.json` of the run's folder, and `summaryMetrics` of its API. Names
 * that begin with an underscore are W&B's own; `{"min": …, "max": …}` of a defined summary gives dotted names.
 */
const wandb = {
    title: "a W&B summary",
    matches: (document) => document instanceof Map && ["_step", "_runtime", "_timestamp", "_wandb"].some((key) => document.has(key)),
    read: (document) => {
        const values = new Map();
        for (const [name, value] of document) {
            if (name.startsWith("_"))
                continue;
            readSummary(name, value, values);
        }
        return values;
    },
};
function readSummary(name, value, values) {
    if (!(value instanceof Map))
        (0,_reading_js__WEBPACK_IMPORTED_MODULE_0__/* .add */ .WQ)(values, name, (0,_reading_js__WEBPACK_IMPORTED_MODULE_0__/* .claimed */ .Sf)(value));
    // A picture, table or histogram: its members (width, nrows, …) are no metrics.
    else if (value.has("_type"))
        (0,_reading_js__WEBPACK_IMPORTED_MODULE_0__/* .add */ .WQ)(values, name, { problem: `is a W&B ${String(value.get("_type"))}, not a number` });
    else {
        (0,_reading_js__WEBPACK_IMPORTED_MODULE_0__/* .add */ .WQ)(values, name, { problem: "is an object, not a number" });
        (0,_reading_js__WEBPACK_IMPORTED_MODULE_0__/* .collect */ .Fo)(value, `${name}.`, values);
    }
}


/***/ }),

/***/ 59966:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   FK: () => (/* binding */ buildReport),
/* harmony export */   r4: () => (/* binding */ evaluateGateReport),
/* harmony export */   sm: () => (/* binding */ valuesOf)
/* harmony export */ });
/* unused harmony export policyDigest */
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(77598);
/* harmony import */ var zod__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(27597);
/* harmony import */ var _policy_difference_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(98494);



const digest = zod__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP().describe("sha256:…");
const number = zod__WEBPACK_IMPORTED_MODULE_1__/* .number */ .aig().nullable();
const metricResult = zod__WEBPACK_IMPORTED_MODULE_1__/* .object */ .Ikc({
    name: zod__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP(),
    title: zod__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP().describe("The name in words."),
    direction: zod__WEBPACK_IMPORTED_MODULE_1__/* ["enum"] */ .k5n(["maximize", "minimize"]),
    slice: zod__WEBPACK_IMPORTED_MODULE_1__/* .object */ .Ikc({
        column: zod__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP(),
        value: zod__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP().nullable(),
        condition: zod__WEBPACK_IMPORTED_MODULE_1__/* .literal */ .euz(true)
            .optional()
            .describe("Whether the value is a condition (> 30, <= 30, not basic) and no cell's text."),
        discovered: zod__WEBPACK_IMPORTED_MODULE_1__/* .literal */ .euz(true)
            .optional()
            .describe("Whether the gate's search found the slice; it is then judged on held-out rows."),
        and: zod__WEBPACK_IMPORTED_MODULE_1__/* .object */ .Ikc({
            column: zod__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP(),
            value: zod__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP().nullable(),
            condition: zod__WEBPACK_IMPORTED_MODULE_1__/* .literal */ .euz(true).optional(),
        })
            .optional()
            .describe("Of a crossing: the second column."),
    })
        .nullable()
        .describe("null for all rows."),
    n: zod__WEBPACK_IMPORTED_MODULE_1__/* .int */ .Whr().nullable().describe("Rows measured; null where only values were given."),
    candidate: number,
    baseline: number,
    difference: number.describe("Candidate minus baseline, as measured."),
    interval: zod__WEBPACK_IMPORTED_MODULE_1__/* .tuple */ .PVZ([zod__WEBPACK_IMPORTED_MODULE_1__/* .number */ .aig(), zod__WEBPACK_IMPORTED_MODULE_1__/* .number */ .aig()]).nullable().describe("Of the difference, at `confidence`."),
    confidence: number,
    method: zod__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP().nullable().describe("How the interval was made, with the bootstrap's seed."),
    pValue: number.describe("Two-sided, of no difference; null where the method has no test."),
    regressionPValue: number.describe("One-sided: small means clearly worse than maxRegression allows."),
    adjustedPValue: number.describe("regressionPValue after Holm's correction over the slices."),
    min: number,
    max: number,
    maxRegression: number.describe("Positive, in the metric's bad direction."),
    mustImprove: zod__WEBPACK_IMPORTED_MODULE_1__/* .boolean */ .zMY(),
    verdict: zod__WEBPACK_IMPORTED_MODULE_1__/* ["enum"] */ .k5n(["pass", "fail", "inconclusive", "unjudged"]),
    reason: zod__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP(),
    rowsNeeded: number.describe("Rows that would tell with 80% power, where the comparison is inconclusive."),
});
const fileDigest = zod__WEBPACK_IMPORTED_MODULE_1__/* .object */ .Ikc({ path: zod__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP(), digest }).nullable();
/** The fields of evaluate-gate's report beyond the common head. */
const evaluateGateReport = zod__WEBPACK_IMPORTED_MODULE_1__/* .object */ .Ikc({
    model: zod__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP(),
    policy: zod__WEBPACK_IMPORTED_MODULE_1__/* .object */ .Ikc({
        ref: zod__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP()
            .nullable()
            .describe("Branch, tag or commit it was read from; null for the working folder."),
        commit: zod__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP().nullable().describe("The commit that ref stood for; null for the working folder."),
        digest: digest.nullable().describe("Of the evaluate section in canonical JSON."),
        changes: zod__WEBPACK_IMPORTED_MODULE_1__/* .array */ .YOg(zod__WEBPACK_IMPORTED_MODULE_1__/* .object */ .Ikc({ setting: zod__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP(), before: zod__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP().nullable(), after: zod__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP().nullable() }))
            .describe("Settings that the candidate's side would change, as JSON; they did not judge."),
    }),
    dataset: zod__WEBPACK_IMPORTED_MODULE_1__/* .object */ .Ikc({
        name: zod__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP().nullable(),
        digest: digest
            .nullable()
            .describe("Of the dataset's files; of the (id, label) pairs where the files are not here."),
        pairsDigest: digest.nullable().describe("Of the (id, label) pairs of the predictions, in any order."),
        rows: zod__WEBPACK_IMPORTED_MODULE_1__/* .int */ .Whr().nullable(),
    }),
    baseline: zod__WEBPACK_IMPORTED_MODULE_1__/* .object */ .Ikc({
        version: zod__WEBPACK_IMPORTED_MODULE_1__/* .int */ .Whr().nullable(),
        name: zod__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP(),
        metrics: zod__WEBPACK_IMPORTED_MODULE_1__/* .record */ .g1P(zod__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP(), zod__WEBPACK_IMPORTED_MODULE_1__/* .number */ .aig()),
    })
        .nullable()
        .describe("null where there is no champion yet, or it can't be had."),
    candidate: zod__WEBPACK_IMPORTED_MODULE_1__/* .object */ .Ikc({
        artifacts: zod__WEBPACK_IMPORTED_MODULE_1__/* .array */ .YOg(zod__WEBPACK_IMPORTED_MODULE_1__/* .object */ .Ikc({ path: zod__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP(), digest, bytes: zod__WEBPACK_IMPORTED_MODULE_1__/* .int */ .Whr().nullable() })),
        metrics: fileDigest,
        predictions: fileDigest,
        values: zod__WEBPACK_IMPORTED_MODULE_1__/* .record */ .g1P(zod__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP(), zod__WEBPACK_IMPORTED_MODULE_1__/* .number */ .aig()).describe("The metrics that the policy names."),
    }),
    override: zod__WEBPACK_IMPORTED_MODULE_1__/* .object */ .Ikc({
        by: zod__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP(),
        reason: zod__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP(),
        until: zod__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP().describe("The last moment at which it counts (a date: its end in UTC)."),
        source: zod__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP().describe("Path of the file in the registry, or address of the comment."),
        pullRequest: zod__WEBPACK_IMPORTED_MODULE_1__/* .int */ .Whr().nullable().describe("Of a label: the pull request that it is on."),
    })
        .nullable()
        .describe("What lets the candidate in all the same; the verdict stays as measured."),
    metrics: zod__WEBPACK_IMPORTED_MODULE_1__/* .array */ .YOg(metricResult).describe("All rows in the policy's order, then slices."),
    problems: zod__WEBPACK_IMPORTED_MODULE_1__/* .array */ .YOg(zod__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP()).describe("What kept the models from being judged, each a fail."),
    notes: zod__WEBPACK_IMPORTED_MODULE_1__/* .array */ .YOg(zod__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP()),
});
/** The report as plain JSON. */
function buildReport(findings) {
    const { model, policyRef, policy, changes, dataset, baseline, candidate, judgement } = findings;
    const rows = candidate?.evidence.rows;
    return {
        model,
        policy: {
            ref: policyRef ?? null,
            commit: findings.policyCommit ?? null,
            digest: policy === undefined ? null : policyDigest(policy),
            changes: changes.map(({ setting, before = null, after = null }) => ({ setting, before, after })),
        },
        dataset: {
            name: dataset.name ?? null,
            digest: dataset.digest ?? rows?.digest ?? null,
            pairsDigest: rows?.digest ?? null,
            rows: rows?.count ?? null,
        },
        baseline: baseline === undefined
            ? null
            : { version: baseline.version, name: baseline.name, metrics: valuesOf(judgement, "baseline") },
        candidate: {
            artifacts: candidate?.artifacts ?? [],
            metrics: candidate?.metrics ?? null,
            predictions: candidate?.predictions ?? null,
            values: valuesOf(judgement, "candidate"),
        },
        override: findings.override ?? null,
        metrics: judgement.results,
        problems: judgement.problems,
        notes: judgement.notes,
    };
}
/** The values over all rows, by name. */
function valuesOf(judgement, who) {
    const found = judgement.results.flatMap((result) => {
        const value = result[who];
        return result.slice === null && value !== null ? [[result.name, value]] : [];
    });
    return Object.fromEntries(found);
}
/** sha256 over the evaluate section with sorted keys: the same for the same settings, however they are written. */
function policyDigest(policy) {
    return `sha256:${(0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.createHash)("sha256").update((0,_policy_difference_js__WEBPACK_IMPORTED_MODULE_2__/* .canonical */ .$)(policy)).digest("hex")}`;
}


/***/ }),

/***/ 78527:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  o: () => (/* binding */ fetchStored),
  W: () => (/* binding */ namedByFormat)
});

// EXTERNAL MODULE: external "node:fs/promises"
var promises_ = __webpack_require__(51455);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(76760);
// EXTERNAL MODULE: ./out/toolkit/runtime/errors.js
var errors = __webpack_require__(43575);
// EXTERNAL MODULE: ./out/toolkit/registry/store/bytes.js
var bytes = __webpack_require__(85648);
// EXTERNAL MODULE: ./out/toolkit/registry/store/store-kinds.js
var store_kinds = __webpack_require__(37260);
;// CONCATENATED MODULE: ./out/toolkit/registry/store/fetch.js



/**
 * Copies an artifact's bytes to a file, and checks their digest on the way: other bytes leave no file behind.
 * @param destination absolute path
 * @throws ConfigurationError when the bytes can't be had, or are not those of the record
 */
async function fetchArtifact(uri, digest, destination, access) {
    await (0,bytes/* copyVerified */.kj)(await (0,store_kinds/* openArtifact */.H)(uri, digest, access), destination, digest, {
        signal: access.runtime.signal,
        otherwise: (found) => new errors/* ConfigurationError */.j1(`${uri} holds other bytes (${found}) than the record says (${digest}). It is not used.`),
    });
}

;// CONCATENATED MODULE: ./out/evaluate-gate/stored-file.js



/**
 * Brings a file of a version from the store, checked by its digest.
 * @param destination absolute path
 * @throws ConfigurationError when it can't be had, or its bytes are others
 */
async function fetchStored(stored, destination, access) {
    await (0,promises_.mkdir)((0,external_node_path_.dirname)(destination), { recursive: true });
    await fetchArtifact(stored.uri, stored.digest, destination, access);
}
/**
 * Gives a file of predictions a name that says its format, which its first bytes have to tell: stores keep no names.
 * @returns the absolute path of the file
 */
async function namedByFormat(file) {
    const named = (0,external_node_path_.join)((0,external_node_path_.dirname)(file), `predictions.${await sniff(file)}`);
    if (named === file)
        return file;
    await (0,promises_.rm)(named, { force: true });
    await (0,promises_.rename)(file, named);
    return named;
}
async function sniff(file) {
    const handle = await (0,promises_.open)(file, "r");
    try {
        const { buffer, bytesRead } = await handle.read(Buffer.alloc(4), 0, 4, 0);
        const head = buffer.subarray(0, bytesRead).toString("latin1");
        if (head === "PAR1")
            return "parquet";
        if (head.startsWith("\x1f\x8b"))
            return "csv.gz";
        if (head === "\x28\xb5\x2f\xfd")
            return "csv.zst";
        return head.startsWith("{") ? "jsonl" : "csv";
    }
    finally {
        await handle.close();
    }
}


/***/ }),

/***/ 29311:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Av: () => (/* binding */ isThreshold),
/* harmony export */   ik: () => (/* binding */ place),
/* harmony export */   mE: () => (/* binding */ blankResult),
/* harmony export */   r_: () => (/* binding */ sides)
/* harmony export */ });
/** The columns and values of a slice: one, or the two of a crossing. */
function sides(slice) {
    return slice.and === undefined ? [slice] : [slice, slice.and];
}
/** A result that nothing is known of yet but what was asked. */
function blankResult(rule, slice, maxRegression = rule.maxRegression) {
    return {
        name: rule.name,
        title: rule.title,
        direction: rule.direction,
        slice,
        n: null,
        candidate: null,
        baseline: null,
        difference: null,
        interval: null,
        confidence: null,
        method: null,
        pValue: null,
        regressionPValue: null,
        adjustedPValue: null,
        min: slice === null ? (rule.min ?? null) : null,
        max: slice === null ? (rule.max ?? null) : null,
        maxRegression: maxRegression ?? null,
        mustImprove: slice === null && rule.mustImprove,
        verdict: "unjudged",
        reason: "",
        rowsNeeded: null,
    };
}
function place(slice) {
    if (slice === null)
        return "";
    return ` where ${sides(slice)
        .map((side) => isThreshold(side) ? `${side.column} ${side.value}` : `${side.column} is ${side.value ?? "empty"}`)
        .join(" and ")}`;
}
/** Whether a side is a threshold, `> 30`, which reads on without "is" or "=". */
const isThreshold = ({ value, condition }) => condition === true && /^(>|<=) /.test(value ?? "");


/***/ }),

/***/ 4209:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   CB: () => (/* binding */ digitsFor),
/* harmony export */   SI: () => (/* binding */ comparisonReason),
/* harmony export */   VD: () => (/* binding */ boundReason)
/* harmony export */ });
/* unused harmony exports change, allowance, isWorse */
/* harmony import */ var _toolkit_report_number_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(26507);
/* harmony import */ var _result_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(29311);


/** Enough digits to tell two numbers and a limit apart: three, more where they are small. */
function digitsFor(...values) {
    const sizes = values.flatMap((value) => value !== null && value !== undefined && value !== 0 && Number.isFinite(value) ? [Math.abs(value)] : []);
    const smallest = Math.min(...sizes, 1);
    return Math.min(8, Math.max(3, Math.ceil(-Math.log10(smallest) - 1e-6) + 1));
}
const isWorse = ({ direction, difference }) => difference !== null && (direction === "maximize" ? difference < 0 : difference > 0);
/** `ROC AUC fell by 0.021 (95% interval 0.012 to 0.030)`: what was seen, the interval in the same direction. */
function change(result) {
    const { title, difference, interval, confidence } = result;
    const subject = `${title}${(0,_result_js__WEBPACK_IMPORTED_MODULE_0__/* .place */ .ik)(result.slice)}`;
    if (difference === null)
        return subject;
    const digits = digitsFor(difference, result.maxRegression);
    const fell = difference < 0;
    const verb = difference === 0
        ? "did not change"
        : `${fell ? "fell" : "rose"} by ${(0,_toolkit_report_number_js__WEBPACK_IMPORTED_MODULE_1__/* .formatNumber */ .ZV)(Math.abs(difference), digits)}`;
    if (interval === null || confidence === null)
        return `${subject} ${verb}`;
    const [low, high] = fell ? [-interval[1], -interval[0]] : interval;
    const level = (0,_toolkit_report_number_js__WEBPACK_IMPORTED_MODULE_1__/* .formatPercent */ .l9)(confidence, Number.isInteger(Math.round(confidence * 1e6) / 1e4) ? 0 : 1);
    return `${subject} ${verb} (${level} interval ${(0,_toolkit_report_number_js__WEBPACK_IMPORTED_MODULE_1__/* .formatNumber */ .ZV)(low, digits)} to ${(0,_toolkit_report_number_js__WEBPACK_IMPORTED_MODULE_1__/* .formatNumber */ .ZV)(high, digits)})`;
}
/** `a fall of at most 0.010 is allowed`. */
function allowance({ direction, maxRegression, mustImprove }) {
    if (mustImprove)
        return "it has to be better than the baseline beyond doubt";
    const noun = direction === "maximize" ? "fall" : "rise";
    if (maxRegression === 0)
        return `no ${noun} is allowed`;
    return `a ${noun} of at most ${(0,_toolkit_report_number_js__WEBPACK_IMPORTED_MODULE_1__/* .formatNumber */ .ZV)(maxRegression, digitsFor(maxRegression))} is allowed`;
}
/**
 * Why a comparison with the baseline came out as it did.
 * @param shortage what there is too little of for an interval, where that isn't rows
 */
function comparisonReason(result, shortage) {
    const observed = change(result);
    if (result.verdict !== "inconclusive") {
        const certainty = result.interval === null ? "; no uncertainty was available" : "";
        return `${observed}; ${allowance(result)}${certainty}.`;
    }
    if (result.interval === null) {
        return `${observed}, and its uncertainty can't be computed from ${shortage ?? `${(0,_toolkit_report_number_js__WEBPACK_IMPORTED_MODULE_1__/* .formatCount */ .B4)(result.n ?? 0)} rows`}; ${allowance(result)}.`;
    }
    const question = result.mustImprove
        ? "is better than the baseline"
        : `is worse by more than the allowed ${(0,_toolkit_report_number_js__WEBPACK_IMPORTED_MODULE_1__/* .formatNumber */ .ZV)(result.maxRegression, digitsFor(result.maxRegression))}`;
    return `${observed}: ${(0,_toolkit_report_number_js__WEBPACK_IMPORTED_MODULE_1__/* .formatCount */ .B4)(result.n ?? 0)} rows can't tell whether it ${question}.${rowsWish(result)}`;
}
function rowsWish({ rowsNeeded }) {
    return rowsNeeded === null ? "" : ` About ${(0,_toolkit_report_number_js__WEBPACK_IMPORTED_MODULE_1__/* .formatCount */ .B4)(rounded(rowsNeeded))} rows would.`;
}
/** Two digits that count: a plan for more data needs no more. */
function rounded(rows) {
    const step = 10 ** Math.max(0, Math.floor(Math.log10(rows)) - 1);
    return Math.ceil(rows / step) * step;
}
function boundReason(result, bound) {
    const limit = result[bound];
    const digits = digitsFor(result.candidate, limit, (result.candidate ?? 0) - (limit ?? 0));
    return `${result.title} is ${(0,_toolkit_report_number_js__WEBPACK_IMPORTED_MODULE_1__/* .formatNumber */ .ZV)(result.candidate, digits)}; at ${bound === "min" ? "least" : "most"} ${(0,_toolkit_report_number_js__WEBPACK_IMPORTED_MODULE_1__/* .formatNumber */ .ZV)(limit, digits)} is ${bound === "min" ? "needed" : "allowed"}.`;
}



/***/ }),

/***/ 43724:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   BK: () => (/* binding */ describeBadRow),
/* harmony export */   Fy: () => (/* binding */ textProblem),
/* harmony export */   hN: () => (/* binding */ recordProblem),
/* harmony export */   j3: () => (/* binding */ keptBadRows)
/* harmony export */ });
/* harmony import */ var node_buffer__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(4573);

/** At most so many bad rows of a file are kept one by one; all are counted. */
const keptBadRows = 1000;
/** `too many cells: 9 where the header has 8` */
function describeBadRow(row) {
    if (row.cells === undefined)
        return row.problem;
    return `${row.problem}: ${row.cells} where the header has ${row.expected}`;
}
/** What keeps bytes from being text. */
function textProblem(bytes) {
    if (bytes.includes(0))
        return "NUL character";
    return (0,node_buffer__WEBPACK_IMPORTED_MODULE_0__.isUtf8)(bytes) ? undefined : "invalid UTF-8";
}
/**
 * What keeps a record of CSV from being a row: its quotes, else its bytes, else its number of cells.
 * @param texts its bytes, whole or cell by cell
 */
function recordProblem(broken, texts, cells, width) {
    if (broken === "unclosed")
        return "unclosed quote";
    if (broken === "trailing")
        return "text after a closing quote";
    const problems = texts.map(textProblem);
    if (problems.includes("NUL character"))
        return "NUL character";
    if (problems.includes("invalid UTF-8"))
        return "invalid UTF-8";
    if (cells === width)
        return undefined;
    return cells < width ? "too few cells" : "too many cells";
}


/***/ }),

/***/ 62647:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   By: () => (/* binding */ parseStatement),
/* harmony export */   J4: () => (/* binding */ mismatch),
/* harmony export */   LI: () => (/* binding */ factsOfReport),
/* harmony export */   T8: () => (/* binding */ statementOf),
/* harmony export */   W3: () => (/* binding */ predicateType),
/* harmony export */   fw: () => (/* binding */ receiptDigest),
/* harmony export */   go: () => (/* binding */ statementOfRecord)
/* harmony export */ });
/* unused harmony export statementType */
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(77598);
/* harmony import */ var zod__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(27597);
/* harmony import */ var _registry_record_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(8848);



/** What an in-toto statement in the form of version 1 says it is: https://in-toto.io/Statement/v1 */
const statementType = "https://in-toto.io/Statement/v1";
/** The kind of statement that a gate's receipt is. Another meaning of its fields would be another URI. */
const predicateType = "https://github.com/mergeline/mergeline/gate-receipt/v1";
const nullable = (schema) => schema.nullable();
/** What the gate found, in the words of the version record: the one can be made from the other. */
const predicate = zod__WEBPACK_IMPORTED_MODULE_2__/* .strictObject */ .rej({
    model: zod__WEBPACK_IMPORTED_MODULE_2__/* .string */ .YjP().min(1),
    verdict: zod__WEBPACK_IMPORTED_MODULE_2__/* ["enum"] */ .k5n(["pass", "fail", "inconclusive"]),
    policyDigest: nullable(_registry_record_js__WEBPACK_IMPORTED_MODULE_1__/* .digest */ .br),
    dataset: nullable(zod__WEBPACK_IMPORTED_MODULE_2__/* .strictObject */ .rej({
        name: nullable(zod__WEBPACK_IMPORTED_MODULE_2__/* .string */ .YjP()),
        digest: nullable(_registry_record_js__WEBPACK_IMPORTED_MODULE_1__/* .digest */ .br),
        rows: nullable(zod__WEBPACK_IMPORTED_MODULE_2__/* .int */ .Whr().min(0)),
    })),
    baseline: nullable(zod__WEBPACK_IMPORTED_MODULE_2__/* .union */ .KCZ([zod__WEBPACK_IMPORTED_MODULE_2__/* .int */ .Whr().min(1), zod__WEBPACK_IMPORTED_MODULE_2__/* .string */ .YjP().min(1)])),
    reportDigest: _registry_record_js__WEBPACK_IMPORTED_MODULE_1__/* .digest */ .br,
});
const statement = zod__WEBPACK_IMPORTED_MODULE_2__/* .looseObject */ ._H3({
    _type: zod__WEBPACK_IMPORTED_MODULE_2__/* .literal */ .euz(statementType),
    subject: zod__WEBPACK_IMPORTED_MODULE_2__/* .array */ .YOg(zod__WEBPACK_IMPORTED_MODULE_2__/* .looseObject */ ._H3({ name: zod__WEBPACK_IMPORTED_MODULE_2__/* .string */ .YjP().optional(), digest: zod__WEBPACK_IMPORTED_MODULE_2__/* .looseObject */ ._H3({ sha256: zod__WEBPACK_IMPORTED_MODULE_2__/* .string */ .YjP() }) }))
        .min(1)
        .max(1024),
    predicateType: zod__WEBPACK_IMPORTED_MODULE_2__/* .literal */ .euz(predicateType),
    predicate,
});
function statementOf(subjects, facts) {
    return {
        _type: statementType,
        subject: subjects.map(({ name, digest }) => ({
            name,
            digest: { sha256: digest.slice("sha256:".length) },
        })),
        predicateType,
        predicate: facts,
    };
}
/** @param reportDigest sha256 of the report's bytes */
function factsOfReport(model, verdict, report, reportDigest) {
    const { name, digest, rows } = report.dataset ?? {};
    return {
        model,
        verdict,
        policyDigest: digestOrNull(report.policy?.digest),
        dataset: !name && !digest ? null : { name: name || null, digest: digestOrNull(digest), rows: rows ?? null },
        baseline: report.baseline?.version ?? report.baseline?.name ?? null,
        reportDigest,
    };
}
/** The statement that a version's record stands for, or undefined where no gate's report let it in. */
function statementOfRecord(record) {
    const { gate, evaluation, artifacts, name } = record;
    if (gate === "none" || gate.verdict !== "pass" || gate.reportDigest === undefined)
        return undefined;
    const { dataset } = evaluation ?? {};
    return statementOf(artifacts.map(({ uri, digest }) => ({ name: uri, digest })), factsOfReport(name, "pass", {
        policy: { digest: gate.policyDigest },
        dataset,
        baseline: typeof gate.baseline === "number" ? { version: gate.baseline } : { name: gate.baseline },
    }, gate.reportDigest));
}
/**
 * sha256 over a statement in canonical JSON. The names of the subjects don't count, nor their order: one file is
 * `build/model.onnx` to the gate and an address in the store to the registry.
 */
function receiptDigest({ subject, predicateType: type, predicate: facts }) {
    const text = canonical({ predicate: facts, predicateType: type, subject: digestsOf({ subject }) });
    return `sha256:${(0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.createHash)("sha256").update(text).digest("hex")}`;
}
/** @returns the statement, or what keeps the text from being a gate's receipt, to follow "the receipt" */
function parseStatement(text) {
    let value;
    try {
        value = JSON.parse(text);
    }
    catch {
        return { problem: "is not JSON" };
    }
    const found = statement.safeParse(value);
    if (found.success)
        return found.data;
    const issue = found.error.issues[0];
    return { problem: `is not a gate's receipt: ${issue.path.join(".") || "it"}: ${issue.message}` };
}
/** Why a statement is not the one that was expected, as a sentence; undefined where it is. */
function mismatch(found, expected) {
    const [has, needs] = [found.predicate, expected.predicate];
    if (has.model !== needs.model)
        return `the receipt is about ${has.model}, not about ${needs.model}.`;
    const missing = [...digestsOf(found)].join() !== [...digestsOf(expected)].join();
    if (missing)
        return "the receipt is about other bytes than these artifacts have.";
    if (has.verdict !== needs.verdict)
        return `the receipt says ${has.verdict}, not ${needs.verdict}.`;
    if (has.reportDigest !== needs.reportDigest)
        return "the receipt belongs to another gate report.";
    const names = ["policyDigest", "dataset", "baseline"];
    const other = names.find((name) => canonical(has[name]) !== canonical(needs[name]));
    if (other === undefined)
        return undefined;
    return `the receipt's ${other} is ${canonical(has[other])}, and the gate's report says ${canonical(needs[other])}.`;
}
function digestsOf({ subject }) {
    return [...new Set(subject.map(({ digest }) => digest.sha256))].sort();
}
function digestOrNull(digest) {
    return _registry_record_js__WEBPACK_IMPORTED_MODULE_1__/* .digest */ .br.safeParse(digest).data ?? null;
}
/** JSON with sorted keys and no spaces: the same text for the same value. */
function canonical(value) {
    if (Array.isArray(value))
        return `[${value.map(canonical).join(",")}]`;
    if (value === null || typeof value !== "object")
        return JSON.stringify(value);
    const entries = Object.entries(value).sort(([one], [other]) => (one < other ? -1 : 1));
    return `{${entries.map(([key, inner]) => `${JSON.stringify(key)}:${canonical(inner)}`).join(",")}}`;
}


/***/ }),

/***/ 69808:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   y: () => (/* binding */ parseArtifactUri)
/* harmony export */ });
/**
 * Takes `s3://acme/churn.onnx#sha256:…` apart. The URI of a file in an OCI image has a fragment of its own, the path in
 * the image, so that its digest stands behind a second `#`.
 * @returns undefined for a path
 */
function parseArtifactUri(text) {
    if (!/^[a-z][a-z0-9+.-]+:/i.test(text))
        return undefined;
    const form = /^oci:/i.test(text) ? /^(.*?)(?:#(sha256:[^#]*))?$/s : /^([^#]*)(?:#(.*))?$/s;
    const [, uri = text, digest = ""] = form.exec(text) ?? [];
    return { uri, digest: /^sha256:[0-9a-f]{64}$/.test(digest) ? digest : undefined };
}


/***/ }),

/***/ 36201:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Cc: () => (/* binding */ sameDigests),
/* harmony export */   FB: () => (/* binding */ overridesOf),
/* harmony export */   Yo: () => (/* binding */ findOverride),
/* harmony export */   pJ: () => (/* binding */ endOf)
/* harmony export */ });
/* unused harmony export override */
/* harmony import */ var zod__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(27597);
/* harmony import */ var zod__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(64377);
/* harmony import */ var _document_check_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(88803);
/* harmony import */ var _document_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(66280);
/* harmony import */ var _layout_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(66511);
/* harmony import */ var _record_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(8848);





/** A recorded decision to let artifacts in without the gate's yes: reviewed and merged like any other change. */
const override = zod__WEBPACK_IMPORTED_MODULE_4__/* .strictObject */ .rej({
    artifacts: zod__WEBPACK_IMPORTED_MODULE_4__/* .array */ .YOg(_record_js__WEBPACK_IMPORTED_MODULE_3__/* .digest */ .br).min(1).describe("Digests of exactly the artifacts that it lets in."),
    reason: _record_js__WEBPACK_IMPORTED_MODULE_3__/* .line */ .n8,
    by: _record_js__WEBPACK_IMPORTED_MODULE_3__/* .line */ .n8,
    until: zod__WEBPACK_IMPORTED_MODULE_4__/* .union */ .KCZ([zod__WEBPACK_IMPORTED_MODULE_5__/* .date */ .p6(), zod__WEBPACK_IMPORTED_MODULE_5__/* .datetime */ .w$()])
        .describe("The last moment at which it counts (a date: its end in UTC)."),
});
/** The overrides that cover exactly these artifacts, those that have ended among them. */
async function overridesOf(tree, registry, model, digests) {
    const folder = _layout_js__WEBPACK_IMPORTED_MODULE_2__/* .layout */ .Z.overrides(registry, model);
    const covering = [];
    for (const name of await tree.list(folder)) {
        if (!name.endsWith(".yaml"))
            continue;
        const path = `${folder}/${name}`;
        const found = (0,_document_check_js__WEBPACK_IMPORTED_MODULE_0__/* .check */ .z)(override, (0,_document_js__WEBPACK_IMPORTED_MODULE_1__/* .readDocument */ .u)((await tree.read(path)) ?? "", path), "An override");
        if (sameDigests(found.artifacts, digests))
            covering.push({ path, override: found });
    }
    return covering;
}
/** The override that covers exactly these artifacts and still counts, with its path. */
async function findOverride(tree, registry, model, digests, now) {
    const covering = await overridesOf(tree, registry, model, digests);
    return covering.find(({ override: { until } }) => now.getTime() <= endOf(until));
}
/** Whether two lists hold the same digests, in any order. */
function sameDigests(one, other) {
    const [first, second] = [new Set(one), new Set(other)];
    return first.size === second.size && [...first].every((each) => second.has(each));
}
/** The last moment of a date or time, in milliseconds; NaN where it is none. */
function endOf(until) {
    return Date.parse(until.includes("T") ? until : `${until}T23:59:59.999Z`);
}


/***/ }),

/***/ 85648:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   DC: () => (/* binding */ hashFile),
/* harmony export */   kj: () => (/* binding */ copyVerified),
/* harmony export */   lq: () => (/* binding */ keepHashed),
/* harmony export */   tD: () => (/* binding */ changed)
/* harmony export */ });
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(77598);
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(73024);
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(51455);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(76760);
/* harmony import */ var _runtime_errors_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(43575);





/** sha256 and size of a file, read piece by piece into one buffer: what is left to collect counts as memory, too. */
async function hashFile(file, signal) {
    const hash = (0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.createHash)("sha256");
    const buffer = Buffer.allocUnsafeSlow(1024 * 1024);
    let bytes = 0;
    const input = await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_2__.open)(file, "r");
    try {
        for (;;) {
            signal?.throwIfAborted();
            const { bytesRead } = await input.read(buffer, 0, buffer.length);
            if (bytesRead === 0)
                return { digest: `sha256:${hash.digest("hex")}`, bytes };
            hash.update(buffer.subarray(0, bytesRead));
            bytes += bytesRead;
        }
    }
    finally {
        await input.close();
    }
}
/**
 * Writes a stream to a file, whole and with the expected digest, or not at all.
 * @returns the number of bytes
 */
async function copyVerified(source, target, expected, options) {
    const temporary = (0,node_path__WEBPACK_IMPORTED_MODULE_3__.join)((0,node_path__WEBPACK_IMPORTED_MODULE_3__.dirname)(target), `.${process.pid}-${(0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.randomBytes)(6).toString("hex")}.tmp`);
    const hash = (0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.createHash)("sha256");
    let bytes = 0;
    try {
        await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_2__.mkdir)((0,node_path__WEBPACK_IMPORTED_MODULE_3__.dirname)(target), { recursive: true });
        const output = await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_2__.open)(temporary, node_fs__WEBPACK_IMPORTED_MODULE_1__.constants.O_CREAT | node_fs__WEBPACK_IMPORTED_MODULE_1__.constants.O_EXCL | node_fs__WEBPACK_IMPORTED_MODULE_1__.constants.O_WRONLY, 0o644);
        try {
            for await (const chunk of source) {
                options.signal?.throwIfAborted();
                hash.update(chunk);
                bytes += chunk.length;
                await output.writeFile(chunk);
            }
            await output.sync();
        }
        finally {
            await output.close();
        }
        const found = `sha256:${hash.digest("hex")}`;
        if (found !== expected)
            throw options.otherwise(found);
        await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_2__.rename)(temporary, target);
        return bytes;
    }
    catch (error) {
        await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_2__.rm)(temporary, { force: true });
        if (error instanceof _runtime_errors_js__WEBPACK_IMPORTED_MODULE_4__/* .ConfigurationError */ .j1 || options.signal?.aborted)
            throw error;
        throw new _runtime_errors_js__WEBPACK_IMPORTED_MODULE_4__/* .ConfigurationError */ .j1(`${target} can't be written: ${(0,_runtime_errors_js__WEBPACK_IMPORTED_MODULE_4__/* .messageOf */ .bD)(error)}.`, { cause: error });
    }
}
/** Writes a stream to a new file, and says what it was. What is not whole is not left behind. */
async function keepHashed(source, target, signal) {
    const hash = (0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.createHash)("sha256");
    let bytes = 0;
    try {
        const output = await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_2__.open)(target, node_fs__WEBPACK_IMPORTED_MODULE_1__.constants.O_CREAT | node_fs__WEBPACK_IMPORTED_MODULE_1__.constants.O_EXCL | node_fs__WEBPACK_IMPORTED_MODULE_1__.constants.O_WRONLY, 0o600);
        try {
            for await (const chunk of source) {
                signal?.throwIfAborted();
                hash.update(chunk);
                bytes += chunk.length;
                await output.writeFile(chunk);
            }
        }
        finally {
            await output.close();
        }
        return { digest: `sha256:${hash.digest("hex")}`, bytes };
    }
    catch (error) {
        await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_2__.rm)(target, { force: true });
        signal?.throwIfAborted();
        throw new _runtime_errors_js__WEBPACK_IMPORTED_MODULE_4__/* .ConfigurationError */ .j1(`The transfer broke off: ${(0,_runtime_errors_js__WEBPACK_IMPORTED_MODULE_4__/* .messageOf */ .bD)(error)}. Run it again.`, {
            cause: error,
        });
    }
}
/** The error for a file whose bytes are not those that were hashed before. */
function changed(file) {
    return new _runtime_errors_js__WEBPACK_IMPORTED_MODULE_4__/* .ConfigurationError */ .j1(`${file} has changed since its digest was taken. Nothing was registered; run it again.`);
}


/***/ }),

/***/ 37260:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   C: () => (/* binding */ openStore),
/* harmony export */   H: () => (/* binding */ openArtifact)
/* harmony export */ });
/* harmony import */ var _runtime_errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(43575);

/** Each kind is loaded only when it is used: the clients of some are large. */
const kinds = {
    file: async () => (await __webpack_require__.e(/* import() */ 3500).then(__webpack_require__.bind(__webpack_require__, 13500))).fileKind,
    oci: async () => (await Promise.all(/* import() */[__webpack_require__.e(6118), __webpack_require__.e(6164)]).then(__webpack_require__.bind(__webpack_require__, 16164))).ociKind,
    s3: async () => (await Promise.all(/* import() */[__webpack_require__.e(5118), __webpack_require__.e(3711), __webpack_require__.e(9341), __webpack_require__.e(2513)]).then(__webpack_require__.bind(__webpack_require__, 52513))).s3Kind,
    gs: async () => (await Promise.all(/* import() */[__webpack_require__.e(3669), __webpack_require__.e(3324), __webpack_require__.e(3665), __webpack_require__.e(9341), __webpack_require__.e(9563)]).then(__webpack_require__.bind(__webpack_require__, 69563))).gsKind,
    azure: async () => (await Promise.all(/* import() */[__webpack_require__.e(3669), __webpack_require__.e(5738), __webpack_require__.e(8053), __webpack_require__.e(9341), __webpack_require__.e(6749)]).then(__webpack_require__.bind(__webpack_require__, 66749))).azureKind,
    dvc: async () => (await __webpack_require__.e(/* import() */ 6213).then(__webpack_require__.bind(__webpack_require__, 76213))).dvcKind,
    lfs: async () => (await __webpack_require__.e(/* import() */ 9953).then(__webpack_require__.bind(__webpack_require__, 49953))).lfsKind,
    release: async () => (await __webpack_require__.e(/* import() */ 8943).then(__webpack_require__.bind(__webpack_require__, 78943))).releaseKind,
};
/** The kind that can read the artifacts of a URI's scheme. */
const readers = {
    file: kinds.file,
    oci: kinds.oci,
    s3: kinds.s3,
    gs: kinds.gs,
    az: kinds.azure,
    lfs: kinds.lfs,
    release: kinds.release,
    http: async () => (await __webpack_require__.e(/* import() */ 7078).then(__webpack_require__.bind(__webpack_require__, 94697))).httpKind,
    https: async () => (await __webpack_require__.e(/* import() */ 7078).then(__webpack_require__.bind(__webpack_require__, 94697))).httpKind,
};
/**
 * Opens the store of an address.
 * @param what the input or setting that named it, for errors
 */
async function openStore(address, what, access) {
    const load = kinds[address.type];
    return (await load()).open(address, what, access);
}
/** The bytes of an artifact, not yet checked. */
async function openArtifact(uri, digest, access) {
    const scheme = /^([a-z][a-z0-9+.-]*):/i.exec(uri)?.[1]?.toLowerCase() ?? "";
    const load = Object.hasOwn(readers, scheme) ? readers[scheme] : undefined;
    if (load === undefined) {
        const known = Object.keys(readers).map((one) => `${one}:`);
        throw new _runtime_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .ConfigurationError */ .j1(`${uri} can't be fetched here: only ${known.join(", ")} can.`);
    }
    return (await load()).read(uri, digest, access);
}


/***/ }),

/***/ 49164:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Ai: () => (/* binding */ adjust),
/* harmony export */   SX: () => (/* binding */ corrections),
/* harmony export */   fU: () => (/* binding */ holm)
/* harmony export */ });
/* unused harmony export benjaminiHochberg */
const corrections = ["benjamini-hochberg", "holm", "none"];
/** The adjusted p-values by the named method, in the order given. Compare them with alpha as they are. */
function adjust(pValues, correction) {
    if (correction === "holm")
        return holm(pValues);
    if (correction === "benjamini-hochberg")
        return benjaminiHochberg(pValues);
    return [...pValues];
}
/**
 * Holm's step-down adjusted p-values: rejecting where they are at most alpha keeps the chance of one or more false
 * rejections at alpha, whatever the dependence. With p(1) ≤ … ≤ p(m): max over j ≤ i of min(1, (m − j + 1) p(j)).
 * Holm (1979), A Simple Sequentially Rejective Multiple Test Procedure. Same as R's p.adjust(method = "holm").
 * @param pValues each from 0 to 1
 * @throws RangeError for a value outside [0, 1] or NaN
 */
function holm(pValues) {
    const order = ascending(pValues);
    const adjusted = new Array(pValues.length);
    let largest = 0;
    order.forEach((index, rank) => {
        largest = Math.max(largest, Math.min(1, (pValues.length - rank) * pValues[index]));
        adjusted[index] = largest;
    });
    return adjusted;
}
/**
 * Benjamini and Hochberg's step-up adjusted p-values: rejecting where they are at most alpha keeps the expected share
 * of false rejections at alpha, for independent or positively dependent tests. With p(1) ≤ … ≤ p(m): min over j ≥ i
 * of min(1, m p(j) / j). Benjamini and Hochberg (1995), Controlling the False Discovery Rate. Same as
 * scipy.stats.false_discovery_control(method="bh").
 * @param pValues each from 0 to 1
 * @throws RangeError for a value outside [0, 1] or NaN
 */
function benjaminiHochberg(pValues) {
    const order = ascending(pValues);
    const adjusted = new Array(pValues.length);
    let smallest = 1;
    for (let rank = order.length - 1; rank >= 0; rank--) {
        const index = order[rank];
        smallest = Math.min(smallest, (pValues[index] * pValues.length) / (rank + 1));
        adjusted[index] = smallest;
    }
    return adjusted;
}
function ascending(pValues) {
    for (const value of pValues) {
        if (!(value >= 0 && value <= 1))
            throw new RangeError(`${value} is not a p-value: it must be from 0 to 1.`);
    }
    return pValues.map((_, index) => index).sort((a, b) => pValues[a] - pValues[b]);
}


/***/ }),

/***/ 32762:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Z: () => (/* binding */ normalQuantile),
/* harmony export */   v: () => (/* binding */ normalCdf)
/* harmony export */ });
/* harmony import */ var _stdlib_stats_base_dists_normal_cdf__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(72484);
/* harmony import */ var _stdlib_stats_base_dists_normal_quantile__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(86060);


/** The probability that a standard normal variable is at most `z`. */
function normalCdf(z) {
    return _stdlib_stats_base_dists_normal_cdf__WEBPACK_IMPORTED_MODULE_0__(z, 0, 1);
}
/** The value that a standard normal variable stays below with probability `p`, for p from 0 to 1. */
function normalQuantile(p) {
    return _stdlib_stats_base_dists_normal_quantile__WEBPACK_IMPORTED_MODULE_1__(p, 0, 1);
}


/***/ }),

/***/ 64307:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   b: () => (/* binding */ ascendingOrder)
/* harmony export */ });
/** Below this, comparing is faster than counting digits. */
const radixFrom = 4096;
/**
 * The positions of the values in ascending order; equal values, 0 and −0 among them, in the order in which they stand.
 * @param values no NaN
 */
function ascendingOrder(values) {
    if (values.length >= radixFrom)
        return radixOrder(values);
    const order = new Uint32Array(values.length);
    for (let index = 0; index < order.length; index++)
        order[index] = index;
    return order.sort((one, other) => values[one] - values[other] || one - other);
}
/**
 * The same in linear time: by the four 16-bit digits of the doubles, the least significant first, with the bits turned
 * so that they stand in the order of the numbers. A digit that is the same everywhere is skipped.
 */
function radixOrder(values) {
    const n = values.length;
    const keys = new Float64Array(n);
    // Adding 0 makes −0 the same as 0.
    for (let index = 0; index < n; index++)
        keys[index] = values[index] + 0;
    const words = new Uint32Array(keys.buffer);
    for (let at = 1; at < 2 * n; at += 2) {
        const high = words[at];
        if (high >= 0x80000000) {
            words[at] = ~high;
            words[at - 1] = ~words[at - 1];
        }
        else
            words[at] = high | 0x80000000;
    }
    const digits = new Uint16Array(keys.buffer);
    let order = new Uint32Array(n);
    let next = new Uint32Array(n);
    for (let index = 0; index < n; index++)
        order[index] = index;
    const starts = new Uint32Array(65536);
    for (let digit = 0; digit < 4; digit++) {
        starts.fill(0);
        for (let at = digit; at < 4 * n; at += 4)
            starts[digits[at]]++;
        if (starts[digits[digit]] === n)
            continue;
        let sum = 0;
        for (let value = 0; value < 65536; value++) {
            const count = starts[value];
            starts[value] = sum;
            sum += count;
        }
        for (let at = 0; at < n; at++) {
            const index = order[at];
            next[starts[digits[4 * index + digit]]++] = index;
        }
        [order, next] = [next, order];
    }
    return order;
}


/***/ }),

/***/ 63719:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Y: () => (/* binding */ tQuantile),
/* harmony export */   w: () => (/* binding */ tCdf)
/* harmony export */ });
/* harmony import */ var _stdlib_stats_base_dists_t_cdf__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(86021);
/* harmony import */ var _stdlib_stats_base_dists_t_quantile__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(74455);
/* harmony import */ var _normal_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(32762);



/** Above this many degrees of freedom the t distribution is the normal one to eight digits. */
const normalFrom = 1e7;
/** The probability that a variable of Student's t distribution is at most `t`. */
function tCdf(t, degreesOfFreedom) {
    return degreesOfFreedom > normalFrom ? (0,_normal_js__WEBPACK_IMPORTED_MODULE_2__/* .normalCdf */ .v)(t) : _stdlib_stats_base_dists_t_cdf__WEBPACK_IMPORTED_MODULE_0__(t, degreesOfFreedom);
}
/** The value that a variable of Student's t distribution stays below with probability `p`. */
function tQuantile(p, degreesOfFreedom) {
    return degreesOfFreedom > normalFrom ? (0,_normal_js__WEBPACK_IMPORTED_MODULE_2__/* .normalQuantile */ .Z)(p) : _stdlib_stats_base_dists_t_quantile__WEBPACK_IMPORTED_MODULE_1__(p, degreesOfFreedom);
}


/***/ })

};
