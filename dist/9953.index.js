export const id = 9953;
export const ids = [9953];
export const modules = {

/***/ 85648:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   DC: () => (/* binding */ hashFile),
/* harmony export */   kj: () => (/* binding */ copyVerified),
/* harmony export */   lq: () => (/* binding */ keepHashed),
/* harmony export */   tD: () => (/* binding */ changed)
/* harmony export */ });
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(77598);
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(73024);
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(51455);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(76760);
/* harmony import */ var _runtime_errors_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(43575);





/** sha256 and size of a file, read piece by piece into one buffer: what is left to collect counts as memory, too. */
async function hashFile(file, signal) {
    const hash = (0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.createHash)("sha256");
    const buffer = Buffer.allocUnsafeSlow(1024 * 1024);
    let bytes = 0;
    const input = await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_2__.open)(file, "r");
    try {
        for (;;) {
            signal?.throwIfAborted();
            const { bytesRead } = await input.read(buffer, 0, buffer.length);
            if (bytesRead === 0)
                return { digest: `sha256:${hash.digest("hex")}`, bytes };
            hash.update(buffer.subarray(0, bytesRead));
            bytes += bytesRead;
        }
    }
    finally {
        await input.close();
    }
}
/**
 * Writes a stream to a file, whole and with the expected digest, or not at all.
 * @returns the number of bytes
 */
async function copyVerified(source, target, expected, options) {
    const temporary = (0,node_path__WEBPACK_IMPORTED_MODULE_3__.join)((0,node_path__WEBPACK_IMPORTED_MODULE_3__.dirname)(target), `.${process.pid}-${(0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.randomBytes)(6).toString("hex")}.tmp`);
    const hash = (0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.createHash)("sha256");
    let bytes = 0;
    try {
        await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_2__.mkdir)((0,node_path__WEBPACK_IMPORTED_MODULE_3__.dirname)(target), { recursive: true });
        const output = await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_2__.open)(temporary, node_fs__WEBPACK_IMPORTED_MODULE_1__.constants.O_CREAT | node_fs__WEBPACK_IMPORTED_MODULE_1__.constants.O_EXCL | node_fs__WEBPACK_IMPORTED_MODULE_1__.constants.O_WRONLY, 0o644);
        try {
            for await (const chunk of source) {
                options.signal?.throwIfAborted();
                hash.update(chunk);
                bytes += chunk.length;
                await output.writeFile(chunk);
            }
            await output.sync();
        }
        finally {
            await output.close();
        }
        const found = `sha256:${hash.digest("hex")}`;
        if (found !== expected)
            throw options.otherwise(found);
        await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_2__.rename)(temporary, target);
        return bytes;
    }
    catch (error) {
        await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_2__.rm)(temporary, { force: true });
        if (error instanceof _runtime_errors_js__WEBPACK_IMPORTED_MODULE_4__/* .ConfigurationError */ .j1 || options.signal?.aborted)
            throw error;
        throw new _runtime_errors_js__WEBPACK_IMPORTED_MODULE_4__/* .ConfigurationError */ .j1(`${target} can't be written: ${(0,_runtime_errors_js__WEBPACK_IMPORTED_MODULE_4__/* .messageOf */ .bD)(error)}.`, { cause: error });
    }
}
/** Writes a stream to a new file, and says what it was. What is not whole is not left behind. */
async function keepHashed(source, target, signal) {
    const hash = (0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.createHash)("sha256");
    let bytes = 0;
    try {
        const output = await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_2__.open)(target, node_fs__WEBPACK_IMPORTED_MODULE_1__.constants.O_CREAT | node_fs__WEBPACK_IMPORTED_MODULE_1__.constants.O_EXCL | node_fs__WEBPACK_IMPORTED_MODULE_1__.constants.O_WRONLY, 0o600);
        try {
            for await (const chunk of source) {
                signal?.throwIfAborted();
                hash.update(chunk);
                bytes += chunk.length;
                await output.writeFile(chunk);
            }
        }
        finally {
            await output.close();
        }
        return { digest: `sha256:${hash.digest("hex")}`, bytes };
    }
    catch (error) {
        await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_2__.rm)(target, { force: true });
        signal?.throwIfAborted();
        throw new _runtime_errors_js__WEBPACK_IMPORTED_MODULE_4__/* .ConfigurationError */ .j1(`The transfer broke off: ${(0,_runtime_errors_js__WEBPACK_IMPORTED_MODULE_4__/* .messageOf */ .bD)(error)}. Run it again.`, {
            cause: error,
        });
    }
}
/** The error for a file whose bytes are not those that were hashed before. */
function changed(file) {
    return new _runtime_errors_js__WEBPACK_IMPORTED_MODULE_4__/* .ConfigurationError */ .j1(`${file} has changed since its digest was taken. Nothing was registered; run it again.`);
}


