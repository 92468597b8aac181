export const id = 1692;
export const ids = [1692];
export const modules = {

/***/ 43724:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   B: () => (/* binding */ describeBadRow),
/* harmony export */   j: () => (/* binding */ keptBadRows)
/* harmony export */ });
/** At most so many bad rows of a file are kept one by one; all are counted. */
const keptBadRows = 1000;
/** `too many cells: 9 where the header has 8` */
function describeBadRow(row) {
    if (row.cells === undefined)
        return row.problem;
    return `${row.problem}: ${row.cells} where the header has ${row.expected}`;
}


/***/ }),

/***/ 23220:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  openEngine: () => (/* binding */ openEngine),
  scratchFolder: () => (/* binding */ scratchFolder)
});

// EXTERNAL MODULE: external "node:fs/promises"
var promises_ = __webpack_require__(51455);
// EXTERNAL MODULE: external "node:os"
var external_node_os_ = __webpack_require__(48161);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(76760);
// EXTERNAL MODULE: ./out/toolkit/runtime/errors.js
var errors = __webpack_require__(43575);
// EXTERNAL MODULE: external "node:child_process"
var external_node_child_process_ = __webpack_require__(31421);
// EXTERNAL MODULE: external "node:crypto"
var external_node_crypto_ = __webpack_require__(77598);
// EXTERNAL MODULE: external "node:fs"
var external_node_fs_ = __webpack_require__(73024);
// EXTERNAL MODULE: external "node:module"
var external_node_module_ = __webpack_require__(98995);
// EXTERNAL MODULE: external "node:url"
var external_node_url_ = __webpack_require__(73136);
;// CONCATENATED MODULE: ./out/toolkit/data/engine-package.js









const packageName = "@duckdb/node-api";
/**
 * DuckDB's Node package, which is too large to travel in the bundle: from `node_modules` near this file, else from
 * the runner's tool cache, else installed there once by the runner's own npm, from the lockfile shipped beside the
 * bundle (exact version, checked hashes, the user's npm configuration and mirror).
 * @throws ConfigurationError when it is nowhere and can't be installed
 */
async function loadDuckDB(environment, log) {
    const near = resolveFrom((0,external_node_url_.fileURLToPath)(import.meta.url));
    if (near !== undefined)
        return load(near);
    const recipe = await findRecipe();
    const folder = (0,external_node_path_.join)(cacheFolder(environment), "mergeline-duckdb", recipe.version, platform());
    const cached = resolveFrom((0,external_node_path_.join)(folder, "package.json"));
    if (cached !== undefined)
        return load(cached);
    log.info(`Installing DuckDB ${recipe.version} into ${folder}, once for this machine.`);
    await install(recipe.folder, folder, environment);
    const installed = resolveFrom((0,external_node_path_.join)(folder, "package.json"));
    if (installed === undefined)
        throw new Error(`npm ci ended well, but ${packageName} is not in ${folder}`);
    return load(installed);
}
async function load(entry) {
    return (await import(/* webpackIgnore: true */ (0,external_node_url_.pathToFileURL)(entry).href));
}
function resolveFrom(file) {
    try {
        // Not a static import, and not a name that a bundler could follow.
        return (0,external_node_module_.createRequire)((0,external_node_url_.pathToFileURL)(file)).resolve(packageName);
    }
    catch {
        return undefined;
    }
}
/** The package.json and package-lock.json to install from: dist/duckdb beside the bundle, scripts/duckdb in the source. */
async function findRecipe() {
    const places = ["duckdb", "scripts/duckdb", "dist/duckdb"];
    for (let folder = (0,external_node_path_.dirname)((0,external_node_url_.fileURLToPath)(import.meta.url));; folder = (0,external_node_path_.dirname)(folder)) {
        for (const place of places) {
            const candidate = (0,external_node_path_.join)(folder, place);
            if (!(0,external_node_fs_.existsSync)((0,external_node_path_.join)(candidate, "package-lock.json")))
                continue;
            const { dependencies } = JSON.parse(await (0,promises_.readFile)((0,external_node_path_.join)(candidate, "package.json"), "utf8"));
            return { folder: candidate, version: dependencies[packageName] ?? "unknown" };
        }
        if ((0,external_node_path_.dirname)(folder) === folder) {
            throw new errors/* ConfigurationError */.j1(`DuckDB is not installed, and the lockfile to install it from is missing beside the action. Run npm install ${packageName}, or use a released version.`);
        }
    }
}
/** Where tools are kept between runs: the runner's tool cache, else the user's cache folder. */
function cacheFolder(environment) {
    const tools = environment.RUNNER_TOOL_CACHE;
    if (tools !== undefined && tools !== "")
        return tools;
    const cache = environment.XDG_CACHE_HOME;
    return (0,external_node_path_.join)(cache !== undefined && cache !== "" ? cache : (0,external_node_path_.join)(environment.HOME ?? (0,external_node_os_.homedir)(), ".cache"), "mergeline");
}
function platform() {
    const report = process.report?.getReport();
    const musl = process.platform === "linux" && report?.header?.glibcVersionRuntime === undefined;
    return `${process.platform}-${process.arch}${musl ? "-musl" : ""}`;
}
/** Installs beside the target and moves it there in one step, so that a half installation is never seen. */
async function install(recipe, target, environment) {
    const temporary = `${target}.${(0,external_node_crypto_.randomUUID)()}`;
    try {
        await (0,promises_.mkdir)(temporary, { recursive: true });
        await (0,promises_.copyFile)((0,external_node_path_.join)(recipe, "package.json"), (0,external_node_path_.join)(temporary, "package.json"));
        const locked = await lockKnowsPlatform(recipe);
        if (locked)
            await (0,promises_.copyFile)((0,external_node_path_.join)(recipe, "package-lock.json"), (0,external_node_path_.join)(temporary, "package-lock.json"));
        await npmInstall(temporary, locked ? "ci" : "install", environment);
        await (0,promises_.rename)(temporary, target).catch(async (error) => {
            // Somebody else was faster: theirs is as good.
            if (resolveFrom((0,external_node_path_.join)(target, "package.json")) !== undefined)
                return;
            await (0,promises_.rm)(target, { recursive: true, force: true });
            await (0,promises_.rename)(temporary, target).catch(() => {
                throw error;
            });
        });
    }
    catch (error) {
        if (error instanceof errors/* ConfigurationError */.j1)
            throw error;
        throw new errors/* ConfigurationError */.j1(`DuckDB can't be installed into ${target}: ${(0,errors/* messageOf */.bD)(error)}.`, {
            cause: error,
        });
    }
    finally {
        await (0,promises_.rm)(temporary, { recursive: true, force: true });
    }
}
/** Whether the lockfile holds the hash of this platform's binary; else the exact version alone has to do. */
async function lockKnowsPlatform(recipe) {
    const lock = JSON.parse(await (0,promises_.readFile)((0,external_node_path_.join)(recipe, "package-lock.json"), "utf8"));
    return `node_modules/@duckdb/node-bindings-${platform()}` in lock.packages;
}
function npmInstall(folder, command, environment) {
    const windows = process.platform === "win32";
    const npm = windows ? "npm.cmd" : "npm";
    const words = [
        command,
        "--ignore-scripts",
        "--omit=dev",
        "--no-audit",
        "--no-fund",
        "--no-progress",
        "--loglevel=error",
    ];
    return new Promise((resolve, reject) => {
        const beside = (0,external_node_path_.dirname)(process.execPath);
        const child = (0,external_node_child_process_.spawn)(npm, words, {
            cwd: folder,
            env: { ...environment, PATH: `${environment.PATH ?? ""}${windows ? ";" : ":"}${beside}` },
            stdio: ["ignore", "ignore", "pipe"],
            shell: windows,
            timeout: 300_000,
        });
        let text = "";
        child.stderr.on("data", (chunk) => {
            text = (text + chunk.toString()).slice(-4000);
        });
        child.on("error", (error) => {
            reject(new errors/* ConfigurationError */.j1(`DuckDB has to be installed once, and npm can't be started (${(0,errors/* messageOf */.bD)(error)}). Add actions/setup-node before this step.`, { cause: error }));
        });
        child.on("close", (code) => {
            if (code === 0)
                return resolve();
            const lines = text.split("\n").map((line) => line.replace(/^npm (error|ERR!) ?/, "").trim());
            const reason = lines.find((line) => line !== "" && !/^(code|syscall|errno|path|dest) /.test(line));
            reject(new errors/* ConfigurationError */.j1(`DuckDB has to be installed once, and npm failed: ${withoutCredentials(reason ?? `exit code ${code}`)} Is the network, or the npm mirror, reachable from this runner?`));
        });
    });
}
function withoutCredentials(text) {
    return text.replaceAll(/(\w+:\/\/)[^\s/@]*@/g, "$1").replace(/[.]?$/, ".");
}

;// CONCATENATED MODULE: ./out/toolkit/data/query-guard.js
/**
 * What may stand in a FROM as a function. All else that DuckDB calls a table function is refused, because some do
 * things: `enable_logging` writes text of the query's own to standard output, where the runner looks for commands,
 * `enable_profiling` and `checkpoint` change the engine, `query` runs text, and none of them heeds a locked
 * configuration.
 */
