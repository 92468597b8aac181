export const id = 1113;
export const ids = [1113];
export const modules = {

/***/ 32499:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  merge: () => (/* binding */ merge),
  run: () => (/* binding */ run)
});

// EXTERNAL MODULE: ./out/toolkit/data/glob.js
var glob = __webpack_require__(87502);
// EXTERNAL MODULE: ./out/toolkit/data/profile-merge.js + 1 modules
var profile_merge = __webpack_require__(31858);
// EXTERNAL MODULE: ./out/toolkit/data/profile-size.js
var profile_size = __webpack_require__(27709);
// EXTERNAL MODULE: ./out/toolkit/document/check.js
var check = __webpack_require__(88803);
// EXTERNAL MODULE: ./out/toolkit/registry/profile.js
var registry_profile = __webpack_require__(712);
// EXTERNAL MODULE: ./node_modules/zod/v4/classic/schemas.js + 9 modules
var schemas = __webpack_require__(27597);
;// CONCATENATED MODULE: ./out/toolkit/registry/profile-schema.js

const count = schemas/* int */.Whr().min(0);
const numeric = schemas/* looseObject */._H3({
    finite: schemas/* int */.Whr().min(1),
    nan: count,
    infinite: count,
    min: schemas/* number */.aig(),
    max: schemas/* number */.aig(),
    mean: schemas/* number */.aig(),
    standardDeviation: schemas/* number */.aig()
        .min(0)
        .nullable()
        .describe("Of a sample, n − 1; null for fewer than two values."),
    quantiles: schemas/* array */.YOg(schemas/* number */.aig())
        .min(2)
        .describe("The values at the probabilities 0, 1/s, …, 1 by nearest rank, ascending; s is 1,000, or less where many columns would make the profile too large."),
    rankError: schemas/* number */.aig()
        .min(0)
        .max(1)
        .optional()
        .describe("By how large a share of the finite values the distribution that the quantiles stand for is off at most, where neighbours share the values between them."),
});
const column = schemas/* looseObject */._H3({
    name: schemas/* string */.YjP(),
    kind: schemas/* enum */.k5n(["numeric", "categorical", "boolean", "datetime", "text"]),
    type: schemas/* string */.YjP().describe("DuckDB's name of the type the values have."),
    rows: count,
    missing: count,
    distinct: count.describe("Different values that are not missing."),
    distinctExact: schemas/* boolean */.zMY(),
    distinctError: schemas/* number */.aig()
        .min(0)
        .optional()
        .describe("Of an estimate, as a share of it: with a sketch its standard error, else the largest error there can be."),
    distinctSketch: schemas/* string */.YjP()
        .optional()
        .describe("Of numbers, times (microseconds since 1970) and texts that are not all listed: an HLL_8 of Apache DataSketches in base64; of numbers and times over doubles, of texts by a hash of their UTF-8 bytes."),
    numeric: numeric.nullable().describe("Over the finite values; times are milliseconds since 1970."),
    values: schemas/* array */.YOg(schemas/* looseObject */._H3({ value: schemas/* union */.KCZ([schemas/* string */.YjP(), schemas/* number */.aig(), schemas/* boolean */.zMY()]), count: schemas/* number */.aig().positive() }))
        .describe("The most frequent values, most frequent first, ties by value."),
    valuesComplete: schemas/* boolean */.zMY().describe("Whether every value is listed."),
    valuesError: schemas/* number */.aig()
        .min(0)
        .optional()
        .describe("By how much the counts may be too low, at most; else they are exact."),
    unlistedMost: schemas/* number */.aig()
        .min(0)
        .optional()
        .describe("How often a value that is not listed occurs at most; else no more often than the last that is."),
    personal: schemas/* boolean */.zMY()
        .optional()
        .describe("Only counts are kept, for a contract classifies the column as personal."),
});
/** The profile of a dataset, as validate-data writes it. Fields of later versions of the same number are let by. */
const profileSchema = schemas/* looseObject */._H3({
    schema: schemas/* enum */.k5n(["mergeline.profile/1", "mergeline.profile/2"]),
    rows: count,
    digest: schemas/* string */.YjP()
        .describe("sha256 of the file, or over the digests of the files, or of the merged profiles."),
    columns: schemas/* array */.YOg(column),
});

// EXTERNAL MODULE: ./out/toolkit/runtime/errors.js
var errors = __webpack_require__(43575);
;// CONCATENATED MODULE: ./out/profile-commands/merge.js







