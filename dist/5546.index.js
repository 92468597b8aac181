export const id = 5546;
export const ids = [5546];
export const modules = {

/***/ 95164:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  Xr: () => (/* binding */ groupedFrom),
  B7: () => (/* binding */ groupsDrawn),
  Wx: () => (/* binding */ pairedBootstrap)
});

;// CONCATENATED MODULE: ./out/toolkit/statistics/binomial.js
/**
 * How many of `trials` succeed, each with `probability`: exact, in constant time. Below ten expected successes by the
 * gaps between them, else Hörmann's transformed rejection with squeeze (BTRS). Hörmann (1993), The generation of
 * binomial random variates, Journal of Statistical Computation and Simulation 46.
 */
function binomial(trials, probability, generator) {
    if (trials <= 0 || probability <= 0)
        return 0;
    if (probability >= 1)
        return trials;
    if (probability > 0.5)
        return trials - binomial(trials, 1 - probability, generator);
    return trials * probability < 10
        ? byGaps(trials, probability, generator)
        : byRejection(trials, probability, generator);
}
function byGaps(trials, probability, generator) {
    const scale = Math.log1p(-probability);
    let successes = 0;
    for (let at = 0;; successes++) {
        at += Math.ceil(Math.log(1 - generator.uniform()) / scale) || 1;
        if (at > trials)
            return successes;
    }
}
function byRejection(n, p, generator) {
    const deviation = Math.sqrt(n * p * (1 - p));
    const b = 1.15 + 2.53 * deviation;
    const a = -0.0873 + 0.0248 * b + 0.01 * p;
    const c = n * p + 0.5;
    const squeeze = 0.92 - 4.2 / b;
    const odds = p / (1 - p);
    const alpha = (2.83 + 5.1 / b) * deviation;
    const mode = Math.floor((n + 1) * p);
    for (;;) {
        const u = generator.uniform() - 0.5;
        const v = 1 - generator.uniform();
        const distance = 0.5 - Math.abs(u);
        const k = Math.floor(((2 * a) / distance + b) * u + c);
        if (distance >= 0.07 && v <= squeeze)
            return k;
        if (!(k >= 0 && k <= n))
            continue;
        const height = Math.log((v * alpha) / (a / (distance * distance) + b));
        const bound = (mode + 0.5) * Math.log((mode + 1) / (odds * (n - mode + 1))) +
            (n + 1) * Math.log((n - mode + 1) / (n - k + 1)) +
            (k + 0.5) * Math.log((odds * (n - k + 1)) / (k + 1)) +
            (stirling(mode) + stirling(n - mode) - stirling(k) - stirling(n - k));
        if (height <= bound)
            return k;
    }
}
const small = [
    0.08106146679532726, 0.04134069595540929, 0.02767792568499834, 0.02079067210376509, 0.01664469118982119,
    0.01387612882307075, 0.01189670994589177, 0.01041126526197209, 0.009255462182712733, 0.00833056343336287,
];
/** What Stirling's formula leaves out of log k!. */
function stirling(k) {
    if (k < small.length)
        return small[k];
    const next = (k + 1) ** 2;
    return (1 / 12 - (1 / 360 - 1 / 1260 / next) / next) / (k + 1);
}

// EXTERNAL MODULE: ./out/toolkit/statistics/normal.js
var normal = __webpack_require__(32762);
// EXTERNAL MODULE: ./out/toolkit/statistics/random.js
var random = __webpack_require__(34094);
// EXTERNAL MODULE: ./out/toolkit/statistics/student-t.js
var student_t = __webpack_require__(63719);
// EXTERNAL MODULE: ./out/toolkit/statistics/sums.js
var statistics_sums = __webpack_require__(90205);
;// CONCATENATED MODULE: ./out/toolkit/statistics/bootstrap.js





