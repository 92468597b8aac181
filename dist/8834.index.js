export const id = 8834;
export const ids = [8834,470];
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

/***/ 78834:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  upsertComment: () => (/* binding */ upsertComment)
});

// EXTERNAL MODULE: ./out/toolkit/github/author.js
var author = __webpack_require__(14450);
// EXTERNAL MODULE: ./out/toolkit/github/client.js
var client = __webpack_require__(70470);
// EXTERNAL MODULE: ./out/toolkit/github/cut.js
var cut = __webpack_require__(85681);
// EXTERNAL MODULE: ./out/toolkit/github/explain.js
var explain = __webpack_require__(8646);
// EXTERNAL MODULE: ./node_modules/zod/v4/classic/schemas.js + 9 modules
var schemas = __webpack_require__(27597);
// EXTERNAL MODULE: ./node_modules/zod/v4/classic/iso.js
var iso = __webpack_require__(64377);
// EXTERNAL MODULE: ./out/toolkit/report/markdown.js
var markdown = __webpack_require__(33487);
;// CONCATENATED MODULE: ./out/toolkit/github/history.js



/** SHA-1 or SHA-256. */
const commitDigits = /^[0-9a-f]{40}([0-9a-f]{24})?$/;
const mostEntries = 30;
const sentenceCharacters = 200;
/** Characters of the folded history with its hidden state. */
const limit = 16_000;
const entrySchema = schemas/* object */.Ikc({
    commit: schemas/* string */.YjP().regex(commitDigits),
    runUrl: schemas/* string */.YjP().max(500),
    at: iso/* datetime */.w$(),
    sentence: schemas/* string */.YjP()
        .min(1)
        .max(2 * sentenceCharacters),
});
const [opening, closing] = ["<!-- mergeline-history ", " -->"];
/**
 * The verdicts that a comment keeps, the newest first. Whoever may write to the repository can edit a comment, so
 * nothing in it is believed to be of a form: what is not an entry is left out, and a history that can't be read is none.
 * @param page entries whose run is not of this repository are left out
 */
function readHistory(body, page) {
    const listed = stateOf(body ?? "");
    if (!Array.isArray(listed))
        return [];
    return listed.slice(0, mostEntries).flatMap((item) => {
        const read = entrySchema.safeParse(item);
        return read.success && isRunOf(page, read.data.runUrl) ? [read.data] : [];
    });
}
function stateOf(body) {
    const start = body.lastIndexOf(opening);
    const end = body.indexOf(closing, start);
    if (start < 0 || end < 0 || end - start > 2 * limit)
        return undefined;
    try {
        return JSON.parse(body.slice(start + opening.length, end));
    }
    catch {
        return undefined;
    }
}
/** Whether all of it is known: not on a laptop, nor where the runner says nothing of its run. */
const isEntry = ({ commit, runUrl }, page) => commitDigits.test(commit) && isRunOf(page, runUrl);
/** The newest verdict in front of the earlier ones. Said again by the same run, it is one verdict. */
function addToHistory(newest, earlier) {
    const own = { ...newest, sentence: (0,cut/* cutLine */.H)(newest.sentence, sentenceCharacters) };
    const isSame = (other) => other.commit === own.commit && other.runUrl === own.runUrl && other.sentence === own.sentence;
    const [last, ...rest] = earlier;
    // The time stays too, so that a comment that says nothing new is not edited.
    if (last !== undefined && isSame(last))
        return [last, ...rest];
    return [own, ...earlier.filter((other) => !isSame(other))].slice(0, mostEntries);
}
/**
 * Which commit the comment speaks of, the earlier verdicts folded below, a line each, and all of them as hidden state.
 * The oldest are dropped with a sentence where there is no room.
 * @param entries the newest first, at least one
 */
function historyMarkdown(entries, page) {
    for (let kept = entries.length;; kept--) {
        const text = render(entries.slice(0, kept), entries.length - kept, page);
        if (text.length <= limit || kept <= 1)
            return text;
    }
}
function render(entries, dropped, page) {
    const [newest, ...earlier] = entries;
    const lines = earlier.map((one) => `- ${origin(one, page)}: ${(0,markdown/* escape */.ih)(one.sentence)}`);
    if (dropped > 0)
        lines.push(`- _${dropped} older ${dropped === 1 ? "verdict is" : "verdicts are"} not shown._`);
    const count = earlier.length + dropped;
    const folded = count === 0
        ? []
        : [(0,markdown/* details */.zH)(`${count} earlier ${count === 1 ? "verdict" : "verdicts"}`, lines.join("\n"))];
    // Nothing in the state may end the HTML comment that hides it.
    const hidden = JSON.stringify(entries).replaceAll(/[<>-]/g, (sign) => `\\u${sign.charCodeAt(0).toString(16).padStart(4, "0")}`);
    return [`<sub>${origin(newest, page)}</sub>`, ...folded, `${opening}${hidden}${closing}`].join("\n\n");
}
function origin({ commit, runUrl, at }, page) {
    const time = `${at.slice(0, 10)} ${at.slice(11, 16)} UTC`;
    return `[${commit.slice(0, 7)}](${page}/commit/${commit}), [run](${runUrl}), ${time}`;
}
/** Compared as text, and made of nothing that could end a link. */
function isRunOf(page, url) {
    return (url.startsWith(`${page}/actions/runs/`) &&
        /^\d+(\/attempts\/\d+)?$/.test(url.slice(`${page}/actions/runs/`.length)));
}

