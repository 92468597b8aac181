export const id = 463;
export const ids = [463];
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

/***/ 91463:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  run: () => (/* binding */ run),
  verify: () => (/* binding */ verify)
});

// EXTERNAL MODULE: external "node:fs/promises"
var promises_ = __webpack_require__(51455);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(76760);
// EXTERNAL MODULE: ./out/toolkit/git/commit-tree.js
var commit_tree = __webpack_require__(10390);
// EXTERNAL MODULE: ./out/toolkit/git/repository.js + 1 modules
var git_repository = __webpack_require__(4373);
// EXTERNAL MODULE: ./out/toolkit/model/read.js + 6 modules
var read = __webpack_require__(87253);
// EXTERNAL MODULE: ./out/toolkit/registry/history.js
var registry_history = __webpack_require__(62897);
// EXTERNAL MODULE: ./out/toolkit/registry/name.js
var registry_name = __webpack_require__(95982);
// EXTERNAL MODULE: ./out/toolkit/registry/store/fetch.js
var fetch = __webpack_require__(8527);
// EXTERNAL MODULE: ./out/toolkit/registry/store/file-store.js
var file_store = __webpack_require__(87725);
// EXTERNAL MODULE: ./out/toolkit/runtime/errors.js
var errors = __webpack_require__(43575);
// EXTERNAL MODULE: ./out/toolkit/registry/alias.js
var alias = __webpack_require__(165);
// EXTERNAL MODULE: ./out/toolkit/registry/layout.js
var layout = __webpack_require__(66511);
// EXTERNAL MODULE: ./out/toolkit/registry/record.js
var registry_record = __webpack_require__(8848);
;// CONCATENATED MODULE: ./out/toolkit/registry/verification.js




/** The commits that changed or removed what is written once: records and the profiles beside them. */
function judgeHistory(entries, registry) {
    const offences = [];
    /** What ordinary commits did: the merge that brought it in is not named a second time. */
    const known = new Set(entries.filter(({ isMerge }) => !isMerge).map(effect));
    for (const entry of entries) {
        if (entry.status === "A" || (entry.isMerge && known.has(effect(entry))))
            continue;
        const found = pathOf(entry.path, registry);
        if (found === undefined)
            continue;
        const removed = entry.status === "D";
        offences.push({
            kind: removed ? "removed" : "changed",
            model: found.model,
            version: found.version,
            message: `commit ${entry.commit.slice(0, 12)} (${entry.author}, ${entry.date}, "${entry.subject}") ${removed ? "removed" : "changed"} ${entry.path}, which is written once.`,
        });
    }
    return offences;
}
function effect({ status, path, blob }) {
    return `${status} ${path} ${blob}`;
}
/** The model and version of a record's or profile's path. */
function pathOf(path, registry) {
    if (!path.startsWith(`${registry}/`))
        return undefined;
    const found = /^([^/]+)\/(?:versions\/([1-9]\d*)\.yaml|profiles\/([1-9]\d*)\.json)$/.exec(path.slice(registry.length + 1));
    if (found === null)
        return undefined;
    return { model: found[1], version: Number(found[2] ?? found[3]), isRecord: found[2] !== undefined };
}
/** Reads all records and aliases of a model as they are now, and names what is wrong with them. */
async function judgeModel(tree, registry, model) {
    const offences = [];
    const records = new Map();
    const numbers = [];
    const offend = (kind, message, version) => offences.push({ kind, model, version, message });
    const reading = (kind, read, version) => {
        try {
            read();
        }
        catch (error) {
            if (!(error instanceof errors/* ConfigurationError */.j1))
                throw error;
            offend(kind, (0,errors/* sentence */.em)(error), version);
        }
    };
    const folder = layout/* layout */.Z.versions(registry, model);
    const texts = await readFolder(tree, folder);
    for (const name of await tree.list(folder)) {
        if (name.startsWith("."))
            continue;
        const version = Number(/^([1-9]\d{0,14})\.yaml$/.exec(name)?.[1]);
        const path = `${folder}/${name}`;
        if (!Number.isInteger(version)) {
            offend("record", `${path} is not a version record: only <number>.yaml is allowed there.`);
            continue;
        }
        numbers.push(version);
        const text = texts.get(name);
        if (text === undefined)
            offend("record", `${path} is not a regular file.`, version);
        else
            reading("record", () => records.set(version, (0,registry_record/* parseRecord */.Hh)(text, path, { model, version })), version);
    }
    const highest = numbers.reduce((one, other) => Math.max(one, other), 0);
    const there = new Set(numbers);
    for (let version = 1; version < highest && offences.length < 1000; version++) {
        if (!there.has(version))
            offend("gap", `${model} has no version ${version}, and has version ${highest}.`, version);
    }
    const aliasFolder = layout/* layout */.Z.aliases(registry, model);
    for (const [name, text] of await readFolder(tree, aliasFolder)) {
        if (!name.endsWith(".yaml"))
            continue;
        const path = `${aliasFolder}/${name}`;
        reading("alias", () => {
            const { version } = (0,alias/* parseAlias */.sj)(text, path);
            if (!there.has(version))
                offend("alias", `${path} points to version ${version}, which does not exist.`, version);
        });
    }
    const byKey = new Map();
    for (const [version, record] of [...records].sort(([one], [other]) => one - other)) {
        const first = byKey.get(record.idempotencyKey);
        if (first === undefined)
            byKey.set(record.idempotencyKey, version);
        else
            offend("twice", `${model} version ${version} is the same candidate as version ${first}.`, version);
        if ((0,registry_record/* gateVerdict */.lr)(record) === "override" &&
            (record.gate === "none" || record.gate.override === undefined)) {
            offend("gate", `${model} version ${version} was let in by an override that is not recorded.`, version);
        }
    }
    return { records, offences };
}
async function readFolder(tree, folder) {
    if (tree.readAll !== undefined)
        return tree.readAll(folder);
    const texts = new Map();
    for (const name of await tree.list(folder)) {
        const text = await tree.read(`${folder}/${name}`);
        if (text !== undefined)
            texts.set(name, text);
    }
    return texts;
}

