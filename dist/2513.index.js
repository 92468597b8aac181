export const id = 2513;
export const ids = [2513,9646,5774,3444];
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





/** sha256 and size of a file, read piece by piece. */
async function hashFile(file, signal) {
    const hash = (0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.createHash)("sha256");
    let bytes = 0;
    for await (const chunk of (0,node_fs__WEBPACK_IMPORTED_MODULE_1__.createReadStream)(file, {
        highWaterMark: 1024 * 1024,
        ...(signal && { signal }),
    })) {
        hash.update(chunk);
        bytes += chunk.length;
    }
    return { digest: `sha256:${hash.digest("hex")}`, bytes };
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
/* harmony import */ var _file_store_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(87725);
/* harmony import */ var _resumed_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(77240);




/**
 * Keeps each file under its digest in a bucket, `prefix/sha256/ab/cdef…`. What is there is never written again, and
 * everything is read back before a record may name it.
 * @param prefix without slashes around it; may be empty
 * @param nameOf the name of a file's object below the prefix
 */
function objectStore(bucket, prefix, signal, nameOf = ({ digest }) => (0,_file_store_js__WEBPACK_IMPORTED_MODULE_2__/* .keyOf */ .T)(digest)) {
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
        throw new _runtime_errors_js__WEBPACK_IMPORTED_MODULE_1__/* .ConfigurationError */ .j1(`${bucket.uri(below + (0,_file_store_js__WEBPACK_IMPORTED_MODULE_2__/* .keyOf */ .T)(digest))}: the connection broke: ${(0,_runtime_errors_js__WEBPACK_IMPORTED_MODULE_1__/* .messageOf */ .bD)(error)}. Nothing was registered. Run it again.`, { cause: error });
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
        remove: ({ digest }) => bucket.remove(below + (0,_file_store_js__WEBPACK_IMPORTED_MODULE_2__/* .keyOf */ .T)(digest)),
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
    return (0,_resumed_js__WEBPACK_IMPORTED_MODULE_3__/* .resumed */ .u)(open, uri, signal);
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
    for await (const chunk of (0,_resumed_js__WEBPACK_IMPORTED_MODULE_3__/* .resumed */ .u)(open, bucket.uri(key), signal)) {
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
 * A file piece by piece. It fails at the end, before anything is completed, when the bytes are not those of the digest.
 * @throws ConfigurationError when the file has changed
 */
async function* partsOf(file, digest, size) {
    const hash = (0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.createHash)("sha256");
    const handle = await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.open)(file, "r");
    try {
        let last;
        for (let number = 1;; number++) {
            const buffer = Buffer.allocUnsafeSlow(size);
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
                last = { number, bytes };
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
                .finally(() => underWay.delete(one));
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

/***/ 77240:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   u: () => (/* reexport safe */ _storage_resumed_js__WEBPACK_IMPORTED_MODULE_0__.u)
/* harmony export */ });
/* harmony import */ var _storage_resumed_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(4698);



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

/***/ 33444:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  s3Bucket: () => (/* binding */ s3Bucket)
});

// EXTERNAL MODULE: external "node:fs/promises"
var promises_ = __webpack_require__(51455);
// EXTERNAL MODULE: ./node_modules/@aws-sdk/client-s3/dist-cjs/index.js
var dist_cjs = __webpack_require__(53711);
// EXTERNAL MODULE: ./out/toolkit/registry/store/cloud/parts.js
var cloud_parts = __webpack_require__(56823);
// EXTERNAL MODULE: external "node:crypto"
var external_node_crypto_ = __webpack_require__(77598);
// EXTERNAL MODULE: ./out/toolkit/runtime/errors.js
var errors = __webpack_require__(43575);
;// CONCATENATED MODULE: ./out/toolkit/registry/store/s3/multipart.js




/**
 * Uploads a file part by part, each with its checksum. An upload that an earlier run left unfinished is taken up: only
 * the parts that the store lacks are sent. It is completed only where no object is there.
 */
async function writeParts(client, object, encryption, parts, signal) {
    const asked = { abortSignal: signal };
    const unfinished = await unfinishedUpload(client, object, asked);
    const kept = unfinished?.kept ?? new Map();
    const UploadId = unfinished?.id ??
        (await client.send(new dist_cjs/* CreateMultipartUploadCommand */.nG4({ ...object, ...encryption, ChecksumAlgorithm: "SHA256" }), asked)).UploadId;
    const upload = { ...object, UploadId };
    const send = async ({ number, bytes }) => {
        const checksum = sha256(bytes);
        const there = kept.get(number);
        if (there !== undefined && isSame(there, bytes, checksum))
            return completed(number, there.ETag, checksum);
        const { ETag } = await client.send(new dist_cjs/* UploadPartCommand */.iVK({ ...upload, PartNumber: number, Body: bytes, ChecksumSHA256: checksum }), asked);
        return completed(number, ETag, checksum);
    };
    try {
        const Parts = await (0,cloud_parts/* sendParts */.ht)(parts, send);
        await client.send(new dist_cjs/* CompleteMultipartUploadCommand */.Gym({ ...upload, MultipartUpload: { Parts }, IfNoneMatch: "*" }), asked);
        return true;
    }
    catch (error) {
        // The parts stay where a run was cancelled or its connection broke: the next one goes on from there.
        if (error instanceof errors/* ConfigurationError */.j1) {
            await client.send(new dist_cjs/* AbortMultipartUploadCommand */.tfP(upload)).catch(() => undefined);
        }
        throw error;
    }
}
/** base64 of SHA-256, as S3 takes it. */
function sha256(bytes) {
    return (0,external_node_crypto_.createHash)("sha256").update(bytes).digest("base64");
}
const completed = (PartNumber, ETag, ChecksumSHA256) => ({
    PartNumber,
    ...(ETag !== undefined && { ETag }),
    ChecksumSHA256,
});
/** Whether the store has these very bytes as a part. */
function isSame(kept, bytes, checksum) {
    if (kept.Size !== bytes.length)
        return false;
    if (kept.ChecksumSHA256 !== undefined)
        return kept.ChecksumSHA256 === checksum;
    // Without a checksum the ETag of a part is its MD5, unless it is encrypted with a key: then it is sent again.
    return kept.ETag?.replaceAll('"', "") === (0,external_node_crypto_.createHash)("md5").update(bytes).digest("hex");
}
/** The newest upload of an object that was begun and not finished, with its parts. */
async function unfinishedUpload(client, { Bucket, Key }, asked) {
    // A user who may not list uploads, or a store that can't, begins anew.
    const listed = await client
        .send(new dist_cjs/* ListMultipartUploadsCommand */.mo2({ Bucket, Prefix: Key }), asked)
        .catch((error) => {
        asked.abortSignal.throwIfAborted();
        if (error.$metadata?.httpStatusCode === undefined)
            throw error;
        return undefined;
    });
    const mine = (listed?.Uploads ?? []).filter((upload) => upload.Key === Key && upload.UploadId !== undefined);
    const newest = mine.sort((one, other) => Number(other.Initiated ?? 0) - Number(one.Initiated ?? 0))[0];
    if (newest === undefined)
        return undefined;
    const kept = new Map();
    let PartNumberMarker;
    do {
        const page = await client.send(new dist_cjs/* ListPartsCommand */.m9c({ Bucket, Key, UploadId: newest.UploadId, PartNumberMarker }), asked);
        for (const part of page.Parts ?? [])
            kept.set(part.PartNumber, part);
        PartNumberMarker = page.IsTruncated ? page.NextPartNumberMarker : undefined;
    } while (PartNumberMarker !== undefined);
    return { id: newest.UploadId, kept };
}

// EXTERNAL MODULE: ./out/toolkit/storage/s3-refusal.js
var s3_refusal = __webpack_require__(7380);
;// CONCATENATED MODULE: ./out/toolkit/registry/store/s3/refusal.js


;// CONCATENATED MODULE: ./out/toolkit/registry/store/s3/bucket.js





/** A bucket of S3. */
function s3Bucket(client, name, settings, signal) {
    const uri = (key) => `s3://${name}/${key}`;
    const asked = { abortSignal: signal };
    const guarded = async (where, work) => {
        try {
            return await work();
        }
        catch (error) {
            throw (0,s3_refusal/* refusal */.x5)(error, where, name);
        }
    };
    const encryption = {
        ...(settings.encryption && { ServerSideEncryption: settings.encryption }),
        ...(settings.kms_key && { SSEKMSKeyId: settings.kms_key }),
    };
    return {
        uri,
        read: (key, from) => guarded(uri(key), async () => {
            try {
                const range = from === 0 ? {} : { Range: `bytes=${from}-` };
                const { Body } = await client.send(new dist_cjs/* GetObjectCommand */.jLs({ Bucket: name, Key: key, ...range }), asked);
                return Body;
            }
            catch (error) {
                if ((0,s3_refusal/* isAbsent */.W0)(error))
                    return undefined;
                throw error;
            }
        }),
        write: (key, { file, digest }) => guarded(uri(key), async () => {
            const size = (0,cloud_parts/* partSize */.hq)((await (0,promises_.stat)(file)).size);
            const object = { Bucket: name, Key: key };
            try {
                if ((await (0,promises_.stat)(file)).size > size) {
                    return await writeParts(client, object, encryption, (0,cloud_parts/* partsOf */.CI)(file, digest, size), signal);
                }
                for await (const { bytes } of (0,cloud_parts/* partsOf */.CI)(file, digest, size)) {
                    const checked = { Body: bytes, ChecksumSHA256: sha256(bytes), IfNoneMatch: "*" };
                    await client.send(new dist_cjs/* PutObjectCommand */.wKZ({ ...object, ...encryption, ...checked }), asked);
                }
                return true;
            }
            catch (error) {
                if ((0,s3_refusal/* isThere */.$B)(error))
                    return false;
                throw error;
            }
        }),
        async *list(prefix) {
            let ContinuationToken;
            do {
                const page = await guarded(uri(prefix), () => client.send(new dist_cjs/* ListObjectsV2Command */.u6x({ Bucket: name, Prefix: prefix, ContinuationToken }), asked));
                for (const { Key, Size, LastModified } of page.Contents ?? []) {
                    if (Key !== undefined && Size !== undefined && LastModified !== undefined) {
                        yield { key: Key, bytes: Size, at: LastModified };
                    }
                }
                ContinuationToken = page.NextContinuationToken;
            } while (ContinuationToken !== undefined);
        },
        remove: (key) => guarded(uri(key), async () => {
            await client.send(new dist_cjs/* DeleteObjectCommand */.k4j({ Bucket: name, Key: key }), asked);
        }),
    };
}


/***/ }),

