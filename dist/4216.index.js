export const id = 4216;
export const ids = [4216,9841];
export const modules = {

/***/ 49841:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   changed: () => (/* binding */ changed),
/* harmony export */   fetchAt: () => (/* binding */ fetchAt),
/* harmony export */   fetchOne: () => (/* binding */ fetchOne),
/* harmony export */   fetchRemote: () => (/* binding */ fetchRemote)
/* harmony export */ });
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(77598);
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(73024);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(76760);
/* harmony import */ var node_stream__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(57075);
/* harmony import */ var node_stream_promises__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(46466);
/* harmony import */ var _runtime_errors_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(43575);
/* harmony import */ var _storage_resumed_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(4698);
/* harmony import */ var _format_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(76459);
/* harmony import */ var _address_js__WEBPACK_IMPORTED_MODULE_8__ = __webpack_require__(17629);









const kinds = {
    https: async () => (await __webpack_require__.e(/* import() */ 4653).then(__webpack_require__.bind(__webpack_require__, 54653))).httpKind,
    http: async () => (await __webpack_require__.e(/* import() */ 4653).then(__webpack_require__.bind(__webpack_require__, 54653))).httpKind,
    s3: async () => (await Promise.all(/* import() */[__webpack_require__.e(5118), __webpack_require__.e(3711), __webpack_require__.e(5695)]).then(__webpack_require__.bind(__webpack_require__, 75695))).s3Kind,
    gs: async () => (await Promise.all(/* import() */[__webpack_require__.e(3669), __webpack_require__.e(3324), __webpack_require__.e(3665), __webpack_require__.e(6819)]).then(__webpack_require__.bind(__webpack_require__, 46819))).gsKind,
    az: async () => (await Promise.all(/* import() */[__webpack_require__.e(3669), __webpack_require__.e(5738), __webpack_require__.e(8053), __webpack_require__.e(5630)]).then(__webpack_require__.bind(__webpack_require__, 5630))).azureKind,
    lakefs: async () => (await __webpack_require__.e(/* import() */ 9005).then(__webpack_require__.bind(__webpack_require__, 89005))).lakefsKind,
};
/** Objects that are fetched at the same time. */
const atOnce = 8;
const usualLimit = 20;
/**
 * Fetches what an address names into the scratch folder, where it is read like any other file: DuckDB reads Parquet
 * piece by piece only from a disk, and a second pass needs no second transfer. Nothing of it is kept in memory.
 * @throws ConfigurationError
 */