/** A profile of 100,000 columns has as many bytes. */
const mostBytes = 64 * 2 ** 20;
/** Makes one profile of those of several parts of the data, which nobody has to read again. */
async function merge(inputs, { workspace }) {
    const paths = [];
    for (const path of inputs.profiles) {
        const found = (0,glob/* isGlob */.fg)(path) ? await (0,glob/* filesMatching */.NP)(workspace.directory, path) : [path];
        if (found.length === 0)
            throw new errors/* ConfigurationError */.j1(`profiles: no file matches ${path}.`);
        paths.push(...found);
    }
    if (paths.length === 0)
        throw new errors/* ConfigurationError */.j1("profiles is required, and was not given.");
    const twice = paths.find((path, at) => paths.indexOf(path) !== at);
    if (twice !== undefined)
        throw new errors/* ConfigurationError */.j1(`profiles: ${twice} is named twice; its rows would count twice.`);
    const profiles = [];
    for (const path of paths)
        profiles.push(await readProfile(path, workspace));
    const merged = (0,profile_size/* fitProfile */.j)((0,profile_merge/* mergeProfiles */.N)(profiles));
    const output = await workspace.write(inputs.output, `${JSON.stringify(merged)}\n`, "output");
    const summary = `${output}: ${merged.rows} rows and ${merged.columns.length} columns, merged from ${paths.length} ${paths.length === 1 ? "profile" : "profiles"}.`;
    return { ok: true, verdict: "pass", summary, outputs: { profile: output } };
}
async function readProfile(path, workspace) {
    const profile = (0,registry_profile/* parseProfile */.j)(await workspace.readText(path, "profiles", mostBytes), path);
    const place = () => ({ file: path });
    return (0,check/* check */.z)(profileSchema, { file: path, value: profile, place, placeOfKey: place }, "A profile");
}
const run = (inputs, runtime) => merge({ profiles: inputs.lines("profiles"), output: inputs.required("output") }, runtime);


/***/ }),

/***/ 42464:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   M: () => (/* binding */ digestOfFile),
/* harmony export */   _: () => (/* binding */ digestOfDataset)
/* harmony export */ });
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(77598);
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(51455);


/** SHA-256 over a file's bytes as they lie on disk, as `sha256:…` in lower-case hexadecimal. Constant memory. */
async function digestOfFile(absolute) {
    const hash = (0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.createHash)("sha256");
    const handle = await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.open)(absolute, "r");
    try {
        const { size } = await handle.stat();
        const buffer = Buffer.allocUnsafe(Math.min(1 << 20, size + 1));
        for (;;) {
            const { bytesRead } = await handle.read(buffer);
            if (bytesRead === 0)
                break;
            hash.update(buffer.subarray(0, bytesRead));
        }
    }
    finally {
        await handle.close();
    }
    return `sha256:${hash.digest("hex")}`;
}
/**
 * The digest of a dataset: for one file that file's own; for several, SHA-256 over their digests in order, each
 * followed by a line feed.
 */
function digestOfDataset(digests) {
    if (digests.length === 1)
        return digests[0];
    const hash = (0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.createHash)("sha256");
    for (const digest of digests)
        hash.update(`${digest}\n`);
    return `sha256:${hash.digest("hex")}`;
}


/***/ }),

/***/ 87502:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   DR: () => (/* binding */ filesBelow),
/* harmony export */   NP: () => (/* binding */ filesMatching),
/* harmony export */   al: () => (/* binding */ inOrder),
/* harmony export */   fU: () => (/* binding */ globMatcher),
/* harmony export */   fg: () => (/* binding */ isGlob),
/* harmony export */   sL: () => (/* binding */ fixedPart)
/* harmony export */ });
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(51455);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(76760);
/* harmony import */ var _runtime_errors_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(43575);



