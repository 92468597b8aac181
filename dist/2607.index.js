export const id = 2607;
export const ids = [2607,6507,8888,174];
export const modules = {

/***/ 25012:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  gc: () => (/* binding */ gc),
  run: () => (/* binding */ run)
});

// EXTERNAL MODULE: ./out/toolkit/runtime/errors.js
var errors = __webpack_require__(43575);
// EXTERNAL MODULE: ./out/toolkit/git/problem.js
var problem = __webpack_require__(83381);
;// CONCATENATED MODULE: ./out/toolkit/git/remote-heads.js


/**
 * The commits that all branches have now, at the remote where there is one, else here; their files are here afterwards.
 * No ref of this repository is written.
 * @throws ConfigurationError when the remote can't be read
 */
async function fetchHeads(repository) {
    const remote = await repository.remote();
    if (remote === undefined) {
        const here = await repository.git(["for-each-ref", "--format=%(objectname)", "refs/heads"]);
        return distinct(here.split("\n"));
    }
    const listed = await repository.attemptRemote(["ls-remote", "--heads", "--end-of-options", remote]);
    if (listed.code !== 0)
        throw new errors/* ConfigurationError */.j1(`${remote} can't be read: ${(0,problem/* describeGitProblem */.Z3)(listed.stderr)}`);
    const lines = listed.stdout.toString("utf8").split("\n");
    const heads = distinct(lines.map((line) => line.split("\t")[0]));
    const missing = [];
    for (const head of heads)
        if ((await repository.commit(head)) === undefined)
            missing.push(head);
    if (missing.length === 0)
        return heads;
    const depth = (await repository.isShallow()) ? ["--depth=1"] : [];
    const plain = ["--quiet", "--no-tags", "--no-write-fetch-head", "--refmap=", "--no-recurse-submodules"];
    const fetched = await repository.attemptRemote([
        ...["fetch", ...plain, ...depth, "--end-of-options", remote],
        ...missing,
    ]);
    if (fetched.code !== 0)
        throw new errors/* ConfigurationError */.j1(`The branches of ${remote} can't be fetched: ${(0,problem/* describeGitProblem */.Z3)(fetched.stderr)}`);
    return heads;
}
function distinct(values) {
    return [...new Set(values.filter((value) => value !== ""))];
}

// EXTERNAL MODULE: ./out/toolkit/model/read.js + 12 modules
var read = __webpack_require__(79657);
// EXTERNAL MODULE: ./out/toolkit/registry/name.js
var registry_name = __webpack_require__(95982);
// EXTERNAL MODULE: ./out/toolkit/registry/store/store-address.js
var store_address = __webpack_require__(12563);
// EXTERNAL MODULE: ./out/toolkit/registry/store/store-kinds.js
var store_kinds = __webpack_require__(37260);
// EXTERNAL MODULE: ./out/toolkit/report/number.js
var number = __webpack_require__(26507);
// EXTERNAL MODULE: ./out/toolkit/runtime/inputs.js
var runtime_inputs = __webpack_require__(86041);
// EXTERNAL MODULE: ./out/registry-commands/open.js
var registry_commands_open = __webpack_require__(82259);
// EXTERNAL MODULE: ./out/registry-commands/print.js
var print = __webpack_require__(77024);
;// CONCATENATED MODULE: ./out/registry-commands/gc.js










/**
 * Lists, and with `delete` removes, what lies in the artifact store and is named in the registry of no branch: left
 * behind by registrations that were interrupted, and by proposals that were closed.
 */