// EXTERNAL MODULE: ./out/toolkit/report/number.js
var number = __webpack_require__(26507);
// EXTERNAL MODULE: ./out/registry-commands/history.js
var registry_commands_history = __webpack_require__(33699);
// EXTERNAL MODULE: ./out/registry-commands/open.js
var registry_commands_open = __webpack_require__(82259);
// EXTERNAL MODULE: ./out/registry-commands/print.js
var print = __webpack_require__(77024);
;// CONCATENATED MODULE: ./out/registry-commands/verify.js















/** Checks that the registry is append-only and whole, and names each offence. Reads HEAD and its history. */
async function verify(inputs, runtime) {
    const { workspace, log } = runtime;
    const registry = await (0,registry_commands_open/* registryFolder */.OJ)(inputs, runtime);
    const repository = await (0,git_repository/* openRepository */.h)(workspace.directory, runtime);
    await (0,registry_commands_history.requireWholeHistory)(repository);
    const head = await repository.head();
    if (head === undefined)
        throw new errors/* ConfigurationError */.j1("The repository has no commit yet, so there is no registry.");
    const prefix = (0,external_node_path_.relative)(repository.root, workspace.directory).split(external_node_path_.sep).join("/");
    const top = prefix === "" ? registry : `${prefix}/${registry}`;
    const history = await (0,registry_history/* readHistory */.L)(repository, top);
    const concerns = (model) => inputs.model === undefined || inputs.model === model;
    const offences = judgeHistory(history, top).filter(({ model }) => concerns(model));
    const objects = await repository.objects();
    const tree = (0,commit_tree/* commitTree */.S)(objects, head, prefix);
    const models = (await tree.list(registry)).filter((name) => !name.startsWith(".") && !name.includes(".") && concerns(name));
    if (inputs.model !== undefined && models.length === 0 && offences.length === 0) {
        throw new errors/* ConfigurationError */.j1(`model: ${inputs.model} is not in ${registry}.`);
    }
    let versions = 0;
    let unreachable = 0;
    for (const model of models) {
        const state = await judgeModel(tree, registry, model);
        offences.push(...state.offences);
        versions += state.records.size;
        offences.push(...(await judgeGates(state.records, model, history, top, inputs.config, prefix, repository)));
        const artifacts = await judgeArtifacts(state.records, model, repository, runtime);
        offences.push(...artifacts.offences);
        unreachable += artifacts.unreachable;
    }
    objects.close();
    for (const { message } of inputs.json ? [] : offences)
        log.error(message);
    if (unreachable > 0 && !inputs.json)
        log.info(`${(0,number/* countOf */.pq)(unreachable, "artifact lies", "artifacts lie")} where this machine does not reach; the bytes were not checked.`);
    const counted = `${(0,number/* countOf */.pq)(versions, "version")} of ${(0,number/* countOf */.pq)(models.length, "model")} in ${registry}`;
    const ok = offences.length === 0;
    const verdict = ok ? "pass" : "fail";
    const summary = ok
        ? `${counted}: no record was ever changed or removed, and all is in its place.`
        : `${counted}: ${(0,number/* countOf */.pq)(offences.length, "offence")}.`;
    const outcome = { ok, verdict, summary, outputs: {} };
    if (!inputs.json)
        return outcome;
    const report = { registry, models: models.length, versions, unreachableArtifacts: unreachable, offences };
    return { ...outcome, printed: (0,print/* json */.Pq)({ verdict, ...report }) };
}
const run = (inputs, runtime) => {
    const model = inputs.text("model");
    return verify({
        ...(0,registry_commands_open/* readRegistryInputs */.rS)(inputs),
        model: model === undefined ? undefined : (0,registry_name/* checkModelName */.X)(model, "model"),
    }, runtime);
};
/** Versions that say `gate: none`, although model.yaml asked for a gate in the commit that brought them. */
async function judgeGates(records, model, history, registry, config, prefix, repository) {
    const ungated = new Map();
    for (const { status, path, commit, isMerge } of history) {
        const found = status === "A" && !isMerge ? pathOf(path, registry) : undefined;
        if (found?.isRecord && found.model === model && records.get(found.version)?.gate === "none") {
            ungated.set(found.version, commit);
        }
    }
    const path = prefix === "" ? config : `${prefix}/${config}`;
    const texts = await repository.readAll([...ungated.values()].map((commit) => `${commit}:${path}`));
    const asked = new Map();
    const offences = [];
    for (const [version, commit] of ungated) {
        const text = texts.get(`${commit}:${path}`);
        if (text === undefined)
            continue;
        if (!asked.has(text))
            asked.set(text, asksForGate(text, config, model));
        if (asked.get(text)) {
            const message = `${model} version ${version} says gate: none, but ${config} had an evaluate section in commit ${commit.slice(0, 12)}.`;
            offences.push({ kind: "gate", model, version, message });
        }
    }
    return offences;
}
function asksForGate(text, file, model) {
    try {
        const { config } = (0,read/* parseModel */.Xh)(text, file);
        return config.name === model && config.evaluate !== undefined;
    }
    catch (error) {
        // An old model.yaml that today's schema refuses says nothing about a gate.
        if (error instanceof errors/* ConfigurationError */.j1)
            return false;
        throw error;
    }
}
async function judgeArtifacts(records, model, repository, runtime) {
    const offences = [];
    let unreachable = 0;
    for (const [version, record] of records) {
        const predictions = record.evaluation?.predictions;
        for (const { uri, digest } of [...record.artifacts, ...(predictions ? [predictions] : [])]) {
            const offend = (message) => offences.push({ kind: "artifact", model, version, message });
            try {
                const path = (0,fetch/* localPath */.$S)(uri, repository.root);
                const found = path === undefined ? undefined : await (0,promises_.stat)(path).catch(() => undefined);
                if (path === undefined || !found?.isFile())
                    unreachable += 1;
                else if ((await (0,file_store/* hashFile */.DC)(path, runtime.signal)).digest !== digest) {
                    offend(`${model} version ${version}: ${uri} holds other bytes than its record says (${digest}).`);
                }
            }
            catch (error) {
                if (!(error instanceof errors/* ConfigurationError */.j1))
                    throw error;
                offend(`${model} version ${version}: ${(0,errors/* sentence */.em)(error)}`);
            }
        }
    }
    return { offences, unreachable };
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


/***/ }),

