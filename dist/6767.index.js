export const id = 6767;
export const ids = [6767,470,9148];
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

/***/ 16767:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  labelOverride: () => (/* binding */ labelOverride),
  overrideLabel: () => (/* binding */ overrideLabel),
  overrideLine: () => (/* binding */ overrideLine)
});

// UNUSED EXPORTS: overrideDigest

// EXTERNAL MODULE: ./out/toolkit/data/digest.js
var digest = __webpack_require__(42464);
;// CONCATENATED MODULE: ./out/toolkit/github/code-owners.js
/** Where GitHub looks for the file, in this order; the first one found is the only one that counts. */
const codeOwnersPaths = [".github/CODEOWNERS", "CODEOWNERS", "docs/CODEOWNERS"];
/**
 * The owners that a CODEOWNERS file names for a path: `@user`, `@organisation/team` or an address. The last line whose
 * pattern matches decides, also one without owners. A line that GitHub would not take (negation, a character class) is
 * left out, as GitHub does.
 * @param path from the repository's root, with `/` between its parts
 * @see https://docs.github.com/en/repositories/managing-your-repositorys-settings-and-features/customizing-your-repository/about-code-owners
 */
function codeOwnersOf(text, path) {
    let owners = [];
    for (const line of text.split(/\r?\n/)) {
        const [pattern, ...named] = line
            .replace(/(^|\s)#.*$/, "")
            .trim()
            .split(/(?<!\\)\s+/);
        if (pattern === undefined || pattern === "")
            continue;
        if (expression(pattern.replaceAll("\\ ", " "))?.test(path))
            owners = named;
    }
    return owners;
}
/** A pattern as in .gitignore, but that `folder/*` owns the files of the folder and nothing below. */
function expression(pattern) {
    if (pattern.startsWith("!") || /[[\]]/.test(pattern) || pattern.startsWith("\\#"))
        return undefined;
    const anchored = pattern.slice(0, -1).includes("/");
    const body = pattern
        .replace(/^\//, "")
        .replace(/\/$/, "/**")
        .split("/")
        .map((part) => part === "**"
        ? "**"
        : part
            .replaceAll(/[.+^${}()|\\]/g, "\\$&")
            .replaceAll("*", "[^/]*")
            .replaceAll("?", "[^/]"))
        .join("/")
        .replaceAll(/(^|\/)\*\*\//g, "$1(?:.*/)?")
        .replace(/\/\*\*$/, "/.*");
    const below = /(\/\*|\*\*|\/)$/.test(pattern) ? "" : "(?:/.*)?";
    return new RegExp(`^${anchored ? "" : "(?:.*/)?"}${body}${below}$`, "s");
}

// EXTERNAL MODULE: ./out/toolkit/github/client.js
var client = __webpack_require__(70470);
// EXTERNAL MODULE: ./out/toolkit/github/explain.js
var explain = __webpack_require__(8646);
// EXTERNAL MODULE: ./out/toolkit/github/limits.js
var limits = __webpack_require__(25629);
;// CONCATENATED MODULE: ./out/toolkit/github/label.js



/**
 * Who has set a label that a pull request has now; undefined where it does not have it, or nobody can be named.
 * @throws ConfigurationError when GitHub can't be reached or the token may not read
 */
async function labelledBy(github, number, label) {
    try {
        const events = await github.octokit.paginate(github.octokit.rest.issues.listEvents, {
            ...(0,client.at)(github),
            issue_number: number,
            per_page: limits/* limits */.F.pageSize,
        });
        const last = events
            .filter((event) => (event.event === "labeled" || event.event === "unlabeled") &&
            "label" in event &&
            event.label?.name?.toLowerCase() === label.toLowerCase())
            .sort((one, other) => one.id - other.id)
            .at(-1);
        return last?.event === "labeled" ? last.actor?.login : undefined;
    }
    catch (error) {
        throw (0,explain/* explain */.WE)(error, { to: `see who labelled pull request ${number}`, permission: "pull-requests: read" }, github);
    }
}
/** The comments on a pull request, oldest first. @throws ConfigurationError like {@link labelledBy} */
async function commentsOn(github, number) {
    try {
        const comments = await github.octokit.paginate(github.octokit.rest.issues.listComments, {
            ...(0,client.at)(github),
            issue_number: number,
            per_page: limits/* limits */.F.pageSize,
        });
        return comments
            .sort((one, other) => one.id - other.id)
            .map(({ user, body = "", html_url: url, created_at, updated_at }) => ({
            login: user?.login ?? "",
            body,
            url,
            edited: created_at !== updated_at,
        }));
    }
    catch (error) {
        throw (0,explain/* explain */.WE)(error, { to: `read the comments on pull request ${number}`, permission: "pull-requests: read" }, github);
    }
}
/** Whether a person is in a team, as far as the token can see: a job's own token sees no teams. */
async function isTeamMember(github, team, login) {
    const [org = "", team_slug = ""] = team.replace(/^@/, "").split("/");
    try {
        const { data } = await github.octokit.rest.teams.getMembershipForUserInOrg({
            org,
            team_slug,
            username: login,
        });
        return data.state === "active";
    }
    catch {
        return false;
    }
}

// EXTERNAL MODULE: ./out/toolkit/registry/layout.js
var layout = __webpack_require__(66511);
// EXTERNAL MODULE: ./out/toolkit/registry/override.js
var override = __webpack_require__(36201);
;// CONCATENATED MODULE: ./out/toolkit/registry/label-override.js





const overrideLabel = "mergeline/override";
/** The one digest that stands for all artifacts, in any order; of a single one its own. */
const overrideDigest = (digests) => (0,digest/* digestOfDataset */._)([...digests].sort());
/** What a code owner has to write: a line of a comment. */
const overrideLine = (digests) => `mergeline-override: <reason> until <yyyy-mm-dd> for ${overrideDigest(digests)}`;
/**
 * Whether a code owner has let exactly these artifacts in: with the label, and with a comment of the same person that
 * says why, until when and for which bytes. What anyone could have written or changed does not count.
 * @throws ConfigurationError when GitHub can't be asked
 */
async function labelOverride(github, question) {
    const { pullRequest, digests, now } = question;
    const by = await labelledBy(github, pullRequest, overrideLabel);
    if (by === undefined)
        return undefined;
    const none = (reason) => ({
        problem: `The label ${overrideLabel} was set by ${by}, and lets nothing in: ${reason}`,
    });
    const owners = await owned(question);
    if (owners.length === 0)
        return none(`CODEOWNERS of the base branch names no owner of ${question.config}.`);
    if (!(await isOwner(github, owners, by))) {
        const teams = owners.some((owner) => owner.includes("/"))
            ? " Of teams, a token counts those whose members it can see; a job's own sees none."
            : "";
        return none(`${question.config} is owned by ${owners.join(", ")}.${teams}`);
    }
    const said = (await commentsOn(github, pullRequest))
        .filter(({ login }) => same(login, by))
        .flatMap((comment) => linesOf(comment.body).map((line) => ({ ...line, ...comment })))
        .at(-1);
    if (said === undefined) {
        return none(`the same person has to say why, in a comment with the line "${overrideLine(digests)}".`);
    }
    if (said.edited)
        return none("the comment has been edited, by whomever. Write it anew.");
    const wanted = overrideDigest(digests);
    if (said.digest !== wanted)
        return none(`it is for ${said.digest}, and this candidate is ${wanted}.`);
    const end = (0,override/* endOf */.pJ)(said.until);
    if (Number.isNaN(end))
        return none(`${said.until} is no date.`);
    if (now.getTime() > end)
        return none(`it ended on ${said.until}.`);
    return { override: { by, reason: said.reason, until: said.until, source: said.url } };
}
/** The owners of model.yaml, or of the folder in which an override would lie as a file. */
async function owned({ tree, prefix, config, registry, model }) {
    const up = "../".repeat(prefix.split("/").filter((part) => part !== "").length);
    for (const path of codeOwnersPaths) {
        const text = await tree.read(`${up}${path}`);
        if (text === undefined)
            continue;
        const paths = [config.replace(/^\.\//, ""), `${layout/* layout */.Z.overrides(registry, model)}/override.yaml`];
        return [...new Set(paths.flatMap((each) => codeOwnersOf(text, `${prefix}${each}`)))];
    }
    return [];
}
async function isOwner(github, owners, login) {
    if (owners.some((owner) => same(owner, `@${login}`)))
        return true;
    for (const team of owners.filter((owner) => /^@[^/]+\/[^/]+$/.test(owner))) {
        if (await isTeamMember(github, team, login))
            return true;
    }
    return false;
}
function linesOf(body) {
    return body.split(/\r?\n/).flatMap((line) => {
        const [, reason, until, digest] = /^\s*`?mergeline-override:\s+(\S.*?)\s+until\s+(\d{4}-\d{2}-\d{2})\s+for\s+(sha256:[0-9a-f]{64})`?\s*$/.exec(line) ?? [];
        // What is shown in lists and records is one line of plain text.
        if (reason === undefined || reason.length > 1000 || /[\p{Cc}\u2028\u2029]/u.test(reason))
            return [];
        return [{ reason, until: until, digest: digest }];
    });
}
const same = (one, other) => one.toLowerCase() === other.toLowerCase();


/***/ })

};
