export const id = 3584;
export const ids = [3584];
export const modules = {

/***/ 14993:
/***/ ((module, __unused_webpack_exports, __webpack_require__) => {

/**
* @license Apache-2.0
*
* Copyright (c) 2018 The Stdlib Authors.
*
* Licensed under the Apache License, Version 2.0 (the "License");
* you may not use this file except in compliance with the License.
* You may obtain a copy of the License at
*
*    http://www.apache.org/licenses/LICENSE-2.0
*
* Unless required by applicable law or agreed to in writing, software
* distributed under the License is distributed on an "AS IS" BASIS,
* WITHOUT WARRANTIES OR CONDITIONS OF ANY KIND, either express or implied.
* See the License for the specific language governing permissions and
* limitations under the License.
*/



/**
* Test if a finite double-precision floating-point number is a nonnegative integer.
*
* @module @stdlib/math-base-assert-is-nonnegative-integer
*
* @example
* var isNonNegativeInteger = require( '@stdlib/math-base-assert-is-nonnegative-integer' );
*
* var bool = isNonNegativeInteger( 1.0 );
* // returns true
*
* bool = isNonNegativeInteger( 0.0 );
* // returns true
*
* bool = isNonNegativeInteger( -10.0 );
* // returns false
*/

// MODULES //

var main = __webpack_require__( 30656 );


// EXPORTS //

module.exports = main;


/***/ }),

/***/ 30656:
/***/ ((module, __unused_webpack_exports, __webpack_require__) => {

/**
* @license Apache-2.0
*
* Copyright (c) 2018 The Stdlib Authors.
*
* Licensed under the Apache License, Version 2.0 (the "License");
* you may not use this file except in compliance with the License.
* You may obtain a copy of the License at
*
*    http://www.apache.org/licenses/LICENSE-2.0
*
* Unless required by applicable law or agreed to in writing, software
* distributed under the License is distributed on an "AS IS" BASIS,
* WITHOUT WARRANTIES OR CONDITIONS OF ANY KIND, either express or implied.
* See the License for the specific language governing permissions and
* limitations under the License.
*/



// MODULES //

var floor = __webpack_require__( 42334 );


// MAIN //

/**
* Tests if a finite double-precision floating-point number is a nonnegative integer.
*
* @param {number} x - value to test
* @returns {boolean} boolean indicating whether the value is a nonnegative integer
*
* @example
* var bool = isNonNegativeInteger( 1.0 );
* // returns true
*
* @example
* var bool = isNonNegativeInteger( 0.0 );
* // returns true
*
* @example
* var bool = isNonNegativeInteger( -10.0 );
* // returns false
*/
function isNonNegativeInteger( x ) {
	return (floor(x) === x && x >= 0);
}


// EXPORTS //

module.exports = isNonNegativeInteger;


/***/ }),

/***/ 6084:
/***/ ((module, __unused_webpack_exports, __webpack_require__) => {

/**
* @license Apache-2.0
*
* Copyright (c) 2018 The Stdlib Authors.
*
* Licensed under the Apache License, Version 2.0 (the "License");
* you may not use this file except in compliance with the License.
* You may obtain a copy of the License at
*
*    http://www.apache.org/licenses/LICENSE-2.0
*
* Unless required by applicable law or agreed to in writing, software
* distributed under the License is distributed on an "AS IS" BASIS,
* WITHOUT WARRANTIES OR CONDITIONS OF ANY KIND, either express or implied.
* See the License for the specific language governing permissions and
* limitations under the License.
*/



// MODULES //

var isNonNegativeInteger = __webpack_require__( 14993 );
var constantFunction = __webpack_require__( 3084 );
var betainc = __webpack_require__( 89986 );
var isnan = __webpack_require__( 86523 );
var floor = __webpack_require__( 42334 );
var PINF = __webpack_require__( 50469 );


// MAIN //

/**
* Returns a function for evaluating the cumulative distribution function (CDF) for a binomial distribution with number of trials `n` and success probability `p`.
*
* @param {NonNegativeInteger} n - number of trials
* @param {Probability} p - success probability
* @returns {Function} CDF
*
* @example
* var cdf = factory( 10, 0.5 );
* var y = cdf( 3.0 );
* // returns ~0.172
*
* y = cdf( 1.0 );
* // returns ~0.011
*/
function factory( n, p ) {
	if (
		isnan( n ) ||
		isnan( p ) ||
		p < 0.0 ||
		p > 1.0 ||
		!isNonNegativeInteger( n ) ||
		n === PINF
	) {
		return constantFunction( NaN );
	}
	return cdf;

	/**
	* Evaluates the cumulative distribution function (CDF) for a binomial distribution.
	*
	* @private
	* @param {number} x - input value
	* @returns {Probability} evaluated CDF
	*
	* @example
	* var y = cdf( 2.0 );
	* // returns <number>
	*/
	function cdf( x ) {
		if ( isnan( x ) ) {
			return NaN;
		}
		if ( x < 0.0 ) {
			return 0.0;
		}
		if ( x >= n ) {
			return 1.0;
		}
		// Ensure left-continuity:
		x = floor( x + 1.0e-7 );
		return betainc( p, x + 1.0, n - x, true, true );
	}
}


// EXPORTS //

module.exports = factory;


/***/ }),

/***/ 36794:
/***/ ((module, __unused_webpack_exports, __webpack_require__) => {

/**
* @license Apache-2.0
*
* Copyright (c) 2018 The Stdlib Authors.
*
* Licensed under the Apache License, Version 2.0 (the "License");
* you may not use this file except in compliance with the License.
* You may obtain a copy of the License at
*
*    http://www.apache.org/licenses/LICENSE-2.0
*
* Unless required by applicable law or agreed to in writing, software
* distributed under the License is distributed on an "AS IS" BASIS,
* WITHOUT WARRANTIES OR CONDITIONS OF ANY KIND, either express or implied.
* See the License for the specific language governing permissions and
* limitations under the License.
*/



/**
* Binomial distribution cumulative distribution function (CDF).
*
* @module @stdlib/stats-base-dists-binomial-cdf
*
* @example
* var cdf = require( '@stdlib/stats-base-dists-binomial-cdf' );
*
* var y = cdf( 3.0, 20, 0.2 );
* // returns ~0.411
*
* y = cdf( 21.0, 20, 0.2 );
* // returns 1.0
*
* y = cdf( 5.0, 10, 0.4 );
* // returns ~0.834
*
* y = cdf( 0.0, 10, 0.4 );
* // returns ~0.006
*
* @example
* var factory = require( '@stdlib/stats-base-dists-binomial-cdf' ).factory;
*
* var cdf = factory( 10, 0.5 );
*
* var y = cdf( 3.0 );
* // returns ~0.172
*
* y = cdf( 1.0 );
* // returns ~0.011
*/

// MODULES //

var setReadOnly = __webpack_require__( 4568 );
var main = __webpack_require__( 52669 );
var factory = __webpack_require__( 6084 );


// MAIN //

setReadOnly( main, 'factory', factory );


// EXPORTS //

module.exports = main;


/***/ }),

/***/ 52669:
/***/ ((module, __unused_webpack_exports, __webpack_require__) => {

/**
* @license Apache-2.0
*
* Copyright (c) 2018 The Stdlib Authors.
*
* Licensed under the Apache License, Version 2.0 (the "License");
* you may not use this file except in compliance with the License.
* You may obtain a copy of the License at
*
*    http://www.apache.org/licenses/LICENSE-2.0
*
* Unless required by applicable law or agreed to in writing, software
* distributed under the License is distributed on an "AS IS" BASIS,
* WITHOUT WARRANTIES OR CONDITIONS OF ANY KIND, either express or implied.
* See the License for the specific language governing permissions and
* limitations under the License.
*/



// MODULES //

var isNonNegativeInteger = __webpack_require__( 14993 );
var betainc = __webpack_require__( 89986 );
var isnan = __webpack_require__( 86523 );
var floor = __webpack_require__( 42334 );
var PINF = __webpack_require__( 50469 );


// MAIN //

/**
* Evaluates the cumulative distribution function (CDF) for a binomial distribution with number of trials `n` and success probability `p` at a value `x`.
*
* @param {number} x - input value
* @param {NonNegativeInteger} n - number of trials
* @param {Probability} p - success probability
* @returns {Probability} evaluated CDF
*
* @example
* var y = cdf( 3.0, 20, 0.2 );
* // returns ~0.411
*
* @example
* var y = cdf( 21.0, 20, 0.2 );
* // returns 1.0
*
* @example
* var y = cdf( 5.0, 10, 0.4 );
* // returns ~0.834
*
* @example
* var y = cdf( 0.0, 10, 0.4 );
* // returns ~0.006
*
* @example
* var y = cdf( NaN, 20, 0.5 );
* // returns NaN
*
* @example
* var y = cdf( 0.0, NaN, 0.5 );
* // returns NaN
*
* @example
* var y = cdf( 0.0, 20, NaN );
* // returns NaN
*
* @example
* var y = cdf( 2.0, 1.5, 0.5 );
* // returns NaN
*
* @example
* var y = cdf( 2.0, -2.0, 0.5 );
* // returns NaN
*
* @example
* var y = cdf( 2.0, 20, -1.0 );
* // returns NaN
*
* @example
* var y = cdf( 2.0, 20, 1.5 );
* // returns NaN
*/
function cdf( x, n, p ) {
	if (
		isnan( x ) ||
		isnan( n ) ||
		isnan( p ) ||
		p < 0.0 ||
		p > 1.0 ||
		!isNonNegativeInteger( n ) ||
		n === PINF
	) {
		return NaN;
	}
	if ( x < 0.0 ) {
		return 0.0;
	}
	if ( x >= n ) {
		return 1.0;
	}
	x = floor( x + 1.0e-7 );
	return betainc( p, x + 1.0, n - x, true, true );
}


// EXPORTS //

module.exports = cdf;


/***/ }),

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

/***/ 33863:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  performanceOf: () => (/* binding */ performanceOf)
});

