export const id = 6164;
export const ids = [6164];
export const modules = {

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

/***/ 16164:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  ociKind: () => (/* binding */ ociKind)
});

// EXTERNAL MODULE: ./out/toolkit/runtime/errors.js
var errors = __webpack_require__(43575);
// EXTERNAL MODULE: ./node_modules/zod/v4/classic/schemas.js + 9 modules
var schemas = __webpack_require__(27597);
;// CONCATENATED MODULE: ./out/toolkit/registry/store/oci/answer.js

/** Characters of an answer that are read: manifests of some registries reach 4 MiB, by the specification. */
const longest = 4 * 1024 * 1024;
/** An answer's text; of one that never ends, the beginning. */
async function answerText(response, limit = longest) {
    const decoder = new TextDecoder();
    let text = "";
    for await (const chunk of response.body ?? []) {
        text += decoder.decode(chunk, { stream: true });
        if (text.length > limit)
            break;
    }
    return text.slice(0, limit);
}
const answer_errors = schemas/* object */.Ikc({
    errors: schemas/* array */.YOg(schemas/* object */.Ikc({ code: schemas/* string */.YjP().optional(), message: schemas/* string */.YjP().optional() })).min(1),
});
/** What a registry says of an error, on one line: `DENIED: quota exceeded`. Empty where it says nothing readable. */
async function saidBy(response) {
    const text = await answerText(response, 20_000).catch(() => "");
    let said = text;
    try {
        const [first] = answer_errors.parse(JSON.parse(text)).errors;
        said = [first?.code, first?.message].filter(Boolean).join(": ");
    }
    catch {
        // Pages of proxies say nothing that helps.
        if (/^\s*</.test(text))
            return "";
    }
    return said
        .replaceAll(/[\p{Cc}\s]+/gu, " ")
        .trim()
        .slice(0, 200);
}

// EXTERNAL MODULE: external "node:timers/promises"
var promises_ = __webpack_require__(58500);
;// CONCATENATED MODULE: ./out/toolkit/registry/store/oci/retry.js


/** Longest wait that a server may ask for, in seconds. */
const longestWait = 60;
/** Seconds in which a request has to be answered, not counting the body of the answer. */
const answerTime = 300;
/** A connection that could not be made, or broke before the answer. */
class Broken extends errors/* ConfigurationError */.j1 {
}
/** Sends a request once. A broken connection is {@link Broken}; a cancelled run is what it was cancelled with. */
async function once(send, host, { signal }) {
    const late = new AbortController();
    const timer = setTimeout(() => late.abort(), answerTime * 1000);
    try {
        // The answer's body may take longer: once the head is here, only a cancelled run ends it.
        return await send(AbortSignal.any([signal, late.signal]));
    }
    catch (error) {
        signal.throwIfAborted();
        if (error instanceof errors/* ConfigurationError */.j1)
            throw error;
        const why = late.signal.aborted ? `no answer within ${answerTime} s` : (0,errors/* messageOf */.bD)(causeOf(error));
        throw new Broken(`${host} can't be reached: ${why}.`, { cause: error });
    }
    finally {
        clearTimeout(timer);
    }
}
/** Sends a request that may be sent again: after a broken connection, 429 and 5xx, with the wait that the server wants. */
async function attempt(send, host, patience) {
    for (let tried = 1;; tried++) {
        try {
            const response = await once(send, host, patience);
            if (!isPassing(response.status) || tried >= patience.tries)
                return response;
            await response.body?.cancel().catch(() => { });
            await wait(tried, patience, retryAfter(response));
        }
        catch (error) {
            if (!(error instanceof Broken) || tried >= patience.tries)
                throw error;
            await wait(tried, patience);
        }
    }
}
function isPassing(status) {
    return status === 408 || status === 429 || (status >= 500 && status !== 501 && status !== 507);
}
/** @param tried how many tries were in vain, from 1 */
async function wait(tried, { firstWait, signal }, least = 0) {
    const backoff = firstWait * 2 ** (tried - 1) * (0.75 + Math.random() / 2);
    await (0,promises_.setTimeout)(Math.max(backoff, least), undefined, { signal });
}
/** Milliseconds that a server asks to be left alone. */
function retryAfter(response) {
    const text = response.headers.get("retry-after")?.trim() ?? "";
    const now = Date.parse(response.headers.get("date") ?? "");
    const seconds = /^\d+$/.test(text) ? Number(text) : (Date.parse(text) - now) / 1000;
    return Number.isFinite(seconds) ? Math.min(Math.max(seconds, 0), longestWait) * 1000 : 0;
}
function causeOf(error) {
    return error instanceof Error && error.cause !== undefined ? error.cause : error;
}

// EXTERNAL MODULE: ./out/toolkit/registry/store/oci/secure-url.js
var secure_url = __webpack_require__(92284);
;// CONCATENATED MODULE: ./out/toolkit/registry/store/oci/auth.js





/** The first demand of a header that can be met; undefined where there is none. */
function parseChallenge(header) {
    const bearer = /(?:^|,)\s*bearer\s+(.*)$/is.exec(header)?.[1];
    if (bearer !== undefined) {
        const parameters = new Map();
        for (const [, name, quoted, plain] of bearer.matchAll(/([a-z_]+)\s*=\s*(?:"((?:[^"\\]|\\.)*)"|([^\s,"]+))/gi)) {
            const key = name.toLowerCase();
            if (!parameters.has(key))
                parameters.set(key, quoted?.replaceAll(/\\(.)/gs, "$1") ?? plain ?? "");
        }
        const realm = parameters.get("realm");
        if (realm)
            return { scheme: "bearer", realm, service: parameters.get("service") };
    }
    return /(?:^|,)\s*basic(\s|,|$)/i.test(header) ? { scheme: "basic" } : undefined;
}
const tokenAnswer = schemas/* object */.Ikc({ token: schemas/* string */.YjP().optional(), access_token: schemas/* string */.YjP().optional() });
/**
 * The `Authorization` header that meets a demand. The scope is ours and not the demand's: GitHub's registry asks for
 * pull alone even where a push was refused.
 * @throws ConfigurationError when there are no credentials for it, or they are refused
 */
