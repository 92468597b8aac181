export const id = 7299;
export const ids = [7299];
export const modules = {

/***/ 10640:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   V: () => (/* binding */ quantileBytes),
/* harmony export */   Y: () => (/* binding */ PlacedRuns)
/* harmony export */ });
/* harmony import */ var _sketch_distinct_sketch_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(39368);

const quantileBytes = 1001 * 8;
/** A column's values in a kernel's memory: each once, ascending, with how often it occurs. NaN is not among them. */
class PlacedRuns {
    kernel;
    values;
    counts;
    size;
    nan;
    scratch;
    /**
     * @param values address of the values, and of their counts
     * @param size how many there are
     */
    constructor(kernel, values, counts, size, nan, scratch) {
        this.kernel = kernel;
        this.values = values;
        this.counts = counts;
        this.size = size;
        this.nan = nan;
        this.scratch = scratch;
    }
    /** The most frequent ones, most frequent first, ties by value; at most `most` (above 0). */
    top(most) {
        const { kernel, size, scratch } = this;
        const functions = kernel.do;
        let least = 1;
        let ties = most;
        if (size > most) {
            least = functions.largest(this.counts, size);
            const howOften = kernel.words(scratch.list, least + 1).fill(0);
            functions.howOften(this.counts, size, scratch.list);
            while (least > 1 && ties > howOften[least])
                ties -= howOften[least--];
        }
        const found = functions.pick(this.counts, size, least, ties, scratch.positions);
        const values = kernel.numbers(this.values, size);
        const counts = kernel.words(this.counts, size);
        return Array.from(kernel.words(scratch.positions, found), (at) => ({
            value: values[at],
            count: counts[at],
            at,
        }))
            .sort((one, other) => other.count - one.count || one.at - other.at)
            .map(({ value, count }) => ({ value, count }));
    }
    /** The smallest and the largest; undefined where there is none. */
    ends() {
        const values = this.kernel.numbers(this.values, this.size);
        return this.size === 0 ? undefined : [values[0], values.at(-1)];
    }
    /** Count, moments and 1,001 quantiles (nearest rank) of the finite values; null where there is none. */
    numeric() {
        const { kernel, values, counts, size, nan, scratch } = this;
        const functions = kernel.do;
        const all = kernel.numbers(values, size);
        let from = 0;
        let to = size;
        while (from < to && all[from] === Number.NEGATIVE_INFINITY)
            from++;
        while (to > from && all[to - 1] === Number.POSITIVE_INFINITY)
            to--;
        if (from === to)
            return null;
        const finite = functions.total(counts, from, to);
        let mean = functions.sum(values, counts, from, to) / finite;
        if (!Number.isFinite(mean)) {
            // A sum may be too large for a number where the mean is not.
            mean = 0;
            const often = kernel.words(counts, size);
            for (let run = from; run < to; run++)
                mean += all[run] * (often[run] / finite);
        }
        const squares = functions.squares(values, counts, from, to, mean);
        const deviation = finite > 1 ? Math.sqrt(squares / (finite - 1)) : Number.NaN;
        functions.quantiles(values, counts, from, finite, scratch.quantiles);
        return {
            finite,
            nan,
            infinite: functions.total(counts, 0, size) - finite,
            min: all[from],
            max: all[to - 1],
            mean,
            standardDeviation: Number.isFinite(deviation) ? deviation : null,
            quantiles: [...kernel.numbers(scratch.quantiles, 1001)],
        };
    }
    /** The sketch of the values, each times a factor. */
    sketch(factor) {
        const registers = this.kernel.bytes(this.scratch.registers, 2 ** _sketch_distinct_sketch_js__WEBPACK_IMPORTED_MODULE_0__/* .sketchSize */ .S).fill(0);
        this.kernel.do.sketch(this.values, this.size, factor, this.scratch.registers, registers.length - 1);
        return _sketch_distinct_sketch_js__WEBPACK_IMPORTED_MODULE_0__/* .DistinctSketch */ .d.ofRegisters(registers);
    }
    /** The same with every value cut to whole thousands towards 0, as a copy that stands where the scratch list is. */
    thousandths() {
        const { kernel, size, scratch } = this;
        const copy = kernel.numbers(scratch.list, size);
        const own = kernel.numbers(this.values, size);
        for (let at = 0; at < size; at++)
            copy[at] = Math.trunc(own[at] / 1000) + 0;
        return new PlacedRuns(kernel, scratch.list, this.counts, size, this.nan, scratch);
    }
}


