export const id = 418;
export const ids = [418];
export const modules = {

/***/ 63584:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   L4: () => (/* binding */ stateOf),
/* harmony export */   Tm: () => (/* binding */ dead),
/* harmony export */   _E: () => (/* binding */ automatonOf),
/* harmony export */   ni: () => (/* binding */ start)
/* harmony export */ });
/** The state from which no expression can match any more, and the one before the first byte; none leads back to it. */
const dead = 0;
const start = 1;
/** The state behind the bytes. */
function stateOf({ next }, bytes, from = 0, to = bytes.length) {
    let state = start;
    for (let at = from; at < to && state !== dead; at++)
        state = next[(state << 8) | bytes[at]];
    return state;
}
/**
 * @param expressions at most 16; each is to match the whole text
 * @param mostStates @throws RangeError when there would be more
 */
function automatonOf(expressions, mostStates = 4096) {
    const nodes = [];
    const begins = expressions.map((text, bit) => new Compiler(text, nodes).compile(1 << bit));
    const ids = new Map([["", dead]]);
    const sets = [[]];
    const idOf = (set) => {
        const key = set.join();
        const known = ids.get(key);
        if (known !== undefined)
            return known;
        if (sets.length === mostStates)
            throw new RangeError("too many states");
        ids.set(key, sets.length);
        return sets.push(set) - 1;
    };
    idOf(closure(begins, nodes));
    const { classes, representatives } = byteClasses(nodes);
    const rows = [new Uint16Array(256)];
    for (let state = start; state < sets.length; state++) {
        const reading = sets[state].map((at) => nodes[at]).filter((node) => node.bytes !== undefined);
        const targets = representatives.map((byte) => {
            const reached = reading.filter((node) => node.bytes.has(byte)).map((node) => node.out);
            return idOf(closure(reached, nodes));
        });
        rows.push(Uint16Array.from(classes, (one) => targets[one]));
    }
    const next = new Uint16Array(sets.length * 256);
    for (const [state, row] of rows.entries())
        next.set(row, state * 256);
    const accepts = Uint16Array.from(sets, (set) => set.reduce((bits, at) => bits | nodes[at].accepts, 0));
    return { next, accepts, states: sets.length };
}
function closure(from, nodes) {
    const found = new Set(from);
    for (const at of found)
        for (const other of nodes[at].free)
            found.add(other);
    return [...found].sort((a, b) => a - b);
}
/** Bytes that no node tells apart. */
function byteClasses(nodes) {
    const read = [...new Set(nodes.flatMap(({ bytes }) => (bytes === undefined ? [] : [[...bytes].join()])))];
    const sets = read.map((list) => new Set(list.split(",").map(Number)));
    const known = new Map();
    const representatives = [];
    const classes = Array.from({ length: 256 }, (_, byte) => {
        const signature = sets.map((set) => (set.has(byte) ? 1 : 0)).join("");
        const one = known.get(signature) ?? representatives.push(byte) - 1;
        known.set(signature, one);
        return one;
    });
    return { classes, representatives };
}
const mostNodes = 20_000;
class Compiler {
    text;
    nodes;
    at = 0;
    constructor(text, nodes) {
        this.text = text;
        this.nodes = nodes;
    }
    compile(bit) {
        const whole = this.alternatives();
        if (this.at < this.text.length)
            throw new SyntaxError(`${this.text}: not understood from ${this.at} on`);
        return whole(this.node({ accepts: bit }));
    }
    node(node) {
        if (this.nodes.length === mostNodes)
            throw new RangeError("too many states");
        return this.nodes.push({ bytes: undefined, out: -1, free: [], accepts: 0, ...node }) - 1;
    }
    alternatives() {
        const parts = [this.sequence()];
        while (this.text[this.at] === "|") {
            this.at++;
            parts.push(this.sequence());
        }
        return parts.length === 1 ? parts[0] : (after) => this.node({ free: parts.map((part) => part(after)) });
    }
    sequence() {
        const parts = [];
        while (this.at < this.text.length && this.text[this.at] !== "|" && this.text[this.at] !== ")") {
            parts.push(this.repeated(this.atom()));
        }
        return (after) => parts.reduceRight((next, part) => part(next), after);
    }
    atom() {
        const character = this.text[this.at++];
        if (character === "(") {
            const inner = this.alternatives();
            this.at++;
            return inner;
        }
        const bytes = new Set();
        if (character === "[") {
            while (this.text[this.at] !== "]") {
                const from = this.text.charCodeAt(this.at++);
                const isRange = this.text[this.at] === "-" && this.text[this.at + 1] !== "]";
                const to = isRange ? this.text.charCodeAt(this.at + 1) : from;
                if (isRange)
                    this.at += 2;
                for (let byte = from; byte <= to; byte++)
                    bytes.add(byte);
            }
            this.at++;
        }
        else
            bytes.add((character === "\\" ? this.text[this.at++] : character).charCodeAt(0));
        return (after) => this.node({ bytes, out: after });
    }
    repeated(part) {
        const count = /^(?:([?*+])|\{(\d+)(?:(,)(\d*))?\})/.exec(this.text.slice(this.at));
        if (count === null)
            return part;
        this.at += count[0].length;
        const [, sign, low, comma, high] = count;
        const least = sign === undefined ? Number(low) : sign === "+" ? 1 : 0;
        const isOpen = sign === "*" || sign === "+" || (comma !== undefined && high === "");
        const most = sign === "?" ? 1 : comma === undefined ? least : Number(high);
        return (after) => {
            let next = after;
            if (isOpen) {
                const loop = this.node({ free: [after] });
                this.nodes[loop].free.push(part(loop));
                next = loop;
            }
            else {
                for (let more = least; more < most; more++)
                    next = this.node({ free: [after, part(next)] });
            }
            for (let needed = 0; needed < least; needed++)
                next = part(next);
            return next;
        };
    }
}


/***/ }),

/***/ 95265:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   i: () => (/* binding */ readBytes)
/* harmony export */ });
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(73024);
/* harmony import */ var node_stream__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(57075);
/* harmony import */ var node_stream_promises__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(46466);
/* harmony import */ var node_zlib__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(38522);
/* harmony import */ var _runtime_errors_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(43575);
/* harmony import */ var _format_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(76459);






const chunkSize = 1 << 18;
/**
 * The bytes of a file, decompressed and in UTF-8 where it is known to be in another encoding, in chunks of about 256 KiB.
 * @throws ConfigurationError while reading, when the compressed stream is cut off or damaged
 */
async function* readBytes(file) {
    const encoding = file.reading?.encoding;
    if (encoding === undefined)
        return yield* decompressed(file);
    const { inUtf8 } = await __webpack_require__.e(/* import() */ 5862).then(__webpack_require__.bind(__webpack_require__, 5862));
    yield* inUtf8(decompressed(file), encoding, file.path);
}
async function* decompressed(file) {
    // Of thousands of small files large buffers would be most of the work.
    const highWaterMark = Math.min(chunkSize, (file.bytes ?? chunkSize) + 1);
    const source = (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.createReadStream)(file.absolute, { highWaterMark });
    if (file.compression === "none") {
        for await (const chunk of source)
            yield chunk;
        return;
    }
    const inflate = await decompressor(file);
    const output = new node_stream__WEBPACK_IMPORTED_MODULE_1__.PassThrough({ readableHighWaterMark: chunkSize });
    const done = (0,node_stream_promises__WEBPACK_IMPORTED_MODULE_2__.pipeline)(source, inflate, output).then(() => undefined, (error) => error);
    try {
        for await (const chunk of output)
            yield chunk;
    }
    catch {
        // The pipeline's own error, below, says why.
    }
    const problem = await done;
    if (problem === undefined)
        return;
    if (problem instanceof _runtime_errors_js__WEBPACK_IMPORTED_MODULE_4__/* .ConfigurationError */ .j1)
        throw problem;
    const kind = _format_js__WEBPACK_IMPORTED_MODULE_5__/* .compressionNames */ .v8[file.compression];
    const cut = /unexpected end|BUF_ERROR|incomplete|ended prematurely/i.test((0,_runtime_errors_js__WEBPACK_IMPORTED_MODULE_4__/* .messageOf */ .bD)(problem));
    throw new _runtime_errors_js__WEBPACK_IMPORTED_MODULE_4__/* .ConfigurationError */ .j1(`${file.path} is a broken ${kind} file: ${cut ? "it ends too early" : (0,_runtime_errors_js__WEBPACK_IMPORTED_MODULE_4__/* .messageOf */ .bD)(problem)}. Write it again.`, { cause: problem });
}
async function decompressor(file) {
    if (file.compression === "bz2")
        return (await __webpack_require__.e(/* import() */ 8271).then(__webpack_require__.bind(__webpack_require__, 98271))).createBunzip();
    if (file.compression === "gz")
        return node_zlib__WEBPACK_IMPORTED_MODULE_3__.createGunzip({ chunkSize });
    const zstd = node_zlib__WEBPACK_IMPORTED_MODULE_3__.createZstdDecompress;
    if (zstd === undefined) {
        throw new _runtime_errors_js__WEBPACK_IMPORTED_MODULE_4__/* .ConfigurationError */ .j1(`${file.path}: reading .zst needs Node 22.15 or newer; this is ${process.version}.`);
    }
    return zstd({ chunkSize });
}


/***/ }),

/***/ 58242:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   N3: () => (/* binding */ FormTally),
/* harmony export */   cA: () => (/* binding */ columnForms),
/* harmony export */   rh: () => (/* binding */ formTable)
/* harmony export */ });
/* unused harmony export cellForms */
/* harmony import */ var _automaton_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(63584);
/* harmony import */ var _narrow_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(93595);


const day = "(0[13578]|1[02])-(0[1-9]|[12][0-9]|3[01])|(0[469]|11)-(0[1-9]|[12][0-9]|30)|02-(0[1-9]|1[0-9]|2[0-8])";
const leapYear = "[0-9]{2}(0[48]|[2468][048]|[13579][26])|([02468][048]|[13579][26])00";
/** Without `(?i)`, which would stand for a whole expression. */
const notFinite = _narrow_js__WEBPACK_IMPORTED_MODULE_0__/* .forms */ .uO.notFinite
    .replace("(?i)", "")
    .replace(/[a-z]/g, (letter) => `[${letter}${letter.toUpperCase()}]`);
/**
 * The forms that a cell is told by. Beside those of the types there are narrower ones, of texts whose value certainly
 * exists and fits: a column of them needs no second look.
 */