/***/ 8527:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $S: () => (/* binding */ localPath),
/* harmony export */   t2: () => (/* binding */ fetchArtifact)
/* harmony export */ });
/* unused harmony export openArtifact */
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(73024);
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(51455);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(76760);
/* harmony import */ var node_url__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(73136);
/* harmony import */ var _runtime_errors_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(43575);
/* harmony import */ var _file_store_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(87725);






/**
 * Copies an artifact's bytes to a file, and checks their digest on the way: other bytes leave no file behind.
 * `file:`, `http:` and `https:` URIs can be fetched.
 * @param destination absolute path
 * @throws ConfigurationError when the bytes can't be had, or are not those of the record
 */
async function fetchArtifact(uri, digest, destination, options) {
    await (0,_file_store_js__WEBPACK_IMPORTED_MODULE_5__/* .copyVerified */ .kj)(await openArtifact(uri, options), destination, digest, {
        signal: options.signal,
        otherwise: (found) => new _runtime_errors_js__WEBPACK_IMPORTED_MODULE_4__/* .ConfigurationError */ .j1(`${uri} holds other bytes (${found}) than the record says (${digest}). It is not used.`),
    });
}
/** The bytes of an artifact, not yet checked. */
async function openArtifact(uri, options) {
    const path = localPath(uri, options.root);
    if (path !== undefined) {
        const found = await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.stat)(path).catch(() => undefined);
        if (!found?.isFile()) {
            throw new _runtime_errors_js__WEBPACK_IMPORTED_MODULE_4__/* .ConfigurationError */ .j1(`${uri} is not there. Make the artifact store available where this runs.`);
        }
        return (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.createReadStream)(path, { highWaterMark: 1024 * 1024 });
    }
    if (!/^https?:\/\//.test(uri)) {
        throw new _runtime_errors_js__WEBPACK_IMPORTED_MODULE_4__/* .ConfigurationError */ .j1(`${uri} can't be fetched here: only file:, http: and https: can.`);
    }
    const response = await fetch(uri, options.signal === undefined ? {} : { signal: options.signal }).catch((error) => {
        options.signal?.throwIfAborted();
        throw new _runtime_errors_js__WEBPACK_IMPORTED_MODULE_4__/* .ConfigurationError */ .j1(`${uri} can't be fetched: ${(0,_runtime_errors_js__WEBPACK_IMPORTED_MODULE_4__/* .messageOf */ .bD)(error)}.`, { cause: error });
    });
    if (!response.ok || response.body === null) {
        throw new _runtime_errors_js__WEBPACK_IMPORTED_MODULE_4__/* .ConfigurationError */ .j1(`${uri} can't be fetched: the server answered ${response.status}.`);
    }
    return response.body;
}
/**
 * The absolute path that a `file:` URI names, or undefined for another kind of URI.
 * @throws ConfigurationError when a relative one leaves the repository
 */
