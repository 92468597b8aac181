export const id = 5224;
export const ids = [5224];
export const modules = {

/***/ 35224:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  readMlrunsFolder: () => (/* binding */ readMlrunsFolder)
});

// EXTERNAL MODULE: external "node:fs/promises"
var promises_ = __webpack_require__(51455);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(76760);
// EXTERNAL MODULE: ./out/toolkit/document/yaml.js
var yaml = __webpack_require__(19368);
// EXTERNAL MODULE: ./out/toolkit/runtime/errors.js
var errors = __webpack_require__(43575);
// EXTERNAL MODULE: ./out/evaluate-gate/readers/formats.js + 5 modules
var formats = __webpack_require__(90167);
// EXTERNAL MODULE: ./out/evaluate-gate/readers/reading.js
var reading = __webpack_require__(93317);
;// CONCATENATED MODULE: ./out/evaluate-gate/readers/mlruns.js

/**
 * The metrics of a run in MLflow's file store (`mlruns/<experiment>/<run>/metrics/<name>`): each file has a line
 * `<timestamp in ms> <value> <step>` for each time the metric was logged, with a dataset's name and digest behind it where
 * one was given, and without the step in old stores. As in MLflow, the last value is the one at
 * the highest step, then at the latest time, then the largest.
 * @param files the text of each file by the metric's name
 * @throws Unreadable where a file is not of that form
 */
function readMlruns(files) {
    const values = new Map();
    for (const [name, text] of files) {
        const points = text
            .split("\n")
            .filter((line) => line.trim() !== "")
            .map((line, at) => pointOf(line, `metrics/${name}, line ${at + 1},`));
        if (points.length === 0)
            throw new reading/* Unreadable */.IO(`has no value in metrics/${name}.`);
        const last = points.reduce((one, other) => (isLater(other, one) ? other : one));
        (0,reading/* add */.WQ)(values, name, (0,reading/* claimed */.Sf)(last.value));
    }
    return values;
}
function pointOf(line, place) {
    const words = line.trim().split(" ");
    const [time, value, step = "0"] = words;
    const isWhole = (word) => /^-?\d{1,15}$/.test(word ?? "");
    if (![2, 3, 5].includes(words.length) || !isWhole(time) || !isWhole(step) || value === undefined)
        throw new reading/* Unreadable */.IO(`has something else than time, value and step in ${place.replace(/,$/, ".")}`);
    return { time: Number(time), value: numberOf(value, place), step: Number(step) };
}
/** As Python writes a float. */
function numberOf(word, place) {
    if (/^-?(\d+\.?\d*|\.\d+)(e[+-]?\d+)?$/i.test(word))
        return Number(word);
    if (/^nan$/i.test(word))
        return Number.NaN;
    if (/^-?inf(inity)?$/i.test(word))
        return Number.POSITIVE_INFINITY;
    throw new reading/* Unreadable */.IO(`has a value that is no number in ${place.replace(/,$/, ".")}`);
}
function isLater(one, other) {
    if (one.step !== other.step)
        return one.step > other.step;
    if (one.time !== other.time)
        return one.time > other.time;
    return Number.isNaN(one.value) || one.value > other.value;
}
/** What `meta.yaml` of a run says of how it ended, as MLflow's RunStatus numbers it: 3 is FINISHED. */
function statusOfRun(meta) {
    const status = typeof meta === "object" && meta !== null ? meta.status : undefined;
    const names = ["RUNNING", "SCHEDULED", "FINISHED", "FAILED", "KILLED"];
    return typeof status === "number" ? (names[status - 1] ?? `status ${status}`) : String(status ?? "unknown");
}

;// CONCATENATED MODULE: ./out/evaluate-gate/readers/mlruns-folder.js






const mostMetrics = 10_000;
/**
 * The metrics of a finished run in MLflow's file store.
 * @param path the run's folder, the one with meta.yaml in it: `mlruns/<experiment>/<run>`
 * @throws ConfigurationError where it is no such folder
 */
async function readMlrunsFolder(path, what, workspace) {
    const folder = path.replace(/\/+$/, "");
    if (!(await workspace.exists(`${folder}/meta.yaml`, what))) {
        throw new errors/* ConfigurationError */.j1(`${what}: ${path} is a directory; a file is needed, or the folder of one MLflow run, with meta.yaml in it: mlruns/<experiment>/<run id>.`);
    }
    const meta = (0,yaml/* parseYaml */.h)(await workspace.readText(`${folder}/meta.yaml`, what), `${folder}/meta.yaml`);
    const status = statusOfRun(meta.value);
    if (status !== "FINISHED") {
        throw new errors/* ConfigurationError */.j1(`${what}: ${path} is an MLflow run whose status is ${status}; only a FINISHED run is judged.`);
    }
    const files = new Map();
    for (const name of await names((0,external_node_path_.join)(await workspace.resolve(folder, what), "metrics"))) {
        files.set(name, await workspace.readText(`${folder}/metrics/${name}`, what));
    }
    return (0,formats/* named */.KT)(path, () => readMlruns(files));
}
/** Names of metrics may hold a slash, and are then files in folders. */
async function names(folder, prefix = "", depth = 0) {
    const entries = await (0,promises_.readdir)(folder, { withFileTypes: true }).catch(() => []);
    const found = [];
    for (const entry of entries.sort((one, other) => (one.name < other.name ? -1 : 1))) {
        if (entry.isFile())
            found.push(`${prefix}${entry.name}`);
        else if (entry.isDirectory() && depth < 8) {
            found.push(...(await names((0,external_node_path_.join)(folder, entry.name), `${prefix}${entry.name}/`, depth + 1)));
        }
        if (found.length > mostMetrics)
            throw new errors/* ConfigurationError */.j1(`${folder} holds more than ${mostMetrics} metrics.`);
    }
    return found;
}


/***/ })

};
