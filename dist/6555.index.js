export const id = 6555;
export const ids = [6555];
export const modules = {

/***/ 6555:
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
// EXTERNAL MODULE: ./out/toolkit/git/author.js
var author = __webpack_require__(2979);
// EXTERNAL MODULE: ./out/toolkit/git/branch-tree.js
var branch_tree = __webpack_require__(47697);
// EXTERNAL MODULE: ./out/toolkit/git/landing.js + 10 modules
var landing = __webpack_require__(64429);
// EXTERNAL MODULE: ./out/toolkit/git/repository.js + 1 modules
var git_repository = __webpack_require__(4373);
// EXTERNAL MODULE: ./out/toolkit/model/read.js + 12 modules
var read = __webpack_require__(79657);
// EXTERNAL MODULE: ./out/toolkit/registry/exports/index.js
var registry_exports = __webpack_require__(26621);
// EXTERNAL MODULE: ./out/toolkit/registry/home.js
var registry_home = __webpack_require__(42602);
// EXTERNAL MODULE: ./out/toolkit/registry/layout.js
var layout = __webpack_require__(66511);
// EXTERNAL MODULE: ./out/toolkit/registry/registry.js + 1 modules
var registry_registry = __webpack_require__(45005);
// EXTERNAL MODULE: ./out/toolkit/registry/store/store-address.js
var store_address = __webpack_require__(12563);
// EXTERNAL MODULE: ./out/toolkit/registry/store/store-kinds.js
var store_kinds = __webpack_require__(37260);
// EXTERNAL MODULE: ./out/toolkit/runtime/errors.js
var errors = __webpack_require__(43575);
// EXTERNAL MODULE: ./out/toolkit/registry/artifact-format.js
var artifact_format = __webpack_require__(97779);
// EXTERNAL MODULE: ./out/toolkit/registry/format-record.js
var format_record = __webpack_require__(20086);
// EXTERNAL MODULE: ./out/toolkit/registry/name.js
var registry_name = __webpack_require__(95982);
// EXTERNAL MODULE: ./out/toolkit/registry/override.js
var override = __webpack_require__(36201);
// EXTERNAL MODULE: ./out/toolkit/registry/record.js
var registry_record = __webpack_require__(8848);
// EXTERNAL MODULE: ./out/toolkit/registry/store/bytes.js
var store_bytes = __webpack_require__(85648);
// EXTERNAL MODULE: ./out/toolkit/registry/artifact-uri.js
var artifact_uri = __webpack_require__(69808);
;// CONCATENATED MODULE: ./out/register-model/artifacts.js




/**
 * Reads what `artifact` lists: files are hashed, URIs have to bring their digest.
 * @param what the input or setting that lists them, for errors
 */
async function readArtifacts(entries, what, runtime) {
    const artifacts = [];
    for (const entry of entries) {
        const parsed = (0,artifact_uri/* parseArtifactUri */.y)(entry);
        const artifact = parsed === undefined ? await fromFile(entry, what, runtime) : fromUri(parsed, what);
        if (artifacts.some(({ name }) => name === artifact.name)) {
            throw new errors/* ConfigurationError */.j1(`${what}: ${artifact.name} is listed twice.`);
        }
        artifacts.push(artifact);
    }
    return artifacts;
}
async function fromFile(path, what, runtime) {
    const file = await runtime.workspace.file(path, what);
    const { digest, bytes } = await (0,store_bytes/* hashFile */.DC)(file, runtime.signal);
    if (bytes === 0)
        throw new errors/* ConfigurationError */.j1(`${what}: ${path} is empty; a model's file is needed.`);
    return { name: runtime.workspace.relative(file), file, digest, bytes, format: (0,artifact_format/* formatOf */.b)(path) };
}
function fromUri({ uri, digest }, what) {
    // Credentials would stay in git for ever.
    const shown = uri.replace(/\/\/[^/@]*@/, "//***@").replace(/\?.*$/s, "");
    if (shown !== uri && /\/\/[^/@]*@|[?&](x-amz-|sig=|token=|access_token=|x-goog-)/i.test(uri)) {
        throw new errors/* ConfigurationError */.j1(`${what}: ${shown} holds credentials, and records are kept for ever. Give the URI without them.`);
    }
    if (/[\p{Cc}\s]/u.test(uri))
        throw new errors/* ConfigurationError */.j1(`${what}: ${JSON.stringify(shown)} is not a URI.`);
    if (digest === undefined) {
        throw new errors/* ConfigurationError */.j1(`${what}: ${shown} has no digest, and without one nobody can tell whether its bytes change. Write ${shown}#sha256:<64 hexadecimal digits>.`);
    }
    return { name: uri, file: undefined, digest, bytes: undefined, format: (0,artifact_format/* formatOf */.b)(uri) };
}

// EXTERNAL MODULE: ./out/toolkit/data/source.js
var source = __webpack_require__(6753);
// EXTERNAL MODULE: ./out/toolkit/registry/profile.js
var registry_profile = __webpack_require__(712);
// EXTERNAL MODULE: external "node:fs/promises"
var promises_ = __webpack_require__(51455);
// EXTERNAL MODULE: ./out/toolkit/registry/decision.js
var decision = __webpack_require__(49251);
// EXTERNAL MODULE: ./out/toolkit/report/number.js
var number = __webpack_require__(26507);
// EXTERNAL MODULE: ./out/toolkit/runtime/nearest.js
var nearest = __webpack_require__(42412);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(76760);
// EXTERNAL MODULE: ./node_modules/zod/v4/classic/schemas.js + 9 modules
var schemas = __webpack_require__(27597);
// EXTERNAL MODULE: ./out/toolkit/document/yaml.js
var yaml = __webpack_require__(19368);
;// CONCATENATED MODULE: ./out/register-model/feast/feature-store.js




/** The rest of the file is Feast's own. */
const featureStore = schemas/* object */.Ikc({
    project: schemas/* string */.YjP().regex(/^\w{1,200}$/),
    registry: schemas/* union */.KCZ([
        schemas/* string */.YjP(),
        schemas/* object */.Ikc({ path: schemas/* string */.YjP().optional(), registry_type: schemas/* string */.YjP().optional() }),
    ]),
});
/**
 * Reads feature_store.yaml of a Feast repository.
 * @param folder of the repository, as `data.<name>.feast.repository` has it
 * @throws ConfigurationError where it is not there, or says no project
 */
async function readFeatureStore(folder, what, workspace) {
    const path = external_node_path_.posix.join(folder, "feature_store.yaml");
    if (!(await workspace.exists(path, what))) {
        throw new errors/* ConfigurationError */.j1(`${what}: ${path} does not exist. Name the folder of Feast's feature_store.yaml, or leave repository away to record the names alone.`);
    }
    const { value } = (0,yaml/* parseYaml */.h)(await workspace.readText(path, what, 1024 * 1024), path);
    const found = featureStore.safeParse(value);
    if (!found.success) {
        throw new errors/* ConfigurationError */.j1(`${what}: ${path} has no project and registry, as Feast's own have.`);
    }
    const { project, registry } = found.data;
    return { path, project, registry: registryFile(folder, registry) };
}
/** A file registry on this disk. SQL, Snowflake, remote servers, buckets and paths from the environment are none. */
function registryFile(folder, registry) {
    const { path, registry_type: type = "file" } = typeof registry === "string" ? { path: registry } : registry;
    if (path === undefined || type !== "file" || /^[a-z][a-z0-9+.-]*:\/\/|\$/i.test(path))
        return undefined;
    return (0,external_node_path_.isAbsolute)(path) ? undefined : external_node_path_.posix.join(folder, path);
}

;// CONCATENATED MODULE: ./out/register-model/feast/features.js






/** Bytes of a registry file that are read. */
const largest = 64 * 1024 * 1024;
/**
 * The feature views that a dataset was made from: as model.yaml declares them, with the versions that Feast's registry
 * has of them now where that is a file of the checkout.
 * @param what the setting, for errors: `model.yaml: data.train.feast`
 * @throws ConfigurationError where the registry can be read and lacks one of them
 */
async function readFeatures(declared, what, runtime) {
    const { service, views = [], repository } = declared;
    const names = { ...(service !== undefined && { service }), views: views.map((name) => ({ name })) };
    if (repository === undefined)
        return names;
    const { workspace, log } = runtime;
    const store = await readFeatureStore(repository, `${what}.repository`, workspace);
    const { project, registry: file } = store;
    if (file === undefined || !(await workspace.exists(file, what))) {
        const why = file === undefined ? "is no file of this checkout" : `${file} is not in this checkout`;
        log.notice(`${what}: Feast's registry ${file === undefined ? why : `(${why})`}, so the names are recorded without versions.`);
        return { project, ...names };
    }
    const registry = await readRegistry(await workspace.file(file, what), file, project, what);
    return { project, ...names, views: viewsOf(registry, declared, `${what}: ${file}`) };
}
async function readRegistry(path, file, project, what) {
    const { size } = await (0,promises_.stat)(path);
    if (size > largest) {
        throw new errors/* ConfigurationError */.j1(`${what}: ${file} has ${(0,number/* formatBytes */.z3)(size)}; a registry of at most ${(0,number/* formatBytes */.z3)(largest)} is read.`);
    }
    const { parseFeastRegistry } = await __webpack_require__.e(/* import() */ 6046).then(__webpack_require__.bind(__webpack_require__, 23665));
    try {
        return parseFeastRegistry(await (0,promises_.readFile)(path), project);
    }
    catch (error) {
        throw new errors/* ConfigurationError */.j1(`${what}: ${file} is no registry of Feast (${(0,errors/* messageOf */.bD)(error)}).`, {
            cause: error,
        });
    }
}
function viewsOf(registry, { service, views = [] }, where) {
    const services = new Map(registry.services.map((one) => [one.name, one]));
    const known = new Map(registry.views.map((one) => [one.name, one]));
    const served = service === undefined ? undefined : services.get(service);
    if (service !== undefined && served === undefined) {
        throw missing(where, "feature service", service, [...services.keys()]);
    }
    return [...new Set([...(served?.views ?? []), ...views])].map((name) => {
        const view = known.get(name);
        if (view === undefined)
            throw missing(where, "feature view", name, [...known.keys()]);
        const { version, updatedAt } = view;
        return {
            name,
            ...(version !== undefined && { version }),
            ...(updatedAt !== undefined && { updatedAt: (0,decision/* timestamp */.v)(updatedAt) }),
        };
    });
}
function missing(where, kind, name, known) {
    const hint = (0,nearest/* nearest */.p)(name, known);
    const has = known.length === 0 ? `It has no ${kind}s.` : `It has ${known.join(", ")}.`;
    return new errors/* ConfigurationError */.j1(`${where} has no ${kind} ${name}. ${hint === undefined ? has : `Did you mean ${hint}?`} Run feast apply where it is new.`);
}

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

// EXTERNAL MODULE: external "node:crypto"
var external_node_crypto_ = __webpack_require__(77598);
// EXTERNAL MODULE: ./out/toolkit/document/check.js
var check = __webpack_require__(88803);
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

;// CONCATENATED MODULE: ./out/register-model/revision.js


/**
 * Which revision of the data a path or address names, as far as it can be known without asking anyone: DVC's hash from
 * the `.dvc` file beside it, the object of a Git LFS pointer that lies in its place, or the ref of a lakeFS address.
 */
async function revisionOf(uri, workspace) {
    const [, ref] = /^lakefs:\/\/[^/\s]+\/([^/\s]+)\/\S+$/.exec(uri) ?? [];
    if (ref !== undefined)
        return `lakefs:${ref}`;
    if (/^[a-z][a-z0-9+.-]*:/i.test(uri))
        return undefined;
    return (await dvcHash(`${uri}.dvc`, workspace)) ?? (await lfsObject(uri, workspace));
}
/** `dvc:md5:…` of the file's one output. */
async function dvcHash(path, workspace) {
    const text = await small(path, workspace);
    if (text === undefined)
        return undefined;
    try {
        const { outs } = (0,yaml/* parseYaml */.h)(text, path).value;
        const [out, ...more] = Array.isArray(outs) ? outs : [];
        if (out === undefined || more.length > 0)
            return undefined;
        for (const kind of ["md5", "etag", "checksum"]) {
            const hash = out[kind];
            if (typeof hash === "string" && /^[\w."-]{1,200}$/.test(hash))
                return `dvc:${kind}:${hash.replaceAll('"', "")}`;
        }
        return undefined;
    }
    catch (error) {
        // Not DVC's after all.
        if (error instanceof errors/* ConfigurationError */.j1 || error instanceof TypeError)
            return undefined;
        throw error;
    }
}
async function lfsObject(path, workspace) {
    const text = await small(path, workspace, 1024);
    const [, oid] = /^version https:\/\/git-lfs\.github\.com\/spec\/v1\n(?:.*\n)*?oid (sha256:[0-9a-f]{64})\n/.exec(text ?? "") ?? [];
    return oid === undefined ? undefined : `lfs:${oid}`;
}
async function small(path, workspace, limit = 64 * 1024) {
    try {
        return (await workspace.exists(path, "data")) ? await workspace.readText(path, "data", limit) : undefined;
    }
    catch (error) {
        if (error instanceof errors/* ConfigurationError */.j1)
            return undefined;
        throw error;
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
        for (const one of recorded(value)) {
            const revision = one.uri === undefined ? undefined : await revisionOf(one.uri, runtime.workspace);
            data.push(revision === undefined ? one : { ...one, revision });
        }
    }
    await addFeatures(data, config, runtime);
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
/** Adds the feature views that model.yaml declares, also to a dataset that no report is about. */
async function addFeatures(data, config, runtime) {
    for (const [name, { feast, path }] of Object.entries(config?.data ?? {})) {
        if (feast === undefined)
            continue;
        const features = await readFeatures(feast, `data.${name}.feast`, runtime);
        const at = data.findIndex((one) => one.name === name);
        if (at >= 0)
            data[at] = { ...data[at], features };
        else
            data.push({ name, ...(typeof path === "string" && { uri: path }), features });
    }
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

;// CONCATENATED MODULE: ./out/register-model/importances.js


const setting = "train.outputs.importances";
/** More than this belongs into an artifact, not into a record that people read. */
const mostColumns = 5000;
/**
 * What the training says of how much the model leans on each column: a JSON object of column and weight, in any unit.
 * Undefined where model.yaml names no such file, or where it isn't there.
 * @throws ConfigurationError for a file that is no such object
 */
async function readImportances(path, workspace) {
    if (path === undefined || !(await workspace.exists(path, setting)))
        return undefined;
    const document = readJson(await workspace.readText(path, setting), path).value;
    if (typeof document !== "object" || document === null || Array.isArray(document)) {
        throw new errors/* ConfigurationError */.j1(`${path} is no JSON object of importances; one such as {"age": 0.4, "plan": 0.6} is needed.`);
    }
    const entries = Object.entries(document);
    if (entries.length > mostColumns) {
        throw new errors/* ConfigurationError */.j1(`${path} has ${entries.length} columns; at most ${mostColumns} are recorded.`);
    }
    for (const [name, weight] of entries) {
        if (typeof weight === "number" && Number.isFinite(weight))
            continue;
        throw new errors/* ConfigurationError */.j1(`${path}: ${name} is ${JSON.stringify(weight)}; the importance of a column is a number.`);
    }
    return entries.length === 0 ? undefined : document;
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
    override: schemas/* looseObject */._H3({ pullRequest: schemas/* int */.Whr().positive().nullable().optional() }).nullable().optional(),
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
    (0,registry_name/* checkModelName */.Xs)(name);
    const trained = config?.train?.outputs?.model;
    const given = inputs.artifacts.length > 0;
    if (!given && trained === undefined) {
        throw new errors/* ConfigurationError */.j1("artifact: give the model's files, or name one in train.outputs.model of model.yaml.");
    }
    const what = given ? "artifact" : `${inputs.config}: train.outputs.model`;
    const artifacts = await readArtifacts(given ? inputs.artifacts : [trained], what, runtime);
    const { data, profile } = await readValidatedData(inputs.dataReports, config, runtime);
    const gate = await readGate(inputs, name, artifacts, runtime);
    const importances = await readImportances(config?.train?.outputs?.importances, runtime.workspace);
    const known = await readTraining(inputs, artifacts, runtime);
    const training = importances === undefined ? known : { ...known, importances };
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
        idempotencyKey: (0,format_record/* idempotencyKey */.T)({
            name,
            artifacts: artifacts.map(({ digest }) => digest),
            // The same model measured on a new evaluation set is still the same model.
            data: data
                .filter((one) => one.name !== config?.evaluate?.dataset)
                // What model.yaml alone says of a dataset makes no other candidate of the same bytes.
                .filter((one) => one.digest !== undefined || one.features === undefined)
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
    const fits = (0,override/* sameDigests */.Cc)(judged, artifacts.map(({ digest }) => digest));
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
    const { digest, bytes } = await (0,store_bytes/* hashFile */.DC)(file, signal);
    if (judged !== undefined && judged.digest !== digest) {
        throw new errors/* ConfigurationError */.j1(`gate-report: ${path} has changed since the gate judged it. Run evaluate-gate again.`);
    }
    return {
        name: path,
        file,
        digest,
        bytes,
        format: /\.(csv|tsv|parquet|jsonl|ndjson)(\.(gz|zst))?$/i.exec(path)?.[0].slice(1).toLowerCase() ??
            (0,artifact_format/* formatOf */.b)(path),
    };
}

;// CONCATENATED MODULE: ./out/register-model/gate.js


/** The answer is no: the version must not be registered. */
class GateRefusal extends Error {
    name = "GateRefusal";
}
/**
 * What the record says of the gate. Fails closed: where a gate is asked for, only its pass for exactly these artifacts
 * counts, or an override that is recorded on the branch, or that a code owner has set on the pull request which the
 * report names: GitHub is asked again, for these very artifacts.
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
    const found = await (0,override/* findOverride */.Yo)(head, question.registry, question.model, question.digests, question.now);
    if (found !== undefined) {
        const { by, reason, until } = found.override;
        return {
            verdict: "override",
            ...(report !== undefined && { reportDigest: report.digest }),
            override: { by, reason, until, record: found.path },
        };
    }
    const pullRequest = report?.value.override?.pullRequest ?? undefined;
    const answer = pullRequest === undefined ? undefined : await question.labelOverride?.(pullRequest);
    if (answer !== undefined && "override" in answer) {
        const { by, reason, until, source } = answer.override;
        return {
            verdict: "override",
            ...(report !== undefined && { reportDigest: report.digest }),
            override: { by, reason, until, record: source },
        };
    }
    const said = answer?.problem ??
        (pullRequest === undefined ? "" : `Pull request ${pullRequest} does not have the label of an override.`);
    throw new GateRefusal([problem ?? "the gate did not pass.", said].join(" ").trim());
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
    if (!(0,override/* sameDigests */.Cc)(judged, digests)) {
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
        name: name === undefined ? undefined : (0,registry_name/* checkModelName */.Xs)(name),
        artifacts: inputs.lines("artifact"),
        metrics: inputs.text("metrics"),
        gateReport: inputs.text("gate-report"),
        gateBundle: inputs.text("gate-bundle"),
        dataReports: inputs.lines("data-report"),
        trainReport: inputs.text("train-report"),
        aliases: [...new Set(aliases.filter((alias) => alias !== ""))].map((alias) => (0,registry_name/* checkAliasName */.cY)(alias, "aliases")),
        registry: inputs.text("registry"),
        store: inputs.text("store"),
        write: inputs.choice("write", ["push", "pull-request", "local"]),
    };
}

;// CONCATENATED MODULE: ./out/register-model/label-override.js



/**
 * Asks GitHub again whether a code owner has let these artifacts in on a pull request. The gate's report only says
 * which one to ask about: nothing else in it counts.
 */
function labelCheck({ repository, config, registry, model, digests }, runtime) {
    return async (pullRequest, tree) => {
        const github = await runtime.github();
        if (github === undefined || repository === undefined) {
            return {
                problem: `The gate's report names an override on pull request ${pullRequest}, and without GitHub nobody can tell whether there is one.`,
            };
        }
        const { labelOverride } = await __webpack_require__.e(/* import() */ 9148).then(__webpack_require__.bind(__webpack_require__, 16767));
        const way = (0,external_node_path_.relative)(repository.root, await (0,promises_.realpath)(runtime.workspace.directory));
        const prefix = way === "" ? "" : `${way.split(external_node_path_.sep).join("/")}/`;
        const question = { pullRequest, digests, tree, prefix, config, registry, model, now: runtime.now() };
        try {
            return await labelOverride(github, question);
        }
        catch (error) {
            if (!(error instanceof errors/* ConfigurationError */.j1))
                throw error;
            return {
                problem: `The override on pull request ${pullRequest} could not be checked: ${(0,errors/* sentence */.em)(error)}`,
            };
        }
    };
}

// EXTERNAL MODULE: ./out/toolkit/receipt/bundle.js
var bundle = __webpack_require__(50416);
// EXTERNAL MODULE: ./out/toolkit/receipt/policy.js
var receipt_policy = __webpack_require__(72598);
// EXTERNAL MODULE: ./out/toolkit/receipt/statement.js
var statement = __webpack_require__(62647);
// EXTERNAL MODULE: ./out/toolkit/receipt/verification.js + 1 modules
var verification = __webpack_require__(72026);
// EXTERNAL MODULE: ./out/toolkit/runtime/workspace.js
var runtime_workspace = __webpack_require__(33799);
;// CONCATENATED MODULE: ./out/register-model/receipt.js








/** Reads `gate-bundle`: a file of the workspace, or of the runner's temporary folder, where actions/attest leaves it. */
async function readBundleFile(path, { workspace, environment }) {
    if (path === undefined)
        return undefined;
    const temporary = environment.RUNNER_TEMP;
    const there = temporary !== undefined && temporary !== "" && path.startsWith(`${temporary}/`);
    return (there ? new runtime_workspace/* Workspace */.a(temporary) : workspace).readText(path, "gate-bundle", bundle/* bundleLimit */.UT);
}
/**
 * Adds to a record the receipt that its gate gave, and verifies the signed one.
 * @returns the record, and the file of the bundle where there is one
 * @throws GateRefusal when a signed receipt is needed, or does not count
 */
async function withReceipt(record, { bundle, model, workspace, config, registry, modelBranch }, head) {
    const expected = (0,statement/* statementOfRecord */.go)(record);
    if (expected === undefined || record.gate === "none") {
        if (bundle === undefined || record.gate !== "none")
            return { record, changes: [] };
        throw new errors/* ConfigurationError */.j1("gate-bundle: there is no gate report that it could be the receipt of.");
    }
    const policy = await (0,receipt_policy/* receiptPolicy */.R)(modelBranch ?? head, config, model, workspace);
    const digest = (0,statement/* receiptDigest */.fw)(expected);
    if (bundle === undefined) {
        if (policy?.required) {
            throw new GateRefusal("registry.receipt of model.yaml requires a signed receipt of the gate. Sign it with actions/attest, and give its bundle-path as gate-bundle.");
        }
        return { record: { ...record, gate: { ...record.gate, receipt: { digest } } }, changes: [] };
    }
    if (policy === undefined) {
        throw new errors/* ConfigurationError */.j1("gate-bundle: model.yaml does not say who may sign. Add registry.receipt with identity and trusted_root.");
    }
    const verified = await (0,verification/* verifyBundles */.tA)(bundle, expected, policy);
    if ("problem" in verified)
        throw new GateRefusal(verified.problem);
    const receipt = { digest, bundle: (0,verification/* textDigest */.oA)(verified.bundle) };
    const path = layout/* layout */.Z.receipt(registry, record.name, record.version);
    return {
        record: { ...record, gate: { ...record.gate, receipt } },
        changes: [{ path, content: verified.bundle }],
    };
}
/**
 * Refuses to point an alias to a version whose receipt does not count.
 * @throws GateRefusal
 */
async function requireReceipt(record, { model, workspace, config, registry, modelBranch }, head) {
    const policy = await (0,receipt_policy/* receiptPolicy */.R)(modelBranch ?? head, config, model, workspace);
    const read = () => head.read(layout/* layout */.Z.receipt(registry, record.name, record.version));
    const problem = await (0,verification/* recordedReceiptProblem */.wS)(record, read, policy, policy?.required ?? false);
    if (problem !== undefined) {
        throw new GateRefusal(`version ${record.version} has these artifacts, and ${problem}`);
    }
}
/** Whether a record's receipt was given for what the record says. */
function receiptFits(record) {
    if (record.gate === "none" || record.gate.receipt === undefined)
        return true;
    const expected = (0,statement/* statementOfRecord */.go)(record);
    return expected !== undefined && (0,statement/* receiptDigest */.fw)(expected) === record.gate.receipt.digest;
}

// EXTERNAL MODULE: external "node:util"
var external_node_util_ = __webpack_require__(57975);
// EXTERNAL MODULE: ./out/toolkit/registry/alias.js
var registry_alias = __webpack_require__(165);
// EXTERNAL MODULE: ./out/toolkit/registry/document.js
var registry_document = __webpack_require__(66280);
// EXTERNAL MODULE: ./out/toolkit/registry/quarantine.js
var quarantine = __webpack_require__(74469);
;// CONCATENATED MODULE: ./out/register-model/registration.js













/** Decides, from what a branch has now, which version the candidate is and what has to be written for it. */
async function register(context, head, pending) {
    const { candidate, registry: path } = context;
    const { name } = candidate;
    const registry = (0,registry_registry/* openRegistry */.Me)(head, path);
    await refuseLookalike(registry, name);
    const existing = await registry.withKey(name, candidate.idempotencyKey);
    const required = context.gateRequired || (await hasGate(context.modelBranch ?? head, context.config));
    if (existing !== undefined) {
        if (required && existing.gate === "none" && context.aliases.length > 0) {
            throw new GateRefusal(`version ${existing.version} has these artifacts, and was registered without a gate.`);
        }
        if (context.aliases.length > 0)
            await requireReceipt(existing, context, head);
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
        labelOverride: (pullRequest) => context.labelOverride(pullRequest, context.modelBranch ?? head),
    }, head);
    const latest = (await registry.versions(name)).at(-1);
    if (latest !== undefined)
        await registry.record(name, latest);
    const version = (latest ?? 0) + 1;
    const stored = await store(context);
    const { record: fresh, changes: receipt } = await withReceipt({
        ...recordOf(context, stored, version),
        gate,
        ...(await supersedes(registry, name, latest)),
        idempotencyKey: candidate.idempotencyKey,
    }, context, head);
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
    changes.push(...receipt, { path: layout/* layout */.Z.record(path, name, version), content: (0,format_record/* formatRecord */.b)(record) });
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
    if (record === undefined || !receiptFits(record))
        return undefined;
    return (0,external_node_util_.isDeepStrictEqual)(substance(record), substance(fresh)) ? record : undefined;
}
/** A record without what differs from run to run of the same candidate. */
function substance(record) {
    const { createdAt: _, authors: __, source: ___, training, gate, ...rest } = record;
    const judged = gate === "none" ? gate : { ...gate, reportDigest: undefined, receipt: gate.receipt?.bundle };
    const same = { ...rest, gate: judged, parameters: training?.parameters };
    return JSON.parse(JSON.stringify(same));
}
async function store({ candidate, store }) {
    const { name, predictions } = candidate;
    const files = candidate.artifacts.filter(isFile);
    const kept = await store.put(files, name);
    const artifacts = candidate.artifacts.map((artifact) => {
        const { digest, format } = artifact;
        const { uri, bytes } = isFile(artifact)
            ? kept[files.indexOf(artifact)]
            : { uri: artifact.name, bytes: artifact.bytes };
        return { uri, digest, ...(bytes !== undefined && { bytes }), ...(format && { format }) };
    });
    const [keptPredictions] = predictions && isFile(predictions) ? await store.put([predictions], name) : [];
    const changes = new Map();
    for (const { change } of [...kept, ...(keptPredictions ? [keptPredictions] : [])]) {
        if (change !== undefined)
            changes.set(change.path, change);
    }
    return { artifacts, predictions: keptPredictions, changes: [...changes.values()] };
}
function isFile(artifact) {
    return artifact.file !== undefined;
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
        createdAt: (0,decision/* timestamp */.v)(now),
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
            updatedAt: (0,decision/* timestamp */.v)(now),
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

// EXTERNAL MODULE: ./out/toolkit/registry/exports/exported.js
var exported = __webpack_require__(98614);
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
    exports: schemas/* array */.YOg(exported/* exported */.E).describe("The other registries that the version was mirrored to."),
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
        exports: [],
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

// EXTERNAL MODULE: ./out/toolkit/report/markdown.js
var markdown = __webpack_require__(33487);
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
    const folder = inputs.registry ?? model?.config.registry?.path ?? "registry";
    const home = await (0,registry_home/* registryHome */.$)(folder, runtime);
    const { path } = home;
    // Where there is none, opening it again says why.
    const repository = home.own ?? (inputs.write === "local" ? undefined : await (0,git_repository/* openRepository */.h)(workspace.directory, runtime));
    const candidate = await readCandidate(inputs, model, runtime);
    const { name } = candidate;
    const context = {
        candidate,
        aliases: inputs.aliases,
        registry: path,
        store: await (0,store_kinds/* openStore */.C)(storeAddress(inputs, model), "store", home),
        config: inputs.config,
        bundle: await readBundleFile(inputs.gateBundle, runtime),
        model,
        workspace,
        gateRequired: model?.config.evaluate !== undefined,
        source: await readSource(repository, runtime),
        author: await (0,author/* readAuthor */.Y)(repository, runtime),
        now: runtime.now(),
        labelOverride: labelCheck({
            repository,
            config: inputs.config,
            registry: path,
            model: name,
            digests: candidate.artifacts.map(({ digest }) => digest),
        }, runtime),
        modelBranch: home.isElsewhere && repository !== undefined ? await (0,branch_tree/* branchTree */.n)(repository, runtime) : undefined,
    };
    let registration;
    const exported = model?.config.registry?.exports;
    /** What points to the version on the branch, before this run. */
    let pointing = [];
    const title = () => `Register ${name} version ${registration.record.version}`;
    try {
        const landed = await (0,landing/* land */.o)({
            build: async (head, pending) => {
                registration = await register(context, head, pending);
                if (exported !== undefined)
                    pointing = await aliasesOf(registration, head, path);
                return registration.changes;
            },
            message: title,
            branch: `mergeline/${name}/register-${candidate.idempotencyKey.slice("sha256:".length, 19)}`,
            pullRequest: () => ({ title: title(), body: describeVersion(registration, title()) }),
        }, inputs.write, home.runtime);
        const done = registration;
        for (const sentence of done.kept)
            runtime.log.notice(sentence);
        const { record } = done;
        if (landed.pullRequest === undefined)
            await labelArtifacts(context.store, record, runtime);
        const exports = exported === undefined ? [] : await exportLanded(done, landed, pointing, exported, runtime);
        const report = { ...reportOf(done, layout/* layout */.Z.record(path, name, record.version), landed), exports };
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
/** Gives the artifacts their version's name in the store. The record stands without it, so a failure only warns. */
async function labelArtifacts(store, { name, version, artifacts }, { log, signal }) {
    try {
        await store.label?.(artifacts, { model: name, version });
    }
    catch (error) {
        if (!(error instanceof errors/* ConfigurationError */.j1) || signal.aborted)
            throw error;
        log.warning(`Version ${version} is registered, but the store has no name for it: ${(0,errors/* sentence */.em)(error)}`);
    }
}
/** Where the artifacts go: the input, else model.yaml, else a folder of its own. */
function storeAddress(inputs, model) {
    if (inputs.store !== undefined)
        return (0,store_address/* parseStoreAddress */.d)(inputs.store, "store");
    return model?.config.registry?.store ?? { type: "file", path: ".mergeline/store" };
}
async function aliasesOf({ record, existed }, head, path) {
    if (!existed)
        return [];
    const aliases = await (0,registry_registry/* openRegistry */.Me)(head, path)
        .aliases(record.name)
        .catch((error) => {
        // An alias that is broken is no reason not to register.
        if (error instanceof errors/* ConfigurationError */.j1)
            return {};
        throw error;
    });
    return Object.keys(aliases).filter((alias) => aliases[alias].version === record.version);
}
/** Mirrors what stands on the branch now. What is only proposed counts when it is merged; the next run finds it. */
async function exportLanded({ record, aliases, existed }, landed, pointing, settings, runtime) {
    const isProposed = landed.pullRequest !== undefined;
    if (landed.mode === "local" || (isProposed && !existed))
        return [];
    const moved = isProposed ? [] : aliases.map(({ name }) => name);
    return (0,registry_exports/* exportVersion */.L)(settings, { record, aliases: [...new Set([...pointing, ...moved])].sort() }, runtime);
}


/***/ }),

/***/ 2979:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Y: () => (/* binding */ readAuthor)
/* harmony export */ });
/** Who acts: the actor of the run, else whoever git is set up for; undefined where nobody is known. */
async function readAuthor(repository, { context }) {
    if (context !== undefined)
        return context.actor || undefined;
    const name = await repository?.attempt(["config", "--get", "user.name"]);
    return name?.code === 0 ? name.stdout.toString("utf8").trim() || undefined : undefined;
}


/***/ }),

