export const id = 8943;
export const ids = [8943,470];
export const modules = {

/***/ 70470:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   at: () => (/* binding */ at),
/* harmony export */   createGitHub: () => (/* binding */ createGitHub)
/* harmony export */ });
/* harmony import */ var _runtime_errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(43575);

/** The repository's place in the parameters of every request. */
function at(github) {
    return { owner: github.owner, repo: github.repository };
}
/** How often a request is tried again after a failure of the server or the network: after 1 s, then after 4 s. */
const retries = 2;
/** Longest wait for GitHub's rate limit, in seconds. A longer one fails at once, with the time in the error. */
const longestWait = 90;
/**
 * A client for the repository's REST API. Octokit is loaded here and not before: most starts of an action don't need
 * it. The token is masked in the log and is in no error.
 * @throws ConfigurationError when the token or the address can't be one
 */
async function createGitHub(options) {
    const token = options.token.trim();
    options.log.mask(token);
    // A header with such a value is refused with an error that quotes it.
    if (!/^[\x21-\x7e]+$/.test(token)) {
        throw new _runtime_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .ConfigurationError */ .j1("github-token is empty or holds a character that no token has.");
    }
    if (!URL.canParse(options.apiUrl) || !/^https?:$/.test(new URL(options.apiUrl).protocol)) {
        throw new _runtime_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .ConfigurationError */ .j1(`GITHUB_API_URL: "${options.apiUrl}" is not an http or https address.`);
    }
    const [{ Octokit }, { retry }, { throttling }] = await Promise.all([
        __webpack_require__.e(/* import() */ 9988).then(__webpack_require__.bind(__webpack_require__, 59988)),
        Promise.all(/* import() */[__webpack_require__.e(3251), __webpack_require__.e(9735)]).then(__webpack_require__.bind(__webpack_require__, 49735)),
        Promise.all(/* import() */[__webpack_require__.e(3251), __webpack_require__.e(6856)]).then(__webpack_require__.bind(__webpack_require__, 86856)),
    ]);
    const { log, signal } = options;
    const waitOnce = (seconds, request, _octokit, tried) => {
        const again = tried === 0 && seconds <= longestWait;
        log.info(`GitHub's rate limit is reached${again ? `: trying again in ${seconds} s` : ""}.`);
        return again && request !== undefined;
    };
    const octokit = new (Octokit.plugin(retry, throttling))({
        auth: token,
        baseUrl: options.apiUrl.replace(/\/+$/, ""),
        userAgent: "mergeline",
        log: { debug: log.debug, info: log.debug, warn: log.debug, error: log.debug },
        retry: { retries, retryAfterBaseValue: options.unpaced === true ? 10 : 1000 },
        throttle: {
            enabled: options.unpaced !== true,
            onRateLimit: waitOnce,
            onSecondaryRateLimit: waitOnce,
        },
    });
    if (signal !== undefined)
        endWith(octokit, signal);
    return { octokit, owner: options.owner, repository: options.repository };
}
/** Registered last and so outermost: a cancelled run waits neither for an answer nor for a retry. */
function endWith(octokit, signal) {
    octokit.hook.wrap("request", async (request, options) => {
        signal.throwIfAborted();
        options.request = { ...options.request, signal };
        let stop = () => { };
        const aborted = new Promise((_, reject) => {
            stop = () => reject(signal.reason);
            signal.addEventListener("abort", stop, { once: true });
        });
        try {
            return await Promise.race([Promise.resolve(request(options)), aborted]);
        }
        finally {
            signal.removeEventListener("abort", stop);
        }
    });
}


/***/ }),

/***/ 8646:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   WE: () => (/* binding */ explain),
/* harmony export */   c2: () => (/* binding */ statusOf),
/* harmony export */   ut: () => (/* binding */ answerOf)
/* harmony export */ });
/* harmony import */ var zod__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(27597);
/* harmony import */ var _runtime_errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(43575);


