export const id = 8265;
export const ids = [8265];
export const modules = {

/***/ 87092:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   K3: () => (/* binding */ prometheusText),
/* harmony export */   PC: () => (/* binding */ labelsOf),
/* harmony export */   i2: () => (/* binding */ datasetMetrics),
/* harmony export */   qK: () => (/* binding */ columnMetrics)
/* harmony export */ });
/* unused harmony export metricNames */
const help = {
    mergeline_drift_share: "Share of the judged columns that drifted, from 0 to 1.",
    mergeline_drift_share_limit: "Share from which the data counts as drifted.",
    mergeline_drift_detected: "1 when the latest check found drift, else 0.",
    mergeline_drift_alarm: "1 while the drift is confirmed and its issue open, else 0.",
    mergeline_drift_judged: "0 when the latest check had too little data for an answer, else 1.",
    mergeline_drift_columns_judged: "Columns that were judged.",
    mergeline_drift_columns_drifted: "Columns that drifted.",
    mergeline_drift_reference_rows: "Rows of the reference.",
    mergeline_drift_current_rows: "Rows of the data that was checked.",
    mergeline_drift_last_check_timestamp_seconds: "When the latest check was, in seconds since 1970.",
    mergeline_drift_column_effect: "Share of a column's rows that moved, from 0 to 1.",
    mergeline_drift_column_drifted: "1 when the column drifted, else 0.",
    mergeline_drift_column_missing: "Share of a column's values that are missing now, from 0 to 1.",
};
const metricNames = Object.keys(help);
/** What is measured of the data as a whole. A share that is unknown has no metric: 0 would be a quiet lie. */
function datasetMetrics(of) {
    const labels = labelsOf(of);
    const metric = (name, value) => ({
        name,
        help: help[name],
        labels,
        value,
    });
    return [
        ...(of.share === null ? [] : [metric("mergeline_drift_share", of.share)]),
        metric("mergeline_drift_share_limit", of.limit),
        metric("mergeline_drift_detected", Number(of.drifted)),
        metric("mergeline_drift_alarm", Number(of.alarm)),
        metric("mergeline_drift_judged", Number(of.share !== null)),
        metric("mergeline_drift_columns_judged", of.columns.judged),
        metric("mergeline_drift_columns_drifted", of.columns.drifted),
        metric("mergeline_drift_reference_rows", of.rows.reference),
        metric("mergeline_drift_current_rows", of.rows.current),
        metric("mergeline_drift_last_check_timestamp_seconds", Date.parse(of.at) / 1000),
    ];
}
/** What is measured of single columns, name by name. */
function columnMetrics(of) {
    const each = (name, value) => of.columns.listed.flatMap((column) => {
        const found = value(column);
        const labels = { ...labelsOf(of), column: column.name };
        return found === null ? [] : [{ name, help: help[name], labels, value: found }];
    });
    return [
        ...each("mergeline_drift_column_effect", ({ effect }) => effect),
        ...each("mergeline_drift_column_drifted", ({ drifted }) => Number(drifted)),
        ...each("mergeline_drift_column_missing", ({ missing }) => missing),
    ];
}
function labelsOf({ model, environment }) {
    return { model, ...(environment === null ? {} : { environment }) };
}
/** The metrics in Prometheus's text format 0.0.4, metrics of one name together. */
function prometheusText(metrics) {
    const lines = [];
    let last = "";
    for (const { name, help: about, labels, value } of metrics) {
        if (name !== last)
            lines.push(`# HELP ${name} ${about}`, `# TYPE ${name} gauge`);
        last = name;
        const pairs = Object.entries(labels).map(([key, text]) => `${key}="${labelText(text)}"`);
        lines.push(`${name}{${pairs.join(",")}} ${value}`);
    }
    return `${lines.join("\n")}\n`;
}
/** Backslash, quote and line end are escaped, as the format says; other text is as it is, in whole characters. */
function labelText(text) {
    return text
        .replaceAll(/\p{Surrogate}/gu, "\ufffd")
        .replaceAll("\\", "\\\\")
        .replaceAll('"', '\\"')
        .replaceAll("\n", "\\n");
}