async function gc(inputs, runtime) {
    const here = await (0,registry_commands_open/* openHere */.Pw)(inputs, runtime);
    const { repository, top } = await (0,registry_commands_open/* openHolder */.TI)(inputs, runtime);
    const address = await storeAddress(inputs, runtime);
    const unfit = (why) => new errors/* ConfigurationError */.j1(`store: ${address.path} can't be cleaned up: ${why}.`);
    const reason = whyNot[address.type];
    if (reason !== undefined)
        throw unfit(reason);
    const store = await (0,store_kinds/* openStore */.C)(address, "store", { repository, runtime });
    if (store.contents === undefined || store.remove === undefined) {
        throw unfit("what is committed to git stays in its history");
    }
    const commits = await heads(repository);
    const named = await namedDigests(repository, commits, top);
    const models = await modelsOf(repository, commits, top, await here.models());
    const before = runtime.now().getTime() - 1000 * inputs.olderThan;
    const garbage = [];
    let kept = 0;
    let ageless = 0;
    for await (const artifact of store.contents(models)) {
        const isUnknown = artifact.at === undefined && inputs.olderThan > 0;
        if (!named.has(artifact.digest) && isUnknown)
            ageless += 1;
        if (named.has(artifact.digest) || isUnknown || (artifact.at?.getTime() ?? 0) > before)
            kept += 1;
        else
            garbage.push(artifact);
    }
    if (inputs.delete)
        for (const artifact of garbage)
            await store.remove(artifact);
    const bytes = garbage.reduce((sum, artifact) => sum + artifact.bytes, 0);
    const found = `${(0,number/* countOf */.pq)(garbage.length, "artifact")} (${(0,number/* formatBytes */.z3)(bytes)})`;
    const rest = `${(0,number/* countOf */.pq)(kept, "artifact")} stay`;
    const summary = ageless > 0
        ? `${(0,number/* countOf */.pq)(ageless, "artifact")} of ${(0,number/* countOf */.pq)(kept, "artifact")} in no branch's registry; ${address.path} does not say since when. Run it again with --older-than 0s while no registration runs.`
        : garbage.length === 0
            ? `Nothing to remove: all ${(0,number/* countOf */.pq)(kept, "artifact")} in the store are named in the registry, or newer than the limit.`
            : inputs.delete
                ? `Removed ${found} that no branch's registry names; ${rest}.`
                : `${found} in no branch's registry; ${rest}. Run it again with --delete to remove them.`;
    const rows = garbage.map(({ uri, bytes, at }) => [uri, (0,number/* formatBytes */.z3)(bytes), at?.toISOString() ?? "–"]);
    const list = rows.length === 0 ? "" : `${(0,print/* textTable */.ed)(rows, ["left", "right"])}\n`;
    return (0,print/* shown */.SP)(inputs.json
        ? (0,print/* answer */.ZF)("gc", {
            deleted: inputs.delete,
            bytes,
            kept,
            garbage: garbage.map((one) => ({ ...one, at: one.at?.toISOString() ?? null })),
        })
        : `${list}${summary}\n`, summary);
}
const run = (inputs, runtime) => gc({
    ...(0,registry_commands_open/* readRegistryInputs */.rS)(inputs),
    store: inputs.text("store"),
    olderThan: (0,runtime_inputs/* parseDuration */.E)(inputs.required("older-than"), "older-than"),
    delete: inputs.boolean("delete"),
}, runtime);
async function storeAddress(inputs, { workspace }) {
    if (inputs.store !== undefined)
        return (0,store_address/* parseStoreAddress */.d)(inputs.store, "store");
    const model = await (0,read/* readModel */.ko)(workspace, inputs.config);
    return model?.config.registry?.store ?? { type: "file", path: ".mergeline/store" };
}
/** Why a kind of store has nothing that can be removed here, and what to do instead. */
const whyNot = {
    lfs: "Git LFS has no call that removes an object, and its pointer stays in git's history. On GitHub, objects go with the repository, or by its support",
    dvc: "a DVC remote may be other projects', too. dvc gc --all-commits --cloud removes what no .dvc file of this repository names",
};
async function heads(repository) {
    const head = await repository.head();
    return [...new Set([...(await fetchHeads(repository)), ...(head === undefined ? [] : [head])])];
}
/** The models of the registry on any branch, and in the working folder: a store may keep each apart. */
async function modelsOf(repository, commits, registry, here) {
    const found = new Set(here);
    for (const commit of commits) {
        const { stdout } = await repository.attempt(["ls-tree", "--name-only", "-z", `${commit}:${registry}`]);
        for (const name of stdout.toString("utf8").split("\0"))
            if ((0,registry_name/* isModelName */.jp)(name))
                found.add(name);
    }
    return [...found].sort();
}
/** Every digest that any file of the registry has on any branch: a record, a proposal that waits, an override. */
async function namedDigests(repository, commits, registry) {
    const digests = new Set();
    // What lies in the working tree counts too: a registration with `write: local` is nowhere else.
    for (const where of [[], commits]) {
        const found = await repository.attemptRemote([
            ...["grep", "-h", "-o", "-I", "--extended-regexp", "-e", "sha256:[0-9a-f]{64}"],
            ...(where.length === 0 ? ["--untracked", "--no-exclude-standard"] : where),
            ...["--", `:(top,literal)${registry}`],
        ]);
        // 1 means that nothing was found; anything else must not pass for it.
        if (found.code > 1)
            throw new errors/* ConfigurationError */.j1(`The registry can't be searched: ${found.stderr.trim()}`);
        for (const digest of found.stdout.toString("utf8").split("\n"))
            if (digest !== "")
                digests.add(digest);
    }
    return digests;
}