const cellForms = {
    boolean: _narrow_js__WEBPACK_IMPORTED_MODULE_0__/* .forms */ .uO.boolean,
    integer: _narrow_js__WEBPACK_IMPORTED_MODULE_0__/* .forms */ .uO.integer,
    /** At most 18 digits: below 2^63. */
    sureInteger: "[+-]?(0|[1-9][0-9]{0,17})",
    number: _narrow_js__WEBPACK_IMPORTED_MODULE_0__/* .forms */ .uO.number,
    numberOrNot: `${_narrow_js__WEBPACK_IMPORTED_MODULE_0__/* .forms */ .uO.number}|${notFinite}`,
    /** Far from the largest number. */
    sureNumberOrNot: `[+-]?((0|[1-9][0-9]{0,17})(\\.[0-9]*)?|\\.[0-9]+)([eE][+-]?[0-9]{1,2})?|${notFinite}`,
    /** A day of the calendar: no 30th of February. */
    existingDate: `[0-9]{4}-(${day})|(${leapYear})-02-29`,
    timestamp: _narrow_js__WEBPACK_IMPORTED_MODULE_0__/* .forms */ .uO.timestamp,
    /** A zone only after seconds: DuckDB takes no other. */
    sureTimestamp: `([0-9]{4}-(${day})|(${leapYear})-02-29)[T ]([01][0-9]|2[0-3]):[0-5][0-9](:[0-5][0-9](\\.[0-9]{1,6})?(Z|[+-](0[0-9]|1[0-4])(:?[0-5][0-9])?)?)?`,
};
const names = Object.keys(cellForms);
const bitOf = Object.fromEntries(names.map((name, bit) => [name, 1 << bit]));
const filledBit = 1 << 15;
let built;
function formTable() {
    if (built !== undefined)
        return built;
    const automaton = (0,_automaton_js__WEBPACK_IMPORTED_MODULE_1__/* .automatonOf */ ._E)(names.map((name) => cellForms[name]));
    const some = automaton.accepts.map((bits) => bits | filledBit);
    const every = some.slice();
    some[_automaton_js__WEBPACK_IMPORTED_MODULE_1__/* .start */ .ni] = 0;
    every[_automaton_js__WEBPACK_IMPORTED_MODULE_1__/* .start */ .ni] = 0xffff;
    built = { ...automaton, every, some };
    return built;
}
/** The forms of columns, gathered cell by cell. */
class FormTally {
    table = formTable();
    everyBits = new Uint16Array(0);
    someBits = new Uint16Array(0);
    /** Adds a record: for each of the first `width` cells the state in which the automaton was at its end. */
    add(states, width) {
        if (width > this.everyBits.length)
            this.grow(width);
        const { every, some } = this.table;
        const { everyBits, someBits } = this;
        for (let column = 0; column < width; column++) {
            const state = states[column];
            everyBits[column] &= every[state];
            someBits[column] |= some[state];
        }
    }
    grow(width) {
        const every = new Uint16Array(width).fill(0xffff);
        const some = new Uint16Array(width);
        every.set(this.everyBits);
        some.set(this.someBits);
        this.everyBits = every;
        this.someBits = some;
    }
    /** The columns' forms over several tallies, one for each file. */
    static columns(tallies, width) {
        return Array.from({ length: width }, (_, column) => {
            let every = 0xffff;
            let some = 0;
            for (const { everyBits, someBits } of tallies) {
                every &= everyBits[column] ?? 0xffff;
                some |= someBits[column] ?? 0;
            }
            return columnForms(every, some);
        });
    }
}
/** The forms of a column whose cells have been gathered otherwise. */
function columnForms(everyBits, someBits) {
    return {
        filled: someBits !== 0,
        every: (form) => (everyBits & bitOf[form]) !== 0,
        some: (form) => (someBits & bitOf[form]) !== 0,
    };
}


/***/ }),

/***/ 67662:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   i: () => (/* binding */ copyRecords)
/* harmony export */ });
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(73024);
/* harmony import */ var node_stream_promises__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(46466);
/* harmony import */ var _bytes_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(95265);



/**
 * Writes a file anew: its bytes go to a scanner, and what its records have become is written a block at a time.
 * @param take hands over what has come since it was last asked
 */
async function copyRecords(file, path, scanner, take) {
    const output = (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.createWriteStream)(path);
    const flush = async () => {
        const block = Buffer.concat(take());
        if (block.length > 0 && !output.write(block))
            await new Promise((resolve) => output.once("drain", resolve));
    };
    for await (const chunk of (0,_bytes_js__WEBPACK_IMPORTED_MODULE_2__/* .readBytes */ .i)(file)) {
        scanner.push(chunk);
        await flush();
    }
    scanner.end();
    await flush();
    output.end();
    await (0,node_stream_promises__WEBPACK_IMPORTED_MODULE_1__.finished)(output);
}


/***/ }),

/***/ 83849:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  LN: () => (/* binding */ checkNames),
  xd: () => (/* binding */ loadCsv),
  p1: () => (/* binding */ loadScanned),
  IB: () => (/* binding */ otherColumns),
  oi: () => (/* binding */ plainOf),
  km: () => (/* binding */ readCsvHeader)
});

// EXTERNAL MODULE: external "node:buffer"
var external_node_buffer_ = __webpack_require__(4573);
// EXTERNAL MODULE: ./out/toolkit/runtime/errors.js
var errors = __webpack_require__(43575);
// EXTERNAL MODULE: ./out/toolkit/runtime/nearest.js
var nearest = __webpack_require__(42412);
// EXTERNAL MODULE: ./out/toolkit/data/bytes.js
var bytes = __webpack_require__(95265);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(76760);
// EXTERNAL MODULE: ./out/toolkit/data/bad-row.js
var bad_row = __webpack_require__(43724);
// EXTERNAL MODULE: ./out/toolkit/data/csv-copy.js
var csv_copy = __webpack_require__(67662);
// EXTERNAL MODULE: ./out/toolkit/data/csv-plain.js
var csv_plain = __webpack_require__(18859);
;// CONCATENATED MODULE: ./out/toolkit/data/csv-record.js
const quote = 0x22;
/** Splits the bytes of one record, without its line end. Quotes count only at the start of a cell (RFC 4180). */
function splitRecord(record, delimiter) {
    const cells = [];
    let start = 0;
    for (;;) {
        const quoted = record[start] === quote;
        let end = start;
        if (quoted) {
            end++;
            while (end < record.length) {
                if (record[end] !== quote)
                    end++;
                else if (record[end + 1] === quote)
                    end += 2;
                else
                    break;
            }
        }
        const next = record.indexOf(delimiter, end);
        const stop = next < 0 ? record.length : next;
        cells.push({ bytes: record.subarray(start, stop), quoted });
        if (next < 0)
            return cells;
        start = next + 1;
    }
}
/** The text of a cell, out of its quotes. Bytes that are not UTF-8 become U+FFFD. */
function cellText(cell) {
    const text = cell.bytes.toString("utf8");
    if (!cell.quoted)
        return text;
    return text.replace(/^"/, "").replace(/"$/, "").replaceAll('""', '"');
}
/** The record written anew with commas, so that every reader of RFC 4180 sees the same cells. */
function rewriteRecord(cells) {
    const parts = [];
    for (const [index, cell] of cells.entries()) {
        if (index > 0)
            parts.push(comma);
        const plain = cell.quoted || !(cell.bytes.includes(quote) || cell.bytes.includes(0x2c));
        parts.push(plain ? cell.bytes : Buffer.from(`"${cell.bytes.toString("utf8").replaceAll('"', '""')}"`));
    }
    parts.push(lineFeed);
    return Buffer.concat(parts);
}
const comma = Buffer.from(",");
const lineFeed = Buffer.from("\n");

// EXTERNAL MODULE: ./out/toolkit/data/csv-scan.js
var csv_scan = __webpack_require__(31842);
// EXTERNAL MODULE: ./out/toolkit/data/number-list.js
var number_list = __webpack_require__(31818);
// EXTERNAL MODULE: ./out/toolkit/data/sql.js
var sql = __webpack_require__(6918);
;// CONCATENATED MODULE: ./out/toolkit/data/csv-clean.js








/** Appends the good records of any file, by a clean copy of them, and accounts for the others. */
async function loadClean(engine, file, header, width, storage) {
    const path = (0,external_node_path_.join)(engine.scratch, `${engine.unique("clean")}.csv`);
    const lines = new number_list/* NumberList */.e();
    const rowNumbers = new number_list/* NumberList */.e();
    const badRows = [];
    let badRowCount = 0;
    let row = -1;
    let longest = 0;
    let waiting = [];
    let multiline = false;
    const code = header.delimiter.charCodeAt(0);
    const scanner = new csv_scan/* CsvScanner */.B(code, (record) => {
        row++;
        if (row === 0) {
            waiting.push(rewriteRecord(Array.from({ length: width }, (_, index) => plainCell(`c${index}`))));
            return true;
        }
        const problem = (0,bad_row/* recordProblem */.hN)(record.broken, [record.bytes], record.cells, width);
        if (problem !== undefined) {
            badRowCount++;
            if (badRows.length < bad_row/* keptBadRows */.j3)
                badRows.push(badRow(file.path, row, record, problem, width));
            return false;
        }
        const clean = rewriteRecord(splitRecord(record.bytes, code));
        if (record.bytes.includes(0x0a) || record.bytes.includes(0x0d))
            multiline = true;
        longest = Math.max(longest, clean.length);
        waiting.push(clean);
        lines.push(record.line);
        rowNumbers.push(row);
        return true;
    }, true);
    await (0,csv_copy/* copyRecords */.i)(file, path, scanner, () => {
        const block = waiting;
        waiting = [];
        return block;
    });
    if (lines.length > 0) {
        const shape = { longest, lineEnds: { lf: 1, crlf: 0, cr: 0 } };
        const source = (0,csv_plain/* readerOf */.TC)((0,sql/* literal */.eu)(path), { compression: "none" }, ",", width, shape);
        const before = await (0,csv_plain/* countOf */.pq)(engine, storage);
        await engine.runAlone(`INSERT INTO ${storage} SELECT * FROM ${multiline ? source.replace(/\)$/, ", parallel=false)") : source}`);
        const read = (await (0,csv_plain/* countOf */.pq)(engine, storage)) - before;
        if (read !== lines.length) {
            throw new Error(`${file.path}: DuckDB reads ${read} rows where the file has ${lines.length}`);
        }
    }
    const forms = scanner.columnForms;
    return { rows: lines.length, regular: false, lines, rowNumbers, badRows, badRowCount, forms };
}
function plainCell(text) {
    return { bytes: Buffer.from(text), quoted: false };
}
function badRow(file, row, record, problem, width) {
    const counts = problem === "too few cells" || problem === "too many cells";
    const text = record.bytes.subarray(0, 400).toString("utf8").slice(0, 80);
    return {
        file,
        row,
        line: record.line,
        problem,
        text,
        ...(counts ? { cells: record.cells, expected: width } : {}),
    };
}

