export const id = 6169;
export const ids = [6169];
export const modules = {

/***/ 36169:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  remeasure: () => (/* binding */ remeasure)
});

// UNUSED EXPORTS: remeasuredPath

// EXTERNAL MODULE: external "node:fs/promises"
var promises_ = __webpack_require__(51455);
// EXTERNAL MODULE: external "node:os"
var external_node_os_ = __webpack_require__(48161);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(76760);
// EXTERNAL MODULE: ./out/toolkit/data/source.js
var source = __webpack_require__(6753);
// EXTERNAL MODULE: ./out/toolkit/runtime/errors.js
var errors = __webpack_require__(43575);
// EXTERNAL MODULE: ./out/toolkit/runtime/inputs.js
var inputs = __webpack_require__(86041);
// EXTERNAL MODULE: ./out/evaluate-gate/stored-file.js + 1 modules
var stored_file = __webpack_require__(78527);
// EXTERNAL MODULE: ./out/toolkit/git/problem.js
var problem = __webpack_require__(83381);
;// CONCATENATED MODULE: ./out/evaluate-gate/remeasure/checkout.js




/**
 * Writes the files of a commit into an empty folder. The checkout, its index and its attributes play no part: they are
 * the pull request's.
 * @param folder absolute path
 * @returns the absolute path of the files
 * @throws ConfigurationError when git can't
 */
async function checkOut(repository, commit, folder) {
    const files = (0,external_node_path_.join)(folder, "files");
    await (0,promises_.mkdir)(files, { recursive: true });
    const environment = {
        GIT_DIR: await repository.git(["rev-parse", "--absolute-git-dir"]),
        GIT_WORK_TREE: files,
        GIT_INDEX_FILE: (0,external_node_path_.join)(folder, "index"),
    };
    for (const args of [
        ["read-tree", "--end-of-options", commit],
        ["checkout-index", "--all", "--quiet"],
    ]) {
        const { code, stderr } = await repository.attemptRemote(args, { environment });
        if (code !== 0) {
            throw new errors/* ConfigurationError */.j1(`The files of ${commit.slice(0, 12)} can't be checked out to run evaluate.command: ${(0,problem/* describeGitProblem */.Z3)(stderr)}`);
        }
    }
    return files;
}

// EXTERNAL MODULE: external "node:crypto"
var external_node_crypto_ = __webpack_require__(77598);
// EXTERNAL MODULE: ./out/toolkit/runtime/child/log-lines.js
var log_lines = __webpack_require__(22423);
// EXTERNAL MODULE: ./out/toolkit/runtime/child/process-group.js + 2 modules
var process_group = __webpack_require__(67256);
;// CONCATENATED MODULE: ./out/evaluate-gate/remeasure/command.js



/** Longest delay that a timer of Node takes, in milliseconds. */
const longestDelay = 2 ** 31 - 1;
/**
 * Runs the command to its end, and ends all that it started. What it prints is shown line by line, and none of it is
 * a command to the runner.
 * @returns undefined where it ended well, else how it ended, after "it"
 */
async function runCommand({ command, directory, environment, timeoutSeconds }, { log, signal }) {
    const marker = { name: "MERGELINE_JOB_ID", value: `evaluate-${(0,external_node_crypto_.randomUUID)()}` };
    const group = await process_group/* ProcessGroup */.P.start(command, { directory, environment, marker });
    let timedOut = false;
    const stop = () => group.stop();
    const timer = setTimeout(() => {
        timedOut = true;
        stop();
    }, Math.min(longestDelay, timeoutSeconds * 1000));
    signal.addEventListener("abort", stop);
    if (signal.aborted)
        stop();
    const shown = showOutput(group, log);
    try {
        const { code, signal: killed } = await group.exit();
        if (signal.aborted)
            throw signal.reason;
        if (timedOut)
            return `was stopped after its timeout of ${timeoutSeconds} s (evaluate.timeout)`;
        if (killed !== undefined)
            return `was ended by ${killed}`;
        return code === 0 ? undefined : `ended with exit code ${code}`;
    }
    finally {
        clearTimeout(timer);
        signal.removeEventListener("abort", stop);
        await group.end();
        await shown;
    }
}
async function showOutput(group, log) {
    const splitter = new log_lines/* LineSplitter */.g();
    const decoder = new TextDecoder("utf-8", { ignoreBOM: true });
    const show = (lines) => {
        if (lines.length > 0)
            log.info(lines.map(log_lines/* presentable */.K).join("\n"));
    };
    try {
        for await (const chunk of group.output) {
            show(splitter.push(decoder.decode(chunk, { stream: true }), performance.now()));
        }
    }
    catch (error) {
        // The pipe is closed from this side when something still holds it after the end.
        if (!(error instanceof Error && "code" in error && error.code === "ERR_STREAM_PREMATURE_CLOSE"))
            throw error;
    }
    show([...splitter.push(decoder.decode(), performance.now()), ...splitter.end()]);
}