const tableFunctions = new Set(["range", "generate_series", "unnest"]);
/**
 * The first function in a FROM, at any depth, that a query of somebody else may not call.
 * @param serialized the query as DuckDB's json_serialize_sql gives it
 * @throws Error with DuckDB's message where it is no query
 */
function forbiddenFunction(serialized) {
    const tree = JSON.parse(serialized);
    if (isNode(tree) && tree.error === true)
        throw new Error(String(tree.error_message));
    const open = [tree];
    while (open.length > 0) {
        const node = open.pop();
        if (Array.isArray(node)) {
            for (const child of node)
                open.push(child);
        }
        else if (isNode(node)) {
            if (node.type === "TABLE_FUNCTION") {
                const name = isNode(node.function) ? String(node.function.function_name) : "a function";
                if (!tableFunctions.has(name.toLowerCase()))
                    return name;
            }
            for (const child of Object.values(node))
                open.push(child);
        }
    }
    return undefined;
}
function isNode(value) {
    return value !== null && typeof value === "object";
}

// EXTERNAL MODULE: ./out/toolkit/data/sql.js
var data_sql = __webpack_require__(6918);
;// CONCATENATED MODULE: ./out/toolkit/data/engine.js







/** A new folder for an engine's temporary files. */
function scratchFolder({ environment }) {
    return (0,promises_.mkdtemp)((0,external_node_path_.join)(environment.RUNNER_TEMP ?? (0,external_node_os_.tmpdir)(), "mergeline-data-"));
}
/**
 * Starts DuckDB, installing it first where it is missing. Extensions are never loaded or installed from the network.
 * Memory is limited to half of the machine's, and what is more spills into the scratch folder.
 * @throws ConfigurationError when DuckDB can't be had
 */
async function openEngine(runtime, options = {}) {
    const duckdb = await loadDuckDB(runtime.environment, runtime.log);
    const scratch = options.scratch ?? (await scratchFolder(runtime));
    const memory = options.memoryLimitBytes ?? Math.floor((0,external_node_os_.totalmem)() / 2);
    const threads = options.threads ?? Math.max(1, (0,external_node_os_.availableParallelism)());
    let instance;
    try {
        instance = await duckdb.DuckDBInstance.create(":memory:", {
            threads: String(threads),
            memory_limit: `${Math.max(256, Math.floor(memory / 2 ** 20))}MiB`,
            temp_directory: (0,external_node_path_.join)(scratch, "spill"),
            autoinstall_known_extensions: "false",
            autoload_known_extensions: "false",
            allow_community_extensions: "false",
        });
        const connection = await instance.connect();
        await connection.run("SET TimeZone = 'UTC'");
        return new DuckDBEngine(duckdb, instance, connection, scratch, runtime.signal, threads);
    }
    catch (error) {
        instance?.closeSync();
        await (0,promises_.rm)(scratch, { recursive: true, force: true });
        throw error;
    }
}
/** Rows that a chunk of DuckDB holds. */
const vectorSize = 2048;
class DuckDBEngine {
    duckdb;
    instance;
    connection;
    scratch;
    signal;
    threads;
    locked = false;
    allowed = new Set();
    names = 0;
    onAbort = () => this.connection.interrupt();
    constructor(duckdb, instance, connection, scratch, signal, threads) {
        this.duckdb = duckdb;
        this.instance = instance;
        this.connection = connection;
        this.scratch = scratch;
        this.signal = signal;
        this.threads = threads;
        signal.addEventListener("abort", this.onAbort);
    }
    async run(sql) {
        await this.connection.run(sql);
    }
    async rows(sql) {
        const reader = await this.connection.runAndReadAll(sql);
        return reader.getRowObjectsJS().map((row) => plain(row));
    }
    async columns(sql) {
        const reader = await this.connection.runAndReadAll(sql);
        const columns = reader.getColumnsObjectJS();
        return Object.fromEntries(Object.entries(columns).map(([name, values]) => [name, values.map(plain)]));
    }
    async numbers(sql, columns, rows) {
        const vectors = Array.from({ length: columns }, () => new Float64Array(rows));
        const result = await this.connection.stream(sql);
        let from = 0;
        for (;;) {
            const chunk = await result.fetchChunk();
            if (chunk === null || chunk.rowCount === 0)
                break;
            if (from + chunk.rowCount > rows)
                throw new RangeError(`there are more than ${rows} rows`);
            for (let column = 0; column < columns; column++) {
                const to = vectors[column];
                const vector = chunk.getColumnVector(column);
                for (let at = 0; at < vector.itemCount; at++)
                    to[from + at] = vector.getItem(at) ?? Number.NaN;
            }
            from += chunk.rowCount;
        }
        if (from !== rows)
            throw new RangeError(`there are ${from} rows, not ${rows}`);
        return vectors;
    }
    async words(sql, onRows) {
        const result = await this.connection.stream(sql);
        for (;;) {
            const chunk = await result.fetchChunk();
            if (chunk === null || chunk.rowCount === 0)
                return;
            onRows(Array.from({ length: chunk.columnCount }, (_, at) => wordsOf(chunk.getColumnVector(at))));
        }
    }
    async allow(files) {
        if (this.locked)
            throw new Error("the engine is locked");
        for (const file of files)
            this.allowed.add(file);
    }
    async runAlone(sql) {
        // With more threads than two, copying is worth the time.
        if (this.threads > 2)
            return this.run(sql);
        await this.connection.run("SET threads = 1");
        try {
            await this.connection.run(sql);
        }
        finally {
            await this.connection.run(`SET threads = ${this.threads}`);
        }
    }
    async append(table, types, columns) {
        const { BOOLEAN, BIGINT, DOUBLE, VARCHAR, DuckDBDataChunk } = this.duckdb;
        const known = { BOOLEAN, BIGINT, DOUBLE, VARCHAR };
        const own = types.map((type) => known[type]);
        const rows = columns[0]?.length ?? 0;
        const appender = await this.connection.createAppender(table);
        try {
            for (let from = 0; from < rows; from += vectorSize) {
                const chunk = DuckDBDataChunk.create(own, Math.min(vectorSize, rows - from));
                for (const [index, values] of columns.entries())
                    chunk.setColumnValues(index, values.slice(from, from + vectorSize));
                appender.appendDataChunk(chunk);
            }
        }
        finally {
            appender.closeSync();
        }
    }
    async lock() {
        if (this.locked)
            return;
        if (this.allowed.size > 0)
            await this.connection.run(`SET allowed_paths = [${[...this.allowed].map(data_sql/* literal */.eu).join(", ")}]`);
        await this.connection.run("SET enable_external_access = false");
        await this.connection.run("SET lock_configuration = true");
        this.locked = true;
    }
    async query(sql, seconds) {
        await this.lock();
        if (sql.includes("\0"))
            throw new Error("it holds a NUL character");
        const body = sql.trim().replace(/;\s*$/, "");
        // Within brackets only a query is grammatical: no DROP, COPY, ATTACH or SET; and a second statement is counted.
        const wrapped = `SELECT * FROM (\n${body}\n) LIMIT 2`;
        const statements = await this.connection.extractStatements(wrapped);
        if (statements.count !== 1)
            throw new Error("it is more than one statement; one query is allowed");
        const parsed = await this.connection.runAndReadAll(`SELECT json_serialize_sql(${(0,data_sql/* literal */.eu)(wrapped)})`);
        const forbidden = forbiddenFunction(String(parsed.getRowsJS()[0]?.[0]));
        if (forbidden !== undefined)
            throw new Error(`it calls ${forbidden}, which a check may not`);
        let late = false;
        const timer = setTimeout(() => {
            late = true;
            this.connection.interrupt();
        }, seconds * 1000);
        try {
            const reader = await this.connection.runAndReadAll(wrapped);
            return reader.getRowsJS().map((row) => row.map((value) => plain(value)));
        }
        catch (error) {
            throw new Error(late ? `it took longer than ${seconds} seconds` : firstLine((0,errors/* messageOf */.bD)(error)), {
                cause: error,
            });
        }
        finally {
            clearTimeout(timer);
        }
    }
    unique(prefix) {
        this.names++;
        return `${prefix}_${this.names}`;
    }
    async close() {
        this.signal.removeEventListener("abort", this.onAbort);
        this.connection.closeSync();
        this.instance.closeSync();
        await (0,promises_.rm)(this.scratch, { recursive: true, force: true });
    }
}
/** The words of a vector's values, without the bigints and looks at each that its own methods have. */
function wordsOf(vector) {
    const { items } = vector;
    if (items?.BYTES_PER_ELEMENT !== 8)
        throw new TypeError("a column's values have not 8 bytes each");
    return new Int32Array(items.buffer, items.byteOffset, items.length * 2);
}
function plain(value) {
    if (typeof value === "bigint") {
        return value >= Number.MIN_SAFE_INTEGER && value <= Number.MAX_SAFE_INTEGER ? Number(value) : value;
    }
    if (Array.isArray(value))
        return value.map(plain);
    if (value !== null && typeof value === "object" && !(value instanceof Date)) {
        return Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, plain(inner)]));
    }
    return (value ?? null);
}
function firstLine(message) {
    return message.replace(/ LINE \d+:.*$/s, "").trim();
}


/***/ }),