/***/ }),

/***/ 62097:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $S: () => (/* binding */ runsOfSorted),
/* harmony export */   OZ: () => (/* binding */ topRuns),
/* harmony export */   XX: () => (/* binding */ numericProfile),
/* harmony export */   ZP: () => (/* binding */ finiteRange)
/* harmony export */ });
/* unused harmony export runsOf */

/** Sorts a column's values, which stay as they are. One linear pass after the sort. */
function runsOf(column) {
    const copy = new Float64Array(column.length);
    let size = 0;
    for (let at = 0; at < column.length; at++) {
        const value = column[at];
        // Adding 0 turns −0 into 0.
        if (!Number.isNaN(value))
            copy[size++] = value + 0;
    }
    return { ...runsOfSorted(sortNumbers(copy.subarray(0, size))), nan: column.length - size };
}
/** The runs of numbers that are in order. The list is used up: the runs' values stand where it stood. */
function runsOfSorted(sorted) {
    const size = sorted.length;
    let distinct = 0;
    for (let at = 0; at < size; at++)
        if (at === 0 || sorted[at] !== sorted[at - 1])
            distinct++;
    const counts = new Uint32Array(distinct);
    if (distinct === size)
        return { values: sorted, counts: counts.fill(1) };
    let run = 0;
    for (let at = 0; at < size; run++) {
        const value = sorted[at];
        const first = at++;
        while (at < size && sorted[at] === value)
            at++;
        sorted[run] = value;
        counts[run] = at - first;
    }
    return { values: sorted.subarray(0, distinct), counts };
}
/** How many of the values are infinite, and the positions of the first and behind the last finite one. */
function finiteRange(values) {
    let from = 0;
    let to = values.length;
    while (from < to && values[from] === Number.NEGATIVE_INFINITY)
        from++;
    while (to > from && values[to - 1] === Number.POSITIVE_INFINITY)
        to--;
    return { from, to };
}
/** The most frequent values as positions in the runs: most frequent first, ties by value; at most `most` (above 0). */
function topRuns({ counts }, most) {
    let largest = 0;
    for (let run = 0; run < counts.length; run++)
        if (counts[run] > largest)
            largest = counts[run];
    const howOften = new Uint32Array(largest + 1);
    for (let run = 0; run < counts.length; run++)
        howOften[counts[run]]++;
    // All values more frequent than `least` have room, and `ties` of those that occur just so often.
    let least = largest;
    let ties = most;
    while (least > 1 && ties > howOften[least])
        ties -= howOften[least--];
    const found = [];
    for (let run = 0; run < counts.length; run++) {
        const count = counts[run];
        if (count > least || (count === least && ties-- > 0))
            found.push(run);
    }
    return found.sort((a, b) => counts[b] - counts[a] || a - b);
}
/**
 * Count, moments and 1,001 quantiles (nearest rank) of the finite values; null where there is none. The order in which
 * the values stood does not matter.
 */
