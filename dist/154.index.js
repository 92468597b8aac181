export const id = 154;
export const ids = [154,70];
export const modules = {

/***/ 70837:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  lineage: () => (/* binding */ lineage),
  run: () => (/* binding */ run)
});

// EXTERNAL MODULE: ./out/toolkit/runtime/errors.js
var errors = __webpack_require__(43575);
// EXTERNAL MODULE: ./out/toolkit/report/markdown.js
var markdown = __webpack_require__(33487);
// EXTERNAL MODULE: ./out/toolkit/report/number.js
var number = __webpack_require__(26507);
// EXTERNAL MODULE: ./out/registry-commands/print.js
var print = __webpack_require__(77024);
;// CONCATENATED MODULE: ./out/registry-commands/lineage-graph.js



/**
 * What a version was made from, as a graph that points forward in time.
 * @param predecessors the versions before it, nearest first
 * @param aliases those that point to it
 */
function lineageOf(record, predecessors, aliases) {
    const nodes = [];
    const edges = [];
    const add = (id, kind, ...label) => {
        if (!nodes.some((node) => node.id === id))
            nodes.push({ id, kind, label: label.filter((line) => line !== undefined && line !== "") });
        return id;
    };
    const link = (from, to, label = null) => edges.push({ from, to, label });
    const { name, source, training, evaluation, gate } = record;
    const version = add(`v${record.version}`, "version", `${name} ${record.version}`, record.createdAt);
    const made = training === undefined
        ? version
        : add("training", "training", "training", training.backend, training.job);
    for (const [index, data] of (record.data ?? []).entries()) {
        const rows = data.rows === undefined ? undefined : (0,number/* countOf */.pq)(data.rows, "row");
        link(add(`data${index + 1}`, "data", data.name, rows, (0,print/* shortDigest */.VK)(data.digest ?? ""), data.revision), made);
    }
    if (source?.commit !== undefined) {
        const pullRequest = source.pullRequest === undefined ? undefined : `pull request #${source.pullRequest}`;
        link(add("commit", "commit", `commit ${source.commit.slice(0, 12)}`, source.repository, pullRequest), made);
    }
    for (const [index, { digest, format, bytes }] of record.artifacts.entries()) {
        const size = bytes === undefined ? undefined : (0,number/* countOf */.pq)(bytes, "byte");
        const artifact = add(`artifact${index + 1}`, "artifact", format ?? "artifact", size, (0,print/* shortDigest */.VK)(digest));
        if (made !== version)
            link(made, artifact);
        link(artifact, version);
    }
    let before = version;
    for (const predecessor of predecessors) {
        const id = add(`v${predecessor}`, "version", `${name} ${predecessor}`);
        link(id, before, "superseded by");
        before = id;
    }
    if (gate !== "none") {
        const judge = add("gate", "gate", `gate: ${gate.verdict}`, (0,print/* shortDigest */.VK)(gate.policyDigest ?? ""));
        link(judge, version, gate.verdict === "override" ? "let in" : "passed");
        const dataset = evaluation?.dataset;
        if (dataset !== undefined) {
            const rows = dataset.rows === undefined ? undefined : (0,number/* countOf */.pq)(dataset.rows, "row");
            link(add("dataset", "dataset", dataset.name, rows, (0,print/* shortDigest */.VK)(dataset.digest ?? "")), judge, "measured on");
        }
        if (typeof gate.baseline === "number" && gate.baseline !== record.version)
            link(add(`v${gate.baseline}`, "version", `${name} ${gate.baseline}`), judge, "compared with");
    }
    for (const alias of aliases)
        link(add(`alias_${alias.replaceAll("-", "_")}`, "alias", alias), version);
    return { nodes, edges };
}
const shapes = {
    data: ["[(", ")]"],
    dataset: ["[(", ")]"],
    commit: [">", "]"],
    training: ["[[", "]]"],
    artifact: ["[/", "/]"],
    gate: ["{{", "}}"],
    version: ["[", "]"],
    alias: ["([", "])"],
};
/** The graph as a Mermaid flowchart, as GitHub draws it in a block ```` ```mermaid ````. */
function mermaid({ nodes, edges }) {
    const lines = ["flowchart LR"];
    for (const { id, kind, label } of nodes) {
        const [open, close] = shapes[kind];
        lines.push(`  ${id}${open}"${label.map(escapeLabel).join("<br/>")}"${close}`);
    }
    for (const { from, to, label } of edges) {
        const text = label === null ? "" : `|"${escapeLabel(label)}"|`;
        lines.push(`  ${from} -->${text} ${to}`);
    }
    return `${lines.join("\n")}\n`;
}
/** Text from anywhere inside quotes of Mermaid: what could end the quotes, or be HTML or Markdown, as its number. */
function escapeLabel(text) {
    return (0,markdown/* visible */.RK)(text).replaceAll(/["#&<>`\\*_~[\]|;]/g, (character) => `#${character.codePointAt(0)};`);
}

// EXTERNAL MODULE: ./out/registry-commands/open.js
var registry_commands_open = __webpack_require__(82259);
;// CONCATENATED MODULE: ./out/registry-commands/lineage.js




/** Draws what a version was made from and what it followed. */
async function lineage(inputs, runtime) {
    const { model } = inputs;
    const registry = await (0,registry_commands_open/* openHere */.Pw)(inputs, runtime);
    await (0,registry_commands_open/* requireModelIn */.Ac)(registry, model);
    const record = await registry.resolve(model, inputs.reference);
    const aliases = Object.entries(await registry.aliases(model)).flatMap(([name, alias]) => alias.version === record.version ? [name] : []);
    const predecessors = await readPredecessors(registry, record, inputs.depth);
    const graph = lineageOf(record, predecessors, aliases);
    const printed = inputs.json ? (0,print/* json */.Pq)({ model, version: record.version, ...graph }) : mermaid(graph);
    return (0,print/* shown */.SP)(printed, `The lineage of ${model} version ${record.version}.`);
}
const run = (inputs, runtime) => {
    const { model, reference = "latest" } = (0,registry_commands_open/* parseReference */.F2)(inputs.required("model"));
    const depth = inputs.number("depth", { min: 0, max: 100, integer: true }) ?? 3;
    return lineage({ ...(0,registry_commands_open/* readRegistryInputs */.rS)(inputs), model, reference, depth }, runtime);
};
/** The versions before, nearest first. The line ends at a record that can't be read, or that would lead in a circle. */
async function readPredecessors(registry, record, depth) {
    const found = [];
    let current = record;
    while (current?.supersedes !== undefined && found.length < depth) {
        const before = current.supersedes;
        if (before === record.version || found.includes(before))
            break;
        found.push(before);
        current = await registry.record(record.name, before).catch((error) => {
            if (error instanceof errors/* ConfigurationError */.j1)
                return undefined;
            throw error;
        });
    }
    return found;
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


/***/ })

};
