export const id = 7701;
export const ids = [7701,470];
export const modules = {

/***/ 8429:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   E: () => (/* binding */ checkOf),
/* harmony export */   G: () => (/* binding */ titleOf)
/* harmony export */ });
/* harmony import */ var _comment_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(17340);
/* harmony import */ var _further_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(41723);
/* harmony import */ var _further_text_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(2667);



function checkOf(found) {
    const { result, current, further } = found;
    const summary = `${(0,_further_text_js__WEBPACK_IMPORTED_MODULE_2__/* .performanceSentence */ .E1)(further)}${(0,_comment_js__WEBPACK_IMPORTED_MODULE_0__/* .summaryOf */ .YG)(result, current)}`;
    return { ...found, verdict: verdictOf(result, further), summary };
}
/** What is measured of the model comes before what is seen of its data. */
function verdictOf(result, further) {
    if ((0,_further_js__WEBPACK_IMPORTED_MODULE_1__/* .isDegraded */ .DQ)(further))
        return "degraded";
    if (result.share === null)
        return "inconclusive";
    return result.drifted ? "drift" : "no-drift";
}
/** The answer in a few words, for a heading: `churn: the data has drifted`. */
function titleOf({ verdict, result, settings, }) {
    const answers = {
        degraded: result.drifted ? "the performance fell, and the data has drifted" : "the performance fell",
        drift: "the data has drifted",
        "no-drift": "no drift",
        inconclusive: "drift could not be judged",
    };
    const answer = answers[verdict];
    return settings.model === undefined
        ? `${answer[0].toUpperCase()}${answer.slice(1)}`
        : `${settings.model}: ${answer}`;
}


/***/ }),

/***/ 90141:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   S: () => (/* binding */ categoriesOfNumbers),
/* harmony export */   w: () => (/* binding */ mostCategories)
/* harmony export */ });
/** A column with more different values than this is not compared value by value. */
const mostCategories = 100_000;
/** Numbers are compared as categories only where somebody asks for that: their texts are made when they are needed. */
function categoriesOfNumbers({ values, weights }) {
    let counts;
    return {
        get counts() {
            counts ??= new Map(Array.from(values, (value, at) => [String(value), weights[at]]));
            return counts;
        },
        rest: 0,
    };
}


/***/ }),

/***/ 66703:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   E: () => (/* binding */ present)
/* harmony export */ });
/** The number of rows that hold a value. Infinities count as values of no category and as no number. */
function present(column) {
    return column.rows - column.missing;
}


/***/ }),

/***/ 91544:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   N: () => (/* binding */ KeptColumn),
/* harmony export */   Q: () => (/* binding */ Latest)
/* harmony export */ });
/* harmony import */ var _toolkit_data_number_profile_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(62097);
/* harmony import */ var _categories_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(90141);


/** The sorted values of the column that was looked at last: those of others are sorted again when they are. */
class Latest {
    of;
    numbers;
    get(of, make) {
        if (this.of !== of || this.numbers === undefined) {
            this.numbers = undefined;
            this.numbers = make();
            this.of = of;
        }
        return this.numbers;
    }
}
/** A column of numbers or times that are kept elsewhere, and are fetched when somebody asks for them. */
class KeptColumn {
    fetch;
    latest;
    name;
    kind;
    type;
    rows;
    missing;
    error = 0;
    /** @param fetch the values in order: of times, milliseconds since 1970 */
    constructor(known, fetch, latest) {
        this.fetch = fetch;
        this.latest = latest;
        this.name = known.name;
        this.kind = known.kind;
        this.type = known.type;
        this.rows = known.rows;
        this.missing = known.missing;
    }
    get numbers() {
        return this.read().sample;
    }
    get infinite() {
        return this.read().infinite;
    }
    get categories() {
        if (this.kind === "datetime")
            return undefined;
        const { numbers } = this;
        return numbers.values.length <= _categories_js__WEBPACK_IMPORTED_MODULE_0__/* .mostCategories */ .w ? (0,_categories_js__WEBPACK_IMPORTED_MODULE_0__/* .categoriesOfNumbers */ .S)(numbers) : undefined;
    }
    read() {
        return this.latest.get(this, () => finiteOf(this.fetch()));
    }
}
function finiteOf({ values, counts }) {
    const { from, to } = (0,_toolkit_data_number_profile_js__WEBPACK_IMPORTED_MODULE_1__/* .finiteRange */ .ZP)(values);
    const weights = new Float64Array(counts.subarray(from, to));
    let size = 0;
    for (let at = 0; at < weights.length; at++)
        size += weights[at];
    let infinite = 0;
    for (let at = 0; at < from; at++)
        infinite += counts[at];
    for (let at = to; at < counts.length; at++)
        infinite += counts[at];
    return { sample: { values: values.subarray(from, to), weights, size }, infinite };
}


/***/ }),

/***/ 28320:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   F: () => (/* binding */ noveltyOf)
/* harmony export */ });
/* harmony import */ var _methods_pair_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(45158);

const mostListed = 10;
/** A value has vanished where data without drift would lack it less often than this. */
const vanishing = 0.001;
/** What is new and what is gone in a column whose two sides can be compared. */
function noveltyOf(pair) {
    if (pair.kind === "numeric")
        return { unseen: null, vanished: null, range: rangeOf(pair) };
    const { labels, reference, current } = pair.counts;
    const [before, now] = [(0,_methods_pair_js__WEBPACK_IMPORTED_MODULE_0__/* .sum */ .cz)(reference), (0,_methods_pair_js__WEBPACK_IMPORTED_MODULE_0__/* .sum */ .cz)(current)];
    const isListed = labels.at(-1) !== _methods_pair_js__WEBPACK_IMPORTED_MODULE_0__/* .otherCategories */ .TV;
    const known = labels.map((_, at) => at).filter((at) => isListed || at < labels.length - 1);
    const unseen = known.filter((at) => reference[at] === 0 && current[at] > 0);
    const vanished = known.filter((at) => current[at] === 0 && reference[at] > 0 && (1 - reference[at] / before) ** now < vanishing);
    return {
        unseen: isListed ? valuesOf(unseen, labels, current, now) : null,
        vanished: valuesOf(vanished, labels, reference, before),
        range: null,
    };
}
function valuesOf(found, labels, counts, rows) {
    const ordered = found.toSorted((one, other) => counts[other] - counts[one]);
    return {
        count: found.length,
        share: rows === 0 ? 0 : (0,_methods_pair_js__WEBPACK_IMPORTED_MODULE_0__/* .sum */ .cz)(found.map((at) => counts[at])) / rows,
        values: ordered.slice(0, mostListed).map((at) => ({ value: labels[at], share: counts[at] / rows })),
    };
}
function rangeOf({ reference, current }) {
    const [min, max] = [reference.values[0], reference.values.at(-1)];
    let [below, above] = [0, 0];
    for (let at = 0; at < current.values.length && current.values[at] < min; at++)
        below += current.weights[at];
    for (let at = current.values.length - 1; at >= 0 && current.values[at] > max; at--)
        above += current.weights[at];
    return { min, max, below: below / current.size, above: above / current.size };
}


/***/ }),

/***/ 25979:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  J: () => (/* binding */ readDataset),
  f: () => (/* binding */ readParts)
});

// EXTERNAL MODULE: ./out/toolkit/data/profile-compute.js
var profile_compute = __webpack_require__(67299);
// EXTERNAL MODULE: ./out/drift-check/columns/kept-column.js
var kept_column = __webpack_require__(91544);
// EXTERNAL MODULE: ./out/toolkit/data/number-profile.js
var number_profile = __webpack_require__(62097);
// EXTERNAL MODULE: ./out/toolkit/data/release.js
var release = __webpack_require__(14479);
;// CONCATENATED MODULE: ./out/toolkit/data/number-sort.js

const buckets = 1 << 11;
const shifts = [1, 12, 23];
const signBit = 1 << 31;
const number_sort_short = 24;
/**
 * Sorts numbers in place, in ascending order: by 31 of their highest bits, digit by digit, then what agrees in those by
 * comparing. There may be infinities, but no NaN; −0 comes before 0.
 */
function sortNumbers(numbers) {
    const size = numbers.length;
    if (size < 1000)
        return numbers.sort();
    const counts = countDigits(numbers);
    let from = numbers;
    let to = new Float64Array(size);
    for (const [digit, shift] of shifts.entries()) {
        const offsets = counts.subarray(digit * buckets, (digit + 1) * buckets);
        if (!prepare(offsets, size))
            continue;
        scatter(from, to, offsets, shift);
        [from, to] = [to, from];
    }
    if (from !== numbers)
        numbers.set(from);
    (0,release/* release */._)(from === numbers ? to : from);
    sortWithin(numbers);
    return numbers;
}
/** The words of the numbers' bits. The higher one of each stands behind the lower one. */
function wordsOf(numbers) {
    return new Int32Array(numbers.buffer, numbers.byteOffset, numbers.length * 2);
}
function countDigits(numbers) {
    const words = wordsOf(numbers);
    const counts = new Int32Array(shifts.length * buckets);
    for (let at = 1; at < words.length; at += 2) {
        const word = words[at];
        // With the sign turned, and all bits of negative ones, the bits have the order of the numbers.
        const key = word ^ ((word >> 31) | signBit);
        counts[(key >>> 1) & 2047]++;
        counts[buckets + ((key >>> 12) & 2047)]++;
        counts[2 * buckets + ((key >>> 23) & 2047)]++;
    }
    return counts;
}
/** Makes counts the places where each bucket begins. False where all numbers are in one: there is nothing to move. */
function prepare(counts, size) {
    let sum = 0;
    for (let bucket = 0; bucket < buckets; bucket++) {
        const count = counts[bucket];
        if (count === size)
            return false;
        counts[bucket] = sum;
        sum += count;
    }
    return true;
}
function scatter(from, to, offsets, shift) {
    const words = wordsOf(from);
    for (let at = 0; at < from.length; at++) {
        const word = words[at * 2 + 1];
        const key = word ^ ((word >> 31) | signBit);
        to[offsets[(key >>> shift) & 2047]++] = from[at];
    }
}
/** Sorts the runs of numbers that agree in the bits by which they are in order already. Most are of one number. */
function sortWithin(numbers) {
    const words = wordsOf(numbers);
    const size = numbers.length;
    for (let from = 0; from < size;) {
        const key = words[from * 2 + 1] >> 1;
        let to = from + 1;
        let isSorted = true;
        while (to < size && words[to * 2 + 1] >> 1 === key) {
            isSorted &&= numbers[to] >= numbers[to - 1];
            to++;
        }
        if (!isSorted) {
            if (to - from > number_sort_short)
                numbers.subarray(from, to).sort();
            else
                insert(numbers, from, to);
        }
        from = to;
    }
}
/** By insertion. −0 and 0 never are in one run: their signs differ. */
function insert(numbers, from, to) {
    for (let at = from + 1; at < to; at++) {
        const value = numbers[at];
        let free = at;
        for (; free > from && numbers[free - 1] > value; free--)
            numbers[free] = numbers[free - 1];
        numbers[free] = value;
    }
}

;// CONCATENATED MODULE: ./out/drift-check/columns/kept-numbers.js


/** Whole numbers from 0 to below this one are counted at once: flags, codes, ages. */
const small = 256;
/** A column's numbers: the small whole ones counted, the others in a file, of which memory holds the block being filled. */
class KeptNumbers {
    store;
    /** NaN, which stands for no value. */
    missing = 0;
    counts;
    full = [];
    block = new Float64Array(0);
    used = 0;
    constructor(store) {
        this.store = store;
    }
    add(number) {
        if (number >= 0 && number < small && number === Math.floor(number)) {
            this.counts ??= new Float64Array(small);
            this.counts[number]++;
        }
        else if (Number.isNaN(number))
            this.missing++;
        else {
            if (this.used === this.block.length)
                this.nextBlock();
            this.block[this.used++] = number;
        }
    }
    nextBlock() {
        if (this.used > 0)
            this.full.push(this.store.keep(this.block));
        else
            this.block = new Float64Array(this.store.blockSize);
        this.used = 0;
    }
    /** All of them in order, each once. They stay where they are. */
    runs() {
        const { counts, full, used } = this;
        const { blockSize } = this.store;
        const all = new Float64Array(full.length * blockSize + used);
        for (const [at, block] of full.entries())
            this.store.read(block, all.subarray(at * blockSize, (at + 1) * blockSize));
        all.set(this.block.subarray(0, used), all.length - used);
        const runs = (0,number_profile/* runsOfSorted */.$S)(sortNumbers(all));
        return { ...(counts === undefined ? runs : withSmall(runs, counts)), nan: 0 };
    }
}
/** Of the small whole numbers none is among the others. */
function withSmall(others, small) {
    const met = [...small.keys()].filter((number) => small[number] > 0);
    const size = others.values.length + met.length;
    const values = new Float64Array(size);
    const counts = new Uint32Array(size);
    for (let at = 0, one = 0, other = 0; at < size; at++) {
        const number = met[one] ?? Number.POSITIVE_INFINITY;
        if (one < met.length && !(others.values[other] < number)) {
            values[at] = number;
            counts[at] = small[number];
            one++;
        }
        else {
            values[at] = others.values[other];
            counts[at] = others.counts[other];
            other++;
        }
    }
    return { values, counts };
}

// EXTERNAL MODULE: ./out/drift-check/columns/categories.js
var categories = __webpack_require__(90141);
;// CONCATENATED MODULE: ./out/drift-check/columns/read-texts.js


/** Columns that one query groups: each query reads the footer of a Parquet file again. */
const together = 16;
/** Columns of texts, flags or nested values in each part: queries group the values, of which some come here. */
async function readTexts(engine, table, columns, partition) {
    const found = new Map();
    for (let from = 0; from < columns.length; from += together) {
        const some = columns.slice(from, from + together);
        const counted = await countedTogether(engine, table, some, partition);
        for (const [at, column] of some.entries()) {
            const parts = counted?.[at] ?? (await countedAlone(engine, table, column, partition));
            found.set(column, parts.map((one, part) => columnOf(column, partition.parts[part].rows, one)));
        }
    }
    return found;
}
function columnOf(column, rows, { counts, missing }) {
    const base = (0,profile_compute/* baseKind */.eF)(column);
    const kind = counts === undefined ? "text" : (0,profile_compute/* kindOfText */.bn)(counts.size, rows - missing);
    return {
        name: column.name,
        kind: base === "text" ? kind : base,
        type: column.type,
        rows,
        missing,
        infinite: 0,
        numbers: undefined,
        categories: counts && { counts, rest: 0 },
        error: 0,
    };
}
/** The counts of each column in each part; undefined where there are too many different values to have them at once. */
async function countedTogether(engine, table, columns, { part, parts }) {
    const most = 2 * categories/* mostCategories */.w;
    const names = columns.map((_, at) => `v${at}`);
    const values = columns.map((column, at) => `CAST(${(0,profile_compute/* comparable */.Zm)(column)} AS VARCHAR) AS ${names[at]}`);
    const which = names.map((name, at) => `WHEN grouping(${name}) = 0 THEN ${at}`);
    const { k = [], p = [], v = [], n = [], } = await engine.columns(`SELECT CASE ${which.join(" ")} END AS k, p, coalesce(${names.join(", ")}) AS v, count(*)::DOUBLE AS n
     FROM (SELECT ${part ?? 1} AS p, ${values.join(", ")} FROM ${table.storage}) WHERE p > 0
     GROUP BY GROUPING SETS (${names.map((name) => `(p, ${name})`).join(", ")}) LIMIT ${most}`);
    if (v.length === most)
        return undefined;
    const found = columns.map(() => parts.map(() => ({ counts: new Map(), missing: 0 })));
    v.forEach((value, at) => {
        const one = found[Number(k[at])][Number(p[at]) - 1];
        if (value === null)
            one.missing = Number(n[at]);
        else
            one.counts.set(String(value), Number(n[at]));
    });
    return found.map((each) => each.map(({ counts, missing }) => ({
        counts: counts.size > categories/* mostCategories */.w ? undefined : counts,
        missing,
    })));
}
async function countedAlone(engine, table, column, partition) {
    const { part, parts } = partition;
    if (part === undefined)
        return [await countedWhere(engine, table, column, "true")];
    const [counted] = (await countedTogether(engine, table, [column], partition)) ?? [];
    if (counted !== undefined)
        return counted;
    const each = [];
    for (const at of parts.keys())
        each.push(await countedWhere(engine, table, column, `${part} = ${at + 1}`));
    return each;
}
async function countedWhere(engine, table, column, condition) {
    const from = `FROM ${table.storage} WHERE ${condition}`;
    const { v = [], n = [] } = await engine.columns(`SELECT ${(0,profile_compute/* comparable */.Zm)(column)} AS v, count(*)::DOUBLE AS n ${from} GROUP BY v LIMIT ${categories/* mostCategories */.w + 2}`);
    if (v.length > categories/* mostCategories */.w + 1) {
        const [row] = await engine.rows(`SELECT count(*) - count(${column.typed}) AS n ${from}`);
        return { counts: undefined, missing: row.n };
    }
    const counts = new Map();
    let missing = 0;
    v.forEach((value, at) => {
        if (value === null)
            missing = Number(n[at]);
        else
            counts.set(String(value), Number(n[at]));
    });
    return { counts, missing };
}

;// CONCATENATED MODULE: ./out/drift-check/columns/read.js




/** The columns of a table: numbers and times in `spill`, from where they come when one is compared; of others the counts. */
async function readDataset(engine, table, label, spill) {
    const parts = [{ label, rows: table.rows }];
    return (await readParts(engine, table, { part: undefined, parts }, spill))[0];
}
/** The same of each part. One column of all parts is in memory at a time: compare them column by column. */
async function readParts(engine, table, partition, spill) {
    const numbers = await readNumbers(engine, table, partition, spill);
    const found = partition.parts.map(() => new Map());
    const others = table.columns.filter((column) => !numbers.has(column));
    const texts = await readTexts(engine, table, others, partition);
    for (const column of table.columns) {
        const each = numbers.get(column) ?? texts.get(column);
        for (const [at, one] of each.entries())
            found[at].set(column.name, one);
    }
    return partition.parts.map(({ label, rows }, at) => ({
        label,
        rows,
        digest: table.digest,
        source: "data",
        columns: found[at],
    }));
}
const kindsOfNumbers = ["numeric", "datetime"];
/** Reads all columns of numbers and times in one scan. */
async function readNumbers(engine, table, { part, parts }, spill) {
    const columns = table.columns.flatMap((column) => {
        const kind = kindsOfNumbers.find((one) => one === (0,profile_compute/* baseKind */.eF)(column));
        return kind === undefined ? [] : [{ column, kind }];
    });
    if (columns.length === 0)
        return new Map();
    const store = spill.store(columns.length * parts.length);
    const kept = columns.map(() => parts.map(() => new KeptNumbers(store)));
    const selected = [
        `CAST(${part ?? 1} AS DOUBLE) AS part`,
        ...columns.map(({ column, kind }, at) => `${numberOf(column, kind)} AS x${at}`),
    ];
    await engine.words(`SELECT ${selected.join(", ")} FROM ${table.storage}`, (words) => {
        const [numbers, ...rest] = words.map((one) => new Float64Array(one.buffer, one.byteOffset, one.length / 2));
        for (const [at, values] of rest.entries()) {
            const each = kept[at];
            for (let row = 0; row < values.length; row++) {
                const number = numbers[row];
                if (number > 0)
                    each[number - 1].add(values[row]);
            }
        }
    });
    const latest = parts.map(() => new kept_column/* Latest */.Q());
    return new Map(columns.map(({ column, kind }, index) => [
        column,
        kept[index].map((one, at) => {
            const { rows } = parts[at];
            const known = { name: column.name, type: column.type, kind, rows, missing: one.missing };
            return new kept_column/* KeptColumn */.N(known, () => one.runs(), latest[at]);
        }),
    ]));
}
/** Of times, milliseconds since 1970. NaN for what is missing, which no column needs to tell from NaN itself. */
function numberOf({ typed }, kind) {
    const number = kind === "numeric" ? `CAST(${typed} AS DOUBLE)` : `epoch_ms(CAST(${typed} AS TIMESTAMP))::DOUBLE`;
    return `coalesce(${number}, 'NaN'::DOUBLE)`;
}


/***/ }),

/***/ 17340:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   HX: () => (/* binding */ pagePath),
/* harmony export */   YG: () => (/* binding */ summaryOf),
/* harmony export */   vm: () => (/* binding */ commentOf)
/* harmony export */ });
/* unused harmony export findings */
/* harmony import */ var _toolkit_report_markdown_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(33487);
/* harmony import */ var _toolkit_report_spark_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(70249);
/* harmony import */ var _check_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(8429);
/* harmony import */ var _further_text_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(2667);
/* harmony import */ var _judgement_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(246);
/* harmony import */ var _methods_method_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(30859);
/* harmony import */ var _presets_words_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(15507);







/** Where the page is written. */
const pagePath = ".mergeline/drift-check.html";
const shownColumns = 5;
const mostListed = 300;
/** The answer in one sentence. */
function summaryOf(result, current) {
    const judged = result.columns.filter((column) => column.judged);
    if (result.share === null) {
        return `No column of ${current.label} could be judged: ${firstReason(result.columns)}.`;
    }
    const drifted = (0,_judgement_js__WEBPACK_IMPORTED_MODULE_4__/* .byImportance */ .G)(judged.filter((column) => column.drifted));
    const measured = result.weightedShare === null
        ? (0,_presets_words_js__WEBPACK_IMPORTED_MODULE_5__/* .percent */ .KN)(result.share)
        : `${(0,_presets_words_js__WEBPACK_IMPORTED_MODULE_5__/* .percent */ .KN)(result.weightedShare)} by their importance to the model`;
    const share = `${drifted.length} of ${judged.length} columns drifted (${measured}; the limit is ${(0,_presets_words_js__WEBPACK_IMPORTED_MODULE_5__/* .percent */ .KN)(result.threshold)})`;
    const names = drifted
        .slice(0, shownColumns)
        .map((column) => column.name)
        .join(", ");
    const more = drifted.length > shownColumns ? ` and ${drifted.length - shownColumns} more` : "";
    return drifted.length === 0
        ? `No drift: ${share}.`
        : `${result.drifted ? "Drift" : "No drift"}: ${share}: ${names}${more}.`;
}
function firstReason(columns) {
    return columns[0] === undefined ? "there is none to compare" : `${columns[0].name}: ${columns[0].reason}`;
}
const marks = {
    degraded: "📉",
    drift: "🌊",
    "no-drift": "✅",
    inconclusive: "⚠️",
};
/**
 * The comment: the answer first, then the columns that moved most and what was looked at beyond them, the rest folded.
 * @param page path of the HTML page, where there is one
 */
function commentOf(check, notes = [], page) {
    const { verdict, summary, result, further } = check;
    const beyond = (0,_further_text_js__WEBPACK_IMPORTED_MODULE_2__/* .furtherText */ .K$)(further);
    const parts = [
        `### ${marks[verdict]} ${(0,_toolkit_report_markdown_js__WEBPACK_IMPORTED_MODULE_0__/* .escape */ .ih)((0,_check_js__WEBPACK_IMPORTED_MODULE_1__/* .titleOf */ .G)(check))}`,
        (0,_toolkit_report_markdown_js__WEBPACK_IMPORTED_MODULE_0__/* .escape */ .ih)(summary),
        ...(verdict === "degraded" ? [beyond, findings(result)] : [findings(result), beyond]),
        unreadTexts(result),
        notes.map((note) => `- ${(0,_toolkit_report_markdown_js__WEBPACK_IMPORTED_MODULE_0__/* .escape */ .ih)(note)}`).join("\n"),
        `${footer(check)}${page === undefined ? "" : ` Every column with its chart: ${(0,_toolkit_report_markdown_js__WEBPACK_IMPORTED_MODULE_0__/* .code */ .aY)(page)}.`}`,
    ];
    return parts.filter((part) => part !== "").join("\n\n");
}
/** The columns that moved most with their charts, then all columns folded. */
function findings(result) {
    const ordered = (0,_judgement_js__WEBPACK_IMPORTED_MODULE_4__/* .byImportance */ .G)(result.columns);
    const top = ordered.filter((column) => column.drifted).slice(0, shownColumns);
    const charts = top.length === 0 ? "" : `${topTable(top)}\n\n${top.map(chartOf).filter(Boolean).join("\n\n")}`.trim();
    const all = ordered.slice(0, mostListed);
    const cut = ordered.length > mostListed
        ? `\n\n${ordered.length - mostListed} more columns are in the JSON report.`
        : "";
    const folded = all.length === 0 ? "" : (0,_toolkit_report_markdown_js__WEBPACK_IMPORTED_MODULE_0__/* .details */ .zH)(`All ${(0,_presets_words_js__WEBPACK_IMPORTED_MODULE_5__/* .count */ .U9)(ordered.length)} columns`, `${allTable(all)}${cut}`);
    return [charts, folded].filter((part) => part !== "").join("\n\n");
}
function topTable(columns) {
    return (0,_toolkit_report_markdown_js__WEBPACK_IMPORTED_MODULE_0__/* .table */ .tp)(["column", "reference", "current", "moved", "missing", "why"], ["left", "left", "left", "right", "right", "left"], columns.map((column) => [
        (0,_toolkit_report_markdown_js__WEBPACK_IMPORTED_MODULE_0__/* .code */ .aY)(column.name),
        (0,_toolkit_report_spark_js__WEBPACK_IMPORTED_MODULE_6__/* .spark */ .W)(column.distribution?.reference),
        (0,_toolkit_report_spark_js__WEBPACK_IMPORTED_MODULE_6__/* .spark */ .W)(column.distribution?.current),
        column.effect === null ? "–" : (0,_presets_words_js__WEBPACK_IMPORTED_MODULE_5__/* .percent */ .KN)(column.effect),
        missingText(column),
        (0,_toolkit_report_markdown_js__WEBPACK_IMPORTED_MODULE_0__/* .escape */ .ih)(column.reason),
    ]));
}
function allTable(columns) {
    return (0,_toolkit_report_markdown_js__WEBPACK_IMPORTED_MODULE_0__/* .table */ .tp)(["", "column", "type", "method", "score", "p, adjusted", "why"], ["left", "left", "left", "left", "right", "right", "left"], columns.map((column) => [
        column.drifted ? "🌊" : column.judged ? "✅" : "–",
        (0,_toolkit_report_markdown_js__WEBPACK_IMPORTED_MODULE_0__/* .code */ .aY)(column.name),
        column.type,
        column.method === null ? "–" : _methods_method_js__WEBPACK_IMPORTED_MODULE_3__/* .methods */ .vX[column.method].title,
        column.score === null ? "–" : (0,_presets_words_js__WEBPACK_IMPORTED_MODULE_5__/* .round */ .LI)(column.score),
        pOf(column),
        (0,_toolkit_report_markdown_js__WEBPACK_IMPORTED_MODULE_0__/* .escape */ .ih)(column.reason) + (column.error > 0 ? ` (from a sketch, ± ${(0,_presets_words_js__WEBPACK_IMPORTED_MODULE_5__/* .percent */ .KN)(column.error)})` : ""),
    ]));
}
function pOf({ pValue, adjustedPValue }) {
    const p = adjustedPValue ?? pValue;
    return p === null ? "–" : (0,_toolkit_report_markdown_js__WEBPACK_IMPORTED_MODULE_0__/* .escape */ .ih)((0,_presets_words_js__WEBPACK_IMPORTED_MODULE_5__/* .pNumber */ .ce)(p));
}
function missingText({ reference, current }) {
    const share = (side) => side.rows === 0 ? "–" : (0,_presets_words_js__WEBPACK_IMPORTED_MODULE_5__/* .percent */ .KN)(side.missing / side.rows);
    return reference.missing + current.missing === 0 ? "0%" : `${share(reference)} → ${share(current)}`;
}
/** A category's shares one below the other, or the bins of numbers, folded. */
function chartOf({ name, distribution }) {
    if (distribution === null)
        return "";
    return (0,_toolkit_report_markdown_js__WEBPACK_IMPORTED_MODULE_0__/* .details */ .zH)(`<code>${html(name)}</code> in numbers`, valuesTable(distribution));
}
/** A summary is HTML, in which GitHub reads no Markdown. */
function html(text) {
    return (0,_toolkit_report_markdown_js__WEBPACK_IMPORTED_MODULE_0__/* .visible */ .RK)(text).replaceAll(/[&<>"@#]/g, (one) => `&#${one.charCodeAt(0)};`);
}
function valuesTable({ labels, reference, current }) {
    return (0,_toolkit_report_markdown_js__WEBPACK_IMPORTED_MODULE_0__/* .table */ .tp)(["value", "reference", "current", ""], ["left", "right", "right", "left"], labels.map((label, at) => [
        /^[\d.… e+-]+$/.test(label) ? label : (0,_toolkit_report_markdown_js__WEBPACK_IMPORTED_MODULE_0__/* .escape */ .ih)(label),
        (0,_presets_words_js__WEBPACK_IMPORTED_MODULE_5__/* .percent */ .KN)(reference[at]),
        (0,_presets_words_js__WEBPACK_IMPORTED_MODULE_5__/* .percent */ .KN)(current[at]),
        `${bar(reference[at], "░")}<br>${bar(current[at], "█")}`,
    ]));
}
function bar(share, block) {
    return block.repeat(Math.round(share * 30)) || "·";
}
/** Free text that nobody asked to compare is named, or it would seem to be quiet. */
function unreadTexts({ columns }) {
    const texts = columns.filter(({ type, method }) => type === "text" && method === null);
    if (texts.length === 0)
        return "";
    const named = texts.slice(0, shownColumns).map(({ name }) => (0,_toolkit_report_markdown_js__WEBPACK_IMPORTED_MODULE_0__/* .code */ .aY)(name));
    const more = texts.length > shownColumns ? ` and ${texts.length - shownColumns} more` : "";
    return `Texts that were not compared: ${named.join(", ")}${more}. \`type: text\` in \`drift.columns\` has their words compared.`;
}
function footer({ reference, current, settings }) {
    const side = ({ label, rows, source }) => `${(0,_toolkit_report_markdown_js__WEBPACK_IMPORTED_MODULE_0__/* .escape */ .ih)(label)}${source === "profile" ? " by its profile" : ""} (${(0,_presets_words_js__WEBPACK_IMPORTED_MODULE_5__/* .count */ .U9)(rows)} rows)`;
    const rules = settings.preset === "evidently"
        ? "Preset evidently: its tests, thresholds and decisions."
        : `Two-sample tests, correction ${settings.correction}; a change counts from ${(0,_presets_words_js__WEBPACK_IMPORTED_MODULE_5__/* .percent */ .KN)(settings.minEffect)} of the rows on, with ${settings.minRows} rows on both sides.`;
    return `Compared ${side(current)} with ${side(reference)}. ${rules}`;
}


/***/ }),

/***/ 6778:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  UD: () => (/* binding */ compare),
  ql: () => (/* binding */ compareParts),
  bG: () => (/* binding */ comparedColumns),
  Qf: () => (/* binding */ comparisonsOf),
  Ty: () => (/* binding */ judgeAll)
});

// EXTERNAL MODULE: ./out/drift-check/methods/pair.js
var methods_pair = __webpack_require__(45158);
// EXTERNAL MODULE: ./out/drift-check/columns/column.js
var column = __webpack_require__(66703);
;// CONCATENATED MODULE: ./out/drift-check/columns/pairing.js


/** @param asked the type that model.yaml says, if any */
function pairUp(reference, current, asked) {
    if ((0,column/* present */.E)(reference) === 0 || (0,column/* present */.E)(current) === 0)
        return { ...noValues(reference, current), state: "skipped" };
    if (reference.withheld || current.withheld) {
        return {
            state: "skipped",
            type: reference.kind,
            why: "a contract classifies it as personal, so its profile keeps no values; give the data itself as the reference to compare it",
        };
    }
    if (asked === "text" || asked === "embedding") {
        return {
            state: "skipped",
            type: asked,
            why: "rows are compared from the data itself, and the reference is a profile",
        };
    }
    if (asked === "categorical")
        return categories(reference, current);
    if (asked === "numeric")
        return numbers(reference, current);
    if (reference.kind === "numeric" && current.kind === "numeric")
        return numbers(reference, current);
    if (reference.kind === "datetime" && current.kind === "datetime") {
        return {
            state: "skipped",
            type: "datetime",
            why: "times move on by themselves; say type: numeric in drift.columns to compare them all the same",
        };
    }
    // Numbers and times that turn into something else, and the other way round. Texts that all look like numbers today
    // are no change: they are still compared as the categories they were.
    const isNumber = (kind) => kind === "numeric" || kind === "datetime";
    if (isNumber(reference.kind) && reference.kind !== current.kind)
        return changed(reference, current);
    if (current.kind === "datetime")
        return changed(reference, current);
    if (reference.kind === "text" || (current.kind === "text" && reference.categories === undefined)) {
        return {
            state: "skipped",
            type: "text",
            why: "it is free text; say type: text in drift.columns to compare its words, or type: categorical if it is a category",
        };
    }
    return categories(reference, current);
}
function numbers(reference, current) {
    const pair = (0,methods_pair/* numericPair */.Ub)(reference, current);
    if (pair === undefined)
        return changed(reference, current);
    if (pair.reference.size > 0 && pair.current.size > 0)
        return { state: "comparable", pair };
    const side = pair.reference.size === 0 ? "reference" : "current data";
    return { state: "changed", type: "numeric", why: `the ${side} has no finite number` };
}
function categories(reference, current) {
    const pair = (0,methods_pair/* categoricalPair */.N$)(reference, current);
    if (pair !== undefined)
        return { state: "comparable", pair };
    return { state: "skipped", type: "categorical", why: "it has more than 100,000 different values" };
}
function changed(reference, current) {
    return {
        state: "changed",
        type: reference.kind,
        why: `its type changed from ${reference.kind} (${reference.type}) to ${current.kind} (${current.type})`,
    };
}
function noValues(reference, current) {
    const before = (0,column/* present */.E)(reference) === 0;
    const now = (0,column/* present */.E)(current) === 0;
    const type = before ? current.kind : reference.kind;
    if (before && now)
        return { type, why: "it has no value on either side" };
    return { type, why: `it has no value in the ${before ? "reference" : "current data"}` };
}

