export const id = 255;
export const ids = [255];
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

/***/ 42464:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   M: () => (/* binding */ digestOfFile),
/* harmony export */   _: () => (/* binding */ digestOfDataset)
/* harmony export */ });
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(77598);
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(73024);


/** SHA-256 over a file's bytes as they lie on disk, as `sha256:…` in lower-case hexadecimal. Constant memory. */
async function digestOfFile(absolute) {
    const hash = (0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.createHash)("sha256");
    for await (const chunk of (0,node_fs__WEBPACK_IMPORTED_MODULE_1__.createReadStream)(absolute, { highWaterMark: 1 << 20 }))
        hash.update(chunk);
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

/***/ 23220:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  openEngine: () => (/* binding */ openEngine)
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







/**
 * Starts DuckDB, installing it first where it is missing. Extensions are never loaded or installed from the network.
 * Memory is limited to half of the machine's, and what is more spills into the scratch folder.
 * @throws ConfigurationError when DuckDB can't be had
 */
async function openEngine(runtime, options = {}) {
    const duckdb = await loadDuckDB(runtime.environment, runtime.log);
    const scratch = await (0,promises_.mkdtemp)((0,external_node_path_.join)(runtime.environment.RUNNER_TEMP ?? (0,external_node_os_.tmpdir)(), "mergeline-data-"));
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
        return new DuckDBEngine(instance, connection, scratch, runtime.signal, threads);
    }
    catch (error) {
        instance?.closeSync();
        await (0,promises_.rm)(scratch, { recursive: true, force: true });
        throw error;
    }
}
class DuckDBEngine {
    instance;
    connection;
    scratch;
    signal;
    threads;
    locked = false;
    names = 0;
    onAbort = () => this.connection.interrupt();
    constructor(instance, connection, scratch, signal, threads) {
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
    async lock() {
        if (this.locked)
            return;
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

/***/ 76459:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Qv: () => (/* binding */ formatOfName),
/* harmony export */   Wb: () => (/* binding */ looksBinary),
/* harmony export */   oC: () => (/* binding */ checkMagic),
/* harmony export */   x0: () => (/* binding */ formatsForPeople)
/* harmony export */ });
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(51455);
/* harmony import */ var _runtime_errors_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(43575);


const formats = {
    csv: "csv",
    tsv: "tsv",
    tab: "tsv",
    jsonl: "jsonl",
    ndjson: "jsonl",
    parquet: "parquet",
    pq: "parquet",
};
const compressions = { gz: "gz", zst: "zst" };
const formatsForPeople = ".csv, .tsv, .jsonl, .ndjson or .parquet, the text ones also with .gz or .zst";
/** Format and compression by the file's name: `train.csv.gz` is a CSV in gzip. Undefined for a name that says neither. */
function formatOfName(name) {
    const parts = name.toLowerCase().split(".").slice(1);
    const compression = compressions[parts.at(-1) ?? ""] ?? "none";
    if (compression !== "none")
        parts.pop();
    const format = formats[parts.at(-1) ?? ""];
    if (format === undefined || (format === "parquet" && compression !== "none"))
        return undefined;
    return { format, compression };
}
const gzip = [0x1f, 0x8b];
const zstandard = [0x28, 0xb5, 0x2f, 0xfd];
const parquet = [0x50, 0x41, 0x52, 0x31];
const otherKinds = [
    { name: "a gzip file", magic: gzip },
    { name: "a Zstandard file", magic: zstandard },
    { name: "a Parquet file", magic: parquet },
    { name: "a zip archive (perhaps an Excel workbook)", magic: [0x50, 0x4b, 0x03, 0x04] },
    { name: "an old Excel workbook", magic: [0xd0, 0xcf, 0x11, 0xe0] },
    { name: "a PDF", magic: [0x25, 0x50, 0x44, 0x46] },
    { name: "a PNG image", magic: [0x89, 0x50, 0x4e, 0x47] },
    { name: "an ELF program", magic: [0x7f, 0x45, 0x4c, 0x46] },
    { name: "an SQLite database", magic: [0x53, 0x51, 0x4c, 0x69, 0x74, 0x65] },
    { name: "an Arrow file", magic: [0x41, 0x52, 0x52, 0x4f, 0x57, 0x31] },
    { name: "a pickle", magic: [0x80, 0x04, 0x95] },
    { name: "text in UTF-16; save it in UTF-8", magic: [0xff, 0xfe] },
    { name: "text in UTF-16; save it in UTF-8", magic: [0xfe, 0xff] },
];
const lfs = "version https://git-lfs.github.com/spec/";
/**
 * Checks that a file's first and last bytes are what its name promises.
 * @param shown the path as people know it
 * @throws ConfigurationError when it is something else, empty or cut off
 */
async function checkMagic(absolute, shown, format, compression) {
    const handle = await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.open)(absolute, "r");
    try {
        const { size } = await handle.stat();
        if (size === 0)
            throw new _runtime_errors_js__WEBPACK_IMPORTED_MODULE_1__/* .ConfigurationError */ .j1(`${shown} is empty: 0 bytes, not even a header.`);
        const head = Buffer.alloc(Math.min(512, size));
        await handle.read(head, 0, head.length, 0);
        const begins = (magic) => magic.every((byte, index) => head[index] === byte);
        if (head.toString("latin1").startsWith(lfs)) {
            throw new _runtime_errors_js__WEBPACK_IMPORTED_MODULE_1__/* .ConfigurationError */ .j1(`${shown} is a Git LFS pointer, not the data itself. Check the repository out with lfs: true, or run git lfs pull.`);
        }
        const kind = otherKinds.find(({ magic }) => begins(magic))?.name;
        const expected = compression === "gz" ? gzip : compression === "zst" ? zstandard : format === "parquet" ? parquet : [];
        if (!begins(expected)) {
            const wanted = compression === "gz" ? "gzip" : compression === "zst" ? "Zstandard" : "Parquet";
            throw new _runtime_errors_js__WEBPACK_IMPORTED_MODULE_1__/* .ConfigurationError */ .j1(`${shown} is not a ${wanted} file, though its name says so${kind === undefined ? "" : `; it is ${kind}`}.`);
        }
        if (format === "parquet") {
            const tail = Buffer.alloc(4);
            await handle.read(tail, 0, 4, Math.max(0, size - 4));
            if (size < 12 || !parquet.every((byte, index) => tail[index] === byte)) {
                throw new _runtime_errors_js__WEBPACK_IMPORTED_MODULE_1__/* .ConfigurationError */ .j1(`${shown} is a broken Parquet file: it ends too early (its closing mark is missing).`);
            }
        }
        else if (compression === "none") {
            if (kind !== undefined)
                throw new _runtime_errors_js__WEBPACK_IMPORTED_MODULE_1__/* .ConfigurationError */ .j1(`${shown} is named like text, but it is ${kind}.`);
            if (looksBinary(head)) {
                throw new _runtime_errors_js__WEBPACK_IMPORTED_MODULE_1__/* .ConfigurationError */ .j1(`${shown} is named like text, but it is a binary file (its first ${head.length} bytes hold control characters).`);
            }
        }
    }
    finally {
        await handle.close();
    }
}
/** Whether more than a twentieth of the bytes are control characters that text does not have. */
function looksBinary(head) {
    let strange = 0;
    for (const byte of head)
        if (byte < 9 || (byte > 13 && byte < 32 && byte !== 27))
            strange++;
    return strange > head.length / 20;
}