/***/ 97779:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   b: () => (/* binding */ formatOf)
/* harmony export */ });
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


/***/ }),

/***/ 69808:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   y: () => (/* binding */ parseArtifactUri)
/* harmony export */ });
/**
 * Takes `s3://acme/churn.onnx#sha256:…` apart. The URI of a file in an OCI image has a fragment of its own, the path in
 * the image, so that its digest stands behind a second `#`.
 * @returns undefined for a path
 */
function parseArtifactUri(text) {
    if (!/^[a-z][a-z0-9+.-]+:/i.test(text))
        return undefined;
    const form = /^oci:/i.test(text) ? /^(.*?)(?:#(sha256:[^#]*))?$/s : /^([^#]*)(?:#(.*))?$/s;
    const [, uri = text, digest = ""] = form.exec(text) ?? [];
    return { uri, digest: /^sha256:[0-9a-f]{64}$/.test(digest) ? digest : undefined };
}


/***/ }),

/***/ 20086:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   T: () => (/* binding */ idempotencyKey),
/* harmony export */   b: () => (/* binding */ formatRecord)
/* harmony export */ });
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(77598);
/* harmony import */ var _document_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(66280);
/* harmony import */ var _record_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(8848);



/** A record as YAML: always the same text for the same record, keys in the order of the schema, maps by name. */
function formatRecord(record) {
    return (0,_document_js__WEBPACK_IMPORTED_MODULE_1__/* .writeDocument */ .f)(_record_js__WEBPACK_IMPORTED_MODULE_2__/* .versionRecord */ .AO.parse(sortMaps(record)));
}
/** The parts of a record whose keys are the user's own come in the order of their names. */
function sortMaps(record) {
    const { training, evaluation, imported } = record;
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
        ...(imported && {
            imported: { ...imported, ...(imported.tags && { tags: sorted(imported.tags) }) },
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
    return `sha256:${(0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.createHash)("sha256").update(canonical).digest("hex")}`;
}


/***/ }),