/***/ }),

/***/ 82259:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Ac: () => (/* binding */ requireModelIn),
/* harmony export */   F2: () => (/* binding */ parseReference),
/* harmony export */   OJ: () => (/* binding */ registryFolder),
/* harmony export */   Pw: () => (/* binding */ openHere),
/* harmony export */   TI: () => (/* binding */ openHolder),
/* harmony export */   jC: () => (/* binding */ openHistory),
/* harmony export */   rS: () => (/* binding */ readRegistryInputs)
/* harmony export */ });
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(51455);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(76760);
/* harmony import */ var _toolkit_git_repository_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(4373);
/* harmony import */ var _toolkit_model_read_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(79657);
/* harmony import */ var _toolkit_registry_home_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(42602);
/* harmony import */ var _toolkit_registry_name_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(95982);
/* harmony import */ var _toolkit_registry_registry_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(45005);
/* harmony import */ var _toolkit_runtime_errors_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(43575);
/* harmony import */ var _toolkit_runtime_nearest_js__WEBPACK_IMPORTED_MODULE_8__ = __webpack_require__(42412);









function readRegistryInputs(inputs) {
    return {
        config: inputs.required("config"),
        registry: inputs.text("registry"),
        json: inputs.boolean("json"),
    };
}
/** Path of the registry's folder from the working directory: as given, else as model.yaml says, else `registry`. */
async function registryFolder({ config, registry }, { workspace }) {
    const folder = registry ?? (await (0,_toolkit_model_read_js__WEBPACK_IMPORTED_MODULE_3__/* .readModel */ .ko)(workspace, config))?.config.registry?.path ?? "registry";
    return workspace.relative(await workspace.resolve(folder, "registry"));
}
/**
 * Opens the registry as it lies in the checkout.
 * @throws ConfigurationError when there is none
 */
async function openHere(inputs, runtime) {
    const folder = await registryFolder(inputs, runtime);
    if (!(await runtime.workspace.exists(folder, "registry"))) {
        throw new _toolkit_runtime_errors_js__WEBPACK_IMPORTED_MODULE_7__/* .ConfigurationError */ .j1(`There is no registry here: the folder ${folder} does not exist. Name another one with --registry, or register a first version with mergeline register-model.`);
    }
    return (0,_toolkit_registry_registry_js__WEBPACK_IMPORTED_MODULE_6__/* .openRegistry */ .Me)((0,_toolkit_registry_registry_js__WEBPACK_IMPORTED_MODULE_6__/* .workingTree */ .cn)(runtime.workspace), folder);
}
/** @throws ConfigurationError when the registry lies in no repository */
async function openHolder(inputs, runtime) {
    const home = await (0,_toolkit_registry_home_js__WEBPACK_IMPORTED_MODULE_4__/* .registryHome */ .$)(await registryFolder(inputs, runtime), runtime);
    const { directory } = home.runtime.workspace;
    const repository = home.repository ?? (await (0,_toolkit_git_repository_js__WEBPACK_IMPORTED_MODULE_2__/* .openRepository */ .h)(directory, runtime));
    const prefix = (0,node_path__WEBPACK_IMPORTED_MODULE_1__.relative)(repository.root, await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.realpath)(directory))
        .split(node_path__WEBPACK_IMPORTED_MODULE_1__.sep)
        .join("/");
    return {
        repository,
        registry: home.path,
        prefix,
        top: prefix === "" ? home.path : `${prefix}/${home.path}`,
    };
}
/**
 * The same, for commands that read what happened.
 * @throws ConfigurationError in a clone that has only the last commits
 */
async function openHistory(inputs, runtime) {
    const holder = await openHolder(inputs, runtime);
    if (await holder.repository.isShallow()) {
        throw new _toolkit_runtime_errors_js__WEBPACK_IMPORTED_MODULE_7__/* .ConfigurationError */ .j1("This clone has only the last commits, and the registry's history can't be seen in it. Set fetch-depth: 0 on actions/checkout, or run git fetch --unshallow.");
    }
    return holder;
}
/** @throws ConfigurationError when the registry has no such model, with the one that was most likely meant */
async function requireModelIn(registry, model) {
    (0,_toolkit_registry_name_js__WEBPACK_IMPORTED_MODULE_5__/* .checkModelName */ .Xs)(model, "model");
    const known = await registry.models();
    if (known.includes(model))
        return;
    const hint = (0,_toolkit_runtime_nearest_js__WEBPACK_IMPORTED_MODULE_8__/* .nearest */ .p)(model, known);
    const count = known.length === 0
        ? "It has no models yet."
        : `It has ${known.length === 1 ? known[0] : `${known.length} others; see mergeline registry list`}.`;
    throw new _toolkit_runtime_errors_js__WEBPACK_IMPORTED_MODULE_7__/* .ConfigurationError */ .j1(`${registry.path} has no model ${model}. ${hint === undefined ? count : `Did you mean ${hint}?`}`);
}
/** `churn`, `churn@17`, `churn@champion` or `churn@latest`, in its two parts. */
function parseReference(text) {
    const cut = text.indexOf("@");
    if (cut < 0)
        return { model: text, reference: undefined };
    const reference = text.slice(cut + 1);
    if (reference === "") {
        throw new _toolkit_runtime_errors_js__WEBPACK_IMPORTED_MODULE_7__/* .ConfigurationError */ .j1(`model: ${JSON.stringify(text)} ends after the @. Write a version or an alias behind it.`);
    }
    return { model: text.slice(0, cut), reference };
}


