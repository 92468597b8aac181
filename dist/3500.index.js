export const id = 3500;
export const ids = [3500];
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

/***/ 13500:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   fileKind: () => (/* binding */ fileKind)
/* harmony export */ });
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(73024);
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(51455);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(76760);
/* harmony import */ var node_url__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(73136);
/* harmony import */ var _runtime_errors_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(43575);
/* harmony import */ var _file_store_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(87725);
/* harmony import */ var _file_uri_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(85042);
/* harmony import */ var _store_kind_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(9385);








/**
 * A folder: relative to the working directory, absolute (a share, say), or a `file:` URI. What lies in the repository
 * and is not ignored by git is committed together with the record.
 */
const fileKind = {
    async open({ path }, what, access) {
        const { repository, runtime } = access;
        const { workspace, signal } = runtime;
        const given = path.startsWith("file://") ? (0,node_url__WEBPACK_IMPORTED_MODULE_3__.fileURLToPath)(path) : path.replace(/^file:/, "");
        // An absolute folder may lie anywhere; a relative one that leaves the workspace is a mistake.
        const folder = (0,node_path__WEBPACK_IMPORTED_MODULE_2__.isAbsolute)(given) ? (0,node_path__WEBPACK_IMPORTED_MODULE_2__.resolve)(given) : await workspace.resolve(given, what);
        const inRepository = inside((0,_store_kind_js__WEBPACK_IMPORTED_MODULE_7__/* .rootOf */ .I)(access), folder);
        const inDirectory = inside(workspace.directory, folder);
        const isCommitted = repository !== undefined &&
            inRepository !== undefined &&
            (await repository.attempt(["check-ignore", "--quiet", "--", (0,node_path__WEBPACK_IMPORTED_MODULE_2__.resolve)(folder, "sha256/00/00")])).code !==
                0;
        if (isCommitted && inDirectory === undefined) {
            throw new _runtime_errors_js__WEBPACK_IMPORTED_MODULE_4__/* .ConfigurationError */ .j1(`${what}: ${path} lies in the repository but outside the working directory. Put it below, or let git ignore it.`);
        }
        return (0,_file_store_js__WEBPACK_IMPORTED_MODULE_5__/* .fileStore */ .o)({ folder, inRepository, committed: isCommitted ? inDirectory : undefined, signal });
    },
    async read(uri, _digest, access) {
        const path = (0,_file_uri_js__WEBPACK_IMPORTED_MODULE_6__/* .localPath */ .$)(uri, (0,_store_kind_js__WEBPACK_IMPORTED_MODULE_7__/* .rootOf */ .I)(access));
        const found = await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.stat)(path).catch(() => undefined);
        if (!found?.isFile()) {
            throw new _runtime_errors_js__WEBPACK_IMPORTED_MODULE_4__/* .ConfigurationError */ .j1(`${uri} is not there. Make the artifact store available where this runs.`);
        }
        return (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.createReadStream)(path, { highWaterMark: 1024 * 1024 });
    },
};
/** The way from a folder to a path below it, with `/` between its parts; undefined where it is not below. */
function inside(folder, path) {
    const way = (0,node_path__WEBPACK_IMPORTED_MODULE_2__.relative)(folder, path);
    if (way === "" || way === ".." || way.startsWith(`..${node_path__WEBPACK_IMPORTED_MODULE_2__.sep}`) || (0,node_path__WEBPACK_IMPORTED_MODULE_2__.isAbsolute)(way))
        return undefined;
    return way.split(node_path__WEBPACK_IMPORTED_MODULE_2__.sep).join("/");
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

/***/ 9385:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   I: () => (/* binding */ rootOf)
/* harmony export */ });
/** Where relative `file:` URIs start from: the repository, or the workspace where there is none. */
function rootOf({ repository, runtime }) {
    return repository?.root ?? runtime.workspace.root;
}


/***/ })

};
