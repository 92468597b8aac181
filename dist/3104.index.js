export const id = 3104;
export const ids = [3104];
export const modules = {

/***/ 91661:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   U: () => (/* binding */ chunksOf)
/* harmony export */ });
/* unused harmony export mostChunks */
/* harmony import */ var _toolkit_data_profile_compute_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(67299);

/** At most so many chunks of a side are looked at, the latest ones. */
const mostChunks = 60;
/**
 * The chunks of a table in order, labelled by the first day of the period, or by the first and last row from 1:
 * `2026-11-16`, `1–5000`. Undefined where it has no column of times by that name. Rows without a time are in none.
 */
async function chunksOf(engine, table, chunking) {
    if ("size" in chunking)
        return bySize(table.rows, chunking.size);
    const column = table.column(chunking.by);
    if (column === undefined || (0,_toolkit_data_profile_compute_js__WEBPACK_IMPORTED_MODULE_0__/* .baseKind */ .eF)(column) !== "datetime")
        return undefined;
    const time = `CAST(${column.typed} AS TIMESTAMP)`;
    // A time without end is in no period, and can't be cut to one.
    const start = `date_trunc('${chunking.period}', CASE WHEN isfinite(${time}) THEN ${time} END)`;
    const day = `(CAST(${start} AS DATE) - DATE '1970-01-01')::BIGINT`;
    const found = await engine.rows(`SELECT ${day} AS d, strftime(${start}, '%Y-%m-%d') AS k, count(*) AS n FROM ${table.storage} WHERE d IS NOT NULL GROUP BY d, k ORDER BY d`);
    const latest = found.slice(-mostChunks);
    const days = latest.map(({ d }) => d).join(", ");
    return {
        part: `coalesce(list_position([${days}]::BIGINT[], ${day}), 0)`,
        parts: latest.map(({ k, n }) => ({ label: k, rows: n })),
    };
}
/** The last chunk may be shorter. */
function bySize(rows, size) {
    const count = Math.ceil(rows / size);
    const first = Math.max(0, count - mostChunks);
    const parts = Array.from({ length: count - first }, (_, at) => {
        const from = (first + at) * size;
        const to = Math.min(rows, from + size);
        return { label: `${from + 1}–${to}`, rows: to - from };
    });
    return { part: `greatest(0, rowid // ${size} - ${first - 1})`, parts };
}


/***/ }),

/***/ 3104:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   driftOverTime: () => (/* binding */ driftOverTime)
/* harmony export */ });
/* harmony import */ var _toolkit_runtime_nearest_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(42412);
/* harmony import */ var _columns_read_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(25979);
/* harmony import */ var _compare_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(6778);
/* harmony import */ var _performance_estimate_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(59944);
/* harmony import */ var _chunking_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(91661);





