export const id = 368;
export const ids = [368];
export const modules = {

/***/ 84368:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  registerModel: () => (/* binding */ registerModel),
  run: () => (/* binding */ run)
});

// EXTERNAL MODULE: ./out/toolkit/data/digest.js
var digest = __webpack_require__(42464);
// EXTERNAL MODULE: ./out/toolkit/git/landing.js + 9 modules
var landing = __webpack_require__(66141);
// EXTERNAL MODULE: ./out/toolkit/git/repository.js + 1 modules
var git_repository = __webpack_require__(4373);
// EXTERNAL MODULE: ./out/toolkit/model/read.js + 6 modules
var read = __webpack_require__(87253);
// EXTERNAL MODULE: ./out/toolkit/registry/layout.js
var layout = __webpack_require__(66511);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(76760);
// EXTERNAL MODULE: external "node:url"
var external_node_url_ = __webpack_require__(73136);
// EXTERNAL MODULE: ./out/toolkit/runtime/errors.js
var errors = __webpack_require__(43575);
// EXTERNAL MODULE: ./out/toolkit/registry/store/file-store.js
var file_store = __webpack_require__(87725);
;// CONCATENATED MODULE: ./out/toolkit/registry/store/open-store.js




/**
 * Opens the file store that a setting names: a folder relative to the working directory, an absolute one, or a
 * `file:` URI. What lies in the repository and is not ignored by git is committed together with the record.
 * @param what the input or setting that named it, for errors
 */
async function openStore(path, what, repository, workspace, signal) {
    const given = path.startsWith("file://") ? (0,external_node_url_.fileURLToPath)(path) : path.replace(/^file:/, "");
    if (/^[a-z][a-z0-9+.-]+:/i.test(given)) {
        throw new errors/* ConfigurationError */.j1(`${what}: ${path} is not a folder; the store of this version keeps files in one.`);
    }
    // An absolute folder (a share, say) may lie anywhere; a relative one that leaves the workspace is a mistake.
    const folder = (0,external_node_path_.isAbsolute)(given) ? (0,external_node_path_.resolve)(given) : await workspace.resolve(given, what);
    const root = repository?.root ?? workspace.root;
    const inRepository = inside(root, folder);
    const inDirectory = inside(workspace.directory, folder);
    const isCommitted = repository !== undefined &&
        inRepository !== undefined &&
        (await repository.attempt(["check-ignore", "--quiet", "--", (0,external_node_path_.resolve)(folder, "sha256/00/00")])).code !== 0;
    if (isCommitted && inDirectory === undefined) {
        throw new errors/* ConfigurationError */.j1(`${what}: ${path} lies in the repository but outside the working directory. Put it below, or let git ignore it.`);
    }
    return (0,file_store/* fileStore */.oX)({ folder, inRepository, committed: isCommitted ? inDirectory : undefined, signal });
}
/** The way from a folder to a path below it, with `/` between its parts; undefined where it is not below. */
function inside(folder, path) {
    const way = (0,external_node_path_.relative)(folder, path);
    if (way === "" || way === ".." || way.startsWith(`..${external_node_path_.sep}`) || (0,external_node_path_.isAbsolute)(way))
        return undefined;
    return way.split(external_node_path_.sep).join("/");
}

// EXTERNAL MODULE: external "node:crypto"
var external_node_crypto_ = __webpack_require__(77598);
// EXTERNAL MODULE: ./out/toolkit/registry/document.js
var registry_document = __webpack_require__(66280);
// EXTERNAL MODULE: ./out/toolkit/registry/record.js
var registry_record = __webpack_require__(8848);
;// CONCATENATED MODULE: ./out/toolkit/registry/format-record.js



/** A record as YAML: always the same text for the same record, keys in the order of the schema, maps by name. */
function formatRecord(record) {
    return (0,registry_document/* writeDocument */.f)(registry_record/* versionRecord */.AO.parse(sortMaps(record)));
}
/** The parts of a record whose keys are the user's own come in the order of their names. */
function sortMaps(record) {
    const { training, evaluation } = record;
    return {
        ...record,
        ...(training && {
            training: {
                ...training,
                ...(training.parameters && { parameters: sorted(training.parameters) }),
                ...(training.environment && { environment: sorted(training.environment) }),
            },
        }),
        ...(evaluation && {
            evaluation: { ...evaluation, ...(evaluation.metrics && { metrics: sorted(evaluation.metrics) }) },
        }),
    };
}
function sorted(map) {
    return Object.fromEntries(Object.entries(map).sort(([one], [other]) => (one < other ? -1 : one > other ? 1 : 0)));
}
/**
 * What makes two candidates the same: sha256 over the model's name, the digests of its artifacts and of its data, and
 * the training parameters. The commit, the metrics and where the bytes lie don't count: registering the same bytes
 * again from a later commit (the one that recorded them, say) is the same version.
 */
function idempotencyKey(candidate) {
    const canonical = JSON.stringify({
        name: candidate.name,
        artifacts: [...candidate.artifacts].sort(),
        data: [...candidate.data].sort(),
        parameters: Object.entries(candidate.parameters).sort(([one], [other]) => (one < other ? -1 : 1)),
    });
    return `sha256:${(0,external_node_crypto_.createHash)("sha256").update(canonical).digest("hex")}`;
}

// EXTERNAL MODULE: ./out/toolkit/registry/name.js
var registry_name = __webpack_require__(95982);
// EXTERNAL MODULE: ./node_modules/zod/v4/classic/schemas.js + 11 modules
var schemas = __webpack_require__(92857);
// EXTERNAL MODULE: ./node_modules/zod/v4/classic/iso.js
var iso = __webpack_require__(64377);
// EXTERNAL MODULE: ./out/toolkit/document/check.js
var check = __webpack_require__(88803);
;// CONCATENATED MODULE: ./out/toolkit/registry/override.js





/** A recorded decision to let artifacts in without the gate's yes: reviewed and merged like any other change. */
const override = schemas/* strictObject */.rej({
    artifacts: schemas/* array */.YOg(registry_record/* digest */.br).min(1).describe("Digests of exactly the artifacts that it lets in."),
    reason: registry_record/* line */.n8,
    by: registry_record/* line */.n8,
    until: schemas/* union */.KCZ([iso/* date */.p6(), iso/* datetime */.w$()])
        .describe("The last moment at which it counts (a date: its end in UTC)."),
});
/** The override that covers exactly these artifacts and still counts, with its path. */
async function findOverride(tree, registry, model, digests, now) {
    const folder = layout/* layout */.Z.overrides(registry, model);
    for (const name of await tree.list(folder)) {
        if (!name.endsWith(".yaml"))
            continue;
        const path = `${folder}/${name}`;
        const found = (0,check/* check */.z)(override, (0,registry_document/* readDocument */.u)((await tree.read(path)) ?? "", path), "An override");
        if (sameDigests(found.artifacts, digests) && now.getTime() <= endOf(found.until))
            return { path, override: found };
    }
    return undefined;
}
/** Whether two lists hold the same digests, in any order. */
function sameDigests(one, other) {
    const [first, second] = [new Set(one), new Set(other)];
    return first.size === second.size && [...first].every((each) => second.has(each));
}
function endOf(until) {
    return Date.parse(until.includes("T") ? until : `${until}T23:59:59.999Z`);
}

;// CONCATENATED MODULE: ./out/register-model/artifacts.js


/**
 * Reads what `artifact` lists: files are hashed, URIs have to bring their digest.
 * @param what the input or setting that lists them, for errors
 */
