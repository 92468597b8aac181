export const id = 7672;
export const ids = [7672,470];
export const modules = {

/***/ 7672:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  publishClaim: () => (/* binding */ publishClaim)
});

// EXTERNAL MODULE: ./out/toolkit/github/comment.js + 1 modules
var comment = __webpack_require__(78834);
// EXTERNAL MODULE: ./out/toolkit/runtime/errors.js
var errors = __webpack_require__(43575);
// EXTERNAL MODULE: ./out/toolkit/github/client.js
var client = __webpack_require__(70470);
// EXTERNAL MODULE: ./out/toolkit/github/explain.js
var explain = __webpack_require__(8646);
// EXTERNAL MODULE: ./out/toolkit/github/limits.js
var limits = __webpack_require__(25629);
;// CONCATENATED MODULE: ./out/toolkit/github/pull-request-of-run.js




/**
 * The open pull request that a run of `pull_request` was for: the one from that very branch of that very repository
 * whose newest commit the run had. GitHub's event names no number for a fork, and nothing else may.
 * @returns undefined where it was closed, or has newer commits
 * @throws ConfigurationError where there are several, or GitHub can't be asked
 */
async function pullRequestOfRun(github, { headRepository, headBranch, headSha }) {
    const [owner] = headRepository.split("/");
    const found = await github.octokit.rest.pulls
        .list({ ...(0,client.at)(github), state: "open", head: `${owner}:${headBranch}`, per_page: limits/* limits */.F.pageSize })
        .catch((error) => {
        throw (0,explain/* explain */.WE)(error, { to: "find the pull request of the run", permission: "pull-requests: read" }, github);
    });
    const fitting = found.data.filter(({ head }) => head.sha === headSha && head.ref === headBranch && head.repo?.full_name === headRepository);
    if (fitting.length > 1) {
        const numbers = fitting.map(({ number }) => number).join(" and ");
        throw new errors/* ConfigurationError */.j1(`Pull requests ${numbers} come from the same commit of ${headRepository}, so it is not known which one the run was for. Close one of them.`);
    }
    return fitting[0]?.number;
}

;// CONCATENATED MODULE: ./out/toolkit/github/run-artifact.js




/** What is read of an artifact, in bytes: the archive, and the one file in it. */
const archiveLimit = 16 * 1024 * 1024;
const fileLimit = 4 * 1024 * 1024;
const mostEntries = 1000;
/**
 * The text of one file in an artifact of another run, which anyone may have made. It is unpacked in memory, and only
 * that file: no name, link or size that the archive claims reaches the disk.
 * @param file its whole name in the archive
 * @returns undefined where the run left no such artifact
 * @throws ConfigurationError where the artifact is too large, is no ZIP archive, or lacks the file
 */
async function readRunArtifact(github, runId, name, file) {
    const archive = await download(github, runId, name);
    return archive === undefined ? undefined : await readEntry(archive, name, file);
}
async function download(github, runId, name) {
    const { actions } = github.octokit.rest;
    try {
        const { data } = await actions.listWorkflowRunArtifacts({
            ...(0,client.at)(github),
            run_id: runId,
            name,
            per_page: limits/* limits */.F.pageSize,
        });
        const [newest] = data.artifacts
            .filter((each) => each.name === name && !each.expired)
            .sort((one, other) => other.id - one.id);
        if (newest === undefined)
            return undefined;
        if (newest.size_in_bytes > archiveLimit)
            throw tooLarge(name, newest.size_in_bytes, archiveLimit);
        const answer = await actions.downloadArtifact({
            ...(0,client.at)(github),
            artifact_id: newest.id,
            archive_format: "zip",
        });
        const bytes = new Uint8Array(answer.data);
        if (bytes.length > archiveLimit)
            throw tooLarge(name, bytes.length, archiveLimit);
        return bytes;
    }
    catch (error) {
        if (error instanceof errors/* ConfigurationError */.j1)
            throw error;
        throw (0,explain/* explain */.WE)(error, { to: `read the artifact ${name} of run ${runId}`, permission: "actions: read" }, github);
    }
}
/** @throws ConfigurationError */
async function readEntry(archive, name, file) {
    const { unzipSync } = await __webpack_require__.e(/* import() */ 1306).then(__webpack_require__.bind(__webpack_require__, 51306));
    let entries = 0;
    let fitting = 0;
    let files;
    try {
        files = unzipSync(archive, {
            filter: (entry) => {
                if (++entries > mostEntries)
                    throw new errors/* ConfigurationError */.j1(`The artifact ${name} has too many files.`);
                if (entry.name !== file)
                    return false;
                fitting++;
                if (entry.originalSize > fileLimit)
                    throw tooLarge(`${name}: ${file}`, entry.originalSize, fileLimit);
                return true;
            },
        });
    }
    catch (error) {
        if (error instanceof errors/* ConfigurationError */.j1)
            throw error;
        throw new errors/* ConfigurationError */.j1(`The artifact ${name} is not a ZIP archive that can be read.`, {
            cause: error,
        });
    }
    const bytes = files[file];
    if (bytes === undefined || fitting !== 1) {
        throw new errors/* ConfigurationError */.j1(`The artifact ${name} holds ${fitting} files called ${file}; one is needed.`);
    }
    if (bytes.length > fileLimit)
        throw tooLarge(`${name}: ${file}`, bytes.length, fileLimit);
    try {
        return new TextDecoder("utf-8", { fatal: true }).decode(bytes);
    }
    catch {
        throw new errors/* ConfigurationError */.j1(`The artifact ${name}: ${file} is not a text file in UTF-8.`);
    }
}
function tooLarge(what, bytes, most) {
    return new errors/* ConfigurationError */.j1(`The artifact ${what} has ${bytes} bytes; at most ${most} are read.`);
}