// EXTERNAL MODULE: ./out/toolkit/runtime/nearest.js
var nearest = __webpack_require__(42412);
// EXTERNAL MODULE: ./out/toolkit/statistics/random.js
var random = __webpack_require__(34094);
// EXTERNAL MODULE: ./out/drift-check/chunks/chunking.js
var chunks_chunking = __webpack_require__(91661);
// EXTERNAL MODULE: ./out/drift-check/rows/frame.js
var rows_frame = __webpack_require__(13534);
// EXTERNAL MODULE: ./out/toolkit/data/profile-compute.js
var profile_compute = __webpack_require__(67299);
;// CONCATENATED MODULE: ./out/toolkit/statistics/isotonic.js
/**
 * The non-decreasing function with the least squared error, by pooling adjacent violators; rows with the same x count
 * as one. Same as scikit-learn's IsotonicRegression(out_of_bounds="clip"). Barlow et al. (1972), Statistical Inference
 * under Order Restrictions.
 * @param x finite, at least one
 */
function isotonicRegression(x, y) {
    const order = Float64Array.from(x, (_, row) => row).sort((one, other) => x[one] - x[other]);
    const points = [];
    const blocks = [];
    for (let from = 0; from < order.length;) {
        const here = x[order[from]];
        let sum = 0;
        let to = from;
        for (; to < order.length && x[order[to]] === here; to++)
            sum += y[order[to]];
        points.push(here);
        let block = { sum, weight: to - from, points: 1 };
        for (let last = blocks.at(-1); last !== undefined; last = blocks.at(-1)) {
            if (last.sum / last.weight < block.sum / block.weight)
                break;
            blocks.pop();
            block = {
                sum: last.sum + block.sum,
                weight: last.weight + block.weight,
                points: last.points + block.points,
            };
        }
        blocks.push(block);
        from = to;
    }
    const heights = blocks.flatMap((block) => Array.from({ length: block.points }, () => block.sum / block.weight));
    return { x: Float64Array.from(points), y: Float64Array.from(heights) };
}
/** The function's value at each x. */
function isotonicValues(fitted, x) {
    const last = fitted.x.length - 1;
    return x.map((at) => {
        if (at <= fitted.x[0])
            return fitted.y[0];
        if (at >= fitted.x[last])
            return fitted.y[last];
        let [low, high] = [0, last];
        while (high - low > 1) {
            const middle = (low + high) >> 1;
            if (fitted.x[middle] <= at)
                low = middle;
            else
                high = middle;
        }
        const share = (at - fitted.x[low]) / (fitted.x[high] - fitted.x[low]);
        return fitted.y[low] + share * (fitted.y[high] - fitted.y[low]);
    });
}

// EXTERNAL MODULE: ./out/toolkit/statistics/newcombe.js + 1 modules
var newcombe = __webpack_require__(65464);
// EXTERNAL MODULE: ./out/toolkit/statistics/roc-area.js
var roc_area = __webpack_require__(80051);
// EXTERNAL MODULE: ./out/toolkit/statistics/bootstrap.js + 1 modules
var bootstrap = __webpack_require__(95164);
// EXTERNAL MODULE: ./out/toolkit/statistics/sums.js
var sums = __webpack_require__(90205);
;// CONCATENATED MODULE: ./out/toolkit/statistics/two-sample-bootstrap.js


const two_sample_bootstrap_name = "two-sample bootstrap";
/**
 * The first value minus the second, of samples that have nothing to do with each other and are drawn apart: the
 * bootstrap of two models on the same rows, with each row in the one or the other sample. What a value is a function of
 * is counted in cells, so that the number of rows costs nothing.
 */
function bootstrapCells({ first, second, value }, drawing) {
    const all = Uint32Array.from([...first, ...second]);
    const filled = Uint32Array.from(all, (_, cell) => cell).filter((cell) => all[cell] > 0);
    const restored = new Uint32Array(all.length);
    return (0,bootstrap/* pairedBootstrap */.Wx)({
        rows: filled.length,
        strata: filled.map((cell) => (cell < first.length ? 0 : 1)),
        multiplicity: filled.map((cell) => all[cell]),
        statistic: (counts) => {
            restored.fill(0);
            for (let at = 0; at < filled.length; at++)
                restored[filled[at]] = counts[at];
            return value(restored.subarray(0, first.length)) - value(restored.subarray(first.length));
        },
        name: two_sample_bootstrap_name,
        ...drawing,
    });
}
/** A function of the first mean minus that of the second, such as the root. */
function bootstrapMeans(first, second, of, drawing) {
    const rows = first.length + second.length;
    // A row of the other sample has no value, and does not count.
    const one = new Float64Array(rows).fill(Number.NaN);
    const other = one.slice();
    one.set(first);
    other.set(second, first.length);
    return (0,bootstrap/* pairedBootstrap */.Wx)({
        rows,
        strata: Uint8Array.from({ length: rows }, (_, row) => (row < first.length ? 0 : 1)),
        statistic: (counts) => of(meanOf(first, 0, counts)) - of(meanOf(second, first.length, counts)),
        sums: [(0,sums/* meanSums */.ob)(one, of), (0,sums/* meanSums */.ob)(other, of)],
        name: two_sample_bootstrap_name,
        ...drawing,
    });
}
/** @param from the place of the first value's count */
function meanOf(values, from, counts) {
    let [sum, rows] = [0, 0];
    for (let at = 0; at < values.length; at++) {
        const count = counts === undefined ? 1 : counts[from + at];
        sum += count * values[at];
        rows += count;
    }
    return sum / rows;
}

// EXTERNAL MODULE: ./out/toolkit/statistics/mersenne-twister.js
var mersenne_twister = __webpack_require__(48059);
;// CONCATENATED MODULE: ./out/toolkit/statistics/stratified-splits.js