/** More resamples than this share without a value, and the interval is not to be believed. */
const toleratedUndefined = 0.01;
/** The least share of resamples to leave out at an end of the widest interval. */
const leastTail = 5e-10;
/** From here on each row is drawn by itself, as often as a Poisson variable of mean 1 says: much faster, and the same. */
const poissonFrom = 20_000;
/** From here on groups of rows are drawn, where the values are functions of sums. */
const groupedFrom = 20_000;
/** So many groups: the width of the interval is off by 1% (one standard error), and Student's t by nothing. */
const groupsDrawn = 5000;
/** Groups of the jackknife: the skewness of that many groups, scaled, is that of the rows. */
const jackknifeGroups = 200;
/**
 * The paired bootstrap: both models are measured on the same rows, drawn with replacement. The interval is Efron's BCa
 * (bias-corrected and accelerated, acceleration by the delete-group jackknife); the percentile interval where BCa is
 * undefined. Efron and Tibshirani (1993), An Introduction to the Bootstrap, chapter 14. The same seed gives the same
 * interval.
 *
 * Both are expanded to what Student's t asks of so few rows, for resamples vary too little by √((k−1)/k): the tail is
 * Φ(√(k/(k−1)) t(tail; k−1)), with k rows of the smallest class. Hesterberg (2015), What Teachers Should Know about
 * the Bootstrap, The American Statistician 69(4), 371–386.
 *
 * Many rows are drawn in three ways that cost less. Where equal rows were put together, their counts are drawn, by
 * multinomial ones: exactly the same. From 20,000 rows on, where the values are functions of sums over rows, the rows
 * are dealt at random to 5,000 groups, and groups are drawn: they are as independent of each other as rows, and their
 * sums have the mean, the variance and the skewness of the rows'. Else each row is drawn by a Poisson count of its own.
 */
