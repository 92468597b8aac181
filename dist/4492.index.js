export const id = 4492;
export const ids = [4492,6507,8888,174];
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

/***/ 60635:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  run: () => (/* binding */ run),
  show: () => (/* binding */ show)
});

// EXTERNAL MODULE: ./out/toolkit/registry/layout.js
var layout = __webpack_require__(66511);
// EXTERNAL MODULE: ./out/toolkit/registry/quarantine.js
var registry_quarantine = __webpack_require__(74469);
// EXTERNAL MODULE: ./out/toolkit/registry/record.js
var registry_record = __webpack_require__(8848);
// EXTERNAL MODULE: ./out/toolkit/report/number.js
var number = __webpack_require__(26507);
// EXTERNAL MODULE: ./out/registry-commands/open.js
var registry_commands_open = __webpack_require__(82259);
// EXTERNAL MODULE: ./out/registry-commands/print.js
var print = __webpack_require__(77024);
// EXTERNAL MODULE: ./out/toolkit/registry/store/oci/uri.js
var oci_uri = __webpack_require__(87411);
;// CONCATENATED MODULE: ./out/registry-commands/version-text.js



/** A version as a page for the terminal. */
function versionText(record, around) {
    const { name, version, evaluation, training, data, artifacts } = record;
    const dataset = evaluation?.dataset;
    const rows = dataset?.rows === undefined ? "" : ` (${(0,number/* countOf */.pq)(dataset.rows, "row")})`;
    const metrics = Object.entries(evaluation?.metrics ?? {}).map(([metric, { value, interval }]) => [
        metric,
        (0,number/* formatNumber */.ZV)(value, 4),
        interval === undefined ? "" : interval.map((end) => (0,number/* formatNumber */.ZV)(end, 4)).join(" … "),
    ]);
    const parts = [
        (0,print/* section */.uW)(`metrics${dataset?.name === undefined ? "" : ` on ${dataset.name}`}${rows}`, metrics, [
            "left",
            "right",
        ]),
        (0,print/* section */.uW)("parameters", pairs(training?.parameters)),
        (0,print/* section */.uW)("environment", pairs(training?.environment)),
        (0,print/* section */.uW)("data", (data ?? []).map((one) => [
            one.name,
            one.rows === undefined ? "" : (0,number/* countOf */.pq)(one.rows, "row"),
            (0,print/* shortDigest */.VK)(one.digest ?? ""),
            one.revision ?? "",
            one.uri ?? "",
        ]), ["left", "right"]),
        (0,print/* section */.uW)("features", featureRows(data)),
        (0,print/* section */.uW)("artifacts", artifacts.map(({ uri, digest, bytes, format }) => [
            format ?? "–",
            bytes === undefined ? "" : `${(0,number/* formatCount */.B4)(bytes)} ${bytes === 1 ? "byte" : "bytes"}`,
            (0,print/* shortDigest */.VK)(digest),
            uri,
        ]), ["left", "right"]),
    ];
    return `${name} version ${version}\n${(0,print/* section */.uW)("", facts(record, around)).slice(1)}${parts.join("")}`.replace(/\n+$/, "\n");
}
function featureRows(data) {
    return (data ?? []).flatMap(({ name: dataset, features }) => {
        const served = features?.service === undefined ? dataset : `${dataset}, by ${features.service}`;
        const views = (features?.views ?? []).map(({ name, version, updatedAt }) => [
            name,
            version === undefined ? "" : `version ${version}`,
            updatedAt ?? "",
            `for ${served}`,
        ]);
        return features !== undefined && views.length === 0 ? [["", "", "", `for ${served}`]] : views;
    });
}
function facts(record, { path, aliases, quarantine }) {
    const { source, training, authors, imported } = record;
    const { pullRequest, commit, ref } = source ?? {};
    const change = [
        commit?.slice(0, 12),
        ref,
        pullRequest === undefined ? undefined : `pull request #${pullRequest}`,
    ];
    const took = training?.durationSeconds;
    const cost = training?.cost;
    const trained = [
        training?.backend,
        training?.job,
        took === undefined ? undefined : `${took < 10 ? took.toFixed(1) : Math.round(took)} s`,
        cost?.amount == null ? undefined : `${(0,number/* formatNumber */.ZV)(cost.amount, 2)} ${cost.currency ?? ""}`.trimEnd(),
    ];
    const until = quarantine?.until === undefined ? "" : `, until ${quarantine.until}`;
    const all = [
        ["registered", `${record.createdAt}${authors === undefined ? "" : ` by ${authors.join(", ")}`}`],
        ["aliases", aliases.length === 0 ? "none points here" : aliases.join(", ")],
        [
            "quarantine",
            quarantine === undefined ? undefined : `since ${quarantine.since}${until}: ${quarantine.reason}`,
        ],
        ["gate", gateText(record.gate)],
        ["imported", imported === undefined ? undefined : `${imported.from}, version ${imported.version}`],
        ["commit", joined(change)],
        ["repository", source?.repository],
        ["run", source?.runUrl],
        ["training", joined(trained)],
        ["supersedes", record.supersedes === undefined ? undefined : `version ${record.supersedes}`],
        ["image", joined(imagesOf(record))],
        ["record", path],
    ];
    return all.flatMap(([label, value]) => (value === undefined ? [] : [[label, value]]));
}
/** The images that artifacts in an OCI registry are in, as they are pulled: one where the store kept them together. */
function imagesOf({ artifacts }) {
    const images = artifacts.flatMap(({ uri }) => (0,oci_uri/* imageFileOf */.d_)(uri) ?? []).map(oci_uri/* imageReference */.rA);
    return [...new Set(images)];
}
/** The gate in words: `pass, compared with version 16`. */
function gateText(gate) {
    if (gate === "none")
        return "none was asked for";
    const { verdict, baseline, override, approvals } = gate;
    const compared = baseline == null
        ? undefined
        : `compared with ${typeof baseline === "number" ? `version ${baseline}` : baseline}`;
    const by = override === undefined ? undefined : `by ${override.by}: ${override.reason}`;
    return (joined([verdict, compared, by, approvals?.length ? `approved by ${approvals.join(", ")}` : undefined]) ??
        verdict);
}
function pairs(map) {
    return Object.entries(map ?? {}).map(([name, value]) => [
        name,
        typeof value === "string" ? value : JSON.stringify(value),
    ]);
}
function joined(parts) {
    const present = parts.filter((part) => part !== undefined && part !== "");
    return present.length === 0 ? undefined : present.join(", ");
}