/**
 * Random splits of rows of two classes, each with the classes' shares: those of scikit-learn's
 * StratifiedShuffleSplit(count, test_size=share, random_state=seed), row by row. None where a class has fewer than two
 * rows, or a side fewer rows than classes.
 * @param labels 1 or 0
 */
function stratifiedSplits(labels, share, count, seed) {
    const all = Uint32Array.from(labels, (_, row) => row);
    const classes = [0, 1].map((label) => all.filter((row) => labels[row] === label));
    const testSize = Math.ceil(share * labels.length);
    const trainSize = labels.length - testSize;
    if (classes.some((rows) => rows.length < 2) || testSize < 2 || trainSize < 2)
        return [];
    const draw = (0,mersenne_twister/* mersenneTwister */.w)(seed);
    return Array.from({ length: count }, () => {
        const counts = classes.map((rows) => rows.length);
        const forTrain = shared(counts, trainSize, draw);
        const rest = counts.map((own, at) => own - forTrain[at]);
        const forTest = shared(rest, testSize, draw);
        const [train, test] = [[], []];
        for (const [at, rows] of classes.entries()) {
            const order = Array.from((0,mersenne_twister/* permutation */.d)(rows.length, draw), (place) => rows[place]);
            // One by one: a million rows are too many arguments.
            for (const row of order.slice(0, forTrain[at]))
                train.push(row);
            for (const row of order.slice(forTrain[at], forTrain[at] + forTest[at]))
                test.push(row);
        }
        const mixed = (rows) => Array.from((0,mersenne_twister/* permutation */.d)(rows.length, draw), (place) => rows[place]);
        return { train: mixed(train), test: mixed(test) };
    });
}
/** So many draws shared out by the sizes of two classes; the last one by the larger remainder, or by lot. */
function shared(sizes, draws, draw) {
    const total = sizes.reduce((sum, size) => sum + size, 0);
    const exact = sizes.map((size) => (size / total) * draws);
    const whole = exact.map(Math.floor);
    const remainders = exact.map((one, at) => one - whole[at]);
    let missing = draws - whole.reduce((sum, one) => sum + one, 0);
    for (const remainder of [...new Set(remainders)].sort((one, other) => other - one)) {
        if (missing <= 0)
            break;
        const tied = remainders.flatMap((one, at) => (one === remainder ? [at] : []));
        const chosen = (0,mersenne_twister/* permutation */.d)(tied.length, draw).slice(0, Math.min(tied.length, missing));
        for (const place of chosen)
            whole[tied[place]]++;
        missing -= chosen.length;
    }
    return whole;
}

;// CONCATENATED MODULE: ./out/drift-check/performance/calibration.js



const splits = 10;
const testShare = 0.1;
const bins = 10;
const seed = 42;
/**
 * What turns the model's scores into probabilities of the positive class: isotonic regression on the reference where
 * that brings them closer to the truth on rows held out, else nothing. The ten stratified splits that decide it are
 * NannyML's own, row by row.
 * @param labels 1 or 0
 */
function calibrator(scores, labels) {
    const positives = labels.reduce((sum, label) => sum + label, 0);
    if (positives === 0 || positives === labels.length)
        return undefined;
    if ((0,roc_area/* rocArea */.KF)(scores, labels).area > 0.999)
        return undefined;
    const held = [];
    for (const { train, test } of stratifiedSplits(labels, testShare, splits, seed)) {
        const fitted = isotonicRegression(Float64Array.from(train, (row) => scores[row]), train.map((row) => labels[row]));
        const tested = Float64Array.from(test, (row) => scores[row]);
        const values = isotonicValues(fitted, tested);
        for (const [at, row] of test.entries())
            held.push({ score: tested[at], calibrated: values[at], label: labels[row] });
    }
    if (held.length < 2 * 2)
        return undefined;
    const before = calibrationError(held.map(({ score, label }) => ({ score, label })));
    const after = calibrationError(held.map(({ calibrated, label }) => ({ score: calibrated, label })));
    return before > after ? isotonicRegression(scores, labels) : undefined;
}
/** Expected calibration error over ten bins of equal counts. Naeini, Cooper and Hauskrecht (2015). */
function calibrationError(rows) {
    const sorted = rows.sort((one, other) => one.score - other.score);
    const count = sorted.length <= 2 * bins ? Math.max(1, Math.trunc(sorted.length / 2)) : bins;
    const width = Math.trunc(sorted.length / count);
    let error = 0;
    for (let bin = 0; bin < count; bin++) {
        const part = sorted.slice(bin * width, bin === count - 1 ? sorted.length : (bin + 1) * width);
        const difference = part.reduce((sum, { score, label }) => sum + score - label, 0);
        error += Math.abs(difference) / sorted.length;
    }
    return error;
}

// EXTERNAL MODULE: ./out/drift-check/performance/estimate.js
var estimate = __webpack_require__(59944);
;// CONCATENATED MODULE: ./out/drift-check/performance/one-class.js

const classifierMetrics = ["roc_auc", "f1", "precision", "recall", "specificity", "accuracy"];
/**
 * @param predicted 1 where the class was predicted
 * @param positive the probability of the class, or 1 or 0 for the label itself
 */
function confusion(predicted, positive, rows) {
    let [tp, fp, tn, fn] = [0, 0, 0, 0];
    for (const row of rows) {
        const chance = positive[row];
        if (predicted[row] === 1) {
            tp += chance;
            fp += 1 - chance;
        }
        else {
            fn += chance;
            tn += 1 - chance;
        }
    }
    return { tp, fp, tn, fn };
}
/** 0 where nothing takes part. */
function metricOf(name, counts) {
    const { tp, fp, fn } = counts;
    if (name === "f1")
        return tp + fp + fn === 0 ? 0 : tp / (tp + (fp + fn) / 2);
    const { successes, rows } = partOf(name, counts);
    return rows === 0 ? 0 : successes / rows;
}
/** What a metric is a share of: so many successes among so many rows. */
function partOf(name, { tp, fp, tn, fn }) {
    return {
        precision: { successes: tp, rows: tp + fp },
        recall: { successes: tp, rows: tp + fn },
        specificity: { successes: tn, rows: tn + fp },
        accuracy: { successes: tp + tn, rows: tp + fp + tn + fn },
    }[name];
}
/** The area under the curve of expected true and false positives, scores from the largest down, by trapezoids. */
function expectedArea(scores, chances, rows) {
    const order = Uint32Array.from(rows).sort((one, other) => scores[other] - scores[one] || other - one);
    const rounded = (value) => Math.round(value * 1e5) / 1e5;
    let [positives, area, lastTrue, lastFalse] = [0, 0, 0, 0];
    order.forEach((row, at) => {
        positives += chances[row];
        const [hits, misses] = [rounded(positives), rounded(at + 1 - positives)];
        area += ((misses - lastFalse) * (hits + lastTrue)) / 2;
        [lastTrue, lastFalse] = [hits, misses];
    });
    return area / (lastTrue * lastFalse);
}
/** Of F1 it is that of the share of right ones among all rows that were or should have been of the class. */
function decisionErrorParts(name, counts) {
    const { tp, fp, tn, fn } = counts;
    const part = name === "f1" ? { successes: tp, rows: tp + fp + fn } : partOf(name, counts);
    const mean = part.successes / part.rows;
    return { deviation: Math.sqrt(mean * (1 - mean)), share: part.rows / (tp + fp + tn + fn) };
}
/**
 * The area as a mean over the positives of the share of negatives below each; of the rarer class, where that is fewer.
 * @param labels 1 or 0
 */