/** The fields of Octokit's RequestError that are read here. `response` is missing when the network failed. */
const requestError = zod__WEBPACK_IMPORTED_MODULE_1__/* .object */ .Ikc({
    name: zod__WEBPACK_IMPORTED_MODULE_1__/* .literal */ .euz("HttpError"),
    status: zod__WEBPACK_IMPORTED_MODULE_1__/* .number */ .aig(),
    message: zod__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP(),
    request: zod__WEBPACK_IMPORTED_MODULE_1__/* .object */ .Ikc({ url: zod__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP() }),
    response: zod__WEBPACK_IMPORTED_MODULE_1__/* .object */ .Ikc({ headers: zod__WEBPACK_IMPORTED_MODULE_1__/* .record */ .g1P(zod__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP(), zod__WEBPACK_IMPORTED_MODULE_1__/* .unknown */ .L5J()).default({}), data: zod__WEBPACK_IMPORTED_MODULE_1__/* .unknown */ .L5J() }).nullish(),
});
const answer = zod__WEBPACK_IMPORTED_MODULE_1__/* .object */ .Ikc({
    message: zod__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP().optional(),
    errors: zod__WEBPACK_IMPORTED_MODULE_1__/* .array */ .YOg(zod__WEBPACK_IMPORTED_MODULE_1__/* .unknown */ .L5J()).optional(),
});
/** The HTTP status GitHub answered with, or undefined where the error is not an answer of GitHub's. */
function statusOf(error) {
    const found = requestError.safeParse(error).data;
    return found?.response ? found.status : undefined;
}
/** What GitHub says in its answer, on one line: its message, and the messages of the single errors in it. */
function answerOf(error) {
    const found = requestError.safeParse(error).data;
    const { message = "", errors = [] } = answer.safeParse(found?.response?.data).data ?? {};
    const single = errors.map((each) => typeof each === "string" ? each : (answer.safeParse(each).data?.message ?? ""));
    return [message, ...single]
        .map((text) => text.replaceAll(/\s+/g, " ").trim())
        .filter((text) => text !== "")
        .join(": ");
}
/**
 * The error to throw instead of `error`, which a request to GitHub threw: a ConfigurationError where the user can mend
 * it (network, token, permission, missing repository, rate limit), else the error itself.
 */
function explain(error, need, github) {
    const failed = requestError.safeParse(error).data;
    if (failed === undefined)
        return error instanceof Error ? error : new Error((0,_runtime_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .messageOf */ .bD)(error));
    const host = URL.canParse(failed.request.url) ? new URL(failed.request.url).host : "its address";
    const fail = (message) => new _runtime_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .ConfigurationError */ .j1(message, { cause: error });
    const repository = github === undefined ? "the repository" : `${github.owner}/${github.repository}`;
    if (!failed.response) {
        return fail(`GitHub at ${host} can't be reached: ${(0,_runtime_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .messageOf */ .bD)(error)}. Could not ${need.to}.`);
    }
    if (isRateLimit(failed.status, failed.response.headers, answerOf(error))) {
        return fail(`Could not ${need.to}: GitHub's rate limit is used up${until(failed.response.headers)}. Run it again later.`);
    }
    switch (failed.status) {
        case 401:
            return fail(`Could not ${need.to}: GitHub at ${host} does not accept github-token (${answerOf(error) || "no reason given"}). ` +
                "Give a valid token, or leave the input out to use the job's own.");
        case 403:
            return fail(`Could not ${need.to}: the token may not (${answerOf(error) || "no reason given"}). ` +
                `Add "permissions: ${need.permission}" to the job; on a pull request from a fork the token can only read.`);
        case 404:
            return fail(`Could not ${need.to}: GitHub at ${host} finds no such thing in ${repository}, or the token may not see it. ` +
                `Add "permissions: ${need.permission}" to the job, or check the name.`);
        case 410:
            return fail(`Could not ${need.to}: it is switched off in ${repository} (${answerOf(error) || "no reason given"}).`);
        default:
            if (failed.status >= 500) {
                return fail(`Could not ${need.to}: GitHub at ${host} answered ${failed.status}. Run it again later.`);
            }
            return error instanceof Error ? error : new Error(failed.message);
    }
}
function isRateLimit(status, headers, message) {
    if (status !== 403 && status !== 429)
        return false;
    return status === 429 || String(headers["x-ratelimit-remaining"]) === "0" || /rate limit/i.test(message);
}
function until(headers) {
    const seconds = Number(headers["x-ratelimit-reset"]);
    return seconds > 0 ? ` until ${new Date(seconds * 1000).toISOString().replace(".000Z", "Z")}` : "";
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

/***/ 56823:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $$: () => (/* binding */ bytesOf),
/* harmony export */   CI: () => (/* binding */ partsOf),
/* harmony export */   hq: () => (/* binding */ partSize),
/* harmony export */   ht: () => (/* binding */ sendParts)
/* harmony export */ });
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(77598);
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(51455);
/* harmony import */ var _bytes_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(85648);



