export const id = 8146;
export const ids = [8146];
export const modules = {

/***/ 98146:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  loadDialect: () => (/* binding */ loadDialect),
  readDialectHeader: () => (/* binding */ readDialectHeader)
});

// EXTERNAL MODULE: external "node:fs/promises"
var promises_ = __webpack_require__(51455);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(76760);
// EXTERNAL MODULE: ./out/toolkit/runtime/errors.js
var errors = __webpack_require__(43575);
// EXTERNAL MODULE: ./out/toolkit/data/bad-row.js
var bad_row = __webpack_require__(43724);
// EXTERNAL MODULE: ./out/toolkit/data/bytes.js
var bytes = __webpack_require__(95265);
// EXTERNAL MODULE: ./out/toolkit/data/csv-copy.js
var csv_copy = __webpack_require__(67662);
;// CONCATENATED MODULE: ./out/toolkit/data/csv-dialect-scan.js
var In;
(function (In) {
    In[In["Start"] = 0] = "Start";
    In[In["Cell"] = 1] = "Cell";
    In[In["Quotes"] = 2] = "Quotes";
    In[In["AfterQuote"] = 3] = "AfterQuote";
})(In || (In = {}));
const lineFeed = 0x0a;
const carriageReturn = 0x0d;
const none = -1;
/** Walks over the bytes of a CSV text in UTF-8, with the rules of Python's `csv` but for text after a closing quote. */
class DialectScanner {
    dialect;
    onRecord;
    delimiter;
    quote;
    escape;
    state = In.Start;
    isEscaped = false;
    /** The bytes of the record's cells one behind the other, and where each ends. */
    bytes = Buffer.alloc(1 << 12);
    size = 0;
    ends = [];
    quoted = [];
    isQuoted = false;
    isEmpty = true;
    broken;
    number = 1;
    line = 1;
    recordLine = 1;
    last = 0;
    head = Buffer.alloc(0);
    constructor(dialect, delimiter, onRecord) {
        this.dialect = dialect;
        this.onRecord = onRecord;
        const code = (character) => character?.charCodeAt(0) ?? none;
        this.delimiter = code(delimiter);
        this.quote = code(dialect.quote);
        this.escape = code(dialect.escape);
    }
    push(chunk) {
        if (this.head === undefined)
            this.walk(chunk);
        else {
            this.head = Buffer.concat([this.head, chunk]);
            if (this.head.length >= 3)
                this.begin();
        }
    }
    end() {
        if (this.head !== undefined)
            this.begin();
        if (this.state === In.Quotes)
            this.broken = "unclosed";
        if (!this.isEmpty)
            this.finish();
    }
    begin() {
        const head = this.head;
        this.head = undefined;
        const isMarked = head[0] === 0xef && head[1] === 0xbb && head[2] === 0xbf;
        this.walk(isMarked ? head.subarray(3) : head);
    }
    walk(chunk) {
        for (const byte of chunk) {
            const isEnd = byte === lineFeed || byte === carriageReturn;
            const isSecond = byte === lineFeed && this.last === carriageReturn;
            if (isEnd && !isSecond)
                this.line++;
            this.step(byte, isEnd, isSecond);
            this.last = byte;
        }
    }
    step(byte, isEnd, isSecond) {
        if (this.isEscaped) {
            this.isEscaped = false;
            this.add(byte);
            if (this.state === In.Start)
                this.state = In.Cell;
            return;
        }
        if (this.state === In.Quotes) {
            if (byte === this.escape)
                this.isEscaped = true;
            else if (byte === this.quote)
                this.state = In.AfterQuote;
            else
                this.add(byte);
            return;
        }
        if (isEnd) {
            // The second half of a line end that has ended the record already.
            if (isSecond && this.isEmpty) {
                this.recordLine = this.line;
                return;
            }
            this.finish();
        }
        else if (byte === this.delimiter) {
            this.isEmpty = false;
            this.endCell();
        }
        else if (this.state === In.AfterQuote) {
            if (byte === this.quote && this.dialect.doubleQuote) {
                this.add(byte);
                this.state = In.Quotes;
            }
            else {
                this.broken ??= "trailing";
                this.add(byte);
                this.state = In.Cell;
            }
        }
        else {
            this.isEmpty = false;
            if (byte === this.escape)
                this.isEscaped = true;
            else if (this.state === In.Start && byte === this.quote) {
                this.isQuoted = true;
                this.state = In.Quotes;
            }
            else if (!(this.state === In.Start && byte === 0x20 && this.dialect.skipInitialSpace)) {
                this.add(byte);
                this.state = In.Cell;
            }
        }
    }
    add(byte) {
        if (this.size === this.bytes.length)
            this.bytes = Buffer.concat([this.bytes, this.bytes]);
        this.bytes[this.size++] = byte;
        this.isEmpty = false;
    }
    endCell() {
        this.ends.push(this.size);
        this.quoted.push(this.isQuoted);
        this.isQuoted = false;
        this.state = In.Start;
    }
    finish() {
        if (!this.isEmpty)
            this.endCell();
        let from = 0;
        const cells = this.ends.map((end, index) => {
            const bytes = Buffer.from(this.bytes.subarray(from, end));
            from = end;
            return { bytes, quoted: this.quoted[index] };
        });
        this.onRecord({ number: this.number, line: this.recordLine, cells, broken: this.broken });
        this.number++;
        this.size = 0;
        this.ends = [];
        this.quoted = [];
        this.isEmpty = true;
        this.isEscaped = false;
        this.broken = undefined;
        this.state = In.Start;
        this.recordLine = this.line;
    }
}

