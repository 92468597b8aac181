export const id = 8996;
export const ids = [8996];
export const modules = {

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