/** How many parts are under way at once. */
const atOnce = 4;
const smallest = 8 * 1024 * 1024;
/**
 * How large the parts of a file are, in bytes: 8 MiB, and more where that would be more than 9,000 parts (S3 takes
 * 10,000, Azure 50,000). With four under way, and one being read, a file of up to 70 GB takes 40 MiB of memory.
 */
function partSize(bytes) {
    const mebibyte = 1024 * 1024;
    return Math.max(smallest, Math.ceil(bytes / 9000 / mebibyte) * mebibyte);
}
/**
 * A file piece by piece. Parts that are not released leave their memory to the collector, which comes late for such
 * large pieces. It fails at the end, before anything is completed, when the bytes are not those of the digest.
 * @throws ConfigurationError when the file has changed
 */
async function* partsOf(file, digest, size) {
    const hash = (0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.createHash)("sha256");
    const handle = await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.open)(file, "r");
    const free = [];
    try {
        let last;
        for (let number = 1;; number++) {
            const buffer = free.pop() ?? Buffer.allocUnsafeSlow(size);
            let filled = 0;
            while (filled < size) {
                const { bytesRead } = await handle.read(buffer, filled, size - filled);
                if (bytesRead === 0)
                    break;
                filled += bytesRead;
            }
            const bytes = buffer.subarray(0, filled);
            hash.update(bytes);
            if (filled > 0 || number === 1) {
                if (last !== undefined)
                    yield last;
                last = { number, bytes, release: () => free.push(buffer) };
            }
            if (filled < size)
                break;
        }
        // The last one is held back until the whole is known to be what it should be.
        if (`sha256:${hash.digest("hex")}` !== digest)
            throw (0,_bytes_js__WEBPACK_IMPORTED_MODULE_2__/* .changed */ .tD)(file);
        if (last !== undefined)
            yield last;
    }
    finally {
        await handle.close();
    }
}
/** The bytes of parts, for who sends them as one stream. */
async function* bytesOf(parts) {
    for await (const { bytes } of parts)
        if (bytes.length > 0)
            yield bytes;
}
/**
 * Sends parts, four at once.
 * @returns what sending each gave, in the order of the parts
 */
async function sendParts(parts, send) {
    const sent = [];
    const underWay = new Set();
    let failed;
    try {
        for await (const part of parts) {
            const one = send(part)
                .then((result) => {
                sent[part.number - 1] = result;
            }, (error) => {
                failed ??= { error };
            })
                .finally(() => {
                part.release();
                underWay.delete(one);
            });
            underWay.add(one);
            if (underWay.size >= atOnce)
                await Promise.race(underWay);
            if (failed !== undefined)
                break;
        }
    }
    finally {
        await Promise.all(underWay);
    }
    if (failed !== undefined)
        throw failed.error;
    return sent;
}


/***/ }),

/***/ 88973:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   F: () => (/* binding */ without)
/* harmony export */ });
/** A stream without its first bytes: for servers that can't start in the middle. */
async function* without(body, from) {
    let left = from;
    for await (const chunk of body) {
        if (left < chunk.length)
            yield left === 0 ? chunk : chunk.subarray(left);
        left = Math.max(0, left - chunk.length);
    }
}


/***/ }),

/***/ 78943:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  releaseKind: () => (/* binding */ releaseKind)
});