function numericProfile({ values, counts, nan, }) {
    const { from, to } = finiteRange(values);
    let size = 0;
    for (let run = 0; run < counts.length; run++)
        size += counts[run];
    let finite = 0;
    for (let run = from; run < to; run++)
        finite += counts[run];
    if (finite === 0)
        return null;
    const { mean, deviation } = moments(values, counts, from, to, finite);
    return {
        finite,
        nan,
        infinite: size - finite,
        min: values[from],
        max: values[to - 1],
        mean,
        standardDeviation: Number.isFinite(deviation) ? deviation : null,
        quantiles: quantiles(values, counts, from, finite),
    };
}
/** The values of rank max(1, ⌈p·n⌉) for p = 0, 1/1000, …, 1. */
function quantiles(values, counts, from, finite) {
    let run = from;
    let upTo = counts[from];
    return Array.from({ length: 1001 }, (_, index) => {
        const rank = Math.max(1, Math.ceil((index * finite) / 1000));
        while (upTo < rank)
            upTo += counts[++run];
        return values[run];
    });
}
/** Mean, and sample standard deviation about it in a second pass; NaN for fewer than two values. */
function moments(values, counts, from, to, finite) {
    // Neumaier's sum: what rounding cuts off is added at the end.
    let sum = 0;
    let lost = 0;
    for (let run = from; run < to; run++) {
        const part = values[run] * counts[run];
        const next = sum + part;
        lost += Math.abs(sum) >= Math.abs(part) ? sum - next + part : part - next + sum;
        sum = next;
    }
    let mean = (sum + lost) / finite;
    if (!Number.isFinite(mean)) {
        // A sum may be too large for a number where the mean is not.
        mean = 0;
        for (let run = from; run < to; run++)
            mean += values[run] * (counts[run] / finite);
    }
    let squares = 0;
    for (let run = from; run < to; run++)
        squares += (values[run] - mean) ** 2 * counts[run];
    return { mean, deviation: finite > 1 ? Math.sqrt(squares / (finite - 1)) : Number.NaN };
}


/***/ }),

/***/ 67299:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   IL: () => (/* binding */ jsonValue),
/* harmony export */   Yz: () => (/* binding */ mostValues),
/* harmony export */   Zi: () => (/* binding */ profileOfRuns),
/* harmony export */   Zm: () => (/* binding */ comparable),
/* harmony export */   bn: () => (/* binding */ kindOfText),
/* harmony export */   eF: () => (/* binding */ baseKind)
/* harmony export */ });
/* harmony import */ var _counting_placed_runs_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(10640);
/* harmony import */ var _number_columns_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(56595);
/* harmony import */ var _number_profile_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(62097);
/* harmony import */ var _sketch_distinct_sketch_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(39368);