/***/ }),

/***/ 48265:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   writeTextFile: () => (/* binding */ writeTextFile)
/* harmony export */ });
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(77598);
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(51455);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(76760);
/* harmony import */ var _toolkit_runtime_errors_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(43575);
/* harmony import */ var _metrics_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(87092);





/** Writes a file for node_exporter's textfile collector; whoever reads it sees the old one or the new one, whole. */
const writeTextFile = async (settings, measurement, runtime) => {
    const text = (0,_metrics_js__WEBPACK_IMPORTED_MODULE_4__/* .prometheusText */ .K3)([...(0,_metrics_js__WEBPACK_IMPORTED_MODULE_4__/* .datasetMetrics */ .i2)(measurement), ...(0,_metrics_js__WEBPACK_IMPORTED_MODULE_4__/* .columnMetrics */ .qK)(measurement)]);
    if (!settings.file.endsWith(".prom")) {
        throw new _toolkit_runtime_errors_js__WEBPACK_IMPORTED_MODULE_3__/* .ConfigurationError */ .j1(`file: ${settings.file} does not end in .prom, and node_exporter reads no other.`);
    }
    if (settings.directory_env === undefined) {
        await runtime.workspace.write(settings.file, text, "file");
        return;
    }
    const target = (0,node_path__WEBPACK_IMPORTED_MODULE_2__.join)(directoryOf(settings.directory_env, runtime), nameOf(settings));
    // The collector reads names that end in .prom only, so the file in the making is none of them.
    const temporary = (0,node_path__WEBPACK_IMPORTED_MODULE_2__.join)((0,node_path__WEBPACK_IMPORTED_MODULE_2__.dirname)(target), `.${(0,node_path__WEBPACK_IMPORTED_MODULE_2__.basename)(target)}.${(0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.randomUUID)()}.tmp`);
    try {
        await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.writeFile)(temporary, text, { flag: "wx" });
        // node_exporter is another user.
        await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.chmod)(temporary, 0o644);
        await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.rename)(temporary, target);
    }
    catch (error) {
        await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.rm)(temporary, { force: true });
        const missing = error.code === "ENOENT";
        throw new _toolkit_runtime_errors_js__WEBPACK_IMPORTED_MODULE_3__/* .ConfigurationError */ .j1(missing
            ? `${settings.file} can't be written: the folder ${(0,node_path__WEBPACK_IMPORTED_MODULE_2__.dirname)(target)}, which ${settings.directory_env} names, does not exist.`
            : `${settings.file} can't be written: ${(0,_toolkit_runtime_errors_js__WEBPACK_IMPORTED_MODULE_3__/* .messageOf */ .bD)(error)}.`, { cause: error });
    }
};
function directoryOf(name, { environment }) {
    const directory = environment[name]?.trim() ?? "";
    if ((0,node_path__WEBPACK_IMPORTED_MODULE_2__.isAbsolute)(directory))
        return directory;
    throw new _toolkit_runtime_errors_js__WEBPACK_IMPORTED_MODULE_3__/* .ConfigurationError */ .j1(directory === ""
        ? `the environment variable ${name} is not set. Set it on the step (env) to the collector's folder, an absolute path.`
        : `the environment variable ${name} is ${JSON.stringify(directory)}; an absolute path of a folder is needed.`);
}
function nameOf({ file, directory_env: name }) {
    if ((0,node_path__WEBPACK_IMPORTED_MODULE_2__.basename)(file) === file)
        return file;
    throw new _toolkit_runtime_errors_js__WEBPACK_IMPORTED_MODULE_3__/* .ConfigurationError */ .j1(`file: ${file} must be a mere name where ${name} says the directory.`);
}


/***/ })

};