// EXTERNAL MODULE: ./out/toolkit/runtime/errors.js
var errors = __webpack_require__(43575);
// EXTERNAL MODULE: ./out/toolkit/github/client.js
var client = __webpack_require__(70470);
// EXTERNAL MODULE: ./out/toolkit/storage/resumed.js
var resumed = __webpack_require__(4698);
// EXTERNAL MODULE: ./out/toolkit/registry/store/cloud/without.js
var without = __webpack_require__(88973);
// EXTERNAL MODULE: ./out/toolkit/github/explain.js
var explain = __webpack_require__(8646);
;// CONCATENATED MODULE: ./out/toolkit/registry/store/release/refusal.js


/** A request about a release that GitHub refused, as one sentence. */
function refusal(error, to, github) {
    if (error instanceof errors/* ConfigurationError */.j1)
        return error;
    const status = (0,explain/* statusOf */.c2)(error);
    if (status === 422) {
        const answer = (0,explain/* answerOf */.ut)(error);
        const rest = /immutable/i.test(answer)
            ? "immutable releases are switched on, and nothing can be added to one. Switch them off in the repository's settings, or choose another store"
            : `GitHub refuses it (${answer || "422, without a reason"})`;
        return new errors/* ConfigurationError */.j1(`Could not ${to}: ${rest}.`, { cause: error });
    }
    if ((status === 403 || status === 404) && !/rate limit/i.test((0,explain/* answerOf */.ut)(error))) {
        const { owner, repository } = github;
        return new errors/* ConfigurationError */.j1(`Could not ${to}: the token may not, or there is no such thing (${(0,explain/* answerOf */.ut)(error) || status}). It needs "permissions: contents: write" in ${owner}/${repository}, and contents: read to read; the job's own token has no rights in another repository, and on a pull request from a fork it can only read.`, { cause: error });
    }
    return (0,explain/* explain */.WE)(error, { to, permission: "contents: write" }, github);
}
/** What a 422 says of the fields that it refuses: `already_exists name`, `custom file_count limited to …`. */
function isRefusedFor(error, expression) {
    if ((0,explain/* statusOf */.c2)(error) !== 422)
        return false;
    const { errors, message } = Object(Object(Object(error).response).data);
    return expression.test(JSON.stringify([message, errors]));
}

;// CONCATENATED MODULE: ./out/toolkit/registry/store/release/download.js




/**
 * The bytes of an asset, taken up again where the connection breaks. GitHub sends on to its storage: there the token
 * does not go.
 * @param id the asset's
 */
function downloadAsset(github, id, uri, signal) {
    const open = async (from) => {
        const range = from === 0 ? {} : { range: `bytes=${from}-` };
        const asked = await github.octokit
            .request("GET /repos/{owner}/{repo}/releases/assets/{asset_id}", {
            ...(0,client.at)(github),
            asset_id: id,
            headers: { accept: "application/octet-stream", ...range },
            request: { redirect: "manual", parseSuccessResponseBody: false },
        })
            .catch((error) => {
            signal.throwIfAborted();
            throw refusal(error, `read ${uri}`, github);
        });
        const status = asked.status;
        // Octokit's types know only the description of the asset.
        if (status < 300)
            return started(asked.data, status, from);
        const { location } = asked.headers;
        if (location === undefined)
            throw new Error(`GitHub answered ${status} without saying where it is`);
        const response = await fetch(location, { headers: range, signal });
        if (!response.ok || response.body === null) {
            await response.body?.cancel();
            throw new Error(`GitHub's storage answered ${response.status}`);
        }
        return started(response.body, response.status, from);
    };
    return (0,resumed/* resumed */.u)(open, uri, signal);
}
function started(body, status, from) {
    return status === 206 ? body : (0,without/* without */.F)(body, from);
}

;// CONCATENATED MODULE: ./out/toolkit/registry/store/release/place.js

/** Tag of the release that artifacts are kept in; a further one is numbered: `mergeline-store-2`. */
const firstTag = "mergeline-store";
const ownerName = /^[A-Za-z0-9](?:[A-Za-z0-9_-]{0,38})$/;
const repositoryName = /^(?!\.{1,2}$)[A-Za-z0-9._-]{1,100}$/;
/**
 * The repository of an address; undefined for the one that runs this.
 * @param what the input or setting that holds it, for errors
 */