/***/ }),

/***/ 87502:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   NP: () => (/* binding */ filesMatching),
/* harmony export */   fg: () => (/* binding */ isGlob)
/* harmony export */ });
/* unused harmony export globExpression */
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(51455);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(76760);
/* harmony import */ var _runtime_errors_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(43575);



function isGlob(path) {
    return /[*?[{]/.test(path);
}
/**
 * A glob as a regular expression over a path with `/`: `*` and `?` stay inside one name, `**` crosses folders,
 * `[abc]`, `[!a]` and `{a,b}` as in shells. Names that begin with a dot match only a pattern that has the dot.
 * @throws ConfigurationError where brackets or braces make no pattern, such as `[z-a]` or `{a{b}`
 */
function globExpression(glob) {
    let source = "";
    let depth = 0;
    for (let index = 0; index < glob.length; index++) {
        const character = glob[index];
        const startsName = index === 0 || glob[index - 1] === "/";
        const visible = startsName ? "(?!\\.)" : "";
        if (glob.startsWith("**/", index) && startsName) {
            source += "(?:(?!\\.)[^/]+/)*";
            index += 2;
        }
        else if (glob.startsWith("**", index)) {
            source += `${visible}.*`;
            index += 1;
        }
        else if (character === "*")
            source += `${visible}[^/]*`;
        else if (character === "?")
            source += `${visible}[^/]`;
        else if (character === "[" && glob.indexOf("]", index + 2) > 0) {
            const end = glob.indexOf("]", index + 2);
            const body = glob
                .slice(index + 1, end)
                .replaceAll("\\", "\\\\")
                .replaceAll("[", "\\[");
            source += `[${body.startsWith("!") ? `^${body.slice(1)}` : body}]`;
            index = end;
        }
        else if (character === "{" && glob.indexOf("}", index) > 0) {
            source += "(?:";
            depth++;
        }
        else if (character === "}" && depth > 0) {
            source += ")";
            depth--;
        }
        else if (character === "," && depth > 0)
            source += "|";
        else
            source += character.replace(/[.*+?^${}()|[\]\\]/g, "\\$&");
    }
    try {
        return new RegExp(`^${source}$`, "u");
    }
    catch (error) {
        throw new _runtime_errors_js__WEBPACK_IMPORTED_MODULE_2__/* .ConfigurationError */ .j1(`${glob} is not a pattern: its brackets or braces don't fit together.`, {
            cause: error,
        });
    }
}
/** The regular files below `root` that match, relative to it with `/`, in the order of their code units. */
async function filesMatching(root, glob) {
    const expression = globExpression(glob);
    const fixed = glob
        .slice(0, glob.search(/[*?[{]/))
        .split("/")
        .slice(0, -1)
        .join("/");
    const found = [];
    const visit = async (folder) => {
        const entries = await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.readdir)((0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(root, folder), { withFileTypes: true }).catch(() => []);
        for (const entry of entries) {
            const path = folder === "" ? entry.name : `${folder}/${entry.name}`;
            if (entry.isDirectory()) {
                if (entry.name !== ".git" && entry.name !== "node_modules")
                    await visit(path);
            }
            else if (expression.test(path))
                found.push(path.split(node_path__WEBPACK_IMPORTED_MODULE_1__.sep).join("/"));
        }
    };
    await visit(fixed);
    return found.toSorted((one, other) => (one < other ? -1 : one > other ? 1 : 0));
}


/***/ }),

/***/ 56595:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Vd: () => (/* binding */ numberColumns),
/* harmony export */   Wj: () => (/* binding */ toMilliseconds),
/* harmony export */   ZB: () => (/* binding */ mostRows),
/* harmony export */   cQ: () => (/* binding */ isNumberColumn)
/* harmony export */ });
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
    if (isFloating(column))
        return true;
    // Days are whole multiples of so many milliseconds that no rounding touches them; years have four digits.
    const [low, high] = column.type === "DATE"
        ? [-62_135_596_800_000, 253_402_300_799_999]
        : [Number.MIN_SAFE_INTEGER, Number.MAX_SAFE_INTEGER];
    for (let at = 0; at < values.length; at++)
        if (values[at] < low || values[at] > high)
            return false;
    return true;
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

