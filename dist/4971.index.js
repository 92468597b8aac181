export const id = 4971;
export const ids = [4971];
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

/***/ 64971:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   push: () => (/* binding */ push)
/* harmony export */ });
/* harmony import */ var _toolkit_http_credentials_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(90056);
/* harmony import */ var _toolkit_http_request_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(62779);
/* harmony import */ var _metrics_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(87092);



/** Replaces the metrics of the group of job, model and environment in a Pushgateway. */
const push = async (settings, measurement, runtime) => {
    const group = { job: settings.job ?? "mergeline_drift", ...(0,_metrics_js__WEBPACK_IMPORTED_MODULE_2__/* .labelsOf */ .PC)(measurement) };
    const base = settings.url.replace(/\/+$/, "");
    const url = `${base}/metrics/${Object.entries(group).map(groupPart).join("/")}`;
    const password = settings.password_env === undefined ? "" : (0,_toolkit_http_credentials_js__WEBPACK_IMPORTED_MODULE_0__/* .secretOf */ .OM)(settings.password_env, runtime);
    const credentials = `${settings.username ?? ""}:${password}`;
    const basic = Buffer.from(credentials).toString("base64");
    await (0,_toolkit_http_request_js__WEBPACK_IMPORTED_MODULE_1__/* .send */ .tN)({
        method: "PUT",
        url,
        headers: {
            "content-type": "text/plain; version=0.0.4; charset=utf-8",
            ...(credentials === ":" ? {} : { authorization: `Basic ${basic}` }),
        },
        body: (0,_metrics_js__WEBPACK_IMPORTED_MODULE_2__/* .prometheusText */ .K3)([...(0,_metrics_js__WEBPACK_IMPORTED_MODULE_2__/* .datasetMetrics */ .i2)(measurement), ...(0,_metrics_js__WEBPACK_IMPORTED_MODULE_2__/* .columnMetrics */ .qK)(measurement)]),
        secrets: [password, ...(password === "" ? [] : [basic])],
    }, runtime);
};
/** A name and a value of the group in the path; what a path can't hold goes in base64url. */
function groupPart([name, value]) {
    if (/^[\w.-]+$/.test(value))
        return `${name}/${value}`;
    return `${name}@base64/${Buffer.from(value).toString("base64url") || "="}`;
}


/***/ }),

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


/***/ })

};
