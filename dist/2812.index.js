export const id = 2812;
export const ids = [2812,5862];
export const modules = {

/***/ 5862:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   inUtf8: () => (/* binding */ inUtf8),
/* harmony export */   q: () => (/* binding */ decoderOf)
/* harmony export */ });
/* harmony import */ var _runtime_errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(43575);

/**
 * A new decoder for an encoding by its name, in IANA's or Python's spelling; undefined for one that is not known.
 * Those that have one byte a character are strict, as Python's are: a byte that means nothing is an error.
 */
function decoderOf(encoding) {
    const name = encoding.toLowerCase().replaceAll(/[-_ ]/g, "");
    if (/^(latin1?|l1|iso88591|cp819|ibm819)$/.test(name))
        return (chunk) => chunk?.toString("latin1") ?? "";
    if (/^(us)?ascii$|^646$/.test(name))
        return (chunk) => {
            const text = chunk?.toString("latin1") ?? "";
            if (/[^\0-\x7f]/.test(text))
                throw new TypeError("a byte above 127");
            return text;
        };
    if (name === "utf16" || name === "u16" || name === "ucs2")
        return utf16();
    const label = name
        .replace(/^(cp|windows)(125[0-8])$/, "windows-$2")
        .replace(/^utf16([lb]e)$/, "utf-16$1")
        .replace(/^iso8859(\d+)$/, "iso-8859-$1");
    const found = decoderWith(label) ?? decoderWith(encoding);
    if (found === undefined)
        return undefined;
    // Where the encoding has no character the web's tables have control characters.
    return label.startsWith("windows-125")
        ? (chunk) => {
            const text = found(chunk);
            if (/[\x80-\x9f]/.test(text))
                throw new TypeError("a byte that no character has");
            return text;
        }
        : found;
}
function decoderWith(label) {
    try {
        const decoder = new TextDecoder(label, { fatal: true });
        return (chunk) => decoder.decode(chunk, { stream: chunk !== undefined });
    }
    catch (error) {
        if (error instanceof RangeError)
            return undefined;
        throw error;
    }
}
/** The byte order mark says the order; without one it is the little end first. */
function utf16() {
    let decode;
    return (chunk) => {
        decode ??= decoderWith(chunk?.[0] === 0xfe && chunk[1] === 0xff ? "utf-16be" : "utf-16le");
        return decode(chunk);
    };
}
/**
 * The same text in UTF-8.
 * @param path of the file, for people
 * @throws ConfigurationError where the bytes are no text of the encoding
 */
async function* inUtf8(chunks, encoding, path) {
    const decode = decoderOf(encoding);
    if (decode === undefined)
        throw new Error(`no decoder for ${encoding}`);
    let line = 1;
    const next = (chunk) => {
        try {
            const text = decode(chunk);
            for (let at = text.indexOf("\n"); at >= 0; at = text.indexOf("\n", at + 1))
                line++;
            return Buffer.from(text);
        }
        catch (cause) {
            if (!(cause instanceof TypeError))
                throw cause;
            throw new _runtime_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .ConfigurationError */ .j1(`is not text in ${encoding}, at line ${line} or soon after. Write the file in ${encoding}, or say its encoding in the contract.`, { place: { file: path, line }, cause });
        }
    };
    for await (const chunk of chunks) {
        const text = next(chunk);
        if (text.length > 0)
            yield text;
    }
    const rest = next(undefined);
    if (rest.length > 0)
        yield rest;
}


/***/ }),

/***/ 24480:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   X: () => (/* binding */ histogramOfProfile)
/* harmony export */ });
/**
 * A histogram from the profile alone, with no look at the data: exact where the profile lists all values, else off by
 * at most one step of its quantiles at each edge, 1/1000 of the rows as a rule. Integers get bins of whole numbers.
 * @param most bins, 1 or more
 */
function histogramOfProfile(column, most) {
    const { numeric } = column;
    if (numeric === null || numeric.finite === 0)
        return undefined;
    const steps = numeric.quantiles.length - 1;
    const tail = Math.floor(steps / 200);
    const [from, to] = [numeric.quantiles[tail] ?? numeric.min, numeric.quantiles[steps - tail] ?? numeric.max];
    const open = to > from && numeric.max - numeric.min > 3 * (to - from);
    const [low, high] = open ? [from, to] : [numeric.min, numeric.max];
    const isWhole = /INT/.test(column.type) && Number.isInteger(low) && Number.isInteger(high);
    const span = isWhole ? high - low + 1 : high - low;
    if (!Number.isFinite(span))
        return undefined;
    // Between the smallest numbers there are, a bin can be too narrow to have a width.
    const isOne = span / most === 0;
    const width = isOne ? 1 : isWhole ? Math.ceil(span / most) : span / most;
    const bins = isOne ? 1 : isWhole ? Math.ceil(span / width) : most;
    const counts = new Array(bins).fill(0);
    let total = 0;
    for (const [value, count] of weighted(column)) {
        counts[Math.min(bins - 1, Math.max(0, Math.floor((value - low) / width)))] += count;
        total += count;
    }
    return {
        low,
        high: isOne ? high : isWhole ? Math.min(high, low + width * bins - 1) : high,
        shares: counts.map((count) => count / total),
        open,
    };
}
function weighted({ values, valuesComplete, numeric, }) {
    const listed = values.flatMap(({ value, count }) => typeof value === "number" && Number.isFinite(value) ? [[value, count]] : []);
    const isAll = valuesComplete && listed.reduce((sum, [, count]) => sum + count, 0) === (numeric?.finite ?? 0);
    return isAll ? listed : (numeric?.quantiles.slice(1) ?? []).map((value) => [value, 1]);
}


/***/ }),

/***/ 31858:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  N: () => (/* binding */ mergeProfiles)
});

// EXTERNAL MODULE: ./out/toolkit/runtime/errors.js
var errors = __webpack_require__(43575);
// EXTERNAL MODULE: ./out/toolkit/data/digest.js
var digest = __webpack_require__(42464);
// EXTERNAL MODULE: ./out/toolkit/data/profile-compute.js
var profile_compute = __webpack_require__(67299);
// EXTERNAL MODULE: ./out/toolkit/data/profile-numbers.js
var profile_numbers = __webpack_require__(15408);
;// CONCATENATED MODULE: ./out/toolkit/data/profile-values.js

/** How often a value that the profile does not list can occur at most, with what is lacking in the counts. */
function unlistedMost({ valuesComplete, values, valuesError = 0, unlistedMost, }) {
    if (valuesComplete)
        return valuesError;
    return unlistedMost ?? Math.max(1, values.at(-1)?.count ?? 1) + valuesError;
}
/**
 * The listed values of all parts, most frequent first, ties by value: numbers and times by size, NaN after them, texts
 * by their bytes.
 */
function unionOfValues(parts, kind, type) {
    const found = new Map();
    for (const column of parts) {
        for (const { value, count } of column.values) {
            const one = writtenAs(value, kind, type);
            found.set(one, (found.get(one) ?? 0) + count);
        }
    }
    return [...found]
        .map(([value, count]) => ({ value, count, order: orderOf(value, kind) }))
        .sort((one, other) => other.count - one.count || compare(one.order, other.order))
        .map(({ value, count }) => ({ value, count }));
}
/** As the profile of all rows would write it: where types differ, of the wider one. */
function writtenAs(value, kind, type) {
    if (kind === "text" || kind === "categorical")
        return String(value);
    const isDay = kind === "datetime" && type !== "DATE" && /^[^T]*$/.test(String(value));
    return isDay ? `${value}T00:00:00.000000` : value;
}
function orderOf(value, kind) {
    if (kind === "boolean")
        return Number(value);
    if (kind === "text" || kind === "categorical")
        return Buffer.from(String(value));
    return (0,profile_numbers/* numberOf */.rl)(kind, value) ?? Number.NaN;
}
function compare(one, other) {
    if (typeof one !== "number" && typeof other !== "number")
        return Buffer.compare(one, other);
    const [a, b] = [Number(one), Number(other)];
    return Number.isNaN(a) ? Number(!Number.isNaN(b)) : Number.isNaN(b) ? -1 : a < b ? -1 : Number(a > b);
}

;// CONCATENATED MODULE: ./out/toolkit/data/profile-merge.js





/**
 * The profile of all rows of several datasets, from their profiles alone. Counts are exact, and so is all of a column
 * whose values all profiles list; of other columns the profile states how far off it is: `rankError`,
 * `distinctError`, `valuesError`. Merging all at once is more exact than one after the other.
 * @param profiles one or more, of the same columns in any order
 * @throws ConfigurationError where one has other columns than the first
 */
function mergeProfiles(profiles) {
    const [first] = profiles;
    if (first === undefined)
        throw new errors/* ConfigurationError */.j1("There is no profile to merge.");
    const names = first.columns.map(({ name }) => name);
    const byName = profiles.map((profile) => new Map(profile.columns.map((column) => [column.name, column])));
    for (const [at, columns] of byName.entries()) {
        const lacking = names.find((name) => !columns.has(name));
        const extra = [...columns.keys()].find((name) => !byName[0].has(name));
        const problem = lacking === undefined
            ? extra && `has a column ${extra} that the first lacks`
            : `lacks the column ${lacking}`;
        if (problem !== undefined)
            throw new errors/* ConfigurationError */.j1(`Profile ${at + 1} of ${profiles.length} ${problem}. Only profiles of the same columns can be merged.`);
    }
    return {
        schema: "mergeline.profile/2",
        rows: profiles.reduce((sum, { rows }) => sum + rows, 0),
        digest: (0,digest/* digestOfDataset */._)(profiles.map(({ digest }) => digest)),
        columns: names.map((name) => mergeColumns(byName.map((columns) => columns.get(name)))),
    };
}
/** One column of several datasets. */
function mergeColumns(all) {
    // A part without any value has a type by chance.
    const filled = all.filter(({ rows, missing }) => missing < rows);
    const parts = filled.length === 0 ? all.slice(0, 1) : filled;
    const rows = all.reduce((sum, column) => sum + column.rows, 0);
    const missing = all.reduce((sum, column) => sum + column.missing, 0);
    const { type, kind } = unionOfTypes(parts);
    const head = { name: all[0].name, type, rows, missing };
    if (all.some(({ personal }) => personal === true)) {
        const distinct = distinctOf(parts, undefined, kind, true);
        return { ...head, kind, ...distinct, numeric: null, values: [], valuesComplete: false, personal: true };
    }
    const isText = kind === "text" || kind === "categorical";
    const listed = unionOfValues(parts, kind, type);
    const isComplete = parts.every(({ valuesComplete }) => valuesComplete);
    const distinct = distinctOf(parts, isComplete ? listed : undefined, kind);
    const once = isText && distinct.distinct > (0,profile_compute/* mostValues */.Yz)("text");
    const shown = listed.filter(({ count }) => count > 1 || !once).slice(0, (0,profile_compute/* mostValues */.Yz)(kind));
    const valuesComplete = isComplete && shown.length === listed.length;
    const error = parts.reduce((sum, column) => sum + unlistedMost(column), 0);
    const column = {
        ...head,
        kind: isText ? (0,profile_compute/* kindOfText */.bn)(distinct.distinct, rows - missing) : kind,
        ...distinct,
        numeric: null,
        values: shown,
        valuesComplete,
        ...(error > 0 ? { valuesError: error } : {}),
        ...(valuesComplete ? {} : { unlistedMost: error + (listed[shown.length]?.count ?? 0) }),
    };
    if (kind !== "numeric" && kind !== "datetime")
        return column;
    const numeric = isComplete ? (0,profile_numbers/* numericOfList */.hS)({ kind, values: listed }) : (0,profile_numbers/* unionOfNumbers */.zd)(parts);
    return { ...column, numeric };
}
/** @param listed all values of all parts, where they are known */
function distinctOf(parts, listed, kind, personal = false) {
    const only = parts.length === 1 ? parts[0] : undefined;
    // Where some were texts and others numbers, they have no hash in common.
    const isText = (one) => one === "text" || one === "categorical";
    const isLine = kind === "numeric" || kind === "datetime";
    const isSketched = !personal && (isLine || parts.every((part) => isText(part.kind)));
    const sketches = isSketched ? parts.map(profile_numbers/* sketchOf */.Mn) : [undefined];
    const sketch = sketches.reduce((one, other) => (one && other ? one.union(other) : undefined));
    const kept = sketch === undefined ? {} : { distinctSketch: sketch.text() };
    if (listed !== undefined)
        return {
            distinct: listed.length,
            distinctExact: true,
            ...(listed.length > (0,profile_compute/* mostValues */.Yz)(kind) ? kept : {}),
        };
    if (only !== undefined) {
        const { distinct, distinctExact, distinctError } = only;
        return { distinct, distinctExact, ...(distinctError === undefined ? {} : { distinctError }), ...kept };
    }
    return { ...estimated(parts, sketch), distinctExact: false, ...kept };
}
/** There are as many as the part with the most has at least, and as many as all parts have together at most. */
function estimated(parts, sketch) {
    const error = ({ distinctError = 0 }) => Math.min(1, distinctError);
    const least = Math.max(...parts.map((part) => part.distinct * (1 - error(part))));
    const most = parts.reduce((sum, part) => sum + part.distinct * (1 + error(part)), 0);
    if (sketch === undefined) {
        const middle = Math.round((least + most) / 2);
        return { distinct: middle, distinctError: Math.max(most - middle, middle - least) / Math.max(1, middle) };
    }
    const hasNan = parts.some(({ numeric }) => (numeric?.nan ?? 0) > 0);
    const found = sketch.estimate() + (hasNan ? 1 : 0);
    return { distinct: Math.round(Math.min(most, Math.max(least, found))), distinctError: sketch.error };
}
const wholeTypes = ["TINYINT", "SMALLINT", "INTEGER", "BIGINT", "HUGEINT"];
/** The narrowest type that all parts' values have. */
function unionOfTypes(parts) {
    const { type, kind } = parts[0];
    if (parts.every((part) => part.type === type && part.kind === kind))
        return { type, kind };
    const isAll = (...kinds) => parts.every((part) => kinds.includes(part.kind));
    if (isAll("numeric")) {
        const places = parts.map((part) => wholeTypes.indexOf(part.type));
        return { type: places.includes(-1) ? "DOUBLE" : wholeTypes[Math.max(...places)], kind: "numeric" };
    }
    if (isAll("datetime"))
        return { type: "TIMESTAMP", kind: "datetime" };
    return { type: "VARCHAR", kind: "text" };
}


/***/ }),

/***/ 15408:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Mn: () => (/* binding */ sketchOf),
/* harmony export */   a1: () => (/* binding */ rankErrorOf),
/* harmony export */   hS: () => (/* binding */ numericOfList),
/* harmony export */   rl: () => (/* binding */ numberOf),
/* harmony export */   zd: () => (/* binding */ unionOfNumbers)
/* harmony export */ });
/* unused harmony export distributionOf */
/* harmony import */ var _number_profile_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(62097);
/* harmony import */ var _sketch_distinct_sketch_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(39368);


/** A listed value as the number that is counted: times as microseconds since 1970. Undefined for NaN and texts. */
function numberOf(kind, value) {
    if (typeof value === "number")
        return value;
    // Infinities, and numbers with more digits than a JSON number holds.
    if (kind === "numeric")
        return Number.isNaN(Number(value)) ? undefined : Number(value);
    if (kind !== "datetime" || typeof value !== "string")
        return undefined;
    const [, second, fraction] = /^(.*?)(?:\.(\d{1,6}))?$/.exec(value);
    const time = Date.parse(second.includes("T") ? `${second}Z` : second);
    return Number.isNaN(time) ? undefined : time * 1000 + Number((fraction ?? "0").padEnd(6, "0"));
}
/** Exact where all values are listed, else what the quantiles stand for: neighbours share the values between them. */
function distributionOf(column, numeric) {
    const listed = finiteValues(column);
    if (column.valuesComplete && sumOf(listed) === numeric.finite)
        return { points: listed, error: 0 };
    const { quantiles, finite } = numeric;
    const steps = quantiles.length - 1;
    return {
        points: quantiles.map((value, at) => [value, (finite / steps) * (at === 0 || at === steps ? 0.5 : 1)]),
        error: rankErrorOf(numeric),
    };
}
/** As large a share of the finite values as the distribution of the quantiles is off by at most. */
function rankErrorOf({ rankError, quantiles, }) {
    return rankError ?? 0.5 / (quantiles.length - 1);
}
function finiteValues({ kind, values }) {
    return values
        .flatMap(({ value, count }) => {
        const number = numberOf(kind, value);
        if (number === undefined || !Number.isFinite(number))
            return [];
        return [[kind === "datetime" ? Math.trunc(number / 1000) + 0 : number, count]];
    })
        .sort((one, other) => one[0] - other[0]);
}
function sumOf(points) {
    return points.reduce((sum, [, weight]) => sum + weight, 0);
}
/** The sketch of a column's numbers or times; made of its list where all are listed, undefined where it has none. */
function sketchOf(column) {
    if (column.distinctSketch !== undefined)
        return _sketch_distinct_sketch_js__WEBPACK_IMPORTED_MODULE_0__/* .DistinctSketch */ .d.parse(column.distinctSketch);
    if (!column.valuesComplete)
        return undefined;
    if (column.kind === "text" || column.kind === "categorical")
        return _sketch_distinct_sketch_js__WEBPACK_IMPORTED_MODULE_0__/* .DistinctSketch */ .d.ofTexts(column.values.map(({ value }) => String(value)));
    const numbers = column.values.map(({ value }) => numberOf(column.kind, value));
    const isNumbers = numbers.every((number, at) => number !== undefined || (column.kind === "numeric" && column.values[at].value === "NaN"));
    if (!isNumbers)
        return undefined;
    return _sketch_distinct_sketch_js__WEBPACK_IMPORTED_MODULE_0__/* .DistinctSketch */ .d.of(Float64Array.from(numbers.filter((number) => number !== undefined)));
}
/** Moments and quantiles of a column whose numbers are all listed: digit by digit those of the column itself. */
function numericOfList(column) {
    let nan = 0;
    const runs = [];
    for (const { value, count } of column.values) {
        const number = numberOf(column.kind, value);
        if (number === undefined)
            nan += count;
        else
            runs.push([column.kind === "datetime" ? Math.trunc(number / 1000) + 0 : number, count]);
    }
    runs.sort((one, other) => one[0] - other[0]);
    const values = Float64Array.from(runs, ([value]) => value);
    return (0,_number_profile_js__WEBPACK_IMPORTED_MODULE_1__/* .numericProfile */ .XX)({ values, counts: Uint32Array.from(runs, ([, count]) => count), nan });
}
/**
 * Moments and quantiles of the finite numbers of several columns together. Counts and ends are exact, mean and
 * deviation so up to rounding (Chan, Golub and LeVeque 1979), quantiles within the sum of the parts' rank errors,
 * weighted by their sizes, and half a step.
 */
function unionOfNumbers(columns) {
    const parts = columns.flatMap((column) => column.numeric === null ? [] : [{ column, numeric: column.numeric }]);
    if (parts.length === 0)
        return null;
    const total = (of) => parts.reduce((sum, { numeric }) => sum + of(numeric), 0);
    const finite = total((numeric) => numeric.finite);
    const mean = total((numeric) => numeric.mean * (numeric.finite / finite));
    const squares = total(({ finite: n, mean: own, standardDeviation }) => (n > 1 ? (n - 1) * (standardDeviation ?? Number.NaN) ** 2 : 0) + n * (own - mean) ** 2);
    const deviation = finite > 1 ? Math.sqrt(squares / (finite - 1)) : Number.NaN;
    const [min, max] = [
        Math.min(...parts.map(({ numeric }) => numeric.min)),
        Math.max(...parts.map(({ numeric }) => numeric.max)),
    ];
    const distributions = parts.map(({ column, numeric }) => distributionOf(column, numeric));
    const points = distributions.flatMap((one) => one.points).sort((one, other) => one[0] - other[0]);
    const error = distributions.reduce((sum, one, at) => sum + one.error * (parts[at].numeric.finite / finite), 0);
    return {
        finite,
        nan: columns.reduce((sum, { numeric }) => sum + (numeric?.nan ?? 0), 0),
        infinite: total((numeric) => numeric.infinite),
        min,
        max,
        mean,
        standardDeviation: Number.isFinite(deviation) ? deviation : null,
        quantiles: quantilesOf(points, finite, min, max),
        rankError: 0.5 / 1000 + error,
    };
}
/** At 1,000 steps the first points at which so much weight, or more, has come by. */
function quantilesOf(points, size, min, max) {
    let at = 0;
    let upTo = points[0][1];
    return Array.from({ length: 1001 }, (_, step) => {
        if (step === 0)
            return min;
        if (step === 1000)
            return max;
        // The weights are sums that rounding has touched.
        const wanted = (step * size) / 1000 - size * 1e-12;
        while (upTo < wanted && at < points.length - 1)
            upTo += points[++at][1];
        return points[at][0];
    });
}


/***/ }),

/***/ 27709:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   j: () => (/* binding */ fitProfile)
/* harmony export */ });
/* unused harmony export profileBytes */
/* harmony import */ var _profile_numbers_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(15408);

/** Everything there is, then less and less. */
const allowances = [
    { steps: 1000, values: 1000, sketch: 11 },
    { steps: 1000, values: 100, sketch: 11 },
    { steps: 500, values: 100, sketch: 10 },
    { steps: 200, values: 50, sketch: 9 },
    { steps: 100, values: 20, sketch: 8 },
    { steps: 50, values: 8, sketch: 6 },
    { steps: 50, values: 5, sketch: 0 },
    { steps: 40, values: 4, sketch: 0 },
    { steps: 25, values: 4, sketch: 0 },
    { steps: 10, values: 4, sketch: 0 },
];
/** How many bytes a profile is to have at most. */
const profileBytes = 600_000;
/** Longer texts are not listed where room is short, and where it is very short; characters. */
const longest = { short: 200, shortest: 40 };
/**
 * The profile as version 2 writes it, with errors stated: as exact as fits into `most` bytes of JSON. All columns are
 * made coarser alike. Of so many columns that the coarsest is too large it is the coarsest: some 400 bytes a column.
 */
function fitProfile(profile, most = profileBytes) {
    let columns = [];
    for (const [level, allowance] of allowances.entries()) {
        columns = [];
        let bytes = 0;
        for (const column of profile.columns) {
            const one = coarser(column, allowance, level > 0);
            columns.push(one);
            bytes += hasLongText(one, most) ? most + 1 : Buffer.byteLength(JSON.stringify(one)) + 1;
            if (bytes > most && level < allowances.length - 1)
                break;
        }
        if (bytes <= most)
            break;
    }
    return { ...profile, schema: "mergeline.profile/2", columns };
}
/** Whether one text alone is too long: then there is no need to write all of it to measure it. */
function hasLongText({ values }, most) {
    return values.some(({ value }) => typeof value === "string" && value.length > most);
}
function coarser(column, { steps, values, sketch }, isShort) {
    const { numeric } = column;
    const shown = isShort
        ? shorter(column, values, steps > 50 ? longest.short : longest.shortest)
        : column.values;
    const isCut = shown.length < column.values.length;
    const { distinctSketch: _, ...rest } = column;
    const isComplete = column.valuesComplete && !isCut;
    const isSketched = column.kind !== "boolean" && !isComplete && sketch > 0 && column.personal !== true;
    const own = isSketched ? (0,_profile_numbers_js__WEBPACK_IMPORTED_MODULE_0__/* .sketchOf */ .Mn)(column) : undefined;
    return {
        ...rest,
        numeric: numeric === null ? null : coarserNumbers(numeric, steps),
        values: shown,
        valuesComplete: isComplete,
        ...(isCut ? { unlistedMost: mostUnlisted(column, shown.length) } : {}),
        ...(own === undefined ? {} : { distinctSketch: own.folded(sketch).text() }),
    };
}
/** Of numbers that are not all listed, those that occur once say nothing. */
function shorter({ kind, values, valuesComplete }, most, length) {
    const isLine = kind === "numeric" || kind === "datetime";
    const end = values.findIndex(({ value, count }, at) => at >= most ||
        (isLine && count === 1 && !(valuesComplete && values.length <= most)) ||
        String(value).length > length);
    return end < 0 ? values : values.slice(0, end);
}
function mostUnlisted({ values, valuesError = 0, unlistedMost = 0 }, shown) {
    return Math.max(unlistedMost, values[shown].count + valuesError);
}
/**
 * Fewer quantiles, each the shortest decimal number within a tenth of a step, or a thousandth. That adds to the error what the step and
 * the tenth say.
 */
function coarserNumbers(numeric, steps) {
    const { quantiles } = numeric;
    const fine = quantiles.length - 1;
    const error = (0,_profile_numbers_js__WEBPACK_IMPORTED_MODULE_0__/* .rankErrorOf */ .a1)(numeric);
    if (fine <= steps || fine % steps !== 0)
        return { ...numeric, rankError: error };
    const step = fine / steps;
    const slack = step < 4 ? 0 : Math.max(1, Math.floor(step / 10));
    const kept = Array.from({ length: steps + 1 }, (_, index) => {
        const at = index * step;
        if (at === 0 || at === fine)
            return quantiles[at];
        return shortest(quantiles[at], quantiles[at - slack], quantiles[at + slack]);
    });
    return { ...numeric, quantiles: kept, rankError: error + (step - 1 + 2 * slack) / (2 * fine) };
}
function shortest(value, low, high) {
    for (let digits = 1; digits < 17; digits++) {
        const rounded = Number(value.toPrecision(digits));
        if (rounded >= low && rounded <= high)
            return rounded;
    }
    return value;
}


/***/ }),

/***/ 79688:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Ap: () => (/* binding */ familyOf),
/* harmony export */   H_: () => (/* binding */ typedCell),
/* harmony export */   K5: () => (/* binding */ sqlNumber),
/* harmony export */   LF: () => (/* binding */ fullMatch),
/* harmony export */   Rp: () => (/* binding */ shownOf),
/* harmony export */   d$: () => (/* binding */ castOf),
/* harmony export */   s0: () => (/* binding */ boundOf)
/* harmony export */ });
/* harmony import */ var _toolkit_data_narrow_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(93595);
/* harmony import */ var _toolkit_data_sql_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(6918);


/** SQL: whether the text matches the whole form. */
function fullMatch(cell, form) {
    return `regexp_full_match(${cell}, ${(0,_toolkit_data_sql_js__WEBPACK_IMPORTED_MODULE_1__/* .literal */ .eu)(form)})`;
}
/** A number as SQL, exact. */
function sqlNumber(value) {
    return Number.isInteger(value) ? BigInt(value).toString() : `CAST(${(0,_toolkit_data_sql_js__WEBPACK_IMPORTED_MODULE_1__/* .literal */ .eu)(String(value))} AS DOUBLE)`;
}
/** Which family a column's own type belongs to. */
function familyOf(type) {
    if (/^U?(TINY|SMALL|BIG|HUGE)INT$|^U?INTEGER$/.test(type))
        return "integer";
    if (/^(FLOAT|DOUBLE|DECIMAL)/.test(type))
        return "number";
    if (type === "BOOLEAN")
        return "boolean";
    if (type === "DATE")
        return "date";
    if (type.startsWith("TIMESTAMP"))
        return "timestamp";
    if (type.startsWith("TIME"))
        return "time";
    if (/\]$|^(STRUCT|MAP|JSON|UNION)/.test(type))
        return "json";
    return type === "VARCHAR" || type === "UUID" || type.startsWith("ENUM") ? "text" : "other";
}
const castOf = {
    text: "VARCHAR",
    integer: "HUGEINT",
    number: "DOUBLE",
    boolean: "BOOLEAN",
    date: "DATE",
    timestamp: "TIMESTAMP",
    time: "TIME",
};
/** SQL of a bound given as text, by family. */
function boundOf(family, text) {
    const value = (0,_toolkit_data_sql_js__WEBPACK_IMPORTED_MODULE_1__/* .literal */ .eu)(text);
    if (family === "date" || family === "timestamp" || family === "time") {
        const form = family === "date"
            ? `${_toolkit_data_narrow_js__WEBPACK_IMPORTED_MODULE_0__/* .forms */ .uO.date}|${_toolkit_data_narrow_js__WEBPACK_IMPORTED_MODULE_0__/* .forms */ .uO.timestamp}`
            : family === "time"
                ? _toolkit_data_narrow_js__WEBPACK_IMPORTED_MODULE_0__/* .forms */ .uO.time
                : `${_toolkit_data_narrow_js__WEBPACK_IMPORTED_MODULE_0__/* .forms */ .uO.timestamp}|${_toolkit_data_narrow_js__WEBPACK_IMPORTED_MODULE_0__/* .forms */ .uO.date}`;
        return `CASE WHEN ${fullMatch(value, form)} THEN TRY_CAST(${value} AS ${castOf[family]}) END`;
    }
    if (family === "integer" || family === "number")
        return `TRY_CAST(${value} AS DOUBLE)`;
    return value;
}
/** The stored cell as text. Nested values as JSON. */
function shownOf(column) {
    if (column.textual)
        return column.raw;
    return familyOf(column.type) === "json"
        ? `CAST(to_json(${column.raw}) AS VARCHAR)`
        : `CAST(${column.raw} AS VARCHAR)`;
}
/** A column of a file that knows its types (Parquet), read as a family. Values count, where the type is only wider. */
function typedCell(column, wanted) {
    const own = familyOf(column.type);
    const raw = column.raw;
    const floating = /^(FLOAT|DOUBLE)$/.test(column.type);
    const cell = (wellFormed, value) => ({
        filled: floating ? `(${raw} IS NOT NULL AND NOT isnan(${raw}))` : `${raw} IS NOT NULL`,
        wellFormed,
        value,
        shown: shownOf(column),
        family: wanted,
        bound: (text) => boundOf(wanted, text),
    });
    if (wanted === "other")
        return cell("true", raw);
    if (wanted === "json") {
        if (own === "json")
            return cell("true", `CAST(to_json(${raw}) AS VARCHAR)`);
        if (own === "text")
            return cell(`coalesce(json_valid(${raw}), false)`, raw);
        return cell("false", "NULL");
    }
    if (own === wanted)
        return cell("true", `TRY_CAST(${raw} AS ${castOf[wanted]})`);
    if (wanted === "number" && own === "integer")
        return cell("true", `CAST(${raw} AS DOUBLE)`);
    if (wanted === "integer" && own === "number") {
        const whole = floating ? `(isfinite(${raw}) AND ${raw} = trunc(${raw}))` : `${raw} = trunc(${raw})`;
        return cell(whole, `CASE WHEN ${whole} THEN TRY_CAST(${raw} AS HUGEINT) END`);
    }
    if (wanted === "date" && own === "timestamp") {
        const whole = `CAST(${raw} AS TIMESTAMP) = date_trunc('day', CAST(${raw} AS TIMESTAMP))`;
        return cell(whole, `CAST(CAST(${raw} AS TIMESTAMP) AS DATE)`);
    }
    return cell("false", "NULL");
}


/***/ }),

/***/ 5020:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Eu: () => (/* binding */ expectations),
/* harmony export */   V_: () => (/* binding */ filledTest),
/* harmony export */   u7: () => (/* binding */ wellFormedTest)
/* harmony export */ });
/* harmony import */ var _toolkit_data_scan_certain_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(5360);

/**
 * The ends that compiling a keyword of a cell's contract can have. They look at well-formed values only: a cell that is
 * empty or not of its type is named by a check of its own.
 * @param value what the contract says for the keyword, shown where it can't be checked
 */
function expectations(cell, value) {
    const evaluated = `(${cell.filled}) AND coalesce(${cell.wellFormed}, false)`;
    const known = (status, observed) => ({
        expected: String(value),
        test: { kind: "known", status, observed },
    });
    return {
        /**
         * Rows for which the SQL `violated` is true break it.
         * @param certain of the well-formed cells those that certainly don't
         */
        rows: (expected, violated, certain) => ({
            expected,
            test: { kind: "rows", evaluated, violated, shown: cell.shown, certain: (0,_toolkit_data_scan_certain_js__WEBPACK_IMPORTED_MODULE_0__/* .both */ .WP)(cell.certain, certain) },
        }),
        /** It can't be checked here. */
        no: (observed) => known("unsupported", observed),
        /** The contract is wrong there. */
        wrong: (observed) => known("error", observed),
    };
}
/** That no cell is empty. */
function filledTest({ filled, shown, certainlyFilled }) {
    return { kind: "rows", evaluated: "true", violated: `NOT (${filled})`, shown, certain: certainlyFilled };
}
/** That what a cell holds is of its type. */
function wellFormedTest({ filled, wellFormed, shown, certain }) {
    const violated = `NOT coalesce(${wellFormed}, false)`;
    return { kind: "rows", evaluated: filled, violated, shown, certain };
}


/***/ }),

/***/ 68512:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   OQ: () => (/* binding */ maskRows),
/* harmony export */   cA: () => (/* binding */ maskProfile),
/* harmony export */   pM: () => (/* binding */ maskedValue),
/* harmony export */   tO: () => (/* binding */ maskResults)
/* harmony export */ });
/* unused harmony export hides */
/* harmony import */ var _toolkit_data_bad_row_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(43724);

/** What stands where a cell is not shown. */
const maskedValue = "•••";
/**
 * Takes the cells of personal columns out of what a dataset's checks found. Everything that is shown or written comes
 * after it. A check that looks at several columns, or at a whole row, is masked when any column is personal.
 * @param personal names of columns, the contract's and the data's
 */
function maskResults(results, personal, table) {
    if (personal.size === 0)
        return results;
    return results.map((result) => ({
        ...result,
        ...maskObserved(result, personal),
        examples: hides(result.check, personal)
            ? result.examples.map((example) => maskExample(result.check, example, table))
            : result.examples,
    }));
}
function hides({ column }, personal) {
    return personal.size > 0 && (column === null || personal.has(column));
}
/** That a cell is empty, where it is, and what is wrong with a record, says nothing about a person. */
function maskExample(check, example, table) {
    if (example.value === null)
        return example;
    const bad = check.type === "structure"
        ? table.badRows.find(({ file, row }) => file === example.file && row === example.row)
        : undefined;
    const value = bad === undefined ? maskedValue : `${(0,_toolkit_data_bad_row_js__WEBPACK_IMPORTED_MODULE_0__/* .describeBadRow */ .BK)(bad)}: ${maskedValue}`;
    return { ...example, value, masked: true };
}
/** A query may give back a cell, and an error may quote one. Counts are shown. */
function maskObserved({ check, status, observed, observedValue }, personal) {
    if (status === "error")
        return { observed: observed.replaceAll(/(["'`]).*\1/gs, maskedValue), observedValue };
    if (check.test.kind !== "query")
        return { observed, observedValue };
    const { sql } = check.test;
    const isCount = /^\s*select\s+count\s*\(/i.test(sql);
    const isNamed = hides({ ...check, column: check.column ?? "" }, personal) || mentions(sql, personal);
    const isShown = observed === "NULL" || (observedValue !== null && (isCount || !isNamed));
    return isShown ? { observed, observedValue } : { observed: maskedValue, observedValue: null };
}
function mentions(sql, names) {
    const text = sql.toLowerCase();
    return [...names].some((name) => text.includes(name.toLowerCase()));
}
function maskRows(rows, personal) {
    return rows.map((row) => ({
        ...row,
        cells: row.cells.map((cell) => hides(cell.check, personal) && cell.value !== null
            ? { ...cell, value: maskedValue, masked: true }
            : cell),
    }));
}
/** Of a personal column the profile keeps how many values there are, and none of them. */
function maskProfile(profile, personal) {
    if (personal.size === 0)
        return profile;
    return {
        ...profile,
        columns: profile.columns.map((column) => {
            if (!personal.has(column.name))
                return column;
            // A sketch tells of a value whether it can be among them.
            const { distinctSketch: _, ...counts } = column;
            return { ...counts, numeric: null, values: [], valuesComplete: false, personal: true };
        }),
    };
}


/***/ }),

/***/ 97019:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   L: () => (/* binding */ patternAutomaton)
/* harmony export */ });
/* harmony import */ var _toolkit_data_automaton_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(63584);

const ascii = Array.from({ length: 128 }, (_, byte) => byte);
const of = (expression) => ascii.filter((byte) => expression.test(String.fromCharCode(byte)));
/** RE2's classes, of which none has a character beyond ASCII but by negation. */
const classes = {
    d: of(/[0-9]/),
    D: of(/[^0-9]/),
    w: of(/[0-9A-Za-z_]/),
    W: of(/[^0-9A-Za-z_]/),
    s: of(/[\t\n\f\r ]/),
    S: of(/[^\t\n\f\r ]/),
};
const controls = { t: 9, n: 10, f: 12, r: 13 };
const mostCount = 64;
class NotSimple extends Error {
}
/**
 * An automaton that accepts only texts that the RE2 expression matches: all such texts of ASCII characters. Undefined
 * for an expression with anything but characters, classes, groups, alternatives and counts, or with too many states.
 * @param isSearch whether a part of the text may match; else the whole has to
 */
function patternAutomaton(pattern, isSearch) {
    try {
        return (0,_toolkit_data_automaton_js__WEBPACK_IMPORTED_MODULE_0__/* .automatonOf */ ._E)([new Translator(pattern).translate(isSearch)], 500);
    }
    catch (error) {
        if (error instanceof NotSimple || error instanceof RangeError)
            return undefined;
        throw error;
    }
}
/** Writes an expression anew in the few signs that {@link automatonOf} knows. */
class Translator {
    text;
    at = 0;
    constructor(text) {
        this.text = text;
    }
    translate(isSearch) {
        const begins = this.take("^");
        const inner = this.alternatives();
        const ends = this.take("$");
        if (this.at < this.text.length)
            throw new NotSimple();
        // Of several alternatives an anchor is only for one.
        if ((begins || ends) && inner.isOpen)
            throw new NotSimple();
        const any = setOf(ascii);
        return `${isSearch && !begins ? `${any}*` : ""}(${inner.source})${isSearch && !ends ? `${any}*` : ""}`;
    }
    take(sign) {
        if (this.text[this.at] !== sign)
            return false;
        this.at++;
        return true;
    }
    alternatives() {
        const parts = [this.sequence()];
        while (this.take("|"))
            parts.push(this.sequence());
        return { source: parts.join("|"), isOpen: parts.length > 1 };
    }
    sequence() {
        let source = "";
        for (;;) {
            const next = this.text[this.at];
            if (next === undefined || next === "|" || next === ")" || next === "$")
                return source;
            source += this.atom() + this.count();
        }
    }
    count() {
        const [all, low, high] = /^(?:[?*+]|\{(\d+)(?:,(\d*))?\})/.exec(this.text.slice(this.at)) ?? [""];
        if (Number(low ?? 0) > mostCount || Number(high ?? 0) > mostCount)
            throw new NotSimple();
        if (low !== undefined && high !== undefined && high !== "" && Number(high) < Number(low))
            throw new NotSimple();
        this.at += all.length;
        // Whether it takes much or little does not matter to whether it matches. A count of a count is an error to RE2.
        if (all !== "")
            this.take("?");
        if (all !== "" && /^[?*+{]/.test(this.text.slice(this.at)))
            throw new NotSimple();
        return all;
    }
    atom() {
        const sign = this.text[this.at++];
        if (sign === "(") {
            if (this.take("?") && !this.take(":"))
                throw new NotSimple();
            const { source } = this.alternatives();
            if (!this.take(")"))
                throw new NotSimple();
            return `(${source})`;
        }
        if (sign === "[")
            return setOf(this.set());
        if (sign === ".")
            return setOf(ascii.filter((byte) => byte !== 10));
        if (sign === "\\")
            return setOf(this.escaped());
        if (/[?*+{}^\]]/.test(sign))
            throw new NotSimple();
        return setOf([byteOf(sign)]);
    }
    escaped() {
        const sign = this.text[this.at++] ?? "";
        if (sign in classes)
            return classes[sign];
        if (sign in controls)
            return [controls[sign]];
        if (!/^[!-/:-@[-`{-~]$/.test(sign))
            throw new NotSimple();
        return [byteOf(sign)];
    }
    set() {
        const isNegated = this.take("^");
        const found = new Set();
        if (this.text[this.at] === "]")
            throw new NotSimple();
        while (!this.take("]")) {
            const low = this.member();
            if (this.text[this.at] !== "-" || this.text[this.at + 1] === "]") {
                for (const byte of low)
                    found.add(byte);
                continue;
            }
            this.at++;
            const high = this.member();
            if (low.length !== 1 || high.length !== 1 || high[0] < low[0])
                throw new NotSimple();
            for (let byte = low[0]; byte <= high[0]; byte++)
                found.add(byte);
        }
        return ascii.filter((byte) => found.has(byte) !== isNegated);
    }
    member() {
        const sign = this.text[this.at++];
        if (sign === undefined || sign === "[")
            throw new NotSimple();
        return sign === "\\" ? this.escaped() : [byteOf(sign)];
    }
}
function byteOf(sign) {
    const byte = sign.charCodeAt(0);
    if (byte > 127)
        throw new NotSimple();
    return byte;
}
/** A set of bytes as one atom. */
function setOf(bytes) {
    if (bytes.length === 0)
        throw new NotSimple();
    const isSign = (byte) => byte === 0x5d || byte === 0x2d;
    const inside = bytes.filter((byte) => !isSign(byte)).map((byte) => String.fromCharCode(byte));
    const alone = bytes.filter(isSign).map((byte) => `\\${String.fromCharCode(byte)}`);
    return `(${[...(inside.length === 0 ? [] : [`[${inside.join("")}]`]), ...alone].join("|")})`;
}


/***/ }),

/***/ 65996:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Dz: () => (/* binding */ fromXmlSchema),
/* harmony export */   lN: () => (/* binding */ fromEcma),
/* harmony export */   p5: () => (/* binding */ fromPython)
/* harmony export */ });
/**
 * ECMA-262 into RE2, as ODCS has it: a search, `\d` and `\w` of ASCII, `$` only at the very end. What RE2 can't do in
 * linear time (look-around, back references) is said, and not tried another way.
 */
function fromEcma(source) {
    const problem = impossible(source);
    if (problem !== undefined)
        return { problem };
    try {
        new RegExp(source);
    }
    catch {
        return { problem: "it is not a regular expression of ECMA-262" };
    }
    const pattern = source
        .replaceAll(/\\u\{([0-9a-fA-F]{1,6})\}|\\u([0-9a-fA-F]{4})/g, (_, one, other) => `\\x{${one ?? other}}`)
        .replaceAll("\\/", "/")
        .replaceAll("(?<", "(?P<");
    return { pattern };
}
/**
 * An XML Schema regular expression into RE2, as Table Schema has it: the whole value has to match, and `\d`, `\w` and
 * `\s` are of Unicode.
 */
function fromXmlSchema(source) {
    const problem = impossible(source);
    if (problem !== undefined)
        return { problem };
    if (/\\[iIcC]/.test(source))
        return { problem: "\\i and \\c (characters of XML names) are not supported" };
    if (/-\[/.test(source))
        return { problem: "subtraction of character classes is not supported" };
    const outside = {
        d: "\\p{Nd}",
        D: "\\P{Nd}",
        w: "[\\p{L}\\p{M}\\p{N}\\p{S}_]",
        W: "[^\\p{L}\\p{M}\\p{N}\\p{S}_]",
    };
    const inside = {
        d: "\\p{Nd}",
        D: "\\P{Nd}",
        w: "\\p{L}\\p{M}\\p{N}\\p{S}_",
    };
    let inClass = false;
    let pattern = "";
    for (let index = 0; index < source.length; index++) {
        const character = source[index];
        if (character === "\\") {
            const next = source[++index] ?? "";
            pattern += (inClass ? inside : outside)[next] ?? `\\${next}`;
            continue;
        }
        if (character === "[")
            inClass = true;
        if (character === "]")
            inClass = false;
        pattern += character;
    }
    return { pattern };
}
const pythonSpace = " \\t\\n\\r\\f\\v\\x{1c}-\\x{1f}\\x{85}\\p{Z}";
const pythonOutside = {
    d: "\\p{Nd}",
    D: "\\P{Nd}",
    w: "[\\p{L}\\p{N}_]",
    W: "[^\\p{L}\\p{N}_]",
    s: `[${pythonSpace}]`,
    S: `[^${pythonSpace}]`,
    Z: "\\z",
};
const pythonInside = {
    d: "\\p{Nd}",
    D: "\\P{Nd}",
    w: "\\p{L}\\p{N}_",
    s: pythonSpace,
};
/**
 * Python's `re` for texts into RE2: a search; `\d`, `\w` and `\s` are of Unicode, `$` is also before a last line feed,
 * `{,3}` counts from none. Word boundaries are RE2's, of ASCII.
 */
function fromPython(source) {
    const problem = impossible(source);
    if (problem !== undefined)
        return { problem };
    if (/\(\?(P=|\(|>|[a-zA-Z-]*[axLu][a-zA-Z-]*[:)])/.test(source.replaceAll(/\\./gs, "")))
        return { problem: "it has a group of Python's that is not supported" };
    let pattern = "";
    let classStart = -1;
    for (let index = 0; index < source.length; index++) {
        const character = source[index];
        const inClass = classStart >= 0;
        if (character === "\\") {
            const next = source[++index] ?? "";
            if (next === "N")
                return { problem: "characters by name are not supported" };
            const digits = next === "u" ? 4 : next === "U" ? 8 : next === "x" ? 2 : 0;
            if (digits > 0) {
                pattern += `\\x{${source.slice(index + 1, index + 1 + digits)}}`;
                index += digits;
            }
            else if (inClass && (next === "W" || next === "S")) {
                return { problem: `\\${next} in a set is not supported` };
            }
            else if (inClass && next === "b")
                pattern += "\\x{8}";
            else
                pattern += (inClass ? pythonInside : pythonOutside)[next] ?? `\\${next}`;
        }
        else if (inClass) {
            const isFirst = index === classStart + 1 || (index === classStart + 2 && source[index - 1] === "^");
            if (character === "]" && !isFirst)
                classStart = -1;
            pattern += character === "[" || (character === "]" && isFirst) ? `\\${character}` : character;
        }
        else if (character === "$" && !/\(\?[a-z]*m/.test(source))
            pattern += "(?:\\n?\\z)";
        else if (character === "{" && /^\{,\d+\}/.test(source.slice(index)))
            pattern += "{0";
        else {
            if (character === "[")
                classStart = index;
            pattern += character;
        }
    }
    return { pattern };
}
function impossible(source) {
    if (/\(\?<?[=!]/.test(source))
        return "look-ahead and look-behind are not supported";
    if (/\\[1-9]|\\k</.test(source.replaceAll("\\\\", "")))
        return "back references are not supported";
    return undefined;
}


/***/ }),

/***/ 51107:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   TE: () => (/* binding */ lookUp),
/* harmony export */   Vs: () => (/* binding */ keyPart),
/* harmony export */   eO: () => (/* binding */ known)
/* harmony export */ });
/* harmony import */ var _cell_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(79688);

function keyPart({ filled, value, shown, family, }) {
    const where = (sql) => `CASE WHEN ${filled} THEN ${sql} END`;
    return { value: where(value), text: where(shown), family };
}
/**
 * Looks all keys of a table up among those of another, once, and keeps the ones that are missing there.
 * @returns the test that finds the rows by them
 */
async function lookUp(engine, table, test, other) {
    const target = test.to.key(other);
    if (typeof target === "string")
        return known("error", target);
    const pairs = test.key.map((part, index) => comparable(part, target[index], test.isTyped));
    const missing = await missingKeys(engine, test, pairs, table, other);
    const rowsOf = (key) => ({
        evaluated: lookedAt(test, key),
        violated: missing === undefined ? "false" : isMissing(key, target, test, missing),
    });
    return test.finish?.(rowsOf) ?? { kind: "rows", ...rowsOf(test.key), shown: test.shown };
}
function known(status, observed) {
    return { kind: "known", status, observed };
}
function lookedAt({ leftOut }, key) {
    return key.map(({ value }) => `(${value}) IS NOT NULL`).join(leftOut === "any" ? " AND " : " OR ");
}
/** SQL of both parts as what they are compared as. */
function comparable(own, other, isTyped) {
    const isNumber = ({ family }) => family === "integer" || family === "number";
    const type = own.family === other.family
        ? _cell_js__WEBPACK_IMPORTED_MODULE_0__/* .castOf */ .d$[own.family]
        : isNumber(own) && isNumber(other)
            ? "DOUBLE"
            : undefined;
    if (type !== undefined)
        return [`CAST(${own.value} AS ${type})`, `CAST(${other.value} AS ${type})`];
    if (!isTyped || own.family === other.family)
        return [own.text, other.text];
    // No value of one is a value of the other, but both may be empty.
    const marked = ({ value, text }, mark) => `CASE WHEN (${value}) IS NOT NULL THEN '${mark}' || ${text} END`;
    return [marked(own, "a"), marked(other, "b")];
}
/** Keys of several parts are lists of texts without a null. */
function coded(parts) {
    if (parts.length === 1)
        return parts[0];
    return `[${parts.map((part) => `coalesce('=' || CAST(${part} AS VARCHAR), '')`).join(", ")}]`;
}
/** @returns a table of the keys that the other has not; undefined where there are none */
async function missingKeys(engine, test, pairs, table, other) {
    const name = engine.unique("missing");
    const [own, theirs] = [coded(pairs.map(([sql]) => sql)), coded(pairs.map(([, sql]) => sql))];
    await engine
        .run(`CREATE TABLE ${name} AS SELECT DISTINCT own.k FROM (SELECT ${own} AS k FROM ${table.storage} WHERE ${lookedAt(test, test.key)}) own ANTI JOIN (SELECT ${theirs} AS k FROM ${other.storage}) other ON own.k = other.k`)
        .catch((error) => {
        throw other.problemOf?.(error) ?? table.problemOf?.(error) ?? error;
    });
    const [found] = await engine.rows(`SELECT count(*) AS n FROM ${name}`);
    return found.n === 0 ? undefined : name;
}
function isMissing(key, target, { isTyped }, missing) {
    const parts = key.map((part, index) => comparable(part, target[index], isTyped)[0]);
    return `${coded(parts)} IN (SELECT k FROM ${missing})`;
}


/***/ }),

/***/ 75513:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   b8: () => (/* binding */ shownNumber),
/* harmony export */   cv: () => (/* binding */ cutValue)
/* harmony export */ });
/* unused harmony export valueLength */
/** Values are shown at most so long: enough to find them, too little to carry a document out. */
const valueLength = 80;
function cutValue(text, length = valueLength) {
    const characters = [...text.slice(0, length * 2 + 2)];
    return characters.length <= length ? text : `${characters.slice(0, length - 1).join("")}…`;
}
/** A measured number for people: whole as it is, else at most six significant digits. */
function shownNumber(value) {
    return Number.isInteger(value) ? String(value) : String(Number(value.toPrecision(6)));
}


/***/ }),

/***/ 87845:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   D: () => (/* binding */ meets),
/* harmony export */   Mm: () => (/* binding */ excess),
/* harmony export */   Ro: () => (/* binding */ isUpperBound),
/* harmony export */   d9: () => (/* binding */ describeThreshold)
/* harmony export */ });
const numbers = (value) => value;
/**
 * Whether the observed value meets the comparison. `mustBeBetween` leaves its bounds out, because ODCS 3.1 defines it
 * as mustBeGreaterThan together with mustBeLessThan; `mustNotBeBetween` is its opposite.
 */
function meets(observed, { operator, value }) {
    if (operator === "mustBe")
        return equal(observed, value);
    if (operator === "mustNotBe")
        return observed !== null && !equal(observed, value);
    if (typeof observed !== "number" || Number.isNaN(observed))
        return false;
    const one = value;
    switch (operator) {
        case "mustBeGreaterThan":
            return observed > one;
        case "mustBeGreaterOrEqualTo":
            return observed >= one;
        case "mustBeLessThan":
            return observed < one;
        case "mustBeLessOrEqualTo":
            return observed <= one;
        case "mustBeBetween":
            return observed > numbers(value)[0] && observed < numbers(value)[1];
        case "mustNotBeBetween":
            return !(observed > numbers(value)[0] && observed < numbers(value)[1]);
    }
}
function equal(observed, value) {
    if (typeof observed === "boolean" && typeof value === "number")
        return Number(observed) === value;
    if (typeof observed === "number" && typeof value === "boolean")
        return observed === Number(value);
    return observed === value;
}
/** Whether more of what is counted makes it worse: the rows counted are then the ones to show. */
function isUpperBound(threshold) {
    return threshold.every(({ operator, value }) => operator === "mustBeLessThan" ||
        operator === "mustBeLessOrEqualTo" ||
        (operator === "mustBe" && value === 0));
}
function describeThreshold(threshold, unit) {
    const words = {
        mustBe: (value) => String(value),
        mustNotBe: (value) => `not ${String(value)}`,
        mustBeGreaterThan: (value) => `more than ${String(value)}`,
        mustBeGreaterOrEqualTo: (value) => `at least ${String(value)}`,
        mustBeLessThan: (value) => `less than ${String(value)}`,
        mustBeLessOrEqualTo: (value) => `at most ${String(value)}`,
        mustBeBetween: (value) => `more than ${numbers(value)[0]} and less than ${numbers(value)[1]}`,
        mustNotBeBetween: (value) => `at most ${numbers(value)[0]} or at least ${numbers(value)[1]}`,
    };
    const text = threshold.map(({ operator, value }) => words[operator](value)).join(" and ");
    return unit === "" ? text : `${text}${unit === "%" ? "%" : ` ${unit}`}`;
}
/** How far an observed number is from meeting the threshold: 0 when it does, Infinity where that has no meaning. */
function excess(observed, threshold) {
    const distances = threshold.map((comparison) => {
        if (meets(observed, comparison))
            return 0;
        if (typeof observed !== "number" || Number.isNaN(observed))
            return Number.POSITIVE_INFINITY;
        const { operator, value } = comparison;
        if (operator === "mustBeBetween") {
            const [low, high] = numbers(value);
            return observed <= low ? low - observed : observed - high;
        }
        if (operator === "mustNotBeBetween") {
            const [low, high] = numbers(value);
            return Math.min(observed - low, high - observed);
        }
        return typeof value === "number" ? Math.abs(observed - value) : Number.POSITIVE_INFINITY;
    });
    return Math.max(0, ...distances);
}


/***/ }),

/***/ 49491:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   n: () => (/* binding */ withinDays),
/* harmony export */   u: () => (/* binding */ within)
/* harmony export */ });
/** The numbers that are certainly not on the wrong side of a bound. @param operator that makes a number break it */
function within(operator, bound) {
    if (!Number.isFinite(bound))
        return undefined;
    // Where the bound itself is wrong, numbers very near to it are left to SQL.
    const slack = Math.abs(bound) * 2 ** -50;
    const isInclusive = operator === "<" || operator === ">";
    const least = isInclusive ? 0 : Math.max(slack, Number.MIN_VALUE);
    return operator.startsWith("<") ? { from: bound + least } : { to: bound - least };
}
/** The same for days, by the microseconds since 1970. */
function withinDays(operator, day) {
    if (!/^[0-9]{4}-[0-9]{2}-[0-9]{2}$/.test(day))
        return undefined;
    const time = Date.parse(`${day}T00:00:00Z`);
    // JavaScript takes the 30th of February for the 1st of March.
    if (Number.isNaN(time) || new Date(time).toISOString().slice(0, 10) !== day)
        return undefined;
    return within(operator, time * 1000);
}


/***/ }),

/***/ 13077:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   M: () => (/* binding */ fileName),
/* harmony export */   p: () => (/* binding */ choosePart)
/* harmony export */ });
/* harmony import */ var _toolkit_runtime_errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(43575);
/* harmony import */ var _toolkit_runtime_nearest_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(42412);


/**
 * Which of the tables that a document describes is meant: the one after `#`, else the dataset's or the file's name, else
 * the only one.
 * @param path of the dataset's first file
 * @throws ConfigurationError that lists them
 */
function choosePart(names, wanted, dataset, path, document, noun) {
    const place = document.place([]);
    if (wanted !== undefined) {
        const index = names.indexOf(wanted);
        if (index >= 0)
            return index;
        const hint = (0,_toolkit_runtime_nearest_js__WEBPACK_IMPORTED_MODULE_1__/* .nearest */ .p)(wanted, names);
        throw new _toolkit_runtime_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .ConfigurationError */ .j1(`has no ${noun} ${wanted}. ${hint === undefined ? `It has ${names.join(", ")}.` : `Did you mean ${hint}?`}`, { place });
    }
    const file = fileName(path);
    for (const name of [dataset, file, file.split(".")[0]]) {
        const index = names.indexOf(name);
        if (index >= 0)
            return index;
    }
    if (names.length === 1)
        return 0;
    throw new _toolkit_runtime_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .ConfigurationError */ .j1(`describes ${names.join(", ")}; none of them is called ${dataset} or ${file}. Name the one that is meant after the path: ${document.file}#${names[0]}.`, { place });
}
/** The name of a file without its folders, and without the git ref that a baseline's path begins with. */
function fileName(path) {
    return path.split(/[/:]/).at(-1);
}


/***/ }),

/***/ 19795:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  U: () => (/* binding */ parseContract),
  J: () => (/* binding */ readContract)
});

// EXTERNAL MODULE: ./out/toolkit/document/yaml.js
var yaml = __webpack_require__(19368);
// EXTERNAL MODULE: ./out/toolkit/runtime/errors.js
var errors = __webpack_require__(43575);
;// CONCATENATED MODULE: ./out/validate-data/contracts/contradiction.js
const bound = (name, isStrict = false) => ({ name, isStrict });
/** What bounds the same thing from below and from above, in the words of all formats. */
const pairs = [
    [
        [bound("minimum"), bound("exclusiveMinimum", true)],
        [bound("maximum"), bound("exclusiveMaximum", true)],
    ],
    [[bound("minLength")], [bound("maxLength")]],
    [[bound("minItems")], [bound("maxItems")]],
    [[bound("minProperties")], [bound("maxProperties")]],
    [
        [bound("ge"), bound("greater_than_or_equal_to"), bound("gt", true), bound("greater_than", true)],
        [bound("le"), bound("less_than_or_equal_to"), bound("lt", true), bound("less_than", true)],
    ],
];
/**
 * The checks, and behind each upper bound that lies below a lower one of the same element a check that says so: no
 * value can meet both, whatever the data holds.
 */
function withContradictions(checks, document) {
    return checks.flatMap((check) => [check, ...contradictionsOf(check, document)]);
}
function contradictionsOf(check, document) {
    const upper = check.keys.at(-1);
    const element = elementAt(document.value, check.keys.slice(0, -1));
    if (element === undefined)
        return [];
    return pairs.flatMap(([lowers, uppers]) => {
        const high = uppers.find(({ name }) => name === upper);
        if (high === undefined)
            return [];
        return lowers
            .filter((low) => isEmpty(element[low.name], element[high.name], low.isStrict || high.isStrict))
            .map((low) => {
            const name = `${check.column ?? "rows"}: ${low.name} and ${high.name}`;
            const observed = `the contract contradicts itself: no value meets ${low.name} ${String(element[low.name])} and ${high.name} ${String(element[high.name])}`;
            const { keys, column } = check;
            const test = { kind: "known", status: "error", observed };
            const expected = "bounds that some value can meet";
            return { name, type: "contradiction", keys, column, severity: "error", expected, test };
        });
    });
}
function elementAt(root, keys) {
    let at = root;
    for (const key of keys)
        at = Object(at)[key];
    return typeof at === "object" && at !== null ? at : undefined;
}
const day = /^\d{4}-\d{2}-\d{2}$/;
/** Whether nothing lies between two numbers or two days; of other values that is not known. */
function isEmpty(low, high, isStrict) {
    const areNumbers = typeof low === "number" && typeof high === "number";
    const areDays = typeof low === "string" && typeof high === "string" && day.test(low) && day.test(high);
    return (areNumbers || areDays) && (isStrict ? low >= high : low > high);
}

// EXTERNAL MODULE: ./out/validate-data/contracts/choose.js
var choose = __webpack_require__(13077);
// EXTERNAL MODULE: ./out/toolkit/runtime/nearest.js
var nearest = __webpack_require__(42412);
// EXTERNAL MODULE: ./out/validate-data/checks/expectation.js
var expectation = __webpack_require__(5020);
// EXTERNAL MODULE: ./out/validate-data/contracts/odcs-cell.js
var odcs_cell = __webpack_require__(58398);
// EXTERNAL MODULE: ./out/validate-data/contracts/odcs-options.js
var odcs_options = __webpack_require__(91614);
// EXTERNAL MODULE: ./out/validate-data/contracts/odcs-quality.js
var odcs_quality = __webpack_require__(49025);
;// CONCATENATED MODULE: ./out/validate-data/contracts/declared-column.js





/** The checks of a column by its description. Values that are empty or not of the type are named by checks of their own. */
function declaredChecks(declared, column, table) {
    const { name, keys, type, severity = "error" } = declared;
    const base = { column: name, severity };
    const undone = declared.undone.map((one) => ({
        ...base,
        severity: "warning",
        name: `${name}: ${one.name}`,
        type: one.name,
        keys: one.keys,
        expected: one.name,
        test: { kind: "known", status: "unsupported", observed: one.value },
    }));
    if (column === undefined) {
        if (!declared.isNeeded)
            return [];
        const hint = (0,nearest/* nearest */.p)(name, table.columns.map((one) => one.name));
        const observed = `no such column${hint === undefined ? "" : `; there is ${hint}`}`;
        const test = { kind: "known", status: "fail", observed };
        return [
            { ...base, name: `${name} is a column`, type: "column", keys, expected: "a column of this name", test },
        ];
    }
    const cell = (0,odcs_cell/* odcsCell */.O)(column, type?.value, type?.options ?? {});
    if (cell === undefined) {
        const observed = `the format ${type?.options?.format} has letters that can't be read here`;
        const test = { kind: "known", status: "unsupported", observed };
        return [
            {
                ...base,
                severity: "warning",
                name: `${name} is ${type?.words}`,
                type: "type",
                keys,
                expected: String(type?.words),
                test,
            },
        ];
    }
    const checks = [];
    if (type !== undefined) {
        checks.push({
            ...base,
            name: `${name} is ${type.words}`,
            type: "type",
            keys: type.keys,
            expected: type.words,
            test: (0,expectation/* wellFormedTest */.u7)(cell),
        });
    }
    if (declared.filled !== undefined) {
        checks.push({
            ...base,
            name: `${name} is filled`,
            type: "required",
            keys: declared.filled,
            expected: "no empty cell",
            test: (0,expectation/* filledTest */.V_)(cell),
        });
    }
    if (declared.unique !== undefined) {
        checks.push({
            ...base,
            name: `${name} is unique`,
            type: "unique",
            keys: declared.unique,
            expected: "no value twice",
            test: { kind: "repeats", key: [cell.shown], evaluated: cell.filled, shown: cell.shown },
        });
    }
    for (const one of declared.options) {
        const property = {
            name,
            ...(type === undefined ? {} : { logicalType: type.value }),
            logicalTypeOptions: { [one.name]: one.value },
        };
        for (const check of (0,odcs_options/* optionChecks */.p)(property, keys, cell)) {
            const isUndone = check.test.kind === "known" && check.test.status === "unsupported";
            checks.push({ ...check, keys: one.keys, severity: isUndone ? "warning" : severity });
        }
    }
    checks.push(...listChecks(declared, cell, base));
    return [...checks, ...undone];
}
function listChecks({ name, allowed, forbidden }, cell, base) {
    const check = (said, type, words, isAllowed) => {
        const shown = said.value.slice(0, 10).map(String).join(", ");
        const inside = (0,odcs_quality/* isOneOf */.EK)(cell, said.value.filter((value) => fits(cell, value)));
        const certain = isAllowed
            ? { texts: [new Set(said.value.filter((value) => fits(cell, value)).map(String))] }
            : undefined;
        return {
            ...base,
            name: `${name}: ${words}`,
            type,
            keys: said.keys,
            ...(0,expectation/* expectations */.Eu)(cell, said.value).rows(`${words} ${shown}${said.value.length > 10 ? `, … (${said.value.length})` : ""}`, isAllowed ? `NOT ${inside}` : inside, certain),
        };
    };
    return [
        ...(allowed === undefined ? [] : [check(allowed, "enum", "one of", true)]),
        ...(forbidden === undefined ? [] : [check(forbidden, "notIn", "none of", false)]),
    ];
}
/** A text "5" is not the number 5. */
function fits({ family }, value) {
    if (family === "integer" || family === "number")
        return typeof value === "number";
    return family === "boolean" ? typeof value === "boolean" : typeof value === "string";
}
/** A key of several columns; an empty part is the same as an empty part. */
function keyCheck(names, keys, table) {
    const columns = names.map((name) => table.column(name));
    const lost = names.find((_, index) => columns[index] === undefined);
    const cells = columns.flatMap((column) => column === undefined ? [] : ((0,odcs_cell/* odcsCell */.O)(column, undefined, {}) ?? []));
    return {
        name: `${names.join(", ")} ${names.length === 1 ? "is" : "are"} unique`,
        type: "unique",
        keys,
        column: names.length === 1 ? names[0] : null,
        severity: "error",
        expected: "no combination twice",
        test: lost !== undefined
            ? { kind: "known", status: "fail", observed: `there is no column ${lost}` }
            : {
                kind: "repeats",
                key: cells.map(({ shown }) => `coalesce(${shown}, '')`),
                evaluated: "true",
                shown: `concat_ws(', ', ${cells.map(({ shown }) => `coalesce(${shown}, '')`).join(", ")})`,
            },
    };
}
/** That there is no column beside the declared ones. */
function onlyCheck(names, keys, table) {
    const extra = table.columns.map(({ name }) => name).filter((name) => !names.includes(name));
    return {
        name: "no other column",
        type: "columns",
        keys,
        column: null,
        severity: "error",
        expected: "none but the declared columns",
        test: {
            kind: "known",
            status: extra.length === 0 ? "pass" : "fail",
            observed: extra.length === 0 ? "as it should be" : `not declared: ${extra.slice(0, 20).join(", ")}`,
        },
    };
}

// EXTERNAL MODULE: ./out/validate-data/contracts/personal.js
var personal = __webpack_require__(22316);
;// CONCATENATED MODULE: ./out/validate-data/contracts/croissant/record-set.js




function isCroissant(value) {
    return ("recordSet" in value ||
        ("conformsTo" in value && /mlcommons\.org\/croissant/.test(String(value.conformsTo))));
}
/** Croissant (1.0 and 1.1), as a source of fields and types: it says nothing of bounds and of what may be empty. */
function readCroissant(document, part) {
    const all = listOf(document.value.recordSet);
    const isList = Array.isArray(document.value.recordSet);
    const sets = all.map((node, index) => ({ node, keys: ["recordSet", ...(isList ? [index] : [])] }));
    if (sets.length === 0)
        throw new errors/* ConfigurationError */.j1("has no recordSet, so it says nothing of columns.", {
            place: document.place([]),
        });
    const names = sets.map(({ node }, index) => nameOf(node) ?? String(index));
    return {
        compile: (table, dataset) => {
            const { node, keys } = sets[(0,choose/* choosePart */.p)(names, part, dataset, table.files[0].path, document, "record set")];
            return compile(node, keys, table, document);
        },
    };
}
function compile(set, keys, table, document) {
    const nodes = listOf(set.field);
    const isList = Array.isArray(set.field);
    const fields = nodes.map((node, index) => {
        const own = [...keys, "field", ...(isList ? [index] : [])];
        const extract = objectOf(objectOf(node.source).extract);
        const column = typeof extract.column === "string" ? extract.column : nameOf(node);
        if (column === undefined)
            throw new errors/* ConfigurationError */.j1("a field needs a name or an @id.", { place: document.place(own) });
        return { node, keys: own, column };
    });
    const parts = fields.map(({ node, column }) => ({
        element: { ...node, name: column },
        column: table.column(column),
    }));
    const key = listOf(set.key).map((one) => String(one["@id"] ?? ""));
    const named = key.map((id) => fields.find(({ node }) => node["@id"] === id || nameOf(node) === id)?.column ?? id);
    return {
        checks: [
            ...fields.flatMap((field, index) => declaredChecks(declaredOf(field), parts[index].column, table)),
            ...(named.length === 0 ? [] : [keyCheck(named, [...keys, "key"], table)]),
        ],
        undeclared: table.columns
            .map(({ name }) => name)
            .filter((name) => !fields.some(({ column }) => column === name)),
        identity: named.flatMap((name) => table.column(name)?.raw ?? []),
        personal: (0,personal/* personalColumns */.u0)({}, parts, table),
    };
}
function declaredOf({ node, keys, column }) {
    const undone = [];
    const no = (name, value) => undone.push({ name, value, keys: [...keys, name] });
    const words = [node.dataType ?? []].flat().map(String);
    const known = words.map((word) => ({ word, type: typeOf(word) }));
    const found = known.find(({ type }) => type !== undefined);
    const isRepeated = node.repeated === true || node.isArray === true;
    if (words.length > 0 && found === undefined)
        no("dataType", `${words.join(", ")} is not a type that is known here`);
    for (const name of ["subField", "references", "value", "parentField"]) {
        if (node[name] !== undefined)
            no(name, `${name} is not done`);
    }
    const source = objectOf(node.source);
    if (source.transform !== undefined)
        no("source", "a transformed column is not checked");
    for (const way of ["jsonPath", "fileProperty"]) {
        if (objectOf(source.extract)[way] !== undefined)
            no("source", `${way} is not done; a column is`);
    }
    const isOther = undone.some(({ name }) => name === "source" || name === "subField" || name === "value");
    const isUri = words.some((word) => /^(sc|schema|https?:\/\/schema\.org\/?):?URL$/.test(word));
    const type = isRepeated ? "array" : found?.type;
    const at = [...keys, "dataType"];
    return {
        name: column,
        keys,
        type: type === undefined || isOther
            ? undefined
            : { value: type, words: isRepeated ? `a list of ${words.join(", ")}` : found.word, keys: at },
        isNeeded: !isOther,
        options: isUri && !isRepeated && !isOther ? [{ name: "format", value: "uri", keys: at }] : [],
        undone,
    };
}
const types = [
    ["string", /^(Text|URL|CssSelectorType|XPathType|PronounceableText)$/],
    ["integer", /^(Integer|U?Int(8|16|32|64))$/],
    ["number", /^(Float|Number|Float(16|32|64))$/],
    ["boolean", /^Boolean$/],
    ["date", /^Date$/],
    ["timestamp", /^DateTime$/],
    ["time", /^Time$/],
];
/** `sc:Text` and `https://schema.org/Text` are the same. */
function typeOf(word) {
    const [, name] = /^(?:sc:|cr:|schema:|https?:\/\/schema\.org\/|http:\/\/mlcommons\.org\/croissant\/)(.+)$/.exec(word) ??
        [];
    return name === undefined ? undefined : types.find(([, form]) => form.test(name))?.[0];
}
function nameOf(node) {
    if (typeof node.name === "string")
        return node.name;
    return typeof node["@id"] === "string" ? node["@id"].split("/").at(-1) : undefined;
}
function listOf(value) {
    return [value ?? []].flat().filter((one) => typeof one === "object" && one !== null);
}
function objectOf(value) {
    return typeof value === "object" && value !== null && !Array.isArray(value) ? value : {};
}

;// CONCATENATED MODULE: ./out/validate-data/contracts/great-expectations/types.js
/** Names of types of pandas, Python, Spark and SQL. */
const names = [
    [
        "integer",
        /^(u?int(8|16|32|64)?_?|(tiny|small|medium|big|huge)?int|integer|u?(tiny|small|big)int|(integer|long|short|byte|bigint|smallint)type|long|int_)$/i,
    ],
    [
        "number",
        /^(float(16|32|64|_)?|double|double[ _]precision|real|decimal|numeric|number|np\.float64|(float|double|decimal)type|decimal\(.*\)|numeric\(.*\))$/i,
    ],
    [
        "text",
        /^(str|string|object|object_|text|varchar|char|nvarchar|unicode|(string|varchar|char)type|(var)?char\(\d+\)|string_?)$/i,
    ],
    ["boolean", /^(bool|boolean|bool_|booleantype)$/i],
    [
        "time",
        /^(datetime|datetime64(\[\w+(, *[\w/]+)?\])?|timestamp|date|timestamptz|datetime\.datetime|(timestamp|date)(ntz)?type)$/i,
    ],
];
function typeWords(types) {
    return `of the type ${types.join(" or ")}`;
}
/**
 * SQL: whether a value is of none of the types. Types are told apart by family: whole numbers are integers and floats,
 * whatever their width. @param isNumeric SQL: whether all of a column of text is numbers
 */
function violatesType(types, cell, isNumeric) {
    const families = new Set();
    for (const type of types) {
        const family = names.find(([, form]) => form.test(type))?.[0];
        if (family === undefined)
            return { problem: `${type} is not a type that is known here` };
        families.add(family);
    }
    const whole = (value) => `NOT coalesce(${value} = trunc(${value}), false)`;
    switch (cell.kind) {
        case "number":
            if (families.has("number"))
                return { sql: "false" };
            return { sql: families.has("integer") ? whole(cell.value) : "true" };
        case "boolean":
            return { sql: String(!families.has("boolean")) };
        // A date in a CSV file is text to pandas.
        case "time":
            return { sql: String(!families.has("time") && !families.has("text")) };
        case "text": {
            if (!cell.isMixed)
                return { sql: String(!families.has("text")) };
            const number = families.has("number") ? "false" : families.has("integer") ? whole(cell.number) : "true";
            return { sql: `CASE WHEN ${isNumeric} THEN ${number} ELSE ${!families.has("text")} END` };
        }
        case "other":
            return { sql: String(!families.has("text")) };
    }
}

// EXTERNAL MODULE: ./out/toolkit/data/sql.js
var data_sql = __webpack_require__(6918);
// EXTERNAL MODULE: ./out/validate-data/checks/cell.js
var checks_cell = __webpack_require__(79688);
;// CONCATENATED MODULE: ./out/validate-data/contracts/dbt/cell.js


/** A column as a warehouse holds it: null is an empty cell, and a word like NA is text. SQL over the storage. */
function warehouseCell(column) {
    const { raw, typed, textual, type, json } = column;
    const family = (0,checks_cell/* familyOf */.Ap)(type);
    const number = family === "integer" || family === "number";
    const isPlain = textual && json === undefined;
    const filled = textual && type !== "VARCHAR" ? `(${raw} IS NOT NULL AND ${raw} <> '')` : `${raw} IS NOT NULL`;
    const isCertain = isPlain && (type === "VARCHAR" || type === "BIGINT");
    return {
        kind: number
            ? "number"
            : family === "boolean"
                ? "boolean"
                : family === "date" || family === "timestamp"
                    ? "time"
                    : family === "text"
                        ? "text"
                        : "other",
        filled,
        value: family === "date" || family === "timestamp"
            ? `CAST(${typed} AS TIMESTAMP)`
            : family === "other" || family === "json"
                ? (0,checks_cell/* shownOf */.Rp)(column)
                : typed,
        number: number ? typed : "NULL",
        text: (0,checks_cell/* shownOf */.Rp)(column),
        isMixed: false,
        certain: isCertain ? {} : undefined,
    };
}
/** The same over the view, for queries that somebody else has a part in. */
function viewCell(column) {
    const name = (0,data_sql/* identifier */.Cv)(column.name);
    return warehouseCell({ ...column, raw: name, typed: name, textual: false });
}

// EXTERNAL MODULE: ./node_modules/leven/index.js
var leven = __webpack_require__(47785);
// EXTERNAL MODULE: ./out/validate-data/checks/pattern-automaton.js
var pattern_automaton = __webpack_require__(97019);
;// CONCATENATED MODULE: ./out/validate-data/contracts/great-expectations/cell.js



/** What pandas' readers take for a missing value, beside the empty cell. */
const missing = [
    "#N/A",
    "#N/A N/A",
    "#NA",
    "-1.#IND",
    "-1.#QNAN",
    "-NaN",
    "-nan",
    "1.#IND",
    "1.#QNAN",
    "<NA>",
    "N/A",
    "NA",
    "NULL",
    "NaN",
    "None",
    "n/a",
    "nan",
    "null",
];
let automaton;
/** Text that begins as none of them does is none of them. */
function notMissing() {
    automaton ??= (0,pattern_automaton/* patternAutomaton */.L)("^[^#<N\\-1n]", true);
    return automaton === undefined ? undefined : { forms: [automaton] };
}
const numberForm = "[+-]?([0-9]+(\\.[0-9]*)?|\\.[0-9]+)([eE][+-]?[0-9]+)?|[+-]?(?i:inf|infinity)";
function pandasCell(column) {
    const { raw, type, textual, json, typed } = column;
    const family = (0,checks_cell/* familyOf */.Ap)(type);
    const text = (0,checks_cell/* shownOf */.Rp)(column);
    const base = { text, isMixed: false, number: "NULL" };
    if (!textual) {
        const floating = /^(FLOAT|DOUBLE)$/.test(type);
        const filled = floating ? `(${raw} IS NOT NULL AND NOT isnan(${raw}))` : `${raw} IS NOT NULL`;
        if (family === "integer" || family === "number") {
            const number = family === "integer" ? `CAST(${raw} AS HUGEINT)` : `CAST(${raw} AS DOUBLE)`;
            return { ...base, kind: "number", filled, value: number, number };
        }
        if (family === "date" || family === "timestamp")
            return { ...base, kind: "time", filled, value: `CAST(${raw} AS TIMESTAMP)` };
        if (family === "boolean")
            return { ...base, kind: "boolean", filled, value: raw };
        return { ...base, kind: family === "text" ? "text" : "other", filled, value: text };
    }
    const cells = json === undefined
        ? { filled: `(${raw} IS NOT NULL AND ${raw} <> '')` }
        : { filled: `${raw} IS NOT NULL` };
    const certain = json === undefined ? { certain: {} } : {};
    if (type === "BIGINT") {
        return { ...base, ...cells, ...certain, kind: "number", value: typed, number: typed };
    }
    if (type === "DOUBLE") {
        const filled = `(${raw} IS NOT NULL AND ${raw} <> '' AND NOT isnan(${typed}))`;
        // NaN and the infinities are left to SQL.
        const finite = { from: -Number.MAX_VALUE, to: Number.MAX_VALUE };
        const known = json === undefined ? { certain: finite } : {};
        return { ...base, ...known, kind: "number", filled, value: typed, number: typed };
    }
    if (type === "BOOLEAN")
        return { ...base, ...cells, kind: "boolean", value: typed };
    if (type === "DATE" || type === "TIMESTAMP")
        return { ...base, ...cells, kind: "time", value: `CAST(${typed} AS TIMESTAMP)` };
    if (json !== undefined)
        return { ...base, ...cells, kind: json.nested ? "other" : "text", value: raw };
    return {
        ...base,
        kind: "text",
        filled: `(${raw} IS NOT NULL AND ${raw} <> '' AND ${raw} NOT IN ${(0,data_sql/* literals */.v$)(missing)})`,
        value: raw,
        number: `CASE WHEN ${(0,checks_cell/* fullMatch */.LF)(raw, numberForm)} THEN TRY_CAST(${raw} AS DOUBLE) END`,
        isMixed: true,
        certain: notMissing(),
    };
}
/** Cells that are in the list as they are written. */
function listed(cell, values) {
    if (cell.kind !== "number" && cell.kind !== "text")
        return undefined;
    const type = cell.kind === "number" ? "number" : "string";
    if (cell.isMixed && values.some((value) => typeof value === "number"))
        return undefined;
    return { texts: [new Set(values.filter((value) => typeof value === type).map(String))] };
}
/** SQL: the time that a bound means; undefined where it is none. */
function timeOf(bound) {
    if (typeof bound !== "string")
        return undefined;
    if (!/^\d{4}-\d{2}-\d{2}([T ]\d{2}:\d{2}(:\d{2}(\.\d{1,9})?)?)?$/.test(bound))
        return undefined;
    return Number.isNaN(Date.parse(bound.replace(" ", "T")))
        ? undefined
        : `TIMESTAMP ${(0,data_sql/* literal */.eu)(bound.replace("T", " "))}`;
}
/**
 * SQL: whether the cell equals one of the values. A number never equals a text, as in pandas; a column of text of which
 * every value is a number is one of numbers.
 */
function isIn(cell, values, storage) {
    const given = values.filter((value) => value !== null);
    const numbers = given.filter((value) => typeof value === "number" && Number.isFinite(value));
    const texts = given.filter((value) => typeof value === "string");
    const booleans = given.filter((value) => typeof value === "boolean");
    const list = (sql, members) => members.length === 0 ? "false" : `coalesce(${sql} IN (${members.join(", ")}), false)`;
    switch (cell.kind) {
        case "number":
            return list(cell.value, [...numbers, ...booleans.map(Number)].map(checks_cell/* sqlNumber */.K5));
        case "boolean":
            return list(cell.value, [
                ...booleans.map(String),
                ...numbers.filter((one) => one === 0 || one === 1).map((one) => String(one === 1)),
            ]);
        case "time": {
            const times = texts.map(timeOf).filter((one) => one !== undefined);
            return `(${list(cell.text, texts.map(data_sql/* literal */.eu))} OR ${list(cell.value, times)})`;
        }
        default: {
            const written = list(cell.text, texts.map(data_sql/* literal */.eu));
            if (!cell.isMixed || numbers.length === 0)
                return written;
            return `CASE WHEN ${isNumeric(cell, storage)} THEN ${list(cell.number, numbers.map(checks_cell/* sqlNumber */.K5))} ELSE ${written} END`;
        }
    }
}
/** SQL: whether all cells of a column of text are numbers. */
function isNumeric(cell, storage) {
    return `(SELECT coalesce(bool_and((${cell.number}) IS NOT NULL), false) FROM ${storage} WHERE ${cell.filled})`;
}

;// CONCATENATED MODULE: ./out/validate-data/contracts/great-expectations/divergence.js



/** Kullback–Leibler divergence from given shares of values (natural logarithm, as scipy.stats.entropy). */
function divergence(context) {
    const { kwargs, cell } = context;
    const partition = kwargs.values.partition_object;
    const threshold = kwargs.number("threshold");
    const unsupported = (observed) => ({
        expected: "a small divergence",
        test: { kind: "known", status: "unsupported", observed },
    });
    if (threshold === undefined)
        return unsupported("it has no threshold, so nothing can fail it");
    const { values, weights } = partition ?? {};
    if (partition?.bins !== undefined)
        return binned(context, partition, threshold);
    if (!Array.isArray(values) ||
        !Array.isArray(weights) ||
        values.length !== weights.length ||
        values.length === 0)
        return unsupported("only a partition_object with weights of values or of bins can be compared; drift-check compares distributions");
    const sum = weights.reduce((total, one) => total + Number(one), 0);
    if (!(Math.abs(sum - 1) < 1e-6))
        throw kwargs.wrong("partition_object", `has weights that sum to ${sum}; 1 is needed.`);
    const holdout = kwargs.number("tail_weight_holdout") ?? 0;
    const isNumber = cell.kind === "number";
    const key = isNumber ? aggregates_double(cell) : cell.text;
    const given = values.map((value, index) => {
        const sql = isNumber && typeof value === "number" ? (0,checks_cell/* sqlNumber */.K5)(value) : isNumber ? "NULL" : (0,data_sql/* literal */.eu)(String(value));
        return `(CAST(${sql} AS ${isNumber ? "DOUBLE" : "VARCHAR"}), ${(0,checks_cell/* sqlNumber */.K5)(Number(weights[index]))}::DOUBLE)`;
    });
    const h = (0,checks_cell/* sqlNumber */.K5)(holdout);
    return {
        expected: `at most ${threshold}`,
        test: {
            kind: "query",
            sql: `WITH o AS (SELECT ${key} AS v, count(*) AS n ${from(context)} GROUP BY 1), e(v, w) AS (VALUES ${given.join(", ")}),
        j AS (SELECT coalesce(o.n, 0) / (SELECT sum(n) FROM o) AS p, e.w AS w, count(*) FILTER (e.w IS NULL) OVER () AS u FROM o FULL JOIN e ON o.v = e.v),
        q AS (SELECT p, CASE WHEN u = 0 THEN w WHEN w IS NULL THEN ${h}::DOUBLE / u ELSE w * (1 - ${h}) END AS q FROM j),
        s AS (SELECT p / sum(p) OVER () AS p, q / sum(q) OVER () AS q FROM q)
        SELECT sum(CASE WHEN p = 0 THEN 0 WHEN q = 0 THEN 'infinity'::DOUBLE ELSE p * ln(p / q) END) FROM s`,
            threshold: [{ operator: "mustBeLessOrEqualTo", value: threshold }],
        },
    };
}
/**
 * The divergence from given shares of bins, and of the tails below and above them. A bin holds its lower end and not
 * its upper one; the last holds both.
 */
function binned({ kwargs, cell, table, where }, partition, threshold) {
    const { bins, weights } = binsOf(kwargs, partition);
    const expected = `at most ${threshold}`;
    if (kwargs.values.bucketize_data === false) {
        const observed = "Great Expectations computes it of bins only with bucketize_data";
        return { expected, test: { kind: "known", status: "unsupported", observed } };
    }
    const all = expectedShares(kwargs, partition, weights);
    const sum = all.reduce((total, one) => total + one, 0);
    const last = bins.length - 1;
    const ends = bins.map((end, at) => `WHEN v ${at === last ? "<=" : "<"} ${(0,checks_cell/* sqlNumber */.K5)(end)} THEN ${at}`);
    const shares = all.map((share, at) => `(${at}, ${(0,checks_cell/* sqlNumber */.K5)(share / sum)}::DOUBLE)`).join(", ");
    const isNumber = cell.kind === "number" || cell.isMixed;
    return {
        expected,
        test: {
            kind: "query",
            sql: `WITH o AS (SELECT i, count(*) AS n, bool_or(v IS NULL) AS lost FROM (SELECT v, CASE ${ends.join(" ")} ELSE ${bins.length} END AS i FROM (SELECT ${isNumber ? aggregates_double(cell) : "NULL::DOUBLE"} AS v ${from({ table, where, cell })})) GROUP BY i),
        e(i, q) AS (VALUES ${shares}),
        j AS (SELECT coalesce(o.n, 0) / (SELECT sum(n) FROM o) AS p, q FROM e LEFT JOIN o USING (i))
        SELECT CASE WHEN (SELECT bool_or(lost) FROM o) THEN NULL ELSE sum(CASE WHEN p = 0 THEN 0 WHEN q = 0 THEN 'infinity'::DOUBLE ELSE p * ln(p / q) END) END FROM j`,
            threshold: [{ operator: "mustBeLessOrEqualTo", value: threshold }],
        },
    };
}
function binsOf(kwargs, { bins, weights, tail_weights: tails }) {
    const wrong = (problem) => kwargs.wrong("partition_object", problem);
    if (!isNumbers(bins) || bins.length < 2 || bins.some((one, at) => at > 0 && one <= bins[at - 1]))
        throw wrong("needs bins that are finite numbers in ascending order, two at least.");
    if (!isNumbers(weights) || weights.length !== bins.length - 1)
        throw wrong(`needs one weight for each of the ${bins.length - 1} bins.`);
    if (tails !== undefined && (!isNumbers(tails) || tails.length !== 2))
        throw wrong("needs two tail_weights: below the bins, and above them.");
    const sum = [...weights, ...(tails ?? [])].reduce((total, one) => total + one, 0);
    if (!(Math.abs(sum - 1) < 1e-5))
        throw wrong(`has weights that sum to ${sum}; 1 is needed.`);
    return { bins, weights };
}
/** Below the bins, in each of them, and above them; what is held out is taken from the bins. */
function expectedShares(kwargs, { tail_weights: tails }, weights) {
    const [tail, inner] = ["tail_weight_holdout", "internal_weight_holdout"].map((name) => {
        const value = kwargs.number(name) ?? 0;
        if (value < 0 || value > 1)
            throw kwargs.wrong(name, `is ${value}; 0 to 1 is allowed.`);
        return value;
    });
    if (tails !== undefined && tail > 0)
        throw kwargs.wrong("tail_weight_holdout", "has to be 0 where partition_object has tail_weights.");
    const zeros = weights.filter((weight) => weight === 0).length;
    const within = weights.map((weight) => weight === 0 && inner > 0 ? inner / zeros : weight * (1 - tail - inner));
    const [below, above] = (tails ?? [tail / 2, tail / 2]);
    return [below, ...within, above];
}
function isNumbers(list) {
    return Array.isArray(list) && list.every((one) => typeof one === "number" && Number.isFinite(one));
}

;// CONCATENATED MODULE: ./out/validate-data/contracts/great-expectations/kwargs.js


/** Settings that no expectation is judged by. */
const idle = [
    "result_format",
    "include_config",
    "catch_exceptions",
    "meta",
    "batch_id",
    "auto",
    "profiler_config",
];
/** Settings that every expectation may have. */
const common = ["row_condition", "condition_parser", "windows", ...idle];
/** The arguments of an expectation, read with errors that name their place. */
class Kwargs {
    values;
    keys;
    document;
    type;
    constructor(values, keys, document, type) {
        this.values = values;
        this.keys = keys;
        this.document = document;
        this.type = type;
    }
    wrong(name, problem) {
        return new errors/* ConfigurationError */.j1(`${this.type}: ${name} ${problem}`, {
            place: this.document.place([...this.keys, name]),
        });
    }
    /** @throws ConfigurationError on a name that the expectation does not have */
    refuseOthers(allowed) {
        const known = [...allowed, ...common];
        for (const name of Object.keys(this.values)) {
            if (known.includes(name))
                continue;
            const hint = (0,nearest/* nearest */.p)(name, known);
            const advice = hint === undefined ? `Allowed are ${allowed.join(", ")}.` : `Did you mean ${hint}?`;
            throw new errors/* ConfigurationError */.j1(`${this.type}: ${name} is not an argument of it. ${advice}`, {
                place: this.document.placeOfKey([...this.keys, name]),
            });
        }
    }
    has(name) {
        return this.values[name] !== undefined && this.values[name] !== null;
    }
    text(name) {
        const value = this.values[name];
        if (typeof value === "string" && value !== "")
            return value;
        throw this.wrong(name, value === undefined ? "is missing; a text is needed." : "has to be a text.");
    }
    number(name) {
        if (!this.has(name))
            return undefined;
        const value = this.values[name];
        if (typeof value === "number" && Number.isFinite(value))
            return value;
        throw this.wrong(name, `is ${JSON.stringify(value)}; a number is needed.`);
    }
    /** A whole number. */
    count(name) {
        const value = this.number(name);
        if (value !== undefined && (!Number.isInteger(value) || value < 0))
            throw this.wrong(name, `is ${value}; a whole number of at least 0 is needed.`);
        return value;
    }
    flag(name, otherwise) {
        if (!this.has(name))
            return otherwise;
        const value = this.values[name];
        if (typeof value === "boolean")
            return value;
        throw this.wrong(name, `is ${JSON.stringify(value)}; true or false is needed.`);
    }
    list(name) {
        const value = this.values[name];
        if (Array.isArray(value))
            return value;
        throw this.wrong(name, value === undefined ? "is missing; a list is needed." : "has to be a list.");
    }
    texts(name) {
        const list = this.list(name);
        if (list.length > 0 && list.every((one) => typeof one === "string"))
            return list;
        throw this.wrong(name, "has to be a list of texts, with one at least.");
    }
    choice(name, allowed) {
        if (!this.has(name))
            return allowed[0];
        const value = this.values[name];
        if (allowed.includes(value))
            return value;
        throw this.wrong(name, `is ${JSON.stringify(value)}; allowed are ${allowed.join(", ")}.`);
    }
    /** The share of values that have to meet the expectation, 0 to 1. */
    mostly() {
        const value = this.number("mostly") ?? 1;
        if (value < 0 || value > 1)
            throw this.wrong("mostly", `is ${value}; 0 to 1 is allowed.`);
        return value;
    }
    /** `min_value` and `max_value` with their `strict_…`. @throws ConfigurationError when no value can be in between */
    range() {
        const [min, max] = ["min_value", "max_value"].map((name) => {
            const value = this.values[name];
            if (value === undefined || value === null)
                return undefined;
            if ((typeof value === "number" && Number.isFinite(value)) || typeof value === "string")
                return value;
            throw this.wrong(name, `is ${JSON.stringify(value)}; a number or a text is needed.`);
        });
        if (min !== undefined && max !== undefined) {
            if (typeof min !== typeof max)
                throw this.wrong("max_value", "is of another type than min_value.");
            if (min > max)
                throw this.wrong("max_value", `${max} is less than min_value ${min}: nothing is between.`);
        }
        return {
            min,
            max,
            strictMin: this.flag("strict_min", false),
            strictMax: this.flag("strict_max", false),
        };
    }
}
const rangeNames = ["min_value", "max_value", "strict_min", "strict_max"];
/** What the range allows, in words. */
function rangeWords({ min, max, strictMin, strictMax }) {
    const parts = [
        ...(min === undefined ? [] : [`${strictMin ? "more than" : "at least"} ${min}`]),
        ...(max === undefined ? [] : [`${strictMax ? "less than" : "at most"} ${max}`]),
    ];
    return parts.join(" and ");
}
/** SQL: whether a value is in the range. @param sql of a bound */
function inRange(value, range, sql) {
    const parts = [
        ...(range.min === undefined ? [] : [`${value} ${range.strictMin ? ">" : ">="} ${sql(range.min)}`]),
        ...(range.max === undefined ? [] : [`${value} ${range.strictMax ? "<" : "<="} ${sql(range.max)}`]),
    ];
    return parts.join(" AND ");
}

;// CONCATENATED MODULE: ./out/validate-data/contracts/great-expectations/quantiles.js


/** One check for each quantile. */
function quantiles(context) {
    const { kwargs, cell } = context;
    const ranges = kwargs.values.quantile_ranges;
    const wanted = ranges?.quantiles;
    const bounds = ranges?.value_ranges;
    if (!Array.isArray(wanted) ||
        !Array.isArray(bounds) ||
        wanted.length !== bounds.length ||
        wanted.length === 0)
        throw kwargs.wrong("quantile_ranges", "needs quantiles and value_ranges, two lists of the same length.");
    const how = kwargs.values.allow_relative_error;
    const words = how === undefined || how === null || how === false ? "nearest" : String(how);
    return wanted.map((quantile, index) => {
        const pair = bounds[index];
        const place = { below: ["quantile_ranges", "value_ranges", index], what: `quantile ${quantile}` };
        if (typeof quantile !== "number" || quantile < 0 || quantile > 1)
            throw kwargs.wrong("quantile_ranges", `has the quantile ${JSON.stringify(quantile)}; 0 to 1 is allowed.`);
        if (!Array.isArray(pair) ||
            pair.length !== 2 ||
            pair.some((one) => one !== null && typeof one !== "number"))
            throw kwargs.wrong("quantile_ranges", "needs value_ranges of two numbers or null.");
        const [low, high] = pair;
        if (low !== null && high !== null && low > high)
            throw kwargs.wrong("quantile_ranges", `has ${low} before ${high}: nothing is between.`);
        const position = { nearest: "round_even", lower: "floor", higher: "ceil" }[words];
        if (position === undefined && words !== "linear") {
            const observed = `allow_relative_error ${words} is not known here`;
            return { ...place, expected: "a quantile", test: { kind: "known", status: "unsupported", observed } };
        }
        // Like NumPy's isclose, which Great Expectations lets a bound be missed by.
        const slack = (bound) => 1e-8 + 1e-4 * Math.abs(bound);
        const threshold = thresholdOf({
            min: low === null ? undefined : low - slack(low),
            max: high === null ? undefined : high + slack(high),
            strictMin: false,
            strictMax: false,
        });
        const at = position === "round_even"
            ? `round_even(${(0,checks_cell/* sqlNumber */.K5)(quantile)} * (n - 1), 0)`
            : `${position}(${(0,checks_cell/* sqlNumber */.K5)(quantile)} * (n - 1))`;
        const sql = words === "linear"
            ? `SELECT ${numeric(cell, `quantile_cont(${aggregates_double(cell)}, ${(0,checks_cell/* sqlNumber */.K5)(quantile)})`)} ${from(context)}`
            : `SELECT max(v) FROM (SELECT v, row_number() OVER (ORDER BY v) - 1 AS i, count(*) OVER () AS n, bool_and(v IS NOT NULL) OVER () AS k FROM (SELECT ${aggregates_double(cell)} AS v ${from(context)})) WHERE k AND i = ${at}`;
        return {
            ...place,
            expected: `${low ?? "-∞"} to ${high ?? "∞"}`,
            test: { kind: "query", sql, threshold },
        };
    });
}

;// CONCATENATED MODULE: ./out/validate-data/contracts/great-expectations/aggregates.js





/** The rows that an aggregate is over: those of the condition whose cell is not null. */
const from = ({ table, where, cell }) => `FROM ${table.storage} WHERE (${where}) AND ${cell.filled}`;
/** Where a column of text has a cell that is no number, pandas computes nothing: NULL, which meets no bound. */
const numeric = (cell, aggregate) => cell.kind === "number"
    ? aggregate
    : cell.isMixed
        ? `CASE WHEN bool_and((${cell.number}) IS NOT NULL) THEN ${aggregate} END`
        : "NULL";
const aggregates_double = (cell) => `CAST(${cell.number} AS DOUBLE)`;
function thresholdOf({ min, max, strictMin, strictMax }) {
    const parts = [];
    if (min !== undefined)
        parts.push({ operator: strictMin ? "mustBeGreaterThan" : "mustBeGreaterOrEqualTo", value: min });
    if (max !== undefined)
        parts.push({ operator: strictMax ? "mustBeLessThan" : "mustBeLessOrEqualTo", value: max });
    return parts;
}
/** Between nothing and nothing is every value: what can't fail is said, and not passed. */
const boundless = {
    expected: "no bound",
    test: {
        kind: "known",
        status: "unsupported",
        observed: "it has neither min_value nor max_value, so nothing can fail it",
    },
};
function measured(what, aggregate) {
    return {
        names: [...rangeNames, "parse_strings_as_datetimes", "output_strftime_format"],
        compile: (context) => {
            const range = numbersOf(context.kwargs);
            if (range.min === undefined && range.max === undefined)
                return [boundless];
            return [
                {
                    expected: `${what} ${rangeWords(range)}`,
                    test: {
                        kind: "query",
                        sql: `SELECT CAST(${aggregate(context.cell)} AS DOUBLE) ${from(context)}`,
                        threshold: thresholdOf(range),
                    },
                },
            ];
        },
    };
}
function numbersOf(kwargs) {
    const range = kwargs.range();
    if (typeof (range.min ?? range.max) === "string")
        throw kwargs.wrong("min_value", "has to be a number.");
    return range;
}
/** The least or greatest value: of numbers, times or texts. */
function extreme(name) {
    const ofNumbers = measured(`a ${name === "min" ? "least" : "greatest"} value of`, (cell) => numeric(cell, `${name}(${cell.number})`));
    return {
        names: ofNumbers.names,
        compile: (context) => {
            const { cell, kwargs } = context;
            const range = kwargs.range();
            const one = range.min ?? range.max;
            if (one === undefined || typeof one === "number")
                return ofNumbers.compile(context);
            const bounds = [range.min, range.max].filter((bound) => bound !== undefined);
            const isTime = cell.kind === "time" && bounds.every((bound) => timeOf(bound) !== undefined);
            const isText = cell.kind === "text" || cell.kind === "time";
            const value = `${name}(${isTime ? cell.value : cell.text})`;
            const bound = (text) => (isTime ? timeOf(text) : (0,data_sql/* literal */.eu)(String(text)));
            const isWithin = isTime || isText ? inRange(value, range, bound) : "false";
            return [asExpected(rangeWords(range), isWithin, `CAST(${value} AS VARCHAR)`, from(context))];
        },
    };
}
const fine = "as expected";
/** A query that says what it found where that is not as expected. */
function asExpected(expected, isFine, found, rest) {
    return {
        expected,
        test: {
            kind: "query",
            sql: `SELECT CASE WHEN coalesce(${isFine}, false) THEN ${(0,data_sql/* literal */.eu)(fine)} ELSE coalesce(${found}, 'no value') END ${rest}`,
            threshold: [{ operator: "mustBe", value: fine }],
        },
    };
}
function valueSet(kwargs) {
    const list = kwargs.list("value_set");
    if (list.length === 0)
        throw kwargs.wrong("value_set", "is empty.");
    if (list.some((one) => typeof one === "object"))
        throw kwargs.wrong("value_set", "has to be a list of texts, numbers and booleans.");
    return list;
}
/** Every value of the set has to be in the column. */
function contains(context, below) {
    const list = valueSet(context.kwargs);
    const lost = list.map((value) => `CASE WHEN NOT coalesce(bool_or(${isIn(context.cell, [value], context.table.storage)}), false) THEN ${(0,data_sql/* literal */.eu)(String(value))} END`);
    const missing = `concat_ws(', ', ${lost.join(", ")})`;
    const part = asExpected(`each of ${list.slice(0, 10).join(", ")}`, `${missing} = ''`, `'missing: ' || ${missing}`, from(context));
    return below === undefined ? part : { ...part, below };
}
function within(context) {
    const list = valueSet(context.kwargs);
    const { cell, where } = context;
    const evaluated = where === "true" ? cell.filled : `(${where}) AND ${cell.filled}`;
    const violated = `NOT ${isIn(cell, list, context.table.storage)}`;
    return {
        expected: `none but ${list.slice(0, 10).join(", ")}`,
        test: { kind: "rows", evaluated, violated, shown: cell.text, mostly: 1 },
    };
}
function mostCommon(context) {
    const list = valueSet(context.kwargs);
    const ties = context.kwargs.flag("ties_okay", false);
    const { cell, table } = context;
    const groups = `SELECT any_value(${cell.text}) AS v, bool_or(${isIn(cell, list, table.storage)}) AS ok, count(*) AS n ${from(context)} GROUP BY ${cell.value}`;
    const isFine = ties ? "count(*) FILTER (ok) > 0" : "count(*) = 1 AND count(*) FILTER (ok) = 1";
    return asExpected(`the most frequent value is one of ${list.slice(0, 10).join(", ")}`, isFine, "string_agg(v, ', ' ORDER BY v)", `FROM (SELECT *, max(n) OVER () AS most FROM (${groups})) WHERE n = most`);
}
const set = ["value_set", "parse_strings_as_datetimes"];
/** The expectations of one column as a whole, by name. */
const aggregateExpectations = {
    expect_column_mean_to_be_between: measured("a mean of", (cell) => numeric(cell, `avg(${aggregates_double(cell)})`)),
    expect_column_median_to_be_between: measured("a median of", (cell) => numeric(cell, `median(${aggregates_double(cell)})`)),
    expect_column_stdev_to_be_between: measured("a standard deviation of", (cell) => numeric(cell, `stddev_samp(${aggregates_double(cell)})`)),
    // The sum of nothing is 0.
    expect_column_sum_to_be_between: measured("a sum of", (cell) => cell.kind === "number" || cell.isMixed
        ? `CASE WHEN count(*) = 0 THEN 0 ELSE ${numeric(cell, `sum(${cell.number})`)} END`
        : "NULL"),
    expect_column_min_to_be_between: extreme("min"),
    expect_column_max_to_be_between: extreme("max"),
    expect_column_unique_value_count_to_be_between: measured("different values:", ({ value }) => `count(DISTINCT ${value})`),
    expect_column_proportion_of_unique_values_to_be_between: measured("a share of different values of", ({ value }) => `CASE WHEN count(*) = 0 THEN 0 ELSE count(DISTINCT ${value}) / count(*) END`),
    expect_column_proportion_of_non_null_values_to_be_between: {
        names: rangeNames,
        compile: ({ cell, kwargs, table, where }) => {
            const range = numbersOf(kwargs);
            if (range.min === undefined && range.max === undefined)
                return [boundless];
            const sql = `SELECT CASE WHEN count(*) = 0 THEN 0 ELSE count(*) FILTER (${cell.filled}) / count(*) END FROM ${table.storage} WHERE ${where}`;
            return [
                {
                    expected: `a share of values of ${rangeWords(range)}`,
                    test: { kind: "query", sql, threshold: thresholdOf(range) },
                },
            ];
        },
    },
    expect_column_quantile_values_to_be_between: {
        names: ["quantile_ranges", "allow_relative_error"],
        compile: quantiles,
    },
    expect_column_distinct_values_to_contain_set: { names: set, compile: (context) => [contains(context)] },
    expect_column_distinct_values_to_equal_set: {
        names: set,
        compile: (context) => [within(context), { ...contains(context, ["value_set"]), what: "all of them" }],
    },
    expect_column_most_common_value_to_be_in_set: {
        names: ["value_set", "ties_okay"],
        compile: (context) => [mostCommon(context)],
    },
    expect_column_kl_divergence_to_be_less_than: {
        names: [
            "partition_object",
            "threshold",
            "tail_weight_holdout",
            "internal_weight_holdout",
            "bucketize_data",
        ],
        compile: (context) => [divergence(context)],
    },
};

;// CONCATENATED MODULE: ./out/validate-data/contracts/great-expectations/records.js



const pairRules = ["both_values_are_missing", "either_value_is_missing", "neither", "never"];
const listRules = ["all_values_are_missing", "any_value_is_missing", "never"];
/** Rows are looked at but those that `ignore_row_if` names. */
function records({ cells, kwargs, where }, columns, expected, violated) {
    const rule = columns === "pair"
        ? kwargs.choice("ignore_row_if", pairRules)
        : kwargs.choice("ignore_row_if", listRules);
    const filled = cells.map((cell) => `(${cell.filled})`);
    const looked = {
        both_values_are_missing: filled.join(" OR "),
        all_values_are_missing: filled.join(" OR "),
        either_value_is_missing: filled.join(" AND "),
        any_value_is_missing: filled.join(" AND "),
        neither: "true",
        never: "true",
    }[rule];
    return {
        expected,
        test: {
            kind: "rows",
            evaluated: `(${where}) AND (${looked})`,
            violated,
            shown: `concat_ws(', ', ${cells.map(({ text }) => `coalesce(${text}, '')`).join(", ")})`,
            mostly: kwargs.mostly(),
        },
    };
}
/** SQL of a value that is NULL where pandas has none. */
const records_valueOf = ({ filled, value }) => `(CASE WHEN ${filled} THEN ${value} END)`;
/** SQL: whether two cells are equal; a null equals nothing. */
function equal(one, other, { storage }) {
    const numeric = (cell) => cell.kind === "number" || cell.isMixed;
    const asNumbers = `coalesce(${numberOf(one)} = ${numberOf(other)}, false)`;
    if (one.kind === other.kind) {
        const same = `coalesce(${records_valueOf(one)} = ${records_valueOf(other)}, false)`;
        return one.isMixed && other.isMixed
            ? `CASE WHEN ${areNumeric(one, other, storage)} THEN ${asNumbers} ELSE ${same} END`
            : same;
    }
    if (numeric(one) && numeric(other))
        return asNumbers;
    if (isWritten(one) && isWritten(other))
        return `coalesce(${writtenOf(one)} = ${writtenOf(other)}, false)`;
    return "false";
}
/** SQL: whether two columns are of numbers, though the NA of pandas stands among them. */
const areNumeric = (one, other, storage) => `(${isNumeric(one, storage)} AND ${isNumeric(other, storage)})`;
const numberOf = ({ filled, number }) => `(CASE WHEN ${filled} THEN ${number} END)`;
const writtenOf = ({ filled, text }) => `(CASE WHEN ${filled} THEN ${text} END)`;
const isWritten = ({ kind }) => kind === "text" || kind === "time";
/** SQL: whether two cells are the same, null being the same as null. */
const same = (one, other, table) => `(${equal(one, other, table)} OR (NOT (${one.filled}) AND NOT (${other.filled})))`;
const records_pairs = (list) => list.flatMap((one, index) => list.slice(index + 1).map((other) => [one, other]));
function unique(context) {
    const found = records_pairs(context.cells).map(([one, other]) => same(one, other, context.table));
    return records(context, "list", "a different value in each of them", found.join(" OR "));
}
/** The expectations of several columns of a row, by name. All of them may have `mostly` and `ignore_row_if`. */
const recordExpectations = {
    expect_column_pair_values_to_be_equal: {
        columns: "pair",
        names: [],
        compile: (context) => {
            const [a, b] = context.cells;
            return records(context, "pair", "equal values", `NOT ${equal(a, b, context.table)}`);
        },
    },
    expect_column_pair_values_a_to_be_greater_than_b: {
        columns: "pair",
        names: ["or_equal", "parse_strings_as_datetimes", "allow_cross_type_comparisons"],
        compile: (context) => {
            const [a, b] = context.cells;
            const operator = context.kwargs.flag("or_equal", false) ? ">=" : ">";
            const numeric = (cell) => cell.kind === "number";
            const isOrdered = a.kind === b.kind && a.kind !== "other";
            const asNumbers = `${numberOf(a)} ${operator} ${numberOf(b)}`;
            const asTheyAre = `${records_valueOf(a)} ${operator} ${records_valueOf(b)}`;
            const greater = isOrdered
                ? a.isMixed && b.isMixed
                    ? `CASE WHEN ${areNumeric(a, b, context.table.storage)} THEN ${asNumbers} ELSE ${asTheyAre} END`
                    : asTheyAre
                : isWritten(a) && isWritten(b)
                    ? `${writtenOf(a)} ${operator} ${writtenOf(b)}`
                    : (numeric(a) || a.isMixed) && (numeric(b) || b.isMixed)
                        ? asNumbers
                        : "false";
            return records(context, "pair", `the first is ${operator} the second`, `NOT coalesce(${greater}, false)`);
        },
    },
    expect_column_pair_values_to_be_in_set: {
        columns: "pair",
        names: ["value_pairs_set"],
        compile: (context) => {
            const { cells, kwargs } = context;
            const list = kwargs.list("value_pairs_set");
            const parts = list.map((pair) => {
                if (!Array.isArray(pair) || pair.length !== 2)
                    throw kwargs.wrong("value_pairs_set", "has to be a list of lists of two.");
                return `(${cells.map((cell, index) => is(cell, pair[index])).join(" AND ")})`;
            });
            const shown = list
                .slice(0, 5)
                .map((pair) => JSON.stringify(pair))
                .join(", ");
            return records(context, "pair", `one of ${shown}`, parts.length === 0 ? "true" : `NOT (${parts.join(" OR ")})`);
        },
    },
    expect_compound_columns_to_be_unique: {
        columns: "list",
        names: [],
        compile: (context) => {
            const { cells, table, where, kwargs } = context;
            const key = `concat_ws(chr(31), ${cells.map((cell) => `coalesce(chr(1) || CAST(${records_valueOf(cell)} AS VARCHAR), chr(2))`).join(", ")})`;
            const rule = kwargs.choice("ignore_row_if", listRules);
            const filled = cells.map((cell) => `(${cell.filled})`);
            const looked = rule === "never" ? "true" : filled.join(rule === "any_value_is_missing" ? " AND " : " OR ");
            const violated = `${key} IN (SELECT ${key} FROM ${table.storage} WHERE (${where}) AND (${looked}) GROUP BY 1 HAVING count(*) > 1)`;
            return records(context, "list", "no combination twice", violated);
        },
    },
    expect_select_column_values_to_be_unique_within_record: { columns: "list", names: [], compile: unique },
    expect_multicolumn_values_to_be_unique: { columns: "list", names: [], compile: unique },
    expect_multicolumn_values_to_be_equal: {
        columns: "list",
        names: [],
        compile: (context) => {
            const [first, ...rest] = context.cells;
            const violated = rest.map((cell) => `NOT ${same(first, cell, context.table)}`).join(" OR ") || "false";
            return records(context, "list", "the same value in all of them", violated);
        },
    },
    expect_multicolumn_sum_to_equal: {
        columns: "list",
        names: ["sum_total"],
        compile: (context) => {
            const total = context.kwargs.number("sum_total");
            if (total === undefined)
                throw context.kwargs.wrong("sum_total", "is missing; a number is needed.");
            const isSummed = context.cells.every((cell) => cell.kind === "number" || cell.isMixed);
            const sum = context.cells.map(numberOf).join(" + ");
            const violated = isSummed ? `NOT coalesce(${sum} = ${(0,checks_cell/* sqlNumber */.K5)(total)}, false)` : "true";
            return records(context, "list", `a sum of ${total}`, violated);
        },
    },
};
/** SQL: whether a cell is the value of a set, null being the value of an empty cell. */
function is(cell, value) {
    if (value === null)
        return `NOT (${cell.filled})`;
    const test = (left, right) => `coalesce(${cell.filled} AND ${left} = ${right}, false)`;
    if (typeof value === "number")
        return cell.kind === "number" || cell.isMixed ? test(cell.number, (0,checks_cell/* sqlNumber */.K5)(value)) : "false";
    if (typeof value === "boolean")
        return cell.kind === "boolean" ? test(cell.value, String(value)) : "false";
    return isWritten(cell) ? test(cell.text, (0,data_sql/* literal */.eu)(String(value))) : "false";
}

;// CONCATENATED MODULE: ./out/validate-data/contracts/great-expectations/tables.js




const known = (isFine, observed) => ({
    kind: "known",
    status: isFine ? "pass" : "fail",
    observed,
});
function counted({ kwargs, where }, range) {
    const bounds = [range.min, range.max];
    if (bounds.every((one) => one === undefined))
        throw kwargs.wrong("min_value", "and max_value are both missing; one is needed.");
    if (bounds.some((one) => typeof one === "string"))
        throw kwargs.wrong("min_value", "has to be a number.");
    const of = where === "true" ? undefined : { kind: "rows", evaluated: "true", violated: where, shown: "''" };
    return {
        expected: range.min === range.max ? `${range.min} rows` : `${rangeWords(range)} rows`,
        test: { kind: "count", of, unit: "rows", threshold: thresholdOf(range) },
    };
}
function width({ table }, range) {
    const found = table.columns.length;
    const isFine = (range.min === undefined || found >= Number(range.min)) &&
        (range.max === undefined || found <= Number(range.max));
    const expected = range.min === range.max ? `${range.min} columns` : `${rangeWords(range)} columns`;
    return { expected, test: known(isFine, String(found)) };
}
function exactly(kwargs) {
    const value = kwargs.count("value");
    if (value === undefined)
        throw kwargs.wrong("value", "is missing; a whole number is needed.");
    return { min: value, max: value, strictMin: false, strictMax: false };
}
/** The expectations of a table as a whole, by name. */
const tableExpectations = {
    expect_table_row_count_to_be_between: {
        names: rangeNames,
        compile: (context) => counted(context, context.kwargs.range()),
    },
    expect_table_row_count_to_equal: {
        names: ["value"],
        compile: (context) => counted(context, exactly(context.kwargs)),
    },
    expect_table_column_count_to_be_between: {
        names: rangeNames,
        compile: (context) => width(context, context.kwargs.range()),
    },
    expect_table_column_count_to_equal: {
        names: ["value"],
        compile: (context) => width(context, exactly(context.kwargs)),
    },
    expect_table_columns_to_match_ordered_list: {
        names: ["column_list"],
        compile: ({ kwargs, table }) => {
            const wanted = kwargs.list("column_list").map(String);
            const found = table.columns.map(({ name }) => name);
            const at = [...wanted, ...found].findIndex((_, index) => wanted[index] !== found[index]);
            const isFine = wanted.length === found.length && wanted.every((name, index) => name === found[index]);
            const observed = isFine ? "as it should be" : `column ${at + 1} is ${found[at] ?? "missing"}`;
            return { expected: `the columns ${wanted.join(", ")} in this order`, test: known(isFine, observed) };
        },
    },
    expect_table_columns_to_match_set: {
        names: ["column_set", "exact_match"],
        compile: ({ kwargs, table }) => {
            const wanted = kwargs.list("column_set").map(String);
            const found = table.columns.map(({ name }) => name);
            const isExact = kwargs.flag("exact_match", true);
            const missing = wanted.filter((name) => !found.includes(name));
            const extra = isExact ? found.filter((name) => !wanted.includes(name)) : [];
            const problems = [
                ...(missing.length === 0 ? [] : [`missing: ${missing.join(", ")}`]),
                ...(extra.length === 0 ? [] : [`more than meant: ${extra.join(", ")}`]),
            ];
            return {
                expected: `${isExact ? "exactly" : "at least"} the columns ${wanted.join(", ")}`,
                test: known(problems.length === 0, problems.join("; ") || "as it should be"),
            };
        },
    },
    expect_column_to_exist: {
        names: ["column", "column_index"],
        compile: ({ kwargs, table }) => {
            const name = kwargs.text("column");
            const names = table.columns.map((column) => column.name);
            const at = names.indexOf(name);
            const index = kwargs.count("column_index");
            const hint = (0,nearest/* nearest */.p)(name, names);
            const observed = at < 0
                ? `no such column${hint === undefined ? "" : `; there is ${hint}`}`
                : `column ${at}, counted from 0`;
            return {
                expected: `a column ${name}${index === undefined ? "" : ` at ${index}, counted from 0`}`,
                test: known(at >= 0 && (index === undefined || index === at), observed),
            };
        },
    },
    unexpected_rows_expectation: {
        names: ["unexpected_rows_query", "description"],
        compile: ({ kwargs, table }) => {
            const query = kwargs.text("unexpected_rows_query").trim().replace(/;\s*$/, "");
            const sql = query.replaceAll("{batch}", (0,data_sql/* identifier */.Cv)(table.view));
            const left = /\{\w+\}/.exec(sql)?.[0];
            const expected = "the query gives no rows";
            if (left !== undefined) {
                const observed = `${left} is not replaced here; only {batch} is`;
                return { expected, test: { kind: "known", status: "unsupported", observed } };
            }
            const threshold = [{ operator: "mustBe", value: 0 }];
            return { expected, test: { kind: "query", sql: `SELECT count(*) FROM (\n${sql}\n)`, threshold } };
        },
    },
};

// EXTERNAL MODULE: ./out/validate-data/contracts/date-format.js
var date_format = __webpack_require__(62930);
// EXTERNAL MODULE: ./out/toolkit/data/scan/certain.js
var scan_certain = __webpack_require__(5360);
// EXTERNAL MODULE: ./out/validate-data/checks/pattern.js
var checks_pattern = __webpack_require__(65996);
// EXTERNAL MODULE: ./out/validate-data/checks/within.js
var checks_within = __webpack_require__(49491);
;// CONCATENATED MODULE: ./out/validate-data/contracts/great-expectations/cell-schema.js



/** A keyword that can't be judged here. */
class Undone extends Error {
}
/** What says nothing of a value: Python's jsonschema judges no format unless told to. */
const cell_schema_idle = [
    ...["$schema", "$id", "id", "$comment", "$anchor", "$defs", "definitions", "title", "description"],
    ...["default", "examples", "deprecated", "readOnly", "writeOnly", "format"],
];
const mostDeep = 12;
/**
 * SQL: whether a text is JSON that keeps a JSON Schema, as Python's jsonschema judges it; or the first keyword that
 * can't be judged so.
 */
function keepsSchema(schema, text) {
    try {
        const kept = new Reader(schema).keeps(schema, `${text}::JSON`, 0);
        return {
            sql: `CASE WHEN coalesce(json_valid(${text}), false) THEN coalesce(${kept}, false) ELSE false END`,
        };
    }
    catch (error) {
        if (error instanceof Undone)
            return { problem: error.message };
        throw error;
    }
}
/** Writes the SQL of a schema: a condition for each keyword, which holds for values of other types. */
class Reader {
    root;
    constructor(root) {
        this.root = root;
    }
    /** @param json SQL of a JSON value */
    keeps(schema, json, depth) {
        if (depth > mostDeep)
            throw new Undone("the schema is nested too deeply, or in itself");
        if (typeof schema === "boolean")
            return String(schema);
        if (typeof schema !== "object" || schema === null || Array.isArray(schema))
            throw new Undone("a schema has to be an object, true or false");
        const own = schema;
        const conditions = Object.entries(own).flatMap(([keyword, value]) => cell_schema_idle.includes(keyword) ? [] : [this.condition(keyword, value, own, json, depth)]);
        return conditions.length === 0 ? "true" : `(${conditions.join(" AND ")})`;
    }
    condition(keyword, value, schema, json, depth) {
        const type = `json_type(${json})`;
        const when = (types, condition) => `CASE WHEN ${type} IN (${types.map(data_sql/* literal */.eu).join(", ")}) THEN ${condition} ELSE true END`;
        const each = (list, at = json) => schemasOf(keyword, list).map((one) => this.keeps(one, at, depth + 1));
        const number = () => (0,checks_cell/* sqlNumber */.K5)(cell_schema_numberOf(keyword, value));
        switch (keyword) {
            case "type":
                return `(${[value]
                    .flat()
                    .map((name) => hasType(name, json))
                    .join(" OR ")})`;
            case "const":
                return equals(value, json);
            case "enum":
                if (!Array.isArray(value))
                    throw new Undone("enum has to be a list");
                return value.length === 0 ? "false" : `(${value.map((one) => equals(one, json)).join(" OR ")})`;
            case "minimum":
                return when(numbers, `${cell_schema_numeric(json)} >= ${number()}`);
            case "maximum":
                return when(numbers, `${cell_schema_numeric(json)} <= ${number()}`);
            case "exclusiveMinimum":
                return when(numbers, `${cell_schema_numeric(json)} > ${number()}`);
            case "exclusiveMaximum":
                return when(numbers, `${cell_schema_numeric(json)} < ${number()}`);
            case "minLength":
                return when(["VARCHAR"], `length(${plain(json)}) >= ${number()}`);
            case "maxLength":
                return when(["VARCHAR"], `length(${plain(json)}) <= ${number()}`);
            case "pattern": {
                const translated = (0,checks_pattern/* fromPython */.p5)(String(value));
                if ("problem" in translated)
                    throw new Undone(`pattern: ${translated.problem}`);
                return when(["VARCHAR"], `regexp_matches(${plain(json)}, ${(0,data_sql/* literal */.eu)(translated.pattern)})`);
            }
            case "minItems":
                return when(["ARRAY"], `json_array_length(${json}) >= ${number()}`);
            case "maxItems":
                return when(["ARRAY"], `json_array_length(${json}) <= ${number()}`);
            case "items": {
                const item = `x${depth}`;
                const kept = this.keeps(value, item, depth + 1);
                return when(["ARRAY"], `len(list_filter(json_extract(${json}, '$[*]'), ${item} -> NOT coalesce(${kept}, false))) = 0`);
            }
            case "minProperties":
                return when(["OBJECT"], `len(json_keys(${json})) >= ${number()}`);
            case "maxProperties":
                return when(["OBJECT"], `len(json_keys(${json})) <= ${number()}`);
            case "required": {
                const has = textsOf(keyword, value).map((name) => hasKey(name, json));
                return has.length === 0 ? "true" : when(["OBJECT"], `(${has.join(" AND ")})`);
            }
            case "properties": {
                const conditions = Object.entries(Object(value)).map(([name, one]) => {
                    const kept = this.keeps(one, `json_extract(${json}, ${(0,data_sql/* literal */.eu)(pointer(name))})`, depth + 1);
                    return `CASE WHEN ${hasKey(name, json)} THEN ${kept} ELSE true END`;
                });
                return conditions.length === 0 ? "true" : when(["OBJECT"], `(${conditions.join(" AND ")})`);
            }
            case "additionalProperties": {
                if (value === true)
                    return "true";
                if (value !== false)
                    throw new Undone("additionalProperties with a schema is not judged");
                if ("patternProperties" in schema)
                    throw new Undone("patternProperties is not judged");
                const names = Object.keys(Object(schema.properties));
                const others = names.length === 0 ? "k IS NOT NULL" : `k NOT IN (${names.map(data_sql/* literal */.eu).join(", ")})`;
                return when(["OBJECT"], `len(list_filter(json_keys(${json}), k -> ${others})) = 0`);
            }
            case "allOf":
                return `(${each(value).join(" AND ")})`;
            case "anyOf":
                return `(${each(value).join(" OR ")})`;
            case "oneOf":
                return `(${each(value)
                    .map((one) => `CASE WHEN ${one} THEN 1 ELSE 0 END`)
                    .join(" + ")}) = 1`;
            case "not":
                return `NOT ${this.keeps(value, json, depth + 1)}`;
            case "$ref":
                if (Object.keys(schema).some((name) => name !== "$ref" && !cell_schema_idle.includes(name)))
                    throw new Undone("a $ref with other keywords beside it is not judged");
                return this.keeps(this.resolve(value), json, depth + 1);
            default:
                throw new Undone(`${keyword} is not judged within a cell`);
        }
    }
    resolve(reference) {
        if (typeof reference !== "string" || !/^#(\/|$)/.test(reference))
            throw new Undone(`$ref ${String(reference)} leads out of the schema`);
        let at = this.root;
        for (const part of reference.split("/").slice(1)) {
            const key = decodeURIComponent(part).replaceAll("~1", "/").replaceAll("~0", "~");
            if (!Object.hasOwn(Object(at), key))
                throw new Undone(`$ref ${reference} leads nowhere`);
            at = at[key];
        }
        return at;
    }
}
const numbers = ["BIGINT", "UBIGINT", "HUGEINT", "UHUGEINT", "DOUBLE"];
const plain = (json) => `json_extract_string(${json}, '$')`;
const cell_schema_numeric = (json) => `CAST(${plain(json)} AS DOUBLE)`;
const pointer = (name) => `/${name.replaceAll("~", "~0").replaceAll("/", "~1")}`;
const hasKey = (name, json) => `list_contains(json_keys(${json}), ${(0,data_sql/* literal */.eu)(name)})`;
function hasType(name, json) {
    const is = (types) => `json_type(${json}) IN (${types.map(data_sql/* literal */.eu).join(", ")})`;
    switch (name) {
        case "string":
            return is(["VARCHAR"]);
        case "number":
            return is(numbers);
        // 1.0 is an integer.
        case "integer":
            return `CASE WHEN ${is(numbers)} THEN ${cell_schema_numeric(json)} = trunc(${cell_schema_numeric(json)}) ELSE false END`;
        case "boolean":
            return is(["BOOLEAN"]);
        case "null":
            return is(["NULL"]);
        case "array":
            return is(["ARRAY"]);
        case "object":
            return is(["OBJECT"]);
        default:
            throw new Undone(`${JSON.stringify(name)} is not a type of JSON Schema`);
    }
}
function equals(value, json) {
    const type = `json_type(${json})`;
    if (value === null)
        return `${type} = 'NULL'`;
    if (typeof value === "boolean")
        return `(${type} = 'BOOLEAN' AND ${plain(json)} = '${value}')`;
    if (typeof value === "string")
        return `(${type} = 'VARCHAR' AND ${plain(json)} = ${(0,data_sql/* literal */.eu)(value)})`;
    if (typeof value !== "number")
        throw new Undone("lists and objects in enum and const are not compared");
    return `CASE WHEN ${hasType("number", json)} THEN ${cell_schema_numeric(json)} = ${(0,checks_cell/* sqlNumber */.K5)(value)} ELSE false END`;
}
function schemasOf(keyword, list) {
    if (!Array.isArray(list) || list.length === 0)
        throw new Undone(`${keyword} has to be a list of schemas`);
    return list;
}
function textsOf(keyword, list) {
    if (!Array.isArray(list) || list.some((one) => typeof one !== "string"))
        throw new Undone(`${keyword} has to be a list of texts`);
    return list;
}
function cell_schema_numberOf(keyword, value) {
    if (typeof value !== "number" || !Number.isFinite(value))
        throw new Undone(`${keyword} has to be a number`);
    return value;
}

;// CONCATENATED MODULE: ./out/validate-data/contracts/great-expectations/dateutil.js


const months = [
    ["jan", "january"],
    ["feb", "february"],
    ["mar", "march"],
    ["apr", "april"],
    ["may"],
    ["jun", "june"],
    ["jul", "july"],
    ["aug", "august"],
    ["sep", "sept", "september"],
    ["oct", "october"],
    ["nov", "november"],
    ["dec", "december"],
];
const weekdays = [
    ...["mon", "monday", "tue", "tuesday", "wed", "wednesday", "thu", "thursday", "fri", "friday"],
    ...["sat", "saturday", "sun", "sunday"],
];
/** Words that dateutil's parser passes over or takes for a part of a time. */
const others = [
    ...["at", "on", "and", "ad", "m", "t", "of", "st", "nd", "rd", "th", "a", "am", "p", "pm"],
    ...["h", "hour", "hours", "minute", "minutes", "s", "second", "seconds", "utc", "gmt", "z"],
];
const monthNames = months.flat();
const dateutil_names = [...monthNames, ...weekdays];
const words = [...dateutil_names, ...others].map(data_sql/* literal */.eu).join(", ");
const month = `(?i:${monthNames.toSorted((one, other) => other.length - one.length).join("|")})`;
const clock = "[0-9]{2}:[0-9]{2}(?::[0-9]{2}(?:\\.[0-9]{1,6})?)?";
const zone = "(?:Z|[+-](?:0[0-9]|1[0-9]|2[0-3]):?[0-5][0-9])?";
/**
 * SQL: whether `dateutil.parser.parse` (4.0) reads a text as a date; NULL where that can't be said for certain. Said
 * are ISO 8601 dates, days in numbers with the year last and days with the name of a month, each with or without a time
 * behind, names alone, and texts with a word that dateutil does not know.
 */
function dateutilReads(text) {
    const behind = `[T ](${clock})${zone}$`;
    const day = `regexp_replace(${text}, ${(0,data_sql/* literal */.eu)(behind)}, '')`;
    const time = `regexp_extract(${text}, ${(0,data_sql/* literal */.eu)(behind)}, 1)`;
    const isTime = `(${time} = '' OR (TRY_CAST(${time} AS TIME) IS NOT NULL AND ${time} < '24'))`;
    const is = (form) => (0,checks_cell/* fullMatch */.LF)(day, form);
    const part = (form, group) => `regexp_extract(${day}, ${(0,data_sql/* literal */.eu)(`^${form}$`)}, ${group})`;
    const isDay = (year, month, day) => `(TRY_CAST(${year} || '-' || lpad(${month}, 2, '0') || '-' || lpad(${day}, 2, '0') AS DATE) IS NOT NULL AND ${year} <> '0000' AND ${isTime})`;
    const iso = "([0-9]{4})-([0-9]{2})-([0-9]{2})";
    const numeric = "([0-9]{1,2})([-/.])([0-9]{1,2})([-/.])([0-9]{4})";
    const named = [
        [`(${month}) ([0-9]{1,2}),? ([0-9]{4})`, 1, 2],
        [`([0-9]{1,2})[ -](${month})[ -]([0-9]{4})`, 2, 1],
    ];
    const [first, second, year] = [part(numeric, 1), part(numeric, 3), part(numeric, 5)];
    const numberOfMonth = (name) => `CASE ${months.map((all, at) => `WHEN lower(${name}) IN (${all.map(data_sql/* literal */.eu).join(", ")}) THEN '${at + 1}'`).join(" ")} END`;
    const runs = `regexp_extract_all(${text}, '\\pL+')`;
    return `CASE
    WHEN ${is(iso)} THEN ${isDay(part(iso, 1), part(iso, 2), part(iso, 3))}
    WHEN ${is(numeric)} AND ${part(numeric, 2)} = ${part(numeric, 4)} THEN CASE WHEN TRY_CAST(${first} AS INTEGER) > 12 THEN ${isDay(year, second, first)} ELSE ${isDay(year, first, second)} END
    ${named.map(([form, name, number]) => `WHEN ${is(form)} THEN ${isDay(part(form, 3), numberOfMonth(part(form, name)), part(form, number))}`).join("\n")}
    WHEN lower(${text}) IN (${dateutil_names.map(data_sql/* literal */.eu).join(", ")}) THEN true
    WHEN NOT regexp_matches(${text}, '[0-9]') AND len(list_filter(${runs}, w -> lower(w) IN (${dateutil_names.map(data_sql/* literal */.eu).join(", ")}))) = 0 THEN false
    WHEN len(list_filter(${runs}, w -> lower(w) NOT IN (${words}) AND NOT regexp_full_match(w, '[A-Z]{1,5}'))) > 0 THEN false
  END`;
}

;// CONCATENATED MODULE: ./out/validate-data/contracts/great-expectations/value-tests.js











const unsupported = (observed, expected = "a check that can't be done here") => ({
    expected,
    test: { kind: "known", status: "unsupported", observed },
});
/** Values that are not null break it where `violated`. */
function values({ cell, kwargs, where }, expected, violated, certain) {
    const mostly = kwargs.mostly();
    const words = mostly === 1 ? "" : ` (${Number((100 * mostly).toPrecision(6))}% of the values)`;
    const isPlain = where === "true";
    const test = {
        kind: "rows",
        evaluated: isPlain ? cell.filled : `(${where}) AND ${cell.filled}`,
        violated,
        shown: cell.text,
        mostly,
        certain: isPlain ? (0,scan_certain/* both */.WP)(cell.certain, certain) : undefined,
    };
    return { expected: `${expected}${words}`, test };
}
const shownList = (list) => {
    const shown = list.slice(0, 10).map(String).join(", ");
    return `${shown}${list.length > 10 ? `, … (${list.length})` : ""}`;
};
function between(context) {
    const { cell, kwargs } = context;
    const range = kwargs.range();
    if (range.min === undefined && range.max === undefined)
        throw kwargs.wrong("min_value", "and max_value are both missing; one is needed.");
    const words = rangeWords(range);
    const one = range.min ?? range.max;
    if (typeof one === "number") {
        const isBetween = inRange(cell.number, range, (bound) => (0,checks_cell/* sqlNumber */.K5)(bound));
        const low = range.min === undefined ? {} : (0,checks_within/* within */.u)(range.strictMin ? "<=" : "<", range.min);
        const high = range.max === undefined ? {} : (0,checks_within/* within */.u)(range.strictMax ? ">=" : ">", range.max);
        const certain = cell.kind === "number" ? (0,scan_certain/* both */.WP)(low, high) : undefined;
        return values(context, words, `NOT coalesce(${isBetween}, false)`, certain);
    }
    const bounds = [range.min, range.max].filter((bound) => bound !== undefined);
    if (cell.kind === "time" && bounds.every((bound) => timeOf(bound) !== undefined)) {
        return values(context, words, `NOT coalesce(${inRange(cell.value, range, (bound) => timeOf(bound))}, false)`);
    }
    // A number compared with a text is an error to Great Expectations: nothing is between.
    if (cell.kind !== "text" && cell.kind !== "time")
        return values(context, words, "true");
    return values(context, words, `NOT (${inRange(cell.text, range, (bound) => (0,data_sql/* literal */.eu)(String(bound)))})`);
}
function lengths(context) {
    const { kwargs, cell } = context;
    const equal = kwargs.has("value") ? kwargs.count("value") : undefined;
    const range = equal === undefined ? kwargs.range() : { min: equal, max: equal, strictMin: false, strictMax: false };
    if (range.min === undefined && range.max === undefined)
        throw kwargs.wrong("min_value", "and max_value are both missing; one is needed.");
    if (typeof (range.min ?? range.max) === "string")
        throw kwargs.wrong("min_value", "has to be a number.");
    const words = equal === undefined ? `${rangeWords(range)} characters` : `${equal} characters`;
    return values(context, words, `NOT (${inRange(`length(${cell.text})`, range, (bound) => (0,checks_cell/* sqlNumber */.K5)(bound))})`);
}
function regexes(context, sources, how) {
    const words = { any: "matches", all: "matches", none: "does not match" }[how];
    const translated = sources.map(checks_pattern/* fromPython */.p5);
    const joined = sources.length === 1 ? sources[0] : `${how === "all" ? "all" : "any"} of ${sources.join(" , ")}`;
    const expected = `${words} ${joined}`;
    const patterns = [];
    for (const one of translated) {
        if ("problem" in one)
            return unsupported(`the regular expression can't be used here: ${one.problem}`, expected);
        patterns.push(`regexp_matches(${context.cell.text}, ${(0,data_sql/* literal */.eu)(one.pattern)})`);
    }
    const any = `(${patterns.join(how === "all" ? " AND " : " OR ")})`;
    const automaton = how !== "none" && sources.length === 1 ? (0,pattern_automaton/* patternAutomaton */.L)(sources[0], true) : undefined;
    const certain = automaton === undefined ? undefined : { forms: [automaton] };
    return values(context, expected, how === "none" ? any : `NOT ${any}`, certain);
}
function dates(context) {
    const { cell } = context;
    const expected = "a date that dateutil reads";
    // Of what is no text Great Expectations computes nothing.
    if (cell.kind !== "text" && cell.kind !== "time")
        return values(context, expected, "true");
    const unsure = `error(${(0,data_sql/* literal */.eu)("whether dateutil reads this is not known here; expect_column_values_to_match_strftime_format says exactly what is meant: ")} || ${cell.text})`;
    const violated = `NOT coalesce(${dateutilReads(cell.text)}, ${unsure}::BOOLEAN)`;
    // Where SQL looks at a row that is not asked for, that is no reason to stop.
    const isAsked = `(${context.where}) AND ${cell.filled}`;
    return values(context, expected, `CASE WHEN ${isAsked} THEN ${violated} ELSE false END`);
}
function cellSchemas(context) {
    const { cell, kwargs } = context;
    const schema = kwargs.values.json_schema;
    if (typeof schema !== "object" || schema === null)
        throw kwargs.wrong("json_schema", "is missing; a schema is needed.");
    const expected = "JSON that keeps the schema";
    const kept = keepsSchema(schema, cell.text);
    if ("problem" in kept)
        return unsupported(kept.problem, expected);
    // What pandas has made a number of is no text that could be read as JSON.
    const isText = cell.kind === "text" || cell.kind === "other" || cell.kind === "time";
    return values(context, expected, isText ? `NOT ${kept.sql}` : "true");
}
function likes(context, patterns, how) {
    const parts = patterns.map((one) => `${context.cell.text} LIKE ${(0,data_sql/* literal */.eu)(one)}`);
    const any = `(${parts.join(how === "all" ? " AND " : " OR ")})`;
    const words = `${how === "none" ? "is not like" : "is like"} ${patterns.join(how === "all" ? " and " : " or ")}`;
    return values(context, words, how === "none" ? any : `NOT ${any}`);
}
/** Compares each value with the one before it; nulls are left out first. */
function ordered(context, wrong) {
    const { cell, kwargs, table, where } = context;
    if (cell.kind !== "number" && cell.kind !== "time" && !cell.isMixed)
        return values(context, "numbers in order", "true");
    const value = cell.kind === "time" ? cell.value : cell.number;
    const operator = kwargs.flag("strictly", false) ? `${wrong}=` : wrong;
    const rows = `SELECT rowid AS r, ${value} AS v, lag(${value}) OVER (ORDER BY rowid) AS b, row_number() OVER (ORDER BY rowid) AS n FROM ${table.storage} WHERE (${where}) AND ${cell.filled}`;
    const words = wrong === "<" ? "increasing" : "decreasing";
    return values(context, `${kwargs.flag("strictly", false) ? "strictly " : ""}${words}`, `rowid IN (SELECT r FROM (${rows}) WHERE n > 1 AND NOT coalesce(NOT (v ${operator} b), false))`);
}
/** Where values don't differ, or there is one only, a z-score is not defined, and is taken for low. */
function zScores(context) {
    const { cell, kwargs, table, where } = context;
    const threshold = kwargs.number("threshold");
    if (threshold === undefined)
        throw kwargs.wrong("threshold", "is missing; a number is needed.");
    if (cell.kind !== "number" && !cell.isMixed)
        return values(context, `z-scores below ${threshold}`, "true");
    const all = `FROM ${table.storage} WHERE (${where}) AND ${cell.filled}`;
    const deviation = `(SELECT stddev_samp(CAST(${cell.number} AS DOUBLE)) ${all})`;
    const z = `((${cell.number} - (SELECT avg(CAST(${cell.number} AS DOUBLE)) ${all})) / nullif(${deviation}, 0))`;
    const double = kwargs.flag("double_sided", true);
    const isBelow = double ? `abs(${z}) < ${(0,checks_cell/* sqlNumber */.K5)(Math.abs(threshold))}` : `${z} < ${(0,checks_cell/* sqlNumber */.K5)(threshold)}`;
    return values(context, `z-scores below ${threshold}`, `NOT coalesce(${isBelow}, true)`);
}
function value_tests_types(context, names) {
    const expected = typeWords(names);
    const violated = violatesType(names, context.cell, isNumeric(context.cell, context.table.storage));
    return "problem" in violated
        ? unsupported(violated.problem, expected)
        : values(context, expected, violated.sql);
}

;// CONCATENATED MODULE: ./out/validate-data/contracts/great-expectations/values.js




const values_set = ["value_set", "parse_strings_as_datetimes"];
const list = (kwargs, name) => {
    const found = kwargs.list(name);
    if (found.some((one) => typeof one === "object" && one !== null))
        throw kwargs.wrong(name, "has to be a list of texts, numbers and booleans.");
    return found;
};
const matchOn = (kwargs) => kwargs.choice("match_on", ["any", "all"]);
/** The expectations of the values of one column, by name. All of them may have `mostly`. */
const valueExpectations = {
    expect_column_values_to_not_be_null: {
        names: [],
        compile: ({ cell, kwargs, where }) => {
            const mostly = kwargs.mostly();
            const expected = mostly === 1 ? "no null" : `at least ${Number((100 * mostly).toPrecision(6))}% not null`;
            const certain = where === "true" ? cell.certain : undefined;
            return {
                expected,
                test: {
                    kind: "rows",
                    evaluated: where,
                    violated: `NOT ${cell.filled}`,
                    shown: cell.text,
                    mostly,
                    certain,
                },
            };
        },
    },
    expect_column_values_to_be_null: {
        names: [],
        compile: ({ cell, kwargs, where }) => ({
            expected: "nothing but nulls",
            test: {
                kind: "rows",
                evaluated: where,
                violated: cell.filled,
                shown: cell.text,
                mostly: kwargs.mostly(),
            },
        }),
    },
    expect_column_values_to_be_unique: {
        names: [],
        compile: (context) => {
            const { cell, kwargs, table, where } = context;
            if (where === "true" && kwargs.mostly() === 1 && cell.kind !== "time" && !cell.isMixed) {
                const key = cell.kind === "number" && cell.certain === undefined ? cell.value : cell.text;
                return {
                    expected: "no value twice",
                    test: { kind: "repeats", key: [key], evaluated: cell.filled, shown: cell.text },
                };
            }
            const all = `FROM ${table.storage} WHERE (${where}) AND ${cell.filled}`;
            return values(context, "no value twice", `${cell.value} IN (SELECT ${cell.value} ${all} GROUP BY 1 HAVING count(*) > 1)`);
        },
    },
    expect_column_values_to_be_in_set: {
        names: values_set,
        compile: (context) => {
            const found = list(context.kwargs, "value_set");
            return values(context, `one of ${shownList(found)}`, `NOT ${isIn(context.cell, found, context.table.storage)}`, listed(context.cell, found));
        },
    },
    expect_column_values_to_not_be_in_set: {
        names: values_set,
        compile: (context) => {
            const found = list(context.kwargs, "value_set");
            return values(context, `none of ${shownList(found)}`, isIn(context.cell, found, context.table.storage));
        },
    },
    expect_column_distinct_values_to_be_in_set: {
        names: values_set,
        compile: (context) => {
            const found = list(context.kwargs, "value_set");
            return values(context, `one of ${shownList(found)}`, `NOT ${isIn(context.cell, found, context.table.storage)}`, listed(context.cell, found));
        },
    },
    expect_column_values_to_be_between: {
        names: [
            ...rangeNames,
            "allow_cross_type_comparisons",
            "parse_strings_as_datetimes",
            "output_strftime_format",
        ],
        compile: between,
    },
    expect_column_values_to_be_increasing: {
        names: ["strictly", "parse_strings_as_datetimes"],
        compile: (context) => ordered(context, "<"),
    },
    expect_column_values_to_be_decreasing: {
        names: ["strictly", "parse_strings_as_datetimes"],
        compile: (context) => ordered(context, ">"),
    },
    expect_column_value_lengths_to_be_between: { names: rangeNames, compile: lengths },
    expect_column_value_lengths_to_equal: { names: ["value"], compile: lengths },
    expect_column_value_z_scores_to_be_less_than: { names: ["threshold", "double_sided"], compile: zScores },
    expect_column_values_to_match_regex: {
        names: ["regex"],
        compile: (context) => regexes(context, [context.kwargs.text("regex")], "any"),
    },
    expect_column_values_to_not_match_regex: {
        names: ["regex"],
        compile: (context) => regexes(context, [context.kwargs.text("regex")], "none"),
    },
    expect_column_values_to_match_regex_list: {
        names: ["regex_list", "match_on"],
        compile: (context) => regexes(context, context.kwargs.texts("regex_list"), matchOn(context.kwargs)),
    },
    expect_column_values_to_not_match_regex_list: {
        names: ["regex_list"],
        compile: (context) => regexes(context, context.kwargs.texts("regex_list"), "none"),
    },
    expect_column_values_to_match_like_pattern: {
        names: ["like_pattern"],
        compile: (context) => likes(context, [context.kwargs.text("like_pattern")], "any"),
    },
    expect_column_values_to_not_match_like_pattern: {
        names: ["like_pattern"],
        compile: (context) => likes(context, [context.kwargs.text("like_pattern")], "none"),
    },
    expect_column_values_to_match_like_pattern_list: {
        names: ["like_pattern_list", "match_on"],
        compile: (context) => likes(context, context.kwargs.texts("like_pattern_list"), matchOn(context.kwargs)),
    },
    expect_column_values_to_not_match_like_pattern_list: {
        names: ["like_pattern_list"],
        compile: (context) => likes(context, context.kwargs.texts("like_pattern_list"), "none"),
    },
    expect_column_values_to_match_strftime_format: {
        names: ["strftime_format"],
        compile: (context) => {
            const format = context.kwargs.text("strftime_format");
            const parsed = (0,date_format/* fromStrptime */.fH)(format);
            if (parsed === undefined)
                return unsupported(`the format ${format} has a directive that can't be read here`);
            const { text } = context.cell;
            return values(context, `a time written as ${format}`, `(${(0,date_format/* parseWith */.Ku)(parsed, text, "TIMESTAMP")}) IS NULL`);
        },
    },
    expect_column_values_to_be_json_parseable: {
        names: [],
        compile: (context) => values(context, "JSON", `NOT coalesce(json_valid(${context.cell.text}), false)`),
    },
    expect_column_values_to_be_dateutil_parseable: { names: [], compile: dates },
    expect_column_values_to_match_json_schema: { names: ["json_schema"], compile: cellSchemas },
    expect_column_values_to_be_of_type: {
        names: ["type_"],
        compile: (context) => value_tests_types(context, [context.kwargs.text("type_")]),
    },
    expect_column_values_to_be_in_type_list: {
        names: ["type_list"],
        compile: (context) => value_tests_types(context, context.kwargs.texts("type_list")),
    },
};
/** Expectations that are known and can't be done here, each with the reason. */
const undone = {
    expect_column_type_to_be: "a file has no dtypes of a backend; expect_column_values_to_be_of_type looks at the values",
    expect_column_values_to_not_be_outliers: "outliers are not looked for",
    expect_column_bootstrapped_ks_test_p_value_to_be_greater_than: "the test draws random samples",
    expect_column_chisquare_test_p_value_to_be_greater_than: "tests of distributions are drift-check's",
    expect_column_parameterized_distribution_ks_test_p_value_to_be_greater_than: "tests of distributions are drift-check's",
    expect_column_pair_cramers_phi_value_to_be_less_than: "Cramér's phi is not computed",
    expect_table_row_count_to_equal_other_table: "no other table is read",
    expect_query_results_to_match_comparison: "no other source is queried",
};

;// CONCATENATED MODULE: ./out/validate-data/contracts/dbt/expectations.js





const prefix = "dbt_expectations.";
/** Those of dbt_expectations that mean what Great Expectations' of the same name mean, on a warehouse's values. */
const expectations_values = new Set([
    "expect_column_values_to_not_be_null",
    "expect_column_values_to_be_null",
    "expect_column_values_to_be_unique",
    "expect_column_values_to_be_in_set",
    "expect_column_values_to_not_be_in_set",
    "expect_column_values_to_be_between",
    "expect_column_value_lengths_to_equal",
    "expect_column_value_lengths_to_be_between",
    "expect_column_values_to_match_regex",
    "expect_column_values_to_not_match_regex",
    "expect_column_values_to_match_like_pattern",
    "expect_column_values_to_not_match_like_pattern",
    "expect_column_values_to_be_of_type",
    "expect_column_values_to_be_in_type_list",
]);
const aggregates = new Set([
    "expect_column_mean_to_be_between",
    "expect_column_median_to_be_between",
    "expect_column_stdev_to_be_between",
    "expect_column_min_to_be_between",
    "expect_column_max_to_be_between",
    "expect_column_sum_to_be_between",
    "expect_column_unique_value_count_to_be_between",
    "expect_column_proportion_of_unique_values_to_be_between",
    "expect_column_distinct_values_to_contain_set",
    "expect_column_distinct_values_to_equal_set",
    "expect_column_most_common_value_to_be_in_set",
]);
const tables = new Set([
    "expect_table_row_count_to_be_between",
    "expect_table_row_count_to_equal",
    "expect_table_column_count_to_be_between",
    "expect_table_column_count_to_equal",
    "expect_table_columns_to_match_set",
    "expect_table_columns_to_match_ordered_list",
]);
function isExpectation(name) {
    return name.startsWith(prefix);
}
/** A test of dbt_expectations, or why it can't be done here. */
function expectationOf(test, given, keys, { table, document, column: columnName }, column, cellOf) {
    const name = test.slice(prefix.length);
    const { strictly, quote_values: _, column_list: columns, value, value_set: set, ...rest } = given;
    for (const argument of [
        "row_condition",
        "group_by",
        "flags",
        "is_raw",
        "transform",
        "compare_row_condition",
    ]) {
        if (given[argument] !== undefined && given[argument] !== null)
            return `${argument} is not done`;
    }
    const kwargs = new Kwargs({
        ...rest,
        ...(value === undefined ? {} : { value }),
        ...(set === undefined ? {} : { value_set: fitting(set, column) }),
        ...(strictly === undefined ? {} : { strict_min: strictly, strict_max: strictly }),
        ...(rest.column_type === undefined ? {} : { type_: rest.column_type }),
        ...(rest.column_type_list === undefined ? {} : { type_list: rest.column_type_list }),
        ...(columns === undefined ? {} : { column_list: columns, column_set: columns }),
    }, keys, document, test);
    if (name === "expect_column_to_exist") {
        const part = tableExpectations[name].compile({
            kwargs: withColumn(kwargs, columnName, keys, document, test),
            table,
            where: "true",
        });
        return [part];
    }
    if (tables.has(name))
        return [tableExpectations[name].compile({ kwargs, table, where: "true" })];
    if (name === "expect_compound_columns_to_be_unique") {
        const rule = rest.ignore_row_if ?? "all_values_are_missing";
        if (rule !== "all_values_are_missing" && rule !== "any_value_is_missing")
            return `ignore_row_if ${String(rule)} is not done`;
        const names = kwargs.texts("column_list");
        const cells = names.map(cellOf);
        const lost = names.find((_, index) => cells[index] === undefined);
        if (lost !== undefined)
            throw kwargs.wrong("column_list", `names ${lost}, and there is no such column.`);
        return [
            recordExpectations[name].compile({ cells: cells, kwargs, table, where: "true" }),
        ];
    }
    const kind = expectations_values.has(name)
        ? valueExpectations[name]
        : aggregates.has(name)
            ? aggregateExpectations[name]
            : undefined;
    if (kind === undefined)
        return `${test} is not done`;
    const cell = column === undefined ? undefined : cellOf(column.name);
    if (cell === undefined)
        return "it tests a column, and stands at the model";
    return [kind.compile({ cell, kwargs, table, where: "true" })].flat();
}
function withColumn(kwargs, column, keys, document, test) {
    const found = typeof column === "string" ? column : kwargs.values.column_name;
    return new Kwargs({ ...kwargs.values, column: found }, keys, document, test);
}
/** A list in SQL is written as text: of a column of numbers its texts are numbers, of one of texts its numbers texts. */
function fitting(set, column) {
    if (!Array.isArray(set) || column === undefined)
        return set;
    const isNumber = /INT|DOUBLE|DECIMAL|FLOAT/.test(column.type);
    return set.map((one) => {
        if (isNumber && typeof one === "string" && /^-?\d+(\.\d+)?$/.test(one))
            return Number(one);
        return !isNumber && typeof one === "number" ? String(one) : one;
    });
}

;// CONCATENATED MODULE: ./out/validate-data/contracts/dbt/relationships.js




/** A column as a part of a key. @param cell how it is read */
function partOf({ type }, { filled, value, text }) {
    const own = (0,checks_cell/* familyOf */.Ap)(type);
    const where = (sql) => `CASE WHEN ${filled} THEN ${sql} END`;
    // A warehouse compares a date with a time as the midnight that it begins with.
    return { value: where(value), text: where(text), family: own === "date" ? "timestamp" : own };
}
/** Every value that is not null is one of `field` in the model `to`. A text says what is wrong with the arguments. */
function relationshipOf({ to, field }) {
    if (typeof to !== "string")
        return "to has to name a model, as in ref('customers')";
    if (typeof field !== "string")
        return "field has to name a column of the other model";
    const names = modelNames(to.trim());
    if (names === undefined)
        return `to: ${to} is neither ref('model') nor source('source', 'table') nor a name`;
    return {
        leftOut: "any",
        isTyped: false,
        to: {
            shown: `${names[0]} (${field})`,
            names,
            key: (table) => {
                const column = columnOf(table, field);
                if (column !== undefined)
                    return [partOf(column, warehouseCell(column))];
                const hint = (0,nearest/* nearest */.p)(field, table.columns.map(({ name }) => name));
                return `${names[0]} has no column ${field}${hint === undefined ? "" : `; it has ${hint}`}`;
            },
        },
    };
}
/** `ref('a')`, `ref('package', 'a')`, `ref('a', v=2)`, `source('b', 'a')`, `a`, `schema.a` */
function modelNames(to) {
    const call = /^(ref|source)\(\s*(.*?)\s*\)$/.exec(to);
    if (call === null)
        return /^[\w.]+$/.test(to) ? [to.split(".").at(-1)] : undefined;
    const texts = [...call[2].matchAll(/(?:^|,)\s*(?:'([^']*)'|"([^"]*)")/g)].map(([, one, two]) => one ?? two);
    const name = texts.at(-1);
    if (name === undefined || texts.length > 2 || (call[1] === "source" && texts.length !== 2))
        return undefined;
    const version = /,\s*v(?:ersion)?\s*=\s*['"]?(\w+)['"]?$/.exec(call[2])?.[1];
    return version === undefined ? [name] : [`${name}_v${version}`, `${name}.v${version}`];
}

;// CONCATENATED MODULE: ./out/validate-data/contracts/dbt/kinds.js




const noColumn = "it tests a column, and stands at the model";
const ofColumn = (compile) => (context) => context.cell === undefined ? noColumn : compile(context.cell, context);
function kinds_list(value) {
    return Array.isArray(value) && value.length > 0 && value.every((one) => typeof one !== "object")
        ? value
        : undefined;
}
/** SQL: whether a value is in a list; with quotes the texts are compared, without them the numbers. NULL for a null. */
function isListed(cell, values) {
    const numbers = values.filter((one) => typeof one === "number" || /^-?\d+(\.\d+)?$/.test(String(one)));
    if (cell.kind === "number") {
        // A text that is no number is in no column of numbers: a warehouse would refuse the comparison.
        return numbers.length === 0
            ? "false"
            : `${cell.value} IN (${numbers.map((one) => (0,checks_cell/* sqlNumber */.K5)(Number(one))).join(", ")})`;
    }
    const text = cell.kind === "boolean" ? `lower(${cell.text})` : cell.text;
    const texts = values.map((one) => (0,data_sql/* literal */.eu)(cell.kind === "boolean" ? String(one).toLowerCase() : String(one)));
    return `${text} IN (${texts.join(", ")})`;
}
function accepted(isAccepted) {
    return {
        arguments: ["values", "quote"],
        compile: ofColumn((cell, { arguments: { values }, from }) => {
            const found = kinds_list(values);
            if (found === undefined)
                return "values has to be a list, with one value at least";
            const inside = isListed(cell, found);
            const violated = isAccepted ? `NOT (${inside})` : inside;
            const shown = found.slice(0, 10).map(String).join(", ");
            const certain = isAccepted && cell.certain !== undefined ? listed(cell, found) : undefined;
            return {
                expected: `${isAccepted ? "one of" : "none of"} ${shown}${found.length > 10 ? ", …" : ""}`,
                rows: { evaluated: cell.filled, violated, shown: cell.text, certain },
                count: `SELECT count(DISTINCT ${cell.value}) FROM ${from} WHERE ${cell.filled} AND (${violated})`,
            };
        }),
    };
}
const kinds_unique = {
    arguments: [],
    compile: ofColumn((cell, { from }) => ({
        expected: "no value twice",
        rows: { evaluated: cell.filled, violated: repeated([cell], from), shown: cell.text },
        repeats: {
            kind: "repeats",
            key: [cell.certain === undefined ? cell.value : cell.text],
            evaluated: cell.filled,
            shown: cell.text,
        },
        count: `SELECT count(*) FROM (SELECT 1 FROM ${from} WHERE ${cell.filled} GROUP BY ${cell.value} HAVING count(*) > 1)`,
    })),
};
/** SQL of a key of several cells in which null is the same as null. */
function keyOf(cells) {
    return `concat_ws(chr(31), ${cells.map(({ filled, value }) => `CASE WHEN ${filled} THEN chr(1) || CAST(${value} AS VARCHAR) ELSE chr(2) END`).join(", ")})`;
}
function repeated(cells, from) {
    return `${keyOf(cells)} IN (SELECT ${keyOf(cells)} FROM ${from} GROUP BY 1 HAVING count(*) > 1)`;
}
/** The tests of dbt itself and of dbt_utils, by name. */
const testKinds = {
    not_null: {
        arguments: [],
        compile: ofColumn((cell) => ({
            expected: "no empty cell",
            rows: { evaluated: "true", violated: `NOT (${cell.filled})`, shown: cell.text, certain: cell.certain },
        })),
    },
    unique: kinds_unique,
    accepted_values: accepted(true),
    "dbt_utils.not_accepted_values": accepted(false),
    relationships: {
        arguments: ["to", "field"],
        compile: ofColumn((_, { arguments: given }) => {
            const reference = relationshipOf(given);
            if (typeof reference === "string")
                return reference;
            return { expected: `a value that stands in ${reference.to.shown}`, reference };
        }),
    },
    "dbt_utils.unique_combination_of_columns": {
        arguments: ["combination_of_columns", "quote_columns"],
        compile: ({ arguments: { combination_of_columns: names }, cellOf, from }) => {
            const found = kinds_list(names);
            if (found === undefined)
                return "combination_of_columns has to be a list of columns";
            const cells = found.map((name) => cellOf(String(name)));
            const lost = found.find((_, index) => cells[index] === undefined);
            if (lost !== undefined)
                return `there is no column ${String(lost)}`;
            const all = cells;
            const shown = `concat_ws(', ', ${all.map(({ text }) => `coalesce(${text}, '')`).join(", ")})`;
            return {
                expected: `no combination of ${found.join(", ")} twice`,
                rows: { evaluated: "true", violated: repeated(all, from), shown },
                count: `SELECT count(*) FROM (SELECT 1 FROM ${from} GROUP BY ${keyOf(all)} HAVING count(*) > 1)`,
            };
        },
    },
    "dbt_utils.accepted_range": {
        arguments: ["min_value", "max_value", "inclusive"],
        compile: ofColumn((cell, { arguments: { min_value: min, max_value: max, inclusive } }) => {
            const equal = inclusive === false ? "" : "=";
            if (min === undefined && max === undefined)
                return "it has neither min_value nor max_value";
            if (typeof min === "number" && typeof max === "number" && min > max)
                return `min_value ${min} is more than max_value ${max}`;
            const sides = [
                ["min_value", ">", min],
                ["max_value", "<", max],
            ];
            const parts = [];
            for (const [name, sign, bound] of sides) {
                if (bound === undefined || bound === null)
                    continue;
                const time = timeOf(typeof bound === "string" ? bound.replaceAll(/^'|'$/g, "") : bound);
                const sql = typeof bound === "number" && cell.kind === "number"
                    ? (0,checks_cell/* sqlNumber */.K5)(bound)
                    : cell.kind === "time"
                        ? time
                        : undefined;
                if (sql === undefined)
                    return {
                        unsupported: `${name} ${JSON.stringify(bound)} is no number or date like the column; an expression is not done`,
                    };
                parts.push(`NOT (${cell.value} ${sign}${equal} ${sql})`);
            }
            const words = [
                min === undefined ? "" : `>${equal} ${String(min)}`,
                max === undefined ? "" : `<${equal} ${String(max)}`,
            ];
            return {
                expected: words.filter((one) => one !== "").join(" and "),
                rows: { evaluated: cell.filled, violated: parts.join(" OR "), shown: cell.text },
            };
        }),
    },
    "dbt_utils.not_empty_string": {
        arguments: ["trim_whitespace"],
        compile: ofColumn((cell, { arguments: { trim_whitespace: trims } }) => ({
            expected: "no empty text",
            rows: {
                evaluated: cell.filled,
                violated: `${trims === false ? cell.text : `trim(${cell.text})`} = ''`,
                shown: cell.text,
            },
        })),
    },
    "dbt_utils.not_constant": {
        arguments: ["group_by_columns"],
        compile: ofColumn((cell, { arguments: { group_by_columns: groups }, from }) => groups === undefined
            ? {
                expected: "more than one value",
                count: `SELECT CASE WHEN count(DISTINCT ${cell.value}) = 1 THEN 1 ELSE 0 END FROM ${from} WHERE ${cell.filled}`,
            }
            : { unsupported: "group_by_columns is not done" }),
    },
    "dbt_utils.at_least_one": {
        arguments: ["group_by_columns"],
        compile: ofColumn((cell, { arguments: { group_by_columns: groups }, from }) => groups === undefined
            ? {
                expected: "one value at least",
                count: `SELECT CASE WHEN count(*) = 0 THEN 1 ELSE 0 END FROM ${from} WHERE ${cell.filled}`,
            }
            : { unsupported: "group_by_columns is not done" }),
    },
    "dbt_utils.not_null_proportion": {
        arguments: ["at_least", "at_most", "group_by_columns"],
        compile: ofColumn((cell, { arguments: { at_least: least = 0, at_most: most = 1, group_by_columns: groups }, from }) => {
            if (groups !== undefined)
                return { unsupported: "group_by_columns is not done" };
            if (typeof least !== "number" || typeof most !== "number")
                return "at_least and at_most have to be numbers";
            const share = `count(*) FILTER (${cell.filled}) / count(*)`;
            return {
                expected: `a share of ${least} to ${most} filled`,
                count: `SELECT CASE WHEN coalesce(NOT (${share} BETWEEN ${(0,checks_cell/* sqlNumber */.K5)(least)} AND ${(0,checks_cell/* sqlNumber */.K5)(most)}), false) THEN 1 ELSE 0 END FROM ${from}`,
            };
        }),
    },
    "dbt_utils.expression_is_true": {
        arguments: ["expression"],
        isLocked: true,
        compile: ({ arguments: { expression }, cell, columnName, from }) => {
            if (typeof expression !== "string" || expression.trim() === "")
                return "expression is missing";
            const subject = cell === undefined || columnName === undefined ? "" : `"${columnName.replaceAll('"', '""')}" `;
            return {
                expected: `${columnName ?? ""} ${expression}`.trim(),
                count: `SELECT count(*) FROM ${from} WHERE NOT (${subject}${expression}\n)`,
            };
        },
    },
};

;// CONCATENATED MODULE: ./out/validate-data/contracts/dbt/settings.js

/** Settings of a test that say how it is run, and not what is tested. */
const settingNames = [
    "severity",
    "where",
    "error_if",
    "warn_if",
    "limit",
    "fail_calc",
    "enabled",
    "store_failures",
    "store_failures_as",
    "tags",
    "meta",
    "database",
    "schema",
    "alias",
    "group",
    "quote_columns",
    "snowflake_warehouse",
    "sql_header",
    "timestamp",
];
/** `unique`, `{not_null: {config: …}}`, or `{test_name: unique, …}`. Undefined where it is none of them. */
function readTest(item) {
    if (typeof item === "string")
        return { name: item, arguments: {}, settings: {} };
    if (!isObject(item))
        return undefined;
    const { test_name: named, name: _, description: __, ...rest } = item;
    if (typeof named === "string")
        return split(named, rest);
    const [entry, ...others] = Object.entries(rest).filter(([key]) => key !== "config");
    if (entry === undefined || others.length > 0)
        return undefined;
    const [name, inner] = entry;
    if (inner !== null && inner !== undefined && !isObject(inner))
        return undefined;
    return split(name, { ...inner, ...(isObject(rest.config) ? { config: rest.config } : {}) });
}
function split(name, all) {
    const { config, arguments: given, name: _, description: __, ...rest } = all;
    const settings = {};
    const own = {};
    for (const [key, value] of Object.entries(rest))
        (settingNames.includes(key) ? settings : own)[key] = value;
    return {
        name,
        arguments: { ...own, ...(isObject(given) ? given : {}) },
        settings: { ...settings, ...(isObject(config) ? config : {}) },
    };
}
/** @returns one or two limits, or what can't be read */
function limitsOf(settings) {
    const word = String(settings.severity ?? "error").toLowerCase();
    if (word !== "error" && word !== "warn")
        return `severity ${word} is neither error nor warn`;
    const bounds = [];
    for (const name of ["error_if", "warn_if"]) {
        const text = settings[name];
        const read = text === undefined ? undefined : settings_thresholdOf(String(text));
        if (text !== undefined && read === undefined)
            return `${name} ${JSON.stringify(text)} is no comparison with a number`;
        bounds.push(read);
    }
    const [error, warning] = bounds;
    const isMild = { severity: "warning", threshold: warning };
    if (word === "warn")
        return [isMild];
    const isPlain = settings.error_if === undefined && settings.warn_if === undefined;
    return [{ severity: "error", threshold: error }, ...(isPlain ? [] : [isMild])];
}
/** What the number of failures has to be where `if` is when it is wrong. */
function settings_thresholdOf(text) {
    const between = /^\s*between\s+(\d+)\s+and\s+(\d+)\s*$/i.exec(text);
    if (between !== null)
        return [{ operator: "mustNotBeBetween", value: [Number(between[1]) - 1, Number(between[2]) + 1] }];
    const [, sign, digits] = /^\s*(=|==|!=|<>|>=|<=|>|<)\s*(\d+)\s*$/.exec(text) ?? [];
    if (sign === undefined)
        return undefined;
    const value = Number(digits);
    const operators = {
        "=": "mustNotBe",
        "==": "mustNotBe",
        "!=": "mustBe",
        "<>": "mustBe",
        ">": "mustBeLessOrEqualTo",
        ">=": "mustBeLessThan",
        "<": "mustBeGreaterOrEqualTo",
        "<=": "mustBeGreaterThan",
    };
    return [{ operator: operators[sign], value }];
}

;// CONCATENATED MODULE: ./out/validate-data/contracts/dbt/tests.js










/** The checks of an element's `tests` and `data_tests`. */
function testChecks(element, keys, subject) {
    return ["tests", "data_tests"].flatMap((name) => {
        const list = element[name];
        if (list === undefined || list === null)
            return [];
        const place = subject.document.place([...keys, name]);
        if (!Array.isArray(list))
            throw new errors/* ConfigurationError */.j1(`${name} has to be a list.`, { place });
        return list.flatMap((item, index) => {
            const own = [...keys, name, index];
            const test = readTest(item);
            if (test === undefined)
                throw new errors/* ConfigurationError */.j1("a test is a name, or one name with its arguments.", {
                    place: subject.document.place(own),
                });
            return checksOf(test, own, subject);
        });
    });
}
function checksOf(item, keys, subject) {
    const { settings } = item;
    if (settings.enabled === false)
        return [];
    const name = item.name.replace(/^dbt\./, "");
    const base = {
        name: `${subject.column === undefined ? "" : `${subject.column}: `}${name}`,
        type: name,
        keys,
        column: subject.column ?? null,
    };
    const single = (status, observed) => [
        {
            ...base,
            severity: status === "unsupported" ? "warning" : "error",
            expected: name,
            test: { kind: "known", status, observed },
        },
    ];
    const problem = impossible(item);
    if (problem !== undefined)
        return single("unsupported", problem);
    const limits = limitsOf(settings);
    if (typeof limits === "string")
        throw new errors/* ConfigurationError */.j1(`${name}: ${limits}.`, { place: subject.document.place(keys) });
    const column = subject.column === undefined ? undefined : columnOf(subject.table, subject.column);
    if (subject.column !== undefined && column === undefined) {
        const hint = (0,nearest/* nearest */.p)(subject.column, subject.table.columns.map((one) => one.name));
        return single("fail", `no such column${hint === undefined ? "" : `; there is ${hint}`}`);
    }
    const kind = testKinds[name];
    if (kind === undefined) {
        if (isExpectation(name))
            return expectationChecks(item, name, keys, subject, column, base, limits);
        const hint = (0,nearest/* nearest */.p)(name, Object.keys(testKinds));
        if (hint !== undefined && (0,leven/* default */.A)(hint, name) <= 2)
            throw new errors/* ConfigurationError */.j1(`${name} is not a test. Did you mean ${hint}?`, {
                place: subject.document.place(keys),
            });
        return single("unsupported", `${name} is not a test that is known here`);
    }
    for (const argument of Object.keys(item.arguments)) {
        if (kind.arguments.includes(argument) || argument === "column_name")
            continue;
        const hint = (0,nearest/* nearest */.p)(argument, kind.arguments);
        throw new errors/* ConfigurationError */.j1(`${name}: ${argument} is not an argument of it. ${hint === undefined ? `Allowed are ${kind.arguments.join(", ") || "none"}.` : `Did you mean ${hint}?`}`, { place: subject.document.placeOfKey([...keys, item.name, argument]) });
    }
    const where = typeof settings.where === "string" ? settings.where : undefined;
    const isLocked = where !== undefined || kind.isLocked === true;
    const cellOf = (one) => (isLocked ? viewCell(one) : warehouseCell(one));
    const { table } = subject;
    const from = where === undefined
        ? (0,data_sql/* identifier */.Cv)(table.view)
        : `(SELECT * FROM ${(0,data_sql/* identifier */.Cv)(table.view)} WHERE (\n${where}\n))`;
    const found = kind.compile({
        arguments: item.arguments,
        cell: column === undefined ? undefined : cellOf(column),
        cellOf: (wanted) => {
            const one = columnOf(table, wanted);
            return one === undefined ? undefined : cellOf(one);
        },
        columnName: subject.column,
        from: isLocked ? from : table.storage,
    });
    if (typeof found === "string")
        return single("error", found);
    if ("unsupported" in found)
        return single("unsupported", found.unsupported);
    return limits.map(({ severity, threshold }) => ({
        ...base,
        name: limits.length > 1 && severity === "warning" ? `${base.name} (warn_if)` : base.name,
        keys: limits.length > 1 && severity === "warning" ? [...keys, "warn_if"] : keys,
        severity,
        expected: found.expected,
        test: found.reference === undefined || column === undefined
            ? testOf(found, isLocked, isLocked ? from : table.storage, threshold)
            : referenceOf(found.reference, column, isLocked ? from : undefined, threshold),
    }));
}
/** Any failure is too many: the rows are shown. Else they are counted, groups of rows where dbt counts groups. */
function testOf(found, isLocked, from, threshold) {
    const none = threshold ?? [{ operator: "mustBe", value: 0 }];
    const { rows, count } = found;
    if (rows === undefined || isLocked || (threshold !== undefined && count !== undefined)) {
        const sql = count ?? `SELECT count(*) FROM ${from} WHERE (${rows.evaluated}) AND (${rows.violated})`;
        return { kind: "query", sql, threshold: none };
    }
    const test = { kind: "rows", ...rows };
    if (threshold === undefined)
        return found.repeats ?? test;
    return { kind: "count", of: test, unit: "rows", threshold };
}
/** @param from what the rows are selected from by SQL of the contract; undefined for all */
function referenceOf(reference, column, from, threshold) {
    const cell = warehouseCell(column);
    const key = [partOf(column, cell)];
    return {
        kind: "reference",
        ...reference,
        key,
        shown: cell.text,
        finish: (rowsOf) => {
            if (from !== undefined) {
                const { evaluated, violated } = rowsOf([partOf(column, viewCell(column))]);
                return testOf({ expected: "", count: `SELECT count(*) FROM ${from} WHERE (${evaluated}) AND (${violated})` }, true, from, threshold);
            }
            return testOf({ expected: "", rows: { ...rowsOf(key), shown: cell.text } }, false, "", threshold);
        },
    };
}
function expectationChecks(item, name, keys, subject, column, base, limits) {
    const { where, error_if, warn_if } = item.settings;
    const settled = where !== undefined || error_if !== undefined || warn_if !== undefined;
    const cellOf = (wanted) => {
        const one = columnOf(subject.table, wanted);
        return one === undefined ? undefined : warehouseCell(one);
    };
    const parts = settled
        ? `where, error_if and warn_if are not done for ${name}`
        : expectationOf(name, item.arguments, [...keys, item.name], subject, column, cellOf);
    if (typeof parts === "string") {
        const test = { kind: "known", status: "unsupported", observed: parts };
        return [{ ...base, keys, severity: "warning", expected: name, test }];
    }
    return parts.map(({ below, what, ...rest }) => ({
        ...base,
        name: what === undefined ? base.name : `${base.name} (${what})`,
        keys: below === undefined ? keys : [...keys, item.name, ...below],
        severity: rest.test.kind === "known" && rest.test.status === "unsupported" ? "warning" : limits[0].severity,
        ...rest,
    }));
}
/** What of a test can't be done here, whatever it tests. */
function impossible({ arguments: given, settings }) {
    const jinja = texts([given, settings.where, settings.error_if, settings.warn_if]).find((text) => /\{[{%]/.test(text));
    if (jinja !== undefined)
        return `${JSON.stringify(jinja)} is Jinja, which is not run here`;
    if (settings.fail_calc !== undefined && String(settings.fail_calc).replaceAll(" ", "") !== "count(*)")
        return "fail_calc is not done; failing rows are counted";
    if (settings.limit !== undefined && (settings.error_if !== undefined || settings.warn_if !== undefined))
        return "limit together with error_if or warn_if is not done";
    return undefined;
}
function texts(value) {
    if (typeof value === "string")
        return [value];
    if (Array.isArray(value))
        return value.flatMap(texts);
    return isObject(value) ? Object.values(value).flatMap(texts) : [];
}

;// CONCATENATED MODULE: ./out/validate-data/contracts/dbt/constraints.js




/** `constraints` of a model or a column, and `data_type` where the model's contract is enforced. */
function constraintChecks(element, keys, subject) {
    const list = Array.isArray(element.constraints) ? element.constraints : [];
    const checks = list.flatMap((constraint, index) => {
        const own = [...keys, "constraints", index];
        const { type, columns } = isObject(constraint) ? constraint : {};
        const names = subject.column !== undefined ? [subject.column] : Array.isArray(columns) ? columns.map(String) : [];
        const tests = type === "not_null"
            ? ["not_null"]
            : type === "unique"
                ? [keyTest(names)]
                : type === "primary_key"
                    ? ["not_null", keyTest(names)]
                    : [];
        if (tests.length === 0 || names.length === 0) {
            const observed = `a constraint of the type ${String(type)} is not done`;
            return [constraints_known(own, subject, observed)];
        }
        // A key of one column is tested at it; of several, each has to be filled and all together be unique.
        return tests.flatMap((test) => {
            const subjects = test === "not_null" || names.length === 1 ? names : [undefined];
            return subjects.flatMap((column) => testChecks({ tests: [test] }, own, { ...subject, column }).map((check) => ({
                ...check,
                keys: own,
                name: `${check.name} (constraint)`,
            })));
        });
    });
    return [...checks, ...typeCheck(element, keys, subject)];
}
function keyTest(names) {
    return names.length === 1
        ? "unique"
        : { "dbt_utils.unique_combination_of_columns": { combination_of_columns: names } };
}
function typeCheck(element, keys, subject) {
    const { model, table, column: name } = subject;
    const type = element.data_type;
    const config = isObject(model.config) ? model.config : {};
    const contract = isObject(config.contract) ? config.contract : model.contract;
    if (name === undefined || typeof type !== "string" || !isObject(contract) || contract.enforced !== true)
        return [];
    const column = columnOf(table, name);
    const own = [...keys, "data_type"];
    if (column === undefined) {
        const test = { kind: "known", status: "fail", observed: "no such column" };
        return [
            { ...constraints_known(own, subject, ""), severity: "error", expected: `a column of the type ${type}`, test },
        ];
    }
    const cell = warehouseCell(column);
    const violated = violatesType([type], cell, "false");
    if ("problem" in violated)
        return [constraints_known(own, subject, violated.problem)];
    return [
        {
            ...constraints_known(own, subject, ""),
            severity: "error",
            expected: typeWords([type]),
            test: { kind: "rows", evaluated: cell.filled, violated: violated.sql, shown: cell.text },
        },
    ];
}
function constraints_known(keys, { column }, observed) {
    const type = keys.at(-1) === "data_type" ? "data_type" : "constraint";
    return {
        name: `${column === undefined ? "" : `${column}: `}${type}`,
        type,
        keys,
        column: column ?? null,
        severity: "warning",
        expected: type,
        test: { kind: "known", status: "unsupported", observed },
    };
}

;// CONCATENATED MODULE: ./out/validate-data/contracts/dbt/properties.js






const kinds = ["models", "seeds", "snapshots", "sources"];
function isProperties(value) {
    return kinds.some((kind) => kind in value && Array.isArray(value[kind]));
}
/**
 * A properties file of dbt (schema.yml, version 2).
 * @param wanted the model after `#` in the contract's path
 */
function readProperties(document, wanted) {
    const models = modelsOf(document);
    return {
        compile: (table, dataset) => {
            const { value, keys } = properties_choose(models, wanted, dataset, table, document);
            return properties_compile(value, keys, table, document);
        },
    };
}
function modelsOf(document) {
    const file = document.value;
    const read = (list, keys) => {
        if (list === undefined || list === null)
            return [];
        if (!Array.isArray(list))
            throw new errors/* ConfigurationError */.j1(`${keys.at(-1)} has to be a list.`, { place: document.place(keys) });
        return list.map((value, index) => {
            const path = [...keys, index];
            if (!isObject(value) || typeof value.name !== "string")
                throw new errors/* ConfigurationError */.j1(`each of ${keys.at(-1)} needs a name.`, { place: document.place(path) });
            return { value: value, keys: path };
        });
    };
    return kinds.flatMap((kind) => {
        const found = read(file[kind], [kind]);
        // The tables of a source are what is tested.
        return kind === "sources"
            ? found.flatMap(({ value, keys }) => read(value.tables, [...keys, "tables"]))
            : found;
    });
}
function properties_choose(models, wanted, dataset, table, document) {
    const known = models.map(({ value }) => value.name);
    const place = document.place([]);
    if (models.length === 0)
        throw new errors/* ConfigurationError */.j1("has no model, seed, snapshot or source table.", { place });
    if (wanted !== undefined) {
        const found = models.find(({ value }) => value.name === wanted);
        if (found !== undefined)
            return found;
        const hint = (0,nearest/* nearest */.p)(wanted, known);
        throw new errors/* ConfigurationError */.j1(`has no model ${wanted}. ${hint === undefined ? `It has ${known.join(", ")}.` : `Did you mean ${hint}?`}`, { place });
    }
    const file = (0,choose/* fileName */.M)(table.files[0].path).split(".")[0];
    const named = [dataset, file].flatMap((name) => models.find(({ value }) => value.name === name) ?? []);
    const found = named[0] ?? (models.length === 1 ? models[0] : undefined);
    if (found !== undefined)
        return found;
    throw new errors/* ConfigurationError */.j1(`describes ${known.join(", ")}; none of them is called ${dataset} or ${file}. Name the one that is meant after the path: ${document.file}#${known[0]}.`, { place });
}
function properties_compile(model, keys, table, document) {
    const listed = model.columns ?? [];
    if (!Array.isArray(listed))
        throw new errors/* ConfigurationError */.j1("columns has to be a list.", {
            place: document.place([...keys, "columns"]),
        });
    const columns = listed.map((value, index) => {
        if (!isObject(value) || typeof value.name !== "string")
            throw new errors/* ConfigurationError */.j1("each column needs a name.", {
                place: document.place([...keys, "columns", index]),
            });
        return {
            element: value,
            keys: [...keys, "columns", index],
        };
    });
    const checks = [
        ...columns.flatMap(({ element, keys: own }) => {
            const subject = { model, table, document, column: element.name };
            return [...constraintChecks(element, own, subject), ...testChecks(element, own, subject)];
        }),
        ...constraintChecks(model, keys, { model, table, document, column: undefined }),
        ...testChecks(model, keys, { model, table, document, column: undefined }),
    ];
    const known = new Set(columns.map(({ element }) => columnOf(table, element.name)?.name));
    return {
        checks,
        undeclared: table.columns.map(({ name }) => name).filter((name) => !known.has(name)),
        identity: [],
        personal: (0,personal/* personalColumns */.u0)(described(model), columns.map(({ element }) => ({ element: described(element), column: columnOf(table, element.name) })), table),
    };
}
/** `meta` and `tags` may stand under `config` too; both say what is personal. */
function described(element) {
    const config = isObject(element.config) ? element.config : {};
    return {
        ...(isObject(config.meta) ? config.meta : {}),
        ...(isObject(element.meta) ? element.meta : {}),
        ...config,
        ...element,
    };
}
/** Names of a warehouse's columns know no case, unless two differ in nothing else. */
function columnOf(table, name) {
    const exact = table.column(name);
    if (exact !== undefined)
        return exact;
    const same = table.columns.filter((column) => column.name.toLowerCase() === name.toLowerCase());
    return same.length === 1 ? same[0] : undefined;
}
function isObject(value) {
    return typeof value === "object" && value !== null && !Array.isArray(value);
}

// EXTERNAL MODULE: ./out/toolkit/document/check.js
var check = __webpack_require__(88803);
// EXTERNAL MODULE: ./out/validate-data/contracts/text-formats.js
var text_formats = __webpack_require__(44250);
;// CONCATENATED MODULE: ./out/validate-data/contracts/frictionless-certain.js



/**
 * What the reader has found out of every cell, or can see of its characters, need not be asked for.
 * @param missing texts that stand for a missing value
 */
function fieldCertainty(column, field, format, missing) {
    if (column.json !== undefined)
        return {};
    const filled = noneOf(missing, column);
    return { certainlyFilled: filled, certain: (0,scan_certain/* both */.WP)(filled, ofType(column, field, format)) };
}
function ofType({ type }, field, format) {
    const isNumber = type === "BIGINT" || type === "DOUBLE";
    const isDecimal = field.bareNumber !== false && field.groupChar === undefined && (field.decimalChar ?? ".") === ".";
    switch (field.type ?? "any") {
        case "any":
            return {};
        case "string": {
            if (format === "default")
                return {};
            const known = text_formats/* textFormats */.E[format === "binary" ? "base64" : format];
            return known === undefined ? undefined : written(known.form);
        }
        case "integer":
            if (!isDecimal)
                return undefined;
            return isNumber ? { whole: true } : written("[+-]?[0-9]{1,30}");
        case "number":
            if (!isDecimal)
                return undefined;
            // "Infinity" is a number for the reader, and none for Table Schema.
            return isNumber
                ? { from: -Number.MAX_VALUE, to: Number.MAX_VALUE }
                : written("[+-]?([0-9]{1,30}(\\.[0-9]*)?|\\.[0-9]+)");
        case "boolean": {
            const words = [
                ...(field.trueValues ?? ["true", "True", "TRUE", "1"]),
                ...(field.falseValues ?? ["false", "False", "FALSE", "0"]),
            ];
            return isNumber ? undefined : { texts: [new Set(words)] };
        }
        case "date":
            return format === "default" && type === "DATE" ? {} : undefined;
        case "datetime":
            return format === "default" && type === "TIMESTAMP"
                ? written("[0-9]{4}-[0-9]{2}-[0-9]{2}T[0-9]{2}:[0-9]{2}:[0-9]{2}(\\.[0-9]+)?(Z|[+-][0-9]{2}:[0-9]{2})?")
                : undefined;
        case "time":
            return format === "default" ? written("([01][0-9]|2[0-3]):[0-5][0-9]:[0-5][0-9]") : undefined;
        case "year":
            return written("-?[0-9]{4,9}");
        case "yearmonth":
            return written("[0-9]{4}-(0[1-9]|1[0-2])");
        default:
            return undefined;
    }
}
/** Texts of ASCII that the expression matches as a whole. */
function written(form) {
    const automaton = (0,pattern_automaton/* patternAutomaton */.L)(form, false);
    return automaton === undefined ? undefined : { forms: [automaton] };
}
/** Words that are no number and no time are in no column of those. */
function possibleIn({ type }, texts) {
    if (type === "VARCHAR" || type === "BOOLEAN")
        return texts;
    return texts.filter((text) => text === "" || /[0-9]|nan|inf/i.test(text));
}
/** Texts that are none of these, and not empty. */
function noneOf(texts, column) {
    const words = possibleIn(column, texts).filter((text) => text !== "");
    return words.length === 0 ? {} : written(otherThan(words));
}
/** An expression of all ASCII texts on one line but these. */
function otherThan(words) {
    const firsts = [...new Set(words.filter((word) => word !== "").map((word) => word[0]))];
    const sign = (character) => character.replace(/[^A-Za-z0-9]/, "\\$&");
    const others = firsts.length === 0 ? "." : `[^${firsts.map(sign).join("")}]`;
    const parts = firsts.map((first) => {
        const rest = words.filter((word) => word[0] === first).map((word) => word.slice(1));
        return `${sign(first)}${otherThan(rest)}`;
    });
    return `(?:${[`${others}.*`, ...parts].join("|")})${words.includes("") ? "" : "?"}`;
}

;// CONCATENATED MODULE: ./out/validate-data/contracts/frictionless-cell.js





const frictionless_cell_numberForm = "[+-]?([0-9]+(\\.[0-9]*)?|\\.[0-9]+)([eE][+-]?[0-9]+)?";
const specialForm = "(?i)(nan|-?inf)";
const frictionless_cell_zone = "(Z|[+-][0-9]{2}:[0-9]{2})";
const defaultForms = {
    // xsd:dateTime: the T, the seconds and a colon in the zone are needed.
    datetime: `-?[0-9]{4,}-[0-9]{2}-[0-9]{2}T[0-9]{2}:[0-9]{2}:[0-9]{2}(\\.[0-9]+)?${frictionless_cell_zone}?`,
    date: "[0-9]{4}-[0-9]{2}-[0-9]{2}",
    time: "[0-9]{2}:[0-9]{2}:[0-9]{2}",
};
/**
 * A column read as a Table Schema field. In text the physical value is the cell's text, an empty cell being "";
 * `missingValues` are compared with it before anything else.
 */
function fieldCell(column, field, missing) {
    const type = field.type ?? "any";
    const format = (field.format ?? "default").replace(/^fmt:/, "");
    if (!column.textual)
        return typed(column, type, format);
    // A JSON null is null; an empty cell of a CSV is the empty text.
    const p = column.json === undefined ? `coalesce(${column.raw}, '')` : column.raw;
    const possible = column.json === undefined ? possibleIn(column, missing) : missing;
    const isUsual = possible.length === 1 && possible[0] === "" && column.json === undefined;
    const filled = isUsual
        ? `(${column.raw} IS NOT NULL AND ${column.raw} <> '')`
        : missing.length === 0
            ? `${p} IS NOT NULL`
            : `(${p} IS NOT NULL AND ${p} NOT IN (${missing.map(data_sql/* literal */.eu).join(", ")}))`;
    const read = reading(p, field, type, format);
    if ("unsupported" in read)
        return read;
    return {
        filled,
        wellFormed: read.wellFormed,
        value: `CASE WHEN ${filled} THEN ${read.value} END`,
        shown: p,
        family: read.family,
        ...fieldCertainty(column, field, format, missing),
        bound: (text) => {
            const of = reading((0,data_sql/* literal */.eu)(text), field, type, format);
            return "unsupported" in of ? "NULL" : of.value;
        },
    };
}
function reading(p, field, type, format) {
    const is = (form) => (0,checks_cell/* fullMatch */.LF)(p, form);
    const by = (family, value) => ({
        family,
        value,
        wellFormed: `(${value}) IS NOT NULL`,
    });
    switch (type) {
        case "any":
            return { family: "text", value: p, wellFormed: "true" };
        case "string":
            return frictionless_cell_text(p, format);
        case "integer": {
            const digits = stripped(p, field);
            return by("integer", `CASE WHEN ${(0,checks_cell/* fullMatch */.LF)(digits, "[+-]?[0-9]+")} THEN TRY_CAST(${digits} AS HUGEINT) END`);
        }
        case "number": {
            const digits = stripped(p, field);
            const decimal = field.decimalChar ?? ".";
            const pointed = decimal === "."
                ? digits
                : `CASE WHEN contains(${digits}, '.') THEN '' ELSE replace(${digits}, ${(0,data_sql/* literal */.eu)(decimal)}, '.') END`;
            return by("number", `CASE WHEN ${(0,checks_cell/* fullMatch */.LF)(pointed, frictionless_cell_numberForm)} OR ${is(specialForm)} THEN TRY_CAST(${pointed} AS DOUBLE) END`);
        }
        case "boolean": {
            const yes = (field.trueValues ?? ["true", "True", "TRUE", "1"]).map(data_sql/* literal */.eu).join(", ");
            const no = (field.falseValues ?? ["false", "False", "FALSE", "0"]).map(data_sql/* literal */.eu).join(", ");
            return by("boolean", `CASE ${yes === "" ? "" : `WHEN ${p} IN (${yes}) THEN true `}${no === "" ? "" : `WHEN ${p} IN (${no}) THEN false `}WHEN false THEN true END`);
        }
        case "date":
        case "datetime":
        case "time": {
            const sql = { date: "DATE", datetime: "TIMESTAMP", time: "TIME" }[type];
            const family = type === "datetime" ? "timestamp" : type;
            if (format === "any")
                return { unsupported: `${type} of format any: which forms are allowed is not said` };
            if (format === "default")
                return by(family, `CASE WHEN ${is(defaultForms[type])} THEN TRY_CAST(${p} AS ${sql}) END`);
            const parsed = (0,date_format/* fromStrptime */.fH)(format);
            if (parsed === undefined)
                return { unsupported: `the format ${format} has a directive that can't be read here` };
            return by(family, (0,date_format/* parseWith */.Ku)(parsed, p, sql));
        }
        case "year":
            return by("integer", `CASE WHEN ${is(`-?[0-9]{4,}${frictionless_cell_zone}?`)} THEN TRY_CAST(regexp_extract(${p}, '^-?[0-9]+') AS HUGEINT) END`);
        case "yearmonth":
            return by("date", `CASE WHEN ${is("[0-9]{4}-(0[1-9]|1[0-2])")} THEN TRY_CAST(${p} || '-01' AS DATE) END`);
        case "duration":
            return durationReading(p);
        case "object":
        case "array":
            return json(p, `= '${type === "object" ? "OBJECT" : "ARRAY"}'`);
        case "geojson": {
            const kinds = format === "topojson" ? ["Topology"] : geoTypes;
            const inner = json(p, "= 'OBJECT'");
            const known = `CASE WHEN json_valid(${p}) THEN json_extract_string(${p}, '$.type') END IN (${kinds.map(data_sql/* literal */.eu).join(", ")})`;
            return { ...inner, wellFormed: `(${inner.wellFormed} AND coalesce(${known}, false))` };
        }
        case "geopoint":
            return geopoint(p, format);
        case "list":
            return frictionless_cell_list(p, field);
    }
}
const geoTypes = [
    "Point",
    "MultiPoint",
    "LineString",
    "MultiLineString",
    "Polygon",
    "MultiPolygon",
    "GeometryCollection",
    "Feature",
    "FeatureCollection",
];
function durationReading(p) {
    const form = "-?P([0-9]+Y)?([0-9]+M)?([0-9]+D)?(T([0-9]+H)?([0-9]+M)?([0-9]+(\\.[0-9]+)?S)?)?";
    // At least one part, and none of them empty after the T.
    return {
        family: "other",
        value: p,
        wellFormed: `(${(0,checks_cell/* fullMatch */.LF)(p, form)} AND NOT regexp_matches(${p}, '[PT]$'))`,
    };
}
function frictionless_cell_text(p, format) {
    if (format === "default")
        return { family: "text", value: p, wellFormed: "true" };
    const known = text_formats/* textFormats */.E[format === "binary" ? "base64" : format];
    if (known === undefined || !["email", "uri", "binary", "uuid"].includes(format)) {
        return { unsupported: `a string of format ${format} is not in the standard` };
    }
    return { family: "text", value: p, wellFormed: (0,checks_cell/* fullMatch */.LF)(p, known.form) };
}
/** Group characters are taken out, and with `bareNumber: false` whatever stands before and after the digits. */
function stripped(p, { groupChar, bareNumber }) {
    const grouped = groupChar === undefined ? p : `replace(${p}, ${(0,data_sql/* literal */.eu)(groupChar)}, '')`;
    return bareNumber === false
        ? `regexp_replace(regexp_replace(${grouped}, '^[^-+0-9.]*', ''), '[^0-9]*$', '')`
        : grouped;
}
function json(p, type) {
    return {
        family: "json",
        value: `CASE WHEN json_valid(${p}) THEN ${p} END`,
        wellFormed: `coalesce(CASE WHEN json_valid(${p}) THEN json_type(${p}) END ${type}, false)`,
    };
}
function geopoint(p, format) {
    const number = "-?[0-9]+(\\.[0-9]+)?";
    const forms = {
        default: `${number}, ?${number}`,
        array: `\\[\\s*${number}\\s*,\\s*${number}\\s*\\]`,
        object: `\\{\\s*("lon"\\s*:\\s*${number}\\s*,\\s*"lat"\\s*:\\s*${number}|"lat"\\s*:\\s*${number}\\s*,\\s*"lon"\\s*:\\s*${number})\\s*\\}`,
    };
    const pick = (name, position) => format === "object"
        ? `TRY_CAST(regexp_extract(${p}, '"${name}"\\s*:\\s*(${number})', 1) AS DOUBLE)`
        : `TRY_CAST(list_extract(regexp_extract_all(${p}, '${number}'), ${position}) AS DOUBLE)`;
    const inRange = `abs(${pick("lon", 1)}) <= 180 AND abs(${pick("lat", 2)}) <= 90`;
    return {
        family: "other",
        value: p,
        wellFormed: `coalesce(${(0,checks_cell/* fullMatch */.LF)(p, forms[format] ?? forms.default)} AND ${inRange}, false)`,
    };
}
function frictionless_cell_list(p, field) {
    const items = `string_split(${p}, ${(0,data_sql/* literal */.eu)(field.delimiter ?? ",")})`;
    const item = reading("x", { name: field.name }, field.itemType ?? "string", "default");
    if ("unsupported" in item)
        return item;
    return {
        family: "other",
        value: p,
        wellFormed: `len(list_filter(${items}, x -> NOT coalesce(${item.wellFormed}, false))) = 0`,
    };
}
function typed(column, type, format) {
    const families = {
        string: "text",
        integer: "integer",
        year: "integer",
        number: "number",
        boolean: "boolean",
        date: "date",
        datetime: "timestamp",
        time: "time",
        object: "json",
        array: "json",
        list: "json",
        any: "other",
    };
    const family = families[type];
    if (family === undefined)
        return { unsupported: `${type} is not checked in a file that has its own types` };
    const cell = (0,checks_cell/* typedCell */.H_)(column, family);
    // A floating-point NaN is a number of Table Schema, not a missing value.
    const base = { ...cell, filled: `${column.raw} IS NOT NULL`, shown: (0,checks_cell/* shownOf */.Rp)(column) };
    if (type !== "string" || format === "default")
        return base;
    const read = frictionless_cell_text(cell.value, format);
    return "unsupported" in read
        ? read
        : { ...base, wellFormed: `(${cell.wellFormed} AND ${read.wellFormed})` };
}

;// CONCATENATED MODULE: ./out/validate-data/contracts/frictionless-constraints.js







/** The checks of a field's constraints and categories, on logical values. */
function frictionless_constraints_constraintChecks(field, keys, cell, column) {
    const checks = Object.entries(field.constraints ?? {}).flatMap(([name, value]) => {
        const compiled = frictionless_constraints_compile(name, value, field, cell, column);
        if (compiled === undefined)
            return [];
        return [
            {
                name: `${field.name}: ${name}${typeof value === "boolean" || name === "jsonSchema" ? "" : ` ${JSON.stringify(value)}`}`,
                type: name,
                keys: [...keys, "constraints", name],
                column: field.name,
                severity: compiled.test.kind === "known" && compiled.test.status === "unsupported" ? "warning" : "error",
                ...compiled,
            },
        ];
    });
    if (field.categories !== undefined) {
        const values = field.categories.map((one) => (typeof one === "object" ? one.value : one));
        checks.push({
            name: `${field.name}: categories`,
            type: "categories",
            keys: [...keys, "categories"],
            column: field.name,
            severity: "error",
            ...oneOf(values, cell),
        });
    }
    return checks;
}
function frictionless_constraints_compile(name, value, field, cell, column) {
    const { rows, no } = (0,expectation/* expectations */.Eu)(cell, value);
    switch (name) {
        case "required":
            if (value !== true)
                return undefined;
            return {
                expected: "no missing value",
                test: (0,expectation/* filledTest */.V_)(cell),
            };
        case "unique":
            if (value !== true)
                return undefined;
            return {
                expected: "no value twice",
                test: uniqueTest(cell, column),
            };
        case "minLength":
        case "maxLength": {
            const length = lengthOf(field, cell);
            if (length === undefined)
                return no(`${name} is not for ${field.type ?? "any"}`);
            const least = name === "minLength";
            return rows(`${least ? "at least" : "at most"} ${value} long`, `${length} ${least ? "<" : ">"} ${value}`, cell.family !== "text" ? undefined : least ? atLeast(Number(value)) : { mostBytes: Number(value) });
        }
        case "pattern": {
            if (cell.family !== "text")
                return no("a pattern is for strings");
            const translated = (0,checks_pattern/* fromXmlSchema */.Dz)(String(value));
            if ("problem" in translated)
                return no(`pattern: ${translated.problem}`);
            return rows(`matches ${String(value)} as a whole`, `NOT regexp_full_match(${cell.value}, ${(0,data_sql/* literal */.eu)(translated.pattern)})`, written(translated.pattern));
        }
        case "enum":
            return oneOf(value, cell);
        case "minimum":
            return frictionless_constraints_bound(value, cell, "at least", "<", rows, no);
        case "exclusiveMinimum":
            return frictionless_constraints_bound(value, cell, "more than", "<=", rows, no);
        case "maximum":
            return frictionless_constraints_bound(value, cell, "at most", ">", rows, no);
        case "exclusiveMaximum":
            return frictionless_constraints_bound(value, cell, "less than", ">=", rows, no);
        case "jsonSchema": {
            if (field.type !== "object" && field.type !== "array")
                return no("a JSON Schema is for object and array");
            const kept = keepsSchema(value, cell.value);
            return "problem" in kept ? no(kept.problem) : rows("keeps its JSON Schema", `NOT ${kept.sql}`);
        }
        default:
            return no(`${name} is not checked yet`);
    }
}
function lengthOf({ type }, cell) {
    if (cell.family === "text")
        return `length(${cell.value})`;
    if (type === "array")
        return `json_array_length(${cell.value})`;
    return type === "object" ? `len(json_keys(${cell.value}))` : undefined;
}
function frictionless_constraints_bound(value, cell, words, operator, rows, no) {
    const ordered = ["integer", "number", "date", "timestamp", "time"];
    if (!ordered.includes(cell.family))
        return no("the type has no order that can be compared here");
    const numeric = cell.family === "integer" || cell.family === "number";
    const limit = numeric && typeof value === "number" ? (0,checks_cell/* sqlNumber */.K5)(value) : cell.bound(String(value));
    const nan = cell.family === "number" ? `isnan(${cell.value}) OR ` : "";
    // A bound that can't be read must not let everything pass: every row breaks it then.
    return rows(`${words} ${String(value)}`, `(${nan}${cell.value} ${operator} ${limit} OR (${limit}) IS NULL)`, numeric && typeof value === "number"
        ? (0,checks_within/* within */.u)(operator, value)
        : cell.family === "date"
            ? (0,checks_within/* withinDays */.n)(operator, String(value))
            : undefined);
}
/** What values are compared by: a text that is no value of the type is never equal to one. */
function uniqueKey({ value, shown }) {
    return `coalesce(chr(1) || CAST(${value} AS VARCHAR), ${shown})`;
}
/** Values that stood in an earlier row. The one pass compares cells as they are written, where that is the same. */
function uniqueTest(cell, { raw, type }) {
    const isWritten = cell.family === "text" || (type === "BIGINT" && cell.family !== "boolean");
    return {
        kind: "repeats",
        key: [uniqueKey(cell)],
        evaluated: cell.filled,
        shown: cell.shown,
        ...(isWritten ? { written: { key: [raw], shown: raw } } : {}),
    };
}
/** ASCII texts of at least so many characters. */
function atLeast(length) {
    return length <= 1 ? {} : written(`.{${length}}.*`);
}
/** Logical values compare: 1 and 01 are the same integer. */
function oneOf(values, cell) {
    const allowed = values.map((value) => (typeof value === "object" ? JSON.stringify(value) : String(value)));
    const parts = allowed.map((text) => (cell.family === "text" ? (0,data_sql/* literal */.eu)(text) : cell.bound(text)));
    const comparable = !["json", "other"].includes(cell.family);
    const shown = allowed.slice(0, 10).join(", ");
    const subject = comparable ? cell.value : cell.shown;
    const list = comparable ? parts : allowed.map(data_sql/* literal */.eu);
    return (0,expectation/* expectations */.Eu)(cell, values).rows(`one of ${shown}${allowed.length > 10 ? `, … (${allowed.length})` : ""}`, `NOT coalesce(${subject} IN (${list.join(", ")}), false)`, { texts: [new Set(allowed)] });
}

;// CONCATENATED MODULE: ./out/toolkit/data/csv-reading.js
const plainDialect = {
    quote: '"',
    doubleQuote: true,
    escape: undefined,
    skipInitialSpace: false,
    comment: undefined,
    commentRows: [],
    headerRows: [1],
    headerJoin: " ",
    names: undefined,
    skipBlankRows: false,
};

// EXTERNAL MODULE: ./out/toolkit/data/decode.js
var decode = __webpack_require__(5862);
;// CONCATENATED MODULE: ./out/validate-data/contracts/frictionless-dialect.js


const frictionless_dialect_described = new Set(["$schema", "name", "type", "title", "description", "csvddfVersion", "table"]);
/** `dialect` and `encoding` of a Data Resource: Table Dialect v2, and the CSV dialect of v1 with or without `csv`. */
function readingOf(resource, schema) {
    const { dialect: given, encoding: named } = resource;
    const undone = [];
    const no = (observed) => undone.push({ key: "dialect", observed });
    const encoding = typeof named !== "string" || /^utf[-_ ]?8([-_]?sig)?$/i.test(named.trim()) ? undefined : named.trim();
    if (encoding !== undefined && (0,decode/* decoderOf */.q)(encoding) === undefined)
        undone.push({
            key: "encoding",
            observed: `encoding ${encoding} is not known here; the file is read as UTF-8`,
        });
    const known = encoding === undefined || (0,decode/* decoderOf */.q)(encoding) === undefined ? undefined : encoding;
    if (given === undefined || given === null)
        return {
            reading: known === undefined ? undefined : { encoding: known },
            undone,
            nullSequence: undefined,
        };
    if (typeof given !== "object" || Array.isArray(given)) {
        no("a dialect in another file is not read; the delimiter is found from the file");
        return {
            reading: known === undefined ? undefined : { encoding: known },
            undone,
            nullSequence: undefined,
        };
    }
    const { csv, ...flat } = given;
    const options = new Options({ ...flat, ...(typeof csv === "object" ? csv : {}) }, no);
    const delimiter = options.character("delimiter");
    const dialect = dialectOf(options, schema);
    const nullSequence = options.text("nullSequence");
    options.others();
    const isPlain = JSON.stringify(dialect) === JSON.stringify(plainDialect);
    const reading = {
        ...(known === undefined ? {} : { encoding: known }),
        ...(delimiter === undefined ? {} : { delimiter }),
        ...(isPlain ? {} : { dialect }),
    };
    return { reading: Object.keys(reading).length === 0 ? undefined : reading, undone, nullSequence };
}
function dialectOf(options, schema) {
    const escape = options.character("escapeChar");
    const quote = options.is("quoteChar", "") ? undefined : (options.character("quoteChar") ?? '"');
    const hasHeader = options.flag("header") ?? true;
    const doubleQuote = options.flag("doubleQuote") ?? true;
    const terminator = options.text("lineTerminator");
    if (terminator !== undefined && !["\n", "\r\n", "\r"].includes(terminator))
        options.no(`lineTerminator ${JSON.stringify(terminator)}: lines end with LF, CR LF or CR here`);
    if (options.flag("headerCase") === false)
        options.no("headerCase: false; names of columns are compared with their case");
    const names = schema?.fields.map(({ name }) => name);
    const headerRows = options.rows("headerRows");
    const isWithout = !hasHeader || headerRows?.length === 0;
    if (isWithout && names === undefined)
        options.no("header: false without a schema that names the columns");
    return {
        quote,
        // As frictionless-py: without an escape character quotes are doubled, whatever is said.
        doubleQuote: escape === undefined ? true : doubleQuote,
        escape,
        skipInitialSpace: options.flag("skipInitialSpace") ?? false,
        comment: options.text("commentChar") || undefined,
        commentRows: options.rows("commentRows") ?? [],
        headerRows: headerRows ?? [1],
        headerJoin: options.text("headerJoin") ?? " ",
        names: isWithout ? names : undefined,
        skipBlankRows: options.flag("skipBlankRows") ?? false,
    };
}
/** The members of a dialect. What is not as it should be is not used, and named. */
class Options {
    values;
    no;
    seen = new Set();
    constructor(values, no) {
        this.values = values;
        this.no = no;
    }
    is(name, value) {
        return this.values[name] === value;
    }
    text(name) {
        return this.get(name, "a text", (value) => typeof value === "string");
    }
    character(name) {
        return this.get(name, "one character of ASCII", (value) => typeof value === "string" && /^[\t\x20-\x7e]$/.test(value));
    }
    flag(name) {
        return this.get(name, "true or false", (value) => typeof value === "boolean");
    }
    rows(name) {
        return this.get(name, "a list of row numbers from 1", (value) => Array.isArray(value) && value.every((one) => Number.isInteger(one) && one > 0));
    }
    /** Names what nobody has asked for. */
    others() {
        for (const name of Object.keys(this.values))
            if (!this.seen.has(name) && !frictionless_dialect_described.has(name))
                this.no(`${name} is not used`);
    }
    get(name, what, fits) {
        this.seen.add(name);
        const value = this.values[name];
        if (value === undefined || value === null)
            return undefined;
        if (fits(value))
            return value;
        this.no(`${name} is ${JSON.stringify(value)}; ${what} can be used`);
        return undefined;
    }
}

// EXTERNAL MODULE: external "node:path/posix"
var posix_ = __webpack_require__(53916);
// EXTERNAL MODULE: ./out/validate-data/checks/reference.js
var reference = __webpack_require__(51107);
// EXTERNAL MODULE: ./node_modules/zod/v4/classic/schemas.js + 9 modules
var schemas = __webpack_require__(27597);
;// CONCATENATED MODULE: ./out/validate-data/contracts/frictionless-schema.js

const ignored = schemas/* unknown */.L5J().optional();
const keyList = schemas/* union */.KCZ([schemas/* string */.YjP().min(1), schemas/* array */.YOg(schemas/* string */.YjP().min(1)).min(1)]);
const missingValues = schemas/* array */.YOg(schemas/* union */.KCZ([schemas/* string */.YjP(), schemas/* object */.Ikc({ value: schemas/* string */.YjP(), label: schemas/* string */.YjP().optional() })]));
/** The texts that stand for a missing value. */
function frictionless_schema_textsOf(values) {
    return values.map((value) => (typeof value === "string" ? value : value.value));
}
const fieldTypes = [
    "string",
    "number",
    "integer",
    "boolean",
    "object",
    "array",
    "list",
    "datetime",
    "date",
    "time",
    "year",
    "yearmonth",
    "duration",
    "geopoint",
    "geojson",
    "any",
];
const scalar = schemas/* union */.KCZ([schemas/* string */.YjP(), schemas/* number */.aig(), schemas/* boolean */.zMY()]);
const constraints = schemas/* strictObject */.rej({
    required: schemas/* boolean */.zMY().optional(),
    unique: schemas/* boolean */.zMY().optional(),
    minLength: schemas/* int */.Whr().min(0).optional(),
    maxLength: schemas/* int */.Whr().min(0).optional(),
    minimum: schemas/* union */.KCZ([schemas/* string */.YjP(), schemas/* number */.aig()]).optional(),
    maximum: schemas/* union */.KCZ([schemas/* string */.YjP(), schemas/* number */.aig()]).optional(),
    exclusiveMinimum: schemas/* union */.KCZ([schemas/* string */.YjP(), schemas/* number */.aig()]).optional(),
    exclusiveMaximum: schemas/* union */.KCZ([schemas/* string */.YjP(), schemas/* number */.aig()]).optional(),
    jsonSchema: schemas/* record */.g1P(schemas/* string */.YjP(), schemas/* unknown */.L5J()).optional(),
    pattern: schemas/* string */.YjP().optional(),
    enum: schemas/* array */.YOg(schemas/* unknown */.L5J()).min(1).optional(),
});
const field = schemas/* looseObject */._H3({
    name: schemas/* string */.YjP().min(1),
    type: schemas/* enum */.k5n(fieldTypes).optional(),
    format: schemas/* string */.YjP().optional(),
    constraints: constraints.optional(),
    missingValues: missingValues.optional(),
    categories: schemas/* array */.YOg(schemas/* union */.KCZ([scalar, schemas/* looseObject */._H3({ value: scalar })])).optional(),
    trueValues: schemas/* array */.YOg(schemas/* string */.YjP()).optional(),
    falseValues: schemas/* array */.YOg(schemas/* string */.YjP()).optional(),
    decimalChar: schemas/* string */.YjP().min(1).optional(),
    groupChar: schemas/* string */.YjP().min(1).optional(),
    bareNumber: schemas/* boolean */.zMY().optional(),
    delimiter: schemas/* string */.YjP().min(1).optional(),
    itemType: schemas/* enum */.k5n(["string", "integer", "boolean", "number", "datetime", "date", "time"]).optional(),
});
const fieldsMatches = ["exact", "equal", "subset", "superset", "partial"];
const tableSchema = schemas/* looseObject */._H3({
    fields: schemas/* array */.YOg(field).min(1),
    fieldsMatch: schemas/* union */.KCZ([schemas/* enum */.k5n(fieldsMatches), schemas/* array */.YOg(schemas/* enum */.k5n(fieldsMatches)).length(1)])
        .transform((value) => (Array.isArray(value) ? value[0] : value))
        .optional(),
    missingValues: missingValues.optional(),
    primaryKey: keyList.optional(),
    uniqueKeys: schemas/* array */.YOg(keyList).min(1).optional(),
    foreignKeys: schemas/* array */.YOg(schemas/* looseObject */._H3({
        fields: schemas/* union */.KCZ([schemas/* string */.YjP(), schemas/* array */.YOg(schemas/* string */.YjP()).min(1)]),
        reference: schemas/* looseObject */._H3({
            resource: schemas/* string */.YjP().optional(),
            fields: schemas/* union */.KCZ([schemas/* string */.YjP(), schemas/* array */.YOg(schemas/* string */.YjP()).min(1)]),
        }),
    }))
        .optional(),
});
const resource = schemas/* looseObject */._H3({
    name: schemas/* string */.YjP().optional(),
    path: schemas/* union */.KCZ([schemas/* string */.YjP(), schemas/* array */.YOg(schemas/* string */.YjP())]).optional(),
    schema: tableSchema,
    dialect: ignored,
    encoding: schemas/* string */.YjP().optional(),
});
const dataPackage = schemas/* looseObject */._H3({
    resources: schemas/* array */.YOg(schemas/* looseObject */._H3({ schema: ignored, dialect: ignored })).min(1),
});
/** Keys that say nothing that could be checked. Others are looked at for spelling. */
const describing = {
    schema: [
        "$schema",
        "fields",
        "fieldsMatch",
        "missingValues",
        "primaryKey",
        "uniqueKeys",
        "foreignKeys",
        "title",
        "description",
        "name",
    ],
    field: [
        "name",
        "type",
        "format",
        "title",
        "description",
        "example",
        "constraints",
        "categories",
        "categoriesOrdered",
        "missingValues",
        "rdfType",
        "trueValues",
        "falseValues",
        "decimalChar",
        "groupChar",
        "bareNumber",
        "delimiter",
        "itemType",
    ],
};

;// CONCATENATED MODULE: ./out/validate-data/contracts/frictionless-foreign.js






/**
 * A foreign key: every key stands in the fields that it refers to, of this resource or another. As frictionless-py has
 * it, rows whose key is empty in all its parts are left out, an empty part is equal to an empty part, and a cell that is
 * not of its type is empty.
 */
function foreignKeyCheck({ fields, reference }, keys, cellOf, around) {
    const [from, to] = [[fields].flat(), [reference.fields].flat()];
    const { resource = "" } = reference;
    const isOwn = resource === "" || resource === around.own;
    const shown = isOwn ? to.join(", ") : `${resource} (${to.join(", ")})`;
    const check = (test) => ({
        name: `${from.join(", ")} refers to ${shown}`,
        type: "foreignKeys",
        keys,
        column: from.length === 1 ? from[0] : null,
        severity: "error",
        expected: `a value that stands in ${shown}`,
        test,
    });
    const wrong = (observed) => check({ kind: "known", status: "error", observed });
    if (from.length !== to.length)
        return wrong(`it has ${from.length} fields and refers to ${to.length}`);
    const key = partsOf(from, cellOf);
    if (typeof key === "string")
        return wrong(key);
    const target = isOwn ? undefined : targetOf(resource, around);
    if (typeof target === "string")
        return wrong(target);
    const cells = from.map((name) => cellOf(name));
    return check({
        kind: "reference",
        key,
        leftOut: "all",
        isTyped: true,
        shown: cells.length === 1 ? cells[0].shown : `concat_ws(', ', ${cells.map((cell) => cell.shown).join(", ")})`,
        to: {
            ...target,
            names: isOwn ? undefined : [resource],
            shown,
            key: (table) => partsOf(to, target === undefined ? cellOf : target.cellsIn(table)),
        },
    });
}
function partsOf(names, cellOf) {
    const parts = [];
    for (const name of names) {
        const cell = cellOf(name);
        if (cell === undefined)
            return `there is no field ${name}`;
        if ("unsupported" in cell)
            return `${name}: ${cell.unsupported}`;
        parts.push((0,reference/* keyPart */.Vs)(cell));
    }
    return parts;
}
/** Another resource. Without a schema that stands in the package its columns are of the types that they seem to have. */
function targetOf(name, { document, resources, cellsOf }) {
    const inferred = (table) => (field) => {
        const column = table.column(field);
        return column === undefined ? undefined : ownCell(column);
    };
    if (resources.length === 0)
        return { cellsIn: inferred };
    const found = resources.find((one) => one.name === name);
    if (found === undefined) {
        const names = resources.map((one) => String(one.name));
        const hint = (0,nearest/* nearest */.p)(name, names);
        return `the package has no resource ${name}. ${hint === undefined ? `It has ${names.join(", ")}.` : `Did you mean ${hint}?`}`;
    }
    const schema = tableSchema.safeParse(found.schema);
    const paths = [found.path].flat().filter((one) => typeof one === "string");
    const folder = (0,posix_.dirname)(document.file);
    const files = paths.map((path) => (/^[a-z0-9]+:\/\//i.test(path) ? path : (0,posix_.join)(folder, path)));
    return {
        cellsIn: schema.success ? (table) => cellsOf(schema.data, table) : inferred,
        files: files.length === 0 ? undefined : { paths: files, what: `${document.file}: resource ${name}` },
        reading: readingOf(found, schema.success ? schema.data : undefined).reading,
    };
}
/** A column by the type that all its cells have. */
function ownCell(column) {
    const { raw, typed, textual, type } = column;
    const plain = { ...column, raw: typed, textual: false, type };
    const cell = (0,checks_cell/* typedCell */.H_)(plain, (0,checks_cell/* familyOf */.Ap)(type));
    return textual ? { ...cell, filled: `(${raw} IS NOT NULL AND ${raw} <> '')`, shown: raw } : cell;
}

;// CONCATENATED MODULE: ./out/validate-data/contracts/frictionless-header.js
const matchWords = {
    exact: "exactly these fields in this order",
    equal: "exactly these fields, in any order",
    subset: "all these fields, and perhaps more",
    superset: "none but these fields",
    partial: "at least one of these fields",
};
/** That the data has the fields that `fieldsMatch` demands. */
function headerCheck(schema, match, keys, table) {
    const wanted = schema.fields.map((field) => field.name);
    const found = table.columns.map((column) => column.name);
    const missing = wanted.filter((name) => !found.includes(name));
    const extra = found.filter((name) => !wanted.includes(name));
    const problems = [];
    if (match === "partial") {
        if (missing.length === wanted.length)
            problems.push("none of the fields is there");
    }
    else {
        if (missing.length > 0 && match !== "superset")
            problems.push(`missing: ${missing.join(", ")}`);
        if (extra.length > 0 && match !== "subset")
            problems.push(`not in the schema: ${extra.join(", ")}`);
        const position = wanted.findIndex((name, index) => found[index] !== name);
        if (match === "exact" && problems.length === 0 && position >= 0) {
            problems.push(`column ${position + 1} is ${found[position] ?? "missing"}, where ${wanted[position]} is meant`);
        }
    }
    return {
        name: "the header has the fields",
        type: "fieldsMatch",
        keys: [...keys, schema.fieldsMatch === undefined ? "fields" : "fieldsMatch"],
        column: null,
        severity: "error",
        expected: matchWords[match],
        test: {
            kind: "known",
            status: problems.length === 0 ? "pass" : "fail",
            observed: problems.join("; ") || "as it should be",
        },
    };
}

;// CONCATENATED MODULE: ./out/validate-data/contracts/frictionless-resource.js


/**
 * Which resource of a Data Package describes a dataset: the one after `#`, else the only one, else the one with the
 * dataset's name, else the one with the file's name or path.
 * @throws ConfigurationError that lists them
 */
function chooseResource(document, part, dataset, path) {
    const resources = document.value.resources;
    if (part !== undefined) {
        const names = resources.map(({ name }) => String(name));
        return (0,choose/* choosePart */.p)(names, part, dataset, path, document, "resource");
    }
    if (resources.length === 1)
        return 0;
    const file = (0,choose/* fileName */.M)(path);
    const called = resources.findIndex(({ name }) => name === dataset);
    const index = called >= 0
        ? called
        : resources.findIndex(({ name, path }) => name === file.split(".")[0] ||
            [path].flat().some((one) => String(one).split("/").at(-1) === file));
    if (index >= 0)
        return index;
    const known = resources.map(({ name }) => String(name)).join(", ");
    throw new errors/* ConfigurationError */.j1(`describes the resources ${known}; none of them is called ${dataset} or has the path ${file}.`, {
        place: document.place(["resources"]),
    });
}

;// CONCATENATED MODULE: ./out/validate-data/contracts/frictionless.js












/**
 * Frictionless Table Schema v2 (and v1): alone, in a Data Resource, or in a Data Package.
 * @param part the name of a Data Package's resource; without it the dataset's name or the file's path chooses
 */
function readFrictionless(document, part) {
    const value = document.value;
    const around = { document, cellsOf: cellsIn };
    if ("fields" in value) {
        const schema = (0,check/* check */.z)(tableSchema, document, "A Table Schema");
        checkSpelling(schema, [], document);
        return {
            compile: (table) => compileSchema(schema, [], table, { ...around, resources: [], own: undefined }),
        };
    }
    if ("resources" in value)
        (0,check/* check */.z)(dataPackage, document, "A Data Package");
    const resources = "resources" in value ? value.resources : [];
    const keysOf = (dataset, path) => "resources" in value ? ["resources", chooseResource(document, part, dataset, path)] : [];
    return {
        reading: (dataset, path) => {
            const keys = attempt(() => keysOf(dataset, path));
            // Which it is may be clear only by the files of a folder or a pattern.
            if (keys === undefined)
                return undefined;
            const found = keys.length === 0 ? value : resources[keys[1]];
            return readingOf(found, tableSchema.safeParse(found.schema).data).reading;
        },
        compile: (table, dataset) => {
            const keys = keysOf(dataset, table.files[0].path);
            const found = keys.length === 0 ? value : resources[keys[1]];
            const sub = {
                file: document.file,
                value: found,
                place: (inner) => document.place([...keys, ...inner]),
                placeOfKey: (inner) => document.placeOfKey([...keys, ...inner]),
            };
            const described = (0,check/* check */.z)(resource, sub, "A Data Resource");
            checkSpelling(described.schema, [...keys, "schema"], document);
            const said = readingOf(described, described.schema);
            const where = { ...around, resources, own: described.name };
            return compileSchema(described.schema, [...keys, "schema"], table, where, said);
        },
    };
}
function attempt(choose) {
    try {
        return choose();
    }
    catch (error) {
        if (error instanceof errors/* ConfigurationError */.j1)
            return undefined;
        throw error;
    }
}
/** A field may have any further key, so an unknown one is an error only where it is near to one of the standard's. */
function checkSpelling(schema, keys, document) {
    const look = (object, known, path, noun) => {
        for (const key of Object.keys(object)) {
            if (known.includes(key))
                continue;
            const hint = (0,nearest/* nearest */.p)(key, known);
            if (hint === undefined)
                continue;
            throw new errors/* ConfigurationError */.j1(`${key} is not a key of ${noun}. Did you mean ${hint}?`, {
                place: document.placeOfKey([...path, key]),
            });
        }
    };
    look(schema, describing.schema, keys, "a Table Schema");
    for (const [index, field] of schema.fields.entries()) {
        look(field, describing.field, [...keys, "fields", index], "a field");
    }
}
function resolve(schema, keys, table, nullSequence) {
    return schema.fields.map((field, index) => {
        // By order for exact, as the standard has it; the header's own check says where names differ.
        const isExact = (schema.fieldsMatch ?? "exact") === "exact";
        const column = isExact ? table.columns[index] : table.column(field.name);
        const missing = frictionless_schema_textsOf(field.missingValues ?? schema.missingValues ?? [""]);
        if (nullSequence !== undefined)
            missing.push(nullSequence);
        const cell = column === undefined ? undefined : fieldCell(column, field, missing);
        return { field, keys: [...keys, "fields", index], column, cell };
    });
}
function cellsIn(schema, table) {
    const resolved = resolve(schema, [], table, undefined);
    return (name) => resolved.find(({ field }) => field.name === name)?.cell;
}
function compileSchema(schema, keys, table, around, said) {
    const match = schema.fieldsMatch ?? "exact";
    const resolved = resolve(schema, keys, table, said?.nullSequence);
    const byName = new Map(resolved.map((one) => [one.field.name, one]));
    const parts = resolved.map(({ field: element, column }) => ({ element, column }));
    const primary = schema.primaryKey === undefined ? [] : [schema.primaryKey].flat();
    const used = new Set(resolved.map((one) => one.column?.name));
    return {
        checks: [
            headerCheck(schema, match, keys, table),
            ...resolved.flatMap((one) => fieldChecks(one, primary.includes(one.field.name))),
            ...(primary.length === 0 ? [] : keyChecks("primaryKey", primary, [...keys, "primaryKey"], byName)),
            ...(schema.uniqueKeys ?? []).flatMap((one, index) => keyChecks("uniqueKeys", [one].flat(), [...keys, "uniqueKeys", index], byName)),
            ...(schema.foreignKeys ?? []).map((foreign, index) => foreignKeyCheck(foreign, [...keys, "foreignKeys", index], (name) => byName.get(name)?.cell, around)),
            ...readingChecks(said, keys, table),
        ],
        undeclared: table.columns.map((column) => column.name).filter((name) => !used.has(name)),
        identity: primary.flatMap((name) => byName.get(name)?.column?.raw ?? []),
        personal: (0,personal/* personalColumns */.u0)(schema, parts, table),
    };
}
function frictionless_known(type, keys, status, observed) {
    return {
        name: type,
        type,
        keys,
        column: null,
        severity: status === "unsupported" ? "warning" : "error",
        expected: type,
        test: { kind: "known", status, observed },
    };
}
function fieldChecks({ field, keys, column, cell }, primary) {
    if (column === undefined || cell === undefined)
        return [];
    const type = field.type ?? "any";
    const format = field.format === undefined || field.format === "default" ? "" : ` (${field.format})`;
    const base = { column: field.name, severity: "error" };
    const typeCheck = {
        ...base,
        name: `${field.name} is ${type}${format}`,
        type: "type",
        keys: [...keys, field.type === undefined ? "name" : "type"],
        expected: `${type}${format}`,
    };
    if ("unsupported" in cell) {
        const names = Object.keys(field.constraints ?? {});
        const rest = names.length === 0 ? "" : `, nor ${names.join(", ")}`;
        return [
            {
                ...typeCheck,
                severity: "warning",
                test: { kind: "known", status: "unsupported", observed: `${cell.unsupported}; not checked${rest}` },
            },
        ];
    }
    const checks = type === "any"
        ? []
        : [
            {
                ...typeCheck,
                test: (0,expectation/* wellFormedTest */.u7)(cell),
            },
        ];
    if (primary && field.constraints?.required !== true) {
        checks.push({
            ...base,
            name: `${field.name} is filled (primary key)`,
            type: "required",
            keys: [...keys, "name"],
            expected: "no missing value",
            test: (0,expectation/* filledTest */.V_)(cell),
        });
    }
    return [...checks, ...frictionless_constraints_constraintChecks(field, keys, cell, column)];
}
/** Rows with a null in a part are left out, as in SQL's unique constraint. */
function keyChecks(type, names, keys, byName) {
    const parts = names.map((name) => byName.get(name));
    const lost = names.find((_, index) => parts[index] === undefined);
    if (lost !== undefined)
        return [frictionless_known(type, keys, "error", `${lost} is not one of the fields`)];
    const cells = parts
        .map((part) => part.cell)
        .filter((cell) => cell !== undefined && !("unsupported" in cell));
    if (cells.length !== names.length)
        return [frictionless_known(type, keys, "error", "a column of the key is missing or of a type that can't be read")];
    const found = cells;
    const shown = found.length === 1 ? found[0].shown : `concat_ws(', ', ${found.map((cell) => cell.shown).join(", ")})`;
    return [
        {
            name: `${names.join(", ")} ${names.length === 1 ? "is" : "are"} unique`,
            type,
            keys,
            column: names.length === 1 ? names[0] : null,
            severity: "error",
            expected: "no key twice",
            test: found.length === 1
                ? uniqueTest(found[0], parts[0].column)
                : {
                    kind: "repeats",
                    key: found.map(uniqueKey),
                    evaluated: found.map((cell) => `(${cell.filled})`).join(" AND "),
                    shown,
                },
        },
    ];
}
/** What the resource says of how its files are written, and was not heeded. */
function readingChecks(said, keys, table) {
    if (said === undefined)
        return [];
    const above = keys.slice(0, -1);
    const wanted = JSON.stringify(said.reading);
    const isHeeded = table.files.every(({ reading }) => JSON.stringify(reading) === wanted);
    const late = "the files were read before it was known which resource is theirs; name it after # in the path";
    return [
        ...said.undone.map(({ key, observed }) => frictionless_known(key, [...above, key], "unsupported", observed)),
        ...(isHeeded ? [] : [frictionless_known("dialect", above, "unsupported", late)]),
    ];
}

;// CONCATENATED MODULE: ./out/validate-data/contracts/great-expectations/condition.js



/**
 * `row_condition`: of 0.x and 1.x a text, `col("x").notNull()` and `col("x") > 5` in Great Expectations' own grammar
 * and `x > 5 and y == "a"` of pandas or Spark; of 1.5 and later an object. Null makes every comparison false, but `!=`
 * of pandas.
 */
function rowCondition(condition, table) {
    try {
        if (typeof condition === "string")
            return { sql: new condition_Reader(condition, table).read() };
        return { sql: structured(condition, table) };
    }
    catch (error) {
        if (error instanceof NotKnown)
            return { problem: error.message };
        throw error;
    }
}
class NotKnown extends Error {
}
function structured(condition, table) {
    const name = columnName(condition.column);
    switch (condition.type) {
        case "nullity":
            return `${condition.is_null === true ? "NOT " : ""}(${cellOf(name, table).filled})`;
        case "comparison":
            return compared(cellOf(name, table), String(condition.operator), condition.parameter, table);
        case "and":
        case "or": {
            if (!Array.isArray(condition.conditions) || condition.conditions.length === 0)
                throw new NotKnown("row_condition has no conditions");
            const parts = condition.conditions.map((one) => `(${structured(one, table)})`);
            return parts.join(condition.type === "and" ? " AND " : " OR ");
        }
        case "pass_through":
            return new condition_Reader(String(condition.pass_through_filter ?? ""), table).read();
        default:
            throw new NotKnown(`row_condition has the type ${String(condition.type)}, which is not known`);
    }
}
function columnName(column) {
    if (typeof column === "object" && column !== null && "name" in column)
        return String(column.name);
    return String(column);
}
function cellOf(name, table) {
    const column = table.column(name);
    if (column === undefined)
        throw new NotKnown(`row_condition names ${name}, and there is no such column`);
    return pandasCell(column);
}
function compared(cell, operator, value, table) {
    if (operator === "IN" || operator === "NOT_IN") {
        if (!Array.isArray(value))
            throw new NotKnown(`row_condition: ${operator} needs a list`);
        const inside = `((${cell.filled}) AND ${isIn(cell, value, table.storage)})`;
        return operator === "IN" ? inside : `NOT ${inside}`;
    }
    if (operator === "==" || operator === "!=") {
        const equal = `((${cell.filled}) AND ${isIn(cell, [value], table.storage)})`;
        return operator === "==" ? equal : `NOT ${equal}`;
    }
    if (!["<", "<=", ">", ">="].includes(operator))
        throw new NotKnown(`row_condition: ${operator} is not known`);
    const test = (left, right) => `coalesce((${cell.filled}) AND ${left} ${operator} ${right}, false)`;
    if (typeof value === "number") {
        if (cell.kind === "number" || cell.isMixed)
            return test(cell.number, (0,checks_cell/* sqlNumber */.K5)(value));
    }
    else if (typeof value === "string") {
        const time = timeOf(value);
        if (cell.kind === "time" && time !== undefined)
            return test(cell.value, time);
        if (cell.kind === "text")
            return test(cell.value, (0,data_sql/* literal */.eu)(value));
    }
    throw new NotKnown(`row_condition compares a column with ${JSON.stringify(value)}, which is of another type`);
}
const token = /\s*(?:(col\(\s*"([^"]*)"\s*\)|col\(\s*'([^']*)'\s*\))|(==|!=|<=|>=|<|>|=|&&?|\|\|?|\(|\)|\.notNull\(\)|\.isNull\(\)|\.notnull\(\)|\.isnull\(\))|"([^"\\]*)"|'([^'\\]*)'|`([^`]*)`|(-?\d+(?:\.\d+)?(?:[eE][+-]?\d+)?)|([\p{L}_][\p{L}\p{N}_]*))/uy;
/** Reads comparisons, `and`, `or` and brackets; anything else is named. */
class condition_Reader {
    source;
    table;
    tokens = [];
    at = 0;
    constructor(source, table) {
        this.source = source;
        this.table = table;
        token.lastIndex = 0;
        while (token.lastIndex < source.trimEnd().length) {
            const found = token.exec(source);
            if (found === null)
                this.no();
            const [, , double, single, sign, text, other, quoted, number, word] = found;
            const column = double ?? single ?? quoted;
            if (column !== undefined)
                this.tokens.push({ kind: "column", value: column });
            else if (sign !== undefined)
                this.tokens.push({ kind: "sign", value: sign });
            else if (number !== undefined)
                this.tokens.push({ kind: "number", value: number });
            else if (word !== undefined)
                this.tokens.push({ kind: "word", value: word });
            else
                this.tokens.push({ kind: "text", value: text ?? other ?? "" });
        }
    }
    read() {
        const sql = this.either();
        if (this.at < this.tokens.length)
            this.no();
        return sql;
    }
    no() {
        throw new NotKnown(`row_condition ${JSON.stringify(this.source)} has more than comparisons, and, or and brackets`);
    }
    take(...signs) {
        const next = this.tokens[this.at];
        if (next === undefined || (next.kind !== "sign" && next.kind !== "word"))
            return false;
        if (!signs.includes(next.value.toLowerCase()))
            return false;
        this.at++;
        return true;
    }
    /** Python's `&` and `|` bind tighter than a comparison: they join what stands in brackets only. */
    either() {
        const parts = [this.all()];
        while (this.take("or", "|", "||"))
            parts.push(this.all());
        return parts.length === 1 ? parts[0] : `(${parts.join(" OR ")})`;
    }
    all() {
        const parts = [this.one()];
        while (this.take("and", "&", "&&"))
            parts.push(this.one());
        return parts.length === 1 ? parts[0] : `(${parts.join(" AND ")})`;
    }
    one() {
        if (this.take("(")) {
            const inner = this.either();
            if (!this.take(")"))
                this.no();
            return `(${inner})`;
        }
        const name = this.tokens[this.at++];
        if (name === undefined || (name.kind !== "column" && name.kind !== "word"))
            this.no();
        const cell = cellOf(name.value, this.table);
        const sign = this.tokens[this.at++];
        if (sign?.kind === "word" && sign.value.toLowerCase() === "is") {
            const not = this.take("not");
            if (!this.take("null"))
                this.no();
            return `${not ? "" : "NOT "}(${cell.filled})`;
        }
        if (sign?.kind !== "sign")
            this.no();
        if (/^\.not/i.test(sign.value))
            return `(${cell.filled})`;
        if (/^\.is/i.test(sign.value))
            return `NOT (${cell.filled})`;
        const value = this.tokens[this.at++];
        if (value === undefined)
            this.no();
        const operator = sign.value === "=" ? "==" : sign.value;
        return compared(cell, operator, this.valueOf(value), this.table);
    }
    valueOf({ kind, value }) {
        if (kind === "number")
            return Number(value);
        if (kind === "text")
            return value;
        if (kind === "word" && /^(true|false)$/i.test(value))
            return value.toLowerCase() === "true";
        return this.no();
    }
}

;// CONCATENATED MODULE: ./out/validate-data/contracts/great-expectations/suite.js










const suite_all = [
    ...Object.keys(valueExpectations),
    ...Object.keys(aggregateExpectations),
    ...Object.keys(recordExpectations),
    ...Object.keys(tableExpectations),
    ...Object.keys(undone),
];
/** An expectation suite of Great Expectations, of 0.x or 1.x. */
function readSuite(document) {
    const suite = document.value;
    if (!Array.isArray(suite.expectations)) {
        throw new errors/* ConfigurationError */.j1("expectations has to be a list.", {
            place: document.place(["expectations"]),
        });
    }
    const parameters = (suite.evaluation_parameters ?? suite.suite_parameters ?? {});
    const expected = suite.expectations.map((item, index) => read(item, index, document));
    return {
        compile: (table) => {
            const named = new Set(expected.flatMap(({ kwargs }) => columnsOf(kwargs)));
            return {
                checks: expected.flatMap((one) => suite_compile(one, table, document, parameters)),
                undeclared: table.columns.map(({ name }) => name).filter((name) => !named.has(name)),
                identity: [],
                personal: new Set(),
            };
        },
    };
}
function read(item, index, document) {
    const keys = ["expectations", index];
    const place = document.place(keys);
    if (typeof item !== "object" || item === null)
        throw new errors/* ConfigurationError */.j1("an expectation has to be an object.", { place });
    const { expectation_type: old, type = old, kwargs = {}, severity } = item;
    if (typeof type !== "string")
        throw new errors/* ConfigurationError */.j1("an expectation has to have a type.", { place });
    if (typeof kwargs !== "object" || kwargs === null || Array.isArray(kwargs))
        throw new errors/* ConfigurationError */.j1(`${type}: kwargs has to be an object.`, {
            place: document.place([...keys, "kwargs"]),
        });
    const name = snake(type);
    const hint = suite_all.includes(name) ? undefined : (0,nearest/* nearest */.p)(name, suite_all);
    // A slip of the pen is an error; another name may be somebody's own expectation.
    if (hint !== undefined && (0,leven/* default */.A)(hint, name) <= 3) {
        const field = old === undefined ? "type" : "expectation_type";
        throw new errors/* ConfigurationError */.j1(`${type} is not an expectation. Did you mean ${hint}?`, {
            place: document.place([...keys, field]),
        });
    }
    return {
        type: name,
        kwargs: kwargs,
        severity: severityOf(severity, keys, document),
        keys,
    };
}
/** `ExpectColumnMaxToBeBetween` is the class of `expect_column_max_to_be_between`. */
function snake(type) {
    return /^[A-Z]/.test(type) ? type.replaceAll(/(?<!^)([A-Z])/g, "_$1").toLowerCase() : type;
}
/** Of 1.5 and later; `critical` when it is not said. */
function severityOf(word, keys, document) {
    if (word === undefined || word === null || word === "critical")
        return "error";
    if (word === "warning" || word === "info")
        return word;
    throw new errors/* ConfigurationError */.j1(`severity is ${JSON.stringify(word)}; allowed are critical, warning, info.`, {
        place: document.place([...keys, "severity"]),
    });
}
function columnsOf(kwargs) {
    const { column, column_A, column_B, column_list, column_set } = kwargs;
    return [column, column_A, column_B, column_list, column_set]
        .flat()
        .filter((one) => typeof one === "string");
}
function suite_compile(one, table, document, parameters) {
    const { type, severity } = one;
    const column = typeof one.kwargs.column === "string" ? one.kwargs.column : null;
    const names = column === null ? columnsOf(one.kwargs).join(", ") : column;
    const words = type.replace(/^expect_(table_|column_pair_|column_|multicolumn_)?/, "").replaceAll("_", " ");
    return parts(one, table, document, parameters).map(({ below, what, ...rest }) => ({
        name: `${names === "" ? "" : `${names}: `}${words}${what === undefined ? "" : ` (${what})`}`,
        type,
        keys: below === undefined ? one.keys : [...one.keys, "kwargs", ...below],
        column,
        severity: rest.test.kind === "known" && rest.test.status === "unsupported" ? "warning" : severity,
        ...rest,
    }));
}
function parts(one, table, document, parameters) {
    const { type, keys } = one;
    const no = (observed, status = "unsupported") => [
        { expected: type, test: { kind: "known", status, observed } },
    ];
    if (type in undone)
        return no(undone[type]);
    const filled = {};
    for (const [name, value] of Object.entries(one.kwargs)) {
        const parameter = typeof value === "object" && value !== null && "$PARAMETER" in value ? value.$PARAMETER : undefined;
        if (parameter === undefined)
            filled[name] = value;
        else if (typeof parameter === "string" && parameter in parameters)
            filled[name] = parameters[parameter];
        else
            return no(`${name} is the parameter ${String(parameter)}, which the suite does not set`);
    }
    const kwargs = new Kwargs(filled, [...keys, "kwargs"], document, type);
    if (kwargs.has("windows"))
        return no("windows are taken from earlier runs, and those are not kept");
    const condition = kwargs.has("row_condition") ? rowCondition(filled.row_condition, table) : { sql: "true" };
    if ("problem" in condition)
        return no(condition.problem);
    const where = condition.sql;
    const lost = (names) => names.find((name) => table.column(name) === undefined);
    const missing = (name) => {
        const hint = (0,nearest/* nearest */.p)(name, table.columns.map((column) => column.name));
        return no(`there is no column ${name}${hint === undefined ? "" : `; there is ${hint}`}`, "fail");
    };
    const kind = valueExpectations[type] ?? aggregateExpectations[type];
    if (kind !== undefined) {
        const own = type in valueExpectations ? ["column", "mostly"] : ["column"];
        kwargs.refuseOthers([...own, ...kind.names]);
        const name = kwargs.text("column");
        const column = table.column(name);
        if (column === undefined)
            return missing(name);
        return [kind.compile({ cell: pandasCell(column), kwargs, table, where })].flat();
    }
    const record = recordExpectations[type];
    if (record !== undefined) {
        const isPair = record.columns === "pair";
        kwargs.refuseOthers([
            ...(isPair ? ["column_A", "column_B"] : ["column_list"]),
            "mostly",
            "ignore_row_if",
            ...record.names,
        ]);
        const columns = isPair ? [kwargs.text("column_A"), kwargs.text("column_B")] : kwargs.texts("column_list");
        const first = lost(columns);
        if (first !== undefined)
            return missing(first);
        return [
            record.compile({ cells: columns.map((name) => pandasCell(table.column(name))), kwargs, table, where }),
        ];
    }
    const whole = tableExpectations[type];
    if (whole === undefined)
        return no(`${type} is not one of Great Expectations' own expectations`);
    kwargs.refuseOthers(whole.names);
    return [whole.compile({ kwargs, table, where })];
}

;// CONCATENATED MODULE: ./out/validate-data/contracts/hugging-face/dataset-info.js




function isDatasetInfo(value) {
    if ("dataset_info" in value)
        return true;
    if ("features" in value)
        return true;
    const configs = Object.values(value);
    return configs.length > 0 && configs.every((one) => isNode(one) && isNode(one.features));
}
/**
 * Hugging Face's dataset_info, as a source of fields and types: in the front matter of a README.md, as dataset_info.json
 * of one configuration, or as dataset_infos.json of several.
 */
function readDatasetInfo(document, part) {
    const value = document.value;
    const configs = configsOf(value);
    const names = configs.map(({ name }) => name);
    return {
        compile: (table, dataset) => {
            const { node, keys } = configs[(0,choose/* choosePart */.p)(names, part, dataset, table.files[0].path, document, "configuration")];
            return dataset_info_compile(featuresOf(node.features, [...keys, "features"], document), table);
        },
    };
}
function configsOf(value) {
    const info = value.dataset_info;
    if (Array.isArray(info)) {
        return info.map((node, index) => ({
            name: String(node?.config_name ?? index),
            node,
            keys: ["dataset_info", index],
        }));
    }
    if (isNode(info))
        return [{ name: String(info.config_name ?? "default"), node: info, keys: ["dataset_info"] }];
    if ("features" in value)
        return [{ name: String(value.config_name ?? "default"), node: value, keys: [] }];
    return Object.entries(value).map(([name, node]) => ({ name, node: node, keys: [name] }));
}
function featuresOf(features, keys, document) {
    if (Array.isArray(features)) {
        return features.map((node, index) => {
            const own = [...keys, index];
            if (!isNode(node) || typeof node.name !== "string")
                throw new errors/* ConfigurationError */.j1("each feature needs a name.", { place: document.place(own) });
            return { name: node.name, node, keys: own };
        });
    }
    if (!isNode(features))
        throw new errors/* ConfigurationError */.j1("features has to be a list or a mapping.", { place: document.place(keys) });
    return Object.entries(features).map(([name, node]) => ({
        name,
        node: isNode(node) ? node : {},
        keys: [...keys, name],
    }));
}
function dataset_info_compile(features, table) {
    const parts = features.map(({ name, node }) => ({
        element: { ...node, name },
        column: table.column(name),
    }));
    return {
        checks: features.flatMap((feature, index) => {
            const { column } = parts[index];
            return declaredChecks(dataset_info_declaredOf(feature, column), column, table);
        }),
        undeclared: table.columns
            .map(({ name }) => name)
            .filter((name) => !features.some((one) => one.name === name)),
        identity: [],
        personal: (0,personal/* personalColumns */.u0)({}, parts, table),
    };
}
function dataset_info_declaredOf({ name, node, keys }, column) {
    const base = { name, keys, isNeeded: true, options: [], undone: [] };
    const labels = labelsOf(node);
    if (labels !== undefined)
        return { ...base, ...labelled(labels, keys, column) };
    const dtype = node.dtype;
    const at = "dtype" in node ? [...keys, "dtype"] : keys;
    const isList = "sequence" in node || "list" in node || ["Sequence", "List", "LargeList"].includes(String(node._type));
    if (isList)
        return { ...base, type: { value: "array", words: "a list", keys } };
    if ("struct" in node || (node._type === undefined && dtype === undefined))
        return { ...base, type: { value: "object", words: "a struct", keys } };
    const found = typeof dtype === "string" ? dataset_info_types.find(([, form]) => form.test(dtype)) : undefined;
    const isValue = node._type === undefined || node._type === "Value";
    if (found === undefined || !isValue) {
        const word = isValue ? JSON.stringify(dtype) : String(node._type);
        return {
            ...base,
            type: undefined,
            undone: [{ name: "dtype", value: `${word} is not a type that is known here`, keys: at }],
        };
    }
    const width = /^(u?)int(8|16|32|64)$/.exec(String(dtype));
    const format = width === null ? [] : [{ name: "format", value: `${width[1] === "" ? "i" : "u"}${width[2]}`, keys: at }];
    // A day without a time is midnight.
    const value = found[0] === "timestamp" && column?.type === "DATE" ? "date" : found[0];
    return { ...base, type: { value, words: String(dtype), keys: at }, options: format };
}
/** A class label stands as its name or as its number; -1 is none. */
function labelled(labels, keys, column) {
    const isNumber = /INT/.test(column?.type ?? "");
    const values = isNumber ? [...labels.keys(), -1] : labels;
    return {
        type: { value: isNumber ? "integer" : "string", words: "a class label", keys },
        allowed: { value: values, keys },
    };
}
function labelsOf(node) {
    const label = isNode(node.dtype) ? node.dtype.class_label : node._type === "ClassLabel" ? node : undefined;
    if (!isNode(label))
        return undefined;
    const { names } = label;
    if (Array.isArray(names))
        return names.map(String);
    // In a README the names stand by their numbers.
    if (isNode(names))
        return Object.keys(names)
            .sort((a, b) => Number(a) - Number(b))
            .map((key) => String(names[key]));
    return undefined;
}
const dataset_info_types = [
    ["integer", /^u?int(8|16|32|64)$/],
    ["number", /^(float(16|32|64)?|double|decimal(128|256)\(.*\))$/],
    ["string", /^(large_)?(string|utf8)(_view)?$/],
    ["boolean", /^bool(ean)?$/],
    ["date", /^date(32|64)$/],
    ["timestamp", /^timestamp\[.*\]$/],
    ["time", /^time(32|64)\[.*\]$/],
];
function isNode(value) {
    return typeof value === "object" && value !== null && !Array.isArray(value);
}

;// CONCATENATED MODULE: ./out/validate-data/contracts/json-schema/property.js

const property_idle = new Set([
    "$comment",
    "$id",
    "$defs",
    "definitions",
    "title",
    "description",
    "default",
    "examples",
    "deprecated",
    "readOnly",
    "writeOnly",
    "contentEncoding",
    "contentMediaType",
]);
const ofNumbers = ["minimum", "maximum", "exclusiveMinimum", "exclusiveMaximum", "multipleOf"];
const ofTexts = ["minLength", "maxLength", "pattern"];
const ofLists = ["minItems", "maxItems", "uniqueItems"];
const ofObjects = ["minProperties", "maxProperties", "required"];
const property_fitting = {
    string: ofTexts,
    integer: ofNumbers,
    number: ofNumbers,
    boolean: [],
    array: ofLists,
    object: ofObjects,
    date: [],
    timestamp: [],
    time: [],
};
const rfc3339Time = "^([01][0-9]|2[0-3]):[0-5][0-9]:[0-5][0-9](\\.[0-9]+)?([Zz]|[+-][0-9]{2}:?[0-9]{2})$";
/** A property's schema in the words that all formats share. @param needed where `required` names it */
function property_declaredOf(name, property, column, needed, resolver) {
    const { schema, keys, isNullable } = simple(property, resolver);
    const undone = [];
    const no = (keyword, value) => undone.push({ name: keyword, value, keys: [...keys, keyword] });
    const types = [schema.type].flat().filter((type) => type !== undefined && type !== "null");
    const mayBeNull = isNullable || [schema.type].flat().includes("null") || [schema.enum].flat().includes(null);
    const isOnlyNull = types.length === 0 && schema.type !== undefined;
    if (types.length > 1 && !(types.length === 2 && types.includes("integer") && types.includes("number")))
        no("type", `of several types (${types.join(", ")}) none is checked`);
    if (isOnlyNull)
        no("type", "a column of nothing but null is not checked");
    const one = types.length === 1
        ? types[0]
        : types.length === 2 && types.includes("number") && types.includes("integer")
            ? "number"
            : undefined;
    const format = typeof schema.format === "string" ? schema.format : undefined;
    const type = property_typeOf(one, format);
    const guessed = type?.value ?? guess(schema, column);
    const options = [];
    for (const [keyword, value] of Object.entries(schema)) {
        if (property_idle.has(keyword) || keyword === "type" || keyword === "enum" || keyword === "const")
            continue;
        const at = [...keys, keyword];
        if (keyword === "format") {
            if (type?.value === "date" || type?.value === "timestamp")
                continue;
            if (format === "time")
                options.push({ name: "pattern", value: rfc3339Time, keys: at });
            else if (format !== undefined && format in text_formats/* textFormats */.E && format !== "base64" && guessed === "string")
                options.push({ name: "format", value: format, keys: at });
            else if (!["int32", "int64", "float", "double", "password"].includes(String(format)))
                no(keyword, `the format ${String(value)} is not checked`);
        }
        else if (guessed !== undefined && property_fitting[guessed].includes(keyword))
            options.push({ name: keyword, value, keys: at });
        else if (types.length <= 1 && [...ofNumbers, ...ofTexts, ...ofLists, ...ofObjects].includes(keyword))
            no(keyword, `${keyword} says nothing of ${guessed ?? "such values"}, so nothing can fail it`);
        else
            no(keyword, `${keyword} of a column is not done`);
    }
    const list = "const" in schema ? [schema.const] : Array.isArray(schema.enum) ? schema.enum : undefined;
    const declared = {
        name,
        keys,
        type: type === undefined
            ? guessed === undefined || types.length > 1
                ? undefined
                : { value: guessed, words: guessed, keys }
            : { ...type, keys: [...keys, "type"] },
        isNeeded: needed !== undefined,
        filled: needed !== undefined && !mayBeNull && !isOnlyNull ? needed : undefined,
        options,
        allowed: list === undefined ? undefined : { value: list, keys: [...keys, "const" in schema ? "const" : "enum"] },
        undone,
    };
    return declared;
}
/** `anyOf: [X, {type: null}]`, as code generators write what may be null, is X; `allOf` of one schema is that one. */
function simple({ schema, keys }, resolver) {
    for (const keyword of ["anyOf", "oneOf", "allOf"]) {
        const { [keyword]: list, ...beside } = schema;
        if (!Array.isArray(list))
            continue;
        const parts = list.map((part, index) => resolver.resolve({ schema: part, keys: [...keys, keyword, index] }));
        const filled = parts.filter((part) => part.schema.type !== "null");
        const isNullable = keyword !== "allOf" && filled.length < parts.length;
        if (filled.length !== 1 || "type" in beside)
            continue;
        const inner = simple(filled[0], resolver);
        return {
            schema: { ...inner.schema, ...beside },
            keys: inner.keys,
            isNullable: isNullable || inner.isNullable,
        };
    }
    return { schema, keys, isNullable: false };
}
function property_typeOf(type, format) {
    if (type === "string" && format === "date")
        return { value: "date", words: "string (date)" };
    if (type === "string" && format === "date-time")
        return { value: "timestamp", words: "string (date-time)", options: { timezone: true } };
    return type === undefined ? undefined : { value: type, words: type };
}
/** Without a type keywords are for the values that they fit: what the values of the list are, or the column's own. */
function guess(schema, column) {
    if (schema.type !== undefined)
        return undefined;
    const list = "const" in schema ? [schema.const] : Array.isArray(schema.enum) ? schema.enum : [];
    const kinds = new Set(list.filter((one) => one !== null).map((one) => typeof one));
    if (kinds.size === 1) {
        const [kind] = kinds;
        if (kind === "string" || kind === "number" || kind === "boolean")
            return kind;
    }
    if (column === undefined || list.length > 0)
        return undefined;
    return /INT|DOUBLE|FLOAT|DECIMAL/.test(column.type)
        ? "number"
        : column.type === "VARCHAR"
            ? "string"
            : undefined;
}

;// CONCATENATED MODULE: ./out/validate-data/contracts/json-schema/resolve.js

/** Follows references within the document. */
class Resolver {
    document;
    constructor(document) {
        this.document = document;
    }
    /** The schema that `$ref` means, with what stands beside it; what holds one schema only is that one. */
    resolve(located, depth = 0) {
        const { $ref: reference, ...beside } = located.schema;
        if (typeof reference !== "string")
            return located;
        const place = this.document.place([...located.keys, "$ref"]);
        if (!reference.startsWith("#")) {
            throw new errors/* ConfigurationError */.j1(`$ref ${reference} is outside of the document, which is not followed.`, {
                place,
            });
        }
        if (depth > 50)
            throw new errors/* ConfigurationError */.j1(`$ref ${reference} leads in a circle.`, { place });
        const keys = reference
            .split("/")
            .slice(1)
            .map((part) => decodeURIComponent(part).replaceAll("~1", "/").replaceAll("~0", "~"));
        let value = this.document.value;
        for (const key of keys)
            value =
                typeof value === "object" && value !== null ? value[key] : undefined;
        if (typeof value !== "object" || value === null)
            throw new errors/* ConfigurationError */.j1(`$ref ${reference} leads nowhere.`, { place });
        const found = this.resolve({ schema: value, keys }, depth + 1);
        return Object.keys(beside).length === 0
            ? found
            : { schema: { ...found.schema, ...beside }, keys: found.keys };
    }
}

;// CONCATENATED MODULE: ./out/validate-data/contracts/json-schema/row.js





function isJsonSchema(value) {
    if ("$schema" in value && /json-schema\.org/.test(String(value.$schema)))
        return true;
    return (("type" in value || "$ref" in value || "allOf" in value) &&
        ("properties" in value || "items" in value || "$defs" in value || "definitions" in value));
}
/** Keywords that say nothing of a row's validity. */
const row_idle = new Set([
    "$schema",
    "$id",
    "$anchor",
    "$comment",
    "$defs",
    "$vocabulary",
    "definitions",
    "title",
    "description",
    "default",
    "examples",
    "deprecated",
    "readOnly",
    "writeOnly",
]);
/** A JSON Schema of a row as an object; of an array the schema of its items. */
function readJsonSchema(document) {
    const resolver = new Resolver(document);
    let root = resolver.resolve({ schema: document.value, keys: [] });
    if (root.schema.type === "array" && typeof root.schema.items === "object" && root.schema.items !== null) {
        root = resolver.resolve({
            schema: root.schema.items,
            keys: [...root.keys, "items"],
        });
    }
    if (root.schema.type !== undefined && root.schema.type !== "object") {
        throw new errors/* ConfigurationError */.j1(`type is ${JSON.stringify(root.schema.type)}; a row is an object, or items of an array are.`, {
            place: document.place([...root.keys, "type"]),
        });
    }
    return { compile: (table) => row_compile(root, resolver, table) };
}
function row_compile(root, resolver, table) {
    const checks = [];
    const elements = [];
    const open = [root];
    for (const { schema, keys } of open) {
        const required = Array.isArray(schema.required) ? schema.required.map(String) : [];
        const properties = (schema.properties ?? {});
        for (const [name, value] of Object.entries(properties)) {
            const at = [...keys, "properties", name];
            const column = table.column(name);
            const position = required.indexOf(name);
            const needed = position < 0 ? undefined : [...keys, "required", position];
            if (typeof value === "boolean") {
                if (!value && column !== undefined)
                    checks.push(row_unsupported("false", at, name, "the schema false for a column is not done"));
                continue;
            }
            const located = resolver.resolve({ schema: value, keys: at });
            checks.push(...declaredChecks(property_declaredOf(name, located, column, needed, resolver), column, table));
            elements.push({ element: { ...located.schema, name }, column });
        }
        for (const [index, name] of required.entries()) {
            if (name in properties)
                continue;
            const declared = {
                name,
                keys: [...keys, "required", index],
                type: undefined,
                isNeeded: true,
                options: [],
                undone: [],
            };
            checks.push(...declaredChecks({ ...declared, filled: declared.keys }, table.column(name), table));
        }
        for (const [keyword, value] of Object.entries(schema)) {
            const at = [...keys, keyword];
            if (row_idle.has(keyword) || ["type", "properties", "required"].includes(keyword))
                continue;
            if (keyword === "additionalProperties" || keyword === "unevaluatedProperties") {
                if (value === false && schema.patternProperties === undefined)
                    checks.push(onlyCheck(Object.keys(properties), at, table));
                else if (value !== true && typeof value !== "boolean")
                    checks.push(row_unsupported(keyword, at, null, "a schema of other columns is not done"));
            }
            else if (keyword === "allOf" && Array.isArray(value)) {
                for (const [index, part] of value.entries()) {
                    open.push(resolver.resolve({ schema: part, keys: [...at, index] }));
                }
            }
            else
                checks.push(row_unsupported(keyword, at, null, `${keyword} of a row is not done`));
        }
    }
    const names = new Set(elements.map(({ element }) => element.name));
    return {
        checks,
        undeclared: table.columns.map(({ name }) => name).filter((name) => !names.has(name)),
        identity: [],
        personal: (0,personal/* personalColumns */.u0)({}, elements, table),
    };
}
function row_unsupported(type, keys, column, observed) {
    const name = column === null ? type : `${column}: ${type}`;
    return {
        name,
        type,
        keys,
        column,
        severity: "warning",
        expected: type,
        test: { kind: "known", status: "unsupported", observed },
    };
}

// EXTERNAL MODULE: ./out/validate-data/contracts/odcs.js + 5 modules
var odcs = __webpack_require__(77846);
;// CONCATENATED MODULE: ./out/validate-data/contracts/pandera/named-check.js



const value = { needed: ["value"] };
const least = { needed: ["min_value"] };
const most = { needed: ["max_value"] };
const pattern = { needed: ["pattern"] };
const string = { needed: ["string"] };
const range = { needed: ["min_value", "max_value"], optional: ["include_min", "include_max"] };
/** The arguments of Pandera's own checks. The only needed one may stand alone, or be called value. */
const builtIn = {
    equal_to: value,
    eq: value,
    not_equal_to: value,
    ne: value,
    greater_than: least,
    gt: least,
    greater_than_or_equal_to: least,
    ge: least,
    less_than: most,
    lt: most,
    less_than_or_equal_to: most,
    le: most,
    in_range: range,
    between: range,
    isin: { needed: ["allowed_values"] },
    notin: { needed: ["forbidden_values"] },
    str_matches: pattern,
    str_contains: pattern,
    str_startswith: string,
    str_endswith: string,
    str_length: { needed: [], oneOf: ["min_value", "max_value", "exact_value"] },
    unique_values_eq: { needed: ["values"] },
};
const checkNames = Object.keys(builtIn);
const settings = [
    "title",
    "description",
    "dtype",
    "nullable",
    "checks",
    "name",
    "unique",
    "coerce",
    "required",
    "regex",
    "default",
    "report_duplicates",
    "drop_invalid_rows",
    "metadata",
    "parsers",
];
const columnKeys = [...settings, ...checkNames];
const optionNames = [
    "raise_warning",
    "ignore_na",
    "error",
    "name",
    "title",
    "description",
    "n_failure_cases",
    "check_name",
    "groupby",
    "groups",
    "element_wise",
    "options",
];
/** Checks stand under `checks`, by name or as a list, and since 0.30 beside the column's settings. */
function named_check_checksOf(element, keys) {
    const beside = Object.entries(element).filter(([name]) => !settings.includes(name));
    const found = beside.map(([name, value]) => named(name, value, [...keys, name]));
    const { checks } = element;
    if (Array.isArray(checks)) {
        for (const [index, item] of checks.entries()) {
            const own = [...keys, "checks", index];
            const { options, ...value } = (item ?? {});
            found.push(named(String(options?.check_name ?? "a check without a name"), { ...value, options }, own));
        }
    }
    else if (typeof checks === "object" && checks !== null) {
        for (const [name, value] of Object.entries(checks))
            found.push(named(name, value, [...keys, "checks", name]));
    }
    return found;
}
function named(name, value, keys) {
    const own = Object.hasOwn(builtIn, name) ? builtIn[name] : undefined;
    if (typeof value !== "object" || value === null || Array.isArray(value)) {
        // Of several arguments the first may stand alone.
        const only = own?.needed.length === 1 ? undefined : own?.oneOf?.[0];
        return { name, value: only === undefined ? value : { [only]: value }, options: {}, keys };
    }
    const all = value;
    const inner = (all.options ?? {});
    const options = {
        ...Object.fromEntries(Object.entries(all).filter(([key]) => optionNames.includes(key))),
        ...inner,
    };
    const rest = Object.fromEntries(Object.entries(all).filter(([key]) => !optionNames.includes(key)));
    const [only, ...others] = Object.keys(rest);
    const isSingle = others.length === 0 && own?.needed.length === 1 && (only === "value" || only === own.needed[0]);
    return { name, value: isSingle ? rest[only] : rest, options, keys };
}
/**
 * Refuses a check whose name or arguments are misspelt, or that lacks one.
 * @throws ConfigurationError
 */
function refuseWrongChecks(element, keys, document) {
    for (const check of named_check_checksOf(element, keys)) {
        const own = Object.hasOwn(builtIn, check.name) ? builtIn[check.name] : undefined;
        const wrong = own === undefined ? misspelt(check.name) : wrongArguments(check, own);
        if (wrong !== undefined)
            throw new errors/* ConfigurationError */.j1(wrong, { place: document.placeOfKey(check.keys) });
    }
}
/** A slip of the pen; another name may be somebody's own check. */
function misspelt(name) {
    const hint = (0,nearest/* nearest */.p)(name, checkNames);
    if (hint === undefined || hint[0] !== name[0] || (0,leven/* default */.A)(hint, name) > 2)
        return undefined;
    return `${name} is not a check of Pandera. Did you mean ${hint}?`;
}
function wrongArguments({ name, value }, own) {
    const { needed, oneOf = [], optional = [] } = own;
    const known = [...needed, ...oneOf, ...optional];
    const isAlone = needed.length === 1;
    const given = typeof value === "object" && value !== null && !Array.isArray(value) ? value : undefined;
    if (isAlone && given === undefined) {
        if (value !== undefined && value !== null)
            return undefined;
        return `${name}: ${needed[0]} is missing.`;
    }
    if (given === undefined)
        return `${name} needs ${needed.join(" and ")}.`;
    for (const key of Object.keys(given)) {
        if (known.includes(key))
            continue;
        const hint = (0,nearest/* nearest */.p)(key, known);
        const advice = hint === undefined ? `Allowed are ${known.join(", ")}.` : `Did you mean ${hint}?`;
        return `${name}: ${key} is not an argument of it. ${advice}`;
    }
    const isGiven = (key) => {
        const one = given[key];
        return one !== undefined && one !== null;
    };
    const lost = needed.find((key) => !isGiven(key));
    if (lost !== undefined)
        return `${name}: ${lost} is missing.`;
    if (oneOf.length > 0 && !oneOf.some(isGiven))
        return `${name} needs one of ${oneOf.join(", ")}.`;
    return undefined;
}
function problemOf({ options }) {
    if (options.ignore_na === false)
        return "ignore_na: false is not done; empty cells are left out";
    if (options.raise_warning === true)
        return "raise_warning: true is not done";
    const grouped = ["groupby", "groups"].find((name) => options[name] !== undefined && options[name] !== null);
    return grouped === undefined ? undefined : `${grouped} is not done`;
}

;// CONCATENATED MODULE: ./out/validate-data/contracts/pandera/column.js








const bounds = {
    greater_than: "exclusiveMinimum",
    gt: "exclusiveMinimum",
    greater_than_or_equal_to: "minimum",
    ge: "minimum",
    less_than: "exclusiveMaximum",
    lt: "exclusiveMaximum",
    less_than_or_equal_to: "maximum",
    le: "maximum",
};
const column_texts = ["str_matches", "str_contains", "str_startswith", "str_endswith"];
/** A column of the schema in the words that all formats share; checks of text are {@link textChecks}. */
function toDeclared(name, element, keys, column, document) {
    const options = [];
    const undone = [];
    const type = column_typeOf(element.dtype, column);
    if (type === null)
        undone.push({
            name: "dtype",
            value: `the dtype ${String(element.dtype)} is not known here`,
            keys: [...keys, "dtype"],
        });
    const lists = [];
    const kind = type?.value ?? column_guess(column);
    for (const check of named_check_checksOf(element, keys)) {
        const { value, keys: own } = check;
        const problem = problemOf(check);
        if (problem !== undefined)
            undone.push({ name: check.name, value: problem, keys: own });
        else if (check.name in bounds) {
            if (kind === "string")
                undone.push({ name: check.name, value: "texts are not compared by their order", keys: own });
            else
                options.push({ name: bounds[check.name], value: boundOf(value), keys: own });
        }
        else if (check.name === "in_range" || check.name === "between") {
            const { min_value: min, max_value: max, include_min: low, include_max: high, } = value;
            if (typeof min === typeof max && min > max)
                throw new errors/* ConfigurationError */.j1(`${check.name}: min_value ${String(min)} is more than max_value ${String(max)}: nothing is between.`, { place: document.place(own) });
            options.push({
                name: low === false ? "exclusiveMinimum" : "minimum",
                value: boundOf(min),
                keys: [...own, "min_value"],
            });
            options.push({
                name: high === false ? "exclusiveMaximum" : "maximum",
                value: boundOf(max),
                keys: [...own, "max_value"],
            });
        }
        else if (check.name === "isin" || check.name === "equal_to" || check.name === "eq") {
            lists.push({ allowed: { value: [value].flat(), keys: own } });
        }
        else if (check.name === "notin" || check.name === "not_equal_to" || check.name === "ne") {
            lists.push({ forbidden: { value: [value].flat(), keys: own } });
        }
        else if (check.name === "str_length") {
            const { min_value: min, max_value: max, exact_value: exact, } = (typeof value === "object" && value !== null ? value : {});
            for (const [option, bound] of [
                ["minLength", exact ?? min],
                ["maxLength", exact ?? max],
            ]) {
                if (bound !== undefined && bound !== null)
                    options.push({ name: option, value: bound, keys: own });
            }
        }
        else if (!column_texts.includes(check.name)) {
            undone.push({ name: check.name, value: `${check.name} is not a check that is done here`, keys: own });
        }
    }
    for (const setting of ["drop_invalid_rows", "parsers"]) {
        if (element[setting] !== undefined && element[setting] !== null && element[setting] !== false)
            undone.push({ name: setting, value: `${setting} is not done`, keys: [...keys, setting] });
    }
    const width = /^(u?)int(8|16|32|64)$/i.exec(String(element.dtype));
    if (width !== null && kind === "integer")
        options.push({
            name: "format",
            value: `${width[1] === "" ? "i" : "u"}${width[2]}`,
            keys: [...keys, "dtype"],
        });
    const isFilled = element.nullable !== true && (element.default === undefined || element.default === null);
    return {
        name,
        keys,
        type: type === undefined || type === null ? undefined : { ...type, keys: [...keys, "dtype"] },
        isNeeded: element.required !== false,
        filled: isFilled ? [...keys, ...("nullable" in element ? ["nullable"] : [])] : undefined,
        options,
        undone,
        lists,
    };
}
/** A date as text is a bound of dates. */
function boundOf(value) {
    return value instanceof Date ? value.toISOString() : value;
}
function column_typeOf(dtype, column) {
    if (dtype === undefined || dtype === null || /^(object|category.*|None)$/.test(String(dtype)))
        return undefined;
    const text = String(dtype);
    const as = (value) => ({ value, words: text });
    if (/^u?int(8|16|32|64)?$/i.test(text))
        return as("integer");
    if (/^(float(16|32|64)?|decimal.*)$/i.test(text))
        return as("number");
    if (/^(str|string.*|utf8)$/i.test(text))
        return as("string");
    if (/^bool(ean)?$/i.test(text))
        return as("boolean");
    // A day without a time is midnight.
    if (/^datetime/i.test(text))
        return as(column?.type === "DATE" ? "date" : "timestamp");
    return /^date$/i.test(text) ? as("date") : null;
}
const dtypes = [
    ...["int", "int8", "int16", "int32", "int64", "uint8", "uint16", "uint32", "uint64"],
    ...["float", "float16", "float32", "float64", "decimal", "str", "string", "utf8", "object", "category"],
    ...["bool", "boolean", "date", "datetime", "datetime64[ns]"],
];
/** @throws ConfigurationError on a dtype that is one of the known with a slip of the pen */
function refuseMisspeltType({ dtype }, keys, document) {
    if (typeof dtype !== "string" || column_typeOf(dtype, undefined) !== null || otherTypes.test(dtype))
        return;
    const hint = (0,nearest/* nearest */.p)(dtype, dtypes);
    if (hint === undefined || (0,leven/* default */.A)(hint, dtype.toLowerCase()) > 2)
        return;
    throw new errors/* ConfigurationError */.j1(`dtype ${dtype} is not a type. Did you mean ${hint}?`, {
        place: document.place([...keys, "dtype"]),
    });
}
/** Types of pandas and Polars that are not done here, and are near to one that is. */
const otherTypes = /^(time|duration|binary|bytes|complex\d*|u?int128|float128|enum|list|struct|array|null)\b/i;
function column_guess(column) {
    return column?.type === "VARCHAR" ? "string" : undefined;
}
/** The checks of text by Python's regular expressions and by beginning and end. */
function textChecks(name, element, keys, column) {
    const cell = (0,odcs_cell/* odcsCell */.O)(column, "string", {});
    return named_check_checksOf(element, keys).flatMap((check) => {
        if (!column_texts.includes(check.name) || problemOf(check) !== undefined)
            return [];
        const text = String(check.value);
        const { rows, no } = (0,expectation/* expectations */.Eu)(cell, text);
        const base = { name: `${name}: ${check.name} ${text}`, type: check.name, keys: check.keys, column: name };
        if (check.name === "str_startswith" || check.name === "str_endswith") {
            const starts = check.name === "str_startswith";
            const violated = `NOT ${starts ? "starts_with" : "ends_with"}(${cell.value}, ${(0,data_sql/* literal */.eu)(text)})`;
            return [
                { ...base, severity: "error", ...rows(`${starts ? "begins" : "ends"} with ${text}`, violated) },
            ];
        }
        const translated = (0,checks_pattern/* fromPython */.p5)(text);
        if ("problem" in translated)
            return [{ ...base, severity: "warning", ...no(`pattern: ${translated.problem}`) }];
        // str_matches holds at the beginning only.
        const pattern = check.name === "str_matches" ? `\\A(?:${translated.pattern})` : translated.pattern;
        return [
            {
                ...base,
                severity: "error",
                ...rows(`${check.name} ${text}`, `NOT regexp_matches(${cell.value}, ${(0,data_sql/* literal */.eu)(pattern)})`),
            },
        ];
    });
}

;// CONCATENATED MODULE: ./out/validate-data/contracts/pandera/schema.js







const schemaKeys = [
    "schema_type",
    "api",
    "version",
    "columns",
    "checks",
    "index",
    "multiindex_options",
    "dtype",
    "coerce",
    "strict",
    "name",
    "title",
    "description",
    "metadata",
    "ordered",
    "unique",
    "report_duplicates",
    "unique_column_names",
    "add_missing_columns",
    "drop_invalid_rows",
    "parsers",
];
/** What can't be done here, when it is said and not as good as not. */
const schema_undone = [
    "checks",
    "index",
    "multiindex_options",
    "dtype",
    "add_missing_columns",
    "drop_invalid_rows",
    "parsers",
];
function isPandera(value) {
    return "schema_type" in value && "columns" in value;
}
/** Pandera's schema as `DataFrameSchema.to_yaml` writes it. */
function readPandera(document) {
    const schema = document.value;
    if (schema.schema_type !== "dataframe") {
        throw new errors/* ConfigurationError */.j1(`schema_type is ${JSON.stringify(schema.schema_type)}; only dataframe is allowed.`, {
            place: document.place(["schema_type"]),
        });
    }
    refuse(schema, schemaKeys, [], "a schema of Pandera", document);
    const columns = entriesOf(schema.columns, document);
    for (const { element, keys } of columns) {
        refuse(element, columnKeys, keys, "a column", document);
        refuseWrongChecks(element, keys, document);
        refuseMisspeltType(element, keys, document);
    }
    return { compile: (table) => schema_compile(schema, columns, table, document) };
}
/** A mapping by name, or a list of columns that have their name. */
function entriesOf(columns, document) {
    if (columns === null)
        return [];
    const list = Array.isArray(columns)
        ? columns.map((one, index) => [index, one])
        : Object.entries((columns ?? {}));
    return list.map(([key, element]) => {
        const keys = ["columns", key];
        if (typeof element !== "object" || element === null)
            throw new errors/* ConfigurationError */.j1(`columns.${key} has to be a mapping.`, { place: document.place(keys) });
        const name = typeof key === "string" ? key : element.name;
        if (typeof name !== "string")
            throw new errors/* ConfigurationError */.j1("a column needs a name that is text.", { place: document.place(keys) });
        return { name, element: element, keys };
    });
}
function refuse(object, known, keys, noun, document) {
    for (const key of Object.keys(object)) {
        if (known.includes(key))
            continue;
        const hint = (0,nearest/* nearest */.p)(key, known);
        // A name that is near to none may be somebody's own check.
        if (hint === undefined && keys.length > 0)
            continue;
        throw new errors/* ConfigurationError */.j1(`${key} is not a key of ${noun}.${hint === undefined ? "" : ` Did you mean ${hint}?`}`, {
            place: document.placeOfKey([...keys, key]),
        });
    }
}
function schema_compile(schema, entries, table, document) {
    const checks = [];
    const found = [];
    for (const { name, element, keys } of entries) {
        const columns = element.regex === true ? matching(name, table) : [table.column(name)];
        if (typeof columns === "string") {
            checks.push(schema_unsupported(name, "regex", keys, columns));
            continue;
        }
        const isNeeded = element.required !== false;
        if (columns.length === 0 && isNeeded) {
            const declared = { name, keys, type: undefined, isNeeded, options: [], undone: [] };
            checks.push(...declaredChecks(declared, undefined, table));
        }
        for (const column of columns) {
            const own = column?.name ?? name;
            const { lists, ...declared } = toDeclared(own, element, keys, column, document);
            checks.push(...declaredChecks(declared, column, table));
            for (const list of lists)
                checks.push(...schema_listChecks(declared, list, column, table));
            if (column !== undefined)
                checks.push(...textChecks(own, element, keys, column));
            // Two empty cells are the same.
            if (column !== undefined && element.unique === true)
                checks.push(keyCheck([own], [...keys, "unique"], table));
            found.push({ name: own, element, column });
        }
    }
    const names = found.map(({ name }) => name);
    if (schema.strict === true)
        checks.push(onlyCheck(names, ["strict"], table));
    if (schema.ordered === true)
        checks.push(orderCheck([...new Set(names)], table));
    const unique = [schema.unique ?? []].flat().map(String);
    if (unique.length > 0)
        checks.push(keyCheck(unique, ["unique"], table));
    for (const key of schema_undone) {
        const value = schema[key];
        if (value === undefined ||
            value === null ||
            value === false ||
            (Array.isArray(value) && value.length === 0))
            continue;
        checks.push(schema_unsupported(null, key, [key], `${key} of a schema is not done`));
    }
    return {
        checks,
        undeclared: table.columns.map(({ name }) => name).filter((name) => !names.includes(name)),
        identity: [],
        personal: (0,personal/* personalColumns */.u0)({}, found.map(({ name, element, column }) => ({
            element: { ...element.metadata, ...element, name },
            column,
        })), table),
    };
}
/** A column may have several lists of values; each is a check of its own. */
function schema_listChecks({ name, keys, type }, list, column, table) {
    const alone = { name, keys, type, isNeeded: false, options: [], undone: [], ...list };
    return declaredChecks(alone, column, table).filter((check) => check.type !== "type");
}
/** A pattern has to match the beginning of a name. */
function matching(pattern, table) {
    const translated = (0,checks_pattern/* fromPython */.p5)(pattern);
    if ("problem" in translated)
        return `the pattern of names can't be used here: ${translated.problem}`;
    let expression;
    try {
        expression = new RegExp(`^(?:${pattern})`, "u");
    }
    catch {
        return "the pattern of names is not a regular expression that is known here";
    }
    return table.columns.filter(({ name }) => expression.test(name));
}
function orderCheck(names, table) {
    const present = table.columns.map(({ name }) => name).filter((name) => names.includes(name));
    const wanted = names.filter((name) => present.includes(name));
    const at = wanted.findIndex((name, index) => present[index] !== name);
    return {
        name: "columns are in order",
        type: "ordered",
        keys: ["ordered"],
        column: null,
        severity: "error",
        expected: "the order of the schema",
        test: {
            kind: "known",
            status: at < 0 ? "pass" : "fail",
            observed: at < 0 ? "as it should be" : `${present[at]} stands where ${wanted[at]} is meant`,
        },
    };
}
function schema_unsupported(column, type, keys, observed) {
    const name = column === null ? type : `${column}: ${type}`;
    return {
        name,
        type,
        keys,
        column,
        severity: "warning",
        expected: type,
        test: { kind: "known", status: "unsupported", observed },
    };
}

;// CONCATENATED MODULE: ./out/validate-data/contracts/contract.js











/**
 * Reads a contract and finds out its format.
 * @param path with `#name` after it where a file describes several tables
 * @throws ConfigurationError
 */
async function readContract(path, workspace, what) {
    if (path.trim() === "" || (await workspace.exists(path, what))) {
        return checked(parseContract(await workspace.readText(path, what), path));
    }
    const [file, part] = contract_split(path);
    if (part === undefined || !(await workspace.exists(file, what))) {
        throw new errors/* ConfigurationError */.j1(`${what}: ${file} does not exist in the workspace. Give a path relative to the repository, or leave it empty to check readability only.`);
    }
    return checked(parseContract(await workspace.readText(file, what), file, part));
}
/** A JSON Schema is checked by a library that is loaded when there is one. */
async function checked(contract) {
    if (contract.format === "JSON Schema") {
        const { checkJsonSchema } = await Promise.all(/* import() */[__webpack_require__.e(3784), __webpack_require__.e(6490)]).then(__webpack_require__.bind(__webpack_require__, 26490));
        checkJsonSchema(contract.document);
    }
    return contract;
}
function contract_split(path) {
    const at = path.lastIndexOf("#");
    return at <= 0 || at === path.length - 1 ? [path, undefined] : [path.slice(0, at), path.slice(at + 1)];
}
const formats = [
    {
        name: "ODCS",
        mark: "kind and apiVersion",
        is: (value) => "kind" in value || "apiVersion" in value,
        read: odcs/* readOdcs */.m,
    },
    {
        name: "Great Expectations",
        mark: "expectations",
        is: (value) => "expectations" in value,
        read: readSuite,
    },
    {
        name: "dbt",
        mark: "models, seeds, snapshots or sources",
        hasParts: () => true,
        is: isProperties,
        read: readProperties,
    },
    {
        name: "JSON Schema",
        mark: "$schema, or type and properties",
        is: isJsonSchema,
        read: readJsonSchema,
    },
    {
        name: "Pandera",
        mark: "schema_type and columns",
        is: isPandera,
        read: readPandera,
    },
    {
        name: "Croissant",
        mark: "recordSet",
        hasParts: () => true,
        is: isCroissant,
        read: readCroissant,
    },
    {
        name: "Hugging Face dataset_info",
        mark: "dataset_info, or features",
        hasParts: () => true,
        is: isDatasetInfo,
        read: readDatasetInfo,
    },
    {
        name: "Frictionless Table Schema",
        mark: "fields, or resources",
        hasParts: (value) => "resources" in value,
        // The schema of ODCS is a list.
        is: (value) => "fields" in value || "resources" in value || ("schema" in value && !Array.isArray(value.schema)),
        read: readFrictionless,
    },
];
const contract_known = () => formats.map(({ name, mark }) => `${name} (${mark})`).join(", ");
/** Of Markdown the YAML between the lines of dashes that it begins with, on the lines where it stands. */
function frontMatter(text, path) {
    if (!/\.(md|markdown)$/i.test(path))
        return text;
    const found = /^\uFEFF?---[ \t]*\r?\n[\s\S]*?(?=^---[ \t]*$)/m.exec(text);
    if (found === null || found.index !== 0)
        throw new errors/* ConfigurationError */.j1("has no YAML between lines of --- at its beginning.", {
            place: { file: path, line: 1 },
        });
    return found[0];
}
/** @param part what is chosen of the document, where it describes several tables */
function parseContract(text, path, part) {
    const document = (0,yaml/* parseYaml */.h)(frontMatter(text, path), path);
    const { value } = document;
    const place = { file: path };
    if (value === null || value === undefined) {
        throw new errors/* ConfigurationError */.j1(`is empty. A data contract is needed: ${contract_known()}.`, { place });
    }
    if (typeof value !== "object" || Array.isArray(value)) {
        throw new errors/* ConfigurationError */.j1(`is no data contract that is known. Known are ${contract_known()}.`, { place });
    }
    if ("action" in value && "toolVersion" in value) {
        throw new errors/* ConfigurationError */.j1(`is the report of ${String(value.action)}, not a data contract. Known are ${contract_known()}.`, { place });
    }
    const found = formats.filter((format) => format.is(value));
    const [format, other] = found;
    if (format === undefined) {
        throw new errors/* ConfigurationError */.j1(`is no data contract that is known. Known are ${contract_known()}.`, { place });
    }
    if (other !== undefined) {
        throw new errors/* ConfigurationError */.j1(`could be ${found.map(({ name, mark }) => `${name} (${mark})`).join(" or ")}. Leave only what belongs to one of them.`, { place });
    }
    if (part !== undefined && format.hasParts?.(value) !== true) {
        throw new errors/* ConfigurationError */.j1(`is ${format.name}, of which #${part} can't choose a part. Give the path alone.`, { place });
    }
    const { compile, reading } = format.read(document, part);
    return {
        path,
        format: format.name,
        document,
        ...(reading === undefined ? {} : { reading }),
        compile(table, dataset) {
            const compiled = compile(table, dataset);
            return { ...compiled, checks: withContradictions(compiled.checks, document) };
        },
    };
}


/***/ }),

/***/ 62930:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   DJ: () => (/* binding */ fromJava),
/* harmony export */   Ku: () => (/* binding */ parseWith),
/* harmony export */   fH: () => (/* binding */ fromStrptime)
/* harmony export */ });
/* harmony import */ var _toolkit_data_sql_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(6918);
/* harmony import */ var _checks_cell_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(79688);


/** Letters of Java's DateTimeFormatter, by letter and length. */
const java = {
    yyyy: ["%Y", "[0-9]{4}"],
    YYYY: ["%Y", "[0-9]{4}"],
    uuuu: ["%Y", "[0-9]{4}"],
    yy: ["%y", "[0-9]{2}"],
    MMMM: ["%B", "[A-Za-z]+"],
    MMM: ["%b", "[A-Za-z]{3}"],
    MM: ["%m", "[0-9]{2}"],
    M: ["%m", "[0-9]{1,2}"],
    dd: ["%d", "[0-9]{2}"],
    DD: ["%d", "[0-9]{2}"],
    d: ["%d", "[0-9]{1,2}"],
    EEEE: ["%A", "[A-Za-z]+"],
    EEE: ["%a", "[A-Za-z]{3}"],
    HH: ["%H", "[0-9]{2}"],
    H: ["%H", "[0-9]{1,2}"],
    hh: ["%I", "[0-9]{2}"],
    h: ["%I", "[0-9]{1,2}"],
    mm: ["%M", "[0-9]{2}"],
    m: ["%M", "[0-9]{1,2}"],
    ss: ["%S", "[0-9]{2}"],
    s: ["%S", "[0-9]{1,2}"],
    SSS: ["%g", "[0-9]{3}"],
    SSSSSS: ["%f", "[0-9]{6}"],
    SSSSSSSSS: ["%n", "[0-9]{9}"],
    a: ["%p", "[AaPp][Mm]"],
};
/** Java's date format, which ODCS prescribes, or undefined where a letter has no counterpart. */
function fromJava(format) {
    let pattern = "";
    let form = "";
    let zone = false;
    for (const [token] of format.matchAll(/'(?:[^']|'')*'|([A-Za-z])\1*|[^A-Za-z']+/g)) {
        const known = java[token];
        if (token.startsWith("'") || token === "T" || !/^[A-Za-z]/.test(token)) {
            const text = token === "''" ? "'" : token.replaceAll(/^'|'$/g, "").replaceAll("''", "'");
            pattern += text.replaceAll("%", "%%");
            form += escaped(text);
        }
        else if (/^(Z{1,5}|X{1,5}|x{1,5})$/.test(token)) {
            zone = true;
            pattern += "%z";
            form += "(Z|[+-][0-9]{2}(:?[0-9]{2})?)";
        }
        else if (known !== undefined) {
            pattern += known[0];
            form += known[1];
        }
        else
            return undefined;
    }
    return { form, pattern, zone };
}
/** Directives of strptime, which Table Schema prescribes. */
const c = {
    Y: "[0-9]{4}",
    y: "[0-9]{2}",
    m: "[0-9]{1,2}",
    d: "[0-9]{1,2}",
    H: "[0-9]{1,2}",
    I: "[0-9]{1,2}",
    M: "[0-9]{1,2}",
    S: "[0-9]{1,2}",
    f: "[0-9]{1,6}",
    j: "[0-9]{1,3}",
    B: "[A-Za-z]+",
    b: "[A-Za-z]{3}",
    A: "[A-Za-z]+",
    a: "[A-Za-z]{3}",
    p: "[AaPp][Mm]",
    z: "(Z|[+-][0-9]{2}(:?[0-9]{2})?)",
};
/** strptime's format, or undefined where a directive has no counterpart. */
function fromStrptime(format) {
    let form = "";
    let zone = false;
    for (const [token, directive] of format.matchAll(/%(.)|[^%]+|%$/gs)) {
        if (directive === undefined)
            form += escaped(token);
        else if (directive === "%")
            form += "%";
        else {
            const known = c[directive];
            if (known === undefined)
                return undefined;
            if (directive === "z")
                zone = true;
            form += known;
        }
    }
    return { form, pattern: format, zone };
}
/** SQL of the time that the text means, NULL where it has not exactly that form or there is no such day. */
function parseWith(format, text, type) {
    const source = format.zone ? `regexp_replace(${text}, 'Z$', '+00:00')` : text;
    return `CASE WHEN ${(0,_checks_cell_js__WEBPACK_IMPORTED_MODULE_0__/* .fullMatch */ .LF)(text, format.form)} THEN CAST(CAST(try_strptime(${source}, ${(0,_toolkit_data_sql_js__WEBPACK_IMPORTED_MODULE_1__/* .literal */ .eu)(format.pattern)}) AS TIMESTAMP) AS ${type}) END`;
}
function escaped(text) {
    return text.replaceAll(/[.*+?^${}()|[\]\\]/g, "\\$&");
}


/***/ }),

/***/ 58398:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   O: () => (/* binding */ odcsCell)
/* harmony export */ });
/* harmony import */ var _toolkit_data_narrow_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(93595);
/* harmony import */ var _checks_cell_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(79688);
/* harmony import */ var _date_format_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(62930);



const families = {
    string: "text",
    integer: "integer",
    number: "number",
    boolean: "boolean",
    date: "date",
    timestamp: "timestamp",
    time: "time",
    object: "json",
    array: "json",
};
/**
 * A column read as an ODCS logical type. In text (CSV, JSON lines): an empty cell is null; `""` in quotes is an empty
 * string for `string`, and null for any other type. Undefined when the format of a date is not supported.
 */
function odcsCell(column, type, options) {
    const wanted = type === undefined ? (0,_checks_cell_js__WEBPACK_IMPORTED_MODULE_1__/* .familyOf */ .Ap)(column.type) : families[type];
    if (!column.textual) {
        const cell = (0,_checks_cell_js__WEBPACK_IMPORTED_MODULE_1__/* .typedCell */ .H_)(column, wanted);
        return type === "object" || type === "array" ? withJsonType(cell, type) : cell;
    }
    const r = column.raw;
    const cell = (wellFormed, value, bound = (text) => (0,_checks_cell_js__WEBPACK_IMPORTED_MODULE_1__/* .boundOf */ .s0)(wanted, text)) => ({
        filled: wanted === "text" ? `${r} IS NOT NULL` : `(${r} IS NOT NULL AND ${r} <> '')`,
        wellFormed: mismatched(column, wanted) ? "false" : wellFormed,
        value,
        shown: (0,_checks_cell_js__WEBPACK_IMPORTED_MODULE_1__/* .shownOf */ .Rp)(column),
        family: wanted,
        bound,
        ...certainty(column, wanted, options),
    });
    switch (wanted) {
        case "integer":
            // What the reader found out of every cell need not be asked again.
            if (column.type === "BIGINT")
                return cell(`${r} <> ''`, `CAST(${column.typed} AS HUGEINT)`);
            return cell(`(${(0,_checks_cell_js__WEBPACK_IMPORTED_MODULE_1__/* .fullMatch */ .LF)(r, "[+-]?[0-9]+")} AND TRY_CAST(${r} AS HUGEINT) IS NOT NULL)`, whole(r));
        case "number":
            return column.type === "BIGINT" || column.type === "DOUBLE"
                ? knownNumberCell(cell, column)
                : numberCell(cell, r);
        case "boolean":
            return cell((0,_checks_cell_js__WEBPACK_IMPORTED_MODULE_1__/* .fullMatch */ .LF)(r, "(?i)true|false"), `(lower(${r}) = 'true')`);
        case "date":
        case "timestamp":
        case "time":
            return timeCell(cell, r, wanted, options);
        case "json":
            return type === undefined
                ? cell("true", r)
                : withJsonType(cell(`coalesce(json_valid(${r}), false)`, r), type);
        default:
            return cell("true", r);
    }
}
/** The reader has found out of every cell what form it has; a text in quotes without anything it leaves to SQL. */
function certainty({ type, json }, wanted, { format, timezone }) {
    if (json !== undefined)
        return {};
    const isNumber = type === "BIGINT" || type === "DOUBLE";
    const isUsual = wanted === "text" ||
        (wanted === "integer" && isNumber) ||
        (wanted === "number" && isNumber) ||
        (wanted === "boolean" && type === "BOOLEAN") ||
        (wanted === "date" && type === "DATE" && format === undefined) ||
        (wanted === "timestamp" && type === "TIMESTAMP" && format === undefined && timezone === undefined);
    const certain = isUsual ? { whole: wanted === "integer" } : undefined;
    // A text "nan" is no number.
    return { certain, certainlyFilled: wanted === "number" ? certain : {} };
}
function whole(r) {
    return `CASE WHEN ${(0,_checks_cell_js__WEBPACK_IMPORTED_MODULE_1__/* .fullMatch */ .LF)(r, "[+-]?[0-9]+")} THEN TRY_CAST(${r} AS HUGEINT) END`;
}
const numberForm = "[+-]?([0-9]+(\\.[0-9]*)?|\\.[0-9]+)([eE][+-]?[0-9]+)?";
function numberCell(cell, r) {
    const made = cell(`((${(0,_checks_cell_js__WEBPACK_IMPORTED_MODULE_1__/* .fullMatch */ .LF)(r, numberForm)} AND isfinite(TRY_CAST(${r} AS DOUBLE))) OR ${(0,_checks_cell_js__WEBPACK_IMPORTED_MODULE_1__/* .fullMatch */ .LF)(r, _toolkit_data_narrow_js__WEBPACK_IMPORTED_MODULE_0__/* .forms */ .uO.notFinite)})`, `CASE WHEN ${(0,_checks_cell_js__WEBPACK_IMPORTED_MODULE_1__/* .fullMatch */ .LF)(r, `${numberForm}|${_toolkit_data_narrow_js__WEBPACK_IMPORTED_MODULE_0__/* .forms */ .uO.notFinite}`)} THEN TRY_CAST(${r} AS DOUBLE) END`);
    // As in a file of floating-point numbers, NaN stands for no value.
    return { ...made, filled: `(${made.filled} AND NOT ${(0,_checks_cell_js__WEBPACK_IMPORTED_MODULE_1__/* .fullMatch */ .LF)(r, "(?i)nan")})` };
}
/** The same for a column of which every cell is known to be a number. */
function knownNumberCell(cell, { raw, type }) {
    const made = cell(`${raw} <> ''`, `TRY_CAST(nullif(${raw}, '') AS DOUBLE)`);
    return type === "BIGINT" ? made : { ...made, filled: `(${made.filled} AND lower(${raw}) <> 'nan')` };
}
function timeCell(cell, r, wanted, options) {
    const type = _checks_cell_js__WEBPACK_IMPORTED_MODULE_1__/* .castOf */ .d$[wanted];
    if (options.format !== undefined) {
        const format = (0,_date_format_js__WEBPACK_IMPORTED_MODULE_2__/* .fromJava */ .DJ)(options.format);
        if (format === undefined)
            return undefined;
        const value = (0,_date_format_js__WEBPACK_IMPORTED_MODULE_2__/* .parseWith */ .Ku)(format, r, type);
        return cell(`(${value}) IS NOT NULL`, value, (text) => {
            const bound = (0,_checks_cell_js__WEBPACK_IMPORTED_MODULE_1__/* .boundOf */ .s0)("text", text);
            return `coalesce(${(0,_date_format_js__WEBPACK_IMPORTED_MODULE_2__/* .parseWith */ .Ku)(format, bound, type)}, ${(0,_checks_cell_js__WEBPACK_IMPORTED_MODULE_1__/* .boundOf */ .s0)(wanted, text)})`;
        });
    }
    const zone = "(Z|[+-][0-9]{2}(:?[0-9]{2})?)";
    const local = _toolkit_data_narrow_js__WEBPACK_IMPORTED_MODULE_0__/* .forms */ .uO.timestamp.replace(`${zone}?`, "");
    const timestamp = options.timezone === undefined ? _toolkit_data_narrow_js__WEBPACK_IMPORTED_MODULE_0__/* .forms */ .uO.timestamp : options.timezone ? `${local}${zone}` : local;
    const form = { date: _toolkit_data_narrow_js__WEBPACK_IMPORTED_MODULE_0__/* .forms */ .uO.date, timestamp, time: "[0-9]{2}:[0-9]{2}(:[0-9]{2}(\\.[0-9]{1,9})?)?" }[wanted];
    const value = `CASE WHEN ${(0,_checks_cell_js__WEBPACK_IMPORTED_MODULE_1__/* .fullMatch */ .LF)(r, form)} THEN TRY_CAST(${r} AS ${type}) END`;
    return cell(`(${value}) IS NOT NULL`, value);
}
function withJsonType(cell, type) {
    const wellFormed = `(${cell.wellFormed} AND CASE WHEN json_valid(${cell.value}) THEN json_type(${cell.value}) END = '${type === "array" ? "ARRAY" : "OBJECT"}')`;
    return { ...cell, wellFormed, value: `CASE WHEN ${wellFormed} THEN ${cell.value} END` };
}
/** JSON says itself what is text: "5" is no number there. */
function mismatched({ json }, wanted) {
    if (json === undefined)
        return false;
    const { string, number, boolean, nested } = json;
    if (wanted === "integer" || wanted === "number")
        return !number && (string || boolean || nested);
    if (wanted === "boolean")
        return !boolean && (string || number || nested);
    return wanted === "text" && !string && (number || boolean || nested);
}


/***/ }),

/***/ 91614:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   P: () => (/* binding */ stringOption),
/* harmony export */   p: () => (/* binding */ optionChecks)
/* harmony export */ });
/* harmony import */ var _toolkit_data_sql_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(6918);
/* harmony import */ var _checks_cell_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(79688);
/* harmony import */ var _checks_expectation_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(5020);
/* harmony import */ var _checks_pattern_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(65996);
/* harmony import */ var _checks_pattern_automaton_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(97019);
/* harmony import */ var _checks_within_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(49491);
/* harmony import */ var _text_formats_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(44250);







function stringOption({ logicalTypeOptions }, key) {
    const value = logicalTypeOptions?.[key];
    return typeof value === "string" ? value : undefined;
}
/** The checks of a property's logicalTypeOptions. They look at well-formed values only; the type's own check names the rest. */
function optionChecks(property, keys, cell) {
    return Object.entries(property.logicalTypeOptions ?? {}).flatMap(([option, value]) => {
        const compiled = compileOption(property, option, value, cell);
        if (compiled === undefined)
            return [];
        return [
            {
                name: `${property.name}: ${option} ${Array.isArray(value) ? value.join(", ") : String(value)}`,
                type: option,
                keys: [...keys, "logicalTypeOptions", option],
                column: property.name,
                severity: "error",
                ...compiled,
            },
        ];
    });
}
function compileOption(property, option, value, cell) {
    const { rows, no, wrong } = (0,_checks_expectation_js__WEBPACK_IMPORTED_MODULE_1__/* .expectations */ .Eu)(cell, value);
    const count = typeof value === "number" && Number.isInteger(value) && value >= 0 ? value : undefined;
    const length = `length(${cell.value})`;
    switch (option) {
        case "minLength":
            return count === undefined
                ? wrong("it is not a whole number")
                : rows(`at least ${count} characters`, `${length} < ${count}`);
        case "maxLength":
            return count === undefined
                ? wrong("it is not a whole number")
                : rows(`at most ${count} characters`, `${length} > ${count}`, { mostBytes: count });
        case "minItems":
        case "maxItems":
        case "minProperties":
        case "maxProperties": {
            if (count === undefined)
                return wrong("it is not a whole number");
            const size = option.endsWith("Items")
                ? `json_array_length(${cell.value})`
                : `len(json_keys(${cell.value}))`;
            const least = option.startsWith("min");
            return rows(`${least ? "at least" : "at most"} ${count}`, `${size} ${least ? "<" : ">"} ${count}`);
        }
        case "uniqueItems": {
            if (value !== true)
                return undefined;
            const items = `json_extract(${cell.value}, '$[*]')`;
            return rows("no item twice", `len(list_distinct(${items})) <> len(${items})`);
        }
        case "required": {
            const names = Array.isArray(value) ? value.map(String) : [];
            const has = names.map((name) => `list_contains(json_keys(${cell.value}), ${(0,_toolkit_data_sql_js__WEBPACK_IMPORTED_MODULE_5__/* .literal */ .eu)(name)})`);
            return has.length === 0
                ? undefined
                : rows(`an object with ${names.join(", ")}`, `NOT (${has.join(" AND ")})`);
        }
        case "pattern": {
            const translated = typeof value === "string" ? (0,_checks_pattern_js__WEBPACK_IMPORTED_MODULE_2__/* .fromEcma */ .lN)(value) : { problem: "it is not text" };
            if ("problem" in translated)
                return no(`pattern: ${translated.problem}`);
            const automaton = (0,_checks_pattern_automaton_js__WEBPACK_IMPORTED_MODULE_3__/* .patternAutomaton */ .L)(translated.pattern, true);
            return rows(`matches ${String(value)}`, `NOT regexp_matches(${cell.value}, ${(0,_toolkit_data_sql_js__WEBPACK_IMPORTED_MODULE_5__/* .literal */ .eu)(translated.pattern)})`, automaton === undefined ? undefined : { forms: [automaton] });
        }
        case "minimum":
            return bound(value, cell, "at least", "<", rows, wrong);
        case "exclusiveMinimum":
            return bound(value, cell, "more than", "<=", rows, wrong);
        case "maximum":
            return bound(value, cell, "at most", ">", rows, wrong);
        case "exclusiveMaximum":
            return bound(value, cell, "less than", ">=", rows, wrong);
        case "multipleOf": {
            if (typeof value !== "number" || !(value > 0))
                return wrong("it is not a number above 0");
            const whole = cell.family === "integer" && Number.isInteger(value);
            const quotient = `(${cell.value} / ${(0,_checks_cell_js__WEBPACK_IMPORTED_MODULE_0__/* .sqlNumber */ .K5)(value)})`;
            // Floating-point numbers are multiples within a billionth: 0.3 of 0.1.
            const violated = whole
                ? `${cell.value} % ${(0,_checks_cell_js__WEBPACK_IMPORTED_MODULE_0__/* .sqlNumber */ .K5)(value)} <> 0`
                : `NOT coalesce(isfinite(${quotient}) AND abs(${quotient} - round(${quotient})) <= 1e-9 * greatest(1, abs(${quotient})), false)`;
            return rows(`a multiple of ${value}`, violated);
        }
        case "format":
            return format(property, String(value), cell, rows, no);
        case "timezone":
            // Part of the type's own check.
            return undefined;
        case "defaultTimezone":
            return /^(UTC|Etc\/UTC|Z)$/i.test(String(value))
                ? undefined
                : no("times without a zone are read as UTC");
        default:
            return no("the option is not known");
    }
}
function bound(value, cell, words, operator, rows, wrong) {
    const text = String(value);
    if (typeof value === "number") {
        if (cell.family !== "integer" && cell.family !== "number")
            return wrong(`${text} is not a ${cell.family}`);
        const against = `${cell.value} ${operator} ${(0,_checks_cell_js__WEBPACK_IMPORTED_MODULE_0__/* .sqlNumber */ .K5)(value)}`;
        // DuckDB sorts NaN above every number: to a bound it is always a violation.
        return rows(`${words} ${text}`, cell.family === "number" ? `(isnan(${cell.value}) OR ${against})` : against, (0,_checks_within_js__WEBPACK_IMPORTED_MODULE_6__/* .within */ .u)(operator, value));
    }
    if (typeof value !== "string" || cell.family === "text")
        return wrong(`a bound of ${text} does not fit the type`);
    const limit = cell.bound(text);
    // A bound that can't be read must not let everything pass: every row breaks it then.
    return rows(`${words} ${text}`, `(${cell.value} ${operator} ${limit} OR (${limit}) IS NULL)`, cell.family === "date" ? (0,_checks_within_js__WEBPACK_IMPORTED_MODULE_6__/* .withinDays */ .n)(operator, text) : undefined);
}
const limits = Object.fromEntries([8, 16, 32, 64, 128].flatMap((bits) => [
    [`i${bits}`, [String(-(2n ** BigInt(bits - 1))), String(2n ** BigInt(bits - 1) - 1n)]],
    [`u${bits}`, ["0", String(2n ** BigInt(bits) - 1n)]],
]));
function format({ logicalType }, value, cell, rows, no) {
    if (logicalType === "date" || logicalType === "timestamp" || logicalType === "time")
        return undefined;
    if (logicalType === "string") {
        const known = _text_formats_js__WEBPACK_IMPORTED_MODULE_4__/* .textFormats */ .E[value === "byte" ? "base64" : value];
        if (known === undefined)
            return no(`a text of format ${value} is not checked`);
        return rows(known.words, `NOT ${(0,_checks_cell_js__WEBPACK_IMPORTED_MODULE_0__/* .fullMatch */ .LF)(cell.value, known.form)}`);
    }
    if (value === "f64")
        return undefined;
    if (value === "f32")
        return rows("a number of 32 bits", `abs(${cell.value}) > 3.4028235677973366e38`);
    const range = limits[value];
    if (range === undefined || logicalType !== "integer")
        return no(`the format ${value} is not known`);
    // HUGEINT holds all of i128; what is larger is no integer for us, and the type's check says so.
    const high = value === "u128" || value === "i128" ? undefined : `${cell.value} > ${range[1]}`;
    const low = value === "i128" ? undefined : `${cell.value} < ${range[0]}`;
    const violated = [low, high].filter((part) => part !== undefined).join(" OR ");
    return violated === "" ? undefined : rows(`${value}: ${range[0]} to ${range[1]}`, `(${violated})`);
}


/***/ }),

/***/ 49025:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   EK: () => (/* binding */ isOneOf),
/* harmony export */   RZ: () => (/* binding */ qualityChecks)
/* harmony export */ });
/* unused harmony export severityOf */
/* harmony import */ var _toolkit_data_sql_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(6918);
/* harmony import */ var _checks_cell_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(79688);
/* harmony import */ var _checks_pattern_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(65996);
/* harmony import */ var _checks_threshold_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(87845);




/** The checks of an object's quality list and of its properties' lists. */
function qualityChecks(context) {
    const own = context.items.map((item, index) => compile(item, [...context.keys, index], undefined, context));
    const ofProperties = context.resolved.flatMap(({ property, keys, cell }) => (property.quality ?? []).map((item, index) => compile(item, [...keys, "quality", index], { name: property.name, cell }, context)));
    return [...ofProperties, ...own];
}
const operators = [
    "mustBe",
    "mustNotBe",
    "mustBeGreaterThan",
    "mustBeGreaterOrEqualTo",
    "mustBeLessThan",
    "mustBeLessOrEqualTo",
    "mustBeBetween",
    "mustNotBeBetween",
];
function compile(item, keys, subject, context) {
    const type = item.type ?? "library";
    const metric = metricOf(item);
    const threshold = operators.flatMap((operator) => item[operator] === undefined ? [] : [{ operator, value: item[operator] }]);
    const unit = item.unit === "percent" || item.unit === "%" ? "percent" : "rows";
    const label = type === "library" ? (metric ?? "no metric") : type;
    const test = compileTest(item, type, metric, threshold, unit, subject, context);
    const words = threshold.length === 0 ? "" : (0,_checks_threshold_js__WEBPACK_IMPORTED_MODULE_2__/* .describeThreshold */ .d9)(threshold, unitWords(type, unit));
    return {
        name: item.name ??
            item.description ??
            `${subject === undefined ? "" : `${subject.name}: `}${label}${words === "" ? "" : ` ${words}`}`,
        type: label,
        keys,
        column: subject?.name ?? null,
        severity: test.kind === "known" && test.status === "unsupported" ? "warning" : severityOf(item.severity),
        expected: words === "" ? (item.description ?? label) : words,
        test,
        ...(type === "library" && metric !== undefined && metric in cellWords
            ? { cell: cellWords[metric](item) }
            : {}),
        ...(item.dimension === undefined ? {} : { dimension: item.dimension }),
        ...(item.businessImpact === undefined ? {} : { businessImpact: item.businessImpact }),
    };
}
/** What a cell has to be for a metric not to count it. */
const cellWords = {
    nullValues: () => "a filled cell",
    missingValues: () => "a value that does not stand for a missing one",
    duplicateValues: () => "no value twice",
    invalidValues: ({ arguments: args, validValues, pattern }) => {
        const values = args?.validValues ?? validValues;
        const form = args?.pattern ?? pattern;
        const list = Array.isArray(values)
            ? `one of ${values.slice(0, 10).join(", ")}${values.length > 10 ? ", …" : ""}`
            : "";
        return [list, form === undefined ? "" : `matching ${String(form)}`]
            .filter((part) => part !== "")
            .join(" and ");
    },
};
function unitWords(type, unit) {
    if (type !== "library")
        return "";
    return unit === "percent" ? "%" : "rows";
}
/** Names of v3.0, where `rule` stood for `metric`. */
const oldRules = {
    duplicateCount: "duplicateValues",
    nullCheck: "nullValues",
    validValues: "invalidValues",
};
function metricOf({ metric, rule }) {
    return metric ?? (rule === undefined ? undefined : (oldRules[rule] ?? rule));
}
/** ODCS leaves the words of a severity open. What is not known to be mild is an error. */
function severityOf(word) {
    const text = word?.toLowerCase() ?? "error";
    if (["warning", "warn", "minor", "medium", "moderate"].includes(text))
        return "warning";
    return ["info", "information", "informational", "low", "notice", "trivial"].includes(text)
        ? "info"
        : "error";
}
function unsupported(observed) {
    return { kind: "known", status: "unsupported", observed };
}
function invalid(observed) {
    return { kind: "known", status: "error", observed };
}
function compileTest(item, type, metric, threshold, unit, subject, context) {
    if (type === "text")
        return unsupported("written for people; nothing was checked");
    if (type === "custom")
        return unsupported(`written for ${item.engine ?? "another engine"}; it can't be run here`);
    if (threshold.length === 0 && type !== "sql")
        return unsupported("it has no operator such as mustBe, so nothing can fail it");
    if (item.unit !== undefined && !["rows", "percent", "%"].includes(item.unit) && type === "library") {
        return unsupported(`unit ${item.unit} is not known; rows and percent are`);
    }
    if (type === "sql")
        return compileQuery(item, threshold, subject, context);
    if (metric === "rowCount") {
        if (unit === "percent")
            return unsupported("a number of rows in percent has no meaning");
        return { kind: "count", of: undefined, unit, threshold };
    }
    const of = compileMetric(item, metric, subject, context);
    return of.kind === "known" ? of : { kind: "count", of: of, unit, threshold };
}
function compileMetric(item, metric, subject, context) {
    const args = item.arguments ?? {};
    if (metric === "duplicateValues") {
        const names = Array.isArray(args.properties)
            ? args.properties.map(String)
            : subject === undefined
                ? []
                : [subject.name];
        if (names.length === 0)
            return invalid("arguments.properties has to name the columns");
        const cells = names.map((name) => context.cellOf(name));
        const missing = names.find((_, index) => cells[index] === undefined);
        if (missing !== undefined)
            return invalid(`there is no column ${missing}`);
        const found = cells;
        const shown = found.length === 1 ? found[0].shown : `concat_ws(', ', ${found.map((cell) => cell.shown).join(", ")})`;
        const evaluated = found.map((cell) => `(${cell.filled})`).join(" AND ");
        return { kind: "repeats", key: found.map((cell) => cell.shown), evaluated, shown };
    }
    if (metric !== "nullValues" && metric !== "missingValues" && metric !== "invalidValues") {
        return unsupported(`metric ${metric ?? "(none)"} is not one of the standard's: nullValues, missingValues, invalidValues, duplicateValues, rowCount`);
    }
    if (subject === undefined)
        return unsupported(`${metric} belongs to a property, not to an object`);
    const { cell } = subject;
    if (cell === undefined)
        return invalid(`there is no column ${subject.name} that can be read`);
    const rows = (violated) => ({
        kind: "rows",
        evaluated: "true",
        violated,
        shown: cell.shown,
    });
    if (metric === "nullValues")
        return { ...rows(`NOT (${cell.filled})`), certain: cell.certainlyFilled };
    if (metric === "missingValues") {
        const values = Array.isArray(args.missingValues) ? args.missingValues : [null, ""];
        const texts = values.filter((value) => value !== null).map((value) => (0,_toolkit_data_sql_js__WEBPACK_IMPORTED_MODULE_3__/* .literal */ .eu)(String(value)));
        const parts = [
            ...(values.includes(null) ? [`NOT (${cell.filled})`] : []),
            ...(texts.length > 0 ? [`coalesce(${cell.shown} IN (${texts.join(", ")}), false)`] : []),
        ];
        return parts.length === 0
            ? invalid("arguments.missingValues is an empty list")
            : rows(parts.join(" OR "));
    }
    const pattern = args.pattern ?? item.pattern;
    const valid = args.validValues ?? item.validValues;
    const parts = [];
    if (valid !== undefined) {
        if (!Array.isArray(valid))
            return invalid("arguments.validValues has to be a list");
        parts.push(`NOT ${isOneOf(cell, valid)}`);
    }
    if (pattern !== undefined) {
        const translated = typeof pattern === "string" ? (0,_checks_pattern_js__WEBPACK_IMPORTED_MODULE_1__/* .fromEcma */ .lN)(pattern) : { problem: "it is not text" };
        if ("problem" in translated)
            return unsupported(`pattern: ${translated.problem}`);
        parts.push(`NOT regexp_matches(${cell.shown}, ${(0,_toolkit_data_sql_js__WEBPACK_IMPORTED_MODULE_3__/* .literal */ .eu)(translated.pattern)})`);
    }
    if (parts.length === 0) {
        return unsupported("arguments has neither validValues nor pattern; what is valid is not said");
    }
    const test = rows(`(${cell.filled}) AND (${parts.map((part) => `coalesce(${part}, true)`).join(" OR ")})`);
    // What stands in the list as it is written is in it.
    return pattern === undefined && Array.isArray(valid) ? { ...test, certain: listed(valid) } : test;
}
function listed(values) {
    return { texts: [new Set(values.filter((value) => value !== null).map(String))] };
}
/** SQL: whether the cell's value is in a list of the contract. Numbers compare as numbers, all else as written. */
function isOneOf(cell, values) {
    const numeric = cell.family === "integer" || cell.family === "number";
    const given = values.filter((value) => value !== null);
    const numbers = given.filter((value) => typeof value === "number" && Number.isFinite(value));
    const parts = [];
    if (numeric && numbers.length > 0)
        parts.push(`coalesce(${cell.value} IN (${numbers.map(_checks_cell_js__WEBPACK_IMPORTED_MODULE_0__/* .sqlNumber */ .K5).join(", ")}), false)`);
    const texts = given
        .filter((value) => !numeric || typeof value !== "number")
        .map((value) => (0,_toolkit_data_sql_js__WEBPACK_IMPORTED_MODULE_3__/* .literal */ .eu)(String(value)));
    if (texts.length > 0) {
        const shown = cell.family === "boolean" ? `lower(${cell.shown})` : cell.shown;
        parts.push(`coalesce(${shown} IN (${texts.join(", ")}), false)`);
    }
    return parts.length === 0 ? "false" : `(${parts.join(" OR ")})`;
}
/** The name that `{object}` stands for in a query. */
const declared = "mergeline_object";
/** The author's query sees the data as a table under the object's name, its columns by name in their declared types. */
function compileQuery(item, threshold, subject, context) {
    if (item.query === undefined || item.query.trim() === "")
        return invalid("query is missing");
    const { object, source } = context;
    const sql = item.query
        .replaceAll(/\$?\{(object|table|model)\}/gi, (0,_toolkit_data_sql_js__WEBPACK_IMPORTED_MODULE_3__/* .identifier */ .Cv)(declared))
        .replaceAll(/\$?\{(property|column|field)\}/gi, subject === undefined ? "$&" : (0,_toolkit_data_sql_js__WEBPACK_IMPORTED_MODULE_3__/* .identifier */ .Cv)(subject.name));
    const left = /\$?\{\w+\}/.exec(sql)?.[0];
    if (left !== undefined)
        return invalid(`${left} is not replaced here`);
    const names = [declared, object.name, object.physicalName].filter((name) => typeof name === "string" && name !== "");
    const views = [...new Set(names)].map((name) => `${(0,_toolkit_data_sql_js__WEBPACK_IMPORTED_MODULE_3__/* .identifier */ .Cv)(name)} AS (${source})`);
    return {
        kind: "query",
        sql: `WITH ${views.join(", ")} SELECT * FROM (\n${sql.trim().replace(/;\s*$/, "")}\n)`,
        threshold: threshold.length > 0 ? threshold : [{ operator: "mustBe", value: true }],
    };
}


/***/ }),

/***/ 77846:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  J: () => (/* binding */ chooseObject),
  m: () => (/* binding */ readOdcs)
});

// EXTERNAL MODULE: ./out/toolkit/data/sql.js
var sql = __webpack_require__(6918);
// EXTERNAL MODULE: ./out/toolkit/document/check.js
var check = __webpack_require__(88803);
// EXTERNAL MODULE: ./out/toolkit/runtime/errors.js
var errors = __webpack_require__(43575);
// EXTERNAL MODULE: ./out/toolkit/runtime/nearest.js
var nearest = __webpack_require__(42412);
// EXTERNAL MODULE: ./out/validate-data/contracts/choose.js
var choose = __webpack_require__(13077);
// EXTERNAL MODULE: ./out/validate-data/contracts/odcs-cell.js
var odcs_cell = __webpack_require__(58398);
// EXTERNAL MODULE: ./out/validate-data/contracts/odcs-options.js
var odcs_options = __webpack_require__(91614);
;// CONCATENATED MODULE: ./out/validate-data/contracts/odcs-column.js



/** A column of the data goes by a property's physical name, else by its name. */
function columnOf({ physicalName, name }, table) {
    return (physicalName ? table.column(physicalName) : undefined) ?? table.column(name);
}
function cellOf(property, column) {
    return (0,odcs_cell/* odcsCell */.O)(column, typeOf(property), {
        format: (0,odcs_options/* stringOption */.P)(property, "format"),
        timezone: property.logicalTypeOptions?.timezone,
    });
}
/** What holds properties is an object, and what holds items an array, said or not. */
function typeOf({ logicalType, properties, items }) {
    if (logicalType)
        return logicalType;
    if ((properties ?? []).length > 0)
        return "object";
    return items === undefined || items === null ? undefined : "array";
}
/** JSON's own types of the values of a logical type, in DuckDB's words. */
const jsonTypes = {
    text: ["VARCHAR"],
    integer: ["UBIGINT", "BIGINT", "UHUGEINT", "HUGEINT", "DOUBLE"],
    number: ["UBIGINT", "BIGINT", "UHUGEINT", "HUGEINT", "DOUBLE"],
    boolean: ["BOOLEAN"],
    date: ["VARCHAR"],
    timestamp: ["VARCHAR"],
    time: ["VARCHAR"],
    json: undefined,
    other: undefined,
};
/**
 * A value within a JSON text, read as a property.
 * @param json SQL of the text, NULL where there is none
 * @param path JSON Pointer of the value, or `$` for the whole
 */
function innerCell(property, json, path) {
    const text = `json_extract_string(${json}, ${(0,sql/* literal */.eu)(path)})`;
    const column = {
        name: property.name,
        index: -1,
        type: "VARCHAR",
        textual: true,
        raw: text,
        typed: text,
    };
    const cell = cellOf(property, column);
    if (cell === undefined)
        return undefined;
    const { certain: _, certainlyFilled: __, ...rest } = cell;
    const type = typeOf(property);
    const types = type === "object" ? ["OBJECT"] : type === "array" ? ["ARRAY"] : type && jsonTypes[cell.family];
    if (!types)
        return rest;
    const wellFormed = `(json_type(${json}, ${(0,sql/* literal */.eu)(path)}) IN (${types.map(sql/* literal */.eu).join(", ")}) AND ${cell.wellFormed})`;
    return { ...rest, wellFormed, value: `CASE WHEN ${wellFormed} THEN ${cell.value} END` };
}
/** JSON Pointer (RFC 6901) of a property of the value at a path. */
function below(path, name) {
    return `${path === "$" ? "" : path}/${name.replaceAll("~", "~0").replaceAll("/", "~1")}`;
}

;// CONCATENATED MODULE: ./out/validate-data/contracts/odcs-nested.js


/** Deeper contracts would make queries without end. */
const deepest = 16;
/**
 * All values within a column, those of arrays too, in the contract's order. A property is looked at where the object
 * that holds it is there; of an array's items each, and the row breaks a check once.
 */
function nestedIn({ property, keys, cell }) {
    const holder = { property, keys, cell, json: cell.value, path: "$" };
    return within(holder, property.name, (check) => check, 1);
}
function within(holder, root, lift, depth) {
    const { property, keys, cell, json, path } = holder;
    const isThere = `coalesce((${cell.filled}) AND ${cell.wellFormed}, false)`;
    const found = [];
    const add = (inner, up) => {
        const own = innerCell(inner.property, inner.json, inner.path);
        found.push({ property: inner.property, keys: inner.keys, cell: own, root, lift: up });
        if (own !== undefined)
            found.push(...within({ ...inner, cell: own }, root, up, depth + 1));
    };
    for (const [index, inner] of (property.properties ?? []).entries()) {
        add({
            property: { ...inner, name: `${property.name}.${inner.name}` },
            keys: [...keys, "properties", index],
            json,
            path: below(path, inner.physicalName || inner.name),
        }, (check) => lift(mapRows(check, (test) => onlyWhere(isThere, test))));
    }
    const { items } = property;
    if (items !== undefined && items !== null) {
        const item = `item${depth}`;
        const list = `json_extract(json_extract(${json}, ${(0,sql/* literal */.eu)(path)}), '$[*]')`;
        add({ property: { ...items, name: `${property.name}[]` }, keys: [...keys, "items"], json: item, path: "$" }, (check) => lift(mapRows(check, (test) => ofItems(isThere, list, item, test))));
    }
    return found;
}
function mapRows(check, map) {
    const { test } = check;
    if (test.kind === "rows" || test.kind === "repeats")
        return withTest(check, map(test));
    if (test.kind !== "count" || test.of === undefined)
        return check;
    const of = map(test.of);
    return withTest(check, of.kind === "rows" || of.kind === "repeats" ? { ...test, of } : of);
}
function withTest(check, test) {
    const isUndone = test.kind === "known" && test.status === "unsupported";
    return { ...check, test, severity: isUndone ? "warning" : check.severity };
}
function onlyWhere(isThere, test) {
    return { ...test, evaluated: `${isThere} AND (${test.evaluated})` };
}
/** A row is looked at where any of its items is, and breaks a check that any of them breaks; the first is shown. */
function ofItems(isThere, list, item, test) {
    const filter = (condition) => `list_filter(${list}, lambda ${item}: coalesce(${condition}, false))`;
    const seen = filter(test.evaluated);
    if (test.kind === "repeats") {
        if (test.key.length !== 1)
            return { kind: "known", status: "unsupported", observed: "keys of items are not compared" };
        const keys = `list_transform(${seen}, lambda ${item}: ${test.key[0]})`;
        return {
            kind: "rows",
            evaluated: `${isThere} AND len(${seen}) > 0`,
            violated: `len(list_distinct(${keys})) < len(${keys})`,
            shown: `CAST(to_json(${keys}) AS VARCHAR)`,
        };
    }
    const broken = filter(`(${test.evaluated}) AND (${test.violated})`);
    return {
        kind: "rows",
        evaluated: `${isThere} AND coalesce(len(${seen}), 0) > 0`,
        violated: `len(${broken}) > 0`,
        shown: `list_transform(${broken}, lambda ${item}: ${test.shown})[1]`,
    };
}

// EXTERNAL MODULE: ./out/validate-data/checks/expectation.js
var expectation = __webpack_require__(5020);
;// CONCATENATED MODULE: ./out/validate-data/contracts/odcs-property.js




/** The checks of a column by its property, without what is nested in it. */
function propertyChecks({ property, keys, column, cell }, table) {
    const base = { column: property.name, severity: "error" };
    if (column === undefined) {
        const hint = (0,nearest/* nearest */.p)(property.name, table.columns.map((one) => one.name));
        return [
            {
                ...base,
                name: `${property.name} is a column`,
                type: "column",
                keys: [...keys, "name"],
                expected: "a column of this name",
                test: {
                    kind: "known",
                    status: "fail",
                    observed: `no such column${hint === undefined ? "" : `; there is ${hint}`}`,
                },
            },
        ];
    }
    return valueChecks(property, keys, cell);
}
/** What a property demands of single values, wherever they stand. */
function valueChecks(property, keys, cell) {
    const base = { column: property.name, severity: "error" };
    const checks = [];
    const type = typeOf(property);
    if (type !== undefined) {
        const format = (0,odcs_options/* stringOption */.P)(property, "format");
        const dated = ["date", "timestamp", "time"].includes(type);
        const what = `${type}${dated && format !== undefined ? ` (${format})` : ""}`;
        checks.push({
            ...base,
            name: `${property.name} is ${what}`,
            type: "logicalType",
            keys: property.logicalType ? [...keys, "logicalType"] : keys,
            expected: what,
            test: cell === undefined
                ? {
                    kind: "known",
                    status: "unsupported",
                    observed: `the format ${format} has letters that can't be read here`,
                }
                : (0,expectation/* wellFormedTest */.u7)(cell),
        });
    }
    if (cell === undefined)
        return checks;
    if (property.required && !property.primaryKey)
        checks.push(requiredCheck(property, [...keys, "required"], cell));
    if (property.unique) {
        checks.push({
            ...base,
            name: `${property.name} is unique`,
            type: "unique",
            keys: [...keys, "unique"],
            expected: "no value twice",
            test: { kind: "repeats", key: [cell.shown], evaluated: cell.filled, shown: cell.shown },
        });
    }
    checks.push(...(0,odcs_options/* optionChecks */.p)(property, keys, cell));
    return checks;
}
/** That no cell is empty. */
function requiredCheck(property, keys, cell) {
    return {
        name: `${property.name} is filled`,
        type: "required",
        keys,
        column: property.name,
        severity: "error",
        expected: "no empty cell",
        test: (0,expectation/* filledTest */.V_)(cell),
    };
}
/** A primary key is filled in every part, and unique as a whole. */
function primaryKeyChecks(resolved) {
    const parts = resolved
        .filter((one) => one.property.primaryKey && one.cell !== undefined)
        .toSorted((one, other) => position(one.property) - position(other.property));
    if (parts.length === 0)
        return [];
    const cells = parts.map((one) => one.cell);
    const names = parts.map((one) => one.property.name);
    const shown = cells.length === 1 ? cells[0].shown : `concat_ws(', ', ${cells.map((cell) => cell.shown).join(", ")})`;
    return [
        ...parts.map((one) => requiredCheck(one.property, [...one.keys, "primaryKey"], one.cell)),
        {
            name: `${names.join(", ")} ${names.length === 1 ? "is" : "are"} unique`,
            type: "primaryKey",
            keys: [...parts[0].keys, "primaryKey"],
            column: names.length === 1 ? names[0] : null,
            severity: "error",
            expected: "no key twice",
            test: {
                kind: "repeats",
                key: cells.map((cell) => cell.shown),
                evaluated: cells.map((cell) => `(${cell.filled})`).join(" AND "),
                shown,
            },
        },
    ];
}
function position({ primaryKeyPosition }) {
    return primaryKeyPosition && primaryKeyPosition > 0 ? primaryKeyPosition : Number.MAX_SAFE_INTEGER;
}
/** Names what a contract demands and is not done. */
function unsupported(value, keys, column, what) {
    if (value === undefined || value === null || (Array.isArray(value) && value.length === 0))
        return [];
    return [
        {
            name: `${column === null ? "" : `${column}: `}${what}`,
            type: what,
            keys,
            column,
            severity: "warning",
            expected: what,
            test: { kind: "known", status: "unsupported", observed: `${what} are not checked` },
        },
    ];
}

// EXTERNAL MODULE: ./out/validate-data/contracts/odcs-quality.js
var odcs_quality = __webpack_require__(49025);
// EXTERNAL MODULE: ./out/validate-data/checks/reference.js
var reference = __webpack_require__(51107);
;// CONCATENATED MODULE: ./out/validate-data/contracts/odcs-relationships.js



/**
 * Foreign keys: every key stands in the properties that it refers to. As in SQL a key with an empty part is left out.
 * @param own the property whose relationships they are, by its names from the object down; undefined for the object's
 */
function relationshipChecks(relationships, keys, object, objects, table, own) {
    return (relationships ?? []).map((relationship, index) => {
        const { type = "foreignKey", from, to } = relationship;
        const target = [to].flat().join(", ");
        const source = own?.map(({ name }) => name).join(".") ?? [from ?? []].flat().join(", ");
        const test = type === "foreignKey"
            ? testOf(relationship, object, objects, table, own)
            : (0,reference/* known */.eO)("unsupported", `a relationship of the type ${type} is not checked`);
        return {
            name: `${source} refers to ${target}`,
            type: "relationships",
            keys: [...keys, index],
            column: own?.[0]?.name ?? null,
            severity: test.kind === "known" && test.status === "unsupported" ? "warning" : "error",
            expected: `a value that stands in ${target}`,
            test,
        };
    });
}
function testOf({ from, to }, object, objects, table, own) {
    const targets = [to].flat();
    const external = targets.find((one) => one.includes("#"));
    if (external !== undefined)
        return (0,reference/* known */.eO)("unsupported", `${external} is in another contract, which is not read`);
    if (own !== undefined && from !== undefined)
        return (0,reference/* known */.eO)("error", "from is the property itself; leave it out, or set the relationship at the object");
    const sources = own === undefined ? [from ?? []].flat() : [{ object, path: own }];
    if (sources.length === 0)
        return (0,reference/* known */.eO)("error", "from is missing: which properties refer?");
    if (sources.length !== targets.length)
        return (0,reference/* known */.eO)("error", `it has ${sources.length} properties in from and ${targets.length} in to`);
    const left = sources.map((one) => (typeof one === "string" ? referred(one, objects, object) : one));
    const right = targets.map((one) => referred(one, objects));
    const problem = [...left, ...right].find((one) => typeof one === "string");
    if (typeof problem === "string")
        return (0,reference/* known */.eO)("error", problem);
    const [ours, theirs] = [left, right];
    if (ours.some((one) => one.object !== object))
        return (0,reference/* known */.eO)("error", `from names a property of another object than ${object.name}`);
    const target = theirs[0].object;
    if (theirs.some((one) => one.object !== target))
        return (0,reference/* known */.eO)("error", "to names properties of several objects");
    const cells = ours.map(({ path }) => cellAt(path, table));
    const lost = cells.find((cell) => typeof cell === "string");
    if (typeof lost === "string")
        return (0,reference/* known */.eO)("error", lost);
    const shown = cells.map((cell) => cell.shown);
    return {
        kind: "reference",
        key: cells.map(reference/* keyPart */.Vs),
        leftOut: "any",
        isTyped: false,
        shown: shown.length === 1 ? shown[0] : `concat_ws(', ', ${shown.join(", ")})`,
        to: {
            shown: targets.join(", "),
            names: target === object
                ? undefined
                : [target.name, target.physicalName].filter((name) => typeof name === "string"),
            key: (other) => partsOf(theirs, other),
        },
    };
}
function partsOf(found, table) {
    const parts = [];
    for (const { object, path } of found) {
        const cell = cellAt(path, table);
        if (typeof cell === "string")
            return `${object.name}: ${cell}`;
        parts.push((0,reference/* keyPart */.Vs)(cell));
    }
    return parts;
}
function cellAt([first, ...rest], table) {
    const name = [first, ...rest].map((one) => one.name).join(".");
    const column = columnOf(first, table);
    if (column === undefined) {
        const hint = (0,nearest/* nearest */.p)(first.name, table.columns.map((one) => one.name));
        return `there is no column ${first.name}${hint === undefined ? "" : `; there is ${hint}`}`;
    }
    const last = rest.at(-1);
    const whole = cellOf(last === undefined ? first : { ...first, logicalType: "object" }, column);
    const path = rest.reduce((above, one) => below(above, one.physicalName || one.name), "$");
    const cell = last === undefined || whole === undefined ? whole : innerCell(last, whole.value, path);
    return cell ?? `the format of ${name} can't be read here`;
}
/** `schema/customers/properties/id` by ids, or `customers.id` by names. A text says what is wrong with it. */
function referred(reference, objects, own) {
    const segments = reference.replace(/^\//, "").split("/");
    if (segments.length > 1)
        return byIds(reference, segments, objects);
    const object = objects.find(({ name }) => reference.startsWith(`${name}.`));
    if (object === undefined && own !== undefined && !reference.includes("."))
        return byNames(own, [reference]);
    if (object !== undefined)
        return byNames(object, reference.slice(object.name.length + 1).split("."));
    const names = objects.map(({ name }) => name);
    const wanted = reference.split(".")[0];
    const hint = (0,nearest/* nearest */.p)(wanted, names);
    return `${reference}: the contract has no object ${wanted}. ${hint === undefined ? `It has ${names.join(", ")}.` : `Did you mean ${hint}?`}`;
}
function byNames(object, names) {
    const path = [];
    let properties = object.properties ?? [];
    for (const wanted of names) {
        const found = properties.find(({ name }) => name === wanted);
        if (found === undefined) {
            const hint = (0,nearest/* nearest */.p)(wanted, properties.map(({ name }) => name));
            return `${[object.name, ...path.map(({ name }) => name)].join(".")} has no property ${wanted}.${hint === undefined ? "" : ` Did you mean ${hint}?`}`;
        }
        path.push(found);
        properties = found.properties ?? [];
    }
    return { object, path };
}
function byIds(reference, [section, id, ...rest], objects) {
    const object = section === "schema" ? objects.find((one) => one.id === id) : undefined;
    if (object === undefined)
        return `${reference}: no object of the schema has the id ${id}`;
    const path = [];
    let properties = object.properties ?? [];
    for (let at = 0; at < rest.length; at += 2) {
        const found = rest[at] === "properties" ? properties.find((one) => one.id === rest[at + 1]) : undefined;
        if (found === undefined)
            return `${reference}: no property there has the id ${rest[at + 1] ?? ""}`;
        path.push(found);
        properties = found.properties ?? [];
    }
    return path.length === 0 ? `${reference} is an object; a property of it is needed` : { object, path };
}

// EXTERNAL MODULE: ./node_modules/zod/v4/classic/schemas.js + 9 modules
var schemas = __webpack_require__(27597);
;// CONCATENATED MODULE: ./out/validate-data/contracts/odcs-schema.js

/** Parts of ODCS v3.1 that say nothing about single values: read over, never judged. */
const ignored = schemas/* unknown */.L5J();
const number = schemas/* number */.aig();
const pair = schemas/* array */.YOg(number)
    .length(2)
    .refine(([low = 0, high = 0]) => low < high, "its first number has to be less than its second");
const quality = schemas/* strictObject */.rej({
    id: schemas/* string */.YjP().optional(),
    name: schemas/* string */.YjP().optional(),
    description: schemas/* string */.YjP().optional(),
    type: schemas/* enum */.k5n(["library", "text", "sql", "custom"]).optional(),
    metric: schemas/* string */.YjP().optional(),
    rule: schemas/* string */.YjP().optional(),
    arguments: schemas/* record */.g1P(schemas/* string */.YjP(), schemas/* unknown */.L5J()).nullish(),
    // The standard's own example has them beside `arguments`.
    pattern: schemas/* string */.YjP().optional(),
    validValues: schemas/* array */.YOg(schemas/* unknown */.L5J()).optional(),
    mustBe: schemas/* unknown */.L5J().optional(),
    mustNotBe: schemas/* unknown */.L5J().optional(),
    mustBeGreaterThan: number.optional(),
    mustBeGreaterOrEqualTo: number.optional(),
    mustBeLessThan: number.optional(),
    mustBeLessOrEqualTo: number.optional(),
    mustBeBetween: pair.optional(),
    mustNotBeBetween: pair.optional(),
    unit: schemas/* string */.YjP().optional(),
    query: schemas/* string */.YjP().optional(),
    engine: schemas/* string */.YjP().optional(),
    implementation: schemas/* unknown */.L5J().optional(),
    dimension: schemas/* string */.YjP().optional(),
    method: schemas/* string */.YjP().optional(),
    severity: schemas/* string */.YjP().optional(),
    businessImpact: schemas/* string */.YjP().optional(),
    customProperties: ignored.optional(),
    tags: ignored.optional(),
    authoritativeDefinitions: ignored.optional(),
    scheduler: schemas/* string */.YjP().optional(),
    schedule: schemas/* string */.YjP().optional(),
});
const relationship = schemas/* strictObject */.rej({
    id: schemas/* string */.YjP().optional(),
    type: schemas/* string */.YjP().optional(),
    from: schemas/* union */.KCZ([schemas/* string */.YjP(), schemas/* array */.YOg(schemas/* string */.YjP()).min(1)]).optional(),
    to: schemas/* union */.KCZ([schemas/* string */.YjP(), schemas/* array */.YOg(schemas/* string */.YjP()).min(1)]),
    description: schemas/* string */.YjP().nullish(),
    customProperties: ignored.optional(),
});
const odcs_schema_element = {
    id: schemas/* string */.YjP().optional(),
    physicalType: schemas/* string */.YjP().nullish(),
    physicalName: schemas/* string */.YjP().nullish(),
    description: schemas/* string */.YjP().nullish(),
    businessName: schemas/* string */.YjP().nullish(),
    authoritativeDefinitions: ignored.optional(),
    tags: ignored.optional(),
    customProperties: ignored.optional(),
    quality: schemas/* array */.YOg(quality).nullish(),
    relationships: schemas/* array */.YOg(relationship).nullish(),
};
const logicalTypes = [
    "string",
    "date",
    "timestamp",
    "time",
    "number",
    "integer",
    "object",
    "array",
    "boolean",
];
const ofProperty = {
    ...odcs_schema_element,
    logicalType: schemas/* enum */.k5n(logicalTypes).nullish(),
    logicalTypeOptions: schemas/* record */.g1P(schemas/* string */.YjP(), schemas/* unknown */.L5J()).nullish(),
    required: schemas/* boolean */.zMY().nullish(),
    unique: schemas/* boolean */.zMY().nullish(),
    primaryKey: schemas/* boolean */.zMY().nullish(),
    primaryKeyPosition: schemas/* number */.aig().nullish(),
    partitioned: ignored.optional(),
    partitionKeyPosition: ignored.optional(),
    classification: schemas/* string */.YjP().nullish(),
    encryptedName: schemas/* string */.YjP().nullish(),
    transformSourceObjects: ignored.optional(),
    transformLogic: ignored.optional(),
    transformDescription: ignored.optional(),
    examples: ignored.optional(),
    criticalDataElement: ignored.optional(),
};
const nested = {
    properties: schemas/* array */.YOg(schemas/* lazy */.RZV(() => property)).nullish(),
    items: schemas/* lazy */.RZV(() => item).nullish(),
};
const item = schemas/* strictObject */.rej({ ...ofProperty, ...nested, name: schemas/* string */.YjP().optional() });
const property = schemas/* strictObject */.rej({ ...ofProperty, ...nested, name: schemas/* string */.YjP().min(1) });
const schemaObject = schemas/* strictObject */.rej({
    ...odcs_schema_element,
    name: schemas/* string */.YjP().min(1),
    logicalType: schemas/* string */.YjP().nullish(),
    dataGranularityDescription: schemas/* string */.YjP().nullish(),
    properties: schemas/* array */.YOg(property).nullish(),
});
/** ODCS v3: the parts that are checked are spelt out, so that a misspelt key is an error and no check is lost. */
const odcs = schemas/* strictObject */.rej({
    kind: schemas/* literal */.euz("DataContract"),
    apiVersion: schemas/* string */.YjP().regex(/^v3\.\d+\.\d+$/, "an ODCS version such as v3.1.0 is needed"),
    id: schemas/* string */.YjP().optional(),
    version: schemas/* union */.KCZ([schemas/* string */.YjP(), schemas/* number */.aig()]).optional(),
    status: schemas/* string */.YjP().optional(),
    name: schemas/* string */.YjP().optional(),
    tenant: schemas/* string */.YjP().nullish(),
    domain: schemas/* string */.YjP().nullish(),
    dataProduct: schemas/* string */.YjP().nullish(),
    tags: ignored.optional(),
    servers: ignored.optional(),
    description: ignored.optional(),
    schema: schemas/* array */.YOg(schemaObject).min(1),
    support: ignored.optional(),
    price: ignored.optional(),
    team: ignored.optional(),
    roles: ignored.optional(),
    slaDefaultElement: ignored.optional(),
    slaProperties: ignored.optional(),
    authoritativeDefinitions: ignored.optional(),
    customProperties: ignored.optional(),
    contractCreatedTs: ignored.optional(),
});
/** The options of each logical type that the standard has. */
const optionsOf = {
    string: ["minLength", "maxLength", "pattern", "format"],
    integer: ["format", "minimum", "maximum", "exclusiveMinimum", "exclusiveMaximum", "multipleOf"],
    number: ["format", "minimum", "maximum", "exclusiveMinimum", "exclusiveMaximum", "multipleOf"],
    date: ["format", "minimum", "maximum", "exclusiveMinimum", "exclusiveMaximum"],
    timestamp: [
        "format",
        "minimum",
        "maximum",
        "exclusiveMinimum",
        "exclusiveMaximum",
        "timezone",
        "defaultTimezone",
    ],
    time: [
        "format",
        "minimum",
        "maximum",
        "exclusiveMinimum",
        "exclusiveMaximum",
        "timezone",
        "defaultTimezone",
    ],
    object: ["minProperties", "maxProperties", "required"],
    array: ["minItems", "maxItems", "uniqueItems"],
    boolean: [],
};

// EXTERNAL MODULE: ./out/validate-data/contracts/personal.js
var personal = __webpack_require__(22316);
;// CONCATENATED MODULE: ./out/validate-data/contracts/odcs.js












/** The Open Data Contract Standard, v3.0 and v3.1. */
function readOdcs(document) {
    const version = document.value.apiVersion;
    if (typeof version === "string" && /^v?[0-2]\./.test(version)) {
        throw new errors/* ConfigurationError */.j1(`apiVersion ${version} of ODCS is not supported; v3.0 and v3.1 are.`, {
            place: document.place(["apiVersion"]),
        });
    }
    const contract = (0,check/* check */.z)(odcs, document, "An ODCS contract");
    for (const [index, object] of contract.schema.entries())
        checkOptions({ properties: object.properties }, ["schema", index], document);
    return {
        compile: (table, dataset) => {
            const index = chooseObject(contract.schema, dataset, table, document);
            return compileObject(contract.schema[index], ["schema", index], table, contract.schema);
        },
    };
}
/** The object whose name is the dataset's or the file's; a contract of one object is for whatever it is given. */
function chooseObject(objects, dataset, table, document) {
    if (objects.length === 1)
        return 0;
    const file = (0,choose/* fileName */.M)(table.files[0].path);
    const names = [dataset, file, file.split(".")[0]];
    for (const name of names) {
        const index = objects.findIndex((object) => object.name === name || object.physicalName === name);
        if (index >= 0)
            return index;
    }
    const known = objects.map((object) => object.name);
    throw new errors/* ConfigurationError */.j1(`describes ${known.join(", ")}; none of them is called ${dataset} or ${names[2]}. Name the dataset in model.yaml like the object.`, { place: document.place(["schema"]) });
}
function checkOptions({ properties, items }, keys, document, depth = 0) {
    if (depth > deepest)
        throw new errors/* ConfigurationError */.j1(`properties are nested ${depth} deep; at most ${deepest} levels are read.`, {
            place: document.place(keys),
        });
    const inner = (properties ?? []).map((one, index) => ({ one, at: [...keys, "properties", index] }));
    if (items !== undefined && items !== null)
        inner.push({ one: { ...items, name: "items" }, at: [...keys, "items"] });
    for (const { one, at } of inner) {
        checkOptions(one, at, document, depth + 1);
        for (const [part, wanted] of [
            ["properties", "object"],
            ["items", "array"],
        ]) {
            const list = one[part];
            const isUsed = list !== undefined && list !== null && !(Array.isArray(list) && list.length === 0);
            if (!isUsed || typeOf(one) === wanted)
                continue;
            throw new errors/* ConfigurationError */.j1(`${part} are for the logicalType ${wanted}, and ${one.name} is ${typeOf(one)}.`, { place: document.placeOfKey([...at, part]) });
        }
        const { name, logicalType, logicalTypeOptions } = one;
        if (logicalType === null || logicalType === undefined)
            continue;
        for (const key of Object.keys(logicalTypeOptions ?? {})) {
            if (optionsOf[logicalType].includes(key))
                continue;
            const hint = (0,nearest/* nearest */.p)(key, optionsOf[logicalType]);
            const allowed = optionsOf[logicalType].join(", ") || "none";
            throw new errors/* ConfigurationError */.j1(`logicalTypeOptions.${key} is not an option of ${logicalType} (property ${name}). ${hint === undefined ? `Allowed are ${allowed}.` : `Did you mean ${hint}?`}`, { place: document.placeOfKey([...at, "logicalTypeOptions", key]) });
        }
    }
}
function compileObject(object, keys, table, objects) {
    const resolved = (object.properties ?? []).map((property, index) => {
        const column = columnOf(property, table);
        const cell = column === undefined ? undefined : cellOf(property, column);
        return { property, keys: [...keys, "properties", index], column, cell };
    });
    const byName = new Map(resolved.map((one) => [one.property.name, one]));
    const qualityOf = {
        source: sourceOf(resolved, table),
        object,
        cellOf: (name) => byName.get(name)?.cell,
    };
    const relate = (from, at, own) => relationshipChecks(from.relationships, [...at, "relationships"], object, objects, table, own);
    const checks = [
        ...resolved.flatMap((one) => [
            ...propertyChecks(one, table),
            ...relate(one.property, one.keys, [one.property]),
        ]),
        ...primaryKeyChecks(resolved),
        ...(0,odcs_quality/* qualityChecks */.RZ)({ ...qualityOf, items: object.quality ?? [], keys: [...keys, "quality"], resolved }),
        ...resolved.flatMap((one) => nestedChecks(one, qualityOf)),
        ...relate(object, keys),
    ];
    const declared = new Set(resolved.map((one) => one.column?.name));
    const key = resolved.filter((one) => one.property.primaryKey && one.column !== undefined);
    return {
        checks: inOrder(checks),
        undeclared: table.columns.map((column) => column.name).filter((name) => !declared.has(name)),
        identity: key.map((one) => one.column.raw),
        personal: (0,personal/* personalColumns */.u0)(object, resolved.map(({ property: element, column }) => ({ element, column })), table),
    };
}
/** The checks of what is nested in a column. */
function nestedChecks({ property, keys, cell }, context) {
    if (cell === undefined)
        return [];
    return nestedIn({ property, keys, cell }).flatMap(({ property: inner, keys: at, cell: own, root, lift }) => {
        const checks = [
            ...valueChecks(inner, at, own),
            ...(0,odcs_quality/* qualityChecks */.RZ)({
                ...context,
                cellOf: (name) => (name === inner.name ? own : context.cellOf(name)),
                items: [],
                keys: [],
                resolved: [{ property: inner, keys: at, cell: own }],
            }),
            ...unsupported(inner.relationships, [...at, "relationships"], inner.name, "nested relationships"),
            ...unsupported(inner.primaryKey || undefined, [...at, "primaryKey"], inner.name, "nested primary keys"),
        ];
        return checks.map((check) => ({ ...lift(check), column: root }));
    });
}
/**
 * SQL of the data as a query of the contract sees it: text that was to be a number or a date is one, and null where it
 * can't be. One bad cell, or a column without any, then fails its own check and no other.
 */
function sourceOf(resolved, table) {
    const names = table.columns.map(({ name }) => name.toLowerCase());
    const read = resolved.flatMap(({ property, column }) => {
        if (!property.logicalType || !column?.textual || column.type !== "VARCHAR")
            return [];
        if (names.indexOf(column.name.toLowerCase()) !== names.lastIndexOf(column.name.toLowerCase()))
            return [];
        const name = (0,sql/* identifier */.Cv)(column.name);
        const cell = cellOf(property, { ...column, raw: name, typed: name });
        return cell === undefined || cell.family === "text" || cell.family === "json"
            ? []
            : [`${cell.value} AS ${name}`];
    });
    const replaced = read.length === 0 ? "" : ` REPLACE (${read.join(", ")})`;
    return `SELECT *${replaced} FROM ${(0,sql/* identifier */.Cv)(table.view)}`;
}
/** The contract's order: by place, an element's own checks before those of the next. */
function inOrder(checks) {
    const rank = (check) => [
        check.keys[2] === "properties" ? check.keys[3] : Number.MAX_SAFE_INTEGER,
    ];
    return checks
        .map((check, index) => ({ check, index }))
        .toSorted((one, other) => rank(one.check)[0] - rank(other.check)[0] || one.index - other.index)
        .map(({ check }) => check);
}


/***/ }),

/***/ 22316:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   u0: () => (/* binding */ personalColumns)
/* harmony export */ });
/* unused harmony exports classificationOf, isPersonal */
/**
 * Classifications under which a cell may be shown. The standards leave the word free, so every other one hides:
 * `PII`, `confidential`, `restricted`, `sensitive`, and a company's own.
 */
const harmless = new Set([
    "public",
    "open",
    "internal",
    "internal use",
    "internal use only",
    "general",
    "unclassified",
    "unrestricted",
    "none",
]);
/** Words that say, in a tag or in the name of a property, that what follows is about a person. */
const marks = new Set([
    "pii",
    "spii",
    "phi",
    "personal",
    "sensitive",
    "confidential",
    "restricted",
    "secret",
    "gdpr",
    "hipaa",
]);
const negations = new Set(["non", "not", "no", "un"]);
const classifying = new Set(["classification", "data classification", "sensitivity", "privacy"]);
/**
 * What an element of a contract, an ODCS property or object or a Frictionless field or schema, says of itself: by
 * `classification`, `encryptedName`, `tags`, `customProperties`, or a property such as `pii: true`. One word for
 * personal wins over all others.
 */
function classificationOf(element) {
    const found = Object.entries(element).map(([key, value]) => {
        if (key === "tags")
            return ofTags(value);
        if (key === "customProperties")
            return ofCustom(value);
        if (key === "encryptedName")
            return isSet(value) ? "personal" : undefined;
        return ofProperty(key, value);
    });
    return strongest(found);
}
/** Whether the element or anything nested in it is personal. */
function isPersonal(element, inherited) {
    const own = classificationOf(element);
    if ((own ?? inherited) === "personal")
        return true;
    return [element.properties, element.items]
        .flat()
        .some((part) => isObject(part) && isPersonal(part, undefined));
}
/**
 * The names of the personal columns, the contract's and the data's. What the object says of itself holds for every
 * column that does not say otherwise, also for those that the contract does not name.
 */
function personalColumns(object, parts, table) {
    const { properties: _, fields: __, quality: ___, ...own } = object;
    const inherited = classificationOf(own);
    const said = parts.map(({ element, column }) => ({
        names: column === undefined ? [element.name] : [element.name, column.name],
        personal: isPersonal(element, inherited),
    }));
    const known = new Set(said.flatMap(({ names }) => names));
    const others = inherited === "personal" ? table.columns.filter(({ name }) => !known.has(name)) : [];
    return new Set([
        ...said.filter(({ personal }) => personal).flatMap(({ names }) => names),
        ...others.map(({ name }) => name),
    ]);
}
function strongest(found) {
    if (found.includes("personal"))
        return "personal";
    return found.includes("harmless") ? "harmless" : undefined;
}
function ofProperty(name, value) {
    const words = wordsOf(name);
    if (classifying.has(words.join(" "))) {
        if (!isSet(value))
            return undefined;
        return strongest([value].flat().map(ofWord));
    }
    if (!isMarked(words))
        return undefined;
    return isSet(value) ? "personal" : "harmless";
}
function ofWord(value) {
    const words = wordsOf(String(value));
    return harmless.has(words.join(" ")) || isDenied(words) ? "harmless" : "personal";
}
function ofTags(value) {
    return strongest([value].flat().map((tag) => {
        const words = wordsOf(String(tag));
        return isDenied(words) ? "harmless" : isMarked(words) ? "personal" : undefined;
    }));
}
/** `[{property, value}]` as ODCS has them, or a mapping. */
function ofCustom(value) {
    const entries = Array.isArray(value)
        ? value.filter(isObject).map((one) => [String(one.property ?? ""), one.value])
        : isObject(value)
            ? Object.entries(value)
            : [];
    return strongest(entries.map(([name, one]) => ofProperty(name, one)));
}
/** `personalData`, `personal-data` and `Personal Data` are the same two words. */
function wordsOf(text) {
    return text
        .replaceAll(/([\p{Ll}\d])(\p{Lu})/gu, "$1 $2")
        .toLowerCase()
        .split(/[^\p{L}\p{N}]+/u)
        .filter((word) => word !== "");
}
function isMarked(words) {
    return words.some((word) => marks.has(word)) && !isDenied(words);
}
/** `non-pii`, `not personal`. */
function isDenied(words) {
    return words.some((word, at) => marks.has(word) && negations.has(words[at - 1] ?? ""));
}
function isSet(value) {
    if (value === undefined || value === null || value === false || value === 0 || value === "")
        return false;
    return !(typeof value === "string" && /^(false|no|none|null|n|0)$/i.test(value.trim()));
}
function isObject(value) {
    return typeof value === "object" && value !== null && !Array.isArray(value);
}


/***/ }),

/***/ 44250:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   E: () => (/* binding */ textFormats)
/* harmony export */ });
/** Written forms of texts with a name, as regular expressions that the whole value has to match (RE2). */
const textFormats = {
    email: {
        // The form of RFC 5322's dot-atom addresses, as HTML's own e-mail field takes them, with a dot in the domain.
        form: "[A-Za-z0-9.!#$%&'*+/=?^_`{|}~-]+@[A-Za-z0-9]([A-Za-z0-9-]{0,61}[A-Za-z0-9])?(\\.[A-Za-z0-9]([A-Za-z0-9-]{0,61}[A-Za-z0-9])?)+",
        words: "an e-mail address",
    },
    uuid: {
        form: "(?i)[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}",
        words: "a UUID",
    },
    uri: { form: '[A-Za-z][A-Za-z0-9+.-]*:[^\\s<>"{}|\\\\^`]+', words: "a URI with its scheme" },
    hostname: {
        form: "([A-Za-z0-9]([A-Za-z0-9-]{0,61}[A-Za-z0-9])?)(\\.[A-Za-z0-9]([A-Za-z0-9-]{0,61}[A-Za-z0-9])?)*\\.?",
        words: "a host name",
    },
    ipv4: {
        form: "((25[0-5]|2[0-4][0-9]|1[0-9]{2}|[1-9]?[0-9])\\.){3}(25[0-5]|2[0-4][0-9]|1[0-9]{2}|[1-9]?[0-9])",
        words: "an IPv4 address",
    },
    ipv6: {
        form: "(?i)(([0-9a-f]{1,4}:){7}[0-9a-f]{1,4}|([0-9a-f]{1,4}:){1,7}:|([0-9a-f]{1,4}:){1,6}:[0-9a-f]{1,4}|([0-9a-f]{1,4}:){1,5}(:[0-9a-f]{1,4}){1,2}|([0-9a-f]{1,4}:){1,4}(:[0-9a-f]{1,4}){1,3}|([0-9a-f]{1,4}:){1,3}(:[0-9a-f]{1,4}){1,4}|([0-9a-f]{1,4}:){1,2}(:[0-9a-f]{1,4}){1,5}|[0-9a-f]{1,4}:((:[0-9a-f]{1,4}){1,6})|:((:[0-9a-f]{1,4}){1,7}|:))",
        words: "an IPv6 address",
    },
    base64: { form: "([A-Za-z0-9+/]{4})*([A-Za-z0-9+/]{2}==|[A-Za-z0-9+/]{3}=)?", words: "Base64" },
};


/***/ }),

/***/ 52812:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  run: () => (/* binding */ run),
  validateData: () => (/* binding */ validateData)
});

// EXTERNAL MODULE: external "node:fs/promises"
var promises_ = __webpack_require__(51455);
// EXTERNAL MODULE: ./out/toolkit/data/engine.js + 3 modules
var engine = __webpack_require__(8996);
;// CONCATENATED MODULE: ./out/toolkit/data/lazy-engine.js


/**
 * An engine that is started by the first statement: much can be said of a CSV without one, and then nobody waits for
 * DuckDB, or for its installation.
 */
async function openLazyEngine(runtime, options = {}) {
    const scratch = options.scratch ?? (await (0,engine.scratchFolder)(runtime));
    return new LazyEngine(scratch, () => (0,engine.openEngine)(runtime, { ...options, scratch }));
}
class LazyEngine {
    scratch;
    open;
    opened;
    names = 0;
    constructor(scratch, open) {
        this.scratch = scratch;
        this.open = open;
    }
    engine() {
        this.opened ??= this.open();
        return this.opened;
    }
    async run(sql) {
        return (await this.engine()).run(sql);
    }
    async rows(sql) {
        return (await this.engine()).rows(sql);
    }
    async columns(sql) {
        return (await this.engine()).columns(sql);
    }
    async numbers(sql, columns, rows) {
        return (await this.engine()).numbers(sql, columns, rows);
    }
    async words(sql, onRows) {
        return (await this.engine()).words(sql, onRows);
    }
    async vectors(...query) {
        return (await this.engine()).vectors(...query);
    }
    async allow(files) {
        return (await this.engine()).allow(files);
    }
    async runAlone(sql) {
        return (await this.engine()).runAlone(sql);
    }
    async append(table, types, columns) {
        return (await this.engine()).append(table, types, columns);
    }
    async lock() {
        return (await this.engine()).lock();
    }
    async query(sql, seconds) {
        return (await this.engine()).query(sql, seconds);
    }
    unique(prefix) {
        this.names++;
        return `${prefix}_${this.names}`;
    }
    async close() {
        if (this.opened === undefined)
            return (0,promises_.rm)(this.scratch, { recursive: true, force: true });
        // One that could not be opened has said so, and has nothing to close.
        const engine = await this.opened.catch(() => undefined);
        return engine?.close();
    }
}

// EXTERNAL MODULE: ./out/toolkit/data/profile-size.js
var profile_size = __webpack_require__(27709);
// EXTERNAL MODULE: ./out/toolkit/model/read.js + 12 modules
var read = __webpack_require__(79657);
// EXTERNAL MODULE: ./out/toolkit/runtime/errors.js
var errors = __webpack_require__(43575);
// EXTERNAL MODULE: ./out/toolkit/report/markdown.js
var markdown = __webpack_require__(33487);
// EXTERNAL MODULE: ./out/validate-data/verdict.js
var validate_data_verdict = __webpack_require__(55883);
;// CONCATENATED MODULE: ./out/validate-data/annotations.js


/**
 * Marks on the lines of the data and of the contract, in the order in which they matter: the failed checks in turn,
 * the first row of each, then the second of each, so that GitHub's ten are shared out fairly. The contract's own lines
 * are notices, which GitHub counts apart, except where the data has no line to mark (a missing column, a number of
 * rows, Parquet).
 */
function annotationsOf(validations) {
    const broken = validations.flatMap(({ results, contract, table }) => results.flatMap((result) => {
        const how = (0,validate_data_verdict/* gravity */.fp)(result);
        return how === undefined
            ? []
            : [{ result, contract, level: how === "info" ? "notice" : how, file: table.files[0].path }];
    }));
    const onData = broken.map((one) => one.result.examples.filter((example) => example.line !== null));
    const rounds = [];
    for (const [index, one] of broken.entries()) {
        if (onData[index].length === 0)
            rounds.push(onContract(one, one.level));
    }
    const longest = onData.reduce((most, examples) => Math.max(most, examples.length), 0);
    for (let round = 0; round < longest; round++) {
        for (const [index, one] of broken.entries()) {
            const example = onData[index][round];
            if (example !== undefined)
                rounds.push(onLine(one, example));
        }
    }
    const notices = broken
        .filter((one, index) => onData[index].length > 0 && one.result.check.keys.length > 0)
        .map((one) => onContract(one, "notice"));
    return [...rounds, ...notices];
}
function onLine({ result, contract, level }, example) {
    const { check } = result;
    const found = check.type === "structure" ? (example.value ?? "") : foundWords(example);
    const declared = declarationOf(result, contract);
    const source = declared === undefined ? "" : ` (${declared.file}:${declared.line ?? 1})`;
    return {
        level,
        title: check.name,
        message: (0,markdown/* visible */.RK)(`${check.column === null ? "" : `${check.column}: `}${found}; allowed: ${check.cell ?? check.expected}${source}`),
        place: { file: example.file, line: example.line },
    };
}
function foundWords({ value, firstSeen, masked }) {
    const shown = value === null
        ? "the cell is empty"
        : masked
            ? "the value is not shown, for the contract classifies it as personal"
            : `found "${value}"`;
    return firstSeen === undefined
        ? shown
        : `${shown}, which stands on line ${firstSeen.line ?? firstSeen.row} of ${firstSeen.file} already`;
}
function onContract({ result, contract, file }, level) {
    const { check } = result;
    // What could not be looked at was not found wanting; what is allowed is then only the check's own name, or less.
    const found = result.status === "unsupported" ? result.observed : `${result.observed}; allowed: ${check.expected}`;
    const place = declarationOf(result, contract);
    if (place === undefined)
        return { level, title: check.name, message: (0,markdown/* visible */.RK)(found), place: { file, line: 1 } };
    return { level, title: check.name, message: (0,markdown/* visible */.RK)(`${file}: ${check.name}: ${found}`), place };
}
/** Where the contract, or model.yaml, asks for the check; undefined for what every file has to be. */
function declarationOf({ check }, contract) {
    if (check.declared !== undefined)
        return check.declared;
    return contract === undefined || check.keys.length === 0 ? undefined : contract.document.place(check.keys);
}

// EXTERNAL MODULE: ./out/toolkit/github/cut.js
var github_cut = __webpack_require__(85681);
// EXTERNAL MODULE: ./out/toolkit/report/number.js
var number = __webpack_require__(26507);
;// CONCATENATED MODULE: ./out/validate-data/annotations-check-run.js




/** The most marks that a check run gets: 20 requests of the 1,000 that a repository's runs have in an hour. */
const mostMarks = 1000;
const nameLength = 100;
/**
 * Makes the marks that a step can't, by a check run on the commit. It is neutral: the step has the verdict. Where it
 * can't be made, that is said once, with what to set, and the verdict stays what it is.
 * @param datasets their names: two steps that check other data have check runs of their own
 */
async function markTheRest(rest, summary, datasets, runtime) {
    const { context, log } = runtime;
    if (rest.length === 0)
        return;
    const more = `${(0,number/* countOf */.pq)(rest.length, "more finding")} ${rest.length === 1 ? "is" : "are"} in the report`;
    if (context === undefined)
        return log.info(`${more}.`);
    if (context.pullRequest?.fork === true) {
        return log.notice(`${more}: a step marks 10 lines of a kind, and a pull request from a fork may not write a check run.`);
    }
    const cut = rest.length - mostMarks;
    const beyond = cut > 0 ? ` ${(0,number/* countOf */.pq)(cut, "more")} are only in the report.` : "";
    try {
        const github = await runtime.github();
        if (github === undefined)
            throw new Error("there is no github-token");
        const { createCheckRun } = await __webpack_require__.e(/* import() */ 657).then(__webpack_require__.bind(__webpack_require__, 50657));
        const marked = Math.min(rest.length, mostMarks);
        const url = await createCheckRun(github, {
            name: (0,github_cut/* cutLine */.H)(`validate-data: ${datasets.join(", ")}`, nameLength),
            headSha: context.pullRequest?.headSha ?? context.sha,
            conclusion: "neutral",
            title: `${(0,number/* countOf */.pq)(marked, "more marked line")}`,
            summary: `${(0,markdown/* escape */.ih)(summary)}\n\nA step marks 10 lines of a kind; these are the others.${beyond} The verdict is the step's.`,
            annotations: rest.slice(0, mostMarks),
        });
        log.info(`${(0,number/* countOf */.pq)(marked, "more line")} marked by the check run ${url}.${beyond}`);
    }
    catch (error) {
        log.debug(String(error instanceof Error ? error.stack : error));
        log.warning(`${more}, and could not be marked on ${rest.length === 1 ? "its line" : "their lines"}: ${(0,errors/* messageOf */.bD)(error)}${(0,errors/* messageOf */.bD)(error).includes("checks: write") ? "" : ' A check run needs "permissions: checks: write".'}`);
    }
}

// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(76760);
// EXTERNAL MODULE: ./out/toolkit/github/limits.js
var limits = __webpack_require__(25629);
;// CONCATENATED MODULE: ./out/validate-data/annotations-place.js



/** Leaves out the marks that are not asked for, and shares the others out. */
async function placeMarks(annotations, annotate, runtime) {
    if (annotate === "none")
        return { step: [], rest: [] };
    const lines = annotate === "diff" ? await linesOfPullRequest(runtime) : undefined;
    return shareOut(lines === undefined ? annotations : inDiff(annotations, lines, runtime), folderOf(runtime));
}
/** What is over of each level goes to the check run, in the order it has. */
function shareOut(annotations, folder) {
    const count = { error: 0, warning: 0, notice: 0 };
    const step = [];
    const rest = [];
    for (const one of annotations) {
        if (++count[one.level] <= limits/* limits */.F.annotationsPerStep)
            step.push(one);
        else
            rest.push({ ...one, place: { ...one.place, file: external_node_path_.posix.join(folder, one.place.file) } });
    }
    return { step, rest };
}
function inDiff(annotations, lines, runtime) {
    const folder = folderOf(runtime);
    const path = ({ place }) => external_node_path_.posix.join(folder, place.file);
    const unknown = new Set(lines.unknown);
    const kept = [];
    const said = new Set();
    let left = 0;
    for (const one of annotations) {
        const file = path(one);
        if (lines.has(file, one.place.line))
            kept.push(one);
        else
            left++;
        if (unknown.has(file))
            said.add(one.place.file);
    }
    if (left > 0) {
        const were = left === 1 ? "1 finding is" : `${left} findings are`;
        runtime.log.info(`${were} not on a line that the pull request changes, and so not marked.`);
    }
    const message = "GitHub gives no diff of this file (it is large, binary or in Git LFS), so which of its lines are changed is not known and none is marked. What was found is in the report and in the comment. annotate: all marks it.";
    return [
        ...kept,
        ...[...said].map((file) => ({ level: "notice", title: "Not marked", message, place: { file, line: 1 } })),
    ];
}
/** Undefined where there is no diff, or none that can be read: then all lines are marked. */
async function linesOfPullRequest(runtime) {
    const { context, log } = runtime;
    if (context === undefined)
        return undefined;
    if (context.pullRequest === undefined) {
        log.info("annotate: diff is for pull requests, and this run has none: all lines are marked.");
        return undefined;
    }
    try {
        const github = await runtime.github();
        if (github === undefined)
            throw new errors/* ConfigurationError */.j1("github-token: a token is needed to read the diff.");
        const [{ changedFiles }, { diffLines }] = await Promise.all([
            __webpack_require__.e(/* import() */ 9391).then(__webpack_require__.bind(__webpack_require__, 19391)),
            __webpack_require__.e(/* import() */ 9504).then(__webpack_require__.bind(__webpack_require__, 19504)),
        ]);
        const { files, complete } = await changedFiles(github, context.pullRequest.number);
        if (!complete) {
            log.warning(`annotate: diff: GitHub lists ${limits/* limits */.F.pullRequestFiles} files of the pull request at most; lines of files beyond them are not marked.`);
        }
        return diffLines(files);
    }
    catch (error) {
        if (!(error instanceof errors/* ConfigurationError */.j1))
            throw error;
        log.warning(`annotate: diff: ${error.message} All lines are marked.`);
        return undefined;
    }
}
/** The working directory as GitHub names files: from the repository's root. */
function folderOf({ workspace: { root, directory } }) {
    return (0,external_node_path_.relative)(root, directory).split(external_node_path_.sep).join("/");
}

// EXTERNAL MODULE: ./out/toolkit/data/format.js
var format = __webpack_require__(76459);
// EXTERNAL MODULE: ./out/toolkit/data/source.js
var source = __webpack_require__(6753);
// EXTERNAL MODULE: ./out/toolkit/data/table.js + 8 modules
var data_table = __webpack_require__(20418);
// EXTERNAL MODULE: ./out/toolkit/git/repository.js + 1 modules
var git_repository = __webpack_require__(4373);
// EXTERNAL MODULE: ./out/toolkit/runtime/workspace.js
var workspace = __webpack_require__(33799);
;// CONCATENATED MODULE: ./out/validate-data/baseline.js








/**
 * Opens the baseline of each dataset: the same files as they are at a git ref, or one data file.
 * @throws ConfigurationError when it is neither, or when one file is to be the baseline of several datasets
 */
async function openBaselines(baseline, datasets, engine, runtime) {
    const isFile = await runtime.workspace.exists(baseline, "baseline").catch(() => false);
    if (isFile) {
        if (datasets.length > 1) {
            throw new errors/* ConfigurationError */.j1(`baseline: ${baseline} is one file, and ${datasets.length} datasets are checked. Name one dataset in data, or give a git ref.`);
        }
        const reading = datasets[0]?.table.files[0]?.reading;
        const files = await (0,source/* resolveFiles */.s)([baseline], runtime.workspace, "baseline", undefined, reading);
        return [{ name: baseline, table: await (0,data_table.openTable)(engine, files) }];
    }
    if ((0,format/* formatOfName */.Qv)(baseline) !== undefined) {
        throw new errors/* ConfigurationError */.j1(`baseline: ${baseline} does not exist in the workspace. Give a data file or a git ref.`);
    }
    const repository = await (0,git_repository/* openRepository */.h)(runtime.workspace.directory, runtime).catch((error) => {
        if (!(error instanceof errors/* ConfigurationError */.j1))
            throw error;
        throw new errors/* ConfigurationError */.j1(`baseline: ${baseline} is no file here, and can't be a git ref: ${error.message}`, { cause: error });
    });
    const commit = await repository.resolveRef(baseline);
    const baselines = [];
    for (const dataset of datasets)
        baselines.push(await atCommit(dataset, baseline, commit, repository, engine));
    return baselines;
}
async function atCommit({ table }, ref, commit, repository, engine) {
    const folder = (0,external_node_path_.join)(engine.scratch, engine.unique("baseline"));
    const files = [];
    for (const file of table.files) {
        const path = (0,external_node_path_.relative)(repository.root, await (0,promises_.realpath)(file.absolute))
            .split(external_node_path_.sep)
            .join("/");
        const blob = await repository.attempt(["cat-file", "blob", `${commit}:${path}`]);
        if (blob.code !== 0)
            continue;
        await (0,promises_.mkdir)((0,external_node_path_.dirname)((0,external_node_path_.join)(folder, file.path)), { recursive: true });
        await (0,promises_.writeFile)((0,external_node_path_.join)(folder, file.path), blob.stdout);
        const [found] = await (0,source/* resolveFiles */.s)([file.path], new workspace/* Workspace */.a(folder), `baseline ${ref}`, undefined, file.reading);
        files.push({ ...found, path: `${ref}:${file.path}` });
    }
    return { name: ref, table: files.length === 0 ? undefined : await (0,data_table.openTable)(engine, files) };
}

// EXTERNAL MODULE: ./out/toolkit/data/profile-histogram.js
var profile_histogram = __webpack_require__(24480);
// EXTERNAL MODULE: ./out/toolkit/report/spark.js
var spark = __webpack_require__(70249);
// EXTERNAL MODULE: ./out/validate-data/profile-words.js
var profile_words = __webpack_require__(63227);
;// CONCATENATED MODULE: ./out/validate-data/comment.js






/** The comment: the answer, the failed checks, the bad cells; the rest folded. */
function commentOf(validations, { ok, summary, command, page, showValues }) {
    const parts = [`### ${ok ? "✅" : "❌"} ${(0,markdown/* escape */.ih)(summary)}`];
    for (const validation of validations)
        parts.push(...datasetParts(validation, validations.length > 1, showValues));
    const digests = validations
        .flatMap((one) => one.table.files)
        .slice(0, 5)
        .map((file) => `${(0,markdown/* code */.aY)(file.path)} ${file.digest.slice(0, 15)}…`);
    parts.push(`${digests.join(", ")}. All of it as a page: ${(0,markdown/* code */.aY)(page)}. Reproduce: ${(0,markdown/* code */.aY)(command)}`);
    return parts.join("\n\n");
}
/** One sentence: what is wrong where, or that nothing is. */
function summaryOf(validations, ok) {
    const names = validations.map((one) => one.name).join(", ");
    const broken = validations.flatMap((one) => one.results.filter(validate_data_verdict/* isBroken */.Qr).map((result) => ({ one, result })));
    const rows = (0,number/* countOf */.pq)(validations.reduce((sum, one) => sum + one.table.rows, 0), "row");
    const unsupported = validations
        .flatMap((one) => one.results)
        .filter((result) => result.status === "unsupported" && !(0,validate_data_verdict/* isBroken */.Qr)(result)).length;
    const left = unsupported === 0 ? "" : `; ${(0,number/* countOf */.pq)(unsupported, "check")} could not be done`;
    if (broken.length === 0) {
        const judged = validations.some((one) => one.contract !== undefined);
        const excused = validations.flatMap((one) => one.results).filter(validate_data_verdict/* isExcused */.Ix).length;
        const known = excused === 0 ? "" : `; ${(0,number/* countOf */.pq)(excused, "check fails", "checks fail")} as before`;
        return `${names}: ${rows} ${judged ? `${validations.length === 1 ? "meet their contract" : "meet their contracts"}` : "can be read"}${known}${left}`;
    }
    const first = broken[0];
    const where = first.result.examples[0];
    const at = where === undefined ? "" : ` at ${where.file}:${where.line ?? `row ${where.row}`}`;
    const more = broken.length === 1 ? "" : `, and ${(0,number/* countOf */.pq)(broken.length - 1, "more check")}`;
    const all = validations.reduce((sum, one) => sum + one.results.length, 0);
    return `${first.one.name}: ${broken.length} of ${all} checks ${ok ? "are violated without failing the step" : "failed"}: ${first.result.check.name} (${first.result.observed})${at}${more}${left}`;
}
function datasetParts(validation, several, showValues) {
    const { name, results, contract, table: data, undeclared, baseline } = validation;
    const broken = results.filter(validate_data_verdict/* isBroken */.Qr);
    const excused = results.filter(validate_data_verdict/* isExcused */.Ix);
    const unsupported = results.filter((result) => result.status === "unsupported" && !(0,validate_data_verdict/* isBroken */.Qr)(result));
    const passed = results.filter((result) => result.status === "pass");
    const parts = [];
    if (several || broken.length > 0) {
        const against = contract === undefined ? "no contract" : (0,markdown/* code */.aY)(contract.path);
        parts.push(`**${(0,markdown/* escape */.ih)(name)}**: ${(0,number/* countOf */.pq)(data.rows, "row")}, ${broken.length} of ${(0,number/* countOf */.pq)(results.length, "check")} failed (${against})`);
    }
    if (broken.length > 0)
        parts.push(checkTable(broken), cellTable(broken));
    if (validation.worst.length > 0) {
        const { length } = validation.worst;
        parts.push((0,markdown/* details */.zH)(length === 1 ? "The only row that breaks a check" : `The ${length} rows that break the most checks`, worstTable(validation.worst)));
    }
    if (excused.length > 0) {
        parts.push((0,markdown/* details */.zH)(`${(0,number/* countOf */.pq)(excused.length, "check")} fail as they do in ${(0,markdown/* escape */.ih)(baseline ?? "the baseline")}`, checkTable(excused)));
    }
    if (unsupported.length > 0) {
        parts.push((0,markdown/* details */.zH)(`⚠️ ${(0,number/* countOf */.pq)(unsupported.length, "check")} could not be done`, checkTable(unsupported)));
    }
    if (undeclared.length > 0) {
        const shown = undeclared.slice(0, 20).map(markdown/* code */.aY).join(", ");
        parts.push(`Not in the contract: ${shown}${undeclared.length > 20 ? ` and ${undeclared.length - 20} more` : ""}.`);
    }
    if (passed.length > 0)
        parts.push((0,markdown/* details */.zH)(`✅ ${(0,number/* countOf */.pq)(passed.length, "check")} of ${(0,markdown/* escape */.ih)(name)} passed`, checkTable(passed)));
    parts.push((0,markdown/* details */.zH)(`Profile of ${(0,markdown/* escape */.ih)(name)}: ${(0,number/* countOf */.pq)(data.columns.length, "column")}`, profileTable(validation.profile.columns, showValues)));
    return parts;
}
const marks = {
    pass: "✅",
    fail: "❌",
    error: "❌",
    unsupported: "⚠️",
};
const mostChecks = 50;
function checkTable(results) {
    const rows = results.slice(0, mostChecks).map((result) => {
        const { check, status, observed, fresh } = result;
        const mild = status === "fail" && check.severity !== "error";
        const news = fresh === undefined || fresh === result.failed ? "" : `, ${(0,number/* formatCount */.B4)(fresh)} new`;
        return [
            mild ? "⚠️" : marks[status],
            (0,markdown/* escape */.ih)(check.name),
            (0,markdown/* escape */.ih)(check.expected),
            `${(0,markdown/* escape */.ih)(observed)}${news}`,
            check.severity,
        ];
    });
    const rest = results.length > mostChecks ? `\n\n${results.length - mostChecks} more are in the report.` : "";
    return `${(0,markdown/* table */.tp)(["", "check", "allowed", "found", "severity"], ["center", "left", "left", "left", "left"], rows)}${rest}`;
}
const mostCells = 30;
/** The bad cells, as many of each check as fit: the first of every check comes before the second of any. */
function cellTable(broken) {
    const cells = [];
    const longest = Math.max(0, ...broken.map((result) => result.examples.length));
    for (let round = 0; round < longest && cells.length < mostCells; round++) {
        for (const [order, result] of broken.entries()) {
            const example = result.examples[round];
            if (example !== undefined && cells.length < mostCells)
                cells.push({ result, example, order });
        }
    }
    if (cells.length === 0)
        return "";
    const rows = cells
        .toSorted((one, other) => one.order - other.order)
        .map(({ result, example }) => [
        (0,markdown/* code */.aY)(`${example.file}:${example.line ?? `row ${example.row}`}`),
        (0,markdown/* escape */.ih)(result.check.column ?? ""),
        example.value === null ? "_empty_" : (0,markdown/* code */.aY)(example.value === "" ? '""' : example.value),
        `${(0,markdown/* escape */.ih)(result.check.cell ?? result.check.expected)}${again(example)}`,
    ]);
    const all = broken.reduce((sum, result) => sum + result.examples.length, 0);
    const rest = all > cells.length ? `\n\n${all - cells.length} more are in the report.` : "";
    return `${(0,markdown/* table */.tp)(["where", "column", "value", "allowed"], ["left", "left", "left", "left"], rows)}${rest}`;
}
function again({ firstSeen }) {
    return firstSeen === undefined
        ? ""
        : `; first at ${(0,markdown/* code */.aY)(`${firstSeen.file}:${firstSeen.line ?? `row ${firstSeen.row}`}`)}`;
}
const mostOfRow = 5;
function worstTable(rows) {
    return (0,markdown/* table */.tp)(["where", "breaks", "cells"], ["left", "right", "left"], rows.map((row) => {
        const cells = row.cells.slice(0, mostOfRow).map(({ check, value }) => {
            const shown = value === null ? "_empty_" : (0,markdown/* code */.aY)(value === "" ? '""' : value);
            return check.column === null ? shown : `${(0,markdown/* escape */.ih)(check.column)} ${shown}`;
        });
        const more = row.failed > cells.length ? [`${(0,number/* formatCount */.B4)(row.failed - cells.length)} more`] : [];
        return [
            (0,markdown/* code */.aY)(`${row.file}:${row.line ?? `row ${row.row}`}`),
            (0,number/* countOf */.pq)(row.failed, "check"),
            [...cells, ...more].join(", "),
        ];
    }));
}
const mostColumns = 100;
const bins = 12;
function profileTable(columns, showValues) {
    const rows = columns
        .slice(0, mostColumns)
        .map((column) => [
        (0,markdown/* escape */.ih)(column.name),
        column.kind,
        (0,number/* formatPercent */.l9)(column.rows === 0 ? null : column.missing / column.rows),
        `${column.distinctExact ? "" : "≈"}${(0,number/* formatCount */.B4)(column.distinct)}`,
        shapeOf(column),
        column.personal === true ? "not shown: personal" : showValues ? valuesOf(column) : "",
    ]);
    const rest = columns.length > mostColumns ? `\n\n${columns.length - mostColumns} more are in the report.` : "";
    return `${(0,markdown/* table */.tp)(["column", "kind", "missing", "distinct", "distribution", "values"], ["left", "left", "right", "right", "left", "left"], rows)}${rest}`;
}
/** The values of numbers and times from the smallest to the largest, or the shares of the most frequent categories. */
function shapeOf(column) {
    if (column.numeric !== null)
        return (0,spark/* spark */.W)((0,profile_histogram/* histogramOfProfile */.X)(column, bins)?.shares);
    const filled = column.rows - column.missing;
    if (column.kind === "text" || filled <= 0)
        return "–";
    return (0,spark/* spark */.W)(column.values.slice(0, bins).map(({ count }) => count / filled));
}
function valuesOf({ numeric, kind, values }) {
    if (numeric === null)
        return values
            .slice(0, 3)
            .map(({ value }) => (0,markdown/* code */.aY)(String(value).slice(0, 20)))
            .join(", ");
    if (kind === "datetime")
        return `${(0,profile_words/* shownTime */.h)(numeric.min)} … ${(0,profile_words/* shownTime */.h)(numeric.max)}`;
    return `${(0,profile_words/* shownNumber */.b)(numeric.min)} … ${(0,profile_words/* shownNumber */.b)(numeric.max)}, mean ${(0,profile_words/* shownNumber */.b)(numeric.mean)}`;
}

// EXTERNAL MODULE: ./out/toolkit/data/number-columns.js
var number_columns = __webpack_require__(56595);
// EXTERNAL MODULE: ./out/toolkit/data/profile-compute.js
var profile_compute = __webpack_require__(67299);
// EXTERNAL MODULE: ./out/toolkit/data/sketch/distinct-sketch.js + 1 modules
var distinct_sketch = __webpack_require__(39368);
// EXTERNAL MODULE: ./out/toolkit/data/sketch/text-hash.js
var text_hash = __webpack_require__(52385);
// EXTERNAL MODULE: ./out/toolkit/data/counting/placed-runs.js
var placed_runs = __webpack_require__(10640);
;// CONCATENATED MODULE: ./out/toolkit/data/counting/counter.js



/** How the values of a column stand in a chunk: the kernel's numbers for them. */
const kinds = {
    DOUBLE: 0,
    FLOAT: 1,
    BIGINT: 2,
    INTEGER: 3,
    SMALLINT: 4,
    TINYINT: 5,
    UINTEGER: 6,
    USMALLINT: 7,
    UTINYINT: 8,
    DATE: 9,
    HASH: 10,
};
const slotBytes = 16;
const headBytes = 32;
/** Rows that a chunk has at most. */
const chunkRows = 2048;
const mostListed = 1000;
/** Room that the columns of a batch share. */
class Shared {
    kernel;
    entries;
    list;
    quantiles;
    registers;
    positions;
    cells;
    validity;
    keys;
    slots;
    few;
    fewCounts;
    counts;
    constructor(kernel, rows, entries) {
        this.kernel = kernel;
        this.entries = entries;
        const longest = Math.max(rows + entries, mostListed);
        this.list = kernel.reserve(longest * 8);
        this.counts = kernel.reserve(longest * 4);
        this.quantiles = kernel.reserve(placed_runs/* quantileBytes */.V);
        this.registers = kernel.reserve(2048);
        this.positions = kernel.reserve(mostListed * 4);
        this.cells = kernel.reserve(chunkRows * 8);
        this.validity = kernel.reserve(chunkRows / 8);
        this.keys = kernel.reserve(chunkRows * 8);
        this.slots = kernel.reserve(entries * slotBytes);
        this.few = kernel.reserve(entries * 8);
        this.fewCounts = kernel.reserve(entries * 4);
    }
}
/** Counts the values of one column: numbers, or hashes of texts. */
class ColumnCounter {
    shared;
    kind;
    missing = 0;
    nan = 0;
    /** Values that have no exact number. */
    inexact = 0;
    table;
    list;
    constructor(shared, kind, rows) {
        this.shared = shared;
        this.kind = kind;
        const { kernel, entries } = shared;
        this.table = kernel.reserve(headBytes + 2 * entries * slotBytes);
        this.list = kernel.reserve((rows + entries) * 8);
        kernel.do.openTable(this.table, entries);
    }
    /** @param memory a view of the kernel's whole memory */
    add(memory, { bytes, validity }, rows) {
        const { shared } = this;
        const functions = shared.kernel.do;
        memory.set(bytes, shared.cells);
        if (validity !== undefined)
            memory.set(validity, shared.validity);
        const at = validity === undefined ? 0 : shared.validity;
        const keys = functions.keysOf(kinds[this.kind], shared.cells, at, rows, shared.keys);
        this.missing += functions.missing.value;
        this.nan += functions.nan.value;
        this.inexact += functions.inexact.value;
        functions.addKeys(this.table, shared.keys, keys, this.list, shared.slots);
    }
    /** The values, each once. They are gone with the next call of another column's. */
    runs() {
        const { shared } = this;
        return new placed_runs/* PlacedRuns */.Y(shared.kernel, this.list, shared.counts, this.count(), this.nan, shared);
    }
    /**
     * Hashes of texts that came more than once, all of them where the table has all; and a sketch of all.
     * @param salt what lies over the hashes
     */
    repeats(salt = 0n) {
        const { shared, list } = this;
        const { kernel, counts } = shared;
        const distinct = this.count();
        const total = kernel.do.total(counts, 0, distinct);
        const registers = kernel.bytes(shared.registers, 2 ** text_hash/* slotBits */.DN).fill(0);
        const low = 0xffffffffn;
        kernel.do.sketchHashes(list, distinct, Number(salt >> 32n), Number(salt & low), shared.registers);
        const sketch = distinct_sketch/* DistinctSketch */.d.ofRegisters(registers);
        const left = this.listed > 0 ? kernel.do.repeated(list, counts, distinct) : distinct;
        return {
            values: kernel.numbers(list, left),
            counts: kernel.words(counts, left),
            distinct,
            total,
            sketch,
        };
    }
    get listed() {
        return this.shared.kernel.words(this.table, 7)[6];
    }
    count() {
        const { shared, list, table } = this;
        const { counts, few, fewCounts } = shared;
        const functions = shared.kernel.do;
        const { listed } = this;
        functions.sort(list, listed, shared.list);
        const found = functions.runs(list, listed, counts);
        const more = functions.tableRuns(table, few, fewCounts, shared.list);
        return functions.merge(list, counts, found, few, fewCounts, more);
    }
}

// EXTERNAL MODULE: ./out/toolkit/data/counting/kernel.js
var counting_kernel = __webpack_require__(50549);
// EXTERNAL MODULE: ./out/toolkit/data/number-profile.js
var number_profile = __webpack_require__(62097);
// EXTERNAL MODULE: ./out/toolkit/data/profile-merge.js + 1 modules
var profile_merge = __webpack_require__(31858);
// EXTERNAL MODULE: external "node:crypto"
var external_node_crypto_ = __webpack_require__(77598);
;// CONCATENATED MODULE: ./out/toolkit/data/tallied-columns.js




/** The bits of a number without one of its exponent, so that no hash is NaN. */
const hashMask = 0xbfffffffffffffffn;
/** Lies over all hashes: no stranger to the process can foresee where a text stands in a table. */
const salt = (0,external_node_crypto_.randomBytes)(8).readBigUInt64LE() & hashMask;
/** Memory for the values of the columns that are counted in one scan, in bytes. */
const batchBytes = 256 << 20;
/** Entries that the counting tables of all columns of a scan may have together. */
const allEntries = 1 << 20;
/** Whether a column can be counted so. */
function isTallied(column) {
    return (0,number_columns/* isNumberColumn */.cQ)(column) || column.type === "VARCHAR";
}
/**
 * Counts columns for which {@link isTallied} holds, in as few scans as memory allows. Those with values that have no
 * exact number are left out: beyond 2^53, timestamps beyond the year 2255 and without end.
 * @param beside is read in the first scan, if there is any
 */
async function* tallyColumns(engine, table, columns, beside) {
    const width = Math.max(1, Math.floor(batchBytes / (8 * Math.max(1, table.rows))));
    const kernel = new counting_kernel/* Kernel */.M();
    const begin = kernel.mark();
    let left = beside;
    for (let from = 0; from < columns.length || left !== undefined; from += width) {
        kernel.giveBack(begin);
        const batch = columns.slice(from, from + width);
        const shared = new Shared(kernel, table.rows, entriesOf(table.rows, batch.length));
        const counters = batch.map((column) => new Counter(column, shared, table.rows));
        await readColumns(engine, table, kernel, counters, left);
        left = undefined;
        for (const counter of counters) {
            const one = counter.finish();
            if (one !== undefined)
                yield one;
        }
    }
}
/** Keys that a column's table may hold: a power of two. */
function entriesOf(rows, columns) {
    const share = 2 ** Math.floor(Math.log2(allEntries / Math.max(1, columns)));
    return Math.max(64, Math.min(1 << 15, share, 2 ** Math.ceil(Math.log2(rows + 1))));
}
async function readColumns(engine, table, kernel, counters, beside) {
    const more = beside?.expressions ?? [];
    const widths = [...counters.map(({ width }) => width), ...more.map(() => 8)];
    const memory = kernel.wholeMemory();
    await engine.vectors(selectOf(table, [...counters.map(({ expression }) => expression), ...more]), widths, (rows, vectors) => {
        for (let at = 0; at < counters.length; at++)
            counters[at].add(memory, vectors[at], rows);
        beside?.add(rows, vectors.slice(counters.length).map(wordsOf));
    });
}
function selectOf({ storage }, expressions) {
    return `SELECT ${expressions.map((sql, index) => `${sql} AS x${index}`).join(", ")} FROM ${storage}`;
}
function wordsOf({ bytes }) {
    return new Int32Array(bytes.buffer, bytes.byteOffset, bytes.length / 4);
}
/** Counts one column of a table, chunk by chunk. */
class Counter {
    column;
    expression;
    width;
    isText;
    counter;
    constructor(column, shared, rows) {
        this.column = column;
        this.isText = column.type === "VARCHAR";
        const [kind, expression] = storedAs(column);
        this.expression = expression;
        this.width = widths[kind];
        this.counter = new ColumnCounter(shared, kind, rows);
    }
    add(memory, vector, rows) {
        this.counter.add(memory, vector, rows);
    }
    finish() {
        const { column, counter } = this;
        const { missing } = counter;
        if (this.isText)
            return { kind: "hashes", column, hashes: counter.repeats(salt), missing };
        if (counter.inexact > 0)
            return undefined;
        const runs = counter.runs();
        const [low, high] = (0,number_columns/* exactRange */.VI)(column);
        const [first, last] = runs.ends() ?? [low, low];
        // A time without end is no number.
        if (first < low || last > high || (runs.nan > 0 && (0,number_columns/* isTime */.K8)(column.type)))
            return undefined;
        return { kind: "numbers", column, runs, missing, unit: (0,number_columns/* unitOf */.uF)(column) };
    }
}
const widths = {
    DOUBLE: 8,
    FLOAT: 4,
    BIGINT: 8,
    INTEGER: 4,
    SMALLINT: 2,
    TINYINT: 1,
    UINTEGER: 4,
    USMALLINT: 2,
    UTINYINT: 1,
    DATE: 4,
    HASH: 8,
};
/** How a column's values are read, and the SQL of them. */
function storedAs({ type, typed }) {
    if (type === "VARCHAR")
        return ["HASH", `CASE WHEN ${typed} IS NOT NULL THEN ${hashOf(typed)} END`];
    if (type in kinds)
        return [type, typed];
    // As microseconds since 1970, which is how they are stored.
    if (type === "TIMESTAMP")
        return ["BIGINT", typed];
    if ((0,number_columns/* isTime */.K8)(type))
        return ["BIGINT", `CAST(${typed} AS TIMESTAMP)`];
    return ["DOUBLE", `CAST(${typed} AS DOUBLE)`];
}
/** SQL of a text's hash. Without one bit of the exponent it is no NaN. */
function hashOf(text) {
    return `(xor(hash(${text}), ${salt}::UBIGINT) & ${hashMask}::UBIGINT)`;
}

// EXTERNAL MODULE: ./out/toolkit/data/scan/asked.js
var asked = __webpack_require__(79530);
// EXTERNAL MODULE: ./out/toolkit/data/scan/cell.js
var scan_cell = __webpack_require__(79784);
// EXTERNAL MODULE: ./out/toolkit/data/scan/walk.js + 2 modules
var walk = __webpack_require__(17594);
;// CONCATENATED MODULE: ./out/toolkit/data/scan/scan-profile.js





/** More texts than these are not looked for. */
const mostTexts = 100_000;
/**
 * The profiles of the columns, the same as the table's. Where the most frequent of a column's texts are known by their
 * hashes only, the files are read again for them.
 * @throws NotInOnePass when too many texts are as frequent as the most frequent ones
 */
async function profileOfScan(scan) {
    const rows = scan.files.reduce((sum, file) => sum + file.rows, 0);
    const wanted = new Map();
    for (const one of scan.columns) {
        if (one.kind !== "texts")
            continue;
        const frequent = frequentTexts(one);
        if (frequent === undefined)
            throw new asked/* NotInOnePass */.oS();
        wanted.set(one, frequent);
    }
    await findTexts(scan, wanted);
    return scan.columns.map((one) => {
        if (one.kind !== "texts")
            return one.profile;
        const profile = profileOfTexts(rows, one, wanted.get(one));
        return profile.valuesComplete || profile.kind === "boolean"
            ? profile
            : { ...profile, distinctSketch: one.sketch.text() };
    });
}
/** The texts that may be listed, by their hashes; undefined where there are more than `most`. */
function frequentTexts({ texts, known }, most = mostTexts) {
    const { values, counts, distinct } = texts;
    const listed = (0,profile_compute/* mostValues */.Yz)("text");
    const last = (0,number_profile/* topRuns */.OZ)(texts, listed).at(-1);
    const least = distinct <= listed || last === undefined ? 1 : Math.max(2, counts[last]);
    const found = new Map();
    for (let at = 0; at < values.length; at++) {
        if (counts[at] < least)
            continue;
        if (found.size === most)
            return undefined;
        found.set(values[at], { count: counts[at], text: known.get(values[at]) });
    }
    return found;
}
async function findTexts(scan, wanted) {
    let open = 0;
    const searched = [...wanted].flatMap(([{ column }, texts]) => {
        const unknown = [...texts.values()].filter(({ text }) => text === undefined).length;
        open += unknown;
        return unknown === 0 ? [] : [{ index: column.index, texts }];
    });
    if (open === 0)
        return;
    const cell = new scan_cell/* CellText */.i();
    await (0,walk/* walkRecords */.w)(scan.sources, scan.columns.length, (block) => {
        for (const { index, texts } of searched) {
            for (let record = 0; record < block.records; record++) {
                if (!cell.read(block, record, index))
                    continue;
                const found = texts.get(cell.key());
                if (found === undefined || found.text !== undefined)
                    continue;
                found.text = cell.text();
                open--;
            }
        }
        return open === 0;
    });
}
function profileOfTexts(rows, { column, texts, missing }, frequent) {
    const counts = new Map();
    let emptyTexts = 0;
    const isBoolean = column.type === "BOOLEAN";
    for (const { text, count } of frequent.values()) {
        if (isBoolean && text === "")
            emptyTexts += count;
        else {
            const value = isBoolean ? text.toLowerCase() : text;
            counts.set(value, (counts.get(value) ?? 0) + count);
        }
    }
    const distinct = isBoolean ? counts.size : texts.distinct;
    const top = [...counts]
        .map(([text, count]) => ({ text, count }))
        .sort((one, other) => other.count - one.count || compareBytes(one.text, other.text))
        .slice(0, (0,profile_compute/* mostValues */.Yz)("text"));
    return {
        name: column.name,
        kind: isBoolean ? "boolean" : (0,profile_compute/* kindOfText */.bn)(distinct, rows - missing),
        type: column.type,
        rows,
        missing: missing + emptyTexts,
        distinct,
        distinctExact: true,
        numeric: null,
        values: top.map(({ text, count }) => ({ value: isBoolean ? text === "true" : text, count })),
        valuesComplete: top.length === distinct,
    };
}
/** The order of two texts' bytes in UTF-8: that of their characters, where a text's own order is that of its halves. */
function compareBytes(one, other) {
    const size = Math.min(one.length, other.length);
    for (let at = 0; at < size; at++) {
        const [a, b] = [one.charCodeAt(at), other.charCodeAt(at)];
        if (a !== b)
            return rankOf(a) - rankOf(b);
    }
    return one.length - other.length;
}
/** Halves of characters beyond U+FFFF come after all others. */
function rankOf(unit) {
    return unit >= 0xd800 && unit < 0xe000 ? unit + 0x10000 : unit;
}

;// CONCATENATED MODULE: ./out/toolkit/data/tallied-texts.js




/** More texts than these are grouped by SQL. */
const tallied_texts_mostTexts = 1000;
const scratch = new Float64Array(1);
const bits = new BigUint64Array(scratch.buffer);
/**
 * The profile of a column of texts: those that it lists are looked up by their hashes. Undefined where too many are as
 * frequent as the most frequent ones, or two have the same hash.
 */
async function profileOfHashes(engine, table, { column, hashes, missing }) {
    const frequent = frequentTexts({ texts: hashes, known: new Map() }, tallied_texts_mostTexts);
    if (frequent === undefined)
        return undefined;
    const open = new Map();
    for (const [hash, one] of frequent)
        open.set(textOfHash(hash), one);
    if (!(await tallied_texts_findTexts(engine, table, column, open)))
        return undefined;
    const profile = profileOfTexts(table.rows, { column, texts: hashes, missing }, frequent);
    if (profile.valuesComplete || !(await hashesTheSame(engine)))
        return profile;
    return { ...profile, distinctSketch: hashes.sketch.text() };
}
/** A sketch of texts is of use only where the engine hashes as those that others have made are hashed. */
async function hashesTheSame(engine) {
    const [row] = await engine.rows(`SELECT ${text_hash/* isSameHash */.VR} AS same`);
    return row.same;
}
/** A hash, as SQL writes it. */
function textOfHash(hash) {
    scratch[0] = hash;
    return String(bits[0]);
}
/** Looks up the texts of hashes. False where two have the same hash. */
async function tallied_texts_findTexts(engine, table, { typed }, open) {
    const cells = `(SELECT ${hashOf(typed)} AS h, ${typed} AS v FROM ${table.storage})`;
    // Frequent texts mostly stand among the first rows.
    const first = open.size === 1 ? 1 : 5000;
    const queries = [
        `SELECT h, v FROM ${cells} WHERE h IN (HASHES) LIMIT ${first}`,
        `SELECT DISTINCT h, v FROM ${cells} WHERE h IN (HASHES)`,
    ];
    for (const query of queries) {
        const unknown = [...open].filter(([, { text }]) => text === undefined).map(([known]) => known);
        if (unknown.length === 0)
            break;
        const found = await engine.rows(query.replace("HASHES", unknown.join(", ")));
        for (const { h, v } of found) {
            const one = open.get(String(h));
            if (one === undefined)
                continue;
            if (one.text !== undefined && one.text !== v)
                return false;
            one.text = v;
        }
    }
    return true;
}
/** The profile with a sketch of the texts, where it does not list them all. */
async function withSketch(profile, engine, table, { typed }) {
    if (profile.valuesComplete || !(await hashesTheSame(engine)))
        return profile;
    const rows = await engine.rows((0,text_hash/* textRegistersSql */.gJ)(typed, table.storage));
    const sketch = distinct_sketch/* DistinctSketch */.d.ofPowers(rows.map(({ s, r }) => [Number(s), BigInt(r)]));
    return { ...profile, distinctSketch: sketch.text() };
}

;// CONCATENATED MODULE: ./out/toolkit/data/profile-large.js







/** Columns that are read in one scan. */
const columnsAtOnce = 50;
/**
 * Profiles of columns of a table that is too large for their values to be in memory: of as many rows at a time as have
 * room, which are merged like those of several datasets and say how exact they are. One scan for fifty columns.
 * @param columns for which `isTallied` holds; those with values that have no exact number are left out of the answer
 * @param beside is read in the first scan
 * @param partBytes memory for the values of a part's columns
 */
async function profilesOfLarge(engine, table, columns, beside, partBytes = batchBytes) {
    const found = new Map();
    for (let from = 0; from === 0 || from < columns.length; from += columnsAtOnce) {
        const batch = columns.slice(from, from + columnsAtOnce);
        const most = Math.max(2048, Math.floor(partBytes / (8 * Math.max(1, batch.length))));
        const parts = await partsOf(engine, table, batch, from === 0 ? beside : undefined, most);
        for (const [at, column] of batch.entries()) {
            const one = await unionOf(engine, table, column, parts[at]);
            if (one !== undefined)
                found.set(column, one);
        }
    }
    return found;
}
/** @param most rows that a part has */
async function partsOf(engine, table, columns, beside, most) {
    const kernel = new counting_kernel/* Kernel */.M();
    const shared = new Shared(kernel, most, entriesOf(most, columns.length));
    const begin = kernel.mark();
    const open = () => {
        kernel.giveBack(begin);
        return columns.map((column) => new Counter(column, shared, most));
    };
    let counters = open();
    const parts = columns.map(() => []);
    let filled = 0;
    const finish = () => {
        for (const [at, counter] of counters.entries())
            parts[at] = withPart(parts[at], counter, filled);
        filled = 0;
        counters = open();
    };
    const memory = kernel.wholeMemory();
    const more = beside?.expressions ?? [];
    await engine.vectors(selectOf(table, [...counters.map(({ expression }) => expression), ...more]), [...counters.map(({ width }) => width), ...more.map(() => 8)], (rows, vectors) => {
        if (filled + rows > most)
            finish();
        for (const [at, counter] of counters.entries())
            counter.add(memory, vectors[at], rows);
        beside?.add(rows, vectors.slice(counters.length).map(wordsOf));
        filled += rows;
    });
    if (filled > 0)
        finish();
    return parts;
}
function withPart(parts, counter, rows) {
    const one = parts && counter.finish();
    if (parts === undefined || one === undefined)
        return undefined;
    parts.push(one.kind === "numbers" ? (0,profile_compute/* profileOfRuns */.Zi)(rows, one) : hashProfile(rows, one));
    return parts;
}
/** The profile of a column of texts, with their hashes in their places. */
function hashProfile(rows, { column, hashes, missing }) {
    const top = (0,number_profile/* topRuns */.OZ)(hashes, (0,profile_compute/* mostValues */.Yz)("text"));
    const values = top.map((at) => ({ value: textOfHash(hashes.values[at]), count: hashes.counts[at] }));
    const valuesComplete = values.length === hashes.distinct;
    return {
        ...{ name: column.name, kind: "text", type: column.type, rows, missing },
        ...{ distinct: hashes.distinct, distinctExact: true, numeric: null, values, valuesComplete },
        distinctSketch: hashes.sketch.text(),
    };
}
async function unionOf(engine, table, column, parts) {
    if (parts === undefined || parts.length === 0)
        return undefined;
    const merged = (0,profile_merge/* mergeProfiles */.N)(parts.map((one) => ({ schema: "mergeline.profile/2", rows: one.rows, digest: "", columns: [one] }))).columns[0];
    if (column.type !== "VARCHAR")
        return apart(merged, parts);
    const open = new Map();
    for (const { value } of merged.values)
        open.set(String(value), { text: undefined });
    if (!(await tallied_texts_findTexts(engine, table, column, open)))
        return undefined;
    const values = merged.values
        .map(({ value, count }) => ({ value: open.get(String(value)).text, count }))
        .map((one) => ({ ...one, bytes: Buffer.from(one.value) }))
        .sort((one, other) => other.count - one.count || Buffer.compare(one.bytes, other.bytes))
        .map(({ value, count }) => ({ value, count }));
    const { distinctSketch, ...rest } = merged;
    const isOfUse = distinctSketch !== undefined && !merged.valuesComplete && (await hashesTheSame(engine));
    return { ...rest, values, ...(isOfUse ? { distinctSketch } : {}) };
}
/** Where no two parts overlap, as of an ascending number, no value is in two of them: what they count adds up. */
function apart(merged, parts) {
    const ranges = parts
        .filter(({ rows, missing }) => missing < rows)
        .map(({ numeric, distinctExact }) => numeric === null || !distinctExact || numeric.infinite + numeric.nan > 0 ? undefined : numeric);
    if (merged.distinctExact || ranges.includes(undefined))
        return merged;
    const sorted = ranges.map((one) => one).sort((one, other) => one.min - other.min);
    if (sorted.some(({ min }, at) => at > 0 && min <= sorted[at - 1].max))
        return merged;
    const { distinctError: _, ...rest } = merged;
    const distinct = parts.reduce((sum, part) => sum + part.distinct, 0);
    return { ...rest, distinct, distinctExact: true };
}

;// CONCATENATED MODULE: ./out/toolkit/data/table-profile.js





/**
 * The profile of a table's good rows. The values of numbers and times, and the hashes of texts, come by in few scans
 * and are counted in memory; other columns, and numbers that have no exact floating-point value, SQL groups by their
 * values. Of a table that is too large for memory the profiles of its parts are merged: they say how exact they are.
 * @param beside is read in the first of the scans
 */
async function computeProfile(engine, table, beside) {
    const isLarge = table.rows > number_columns/* mostRows */.ZB;
    const found = await (isLarge ? profilesOfLarge : profilesInMemory)(engine, table, table.columns.filter(isTallied), beside);
    const columns = [];
    for (const column of table.columns) {
        const known = found.get(column);
        const profile = known ?? (await profileByGroups(engine, table, column));
        const isText = known === undefined && column.type === "VARCHAR";
        columns.push(isText ? await withSketch(profile, engine, table, column) : profile);
    }
    const schema = isLarge ? "mergeline.profile/2" : "mergeline.profile/1";
    return { schema, rows: table.rows, digest: table.digest, columns };
}
async function profilesInMemory(engine, table, columns, beside) {
    const found = new Map();
    for await (const one of tallyColumns(engine, table, columns, beside)) {
        const profile = one.kind === "numbers" ? (0,profile_compute/* profileOfRuns */.Zi)(table.rows, one) : await profileOfHashes(engine, table, one);
        if (profile !== undefined)
            found.set(one.column, profile);
    }
    return found;
}
async function profileByGroups(engine, table, column) {
    const base = (0,profile_compute/* baseKind */.eF)(column);
    const limit = (0,profile_compute/* mostValues */.Yz)(base);
    const value = (0,profile_compute/* comparable */.Zm)(column);
    const groups = `SELECT ${value} AS v, count(*) AS n FROM ${table.storage} GROUP BY v`;
    const found = await engine.rows(`WITH g AS MATERIALIZED (${groups}), top AS (SELECT v, n FROM g ORDER BY v IS NULL, n DESC, v LIMIT ${limit})
      SELECT ${written(column)} AS v, n, (SELECT count(v) FROM g) AS d, (SELECT n FROM g WHERE v IS NULL) AS m
      FROM top ORDER BY top.v IS NULL, n DESC, top.v`);
    const distinct = found[0]?.d ?? 0;
    const isLong = base === "text" && distinct > limit;
    const top = found.filter(({ v, n }) => v !== null && (n > 1 || !isLong));
    const missing = found[0]?.m ?? 0;
    return {
        name: column.name,
        kind: base === "text" ? (0,profile_compute/* kindOfText */.bn)(distinct, table.rows - missing) : base,
        type: column.type,
        rows: table.rows,
        missing,
        distinct,
        distinctExact: true,
        numeric: base === "numeric" || base === "datetime" ? await numericOf(engine, table, column, base) : null,
        values: top.map(({ v, n }) => ({ value: (0,profile_compute/* jsonValue */.IL)(v), count: n })),
        valuesComplete: top.length === distinct,
    };
}
/** SQL of the grouped value `v` as JSON can hold it: dates as ISO 8601 text. */
function written(column) {
    if (column.type === "DATE")
        return "CAST(v AS VARCHAR)";
    if ((0,profile_compute/* baseKind */.eF)(column) === "datetime")
        return "strftime(CAST(v AS TIMESTAMP), '%Y-%m-%dT%H:%M:%S.%f')";
    return "v";
}
async function numericOf(engine, table, column, kind) {
    const x = kind === "numeric"
        ? `CAST(${column.typed} AS DOUBLE)`
        : `epoch_ms(CAST(${column.typed} AS TIMESTAMP))::DOUBLE`;
    const source = `(SELECT ${x} AS x FROM ${table.storage})`;
    const [row] = await engine.rows(`SELECT count(*) FILTER (isfinite(x)) AS finite, count(*) FILTER (isnan(x)) AS nan, count(*) FILTER (isinf(x)) AS infinite,
      min(x) FILTER (isfinite(x)) AS min, max(x) FILTER (isfinite(x)) AS max, avg(x) FILTER (isfinite(x)) AS mean,
      CASE WHEN count(*) FILTER (isfinite(x)) > 1 THEN stddev_samp(x) FILTER (isfinite(x)) END AS deviation FROM ${source}`);
    const { finite, nan, infinite, min, max, mean, deviation } = row;
    if (finite === 0 || min === null || max === null || mean === null)
        return null;
    return {
        finite,
        nan,
        infinite,
        min,
        max,
        mean,
        standardDeviation: deviation !== null && Number.isFinite(deviation) ? deviation : null,
        quantiles: await quantilesOf(engine, source, finite),
    };
}
/** The values of rank max(1, ⌈p·n⌉) for p = 0, 1/1000, …, 1: one sort, where an aggregate of 1,001 takes minutes. */
async function quantilesOf(engine, source, n) {
    const ranks = Array.from({ length: 1001 }, (_, index) => Math.max(1, Math.ceil((index * n) / 1000)));
    const { r, x } = await engine.columns(`SELECT r, x FROM (SELECT x, row_number() OVER (ORDER BY x) AS r FROM ${source} WHERE isfinite(x)) WHERE r IN (${[...new Set(ranks)].join(", ")})`);
    const byRank = new Map(r.map((rank, index) => [rank, x[index]]));
    return ranks.map((rank) => byRank.get(rank));
}

// EXTERNAL MODULE: ./out/toolkit/data/sql.js
var sql = __webpack_require__(6918);
// EXTERNAL MODULE: ./out/validate-data/checks/cell.js
var cell = __webpack_require__(79688);
;// CONCATENATED MODULE: ./out/validate-data/checks/check.js
const noContract = {
    checks: [],
    undeclared: [],
    identity: [],
    personal: new Set(),
};
/** RFC 6901. */
function pointer(keys) {
    return keys.map((key) => `/${String(key).replaceAll("~", "~0").replaceAll("/", "~1")}`).join("");
}

// EXTERNAL MODULE: ./out/validate-data/checks/result.js
var checks_result = __webpack_require__(75513);
;// CONCATENATED MODULE: ./out/validate-data/checks/worst-rows.js


/** How many of them are shown. */
const mostWorst = 10;
/** More of a row's cells say no more. */
const worst_rows_mostCells = 20;
/**
 * The rows that break the most checks, the first of equals first. One scan over the broken checks and one look at the
 * rows that were found; none where nothing is broken row by row.
 * @param results those that count: what a baseline excuses is left out by the caller
 */
async function worstRows(engine, table, results, most) {
    const broken = results.flatMap(({ check, status, failed }) => {
        const test = check.test.kind === "count" ? check.test.of : check.test;
        return status === "fail" && failed > 0 && (test?.kind === "rows" || test?.kind === "repeats")
            ? [{ check, test }]
            : [];
    });
    if (broken.length === 0 || most === 0)
        return [];
    const flags = broken.map(({ test }) => flagOf(table, test));
    const sums = [];
    for (let from = 0; from < flags.length; from += 100) {
        sums.push(`(${flags.slice(from, from + 100).join(" + ")})`);
    }
    const worst = await engine.rows(`SELECT r, n FROM (SELECT rowid AS r, ${sums.join(" + ")} AS n FROM ${table.storage}) WHERE n > 0 ORDER BY n DESC, r LIMIT ${most}`);
    if (worst.length === 0)
        return [];
    const columns = broken.map(({ test }, index) => `${flags[index]} AS f${index}, CAST(${test.shown} AS VARCHAR) AS v${index}`);
    const found = await engine.rows(`SELECT rowid AS r, ${columns.join(", ")} FROM ${table.storage} WHERE rowid IN (${worst.map(({ r }) => r).join(", ")})`);
    const byRow = new Map(found.map((row) => [row.r, row]));
    const places = table.locate(worst.map(({ r }) => r));
    return worst.map(({ r, n }, at) => {
        const row = byRow.get(r);
        const cells = broken.flatMap(({ check }, index) => {
            const value = row[`v${index}`];
            const text = value === null || value === undefined ? null : (0,checks_result/* cutValue */.cv)(String(value));
            return row[`f${index}`] === 1 ? [{ check, value: text }] : [];
        });
        return { ...places[at], failed: n, cells: cells.slice(0, worst_rows_mostCells) };
    });
}
/** SQL: 1 for a row that breaks the check, else 0. */
function flagOf(table, test) {
    const isBroken = test.kind === "rows"
        ? `(${test.evaluated}) AND (${test.violated})`
        : `rowid IN (SELECT r FROM (${exampleQuery(table, test)}))`;
    return `CASE WHEN ${isBroken} THEN 1 ELSE 0 END`;
}

;// CONCATENATED MODULE: ./out/validate-data/checks/masked-rows.js



/** What is shown of some rows' cells by tests of single rows. One look at the rows for all. */
async function cellsOf(engine, table, tests, rows) {
    if (rows.length === 0)
        return new Map();
    const shown = tests.map((test, index) => `CAST(${test.shown} AS VARCHAR) AS v${index}`);
    const found = await engine.rows(`SELECT rowid AS r, ${shown.join(", ")} FROM ${table.storage} WHERE rowid IN (${[...new Set(rows)].join(", ")})`);
    return new Map(found.map((row) => [
        row.r,
        tests.map((_, index) => (row[`v${index}`] ?? null)),
    ]));
}
const rowTest = (check) => countedPart(check);
/**
 * The first rows that break some checks.
 * @param wanted positions of the checks
 * @returns for each of them its examples
 */
async function maskedExamples(engine, table, checks, wanted, masks) {
    const rows = wanted.map((index) => masks.rowsOf(index));
    const tests = wanted.map((index) => rowTest(checks[index]));
    const cells = await cellsOf(engine, table, tests, rows.flat());
    return rows.map((ofCheck, at) => {
        const places = table.locate(ofCheck);
        return ofCheck.map((row, index) => {
            const value = cells.get(row)[at];
            return { ...places[index], value: value === null ? null : (0,checks_result/* cutValue */.cv)(value) };
        });
    });
}
/**
 * The rows that break the most checks, the first of equals first. Undefined where a broken check is not known by masks.
 * @param results those that count, of checks that are among all that the masks are of
 */
async function maskedWorstRows(engine, table, checks, results, masks, most) {
    const broken = results.filter(({ check, status, failed }) => status === "fail" && failed > 0 && isOfRows(check));
    const indexes = broken.map(({ check }) => checks.indexOf(check));
    if (!indexes.every((index) => masks.has(index)))
        return undefined;
    const worst = masks.worst(indexes, most);
    const tests = indexes.map((index) => rowTest(checks[index]));
    const cells = await cellsOf(engine, table, tests, worst.map(({ row }) => row));
    const places = table.locate(worst.map(({ row }) => row));
    return worst.map(({ row, broken: ofRow }, at) => ({
        ...places[at],
        failed: ofRow.length,
        cells: ofRow.slice(0, worst_rows_mostCells).map((index) => {
            const value = cells.get(row)[indexes.indexOf(index)];
            return { check: checks[index], value: value === null ? null : (0,checks_result/* cutValue */.cv)(value) };
        }),
    }));
}
function isOfRows(check) {
    return countedPart(check) !== undefined;
}

// EXTERNAL MODULE: ./out/validate-data/checks/threshold.js
var threshold = __webpack_require__(87845);
;// CONCATENATED MODULE: ./out/validate-data/checks/run.js




/** How long a contract's own query may take. */
const querySeconds = 300;
/**
 * Runs the checks: all counts in few scans of the table, then the first rows of those that failed.
 * @param most examples for each check
 */
async function runChecks(engine, table, checks, most, known) {
    const byMask = (index) => known?.masks.has(index) === true;
    const open = checks.map((check, index) => (byMask(index) ? undefined : countedPart(check)));
    const counts = await countAll(engine, table, open, known?.profile);
    for (const index of checks.keys())
        if (byMask(index))
            counts[index] = known.masks.counts(index, known.profile);
    const results = [];
    const shown = [];
    for (const [index, check] of checks.entries()) {
        const examples = async (test) => {
            if (!byMask(index))
                return examplesOf(engine, table, test, most);
            shown.push(index);
            return [];
        };
        results.push(check.test.kind === "query"
            ? await queryResult(engine, table, check, check.test)
            : await resultOf(check, counts[index], table.rows, examples));
    }
    if (shown.length > 0 && most > 0) {
        const examples = await maskedExamples(engine, table, checks, shown, known.masks);
        for (const [at, index] of shown.entries())
            results[index] = { ...results[index], examples: examples[at] };
    }
    return results;
}
/** The part of a check whose rows are counted. */
function countedPart({ test }) {
    if (test.kind === "rows" || test.kind === "repeats")
        return test;
    return test.kind === "count" ? test.of : undefined;
}
async function countAll(engine, table, tests, profile) {
    const results = tests.map(() => undefined);
    const row = tests.flatMap((test, index) => (test?.kind === "rows" ? [{ test, index }] : []));
    for (let from = 0; from < row.length; from += 100) {
        const batch = row.slice(from, from + 100);
        const found = await countRows(engine, table, batch.map(({ test }) => test)).catch(async () => {
            // One of them can't be computed: asked singly, the others still answer.
            const single = [];
            for (const { test } of batch) {
                single.push(await countRows(engine, table, [test]).then(([one]) => one, asError));
            }
            return single;
        });
        for (const [position, { index }] of batch.entries())
            results[index] = found[position];
    }
    for (const [index, test] of tests.entries()) {
        if (test?.kind !== "repeats")
            continue;
        results[index] =
            countDistinct(table, test, profile) ?? (await countRepeats(engine, table, test).catch(asError));
    }
    return results;
}
function asError(error) {
    return error instanceof Error ? error : new Error(String(error));
}
async function countRows(engine, table, tests) {
    // Many checks look at the same rows.
    const names = new Map();
    const nameOf = (condition) => {
        const name = names.get(condition) ?? `n${names.size}`;
        names.set(condition, name);
        return name;
    };
    const parts = tests.map(({ evaluated, violated }) => ({
        evaluated: evaluated === "true" ? undefined : nameOf(evaluated),
        failed: nameOf(evaluated === "true" ? violated : `(${evaluated}) AND (${violated})`),
    }));
    const selected = [...names].map(([condition, name]) => `count(*) FILTER (${condition}) AS ${name}`);
    const [row] = await engine.rows(`SELECT ${selected.join(", ")} FROM ${table.storage}`);
    return parts.map(({ evaluated, failed }) => ({
        evaluated: evaluated === undefined ? table.rows : row[evaluated],
        failed: row[failed],
    }));
}
/** SQL of the key that rows are compared by. */
function keyOf({ key }) {
    return key.length === 1 ? key[0] : `row(${key.join(", ")})`;
}
/** Counts without a query where the profile says that no value of a column comes twice. Equal texts have one hash. */
function countDistinct(table, { key, evaluated }, profile) {
    const column = table.columns.find(({ raw }) => key.length === 1 && (key[0] === raw || key[0] === `CAST(${raw} AS VARCHAR)`));
    if (column === undefined || evaluated !== `${column.raw} IS NOT NULL`)
        return undefined;
    const isPlain = column.typed === column.raw && /^(VARCHAR|(BIG|SMALL|TINY)INT|INTEGER)$/.test(column.type);
    const found = profile?.columns[column.index];
    if (!isPlain || found === undefined || !found.distinctExact)
        return undefined;
    if (found.distinct !== found.rows - found.missing)
        return undefined;
    return { evaluated: found.distinct, failed: 0 };
}
async function countRepeats(engine, table, test) {
    const [row] = await engine.rows(`SELECT count(*) AS e, count(DISTINCT ${keyOf(test)}) AS d FROM ${table.storage} WHERE ${test.evaluated}`);
    return { evaluated: row.e, failed: row.e - row.d };
}
async function queryResult(engine, table, check, test) {
    const none = { check, evaluated: table.rows, failed: 0, observedValue: null, examples: [] };
    return { ...none, ...(await runQuery(engine, check, test)) };
}
/**
 * The result of a check whose rows have been counted.
 * @param counts of {@link countedPart}, or why there are none
 * @param rows of the table
 * @param examplesOf gives the first rows that break a test
 */
async function resultOf(check, counts, rows, examplesOf) {
    const { test } = check;
    const none = { check, evaluated: 0, failed: 0, observedValue: null, examples: [] };
    if (test.kind === "known") {
        return { ...none, status: test.status, failed: test.status === "fail" ? 1 : 0, observed: test.observed };
    }
    if (counts instanceof Error)
        return { ...none, status: "error", observed: problemOf(counts) };
    if (test.kind === "reference")
        throw new Error(`${check.name} was not looked up`);
    if (test.kind === "count") {
        const found = test.of === undefined ? rows : counts.failed;
        const value = test.unit === "percent" ? (rows === 0 ? 0 : (100 * found) / rows) : found;
        const ok = test.threshold.every((comparison) => (0,threshold/* meets */.D)(value, comparison));
        const show = !ok && test.of !== undefined && (0,threshold/* isUpperBound */.Ro)(test.threshold);
        return {
            check,
            status: ok ? "pass" : "fail",
            evaluated: rows,
            failed: ok ? 0 : show ? found : 1,
            observed: `${(0,checks_result/* shownNumber */.b8)(value)}${test.unit === "percent" ? "%" : ""}`,
            observedValue: value,
            examples: show ? await examplesOf(test.of) : [],
        };
    }
    const { evaluated, failed } = counts;
    const mostly = test.kind === "rows" ? test.mostly : undefined;
    if (mostly !== undefined && evaluated === 0) {
        const observed = "no value to look at, so nothing could fail";
        return { ...none, status: "pass", observed, observedValue: 0 };
    }
    if (mostly !== undefined && failed > 0 && (evaluated - failed) / evaluated >= mostly) {
        const observed = `${failed} of ${evaluated}, which is allowed`;
        return { ...none, status: "pass", evaluated, observed, observedValue: failed };
    }
    return {
        check,
        status: failed === 0 ? "pass" : "fail",
        evaluated,
        failed,
        observed: failed === 0 ? `all ${evaluated}` : `${failed} of ${evaluated}`,
        observedValue: failed,
        examples: failed === 0 || test.kind === "query" ? [] : await examplesOf(test),
    };
}
async function runQuery(engine, check, test) {
    try {
        const rows = await engine.query(test.sql, querySeconds);
        if (rows.length !== 1 || rows[0].length !== 1) {
            const size = rows.length === 0 ? "no row" : rows.length > 1 ? "more than one row" : `${rows[0].length} columns`;
            return { status: "error", observed: `the query gave ${size}; one value is needed` };
        }
        const value = comparable(rows[0][0]);
        const ok = test.threshold.every((comparison) => (0,threshold/* meets */.D)(value, comparison));
        return {
            status: ok ? "pass" : "fail",
            failed: ok ? 0 : 1,
            observed: value === null ? "NULL" : typeof value === "number" ? (0,checks_result/* shownNumber */.b8)(value) : (0,checks_result/* cutValue */.cv)(String(value)),
            observedValue: typeof value === "number" && Number.isFinite(value) ? value : null,
        };
    }
    catch (error) {
        return { status: "error", observed: `${check.type} can't be computed: ${problemOf(error)}` };
    }
}
function comparable(value) {
    return typeof value === "bigint" ? Number(value) : value;
}
function problemOf(error) {
    return (0,checks_result/* cutValue */.cv)((0,errors/* messageOf */.bD)(error).replace(/^Invalid Input Error: /, ""), 200);
}
/** The first rows that break a check, in the order of the data. */
async function examplesOf(engine, table, test, most) {
    if (most === 0)
        return [];
    const query = exampleQuery(table, test);
    // Rows come in their order unless something is joined to them, so that the scan ends with the last one wanted.
    const isInOrder = test.kind === "rows" && !/\bselect\b/i.test(`${test.evaluated} ${test.violated}`);
    const rows = await engine.rows(isInOrder ? `${query} LIMIT ${most}` : `${query} ORDER BY r LIMIT ${most}`);
    const places = table.locate(rows.map((row) => row.r));
    return rows.map(({ v, first }, index) => {
        const before = first === null ? undefined : table.locate([first])[0];
        return {
            ...places[index],
            value: v === null ? null : (0,checks_result/* cutValue */.cv)(v),
            ...(before === undefined
                ? {}
                : { firstSeen: { file: before.file, row: before.row, line: before.line } }),
        };
    });
}
/** SQL of all rows that break a check: r (row index), v (the value shown), first (where a repeated key stood first). */
function exampleQuery(table, test) {
    if (test.kind === "rows") {
        return `SELECT rowid AS r, ${test.shown} AS v, NULL AS first FROM ${table.storage} WHERE (${test.evaluated}) AND (${test.violated})`;
    }
    const first = `min(rowid) OVER (PARTITION BY ${test.key.join(", ")})`;
    return `SELECT * FROM (SELECT rowid AS r, ${test.shown} AS v, ${first} AS first FROM ${table.storage} WHERE ${test.evaluated}) WHERE r <> first`;
}

// EXTERNAL MODULE: ./out/toolkit/data/bad-row.js
var bad_row = __webpack_require__(43724);
;// CONCATENATED MODULE: ./out/validate-data/checks/structure.js


/** What every file has to be, contract or not: rows that are rows, and at least one of them. */
function structureResults(table, most) {
    const check = (name, type, expected) => ({
        name,
        type,
        keys: [],
        column: null,
        severity: "error",
        expected,
        test: { kind: "known", status: "pass", observed: "" },
    });
    const all = table.rows + table.badRowCount;
    const bad = table.badRowCount;
    return [
        {
            check: check("every record is a row", "structure", "as many cells as the header, closed quotes, valid UTF-8"),
            status: bad === 0 ? "pass" : "fail",
            evaluated: all,
            failed: bad,
            observed: bad === 0 ? `all ${all}` : `${bad} of ${all}: ${problems(table.badRows)}`,
            observedValue: bad,
            examples: table.badRows.slice(0, most).map(exampleOf),
        },
        {
            check: check("there are rows", "rows", "at least one row"),
            status: table.rows > 0 ? "pass" : "fail",
            evaluated: all,
            failed: table.rows > 0 ? 0 : 1,
            observed: table.rows > 0 ? `${table.rows}` : bad > 0 ? "no row that can be read" : "a header and nothing else",
            observedValue: table.rows,
            examples: [],
        },
    ];
}
function exampleOf(row) {
    return {
        file: row.file,
        row: row.row,
        line: row.line,
        value: (0,checks_result/* cutValue */.cv)(`${(0,bad_row/* describeBadRow */.BK)(row)}: ${row.text}`),
    };
}
function problems(rows) {
    return [...new Set(rows.map((row) => row.problem))].join(", ");
}

;// CONCATENATED MODULE: ./out/validate-data/baseline-compare.js







/**
 * Tells new violations from known ones. A violating row is known when the baseline has a violating row of the same
 * check with the same primary key and value, or, without a key, with the same cells in all columns that both have; as
 * often as the baseline has it. A measured number is known when the baseline's was as far off or further.
 */
async function markKnown(engine, now, before, most) {
    const old = new Map(before.results.map((result) => [identityOf(result.check), result]));
    const marked = [];
    for (const result of now.results) {
        if (result.status !== "fail" && result.status !== "error")
            marked.push(result);
        else
            marked.push(await compare(engine, now, before, result, old.get(identityOf(result.check)), most));
    }
    return marked;
}
function identityOf({ keys, type, column }) {
    return `${pointer(keys)} ${type} ${column ?? ""}`;
}
async function compare(engine, now, before, result, known, most) {
    if (known === undefined || known.status === "pass" || known.status === "unsupported") {
        return { ...result, fresh: Math.max(1, result.failed) };
    }
    if (result.status === "error" || known.status === "error") {
        return { ...result, fresh: result.status === known.status ? 0 : Math.max(1, result.failed) };
    }
    if (result.check.type === "structure")
        return structure(now.table, before.table, result, most);
    const { test } = result.check;
    const part = test.kind === "count" ? test.of : test;
    const old = known.check.test.kind === "count" ? known.check.test.of : known.check.test;
    if (isCounted(part) && isCounted(old) && test.kind !== "count") {
        return freshRows(engine, { ...now, test: part }, { ...before, test: old }, result, most);
    }
    if (test.kind === "count" || test.kind === "query") {
        const worse = (0,threshold/* excess */.Mm)(result.observedValue, test.threshold) > (0,threshold/* excess */.Mm)(known.observedValue, test.threshold);
        return { ...result, fresh: worse ? Math.max(1, result.failed) : 0 };
    }
    return { ...result, fresh: result.observed === known.observed ? 0 : Math.max(1, result.failed) };
}
function isCounted(test) {
    return test?.kind === "rows" || test?.kind === "repeats";
}
function structure(now, before, result, most) {
    const key = (row) => `${row.problem}\0${row.text}`;
    const counts = new Map();
    for (const row of before.badRows)
        counts.set(key(row), (counts.get(key(row)) ?? 0) + 1);
    const fresh = now.badRows.filter((row) => {
        const left = counts.get(key(row)) ?? 0;
        counts.set(key(row), left - 1);
        return left <= 0;
    });
    // Bad rows beyond those kept one by one can't be compared: more of them than before are new.
    const beyond = Math.max(0, now.badRowCount - now.badRows.length - (before.badRowCount - before.badRows.length));
    return {
        ...result,
        fresh: fresh.length + beyond,
        ...(fresh.length > 0 ? { examples: fresh.slice(0, most).map(exampleOf) } : {}),
    };
}
async function freshRows(engine, now, before, result, most) {
    const common = now.table.columns.filter((column) => before.table.column(column.name) !== undefined);
    const violating = ({ table, compiled, test }) => {
        const cells = compiled.identity.length > 0
            ? [...compiled.identity.map((one) => `CAST(s.${(0,sql/* identifier */.Cv)(one)} AS VARCHAR)`), "e.v"]
            : common.map((column) => (0,cell/* shownOf */.Rp)(table.column(column.name)));
        return `SELECT e.r, e.v, e.first, hash(row(${cells.join(", ")})) AS h FROM (${exampleQuery(table, test)}) e JOIN ${table.storage} s ON s.rowid = e.r`;
    };
    const rows = await engine.rows(`WITH now AS (${violating(now)}), old AS (SELECT h, count(*) AS n FROM (${violating(before)}) GROUP BY h),
      numbered AS (SELECT now.*, row_number() OVER (PARTITION BY now.h ORDER BY now.r) AS k FROM now),
      fresh AS (SELECT * FROM numbered LEFT JOIN old USING (h) WHERE k > coalesce(n, 0))
      SELECT r, v, first, (SELECT count(*) FROM fresh) AS total FROM fresh ORDER BY r LIMIT ${Math.max(1, most)}`);
    const fresh = rows[0]?.total ?? 0;
    if (fresh === 0)
        return { ...result, fresh };
    const places = now.table.locate(rows.map((row) => row.r));
    const examples = rows.slice(0, most).map(({ v, first }, index) => {
        const seen = first === null ? undefined : now.table.locate([first])[0];
        return {
            ...places[index],
            value: v === null ? null : (0,checks_result/* cutValue */.cv)(v),
            ...(seen === undefined ? {} : { firstSeen: seen }),
        };
    });
    return { ...result, fresh, examples };
}

// EXTERNAL MODULE: ./out/validate-data/checks/mask.js
var mask = __webpack_require__(68512);
;// CONCATENATED MODULE: ./out/validate-data/checks/row-masks.js


/** Conditions that one column of masks holds: 31 in each word. */
const perColumn = 62;
const row_masks_mostColumns = 16;
/** More different masks than these would need too much memory. */
const mostMasks = 1 << 16;
const filledForm = /^\(*c(\d+) IS NOT NULL( AND NOT isnan\(c\1\))?\)*(?: AND coalesce\(true, false\))?$/;
/**
 * Which checks each row breaks, gathered in one scan of a table as a mask of bits: it gives the counts, the first rows
 * that break each check, and the rows that break the most. Only what looks at single rows can be told so.
 */
class RowMasks {
    table;
    most;
    expressions;
    conditions = [];
    masked = new Map();
    seen = new Map();
    row = 0;
    isFull = false;
    /** @param most examples that are wanted of each check */
    constructor(table, checks, most) {
        this.table = table;
        this.most = most;
        const bits = new Map();
        const bitOf = (condition) => {
            const bit = bits.get(condition) ?? this.conditions.push(condition) - 1;
            bits.set(condition, bit);
            return bit;
        };
        for (const [index, check] of checks.entries()) {
            const test = countedPart(check);
            if (test?.kind !== "rows" ||
                looksElsewhere(test) ||
                this.conditions.length + 2 > perColumn * row_masks_mostColumns)
                continue;
            const { evaluated, violated } = test;
            const isKnown = evaluated === "true" || this.filledColumn(evaluated) !== undefined;
            this.masked.set(index, {
                test,
                failed: bitOf(evaluated === "true" ? violated : `(${evaluated}) AND (${violated})`),
                skipped: isKnown ? undefined : bitOf(`(${evaluated}) IS NOT TRUE`),
            });
        }
        this.expressions = Array.from({ length: Math.ceil(this.conditions.length / perColumn) }, (_, column) => maskOf(this.conditions.slice(column * perColumn, (column + 1) * perColumn)));
    }
    add(rows, columns) {
        const width = columns.length * 2;
        for (let row = 0; row < rows; row++) {
            let isBroken = false;
            for (const words of columns)
                isBroken ||= (words[row * 2] | words[row * 2 + 1]) !== 0;
            if (!isBroken || this.isFull)
                continue;
            const mask = new Int32Array(width);
            for (const [column, words] of columns.entries()) {
                mask[column * 2] = words[row * 2];
                mask[column * 2 + 1] = words[row * 2 + 1];
            }
            this.count(mask, this.row + row);
        }
        this.row += rows;
    }
    count(words, row) {
        const key = words.join();
        let one = this.seen.get(key);
        if (one === undefined) {
            this.isFull = this.seen.size === mostMasks;
            if (this.isFull) {
                this.seen.clear();
                return;
            }
            one = { words, count: 0, rows: [] };
            this.seen.set(key, one);
        }
        one.count++;
        if (one.rows.length < Math.max(this.most, mostWorst))
            one.rows.push(row);
    }
    /** Whether a check's rows are known. */
    has(index) {
        return !this.isFull && this.masked.has(index) && this.row === this.table.rows;
    }
    /** @param profile of the table */
    counts(index, profile) {
        const { test, failed, skipped } = this.masked.get(index);
        const filled = this.filledColumn(test.evaluated);
        const evaluated = skipped !== undefined
            ? this.table.rows - this.countOf(skipped)
            : filled === undefined
                ? this.table.rows
                : filledIn(profile.columns[filled.index], filled.isFloating);
        return { evaluated, failed: this.countOf(failed) };
    }
    /**
     * The column that an SQL condition says nothing of but that its cell holds a value. Of a file that knows its types:
     * in others a text may be no value.
     */
    filledColumn(sql) {
        const found = filledForm.exec(sql);
        const index = Number(found?.[1]);
        if (found === null || this.table.columns[index]?.textual !== false)
            return undefined;
        return { index, isFloating: found[2] !== undefined };
    }
    countOf(bit) {
        let sum = 0;
        for (const { words, count } of this.seen.values())
            if (isSet(words, bit))
                sum += count;
        return sum;
    }
    /** The first rows that break a check, at most so many as are wanted. */
    rowsOf(index) {
        const { failed } = this.masked.get(index);
        const rows = [...this.seen.values()].flatMap(({ words, rows }) => (isSet(words, failed) ? rows : []));
        return rows.sort((one, other) => one - other).slice(0, this.most);
    }
    /** The rows that break the most of some checks, the first of equals first, each with those that it breaks. */
    worst(indexes, most) {
        return [...this.seen.values()]
            .flatMap(({ words, rows }) => {
            const broken = indexes.filter((index) => isSet(words, this.masked.get(index).failed));
            return broken.length === 0 ? [] : rows.map((row) => ({ row, broken }));
        })
            .sort((one, other) => other.broken.length - one.broken.length || one.row - other.row)
            .slice(0, most);
    }
}
function isSet(words, bit) {
    return ((words[Math.floor(bit / 31)] >> (bit % 31)) & 1) === 1;
}
/** SQL of the bits of conditions. Rows for which none holds, most of them, are done with after one look at each. */
function maskOf(conditions) {
    const bits = conditions.map((condition, bit) => {
        const value = 2n ** BigInt(bit < 31 ? bit : bit + 1);
        return `CASE WHEN ${condition} THEN ${value}::UBIGINT ELSE 0::UBIGINT END`;
    });
    const any = conditions.map((condition) => `(${condition})`).join(" OR ");
    return `CASE WHEN ${any} THEN ${bits.map((bit) => `(${bit})`).join(" + ")} ELSE 0::UBIGINT END`;
}
/** Whether a test is no matter of one row: what is joined to the rows may change their order. */
function looksElsewhere({ evaluated, violated }) {
    const bare = `${evaluated} ${violated}`
        .replaceAll(/'(?:[^']|'')*'/g, "''")
        .replaceAll(/"(?:[^"]|"")*"/g, '""');
    return /\b(select|over)\b/i.test(bare);
}
function filledIn({ rows, missing, numeric, values }, isFloating) {
    // Without a finite number there are at most three values, and all are listed.
    const nan = numeric?.nan ?? values.find(({ value }) => value === "NaN")?.count ?? 0;
    return rows - missing - (isFloating ? nan : 0);
}

// EXTERNAL MODULE: ./out/validate-data/contracts/contract.js + 42 modules
var contracts_contract = __webpack_require__(19795);
// EXTERNAL MODULE: ./out/toolkit/data/scan/block-file.js
var block_file = __webpack_require__(21226);
// EXTERNAL MODULE: ./out/toolkit/data/scan/key-list.js
var key_list = __webpack_require__(47414);
;// CONCATENATED MODULE: ./out/toolkit/data/scan/overflow.js


/** Bytes of the blocks of all columns that may stay in memory. */
const mostBytes = 192 << 20;
/** Where the keys of a dataset's columns go: to memory as far as it is allowed, the rest to a file. */
class Overflow {
    folder;
    blockSize;
    memory;
    file;
    /** @param folder answers the absolute path of an existing one, for a file that is made when it is needed */
    constructor(folder, columns, most = mostBytes) {
        this.folder = folder;
        this.blockSize = (0,key_list/* blockSizeFor */.O)(columns);
        this.memory = { left: most };
    }
    keep(block) {
        this.file ??= new block_file/* BlockFile */.G(this.folder());
        return this.file.keep(block);
    }
    read(kept, into) {
        this.file.read(kept, into);
    }
    close() {
        this.file?.close();
    }
}

// EXTERNAL MODULE: ./out/toolkit/data/scan/scan.js
var scan_scan = __webpack_require__(28593);
// EXTERNAL MODULE: ./out/toolkit/data/digest.js
var digest = __webpack_require__(42464);
;// CONCATENATED MODULE: ./out/toolkit/data/scan/scanned-table.js

/** A dataset that has been read in one pass: what is known of it beside its rows, which are nowhere to be queried. */
class ScannedTable {
    columns;
    view = "unread";
    rowColumn = "_row";
    storage = "unread";
    rows;
    files;
    digest;
    badRows;
    badRowCount;
    byName;
    /** @param read what has been found in each file; nothing before they have been read */
    constructor(sources, columns, read = []) {
        this.columns = columns;
        this.files = sources.map(({ file }, index) => ({
            ...file,
            rows: read[index]?.rows ?? 0,
            badRows: read[index]?.badRowCount ?? 0,
        }));
        this.rows = read.reduce((sum, one) => sum + one.rows, 0);
        this.digest = (0,digest/* digestOfDataset */._)(sources.map(({ file }) => file.digest));
        this.badRows = read.flatMap(({ badRows }, index) => badRows.map((row) => ({ file: sources[index].file.path, ...row })));
        this.badRowCount = read.reduce((sum, one) => sum + one.badRowCount, 0);
        this.byName = new Map(columns.map((column) => [column.name, column]));
    }
    column(name) {
        return this.byName.get(name);
    }
    locate() {
        throw new Error("the rows of a dataset that was read in one pass have no index");
    }
}

;// CONCATENATED MODULE: ./out/validate-data/checks/broken-rows.js


/** Gathers the first rows that break each check, and the rows that break the most, from rows in their order. */
class BrokenRows {
    checks;
    wanted;
    mostWorst;
    examples;
    worst = [];
    /**
     * @param wanted for each broken check how many examples
     * @param mostWorst how many of the worst rows
     */
    constructor(checks, wanted, mostWorst) {
        this.checks = checks;
        this.wanted = wanted;
        this.mostWorst = mostWorst;
        this.examples = checks.map(() => []);
    }
    /** Whether no further row can change anything. */
    get isDone() {
        if (this.examples.some((list, index) => list.length < this.wanted[index]))
            return false;
        if (this.checks.length === 0 || this.mostWorst === 0)
            return true;
        return this.worst.length === this.mostWorst && this.worst.at(-1).failed === this.checks.length;
    }
    /** @param hits the checks that the row breaks, in the contract's order; at least one */
    add(place, hits) {
        for (const { index, value, firstSeen } of hits) {
            if (this.examples[index].length >= this.wanted[index])
                continue;
            const shown = value === null ? null : (0,checks_result/* cutValue */.cv)(value);
            this.examples[index].push({
                ...place,
                value: shown,
                ...(firstSeen === undefined ? {} : { firstSeen }),
            });
        }
        const failed = hits.length;
        const isFull = this.worst.length === this.mostWorst;
        if (this.mostWorst === 0 || (isFull && this.worst.at(-1).failed >= failed))
            return;
        const at = this.worst.findIndex((row) => row.failed < failed);
        const cells = hits.slice(0, worst_rows_mostCells).map(({ index, value }) => ({
            check: this.checks[index],
            value: value === null ? null : (0,checks_result/* cutValue */.cv)(value),
        }));
        this.worst.splice(at < 0 ? this.worst.length : at, 0, { ...place, failed, cells });
        if (this.worst.length > this.mostWorst)
            this.worst.pop();
    }
}

;// CONCATENATED MODULE: ./out/validate-data/checks/scan-judge.js



/**
 * Counts what breaks each check. About the cells that are not certain SQL is asked, about each text once.
 * @throws NotInOnePass where a cell has to be told from others that this pass has not kept
 */
async function judgeScan(engine, scan, checks, { columnOf }) {
    const judged = checks.map(() => undefined);
    const tables = new Map();
    for (const [index, check] of checks.entries()) {
        const test = countedPart(check);
        if (test === undefined)
            continue;
        const column = scan.columns[columnOf[index].index];
        if (test.kind === "repeats") {
            judged[index] = judgeRepeats(test, column);
            continue;
        }
        if (column.scan.asked.empty + column.scan.asked.texts.size === 0) {
            const counts = { evaluated: column.scan.certainCells, failed: 0 };
            judged[index] = { counts, test, column, violating: new Map(), repeated: [] };
            continue;
        }
        if (!tables.has(column))
            tables.set(column, await askedTable(engine, column));
        judged[index] = await judgeRows(engine, tables.get(column), test, column);
    }
    for (const table of tables.values())
        await engine.run(`DROP TABLE ${table}`);
    return judged;
}
async function askedTable(engine, { column, scan }) {
    const table = engine.unique("asked");
    await engine.run(`CREATE TABLE ${table} (${column.raw} VARCHAR, n BIGINT)`);
    const values = [...scan.asked.texts].map(([text, count]) => `(${(0,sql/* literal */.eu)(text)}, ${count})`);
    if (scan.asked.empty > 0)
        values.push(`(NULL, ${scan.asked.empty})`);
    for (let from = 0; from < values.length; from += 2000)
        await engine.run(`INSERT INTO ${table} VALUES ${values.slice(from, from + 2000).join(", ")}`);
    return table;
}
async function judgeRows(engine, table, test, column) {
    const { evaluated, violated, shown } = test;
    try {
        const [found] = await engine.rows(`SELECT coalesce(sum(n) FILTER (${evaluated}), 0)::BIGINT AS e,
         coalesce(sum(n) FILTER ((${evaluated}) AND (${violated})), 0)::BIGINT AS f FROM ${table}`);
        const counts = { evaluated: found.e + column.scan.certainCells, failed: found.f };
        const rows = counts.failed === 0
            ? []
            : await engine.rows(`SELECT ${column.column.raw} AS t, ${shown} AS v FROM ${table} WHERE (${evaluated}) AND (${violated})`);
        return { counts, test, column, violating: new Map(rows.map(({ t, v }) => [t, v])), repeated: [] };
    }
    catch (error) {
        // What can't be computed is reported in the words of the table's way.
        throw new asked/* NotInOnePass */.oS("a check can't be computed", { cause: error });
    }
}
function judgeRepeats(test, column) {
    const base = { test, column, violating: new Map() };
    if (column.kind === "texts") {
        const { values, counts, distinct, total } = column.texts;
        if (column.scan.asked.texts.has("") && test.evaluated.includes("<>"))
            throw new asked/* NotInOnePass */.oS();
        const repeated = values.filter((_, at) => counts[at] > 1);
        return { ...base, counts: { evaluated: total, failed: total - distinct }, repeated };
    }
    // The same number may be written in two ways, and texts are compared.
    if (!column.scan.isCanonical)
        throw new asked/* NotInOnePass */.oS();
    const { total, distinct, repeated } = column;
    return { ...base, counts: { evaluated: total, failed: total - distinct }, repeated };
}

// EXTERNAL MODULE: ./out/toolkit/data/scan/certain.js
var certain = __webpack_require__(5360);
;// CONCATENATED MODULE: ./out/validate-data/checks/scan-plan.js


/**
 * The plan of checks that each look at the cells of one column. Undefined where one needs a table: it looks at several
 * columns, or is a query, or compares keys that are not cells as they are written.
 */
function planScan(checks, columns) {
    const demands = columns.map(() => ({ isAny: false, certain: {} }));
    const columnOf = [];
    for (const check of checks) {
        if (check.test.kind === "query" || check.test.kind === "reference")
            return undefined;
        const test = countedPart(check);
        const column = test === undefined ? undefined : columnOfTest(test, columns);
        columnOf.push(column);
        if (test === undefined)
            continue;
        if (column === undefined)
            return undefined;
        if (test.kind === "rows") {
            demands[column.index] = { isAny: true, certain: (0,certain/* both */.WP)(demands[column.index].certain, test.certain) };
        }
        else if (!isPlainKey({ ...test, ...test.written }, column))
            return undefined;
    }
    return { columnOf, demands };
}
function columnOfTest(test, columns) {
    const parts = test.kind === "rows" ? [test.violated] : test.key;
    const found = new Set();
    for (const sql of [test.evaluated, test.shown, ...parts]) {
        const bare = sql.replaceAll(/'(?:[^']|'')*'/g, "''");
        if (/"|\b(rowid|select|from)\b/i.test(bare))
            return undefined;
        for (const [name] of bare.matchAll(/\bc[0-9]+\b/g))
            found.add(name);
    }
    const [name] = found;
    return found.size === 1 ? columns.find(({ raw }) => raw === name) : undefined;
}
/** Whether rows are compared by the cell's text, of all cells but empty ones. */
function isPlainKey({ key, evaluated, shown }, { raw, type }) {
    const isFilled = evaluated === `${raw} IS NOT NULL` ? type === "VARCHAR" : evaluated === filledOf(raw);
    const isCounted = type === "VARCHAR" || type === "BIGINT";
    return isCounted && isFilled && key.length === 1 && key[0] === raw && shown === raw;
}
/** SQL of a cell that holds something, not even `""`. */
function filledOf(raw) {
    return `(${raw} IS NOT NULL AND ${raw} <> '')`;
}

// EXTERNAL MODULE: ./out/toolkit/data/scan/number-column.js
var number_column = __webpack_require__(5992);
;// CONCATENATED MODULE: ./out/validate-data/checks/scan-rows.js




/** Keys that occur more than once are all compared by their texts; with more of them that would need too much memory. */
const mostKeys = 200_000;
/**
 * Shows the rows that break checks to `rows`, in their order: from the cells that were written down while reading, else
 * by reading the files again. For repeated keys that is to the end, to see that their texts are equal and not only
 * their hashes.
 * @throws NotInOnePass when they are not, or there are too many
 */
async function findRows(scan, broken, rows) {
    const searches = broken.map((one) => new Search(one));
    if (searches.some(({ keys }) => keys.size > mostKeys))
        throw new asked/* NotInOnePass */.oS();
    const hasKeys = searches.some(({ isCompared }) => isCompared);
    if (rows.isDone && !hasKeys)
        return;
    if (!scan.log.isFull && broken.every(({ test }) => test.kind === "rows")) {
        fromLog(scan, broken, rows);
        return;
    }
    await (0,walk/* walkRecords */.w)(scan.sources, scan.columns.length, (block, file) => {
        const path = scan.sources[file].file.path;
        for (let record = 0; record < block.records; record++) {
            const place = { file: path, row: block.row(record), line: block.line(record) };
            const hits = searches.flatMap((search, index) => {
                const found = search.look(block, record, place);
                return found === undefined ? [] : [{ index, ...found }];
            });
            if (hits.length > 0)
                rows.add(place, hits);
        }
        return rows.isDone && !hasKeys;
    });
}
function fromLog({ log, sources }, broken, rows) {
    const cells = log.cells.toSorted((one, other) => one.file - other.file || one.row - other.row);
    for (let from = 0; from < cells.length && !rows.isDone;) {
        const { file, row, line } = cells[from];
        let to = from + 1;
        while (to < cells.length && cells[to].row === row && cells[to].file === file)
            to++;
        const ofRow = cells.slice(from, to);
        const hits = broken.flatMap((one, index) => {
            const cell = ofRow.find(({ column }) => column === one.column.column.index);
            if (cell === undefined || !one.violating.has(cell.text))
                return [];
            return [{ index, value: one.violating.get(cell.text) }];
        });
        if (hits.length > 0)
            rows.add({ file: sources[file].file.path, row, line }, hits);
        from = to;
    }
}
class Search {
    judged;
    keys;
    cell = new scan_cell/* CellText */.i();
    isNumber;
    constructor(judged) {
        this.judged = judged;
        this.keys = new Map();
        for (const key of judged.repeated)
            this.keys.set(key, undefined);
        this.isNumber = judged.column.scan instanceof number_column/* NumberColumn */.o;
    }
    /** Whether the texts have to be compared: numbers are their own keys. */
    get isCompared() {
        return this.keys.size > 0 && !this.isNumber;
    }
    /** What is shown of a cell that breaks the check; undefined where it does not. */
    look(block, record, place) {
        const { judged, cell } = this;
        const isFilled = cell.read(block, record, judged.column.column.index);
        if (judged.test.kind === "repeats")
            return isFilled ? this.lookAtKey(place) : undefined;
        if (isFilled && judged.column.scan.isCertain(cell))
            return undefined;
        const text = isFilled ? cell.text() : null;
        return judged.violating.has(text) ? { value: judged.violating.get(text) } : undefined;
    }
    lookAtKey(place) {
        const { cell, keys, isNumber } = this;
        if (isNumber && cell.from === cell.to)
            return undefined;
        const key = isNumber ? Number(cell.text()) : cell.key();
        if (!keys.has(key))
            return undefined;
        const text = cell.text();
        const first = keys.get(key);
        if (first === undefined) {
            keys.set(key, { ...place, text });
            return undefined;
        }
        if (first.text !== text)
            throw new asked/* NotInOnePass */.oS();
        const { file, row, line } = first;
        return { value: text, firstSeen: { file, row, line } };
    }
}

;// CONCATENATED MODULE: ./out/validate-data/one-pass.js













/**
 * Checks CSV files in one pass, without a table of their rows: most contracts ask only about single cells. Its answers
 * are those of the table's way. Undefined where a check or a value needs the table.
 */
async function validateInOnePass(files, contract, dataset, engine, most) {
    if (!files.every(({ format }) => format === "csv" || format === "tsv"))
        return undefined;
    if (files.some(({ reading }) => reading?.dialect !== undefined))
        return undefined;
    const sources = await (0,scan_scan/* openSources */.Hv)(files);
    try {
        // The first rows mostly tell the types; where they don't, all rows are read for them.
        for (const headOnly of [true, false]) {
            const types = await (0,scan_scan/* typesOf */.pl)(sources, headOnly);
            if (types === undefined)
                return undefined;
            const found = await attempt(sources, types, contract, dataset, engine, most).catch(otherType);
            if (found !== otherTypes)
                return found;
        }
        return undefined;
    }
    catch (error) {
        if (error instanceof asked/* NotInOnePass */.oS)
            return undefined;
        throw error;
    }
}
const otherTypes = Symbol("other types");
function otherType(error) {
    if (error instanceof asked/* OtherType */.VC)
        return otherTypes;
    throw error;
}
async function attempt(sources, types, contract, dataset, engine, most) {
    const columns = (0,scan_scan/* columnsOf */.PL)(sources, types);
    const unread = new ScannedTable(sources, columns);
    const compiled = contract?.compile(unread, dataset) ?? noContract;
    const { checks } = compiled;
    const plan = planScan(checks, columns);
    if (plan === undefined)
        return undefined;
    const scan = await scanOnce(sources, columns, plan.demands, engine);
    const table = new ScannedTable(sources, columns, scan.files);
    const profiles = await profileOfScan(scan);
    const judged = await judgeScan(engine, scan, checks, plan);
    const shown = new Set();
    const results = [];
    for (const [index, check] of checks.entries()) {
        const examplesOf = async () => {
            shown.add(index);
            return [];
        };
        results.push(await resultOf(check, judged[index]?.counts, table.rows, examplesOf));
    }
    const broken = results.flatMap(({ status, failed }, index) => status === "fail" && failed > 0 && judged[index] !== undefined ? [index] : []);
    const rows = new BrokenRows(broken.map((index) => checks[index]), broken.map((index) => (shown.has(index) ? Math.min(most, results[index].failed) : 0)), most === 0 ? 0 : mostWorst);
    await findRows(scan, broken.map((index) => judged[index]), rows);
    for (const [at, index] of broken.entries())
        results[index] = { ...results[index], examples: rows.examples[at] };
    return {
        table,
        compiled,
        results: [...structureResults(table, most), ...results],
        worst: rows.worst,
        profile: { schema: "mergeline.profile/1", rows: table.rows, digest: table.digest, columns: profiles },
    };
}
/** What many columns of mostly different values need beyond some memory goes to the engine's scratch folder. */
async function scanOnce(sources, columns, demands, engine) {
    const overflow = new Overflow(() => engine.scratch, columns.length);
    try {
        return await (0,scan_scan/* scanCsv */.C2)(sources, columns, demands, overflow);
    }
    finally {
        overflow.close();
    }
}

;// CONCATENATED MODULE: ./out/validate-data/dataset.js















/**
 * @param onePass how many examples are wanted of each check, where no table is needed but for the checks
 * @param runtime without it, only files of the workspace are read
 */
async function openDataset(request, engine, workspace, onePass, runtime) {
    if (request.unknown !== undefined && !(await workspace.exists(request.paths[0], request.what)))
        throw new errors/* ConfigurationError */.j1(request.unknown);
    const contract = request.contract === undefined
        ? undefined
        : await (0,contracts_contract/* readContract */.J)(request.contract.path, workspace, request.contract.what);
    const access = runtime && { runtime, scratch: async () => engine.scratch };
    const { name } = request;
    const reading = contract?.reading?.(name, request.paths[0]);
    const files = await (0,source/* resolveFiles */.s)(request.paths, workspace, request.what, access, reading);
    // The columns in folders' names are added to a table.
    const needsTable = onePass === undefined || files.some(({ partitions }) => partitions !== undefined);
    const checked = needsTable
        ? undefined
        : await validateInOnePass(files, contract, name, engine, onePass.most);
    const table = checked?.table ?? (await (0,data_table.openTable)(engine, files, { inPlace: onePass !== undefined }));
    return { name, table, contract, onePass: checked };
}
/**
 * Runs the checks of a dataset. All data has been opened by now: the engine is locked before foreign queries run.
 * @param ofModel runs the checks that model.yaml has of it
 * @param lookedUp the compiled contracts of tables whose keys have been looked up in other data
 */
async function validate(dataset, baseline, engine, { maxRowsReported: most, strict }, ofModel = async () => [], lookedUp = new Map()) {
    const { table, contract, onePass } = dataset;
    const found = onePass ?? (await dataset_checkTable(dataset, baseline, engine, most, lookedUp));
    const { compiled } = found;
    const { personal } = compiled;
    const more = await ofModel({ name: dataset.name, table, profile: found.profile, personal });
    const results = [...found.results, ...more];
    return {
        ...dataset,
        results: (0,mask/* maskResults */.tO)(strict ? (0,validate_data_verdict/* strictly */.px)(results) : results, personal, table),
        profile: (0,mask/* maskProfile */.cA)(found.profile, personal),
        worst: (0,mask/* maskRows */.OQ)(found.worst, personal),
        personal,
        undeclared: contract === undefined ? [] : compiled.undeclared,
        baseline: baseline?.name,
    };
}
/** The way for all contracts, which asks a table of the rows. */
async function dataset_checkTable(dataset, baseline, engine, most, lookedUp) {
    const { table, contract, name } = dataset;
    const compiledFor = (one) => lookedUp.get(one) ?? contract?.compile(one, name) ?? noContract;
    const compiled = compiledFor(table);
    // It reads all columns to the end: of files that are broken inside this is where it shows.
    const known = await profileAndMasks(engine, table, compiled.checks, most);
    const { profile } = known;
    let results = [
        ...structureResults(table, most),
        ...(await runChecks(engine, table, compiled.checks, most, known)),
    ];
    if (baseline?.table !== undefined) {
        const against = compiledFor(baseline.table);
        const before = [
            ...structureResults(baseline.table, most),
            ...(await runChecks(engine, baseline.table, against.checks, 0)),
        ];
        results = await markKnown(engine, { table, compiled, results }, { table: baseline.table, compiled: against, results: before }, most);
    }
    const counted = results.filter((result) => !(0,validate_data_verdict/* isExcused */.Ix)(result));
    const worst = await worstOf(engine, table, compiled.checks, counted, known.masks, most);
    return { table, compiled, results, worst, profile };
}
/** The profile of a table, and in the same scan which checks its rows break. */
async function profileAndMasks(engine, table, checks, most) {
    const masks = new RowMasks(table, checks, most);
    const profile = await computeProfile(engine, table, masks)
        .catch((error) => {
        if (/^INTERRUPT/.test((0,errors/* messageOf */.bD)(error)))
            throw error;
        // A condition that can't be computed is told by its own check.
        return computeProfile(engine, table);
    })
        .catch((error) => {
        throw table.problemOf?.(error) ?? error;
    });
    return { profile, masks };
}
async function worstOf(engine, table, checks, results, masks, most) {
    if (most === 0)
        return [];
    return ((await maskedWorstRows(engine, table, checks, results, masks, mostWorst)) ??
        worstRows(engine, table, results, mostWorst));
}

;// CONCATENATED MODULE: ./out/validate-data/inputs.js
function readInputs(inputs) {
    return {
        config: inputs.required("config"),
        data: inputs.lines("data"),
        contract: inputs.text("contract"),
        baseline: inputs.text("baseline"),
        failOn: inputs.choice("fail-on", ["error", "warning", "never"]),
        strict: inputs.boolean("strict"),
        maxRowsReported: inputs.number("max-rows-reported", { min: 0, max: 1000, integer: true }) ?? 10,
        annotate: inputs.choice("annotate", ["all", "diff", "none"]),
        proposeContract: inputs.text("propose-contract"),
        write: inputs.choice("write", ["local", "pull-request", "push"]),
        comment: inputs.comment(),
    };
}

// EXTERNAL MODULE: ./out/toolkit/data/glob.js
var glob = __webpack_require__(87502);
// EXTERNAL MODULE: ./out/toolkit/data/remote/address.js
var address = __webpack_require__(17629);
// EXTERNAL MODULE: ./out/toolkit/runtime/nearest.js
var nearest = __webpack_require__(42412);
;// CONCATENATED MODULE: ./out/validate-data/requests.js





/** Which datasets the inputs and model.yaml ask for. @throws ConfigurationError when they ask for none */
function datasetRequests(inputs, model) {
    const known = model?.config.data ?? {};
    const names = Object.keys(known);
    if (inputs.data.length === 0 && names.length === 0) {
        throw new errors/* ConfigurationError */.j1(model === undefined
            ? `data is empty, and ${inputs.config} does not exist. Give a path in data, or write ${inputs.config} with a data section.`
            : `data is empty, and ${inputs.config} has no data section. Give a path in data, or add the section.`);
    }
    const given = inputs.contract === undefined ? undefined : { path: inputs.contract, what: "contract" };
    const wanted = inputs.data.length === 0 ? names : inputs.data;
    return [...new Set(wanted)].map((entry) => {
        const dataset = Object.hasOwn(known, entry) ? known[entry] : undefined;
        if (dataset === undefined) {
            const unknown = unknownName(entry, names, inputs.config);
            return { name: (0,address/* withoutSecrets */.c)(entry), paths: [entry], what: "data", contract: given, unknown };
        }
        const what = `${inputs.config}: data.${entry}`;
        const own = dataset.contract === undefined ? undefined : { path: dataset.contract, what: `${what}.contract` };
        return { name: entry, paths: [dataset.path].flat(), what: `${what}.path`, contract: given ?? own };
    });
}
/** What to say of a word that is neither a dataset's name nor, as it turns out, a folder; undefined for paths. */
function unknownName(entry, names, config) {
    if (entry.includes("/") || (0,glob/* isGlob */.fg)(entry) || (0,format/* formatOfName */.Qv)(entry) !== undefined || entry.includes("."))
        return;
    const hint = (0,nearest/* nearest */.p)(entry, names);
    const known = names.length === 0
        ? "Give a file, a folder or a glob, such as data/*.csv"
        : `${config} has ${names.join(", ")}`;
    return `data: ${entry} is neither a dataset, nor a folder, nor a file with a known ending${names.length === 0 ? "." : ";"} ${known}.${hint === undefined ? "" : ` Did you mean ${hint}?`}`;
}

;// CONCATENATED MODULE: ./out/validate-data/model-checks.js


const none = {
    needsRows: () => false,
    prepare: async () => async () => [],
};
/** A contract that is only proposed has nothing to do with them. @throws ConfigurationError for settings that can't be */
async function openModelChecks(inputs, model, requests, runtime) {
    if (model?.config.checks === undefined || inputs.proposeContract !== undefined)
        return none;
    const { planModelChecks, runModelChecks } = await Promise.all(/* import() */[__webpack_require__.e(7711), __webpack_require__.e(5005), __webpack_require__.e(2818)]).then(__webpack_require__.bind(__webpack_require__, 53785));
    const names = requests
        .map(({ name }) => name)
        .filter((name) => Object.hasOwn(model.config.data ?? {}, name));
    const checks = await planModelChecks(model, names, runtime);
    const asked = new Set(checks.flatMap(({ rowsOf }) => rowsOf));
    return {
        needsRows: (dataset) => asked.has(dataset),
        prepare: async (datasets, engine) => {
            const rows = new Map();
            for (const name of asked) {
                const open = datasets.find((one) => one.name === name);
                rows.set(name, rowsOf(open ?? (await openOther(name, inputs, model, engine, runtime))));
            }
            const setting = { engine, most: inputs.maxRowsReported, now: runtime.now() };
            return (examined) => runModelChecks(checks.filter(({ dataset }) => dataset === examined.name), examined, rows, setting);
        },
    };
}
/** A dataset that is only compared with. */
async function openOther(name, inputs, model, engine, runtime) {
    const [request] = datasetRequests({ ...inputs, data: [name] }, model);
    return openDataset(request, engine, runtime.workspace, undefined, runtime);
}
function rowsOf({ name, table, contract }) {
    return { name, table, personal: contract?.compile(table, name).personal ?? new Set() };
}

;// CONCATENATED MODULE: ./out/validate-data/paths.js

/** Where a dataset's profile is written. Anything in the name that a path could stumble over becomes a hyphen. */
function profilePath(dataset) {
    const name = dataset.replaceAll(/[^A-Za-z0-9_.-]+/g, "-").replace(/^[.-]+/, "");
    return `.mergeline/profiles/${name.slice(0, 100) || "data"}.json`;
}
/** The command that does the same on a laptop. */
function commandOf(inputs) {
    const words = ["npx mergeline validate-data"];
    const add = (flag, value) => {
        if (value !== undefined)
            words.push(`--${flag} ${/^[\w./:@-]+$/.test(value) ? value : `'${value.replaceAll("'", "'\\''")}'`}`);
    };
    if (inputs.config !== "model.yaml")
        add("config", inputs.config);
    if (inputs.data.length > 0)
        add("data", inputs.data.map(address/* withoutSecrets */.c).join("\n"));
    add("contract", inputs.contract);
    add("baseline", inputs.baseline);
    if (inputs.failOn !== "error")
        add("fail-on", inputs.failOn);
    return words.join(" ");
}

// EXTERNAL MODULE: ./out/validate-data/checks/reference.js
var reference = __webpack_require__(51107);
;// CONCATENATED MODULE: ./out/validate-data/references.js








/**
 * The contracts of tables whose rows refer to other data, compiled, with all keys looked up. Other tables are not in
 * it. Data that is only referred to is opened, its keys are read once, and it is let go.
 */
async function lookUpReferences(setting) {
    const found = new Map();
    const others = new Others(setting);
    for (const [index, { name, table, contract, onePass }] of setting.datasets.entries()) {
        if (contract === undefined || onePass !== undefined)
            continue;
        const compiled = contract.compile(table, name);
        if (!compiled.checks.some(({ test }) => test.kind === "reference"))
            continue;
        found.set(table, await withKeys(compiled, table, (to) => others.of(to, table), setting.engine));
        const before = setting.baselines[index]?.table;
        if (before === undefined)
            continue;
        const ofBefore = (to) => others.before(to, before);
        found.set(before, await withKeys(contract.compile(before, name), before, ofBefore, setting.engine));
    }
    await others.close();
    return found;
}
async function withKeys(compiled, table, find, engine) {
    const checks = [];
    for (const check of compiled.checks) {
        if (check.test.kind !== "reference")
            checks.push(check);
        else
            checks.push(await withKey(check, check.test, table, find, engine));
    }
    return { ...compiled, checks };
}
async function withKey(check, test, table, find, engine) {
    try {
        const other = await find(test.to);
        if (!("storage" in other))
            return { ...check, test: other, severity: other.status === "unsupported" ? "warning" : check.severity };
        return { ...check, test: await (0,reference/* lookUp */.TE)(engine, table, test, other) };
    }
    catch (error) {
        if (!(error instanceof errors/* ConfigurationError */.j1))
            throw error;
        return { ...check, test: (0,reference/* known */.eO)("error", `${test.to.shown} can't be read: ${(0,errors/* sentence */.em)(error)}`) };
    }
}
/** The data that keys are looked up in. */
class Others {
    setting;
    requests;
    tables = new Map();
    ofBefore = new Map();
    constructor(setting) {
        this.setting = setting;
        const { inputs, model } = setting;
        const named = model?.config.data === undefined ? [] : datasetRequests({ ...inputs, data: [] }, model);
        const all = [...datasetRequests(inputs, model), ...named];
        this.requests = all.filter(({ name }, index) => all.findIndex((one) => one.name === name) === index);
    }
    async of(to, own) {
        const { names, files, reading } = to;
        if (names === undefined)
            return own;
        const [request, another] = this.requestsOf(names);
        if (another !== undefined) {
            return (0,reference/* known */.eO)("unsupported", `${request.name} and ${another.name} are both called ${names[0]}. Give the one that is meant this name in ${this.setting.inputs.config}.`);
        }
        if (request === undefined && files === undefined)
            return this.unknown(names);
        const { datasets } = this.setting;
        const open = datasets.find(({ name, onePass }) => name === request?.name && onePass === undefined);
        if (open !== undefined)
            return open.table;
        const { paths, what } = request ?? files;
        const key = JSON.stringify([paths, reading]);
        const table = this.tables.get(key) ?? this.open(paths, what, to);
        this.tables.set(key, table);
        return table;
    }
    /** The same as it was when a dataset's baseline was made; of a file that is the baseline nothing else is known. */
    async before(to, own) {
        const { inputs, datasets, baselines, engine, runtime } = this.setting;
        const now = await this.of(to, own);
        if (!("storage" in now) || now === own)
            return now;
        if (await runtime.workspace.exists(inputs.baseline, "baseline").catch(() => false))
            return now;
        const index = datasets.findIndex(({ table }) => table === now);
        const opened = index >= 0
            ? Promise.resolve(baselines[index]?.table)
            : (this.ofBefore.get(now) ??
                openBaselines(inputs.baseline, [{ table: now }], engine, runtime).then(([one]) => one?.table));
        if (index < 0)
            this.ofBefore.set(now, opened);
        // Where it was not there, no violation is known.
        return (await opened) ?? (0,reference/* known */.eO)("pass", "there was nothing to refer to");
    }
    async close() {
        const { engine } = this.setting;
        for (const opened of [...this.tables.values(), ...this.ofBefore.values()]) {
            const table = await opened.catch(() => undefined);
            if (table === undefined)
                continue;
            await engine.run(`DROP VIEW ${table.view}`);
            await engine.run(`DROP ${table.problemOf === undefined ? "TABLE" : "VIEW"} ${table.storage}`);
        }
    }
    async open(paths, what, { reading }) {
        const { engine, runtime } = this.setting;
        const access = { runtime, scratch: async () => engine.scratch };
        const files = await (0,source/* resolveFiles */.s)(paths, runtime.workspace, what, access, reading);
        return (0,data_table.openTable)(engine, files, { inPlace: true });
    }
    /** By a dataset's name, else all that are called so by their only file or folder. */
    requestsOf(names) {
        for (const wanted of names) {
            const named = this.requests.find(({ name }) => name === wanted);
            if (named !== undefined)
                return [named];
            const called = this.requests.filter(({ paths }) => paths.length === 1 && stemOf(paths[0]) === wanted);
            // The same file may be asked for by its path and by its name in model.yaml.
            const first = called[0]?.paths[0];
            if (called.length > 0)
                return called.every(({ paths }) => paths[0] === first) ? [called[0]] : called;
        }
        return [];
    }
    unknown(names) {
        const all = this.requests.flatMap(({ name, paths }) => [name, stemOf(paths[0]) ?? name]);
        const hint = (0,nearest/* nearest */.p)(names[0], [...new Set(all)]);
        const { config } = this.setting.inputs;
        return (0,reference/* known */.eO)("unsupported", `there is no dataset ${names[0]} to look in. Add it to data in ${config}, or to the input data.${hint === undefined ? "" : ` Did the contract mean ${hint}?`}`);
    }
}
/** `data/customers.csv.gz` and the folder `data/customers` are called customers. */
function stemOf(path) {
    if ((0,glob/* isGlob */.fg)(path))
        return undefined;
    return path.replace(/\/+$/, "").split("/").at(-1).split(".")[0];
}

// EXTERNAL MODULE: ./node_modules/zod/v4/classic/schemas.js + 9 modules
var schemas = __webpack_require__(27597);
;// CONCATENATED MODULE: ./out/validate-data/report.js






const place = { file: schemas/* string */.YjP(), row: schemas/* int */.Whr(), line: schemas/* int */.Whr().nullable() };
const example = schemas/* strictObject */.rej({
    ...place,
    value: schemas/* string */.YjP().nullable().describe("At most 80 characters; null for an empty cell."),
    masked: schemas/* literal */.euz(true).optional().describe("Not shown: the contract classifies the column as personal."),
    firstSeen: schemas/* strictObject */.rej(place).optional().describe("Where a repeated key stood first."),
});
const validateDataReport = schemas/* strictObject */.rej({
    datasets: schemas/* array */.YOg(schemas/* strictObject */.rej({
        name: schemas/* string */.YjP(),
        contract: schemas/* string */.YjP().nullable(),
        format: schemas/* string */.YjP().nullable(),
        rows: schemas/* int */.Whr(),
        badRows: schemas/* int */.Whr(),
        digest: schemas/* string */.YjP(),
        profile: schemas/* string */.YjP().describe("Path of the dataset's profile."),
        undeclaredColumns: schemas/* array */.YOg(schemas/* string */.YjP()).describe("Columns of the data that the contract does not name."),
        baseline: schemas/* string */.YjP().nullable(),
    })),
    files: schemas/* array */.YOg(schemas/* strictObject */.rej({
        dataset: schemas/* string */.YjP(),
        path: schemas/* string */.YjP(),
        format: schemas/* enum */.k5n(format/* dataFormats */.Z5),
        compression: schemas/* enum */.k5n(format/* compressionKinds */.iC),
        bytes: schemas/* int */.Whr(),
        rows: schemas/* int */.Whr(),
        digest: schemas/* string */.YjP(),
    })),
    checks: schemas/* array */.YOg(schemas/* strictObject */.rej({
        dataset: schemas/* string */.YjP(),
        name: schemas/* string */.YjP(),
        type: schemas/* string */.YjP(),
        source: schemas/* string */.YjP()
            .describe("JSON pointer of the contract's element; empty for the files' own structure."),
        sourceFile: schemas/* string */.YjP().optional().describe("The file of `source`, where it is not the contract."),
        column: schemas/* string */.YjP().nullable(),
        severity: schemas/* enum */.k5n(["error", "warning", "info"]),
        status: schemas/* enum */.k5n(["pass", "fail", "error", "unsupported"]),
        evaluated: schemas/* int */.Whr(),
        failed: schemas/* int */.Whr(),
        new: schemas/* int */.Whr().optional().describe("With a baseline: violations that it does not have."),
        expected: schemas/* string */.YjP(),
        observed: schemas/* string */.YjP(),
        dimension: schemas/* string */.YjP().optional(),
        businessImpact: schemas/* string */.YjP().optional(),
        examples: schemas/* array */.YOg(example),
    }))
        .describe("In the contract's order."),
    worstRows: schemas/* array */.YOg(schemas/* strictObject */.rej({
        dataset: schemas/* string */.YjP(),
        ...place,
        failed: schemas/* int */.Whr().describe("How many checks the row breaks."),
        cells: schemas/* array */.YOg(schemas/* strictObject */.rej({
            check: schemas/* string */.YjP(),
            column: schemas/* string */.YjP().nullable(),
            value: schemas/* string */.YjP().nullable(),
            masked: schemas/* literal */.euz(true).optional(),
        })),
    }))
        .describe("At most ten rows a dataset, those that break the most checks first; at most 20 cells of each."),
    columns: schemas/* array */.YOg(schemas/* looseObject */._H3({ dataset: schemas/* string */.YjP(), name: schemas/* string */.YjP(), kind: schemas/* string */.YjP(), type: schemas/* string */.YjP() }))
        .describe("The profile, without the quantiles and with the 20 most frequent values, of texts the first 1,000 characters; the whole is in the profile file."),
    proposed: schemas/* strictObject */.rej({
        path: schemas/* string */.YjP(),
        changed: schemas/* boolean */.zMY().describe("False where the contract has room for all that the data has."),
        changes: schemas/* array */.YOg(schemas/* string */.YjP()).describe("What an existing contract was changed by."),
        pullRequest: schemas/* string */.YjP().nullable(),
    })
        .optional()
        .describe("The contract that was written."),
});
/** The report's own fields. `profiles` are the paths of the profile files, in the order of the validations. */
function reportOf(validations, profiles, proposed) {
    return {
        datasets: validations.map(({ name, contract, table, undeclared, baseline }, index) => ({
            name,
            contract: contract?.path ?? null,
            format: contract?.format ?? null,
            rows: table.rows,
            badRows: table.badRowCount,
            digest: table.digest,
            profile: profiles[index],
            undeclaredColumns: [...undeclared],
            baseline: baseline ?? null,
        })),
        files: validations.flatMap(({ name, table }) => table.files.map(({ path, format, compression, bytes, rows, digest }) => ({
            dataset: name,
            path,
            format,
            compression,
            bytes,
            rows,
            digest,
        }))),
        checks: validations.flatMap(({ name, results }) => results.map((result) => checkOf(name, result))),
        worstRows: validations.flatMap(({ name, worst }) => worst.map(({ file, row, line, failed, cells }) => ({
            dataset: name,
            file,
            row,
            line,
            failed,
            cells: cells.map(({ check, value, masked }) => ({
                check: check.name,
                column: check.column,
                value,
                ...(masked === undefined ? {} : { masked }),
            })),
        }))),
        columns: validations.flatMap(({ name, profile }) => profile.columns.map((column) => columnOf(name, column))),
        ...(proposed === undefined ? {} : { proposed: proposalOf(proposed) }),
    };
}
function proposalOf({ path, changed, changes, pullRequest }) {
    return { path, changed, changes: [...changes], pullRequest: pullRequest ?? null };
}
function checkOf(dataset, result) {
    const { check } = result;
    return {
        dataset,
        name: check.name,
        type: check.type,
        source: pointer(check.keys),
        ...(check.declared === undefined ? {} : { sourceFile: check.declared.file }),
        column: check.column,
        severity: check.severity,
        status: result.status,
        evaluated: result.evaluated,
        failed: result.failed,
        ...(result.fresh === undefined ? {} : { new: result.fresh }),
        expected: check.expected,
        observed: result.observed,
        ...(check.dimension === undefined ? {} : { dimension: check.dimension }),
        ...(check.businessImpact === undefined ? {} : { businessImpact: check.businessImpact }),
        examples: result.examples.map((one) => ({
            ...one,
            ...(one.firstSeen ? { firstSeen: { ...one.firstSeen } } : {}),
        })),
    };
}
/** Of a text that is listed, in characters. */
const longestText = 1000;
function columnOf(dataset, column) {
    const { numeric, values, ...rest } = column;
    const { quantiles: _, ...moments } = numeric ?? { quantiles: [] };
    const shown = values.slice(0, 20).map(({ value, count }) => ({
        value: typeof value === "string" ? (0,checks_result/* cutValue */.cv)(value, longestText) : value,
        count,
    }));
    return { dataset, ...rest, numeric: numeric === null ? null : moments, values: shown };
}
/** The numbers that the outputs need. */
function totalsOf(validations) {
    const results = validations.flatMap((one) => one.results);
    return {
        rows: validations.reduce((sum, one) => sum + one.table.rows, 0),
        checks: results.length,
        failedChecks: results.filter(validate_data_verdict/* isBroken */.Qr).length,
        digest: (0,digest/* digestOfDataset */._)(validations.flatMap((one) => one.table.files.map((file) => file.digest))),
    };
}

;// CONCATENATED MODULE: ./out/validate-data/main.js

















/** Checks data against its contract and says what is wrong, on the line where it is wrong. */
async function validateData(inputs, runtime) {
    const model = await (0,read/* readModel */.ko)(runtime.workspace, inputs.config);
    const requests = datasetRequests(inputs, model);
    const proposal = inputs.proposeContract === undefined ? undefined : await Promise.all(/* import() */[__webpack_require__.e(4429), __webpack_require__.e(4402)]).then(__webpack_require__.bind(__webpack_require__, 64110));
    if (inputs.proposeContract !== undefined)
        await proposal?.checkProposal(inputs.proposeContract, requests, runtime.workspace);
    else if (inputs.write !== "local")
        runtime.log.warning(`write: ${inputs.write} does nothing without propose-contract: it says how a proposed contract is written. Name a path in propose-contract, or leave write out.`);
    const ofModel = await openModelChecks(inputs, model, requests, runtime);
    const engine = await openLazyEngine(runtime);
    try {
        const datasets = [];
        const unreadable = [];
        for (const request of requests) {
            const wanted = inputs.proposeContract === undefined ? request : { ...request, contract: undefined };
            // Only what looks at more than single cells needs a table of the rows beside the checks.
            const needsTable = inputs.baseline !== undefined ||
                inputs.proposeContract !== undefined ||
                ofModel.needsRows(request.name);
            const onePass = needsTable ? undefined : { most: inputs.maxRowsReported };
            try {
                datasets.push(await openDataset(wanted, engine, runtime.workspace, onePass, runtime));
            }
            catch (error) {
                if (!(error instanceof errors/* ConfigurationError */.j1))
                    throw error;
                unreadable.push({ name: request.name, error });
            }
        }
        if (datasets.length === 0)
            throw unreadable[0].error;
        const baselines = inputs.baseline === undefined ? [] : await openBaselines(inputs.baseline, datasets, engine, runtime);
        const lookedUp = await lookUpReferences({ datasets, baselines, inputs, model, engine, runtime });
        const run = await ofModel.prepare(datasets, engine).catch((error) => {
            // They may compare with what can't be read: that is said already.
            if (unreadable.length > 0 && error instanceof errors/* ConfigurationError */.j1)
                return undefined;
            throw error;
        });
        const validations = [];
        for (const [index, dataset] of datasets.entries()) {
            validations.push(await validate(dataset, baselines[index], engine, inputs, run, lookedUp));
        }
        const proposed = inputs.proposeContract === undefined
            ? undefined
            : await proposal?.proposeContract(validations[0], inputs.proposeContract, inputs.write, engine, runtime);
        const outcome = await publish(validations, unreadable, proposed, inputs, runtime);
        for (const { error } of unreadable.slice(1))
            runtime.log.error((0,errors/* sentence */.em)(error));
        if (unreadable.length > 0)
            throw unreadable[0].error;
        return outcome;
    }
    finally {
        await engine.close();
    }
}
const run = (inputs, runtime) => validateData(readInputs(inputs), runtime);
async function publish(validations, unreadable, proposed, inputs, runtime) {
    const profiles = [];
    for (const { name, profile } of validations) {
        profiles.push(await runtime.workspace.write(profilePath(name), `${JSON.stringify((0,profile_size/* fitProfile */.j)(profile))}\n`, "profile"));
    }
    // What is heavy of the page is loaded when there is one to write.
    const { pagePath, validationPage } = await Promise.all(/* import() */[__webpack_require__.e(1850), __webpack_require__.e(944), __webpack_require__.e(4018)]).then(__webpack_require__.bind(__webpack_require__, 4018));
    const whole = unreadable.length === 0;
    const ok = whole &&
        (0,validate_data_verdict/* passes */.WE)(validations.flatMap((one) => one.results), inputs.failOn);
    const totals = totalsOf(validations);
    const valid = whole &&
        (0,validate_data_verdict/* passes */.WE)(validations.flatMap((one) => one.results), inputs.failOn === "never" ? "error" : inputs.failOn);
    const verdict = whole ? (valid ? "pass" : "fail") : "error";
    const unread = unreadable.map(({ name, error }) => `${name} can't be read: ${(0,errors/* sentence */.em)(error)} `).join("");
    const found = `${unread}${summaryOf(validations, ok)}`;
    const summary = proposed === undefined ? found : `${found}. ${proposed.summary}`;
    const outputs = {
        valid,
        rows: totals.rows,
        checks: totals.checks,
        "failed-checks": totals.failedChecks,
        digest: totals.digest,
        profile: profiles.join("\n"),
        page: pagePath,
        "pull-request": proposed?.pullRequest,
    };
    const showValues = inputs.maxRowsReported > 0;
    const command = commandOf(inputs);
    const runUrl = runtime.context?.runUrl;
    await runtime.workspace.write(pagePath, validationPage({ validations, valid, summary, command, showValues, runUrl }), "page");
    const marks = await placeMarks(annotationsOf(validations), inputs.annotate, runtime);
    const { report } = await runtime.publish({
        action: "validate-data",
        verdict,
        summary,
        report: reportOf(validations, profiles, proposed),
        outputs,
        comment: {
            key: "validate-data",
            mode: inputs.comment,
            body: commentOf(validations, { ok: valid, summary, command, page: pagePath, showValues }),
        },
        annotations: marks.step,
    });
    await markTheRest(marks.rest, summary, validations.map((one) => one.name), runtime);
    return { ok, verdict, summary, outputs: { ...outputs, report } };
}


/***/ }),

/***/ 63227:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   b: () => (/* binding */ shownNumber),
/* harmony export */   h: () => (/* binding */ shownTime)
/* harmony export */ });
/* harmony import */ var _toolkit_report_number_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(26507);

/** A number of a profile: whole as it is, else at most four significant digits after the whole part. */
function shownNumber(value) {
    if (Number.isInteger(value))
        return (0,_toolkit_report_number_js__WEBPACK_IMPORTED_MODULE_0__/* .formatNumber */ .ZV)(value, 0);
    const digits = Math.max(0, 3 - Math.floor(Math.log10(Math.abs(value))));
    return (0,_toolkit_report_number_js__WEBPACK_IMPORTED_MODULE_0__/* .formatNumber */ .ZV)(value, Math.min(digits, 3));
}
/** Milliseconds since 1970 as a date, with the time of day where there is one. */
function shownTime(milliseconds) {
    const date = new Date(milliseconds);
    if (Number.isNaN(date.getTime()))
        return "–";
    const [day, time] = date.toISOString().slice(0, 19).split("T");
    return time === "00:00:00" ? day : `${day} ${time}`;
}


/***/ }),

/***/ 55883:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Ix: () => (/* binding */ isExcused),
/* harmony export */   Qr: () => (/* binding */ isBroken),
/* harmony export */   WE: () => (/* binding */ passes),
/* harmony export */   fp: () => (/* binding */ gravity),
/* harmony export */   px: () => (/* binding */ strictly)
/* harmony export */ });
/** Whether a result speaks against the data: broken, or not computable; violations the baseline has too do not count. */
function isBroken(result) {
    if (result.status === "unsupported")
        return result.isDecisive === true;
    if (result.status === "error")
        return result.fresh !== 0;
    return result.status === "fail" && result.fresh !== 0;
}
/** Violated, but no more than in the baseline. */
function isExcused(result) {
    return (result.status === "fail" || result.status === "error") && result.fresh === 0;
}
/** How bad a result is: undefined when it is fine. A check that could not be done is a warning, when strict an error. */
function gravity(result) {
    if (result.status === "unsupported")
        return result.isDecisive === true ? "error" : "warning";
    return isBroken(result) ? result.check.severity : undefined;
}
/** The results where nothing may be left undone. */
function strictly(results) {
    return results.map((result) => result.status === "unsupported"
        ? { ...result, check: { ...result.check, severity: "error" }, isDecisive: true }
        : result);
}
/** Whether the step says yes. */
function passes(results, failOn) {
    const fatal = failOn === "never" ? [] : failOn === "warning" ? ["error", "warning"] : ["error"];
    return !results.some((result) => fatal.includes(gravity(result)));
}


/***/ })

};