/** How many of the most frequent values a profile lists. */
function mostValues(base) {
    return base === "numeric" ? 1000 : 100;
}
function factsOf(runs, unit) {
    const factor = unit === "millisecond" ? 1000 : 1;
    if (runs instanceof _counting_placed_runs_js__WEBPACK_IMPORTED_MODULE_0__/* .PlacedRuns */ .Y) {
        return {
            distinct: runs.size,
            nan: runs.nan,
            top: (most) => runs.top(most),
            numeric: () => (unit === "microsecond" ? runs.thousandths() : runs).numeric(),
            sketch: () => runs.sketch(factor),
        };
    }
    const { values, counts, nan } = runs;
    return {
        distinct: values.length,
        nan,
        top: (most) => (0,_number_profile_js__WEBPACK_IMPORTED_MODULE_1__/* .topRuns */ .OZ)(runs, most).map((run) => ({ value: values[run], count: counts[run] })),
        numeric: () => (0,_number_profile_js__WEBPACK_IMPORTED_MODULE_1__/* .numericProfile */ .XX)(unit === "microsecond" ? { ...runs, values: (0,_number_columns_js__WEBPACK_IMPORTED_MODULE_2__/* .toMilliseconds */ .Wj)(values) } : runs),
        sketch: () => _sketch_distinct_sketch_js__WEBPACK_IMPORTED_MODULE_3__/* .DistinctSketch */ .d.of(factor === 1 ? values : values.map((time) => time * factor)),
    };
}
/** @param rows of the table, with those where the value is missing */
function profileOfRuns(rows, { column, runs, missing, unit }) {
    const kind = unit === "number" ? "numeric" : "datetime";
    const facts = factsOf(runs, unit);
    const { nan } = facts;
    const numeric = facts.numeric();
    const top = facts
        .top(mostValues(kind))
        .map(({ value, count }) => ({
        value: unit === "number" ? value : isoOf(value, unit),
        count,
    }));
    // NaN comes after all numbers.
    if (nan > 0) {
        const at = top.findIndex(({ count }) => count < nan);
        top.splice(at < 0 ? top.length : at, 0, { value: Number.NaN, count: nan });
    }
    const distinct = facts.distinct + (nan > 0 ? 1 : 0);
    const shown = top.slice(0, mostValues(kind));
    return {
        name: column.name,
        kind,
        type: column.type,
        rows,
        missing,
        distinct,
        distinctExact: true,
        numeric,
        values: shown.map(({ value, count }) => ({ value: jsonValue(value), count })),
        valuesComplete: shown.length === distinct,
        ...(shown.length === distinct ? {} : { distinctSketch: facts.sketch().text() }),
    };
}
/** `2024-01-05`, or `2024-01-05T10:00:00.000000`. */
function isoOf(time, unit) {
    if (unit === "millisecond")
        return new Date(time).toISOString().slice(0, 10);
    const milliseconds = Math.floor(time / 1000);
    const rest = String(time - milliseconds * 1000).padStart(3, "0");
    return new Date(milliseconds).toISOString().slice(0, -1) + rest;
}
const numericTypes = /^(U?(TINY|SMALL|BIG|HUGE)INT|U?INTEGER|FLOAT|DOUBLE|DECIMAL\(.*)$/;
/** What a column's type says; a text is told apart by its values. */
function baseKind(column) {
    if (numericTypes.test(column.type))
        return "numeric";
    if (column.type === "BOOLEAN")
        return "boolean";
    if (column.type === "DATE" || column.type.startsWith("TIMESTAMP"))
        return "datetime";
    return column.type.startsWith("ENUM") ? "categorical" : "text";
}
/** Few different texts, or texts that come again and again, are categories; the rest is free text. */
function kindOfText(distinct, filled) {
    return distinct <= 20 || (distinct <= 1000 && distinct <= filled / 5) ? "categorical" : "text";
}
/** SQL of a value that can be grouped and ordered; −0 is 0. */
function comparable(column) {
    const kind = baseKind(column);
    if (/^(FLOAT|DOUBLE)$/.test(column.type))
        return `(${column.typed} + 0)`;
    const plain = kind === "numeric" || kind === "boolean" || kind === "datetime" || column.type === "VARCHAR";
    return plain ? column.typed : `CAST(${column.typed} AS VARCHAR)`;
}
/** Infinities and NaN as JSON can hold them: by their names. */
function jsonValue(value) {
    if (typeof value === "string" || typeof value === "boolean")
        return value;
    if (typeof value === "number" && Number.isFinite(value))
        return value;
    return String(value);
}


/***/ }),

/***/ 39368:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  d: () => (/* binding */ DistinctSketch),
  S: () => (/* binding */ sketchSize)
});

;// CONCATENATED MODULE: ./out/toolkit/data/sketch/murmur.js
/** The seed that Apache DataSketches hashes with. */
const seed = 9001;
/**
 * MurmurHash3 x64 128 of numbers as their eight bytes, little end first, as Apache DataSketches hashes them: by seed
 * 9001, −0 as 0. In halves of 32 bits, for BigInt takes ten times as long.
 */