// EXTERNAL MODULE: ./out/toolkit/github/limits.js
var limits = __webpack_require__(25629);
// EXTERNAL MODULE: ./out/toolkit/github/marker.js
var marker = __webpack_require__(38947);
;// CONCATENATED MODULE: ./out/toolkit/github/comment.js







/**
 * Writes the one comment that a key has on a pull request: created the first time, edited afterwards. Only comments
 * under the token's own name count; a marker in anyone else's is ignored. Of two runs that create it at once, the
 * older comment stays with the later text, and the other is deleted.
 * @param body Markdown, already escaped; cut with a sentence above 65,536 characters
 * @param history where the comment keeps a folded list of what it said before, below what it says now
 * @throws ConfigurationError when GitHub can't be reached or the token may not write
 */
async function upsertComment(github, pullRequestNumber, key, body, history) {
    const compose = (before) => composed(key, body, history, before);
    try {
        const [kept, ...later] = await ownComments(github, pullRequestNumber, key);
        if (kept === undefined)
            return await createComment(github, pullRequestNumber, key, compose);
        for (const duplicate of later)
            await deleteComment(github, duplicate.id);
        const edited = await editComment(github, kept, compose(kept.body));
        return edited ?? (await createComment(github, pullRequestNumber, key, compose));
    }
    catch (error) {
        throw (0,explain/* explain */.WE)(error, { to: `write the comment on pull request ${pullRequestNumber}`, permission: "pull-requests: write" }, github);
    }
}
/** The whole text of a comment, with its marker first and its history last. */
function composed(key, body, history, before) {
    const rest = "in the job summary and the report";
    if (history === undefined || !isEntry(history.entry, history.page))
        return (0,cut/* cut */.J)((0,marker/* mark */.Gy)(key, body), rest);
    const { entry, page } = history;
    const tail = `\n\n${historyMarkdown(addToHistory(entry, readHistory(before, page)), page)}`;
    const room = limits/* limits */.F.bodyCharacters - tail.length - (0,marker/* marker */.xL)(key).length - 1;
    return `${(0,marker/* mark */.Gy)(key, (0,cut/* cut */.J)(body, rest, room, limits/* limits */.F.bodyCharacters))}${tail}`;
}
async function createComment(github, number, key, compose) {
    const { data: created } = await github.octokit.rest.issues.createComment({
        ...(0,client.at)(github),
        issue_number: number,
        body: compose(undefined),
    });
    // Another run may have created its own meanwhile. All runs keep the oldest, so that exactly one is left.
    const [kept, ...later] = await ownComments(github, number, key, created.user?.login);
    if (kept === undefined || kept.id === created.id) {
        for (const duplicate of later)
            await deleteComment(github, duplicate.id);
        return { id: created.id, url: created.html_url, created: true };
    }
    const edited = await editComment(github, kept, compose(kept.body));
    if (edited === undefined)
        return { id: created.id, url: created.html_url, created: true };
    for (const duplicate of later)
        await deleteComment(github, duplicate.id);
    return edited;
}
/** Our comments with the key's marker, oldest first. */
async function ownComments(github, number, key, login) {
    const comments = await github.octokit.paginate(github.octokit.rest.issues.listComments, {
        ...(0,client.at)(github),
        issue_number: number,
        per_page: limits/* limits */.F.pageSize,
    });
    const marked = comments.filter((comment) => (0,marker/* isMarked */.rZ)(key, comment.body));
    if (marked.length === 0)
        return [];
    const name = login ?? (await (0,author/* author */.c)(github));
    return marked.filter((comment) => comment.user?.login === name).sort((a, b) => a.id - b.id);
}
/** Undefined where the comment was deleted meanwhile. */
async function editComment(github, comment, text) {
    const edited = { id: comment.id, url: comment.html_url, created: false };
    if (comment.body?.replaceAll("\r\n", "\n") === text)
        return edited;
    try {
        await github.octokit.rest.issues.updateComment({ ...(0,client.at)(github), comment_id: comment.id, body: text });
        return edited;
    }
    catch (error) {
        if ((0,explain/* statusOf */.c2)(error) === 404)
            return undefined;
        throw error;
    }
}
async function deleteComment(github, id) {
    try {
        await github.octokit.rest.issues.deleteComment({ ...(0,client.at)(github), comment_id: id });
    }
    catch (error) {
        if ((0,explain/* statusOf */.c2)(error) !== 404)
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

/***/ 38947:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Gy: () => (/* binding */ mark),
/* harmony export */   rZ: () => (/* binding */ isMarked),
/* harmony export */   xL: () => (/* binding */ marker)
/* harmony export */ });
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