/***/ }),

/***/ 77024:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   P8: () => (/* binding */ pointsTo),
/* harmony export */   Pq: () => (/* binding */ json),
/* harmony export */   SP: () => (/* binding */ shown),
/* harmony export */   VK: () => (/* binding */ shortDigest),
/* harmony export */   ZF: () => (/* binding */ answer),
/* harmony export */   ed: () => (/* binding */ textTable),
/* harmony export */   uW: () => (/* binding */ section)
/* harmony export */ });
/* unused harmony export answerSchemaUrl */
/* harmony import */ var _toolkit_report_markdown_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(33487);

/** The outcome of a command that only shows something: yes, unless something could not be read. */
function shown(printed, summary, ok = true) {
    return { ok, verdict: ok ? "pass" : "fail", summary, outputs: {}, printed };
}
/** Where the JSON Schema of a command's answer is published. */
function answerSchemaUrl(name) {
    return `https://raw.githubusercontent.com/mergeline/mergeline/v0/schemas/registry-${name}.schema.json`;
}
/** What a command prints with `--json`, by its published schema. */
function answer(name, value) {
    return json({ schema: answerSchemaUrl(name), ...value });
}
/**
 * JSON for machines that is safe in a terminal and in a runner's log, too: what is not plain text is written as an
 * escape, and so is the `##[` that the runner would take for a command. Any JSON reader gives the same values back.
 */