// EXTERNAL MODULE: ./out/drift-check/judgement.js
var judgement = __webpack_require__(246);
// EXTERNAL MODULE: ./out/drift-check/presets/evidently.js + 1 modules
var evidently = __webpack_require__(69666);
// EXTERNAL MODULE: ./out/toolkit/statistics/corrections.js
var corrections = __webpack_require__(49164);
// EXTERNAL MODULE: ./out/toolkit/statistics/divergence.js
var divergence = __webpack_require__(70919);
// EXTERNAL MODULE: ./out/toolkit/statistics/fisher-exact.js
var fisher_exact = __webpack_require__(36070);
// EXTERNAL MODULE: ./out/toolkit/statistics/kolmogorov-smirnov.js + 1 modules
var kolmogorov_smirnov = __webpack_require__(26594);
// EXTERNAL MODULE: ./out/toolkit/statistics/sample.js
var sample = __webpack_require__(29951);
// EXTERNAL MODULE: ./out/toolkit/statistics/z-test.js
var z_test = __webpack_require__(64912);
// EXTERNAL MODULE: ./out/drift-check/columns/novelty.js
var novelty = __webpack_require__(28320);
// EXTERNAL MODULE: ./out/drift-check/distribution.js
var distribution = __webpack_require__(7567);
// EXTERNAL MODULE: ./out/drift-check/methods/method.js + 5 modules
var methods_method = __webpack_require__(30859);
// EXTERNAL MODULE: ./out/drift-check/presets/comparison.js + 1 modules
var presets_comparison = __webpack_require__(95789);
// EXTERNAL MODULE: ./out/drift-check/presets/words.js
var words = __webpack_require__(15507);
;// CONCATENATED MODULE: ./out/drift-check/presets/decision.js


/** Which rule decides of a column whose values were compared, and how: its distance, its p-value, or the size of the change. */
function decide(value, adjustedPValue, threshold, { minEffect }) {
    const { method, effect } = value;
    if (method.decides === "distance") {
        const distance = (0,methods_method/* distanceOf */.hJ)(value);
        const drifted = distance >= threshold;
        const compared = drifted ? "reaches" : "is below";
        return {
            drifted,
            by: "distance",
            reason: `${method.title} ${(0,words/* round */.LI)(distance)} ${compared} ${threshold}`,
        };
    }
    const p = (0,words/* pText */.C6)(adjustedPValue);
    if (adjustedPValue >= threshold) {
        return {
            drifted: false,
            by: "test",
            reason: `no significant change: adjusted ${p}, ${threshold} or more`,
        };
    }
    if (effect < minEffect) {
        const reason = `too small to matter: moved by ${(0,words/* percent */.KN)(effect)} of the rows, less than ${(0,words/* percent */.KN)(minEffect)}, though significant (adjusted ${p})`;
        return { drifted: false, by: "effect", reason };
    }
    return {
        drifted: true,
        by: "test",
        reason: `moved by ${(0,words/* percent */.KN)(effect)} of the rows, adjusted ${p} below ${threshold}`,
    };
}

// EXTERNAL MODULE: ./out/drift-check/presets/row-verdict.js
var row_verdict = __webpack_require__(16998);
;// CONCATENATED MODULE: ./out/drift-check/presets/mergeline.js














const alpha = 0.05;
const distanceThreshold = 0.1;
/** Numbers with at most this many different values are compared value by value. */
const fewValues = 10;
/**
 * Judges columns as Mergeline does: both sides are samples, the values and the share of missing values are two
 * signals, all p-values of a group are corrected together, and a change has to be large enough on enough rows.
 */
function judgeAsMergeline(groups, options) {
    return (0,presets_comparison/* columnByColumn */.Sg)(groups, (comparison) => measure(comparison, options)).map((group) => judgeGroup(group, options));
}
function judgeGroup(measured, options) {
    const pValues = measured.flatMap(({ comparison, value, missing }) => [
        value?.pValue ?? rowTestOf(comparison)?.pValue,
        missing?.pValue,
    ]);
    const tested = pValues.map((p, at) => [p, at]).filter(([p]) => typeof p === "number");
    const adjusted = new Map();
    (0,corrections/* adjust */.Ai)(tested.map(([p]) => p), options.correction).forEach((p, at) => void adjusted.set(tested[at][1], p));
    return measured.map((one, at) => judge(one, adjusted.get(2 * at), adjusted.get(2 * at + 1), options));
}
function measure(comparison, { minRows }) {
    const { reference, current, pairing } = comparison;
    if (reference === undefined || current === undefined) {
        if (comparison.rowTest !== undefined)
            return { comparison, value: undefined, missing: undefined };
        const unmeasured = (0,presets_comparison/* outside */.qY)(comparison, reference !== undefined);
        return { comparison, value: undefined, missing: undefined, unmeasured };
    }
    const missing = measureMissing(reference, current, minRows);
    if (comparison.rowTest !== undefined)
        return { comparison, value: undefined, missing };
    if (pairing?.state !== "comparable") {
        const unmeasured = (0,presets_comparison/* outside */.qY)(comparison, pairing?.state === "changed");
        return { comparison, value: undefined, missing, unmeasured };
    }
    const { pair } = pairing;
    const rows = smallerSide(pair);
    if (rows < minRows) {
        const reason = `too few rows to judge: ${(0,words/* count */.U9)(rows)} with a value, ${(0,words/* count */.U9)(minRows)} are needed on both sides`;
        const unmeasured = { ...(0,presets_comparison/* outside */.qY)(comparison, false), decidedBy: "rows", reason };
        return { comparison, value: undefined, missing, unmeasured };
    }
    const basis = (0,presets_comparison/* basisOf */.gp)(comparison, pair);
    const chosen = (0,presets_comparison/* chosenMethod */.On)(comparison, pair, basis === "sketch");
    const method = chosen.method ?? defaultMethod(pair, basis === "sketch");
    const tested = method.decides === "test" && method.suits !== "numeric" ? pooled(method, pair) : pair;
    const measurement = method.measure(tested);
    const value = {
        ...measurement,
        method,
        // What Kolmogorov and Smirnov's statistic is.
        effect: method === methods_method/* methods */.vX.ks ? measurement.statistic : effectOf(pair),
        kind: pair.kind,
        distribution: (0,distribution/* distributionOf */.A)(pair),
        novelty: (0,novelty/* noveltyOf */.F)(pair),
        basis,
        refused: chosen.refused,
    };
    return { comparison, value, missing };
}
/** Kolmogorov-Smirnov for numbers; for values that repeat chi-square, and for two values z or, on few rows, Fisher. */
function defaultMethod(pair, isSketch) {
    if (pair.kind === "numeric" && (isSketch || (0,sample/* hasMoreValues */.wn)(pair.reference, pair.current, fewValues)))
        return methods_method/* methods */.vX.ks;
    const { reference, current } = (0,methods_method/* countsOf */.mQ)(pair);
    if (reference.length > 2)
        return methods_method/* methods */.vX.chi_square;
    const isWhole = [...reference, ...current].every(Number.isInteger);
    return smallestExpected(reference, current) < 5 && isWhole ? methods_method/* methods */.vX.fisher_exact : methods_method/* methods */.vX.z;
}
/**
 * Categories whose expected count is below 5 are taken together before a test, so that its distribution holds
 * (Cochran 1954). Which ones are rare is read off both sides together, which does not favour either answer.
 */
function pooled(method, pair) {
    const { labels, reference, current } = (0,methods_method/* countsOf */.mQ)(pair);
    if (method.suits === "two values" || labels.length <= 2)
        return pair;
    const smaller = Math.min((0,methods_pair/* sum */.cz)(reference), (0,methods_pair/* sum */.cz)(current)) / ((0,methods_pair/* sum */.cz)(reference) + (0,methods_pair/* sum */.cz)(current));
    const isRare = labels.map((_, at) => (reference[at] + current[at]) * smaller < 5);
    if (isRare.filter(Boolean).length < 2)
        return pair;
    const pool = (side) => [
        ...side.filter((_, at) => !isRare[at]),
        (0,methods_pair/* sum */.cz)(side.filter((_, at) => isRare[at])),
    ];
    const kept = labels.filter((_, at) => !isRare[at]);
    return {
        kind: "categorical",
        counts: { labels: [...kept, "(rare values)"], reference: pool(reference), current: pool(current) },
    };
}
/** The share of rows that moved: for numbers past some point, for categories to another one. */
function effectOf(pair) {
    return pair.kind === "numeric"
        ? (0,kolmogorov_smirnov/* largestDistance */.u)(pair.reference, pair.current)
        : (0,divergence/* totalVariation */.IG)((0,methods_method/* sharesOf */.AR)(pair.counts));
}
function measureMissing(reference, current, minRows) {
    if (reference.missing + current.missing === 0 || Math.min(reference.rows, current.rows) < minRows)
        return undefined;
    const before = [reference.missing, reference.rows - reference.missing];
    const now = [current.missing, current.rows - current.missing];
    const isSmall = smallestExpected(before, now) < 5;
    const { pValue } = isSmall
        ? (0,fisher_exact/* fisherExact */.R)(before, now)
        : (0,z_test/* zTest */.H)({ successes: reference.missing, rows: reference.rows }, { successes: current.missing, rows: current.rows });
    return { difference: current.missing / current.rows - reference.missing / reference.rows, pValue };
}
function judge({ comparison, value, missing: measuredMissing, unmeasured }, adjustedPValue, adjustedMissing, options) {
    const missing = measuredMissing === undefined
        ? null
        : {
            ...measuredMissing,
            adjustedPValue: adjustedMissing,
            drifted: adjustedMissing < alpha && Math.abs(measuredMissing.difference) >= options.minEffect,
        };
    const { rowTest } = comparison;
    if (rowTest !== undefined) {
        const verdict = "why" in rowTest
            ? (0,presets_comparison/* refusedRows */.Ek)(comparison, rowTest)
            : (0,row_verdict/* judgeRows */.J)(comparison, rowTest, adjustedPValue, options);
        if (missing?.drifted !== true)
            return { ...verdict, missing };
        const reason = missingReason(comparison.reference, comparison.current, missing.adjustedPValue);
        const own = verdict.drifted
            ? { reason: `${reason}; ${verdict.reason}` }
            : { reason, decidedBy: "missing" };
        return { ...verdict, missing, drifted: true, judged: true, ...own };
    }
    if (value === undefined)
        return judgeWithoutValue(comparison, missing, unmeasured);
    const { reference, current } = comparison;
    const threshold = comparison.threshold ??
        (value.method.decides === "test"
            ? (options.threshold ?? alpha)
            : (options.threshold ?? distanceThreshold));
    const decision = decide(value, adjustedPValue, threshold, options);
    const isMissing = missing?.drifted === true;
    const reasons = [
        ...(isMissing ? [missingReason(reference, current, missing.adjustedPValue)] : []),
        ...(isMissing && !decision.drifted ? [] : [decision.reason]),
        ...(value.refused === undefined ? [] : [value.refused]),
    ];
    return {
        name: comparison.name,
        type: value.kind,
        method: value.method.name,
        statistic: value.statistic,
        score: value.method.decides === "test" ? value.effect : (0,methods_method/* distanceOf */.hJ)(value),
        pValue: value.pValue,
        adjustedPValue: adjustedPValue ?? null,
        threshold,
        drifted: decision.drifted || isMissing,
        judged: true,
        reason: reasons.join("; "),
        decidedBy: isMissing && !decision.drifted ? "missing" : decision.by,
        effect: value.effect,
        error: reference.error,
        basis: value.basis,
        missing,
        ...(0,presets_comparison/* sidesOf */.Mm)(comparison),
        distribution: value.distribution,
        novelty: value.novelty,
    };
}
function rowTestOf({ rowTest }) {
    return rowTest === undefined || "why" in rowTest ? undefined : rowTest;
}
function judgeWithoutValue({ reference, current }, missing, unmeasured) {
    if (reference === undefined || current === undefined)
        return unmeasured;
    if (missing?.drifted === true) {
        const reason = missingReason(reference, current, missing.adjustedPValue);
        return { ...unmeasured, missing, drifted: true, judged: true, decidedBy: "missing", reason };
    }
    if (unmeasured.decidedBy === "rows")
        return { ...unmeasured, missing };
    // A column that is free text or a time still had its missing values checked: it counts as judged by that.
    return { ...unmeasured, missing, judged: unmeasured.judged || missing !== null };
}
function missingReason(reference, current, adjusted) {
    const before = (0,words/* percent */.KN)(reference.missing / reference.rows);
    return `missing values went from ${before} to ${(0,words/* percent */.KN)(current.missing / current.rows)} of the rows (adjusted ${(0,words/* pText */.C6)(adjusted)})`;
}
function smallestExpected(reference, current) {
    const smaller = Math.min((0,methods_pair/* sum */.cz)(reference), (0,methods_pair/* sum */.cz)(current)) / ((0,methods_pair/* sum */.cz)(reference) + (0,methods_pair/* sum */.cz)(current));
    return Math.min(...[0, 1].map((at) => ((reference[at] ?? 0) + (current[at] ?? 0)) * smaller));
}
function smallerSide(pair) {
    return pair.kind === "numeric"
        ? Math.min(pair.reference.size, pair.current.size)
        : Math.min((0,methods_pair/* sum */.cz)(pair.counts.reference), (0,methods_pair/* sum */.cz)(pair.counts.current));
}

;// CONCATENATED MODULE: ./out/drift-check/compare.js





/** The columns that are compared, in the reference's order, then those that only the current data has. */
function comparedColumns(reference, current, settings) {
    const all = [...new Set([...reference.columns.keys(), ...current.columns.keys()])];
    const prefixes = [...settings.byColumn.values()].flatMap(({ prefix }) => prefix ?? []);
    const isPart = (name) => prefixes.some((prefix) => name.startsWith(prefix));
    const asked = settings.columns ?? all.filter((name) => !settings.ids.includes(name) && !isPart(name));
    // Labels and predictions come later than the data: not having them yet is no drift, unless they were asked for.
    const isLate = (name) => settings.columns === undefined && settings.later.includes(name) && !current.columns.has(name);
    return asked.filter((name) => !isLate(name));
}
/**
 * Compares two datasets column by column.
 * @param rowTests how texts and embeddings compare, row by row
 */
function compare(reference, current, settings, rowTests = []) {
    const tests = new Map(rowTests.map((test) => [test.name, test]));
    const comparisons = comparisonsOf(reference, current, settings, tests);
    // An embedding of many columns has a name of its own, which is no column's.
    const known = new Set(comparisons.map(({ name }) => name));
    const others = rowTests.filter(({ name }) => !known.has(name) && settings.columns === undefined);
    const added = others.map((rowTest) => ({ ...nowhere, name: rowTest.name, rowTest }));
    return (0,judgement/* resultOf */.B)(judgeAll([...comparisons, ...added], settings), settings.share);
}
/** Compares parts of a dataset with the reference, each for itself. */
function compareParts(reference, parts, settings) {
    const groups = parts.map((part) => comparisonsOf(reference, part, settings));
    return judgeGroups(groups, settings).map((columns) => (0,judgement/* resultOf */.B)(columns, settings.share));
}
const nowhere = {
    reference: undefined,
    current: undefined,
    pairing: undefined,
    asked: undefined,
    method: undefined,
    threshold: undefined,
};
/** Each column with its two sides. */
function comparisonsOf(reference, current, settings, rowTests = new Map()) {
    return comparedColumns(reference, current, settings).map((name) => {
        const own = settings.byColumn.get(name);
        const [before, now] = [reference.columns.get(name), current.columns.get(name)];
        return {
            name,
            reference: before,
            current: now,
            get pairing() {
                return before === undefined || now === undefined ? undefined : pairUp(before, now, own?.type);
            },
            rowTest: rowTests.get(name),
            asked: own?.type,
            method: own?.method ?? settings.method,
            threshold: own?.threshold,
        };
    });
}
/** The judgements of all comparisons, corrected together. */
function judgeAll(comparisons, settings) {
    return judgeGroups([comparisons], settings)[0];
}
/** The judgements of each group's comparisons, corrected together. */
function judgeGroups(groups, settings) {
    const judge = settings.preset === "evidently" ? evidently/* judgeAsEvidently */.G : judgeAsMergeline;
    return judge(groups, settings).map((verdicts) => verdicts.map((verdict) => judgementOf(verdict, settings)));
}
function judgementOf(verdict, settings) {
    const said = verdict.novelty === null ? [] : (0,words/* noveltyText */.nl)(verdict.novelty);
    return {
        ...verdict,
        reason: [verdict.reason, ...said].join("; "),
        role: settings.roles.get(verdict.name) ?? "feature",
        importance: settings.importances?.get(verdict.name) ?? null,
    };
}


/***/ }),

/***/ 7567:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   A: () => (/* binding */ distributionOf)
/* harmony export */ });
/* unused harmony export quantile */
/* harmony import */ var _toolkit_statistics_histogram_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(16127);
/* harmony import */ var _methods_method_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(30859);


const bins = 12;
const mostCategories = 8;
/** Both sides in a dozen bins, or by their most frequent values: enough for a chart beside the numbers. */
function distributionOf(pair) {
    if (pair.kind === "numeric" && pair.reference.values.length > mostCategories)
        return ofNumbers(pair);
    const { labels, reference, current } = (0,_methods_method_js__WEBPACK_IMPORTED_MODULE_0__/* .countsOf */ .mQ)(pair);
    const [before, now] = [(0,_toolkit_statistics_histogram_js__WEBPACK_IMPORTED_MODULE_1__/* .shares */ .Be)(reference), (0,_toolkit_statistics_histogram_js__WEBPACK_IMPORTED_MODULE_1__/* .shares */ .Be)(current)];
    const order = labels.map((_, at) => at).sort((a, b) => before[b] + now[b] - before[a] - now[a]);
    const shown = order.slice(0, mostCategories);
    if (pair.kind === "numeric")
        shown.sort((a, b) => Number(labels[a]) - Number(labels[b]));
    return {
        labels: shown.map((at) => labels[at]),
        reference: shown.map((at) => before[at]),
        current: shown.map((at) => now[at]),
    };
}
/** Equal bins between the 1st and the 99th percentile of both sides; what lies outside goes into the outer ones. */
function ofNumbers(pair) {
    const low = Math.min(quantile(pair.reference, 0.01), quantile(pair.current, 0.01));
    const high = Math.max(quantile(pair.reference, 0.99), quantile(pair.current, 0.99));
    const width = (high - low) / bins || 1;
    const inner = Array.from({ length: bins - 1 }, (_, at) => low + width * (at + 1));
    const edges = [Number.NEGATIVE_INFINITY, ...inner, Number.POSITIVE_INFINITY];
    return {
        labels: Array.from({ length: bins }, (_, at) => `${short(low + width * at)} … ${short(low + width * (at + 1))}`),
        reference: (0,_toolkit_statistics_histogram_js__WEBPACK_IMPORTED_MODULE_1__/* .shares */ .Be)((0,_toolkit_statistics_histogram_js__WEBPACK_IMPORTED_MODULE_1__/* .histogram */ .JW)(pair.reference, edges)),
        current: (0,_toolkit_statistics_histogram_js__WEBPACK_IMPORTED_MODULE_1__/* .shares */ .Be)((0,_toolkit_statistics_histogram_js__WEBPACK_IMPORTED_MODULE_1__/* .histogram */ .JW)(pair.current, edges)),
    };
}
/** The smallest value that at least the share `p` of the sample does not exceed. */
function quantile({ values, weights, size }, p) {
    let below = 0;
    for (let at = 0; at < values.length; at++) {
        below += weights[at];
        if (below >= p * size)
            return values[at];
    }
    return values.at(-1) ?? Number.NaN;
}
function short(value) {
    return String(Number(value.toPrecision(3)));
}


/***/ }),

/***/ 2667:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   E1: () => (/* binding */ performanceSentence),
/* harmony export */   Fi: () => (/* binding */ orderedSlices),
/* harmony export */   K$: () => (/* binding */ furtherText),
/* harmony export */   Lr: () => (/* binding */ differenceText),
/* harmony export */   Zm: () => (/* binding */ toldApartText),
/* harmony export */   _S: () => (/* binding */ howKnown)
/* harmony export */ });
/* harmony import */ var _toolkit_report_markdown_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(33487);
/* harmony import */ var _presets_words_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(15507);


const shownSlices = 20;
const shownChunks = 30;
/** First of all, where it was measured that the model got worse; else empty. */
function performanceSentence({ performance }) {
    const fallen = (performance?.overall ?? []).filter(({ degraded }) => degraded);
    if (fallen.length === 0)
        return "";
    const each = fallen.map((one) => `${one.name} went from ${(0,_presets_words_js__WEBPACK_IMPORTED_MODULE_1__/* .round */ .LI)(one.reference)} to ${(0,_presets_words_js__WEBPACK_IMPORTED_MODULE_1__/* .round */ .LI)(one.realized)} (difference ${differenceText(one)})`);
    return `The performance fell: ${each.join(", ")}, measured on ${(0,_presets_words_js__WEBPACK_IMPORTED_MODULE_1__/* .count */ .U9)(performance.labelled)} labelled rows. `;
}
/** What was looked at beyond single columns, for the comment: a line each, performance first. Empty where nothing was. */
function furtherText(further) {
    const { performance, together, slices, chunks, notes } = further;
    const parts = [
        performance && performanceText(performance),
        together && togetherText(together),
        slices && slicesText(slices),
        chunks && chunksText(chunks),
        notes.map((note) => `- ${(0,_toolkit_report_markdown_js__WEBPACK_IMPORTED_MODULE_0__/* .escape */ .ih)(note)}`).join("\n"),
    ];
    return parts.filter((part) => part !== null && part !== "").join("\n\n");
}
const value = (one) => (one === null ? "–" : (0,_presets_words_js__WEBPACK_IMPORTED_MODULE_1__/* .round */ .LI)(one));
function performanceText(performance) {
    const { overall, metrics, notes } = performance;
    const lines = overall.map((one, at) => {
        const alerts = metrics[at].current.filter(({ alert }) => alert).length;
        const mark = one.degraded ? "📉" : alerts > 0 ? "⚠️" : "✅";
        const now = one.realized === null ? `${value(one.estimate)} estimated` : value(one.realized);
        return `${mark} ${(0,_toolkit_report_markdown_js__WEBPACK_IMPORTED_MODULE_0__/* .code */ .aY)(one.name)} ${value(one.reference)} → ${now}`;
    });
    const said = notes.map((note) => ` ${(0,_toolkit_report_markdown_js__WEBPACK_IMPORTED_MODULE_0__/* .escape */ .ih)(note)}.`).join("");
    const folded = `${metricsTable(performance)}\n\n${chunkTable(performance)}`;
    const title = `Performance by metric and chunk, ${howKnown(performance)}`;
    return `**Performance**: ${lines.join(", ")}.${said}\n\n${(0,_toolkit_report_markdown_js__WEBPACK_IMPORTED_MODULE_0__/* .details */ .zH)(title, folded)}`;
}
/** `estimated by CBPE; 40 of 1,000 rows have labels`. */
function howKnown({ method, labelled, rows }) {
    const labels = labelled === 0 ? "no labels have come" : `${(0,_presets_words_js__WEBPACK_IMPORTED_MODULE_1__/* .count */ .U9)(labelled)} of ${(0,_presets_words_js__WEBPACK_IMPORTED_MODULE_1__/* .count */ .U9)(rows)} rows have labels`;
    return `estimated by ${method}; ${labels}`;
}
function metricsTable({ overall }) {
    return (0,_toolkit_report_markdown_js__WEBPACK_IMPORTED_MODULE_0__/* .table */ .tp)(["metric", "reference", "estimated now", "measured now", "difference, 95%", "p, adjusted", "interval by"], ["left", "right", "right", "right", "right", "right", "left"], overall.map((one) => [
        (0,_toolkit_report_markdown_js__WEBPACK_IMPORTED_MODULE_0__/* .code */ .aY)(one.name),
        value(one.reference),
        value(one.estimate),
        value(one.realized),
        differenceText(one),
        one.adjustedPValue === null ? "–" : (0,_toolkit_report_markdown_js__WEBPACK_IMPORTED_MODULE_0__/* .escape */ .ih)((0,_presets_words_js__WEBPACK_IMPORTED_MODULE_1__/* .pNumber */ .ce)(one.adjustedPValue)),
        one.how === null ? "–" : (0,_toolkit_report_markdown_js__WEBPACK_IMPORTED_MODULE_0__/* .escape */ .ih)(one.how),
    ]));
}
/** `−0.03 (−0.05 … −0.01)`. */
function differenceText({ difference, interval }) {
    const between = interval === null ? "" : ` (${(0,_presets_words_js__WEBPACK_IMPORTED_MODULE_1__/* .round */ .LI)(interval[0])} … ${(0,_presets_words_js__WEBPACK_IMPORTED_MODULE_1__/* .round */ .LI)(interval[1])})`;
    return `${value(difference)}${between}`;
}
function chunkTable({ metrics, chunks }) {
    const first = Math.max(0, chunks.current.length - shownChunks);
    return (0,_toolkit_report_markdown_js__WEBPACK_IMPORTED_MODULE_0__/* .table */ .tp)(["chunk", "rows", ...metrics.map(({ name }) => (0,_toolkit_report_markdown_js__WEBPACK_IMPORTED_MODULE_0__/* .code */ .aY)(name))], ["left", "right", ...metrics.map(() => "right")], chunks.current.slice(first).map(({ key, rows }, at) => [
        (0,_toolkit_report_markdown_js__WEBPACK_IMPORTED_MODULE_0__/* .escape */ .ih)(key),
        (0,_presets_words_js__WEBPACK_IMPORTED_MODULE_1__/* .count */ .U9)(rows),
        ...metrics.map(({ current }) => {
            const one = current[first + at];
            return `${value(one.realized ?? one.estimate)}${one.alert ? " ⚠️" : ""}`;
        }),
    ]));
}
function togetherText(together) {
    const { drifted, features } = together;
    const answer = drifted ? "🌊 a classifier tells the sides apart" : "✅ no drift";
    const line = `**All columns together**: ${answer}: ${toldApartText(together).replace("<", "&lt;")}.`;
    if (!drifted || features.length === 0)
        return line;
    const body = (0,_toolkit_report_markdown_js__WEBPACK_IMPORTED_MODULE_0__/* .table */ .tp)(["column", "area lost without it"], ["left", "right"], features.map(({ name, lost }) => [(0,_toolkit_report_markdown_js__WEBPACK_IMPORTED_MODULE_0__/* .code */ .aY)(name), (0,_presets_words_js__WEBPACK_IMPORTED_MODULE_1__/* .round */ .LI)(lost)]));
    return `${line}\n\n${(0,_toolkit_report_markdown_js__WEBPACK_IMPORTED_MODULE_0__/* .details */ .zH)("What gives it away", body)}`;
}
/** `area 0.61 (95% 0.58 … 0.64), p < 0.0001, told apart by 17% of the rows`. */
function toldApartText({ area, interval, pValue, effect }) {
    return `area ${(0,_presets_words_js__WEBPACK_IMPORTED_MODULE_1__/* .round */ .LI)(area)} (95% ${(0,_presets_words_js__WEBPACK_IMPORTED_MODULE_1__/* .round */ .LI)(interval[0])} … ${(0,_presets_words_js__WEBPACK_IMPORTED_MODULE_1__/* .round */ .LI)(interval[1])}), ${(0,_presets_words_js__WEBPACK_IMPORTED_MODULE_1__/* .pText */ .C6)(pValue)}, told apart by ${(0,_presets_words_js__WEBPACK_IMPORTED_MODULE_1__/* .percent */ .KN)(effect)} of the rows`;
}
/** Those with the largest share of drifted columns first. */
function orderedSlices(slices) {
    return slices.toSorted((one, other) => (other.share ?? 0) - (one.share ?? 0));
}
function slicesText(slices) {
    const ordered = orderedSlices(slices);
    const drifted = slices.filter((slice) => slice.drifted).length;
    const body = (0,_toolkit_report_markdown_js__WEBPACK_IMPORTED_MODULE_0__/* .table */ .tp)(["", "slice", "rows", "drifted", "which"], ["left", "left", "right", "right", "left"], ordered.slice(0, shownSlices).map(({ column, value, rows, judged, columns, drifted: isDrifted }) => [
        isDrifted ? "🌊" : "✅",
        `${(0,_toolkit_report_markdown_js__WEBPACK_IMPORTED_MODULE_0__/* .code */ .aY)(column)} = ${(0,_toolkit_report_markdown_js__WEBPACK_IMPORTED_MODULE_0__/* .code */ .aY)(value)}`,
        (0,_presets_words_js__WEBPACK_IMPORTED_MODULE_1__/* .count */ .U9)(rows.current),
        `${columns.length} of ${judged}`,
        columns
            .slice(0, 5)
            .map(({ name }) => (0,_toolkit_report_markdown_js__WEBPACK_IMPORTED_MODULE_0__/* .code */ .aY)(name))
            .join(", "),
    ]));
    return (0,_toolkit_report_markdown_js__WEBPACK_IMPORTED_MODULE_0__/* .details */ .zH)(`Slices: ${drifted} of ${slices.length} drifted`, body);
}
function chunksText({ current }) {
    const alerts = current.filter(({ alert }) => alert).length;
    const body = (0,_toolkit_report_markdown_js__WEBPACK_IMPORTED_MODULE_0__/* .table */ .tp)(["", "chunk", "rows", "drifted columns", "moved on average", "limit"], ["left", "left", "right", "right", "right", "right"], current
        .slice(-shownChunks)
        .map(({ key, rows, share, effect, limit, alert }) => [
        alert ? "⚠️" : "✅",
        (0,_toolkit_report_markdown_js__WEBPACK_IMPORTED_MODULE_0__/* .escape */ .ih)(key),
        (0,_presets_words_js__WEBPACK_IMPORTED_MODULE_1__/* .count */ .U9)(rows),
        share === null ? "–" : (0,_presets_words_js__WEBPACK_IMPORTED_MODULE_1__/* .percent */ .KN)(share),
        effect === null ? "–" : (0,_presets_words_js__WEBPACK_IMPORTED_MODULE_1__/* .percent */ .KN)(effect),
        limit === null ? "–" : (0,_presets_words_js__WEBPACK_IMPORTED_MODULE_1__/* .percent */ .KN)(limit),
    ]));
    return (0,_toolkit_report_markdown_js__WEBPACK_IMPORTED_MODULE_0__/* .details */ .zH)(`Chunks: ${alerts} of ${current.length} above their limit`, body);
}


/***/ }),

/***/ 41723:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   DQ: () => (/* binding */ isDegraded),
/* harmony export */   Y9: () => (/* binding */ lookFurther),
/* harmony export */   nq: () => (/* binding */ needsRows)
/* harmony export */ });
/* unused harmony exports nothingFurther, askedFurther */
/* harmony import */ var _toolkit_data_source_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(6753);
/* harmony import */ var _toolkit_data_table_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(20418);
/* harmony import */ var _columns_column_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(66703);
/* harmony import */ var _compare_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(6778);
/* harmony import */ var _presets_evidently_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(69666);





const nothingFurther = {
    rowTests: [],
    together: null,
    slices: null,
    chunks: null,
    performance: null,
    notes: [],
};
/** What model.yaml asks for beyond single columns, by its name there. All of it needs the rows. */
function askedFurther({ further, byColumn }) {
    const parts = {
        "drift.multivariate": further.multivariate,
        "drift.slices": further.slices !== undefined,
        "drift.chunks": further.chunks !== undefined,
        "drift.performance": further.performance !== undefined,
        "drift.columns of type text and embedding": hasRowColumns(byColumn),
    };
    return Object.entries(parts).flatMap(([name, isAsked]) => (isAsked ? [name] : []));
}
function hasRowColumns(byColumn) {
    return [...byColumn.values()].some(({ type }) => type === "text" || type === "embedding");
}
/** Free texts, which Evidently compares row by row without being asked. */
function textsOfPreset({ dataset: reference }, { dataset: current }, settings) {
    if (settings.preset !== "evidently")
        return new Map();
    const names = (0,_compare_js__WEBPACK_IMPORTED_MODULE_2__/* .comparedColumns */ .bG)(reference, current, settings).filter((name) => {
        const [before, now] = [reference.columns.get(name), current.columns.get(name)];
        const hasValues = before !== undefined && now !== undefined && (0,_columns_column_js__WEBPACK_IMPORTED_MODULE_4__/* .present */ .E)(before) > 0 && (0,_columns_column_js__WEBPACK_IMPORTED_MODULE_4__/* .present */ .E)(now) > 0;
        return hasValues && settings.byColumn.get(name)?.type === undefined && (0,_presets_evidently_js__WEBPACK_IMPORTED_MODULE_3__/* .typeOf */ .Q)(now) === "text";
    });
    return new Map(names.map((name) => [name, { ...settings.byColumn.get(name), type: "text" }]));
}
/** Whether the rows themselves are looked at, and not only what each column holds. */
function needsRows(settings) {
    return settings.preset === "evidently" || askedFurther(settings).length > 0;
}
/** Looks at what model.yaml asks for. What is heavy of it is loaded only then. */
async function lookFurther({ reference, current, engine: open, settings }, { workspace }) {
    const { further, byColumn } = settings;
    const asked = askedFurther(settings);
    const texts = textsOfPreset(reference, current, settings);
    if (asked.length === 0 && texts.size === 0)
        return nothingFurther;
    const { spill } = reference;
    if (reference.table === undefined || current.table === undefined || spill === undefined) {
        if (asked.length === 0)
            return nothingFurther;
        const note = `${asked.join(", ")}: not looked at, for the reference is a profile, and these need its rows`;
        return { ...nothingFurther, notes: [note] };
    }
    const tables = { reference: reference.table, current: current.table };
    const datasets = { reference: reference.dataset, current: current.dataset };
    const engine = await open();
    const notes = [];
    const found = (value) => {
        if (typeof value === "string")
            notes.push(value);
        return value === undefined || typeof value === "string" ? null : value;
    };
    const byRows = new Map([...byColumn, ...texts]);
    const rowTests = hasRowColumns(byRows)
        ? await (await __webpack_require__.e(/* import() */ 1898).then(__webpack_require__.bind(__webpack_require__, 61898))).rowTestsOf(engine, tables, byRows, settings.method, settings.preset)
        : [];
    let together = null;
    if (further.multivariate) {
        const { rowsNeeded, togetherOf } = await Promise.all(/* import() */[__webpack_require__.e(6381), __webpack_require__.e(5991)]).then(__webpack_require__.bind(__webpack_require__, 5991));
        const excluded = new Set([...settings.ids, ...settings.roles.keys()]);
        together = found((await togetherOf(engine, tables, datasets, excluded, settings)) ??
            `drift.multivariate: there are fewer than ${rowsNeeded(settings.minRows)} rows on a side, or no column to learn from`);
    }
    let slices = null;
    if (further.slices !== undefined) {
        const { slicesOf } = await __webpack_require__.e(/* import() */ 4554).then(__webpack_require__.bind(__webpack_require__, 34554));
        const sliced = await slicesOf(engine, tables, further.slices, settings, spill);
        notes.push(...sliced.notes);
        slices = sliced.slices;
    }
    let chunks = null;
    if (further.chunks !== undefined) {
        const { driftOverTime } = await __webpack_require__.e(/* import() */ 3104).then(__webpack_require__.bind(__webpack_require__, 3104));
        chunks = found(await driftOverTime(engine, tables, reference.dataset, further.chunks, settings, spill));
    }
    let performance = null;
    if (further.performance !== undefined) {
        const { performanceOf } = await Promise.all(/* import() */[__webpack_require__.e(5546), __webpack_require__.e(6381), __webpack_require__.e(3584)]).then(__webpack_require__.bind(__webpack_require__, 33863));
        const files = further.labels;
        const labels = files.length === 0
            ? undefined
            : await (0,_toolkit_data_table_js__WEBPACK_IMPORTED_MODULE_1__.openTable)(engine, await (0,_toolkit_data_source_js__WEBPACK_IMPORTED_MODULE_0__/* .resolveFiles */ .s)(files, workspace, "drift.performance.labels"));
        performance = found(await performanceOf(engine, tables, labels, further.performance, further.chunks));
    }
    return { rowTests, together, slices, chunks, performance, notes };
}
/** Whether the performance that was measured fell, beyond doubt and beyond the reference's own ups and downs. */
function isDegraded({ performance }) {
    return performance?.overall.some(({ degraded }) => degraded) ?? false;
}