/***/ 52513:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   s3Kind: () => (/* binding */ s3Kind)
/* harmony export */ });
/* harmony import */ var _cloud_object_store_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(39646);
/* harmony import */ var _cloud_place_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(25774);
/* harmony import */ var _cloud_settings_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(55828);
/* harmony import */ var _bucket_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(33444);
/* harmony import */ var _client_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(97641);





const form = "s3://bucket/prefix";
/** A bucket of S3, or of a store that speaks its protocol. Only this folder loads the SDK. */
const s3Kind = {
    async open(address, what, { runtime }) {
        const { bucket, prefix } = (0,_cloud_place_js__WEBPACK_IMPORTED_MODULE_1__.parsePlace)(address.path, what, form);
        const client = (0,_client_js__WEBPACK_IMPORTED_MODULE_4__/* .s3Client */ .o)(address, runtime);
        return (0,_cloud_object_store_js__WEBPACK_IMPORTED_MODULE_0__.objectStore)((0,_bucket_js__WEBPACK_IMPORTED_MODULE_3__.s3Bucket)(client, bucket, address, runtime.signal), prefix, runtime.signal);
    },
    async read(uri, _digest, access) {
        const { runtime } = access;
        const { bucket, key } = (0,_cloud_place_js__WEBPACK_IMPORTED_MODULE_1__/* .parseObject */ .l)(uri, "s3://bucket/key");
        const settings = await (0,_cloud_settings_js__WEBPACK_IMPORTED_MODULE_2__/* .settingsOf */ .f)("s3", bucket, access);
        const client = (0,_client_js__WEBPACK_IMPORTED_MODULE_4__/* .s3Client */ .o)(settings ?? {}, runtime);
        return (0,_cloud_object_store_js__WEBPACK_IMPORTED_MODULE_0__/* .readObject */ .A)((0,_bucket_js__WEBPACK_IMPORTED_MODULE_3__.s3Bucket)(client, bucket, settings ?? {}, runtime.signal), key, runtime.signal);
    },
};