class NumberHash {
    /** The lower half of the first 64 bits. */
    first = 0;
    /** The halves of the second 64 bits. */
    secondHigh = 0;
    secondLow = 0;
    high = 0;
    low = 0;
    /** @param words a number's bits as two words, the lower one first */
    add(lowWord, highWord) {
        // k1 *= c1, rotated by 31 to the left, *= c2.
        this.multiply(highWord, lowWord, 0x87c37b91, 0x114253d5);
        const high = (this.low >>> 1) | (this.high << 31);
        const low = (this.high >>> 1) | (this.low << 31);
        this.multiply(high, low, 0x4cf5ad43, 0x2745937f);
        // h1 = seed ^ k1 ^ 8, h2 = seed ^ 8; h1 += h2, h2 += h1.
        const other = seed ^ 8;
        const oneLow = (this.low ^ other) >>> 0;
        const sumLow = oneLow + other;
        const firstLow = sumLow >>> 0;
        const firstHigh = (this.high + (sumLow > 0xffffffff ? 1 : 0)) | 0;
        const nextLow = firstLow + other;
        this.mix((firstHigh + (nextLow > 0xffffffff ? 1 : 0)) | 0, nextLow | 0);
        const secondHigh = this.high;
        const secondLow = this.low >>> 0;
        this.mix(firstHigh, firstLow | 0);
        // h1 += h2, h2 += h1.
        const endLow = (this.low >>> 0) + secondLow;
        const endHigh = (this.high + secondHigh + (endLow > 0xffffffff ? 1 : 0)) | 0;
        const lastLow = (endLow >>> 0) + secondLow;
        this.first = endLow >>> 0;
        this.secondLow = lastLow >>> 0;
        this.secondHigh = (endHigh + secondHigh + (lastLow > 0xffffffff ? 1 : 0)) >>> 0;
    }
    /** The finalizer of MurmurHash3; the result stands in `high` and `low`. */
    mix(high, low) {
        this.multiply(high, low ^ (high >>> 1), 0xff51afd7, 0xed558ccd);
        this.multiply(this.high, this.low ^ (this.high >>> 1), 0xc4ceb9fe, 0x1a85ec53);
        this.low ^= this.high >>> 1;
    }
    /** The lower 64 bits of a product. */
    multiply(high, low, byHigh, byLow) {
        const low0 = low & 0xffff;
        const low1 = low >>> 16;
        const by0 = byLow & 0xffff;
        const by1 = byLow >>> 16;
        const middle = (Math.imul(low1, by0) >>> 0) + (Math.imul(low0, by0) >>> 16);
        const rest = (Math.imul(low0, by1) >>> 0) + (middle & 0xffff);
        const carried = Math.imul(low1, by1) + (middle >>> 16) + (rest >>> 16);
        this.high = (carried + Math.imul(high, byLow) + Math.imul(low, byHigh)) | 0;
        this.low = Math.imul(low, byLow);
    }
}

// EXTERNAL MODULE: ./out/toolkit/data/sketch/text-hash.js
var text_hash = __webpack_require__(52385);
;// CONCATENATED MODULE: ./out/toolkit/data/sketch/distinct-sketch.js


/** Binary logarithm of the number of registers that a new sketch has. */
const sketchSize = 11;
const most = 62;
/** What Apache DataSketches puts before the registers of its HLL_8. */
const headBytes = 40;
/**
 * HyperLogLog over numbers or texts: how many different ones there are, in a fixed space. Order and repeats do not
 * matter, and the union of two sketches is the sketch of the union. Its bytes are an `HLL_8` of Apache DataSketches,
 * which reads it in Java, C++ and Python; one of numbers is also its own over doubles, one of texts has another hash.
 */
