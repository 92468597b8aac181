export const id = 756;
export const ids = [756];
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

/***/ 20756:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  performanceOf: () => (/* binding */ performanceOf)
});

// EXTERNAL MODULE: ./out/toolkit/statistics/random.js
var random = __webpack_require__(34094);
// EXTERNAL MODULE: ./out/drift-check/chunks/chunking.js
var chunks_chunking = __webpack_require__(91661);
// EXTERNAL MODULE: ./out/drift-check/rows/frame.js
var rows_frame = __webpack_require__(13534);
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

// EXTERNAL MODULE: ./out/toolkit/statistics/roc-area.js
var roc_area = __webpack_require__(80051);
// EXTERNAL MODULE: ./out/toolkit/statistics/logistic-regression.js
var logistic_regression = __webpack_require__(77893);
;// CONCATENATED MODULE: ./out/drift-check/performance/calibration.js



const splits = 10;
const testShare = 0.1;
const bins = 10;
/**
 * What turns the model's scores into probabilities of the positive class: isotonic regression on the reference where
 * that brings them closer to the truth on rows held out, else nothing. NannyML decides by ten stratified splits of its
 * own; these are others, drawn from `random`.
 * @param labels 1 or 0
 */
function calibrator(scores, labels, random) {
    const positives = labels.reduce((sum, label) => sum + label, 0);
    if (positives === 0 || positives === labels.length)
        return undefined;
    if ((0,roc_area/* rocArea */.K)(scores, labels).area > 0.999)
        return undefined;
    const held = [];
    const rowsOf = (label) => Uint32Array.from(labels, (_, row) => row).filter((row) => labels[row] === label);
    const classes = [rowsOf(0), rowsOf(1)];
    for (let split = 0; split < splits; split++) {
        const train = [];
        const test = [];
        for (const rows of classes) {
            (0,logistic_regression/* shuffle */.T)(rows, random);
            const cut = Math.round(rows.length * testShare);
            test.push(...rows.subarray(0, cut));
            for (let at = cut; at < rows.length; at++)
                train.push(rows[at]);
        }
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

;// CONCATENATED MODULE: ./out/drift-check/performance/classifier.js



/** In the place of a label that has not come. */
const unlabelled = 2;
const classifierMetrics = ["roc_auc", "f1", "precision", "recall", "specificity", "accuracy"];
/**
 * Confidence-based performance estimation of a binary classifier: each row counts for the positive class by its
 * calibrated probability, and for the negative one by the rest. NannyML's CBPE, with its definitions of the estimates
 * and of their sampling errors.
 */
function classifierEstimators(reference, current, metrics, random) {
    const fitted = calibrator(reference.scores, reference.labels, random);
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
            ownError: (side) => ownError(name, sides[side]),
            samplingError: (rows) => deviation / Math.sqrt(rows * share),
        };
    });
    return { estimators, calibrated: fitted !== undefined };
}
/** @param positive the probability of the positive class, or the label itself */
function confusion(predictions, positive, rows) {
    let [tp, fp, tn, fn] = [0, 0, 0, 0];
    for (const row of rows) {
        const chance = positive[row];
        if (predictions[row] === 1) {
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
function metricOf(name, { tp, fp, tn, fn }) {
    const share = (part, all) => (all === 0 ? 0 : part / all);
    return {
        f1: () => share(tp, tp + (fp + fn) / 2),
        precision: () => share(tp, tp + fp),
        recall: () => share(tp, tp + fn),
        specificity: () => share(tn, tn + fp),
        accuracy: () => share(tp + tn, tp + fp + tn + fn),
    }[name]();
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
/** NaN without labels, or where all labels or all predictions are the same. */
function realized(name, side, some) {
    const { labels, predictions, scores } = side;
    if (labels === undefined)
        return Number.NaN;
    const rows = some.filter((row) => labels[row] !== unlabelled);
    const isMixed = (values) => rows.some((row) => values[row] !== values[rows[0]]);
    if (!isMixed(labels))
        return Number.NaN;
    if (name === "roc_auc") {
        return (0,roc_area/* rocArea */.K)(Float64Array.from(rows, (row) => scores[row]), Uint8Array.from(rows, (row) => labels[row])).area;
    }
    return isMixed(predictions) ? metricOf(name, confusion(predictions, labels, rows)) : Number.NaN;
}
/** The standard error of a metric that was measured on the labelled rows of a side. */
function ownError(name, { scores, predictions, labels }) {
    if (labels === undefined)
        return Number.NaN;
    const rows = Uint32Array.from(labels, (_, row) => row).filter((row) => labels[row] !== unlabelled);
    const side = {
        scores: Float64Array.from(rows, (row) => scores[row]),
        predictions: Uint8Array.from(rows, (row) => predictions[row]),
        labels: Uint8Array.from(rows, (row) => labels[row]),
    };
    if (name === "roc_auc")
        return (0,roc_area/* rocArea */.K)(side.scores, side.labels).standardError;
    const { deviation, share } = errorParts(name, side);
    return deviation / Math.sqrt(rows.length * share);
}
/**
 * The standard deviation of a row's part in the metric, and the share of rows that take part: the sampling error of n
 * rows is deviation / √(n · share).
 */
function errorParts(name, { scores, predictions, labels }) {
    const size = labels.length;
    if (name === "roc_auc")
        return areaErrorParts(scores, labels);
    const all = Uint32Array.from(labels, (_, row) => row);
    const { tp, fp, tn, fn } = confusion(predictions, labels, all);
    const ofTwo = (ones, zeros) => {
        const mean = ones / (ones + zeros);
        return { deviation: Math.sqrt(mean * (1 - mean)), share: (ones + zeros) / size };
    };
    if (name === "precision")
        return ofTwo(tp, fp);
    if (name === "recall")
        return ofTwo(tp, fn);
    if (name === "specificity")
        return ofTwo(tn, fp);
    if (name === "accuracy")
        return ofTwo(tp + tn, fp + fn);
    const { deviation, share } = ofTwo(tp, fp + fn);
    return { deviation: (deviation * (tp + fp + fn)) / ((fp + fn) / 2 + tp), share };
}
/** The area as a mean over the positives of the share of negatives below each; of the rarer class, where that is fewer. */
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

// EXTERNAL MODULE: ./out/toolkit/data/profile-compute.js
var profile_compute = __webpack_require__(67299);
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
            estimate: (side, rows) => finished(meanOf(rows, (row) => learn(loss)[side][row])),
            realized: (side, rows) => {
                const { labels, predictions } = sides[side];
                if (labels === undefined)
                    return Number.NaN;
                const known = rows.filter((row) => !Number.isNaN(labels[row]));
                return finished(meanOf(known, (row) => losses[loss](labels[row], predictions[row])));
            },
            ownError: (side) => {
                const { labels, predictions } = sides[side];
                if (labels === undefined)
                    return Number.NaN;
                const known = places(labels.length, (row) => !Number.isNaN(labels[row]));
                const own = Float64Array.from(known, (row) => losses[loss](labels[row], predictions[row]));
                const { deviation, mean } = spread(own);
                return isRoot ? deviation / Math.sqrt(4 * own.length * mean) : deviation / Math.sqrt(own.length);
            },
            samplingError: (rows) => isRoot ? deviation / Math.sqrt(4 * rows * mean) : deviation / Math.sqrt(rows),
        };
    });
}
function meanOf(rows, value) {
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
/** The rows from 0 for which it holds. */
function places(count, holds) {
    return Uint32Array.from({ length: count }, (_, row) => row).filter(holds);
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
function columns_places(count, holds) {
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
        const kept = columns_places(scores.length, isKept);
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
    const { estimators, calibrated } = classifierEstimators({ ...reference, labels: reference.labels }, current, source.metrics, source.random);
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
        const kept = columns_places(predictions.length, isKept);
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

// EXTERNAL MODULE: ./out/drift-check/performance/estimate.js
var estimate = __webpack_require__(59944);
// EXTERNAL MODULE: ./out/toolkit/statistics/corrections.js
var corrections = __webpack_require__(49164);
// EXTERNAL MODULE: ./out/toolkit/statistics/normal.js
var normal = __webpack_require__(32762);
;// CONCATENATED MODULE: ./out/drift-check/performance/measured.js


const alpha = 0.05;
/**
 * Whether the measured performance fell: both sides are samples, so the difference is held against both sampling errors
 * by the normal distribution.
 */
function overallOf(estimators, limits, rows) {
    const found = estimators.map((estimator) => {
        const reference = estimator.realized("reference", rows.reference);
        const realized = estimator.realized("current", rows.current);
        const difference = realized - reference;
        const error = Math.hypot(estimator.ownError("reference"), estimator.ownError("current"));
        const worse = estimator.direction === "maximize" ? -difference : difference;
        const pValue = Number.isNaN(worse) || !(error > 0) ? Number.NaN : (0,normal/* normalCdf */.v)(-worse / error);
        return { estimator, reference, realized, difference, error, pValue };
    });
    const tested = found.filter(({ pValue }) => !Number.isNaN(pValue));
    const adjusted = new Map((0,corrections/* holm */.fU)(tested.map(({ pValue }) => pValue)).map((p, at) => [tested[at], p]));
    return found.map((one) => {
        const { estimator, reference, realized, difference, error } = one;
        const limit = limits.get(estimator.name);
        const p = adjusted.get(one) ?? null;
        const half = (0,normal/* normalQuantile */.Z)(0.975) * error;
        const isBeyond = estimator.direction === "maximize" ? realized < limit.lower : realized > limit.upper;
        const estimate = rows.current.length === 0 ? Number.NaN : estimator.estimate("current", rows.current);
        return {
            name: estimator.name,
            direction: estimator.direction,
            reference: known(reference),
            estimate: known(estimate),
            realized: known(realized),
            difference: known(difference),
            interval: p === null ? null : [difference - half, difference + half],
            adjustedPValue: p,
            degraded: p !== null && p < alpha && isBeyond,
        };
    });
}
function known(value) {
    return Number.isFinite(value) ? value : null;
}

;// CONCATENATED MODULE: ./out/drift-check/performance/check.js








/** More rows than this are not read into memory. */
const mostRows = { CBPE: 1_000_000, DLE: 100_000 };
const seed = "9d1f7a3c5b2e4860a7c1d3e5f7092b4d";
const defaultChunks = 10;
const defaults = ["roc_auc", "f1", "accuracy", "mae", "rmse"];
/** Estimates and measures the performance, or says in a sentence why it can't. */
async function performanceOf(engine, tables, labels, settings, chunking) {
    const { columns } = settings;
    if (tables.reference.column(columns.label) === undefined)
        return `drift.performance: the reference has no column ${columns.label}, and estimates learn from its labels`;
    const isClassifier = [tables.reference, tables.current].every((table) => table.column(columns.score) !== undefined);
    const method = isClassifier ? "CBPE" : "DLE";
    const draw = (0,random/* random */.y)(seed);
    const rows = {
        reference: (0,rows_frame/* someRows */.Km)(tables.reference, mostRows[method], draw),
        current: (0,rows_frame/* someRows */.Km)(tables.current, mostRows[method], draw),
    };
    const known = isClassifier ? classifierMetrics : regressorMetrics;
    const asked = (settings.metrics ?? defaults).filter((name) => known.includes(name));
    if (asked.length === 0)
        return `drift.performance.metrics: none of them is one of a ${isClassifier ? "classifier" : "regressor"}; those are ${known.join(", ")}`;
    const read = isClassifier ? readClassifier : readRegressor;
    const model = await read(engine, { tables, rows, labels, settings, metrics: asked, random: draw });
    if (typeof model === "string")
        return `drift.performance: ${model}`;
    const chunks = {
        reference: await groups(engine, tables.reference, rows.reference, model.kept.reference, chunking),
        current: await groups(engine, tables.current, rows.current, model.kept.current, chunking),
    };
    const metrics = model.estimators.map((estimator) => (0,estimate/* overTime */.q)(estimator, {
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
    const place = new Map();
    for (const [number, at] of kept.entries())
        place.set(rows.ids?.[at] ?? at, number);
    const found = [];
    for (const { key, condition } of chunks) {
        const ids = await idsOf(engine, table, condition);
        const part = Uint32Array.from(ids.map((id) => place.get(id)).filter((number) => number !== undefined));
        if (part.length > 0)
            found.push({ key, rows: part });
    }
    return found;
}
async function idsOf(engine, table, condition) {
    const { r = [] } = await engine.columns(`SELECT rowid AS r FROM ${table.storage} WHERE ${condition} ORDER BY rowid`);
    return r;
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
