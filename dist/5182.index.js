export const id = 5182;
export const ids = [5182];
export const modules = {

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

/***/ 55182:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  run: () => (/* binding */ run),
  verify: () => (/* binding */ verify)
});

// EXTERNAL MODULE: ./out/toolkit/git/commit-tree.js
var commit_tree = __webpack_require__(10390);
// EXTERNAL MODULE: ./out/toolkit/model/read.js + 12 modules
var read = __webpack_require__(79657);
// EXTERNAL MODULE: ./out/toolkit/registry/history.js
var registry_history = __webpack_require__(62897);
// EXTERNAL MODULE: ./out/toolkit/registry/name.js
var registry_name = __webpack_require__(95982);
// EXTERNAL MODULE: ./out/toolkit/registry/verification.js
var verification = __webpack_require__(25522);
// EXTERNAL MODULE: ./out/toolkit/report/number.js
var number = __webpack_require__(26507);
// EXTERNAL MODULE: ./out/toolkit/runtime/errors.js
var errors = __webpack_require__(43575);
// EXTERNAL MODULE: ./out/toolkit/runtime/nearest.js
var nearest = __webpack_require__(42412);
// EXTERNAL MODULE: ./out/registry-commands/open.js
var registry_commands_open = __webpack_require__(82259);
// EXTERNAL MODULE: ./out/registry-commands/print.js
var print = __webpack_require__(77024);
// EXTERNAL MODULE: external "node:crypto"
var external_node_crypto_ = __webpack_require__(77598);
// EXTERNAL MODULE: external "node:fs/promises"
var promises_ = __webpack_require__(51455);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(76760);
// EXTERNAL MODULE: ./out/toolkit/registry/store/bytes.js
var bytes = __webpack_require__(85648);
// EXTERNAL MODULE: ./out/toolkit/registry/store/file-uri.js
var file_uri = __webpack_require__(85042);
// EXTERNAL MODULE: ./out/toolkit/registry/store/store-kinds.js
var store_kinds = __webpack_require__(37260);
;// CONCATENATED MODULE: ./out/registry-commands/verify-artifacts.js







/** The artifacts of a version, and the predictions that its gate judged. */
function storedFiles({ version, artifacts, evaluation }) {
    const { predictions } = evaluation ?? {};
    const named = predictions === undefined ? artifacts : [...artifacts, predictions];
    return named.map(({ uri, digest }) => ({ version, uri, digest }));
}
/**
 * Compares the bytes of artifacts with their digests. The same bytes under the same address are read once.
 * @param everywhere whether those that lie in a store elsewhere are fetched; one that can't be had is then an offence
 */
