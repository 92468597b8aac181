export const id = 9341;
export const ids = [9341,9646,5774];
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

/***/ 39646:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   A: () => (/* binding */ readObject),
/* harmony export */   objectStore: () => (/* binding */ objectStore)
/* harmony export */ });
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(77598);
/* harmony import */ var _runtime_errors_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(43575);
/* harmony import */ var _storage_resumed_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(4698);
/* harmony import */ var _file_store_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(87725);




/**
 * Keeps each file under its digest in a bucket, `prefix/sha256/ab/cdef…`. What is there is never written again, and
 * everything is read back before a record may name it.
 * @param prefix without slashes around it; may be empty
 * @param nameOf the name of a file's object below the prefix
 */
function objectStore(bucket, prefix, signal, nameOf = ({ digest }) => (0,_file_store_js__WEBPACK_IMPORTED_MODULE_3__/* .keyOf */ .T)(digest)) {
    const below = prefix === "" ? "" : `${prefix}/`;
    // A registration that comes second starts again, with the same files.
    const kept = new Map();
    const putOne = async (file) => {
        const { digest } = file;
        const key = below + (await nameOf(file));
        const uri = bucket.uri(key);
        const before = await hashObject(bucket, key, signal);
        if (before?.digest === digest)
            return { uri, digest, bytes: before.bytes };
        if (before !== undefined) {
            throw new _runtime_errors_js__WEBPACK_IMPORTED_MODULE_1__/* .ConfigurationError */ .j1(`The store holds other bytes under ${uri} than its name says. Remove that object, and run it again.`);
        }
        const isOurs = await bucket.write(key, file);
        const after = await hashObject(bucket, key, signal);
        if (after?.digest === digest)
            return { uri, digest, bytes: after.bytes };
        // It would be in the way of the next try.
        if (isOurs)
            await bucket.remove(key).catch(() => undefined);
        throw new _runtime_errors_js__WEBPACK_IMPORTED_MODULE_1__/* .ConfigurationError */ .j1(`The store gave ${after === undefined ? "nothing" : "other bytes"} back for ${uri} than were sent to it. Nothing was registered.`);
    };
    const broken = (error, { digest }) => {
        signal.throwIfAborted();
        if (error instanceof _runtime_errors_js__WEBPACK_IMPORTED_MODULE_1__/* .ConfigurationError */ .j1)
            throw error;
        throw new _runtime_errors_js__WEBPACK_IMPORTED_MODULE_1__/* .ConfigurationError */ .j1(`${bucket.uri(below + (0,_file_store_js__WEBPACK_IMPORTED_MODULE_3__/* .keyOf */ .T)(digest))}: the connection broke: ${(0,_runtime_errors_js__WEBPACK_IMPORTED_MODULE_1__/* .messageOf */ .bD)(error)}. Nothing was registered. Run it again.`, { cause: error });
    };
    return {
        async put(files) {
            const stored = [];
            for (const file of files) {
                const one = kept.get(file.digest) ?? (await putOne(file).catch((error) => broken(error, file)));
                kept.set(file.digest, one);
                stored.push(one);
            }
            return stored;
        },
        async *contents() {
            for await (const { key, bytes, at } of bucket.list(`${below}sha256/`)) {
                const [, first, rest] = /^sha256\/([0-9a-f]{2})\/([0-9a-f]{62})$/.exec(key.slice(below.length)) ?? [];
                if (first === undefined)
                    continue;
                yield { uri: bucket.uri(key), digest: `sha256:${first}${rest}`, bytes, at };
            }
        },
        remove: ({ digest }) => bucket.remove(below + (0,_file_store_js__WEBPACK_IMPORTED_MODULE_3__/* .keyOf */ .T)(digest)),
    };
}
/** The bytes of an object, taken up again where the connection breaks. */
function readObject(bucket, key, signal) {
    const uri = bucket.uri(key);
    const open = async (from) => {
        const found = await bucket.read(key, from);
        if (found === undefined)
            throw new _runtime_errors_js__WEBPACK_IMPORTED_MODULE_1__/* .ConfigurationError */ .j1(`${uri} is not there. Was it removed?`);
        return found;
    };
    return (0,_storage_resumed_js__WEBPACK_IMPORTED_MODULE_2__/* .resumed */ .u)(open, uri, signal);
}
async function hashObject(bucket, key, signal) {
    const hash = (0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.createHash)("sha256");
    let bytes = 0;
    let first = await bucket.read(key, 0);
    if (first === undefined)
        return undefined;
    const open = async (from) => {
        const opened = first ?? (await bucket.read(key, from)) ?? nothing();
        first = undefined;
        return opened;
    };
    for await (const chunk of (0,_storage_resumed_js__WEBPACK_IMPORTED_MODULE_2__/* .resumed */ .u)(open, bucket.uri(key), signal)) {
        hash.update(chunk);
        bytes += chunk.length;
    }
    return { digest: `sha256:${hash.digest("hex")}`, bytes };
}
async function* nothing() { }


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