/***/ 55552:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  ZP: () => (/* binding */ finiteRange),
  XX: () => (/* binding */ numericProfile),
  ky: () => (/* binding */ runsOf),
  OZ: () => (/* binding */ topRuns)
});

;// CONCATENATED MODULE: ./out/toolkit/data/number-sort.js
const buckets = 1 << 11;
const shifts = [1, 12, 23];
const signBit = 1 << 31;
const number_sort_short = 24;
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
            if (to - from > number_sort_short)
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

;// CONCATENATED MODULE: ./out/toolkit/data/number-profile.js

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
    const sorted = sortNumbers(copy.subarray(0, size));
    const values = new Float64Array(size);
    const counts = new Uint32Array(size);
    let distinct = 0;
    for (let at = 0; at < size;) {
        const value = sorted[at];
        const first = at++;
        while (at < size && sorted[at] === value)
            at++;
        values[distinct] = value;
        counts[distinct++] = at - first;
    }
    return {
        values: values.slice(0, distinct),
        counts: counts.slice(0, distinct),
        nan: column.length - size,
        sorted,
    };
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
    for (const count of counts)
        if (count > largest)
            largest = count;
    const howOften = new Uint32Array(largest + 1);
    for (const count of counts)
        howOften[count]++;
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
 * Count, moments and 1,001 quantiles (nearest rank) of the finite values; null where there is none.
 * @param column the values in the order of the rows, in which sums are taken
 * @param sorted the same without NaN, in ascending order
 */