/***/ }),

/***/ 246:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   B: () => (/* binding */ resultOf),
/* harmony export */   G: () => (/* binding */ byImportance)
/* harmony export */ });
/**
 * The dataset has drifted where the share of drifted columns reaches the threshold: by importance where that is known.
 * @param threshold from 0 to 1; with 0, one drifted column is still needed
 */
function resultOf(columns, threshold) {
    const judged = columns.filter((column) => column.judged);
    const drifted = judged.filter((column) => column.drifted);
    const share = judged.length === 0 ? null : drifted.length / judged.length;
    const weight = (some) => some.reduce((sum, one) => sum + (one.importance ?? 0), 0);
    const weightedShare = weight(judged) > 0 ? weight(drifted) / weight(judged) : null;
    const deciding = weightedShare ?? share;
    const isDrifted = deciding !== null && drifted.length > 0 && deciding >= threshold;
    return { share, weightedShare, threshold, drifted: isDrifted, columns };
}
/**
 * The columns with the most telling first: drifted ones, of them the model's own answers and the labels, then by size
 * of the change, counted by importance where that is known.
 */
function byImportance(columns) {
    const size = (one) => one.decidedBy === "schema" ? 2 : Math.max(one.effect ?? 0, Math.abs(one.missing?.difference ?? 0));
    const isWeighted = columns.some((column) => column.importance !== null);
    const telling = (one) => one.role !== "feature" ? 3 : size(one) * (isWeighted ? (one.importance ?? 0) : 1);
    return columns.toSorted((one, other) => Number(other.drifted) - Number(one.drifted) || telling(other) - telling(one) || size(other) - size(one));
}


/***/ }),

/***/ 67701:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  driftCheck: () => (/* binding */ driftCheck),
  run: () => (/* binding */ run)
});

// EXTERNAL MODULE: ./out/toolkit/github/context.js
var context = __webpack_require__(80394);
// EXTERNAL MODULE: ./out/toolkit/model/read.js + 12 modules
var read = __webpack_require__(79657);
// EXTERNAL MODULE: ./out/toolkit/runtime/errors.js
var errors = __webpack_require__(43575);
// EXTERNAL MODULE: ./out/toolkit/github/author.js
var author = __webpack_require__(14450);
// EXTERNAL MODULE: ./out/toolkit/github/client.js
var client = __webpack_require__(70470);
// EXTERNAL MODULE: ./out/toolkit/github/cut.js
var cut = __webpack_require__(85681);
// EXTERNAL MODULE: ./out/toolkit/github/explain.js
var explain = __webpack_require__(8646);
// EXTERNAL MODULE: ./out/toolkit/github/limits.js
var limits = __webpack_require__(25629);
;// CONCATENATED MODULE: ./out/toolkit/github/issue-note.js






/** Adds a comment to an issue. Returns its address. */
async function commentIssue(github, number, body) {
    return (await noteOnIssue(github, number, body)).url;
}
/** Adds a comment to an issue. */
async function noteOnIssue(github, number, body) {
    return await asked(github, `comment on issue ${number}`, () => say(github, number, body));
}
/** The comments on an issue under the token's own name, the oldest first. */
async function ownNotes(github, number) {
    return await asked(github, `read the comments on issue ${number}`, async () => {
        const login = await (0,author/* author */.c)(github);
        const notes = await github.octokit.paginate(github.octokit.rest.issues.listComments, {
            ...(0,client.at)(github),
            issue_number: number,
            per_page: limits/* limits */.F.pageSize,
        });
        return notes
            .filter(({ user }) => user?.login === login)
            .map(({ id, html_url, body }) => ({ id, url: html_url, body: body ?? "" }))
            .sort((one, other) => one.id - other.id);
    });
}
/** Rewrites a comment on an issue, which notifies nobody. */
async function rewriteNote(github, id, body) {
    await asked(github, `change comment ${id}`, async () => {
        const text = (0,cut/* cut */.J)(body, "in the job summary and the report");
        await github.octokit.rest.issues.updateComment({ ...(0,client.at)(github), comment_id: id, body: text });
    });
}
/** Takes a comment away. One that is gone already stays so. */
async function deleteNote(github, id) {
    await asked(github, `delete comment ${id}`, async () => {
        try {
            await github.octokit.rest.issues.deleteComment({ ...(0,client.at)(github), comment_id: id });
        }
        catch (error) {
            if (!isGone(error))
                throw error;
        }
    });
}
/** Adds a comment, without a word for refusals. */
async function say(github, number, body) {
    const text = (0,cut/* cut */.J)(body, "in the job summary and the report");
    const { data } = await github.octokit.rest.issues.createComment({
        ...(0,client.at)(github),
        issue_number: number,
        body: text,
    });
    return { id: data.id, url: data.html_url, body: text };
}
/** Whether GitHub answered that the issue is not there: deleted, or transferred. Disabled issues are another thing. */
function isGone(error) {
    const status = (0,explain/* statusOf */.c2)(error);
    return status === 404 || (status === 410 && !/disabled/i.test((0,explain/* answerOf */.ut)(error)));
}
/** Asks GitHub something about issues. @throws ConfigurationError where it is refused, with what to do */
async function asked(github, to, body) {
    try {
        return await body();
    }
    catch (error) {
        if ((0,explain/* statusOf */.c2)(error) === 410 && /disabled/i.test((0,explain/* answerOf */.ut)(error))) {
            throw new errors/* ConfigurationError */.j1(`Could not ${to}: issues are disabled in ${github.owner}/${github.repository}. ` +
                "Enable them in the repository's settings, or don't ask for an issue.", { cause: error });
        }
        throw (0,explain/* explain */.WE)(error, { to, permission: "issues: write" }, github);
    }
}

// EXTERNAL MODULE: ./out/toolkit/github/marker.js
var github_marker = __webpack_require__(38947);
;// CONCATENATED MODULE: ./out/toolkit/github/issue.js







/**
 * The open issue of a marker, or undefined. Only issues under the token's own name count.
 * @param title of an issue that counts, too, although somebody edited the marker away
 * @throws ConfigurationError when issues are disabled, GitHub can't be reached or the token may not read
 */
async function findIssue(github, marker, title) {
    return await asked(github, "look for the issue", async () => {
        const [oldest] = await ownIssues(github, marker, { title });
        return oldest === undefined ? undefined : issueOf(oldest);
    });
}
/** The issue of a number as it is now, or undefined where it was deleted or transferred. */
async function readIssue(github, number) {
    return await asked(github, `read issue ${number}`, async () => {
        try {
            const { data } = await github.octokit.rest.issues.get({ ...(0,client.at)(github), issue_number: number });
            // Transferred: the answer to the old number is the issue in the other repository.
            return data.number === number ? issueOf(data) : undefined;
        }
        catch (error) {
            if (isGone(error))
                return undefined;
            throw error;
        }
    });
}
/**
 * The latest closed issue of a marker among the hundred that the token's own name closed or changed last, or
 * undefined.
 * @throws ConfigurationError as findIssue does
 */
async function findClosedIssue(github, marker) {
    return await asked(github, "look for the closed issue", async () => {
        const [latest] = await ownClosedIssues(github, marker);
        return latest === undefined ? undefined : issueOf(latest);
    });
}
/** Opens a closed issue again; its text stays. */
async function reopenIssue(github, number) {
    return await asked(github, `open issue ${number} again`, async () => {
        const { data } = await github.octokit.rest.issues.update({
            ...(0,client.at)(github),
            issue_number: number,
            state: "open",
            state_reason: "reopened",
        });
        return issueOf(data);
    });
}
/**
 * Opens the issue of a marker, or finds the one that is open already, whose text is left as it is. Of two runs that
 * open it at once, the older issue stays, and the other is closed as its duplicate.
 * @param options.labels are created by GitHub where they don't exist
 * @param options.orClosed whether a closed issue of the marker is found, too, instead of opening another
 */
async function openIssue(github, marker, text, { labels = [], orClosed = false } = {}) {
    const closed = async () => (orClosed ? await ownClosedIssues(github, marker) : []);
    return await asked(github, "open the issue", async () => {
        const found = (await ownIssues(github, marker))[0] ?? (await closed())[0];
        if (found !== undefined)
            return { ...issueOf(found), created: false };
        const { data } = await github.octokit.rest.issues.create({
            ...(0,client.at)(github),
            ...written(marker, text),
            labels: [...labels],
        });
        const open = await ownIssues(github, marker, { login: data.user?.login });
        const all = [...open, ...(await closed())];
        const [kept, ...later] = all.sort((one, other) => one.number - other.number);
        for (const duplicate of later)
            await closeDuplicate(github, duplicate.number, kept.number);
        if (kept === undefined || kept.number === data.number)
            return { ...issueOf(data), created: true };
        return { ...issueOf(kept), created: false };
    });
}
/** Rewrites title and body of an issue; the marker stays in front. */
async function updateIssue(github, number, marker, text) {
    return await asked(github, `update issue ${number}`, () => update(github, number, marker, text));
}
/** Closes an issue as done, with a last comment where one is given. An issue that is closed or gone stays so. */
async function closeIssue(github, number, comment) {
    await asked(github, `close issue ${number}`, async () => {
        if (comment !== undefined)
            await say(github, number, comment);
        await github.octokit.rest.issues.update({
            ...(0,client.at)(github),
            issue_number: number,
            state: "closed",
            state_reason: "completed",
        });
    });
}
/** Open issues of the marker under the token's name, the oldest first. */
async function ownIssues(github, marker, { login, title } = {}) {
    const issues = await github.octokit.paginate(github.octokit.rest.issues.listForRepo, {
        ...(0,client.at)(github),
        state: "open",
        per_page: limits/* limits */.F.pageSize,
    });
    const all = issues.filter((issue) => issue.pull_request === undefined);
    const named = title === undefined ? undefined : (0,cut/* cutLine */.H)(title);
    const isIt = (issue) => (0,github_marker/* isMarked */.rZ)(marker, issue.body) || issue.title === named;
    const marked = all.filter(isIt);
    if (marked.length === 0)
        return [];
    const name = login ?? (await (0,author/* author */.c)(github));
    return marked.filter((issue) => issue.user?.login === name).sort((a, b) => a.number - b.number);
}
/** Closed issues of the marker, the latest first. */
async function ownClosedIssues(github, marker) {
    const login = await (0,author/* author */.c)(github);
    const { data } = await github.octokit.rest.issues.listForRepo({
        ...(0,client.at)(github),
        state: "closed",
        creator: login,
        sort: "updated",
        direction: "desc",
        per_page: limits/* limits */.F.pageSize,
    });
    return data
        .filter((issue) => issue.pull_request === undefined && (0,github_marker/* isMarked */.rZ)(marker, issue.body))
        .filter((issue) => issue.user?.login === login)
        .sort((one, other) => other.number - one.number);
}
async function update(github, number, marker, text) {
    const { data } = await github.octokit.rest.issues.update({
        ...(0,client.at)(github),
        issue_number: number,
        ...written(marker, text),
    });
    return issueOf(data);
}
async function closeDuplicate(github, number, kept) {
    try {
        await github.octokit.rest.issues.update({
            ...(0,client.at)(github),
            issue_number: number,
            state: "closed",
            state_reason: "not_planned",
            body: `Two runs opened this at once. It goes on in #${kept}.`,
        });
    }
    catch (error) {
        const status = (0,explain/* statusOf */.c2)(error);
        if (status !== 404 && status !== 410)
            throw error; // Deleted meanwhile.
    }
}
function written(marker, text) {
    return {
        title: (0,cut/* cutLine */.H)(text.title),
        body: (0,cut/* cut */.J)((0,github_marker/* mark */.Gy)(marker, text.body), "in the job summary and the report"),
    };
}
function issueOf(found) {
    return {
        number: found.number,
        url: found.html_url,
        title: found.title,
        body: found.body ?? "",
        state: found.state === "closed" ? "closed" : "open",
        createdAt: new Date(found.created_at),
    };
}

// EXTERNAL MODULE: ./out/toolkit/report/markdown.js
var markdown = __webpack_require__(33487);
// EXTERNAL MODULE: ./out/drift-check/presets/words.js
var words = __webpack_require__(15507);
;// CONCATENATED MODULE: ./out/drift-check/alarm/share-chart.js

/** More points than that touch each other. */
const mostPoints = 40;
/**
 * The share of drifted columns over time as a Mermaid line, in percent, with the limit as a second one. Checks that
 * could not be judged have no share and are left out. Empty for fewer than two points.
 */
function shareChart(history, limit) {
    const points = history.filter((entry) => entry.share !== null).slice(-mostPoints);
    if (points.length < 2)
        return "";
    const percents = points.map(({ share }) => Math.round(share * 1000) / 10);
    const limits = points.map(() => Math.round(limit * 1000) / 10);
    const day = ({ at }) => at.slice(0, 10);
    return (0,markdown/* fenced */.OF)([
        "xychart-beta",
        `  title "Share of drifted columns, ${day(points[0])} to ${day(points.at(-1))}; the level line is the limit"`,
        `  x-axis "check" 1 --> ${points.length}`,
        '  y-axis "percent" 0 --> 100',
        `  line [${percents.join(", ")}]`,
        `  line [${limits.join(", ")}]`,
    ].join("\n"), "mermaid");
}

// EXTERNAL MODULE: ./node_modules/zod/v4/classic/schemas.js + 9 modules
var schemas = __webpack_require__(27597);
// EXTERNAL MODULE: ./node_modules/zod/v4/classic/iso.js
var iso = __webpack_require__(64377);
;// CONCATENATED MODULE: ./out/drift-check/alarm/state.js

/** What a check said. `degraded`: the measured performance fell, whether or not the data drifted. */
const verdicts = ["drift", "degraded", "no-drift", "inconclusive"];
const freshState = { history: [], retrainedAt: null };
/** Older entries leave the issue. More than the checks in a row that can be asked for. */
const longestHistory = 50;
const historyEntry = schemas/* object */.Ikc({
    at: iso/* datetime */.w$(),
    verdict: schemas/* enum */.k5n(verdicts),
    share: schemas/* number */.aig().nullable(),
    drifted: schemas/* number */.aig(),
    judged: schemas/* number */.aig(),
    run: schemas/* string */.YjP().nullable(),
});
const state = schemas/* object */.Ikc({ history: schemas/* array */.YOg(historyEntry), retrainedAt: iso/* datetime */.w$().nullable() });
/** The state with more checks. The same run again replaces its entry: a re-run is not a second check. */
function withEntries({ history, retrainedAt }, entries) {
    const byCheck = new Map();
    for (const entry of [...history, ...entries].sort((one, other) => compareText(one.at, other.at))) {
        // Without a run, a check is known by its time.
        byCheck.set(entry.run ?? `at ${entry.at}`, entry);
    }
    const inOrder = [...byCheck.values()].sort((one, other) => compareText(one.at, other.at));
    return { history: inOrder.slice(-longestHistory), retrainedAt };
}
function compareText(one, other) {
    return one < other ? -1 : one > other ? 1 : 0;
}
/** Whether the check is one that an alarm is about. */
function isRaised({ verdict }) {
    return verdict === "drift" || verdict === "degraded";
}
/** How many of the latest checks in a row raised the alarm, or were quiet. One on too little data counts as neither. */
function inARow({ history }, kind) {
    const counted = history.filter((entry) => entry.verdict !== "inconclusive");
    const end = counted.findLastIndex((entry) => isRaised(entry) !== (kind === "raised"));
    return counted.length - 1 - end;
}
/** A hidden line that holds a value. Nothing in it can end the comment early. */
function state_hidden(name, value) {
    const text = JSON.stringify(value).replaceAll("-", "\\u002d").replaceAll(">", "\\u003e");
    return `<!-- ${name} ${text} -->`;
}
/** The value in a hidden line of a text; undefined where there is none, or somebody broke it. */
function unhidden(name, body, schema) {
    const text = new RegExp(`<!-- ${name} (.*?) -->`, "s").exec(body)?.[1];
    if (text === undefined)
        return undefined;
    try {
        return schema.safeParse(JSON.parse(text)).data;
    }
    catch {
        return undefined;
    }
}
/** The hidden line that holds the state. */
function stateLine(value) {
    return state_hidden("drift-state", value);
}
/** The state in an issue's text; fresh where somebody edited it away or broke it. */
function parseState(body) {
    return unhidden("drift-state", body, state) ?? freshState;
}
/** Whether retraining may be asked for again. */
function isCool(last, cooldownSeconds, now) {
    return last === undefined || now.getTime() - last.getTime() >= cooldownSeconds * 1000;
}

;// CONCATENATED MODULE: ./out/drift-check/alarm/issue-text.js






/** The issue's title: the same for its whole life, so that people find it again. */
function issueTitle(model, environment = null) {
    return `Data drift: ${(0,markdown/* escape */.ih)(model)}${environment === null ? "" : ` (${(0,markdown/* escape */.ih)(environment)})`}`;
}
/**
 * The issue's text: the latest findings, the history, and the state for the next check.
 * @param findings the check's comment, Markdown already
 */
function issueBody(findings, state, notes, { confirm, recover, limit }) {
    const raised = inARow(state, "raised");
    const isUnconfirmed = raised > 0 && raised < confirm;
    const latest = state.history.at(-1);
    const chart = shareChart(state.history, limit);
    const before = [
        stateLine(state),
        ...(isUnconfirmed ? [unconfirmed(raised, confirm)] : []),
        ...(latest?.verdict === "inconclusive" ? [tooLittle] : []),
    ];
    const after = [
        ...(notes.length === 0 ? [] : [notes.map(noteLine).join("\n")]),
        `#### History\n\n${chart === "" ? "" : `${chart}\n\n`}${historyTable(state.history)}`,
        keptBy(confirm, recover),
    ];
    // The findings give way: the state and the history must stay whole. The rest of the room is for the marker.
    const room = limits/* limits */.F.bodyCharacters - [...before, ...after].join("\n\n").length - 500;
    const shown = (0,cut/* cut */.J)(findings, "in the job summary and the report", Math.max(room, 1000));
    return [...before, shown, ...after].join("\n\n");
}
/** Escaped text is no link: the address of a run, which a note of ours ends with, is put behind it. */
function noteLine(note) {
    const [, text, run] = /^(.*) (https?:\/\/\S+)$/.exec(note) ?? [];
    return text === undefined ? `- ${(0,markdown/* escape */.ih)(note)}` : `- ${(0,markdown/* escape */.ih)(text)}${runLink(run, " ")}`;
}
function unconfirmed(raised, confirm) {
    return `> Not confirmed yet: drift in ${raised} of the ${confirm} checks in a row that it takes. This issue keeps the count while it is closed, and is opened when drift is confirmed.`;
}
const tooLittle = "> The latest check had too little data for an answer. It counts neither as drift nor as quiet.";
function keptBy(confirm, recover) {
    const opened = confirm === 1 ? "" : `opened after ${confirm} checks in a row with drift, `;
    const closed = recover === 1
        ? "closed when a run finds no drift"
        : `closed after ${recover} checks in a row without drift`;
    return `This issue is kept by the drift check: it is ${opened}updated at each run, and ${closed}.`;
}
const checkWords = {
    drift: "🌊 drift",
    degraded: "📉 performance fell",
    "no-drift": "✅ no drift",
    inconclusive: "– too little data",
};
/** The checks, the latest first. */
function historyTable(history) {
    return (0,markdown/* table */.tp)(["when (UTC)", "answer", "drifted columns", "share", "run"], ["left", "left", "right", "right", "left"], history
        .toReversed()
        .map(({ at, verdict, share, drifted, judged, run }) => [
        at.slice(0, 16).replace("T", " "),
        checkWords[verdict],
        `${drifted} of ${judged}`,
        share === null ? "–" : (0,words/* percent */.KN)(share),
        runLink(run) || "–",
    ]));
}
/** A link to a run, with `before` in front; empty where there is none, or its address is no plain one. */
function runLink(run, before = "") {
    return run !== null && /^https?:\/\/[^\s()|<>]+$/.test(run) ? `${before}[run](${run})` : "";
}
/** The word with which a recovered issue is closed. */
function recoveryComment(summary, run) {
    return `Recovered. ${(0,markdown/* escape */.ih)(summary)}${runLink(run, " See the ")}`;
}

;// CONCATENATED MODULE: ./out/drift-check/alarm/ledger.js





const claimShape = schemas/* object */.Ikc({ at: iso/* datetime */.w$(), state: schemas/* enum */.k5n(["asking", "asked"]) });
/** Checks whose comments stay beside the issue's text: a text that was edited away is made again from them. */
const keptRecords = 20;
/** How old a comment is, in milliseconds, before it may go: no run is that slow between reading and writing. */
const oldEnough = 3_600_000;
async function readLedger(github, issue) {
    return ledgerOf(issue.body, await ownNotes(github, issue.number));
}
/** @param notes the comments under our own name: nobody else's count */
function ledgerOf(body, notes) {
    const records = notes.flatMap(({ id, body: text }) => {
        const entry = unhidden("drift-check", text, historyEntry);
        return entry === undefined ? [] : [{ id, entry }];
    });
    const claims = notes.flatMap(({ id, body: text }) => {
        const claim = unhidden("drift-retrain", text, claimShape);
        return claim === undefined ? [] : [{ id, ...claim }];
    });
    const before = parseState(body);
    const asked = claims.filter(({ state }) => state === "asked").map(({ at }) => at);
    const latest = [...asked, ...(before.retrainedAt === null ? [] : [before.retrainedAt])].sort().at(-1);
    const entries = records.map(({ entry }) => entry);
    return { state: withEntries({ ...before, retrainedAt: latest ?? null }, entries), claims, records };
}
/** Adds a check to the issue. */
async function record(github, number, entry) {
    const { verdict, drifted, judged } = entry;
    const text = `${checkWords[verdict]}: ${drifted} of ${judged} columns drifted${runLink(entry.run, " · ")}`;
    return await noteOnIssue(github, number, `${state_hidden("drift-check", entry)}\n${text}`);
}
/** Takes away the comments of old checks that the issue's text holds. */
async function tidy(github, { body }, { records }, now) {
    const held = new Set(parseState(body).history.map(({ at, run }) => `${at} ${run}`));
    const old = records
        .slice(0, -keptRecords)
        .filter(({ entry }) => now.getTime() - Date.parse(entry.at) > oldEnough);
    // One that fell out of the text's history is held by nobody, and needed by nobody.
    const oldest = parseState(body).history[0]?.at ?? "";
    for (const { id, entry } of old) {
        if (held.has(`${entry.at} ${entry.run}`) || entry.at < oldest)
            await deleteNote(github, id);
    }
}
/** The comment that asks for retraining first, and then says which run came of it. */
function claimText(claim, target, why, run) {
    const said = claim.state === "asking"
        ? `Asking for retraining by ${(0,markdown/* escape */.ih)(target)}.`
        : `Retraining was asked for: ${(0,markdown/* escape */.ih)(target)}${runLink(run, ", ")}.`;
    return `${state_hidden("drift-retrain", claim)}\n${said} ${(0,markdown/* escape */.ih)(why)}`;
}

;// CONCATENATED MODULE: ./out/drift-check/alarm/keep.js




/** How often the text is made anew because another run wrote meanwhile. */
const mostTries = 8;
/** How often another issue is begun because the last one is gone. */
const mostBeginnings = 3;
/**
 * The open issue of the alarm; where drift needs confirming and none is open, the closed one that counts its checks.
 */
async function findAlarmIssue(github, marker, alarm) {
    const open = await findIssue(github, marker, issueTitle(alarm.model, alarm.environment));
    if (open !== undefined || alarm.confirm === 1)
        return { issue: open };
    return { issue: await findClosedIssue(github, marker) };
}
/**
 * Opens, updates or closes the issue. Drift that is not confirmed is counted in a closed issue; the confirmed one is
 * that issue opened again. An issue that is deleted or transferred meanwhile is replaced by another.
 */
async function keepIssue(alarm, github, marker, { issue }, tried = 1) {
    if (issue === undefined)
        return await beginIssue(alarm, github, marker, tried);
    try {
        const kept = await keepThis(issue, alarm, github, marker);
        if (kept !== undefined)
            return kept;
    }
    catch (error) {
        if (tried === mostBeginnings || (await readIssue(github, issue.number)) !== undefined)
            throw error;
    }
    return await beginIssue(alarm, github, marker, tried + 1);
}
/** @returns undefined where the issue is gone */
async function keepThis(issue, alarm, github, marker) {
    const before = await readLedger(github, issue);
    if (issue.state === "closed" && !isRaised(alarm.entry)) {
        // A quiet check ends a count that has begun; where none has, there is nothing to write down.
        const ends = alarm.entry.verdict === "no-drift" && inARow(before.state, "raised") > 0;
        if (!ends)
            return { issue: null, ...before, state: withEntries(before.state, [alarm.entry]) };
    }
    await record(github, issue.number, alarm.entry);
    const written = await writeIssue(alarm, github, marker, issue.number, []);
    return written === undefined ? undefined : await settle(alarm, github, written);
}
/** No issue is there: drift begins one, and all else has nothing to write down. */
async function beginIssue(alarm, github, marker, tried) {
    const state = withEntries(freshState, [alarm.entry]);
    if (!isRaised(alarm.entry))
        return { issue: null, state, claims: [] };
    const opened = await openIssue(github, marker, textOf(alarm, state, []), { orClosed: alarm.confirm > 1 });
    // Two runs begin at once: the one that comes second finds the issue of the first.
    if (!opened.created)
        return await keepIssue(alarm, github, marker, { issue: opened }, tried);
    if (alarm.confirm === 1)
        return { issue: told("opened", opened), state, claims: [] };
    await closeIssue(github, opened.number);
    // Another run may have found it open meanwhile, and confirmed the drift.
    const { state: both, claims } = await readLedger(github, opened);
    if (inARow(both, "raised") < alarm.confirm) {
        return { issue: told("unconfirmed", opened), state: both, claims };
    }
    await reopenIssue(github, opened.number);
    return { issue: told("opened", opened), state: both, claims };
}
/**
 * Makes the issue's text from its last one and from the comments, again and again until no check is missing in it.
 * @returns undefined where the issue is gone
 */
async function writeIssue(alarm, github, marker, number, notes) {
    let issue = await readIssue(github, number);
    for (let tried = 1; issue !== undefined; tried++) {
        const ledger = await readLedger(github, issue);
        // After a re-reading nothing has changed that the text would not hold: it stays.
        if (tried > 1 && covers(issue.body, ledger))
            return { issue, ledger };
        if (tried > mostTries)
            return { issue, ledger };
        await updateIssue(github, number, marker, textOf(alarm, ledger.state, notes));
        if (tried === 1)
            await tidy(github, issue, ledger, new Date(alarm.entry.at));
        issue = await readIssue(github, number);
    }
    return undefined;
}
/** Whether the text alone says what text and comments say together. */
function covers(body, { state }) {
    return JSON.stringify(ledgerOf(body, []).state) === JSON.stringify(state);
}
/** Opens or closes the issue, by what all checks together say. */
async function settle(alarm, github, { issue, ledger }) {
    const { state, claims } = ledger;
    const kept = (kind) => ({
        issue: told(kind, issue),
        state,
        claims,
    });
    if (issue.state === "closed") {
        if (!isRaised(alarm.entry))
            return { issue: null, state, claims };
        if (inARow(state, "raised") < alarm.confirm)
            return kept("unconfirmed");
        await reopenIssue(github, issue.number);
        return kept("opened");
    }
    const isOver = alarm.entry.verdict === "no-drift" && inARow(state, "quiet") >= alarm.recover;
    if (!isOver)
        return kept("updated");
    await closeIssue(github, issue.number, recoveryComment(alarm.summary, alarm.entry.run));
    return kept("closed");
}
function textOf(alarm, state, notes) {
    return {
        title: issueTitle(alarm.model, alarm.environment),
        body: issueBody(alarm.findings, state, notes, alarm),
    };
}
function told(state, { number, url }) {
    return { state, number, url, file: null };
}

// EXTERNAL MODULE: external "node:timers/promises"
var promises_ = __webpack_require__(58500);
;// CONCATENATED MODULE: ./out/toolkit/github/dispatch.js




/**
 * Starts a workflow that has a `workflow_dispatch` trigger.
 * @returns the run's address, or undefined where the server does not tell (GitHub Enterprise Server before 2026)
 * @throws ConfigurationError when it does not exist, has no such trigger or inputs, or the token may not start it
 */
async function dispatchWorkflow(github, dispatch) {
    const { workflow, ref, inputs = {} } = dispatch;
    const names = Object.keys(inputs);
    if (names.length > limits/* limits */.F.dispatchInputs) {
        throw new errors/* ConfigurationError */.j1(`${workflow}: ${names.length} inputs are more than the ${limits/* limits */.F.dispatchInputs} that GitHub takes.`);
    }
    const request = { ...(0,client.at)(github), workflow_id: workflow, ref, inputs: { ...inputs } };
    const { createWorkflowDispatch } = github.octokit.rest.actions;
    try {
        const details = { ...request, return_run_details: true };
        const answer = await createWorkflowDispatch(details).catch((error) => {
            // An older server takes no field that it does not know; nothing was started by the refusal.
            if (!/return_run_details/.test((0,explain/* answerOf */.ut)(error)))
                throw error;
            return createWorkflowDispatch(request);
        });
        return runAddress(answer.data);
    }
    catch (error) {
        throw (missingWorkflow(error, github, workflow) ??
            untriggered(error, workflow, ref) ??
            refused(error, `start ${workflow} on ${ref}`) ??
            (0,explain/* explain */.WE)(error, { to: `start ${workflow} on ${ref}`, permission: "actions: write" }, github));
    }
}
/**
 * The newest run of a workflow, or undefined where it never ran.
 * @throws ConfigurationError when the workflow does not exist or the token may not read runs
 */
async function latestWorkflowRun(github, workflow) {
    try {
        const { data } = await github.octokit.rest.actions.listWorkflowRuns({
            ...(0,client.at)(github),
            workflow_id: workflow,
            per_page: 1,
        });
        const run = data.workflow_runs[0];
        if (run === undefined)
            return undefined;
        return { id: run.id, url: run.html_url, createdAt: new Date(run.created_at), status: run.status ?? "" };
    }
    catch (error) {
        throw (missingWorkflow(error, github, workflow) ??
            (0,explain/* explain */.WE)(error, { to: `read the runs of ${workflow}`, permission: "actions: read" }, github));
    }
}
/**
 * Sends a `repository_dispatch` event, for workflows that listen to its type.
 * @throws ConfigurationError when the payload has more properties than GitHub takes, or the token may not send it
 */
async function dispatchRepository(github, type, payload) {
    const properties = Object.keys(payload).length;
    if (properties > limits/* limits */.F.dispatchPayloadProperties) {
        throw new errors/* ConfigurationError */.j1(`${type}: ${properties} properties are more than the ${limits/* limits */.F.dispatchPayloadProperties} that GitHub takes.`);
    }
    try {
        await github.octokit.rest.repos.createDispatchEvent({
            ...(0,client.at)(github),
            event_type: type,
            client_payload: { ...payload },
        });
    }
    catch (error) {
        const to = `send the event ${type}`;
        throw refused(error, to) ?? (0,explain/* explain */.WE)(error, { to, permission: "contents: write" }, github);
    }
}
function runAddress(data) {
    const address = Object(data).html_url;
    return typeof address === "string" && URL.canParse(address) ? address : undefined;
}
/** What a workflow's file lacks to be started this way, in words that say what to write. */
function untriggered(error, workflow, ref) {
    if ((0,explain/* statusOf */.c2)(error) !== 422)
        return undefined;
    const said = (0,explain/* answerOf */.ut)(error);
    const file = `.github/workflows/${workflow}`;
    const fail = (message) => new errors/* ConfigurationError */.j1(message, { cause: error });
    if (/workflow_dispatch'? trigger/i.test(said)) {
        return fail(`Could not start ${workflow} on ${ref}: ${said}. Add "workflow_dispatch:" under "on:" in ${file}.`);
    }
    if (/unexpected inputs/i.test(said)) {
        return fail(`Could not start ${workflow} on ${ref}: ${said}. Declare them under "on: workflow_dispatch: inputs:" in ${file}, or don't send them.`);
    }
    return undefined;
}
function missingWorkflow(error, github, workflow) {
    if ((0,explain/* statusOf */.c2)(error) !== 404)
        return undefined;
    return new errors/* ConfigurationError */.j1(`.github/workflows/${workflow} does not exist on the default branch of ${github.owner}/${github.repository}. ` +
        "Add it with a workflow_dispatch trigger, or name another.", { cause: error });
}
function refused(error, to) {
    if ((0,explain/* statusOf */.c2)(error) !== 422)
        return undefined;
    return new errors/* ConfigurationError */.j1(`Could not ${to}: ${(0,explain/* answerOf */.ut)(error)}.`, { cause: error });
}

;// CONCATENATED MODULE: ./out/drift-check/alarm/retrain.js






/** A run that died between claiming and asking loses its claim after that many milliseconds. */
const claimLives = 15 * 60_000;
/** What is started: a workflow's file, or the event that is sent. */
function targetOf({ workflow, event }) {
    return event === undefined ? workflow : `the event ${event}`;
}
/** What a check asks for: drift and degradation at once, the schedule when its time has come. Pure. */
function triggerOf({ entry }, isConfirmed, everySeconds, last) {
    if (isRaised(entry) && isConfirmed)
        return entry.verdict === "degraded" ? "degraded" : "drift";
    if (everySeconds === undefined)
        return undefined;
    return isCool(last, everySeconds, new Date(entry.at)) ? "schedule" : undefined;
}
/**
 * Asks for retraining where there is a reason and the cooldown is over; undefined where there is no reason.
 * @throws ConfigurationError where it is refused
 */