// EXTERNAL MODULE: ./out/toolkit/runtime/child/environment.js
var child_environment = __webpack_require__(31910);
;// CONCATENATED MODULE: ./out/evaluate-gate/remeasure/environment.js

/** What a variable's name says when its value is a secret. The command measures a model; it needs none of them. */
const secret = /TOKEN|SECRET|PASSWORD|PASSWD|PASSPHRASE|CREDENTIAL|API_?KEY|ACCESS_?KEY|PRIVATE_?KEY|(^|_)(KEY|PAT|SAS)$|CONNECTION_?STRING|WEBHOOK|^SSH_AUTH_SOCK$|^GIT_CONFIG_/i;
/** The environment of `evaluate.command`: that of the step without its secrets, and where everything is. */
function commandEnvironment(environment, { models, data, predictions }) {
    const kept = Object.entries((0,child_environment/* childEnvironment */.Q)(environment)).filter(([name]) => !secret.test(name));
    return {
        ...Object.fromEntries(kept),
        MERGELINE_MODEL: models[0] ?? "",
        MERGELINE_MODELS: models.join("\n"),
        MERGELINE_DATA: data.join("\n"),
        MERGELINE_PREDICTIONS: predictions,
    };
}

;// CONCATENATED MODULE: ./out/evaluate-gate/remeasure/remeasure.js










const remeasuredPath = ".mergeline/baseline/again/predictions.csv";
const usualTimeout = "30m";
/**
 * Runs `evaluate.command` with the artifact of a version on today's data. The command is the policy's, and where the
 * policy is read from a commit it runs among that commit's files: a pull request brings neither.
 * @returns the path of the predictions, or why there are none
 */
async function remeasure(command, { artifacts, version }, source, runtime) {
    const { workspace, environment, log } = runtime;
    const temporary = await (0,promises_.mkdtemp)((0,external_node_path_.join)(environment.RUNNER_TEMP || (0,external_node_os_.tmpdir)(), "mergeline-baseline-"));
    try {
        const models = [];
        for (const [at, artifact] of artifacts.entries()) {
            const ending = /^\w{1,20}$/.test(artifact.format ?? "") ? `.${artifact.format}` : "";
            const file = (0,external_node_path_.join)(temporary, "model", `model${at === 0 ? "" : `-${at + 1}`}${ending}`);
            await (0,stored_file/* fetchStored */.o)(artifact, file, source.registry.access);
            models.push(file);
        }
        const predictions = await workspace.writable(remeasuredPath, "evaluate.command");
        await (0,promises_.rm)((0,external_node_path_.dirname)(predictions), { recursive: true, force: true });
        await workspace.write((0,external_node_path_.join)((0,external_node_path_.dirname)(remeasuredPath), ".gitignore"), "*\n");
        const timeout = source.judging.config.evaluate?.timeout ?? usualTimeout;
        log.info(`Measuring version ${version} again on today's data: ${command}`);
        const ending = await runCommand({
            command,
            directory: await directoryFor(source, temporary, runtime),
            environment: commandEnvironment(environment, {
                models,
                data: await dataFiles(source, runtime),
                predictions,
            }),
            timeoutSeconds: (0,inputs/* parseDuration */.E)(timeout, "evaluate.timeout"),
        }, runtime);
        if (ending !== undefined)
            return { problem: `it ${ending}.` };
        const written = await (0,promises_.stat)(await workspace.resolve(remeasuredPath, "evaluate.command")).catch(() => undefined);
        if (!written?.isFile())
            return { problem: "it wrote no file at MERGELINE_PREDICTIONS." };
        return { path: workspace.relative(await (0,stored_file/* namedByFormat */.W)(predictions)) };
    }
    catch (error) {
        if (!(error instanceof errors/* ConfigurationError */.j1))
            throw error;
        return { problem: (0,errors/* sentence */.em)(error) };
    }
    finally {
        await (0,promises_.rm)(temporary, { recursive: true, force: true });
    }
}
async function directoryFor(source, temporary, { workspace }) {
    const { at } = source;
    if (at === undefined)
        return workspace.directory;
    return (0,external_node_path_.join)(await checkOut(at.repository, at.commit, (0,external_node_path_.join)(temporary, "source")), at.prefix);
}
/** The files of the evaluation data, as they lie here; none where no dataset is named or its files are elsewhere. */
async function dataFiles({ judging: { config } }, { workspace }) {
    const name = config.evaluate?.dataset;
    const dataset = name === undefined ? undefined : config.data?.[name];
    if (dataset === undefined)
        return [];
    try {
        const files = await (0,source/* resolveFiles */.s)([dataset.path].flat(), workspace, `data.${name}.path`);
        return files.map(({ absolute }) => absolute);
    }
    catch (error) {
        if (error instanceof errors/* ConfigurationError */.j1)
            return [];
        throw error;
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

/***/ 22423:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   K: () => (/* binding */ presentable),
/* harmony export */   g: () => (/* binding */ LineSplitter)
/* harmony export */ });
/* harmony import */ var _workflow_commands_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(71408);