/***/ 79530:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   VC: () => (/* binding */ OtherType),
/* harmony export */   j: () => (/* binding */ Asked),
/* harmony export */   oS: () => (/* binding */ NotInOnePass),
/* harmony export */   xc: () => (/* binding */ CellLog)
/* harmony export */ });
/** Reading in one pass has met what it can't do exactly: the data has to be read into a table. */
class NotInOnePass extends Error {
}
/** A column is not of the type that its first rows made believe. */
class OtherType extends Error {
}
const mostLogged = 200_000;
/** The cells that are not certain, in the order of their columns within a block; none where they are too many. */
class CellLog {
    cells = [];
    isFull = false;
    /** Which file is being read. */
    file = 0;
    add(column, { rows, lines }, record, text) {
        if (this.isFull)
            return;
        if (this.cells.length === mostLogged) {
            this.isFull = true;
            this.cells = [];
            return;
        }
        this.cells.push({ column, file: this.file, row: rows[record], line: lines[record], text });
    }
}
const mostTexts = 1 << 15;
/** The cells of a column about which SQL is to be asked: each text once, with how often it occurs. */
class Asked {
    column;
    log;
    texts = new Map();
    /** Cells without a text, not even `""`. */
    empty = 0;
    /** @param log where the cells are written down; undefined where nobody demands anything of the column */
    constructor(column, log) {
        this.column = column;
        this.log = log;
    }
    /** Whether anybody demands anything of single cells. */
    get isDemanded() {
        return this.log !== undefined;
    }
    addEmpty(block, record) {
        this.empty++;
        this.log?.add(this.column, block, record, null);
    }
    add(text, block, record) {
        const known = this.texts.get(text);
        if (known === undefined && this.texts.size === mostTexts)
            throw new NotInOnePass();
        this.texts.set(text, (known ?? 0) + 1);
        this.log?.add(this.column, block, record, text);
    }
}


/***/ }),

/***/ 79784:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   i: () => (/* binding */ CellText)
/* harmony export */ });
/* harmony import */ var _automaton_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(63584);
/* harmony import */ var _cell_forms_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(58242);


const quote = 0x22;
/** Two numbers that a stranger to the process can't foresee: nobody can write texts whose hashes are the same. */
const seeds = crypto.getRandomValues(new Int32Array(2));
const scratch = new Float64Array(1);
const words = new Int32Array(scratch.buffer);
/** A cell's text, out of its quotes: bytes from `from` to `to`. One object is used for all cells of a column. */
class CellText {
    bytes = Buffer.alloc(0);
    from = 0;
    to = 0;
    /** A hash of 63 bits, as two halves: together the bits of a number that is not NaN. */
    low = 0;
    high = 0;
    scratch = Buffer.allocUnsafe(256);
    /** Points to a cell. False where it is empty: without a text, not even `""`. */
    read({ bytes, starts, ends, width }, record, column) {
        const cell = record * width + column;
        const from = column === 0 ? starts[record] : ends[cell - 1] + 1;
        const to = ends[cell];
        this.bytes = bytes;
        this.from = from;
        this.to = to;
        if (from === to)
            return false;
        if (bytes[from] === quote)
            this.unquote();
        return true;
    }
    unquote() {
        this.from++;
        this.to--;
        const { bytes, from, to } = this;
        const inner = bytes.subarray(from, to);
        if (!inner.includes(quote))
            return;
        if (this.scratch.length < inner.length)
            this.scratch = Buffer.allocUnsafe(inner.length * 2);
        let size = 0;
        for (let at = from; at < to; at++) {
            const byte = bytes[at];
            this.scratch[size++] = byte;
            if (byte === quote)
                at++;
        }
        this.bytes = this.scratch;
        this.from = 0;
        this.to = size;
    }
    text() {
        return this.bytes.toString("utf8", this.from, this.to);
    }
    /** The state of the forms' automaton behind the cell. */
    form() {
        const { next } = (0,_cell_forms_js__WEBPACK_IMPORTED_MODULE_0__/* .formTable */ .rh)();
        const { bytes, to } = this;
        let state = _automaton_js__WEBPACK_IMPORTED_MODULE_1__/* .start */ .ni;
        for (let at = this.from; at < to && state !== 0; at++)
            state = next[(state << 8) | bytes[at]];
        return state;
    }
    /** The hash as one number. */
    key() {
        this.hash();
        words[0] = this.low;
        words[1] = this.high;
        return scratch[0];
    }
    hash() {
        const { bytes, to } = this;
        let at = this.from;
        let low = seeds[0] ^ (to - at);
        let high = seeds[1];
        for (; at + 4 <= to; at += 4) {
            const word = bytes[at] | (bytes[at + 1] << 8) | (bytes[at + 2] << 16) | (bytes[at + 3] << 24);
            low = Math.imul(low ^ word, 0x85ebca6b);
            low ^= low >>> 15;
            high = Math.imul(high ^ Math.imul(word, 0xcc9e2d51), 0xc2b2ae35);
            high ^= high >>> 13;
        }
        let word = 0;
        for (; at < to; at++)
            word = (word << 8) | bytes[at];
        low = Math.imul(low ^ word, 0xc2b2ae35);
        low ^= low >>> 16;
        low = Math.imul(low, 0x85ebca6b);
        low ^= low >>> 13;
        high = Math.imul(high ^ Math.imul(word, 0x1b873593), 0x85ebca6b);
        high ^= high >>> 16;
        high = Math.imul(high ^ low, 0xc2b2ae35);
        high ^= high >>> 15;
        this.low = low;
        // Without one bit of the exponent it is no NaN.
        this.high = high & ~(1 << 30);
    }
}


/***/ }),

/***/ 5360:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   WP: () => (/* binding */ both),
/* harmony export */   Yi: () => (/* binding */ isCertainValue),
/* harmony export */   m2: () => (/* binding */ isOnlyText),
/* harmony export */   sY: () => (/* binding */ isCertainText)
/* harmony export */ });
/* harmony import */ var _automaton_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(63584);

const far = Number.POSITIVE_INFINITY;
/** What both allow. */
function both(one, other) {
    if (one === undefined || other === undefined)
        return undefined;
    return {
        from: Math.max(one.from ?? -far, other.from ?? -far),
        to: Math.min(one.to ?? far, other.to ?? far),
        whole: one.whole === true || other.whole === true,
        mostBytes: Math.min(one.mostBytes ?? far, other.mostBytes ?? far),
        forms: [...(one.forms ?? []), ...(other.forms ?? [])],
        texts: [...(one.texts ?? []), ...(other.texts ?? [])],
    };
}
/** Whether the text of a cell is certain: by all parts but `from`, `to` and `whole`. */
function isCertainText({ forms = [], mostBytes = far, texts = [] }, cell) {
    const { bytes, from, to } = cell;
    if (from === to || to - from > mostBytes)
        return false;
    for (const { next, accepts } of forms) {
        let state = _automaton_js__WEBPACK_IMPORTED_MODULE_0__/* .start */ .ni;
        for (let at = from; at < to && state !== _automaton_js__WEBPACK_IMPORTED_MODULE_0__/* .dead */ .Tm; at++)
            state = next[(state << 8) | bytes[at]];
        if (accepts[state] === 0)
            return false;
    }
    return texts.length === 0 || texts.every((one) => one.has(cell.text()));
}
/** Whether a number or a time, in microseconds, is within the bounds. NaN never is. */
function isCertainValue({ from = -far, to = far }, value) {
    return value >= from && value <= to;
}
/** Whether only the text counts. */
function isOnlyText({ from = -far, to = far, whole = false }) {
    return from === -far && to === far && !whole;
}


/***/ }),

/***/ 93522:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  o: () => (/* binding */ NumberColumn)
});

// EXTERNAL MODULE: ./out/toolkit/data/cell-forms.js
var cell_forms = __webpack_require__(58242);
// EXTERNAL MODULE: ./out/toolkit/data/narrow-forms.js
var narrow_forms = __webpack_require__(28089);
// EXTERNAL MODULE: ./out/toolkit/data/scan/asked.js
var asked = __webpack_require__(79530);
// EXTERNAL MODULE: ./out/toolkit/data/scan/cell.js
var cell = __webpack_require__(79784);
// EXTERNAL MODULE: ./out/toolkit/data/scan/certain.js
var scan_certain = __webpack_require__(5360);
;// CONCATENATED MODULE: ./out/toolkit/data/scan/decimal.js
/** Powers of ten that are exact as numbers. */
const powers = Float64Array.from({ length: 23 }, (_, power) => Number(`1e${power}`));
/** Splits a number of 53 bits into two of 26 (Veltkamp 1968). */
const splitter = 2 ** 27 + 1;
/** What rounding cut off `product`, which is `a * b` (Dekker 1971). */
function lost(a, b, product) {
    const [c, d] = [splitter * a, splitter * b];
    const [a1, b1] = [c - (c - a), d - (d - b)];
    const [a2, b2] = [a - a1, b - b1];
    return a2 * b2 - (product - a1 * b1 - a2 * b1 - a1 * b2);
}
/**
 * The nearest number to a decimal: the digits of `high` (up to 15), then those of `low` (up to 9), the last `fraction`
 * (up to 22) of them behind the point; NaN where that can't be told for sure. Computed with numbers of twice the
 * precision, whose error is some 2^-100: unless the decimal is that near to the middle of two numbers, the rounded
 * quotient is the nearest one.
 */
