export const id = 9646;
export const ids = [9646];
export const modules = {

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


/***/ })

};