/** Longest line that is passed on, in UTF-16 units. The log file has the whole of it. */
const longestLine = 4096;
/** The states of a progress line are passed on at most this often, in milliseconds. */
const progressInterval = 1000;
/**
 * Cuts a stream of text into the lines that people are shown. A carriage return starts the line anew, as on a
 * terminal: of the states of such a line (a progress bar) one a second is passed on, and always the last.
 * Times are in milliseconds, from any zero.
 */
class LineSplitter {
    text = "";
    dropped = 0;
    /** Whether the last character was a carriage return: what comes next decides what it meant. */
    returned = false;
    /** Whether the line was started anew, so that its states are a progress bar's. */
    progress = false;
    shown;
    shownAt = Number.NEGATIVE_INFINITY;
    /** The lines to show after this piece of text. */
    push(text, now) {
        const lines = [];
        let start = 0;
        for (const { index, 0: end } of text.matchAll(/[\r\n]/g)) {
            this.append(text, start, index, lines, now);
            if (end === "\r")
                this.returned = true;
            else
                this.endLine(lines);
            start = index + 1;
        }
        this.append(text, start, text.length, lines, now);
        return lines;
    }
    /** To be called about once a second: the state of a progress line that stands still. */
    tick(now) {
        const lines = [];
        if (this.progress || this.returned)
            this.offer(lines, now);
        return lines;
    }
    /** What is left at the end of the stream. */
    end() {
        const lines = [];
        if (this.text !== "")
            this.endLine(lines);
        return lines;
    }
    append(text, from, to, lines, now) {
        if (from >= to)
            return;
        if (this.returned) {
            this.progress = true;
            this.offer(lines, now);
            this.clear();
        }
        const room = Math.max(0, longestLine - this.text.length);
        this.text += text.slice(from, Math.min(to, from + room));
        this.dropped += Math.max(0, to - from - room);
    }
    offer(lines, now) {
        const state = this.line();
        if (state.trim() === "" || state === this.shown || now - this.shownAt < progressInterval)
            return;
        lines.push(state);
        this.shown = state;
        this.shownAt = now;
    }
    endLine(lines) {
        const line = this.line();
        if (!this.progress || (line.trim() !== "" && line !== this.shown))
            lines.push(line);
        this.progress = false;
        this.shown = undefined;
        this.clear();
    }
    clear() {
        this.text = "";
        this.dropped = 0;
        this.returned = false;
    }
    line() {
        return this.dropped === 0
            ? this.text
            : `${this.text} … (${this.dropped} more characters are in the log file)`;
    }
}
const escape = "\u001b";
const bell = "\u0007";
// What terminals obey: colours, but also moving the cursor, clearing, titles, links, the clipboard.
const sequence = String.raw `${escape}(?:\[[0-?]*[ -/]*[@-~]|\][^${bell}${escape}]*(?:${bell}|${escape}\\)?|[ -/]*[0-~])?`;
const commanding = new RegExp(String.raw `${sequence}|(?!\t)\p{Cc}`, "gu");
/** Sequences that colour text; the runner's log shows them. */
const colour = new RegExp(String.raw `^${escape}\[[\d;:]*m$`);
/** A line of a child's output as it may be shown: colours stay, nothing in it commands a terminal or the runner. */
function presentable(line) {
    const clean = line.replaceAll(commanding, (found) => {
        if (colour.test(found))
            return found;
        return found.startsWith(escape) ? "" : "\ufffd";
    });
    return (0,_workflow_commands_js__WEBPACK_IMPORTED_MODULE_0__/* .disarm */ .J)(clean);
}