async function fetchRemote(address, what, access) {
    const objects = await (await kindOf(address, what)).find(address, what, access);
    for (const { uri } of objects) {
        if ((0,_format_js__WEBPACK_IMPORTED_MODULE_7__/* .formatOfName */ .Qv)(uri) !== undefined)
            continue;
        throw new _runtime_errors_js__WEBPACK_IMPORTED_MODULE_5__/* .ConfigurationError */ .j1(`${what}: ${uri} is of no format that can be read. Name it ${_format_js__WEBPACK_IMPORTED_MODULE_7__/* .formatsForPeople */ .x0}.`);
    }
    const budget = new Budget(limitOf(access), (0,_address_js__WEBPACK_IMPORTED_MODULE_8__/* .withoutSecrets */ .c)(address), what);
    budget.take(objects.reduce((sum, { bytes = 0 }) => sum + bytes, 0));
    const folder = await access.scratch();
    const files = [];
    for (let from = 0; from < objects.length; from += atOnce) {
        const some = objects.slice(from, from + atOnce);
        files.push(...(await Promise.all(some.map((object) => fetchObject(object, folder, budget, access)))));
    }
    return files;
}
/** Fetches one object, whatever its name. */
async function fetchAt(address, path, what, access) {
    return fetchOne(await (await kindOf(address, what)).object(address, what, access), path, access);
}
/** @param path what it is called in errors about its size */
async function fetchOne(object, path, access) {
    const budget = new Budget(limitOf(access), path, "data");
    budget.take(object.bytes ?? 0);
    return fetchObject(object, await access.scratch(), budget, access);
}
async function kindOf(address, what) {
    const scheme = address.slice(0, address.indexOf("://")).toLowerCase();
    const load = Object.hasOwn(kinds, scheme) ? kinds[scheme] : undefined;
    if (load !== undefined)
        return load();
    throw new _runtime_errors_js__WEBPACK_IMPORTED_MODULE_5__/* .ConfigurationError */ .j1(`${what}: ${(0,_address_js__WEBPACK_IMPORTED_MODULE_8__/* .withoutSecrets */ .c)(address)} is ${/^[aefs]/.test(scheme) ? "an" : "a"} ${scheme}:// address, which can't be read. Known are ${Object.keys(kinds)
        .filter((one) => one !== "http")
        .map((one) => `${one}://`)
        .join(", ")}.`);
}
/** The bytes that may still be fetched. */
class Budget {
    limit;
    address;
    what;
    left;
    constructor(limit, address, what) {
        this.limit = limit;
        this.address = address;
        this.what = what;
        this.left = limit;
    }
    /** @throws ConfigurationError when it is too much */
    take(bytes) {
        this.left -= bytes;
        if (this.left >= 0)
            return;
        throw new _runtime_errors_js__WEBPACK_IMPORTED_MODULE_5__/* .ConfigurationError */ .j1(`${this.what}: ${this.address} is larger than ${this.limit / 2 ** 30} GiB, the most that is fetched. Name less, or set MERGELINE_FETCH_LIMIT (in GiB) in the step's env.`);
    }
}
function limitOf({ runtime: { environment } }) {
    const text = environment.MERGELINE_FETCH_LIMIT?.trim() || String(usualLimit);
    const limit = Number(text);
    if (/^\d+(\.\d+)?$/.test(text) && limit > 0)
        return limit * 2 ** 30;
    throw new _runtime_errors_js__WEBPACK_IMPORTED_MODULE_5__/* .ConfigurationError */ .j1(`MERGELINE_FETCH_LIMIT is ${JSON.stringify(text)}. Give a number of GiB, such as ${usualLimit}.`);
}
/** @param budget what a listing told the size of has been taken from it */
async function fetchObject(object, folder, budget, { runtime: { signal } }) {
    const absolute = (0,node_path__WEBPACK_IMPORTED_MODULE_2__.join)(folder, (0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.randomUUID)());
    const { uri } = object;
    let tag = object.tag;
    let size = object.bytes;
    let taken = 0;
    const open = async (from) => {
        const opened = await object.open(from, tag);
        tag ??= opened.tag;
        if (opened.bytes !== undefined) {
            const now = from + opened.bytes;
            if (size !== undefined && now !== size)
                throw changed(uri);
            size = now;
        }
        return whole(opened.chunks, size === undefined ? undefined : size - from);
    };
    async function* counted() {
        for await (const chunk of (0,_storage_resumed_js__WEBPACK_IMPORTED_MODULE_6__/* .resumed */ .u)(open, uri, signal)) {
            if (object.bytes === undefined)
                budget.take(chunk.length);
            taken += chunk.length;
            if (size !== undefined && taken > size)
                throw changed(uri);
            yield chunk;
        }
    }
    try {
        const target = (0,node_fs__WEBPACK_IMPORTED_MODULE_1__.createWriteStream)(absolute, { flags: "wx", mode: 0o600 });
        await (0,node_stream_promises__WEBPACK_IMPORTED_MODULE_4__.pipeline)(node_stream__WEBPACK_IMPORTED_MODULE_3__.Readable.from(counted(), { objectMode: true, highWaterMark: 2 }), target, { signal });
    }
    catch (error) {
        signal.throwIfAborted();
        if (error.code === "ENOSPC") {
            throw new _runtime_errors_js__WEBPACK_IMPORTED_MODULE_5__/* .ConfigurationError */ .j1(`${uri} does not fit on this machine's disk: no space is left.`, {
                cause: error,
            });
        }
        throw error;
    }
    return { path: uri, absolute };
}
function changed(uri) {
    return new _runtime_errors_js__WEBPACK_IMPORTED_MODULE_5__/* .ConfigurationError */ .j1(`${uri} changed while it was read. Run it again, or name a place that is written once.`);
}
/** Seconds without a byte until a connection counts as broken. */
const patience = 30;
/** Not every client notices that a connection closed too early, or that nothing comes any more. */
async function* whole(chunks, expected) {
    let length = 0;
    const iterator = chunks[Symbol.asyncIterator]();
    try {
        for (;;) {
            const next = await withPatience(iterator.next());
            if (next.done === true)
                break;
            length += next.value.length;
            yield next.value;
        }
    }
    finally {
        // One that hangs is not waited for.
        void iterator.return?.()?.then(undefined, () => undefined);
    }
    if (expected !== undefined && length < expected)
        throw new Error(`${expected - length} bytes are missing`);
}
async function withPatience(step) {
    let timer;
    const late = new Promise((_, reject) => {
        timer = setTimeout(() => reject(new Error(`nothing came for ${patience} s`)), patience * 1000);
    });
    try {
        return await Promise.race([step, late]);
    }
    finally {
        clearTimeout(timer);
    }
}