function isGlob(path) {
    return /[*?[{]/.test(path);
}
/** Braces may make so many patterns of one. */
const mostAlternatives = 1000;
/**
 * Whether a path with `/` matches a glob: `*` and `?` stay inside one name, `**` crosses folders, `[abc]`, `[!a]` and
 * `{a,b}` as in shells. A name that begins with a dot matches only a pattern that has the dot. All ways through the
 * pattern are followed at once: the time grows with the path's length times the pattern's, whatever they are.
 * @throws ConfigurationError where brackets or braces make no pattern, such as `[z-a]` or `{a{b}`
 */
function globMatcher(pattern) {
    const alternatives = expandBraces(pattern, pattern).map((one) => tokensOf(one, pattern));
    return (path) => alternatives.some((tokens) => matches(tokens, path));
}
function notAPattern(pattern, why, cause) {
    return new _runtime_errors_js__WEBPACK_IMPORTED_MODULE_2__/* .ConfigurationError */ .j1(`${pattern} is not a pattern: ${why}.`, { cause });
}
function expandBraces(glob, pattern) {
    const from = glob.indexOf("{");
    if (from < 0)
        return [glob];
    let depth = 0;
    const parts = [];
    let begin = from + 1;
    for (let index = from; index < glob.length; index++) {
        const character = glob[index];
        if (character === "{")
            depth++;
        else if (character === "," && depth === 1) {
            parts.push(glob.slice(begin, index));
            begin = index + 1;
        }
        else if (character === "}" && --depth === 0) {
            parts.push(glob.slice(begin, index));
            const [before, after] = [glob.slice(0, from), glob.slice(index + 1)];
            const found = [];
            for (const part of parts) {
                found.push(...expandBraces(before + part + after, pattern));
                if (found.length > mostAlternatives)
                    throw notAPattern(pattern, `its braces make more than ${mostAlternatives} patterns`);
            }
            return found;
        }
    }
    throw notAPattern(pattern, "its brackets or braces don't fit together");
}
function tokensOf(glob, pattern) {
    const tokens = [];
    for (let index = 0; index < glob.length; index++) {
        const character = glob[index];
        if (character === "*") {
            let end = index;
            while (glob[end] === "*")
                end++;
            const isName = (index === 0 || glob[index - 1] === "/") && glob[end] === "/";
            if (end - index === 1)
                tokens.push({ kind: "star" });
            else if (isName) {
                // Of several in a row one says it all.
                if (tokens.at(-1)?.kind !== "folders")
                    tokens.push({ kind: "folders" });
                end++;
            }
            else
                tokens.push({ kind: "globstar" });
            index = end - 1;
        }
        else if (character === "?")
            tokens.push({ kind: "any" });
        else if (character === "[" && glob.indexOf("]", index + 2) > 0) {
            const end = glob.indexOf("]", index + 2);
            tokens.push({ kind: "class", set: classOf(glob.slice(index + 1, end), pattern) });
            index = end;
        }
        else
            tokens.push({ kind: "character", character });
    }
    return tokens;
}
function classOf(body, pattern) {
    const isNot = body.startsWith("!") || body.startsWith("^");
    const set = (isNot ? body.slice(1) : body).replace(/[\\[\]^]/g, "\\$&");
    try {
        return new RegExp(`^[${isNot ? "^" : ""}${set}]$`, "u");
    }
    catch (error) {
        throw notAPattern(pattern, "its brackets or braces don't fit together", error);
    }
}
function matches(tokens, path) {
    let states = new Set();
    /** Adds a state, and those behind what may stand for nothing. */
    const enter = (into, from) => {
        for (let state = from; !into.has(state); state++) {
            into.add(state);
            const kind = tokens[state]?.kind;
            if (kind !== "star" && kind !== "globstar" && kind !== "folders")
                return;
        }
    };
    enter(states, 0);
    for (let index = 0; index < path.length; index++) {
        const character = path[index];
        const startsName = index === 0 || path[index - 1] === "/";
        const isHidden = startsName && character === ".";
        const next = new Set();
        for (const state of states) {
            const token = tokens[state];
            if (token === undefined)
                continue;
            if (token.kind === "character") {
                if (token.character === character)
                    enter(next, state + 1);
            }
            else if (isHidden)
                continue;
            else if (token.kind === "class") {
                if (character !== "/" && token.set.test(character))
                    enter(next, state + 1);
            }
            else if (token.kind === "any") {
                if (character !== "/")
                    enter(next, state + 1);
            }
            else if (token.kind === "star") {
                if (character !== "/")
                    enter(next, state);
            }
            else if (token.kind === "globstar")
                enter(next, state);
            // A whole folder at a time: only behind its `/` what follows may begin.
            else if (character !== "/")
                next.add(state);
            else if (!startsName)
                enter(next, state);
        }
        states = next;
        if (states.size === 0)
            return false;
    }
    return states.has(tokens.length);
}
/** The folder that a glob's matches all lie in: its parts before the first that has a wildcard. May be empty. */
function fixedPart(glob) {
    return glob
        .slice(0, glob.search(/[*?[{]/))
        .split("/")
        .slice(0, -1)
        .join("/");
}
/** In the order of their code units, the same on every machine. */
function inOrder(paths) {
    return [...paths].toSorted((one, other) => (one < other ? -1 : one > other ? 1 : 0));
}
/** The regular files below `root` that match, relative to it with `/`, in the order of their code units. */
async function filesMatching(root, glob) {
    const isMatch = globMatcher(glob);
    const found = [];
    for await (const path of filesBelow(root, fixedPart(glob)))
        if (isMatch(path))
            found.push(path);
    return inOrder(found);
}
/**
 * The files of a folder and all below it, relative to `root` with `/`. Links to folders are not followed; a link to a
 * file is given like a file.
 */
async function* filesBelow(root, folder) {
    const entries = await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.readdir)((0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(root, folder), { withFileTypes: true }).catch(() => []);
    for (const entry of entries) {
        const path = folder === "" ? entry.name : `${folder}/${entry.name}`;
        if (!entry.isDirectory())
            yield path;
        else if (entry.name !== ".git" && entry.name !== "node_modules")
            yield* filesBelow(root, path);
    }
}


/***/ }),

/***/ 56595:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   K8: () => (/* binding */ isTime),
/* harmony export */   VI: () => (/* binding */ exactRange),
/* harmony export */   Wj: () => (/* binding */ toMilliseconds),
/* harmony export */   ZB: () => (/* binding */ mostRows),
/* harmony export */   cQ: () => (/* binding */ isNumberColumn),
/* harmony export */   uF: () => (/* binding */ unitOf)
/* harmony export */ });
/* unused harmony exports expressionOf, numberColumns, mayHide, isFloating, missingOf */
/** Microseconds as milliseconds, cut as DuckDB's `epoch_ms` cuts them: towards 1970. */
function toMilliseconds(microseconds) {
    return microseconds.map((time) => Math.trunc(time / 1000) + 0);
}
/** Tables with more rows than this are left to SQL, which spills. */
const mostRows = 10_000_000;
const batchBytes = (/* unused pure expression or super */ null && (64 << 20));
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