/***/ }),

/***/ 67256:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  P: () => (/* binding */ ProcessGroup)
});

// EXTERNAL MODULE: external "node:child_process"
var external_node_child_process_ = __webpack_require__(31421);
// EXTERNAL MODULE: external "node:events"
var external_node_events_ = __webpack_require__(78474);
// EXTERNAL MODULE: external "node:timers/promises"
var promises_ = __webpack_require__(58500);
// EXTERNAL MODULE: ./out/toolkit/runtime/errors.js
var errors = __webpack_require__(43575);
// EXTERNAL MODULE: external "node:fs/promises"
var external_node_fs_promises_ = __webpack_require__(51455);
;// CONCATENATED MODULE: ./out/toolkit/runtime/child/marked-processes.js

/**
 * Kills the processes whose environment holds the marker (`NAME=value`): those that have left their group and
 * session. Only where there is a /proc.
 */
async function killMarked(marker) {
    // A process may fork while the list is read; one that has nobody left to do so is the end.
    for (let round = 0; round < 5; round++) {
        const found = await findMarked(marker);
        if (found.length === 0)
            return;
        for (const pid of found) {
            try {
                process.kill(pid, "SIGKILL");
            }
            catch {
                // Ended by itself in the meantime.
            }
        }
    }
}
async function findMarked(marker) {
    const entries = await (0,external_node_fs_promises_.readdir)("/proc").catch(() => []);
    const found = await Promise.all(entries
        .filter((entry) => /^\d+$/.test(entry) && Number(entry) !== process.pid)
        .map(async (entry) => {
        const environment = await (0,external_node_fs_promises_.readFile)(`/proc/${entry}/environ`, "latin1").catch(() => "");
        return environment.split("\0").includes(marker) ? [Number(entry)] : [];
    }));
    return found.flat();
}

;// CONCATENATED MODULE: ./out/toolkit/runtime/child/watchdog.js

// A pipe closes when its writer ends, however it ends: the one sign of our death that works everywhere.
const script = `IFS= read -r group || exit 0
IFS= read -r word && exit 0
kill -s KILL -- "-$group" 2>/dev/null
for file in $(grep -ls -- "$1" /proc/[0-9]*/environ 2>/dev/null); do
  pid=\${file#/proc/}
  kill -s KILL "\${pid%/environ}" 2>/dev/null
done`;
/** A small process that ends a process group when this process has died without doing so, even by SIGKILL. */
class Watchdog {
    child;
    input;
    /**
     * @param marker `NAME=value` in the environment of processes that are to end as well, where there is a /proc
     * @param path the PATH of the step
     */
    constructor(marker, path) {
        // Without the step's environment, so that it does not carry the marker itself.
        this.child = (0,external_node_child_process_.spawn)("/bin/sh", ["-c", script, "mergeline-watchdog", marker], {
            detached: true,
            stdio: ["pipe", "ignore", "ignore"],
            env: { PATH: path ?? "/usr/bin:/bin" },
            cwd: "/",
        });
        this.input = this.child.stdin;
        this.input.on("error", () => { });
        this.child.on("error", () => { });
        this.child.unref();
        this.input.unref?.();
    }
    /** Resolves when the watchdog's pipe holds the group. */
    guard(group) {
        return this.send(`${group}\n`);
    }
    dismiss() {
        return this.send("done\n").then(() => {
            this.input.end();
        });
    }
    send(text) {
        return new Promise((resolve) => {
            this.input.write(text, () => resolve());
        });
    }
}

