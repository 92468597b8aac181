export const id = 1898;
export const ids = [1898];
export const modules = {

/***/ 13534:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   CB: () => (/* binding */ textsOf),
/* harmony export */   Km: () => (/* binding */ someRows),
/* harmony export */   cZ: () => (/* binding */ numbersOf)
/* harmony export */ });
/* harmony import */ var _toolkit_data_profile_compute_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(67299);
/* harmony import */ var _toolkit_data_sql_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(6918);
/* harmony import */ var _toolkit_statistics_logistic_regression_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(77893);



/** At most so many rows, drawn without replacement and left in order. */
async function someRows(engine, table, most, random) {
    if (table.rows <= most)
        return { count: table.rows, where: "", ids: undefined };
    const chosen = new Set();
    if (most * 2 > table.rows) {
        const all = (0,_toolkit_statistics_logistic_regression_js__WEBPACK_IMPORTED_MODULE_0__/* .shuffle */ .T)(Uint32Array.from({ length: table.rows }, (_, at) => at), random);
        for (const row of all.subarray(0, most))
            chosen.add(row);
    }
    else
        while (chosen.size < most)
            chosen.add(random.below(table.rows));
    const ids = Uint32Array.from(chosen).sort();
    const numbers = engine.unique("chosen");
    // One text is read much faster than a list of a million numbers, and once for all columns.
    await engine.run(`CREATE TABLE ${numbers} AS SELECT CAST(id AS BIGINT) AS id FROM (SELECT unnest(string_split(${(0,_toolkit_data_sql_js__WEBPACK_IMPORTED_MODULE_1__/* .literal */ .eu)(ids.join())}, ',')) AS id)`);
    return { count: most, where: `WHERE rowid IN (SELECT id FROM ${numbers})`, ids };
}
/** The numbers of columns, in the order of the rows; NaN for what is missing, or is no number. */
async function numbersOf(engine, table, columns, { count, where }) {
    if (columns.length === 0)
        return [];
    const number = (column) => {
        const kind = (0,_toolkit_data_profile_compute_js__WEBPACK_IMPORTED_MODULE_2__/* .baseKind */ .eF)(column);
        if (kind === "numeric")
            return `TRY_CAST(${column.typed} AS DOUBLE)`;
        if (kind === "boolean")
            return `CAST(${column.typed} AS DOUBLE)`;
        if (kind === "datetime")
            return `epoch_ms(CAST(${column.typed} AS TIMESTAMP))::DOUBLE`;
        return `TRY_CAST(CAST(${column.typed} AS VARCHAR) AS DOUBLE)`;
    };
    const selected = columns.map((column, at) => `coalesce(${number(column)}, 'NaN'::DOUBLE) AS x${at}`);
    return engine.numbers(`SELECT ${selected.join(", ")} FROM ${table.storage} ${where} ORDER BY rowid`, columns.length, count);
}
/** A column's values as texts, in the order of the rows; null for what is missing. */
async function textsOf(engine, table, column, { where }) {
    const { v = [] } = await engine.columns(`SELECT CAST(${(0,_toolkit_data_profile_compute_js__WEBPACK_IMPORTED_MODULE_2__/* .comparable */ .Zm)(column)} AS VARCHAR) AS v FROM ${table.storage} ${where} ORDER BY rowid`);
    return v;
}


/***/ }),

/***/ 61898:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  rowTestsOf: () => (/* binding */ rowTestsOf)
});

// EXTERNAL MODULE: ./out/toolkit/statistics/logistic-regression.js
var logistic_regression = __webpack_require__(77893);
// EXTERNAL MODULE: ./node_modules/@stdlib/math-base-special-gammainc/lib/index.js
var lib = __webpack_require__(55479);
// EXTERNAL MODULE: ./out/toolkit/statistics/normal.js
var normal = __webpack_require__(32762);
;// CONCATENATED MODULE: ./out/toolkit/statistics/mmd.js



const permutations = 999;
/**
 * The maximum mean discrepancy between two samples of vectors with the kernel exp(−d² / 2 h²), h the median distance
 * of all rows (Gretton et al. 2012, A Kernel Two-Sample Test, JMLR 13, Lemma 6). The p-value is the share of 999
 * permutations that reach the statistic, itself counted; where fewer than ten do, the tail of a Pearson type III
 * distribution with the permutations' mean, variance and skewness, so that corrections over many columns can find it.
 * Takes time and memory by the square of the rows: hand over a thousand of each side at most.
 * @param vectors rows of equal length, the reference's first
 * @param before how many rows are the reference's; at least two on each side
 */
