export const id = 6688;
export const ids = [6688,9841,6067,4653];
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

/***/ 16067:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  get: () => (/* binding */ get),
  b: () => (/* binding */ textOf)
});

// EXTERNAL MODULE: external "node:http"
var external_node_http_ = __webpack_require__(37067);
// EXTERNAL MODULE: external "node:https"
var external_node_https_ = __webpack_require__(44708);
// EXTERNAL MODULE: ./out/toolkit/runtime/errors.js
var errors = __webpack_require__(43575);
// EXTERNAL MODULE: external "node:dns"
var external_node_dns_ = __webpack_require__(40610);
// EXTERNAL MODULE: external "node:net"
var external_node_net_ = __webpack_require__(77030);
;// CONCATENATED MODULE: ./out/toolkit/data/remote/address-guard.js



const inside = new external_node_net_.BlockList();
for (const [network, bits] of [
    ["0.0.0.0", 8],
    ["10.0.0.0", 8],
    ["100.64.0.0", 10],
    ["127.0.0.0", 8],
    // Azure's own, for its machines alone, though it looks like any other.
    ["168.63.129.16", 32],
    ["169.254.0.0", 16],
    ["172.16.0.0", 12],
    ["192.0.0.0", 24],
    ["192.168.0.0", 16],
    ["198.18.0.0", 15],
    ["224.0.0.0", 4],
    ["240.0.0.0", 4],
])
    inside.addSubnet(network, bits, "ipv4");
const worldwide = new external_node_net_.BlockList();
worldwide.addSubnet("2000::", 3, "ipv6");
/** Addresses of the old world within those of the new: Teredo and 6to4. */
const wrapped = new external_node_net_.BlockList();
wrapped.addSubnet("2001::", 32, "ipv6");
wrapped.addSubnet("2002::", 16, "ipv6");
/** Whether an IP address can be reached from all over the world: neither this machine, its network nor its cloud's own. */
function isPublicAddress(address) {
    const family = (0,external_node_net_.isIP)(address);
    if (family === 4)
        return !inside.check(address, "ipv4");
    return family === 6 && worldwide.check(address, "ipv6") && !wrapped.check(address, "ipv6");
}
/** The hosts of the step's own network that it may read from: `host` or `host:port`, with commas between. */
function isAllowedHost(url, environment) {
    const allowed = (environment.MERGELINE_PRIVATE_HOSTS ?? "")
        .split(",")
        .map((one) => one.trim().toLowerCase());
    return [url.host, url.hostname].some((host) => allowed.includes(host));
}
/**
 * Whether an address may be asked at all. Who writes it may be anybody with a pull request, and what answers on the
 * runner's network, or as the cloud's metadata server, is not for them.
 * @throws ConfigurationError
 */
function checkHost(url, shown, environment) {
    if (isAllowedHost(url, environment))
        return;
    if (url.protocol !== "https:") {
        throw new errors/* ConfigurationError */.j1(`${shown} is not encrypted. Only https is used, save for hosts in MERGELINE_PRIVATE_HOSTS.`);
    }
    const literal = url.hostname.replace(/^\[|\]$/g, "");
    if ((0,external_node_net_.isIP)(literal) !== 0 && !isPublicAddress(literal))
        throw refused(url.hostname, shown);
}
function refused(host, shown) {
    return new errors/* ConfigurationError */.j1(`${shown}: ${host} is an address of this machine or its network, which data is not read from. If it is meant, set MERGELINE_PRIVATE_HOSTS: ${host} in the step's env.`);
}
/** Looks a host's name up and connects to that very answer: a name that answers differently later gains nothing. */
function guardedLookup(shown) {
    return (host, options, callback) => {
        (0,external_node_dns_.lookup)(host, { ...options, all: true }, (error, addresses) => {
            if (error !== null)
                return callback(error, []);
            if (!addresses.every(({ address }) => isPublicAddress(address)))
                return callback(refused(host, shown), []);
            if (options.all === true)
                return callback(null, addresses);
            const [first] = addresses;
            callback(null, first.address, first.family);
        });
    };
}

;// CONCATENATED MODULE: ./out/toolkit/data/remote/http-get.js




