export const id = 571;
export const ids = [571];
export const modules = {

/***/ 43724:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   BK: () => (/* binding */ describeBadRow),
/* harmony export */   Fy: () => (/* binding */ textProblem),
/* harmony export */   hN: () => (/* binding */ recordProblem),
/* harmony export */   j3: () => (/* binding */ keptBadRows)
/* harmony export */ });
/* harmony import */ var node_buffer__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(4573);

/** At most so many bad rows of a file are kept one by one; all are counted. */
const keptBadRows = 1000;
/** `too many cells: 9 where the header has 8` */
function describeBadRow(row) {
    if (row.cells === undefined)
        return row.problem;
    return `${row.problem}: ${row.cells} where the header has ${row.expected}`;
}
/** What keeps bytes from being text. */
function textProblem(bytes) {
    if (bytes.includes(0))
        return "NUL character";
    return (0,node_buffer__WEBPACK_IMPORTED_MODULE_0__.isUtf8)(bytes) ? undefined : "invalid UTF-8";
}
/**
 * What keeps a record of CSV from being a row: its quotes, else its bytes, else its number of cells.
 * @param texts its bytes, whole or cell by cell
 */
function recordProblem(broken, texts, cells, width) {
    if (broken === "unclosed")
        return "unclosed quote";
    if (broken === "trailing")
        return "text after a closing quote";
    const problems = texts.map(textProblem);
    if (problems.includes("NUL character"))
        return "NUL character";
    if (problems.includes("invalid UTF-8"))
        return "invalid UTF-8";
    if (cells === width)
        return undefined;
    return cells < width ? "too few cells" : "too many cells";
}


/***/ }),

/***/ 50549:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   M: () => (/* binding */ Kernel)
/* harmony export */ });
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(73024);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(76760);
/* harmony import */ var node_url__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(73136);



const pageBytes = 1 << 16;
/** Addresses are of 32 bits. */
const mostBytes = 2 ** 32 - pageBytes;
let compiled;
/** One memory and the functions over it, with room that is given out from its beginning on. */
class Kernel {
    do;
    next;
    constructor() {
        compiled ??= new WebAssembly.Module((0,node_fs__WEBPACK_IMPORTED_MODULE_0__.readFileSync)((0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)((0,node_path__WEBPACK_IMPORTED_MODULE_1__.dirname)((0,node_url__WEBPACK_IMPORTED_MODULE_2__.fileURLToPath)(import.meta.url)), "counting.wasm")));
        this.do = new WebAssembly.Instance(compiled, { env: { abort } }).exports;
        this.next = this.do.base();
    }
    /** Room at an address that is a multiple of 64. Views of the memory end with it. @throws RangeError beyond 4 GB */
    reserve(bytes) {
        const address = Math.ceil(this.next / 64) * 64;
        this.next = address + bytes;
        const { memory } = this.do;
        const more = this.next - memory.buffer.byteLength;
        if (this.next > mostBytes)
            throw new RangeError("the values of the columns need more than 4 GB");
        if (more > 0)
            memory.grow(Math.ceil(more / pageBytes));
        return address;
    }
    /** What has been reserved so far; {@link giveBack} takes it. */
    mark() {
        return this.next;
    }
    /** Gives all room back that was reserved after a mark. */
    giveBack(mark) {
        this.next = mark;
    }
    /** Until more of it is reserved. */
    wholeMemory() {
        return new Uint8Array(this.do.memory.buffer);
    }
    bytes(address, length) {
        return new Uint8Array(this.do.memory.buffer, address, length);
    }
    words(address, length) {
        return new Uint32Array(this.do.memory.buffer, address, length);
    }
    numbers(address, length) {
        return new Float64Array(this.do.memory.buffer, address, length);
    }
}
function abort() {
    throw new Error("the counting of values stopped");
}


/***/ }),

/***/ 8996:
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
/** Not by `import()`: of a CommonJS package Node would parse all files for the names that they export. */
function load(entry) {
    const from = (0,external_node_module_.createRequire)((0,external_node_url_.pathToFileURL)(entry));
    return { ...from(entry), bindings: from("@duckdb/node-bindings") };
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

// EXTERNAL MODULE: ./out/toolkit/runtime/young-garbage.js
var young_garbage = __webpack_require__(57204);
;// CONCATENATED MODULE: ./out/toolkit/data/engine-vectors.js

/** So many chunks are some five megabytes, of DuckDB's memory. */
const chunksAtOnce = 32;
/**
 * Shows a query's columns in the order of the rows, at most 2,048 rows at a time. They are gone when `onRows` returns.
 * The package itself makes an object for each value, or at least for each vector; these are views.
 * @param widths for each column how many bytes a value has; a number where all have as many
 */
async function streamVectors(bindings, connection, sql, widths, onRows) {
    const { connection: handle } = connection;
    const result = await bindings.execute_prepared_streaming(await bindings.prepare(handle, sql));
    const columns = bindings.column_count(result);
    const widthOf = (column) => (typeof widths === "number" ? widths : widths[column]);
    let next = bindings.fetch_chunk(result);
    for (let chunks = 1;; chunks++) {
        const chunk = await next;
        const rows = chunk === null ? 0 : bindings.data_chunk_get_size(chunk);
        if (chunk === null || rows === 0)
            return;
        // The next rows are read while these are looked at.
        next = bindings.fetch_chunk(result);
        next.catch(() => undefined);
        const vectors = Array.from({ length: columns }, (_, column) => {
            const vector = bindings.data_chunk_get_vector(chunk, column);
            const validity = bindings.vector_get_validity(vector, Math.ceil(rows / 64) * 8);
            const bytes = bindings.vector_get_data(vector, rows * widthOf(column));
            return { bytes, validity: validity ?? undefined };
        });
        onRows(rows, vectors);
        if (chunks % chunksAtOnce === 0)
            (0,young_garbage/* collectYoungGarbage */.u)();
    }
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
        await streamVectors(this.duckdb.bindings, this.connection, sql, 8, (_, vectors) => onRows(vectors.map(({ bytes }) => new Int32Array(bytes.buffer, bytes.byteOffset, bytes.length / 4))));
    }
    async vectors(sql, widths, onRows) {
        await streamVectors(this.duckdb.bindings, this.connection, sql, widths, onRows);
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
    add(column, block, record, text) {
        if (this.isFull)
            return;
        if (this.cells.length === mostLogged) {
            this.isFull = true;
            this.cells = [];
            return;
        }
        this.cells.push({ column, file: this.file, row: block.row(record), line: block.line(record), text });
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

/***/ 21226:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   G: () => (/* binding */ BlockFile)
/* harmony export */ });
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(73024);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(76760);


/** Blocks of numbers in a file of its own, which only this user may read, and which is gone when it is closed. */
class BlockFile {
    folder;
    file;
    size = 0;
    /** @param parent absolute path of an existing folder */
    constructor(parent) {
        this.folder = (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.mkdtempSync)((0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(parent, "mergeline-columns-"));
        this.file = (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.openSync)((0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(this.folder, "values"), "w+", 0o600);
    }
    /** Answers where the block stands. */
    keep(block) {
        const at = this.size;
        for (let done = 0; done < block.byteLength;)
            done += (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.writeSync)(this.file, block, done, block.byteLength - done, at + done);
        this.size += block.byteLength;
        return at;
    }
    read(at, into) {
        for (let done = 0; done < into.byteLength;) {
            const bytes = (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.readSync)(this.file, into, done, into.byteLength - done, at + done);
            if (bytes === 0)
                throw new Error("the values of a column are no longer there");
            done += bytes;
        }
    }
    close() {
        (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.closeSync)(this.file);
        (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.rmSync)(this.folder, { recursive: true, force: true });
    }
}


/***/ }),

/***/ 79784:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   i: () => (/* binding */ CellText)
/* harmony export */ });
/* harmony import */ var _automaton_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(63584);
/* harmony import */ var _cell_forms_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(58242);
/* harmony import */ var _kernel_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(54169);



