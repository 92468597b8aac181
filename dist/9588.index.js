export const id = 9588;
export const ids = [9588];
export const modules = {

/***/ 29588:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  textDrift: () => (/* binding */ textDrift)
});

// EXTERNAL MODULE: ./out/toolkit/statistics/mersenne-twister.js
var mersenne_twister = __webpack_require__(48059);
// EXTERNAL MODULE: ./out/toolkit/statistics/roc-area.js
var roc_area = __webpack_require__(80051);
;// CONCATENATED MODULE: ./out/drift-check/evidently-text/sgd-classifier.js
const penalty = 1e-4;
const mostEpochs = 50;
const tolerance = 1e-3;
const patience = 5;
/** The intercept learns slower on sparse rows. */
const interceptRate = 0.01;
const largestSlope = 1e12;
/** What scikit-learn draws for the order of the rows from random_state=42. */
const orderSeed = 1273642419;
/**
 * Says how much a row of another matrix is of the second class: a linear classifier by stochastic gradient descent with
 * the modified Huber loss and an L1 penalty by cumulative truncation, step for step as scikit-learn's
 * SGDClassifier(alpha=0.0001, max_iter=50, penalty="l1", loss="modified_huber", random_state=42). Zhang (2004), Solving
 * Large Scale Linear Prediction Problems Using SGD; Tsuruoka, Tsujii and Ananiadou (2009), Stochastic Gradient Descent
 * Training for L1-regularized Log-linear Models with Cumulative Penalty.
 * @param isSecond 1 or 0
 */
function sgdClassifier(data, isSecond) {
    const weights = new Float64Array(data.width);
    const taken = new Float64Array(data.width);
    const order = Uint32Array.from({ length: data.rows }, (_, row) => row);
    const typical = Math.sqrt(1 / Math.sqrt(penalty));
    const firstStep = 1 / ((typical / Math.max(1, slope(1, -typical))) * penalty);
    let [intercept, total, step] = [0, 0, 1];
    let [best, waited] = [Number.POSITIVE_INFINITY, 0];
    for (let epoch = 0; epoch < mostEpochs && waited < patience; epoch++) {
        let loss = 0;
        shuffle(order);
        for (const row of order) {
            const truth = isSecond[row] === 1 ? 1 : -1;
            const answer = product(data, row, weights) + intercept;
            const rate = 1 / (penalty * (firstStep + step - 1));
            loss += lossOf(truth, answer);
            const clipped = Math.min(largestSlope, Math.max(-largestSlope, slope(truth, answer)));
            const update = -rate * clipped;
            if (update !== 0) {
                for (let at = data.starts[row]; at < data.starts[row + 1]; at++)
                    weights[data.columns[at]] += data.values[at] * update;
                intercept += update * interceptRate;
            }
            total += rate * penalty;
            truncate(data, row, weights, taken, total);
            step++;
        }
        waited = loss > best - tolerance * data.rows ? waited + 1 : 0;
        best = Math.min(best, loss);
    }
    return (rows) => Float64Array.from({ length: rows.rows }, (_, row) => {
        const answer = product(rows, row, weights) + intercept;
        return (Math.min(1, Math.max(-1, answer)) + 1) / 2;
    });
}
function product({ starts, columns, values }, row, weights) {
    let sum = 0;
    for (let at = starts[row]; at < starts[row + 1]; at++)
        sum += weights[columns[at]] * values[at];
    return sum;
}
/** Takes off the weights of a row's words what the penalty has come to since they were last seen, not beyond 0. */
function truncate({ starts, columns }, row, weights, taken, total) {
    for (let at = starts[row]; at < starts[row + 1]; at++) {
        const column = columns[at];
        const before = weights[column];
        if (before > 0)
            weights[column] = Math.max(0, before - (total + taken[column]));
        else if (before < 0)
            weights[column] = Math.min(0, before + (total - taken[column]));
        taken[column] += weights[column] - before;
    }
}
function lossOf(truth, answer) {
    const z = answer * truth;
    if (z >= 1)
        return 0;
    return z >= -1 ? (1 - z) * (1 - z) : -4 * z;
}
/** The loss's derivative by the answer. */
function slope(truth, answer) {
    const z = answer * truth;
    if (z >= 1)
        return 0;
    return z >= -1 ? 2 * (1 - z) * -truth : -4 * truth;
}
/** The order of an epoch from that of the one before; each epoch draws the same numbers. */
function shuffle(order) {
    let seed = orderSeed;
    const draw = () => {
        seed ^= seed << 13;
        seed ^= seed >>> 17;
        seed ^= seed << 5;
        return (seed >>> 0) % 0x80000000;
    };
    for (let at = 0; at < order.length - 1; at++) {
        const other = at + (draw() % (order.length - at));
        [order[at], order[other]] = [order[other], order[at]];
    }
}

