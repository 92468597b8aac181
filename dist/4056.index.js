export const id = 4056;
export const ids = [4056];
export const modules = {

/***/ 18538:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   U: () => (/* binding */ isLoopback),
/* harmony export */   l: () => (/* binding */ checkedUrl)
/* harmony export */ });
/* harmony import */ var node_net__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(77030);
/* harmony import */ var _runtime_errors_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(43575);


/** @throws ConfigurationError for an address that would send in the clear, or that holds a password */
function checkedUrl(text, what) {
    if (!URL.canParse(text))
        throw new _runtime_errors_js__WEBPACK_IMPORTED_MODULE_1__/* .ConfigurationError */ .j1(`${what} is not a URL.`);
    const url = new URL(text);
    if (url.username !== "" || url.password !== "") {
        throw new _runtime_errors_js__WEBPACK_IMPORTED_MODULE_1__/* .ConfigurationError */ .j1(`${what} holds a name or password. Give it by an environment variable.`);
    }
    if (url.protocol === "https:" || (url.protocol === "http:" && isLoopback(url.hostname)))
        return url;
    throw new _runtime_errors_js__WEBPACK_IMPORTED_MODULE_1__/* .ConfigurationError */ .j1(`${url.protocol}//${url.host} is not encrypted. Only https is used, save for this machine.`);
}
/** Whether a URL's host is this machine. A name that only begins like it is not. */
function isLoopback(host) {
    return host === "localhost" || host === "[::1]" || ((0,node_net__WEBPACK_IMPORTED_MODULE_0__.isIPv4)(host) && host.startsWith("127."));
}


/***/ }),

/***/ 90056:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   HX: () => (/* binding */ basic),
/* harmony export */   OM: () => (/* binding */ secretOf),
/* harmony export */   aD: () => (/* binding */ serverAddress),
/* harmony export */   c7: () => (/* binding */ requiredSecret),
/* harmony export */   rJ: () => (/* binding */ secret)
/* harmony export */ });
/* harmony import */ var _runtime_errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(43575);

/**
 * A secret from the environment, kept out of the log.
 * @throws ConfigurationError where it could not stand in a header
 */
function secret(name, { environment, log }) {
    const value = environment[name]?.trim();
    if (!value)
        return undefined;
    log.mask(value);
    if (/^[\x21-\x7e]+$/.test(value))
        return value;
    throw new _runtime_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .ConfigurationError */ .j1(`${name} holds a space or another character that no key has. Set it anew.`);
}
/** @throws ConfigurationError where it is not set */
function requiredSecret(name, server, runtime) {
    const value = secret(name, runtime);
    if (value !== undefined)
        return value;
    throw new _runtime_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .ConfigurationError */ .j1(`${name} is not set, and ${server} wants it. Set it in the step's env.`);
}
function basic(user, password, { log }) {
    const encoded = Buffer.from(`${user}:${password}`).toString("base64");
    log.mask(encoded);
    return `Basic ${encoded}`;
}
/** The address of a server from the environment, with a `/` at its end. Credentials in it are an error. */
function serverAddress(name, usual, { environment, log }) {
    const given = environment[name]?.trim() || usual;
    if (given === undefined)
        return undefined;
    const url = URL.canParse(given) ? new URL(given) : undefined;
    if (url?.password)
        log.mask(decodeURIComponent(url.password));
    if (url === undefined || !/^https?:$/.test(url.protocol) || url.username !== "" || url.password !== "") {
        throw new _runtime_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .ConfigurationError */ .j1(`${name} has to be an https address without credentials in it, such as ${usual ?? "https://mlflow.example.com"}.`);
    }
    return new URL(`${url.origin}${url.pathname.replace(/\/*$/, "/")}`);
}
/**
 * A secret by its environment variable, masked in the log from then on.
 * @throws ConfigurationError where it is not set, or holds what no header can
 */
function secretOf(name, { environment, log }) {
    const value = environment[name]?.trim() ?? "";
    if (value === "") {
        throw new _runtime_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .ConfigurationError */ .j1(`the environment variable ${name} is not set. Set it on the step: env: { ${name}: \${{ secrets.${name} }} }.`);
    }
    log.mask(value);
    if (/[^\x20-\x7e]/.test(value)) {
        throw new _runtime_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .ConfigurationError */ .j1(`the environment variable ${name} holds a character that can't be sent.`);
    }
    return value;
}


