export const id = 4837;
export const ids = [4837];
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

/***/ 89183:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   I: () => (/* binding */ callAws),
/* harmony export */   x: () => (/* binding */ askAws)
/* harmony export */ });
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(77598);
/* harmony import */ var _address_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(18538);
/* harmony import */ var _credentials_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(90056);
/* harmony import */ var _request_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(62779);




/** Calls an operation of one of AWS's Query APIs. */
async function callAws(service, parameters, runtime) {
    const body = new URLSearchParams(parameters).toString();
    const request = await signed(service, { "content-type": "application/x-www-form-urlencoded; charset=utf-8" }, body, runtime);
    await (0,_request_js__WEBPACK_IMPORTED_MODULE_3__/* .send */ .tN)(request, runtime);
}
/**
 * Calls an operation of one of AWS's JSON 1.1 APIs; the caller judges the answer.
 * @param target `SageMaker.CreateModelPackage`
 */
async function askAws(service, target, input, runtime) {
    const headers = { "content-type": "application/x-amz-json-1.1", "x-amz-target": target };
    const request = await signed(service, headers, JSON.stringify(input), runtime);
    return { request, answer: await (0,_request_js__WEBPACK_IMPORTED_MODULE_3__/* .exchange */ .cv)({ ...request, longestAnswer: 1024 * 1024 }, runtime) };
}
/**
 * A request with the credentials that aws-actions/configure-aws-credentials leaves in the environment. AWS's own signer
 * signs; the whole SDK would be the larger part of an action.
 */
async function signed({ service, host: prefix = service, name, region }, headersToSign, body, runtime) {
    const { environment } = runtime;
    const accessKeyId = (0,_credentials_js__WEBPACK_IMPORTED_MODULE_2__/* .secretOf */ .OM)("AWS_ACCESS_KEY_ID", runtime);
    const secretAccessKey = (0,_credentials_js__WEBPACK_IMPORTED_MODULE_2__/* .secretOf */ .OM)("AWS_SECRET_ACCESS_KEY", runtime);
    const token = environment.AWS_SESSION_TOKEN ? (0,_credentials_js__WEBPACK_IMPORTED_MODULE_2__/* .secretOf */ .OM)("AWS_SESSION_TOKEN", runtime) : undefined;
    const suffix = region.startsWith("cn-") ? "amazonaws.com.cn" : "amazonaws.com";
    const given = environment[`AWS_ENDPOINT_URL_${name}`] || environment.AWS_ENDPOINT_URL;
    const url = (0,_address_js__WEBPACK_IMPORTED_MODULE_1__/* .checkedUrl */ .l)(given || `https://${prefix}.${region}.${suffix}`, `the endpoint of ${service}`);
    const { SignatureV4 } = await __webpack_require__.e(/* import() */ 5118).then(__webpack_require__.t.bind(__webpack_require__, 75118, 19));
    const signer = new SignatureV4({
        service,
        region,
        credentials: { accessKeyId, secretAccessKey, ...(token === undefined ? {} : { sessionToken: token }) },
        sha256: Sha256,
    });
    const { headers: all } = await signer.sign({
        method: "POST",
        protocol: url.protocol,
        hostname: url.hostname,
        ...(url.port === "" ? {} : { port: Number(url.port) }),
        path: "/",
        query: {},
        headers: { host: url.host, ...headersToSign },
        body,
    }, { signingDate: runtime.now() });
    const { host: _, ...headers } = all;
    const secrets = [accessKeyId, secretAccessKey, ...(token === undefined ? [] : [token])];
    return { method: "POST", url: new URL("/", url).href, headers, body, secrets };
}
/** Node's SHA-256 in the shape that the signer asks for. */
class Sha256 {
    secret;
    hash;
    constructor(secret) {
        this.secret = secret;
        this.hash = this.fresh();
    }
    update(data) {
        this.hash.update(bytes(data));
    }
    async digest() {
        return this.hash.digest();
    }
    reset() {
        this.hash = this.fresh();
    }
    fresh() {
        return this.secret === undefined ? (0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.createHash)("sha256") : (0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.createHmac)("sha256", bytes(this.secret));
    }
}
function bytes(data) {
    if (typeof data === "string")
        return Buffer.from(data);
    if (data instanceof ArrayBuffer)
        return Buffer.from(data);
    return Buffer.from(data.buffer, data.byteOffset, data.byteLength);
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

/***/ 64837:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   toSageMaker: () => (/* binding */ toSageMaker)
/* harmony export */ });
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(77598);
/* harmony import */ var _http_aws_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(89183);
/* harmony import */ var _http_request_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(62779);
/* harmony import */ var _runtime_errors_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(43575);
/* harmony import */ var _tags_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(79516);





