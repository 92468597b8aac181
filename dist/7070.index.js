export const id = 7070;
export const ids = [7070];
export const modules = {

/***/ 97070:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   run: () => (/* binding */ run),
/* harmony export */   show: () => (/* binding */ show)
/* harmony export */ });
/* harmony import */ var _toolkit_registry_layout_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(66511);
/* harmony import */ var _toolkit_registry_quarantine_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(74469);
/* harmony import */ var _toolkit_registry_record_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(8848);
/* harmony import */ var _toolkit_report_number_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(26507);
/* harmony import */ var _open_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(82259);
/* harmony import */ var _print_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(77024);
/* harmony import */ var _version_text_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(31991);







/** Shows a model, or one version of it. */
async function show(inputs, runtime) {
    const registry = await (0,_open_js__WEBPACK_IMPORTED_MODULE_3__/* .openHere */ .Pw)(inputs, runtime);
    await (0,_open_js__WEBPACK_IMPORTED_MODULE_3__/* .requireModelIn */ .Ac)(registry, inputs.model);
    return inputs.reference === undefined
        ? showModel(registry, inputs, runtime)
        : showVersion(registry, inputs.reference, inputs, runtime);
}
const run = (inputs, runtime) => show({ ...(0,_open_js__WEBPACK_IMPORTED_MODULE_3__/* .readRegistryInputs */ .rS)(inputs), ...(0,_open_js__WEBPACK_IMPORTED_MODULE_3__/* .parseReference */ .F2)(inputs.required("model")) }, runtime);
async function showVersion(registry, reference, inputs, { now }) {
    const { model } = inputs;
    const record = await registry.resolve(model, reference);
    const { version } = record;
    const pointing = Object.entries(await registry.aliases(model)).flatMap(([name, alias]) => alias.version === version || alias.split?.version === version ? [name] : []);
    const found = await registry.quarantine(model, version);
    const quarantine = (0,_toolkit_registry_quarantine_js__WEBPACK_IMPORTED_MODULE_1__/* .isQuarantined */ .fK)(found, now()) ? found : undefined;
    const path = _toolkit_registry_layout_js__WEBPACK_IMPORTED_MODULE_0__/* .layout */ .Z.record(registry.path, model, version);
    const printed = inputs.json
        ? (0,_print_js__WEBPACK_IMPORTED_MODULE_4__/* .json */ .Pq)({ model, version, path, aliases: pointing, quarantine: quarantine ?? null, record })
        : (0,_version_text_js__WEBPACK_IMPORTED_MODULE_5__/* .versionText */ .K)(record, { path, aliases: pointing, quarantine });
    return (0,_print_js__WEBPACK_IMPORTED_MODULE_4__/* .shown */ .SP)(printed, `${model} version ${version}.`);
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
            gate: (0,_toolkit_registry_record_js__WEBPACK_IMPORTED_MODULE_2__/* .gateVerdict */ .lr)(record),
            quarantine: found !== undefined && (0,_toolkit_registry_quarantine_js__WEBPACK_IMPORTED_MODULE_1__/* .isQuarantined */ .fK)(found, now()) ? found : null,
        });
    }
    const { description = null, owners = [] } = about ?? {};
    const printed = inputs.json
        ? (0,_print_js__WEBPACK_IMPORTED_MODULE_4__/* .json */ .Pq)({ model, description, owners, versions, aliases, newest: lines })
        : modelText(model, description, owners, versions.length, aliases, lines);
    return (0,_print_js__WEBPACK_IMPORTED_MODULE_4__/* .shown */ .SP)(printed, `${model} has ${(0,_toolkit_report_number_js__WEBPACK_IMPORTED_MODULE_6__/* .countOf */ .pq)(versions.length, "version")}.`);
}
function modelText(model, description, owners, count, aliases, lines) {
    const head = (0,_print_js__WEBPACK_IMPORTED_MODULE_4__/* .textTable */ .ed)([
        [`${model}, ${(0,_toolkit_report_number_js__WEBPACK_IMPORTED_MODULE_6__/* .countOf */ .pq)(count, "version")}`],
        ...(description === null ? [] : [[description]]),
        ...(owners.length === 0 ? [] : [[`owners: ${owners.join(", ")}`]]),
    ]);
    const aliasRows = Object.entries(aliases).map(([name, alias]) => [
        name,
        (0,_print_js__WEBPACK_IMPORTED_MODULE_4__/* .pointsTo */ .P8)(alias),
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
    const heading = count > lines.length ? `the newest ${lines.length} of ${(0,_toolkit_report_number_js__WEBPACK_IMPORTED_MODULE_6__/* .countOf */ .pq)(count, "version")}` : "versions";
    const parts = [
        (0,_print_js__WEBPACK_IMPORTED_MODULE_4__/* .section */ .uW)("aliases", aliasRows, ["left", "right", "right"], aliasHeader),
        (0,_print_js__WEBPACK_IMPORTED_MODULE_4__/* .section */ .uW)(heading, versionRows, ["right"], ["version", "registered", "gate", ""]),
    ];
    return `${head}\n${parts.join("")}`.replace(/\n+$/, "\n");
}


/***/ })

};
