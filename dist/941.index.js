export const id = 941;
export const ids = [941];
export const modules = {

/***/ 87253:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  sb: () => (/* binding */ defaultConfig),
  Xh: () => (/* binding */ parseModel),
  ko: () => (/* binding */ readModel),
  nj: () => (/* binding */ requireModel)
});

// EXTERNAL MODULE: ./out/toolkit/document/check.js
var check = __webpack_require__(88803);
// EXTERNAL MODULE: ./out/toolkit/document/yaml.js
var yaml = __webpack_require__(19368);
// EXTERNAL MODULE: ./out/toolkit/runtime/errors.js
var errors = __webpack_require__(43575);
// EXTERNAL MODULE: ./node_modules/zod/v4/classic/schemas.js + 11 modules
var schemas = __webpack_require__(92857);
// EXTERNAL MODULE: ./out/toolkit/model/schema/scalar.js
var scalar = __webpack_require__(80155);
;// CONCATENATED MODULE: ./out/toolkit/model/schema/data.js


const dataset = schemas/* strictObject */.rej({
    path: schemas/* union */.KCZ([scalar/* path */.Ae, schemas/* array */.YOg(scalar/* path */.Ae).min(1)])
        .describe("File, glob or list of them, relative to the repository."),
    contract: scalar/* path */.Ae
        .optional()
        .describe("The data contract that the dataset has to meet (ODCS or Frictionless Table Schema)."),
});
const data = schemas/* record */.g1P(schemas/* string */.YjP(), dataset).describe("The datasets, by name.");

;// CONCATENATED MODULE: ./out/toolkit/model/schema/deploy.js


const deploy_image = schemas/* string */.YjP()
    .regex(/^[A-Za-z0-9][A-Za-z0-9._:/@{}-]*$/, "a container image is needed, such as ghcr.io/acme/churn:1.4 or ghcr.io/acme/churn:{version}")
    .describe("Container image that serves the model. {version} and {commit} stand for the version's own.");
const replicas = schemas/* int */.Whr().min(0).max(1000).describe("Pods that serve. Default: 2.");
/** A Kubernetes quantity: `500m`, `2`, `1.5Gi`. */
const quantity = schemas/* union */.KCZ([
    schemas/* string */.YjP().regex(/^\d+(\.\d+)?(m|k|Ki|M|Mi|G|Gi|T|Ti)?$/, "a quantity is needed, such as 500m, 2 or 1.5Gi"),
    scalar/* finite */.E2.gt(0),
]);
const quantities = schemas/* record */.g1P(schemas/* string */.YjP().regex(/^[a-z0-9][a-z0-9./-]*$/), quantity);
const resources = schemas/* strictObject */.rej({
    requests: quantities.optional().describe("What each pod is promised: cpu, memory, …"),
    limits: quantities.optional().describe("What each pod may use at most."),
})
    .describe("Compute resources of the container.");
const gateway = schemas/* strictObject */.rej({
    name: scalar/* modelName */.fD.describe("The Gateway (Gateway API) that traffic comes through."),
    namespace: scalar/* modelName */.fD.describe("The Gateway's namespace."),
    hostname: schemas/* string */.YjP()
        .regex(/^(\*\.)?[a-z0-9]([a-z0-9.-]*[a-z0-9])?$/, "a host name is needed, such as churn.example.com")
        .describe("The host name that the model answers to."),
})
    .describe("With it the canary's weights move requests; without it they move pods.");
/** The analysis templates that gitops/ installs. Any other name is a ClusterAnalysisTemplate of the team's own. */
const analysis = schemas/* array */.YOg(scalar/* modelName */.fD)
    .describe("ClusterAnalysisTemplates that must hold during the canary: success-rate, latency-p99, or your own.");