async function askForRetraining(request, alarm, kept, isConfirmed, github, runtime) {
    // Nothing is asked of GitHub where nothing can come of it.
    if (!(isRaised(alarm.entry) && isConfirmed) && request.everySeconds === undefined)
        return undefined;
    const issue = kept?.issue ?? null;
    // Without an issue nothing remembers the last request but the workflow's own runs.
    const needsRuns = request.workflow !== undefined && (issue === null || request.everySeconds !== undefined);
    const latest = needsRuns ? await latestWorkflowRun(github, request.workflow) : undefined;
    const claims = (kept?.claims ?? []).filter((claim) => isAlive(claim, runtime.now()));
    const remembered = [kept?.state.retrainedAt ?? undefined, ...claims.map(({ at }) => at)]
        .filter((at) => at !== undefined)
        .map((at) => new Date(at));
    const times = [...remembered, ...(latest === undefined ? [] : [latest.createdAt])];
    const last = times.sort((one, other) => one.getTime() - other.getTime()).at(-1);
    const trigger = triggerOf(alarm, isConfirmed, request.everySeconds, last);
    if (trigger === undefined)
        return undefined;
    const cooling = (at) => ({
        state: "cooling-down",
        trigger,
        run: null,
        note: `Retraining was last asked for at ${at.toISOString()}; ${targetOf(request)} is not started again within its cooldown.`,
    });
    if (!isCool(last, request.cooldownSeconds, runtime.now()))
        return cooling(last);
    if (issue?.number == null)
        return await ask(request, alarm, trigger, issue?.url ?? null, github, runtime);
    const why = trigger === "schedule" ? "The schedule asks for it." : alarm.summary;
    const claim = { at: runtime.now().toISOString(), state: "asking" };
    const own = await noteOnIssue(github, issue.number, claimText(claim, targetOf(request), why, null));
    try {
        const rival = await earlierClaim(github, issue.number, own.id, request, runtime);
        if (rival !== undefined) {
            await deleteNote(github, own.id);
            return cooling(new Date(rival.at));
        }
        const asked = await ask(request, alarm, trigger, issue.url, github, runtime);
        const done = { ...claim, state: "asked" };
        await rewriteNote(github, own.id, claimText(done, targetOf(request), why, asked.run));
        return asked;
    }
    catch (error) {
        await deleteNote(github, own.id).catch(() => undefined);
        throw error;
    }
}
function isAlive({ at, state }, now) {
    return state === "asked" || now.getTime() - Date.parse(at) < claimLives;
}
/** The claim of another run that came first. Comments have ascending numbers, so both runs see the same order. */
async function earlierClaim(github, issue, own, { cooldownSeconds }, runtime) {
    const { claims } = ledgerOf("", await ownNotes(github, issue));
    return claims
        .filter((claim) => claim.id < own && isAlive(claim, runtime.now()))
        .find(({ at }) => !isCool(new Date(at), cooldownSeconds, runtime.now()));
}
/** Values that model.yaml gives, with what only the check knows put in. */
function filled(inputs, known) {
    const fill = (text) => text.replaceAll(/\{(\w+)\}/g, (whole, name) => known[name] ?? whole);
    return Object.fromEntries(Object.entries(inputs).map(([name, value]) => [name, fill(value)]));
}
async function ask(request, alarm, trigger, issueUrl, github, runtime) {
    const reason = trigger === "schedule" ? "schedule" : alarm.summary.slice(0, 1000);
    const known = {
        reason,
        trigger,
        issue: issueUrl ?? "",
        model: alarm.model,
        environment: alarm.environment ?? "",
    };
    const given = filled(request.inputs, known);
    const own = { reason, ...(issueUrl === null ? {} : { issue: issueUrl }) };
    const ref = runtime.context?.defaultBranch ?? "main";
    const told = (run) => {
        const where = request.event === undefined ? ` on ${ref}` : "";
        const link = run === undefined ? "" : ` ${run}`;
        const note = `Retraining was asked for: ${targetOf(request)}${where}.${link}`;
        return { state: "dispatched", trigger, run: run ?? null, note };
    };
    const { workflow } = request;
    const before = workflow === undefined ? undefined : await latestRunId(github, workflow);
    if (request.event !== undefined) {
        const payload = { ...own, trigger, model: alarm.model, ...given };
        await dispatchRepository(github, request.event, payload);
    }
    else {
        const run = await start(github, workflow, ref, own, given);
        if (run !== undefined)
            return told(run);
    }
    return told(workflow === undefined ? undefined : await newRun(github, workflow, before, runtime));
}
/** A workflow that declares none of our own inputs is started all the same; nothing ran at the refusal. */
async function start(github, workflow, ref, own, given) {
    try {
        return await dispatchWorkflow(github, { workflow, ref, inputs: { ...own, ...given } });
    }
    catch (error) {
        const said = /unexpected inputs[^[]*(\[[^\]]*\])?/i.exec((0,errors/* messageOf */.bD)(error));
        const ours = Object.keys(own).filter((name) => !(name in given));
        if (said === null || ours.length === 0)
            throw error;
        const refused = ours.filter((name) => said[1] === undefined || said[1].includes(`"${name}"`));
        const left = Object.entries(own).filter(([name]) => !refused.includes(name));
        return await dispatchWorkflow(github, {
            workflow,
            ref,
            inputs: { ...Object.fromEntries(left), ...given },
        });
    }
}
/** The newest run, or 0; undefined where the token may not look. */
async function latestRunId(github, workflow) {
    try {
        return (await latestWorkflowRun(github, workflow))?.id ?? 0;
    }
    catch (error) {
        if (error instanceof errors/* ConfigurationError */.j1)
            return undefined;
        throw error;
    }
}
/** A server that does not name the run lists it a moment later. The newest one after ours may be somebody else's. */
async function newRun(github, workflow, before, { signal }) {
    if (before === undefined)
        return undefined;
    for (let tried = 0; tried < 3; tried++) {
        const run = await latestWorkflowRun(github, workflow).catch(() => undefined);
        if (run !== undefined && run.id > before)
            return run.url;
        await (0,promises_.setTimeout)(1000, undefined, { signal });
    }
    return undefined;
}

;// CONCATENATED MODULE: ./out/drift-check/alarm/alarm.js




const nothingDone = { issue: null, streak: null, retrain: null, notes: [], problems: [] };
/** The name under which the issue and the comment of a model, in an environment, are found again. */
function alarmKey(model, environment) {
    return `drift-check/${model}${environment === null ? "" : `/${environment}`}`;
}
/** Raises, updates or ends the alarm on GitHub. A refusal is a problem to report, not the end of the check. */
async function tellGitHub(alarm, github, runtime) {
    const problems = [];
    const notes = [];
    const attempt = async (body) => {
        try {
            return await body();
        }
        catch (error) {
            if (!(error instanceof errors/* ConfigurationError */.j1))
                throw error;
            problems.push((0,errors/* messageOf */.bD)(error));
            return undefined;
        }
    };
    const marker = alarmKey(alarm.model, alarm.environment);
    const found = alarm.issue ? await attempt(() => findAlarmIssue(github, marker, alarm)) : undefined;
    // Where the issue can't even be looked for, none is opened: it may be there already.
    const kept = found === undefined ? undefined : await attempt(() => keepIssue(alarm, github, marker, found));
    const issue = kept?.issue ?? null;
    if (issue !== null && kept !== undefined)
        notes.push(noteOf(issue, kept.state, alarm));
    let retrain = null;
    const request = alarm.retrain;
    if (request !== undefined) {
        const isCounted = kept !== undefined || alarm.confirm === 1;
        const isConfirmed = isCounted && issue?.state !== "unconfirmed";
        const result = { workflow: request.workflow ?? null, event: request.event ?? null, file: null };
        const failed = { ...result, state: "failed", trigger: null, run: null };
        if (isRaised(alarm.entry) && !isCounted) {
            problems.push(uncounted(alarm, request));
            retrain = failed;
        }
        else {
            const before = problems.length;
            const asked = await attempt(() => askForRetraining(request, alarm, kept, isConfirmed, github, runtime));
            if (asked !== undefined) {
                const { note, ...told } = asked;
                notes.push(note);
                retrain = { ...result, ...told };
            }
            else if (problems.length > before)
                retrain = failed;
        }
        const number = issue?.number ?? null;
        if (retrain?.state === "dispatched" && number !== null) {
            await attempt(() => writeIssue(alarm, github, marker, number, notes.slice(1)));
        }
    }
    return { issue, streak: kept === undefined ? null : streakOf(kept), retrain, notes, problems };
}
function streakOf({ state }) {
    return { drifted: inARow(state, "raised"), quiet: inARow(state, "quiet") };
}
function uncounted({ confirm, issue }, request) {
    const why = issue
        ? "the issue that counts the checks could not be kept"
        : "without an issue nothing counts the checks";
    return `${targetOf(request)} was not started: drift.confirm is ${confirm}, and ${why}. Set ${issue ? "issue to false and drift.confirm to 1 to retrain without one" : "issue to true, or drift.confirm to 1"}.`;
}
function noteOf(issue, state, alarm) {
    if (issue.state === "unconfirmed") {
        return `Drift was found in ${inARow(state, "raised")} of the ${alarm.confirm} checks in a row that open the issue; ${issue.url} keeps the count, closed.`;
    }
    const quiet = inARow(state, "quiet");
    const isRecovering = issue.state === "updated" && quiet > 0;
    const recovering = isRecovering
        ? ` ${quiet} of the ${alarm.recover} quiet checks in a row that close it.`
        : "";
    return `The issue was ${issue.state}: ${issue.url}${recovering === "" ? "" : `.${recovering}`}`;
}

// EXTERNAL MODULE: ./out/toolkit/runtime/publish.js + 2 modules
var publish = __webpack_require__(59040);
;// CONCATENATED MODULE: ./out/drift-check/alarm/local.js




/** Without GitHub: writes the issue and the retraining request that would be sent; the comment names the files. */
async function tellTerminal(alarm, { workspace }) {
    if (!isRaised(alarm.entry))
        return nothingDone;
    const notes = [];
    let issue = null;
    if (alarm.issue) {
        const state = withEntries(freshState, [alarm.entry]);
        const body = issueBody(alarm.findings, state, [], { ...alarm, confirm: 1 });
        const text = `# ${issueTitle(alarm.model, alarm.environment)}\n\n${body}\n`;
        const file = await workspace.write(`${publish/* outputFolder */.q}/drift-check.issue.md`, text);
        // Nothing counts checks here: the text is written at each drifted one.
        const rule = alarm.confirm === 1 ? "" : `, after ${alarm.confirm} checks in a row with drift,`;
        notes.push(`There is no GitHub here: the issue that would be opened${rule} is in ${file}.`);
        issue = { state: "written", number: null, url: null, file };
    }
    let retrain = null;
    if (alarm.retrain !== undefined) {
        const { workflow, event, inputs } = alarm.retrain;
        const request = { workflow, event, inputs: { reason: alarm.summary.slice(0, 1000), ...inputs } };
        const text = `${JSON.stringify(request, null, 2)}\n`;
        const file = await workspace.write(`${publish/* outputFolder */.q}/drift-check.retrain.json`, text);
        notes.push(`The retraining request that would be sent is in ${file}.`);
        const trigger = alarm.entry.verdict === "degraded" ? "degraded" : "drift";
        const asked = { workflow: workflow ?? null, event: event ?? null, trigger, run: null, file };
        retrain = { state: "written", ...asked };
    }
    return { issue, streak: null, retrain, notes, problems: [] };
}

// EXTERNAL MODULE: ./out/drift-check/check.js
var check = __webpack_require__(8429);
// EXTERNAL MODULE: ./out/drift-check/comment.js
var comment = __webpack_require__(17340);
// EXTERNAL MODULE: ./out/drift-check/compare.js + 3 modules
var compare = __webpack_require__(6778);
// EXTERNAL MODULE: ./out/toolkit/http/exporters.js
var exporters = __webpack_require__(24864);
// EXTERNAL MODULE: ./out/drift-check/judgement.js
var judgement = __webpack_require__(246);
;// CONCATENATED MODULE: ./out/drift-check/exports/measurement.js

/** Every column is a series of its own in a metrics store. */
const mostColumns = 100;
function measure(check, runtime) {
    const { result, verdict, summary, alarm, settings, reference, current } = check;
    const judged = result.columns.filter((column) => column.judged);
    const isRaised = verdict === "drift" || verdict === "degraded";
    const state = alarm.issue?.state;
    const hasChanged = state === "opened" || state === "closed" || alarm.retrain?.state === "dispatched";
    const isUnkept = state === undefined || state === "written";
    return {
        model: settings.model ?? current.label,
        environment: settings.environment ?? null,
        at: runtime.now().toISOString(),
        verdict,
        summary,
        drifted: isRaised,
        changed: hasChanged || (isUnkept && isRaised),
        alarm: isUnkept ? isRaised : state === "opened" || state === "updated",
        share: result.share,
        limit: result.threshold,
        columns: {
            judged: judged.length,
            drifted: judged.filter((column) => column.drifted).length,
            listed: (0,judgement/* byImportance */.G)(judged)
                .slice(0, mostColumns)
                .map(({ name, drifted, effect, current: side }) => ({
                name,
                drifted,
                effect,
                missing: side.rows === 0 ? null : side.missing / side.rows,
            })),
        },
        rows: { reference: reference.rows, current: current.rows },
        issue: alarm.issue?.url ?? null,
        run: runtime.context?.runUrl || null,
        retraining: alarm.retrain?.run ?? null,
    };
}

;// CONCATENATED MODULE: ./out/drift-check/exports/index.js



/** Each is loaded only where it is set. */
const exports_exporters = {
    prometheus: async () => (await __webpack_require__.e(/* import() */ 8265).then(__webpack_require__.bind(__webpack_require__, 48265))).writeTextFile,
    pushgateway: async () => (await __webpack_require__.e(/* import() */ 4971).then(__webpack_require__.bind(__webpack_require__, 64971))).push,
    otlp: async () => (await __webpack_require__.e(/* import() */ 2446).then(__webpack_require__.bind(__webpack_require__, 82446))).sendOtlp,
    cloudwatch: async () => (await __webpack_require__.e(/* import() */ 4401).then(__webpack_require__.bind(__webpack_require__, 4401))).putMetrics,
    datadog: async () => (await __webpack_require__.e(/* import() */ 6711).then(__webpack_require__.bind(__webpack_require__, 96711))).submitSeries,
    sns: async () => (await __webpack_require__.e(/* import() */ 299).then(__webpack_require__.bind(__webpack_require__, 80299))).publish,
    slack: async () => (await __webpack_require__.e(/* import() */ 469).then(__webpack_require__.bind(__webpack_require__, 60469))).postSlack,
    teams: async () => (await __webpack_require__.e(/* import() */ 2775).then(__webpack_require__.bind(__webpack_require__, 2775))).postTeams,
    webhook: async () => (await __webpack_require__.e(/* import() */ 6792).then(__webpack_require__.bind(__webpack_require__, 26792))).postWebhook,
};
const messages = new Set(["sns", "slack", "teams", "webhook"]);
/** Messages are for people: they come when something has happened. Measurements come always. */
function isDue(when, of) {
    if (when === "always")
        return true;
    return when === "drift" ? of.drifted : of.changed;
}
/**
 * Sends what was measured to wherever that is set, but not on a pull request. What fails is warned of, and changes no
 * verdict.
 */
async function exportCheck(settings, check, runtime) {
    const names = (0,exporters/* exportersFor */.U)(exports_exporters, settings, runtime);
    if (names.length === 0)
        return [];
    const measurement = measure(check, runtime);
    return await Promise.all(names.map((name) => send(name, settings, measurement, runtime)));
}
async function send(name, settings, measurement, runtime) {
    const own = settings[name];
    const when = "when" in own ? own.when : undefined;
    if (messages.has(name) && !isDue(when, measurement)) {
        return { name, state: "not-due", problem: null };
    }
    try {
        const exporter = await exports_exporters[name]();
        await exporter(own, measurement, runtime);
        return { name, state: "sent", problem: null };
    }
    catch (error) {
        if (runtime.signal.aborted || !(error instanceof errors/* ConfigurationError */.j1))
            throw error;
        const problem = `drift.exports.${name}: ${(0,errors/* messageOf */.bD)(error)}`;
        runtime.log.warning(problem);
        return { name, state: "failed", problem };
    }
}

// EXTERNAL MODULE: ./out/drift-check/further.js
var drift_check_further = __webpack_require__(41723);
;// CONCATENATED MODULE: ./out/drift-check/further-report.js

const number = schemas/* number */.aig().nullable();
const further_report_limits = schemas/* object */.Ikc({ lower: number, upper: number.describe("Null: none.") });
const keyed = schemas/* array */.YOg(schemas/* object */.Ikc({ key: schemas/* string */.YjP(), rows: schemas/* int */.Whr() }));
const chunkMetric = schemas/* object */.Ikc({
    estimate: number.describe("Without labels; null where the chunk has no row to estimate from."),
    samplingError: number,
    low: number.describe("Three sampling errors below the estimate."),
    high: number,
    realized: number.describe("Measured; null without labels."),
    alert: schemas/* boolean */.zMY()
        .describe("Whether the measured value, or without one the estimate, is beyond the limits."),
});
const chunkDrift = schemas/* object */.Ikc({
    key: schemas/* string */.YjP(),
    rows: schemas/* int */.Whr(),
    share: number,
    effect: number.describe("Mean share of rows that moved, over the judged columns."),
    limit: number.describe("Mean and three standard deviations of the reference's chunks, at this chunk's size; null with fewer than three."),
    alert: schemas/* boolean */.zMY(),
});
/** What drift-check reports of what it looked at beyond single columns. */
const furtherFields = {
    together: schemas/* object */.Ikc({
        area: schemas/* number */.aig().describe("Area under the ROC curve on held-out rows; 0.5 is not told apart at all."),
        interval: schemas/* tuple */.PVZ([schemas/* number */.aig(), schemas/* number */.aig()]).describe("95%."),
        pValue: schemas/* number */.aig(),
        effect: schemas/* number */.aig().describe("Share of rows that moved, at least, as far as the classifier can tell."),
        drifted: schemas/* boolean */.zMY(),
        columns: schemas/* int */.Whr(),
        rows: schemas/* object */.Ikc({ reference: schemas/* int */.Whr(), current: schemas/* int */.Whr() }).describe("The rows that were drawn."),
        features: schemas/* array */.YOg(schemas/* object */.Ikc({ name: schemas/* string */.YjP(), lost: schemas/* number */.aig() })).describe("What gives it away."),
    })
        .nullable()
        .describe("All columns together, by a classifier that tries to tell the sides apart."),
    slices: schemas/* array */.YOg(schemas/* object */.Ikc({
        column: schemas/* string */.YjP(),
        value: schemas/* string */.YjP(),
        rows: schemas/* object */.Ikc({ reference: schemas/* int */.Whr(), current: schemas/* int */.Whr() }),
        judged: schemas/* int */.Whr(),
        share: number,
        drifted: schemas/* boolean */.zMY(),
        columns: schemas/* array */.YOg(schemas/* object */.Ikc({ name: schemas/* string */.YjP(), effect: number, adjustedPValue: number, reason: schemas/* string */.YjP() })),
    }))
        .nullable()
        .describe("Parts of the data, the p-values of all slices and columns corrected together."),
    chunks: schemas/* object */.Ikc({
        reference: schemas/* array */.YOg(chunkDrift),
        current: schemas/* array */.YOg(chunkDrift),
    })
        .nullable(),
    performance: schemas/* object */.Ikc({
        method: schemas/* enum */.k5n(["CBPE", "DLE"]),
        calibrated: schemas/* boolean */.zMY().nullable(),
        rows: schemas/* int */.Whr().describe("Current rows with an answer of the model."),
        labelled: schemas/* int */.Whr().describe("Of these, rows with a label."),
        degraded: schemas/* boolean */.zMY(),
        overall: schemas/* array */.YOg(schemas/* object */.Ikc({
            name: schemas/* string */.YjP(),
            direction: schemas/* enum */.k5n(["maximize", "minimize"]),
            reference: number,
            estimate: number,
            realized: number,
            difference: number.describe("Measured now minus measured before."),
            interval: schemas/* tuple */.PVZ([schemas/* number */.aig(), schemas/* number */.aig()])
                .nullable()
                .describe("95%, of the difference; both sides are samples of rows of their own."),
            how: schemas/* string */.YjP().nullable().describe("How the interval was found."),
            adjustedPValue: number.describe("One-sided for worse: where the interval just reaches 0; Holm's correction over the metrics."),
            degraded: schemas/* boolean */.zMY()
                .describe("Surely worse (adjusted p below 0.05), and beyond the limits of the reference's chunks."),
        })),
        chunks: schemas/* object */.Ikc({ reference: keyed, current: keyed }),
        metrics: schemas/* array */.YOg(schemas/* object */.Ikc({
            name: schemas/* string */.YjP(),
            direction: schemas/* enum */.k5n(["maximize", "minimize"]),
            limits: further_report_limits,
            reference: schemas/* array */.YOg(chunkMetric),
            current: schemas/* array */.YOg(chunkMetric),
        })),
        notes: schemas/* array */.YOg(schemas/* string */.YjP()),
    })
        .nullable(),
    notLookedAt: schemas/* array */.YOg(schemas/* string */.YjP()).describe("What was asked for and could not be looked at, and why."),
};
const furtherSchema = schemas/* object */.Ikc(furtherFields);
function furtherReport(further) {
    const { together, slices, chunks, performance } = further;
    const known = (value) => (Number.isFinite(value) ? value : null);
    const within = ({ lower, upper }) => ({
        lower: known(lower),
        upper: known(upper),
    });
    return {
        together: together && {
            ...together,
            interval: [...together.interval],
            rows: { ...together.rows },
            features: together.features.map((one) => ({ ...one })),
        },
        slices: slices?.map((slice) => ({
            ...slice,
            rows: { ...slice.rows },
            columns: slice.columns.map(({ name, effect, adjustedPValue, reason }) => ({
                name,
                effect,
                adjustedPValue,
                reason,
            })),
        })) ?? null,
        chunks: chunks && {
            reference: chunks.reference.map((one) => ({ ...one })),
            current: chunks.current.map((one) => ({ ...one })),
        },
        performance: performance && {
            method: performance.method,
            calibrated: performance.calibrated,
            rows: performance.rows,
            labelled: performance.labelled,
            degraded: performance.overall.some((one) => one.degraded),
            overall: performance.overall.map((one) => ({
                ...one,
                interval: one.interval && [one.interval[0], one.interval[1]],
            })),
            chunks: {
                reference: performance.chunks.reference.map((one) => ({ ...one })),
                current: performance.chunks.current.map((one) => ({ ...one })),
            },
            metrics: performance.metrics.map((metric) => ({
                name: metric.name,
                direction: metric.direction,
                limits: within(metric.limits),
                reference: metric.reference.map((one) => ({ ...one })),
                current: metric.current.map((one) => ({ ...one })),
            })),
            notes: [...performance.notes],
        },
        notLookedAt: [...further.notes],
    };
}

// EXTERNAL MODULE: ./out/toolkit/statistics/corrections.js
var corrections = __webpack_require__(49164);
// EXTERNAL MODULE: ./out/drift-check/methods/method.js + 5 modules
var methods_method = __webpack_require__(30859);
;// CONCATENATED MODULE: ./out/drift-check/inputs.js


const presets = ["mergeline", "evidently"];
function readInputs(inputs) {
    return {
        config: inputs.required("config"),
        reference: inputs.text("reference"),
        current: inputs.lines("current"),
        columns: inputs.lines("columns"),
        preset: inputs.optionalChoice("preset", presets),
        method: inputs.optionalChoice("method", methods_method/* methodNames */.Ar),
        threshold: inputs.number("threshold", { min: 0 }),
        share: inputs.number("share", { min: 0, max: 1 }),
        minEffect: inputs.number("min-effect", { min: 0, max: 1 }),
        minRows: inputs.number("min-rows", { min: 1, integer: true }),
        correction: inputs.optionalChoice("correction", corrections/* corrections */.SX),
        issue: inputs.boolean("issue"),
        environment: inputs.text("environment"),
        confirm: inputs.number("confirm", { min: 1, max: 20, integer: true }),
        recover: inputs.number("recover", { min: 1, max: 20, integer: true }),
        retrain: inputs.text("retrain"),
        failOnDrift: inputs.boolean("fail-on-drift"),
        comment: inputs.comment(),
    };
}

// EXTERNAL MODULE: ./out/toolkit/runtime/nearest.js
var nearest = __webpack_require__(42412);
;// CONCATENATED MODULE: ./out/drift-check/names.js


/**
 * What is named and stands nowhere, in sentences: a misspelt name, or one of a column that is gone on both sides. What
 * was asked for on the step and a reference of something else are errors.
 * @throws ConfigurationError
 */
function namesOfNothing(settings, config, reference, current) {
    if (![...reference.columns.keys()].some((name) => current.columns.has(name))) {
        throw new errors/* ConfigurationError */.j1(`reference: ${reference.label} and ${current.label} have no column in common, so nothing can be compared: one has ${listed(reference)}, the other ${listed(current)}. Is it the reference of another model?`);
    }
    const all = [...new Set([...reference.columns.keys(), ...current.columns.keys()])];
    const isKnown = (name) => all.includes(name);
    const nowhere = (name) => `${name} is neither in the reference nor in the current data`;
    const unknown = (settings.columns ?? []).find((name) => !isKnown(name) && !isEmbedding(settings, name));
    if (unknown !== undefined) {
        throw new errors/* ConfigurationError */.j1(`columns: ${nowhere(unknown)}.${(0,nearest/* didYouMean */.a)(unknown, all) || ` The reference has ${listed(reference)}.`}`);
    }
    const found = [];
    for (const [name, { prefix }] of settings.byColumn) {
        if (prefix === undefined && !isKnown(name))
            found.push(`drift.columns.${nowhere(name)}, so it sets nothing.${(0,nearest/* didYouMean */.a)(name, all)}`);
        if (prefix !== undefined && !all.some((one) => one.startsWith(prefix))) {
            const hint = (0,nearest/* didYouMean */.a)(prefix, [...new Set(all.map((one) => one.slice(0, prefix.length)))]);
            found.push(`drift.columns.${name}.prefix: no column begins with ${JSON.stringify(prefix)}, neither in the reference nor in the current data.${hint}`);
        }
    }
    for (const name of config?.drift?.ignore ?? [])
        if (!isKnown(name))
            found.push(`drift.ignore: ${nowhere(name)}.${(0,nearest/* didYouMean */.a)(name, all)}`);
    return [...found, ...misspeltRoles(config, all)];
}
/** Labels and predictions may come later, or never: they are told only where a column is called nearly so. */
function misspeltRoles(config, all) {
    const { scores, ...columns } = config?.evaluate?.columns ?? {};
    const named = [
        ...Object.entries(columns),
        ...Object.entries(scores ?? {}).map(([name, column]) => [`scores.${name}`, column]),
    ];
    const taken = new Set(named.map(([, column]) => column));
    const free = all.filter((name) => !taken.has(name));
    return named.flatMap(([role, column]) => {
        const hint = column === undefined || all.includes(column) ? "" : (0,nearest/* didYouMean */.a)(column, free);
        return hint === ""
            ? []
            : [`evaluate.columns.${role}: ${column} is neither in the reference nor in the current data.${hint}`];
    });
}
function isEmbedding({ byColumn }, name) {
    return byColumn.get(name)?.prefix !== undefined;
}
function listed({ columns }) {
    return `${[...columns.keys()].slice(0, 10).join(", ")}${columns.size > 10 ? ", …" : ""}`;
}

// EXTERNAL MODULE: ./out/toolkit/data/engine.js + 3 modules
var engine = __webpack_require__(8996);
// EXTERNAL MODULE: external "node:os"
var external_node_os_ = __webpack_require__(48161);
// EXTERNAL MODULE: ./out/toolkit/data/scan/block-file.js
var block_file = __webpack_require__(21226);
// EXTERNAL MODULE: ./out/toolkit/data/scan/key-list.js
var key_list = __webpack_require__(47414);
;// CONCATENATED MODULE: ./out/drift-check/columns/spill.js



/** The values of a dataset's columns in a file of its own, so that memory holds those of one column at a time. */
class Spill {
    file;
    constructor({ environment }) {
        this.file = new block_file/* BlockFile */.G(environment.RUNNER_TEMP ?? (0,external_node_os_.tmpdir)());
    }
    /** A store for each of so many columns. */
    store(columns) {
        return {
            blockSize: (0,key_list/* blockSizeFor */.O)(columns),
            keep: (block) => this.file.keep(block),
            read: (at, into) => this.file.read(at, into),
        };
    }
    close() {
        this.file.close();
    }
}

;// CONCATENATED MODULE: ./out/drift-check/reading.js


/** For rows that have to be in the engine. What is more waits in a file. */
const memoryLimitBytes = 512 << 20;
/** What data is read with, each opened when it is first needed. Datasets may be asked for values until it is closed. */
class Reading {
    runtime;
    needsRows;
    opened;
    spilled;
    /** @param needsRows whether the rows themselves are looked at, which have to be in the engine then */
    constructor(runtime, needsRows) {
        this.runtime = runtime;
        this.needsRows = needsRows;
    }
    engine = async () => {
        this.opened ??= await (0,engine.openEngine)(this.runtime, { memoryLimitBytes });
        return this.opened;
    };
    spill() {
        this.spilled ??= new Spill(this.runtime);
        return this.spilled;
    }
    async close() {
        this.spilled?.close();
        await this.opened?.close();
    }
}

;// CONCATENATED MODULE: ./out/drift-check/columns/role.js
/** What a column is to the model. A label comes from the world, a prediction and a score from the model itself. */
const roles = ["feature", "label", "prediction", "score"];
/** The roles that model.yaml gives to columns; a column without one is a feature. */
function rolesOf(columns) {
    const found = new Map();
    for (const name of Object.values(columns?.scores ?? {}))
        found.set(name, "score");
    for (const role of ["score", "prediction", "label"]) {
        const name = columns?.[role];
        if (name !== undefined)
            found.set(name, role);
    }
    return found;
}

;// CONCATENATED MODULE: ./out/drift-check/report.js





const report_number = schemas/* number */.aig().nullable();
const side = schemas/* object */.Ikc({
    rows: schemas/* int */.Whr().describe("Rows of that side."),
    missing: schemas/* int */.Whr().describe("Rows without a value: null or NaN."),
});
const source = schemas/* object */.Ikc({
    label: schemas/* string */.YjP().describe("What the data is known by."),
    rows: schemas/* int */.Whr(),
    digest: schemas/* string */.YjP().nullable(),
    source: schemas/* enum */.k5n(["data", "profile"]).describe("Whether the data was read, or a profile stood for it."),
});
const values = schemas/* object */.Ikc({
    count: schemas/* int */.Whr().describe("How many different values."),
    share: schemas/* number */.aig(),
    values: schemas/* array */.YOg(schemas/* object */.Ikc({ value: schemas/* string */.YjP(), share: schemas/* number */.aig() })).describe("The ten most frequent."),
})
    .nullable();
const novelty = schemas/* object */.Ikc({
    unseen: values.describe("Of the current rows: values that the reference doesn't have."),
    vanished: values.describe("Of the reference's rows: values that chance alone would not have left out."),
    range: schemas/* object */.Ikc({ min: schemas/* number */.aig(), max: schemas/* number */.aig(), below: schemas/* number */.aig(), above: schemas/* number */.aig() })
        .nullable()
        .describe("The reference's extremes, and the shares of the current numbers beyond them."),
});
/** What drift-check reports of columns and of the alarm, beyond the common head. */
const ownFields = schemas/* object */.Ikc({
    model: schemas/* string */.YjP().nullable(),
    preset: schemas/* enum */.k5n(presets),
    share: report_number.describe("Share of the judged columns that drifted; null when none could be judged."),
    weightedShare: report_number.describe("The share of the model's importance that the drifted columns have, which then decides; null where the version record has no importances."),
    threshold: schemas/* number */.aig().describe("The share from which the dataset counts as drifted."),
    drifted: schemas/* boolean */.zMY(),
    settings: schemas/* object */.Ikc({
        minEffect: report_number,
        minRows: report_number,
        correction: schemas/* string */.YjP().nullable(),
    }),
    reference: source,
    current: source,
    columns: schemas/* array */.YOg(schemas/* object */.Ikc({
        name: schemas/* string */.YjP(),
        type: schemas/* string */.YjP().describe("numeric, categorical, datetime or text: what it was compared as."),
        method: schemas/* enum */.k5n(methods_method/* methodNames */.Ar).nullable().describe("Null when the values were not compared."),
        statistic: report_number,
        score: report_number.describe("Preset mergeline: share of rows that moved, or the distance. Evidently: its drift score."),
        pValue: report_number,
        adjustedPValue: report_number,
        threshold: report_number,
        drifted: schemas/* boolean */.zMY(),
        judged: schemas/* boolean */.zMY().describe("Whether the column counts in the share."),
        reason: schemas/* string */.YjP(),
        decidedBy: schemas/* enum */.k5n(["test", "effect", "rows", "distance", "missing", "schema", "none"]),
        effect: report_number.describe("Share of rows that moved, from 0 to 1."),
        error: schemas/* number */.aig()
            .describe("How far a share may be off, because the reference is a sketch; 0 is exact."),
        role: schemas/* enum */.k5n(roles).describe("What the column is to the model."),
        importance: report_number.describe("The feature's share of the model's importance; null where nothing says."),
        novelty: novelty
            .nullable()
            .describe("What is new and what is gone; null where values were not compared."),
        basis: schemas/* enum */.k5n(["exact", "sketch"])
            .nullable()
            .describe("sketch: the reference is known by its profile's quantiles, or the categories that the profile doesn't list are taken as one. Null when the values were not compared."),
        missing: schemas/* object */.Ikc({
            difference: schemas/* number */.aig(),
            pValue: schemas/* number */.aig(),
            adjustedPValue: schemas/* number */.aig(),
            drifted: schemas/* boolean */.zMY(),
        })
            .nullable(),
        reference: side,
        current: side,
        distribution: schemas/* object */.Ikc({ labels: schemas/* array */.YOg(schemas/* string */.YjP()), reference: schemas/* array */.YOg(schemas/* number */.aig()), current: schemas/* array */.YOg(schemas/* number */.aig()) })
            .nullable(),
    })),
    issue: schemas/* object */.Ikc({
        state: schemas/* string */.YjP(),
        number: schemas/* int */.Whr().nullable(),
        url: schemas/* string */.YjP().nullable(),
        file: schemas/* string */.YjP().nullable(),
    })
        .nullable(),
    alarm: schemas/* object */.Ikc({
        confirm: schemas/* int */.Whr().describe("Drifted checks in a row that open the issue."),
        recover: schemas/* int */.Whr().describe("Quiet checks in a row that close it."),
        drifted: schemas/* int */.Whr().describe("Drifted checks in a row up to this one; those on too little data left out."),
        quiet: schemas/* int */.Whr().describe("Quiet checks in a row up to this one, likewise."),
    })
        .nullable()
        .describe("How far the alarm is; null where no issue is kept."),
    environment: schemas/* string */.YjP().nullable().describe("Where the model serves, where that was said."),
    retrain: schemas/* object */.Ikc({
        state: schemas/* string */.YjP().describe("dispatched, cooling-down, written or failed."),
        workflow: schemas/* string */.YjP().nullable(),
        event: schemas/* string */.YjP().nullable().describe("Type of the repository_dispatch event."),
        trigger: schemas/* enum */.k5n(["drift", "degraded", "schedule"]).nullable(),
        run: schemas/* string */.YjP().nullable().describe("Address of the run that was started."),
        file: schemas/* string */.YjP().nullable(),
    })
        .nullable(),
    exports: schemas/* array */.YOg(schemas/* object */.Ikc({
        name: schemas/* string */.YjP(),
        state: schemas/* enum */.k5n(["sent", "not-due", "failed"])
            .describe("not-due: a message that nothing has happened for."),
        problem: schemas/* string */.YjP().nullable(),
    }))
        .describe("Where measurements and messages went."),
    problems: schemas/* array */.YOg(schemas/* string */.YjP())
        .describe("What could not be done about the answer: the issue, the retraining."),
});
/** With what was looked at beyond single columns. */
const driftCheckReport = ownFields.extend(furtherFields);
function reportOf({ result, reference, current, settings }, alarm, exports) {
    const isOwn = settings.preset === "mergeline";
    const described = ({ label, rows, digest, source }) => ({ label, rows, digest, source });
    return {
        model: settings.model ?? null,
        preset: settings.preset,
        share: result.share,
        weightedShare: result.weightedShare,
        threshold: result.threshold,
        drifted: result.drifted,
        settings: {
            minEffect: isOwn ? settings.minEffect : null,
            minRows: isOwn ? settings.minRows : null,
            correction: isOwn ? settings.correction : null,
        },
        reference: described(reference),
        current: described(current),
        columns: result.columns.map((column) => ({
            ...column,
            // An odds ratio can be infinite, which JSON has no number for.
            statistic: finite(column.statistic),
            score: finite(column.score),
            novelty: column.novelty,
            reference: { ...column.reference },
            current: { ...column.current },
            distribution: column.distribution === null
                ? null
                : {
                    labels: [...column.distribution.labels],
                    reference: [...column.distribution.reference],
                    current: [...column.distribution.current],
                },
        })),
        issue: alarm.issue,
        alarm: alarm.streak === null
            ? null
            : { confirm: settings.confirm, recover: settings.recover, ...alarm.streak },
        environment: settings.environment ?? null,
        retrain: alarm.retrain,
        exports: exports.map((one) => ({ ...one })),
        problems: [...alarm.problems],
    };
}
function finite(value) {
    return value !== null && Number.isFinite(value) ? value : null;
}

