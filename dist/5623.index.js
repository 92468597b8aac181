export const id = 5623;
export const ids = [5623];
export const modules = {

/***/ 79657:
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
// EXTERNAL MODULE: ./node_modules/zod/v4/classic/schemas.js + 9 modules
var schemas = __webpack_require__(27597);
// EXTERNAL MODULE: ./out/toolkit/model/schema/scalar.js
var scalar = __webpack_require__(80155);
;// CONCATENATED MODULE: ./out/toolkit/model/schema/checks.js


const checks_name = schemas/* string */.YjP().min(1);
const names = schemas/* array */.YOg(checks_name).min(1);
const severity = schemas/* enum */.k5n(["error", "warning", "info"]);
const share = scalar/* finite */.E2.min(0).max(1);
const graded = { severity: severity.optional().describe("What a violation is. Default: error.") };
const somewhere = {
    ...graded,
    datasets: names.optional().describe("Names in `data`. Default: every dataset that is checked."),
};
const ofTraining = {
    ...graded,
    dataset: checks_name
        .optional()
        .describe("Name in `data` of the data that versions are registered with. Default: `drift.reference` where it is such a name, else train, else the first."),
};
const milder = (text) => schemas/* union */.KCZ([
    severity,
    schemas/* strictObject */.rej({
        ...somewhere,
        severity: severity.optional().describe("What a violation is. Default: warning."),
        ignore: schemas/* array */.YOg(checks_name).optional().describe("Columns that may be so."),
    }),
])
    .describe(text);
/** Checks that matter to a model, beyond what a contract says of one dataset. Done by validate-data. */
const checks = schemas/* strictObject */.rej({
    leakage: schemas/* strictObject */.rej({
        ...graded,
        between: schemas/* array */.YOg(checks_name)
            .min(2)
            .describe("Names in `data`, such as [train, test]: what stands in one may not stand in a later one."),
        key: schemas/* union */.KCZ([checks_name, names])
            .optional()
            .describe("The column or columns that tell what a row is about. Without it whole rows are compared."),
        rows: schemas/* boolean */.zMY()
            .optional()
            .describe("With a key: whether whole rows are compared, too. Default: false."),
        ignore: schemas/* array */.YOg(checks_name).optional().describe("Columns that do not count when whole rows are compared."),
        max_share: share
            .optional()
            .describe("Share of the later dataset's rows that may stand in the earlier one. Default: 0."),
    })
        .optional()
        .describe("Rows of the test data that are in the training data, too."),
    label: schemas/* strictObject */.rej({
        ...somewhere,
        column: checks_name.describe("The column that is to be predicted."),
        balance: schemas/* strictObject */.rej({
            ...graded,
            min_share: share.describe("Share of the labelled rows that the rarest class has at least."),
        })
            .optional()
            .describe("How rare a class may be."),
        giveaway: schemas/* strictObject */.rej({
            ...graded,
            max_auc: scalar/* finite */.E2
                .min(0.5)
                .max(1)
                .optional()
                .describe("Area under the ROC curve that one column alone may reach. Default: 0.98."),
            ignore: schemas/* array */.YOg(checks_name).optional().describe("Columns that are not looked at."),
        })
            .optional()
            .describe("A column that gives the label away by itself."),
    })
        .optional()
        .describe("The label: how balanced it is, and what gives it away."),
    constant_columns: milder("Columns with the same value in every row. A severity, or settings.").optional(),
    duplicate_columns: milder("Columns that are equal to an earlier one in every row. A severity, or settings.").optional(),
    freshness: schemas/* strictObject */.rej({
        ...somewhere,
        column: checks_name.describe("A date or time."),
        max_age: scalar/* duration */.p0.describe("How long ago its newest value may be, such as 7d."),
    })
        .optional()
        .describe("Whether the data is recent."),
    volume: schemas/* strictObject */.rej({
        ...ofTraining,
        max_change: scalar/* finite */.E2
            .min(0)
            .describe("Change of the number of rows, as a share: 0.5 allows half to half more."),
    })
        .optional()
        .describe("The number of rows against the champion's training data."),
    distribution: schemas/* strictObject */.rej({
        ...ofTraining,
        max_distance: share
            .optional()
            .describe("Share of rows of a column that may have moved to other values. Default: 0.2."),
        min_rows: schemas/* int */.Whr()
            .positive()
            .optional()
            .describe("Rows that a column needs on both sides to be judged. Default: 200."),
        ignore: schemas/* array */.YOg(checks_name).optional().describe("Columns that are not compared."),
    })
        .optional()
        .describe("The columns' values against the champion's training data."),
    schema: schemas/* union */.KCZ([
        severity,
        schemas/* strictObject */.rej({
            ...ofTraining,
            new_columns: schemas/* enum */.k5n(["pass", "fail"]).optional().describe("What a new column is. Default: fail."),
            ignore: schemas/* array */.YOg(checks_name).optional().describe("Columns that are not compared."),
        }),
    ])
        .optional()
        .describe("Columns and their types against the champion's training data. A severity, or settings."),
});

;// CONCATENATED MODULE: ./out/toolkit/model/schema/data.js


/** A name of Feast's. */
const featureName = schemas/* string */.YjP()
    .max(200)
    .regex(/^[\p{L}\p{N}_][\p{L}\p{N}_.-]*$/u, "a name of Feast's is needed: letters, digits, _ . and -");
/** Where the features of a dataset come from. */
const feast = schemas/* strictObject */.rej({
    repository: scalar/* path */.Ae
        .optional()
        .describe("Folder of Feast's feature_store.yaml. With a file registry in the checkout, versions and times are recorded too."),
    service: featureName.optional().describe("The feature service that the data was retrieved with."),
    views: schemas/* array */.YOg(featureName)
        .min(1)
        .max(500)
        .optional()
        .describe("Feature views, where there is no service."),
})
    .refine(({ service, views }) => service !== undefined || views !== undefined, {
    error: "service or views is needed: the feature service, or the feature views, that the data comes from",
});
const dataset = schemas/* strictObject */.rej({
    path: schemas/* union */.KCZ([scalar/* path */.Ae, schemas/* array */.YOg(scalar/* path */.Ae).min(1)])
        .describe("File, glob or list of them, relative to the repository."),
    contract: scalar/* path */.Ae
        .optional()
        .describe("The data contract that the dataset has to meet, in any format that validate-data knows; `#name` after the path chooses a part."),
    feast: feast
        .optional()
        .describe("The features of a Feast store that the dataset was made from, for lineage."),
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
    model_volume: schemas/* boolean */.zMY()
        .optional()
        .describe("Whether a model kept in an OCI registry is mounted at /models as an image volume (Kubernetes 1.35, or 1.33 with the feature gate ImageVolume). Default: false."),
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

;// CONCATENATED MODULE: ./out/toolkit/model/schema/address.js

/**
 * A secret is never in the file: its variable is. The variables of the runner, and those with the keys of a cloud or of
 * GitHub, are nobody's to send away.
 */
const variable = schemas/* string */.YjP()
    .regex(/^(?!GITHUB_|GH_|ACTIONS_|RUNNER_|INPUT_|AWS_|AZURE_|ARM_|GOOGLE_)[A-Z][A-Z0-9_]*$/, "the name of an environment variable is needed, in capitals, and none of the runner's, GitHub's or a cloud's (GITHUB_, GH_, ACTIONS_, RUNNER_, INPUT_, AWS_, AZURE_, ARM_, GOOGLE_)");
const address = schemas/* url */.OZ5({ protocol: /^https?$/ });
const awsRegion = schemas/* string */.YjP().regex(/^[a-z]{2}(-[a-z]+)+-\d$/, "a region is needed, such as eu-west-1");

;// CONCATENATED MODULE: ./out/toolkit/model/schema/drift-exports.js



const when = schemas/* enum */.k5n(["change", "drift", "always"])
    .optional()
    .describe("change: when the alarm is raised or ends, or retraining is asked for. drift: at every drifted check. always: at every check. Default: change.");
/** Where the drift check sends what it measured. Each is off unless it is there. */
const driftExports = schemas/* strictObject */.rej({
    prometheus: schemas/* strictObject */.rej({
        file: scalar/* path */.Ae.describe("File for node_exporter's textfile collector, ending in .prom."),
        directory_env: variable
            .optional()
            .describe("Environment variable with the absolute directory of `file`. Default: the workspace."),
    })
        .optional()
        .describe("A text file of metrics, replaced as a whole."),
    pushgateway: schemas/* strictObject */.rej({
        url: address.describe("The Pushgateway's address."),
        job: schemas/* string */.YjP().min(1).optional().describe("Default: mergeline_drift."),
        username: schemas/* string */.YjP().min(1).optional(),
        password_env: variable.optional(),
    })
        .optional()
        .describe("A Prometheus Pushgateway; the group is job, model and environment."),
    otlp: schemas/* strictObject */.rej({
        endpoint: address.describe("The whole address for metrics, such as https://otel.example.com/v1/metrics."),
        headers_env: variable
            .optional()
            .describe("Environment variable with headers, as OTEL_EXPORTER_OTLP_HEADERS has them: a=b,c=d."),
    })
        .optional()
        .describe("OpenTelemetry metrics by OTLP over HTTP, in JSON."),
    cloudwatch: schemas/* strictObject */.rej({
        region: awsRegion,
        namespace: schemas/* string */.YjP()
            .regex(/^(?!AWS\/)[\w./#:-]{1,255}$/)
            .optional()
            .describe("Default: Mergeline."),
    })
        .optional()
        .describe("CloudWatch metrics, with the credentials of AWS_ACCESS_KEY_ID and its like."),
    datadog: schemas/* strictObject */.rej({
        site: schemas/* string */.YjP().min(1).optional().describe("Default: datadoghq.com."),
        url: address.optional().describe("Instead of a site: the address of the API, such as a proxy."),
        key_env: variable.optional().describe("Environment variable with the API key. Default: DD_API_KEY."),
    })
        .optional()
        .describe("Datadog metrics."),
    sns: schemas/* strictObject */.rej({
        topic: schemas/* string */.YjP()
            .regex(/^arn:aws[a-z-]*:sns:[a-z0-9-]+:\d{12}:[\w-]{1,256}(\.fifo)?$/, "the ARN of a topic is needed"),
        when,
    })
        .optional()
        .describe("A message to an SNS topic."),
    slack: schemas/* strictObject */.rej({
        url_env: variable
            .optional()
            .describe("Variable with the webhook's address. Default: SLACK_WEBHOOK_URL."),
        when,
    })
        .optional()
        .describe("A message by an incoming webhook of Slack."),
    teams: schemas/* strictObject */.rej({
        url_env: variable
            .optional()
            .describe("Variable with the webhook's address. Default: TEAMS_WEBHOOK_URL."),
        when,
    })
        .optional()
        .describe("A card by a Workflows webhook of Microsoft Teams."),
    webhook: schemas/* strictObject */.rej({
        url: address.optional(),
        url_env: variable.optional().describe("Variable with the address, where that is a secret."),
        secret_env: variable
            .optional()
            .describe("Variable with a secret that signs the body: HMAC-SHA256 in X-Mergeline-Signature-256."),
        when,
    })
        .refine(({ url, url_env }) => (url === undefined) !== (url_env === undefined), "either url or url_env is needed")
        .optional()
        .describe("The measurements as JSON to an address of your own."),
});

;// CONCATENATED MODULE: ./out/toolkit/model/schema/drift-further.js


const column = schemas/* string */.YjP().min(1);
/** What drift-check can look at beyond single columns. Each part is off unless it is named. */
const driftFurther = {
    multivariate: schemas/* boolean */.zMY()
        .optional()
        .describe("Whether a classifier tries to tell the two sides apart by all columns together. Needs the reference's data."),
    slices: schemas/* strictObject */.rej({
        by: schemas/* array */.YOg(column).min(1).describe("Columns to slice by, each on its own."),
        min_rows: schemas/* int */.Whr()
            .positive()
            .optional()
            .describe("Slices with fewer rows on either side are left out. Default: 200."),
    })
        .optional()
        .describe("Also compares parts of the data, all corrected together. Needs the reference's data."),
    chunks: schemas/* union */.KCZ([
        schemas/* strictObject */.rej({
            by: column.describe("Column of the time that a row is from."),
            period: schemas/* enum */.k5n(["day", "week", "month"])
                .describe("How long a chunk is; weeks begin on Monday, in UTC."),
        }),
        schemas/* strictObject */.rej({ size: schemas/* int */.Whr().min(10).describe("Rows of a chunk, in the order of the data.") }),
    ])
        .optional()
        .describe("Looks at the current data chunk by chunk, against limits from the reference's own chunks."),
    performance: schemas/* strictObject */.rej({
        metrics: schemas/* array */.YOg(schemas/* enum */.k5n([
            "roc_auc",
            "f1",
            "precision",
            "recall",
            "specificity",
            "accuracy",
            "mae",
            "mape",
            "mse",
            "rmse",
            "msle",
            "rmsle",
        ]))
            .min(1)
            .optional()
            .describe("Default: roc_auc, f1 and accuracy of a classifier, mae and rmse of a regressor. Of several classes, with evaluate.columns.scores, means over the classes."),
        labels: schemas/* union */.KCZ([scalar/* path */.Ae, schemas/* array */.YOg(scalar/* path */.Ae).min(1)])
            .optional()
            .describe("Data with the labels that have come: the id and the label column of evaluate.columns."),
    })
        .optional()
        .describe("Estimates the model's performance on the current data without labels, and measures it where labels have come. Needs the reference's data with labels."),
};

;// CONCATENATED MODULE: ./out/toolkit/model/schema/drift.js




const drift_column = schemas/* strictObject */.rej({
    type: schemas/* enum */.k5n(["numeric", "categorical", "text", "embedding"])
        .optional()
        .describe("How the values are compared. text and embedding: row by row, from the data itself. Default: by what they are."),
    prefix: schemas/* string */.YjP()
        .min(1)
        .optional()
        .describe("Of an embedding that stands in a column for each of its parts: how their names begin."),
    method: schemas/* string */.YjP()
        .min(1)
        .optional()
        .describe("ks, mann_whitney, t_test, cramer_von_mises, anderson, epps_singleton, chi_square, z, g_test, fisher_exact, wasserstein, wasserstein_distance, energy, jensen_shannon, psi, kl, hellinger or total_variation; of texts and embeddings domain_classifier or mmd. Default: the preset's."),
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
    columns: schemas/* record */.g1P(schemas/* string */.YjP(), drift_column).optional().describe("Settings of single columns."),
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
        .describe("Drifted checks in a row before the issue is opened and retraining is asked for; a check on too little data counts as neither. Default: 2, or 1 without an issue."),
    recover: schemas/* int */.Whr()
        .min(1)
        .max(20)
        .optional()
        .describe("Checks in a row without drift before the issue is closed. Default: 3."),
    environment: schemas/* string */.YjP()
        .min(1)
        .optional()
        .describe("Where the model serves: each environment has an issue and metrics of its own."),
    retrain: schemas/* strictObject */.rej({
        workflow: schemas/* string */.YjP()
            .min(1)
            .optional()
            .describe("Workflow file to dispatch at drift; beside `event`, the one whose runs tell when it last ran."),
        event: schemas/* string */.YjP()
            .min(1)
            .max(100)
            .optional()
            .describe("Type of a repository_dispatch event to send instead of dispatching the workflow."),
        every: scalar/* duration */.p0
            .optional()
            .describe("How long after the workflow's last run it is due without drift, such as 30d. Default: never."),
        cooldown: scalar/* duration */.p0.optional().describe("Shortest time between two dispatches. Default: 24h."),
        inputs: schemas/* record */.g1P(schemas/* string */.YjP(), schemas/* string */.YjP())
            .optional()
            .describe("Inputs of the workflow, or properties of the event, beside reason and issue. {reason}, {trigger}, {issue}, {model} and {environment} in a value are filled in."),
    })
        .refine(({ workflow, event }) => workflow !== undefined || event !== undefined, "workflow or event is needed")
        .optional()
        .describe("How retraining is asked for."),
    ...driftFurther,
    exports: driftExports.optional().describe("Where the check's measurements and messages go, beside GitHub."),
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
            .describe("Columns of the score of each class, by the class: for ROC AUC over more than two classes, one against the rest, and for estimates of the performance without labels."),
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
    command: schemas/* string */.YjP()
        .min(1)
        .optional()
        .describe("Makes the baseline's predictions on today's data, when those that were kept are of other rows. Run by a shell with MERGELINE_MODEL, the path of the baseline's artifact, MERGELINE_DATA, that of the evaluation data, and MERGELINE_PREDICTIONS, the file to write."),
    timeout: scalar/* duration */.p0.optional().describe("The longest that `command` may take. Default: 30m."),
    slices: schemas/* strictObject */.rej({
        by: schemas/* array */.YOg(evaluate_column)
            .min(1)
            .optional()
            .describe("Columns of the predictions file to slice by, each on its own."),
        discover: schemas/* union */.KCZ([schemas/* boolean */.zMY(), schemas/* array */.YOg(evaluate_column).min(1)])
            .optional()
            .describe("Searches for slices that the candidate is worse on, in these columns or (true) in all that are no role's, on one half of the rows, and tests them on the other half."),
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

;// CONCATENATED MODULE: ./out/toolkit/model/schema/receipt.js


/** Who may sign the gate's receipts, and how that is checked. */
const receipt = schemas/* strictObject */.rej({
    required: schemas/* boolean */.zMY()
        .optional()
        .describe("Whether a version needs a signed receipt to be registered, started and promoted. Default: false."),
    trusted_root: scalar/* path */.Ae.describe("File of this repository with the trusted roots, as `gh attestation trusted-root` prints them. Nothing is fetched."),
    issuer: schemas/* url */.OZ5()
        .optional()
        .describe("OpenID issuer that vouches for the signer. Default: https://token.actions.githubusercontent.com."),
    identity: schemas/* string */.YjP()
        .regex(/^https:\/\/[^\s/*@]+\/[^\s/*@]+\/[^\s]+$/, "the workflow that signs is needed, such as https://github.com/acme/churn/.github/workflows/release.yml@refs/heads/main, with * only behind the owner")
        .describe("The workflow that signs, with its ref: https://github.com/acme/churn/.github/workflows/release.yml@refs/heads/main. A * stands for any text without an @."),
    repository: schemas/* string */.YjP()
        .max(255)
        .regex(/^https:\/\/[^\s*]+$/, "an address is needed, such as https://github.com/acme/churn")
        .optional()
        .describe("The repository whose run has to have signed. Needed where the workflow is one that other repositories call too."),
});

;// CONCATENATED MODULE: ./out/toolkit/model/schema/registry-exports.js


const registry_exports_text = schemas/* string */.YjP()
    .min(1)
    .max(250)
    .regex(/^\P{Cc}+$/u, "one line of text is needed");
/** A name that other services take as a part of a path. */
const segment = schemas/* string */.YjP()
    .regex(/^[A-Za-z0-9][A-Za-z0-9._-]{0,253}$/, "letters, digits, . _ and - are allowed");
/** Other registries that are kept in step. Each is off unless it is there. */
const registryExports = schemas/* strictObject */.rej({
    mlflow: schemas/* strictObject */.rej({
        uri: address.optional().describe("The tracking server's address. Default: MLFLOW_TRACKING_URI."),
        experiment: registry_exports_text.optional().describe("Experiment of the runs. Default: the model's name."),
        model: registry_exports_text.optional().describe("Name of the registered model. Default: the model's name."),
    })
        .optional()
        .describe("An MLflow server: a model version with its run, metrics, parameters, tags and aliases."),
    sagemaker: schemas/* strictObject */.rej({
        region: awsRegion,
        group: schemas/* string */.YjP()
            .regex(/^[a-zA-Z0-9](-*[a-zA-Z0-9]){0,62}$/)
            .optional()
            .describe("Model package group. Default: the model's name."),
        image: registry_exports_text.describe("The container image in ECR that serves the model: every model package names one."),
        approval: schemas/* enum */.k5n(["PendingManualApproval", "Approved"])
            .optional()
            .describe("Default: PendingManualApproval."),
    })
        .optional()
        .describe("SageMaker's Model Registry: a model package, for artifacts in S3."),
    vertex: schemas/* strictObject */.rej({
        project: segment,
        location: schemas/* string */.YjP().regex(/^[a-z]+-[a-z]+\d+$/, "a location is needed, such as europe-west1"),
        model: schemas/* string */.YjP()
            .regex(/^[a-z][a-z0-9_-]{0,62}$/)
            .optional()
            .describe("Id of the model. Default: the model's name."),
        image: registry_exports_text.describe("The container image that serves the model."),
        endpoint: address.optional().describe("Default: https://<location>-aiplatform.googleapis.com."),
    })
        .optional()
        .describe("Vertex AI's Model Registry: a version of a model with a container of its own."),
    "azure-ml": schemas/* strictObject */.rej({
        subscription: schemas/* uuid */.uRe(),
        resource_group: schemas/* string */.YjP().regex(/^[\w().-]{1,90}$/),
        registry: schemas/* string */.YjP().regex(/^[a-zA-Z0-9][a-zA-Z0-9_-]{2,32}$/),
        model: segment.optional().describe("Default: the model's name."),
        endpoint: address
            .optional()
            .describe("Default: https://management.azure.com; another one for sovereign clouds."),
    })
        .optional()
        .describe("An Azure Machine Learning registry: a model version."),
    wandb: schemas/* never */.ZmZ({
        error: "Weights & Biases documents no HTTP call for its registry, so nothing can be mirrored there. Take it out, and link the version with W&B's Python SDK in a step of its own, as the README of register-model shows",
    })
        .optional()
        .describe("Not supported: Weights & Biases documents its registry for its Python SDK alone."),
});

;// CONCATENATED MODULE: ./out/toolkit/model/schema/registry.js




/** The address of a server. What a user's name and password are for stays out of model.yaml. */
const endpoint = schemas/* string */.YjP()
    .regex(/^https?:\/\/[^/@?#\s]+(\/[^@?#\s]*)?$/, "the address of a server is needed, such as https://minio.acme.example");
const fileStore = schemas/* strictObject */.rej({
    type: schemas/* literal */.euz("file").describe("A folder."),
    path: scalar/* path */.Ae.describe("Folder of the store."),
});
const s3Store = schemas/* strictObject */.rej({
    type: schemas/* literal */.euz("s3").describe("A bucket of S3, or of a store that speaks its protocol: MinIO, Ceph, R2."),
    path: scalar/* path */.Ae.describe("bucket/prefix"),
    region: schemas/* string */.YjP()
        .min(1)
        .optional()
        .describe("Region of the bucket. Default: AWS_REGION, or the AWS configuration."),
    endpoint: endpoint
        .optional()
        .describe("Where the store is, if it isn't AWS. Default: AWS_ENDPOINT_URL_S3, or AWS_ENDPOINT_URL."),
    encryption: schemas/* enum */.k5n(["AES256", "aws:kms", "aws:kms:dsse"])
        .optional()
        .describe("How the store encrypts what it keeps. Default: as the bucket is set."),
    kms_key: schemas/* string */.YjP()
        .min(1)
        .optional()
        .describe("Key of aws:kms: its id, alias or ARN. Default: the account's own."),
});
const ociStore = schemas/* strictObject */.rej({
    type: schemas/* literal */.euz("oci").describe("An OCI registry, such as GitHub's container registry."),
    path: scalar/* path */.Ae.describe("registry/path, such as ghcr.io/acme/models. Each model is an image below it."),
});
const gsStore = schemas/* strictObject */.rej({
    type: schemas/* literal */.euz("gs").describe("A bucket of Google Cloud Storage."),
    path: scalar/* path */.Ae.describe("bucket/prefix"),
    kms_key: schemas/* string */.YjP()
        .min(1)
        .optional()
        .describe("Cloud KMS key that what is written is encrypted with. Default: the bucket's, else Google's own."),
});
const azureStore = schemas/* strictObject */.rej({
    type: schemas/* literal */.euz("azure").describe("A container of Azure Blob Storage."),
    path: scalar/* path */.Ae.describe("account/container/prefix"),
    encryption_scope: schemas/* string */.YjP()
        .min(1)
        .optional()
        .describe("Encryption scope of what is written. Default: the container's, else the account's."),
});
const dvcStore = schemas/* strictObject */.rej({
    type: schemas/* literal */.euz("dvc").describe("A DVC remote, in the layout of DVC 3."),
    path: scalar/* path */.Ae.describe("Where the remote is: a folder, or s3://bucket/prefix."),
});
const lfsStore = schemas/* strictObject */.rej({
    type: schemas/* literal */.euz("lfs").describe("Git LFS, on the server of the repository's remote."),
    path: scalar/* path */.Ae.describe("Folder in the repository for the pointers."),
});
const releaseStore = schemas/* strictObject */.rej({
    type: schemas/* literal */.euz("release").describe("Assets of a GitHub Release."),
    path: schemas/* string */.YjP()
        .default("")
        .describe("owner/repository of the releases. Default: the repository that runs this."),
});
const stores = [fileStore, ociStore, s3Store, gsStore, azureStore, dvcStore, lfsStore, releaseStore];
const kinds = stores.map(({ shape }) => shape.type.value);
const registry = schemas/* strictObject */.rej({
    path: scalar/* path */.Ae.optional().describe("Folder of the registry in the repository. Default: registry."),
    store: schemas/* discriminatedUnion */.gMt("type", stores, {
        error: ({ code }) => (code === "invalid_union" ? `allowed are ${kinds.join(", ")}` : undefined),
    })
        .optional()
        .describe("Where the artifacts are kept."),
    exports: registryExports
        .optional()
        .describe("Other registries that a version is mirrored to once it has landed."),
    receipt: receipt.optional().describe("Who signs the receipts of the gate, and whether one is needed."),
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
    checks: checks.optional().describe("Checks of the data that matter to a model, done by validate-data."),
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
/* harmony import */ var zod__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(27597);

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
/* harmony import */ var zod__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(27597);
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
        importances: _scalar_js__WEBPACK_IMPORTED_MODULE_0__/* .path */ .Ae
            .optional()
            .describe('JSON file of how much the model leans on each column, such as {"age": 0.4}: the version record keeps it, and drift-check counts columns by it.'),
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


/***/ })

};
