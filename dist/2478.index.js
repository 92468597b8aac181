export const id = 2478;
export const ids = [2478,6507,8888,97,174];
export const modules = {

/***/ 47697:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   n: () => (/* binding */ branchTree)
/* harmony export */ });
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(51455);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(76760);
/* harmony import */ var _commit_tree_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(10390);
/* harmony import */ var _target_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(71817);




/**
 * The files of the branch that a change of this run would go to, as the remote has it now, with paths from the working
 * directory.
 * @throws ConfigurationError when the branch can't be read
 */
async function branchTree(repository, runtime) {
    const branch = await (0,_target_js__WEBPACK_IMPORTED_MODULE_3__/* .targetBranch */ .m)(repository, undefined, runtime.context, await repository.remote());
    const prefix = (0,node_path__WEBPACK_IMPORTED_MODULE_1__.relative)(repository.root, await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.realpath)(runtime.workspace.directory))
        .split(node_path__WEBPACK_IMPORTED_MODULE_1__.sep)
        .join("/");
    return (0,_commit_tree_js__WEBPACK_IMPORTED_MODULE_2__/* .commitTree */ .S)(repository, await repository.resolveRef(branch), prefix);
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
            const files = [...(await folderAt(folder)).values()].filter(isFile);
            const contents = await Promise.all(files.map(({ id }) => text(id)));
            for (const [index, { name }] of files.entries()) {
                const content = contents[index];
                if (content !== undefined)
                    texts.set(name, content);
            }
            return texts;
        },
    };
}
function isFile(entry) {
    return entry?.mode.startsWith("100") === true;
}


/***/ }),

/***/ 5401:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   W: () => (/* binding */ runtimeAt)
/* harmony export */ });
/* harmony import */ var _runtime_errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(43575);
/* harmony import */ var _runtime_workspace_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(33799);
/* harmony import */ var _repository_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(4373);



/**
 * The runtime to land with in the checkout of another repository than the model's: its own workspace, and the client
 * for its own pull requests. Nothing of this run's pull request holds there.
 * @param directory absolute path of the checkout
 * @param what the input or setting that named it, for errors
 * @throws ConfigurationError when it is no git checkout
 */
async function runtimeAt(directory, what, runtime) {
    const repository = await (0,_repository_js__WEBPACK_IMPORTED_MODULE_2__/* .openRepository */ .h)(directory, runtime).catch((error) => {
        const why = error instanceof _runtime_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .ConfigurationError */ .j1 ? ` (${(0,_runtime_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .messageOf */ .bD)(error)})` : "";
        throw new _runtime_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .ConfigurationError */ .j1(`${what}: ${directory} is not a git checkout${why}. Give a folder of the workspace that actions/checkout filled, or a URL.`, { cause: error });
    });
    const remote = await repository.remote();
    const found = remote === undefined ? undefined : gitHubRepository(await repository.remoteUrl(remote), runtime);
    const { context } = runtime;
    return {
        ...runtime,
        workspace: new _runtime_workspace_js__WEBPACK_IMPORTED_MODULE_1__/* .Workspace */ .a(directory),
        context: context === undefined || found === undefined
            ? undefined
            : { ...context, ...found, pullRequest: undefined, defaultBranch: undefined },
        github: async () => {
            const github = await runtime.github();
            return github === undefined || found === undefined ? undefined : { ...github, ...found };
        },
    };
}
/** Owner and name where the remote is on the GitHub that this run is on. */
function gitHubRepository(url, runtime) {
    const server = runtime.context?.serverUrl;
    if (url === undefined || server === undefined)
        return undefined;
    const host = new URL(server).host;
    const [, found, owner, repository] = /^(?:https?:\/\/|ssh:\/\/git@|git@)([^/:]+(?::\d+)?)[/:]([^/]+)\/([^/]+?)(?:\.git)?\/?$/.exec(url) ?? [];
    return found === host && owner !== undefined && repository !== undefined
        ? { owner, repository }
        : undefined;
}