const quote = 0x22;
/** A cell's text, out of its quotes: in the kernel's memory, from `from` to `to`. Only one cell is pointed to at once. */
class CellText {
    from = 0;
    to = 0;
    kernel = (0,_kernel_js__WEBPACK_IMPORTED_MODULE_1__/* .kernel */ .UF)();
    get bytes() {
        return this.kernel.bytes;
    }
    /** Points to a cell. False where it is empty: without a text, not even `""`. */
    read({ reader, width, text, starts, ends }, record, column) {
        const { kernel } = this;
        const { words } = kernel;
        const cell = ends + record * width + column;
        this.from = text + (column === 0 ? words[starts + record] : words[cell - 1] + 1);
        this.to = text + words[cell];
        if (this.from === this.to)
            return false;
        if (kernel.bytes[this.from] !== quote)
            return true;
        const { calls } = kernel;
        calls.pointTo(reader, record, column);
        this.from = calls.from.value;
        this.to = calls.to.value;
        return true;
    }
    text() {
        return this.bytes.toString("utf8", this.from, this.to);
    }
    /** The state of the forms' automaton behind the cell. */
    form() {
        return (0,_automaton_js__WEBPACK_IMPORTED_MODULE_2__/* .stateOf */ .L4)((0,_cell_forms_js__WEBPACK_IMPORTED_MODULE_0__/* .formTable */ .rh)(), this.bytes, this.from, this.to);
    }
    /** A hash of 63 bits as one number. */
    key() {
        return this.kernel.calls.keyOf(this.from, this.to);
    }
}


/***/ }),

/***/ 5360:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   WP: () => (/* binding */ both),
/* harmony export */   Yi: () => (/* binding */ isCertainValue),
/* harmony export */   dE: () => (/* binding */ isByValue),
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
    for (const form of forms)
        if (form.accepts[(0,_automaton_js__WEBPACK_IMPORTED_MODULE_0__/* .stateOf */ .L4)(form, bytes, from, to)] === 0)
            return false;
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
/** Whether only the value counts, of cells of at most so many bytes. */
function isByValue({ forms = [], texts = [], mostBytes = far }, length) {
    return forms.length === 0 && texts.length === 0 && mostBytes >= length;
}


/***/ }),

/***/ 54169:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   UF: () => (/* binding */ kernel),
/* harmony export */   Y_: () => (/* binding */ noEntry),
/* harmony export */   sG: () => (/* binding */ oddCell)
/* harmony export */ });
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(73024);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(76760);
/* harmony import */ var node_url__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(73136);



/** In a batch, instead of an entry of the tally: a cell whose key is in the list, and one in an unusual form. */
const noEntry = -1;
const oddCell = -3;
/** The compiled loops in `assembly/`, and their memory. */
class Kernel {
    calls;
    seen = Buffer.alloc(0);
    seenWords = new Int32Array(0);
    seenNumbers = new Float64Array(0);
    constructor(calls) {
        this.calls = calls;
    }
    /** The whole memory, by its addresses; good until it grows, which calls may do. */
    get bytes() {
        if (this.seen.length === 0)
            this.look();
        return this.seen;
    }
    /** The same, in words of 4 bytes. */
    get words() {
        if (this.seenWords.length === 0)
            this.look();
        return this.seenWords;
    }
    /** The same, in numbers of 8 bytes. */
    get numbers() {
        if (this.seenNumbers.length === 0)
            this.look();
        return this.seenNumbers;
    }
    look() {
        const { buffer } = this.calls.memory;
        this.seen = Buffer.from(buffer);
        this.seenWords = new Int32Array(buffer);
        this.seenNumbers = new Float64Array(buffer);
    }
    /** The keys that the last call has found no entry for; a view. */
    get keys() {
        const { keys, keyCount } = this.calls;
        const at = keys.value >> 3;
        return this.numbers.subarray(at, at + keyCount.value);
    }
    /** The records that the last call hands over: in turn a record of the block, and the entry of its cell or a sign. */
    batch() {
        const count = this.calls.recordCount.value;
        if (count === 0)
            return nothing;
        const at = this.calls.records.value >> 2;
        return this.words.slice(at, at + 2 * count);
    }
}
const nothing = new Int32Array(0);
let loaded;
/** The kernel, compiled when it is first asked for: a millisecond or two. */
function kernel() {
    if (loaded !== undefined)
        return loaded;
    const module = new WebAssembly.Module((0,node_fs__WEBPACK_IMPORTED_MODULE_0__.readFileSync)((0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)((0,node_path__WEBPACK_IMPORTED_MODULE_1__.dirname)((0,node_url__WEBPACK_IMPORTED_MODULE_2__.fileURLToPath)(import.meta.url)), "scan.wasm")));
    const abort = () => {
        throw new Error("the kernel has no memory left");
    };
    const { exports } = new WebAssembly.Instance(module, { env: { abort } });
    loaded = new Kernel(exports);
    const [a, b, c, d] = crypto.getRandomValues(new Int32Array(4));
    loaded.calls.seed(a, b, c, d);
    return loaded;
}


/***/ }),

/***/ 47414:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   C: () => (/* binding */ KeyList),
/* harmony export */   O: () => (/* binding */ blockSizeFor)
/* harmony export */ });
/* harmony import */ var _release_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(14479);