function areaErrorParts(scores, labels) {
    const positives = labels.reduce((sum, label) => sum + label, 0);
    const isFlipped = positives / labels.length > 0.5;
    const count = isFlipped ? labels.length - positives : positives;
    const negatives = labels.length - count;
    const key = (row) => (isFlipped ? 1 - scores[row] : scores[row]);
    const order = Uint32Array.from(labels, (_, row) => row).sort((one, other) => key(one) - key(other));
    const shares = [];
    order.forEach((row, at) => {
        if (labels[row] === (isFlipped ? 0 : 1))
            shares.push((at - shares.length) / negatives);
    });
    const mean = shares.reduce((sum, one) => sum + one, 0) / shares.length;
    const variance = shares.reduce((sum, one) => sum + (one - mean) ** 2, 0) / shares.length;
    return { deviation: Math.sqrt(variance), share: count / labels.length };
}
/** The measured area of some rows. */
function areaOf(scores, labels, rows) {
    return (0,roc_area/* rocArea */.KF)(Float64Array.from(rows, (row) => scores[row]), Uint8Array.from(rows, (row) => labels[row]));
}

;// CONCATENATED MODULE: ./out/drift-check/performance/classifier.js







/** In the place of a label that has not come. */
const unlabelled = 2;
/**
 * Confidence-based performance estimation of a binary classifier: each row counts for the positive class by its
 * calibrated probability, and for the negative one by the rest. NannyML's CBPE, with its definitions of the estimates
 * and of their sampling errors.
 */
function classifierEstimators(reference, current, metrics) {
    const fitted = calibrator(reference.scores, reference.labels);
    const probabilities = (scores) => fitted === undefined ? scores : isotonicValues(fitted, scores);
    const sides = { reference, current };
    const chances = { reference: probabilities(reference.scores), current: probabilities(current.scores) };
    const estimators = metrics.map((name) => {
        const { deviation, share } = errorParts(name, reference);
        return {
            name,
            direction: "maximize",
            range: { lower: 0, upper: 1 },
            estimate: (side, rows) => {
                if (name === "roc_auc")
                    return expectedArea(sides[side].scores, chances[side], rows);
                return metricOf(name, confusion(sides[side].predictions, chances[side], rows));
            },
            realized: (side, rows) => realized(name, sides[side], rows),
            difference: () => differenceOf(name, current, reference),
            samplingError: (rows) => deviation / Math.sqrt(rows * share),
        };
    });
    return { estimators, calibrated: fitted !== undefined };
}
/** NaN without labels, or where all labels or all predictions are the same. */
function realized(name, side, some) {
    const { labels, predictions, scores } = side;
    if (labels === undefined)
        return Number.NaN;
    const rows = some.filter((row) => labels[row] !== unlabelled);
    const isMixed = (values) => rows.some((row) => values[row] !== values[rows[0]]);
    if (!isMixed(labels))
        return Number.NaN;
    if (name === "roc_auc")
        return areaOf(scores, labels, rows).area;
    return isMixed(predictions) ? metricOf(name, confusion(predictions, labels, rows)) : Number.NaN;
}
/** Measured now minus measured before, on all labelled rows. */
function differenceOf(name, now, before) {
    if (now.labels === undefined || before.labels === undefined)
        return undefined;
    const [rowsNow, rowsBefore] = [labelledRows(now.labels), labelledRows(before.labels)];
    if (name === "roc_auc")
        return (0,roc_area/* areaDifference */.VL)(areaOf(now.scores, now.labels, rowsNow), areaOf(before.scores, before.labels, rowsBefore));
    const [counts, countsBefore] = [
        confusion(now.predictions, now.labels, rowsNow),
        confusion(before.predictions, before.labels, rowsBefore),
    ];
    if (name !== "f1")
        return (0,newcombe/* newcombeIndependent */.xj)(partOf(name, counts), partOf(name, countsBefore));
    const cells = ({ tp, fp, tn, fn }) => Uint32Array.of(tp, fp, tn, fn);
    const value = ([tp, fp, tn, fn]) => metricOf(name, { tp: tp, fp: fp, tn: tn, fn: fn });
    return bootstrapCells({ first: cells(counts), second: cells(countsBefore), value }, estimate/* resampling */.Jk);
}
function labelledRows(labels) {
    return Uint32Array.from(labels, (_, row) => row).filter((row) => labels[row] !== unlabelled);
}
function errorParts(name, side) {
    const { scores, predictions, labels } = side;
    if (name === "roc_auc")
        return areaErrorParts(scores, labels);
    const counts = confusion(predictions, labels, labelledRows(labels));
    const parts = decisionErrorParts(name, counts);
    if (name !== "f1")
        return parts;
    const { tp, fp, fn } = counts;
    return { ...parts, deviation: (parts.deviation * (tp + fp + fn)) / ((fp + fn) / 2 + tp) };
}

;// CONCATENATED MODULE: ./out/drift-check/performance/labels.js


/**
 * The labels of rows as texts, joined by their id; null where none has come, or where an id has two different ones.
 * A sentence where the columns are not there.
 */
async function joinedLabels(engine, table, rows, labels, { id, label }) {
    const [own, theirs, value] = [table.column(id), labels.column(id), labels.column(label)];
    if (own === undefined)
        return `the current data has no column ${id} to join labels by`;
    if (theirs === undefined || value === undefined)
        return `the labels have no column ${theirs === undefined ? id : label}`;
    const found = await engine.columns(`SELECT CAST(${(0,profile_compute/* comparable */.Zm)(theirs)} AS VARCHAR) AS k, min(CAST(${(0,profile_compute/* comparable */.Zm)(value)} AS VARCHAR)) AS v
     FROM ${labels.storage} WHERE k IS NOT NULL GROUP BY k
     HAVING count(DISTINCT CAST(${(0,profile_compute/* comparable */.Zm)(value)} AS VARCHAR)) = 1`);
    const known = new Map((found.k ?? []).map((key, at) => [key, found.v[at]]));
    const ids = await (0,rows_frame/* textsOf */.CB)(engine, table, own, rows);
    return ids.map((key) => (key === null ? null : (known.get(key) ?? null)));
}
/** The positive class among the labels: what was said, else 1 beside 0 or −1, true beside false. */
function positiveOf(labels, said) {
    const distinct = new Set(labels.filter((label) => label !== null).map(plainNumber));
    if (said !== undefined)
        return plainNumber(said);
    for (const [positive, negatives] of [
        ["1", ["0", "-1"]],
        ["true", ["false"]],
    ]) {
        if (distinct.has(positive) &&
            [...distinct].every((one) => one === positive || negatives.includes(one)))
            return positive;
    }
    return undefined;
}
/** `1.0` and `1` are the same label. */
function plainNumber(text) {
    return /^-?\d+\.0+$/.test(text) ? text.replace(/\.0+$/, "") : text;
}

// EXTERNAL MODULE: ./out/toolkit/statistics/boosted-trees.js + 2 modules
var boosted_trees = __webpack_require__(43570);
// EXTERNAL MODULE: ./out/toolkit/statistics/t-test.js
var t_test = __webpack_require__(70438);
;// CONCATENATED MODULE: ./out/drift-check/performance/regressor.js




const regressorMetrics = ["mae", "mape", "mse", "rmse", "msle", "rmsle"];
const lossOf = {
    mae: "absolute",
    mape: "relative",
    mse: "squared",
    rmse: "squared",
    msle: "logarithmic",
    rmsle: "logarithmic",
};
const losses = {
    absolute: (label, prediction) => Math.abs(label - prediction),
    relative: (label, prediction) => Math.abs(label - prediction) / Math.max(Number.EPSILON, Math.abs(label)),
    squared: (label, prediction) => (label - prediction) ** 2,
    logarithmic: (label, prediction) => (Math.log1p(label) - Math.log1p(prediction)) ** 2,
};
/**
 * Direct loss estimation of a regressor: trees learn, on the reference, each row's loss from its features and the
 * prediction, and say what it is where there are no labels. NannyML's DLE, with its definitions of the estimates and
 * of their sampling errors, and with trees that are grown as its LightGBM grows them.
 */