;// CONCATENATED MODULE: ./out/toolkit/data/csv-dialect.js

const candidates = [",", ";", "\t", "|"];
/**
 * The delimiter of a CSV text, from its first bytes: the one by which the most of the first records have as many
 * cells as the header, and at least two; then the one with the most cells; then the order comma, semicolon, tab,
 * pipe. A text without any is of one column, and the answer is a comma.
 * @param whole whether `head` is the whole text; else its last record, perhaps cut, does not count
 */
function detectDelimiter(head, whole) {
    let best;
    for (const delimiter of candidates) {
        const widths = [];
        const scanner = new csv_scan/* CsvScanner */.B(delimiter.charCodeAt(0), (record) => widths.push(record.cells));
        scanner.push(head);
        scanner.end();
        if (!whole && widths.length > 1)
            widths.pop();
        const sample = widths.slice(0, 50);
        const width = sample[0] ?? 1;
        if (width < 2)
            continue;
        const share = sample.filter((cells) => cells === width).length / sample.length;
        const better = best === undefined || share > best.share || (share === best.share && width > best.width);
        if (better)
            best = { delimiter, share, width };
    }
    return best?.delimiter ?? ",";
}

// EXTERNAL MODULE: ./out/toolkit/data/format.js
var format = __webpack_require__(76459);
;// CONCATENATED MODULE: ./out/toolkit/data/csv-load.js










/** Enough to tell the delimiter by. */
const headSize = 1 << 18;
/** Enough for fifty records of usual length, by which the delimiter is chosen. */
const sampleSize = 1 << 16;
/** A header may be longer than that, but not without end. */
const longestHeader = 1 << 24;
/**
 * The header of a CSV or TSV file: its first record that is not an empty line.
 * @throws ConfigurationError when there is none, or a name is empty or stands twice
 */
async function readCsvHeader(file) {
    if (file.reading?.dialect !== undefined)
        return (await __webpack_require__.e(/* import() */ 8146).then(__webpack_require__.bind(__webpack_require__, 98146))).readDialectHeader(file, file.reading.dialect);
    const parts = [];
    let size = 0;
    let whole = true;
    let lineEnds = false;
    for await (const chunk of (0,bytes/* readBytes */.i)(file)) {
        parts.push(chunk);
        size += chunk.length;
        lineEnds ||= chunk.includes(0x0a) || chunk.includes(0x0d);
        if (size < headSize || (!lineEnds && size < longestHeader))
            continue;
        whole = false;
        break;
    }
    const head = Buffer.concat(parts);
    if ((0,format/* looksBinary */.Wb)(head.subarray(0, 512))) {
        throw new errors/* ConfigurationError */.j1(`${file.path} is named like text, but what it holds is binary.`);
    }
    if (!whole && !lineEnds) {
        throw new errors/* ConfigurationError */.j1("the first line has over 16 MiB and no end; a header can't be that long.", {
            place: { file: file.path, line: 1 },
        });
    }
    const delimiter = file.reading?.delimiter ??
        (file.format === "tsv"
            ? "\t"
            : detectDelimiter(head.subarray(0, sampleSize), whole && head.length <= sampleSize));
    let first;
    const scanner = new csv_scan/* CsvScanner */.B(delimiter.charCodeAt(0), (record) => {
        first ??= record;
    }, true);
    for (let from = 0; from < head.length && first === undefined; from += 1 << 13)
        scanner.push(head.subarray(from, from + (1 << 13)));
    if (first === undefined)
        scanner.end();
    if (first === undefined)
        throw new errors/* ConfigurationError */.j1(`${file.path} is empty: there is no header.`);
    if (first.broken !== undefined || !(0,external_node_buffer_.isUtf8)(first.bytes)) {
        const problem = first.broken === undefined ? "is not UTF-8" : "has a quote that is not closed";
        throw new errors/* ConfigurationError */.j1(`the header ${problem}. Mend the first line.`, {
            place: { file: file.path, line: first.line },
        });
    }
    const names = splitRecord(first.bytes, delimiter.charCodeAt(0)).map(cellText);
    checkNames(names, file.path, first.line);
    return { names, delimiter };
}
function checkNames(names, file, line) {
    const place = { file, line };
    const unnamed = names.indexOf("");
    if (unnamed >= 0) {
        const hint = unnamed === 0 ? " If it is a row index that pandas wrote, write the file with index=False." : "";
        throw new errors/* ConfigurationError */.j1(`column ${unnamed + 1} has no name in the header.${hint}`, { place });
    }
    const seen = new Map();
    for (const [index, name] of names.entries()) {
        const before = seen.get(name);
        if (before !== undefined) {
            throw new errors/* ConfigurationError */.j1(`columns ${before + 1} and ${index + 1} are both called ${name}. Rename one.`, { place });
        }
        seen.set(name, index);
    }
}
/**
 * Appends a file's good records to the table `storage` (columns c0, c1, …, all VARCHAR) and accounts for every other
 * one. A file without surprises is read by DuckDB as it is; any other through a clean copy of ours.
 */
async function loadCsv(engine, file, header, columns, storage) {
    if (file.reading?.dialect !== undefined)
        return (await __webpack_require__.e(/* import() */ 8146).then(__webpack_require__.bind(__webpack_require__, 98146))).loadDialect(engine, file, columns, storage);
    return loadScanned(engine, await (0,csv_plain/* scanCsvFile */.Am)(file, header), columns.length, storage);
}
async function loadScanned(engine, one, width, storage) {
    if (one.rows === 0 || ((0,csv_plain/* isPlain */.$i)(one) && (await (0,csv_plain/* loadPlain */.VF)(engine, [one], width, storage))))
        return plainOf(one);
    return loadClean(engine, one.file, one.header, width, storage);
}
/** What became of a file whose records are all in the table. */
function plainOf({ rows, forms }) {
    return { rows, regular: true, badRows: [], badRowCount: 0, forms };
}
/** What is said of a file whose header is not that of the dataset's first. */
function otherColumns(file, names, columns) {
    const missing = columns.find((name) => !names.includes(name));
    const extra = names.find((name) => !columns.includes(name));
    const hint = missing === undefined ? undefined : (0,nearest/* nearest */.p)(missing, names);
    const what = missing !== undefined
        ? `has no column ${missing}, which the first file has${hint === undefined ? "" : `; it has ${hint}`}`
        : extra !== undefined
            ? `has a column ${extra}, which the first file lacks`
            : "has its columns in another order than the first file";
    return new errors/* ConfigurationError */.j1(`${file.path} ${what}. The files of a dataset must have the same header.`);
}


/***/ }),

/***/ 18859:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $i: () => (/* binding */ isPlain),
/* harmony export */   Am: () => (/* binding */ scanCsvFile),
/* harmony export */   TC: () => (/* binding */ readerOf),
/* harmony export */   VF: () => (/* binding */ loadPlain),
/* harmony export */   pq: () => (/* binding */ countOf)
/* harmony export */ });
/* harmony import */ var _bytes_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(95265);
/* harmony import */ var _csv_scan_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(31842);
/* harmony import */ var _sql_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(6918);



async function scanCsvFile(file, header) {
    const scanner = new _csv_scan_js__WEBPACK_IMPORTED_MODULE_1__/* .CsvScanner */ .B(header.delimiter.charCodeAt(0));
    for await (const chunk of (0,_bytes_js__WEBPACK_IMPORTED_MODULE_0__/* .readBytes */ .i)(file))
        scanner.push(chunk);
    const shape = scanner.end();
    return { file, header, shape, forms: scanner.columnForms, rows: Math.max(0, shape.records - 1) };
}
/** Whether DuckDB can read the file as it is. It knows no bzip2. */
function isPlain({ file, shape }) {
    return isRegular(shape) && file.compression !== "bz2" && file.reading?.encoding === undefined;
}
/**
 * Appends the records of files for which {@link isPlain} holds, all of one dialect, in one statement.
 * @returns whether they were as many as we saw; else the table is as it was
 */
async function loadPlain(engine, files, width, storage) {
    const [{ file, header, shape }] = files;
    const rows = files.reduce((sum, one) => sum + one.rows, 0);
    const longest = Math.max(...files.map((one) => one.shape.longest));
    const paths = `[${files.map((one) => (0,_sql_js__WEBPACK_IMPORTED_MODULE_2__/* .literal */ .eu)(one.file.absolute)).join(", ")}]`;
    await engine.run("BEGIN");
    const before = await countOf(engine, storage);
    try {
        const dialect = { longest, lineEnds: shape.lineEnds };
        await engine.runAlone(`INSERT INTO ${storage} SELECT * FROM ${readerOf(paths, file, header.delimiter, width, dialect)}`);
        if ((await countOf(engine, storage)) - before === rows) {
            await engine.run("COMMIT");
            return true;
        }
    }
    catch {
        // DuckDB reads it another way than we do: the clean copy leaves no room for that.
    }
    await engine.run("ROLLBACK");
    return false;
}
/** Whether DuckDB's reader, told the dialect, can only see what we saw. */
function isRegular(shape) {
    const { lf, crlf, cr } = shape.lineEnds;
    const oneKind = cr === 0 && (lf === 0 || crlf === 0);
    return (oneKind &&
        shape.validUtf8 &&
        !shape.nul &&
        !shape.stray &&
        !shape.broken &&
        !shape.bom &&
        !shape.multiline &&
        shape.ragged === 0 &&
        shape.blankLines === 0 &&
        shape.longest < 1 << 20);
}
/** @param paths SQL of a path, or of a list of them */
function readerOf(paths, file, delimiter, width, shape) {
    const compression = { none: "none", gz: "gzip", zst: "zstd", bz2: "none" }[file.compression];
    const columns = Array.from({ length: width }, (_, index) => `'c${index}': 'VARCHAR'`).join(", ");
    const newLine = shape.lineEnds.crlf > 0 ? "\\r\\n" : "\\n";
    const longest = Math.max(2 << 20, shape.longest * 2);
    return `read_csv(${paths}, auto_detect=false, header=true, columns={${columns}}, delim=${(0,_sql_js__WEBPACK_IMPORTED_MODULE_2__/* .literal */ .eu)(delimiter)}, quote='"', escape='"', new_line='${newLine}', nullstr='', allow_quoted_nulls=false, compression='${compression}', max_line_size=${longest}, null_padding=false, ignore_errors=false, hive_partitioning=false)`;
}
async function countOf(engine, storage) {
    const [row] = await engine.rows(`SELECT count(*) AS n FROM ${storage}`);
    return row.n;
}