async function readArtifacts(entries, what, runtime) {
    const artifacts = [];
    for (const entry of entries) {
        const artifact = isUri(entry) ? fromUri(entry, what) : await fromFile(entry, what, runtime);
        if (artifacts.some(({ name }) => name === artifact.name)) {
            throw new errors/* ConfigurationError */.j1(`${what}: ${artifact.name} is listed twice.`);
        }
        artifacts.push(artifact);
    }
    return artifacts;
}
function isUri(entry) {
    return /^[a-z][a-z0-9+.-]+:/i.test(entry);
}
async function fromFile(path, what, runtime) {
    const file = await runtime.workspace.file(path, what);
    const { digest, bytes } = await (0,file_store/* hashFile */.DC)(file, runtime.signal);
    if (bytes === 0)
        throw new errors/* ConfigurationError */.j1(`${what}: ${path} is empty; a model's file is needed.`);
    return { name: runtime.workspace.relative(file), file, digest, bytes, format: formatOf(path) };
}
function fromUri(entry, what) {
    const [, uri = "", digest] = /^(.*?)(?:#(.*))?$/s.exec(entry) ?? [];
    // Credentials would stay in git for ever.
    const shown = uri.replace(/\/\/[^/@]*@/, "//***@").replace(/\?.*$/s, "");
    if (shown !== uri && /\/\/[^/@]*@|[?&](x-amz-|sig=|token=|access_token=|x-goog-)/i.test(uri)) {
        throw new errors/* ConfigurationError */.j1(`${what}: ${shown} holds credentials, and records are kept for ever. Give the URI without them.`);
    }
    if (/[\p{Cc}\s]/u.test(uri))
        throw new errors/* ConfigurationError */.j1(`${what}: ${JSON.stringify(shown)} is not a URI.`);
    if (digest === undefined || !/^sha256:[0-9a-f]{64}$/.test(digest)) {
        throw new errors/* ConfigurationError */.j1(`${what}: ${shown} has no digest, and without one nobody can tell whether its bytes change. Write ${shown}#sha256:<64 hexadecimal digits>.`);
    }
    return { name: uri, file: undefined, digest, bytes: undefined, format: formatOf(uri) };
}
const formats = {
    joblib: "joblib",
    pkl: "pickle",
    pickle: "pickle",
    onnx: "onnx",
    safetensors: "safetensors",
    pt: "pytorch",
    pth: "pytorch",
    h5: "hdf5",
    keras: "keras",
    ubj: "xgboost",
    gguf: "gguf",
    pmml: "pmml",
    json: "json",
    zip: "zip",
    gz: "gzip",
};
/** What the name says of a file's format; nothing opens a model to find out. */
function formatOf(path) {
    return formats[/\.([a-z0-9]+)$/i.exec(path)?.[1]?.toLowerCase() ?? ""];
}

// EXTERNAL MODULE: ./out/toolkit/data/source.js
var source = __webpack_require__(6753);
// EXTERNAL MODULE: ./out/toolkit/registry/profile.js
var registry_profile = __webpack_require__(712);
;// CONCATENATED MODULE: ./out/register-model/reports/data-report.js

/** What register-model reads of validate-data's report. */
const dataReport = schemas/* looseObject */._H3({
    verdict: schemas/* string */.YjP(),
    datasets: schemas/* array */.YOg(schemas/* looseObject */._H3({
        name: schemas/* string */.YjP().min(1),
        rows: schemas/* number */.aig(),
        digest: schemas/* string */.YjP(),
        profile: schemas/* string */.YjP().describe("Path of the dataset's profile."),
    }))
        .min(1),
    files: schemas/* array */.YOg(schemas/* looseObject */._H3({ dataset: schemas/* string */.YjP(), path: schemas/* string */.YjP() })),
});

// EXTERNAL MODULE: ./out/toolkit/document/yaml.js
var yaml = __webpack_require__(19368);
;// CONCATENATED MODULE: ./out/register-model/reports/read.js





const head = schemas/* looseObject */._H3({ action: schemas/* string */.YjP(), verdict: schemas/* string */.YjP() });
/** Reports can hold thousands of checks with examples. */
const limit = 64 * 1024 * 1024;
/**
 * Reads the report of another action.
 * @param what the input that named it
 * @throws ConfigurationError when it is not a report of that action
 */
async function readReport(path, what, action, schema, workspace) {
    const text = await workspace.readText(path, what, limit);
    const document = readJson(text, path);
    const begin = head.safeParse(document.value);
    if (!begin.success || begin.data.action !== action) {
        const found = begin.success ? `the report of ${begin.data.action}` : "no report of Mergeline";
        throw new errors/* ConfigurationError */.j1(`${what}: ${path} is ${found}; the report of ${action} is needed.`);
    }
    const value = (0,check/* check */.z)(schema, document, `A report of ${action}`);
    return { value, digest: `sha256:${(0,external_node_crypto_.createHash)("sha256").update(text).digest("hex")}` };
}
/** JSON, quickly; where it is broken, read as YAML, whose reader knows the line. */
function readJson(text, file) {
    try {
        const value = JSON.parse(text);
        return { file, value, place: () => ({ file }), placeOfKey: () => ({ file }) };
    }
    catch {
        return (0,yaml/* parseYaml */.h)(text, file);
    }
}

;// CONCATENATED MODULE: ./out/register-model/data.js







const usual = ".mergeline/validate-data.json";
/**
 * What the reports of validate-data say of the data behind the model.
 * @param named the reports that were named; without any, the usual one is taken if it is about this very data
 */
async function readValidatedData(named, config, runtime) {
    const found = named.length === 0 && (await isAboutData(usual, config, runtime.workspace));
    const paths = found ? [usual] : named;
    const data = [];
    const profiles = [];
    for (const path of paths) {
        const { value } = await readReport(path, "data-report", "validate-data", dataReport, runtime.workspace);
        if (value.verdict === "error") {
            throw new errors/* ConfigurationError */.j1(`data-report: ${path} says that the data could not be read. Validate it again.`);
        }
        for (const { name, profile, digest } of value.datasets)
            profiles.push({ name, path: profile, digest, report: path });
        data.push(...recorded(value));
    }
    const reference = [config?.drift?.reference, "train"]
        .map((wanted) => profiles.find(({ name }) => name === wanted))
        .find((found) => found !== undefined);
    const chosen = reference ?? profiles[0];
    if (chosen === undefined)
        return { data, profile: undefined };
    const what = `data-report: ${chosen.report}: profile of ${chosen.name}`;
    const profile = await runtime.workspace.readText(chosen.path, what, 64 * 1024 * 1024);
    if ((0,registry_profile/* parseProfile */.j)(profile, chosen.path).digest !== chosen.digest) {
        throw new errors/* ConfigurationError */.j1(`${what}: ${chosen.path} is of other data than the report. Validate the data again.`);
    }
    return { data, profile };
}
/** Whether a report that nobody named is about all data of model.yaml, as it lies here now. */
async function isAboutData(path, config, workspace) {
    const wanted = Object.entries(config?.data ?? {});
    if (wanted.length === 0 || !(await workspace.exists(path, "data-report")))
        return false;
    try {
        const { value } = await readReport(path, "data-report", "validate-data", dataReport, workspace);
        if (value.verdict === "error" || value.datasets.length !== wanted.length)
            return false;
        for (const [name, dataset] of wanted) {
            const reported = value.datasets.find((one) => one.name === name);
            const files = await (0,source/* resolveFiles */.s)([dataset.path].flat(), workspace, `data.${name}.path`);
            if (reported?.digest !== (0,digest/* digestOfDataset */._)(files.map(({ digest }) => digest)))
                return false;
        }
        return true;
    }
    catch (error) {
        // The data may be elsewhere, and the report from a run that failed: then it is not about this data.
        if (error instanceof errors/* ConfigurationError */.j1)
            return false;
        throw error;
    }
}
function recorded(report) {
    return report.datasets.map(({ name, rows, digest }) => {
        const files = report.files.filter((file) => file.dataset === name);
        return {
            name,
            ...(files.length === 1 && { uri: files[0].path }),
            ...(registry_record/* digest */.br.safeParse(digest).success && { digest }),
            ...(Number.isSafeInteger(rows) && rows >= 0 && { rows }),
        };
    });
}

;// CONCATENATED MODULE: ./out/register-model/metrics.js


/**
 * The numbers of a metrics file: a JSON object, or one under `metrics`; `{value: 0.9}` counts as 0.9, nested names are
 * joined by dots, and text is left out.
 * @throws ConfigurationError for a value that should be a number and is none
 */
function readMetrics(text, file) {
    const document = readJson(text, file).value;
    if (!isObject(document)) {
        throw new errors/* ConfigurationError */.j1(`${file} is no JSON object of metrics; one such as {"roc_auc": 0.91} is needed.`);
    }
    if ("action" in document && "toolVersion" in document) {
        throw new errors/* ConfigurationError */.j1(`${file} is the report of ${String(document.action)}, not a metrics file. Give the JSON file that the training wrote.`);
    }
    return numbers(isObject(document.metrics) ? document.metrics : document, file);
}
/** The finite numbers of an object, by dotted name. */
function numbers(object, file) {
    const found = {};
    const visit = (value, name) => {
        if (typeof value === "number" && Number.isFinite(value))
            found[name] = value;
        else if (value === null ||
            typeof value === "number" ||
            /^[+-]?\.?(nan|inf(inity)?)$/i.test(String(value))) {
            throw new errors/* ConfigurationError */.j1(`${file}: ${name} is ${String(value)}; a finite number is needed.`);
        }
        else if (isObject(value)) {
            if ("value" in value)
                visit(value.value, name);
            else
                for (const [key, inner] of Object.entries(value))
                    visit(inner, `${name}.${key}`);
        }
    };
    for (const [key, value] of Object.entries(object))
        visit(value, key);
    return found;
}
function isObject(value) {
    return typeof value === "object" && value !== null && !Array.isArray(value);
}

;// CONCATENATED MODULE: ./out/register-model/reports/gate-report.js

const file = schemas/* looseObject */._H3({ path: schemas/* string */.YjP(), digest: schemas/* string */.YjP() });
/** What register-model reads of evaluate-gate's report. */
const gateReport = schemas/* looseObject */._H3({
    verdict: schemas/* string */.YjP(),
    summary: schemas/* string */.YjP().optional(),
    model: schemas/* string */.YjP().nullable().optional(),
    policy: schemas/* looseObject */._H3({ digest: schemas/* string */.YjP().nullable().optional() }).nullable().optional(),
    dataset: schemas/* looseObject */._H3({
        name: schemas/* string */.YjP().nullable().optional(),
        digest: schemas/* string */.YjP().nullable().optional(),
        rows: schemas/* number */.aig().nullable().optional(),
    })
        .nullable()
        .optional(),
    baseline: schemas/* looseObject */._H3({
        version: schemas/* int */.Whr().positive().nullable().optional(),
        name: schemas/* string */.YjP().min(1).nullable().optional(),
    })
        .nullable()
        .optional(),
    candidate: schemas/* looseObject */._H3({
        artifacts: schemas/* array */.YOg(file).nullable().optional(),
        metrics: file.nullable().optional(),
        predictions: file.nullable().optional(),
        values: schemas/* record */.g1P(schemas/* string */.YjP(), schemas/* unknown */.L5J()).nullable().optional(),
    })
        .nullable()
        .optional(),
});

// EXTERNAL MODULE: ./out/toolkit/model/schema/train.js
var train = __webpack_require__(86861);
;// CONCATENATED MODULE: ./out/register-model/reports/train-report.js


const output = schemas/* looseObject */._H3({ path: schemas/* string */.YjP(), digest: schemas/* string */.YjP() }).nullable().optional();
/** What register-model reads of train-remote's report. */
const trainReport = schemas/* looseObject */._H3({
    verdict: schemas/* string */.YjP(),
    backend: schemas/* string */.YjP().optional(),
    parameters: train/* parameters */.FI.optional(),
    environment: schemas/* record */.g1P(schemas/* string */.YjP(), schemas/* union */.KCZ([schemas/* string */.YjP(), schemas/* number */.aig(), schemas/* boolean */.zMY(), schemas/* null */.chJ()]))
        .nullable()
        .optional(),
    job: schemas/* looseObject */._H3({ id: schemas/* string */.YjP().nullable().optional() }).nullable().optional(),
    durationSeconds: schemas/* number */.aig().nullable().optional(),
    cost: schemas/* looseObject */._H3({
        amount: schemas/* number */.aig().nullable(),
        currency: schemas/* string */.YjP().nullable().optional(),
        basis: schemas/* string */.YjP().nullable().optional(),
    })
        .nullable()
        .optional(),
    outputs: schemas/* looseObject */._H3({ model: output, metrics: output, predictions: output }).nullable().optional(),
});

;// CONCATENATED MODULE: ./out/register-model/candidate.js












/** Where the actions leave their reports. */
const candidate_usual = { gate: ".mergeline/evaluate-gate.json", train: ".mergeline/train-remote.json" };
/** Reads all inputs of a registration into one candidate. Nothing is written yet. */
async function readCandidate(inputs, model, runtime) {
    const { config } = model ?? {};
    const name = inputs.name ?? config?.name;
    if (name === undefined) {
        throw new errors/* ConfigurationError */.j1(`name: give the model's name, or put it into ${inputs.config}, which does not exist.`);
    }
    (0,registry_name/* checkModelName */.X)(name);
    const trained = config?.train?.outputs?.model;
    const given = inputs.artifacts.length > 0;
    if (!given && trained === undefined) {
        throw new errors/* ConfigurationError */.j1("artifact: give the model's files, or name one in train.outputs.model of model.yaml.");
    }
    const what = given ? "artifact" : `${inputs.config}: train.outputs.model`;
    const artifacts = await readArtifacts(given ? inputs.artifacts : [trained], what, runtime);
    const { data, profile } = await readValidatedData(inputs.dataReports, config, runtime);
    const gate = await readGate(inputs, name, artifacts, runtime);
    const training = await readTraining(inputs, artifacts, runtime);
    return {
        name,
        description: config?.description,
        owners: config?.owners,
        artifacts,
        data: data.length === 0 ? undefined : data,
        profile,
        training,
        dataset: datasetOf(gate?.value),
        metrics: await metricsOf(inputs, gate?.value, config?.train?.outputs?.metrics, runtime),
        predictions: await predictionsOf(gate?.value, config?.train?.outputs?.predictions, runtime),
        gateReport: gate,
        idempotencyKey: idempotencyKey({
            name,
            artifacts: artifacts.map(({ digest }) => digest),
            // The same model measured on a new evaluation set is still the same model.
            data: data
                .filter((one) => one.name !== config?.evaluate?.dataset)
                .map((one) => `${one.name} ${one.digest ?? ""}`),
            parameters: training?.parameters ?? {},
        }),
    };
}
async function readGate(inputs, name, artifacts, { workspace }) {
    if (inputs.gateReport !== undefined) {
        return readReport(inputs.gateReport, "gate-report", "evaluate-gate", gateReport, workspace);
    }
    if (!(await workspace.exists(candidate_usual.gate, "gate-report")))
        return undefined;
    const found = await readReport(candidate_usual.gate, "gate-report", "evaluate-gate", gateReport, workspace);
    // One that was only found, and not named, may be about anything that was judged here before.
    const judged = found.value.candidate?.artifacts?.map(({ digest }) => digest) ?? [];
    const fits = sameDigests(judged, artifacts.map(({ digest }) => digest));
    return fits && (found.value.model ?? name) === name ? found : undefined;
}
async function readTraining(inputs, artifacts, { workspace }) {
    const path = inputs.trainReport ?? ((await workspace.exists(candidate_usual.train, "train-report")) ? candidate_usual.train : undefined);
    if (path === undefined)
        return undefined;
    const { value } = await readReport(path, "train-report", "train-remote", trainReport, workspace);
    const about = value.outputs?.model?.digest;
    const fits = artifacts.some(({ digest }) => digest === about);
    // One that was only found, and not named, may be about any training.
    if (inputs.trainReport === undefined && !fits)
        return undefined;
    if (about !== undefined && !fits) {
        throw new errors/* ConfigurationError */.j1(`train-report: ${path} is about another model file than the artifacts.`);
    }
    return trainingOf(value);
}
function trainingOf(report) {
    const { backend, job, parameters, environment, durationSeconds, cost } = report;
    return {
        ...(backend && { backend }),
        ...(job?.id && { job: job.id }),
        ...(parameters && Object.keys(parameters).length > 0 && { parameters }),
        ...(environment && { environment }),
        ...(typeof durationSeconds === "number" && durationSeconds >= 0 && { durationSeconds }),
        ...(cost && {
            cost: {
                amount: cost.amount,
                ...(cost.currency && { currency: cost.currency }),
                ...(cost.basis && { basis: cost.basis }),
            },
        }),
    };
}
function datasetOf(report) {
    const { name, digest, rows } = report?.dataset ?? {};
    if (!name && !digest)
        return undefined;
    return {
        ...(name && { name }),
        ...(registry_record/* digest */.br.safeParse(digest).success && { digest: digest }),
        ...(typeof rows === "number" && { rows }),
    };
}
async function metricsOf(inputs, report, trained, { workspace }) {
    const judged = report?.candidate?.values
        ? numbers(report.candidate.values, "gate-report: candidate.values")
        : {};
    const found = trained !== undefined && (await workspace.exists(trained, "train.outputs.metrics")) ? trained : undefined;
    const path = inputs.metrics ?? found;
    if (path === undefined)
        return judged;
    const claimed = readMetrics(await workspace.readText(path, "metrics"), path);
    // What the gate measured itself is worth more than what the training says.
    return { ...claimed, ...judged };
}
async function predictionsOf(report, trained, { workspace, signal }) {
    const judged = report?.candidate?.predictions ?? undefined;
    const path = judged?.path ?? trained;
    if (path === undefined || !(await workspace.exists(path, "predictions")))
        return undefined;
    const file = await workspace.file(path, "predictions");
    const { digest, bytes } = await (0,file_store/* hashFile */.DC)(file, signal);
    if (judged !== undefined && judged.digest !== digest) {
        throw new errors/* ConfigurationError */.j1(`gate-report: ${path} has changed since the gate judged it. Run evaluate-gate again.`);
    }
    return {
        name: path,
        file,
        digest,
        bytes,
        format: /\.(csv|tsv|parquet|jsonl|ndjson)(\.(gz|zst))?$/i.exec(path)?.[0].slice(1).toLowerCase() ??
            formatOf(path),
    };
}

;// CONCATENATED MODULE: ./out/register-model/gate.js


/** The answer is no: the version must not be registered. */
class GateRefusal extends Error {
    name = "GateRefusal";
}
/**
 * What the record says of the gate. Fails closed: where a gate is asked for, only its pass for exactly these artifacts
 * counts, or an override that is recorded on the branch.
 * @throws GateRefusal
 */
async function judgeGate(question, head) {
    const { report } = question;
    const problem = problemOf(question);
    if (report !== undefined && problem === undefined) {
        const { policy, baseline } = report.value;
        const policyDigest = registry_record/* digest */.br.safeParse(policy?.digest);
        const compared = baseline?.version ?? baseline?.name ?? null;
        return {
            verdict: "pass",
            ...(policyDigest.success && { policyDigest: policyDigest.data }),
            baseline: compared,
            reportDigest: report.digest,
        };
    }
    if (!question.required && report === undefined)
        return "none";
    const found = await findOverride(head, question.registry, question.model, question.digests, question.now);
    if (found !== undefined) {
        const { by, reason, until } = found.override;
        return {
            verdict: "override",
            ...(report !== undefined && { reportDigest: report.digest }),
            override: { by, reason, until, record: found.path },
        };
    }
    throw new GateRefusal(problem ?? "the gate did not pass.");
}
/** Why the gate's report does not let these artifacts in; undefined when it does. */
function problemOf({ model, digests, report }) {
    if (report === undefined) {
        return "model.yaml has an evaluate section, and there is no gate report for these artifacts. Run evaluate-gate on them first, and give its report as gate-report.";
    }
    const { value } = report;
    if (value.model !== undefined && value.model !== null && value.model !== model) {
        return `the gate report is about ${value.model}, not about ${model}.`;
    }
    if (value.verdict !== "pass")
        return `the gate says ${value.verdict}, not pass.`;
    const judged = value.candidate?.artifacts?.map(({ digest }) => digest) ?? [];
    if (judged.length === 0) {
        return "the gate report names no artifacts, so nobody knows what it judged. Run evaluate-gate with artifact.";
    }
    if (!sameDigests(judged, digests)) {
        return "the gate judged other bytes than these artifacts have. Run evaluate-gate again on what is registered.";
    }
    return undefined;
}

;// CONCATENATED MODULE: ./out/register-model/inputs.js

function readInputs(inputs) {
    const name = inputs.text("name");
    const aliases = inputs.lines("aliases").flatMap((line) => line.split(",").map((alias) => alias.trim()));
    return {
        config: inputs.required("config"),
        name: name === undefined ? undefined : (0,registry_name/* checkModelName */.X)(name),
        artifacts: inputs.lines("artifact"),
        metrics: inputs.text("metrics"),
        gateReport: inputs.text("gate-report"),
        dataReports: inputs.lines("data-report"),
        trainReport: inputs.text("train-report"),
        aliases: [...new Set(aliases.filter((alias) => alias !== ""))].map((alias) => (0,registry_name/* checkAliasName */.c)(alias, "aliases")),
        registry: inputs.text("registry"),
        store: inputs.text("store"),
        write: inputs.choice("write", ["push", "pull-request", "local"]),
    };
}

// EXTERNAL MODULE: external "node:util"
var external_node_util_ = __webpack_require__(57975);
// EXTERNAL MODULE: ./out/toolkit/registry/alias.js
var registry_alias = __webpack_require__(165);
// EXTERNAL MODULE: ./out/toolkit/registry/quarantine.js
var quarantine = __webpack_require__(74469);
// EXTERNAL MODULE: ./out/toolkit/registry/registry.js + 1 modules
var registry_registry = __webpack_require__(45005);
;// CONCATENATED MODULE: ./out/register-model/registration.js











/** Decides, from what a branch has now, which version the candidate is and what has to be written for it. */
async function register(context, head, pending) {
    const { candidate, registry: path } = context;
    const { name } = candidate;
    const registry = (0,registry_registry/* openRegistry */.Me)(head, path);
    await refuseLookalike(registry, name);
    const existing = await registry.withKey(name, candidate.idempotencyKey);
    const required = context.gateRequired || (await hasGate(head, context.config));
    if (existing !== undefined) {
        if (required && existing.gate === "none" && context.aliases.length > 0) {
            throw new GateRefusal(`version ${existing.version} has these artifacts, and was registered without a gate.`);
        }
        const moves = await moveAliases(context, registry, existing.version, true);
        return { record: existing, existed: true, ...moves };
    }
    const gate = await judgeGate({
        model: name,
        digests: candidate.artifacts.map(({ digest }) => digest),
        required,
        report: candidate.gateReport,
        registry: path,
        now: context.now,
    }, head);
    const latest = (await registry.versions(name)).at(-1);
    if (latest !== undefined)
        await registry.record(name, latest);
    const version = (latest ?? 0) + 1;
    const stored = await store(context);
    const fresh = {
        ...recordOf(context, stored, version),
        gate,
        ...(await supersedes(registry, name, latest)),
        idempotencyKey: candidate.idempotencyKey,
    };
    const record = (await proposedBefore(context, pending, fresh)) ?? fresh;
    const checked = registry_record/* versionRecord */.AO.safeParse(record);
    if (!checked.success) {
        const issue = checked.error.issues[0];
        throw new errors/* ConfigurationError */.j1(`The record of ${name} would not be valid: ${issue.path.join(".")}: ${issue.message}.`);
    }
    const moves = await moveAliases({ ...context, now: new Date(record.createdAt) }, registry, version, false);
    const changes = [...stored.changes];
    const { beside } = context.store;
    if (beside !== undefined && changes.length > 0 && (await head.read(beside.path)) === undefined) {
        changes.push(beside);
    }
    const about = layout/* layout */.Z.model(path, name);
    if ((await head.read(about)) === undefined) {
        const { description, owners } = candidate;
        const content = (0,registry_document/* writeDocument */.f)({
            name,
            ...(description && { description }),
            ...(owners && { owners: [...owners] }),
        });
        changes.push({ path: about, content });
    }
    if (candidate.profile !== undefined) {
        changes.push({ path: layout/* layout */.Z.profile(path, name, version), content: candidate.profile });
    }
    changes.push({ path: layout/* layout */.Z.record(path, name, version), content: formatRecord(record) });
    return { record, existed: false, ...moves, changes: [...changes, ...moves.changes] };
}
/**
 * A registration that waits in a pull request keeps its record word for word, unless its number was taken. Anyone who
 * may push could have made that branch, so only when, by whom and in which run may be other than what is known here.
 */
async function proposedBefore({ candidate, registry }, pending, fresh) {
    if (pending === undefined)
        return undefined;
    const record = await (0,registry_registry/* openRegistry */.Me)(pending, registry)
        .record(candidate.name, fresh.version)
        .catch((error) => {
        if (error instanceof errors/* ConfigurationError */.j1)
            return undefined;
        throw error;
    });
    if (record === undefined)
        return undefined;
    return (0,external_node_util_.isDeepStrictEqual)(substance(record), substance(fresh)) ? record : undefined;
}
/** A record without what differs from run to run of the same candidate. */
function substance(record) {
    const { createdAt: _, authors: __, source: ___, training, gate, ...rest } = record;
    const judged = gate === "none" ? gate : { ...gate, reportDigest: undefined };
    const same = { ...rest, gate: judged, parameters: training?.parameters };
    return JSON.parse(JSON.stringify(same));
}
async function store({ candidate, store }) {
    const changes = [];
    const put = async (artifact) => {
        const kept = await store.put(artifact.file, artifact.digest);
        if (kept.change !== undefined && !changes.some(({ path }) => path === kept.change?.path))
            changes.push(kept.change);
        return kept;
    };
    const artifacts = [];
    for (const artifact of candidate.artifacts) {
        const { file, digest, format } = artifact;
        const kept = file === undefined ? { uri: artifact.name } : await put({ ...artifact, file });
        const bytes = "bytes" in kept ? kept.bytes : artifact.bytes;
        artifacts.push({
            uri: kept.uri,
            digest,
            ...(bytes !== undefined && { bytes }),
            ...(format && { format }),
        });
    }
    const { predictions } = candidate;
    const kept = predictions?.file === undefined ? undefined : await put({ ...predictions, file: predictions.file });
    return { artifacts, predictions: kept, changes };
}
function recordOf({ candidate, source, author, now }, stored, version) {
    const { name, data, training, dataset, metrics, predictions } = candidate;
    const kept = stored.predictions;
    const evaluation = {
        ...(dataset && { dataset }),
        ...(Object.keys(metrics).length > 0 && {
            metrics: Object.fromEntries(Object.entries(metrics).map(([metric, value]) => [metric, { value }])),
        }),
        ...(kept && {
            predictions: {
                uri: kept.uri,
                digest: kept.digest,
                bytes: kept.bytes,
                ...(predictions?.format && { format: predictions.format }),
            },
        }),
    };
    return {
        name,
        version,
        createdAt: seconds(now),
        ...(author && { authors: [author] }),
        ...(source && { source }),
        artifacts: [...stored.artifacts],
        ...(data && { data }),
        ...(training && Object.keys(training).length > 0 && { training }),
        ...(Object.keys(evaluation).length > 0 && { evaluation }),
    };
}
async function supersedes(registry, name, latest) {
    const champion = await registry.alias(name, "champion");
    const before = champion?.version ?? latest;
    return before === undefined ? {} : { supersedes: before };
}
/**
 * The alias files that change. When the version was there before, this may be an old run that is run again: it takes
 * no alias back from a later version, nor to a version from which the alias was rolled back.
 */
async function moveAliases(context, registry, version, existed) {
    const { candidate, author, now } = context;
    const { name } = candidate;
    const aliases = [];
    const changes = [];
    const kept = [];
    for (const alias of context.aliases) {
        const current = await registry.alias(name, alias);
        if (current?.version === version)
            continue;
        if (existed && current !== undefined && (current.version > version || current.previous === version)) {
            kept.push(`${alias} stays at version ${current.version}: it has moved on from version ${version} before.`);
            continue;
        }
        if ((0,quarantine/* isQuarantined */.fK)(await registry.quarantine(name, version), now)) {
            kept.push(`${alias} is not moved: version ${version} is quarantined.`);
            continue;
        }
        const value = {
            version,
            ...(current && { previous: current.version }),
            updatedAt: seconds(now),
            ...(author && { by: author }),
            reason: `Registered as version ${version}`,
        };
        changes.push({ path: layout/* layout */.Z.alias(context.registry, name, alias), content: (0,registry_alias/* formatAlias */.OZ)(value) });
        aliases.push({ name: alias, previous: current?.version });
    }
    return { aliases, changes, kept };
}
/** Two folders whose names differ only in case are one on many machines. */
async function refuseLookalike(registry, name) {
    const other = (await registry.models()).find((one) => one !== name && one.toLowerCase() === name.toLowerCase());
    if (other !== undefined) {
        throw new errors/* ConfigurationError */.j1(`${registry.path} has a model ${other}, which differs from ${name} only in case.`);
    }
}
async function hasGate(head, config) {
    const text = await head.read(config === "" ? read/* defaultConfig */.sb : config);
    return text !== undefined && (0,read/* parseModel */.Xh)(text, config).config.evaluate !== undefined;
}
/** RFC 3339 in UTC, to the second. */
function seconds(date) {
    return `${date.toISOString().slice(0, 19)}Z`;
}

;// CONCATENATED MODULE: ./out/register-model/report.js


/** The fields of the report of register-model. */
const registerModelReport = schemas/* strictObject */.rej({
    name: schemas/* string */.YjP().describe("Name of the model."),
    modelVersion: schemas/* int */.Whr().min(1).nullable().describe("Null when it was not registered."),
    created: schemas/* boolean */.zMY().describe("False when the same candidate was registered before."),
    record: schemas/* string */.YjP().nullable().describe("Path of the version's record, relative to the working directory."),
    artifacts: schemas/* array */.YOg(registry_record/* artifact */.dj),
    gate: schemas/* union */.KCZ([schemas/* literal */.euz("none"), registry_record/* gate */.Gj]).nullable(),
    aliases: schemas/* array */.YOg(schemas/* strictObject */.rej({ name: schemas/* string */.YjP(), previous: schemas/* int */.Whr().nullable() })),
    commit: schemas/* string */.YjP().nullable(),
    pullRequest: schemas/* strictObject */.rej({ branch: schemas/* string */.YjP(), number: schemas/* int */.Whr().nullable(), url: schemas/* string */.YjP().nullable() })
        .nullable(),
    write: schemas/* enum */.k5n(["push", "pull-request", "local"]).nullable().describe("How it landed."),
    attempts: schemas/* int */.Whr().min(0).describe("How often it was tried while others wrote to the branch."),
    idempotencyKey: schemas/* string */.YjP(),
});
function reportOf(registration, record, landed) {
    const { pullRequest } = landed;
    return {
        name: registration.record.name,
        modelVersion: registration.record.version,
        created: landed.changed && !registration.existed,
        record,
        artifacts: registration.record.artifacts,
        gate: registration.record.gate,
        aliases: registration.aliases.map(({ name, previous }) => ({ name, previous: previous ?? null })),
        commit: landed.commit ?? null,
        pullRequest: pullRequest === undefined
            ? null
            : { branch: pullRequest.branch, number: pullRequest.number ?? null, url: pullRequest.url ?? null },
        write: landed.mode,
        attempts: landed.attempts,
        idempotencyKey: registration.record.idempotencyKey,
    };
}
/** The report of a registration that the gate did not let in. */
function refusalReport(name, idempotencyKey) {
    return {
        name,
        modelVersion: null,
        created: false,
        record: null,
        artifacts: [],
        gate: null,
        aliases: [],
        commit: null,
        pullRequest: null,
        write: null,
        attempts: 0,
        idempotencyKey,
    };
}

;// CONCATENATED MODULE: ./out/register-model/source.js
/** Where the candidate comes from: repository, commit, ref, pull request and run, as far as they are known. */
async function readSource(repository, runtime) {
    const { context } = runtime;
    const branch = await repository?.currentBranch();
    const source = {
        repository: context ? `${context.owner}/${context.repository}` : await repository?.remoteUrl(),
        // On a pull request the checkout is a merge that exists for this run only.
        commit: context?.pullRequest?.headSha ?? (await repository?.head()),
        ref: context?.ref ?? (branch === undefined ? undefined : `refs/heads/${branch}`),
        pullRequest: context?.pullRequest?.number,
        runUrl: context?.runUrl,
    };
    const known = Object.entries(source).filter(([, value]) => value !== undefined && value !== "");
    return known.length === 0 ? undefined : Object.fromEntries(known);
}
/** Who registers: the actor of the run, else whoever git is set up for. */
async function readAuthor(repository, runtime) {
    if (runtime.context !== undefined)
        return runtime.context.actor || undefined;
    const name = await repository?.attempt(["config", "--get", "user.name"]);
    return name?.code === 0 ? name.stdout.toString("utf8").trim() || undefined : undefined;
}

// EXTERNAL MODULE: ./out/toolkit/report/markdown.js
var markdown = __webpack_require__(33487);
// EXTERNAL MODULE: ./out/toolkit/report/number.js
var number = __webpack_require__(26507);
;// CONCATENATED MODULE: ./out/register-model/summary.js



/** One sentence: which version it is, and how it got there. */
function sentenceOf(registration, landed) {
    const { name, version } = registration.record;
    const aliases = registration.aliases.map((alias) => alias.name).join(", ");
    const moved = aliases === "" ? "" : ` as ${aliases}`;
    if (registration.existed && !landed.changed)
        return `${name} version ${version} was registered before; nothing changed.`;
    const proposal = landed.pullRequest;
    if (proposal !== undefined) {
        const where = proposal.url ?? `branch ${proposal.branch}`;
        return `${name} version ${version} is proposed${moved} in ${where}; it counts when that is merged.`;
    }
    if (registration.existed)
        return `${name} version ${version} was registered before; it is now also${moved}.`;
    return `${name} version ${version} is registered${moved}.`;
}
/** The version in Markdown, for the job summary and for a pull request that proposes it. */
function describeVersion(registration, title) {
    const { record, aliases } = registration;
    const gate = (0,registry_record/* gateVerdict */.lr)(record);
    const gates = {
        pass: "passed",
        none: "none: model.yaml has no evaluate section",
        override: `overridden by ${record.gate === "none" ? "" : (0,markdown/* escape */.ih)(record.gate.override?.by ?? "")}: ${record.gate === "none" ? "" : (0,markdown/* escape */.ih)(record.gate.override?.reason ?? "")}`,
    };
    const facts = [
        ["Gate", gates[gate]],
        ...(record.supersedes === undefined ? [] : [["Follows", `version ${record.supersedes}`]]),
        ...aliases.map(({ name, previous }) => [
            "Alias",
            `${(0,markdown/* code */.aY)(name)} ${previous === undefined ? "is new" : `moves from version ${previous}`}`,
        ]),
        ...record.artifacts.map(({ uri, digest, bytes }) => [
            "Artifact",
            `${(0,markdown/* code */.aY)(uri)} ${bytes === undefined ? "" : `(${(0,number/* formatNumber */.ZV)(bytes)} bytes) `}${(0,markdown/* code */.aY)(digest.slice(0, 19))}…`,
        ]),
        ...Object.entries(record.evaluation?.metrics ?? {}).map(([metric, { value }]) => [
            (0,markdown/* escape */.ih)(metric),
            (0,number/* formatNumber */.ZV)(value),
        ]),
        ...(record.data ?? []).map(({ name, rows }) => [
            "Data",
            `${(0,markdown/* escape */.ih)(name)}${rows === undefined ? "" : `, ${(0,number/* formatNumber */.ZV)(rows)} rows`}`,
        ]),
        ...(record.source?.commit === undefined ? [] : [["Commit", (0,markdown/* code */.aY)(record.source.commit.slice(0, 12))]]),
    ];
    return `### ${(0,markdown/* escape */.ih)(title)}\n\n${(0,markdown/* table */.tp)(["", `version ${record.version}`], ["left", "left"], facts)}\n`;
}

;// CONCATENATED MODULE: ./out/register-model/main.js














/** Records a candidate as the next version of the registry, once, whoever else registers at the same time. */
async function registerModel(inputs, runtime) {
    const { workspace } = runtime;
    const model = await (0,read/* readModel */.ko)(workspace, inputs.config);
    const path = await registryPath(inputs.registry ?? model?.config.registry?.path ?? "registry", runtime);
    const repository = await (0,git_repository/* openRepository */.h)(workspace.directory, runtime).catch((error) => {
        if (inputs.write === "local" && error instanceof errors/* ConfigurationError */.j1)
            return undefined;
        throw error;
    });
    const candidate = await readCandidate(inputs, model, runtime);
    const { name } = candidate;
    const storePath = inputs.store ?? model?.config.registry?.store?.path ?? ".mergeline/store";
    const context = {
        candidate,
        aliases: inputs.aliases,
        registry: path,
        store: await openStore(storePath, "store", repository, workspace, runtime.signal),
        config: inputs.config,
        gateRequired: model?.config.evaluate !== undefined,
        source: await readSource(repository, runtime),
        author: await readAuthor(repository, runtime),
        now: runtime.now(),
    };
    let registration;
    const title = () => `Register ${name} version ${registration.record.version}`;
    try {
        const landed = await (0,landing/* land */.o)({
            build: async (head, pending) => {
                registration = await register(context, head, pending);
                return registration.changes;
            },
            message: title,
            branch: `mergeline/${name}/register-${candidate.idempotencyKey.slice("sha256:".length, 19)}`,
            pullRequest: () => ({ title: title(), body: describeVersion(registration, title()) }),
        }, inputs.write, runtime);
        const done = registration;
        for (const sentence of done.kept)
            runtime.log.notice(sentence);
        const { record } = done;
        const report = reportOf(done, layout/* layout */.Z.record(path, name, record.version), landed);
        const summary = sentenceOf(done, landed);
        const outputs = {
            version: record.version,
            digest: (0,digest/* digestOfDataset */._)(record.artifacts.map(({ digest }) => digest)),
            record: report.record ?? undefined,
            commit: landed.commit,
            "pull-request": landed.pullRequest?.url ?? landed.pullRequest?.branch,
            created: report.created,
        };
        const published = await runtime.publish({
            action: "register-model",
            verdict: "pass",
            summary,
            report,
            outputs,
            comment: { body: describeVersion(done, summary), key: `register-model:${name}`, mode: "never" },
        });
        return { ok: true, verdict: "pass", summary, outputs: { ...outputs, report: published.report } };
    }
    catch (error) {
        if (!(error instanceof GateRefusal))
            throw error;
        const summary = `${name} is not registered: ${error.message}`;
        const outputs = { created: false };
        const published = await runtime.publish({
            action: "register-model",
            verdict: "fail",
            summary,
            report: refusalReport(name, candidate.idempotencyKey),
            outputs,
        });
        return { ok: false, verdict: "fail", summary, outputs: { ...outputs, report: published.report } };
    }
}
const run = (inputs, runtime) => registerModel(readInputs(inputs), runtime);
/** The registry's folder, relative to the working directory. */
async function registryPath(path, { workspace }) {
    const folder = workspace.relative(await workspace.resolve(path, "registry"));
    if (folder === "" || folder.startsWith("..")) {
        throw new errors/* ConfigurationError */.j1(`registry: ${path} is not a folder below the working directory.`);
    }
    return folder;
}


/***/ }),