const canary = schemas/* strictObject */.rej({
    steps: schemas/* array */.YOg(schemas/* int */.Whr().min(1).max(100))
        .min(1)
        .refine((steps) => steps.every((step, at) => at === 0 || step > steps[at - 1]), "the weights must rise")
        .optional()
        .describe("Traffic weights in percent, rising. Default: 5, 25, 50, 100."),
    pause: scalar/* duration */.p0.optional().describe("How long each step is watched. Default: 10m."),
    analysis: analysis.optional(),
    thresholds: schemas/* strictObject */.rej({
        success_rate: scalar/* finite */.E2
            .min(0)
            .max(1)
            .optional()
            .describe("Lowest share of answers that are no server error. Default: 0.99."),
        latency_p99: scalar/* duration */.p0
            .optional()
            .describe("Longest 99th percentile of the answer time. Default: 500ms."),
    })
        .optional()
        .describe("The limits of success-rate and latency-p99."),
});
const settings = {
    image: deploy_image.optional(),
    replicas: replicas.optional(),
    resources: resources.optional(),
    env: schemas/* record */.g1P(schemas/* string */.YjP().regex(/^[A-Za-z_][A-Za-z0-9_]*$/), schemas/* string */.YjP())
        .optional()
        .describe("Further environment variables of the container. No secrets: this is in git."),
    gateway: gateway.optional(),
    prometheus: schemas/* url */.OZ5({ protocol: /^https?$/ })
        .optional()
        .describe("Prometheus, as the Rollouts controller reaches it."),
    canary: canary.optional().describe("The way from the first request to all of them."),
};
const environment = schemas/* strictObject */.rej({
    approval: schemas/* boolean */.zMY()
        .optional()
        .describe("Whether a promotion has to be a pull request, so that a person approves it."),
    alias: scalar/* modelName */.fD
        .optional()
        .describe("A further alias that a promotion here moves. Default: champion for the first environment, if none sets one."),
    namespace: scalar/* modelName */.fD.optional().describe("Namespace in the cluster. Default: <model>-<environment>."),
    ...settings,
});
const deploy = schemas/* strictObject */.rej({
    target: schemas/* enum */.k5n(["argo-rollouts", "kserve", "seldon", "deployment"])
        .optional()
        .describe("What runs the model. Default: argo-rollouts."),
    environments: schemas/* record */.g1P(scalar/* modelName */.fD, environment.nullable())
        .refine((environments) => Object.keys(environments).length > 0, "at least one environment is needed")
        .describe("The environments in the order of promotion. What one sets wins over the same setting above it."),
    ...settings,
    port: schemas/* int */.Whr().min(1).max(65535).optional().describe("Port that the container serves on. Default: 8080."),
    health: urlPath("Path that answers 200 when the model is ready. Default: /healthz."),
    metrics: urlPath("Path of the Prometheus metrics. Default: /metrics."),
    service_account: scalar/* modelName */.fD
        .optional()
        .describe("Service account of the pods, where they need one to read the model."),
    monitoring: schemas/* boolean */.zMY()
        .optional()
        .describe("Whether a ServiceMonitor (prometheus-operator) is rendered. Default: true."),
});
function urlPath(description) {
    return schemas/* string */.YjP()
        .regex(/^\/[A-Za-z0-9._~/-]*$/, "a path is needed, such as /healthz")
        .optional()
        .describe(description);
}

;// CONCATENATED MODULE: ./out/toolkit/model/schema/drift.js


