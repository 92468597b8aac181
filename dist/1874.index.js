export const id = 1874;
export const ids = [1874];
export const modules = {

/***/ 433:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   k: () => (/* binding */ ask)
/* harmony export */ });
/* harmony import */ var node_timers_promises__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(58500);
/* harmony import */ var _toolkit_http_address_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(18538);
/* harmony import */ var _toolkit_runtime_errors_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(43575);
/* harmony import */ var _json_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(20354);




/** Bytes of an answer. A run of ten thousand metrics has about one MiB. */
const answerLimit = 8 * 1024 * 1024;
/** Milliseconds for one try, and before each further one. */
const timeout = 30_000;
const pauses = [500, 2000];
/**
 * The JSON that a tracking server answers. Over https only, except on this machine; redirects are not followed, so
 * that no token goes to another host. Tried three times where the network or the server fails.
 * @throws ConfigurationError that names the server, and never the credentials
 */
async function ask(question, runtime) {
    const { url, server } = question;
    if (url.protocol !== "https:" && !(url.protocol === "http:" && (0,_toolkit_http_address_js__WEBPACK_IMPORTED_MODULE_1__/* .isLoopback */ .U)(url.hostname))) {
        throw new _toolkit_runtime_errors_js__WEBPACK_IMPORTED_MODULE_2__/* .ConfigurationError */ .j1(`${server} at ${url.origin} is not asked without encryption. Give an https address; http is for this machine only.`);
    }
    for (let attempt = 0;; attempt++) {
        const answer = await once(question, runtime);
        if (typeof answer === "string")
            return (0,_json_js__WEBPACK_IMPORTED_MODULE_3__/* .parseJson */ .q)(answer, `The answer of ${server} at ${url.origin}`);
        if (!answer.passing || attempt >= pauses.length)
            throw answer.error;
        runtime.log.debug(answer.error.message);
        await (0,node_timers_promises__WEBPACK_IMPORTED_MODULE_0__.setTimeout)(pauses[attempt], undefined, { signal: runtime.signal });
    }
}
async function once(question, { signal }) {
    const { url, server, authorization, body } = question;
    const limit = AbortSignal.any([signal, AbortSignal.timeout(timeout)]);
    try {
        const response = await fetch(url, {
            method: body === undefined ? "GET" : "POST",
            headers: {
                accept: "application/json",
                ...(authorization === undefined ? {} : { authorization }),
                ...(body === undefined ? {} : { "content-type": "application/json" }),
            },
            body: body === undefined ? null : JSON.stringify(body),
            redirect: "manual",
            signal: limit,
        });
        if (response.status !== 200) {
            await response.body?.cancel();
            return refusal(question, response.status);
        }
        return ((await textOf(response)) ?? {
            passing: false,
            error: new _toolkit_runtime_errors_js__WEBPACK_IMPORTED_MODULE_2__/* .ConfigurationError */ .j1(`${server} at ${url.origin} answers with more than ${answerLimit} bytes.`),
        });
    }
    catch (error) {
        signal.throwIfAborted();
        const cause = error instanceof Error && error.cause instanceof Error ? error.cause : error;
        const code = cause instanceof Error && "code" in cause ? String(cause.code) : "";
        const reason = limit.aborted ? `no answer in ${timeout / 1000} s` : (0,_toolkit_runtime_errors_js__WEBPACK_IMPORTED_MODULE_2__/* .messageOf */ .bD)(cause) || code;
        const message = `${server} at ${url.origin} can't be reached: ${reason.replace(/\.$/, "")}.`;
        return { passing: true, error: new _toolkit_runtime_errors_js__WEBPACK_IMPORTED_MODULE_2__/* .ConfigurationError */ .j1(message, { cause: error }) };
    }
}
function refusal({ url, server, authorization, credentials }, status) {
    const at = `${server} at ${url.origin}`;
    const fail = (message, passing = false) => ({ passing, error: new _toolkit_runtime_errors_js__WEBPACK_IMPORTED_MODULE_2__/* .ConfigurationError */ .j1(message) });
    if (status === 401 || status === 403) {
        return fail(authorization === undefined
            ? `${at} wants credentials (HTTP ${status}). Set ${credentials} in the step's env.`
            : `${at} refuses the credentials in ${credentials} (HTTP ${status}).`);
    }
    if (status >= 300 && status < 400) {
        return fail(`${at} answers with a redirect (HTTP ${status}), which is not followed. Give its own address.`);
    }
    if (status === 404)
        return fail(`${at} knows no such run (HTTP 404).`);
    return fail(`${at} answered HTTP ${status}.`, status >= 500 || status === 429 || status === 408);
}
/** Undefined where it is longer than is read. */
async function textOf(response) {
    const parts = [];
    let size = 0;
    if (response.body === null)
        return "";
    for await (const part of response.body) {
        size += part.length;
        if (size > answerLimit)
            return undefined; // Leaving the loop ends the transfer.
        parts.push(part);
    }
    return new TextDecoder().decode(Buffer.concat(parts));
}


/***/ }),

/***/ 21874:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   readCometExperiment: () => (/* binding */ readCometExperiment)
/* harmony export */ });
/* harmony import */ var _toolkit_http_credentials_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(90056);
/* harmony import */ var _toolkit_runtime_errors_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(43575);
/* harmony import */ var _comet_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(36593);
/* harmony import */ var _formats_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(90167);
/* harmony import */ var _http_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(433);
/* harmony import */ var _reading_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(93317);






/**
 * The last metrics of a Comet experiment that has ended, `comet://<experiment key>`, from the REST API (v2) of
 * COMET_URL_OVERRIDE (https://www.comet.com) with COMET_API_KEY.
 */
async function readCometExperiment(uri, runtime) {
    const [, key] = /^comet:\/\/([0-9a-zA-Z]{8,64})\/?$/.exec(uri) ?? [];
    if (key === undefined) {
        throw new _toolkit_runtime_errors_js__WEBPACK_IMPORTED_MODULE_1__/* .ConfigurationError */ .j1(`${uri} is not the address of a Comet experiment: comet://<experiment key> is needed.`);
    }
    const given = (0,_toolkit_http_credentials_js__WEBPACK_IMPORTED_MODULE_0__/* .serverAddress */ .aD)("COMET_URL_OVERRIDE", "https://www.comet.com", runtime);
    // Comet's own clients are configured with the address of another of its services.
    const server = new URL(given.pathname.replace(/clientlib\/$/, ""), given);
    const authorization = (0,_toolkit_http_credentials_js__WEBPACK_IMPORTED_MODULE_0__/* .requiredSecret */ .c7)("COMET_API_KEY", "Comet", runtime);
    const get = (path) => {
        const url = new URL(`api/rest/v2/experiment/${path}?experimentKey=${key}`, server);
        return (0,_http_js__WEBPACK_IMPORTED_MODULE_4__/* .ask */ .k)({ url, server: "Comet", authorization, credentials: "COMET_API_KEY" }, runtime);
    };
    const metadata = await get("metadata");
    if ((0,_reading_js__WEBPACK_IMPORTED_MODULE_5__/* .member */ .Dc)(metadata, "running") !== false) {
        throw new _toolkit_runtime_errors_js__WEBPACK_IMPORTED_MODULE_1__/* .ConfigurationError */ .j1(`${uri} is an experiment that is not known to have ended; only one that has is judged.`);
    }
    return (0,_formats_js__WEBPACK_IMPORTED_MODULE_3__/* .readAs */ .fd)(_comet_js__WEBPACK_IMPORTED_MODULE_2__/* .comet */ .T, await get("metrics/summary"), uri);
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


/***/ })

};