/** Memory for the blocks that are being filled, in keys of 8 bytes, and what one of them has at most. */
const allKeys = 1 << 21;
const mostKeys = 1 << 16;
/** Keys that a block has where there are so many columns. */
function blockSizeFor(columns) {
    return Math.max(256, Math.min(mostKeys, 2 ** Math.floor(Math.log2(allKeys / columns))));
}
/** Keys in the order in which they came, in blocks. */
class KeyList {
    store;
    /** Full blocks, or what the store finds them by. */
    full = [];
    blockSize;
    block = new Float64Array(0);
    used = 0;
    /** @param store where full blocks go. Where none of them stays in memory, the list can be read again and again */
    constructor(store) {
        this.store = store;
        this.blockSize = store?.blockSize ?? mostKeys;
    }
    get length() {
        return this.full.length * this.blockSize + this.used;
    }
    append(keys) {
        for (let from = 0; from < keys.length;) {
            if (this.used === this.block.length)
                this.nextBlock();
            const to = Math.min(keys.length, from + this.block.length - this.used);
            this.block.set(keys.subarray(from, to), this.used);
            this.used += to - from;
            from = to;
        }
    }
    nextBlock() {
        const { block, store, used } = this;
        this.used = 0;
        if (used > 0 && store !== undefined && !mayStay(store, block)) {
            this.full.push(store.keep(block));
            return;
        }
        if (used > 0)
            this.full.push(block);
        this.block = new Float64Array(this.blockSize);
    }
    /** Copies all keys. The list is empty afterwards, unless it can be read again. */
    moveTo(into) {
        const { blockSize: size, store } = this;
        for (const [at, one] of this.full.entries()) {
            const part = into.subarray(at * size, (at + 1) * size);
            if (typeof one === "number")
                store.read(one, part);
            else {
                part.set(one);
                if (store?.memory !== undefined)
                    store.memory.left += one.byteLength;
                (0,_release_js__WEBPACK_IMPORTED_MODULE_0__/* .release */ ._)(one);
            }
        }
        into.set(this.block.subarray(0, this.used), into.length - this.used);
        if (store !== undefined && store.memory === undefined)
            return;
        this.full = [];
        this.block = new Float64Array(0);
        this.used = 0;
    }
}
function mayStay({ memory }, { byteLength }) {
    if (memory === undefined || memory.left < byteLength)
        return false;
    memory.left -= byteLength;
    return true;
}


/***/ }),

/***/ 5992:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   o: () => (/* binding */ NumberColumn)
/* harmony export */ });
/* harmony import */ var _automaton_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(63584);
/* harmony import */ var _cell_forms_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(58242);
/* harmony import */ var _narrow_forms_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(28089);
/* harmony import */ var _asked_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(79530);
/* harmony import */ var _cell_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(79784);
/* harmony import */ var _certain_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(5360);
/* harmony import */ var _kernel_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(54169);
/* harmony import */ var _tally_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(3555);








/** The longest cell that the kernel reads as a number. */
const mostLength = 25;
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
    cell = new _cell_js__WEBPACK_IMPORTED_MODULE_2__/* .CellText */ .i();
    tally;
    kernel = (0,_kernel_js__WEBPACK_IMPORTED_MODULE_4__/* .kernel */ .UF)();
    constructor(index, type, certain, entries, log, store) {
        this.index = index;
        this.type = type;
        this.certain = certain;
        this.asked = new _asked_js__WEBPACK_IMPORTED_MODULE_6__/* .Asked */ .j(index, log);
        this.tally = new _tally_js__WEBPACK_IMPORTED_MODULE_5__/* .Tally */ .F(entries, store);
    }
    consume(block) {
        const { index, certain, tally, kernel } = this;
        const isSimple = certain !== undefined && (0,_certain_js__WEBPACK_IMPORTED_MODULE_3__/* .isByValue */ .dE)(certain, mostLength);
        // Nothing is from NaN on.
        const low = isSimple ? (certain.from ?? Number.NEGATIVE_INFINITY) : Number.NaN;
        const high = certain?.to ?? Number.POSITIVE_INFINITY;
        const { calls } = kernel;
        const isWholeColumn = this.type === "BIGINT";
        calls.readNumbers(block.reader, index, tally.address, isWholeColumn, low, high, certain?.whole === true);
        tally.takeKeys();
        this.certainCells += calls.certainCells.value;
        this.sawWhole ||= calls.sawWhole.value !== 0;
        this.sawFraction ||= calls.sawFraction.value !== 0;
        const batch = kernel.batch();
        for (let at = 0; at < batch.length; at += 2) {
            const [record, entry] = [batch[at], batch[at + 1]];
            if (entry === _kernel_js__WEBPACK_IMPORTED_MODULE_4__/* .oddCell */ .sG)
                this.odd(block, record);
            else
                this.doubt(block, record);
        }
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
        if (certain === undefined || !(0,_certain_js__WEBPACK_IMPORTED_MODULE_3__/* .isCertainText */ .sY)(certain, cell))
            return false;
        const text = cell.text();
        if (certain.whole === true && !/^[+-]?[0-9]+$/.test(text))
            return false;
        const value = Number(text);
        return Number.isFinite(value) && (0,_certain_js__WEBPACK_IMPORTED_MODULE_3__/* .isCertainValue */ .Yi)(certain, value);
    }
    /** An empty cell, one in quotes, or a number in a less usual form. */
    odd(block, record) {
        const { cell } = this;
        if (!cell.read(block, record, this.index)) {
            this.asked.addEmpty(block, record);
            return;
        }
        const state = cell.form();
        const { every, some } = (0,_cell_forms_js__WEBPACK_IMPORTED_MODULE_0__/* .formTable */ .rh)();
        this.everyBits &= every[state];
        this.someBits |= some[state];
        if (cell.from === cell.to) {
            this.emptyTexts++;
            this.asked.add("", block, record);
            return;
        }
        const forms = (0,_cell_forms_js__WEBPACK_IMPORTED_MODULE_0__/* .columnForms */ .cA)(every[state], some[state]);
        if (!forms.every(this.type === "BIGINT" ? "sureInteger" : "sureNumberOrNot"))
            throw new _asked_js__WEBPACK_IMPORTED_MODULE_6__/* .OtherType */ .VC();
        this.isCanonical = false;
        const text = cell.text();
        const value = numberOf(text);
        if (this.type === "BIGINT" && !Number.isSafeInteger(value))
            throw new _asked_js__WEBPACK_IMPORTED_MODULE_6__/* .NotInOnePass */ .oS();
        if (this.isCertain(cell))
            this.certainCells++;
        else
            this.asked.add(text, block, record);
        if (Number.isNaN(value)) {
            this.nan++;
            return;
        }
        // Adding 0 turns −0 into 0.
        this.tally.add(value + 0);
    }
    /** All values, until those of another column are counted. @throws OtherType when it is no column of its type */
    finish() {
        this.checkType();
        const counted = this.tally.counted();
        this.tally.close();
        return counted;
    }
    /** All values, as a copy. */
    runs() {
        return { ...this.tally.counted().counted(), nan: this.nan };
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
        if ((0,_narrow_forms_js__WEBPACK_IMPORTED_MODULE_1__/* .typeByForms */ .R)((0,_cell_forms_js__WEBPACK_IMPORTED_MODULE_0__/* .columnForms */ .cA)(this.everyBits, this.someBits)) !== this.type)
            throw new _asked_js__WEBPACK_IMPORTED_MODULE_6__/* .OtherType */ .VC();
    }
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
    const table = (0,_cell_forms_js__WEBPACK_IMPORTED_MODULE_0__/* .formTable */ .rh)();
    const { every, some } = table;
    const states = ["1", "1.5"].map((text) => (0,_automaton_js__WEBPACK_IMPORTED_MODULE_7__/* .stateOf */ .L4)(table, Buffer.from(text)));
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
/* harmony import */ var _csv_load_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(83849);
/* harmony import */ var _csv_scan_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(31842);
/* harmony import */ var _narrow_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(93595);
/* harmony import */ var _narrow_forms_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(28089);
/* harmony import */ var _profile_compute_js__WEBPACK_IMPORTED_MODULE_10__ = __webpack_require__(67299);
/* harmony import */ var _asked_js__WEBPACK_IMPORTED_MODULE_11__ = __webpack_require__(79530);
/* harmony import */ var _number_column_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(5992);
/* harmony import */ var _text_column_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(99262);
/* harmony import */ var _time_column_js__WEBPACK_IMPORTED_MODULE_8__ = __webpack_require__(53792);
/* harmony import */ var _walk_js__WEBPACK_IMPORTED_MODULE_9__ = __webpack_require__(17594);