const column = schemas/* strictObject */.rej({
    type: schemas/* enum */.k5n(["numeric", "categorical"])
        .optional()
        .describe("How the values are compared. Default: by what they are."),
    method: schemas/* string */.YjP()
        .min(1)
        .optional()
        .describe("ks, mann_whitney, t_test, cramer_von_mises, anderson, epps_singleton, chi_square, z, g_test, fisher_exact, wasserstein, energy, jensen_shannon, psi, kl, hellinger or total_variation. Default: the preset's."),
    threshold: scalar/* finite */.E2
        .min(0)
        .optional()
        .describe("Of a test, the adjusted p-value below which the column drifted; of a distance, the value from which it did."),
});
const drift = schemas/* strictObject */.rej({
    reference: schemas/* union */.KCZ([schemas/* string */.YjP().min(1), schemas/* int */.Whr().positive()])
        .optional()
        .describe("A name in `data`, a file, or an alias or version, whose profile is used. Default: champion."),
    current: schemas/* union */.KCZ([scalar/* path */.Ae, schemas/* array */.YOg(scalar/* path */.Ae).min(1)])
        .optional()
        .describe("The data to check: file, glob or a name in `data`."),
    preset: schemas/* enum */.k5n(["mergeline", "evidently"])
        .optional()
        .describe("Which choice of tests, thresholds and decisions. Default: mergeline."),
    columns: schemas/* record */.g1P(schemas/* string */.YjP(), column).optional().describe("Settings of single columns."),
    ignore: schemas/* array */.YOg(schemas/* string */.YjP().min(1))
        .optional()
        .describe("Columns that are not compared, such as ids and timestamps."),
    share: scalar/* finite */.E2
        .min(0)
        .max(1)
        .optional()
        .describe("Share of drifted columns from which the dataset counts as drifted. Default: 0.5."),
    min_effect: scalar/* finite */.E2
        .min(0)
        .max(1)
        .optional()
        .describe("Preset mergeline: share of rows that must have moved before a significant test counts. Default: 0.05."),
    min_rows: schemas/* int */.Whr()
        .positive()
        .optional()
        .describe("Preset mergeline: rows with a value that a column needs on both sides to be judged. Default: 30."),
    correction: schemas/* enum */.k5n(["benjamini-hochberg", "holm", "none"])
        .optional()
        .describe("Preset mergeline: correction for the number of tests. Default: benjamini-hochberg."),
    confirm: schemas/* int */.Whr()
        .min(1)
        .max(20)
        .optional()
        .describe("Drifted checks in a row before the issue is opened and retraining is asked for; a check on too little data counts as neither. Default: 1."),
    recover: schemas/* int */.Whr()
        .min(1)
        .max(20)
        .optional()
        .describe("Checks in a row without drift before the issue is closed. Default: 1."),
    retrain: schemas/* strictObject */.rej({
        workflow: schemas/* string */.YjP().min(1).describe("Workflow file to dispatch at drift."),
        cooldown: scalar/* duration */.p0.optional().describe("Shortest time between two dispatches. Default: 24h."),
        inputs: schemas/* record */.g1P(schemas/* string */.YjP(), schemas/* string */.YjP())
            .optional()
            .describe("Inputs of the workflow. Default: reason and issue."),
    })
        .optional()
        .describe("How retraining is asked for."),
});

;// CONCATENATED MODULE: ./out/toolkit/model/schema/evaluate.js


