export const id = 6381;
export const ids = [6381];
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

/***/ 43570:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  A: () => (/* binding */ boostedTrees)
});

;// CONCATENATED MODULE: ./out/toolkit/statistics/feature-bins.js
const mostBins = 255;
const fewestRows = 3;
/** LightGBM's zero: what lies closer to 0 is 0, and has a bin of its own. */
const zero = 1e-35;
/**
 * Bins of numbers as LightGBM 4 finds them by default: at most 255, each with about as many rows, a value with many
 * rows alone in its own, zero apart. Without missing values.
 */
function numericBins(values) {
    const sorted = Float64Array.from(values).sort();
    const distinct = [];
    const counts = [];
    for (const value of sorted) {
        if (distinct.length > 0 && value <= nextUp(distinct.at(-1))) {
            // Of neighbouring doubles the larger one stands for both.
            distinct[distinct.length - 1] = value;
            counts[counts.length - 1]++;
        }
        else {
            distinct.push(value);
            counts.push(1);
        }
    }
    const firstRight = distinct.findIndex((value) => value > zero);
    const firstZero = distinct.findIndex((value) => value > -zero);
    const left = firstZero === -1 ? distinct.length : firstZero;
    const right = firstRight === -1 ? distinct.length : firstRight;
    const count = (from, to) => counts.slice(from, to).reduce((sum, one) => sum + one, 0);
    const [below, above] = [count(0, left), count(right, distinct.length)];
    const bounds = [];
    if (left > 0) {
        const most = Math.max(1, Math.trunc((below / (below + above)) * (mostBins - 1)));
        bounds.push(...greedyBounds(distinct.slice(0, left), counts.slice(0, left), most, below));
        bounds[bounds.length - 1] = -zero;
    }
    const rest = mostBins - 1 - bounds.length;
    if (right < distinct.length && rest > 0) {
        bounds.push(zero, ...greedyBounds(distinct.slice(right), counts.slice(right), rest, above));
    }
    else
        bounds.push(Number.POSITIVE_INFINITY);
    return {
        kind: "numeric",
        bins: bounds.length,
        bounds: Float64Array.from(bounds),
        categories: new Map(),
    };
}
function greedyBounds(distinct, counts, most, rows) {
    const bounds = [];
    const cut = (low, high) => {
        const bound = nextUp((low + high) / 2);
        if (bounds.length === 0 || bound > nextUp(bounds.at(-1)))
            bounds.push(bound);
    };
    if (distinct.length <= most) {
        let here = 0;
        for (let at = 0; at < distinct.length - 1; at++) {
            here += counts[at];
            if (here < fewestRows)
                continue;
            cut(distinct[at], distinct[at + 1]);
            here = 0;
        }
        return [...bounds, Number.POSITIVE_INFINITY];
    }
    const bins = Math.max(1, Math.min(most, Math.trunc(rows / fewestRows)));
    let size = rows / bins;
    const isBig = counts.map((one) => one >= size);
    let restBins = bins - isBig.filter(Boolean).length;
    let restRows = rows - counts.reduce((sum, one, at) => sum + (isBig[at] ? one : 0), 0);
    size = restRows / restBins;
    let [found, here] = [0, 0];
    for (let at = 0; at < distinct.length - 1; at++) {
        if (!isBig[at])
            restRows -= counts[at];
        here += counts[at];
        if (!isBig[at] && here < size && !(isBig[at + 1] && here >= Math.max(1, size * 0.5)))
            continue;
        cut(distinct[at], distinct[at + 1]);
        found++;
        if (found >= bins - 1)
            break;
        here = 0;
        if (!isBig[at]) {
            restBins--;
            size = restRows / restBins;
        }
    }
    return [...bounds, Number.POSITIVE_INFINITY];
}
/** Bins of categories, given as whole numbers from 0: the most frequent ones that hold 99% of the rows. */
function categoricalBins(values) {
    const counts = new Map();
    for (const value of values)
        counts.set(value, (counts.get(value) ?? 0) + 1);
    const ordered = [...counts].sort((one, other) => other[1] - one[1] || one[0] - other[0]);
    const enough = Math.trunc(values.length * 0.99 + 0.5);
    const categories = new Map();
    let held = 0;
    for (const [value, count] of ordered) {
        const isRare = count < fewestRows && categories.size > 1;
        if ((held >= enough && categories.size > 0) || categories.size >= mostBins - 1 || isRare)
            break;
        categories.set(value, categories.size + 1);
        held += count;
    }
    return { kind: "categorical", bins: categories.size + 1, bounds: new Float64Array(), categories };
}
/** The bin of each value. */
function binned(feature, values) {
    if (feature.kind === "categorical")
        return Uint8Array.from(values, (value) => feature.categories.get(value) ?? 0);
    const { bounds } = feature;
    return Uint8Array.from(values, (value) => {
        let [low, high] = [0, bounds.length - 1];
        while (low < high) {
            const middle = (low + high) >> 1;
            if (value <= bounds[middle])
                high = middle;
            else
                low = middle + 1;
        }
        return low;
    });
}
const feature_bins_double = new Float64Array(1);
const bits = new BigInt64Array(feature_bins_double.buffer);
/** The next larger double. */
function nextUp(value) {
    if (!Number.isFinite(value))
        return value;
    feature_bins_double[0] = value + 0;
    if (feature_bins_double[0] === 0)
        return Number.MIN_VALUE;
    bits[0] += feature_bins_double[0] > 0 ? 1n : -1n;
    return feature_bins_double[0];
}