async function authorize(challenge, options) {
    const { from, scope, credentials, patience } = options;
    if (challenge.scheme === "basic") {
        if (credentials === undefined || !("user" in credentials))
            throw unknown(from.host);
        return basic(credentials);
    }
    const realm = (0,secure_url/* followed */.X)(challenge.realm, from);
    const response = await attempt((signal) => fetch(...tokenRequest(realm, challenge.service, scope, credentials, signal)), realm.host, patience);
    const text = await answerText(response);
    if (response.status !== 200) {
        throw response.status === 401 || response.status === 403
            ? refusedBy(from.host, credentials)
            : new errors/* ConfigurationError */.j1(`${realm.host} gave no token for ${from.host}: it answered ${response.status}.`);
    }
    const answer = tokenAnswer.safeParse(json(text)).data;
    const token = answer?.token || answer?.access_token;
    if (!token || !/^[\x21-\x7e]+$/.test(token)) {
        throw new errors/* ConfigurationError */.j1(`${realm.host} gave no token for ${from.host}, though it answered 200.`);
    }
    return `Bearer ${token}`;
}
function tokenRequest(realm, service, scope, credentials, signal) {
    const fields = { ...(service && { service }), scope };
    if (credentials !== undefined && "refreshToken" in credentials) {
        const body = new URLSearchParams({
            ...fields,
            grant_type: "refresh_token",
            client_id: "mergeline",
            refresh_token: credentials.refreshToken,
        });
        return [realm, { method: "POST", body, signal, redirect: "error" }];
    }
    const url = new URL(realm);
    for (const [name, value] of Object.entries(fields))
        url.searchParams.set(name, value);
    const headers = credentials === undefined ? {} : { authorization: basic(credentials) };
    return [url, { headers, signal, redirect: "error" }];
}
function basic({ user, password }) {
    return `Basic ${Buffer.from(`${user}:${password}`).toString("base64")}`;
}
/** The error for a registry that does not accept who we are. */
function refusedBy(host, credentials) {
    return credentials === undefined
        ? unknown(host)
        : new errors/* ConfigurationError */.j1(`${host} refuses the credentials: they are wrong, have expired, or may not do this. ${advice(host)}`);
}
function unknown(host) {
    return new errors/* ConfigurationError */.j1(`${host} wants credentials, and there are none. ${advice(host)}`);
}
function advice(host) {
    return host === "ghcr.io"
        ? "Give the job `permissions: packages: write` (packages: read, to read), or log in with docker/login-action."
        : `Log in to ${host} before this step, with docker/login-action or docker login.`;
}
function json(text) {
    try {
        return JSON.parse(text);
    }
    catch {
        return undefined;
    }
}

// EXTERNAL MODULE: ./out/toolkit/registry/store/oci/uri.js
var oci_uri = __webpack_require__(87411);
;// CONCATENATED MODULE: ./out/toolkit/registry/store/oci/client.js






/** Redirects that are followed in a row. */
const longestChain = 5;
function openClient({ repository, access, credentials, patience }) {
    const base = new URL(`${(0,oci_uri/* originOf */.yv)(repository)}/v2/${repository.name}/`);
    const scope = `repository:${repository.name}:${access}`;
    let known;
    let authorization;
    const sendOnce = async (request, url, redirects = 0) => {
        const headers = {
            "user-agent": "mergeline",
            "accept-encoding": "identity",
            ...request.headers,
            // Storage elsewhere has its own signature in the address; the registry's token is nobody else's.
            ...(authorization !== undefined && url.origin === base.origin && { authorization }),
        };
        const fetching = (signal) => fetch(url, {
            method: request.method,
            headers,
            redirect: "manual",
            signal,
            ...(request.body !== undefined && { body: request.body }),
        });
        const response = await (request.single ? once : attempt)(fetching, url.host, patience);
        const location = response.headers.get("location");
        const reads = request.method === "GET" || request.method === "HEAD";
        if (!reads || location === null || ![301, 302, 303, 307, 308].includes(response.status))
            return response;
        await response.body?.cancel();
        if (redirects === longestChain) {
            throw new errors/* ConfigurationError */.j1(`${base.host} redirects more than ${longestChain} times.`);
        }
        return sendOnce(request, (0,secure_url/* followed */.X)(location, url), redirects + 1);
    };
    return {
        repository,
        patience,
        async send(request) {
            const url = typeof request.to === "string" ? new URL(request.to, base) : request.to;
            const response = await sendOnce(request, url);
            if (response.status !== 401)
                return response;
            const challenge = parseChallenge(response.headers.get("www-authenticate") ?? "");
            if (challenge === undefined || url.origin !== base.origin)
                return response;
            await response.body?.cancel();
            known ??= credentials();
            authorization = await authorize(challenge, { from: url, scope, credentials: await known, patience });
            return sendOnce(request, url);
        },
        async refusal(response, doing) {
            const said = await saidBy(response);
            const where = `${repository.host}/${repository.name}`;
            if (response.status === 401)
                return refusedBy(repository.host, await known);
            const why = said === "" ? "" : ` (${said})`;
            const hint = response.status === 403
                ? repository.host === "ghcr.io"
                    ? " The job needs `permissions: packages: write`, and the package must let this repository write."
                    : " The credentials may not do this, or the quota is used up."
                : "";
            return new errors/* ConfigurationError */.j1(`${where}: ${doing}: the registry answered ${response.status}${why}.${hint}`);
        },
    };
}

// EXTERNAL MODULE: external "node:child_process"
var external_node_child_process_ = __webpack_require__(31421);
// EXTERNAL MODULE: external "node:fs/promises"
var external_node_fs_promises_ = __webpack_require__(51455);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(76760);
// EXTERNAL MODULE: ./out/toolkit/runtime/child/environment.js
var child_environment = __webpack_require__(31910);
;// CONCATENATED MODULE: ./out/toolkit/registry/store/oci/credentials.js






const dockerConfig = schemas/* object */.Ikc({
    auths: schemas/* record */.g1P(schemas/* string */.YjP(), schemas/* object */.Ikc({ auth: schemas/* string */.YjP().optional(), identitytoken: schemas/* string */.YjP().optional() }))
        .optional(),
    credHelpers: schemas/* record */.g1P(schemas/* string */.YjP(), schemas/* string */.YjP()).optional(),
    credsStore: schemas/* string */.YjP().optional(),
});
const helperAnswer = schemas/* object */.Ikc({ Username: schemas/* string */.YjP(), Secret: schemas/* string */.YjP() });
/** Seconds that a credential helper gets. */
const patience = 30;
/**
 * Who we are for a registry: what `docker login` left for that very host, else the run's token where the registry is
 * the one of the GitHub that the run is on, else nobody.
 */