/***/ }),

/***/ 56823:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $$: () => (/* binding */ bytesOf),
/* harmony export */   CI: () => (/* binding */ partsOf),
/* harmony export */   hq: () => (/* binding */ partSize),
/* harmony export */   ht: () => (/* binding */ sendParts)
/* harmony export */ });
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(77598);
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(51455);
/* harmony import */ var _bytes_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(85648);



/** How many parts are under way at once. */
const atOnce = 4;
const smallest = 8 * 1024 * 1024;
/**
 * How large the parts of a file are, in bytes: 8 MiB, and more where that would be more than 9,000 parts (S3 takes
 * 10,000, Azure 50,000). With four under way, and one being read, a file of up to 70 GB takes 40 MiB of memory.
 */
function partSize(bytes) {
    const mebibyte = 1024 * 1024;
    return Math.max(smallest, Math.ceil(bytes / 9000 / mebibyte) * mebibyte);
}
/**
 * A file piece by piece. Parts that are not released leave their memory to the collector, which comes late for such
 * large pieces. It fails at the end, before anything is completed, when the bytes are not those of the digest.
 * @throws ConfigurationError when the file has changed
 */
async function* partsOf(file, digest, size) {
    const hash = (0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.createHash)("sha256");
    const handle = await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.open)(file, "r");
    const free = [];
    try {
        let last;
        for (let number = 1;; number++) {
            const buffer = free.pop() ?? Buffer.allocUnsafeSlow(size);
            let filled = 0;
            while (filled < size) {
                const { bytesRead } = await handle.read(buffer, filled, size - filled);
                if (bytesRead === 0)
                    break;
                filled += bytesRead;
            }
            const bytes = buffer.subarray(0, filled);
            hash.update(bytes);
            if (filled > 0 || number === 1) {
                if (last !== undefined)
                    yield last;
                last = { number, bytes, release: () => free.push(buffer) };
            }
            if (filled < size)
                break;
        }
        // The last one is held back until the whole is known to be what it should be.
        if (`sha256:${hash.digest("hex")}` !== digest)
            throw (0,_bytes_js__WEBPACK_IMPORTED_MODULE_2__/* .changed */ .tD)(file);
        if (last !== undefined)
            yield last;
    }
    finally {
        await handle.close();
    }
}
/** The bytes of parts, for who sends them as one stream. */
async function* bytesOf(parts) {
    for await (const { bytes } of parts)
        if (bytes.length > 0)
            yield bytes;
}
/**
 * Sends parts, four at once.
 * @returns what sending each gave, in the order of the parts
 */
async function sendParts(parts, send) {
    const sent = [];
    const underWay = new Set();
    let failed;
    try {
        for await (const part of parts) {
            const one = send(part)
                .then((result) => {
                sent[part.number - 1] = result;
            }, (error) => {
                failed ??= { error };
            })
                .finally(() => {
                part.release();
                underWay.delete(one);
            });
            underWay.add(one);
            if (underWay.size >= atOnce)
                await Promise.race(underWay);
            if (failed !== undefined)
                break;
        }
    }
    finally {
        await Promise.all(underWay);
    }
    if (failed !== undefined)
        throw failed.error;
    return sent;
}


/***/ }),