function pairedBootstrap(options) {
    const { rows, sums, multiplicity, seed } = options;
    if (sums === undefined || multiplicity !== undefined || rows < groupedFrom)
        return resampled(options);
    const statistic = (0,statistics_sums/* statisticOfUnits */.P6)((0,statistics_sums/* deal */.T)(rows, groupsDrawn, (0,random/* random */.y)(seed)), groupsDrawn, ...sums);
    const name = `${options.name ?? "paired bootstrap"} of ${groupsDrawn} random groups`;
    const found = resampled({ ...options, rows: groupsDrawn, strata: undefined, statistic, name });
    return { ...found, difference: options.statistic() };
}
function resampled(options) {
    const { rows, statistic, resamples, seed, multiplicity } = options;
    const observed = statistic(multiplicity);
    const replicates = draw(options);
    const missing = resamples - replicates.length;
    const percentile = options.ends === "percentile";
    const bias = percentile ? Number.NaN : (0,normal/* normalQuantile */.Z)(shareBelow(replicates, observed));
    const acceleration = percentile
        ? Number.NaN
        : multiplicity === undefined
            ? jackknifeAcceleration(rows, statistic, seed)
            : cellAcceleration(multiplicity, statistic);
    const size = multiplicity?.reduce((sum, count) => sum + count, 0) ?? rows;
    const usable = size >= 2 && Number.isFinite(observed) && missing <= toleratedUndefined * resamples;
    const smallest = Math.max(2, options.smallest ?? smallestStratum(options) ?? size);
    const corrected = Number.isFinite(bias) && Number.isFinite(acceleration);
    const interval = (confidence) => {
        if (!usable)
            return undefined;
        const tail = expandedTail((1 - confidence) / 2, smallest);
        const ends = [tail, 1 - tail];
        const [low, high] = corrected ? ends.map((p) => adjusted(p, bias, acceleration)) : ends;
        return [quantile(replicates, low), quantile(replicates, high)];
    };
    // Poisson counts know no classes.
    const byClass = options.strata !== undefined && (multiplicity !== undefined || rows < poissonFrom);
    const kind = corrected ? "BCa" : "percentile";
    return {
        difference: observed,
        interval,
        pValue: undefined,
        method: `${options.name ?? "paired bootstrap"}, ${kind}, ${resamples} resamples${byClass ? ", by class" : ""}, seed ${seed}`,
    };
}
/** The share of resamples to leave out at either end, so that the interval covers what it claims with so few rows. */
function expandedTail(tail, rows) {
    return Math.max(leastTail, (0,normal/* normalCdf */.v)(Math.sqrt(rows / (rows - 1)) * (0,student_t/* tQuantile */.Y)(tail, rows - 1)));
}
function smallestStratum({ strata, multiplicity }) {
    if (strata === undefined)
        return undefined;
    const sizes = new Map();
    for (let row = 0; row < strata.length; row++) {
        const stratum = strata[row];
        sizes.set(stratum, (sizes.get(stratum) ?? 0) + (multiplicity?.[row] ?? 1));
    }
    return Math.min(...sizes.values());
}
/** The statistic on each resample, ascending, without those where it is undefined. */
function draw(options) {
    const { rows, statistic, resamples } = options;
    const fill = drawing(options);
    const counts = new Uint32Array(rows);
    const replicates = new Float64Array(resamples);
    let kept = 0;
    for (let resample = 0; resample < resamples; resample++) {
        fill(counts);
        const value = statistic(counts);
        if (Number.isFinite(value))
            replicates[kept++] = value;
    }
    return replicates.subarray(0, kept).sort();
}
/** How a resample is drawn: what fills the counts. */
function drawing({ rows, strata, multiplicity, seed }) {
    const generator = (0,random/* random */.y)(seed);
    const groups = strata === undefined ? [everyRow(rows)] : grouped(strata);
    if (multiplicity !== undefined) {
        return (counts) => {
            for (const group of groups)
                multinomial(group, multiplicity, counts, generator);
        };
    }
    if (rows >= poissonFrom)
        return (counts) => generator.poisson(counts);
    return (counts) => {
        counts.fill(0);
        for (const group of groups) {
            for (let drawn = 0; drawn < group.length; drawn++)
                counts[group[generator.below(group.length)]]++;
        }
    };
}
/** As many draws as the group has rows, each cell with its share: one binomial after the other. */
function multinomial(group, multiplicity, counts, generator) {
    let rest = 0;
    for (const cell of group)
        rest += multiplicity[cell];
    let draws = rest;
    for (const cell of group) {
        const share = multiplicity[cell];
        const count = rest === share ? draws : binomial(draws, share / rest, generator);
        counts[cell] = count;
        draws -= count;
        rest -= share;
    }
}
function everyRow(rows) {
    return Uint32Array.from({ length: rows }, (_, row) => row);
}
function grouped(strata) {
    const groups = new Map();
    for (let row = 0; row < strata.length; row++) {
        const group = groups.get(strata[row]);
        if (group === undefined)
            groups.set(strata[row], [row]);
        else
            group.push(row);
    }
    return [...groups.values()].map((group) => Uint32Array.from(group));
}
/** Share of replicates below the observed value, those equal to it counting half. */
function shareBelow(sorted, observed) {
    let below = 0;
    let equal = 0;
    for (const value of sorted) {
        if (value < observed)
            below++;
        else if (value === observed)
            equal++;
    }
    return (below + equal / 2) / sorted.length;
}
/** Skewness of the leave-one-group-out values. Groups are dealt at random, so that the rows' order plays no part. */
function jackknifeAcceleration(rows, statistic, seed) {
    const groups = Math.min(rows, jackknifeGroups);
    const order = everyRow(rows);
    const generator = (0,random/* random */.y)(seed);
    for (let at = rows - 1; at > 0 && groups < rows; at--) {
        const other = generator.below(at + 1);
        [order[at], order[other]] = [order[other], order[at]];
    }
    const counts = new Uint32Array(rows);
    const values = [];
    for (let group = 0; group < groups; group++) {
        counts.fill(1);
        for (let at = group; at < rows; at += groups)
            counts[order[at]] = 0;
        const value = statistic(counts);
        if (Number.isFinite(value))
            values.push(value);
    }
    return skewness(values, values.map(() => 1));
}
/** The same, leaving out one row of each cell in turn: exactly the delete-one jackknife of all rows. */
function cellAcceleration(multiplicity, statistic) {
    const counts = multiplicity.slice();
    const values = [];
    const weights = [];
    multiplicity.forEach((count, cell) => {
        if (count === 0)
            return;
        counts[cell] = count - 1;
        const value = statistic(counts);
        counts[cell] = count;
        if (!Number.isFinite(value))
            return;
        values.push(value);
        weights.push(count);
    });
    return skewness(values, weights);
}
/** Efron's acceleration: Σ (mean − value)³ / 6 (Σ (mean − value)²)^(3/2). NaN where all values are the same. */
function skewness(values, weights) {
    const total = weights.reduce((sum, weight) => sum + weight, 0);
    const mean = values.reduce((sum, value, at) => sum + value * weights[at], 0) / total;
    let [squares, cubes] = [0, 0];
    values.forEach((value, at) => {
        squares += weights[at] * (mean - value) ** 2;
        cubes += weights[at] * (mean - value) ** 3;
    });
    return squares === 0 ? Number.NaN : cubes / (6 * squares ** 1.5);
}
function adjusted(p, bias, acceleration) {
    const shifted = bias + (0,normal/* normalQuantile */.Z)(p);
    const scale = 1 - acceleration * shifted;
    // Far out in the tail a strong acceleration turns the sign: the end of the distribution is meant.
    return scale > 0 ? (0,normal/* normalCdf */.v)(bias + shifted / scale) : shifted > 0 ? 1 : 0;
}
/** Linear interpolation between the order statistics, as numpy's default. */
function quantile(sorted, p) {
    const position = Math.min(Math.max(p, 0), 1) * (sorted.length - 1);
    const below = Math.floor(position);
    const low = sorted[below];
    const high = sorted[Math.min(below + 1, sorted.length - 1)];
    return low + (high - low) * (position - below);
}