async function findCredentials(host, runtime) {
    const found = (await fromDocker(host, runtime)) ?? (await fromGitHub(host, runtime));
    if (found !== undefined)
        runtime.log.mask("password" in found ? found.password : found.refreshToken);
    return found;
}
async function fromGitHub(host, { context, github }) {
    if (context === undefined || !URL.canParse(context.serverUrl))
        return undefined;
    const server = new URL(context.serverUrl).host;
    if (host !== (server === "github.com" ? "ghcr.io" : `containers.${server}`))
        return undefined;
    const authentication = (await (await github())?.octokit.auth());
    if (typeof authentication?.token !== "string")
        return undefined;
    return { user: context.actor || "x-access-token", password: authentication.token };
}
async function fromDocker(host, runtime) {
    const { environment } = runtime;
    const home = environment.HOME ?? environment.USERPROFILE;
    const folder = environment.DOCKER_CONFIG || (home ? (0,external_node_path_.join)(home, ".docker") : undefined);
    if (folder === undefined)
        return undefined;
    const path = (0,external_node_path_.join)(folder, "config.json");
    const text = await (0,external_node_fs_promises_.readFile)(path, "utf8").catch((error) => {
        if (error.code === "ENOENT" || error.code === "ENOTDIR")
            return undefined;
        throw new errors/* ConfigurationError */.j1(`${path} can't be read: ${(0,errors/* messageOf */.bD)(error)}.`);
    });
    if (text === undefined)
        return undefined;
    const config = parse(dockerConfig, text);
    if (config === undefined) {
        throw new errors/* ConfigurationError */.j1(`${path} is not the configuration of a container client. Log in to ${host} anew.`);
    }
    const helper = own(config.credHelpers, host);
    if (helper !== undefined)
        return askHelper(helper, host, runtime);
    const entry = own(config.auths, host);
    if (entry?.identitytoken)
        return { refreshToken: entry.identitytoken };
    if (entry?.auth) {
        const [, user = "", password = ""] = /^([^:]*):(.*)$/s.exec(Buffer.from(entry.auth, "base64").toString("utf8").replace(/\0+$/, "")) ?? [];
        if (password !== "")
            return { user, password };
    }
    // A store holds every login; `docker login` leaves an empty entry for those that are in it.
    return config.credsStore !== undefined && entry !== undefined
        ? askHelper(config.credsStore, host, runtime)
        : undefined;
}
/** The entry of a host, which some clients write with a scheme and a path. */
function own(entries, host) {
    for (const [key, value] of Object.entries(entries ?? {})) {
        if (key
            .replace(/^https?:\/\//, "")
            .replace(/\/.*$/, "")
            .toLowerCase() === host)
            return value;
    }
    return undefined;
}
/** Runs `docker-credential-<helper> get`, as the protocol of credential helpers says. */
async function askHelper(helper, host, { environment, signal }) {
    const program = `docker-credential-${helper}`;
    const failed = (why) => new errors/* ConfigurationError */.j1(`${program}, which keeps the login for ${host}, ${why}. Log in to ${host} anew.`);
    if (!/^[A-Za-z0-9][A-Za-z0-9._-]*$/.test(helper))
        throw failed("is not a program's name");
    const text = await new Promise((resolve, reject) => {
        const child = (0,external_node_child_process_.spawn)(program, ["get"], {
            env: (0,child_environment/* childEnvironment */.Q)(environment),
            stdio: ["pipe", "pipe", "ignore"],
            signal: AbortSignal.any([signal, AbortSignal.timeout(patience * 1000)]),
        });
        let output = "";
        child.stdout.setEncoding("utf8").on("data", (piece) => {
            output += piece;
            if (output.length > 100_000)
                child.kill();
        });
        child.stdin.on("error", () => { });
        child.stdin.end(`${host}\n`);
        child.once("error", (error) => reject(failed(`can't be run: ${(0,errors/* messageOf */.bD)(error)}`)));
        child.once("close", (code) => code === 0 ? resolve(output) : reject(failed(`ended with ${code ?? "a signal"}`)));
    });
    signal.throwIfAborted();
    const answer = parse(helperAnswer, text);
    if (answer === undefined)
        throw failed("gave no login");
    return answer.Username === "<token>"
        ? { refreshToken: answer.Secret }
        : { user: answer.Username, password: answer.Secret };
}
function parse(schema, text) {
    try {
        return schema.safeParse(JSON.parse(text)).data;
    }
    catch {
        return undefined;
    }
}

// EXTERNAL MODULE: external "node:crypto"
var external_node_crypto_ = __webpack_require__(77598);
;// CONCATENATED MODULE: ./out/toolkit/registry/store/oci/manifest.js




const mediaTypes = {
    index: "application/vnd.oci.image.index.v1+json",
    manifest: "application/vnd.oci.image.manifest.v1+json",
    config: "application/vnd.oci.image.config.v1+json",
    layer: "application/vnd.oci.image.layer.v1.tar",
};
/** The annotations of ModelPack (CNCF), and one of our own: the digest of a layer's one file. */
const annotation = {
    path: "org.cncf.model.filepath",
    metadata: "org.cncf.model.file.metadata+json",
    digest: "dev.mergeline.file.digest",
};
/** A model has no architecture, but container runtimes unpack only what says theirs. */
const architectures = ["amd64", "arm64"];
/**
 * An image of these layers, as plain as images are: runtimes mount it and unpack it without knowing of models. It has
 * no `artifactType`, for CRI-O would then mount the archives instead of the files in them. Nothing in it depends on
 * when or by whom it is made.
 * @param title what people are shown as its name
 * @param source address of the repository it comes from; GitHub links the package with it
 */
function imageOf(layers, title, source) {
    const about = {
        "org.opencontainers.image.title": title,
        ...(source !== undefined && { "org.opencontainers.image.source": source }),
    };
    const configs = architectures.map((architecture) => documentOf(mediaTypes.config, {
        architecture,
        os: "linux",
        config: { Labels: about },
        rootfs: { type: "layers", diff_ids: layers.map(({ digest }) => digest) },
    }));
    const manifests = configs.map((config) => documentOf(mediaTypes.manifest, {
        schemaVersion: 2,
        mediaType: mediaTypes.manifest,
        config: descriptorOf(config),
        layers: layers.map(describeLayer),
        annotations: about,
    }));
    const index = documentOf(mediaTypes.index, {
        schemaVersion: 2,
        mediaType: mediaTypes.index,
        manifests: manifests.map((manifest, at) => ({
            ...descriptorOf(manifest),
            platform: { architecture: architectures[at], os: "linux" },
        })),
        annotations: about,
    });
    return { configs, manifests, index };
}
function describeLayer({ path, content, size, digest, length }) {
    return {
        mediaType: mediaTypes.layer,
        digest,
        size: length,
        annotations: {
            [annotation.path]: path,
            [annotation.metadata]: JSON.stringify({
                name: path.split("/").at(-1),
                mode: 0o644,
                uid: 0,
                gid: 0,
                size,
                mtime: "1970-01-01T00:00:00Z",
                typeflag: "0".charCodeAt(0),
            }),
            [annotation.digest]: content,
        },
    };
}
function documentOf(mediaType, content) {
    const text = JSON.stringify(content);
    return { mediaType, text, digest: digestOf(text), bytes: Buffer.byteLength(text) };
}
function descriptorOf({ mediaType, digest, bytes }) {
    return { mediaType, digest, size: bytes };
}
function digestOf(text) {
    return `sha256:${(0,external_node_crypto_.createHash)("sha256").update(text).digest("hex")}`;
}
const descriptor = schemas/* object */.Ikc({
    mediaType: schemas/* string */.YjP(),
    digest: schemas/* string */.YjP().regex(oci_uri/* digestText */.M6),
    size: schemas/* int */.Whr().min(0),
    annotations: schemas/* record */.g1P(schemas/* string */.YjP(), schemas/* string */.YjP()).optional(),
});
const indexDocument = schemas/* object */.Ikc({ manifests: schemas/* array */.YOg(descriptor).min(1) });
const manifestDocument = schemas/* object */.Ikc({ layers: schemas/* array */.YOg(descriptor) });
/** The first manifest of an index: all have the same layers. Undefined for what is no index. */
function firstManifest(text) {
    return indexDocument.safeParse(manifest_json(text)).data?.manifests[0];
}
/** The digests of an index's manifests; none for what is no index. */
function manifestsOf(text) {
    return (indexDocument.safeParse(manifest_json(text)).data?.manifests ?? []).map(({ digest }) => digest);
}
/** Bytes of a manifest's layers; 0 for what is no manifest. */
function sizeOf(text) {
    const { layers = [] } = manifestDocument.safeParse(manifest_json(text)).data ?? {};
    return layers.reduce((sum, { size }) => sum + size, 0);
}
/**
 * The layer of a file.
 * @param digest `sha256:…` that the file must have by the record
 * @throws ConfigurationError when the image has no such file, or says that it has other bytes
 */
function layerWith(text, path, digest, uri) {
    const manifest = manifestDocument.safeParse(manifest_json(text)).data;
    if (manifest === undefined)
        throw new errors/* ConfigurationError */.j1(`${uri} can't be read: its manifest is not one of an image.`);
    const layer = manifest.layers.find(({ annotations }) => annotations?.[annotation.path] === path);
    if (layer === undefined)
        throw new errors/* ConfigurationError */.j1(`${uri} can't be read: the image has no such file.`);
    if (layer.mediaType !== mediaTypes.layer) {
        throw new errors/* ConfigurationError */.j1(`${uri} can't be read: its layer is ${layer.mediaType}, not ${mediaTypes.layer}.`);
    }
    const said = layer.annotations?.[annotation.digest];
    if (said !== undefined && said !== digest) {
        throw new errors/* ConfigurationError */.j1(`${uri} holds other bytes (${said}) than the record says (${digest}). It is not used.`);
    }
    return layer;
}
function manifest_json(text) {
    try {
        return JSON.parse(text);
    }
    catch {
        return undefined;
    }
}

;// CONCATENATED MODULE: ./out/toolkit/registry/store/oci/documents.js



const accepted = `${mediaTypes.index}, ${mediaTypes.manifest}`;
/**
 * The text of a manifest or index.
 * @throws ConfigurationError when it can't be had, or is not the one of that digest
 */
async function readDocument(client, digest) {
    const response = await client.send({
        method: "GET",
        to: `manifests/${digest}`,
        headers: { accept: accepted },
    });
    if (response.status !== 200)
        throw await client.refusal(response, `manifest ${digest} can't be read`);
    const text = await answerText(response);
    if (digestOf(text) !== digest) {
        const { host, name } = client.repository;
        throw new errors/* ConfigurationError */.j1(`${host}/${name}: the registry answered with another manifest (${digestOf(text)}) than the one asked for (${digest}). It is not used.`);
    }
    return text;
}
/** The digest that a tag stands for now, or undefined. */
async function digestOfTag(client, tag) {
    const response = await client.send({
        method: "GET",
        to: `manifests/${tag}`,
        headers: { accept: accepted },
    });
    if (response.status === 404) {
        await response.body?.cancel();
        return undefined;
    }
    if (response.status !== 200)
        throw await client.refusal(response, `tag ${tag} can't be read`);
    return digestOf(await answerText(response));
}
/**
 * Keeps a manifest or index under its digest or a tag, and reads it back.
 * @throws ConfigurationError when the registry refuses it, or gives another one back
 */
async function putDocument(client, { mediaType, text, digest }, reference) {
    const response = await client.send({
        method: "PUT",
        to: `manifests/${reference}`,
        headers: { "content-type": mediaType },
        body: text,
    });
    if (response.status !== 201)
        throw await client.refusal(response, `manifest ${reference} can't be kept`);
    await response.body?.cancel();
    await readDocument(client, digest);
}

// EXTERNAL MODULE: ./out/toolkit/storage/frugal.js
var frugal = __webpack_require__(77930);
;// CONCATENATED MODULE: ./out/toolkit/registry/store/oci/download.js




/**
 * The bytes of a blob. After a broken connection the rest is asked for; a registry that can't give a part gives all of
 * it again, and what is known of it is passed over.
 * @throws ConfigurationError when it can't be had, or has another length or digest than its manifest says: at the end,
 *   after all bytes were given, so that nobody may trust them before
 */
async function* download(client, { digest, size }) {
    const { host, name } = client.repository;
    const other = (what) => new errors/* ConfigurationError */.j1(`${host}/${name}: the registry answered with ${what} than ${digest} has. It is not used.`);
    const hash = (0,external_node_crypto_.createHash)("sha256");
    let offset = 0;
    let vain = 0;
    while (offset < size) {
        const before = offset;
        try {
            for await (const chunk of (0,frugal/* frugal */.U)(await download_open(client, digest, offset))) {
                offset += chunk.length;
                if (offset > size)
                    throw other("more bytes");
                hash.update(chunk);
                yield chunk;
            }
            if (offset === before)
                throw new Broken(`${host}/${name}: the registry gave ${offset} of ${size} bytes of ${digest}.`);
        }
        catch (error) {
            client.patience.signal.throwIfAborted();
            if (error instanceof errors/* ConfigurationError */.j1 && !(error instanceof Broken))
                throw error;
            vain = offset > before ? 1 : vain + 1;
            if (vain >= client.patience.tries) {
                throw new errors/* ConfigurationError */.j1(`${host}/${name}: ${digest} can't be read: ${(0,errors/* messageOf */.bD)(error)}`, {
                    cause: error,
                });
            }
            await wait(vain, client.patience);
        }
    }
    if (`sha256:${hash.digest("hex")}` !== digest)
        throw other("other bytes");
}
/** The blob from an offset on, as a stream that may break. */
async function download_open(client, digest, offset) {
    const headers = offset === 0 ? {} : { range: `bytes=${offset}-` };
    const response = await client.send({ method: "GET", to: `blobs/${digest}`, headers });
    const whole = response.status === 200;
    const part = response.status === 206 && response.headers.get("content-range")?.startsWith(`bytes ${offset}-`) === true;
    if ((!whole && !part) || response.body === null) {
        throw await client.refusal(response, `blob ${digest} can't be read`);
    }
    return whole && offset > 0 ? without(response.body, offset) : response.body;
}
async function* without(stream, bytes) {
    let left = bytes;
    for await (const chunk of stream) {
        const rest = chunk.subarray(Math.min(left, chunk.length));
        left -= chunk.length - rest.length;
        if (rest.length > 0)
            yield rest;
    }
}

// EXTERNAL MODULE: external "node:events"
var external_node_events_ = __webpack_require__(78474);
// EXTERNAL MODULE: external "node:fs"
var external_node_fs_ = __webpack_require__(73024);
// EXTERNAL MODULE: ./node_modules/tar-stream/index.js
var tar_stream = __webpack_require__(56118);
// EXTERNAL MODULE: ./out/toolkit/registry/store/bytes.js
var store_bytes = __webpack_require__(85648);
;// CONCATENATED MODULE: ./out/toolkit/registry/store/oci/layer.js









const block = 512;
/**
 * Reads a file once, for its own digest and its layer's.
 * @param expected `sha256:…` that the file must have
 * @throws ConfigurationError when it has another
 */
async function layerOf(file, path, expected, signal) {
    const { size } = await (0,external_node_fs_promises_.stat)(file);
    const head = await headOf(path, size);
    // To the next whole block, and two empty ones for the end.
    const tail = Buffer.alloc(((block - (size % block)) % block) + 2 * block);
    const content = (0,external_node_crypto_.createHash)("sha256");
    const layer = (0,external_node_crypto_.createHash)("sha256").update(head);
    let bytes = 0;
    const chunks = (0,external_node_fs_.createReadStream)(file, { highWaterMark: 256 * 1024, signal });
    for await (const chunk of (0,frugal/* frugal */.U)(chunks)) {
        content.update(chunk);
        layer.update(chunk);
        bytes += chunk.length;
    }
    if (bytes !== size || `sha256:${content.digest("hex")}` !== expected)
        throw (0,store_bytes/* changed */.tD)(file);
    const digest = `sha256:${layer.update(tail).digest("hex")}`;
    return {
        file,
        path,
        content: expected,
        size,
        digest,
        length: head.length + size + tail.length,
        head,
        tail,
    };
}
/** The archive's entries of the folders above the file, and of the file itself without its bytes. */
async function headOf(path, size) {
    const archive = (0,tar_stream.pack)();
    const blocks = [];
    archive.on("data", (piece) => {
        blocks.push(piece);
    });
    const same = { uid: 0, gid: 0, uname: "", gname: "", mtime: new Date(0) };
    const parts = path.split("/");
    for (let depth = 1; depth < parts.length; depth++) {
        const name = `${parts.slice(0, depth).join("/")}/`;
        archive.entry({ ...same, name, type: "directory", mode: 0o755 });
    }
    const entry = archive.entry({ ...same, name: path, type: "file", mode: 0o644, size });
    await (0,external_node_events_.once)(entry, "open");
    archive.destroy();
    const head = Buffer.concat(blocks);
    if (head.length < parts.length * block || head.length % block !== 0) {
        throw new Error(`The archive of ${path} begins with ${head.length} bytes.`);
    }
    return head;
}
/**
 * A piece of a layer.
 * @param from first byte
 * @param buffer filled from its beginning, as far as the layer goes
 * @returns the filled part
 * @throws ConfigurationError when the file has become shorter
 */
async function readLayer({ file, head, size, tail }, opened, from, buffer) {
    let filled = 0;
    const at = () => from + filled;
    if (at() < head.length)
        filled += head.copy(buffer, 0, at());
    while (at() < head.length + size && filled < buffer.length) {
        const left = Math.min(buffer.length - filled, head.length + size - at());
        const { bytesRead } = await opened.read(buffer, filled, left, at() - head.length);
        if (bytesRead === 0)
            throw (0,store_bytes/* changed */.tD)(file);
        filled += bytesRead;
    }
    if (filled < buffer.length)
        filled += tail.copy(buffer, filled, at() - head.length - size);
    return buffer.subarray(0, filled);
}
/**
 * The bytes of one file in an uncompressed layer.
 * @param path in the image, without the first slash
 * @throws ConfigurationError when it is not in there
 */
async function* fileInLayer(layer, path, uri) {
    const archive = (0,tar_stream.extract)();
    const failed = feed(layer, archive);
    let found = false;
    try {
        // To the layer's end: whether it is the one that the manifest names is known only there.
        for await (const entry of archive) {
            if (!found && entry.header.type === "file" && external_node_path_.posix.normalize(entry.header.name) === path) {
                found = true;
                yield* entry;
            }
            else
                entry.resume();
        }
    }
    catch (error) {
        // What the registry did says more than what the archive then looks like.
        const cause = (await failed) ?? error;
        if (cause instanceof errors/* ConfigurationError */.j1)
            throw cause;
        throw new errors/* ConfigurationError */.j1(`${uri} can't be read: its layer is not an archive.`, { cause });
    }
    finally {
        archive.destroy();
    }
    const error = await failed;
    if (error !== undefined)
        throw error;
    if (!found)
        throw new errors/* ConfigurationError */.j1(`${uri} can't be read: there is no such file in its layer.`);
}
/** Writes a layer into the archive's reader as fast as that takes it; returns what went wrong, and never throws. */
async function feed(layer, archive) {
    const over = new AbortController();
    archive.once("close", () => over.abort());
    try {
        for await (const chunk of layer) {
            if (over.signal.aborted)
                return undefined;
            if (!archive.write(chunk))
                await (0,external_node_events_.once)(archive, "drain", { signal: over.signal });
        }
        archive.end(undefined);
        return undefined;
    }
    catch (error) {
        if (over.signal.aborted)
            return undefined;
        archive.destroy(error);
        return error;
    }
}

;// CONCATENATED MODULE: ./out/toolkit/registry/store/oci/contents.js





/** Pages of tags that are read of one repository. */
const mostPages = 1000;
const tagList = schemas/* object */.Ikc({ tags: schemas/* array */.YOg(schemas/* string */.YjP()).nullable() });
/**
 * The images that this store has put into a repository, by the tag that each has from the start. A registry does not
 * say when an image was put there, so none has a time.
 */
async function* keptImages(client) {
    const { host, name } = client.repository;
    for await (const tag of tagsOf(client)) {
        const hex = /^kept-([0-9a-f]{64})$/.exec(tag)?.[1];
        if (hex === undefined)
            continue;
        const digest = `sha256:${hex}`;
        const [first] = manifestsOf(await readDocument(client, digest));
        const bytes = first === undefined ? 0 : sizeOf(await readDocument(client, first));
        yield { uri: `oci://${host}/${name}@${digest}`, digest, bytes, at: undefined };
    }
}
/**
 * Removes an image's manifests. Its layers are not removed by this: the registry's own garbage collection takes those
 * that no other image has.
 * @throws ConfigurationError where the registry does not remove manifests
 */
async function removeImage(client, digest) {
    const manifests = manifestsOf(await readDocument(client, digest));
    // The index first: what is left without it has no tag, and a registry's clean-up takes it.
    for (const one of [digest, ...manifests])
        await removeManifest(client, one);
}
async function removeManifest(client, digest) {
    const response = await client.send({ method: "DELETE", to: `manifests/${digest}` });
    const { host, name } = client.repository;
    if (response.status === 202 || response.status === 200 || response.status === 404) {
        await response.body?.cancel();
        return;
    }
    if (response.status !== 405 && response.status !== 501) {
        throw await client.refusal(response, `${digest} can't be removed`);
    }
    const said = await saidBy(response);
    throw new errors/* ConfigurationError */.j1(`${host} removes no manifests by the registry API${said === "" ? "" : ` (${said})`}, so ${name}@${digest} stays. ${host === "ghcr.io"
        ? "Remove the package's version on GitHub, or with actions/delete-package-versions."
        : "Its operator has to allow it (storage.delete.enabled in distribution), or remove it there."}`);
}
/** All tags, page by page as the distribution specification has it. None where there is no such repository. */
async function* tagsOf(client) {
    let last = "";
    for (let page = 0; page < mostPages; page++) {
        const query = new URLSearchParams({ n: "1000", ...(last !== "" && { last }) });
        const response = await client.send({ method: "GET", to: `tags/list?${query}` });
        if (response.status === 404) {
            await response.body?.cancel();
            return;
        }
        if (response.status !== 200)
            throw await client.refusal(response, "its tags can't be listed");
        const more = response.headers.get("link") !== null;
        const tags = parseTags(await answerText(response), client);
        yield* tags;
        const next = tags.at(-1);
        if (!more || next === undefined || next === last)
            return;
        last = next;
    }
}
function parseTags(text, { repository: { host, name } }) {
    try {
        return tagList.parse(JSON.parse(text)).tags ?? [];
    }
    catch (error) {
        throw new errors/* ConfigurationError */.j1(`${host}/${name}: the registry answered with no list of tags.`, {
            cause: error,
        });
    }
}

;// CONCATENATED MODULE: ./out/toolkit/registry/store/oci/image-path.js

/** The folder of an image that model servers look into. */
const folder = "models";
/**
 * Where files lie in an image, without the first slash: below `models`, without the folders that all of them share.
 * Of `build/model.joblib` alone, `models/model.joblib`.
 * @param names as the user knows them, with `/` between the parts
 * @throws ConfigurationError for a name that an image can't have
 */
function pathsInImage(names) {
    const parts = names.map((name) => name.split("/").filter((part) => !["", ".", ".."].includes(part)));
    const shortest = Math.min(...parts.map(({ length }) => length)) - 1;
    let shared = 0;
    while (shared < shortest && parts.every((one) => one[shared] === parts[0][shared]))
        shared++;
    const paths = parts.map((one) => [folder, ...one.slice(shared)].join("/"));
    for (const [at, path] of paths.entries()) {
        const name = names[at];
        if (path.split("/").some((part) => part.startsWith(".wh."))) {
            throw new errors/* ConfigurationError */.j1(`artifact: ${name} can't be kept in an image: names that begin with .wh. remove files there. Give it another name.`);
        }
        if (/\p{Cc}/u.test(path)) {
            throw new errors/* ConfigurationError */.j1(`artifact: ${JSON.stringify(name)} can't be kept in an image: it holds a control character. Give it another name.`);
        }
        if (paths.some((other, index) => index !== at && (other === path || other.startsWith(`${path}/`)))) {
            throw new errors/* ConfigurationError */.j1(`artifact: two files would be /${path} in the image, one of them ${name}. Give them other names.`);
        }
    }
    return paths;
}

// EXTERNAL MODULE: ./out/toolkit/runtime/young-garbage.js
var young_garbage = __webpack_require__(57204);
;// CONCATENATED MODULE: ./out/toolkit/registry/store/oci/upload.js





/** Bytes in one request. Amazon wants 5 MiB at least, and GitHub takes 4 MiB at most; more costs memory. */
const piece = { usual: 5 * 1024 * 1024, ghcr: 4 * 1024 * 1024, largest: 16 * 1024 * 1024 };
/**
 * Sends a blob, unless the registry has it. One that is larger than a piece goes in pieces; after a broken connection
 * the registry is asked how far it got, and the upload goes on from there.
 * @returns whether it was sent
 * @throws ConfigurationError when the registry refuses it, or does not have it afterwards
 */
async function upload(client, blob) {
    if (await has(client, blob))
        return false;
    const { tries } = client.patience;
    for (let tried = 1;; tried++) {
        try {
            const started = await start(client);
            if (blob.length > started.piece)
                await sendPieces(client, blob, started);
            await finish(client, blob, started);
            break;
        }
        catch (error) {
            if (!(error instanceof Broken))
                throw error;
            // The last answer may have been lost after the blob was kept.
            if (await has(client, blob))
                break;
            if (tried >= tries)
                throw error;
            await wait(tried, client.patience);
        }
    }
    if (!(await has(client, blob))) {
        throw new errors/* ConfigurationError */.j1(`${nameOf(client)}: the registry took ${blob.digest} (${blob.length} bytes) and does not have it, or has another length of it.`);
    }
    return true;
}
/** Whether the registry has a blob, whole. */
async function has(client, { digest, length }) {
    const response = await client.send({ method: "HEAD", to: `blobs/${digest}` });
    await response.body?.cancel();
    if (response.status === 404)
        return false;
    if (response.status !== 200)
        throw await client.refusal(response, `blob ${digest} can't be looked for`);
    const said = response.headers.get("content-length");
    return said === null || Number(said) === length;
}
async function start(client) {
    const response = await client.send({ method: "POST", to: "blobs/uploads/" });
    if (response.status !== 202)
        throw await client.refusal(response, "an upload can't be begun");
    await response.body?.cancel();
    const least = Number(response.headers.get("oci-chunk-min-length") ?? 0);
    const usual = client.repository.host === "ghcr.io" ? piece.ghcr : piece.usual;
    return {
        location: next(client, response, undefined),
        offset: 0,
        piece: least > usual && least <= piece.largest ? least : usual,
    };
}
/** Sends all pieces but leaves the end open. */
async function sendPieces(client, blob, at) {
    const buffer = Buffer.alloc(at.piece);
    const { tries } = client.patience;
    /** How often in a row nothing more has arrived, and how far it was before that. */
    let vain = 0;
    let reached = 0;
    while (at.offset < blob.length) {
        const body = await blob.read(at.offset, buffer);
        const trouble = await sendPiece(client, at, body);
        // Each request has a copy of its piece.
        (0,young_garbage/* collectYoungGarbage */.u)();
        if (trouble === undefined)
            continue;
        vain = at.offset > reached ? 1 : vain + 1;
        reached = Math.max(reached, at.offset);
        if (vain >= tries)
            throw trouble.error;
        await wait(vain, client.patience, trouble.pause);
        await askProgress(client, at, blob);
    }
}
/** Sends one piece and moves on. What may pass, or can be gone on after, is returned; the rest is thrown. */
async function sendPiece(client, at, body) {
    let response;
    try {
        response = await client.send({
            method: "PATCH",
            to: at.location,
            headers: {
                "content-type": "application/octet-stream",
                "content-range": `${at.offset}-${at.offset + body.length - 1}`,
            },
            body,
            single: true,
        });
    }
    catch (error) {
        if (error instanceof Broken)
            return { error, pause: 0 };
        throw error;
    }
    if (response.status === 202) {
        await response.body?.cancel();
        // What was taken is what was sent. Amazon's registry names a Range that stays behind.
        at.offset += body.length;
        at.location = next(client, response, at.location);
        return undefined;
    }
    const pause = retryAfter(response);
    const error = await client.refusal(response, "a piece of an upload was not taken");
    if (isPassing(response.status) || response.status === 416)
        return { error, pause };
    if (response.status === 404)
        throw new Broken(error.message);
    throw error;
}
/** Asks the registry how much of an upload it has. */
async function askProgress(client, at, blob) {
    const response = await client.send({ method: "GET", to: at.location });
    await response.body?.cancel();
    const range = response.headers.get("range");
    const [, last] = /^(?:bytes[= ])?0-(\d+)$/.exec(range ?? "") ?? [];
    // An upload that the registry can't go on with is begun anew.
    if (response.status !== 204 && response.status !== 202 && response.status !== 200) {
        throw new Broken(`${nameOf(client)}: the registry lost an upload (${response.status}).`);
    }
    // Nothing and one byte are both written 0-0.
    const offset = last === undefined || last === "0" ? 0 : Number(last) + 1;
    if (offset > blob.length)
        throw new Broken(`${nameOf(client)}: the registry has more than was sent.`);
    at.offset = offset;
    at.location = next(client, response, at.location);
}
/** Ends an upload; a small blob goes whole with this very request. */
async function finish(client, blob, at) {
    const location = new URL(at.location);
    location.searchParams.set("digest", blob.digest);
    const left = blob.length - at.offset;
    const response = await client.send({
        method: "PUT",
        to: location,
        headers: { "content-type": "application/octet-stream" },
        body: left === 0 ? "" : await blob.read(at.offset, Buffer.alloc(left)),
        single: true,
    });
    if (response.status === 201) {
        await response.body?.cancel();
        return;
    }
    const error = await client.refusal(response, `${blob.digest} was not taken`);
    if (isPassing(response.status) || response.status === 404 || response.status === 416) {
        throw new Broken(error.message);
    }
    throw error;
}
function next(client, response, before) {
    const location = response.headers.get("location");
    if (location !== null)
        return (0,secure_url/* followed */.X)(location, before ?? new URL((0,oci_uri/* originOf */.yv)(client.repository)));
    if (before !== undefined)
        return before;
    throw new errors/* ConfigurationError */.j1(`${nameOf(client)}: the registry began an upload and did not say where.`);
}
function nameOf({ repository: { host, name } }) {
    return `${host}/${name}`;
}

;// CONCATENATED MODULE: ./out/toolkit/registry/store/oci/oci-store.js










/** A registry that keeps files that belong together as one image, a layer a file, under `/models`. */
function ociStore({ base, client: clientOf, source, signal }) {
    const repositoryOf = (model) => ({ host: base.host, name: `${base.name}/${model}` });
    return {
        async put(files, model) {
            if (files.length === 0)
                return [];
            const repository = repositoryOf(model);
            const client = clientOf(repository, "pull,push");
            const paths = pathsInImage(files.map(({ name }) => name));
            const layers = [];
            for (const [at, { file, digest }] of files.entries()) {
                const layer = await layerOf(file, paths[at], digest, signal);
                await putLayer(client, layer, signal);
                layers.push(layer);
            }
            const { configs, manifests, index } = imageOf(layers, model, source);
            for (const config of configs)
                await upload(client, blobOf(config));
            for (const manifest of manifests)
                await putDocument(client, manifest, manifest.digest);
            // With a tag from the start: registries may remove what has none.
            await putDocument(client, index, `kept-${index.digest.slice("sha256:".length)}`);
            return layers.map(({ path, content, size }) => ({
                uri: (0,oci_uri/* formatUri */.QJ)({ repository, digest: index.digest, path }),
                digest: content,
                bytes: size,
            }));
        },
        async label(artifacts, { model, version }) {
            const { host, name } = repositoryOf(model);
            const ours = artifacts
                .filter(({ uri }) => uri.startsWith(`oci://${host}/${name}@`))
                .map(({ uri }) => (0,oci_uri/* parseUri */.wY)(uri).digest);
            const [digest] = ours;
            if (digest === undefined)
                return;
            const client = clientOf({ host, name }, "pull,push");
            const tag = String(version);
            const before = await digestOfTag(client, tag);
            if (before === digest)
                return;
            if (before !== undefined) {
                throw new errors/* ConfigurationError */.j1(`${host}/${name}:${tag} is another image already (${before}), and was left alone. The version's own is ${digest}.`);
            }
            const text = await readDocument(client, digest);
            await putDocument(client, { text, digest, bytes: text.length, mediaType: mediaTypes.index }, tag);
        },
        async *contents(models) {
            for (const model of models)
                yield* keptImages(clientOf(repositoryOf(model), "pull"));
        },
        async remove({ uri, digest }) {
            const name = uri.slice(`oci://${base.host}/`.length, uri.indexOf("@"));
            await removeImage(clientOf({ host: base.host, name }, "pull,delete"), digest);
        },
    };
}
/** @throws ConfigurationError that says so when the file changed while it was sent */
async function putLayer(client, layer, signal) {
    const opened = await (0,external_node_fs_promises_.open)(layer.file);
    try {
        await upload(client, { ...layer, read: (from, buffer) => readLayer(layer, opened, from, buffer) });
    }
    catch (error) {
        if (error instanceof errors/* ConfigurationError */.j1 && !(await isSame(layer, signal)))
            throw (0,store_bytes/* changed */.tD)(layer.file);
        throw error;
    }
    finally {
        await opened.close();
    }
}
async function isSame({ file, content }, signal) {
    return (await (0,store_bytes/* hashFile */.DC)(file, signal)).digest === content;
}
function blobOf({ digest, text }) {
    const bytes = Buffer.from(text);
    return {
        digest,
        length: bytes.length,
        read: async (from, buffer) => buffer.subarray(0, bytes.copy(buffer, 0, from)),
    };
}

;// CONCATENATED MODULE: ./out/toolkit/registry/store/oci/oci-kind.js








/** An OCI registry, such as GitHub's: `oci://ghcr.io/acme/models`. Each model is an image below that path. */
const ociKind = {
    async open({ path }, what, { runtime }) {
        const { context, signal } = runtime;
        return ociStore({
            base: (0,oci_uri/* parseRepository */.SU)(path, what),
            client: (repository, access) => clientFor(repository, access, runtime),
            source: context && `${context.serverUrl}/${context.owner}/${context.repository}`,
            signal,
        });
    },
    async read(uri, digest, { runtime }) {
        const { repository, digest: image, path } = (0,oci_uri/* parseUri */.wY)(uri);
        const client = clientFor(repository, "pull", runtime);
        const text = await readDocument(client, image);
        const first = firstManifest(text);
        const manifest = first === undefined ? text : await readDocument(client, first.digest);
        return fileInLayer(download(client, layerWith(manifest, path, digest, uri)), path, uri);
    },
};
function clientFor(repository, access, runtime) {
    return openClient({
        repository,
        access,
        credentials: () => findCredentials(repository.host, runtime),
        patience: { signal: runtime.signal, firstWait: 500, tries: 6 },
    });
}


/***/ }),