const metricPolicy = schemas/* strictObject */.rej({
    min: scalar/* finite */.E2.optional().describe("Floor: the candidate's value must be at least this."),
    max: scalar/* finite */.E2.optional().describe("Ceiling: the candidate's value must be at most this."),
    max_regression: scalar/* finite */.E2
        .min(0)
        .optional()
        .describe("How much worse than the baseline it may be, in the metric's own unit."),
    must_improve: schemas/* boolean */.zMY()
        .optional()
        .describe("Whether the candidate has to be better than the baseline beyond doubt."),
    direction: schemas/* enum */.k5n(["maximize", "minimize"])
        .optional()
        .describe("Which way is better. Known for standard metrics."),
    average: schemas/* enum */.k5n(["binary", "macro", "micro", "weighted"])
        .optional()
        .describe("Averaging of precision, recall and F1 over classes, as in scikit-learn. Default: binary."),
});
const evaluate_column = schemas/* string */.YjP().min(1);
const evaluate = schemas/* strictObject */.rej({
    dataset: schemas/* string */.YjP().min(1).optional().describe("Name of the evaluation dataset in `data`."),
    baseline: schemas/* union */.KCZ([schemas/* string */.YjP().min(1), schemas/* int */.Whr().positive()])
        .optional()
        .describe("An alias, a version or a metrics file. Default: champion."),
    columns: schemas/* strictObject */.rej({
        id: evaluate_column.describe("Column that identifies a row in both predictions files."),
        label: evaluate_column.describe("Column of the true value."),
        prediction: evaluate_column.optional().describe("Column of the predicted value or class. Default: prediction."),
        score: evaluate_column
            .optional()
            .describe("Column of the score or probability of the positive class. Default: score."),
        scores: schemas/* record */.g1P(schemas/* string */.YjP(), evaluate_column)
            .optional()
            .describe("Columns of the score of each class, by the class: for ROC AUC over more than two classes, one against the rest."),
        query: evaluate_column
            .optional()
            .describe("Column of the query that rows are ranked for, for ndcg@k, mrr and hit_rate@k."),
        sensitive: evaluate_column
            .optional()
            .describe("Column of the groups of people whose treatment the fairness differences compare, such as age_band."),
        group: evaluate_column
            .optional()
            .describe("Column of what rows belong to, such as a customer: rows of one group are not independent, and intervals are made from whole groups."),
    })
        .optional()
        .describe("The columns of the predictions file. With this setting the gate insists on predictions. Default: id, label, prediction, score."),
    positive: schemas/* union */.KCZ([schemas/* string */.YjP(), scalar/* finite */.E2, schemas/* boolean */.zMY()])
        .optional()
        .describe("The label of the positive class. Default: 1 beside 0 or -1, true beside false."),
    metrics: schemas/* record */.g1P(schemas/* string */.YjP(), metricPolicy).describe("What each metric has to meet."),
    slices: schemas/* strictObject */.rej({
        by: schemas/* array */.YOg(evaluate_column).min(1).describe("Columns of the predictions file to slice by, each on its own."),
        depth: schemas/* union */.KCZ([schemas/* literal */.euz(1), schemas/* literal */.euz(2)])
            .optional()
            .describe("2 also judges the crossings of each two columns. Default: 1."),
        min_rows: schemas/* int */.Whr()
            .positive()
            .optional()
            .describe("Smaller slices are reported and not judged. Default: 200."),
        max_regression: scalar/* finite */.E2
            .min(0)
            .optional()
            .describe("How much worse a slice may be. Default: the metric's own."),
        metrics: schemas/* array */.YOg(schemas/* string */.YjP().min(1))
            .min(1)
            .optional()
            .describe("Metrics to judge slices by. Default: those with a max_regression."),
    })
        .optional()
        .describe("Parts of the evaluation data that are judged on their own."),
    confidence: scalar/* finite */.E2.gt(0.5).lt(1).optional().describe("Level of the intervals. Default: 0.95."),
    inconclusive: schemas/* enum */.k5n(["fail", "pass"])
        .optional()
        .describe("What an inconclusive comparison counts as. Default: fail."),
    resamples: schemas/* int */.Whr()
        .min(200)
        .max(100_000)
        .optional()
        .describe("Resamples of the bootstrap, where a metric needs one. Default: 2000."),
});

;// CONCATENATED MODULE: ./out/toolkit/model/schema/registry.js


const registry = schemas/* strictObject */.rej({
    path: scalar/* path */.Ae.optional().describe("Folder of the registry in the repository. Default: registry."),
    store: schemas/* strictObject */.rej({
        type: schemas/* enum */.k5n(["file"]).describe("Kind of artifact store."),
        path: scalar/* path */.Ae.describe("Folder of the store."),
    })
        .optional()
        .describe("Where the artifacts are kept."),
});

// EXTERNAL MODULE: ./out/toolkit/model/schema/train.js
var train = __webpack_require__(86861);
;// CONCATENATED MODULE: ./out/toolkit/model/schema/model.js








/** The whole of model.yaml. Published as schemas/model.schema.json. */
const model = schemas/* strictObject */.rej({
    name: scalar/* modelName */.fD.describe("Name of the model: folder of its registry, prefix of its branches, label in the cluster."),
    description: schemas/* string */.YjP().optional().describe("What the model answers, in a sentence."),
    owners: schemas/* array */.YOg(schemas/* string */.YjP().min(1)).optional().describe("Who answers for it: GitHub users or teams."),
    data: data.optional(),
    train: train/* train */.B.optional().describe("How the model is trained."),
    evaluate: evaluate.optional().describe("The policy of the gate."),
    registry: registry.optional().describe("Where versions and artifacts are kept."),
    deploy: deploy.optional().describe("How versions reach the cluster."),
    drift: drift.optional().describe("How the model's input is watched."),
});

;// CONCATENATED MODULE: ./out/toolkit/model/read.js




/** Where model.yaml stands when a step does not say. */
const defaultConfig = "model.yaml";
/**
 * Reads model.yaml. The default one may be absent where the inputs say all that is needed: then undefined.
 * @throws ConfigurationError when a named one is missing, or when what it says is not valid
 */
