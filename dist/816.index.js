export const id = 816;
export const ids = [816,70];
export const modules = {

/***/ 73159:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  diff: () => (/* binding */ diff),
  run: () => (/* binding */ run)
});

// EXTERNAL MODULE: ./out/toolkit/report/number.js
var number = __webpack_require__(26507);
;// CONCATENATED MODULE: ./out/registry-commands/difference.js
/** What differs between two records, part by part. Nested values are compared leaf by leaf (`optimizer.name`). */
function compareRecords(from, to) {
    const part = (read) => compare(read(from), read(to));
    /** Numbers here are names (of a version, of a pull request): a difference of two says nothing. */
    const named = (read) => part(read).map((change) => ({ ...change, difference: null }));
    const [one, other] = [from, to].map(({ evaluation }) => evaluation?.dataset?.digest);
    return {
        sameDataset: one === undefined || other === undefined ? null : one === other,
        dataset: part(({ evaluation }) => evaluation?.dataset),
        metrics: part(({ evaluation }) => mapValues(evaluation?.metrics ?? {}, ({ value }) => value)),
        data: part(({ data }) => Object.fromEntries((data ?? []).map(({ name, ...rest }) => [name, rest]))),
        parameters: part(({ training }) => training?.parameters),
        environment: part(({ training }) => training?.environment),
        training: part(({ training }) => {
            const { parameters: _, environment: __, ...rest } = training ?? {};
            return rest;
        }),
        gate: named(({ gate }) => (gate === "none" ? { verdict: "none" } : gate)),
        artifacts: compareArtifacts(from.artifacts, to.artifacts),
        source: named(({ source }) => source),
    };
}
/** Artifacts have no names of their own: they are paired by format, in their order. */
function compareArtifacts(from, to) {
    return compare(byFormat(from), byFormat(to));
}
function byFormat(artifacts) {
    const seen = new Map();
    const found = [];
    for (const { format = "file", digest, bytes } of artifacts) {
        const count = (seen.get(format) ?? 0) + 1;
        seen.set(format, count);
        found.push([count === 1 ? format : `${format} ${count}`, { digest, bytes }]);
    }
    return Object.fromEntries(found);
}
function compare(from, to) {
    const [one, other] = [leaves(from), leaves(to)];
    return [...new Set([...one.keys(), ...other.keys()])].map((name) => {
        const [before, after] = [one.get(name), other.get(name)];
        const change = before === undefined
            ? "added"
            : after === undefined
                ? "removed"
                : before === after
                    ? "same"
                    : "changed";
        const difference = typeof before === "number" && typeof after === "number" ? after - before : null;
        return { name, change, from: before ?? null, to: after ?? null, difference };
    });
}
/** The values at the ends of nested mappings, by the way to them; a list is one value, as JSON. */
function leaves(value, way = "", found = new Map()) {
    if (value === undefined)
        return found;
    if (value === null || typeof value !== "object") {
        if (way !== "")
            found.set(way, value);
    }
    else if (Array.isArray(value))
        found.set(way, JSON.stringify(value));
    else
        for (const [key, inner] of Object.entries(value))
            leaves(inner, way === "" ? key : `${way}.${key}`, found);
    return found;
}
function mapValues(map, change) {
    return Object.fromEntries(Object.entries(map).map(([name, value]) => [name, change(value)]));
}

// EXTERNAL MODULE: ./out/registry-commands/open.js
var registry_commands_open = __webpack_require__(82259);
// EXTERNAL MODULE: ./out/registry-commands/print.js
var print = __webpack_require__(77024);
;// CONCATENATED MODULE: ./out/registry-commands/diff.js




/** Shows what changed between two versions of a model. */
async function diff(inputs, runtime) {
    const { model } = inputs;
    const registry = await (0,registry_commands_open/* openHere */.Pw)(inputs, runtime);
    await (0,registry_commands_open/* requireModelIn */.Ac)(registry, model);
    const from = await registry.resolve(model, inputs.from);
    const to = await registry.resolve(model, inputs.to);
    const difference = compareRecords(from, to);
    const printed = inputs.json
        ? (0,print/* json */.Pq)({ model, from: from.version, to: to.version, ...difference })
        : diff_text(model, from.version, to.version, difference);
    return (0,print/* shown */.SP)(printed, `${model}: version ${from.version} compared with version ${to.version}.`);
}
const run = (inputs, runtime) => diff({
    ...(0,registry_commands_open/* readRegistryInputs */.rS)(inputs),
    model: inputs.required("model"),
    from: inputs.required("from"),
    to: inputs.required("to"),
}, runtime);
const parts = [
    "data",
    "parameters",
    "environment",
    "training",
    "gate",
    "artifacts",
    "source",
];
function diff_text(model, from, to, difference) {
    const header = ["", String(from), String(to), "difference"];
    const table = (heading, changes, format) => (0,print/* section */.uW)(heading, changes.map((change) => row(change, format)), ["left", "right", "right", "right"], header);
    const changed = (changes) => changes.filter(({ change }) => change !== "same");
    const shown = parts.map((part) => table(part, changed(difference[part]), plain));
    const same = parts.filter((part) => changed(difference[part]).length === 0);
    const warning = difference.sameDataset === false
        ? "The metrics were measured on different data: their differences say little.\n\n"
        : "";
    return [
        `${model}, version ${from} and version ${to}\n\n`,
        table("metrics", difference.metrics, metric),
        warning,
        table("evaluated on", changed(difference.dataset), plain),
        ...shown,
        same.length === 0 ? "" : `The same in both, or in neither: ${same.join(", ")}.\n`,
    ]
        .join("")
        .replace(/\n+$/, "\n");
}
function row({ name, change, from, to, difference }, format) {
    const before = change === "added" ? "–" : format(from);
    const after = change === "removed" ? "–" : format(to);
    const signed = difference === null ? (change === "changed" || change === "same" ? "" : change) : amount(difference);
    return [name, before, after, signed];
}
function metric(value) {
    return typeof value === "number" ? (0,number/* formatNumber */.ZV)(value, 4) : String(value);
}
function plain(value) {
    return (0,print/* shortDigest */.VK)(String(value));
}
/** With a sign; whole numbers without digits behind the point. */
function amount(value) {
    return value === 0 ? "0" : (0,number/* formatSigned */.Gp)(value, Number.isInteger(value) ? 0 : 4);
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