function longDecimal(high, low, lowDigits, fraction) {
    if (lowDigits > 9 || fraction > 22)
        return Number.NaN;
    const power = powers[lowDigits];
    const divisor = powers[fraction];
    // The digits as a whole number: its nearest number, and what is left.
    const product = high * power;
    const rest = lost(high, power, product) + low;
    const whole = product + rest;
    const wholeRest = rest - (whole - product);
    const quotient = whole / divisor;
    const back = quotient * divisor;
    const correction = (whole - back - lost(quotient, divisor, back) + wholeRest) / divisor;
    const least = quotient + correction * (1 - 1e-9);
    return least === quotient + correction * (1 + 1e-9) ? least : Number.NaN;
}

// EXTERNAL MODULE: ./out/toolkit/data/scan/tally.js
var tally = __webpack_require__(57824);
;// CONCATENATED MODULE: ./out/toolkit/data/scan/number-column.js







const number_column_powers = Float64Array.from({ length: 16 }, (_, power) => 10 ** power);
const minus = 0x2d;
const point = 0x2e;
const zero = 0x30;
/** Of so many digits every whole number is one of floating point. */
const mostDigits = 15;
/** Of a number that is read here: as long as programs write the nearest decimal. */
const mostLength = 25;
const scratch = new Float64Array(1);
const words = new Int32Array(scratch.buffer);
/** Reads a column of numbers in one pass. */
class NumberColumn {
    index;
    type;
    certain;
    asked;
    /** Cells of which it is certain that they keep all demands. */
    certainCells = 0;
    /** Whether a whole number stands in every cell in its one usual way, so that equal texts are equal numbers. */
    isCanonical = true;
    emptyTexts = 0;
    /** Cells that hold NaN. */
    nan = 0;
    everyBits = 0xffff;
    someBits = 0;
    sawWhole = false;
    sawFraction = false;
    cell = new cell/* CellText */.i();
    tally;
    constructor(index, type, certain, entries, log, store) {
        this.index = index;
        this.type = type;
        this.certain = certain;
        this.asked = new asked/* Asked */.j(index, log);
        this.tally = new tally/* Tally */.F(entries, store);
    }
    consume(block) {
        const { bytes, starts, ends, width, records } = block;
        const { index, certain, tally } = this;
        const isSimple = certain !== undefined && isByValue(certain);
        const low = isSimple ? (certain.from ?? Number.NEGATIVE_INFINITY) : Number.NaN;
        const high = certain?.to ?? Number.POSITIVE_INFINITY;
        const wholeOnly = certain?.whole === true;
        const isWholeColumn = this.type === "BIGINT";
        let certainCells = 0;
        let sawWhole = false;
        let sawFraction = false;
        for (let record = 0; record < records; record++) {
            const at = record * width + index;
            const from = index === 0 ? starts[record] : ends[at - 1] + 1;
            const to = ends[at];
            const isNegative = bytes[from] === minus;
            let digit = isNegative ? from + 1 : from;
            const first = digit;
            let value = 0;
            let code = 0;
            while (digit < to) {
                code = bytes[digit] - zero;
                if (code < 0 || code > 9)
                    break;
                value = value * 10 + code;
                digit++;
            }
            const whole = digit - first;
            const isPlain = whole > 0 && whole <= mostDigits && (whole === 1 || bytes[first] !== zero);
            if (isPlain && digit === to) {
                if (isNegative) {
                    if (value === 0) {
                        this.odd(block, record);
                        continue;
                    }
                    value = -value;
                }
                sawWhole = true;
                if (value >= low && value <= high)
                    certainCells++;
                else
                    this.doubt(block, record);
            }
            else if (isPlain && !isWholeColumn && code === point - zero && digit + 1 < to) {
                const fraction = digit + 1;
                // What double precision holds for sure, then the rest of the digits.
                const exact = Math.min(to, fraction + mostDigits - whole);
                let rest = 0;
                for (digit = fraction; digit < to; digit++) {
                    code = bytes[digit] - zero;
                    if (code < 0 || code > 9)
                        break;
                    if (digit < exact)
                        value = value * 10 + code;
                    else
                        rest = rest * 10 + code;
                }
                // Two exact numbers, and one rounding: the nearest number to what is written.
                if (to === exact)
                    value /= number_column_powers[to - fraction];
                else
                    value = to - from > mostLength ? Number.NaN : longDecimal(value, rest, to - exact, to - fraction);
                if (digit < to || Number.isNaN(value)) {
                    this.odd(block, record);
                    continue;
                }
                if (isNegative)
                    value = 0 - value;
                sawFraction = true;
                if (value >= low && value <= high && !wholeOnly)
                    certainCells++;
                else
                    this.doubt(block, record);
            }
            else {
                this.odd(block, record);
                continue;
            }
            scratch[0] = value;
            tally.add(words[0], words[1]);
        }
        this.certainCells += certainCells;
        this.sawWhole ||= sawWhole;
        this.sawFraction ||= sawFraction;
    }
    /** A cell of which it is not certain that it keeps the demands. */
    doubt(block, record) {
        this.cell.read(block, record, this.index);
        if (this.isCertain(this.cell))
            this.certainCells++;
        else
            this.asked.add(this.cell.text(), block, record);
    }
    /** Whether a cell of this column, which is not empty, needs no asking. */
    isCertain(cell) {
        const { certain } = this;
        if (certain === undefined || !(0,scan_certain/* isCertainText */.sY)(certain, cell))
            return false;
        const text = cell.text();
        if (certain.whole === true && !/^[+-]?[0-9]+$/.test(text))
            return false;
        const value = Number(text);
        return Number.isFinite(value) && (0,scan_certain/* isCertainValue */.Yi)(certain, value);
    }
    /** An empty cell, one in quotes, or a number in a less usual form. */
    odd(block, record) {
        const { cell } = this;
        if (!cell.read(block, record, this.index)) {
            this.asked.addEmpty(block, record);
            return;
        }
        const state = cell.form();
        const { every, some } = (0,cell_forms/* formTable */.rh)();
        this.everyBits &= every[state];
        this.someBits |= some[state];
        if (cell.from === cell.to) {
            this.emptyTexts++;
            this.asked.add("", block, record);
            return;
        }
        const forms = (0,cell_forms/* columnForms */.cA)(every[state], some[state]);
        if (!forms.every(this.type === "BIGINT" ? "sureInteger" : "sureNumberOrNot"))
            throw new asked/* OtherType */.VC();
        this.isCanonical = false;
        const text = cell.text();
        const value = numberOf(text);
        if (this.type === "BIGINT" && !Number.isSafeInteger(value))
            throw new asked/* NotInOnePass */.oS();
        if (this.isCertain(cell))
            this.certainCells++;
        else
            this.asked.add(text, block, record);
        if (Number.isNaN(value)) {
            this.nan++;
            return;
        }
        // Adding 0 turns −0 into 0.
        scratch[0] = value + 0;
        this.tally.add(words[0], words[1]);
    }
    /** @throws OtherType when it is no column of its type */
    finish() {
        this.checkType();
        return { runs: this.runs(), missing: this.missing };
    }
    runs() {
        return { ...this.tally.runs(), nan: this.nan };
    }
    /** Cells without a value. */
    get missing() {
        return this.asked.empty + this.emptyTexts;
    }
    /** @throws OtherType when it is no column of its type */
    checkType() {
        const { every, some } = usualForms();
        for (const [form, saw] of [this.sawWhole, this.sawFraction].entries()) {
            if (!saw)
                continue;
            this.everyBits &= every[form];
            this.someBits |= some[form];
        }
        if ((0,narrow_forms/* typeByForms */.R)((0,cell_forms/* columnForms */.cA)(this.everyBits, this.someBits)) !== this.type)
            throw new asked/* OtherType */.VC();
    }
}
/** Whether only a number's value counts, or its usual writing is short enough. */
function isByValue({ forms = [], texts = [], mostBytes = mostLength }) {
    return forms.length === 0 && texts.length === 0 && mostBytes >= mostLength;
}
/** The number that a text of a sure form means. */
function numberOf(text) {
    const special = /^([+-]?)(?:(nan)|inf|infinity)$/i.exec(text);
    if (special === null)
        return Number(text);
    if (special[2] !== undefined)
        return Number.NaN;
    return special[1] === "-" ? Number.NEGATIVE_INFINITY : Number.POSITIVE_INFINITY;
}
/** The forms of a whole number and of one with a point, each in its usual way. */
function usualForms() {
    const { next, every, some } = (0,cell_forms/* formTable */.rh)();
    const states = ["1", "1.5"].map((text) => [...Buffer.from(text)].reduce((state, byte) => next[(state << 8) | byte], 1));
    return { every: states.map((state) => every[state]), some: states.map((state) => some[state]) };
}


/***/ }),