/** Custom properties that a model package can have, and characters of a value. */
const most = { properties: 50, value: 256 };
/** Registers a version as a model package in SageMaker's Model Registry. It has no aliases; those stay in git. */
const toSageMaker = async (settings, { record }, runtime) => {
    const group = settings.group ?? record.name;
    const call = caller(settings.region, runtime);
    const specification = inferenceOf(settings, record);
    await makeGroup(call, group, record);
    const found = await packageIn(call, group, record);
    if (found !== undefined)
        return { state: "current", name: found };
    const { ModelPackageArn: arn } = await call("CreateModelPackage", {
        ModelPackageGroupName: group,
        ModelPackageDescription: marked(record),
        ModelApprovalStatus: settings.approval ?? "PendingManualApproval",
        InferenceSpecification: specification,
        CustomerMetadataProperties: propertiesOf(record),
        ClientToken: (0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.createHash)("sha256").update(`${group} ${record.idempotencyKey}`).digest("hex").slice(0, 36),
    });
    return { state: "created", name: String(arn) };
};
function caller(region, runtime) {
    const service = { service: "sagemaker", host: "api.sagemaker", name: "SAGEMAKER", region };
    return async (operation, input) => {
        const { request, answer } = await (0,_http_aws_js__WEBPACK_IMPORTED_MODULE_1__/* .askAws */ .x)(service, `SageMaker.${operation}`, input, runtime);
        if (answer.status !== 200)
            throw (0,_http_request_js__WEBPACK_IMPORTED_MODULE_2__/* .refusal */ .x5)(request, answer);
        try {
            return JSON.parse(answer.text);
        }
        catch {
            throw new _runtime_errors_js__WEBPACK_IMPORTED_MODULE_3__/* .ConfigurationError */ .j1(`${operation}: SageMaker's answer is no JSON.`);
        }
    };
}
/** Made where it is not there: whoever else makes it at the same time is not in the way. */
async function makeGroup(call, group, record) {
    const describe = () => call("DescribeModelPackageGroup", { ModelPackageGroupName: group });
    try {
        await describe();
    }
    catch {
        await call("CreateModelPackageGroup", {
            ModelPackageGroupName: group,
            ModelPackageGroupDescription: `${record.name}, registered by Mergeline`,
        }).catch(async (error) => {
            await describe().catch(() => {
                throw error;
            });
        });
    }
}
/** The listing holds descriptions and no custom properties, so the key stands in the description. */
async function packageIn(call, group, record) {
    const description = marked(record);
    let next;
    do {
        const page = await call("ListModelPackages", {
            ModelPackageGroupName: group,
            ModelPackageType: "Versioned",
            SortBy: "CreationTime",
            SortOrder: "Descending",
            MaxResults: 100,
            ...(next === undefined ? {} : { NextToken: next }),
        });
        const packages = (page.ModelPackageSummaryList ?? []);
        const found = packages.find((one) => one.ModelPackageDescription === description);
        if (found !== undefined)
            return String(found.ModelPackageArn);
        next = page.NextToken ?? undefined;
    } while (next !== undefined);
    return undefined;
}
function marked(record) {
    return `${(0,_tags_js__WEBPACK_IMPORTED_MODULE_4__/* .descriptionOf */ .Kq)(record)} (${record.idempotencyKey})`.slice(-1024);
}
/** SageMaker reads models from S3 alone: a tar archive, or an object as it is. */
function inferenceOf({ image }, record) {
    const uri = record.artifacts.find((one) => one.uri.startsWith("s3://"))?.uri;
    if (uri === undefined) {
        throw new _runtime_errors_js__WEBPACK_IMPORTED_MODULE_3__/* .ConfigurationError */ .j1(`${record.name} version ${record.version} has no artifact in S3, and SageMaker takes none from elsewhere. Set registry.store to s3, or register an s3:// URI.`);
    }
    const data = uri.endsWith(".tar.gz")
        ? { ModelDataUrl: uri }
        : { ModelDataSource: { S3DataSource: { S3Uri: uri, S3DataType: "S3Object", CompressionType: "None" } } };
    const container = { Image: image, ...data, Environment: { MODEL_VERSION: String(record.version) } };
    return {
        Containers: [container],
        SupportedContentTypes: ["application/json"],
        SupportedResponseMIMETypes: ["application/json"],
    };
}
function propertiesOf(record) {
    const metrics = (0,_tags_js__WEBPACK_IMPORTED_MODULE_4__/* .metricsOf */ .Ps)(record).map(([name, value]) => [`metric.${name}`, String(value)]);
    const all = [...Object.entries((0,_tags_js__WEBPACK_IMPORTED_MODULE_4__/* .tagsOf */ .Fg)(record)), ...metrics].map(([name, value]) => [
        allowed(name).slice(0, 128),
        allowed(value).slice(0, most.value),
    ]);
    return Object.fromEntries(all.slice(0, most.properties));
}
/** Other characters are refused in names and values of properties. */
function allowed(text) {
    return text.replaceAll(/[^\p{L}\p{Z}\p{N}_.:/=+\-@]/gu, "_");
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