;// CONCATENATED MODULE: ./out/toolkit/statistics/precise-log.js
const bits = 160n;
const one = 1n << bits;
const known = new Map();
/**
 * The natural logarithm, correctly rounded. Math.log may be off by the last digit (of 3 it is), which is nothing except
 * where a peer's answer hangs on it.
 * @param x finite and above 0
 */
function preciseLog(x) {
    let found = known.get(x);
    if (found === undefined) {
        let [mantissa, exponent] = [x, 0];
        for (; mantissa >= Math.SQRT2; exponent++)
            mantissa /= 2;
        for (; mantissa < Math.SQRT1_2; exponent--)
            mantissa *= 2;
        const fixed = BigInt(mantissa * 2 ** 53) << (bits - 53n);
        found = Number(logOf(fixed) + BigInt(exponent) * logOfTwo) / Number(one);
        if (known.size < 100_000)
            known.set(x, found);
    }
    return found;
}
/** ln x = 2 artanh((x − 1) / (x + 1)), by its series, in fixed point. */
function logOf(fixed) {
    const start = ((fixed - one) << bits) / (fixed + one);
    const square = (start * start) >> bits;
    let [term, sum] = [start, 0n];
    // A shift rounds down: a negative term would end at −1 and never at 0.
    for (let odd = 1n; term > 1n || term < -1n; odd += 2n) {
        sum += term / odd;
        term = (term * square) >> bits;
    }
    return 2n * sum;
}
const logOfTwo = logOf(2n * one);

;// CONCATENATED MODULE: ./out/drift-check/evidently-text/stop-words.js
/**
 * The words that scikit-learn's `stop_words="english"` leaves out (BSD 3-Clause; the list is the Glasgow Information
 * Retrieval Group's): Evidently's answer for texts hangs on them.
 */
const stopWords = new Set(`a about above across after afterwards again against all almost alone along already also although always am
among amongst amoungst amount an and another any anyhow anyone anything anyway anywhere are around as at
back be became because become becomes becoming been before beforehand behind being below beside besides
between beyond bill both bottom but by call can cannot cant co con could couldnt cry de describe detail do
done down due during each eg eight either eleven else elsewhere empty enough etc even ever every everyone
everything everywhere except few fifteen fifty fill find fire first five for former formerly forty found
four from front full further get give go had has hasnt have he hence her here hereafter hereby herein
hereupon hers herself him himself his how however hundred i ie if in inc indeed interest into is it its
itself keep last latter latterly least less ltd made many may me meanwhile might mill mine more moreover
most mostly move much must my myself name namely neither never nevertheless next nine no nobody none noone
nor not nothing now nowhere of off often on once one only onto or other others otherwise our ours ourselves
out over own part per perhaps please put rather re same see seem seemed seeming seems serious several she
should show side since sincere six sixty so some somehow someone something sometime sometimes somewhere
still such system take ten than that the their them themselves then thence there thereafter thereby
therefore therein thereupon these they thick thin third this those though three through throughout thru thus
to together too top toward towards twelve twenty two un under until up upon us very via was we well were
what whatever when whence whenever where whereafter whereas whereby wherein whereupon wherever whether which
while whither who whoever whole whom whose why will with within without would yet you your yours yourself
yourselves`.split(/\s+/));

;// CONCATENATED MODULE: ./out/drift-check/evidently-text/tf-idf.js


/** Of so many texts at most a word is kept. */
const mostTexts = 0.5;
/** Words of two letters or more, without the most usual ones of English. */
function wordsOf(text) {
    const words = text.toLowerCase().match(/[\p{L}\p{N}_]{2,}/gu) ?? [];
    return words.filter((word) => !stopWords.has(word));
}
/** As scikit-learn's TfidfVectorizer(sublinear_tf=True, max_df=0.5, stop_words="english") learns it. */
function vocabularyOf(texts) {
    const spread = new Map();
    for (const text of texts)
        for (const word of new Set(wordsOf(text)))
            spread.set(word, (spread.get(word) ?? 0) + 1);
    const kept = [...spread]
        .map(([word, count], seen) => ({ word, count, seen }))
        .filter(({ count }) => count <= mostTexts * texts.length)
        .sort((one, other) => (one.word < other.word ? -1 : 1));
    return {
        places: new Map(kept.map(({ word }, at) => [word, at])),
        seen: Uint32Array.from(kept, ({ seen }) => seen),
        weights: Float64Array.from(kept, ({ count }) => preciseLog((1 + texts.length) / (1 + count)) + 1),
    };
}
/**
 * Each text as the logarithms of its words' counts by their weights, of length 1.
 * @param order in which the words of a row stand. What is learnt hangs on the last digit of sums: scikit-learn has those
 *   of the texts that the words were learnt of as they were seen first, and others by place
 */