/***/ }),

/***/ 62779:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   cv: () => (/* binding */ exchange),
/* harmony export */   tN: () => (/* binding */ send),
/* harmony export */   x5: () => (/* binding */ refusal)
/* harmony export */ });
/* harmony import */ var _runtime_errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(43575);
/* harmony import */ var _address_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(18538);


/**
 * Sends a request and returns the answer's text. Only https is spoken, save with this machine, and no redirect is
 * followed: it could carry a secret elsewhere.
 * @throws ConfigurationError that names the host alone: an address may be a secret
 */
async function send(request, runtime) {
    const answer = await exchange(request, runtime);
    if (answer.status >= 200 && answer.status < 300)
        return answer.text;
    throw refusal(request, answer);
}
/** The same for a caller who knows what to do with other answers than yes. */
async function exchange(request, runtime) {
    const { patience = 10, longestAnswer = 20_000 } = request;
    const url = (0,_address_js__WEBPACK_IMPORTED_MODULE_1__/* .checkedUrl */ .l)(request.url, "the address");
    const timeout = AbortSignal.timeout(patience * 1000);
    try {
        const response = await fetch(url, {
            method: request.method,
            headers: { "user-agent": "mergeline", ...request.headers },
            body: request.body ?? null,
            redirect: "manual",
            signal: AbortSignal.any([runtime.signal, timeout]),
        });
        return { status: response.status, text: await firstOf(response, longestAnswer) };
    }
    catch (error) {
        if (runtime.signal.aborted)
            throw error;
        const why = timeout.aborted ? `no answer within ${patience} s` : (0,_runtime_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .messageOf */ .bD)(causeOf(error));
        throw new _runtime_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .ConfigurationError */ .j1(`${url.host} can't be reached: ${withoutSecrets(why, request)}.`);
    }
}
/** What an answer that is no yes says, in a sentence that names the host. */
function refusal(request, { status, text }) {
    const { host } = new URL(request.url);
    const said = concealed(text, request).replaceAll(/\s+/g, " ").trim().slice(0, 200);
    return new _runtime_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .ConfigurationError */ .j1(status >= 300 && status < 400
        ? `${host} answered ${status}, a redirect, which is not followed. Give the address that it leads to.`
        : `${host} answered ${status}${said === "" ? "" : `: ${said}`}.`);
}
/** At most so much of an answer as is looked at; a server that never ends is left. */
async function firstOf(response, longest) {
    const decoder = new TextDecoder();
    let text = "";
    for await (const chunk of response.body ?? []) {
        text += decoder.decode(chunk, { stream: true });
        if (text.length > longest)
            break;
    }
    return text;
}
function causeOf(error) {
    return error instanceof Error && error.cause !== undefined ? error.cause : error;
}
/** A server may send back what it was sent. Of one whose address is a secret nothing is quoted: parts of it would be. */
function concealed(text, { url, secrets = [] }) {
    if (secrets.includes(url))
        return "";
    return withoutSecrets(text, { secrets });
}
function withoutSecrets(text, { secrets = [] }) {
    return secrets.reduce((left, secret) => (secret === "" ? left : left.replaceAll(secret, "***")), text);
}


/***/ }),

/***/ 54152:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   A: () => (/* binding */ isProblem),
/* harmony export */   g: () => (/* binding */ openMlflow)
/* harmony export */ });
/* harmony import */ var _http_request_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(62779);
/* harmony import */ var _runtime_errors_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(43575);
/* harmony import */ var _credentials_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(3789);