/***/ 42464:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   M: () => (/* binding */ digestOfFile),
/* harmony export */   _: () => (/* binding */ digestOfDataset)
/* harmony export */ });
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(77598);
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(73024);


/** SHA-256 over a file's bytes as they lie on disk, as `sha256:…` in lower-case hexadecimal. Constant memory. */
async function digestOfFile(absolute) {
    const hash = (0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.createHash)("sha256");
    for await (const chunk of (0,node_fs__WEBPACK_IMPORTED_MODULE_1__.createReadStream)(absolute, { highWaterMark: 1 << 20 }))
        hash.update(chunk);
    return `sha256:${hash.digest("hex")}`;
}
/**
 * The digest of a dataset: for one file that file's own; for several, SHA-256 over their digests in order, each
 * followed by a line feed.
 */
function digestOfDataset(digests) {
    if (digests.length === 1)
        return digests[0];
    const hash = (0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.createHash)("sha256");
    for (const digest of digests)
        hash.update(`${digest}\n`);
    return `sha256:${hash.digest("hex")}`;
}


/***/ }),

/***/ 76459:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Qv: () => (/* binding */ formatOfName),
/* harmony export */   Wb: () => (/* binding */ looksBinary),
/* harmony export */   oC: () => (/* binding */ checkMagic),
/* harmony export */   x0: () => (/* binding */ formatsForPeople)
/* harmony export */ });
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(51455);
/* harmony import */ var _runtime_errors_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(43575);