// EXTERNAL MODULE: ./out/toolkit/runtime/inputs.js
var runtime_inputs = __webpack_require__(86041);
;// CONCATENATED MODULE: ./out/drift-check/further-settings.js
function furtherSettings(model) {
    const { drift, evaluate } = model?.config ?? {};
    const columns = {
        id: evaluate?.columns?.id ?? "id",
        label: evaluate?.columns?.label ?? "label",
        prediction: evaluate?.columns?.prediction ?? "prediction",
        score: evaluate?.columns?.score ?? "score",
        scores: evaluate?.columns?.scores && new Map(Object.entries(evaluate.columns.scores)),
    };
    const { slices, performance } = drift ?? {};
    return {
        multivariate: drift?.multivariate ?? false,
        slices: slices && { by: slices.by, minRows: slices.min_rows ?? 200 },
        chunks: drift?.chunks,
        performance: performance && {
            metrics: performance.metrics,
            columns,
            positive: evaluate?.positive === undefined ? undefined : String(evaluate.positive),
            excluded: [columns.id, ...(drift?.ignore ?? [])],
        },
        labels: performance?.labels === undefined ? [] : [performance.labels].flat(),
    };
}

;// CONCATENATED MODULE: ./out/drift-check/settings.js






/** @throws ConfigurationError for settings that contradict each other or can't be */
function settingsOf(inputs, model, importances) {
    const drift = model?.config.drift;
    const columns = model?.config.evaluate?.columns;
    const preset = inputs.preset ?? drift?.preset ?? "mergeline";
    if (preset === "evidently")
        refuseForEvidently(inputs, drift ?? {});
    const method = inputs.method;
    const threshold = inputs.threshold;
    if (method !== undefined)
        checkThreshold("threshold", method, threshold);
    return {
        model: model?.config.name,
        preset,
        method,
        threshold,
        share: inputs.share ?? drift?.share ?? 0.5,
        minEffect: inputs.minEffect ?? drift?.min_effect ?? 0.05,
        minRows: inputs.minRows ?? drift?.min_rows ?? 30,
        correction: inputs.correction ?? drift?.correction ?? "benjamini-hochberg",
        columns: inputs.columns.length === 0 ? undefined : inputs.columns,
        byColumn: columnSettings(model),
        ids: [...(columns?.id === undefined ? [] : [columns.id]), ...(drift?.ignore ?? [])],
        later: [...rolesOf(columns).keys()],
        roles: rolesOf(columns),
        further: furtherSettings(model),
        importances: sharesOfImportance(importances),
        environment: environmentOf(inputs, model),
        retrain: retrainOf(inputs, model),
        exports: drift?.exports ?? {},
        confirm: confirmOf(inputs, model),
        recover: inputs.recover ?? drift?.recover ?? 3,
    };
}
function environmentOf(inputs, model) {
    const name = inputs.environment ?? model?.config.drift?.environment;
    if (name === undefined || /^[A-Za-z0-9][\w.-]{0,62}$/.test(name))
        return name;
    throw new errors/* ConfigurationError */.j1(`environment: "${name}" is not a name of letters, digits, dots, hyphens and underscores, at most 63 of them.`);
}
/** Weights of any unit as shares of their sum; a negative one counts by its size, as coefficients do. */
function sharesOfImportance(importances) {
    if (importances === undefined)
        return undefined;
    const weights = Object.entries(importances).map(([name, weight]) => [name, Math.abs(weight)]);
    const total = weights.reduce((sum, [, weight]) => sum + weight, 0);
    return total > 0 ? new Map(weights.map(([name, weight]) => [name, weight / total])) : undefined;
}
/** Asked for on one step, the two contradict each other: the issue is where unconfirmed checks are counted. */
function confirmOf(inputs, model) {
    // Without an issue there is nothing to count in: the default is then to tell at once.
    if (inputs.confirm === undefined)
        return model?.config.drift?.confirm ?? (inputs.issue ? 2 : 1);
    if (inputs.confirm === 1 || inputs.issue)
        return inputs.confirm;
    throw new errors/* ConfigurationError */.j1(`confirm: ${inputs.confirm} drifted checks in a row are counted in the issue, and issue is false. Set issue to true, or leave confirm out.`);
}
/** Evidently has no such things: taking them silently would give answers that are neither preset's. */
function refuseForEvidently(inputs, drift) {
    const given = [
        inputs.minEffect ?? drift.min_effect,
        inputs.minRows ?? drift.min_rows,
        inputs.correction ?? drift.correction,
    ];
    const name = ["min-effect", "min-rows", "correction"].find((_, at) => given[at] !== undefined);
    if (name === undefined)
        return;
    throw new errors/* ConfigurationError */.j1(`${name} belongs to preset mergeline; preset evidently decides as Evidently does, without it. Leave one of them out.`);
}
function columnSettings(model) {
    const settings = new Map();
    for (const [name, { type, prefix, method, threshold }] of Object.entries(model?.config.drift?.columns ?? {})) {
        const what = `drift.columns.${name}`;
        const place = { place: model.place(["drift", "columns", name, "method"]) };
        const known = methods_method/* methodNames */.Ar.find((one) => one === method);
        if (method !== undefined && known === undefined) {
            const hint = (0,nearest/* nearest */.p)(method, methods_method/* methodNames */.Ar);
            throw new errors/* ConfigurationError */.j1(`${what}.method: "${method}" is not one of ${methods_method/* methodNames */.Ar.join(", ")}.${hint === undefined ? "" : ` Did you mean ${hint}?`}`, place);
        }
        if (known !== undefined && type === "categorical" && methods_method/* methods */.vX[known].suits === "numeric") {
            throw new errors/* ConfigurationError */.j1(`${what}: ${known} compares numbers, and the column is said to be categorical. Use chi_square, g_test or a distance such as jensen_shannon.`, place);
        }
        if (known !== undefined)
            checkThreshold(`${what}.threshold`, known, threshold);
        if (prefix !== undefined && type !== "embedding")
            throw new errors/* ConfigurationError */.j1(`${what}.prefix: only a column of type embedding has parts.`, place);
        const isOfRows = type === "text" || type === "embedding";
        if (known !== undefined && isOfRows !== (methods_method/* methods */.vX[known].suits === "rows")) {
            throw new errors/* ConfigurationError */.j1(isOfRows
                ? `${what}: ${known} compares distributions of values. Of type ${type}, domain_classifier and mmd compare rows.`
                : `${what}: ${known} compares rows. Say type: text or type: embedding, too.`, place);
        }
        settings.set(name, { type, prefix, method: known, threshold });
    }
    return settings;
}
function checkThreshold(what, method, threshold) {
    if (threshold === undefined) {
        if (method !== "wasserstein_distance")
            return;
        throw new errors/* ConfigurationError */.j1(`${what}: ${method} is in the column's own unit, so no usual value fits; give the distance from which the column has drifted, or use wasserstein, which is in standard deviations.`);
    }
    if (methods_method/* methods */.vX[method].decides === "distance" || threshold <= 1)
        return;
    throw new errors/* ConfigurationError */.j1(`${what}: ${threshold} is no p-value. ${method} is a test, and its threshold is from 0 to 1, such as 0.05.`);
}
function retrainOf(inputs, model) {
    const retrain = model?.config.drift?.retrain;
    const workflow = inputs.retrain ?? retrain?.workflow;
    // A workflow on the step is what is asked for, whatever the file says.
    const event = inputs.retrain === undefined ? retrain?.event : undefined;
    if (workflow === undefined && event === undefined)
        return undefined;
    if (workflow !== undefined && !/^[\w.-]+\.ya?ml$/.test(workflow)) {
        throw new errors/* ConfigurationError */.j1(`retrain: "${workflow}" is not the name of a workflow file. Give the name of a file in .github/workflows, such as retrain.yml.`);
    }
    if (workflow === undefined && (retrain?.every !== undefined || !inputs.issue)) {
        const what = retrain?.every === undefined ? "its cooldown, without an issue," : "drift.retrain.every";
        throw new errors/* ConfigurationError */.j1(`drift.retrain.event: ${what} needs drift.retrain.workflow beside it: that workflow's runs say when it last ran.`, { place: model.place(["drift", "retrain", "event"]) });
    }
    const every = retrain?.every;
    return {
        workflow,
        event,
        cooldownSeconds: (0,runtime_inputs/* parseDuration */.E)(retrain?.cooldown ?? "24h", "drift.retrain.cooldown"),
        everySeconds: every === undefined ? undefined : (0,runtime_inputs/* parseDuration */.E)(every, "drift.retrain.every"),
        inputs: retrain?.inputs ?? {},
    };
}

// EXTERNAL MODULE: ./out/toolkit/data/format.js
var format = __webpack_require__(76459);
// EXTERNAL MODULE: ./out/toolkit/data/glob.js
var glob = __webpack_require__(87502);
// EXTERNAL MODULE: ./out/toolkit/data/remote/address.js
var address = __webpack_require__(17629);
// EXTERNAL MODULE: ./out/toolkit/data/source.js
var data_source = __webpack_require__(6753);
// EXTERNAL MODULE: ./out/toolkit/data/table.js + 8 modules
var data_table = __webpack_require__(20418);
// EXTERNAL MODULE: ./out/toolkit/registry/profile.js
var registry_profile = __webpack_require__(712);
// EXTERNAL MODULE: ./out/toolkit/registry/registry.js + 1 modules
var registry_registry = __webpack_require__(45005);
// EXTERNAL MODULE: ./out/toolkit/report/number.js
var toolkit_report_number = __webpack_require__(26507);
;// CONCATENATED MODULE: ./out/drift-check/columns/profile.js
/** A dataset as its profile remembers it. */
function datasetOfProfile(profile, label) {
    return {
        label,
        rows: profile.rows,
        digest: profile.digest,
        source: "profile",
        columns: new Map(profile.columns.map((column) => [column.name, columnOfProfile(column)])),
    };
}
function columnOfProfile(column) {
    const { name, kind, type, rows, missing, numeric } = column;
    const nan = numeric?.nan ?? 0;
    const isLine = kind === "numeric" || kind === "datetime";
    const sketch = isLine && numeric !== null ? sampleOfProfile(column, numeric) : undefined;
    return {
        name,
        kind,
        type,
        rows,
        missing: Math.min(rows, missing + nan),
        infinite: numeric?.infinite ?? 0,
        numbers: sketch?.sample,
        moments: sketch === undefined || sketch.error === 0 ? undefined : momentsOf(numeric),
        categories: kind === "datetime" || column.personal
            ? undefined
            : categoriesOfProfile(column, nan + (numeric?.infinite ?? 0)),
        error: sketch?.error ?? 0,
        ...(column.personal === true ? { withheld: true } : {}),
    };
}
/** A profile of another maker may lack them, or hold what is no number. */
function momentsOf({ finite, mean, standardDeviation }) {
    if (finite < 2 || !Number.isFinite(mean) || typeof standardDeviation !== "number")
        return undefined;
    if (!(standardDeviation >= 0 && Number.isFinite(standardDeviation)))
        return undefined;
    return { mean, variance: standardDeviation ** 2, size: finite };
}
function categoriesOfProfile(column, notFinite) {
    const counts = new Map(column.values.map(({ value, count }) => [String(value), count]));
    const listed = column.values.reduce((sum, { count }) => sum + count, 0);
    const rest = column.valuesComplete ? 0 : Math.max(0, column.rows - column.missing - notFinite - listed);
    return { counts, rest };
}
/** The finite numbers: exactly where the profile lists all values, else from its quantiles. */
function sampleOfProfile(column, numeric) {
    const listed = column.values
        .filter((entry) => typeof entry.value === "number" && Number.isFinite(entry.value))
        .toSorted((one, other) => one.value - other.value);
    const total = listed.reduce((sum, { count }) => sum + count, 0);
    if (column.valuesComplete && total === numeric.finite) {
        return {
            sample: {
                values: Float64Array.from(listed, ({ value }) => value),
                weights: Float64Array.from(listed, ({ count }) => count),
                size: total,
            },
            error: 0,
        };
    }
    // Twice the largest error of a rank: one step of the quantiles, unless profiles were merged or made smaller.
    const step = 1 / (numeric.quantiles.length - 1);
    return { sample: sampleOfQuantiles(numeric), error: Math.max(step, 2 * (numeric.rankError ?? 0)) };
}
/**
 * The sample that quantiles at equal steps stand for. The rows between two neighbours are shared by both, so that the
 * distribution function is off by at most half a step where they differ, and by nothing where they agree.
 */
function sampleOfQuantiles({ quantiles, finite }) {
    const steps = quantiles.length - 1;
    const values = [];
    const weights = [];
    quantiles.forEach((value, at) => {
        const weight = (finite / steps) * (at === 0 || at === steps ? 0.5 : 1);
        if (values.at(-1) === value)
            weights[weights.length - 1] += weight;
        else {
            values.push(value);
            weights.push(weight);
        }
    });
    return { values: Float64Array.from(values), weights: Float64Array.from(weights), size: finite };
}

// EXTERNAL MODULE: ./out/drift-check/columns/read.js + 3 modules
var columns_read = __webpack_require__(25979);
// EXTERNAL MODULE: ./out/toolkit/data/digest.js
var digest = __webpack_require__(42464);
// EXTERNAL MODULE: ./out/toolkit/data/number-columns.js
var number_columns = __webpack_require__(56595);
// EXTERNAL MODULE: ./out/toolkit/data/profile-compute.js
var profile_compute = __webpack_require__(67299);
// EXTERNAL MODULE: ./out/toolkit/data/scan/asked.js
var scan_asked = __webpack_require__(79530);
// EXTERNAL MODULE: ./out/toolkit/data/scan/cell.js
var scan_cell = __webpack_require__(79784);
// EXTERNAL MODULE: ./out/toolkit/data/scan/number-column.js
var number_column = __webpack_require__(5992);
// EXTERNAL MODULE: ./out/toolkit/data/scan/scan.js
var scan = __webpack_require__(28593);
// EXTERNAL MODULE: ./out/toolkit/data/scan/text-column.js + 1 modules
var text_column = __webpack_require__(99262);
// EXTERNAL MODULE: ./out/toolkit/data/scan/time-column.js
var time_column = __webpack_require__(53792);
// EXTERNAL MODULE: ./out/toolkit/data/scan/walk.js + 2 modules
var walk = __webpack_require__(17594);
// EXTERNAL MODULE: ./out/drift-check/columns/categories.js
var categories = __webpack_require__(90141);
// EXTERNAL MODULE: ./out/drift-check/columns/kept-column.js
var kept_column = __webpack_require__(91544);
;// CONCATENATED MODULE: ./out/drift-check/columns/scan.js












/** Entries that the counting tables of all columns may have together. */
const allEntries = 1 << 20;
/**
 * Reads CSV files in one pass, without a table of their rows. Values that hardly repeat go to `spill`, from where a
 * column's come back, and are sorted, when it is compared: memory holds one column of them at a time. The answers are
 * those of the table. Undefined where only the table can give them.
 */
async function scanDataset(files, label, spill) {
    if (!files.every(({ format }) => format === "csv" || format === "tsv"))
        return undefined;
    const sources = await (0,scan/* openSources */.Hv)(files);
    // The first rows mostly tell the types; where they don't, all rows are read for them.
    for (const headOnly of [true, false]) {
        const types = await (0,scan/* typesOf */.pl)(sources, headOnly);
        if (types === undefined)
            return undefined;
        try {
            const columns = (0,scan/* columnsOf */.PL)(sources, types);
            return await attempt(sources, columns, label, spill);
        }
        catch (error) {
            if (error instanceof scan_asked/* NotInOnePass */.oS)
                return undefined;
            if (!(error instanceof scan_asked/* OtherType */.VC))
                throw error;
        }
    }
    return undefined;
}
async function attempt(sources, columns, label, spill) {
    const width = columns.length;
    const share = 2 ** Math.floor(Math.log2(allEntries / width));
    const entries = Math.max(256, Math.min(1 << 15, share));
    const store = spill.store(width);
    const scans = columns.map(({ index, type }) => {
        if (type === "BIGINT" || type === "DOUBLE")
            return new number_column/* NumberColumn */.o(index, type, {}, entries, undefined, store);
        if (type === "DATE" || type === "TIMESTAMP")
            return new time_column/* TimeColumn */.a(index, type, {}, entries, undefined, store);
        return new text_column/* TextColumn */.K(index, type, {}, entries, undefined, store);
    });
    const read = await (0,walk/* walkRecords */.w)(sources, width, (block) => {
        for (const scan of scans)
            scan.consume(block);
        return undefined;
    });
    for (const scan of scans)
        scan.checkType();
    const rows = read.reduce((sum, file) => sum + file.rows, 0);
    const latest = new kept_column/* Latest */.Q();
    const found = new Map();
    for (const [at, { name, type }] of columns.entries()) {
        const scan = scans[at];
        found.set(name, scan instanceof text_column/* TextColumn */.K
            ? await textColumn(sources, width, { name, type, rows, index: columns[at].index }, scan)
            : numbersColumn({ name, type, rows }, scan, latest));
    }
    return {
        dataset: {
            label,
            rows,
            digest: (0,digest/* digestOfDataset */._)(sources.map(({ file }) => file.digest)),
            source: "data",
            columns: found,
        },
        badRowCount: read.reduce((sum, file) => sum + file.badRowCount, 0),
    };
}
function numbersColumn(known, scan, latest) {
    const isNumber = scan instanceof number_column/* NumberColumn */.o;
    const missing = scan.missing + (isNumber ? scan.nan : 0);
    const kind = isNumber ? "numeric" : "datetime";
    const fetch = () => (known.type === "TIMESTAMP" ? inMilliseconds(scan.runs()) : scan.runs());
    return new kept_column/* KeptColumn */.N({ ...known, kind, missing }, fetch, latest);
}
/** Moments that fall into one millisecond become one value. */
function inMilliseconds({ values, counts, nan }) {
    const times = (0,number_columns/* toMilliseconds */.Wj)(values);
    let size = 0;
    for (let at = 0; at < times.length; at++) {
        if (size > 0 && times[at] === times[size - 1])
            counts[size - 1] += counts[at];
        else {
            times[size] = times[at];
            counts[size++] = counts[at];
        }
    }
    return { values: times.subarray(0, size), counts: counts.subarray(0, size), nan };
}
async function textColumn(sources, width, { name, type, rows, index }, scan) {
    const { values, counts } = scan.runs();
    const isTooMany = values.length > categories/* mostCategories */.w;
    const found = new Map();
    let missing = scan.asked.empty;
    if (!isTooMany) {
        const known = scan.knownTexts();
        if (known.size < values.length)
            await findTexts(sources, width, index, known, values.length);
        for (let at = 0; at < values.length; at++) {
            const text = known.get(values[at]);
            if (type === "BOOLEAN" && text === "")
                missing += counts[at];
            else {
                const value = type === "BOOLEAN" ? text.toLowerCase() : text;
                found.set(value, (found.get(value) ?? 0) + counts[at]);
            }
        }
    }
    const kind = isTooMany ? "text" : (0,profile_compute/* kindOfText */.bn)(found.size, rows - missing);
    return {
        name,
        kind: type === "BOOLEAN" ? "boolean" : kind,
        type,
        rows,
        missing,
        infinite: 0,
        numbers: undefined,
        categories: isTooMany ? undefined : { counts: found, rest: 0 },
        error: 0,
    };
}
/** Texts that are known by their hashes only: the files are read again for them. */
async function findTexts(sources, width, index, known, wanted) {
    const cell = new scan_cell/* CellText */.i();
    await (0,walk/* walkRecords */.w)(sources, width, (block) => {
        for (let record = 0; record < block.records; record++) {
            if (!cell.read(block, record, index))
                continue;
            const key = cell.key();
            if (!known.has(key))
                known.set(key, cell.text());
        }
        return known.size === wanted;
    });
}

;// CONCATENATED MODULE: ./out/drift-check/sources.js













/**
 * The reference: a name in `data`, a file, a profile, or a version of the registry. Data comes before the registry,
 * so that a name that is both means the data.
 * @throws ConfigurationError when it is none of these, or the version has no profile
 */
async function referenceSource(inputs, model, { workspace }) {
    const asked = inputs.reference ?? model?.config.drift?.reference ?? "champion";
    const reference = String(asked);
    const what = inputs.reference === undefined ? "drift.reference" : "reference";
    const named = dataNamed(reference, model);
    if (named !== undefined)
        return named;
    if (/\.json$/i.test(reference)) {
        const profile = (0,registry_profile/* parseProfile */.j)(await workspace.readText(reference, what, 256 * 2 ** 20), reference);
        return { kind: "profile", profile: checked(profile, reference), label: reference };
    }
    const isFile = (0,glob/* isGlob */.fg)(reference) || reference.includes("/") || (0,format/* formatOfName */.Qv)(reference) !== undefined;
    if (isFile)
        return { kind: "data", paths: [reference], label: (0,address/* withoutSecrets */.c)(reference), what };
    return registrySource(reference, what, model, workspace);
}
/** @throws ConfigurationError when nothing says which data is current */
function currentSource(inputs, model) {
    const configured = model?.config.drift?.current;
    const asked = inputs.current.length > 0 ? inputs.current : configured === undefined ? [] : [configured].flat();
    if (asked.length === 0) {
        throw new errors/* ConfigurationError */.j1("current is required, and was not given. Name the data to check on the step, or as drift.current in model.yaml.");
    }
    const what = inputs.current.length > 0 ? "current" : "drift.current";
    const paths = asked.flatMap((one) => dataNamed(one, model)?.paths ?? [one]);
    return { kind: "data", paths, label: asked.map(address/* withoutSecrets */.c).join(", "), what };
}
function dataNamed(name, model) {
    const data = model?.config.data ?? {};
    if (!Object.hasOwn(data, name))
        return undefined;
    const what = `${model.path}: data.${name}.path`;
    return { kind: "data", paths: [data[name].path].flat(), label: name, what };
}
async function registrySource(reference, what, model, workspace) {
    if (model === undefined) {
        throw new errors/* ConfigurationError */.j1(`${what}: "${reference}" is no file, and without a model.yaml there is no registry to look it up in. Give a data file or a profile.`);
    }
    if (/[^A-Za-z0-9-]/.test(reference)) {
        throw new errors/* ConfigurationError */.j1(`${what}: ${JSON.stringify(reference)} is neither a name in data, a data file (.csv, .tsv, .jsonl or .parquet), a profile (.json), nor an alias or version.`);
    }
    const path = model.config.registry?.path ?? "registry";
    const registry = (0,registry_registry/* openRegistry */.Me)((0,registry_registry/* workingTree */.cn)(workspace), path);
    const { version, training } = await registry.resolve(model.config.name, reference);
    const profile = await registry.profile(model.config.name, version);
    const label = /^\d+$/.test(reference) ? `version ${version}` : `${reference} (version ${version})`;
    if (profile === undefined) {
        throw new errors/* ConfigurationError */.j1(`${what}: ${label} of ${model.config.name} has no profile in ${path}. Register versions with a data-report, or give a data file as the reference.`);
    }
    return { kind: "profile", profile: checked(profile, label), label, importances: training?.importances };
}
/**
 * How much the model leans on each column: from the record of the version that is the reference, else of the champion.
 * Undefined where there is no champion, or its record doesn't say.
 * @throws ConfigurationError for a record that can't be read
 */
async function importancesFor(reference, model, { workspace }) {
    if (reference.kind === "profile" && reference.importances !== undefined)
        return reference.importances;
    const path = model?.config.registry?.path ?? "registry";
    if (model === undefined || !(await workspace.exists(path, "registry")))
        return undefined;
    const registry = (0,registry_registry/* openRegistry */.Me)((0,registry_registry/* workingTree */.cn)(workspace), path);
    const champion = await registry.alias(model.config.name, "champion");
    if (champion === undefined)
        return undefined;
    return (await registry.record(model.config.name, champion.version))?.training?.importances;
}
/**
 * Reads a dataset. A profile is here already. CSV is read in one pass where its rows are not needed; all other data
 * goes through the engine, where Parquet stays in its files.
 */
async function readSource(source, reading) {
    if (source.kind === "profile")
        return { dataset: datasetOfProfile(source.profile, source.label), table: undefined };
    const { runtime, engine, needsRows } = reading;
    const scratch = async () => (await engine()).scratch;
    const files = await (0,data_source/* resolveFiles */.s)(source.paths, runtime.workspace, source.what, { runtime, scratch });
    const scanned = needsRows ? undefined : await scanDataset(files, source.label, reading.spill());
    const opened = scanned ?? (await readTable(files, source.label, reading));
    const { dataset, badRowCount } = opened;
    if (badRowCount > 0) {
        runtime.log.warning(`${source.label}: ${(0,toolkit_report_number/* countOf */.pq)(badRowCount, "row can't be read and is", "rows can't be read and are")} left out; validate-data names them.`);
    }
    if (dataset.rows === 0) {
        const paths = files.map((file) => file.path).join(", ");
        throw new errors/* ConfigurationError */.j1(`${source.what}: ${paths} has no rows that can be read, so nothing can be compared.`);
    }
    return { dataset, table: opened.table, spill: reading.spill() };
}
async function readTable(files, label, reading) {
    const engine = await reading.engine();
    const table = await (0,data_table.openTable)(engine, files, { inPlace: true });
    const dataset = await (0,columns_read/* readDataset */.J)(engine, table, label, reading.spill()).catch((error) => {
        throw table.problemOf?.(error) ?? error;
    });
    return { dataset, table, badRowCount: table.badRowCount };
}
/** As much as the comparison relies on; the registry's reader has looked at the head only. */
const comparable = schemas/* looseObject */._H3({
    columns: schemas/* array */.YOg(schemas/* looseObject */._H3({
        name: schemas/* string */.YjP(),
        kind: schemas/* enum */.k5n(["numeric", "categorical", "boolean", "datetime", "text"]),
        type: schemas/* string */.YjP(),
        rows: schemas/* int */.Whr().min(0),
        missing: schemas/* int */.Whr().min(0),
        numeric: schemas/* looseObject */._H3({
            finite: schemas/* int */.Whr().min(1),
            nan: schemas/* int */.Whr().min(0),
            infinite: schemas/* int */.Whr().min(0),
            quantiles: schemas/* array */.YOg(schemas/* number */.aig()).min(2),
        })
            .nullable(),
        values: schemas/* array */.YOg(schemas/* looseObject */._H3({
            value: schemas/* union */.KCZ([schemas/* string */.YjP(), schemas/* number */.aig(), schemas/* boolean */.zMY()]),
            count: schemas/* number */.aig().positive(),
        })),
        valuesComplete: schemas/* boolean */.zMY(),
    })),
});
function checked(profile, label) {
    const result = comparable.safeParse(profile);
    if (result.success)
        return profile;
    const [issue] = result.error.issues;
    throw new errors/* ConfigurationError */.j1(`The profile of ${label} can't be used: ${issue?.path.join(".")}: ${issue?.message}. Write it again with validate-data.`);
}

;// CONCATENATED MODULE: ./out/drift-check/main.js

















/** Compares today's data with the reference, says which columns moved, and keeps the alarm about it. */
async function driftCheck(inputs, runtime) {
    const model = await (0,read/* readModel */.ko)(runtime.workspace, inputs.config);
    settingsOf(inputs, model);
    const sources = {
        reference: await referenceSource(inputs, model, runtime),
        current: currentSource(inputs, model),
    };
    const settings = settingsOf(inputs, model, await importancesFor(sources.reference, model, runtime));
    const check = await compareSources(sources, settings, model, runtime);
    const alarm = await raiseAlarm(check, inputs.issue, runtime);
    for (const problem of alarm.problems)
        runtime.log.warning(problem);
    const exports = await exportCheck(settings.exports, { ...check, alarm }, runtime);
    const notes = [...alarm.notes, ...alarm.problems];
    // What is heavy of the page is loaded when there is one to write.
    const { driftPage } = await Promise.all(/* import() */[__webpack_require__.e(1850), __webpack_require__.e(944), __webpack_require__.e(840)]).then(__webpack_require__.bind(__webpack_require__, 840));
    await runtime.workspace.write(comment/* pagePath */.HX, driftPage(check, notes, runtime.context?.runUrl), "page");
    const { verdict, summary, result } = check;
    const outputs = outputsOf(check, alarm);
    const { report } = await runtime.publish({
        action: "drift-check",
        verdict,
        summary,
        report: { ...reportOf(check, alarm, exports), ...furtherReport(check.further) },
        outputs,
        comment: {
            body: (0,comment/* commentOf */.vm)(check, notes, comment/* pagePath */.HX),
            key: alarmKey(settings.model ?? "data", settings.environment ?? null),
            mode: inputs.comment,
        },
    });
    // An alarm that nobody gets is no alarm: drift whose issue or retraining was refused fails the step.
    const isRaised = verdict === "degraded" || result.drifted;
    const isUnheard = isRaised && alarm.problems.length > 0;
    const ok = !isUnheard && !(inputs.failOnDrift && isRaised);
    const said = isUnheard ? `${summary} ${alarm.problems.join(" ")}` : summary;
    return { ok, verdict, summary: said, outputs: { ...outputs, report } };
}
const run = (inputs, runtime) => driftCheck(readInputs(inputs), runtime);
async function compareSources(sources, settings, model, runtime) {
    const reading = new Reading(runtime, (0,drift_check_further/* needsRows */.nq)(settings));
    try {
        const current = await readSource(sources.current, reading);
        const reference = await readSource(sources.reference, reading);
        const unknown = namesOfNothing(settings, model?.config, reference.dataset, current.dataset);
        for (const sentence of unknown)
            runtime.log.warning(sentence);
        const looked = await (0,drift_check_further/* lookFurther */.Y9)({ reference, current, engine: reading.engine, settings }, runtime);
        const further = { ...looked, notes: [...unknown, ...looked.notes] };
        const result = (0,compare/* compare */.UD)(reference.dataset, current.dataset, settings, further.rowTests);
        return (0,check/* checkOf */.E)({ result, reference: reference.dataset, current: current.dataset, further, settings });
    }
    finally {
        await reading.close();
    }
}
/** Keeps the issue and asks for retraining: on GitHub, or where there is none in files. */
async function raiseAlarm(check, issue, runtime) {
    const { verdict, summary, result, settings, current } = check;
    const judged = result.columns.filter((column) => column.judged);
    const alarm = {
        model: settings.model ?? current.label,
        environment: settings.environment ?? null,
        limit: settings.share,
        entry: {
            at: runtime.now().toISOString(),
            verdict,
            share: result.share,
            drifted: judged.filter((column) => column.drifted).length,
            judged: judged.length,
            run: runtime.context?.runUrl ?? null,
        },
        summary,
        findings: (0,comment/* commentOf */.vm)(check),
        issue,
        retrain: settings.retrain,
        confirm: settings.confirm,
        recover: settings.recover,
    };
    if (runtime.context !== undefined && (0,context/* isForPullRequest */.w)(runtime.context)) {
        // A pull request's data is a proposal: it gets a comment, not an alarm.
        runtime.log.info("On a pull request no issue is kept and no retraining is asked for.");
        return nothingDone;
    }
    const github = await runtime.github();
    return github === undefined ? tellTerminal(alarm, runtime) : tellGitHub(alarm, github, runtime);
}
function outputsOf({ result }, { issue }) {
    const drifted = (0,judgement/* byImportance */.G)(result.columns).filter((column) => column.drifted);
    return {
        drifted: result.drifted,
        share: result.share ?? undefined,
        "drifted-columns": JSON.stringify(drifted.map((column) => column.name)),
        // What is not confirmed is no alarm yet, for later steps neither.
        issue: issue?.state === "unconfirmed" ? undefined : (issue?.url ?? issue?.file ?? undefined),
        page: comment/* pagePath */.HX,
    };
}


/***/ }),

/***/ 30859:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  mQ: () => (/* binding */ countsOf),
  hJ: () => (/* binding */ distanceOf),
  Ar: () => (/* binding */ methodNames),
  vX: () => (/* binding */ methods),
  AR: () => (/* binding */ sharesOf),
  Fk: () => (/* binding */ suits)
});

// EXTERNAL MODULE: ./node_modules/@stdlib/math-base-special-erfc/lib/index.js
var lib = __webpack_require__(30988);
// EXTERNAL MODULE: ./out/toolkit/statistics/sample.js
var sample = __webpack_require__(29951);
;// CONCATENATED MODULE: ./out/toolkit/statistics/anderson-darling.js