/***/ 28593:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   C2: () => (/* binding */ scanCsv),
/* harmony export */   Hv: () => (/* binding */ openSources),
/* harmony export */   PL: () => (/* binding */ columnsOf),
/* harmony export */   pl: () => (/* binding */ typesOf)
/* harmony export */ });
/* harmony import */ var _bytes_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(95265);
/* harmony import */ var _cell_forms_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(58242);
/* harmony import */ var _csv_load_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(98491);
/* harmony import */ var _csv_scan_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(31842);
/* harmony import */ var _narrow_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(93595);
/* harmony import */ var _narrow_forms_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(28089);
/* harmony import */ var _profile_compute_js__WEBPACK_IMPORTED_MODULE_10__ = __webpack_require__(67299);
/* harmony import */ var _release_js__WEBPACK_IMPORTED_MODULE_11__ = __webpack_require__(14479);
/* harmony import */ var _asked_js__WEBPACK_IMPORTED_MODULE_12__ = __webpack_require__(79530);
/* harmony import */ var _number_column_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(93522);
/* harmony import */ var _text_column_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(44694);
/* harmony import */ var _time_column_js__WEBPACK_IMPORTED_MODULE_8__ = __webpack_require__(53792);
/* harmony import */ var _walk_js__WEBPACK_IMPORTED_MODULE_9__ = __webpack_require__(28351);













/** So many bytes mostly tell the types. */
const headSize = 1 << 17;
/** Entries that the tables of all columns may have together. */
const allEntries = 1 << 20;
const units = { DATE: "millisecond", TIMESTAMP: "microsecond" };
/** Keeps little of a column's values: those of the next need the memory. */
function numbersOf(column, scan, rows) {
    const { runs, missing } = scan.finish();
    const { values, counts } = runs;
    const repeated = [];
    let total = 0;
    for (let run = 0; run < values.length; run++) {
        total += counts[run];
        if (counts[run] > 1 && column.type === "BIGINT")
            repeated.push(values[run]);
    }
    const profile = (0,_profile_compute_js__WEBPACK_IMPORTED_MODULE_10__/* .profileOfRuns */ .Zi)(rows, { column, runs, missing, unit: units[column.type] ?? "number" });
    const distinct = values.length;
    (0,_release_js__WEBPACK_IMPORTED_MODULE_11__/* .release */ ._)(values);
    return { kind: "numbers", column, scan, profile, total, distinct, repeated };
}
/** The files' headers; all have the same names. @throws ConfigurationError */
async function openSources(files) {
    const sources = [];
    for (const file of files) {
        const header = await (0,_csv_load_js__WEBPACK_IMPORTED_MODULE_2__/* .readCsvHeader */ .km)(file);
        const names = sources[0]?.header.names ?? header.names;
        if (header.names.join("\0") !== names.join("\0"))
            throw (0,_csv_load_js__WEBPACK_IMPORTED_MODULE_2__/* .otherColumns */ .IB)(file, header.names, names);
        sources.push({ file, header });
    }
    return sources;
}
/**
 * The columns' types, by the first bytes of the first file or by all of all. Undefined where only the values of the
 * cells could tell.
 */
async function typesOf(sources, headOnly) {
    const width = sources[0].header.names.length;
    const tallies = [];
    for (const { file, header } of headOnly ? sources.slice(0, 1) : sources) {
        const scanner = new _csv_scan_js__WEBPACK_IMPORTED_MODULE_3__/* .CsvScanner */ .B(header.delimiter.charCodeAt(0));
        for await (const chunk of (0,_bytes_js__WEBPACK_IMPORTED_MODULE_0__/* .readBytes */ .i)(file)) {
            scanner.push(headOnly ? chunk.subarray(0, headSize) : chunk);
            if (headOnly)
                break;
        }
        // The last record of the head may be cut: it is not ended.
        if (!headOnly)
            scanner.end();
        tallies.push(scanner.columnForms);
    }
    const found = _cell_forms_js__WEBPACK_IMPORTED_MODULE_1__/* .FormTally */ .N3.columns(tallies, width).map(_narrow_forms_js__WEBPACK_IMPORTED_MODULE_5__/* .typeByForms */ .R);
    return found.every((type) => typeof type === "string") ? found : undefined;
}
function columnsOf(sources, types) {
    return sources[0].header.names.map((name, index) => ({
        name,
        index,
        type: types[index],
        textual: true,
        raw: `c${index}`,
        typed: (0,_narrow_js__WEBPACK_IMPORTED_MODULE_4__/* .cast */ .wg)(`c${index}`, types[index]),
    }));
}
/**
 * Reads the files once: no table, no engine, and memory for a block and the counted values.
 * @param demands for each column
 * @throws OtherType when a column is not of its type
 * @throws NotInOnePass when a value has no exact number, or too many different cells are not certain
 */
async function scanCsv(sources, columns, demands) {
    const share = 2 ** Math.floor(Math.log2(allEntries / columns.length));
    const entries = Math.max(256, Math.min(1 << 15, share));
    const log = new _asked_js__WEBPACK_IMPORTED_MODULE_12__/* .CellLog */ .xc();
    const scans = columns.map(({ index, type }) => {
        const demand = demands[index];
        const rest = [demand.certain, entries, demand.isAny ? log : undefined];
        if (type === "BIGINT" || type === "DOUBLE")
            return new _number_column_js__WEBPACK_IMPORTED_MODULE_6__/* .NumberColumn */ .o(index, type, ...rest);
        if (type === "DATE" || type === "TIMESTAMP")
            return new _time_column_js__WEBPACK_IMPORTED_MODULE_8__/* .TimeColumn */ .a(index, type, ...rest);
        return new _text_column_js__WEBPACK_IMPORTED_MODULE_7__/* .TextColumn */ .K(index, type, ...rest);
    });
    const files = await (0,_walk_js__WEBPACK_IMPORTED_MODULE_9__/* .walkRecords */ .w)(sources, columns.length, (block, file) => {
        log.file = file;
        for (const scan of scans)
            scan.consume(block);
        return undefined;
    });
    const rows = files.reduce((sum, file) => sum + file.rows, 0);
    return {
        sources,
        files,
        log,
        columns: columns.map((column, index) => {
            const scan = scans[index];
            if (!(scan instanceof _text_column_js__WEBPACK_IMPORTED_MODULE_7__/* .TextColumn */ .K))
                return numbersOf(column, scan, rows);
            return { kind: "texts", column, scan, ...scan.finish(), missing: scan.asked.empty };
        }),
    };
}


/***/ }),

/***/ 57824:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   F: () => (/* binding */ Tally)
/* harmony export */ });
/* harmony import */ var _number_profile_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(62097);
/* harmony import */ var _number_sort_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(90858);
/* harmony import */ var _release_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(14479);



const scratch = new Float64Array(1);
const words = new Int32Array(scratch.buffer);
const firstSize = 64;
const blockSize = 1 << 16;
/** So many keys tell whether most are new. */
const enough = 1 << 12;
/**
 * Counts 64-bit keys: those of the first distinct ones in a small table, where each has an entry, the rest as a list
 * that is sorted at the end. Keys are the bits of numbers other than NaN: of a column's own values (−0 as 0), or of
 * hashes.
 */