/** Characters of an answer that are read: a page of 200 model versions with their tags. */
const longestAnswer = 16 * 1024 * 1024;
/** @param url the server's address; only https, save for this machine */
function openMlflow(url, runtime) {
    const authorization = (0,_credentials_js__WEBPACK_IMPORTED_MODULE_2__/* .authorizationFor */ .r)(url, runtime);
    const secrets = authorization === undefined ? [] : [authorization.replace(/^\w+ /, "")];
    const attempt = async (method, path, input) => {
        const target = new URL(`api/2.0/mlflow/${path}`, url);
        if (method === "GET") {
            for (const [name, value] of Object.entries(input))
                target.searchParams.set(name, String(value));
        }
        const request = {
            method,
            url: target.href,
            headers: {
                accept: "application/json",
                ...(authorization === undefined ? {} : { authorization }),
                ...(method !== "GET" && { "content-type": "application/json" }),
            },
            ...(method !== "GET" && { body: JSON.stringify(input) }),
            secrets,
            longestAnswer,
            patience: 60,
        };
        const answer = await (0,_http_request_js__WEBPACK_IMPORTED_MODULE_0__/* .exchange */ .cv)(request, runtime);
        if (answer.status === 200)
            return objectOf(answer.text, url);
        if (answer.status === 401 || answer.status === 403) {
            throw new _runtime_errors_js__WEBPACK_IMPORTED_MODULE_1__/* .ConfigurationError */ .j1(authorization === undefined
                ? `MLflow at ${url.origin} wants credentials (HTTP ${answer.status}). Set ${_credentials_js__WEBPACK_IMPORTED_MODULE_2__/* .mlflowCredentials */ .S} in the step's env.`
                : `MLflow at ${url.origin} refuses the credentials in ${_credentials_js__WEBPACK_IMPORTED_MODULE_2__/* .mlflowCredentials */ .S} (HTTP ${answer.status}).`);
        }
        return { problem: { code: codeOf(answer.text), error: (0,_http_request_js__WEBPACK_IMPORTED_MODULE_0__/* .refusal */ .x5)(request, answer) } };
    };
    const orThrow = async (method, path, input) => {
        const answer = await attempt(method, path, input);
        if (isProblem(answer))
            throw answer.problem.error;
        return answer;
    };
    return {
        url,
        authorization,
        attempt,
        get: (path, query = {}) => orThrow("GET", path, query),
        post: (path, body) => orThrow("POST", path, body),
    };
}
function isProblem(answer) {
    const { problem } = answer;
    return problem?.error instanceof _runtime_errors_js__WEBPACK_IMPORTED_MODULE_1__/* .ConfigurationError */ .j1;
}
function objectOf(text, url) {
    try {
        const value = JSON.parse(text);
        if (typeof value === "object" && value !== null && !Array.isArray(value))
            return value;
    }
    catch { }
    throw new _runtime_errors_js__WEBPACK_IMPORTED_MODULE_1__/* .ConfigurationError */ .j1(`${url.origin} does not answer as an MLflow server does: no JSON object.`);
}
function codeOf(text) {
    try {
        const { error_code: code } = JSON.parse(text);
        return typeof code === "string" ? code : "";
    }
    catch {
        return "";
    }
}


/***/ }),

/***/ 3789:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   S: () => (/* binding */ mlflowCredentials),
/* harmony export */   r: () => (/* binding */ authorizationFor)
/* harmony export */ });
/* harmony import */ var _http_credentials_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(90056);

/** The variables that the credentials come from, as MLflow's own client names them, for errors. */
const mlflowCredentials = "MLFLOW_TRACKING_TOKEN, or MLFLOW_TRACKING_USERNAME and MLFLOW_TRACKING_PASSWORD,";
/** What to send to an MLflow server. Where MLFLOW_TRACKING_URI is set, credentials go to that server alone. */
function authorizationFor(url, runtime) {
    const tracking = (0,_http_credentials_js__WEBPACK_IMPORTED_MODULE_0__/* .serverAddress */ .aD)("MLFLOW_TRACKING_URI", undefined, runtime);
    if (tracking !== undefined && tracking.origin !== url.origin)
        return undefined;
    const user = (0,_http_credentials_js__WEBPACK_IMPORTED_MODULE_0__/* .secret */ .rJ)("MLFLOW_TRACKING_USERNAME", runtime);
    const password = (0,_http_credentials_js__WEBPACK_IMPORTED_MODULE_0__/* .secret */ .rJ)("MLFLOW_TRACKING_PASSWORD", runtime);
    if (user !== undefined && password !== undefined)
        return (0,_http_credentials_js__WEBPACK_IMPORTED_MODULE_0__/* .basic */ .HX)(user, password, runtime);
    const token = (0,_http_credentials_js__WEBPACK_IMPORTED_MODULE_0__/* .secret */ .rJ)("MLFLOW_TRACKING_TOKEN", runtime);
    return token === undefined ? undefined : `Bearer ${token}`;
}