/***/ }),

/***/ 4698:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   u: () => (/* binding */ resumed)
/* harmony export */ });
/* harmony import */ var node_timers_promises__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(58500);
/* harmony import */ var _runtime_errors_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(43575);


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
            for await (const chunk of await open(at)) {
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

/***/ 97641:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   o: () => (/* binding */ s3Client)
/* harmony export */ });
/* harmony import */ var _aws_sdk_client_s3__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(53711);

/**
 * A client with the credentials of the environment, else of the SDK's own chain: the token of a role (OIDC), a profile,
 * the container's or the machine's role.
 */
function s3Client(settings, { environment }) {
    const endpoint = settings.endpoint ?? environment.AWS_ENDPOINT_URL_S3 ?? environment.AWS_ENDPOINT_URL;
    const region = settings.region ??
        environment.AWS_REGION ??
        environment.AWS_DEFAULT_REGION ??
        // Other stores than AWS have regions in name only, and this is the name that they expect.
        (endpoint ? "us-east-1" : undefined);
    const { AWS_ACCESS_KEY_ID, AWS_SECRET_ACCESS_KEY, AWS_SESSION_TOKEN } = environment;
    return new _aws_sdk_client_s3__WEBPACK_IMPORTED_MODULE_0__/* .S3Client */ .YxF({
        ...(endpoint && { endpoint, forcePathStyle: true }),
        ...(region && { region }),
        ...(AWS_ACCESS_KEY_ID &&
            AWS_SECRET_ACCESS_KEY && {
            credentials: {
                accessKeyId: AWS_ACCESS_KEY_ID,
                secretAccessKey: AWS_SECRET_ACCESS_KEY,
                ...(AWS_SESSION_TOKEN && { sessionToken: AWS_SESSION_TOKEN }),
            },
        }),
        followRegionRedirects: true,
        // We send and check SHA-256 ourselves; other stores than AWS don't know the SDK's own checksums.
        requestChecksumCalculation: "WHEN_REQUIRED",
        responseChecksumValidation: "WHEN_REQUIRED",
        maxAttempts: 5,
        requestHandler: { connectionTimeout: 10_000, socketTimeout: 60_000 },
    });
}