/** So many bytes mostly tell the types. */
const headSize = 1 << 17;
/** Entries that the tables of all columns may have together. */
const allEntries = 1 << 20;
const units = { DATE: "millisecond", TIMESTAMP: "microsecond" };
/** Keeps little of a column's values: those of the next need the memory. */
function numbersOf(column, scan, rows) {
    const counted = scan.finish();
    const { size: distinct, total } = counted;
    const { missing } = scan;
    const unit = units[column.type] ?? "number";
    const profile = (0,_profile_compute_js__WEBPACK_IMPORTED_MODULE_10__/* .profileOfRuns */ .Zi)(rows, { column, runs: counted.runs(scan.nan), missing, unit });
    const repeated = column.type === "BIGINT" && distinct < total ? counted.repeated().values : [];
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
 * @param store where what does not repeat goes; memory, if there is none
 * @throws OtherType when a column is not of its type
 * @throws NotInOnePass when a value has no exact number, or too many different cells are not certain
 */
async function scanCsv(sources, columns, demands, store) {
    const share = 2 ** Math.floor(Math.log2(allEntries / columns.length));
    const entries = Math.max(256, Math.min(1 << 15, share));
    const log = new _asked_js__WEBPACK_IMPORTED_MODULE_11__/* .CellLog */ .xc();
    const scans = columns.map(({ index, type }) => {
        const demand = demands[index];
        const rest = [demand.certain, entries, demand.isAny ? log : undefined, store];
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

/***/ 3555:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  F: () => (/* binding */ Tally)
});

// EXTERNAL MODULE: ./out/toolkit/data/counting/kernel.js
var counting_kernel = __webpack_require__(50549);
// EXTERNAL MODULE: ./out/toolkit/data/counting/placed-runs.js
var placed_runs = __webpack_require__(10640);
// EXTERNAL MODULE: ./out/toolkit/data/scan/asked.js
var asked = __webpack_require__(79530);
;// CONCATENATED MODULE: ./out/toolkit/data/scan/counted-keys.js



/** As many keys as can be counted in 4 GB, with room to sort them. */
const mostKeys = 180_000_000;
const mostListed = 1000;
const registers = 2048;
let room;
/** The memory in which keys are counted, empty: those of one column at a time. */
function emptyRoom() {
    if (room === undefined) {
        const kernel = new counting_kernel/* Kernel */.M();
        room = { kernel, begin: kernel.mark() };
    }
    room.kernel.giveBack(room.begin);
    return room.kernel;
}
/** The keys of a table and of a list together, counted. They are there until others are. */
class CountedKeys {
    size;
    kernel;
    values;
    counts;
    scratch;
    /** @throws NotInOnePass where there are too many */
    constructor(table, list) {
        const first = hardlyRepeats(table) ? spreadOut(table) : none;
        const listed = first.length + list.length;
        const more = first.length > 0 ? 0 : table.values.length;
        const most = listed + more;
        if (most > mostKeys)
            throw new asked/* NotInOnePass */.oS();
        const largest = table.counts.reduce((one, other) => Math.max(one, other), 0) + listed;
        const kernel = emptyRoom();
        this.kernel = kernel;
        this.values = kernel.reserve(most * 8);
        this.counts = kernel.reserve(most * 4);
        const [few, fewCounts] = [kernel.reserve(more * 8), kernel.reserve(more * 4)];
        this.scratch = {
            quantiles: kernel.reserve(placed_runs/* quantileBytes */.V),
            registers: kernel.reserve(registers),
            positions: kernel.reserve(mostListed * 4),
            // To sort the list, and to count how many keys came how often.
            list: kernel.reserve(Math.max(most * 8, (largest + 1) * 4)),
        };
        const keys = kernel.numbers(this.values, listed);
        keys.set(first);
        list.moveTo(keys.subarray(first.length));
        kernel.numbers(few, more).set(table.values.subarray(0, more));
        kernel.words(fewCounts, more).set(table.counts.subarray(0, more));
        kernel.do.sort(this.values, listed, this.scratch.list);
        const found = kernel.do.runs(this.values, listed, this.counts);
        this.size = kernel.do.merge(this.values, this.counts, found, few, fewCounts, more);
    }
    /** How often they came, all together. */
    get total() {
        return this.kernel.do.total(this.counts, 0, this.size);
    }
    /** @param nan how many more values are NaN */
    runs(nan) {
        return new placed_runs/* PlacedRuns */.Y(this.kernel, this.values, this.counts, this.size, nan, this.scratch);
    }
    /** A copy. */
    counted() {
        return this.copy(this.size);
    }
    /** A copy of those that came more than once. The others are gone. */
    repeated() {
        return this.copy(this.kernel.do.repeated(this.values, this.counts, this.size));
    }
    copy(size) {
        const { kernel, values, counts } = this;
        return { values: kernel.numbers(values, size).slice(), counts: kernel.words(counts, size).slice() };
    }
}
const none = new Float64Array(0);
function totalOf({ counts }) {
    return counts.reduce((sum, count) => sum + count, 0);
}
/** A table of which most keys came once is better sorted along with the list than merged with it. */
function hardlyRepeats(table) {
    return totalOf(table) <= 2 * table.values.length;
}
/** Its keys as often as they came. */
function spreadOut(table) {
    const keys = new Float64Array(totalOf(table));
    let at = 0;
    for (const [index, key] of table.values.entries()) {
        keys.fill(key, at, at + table.counts[index]);
        at += table.counts[index];
    }
    return keys;
}

// EXTERNAL MODULE: ./out/toolkit/data/scan/kernel.js
var kernel = __webpack_require__(54169);
// EXTERNAL MODULE: ./out/toolkit/data/scan/key-list.js
var key_list = __webpack_require__(47414);
;// CONCATENATED MODULE: ./out/toolkit/data/scan/tally.js



/**
 * Counts 64-bit keys: those of the first distinct ones in a small table of the kernel, where each has an entry, the rest
 * as a list that is sorted at the end. Keys are the bits of numbers other than NaN: of a column's own values (−0 as 0),
 * or of hashes.
 */
class Tally {
    /** The table, for the kernel's calls that count; {@link takeKeys} is to be called after each. */
    address;
    kernel = (0,kernel/* kernel */.UF)();
    list;
    /**
     * @param most entries that the table may have; a power of two
     * @param store where the list goes; with one the tally can be read again and again
     */
    constructor(most, store) {
        this.address = this.kernel.calls.openTally(most);
        this.list = new key_list/* KeyList */.C(store);
    }
    /** Entries, in the order in which their keys came first. */
    get size() {
        return this.kernel.calls.sizeOf(this.address);
    }
    keyOf(entry) {
        return this.kernel.numbers[(this.kernel.calls.keysOf(this.address) >> 3) + entry];
    }
    countOf(entry) {
        return this.kernel.words[(this.kernel.calls.countsOf(this.address) >> 2) + entry];
    }
    /** Whether the cells of an entry certainly keep all demands, as was said before. */
    isCertain(entry) {
        return this.kernel.bytes[this.kernel.calls.certainOf(this.address) + entry] === 1;
    }
    setCertain(entry) {
        this.kernel.bytes[this.kernel.calls.certainOf(this.address) + entry] = 1;
    }
    /** Adds a key, and gives its entry, or {@link noEntry} when it went to the list. */
    add(key) {
        const entry = this.kernel.calls.addOne(this.address, key);
        if (entry === kernel/* noEntry */.Y_)
            this.takeKeys();
        return entry;
    }
    /**
     * Adds keys but NaN, and, where those stand for nothing, but zeros.
     * @returns how many it has left out
     */
    addAll(keys, isZeroNothing = false) {
        const { kernel, address } = this;
        const at = kernel.calls.roomForKeys(keys.length) >> 3;
        kernel.numbers.set(keys, at);
        const left = kernel.calls.addAll(address, keys.length, isZeroNothing);
        this.takeKeys();
        return left;
    }
    /** Takes the keys into the list for which the kernel's last call has found no entry. */
    takeKeys() {
        const { keys } = this.kernel;
        if (keys.length > 0)
            this.list.append(keys);
    }
    /** All keys with how often each came, until those of another are counted. Without a store the list is empty then. */
    counted() {
        return new CountedKeys(this.table(), this.list);
    }
    /** The same without keys that came once, unless the table has all keys. */
    repeats() {
        if (this.list.length === 0) {
            const table = this.table();
            const total = table.counts.reduce((sum, count) => sum + count, 0);
            return { ...table, distinct: table.values.length, total };
        }
        const all = this.counted();
        const { size: distinct, total } = all;
        return { ...all.repeated(), distinct, total };
    }
    /** Gives the table's memory back. Nothing more can be asked. */
    close() {
        this.kernel.calls.closeTally(this.address);
    }
    table() {
        const { kernel, address, size } = this;
        const from = kernel.calls.keysOf(address) >> 3;
        const values = kernel.numbers.slice(from, from + size).sort();
        const room = kernel.calls.roomForKeys(size) >> 3;
        kernel.numbers.set(values, room);
        const counts = kernel.calls.countsOfKeys(address, size) >> 2;
        return { values, counts: Uint32Array.from(kernel.words.subarray(counts, counts + size)) };
    }
}


/***/ }),