async function readModel(workspace, config) {
    const isDefault = config === defaultConfig;
    if (isDefault && !(await workspace.exists(config, "config")))
        return undefined;
    return parseModel(await workspace.readText(config, "config"), config);
}
/** Like {@link readModel}, for actions that can't do without. `need` says for what: `the gate's policy`. */
async function requireModel(workspace, config, need) {
    const file = await readModel(workspace, config);
    if (file !== undefined)
        return file;
    throw new errors/* ConfigurationError */.j1(`config: ${config} does not exist in the workspace, and ${need} is read from it. Create it, or name another file with config.`);
}
/** The model in a text that may come from anywhere, such as another commit. `file` names it in errors. */
function parseModel(text, file) {
    const document = (0,yaml/* parseYaml */.h)(text, file);
    const config = (0,check/* check */.z)(model, document, "A model.yaml with at least a name");
    return { path: file, config, place: document.place };
}


/***/ }),

/***/ 80155:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Ae: () => (/* binding */ path),
/* harmony export */   E2: () => (/* binding */ finite),
/* harmony export */   fD: () => (/* binding */ modelName),
/* harmony export */   p0: () => (/* binding */ duration)
/* harmony export */ });
/* harmony import */ var zod__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(92857);

/** A name that becomes a folder, a branch and a Kubernetes label: a DNS label (RFC 1123). */
const modelName = zod__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP()
    .max(63)
    .regex(/^[a-z0-9]([a-z0-9-]*[a-z0-9])?$/, "a name of lower-case letters, digits and hyphens is needed, at most 63 characters");
/** A duration such as `90s`, `30m`, `1h30m`. */
const duration = zod__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP()
    .regex(/^(\d+(\.\d+)?(ms|[smhdw]))+$/, "a duration is needed, such as 90s, 30m, 1h30m or 2d");
/** A file or URI. Whether it stays inside the workspace is checked where it is opened. */
const path = zod__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP().min(1);
const finite = zod__WEBPACK_IMPORTED_MODULE_0__/* .number */ .aig().refine(Number.isFinite, "a finite number is needed");


/***/ }),

/***/ 86861:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   B: () => (/* binding */ train),
/* harmony export */   FI: () => (/* binding */ parameters)
/* harmony export */ });
/* unused harmony export ray */
/* harmony import */ var zod__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(92857);
/* harmony import */ var _scalar_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(80155);