/***/ 92284:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   U: () => (/* binding */ isLoopback),
/* harmony export */   X: () => (/* binding */ followed)
/* harmony export */ });
/* harmony import */ var node_net__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(77030);
/* harmony import */ var _runtime_errors_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(43575);


function isLoopback(hostname) {
    return (hostname === "localhost" || hostname === "[::1]" || ((0,node_net__WEBPACK_IMPORTED_MODULE_0__.isIPv4)(hostname) && hostname.startsWith("127.")));
}
/**
 * An address that a registry sent us to. Unencrypted is only what comes from this machine and stays on it.
 * @param from the address of the answer that holds it
 */
function followed(text, from) {
    if (!URL.canParse(text, from)) {
        throw new _runtime_errors_js__WEBPACK_IMPORTED_MODULE_1__/* .ConfigurationError */ .j1(`${from.host} answered with an address that is none. Nothing was sent there.`);
    }
    const url = new URL(text, from);
    url.username = "";
    url.password = "";
    if (url.protocol === "https:")
        return url;
    if (url.protocol === "http:" && isLoopback(url.hostname) && isLoopback(from.hostname))
        return url;
    throw new _runtime_errors_js__WEBPACK_IMPORTED_MODULE_1__/* .ConfigurationError */ .j1(`${from.host} leads to ${url.protocol}//${url.host}, which is not encrypted or not to be reached from there. Nothing was sent there.`);
}