function numericProfile(column, sorted) {
    const { from, to } = finiteRange(sorted);
    const finite = to - from;
    if (finite === 0)
        return null;
    const { mean, deviation } = moments(column, finite);
    return {
        finite,
        nan: column.length - sorted.length,
        infinite: sorted.length - finite,
        min: sorted[from],
        max: sorted[to - 1],
        mean,
        standardDeviation: Number.isFinite(deviation) ? deviation : null,
        quantiles: Array.from({ length: 1001 }, (_, index) => sorted[from + Math.max(1, Math.ceil((index * finite) / 1000)) - 1]),
    };
}
/** Mean, and sample standard deviation by Welford's way; NaN for fewer than two values. */
function moments(column, finite) {
    let sum = 0;
    let seen = 0;
    let center = 0;
    let squares = 0;
    for (let at = 0; at < column.length; at++) {
        const value = column[at];
        if (!(value - value === 0))
            continue;
        sum += value;
        seen++;
        const before = value - center;
        center += before / seen;
        squares += before * (value - center);
    }
    // A sum may be too large for a number where the mean is not.
    const mean = Number.isFinite(sum) ? sum / finite : center;
    return { mean, deviation: finite > 1 ? Math.sqrt(squares / (finite - 1)) : Number.NaN };
}


/***/ }),

/***/ 67299:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   VX: () => (/* binding */ computeProfile),
/* harmony export */   Zm: () => (/* binding */ comparable),
/* harmony export */   bn: () => (/* binding */ kindOfText),
/* harmony export */   eF: () => (/* binding */ baseKind)
/* harmony export */ });
/* harmony import */ var _number_columns_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(56595);
/* harmony import */ var _number_profile_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(55552);


/**
 * The profile of a table's good rows. Numbers and times come into memory, some columns at a time, and are sorted
 * there; of other columns, and of numbers that memory could not hold exactly, SQL groups the values.
 */
async function computeProfile(engine, table) {
    const found = new Map();
    const numbers = table.rows <= _number_columns_js__WEBPACK_IMPORTED_MODULE_0__/* .mostRows */ .ZB ? table.columns.filter(_number_columns_js__WEBPACK_IMPORTED_MODULE_0__/* .isNumberColumn */ .cQ) : [];
    for await (const one of (0,_number_columns_js__WEBPACK_IMPORTED_MODULE_0__/* .numberColumns */ .Vd)(engine, table, numbers)) {
        if (one !== undefined)
            found.set(one.column, profileOfNumbers(table, one));
    }
    const columns = [];
    for (const column of table.columns)
        columns.push(found.get(column) ?? (await profileByGroups(engine, table, column)));
    return { schema: "mergeline.profile/1", rows: table.rows, digest: table.digest, columns };
}
function mostValues(base) {
    return base === "numeric" ? 1000 : 100;
}
function profileOfNumbers(table, { column, values, missing, unit }) {
    const kind = unit === "number" ? "numeric" : "datetime";
    const runs = (0,_number_profile_js__WEBPACK_IMPORTED_MODULE_1__/* .runsOf */ .ky)(values);
    const top = (0,_number_profile_js__WEBPACK_IMPORTED_MODULE_1__/* .topRuns */ .OZ)(runs, mostValues(kind)).map((run) => ({
        value: unit === "number" ? runs.values[run] : isoOf(runs.values[run], unit),
        count: runs.counts[run],
    }));
    const [inMilliseconds, sorted] = unit === "microsecond" ? [(0,_number_columns_js__WEBPACK_IMPORTED_MODULE_0__/* .toMilliseconds */ .Wj)(values), (0,_number_columns_js__WEBPACK_IMPORTED_MODULE_0__/* .toMilliseconds */ .Wj)(runs.sorted)] : [values, runs.sorted];
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
        rows: table.rows,
        missing,
        distinct,
        distinctExact: true,
        numeric: (0,_number_profile_js__WEBPACK_IMPORTED_MODULE_1__/* .numericProfile */ .XX)(inMilliseconds, sorted),
        values: shown.map(({ value, count }) => ({ value: jsonValue(value), count })),
        valuesComplete: shown.length === distinct,
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
async function profileByGroups(engine, table, column) {
    const base = baseKind(column);
    const limit = mostValues(base);
    const value = comparable(column);
    const groups = `SELECT ${value} AS v, count(*) AS n FROM ${table.storage} GROUP BY v`;
    const found = await engine.rows(`WITH g AS MATERIALIZED (${groups}), top AS (SELECT v, n FROM g ORDER BY v IS NULL, n DESC, v LIMIT ${limit})
      SELECT ${written(column)} AS v, n, (SELECT count(v) FROM g) AS d, (SELECT n FROM g WHERE v IS NULL) AS m
      FROM top ORDER BY top.v IS NULL, n DESC, top.v`);
    const top = found.filter(({ v }) => v !== null);
    const distinct = found[0]?.d ?? 0;
    const missing = found[0]?.m ?? 0;
    return {
        name: column.name,
        kind: base === "text" ? kindOfText(distinct, table.rows - missing) : base,
        type: column.type,
        rows: table.rows,
        missing,
        distinct,
        distinctExact: true,
        numeric: base === "numeric" || base === "datetime" ? await numericOf(engine, table, column, base) : null,
        values: top.map(({ v, n }) => ({ value: jsonValue(v), count: n })),
        valuesComplete: top.length === distinct,
    };
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
/** SQL of the grouped value `v` as JSON can hold it: dates as ISO 8601 text. */
function written(column) {
    if (column.type === "DATE")
        return "CAST(v AS VARCHAR)";
    if (baseKind(column) === "datetime")
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
function jsonValue(value) {
    if (typeof value === "string" || typeof value === "boolean")
        return value;
    if (typeof value === "number" && Number.isFinite(value))
        return value;
    return String(value);
}


/***/ }),

/***/ 6753:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   s: () => (/* binding */ resolveFiles)
/* harmony export */ });
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(51455);
/* harmony import */ var _runtime_errors_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(43575);
/* harmony import */ var _digest_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(42464);
/* harmony import */ var _format_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(76459);
/* harmony import */ var _glob_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(87502);