;// CONCATENATED MODULE: ./out/registry-commands/show.js







/** Shows a model, or one version of it. */
async function show(inputs, runtime) {
    const registry = await (0,registry_commands_open/* openHere */.Pw)(inputs, runtime);
    await (0,registry_commands_open/* requireModelIn */.Ac)(registry, inputs.model);
    return inputs.reference === undefined
        ? showModel(registry, inputs, runtime)
        : showVersion(registry, inputs.reference, inputs, runtime);
}
const run = (inputs, runtime) => show({ ...(0,registry_commands_open/* readRegistryInputs */.rS)(inputs), ...(0,registry_commands_open/* parseReference */.F2)(inputs.required("model")) }, runtime);
async function showVersion(registry, reference, inputs, { now }) {
    const { model } = inputs;
    const record = await registry.resolve(model, reference);
    const { version } = record;
    const pointing = Object.entries(await registry.aliases(model)).flatMap(([name, alias]) => alias.version === version || alias.split?.version === version ? [name] : []);
    const found = await registry.quarantine(model, version);
    const quarantine = (0,registry_quarantine/* isQuarantined */.fK)(found, now()) ? found : undefined;
    const path = layout/* layout */.Z.record(registry.path, model, version);
    const printed = inputs.json
        ? (0,print/* answer */.ZF)("show", { model, version, path, aliases: pointing, quarantine: quarantine ?? null, record })
        : versionText(record, { path, aliases: pointing, quarantine });
    return (0,print/* shown */.SP)(printed, `${model} version ${version}.`);
}
/** How many of the newest versions the page of a model shows. */
const newest = 10;
async function showModel(registry, inputs, { now }) {
    const { model } = inputs;
    const about = await registry.about(model);
    const versions = await registry.versions(model);
    const aliases = await registry.aliases(model);
    const lines = [];
    for (const version of versions.slice(-newest).reverse()) {
        const record = await registry.record(model, version);
        const found = await registry.quarantine(model, version);
        lines.push({
            version,
            createdAt: record.createdAt,
            gate: (0,registry_record/* gateVerdict */.lr)(record),
            quarantine: found !== undefined && (0,registry_quarantine/* isQuarantined */.fK)(found, now()) ? found : null,
        });
    }
    const { description = null, owners = [] } = about ?? {};
    const printed = inputs.json
        ? (0,print/* answer */.ZF)("show", { model, description, owners, versions, aliases, newest: lines })
        : modelText(model, description, owners, versions.length, aliases, lines);
    return (0,print/* shown */.SP)(printed, `${model} has ${(0,number/* countOf */.pq)(versions.length, "version")}.`);
}
function modelText(model, description, owners, count, aliases, lines) {
    const head = (0,print/* textTable */.ed)([
        [`${model}, ${(0,number/* countOf */.pq)(count, "version")}`],
        ...(description === null ? [] : [[description]]),
        ...(owners.length === 0 ? [] : [[`owners: ${owners.join(", ")}`]]),
    ]);
    const aliasRows = Object.entries(aliases).map(([name, alias]) => [
        name,
        (0,print/* pointsTo */.P8)(alias),
        alias.previous === undefined ? "–" : String(alias.previous),
        alias.updatedAt,
        alias.by ?? "–",
        alias.reason ?? "",
    ]);
    const aliasHeader = ["alias", "version", "before", "since", "by", "why"];
    const versionRows = lines.map(({ version, createdAt, gate, quarantine }) => [
        String(version),
        createdAt,
        gate,
        quarantine === null ? "" : `quarantined: ${quarantine.reason}`,
    ]);
    const heading = count > lines.length ? `the newest ${lines.length} of ${(0,number/* countOf */.pq)(count, "version")}` : "versions";
    const parts = [
        (0,print/* section */.uW)("aliases", aliasRows, ["left", "right", "right"], aliasHeader),
        (0,print/* section */.uW)(heading, versionRows, ["right"], ["version", "registered", "gate", ""]),
    ];
    return `${head}\n${parts.join("")}`.replace(/\n+$/, "\n");
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

/***/ 92284:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   U: () => (/* binding */ isLoopback),
/* harmony export */   X: () => (/* binding */ followed)
/* harmony export */ });
/* harmony import */ var node_net__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(77030);
/* harmony import */ var _runtime_errors_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(43575);