function artifactJudge(everywhere, repository, runtime) {
    const judged = new Map();
    const folders = new Map();
    let unreachable = 0;
    /** The path of each that may lie on this machine. Folders are listed once: a store can have more files than anyone wants to ask for one by one. */
    const placesOf = async (files) => {
        const places = files.map(({ uri }) => placeOf(uri, repository.root));
        const asked = places.flatMap((place) => (typeof place === "string" ? [(0,external_node_path_.dirname)(place)] : []));
        const missing = [...new Set(asked)].filter((folder) => !folders.has(folder));
        await Promise.all(missing.map(async (folder) => folders.set(folder, new Set(await (0,promises_.readdir)(folder).catch(() => [])))));
        return places.map((place) => typeof place !== "string" || folders.get((0,external_node_path_.dirname)(place))?.has((0,external_node_path_.basename)(place)) ? place : undefined);
    };
    /** What is wrong with it, as the end of a sentence that names the version. */
    const problem = async ({ uri, digest }, place) => {
        try {
            if (place instanceof errors/* ConfigurationError */.j1)
                throw place;
            const here = place !== undefined && ((await (0,promises_.stat)(place).catch(() => undefined))?.isFile() ?? false);
            if (!here && !everywhere)
                return "unreachable";
            const found = here
                ? (await (0,bytes/* hashFile */.DC)(place, runtime.signal)).digest
                : await hashStream(await (0,store_kinds/* openArtifact */.H)(uri, digest, { repository, runtime }), runtime.signal);
            return found === digest ? undefined : `${uri} holds other bytes than its record says (${digest}).`;
        }
        catch (error) {
            if (runtime.signal.aborted || !(error instanceof errors/* ConfigurationError */.j1))
                throw error;
            return (0,errors/* sentence */.em)(error);
        }
    };
    return {
        get unreachable() {
            return unreachable;
        },
        async judge(files, model) {
            const offences = [];
            const places = await placesOf(files);
            for (const [at, file] of files.entries()) {
                const place = places[at];
                if (place === undefined && !everywhere) {
                    unreachable += 1;
                    continue;
                }
                const key = `${file.digest} ${file.uri}`;
                const asked = judged.get(key) ?? problem(file, place);
                judged.set(key, asked);
                const wrong = await asked;
                const { version } = file;
                if (wrong === "unreachable")
                    unreachable += 1;
                else if (wrong !== undefined)
                    offences.push({
                        kind: "artifact",
                        model,
                        version,
                        message: `${model} version ${version}: ${wrong}`,
                    });
            }
            return offences;
        },
    };
}
/** The absolute path of what lies on a disk, or what is wrong with the URI. */
function placeOf(uri, root) {
    try {
        return (0,file_uri/* localPath */.$)(uri, root);
    }
    catch (error) {
        if (error instanceof errors/* ConfigurationError */.j1)
            return error;
        throw error;
    }
}
async function hashStream(bytes, signal) {
    const hash = (0,external_node_crypto_.createHash)("sha256");
    for await (const chunk of bytes) {
        signal.throwIfAborted();
        hash.update(chunk);
    }
    return `sha256:${hash.digest("hex")}`;
}

;// CONCATENATED MODULE: ./out/registry-commands/verify.js











/** Checks that the registry is append-only and whole, and names each offence. Reads HEAD and its history. */
async function verify(inputs, runtime) {
    const { log } = runtime;
    const { registry, repository, prefix, top } = await (0,registry_commands_open/* openHistory */.jC)(inputs, runtime);
    const head = await repository.head();
    if (head === undefined)
        throw new errors/* ConfigurationError */.j1("The repository has no commit yet, so there is no registry.");
    const concerns = (model) => inputs.model === undefined || inputs.model === model;
    const objects = await repository.objects();
    const tree = (0,commit_tree/* commitTree */.S)(objects, head, prefix);
    const known = (await tree.list(registry)).filter((name) => !name.startsWith(".") && !name.includes("."));
    const models = known.filter(concerns);
    const artifacts = artifactJudge(inputs.artifacts, repository, runtime);
    const judgeNow = async () => {
        const judged = [];
        for (const model of models) {
            const ungated = new Set();
            const stored = [];
            let count = 0;
            const offences = await (0,verification/* judgeModel */.fL)(tree, registry, model, (record) => {
                count += 1;
                if (isUngated(record))
                    ungated.add(record.version);
                stored.push(...storedFiles(record));
            });
            const wrong = await artifacts.judge(stored, model);
            judged.push({ model, versions: count, ungated, offences, artifacts: wrong });
        }
        return judged;
    };
    // git walks the history meanwhile, in processes of its own.
    const [history, now] = await Promise.all([(0,registry_history/* readHistory */.L)(repository, top), judgeNow()]);
    objects.close();
    const rewritten = (0,verification/* rewrites */.ak)(history, top);
    const facts = await (0,registry_history/* readCommits */.F)(repository, new Set(rewritten.map(({ commit }) => commit)));
    const offences = (0,verification/* judgeRewrites */.n$)(rewritten, facts, top).filter(({ model }) => concerns(model));
    if (inputs.model !== undefined && models.length === 0 && offences.length === 0) {
        throw new errors/* ConfigurationError */.j1(`model: ${inputs.model} is not in ${registry}.${(0,nearest/* didYouMean */.a)(inputs.model, known)}`);
    }
    // Without the flag it is a repository that has no version yet; with it, more likely a slip of the pen.
    if (inputs.registry !== undefined && known.length === 0 && history.length === 0) {
        throw new errors/* ConfigurationError */.j1(`registry: ${inputs.registry} holds no models in HEAD, nor did it ever. Name the folder that does.`);
    }
    const firsts = firstCommits(history, top);
    let versions = 0;
    for (const state of now) {
        versions += state.versions;
        const came = firsts.get(state.model) ?? new Map();
        const gates = await judgeGates(state, came, inputs.config, prefix, repository);
        for (const offence of [...state.offences, ...gates, ...state.artifacts])
            offences.push(offence);
    }
    for (const { message } of inputs.json ? [] : offences)
        log.error(message);
    const { unreachable } = artifacts;
    if (unreachable > 0 && !inputs.json)
        log.info(`${(0,number/* countOf */.pq)(unreachable, "artifact lies", "artifacts lie")} not on this machine; the bytes were not checked. With --artifacts they are fetched from their store and checked.`);
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
    return { ...outcome, printed: (0,print/* answer */.ZF)("verify", { verdict, ...report }) };
}
const run = (inputs, runtime) => {
    const model = inputs.text("model");
    return verify({
        ...(0,registry_commands_open/* readRegistryInputs */.rS)(inputs),
        model: model === undefined ? undefined : (0,registry_name/* checkModelName */.Xs)(model, "model"),
        artifacts: inputs.boolean("artifacts"),
    }, runtime);
};
/** The commit that brought each record in, by model and version. */
function firstCommits(history, registry) {
    const models = new Map();
    for (const { status, path, commit, isMerge } of history) {
        const found = status === "A" && !isMerge ? (0,verification/* pathOf */.XM)(path, registry) : undefined;
        if (!found?.isRecord)
            continue;
        const versions = models.get(found.model) ?? new Map();
        models.set(found.model, versions.set(found.version, commit));
    }
    return models;
}
/** Versions that say `gate: none`, although model.yaml asked for a gate in the commit that brought them. */
async function judgeGates({ model, ungated: versions }, came, config, prefix, repository) {
    const ungated = new Map([...came].filter(([version]) => versions.has(version)));
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
/** What was imported says itself that no gate has judged it, and is never deployed. */
function isUngated({ gate, imported }) {
    return gate === "none" && imported === undefined;
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


/***/ }),