/***/ 88973:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   F: () => (/* binding */ without)
/* harmony export */ });
/** A stream without its first bytes: for servers that can't start in the middle. */
async function* without(body, from) {
    let left = from;
    for await (const chunk of body) {
        if (left < chunk.length)
            yield left === 0 ? chunk : chunk.subarray(left);
        left = Math.max(0, left - chunk.length);
    }
}


/***/ }),

/***/ 87725:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   T: () => (/* binding */ keyOf),
/* harmony export */   o: () => (/* binding */ fileStore)
/* harmony export */ });
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(73024);
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(51455);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(76760);
/* harmony import */ var node_url__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(73136);
/* harmony import */ var _runtime_errors_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(43575);
/* harmony import */ var _bytes_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(85648);






/** A folder that keeps each file under its digest: `sha256/ab/cdef…`. What is there is never written again. */
function fileStore(options) {
    const { folder, inRepository, committed, signal } = options;
    const uriOf = (digest) => {
        const key = keyOf(digest);
        return inRepository === undefined
            ? (0,node_url__WEBPACK_IMPORTED_MODULE_3__.pathToFileURL)((0,node_path__WEBPACK_IMPORTED_MODULE_2__.join)(folder, key)).href
            : `file:${node_path__WEBPACK_IMPORTED_MODULE_2__.posix.join(inRepository, key)}`;
    };
    const putOne = async ({ file, digest }) => {
        const key = keyOf(digest);
        const target = (0,node_path__WEBPACK_IMPORTED_MODULE_2__.join)(folder, key);
        const uri = uriOf(digest);
        if (committed === undefined)
            return { uri, digest, bytes: await keep(file, target, digest, signal) };
        const found = await (0,_bytes_js__WEBPACK_IMPORTED_MODULE_5__/* .hashFile */ .DC)(file, signal);
        if (found.digest !== digest)
            throw (0,_bytes_js__WEBPACK_IMPORTED_MODULE_5__/* .changed */ .tD)(file);
        return { uri, ...found, change: { path: node_path__WEBPACK_IMPORTED_MODULE_2__.posix.join(committed, key), file, digest } };
    };
    return {
        // Without it, core.autocrlf would change the line ends of what it takes for text, and with them the digest.
        ...(committed !== undefined && {
            beside: { path: node_path__WEBPACK_IMPORTED_MODULE_2__.posix.join(committed, ".gitattributes"), content: "* -text\n" },
        }),
        async put(files) {
            const stored = [];
            for (const file of files)
                stored.push(await putOne(file));
            return stored;
        },
        // What is committed stays in git's history whatever is removed here.
        ...(committed === undefined && {
            async *contents() {
                for (const digest of await keptDigests(folder)) {
                    const path = (0,node_path__WEBPACK_IMPORTED_MODULE_2__.join)(folder, keyOf(digest));
                    const found = await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.lstat)(path);
                    yield { uri: uriOf(digest), digest, bytes: found.size, at: found.mtime };
                }
            },
            remove: ({ digest }) => (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.rm)((0,node_path__WEBPACK_IMPORTED_MODULE_2__.join)(folder, keyOf(digest)), { force: true }),
        }),
    };
}
/** Where in a store the bytes of a digest lie. */
function keyOf(digest) {
    const hex = digest.replace(/^sha256:/, "");
    return `sha256/${hex.slice(0, 2)}/${hex.slice(2)}`;
}
/** The digests of all that lies in a folder under its digest, sorted. Other files there are not ours. */
async function keptDigests(folder) {
    const names = async (path) => (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.readdir)(path).catch((error) => {
        if (error.code === "ENOENT" || error.code === "ENOTDIR")
            return [];
        throw error;
    });
    const digests = [];
    for (const first of await names((0,node_path__WEBPACK_IMPORTED_MODULE_2__.join)(folder, "sha256"))) {
        for (const rest of await names((0,node_path__WEBPACK_IMPORTED_MODULE_2__.join)(folder, "sha256", first))) {
            if (/^[0-9a-f]{64}$/.test(first + rest))
                digests.push(`sha256:${first}${rest}`);
        }
    }
    return digests.sort();
}
async function keep(file, target, expected, signal) {
    const there = await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.lstat)(target).catch(() => undefined);
    if (there !== undefined) {
        const kept = there.isFile() ? await (0,_bytes_js__WEBPACK_IMPORTED_MODULE_5__/* .hashFile */ .DC)(target, signal) : undefined;
        if (kept?.digest === expected)
            return kept.bytes;
        throw new _runtime_errors_js__WEBPACK_IMPORTED_MODULE_4__/* .ConfigurationError */ .j1(`The store holds other bytes under ${target} than its name says. Remove that file, and run it again.`);
    }
    const bytes = await (0,_bytes_js__WEBPACK_IMPORTED_MODULE_5__/* .copyVerified */ .kj)((0,node_fs__WEBPACK_IMPORTED_MODULE_0__.createReadStream)(file, { highWaterMark: 1024 * 1024 }), target, expected, {
        signal,
        otherwise: () => (0,_bytes_js__WEBPACK_IMPORTED_MODULE_5__/* .changed */ .tD)(file),
    });
    const kept = await (0,_bytes_js__WEBPACK_IMPORTED_MODULE_5__/* .hashFile */ .DC)(target, signal);
    if (kept.digest !== expected) {
        await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.rm)(target, { force: true });
        throw new _runtime_errors_js__WEBPACK_IMPORTED_MODULE_4__/* .ConfigurationError */ .j1(`The store gave other bytes back than were written to ${target}. Check its disk.`);
    }
    return bytes;
}


