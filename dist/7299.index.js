export const id = 7299;
export const ids = [7299];
export const modules = {

/***/ 56595:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   K8: () => (/* binding */ isTime),
/* harmony export */   VI: () => (/* binding */ exactRange),
/* harmony export */   Vd: () => (/* binding */ numberColumns),
/* harmony export */   Wj: () => (/* binding */ toMilliseconds),
/* harmony export */   ZB: () => (/* binding */ mostRows),
/* harmony export */   cQ: () => (/* binding */ isNumberColumn),
/* harmony export */   ez: () => (/* binding */ expressionOf),
/* harmony export */   oy: () => (/* binding */ missingOf),
/* harmony export */   uF: () => (/* binding */ unitOf),
/* harmony export */   uv: () => (/* binding */ mayHide)
/* harmony export */ });
/* unused harmony export isFloating */
/** Microseconds as milliseconds, cut as DuckDB's `epoch_ms` cuts them: towards 1970. */
function toMilliseconds(microseconds) {
    return microseconds.map((time) => Math.trunc(time / 1000) + 0);
}
/** Tables with more rows than this are left to SQL, which spills. */
const mostRows = 10_000_000;
const batchBytes = 64 << 20;
const wholeTypes = /^U?(TINY|SMALL|BIG|HUGE)?INT(EGER)?$/;
/** Whether the column's values, as numbers, can be had exactly: unless they are too large, which only they can tell. */
function isNumberColumn({ type }) {
    return wholeTypes.test(type) || type === "FLOAT" || type === "DOUBLE" || isTime(type);
}
function isTime(type) {
    return type === "DATE" || type.startsWith("TIMESTAMP");
}
function unitOf({ type }) {
    if (!isTime(type))
        return "number";
    return type === "DATE" ? "millisecond" : "microsecond";
}
function expressionOf(column) {
    const value = {
        number: () => `CAST(${column.typed} AS DOUBLE)`,
        millisecond: () => `epoch_ms(CAST(${column.typed} AS TIMESTAMP))::DOUBLE`,
        microsecond: () => `epoch_us(CAST(${column.typed} AS TIMESTAMP))::DOUBLE`,
    }[unitOf(column)]();
    // NaN for a missing value saves a look at a second vector for each.
    return `coalesce(${value}, 'NaN'::DOUBLE)`;
}
/**
 * Reads columns for which {@link isNumberColumn} holds, some at a time: as many as fit into 64 MB, in one scan. A
 * column is undefined where its values have no exact number: beyond 2^53, or the year 2255 of timestamps.
 */
async function* numberColumns(engine, table, columns) {
    const width = Math.max(1, Math.floor(batchBytes / (8 * Math.max(1, table.rows))));
    for (let from = 0; from < columns.length; from += width) {
        const batch = columns.slice(from, from + width);
        const selected = batch.map((column, index) => `${expressionOf(column)} AS x${index}`).join(", ");
        const vectors = await engine.numbers(`SELECT ${selected} FROM ${table.storage}`, batch.length, table.rows);
        const unknown = batch.filter((column, at) => mayHide(column) && vectors[at].includes(Number.NaN));
        const missing = await missingOf(engine, table, unknown);
        for (const [at, column] of batch.entries()) {
            const values = vectors[at];
            const one = isExact(values, column) ? withoutMissing(column, values, missing.get(column)) : undefined;
            // A time without end is no number of microseconds.
            const isLost = one !== undefined && isTime(column.type) && one.values.includes(Number.NaN);
            yield isLost ? undefined : one;
        }
    }
}
/** Whether NaN can stand for something that is not missing: NaN itself, or the infinities of a file's own times. */
function mayHide(column) {
    return isFloating(column) || (isTime(column.type) && !column.textual);
}
function isFloating({ type }) {
    return type === "FLOAT" || type === "DOUBLE";
}
/** Of columns that may hold NaN themselves, how many values are missing. */
async function missingOf(engine, table, columns) {
    if (columns.length === 0)
        return new Map();
    const parts = columns.map((column, index) => `count(*) - count(${column.typed}) AS m${index}`);
    const [row] = await engine.rows(`SELECT ${parts.join(", ")} FROM ${table.storage}`);
    return new Map(columns.map((column, index) => [column, row[`m${index}`]]));
}
function isExact(values, column) {
    const [low, high] = exactRange(column);
    for (let at = 0; at < values.length; at++)
        if (values[at] < low || values[at] > high)
            return false;
    return true;
}
/** Between which the column's values are exact as numbers. */
function exactRange(column) {
    if (isFloating(column))
        return [Number.NEGATIVE_INFINITY, Number.POSITIVE_INFINITY];
    // Days are whole multiples of so many milliseconds that no rounding touches them; years have four digits.
    return column.type === "DATE"
        ? [-62_135_596_800_000, 253_402_300_799_999]
        : [Number.MIN_SAFE_INTEGER, Number.MAX_SAFE_INTEGER];
}
/** Drops the missing values. Which NaN of a column are missing and which are values does not matter, only how many. */
function withoutMissing(column, all, missing) {
    const unit = unitOf(column);
    let size = 0;
    for (let at = 0; at < all.length; at++)
        if (!Number.isNaN(all[at]))
            size++;
    const empty = missing ?? all.length - size;
    if (empty === 0)
        return { column, values: all, missing: 0, unit };
    const values = new Float64Array(all.length - empty).fill(Number.NaN);
    let to = 0;
    for (let at = 0; at < all.length; at++)
        if (!Number.isNaN(all[at]))
            values[to++] = all[at];
    return { column, values, missing: empty, unit };
}