/**
 * The files that paths and globs name, in the order given, a glob's in the order of their names, none twice.
 * @param what the input or setting that named them, for errors: `data`, `model.yaml: data.train.path`
 * @throws ConfigurationError for a path outside the workspace, one that is missing, a folder, a glob that matches
 *   nothing, an unknown format, or a file that is not what its name says
 */
async function resolveFiles(paths, workspace, what) {
    const files = [];
    const seen = new Set();
    for (const path of paths) {
        for (const one of await expand(path, workspace, what)) {
            const absolute = await workspace.file(one, what);
            if (seen.has(absolute))
                continue;
            seen.add(absolute);
            files.push(await describe(one, absolute, what));
        }
    }
    if (files.length === 0)
        throw new _runtime_errors_js__WEBPACK_IMPORTED_MODULE_1__/* .ConfigurationError */ .j1(`${what} names no file.`);
    return files;
}
async function expand(path, workspace, what) {
    const scheme = /^([a-z][a-z0-9+.-]*):\/\//i.exec(path)?.[1];
    if (scheme !== undefined) {
        throw new _runtime_errors_js__WEBPACK_IMPORTED_MODULE_1__/* .ConfigurationError */ .j1(`${what}: ${redacted(path)} is a ${scheme}:// address, which is not supported yet. Fetch it in a step before, and give the path of the file.`);
    }
    if (!(0,_glob_js__WEBPACK_IMPORTED_MODULE_4__/* .isGlob */ .fg)(path) || (await workspace.exists(path, what)))
        return [path];
    await workspace.resolve(path.slice(0, path.search(/[*?[{]/)) || ".", what);
    const found = await (0,_glob_js__WEBPACK_IMPORTED_MODULE_4__/* .filesMatching */ .NP)(workspace.directory, path.replace(/^\.\//, ""));
    if (found.length === 0)
        throw new _runtime_errors_js__WEBPACK_IMPORTED_MODULE_1__/* .ConfigurationError */ .j1(`${what}: ${path} matches no file in the workspace.`);
    return found;
}
async function describe(path, absolute, what) {
    const known = (0,_format_js__WEBPACK_IMPORTED_MODULE_3__/* .formatOfName */ .Qv)(path);
    if (known === undefined) {
        throw new _runtime_errors_js__WEBPACK_IMPORTED_MODULE_1__/* .ConfigurationError */ .j1(`${what}: ${path} is of no format that can be read. Name it ${_format_js__WEBPACK_IMPORTED_MODULE_3__/* .formatsForPeople */ .x0}.`);
    }
    await (0,_format_js__WEBPACK_IMPORTED_MODULE_3__/* .checkMagic */ .oC)(absolute, path, known.format, known.compression);
    const [{ size }, digest] = await Promise.all([(0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.stat)(absolute), (0,_digest_js__WEBPACK_IMPORTED_MODULE_2__/* .digestOfFile */ .M)(absolute)]);
    return { path, absolute, ...known, bytes: size, digest };
}
/** The address without user, password and query, which may hold secrets. */
function redacted(address) {
    return address.replace(/^([^:]+:\/\/)[^/@]*@/, "$1").replace(/[?#].*$/, "");
}


/***/ })

};