/***/ }),

/***/ 7380:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $B: () => (/* binding */ isThere),
/* harmony export */   W0: () => (/* binding */ isAbsent),
/* harmony export */   x5: () => (/* binding */ refusal)
/* harmony export */ });
/* harmony import */ var _runtime_errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(43575);
/* harmony import */ var _use_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(42284);


const credentials = "Let aws-actions/configure-aws-credentials get them (OIDC, permissions: id-token: write), or set AWS_ACCESS_KEY_ID and AWS_SECRET_ACCESS_KEY, or AWS_PROFILE";
const sentences = {
    CredentialsProviderError: () => `there are no AWS credentials. ${credentials}.`,
    ExpiredToken: () => `the AWS credentials have expired. Get new ones in a step before this one: ${credentials}.`,
    InvalidAccessKeyId: () => `the store does not know the access key. ${credentials}.`,
    SignatureDoesNotMatch: () => `the secret access key does not belong to the access key. ${credentials}.`,
    InvalidToken: () => `the store refuses the session token. ${credentials}.`,
    AccessDenied: (_, use) => use === "store"
        ? "access is denied. The role or user needs s3:GetObject and s3:PutObject on the objects and s3:ListBucket on the bucket: without that, S3 won't say that an object is not there."
        : "access is denied. The role or user needs s3:GetObject on the objects and s3:ListBucket on the bucket.",
    NoSuchBucket: (bucket, use) => `there is no bucket ${bucket}. ${(0,_use_js__WEBPACK_IMPORTED_MODULE_1__/* .correct */ .d)(use)}`,
    RegionMissing: (_, use) => `no region is known. Set ${use === "store" ? "registry.store.region, or " : ""}AWS_REGION.`,
    Quota: () => "its quota is used up. Make room, or raise it.",
};
const names = {
    ExpiredTokenException: "ExpiredToken",
    TokenRefreshRequired: "ExpiredToken",
    RequestExpired: "ExpiredToken",
    QuotaExceeded: "Quota",
    XMinioStorageFull: "Quota",
    XMinioAdminBucketQuotaExceeded: "Quota",
    InsufficientStorage: "Quota",
};
/**
 * The sentence for what the store refused. A connection that broke is no refusal, and comes back as it is.
 * @param uri what was to be read or written
 */
function refusal(error, uri, bucket, use = "store") {
    if (error instanceof _runtime_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .ConfigurationError */ .j1)
        return error;
    const { name = "", Code, message = "", $metadata } = Object(error);
    const status = $metadata?.httpStatusCode;
    const code = [Code, name].find((one) => one !== undefined && (one in sentences || one in names));
    const known = code ??
        (/^Region is missing/.test(message) ? "RegionMissing" : undefined) ??
        (/Could not load credentials|Unable to find .*credentials/i.test(message)
            ? "CredentialsProviderError"
            : undefined) ??
        (status === 507 || /quota/i.test(message) ? "Quota" : undefined);
    if (known === undefined && status === undefined)
        return error;
    const said = known === undefined ? undefined : sentences[names[known] ?? known];
    const rest = said?.(bucket, use) ?? `the store answered ${status} ${Code ?? name}: ${(0,_runtime_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .messageOf */ .bD)(error)}.`;
    return new _runtime_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .ConfigurationError */ .j1(`${uri}: ${rest}`, { cause: error });
}
/** Whether a store says that there is no such object. */
function isAbsent(error) {
    const { name, Code } = Object(error);
    return name === "NoSuchKey" || Code === "NoSuchKey";
}
/** Whether a store says that the object is there already (412), or is being written by somebody else (409). */
function isThere(error) {
    const status = Object(error).$metadata?.httpStatusCode;
    return (status === 412 || (status === 409 && Object(error).name === "ConditionalRequestConflict"));
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