class Tally {
    most;
    store;
    /** Entries, in the order in which their keys came first. */
    size = 0;
    /** Whether the key that was added last is the first of its entry. */
    fresh = false;
    low = new Int32Array(firstSize);
    high = new Int32Array(firstSize);
    counts = new Uint32Array(firstSize);
    /** Where a key may stand: its entry + 1, at the place of its hash or behind. */
    places = new Int32Array(firstSize * 2);
    hits = 0;
    misses = 0;
    /** Where most keys are new, the table is left alone. */
    isClosed = false;
    full = [];
    kept = [];
    blockSize;
    block;
    words = new Int32Array(0);
    used = 0;
    /**
     * @param most entries that the table may have; a power of two
     * @param store where the list goes; with one the tally can be read again and again
     */
    constructor(most, store) {
        this.most = most;
        this.store = store;
        this.blockSize = store?.blockSize ?? blockSize;
    }
    keyOf(entry) {
        words[0] = this.low[entry];
        words[1] = this.high[entry];
        return scratch[0];
    }
    /** Adds a key, and gives its entry; -1 when it went to the list. */
    add(low, high) {
        if (this.isClosed)
            return this.append(low, high);
        const { places } = this;
        const mask = places.length - 1;
        const mixed = Math.imul(low ^ Math.imul(high, 0x9e3779b1), 0x85ebca6b);
        let place = (mixed ^ (mixed >>> 15)) & mask;
        for (;;) {
            const entry = places[place] - 1;
            if (entry < 0)
                break;
            if (this.low[entry] === low && this.high[entry] === high) {
                this.counts[entry]++;
                this.hits++;
                this.fresh = false;
                return entry;
            }
            place = (place + 1) & mask;
        }
        if (this.size === this.most) {
            this.misses++;
            if (this.misses > enough && this.hits < this.misses >> 2)
                this.isClosed = true;
            return this.append(low, high);
        }
        const entry = this.size++;
        this.low[entry] = low;
        this.high[entry] = high;
        this.counts[entry] = 1;
        places[place] = entry + 1;
        this.fresh = true;
        if (this.size === enough && this.hits < enough >> 2)
            this.isClosed = true;
        if (this.size === this.low.length && this.size < this.most)
            this.grow();
        return entry;
    }
    grow() {
        const size = this.low.length * 2;
        const wider = (from, to) => {
            to.set(from);
            return to;
        };
        this.low = wider(this.low, new Int32Array(size));
        this.high = wider(this.high, new Int32Array(size));
        this.counts = wider(this.counts, new Uint32Array(size));
        const places = new Int32Array(size * 2);
        const mask = places.length - 1;
        for (let entry = 0; entry < this.size; entry++) {
            const mixed = Math.imul(this.low[entry] ^ Math.imul(this.high[entry], 0x9e3779b1), 0x85ebca6b);
            let place = (mixed ^ (mixed >>> 15)) & mask;
            while (places[place] !== 0)
                place = (place + 1) & mask;
            places[place] = entry + 1;
        }
        this.places = places;
    }
    append(low, high) {
        if (this.block === undefined || this.used === this.blockSize)
            this.nextBlock();
        const at = this.used++ << 1;
        this.words[at] = low;
        this.words[at + 1] = high;
        this.fresh = false;
        return -1;
    }
    nextBlock() {
        this.used = 0;
        if (this.block !== undefined) {
            if (this.store !== undefined) {
                this.kept.push(this.store.keep(this.block));
                return;
            }
            this.full.push(this.block);
        }
        this.block = new Float64Array(this.blockSize);
        this.words = new Int32Array(this.block.buffer);
    }
    /** All keys in ascending order, with how often each came. Without a store the tally is empty afterwards. */
    runs() {
        const table = this.tableRuns();
        if (this.block === undefined)
            return table;
        const list = (0,_number_profile_js__WEBPACK_IMPORTED_MODULE_0__/* .runsOfSorted */ .$S)(this.sortedList());
        return table.values.length === 0 ? list : merge(table, list);
    }
    /** The same without keys that came once, unless the table has all keys. The tally is empty afterwards. */
    repeats() {
        const table = this.tableRuns();
        if (this.block !== undefined) {
            const list = this.sortedList();
            const found = repeatsOf(table, list);
            (0,_release_js__WEBPACK_IMPORTED_MODULE_1__/* .release */ ._)(list);
            return found;
        }
        let total = 0;
        for (let at = 0; at < table.counts.length; at++)
            total += table.counts[at];
        return { ...table, distinct: table.values.length, total };
    }
    tableRuns() {
        const values = new Float64Array(this.size);
        for (let entry = 0; entry < this.size; entry++)
            values[entry] = this.keyOf(entry);
        values.sort();
        const counts = new Uint32Array(this.size);
        for (let at = 0; at < values.length; at++) {
            scratch[0] = values[at];
            counts[at] = this.counts[this.find(words[0], words[1])];
        }
        return { values, counts };
    }
    /** The entry of a key that is in the table. */
    find(low, high) {
        const { places } = this;
        const mask = places.length - 1;
        const mixed = Math.imul(low ^ Math.imul(high, 0x9e3779b1), 0x85ebca6b);
        let place = (mixed ^ (mixed >>> 15)) & mask;
        for (;;) {
            const entry = places[place] - 1;
            if (this.low[entry] === low && this.high[entry] === high)
                return entry;
            place = (place + 1) & mask;
        }
    }
    /** In front of as much room as the table's keys need. */
    sortedList() {
        const { blockSize: size, kept, full } = this;
        const length = (kept.length + full.length) * size + this.used;
        const list = new Float64Array(length + this.size).subarray(0, length);
        for (const [at, one] of kept.entries())
            this.store.read(one, list.subarray(at * size, (at + 1) * size));
        for (let at = 0; full.length > 0; at++) {
            const block = full.shift();
            list.set(block, at * size);
            (0,_release_js__WEBPACK_IMPORTED_MODULE_1__/* .release */ ._)(block);
        }
        list.set(this.block.subarray(0, this.used), list.length - this.used);
        if (this.store === undefined)
            this.block = undefined;
        let isAscending = true;
        for (let at = 1; isAscending && at < list.length; at++)
            isAscending = list[at - 1] <= list[at];
        return isAscending ? list : (0,_number_sort_js__WEBPACK_IMPORTED_MODULE_2__/* .sortNumbers */ .D)(list);
    }
}
/** @param many stand in front of room for all of the few */
function merge(few, many) {
    const places = new Uint32Array(few.values.length);
    let more = 0;
    for (let at = 0, from = 0; at < places.length; at++) {
        from = placeOf(few.values[at], many.values, from);
        places[at] = from;
        if (many.values[from] !== few.values[at])
            more++;
    }
    const size = many.values.length + more;
    const values = new Float64Array(many.values.buffer, many.values.byteOffset, size);
    const counts = new Uint32Array(size);
    let end = many.values.length;
    let shift = more;
    // From behind, what stands between two of the few moves up at once.
    for (let at = places.length - 1; at >= 0; at--) {
        const place = places[at];
        const isKnown = place < many.values.length && many.values[place] === few.values[at];
        const count = few.counts[at] + (isKnown ? many.counts[place] : 0);
        const from = isKnown ? place + 1 : place;
        values.copyWithin(from + shift, from, end);
        counts.set(many.counts.subarray(from, end), from + shift);
        if (!isKnown)
            shift--;
        values[place + shift] = few.values[at];
        counts[place + shift] = count;
        end = place;
    }
    counts.set(many.counts.subarray(0, end));
    return { values, counts };
}
/** Where a value stands in a sorted list, or would stand. */
function placeOf(value, sorted, from) {
    let [low, high] = [from, sorted.length];
    while (low < high) {
        const middle = (low + high) >>> 1;
        if (sorted[middle] < value)
            low = middle + 1;
        else
            high = middle;
    }
    return low;
}
/** Leaves out of a sorted list what occurs once. */
function repeatsOf(table, sorted) {
    const values = [];
    const counts = [];
    const size = sorted.length;
    const entries = table.values.length;
    let distinct = 0;
    let total = size;
    let entry = 0;
    const take = (value, count) => {
        distinct++;
        if (count === 1)
            return;
        values.push(value);
        counts.push(count);
    };
    for (let at = 0; at < size;) {
        const value = sorted[at];
        const first = at++;
        while (at < size && sorted[at] === value)
            at++;
        for (; entry < entries && table.values[entry] < value; entry++)
            take(table.values[entry], table.counts[entry]);
        const isEntry = entry < entries && table.values[entry] === value;
        const count = at - first + (isEntry ? table.counts[entry++] : 0);
        if (count === 1)
            distinct++;
        else
            take(value, count);
    }
    for (; entry < entries; entry++)
        take(table.values[entry], table.counts[entry]);
    for (let at = 0; at < entries; at++)
        total += table.counts[at];
    return { values: Float64Array.from(values), counts: Uint32Array.from(counts), distinct, total };
}


/***/ }),

/***/ 44694:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   K: () => (/* binding */ TextColumn)
/* harmony export */ });
/* harmony import */ var _cell_forms_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(58242);
/* harmony import */ var _narrow_forms_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(28089);
/* harmony import */ var _asked_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(79530);
/* harmony import */ var _cell_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(79784);
/* harmony import */ var _certain_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(5360);
/* harmony import */ var _tally_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(57824);






/** Reads a column of texts, or of booleans, in one pass. Texts are told apart by hashes of 63 bits. */
class TextColumn {
    index;
    type;
    certain;
    asked;
    certainCells = 0;
    everyBits = 0xffff;
    someBits = 0;
    cell = new _cell_js__WEBPACK_IMPORTED_MODULE_2__/* .CellText */ .i();
    texts = [];
    certainTexts = [];
    tally;
    constructor(index, type, certain, entries, log, store) {
        this.index = index;
        this.type = type;
        this.certain = certain;
        this.asked = new _asked_js__WEBPACK_IMPORTED_MODULE_5__/* .Asked */ .j(index, log);
        this.tally = new _tally_js__WEBPACK_IMPORTED_MODULE_4__/* .Tally */ .F(entries, store);
    }
    consume(block) {
        const { cell, index, tally, texts, certainTexts } = this;
        const { isDemanded } = this.asked;
        for (let record = 0; record < block.records; record++) {
            if (!cell.read(block, record, index)) {
                this.asked.addEmpty(block, record);
                continue;
            }
            cell.hash();
            const entry = tally.add(cell.low, cell.high);
            if (entry >= 0) {
                if (tally.fresh)
                    this.meet(cell);
                if (certainTexts[entry])
                    this.certainCells++;
                else
                    this.asked.add(texts[entry], block, record);
            }
            else {
                if (this.everyBits !== 0)
                    this.form(cell);
                if (!isDemanded || this.isCertain(cell))
                    this.certainCells++;
                else
                    this.asked.add(cell.text(), block, record);
            }
        }
    }
    /** A text that has not been there before. */
    meet(cell) {
        this.texts.push(cell.text());
        this.certainTexts.push(!this.asked.isDemanded || this.isCertain(cell));
        if (this.everyBits !== 0)
            this.form(cell);
    }
    form(cell) {
        const state = cell.form();
        const { every, some } = (0,_cell_forms_js__WEBPACK_IMPORTED_MODULE_0__/* .formTable */ .rh)();
        this.everyBits &= every[state] & ~filledBit;
        this.someBits |= some[state];
    }
    isCertain(cell) {
        const { certain } = this;
        return certain !== undefined && (0,_certain_js__WEBPACK_IMPORTED_MODULE_3__/* .isOnlyText */ .m2)(certain) && (0,_certain_js__WEBPACK_IMPORTED_MODULE_3__/* .isCertainText */ .sY)(certain, cell);
    }
    finish() {
        this.checkType();
        const known = this.knownTexts();
        return { texts: this.tally.repeats(), known };
    }
    /** The hashes of all texts in ascending order, with how often each came. */
    runs() {
        return this.tally.runs();
    }
    /** Texts of some of the hashes. */
    knownTexts() {
        return new Map(this.texts.map((text, entry) => [this.tally.keyOf(entry), text]));
    }
    /** @throws OtherType when it is no column of its type */
    checkType() {
        const found = this.everyBits === 0 ? "VARCHAR" : (0,_narrow_forms_js__WEBPACK_IMPORTED_MODULE_1__/* .typeByForms */ .R)((0,_cell_forms_js__WEBPACK_IMPORTED_MODULE_0__/* .columnForms */ .cA)(this.everyBits, this.someBits));
        if (found !== this.type)
            throw new _asked_js__WEBPACK_IMPORTED_MODULE_5__/* .OtherType */ .VC();
    }
}
const filledBit = 1 << 15;