class DistinctSketch {
    registers;
    constructor(registers) {
        this.registers = registers;
    }
    /** @param size binary logarithm of the number of registers, 4 to 21 */
    static empty(size = sketchSize) {
        return new DistinctSketch(new Uint8Array(2 ** size));
    }
    static of(values, size = sketchSize) {
        const sketch = DistinctSketch.empty(size);
        sketch.add(values);
        return sketch;
    }
    /** Of registers that have been filled elsewhere: a power of two of them, each copied. */
    static ofRegisters(registers) {
        return new DistinctSketch(Uint8Array.from(registers));
    }
    /** Of texts, each by its own hash: the registers are those of no sketch of numbers. */
    static ofTexts(texts) {
        const registers = new Uint8Array(2 ** text_hash/* slotBits */.DN);
        for (const text of texts) {
            const { slot, register } = (0,text_hash/* placeOf */.$t)((0,text_hash/* textHash */._t)(text));
            if (register > registers[slot])
                registers[slot] = register;
        }
        return new DistinctSketch(registers);
    }
    /** Of texts, by the powers of two that SQL gives for their slots. */
    static ofPowers(powers) {
        const registers = new Uint8Array(2 ** text_hash/* slotBits */.DN);
        for (const [slot, power] of powers)
            registers[slot] = power.toString(2).length;
        return new DistinctSketch(registers);
    }
    /** Reads the text of {@link text}; undefined where it is none. */
    static parse(text) {
        const bytes = Buffer.from(text, "base64");
        const size = bytes[3] ?? 0;
        const isOurs = bytes[0] === 10 && bytes[1] === 1 && bytes[2] === 7 && bytes[7] === 10;
        if (!isOurs || size < 4 || size > 21 || bytes.length !== headBytes + 2 ** size)
            return undefined;
        const registers = Uint8Array.from(bytes.subarray(headBytes));
        return registers.some((register) => register > most + 1) ? undefined : new DistinctSketch(registers);
    }
    /** Binary logarithm of the number of registers. */
    get size() {
        return Math.log2(this.registers.length);
    }
    /** The standard error of the estimate as a share of it. */
    get error() {
        return 1.04 / Math.sqrt(this.registers.length);
    }
    add(values) {
        const { registers } = this;
        const mask = registers.length - 1;
        const hash = new NumberHash();
        const words = new Int32Array(2);
        const number = new Float64Array(words.buffer);
        for (let at = 0; at < values.length; at++) {
            // Adding 0 turns −0 into 0.
            number[0] = values[at] + 0;
            hash.add(words[0], words[1]);
            const zeros = hash.secondHigh !== 0 ? Math.clz32(hash.secondHigh) : 32 + Math.clz32(hash.secondLow);
            const register = Math.min(zeros, most) + 1;
            const slot = hash.first & mask;
            if (register > registers[slot])
                registers[slot] = register;
        }
    }
    /** The very sketch that fewer registers would have given. */
    folded(size) {
        if (size >= this.size)
            return this;
        const registers = new Uint8Array(2 ** size);
        for (const [slot, register] of this.registers.entries()) {
            const at = slot & (registers.length - 1);
            if (register > registers[at])
                registers[at] = register;
        }
        return new DistinctSketch(registers);
    }
    /** The sketch of all values of both, with as many registers as the smaller one has. */
    union(other) {
        const size = Math.min(this.size, other.size);
        const [one, two] = [this.folded(size).registers, other.folded(size).registers];
        return new DistinctSketch(one.map((register, at) => Math.max(register, two[at])));
    }
    /** Ertl's improved estimator (2017, algorithm 6), which needs no correction for few or for many values. */
    estimate() {
        const registers = this.registers.length;
        const counts = new Array(most + 2).fill(0);
        for (const register of this.registers)
            counts[register]++;
        let sum = registers * tau(1 - counts[most + 1] / registers);
        for (let value = most; value >= 1; value--)
            sum = (sum + counts[value]) / 2;
        sum += registers * sigma(counts[0] / registers);
        return (registers * registers) / (2 * Math.LN2 * sum);
    }
    /** The bytes of an `HLL_8`, out of order as after a union, in base64. */
    text() {
        const bytes = Buffer.alloc(headBytes + this.registers.length);
        const [low, high] = [0, 32].map((from) => this.registers.reduce((sum, register) => sum + (register >= from && register < from + 32 ? 2 ** -register : 0), 0));
        bytes.set([10, 1, 7, this.size, 0, 16, 0, 10]);
        bytes.writeDoubleLE(this.estimate(), 8);
        bytes.writeDoubleLE(low, 16);
        bytes.writeDoubleLE(high, 24);
        bytes.writeInt32LE(this.registers.filter((register) => register === 0).length, 32);
        bytes.set(this.registers, headBytes);
        return bytes.toString("base64");
    }
}
function sigma(share) {
    if (share === 1)
        return Number.POSITIVE_INFINITY;
    let [x, y, z] = [share, 1, share];
    for (let before = Number.NaN; z !== before;) {
        x *= x;
        before = z;
        z += x * y;
        y += y;
    }
    return z;
}
function tau(share) {
    if (share === 0 || share === 1)
        return 0;
    let [x, y, z] = [share, 1, 1 - share];
    for (let before = Number.NaN; z !== before;) {
        x = Math.sqrt(x);
        before = z;
        y *= 0.5;
        z -= (1 - x) ** 2 * y;
    }
    return z / 3;
}