function parseReleasePlace(path, what) {
    if (path === "")
        return undefined;
    const [owner = "", repository = "", ...rest] = path.split("/");
    if (rest.length > 0 || !ownerName.test(owner) || !repositoryName.test(repository)) {
        throw new errors/* ConfigurationError */.j1(`${what}: ${path.replace(/[^/]*@/, "***@")} is not a repository on GitHub. Write release://owner/repository, or release: for this one.`);
    }
    return { owner, repository };
}
function formatReleaseUri({ owner, repository, tag, name }) {
    return `release://${owner}/${repository}/${tag}/${name}`;
}
/** @throws ConfigurationError for a URI that is not one of {@link formatReleaseUri} */
function parseReleaseUri(uri) {
    const [, path = "", tag = "", name = ""] = /^release:\/\/([^/]+\/[^/]+)\/([A-Za-z0-9][A-Za-z0-9._-]{0,99})\/([0-9a-f]{64})$/.exec(uri) ?? [];
    const place = path === "" ? undefined : parseReleasePlace(path, uri);
    if (place === undefined) {
        throw new errors/* ConfigurationError */.j1(`${uri.replace(/[^/]*@/, "***@")} names no asset of a release. It needs the form release://owner/repository/<tag>/<sha256>.`);
    }
    return { ...place, tag, name };
}

// EXTERNAL MODULE: external "node:crypto"
var external_node_crypto_ = __webpack_require__(77598);
// EXTERNAL MODULE: external "node:fs/promises"
var promises_ = __webpack_require__(51455);
// EXTERNAL MODULE: external "node:timers/promises"
var external_node_timers_promises_ = __webpack_require__(58500);
// EXTERNAL MODULE: ./out/toolkit/report/number.js
var number = __webpack_require__(26507);
// EXTERNAL MODULE: ./out/toolkit/github/limits.js
var limits = __webpack_require__(25629);
;// CONCATENATED MODULE: ./out/toolkit/registry/store/release/releases.js





const notes = "Files of the models in the registry, kept by Mergeline. Each is named by its SHA-256, and the records of the " +
    "registry name it: do not delete this release or its tag.";
/** The release with a tag, or undefined where there is none. */
async function findRelease(github, tag) {
    try {
        const { data } = await github.octokit.rest.repos.getReleaseByTag({ ...(0,client.at)(github), tag });
        return { id: data.id, tag, uploadUrl: withoutQuery(data.upload_url) };
    }
    catch (error) {
        if ((0,explain/* statusOf */.c2)(error) === 404)
            return undefined;
        throw refusal(error, `read the release ${tag}`, github);
    }
}
/** All assets of a release. */
async function listAssets(github, { id, tag }) {
    const { octokit } = github;
    try {
        const found = await octokit.paginate(octokit.rest.repos.listReleaseAssets, {
            ...(0,client.at)(github),
            release_id: id,
            per_page: limits/* limits */.F.pageSize,
        });
        return found.map((each) => ({
            id: each.id,
            name: each.name,
            bytes: each.size,
            state: each.state,
            at: new Date(each.created_at),
        }));
    }
    catch (error) {
        throw refusal(error, `list the assets of the release ${tag}`, github);
    }
}
/** The releases of the store, in the order of their numbers. */
async function readReleases(github) {
    const releases = [];
    for (;;) {
        const release = await findRelease(github, tagOf(releases.length + 1));
        if (release === undefined)
            return releases;
        releases.push({ ...release, assets: await listAssets(github, release) });
    }
}
/**
 * Makes a release that is neither the latest nor a draft; its tag is put on the default branch's head.
 * @param number counts from 1
 */