/***/ }),

/***/ 31842:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   B: () => (/* binding */ CsvScanner)
/* harmony export */ });
/* harmony import */ var node_buffer__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(4573);
/* harmony import */ var _automaton_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(63584);
/* harmony import */ var _cell_forms_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(58242);



/** In the scanner's tables, where a byte means more than the next state of the cell's form. */
const special = 0xfff0;
const delimiterMark = special;
const lineFeedMark = special + 1;
const returnMark = special + 2;
const quoteMark = special + 3;
const tablesByDelimiter = new Map();
function tablesFor(delimiter) {
    const known = tablesByDelimiter.get(delimiter);
    if (known !== undefined)
        return known;
    const { next, states } = (0,_cell_forms_js__WEBPACK_IMPORTED_MODULE_1__/* .formTable */ .rh)();
    const inside = next.slice();
    for (let row = 0; row < states * 256; row += 256) {
        inside[row + lineFeed] = lineFeedMark;
        inside[row + carriageReturn] = returnMark;
        inside[row + quote] = quoteMark;
    }
    const outside = inside.slice();
    for (let row = 0; row < states * 256; row += 256)
        outside[row + delimiter] = delimiterMark;
    const tables = { outside, inside };
    tablesByDelimiter.set(delimiter, tables);
    return tables;
}
const lineFeed = 0x0a;
const carriageReturn = 0x0d;
const quote = 0x22;
var In;
(function (In) {
    In[In["Cell"] = 0] = "Cell";
    In[In["Quotes"] = 1] = "Quotes";
    In[In["AfterQuote"] = 2] = "AfterQuote";
})(In || (In = {}));
/**
 * Walks once over the bytes of a CSV text in constant memory, and knows its records by RFC 4180: CR LF, LF or CR end
 * a line; quotes count at the start of a cell; doubled quotes are one. Empty lines are no records. On the way it tells
 * the written forms of all cells, of every good record but the first.
 */
class CsvScanner {
    onRecord;
    keepBytes;
    tables;
    tally = new _cell_forms_js__WEBPACK_IMPORTED_MODULE_1__/* .FormTally */ .N3();
    state = In.Cell;
    /** State of the form of the cell that is being read, and those of the record's cells before. */
    form = _automaton_js__WEBPACK_IMPORTED_MODULE_2__/* .start */ .ni;
    forms = new Uint16Array(64);
    cells = 1;
    length = 0;
    line = 1;
    recordLine = 1;
    pendingReturn = false;
    lastByte = 0;
    recordBroken;
    recordStray = false;
    first = true;
    tail = Buffer.alloc(0);
    parts = [];
    records = 0;
    blankLines = 0;
    ends = { lf: 0, crlf: 0, cr: 0 };
    validUtf8 = true;
    nul = false;
    stray = false;
    broken = false;
    multiline = false;
    ragged = 0;
    longest = 0;
    bom = false;
    width = 0;
    /**
     * @param onRecord called for each record, when given; otherwise only the shape is found. Where it answers false, the
     *   record's cells don't count for the forms
     * @param keepBytes whether records carry their bytes
     */
    constructor(delimiter, onRecord, keepBytes = false) {
        this.onRecord = onRecord;
        this.keepBytes = keepBytes;
        this.tables = tablesFor(delimiter);
    }
    /** The forms of the cells of all good records but the first. */
    get columnForms() {
        return this.tally;
    }
    push(chunk) {
        let buffer = chunk;
        if (this.first) {
            this.first = false;
            if (buffer[0] === 0xef && buffer[1] === 0xbb && buffer[2] === 0xbf) {
                this.bom = true;
                buffer = buffer.subarray(3);
            }
        }
        this.checkText(buffer);
        this.walk(buffer);
    }
    /** Ends the text: the last record may lack its line end. */
    end() {
        if (this.tail.length > 0)
            this.validUtf8 = false;
        if (this.cells > this.forms.length)
            this.widen();
        this.forms[this.cells - 1] = this.form;
        if (this.state === In.Quotes) {
            this.recordBroken = "unclosed";
            this.finish(0);
        }
        else if (this.length > 0)
            this.finish(0);
        return {
            records: this.records,
            blankLines: this.blankLines,
            lineEnds: this.ends,
            validUtf8: this.validUtf8,
            nul: this.nul,
            stray: this.stray,
            broken: this.broken,
            multiline: this.multiline,
            ragged: this.ragged,
            longest: this.longest,
            bom: this.bom,
            width: this.width,
        };
    }
    walk(buffer) {
        const { outside, inside } = this.tables;
        const size = buffer.length;
        let { state, form, cells, forms } = this;
        let from = 0;
        let index = 0;
        if (this.pendingReturn && size > 0) {
            this.pendingReturn = false;
            if (buffer[0] === lineFeed) {
                this.ends.cr--;
                this.ends.crlf++;
                from = index = 1;
            }
        }
        while (index < size) {
            const table = state === In.Quotes ? inside : outside;
            let next = table[(form << 8) | buffer[index++]];
            if (next < special && state !== In.AfterQuote) {
                form = next;
                // Most bytes are like this: nothing happens but the next state.
                while (index < size) {
                    next = table[(form << 8) | buffer[index++]];
                    if (next >= special)
                        break;
                    form = next;
                }
                if (next < special)
                    break;
            }
            const at = index - 1;
            if (state === In.Quotes) {
                if (next === quoteMark)
                    state = In.AfterQuote;
                else {
                    const before = at > 0 ? buffer[at - 1] : this.lastByte;
                    if (next === returnMark || before !== carriageReturn)
                        this.line++;
                    this.multiline = true;
                    form = _automaton_js__WEBPACK_IMPORTED_MODULE_2__/* .dead */ .Tm;
                }
            }
            else if (next === delimiterMark) {
                if (cells > forms.length)
                    forms = this.widen();
                forms[cells - 1] = form;
                cells++;
                form = _automaton_js__WEBPACK_IMPORTED_MODULE_2__/* .start */ .ni;
                state = In.Cell;
            }
            else if (next === quoteMark) {
                if (state === In.AfterQuote) {
                    form = _automaton_js__WEBPACK_IMPORTED_MODULE_2__/* .dead */ .Tm;
                    state = In.Quotes;
                }
                else if (form === _automaton_js__WEBPACK_IMPORTED_MODULE_2__/* .start */ .ni)
                    state = In.Quotes;
                else {
                    this.recordStray = true;
                    form = _automaton_js__WEBPACK_IMPORTED_MODULE_2__/* .dead */ .Tm;
                }
            }
            else if (next < special) {
                this.recordBroken = "trailing";
                form = _automaton_js__WEBPACK_IMPORTED_MODULE_2__/* .dead */ .Tm;
                state = In.Cell;
            }
            else {
                if (cells > forms.length)
                    forms = this.widen();
                forms[cells - 1] = form;
                this.cells = cells;
                this.take(buffer, from, at);
                this.finish(1);
                if (next === lineFeedMark)
                    this.ends.lf++;
                else if (index === size) {
                    this.ends.cr++;
                    this.pendingReturn = true;
                }
                else if (buffer[index] === lineFeed) {
                    this.ends.crlf++;
                    index++;
                }
                else
                    this.ends.cr++;
                state = In.Cell;
                form = _automaton_js__WEBPACK_IMPORTED_MODULE_2__/* .start */ .ni;
                cells = 1;
                from = index;
            }
        }
        this.state = state;
        this.form = form;
        this.cells = cells;
        this.take(buffer, from, size);
        this.lastByte = buffer[size - 1] ?? this.lastByte;
    }
    widen() {
        const wider = new Uint16Array(this.forms.length * 2);
        wider.set(this.forms);
        this.forms = wider;
        return wider;
    }
    take(buffer, from, to) {
        this.length += to - from;
        if (this.keepBytes && to > from)
            this.parts.push(Buffer.from(buffer.subarray(from, to)));
    }
    finish(lines) {
        if (this.length === 0 && this.cells === 1) {
            this.blankLines++;
        }
        else {
            if (this.records === 0)
                this.width = this.cells;
            else if (this.cells !== this.width)
                this.ragged++;
            this.records++;
            if (this.length > this.longest)
                this.longest = this.length;
            if (this.recordBroken !== undefined)
                this.broken = true;
            if (this.recordStray)
                this.stray = true;
            const counts = this.onRecord?.({
                line: this.recordLine,
                cells: this.cells,
                broken: this.recordBroken,
                stray: this.recordStray,
                bytes: this.keepBytes ? Buffer.concat(this.parts) : empty,
            });
            const isGood = this.recordBroken === undefined && this.cells === this.width && counts !== false;
            if (isGood && this.records > 1)
                this.tally.add(this.forms, this.width);
        }
        this.parts = [];
        this.length = 0;
        this.recordBroken = undefined;
        this.recordStray = false;
        this.line += lines;
        this.recordLine = this.line;
    }
    /** UTF-8 over chunk borders: an unfinished character at the end waits for the next chunk. */
    checkText(buffer) {
        if (!this.nul && buffer.includes(0))
            this.nul = true;
        if (!this.validUtf8)
            return;
        const text = this.tail.length === 0 ? buffer : Buffer.concat([this.tail, buffer]);
        let end = text.length;
        for (let back = 1; back <= Math.min(3, text.length); back++) {
            const byte = text[text.length - back];
            if ((byte & 0xc0) === 0x80)
                continue;
            const needed = byte >= 0xf0 ? 4 : byte >= 0xe0 ? 3 : byte >= 0xc0 ? 2 : 1;
            if (needed > back)
                end = text.length - back;
            break;
        }
        this.tail = Buffer.from(text.subarray(end));
        if (!(0,node_buffer__WEBPACK_IMPORTED_MODULE_0__.isUtf8)(text.subarray(0, end)))
            this.validUtf8 = false;
    }
}
const empty = Buffer.alloc(0);


