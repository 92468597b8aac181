export const id = 120;
export const ids = [120,965,346,70];
export const modules = {

/***/ 98494:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $: () => (/* binding */ canonical),
/* harmony export */   c: () => (/* binding */ policyChanges)
/* harmony export */ });
/** The settings, by dotted name, in which two `evaluate` sections differ, in the order of their names. */
function policyChanges(before, after) {
    const old = leaves(before);
    const now = leaves(after);
    return [...new Set([...old.keys(), ...now.keys()])]
        .sort()
        .filter((setting) => old.get(setting) !== now.get(setting))
        .map((setting) => ({ setting, before: old.get(setting), after: now.get(setting) }));
}
function leaves(value, path = []) {
    if (value === undefined)
        return new Map();
    if (value === null || typeof value !== "object" || Array.isArray(value)) {
        return new Map([[path.join("."), JSON.stringify(value)]]);
    }
    return new Map(Object.entries(value).flatMap(([key, inner]) => [...leaves(inner, [...path, key])]));
}
/** The same text for the same settings, whatever the order of their keys: what a policy's digest is taken of. */
function canonical(value) {
    if (Array.isArray(value))
        return `[${value.map(canonical).join(",")}]`;
    if (value === null || typeof value !== "object")
        return JSON.stringify(value) ?? "null";
    const entries = Object.entries(value).filter(([, inner]) => inner !== undefined);
    const sorted = entries.sort(([one], [other]) => (one < other ? -1 : 1));
    return `{${sorted.map(([key, inner]) => `${JSON.stringify(key)}:${canonical(inner)}`).join(",")}}`;
}


/***/ }),

/***/ 38120:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   i: () => (/* binding */ findPolicy)
/* harmony export */ });
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(76760);
/* harmony import */ var _toolkit_git_commit_tree_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(10390);
/* harmony import */ var _toolkit_git_repository_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(4373);
/* harmony import */ var _toolkit_git_working_tree_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(80070);
/* harmony import */ var _toolkit_model_read_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(87253);
/* harmony import */ var _toolkit_runtime_errors_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(43575);
/* harmony import */ var _difference_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(98494);







/**
 * Finds the policy: at `policyRef`, else at the base branch of the pull request, else here. A policy that can't be
 * read there is a problem, never a reason to take another one.
 */
async function findPolicy(config, policyRef, runtime) {
    const own = await (0,_toolkit_model_read_js__WEBPACK_IMPORTED_MODULE_4__/* .requireModel */ .nj)(runtime.workspace, config, "the gate's policy");
    const ref = policyRef ?? runtime.context?.pullRequest?.baseRef;
    if (ref === undefined) {
        return { judging: own, own, ref, tree: (0,_toolkit_git_working_tree_js__WEBPACK_IMPORTED_MODULE_3__/* .workingTree */ .c)(runtime.workspace), changes: [] };
    }
    try {
        const repository = await (0,_toolkit_git_repository_js__WEBPACK_IMPORTED_MODULE_2__/* .openRepository */ .h)(runtime.workspace.directory, runtime);
        const prefix = folderIn(repository, runtime.workspace.directory);
        const commit = await repository.resolveRef(ref);
        const path = `${prefix}${config.replace(/^\.\//, "")}`;
        const text = await repository.readBlob(commit, path);
        if (text === undefined) {
            return {
                own,
                ref,
                problem: `${path} does not exist at ${ref}, and the policy is read from there. Merge the policy first, or name another place with policy-ref.`,
            };
        }
        const judging = (0,_toolkit_model_read_js__WEBPACK_IMPORTED_MODULE_4__/* .parseModel */ .Xh)(text, `${config} at ${ref}`);
        const changes = (0,_difference_js__WEBPACK_IMPORTED_MODULE_6__/* .policyChanges */ .c)(judging.config.evaluate, own.config.evaluate);
        return { judging, own, ref, tree: (0,_toolkit_git_commit_tree_js__WEBPACK_IMPORTED_MODULE_1__/* .commitTree */ .S)(repository, commit, prefix), changes };
    }
    catch (error) {
        if (!(error instanceof _toolkit_runtime_errors_js__WEBPACK_IMPORTED_MODULE_5__/* .ConfigurationError */ .j1))
            throw error;
        return { own, ref, problem: `The policy can't be read at ${ref}: ${(0,_toolkit_runtime_errors_js__WEBPACK_IMPORTED_MODULE_5__/* .sentence */ .em)(error)}` };
    }
}
/** The working directory inside the repository, as a prefix: empty, or with a slash at its end. */
function folderIn(repository, directory) {
    const way = (0,node_path__WEBPACK_IMPORTED_MODULE_0__.relative)(repository.root, directory).split(node_path__WEBPACK_IMPORTED_MODULE_0__.sep).join("/");
    return way === "" ? "" : `${way}/`;
}


/***/ }),

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