function localPath(uri, root) {
    if (!uri.startsWith("file:"))
        return undefined;
    if (uri.startsWith("file://")) {
        try {
            return (0,node_url__WEBPACK_IMPORTED_MODULE_3__.fileURLToPath)(uri);
        }
        catch (error) {
            throw new _runtime_errors_js__WEBPACK_IMPORTED_MODULE_4__/* .ConfigurationError */ .j1(`${uri} is not a file URI of this machine: ${(0,_runtime_errors_js__WEBPACK_IMPORTED_MODULE_4__/* .messageOf */ .bD)(error)}.`, {
                cause: error,
            });
        }
    }
    const path = (0,node_path__WEBPACK_IMPORTED_MODULE_2__.normalize)(uri.slice("file:".length));
    if ((0,node_path__WEBPACK_IMPORTED_MODULE_2__.isAbsolute)(path) || path === ".." || path.startsWith(`..${node_path__WEBPACK_IMPORTED_MODULE_2__.sep}`)) {
        throw new _runtime_errors_js__WEBPACK_IMPORTED_MODULE_4__/* .ConfigurationError */ .j1(`${uri} leaves the repository; a path inside it is needed.`);
    }
    return (0,node_path__WEBPACK_IMPORTED_MODULE_2__.resolve)(root, path);
}