/***/ }),

/***/ 5340:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   V: () => (/* binding */ pValueBelow)
/* harmony export */ });
/**
 * The one-sided p-value against "the true difference is at least `limit`": small when the difference is clearly below.
 * It is the alpha at which the upper end of the two-sided 1 − 2 alpha interval just reaches the limit, so that it
 * agrees with the interval whatever the method. Found by bisection, exact to 1e-7; undefined without an interval.
 */
function pValueBelow(comparison, limit) {
    if (comparison.interval(0.5) === undefined)
        return undefined;
    const isBelow = (alpha) => {
        const confidence = Math.abs(1 - 2 * alpha);
        const ends = comparison.interval(Math.min(Math.max(confidence, 1e-9), 1 - 1e-9));
        return (alpha < 0.5 ? ends[1] : ends[0]) < limit;
    };
    let low = 1e-8;
    let high = 1 - 1e-8;
    if (isBelow(low))
        return 0;
    if (!isBelow(high))
        return 1;
    while (high - low > 1e-7 * Math.max(low, 1e-3)) {
        const middle = (low + high) / 2;
        if (isBelow(middle))
            high = middle;
        else
            low = middle;
    }
    return high;
}


/***/ }),

/***/ 65464:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  pv: () => (/* binding */ newcombe),
  xj: () => (/* binding */ newcombeIndependent)
});

// UNUSED EXPORTS: wilson

// EXTERNAL MODULE: ./node_modules/@stdlib/stats-base-dists-binomial-cdf/lib/index.js
var lib = __webpack_require__(36794);
;// CONCATENATED MODULE: ./out/toolkit/statistics/mcnemar.js

/**
 * McNemar's exact two-sided p-value that two paired proportions are equal: twice the smaller tail of a fair coin
 * thrown once for each discordant pair. Same as R's binom.test(b, b + c). McNemar (1947), Psychometrika 12.
 * @param firstOnly pairs where only the first is a success
 * @param secondOnly pairs where only the second is
 */
function mcnemarExact(firstOnly, secondOnly) {
    const discordant = firstOnly + secondOnly;
    if (discordant === 0)
        return 1;
    return Math.min(1, 2 * lib(Math.min(firstOnly, secondOnly), discordant, 0.5));
}

// EXTERNAL MODULE: ./out/toolkit/statistics/normal.js
var normal = __webpack_require__(32762);
;// CONCATENATED MODULE: ./out/toolkit/statistics/newcombe.js


/**
 * Newcombe's method 10 for the difference of two paired proportions: Wilson's intervals of each, squared and added
 * with the correlation phi, which is corrected for continuity. Newcombe (1998), Improved confidence intervals for the
 * difference between binomial proportions based on paired data, Statistics in Medicine 17, 2635–2650. The p-value is
 * McNemar's exact one.
 */
function newcombe(counts) {
    const { both, firstOnly, secondOnly, neither } = counts;
    const n = both + firstOnly + secondOnly + neither;
    const difference = (firstOnly - secondOnly) / n;
    const first = (both + firstOnly) / n;
    const second = (both + secondOnly) / n;
    const phi = correlation(counts, n);
    const interval = (confidence) => {
        if (n === 0)
            return undefined;
        const z = (0,normal/* normalQuantile */.Z)(0.5 + confidence / 2);
        const [firstLow, firstHigh] = wilson(first, n, z);
        const [secondLow, secondHigh] = wilson(second, n, z);
        const low = difference - combined(first - firstLow, secondHigh - second, phi);
        const high = difference + combined(firstHigh - first, second - secondLow, phi);
        return [Math.max(-1, low), Math.min(1, high)];
    };
    const pValue = mcnemarExact(firstOnly, secondOnly);
    return { difference, interval, pValue, method: "Newcombe's method 10, McNemar's exact test" };
}
/**
 * Newcombe's method 10 for the difference of two independent proportions: Wilson's intervals of each, squared and added.
 * Newcombe (1998), Interval estimation for the difference between independent proportions: comparison of eleven methods,
 * Statistics in Medicine 17, 873–890. No interval where a side has no rows.
 */