/** A value that JSON can hold. Lists and mappings are handed over as JSON text. */
const parameter = zod__WEBPACK_IMPORTED_MODULE_1__/* .union */ .KCZ([
    zod__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP(),
    _scalar_js__WEBPACK_IMPORTED_MODULE_0__/* .finite */ .E2,
    zod__WEBPACK_IMPORTED_MODULE_1__/* .boolean */ .zMY(),
    zod__WEBPACK_IMPORTED_MODULE_1__/* ["null"] */ .chJ(),
    zod__WEBPACK_IMPORTED_MODULE_1__/* .array */ .YOg(zod__WEBPACK_IMPORTED_MODULE_1__/* .lazy */ .RZV(() => parameter)),
    zod__WEBPACK_IMPORTED_MODULE_1__/* .record */ .g1P(zod__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP(), zod__WEBPACK_IMPORTED_MODULE_1__/* .lazy */ .RZV(() => parameter)),
]);
/** The `parameters` of a training, in model.yaml and in the input of that name. */
const parameters = zod__WEBPACK_IMPORTED_MODULE_1__/* .record */ .g1P(zod__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP().regex(/^[A-Za-z][A-Za-z0-9_.-]*$/, "a name of letters, digits, _, . and - is needed"), parameter);
const ray = zod__WEBPACK_IMPORTED_MODULE_1__/* .strictObject */ .rej({
    address: zod__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP()
        .regex(/^https?:\/\/[^\s]+$/, "the http:// or https:// address of Ray's dashboard is needed")
        .optional()
        .describe("Address of Ray's dashboard, such as http://ray-head:8265. The variable RAY_ADDRESS wins over it."),
    exclude: zod__WEBPACK_IMPORTED_MODULE_1__/* .array */ .YOg(zod__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP().min(1))
        .optional()
        .describe("Patterns, as in .gitignore, of files that are not uploaded. Those in .gitignore never are."),
    pip: zod__WEBPACK_IMPORTED_MODULE_1__/* .array */ .YOg(zod__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP().min(1))
        .optional()
        .describe("Python packages that the job needs, as pip requirements."),
    env_vars: zod__WEBPACK_IMPORTED_MODULE_1__/* .record */ .g1P(zod__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP().regex(/^[A-Za-z_][A-Za-z0-9_]*$/, "the name of a variable is needed"), zod__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP())
        .optional()
        .describe("Environment variables of the job. Not for secrets: Ray's dashboard shows them."),
    entrypoint_num_cpus: _scalar_js__WEBPACK_IMPORTED_MODULE_0__/* .finite */ .E2.min(0).optional().describe("CPUs that Ray reserves for the command itself."),
    entrypoint_num_gpus: _scalar_js__WEBPACK_IMPORTED_MODULE_0__/* .finite */ .E2.min(0).optional().describe("GPUs that Ray reserves for the command itself."),
    entrypoint_memory: zod__WEBPACK_IMPORTED_MODULE_1__/* .int */ .Whr()
        .min(0)
        .optional()
        .describe("Memory that Ray reserves for the command itself, in bytes."),
});
const train = zod__WEBPACK_IMPORTED_MODULE_1__/* .strictObject */ .rej({
    backend: zod__WEBPACK_IMPORTED_MODULE_1__/* ["enum"] */ .k5n(["local", "ray"]).optional().describe("Where the training runs. Default: local."),
    command: zod__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP()
        .min(1)
        .optional()
        .describe("The training command, run by a shell in the working directory."),
    outputs: zod__WEBPACK_IMPORTED_MODULE_1__/* .strictObject */ .rej({
        model: _scalar_js__WEBPACK_IMPORTED_MODULE_0__/* .path */ .Ae.describe("The trained model that the command writes."),
        metrics: _scalar_js__WEBPACK_IMPORTED_MODULE_0__/* .path */ .Ae.optional().describe("JSON file of metrics that the command writes."),
        predictions: _scalar_js__WEBPACK_IMPORTED_MODULE_0__/* .path */ .Ae.optional().describe("CSV or Parquet file of predictions on the evaluation data."),
    })
        .optional()
        .describe("The files that the command has to leave behind."),
    parameters: parameters
        .optional()
        .describe("Hyperparameters, handed over as environment variables and as a JSON file."),
    timeout: _scalar_js__WEBPACK_IMPORTED_MODULE_0__/* .duration */ .p0.optional().describe("The longest a training may take, such as 2h."),
    max_cost: _scalar_js__WEBPACK_IMPORTED_MODULE_0__/* .finite */ .E2
        .gt(0)
        .optional()
        .describe("The most a training may cost, in `currency`. Needs `cost_per_hour`."),
    cost_per_hour: _scalar_js__WEBPACK_IMPORTED_MODULE_0__/* .finite */ .E2.min(0).optional().describe("What the machine costs an hour, in `currency`."),
    currency: zod__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP()
        .regex(/^[A-Z]{3}$/, "a code of ISO 4217 is needed, such as USD or EUR")
        .optional()
        .describe("Code of ISO 4217 of the amounts. Default: USD."),
    ray: ray.optional().describe("Settings of the backend ray."),
});


/***/ }),

/***/ 33487:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   OF: () => (/* binding */ fenced),
/* harmony export */   RK: () => (/* binding */ visible),
/* harmony export */   aY: () => (/* binding */ code),
/* harmony export */   ih: () => (/* binding */ escape),
/* harmony export */   tp: () => (/* binding */ table),
/* harmony export */   zH: () => (/* binding */ details)
/* harmony export */ });
/**
 * Text from anywhere, made safe inside GitHub-flavoured Markdown: it shows as it is, starts no HTML, link, list,
 * table cell, mention or issue reference, and stays on one line.
 */