function regressorEstimators(reference, current, metrics) {
    const sides = { reference, current };
    const learned = new Map();
    const seen = (side) => [
        ...side.features,
        { kind: "numeric", values: side.predictions },
    ];
    const learn = (loss) => {
        const known = learned.get(loss);
        if (known !== undefined)
            return known;
        const actual = reference.labels.map((label, row) => losses[loss](label, reference.predictions[row]));
        const trees = (0,boosted_trees/* boostedTrees */.A)(seen(reference), actual);
        const expected = (side) => trees.predict(seen(side)).map((value) => Math.max(0, value));
        const made = { actual, reference: expected(reference), current: expected(current) };
        learned.set(loss, made);
        return made;
    };
    return metrics.map((name) => {
        const isRoot = name === "rmse" || name === "rmsle";
        const loss = lossOf[name];
        const { deviation, mean } = spreadOf(name, learn(loss).actual, reference.labels);
        const finished = (value) => (isRoot ? Math.sqrt(value) : value);
        return {
            name,
            direction: "minimize",
            range: { lower: 0, upper: Number.POSITIVE_INFINITY },
            estimate: (side, rows) => finished(regressor_meanOf(rows, (row) => learn(loss)[side][row])),
            realized: (side, rows) => {
                const { labels, predictions } = sides[side];
                if (labels === undefined)
                    return Number.NaN;
                const known = rows.filter((row) => !Number.isNaN(labels[row]));
                return finished(regressor_meanOf(known, (row) => losses[loss](labels[row], predictions[row])));
            },
            difference: () => {
                const [now, before] = [lossesOf(loss, current), lossesOf(loss, reference)];
                if (now === undefined || before === undefined)
                    return undefined;
                return isRoot ? bootstrapMeans(now, before, Math.sqrt, estimate/* resampling */.Jk) : (0,t_test/* welchDifference */.jw)(now, before);
            },
            samplingError: (rows) => isRoot ? deviation / Math.sqrt(4 * rows * mean) : deviation / Math.sqrt(rows),
        };
    });
}
/** The losses of all rows with a label; undefined where no labels have come. */
function lossesOf(loss, { labels, predictions }) {
    if (labels === undefined)
        return undefined;
    const known = Uint32Array.from(labels, (_, row) => row).filter((row) => !Number.isNaN(labels[row]));
    return Float64Array.from(known, (row) => losses[loss](labels[row], predictions[row]));
}
function regressor_meanOf(rows, value) {
    let sum = 0;
    for (const row of rows)
        sum += value(row);
    return sum / rows.length;
}
/** The population's standard deviation of a row's loss. Of MAPE, NannyML's relative error keeps the label's sign. */
function spreadOf(name, actual, labels) {
    const values = name === "mape" ? actual.map((loss, row) => (labels[row] < 0 ? -loss : loss)) : actual;
    return spread(values);
}
function spread(values) {
    const mean = values.reduce((sum, value) => sum + value / values.length, 0);
    const variance = values.reduce((sum, value) => sum + (value - mean) ** 2 / values.length, 0);
    return { deviation: Math.sqrt(variance), mean };
}

;// CONCATENATED MODULE: ./out/drift-check/performance/columns.js





/** The labels of a side: those of its own column, else those that came in a file of their own; null for missing ones. */
async function labelsOf(engine, { tables, rows, labels, settings }, side) {
    const { id, label } = settings.columns;
    const own = tables[side].column(label);
    if (side === "current" && labels !== undefined)
        return joinedLabels(engine, tables.current, rows.current, labels, { id, label });
    if (own === undefined)
        return undefined;
    const texts = await (0,rows_frame/* textsOf */.CB)(engine, tables[side], own, rows[side]);
    return texts.some((text) => text !== null) ? texts : undefined;
}
/** The rows, from 0, for which it holds. */
function places(count, holds) {
    return Uint32Array.from({ length: count }, (_, row) => row).filter(holds);
}
const foundNothing = "fewer than two reference rows have both a label and an answer of the model";
/** A binary classifier's scores, predictions and labels; a sentence where they are not those of one. */
async function readClassifier(engine, source) {
    const { tables, rows, settings } = source;
    const { label, prediction, score } = settings.columns;
    const before = await labelsOf(engine, source, "reference");
    const now = await labelsOf(engine, source, "current");
    if (typeof now === "string")
        return now;
    if (before === undefined || typeof before === "string")
        return foundNothing;
    const positive = positiveOf(before, settings.positive);
    if (positive === undefined)
        return `the labels in ${label} are not 0 and 1 or true and false; say which one is positive in evaluate.positive`;
    const read = async (side, labels) => {
        const [scores] = await (0,rows_frame/* numbersOf */.cZ)(engine, tables[side], [tables[side].column(score)], rows[side]);
        const column = tables[side].column(prediction);
        const answers = column && (await (0,rows_frame/* textsOf */.CB)(engine, tables[side], column, rows[side]));
        const isPositive = (text) => plainNumber(text) === positive;
        const isKept = (row) => !Number.isNaN(scores[row]) && (side === "current" || (labels?.[row] ?? null) !== null);
        const kept = places(scores.length, isKept);
        return {
            kept,
            hasAnswers: answers !== undefined,
            scores: Float64Array.from(kept, (row) => scores[row]),
            predictions: Uint8Array.from(kept, (row) => {
                const answer = answers?.[row];
                return (typeof answer === "string" ? isPositive(answer) : scores[row] >= 0.5) ? 1 : 0;
            }),
            labels: labels &&
                Uint8Array.from(kept, (row) => {
                    const text = labels[row] ?? null;
                    return text === null ? unlabelled : isPositive(text) ? 1 : 0;
                }),
        };
    };
    const [reference, current] = [await read("reference", before), await read("current", now)];
    if (reference.kept.length < 2)
        return foundNothing;
    for (const { scores } of [reference, current]) {
        const outside = scores.find((one) => one < 0 || one > 1);
        if (outside !== undefined)
            return `${score} holds ${outside}; scores from 0 to 1 are needed, as probabilities are`;
    }
    const { estimators, calibrated } = classifierEstimators({ ...reference, labels: reference.labels }, current, source.metrics);
    const notes = current.hasAnswers
        ? []
        : [
            `the current data has no column ${prediction}, so a score from 0.5 on counts as a positive prediction`,
        ];
    const labelled = current.labels?.filter((one) => one !== unlabelled).length ?? 0;
    return {
        method: "CBPE",
        calibrated,
        estimators,
        kept: { reference: reference.kept, current: current.kept },
        labelled,
        notes,
    };
}
/** A regressor's features, predictions and labels; a sentence where they are not those of one. */
async function readRegressor(engine, source) {
    const { tables, rows, settings } = source;
    const { label, prediction, score } = settings.columns;
    for (const side of ["reference", "current"]) {
        if (tables[side].column(prediction) === undefined)
            return `the ${side} data has neither a column ${score} of a classifier nor a column ${prediction} of a regressor on both sides`;
    }
    const before = await labelsOf(engine, source, "reference");
    const now = await labelsOf(engine, source, "current");
    if (typeof now === "string")
        return now;
    if (before === undefined || typeof before === "string")
        return foundNothing;
    const textual = before.find((text) => text !== null && Number.isNaN(Number(text)));
    if (textual !== undefined)
        return `the label ${JSON.stringify(textual)} is no number, and without a column ${score} on both sides the model is taken for a regressor`;
    const number = (text) => (text == null ? Number.NaN : Number(text));
    const columns = featuresOf(tables, new Set([...settings.excluded, label, prediction, score]));
    const codes = columns.map(() => new Map());
    const read = async (side, labels) => {
        const [predictions] = await (0,rows_frame/* numbersOf */.cZ)(engine, tables[side], [tables[side].column(prediction)], rows[side]);
        const isKept = (row) => Number.isFinite(predictions[row]) && (side === "current" || Number.isFinite(number(labels?.[row])));
        const kept = places(predictions.length, isKept);
        const features = [];
        for (const [at, { name, isNumber }] of columns.entries()) {
            const column = tables[side].column(name);
            const values = isNumber
                ? (await (0,rows_frame/* numbersOf */.cZ)(engine, tables[side], [column], rows[side]))[0]
                : coded(await (0,rows_frame/* textsOf */.CB)(engine, tables[side], column, rows[side]), codes[at], side === "reference");
            features.push({
                kind: isNumber ? "numeric" : "categorical",
                values: Float64Array.from(kept, (row) => values[row]),
            });
        }
        return {
            kept,
            features,
            predictions: Float64Array.from(kept, (row) => predictions[row]),
            labels: labels && Float64Array.from(kept, (row) => number(labels[row])),
        };
    };
    const [reference, current] = [await read("reference", before), await read("current", now)];
    if (reference.kept.length < 2)
        return foundNothing;
    const filled = fillMissing(reference.features, current.features);
    const isLogarithmic = (name) => name === "msle" || name === "rmsle";
    const negative = [reference.labels, reference.predictions, current.predictions].some((values) => values.some((value) => value < 0));
    const metrics = source.metrics.filter((name) => !negative || !isLogarithmic(name));
    const estimators = regressorEstimators({ ...reference, labels: reference.labels }, current, metrics);
    return {
        method: "DLE",
        calibrated: null,
        estimators,
        kept: { reference: reference.kept, current: current.kept },
        labelled: current.labels?.filter((one) => !Number.isNaN(one)).length ?? 0,
        notes: [
            ...(filled ? ["missing numbers among the features are the reference's median"] : []),
            ...(metrics.length < source.metrics.length
                ? ["msle and rmsle are left out: there are negative values"]
                : []),
        ],
    };
}
/** Numbers, booleans and texts that both sides have. Times move on by themselves, and nothing is learnt from them. */
function featuresOf({ reference, current }, excluded) {
    return reference.columns.flatMap((column) => {
        const other = current.column(column.name);
        if (excluded.has(column.name) || other === undefined)
            return [];
        const kinds = [(0,profile_compute/* baseKind */.eF)(column), (0,profile_compute/* baseKind */.eF)(other)];
        if (kinds.includes("datetime"))
            return [];
        return [{ name: column.name, isNumber: kinds.every((kind) => kind === "numeric" || kind === "boolean") }];
    });
}
/** Texts by the order of their names in the reference; what it doesn't have is −1. A missing one is a text of its own. */
function coded(texts, codes, isFirst) {
    const key = (text) => (text === null ? "" : `=${text}`);
    if (isFirst) {
        const sorted = [...new Set(texts.map(key))].sort();
        for (const [at, one] of sorted.entries())
            codes.set(one, at);
    }
    return Float64Array.from(texts, (text) => codes.get(key(text)) ?? -1);
}
function fillMissing(reference, current) {
    let isAny = false;
    reference.forEach(({ kind, values }, at) => {
        if (kind !== "numeric")
            return;
        const known = values.filter((value) => !Number.isNaN(value)).sort();
        const median = known[known.length >> 1] ?? 0;
        for (const side of [values, current[at].values]) {
            for (let row = 0; row < side.length; row++) {
                if (!Number.isNaN(side[row]))
                    continue;
                side[row] = median;
                isAny = true;
            }
        }
    });
    return isAny;
}