/***/ 36201:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Cc: () => (/* binding */ sameDigests),
/* harmony export */   FB: () => (/* binding */ overridesOf),
/* harmony export */   Yo: () => (/* binding */ findOverride),
/* harmony export */   pJ: () => (/* binding */ endOf)
/* harmony export */ });
/* unused harmony export override */
/* harmony import */ var zod__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(27597);
/* harmony import */ var zod__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(64377);
/* harmony import */ var _document_check_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(88803);
/* harmony import */ var _document_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(66280);
/* harmony import */ var _layout_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(66511);
/* harmony import */ var _record_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(8848);





/** A recorded decision to let artifacts in without the gate's yes: reviewed and merged like any other change. */
const override = zod__WEBPACK_IMPORTED_MODULE_4__/* .strictObject */ .rej({
    artifacts: zod__WEBPACK_IMPORTED_MODULE_4__/* .array */ .YOg(_record_js__WEBPACK_IMPORTED_MODULE_3__/* .digest */ .br).min(1).describe("Digests of exactly the artifacts that it lets in."),
    reason: _record_js__WEBPACK_IMPORTED_MODULE_3__/* .line */ .n8,
    by: _record_js__WEBPACK_IMPORTED_MODULE_3__/* .line */ .n8,
    until: zod__WEBPACK_IMPORTED_MODULE_4__/* .union */ .KCZ([zod__WEBPACK_IMPORTED_MODULE_5__/* .date */ .p6(), zod__WEBPACK_IMPORTED_MODULE_5__/* .datetime */ .w$()])
        .describe("The last moment at which it counts (a date: its end in UTC)."),
});
/** The overrides that cover exactly these artifacts, those that have ended among them. */
async function overridesOf(tree, registry, model, digests) {
    const folder = _layout_js__WEBPACK_IMPORTED_MODULE_2__/* .layout */ .Z.overrides(registry, model);
    const covering = [];
    for (const name of await tree.list(folder)) {
        if (!name.endsWith(".yaml"))
            continue;
        const path = `${folder}/${name}`;
        const found = (0,_document_check_js__WEBPACK_IMPORTED_MODULE_0__/* .check */ .z)(override, (0,_document_js__WEBPACK_IMPORTED_MODULE_1__/* .readDocument */ .u)((await tree.read(path)) ?? "", path), "An override");
        if (sameDigests(found.artifacts, digests))
            covering.push({ path, override: found });
    }
    return covering;
}
/** The override that covers exactly these artifacts and still counts, with its path. */
async function findOverride(tree, registry, model, digests, now) {
    const covering = await overridesOf(tree, registry, model, digests);
    return covering.find(({ override: { until } }) => now.getTime() <= endOf(until));
}
/** Whether two lists hold the same digests, in any order. */
function sameDigests(one, other) {
    const [first, second] = [new Set(one), new Set(other)];
    return first.size === second.size && [...first].every((each) => second.has(each));
}
/** The last moment of a date or time, in milliseconds; NaN where it is none. */
function endOf(until) {
    return Date.parse(until.includes("T") ? until : `${until}T23:59:59.999Z`);
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

/***/ 12563:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   d: () => (/* binding */ parseStoreAddress)
/* harmony export */ });
/* harmony import */ var _runtime_errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(43575);

/** The scheme of each kind's addresses. */
const schemes = {
    file: "file",
    oci: "oci",
    s3: "s3",
    gs: "gs",
    az: "azure",
    dvc: "dvc",
    lfs: "lfs",
    release: "release",
};
/**
 * The store that a text names: a folder, or an address whose scheme says its kind (`file:`).
 * @param what the input that holds it, for errors
 */
function parseStoreAddress(text, what) {
    const [, scheme, path = ""] = /^([a-z][a-z0-9+.-]+):(.*)$/is.exec(text) ?? [];
    if (scheme === undefined)
        return { type: "file", path: text };
    const type = schemes[scheme.toLowerCase()];
    if (type === undefined) {
        const known = Object.keys(schemes).map((one) => `${one}:`);
        throw new _runtime_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .ConfigurationError */ .j1(`${what}: ${text} is not a folder, nor an address of ${known.join(", ")}.`);
    }
    // A file: URI keeps its slashes and escapes: only its kind knows them.
    return { type, path: type === "file" ? text : path.replace(/^\/\//, "") };
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


/***/ })

};