function isLoopback(hostname) {
    return (hostname === "localhost" || hostname === "[::1]" || ((0,node_net__WEBPACK_IMPORTED_MODULE_0__.isIPv4)(hostname) && hostname.startsWith("127.")));
}
/**
 * An address that a registry sent us to. Unencrypted is only what comes from this machine and stays on it.
 * @param from the address of the answer that holds it
 */
function followed(text, from) {
    if (!URL.canParse(text, from)) {
        throw new _runtime_errors_js__WEBPACK_IMPORTED_MODULE_1__/* .ConfigurationError */ .j1(`${from.host} answered with an address that is none. Nothing was sent there.`);
    }
    const url = new URL(text, from);
    url.username = "";
    url.password = "";
    if (url.protocol === "https:")
        return url;
    if (url.protocol === "http:" && isLoopback(url.hostname) && isLoopback(from.hostname))
        return url;
    throw new _runtime_errors_js__WEBPACK_IMPORTED_MODULE_1__/* .ConfigurationError */ .j1(`${from.host} leads to ${url.protocol}//${url.host}, which is not encrypted or not to be reached from there. Nothing was sent there.`);
}


/***/ }),

/***/ 87411:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   M6: () => (/* binding */ digestText),
/* harmony export */   QJ: () => (/* binding */ formatUri),
/* harmony export */   SU: () => (/* binding */ parseRepository),
/* harmony export */   d_: () => (/* binding */ imageFileOf),
/* harmony export */   rA: () => (/* binding */ imageReference),
/* harmony export */   wY: () => (/* binding */ parseUri),
/* harmony export */   yv: () => (/* binding */ originOf)
/* harmony export */ });
/* harmony import */ var _runtime_errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(43575);
/* harmony import */ var _secure_url_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(92284);