/***/ }),

/***/ 85042:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $: () => (/* binding */ localPath)
/* harmony export */ });
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(76760);
/* harmony import */ var node_url__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(73136);
/* harmony import */ var _runtime_errors_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(43575);



/**
 * The absolute path that a `file:` URI names, or undefined for another kind of URI.
 * @param root absolute path from which relative ones start
 * @throws ConfigurationError when a relative one leaves the repository
 */
function localPath(uri, root) {
    if (!uri.startsWith("file:"))
        return undefined;
    if (uri.startsWith("file://")) {
        try {
            return (0,node_url__WEBPACK_IMPORTED_MODULE_1__.fileURLToPath)(uri);
        }
        catch (error) {
            throw new _runtime_errors_js__WEBPACK_IMPORTED_MODULE_2__/* .ConfigurationError */ .j1(`${uri} is not a file URI of this machine: ${(0,_runtime_errors_js__WEBPACK_IMPORTED_MODULE_2__/* .messageOf */ .bD)(error)}.`, {
                cause: error,
            });
        }
    }
    const path = (0,node_path__WEBPACK_IMPORTED_MODULE_0__.normalize)(uri.slice("file:".length));
    if ((0,node_path__WEBPACK_IMPORTED_MODULE_0__.isAbsolute)(path) || path === ".." || path.startsWith(`..${node_path__WEBPACK_IMPORTED_MODULE_0__.sep}`)) {
        throw new _runtime_errors_js__WEBPACK_IMPORTED_MODULE_2__/* .ConfigurationError */ .j1(`${uri} leaves the repository; a path inside it is needed.`);
    }
    return (0,node_path__WEBPACK_IMPORTED_MODULE_0__.resolve)(root, path);
}


/***/ }),

/***/ 49953:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  lfsKind: () => (/* binding */ lfsKind)
});