const formats = {
    csv: "csv",
    tsv: "tsv",
    tab: "tsv",
    jsonl: "jsonl",
    ndjson: "jsonl",
    parquet: "parquet",
    pq: "parquet",
};
const compressions = { gz: "gz", zst: "zst" };
const formatsForPeople = ".csv, .tsv, .jsonl, .ndjson or .parquet, the text ones also with .gz or .zst";
/** Format and compression by the file's name: `train.csv.gz` is a CSV in gzip. Undefined for a name that says neither. */
function formatOfName(name) {
    const parts = name.toLowerCase().split(".").slice(1);
    const compression = compressions[parts.at(-1) ?? ""] ?? "none";
    if (compression !== "none")
        parts.pop();
    const format = formats[parts.at(-1) ?? ""];
    if (format === undefined || (format === "parquet" && compression !== "none"))
        return undefined;
    return { format, compression };
}
const gzip = [0x1f, 0x8b];
const zstandard = [0x28, 0xb5, 0x2f, 0xfd];
const parquet = [0x50, 0x41, 0x52, 0x31];
const otherKinds = [
    { name: "a gzip file", magic: gzip },
    { name: "a Zstandard file", magic: zstandard },
    { name: "a Parquet file", magic: parquet },
    { name: "a zip archive (perhaps an Excel workbook)", magic: [0x50, 0x4b, 0x03, 0x04] },
    { name: "an old Excel workbook", magic: [0xd0, 0xcf, 0x11, 0xe0] },
    { name: "a PDF", magic: [0x25, 0x50, 0x44, 0x46] },
    { name: "a PNG image", magic: [0x89, 0x50, 0x4e, 0x47] },
    { name: "an ELF program", magic: [0x7f, 0x45, 0x4c, 0x46] },
    { name: "an SQLite database", magic: [0x53, 0x51, 0x4c, 0x69, 0x74, 0x65] },
    { name: "an Arrow file", magic: [0x41, 0x52, 0x52, 0x4f, 0x57, 0x31] },
    { name: "a pickle", magic: [0x80, 0x04, 0x95] },
    { name: "text in UTF-16; save it in UTF-8", magic: [0xff, 0xfe] },
    { name: "text in UTF-16; save it in UTF-8", magic: [0xfe, 0xff] },
];
const lfs = "version https://git-lfs.github.com/spec/";
/**
 * Checks that a file's first and last bytes are what its name promises.
 * @param shown the path as people know it
 * @throws ConfigurationError when it is something else, empty or cut off
 */
