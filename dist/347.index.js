export const id = 347;
export const ids = [347,6507,8888];
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

/***/ 59012:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   X: () => (/* binding */ callJson)
/* harmony export */ });
/* harmony import */ var _http_request_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(62779);
/* harmony import */ var _runtime_errors_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(43575);


/**
 * Asks a JSON API; undefined where it answers 404.
 * @throws ConfigurationError for every other answer than yes
 */
async function callJson({ method, url, token, body }, runtime) {
    const request = {
        method,
        url,
        headers: {
            accept: "application/json",
            authorization: `Bearer ${token}`,
            ...(body === undefined ? {} : { "content-type": "application/json" }),
        },
        ...(body === undefined ? {} : { body: JSON.stringify(body) }),
        secrets: [token],
        longestAnswer: 4 * 1024 * 1024,
        patience: 30,
    };
    const answer = await (0,_http_request_js__WEBPACK_IMPORTED_MODULE_0__/* .exchange */ .cv)(request, runtime);
    if (answer.status === 404)
        return undefined;
    if (answer.status < 200 || answer.status > 299)
        throw (0,_http_request_js__WEBPACK_IMPORTED_MODULE_0__/* .refusal */ .x5)(request, answer);
    return parse(answer, request);
}
function parse({ text }, { url }) {
    if (text.trim() === "")
        return {};
    try {
        const value = JSON.parse(text);
        if (typeof value === "object" && value !== null)
            return value;
    }
    catch { }
    throw new _runtime_errors_js__WEBPACK_IMPORTED_MODULE_1__/* .ConfigurationError */ .j1(`${new URL(url).host} does not answer with a JSON object.`);
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


/***/ }),

/***/ 70347:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   removeFromVertex: () => (/* binding */ removeFromVertex),
/* harmony export */   toVertex: () => (/* binding */ toVertex)
/* harmony export */ });
/* harmony import */ var _http_credentials_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(90056);
/* harmony import */ var _report_number_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(26507);
/* harmony import */ var _runtime_errors_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(43575);
/* harmony import */ var _json_call_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(59012);
/* harmony import */ var _tags_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(79516);
/* harmony import */ var _wait_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(91728);






/** Uploads a version to Vertex AI's Model Registry, with its aliases. The container finds the bytes by MODEL_URI. */
const toVertex = async (settings, { record, aliases }, runtime) => {
    const { image, model: id = record.name } = settings;
    const { parent, call } = open(settings, runtime);
    const name = `${parent}/models/${id}`;
    const filter = encodeURIComponent(`labels.mergeline-key="${keyLabel(record)}"`);
    const versions = await call("GET", `${name}:listVersions?filter=${filter}`);
    const [there] = (versions?.models ?? []);
    if (there !== undefined) {
        const at = `${name}@${there.versionId}`;
        const lacking = aliases.filter((alias) => !there.versionAliases?.includes(alias));
        if (lacking.length > 0)
            await call("POST", `${at}:mergeVersionAliases`, { versionAliases: lacking });
        return { state: "current", name: at };
    }
    const operation = await call("POST", `${parent}/models:upload`, {
        // A model that is there gets a version; else it is made under this id.
        ...(versions === undefined ? { modelId: id } : { parentModel: name }),
        model: {
            displayName: record.name,
            versionDescription: `${(0,_tags_js__WEBPACK_IMPORTED_MODULE_4__/* .descriptionOf */ .Kq)(record)}. ${metricsText(record)}`.trim().slice(0, 2000),
            versionAliases: aliases,
            labels: {
                "mergeline-key": keyLabel(record),
                "mergeline-version": String(record.version),
                ...(record.source?.commit && { "mergeline-commit": record.source.commit.slice(0, 63) }),
            },
            containerSpec: { imageUri: image, env: environmentOf(record) },
        },
    });
    if (typeof operation?.name !== "string") {
        throw new _runtime_errors_js__WEBPACK_IMPORTED_MODULE_1__/* .ConfigurationError */ .j1(`${parent} is not there, or Vertex AI does not take models in it.`);
    }
    return { state: "created", name: await uploaded(operation.name, call, runtime) };
};
/** Takes an alias from the version that has it. */
const removeFromVertex = async (settings, model, alias, runtime) => {
    const { parent, call } = open(settings, runtime);
    const name = `${parent}/models/${settings.model ?? model}`;
    const version = await call("GET", `${name}@${alias}`);
    if (version === undefined)
        return;
    await call("POST", `${name}@${version.versionId}:mergeVersionAliases`, { versionAliases: [`-${alias}`] });
};
function open(settings, runtime) {
    const { project, location } = settings;
    const endpoint = (settings.endpoint ?? `https://${location}-aiplatform.googleapis.com`).replace(/\/+$/, "");
    const token = (0,_http_credentials_js__WEBPACK_IMPORTED_MODULE_0__/* .secretOf */ .OM)("GOOGLE_OAUTH_ACCESS_TOKEN", runtime);
    const call = (method, path, body) => (0,_json_call_js__WEBPACK_IMPORTED_MODULE_2__/* .callJson */ .X)({ method, url: `${endpoint}/v1/${path}`, token, body }, runtime);
    return { parent: `projects/${project}/locations/${location}`, call };
}
/** Waits for the operation of an upload; without that, a second run could upload the same version again. */
async function uploaded(operation, call, runtime) {
    const done = await (0,_wait_js__WEBPACK_IMPORTED_MODULE_3__/* .until */ .T)(async () => {
        const now = await call("GET", operation);
        return now?.done === true ? now : undefined;
    }, `the upload ${operation}`, runtime);
    const { error, response } = done;
    if (error !== undefined)
        throw new _runtime_errors_js__WEBPACK_IMPORTED_MODULE_1__/* .ConfigurationError */ .j1(`the upload failed: ${String(error.message)}.`);
    return `${String(response?.model)}@${String(response?.modelVersionId)}`;
}
/** As many digits of the key as a label's value can hold. */
function keyLabel(record) {
    return record.idempotencyKey.slice("sha256:".length).slice(0, 63);
}
/** The same variables as a container of deploy-canary gets. */
function environmentOf(record) {
    const { uri, digest } = record.artifacts[0];
    const variables = {
        MODEL_NAME: record.name,
        MODEL_VERSION: String(record.version),
        MODEL_URI: uri,
        MODEL_DIGEST: digest,
    };
    return Object.entries(variables).map(([name, value]) => ({ name, value }));
}
function metricsText(record) {
    return (0,_tags_js__WEBPACK_IMPORTED_MODULE_4__/* .metricsOf */ .Ps)(record)
        .map(([name, value]) => `${name} ${(0,_report_number_js__WEBPACK_IMPORTED_MODULE_5__/* .formatNumber */ .ZV)(value)}`)
        .join(", ");
}