/** Seconds without a byte until a connection counts as broken. */
const patience = 60;
const mostRedirects = 5;
/**
 * The answer to a request, behind up to five redirects, each of which is checked like the first address.
 * @throws ConfigurationError for an address that may not be asked
 */
async function get(request, access) {
    let { url } = request;
    for (let redirects = 0;; redirects++) {
        const isFirst = url.origin === request.url.origin;
        const answer = await once({ ...request, url, ...(isFirst ? {} : { secret: {} }) }, access);
        const { location } = answer.headers;
        const status = answer.statusCode ?? 0;
        if (![301, 302, 303, 307, 308].includes(status) || location === undefined)
            return answer;
        answer.destroy();
        if (redirects === mostRedirects || !URL.canParse(location, url)) {
            throw new errors/* ConfigurationError */.j1(`${request.shown}: the server sends from one address to another ${redirects + 1} times. Give the last one.`);
        }
        url = new URL(location, url);
    }
}
function once({ url, shown, headers, secret, trusted, method = "GET", body }, { runtime: { environment, signal } }) {
    if (!/^https?:$/.test(url.protocol)) {
        throw new errors/* ConfigurationError */.j1(`${shown}: the server sends to a ${url.protocol} address, which is not followed.`);
    }
    const isTrusted = url.origin === trusted || isAllowedHost(url, environment);
    if (!isTrusted)
        checkHost(url, shown, environment);
    const lookup = isTrusted ? undefined : guardedLookup(shown);
    const send = url.protocol === "https:" ? external_node_https_.request : external_node_http_.request;
    return new Promise((resolve, reject) => {
        const request = send(url, {
            method,
            signal,
            timeout: patience * 1000,
            headers: { "user-agent": "mergeline", "accept-encoding": "identity", ...headers, ...secret },
            // A password in the address would be sent by itself.
            auth: null,
            ...(lookup && { lookup }),
        });
        request.on("response", resolve);
        request.on("timeout", () => request.destroy(new Error(`nothing came for ${patience} s`)));
        request.on("error", reject);
        request.end(body);
    });
}
/** The beginning of an answer's text. */
async function textOf(answer, most) {
    const parts = [];
    let size = 0;
    for await (const chunk of answer) {
        parts.push(chunk);
        size += chunk.length;
        if (size > most)
            break;
    }
    return Buffer.concat(parts).subarray(0, most).toString("utf8");
}


/***/ }),

/***/ 54653:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   httpKind: () => (/* binding */ httpKind),
/* harmony export */   httpObject: () => (/* binding */ httpObject),
/* harmony export */   opened: () => (/* binding */ opened)
/* harmony export */ });
/* harmony import */ var _runtime_errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(43575);
/* harmony import */ var _address_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(17629);
/* harmony import */ var _fetch_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(49841);
/* harmony import */ var _http_get_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(16067);




