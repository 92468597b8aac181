export const id = 300;
export const ids = [300,70];
export const modules = {

/***/ 33699:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   history: () => (/* binding */ history),
/* harmony export */   pullRequestOf: () => (/* binding */ pullRequestOf),
/* harmony export */   requireWholeHistory: () => (/* binding */ requireWholeHistory),
/* harmony export */   run: () => (/* binding */ run)
/* harmony export */ });
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(76760);
/* harmony import */ var _toolkit_git_repository_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(4373);
/* harmony import */ var _toolkit_registry_alias_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(165);
/* harmony import */ var _toolkit_registry_history_js__WEBPACK_IMPORTED_MODULE_10__ = __webpack_require__(62897);
/* harmony import */ var _toolkit_registry_layout_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(66511);
/* harmony import */ var _toolkit_registry_name_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(95982);
/* harmony import */ var _toolkit_registry_registry_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(45005);
/* harmony import */ var _toolkit_report_number_js__WEBPACK_IMPORTED_MODULE_9__ = __webpack_require__(26507);
/* harmony import */ var _toolkit_runtime_errors_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(43575);
/* harmony import */ var _open_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(82259);
/* harmony import */ var _print_js__WEBPACK_IMPORTED_MODULE_8__ = __webpack_require__(77024);











/** Where an alias pointed, since when, by whom and why: read from git, which nobody edits afterwards unseen. */
async function history(inputs, runtime) {
    const { model, alias } = inputs;
    const registry = await (0,_open_js__WEBPACK_IMPORTED_MODULE_7__/* .openHere */ .Pw)(inputs, runtime);
    const repository = await (0,_toolkit_git_repository_js__WEBPACK_IMPORTED_MODULE_1__/* .openRepository */ .h)(runtime.workspace.directory, runtime);
    await requireWholeHistory(repository);
    if ((await repository.head()) === undefined)
        throw new _toolkit_runtime_errors_js__WEBPACK_IMPORTED_MODULE_6__/* .ConfigurationError */ .j1("The repository has no commit yet, so an alias has no history.");
    const path = _toolkit_registry_layout_js__WEBPACK_IMPORTED_MODULE_3__/* .layout */ .Z.alias(registry.path, model, alias);
    const prefix = (0,node_path__WEBPACK_IMPORTED_MODULE_0__.relative)(repository.root, runtime.workspace.directory).split(node_path__WEBPACK_IMPORTED_MODULE_0__.sep).join("/");
    const moves = await readMoves(repository, prefix === "" ? path : `${prefix}/${path}`);
    if (moves.length === 0) {
        await (0,_open_js__WEBPACK_IMPORTED_MODULE_7__/* .requireModelIn */ .Ac)(registry, model);
        const known = Object.keys(await registry.aliases(model));
        if (!known.includes(alias))
            throw (0,_toolkit_registry_registry_js__WEBPACK_IMPORTED_MODULE_5__/* .unknownAlias */ .$s)(registry.path, model, alias, known);
        throw new _toolkit_runtime_errors_js__WEBPACK_IMPORTED_MODULE_6__/* .ConfigurationError */ .j1(`${path} is not committed yet, so it has no history.`);
    }
    const now = moves[0]?.to ?? null;
    const summary = `${alias} of ${model} ${now === null ? "points nowhere" : `points to version ${now}`}, after ${(0,_toolkit_report_number_js__WEBPACK_IMPORTED_MODULE_9__/* .countOf */ .pq)(moves.length, "change")}.`;
    return (0,_print_js__WEBPACK_IMPORTED_MODULE_8__/* .shown */ .SP)(inputs.json ? (0,_print_js__WEBPACK_IMPORTED_MODULE_8__/* .json */ .Pq)({ model, alias, version: now, history: moves }) : text(moves, summary), summary);
}
const run = (inputs, runtime) => history({
    ...(0,_open_js__WEBPACK_IMPORTED_MODULE_7__/* .readRegistryInputs */ .rS)(inputs),
    model: (0,_toolkit_registry_name_js__WEBPACK_IMPORTED_MODULE_4__/* .checkModelName */ .X)(inputs.required("model"), "model"),
    alias: (0,_toolkit_registry_name_js__WEBPACK_IMPORTED_MODULE_4__/* .checkAliasName */ .c)(inputs.required("alias")),
}, runtime);
/** @throws ConfigurationError in a clone that has only the last commits */
async function requireWholeHistory(repository) {
    if (await repository.isShallow()) {
        throw new _toolkit_runtime_errors_js__WEBPACK_IMPORTED_MODULE_6__/* .ConfigurationError */ .j1("This clone has only the last commits, and the registry's history can't be seen in it. Set fetch-depth: 0 on actions/checkout, or run git fetch --unshallow.");
    }
}
async function readMoves(repository, path) {
    const entries = await (0,_toolkit_registry_history_js__WEBPACK_IMPORTED_MODULE_10__/* .readHistory */ .L)(repository, path, { firstParent: true });
    const blobs = entries.flatMap(({ before, blob, status }) => [before, status === "D" ? undefined : blob]);
    const texts = await repository.readAll([...new Set(blobs)].filter((blob) => blob !== undefined));
    const read = (blob) => {
        const text = blob === undefined ? undefined : texts.get(blob);
        if (text === undefined)
            return {};
        try {
            return { alias: (0,_toolkit_registry_alias_js__WEBPACK_IMPORTED_MODULE_2__/* .parseAlias */ .sj)(text, path) };
        }
        catch (error) {
            if (!(error instanceof _toolkit_runtime_errors_js__WEBPACK_IMPORTED_MODULE_6__/* .ConfigurationError */ .j1))
                throw error;
            return { problem: (0,_toolkit_runtime_errors_js__WEBPACK_IMPORTED_MODULE_6__/* .sentence */ .em)(error) };
        }
    };
    return entries.map(({ commit, author, committedAt, subject, status, before, blob }) => {
        const removed = status === "D";
        const after = removed ? {} : read(blob);
        return {
            at: committedAt,
            from: read(before).alias?.version ?? null,
            to: after.alias?.version ?? null,
            by: after.alias?.by ?? author,
            author,
            commit,
            subject,
            pullRequest: pullRequestOf(subject),
            reason: after.alias?.reason ?? null,
            problem: after.problem ?? null,
        };
    });
}
/** The number that GitHub puts into the subject when it merges or squashes a pull request. */
function pullRequestOf(subject) {
    const [, merged, squashed] = /^Merge pull request #(\d{1,15})\b|\(#(\d{1,15})\)$/.exec(subject) ?? [];
    const number = merged ?? squashed;
    return number === undefined ? null : Number(number);
}
function text(moves, summary) {
    const rows = moves.map(({ at, from, to, by, commit, pullRequest, reason, subject, problem }) => [
        at,
        `${from ?? "–"} → ${to ?? "–"}`,
        by,
        commit.slice(0, 12),
        pullRequest === null ? "–" : `#${pullRequest}`,
        problem ?? reason ?? subject,
    ]);
    const header = ["when", "version", "by", "commit", "pull request", "why"];
    return `${(0,_print_js__WEBPACK_IMPORTED_MODULE_8__/* .textTable */ .ed)([header, ...rows])}\n${summary}\n`;
}