/***/ }),

/***/ 28089:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   R: () => (/* binding */ typeByForms),
/* harmony export */   z: () => (/* binding */ narrowTypesByForms)
/* harmony export */ });
/* harmony import */ var _narrow_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(93595);

/**
 * The narrowest type of each column of cells whose forms are known. Only where a form can't say whether its value
 * exists and fits (a number of 19 digits, an hour of 24) the cells are asked for again.
 */
async function narrowTypesByForms(engine, storage, cells, forms) {
    const found = forms.map(typeByForms);
    const open = found.flatMap((one, column) => (typeof one === "string" ? [] : [{ types: one, column }]));
    if (open.length === 0)
        return found;
    const left = await (0,_narrow_js__WEBPACK_IMPORTED_MODULE_0__/* .ruleOut */ .tk)(engine, storage, open.map(({ column }) => cells[column]), open.map(({ types }) => types), "");
    const answers = new Map(open.map(({ column }, index) => [column, left[index][0] ?? "VARCHAR"]));
    return found.map((one, column) => (typeof one === "string" ? one : answers.get(column)));
}
/** The type, or those of which only the values can tell. */
function typeByForms({ filled, every, some }) {
    if (!filled)
        return "VARCHAR";
    if (every("boolean"))
        return "BOOLEAN";
    if (every("sureInteger"))
        return "BIGINT";
    if (every("integer"))
        return ["BIGINT", "DOUBLE"];
    // A column of nothing but nan is no column of numbers.
    if (every("numberOrNot")) {
        if (!some("number"))
            return "VARCHAR";
        return every("sureNumberOrNot") ? "DOUBLE" : ["DOUBLE"];
    }
    if (every("existingDate"))
        return "DATE";
    if (every("timestamp"))
        return every("sureTimestamp") ? "TIMESTAMP" : ["TIMESTAMP"];
    return "VARCHAR";
}


/***/ }),

/***/ 93595:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   jK: () => (/* binding */ narrowTypes),
/* harmony export */   tk: () => (/* binding */ ruleOut),
/* harmony export */   uO: () => (/* binding */ forms),
/* harmony export */   wg: () => (/* binding */ cast)
/* harmony export */ });
/* unused harmony exports narrowOrder, matches */
/**
 * Strict written forms, for text that is to be read as a value. DuckDB's own casts take too much: '1.5' as 2, '0x1F',
 * '1_000', ' 7 ', 'yes'.
 */
const forms = {
    /** No leading zeros: 007 is a name, not a number. */
    integer: "[+-]?(0|[1-9][0-9]*)",
    number: "[+-]?((0|[1-9][0-9]*)(\\.[0-9]*)?|\\.[0-9]+)([eE][+-]?[0-9]+)?",
    notFinite: "(?i)[+-]?(nan|inf|infinity)",
    boolean: "true|false|True|False|TRUE|FALSE",
    date: "[0-9]{4}-[0-9]{2}-[0-9]{2}",
    timestamp: "[0-9]{4}-[0-9]{2}-[0-9]{2}[T ][0-9]{2}:[0-9]{2}(:[0-9]{2}(\\.[0-9]{1,9})?)?(Z|[+-][0-9]{2}(:?[0-9]{2})?)?",
    time: "[0-9]{2}:[0-9]{2}:[0-9]{2}(\\.[0-9]{1,9})?",
};
const narrowOrder = ["BOOLEAN", "BIGINT", "DOUBLE", "DATE", "TIMESTAMP"];
/** SQL: whether the text in `cell` has the form of the type, and a value of that form exists (no 30th of February). */
function matches(cell, type) {
    const is = (form) => `regexp_full_match(${cell}, '${form}')`;
    switch (type) {
        case "BOOLEAN":
            return is(forms.boolean);
        case "BIGINT":
            return `(${is(forms.integer)} AND TRY_CAST(${cell} AS BIGINT) IS NOT NULL)`;
        case "DOUBLE":
            return `((${is(forms.number)} AND isfinite(TRY_CAST(${cell} AS DOUBLE))) OR ${is(forms.notFinite)})`;
        case "DATE":
            return `(${is(forms.date)} AND TRY_CAST(${cell} AS DATE) IS NOT NULL)`;
        case "TIMESTAMP":
            return `(${is(forms.timestamp)} AND TRY_CAST(${cell} AS TIMESTAMP) IS NOT NULL)`;
    }
}
/**
 * The narrowest type of each textual column: BOOLEAN, BIGINT, DOUBLE, DATE or TIMESTAMP when every cell that is not
 * empty has that form, else VARCHAR. The first 5,000 rows rule most types out before all rows are looked at.
 */
async function narrowTypes(engine, storage, cells, kinds) {
    let open = cells.map((_, index) => narrowOrder.filter((type) => allowed(type, kinds[index])));
    for (const where of ["WHERE rowid < 5000", ""]) {
        open = await ruleOut(engine, storage, cells, open, where);
    }
    return open.map((types) => types[0] ?? "VARCHAR");
}
/** A text in JSON is never a number, whatever it looks like. */
function allowed(type, kinds) {
    if (kinds === undefined)
        return true;
    if (kinds.nested)
        return false;
    if (kinds.string)
        return !kinds.number && !kinds.boolean && (type === "DATE" || type === "TIMESTAMP");
    if (kinds.boolean)
        return !kinds.number && type === "BOOLEAN";
    return type === "BIGINT" || type === "DOUBLE";
}
/**
 * Of the types that are still open for a column, those that every cell has.
 * @param where which rows are looked at: all, or `WHERE …`
 */
async function ruleOut(engine, storage, cells, open, where) {
    const result = cells.map(() => []);
    const questions = open.flatMap((types, column) => types.map((type) => ({ column, type })));
    // A column of nothing but nan or empty cells is no column of numbers.
    const answers = {};
    for (let from = 0; from < questions.length; from += 500) {
        const batch = questions.slice(from, from + 500);
        const parts = batch.map(({ column, type }, index) => {
            const cell = cells[column];
            const every = `bool_and(${matches(cell, type)}) FILTER (${cell} <> '')`;
            const some = type === "DOUBLE" ? ` AND bool_or(regexp_full_match(${cell}, '${forms.number}'))` : "";
            return `${where === "" ? every + some : every} AS q${from + index}`;
        });
        const [row] = await engine.rows(`SELECT ${parts.join(", ")} FROM ${storage} ${where}`);
        Object.assign(answers, row);
    }
    for (const [index, { column, type }] of questions.entries()) {
        const answer = answers[`q${index}`];
        // No value among the first rows leaves the type open; none among all rows does not.
        if (answer === true || (answer === null && where !== ""))
            result[column].push(type);
    }
    return result;
}
/**
 * SQL of the cell's value in its narrow type. The form has been checked, so that nothing is lost in the cast. Moments are
 * in UTC; one without a zone is one of UTC. DuckDB's own cast to TIMESTAMP drops the zone, that to TIMESTAMPTZ is slow.
 */
function cast(cell, type) {
    if (type === "TIMESTAMP") {
        const plain = `TRY_CAST(nullif(${cell}, '') AS TIMESTAMP)`;
        const isElsewhere = `length(${cell}) > 21 AND regexp_matches(${cell}[20:], '[+-]')`;
        return `CASE WHEN ${isElsewhere} THEN timezone('UTC', TRY_CAST(${cell} AS TIMESTAMPTZ)) ELSE ${plain} END`;
    }
    return type === "VARCHAR" ? cell : `TRY_CAST(nullif(${cell}, '') AS ${type})`;
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

/***/ 31818:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   e: () => (/* binding */ NumberList)
/* harmony export */ });
/** A growing list of whole numbers below 2^32, four bytes each. */
class NumberList {
    values = new Uint32Array(1024);
    size = 0;
    get length() {
        return this.size;
    }
    push(value) {
        if (this.size === this.values.length) {
            const larger = new Uint32Array(this.size * 2);
            larger.set(this.values);
            this.values = larger;
        }
        this.values[this.size++] = value;
    }
    at(index) {
        return index < this.size ? this.values[index] : undefined;
    }
}


/***/ }),

/***/ 6918:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Cv: () => (/* binding */ identifier),
/* harmony export */   eu: () => (/* binding */ literal),
/* harmony export */   v$: () => (/* binding */ literals)
/* harmony export */ });
/** A text as an SQL string literal. */
function literal(text) {
    return `'${text.replaceAll("'", "''").replaceAll("\0", "")}'`;
}
/** A name as a quoted SQL identifier. */
function identifier(name) {
    return `"${name.replaceAll('"', '""')}"`;
}
/** A list of texts for `IN`, never empty: an empty list matches nothing. */
function literals(texts) {
    return texts.length === 0 ? "(NULL)" : `(${texts.map(literal).join(", ")})`;
}


/***/ }),

/***/ 20418:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  openTable: () => (/* binding */ openTable)
});

// EXTERNAL MODULE: ./out/toolkit/runtime/errors.js
var errors = __webpack_require__(43575);
// EXTERNAL MODULE: external "node:fs/promises"
var promises_ = __webpack_require__(51455);
;// CONCATENATED MODULE: ./out/toolkit/data/arrow-load.js