/***/ 25774:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   l: () => (/* binding */ parseObject),
/* harmony export */   parsePlace: () => (/* binding */ parsePlace)
/* harmony export */ });
/* harmony import */ var _runtime_errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(43575);

/**
 * The bucket and prefix in an address.
 * @param form what an address of this kind looks like, for errors: `s3://bucket/prefix`
 * @param buckets how many leading parts name the bucket: two where it lies in an account
 * @throws ConfigurationError when it is none, or holds what has no place in a record: a user, a query, `..`
 */
function parsePlace(path, what, form, buckets = 1) {
    const parts = path.replace(/\/+$/, "").split("/");
    const [bucket, prefix] = [parts.slice(0, buckets), parts.slice(buckets)];
    const isName = (part) => /^[A-Za-z0-9][A-Za-z0-9._-]{0,221}$/.test(part);
    const isPart = (part) => /^[\w.=-]+$/.test(part) && part !== "." && part !== "..";
    if (bucket.length < buckets || !bucket.every(isName) || !prefix.every(isPart)) {
        throw new _runtime_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .ConfigurationError */ .j1(`${what}: "${withoutSecrets(path)}" is not a place in a store. Write ${form}, of letters, digits and . _ = -, without a user or a query.`);
    }
    return { bucket: bucket.join("/"), prefix: prefix.join("/") };
}
/** The bucket and the name of the object that a URI of a record names. */
function parseObject(uri, form, buckets = 1) {
    const parts = uri.replace(/^[a-z0-9]+:\/\//i, "").split("/");
    const bucket = parts.slice(0, buckets).join("/");
    const key = parts.slice(buckets).join("/");
    if (key === "" || /[?#@]/.test(bucket)) {
        throw new _runtime_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .ConfigurationError */ .j1(`${withoutSecrets(uri)} names no object; ${form} is needed.`);
    }
    return { bucket, key };
}
function withoutSecrets(text) {
    return text.replace(/[^/]*@/, "***@").replace(/\?.*$/s, "?…");
}


/***/ }),

/***/ 55828:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   f: () => (/* binding */ settingsOf)
/* harmony export */ });
/* harmony import */ var _github_context_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(80394);
/* harmony import */ var _model_read_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(79657);
/* harmony import */ var _runtime_errors_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(43575);



/**
 * What model.yaml says of the bucket that a URI names: records hold no region and no server. Undefined where it says
 * nothing of it. That of a pull request says nothing: the server that it names would be asked with the job's keys.
 */
async function settingsOf(type, bucket, { model: given, runtime }) {
    const model = given ?? (await modelHere(runtime));
    const store = model?.config.registry?.store;
    if (store?.type !== type || !`${store.path}/`.startsWith(`${bucket}/`))
        return undefined;
    return store;
}
async function modelHere({ context, workspace }) {
    if (context !== undefined && (0,_github_context_js__WEBPACK_IMPORTED_MODULE_0__/* .isForPullRequest */ .w)(context))
        return undefined;
    try {
        return await (0,_model_read_js__WEBPACK_IMPORTED_MODULE_1__/* .readModel */ .ko)(workspace, _model_read_js__WEBPACK_IMPORTED_MODULE_1__/* .defaultConfig */ .sb);
    }
    catch (error) {
        // Whoever needs a model.yaml says what is wrong with it.
        if (error instanceof _runtime_errors_js__WEBPACK_IMPORTED_MODULE_2__/* .ConfigurationError */ .j1)
            return undefined;
        throw error;
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


/***/ }),

/***/ 42284:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   d: () => (/* binding */ correct)
/* harmony export */ });
/** Where the place is set, and what it may have to say. */
function correct(use) {
    return use === "store" ? "Make it, or correct registry.store.path." : "Correct the address.";
}


/***/ })

};