/**
 * The two-sample Anderson-Darling test with midranks; it looks at the tails more closely than Cramér and von Mises. The
 * statistic is standardised. Same as scipy.stats.anderson_ksamp(variant="midrank"), with its p-values from 0.25 (what
 * is larger is 0.25) down to the 0.001 where its table ends; beyond, scipy answers 0.001, which no correction for many
 * columns could ever take below its threshold, and this the tail of the limiting distribution. Scholz and Stephens
 * (1987), K-Sample Anderson-Darling Tests.
 * @throws RangeError where a side is empty, both together have fewer than four values, or all values are the same
 */
function andersonDarling(reference, current) {
    (0,sample/* requireValues */.Sd)(reference, current);
    const size = reference.size + current.size;
    if (size < 4)
        throw new RangeError("the Anderson-Darling test needs four values.");
    let [sum, before, beforeReference, distinct] = [0, 0, 0, 0];
    (0,sample/* walk */.GG)(reference, current, (_, belowReference, belowCurrent) => {
        const below = belowReference + belowCurrent;
        const here = below - before;
        const middle = before + here / 2;
        const middleReference = (beforeReference + belowReference) / 2;
        // The current side's difference is the same with the other sign.
        const difference = size * middleReference - middle * reference.size;
        sum += ((here / size) * difference ** 2) / (middle * (size - middle) - (size * here) / 4);
        [before, beforeReference] = [below, belowReference];
        distinct++;
    });
    if (distinct < 2)
        throw new RangeError("the Anderson-Darling test needs two different values.");
    const squared = sum * (1 / reference.size + 1 / current.size) * ((size - 1) / size);
    const statistic = (squared - 1) / Math.sqrt(varianceOf(reference.size, current.size));
    return { statistic, pValue: pValueOf(statistic) };
}
/** The variance of the unstandardised statistic of two samples: the paper's for k = 2. */
function varianceOf(n, m) {
    const size = n + m;
    const H = 1 / n + 1 / m;
    let [h, g] = [0, 0];
    for (let i = 2; i < size; i++) {
        h += 1 / (size - i + 1);
        g += h / i;
    }
    h += 1;
    const a = 4 * g - 6 + (10 - 6 * g) * H;
    const b = (2 * g - 4) * 4 + 16 * h + (2 * g - 14 * h - 4) * H - 8 * h + 4 * g - 6;
    const c = (6 * h + 2 * g - 2) * 4 + (4 * h - 4 * g + 6) * 2 + (2 * h - 6) * H + 4 * h;
    const d = (2 * h + 6) * 4 - 8 * h;
    return (a * size ** 3 + b * size ** 2 + c * size + d) / ((size - 1) * (size - 2) * (size - 3));
}
/** The smallest and the largest critical value of the paper's table 2 for two samples: p 0.25 and p 0.001. */
const table = { first: 0.325, last: 6.546 };
/** The parabola of log p through that table by least squares. */
const parabola = [0.01819809457411147, -1.0082265644652515, -1.077770279820484];
/** Standard deviation of the limiting distribution, whose mean is 1. */
const limitDeviation = Math.sqrt((2 * (Math.PI ** 2 - 9)) / 3);
function pValueOf(statistic) {
    if (statistic < table.first)
        return 0.25;
    const [square, slope, constant] = parabola;
    if (statistic <= table.last)
        return Math.exp((square * statistic + slope) * statistic + constant);
    // The limit is Σ χ²₁ / (j (j + 1)); Zolotarev (1961): its tail is that of the first term times ∏ (1 − 2 / (j (j + 1)))^−½ = √3.
    const limit = 1 + statistic * limitDeviation;
    return Math.min(0.001, Math.sqrt(3) * lib(Math.sqrt(limit)));
}

// EXTERNAL MODULE: ./out/toolkit/statistics/chi-square.js
var chi_square = __webpack_require__(46335);
// EXTERNAL MODULE: ./node_modules/@stdlib/math-base-special-gammaln/lib/index.js
var math_base_special_gammaln_lib = __webpack_require__(67711);
;// CONCATENATED MODULE: ./out/toolkit/statistics/cramer-von-mises-exact.js
/**
 * The probability that Anderson's U reaches `u` where both sides have one distribution, over all orders of n and m
 * values; for small samples. Xiao, Gordon and Yakovlev (2006), A C++ Program for the Cramér-Von Mises Two-Sample Test.
 */
function exactSurvival(u, n, m) {
    const common = (n / greatestDivisor(n, m)) * m;
    const [a, b] = [common / n, common / m];
    const least = Math.floor((common ** 2 * (n + m) * (6 * u - n * m * (4 * n * m - 1))) / (6 * (n * m) ** 2));
    // By how many of the first side came so far: how many orders lead to each sum of squared distances.
    let orders = Array.from({ length: n + 1 }, (_, at) => new Map(at === 0 ? [[0, 1]] : []));
    for (let others = 0; others <= m; others++) {
        const next = [];
        for (let ones = 0; ones <= n; ones++) {
            const step = (a * ones - b * others) ** 2;
            const sums = new Map();
            for (const from of [next[ones - 1], orders[ones]]) {
                for (const [sum, ways] of from ?? [])
                    sums.set(sum + step, (sums.get(sum + step) ?? 0) + ways);
            }
            next.push(sums);
        }
        orders = next;
    }
    let [reached, all] = [0, 0];
    for (const [sum, ways] of orders[n]) {
        all += ways;
        if (sum >= least)
            reached += ways;
    }
    return reached / all;
}
function greatestDivisor(one, other) {
    return other === 0 ? one : greatestDivisor(other, one % other);
}

;// CONCATENATED MODULE: ./out/toolkit/statistics/cramer-von-mises.js



/** As in scipy: the exact distribution up to this many values on either side. */
const mostExact = 20;
/**
 * The two-sample Cramér-von Mises test on midranks: the squared distance of the distribution functions, over all values.
 * Same as scipy.stats.cramervonmises_2samp; exact up to 20 values a side, beyond by the limiting distribution, with
 * scipy's precision: 1e-7. Anderson (1962), On the Distribution of the Two-Sample Cramer-von Mises Criterion.
 * @throws RangeError where a side has fewer than two values
 */
function cramerVonMises(reference, current) {
    (0,sample/* requireValues */.Sd)(reference, current);
    const [n, m] = [reference.size, current.size];
    if (n < 2 || m < 2)
        throw new RangeError("the Cramér-von Mises test needs two values on both sides.");
    let [ofReference, ofCurrent, before, beforeCurrent] = [0, 0, 0, 0];
    (0,sample/* walk */.GG)(reference, current, (_, below, belowCurrent) => {
        const [here, hereCurrent] = [below - before, belowCurrent - beforeCurrent];
        const rank = before + beforeCurrent + (here + hereCurrent + 1) / 2;
        ofReference += squaredDistances(rank, before, here);
        ofCurrent += squaredDistances(rank, beforeCurrent, hereCurrent);
        [before, beforeCurrent] = [below, belowCurrent];
    });
    const u = n * ofReference + m * ofCurrent;
    const size = n + m;
    const statistic = u / (n * m * size) - (4 * n * m - 1) / (6 * size);
    if (Math.max(n, m) <= mostExact)
        return { statistic, pValue: exactSurvival(u, n, m) };
    const expected = (1 + 1 / size) / 6;
    const variance = ((size + 1) * (4 * n * m * size - 3 * (n ** 2 + m ** 2) - 2 * n * m)) / (45 * size ** 2 * 4 * n * m);
    const standardised = 1 / 6 + (statistic - expected) / Math.sqrt(45 * variance);
    return { statistic, pValue: limitSurvival(standardised) };
}
/** Σ (rank − i)² for the `count` ranks i within its own side of a value that `before` values of that side precede. */
function squaredDistances(rank, before, count) {
    return count * (rank - before - (count + 1) / 2) ** 2 + (count * (count ** 2 - 1)) / 12;
}
/**
 * The probability that the limit reaches x: Csörgő and Faraway (1996), (1.3), its terms added until one is below 1e-7, as in
 * scipy.
 */
function limitSurvival(x) {
    if (x < 0.003)
        return 1;
    let below = 0;
    for (let k = 0;; k++) {
        const y = 4 * k + 1;
        const factor = Math.exp(math_base_special_gammaln_lib(k + 0.5) - math_base_special_gammaln_lib(k + 1)) / (Math.PI ** 1.5 * Math.sqrt(x));
        const term = factor * Math.sqrt(y) * scaledBessel(y ** 2 / (16 * x));
        below += term;
        if (Math.abs(term) < 1e-7)
            return Math.max(0, 1 - below);
    }
}
/**
 * exp(−q) K¼(q), the modified Bessel function of the second kind as its integral ∫ exp(−q (1 + cosh t)) cosh(t / 4) dt
 * from 0 (NIST DLMF 10.32.9). The trapezoidal rule converges on it faster than any power of its step.
 */
function scaledBessel(q) {
    const step = 0.1;
    let sum = Math.exp(-2 * q) / 2;
    for (let t = step;; t += step) {
        const exponent = q * (1 + Math.cosh(t));
        if (exponent > 745)
            return sum * step;
        sum += Math.exp(-exponent) * Math.cosh(t / 4);
    }
}

// EXTERNAL MODULE: ./out/toolkit/statistics/divergence.js
var divergence = __webpack_require__(70919);
;// CONCATENATED MODULE: ./out/toolkit/statistics/energy.js

/**
 * The energy distance √(2 ∫ (F − G)²), in the square root of the values' unit. Same as scipy.stats.energy_distance.
 * Székely and Rizzo (2013), Energy statistics.
 * @throws RangeError where a side is empty
 */
function energyDistance(reference, current) {
    (0,sample/* requireValues */.Sd)(reference, current);
    let area = 0;
    let previous = Number.NaN;
    let difference = 0;
    (0,sample/* walk */.GG)(reference, current, (value, below, belowCurrent) => {
        if (difference !== 0)
            area += difference ** 2 * (value - previous);
        previous = value;
        difference = below / reference.size - belowCurrent / current.size;
    });
    return Math.sqrt(2 * area);
}

// EXTERNAL MODULE: ./out/toolkit/statistics/epps-singleton.js + 1 modules
var epps_singleton = __webpack_require__(37048);
// EXTERNAL MODULE: ./out/toolkit/statistics/fisher-exact.js
var fisher_exact = __webpack_require__(36070);
// EXTERNAL MODULE: ./out/toolkit/statistics/g-test.js
var g_test = __webpack_require__(34609);
// EXTERNAL MODULE: ./out/toolkit/statistics/histogram.js
var histogram = __webpack_require__(16127);
// EXTERNAL MODULE: ./out/toolkit/statistics/kolmogorov-smirnov.js + 1 modules
var kolmogorov_smirnov = __webpack_require__(26594);
// EXTERNAL MODULE: ./out/toolkit/statistics/mann-whitney.js
var mann_whitney = __webpack_require__(77852);
// EXTERNAL MODULE: ./out/toolkit/statistics/t-test.js
var t_test = __webpack_require__(70438);
;// CONCATENATED MODULE: ./out/toolkit/statistics/wasserstein.js

/**
 * The first Wasserstein distance (earth mover's), in the unit of the values: the area between the two empirical
 * distribution functions. Same as scipy.stats.wasserstein_distance. Ramdas et al. (2015), On Wasserstein Two Sample
 * Testing.
 * @throws RangeError where a side is empty
 */
function wasserstein(reference, current) {
    (0,sample/* requireValues */.Sd)(reference, current);
    let area = 0;
    let previous = Number.NaN;
    let distance = 0;
    (0,sample/* walk */.GG)(reference, current, (value, below, belowCurrent) => {
        if (distance > 0)
            area += distance * (value - previous);
        previous = value;
        distance = Math.abs(below / reference.size - belowCurrent / current.size);
    });
    return area;
}
/**
 * A Wasserstein distance in standard deviations of the reference (population's, at least 0.001), as Evidently norms it.
 * @param distance in the unit of the values
 */
function normedWasserstein(reference, distance) {
    return distance / Math.max(Math.sqrt((0,sample/* variance */.GV)(reference, 0)), 0.001);
}

// EXTERNAL MODULE: ./out/toolkit/statistics/z-test.js
var z_test = __webpack_require__(64912);
// EXTERNAL MODULE: ./out/drift-check/methods/pair.js
var methods_pair = __webpack_require__(45158);
;// CONCATENATED MODULE: ./out/drift-check/methods/method.js















const methodNames = [
    "ks",
    "mann_whitney",
    "t_test",
    "cramer_von_mises",
    "anderson",
    "epps_singleton",
    "chi_square",
    "z",
    "g_test",
    "fisher_exact",
    "wasserstein",
    "wasserstein_distance",
    "energy",
    "jensen_shannon",
    "psi",
    "kl",
    "hellinger",
    "total_variation",
    "domain_classifier",
    "mmd",
];
/** The distance that is compared with the threshold. */
function distanceOf({ statistic, distance }) {
    return distance ?? statistic;
}
const distance = (measure, ofNumbers = binned) => ({
    decides: "distance",
    suits: "both",
    measure: (pair) => ({
        statistic: measure(pair.kind === "numeric" ? ofNumbers(pair) : sharesOf(pair.counts)),
        pValue: null,
    }),
});
const distances = ["wasserstein", "wasserstein_distance", "energy"];
/** A method that compares numbers: a test where it answers a p-value, else a distance. */
function numbers(name, title, compare) {
    return {
        name,
        title,
        decides: distances.includes(name) ? "distance" : "test",
        suits: "numeric",
        measure: (pair) => {
            if (pair.kind !== "numeric")
                throw new TypeError(`${name} compares numbers.`);
            const answer = compare(pair.reference, pair.current);
            return typeof answer === "number" ? { statistic: answer, pValue: null } : answer;
        },
    };
}
const methods = {
    ks: numbers("ks", "Kolmogorov-Smirnov test", kolmogorov_smirnov/* kolmogorovSmirnov */.g),
    mann_whitney: numbers("mann_whitney", "Mann-Whitney U test", mann_whitney/* mannWhitney */.P),
    t_test: {
        ...numbers("t_test", "Welch's t test", t_test/* welchTest */.a),
        measure: (pair) => {
            if (pair.kind !== "numeric")
                throw new TypeError("t_test compares numbers.");
            const { moments, reference, current } = pair;
            if (moments?.reference === undefined && moments?.current === undefined)
                return (0,t_test/* welchTest */.a)(reference, current);
            return (0,t_test/* welchTestOfMoments */.sm)(moments.reference ?? (0,t_test/* momentsOf */.Zn)(reference), moments.current ?? (0,t_test/* momentsOf */.Zn)(current));
        },
    },
    cramer_von_mises: numbers("cramer_von_mises", "Cramér-von Mises test", cramerVonMises),
    anderson: numbers("anderson", "Anderson-Darling test", andersonDarling),
    epps_singleton: numbers("epps_singleton", "Epps-Singleton test", epps_singleton/* eppsSingleton */.q),
    chi_square: {
        name: "chi_square",
        title: "chi-square test",
        decides: "test",
        suits: "both",
        measure: (pair) => (0,chi_square/* chiSquare */.U_)(...sidesOf(countsOf(pair))),
    },
    z: {
        name: "z",
        title: "z test of proportions",
        decides: "test",
        suits: "two values",
        measure: (pair) => {
            const { reference, current } = countsOf(pair);
            return (0,z_test/* zTest */.H)({ successes: reference[1] ?? 0, rows: (0,methods_pair/* sum */.cz)(reference) }, { successes: current[1] ?? 0, rows: (0,methods_pair/* sum */.cz)(current) });
        },
    },
    g_test: {
        name: "g_test",
        title: "G test",
        decides: "test",
        suits: "both",
        measure: (pair) => (0,g_test/* gTest */.o)(...sidesOf(countsOf(pair))),
    },
    fisher_exact: {
        name: "fisher_exact",
        title: "Fisher's exact test",
        decides: "test",
        suits: "two values",
        measure: (pair) => {
            const { reference, current } = countsOf(pair);
            return (0,fisher_exact/* fisherExact */.R)([reference[0] ?? 0, reference[1] ?? 0], [current[0] ?? 0, current[1] ?? 0]);
        },
    },
    wasserstein: {
        ...numbers("wasserstein", "Wasserstein distance in standard deviations", wasserstein),
        measure: (pair) => {
            if (pair.kind !== "numeric")
                throw new TypeError("wasserstein compares numbers.");
            const { reference, current } = pair;
            const statistic = wasserstein(reference, current);
            return { statistic, pValue: null, distance: normedWasserstein(reference, statistic) };
        },
    },
    wasserstein_distance: numbers("wasserstein_distance", "Wasserstein distance in the column's own unit", wasserstein),
    energy: numbers("energy", "energy distance", energyDistance),
    jensen_shannon: { name: "jensen_shannon", title: "Jensen-Shannon distance", ...distance(divergence/* jensenShannon */.fy) },
    psi: { name: "psi", title: "population stability index", ...distance(divergence/* populationStabilityIndex */.V5) },
    kl: { name: "kl", title: "Kullback-Leibler divergence", ...distance(divergence/* kullbackLeibler */.h) },
    hellinger: {
        name: "hellinger",
        title: "Hellinger distance",
        ...distance(divergence/* hellinger */.Vm, (pair) => (0,histogram/* distinctValueShares */.IK)(pair.reference, pair.current, pair.integer)),
    },
    total_variation: {
        name: "total_variation",
        title: "total variation distance",
        ...distance(divergence/* totalVariation */.IG),
    },
    domain_classifier: ofRows("domain_classifier", "domain classifier's area under the ROC curve"),
    mmd: ofRows("mmd", "maximum mean discrepancy"),
};
/** A method that compares rows, for which there is no pair of distributions. */
function ofRows(name, title) {
    return {
        name,
        title,
        decides: "test",
        suits: "rows",
        measure: () => {
            throw new TypeError(`${name} compares rows.`);
        },
    };
}
/** Whether a method can compare this column. */
function suits(method, pair) {
    if (method.suits === "both")
        return true;
    if (method.suits === "two values")
        return countsOf(pair).reference.length <= 2;
    return method.suits !== "rows" && method.suits === pair.kind;
}
/** The counts by category, or by distinct value of numbers. */
function countsOf(pair) {
    if (pair.kind === "categorical")
        return pair.counts;
    const { values, ...counts } = (0,histogram/* valueCounts */.al)(pair.reference, pair.current);
    return { labels: values.map(String), ...counts };
}
function sharesOf({ reference, current }) {
    return { reference: (0,histogram/* shares */.Be)(reference), current: (0,histogram/* shares */.Be)(current) };
}
function binned(pair) {
    return (0,histogram/* numericShares */.w3)(pair.reference, pair.current, pair.integer);
}
function sidesOf({ reference, current }) {
    return [reference, current];
}


/***/ }),

/***/ 45158:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   N$: () => (/* binding */ categoricalPair),
/* harmony export */   TV: () => (/* binding */ otherCategories),
/* harmony export */   Ub: () => (/* binding */ numericPair),
/* harmony export */   cz: () => (/* binding */ sum),
/* harmony export */   n$: () => (/* binding */ isIntegerType)
/* harmony export */ });
/** The label of the categories that a profile no longer tells apart. */
const otherCategories = "(other values)";
function isIntegerType(type) {
    return /INT/i.test(type) && !/INTERVAL/i.test(type);
}
function numericPair(reference, current) {
    if (reference.numbers === undefined || current.numbers === undefined)
        return undefined;
    return {
        kind: "numeric",
        reference: reference.numbers,
        current: current.numbers,
        moments: { reference: reference.moments, current: current.moments },
        integer: isIntegerType(reference.type) && isIntegerType(current.type),
    };
}
/**
 * Both sides over the same categories, ordered by their text. Where the reference no longer tells its rare categories
 * apart, all values that it does not list are one category on both sides.
 */
function categoricalPair(reference, current) {
    const one = reference.categories;
    const other = current.categories;
    if (one === undefined || other === undefined)
        return undefined;
    const isPartial = one.rest > 0 || other.rest > 0;
    const labels = isPartial ? listedByPartial(one, other) : [...one.counts.keys(), ...other.counts.keys()];
    const sorted = [...new Set(labels)].sort((a, b) => (a < b ? -1 : a > b ? 1 : 0));
    const side = ({ counts }) => sorted.map((label) => counts.get(label) ?? 0);
    const counts = { labels: sorted, reference: side(one), current: side(other) };
    if (!isPartial)
        return { kind: "categorical", counts };
    const unlisted = (all, listed) => all.rest + sum([...all.counts.values()]) - sum(listed);
    return {
        kind: "categorical",
        counts: {
            labels: [...sorted, otherCategories],
            reference: [...counts.reference, unlisted(one, counts.reference)],
            current: [...counts.current, unlisted(other, counts.current)],
        },
    };
}
function listedByPartial(one, other) {
    if (one.rest === 0)
        return [...other.counts.keys()];
    if (other.rest === 0)
        return [...one.counts.keys()];
    return [...one.counts.keys()].filter((label) => other.counts.has(label));
}
/** How many rows the counts are of. */
function sum(counts) {
    return counts.reduce((total, count) => total + count, 0);
}


/***/ }),

/***/ 95789:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  gp: () => (/* binding */ basisOf),
  H$: () => (/* binding */ byRows),
  On: () => (/* binding */ chosenMethod),
  Sg: () => (/* binding */ columnByColumn),
  qY: () => (/* binding */ outside),
  Ek: () => (/* binding */ refusedRows),
  Mm: () => (/* binding */ sidesOf)
});

// EXTERNAL MODULE: ./out/drift-check/methods/method.js + 5 modules
var method = __webpack_require__(30859);
// EXTERNAL MODULE: ./out/drift-check/methods/pair.js
var methods_pair = __webpack_require__(45158);
// EXTERNAL MODULE: ./out/toolkit/statistics/epps-singleton.js + 1 modules
var epps_singleton = __webpack_require__(37048);
;// CONCATENATED MODULE: ./out/drift-check/methods/refusal.js

const singleValues = "it counts single values, and the profile's sketch keeps only quantiles";
/** What the 1,001 quantiles of a profile can't tell. The methods that are not here are off by no more than its error. */
const notBySketch = {
    t_test: "the profile doesn't hold the mean and the standard deviation",
    cramer_von_mises: "it ranks single values, and the profile's sketch keeps only quantiles",
    anderson: "it looks into the tails, where the profile's sketch is coarse",
    epps_singleton: "it needs the variance of single values, and the profile's sketch keeps only quantiles",
    chi_square: singleValues,
    g_test: singleValues,
    z: singleValues,
    fisher_exact: singleValues,
};
/** Why a method that suits the column can't compare these two sides; undefined when it can. */
function refusal(name, pair, isSketch) {
    if (pair.kind !== "numeric")
        return undefined;
    const isKnown = name === "t_test" && pair.moments?.reference !== undefined;
    const why = (isSketch && !isKnown ? notBySketch[name] : undefined) ?? tooLittle(name, pair);
    return why === undefined ? undefined : `${name} was not used: ${why}`;
}
function tooLittle(name, { reference, current }) {
    const fewest = Math.min(reference.size, current.size);
    const isConstant = reference.values.length === 1 && current.values.length === 1;
    if (name === "t_test" || name === "cramer_von_mises") {
        return fewest < 2 ? "it needs two values on both sides" : undefined;
    }
    if (name === "anderson") {
        if (isConstant && reference.values[0] === current.values[0])
            return "all values are the same";
        return reference.size + current.size < 4 ? "it needs four values" : undefined;
    }
    if (name !== "epps_singleton")
        return undefined;
    if (fewest < 5)
        return "it needs five values on both sides";
    if (isConstant)
        return "both sides are constants";
    return (0,epps_singleton/* interquartileRange */.Z)(reference, current) > 0
        ? undefined
        : "the middle half of all values is one value";
}

;// CONCATENATED MODULE: ./out/drift-check/presets/comparison.js



/** The method that was asked for, where it can compare these sides; or why it can't, if that is not plain to see. */
function chosenMethod({ method: name }, pair, isSketch) {
    if (name === undefined || !(0,method/* suits */.Fk)(method/* methods */.vX[name], pair))
        return {};
    const refused = refusal(name, pair, isSketch);
    return refused === undefined ? { method: method/* methods */.vX[name] } : { refused };
}
/**
 * What `measure` finds of each comparison of all groups. Those of one column come one after the other, for its values
 * may be held only while it is looked at.
 */
function columnByColumn(groups, measure) {
    const byName = new Map();
    const found = groups.map((group) => new Array(group.length));
    for (const [index, group] of groups.entries()) {
        for (const [at, comparison] of group.entries()) {
            const own = byName.get(comparison.name) ?? [];
            byName.set(comparison.name, own);
            own.push(() => {
                found[index][at] = measure(comparison);
            });
        }
    }
    for (const own of byName.values())
        for (const measureOne of own)
            measureOne();
    return found;
}
/** Whether the values were compared exactly, or one side as far as its profile knows it. */
function basisOf({ reference, current }, pair) {
    const isPartial = pair.kind === "categorical" && pair.counts.labels.at(-1) === methods_pair/* otherCategories */.TV;
    const isSketch = (reference?.error ?? 0) > 0 || (current?.error ?? 0) > 0;
    return isPartial || (pair.kind === "numeric" && isSketch) ? "sketch" : "exact";
}
/** The judgement of a column whose values were not compared. */
function outside(comparison, drifted) {
    const { reference, current, pairing } = comparison;
    return {
        name: comparison.name,
        type: pairing === undefined || pairing.state === "comparable" ? (reference ?? current).kind : pairing.type,
        method: null,
        statistic: null,
        score: null,
        pValue: null,
        adjustedPValue: null,
        threshold: null,
        drifted,
        judged: drifted,
        reason: whyOutside(comparison),
        decidedBy: drifted ? "schema" : "none",
        effect: null,
        error: 0,
        basis: null,
        missing: null,
        ...sidesOf(comparison),
        distribution: null,
        novelty: null,
    };
}
function whyOutside({ reference, current, pairing }) {
    if (current === undefined)
        return "the column is missing from the current data";
    if (reference === undefined)
        return "the reference has no such column, so there is nothing to compare with";
    return pairing === undefined || pairing.state === "comparable"
        ? ""
        : `not compared by value: ${pairing.why}`;
}
/** The judgement of a column that was compared row by row, by what decided it. */
function byRows(comparison, test, decision) {
    return {
        ...refusedRows(comparison, { name: test.name, type: test.type, why: "" }),
        method: test.method,
        statistic: test.statistic,
        pValue: test.pValue,
        effect: test.effect,
        judged: true,
        basis: "exact",
        reference: test.reference,
        current: test.current,
        ...decision,
    };
}
/** The judgement of a text or an embedding that could not be compared. */
function refusedRows({ name }, { type, why }) {
    const nothing = { rows: 0, missing: 0 };
    return {
        name,
        type,
        method: null,
        statistic: null,
        score: null,
        pValue: null,
        adjustedPValue: null,
        threshold: null,
        drifted: false,
        judged: false,
        reason: `not compared: ${why}`,
        decidedBy: "none",
        effect: null,
        error: 0,
        basis: null,
        missing: null,
        reference: nothing,
        current: nothing,
        distribution: null,
        novelty: null,
    };
}
function sidesOf({ reference, current }) {
    const side = (column) => ({
        rows: column?.rows ?? 0,
        missing: column?.missing ?? 0,
    });
    return { reference: side(reference), current: side(current) };
}


/***/ }),

/***/ 69666:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  G: () => (/* binding */ judgeAsEvidently),
  Q: () => (/* binding */ typeOf)
});

// EXTERNAL MODULE: ./out/toolkit/statistics/divergence.js
var divergence = __webpack_require__(70919);
// EXTERNAL MODULE: ./out/toolkit/statistics/kolmogorov-smirnov.js + 1 modules
var kolmogorov_smirnov = __webpack_require__(26594);
// EXTERNAL MODULE: ./out/toolkit/statistics/sample.js
var sample = __webpack_require__(29951);
// EXTERNAL MODULE: ./out/drift-check/columns/column.js
var columns_column = __webpack_require__(66703);
// EXTERNAL MODULE: ./out/drift-check/columns/novelty.js
var novelty = __webpack_require__(28320);
// EXTERNAL MODULE: ./out/drift-check/distribution.js
var distribution = __webpack_require__(7567);
// EXTERNAL MODULE: ./out/drift-check/methods/method.js + 5 modules
var methods_method = __webpack_require__(30859);
// EXTERNAL MODULE: ./out/drift-check/methods/pair.js
var methods_pair = __webpack_require__(45158);
// EXTERNAL MODULE: ./out/drift-check/presets/comparison.js + 1 modules
var presets_comparison = __webpack_require__(95789);
// EXTERNAL MODULE: ./out/toolkit/statistics/chi-square.js
var chi_square = __webpack_require__(46335);
// EXTERNAL MODULE: ./out/toolkit/statistics/g-test.js
var g_test = __webpack_require__(34609);
// EXTERNAL MODULE: ./out/toolkit/statistics/mann-whitney.js
var mann_whitney = __webpack_require__(77852);
// EXTERNAL MODULE: ./out/toolkit/statistics/t-test.js
var t_test = __webpack_require__(70438);
;// CONCATENATED MODULE: ./out/drift-check/presets/evidently-methods.js






/** Where scipy's table of the Anderson-Darling test ends. */
const leastAnderson = 0.001;
/** What Evidently measures by a method, where that is another thing than ours; or why it gives up. */
function measuredByEvidently(name, pair) {
    if (name === "chi_square") {
        const { reference, current } = (0,methods_method/* countsOf */.mQ)(pair);
        return (0,chi_square/* chiSquareGoodnessOfFit */.Cw)(reference, current);
    }
    if (name === "g_test" || name === "fisher_exact") {
        const { reference, current } = (0,methods_method/* countsOf */.mQ)(pair);
        if (Math.abs((0,methods_pair/* sum */.cz)(reference) - (0,methods_pair/* sum */.cz)(current)) > 1e-8 * Math.min((0,methods_pair/* sum */.cz)(reference), (0,methods_pair/* sum */.cz)(current)))
            return `Evidently's ${name} needs as many rows on the one side as on the other, and gives up its whole report`;
        return name === "g_test" ? (0,g_test/* gTestGoodnessOfFit */.A)(reference, current) : methods_method/* methods */.vX[name].measure(pair);
    }
    if (pair.kind !== "numeric")
        return methods_method/* methods */.vX[name].measure(pair);
    if (name === "mann_whitney")
        return (0,mann_whitney/* mannWhitney */.P)(pair.reference, pair.current, "less");
    if (name === "t_test") {
        const { moments, reference, current } = pair;
        return (0,t_test/* studentTestOfMoments */.ib)(moments?.reference ?? (0,t_test/* momentsOf */.Zn)(reference), moments?.current ?? (0,t_test/* momentsOf */.Zn)(current));
    }
    const measurement = methods_method/* methods */.vX[name].measure(pair);
    if (name !== "anderson")
        return measurement;
    return { ...measurement, pValue: Math.max(leastAnderson, measurement.pValue) };
}

// EXTERNAL MODULE: ./out/drift-check/presets/row-verdict.js
var row_verdict = __webpack_require__(16998);
// EXTERNAL MODULE: ./out/drift-check/presets/words.js
var words = __webpack_require__(15507);
;// CONCATENATED MODULE: ./out/drift-check/presets/evidently.js












/** Up to this many reference rows with a value Evidently tests; beyond, it measures a distance. */
const largestTested = 1000;
/** Evidently's threshold for these tests is 0.1. */
const looserTests = ["anderson", "cramer_von_mises", "fisher_exact", "g_test"];
/**
 * Judges columns as Evidently 0.7 does by default: the type by the current side, nulls and infinities dropped, a
 * p-value below 0.05 up to 1,000 reference rows and a distance of at least 0.1 beyond, nothing corrected. A column
 * that Evidently would skip, or abort on, is not judged and says why.
 */
function judgeAsEvidently(groups, options) {
    return (0,presets_comparison/* columnByColumn */.Sg)(groups, (comparison) => judge(comparison, options.threshold));
}
function judge(comparison, common) {
    const { reference, current, rowTest } = comparison;
    if (rowTest !== undefined) {
        if ("why" in rowTest)
            return (0,presets_comparison/* refusedRows */.Ek)(comparison, rowTest);
        return (0,row_verdict/* judgeRowsAsEvidently */.l)(comparison, rowTest, common);
    }
    if (reference === undefined || current === undefined)
        return (0,presets_comparison/* outside */.qY)(comparison, false);
    const empty = [reference, current].find((column) => (0,columns_column/* present */.E)(column) - column.infinite === 0);
    if (empty !== undefined) {
        const side = empty === reference ? "reference" : "current data";
        const reason = `it has no value in the ${side}, where Evidently gives up its whole report`;
        return notJudged(comparison, (empty === reference ? current : reference).kind, reason);
    }
    const type = comparison.asked ?? typeOf(current);
    if (type === "text")
        return notJudged(comparison, type, "Evidently tests free text with a classifier, which needs the rows of the reference");
    if (type === "unknown" || type === "datetime") {
        return notJudged(comparison, type, `Evidently does not test columns of type ${current.type.toLowerCase()} with ${type === "datetime" ? "times" : "missing values"}`);
    }
    const pair = type === "numeric" ? (0,methods_pair/* numericPair */.Ub)(reference, current) : (0,methods_pair/* categoricalPair */.N$)(reference, current);
    if (pair === undefined)
        return notJudged(comparison, type, reference.withheld
            ? "a contract classifies it as personal, so its profile keeps no values"
            : `it is ${reference.kind} in the reference and ${current.kind} in the current data`);
    const chosen = (0,presets_comparison/* chosenMethod */.On)(comparison, pair, (0,presets_comparison/* basisOf */.gp)(comparison, pair) === "sketch");
    const name = chosen.method?.name ?? defaultMethod(pair, (0,columns_column/* present */.E)(reference) - reference.infinite);
    const judgement = measured(comparison, reference, pair, name, common);
    if (chosen.refused === undefined)
        return judgement;
    return { ...judgement, reason: `${judgement.reason}; ${chosen.refused}` };
}
function measured(comparison, reference, pair, name, common) {
    const method = methods_method/* methods */.vX[name];
    const measurement = measuredByEvidently(name, pair);
    if (typeof measurement === "string")
        return notJudged(comparison, pair.kind, measurement);
    const { statistic, pValue } = measurement;
    const isTest = method.decides === "test";
    const threshold = comparison.threshold ?? common ?? (isTest && !looserTests.includes(name) ? 0.05 : 0.1);
    const score = pValue ?? (0,methods_method/* distanceOf */.hJ)(measurement);
    // Evidently counts a p-value at the threshold as drift for these two only.
    const drifted = isTest
        ? score < threshold || ((name === "ks" || name === "cramer_von_mises") && score === threshold)
        : score > threshold || (name !== "energy" && score === threshold);
    const shown = isTest ? (0,words/* pText */.C6)(score) : `score ${(0,words/* round */.LI)(score)}`;
    const compared = isTest === drifted ? "below" : drifted ? "reaches" : "not below";
    return {
        name: comparison.name,
        type: pair.kind,
        method: name,
        statistic,
        score,
        pValue,
        adjustedPValue: null,
        threshold,
        drifted,
        judged: true,
        reason: `${method.title}: ${shown}, ${compared} ${threshold}`,
        decidedBy: isTest ? "test" : "distance",
        effect: pair.kind === "numeric"
            ? (0,kolmogorov_smirnov/* largestDistance */.u)(pair.reference, pair.current)
            : (0,divergence/* totalVariation */.IG)((0,methods_method/* sharesOf */.AR)(pair.counts)),
        error: reference.error,
        basis: (0,presets_comparison/* basisOf */.gp)(comparison, pair),
        missing: null,
        ...(0,presets_comparison/* sidesOf */.Mm)(comparison),
        distribution: (0,distribution/* distributionOf */.A)(pair),
        novelty: (0,novelty/* noveltyOf */.F)(pair),
    };
}
/** Types as pandas and Evidently infer them: integers with missing values are floats, booleans with them nothing. */
function typeOf(current) {
    if (current.kind === "datetime")
        return "datetime";
    if (current.kind === "boolean")
        return current.missing > 0 ? "unknown" : "categorical";
    if (current.kind === "numeric") {
        if (/^U/.test(current.type))
            return "unknown";
        const isInteger = (0,methods_pair/* isIntegerType */.n$)(current.type) && current.missing === 0;
        return isInteger && (current.numbers?.values.length ?? 0) <= 10 ? "categorical" : "numeric";
    }
    const distinct = current.categories?.counts.size ?? Number.POSITIVE_INFINITY;
    return distinct > (0,columns_column/* present */.E)(current) * 0.5 ? "text" : "categorical";
}
function defaultMethod(pair, referenceRows) {
    const values = pair.kind === "numeric" ? (0,sample/* distinctOfBoth */.pL)(pair.reference, pair.current) : pair.counts.labels.length;
    const isLine = pair.kind === "numeric" && values > 5;
    if (referenceRows > largestTested)
        return isLine ? "wasserstein" : "jensen_shannon";
    return isLine ? "ks" : values > 2 ? "chi_square" : "z";
}
function notJudged(comparison, type, reason) {
    return { ...(0,presets_comparison/* outside */.qY)(comparison, false), type, reason: `not judged: ${reason}` };
}