function mmd(vectors, before, random) {
    const size = vectors.length;
    const now = size - before;
    if (before < 2 || now < 2)
        throw new RangeError("MMD needs two rows on both sides.");
    const kernel = squaredDistances(vectors);
    const bandwidth = Math.sqrt(medianOf(kernel, size)) || 1;
    for (let at = 0; at < kernel.length; at++)
        kernel[at] = Math.exp(-kernel[at] / (2 * bandwidth * bandwidth));
    const sums = new Float64Array(size);
    let all = 0;
    for (let row = 0; row < size; row++) {
        for (let at = 0; at < size; at++)
            if (at !== row)
                sums[row] += kernel[row * size + at];
        all += sums[row];
    }
    // Of each side with itself and with the other all follows from the pairs within one side.
    const statisticOf = (order) => {
        const side = order.subarray(0, before).toSorted();
        let [pairs, ofSide] = [0, 0];
        for (let one = 0; one < before; one++) {
            const row = side[one];
            const start = row * size;
            ofSide += sums[row];
            for (let other = 0; other < one; other++)
                pairs += kernel[start + side[other]];
        }
        const both = 2 * pairs;
        const across = ofSide - both;
        const neither = all - both - 2 * across;
        return both / (before * (before - 1)) + neither / (now * (now - 1)) - (2 * across) / (before * now);
    };
    const order = Uint32Array.from(vectors, (_, at) => at);
    const statistic = statisticOf(order);
    const shuffled = Float64Array.from({ length: permutations }, () => statisticOf((0,logistic_regression/* shuffle */.T)(order, random)));
    const reached = shuffled.filter((one) => one >= statistic).length;
    const counted = (reached + 1) / (permutations + 1);
    return {
        statistic,
        bandwidth,
        pValue: reached >= 10 ? counted : Math.min(counted, tail(shuffled, statistic)),
    };
}
function squaredDistances(vectors) {
    const size = vectors.length;
    const distances = new Float64Array(size * size);
    for (let row = 0; row < size; row++) {
        const one = vectors[row];
        for (let at = 0; at < row; at++) {
            const other = vectors[at];
            let sum = 0;
            for (let part = 0; part < one.length; part++)
                sum += (one[part] - other[part]) ** 2;
            distances[row * size + at] = sum;
            distances[at * size + row] = sum;
        }
    }
    return distances;
}
/** The median over all pairs of different rows. */
function medianOf(distances, size) {
    const pairs = new Float64Array((size * (size - 1)) / 2);
    let to = 0;
    for (let row = 1; row < size; row++)
        for (let at = 0; at < row; at++)
            pairs[to++] = distances[row * size + at];
    pairs.sort();
    const middle = pairs.length >> 1;
    return pairs.length % 2 === 1 ? pairs[middle] : (pairs[middle - 1] + pairs[middle]) / 2;
}
/** The upper tail of Pearson's type III distribution with the sample's first three moments. */
function tail(sample, value) {
    let mean = 0;
    for (const one of sample)
        mean += one / sample.length;
    let [variance, third] = [0, 0];
    for (const one of sample) {
        variance += (one - mean) ** 2 / sample.length;
        third += (one - mean) ** 3 / sample.length;
    }
    if (variance === 0)
        return 1;
    const z = (value - mean) / Math.sqrt(variance);
    const skewness = third / variance ** 1.5;
    if (skewness < 1e-3)
        return (0,normal/* normalCdf */.v)(-z);
    const shape = 4 / skewness ** 2;
    const at = shape + (2 * z) / skewness;
    return at <= 0 ? 1 : lib(at, shape, true, true);
}