/***/ 99262:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  K: () => (/* binding */ TextColumn)
});

// EXTERNAL MODULE: ./out/toolkit/data/cell-forms.js
var cell_forms = __webpack_require__(58242);
// EXTERNAL MODULE: ./out/toolkit/data/narrow-forms.js
var narrow_forms = __webpack_require__(28089);
// EXTERNAL MODULE: ./out/toolkit/data/sketch/distinct-sketch.js + 1 modules
var distinct_sketch = __webpack_require__(39368);
// EXTERNAL MODULE: ./out/toolkit/data/sketch/text-hash.js
var text_hash = __webpack_require__(52385);
// EXTERNAL MODULE: ./out/toolkit/data/scan/asked.js
var asked = __webpack_require__(79530);
// EXTERNAL MODULE: ./out/toolkit/data/scan/cell.js
var cell = __webpack_require__(79784);
// EXTERNAL MODULE: ./out/toolkit/data/scan/certain.js
var scan_certain = __webpack_require__(5360);
// EXTERNAL MODULE: ./out/toolkit/data/scan/kernel.js
var scan_kernel = __webpack_require__(54169);
;// CONCATENATED MODULE: ./out/toolkit/data/scan/kernel-forms.js

/** Copies automata into the kernel's memory. Answers the address of the list of them; 0 where there is none. */
function kernelForms(forms) {
    const loaded = (0,scan_kernel/* kernel */.UF)();
    let list = 0;
    for (const { next, accepts, states } of forms) {
        list = loaded.calls.openForm(states, list);
        const [to, end] = loaded.words.subarray(list >> 2);
        loaded.bytes.set(bytesOf(next), to);
        loaded.bytes.set(bytesOf(accepts), end);
    }
    return list;
}
function bytesOf({ buffer, byteOffset, byteLength }) {
    return new Uint8Array(buffer, byteOffset, byteLength);
}