/** The columns of an Arrow file or stream, with the types that DuckDB has for them. */
async function readArrowColumns(file) {
    const { planOf } = await __webpack_require__.e(/* import() */ 8267).then(__webpack_require__.bind(__webpack_require__, 78267));
    return withReader(file, async (reader) => reader.schema.fields.map(({ name, type }) => ({ name, type: planOf(type, file.path, name).type })));
}
/** Appends the file's rows to `storage`, batch by batch: no more of the file is in memory. Returns their number. */
async function loadArrow(engine, file, columns, storage) {
    const { planOf } = await __webpack_require__.e(/* import() */ 8267).then(__webpack_require__.bind(__webpack_require__, 78267));
    return withReader(file, async (reader) => {
        const { fields } = reader.schema;
        const plans = columns.map(({ name }) => {
            const at = fields.findIndex((field) => field.name === name);
            return { at, ...planOf(fields[at].type, file.path, name) };
        });
        const staging = engine.unique("arrow");
        const types = plans.map(({ staged }) => staged);
        const cells = types.map((type, index) => `c${index} ${type}`).join(", ");
        const selected = plans.map(({ sql }, index) => sql(`c${index}`)).join(", ");
        let rows = 0;
        for await (const batch of reader) {
            if (batch.numRows === 0)
                continue;
            await engine.run(`CREATE OR REPLACE TEMP TABLE ${staging} (${cells})`);
            const values = plans.map(({ at, value }) => {
                const vector = batch.getChildAt(at);
                return Array.from({ length: batch.numRows }, (_, row) => vector.isValid(row) ? value(vector, row) : null);
            });
            await engine.append(staging, types, values);
            await engine.run(`INSERT INTO ${storage} SELECT ${selected} FROM ${staging}`);
            rows += batch.numRows;
        }
        await engine.run(`DROP TABLE IF EXISTS ${staging}`);
        return rows;
    });
}
async function withReader(file, work) {
    const { RecordBatchReader } = await __webpack_require__.e(/* import() */ 3833).then(__webpack_require__.bind(__webpack_require__, 23833));
    await (await __webpack_require__.e(/* import() */ 186).then(__webpack_require__.bind(__webpack_require__, 30186))).registerCodecs();
    const handle = await (0,promises_.open)(file.absolute, "r");
    try {
        await checkEnded(handle);
        const reader = await RecordBatchReader.from(handle);
        await reader.open();
        if (reader.schema === undefined)
            throw new Error("it has no schema");
        return await work(reader);
    }
    catch (error) {
        if (error instanceof errors/* ConfigurationError */.j1)
            throw error;
        throw new errors/* ConfigurationError */.j1(`${file.path} is a broken Arrow file: ${(0,errors/* messageOf */.bD)(error).replace(/\.?$/, ".")}`, { cause: error });
    }
    finally {
        await handle.close().catch(() => undefined);
    }
}
/** A stream that breaks off between two batches would be taken for a shorter one. */
async function checkEnded(handle) {
    const { size } = await handle.stat();
    const ends = Buffer.alloc(12);
    await handle.read(ends, 0, 4, 0);
    await handle.read(ends, 4, 8, Math.max(0, size - 8));
    if (ends.readUInt32LE(0) !== 0xffffffff)
        return;
    if (ends.readUInt32LE(4) === 0xffffffff && ends.readUInt32LE(8) === 0)
        return;
    throw new Error("it ends too early (its closing mark is missing)");
}

// EXTERNAL MODULE: ./out/toolkit/data/cell-forms.js
var cell_forms = __webpack_require__(58242);
// EXTERNAL MODULE: ./out/toolkit/data/csv-load.js + 3 modules
var csv_load = __webpack_require__(83849);
// EXTERNAL MODULE: ./out/toolkit/data/csv-plain.js
var csv_plain = __webpack_require__(18859);
;// CONCATENATED MODULE: ./out/toolkit/data/csv-load-files.js


/** Files beyond this size have a statement of their own. */
const smallBytes = 1 << 20;
/** Small files that are read in one statement. */
const filesAtOnce = 500;
/** Appends the files' good records to a table in order, as {@link loadCsv} does: small files many at once. */
async function loadCsvFiles(engine, files, headers, columns, storage) {
    const loaded = [];
    let waiting = [];
    const flush = async () => {
        const group = waiting;
        waiting = [];
        if (group.length > 1 && (await (0,csv_plain/* loadPlain */.VF)(engine, group, columns.length, storage))) {
            loaded.push(...group.map(csv_load/* plainOf */.oi));
            return;
        }
        for (const one of group)
            loaded.push(await (0,csv_load/* loadScanned */.p1)(engine, one, columns.length, storage));
    };
    for (const [index, file] of files.entries()) {
        const header = headers[index];
        if (header.names.join("\0") !== columns.join("\0"))
            throw (0,csv_load/* otherColumns */.IB)(file, header.names, columns);
        if (file.reading?.dialect !== undefined) {
            await flush();
            loaded.push(await (0,csv_load/* loadCsv */.xd)(engine, file, header, columns, storage));
            continue;
        }
        const one = await (0,csv_plain/* scanCsvFile */.Am)(file, header);
        if (waiting.length === filesAtOnce || (waiting.length > 0 && !areAlike(waiting[0], one)))
            await flush();
        waiting.push(one);
        if (!isSmall(one))
            await flush();
    }
    await flush();
    return loaded;
}
function isSmall(one) {
    return one.file.bytes <= smallBytes && one.rows > 0 && (0,csv_plain/* isPlain */.$i)(one);
}
/** Whether one statement can read both. */
function areAlike(one, other) {
    return (isSmall(other) &&
        one.file.compression === other.file.compression &&
        one.header.delimiter === other.header.delimiter &&
        one.shape.lineEnds.crlf > 0 === other.shape.lineEnds.crlf > 0);
}

// EXTERNAL MODULE: ./out/toolkit/data/digest.js
var digest = __webpack_require__(42464);
// EXTERNAL MODULE: ./out/toolkit/data/format.js
var format = __webpack_require__(76459);
// EXTERNAL MODULE: ./out/toolkit/data/narrow.js
var narrow = __webpack_require__(93595);
// EXTERNAL MODULE: ./out/toolkit/data/sql.js
var sql = __webpack_require__(6918);
;// CONCATENATED MODULE: ./out/toolkit/data/hive-columns.js



/** Files whose ranges of rows are written in one statement. */
const hive_columns_filesAtOnce = 2000;
/**
 * Adds the columns that stand in the names of the files' folders to a table that the files have been read into. Their
 * values are text like a CSV's, and get its narrowest type. A column that the files have themselves stays theirs.
 * @throws ConfigurationError when not all files have the same partitions
 */
async function addPartitions(engine, storage, files, loaded, own) {
    const names = (files[0]?.partitions ?? []).map(({ name }) => name);
    for (const file of files) {
        const others = (file.partitions ?? []).map(({ name }) => name);
        if (others.join("\0") === names.join("\0"))
            continue;
        const listed = (some) => (some.length === 0 ? "no partition" : some.join(", "));
        throw new errors/* ConfigurationError */.j1(`${file.path} has ${listed(others)} in its folders' names, ${files[0].path} has ${listed(names)}. The files of a dataset must have the same partitions.`);
    }
    const known = new Set(own.map(({ name }) => name));
    const added = names.map((name, at) => ({ name, at })).filter(({ name }) => !known.has(name));
    if (added.length === 0)
        return [];
    const cells = added.map((_, index) => `c${own.length + index}`);
    const ranges = engine.unique("ranges");
    const columns = cells.map((cell) => `${cell} VARCHAR`).join(", ");
    for (const cell of cells)
        await engine.run(`ALTER TABLE ${storage} ADD COLUMN ${cell} VARCHAR`);
    await engine.run(`CREATE TEMP TABLE ${ranges} (first BIGINT, behind BIGINT, ${columns})`);
    let first = 0;
    let values = [];
    const flush = async () => {
        if (values.length > 0)
            await engine.run(`INSERT INTO ${ranges} VALUES ${values.join(", ")}`);
        values = [];
    };
    for (const [index, { rows }] of loaded.entries()) {
        if (rows === 0)
            continue;
        const own = added.map(({ at }) => {
            const value = files[index].partitions[at].value;
            return value === null ? "NULL" : (0,sql/* literal */.eu)(value);
        });
        values.push(`(${[first, first + rows, ...own].join(", ")})`);
        first += rows;
        if (values.length === hive_columns_filesAtOnce)
            await flush();
    }
    await flush();
    const set = cells.map((cell) => `${cell} = ${ranges}.${cell}`).join(", ");
    await engine.run(`UPDATE ${storage} SET ${set} FROM ${ranges} WHERE ${storage}.rowid >= ${ranges}.first AND ${storage}.rowid < ${ranges}.behind`);
    await engine.run(`DROP TABLE ${ranges}`);
    const types = await (0,narrow/* narrowTypes */.jK)(engine, storage, cells, cells.map(() => undefined));
    return added.map(({ name }, index) => ({
        name,
        index: own.length + index,
        type: types[index],
        textual: true,
        raw: cells[index],
        typed: (0,narrow/* cast */.wg)(cells[index], types[index]),
    }));
}

// EXTERNAL MODULE: external "node:buffer"
var external_node_buffer_ = __webpack_require__(4573);
// EXTERNAL MODULE: external "node:fs"
var external_node_fs_ = __webpack_require__(73024);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(76760);
// EXTERNAL MODULE: external "node:stream/promises"
var external_node_stream_promises_ = __webpack_require__(46466);
// EXTERNAL MODULE: ./out/toolkit/data/bad-row.js
var bad_row = __webpack_require__(43724);
// EXTERNAL MODULE: ./out/toolkit/data/bytes.js
var bytes = __webpack_require__(95265);
;// CONCATENATED MODULE: ./out/toolkit/data/json-records.js


/** A longer one is no row of a table; mostly a quote or bracket before it is not closed. */
const longestRecord = 256 << 20;
const lineFeed = 0x0a;
const quote = 0x22;
const comma = 0x2c;
const openArray = 0x5b;
const backslash = 0x5c;
const closeArray = 0x5d;
const openObject = 0x7b;
const closeObject = 0x7d;
/** The records of a file, one a line (JSON lines) or as its values lie (JSON). Lines with nothing on them are left out. */
function recordsOf(file) {
    return file.format === "json" ? valuesOf(file) : linesOf(file);
}
async function* withoutMark(file) {
    let first = true;
    for await (const chunk of (0,bytes/* readBytes */.i)(file)) {
        const hasMark = first && chunk[0] === 0xef && chunk[1] === 0xbb && chunk[2] === 0xbf;
        first = false;
        yield hasMark ? chunk.subarray(3) : chunk;
    }
}
async function* linesOf(file) {
    let rest = [];
    let line = 0;
    const isBlank = (bytes) => bytes.toString("latin1").trim() === "";
    for await (const chunk of withoutMark(file)) {
        let from = 0;
        for (;;) {
            const end = chunk.indexOf(lineFeed, from);
            if (end < 0)
                break;
            rest.push(chunk.subarray(from, end));
            const bytes = rest.length === 1 ? rest[0] : Buffer.concat(rest);
            line++;
            if (!isBlank(bytes))
                yield { bytes, line };
            rest = [];
            from = end + 1;
        }
        if (from < chunk.length)
            rest.push(Buffer.from(chunk.subarray(from)));
    }
    const bytes = Buffer.concat(rest);
    if (!isBlank(bytes))
        yield { bytes, line: line + 1 };
}
/**
 * The values of JSON text as they are read, without any more of it in memory than one of them: the elements of an array
 * at the top, and values one behind the other.
 * @throws ConfigurationError where the text ends within a value or array, or its commas are not those of an array
 */