/***/ }),

/***/ 87411:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   M6: () => (/* binding */ digestText),
/* harmony export */   QJ: () => (/* binding */ formatUri),
/* harmony export */   SU: () => (/* binding */ parseRepository),
/* harmony export */   d_: () => (/* binding */ imageFileOf),
/* harmony export */   rA: () => (/* binding */ imageReference),
/* harmony export */   wY: () => (/* binding */ parseUri),
/* harmony export */   yv: () => (/* binding */ originOf)
/* harmony export */ });
/* harmony import */ var _runtime_errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(43575);
/* harmony import */ var _secure_url_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(92284);


/** A repository's name by the distribution specification. */
const repositoryName = /^[a-z0-9]+((\.|_|__|-+)[a-z0-9]+)*(\/[a-z0-9]+((\.|_|__|-+)[a-z0-9]+)*)*$/;
const hostName = /^([A-Za-z0-9.-]+|\[[0-9a-fA-F:]+\])(:\d{1,5})?$/;
const digestText = /^sha256:[0-9a-f]{64}$/;
/**
 * The repository of a path such as `ghcr.io/acme/models`.
 * @param what the input or setting that holds it, for errors
 */
function parseRepository(path, what) {
    const [, host = "", name = ""] = /^(?:oci:)?(?:\/\/)?([^/]*)\/(.*?)\/*$/s.exec(path) ?? [];
    const isHost = hostName.test(host) && (host.includes(".") || host.includes(":") || host === "localhost");
    if (!isHost || name === "") {
        throw new _runtime_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .ConfigurationError */ .j1(`${what}: ${path} names no registry with a path in it. Write oci://ghcr.io/acme/models, for example.`);
    }
    if (!repositoryName.test(name)) {
        const hint = repositoryName.test(name.toLowerCase()) ? ` Write ${host}/${name.toLowerCase()}.` : "";
        throw new _runtime_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .ConfigurationError */ .j1(`${what}: ${name} is not a repository's name. Lower-case letters and digits are allowed, with single dots, hyphens and underscores between them.${hint}`);
    }
    return { host: host.toLowerCase(), name };
}
/** Where the registry listens. Only this machine is spoken to without encryption. */
function originOf({ host }) {
    return `${(0,_secure_url_js__WEBPACK_IMPORTED_MODULE_1__/* .isLoopback */ .U)(new URL(`http://${host}`).hostname) ? "http" : "https"}://${host}`;
}
function formatUri({ repository: { host, name }, digest, path }) {
    return `oci://${host}/${name}@${digest}#/${path.split("/").map(encodeURIComponent).join("/")}`;
}
/** @throws ConfigurationError for a URI that is not one of {@link formatUri} */
function parseUri(uri) {
    const [, repository = "", digest = "", path = ""] = /^oci:\/\/([^@#]+)@([^#]+)#\/(.+)$/s.exec(uri) ?? [];
    if (!digestText.test(digest) || path === "") {
        throw new _runtime_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .ConfigurationError */ .j1(`${uri} does not say which file of which image it is. It needs the form oci://<registry>/<repository>@sha256:<digest>#/<path>.`);
    }
    return {
        repository: parseRepository(repository, uri),
        digest,
        path: path.split("/").map(decode).join("/"),
    };
}
/** What {@link parseUri} reads, or undefined for a URI that names no file of an image by digest. */
function imageFileOf(uri) {
    if (!uri.startsWith("oci://"))
        return undefined;
    try {
        return parseUri(uri);
    }
    catch (error) {
        if (error instanceof _runtime_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .ConfigurationError */ .j1)
            return undefined;
        throw error;
    }
}
/** The image as `docker pull`, `skopeo` and a pod name it. */
function imageReference({ repository: { host, name }, digest }) {
    return `${host}/${name}@${digest}`;
}
function decode(text) {
    try {
        return decodeURIComponent(text);
    }
    catch {
        return text;
    }
}


/***/ }),