// EXTERNAL MODULE: ./out/toolkit/data/scan/tally.js + 1 modules
var tally = __webpack_require__(3555);
;// CONCATENATED MODULE: ./out/toolkit/data/scan/text-column.js










/** Reads a column of texts, or of booleans, in one pass. Texts are told apart by hashes of 63 bits. */
class TextColumn {
    index;
    type;
    certain;
    asked;
    /** Cells of which it is certain that they keep all demands; known when all have been read. */
    certainCells = 0;
    everyBits = 0xffff;
    someBits = 0;
    cell = new cell/* CellText */.i();
    texts = [];
    tally;
    kernel = (0,scan_kernel/* kernel */.UF)();
    formList;
    registers;
    constructor(index, type, certain, entries, log, store) {
        this.index = index;
        this.type = type;
        this.certain = certain;
        this.asked = new asked/* Asked */.j(index, log);
        this.tally = new tally/* Tally */.F(entries, store);
        this.registers = this.kernel.calls.openSketch();
    }
    consume(block) {
        const { asked, cell, index, kernel, tally, texts } = this;
        const { calls } = kernel;
        calls.readTexts(block.reader, index, tally.address, this.mostBytes(), this.forms(), this.registers);
        tally.takeKeys();
        this.certainCells += calls.certainTexts.value;
        const batch = kernel.batch();
        for (let at = 0; at < batch.length; at += 2) {
            const [record, entry] = [batch[at], batch[at + 1]];
            if (!cell.read(block, record, index))
                asked.addEmpty(block, record);
            else if (entry === scan_kernel/* noEntry */.Y_)
                this.listed(block, record);
            else {
                if (entry === texts.length)
                    this.meet(cell, entry);
                if (!tally.isCertain(entry))
                    asked.add(texts[entry], block, record);
            }
        }
    }
    /** The longest text that the kernel can tell to be certain, in bytes; negative where it can't be told by it. */
    mostBytes() {
        const { certain } = this;
        if (this.everyBits !== 0)
            return -1;
        if (!this.asked.isDemanded)
            return mostSize;
        if (certain === undefined || !(0,scan_certain/* isOnlyText */.m2)(certain) || (certain.texts?.length ?? 0) > 0)
            return -1;
        return Math.min(certain.mostBytes ?? mostSize, mostSize);
    }
    /** The kernel's list of the forms that a certain text has. */
    forms() {
        if (!this.asked.isDemanded)
            return 0;
        this.formList ??= kernelForms(this.certain?.forms ?? []);
        return this.formList;
    }
    /** A text that has no entry. */
    listed(block, record) {
        const { asked, cell } = this;
        if (this.everyBits !== 0)
            this.form(cell);
        if (!asked.isDemanded || this.isCertain(cell))
            this.certainCells++;
        else
            asked.add(cell.text(), block, record);
    }
    /** A text that has not been there before. */
    meet(cell, entry) {
        this.texts.push(cell.text());
        if (!this.asked.isDemanded || this.isCertain(cell))
            this.tally.setCertain(entry);
        if (this.everyBits !== 0)
            this.form(cell);
    }
    form(cell) {
        const state = cell.form();
        const { every, some } = (0,cell_forms/* formTable */.rh)();
        this.everyBits &= every[state] & ~filledBit;
        this.someBits |= some[state];
    }
    isCertain(cell) {
        const { certain } = this;
        return certain !== undefined && (0,scan_certain/* isOnlyText */.m2)(certain) && (0,scan_certain/* isCertainText */.sY)(certain, cell);
    }
    finish() {
        this.checkType();
        const known = this.knownTexts();
        for (let entry = 0; entry < this.texts.length; entry++)
            if (this.tally.isCertain(entry))
                this.certainCells += this.tally.countOf(entry);
        const texts = this.tally.repeats();
        this.tally.close();
        return { texts, known, sketch: this.sketch() };
    }
    sketch() {
        const { kernel, registers } = this;
        const sketch = distinct_sketch/* DistinctSketch */.d.ofRegisters(kernel.bytes.subarray(registers, registers + 2 ** text_hash/* slotBits */.DN));
        kernel.calls.closeSketch(registers);
        return sketch;
    }
    /** The hashes of all texts in ascending order, with how often each came. */
    runs() {
        return this.tally.counted().counted();
    }
    /** Texts of some of the hashes. */
    knownTexts() {
        return new Map(this.texts.map((text, entry) => [this.tally.keyOf(entry), text]));
    }
    /** @throws OtherType when it is no column of its type */
    checkType() {
        const found = this.everyBits === 0 ? "VARCHAR" : (0,narrow_forms/* typeByForms */.R)((0,cell_forms/* columnForms */.cA)(this.everyBits, this.someBits));
        if (found !== this.type)
            throw new asked/* OtherType */.VC();
    }
}
const filledBit = 1 << 15;
const mostSize = 2 ** 31 - 1;


/***/ }),

/***/ 53792:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   a: () => (/* binding */ TimeColumn)
/* harmony export */ });
/* harmony import */ var _automaton_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(63584);
/* harmony import */ var _cell_forms_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(58242);
/* harmony import */ var _narrow_forms_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(28089);
/* harmony import */ var _asked_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(79530);
/* harmony import */ var _cell_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(79784);
/* harmony import */ var _certain_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(5360);
/* harmony import */ var _kernel_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(54169);
/* harmony import */ var _tally_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(3555);