async function makeRelease(github, number) {
    const tag = tagOf(number);
    const to = `make the release ${tag} in ${github.owner}/${github.repository}`;
    try {
        const { data } = await github.octokit.rest.repos.createRelease({
            ...(0,client.at)(github),
            tag_name: tag,
            name: number === 1 ? "Model store" : `Model store ${number}`,
            body: notes,
            prerelease: true,
            make_latest: "false",
        });
        return { id: data.id, tag, uploadUrl: withoutQuery(data.upload_url) };
    }
    catch (error) {
        // Another run was quicker.
        const theirs = isRefusedFor(error, /already_exists/) ? await findRelease(github, tag) : undefined;
        if (theirs !== undefined)
            return theirs;
        throw refusal(error, to, github);
    }
}
/** How an asset is now; undefined where it is gone. */
async function readAsset(github, id) {
    try {
        return (await github.octokit.rest.repos.getReleaseAsset({ ...(0,client.at)(github), asset_id: id })).data;
    }
    catch (error) {
        if ((0,explain/* statusOf */.c2)(error) === 404)
            return undefined;
        throw refusal(error, "read an asset of a release", github);
    }
}
/** Removes an asset; one that is gone already is no error. */
async function removeAsset(github, id, uri) {
    try {
        await github.octokit.rest.repos.deleteReleaseAsset({ ...(0,client.at)(github), asset_id: id });
    }
    catch (error) {
        if ((0,explain/* statusOf */.c2)(error) !== 404)
            throw refusal(error, `remove ${uri}`, github);
    }
}
function tagOf(number) {
    return number === 1 ? firstTag : `${firstTag}-${number}`;
}
/** GitHub writes it as a template: `https://uploads.github.com/…/assets{?name,label}`. */
function withoutQuery(template) {
    return template.replace(/\{.*$/s, "");
}

// EXTERNAL MODULE: external "node:stream"
var external_node_stream_ = __webpack_require__(57075);
// EXTERNAL MODULE: ./out/toolkit/storage/frugal.js
var frugal = __webpack_require__(77930);
// EXTERNAL MODULE: ./out/toolkit/registry/store/cloud/parts.js
var parts = __webpack_require__(56823);
;// CONCATENATED MODULE: ./out/toolkit/registry/store/release/upload.js






/** Bytes that are read from the disk at once. */
const piece = 256 * 1024;
/**
 * Sends a file to a release, in one request whose length is said beforehand, piece by piece from the disk. Octokit
 * can't send a stream again, so nothing is tried twice here.
 * @param bytes size of the file
 * @throws ConfigurationError when the file's bytes are no longer those of the digest, or GitHub refuses them
 */
async function sendAsset(github, release, file, bytes, signal) {
    let changed;
    async function* content() {
        try {
            yield* (0,frugal/* frugal */.U)((0,parts/* bytesOf */.$$)((0,parts/* partsOf */.CI)(file.file, file.digest, piece)));
        }
        catch (error) {
            changed = error;
            throw error;
        }
    }
    try {
        const { data } = await github.octokit.request({
            method: "POST",
            url: `${release.uploadUrl}?name=${file.digest.slice("sha256:".length)}`,
            headers: { "content-type": "application/octet-stream", "content-length": bytes },
            data: external_node_stream_.Readable.toWeb(external_node_stream_.Readable.from(content(), { objectMode: false })),
            // For a redirect, fetch would keep all that it has sent in memory.
            request: { retries: 0, redirect: "error" },
        });
        return { end: "sent", id: Number(Object(data).id) };
    }
    catch (error) {
        signal.throwIfAborted();
        if (changed !== undefined)
            throw changed;
        if (isRefusedFor(error, /already_exists/))
            return { end: "exists" };
        if (isRefusedFor(error, /file_count|assets per release/))
            return { end: "full" };
        const status = (0,explain/* statusOf */.c2)(error);
        if (status === undefined || status >= 500)
            return { end: "broken", why: (0,errors/* messageOf */.bD)(error) };
        throw refusal(error, `send an asset to the release ${release.tag}`, github);
    }
}

;// CONCATENATED MODULE: ./out/toolkit/registry/store/release/release-store.js









/** A file has to be smaller, in bytes. */
const largest = 2 * 1024 ** 3;
/** Assets that a release holds at most. */
const mostAssets = 1000;
/** How often a file is sent, or somebody else's upload of it waited for. */
const tries = 6;
/** Bytes a millisecond: an upload that began so long ago that it would be done at this speed was interrupted. */
const slowest = 10_000;
/** Keeps each file as an asset of a release, under its digest, and reads it back before a record may name it. */
function releaseStore(options) {
    const { github, signal } = options;
    const uriOf = (tag, name) => {
        const { owner, repository } = github;
        return formatReleaseUri({ owner, repository, tag, name });
    };
    // A registration that comes second starts again, with the same files.
    const kept = new Map();
    const putOne = async (file) => {
        const { size } = await (0,promises_.stat)(file.file);
        if (size >= largest) {
            throw new errors/* ConfigurationError */.j1(`${file.name} has ${(0,number/* formatBytes */.z3)(size)}; an asset of a GitHub Release has to be smaller than 2 GiB. Choose another store for it, such as oci://ghcr.io/….`);
        }
        const name = file.digest.slice("sha256:".length);
        let last = { end: "exists" };
        for (let tried = 0; tried < tries; tried++) {
            if (tried > 0)
                await (0,external_node_timers_promises_.setTimeout)((1 + Math.random()) * 25 * 2 ** tried, undefined, { signal });
            const releases = await readReleases(github);
            const there = findAsset(releases, name);
            if (there !== undefined && there.asset.state === "uploaded") {
                const uri = uriOf(there.tag, name);
                if (await isWhole(there.asset.id, file, size, uri))
                    return { uri, digest: file.digest, bytes: size };
                throw new errors/* ConfigurationError */.j1(`The store holds other bytes under ${uri} than its name says. Remove that asset from the release, and run it again.`);
            }
            if (there !== undefined) {
                const uri = uriOf(there.tag, name);
                // What broke off just now was ours.
                if (last.end !== "broken" && (await isSentMeanwhile(there.asset, size)))
                    continue;
                await removeAsset(github, there.asset.id, uri);
            }
            const release = await withRoom(releases, last.end === "full");
            last = await sendAsset(github, release, file, size, signal);
            if (last.end !== "sent")
                continue;
            const uri = uriOf(release.tag, name);
            if (await isWhole(last.id, file, size, uri))
                return { uri, digest: file.digest, bytes: size };
            // It would be in the way of the next try.
            await removeAsset(github, last.id, uri).catch(() => undefined);
            throw new errors/* ConfigurationError */.j1(`GitHub gave other bytes back for ${uri} than were sent to it. Nothing was registered.`);
        }
        const why = last.end === "broken" ? `the connection broke: ${last.why}` : "another upload of it does not end";
        throw new errors/* ConfigurationError */.j1(`${file.name} could not be sent to a release of ${github.owner}/${github.repository}: ${why}. Nothing was registered. Run it again.`);
    };
    const isWhole = async (id, file, size, uri) => {
        const hash = (0,external_node_crypto_.createHash)("sha256");
        let bytes = 0;
        for await (const chunk of downloadAsset(github, id, uri, signal)) {
            hash.update(chunk);
            bytes += chunk.length;
        }
        return bytes === size && `sha256:${hash.digest("hex")}` === file.digest;
    };
    /** Waits for an upload that another run may be at. False when it was interrupted: it is as it was after all that time. */
    const isSentMeanwhile = async ({ id, at }, size) => {
        const patience = options.patience + size / slowest;
        const left = Math.min(patience, at.getTime() + patience - options.now().getTime());
        const pause = Math.max(10, Math.min(2000, patience / 10));
        for (let waited = 0; waited < left; waited += pause) {
            await (0,external_node_timers_promises_.setTimeout)(pause, undefined, { signal });
            const now = await readAsset(github, id);
            if (now === undefined || now.state === "uploaded")
                return true;
        }
        return false;
    };
    const withRoom = async (releases, isFull) => {
        const last = releases.at(-1);
        const hasRoom = last !== undefined && last.assets.length < mostAssets && !isFull;
        return hasRoom ? last : makeRelease(github, releases.length + 1);
    };
    const listed = new Map();
    return {
        async put(files) {
            const stored = [];
            for (const file of files) {
                const one = kept.get(file.digest) ?? (await putOne(file));
                kept.set(file.digest, one);
                stored.push(one);
            }
            return stored;
        },
        async *contents() {
            for (const { tag, assets } of await readReleases(github)) {
                for (const { id, name, bytes, at } of assets) {
                    if (!/^[0-9a-f]{64}$/.test(name))
                        continue;
                    const uri = uriOf(tag, name);
                    listed.set(uri, id);
                    yield { uri, digest: `sha256:${name}`, bytes, at };
                }
            }
        },
        async remove({ uri }) {
            const id = listed.get(uri);
            if (id !== undefined)
                await removeAsset(github, id, uri);
        },
    };
}
/** The asset of a name, one that is whole before one that is not. */
function findAsset(releases, name) {
    const found = releases.flatMap(({ tag, assets }) => assets.filter((asset) => asset.name === name).map((asset) => ({ tag, asset })));
    return found.find(({ asset }) => asset.state === "uploaded") ?? found[0];
}

;// CONCATENATED MODULE: ./out/toolkit/registry/store/release/release-kind.js





/** Assets of a GitHub Release: `release:` for the repository that runs this, else `release://owner/repository`. */
const releaseKind = {
    async open({ path }, what, { runtime }) {
        const github = await gitHubFor(parseReleasePlace(path, what), what, runtime);
        return releaseStore({ github, signal: runtime.signal, now: runtime.now, patience: 15_000 });
    },
    async read(uri, _digest, { runtime }) {
        const { tag, name, ...place } = parseReleaseUri(uri);
        const github = await gitHubFor(place, uri, runtime);
        const release = await findRelease(github, tag);
        const assets = release === undefined ? [] : await listAssets(github, release);
        const asset = assets.find((each) => each.name === name && each.state === "uploaded");
        if (asset === undefined) {
            throw new errors/* ConfigurationError */.j1(`${uri} is not there${release === undefined ? `: no release ${tag} is seen with this token` : ""}. Was it removed?`);
        }
        return downloadAsset(github, asset.id, uri, runtime.signal);
    },
};
async function gitHubFor(place, what, runtime) {
    const github = await runtime.github();
    if (github !== undefined)
        return { ...github, ...place };
    throw new errors/* ConfigurationError */.j1(`${what}: a release needs GitHub, and a token. Give github-token in a workflow; elsewhere set GITHUB_REPOSITORY and give --github-token.`);
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


/***/ }),