;// CONCATENATED MODULE: ./out/toolkit/statistics/tree-split.js
/** LightGBM's defaults: min_data_in_leaf, max_cat_to_onehot, cat_smooth, cat_l2, max_cat_threshold, min_data_per_group. */
const fewest = 20;
const mostOneByOne = 4;
const smooth = 10;
const ridge = 10;
const mostCategories = 32;
const fewestInGroup = 100;
/** The split that takes most off the squared error; of equal ones the first feature's. Undefined where none helps. */
function bestSplit(features, sums, counts, sum, rows) {
    if (rows < 2 * fewest)
        return undefined;
    let best;
    features.forEach(({ kind }, feature) => {
        const find = kind === "numeric" ? numericSplit : categoricalSplit;
        const found = find(sums[feature], counts[feature], { sum, rows });
        if (found !== undefined && found.gain > (best?.gain ?? 0))
            best = { ...found, feature };
    });
    return best;
}
function gainOf(sum, rows, other, ridge = 0) {
    return sum ** 2 / (rows + ridge) + (other.sum - sum) ** 2 / (other.rows - rows + ridge);
}
/** From the largest bin down; of equal gains the largest threshold is kept. */
function numericSplit(sums, counts, leaf) {
    const none = leaf.sum ** 2 / leaf.rows;
    let [sum, rows] = [0, 0];
    let best;
    for (let bin = sums.length - 1; bin >= 1; bin--) {
        sum += sums[bin];
        rows += counts[bin];
        if (rows < fewest)
            continue;
        if (leaf.rows - rows < fewest)
            break;
        const gain = gainOf(sum, rows, leaf) - none;
        if (gain > (best?.gain ?? 0))
            best = { gain, threshold: bin - 1, categories: undefined };
    }
    return best;
}
function categoricalSplit(sums, counts, leaf) {
    return sums.length <= mostOneByOne ? oneByOne(sums, counts, leaf) : byOrder(sums, counts, leaf);
}
function oneByOne(sums, counts, leaf) {
    const none = leaf.sum ** 2 / leaf.rows;
    let best;
    for (let bin = 1; bin < sums.length; bin++) {
        const rows = counts[bin];
        if (rows < fewest || leaf.rows - rows < fewest)
            continue;
        const gain = gainOf(sums[bin], rows, leaf) - none;
        if (gain > (best?.gain ?? 0))
            best = { gain, threshold: 0, categories: new Set([bin]) };
    }
    return best;
}
/** Categories in the order of their mean, from both ends (Fisher 1958, On Grouping for Maximum Homogeneity). */
function byOrder(sums, counts, leaf) {
    const none = leaf.sum ** 2 / leaf.rows;
    const mean = (bin) => sums[bin] / (counts[bin] + smooth);
    const used = Array.from(sums, (_, bin) => bin)
        .slice(1)
        .filter((bin) => counts[bin] >= smooth)
        .sort((one, other) => mean(one) - mean(other));
    const most = Math.min(mostCategories, Math.trunc((used.length + 1) / 2));
    let best;
    for (const order of [used, used.toReversed()]) {
        let [sum, rows, group] = [0, 0, 0];
        for (let at = 0; at < most; at++) {
            const bin = order[at];
            sum += sums[bin];
            rows += counts[bin];
            group += counts[bin];
            if (rows < fewest)
                continue;
            if (leaf.rows - rows < fewestInGroup)
                break;
            if (group < fewestInGroup)
                continue;
            group = 0;
            const gain = gainOf(sum, rows, leaf, ridge) - none;
            if (gain > (best?.gain ?? 0))
                best = { gain, threshold: 0, categories: new Set(order.slice(0, at + 1)) };
        }
    }
    return best;
}

;// CONCATENATED MODULE: ./out/toolkit/statistics/boosted-trees.js