// EXTERNAL MODULE: ./node_modules/zod/v4/classic/schemas.js + 9 modules
var schemas = __webpack_require__(27597);
// EXTERNAL MODULE: ./out/toolkit/model/schema/scalar.js
var scalar = __webpack_require__(80155);
// EXTERNAL MODULE: ./out/evaluate-gate/report.js
var report = __webpack_require__(59966);
;// CONCATENATED MODULE: ./out/evaluate-gate/fork/claim.js




/** What is shown of a report that anybody may have written. The rest is dropped. */
const claim = schemas/* object */.Ikc({
    action: schemas/* literal */.euz("evaluate-gate"),
    verdict: schemas/* enum */.k5n(["pass", "fail", "inconclusive", "error"]),
    summary: schemas/* string */.YjP(),
    ...report/* evaluateGateReport */.r4.pick({ baseline: true, metrics: true, problems: true, notes: true }).partial().shape,
    model: scalar/* modelName */.fD.optional(),
});
/** The longest text, and the longest list, of a claim. */
const longestText = 2000;
const longestList = 5000;
/**
 * Reads a report as what somebody claims: in the form of the gate's, of bounded size, and nothing more.
 * @throws ConfigurationError in one sentence, without a word of the report
 */
function parseClaim(text) {
    let value;
    try {
        value = JSON.parse(text);
    }
    catch {
        throw refusal("it is not JSON");
    }
    const found = claim.safeParse(value);
    if (!found.success) {
        // The names of its own keys are its author's too: only the schema's may be shown.
        const path = found.error.issues[0].path.map((key) => typeof key === "number" ? `[${key}]` : String(key));
        const known = path.every((key) => /^[a-zA-Z]{1,32}$|^\[\d+\]$/.test(key));
        throw refusal(`${known && path.length > 0 ? path.join(".") : "it"} is not what a report of the gate has there`);
    }
    const excess = tooLong(found.data);
    if (excess !== undefined)
        throw refusal(excess);
    return found.data;
}
function refusal(why) {
    return new errors/* ConfigurationError */.j1(`publish-report: the fork's report is not shown: ${why}.`);
}
function tooLong(value) {
    if (typeof value === "string") {
        return value.length > longestText ? `a text in it is longer than ${longestText} characters` : undefined;
    }
    if (value === null || typeof value !== "object")
        return undefined;
    const entries = Object.entries(value);
    if (entries.length > longestList)
        return `a list in it has more than ${longestList} entries`;
    for (const [key, inner] of entries) {
        const found = tooLong(key) ?? tooLong(inner);
        if (found !== undefined)
            return found;
    }
    return undefined;
}