async function* valuesOf(file) {
    const fail = (line, message) => new errors/* ConfigurationError */.j1(message, { place: { file: file.path, line } });
    let line = 1;
    let inArray = false;
    let arrayLine = 0;
    /** Within an array: whether a comma or its end has to come before another value; and whether one has just come. */
    let wantsComma = false;
    let afterComma = false;
    let parts = [];
    let size = 0;
    let kind = "none";
    let depth = 0;
    let inString = false;
    let escaped = false;
    let startLine = 0;
    const take = (bytes) => {
        const all = parts.length === 0 ? Buffer.from(bytes) : Buffer.concat([...parts, bytes]);
        parts = [];
        size = 0;
        kind = "none";
        wantsComma = inArray;
        afterComma = false;
        return { bytes: all, line: startLine };
    };
    for await (const chunk of withoutMark(file)) {
        let from = 0;
        for (let index = 0; index < chunk.length; index++) {
            const byte = chunk[index];
            if (kind === "none") {
                if (byte === lineFeed)
                    line++;
                if (byte <= 0x20)
                    continue;
                if (inArray && byte === closeArray) {
                    if (afterComma)
                        throw fail(line, "the array ends behind a comma; a value is missing.");
                    inArray = wantsComma = false;
                    continue;
                }
                if (inArray && wantsComma) {
                    if (byte !== comma)
                        throw fail(line, "a comma is missing between two values of the array.");
                    wantsComma = false;
                    afterComma = true;
                    continue;
                }
                if (!inArray && byte === openArray) {
                    inArray = true;
                    arrayLine = line;
                    afterComma = false;
                    continue;
                }
                if (byte === comma)
                    throw fail(line, "a comma stands where a value belongs.");
                from = index;
                startLine = line;
                kind = byte === openObject || byte === openArray ? "nested" : byte === quote ? "string" : "bare";
                depth = kind === "nested" ? 1 : 0;
                inString = kind === "string";
                escaped = false;
                continue;
            }
            if (inString) {
                if (escaped)
                    escaped = false;
                else if (byte === backslash)
                    escaped = true;
                else if (byte === quote) {
                    inString = false;
                    if (kind === "string")
                        yield take(chunk.subarray(from, index + 1));
                }
            }
            else if (kind === "bare") {
                if (byte > 0x20 && byte !== comma && byte !== closeArray && byte !== closeObject)
                    continue;
                yield take(chunk.subarray(from, index));
                index--;
                continue;
            }
            else if (byte === quote)
                inString = true;
            else if (byte === openObject || byte === openArray)
                depth++;
            else if (byte === closeObject || byte === closeArray) {
                depth--;
                if (depth === 0)
                    yield take(chunk.subarray(from, index + 1));
            }
            if (byte === lineFeed)
                line++;
        }
        if (kind === "none")
            continue;
        const rest = Buffer.from(chunk.subarray(from));
        parts.push(rest);
        size += rest.length;
        from = 0;
        if (size > longestRecord) {
            throw fail(startLine, `the value that begins here is longer than ${longestRecord >> 20} MiB; it is no row of a table. Is a quote or bracket not closed?`);
        }
    }
    if (kind === "bare")
        yield take(Buffer.alloc(0));
    if (kind !== "none")
        throw fail(startLine, "the file ends too early: the value that begins here is not closed.");
    if (inArray)
        throw fail(arrayLine, "the file ends too early: the array that begins here is not closed.");
}

// EXTERNAL MODULE: ./out/toolkit/data/number-list.js
var number_list = __webpack_require__(31818);
;// CONCATENATED MODULE: ./out/toolkit/data/json-load.js









const mostColumns = 10_000;
/** Reads every line or value as JSON and keeps those that are objects. Empty lines are no rows. */
async function scanJsonLines(engine, file) {
    const keys = new Map();
    const lines = new number_list/* NumberList */.e();
    const rowNumbers = new number_list/* NumberList */.e();
    const badRows = [];
    let badRowCount = 0;
    let longest = 0;
    let row = 0;
    const path = (0,external_node_path_.join)(engine.scratch, `${engine.unique("clean")}.jsonl`);
    const output = (0,external_node_fs_.createWriteStream)(path);
    for await (const { bytes, line } of recordsOf(file)) {
        row++;
        const found = parse(bytes);
        if (typeof found === "string") {
            badRowCount++;
            if (badRows.length < bad_row/* keptBadRows */.j3) {
                badRows.push({
                    file: file.path,
                    row,
                    line,
                    problem: found,
                    text: bytes.subarray(0, 400).toString("utf8").slice(0, 80),
                });
            }
            continue;
        }
        for (const [key, value] of Object.entries(found))
            note(keys, key, value, file);
        lines.push(line);
        rowNumbers.push(row);
        longest = Math.max(longest, bytes.length);
        if (!output.write(asLine(bytes)))
            await new Promise((resolve) => output.once("drain", resolve));
    }
    output.end();
    await (0,external_node_stream_promises_.finished)(output);
    const loaded = { rows: lines.length, regular: false, lines, rowNumbers, badRows, badRowCount };
    return { keys, loaded, clean: { path, compression: "none" }, longest };
}
function parse(bytes) {
    if (!(0,external_node_buffer_.isUtf8)(bytes))
        return "invalid UTF-8";
    let value;
    try {
        value = JSON.parse(bytes.toString("utf8"));
    }
    catch {
        return "invalid JSON";
    }
    return value !== null && typeof value === "object" && !Array.isArray(value) ? value : "not a JSON object";
}
const lineEnd = Buffer.from("\n");
/** A line feed within valid JSON is white space, and would end the line. */
function asLine(bytes) {
    const line = Buffer.concat([bytes, lineEnd]);
    for (let at = line.indexOf(0x0a); at < line.length - 1; at = line.indexOf(0x0a, at + 1))
        line[at] = 0x20;
    return line;
}
function note(keys, key, value, file) {
    let kinds = keys.get(key);
    if (kinds === undefined) {
        if (keys.size >= mostColumns) {
            throw new errors/* ConfigurationError */.j1(`${file.path} has more than ${mostColumns} different keys; it is not a table.`);
        }
        kinds = { string: false, number: false, boolean: false, nested: false };
        keys.set(key, kinds);
    }
    if (value === null)
        return;
    const type = typeof value;
    if (type === "string" || type === "number" || type === "boolean")
        kinds[type] = true;
    else
        kinds.nested = true;
}
/** Appends the scanned lines to `storage`, whose columns c0, c1, … hold the values of `columns` as text. */
async function loadJsonLines(engine, scanned, columns, storage) {
    if (scanned.loaded.rows === 0)
        return;
    const paths = columns.map((name) => (0,sql/* literal */.eu)(pointer(name))).join(", ");
    const cells = columns.map((_, index) => `cells[${index + 1}]`).join(", ");
    const size = Math.max(16 << 20, scanned.longest * 2);
    const lines = `read_ndjson_objects(${(0,sql/* literal */.eu)(scanned.clean.path)}, maximum_object_size=${size})`;
    // All paths at once: each line is parsed once.
    await engine.run(`INSERT INTO ${storage} SELECT ${cells} FROM (SELECT json_extract_string(json, [${paths}]) AS cells FROM ${lines})`);
}
/** JSON Pointer (RFC 6901) of a key at the top. */
function pointer(key) {
    return `/${key.replaceAll("~", "~0").replaceAll("/", "~1")}`;
}

// EXTERNAL MODULE: ./out/toolkit/data/narrow-forms.js
var narrow_forms = __webpack_require__(28089);
;// CONCATENATED MODULE: ./out/toolkit/data/own-columns.js

/** @throws ConfigurationError when a file's columns are not those of the dataset's first */
function checkOwnColumns(file, own, columns) {
    const types = new Map(own.map(({ name, type }) => [name, type]));
    for (const { name, type } of columns) {
        const found = types.get(name);
        if (found === type)
            continue;
        const what = found === undefined ? `has no column ${name}` : `has ${name} as ${found}`;
        throw new errors/* ConfigurationError */.j1(`${file.path} ${what}; the first file has it as ${type}. The files of a dataset must have the same columns.`);
    }
    if (own.length !== columns.length) {
        const known = new Set(columns.map(({ name }) => name));
        const extra = own.find(({ name }) => !known.has(name));
        throw new errors/* ConfigurationError */.j1(`${file.path} has a column ${extra?.name}, which the first file lacks.`);
    }
}

;// CONCATENATED MODULE: ./out/toolkit/data/parquet-load.js


/** @throws ConfigurationError when the file's own schema can't be read */
async function readParquetColumns(engine, file) {
    try {
        const rows = await engine.rows(`DESCRIBE SELECT * FROM ${parquetOf([file])}`);
        return rows.map((row) => ({ name: row.column_name, type: row.column_type }));
    }
    catch (error) {
        throw brokenParquet([file], error);
    }
}
/** Appends the file's rows to `storage`. Returns their number. */
async function loadParquet(engine, file, columns, storage) {
    const names = columns.map((column) => (0,sql/* identifier */.Cv)(column.name)).join(", ");
    try {
        await engine.run(`INSERT INTO ${storage} SELECT ${names} FROM ${parquetOf([file])}`);
        const [row] = await engine.rows(`SELECT sum(num_rows)::BIGINT AS n FROM parquet_file_metadata(${(0,sql/* literal */.eu)(file.absolute)})`);
        return row.n;
    }
    catch (error) {
        throw brokenParquet([file], error);
    }
}
/** SQL of the files' rows. */
function parquetOf(files) {
    const paths = files.map(({ absolute }) => (0,sql/* literal */.eu)(absolute)).join(", ");
    return `read_parquet([${paths}], hive_partitioning=false)`;
}
/** What DuckDB says of files that it can't read; errors of other causes as they are. */
function brokenParquet(files, error) {
    const message = (0,errors/* messageOf */.bD)(error);
    if (/^(Out of Memory|INTERRUPT)/.test(message))
        return error;
    const file = files.find(({ absolute }) => message.includes(absolute)) ?? files[0];
    const reason = message
        .replace(/^\w[\w ]* Error: /, "")
        .replaceAll(file.absolute, file.path)
        .replace(/ LINE \d+:.*$/s, "");
    return new errors/* ConfigurationError */.j1(`${file.path} is a broken Parquet file: ${reason.replace(/\.?$/, ".")}`, {
        cause: error,
    });
}