/** The longest moment in its usual form. */
const mostLength = 32;
/** Reads a column of days or moments in one pass: days as milliseconds since 1970, moments as microseconds. */
class TimeColumn {
    index;
    type;
    certain;
    asked;
    isCanonical = false;
    /** No time is. */
    nan = 0;
    certainCells = 0;
    emptyTexts = 0;
    everyBits = 0xffff;
    someBits = 0;
    cell = new _cell_js__WEBPACK_IMPORTED_MODULE_2__/* .CellText */ .i();
    sawUsual = false;
    tally;
    kernel = (0,_kernel_js__WEBPACK_IMPORTED_MODULE_4__/* .kernel */ .UF)();
    constructor(index, type, certain, entries, log, store) {
        this.index = index;
        this.type = type;
        this.certain = certain;
        this.asked = new _asked_js__WEBPACK_IMPORTED_MODULE_6__/* .Asked */ .j(index, log);
        this.tally = new _tally_js__WEBPACK_IMPORTED_MODULE_5__/* .Tally */ .F(entries, store);
    }
    consume(block) {
        const { asked, cell, certain, index, kernel, tally, type } = this;
        const isSimple = !asked.isDemanded ||
            (certain !== undefined && (0,_certain_js__WEBPACK_IMPORTED_MODULE_3__/* .isByValue */ .dE)(certain, mostLength) && certain.whole !== true);
        // Nothing is from NaN on.
        const low = isSimple ? (certain?.from ?? Number.NEGATIVE_INFINITY) : Number.NaN;
        const high = certain?.to ?? Number.POSITIVE_INFINITY;
        const { calls } = kernel;
        calls.readTimes(block.reader, index, tally.address, type === "DATE", low, high);
        tally.takeKeys();
        this.certainCells += calls.certainTimes.value;
        this.sawUsual ||= calls.usualTimes.value > 0;
        const batch = kernel.batch();
        for (let at = 0; at < batch.length; at += 2) {
            const [record, entry] = [batch[at], batch[at + 1]];
            if (!cell.read(block, record, index))
                asked.addEmpty(block, record);
            else if (entry === _kernel_js__WEBPACK_IMPORTED_MODULE_4__/* .oddCell */ .sG)
                this.odd(block, record);
            else if (!asked.isDemanded || this.isCertain(cell)) {
                this.certainCells++;
                if (entry >= 0)
                    tally.setCertain(entry);
            }
            else
                asked.add(cell.text(), block, record);
        }
    }
    /** A cell that is no time of a sure form. @throws OtherType, or NotInOnePass for a time without an exact number */
    odd(block, record) {
        const { cell } = this;
        const state = cell.form();
        const { every, some } = (0,_cell_forms_js__WEBPACK_IMPORTED_MODULE_0__/* .formTable */ .rh)();
        this.everyBits &= every[state];
        this.someBits |= some[state];
        if (cell.from !== cell.to)
            throw columnFits(every[state], this.type) ? new _asked_js__WEBPACK_IMPORTED_MODULE_6__/* .NotInOnePass */ .oS() : new _asked_js__WEBPACK_IMPORTED_MODULE_6__/* .OtherType */ .VC();
        this.emptyTexts++;
        this.asked.add("", block, record);
    }
    isCertain(cell) {
        const { certain, type } = this;
        if (certain === undefined || certain.whole === true || !(0,_certain_js__WEBPACK_IMPORTED_MODULE_3__/* .isCertainText */ .sY)(certain, cell))
            return false;
        if ((0,_certain_js__WEBPACK_IMPORTED_MODULE_3__/* .isOnlyText */ .m2)(certain))
            return true;
        const value = this.kernel.calls.timeOf(cell.from, cell.to, type === "DATE");
        return (0,_certain_js__WEBPACK_IMPORTED_MODULE_3__/* .isCertainValue */ .Yi)(certain, type === "DATE" ? value * 1000 : value);
    }
    /** All values, until those of another column are counted. @throws OtherType when it is no column of its type */
    finish() {
        this.checkType();
        const counted = this.tally.counted();
        this.tally.close();
        return counted;
    }
    /** All values, as a copy. */
    runs() {
        return { ...this.tally.counted().counted(), nan: this.nan };
    }
    /** Cells without a value. */
    get missing() {
        return this.asked.empty + this.emptyTexts;
    }
    /** @throws OtherType when it is no column of its type */
    checkType() {
        if (this.sawUsual) {
            const { every, some } = (0,_cell_forms_js__WEBPACK_IMPORTED_MODULE_0__/* .formTable */ .rh)();
            const state = usualState(this.type);
            this.everyBits &= every[state];
            this.someBits |= some[state];
        }
        if ((0,_narrow_forms_js__WEBPACK_IMPORTED_MODULE_1__/* .typeByForms */ .R)((0,_cell_forms_js__WEBPACK_IMPORTED_MODULE_0__/* .columnForms */ .cA)(this.everyBits, this.someBits)) !== this.type)
            throw new _asked_js__WEBPACK_IMPORTED_MODULE_6__/* .OtherType */ .VC();
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
const usualTexts = { DATE: "2000-01-01", TIMESTAMP: "2000-01-01T00:00" };
/** The state of the forms' automaton behind every time in its usual form. */
function usualState(type) {
    return (0,_automaton_js__WEBPACK_IMPORTED_MODULE_7__/* .stateOf */ .L4)((0,_cell_forms_js__WEBPACK_IMPORTED_MODULE_0__/* .formTable */ .rh)(), Buffer.from(usualTexts[type]));
}


/***/ }),

/***/ 17594:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  w: () => (/* binding */ walkRecords)
});

// EXTERNAL MODULE: external "node:fs"
var external_node_fs_ = __webpack_require__(73024);
// EXTERNAL MODULE: ./out/toolkit/data/bytes.js
var bytes = __webpack_require__(95265);
// EXTERNAL MODULE: ./out/toolkit/data/bad-row.js
var bad_row = __webpack_require__(43724);
// EXTERNAL MODULE: ./out/toolkit/data/scan/asked.js
var asked = __webpack_require__(79530);
// EXTERNAL MODULE: ./out/toolkit/data/scan/kernel.js
var kernel = __webpack_require__(54169);
;// CONCATENATED MODULE: ./out/toolkit/data/scan/block.js

/** Good records of a CSV text, which a reader has split. They are there until it reads on. */
class Block {
    reader;
    width;
    records;
    /** Address of the text; and, in words of 4 bytes, of where in it each record starts and each of its cells ends. */
    text;
    starts;
    ends;
    lines;
    rows;
    /** @param reader its address in the kernel's memory */
    constructor(reader, width, records) {
        this.reader = reader;
        this.width = width;
        this.records = records;
        const { calls } = (0,kernel/* kernel */.UF)();
        this.text = calls.textOf(reader);
        this.starts = calls.startsOf(reader) >> 2;
        this.ends = calls.endsOf(reader) >> 2;
        this.lines = calls.linesOf(reader) >> 3;
        this.rows = calls.rowsOf(reader) >> 3;
    }
    /** The physical line on which a record begins, from 1. */
    line(record) {
        return (0,kernel/* kernel */.UF)().numbers[this.lines + record];
    }
    /** A record's number among the data rows, from 1. */
    row(record) {
        return (0,kernel/* kernel */.UF)().numbers[this.rows + record];
    }
}

;// CONCATENATED MODULE: ./out/toolkit/data/scan/records.js