// EXTERNAL MODULE: external "node:crypto"
var external_node_crypto_ = __webpack_require__(77598);
// EXTERNAL MODULE: external "node:fs"
var external_node_fs_ = __webpack_require__(73024);
// EXTERNAL MODULE: external "node:fs/promises"
var promises_ = __webpack_require__(51455);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(76760);
// EXTERNAL MODULE: ./out/toolkit/runtime/errors.js
var errors = __webpack_require__(43575);
// EXTERNAL MODULE: ./out/toolkit/storage/lfs/pointer.js
var lfs_pointer = __webpack_require__(6590);
// EXTERNAL MODULE: ./out/toolkit/storage/lfs/server.js
var lfs_server = __webpack_require__(86692);
// EXTERNAL MODULE: ./out/toolkit/registry/store/bytes.js
var bytes = __webpack_require__(85648);
// EXTERNAL MODULE: ./out/toolkit/registry/store/file-store.js
var file_store = __webpack_require__(87725);
// EXTERNAL MODULE: ./out/toolkit/registry/store/file-uri.js
var file_uri = __webpack_require__(85042);
// EXTERNAL MODULE: ./out/toolkit/registry/store/store-kind.js
var store_kind = __webpack_require__(9385);
// EXTERNAL MODULE: external "node:stream"
var external_node_stream_ = __webpack_require__(57075);
// EXTERNAL MODULE: ./out/toolkit/storage/frugal.js
var frugal = __webpack_require__(77930);
// EXTERNAL MODULE: ./out/toolkit/storage/lfs/batch.js
var batch = __webpack_require__(89739);
// EXTERNAL MODULE: ./out/toolkit/storage/resumed.js
var resumed = __webpack_require__(4698);
// EXTERNAL MODULE: ./out/toolkit/registry/store/cloud/parts.js
var parts = __webpack_require__(56823);
// EXTERNAL MODULE: ./out/toolkit/registry/store/cloud/without.js
var without = __webpack_require__(88973);
;// CONCATENATED MODULE: ./out/toolkit/registry/store/lfs/transfer.js







/** Bytes that are read from the disk at once. */
const piece = 256 * 1024;
/** Sends a file to the server, unless it is there, and has the server confirm it. */
async function upload(server, file, pointer, signal) {
    const actions = await (0,batch/* batch */.v)(server, "upload", pointer, signal);
    if (actions?.upload === undefined)
        return;
    const { href, header } = actions.upload;
    let changed;
    async function* content() {
        try {
            yield* (0,frugal/* frugal */.U)((0,parts/* bytesOf */.$$)((0,parts/* partsOf */.CI)(file.file, file.digest, piece)));
        }
        catch (error) {
            changed = error;
            throw error;
        }
    }
    const sent = await fetch(href, {
        method: "PUT",
        headers: {
            "content-type": "application/octet-stream",
            "content-length": String(pointer.bytes),
            ...header,
        },
        body: external_node_stream_.Readable.toWeb(external_node_stream_.Readable.from(content())),
        duplex: "half",
        // For a redirect, fetch would keep all that it has sent in memory.
        redirect: "error",
        signal,
    }).catch((error) => {
        throw changed ?? error;
    });
    if (!sent.ok)
        throw (0,batch/* refusal */.x)(sent.status, await sent.text(), server);
    if (actions.verify === undefined)
        return;
    const verified = await fetch(actions.verify.href, {
        method: "POST",
        headers: { "content-type": "application/vnd.git-lfs+json", ...actions.verify.header },
        body: JSON.stringify({ oid: pointer.digest.slice("sha256:".length), size: pointer.bytes }),
        signal,
    });
    if (!verified.ok)
        throw (0,batch/* refusal */.x)(verified.status, await verified.text(), server);
}
/** The bytes of an object, taken up again where the connection breaks. */
function download(server, pointer, uri, signal) {
    const open = async (from) => {
        const found = (await (0,batch/* batch */.v)(server, "download", pointer, signal))?.download;
        if (found === undefined)
            throw new errors/* ConfigurationError */.j1(`${uri} is not on the LFS server ${server.url}.`);
        const range = from === 0 ? {} : { range: `bytes=${from}-` };
        const response = await fetch(found.href, { headers: { ...found.header, ...range }, signal });
        if (!response.ok || response.body === null) {
            throw (0,batch/* refusal */.x)(response.status, await response.text(), server);
        }
        const body = response.body;
        // Not every server can start in the middle: then what is known already is passed over.
        return response.status === 206 ? body : (0,without/* without */.F)(body, from);
    };
    return (0,resumed/* resumed */.u)(open, uri, signal);
}

;// CONCATENATED MODULE: ./out/toolkit/registry/store/lfs/lfs-kind.js