/***/ }),

/***/ 24056:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   removeFromMlflow: () => (/* binding */ removeFromMlflow),
/* harmony export */   toMlflow: () => (/* binding */ toMlflow)
/* harmony export */ });
/* harmony import */ var _http_address_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(18538);
/* harmony import */ var _http_credentials_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(90056);
/* harmony import */ var _mlflow_client_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(54152);
/* harmony import */ var _runtime_errors_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(43575);
/* harmony import */ var _tags_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(79516);





/** What MLflow takes in one call of runs/log-batch, and in a parameter's or a tag's value. */
const most = { metrics: 1000, parameters: 100, value: 5000 };
/** Registers a version in MLflow: a run with metrics, parameters and tags, a model version of it, and the aliases. */
const toMlflow = async (settings, { record, aliases }, runtime) => {
    const server = (0,_mlflow_client_js__WEBPACK_IMPORTED_MODULE_2__/* .openMlflow */ .g)(addressOf(settings.uri, runtime), runtime);
    const name = settings.model ?? record.name;
    const found = await versionIn(server, name, record);
    const version = found ?? (await createVersion(server, name, settings.experiment ?? record.name, record));
    for (const alias of aliases)
        await server.post("registered-models/alias", { name, alias, version });
    return { state: found === undefined ? "created" : "current", name: `${name} version ${version}` };
};
/** Deletes an alias of the registered model, where the model has it. */
const removeFromMlflow = async (settings, model, alias, runtime) => {
    const server = (0,_mlflow_client_js__WEBPACK_IMPORTED_MODULE_2__/* .openMlflow */ .g)(addressOf(settings.uri, runtime), runtime);
    const name = settings.model ?? model;
    const gone = await server.attempt("DELETE", "registered-models/alias", { name, alias });
    if ((0,_mlflow_client_js__WEBPACK_IMPORTED_MODULE_2__/* .isProblem */ .A)(gone) && gone.problem.code !== "RESOURCE_DOES_NOT_EXIST")
        throw gone.problem.error;
};
function addressOf(uri, runtime) {
    const url = uri === undefined ? (0,_http_credentials_js__WEBPACK_IMPORTED_MODULE_1__/* .serverAddress */ .aD)("MLFLOW_TRACKING_URI", undefined, runtime) : (0,_http_address_js__WEBPACK_IMPORTED_MODULE_0__/* .checkedUrl */ .l)(uri, "uri");
    if (url === undefined) {
        throw new _runtime_errors_js__WEBPACK_IMPORTED_MODULE_3__/* .ConfigurationError */ .j1("uri is not set, nor is MLFLOW_TRACKING_URI; the server's address is needed.");
    }
    return new URL(`${url.origin}${url.pathname.replace(/\/*$/, "/")}`);
}
/** The number that MLflow gave the version before. */
async function versionIn(server, name, record) {
    const filter = `name = '${quoted(name)}' and tags.\`mergeline.idempotencyKey\` = '${record.idempotencyKey}'`;
    const { model_versions: found = [] } = await server.get("model-versions/search", {
        filter,
        max_results: "1",
    });
    const [first] = found;
    return first === undefined ? undefined : String(first.version);
}
async function createVersion(server, name, experiment, record) {
    const model = await server.attempt("POST", "registered-models/create", { name });
    if ((0,_mlflow_client_js__WEBPACK_IMPORTED_MODULE_2__/* .isProblem */ .A)(model) && model.problem.code !== "RESOURCE_ALREADY_EXISTS")
        throw model.problem.error;
    const run = await runOf(server, await experimentOf(server, experiment), record);
    const { model_version: made } = await server.post("model-versions/create", {
        name,
        source: sourceOf(record, run),
        run_id: run,
        description: (0,_tags_js__WEBPACK_IMPORTED_MODULE_4__/* .descriptionOf */ .Kq)(record),
        tags: pairs((0,_tags_js__WEBPACK_IMPORTED_MODULE_4__/* .tagsOf */ .Fg)(record)),
    });
    return String(made.version);
}
/** MLflow takes no path of a machine as a source: where the bytes lie in a folder, the run stands there. */
function sourceOf(record, run) {
    const { uri } = record.artifacts[0];
    return uri.startsWith("file:") ? `runs:/${run}/model` : uri;
}
async function experimentOf(server, name) {
    const find = () => server.attempt("GET", "experiments/get-by-name", { experiment_name: name });
    const found = await find();
    if (!(0,_mlflow_client_js__WEBPACK_IMPORTED_MODULE_2__/* .isProblem */ .A)(found))
        return String(found.experiment.experiment_id);
    if (found.problem.code !== "RESOURCE_DOES_NOT_EXIST")
        throw found.problem.error;
    const made = await server.attempt("POST", "experiments/create", { name });
    if (!(0,_mlflow_client_js__WEBPACK_IMPORTED_MODULE_2__/* .isProblem */ .A)(made))
        return String(made.experiment_id);
    // Somebody else may have made it meanwhile.
    const again = await find();
    if ((0,_mlflow_client_js__WEBPACK_IMPORTED_MODULE_2__/* .isProblem */ .A)(again))
        throw made.problem.error;
    return String(again.experiment.experiment_id);
}
/** A finished run with what the record says; one that an earlier try has left is used again. */
async function runOf(server, experiment, record) {
    const { runs = [] } = await server.post("runs/search", {
        experiment_ids: [experiment],
        filter: `tags.\`mergeline.idempotencyKey\` = '${record.idempotencyKey}'`,
        max_results: 1,
    });
    const [left] = runs;
    const time = Date.parse(record.createdAt);
    const made = left ??
        (await server.post("runs/create", {
            experiment_id: experiment,
            run_name: `${record.name}-${record.version}`,
            start_time: time,
            tags: pairs((0,_tags_js__WEBPACK_IMPORTED_MODULE_4__/* .tagsOf */ .Fg)(record)),
        })).run;
    const info = made.info;
    const run = String(info.run_id);
    if (info.status === "FINISHED")
        return run;
    const metrics = (0,_tags_js__WEBPACK_IMPORTED_MODULE_4__/* .metricsOf */ .Ps)(record).map(([key, value]) => ({ key, value, timestamp: time, step: 0 }));
    for (const part of parts(metrics, most.metrics)) {
        await server.post("runs/log-batch", { run_id: run, metrics: part });
    }
    const parameters = Object.entries(record.training?.parameters ?? {}).map(([key, value]) => ({
        key,
        value: (typeof value === "string" ? value : JSON.stringify(value)).slice(0, most.value),
    }));
    for (const part of parts(parameters, most.parameters)) {
        await server.post("runs/log-batch", { run_id: run, params: part });
    }
    await server.post("runs/update", { run_id: run, status: "FINISHED", end_time: time });
    return run;
}
function pairs(tags) {
    return Object.entries(tags).map(([key, value]) => ({ key, value: value.slice(0, most.value) }));
}
function parts(all, size) {
    const cut = [];
    for (let at = 0; at < all.length; at += size)
        cut.push(all.slice(at, at + size));
    return cut;
}
function quoted(text) {
    return text.replaceAll("'", "''");
}