/***/ 62897:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   F: () => (/* binding */ readCommits),
/* harmony export */   L: () => (/* binding */ readHistory)
/* harmony export */ });
/* harmony import */ var node_os__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(48161);

/**
 * What every commit of the history did below a path, newest first, read in one pass. A merge counts with what it
 * changed on each of the branches that it joins: a conflict solved the wrong way is seen, whichever branch came first.
 * Replacements of commits that this clone alone knows of do not count.
 * @param paths folders or files, from the repository's root
 * @param options `firstParent`: only what happened on the branch itself, where a merge is one step
 */
async function readHistory(repository, paths, options = {}) {
    const limits = [paths].flat().map((path) => `:(top,literal)${path}`);
    const onBranch = options.firstParent === true;
    const listed = await repository.git(["rev-list", ...(onBranch ? ["--first-parent"] : []), "HEAD", "--"], {
        environment: asWritten,
    });
    const commits = listed.split("\n");
    // Each part is compared by a process of its own, and the parts come back in their order.
    const parts = Array.from({ length: Math.ceil(commits.length / partSize) }, (_, at) => commits.slice(at * partSize, (at + 1) * partSize));
    const read = [];
    const waiting = parts.entries();
    const work = async () => {
        for (const [at, part] of waiting)
            read[at] = await readPart(repository, part, limits, onBranch);
    };
    await Promise.all(Array.from({ length: Math.min((0,node_os__WEBPACK_IMPORTED_MODULE_0__.availableParallelism)(), 4) }, work));
    return read.flat();
}
/** A clone may hold replacements of objects, by which history reads as it never was. */
const asWritten = { GIT_NO_REPLACE_OBJECTS: "1" };
/** Commits that one process compares with what was before them. */
const partSize = 10_000;
async function readPart(repository, commits, limits, onBranch) {
    const args = [
        // The folder of a thousand versions comes as differences from others: the room for those it was read from.
        ...["-c", "core.deltaBaseCacheLimit=256m"],
        ...["diff-tree", "--stdin", "--root", "-r", "-z", "--raw", "--no-renames", "--no-abbrev"],
        ...[onBranch ? "--diff-merges=first-parent" : "--diff-merges=separate", "--format=%H%x00%P"],
        ...["--", ...limits],
    ];
    // Without this, git hands over one commit at a time, and each of 100,000 takes a buffer of its own here.
    const environment = { ...asWritten, GIT_FLUSH: "0" };
    const output = await repository.git(args, { environment, input: `${commits.join("\n")}\n` });
    return parseHistory(output);
}
function parseHistory(output) {
    const entries = [];
    let [commit, isMerge] = ["", false];
    let at = 0;
    // NUL can stand in no name: nothing that a commit says can be taken for another commit.
    const field = () => {
        const end = output.indexOf("\0", at);
        const found = output.slice(at, end < 0 ? output.length : end);
        at = end < 0 ? output.length : end + 1;
        return found;
    };
    while (at < output.length) {
        while (output[at] === "\n")
            at += 1;
        const head = field();
        if (head.startsWith(":")) {
            const [, , before = "", blob = "", status = ""] = head.split(" ");
            const there = /[^0]/.test(before) ? before : undefined;
            entries.push({ commit, isMerge, status: status[0] ?? "", path: field(), before: there, blob });
        }
        else if (head !== "") {
            commit = head;
            isMerge = field().includes(" ");
        }
    }
    return entries;
}
/** What some commits say of themselves, by id. */
async function readCommits(repository, commits) {
    const facts = new Map();
    const asked = [...new Set(commits)];
    if (asked.length === 0)
        return facts;
    const format = "--format=%H%x00%an%x00%ad%x00%cI%x00%s";
    const plain = ["--no-patch", "--no-show-signature"];
    const args = ["log", "--no-walk=unsorted", "--stdin", "-z", ...plain, "--date=short", format];
    const output = await repository.git(args, { environment: asWritten, input: `${asked.join("\n")}\n` });
    const fields = output.split("\0");
    for (let at = 0; at + 4 < fields.length; at += 5) {
        const [commit = "", author = "", date = "", committedAt = "", subject = ""] = fields.slice(at, at + 5);
        facts.set(commit, { author, date, committedAt, subject });
    }
    return facts;
}