/***/ 712:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   j: () => (/* binding */ parseProfile)
/* harmony export */ });
/* harmony import */ var zod__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(27597);
/* harmony import */ var _document_check_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(88803);
/* harmony import */ var _document_yaml_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(19368);
/* harmony import */ var _runtime_errors_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(43575);




/** As much of a profile as everything that reads one relies on. */
const head = zod__WEBPACK_IMPORTED_MODULE_3__/* .looseObject */ ._H3({
    schema: zod__WEBPACK_IMPORTED_MODULE_3__/* ["enum"] */ .k5n(["mergeline.profile/1", "mergeline.profile/2"]),
    rows: zod__WEBPACK_IMPORTED_MODULE_3__/* .int */ .Whr().min(0),
    digest: zod__WEBPACK_IMPORTED_MODULE_3__/* .string */ .YjP(),
    columns: zod__WEBPACK_IMPORTED_MODULE_3__/* .array */ .YOg(zod__WEBPACK_IMPORTED_MODULE_3__/* .looseObject */ ._H3({ name: zod__WEBPACK_IMPORTED_MODULE_3__/* .string */ .YjP(), kind: zod__WEBPACK_IMPORTED_MODULE_3__/* .string */ .YjP(), rows: zod__WEBPACK_IMPORTED_MODULE_3__/* .int */ .Whr(), missing: zod__WEBPACK_IMPORTED_MODULE_3__/* .int */ .Whr() })),
});
/**
 * Reads a profile that validate-data wrote.
 * @throws ConfigurationError with file, line and column
 */
function parseProfile(text, path) {
    let value;
    try {
        value = JSON.parse(text);
    }
    catch {
        // Not JSON: the YAML reader says where it goes wrong.
        return (0,_document_check_js__WEBPACK_IMPORTED_MODULE_0__/* .check */ .z)(head, (0,_document_yaml_js__WEBPACK_IMPORTED_MODULE_1__/* .parseYaml */ .h)(text, path), "A profile");
    }
    if (typeof value === "object" && value !== null && "action" in value && "toolVersion" in value) {
        throw new _runtime_errors_js__WEBPACK_IMPORTED_MODULE_2__/* .ConfigurationError */ .j1(`is the report of ${String(value.action)}, not a profile. validate-data writes profiles to .mergeline/profiles/.`, { place: { file: path } });
    }
    const schema = typeof value === "object" && value !== null && "schema" in value ? value.schema : undefined;
    const version = /^mergeline\.profile\/(\d{1,6})$/.exec(String(schema))?.[1];
    if (version !== undefined && Number(version) > 2) {
        throw new _runtime_errors_js__WEBPACK_IMPORTED_MODULE_2__/* .ConfigurationError */ .j1(`schema is ${String(schema)}, which a newer Mergeline wrote; this one reads versions 1 and 2. Use the version that wrote it, or write the profile again with validate-data.`, { place: { file: path } });
    }
    const file = { file: path, value, place: () => ({ file: path }), placeOfKey: () => ({ file: path }) };
    return (0,_document_check_js__WEBPACK_IMPORTED_MODULE_0__/* .check */ .z)(head, file, "A profile");
}


/***/ })

};