/** A file on a web server. */
const httpKind = {
    async find(address, what, access) {
        const url = urlOf(address, what);
        if (/[*[]|%7b/i.test(url.pathname)) {
            throw new _runtime_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .ConfigurationError */ .j1(`${what}: ${(0,_address_js__WEBPACK_IMPORTED_MODULE_3__/* .withoutSecrets */ .c)(address)} is a pattern, and a web server has no list of its files. Name each file.`);
        }
        return [httpObject(url, (0,_address_js__WEBPACK_IMPORTED_MODULE_3__/* .withoutSecrets */ .c)(address), access)];
    },
    async object(address, what, access) {
        return httpObject(urlOf(address, what), (0,_address_js__WEBPACK_IMPORTED_MODULE_3__/* .withoutSecrets */ .c)(address), access);
    },
};
function urlOf(address, what) {
    if (!URL.canParse(address))
        throw new _runtime_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .ConfigurationError */ .j1(`${what}: ${(0,_address_js__WEBPACK_IMPORTED_MODULE_3__/* .withoutSecrets */ .c)(address)} is not a URL.`);
    const url = new URL(address);
    if (url.username === "" && url.password === "")
        return url;
    throw new _runtime_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .ConfigurationError */ .j1(`${what}: ${(0,_address_js__WEBPACK_IMPORTED_MODULE_3__/* .withoutSecrets */ .c)(address)} holds a name or password, which would be in the repository for all to read. Use a store with credentials of its own, or fetch it in a step before.`);
}
function httpObject(url, uri, access, secret = {}) {
    return {
        uri,
        async open(from, tag) {
            const headers = {};
            if (from > 0)
                headers.range = `bytes=${from}-`;
            const answer = await (0,_http_get_js__WEBPACK_IMPORTED_MODULE_2__.get)({ url, shown: uri, headers, secret }, access);
            return opened(answer, uri, from, tag);
        },
    };
}
/** @param tag of what was read before */
function opened(answer, uri, from, tag) {
    const status = answer.statusCode ?? 0;
    const refuse = (why) => {
        answer.destroy();
        throw new _runtime_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .ConfigurationError */ .j1(`${uri} ${why}`);
    };
    if (status === 404 || status === 410)
        refuse(`is not there: the server answered ${status}.`);
    if (status === 401 || status === 403) {
        refuse(`can't be read: the server answered ${status}, access is denied. Is a signed address too old?`);
    }
    // A server that is overloaded may have time later.
    if (status === 429 || status >= 500) {
        answer.destroy();
        throw new Error(`the server answered ${status}`);
    }
    if (status !== 200 && status !== 206)
        refuse(`can't be read: the server answered ${status}.`);
    const type = answer.headers["content-type"] ?? "";
    if (/^(text\/html|application\/xhtml)/i.test(type)) {
        refuse(`is a web page (${type.split(";")[0]}), not data. Does it need a login, or is it the page about the file?`);
    }
    const now = answer.headers.etag ?? answer.headers["last-modified"];
    if (tag !== undefined && now !== undefined && tag !== now) {
        answer.destroy();
        throw (0,_fetch_js__WEBPACK_IMPORTED_MODULE_1__.changed)(uri);
    }
    if (from > 0 && status === 200) {
        refuse(`broke off after ${from} bytes, and the server can't go on from there. Run it again.`);
    }
    const encoding = answer.headers["content-encoding"] ?? "identity";
    if (encoding !== "identity")
        refuse(`is sent in the encoding ${encoding}, though none was asked for.`);
    const length = answer.headers["content-length"];
    const bytes = length === undefined ? undefined : Number(length);
    return { chunks: answer, tag: now, bytes };
}


/***/ }),

/***/ 6688:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   fetchPointer: () => (/* binding */ fetchPointer),
/* harmony export */   pointerIn: () => (/* binding */ pointerIn)
/* harmony export */ });
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(77598);
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(73024);
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(51455);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(76760);
/* harmony import */ var _git_repository_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(4373);
/* harmony import */ var _runtime_errors_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(43575);
/* harmony import */ var _storage_lfs_batch_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(89739);
/* harmony import */ var _storage_lfs_pointer_js__WEBPACK_IMPORTED_MODULE_10__ = __webpack_require__(6590);
/* harmony import */ var _storage_lfs_server_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(86692);
/* harmony import */ var _remote_fetch_js__WEBPACK_IMPORTED_MODULE_8__ = __webpack_require__(49841);
/* harmony import */ var _remote_http_js__WEBPACK_IMPORTED_MODULE_9__ = __webpack_require__(54653);











const largestPointer = 1024;
/** What a file of the checkout points to, where it is a pointer of Git LFS. */
async function pointerIn(absolute) {
    const handle = await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_2__.open)(absolute, "r");
    try {
        const { size } = await handle.stat();
        if (size === 0 || size >= largestPointer)
            return undefined;
        return (0,_storage_lfs_pointer_js__WEBPACK_IMPORTED_MODULE_10__/* .parsePointer */ .v)((await handle.readFile()).toString("latin1"));
    }
    finally {
        await handle.close();
    }
}
/**
 * The bytes that a pointer stands for: those that git-lfs has here already, else from the LFS server of the
 * repository's remote, with the credentials of the checkout or the run's token.
 * @throws ConfigurationError when they can't be had, or are others than the pointer's
 */