/***/ }),

/***/ 53792:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   a: () => (/* binding */ TimeColumn)
/* harmony export */ });
/* harmony import */ var _cell_forms_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(58242);
/* harmony import */ var _narrow_forms_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(28089);
/* harmony import */ var _asked_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(79530);
/* harmony import */ var _cell_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(79784);
/* harmony import */ var _certain_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(5360);
/* harmony import */ var _tally_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(57824);






const scratch = new Float64Array(1);
const words = new Int32Array(scratch.buffer);
/** Reads a column of days or moments in one pass: days as milliseconds since 1970, moments as microseconds. */
class TimeColumn {
    index;
    type;
    certain;
    asked;
    isCanonical = false;
    certainCells = 0;
    emptyTexts = 0;
    everyBits = 0xffff;
    someBits = 0;
    cell = new _cell_js__WEBPACK_IMPORTED_MODULE_2__/* .CellText */ .i();
    certainEntries = [];
    tally;
    constructor(index, type, certain, entries, log, store) {
        this.index = index;
        this.type = type;
        this.certain = certain;
        this.asked = new _asked_js__WEBPACK_IMPORTED_MODULE_5__/* .Asked */ .j(index, log);
        this.tally = new _tally_js__WEBPACK_IMPORTED_MODULE_4__/* .Tally */ .F(entries, store);
    }
    consume(block) {
        const { cell, index, tally, type } = this;
        const { every, some } = (0,_cell_forms_js__WEBPACK_IMPORTED_MODULE_0__/* .formTable */ .rh)();
        // A moment has several texts, a day has one.
        const isByValue = type === "DATE";
        for (let record = 0; record < block.records; record++) {
            if (!cell.read(block, record, index)) {
                this.asked.addEmpty(block, record);
                continue;
            }
            const state = cell.form();
            this.everyBits &= every[state];
            this.someBits |= some[state];
            if (cell.from === cell.to) {
                this.emptyTexts++;
                this.asked.add("", block, record);
                continue;
            }
            if (!columnFits(every[state], type))
                throw new _asked_js__WEBPACK_IMPORTED_MODULE_5__/* .OtherType */ .VC();
            const value = valueOf(cell, type);
            if (Number.isNaN(value))
                throw new _asked_js__WEBPACK_IMPORTED_MODULE_5__/* .NotInOnePass */ .oS();
            scratch[0] = value + 0;
            const entry = tally.add(words[0], words[1]);
            const isKnown = isByValue && entry >= 0 && !tally.fresh && this.certainEntries[entry];
            const isCertain = isKnown || !this.asked.isDemanded || this.isCertain(cell);
            if (tally.fresh)
                this.certainEntries.push(isCertain);
            if (isCertain)
                this.certainCells++;
            else
                this.asked.add(cell.text(), block, record);
        }
    }
    isCertain(cell) {
        const { certain, type } = this;
        if (certain === undefined || certain.whole === true || !(0,_certain_js__WEBPACK_IMPORTED_MODULE_3__/* .isCertainText */ .sY)(certain, cell))
            return false;
        if ((0,_certain_js__WEBPACK_IMPORTED_MODULE_3__/* .isOnlyText */ .m2)(certain))
            return true;
        const value = valueOf(cell, type);
        return (0,_certain_js__WEBPACK_IMPORTED_MODULE_3__/* .isCertainValue */ .Yi)(certain, type === "DATE" ? value * 1000 : value);
    }
    finish() {
        this.checkType();
        return { runs: this.runs(), missing: this.missing };
    }
    runs() {
        return { ...this.tally.runs(), nan: 0 };
    }
    /** Cells without a value. */
    get missing() {
        return this.asked.empty + this.emptyTexts;
    }
    /** @throws OtherType when it is no column of its type */
    checkType() {
        if ((0,_narrow_forms_js__WEBPACK_IMPORTED_MODULE_1__/* .typeByForms */ .R)((0,_cell_forms_js__WEBPACK_IMPORTED_MODULE_0__/* .columnForms */ .cA)(this.everyBits, this.someBits)) !== this.type)
            throw new _asked_js__WEBPACK_IMPORTED_MODULE_5__/* .OtherType */ .VC();
    }
}
const fitting = new Map();
function columnFits(bits, type) {
    let known = fitting.get(bits);
    if (known === undefined) {
        const forms = (0,_cell_forms_js__WEBPACK_IMPORTED_MODULE_0__/* .columnForms */ .cA)(bits, bits);
        known = { DATE: forms.every("existingDate"), TIMESTAMP: forms.every("sureTimestamp") };
        fitting.set(bits, known);
    }
    return known[type];
}
/** Days since 1970 in the Gregorian calendar, carried back before its time (Hinnant, "chrono-compatible low-level date algorithms"). */
function daysOf(year, month, day) {
    const y = month <= 2 ? year - 1 : year;
    const era = Math.floor(y / 400);
    const ofEra = y - era * 400;
    const ofYear = Math.floor((153 * (month > 2 ? month - 3 : month + 9) + 2) / 5) + day - 1;
    return era * 146_097 + ofEra * 365 + Math.floor(ofEra / 4) - Math.floor(ofEra / 100) + ofYear - 719_468;
}
/** Of a text of its type's sure form, its zone left out as DuckDB's cast does; NaN for the year 0, and for a time that has no exact number. */
function valueOf({ bytes, from, to }, type) {
    const year = digits(bytes, from, 4);
    if (year === 0)
        return Number.NaN;
    const days = daysOf(year, digits(bytes, from + 5, 2), digits(bytes, from + 8, 2));
    if (type === "DATE")
        return days * 86_400_000;
    let at = from + 16;
    let micros = (digits(bytes, from + 11, 2) * 60 + digits(bytes, from + 14, 2)) * 60e6;
    if (at < to) {
        micros += digits(bytes, at + 1, 2) * 1e6;
        at += 3;
        if (bytes[at] === 0x2e) {
            let unit = 100_000;
            for (at++; at < to && bytes[at] >= 0x30 && bytes[at] <= 0x39; at++, unit /= 10)
                micros += (bytes[at] - 0x30) * unit;
        }
    }
    const value = days * 86_400e6 + micros;
    return Number.isSafeInteger(value) ? value : Number.NaN;
}
function digits(bytes, from, count) {
    let value = 0;
    for (let at = from; at < from + count; at++)
        value = value * 10 + bytes[at] - 0x30;
    return value;
}


/***/ }),

/***/ 28351:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  w: () => (/* binding */ walkRecords)
});

// EXTERNAL MODULE: external "node:fs/promises"
var promises_ = __webpack_require__(51455);
// EXTERNAL MODULE: ./out/toolkit/data/bytes.js
var bytes = __webpack_require__(95265);
// EXTERNAL MODULE: external "node:buffer"
var external_node_buffer_ = __webpack_require__(4573);
// EXTERNAL MODULE: ./out/toolkit/data/bad-row.js
var bad_row = __webpack_require__(43724);
;// CONCATENATED MODULE: ./out/toolkit/data/scan/records.js


const lineFeed = 0x0a;
const carriageReturn = 0x0d;
const quote = 0x22;
const ordinary = 0;
const delimiterKind = 1;
const endKind = 2;
const quoteKind = 3;
var In;
(function (In) {
    In[In["Cell"] = 0] = "Cell";
    In[In["Quotes"] = 1] = "Quotes";
    In[In["AfterQuote"] = 2] = "AfterQuote";
})(In || (In = {}));
/**
 * Splits a CSV text, chunk by chunk, into records and cells by RFC 4180, as {@link CsvScanner} does: CR LF, LF or CR end
 * a line, quotes count at the start of a cell, empty lines are no records. The first record, the header, is left out.
 * Memory is that of a chunk, or of the longest record.
 */