/** A repository's name by the distribution specification. */
const repositoryName = /^[a-z0-9]+((\.|_|__|-+)[a-z0-9]+)*(\/[a-z0-9]+((\.|_|__|-+)[a-z0-9]+)*)*$/;
const hostName = /^([A-Za-z0-9.-]+|\[[0-9a-fA-F:]+\])(:\d{1,5})?$/;
const digestText = /^sha256:[0-9a-f]{64}$/;
/**
 * The repository of a path such as `ghcr.io/acme/models`.
 * @param what the input or setting that holds it, for errors
 */
function parseRepository(path, what) {
    const [, host = "", name = ""] = /^(?:oci:)?(?:\/\/)?([^/]*)\/(.*?)\/*$/s.exec(path) ?? [];
    const isHost = hostName.test(host) && (host.includes(".") || host.includes(":") || host === "localhost");
    if (!isHost || name === "") {
        throw new _runtime_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .ConfigurationError */ .j1(`${what}: ${path} names no registry with a path in it. Write oci://ghcr.io/acme/models, for example.`);
    }
    if (!repositoryName.test(name)) {
        const hint = repositoryName.test(name.toLowerCase()) ? ` Write ${host}/${name.toLowerCase()}.` : "";
        throw new _runtime_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .ConfigurationError */ .j1(`${what}: ${name} is not a repository's name. Lower-case letters and digits are allowed, with single dots, hyphens and underscores between them.${hint}`);
    }
    return { host: host.toLowerCase(), name };
}
/** Where the registry listens. Only this machine is spoken to without encryption. */
function originOf({ host }) {
    return `${(0,_secure_url_js__WEBPACK_IMPORTED_MODULE_1__/* .isLoopback */ .U)(new URL(`http://${host}`).hostname) ? "http" : "https"}://${host}`;
}
function formatUri({ repository: { host, name }, digest, path }) {
    return `oci://${host}/${name}@${digest}#/${path.split("/").map(encodeURIComponent).join("/")}`;
}
/** @throws ConfigurationError for a URI that is not one of {@link formatUri} */
function parseUri(uri) {
    const [, repository = "", digest = "", path = ""] = /^oci:\/\/([^@#]+)@([^#]+)#\/(.+)$/s.exec(uri) ?? [];
    if (!digestText.test(digest) || path === "") {
        throw new _runtime_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .ConfigurationError */ .j1(`${uri} does not say which file of which image it is. It needs the form oci://<registry>/<repository>@sha256:<digest>#/<path>.`);
    }
    return {
        repository: parseRepository(repository, uri),
        digest,
        path: path.split("/").map(decode).join("/"),
    };
}
/** What {@link parseUri} reads, or undefined for a URI that names no file of an image by digest. */
function imageFileOf(uri) {
    if (!uri.startsWith("oci://"))
        return undefined;
    try {
        return parseUri(uri);
    }
    catch (error) {
        if (error instanceof _runtime_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .ConfigurationError */ .j1)
            return undefined;
        throw error;
    }
}
/** The image as `docker pull`, `skopeo` and a pod name it. */
function imageReference({ repository: { host, name }, digest }) {
    return `${host}/${name}@${digest}`;
}
function decode(text) {
    try {
        return decodeURIComponent(text);
    }
    catch {
        return text;
    }
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