async function checkMagic(absolute, shown, format, compression) {
    const handle = await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.open)(absolute, "r");
    try {
        const { size } = await handle.stat();
        if (size === 0)
            throw new _runtime_errors_js__WEBPACK_IMPORTED_MODULE_1__/* .ConfigurationError */ .j1(`${shown} is empty: 0 bytes, not even a header.`);
        const head = Buffer.alloc(Math.min(512, size));
        await handle.read(head, 0, head.length, 0);
        const begins = (magic) => magic.every((byte, index) => head[index] === byte);
        if (head.toString("latin1").startsWith(lfs)) {
            throw new _runtime_errors_js__WEBPACK_IMPORTED_MODULE_1__/* .ConfigurationError */ .j1(`${shown} is a Git LFS pointer, not the data itself. Check the repository out with lfs: true, or run git lfs pull.`);
        }
        const kind = otherKinds.find(({ magic }) => begins(magic))?.name;
        const expected = compression === "gz" ? gzip : compression === "zst" ? zstandard : format === "parquet" ? parquet : [];
        if (!begins(expected)) {
            const wanted = compression === "gz" ? "gzip" : compression === "zst" ? "Zstandard" : "Parquet";
            throw new _runtime_errors_js__WEBPACK_IMPORTED_MODULE_1__/* .ConfigurationError */ .j1(`${shown} is not a ${wanted} file, though its name says so${kind === undefined ? "" : `; it is ${kind}`}.`);
        }
        if (format === "parquet") {
            const tail = Buffer.alloc(4);
            await handle.read(tail, 0, 4, Math.max(0, size - 4));
            if (size < 12 || !parquet.every((byte, index) => tail[index] === byte)) {
                throw new _runtime_errors_js__WEBPACK_IMPORTED_MODULE_1__/* .ConfigurationError */ .j1(`${shown} is a broken Parquet file: it ends too early (its closing mark is missing).`);
            }
        }
        else if (compression === "none") {
            if (kind !== undefined)
                throw new _runtime_errors_js__WEBPACK_IMPORTED_MODULE_1__/* .ConfigurationError */ .j1(`${shown} is named like text, but it is ${kind}.`);
            if (looksBinary(head)) {
                throw new _runtime_errors_js__WEBPACK_IMPORTED_MODULE_1__/* .ConfigurationError */ .j1(`${shown} is named like text, but it is a binary file (its first ${head.length} bytes hold control characters).`);
            }
        }
    }
    finally {
        await handle.close();
    }
}
/** Whether more than a twentieth of the bytes are control characters that text does not have. */
function looksBinary(head) {
    let strange = 0;
    for (const byte of head)
        if (byte < 9 || (byte > 13 && byte < 32 && byte !== 27))
            strange++;
    return strange > head.length / 20;
}