// EXTERNAL MODULE: ./out/toolkit/statistics/random.js
var random = __webpack_require__(34094);
// EXTERNAL MODULE: ./out/drift-check/rows/frame.js
var rows_frame = __webpack_require__(13534);
;// CONCATENATED MODULE: ./out/drift-check/rows/text-features.js
/** FNV-1a over UTF-16 units, with a last mix so that the low bits are as good as the high ones. */
function hash(text) {
    let value = 0x811c9dc5;
    for (let at = 0; at < text.length; at++)
        value = Math.imul(value ^ text.charCodeAt(at), 0x01000193);
    value ^= value >>> 16;
    value = Math.imul(value, 0x85ebca6b);
    return (value ^ (value >>> 13)) >>> 0;
}
const mostWords = 400;
/** Lower-case words, and each two neighbours. Where a writing has no spaces, three letters at a time stand for words. */
function termsOf(text) {
    const words = (text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? [])
        .flatMap((word) => (word.length > 30 ? (word.match(/.{1,3}/gsu) ?? []) : [word]))
        .slice(0, mostWords);
    return [...words, ...words.slice(1).map((word, at) => `${words[at]} ${word}`)];
}
/**
 * Texts as counts of hashed words and pairs of words (Weinberger et al. 2009, Feature Hashing), rare ones weighing more
 * (logarithm of the inverse share of the texts), each row of length 1. A missing text is a row of zeros.
 */
function textRows(texts, width) {
    const counted = texts.map((text) => {
        const counts = new Map();
        for (const term of termsOf(text ?? "")) {
            const column = hash(term) % width;
            counts.set(column, (counts.get(column) ?? 0) + 1);
        }
        return counts;
    });
    const spread = new Float64Array(width);
    for (const counts of counted)
        for (const column of counts.keys())
            spread[column]++;
    const weighted = counted.map((counts) => [...counts].map(([column, count]) => [column, (1 + Math.log(count)) * (1 + Math.log((1 + texts.length) / (1 + spread[column])))]));
    return sparse(weighted.map((row) => {
        const length = Math.hypot(...row.map(([, value]) => value)) || 1;
        return row.map(([column, value]) => [column, value / length]);
    }), width);
}
/** Vectors with every part standardised over all rows, so that none outweighs the others. */
function vectorRows(vectors) {
    const width = vectors[0]?.length ?? 0;
    const [means, deviations] = [new Float64Array(width), new Float64Array(width)];
    for (const vector of vectors)
        for (let at = 0; at < width; at++)
            means[at] += vector[at] / vectors.length;
    for (const vector of vectors)
        for (let at = 0; at < width; at++)
            deviations[at] += (vector[at] - means[at]) ** 2 / vectors.length;
    const scale = Math.sqrt(width) || 1;
    return sparse(vectors.map((vector) => Array.from(vector, (value, at) => [at, (value - means[at]) / (Math.sqrt(deviations[at]) || 1) / scale])), width);
}
function sparse(rows, width) {
    const starts = new Uint32Array(rows.length + 1);
    rows.forEach((row, at) => {
        starts[at + 1] = starts[at] + row.length;
    });
    const columns = new Uint32Array(starts[rows.length]);
    const values = new Float32Array(columns.length);
    rows.forEach((row, at) => {
        row.forEach(([column, value], index) => {
            columns[starts[at] + index] = column;
            values[starts[at] + index] = value;
        });
    });
    return { rows: rows.length, width, starts, columns, values };
}
/** The rows of a sparse matrix as vectors. */
function dense({ rows, width, starts, columns, values }) {
    return Array.from({ length: rows }, (_, row) => {
        const vector = new Float64Array(width);
        for (let at = starts[row]; at < starts[row + 1]; at++)
            vector[columns[at]] += values[at];
        return vector;
    });
}

// EXTERNAL MODULE: ./out/drift-check/rows/two-samples.js
var two_samples = __webpack_require__(80515);
;// CONCATENATED MODULE: ./out/drift-check/rows/row-tests.js