function json(value) {
    const text = JSON.stringify(value, null, 2)
        .replaceAll(/(?!\n)[\p{C}\p{DI}\p{Zl}\p{Zp}]/gu, escaped)
        .replaceAll("##[", "\\u0023#[");
    return `${text}\n`;
}
function escaped(character) {
    return character
        .split("")
        .map((unit) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, "0")}`)
        .join("");
}
/** A table for a terminal, two blanks between its columns. Control characters in cells are made visible. */
function textTable(rows, sides = []) {
    const cells = rows.map((row) => row.map(_toolkit_report_markdown_js__WEBPACK_IMPORTED_MODULE_0__/* .visible */ .RK));
    const widths = [];
    for (const row of cells) {
        for (const [column, cell] of row.entries())
            widths[column] = Math.max(widths[column] ?? 0, widthOf(cell));
    }
    return cells
        .map((row) => row
        .map((cell, column) => {
        const gap = " ".repeat(widths[column] - widthOf(cell));
        return sides[column] === "right" ? gap + cell : cell + gap;
    })
        .join("  ")
        .trimEnd())
        .map((line) => `${line}\n`)
        .join("");
}
/** A heading with a table below it, indented; empty where the table has no rows. */
function section(heading, rows, sides = [], header = undefined) {
    if (rows.length === 0)
        return "";
    const table = textTable(header === undefined ? rows : [header, ...rows], sides);
    return `${(0,_toolkit_report_markdown_js__WEBPACK_IMPORTED_MODULE_0__/* .visible */ .RK)(heading)}\n${table.replaceAll(/^(?=.)/gm, "  ")}\n`;
}
/** `17`, or `17 (80%) and 16 (20%)` where two versions share the traffic. */
function pointsTo({ version, split }) {
    if (split === undefined)
        return String(version);
    return `${version} (${100 - split.weight}%) and ${split.version} (${split.weight}%)`;
}
/** `sha256:41c9ab30f2e1…`: enough of a digest for people. */
function shortDigest(digest) {
    return digest.startsWith("sha256:") && digest.length > 19 ? `${digest.slice(0, 19)}…` : digest;
}
function widthOf(text) {
    return [...text].length;
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

/***/ 12563:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   d: () => (/* binding */ parseStoreAddress)
/* harmony export */ });
/* harmony import */ var _runtime_errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(43575);

/** The scheme of each kind's addresses. */
const schemes = {
    file: "file",
    oci: "oci",
    s3: "s3",
    gs: "gs",
    az: "azure",
    dvc: "dvc",
    lfs: "lfs",
    release: "release",
};
/**
 * The store that a text names: a folder, or an address whose scheme says its kind (`file:`).
 * @param what the input that holds it, for errors
 */
function parseStoreAddress(text, what) {
    const [, scheme, path = ""] = /^([a-z][a-z0-9+.-]+):(.*)$/is.exec(text) ?? [];
    if (scheme === undefined)
        return { type: "file", path: text };
    const type = schemes[scheme.toLowerCase()];
    if (type === undefined) {
        const known = Object.keys(schemes).map((one) => `${one}:`);
        throw new _runtime_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .ConfigurationError */ .j1(`${what}: ${text} is not a folder, nor an address of ${known.join(", ")}.`);
    }
    // A file: URI keeps its slashes and escapes: only its kind knows them.
    return { type, path: type === "file" ? text : path.replace(/^\/\//, "") };
}


/***/ }),

/***/ 37260:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   C: () => (/* binding */ openStore),
/* harmony export */   H: () => (/* binding */ openArtifact)
/* harmony export */ });
/* harmony import */ var _runtime_errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(43575);

/** Each kind is loaded only when it is used: the clients of some are large. */
const kinds = {
    file: async () => (await __webpack_require__.e(/* import() */ 3500).then(__webpack_require__.bind(__webpack_require__, 13500))).fileKind,
    oci: async () => (await Promise.all(/* import() */[__webpack_require__.e(6118), __webpack_require__.e(6164)]).then(__webpack_require__.bind(__webpack_require__, 16164))).ociKind,
    s3: async () => (await Promise.all(/* import() */[__webpack_require__.e(5118), __webpack_require__.e(3711), __webpack_require__.e(9341), __webpack_require__.e(2513)]).then(__webpack_require__.bind(__webpack_require__, 52513))).s3Kind,
    gs: async () => (await Promise.all(/* import() */[__webpack_require__.e(3669), __webpack_require__.e(3324), __webpack_require__.e(3665), __webpack_require__.e(9341), __webpack_require__.e(9563)]).then(__webpack_require__.bind(__webpack_require__, 69563))).gsKind,
    azure: async () => (await Promise.all(/* import() */[__webpack_require__.e(3669), __webpack_require__.e(5738), __webpack_require__.e(8053), __webpack_require__.e(9341), __webpack_require__.e(6749)]).then(__webpack_require__.bind(__webpack_require__, 66749))).azureKind,
    dvc: async () => (await __webpack_require__.e(/* import() */ 6213).then(__webpack_require__.bind(__webpack_require__, 76213))).dvcKind,
    lfs: async () => (await __webpack_require__.e(/* import() */ 9953).then(__webpack_require__.bind(__webpack_require__, 49953))).lfsKind,
    release: async () => (await __webpack_require__.e(/* import() */ 8943).then(__webpack_require__.bind(__webpack_require__, 78943))).releaseKind,
};
/** The kind that can read the artifacts of a URI's scheme. */
const readers = {
    file: kinds.file,
    oci: kinds.oci,
    s3: kinds.s3,
    gs: kinds.gs,
    az: kinds.azure,
    lfs: kinds.lfs,
    release: kinds.release,
    http: async () => (await __webpack_require__.e(/* import() */ 7078).then(__webpack_require__.bind(__webpack_require__, 94697))).httpKind,
    https: async () => (await __webpack_require__.e(/* import() */ 7078).then(__webpack_require__.bind(__webpack_require__, 94697))).httpKind,
};
/**
 * Opens the store of an address.
 * @param what the input or setting that named it, for errors
 */
async function openStore(address, what, access) {
    const load = kinds[address.type];
    return (await load()).open(address, what, access);
}
/** The bytes of an artifact, not yet checked. */
async function openArtifact(uri, digest, access) {
    const scheme = /^([a-z][a-z0-9+.-]*):/i.exec(uri)?.[1]?.toLowerCase() ?? "";
    const load = Object.hasOwn(readers, scheme) ? readers[scheme] : undefined;
    if (load === undefined) {
        const known = Object.keys(readers).map((one) => `${one}:`);
        throw new _runtime_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .ConfigurationError */ .j1(`${uri} can't be fetched here: only ${known.join(", ")} can.`);
    }
    return (await load()).read(uri, digest, access);
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