/***/ }),

/***/ 71817:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   D: () => (/* binding */ checkBranch),
/* harmony export */   m: () => (/* binding */ targetBranch)
/* harmony export */ });
/* harmony import */ var _runtime_errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(43575);

/**
 * The branch that a change is for: the one that was asked for, else the base of the pull request that runs, else the
 * branch that is checked out, else the branch that the run is for, else the repository's default branch.
 */
async function targetBranch(repository, asked, context, remote) {
    const branch = asked ??
        context?.pullRequest?.baseRef ??
        (await repository.currentBranch()) ??
        /^refs\/heads\/(.+)$/.exec(context?.ref ?? "")?.[1] ??
        context?.defaultBranch ??
        (await defaultBranch(repository, remote));
    if (branch === undefined) {
        throw new _runtime_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .ConfigurationError */ .j1("No branch is checked out, and none is named. Check a branch out before writing to it.");
    }
    return checkBranch(repository, branch);
}
/** @throws ConfigurationError when git wouldn't take it as the name of a branch */
async function checkBranch(repository, branch) {
    const valid = await repository.attempt(["check-ref-format", `refs/heads/${branch}`]);
    if (valid.code !== 0 || branch.startsWith("-") || branch.startsWith("refs/")) {
        throw new _runtime_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .ConfigurationError */ .j1(`"${branch}" is not a branch name that git takes.`);
    }
    return branch;
}
async function defaultBranch(repository, remote) {
    if (remote === undefined)
        return undefined;
    const answer = await repository.attemptRemote([
        "ls-remote",
        "--symref",
        "--end-of-options",
        remote,
        "HEAD",
    ]);
    return /^ref: refs\/heads\/(\S+)\tHEAD/m.exec(answer.stdout.toString("utf8"))?.[1];
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


/***/ }),

/***/ 42602:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $: () => (/* binding */ registryHome)
/* harmony export */ });
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(51455);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(76760);
/* harmony import */ var _git_other_repository_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(5401);
/* harmony import */ var _git_repository_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(4373);
/* harmony import */ var _runtime_errors_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(43575);





/**
 * Finds the repository that a registry's folder lies in. A folder of another repository that is checked out below the
 * working directory (by actions/checkout with `path`, or as a submodule) belongs to that repository.
 * @param folder relative to the working directory; it need not be there yet
 * @throws ConfigurationError when it is not below the working directory
 */
async function registryHome(folder, runtime) {
    const { workspace } = runtime;
    const absolute = await workspace.resolve(folder, "registry");
    const path = workspace.relative(absolute);
    if (path === "" || path.startsWith("..")) {
        throw new _runtime_errors_js__WEBPACK_IMPORTED_MODULE_4__/* .ConfigurationError */ .j1(`registry: ${folder} is not a folder below the working directory.`);
    }
    const own = await repositoryAt(workspace.directory, runtime);
    const existing = await nearestFolder(absolute);
    const real = await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.realpath)(existing);
    // Asking git takes two processes, and hardly any registry lies in a checkout of its own.
    const top = own?.root ?? (await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.realpath)(workspace.root));
    const holder = (await isInCheckout(real, top)) ? await repositoryAt(existing, runtime) : undefined;
    if (holder === undefined || holder.root === own?.root) {
        return { repository: own, own, runtime, path, isElsewhere: false };
    }
    return {
        repository: holder,
        own,
        runtime: await (0,_git_other_repository_js__WEBPACK_IMPORTED_MODULE_2__/* .runtimeAt */ .W)(holder.root, "registry", runtime),
        path: (0,node_path__WEBPACK_IMPORTED_MODULE_1__.relative)(holder.root, real + absolute.slice(existing.length))
            .split(node_path__WEBPACK_IMPORTED_MODULE_1__.sep)
            .join("/"),
        isElsewhere: true,
    };
}
/** Whether a folder, or one above it and below `top`, has what git keeps a checkout by. Both without links. */
async function isInCheckout(folder, top) {
    for (let at = folder; at !== top && at !== (0,node_path__WEBPACK_IMPORTED_MODULE_1__.dirname)(at); at = (0,node_path__WEBPACK_IMPORTED_MODULE_1__.dirname)(at)) {
        if ((await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.lstat)((0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(at, ".git")).catch(() => undefined)) !== undefined)
            return true;
    }
    return false;
}
async function repositoryAt(directory, runtime) {
    try {
        return await (0,_git_repository_js__WEBPACK_IMPORTED_MODULE_3__/* .openRepository */ .h)(directory, runtime);
    }
    catch (error) {
        if (error instanceof _runtime_errors_js__WEBPACK_IMPORTED_MODULE_4__/* .ConfigurationError */ .j1)
            return undefined;
        throw error;
    }
}
async function nearestFolder(path) {
    const found = await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.stat)(path).catch(() => undefined);
    return found?.isDirectory() ? path : nearestFolder((0,node_path__WEBPACK_IMPORTED_MODULE_1__.dirname)(path));
}