/***/ }),

/***/ 62097:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $S: () => (/* binding */ runsOfSorted),
/* harmony export */   OZ: () => (/* binding */ topRuns),
/* harmony export */   XX: () => (/* binding */ numericProfile),
/* harmony export */   ZP: () => (/* binding */ finiteRange),
/* harmony export */   ky: () => (/* binding */ runsOf)
/* harmony export */ });
/* harmony import */ var _number_sort_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(90858);

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
    return { ...runsOfSorted((0,_number_sort_js__WEBPACK_IMPORTED_MODULE_0__/* .sortNumbers */ .D)(copy.subarray(0, size))), nan: column.length - size };
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

/***/ 90858:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   D: () => (/* binding */ sortNumbers)
/* harmony export */ });
/* harmony import */ var _release_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(14479);

const buckets = 1 << 11;
const shifts = [1, 12, 23];
const signBit = 1 << 31;
const short = 24;
/**
 * Sorts numbers in place, in ascending order: by 31 of their highest bits, digit by digit, then what agrees in those by
 * comparing. There may be infinities, but no NaN; −0 comes before 0.
 */
function sortNumbers(numbers) {
    const size = numbers.length;
    if (size < 1000)
        return numbers.sort();
    const counts = countDigits(numbers);
    let from = numbers;
    let to = new Float64Array(size);
    for (const [digit, shift] of shifts.entries()) {
        const offsets = counts.subarray(digit * buckets, (digit + 1) * buckets);
        if (!prepare(offsets, size))
            continue;
        scatter(from, to, offsets, shift);
        [from, to] = [to, from];
    }
    if (from !== numbers)
        numbers.set(from);
    (0,_release_js__WEBPACK_IMPORTED_MODULE_0__/* .release */ ._)(from === numbers ? to : from);
    sortWithin(numbers);
    return numbers;
}
/** The words of the numbers' bits. The higher one of each stands behind the lower one. */
function wordsOf(numbers) {
    return new Int32Array(numbers.buffer, numbers.byteOffset, numbers.length * 2);
}
function countDigits(numbers) {
    const words = wordsOf(numbers);
    const counts = new Int32Array(shifts.length * buckets);
    for (let at = 1; at < words.length; at += 2) {
        const word = words[at];
        // With the sign turned, and all bits of negative ones, the bits have the order of the numbers.
        const key = word ^ ((word >> 31) | signBit);
        counts[(key >>> 1) & 2047]++;
        counts[buckets + ((key >>> 12) & 2047)]++;
        counts[2 * buckets + ((key >>> 23) & 2047)]++;
    }
    return counts;
}
/** Makes counts the places where each bucket begins. False where all numbers are in one: there is nothing to move. */
function prepare(counts, size) {
    let sum = 0;
    for (let bucket = 0; bucket < buckets; bucket++) {
        const count = counts[bucket];
        if (count === size)
            return false;
        counts[bucket] = sum;
        sum += count;
    }
    return true;
}
function scatter(from, to, offsets, shift) {
    const words = wordsOf(from);
    for (let at = 0; at < from.length; at++) {
        const word = words[at * 2 + 1];
        const key = word ^ ((word >> 31) | signBit);
        to[offsets[(key >>> shift) & 2047]++] = from[at];
    }
}
/** Sorts the runs of numbers that agree in the bits by which they are in order already. Most are of one number. */
function sortWithin(numbers) {
    const words = wordsOf(numbers);
    const size = numbers.length;
    for (let from = 0; from < size;) {
        const key = words[from * 2 + 1] >> 1;
        let to = from + 1;
        let isSorted = true;
        while (to < size && words[to * 2 + 1] >> 1 === key) {
            isSorted &&= numbers[to] >= numbers[to - 1];
            to++;
        }
        if (!isSorted) {
            if (to - from > short)
                numbers.subarray(from, to).sort();
            else
                insert(numbers, from, to);
        }
        from = to;
    }
}
/** By insertion. −0 and 0 never are in one run: their signs differ. */
function insert(numbers, from, to) {
    for (let at = from + 1; at < to; at++) {
        const value = numbers[at];
        let free = at;
        for (; free > from && numbers[free - 1] > value; free--)
            numbers[free] = numbers[free - 1];
        numbers[free] = value;
    }
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
/* harmony import */ var _number_columns_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(56595);
/* harmony import */ var _number_profile_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(62097);
/* harmony import */ var _sketch_distinct_sketch_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(39368);



/** How many of the most frequent values a profile lists. */
function mostValues(base) {
    return base === "numeric" ? 1000 : 100;
}
/** @param rows of the table, with those where the value is missing */
function profileOfRuns(rows, { column, runs, missing, unit }) {
    const kind = unit === "number" ? "numeric" : "datetime";
    const top = (0,_number_profile_js__WEBPACK_IMPORTED_MODULE_0__/* .topRuns */ .OZ)(runs, mostValues(kind)).map((run) => ({
        value: unit === "number" ? runs.values[run] : isoOf(runs.values[run], unit),
        count: runs.counts[run],
    }));
    // NaN comes after all numbers.
    if (runs.nan > 0) {
        const at = top.findIndex(({ count }) => count < runs.nan);
        top.splice(at < 0 ? top.length : at, 0, { value: Number.NaN, count: runs.nan });
    }
    const distinct = runs.values.length + (runs.nan > 0 ? 1 : 0);
    const shown = top.slice(0, mostValues(kind));
    return {
        name: column.name,
        kind,
        type: column.type,
        rows,
        missing,
        distinct,
        distinctExact: true,
        numeric: (0,_number_profile_js__WEBPACK_IMPORTED_MODULE_0__/* .numericProfile */ .XX)(unit === "microsecond" ? { ...runs, values: (0,_number_columns_js__WEBPACK_IMPORTED_MODULE_1__/* .toMilliseconds */ .Wj)(runs.values) } : runs),
        values: shown.map(({ value, count }) => ({ value: jsonValue(value), count })),
        valuesComplete: shown.length === distinct,
        ...(shown.length === distinct ? {} : { distinctSketch: sketchOfRuns(runs, unit) }),
    };
}
/** Of times as microseconds, whatever they are counted in. */
function sketchOfRuns({ values }, unit) {
    const counted = unit === "millisecond" ? values.map((time) => time * 1000) : values;
    return _sketch_distinct_sketch_js__WEBPACK_IMPORTED_MODULE_2__/* .DistinctSketch */ .d.of(counted).text();
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

/***/ 14479:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   _: () => (/* binding */ release)
/* harmony export */ });
/**
 * Gives a large array's memory back at once, where else it waits for the next collection; in Node from version 22 on.
 * The array is empty afterwards.
 */
function release({ buffer }) {
    if ("transfer" in buffer && typeof buffer.transfer === "function")
        buffer.transfer(0);
}


/***/ }),

/***/ 39368:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  d: () => (/* binding */ DistinctSketch)
});

// UNUSED EXPORTS: sketchSize

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

;// CONCATENATED MODULE: ./out/toolkit/data/sketch/distinct-sketch.js

/** Binary logarithm of the number of registers that a new sketch has. */
const sketchSize = 11;
const most = 62;
/** What Apache DataSketches puts before the registers of its HLL_8. */
const headBytes = 40;
/**
 * HyperLogLog over numbers: how many different ones there are, in a fixed space. Order and repeats do not matter, and
 * the union of two sketches is the sketch of the union. Its bytes are an `HLL_8` of Apache DataSketches over doubles,
 * which reads it in Java, C++ and Python.
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


/***/ })

};
