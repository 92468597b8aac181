export const id = 6317;
export const ids = [6317,6507,8888,174];
export const modules = {

/***/ 7342:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  card: () => (/* binding */ card),
  run: () => (/* binding */ run)
});

// EXTERNAL MODULE: ./out/toolkit/report/markdown.js
var markdown = __webpack_require__(33487);
// EXTERNAL MODULE: ./out/toolkit/report/number.js
var number = __webpack_require__(26507);
// EXTERNAL MODULE: ./out/toolkit/registry/document.js
var registry_document = __webpack_require__(66280);
;// CONCATENATED MODULE: ./out/toolkit/registry/model-card.js



/** Libraries by the format of their files, as the Hub names them. */
const libraries = {
    joblib: "sklearn",
    pkl: "sklearn",
    onnx: "onnx",
    keras: "keras",
    safetensors: "transformers",
};
/**
 * The model card of a version: Markdown, with the front matter of the Hugging Face Hub, whose `model-index` holds the
 * results. The same record gives the same text.
 */
function modelCard(record, context) {
    const { about, aliases, shares = {} } = context;
    const pointing = aliases.map((alias) => (shares[alias] ?? 100) < 100 ? `${alias} (${shares[alias]}%)` : alias);
    const body = [
        `# ${(0,markdown/* escape */.ih)(record.name)} version ${record.version}`,
        about?.description === undefined ? "" : (0,markdown/* escape */.ih)(about.description),
        facts(record, about, pointing),
        section("Results", results(record)),
        section("Training data", data(record)),
        section("Parameters", values(record.training?.parameters)),
        section("Environment", values(record.training?.environment)),
        section("Gate", gate(record)),
        section("Imported", origin(record)),
        section("Files", files(record)),
    ];
    return `---\n${(0,registry_document/* writeDocument */.f)(frontMatter(record, context))}---\n\n${body.filter((part) => part !== "").join("\n\n")}\n`;
}
function frontMatter(record, { license, task, aliases }) {
    const { name, version, evaluation, data: used = [], artifacts } = record;
    const metrics = Object.entries(evaluation?.metrics ?? {});
    const { dataset } = evaluation ?? {};
    const on = dataset?.name ?? "evaluation data";
    const library = artifacts.map(({ format }) => libraries[format ?? ""]).find((one) => one !== undefined);
    const source = record.source?.runUrl;
    return {
        ...(license !== undefined && { license }),
        ...(library !== undefined && { library_name: library }),
        pipeline_tag: task,
        tags: [...new Set(["mergeline", ...aliases])],
        ...(used.length > 0 && { datasets: used.map((one) => one.name) }),
        ...(metrics.length > 0 && {
            metrics: metrics.map(([metric]) => metric),
            "model-index": [
                {
                    name: `${name}@${version}`,
                    results: [
                        {
                            task: { type: task },
                            dataset: {
                                type: on,
                                name: on,
                                ...(dataset?.digest !== undefined && { revision: dataset.digest }),
                            },
                            metrics: metrics.map(([metric, { value, interval }]) => ({
                                type: metric,
                                value,
                                name: metric,
                                ...(interval !== undefined && { args: { interval } }),
                            })),
                            ...(source !== undefined &&
                                /^https?:\/\//.test(source) && { source: { name: "Training run", url: source } }),
                        },
                    ],
                },
            ],
        }),
    };
}
function facts(record, about, aliases) {
    const { source, training, supersedes, authors } = record;
    const took = training?.durationSeconds;
    const entries = [
        ["Registered", record.createdAt],
        ["By", authors?.map(markdown/* escape */.ih).join(", ")],
        ["Owners", about?.owners?.map(markdown/* escape */.ih).join(", ")],
        ["Aliases when this was written", aliases.map(markdown/* escape */.ih).join(", ")],
        ["Repository", source?.repository && (0,markdown/* code */.aY)(source.repository)],
        ["Commit", source?.commit && (0,markdown/* code */.aY)(source.commit)],
        ["Pull request", source?.pullRequest === undefined ? undefined : `no. ${source.pullRequest}`],
        [
            "Trained by",
            [training?.backend, training?.job]
                .flatMap((one) => (one === undefined ? [] : [(0,markdown/* escape */.ih)(one)]))
                .join(", "),
        ],
        ["Training took", took === undefined ? undefined : `${(0,number/* formatNumber */.ZV)(took, 0)} s`],
        ["Follows", supersedes === undefined ? undefined : `version ${supersedes}`],
    ];
    return entries
        .flatMap(([term, value]) => (value === undefined || value === "" ? [] : [`- ${term}: ${value}`]))
        .join("\n");
}
function results({ evaluation }) {
    const metrics = Object.entries(evaluation?.metrics ?? {});
    if (metrics.length === 0)
        return "";
    const { name, digest, rows } = evaluation?.dataset ?? {};
    const on = [
        name === undefined ? "" : (0,markdown/* escape */.ih)(name),
        rows === undefined ? "" : (0,number/* countOf */.pq)(rows, "row"),
        digest === undefined ? "" : (0,markdown/* code */.aY)(digest),
    ].filter((part) => part !== "");
    const shown = (0,markdown/* table */.tp)(["metric", "value", "interval"], ["left", "right", "right"], metrics.map(([metric, { value, interval }]) => [
        (0,markdown/* escape */.ih)(metric),
        (0,number/* formatNumber */.ZV)(value, 4),
        interval === undefined ? "" : interval.map((end) => (0,number/* formatNumber */.ZV)(end, 4)).join(" … "),
    ]));
    return on.length === 0 ? shown : `Measured on ${on.join(", ")}.\n\n${shown}`;
}
function data({ data: used = [] }) {
    if (used.length === 0)
        return "";
    const datasets = (0,markdown/* table */.tp)(["dataset", "rows", "revision", "from", "digest"], ["left", "right", "left", "left", "left"], used.map(({ name, rows, revision, uri, digest }) => [
        (0,markdown/* escape */.ih)(name),
        rows === undefined ? "" : (0,number/* countOf */.pq)(rows, "row"),
        revision === undefined ? "" : (0,markdown/* code */.aY)(revision),
        uri === undefined ? "" : (0,markdown/* code */.aY)(uri),
        digest === undefined ? "" : (0,markdown/* code */.aY)(digest),
    ]));
    return [datasets, featureViews(used)].filter((part) => part !== "").join("\n\n");
}
function featureViews(used) {
    const rows = used.flatMap(({ name: dataset, features }) => (features?.views ?? []).map(({ name, version, updatedAt }) => [
        (0,markdown/* escape */.ih)(dataset),
        (0,markdown/* escape */.ih)(name),
        version === undefined ? "" : String(version),
        updatedAt ?? "",
        features?.service === undefined ? "" : (0,markdown/* escape */.ih)(features.service),
    ]));
    const names = used.flatMap(({ name, features }) => features !== undefined && features.views.length === 0 && features.service !== undefined
        ? [[(0,markdown/* escape */.ih)(name), "", "", "", (0,markdown/* escape */.ih)(features.service)]]
        : []);
    if (rows.length + names.length === 0)
        return "";
    return (0,markdown/* table */.tp)(["dataset", "Feast feature view", "version", "applied", "service"], ["left", "left", "right", "left", "left"], [...rows, ...names]);
}
function values(map) {
    const entries = Object.entries(map ?? {});
    if (entries.length === 0)
        return "";
    return (0,markdown/* table */.tp)(["name", "value"], ["left", "left"], entries.map(([name, value]) => [
        (0,markdown/* escape */.ih)(name),
        (0,markdown/* code */.aY)(typeof value === "string" ? value : JSON.stringify(value)),
    ]));
}
function gate({ gate: told }) {
    if (told === "none")
        return "No gate was asked for.";
    const { verdict, baseline, policyDigest, reportDigest, receipt, override } = told;
    const compared = typeof baseline === "number" ? `version ${baseline}` : baseline == null ? undefined : (0,markdown/* escape */.ih)(baseline);
    const entries = [
        ["Verdict", verdict],
        ["Compared with", compared],
        ["Overridden by", override && `${(0,markdown/* escape */.ih)(override.by)}: ${(0,markdown/* escape */.ih)(override.reason)}`],
        ["Policy", policyDigest && (0,markdown/* code */.aY)(policyDigest)],
        ["Report", reportDigest && (0,markdown/* code */.aY)(reportDigest)],
        ["Receipt", receipt && (0,markdown/* code */.aY)(receipt.digest)],
    ];
    return entries.flatMap(([term, value]) => (value === undefined ? [] : [`- ${term}: ${value}`])).join("\n");
}
function origin({ imported }) {
    if (imported === undefined)
        return "";
    const { from, version, run, tags = {} } = imported;
    const facts = [
        `- From: ${(0,markdown/* code */.aY)(from)}`,
        `- Called there: ${(0,markdown/* escape */.ih)(version)}`,
        ...(run === undefined ? [] : [`- Run there: ${(0,markdown/* code */.aY)(run)}`]),
        ...Object.entries(tags).map(([tag, value]) => `- ${(0,markdown/* escape */.ih)(tag)}: ${(0,markdown/* escape */.ih)(value)}`),
    ];
    return `No gate of this repository has judged it.\n\n${facts.join("\n")}`;
}
function files({ artifacts }) {
    return (0,markdown/* table */.tp)(["format", "size", "where", "digest"], ["left", "right", "left", "left"], artifacts.map(({ format, bytes, uri, digest }) => [
        (0,markdown/* escape */.ih)(format ?? "file"),
        bytes === undefined ? "" : (0,number/* formatBytes */.z3)(bytes),
        (0,markdown/* code */.aY)(uri),
        (0,markdown/* code */.aY)(digest),
    ]));
}
function section(title, body) {
    return body === "" ? "" : `## ${title}\n\n${body}`;
}

// EXTERNAL MODULE: ./out/toolkit/runtime/errors.js
var errors = __webpack_require__(43575);
// EXTERNAL MODULE: ./out/registry-commands/open.js
var registry_commands_open = __webpack_require__(82259);
// EXTERNAL MODULE: ./out/registry-commands/print.js
var print = __webpack_require__(77024);
;// CONCATENATED MODULE: ./out/registry-commands/card.js




/** Prints the model card of a version. */
async function card(inputs, runtime) {
    const { model, license, task } = inputs;
    const registry = await (0,registry_commands_open/* openHere */.Pw)(inputs, runtime);
    await (0,registry_commands_open/* requireModelIn */.Ac)(registry, model);
    const record = await registry.resolve(model, inputs.reference);
    const aliases = Object.entries(await registry.aliases(model)).flatMap(([name, alias]) => alias.version === record.version || alias.split?.version === record.version ? [{ name, alias }] : []);
    const about = await registry.about(model);
    const text = modelCard(record, {
        about,
        aliases: aliases.map(({ name }) => name),
        shares: Object.fromEntries(aliases.map(({ name, alias }) => [name, shareOf(alias, record.version)])),
        license,
        task,
    });
    return (0,print/* shown */.SP)(inputs.json ? (0,print/* answer */.ZF)("card", { model, version: record.version, card: text }) : text, `The card of ${model} version ${record.version}.`);
}
const run = (inputs, runtime) => {
    const { model, reference = "latest" } = (0,registry_commands_open/* parseReference */.F2)(inputs.required("model"));
    return card({
        ...(0,registry_commands_open/* readRegistryInputs */.rS)(inputs),
        model,
        reference,
        license: word(inputs.text("license"), "license"),
        task: word(inputs.required("task"), "task"),
    }, runtime);
};
/** The percent of an environment's traffic that a version gets. */
function shareOf({ version, split }, of) {
    if (split === undefined)
        return 100;
    return of === version ? 100 - split.weight : split.weight;
}
/** A name as the Hub writes it. */
function word(text, what) {
    if (text !== undefined && !/^[a-z0-9][a-z0-9.+-]{0,99}$/.test(text)) {
        throw new errors/* ConfigurationError */.j1(`${what}: ${JSON.stringify(text)} is no name of the Hub: lower-case letters, digits, dots and hyphens.`);
    }
    return text;
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