// EXTERNAL MODULE: ./out/toolkit/statistics/corrections.js
var corrections = __webpack_require__(49164);
// EXTERNAL MODULE: ./out/toolkit/statistics/interval.js
var interval = __webpack_require__(5340);
;// CONCATENATED MODULE: ./out/drift-check/performance/measured.js


const alpha = 0.05;
/**
 * Whether the measured performance fell: both sides are samples of rows of their own, and a metric has fallen where its
 * interval, as wide as Holm's correction asks, holds nothing but worse.
 */
function overallOf(estimators, limits, rows) {
    const found = estimators.map((estimator) => {
        const reference = estimator.realized("reference", rows.reference);
        const realized = estimator.realized("current", rows.current);
        const difference = realized - reference;
        const comparison = Number.isNaN(difference) ? undefined : estimator.difference();
        const pValue = comparison && (0,interval/* pValueBelow */.V)(worseBelow(comparison, estimator.direction), 0);
        return { estimator, reference, realized, difference, comparison, pValue };
    });
    const tested = found.filter(({ pValue }) => pValue !== undefined);
    const adjusted = new Map((0,corrections/* holm */.fU)(tested.map(({ pValue }) => pValue)).map((p, at) => [tested[at], p]));
    return found.map((one) => {
        const { estimator, reference, realized, difference, comparison } = one;
        const limit = limits.get(estimator.name);
        const p = adjusted.get(one) ?? null;
        const isBeyond = estimator.direction === "maximize" ? realized < limit.lower : realized > limit.upper;
        const estimate = rows.current.length === 0 ? Number.NaN : estimator.estimate("current", rows.current);
        return {
            name: estimator.name,
            direction: estimator.direction,
            reference: known(reference),
            estimate: known(estimate),
            realized: known(realized),
            difference: known(difference),
            interval: (p === null ? undefined : comparison.interval(0.95)) ?? null,
            how: p === null ? null : comparison.method,
            adjustedPValue: p,
            degraded: p !== null && p < alpha && isBeyond,
        };
    });
}
/** The comparison turned so that worse is below 0. */
function worseBelow(comparison, direction) {
    if (direction === "maximize")
        return comparison;
    const interval = (confidence) => {
        const found = comparison.interval(confidence);
        return found && [-found[1], -found[0]];
    };
    return { ...comparison, difference: -comparison.difference, interval };
}
function known(value) {
    return Number.isFinite(value) ? value : null;
}

;// CONCATENATED MODULE: ./out/drift-check/performance/multiclass.js







/** In the place of a class that there is not, or of a label that has not come. */
const noClass = 2 ** 32 - 1;
/**
 * Confidence-based performance estimation of a classifier of several classes, each held against the rest; the metrics
 * are means over the classes, accuracy the mean probability of the predicted class. NannyML's CBPE, with its definitions
 * of the estimates and of their sampling errors.
 */