;// CONCATENATED MODULE: ./out/toolkit/runtime/child/process-group.js






// The command waits until the watchdog knows its group: from its first instruction on it can't outlive us.
const launch = `exec 2>&1
IFS= read -r go <&3 || exit 125
exec 3<&-
if command -v bash >/dev/null 2>&1; then exec bash -eo pipefail -c "$1"; else exec sh -e -c "$1"; fi`;
/** Milliseconds from the order to end until each signal. The runner ends us 10 seconds after a cancellation. */
const escalation = [
    [0, "SIGINT"],
    [2500, "SIGTERM"],
    [4500, "SIGKILL"],
];
/** A shell command in a process group of its own, and everything that it starts. Nothing of it outlives {@link end}. */
class ProcessGroup {
    child;
    marker;
    watchdog;
    exited;
    stopping = false;
    constructor(child, marker, watchdog) {
        this.child = child;
        this.marker = marker;
        this.watchdog = watchdog;
        this.exited = (0,external_node_events_.once)(child, "exit").then(([code, signal]) => ({
            code: code ?? undefined,
            signal: signal ?? undefined,
        }));
    }
    /**
     * @param marker an environment variable with a value of its own (`NAME=value`), by which processes are found that
     *   have left the group
     * @throws ConfigurationError when the command can't be started
     */
    static async start(command, options) {
        const { name, value } = options.marker;
        const watchdog = new Watchdog(`${name}=${value}`, options.environment.PATH);
        let child;
        try {
            child = (0,external_node_child_process_.spawn)("/bin/sh", ["-c", launch, "mergeline", command], {
                cwd: options.directory,
                env: { ...options.environment, [name]: value },
                detached: true,
                stdio: ["ignore", "pipe", "ignore", "pipe"],
            });
            await (0,external_node_events_.once)(child, "spawn");
        }
        catch (error) {
            await watchdog.dismiss();
            throw new errors/* ConfigurationError */.j1(`command: it can't be started: ${(0,errors/* messageOf */.bD)(error)}.`, { cause: error });
        }
        const group = new ProcessGroup(child, `${name}=${value}`, watchdog);
        await watchdog.guard(child.pid);
        const gate = child.stdio[3];
        gate.on("error", () => { });
        gate.end("go\n");
        return group;
    }
    /** Standard output and standard error, in the order in which they were written. */
    get output() {
        return this.child.stdout;
    }
    /** The end of the command itself; what it started may still run. */
    exit() {
        return this.exited;
    }
    /** Asks the whole group to end, then makes it. Returns at once. */
    stop() {
        if (this.stopping)
            return;
        this.stopping = true;
        void (async () => {
            let waited = 0;
            for (const [at, signal] of escalation) {
                await (0,promises_.setTimeout)(at - waited, undefined, { ref: false });
                waited = at;
                if (!this.signal(signal))
                    return;
            }
        })();
    }
    /** Ends what the command has left running, after it has exited. */
    async end() {
        const closed = (0,external_node_events_.once)(this.child.stdout, "close");
        const isClosed = async (milliseconds) => this.child.stdout.destroyed ||
            (await Promise.race([closed.then(() => true), (0,promises_.setTimeout)(milliseconds, false)]));
        // A process substitution or a pipe's last program may need a moment more than the shell.
        if (!this.stopping)
            await isClosed(1000);
        if (this.signal("SIGTERM"))
            await Promise.race([(0,promises_.setTimeout)(500), this.gone()]);
        this.signal("SIGKILL");
        await killMarked(this.marker);
        await isClosed(500);
        this.child.stdout.destroy();
        await this.watchdog.dismiss();
    }
    async gone() {
        while (this.signal(0))
            await (0,promises_.setTimeout)(20);
    }
    /** Whether there was somebody to signal. */
    signal(signal) {
        try {
            process.kill(-this.child.pid, signal);
            return true;
        }
        catch {
            return false;
        }
    }
}


/***/ })

};