/***/ }),

/***/ 87725:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   DC: () => (/* binding */ hashFile),
/* harmony export */   kj: () => (/* binding */ copyVerified),
/* harmony export */   oX: () => (/* binding */ fileStore)
/* harmony export */ });
/* unused harmony export keyOf */
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(77598);
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(73024);
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(51455);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(76760);
/* harmony import */ var node_url__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(73136);
/* harmony import */ var _runtime_errors_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(43575);






/** A folder that keeps each file under its digest: `sha256/ab/cdef…`. What is there is never written again. */
function fileStore(options) {
    const { folder, inRepository, committed, signal } = options;
    return {
        // Without it, core.autocrlf would change the line ends of what it takes for text, and with them the digest.
        ...(committed !== undefined && {
            beside: { path: node_path__WEBPACK_IMPORTED_MODULE_3__.posix.join(committed, ".gitattributes"), content: "* -text\n" },
        }),
        async put(file, expected) {
            const key = keyOf(expected);
            const target = (0,node_path__WEBPACK_IMPORTED_MODULE_3__.join)(folder, key);
            const uri = inRepository === undefined ? (0,node_url__WEBPACK_IMPORTED_MODULE_4__.pathToFileURL)(target).href : `file:${node_path__WEBPACK_IMPORTED_MODULE_3__.posix.join(inRepository, key)}`;
            if (committed !== undefined) {
                const { digest, bytes } = await hashFile(file, signal);
                if (digest !== expected)
                    throw changed(file);
                const change = { path: node_path__WEBPACK_IMPORTED_MODULE_3__.posix.join(committed, key), file, digest };
                return { uri, digest, bytes, change };
            }
            const bytes = (await keep(file, target, expected, signal)) ?? 0;
            return { uri, digest: expected, bytes };
        },
    };
}
/** Where in a store the bytes of a digest lie. */
function keyOf(digest) {
    const hex = digest.replace(/^sha256:/, "");
    return `sha256/${hex.slice(0, 2)}/${hex.slice(2)}`;
}
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
async function keep(file, target, expected, signal) {
    const there = await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_2__.lstat)(target).catch(() => undefined);
    if (there !== undefined) {
        const kept = there.isFile() ? await hashFile(target, signal) : undefined;
        if (kept?.digest === expected)
            return kept.bytes;
        throw new _runtime_errors_js__WEBPACK_IMPORTED_MODULE_5__/* .ConfigurationError */ .j1(`The store holds other bytes under ${target} than its name says. Remove that file, and run it again.`);
    }
    const bytes = await copyVerified((0,node_fs__WEBPACK_IMPORTED_MODULE_1__.createReadStream)(file, { highWaterMark: 1024 * 1024 }), target, expected, {
        signal,
        otherwise: () => changed(file),
    });
    const kept = await hashFile(target, signal);
    if (kept.digest !== expected) {
        await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_2__.rm)(target, { force: true });
        throw new _runtime_errors_js__WEBPACK_IMPORTED_MODULE_5__/* .ConfigurationError */ .j1(`The store gave other bytes back than were written to ${target}. Check its disk.`);
    }
    return bytes;
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
        if (error instanceof _runtime_errors_js__WEBPACK_IMPORTED_MODULE_5__/* .ConfigurationError */ .j1 || options.signal?.aborted)
            throw error;
        throw new _runtime_errors_js__WEBPACK_IMPORTED_MODULE_5__/* .ConfigurationError */ .j1(`${target} can't be written: ${(0,_runtime_errors_js__WEBPACK_IMPORTED_MODULE_5__/* .messageOf */ .bD)(error)}.`, { cause: error });
    }
}
function changed(file) {
    return new _runtime_errors_js__WEBPACK_IMPORTED_MODULE_5__/* .ConfigurationError */ .j1(`${file} has changed since its digest was taken. Nothing was registered; run it again.`);
}


/***/ })

};
