export const id = 346;
export const ids = [346,965,70];
export const modules = {

/***/ 10390:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   S: () => (/* binding */ commitTree),
/* harmony export */   z: () => (/* binding */ pathInRepository)
/* harmony export */ });
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(76760);
/* harmony import */ var _runtime_errors_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(43575);
/* harmony import */ var _object_reader_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(45815);



/**
 * The path in the repository of a path that is relative to `prefix` (itself relative to the repository's root).
 * @throws ConfigurationError when it leaves the repository or can't be the path of a file
 */
function pathInRepository(prefix, path) {
    const joined = node_path__WEBPACK_IMPORTED_MODULE_0__.posix.normalize(node_path__WEBPACK_IMPORTED_MODULE_0__.posix.join(prefix, path));
    const parts = joined.split("/");
    if (path === "" || node_path__WEBPACK_IMPORTED_MODULE_0__.posix.isAbsolute(path) || parts[0] === ".." || /[\p{Cc}\\]/u.test(path)) {
        throw new _runtime_errors_js__WEBPACK_IMPORTED_MODULE_1__/* .ConfigurationError */ .j1(`${JSON.stringify(path)} is not a path inside the repository.`);
    }
    if (parts.some((part) => part.toLowerCase() === ".git")) {
        throw new _runtime_errors_js__WEBPACK_IMPORTED_MODULE_1__/* .ConfigurationError */ .j1(`${path} lies in git's own folder, where nothing is written.`);
    }
    return joined;
}
/** The files of a commit, with paths relative to `prefix`. Nothing of it needs to be checked out. */
function commitTree(source, commit, prefix) {
    let opened;
    const reader = async () => {
        if (source instanceof _object_reader_js__WEBPACK_IMPORTED_MODULE_2__/* .ObjectReader */ .n)
            return source;
        opened ??= source.objects();
        return opened;
    };
    const text = async (id) => (await (await reader()).read(id))?.bytes.toString("utf8");
    const folderAt = async (folder) => {
        const full = pathInRepository(prefix, folder);
        const objects = await reader();
        const entry = await objects.entry(commit, full);
        if (entry === undefined)
            return new Map();
        if (entry.mode !== "40000") {
            throw new _runtime_errors_js__WEBPACK_IMPORTED_MODULE_1__/* .ConfigurationError */ .j1(`${folder} is not a folder; a folder is needed there.`);
        }
        return (await objects.tree(commit, full)) ?? new Map();
    };
    return {
        async read(path) {
            const entry = await (await reader()).entry(commit, pathInRepository(prefix, path));
            if (entry?.mode === "120000") {
                throw new _runtime_errors_js__WEBPACK_IMPORTED_MODULE_1__/* .ConfigurationError */ .j1("is a symbolic link; a regular file is needed.", {
                    place: { file: path },
                });
            }
            return isFile(entry) ? text(entry.id) : undefined;
        },
        async list(folder) {
            return [...(await folderAt(folder)).keys()].sort();
        },
        async readAll(folder) {
            const texts = new Map();
            for (const entry of (await folderAt(folder)).values()) {
                const content = isFile(entry) ? await text(entry.id) : undefined;
                if (content !== undefined)
                    texts.set(entry.name, content);
            }
            return texts;
        },
    };
}
function isFile(entry) {
    return entry?.mode.startsWith("100") === true;
}


/***/ }),

/***/ 80070:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   c: () => (/* binding */ workingTree)
/* harmony export */ });
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(51455);
/* harmony import */ var _runtime_errors_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(43575);


/** The files as they lie in the working folder. Paths are relative to the workspace's directory. */
function workingTree(workspace) {
    return {
        async read(path) {
            const absolute = await workspace.resolve(path, path);
            const found = await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.lstat)(absolute).catch(() => undefined);
            if (found === undefined)
                return undefined;
            if (found.isSymbolicLink()) {
                throw new _runtime_errors_js__WEBPACK_IMPORTED_MODULE_1__/* .ConfigurationError */ .j1("is a symbolic link; a regular file is needed.", {
                    place: { file: path },
                });
            }
            return workspace.readText(path, path, 64 * 1024 * 1024);
        },
        async list(folder) {
            const absolute = await workspace.resolve(folder, folder);
            const found = await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.lstat)(absolute).catch(() => undefined);
            if (found === undefined)
                return [];
            if (!found.isDirectory()) {
                throw new _runtime_errors_js__WEBPACK_IMPORTED_MODULE_1__/* .ConfigurationError */ .j1(`${folder} is not a folder; a folder is needed there.`);
            }
            return (await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.readdir)(absolute)).sort();
        },
    };
}


/***/ })

};