/***/ }),

/***/ 16998:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   J: () => (/* binding */ judgeRows),
/* harmony export */   l: () => (/* binding */ judgeRowsAsEvidently)
/* harmony export */ });
/* harmony import */ var _methods_method_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(30859);
/* harmony import */ var _comparison_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(95789);
/* harmony import */ var _words_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(15507);



const alpha = 0.05;
/**
 * Preset mergeline's verdict on a text or an embedding. MMD says nothing of the share of rows that moved: on its few
 * hundred rows, what is significant is not small.
 */
function judgeRows(comparison, test, adjustedPValue, options) {
    const threshold = comparison.threshold ?? options.threshold ?? alpha;
    const verdict = (drifted, decidedBy, reason) => (0,_comparison_js__WEBPACK_IMPORTED_MODULE_1__/* .byRows */ .H$)(comparison, test, {
        adjustedPValue,
        threshold,
        score: test.statistic,
        drifted,
        decidedBy,
        reason,
    });
    const filled = (side) => side.rows - side.missing;
    const rows = Math.min(filled(test.reference), filled(test.current));
    if (rows < options.minRows) {
        const reason = `too few rows to judge: ${(0,_words_js__WEBPACK_IMPORTED_MODULE_2__/* .count */ .U9)(rows)} with a value, ${(0,_words_js__WEBPACK_IMPORTED_MODULE_2__/* .count */ .U9)(options.minRows)} are needed on both sides`;
        return { ...verdict(false, "rows", reason), judged: false };
    }
    const measured = `${_methods_method_js__WEBPACK_IMPORTED_MODULE_0__/* .methods */ .vX[test.method].title} ${(0,_words_js__WEBPACK_IMPORTED_MODULE_2__/* .round */ .LI)(test.statistic)}, adjusted ${(0,_words_js__WEBPACK_IMPORTED_MODULE_2__/* .pText */ .C6)(adjustedPValue)}`;
    if (adjustedPValue >= threshold)
        return verdict(false, "test", `no significant change: ${measured}, ${threshold} or more`);
    if (test.effect !== null && test.effect < options.minEffect) {
        const reason = `too small to matter: told apart by ${(0,_words_js__WEBPACK_IMPORTED_MODULE_2__/* .percent */ .KN)(test.effect)} of the rows, less than ${(0,_words_js__WEBPACK_IMPORTED_MODULE_2__/* .percent */ .KN)(options.minEffect)}, though significant (${measured})`;
        return verdict(false, "effect", reason);
    }
    const told = test.effect === null ? "" : `told apart by ${(0,_words_js__WEBPACK_IMPORTED_MODULE_2__/* .percent */ .KN)(test.effect)} of the rows, `;
    return verdict(true, "test", `${told}${measured} below ${threshold}`);
}
/** Up to this many reference rows with a value Evidently holds a classifier of texts against random ones. */
const largestByChance = 1000;
/**
 * Preset evidently's: the area of texts against 0.55, or up to 1,000 reference rows against the 95th percentile of random
 * classifiers; the squared discrepancy against 0.015.
 */
function judgeRowsAsEvidently(comparison, test, common) {
    const { chance, method, statistic, reference } = test;
    const isByChance = chance !== undefined && reference.rows - reference.missing <= largestByChance;
    const usual = isByChance ? 0.95 : method === "domain_classifier" ? 0.55 : 0.015;
    const threshold = comparison.threshold ?? common ?? usual;
    const limit = isByChance ? chance(threshold) : threshold;
    const drifted = statistic > limit;
    const held = isByChance ? `${(0,_words_js__WEBPACK_IMPORTED_MODULE_2__/* .round */ .LI)(limit)}, which ${(0,_words_js__WEBPACK_IMPORTED_MODULE_2__/* .percent */ .KN)(threshold)} of random ones stay below` : limit;
    return (0,_comparison_js__WEBPACK_IMPORTED_MODULE_1__/* .byRows */ .H$)(comparison, test, {
        score: statistic,
        adjustedPValue: null,
        threshold,
        drifted,
        decidedBy: "distance",
        reason: `${_methods_method_js__WEBPACK_IMPORTED_MODULE_0__/* .methods */ .vX[method].title} ${(0,_words_js__WEBPACK_IMPORTED_MODULE_2__/* .round */ .LI)(statistic)}, ${drifted ? "above" : "not above"} ${held}`,
    });
}


/***/ }),

/***/ 15507:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   C6: () => (/* binding */ pText),
/* harmony export */   KN: () => (/* binding */ percent),
/* harmony export */   LI: () => (/* binding */ round),
/* harmony export */   U9: () => (/* binding */ count),
/* harmony export */   ce: () => (/* binding */ pNumber),
/* harmony export */   nl: () => (/* binding */ noveltyText)
/* harmony export */ });
/** From this share of the rows on, what is new or gone is put into words. */
const worthSaying = 0.01;
/** `12.5%`, with more digits where it is small. */
function percent(share) {
    const digits = share !== 0 && Math.abs(share) < 0.01 ? 2 : 1;
    return `${(share * 100).toFixed(digits).replace(/\.0+$/, "")}%`;
}
/** `p = 0.012`, `p < 0.0001`. */
function pText(p) {
    return p < 0.0001 ? `p ${pNumber(p)}` : `p = ${pNumber(p)}`;
}
/** `0.012`, `< 0.0001`. */
function pNumber(p) {
    return p < 0.0001 ? "< 0.0001" : round(p);
}
/** Three significant digits, at most four after the point. */
function round(value) {
    return String(Number(Number(value.toPrecision(3)).toFixed(4)));
}
/** `in 12% of the rows "gold", "vip" and 3 more, which the reference does not have`. */
function noveltyText({ unseen, vanished, range }) {
    const named = ({ values, count }) => {
        const shown = values.slice(0, 3).map(({ value }) => JSON.stringify(value.slice(0, 40)));
        return `${shown.join(", ")}${count > shown.length ? ` and ${count - shown.length} more` : ""}`;
    };
    const texts = [];
    if (unseen !== null && unseen.share >= worthSaying)
        texts.push(`new in ${percent(unseen.share)} of the rows: ${named(unseen)}`);
    if (vanished !== null && vanished.share >= worthSaying)
        texts.push(`gone, with ${percent(vanished.share)} of the rows before: ${named(vanished)}`);
    if (range !== null && range.above >= worthSaying)
        texts.push(`${percent(range.above)} of the rows above the reference's largest, ${round(range.max)}`);
    if (range !== null && range.below >= worthSaying)
        texts.push(`${percent(range.below)} of the rows below the reference's smallest, ${round(range.min)}`);
    return texts;
}
function count(value) {
    return value.toLocaleString("en-US", { maximumFractionDigits: 0 });
}


/***/ }),

/***/ 14450:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   c: () => (/* binding */ author)
/* harmony export */ });
/* harmony import */ var _explain_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(8646);

/** The author of everything that a job's own token writes. */
const actionsBot = "github-actions[bot]";
const known = new WeakMap();
/**
 * The login under which the token writes: `github-actions[bot]`, another app's bot, or a person. It tells our own
 * comments and issues from those in which someone else put our marker. The token of an app may not ask for its user
 * by REST, so the question goes to GraphQL.
 */
function author(github) {
    const found = known.get(github) ?? ask(github);
    known.set(github, found);
    return found;
}
async function ask(github) {
    try {
        const { viewer } = await github.octokit.graphql("query { viewer { login } }");
        return viewer.login;
    }
    catch (error) {
        // A server without GraphQL, or a token that may not ask: then the job's own token is the one that is likely.
        if ((0,_explain_js__WEBPACK_IMPORTED_MODULE_0__/* .statusOf */ .c2)(error) === undefined && !isGraphqlError(error))
            throw error;
        return actionsBot;
    }
}
function isGraphqlError(error) {
    return error instanceof Error && error.name === "GraphqlResponseError";
}


/***/ }),

/***/ 70470:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   at: () => (/* binding */ at),
/* harmony export */   createGitHub: () => (/* binding */ createGitHub)
/* harmony export */ });
/* harmony import */ var _runtime_errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(43575);

/** The repository's place in the parameters of every request. */
function at(github) {
    return { owner: github.owner, repo: github.repository };
}
/** How often a request is tried again after a failure of the server or the network: after 1 s, then after 4 s. */
const retries = 2;
/** Longest wait for GitHub's rate limit, in seconds. A longer one fails at once, with the time in the error. */
const longestWait = 90;
/**
 * A client for the repository's REST API. Octokit is loaded here and not before: most starts of an action don't need
 * it. The token is masked in the log and is in no error.
 * @throws ConfigurationError when the token or the address can't be one
 */
async function createGitHub(options) {
    const token = options.token.trim();
    options.log.mask(token);
    // A header with such a value is refused with an error that quotes it.
    if (!/^[\x21-\x7e]+$/.test(token)) {
        throw new _runtime_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .ConfigurationError */ .j1("github-token is empty or holds a character that no token has.");
    }
    if (!URL.canParse(options.apiUrl) || !/^https?:$/.test(new URL(options.apiUrl).protocol)) {
        throw new _runtime_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .ConfigurationError */ .j1(`GITHUB_API_URL: "${options.apiUrl}" is not an http or https address.`);
    }
    const [{ Octokit }, { retry }, { throttling }] = await Promise.all([
        __webpack_require__.e(/* import() */ 9988).then(__webpack_require__.bind(__webpack_require__, 59988)),
        Promise.all(/* import() */[__webpack_require__.e(3251), __webpack_require__.e(9735)]).then(__webpack_require__.bind(__webpack_require__, 49735)),
        Promise.all(/* import() */[__webpack_require__.e(3251), __webpack_require__.e(6856)]).then(__webpack_require__.bind(__webpack_require__, 86856)),
    ]);
    const { log, signal } = options;
    const waitOnce = (seconds, request, _octokit, tried) => {
        const again = tried === 0 && seconds <= longestWait;
        log.info(`GitHub's rate limit is reached${again ? `: trying again in ${seconds} s` : ""}.`);
        return again && request !== undefined;
    };
    const octokit = new (Octokit.plugin(retry, throttling))({
        auth: token,
        baseUrl: options.apiUrl.replace(/\/+$/, ""),
        userAgent: "mergeline",
        log: { debug: log.debug, info: log.debug, warn: log.debug, error: log.debug },
        retry: { retries, retryAfterBaseValue: options.unpaced === true ? 10 : 1000 },
        throttle: {
            enabled: options.unpaced !== true,
            onRateLimit: waitOnce,
            onSecondaryRateLimit: waitOnce,
        },
    });
    if (signal !== undefined)
        endWith(octokit, signal);
    return { octokit, owner: options.owner, repository: options.repository };
}
/** Registered last and so outermost: a cancelled run waits neither for an answer nor for a retry. */
function endWith(octokit, signal) {
    octokit.hook.wrap("request", async (request, options) => {
        signal.throwIfAborted();
        options.request = { ...options.request, signal };
        let stop = () => { };
        const aborted = new Promise((_, reject) => {
            stop = () => reject(signal.reason);
            signal.addEventListener("abort", stop, { once: true });
        });
        try {
            return await Promise.race([Promise.resolve(request(options)), aborted]);
        }
        finally {
            signal.removeEventListener("abort", stop);
        }
    });
}


/***/ }),

/***/ 8646:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   WE: () => (/* binding */ explain),
/* harmony export */   c2: () => (/* binding */ statusOf),
/* harmony export */   ut: () => (/* binding */ answerOf)
/* harmony export */ });
/* harmony import */ var zod__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(27597);
/* harmony import */ var _runtime_errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(43575);


/** The fields of Octokit's RequestError that are read here. `response` is missing when the network failed. */
const requestError = zod__WEBPACK_IMPORTED_MODULE_1__/* .object */ .Ikc({
    name: zod__WEBPACK_IMPORTED_MODULE_1__/* .literal */ .euz("HttpError"),
    status: zod__WEBPACK_IMPORTED_MODULE_1__/* .number */ .aig(),
    message: zod__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP(),
    request: zod__WEBPACK_IMPORTED_MODULE_1__/* .object */ .Ikc({ url: zod__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP() }),
    response: zod__WEBPACK_IMPORTED_MODULE_1__/* .object */ .Ikc({ headers: zod__WEBPACK_IMPORTED_MODULE_1__/* .record */ .g1P(zod__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP(), zod__WEBPACK_IMPORTED_MODULE_1__/* .unknown */ .L5J()).default({}), data: zod__WEBPACK_IMPORTED_MODULE_1__/* .unknown */ .L5J() }).nullish(),
});
const answer = zod__WEBPACK_IMPORTED_MODULE_1__/* .object */ .Ikc({
    message: zod__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP().optional(),
    errors: zod__WEBPACK_IMPORTED_MODULE_1__/* .array */ .YOg(zod__WEBPACK_IMPORTED_MODULE_1__/* .unknown */ .L5J()).optional(),
});
/** The HTTP status GitHub answered with, or undefined where the error is not an answer of GitHub's. */
function statusOf(error) {
    const found = requestError.safeParse(error).data;
    return found?.response ? found.status : undefined;
}
/** What GitHub says in its answer, on one line: its message, and the messages of the single errors in it. */
function answerOf(error) {
    const found = requestError.safeParse(error).data;
    const { message = "", errors = [] } = answer.safeParse(found?.response?.data).data ?? {};
    const single = errors.map((each) => typeof each === "string" ? each : (answer.safeParse(each).data?.message ?? ""));
    return [message, ...single]
        .map((text) => text.replaceAll(/\s+/g, " ").trim())
        .filter((text) => text !== "")
        .join(": ");
}
/**
 * The error to throw instead of `error`, which a request to GitHub threw: a ConfigurationError where the user can mend
 * it (network, token, permission, missing repository, rate limit), else the error itself.
 */
function explain(error, need, github) {
    const failed = requestError.safeParse(error).data;
    if (failed === undefined)
        return error instanceof Error ? error : new Error((0,_runtime_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .messageOf */ .bD)(error));
    const host = URL.canParse(failed.request.url) ? new URL(failed.request.url).host : "its address";
    const fail = (message) => new _runtime_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .ConfigurationError */ .j1(message, { cause: error });
    const repository = github === undefined ? "the repository" : `${github.owner}/${github.repository}`;
    if (!failed.response) {
        return fail(`GitHub at ${host} can't be reached: ${(0,_runtime_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .messageOf */ .bD)(error)}. Could not ${need.to}.`);
    }
    if (isRateLimit(failed.status, failed.response.headers, answerOf(error))) {
        return fail(`Could not ${need.to}: GitHub's rate limit is used up${until(failed.response.headers)}. Run it again later.`);
    }
    switch (failed.status) {
        case 401:
            return fail(`Could not ${need.to}: GitHub at ${host} does not accept github-token (${answerOf(error) || "no reason given"}). ` +
                "Give a valid token, or leave the input out to use the job's own.");
        case 403:
            return fail(`Could not ${need.to}: the token may not (${answerOf(error) || "no reason given"}). ` +
                `Add "permissions: ${need.permission}" to the job; on a pull request from a fork the token can only read.`);
        case 404:
            return fail(`Could not ${need.to}: GitHub at ${host} finds no such thing in ${repository}, or the token may not see it. ` +
                `Add "permissions: ${need.permission}" to the job, or check the name.`);
        case 410:
            return fail(`Could not ${need.to}: it is switched off in ${repository} (${answerOf(error) || "no reason given"}).`);
        default:
            if (failed.status >= 500) {
                return fail(`Could not ${need.to}: GitHub at ${host} answered ${failed.status}. Run it again later.`);
            }
            return error instanceof Error ? error : new Error(failed.message);
    }
}
function isRateLimit(status, headers, message) {
    if (status !== 403 && status !== 429)
        return false;
    return status === 429 || String(headers["x-ratelimit-remaining"]) === "0" || /rate limit/i.test(message);
}
function until(headers) {
    const seconds = Number(headers["x-ratelimit-reset"]);
    return seconds > 0 ? ` until ${new Date(seconds * 1000).toISOString().replace(".000Z", "Z")}` : "";
}


/***/ }),

/***/ 38947:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Gy: () => (/* binding */ mark),
/* harmony export */   rZ: () => (/* binding */ isMarked),
/* harmony export */   xL: () => (/* binding */ marker)
/* harmony export */ });
/** The hidden first line by which a comment or an issue is found again. */
function marker(key) {
    // "--" would end an HTML comment early; encoded, two keys never share a marker.
    const name = encodeURIComponent(key).replaceAll("--", "%2D%2D");
    return `<!-- mergeline:${name} -->`;
}
/** The body with its marker in front. */
function mark(key, body) {
    return `${marker(key)}\n${body}`;
}
/** Whether the body begins with the marker. One that is quoted further down does not count. */
function isMarked(key, body) {
    return body?.trimStart().startsWith(marker(key)) ?? false;
}


/***/ }),

/***/ 24864:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   U: () => (/* binding */ exportersFor)
/* harmony export */ });
/* harmony import */ var _github_context_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(80394);

/**
 * Which exporters of a table the settings ask for. None in a run that is for a pull request: its model.yaml is a
 * proposal, and would name where secrets go.
 */
function exportersFor(table, settings, { context, log }) {
    const names = Object.keys(table).filter((name) => settings[name] !== undefined);
    if (names.length === 0 || context === undefined || !(0,_github_context_js__WEBPACK_IMPORTED_MODULE_0__/* .isForPullRequest */ .w)(context))
        return names;
    log.info(`On a pull request nothing is exported (${names.join(", ")}).`);
    return [];
}


/***/ }),

/***/ 46335:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Cw: () => (/* binding */ chiSquareGoodnessOfFit),
/* harmony export */   U_: () => (/* binding */ chiSquare),
/* harmony export */   YN: () => (/* binding */ chiSquareSurvival),
/* harmony export */   em: () => (/* binding */ contingency)
/* harmony export */ });
/* harmony import */ var _stdlib_math_base_special_gammainc__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(55479);

/** The probability that a chi-square variable reaches `x`, also where it is tiny. */
function chiSquareSurvival(x, degreesOfFreedom) {
    if (x === Number.POSITIVE_INFINITY)
        return 0;
    return x <= 0 ? 1 : _stdlib_math_base_special_gammainc__WEBPACK_IMPORTED_MODULE_0__(x / 2, degreesOfFreedom / 2, true, true);
}
/**
 * Pearson's two-sample chi-square test on a 2 × k table of counts: both sides are samples. Categories that neither
 * side has are left out; with fewer than two categories nothing can differ: statistic 0, p-value 1. Without Yates'
 * correction. Same as scipy.stats.chi2_contingency(correction=False).
 * @param reference the counts by category; `current` in the same order
 * @throws RangeError where a side has no rows, a count is negative, or the lengths differ
 */
function chiSquare(reference, current) {
    const table = contingency(reference, current);
    let statistic = 0;
    for (const { observed, expected } of table.cells)
        statistic += (observed - expected) ** 2 / expected;
    const degreesOfFreedom = Math.max(0, table.categories - 1);
    if (degreesOfFreedom === 0)
        return { statistic: 0, pValue: 1, degreesOfFreedom };
    return { statistic, pValue: chiSquareSurvival(statistic, degreesOfFreedom), degreesOfFreedom };
}
/**
 * The one-sample test, with the reference scaled to the size of the current data and taken as exact. What Evidently
 * does; its false alarms are many, because the reference is a sample too. A category that the reference lacks gives
 * an infinite statistic and p = 0. Same as scipy.stats.chisquare.
 */
function chiSquareGoodnessOfFit(reference, current) {
    const { cells, categories, sizes } = contingency(reference, current);
    const scale = sizes[1] / sizes[0];
    let statistic = 0;
    for (let at = 0; at < categories; at++) {
        const expected = cells[2 * at].observed * scale;
        statistic += (cells[2 * at + 1].observed - expected) ** 2 / expected;
    }
    const degreesOfFreedom = Math.max(0, categories - 1);
    if (degreesOfFreedom === 0)
        return { statistic: 0, pValue: 1, degreesOfFreedom };
    return { statistic, pValue: chiSquareSurvival(statistic, degreesOfFreedom), degreesOfFreedom };
}
/** The observed counts of a 2 × k table with those expected where both sides are alike. */
function contingency(reference, current) {
    if (reference.length !== current.length)
        throw new RangeError("both sides need the same categories.");
    if ([...reference, ...current].some((count) => !(count >= 0 && Number.isFinite(count)))) {
        throw new RangeError("counts are finite and not negative.");
    }
    const sum = (counts) => counts.reduce((total, count) => total + count, 0);
    const sizes = [sum(reference), sum(current)];
    if (sizes[0] === 0 || sizes[1] === 0)
        throw new RangeError("both sides need at least one value.");
    const total = sizes[0] + sizes[1];
    const cells = [];
    reference.forEach((count, at) => {
        const both = count + current[at];
        if (both === 0)
            return;
        cells.push({ observed: count, expected: (both * sizes[0]) / total });
        cells.push({ observed: current[at], expected: (both * sizes[1]) / total });
    });
    return { cells, categories: cells.length / 2, sizes };
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

/***/ 70919:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   IG: () => (/* binding */ totalVariation),
/* harmony export */   V5: () => (/* binding */ populationStabilityIndex),
/* harmony export */   Vm: () => (/* binding */ hellinger),
/* harmony export */   fy: () => (/* binding */ jensenShannon),
/* harmony export */   h: () => (/* binding */ kullbackLeibler)
/* harmony export */ });
/**
 * The Jensen-Shannon distance, the square root of the divergence in nats: from 0 to √ln 2 ≈ 0.833. Same as
 * scipy.spatial.distance.jensenshannon. Endres and Schindelin (2003), A New Metric for Probability Distributions.
 */
function jensenShannon({ reference, current }) {
    let sum = 0;
    reference.forEach((p, at) => {
        const q = current[at];
        const middle = (p + q) / 2;
        if (p > 0)
            sum += p * Math.log(p / middle);
        if (q > 0)
            sum += q * Math.log(q / middle);
    });
    return Math.sqrt(Math.max(0, sum / 2));
}
/**
 * The population stability index Σ (p − q) ln(p / q), from 0. Empty bins are filled as Evidently fills them: with
 * 0.0001, or with a millionth of the smallest share where that is at most 0.0001.
 */
function populationStabilityIndex(shares) {
    const reference = filled(shares.reference);
    const current = filled(shares.current);
    return reference.reduce((sum, p, at) => sum + (p - current[at]) * Math.log(p / current[at]), 0);
}
/** The Kullback-Leibler divergence Σ p ln(p / q) of the current from the reference in nats, empty bins filled as above. */
function kullbackLeibler(shares) {
    const reference = normed(filled(shares.reference));
    const current = normed(filled(shares.current));
    return Math.max(0, reference.reduce((sum, p, at) => sum + p * Math.log(p / current[at]), 0));
}
/** The Hellinger distance √(1 − Σ √(p q)), from 0 to 1. */
function hellinger({ reference, current }) {
    const overlap = reference.reduce((sum, p, at) => sum + Math.sqrt(p * current[at]), 0);
    return Math.sqrt(Math.max(0, 1 - Math.min(1, overlap)));
}
/** The total variation distance ½ Σ |p − q|, from 0 to 1: the share of rows that would have to change their bin. */
function totalVariation({ reference, current }) {
    return Math.min(1, reference.reduce((sum, p, at) => sum + Math.abs(p - current[at]), 0) / 2);
}
function filled(shares) {
    const smallest = shares.reduce((least, share) => (share > 0 && share < least ? share : least), 1);
    const filling = smallest <= 0.0001 ? smallest / 1e6 : 0.0001;
    return shares.map((share) => (share === 0 ? filling : share));
}
function normed(shares) {
    const total = shares.reduce((sum, share) => sum + share, 0);
    return shares.map((share) => share / total);
}


/***/ }),

/***/ 37048:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  q: () => (/* binding */ eppsSingleton),
  Z: () => (/* binding */ interquartileRange)
});

// EXTERNAL MODULE: ./out/toolkit/statistics/chi-square.js
var chi_square = __webpack_require__(46335);
// EXTERNAL MODULE: ./out/toolkit/statistics/sample.js
var sample = __webpack_require__(29951);
;// CONCATENATED MODULE: ./out/toolkit/statistics/symmetric-eigen.js
/** Off-diagonal entries below this share of the matrix are rounding. */
const negligible = 1e-17;
const mostSweeps = 60;
/**
 * Eigenvalues and unit eigenvectors (as rows) of a small symmetric matrix, by Jacobi's rotations. Golub and Van Loan,
 * Matrix Computations, 8.5.
 */
function symmetricEigen(matrix) {
    const a = matrix.map((row) => [...row]);
    const size = a.length;
    const vectors = a.map((_, i) => a.map((_, j) => Number(i === j)));
    const scale = Math.max(...a.flat().map(Math.abs));
    for (let sweep = 0; sweep < mostSweeps; sweep++) {
        let rotated = false;
        for (let p = 0; p < size; p++) {
            for (let q = p + 1; q < size; q++) {
                if (Math.abs(a[p][q]) <= negligible * scale)
                    continue;
                rotated = true;
                rotate(a, vectors, p, q);
            }
        }
        if (!rotated)
            break;
    }
    return { values: a.map((row, at) => row[at]), vectors };
}
/** Turns axes p and q so that their entry becomes 0. */
function rotate(a, vectors, p, q) {
    const theta = (a[q][q] - a[p][p]) / (2 * a[p][q]);
    const tangent = (theta < 0 ? -1 : 1) / (Math.abs(theta) + Math.hypot(theta, 1));
    const cosine = 1 / Math.hypot(tangent, 1);
    const sine = tangent * cosine;
    for (const row of a) {
        const [left, right] = [row[p], row[q]];
        row[p] = cosine * left - sine * right;
        row[q] = sine * left + cosine * right;
    }
    for (const rows of [a, vectors]) {
        const [upper, lower] = [rows[p], rows[q]];
        rows[p] = upper.map((value, at) => cosine * value - sine * lower[at]);
        rows[q] = upper.map((value, at) => sine * value + cosine * lower[at]);
    }
    a[p][q] = 0;
    a[q][p] = 0;
}

;// CONCATENATED MODULE: ./out/toolkit/statistics/epps-singleton.js



/** Where the characteristic functions are compared, in halves of the interquartile range of both sides together. */
const points = [0.4, 0.8];
/** Directions whose variance is below this share of the largest one count as none. */
const leastVariance = 1e-12;
/**
 * The Epps-Singleton test: whether the empirical characteristic functions agree; for discrete numbers too. Same as
 * scipy.stats.epps_singleton_2samp, but for data of so few values that its covariance matrix is singular, where scipy's
 * answer hangs on rounding. Epps and Singleton (1986); Goerg and Kaiser (2009), Nonparametric testing of distributions.
 * @throws RangeError where a side has fewer than five values, both are constants, or the middle half of all values is one
 */
function eppsSingleton(reference, current) {
    (0,sample/* requireValues */.Sd)(reference, current);
    const [n, m] = [reference.size, current.size];
    if (n < 5 || m < 5)
        throw new RangeError("the Epps-Singleton test needs five values on both sides.");
    if (reference.values.length === 1 && current.values.length === 1) {
        throw new RangeError("the Epps-Singleton test needs two different values on one side.");
    }
    const unit = interquartileRange(reference, current) / 2;
    if (!(unit > 0))
        throw new RangeError("the Epps-Singleton test needs an interquartile range above 0.");
    const one = moments(reference, unit);
    const other = moments(current, unit);
    const size = n + m;
    const covariance = one.covariance.map((row, i) => row.map((value, j) => (size / n) * value + (size / m) * other.covariance[i][j]));
    const difference = one.mean.map((value, at) => value - other.mean[at]);
    const { values, vectors } = symmetricEigen(covariance);
    const largest = Math.max(...values);
    let [statistic, rank] = [0, 0];
    values.forEach((value, at) => {
        if (!(value > leastVariance * largest))
            return;
        const along = vectors[at].reduce((sum, part, i) => sum + part * difference[i], 0);
        statistic += (size * along ** 2) / value;
        rank++;
    });
    if (Math.max(n, m) < 25)
        statistic /= 1 + size ** -0.45 + 10.1 * (n ** -1.7 + m ** -1.7);
    return { statistic, pValue: (0,chi_square/* chiSquareSurvival */.YN)(statistic, rank) };
}
/** Mean and covariance (over n) of the cosines and sines at the points. */
function moments({ values, weights, size }, unit) {
    const width = 2 * points.length;
    const parts = new Float64Array(width * values.length);
    const mean = new Array(width).fill(0);
    values.forEach((value, at) => {
        points.forEach((point, i) => {
            parts[at * width + i] = Math.cos((point / unit) * value);
            parts[at * width + points.length + i] = Math.sin((point / unit) * value);
        });
        for (let i = 0; i < width; i++)
            mean[i] += (weights[at] / size) * parts[at * width + i];
    });
    const covariance = mean.map(() => new Array(width).fill(0));
    values.forEach((_, at) => {
        const share = weights[at] / size;
        for (let i = 0; i < width; i++) {
            const apart = share * (parts[at * width + i] - mean[i]);
            for (let j = 0; j < width; j++)
                covariance[i][j] += apart * (parts[at * width + j] - mean[j]);
        }
    });
    return { mean, covariance };
}
/** Of both sides together, quartiles between two values by linear interpolation, as numpy's. */
function interquartileRange(one, other) {
    const size = one.size + other.size;
    const ranks = [0.25, 0.75].flatMap((p) => {
        const position = p * (size - 1);
        return [Math.floor(position), Math.ceil(position)];
    });
    const found = ranks.map(() => Number.NaN);
    (0,sample/* walk */.GG)(one, other, (value, below, belowOther) => {
        ranks.forEach((rank, at) => {
            if (Number.isNaN(found[at]) && below + belowOther > rank)
                found[at] = value;
        });
    });
    const quartile = (p, low, high) => {
        const position = p * (size - 1);
        return low + (high - low) * (position - Math.floor(position));
    };
    return quartile(0.75, found[2], found[3]) - quartile(0.25, found[0], found[1]);
}


/***/ }),

/***/ 36070:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   R: () => (/* binding */ fisherExact)
/* harmony export */ });
/* harmony import */ var _stdlib_math_base_special_gammaln__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(67711);
/* harmony import */ var _sample_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(29951);


/**
 * Fisher's exact test of a 2 × 2 table, two-sided: the probability, margins given, of all tables that are at most as
 * likely as this one. The statistic is the sample odds ratio (infinite or NaN where a product is 0). Same as
 * scipy.stats.fisher_exact.
 * @param reference counts of the two categories, whole; `current` in the same order
 */
function fisherExact(reference, current) {
    const [a, b] = reference;
    const [c, d] = current;
    if (![a, b, c, d].every((count) => Number.isInteger(count) && count >= 0)) {
        throw new RangeError("Fisher's test needs whole counts that are not negative.");
    }
    const statistic = (a * d) / (b * c);
    const row = a + b;
    const column = a + c;
    const total = a + b + c + d;
    if (row === 0 || c + d === 0 || column === 0 || b + d === 0)
        return { statistic: Number.NaN, pValue: 1 };
    const low = Math.max(0, row + column - total);
    const high = Math.min(row, column);
    // The distribution by its ratios, from the likeliest table: no factorial, nothing overflows.
    const mode = Math.min(high, Math.max(low, Math.floor(((row + 1) * (column + 1)) / (total + 2))));
    const weight = new Float64Array(high - low + 1);
    weight[mode - low] = 1;
    for (let k = mode; k < high; k++) {
        weight[k + 1 - low] =
            (weight[k - low] * (row - k) * (column - k)) / ((k + 1) * (total - row - column + k + 1));
    }
    for (let k = mode; k > low; k--) {
        weight[k - 1 - low] =
            (weight[k - low] * k * (total - row - column + k)) / ((row - k + 1) * (column - k + 1));
    }
    const observed = weight[a - low];
    let all = 0;
    let extreme = 0;
    for (const one of weight) {
        all += one;
        // As scipy: tables that are as likely but for rounding belong to the extreme ones.
        if (one <= observed * (1 + 1e-14) + Number.MIN_VALUE)
            extreme += one;
    }
    if (observed === 0)
        return { statistic, pValue: (0,_sample_js__WEBPACK_IMPORTED_MODULE_1__/* .probability */ .E5)(Math.exp(logProbability(a, row, column, total))) };
    return { statistic, pValue: (0,_sample_js__WEBPACK_IMPORTED_MODULE_1__/* .probability */ .E5)(extreme / all) };
}
/** Where a table is so unlikely that its weight underflows: its own log probability stands for the tail. */
function logProbability(k, row, column, total) {
    const choose = (n, r) => _stdlib_math_base_special_gammaln__WEBPACK_IMPORTED_MODULE_0__(n + 1) - _stdlib_math_base_special_gammaln__WEBPACK_IMPORTED_MODULE_0__(r + 1) - _stdlib_math_base_special_gammaln__WEBPACK_IMPORTED_MODULE_0__(n - r + 1);
    return choose(column, k) + choose(total - column, row - k) - choose(total, row);
}