/***/ 31910:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Q: () => (/* binding */ childEnvironment)
/* harmony export */ });
/** What belongs to the step and not to the code it runs: tokens, and files through which a step gives orders. */
const withheld = new Set([
    "GITHUB_TOKEN",
    "GH_TOKEN",
    "ACTIONS_RUNTIME_TOKEN",
    "ACTIONS_RUNTIME_URL",
    "ACTIONS_RESULTS_URL",
    "ACTIONS_CACHE_URL",
    "ACTIONS_ID_TOKEN_REQUEST_TOKEN",
    "ACTIONS_ID_TOKEN_REQUEST_URL",
    "GITHUB_ENV",
    "GITHUB_PATH",
    "GITHUB_OUTPUT",
    "GITHUB_STATE",
    "GITHUB_STEP_SUMMARY",
]);
/** The step's environment without its inputs, tokens and the runner's command files: what a child may have of it. */
function childEnvironment(environment) {
    const result = {};
    for (const [name, value] of Object.entries(environment)) {
        if (value === undefined || withheld.has(name))
            continue;
        if (name.startsWith("INPUT_") || name.startsWith("MERGELINE_"))
            continue;
        result[name] = value;
    }
    return result;
}


/***/ }),

/***/ 57204:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   u: () => (/* binding */ collectYoungGarbage)
/* harmony export */ });
/* harmony import */ var node_v8__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(78877);
/* harmony import */ var node_vm__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(30714);


