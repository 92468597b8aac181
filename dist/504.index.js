export const id = 504;
export const ids = [504,470];
export const modules = {

/***/ 14450:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   c: () => (/* binding */ author)
/* harmony export */ });
/* harmony import */ var _explain_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(8646);

/** The author of everything that a job's own token writes. */
const actionsBot = "github-actions[bot]";
const known = new WeakMap();
/**
 * The login under which the token writes: `github-actions[bot]`, another app's bot, or a person. It tells our own
 * comments and issues from those in which someone else put our marker. The token of an app may not ask for its user
 * by REST, so the question goes to GraphQL.
 */
function author(github) {
    const found = known.get(github) ?? ask(github);
    known.set(github, found);
    return found;
}
async function ask(github) {
    try {
        const { viewer } = await github.octokit.graphql("query { viewer { login } }");
        return viewer.login;
    }
    catch (error) {
        // A server without GraphQL, or a token that may not ask: then the job's own token is the one that is likely.
        if ((0,_explain_js__WEBPACK_IMPORTED_MODULE_0__/* .statusOf */ .c2)(error) === undefined && !isGraphqlError(error))
            throw error;
        return actionsBot;
    }
}
function isGraphqlError(error) {
    return error instanceof Error && error.name === "GraphqlResponseError";
}


/***/ }),

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
        __webpack_require__.e(/* import() */ 988).then(__webpack_require__.bind(__webpack_require__, 59988)),
        Promise.all(/* import() */[__webpack_require__.e(251), __webpack_require__.e(735)]).then(__webpack_require__.bind(__webpack_require__, 49735)),
        Promise.all(/* import() */[__webpack_require__.e(251), __webpack_require__.e(856)]).then(__webpack_require__.bind(__webpack_require__, 86856)),
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

/***/ 64504:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   upsertComment: () => (/* binding */ upsertComment)
/* harmony export */ });
/* harmony import */ var _author_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(14450);
/* harmony import */ var _client_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(70470);
/* harmony import */ var _cut_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(85681);
/* harmony import */ var _explain_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(8646);
/* harmony import */ var _limits_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(25629);
/* harmony import */ var _marker_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(38947);






/**
 * Writes the one comment that a key has on a pull request: created the first time, edited afterwards. Only comments
 * under the token's own name count; a marker in anyone else's is ignored. Of two runs that create it at once, the
 * older comment stays with the later text, and the other is deleted.
 * @param body Markdown, already escaped; cut with a sentence above 65,536 characters
 * @throws ConfigurationError when GitHub can't be reached or the token may not write
 */
async function upsertComment(github, pullRequestNumber, key, body) {
    const text = (0,_cut_js__WEBPACK_IMPORTED_MODULE_2__/* .cut */ .J)((0,_marker_js__WEBPACK_IMPORTED_MODULE_5__/* .mark */ .Gy)(key, body), "in the job summary and the report");
    try {
        const [kept, ...later] = await ownComments(github, pullRequestNumber, key);
        if (kept === undefined)
            return await createComment(github, pullRequestNumber, key, text);
        for (const duplicate of later)
            await deleteComment(github, duplicate.id);
        const edited = await editComment(github, kept, text);
        return edited ?? (await createComment(github, pullRequestNumber, key, text));
    }
    catch (error) {
        throw (0,_explain_js__WEBPACK_IMPORTED_MODULE_3__/* .explain */ .WE)(error, { to: `write the comment on pull request ${pullRequestNumber}`, permission: "pull-requests: write" }, github);
    }
}
async function createComment(github, number, key, text) {
    const { data: created } = await github.octokit.rest.issues.createComment({
        ...(0,_client_js__WEBPACK_IMPORTED_MODULE_1__.at)(github),
        issue_number: number,
        body: text,
    });
    // Another run may have created its own meanwhile. All runs keep the oldest, so that exactly one is left.
    const [kept, ...later] = await ownComments(github, number, key, created.user?.login);
    if (kept === undefined || kept.id === created.id) {
        for (const duplicate of later)
            await deleteComment(github, duplicate.id);
        return { id: created.id, url: created.html_url, created: true };
    }
    const edited = await editComment(github, kept, text);
    if (edited === undefined)
        return { id: created.id, url: created.html_url, created: true };
    for (const duplicate of later)
        await deleteComment(github, duplicate.id);
    return edited;
}
/** Our comments with the key's marker, oldest first. */
async function ownComments(github, number, key, login) {
    const comments = await github.octokit.paginate(github.octokit.rest.issues.listComments, {
        ...(0,_client_js__WEBPACK_IMPORTED_MODULE_1__.at)(github),
        issue_number: number,
        per_page: _limits_js__WEBPACK_IMPORTED_MODULE_4__/* .limits */ .F.pageSize,
    });
    const marked = comments.filter((comment) => (0,_marker_js__WEBPACK_IMPORTED_MODULE_5__/* .isMarked */ .rZ)(key, comment.body));
    if (marked.length === 0)
        return [];
    const name = login ?? (await (0,_author_js__WEBPACK_IMPORTED_MODULE_0__/* .author */ .c)(github));
    return marked.filter((comment) => comment.user?.login === name).sort((a, b) => a.id - b.id);
}
/** Undefined where the comment was deleted meanwhile. */
async function editComment(github, comment, text) {
    const edited = { id: comment.id, url: comment.html_url, created: false };
    if (comment.body?.replaceAll("\r\n", "\n") === text)
        return edited;
    try {
        await github.octokit.rest.issues.updateComment({ ...(0,_client_js__WEBPACK_IMPORTED_MODULE_1__.at)(github), comment_id: comment.id, body: text });
        return edited;
    }
    catch (error) {
        if ((0,_explain_js__WEBPACK_IMPORTED_MODULE_3__/* .statusOf */ .c2)(error) === 404)
            return undefined;
        throw error;
    }
}
async function deleteComment(github, id) {
    try {
        await github.octokit.rest.issues.deleteComment({ ...(0,_client_js__WEBPACK_IMPORTED_MODULE_1__.at)(github), comment_id: id });
    }
    catch (error) {
        if ((0,_explain_js__WEBPACK_IMPORTED_MODULE_3__/* .statusOf */ .c2)(error) !== 404)
            throw error; // The other run was faster.
    }
}


/***/ }),

/***/ 8646:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   WE: () => (/* binding */ explain),
/* harmony export */   c2: () => (/* binding */ statusOf),
/* harmony export */   ut: () => (/* binding */ answerOf)
/* harmony export */ });
/* harmony import */ var zod__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(92857);
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

/***/ 38947:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Gy: () => (/* binding */ mark),
/* harmony export */   rZ: () => (/* binding */ isMarked)
/* harmony export */ });
/* unused harmony export marker */
/** The hidden first line by which a comment or an issue is found again. */
function marker(key) {
    // "--" would end an HTML comment early; encoded, two keys never share a marker.
    const name = encodeURIComponent(key).replaceAll("--", "%2D%2D");
    return `<!-- mergeline:${name} -->`;
}
/** The body with its marker in front. */
function mark(key, body) {
    return `${marker(key)}\n${body}`;
}
/** Whether the body begins with the marker. One that is quoted further down does not count. */
function isMarked(key, body) {
    return body?.trimStart().startsWith(marker(key)) ?? false;
}


/***/ })

};