/** Rows of each side that are drawn. The kernel's time grows by their square. */
const mostRows = { domain_classifier: 5000, mmd: 1000, evidently: 50_000 };
const width = 2 ** 15;
const mostParts = 4096;
const seed = "5d3c0b1e94a76f28c1e0d7b3a5968f42";
/** Compares the columns that model.yaml says to be texts or embeddings. */
async function rowTestsOf(engine, tables, byColumn, common, preset) {
    const found = [];
    for (const [name, { type, method, prefix }] of byColumn) {
        if (type !== "text" && type !== "embedding")
            continue;
        const asked = [method, common].find((one) => one === "mmd" || one === "domain_classifier");
        const usual = type === "text" ? "domain_classifier" : "mmd";
        const chosen = (asked ?? usual);
        const isEvidently = preset === "evidently" && type === "text" && chosen === "domain_classifier";
        const most = mostRows[isEvidently ? "evidently" : chosen];
        const draw = (0,random/* random */.y)(seed);
        const read = type === "text" ? readTexts : readVectors;
        const sides = {
            reference: await read(engine, tables.reference, name, prefix, most, draw),
            current: await read(engine, tables.current, name, prefix, most, draw),
        };
        const problem = [sides.reference, sides.current].find((side) => typeof side === "string");
        if (problem !== undefined)
            found.push({ name, type, why: problem });
        else if (isEvidently)
            found.push(await comparedByEvidently(name, sides));
        else
            found.push(compared(name, type, chosen, sides, draw));
    }
    return found;
}
function compared(name, type, method, { reference, current }, draw) {
    const texts = [...reference.texts, ...current.texts];
    const vectors = [...reference.vectors, ...current.vectors];
    const lengths = new Set(vectors.map((vector) => vector.length));
    if (lengths.size > 1)
        return {
            name,
            type,
            why: `its vectors have ${[...lengths].slice(0, 3).join(", ")} parts, and all need the same`,
        };
    const before = type === "text" ? reference.texts.length : reference.vectors.length;
    const now = type === "text" ? current.texts.length : current.vectors.length;
    const common = {
        name,
        type,
        method,
        reference: { rows: reference.rows, missing: reference.missing },
        current: { rows: current.rows, missing: current.missing },
        used: before + now,
    };
    if (Math.min(before, now) < 4)
        return {
            name,
            type,
            why: `it has ${before} values in the reference and ${now} in the current data, and 4 are needed`,
        };
    if (method === "mmd") {
        const { statistic, pValue } = mmd(type === "text" ? dense(textRows(texts, 512)) : vectors, before, draw);
        return { ...common, statistic, pValue, effect: null };
    }
    const data = type === "text" ? textRows(texts, width) : vectorRows(vectors);
    const split = (0,two_samples/* halves */.A)(before, now, draw);
    const score = (0,logistic_regression/* logisticRegression */.k)(data, split.train, split.isCurrent, draw);
    const { area, pValue, effect } = (0,two_samples/* toldApart */.Y)(split, Float64Array.from(split.test, score));
    return { ...common, statistic: area, pValue, effect };
}
/** Texts as Evidently compares them by default. */
async function comparedByEvidently(name, { reference, current }) {
    const [before, now] = [reference.texts, current.texts];
    const least = Math.min(before.length, now.length);
    const { textDrift } = await __webpack_require__.e(/* import() */ 9588).then(__webpack_require__.bind(__webpack_require__, 29588));
    const drift = least === 0 ? "it has no value on one side" : textDrift(before, now);
    if (typeof drift === "string")
        return { name, type: "text", why: drift };
    return {
        name,
        type: "text",
        method: "domain_classifier",
        statistic: drift.area,
        pValue: drift.pValue,
        effect: null,
        reference: { rows: reference.rows, missing: reference.missing },
        current: { rows: current.rows, missing: current.missing },
        used: before.length + now.length,
        chance: drift.chance,
    };
}
const readTexts = async (engine, table, name, _, most, draw) => {
    const column = table.column(name);
    if (column === undefined)
        return "the column is missing on one side";
    const values = await (0,rows_frame/* textsOf */.CB)(engine, table, column, await (0,rows_frame/* someRows */.Km)(engine, table, most, draw));
    const texts = values.filter((text) => text !== null);
    return { rows: table.rows, missing: await missingOf(engine, table, [column.typed]), texts, vectors: [] };
};
const readVectors = async (engine, table, name, prefix, most, draw) => {
    const rows = await (0,rows_frame/* someRows */.Km)(engine, table, most, draw);
    const parts = prefix === undefined ? [] : table.columns.filter((column) => column.name.startsWith(prefix));
    if (prefix === undefined) {
        const column = table.column(name);
        if (column === undefined)
            return "the column is missing on one side; an embedding of many columns needs their prefix";
        return readLists(engine, table, column.typed, rows);
    }
    if (parts.length === 0)
        return `one side has no column that begins with ${JSON.stringify(prefix)}`;
    if (parts.length > mostParts)
        return `it has ${parts.length} columns, and ${mostParts} are the most`;
    const columns = await (0,rows_frame/* numbersOf */.cZ)(engine, table, parts, rows);
    const vectors = Array.from({ length: rows.count }, (_, row) => Float64Array.from(columns, (values) => values[row]));
    const whole = vectors.filter((vector) => vector.every(Number.isFinite));
    const missing = await missingOf(engine, table, parts.map((column) => column.typed));
    return { rows: table.rows, missing, texts: [], vectors: whole };
};
/** A list of numbers a row: Parquet's own, or `[0.1, 0.2]` as text. */
async function readLists(engine, table, typed, rows) {
    const list = `TRY_CAST(CAST(${typed} AS VARCHAR) AS DOUBLE[])`;
    const { v = [] } = await engine.columns(`SELECT ${list} AS v FROM ${table.storage} ${rows.where} ORDER BY rowid`);
    const vectors = v
        .map((one) => {
        const values = Array.isArray(one) ? one : (one?.items ?? []);
        return Float64Array.from(values, (part) => (typeof part === "number" ? part : Number.NaN));
    })
        .filter((vector) => vector.length > 0 && vector.every(Number.isFinite));
    if (vectors.some((vector) => vector.length > mostParts))
        return `its vectors have more than ${mostParts} parts`;
    const missing = await missingOf(engine, table, [list]);
    return { rows: table.rows, missing, texts: [], vectors };
}
/** Rows in which one of the values is missing. */
async function missingOf(engine, table, values) {
    const isMissing = values.map((value) => `(${value}) IS NULL`).join(" OR ");
    const [row] = await engine.rows(`SELECT count(*) AS n FROM ${table.storage} WHERE ${isMissing}`);
    return row.n;
}