function multiclassEstimators(reference, current, metrics) {
    const size = reference.scores.length;
    const fitted = reference.scores.map((scores, name) => calibrator(scores, isOf(reference.labels, name)));
    const sides = { reference, current };
    const chances = { reference: chancesOf(reference, fitted), current: chancesOf(current, fitted) };
    const predicted = {
        reference: byClass(size, (name) => isOf(reference.predictions, name)),
        current: byClass(size, (name) => isOf(current.predictions, name)),
    };
    const estimators = metrics.map((name) => {
        const error = errorOf(name, reference);
        return {
            name,
            direction: "maximize",
            range: { lower: 0, upper: 1 },
            estimate: (side, rows) => {
                if (name === "accuracy")
                    return meanChance(sides[side].predictions, chances[side], rows);
                return meanOver(size, (one) => name === "roc_auc"
                    ? expectedArea(sides[side].scores[one], chances[side][one], rows)
                    : metricOf(name, confusion(predicted[side][one], chances[side][one], rows)));
            },
            realized: (side, rows) => multiclass_realized(name, sides[side], rows),
            difference: () => multiclass_differenceOf(name, current, reference),
            samplingError: (rows) => error / Math.sqrt(rows),
        };
    });
    return { estimators, calibrated: fitted.some((one) => one !== undefined) };
}
function byClass(size, make) {
    return Array.from({ length: size }, (_, name) => make(name));
}
function meanOver(size, value) {
    return byClass(size, value).reduce((sum, one) => sum + one, 0) / size;
}
function isOf(classes, name) {
    return Uint8Array.from(classes, (one) => (one === name ? 1 : 0));
}
/** The calibrated probabilities of each class, which add up to 1 in each row; all the same where all are 0. */
function chancesOf({ scores }, fitted) {
    const all = scores.map((own, name) => {
        const one = fitted[name];
        return one === undefined ? own.slice() : isotonicValues(one, own);
    });
    for (let row = 0; row < all[0].length; row++) {
        let sum = 0;
        for (const own of all)
            sum += own[row];
        for (const own of all)
            own[row] = sum === 0 ? 1 / all.length : own[row] / sum;
    }
    return all;
}
/** The mean probability of the class that was predicted. */
function meanChance(predictions, chances, rows) {
    let sum = 0;
    for (const row of rows)
        sum += chances[predictions[row]]?.[row] ?? 0;
    return sum / rows.length;
}
/** The sampling error of one row; that of n rows is √n times smaller. */
function errorOf(name, { scores, labels, predictions }) {
    const rows = multiclass_labelledRows(labels);
    if (name === "accuracy") {
        const right = rows.filter((row) => labels[row] === predictions[row]).length / rows.length;
        return Math.sqrt(right * (1 - right));
    }
    const variances = scores.map((own, one) => {
        const truth = isOf(labels, one);
        const { deviation, share } = name === "roc_auc"
            ? areaErrorParts(own, truth)
            : decisionErrorParts(name, confusion(isOf(predictions, one), truth, rows));
        return deviation ** 2 / share;
    });
    const error = Math.sqrt(variances.reduce((sum, one) => sum + one, 0)) / scores.length;
    // NannyML's own correction of what its simulations found too small.
    return name === "roc_auc" ? error * 1.2 : error;
}
function multiclass_labelledRows(labels) {
    return Uint32Array.from(labels, (_, row) => row).filter((row) => labels[row] !== noClass);
}
/**
 * NaN without labels, where all labels or all predictions are the same, and of the area where the labels lack a class.
 */
function multiclass_realized(name, side, some) {
    const { labels, predictions } = side;
    if (labels === undefined)
        return Number.NaN;
    const rows = some.filter((row) => labels[row] !== noClass);
    if (name === "roc_auc")
        return multiclass_areaOf(side, rows).area;
    const isMixed = (values) => rows.some((row) => values[row] !== values[rows[0]]);
    if (!isMixed(labels) || !isMixed(predictions))
        return Number.NaN;
    return decided(name, countsOf(side, rows), side.scores.length);
}
function multiclass_areaOf({ scores, labels }, rows) {
    return (0,roc_area/* meanRocArea */.f7)(scores.map((own) => Float64Array.from(rows, (row) => own[row])), Uint32Array.from(rows, (row) => labels[row]));
}
/** How many rows are of each true and predicted class; in the last column those whose predicted class is none. */
function countsOf({ scores, labels, predictions }, rows) {
    const size = scores.length;
    const counts = new Uint32Array(size * (size + 1));
    for (const row of rows)
        counts[labels[row] * (size + 1) + Math.min(size, predictions[row])]++;
    return counts;
}
function decided(name, counts, size) {
    const width = size + 1;
    const [ofClass, asClass] = [new Float64Array(size), new Float64Array(width)];
    let [all, right] = [0, 0];
    counts.forEach((count, cell) => {
        const [truth, predicted] = [Math.floor(cell / width), cell % width];
        ofClass[truth] += count;
        asClass[predicted] += count;
        all += count;
        if (truth === predicted)
            right += count;
    });
    if (name === "accuracy")
        return right / all;
    return meanOver(size, (one) => {
        const tp = counts[one * width + one];
        const [fp, fn] = [asClass[one] - tp, ofClass[one] - tp];
        const oneAgainstRest = { tp, fp, fn, tn: all - tp - fp - fn };
        return metricOf(name, oneAgainstRest);
    });
}
/** Measured now minus measured before, on all labelled rows. */
function multiclass_differenceOf(name, now, before) {
    if (now.labels === undefined || before.labels === undefined)
        return undefined;
    const [rowsNow, rowsBefore] = [multiclass_labelledRows(now.labels), multiclass_labelledRows(before.labels)];
    if (name === "roc_auc")
        return (0,roc_area/* areaDifference */.VL)(multiclass_areaOf(now, rowsNow), multiclass_areaOf(before, rowsBefore));
    const [first, second] = [countsOf(now, rowsNow), countsOf(before, rowsBefore)];
    const size = now.scores.length;
    if (name === "accuracy") {
        const part = (counts, rows) => ({
            successes: Math.round(decided(name, counts, size) * rows),
            rows,
        });
        return (0,newcombe/* newcombeIndependent */.xj)(part(first, rowsNow.length), part(second, rowsBefore.length));
    }
    return bootstrapCells({ first, second, value: (counts) => decided(name, counts, size) }, estimate/* resampling */.Jk);
}

;// CONCATENATED MODULE: ./out/drift-check/performance/multiclass-columns.js




/** The intervals' time grows by the square of the cells, true class by predicted class. */
const mostClasses = 100;
/** The scores, predictions and labels of a classifier of several classes; a sentence where they are not those of one. */
async function readMulticlass(engine, source) {
    const { tables, rows, settings } = source;
    const { prediction, scores } = settings.columns;
    const named = [...scores].map(([name, column]) => [plainNumber(name), column]);
    const classes = named.map(([name]) => name).sort();
    if (classes.length > mostClasses)
        return `evaluate.columns.scores names ${classes.length} classes, and ${mostClasses} are the most`;
    const columnOf = new Map(named);
    const absent = lacking(tables, columnOf);
    if (absent !== undefined)
        return absent;
    const before = await labelsOf(engine, source, "reference");
    const now = await labelsOf(engine, source, "current");
    if (typeof now === "string")
        return now;
    if (before === undefined || typeof before === "string")
        return foundNothing;
    const known = new Map(classes.map((name, at) => [name, at]));
    for (const labels of [before, now ?? []]) {
        const other = labels.find((text) => text !== null && !known.has(plainNumber(text)));
        if (other != null)
            return `the label ${JSON.stringify(other)} is no class of evaluate.columns.scores; those are ${classes.join(", ")}`;
    }
    const unseen = classes.find((name) => !before.some((text) => text !== null && plainNumber(text) === name));
    if (unseen !== undefined)
        return `no row of the reference has the label ${JSON.stringify(unseen)} of evaluate.columns.scores`;
    const read = async (side, labels) => {
        const all = await (0,rows_frame/* numbersOf */.cZ)(engine, tables[side], classes.map((name) => tables[side].column(columnOf.get(name))), rows[side]);
        const column = tables[side].column(prediction);
        const answers = column && (await (0,rows_frame/* textsOf */.CB)(engine, tables[side], column, rows[side]));
        const isKept = (row) => all.every((own) => !Number.isNaN(own[row])) &&
            (answers === undefined || answers[row] !== null) &&
            (side === "current" || (labels?.[row] ?? null) !== null);
        const kept = places(rows[side].count, isKept);
        const own = all.map((values) => Float64Array.from(kept, (row) => values[row]));
        const classOf = (text) => text == null ? noClass : (known.get(plainNumber(text)) ?? noClass);
        return {
            kept,
            hasAnswers: answers !== undefined,
            scores: own,
            predictions: answers === undefined
                ? largest(own, kept.length)
                : Uint32Array.from(kept, (row) => classOf(answers[row])),
            labels: labels && Uint32Array.from(kept, (row) => classOf(labels[row])),
        };
    };
    const [reference, current] = [await read("reference", before), await read("current", now)];
    if (reference.kept.length < 2)
        return foundNothing;
    for (const [at, name] of classes.entries()) {
        const outside = [reference, current]
            .map(({ scores: all }) => all[at].find((one) => one < 0 || one > 1))
            .find((one) => one !== undefined);
        if (outside !== undefined)
            return `${columnOf.get(name)} holds ${outside}; scores from 0 to 1 are needed, as probabilities are`;
    }
    const { estimators, calibrated } = multiclassEstimators({ ...reference, labels: reference.labels }, current, source.metrics);
    const notes = current.hasAnswers
        ? []
        : [`the current data has no column ${prediction}, so the class with the largest score is the prediction`];
    return {
        method: "CBPE",
        calibrated,
        estimators,
        kept: { reference: reference.kept, current: current.kept },
        labelled: current.labels?.filter((one) => one !== noClass).length ?? 0,
        notes,
    };
}
function lacking(tables, columnOf) {
    for (const side of ["reference", "current"]) {
        const column = [...columnOf.values()].find((one) => tables[side].column(one) === undefined);
        if (column !== undefined)
            return `the ${side} data has no column ${column}, which evaluate.columns.scores names; the scores of all classes are needed`;
    }
    return undefined;
}
/** The class with the largest score, the first of equal ones. */
function largest(scores, rows) {
    return Uint32Array.from({ length: rows }, (_, row) => {
        let best = 0;
        for (let name = 1; name < scores.length; name++)
            if (scores[name][row] > scores[best][row])
                best = name;
        return best;
    });
}