/** Compares each chunk of both sides with the whole reference; a sentence where that can't be. */
async function driftOverTime(engine, tables, reference, chunking, settings, spill) {
    const chunks = {
        reference: await (0,_chunking_js__WEBPACK_IMPORTED_MODULE_2__/* .chunksOf */ .U)(engine, tables.reference, chunking),
        current: await (0,_chunking_js__WEBPACK_IMPORTED_MODULE_2__/* .chunksOf */ .U)(engine, tables.current, chunking),
    };
    for (const side of ["reference", "current"]) {
        if (chunks[side] !== undefined || !("by" in chunking))
            continue;
        const { by } = chunking;
        const names = tables[side].columns.map((column) => column.name);
        const hint = names.includes(by) ? "" : (0,_toolkit_runtime_nearest_js__WEBPACK_IMPORTED_MODULE_3__/* .didYouMean */ .a)(by, names);
        return `drift.chunks: ${by} is no column of times in the ${side} data, so there are no chunks${hint === "" ? "" : `.${hint}`}`;
    }
    const measure = async (side) => {
        const parts = await (0,_columns_read_js__WEBPACK_IMPORTED_MODULE_4__/* .readParts */ .f)(engine, tables[side], chunks[side], spill);
        return (0,_compare_js__WEBPACK_IMPORTED_MODULE_0__/* .compareParts */ .ql)(reference, parts, settings).map((result, at) => ({
            key: parts[at].label,
            rows: parts[at].rows,
            share: result.share,
            effect: effectOf(result),
        }));
    };
    const before = await measure("reference");
    const judged = (chunk, limit) => ({
        ...chunk,
        limit,
        alert: chunk.effect !== null && limit !== null && chunk.effect > limit,
    });
    const rows = tables.reference.rows;
    return {
        chunking,
        reference: before.map((chunk) => judged(chunk, limitOf(before, () => 1))),
        current: (await measure("current")).map((chunk) => judged(chunk, limitOf(before, (known) => Math.max(1, noiseRatio(chunk.rows, known, rows))))),
    };
}
/** With fewer chunks of the reference there is no telling how much they vary. */
const fewestChunks = 3;
/** @param scale by what the effect of a chunk of the reference with so many rows counts */
function limitOf(chunks, scale) {
    const effects = chunks.flatMap(({ rows, effect }) => (effect === null ? [] : [effect * scale(rows)]));
    const { upper } = (0,_performance_estimate_js__WEBPACK_IMPORTED_MODULE_1__/* .limitsOf */ .Af)(effects, { lower: 0, upper: 1 });
    return effects.length < fewestChunks || !Number.isFinite(upper) ? null : upper;
}
/**
 * How much more a chunk of new rows differs from the reference by chance than a chunk of the reference's own, which is
 * part of what it is compared with: the variances are as 1/n + 1/N and 1/k − 1/N.
 */
function noiseRatio(rows, own, all) {
    return own >= all ? Number.POSITIVE_INFINITY : Math.sqrt((1 / rows + 1 / all) / (1 / own - 1 / all));
}
function effectOf({ columns }) {
    const effects = columns.flatMap(({ judged, effect }) => (judged && effect !== null ? [effect] : []));
    return effects.length === 0 ? null : effects.reduce((sum, effect) => sum + effect, 0) / effects.length;
}


/***/ }),

/***/ 59944:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Af: () => (/* binding */ limitsOf),
/* harmony export */   Jk: () => (/* binding */ resampling),
/* harmony export */   q3: () => (/* binding */ overTime)
/* harmony export */ });
/** How differences are drawn that only resamples can tell. */
const resampling = { seed: "c86d2f4a90b7351e5fa3d8071be6492c", resamples: 2000 };
/** The band's half width in standard errors, and the limits' distance in standard deviations. */
const width = 3;
/**
 * The metric chunk by chunk. The limits are the mean of the reference's measured chunks and three of their standard
 * deviations (of the population), cut to what the metric can be.
 */
function overTime(estimator, chunks) {
    const realized = chunks.reference.map((rows) => estimator.realized("reference", rows));
    const limits = limitsOf(realized, estimator.range);
    const metric = (side, rows) => {
        const estimate = rows.length === 0 ? Number.NaN : estimator.estimate(side, rows);
        const error = estimator.samplingError(rows.length);
        const measured = rows.length === 0 ? Number.NaN : estimator.realized(side, rows);
        const deciding = Number.isNaN(measured) ? estimate : measured;
        return {
            estimate: known(estimate),
            samplingError: known(error),
            low: known(Math.max(estimator.range.lower, estimate - width * error)),
            high: known(Math.min(estimator.range.upper, estimate + width * error)),
            realized: known(measured),
            alert: deciding < limits.lower || deciding > limits.upper,
        };
    };
    return {
        name: estimator.name,
        direction: estimator.direction,
        limits,
        reference: chunks.reference.map((rows) => metric("reference", rows)),
        current: chunks.current.map((rows) => metric("current", rows)),
    };
}
/** Mean and three standard deviations of what is known, within the range. */
function limitsOf(values, range) {
    const numbers = values.filter((value) => !Number.isNaN(value));
    const mean = numbers.reduce((sum, value) => sum + value, 0) / numbers.length;
    const variance = numbers.reduce((sum, value) => sum + (value - mean) ** 2, 0) / numbers.length;
    const half = width * Math.sqrt(variance);
    return { lower: Math.max(range.lower, mean - half), upper: Math.min(range.upper, mean + half) };
}
function known(value) {
    return Number.isFinite(value) ? value : null;
}


/***/ })

};
