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
/** Chunks of a table in order. Undefined where it has no column of times by that name. Rows without a time are in none. */
async function chunksOf(engine, table, chunking) {
    if ("size" in chunking)
        return bySize(table.rows, chunking.size);
    const column = table.column(chunking.by);
    if (column === undefined || (0,_toolkit_data_profile_compute_js__WEBPACK_IMPORTED_MODULE_0__/* .baseKind */ .eF)(column) !== "datetime")
        return undefined;
    const start = `date_trunc('${chunking.period}', CAST(${column.typed} AS TIMESTAMP))`;
    const found = await engine.rows(`SELECT strftime(${start}, '%Y-%m-%d') AS k, count(*) AS n FROM ${table.storage} WHERE isfinite(CAST(${column.typed} AS TIMESTAMP)) GROUP BY k ORDER BY k`);
    return found.slice(-mostChunks).map(({ k, n }) => ({
        key: k,
        rows: n,
        condition: `CASE WHEN isfinite(CAST(${column.typed} AS TIMESTAMP)) THEN strftime(${start}, '%Y-%m-%d') = '${k}' ELSE false END`,
    }));
}
/** The last chunk may be shorter. */
function bySize(rows, size) {
    const count = Math.ceil(rows / size);
    const first = Math.max(0, count - mostChunks);
    return Array.from({ length: count - first }, (_, at) => {
        const from = (first + at) * size;
        const to = Math.min(rows, from + size);
        return {
            key: `${from + 1}–${to}`,
            rows: to - from,
            condition: `rowid >= ${from} AND rowid < ${to}`,
        };
    });
}


/***/ }),

/***/ 3104:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   driftOverTime: () => (/* binding */ driftOverTime)
/* harmony export */ });
/* harmony import */ var _columns_read_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(48501);
/* harmony import */ var _compare_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(83089);
/* harmony import */ var _performance_estimate_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(59944);
/* harmony import */ var _chunking_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(91661);
/* harmony import */ var _part_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(99567);





/** Compares each chunk of both sides with the whole reference; a sentence where that can't be. */
async function driftOverTime(engine, tables, reference, chunking, settings) {
    const chunks = {
        reference: await (0,_chunking_js__WEBPACK_IMPORTED_MODULE_1__/* .chunksOf */ .U)(engine, tables.reference, chunking),
        current: await (0,_chunking_js__WEBPACK_IMPORTED_MODULE_1__/* .chunksOf */ .U)(engine, tables.current, chunking),
    };
    for (const side of ["reference", "current"]) {
        if (chunks[side] === undefined && "by" in chunking)
            return `drift.chunks: ${chunking.by} is no column of times in the ${side} data, so there are no chunks`;
    }
    const measure = async (side) => {
        const found = [];
        for (const chunk of chunks[side]) {
            const part = await (0,_part_js__WEBPACK_IMPORTED_MODULE_2__/* .withPart */ .Q)(engine, tables[side], chunk, (table) => (0,_columns_read_js__WEBPACK_IMPORTED_MODULE_3__/* .readDataset */ .J)(engine, table, chunk.key));
            found.push({ chunk, result: (0,_compare_js__WEBPACK_IMPORTED_MODULE_0__/* .compare */ .UD)(reference, part, settings) });
        }
        return found.map(({ chunk, result }) => ({
            key: chunk.key,
            rows: chunk.rows,
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
    const { upper } = (0,_performance_estimate_js__WEBPACK_IMPORTED_MODULE_4__/* .limitsOf */ .A)(effects, { lower: 0, upper: 1 });
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

/***/ 99567:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Q: () => (/* binding */ withPart)
/* harmony export */ });
/**
 * Calls `use` with the rows of a table for which `condition` holds, as a table of their own. Nothing is copied.
 * @param condition SQL over the table's storage
 * @param rows how many rows they are
 */
async function withPart(engine, table, { condition, rows }, use) {
    const storage = engine.unique("part");
    await engine.run(`CREATE VIEW ${storage} AS SELECT * FROM ${table.storage} WHERE ${condition}`);
    try {
        return await use(Object.assign(Object.create(table), { storage, rows }));
    }
    finally {
        await engine.run(`DROP VIEW ${storage}`);
    }
}


/***/ }),

/***/ 59944:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   A: () => (/* binding */ limitsOf),
/* harmony export */   q: () => (/* binding */ overTime)
/* harmony export */ });
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