/***/ }),

/***/ 87502:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   NP: () => (/* binding */ filesMatching),
/* harmony export */   fg: () => (/* binding */ isGlob)
/* harmony export */ });
/* unused harmony export globExpression */
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(51455);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(76760);
/* harmony import */ var _runtime_errors_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(43575);



function isGlob(path) {
    return /[*?[{]/.test(path);
}
/**
 * A glob as a regular expression over a path with `/`: `*` and `?` stay inside one name, `**` crosses folders,
 * `[abc]`, `[!a]` and `{a,b}` as in shells. Names that begin with a dot match only a pattern that has the dot.
 * @throws ConfigurationError where brackets or braces make no pattern, such as `[z-a]` or `{a{b}`
 */
function globExpression(glob) {
    let source = "";
    let depth = 0;
    for (let index = 0; index < glob.length; index++) {
        const character = glob[index];
        const startsName = index === 0 || glob[index - 1] === "/";
        const visible = startsName ? "(?!\\.)" : "";
        if (glob.startsWith("**/", index) && startsName) {
            source += "(?:(?!\\.)[^/]+/)*";
            index += 2;
        }
        else if (glob.startsWith("**", index)) {
            source += `${visible}.*`;
            index += 1;
        }
        else if (character === "*")
            source += `${visible}[^/]*`;
        else if (character === "?")
            source += `${visible}[^/]`;
        else if (character === "[" && glob.indexOf("]", index + 2) > 0) {
            const end = glob.indexOf("]", index + 2);
            const body = glob
                .slice(index + 1, end)
                .replaceAll("\\", "\\\\")
                .replaceAll("[", "\\[");
            source += `[${body.startsWith("!") ? `^${body.slice(1)}` : body}]`;
            index = end;
        }
        else if (character === "{" && glob.indexOf("}", index) > 0) {
            source += "(?:";
            depth++;
        }
        else if (character === "}" && depth > 0) {
            source += ")";
            depth--;
        }
        else if (character === "," && depth > 0)
            source += "|";
        else
            source += character.replace(/[.*+?^${}()|[\]\\]/g, "\\$&");
    }
    try {
        return new RegExp(`^${source}$`, "u");
    }
    catch (error) {
        throw new _runtime_errors_js__WEBPACK_IMPORTED_MODULE_2__/* .ConfigurationError */ .j1(`${glob} is not a pattern: its brackets or braces don't fit together.`, {
            cause: error,
        });
    }
}
/** The regular files below `root` that match, relative to it with `/`, in the order of their code units. */
async function filesMatching(root, glob) {
    const expression = globExpression(glob);
    const fixed = glob
        .slice(0, glob.search(/[*?[{]/))
        .split("/")
        .slice(0, -1)
        .join("/");
    const found = [];
    const visit = async (folder) => {
        const entries = await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.readdir)((0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(root, folder), { withFileTypes: true }).catch(() => []);
        for (const entry of entries) {
            const path = folder === "" ? entry.name : `${folder}/${entry.name}`;
            if (entry.isDirectory()) {
                if (entry.name !== ".git" && entry.name !== "node_modules")
                    await visit(path);
            }
            else if (expression.test(path))
                found.push(path.split(node_path__WEBPACK_IMPORTED_MODULE_1__.sep).join("/"));
        }
    };
    await visit(fixed);
    return found.toSorted((one, other) => (one < other ? -1 : one > other ? 1 : 0));
}


/***/ }),

/***/ 6753:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   s: () => (/* binding */ resolveFiles)
/* harmony export */ });
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(51455);
/* harmony import */ var _runtime_errors_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(43575);
/* harmony import */ var _digest_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(42464);
/* harmony import */ var _format_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(76459);
/* harmony import */ var _glob_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(87502);