let collect;
/**
 * Gives back what young objects hold: a millisecond. The collector does not know how large the buffers are that they
 * hold outside its own memory, and would let hundreds of megabytes pile up.
 */
function collectYoungGarbage() {
    collect ??= collector();
    collect({ type: "minor" });
}
/** V8 has it for whoever asks: elsewhere it is the flag --expose-gc. */
function collector() {
    (0,node_v8__WEBPACK_IMPORTED_MODULE_0__.setFlagsFromString)("--expose-gc");
    const found = (0,node_vm__WEBPACK_IMPORTED_MODULE_1__.runInNewContext)("typeof gc === 'function' ? gc : undefined");
    (0,node_v8__WEBPACK_IMPORTED_MODULE_0__.setFlagsFromString)("--no-expose-gc");
    return found ?? (() => { });
}


/***/ }),

/***/ 77930:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   U: () => (/* binding */ frugal)
/* harmony export */ });
/* harmony import */ var _runtime_young_garbage_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(57204);

/** How many bytes pass before what they have left behind is collected. */
const often = 8 * 1024 * 1024;
/**
 * The same bytes, in less memory. A large file leaves thousands of buffers behind, and Node looks for them only when
 * 64 MiB of them lie about, which is a third of what a transfer may take. Asking for the young ones every 8 MiB costs
 * a millisecond.
 */
async function* frugal(chunks) {
    let passed = 0;
    for await (const chunk of chunks) {
        passed += chunk.length;
        yield chunk;
        if (passed < often)
            continue;
        passed = 0;
        (0,_runtime_young_garbage_js__WEBPACK_IMPORTED_MODULE_0__/* .collectYoungGarbage */ .u)();
    }
}


/***/ })

};