/***/ }),

/***/ 34609:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   A: () => (/* binding */ gTestGoodnessOfFit),
/* harmony export */   o: () => (/* binding */ gTest)
/* harmony export */ });
/* harmony import */ var _chi_square_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(46335);

/**
 * The two-sample G test (likelihood ratio) on a 2 × k table of counts: 2 Σ observed log(observed / expected). Same as
 * scipy.stats.chi2_contingency(correction=False, lambda_="log-likelihood"). Woolf (1957), The Log Likelihood Ratio
 * Test.
 * @throws RangeError where a side has no rows, a count is negative, or the lengths differ
 */
function gTest(reference, current) {
    const { cells, categories } = (0,_chi_square_js__WEBPACK_IMPORTED_MODULE_0__/* .contingency */ .em)(reference, current);
    const degreesOfFreedom = Math.max(0, categories - 1);
    if (degreesOfFreedom === 0)
        return { statistic: 0, pValue: 1, degreesOfFreedom };
    let sum = 0;
    for (const { observed, expected } of cells)
        if (observed > 0)
            sum += observed * Math.log(observed / expected);
    const statistic = Math.max(0, 2 * sum);
    return { statistic, pValue: (0,_chi_square_js__WEBPACK_IMPORTED_MODULE_0__/* .chiSquareSurvival */ .YN)(statistic, degreesOfFreedom), degreesOfFreedom };
}
/**
 * The one-sample G test against the reference's counts, taken as exact: 2 Σ current log(current / reference). What
 * Evidently does, on sides of the same size. A category that the reference lacks gives an infinite statistic and p = 0.
 * Same as scipy.stats.power_divergence(lambda_="log-likelihood").
 */
function gTestGoodnessOfFit(reference, current) {
    const { cells, categories } = (0,_chi_square_js__WEBPACK_IMPORTED_MODULE_0__/* .contingency */ .em)(reference, current);
    const degreesOfFreedom = Math.max(0, categories - 1);
    if (degreesOfFreedom === 0)
        return { statistic: 0, pValue: 1, degreesOfFreedom };
    let sum = 0;
    for (let at = 0; at < categories; at++) {
        const [before, now] = [cells[2 * at].observed, cells[2 * at + 1].observed];
        if (now > 0)
            sum += now * Math.log(now / before);
    }
    return { statistic: 2 * sum, pValue: (0,_chi_square_js__WEBPACK_IMPORTED_MODULE_0__/* .chiSquareSurvival */ .YN)(2 * sum, degreesOfFreedom), degreesOfFreedom };
}


/***/ }),

/***/ 16127:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Be: () => (/* binding */ shares),
/* harmony export */   IK: () => (/* binding */ distinctValueShares),
/* harmony export */   JW: () => (/* binding */ histogram),
/* harmony export */   al: () => (/* binding */ valueCounts),
/* harmony export */   w3: () => (/* binding */ numericShares)
/* harmony export */ });
/* unused harmony export sturgesEdges */
/* harmony import */ var _sample_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(29951);

/** A numeric column with at most this many distinct reference values is compared value by value, as in Evidently. */
const fewestBinned = 20;
/**
 * The shares that Evidently's distances are computed from: value by value where the reference has at most 20 distinct
 * values, else in equal bins over both sides, their number by Sturges' rule over the rows of both sides.
 * @param integer whether the column's type is an integer one: numpy's bins are then at least 1 wide
 */
function numericShares(reference, current, integer = false) {
    if (reference.values.length > fewestBinned) {
        const edges = sturgesEdges(reference, current, reference.size + current.size, integer);
        return { reference: shares(histogram(reference, edges)), current: shares(histogram(current, edges)) };
    }
    const counts = valueCounts(reference, current);
    return { reference: shares(counts.reference), current: shares(counts.current) };
}
/** How often each distinct value of either side occurs on each side, ascending by value. */
function valueCounts(reference, current) {
    const counts = { reference: [], current: [], values: [] };
    let before = 0;
    let beforeCurrent = 0;
    (0,_sample_js__WEBPACK_IMPORTED_MODULE_0__/* .walk */ .GG)(reference, current, (value, below, belowCurrent) => {
        counts.values.push(value);
        counts.reference.push(below - before);
        counts.current.push(belowCurrent - beforeCurrent);
        before = below;
        beforeCurrent = belowCurrent;
    });
    return counts;
}
/** Counts as shares of their sum. */
function shares(counts) {
    const total = counts.reduce((sum, count) => sum + count, 0);
    return counts.map((count) => count / total);
}
/** Edges of equal bins from the smallest to the largest value of both sides, for `rows` values, as numpy sets them. */
function sturgesEdges(reference, current, rows, integer) {
    const low = Math.min(reference.values[0], current.values[0]);
    const high = Math.max(reference.values.at(-1), current.values.at(-1));
    if (low === high)
        return [low - 0.5, low + 0.5];
    let width = (high - low) / (Math.log2(rows) + 1);
    if (integer && width < 1)
        width = 1;
    const bins = Math.max(1, Math.ceil((high - low) / width));
    const step = (high - low) / bins;
    const edges = Array.from({ length: bins + 1 }, (_, at) => at * step + low);
    edges[bins] = high;
    return edges;
}
/** Counts in bins that are closed on the left; the last one on both sides. Values beyond the edges are left out. */
function histogram({ values, weights }, edges) {
    let at = firstFrom(values, edges[0], 0);
    return edges.slice(1).map((edge, bin) => {
        const isLast = bin === edges.length - 2;
        let end = firstFrom(values, edge, at);
        if (isLast && values[end] === edge)
            end++;
        let count = 0;
        for (; at < end; at++)
            count += weights[at];
        return count;
    });
}
/** The place of the first value that is not below `limit`, from `from` on. */
function firstFrom(sorted, limit, from) {
    let [low, high] = [from, sorted.length];
    while (low < high) {
        const middle = (low + high) >>> 1;
        if (sorted[middle] < limit)
            low = middle + 1;
        else
            high = middle;
    }
    return low;
}
/**
 * The shares in equal bins whose number is set by Sturges' rule over the distinct values of both sides: what
 * Evidently computes the Hellinger distance of numbers from.
 */
function distinctValueShares(reference, current, integer = false) {
    const edges = sturgesEdges(reference, current, (0,_sample_js__WEBPACK_IMPORTED_MODULE_0__/* .distinctOfBoth */ .pL)(reference, current), integer);
    return { reference: shares(histogram(reference, edges)), current: shares(histogram(current, edges)) };
}


/***/ }),

/***/ 26594:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  g: () => (/* binding */ kolmogorovSmirnov),
  u: () => (/* binding */ largestDistance)
});

// EXTERNAL MODULE: ./node_modules/@stdlib/math-base-special-gammaln/lib/index.js
var lib = __webpack_require__(67711);
// EXTERNAL MODULE: ./out/toolkit/statistics/sample.js
var sample = __webpack_require__(29951);
;// CONCATENATED MODULE: ./out/toolkit/statistics/kolmogorov.js


/**
 * The probability that the two-sided one-sample Kolmogorov-Smirnov statistic of n values reaches x. The choice of
 * method follows Simard and L'Ecuyer (2011), Computing the Two-Sided Kolmogorov-Smirnov Distribution, J. Stat. Softw.
 * 39(11), as scipy.stats.kstwo.sf does; absolute error below 1e-10.
 * @param n at least 1, whole
 * @param x from 0 to 1
 */
function kolmogorovSurvival(n, x) {
    const t = n * x;
    if (x >= 1)
        return 0;
    if (t <= 0.5)
        return 1;
    // Ruben and Gambino: closed forms at both ends.
    if (t <= 1)
        return (0,sample/* probability */.E5)(1 - Math.exp(logFactorialRatio(n) + n * Math.log(2 * t - 1)));
    if (t >= n - 1)
        return (0,sample/* probability */.E5)(2 * (1 - x) ** n);
    if (x >= 0.5)
        return (0,sample/* probability */.E5)(2 * smirnovSurvival(n, x));
    const tail = t * x;
    if (tail >= 370)
        return 0;
    if (n > largestSummed) {
        // Beyond a million values scipy takes the plain exponential from 2.2 on; so do we, to give the same answers.
        const isFar = tail >= (n > 1_000_000 ? 2.2 : 9);
        return (0,sample/* probability */.E5)(isFar ? 2 * Math.exp(-((6 * t + 1) ** 2) / (18 * n)) : 1 - pelzGood(n, x));
    }
    // Miller: above this both one-sided events practically exclude each other.
    if (tail >= (n <= 140 ? 4 : 2.2))
        return (0,sample/* probability */.E5)(2 * smirnovSurvival(n, x));
    if (n <= 140 || n * x ** 1.5 <= 1.4)
        return (0,sample/* probability */.E5)(1 - durbin(n, x));
    return (0,sample/* probability */.E5)(1 - pelzGood(n, x));
}
/** Up to here Smirnov's sum is taken term by term; beyond, its expansions are exact to 1e-10. */
const largestSummed = 100_000;
/** log(n! / n^n). */
function logFactorialRatio(n) {
    return lib(n + 1) - n * Math.log(n);
}
/**
 * Smirnov (1944): the one-sided survival function, the sum over j of C(n, j) (1 − x − j/n)^(n−j) x (x + j/n)^(j−1).
 * Each term is a binomial probability times x / (x + j/n), so no term overflows.
 */
function smirnovSurvival(n, x) {
    let sum = 0;
    for (let j = 0; j <= Math.floor(n * (1 - x)); j++) {
        const p = x + j / n;
        if (p >= 1)
            break;
        sum += (x / p) * binomial(j, n, p);
    }
    return sum;
}
/** Loader (2000), Fast and Accurate Computation of Binomial Probabilities. */
function binomial(k, n, p) {
    if (k === 0)
        return Math.exp(n * Math.log1p(-p));
    if (k === n)
        return Math.exp(n * Math.log(p));
    const exponent = stirlingError(n) -
        stirlingError(k) -
        stirlingError(n - k) -
        deviance(k, n * p) -
        deviance(n - k, n * (1 - p));
    return Math.exp(exponent) * Math.sqrt(n / (2 * Math.PI * k * (n - k)));
}
/** log(n!) minus Stirling's formula. */
function stirlingError(n) {
    if (n < 16)
        return lib(n + 1) - (n + 0.5) * Math.log(n) + n - 0.5 * Math.log(2 * Math.PI);
    const square = n * n;
    return (1 / 12 - (1 / 360 - (1 / 1260 - 1 / 1680 / square) / square) / square) / n;
}
/** x log(x / m) + m − x, without cancellation where x is near m. */
function deviance(x, m) {
    const difference = x - m;
    if (Math.abs(difference) >= 0.1 * (x + m))
        return x * Math.log(x / m) + m - x;
    const ratio = difference / (x + m);
    let sum = difference * ratio;
    let term = 2 * x * ratio;
    for (let j = 1; j < 1000; j++) {
        term *= ratio * ratio;
        const next = sum + term / (2 * j + 1);
        if (next === sum)
            break;
        sum = next;
    }
    return sum;
}
/**
 * Durbin's matrix, to the n-th power by squaring. Marsaglia, Tsang and Wang (2003), Evaluating Kolmogorov's
 * Distribution, J. Stat. Softw. 8(18). The probability to stay below x.
 */
function durbin(n, x) {
    const k = Math.ceil(n * x);
    const h = k - n * x;
    const m = 2 * k - 1;
    let matrix = new Float64Array(m * m);
    for (let i = 0; i < m; i++) {
        for (let j = 0; j < m; j++)
            matrix[i * m + j] = i - j + 1 < 0 ? 0 : 1;
    }
    for (let i = 0; i < m; i++) {
        matrix[i * m] -= h ** (i + 1);
        matrix[(m - 1) * m + i] -= h ** (m - i);
    }
    matrix[(m - 1) * m] += 2 * h - 1 > 0 ? (2 * h - 1) ** m : 0;
    for (let i = 0; i < m; i++) {
        for (let j = 0; j < m; j++) {
            for (let g = 1; g <= i - j + 1; g++)
                matrix[i * m + j] /= g;
        }
    }
    let power;
    let powerScale = 0;
    let scale = 0;
    for (let left = n; left > 0; left = Math.floor(left / 2)) {
        if (left % 2 === 1) {
            power = power === undefined ? matrix : product(power, matrix, m);
            powerScale += scale;
            powerScale += shrink(power, m, power === matrix);
        }
        if (left > 1) {
            matrix = product(matrix, matrix, m);
            scale = 2 * scale + shrink(matrix, m, false);
        }
    }
    const middle = power[(k - 1) * m + k - 1];
    return middle * Math.exp(logFactorialRatio(n) + powerScale * Math.LN10 * 140);
}
/** Divides by 1e140 where the middle would overflow later. A shared matrix is left as it is. */
function shrink(matrix, m, shared) {
    if (shared || matrix[((m - 1) / 2) * (m + 1)] <= 1e140)
        return 0;
    for (let at = 0; at < matrix.length; at++)
        matrix[at] *= 1e-140;
    return 1;
}
function product(a, b, m) {
    const c = new Float64Array(m * m);
    for (let i = 0; i < m; i++) {
        for (let k = 0; k < m; k++) {
            const factor = a[i * m + k];
            if (factor === 0)
                continue;
            for (let j = 0; j < m; j++)
                c[i * m + j] += factor * b[k * m + j];
        }
    }
    return c;
}
/**
 * The expansion K0 + K1/√n + K2/n + K3/n^1.5 of the distribution function. Pelz and Good (1976), Approximating the
 * Lower Tail-Areas of the Kolmogorov-Smirnov One-Sample Statistic, J. R. Stat. Soc. B 38(2).
 */
function pelzGood(n, x) {
    const z = Math.sqrt(n) * x;
    const z2 = z * z;
    const z4 = z2 * z2;
    const z6 = z4 * z2;
    const z8 = z4 * z4;
    const pi2 = Math.PI ** 2;
    const pi4 = pi2 * pi2;
    const pi6 = pi4 * pi2;
    const root = Math.sqrt(2 * Math.PI);
    let [k0, k1, k2, k3] = [0, 0, 0, 0];
    let [extra2, extra3] = [0, 0];
    for (let k = Math.ceil((16 * z) / Math.PI) + 2; k >= 1; k--) {
        const m2 = (2 * k - 1) ** 2;
        const m4 = m2 * m2;
        const q = Math.exp((-pi2 * m2) / (8 * z2));
        k0 += q;
        k1 += q * (-z2 + (pi2 / 4) * m2);
        k2 += q * (6 * z6 + 2 * z4 + ((2 * z4 - 5 * z2) * pi2 * m2) / 4 + (pi4 * (1 - 2 * z2) * m4) / 16);
        k3 +=
            q *
                (-30 * z6 -
                    90 * z8 +
                    (pi2 * (135 * z4 - 96 * z6) * m2) / 4 +
                    (pi4 * (-60 * z2 + 212 * z4) * m4) / 16 +
                    (pi6 * (5 - 30 * z2) * m4 * m2) / 64);
        const even = k * k * Math.exp((-pi2 * k * k) / (2 * z2));
        extra2 += even;
        extra3 += even * (3 * z2 - pi2 * k * k);
    }
    k0 *= root / z;
    k1 *= root / (6 * z4);
    k2 = (k2 * root) / (72 * z ** 7) - (extra2 * pi2 * root) / (36 * z2 * z);
    k3 = (k3 * root) / (6480 * z ** 10) + (extra3 * pi2 * root) / (216 * z6);
    return k0 + k1 / Math.sqrt(n) + k2 / n + k3 / n ** 1.5;
}

;// CONCATENATED MODULE: ./out/toolkit/statistics/kolmogorov-smirnov.js


/** Up to this many values a side the p-value is exact, as in scipy's method "auto". */
const largestExact = 10_000;
/**
 * The two-sided two-sample Kolmogorov-Smirnov test: the largest distance between the two empirical distribution
 * functions, from 0 to 1. With ties the p-value is an upper bound. Same as scipy.stats.ks_2samp(method="auto").
 * Hodges (1958), The Significance Probability of the Smirnov Two-Sample Test, Arkiv för Matematik 3(43).
 * @throws RangeError where a side is empty
 */
function kolmogorovSmirnov(reference, current) {
    const statistic = largestDistance(reference, current);
    const larger = Math.max(reference.size, current.size);
    const smaller = Math.min(reference.size, current.size);
    if (larger <= largestExact) {
        const pValue = exactSurvival(larger, smaller, statistic);
        if (pValue !== undefined)
            return { statistic, pValue, method: "exact" };
    }
    const effective = roundHalfToEven((larger * smaller) / (larger + smaller));
    return { statistic, pValue: kolmogorovSurvival(Math.max(1, effective), statistic), method: "asymptotic" };
}
/**
 * The largest distance between two empirical distribution functions: the share of rows that would have to move.
 * @throws RangeError where a side is empty
 */
function largestDistance(reference, current) {
    (0,sample/* requireValues */.Sd)(reference, current);
    const [one, other] = [reference.values, current.values];
    const [weights, otherWeights] = [reference.weights, current.weights];
    let [below, belowOther, largest] = [0, 0, 0];
    for (let at = 0, otherAt = 0; at < one.length || otherAt < other.length;) {
        // A stretch of both sides, up to a value of the first: where it can't reach the largest distance, nobody looks in.
        const end = Math.min(at + stretch, one.length);
        const otherEnd = end === one.length ? other.length : firstAbove(other, one[end - 1], otherAt);
        const reached = sumOf(weights, below, at, end);
        const otherReached = sumOf(otherWeights, belowOther, otherAt, otherEnd);
        const most = Math.max(reached / reference.size - belowOther / current.size, otherReached / current.size - below / reference.size);
        if (most > largest) {
            while (at < end || otherAt < otherEnd) {
                const left = at < end ? one[at] : Number.POSITIVE_INFINITY;
                const right = otherAt < otherEnd ? other[otherAt] : Number.POSITIVE_INFINITY;
                if (left <= right)
                    below += weights[at++];
                if (right <= left)
                    belowOther += otherWeights[otherAt++];
                const distance = Math.abs(below / reference.size - belowOther / current.size);
                if (distance > largest)
                    largest = distance;
            }
        }
        [at, otherAt, below, belowOther] = [end, otherEnd, reached, otherReached];
    }
    return Math.min(1, largest);
}
/** Values of one side that are looked at or passed over together. */
const stretch = 64;
function sumOf(weights, before, from, to) {
    let sum = before;
    for (let at = from; at < to; at++)
        sum += weights[at];
    return sum;
}
/** The place of the first value above `limit` from `from` on, found in steps that double. */
function firstAbove(sorted, limit, from) {
    let low = from;
    let high = from;
    for (let step = stretch; high < sorted.length && sorted[high] <= limit; step *= 2) {
        low = high + 1;
        high = Math.min(sorted.length, high + step);
    }
    while (low < high) {
        const middle = (low + high) >>> 1;
        if (sorted[middle] <= limit)
            low = middle + 1;
        else
            high = middle;
    }
    return low;
}
/** The probability that the distance of m and n values reaches d, or undefined where rounding spoils it. */
function exactSurvival(m, n, d) {
    const divisor = greatestCommonDivisor(m, n);
    const h = Math.round(d * (m / divisor) * n);
    if (h === 0)
        return 1;
    const p = m === n ? outsideSquare(n, h) : outsideBand(m, n, divisor, h);
    return p >= 0 && p <= 1 + 1e-12 ? (0,sample/* probability */.E5)(p) : undefined;
}
/** Equal sizes: 2 (C(2n, n−h) − C(2n, n−2h) + …) / C(2n, n), by a Horner scheme of ratios. */
function outsideSquare(n, h) {
    let p = 0;
    for (let k = Math.floor(n / h); k >= 0; k--) {
        let ratio = 1;
        for (let j = 0; j < h; j++)
            ratio = ((n - k * h - j) * ratio) / (n + k * h + j + 1);
        p = ratio * (1 - p);
    }
    return 2 * p;
}
/**
 * The share of lattice paths from (0, 0) to (m, n) that leave the band |x/m − y/n| < h/lcm(m, n). Row by row, the
 * share of paths that have left already, so that nothing overflows and nothing cancels; only the band is kept.
 */
function outsideBand(m, n, divisor, h) {
    const mg = m / divisor;
    const ng = n / divisor;
    // outside[j]: of the paths to (i, j), the share that has left. Beyond the band it is 1.
    const outside = new Float64Array(n + 1).fill(1);
    for (let j = 0; j <= Math.min(n, Math.floor((h - 1) / mg)); j++)
        outside[j] = 0;
    for (let i = 1; i <= m; i++) {
        const low = Math.max(0, Math.floor((ng * i - h) / mg) + 1);
        const high = Math.min(n, Math.ceil((ng * i + h) / mg) - 1);
        for (let j = low; j <= high; j++) {
            // The last step to (i, j) came from (i − 1, j) for the share i / (i + j) of the paths.
            const below = j === 0 ? 0 : j === low ? 1 : outside[j - 1];
            outside[j] = (i * outside[j] + j * below) / (i + j);
        }
        if (low > 0)
            outside[low - 1] = 1;
    }
    return outside[n];
}
function greatestCommonDivisor(a, b) {
    return b === 0 ? a : greatestCommonDivisor(b, a % b);
}
function roundHalfToEven(value) {
    const floor = Math.floor(value);
    if (value - floor !== 0.5)
        return Math.round(value);
    return floor % 2 === 0 ? floor : floor + 1;
}


/***/ }),

/***/ 77852:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   P: () => (/* binding */ mannWhitney)
/* harmony export */ });
/* harmony import */ var _normal_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(32762);
/* harmony import */ var _sample_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(29951);


/** As in scipy: exact where one side has at most this many values and none repeats. */
const fewestNormal = 8;
/** The exact distribution costs the square of the larger side; beyond this many values the normal one is taken. */
const mostExact = 500;
/**
 * The Mann-Whitney U test: whether values of one side tend to be larger, or with `less` those of the reference smaller. The statistic is U of the reference:
 * the pairs in which its value is the larger one, ties counted half. Same as scipy.stats.mannwhitneyu, with its
 * correction for ties and for continuity; but where one side has at most 8 values and the other more than 500, scipy
 * computes the exact distribution and this takes the normal one. Mann and Whitney (1947).
 * @throws RangeError where a side is empty
 */
function mannWhitney(reference, current, alternative = "two-sided") {
    (0,_sample_js__WEBPACK_IMPORTED_MODULE_1__/* .requireValues */ .Sd)(reference, current);
    const [n, m] = [reference.size, current.size];
    let statistic = 0;
    let ties = 0;
    let [before, beforeCurrent] = [0, 0];
    (0,_sample_js__WEBPACK_IMPORTED_MODULE_1__/* .walk */ .GG)(reference, current, (_, below, belowCurrent) => {
        const [here, hereCurrent] = [below - before, belowCurrent - beforeCurrent];
        statistic += here * (beforeCurrent + hereCurrent / 2);
        ties += (here + hereCurrent) ** 3 - (here + hereCurrent);
        [before, beforeCurrent] = [below, belowCurrent];
    });
    const isTwoSided = alternative === "two-sided";
    const larger = isTwoSided ? Math.max(statistic, n * m - statistic) : n * m - statistic;
    const sides = isTwoSided ? 2 : 1;
    if (ties === 0 && Math.min(n, m) <= fewestNormal && Math.max(n, m) <= mostExact) {
        return { statistic, pValue: Math.min(1, sides * exactSurvival(larger, n, m)) };
    }
    const deviation = Math.sqrt(((n * m) / 12) * (n + m + 1 - ties / ((n + m) * (n + m - 1))));
    const z = (larger - (n * m) / 2 - 0.5) / deviation;
    return { statistic, pValue: Math.min(1, sides * (0,_normal_js__WEBPACK_IMPORTED_MODULE_0__/* .normalCdf */ .v)(-z)) };
}
/**
 * The probability that U reaches `u` where no value repeats: by the largest value, which is of the one side with
 * probability n / (n + m) and then beats all m of the other, the distribution for n, m follows from the smaller ones.
 */
function exactSurvival(u, n, m) {
    const [few, many] = [Math.min(n, m), Math.max(n, m)];
    // Of i of the few and the many so far: the probability of each U.
    let rows = Array.from({ length: few + 1 }, () => Float64Array.of(1));
    for (let other = 1; other <= many; other++) {
        const next = [Float64Array.of(1)];
        for (let i = 1; i <= few; i++) {
            const [fewer, less] = [next[i - 1], rows[i]];
            const all = new Float64Array(i * other + 1);
            for (let at = 0; at < fewer.length; at++)
                all[at + other] += (fewer[at] * i) / (i + other);
            for (let at = 0; at < less.length; at++)
                all[at] += (less[at] * other) / (i + other);
            next.push(all);
        }
        rows = next;
    }
    let tail = 0;
    for (let at = few * many; at >= u; at--)
        tail += rows[few][at];
    return tail;
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

/***/ 29951:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   E5: () => (/* binding */ probability),
/* harmony export */   GG: () => (/* binding */ walk),
/* harmony export */   GV: () => (/* binding */ variance),
/* harmony export */   Sd: () => (/* binding */ requireValues),
/* harmony export */   XM: () => (/* binding */ sample),
/* harmony export */   i2: () => (/* binding */ mean),
/* harmony export */   pL: () => (/* binding */ distinctOfBoth),
/* harmony export */   wn: () => (/* binding */ hasMoreValues)
/* harmony export */ });
/**
 * The sample of finite numbers.
 * @throws RangeError for NaN or an infinity: count those apart, they have no place on the line
 */
function sample(numbers) {
    const sorted = Float64Array.from(numbers).sort();
    // Typed arrays sort NaN and infinity to the end, minus infinity to the front: two looks are enough.
    if (sorted.length > 0 && !(Number.isFinite(sorted[0]) && Number.isFinite(sorted[sorted.length - 1]))) {
        throw new RangeError("a sample holds finite numbers only.");
    }
    const values = new Float64Array(sorted.length);
    const weights = new Float64Array(sorted.length);
    let distinct = 0;
    for (let start = 0; start < sorted.length;) {
        const value = sorted[start];
        let end = start + 1;
        while (end < sorted.length && sorted[end] === value)
            end++;
        // Adding 0 turns -0 into 0.
        values[distinct] = value + 0;
        weights[distinct++] = end - start;
        start = end;
    }
    return { values: values.slice(0, distinct), weights: weights.slice(0, distinct), size: sorted.length };
}
/** The mean. NaN for an empty sample. */
function mean({ values, weights, size }) {
    let sum = 0;
    for (let at = 0; at < values.length; at++)
        sum += (values[at] / size) * weights[at];
    return values.length === 0 ? Number.NaN : sum;
}
/**
 * The sum of squared distances from the mean divided by size − `correction`: 0 for the population's variance, 1 for
 * the unbiased estimate.
 */
function variance(sample, correction) {
    const { values, weights, size } = sample;
    const center = mean(sample);
    let sum = 0;
    for (let at = 0; at < values.length; at++)
        sum += weights[at] * (values[at] - center) ** 2;
    return sum / (size - correction);
}
/**
 * Walks through the distinct values of both samples in ascending order. `visit` gets the value and the number of
 * values of each side that are at most that value.
 */
function walk(one, other, visit) {
    let below = 0;
    let belowOther = 0;
    for (let i = 0, j = 0; i < one.values.length || j < other.values.length;) {
        const left = i < one.values.length ? one.values[i] : Number.POSITIVE_INFINITY;
        const right = j < other.values.length ? other.values[j] : Number.POSITIVE_INFINITY;
        if (left <= right)
            below += one.weights[i++];
        if (right <= left)
            belowOther += other.weights[j++];
        visit(Math.min(left, right), below, belowOther);
    }
}
/** The number of distinct values in both samples together. */
function distinctOfBoth(one, other) {
    let count = 0;
    walk(one, other, () => count++);
    return count;
}
/** Whether both samples together have more distinct values than `than`. */
function hasMoreValues(one, other, than) {
    return Math.max(one.values.length, other.values.length) > than || distinctOfBoth(one, other) > than;
}
/** @throws RangeError where a side is empty: there is nothing to compare */
function requireValues(one, other) {
    if (one.size > 0 && other.size > 0)
        return;
    throw new RangeError("both sides need at least one value.");
}
/** Rounding can carry a probability a hair outside of [0, 1]. */
function probability(value) {
    return Math.min(1, Math.max(0, value));
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


/***/ }),

/***/ 70438:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Zn: () => (/* binding */ momentsOf),
/* harmony export */   a: () => (/* binding */ welchTest),
/* harmony export */   ib: () => (/* binding */ studentTestOfMoments),
/* harmony export */   jw: () => (/* binding */ welchDifference),
/* harmony export */   sm: () => (/* binding */ welchTestOfMoments)
/* harmony export */ });
/* harmony import */ var _sample_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(29951);
/* harmony import */ var _student_t_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(63719);


/**
 * Welch's two-sided t test: whether the means differ, without taking the variances as equal. Same as
 * scipy.stats.ttest_ind(equal_var=False), which answers NaN for two constants: here equal ones have p 1, others an
 * infinite statistic and p 0. Welch (1947), The generalization of Student's problem.
 * @throws RangeError where a side has fewer than two values
 */
function welchTest(reference, current) {
    if (reference.size < 2 || current.size < 2)
        throw new RangeError("a t test needs two values on both sides.");
    // Around a common value, so that a large offset of both sides costs no digits.
    const origin = reference.values[0];
    return welchTestOfMoments(momentsOf(shifted(reference, origin)), momentsOf(shifted(current, origin)));
}
/**
 * The same from means and variances, such as a profile keeps: exact as far as those are.
 * @throws RangeError where a side has fewer than two values
 */
function welchTestOfMoments(reference, current) {
    if (reference.size < 2 || current.size < 2)
        throw new RangeError("a t test needs two values on both sides.");
    const difference = reference.mean - current.mean;
    const one = reference.variance / reference.size;
    const other = current.variance / current.size;
    // Two constants, or values so close that their squares are no numbers any more.
    if (one + other === 0) {
        return difference === 0
            ? { statistic: 0, pValue: 1 }
            : { statistic: Math.sign(difference) * Number.POSITIVE_INFINITY, pValue: 0 };
    }
    const statistic = difference / Math.sqrt(one + other);
    return { statistic, pValue: 2 * (0,_student_t_js__WEBPACK_IMPORTED_MODULE_0__/* .tCdf */ .w)(-Math.abs(statistic), degreesOfFreedom(reference, current)) };
}
/**
 * Student's two-sided t test, which takes the variances as equal. Same as scipy.stats.ttest_ind; of equal constants p is 1,
 * where scipy answers NaN.
 * @throws RangeError where a side has fewer than two values
 */
function studentTestOfMoments(reference, current) {
    if (reference.size < 2 || current.size < 2)
        throw new RangeError("a t test needs two values on both sides.");
    const degrees = reference.size + current.size - 2;
    const pooled = ((reference.size - 1) * reference.variance + (current.size - 1) * current.variance) / degrees;
    const difference = reference.mean - current.mean;
    if (difference === 0)
        return { statistic: 0, pValue: 1 };
    const statistic = difference / Math.sqrt(pooled * (1 / reference.size + 1 / current.size));
    return { statistic, pValue: 2 * (0,_student_t_js__WEBPACK_IMPORTED_MODULE_0__/* .tCdf */ .w)(-Math.abs(statistic), degrees) };
}
/** Welch's and Satterthwaite's. */
function degreesOfFreedom(reference, current) {
    const one = reference.variance / reference.size;
    const other = current.variance / current.size;
    // As shares of their sum, so that neither tiny nor huge variances leave the range of numbers.
    const [share, rest] = [one / (one + other), other / (one + other)];
    return 1 / (share ** 2 / (reference.size - 1) + rest ** 2 / (current.size - 1));
}
/** The first mean minus the second, with Welch's interval. None where a side has fewer than two values. */
function welchDifference(first, second) {
    const [one, other] = [momentsOf((0,_sample_js__WEBPACK_IMPORTED_MODULE_1__/* .sample */ .XM)(first)), momentsOf((0,_sample_js__WEBPACK_IMPORTED_MODULE_1__/* .sample */ .XM)(second))];
    const difference = one.mean - other.mean;
    const standardError = Math.sqrt(one.variance / one.size + other.variance / other.size);
    const interval = (confidence) => {
        if (one.size < 2 || other.size < 2)
            return undefined;
        if (standardError === 0)
            return [difference, difference];
        const half = (0,_student_t_js__WEBPACK_IMPORTED_MODULE_0__/* .tQuantile */ .Y)(0.5 + confidence / 2, degreesOfFreedom(one, other)) * standardError;
        return [difference - half, difference + half];
    };
    const pValue = one.size < 2 || other.size < 2 ? undefined : welchTestOfMoments(one, other).pValue;
    return { difference, interval, pValue, method: "Welch's t" };
}
/** The mean and the unbiased variance of at least two values. */
function momentsOf(sample) {
    return { mean: (0,_sample_js__WEBPACK_IMPORTED_MODULE_1__/* .mean */ .i2)(sample), variance: (0,_sample_js__WEBPACK_IMPORTED_MODULE_1__/* .variance */ .GV)(sample, 1), size: sample.size };
}
function shifted({ values, weights, size }, origin) {
    return { values: values.map((value) => value - origin), weights, size };
}


/***/ }),

/***/ 64912:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   H: () => (/* binding */ zTest)
/* harmony export */ });
/* unused harmony export twoSidedNormal */
/* harmony import */ var _stdlib_math_base_special_erfc__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(30988);

/** The probability that a standard normal variable is at least |z| away from 0. */
function twoSidedNormal(z) {
    return _stdlib_math_base_special_erfc__WEBPACK_IMPORTED_MODULE_0__(Math.abs(z) / Math.SQRT2);
}
/**
 * The two-sided z test of two proportions with the pooled variance; its square is Pearson's chi-square of the 2 × 2
 * table. Where both sides are all successes or all failures nothing differs: z 0, p-value 1.
 * @param successes how many rows of each side have the property, from 0 to its `rows` (at least 1)
 * @throws RangeError otherwise
 */
function zTest(reference, current) {
    for (const { successes, rows } of [reference, current]) {
        if (!(rows > 0 && successes >= 0 && successes <= rows)) {
            throw new RangeError(`${successes} of ${rows} is not a proportion.`);
        }
    }
    const pooled = (reference.successes + current.successes) / (reference.rows + current.rows);
    if (pooled === 0 || pooled === 1)
        return { statistic: 0, pValue: 1 };
    const difference = reference.successes / reference.rows - current.successes / current.rows;
    const statistic = difference / Math.sqrt(pooled * (1 - pooled) * (1 / reference.rows + 1 / current.rows));
    return { statistic, pValue: twoSidedNormal(statistic) };
}


/***/ })

};