// EXTERNAL MODULE: ./out/toolkit/data/csv-load.js + 3 modules
var csv_load = __webpack_require__(83849);
// EXTERNAL MODULE: ./out/toolkit/data/number-list.js
var number_list = __webpack_require__(31818);
;// CONCATENATED MODULE: ./out/toolkit/data/csv-dialect-load.js









function delimiterOf({ reading, format }) {
    return reading?.delimiter ?? (format === "tsv" ? "\t" : ",");
}
/** The names of the columns, where the dialect says that they stand. @throws ConfigurationError */
async function readDialectHeader(file, dialect) {
    const delimiter = delimiterOf(file);
    if (dialect.names !== undefined)
        return { names: dialect.names, delimiter };
    const last = Math.max(...dialect.headerRows);
    const rows = [];
    let number = 0;
    const scanner = new DialectScanner(dialect, delimiter, (record) => {
        number = record.number;
        if (dialect.headerRows.includes(record.number) && !isLeftOut(record, dialect))
            rows.push(record);
    });
    for await (const chunk of (0,bytes/* readBytes */.i)(file)) {
        scanner.push(chunk);
        if (number >= last)
            break;
    }
    if (number < last)
        scanner.end();
    const names = joined(rows, dialect.headerJoin);
    const line = rows[0]?.line ?? 1;
    if (names.length === 0) {
        throw new errors/* ConfigurationError */.j1(`there is no header in record ${dialect.headerRows.join(" and ")}: it is a comment or empty. Say in headerRows of the dialect where it is, counting comments and empty lines.`, { place: { file: file.path, line } });
    }
    if (rows.some(({ broken }) => broken !== undefined)) {
        throw new errors/* ConfigurationError */.j1("the header has a quote that is not closed. Mend it.", {
            place: { file: file.path, line },
        });
    }
    (0,csv_load/* checkNames */.LN)(names, file.path, line);
    return { names, delimiter };
}
/** Of several rows each column's texts one after the other, without what only repeats the row above. */
function joined(rows, between) {
    const names = [];
    const before = [];
    for (const { cells } of rows) {
        for (const [index, { bytes }] of cells.entries()) {
            const text = bytes.toString("utf8");
            if (before[index] === text)
                continue;
            before[index] = text;
            names[index] = names[index] === undefined ? text : `${names[index]}${between}${text}`;
        }
    }
    return names;
}
function isLeftOut({ number, cells }, dialect) {
    if (cells.length === 0 || dialect.commentRows.includes(number))
        return true;
    return dialect.comment !== undefined && cells[0].bytes.toString("utf8").startsWith(dialect.comment);
}
/** Appends the file's good records to `storage`, by way of a copy in the form of RFC 4180. */
async function loadDialect(engine, file, columns, storage) {
    const dialect = file.reading.dialect;
    const path = (0,external_node_path_.join)(engine.scratch, `${engine.unique("dialect")}.csv`);
    const lines = new number_list/* NumberList */.e();
    const rowNumbers = new number_list/* NumberList */.e();
    const badRows = [];
    let badRowCount = 0;
    let row = 0;
    const header = dialect.names === undefined ? Math.max(...dialect.headerRows) : 0;
    let waiting = [written(columns.map((_, index) => ({ bytes: Buffer.from(`c${index}`), quoted: false })))];
    const scanner = new DialectScanner(dialect, delimiterOf(file), (record) => {
        const { number, line, cells } = record;
        if (number <= header || isLeftOut(record, dialect))
            return;
        if (dialect.skipBlankRows && cells.every(({ bytes }) => bytes.length === 0))
            return;
        row++;
        const problem = (0,bad_row/* recordProblem */.hN)(record.broken, cells.map(({ bytes }) => bytes), cells.length, columns.length);
        if (problem === undefined) {
            waiting.push(written(cells));
            lines.push(line);
            rowNumbers.push(row);
            return;
        }
        badRowCount++;
        if (badRows.length >= bad_row/* keptBadRows */.j3)
            return;
        const text = Buffer.concat(cells.flatMap(({ bytes }, index) => (index === 0 ? [bytes] : [comma, bytes])));
        const counts = problem === "too few cells" || problem === "too many cells";
        badRows.push({
            file: file.path,
            row,
            line,
            problem,
            text: text.subarray(0, 400).toString("utf8").slice(0, 80),
            ...(counts ? { cells: cells.length, expected: columns.length } : {}),
        });
    });
    await (0,csv_copy/* copyRecords */.i)(file, path, scanner, () => {
        const block = waiting;
        waiting = [];
        return block;
    });
    const { reading: _, ...own } = file;
    const copy = {
        ...own,
        absolute: path,
        format: "csv",
        compression: "none",
        bytes: (await (0,promises_.stat)(path)).size,
    };
    const loaded = await (0,csv_load/* loadCsv */.xd)(engine, copy, { names: columns, delimiter: "," }, columns, storage);
    if (loaded.rows !== lines.length)
        throw new Error(`${file.path}: ${loaded.rows} rows are read where the file has ${lines.length}`);
    return { ...loaded, regular: false, lines, rowNumbers, badRows, badRowCount };
}
const comma = Buffer.from(",");
const csv_dialect_load_lineFeed = Buffer.from("\n");
function written(cells) {
    const parts = [];
    for (const [index, { bytes, quoted }] of cells.entries()) {
        if (index > 0)
            parts.push(comma);
        const text = bytes.toString("latin1");
        const needsQuotes = quoted || /[",\r\n]/.test(text);
        parts.push(needsQuotes ? Buffer.from(`"${text.replaceAll('"', '""')}"`, "latin1") : bytes);
    }
    parts.push(csv_dialect_load_lineFeed);
    return Buffer.concat(parts);
}


/***/ })

};