/***/ }),

/***/ 52385:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $t: () => (/* binding */ placeOf),
/* harmony export */   DN: () => (/* binding */ slotBits),
/* harmony export */   VR: () => (/* binding */ isSameHash),
/* harmony export */   _t: () => (/* binding */ textHash),
/* harmony export */   gJ: () => (/* binding */ textRegistersSql)
/* harmony export */ });
const mask = (1n << 64n) - 1n;
const factor = 0xd6e8feb86659fd93n;
const start = 0xe17a1465n;
const perByte = 0xc6a4a7935bd1e995n;
/** Texts of so many bytes DuckDB keeps in one piece of eight bytes and one of four. */
const short = 12;
/** Registers of a sketch of texts take so many of the lower bits of a hash to be chosen by. */
const slotBits = 11;
/**
 * The 64-bit hash of a text's bytes in UTF-8 that DuckDB 1.5 has for VARCHAR, so that a sketch of texts is the same
 * whether SQL or we have made it.
 */
function textHash(text) {
    const bytes = Buffer.from(text);
    const size = bytes.length;
    const room = Buffer.alloc(size <= short ? short : Math.ceil(size / 8) * 8);
    bytes.copy(room);
    let hash = start ^ ((BigInt(size) * perByte) & mask);
    const take = (piece) => {
        hash = ((hash ^ piece) * factor) & mask;
    };
    if (size <= short) {
        if (size > 0)
            take(room.readBigUInt64LE(0));
        if (size > 8)
            take(BigInt(room.readUInt32LE(8)));
    }
    else
        for (let at = 0; at < size; at += 8)
            take(room.readBigUInt64LE(at));
    hash ^= hash >> 32n;
    hash = (hash * factor) & mask;
    hash ^= hash >> 32n;
    hash = (hash * factor) & mask;
    return hash ^ (hash >> 32n);
}
/** Of the bits above those a register is made; the upper two are not used, for one is none of a key that is counted. */
const restBits = 51;
/** The slot of a text's hash, and how large a register it makes: one more than the zeros below its lowest one. */
function placeOf(hash) {
    const rest = (hash >> BigInt(slotBits)) & ((1n << BigInt(restBits)) - 1n);
    const digits = rest.toString(2);
    return {
        slot: Number(hash & ((1n << BigInt(slotBits)) - 1n)),
        register: rest === 0n ? restBits + 1 : digits.length - digits.lastIndexOf("1"),
    };
}
const probe = "whether this is still the same hash";
/** SQL of whether the engine hashes texts in this way. */
const isSameHash = `hash('${probe}') = ${textHash(probe)}::UBIGINT`;
/**
 * SQL of rows `s`, `r`: for each slot the lowest one of the rests of the hashes that is highest.
 * @param text a column, NULL where there is none
 */
function textRegistersSql(text, source) {
    const rest = `((h >> ${slotBits}) | ${2n ** BigInt(restBits)}::UBIGINT)`;
    return `SELECT h & ${2 ** slotBits - 1} AS s, max(xor(${rest}, ${rest} & (${rest} - 1))) AS r FROM (SELECT hash(${text}) AS h FROM ${source} WHERE ${text} IS NOT NULL) GROUP BY 1`;
}


/***/ })

};