/***/ }),

/***/ 80515:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   A: () => (/* binding */ halves),
/* harmony export */   Y: () => (/* binding */ toldApart)
/* harmony export */ });
/* harmony import */ var _toolkit_statistics_kolmogorov_smirnov_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(26594);
/* harmony import */ var _toolkit_statistics_logistic_regression_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(77893);
/* harmony import */ var _toolkit_statistics_normal_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(32762);
/* harmony import */ var _toolkit_statistics_roc_area_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(80051);
/* harmony import */ var _toolkit_statistics_sample_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(29951);





/** @param before the reference's rows, which come first */
function halves(before, now, random) {
    const part = (from, count) => (0,_toolkit_statistics_logistic_regression_js__WEBPACK_IMPORTED_MODULE_3__/* .shuffle */ .T)(Uint32Array.from({ length: count }, (_, at) => from + at), random);
    const [reference, current] = [part(0, before), part(before, now)];
    const [cut, cutCurrent] = [before >> 1, now >> 1];
    const join = (one, other) => Uint32Array.from([...one, ...other]).sort();
    return {
        train: join(reference.subarray(0, cut), current.subarray(0, cutCurrent)),
        test: join(reference.subarray(cut), current.subarray(cutCurrent)),
        isCurrent: Uint8Array.from({ length: before + now }, (_, row) => (row < before ? 0 : 1)),
    };
}
/**
 * The classifier two-sample test on the held-out half. Lopez-Paz and Oquab (2017), Revisiting Classifier Two-Sample
 * Tests, with the area under the ROC curve in the place of the accuracy.
 * @param scores of the test rows
 */
function toldApart({ test, isCurrent }, scores) {
    const sides = Uint8Array.from(test, (row) => isCurrent[row]);
    const { area, standardError, pValue } = (0,_toolkit_statistics_roc_area_js__WEBPACK_IMPORTED_MODULE_2__/* .rocArea */ .KF)(scores, sides);
    const half = (0,_toolkit_statistics_normal_js__WEBPACK_IMPORTED_MODULE_1__/* .normalQuantile */ .Z)(0.975) * standardError;
    const of = (side) => (0,_toolkit_statistics_sample_js__WEBPACK_IMPORTED_MODULE_4__/* .sample */ .XM)(scores.filter((_, at) => sides[at] === side));
    return {
        area,
        interval: [Math.max(0, area - half), Math.min(1, area + half)],
        pValue,
        effect: (0,_toolkit_statistics_kolmogorov_smirnov_js__WEBPACK_IMPORTED_MODULE_0__/* .largestDistance */ .u)(of(0), of(1)),
    };
}


/***/ }),

/***/ 77893:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   T: () => (/* binding */ shuffle),
/* harmony export */   k: () => (/* binding */ logisticRegression)
/* harmony export */ });
const epochs = 8;
const step = 0.5;
const ridge = 1e-4;
/**
 * Logistic regression with a ridge penalty by stochastic gradient steps whose length adapts to each weight: AdaGrad,
 * Duchi, Hazan and Singer (2011), Adaptive Subgradient Methods, JMLR 12. The same for the same random numbers.
 * @param rows which rows to learn from
 * @param positive 1 or 0 for each row of `data`
 * @returns what scores a row: its log odds
 */