const leaves = 31;
const rate = 0.1;
/**
 * Gradient boosted regression trees for the squared error, grown as LightGBM 4 grows them by default: histograms,
 * the leaf with the best split first, 31 leaves, steps of 0.1, at least 20 rows a leaf. Ke et al. (2017), LightGBM:
 * A Highly Efficient Gradient Boosting Decision Tree, NIPS 30; Friedman (2001), Greedy Function Approximation.
 * @param target finite
 */
function boostedTrees(features, target, trees = 100) {
    const found = features.map(({ kind, values }) => kind === "numeric" ? numericBins(values) : categoricalBins(values));
    const columns = found.map((feature, at) => binned(feature, features[at].values));
    // LightGBM keeps targets and gradients in single precision.
    const wanted = Float32Array.from(target);
    let mean = 0;
    for (const one of wanted)
        mean += one;
    mean /= wanted.length;
    const scores = new Float64Array(target.length).fill(mean);
    const gradients = new Float32Array(target.length);
    const gains = new Float64Array(features.length);
    const grown = [];
    for (let tree = 0; tree < trees; tree++) {
        for (let row = 0; row < scores.length; row++)
            gradients[row] = scores[row] - wanted[row];
        const { root, ends } = grow(found, columns, gradients, gains);
        if (root.split === undefined)
            break;
        for (const { rows, value } of ends)
            for (const row of rows)
                scores[row] += value;
        grown.push(root);
    }
    return {
        gains,
        predict: (others) => {
            const bins = found.map((feature, at) => binned(feature, others[at].values));
            const predictions = new Float64Array(others[0]?.values.length ?? 0).fill(mean);
            for (const root of grown) {
                for (let row = 0; row < predictions.length; row++) {
                    let node = root;
                    while (node.split !== undefined)
                        node = goesLeft(node.split, bins[node.split.feature][row]) ? node.left : node.right;
                    predictions[row] += node.value;
                }
            }
            return predictions;
        },
    };
}
function goesLeft(split, bin) {
    return split.categories === undefined ? bin <= split.threshold : split.categories.has(bin);
}
function grow(features, columns, gradients, gains) {
    const all = Uint32Array.from(gradients, (_, row) => row);
    const leafOf = (rows, known) => {
        const { sums, counts } = known === undefined ? histograms(features, columns, gradients, rows) : difference(known);
        let sum = 0;
        if (known === undefined)
            for (const row of rows)
                sum += gradients[row];
        else
            sum = known.parent.sum - known.sibling.sum;
        return { rows, sum, sums, counts, split: bestSplit(features, sums, counts, sum, rows.length), node: {} };
    };
    const root = leafOf(all);
    const open = [root];
    while (open.length < leaves) {
        let best = -1;
        open.forEach(({ split }, at) => {
            if (split !== undefined && (best === -1 || split.gain > open[best].split.gain))
                best = at;
        });
        if (best === -1)
            break;
        const parent = open[best];
        const split = parent.split;
        gains[split.feature] += split.gain;
        const column = columns[split.feature];
        const isLeft = (row) => goesLeft(split, column[row]);
        const [lower, upper] = [parent.rows.filter(isLeft), parent.rows.filter((row) => !isLeft(row))];
        const smaller = leafOf(lower.length < upper.length ? lower : upper);
        const larger = leafOf(lower.length < upper.length ? upper : lower, { parent, sibling: smaller });
        const [left, right] = lower.length < upper.length ? [smaller, larger] : [larger, smaller];
        parent.node = { split, left, right };
        open[best] = left;
        open.push(right);
    }
    const ends = open.map((leaf) => ({ leaf, rows: leaf.rows, value: (-leaf.sum / leaf.rows.length) * rate }));
    const values = new Map(ends.map(({ leaf, value }) => [leaf, value]));
    const built = (leaf) => ({
        split: leaf.node.split,
        left: leaf.node.left && built(leaf.node.left),
        right: leaf.node.right && built(leaf.node.right),
        value: values.get(leaf) ?? 0,
    });
    return { root: built(root), ends };
}
function histograms(features, columns, gradients, rows) {
    const sums = features.map(({ bins }) => new Float64Array(bins));
    const counts = features.map(({ bins }) => new Float64Array(bins));
    for (let at = 0; at < features.length; at++) {
        const [column, sum, count] = [columns[at], sums[at], counts[at]];
        for (let index = 0; index < rows.length; index++) {
            const row = rows[index];
            const bin = column[row];
            sum[bin] += gradients[row];
            count[bin]++;
        }
    }
    return { sums, counts };
}
function difference({ parent, sibling }) {
    const minus = (all, part) => all.map((one, at) => one.map((value, bin) => value - part[at][bin]));
    return { sums: minus(parent.sums, sibling.sums), counts: minus(parent.counts, sibling.counts) };
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