// EXTERNAL MODULE: ./out/toolkit/data/number-columns.js
var number_columns = __webpack_require__(56595);
;// CONCATENATED MODULE: ./out/toolkit/data/parquet-view.js



/** Each query opens all files: more of them are read once, into a table. */
const mostFiles = 100;
/** What the engine may use for files of more rows than are counted in memory. */
const largeMegabytes = 400;
/** Names by which DuckDB gives a row's place. */
const taken = new Set(["file_row_number", "file_index"]);
/** Whether files with these columns can be queried where they are. */
function canView(files, columns) {
    const isPartitioned = files.some(({ partitions }) => partitions !== undefined);
    return (files.length <= mostFiles && !isPartitioned && !columns.some(({ name }) => taken.has(name.toLowerCase())));
}
/**
 * A view over Parquet files, with columns c0, c1, … and the row index over all files as `rowid`. No row is read.
 * @returns the rows of each file
 * @throws ConfigurationError when a file is broken
 */
async function viewParquet(engine, files, columns, view) {
    const rows = [];
    const firsts = [];
    let all = 0;
    for (const file of files) {
        const [row] = await engine
            .rows(`SELECT sum(num_rows)::BIGINT AS n FROM parquet_file_metadata(${(0,sql/* literal */.eu)(file.absolute)})`)
            .catch((error) => {
            throw brokenParquet([file], error);
        });
        rows.push(row.n);
        firsts.push(all);
        all += row.n;
    }
    // Of so many rows little fits into memory anyway: what is grouped or sorted spills early, and the rest stays small.
    if (all > number_columns/* mostRows */.ZB)
        await engine.run(`SET memory_limit = '${largeMegabytes}MiB'`);
    const cells = columns.map(({ name }, index) => `${(0,sql/* identifier */.Cv)(name)} AS c${index}`).join(", ");
    const first = files.length === 1 ? "" : ` + ([${firsts.join(", ")}]::BIGINT[])[file_index::BIGINT + 1]`;
    await engine.run(`CREATE VIEW ${view} AS SELECT ${cells}, file_row_number${first} AS rowid FROM ${parquetOf(files)}`);
    await engine.allow(files.map(({ absolute }) => absolute));
    return rows;
}

;// CONCATENATED MODULE: ./out/toolkit/data/table.js















/**
 * Reads files into the engine: text as text, with its narrowest types found by strict forms; Parquet with its own
 * types. Every record is either a row of the table or a bad row.
 * @throws ConfigurationError when a file can't be read at all, or the files' columns differ
 */
async function openTable(engine, files, { inPlace = false } = {}) {
    const first = files[0];
    if (first === undefined)
        throw new errors/* ConfigurationError */.j1("A dataset needs at least one file.");
    const family = ({ format }) => (format === "tsv" ? "csv" : format === "json" ? "jsonl" : format);
    const other = files.find((file) => family(file) !== family(first));
    if (other !== undefined) {
        throw new errors/* ConfigurationError */.j1(`${first.path} and ${other.path} are of different formats; a dataset has one.`);
    }
    const storage = engine.unique("rows");
    const read = { csv: readCsv, jsonl: readJson, parquet: readTyped, arrow: readTyped }[family(first)];
    const { columns: own, loaded, isView = false } = await read(engine, files, storage, inPlace);
    const columns = [...own, ...(await addPartitions(engine, storage, files, loaded, own))];
    const view = engine.unique("data");
    const rowColumn = freeName("_row", new Set(columns.map((column) => column.name.toLowerCase())));
    const selected = viewColumns(columns, rowColumn);
    await engine.run(`CREATE VIEW ${view} AS SELECT rowid AS ${rowColumn}, ${selected} FROM ${storage}`);
    const table = new LoadedTable(view, rowColumn, storage, columns, files, loaded);
    return isView
        ? Object.assign(table, { problemOf: (error) => brokenParquet(files, error) })
        : table;
}
async function readCsv(engine, files, storage) {
    const headers = [];
    for (const file of files)
        headers.push(await (0,csv_load/* readCsvHeader */.km)(file));
    const names = headers[0].names;
    await createText(engine, storage, names.length);
    const loaded = await loadCsvFiles(engine, files, headers, names, storage);
    const forms = cell_forms/* FormTally */.N3.columns(loaded.flatMap((one) => one.forms ?? []), names.length);
    const types = await (0,narrow_forms/* narrowTypesByForms */.z)(engine, storage, cellsOf(names), forms);
    return { columns: textColumns(names, types), loaded };
}
async function readJson(engine, files, storage) {
    const scans = [];
    for (const file of files)
        scans.push(await scanJsonLines(engine, file));
    const keys = new Map();
    for (const [name, kinds] of scans.flatMap((one) => [...one.keys])) {
        const known = keys.get(name) ?? { string: false, number: false, boolean: false, nested: false };
        keys.set(name, {
            string: known.string || kinds.string,
            number: known.number || kinds.number,
            boolean: known.boolean || kinds.boolean,
            nested: known.nested || kinds.nested,
        });
    }
    const names = [...keys.keys()];
    if (names.length === 0) {
        const bad = scans.flatMap((one) => one.loaded.badRows)[0];
        throw new errors/* ConfigurationError */.j1(bad === undefined
            ? `${files[0].path} has no rows with any key.`
            : `no line is a JSON object; the first is ${bad.problem}.`, bad === undefined ? {} : { place: { file: bad.file, line: bad.line } });
    }
    await createText(engine, storage, names.length);
    for (const one of scans)
        await loadJsonLines(engine, one, names, storage);
    const kinds = [...keys.values()];
    const types = await (0,narrow/* narrowTypes */.jK)(engine, storage, cellsOf(names), kinds);
    return { columns: textColumns(names, types, kinds), loaded: scans.map((one) => one.loaded) };
}
/** Files that say themselves which types their columns have. */
async function readTyped(engine, files, storage, inPlace) {
    const isArrow = files[0].format === "arrow";
    const columnsOf = (file) => isArrow ? readArrowColumns(file) : readParquetColumns(engine, file);
    const load = isArrow ? loadArrow : loadParquet;
    const own = await columnsOf(files[0]);
    if (own.length === 0)
        throw new errors/* ConfigurationError */.j1(`${files[0].path} has no columns.`);
    const isView = inPlace && !isArrow && canView(files, own);
    let rows = [];
    if (isView) {
        for (const file of files.slice(1))
            checkOwnColumns(file, await columnsOf(file), own);
        rows = await viewParquet(engine, files, own, storage);
    }
    else {
        await engine.run(`CREATE TABLE ${storage} (${own.map((column, index) => `c${index} ${column.type}`).join(", ")})`);
        for (const [index, file] of files.entries()) {
            if (index > 0)
                checkOwnColumns(file, await columnsOf(file), own);
            rows.push(await load(engine, file, own, storage));
        }
    }
    const loaded = rows.map((rows) => ({ rows, regular: true, badRows: [], badRowCount: 0 }));
    const columns = own.map(({ name, type }, index) => ({
        name,
        index,
        type,
        textual: false,
        raw: `c${index}`,
        typed: `c${index}`,
    }));
    return { columns, loaded, isView };
}
async function createText(engine, storage, width) {
    const columns = Array.from({ length: width }, (_, index) => `c${index} VARCHAR`).join(", ");
    await engine.run(`CREATE TABLE ${storage} (${columns})`);
}
function cellsOf(names) {
    return names.map((_, index) => `c${index}`);
}
function textColumns(names, types, kinds) {
    const cells = cellsOf(names);
    return names.map((name, index) => {
        const json = kinds?.[index];
        const type = types[index];
        const raw = cells[index];
        return {
            name,
            index,
            type,
            textual: true,
            raw,
            typed: (0,narrow/* cast */.wg)(raw, type),
            ...(json === undefined ? {} : { json }),
        };
    });
}
/** SQL names know no case: of names that differ in nothing else, the later ones get a number in the view. */
function viewColumns(columns, rowColumn) {
    const taken = new Set([rowColumn]);
    const named = columns.map((column) => {
        const name = freeName(column.name, taken);
        taken.add(name.toLowerCase());
        return `${column.typed} AS ${(0,sql/* identifier */.Cv)(name)}`;
    });
    return named.join(", ");
}
function freeName(name, taken) {
    let free = name;
    for (let number = 2; taken.has(free.toLowerCase()); number++)
        free = `${name}_${number}`;
    return free;
}
class LoadedTable {
    view;
    rowColumn;
    storage;
    columns;
    loaded;
    rows;
    files;
    digest;
    badRows;
    badRowCount;
    byName;
    /** Index of each file's first row. */
    firstRows;
    constructor(view, rowColumn, storage, columns, files, loaded) {
        this.view = view;
        this.rowColumn = rowColumn;
        this.storage = storage;
        this.columns = columns;
        this.loaded = loaded;
        this.files = files.map((file, index) => ({
            ...file,
            rows: loaded[index].rows,
            badRows: loaded[index].badRowCount,
        }));
        let rows = 0;
        this.firstRows = loaded.map((one) => {
            rows += one.rows;
            return rows - one.rows;
        });
        this.rows = rows;
        this.badRows = loaded.flatMap((one) => one.badRows);
        this.badRowCount = loaded.reduce((sum, one) => sum + one.badRowCount, 0);
        this.digest = (0,digest/* digestOfDataset */._)(files.map((file) => file.digest));
        this.byName = new Map(columns.map((column) => [column.name, column]));
    }
    column(name) {
        return this.byName.get(name);
    }
    locate(rowIndexes) {
        return rowIndexes.map((index) => {
            const position = this.fileOf(index);
            const file = this.files[position];
            const one = this.loaded[position];
            const rest = index - this.firstRows[position];
            const row = one.rowNumbers?.at(rest) ?? rest + 1;
            const line = one.lines?.at(rest) ?? ((0,format/* isBinary */.Go)(file.format) ? null : rest + 2);
            return { file: file.path, row, line };
        });
    }
    /** The file that a row stands in: the last one that begins at or before it and has rows. */
    fileOf(index) {
        if (index < 0 || index >= this.rows)
            throw new RangeError(`there is no row ${index}`);
        let low = 0;
        for (let high = this.firstRows.length; high - low > 1;) {
            const middle = (low + high) >> 1;
            if (this.firstRows[middle] <= index)
                low = middle;
            else
                high = middle;
        }
        return low;
    }
}


/***/ })

};
