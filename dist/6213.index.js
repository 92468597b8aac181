export const id = 6213;
export const ids = [6213];
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

/***/ 76213:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  dvcKind: () => (/* binding */ dvcKind)
});

// EXTERNAL MODULE: external "node:fs"
var external_node_fs_ = __webpack_require__(73024);
// EXTERNAL MODULE: external "node:fs/promises"
var promises_ = __webpack_require__(51455);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(76760);
// EXTERNAL MODULE: external "node:url"
var external_node_url_ = __webpack_require__(73136);
// EXTERNAL MODULE: ./out/toolkit/runtime/errors.js
var errors = __webpack_require__(43575);
// EXTERNAL MODULE: ./out/toolkit/registry/store/bytes.js
var bytes = __webpack_require__(85648);
// EXTERNAL MODULE: external "node:crypto"
var external_node_crypto_ = __webpack_require__(77598);
// EXTERNAL MODULE: ./out/toolkit/registry/document.js
var registry_document = __webpack_require__(66280);
;// CONCATENATED MODULE: ./out/toolkit/registry/store/dvc/dvc-file.js





/**
 * MD5 of a file, by which DVC names what it keeps. It is a name only: the digest of the record is what is checked.
 * @throws ConfigurationError when the file has changed since its digest was taken
 */
async function md5Of({ file, digest }, signal) {
    const [md5, sha256] = [(0,external_node_crypto_.createHash)("md5"), (0,external_node_crypto_.createHash)("sha256")];
    for await (const chunk of (0,external_node_fs_.createReadStream)(file, { highWaterMark: 1024 * 1024, signal })) {
        md5.update(chunk);
        sha256.update(chunk);
    }
    if (`sha256:${sha256.digest("hex")}` !== digest)
        throw (0,bytes/* changed */.tD)(file);
    return md5.digest("hex");
}
/** Where a DVC remote keeps the bytes of an MD5, since DVC 3. */
function dvcKey(md5) {
    return `files/md5/${md5.slice(0, 2)}/${md5.slice(2)}`;
}
/** The `.dvc` file by which `dvc pull` and `dvc get` find an artifact. */
function dvcFile(name, model, md5, bytes) {
    const path = external_node_path_.posix.basename(name);
    const content = (0,registry_document/* writeDocument */.f)({ outs: [{ md5, size: bytes, hash: "md5", path }] });
    return { path: external_node_path_.posix.join("dvc", model, `${name}.dvc`), content };
}

;// CONCATENATED MODULE: ./out/toolkit/registry/store/dvc/dvc-kind.js







/**
 * A DVC remote: a folder, or a bucket of S3. Files get the names that DVC looks for, and a `.dvc` file is committed
 * with the record. The records name plain `file:` and `s3:` URIs, which their own kinds read.
 */
const dvcKind = {
    async open({ path }, what, access) {
        const { signal } = access.runtime;
        const keep = path.startsWith("s3://")
            ? await inBucket(path, what, access)
            : await inFolder(path, what, access);
        return {
            async put(files, model) {
                const stored = [];
                for (const file of files) {
                    const md5 = await md5Of(file, signal);
                    const kept = await keep(file, md5);
                    stored.push({ ...kept, change: dvcFile(file.name, model, md5, kept.bytes) });
                }
                return stored;
            },
        };
    },
};
async function inBucket(path, what, { runtime }) {
    const { objectStore } = await __webpack_require__.e(/* import() */ 9646).then(__webpack_require__.bind(__webpack_require__, 39646));
    const { parsePlace } = await __webpack_require__.e(/* import() */ 5774).then(__webpack_require__.bind(__webpack_require__, 25774));
    const { s3Bucket } = await Promise.all(/* import() */[__webpack_require__.e(5118), __webpack_require__.e(3711), __webpack_require__.e(6028)]).then(__webpack_require__.bind(__webpack_require__, 46028));
    const { s3Client } = await Promise.all(/* import() */[__webpack_require__.e(5118), __webpack_require__.e(3711), __webpack_require__.e(7641)]).then(__webpack_require__.bind(__webpack_require__, 97641));
    const { bucket, prefix } = parsePlace(path.slice("s3://".length), what, "dvc:s3://bucket/prefix");
    const client = s3Bucket(s3Client({}, runtime), bucket, {}, runtime.signal);
    const names = new Map();
    const store = objectStore(client, prefix, runtime.signal, ({ digest }) => dvcKey(names.get(digest)));
    return async (file, md5) => {
        names.set(file.digest, md5);
        return (await store.put([file], ""))[0];
    };
}
async function inFolder(path, what, { repository, runtime }) {
    const { workspace, signal } = runtime;
    if (/^[a-z][a-z0-9+.-]+:/i.test(path)) {
        throw new errors/* ConfigurationError */.j1(`${what}: dvc:${path} is not a remote that is known here: a folder or s3:// is.`);
    }
    const folder = (0,external_node_path_.isAbsolute)(path) ? (0,external_node_path_.resolve)(path) : await workspace.resolve(path, what);
    const ignored = await repository?.attempt([
        "check-ignore",
        "--quiet",
        "--",
        (0,external_node_path_.join)(folder, "files/md5/00/00"),
    ]);
    // 128: it lies outside the repository.
    if (ignored?.code === 1) {
        throw new errors/* ConfigurationError */.j1(`${what}: ${path} lies in the repository, and git does not ignore it. Let git ignore it, or name a folder elsewhere.`);
    }
    return async ({ file, digest }, md5) => {
        const target = (0,external_node_path_.join)(folder, dvcKey(md5));
        const uri = (0,external_node_url_.pathToFileURL)(target).href;
        if ((await (0,promises_.stat)(target).catch(() => undefined)) === undefined) {
            await (0,promises_.mkdir)(folder, { recursive: true });
            const otherwise = () => (0,bytes/* changed */.tD)(file);
            await (0,bytes/* copyVerified */.kj)((0,external_node_fs_.createReadStream)(file, { highWaterMark: 1024 * 1024, signal }), target, digest, {
                signal,
                otherwise,
            });
        }
        const kept = await (0,bytes/* hashFile */.DC)(target, signal);
        if (kept.digest === digest)
            return { uri, ...kept };
        throw new errors/* ConfigurationError */.j1(`The store holds other bytes under ${target} than its name says. Remove that file, and run it again.`);
    };
}


/***/ })

};