/***/ }),

/***/ 26507:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   B4: () => (/* binding */ formatCount),
/* harmony export */   Gp: () => (/* binding */ formatSigned),
/* harmony export */   ZV: () => (/* binding */ formatNumber),
/* harmony export */   l9: () => (/* binding */ formatPercent),
/* harmony export */   pq: () => (/* binding */ countOf),
/* harmony export */   z3: () => (/* binding */ formatBytes)
/* harmony export */ });
const minus = "−";
/** A number for people: fixed digits after the point (3), a real minus sign, `–` where there is none. */
function formatNumber(value, digits = 3) {
    if (value === null || value === undefined || !Number.isFinite(value))
        return "–";
    const magnitude = Math.abs(value);
    const text = magnitude !== 0 && (magnitude < 0.5 * 10 ** -digits || magnitude >= 1e9)
        ? magnitude.toExponential(2)
        : grouped(magnitude.toFixed(digits));
    return value < 0 && Number(text.replaceAll(",", "")) !== 0 ? `${minus}${text}` : text;
}
/** Like {@link formatNumber}, with a sign in front also when positive. */
function formatSigned(value, digits = 3) {
    const text = formatNumber(value, digits);
    return value !== null && value !== undefined && value > 0 && text !== "–" ? `+${text}` : text;
}
/** A count with thousands separators: `2,000`. */
function formatCount(value) {
    return grouped(String(value));
}
/** With a comma between thousands. By hand: the first call of toLocaleString costs more than all else that is written. */
function grouped(number) {
    const [whole = "", ...fraction] = number.split(".");
    return [whole.replaceAll(/\B(?=(\d{3})+$)/g, ","), ...fraction].join(".");
}
/** `1 row`, `2,000 rows`. */
function countOf(value, singular, plural = `${singular}s`) {
    return `${formatCount(value)} ${value === 1 ? singular : plural}`;
}
/** A share between 0 and 1 as a percentage: `12.5%`. */
function formatPercent(share, digits = 1) {
    if (share === null || share === undefined || !Number.isFinite(share))
        return "–";
    return `${(share * 100).toFixed(digits).replace("-", minus)}%`;
}
/** A number of bytes in the unit that reads best, powers of 1,024: `12 B`, `1.5 KiB`, `70.1 MiB`. */
function formatBytes(bytes) {
    const units = ["B", "KiB", "MiB", "GiB", "TiB"];
    const power = Math.min(units.length - 1, Math.floor(Math.log2(Math.max(1, bytes)) / 10));
    const value = bytes / 1024 ** power;
    return `${power === 0 ? formatCount(value) : value.toFixed(1)} ${units[power]}`;
}


/***/ })

};