class RecordReader {
    width;
    onBlock;
    badRows = [];
    badRowCount = 0;
    /** Good records so far. */
    goodRows = 0;
    kinds = new Uint8Array(256);
    buffer;
    size = 0;
    /** Where reading goes on, and where the unfinished record and its last cell begin. */
    at = 0;
    recordStart = 0;
    cellStart = 0;
    state = In.Cell;
    cells = 0;
    trailing = false;
    afterReturn = false;
    line = 1;
    recordLine = 1;
    row = -1;
    begun = false;
    records = 0;
    starts = new Int32Array(32);
    ends;
    lines = new Float64Array(32);
    rows = new Float64Array(32);
    /** @param bytes that the text has, where that is known */
    constructor(delimiter, width, onBlock, bytes = 1 << 19) {
        this.width = width;
        this.onBlock = onBlock;
        this.buffer = Buffer.allocUnsafe(Math.min(1 << 19, bytes + 1));
        this.kinds[delimiter] = delimiterKind;
        this.kinds[lineFeed] = endKind;
        this.kinds[carriageReturn] = endKind;
        this.kinds[quote] = quoteKind;
        this.ends = new Int32Array(32 * width);
    }
    push(chunk) {
        chunk.copy(this.room(chunk.length));
        this.filled(chunk.length);
    }
    /** Where the next bytes, as many as these, are to be put; {@link filled} reads them. */
    room(bytes) {
        if (this.size + bytes > this.buffer.length) {
            const larger = Buffer.allocUnsafe(Math.max(this.buffer.length * 2, this.size + bytes));
            this.buffer.copy(larger, 0, 0, this.size);
            this.buffer = larger;
        }
        return this.buffer.subarray(this.size, this.size + bytes);
    }
    filled(bytes) {
        this.size += bytes;
        if (!this.begun && !this.begin(false))
            return;
        this.walk();
        this.deliver();
    }
    /** Ends the text: the last record may lack its line end. */
    end() {
        if (!this.begun)
            this.begin(true);
        this.walk();
        if (this.state === In.Quotes || this.size > this.recordStart || this.cells > 0)
            this.finish(this.size);
        this.deliver();
    }
    /** Skips a byte-order mark. False while there are too few bytes to tell. */
    begin(isWhole) {
        if (this.size < 3 && !isWhole)
            return false;
        this.begun = true;
        const { buffer } = this;
        if (this.size >= 3 && buffer[0] === 0xef && buffer[1] === 0xbb && buffer[2] === 0xbf)
            this.at = this.recordStart = this.cellStart = 3;
        return true;
    }
    walk() {
        const { buffer, kinds, size, width } = this;
        let { at, cells, cellStart, state, ends } = this;
        let base = this.records * width;
        while (at < size) {
            if (state === In.Quotes) {
                const byte = buffer[at++];
                if (byte === quote)
                    state = In.AfterQuote;
                else if (byte === carriageReturn || (byte === lineFeed && buffer[at - 2] !== carriageReturn))
                    this.line++;
                continue;
            }
            const byte = buffer[at];
            if (state === In.AfterQuote) {
                if (byte === quote) {
                    state = In.Quotes;
                    at++;
                    continue;
                }
                if (kinds[byte] === ordinary)
                    this.trailing = true;
                state = In.Cell;
            }
            else if (this.afterReturn) {
                this.afterReturn = false;
                if (byte === lineFeed) {
                    at++;
                    this.recordStart = cellStart = at;
                    continue;
                }
            }
            let kind = ordinary;
            for (;;) {
                while (at < size) {
                    kind = kinds[buffer[at]];
                    if (kind !== ordinary)
                        break;
                    at++;
                }
                if (at === size || kind !== delimiterKind)
                    break;
                if (cells < width)
                    ends[base + cells] = at;
                cells++;
                at++;
                cellStart = at;
            }
            if (at === size)
                break;
            if (kind === quoteKind) {
                if (at === cellStart)
                    state = In.Quotes;
                at++;
            }
            else {
                this.cells = cells;
                this.state = state;
                this.finish(at);
                this.line++;
                this.recordLine = this.line;
                this.afterReturn = buffer[at] === carriageReturn;
                at++;
                this.recordStart = cellStart = at;
                cells = 0;
                ends = this.ends;
                base = this.records * width;
            }
        }
        this.at = at;
        this.cells = cells;
        this.cellStart = cellStart;
        this.state = state;
    }
    finish(end) {
        const { width } = this;
        if (end === this.recordStart && this.cells === 0 && this.state !== In.Quotes)
            return;
        const count = this.cells + 1;
        const isBroken = this.trailing || this.state === In.Quotes;
        this.row++;
        if (this.row > 0) {
            if (count === width && !isBroken) {
                this.ends[this.records * width + width - 1] = end;
                this.starts[this.records] = this.recordStart;
                this.lines[this.records] = this.recordLine;
                this.rows[this.records] = this.row;
                this.records++;
                if (this.records === this.starts.length)
                    this.widen();
            }
            else {
                const problem = this.state === In.Quotes ? "unclosed quote" : "text after a closing quote";
                this.bad(this.recordStart, end, this.row, this.recordLine, isBroken ? problem : undefined, count);
            }
        }
        this.trailing = false;
    }
    widen() {
        const size = this.starts.length * 2;
        const [starts, lines, rows] = [new Int32Array(size), new Float64Array(size), new Float64Array(size)];
        const ends = new Int32Array(size * this.width);
        starts.set(this.starts);
        ends.set(this.ends);
        lines.set(this.lines);
        rows.set(this.rows);
        [this.starts, this.ends, this.lines, this.rows] = [starts, ends, lines, rows];
    }
    bad(from, to, row, line, known, cells) {
        this.badRowCount++;
        if (this.badRows.length === bad_row/* keptBadRows */.j)
            return;
        const bytes = this.buffer.subarray(from, to);
        const problem = known ?? textProblem(bytes) ?? (cells < this.width ? "too few cells" : "too many cells");
        const isCounted = problem === "too few cells" || problem === "too many cells";
        this.badRows.push({
            row,
            line,
            problem,
            text: bytes.subarray(0, 400).toString("utf8").slice(0, 80),
            ...(isCounted ? { cells, expected: this.width } : {}),
        });
    }
    /** Hands the finished records over, and keeps what is unfinished. */
    deliver() {
        const { buffer, records, width, starts, ends } = this;
        if (records > 0) {
            const text = buffer.subarray(starts[0], ends[records * width - 1]);
            if (text.includes(0) || !(0,external_node_buffer_.isUtf8)(text))
                this.dropUnreadable();
            if (this.records > 0) {
                this.goodRows += this.records;
                const { lines, rows } = this;
                this.onBlock({ bytes: buffer, width, records: this.records, starts, ends, lines, rows });
            }
        }
        const moved = this.recordStart;
        for (let cell = 0; cell < Math.min(this.cells, width); cell++)
            ends[cell] = ends[records * width + cell] - moved;
        buffer.copyWithin(0, moved, this.size);
        this.records = 0;
        this.size -= moved;
        this.at -= moved;
        this.cellStart -= moved;
        this.recordStart = 0;
    }
    dropUnreadable() {
        const { width, starts, ends, lines, rows } = this;
        let kept = 0;
        for (let record = 0; record < this.records; record++) {
            const [from, to] = [starts[record], ends[record * width + width - 1]];
            if (textProblem(this.buffer.subarray(from, to)) !== undefined) {
                this.bad(from, to, rows[record], lines[record], undefined, width);
                continue;
            }
            starts[kept] = from;
            lines[kept] = lines[record];
            rows[kept] = rows[record];
            ends.copyWithin(kept * width, record * width, (record + 1) * width);
            kept++;
        }
        this.badRows.sort((one, other) => one.row - other.row);
        this.records = kept;
    }
}
function textProblem(bytes) {
    if (bytes.includes(0))
        return "NUL character";
    return (0,external_node_buffer_.isUtf8)(bytes) ? undefined : "invalid UTF-8";
}

;// CONCATENATED MODULE: ./out/toolkit/data/scan/walk.js



/**
 * Reads the files one after the other, block by block.
 * @param onBlock where it answers true, no more is read
 */
async function walkRecords(sources, width, onBlock) {
    const read = [];
    for (const [index, { file, header }] of sources.entries()) {
        let isEnough = false;
        const reader = new RecordReader(header.delimiter.charCodeAt(0), width, (block) => {
            isEnough ||= onBlock(block, index) === true;
        }, file.compression === "none" ? file.bytes : undefined);
        if (file.compression === "none")
            await readWhole(file, reader, () => isEnough);
        else {
            for await (const chunk of (0,bytes/* readBytes */.i)(file)) {
                reader.push(chunk);
                if (isEnough)
                    return read;
            }
        }
        if (isEnough)
            return read;
        reader.end();
        const { goodRows, badRows, badRowCount } = reader;
        read.push({ rows: goodRows, badRows, badRowCount });
        if (isEnough)
            return read;
    }
    return read;
}
const chunkSize = 1 << 18;
/** Reads a file straight into the reader's own memory. */
async function readWhole(file, reader, isEnough) {
    const handle = await (0,promises_.open)(file.absolute, "r");
    try {
        for (;;) {
            const { bytesRead } = await handle.read(reader.room(Math.min(chunkSize, file.bytes + 1)));
            if (bytesRead === 0)
                return;
            reader.filled(bytesRead);
            if (isEnough())
                return;
        }
    }
    finally {
        await handle.close();
    }
}


/***/ }),

/***/ 70249:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   W: () => (/* binding */ spark)
/* harmony export */ });
const blocks = "▁▂▃▄▅▆▇█";
/** Shares as a line of blocks, the tallest the largest of them; an empty bin is a dot, no bins are a dash. */
function spark(shares) {
    if (shares === undefined || shares.length === 0)
        return "–";
    const largest = Math.max(...shares);
    return shares
        .map((share) => (share === 0 ? "·" : blocks[Math.min(7, Math.floor((share / largest) * 7.999))]))
        .join("");
}


/***/ })

};