/***/ }),

/***/ 79516:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Fg: () => (/* binding */ tagsOf),
/* harmony export */   Kq: () => (/* binding */ descriptionOf),
/* harmony export */   Ps: () => (/* binding */ metricsOf)
/* harmony export */ });
/** What every other registry is told of a version, under the same names. The idempotency key finds it again. */
function tagsOf(record) {
    const [artifact] = record.artifacts;
    const { source } = record;
    return {
        "mergeline.version": String(record.version),
        "mergeline.idempotencyKey": record.idempotencyKey,
        "mergeline.digest": artifact.digest,
        "mergeline.artifact": artifact.uri,
        "mergeline.gate": record.gate === "none" ? "none" : record.gate.verdict,
        ...(source?.commit && { "mergeline.commit": source.commit }),
        ...(source?.repository && { "mergeline.repository": source.repository }),
        ...(source?.runUrl && { "mergeline.run": source.runUrl }),
    };
}
/** One line for people. */
function descriptionOf(record) {
    const from = record.source?.repository === undefined ? "" : ` of ${record.source.repository}`;
    return `${record.name} version ${record.version}${from}, registered by Mergeline`;
}
function metricsOf(record) {
    return Object.entries(record.evaluation?.metrics ?? {}).map(([name, { value }]) => [name, value]);
}


/***/ })

};