;// CONCATENATED MODULE: ./out/drift-check/performance/check.js










/** More rows than this are not read into memory. */
const mostRows = { CBPE: 1_000_000, DLE: 100_000 };
const mostScores = 2_000_000;
const check_seed = "9d1f7a3c5b2e4860a7c1d3e5f7092b4d";
const defaultChunks = 10;
const defaults = ["roc_auc", "f1", "accuracy", "mae", "rmse"];
/** Estimates and measures the performance, or says in a sentence why it can't. */
async function performanceOf(engine, tables, labels, settings, chunking) {
    const { columns } = settings;
    if (tables.reference.column(columns.label) === undefined)
        return `drift.performance: the reference has no column ${columns.label}, and estimates learn from its labels${hintOf(tables.reference, columns.label)}`;
    const hasScore = [tables.reference, tables.current].every((table) => table.column(columns.score) !== undefined);
    const classes = columns.scores?.size ?? 0;
    const isMulticlass = classes > 2 || (classes === 2 && !hasScore);
    const isClassifier = isMulticlass || hasScore;
    const method = isClassifier ? "CBPE" : "DLE";
    const most = isMulticlass ? Math.floor(mostScores / classes) : mostRows[method];
    const draw = (0,random/* random */.y)(check_seed);
    const rows = {
        reference: await (0,rows_frame/* someRows */.Km)(engine, tables.reference, most, draw),
        current: await (0,rows_frame/* someRows */.Km)(engine, tables.current, most, draw),
    };
    const known = isClassifier ? classifierMetrics : regressorMetrics;
    const asked = (settings.metrics ?? defaults).filter((name) => known.includes(name));
    if (asked.length === 0)
        return `drift.performance.metrics: none of them is one of a ${isClassifier ? "classifier" : "regressor"}; those are ${known.join(", ")}`;
    const read = isMulticlass ? readMulticlass : isClassifier ? readClassifier : readRegressor;
    const model = await read(engine, { tables, rows, labels, settings, metrics: asked });
    if (typeof model === "string")
        return `drift.performance: ${model}`;
    const chunks = {
        reference: await groups(engine, tables.reference, rows.reference, model.kept.reference, chunking),
        current: await groups(engine, tables.current, rows.current, model.kept.current, chunking),
    };
    const metrics = model.estimators.map((estimator) => (0,estimate/* overTime */.q3)(estimator, {
        reference: chunks.reference.map((chunk) => chunk.rows),
        current: chunks.current.map((chunk) => chunk.rows),
    }));
    const limits = new Map(metrics.map((metric) => [metric.name, metric.limits]));
    const cut = ["reference", "current"]
        .filter((side) => rows[side].ids !== undefined)
        .map((side) => `of the ${side} data ${rows[side].count.toLocaleString("en-US")} rows were drawn at random`);
    const named = (side) => side.map((chunk) => ({ key: chunk.key, rows: chunk.rows.length }));
    return {
        method,
        calibrated: model.calibrated,
        labelled: model.labelled,
        rows: model.kept.current.length,
        overall: overallOf(model.estimators, limits, {
            reference: numbered(model.kept.reference),
            current: numbered(model.kept.current),
        }),
        chunks: { reference: named(chunks.reference), current: named(chunks.current) },
        metrics,
        notes: [...cut, ...model.notes],
    };
}
function hintOf(table, name) {
    const hint = (0,nearest/* didYouMean */.a)(name, table.columns.map((column) => column.name));
    return hint === "" ? "" : `.${hint}`;
}
function numbered(rows) {
    return Uint32Array.from(rows, (_, at) => at);
}
/** The kept rows chunk by chunk, by their numbers. */
async function groups(engine, table, rows, kept, chunking) {
    const chunks = chunking === undefined ? undefined : await (0,chunks_chunking/* chunksOf */.U)(engine, table, chunking);
    if (chunks === undefined) {
        const size = Math.max(1, Math.ceil(kept.length / defaultChunks));
        return Array.from({ length: Math.ceil(kept.length / size) }, (_, at) => {
            const part = numbered(kept).subarray(at * size, (at + 1) * size);
            return { key: `${at * size + 1}–${at * size + part.length}`, rows: part };
        });
    }
    const [parts] = await engine.numbers(`SELECT CAST(${chunks.part ?? 1} AS DOUBLE) FROM ${table.storage} ${rows.where} ORDER BY rowid`, 1, rows.count);
    const found = chunks.parts.map(({ label }) => ({ key: label, numbers: [] }));
    for (const [number, at] of kept.entries())
        found[parts[at] - 1]?.numbers.push(number);
    return found
        .filter(({ numbers }) => numbers.length > 0)
        .map(({ key, numbers }) => ({ key, rows: Uint32Array.from(numbers) }));
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


/***/ }),

/***/ 48059:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   d: () => (/* binding */ permutation),
/* harmony export */   w: () => (/* binding */ mersenneTwister)
/* harmony export */ });
const length = 624;
const distance = 397;
/**
 * Whole numbers from 0 to 2³² − 1, those of numpy's RandomState(seed): what a peer draws with a fixed seed can be drawn
 * again. Matsumoto and Nishimura (1998), Mersenne Twister, ACM TOMACS 8(1).
 * @param seed from 0 to 2³² − 1
 */
function mersenneTwister(seed) {
    const state = new Uint32Array(length);
    state[0] = seed;
    for (let at = 1; at < length; at++) {
        const before = state[at - 1];
        state[at] = Math.imul(1812433253, before ^ (before >>> 30)) + at;
    }
    let at = length;
    const twist = () => {
        for (let one = 0; one < length; one++) {
            const bits = (state[one] & 0x80000000) | (state[(one + 1) % length] & 0x7fffffff);
            state[one] = state[(one + distance) % length] ^ (bits >>> 1) ^ (bits & 1 ? 0x9908b0df : 0);
        }
        at = 0;
    };
    return () => {
        if (at === length)
            twist();
        let word = state[at++];
        word ^= word >>> 11;
        word ^= (word << 7) & 0x9d2c5680;
        word ^= (word << 15) & 0xefc60000;
        return (word ^ (word >>> 18)) >>> 0;
    };
}
/** The whole numbers below `count` in the order of numpy's RandomState.permutation(count). */
function permutation(count, draw) {
    const order = Uint32Array.from({ length: count }, (_, at) => at);
    for (let last = count - 1; last > 0; last--) {
        const mask = 0xffffffff >>> Math.clz32(last);
        let other = (draw() & mask) >>> 0;
        while (other > last)
            other = (draw() & mask) >>> 0;
        const kept = order[last];
        order[last] = order[other];
        order[other] = kept;
    }
    return order;
}


/***/ })

};