function escape(text) {
    return visible(text)
        .replaceAll("&", "&amp;")
        .replaceAll("<", "&lt;")
        .replaceAll(">", "&gt;")
        .replaceAll(/[\\`*[\]|~]/g, "\\$&")
        .replaceAll(/(?<![\p{L}\p{N}])_|_(?![\p{L}\p{N}])/gu, "\\_")
        .replaceAll("$", "&#36;")
        .replaceAll("@", `@${gap}`)
        .replaceAll(/(?<!&)#(?=\d)|\bGH-(?=\d)/gi, `$&${gap}`)
        .replaceAll(/\b(?:https?|ftp):(?=\/\/)|\bwww(?=\.)/gi, `$&${gap}`)
        .replace(/^(\s*)([-+=#])/, "$1\\$2")
        .replace(/^(\s*\d+)([.)])(?=\s|$)/, "$1\\$2");
}
/** A zero-width space: keeps GitHub from seeing a mention, an issue or a link. */
const gap = "&#8203;";
/** Text as an inline code span, whatever backticks it holds; safe in a table cell. */
function code(text) {
    const content = visible(text).replaceAll("|", "\\|").replaceAll("@", "@\u200b");
    const fence = "`".repeat(longestRun(content) + 1);
    const padding = content.startsWith("`") || content.endsWith("`") || content === "" ? " " : "";
    return `${fence}${padding}${content}${padding}${fence}`;
}
const rulers = { left: "---", right: "--:", center: ":-:" };
/** A table. Header and cells must be escaped already; an empty cell is allowed. */
function table(header, alignment, rows) {
    const line = (cells) => `| ${cells.join(" | ")} |`;
    return [line(header), `|${alignment.map((side) => rulers[side]).join("|")}|`, ...rows.map(line)].join("\n");
}
/** A folded part. `summary` must be escaped already. */
function details(summary, body) {
    return `<details><summary>${summary}</summary>\n\n${body}\n\n</details>`;
}
/** A fenced block, whatever backticks the content holds. */
function fenced(content, language = "") {
    const fence = "`".repeat(Math.max(2, longestRun(content)) + 1);
    return `${fence}${language}\n${content.replaceAll("@", "@\u200b")}\n${fence}`;
}
/** The most backticks in a row. */
function longestRun(text) {
    let longest = 0;
    for (const [run] of text.matchAll(/`+/g))
        longest = Math.max(longest, run.length);
    return longest;
}
/** Control characters and line ends made visible, so that a value can't leave its line or hide. */
function visible(text) {
    return text
        .replaceAll("\r\n", "⏎")
        .replaceAll(/[\r\n\u2028\u2029]/g, "⏎")
        .replaceAll("\t", "⇥")
        .replaceAll(/[\p{Cc}\p{Cf}]/gu, "�");
}


/***/ }),

/***/ 26507:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   B4: () => (/* binding */ formatCount),
/* harmony export */   Gp: () => (/* binding */ formatSigned),
/* harmony export */   ZV: () => (/* binding */ formatNumber),
/* harmony export */   l9: () => (/* binding */ formatPercent),
/* harmony export */   pq: () => (/* binding */ countOf)
/* harmony export */ });
const minus = "−";
/** A number for people: fixed digits after the point (3), a real minus sign, `–` where there is none. */
function formatNumber(value, digits = 3) {
    if (value === null || value === undefined || !Number.isFinite(value))
        return "–";
    const magnitude = Math.abs(value);
    const text = magnitude !== 0 && (magnitude < 0.5 * 10 ** -digits || magnitude >= 1e9)
        ? magnitude.toExponential(2)
        : magnitude.toLocaleString("en-US", { minimumFractionDigits: digits, maximumFractionDigits: digits });
    return value < 0 && Number(text.replaceAll(",", "")) !== 0 ? `${minus}${text}` : text;
}
/** Like {@link formatNumber}, with a sign in front also when positive. */
function formatSigned(value, digits = 3) {
    const text = formatNumber(value, digits);
    return value !== null && value !== undefined && value > 0 && text !== "–" ? `+${text}` : text;
}
/** A count with thousands separators: `2,000`. */
function formatCount(value) {
    return value.toLocaleString("en-US");
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


/***/ })

};