// EXTERNAL MODULE: ./out/toolkit/report/markdown.js
var markdown = __webpack_require__(33487);
// EXTERNAL MODULE: ./out/toolkit/report/number.js
var number = __webpack_require__(26507);
// EXTERNAL MODULE: ./out/evaluate-gate/comment.js + 4 modules
var evaluate_gate_comment = __webpack_require__(76742);
;// CONCATENATED MODULE: ./out/evaluate-gate/fork/comment.js



/** What is shown of each kind; the rest is in the run. */
const shown = { metrics: 30, slices: 5, sentences: 5 };
const answers = {
    pass: "a fork's run says that the candidate passes",
    fail: "a fork's run says that the candidate does not pass",
    inconclusive: "a fork's run says that it can't tell",
    error: "a fork's run says that the gate could not judge",
};
/**
 * A claim as Markdown, all of its text escaped, under a sentence that says whose it is.
 * @param runUrl address of the run, from GitHub and not from the report
 */
function claimComment(claim, runUrl) {
    const results = (claim.metrics ?? []);
    const overall = results.filter(({ slice }) => slice === null).slice(0, shown.metrics);
    const slices = (0,evaluate_gate_comment/* worstFirst */.md)(results.filter(({ slice }) => slice !== null)).slice(0, shown.slices);
    const rows = [...overall, ...slices];
    const left = results.length - rows.length;
    const parts = [
        `### 🍴 ${(0,markdown/* escape */.ih)(claim.model ?? "evaluate-gate")}: ${answers[claim.verdict]}`,
        `> [!IMPORTANT]\n> This is a claim: who opens a pull request from a fork can change what [its run](${runUrl}) does and reports. The gate judges again before anything is registered.`,
        (0,markdown/* escape */.ih)(claim.summary),
        sentences(claim.problems ?? []),
        rows.length === 0 ? "" : (0,evaluate_gate_comment/* resultTable */.AD)(rows, claim.baseline?.name),
        left > 0 ? `${(0,number/* countOf */.pq)(left, "more comparison")} in the run's report.` : "",
        sentences(claim.notes ?? []),
    ];
    return parts.filter((part) => part !== "").join("\n\n");
}
function sentences(texts) {
    const more = texts.length > shown.sentences ? [`- ${texts.length - shown.sentences} more.`] : [];
    return [...texts.slice(0, shown.sentences).map((text) => `- ${(0,markdown/* escape */.ih)(text)}`), ...more].join("\n");
}

;// CONCATENATED MODULE: ./out/evaluate-gate/fork/publish.js






/** The file of the gate's report in the artifact. */
const reportFile = "evaluate-gate.json";
/**
 * Comments on a pull request from a fork what its own run has reported: that run's token can't. The pull request is
 * the one that GitHub knows by the run's commit; the report is read as anybody's, and sets no output.
 * @param artifact name of the run's artifact that holds the report
 */
async function publishClaim(artifact, runtime) {
    const { context } = runtime;
    const run = context?.workflowRun;
    if (context === undefined || run === undefined || run.event !== "pull_request") {
        throw new errors/* ConfigurationError */.j1(`publish-report works in a workflow that is started by workflow_run after one of pull_request; this run was started by ${run === undefined ? (context?.event ?? "hand") : `workflow_run after ${run.event}`}.`);
    }
    const github = await runtime.github();
    if (github === undefined) {
        throw new errors/* ConfigurationError */.j1("github-token: a token is needed to comment on the pull request.");
    }
    const number = await pullRequestOfRun(github, run);
    if (number === undefined) {
        return done(`No comment: no open pull request of ${run.headRepository} has ${run.headSha.slice(0, 12)} as its newest commit.`);
    }
    const text = await readRunArtifact(github, run.id, artifact, reportFile);
    if (text === undefined)
        return done(`No comment: run ${run.id} left no artifact ${artifact}.`);
    const claim = parseClaim(text);
    const runUrl = `${context.serverUrl}/${context.owner}/${context.repository}/actions/runs/${run.id}`;
    const key = `evaluate-gate-fork/${claim.model ?? ""}`;
    await (0,comment.upsertComment)(github, number, key, claimComment(claim, runUrl));
    return done(`The claim of the fork's run is a comment on pull request ${number}.`);
}
const done = (summary) => ({ ok: true, verdict: "published", summary, outputs: {} });


/***/ }),

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


/***/ })

};