function logisticRegression(data, rows, positive, random) {
    const weights = new Float64Array(data.width);
    const squares = new Float64Array(data.width).fill(1e-8);
    let [bias, biasSquares] = [0, 1e-8];
    const score = (row) => {
        let sum = bias;
        for (let at = data.starts[row]; at < data.starts[row + 1]; at++)
            sum += weights[data.columns[at]] * data.values[at];
        return sum;
    };
    const order = Uint32Array.from(rows);
    for (let epoch = 0; epoch < epochs; epoch++) {
        shuffle(order, random);
        for (const row of order) {
            const error = 1 / (1 + Math.exp(-score(row))) - positive[row];
            for (let at = data.starts[row]; at < data.starts[row + 1]; at++) {
                const column = data.columns[at];
                const gradient = error * data.values[at] + ridge * weights[column];
                squares[column] += gradient * gradient;
                weights[column] -= (step * gradient) / Math.sqrt(squares[column]);
            }
            biasSquares += error * error;
            bias -= (step * error) / Math.sqrt(biasSquares);
        }
    }
    return score;
}
/** Fisher and Yates' shuffle, in place. */
function shuffle(order, random) {
    for (let at = order.length - 1; at > 0; at--) {
        const other = random.below(at + 1);
        [order[at], order[other]] = [order[other], order[at]];
    }
    return order;
}


/***/ }),

/***/ 34094:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   y: () => (/* binding */ random)
/* harmony export */ });
/**
 * xoshiro128**, period 2¹²⁸ − 1. Blackman and Vigna (2021), Scrambled Linear Pseudorandom Number Generators, ACM
 * TOMS 47(4).
 * @param seed 32 hexadecimal digits, not all zero, such as the head of a SHA-256
 * @throws RangeError for anything else
 */
function random(seed) {
    if (!/^[0-9a-f]{32}$/i.test(seed) || /^0+$/.test(seed)) {
        throw new RangeError(`${seed} is not a seed: 32 hexadecimal digits, not all zero, are needed.`);
    }
    const state = Int32Array.from([0, 8, 16, 24], (at) => Number.parseInt(seed.slice(at, at + 8), 16) | 0);
    const bits = () => {
        const second = state[1];
        const result = scramble(second);
        state[2] ^= state[0];
        state[3] ^= second;
        state[1] ^= state[2];
        state[0] ^= state[3];
        state[2] ^= second << 9;
        state[3] = (state[3] << 11) | (state[3] >>> 21);
        return result;
    };
    /** The same stream with its state in local variables: a million numbers in a few milliseconds. */
    const poisson = (counts) => {
        let [a, b, c, d] = [state[0], state[1], state[2], state[3]];
        for (let at = 0; at < counts.length; at++) {
            const number = scramble(b);
            const shifted = b << 9;
            c ^= a;
            d ^= b;
            b ^= c;
            a ^= d;
            c ^= shifted;
            d = (d << 11) | (d >>> 21);
            const known = poissonHead[number >>> 24];
            counts[at] = known === unknown ? poissonCount(number) : known;
        }
        state.set([a, b, c, d]);
    };
    return {
        bits,
        uniform: () => bits() / 4294967296,
        // The bias of the multiplication is below bound / 2³²: nothing beside the noise of any resampling.
        below: (bound) => Math.floor((bits() / 4294967296) * bound),
        poisson,
    };
}
function scramble(word) {
    const product = Math.imul(word, 5);
    return Math.imul((product << 7) | (product >>> 25), 9) >>> 0;
}
/** 2³² times the probabilities that a Poisson variable of mean 1 is at most 0, 1, 2, …; the last one is certain. */
const poissonLimits = (() => {
    const limits = [];
    let [probability, sum] = [Math.exp(-1), 0];
    for (let count = 0; count < 12; count++) {
        sum += probability;
        limits.push(Math.round(sum * 4294967296));
        probability /= count + 1;
    }
    return [...limits, 4294967296];
})();
function poissonCount(number) {
    let count = 0;
    while (number >= poissonLimits[count])
        count++;
    return count;
}
const unknown = 255;
/** The count where the first eight bits decide it already, as they do 97 times in 100. */
const poissonHead = Uint8Array.from({ length: 256 }, (_, head) => {
    const count = poissonCount(head * 2 ** 24);
    return count === poissonCount((head + 1) * 2 ** 24 - 1) ? count : unknown;
});