/** Git LFS: pointers in a folder of the repository, committed with the record, and the bytes on the LFS server. */
const lfsKind = {
    async open({ path }, what, access) {
        const { runtime, repository } = access;
        const { workspace, signal } = runtime;
        const absolute = await workspace.resolve(path, what);
        const folder = workspace.relative(absolute);
        const server = await (0,lfs_server/* lfsServer */.l)(repository, what, runtime);
        const inRepository = external_node_path_.posix.relative((0,store_kind/* rootOf */.I)(access), absolute);
        return {
            beside: {
                path: external_node_path_.posix.join(folder, ".gitattributes"),
                content: "sha256/** filter=lfs diff=lfs merge=lfs -text\n",
            },
            async put(files) {
                const stored = [];
                for (const file of files) {
                    const pointer = await (0,bytes/* hashFile */.DC)(file.file, signal);
                    if (pointer.digest !== file.digest)
                        throw (0,bytes/* changed */.tD)(file.file);
                    const uri = `lfs:${external_node_path_.posix.join(inRepository, (0,file_store/* keyOf */.T)(file.digest))}`;
                    try {
                        await upload(server, file, pointer, signal);
                        await readBack(download(server, pointer, uri, signal), pointer, uri);
                    }
                    catch (error) {
                        signal.throwIfAborted();
                        if (error instanceof errors/* ConfigurationError */.j1)
                            throw error;
                        throw new errors/* ConfigurationError */.j1(`Git LFS at ${server.url}: the connection broke: ${(0,errors/* messageOf */.bD)(error)}. Nothing was registered. Run it again.`, { cause: error });
                    }
                    const change = { path: external_node_path_.posix.join(folder, (0,file_store/* keyOf */.T)(file.digest)), content: (0,lfs_pointer/* formatPointer */.$)(pointer) };
                    stored.push({ uri, ...pointer, change });
                }
                return stored;
            },
        };
    },
    async read(uri, digest, access) {
        const path = (0,file_uri/* localPath */.$)(uri.replace(/^lfs:/, "file:"), (0,store_kind/* rootOf */.I)(access));
        const found = await (0,promises_.stat)(path).catch(() => undefined);
        if (found === undefined || !found.isFile()) {
            throw new errors/* ConfigurationError */.j1(`${uri} is not there. Check out the branch that its record is on.`);
        }
        // A checkout with `lfs: true` has the bytes where the pointer was.
        const pointer = found.size > 1024 ? undefined : (0,lfs_pointer/* parsePointer */.v)(await (0,promises_.readFile)(path, "utf8"));
        if (pointer === undefined)
            return (0,external_node_fs_.createReadStream)(path, { highWaterMark: 1024 * 1024 });
        if (pointer.digest !== digest) {
            throw new errors/* ConfigurationError */.j1(`${uri} points to other bytes (${pointer.digest}) than the record says (${digest}).`);
        }
        const { repository, runtime } = access;
        const hex = digest.slice("sha256:".length);
        const object = (0,external_node_path_.join)("lfs/objects", hex.slice(0, 2), hex.slice(2, 4), hex);
        const given = await repository?.attempt(["rev-parse", "--git-path", object]);
        const kept = given?.code === 0 ? (0,external_node_path_.join)(repository.root, given.stdout.toString("utf8").trim()) : undefined;
        if (kept !== undefined && (await (0,promises_.stat)(kept).catch(() => undefined))?.size === pointer.bytes) {
            return (0,external_node_fs_.createReadStream)(kept, { highWaterMark: 1024 * 1024 });
        }
        return download(await (0,lfs_server/* lfsServer */.l)(repository, uri, runtime), pointer, uri, runtime.signal);
    },
};
async function readBack(content, { digest }, uri) {
    const hash = (0,external_node_crypto_.createHash)("sha256");
    for await (const chunk of content)
        hash.update(chunk);
    if (`sha256:${hash.digest("hex")}` === digest)
        return;
    throw new errors/* ConfigurationError */.j1(`The LFS server gave other bytes back for ${uri} than were sent to it. Nothing was registered.`);
}


/***/ }),

/***/ 9385:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   I: () => (/* binding */ rootOf)
/* harmony export */ });
/** Where relative `file:` URIs start from: the repository, or the workspace where there is none. */
function rootOf({ repository, runtime }) {
    return repository?.root ?? runtime.workspace.root;
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