/***/ }),

/***/ 91728:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   T: () => (/* binding */ until)
/* harmony export */ });
/* harmony import */ var node_timers_promises__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(58500);
/* harmony import */ var _runtime_errors_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(43575);


/** Seconds before each further look: two minutes in all. */
const pauses = [1, 2, 5, 10, 20, 30, 30, 30];
/**
 * Looks until there is an answer.
 * @param look undefined: not yet
 * @throws ConfigurationError when there is none after two minutes
 */
async function until(look, what, runtime) {
    for (const pause of [0, ...pauses]) {
        await (0,node_timers_promises__WEBPACK_IMPORTED_MODULE_0__.setTimeout)(pause * 1000, undefined, { signal: runtime.signal });
        const found = await look();
        if (found !== undefined)
            return found;
    }
    throw new _runtime_errors_js__WEBPACK_IMPORTED_MODULE_1__/* .ConfigurationError */ .j1(`${what} is not done after two minutes. Look there how it ends.`);
}


/***/ }),

/***/ 26507:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   B4: () => (/* binding */ formatCount),
/* harmony export */   Gp: () => (/* binding */ formatSigned),
/* harmony export */   ZV: () => (/* binding */ formatNumber),
/* harmony export */   l9: () => (/* binding */ formatPercent),
/* harmony export */   pq: () => (/* binding */ countOf),
/* harmony export */   z3: () => (/* binding */ formatBytes)
/* harmony export */ });
const minus = "−";
/** A number for people: fixed digits after the point (3), a real minus sign, `–` where there is none. */
function formatNumber(value, digits = 3) {
    if (value === null || value === undefined || !Number.isFinite(value))
        return "–";
    const magnitude = Math.abs(value);
    const text = magnitude !== 0 && (magnitude < 0.5 * 10 ** -digits || magnitude >= 1e9)
        ? magnitude.toExponential(2)
        : grouped(magnitude.toFixed(digits));
    return value < 0 && Number(text.replaceAll(",", "")) !== 0 ? `${minus}${text}` : text;
}
/** Like {@link formatNumber}, with a sign in front also when positive. */
function formatSigned(value, digits = 3) {
    const text = formatNumber(value, digits);
    return value !== null && value !== undefined && value > 0 && text !== "–" ? `+${text}` : text;
}
/** A count with thousands separators: `2,000`. */
function formatCount(value) {
    return grouped(String(value));
}
/** With a comma between thousands. By hand: the first call of toLocaleString costs more than all else that is written. */
function grouped(number) {
    const [whole = "", ...fraction] = number.split(".");
    return [whole.replaceAll(/\B(?=(\d{3})+$)/g, ","), ...fraction].join(".");
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
/** A number of bytes in the unit that reads best, powers of 1,024: `12 B`, `1.5 KiB`, `70.1 MiB`. */
function formatBytes(bytes) {
    const units = ["B", "KiB", "MiB", "GiB", "TiB"];
    const power = Math.min(units.length - 1, Math.floor(Math.log2(Math.max(1, bytes)) / 10));
    const value = bytes / 1024 ** power;
    return `${power === 0 ? formatCount(value) : value.toFixed(1)} ${units[power]}`;
}


/***/ })

};