function tfIdf(texts, { places, seen, weights }, order) {
    const rank = (place) => (order === "seen" ? seen[place] : place);
    const starts = new Uint32Array(texts.length + 1);
    const columns = [];
    const values = [];
    texts.forEach((text, row) => {
        const counts = new Map();
        for (const word of wordsOf(text)) {
            const place = places.get(word);
            if (place !== undefined)
                counts.set(place, (counts.get(place) ?? 0) + 1);
        }
        const ordered = [...counts].sort(([one], [other]) => rank(one) - rank(other));
        const weighed = ordered.map(([place, count]) => (preciseLog(count) + 1) * weights[place]);
        const length = Math.sqrt(weighed.reduce((sum, value) => sum + value * value, 0)) || 1;
        ordered.forEach(([place], at) => {
            columns.push(place);
            values.push(weighed[at] / length);
        });
        starts[row + 1] = columns.length;
    });
    return {
        rows: texts.length,
        width: weights.length,
        starts,
        columns: Uint32Array.from(columns),
        values: Float64Array.from(values),
    };
}

;// CONCATENATED MODULE: ./out/drift-check/evidently-text/text-drift.js




const seed = 42;
const chanceDraws = 1000;
/**
 * Whether a classifier tells the current texts from the reference's, as Evidently does by default, number for number.
 * A sentence where it gives up.
 */
function textDrift(reference, current) {
    const texts = [...reference, ...current];
    const order = (0,mersenne_twister/* permutation */.d)(texts.length, (0,mersenne_twister/* mersenneTwister */.w)(seed));
    const held = Math.ceil(texts.length / 2);
    const [test, train] = [order.subarray(0, held), order.subarray(held)];
    const of = (rows) => Array.from(rows, (row) => texts[row]);
    const sides = (rows) => Uint8Array.from(rows, (row) => (row < reference.length ? 0 : 1));
    const [trained, tested] = [sides(train), sides(test)];
    const isOfOneSide = (some) => some.every((side) => side === some[0]);
    if (isOfOneSide(trained) || isOfOneSide(tested))
        return "one half of its texts is of one side only";
    const vocabulary = vocabularyOf(of(train));
    if (vocabulary.weights.length === 0)
        return "no word is left without usual ones and those of more than half of the texts, where Evidently gives up its whole report";
    const classifier = sgdClassifier(tfIdf(of(train), vocabulary, "seen"), trained);
    const { area, pValue } = (0,roc_area/* rocArea */.KF)(classifier(tfIdf(of(test), vocabulary, "place")), tested);
    return { area, pValue, chance: (share) => chanceArea(tested, share) };
}
/** The percentile of the areas of scores that are drawn at random, with numpy's random numbers. */
function chanceArea(sides, share) {
    const draw = (0,mersenne_twister/* mersenneTwister */.w)(seed);
    const areas = Float64Array.from({ length: chanceDraws }, () => {
        let own = draw() & 16383;
        while (own >= 10 * chanceDraws)
            own = draw() & 16383;
        return own;
    })
        .map((own) => randomArea(sides, own))
        .sort();
    const at = share * (areas.length - 1);
    const [low, high] = [areas[Math.floor(at)], areas[Math.ceil(at)]];
    return low + (high - low) * (at - Math.floor(at));
}
function randomArea(sides, own) {
    const draw = (0,mersenne_twister/* mersenneTwister */.w)(own);
    const scores = Float64Array.from(sides, () => ((draw() >>> 5) * 2 ** 26 + (draw() >>> 6)) / 2 ** 53);
    const of = (side) => scores.filter((_, row) => sides[row] === side).sort();
    const [negatives, positives] = [of(0), of(1)];
    let [below, sum] = [0, 0];
    for (const one of positives) {
        while (below < negatives.length && negatives[below] < one)
            below++;
        sum += below;
    }
    return sum / positives.length / negatives.length;
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
