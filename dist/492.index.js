export const id = 492;
export const ids = [492,70];
export const modules = {

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
        (0,print/* section */.uW)("artifacts", artifacts.map(({ uri, digest, bytes, format }) => [
            format ?? "–",
            bytes === undefined ? "" : `${(0,number/* formatCount */.B4)(bytes)} bytes`,
            (0,print/* shortDigest */.VK)(digest),
            uri,
        ]), ["left", "right"]),
    ];
    return `${name} version ${version}\n${(0,print/* section */.uW)("", facts(record, around)).slice(1)}${parts.join("")}`.replace(/\n+$/, "\n");
}
function facts(record, { path, aliases, quarantine }) {
    const { source, training, authors } = record;
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
        took === undefined ? undefined : `${(0,number/* formatNumber */.ZV)(took, 0)} s`,
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
        ["commit", joined(change)],
        ["repository", source?.repository],
        ["run", source?.runUrl],
        ["training", joined(trained)],
        ["supersedes", record.supersedes === undefined ? undefined : `version ${record.supersedes}`],
        ["record", path],
    ];
    return all.flatMap(([label, value]) => (value === undefined ? [] : [[label, value]]));
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
    const pointing = Object.entries(await registry.aliases(model)).flatMap(([name, alias]) => alias.version === version ? [name] : []);
    const found = await registry.quarantine(model, version);
    const quarantine = (0,registry_quarantine/* isQuarantined */.fK)(found, now()) ? found : undefined;
    const path = layout/* layout */.Z.record(registry.path, model, version);
    const printed = inputs.json
        ? (0,print/* json */.Pq)({ model, version, path, aliases: pointing, quarantine: quarantine ?? null, record })
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
        ? (0,print/* json */.Pq)({ model, description, owners, versions, aliases, newest: lines })
        : modelText(model, description, owners, versions.length, aliases, lines);
    return (0,print/* shown */.SP)(printed, `${model} has ${(0,number/* countOf */.pq)(versions.length, "version")}.`);
}
function modelText(model, description, owners, count, aliases, lines) {
    const head = (0,print/* textTable */.ed)([
        [`${model}, ${(0,number/* countOf */.pq)(count, "version")}`],
        ...(description === null ? [] : [[description]]),
        ...(owners.length === 0 ? [] : [[`owners: ${owners.join(", ")}`]]),
    ]);
    const aliasRows = Object.entries(aliases).map(([name, { version, previous, updatedAt, by, reason }]) => [
        name,
        String(version),
        previous === undefined ? "–" : String(previous),
        updatedAt,
        by ?? "–",
        reason ?? "",
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