/***/ 4698:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   u: () => (/* binding */ resumed)
/* harmony export */ });
/* harmony import */ var node_timers_promises__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(58500);
/* harmony import */ var _runtime_errors_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(43575);
/* harmony import */ var _frugal_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(77930);



/** How often a broken transfer is taken up again without a byte in between. */
const tries = 5;
/**
 * A stream that goes on where it broke off.
 * @param open the bytes from an offset on
 * @throws ConfigurationError when the connection keeps breaking, or `open` throws one
 */
async function* resumed(open, uri, signal) {
    let at = 0;
    for (let failures = 0;;) {
        try {
            for await (const chunk of (0,_frugal_js__WEBPACK_IMPORTED_MODULE_2__/* .frugal */ .U)(await open(at))) {
                at += chunk.length;
                failures = 0;
                yield chunk;
            }
            return;
        }
        catch (error) {
            signal.throwIfAborted();
            if (error instanceof _runtime_errors_js__WEBPACK_IMPORTED_MODULE_1__/* .ConfigurationError */ .j1)
                throw error;
            failures += 1;
            if (failures > tries) {
                throw new _runtime_errors_js__WEBPACK_IMPORTED_MODULE_1__/* .ConfigurationError */ .j1(`${uri} broke off after ${at} bytes, ${tries} more times without another byte: ${(0,_runtime_errors_js__WEBPACK_IMPORTED_MODULE_1__/* .messageOf */ .bD)(error)}.`, { cause: error });
            }
            await (0,node_timers_promises__WEBPACK_IMPORTED_MODULE_0__.setTimeout)((1 + Math.random()) * 50 * 2 ** failures, undefined, { signal });
        }
    }
}


/***/ })

};