/***/ }),

/***/ 64216:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   fetchTracked: () => (/* binding */ fetchTracked),
/* harmony export */   trackedPath: () => (/* binding */ trackedPath)
/* harmony export */ });
/* unused harmony export parseConfig */
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(77598);
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(73024);
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(51455);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(76760);
/* harmony import */ var zod__WEBPACK_IMPORTED_MODULE_8__ = __webpack_require__(27597);
/* harmony import */ var zod__WEBPACK_IMPORTED_MODULE_10__ = __webpack_require__(961);
/* harmony import */ var zod__WEBPACK_IMPORTED_MODULE_11__ = __webpack_require__(37428);
/* harmony import */ var _runtime_errors_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(43575);
/* harmony import */ var _format_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(76459);
/* harmony import */ var _glob_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(87502);
/* harmony import */ var _hive_js__WEBPACK_IMPORTED_MODULE_9__ = __webpack_require__(75654);
/* harmony import */ var _remote_fetch_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(49841);










const md5 = zod__WEBPACK_IMPORTED_MODULE_8__/* .string */ .YjP().regex(/^[0-9a-f]{32}(\.dir)?$/);
const out = zod__WEBPACK_IMPORTED_MODULE_8__/* .object */ .Ikc({ md5, path: zod__WEBPACK_IMPORTED_MODULE_8__/* .string */ .YjP(), hash: zod__WEBPACK_IMPORTED_MODULE_8__/* .string */ .YjP().optional() });
const document = zod__WEBPACK_IMPORTED_MODULE_8__/* .object */ .Ikc({ outs: zod__WEBPACK_IMPORTED_MODULE_8__/* .array */ .YOg(out).min(1) });
const folder = zod__WEBPACK_IMPORTED_MODULE_8__/* .array */ .YOg(zod__WEBPACK_IMPORTED_MODULE_8__/* .object */ .Ikc({ md5, relpath: zod__WEBPACK_IMPORTED_MODULE_8__/* .string */ .YjP() }));
/** The `.dvc` file that a missing path is kept by: its own, or that of a folder that it lies in. */
async function trackedPath(path, what, access) {
    const { workspace } = access.runtime;
    const names = path.replace(/\/+$/, "").split("/");
    for (let length = names.length; length > 0; length--) {
        const own = names.slice(0, length).join("/");
        if (own === "" || own === "." || own === "..")
            continue;
        if (!(await workspace.exists(`${own}.dvc`, what)))
            continue;
        const rest = length === names.length ? undefined : names.slice(length).join("/");
        return { file: `${own}.dvc`, path: own, rest };
    }
    return undefined;
}
/**
 * Fetches what DVC tracks, from its cache in the checkout or its remote. Each file's MD5 is checked.
 * @throws ConfigurationError when the `.dvc` file or the remote can't be read, or the bytes are others
 */
