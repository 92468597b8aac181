export const id = 5991;
export const ids = [5991];
export const modules = {

/***/ 5991:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   rowsNeeded: () => (/* binding */ rowsNeeded),
/* harmony export */   togetherOf: () => (/* binding */ togetherOf)
/* harmony export */ });
/* harmony import */ var _toolkit_statistics_boosted_trees_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(43570);
/* harmony import */ var _toolkit_statistics_logistic_regression_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(77893);
/* harmony import */ var _toolkit_statistics_random_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(34094);
/* harmony import */ var _toolkit_statistics_roc_area_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(80051);
/* harmony import */ var _rows_frame_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(13534);
/* harmony import */ var _rows_two_samples_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(80515);






const alpha = 0.05;
/** Values of a side that are read, and the rows that they are shared among. */
const mostCells = 2_000_000;
const [fewestRows, mostRows] = [500, 5000];
const trees = 50;
const shownFeatures = 10;
const seed = "e4b07c9a2f6158d3907b1c4ea86f5d20";
/** A few are needed in each half whatever was asked for, or there is nothing to measure. */
function rowsNeeded(minRows) {
    return Math.max(minRows, 8);
}
/** Undefined where there is nothing to learn from: no column that both sides have, or fewer than `minRows` rows. */
async function togetherOf(engine, tables, datasets, excluded, { minRows, minEffect }) {
    const columns = comparedTogether(datasets, excluded);
    if (columns.length === 0 || Math.min(tables.reference.rows, tables.current.rows) < rowsNeeded(minRows))
        return undefined;
    const draw = (0,_toolkit_statistics_random_js__WEBPACK_IMPORTED_MODULE_1__/* .random */ .y)(seed);
    const most = Math.max(fewestRows, Math.min(mostRows, Math.floor(mostCells / columns.length)));
    const rows = {
        reference: await (0,_rows_frame_js__WEBPACK_IMPORTED_MODULE_4__/* .someRows */ .Km)(engine, tables.reference, most, draw),
        current: await (0,_rows_frame_js__WEBPACK_IMPORTED_MODULE_4__/* .someRows */ .Km)(engine, tables.current, most, draw),
    };
    const features = [];
    for (const { name, isNumber } of columns) {
        const read = async (side) => {
            const column = tables[side].column(name);
            if (isNumber)
                return (await (0,_rows_frame_js__WEBPACK_IMPORTED_MODULE_4__/* .numbersOf */ .cZ)(engine, tables[side], [column], rows[side]))[0];
            return (0,_rows_frame_js__WEBPACK_IMPORTED_MODULE_4__/* .textsOf */ .CB)(engine, tables[side], column, rows[side]);
        };
        const both = [...(await read("reference")), ...(await read("current"))];
        features.push(isNumber ? numeric(both) : categorical(both));
    }
    const split = (0,_rows_two_samples_js__WEBPACK_IMPORTED_MODULE_3__/* .halves */ .A)(rows.reference.count, rows.current.count, draw);
    const at = (some) => features.map(({ kind, values }) => ({ kind, values: Float64Array.from(some, (row) => values[row]) }));
    const model = (0,_toolkit_statistics_boosted_trees_js__WEBPACK_IMPORTED_MODULE_0__/* .boostedTrees */ .A)(at(split.train), Float64Array.from(split.train, (row) => split.isCurrent[row]), trees);
    const tested = at(split.test);
    const found = (0,_rows_two_samples_js__WEBPACK_IMPORTED_MODULE_3__/* .toldApart */ .Y)(split, model.predict(tested));
    const order = Array.from(model.gains, (gain, index) => ({ gain, index }))
        .filter(({ gain }) => gain > 0)
        .sort((one, other) => other.gain - one.gain)
        .slice(0, shownFeatures);
    const sides = Uint8Array.from(split.test, (row) => split.isCurrent[row]);
    const lost = order.map(({ index }) => {
        const without = tested.map((feature, other) => (other === index ? shuffled(feature, draw) : feature));
        return { name: columns[index].name, lost: found.area - (0,_toolkit_statistics_roc_area_js__WEBPACK_IMPORTED_MODULE_2__/* .rocArea */ .KF)(model.predict(without), sides).area };
    });
    return {
        ...found,
        drifted: found.pValue < alpha && found.effect >= minEffect,
        columns: columns.length,
        rows: { reference: rows.reference.count, current: rows.current.count },
        features: lost.filter((one) => one.lost > 0).sort((one, other) => other.lost - one.lost),
    };
}
/** Numbers, booleans and categories that both sides have; no free text, and no times, which move on by themselves. */
function comparedTogether({ reference, current }, excluded) {
    return [...reference.columns.values()].flatMap((column) => {
        const other = current.columns.get(column.name);
        if (other === undefined || excluded.has(column.name))
            return [];
        const kinds = [column.kind, other.kind];
        if (kinds.every((kind) => kind === "numeric" || kind === "boolean"))
            return [{ name: column.name, isNumber: true }];
        const isCategory = kinds.every((kind) => kind === "categorical" || kind === "boolean");
        return isCategory ? [{ name: column.name, isNumber: false }] : [];
    });
}
/** A missing number is smaller than all others, so that trees can ask for it. Infinities are the largest finite ones. */
function numeric(values) {
    let [low, high] = [0, 0];
    for (const value of values) {
        if (!Number.isFinite(value))
            continue;
        low = Math.min(low, value);
        high = Math.max(high, value);
    }
    const missing = low - Math.max(1, Math.abs(low));
    const known = (value) => (Number.isNaN(value) ? missing : Math.min(high, Math.max(low, value)));
    return { kind: "numeric", values: Float64Array.from(values, known) };
}
function categorical(values) {
    const codes = new Map();
    for (const value of values)
        if (!codes.has(value))
            codes.set(value, codes.size);
    return { kind: "categorical", values: Float64Array.from(values, (value) => codes.get(value)) };
}
function shuffled({ kind, values }, draw) {
    const order = (0,_toolkit_statistics_logistic_regression_js__WEBPACK_IMPORTED_MODULE_5__/* .shuffle */ .T)(Uint32Array.from(values, (_, at) => at), draw);
    return { kind, values: Float64Array.from(order, (row) => values[row]) };
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


/***/ })

};