/***/ }),

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

/***/ 25522:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   XM: () => (/* binding */ pathOf),
/* harmony export */   ak: () => (/* binding */ rewrites),
/* harmony export */   fL: () => (/* binding */ judgeModel),
/* harmony export */   n$: () => (/* binding */ judgeRewrites)
/* harmony export */ });
/* harmony import */ var _runtime_errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(43575);
/* harmony import */ var _alias_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(165);
/* harmony import */ var _layout_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(66511);
/* harmony import */ var _name_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(95982);
/* harmony import */ var _record_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(8848);





/** What changed or removed what is written once: records, and the profiles and receipts beside them. */
function rewrites(entries, registry) {
    const found = entries.filter(({ status, path }) => status !== "A" && pathOf(path, registry) !== undefined);
    // What an ordinary commit did is not told a second time of the merge that brought it in.
    const known = new Set(found.filter(({ isMerge }) => !isMerge).map(effect));
    const told = new Set();
    return found.filter((entry) => {
        if (!entry.isMerge)
            return true;
        // A merge may differ in the same way from more than one of the branches that it joins.
        const own = `${entry.commit} ${entry.path}`;
        if (known.has(effect(entry)) || told.has(own))
            return false;
        told.add(own);
        return true;
    });
}
/** Each of the rewrites as an offence that names its commit. */
function judgeRewrites(entries, commits, registry) {
    return entries.flatMap(({ status, path, commit }) => {
        const found = pathOf(path, registry);
        if (found === undefined)
            return [];
        const { author = "?", date = "?", subject = "" } = commits.get(commit) ?? {};
        const kind = status === "D" ? "removed" : "changed";
        const message = `commit ${commit.slice(0, 12)} (${author}, ${date}, "${subject}") ${kind} ${path}, which is written once.`;
        return [{ kind, model: found.model, version: found.version, message }];
    });
}
function effect({ status, path, blob }) {
    return `${status} ${path} ${blob}`;
}
/** The model and version of the path of a record, or of a profile or receipt beside one. */
function pathOf(path, registry) {
    if (!path.startsWith(`${registry}/`))
        return undefined;
    const found = /^([^/]+)\/(?:versions\/([1-9]\d*)\.yaml|profiles\/([1-9]\d*)\.json|receipts\/([1-9]\d*)\.sigstore\.json)$/.exec(path.slice(registry.length + 1));
    if (found === null)
        return undefined;
    const [, model = "", record, profile, receipt] = found;
    return { model, version: Number(record ?? profile ?? receipt), isRecord: record !== undefined };
}
/**
 * Reads all records and aliases of a model as they are now, and names what is wrong with them.
 * @param take gets each record that can be read, by rising version; of a hundred thousand, none has to be kept
 */