async function fetchPointer(path, pointer, access) {
    const { runtime } = access;
    const oid = pointer.digest.slice("sha256:".length);
    const advice = "Check the repository out with lfs: true, or run git lfs pull.";
    try {
        const repository = await (0,_git_repository_js__WEBPACK_IMPORTED_MODULE_4__/* .openRepository */ .h)(runtime.workspace.directory, runtime);
        const common = (await repository.git(["rev-parse", "--git-common-dir"])).trim();
        const kept = (0,node_path__WEBPACK_IMPORTED_MODULE_3__.join)((0,node_path__WEBPACK_IMPORTED_MODULE_3__.resolve)(repository.root, common), "lfs/objects", oid.slice(0, 2), oid.slice(2, 4), oid);
        const isKept = (await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_2__.stat)(kept).catch(() => undefined))?.isFile() === true;
        const absolute = isKept ? kept : await download();
        if ((await sha256Of(absolute)) !== oid)
            throw new _runtime_errors_js__WEBPACK_IMPORTED_MODULE_5__/* .ConfigurationError */ .j1("its bytes are others than the pointer says");
        return { path, absolute };
        async function download() {
            const server = await (0,_storage_lfs_server_js__WEBPACK_IMPORTED_MODULE_7__/* .lfsServer */ .l)(repository, path, runtime);
            const actions = await (0,_storage_lfs_batch_js__WEBPACK_IMPORTED_MODULE_6__/* .batch */ .v)(server, "download", pointer, runtime.signal);
            const action = actions?.download;
            if (action === undefined)
                throw new _runtime_errors_js__WEBPACK_IMPORTED_MODULE_5__/* .ConfigurationError */ .j1(`${server.url} does not have its bytes`);
            const object = (0,_remote_http_js__WEBPACK_IMPORTED_MODULE_9__.httpObject)(new URL(action.href), path, access, action.header);
            return (await (0,_remote_fetch_js__WEBPACK_IMPORTED_MODULE_8__.fetchOne)({ ...object, bytes: pointer.bytes }, path, access)).absolute;
        }
    }
    catch (error) {
        runtime.signal.throwIfAborted();
        throw new _runtime_errors_js__WEBPACK_IMPORTED_MODULE_5__/* .ConfigurationError */ .j1(`${path} is a Git LFS pointer, not the data itself: ${(0,_runtime_errors_js__WEBPACK_IMPORTED_MODULE_5__/* .messageOf */ .bD)(error).replace(/\.$/, "")}. ${advice}`, { cause: error });
    }
}
async function sha256Of(absolute) {
    const hash = (0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.createHash)("sha256");
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

/***/ 89739:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   v: () => (/* binding */ batch),
/* harmony export */   x: () => (/* binding */ refusal)
/* harmony export */ });
/* harmony import */ var zod__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(27597);
/* harmony import */ var _runtime_errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(43575);


const type = "application/vnd.git-lfs+json";
const action = zod__WEBPACK_IMPORTED_MODULE_1__/* .object */ .Ikc({ href: zod__WEBPACK_IMPORTED_MODULE_1__/* .url */ .OZ5(), header: zod__WEBPACK_IMPORTED_MODULE_1__/* .record */ .g1P(zod__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP(), zod__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP()).optional() });
const answer = zod__WEBPACK_IMPORTED_MODULE_1__/* .object */ .Ikc({
    objects: zod__WEBPACK_IMPORTED_MODULE_1__/* .array */ .YOg(zod__WEBPACK_IMPORTED_MODULE_1__/* .object */ .Ikc({
        oid: zod__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP(),
        actions: zod__WEBPACK_IMPORTED_MODULE_1__/* .object */ .Ikc({ upload: action.optional(), verify: action.optional(), download: action.optional() })
            .optional(),
        error: zod__WEBPACK_IMPORTED_MODULE_1__/* .object */ .Ikc({ code: zod__WEBPACK_IMPORTED_MODULE_1__/* .number */ .aig(), message: zod__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP() }).optional(),
    }))
        .min(1),
});
/**
 * Asks an LFS server where an object goes to or comes from. No actions: it has it already.
 * @returns undefined where a download is asked for and the server has no such object
 * @throws ConfigurationError when it refuses
 */