async function fetchTracked(tracked, what, access) {
    const { workspace } = access.runtime;
    const { outs } = await readOuts(tracked.file, what, access);
    const name = tracked.path.slice(tracked.path.lastIndexOf("/") + 1);
    const found = outs.find(({ path }) => path === name) ?? outs[0];
    const isOld = found.hash !== "md5";
    const get = async (hash, path) => {
        const key = `${isOld ? "" : "files/md5/"}${hash.slice(0, 2)}/${hash.slice(2)}`;
        const absolute = await bytesAt(key, path, what, access);
        if ((await md5Of(absolute)) !== hash.slice(0, 32)) {
            throw new _runtime_errors_js__WEBPACK_IMPORTED_MODULE_4__/* .ConfigurationError */ .j1(`${path}: DVC's remote has other bytes than ${tracked.file} says (md5 ${hash}). Run dvc push from where the data is.`);
        }
        return { path, absolute };
    };
    if (!found.md5.endsWith(".dir"))
        return [await get(found.md5, tracked.path)];
    const listed = await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_2__.readFile)((await get(found.md5, tracked.path)).absolute, "utf8");
    const entries = new Map(folder.parse(JSON.parse(listed)).map((one) => [one.relpath, one.md5]));
    const { rest } = tracked;
    const wanted = [...entries.keys()].filter((one) => rest === undefined
        ? !(0,_hive_js__WEBPACK_IMPORTED_MODULE_9__/* .isBeside */ .Z)(one) && (0,_format_js__WEBPACK_IMPORTED_MODULE_5__/* .formatOfName */ .Qv)(one) !== undefined
        : one === rest || one.startsWith(`${rest}/`));
    if (wanted.length === 0) {
        throw new _runtime_errors_js__WEBPACK_IMPORTED_MODULE_4__/* .ConfigurationError */ .j1(`${what}: ${tracked.file} tracks a folder without ${rest === undefined ? "any data file" : rest}.`);
    }
    const files = [];
    for (const one of (0,_glob_js__WEBPACK_IMPORTED_MODULE_6__/* .inOrder */ .al)(wanted)) {
        await workspace.resolve(`${tracked.path}/${one}`, what);
        files.push(await get(entries.get(one), `${tracked.path}/${one}`));
    }
    return files;
}
async function readOuts(file, what, { runtime }) {
    const text = await runtime.workspace.readText(file, what);
    const { parse } = await Promise.resolve(/* import() */).then(__webpack_require__.t.bind(__webpack_require__, 38815, 19));
    // Nothing but texts: an MD5 may look like a number.
    try {
        return document.parse(parse(text, { maxAliasCount: 0, schema: "failsafe" }));
    }
    catch (error) {
        const why = error instanceof zod__WEBPACK_IMPORTED_MODULE_10__/* .ZodError */ .G ? zod__WEBPACK_IMPORTED_MODULE_11__/* .prettifyError */ .S1(error) : (0,_runtime_errors_js__WEBPACK_IMPORTED_MODULE_4__/* .messageOf */ .bD)(error);
        throw new _runtime_errors_js__WEBPACK_IMPORTED_MODULE_4__/* .ConfigurationError */ .j1(`${file} is no .dvc file of data with an MD5: ${why.replaceAll(/\s+/g, " ").trim()}.`, { cause: error });
    }
}
/** The file on this disk that holds what DVC names by a key: its cache's, the remote's where that is a folder, or a copy. */
async function bytesAt(key, path, what, access) {
    const { home, config } = await readConfig(path, access);
    const cached = (0,node_path__WEBPACK_IMPORTED_MODULE_3__.join)(home, "cache", key);
    if (await isFile(cached))
        return cached;
    const name = config.get("core")?.get("remote");
    const remote = name === undefined ? undefined : config.get(`remote "${name}"`);
    const url = remote?.get("url");
    if (url === undefined) {
        throw new _runtime_errors_js__WEBPACK_IMPORTED_MODULE_4__/* .ConfigurationError */ .j1(`${what}: ${path} is kept by DVC, and .dvc/config names no remote to read it from. Set one with dvc remote add --default, or run dvc pull in a step before.`);
    }
    if (!/^[a-z][a-z0-9+.-]*:\/\//i.test(url)) {
        // Nothing but what has the right MD5 is read there, wherever it is.
        const local = (0,node_path__WEBPACK_IMPORTED_MODULE_3__.join)((0,node_path__WEBPACK_IMPORTED_MODULE_3__.isAbsolute)(url) ? url : (0,node_path__WEBPACK_IMPORTED_MODULE_3__.resolve)(home, url), key);
        if (await isFile(local))
            return local;
        throw new _runtime_errors_js__WEBPACK_IMPORTED_MODULE_4__/* .ConfigurationError */ .j1(`${what}: ${path} is not in DVC's remote ${url}. Run dvc push from where the data is.`);
    }
    const base = addressOf(url, remote, path, what);
    return (await (0,_remote_fetch_js__WEBPACK_IMPORTED_MODULE_7__.fetchAt)(`${base.replace(/\/+$/, "")}/${key}`, path, what, access)).absolute;
}
/** DVC's address in ours. What else its configuration says, such as another endpoint, comes with the branch: it is not followed. */
function addressOf(url, remote, path, what) {
    if (/^(s3|gs|https?):\/\//i.test(url))
        return url;
    const [, place] = /^azure:\/\/(.+)$/i.exec(url) ?? [];
    const account = remote.get("account_name");
    if (place !== undefined && account !== undefined)
        return `az://${account}/${place}`;
    throw new _runtime_errors_js__WEBPACK_IMPORTED_MODULE_4__/* .ConfigurationError */ .j1(`${what}: ${path} is kept in DVC's remote ${url.replace(/^([^:]+:\/\/)[^/]*@/, "$1")}, which can't be read here: a folder, s3://, gs://, https:// or azure:// with account_name can. Run dvc pull in a step before.`);
}
/** `.dvc/config` of the folder nearest above the path. */
async function readConfig(path, { runtime: { workspace } }) {
    for (let at = (0,node_path__WEBPACK_IMPORTED_MODULE_3__.dirname)((0,node_path__WEBPACK_IMPORTED_MODULE_3__.resolve)(workspace.directory, path));; at = (0,node_path__WEBPACK_IMPORTED_MODULE_3__.dirname)(at)) {
        const home = (0,node_path__WEBPACK_IMPORTED_MODULE_3__.join)(at, ".dvc");
        if (await isFile((0,node_path__WEBPACK_IMPORTED_MODULE_3__.join)(home, "config"))) {
            const text = await workspace.readText(workspace.relative((0,node_path__WEBPACK_IMPORTED_MODULE_3__.join)(home, "config")), ".dvc/config");
            return { home, config: parseConfig(text) };
        }
        if (at === workspace.root || (0,node_path__WEBPACK_IMPORTED_MODULE_3__.dirname)(at) === at) {
            throw new _runtime_errors_js__WEBPACK_IMPORTED_MODULE_4__/* .ConfigurationError */ .j1(`${path} is kept by DVC, but there is no .dvc/config. Is the checkout whole?`);
        }
    }
}
/** Sections of `key = value`, as git's and Python's ini files have them: `['remote "storage"']`. */
function parseConfig(text) {
    const sections = new Map();
    let section = new Map();
    for (const line of text.split(/\r?\n/)) {
        const [, title] = /^\s*\[\s*'?(.*?)'?\s*\]\s*$/.exec(line) ?? [];
        if (title !== undefined) {
            section = sections.get(title) ?? new Map();
            sections.set(title, section);
            continue;
        }
        const [, key, value] = /^\s*([^#;=\s][^=]*?)\s*=\s*(.*?)\s*$/.exec(line) ?? [];
        if (key !== undefined)
            section.set(key, value);
    }
    return sections;
}
async function isFile(path) {
    return (await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_2__.stat)(path).catch(() => undefined))?.isFile() === true;
}
async function md5Of(absolute) {
    const hash = (0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.createHash)("md5");
    for await (const chunk of (0,node_fs__WEBPACK_IMPORTED_MODULE_1__.createReadStream)(absolute))
        hash.update(chunk);
    return hash.digest("hex");
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


/***/ }),

/***/ 77930:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   U: () => (/* binding */ frugal)
/* harmony export */ });
/* harmony import */ var _runtime_young_garbage_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(57204);