/***/ }),

/***/ 82259:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Ac: () => (/* binding */ requireModelIn),
/* harmony export */   F2: () => (/* binding */ parseReference),
/* harmony export */   OJ: () => (/* binding */ registryFolder),
/* harmony export */   Pw: () => (/* binding */ openHere),
/* harmony export */   rS: () => (/* binding */ readRegistryInputs)
/* harmony export */ });
/* harmony import */ var _toolkit_model_read_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(87253);
/* harmony import */ var _toolkit_registry_name_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(95982);
/* harmony import */ var _toolkit_registry_registry_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(45005);
/* harmony import */ var _toolkit_runtime_errors_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(43575);
/* harmony import */ var _toolkit_runtime_nearest_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(85815);





function readRegistryInputs(inputs) {
    return {
        config: inputs.required("config"),
        registry: inputs.text("registry"),
        json: inputs.boolean("json"),
    };
}
/** Path of the registry's folder from the working directory: as given, else as model.yaml says, else `registry`. */
async function registryFolder({ config, registry }, { workspace }) {
    const folder = registry ?? (await (0,_toolkit_model_read_js__WEBPACK_IMPORTED_MODULE_0__/* .readModel */ .ko)(workspace, config))?.config.registry?.path ?? "registry";
    return workspace.relative(await workspace.resolve(folder, "registry"));
}
/**
 * Opens the registry as it lies in the checkout.
 * @throws ConfigurationError when there is none
 */