async function batch(server, operation, { digest, bytes }, signal) {
    const oid = digest.slice("sha256:".length);
    const response = await fetch(`${server.url}/objects/batch`, {
        method: "POST",
        headers: { ...server.headers, accept: type, "content-type": type },
        body: JSON.stringify({
            operation,
            transfers: ["basic"],
            hash_algo: "sha256",
            objects: [{ oid, size: bytes }],
        }),
        signal,
    });
    if (!response.ok)
        throw refusal(response.status, await response.text(), server);
    const read = answer.safeParse(await response.json().catch(() => undefined));
    const object = read.data?.objects.find((one) => one.oid === oid);
    if (object === undefined) {
        throw new _runtime_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .ConfigurationError */ .j1(`${server.url} does not answer as a Git LFS server does. Is it one?`);
    }
    if (operation === "download" && (object.error?.code === 404 || object.error?.code === 410))
        return undefined;
    if (object.error !== undefined)
        throw refusal(object.error.code, object.error.message, server);
    return object.actions ?? {};
}
/** The sentence for what an LFS server refused. */
function refusal(status, text, { url }) {
    const rest = status === 401
        ? "wants credentials. Keep `persist-credentials` of actions/checkout on, or give `github-token`."
        : status === 403 || status === 404
            ? "denies access. The token needs contents: write, and LFS has to be on for the repository."
            : status === 507 || status === 509 || /quota|over its data/i.test(text)
                ? "has no room left: the LFS quota is used up. Buy more, or remove objects."
                : `answered ${status}: ${(0,_runtime_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .messageOf */ .bD)(text).slice(0, 200)}.`;
    return new _runtime_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .ConfigurationError */ .j1(`Git LFS at ${url} ${rest}`);
}


/***/ }),

/***/ 6590:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $: () => (/* binding */ formatPointer),
/* harmony export */   v: () => (/* binding */ parsePointer)
/* harmony export */ });
const form = /^version https:\/\/git-lfs\.github\.com\/spec\/v1\noid (sha256:[0-9a-f]{64})\nsize (\d{1,16})\n?$/;
function formatPointer({ digest, bytes }) {
    return `version https://git-lfs.github.com/spec/v1\noid ${digest}\nsize ${bytes}\n`;
}
/** Undefined for anything else than a pointer. */
function parsePointer(text) {
    const [, digest, bytes] = form.exec(text) ?? [];
    return digest === undefined ? undefined : { digest, bytes: Number(bytes) };
}


/***/ }),

/***/ 86692:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   l: () => (/* binding */ lfsServer)
/* harmony export */ });
/* harmony import */ var _runtime_errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(43575);

/**
 * Finds the LFS server beside the remote, where GitHub and others have it. A `.lfsconfig` is not followed: it comes
 * with the branch, and could send the token anywhere.
 * @throws ConfigurationError when the remote is none that LFS can be asked of
 */
async function lfsServer(repository, what, runtime) {
    const remote = await repository?.remote();
    const given = remote === undefined ? undefined : await repository?.remoteUrl(remote);
    const url = given?.replace(/^(?:ssh:\/\/)?git@([^:/]+)[:/]/, "https://$1/").replace(/\/+$/, "");
    if (repository === undefined ||
        url === undefined ||
        !/^https:\/\/|^http:\/\/(127\.0\.0\.1|localhost)[:/]/.test(url)) {
        throw new _runtime_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .ConfigurationError */ .j1(`${what}: Git LFS needs a repository with an https remote; this one has ${given ?? "none"}.`);
    }
    const server = `${url.replace(/\.git$/, "")}.git/info/lfs`;
    const left = await repository.attempt(["config", "--get-urlmatch", "http.extraheader", url]);
    const [, header] = /^authorization:\s*(.+)$/i.exec(left.stdout.toString("utf8").trim()) ?? [];
    if (left.code === 0 && header !== undefined)
        return { url: server, headers: { authorization: header } };
    // The run's token goes to the run's own server only.
    const own = runtime.context?.serverUrl.replace(/\/+$/, "");
    if (own === undefined || !url.startsWith(`${own}/`))
        return { url: server, headers: {} };
    const found = (await (await runtime.github())?.octokit.auth());
    if (typeof found?.token !== "string")
        return { url: server, headers: {} };
    const basic = Buffer.from(`x-access-token:${found.token}`).toString("base64");
    return { url: server, headers: { authorization: `basic ${basic}` } };
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