/** How many bytes pass before what they have left behind is collected. */
const often = 8 * 1024 * 1024;
/**
 * The same bytes, in less memory. A large file leaves thousands of buffers behind, and Node looks for them only when
 * 64 MiB of them lie about, which is a third of what a transfer may take. Asking for the young ones every 8 MiB costs
 * a millisecond.
 */
async function* frugal(chunks) {
    let passed = 0;
    for await (const chunk of chunks) {
        passed += chunk.length;
        yield chunk;
        if (passed < often)
            continue;
        passed = 0;
        (0,_runtime_young_garbage_js__WEBPACK_IMPORTED_MODULE_0__/* .collectYoungGarbage */ .u)();
    }
}


/***/ }),

/***/ 4698:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   u: () => (/* binding */ resumed)
/* harmony export */ });
/* harmony import */ var node_timers_promises__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(58500);
/* harmony import */ var _runtime_errors_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(43575);
/* harmony import */ var _frugal_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(77930);



/** How often a broken transfer is taken up again without a byte in between. */
const tries = 5;
/**
 * A stream that goes on where it broke off.
 * @param open the bytes from an offset on
 * @throws ConfigurationError when the connection keeps breaking, or `open` throws one
 */
async function* resumed(open, uri, signal) {
    let at = 0;
    for (let failures = 0;;) {
        try {
            for await (const chunk of (0,_frugal_js__WEBPACK_IMPORTED_MODULE_2__/* .frugal */ .U)(await open(at))) {
                at += chunk.length;
                failures = 0;
                yield chunk;
            }
            return;
        }
        catch (error) {
            signal.throwIfAborted();
            if (error instanceof _runtime_errors_js__WEBPACK_IMPORTED_MODULE_1__/* .ConfigurationError */ .j1)
                throw error;
            failures += 1;
            if (failures > tries) {
                throw new _runtime_errors_js__WEBPACK_IMPORTED_MODULE_1__/* .ConfigurationError */ .j1(`${uri} broke off after ${at} bytes, ${tries} more times without another byte: ${(0,_runtime_errors_js__WEBPACK_IMPORTED_MODULE_1__/* .messageOf */ .bD)(error)}.`, { cause: error });
            }
            await (0,node_timers_promises__WEBPACK_IMPORTED_MODULE_0__.setTimeout)((1 + Math.random()) * 50 * 2 ** failures, undefined, { signal });
        }
    }
}


/***/ })

};