function newcombeIndependent(first, second) {
    const [one, other] = [first.successes / first.rows, second.successes / second.rows];
    const difference = one - other;
    const interval = (confidence) => {
        if (first.rows === 0 || second.rows === 0)
            return undefined;
        const z = (0,normal/* normalQuantile */.Z)(0.5 + confidence / 2);
        const [firstLow, firstHigh] = wilson(one, first.rows, z);
        const [secondLow, secondHigh] = wilson(other, second.rows, z);
        const low = difference - combined(one - firstLow, secondHigh - other, 0);
        const high = difference + combined(firstHigh - one, other - secondLow, 0);
        return [Math.max(-1, low), Math.min(1, high)];
    };
    return { difference, interval, pValue: undefined, method: "Newcombe's method 10, independent proportions" };
}
function combined(one, other, phi) {
    return Math.sqrt(Math.max(0, one * one - 2 * phi * one * other + other * other));
}
function correlation({ both, firstOnly, secondOnly, neither }, n) {
    const margins = (both + firstOnly) * (secondOnly + neither) * (both + secondOnly) * (firstOnly + neither);
    if (margins === 0)
        return 0;
    const excess = both * neither - firstOnly * secondOnly;
    const corrected = excess > 0 ? Math.max(0, excess - n / 2) : excess;
    return corrected / Math.sqrt(margins);
}
/**
 * Wilson's score interval of a proportion, without continuity correction. Wilson (1927), JASA 22, 209–212.
 * @param z the normal quantile of the confidence, such as 1.96
 */
function wilson(proportion, n, z) {
    const centre = proportion + (z * z) / (2 * n);
    const spread = z * Math.sqrt((proportion * (1 - proportion)) / n + (z * z) / (4 * n * n));
    const scale = 1 + (z * z) / n;
    return [Math.max(0, (centre - spread) / scale), Math.min(1, (centre + spread) / scale)];
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

/***/ 90205:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   P6: () => (/* binding */ statisticOfUnits),
/* harmony export */   T: () => (/* binding */ deal),
/* harmony export */   U$: () => (/* binding */ linearSums),
/* harmony export */   ob: () => (/* binding */ meanSums)
/* harmony export */ });
/** The mean of some values, or a function of it. Rows whose value is NaN don't count. */
function meanSums(values, of = (mean) => mean) {
    return {
        width: 2,
        add(row, to, at) {
            const value = values[row];
            if (Number.isNaN(value))
                return;
            to[at] += value;
            to[at + 1]++;
        },
        value: (totals, at) => of(totals[at] / totals[at + 1]),
    };
}
/**
 * A statistic by its first-order expansion: what it is on each row once, and what each row's count adds to it. Over
 * many rows the rest is of a lower order than the noise. Hampel (1974), The Influence Curve and its Role in Robust
 * Estimation, JASA 69; Efron and Tibshirani (1993), chapter 22.
 * @param influence the derivative by each row's count, at one
 */
function linearSums(observed, influence) {
    return {
        width: 1,
        linearized: true,
        add(row, to, at) {
            to[at] += influence[row];
        },
        value: (totals, at) => observed + totals[at],
    };
}
/** Deals rows at random to so many groups, whose sizes differ by one at most: the number of each row's group. */
function deal(rows, groups, generator) {
    const numbers = Uint32Array.from({ length: rows }, (_, row) => row % groups);
    for (let at = rows - 1; at > 0; at--) {
        const other = generator.below(at + 1);
        const kept = numbers[at];
        numbers[at] = numbers[other];
        numbers[other] = kept;
    }
    return numbers;
}
/** First minus second, with each unit of rows counted so often. The rows are read once, and then no more. */
function statisticOfUnits(unitOf, units, first, second) {
    const width = first.width + second.width;
    const sums = new Float64Array(units * width);
    for (let row = 0; row < unitOf.length; row++) {
        const at = unitOf[row] * width;
        first.add(row, sums, at);
        second.add(row, sums, at + first.width);
    }
    const totals = new Float64Array(width);
    return (counts) => {
        totals.fill(0);
        for (let unit = 0, at = 0; unit < units; unit++) {
            const count = counts === undefined ? 1 : counts[unit];
            if (count === 0)
                at += width;
            else
                for (let sum = 0; sum < width; sum++, at++)
                    totals[sum] += count * sums[at];
        }
        return first.value(totals, 0) - second.value(totals, first.width);
    };
}


/***/ })

};