/** What the kernel says of a bad record, by its number; of the first kind its bytes or its cells tell. */
const problems = [undefined, "unclosed quote", "text after a closing quote"];
const firstSize = 1 << 19;
/** A longer record is none that one pass can hold: mostly a quote that never closes. */
const mostBytes = 1 << 29;
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
    kernel = (0,kernel/* kernel */.UF)();
    address;
    begun = false;
    /** @param bytes that the text has, where that is known */
    constructor(delimiter, width, onBlock, bytes = firstSize) {
        this.width = width;
        this.onBlock = onBlock;
        this.address = this.kernel.calls.openReader(delimiter, width, Math.min(firstSize, bytes + 1));
    }
    push(chunk) {
        chunk.copy(this.room(chunk.length));
        this.filled(chunk.length);
    }
    /**
     * Where the next bytes, as many as these, are to be put; {@link filled} reads them.
     * @throws NotInOnePass where a record is longer than memory should hold
     */
    room(bytes) {
        const { calls } = this.kernel;
        if (calls.sizeOfText(this.address) + bytes > mostBytes)
            throw new asked/* NotInOnePass */.oS();
        const at = calls.roomFor(this.address, bytes);
        return this.kernel.bytes.subarray(at, at + bytes);
    }
    filled(bytes) {
        const { calls } = this.kernel;
        calls.filled(this.address, bytes);
        this.begun ||= calls.skipMark(this.address) !== 0;
        if (!this.begun)
            return;
        this.split();
        this.deliver();
    }
    /** Ends the text: the last record may lack its line end. */
    end() {
        this.split();
        if (this.kernel.calls.splitLast(this.address) === 0)
            this.badRecord();
        this.deliver();
    }
    /** Gives the memory back. */
    close() {
        this.kernel.calls.closeReader(this.address);
    }
    split() {
        while (this.kernel.calls.split(this.address) === 0)
            this.badRecord();
    }
    badRecord() {
        const { badFrom, badTo, badCells, badRow, badLine, badKind } = this.kernel.calls;
        this.bad(badFrom.value, badTo.value, badRow.value, badLine.value, badCells.value, problems[badKind.value]);
    }
    /** @param from position within the text */
    bad(from, to, row, line, cells, known) {
        this.badRowCount++;
        if (this.badRows.length === bad_row/* keptBadRows */.j3)
            return;
        const bytes = this.text(from, to);
        const problem = known ?? (0,bad_row/* textProblem */.Fy)(bytes) ?? (cells < this.width ? "too few cells" : "too many cells");
        const isCounted = problem === "too few cells" || problem === "too many cells";
        this.badRows.push({
            row,
            line,
            problem,
            text: bytes.subarray(0, 400).toString("utf8").slice(0, 80),
            ...(isCounted ? { cells, expected: this.width } : {}),
        });
    }
    text(from, to) {
        const start = this.kernel.calls.textOf(this.address);
        return this.kernel.bytes.subarray(start + from, start + to);
    }
    /** Hands the finished records over, and keeps what is unfinished. */
    deliver() {
        const { kernel, address, width } = this;
        const { calls } = kernel;
        const records = calls.recordsOf(address);
        if (records > 0) {
            const first = kernel.words[calls.startsOf(address) >> 2];
            const end = kernel.words[(calls.endsOf(address) >> 2) + records * width - 1];
            const kept = (0,bad_row/* textProblem */.Fy)(this.text(first, end)) === undefined ? records : this.dropUnreadable(records);
            this.goodRows += kept;
            if (kept > 0)
                this.onBlock(new Block(address, width, kept));
        }
        calls.keepRest(address);
    }
    /** Answers how many are left. */
    dropUnreadable(records) {
        const { kernel, address, width } = this;
        const { calls, words, numbers } = kernel;
        const [starts, ends] = [calls.startsOf(address) >> 2, calls.endsOf(address) >> 2];
        const [lines, rows] = [calls.linesOf(address) >> 3, calls.rowsOf(address) >> 3];
        let kept = 0;
        for (let record = 0; record < records; record++) {
            const [from, to] = [words[starts + record], words[ends + (record + 1) * width - 1]];
            if ((0,bad_row/* textProblem */.Fy)(this.text(from, to)) !== undefined) {
                this.bad(from, to, numbers[rows + record], numbers[lines + record], width);
                continue;
            }
            words[starts + kept] = from;
            numbers[lines + kept] = numbers[lines + record];
            numbers[rows + kept] = numbers[rows + record];
            words.copyWithin(ends + kept * width, ends + record * width, ends + (record + 1) * width);
            kept++;
        }
        this.badRows.sort((one, other) => one.row - other.row);
        calls.keepRecords(address, kept);
        return kept;
    }
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
        const isPlain = file.compression === "none" && file.reading?.encoding === undefined;
        const reader = new RecordReader(header.delimiter.charCodeAt(0), width, (block) => {
            isEnough ||= onBlock(block, index) === true;
        }, isPlain ? file.bytes : undefined);
        try {
            if (isPlain)
                readWhole(file, reader, () => isEnough);
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
        }
        finally {
            reader.close();
        }
        const { goodRows, badRows, badRowCount } = reader;
        read.push({ rows: goodRows, badRows, badRowCount });
        if (isEnough)
            return read;
    }
    return read;
}
const chunkSize = 1 << 18;
/** Reads a file straight into the reader's own memory. There is nothing else to be done meanwhile. */
function readWhole(file, reader, isEnough) {
    const handle = (0,external_node_fs_.openSync)(file.absolute, "r");
    try {
        for (let bytes = -1; bytes !== 0 && !isEnough();) {
            bytes = (0,external_node_fs_.readSync)(handle, reader.room(Math.min(chunkSize, file.bytes + 1)));
            reader.filled(bytes);
        }
    }
    finally {
        (0,external_node_fs_.closeSync)(handle);
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


/***/ }),

/***/ 57204:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   u: () => (/* binding */ collectYoungGarbage)
/* harmony export */ });
/* harmony import */ var node_v8__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(78877);
/* harmony import */ var node_vm__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(30714);


let collect;
/**
 * Gives back what young objects hold: a millisecond. The collector does not know how large the buffers are that they
 * hold outside its own memory, and would let hundreds of megabytes pile up.
 */
function collectYoungGarbage() {
    collect ??= collector();
    collect({ type: "minor" });
}
/** V8 has it for whoever asks: elsewhere it is the flag --expose-gc. */
function collector() {
    (0,node_v8__WEBPACK_IMPORTED_MODULE_0__.setFlagsFromString)("--expose-gc");
    const found = (0,node_vm__WEBPACK_IMPORTED_MODULE_1__.runInNewContext)("typeof gc === 'function' ? gc : undefined");
    (0,node_v8__WEBPACK_IMPORTED_MODULE_0__.setFlagsFromString)("--no-expose-gc");
    return found ?? (() => { });
}


/***/ })

};