async function openHere(inputs, runtime) {
    const folder = await registryFolder(inputs, runtime);
    if (!(await runtime.workspace.exists(folder, "registry"))) {
        throw new _toolkit_runtime_errors_js__WEBPACK_IMPORTED_MODULE_3__/* .ConfigurationError */ .j1(`There is no registry here: the folder ${folder} does not exist. Name another one with --registry, or register a first version with mergeline register-model.`);
    }
    return (0,_toolkit_registry_registry_js__WEBPACK_IMPORTED_MODULE_2__/* .openRegistry */ .Me)((0,_toolkit_registry_registry_js__WEBPACK_IMPORTED_MODULE_2__/* .workingTree */ .cn)(runtime.workspace), folder);
}
/** @throws ConfigurationError when the registry has no such model, with the one that was most likely meant */
async function requireModelIn(registry, model) {
    (0,_toolkit_registry_name_js__WEBPACK_IMPORTED_MODULE_1__/* .checkModelName */ .X)(model, "model");
    const known = await registry.models();
    if (known.includes(model))
        return;
    const hint = (0,_toolkit_runtime_nearest_js__WEBPACK_IMPORTED_MODULE_4__/* .nearest */ .p)(model, known);
    const count = known.length === 0
        ? "It has no models yet."
        : `It has ${known.length === 1 ? known[0] : `${known.length} others; see mergeline registry list`}.`;
    throw new _toolkit_runtime_errors_js__WEBPACK_IMPORTED_MODULE_3__/* .ConfigurationError */ .j1(`${registry.path} has no model ${model}. ${hint === undefined ? count : `Did you mean ${hint}?`}`);
}
/** `churn`, `churn@17`, `churn@champion` or `churn@latest`, in its two parts. */
function parseReference(text) {
    const cut = text.indexOf("@");
    if (cut < 0)
        return { model: text, reference: undefined };
    const reference = text.slice(cut + 1);
    if (reference === "") {
        throw new _toolkit_runtime_errors_js__WEBPACK_IMPORTED_MODULE_3__/* .ConfigurationError */ .j1(`model: ${JSON.stringify(text)} ends after the @. Write a version or an alias behind it.`);
    }
    return { model: text.slice(0, cut), reference };
}


/***/ }),

/***/ 77024:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Pq: () => (/* binding */ json),
/* harmony export */   SP: () => (/* binding */ shown),
/* harmony export */   VK: () => (/* binding */ shortDigest),
/* harmony export */   ed: () => (/* binding */ textTable),
/* harmony export */   uW: () => (/* binding */ section)
/* harmony export */ });
/* harmony import */ var _toolkit_report_markdown_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(33487);

/** The outcome of a command that only shows something: yes, unless something could not be read. */
function shown(printed, summary, ok = true) {
    return { ok, verdict: ok ? "pass" : "fail", summary, outputs: {}, printed };
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
/** `sha256:41c9ab30f2e1…`: enough of a digest for people. */
function shortDigest(digest) {
    return digest.startsWith("sha256:") && digest.length > 19 ? `${digest.slice(0, 19)}…` : digest;
}
function widthOf(text) {
    return [...text].length;
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

/***/ 62897:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   L: () => (/* binding */ readHistory)
/* harmony export */ });
/**
 * What every commit of the history did below a path, newest first, read in one pass by one process. A merge counts
 * with what it changed on the branch that it was merged into, so that a conflict solved the wrong way is seen too.
 * @param path a folder or file, from the repository's root
 * @param options `firstParent`: only what happened on the branch itself, where a merge is one step
 */
async function readHistory(repository, path, options = {}) {
    const output = await repository.git([
        "log",
        ...(options.firstParent ? ["--first-parent"] : ["--full-history"]),
        "--diff-merges=first-parent",
        "--raw",
        "--no-renames",
        "--no-abbrev",
        "--date=short",
        "-z",
        "--format=%H%x00%P%x00%an%x00%ad%x00%cI%x00%s",
        "HEAD",
        "--",
        `:(top,literal)${path}`,
    ]);
    const entries = [];
    let commit;
    // NUL can stand in no name and no message: nothing that a commit says can be taken for another commit.
    const fields = output.split("\0");
    for (let index = 0; index < fields.length;) {
        const field = fields[index].replace(/^\n+/, "");
        if (field === "")
            index += 1;
        else if (field.startsWith(":")) {
            const [, , before = "", blob = "", status = ""] = field.split(" ");
            const path = fields[index + 1] ?? "";
            const there = /[^0]/.test(before) ? before : undefined;
            if (commit !== undefined)
                entries.push({ ...commit, status: status[0] ?? "", path, before: there, blob });
            index += 2;
        }
        else {
            const [parents = "", author = "", date = "", committedAt = "", subject = ""] = fields.slice(index + 1);
            commit = { commit: field, isMerge: parents.includes(" "), author, date, committedAt, subject };
            index += 6;
        }
    }
    return entries;
}


/***/ })

};