async function judgeModel(tree, registry, model, take) {
    const offences = [];
    const offend = (kind, message, version) => offences.push({ kind, model, version, message });
    const reading = (kind, read, version) => {
        try {
            read();
        }
        catch (error) {
            if (!(error instanceof _runtime_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .ConfigurationError */ .j1))
                throw error;
            offend(kind, (0,_runtime_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .sentence */ .em)(error), version);
        }
    };
    // A name that no clone on Windows or macOS could hold, or that is one with another there.
    reading("record", () => (0,_name_js__WEBPACK_IMPORTED_MODULE_3__/* .checkModelName */ .Xs)(model, `${registry}/${model}`));
    const folder = _layout_js__WEBPACK_IMPORTED_MODULE_2__/* .layout */ .Z.versions(registry, model);
    const texts = await readFolder(tree, folder);
    const numbers = [];
    for (const name of await tree.list(folder)) {
        if (name.startsWith("."))
            continue;
        const version = Number(/^([1-9]\d{0,14})\.yaml$/.exec(name)?.[1]);
        if (Number.isInteger(version))
            numbers.push(version);
        else
            offend("record", `${folder}/${name} is not a version record: only <number>.yaml is allowed there.`);
    }
    numbers.sort((one, other) => one - other);
    const byKey = new Map();
    for (const version of numbers) {
        const path = _layout_js__WEBPACK_IMPORTED_MODULE_2__/* .layout */ .Z.record(registry, model, version);
        const text = texts.get(`${version}.yaml`);
        if (text === undefined) {
            offend("record", `${path} is not a regular file.`, version);
            continue;
        }
        reading("record", () => {
            const record = (0,_record_js__WEBPACK_IMPORTED_MODULE_4__/* .parseRecord */ .Hh)(text, path, { model, version });
            const first = byKey.get(record.idempotencyKey);
            if (first === undefined)
                byKey.set(record.idempotencyKey, version);
            else
                offend("twice", `${model} version ${version} is the same candidate as version ${first}.`, version);
            if (isUnrecordedOverride(record))
                offend("gate", `${model} version ${version} was let in by an override that is not recorded.`, version);
            take(record);
        }, version);
    }
    const highest = numbers.at(-1) ?? 0;
    const there = new Set(numbers);
    for (let version = 1; version < highest && offences.length < 1000; version++) {
        if (!there.has(version))
            offend("gap", `${model} has no version ${version}, and has version ${highest}.`, version);
    }
    const aliasFolder = _layout_js__WEBPACK_IMPORTED_MODULE_2__/* .layout */ .Z.aliases(registry, model);
    for (const [name, text] of await readFolder(tree, aliasFolder)) {
        if (!name.endsWith(".yaml"))
            continue;
        const path = `${aliasFolder}/${name}`;
        reading("alias", () => {
            (0,_name_js__WEBPACK_IMPORTED_MODULE_3__/* .checkAliasName */ .cY)(name.slice(0, -".yaml".length), path);
            const { version } = (0,_alias_js__WEBPACK_IMPORTED_MODULE_1__/* .parseAlias */ .sj)(text, path);
            if (!there.has(version))
                offend("alias", `${path} points to version ${version}, which does not exist.`, version);
        });
    }
    return offences;
}
function isUnrecordedOverride({ gate }) {
    return gate !== "none" && gate.verdict === "override" && gate.override === undefined;
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


/***/ })

};