/***/ }),

/***/ 80051:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   KF: () => (/* binding */ rocArea),
/* harmony export */   VL: () => (/* binding */ areaDifference),
/* harmony export */   f7: () => (/* binding */ meanRocArea)
/* harmony export */ });
/* harmony import */ var _normal_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(32762);

/**
 * The area under the ROC curve with its standard error (DeLong, DeLong and Clarke-Pearson 1988) and the one-sided
 * Mann-Whitney test against one half, by the normal distribution with the corrections for ties and for continuity.
 * @param scores finite
 * @param positive 1 for the rows that should score high, else 0
 */
function rocArea(scores, positive) {
    const order = Float64Array.from(scores, (_, at) => at).sort((one, other) => scores[one] - scores[other]);
    let [positives, negatives, ties, sum] = [0, 0, 0, 0];
    for (const one of positive)
        one === 1 ? positives++ : negatives++;
    const placements = new Float64Array(scores.length);
    let [below, belowPositive] = [0, 0];
    for (let from = 0; from < order.length;) {
        let [to, here] = [from, 0];
        for (; to < order.length && scores[order[to]] === scores[order[from]]; to++)
            here += positive[order[to]];
        const hereNegative = to - from - here;
        ties += (to - from) ** 3 - (to - from);
        for (let at = from; at < to; at++) {
            const row = order[at];
            placements[row] =
                positive[row] === 1
                    ? (below + hereNegative / 2) / negatives
                    : 1 - (belowPositive + here / 2) / positives;
            if (positive[row] === 1)
                sum += placements[row];
        }
        below += hereNegative;
        belowPositive += here;
        from = to;
    }
    const area = sum / positives;
    const squares = [0, 0];
    for (let row = 0; row < scores.length; row++)
        squares[positive[row]] += (placements[row] - area) ** 2;
    const variance = squares[1] / (positives - 1) / positives + squares[0] / (negatives - 1) / negatives;
    const all = positives + negatives;
    const pairs = positives * negatives;
    const deviation = Math.sqrt((pairs / 12) * (all + 1 - ties / (all * (all - 1))));
    const z = (area * pairs - pairs / 2 - 0.5) / deviation;
    return {
        area,
        standardError: positives < 2 || negatives < 2 ? Number.NaN : Math.sqrt(variance),
        pValue: deviation > 0 ? (0,_normal_js__WEBPACK_IMPORTED_MODULE_0__/* .normalCdf */ .v)(-z) : 1,
        placements,
    };
}
/** The mean of the areas of each class against the rest, by DeLong's variance of all of them together. */
function meanRocArea(scores, classes) {
    const influence = new Float64Array(classes.length);
    let sum = 0;
    let fewest = Number.POSITIVE_INFINITY;
    for (const [name, own] of scores.entries()) {
        const positive = Uint8Array.from(classes, (one) => (one === name ? 1 : 0));
        const { area, placements } = rocArea(own, positive);
        const positives = positive.reduce((count, one) => count + one, 0);
        const negatives = positive.length - positives;
        fewest = Math.min(fewest, positives, negatives);
        sum += area;
        for (let row = 0; row < influence.length; row++) {
            // Sample variances (n − 1), as of two classes.
            const rows = positive[row] === 1 ? positives : negatives;
            influence[row] += (placements[row] - area) / Math.sqrt(rows * (rows - 1)) / scores.length;
        }
    }
    const variance = influence.reduce((total, one) => total + one * one, 0);
    return {
        area: sum / scores.length,
        standardError: fewest < 2 ? Number.NaN : Math.sqrt(variance),
    };
}
/** The first area minus the second, of rows of their own. No interval where an error is unknown. */
function areaDifference(first, second) {
    const difference = first.area - second.area;
    const standardError = Math.hypot(first.standardError, second.standardError);
    const interval = (confidence) => {
        if (Number.isNaN(standardError))
            return undefined;
        const half = (0,_normal_js__WEBPACK_IMPORTED_MODULE_0__/* .normalQuantile */ .Z)(0.5 + confidence / 2) * standardError;
        return [Math.max(-1, difference - half), Math.min(1, difference + half)];
    };
    return { difference, interval, pValue: undefined, method: "DeLong, independent areas" };
}


/***/ })

};