/**
 * The files that paths and globs name, in the order given, a glob's in the order of their names, none twice.
 * @param what the input or setting that named them, for errors: `data`, `model.yaml: data.train.path`
 * @throws ConfigurationError for a path outside the workspace, one that is missing, a folder, a glob that matches
 *   nothing, an unknown format, or a file that is not what its name says
 */
async function resolveFiles(paths, workspace, what) {
    const files = [];
    const seen = new Set();
    for (const path of paths) {
        for (const one of await expand(path, workspace, what)) {
            const absolute = await workspace.file(one, what);
            if (seen.has(absolute))
                continue;
            seen.add(absolute);
            files.push(await describe(one, absolute, what));
        }
    }
    if (files.length === 0)
        throw new _runtime_errors_js__WEBPACK_IMPORTED_MODULE_1__/* .ConfigurationError */ .j1(`${what} names no file.`);
    return files;
}
async function expand(path, workspace, what) {
    const scheme = /^([a-z][a-z0-9+.-]*):\/\//i.exec(path)?.[1];
    if (scheme !== undefined) {
        throw new _runtime_errors_js__WEBPACK_IMPORTED_MODULE_1__/* .ConfigurationError */ .j1(`${what}: ${redacted(path)} is a ${scheme}:// address, which is not supported yet. Fetch it in a step before, and give the path of the file.`);
    }
    if (!(0,_glob_js__WEBPACK_IMPORTED_MODULE_4__/* .isGlob */ .fg)(path) || (await workspace.exists(path, what)))
        return [path];
    await workspace.resolve(path.slice(0, path.search(/[*?[{]/)) || ".", what);
    const found = await (0,_glob_js__WEBPACK_IMPORTED_MODULE_4__/* .filesMatching */ .NP)(workspace.directory, path.replace(/^\.\//, ""));
    if (found.length === 0)
        throw new _runtime_errors_js__WEBPACK_IMPORTED_MODULE_1__/* .ConfigurationError */ .j1(`${what}: ${path} matches no file in the workspace.`);
    return found;
}
async function describe(path, absolute, what) {
    const known = (0,_format_js__WEBPACK_IMPORTED_MODULE_3__/* .formatOfName */ .Qv)(path);
    if (known === undefined) {
        throw new _runtime_errors_js__WEBPACK_IMPORTED_MODULE_1__/* .ConfigurationError */ .j1(`${what}: ${path} is of no format that can be read. Name it ${_format_js__WEBPACK_IMPORTED_MODULE_3__/* .formatsForPeople */ .x0}.`);
    }
    await (0,_format_js__WEBPACK_IMPORTED_MODULE_3__/* .checkMagic */ .oC)(absolute, path, known.format, known.compression);
    const [{ size }, digest] = await Promise.all([(0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.stat)(absolute), (0,_digest_js__WEBPACK_IMPORTED_MODULE_2__/* .digestOfFile */ .M)(absolute)]);
    return { path, absolute, ...known, bytes: size, digest };
}
/** The address without user, password and query, which may hold secrets. */
function redacted(address) {
    return address.replace(/^([^:]+:\/\/)[^/@]*@/, "$1").replace(/[?#].*$/, "");
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
