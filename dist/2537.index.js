export const id = 2537;
export const ids = [2537];
export const modules = {

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


/***/ }),

/***/ 12537:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  run: () => (/* binding */ run),
  trainRemote: () => (/* binding */ trainRemote)
});

// EXTERNAL MODULE: ./out/toolkit/model/read.js + 12 modules
var read = __webpack_require__(79657);
// EXTERNAL MODULE: external "node:crypto"
var external_node_crypto_ = __webpack_require__(77598);
// EXTERNAL MODULE: ./out/toolkit/runtime/child/process-group.js + 2 modules
var process_group = __webpack_require__(67256);
// EXTERNAL MODULE: ./out/toolkit/runtime/errors.js
var errors = __webpack_require__(43575);
;// CONCATENATED MODULE: ./out/train-remote/budget.js

/** @throws ConfigurationError when a limit is set and the rate that it needs is not */
function budgetOf(rate, maxCost, currency) {
    if (maxCost !== undefined && rate === undefined) {
        throw new errors/* ConfigurationError */.j1(`max-cost: ${maxCost} can't be kept, because nobody said what an hour costs. Set train.cost_per_hour in model.yaml, or leave max-cost empty.`);
    }
    return { rate, maxCost, currency: currency ?? "USD" };
}
/** Null when the rate is unknown. */
function costOf(budget, seconds) {
    if (budget.rate === undefined)
        return null;
    return {
        amount: (budget.rate * seconds) / 3600,
        currency: budget.currency,
        basis: "declared rate × duration",
    };
}
/** The seconds after which the training has cost all that it may; undefined where nothing limits it. */
function secondsAffordable({ rate, maxCost }) {
    if (maxCost === undefined || rate === undefined || rate === 0)
        return undefined;
    return (maxCost / rate) * 3600;
}

;// CONCATENATED MODULE: ./out/train-remote/deadline.js

/** Longest delay that a timer of Node takes, in milliseconds; longer ones would fire at once. */
const longestDelay = 2 ** 31 - 1;
/**
 * Watches over a job: its timeout, its budget, and the cancellation of the run.
 * @param elapsedSeconds how long the job has been running before
 */
function deadlineOf(training, cancelled, elapsedSeconds = 0) {
    const controller = new AbortController();
    const stop = (reason) => controller.abort(reason);
    const timers = [
        after(training.timeoutSeconds, elapsedSeconds, () => stop("timed-out")),
        after(secondsAffordable(training.budget), elapsedSeconds, () => stop("over-budget")),
    ];
    const cancel = () => stop("cancelled");
    cancelled.addEventListener("abort", cancel);
    if (cancelled.aborted)
        cancel();
    return {
        signal: controller.signal,
        clear() {
            for (const clear of timers)
                clear();
            cancelled.removeEventListener("abort", cancel);
            return controller.signal.aborted ? controller.signal.reason : undefined;
        },
    };
}
function after(seconds, elapsed, act) {
    if (seconds === undefined)
        return () => { };
    const end = performance.now() + Math.max(0, seconds - elapsed) * 1000;
    let timer;
    const wait = () => {
        const left = end - performance.now();
        timer = left <= 0 ? setTimeout(act, 0) : setTimeout(wait, Math.min(left, longestDelay));
    };
    wait();
    return () => clearTimeout(timer);
}
/** Why a job was stopped, in words that follow "was stopped". */
function reasonOf(stop, training) {
    switch (stop) {
        case "timed-out":
            return `after its timeout of ${training.timeoutSeconds} s`;
        case "over-budget":
            return `because it cost more than ${training.budget.maxCost} ${training.budget.currency} (${training.budget.rate} ${training.budget.currency} an hour, as declared)`;
        case "cancelled":
            return "because the run was cancelled";
    }
}

// EXTERNAL MODULE: external "node:fs/promises"
var promises_ = __webpack_require__(51455);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(76760);
// EXTERNAL MODULE: ./out/toolkit/runtime/child/log-lines.js
var log_lines = __webpack_require__(22423);
;// CONCATENATED MODULE: ./out/train-remote/job-log.js



const logPath = ".mergeline/train-remote.log";
/** The output of a job: whole in a file, byte for byte, and line by line in the action's own log. */
class JobLog {
    runtime;
    file;
    path;
    splitter = new log_lines/* LineSplitter */.g();
    decoder = new TextDecoder("utf-8", { ignoreBOM: true });
    timer;
    newlines = 0;
    endsInLine = false;
    constructor(runtime, file, path) {
        this.runtime = runtime;
        this.file = file;
        this.path = path;
        this.timer = setInterval(() => this.show(this.splitter.tick(performance.now())), 1000);
        this.timer.unref();
    }
    static async create(runtime) {
        const absolute = await runtime.workspace.resolve(logPath, "log");
        await (0,promises_.mkdir)((0,external_node_path_.dirname)(absolute), { recursive: true });
        // A link that lies there from the repository would be written through; a new file is not.
        await (0,promises_.rm)(absolute, { force: true });
        return new JobLog(runtime, await (0,promises_.open)(absolute, "wx"), runtime.workspace.relative(absolute));
    }
    async write(chunk) {
        if (chunk.length === 0)
            return;
        await this.file.writeFile(chunk);
        for (let at = chunk.indexOf(10); at !== -1; at = chunk.indexOf(10, at + 1))
            this.newlines++;
        this.endsInLine = chunk.at(-1) !== 10;
        this.show(this.splitter.push(this.decoder.decode(chunk, { stream: true }), performance.now()));
    }
    /** Shows what is left and closes the file. */
    async close() {
        clearInterval(this.timer);
        this.show([...this.splitter.push(this.decoder.decode(), performance.now()), ...this.splitter.end()]);
        await this.file.close();
    }
    /** Lines in the file so far. */
    get lines() {
        return this.newlines + (this.endsInLine ? 1 : 0);
    }
    show(lines) {
        if (lines.length > 0)
            this.runtime.log.info(lines.map(log_lines/* presentable */.K).join("\n"));
    }
}

;// CONCATENATED MODULE: ./out/train-remote/judgement.js
/** The judgement over a job that ended well, from what is wrong with its outputs. */
function judgeOutputs(problems) {
    if (problems.length === 0)
        return { status: "succeeded", reason: "" };
    return { status: "incomplete", reason: `left its outputs incomplete. ${problems.join(" ")}` };
}

// EXTERNAL MODULE: external "node:fs"
var external_node_fs_ = __webpack_require__(73024);
;// CONCATENATED MODULE: ./out/train-remote/training.js
const outputNames = ["model", "metrics", "predictions", "importances"];
const statuses = [
    "pending",
    "running",
    "succeeded",
    "failed",
    "stopped",
    "timed-out",
    "over-budget",
    "cancelled",
    "incomplete",
];

;// CONCATENATED MODULE: ./out/train-remote/outputs.js





/** @throws ConfigurationError when an output lies outside the workspace or is a directory */
async function snapshotOf(outputs, workspace) {
    const snapshot = new Map();
    for (const name of outputNames) {
        const path = outputs[name];
        if (path === undefined)
            continue;
        const setting = `train.outputs.${name}`;
        const absolute = (await workspace.exists(path, setting))
            ? await workspace.file(path, setting)
            : await workspace.resolve(path, setting);
        snapshot.set(name, await markOf(absolute));
    }
    return snapshot;
}
/**
 * What marks a version of a file. Every write changes the time of its inode's last change, which, unlike the time of
 * modification, no program can set back: the same bytes written again count as written.
 */
async function markOf(path) {
    const found = await (0,promises_.stat)(path, { bigint: true }).catch(() => undefined);
    return found === undefined ? undefined : `${found.dev}:${found.ino}:${found.ctimeNs}:${found.size}`;
}
/** The outputs that this run has written, and a sentence for each that it has not. */
async function collectOutputs(outputs, before, workspace) {
    const found = {};
    const problems = [];
    for (const name of outputNames) {
        const path = outputs[name];
        if (path === undefined)
            continue;
        try {
            found[name] = await record(path, `train.outputs.${name}`, before.get(name), workspace);
        }
        catch (error) {
            if (!(error instanceof errors/* ConfigurationError */.j1))
                throw error;
            problems.push(error.message);
        }
    }
    return { found, problems };
}
async function record(path, setting, before, workspace) {
    if (!(await workspace.exists(path, setting))) {
        throw new errors/* ConfigurationError */.j1(`${setting}: the command ended well, but did not write ${path}. Let it write that file, or name the one it writes.`);
    }
    const absolute = await workspace.file(path, setting);
    if (before !== undefined && before === (await markOf(absolute))) {
        throw new errors/* ConfigurationError */.j1(`${setting}: ${path} is from before this run; the command ended well, but did not write it. Let it write that file, or name the one it writes.`);
    }
    const { digest, bytes } = await digestOf(absolute);
    if (bytes === 0)
        throw new errors/* ConfigurationError */.j1(`${setting}: the command left ${path} empty.`);
    return { path: workspace.relative(absolute), digest, bytes };
}
/** The SHA-256 of a file and its size, from one reading. */
async function digestOf(absolute) {
    const hash = (0,external_node_crypto_.createHash)("sha256");
    let bytes = 0;
    for await (const chunk of (0,external_node_fs_.createReadStream)(absolute)) {
        hash.update(chunk);
        bytes += chunk.length;
    }
    return { digest: `sha256:${hash.digest("hex")}`, bytes };
}

// EXTERNAL MODULE: ./out/toolkit/runtime/child/environment.js
var child_environment = __webpack_require__(31910);
// EXTERNAL MODULE: ./node_modules/zod/v4/classic/schemas.js + 9 modules
var schemas = __webpack_require__(27597);
// EXTERNAL MODULE: ./out/toolkit/document/check.js
var check = __webpack_require__(88803);
// EXTERNAL MODULE: ./out/toolkit/document/yaml.js
var yaml = __webpack_require__(19368);
// EXTERNAL MODULE: ./out/toolkit/model/schema/train.js
var train = __webpack_require__(86861);
;// CONCATENATED MODULE: ./out/train-remote/parameters.js





/** Linux takes at most 128 KiB in one variable; some is left for the name. */
const longestVariable = 120 * 1024;
/**
 * The mapping of the input `parameters`.
 * @throws ConfigurationError when it is not a YAML or JSON mapping of names to values
 */
function readParameters(text) {
    const document = (0,yaml/* parseYaml */.h)(text, "parameters");
    if (document.value === null || typeof document.value !== "object" || Array.isArray(document.value)) {
        throw new errors/* ConfigurationError */.j1("parameters: a YAML or JSON mapping is needed, such as max_depth: 6.");
    }
    const { parameters } = (0,check/* check */.z)(schemas/* object */.Ikc({ parameters: train/* parameters */.FI }), nested(document), "A mapping");
    return parameters;
}
/** The document as if it stood under `parameters`, so that errors name the setting as model.yaml does. */
function nested(document) {
    return {
        file: document.file,
        value: { parameters: document.value },
        place: (keys) => document.place(keys.slice(1)),
        placeOfKey: (keys) => document.placeOfKey(keys.slice(1)),
    };
}
/** The variable that carries a parameter: `learning-rate` is in `MERGELINE_PARAMETER_LEARNING_RATE`. */
function variableOf(name) {
    return `MERGELINE_PARAMETER_${name.toUpperCase().replaceAll(/[^A-Z0-9]/g, "_")}`;
}
/**
 * The environment variables that carry the parameters. Text as it is, numbers and booleans as JSON writes them,
 * null as nothing, lists and mappings as JSON.
 * @throws ConfigurationError when two names share a variable, or a value can't be one
 */
function parameterVariables(parameters) {
    const owners = new Map();
    const variables = {};
    for (const [name, value] of Object.entries(parameters)) {
        const variable = variableOf(name);
        const owner = owners.get(variable);
        if (owner !== undefined) {
            throw new errors/* ConfigurationError */.j1(`parameters: ${owner} and ${name} would both be in ${variable}. Rename one.`);
        }
        owners.set(variable, name);
        const text = value === null ? "" : typeof value === "string" ? value : JSON.stringify(value);
        if (text.includes("\0"))
            throw new errors/* ConfigurationError */.j1(`parameters: ${name} holds a NUL character.`);
        if (Buffer.byteLength(text) > longestVariable) {
            throw new errors/* ConfigurationError */.j1(`parameters: ${name} has ${Buffer.byteLength(text)} bytes; at most ${longestVariable} fit into an environment variable. Put it in a file, and give its path.`);
        }
        variables[variable] = text;
    }
    return variables;
}

;// CONCATENATED MODULE: ./out/train-remote/backends/local/environment.js



/**
 * The environment of a training command: that of the step, without inputs, tokens and the runner's command files,
 * and with the parameters and the paths of the outputs.
 * @param parametersFile absolute path of the JSON file with the parameters
 */
function trainingEnvironment(environment, training, parametersFile) {
    return {
        ...(0,child_environment/* childEnvironment */.Q)(environment),
        ...trainingVariables(training),
        MERGELINE_PARAMETERS: parametersFile,
    };
}
/** The variables that every backend hands over. */
function trainingVariables({ parameters, outputs, }) {
    const variables = parameterVariables(parameters);
    for (const name of outputNames) {
        const path = outputs[name];
        if (path !== undefined)
            variables[`MERGELINE_OUTPUT_${name.toUpperCase()}`] = path;
    }
    return variables;
}

;// CONCATENATED MODULE: ./out/train-remote/backends/local.js








const parametersPath = ".mergeline/parameters.json";
/** Runs the training on this machine, to its end. */
async function trainLocally(training, runtime) {
    if (training.command.includes("\0"))
        throw new errors/* ConfigurationError */.j1("command: it holds a NUL character.");
    const id = `local-${(0,external_node_crypto_.randomUUID)()}`;
    const before = await snapshotOf(training.outputs, runtime.workspace);
    await runtime.workspace.write(parametersPath, `${JSON.stringify(training.parameters, null, 2)}\n`);
    const parametersFile = await runtime.workspace.resolve(parametersPath, "parameters");
    const log = await JobLog.create(runtime);
    const deadline = deadlineOf(training, runtime.signal);
    const startedAt = runtime.now();
    let exit;
    let stop;
    try {
        exit = await runToEnd(training, id, parametersFile, deadline.signal, log, runtime);
    }
    finally {
        stop = deadline.clear();
        await log.close();
    }
    const finishedAt = runtime.now();
    const ended = judgeExit(exit, stop, training);
    const { found, problems } = ended === undefined
        ? await collectOutputs(training.outputs, before, runtime.workspace)
        : { found: {}, problems: [] };
    return {
        id,
        url: runtime.context?.runUrl,
        ...(ended ?? judgeOutputs(problems)),
        startedAt,
        finishedAt,
        exitCode: exit.code,
        signal: exit.signal,
        outputs: found,
        log: { path: log.path, lines: log.lines },
        ran: undefined,
    };
}
async function runToEnd(training, id, parametersFile, stopped, log, runtime) {
    if (stopped.aborted)
        return { code: undefined, signal: undefined };
    const group = await process_group/* ProcessGroup */.P.start(training.command, {
        directory: runtime.workspace.directory,
        environment: trainingEnvironment(runtime.environment, training, parametersFile),
        marker: { name: "MERGELINE_JOB_ID", value: id },
    });
    const stop = () => group.stop();
    stopped.addEventListener("abort", stop);
    if (stopped.aborted)
        stop();
    const written = passOn(group, log);
    try {
        return await group.exit();
    }
    finally {
        await group.end();
        stopped.removeEventListener("abort", stop);
        await written;
    }
}
async function passOn(group, log) {
    try {
        for await (const chunk of group.output)
            await log.write(chunk);
    }
    catch (error) {
        // The pipe is closed from this side when something still holds it after the end.
        if (!(error instanceof Error && "code" in error && error.code === "ERR_STREAM_PREMATURE_CLOSE"))
            throw error;
    }
}
/** Undefined where the command ended well. */
function judgeExit(exit, stop, training) {
    if (stop !== undefined)
        return { status: stop, reason: `was stopped ${reasonOf(stop, training)}` };
    if (exit.signal !== undefined)
        return { status: "failed", reason: `was ended by ${exit.signal}${hintOf(exit)}` };
    if (exit.code !== 0)
        return { status: "failed", reason: `ended with exit code ${exit.code}${hintOf(exit)}` };
    return undefined;
}
function hintOf({ code, signal }) {
    if (signal === "SIGKILL" || code === 137)
        return " (the machine may have run out of memory)";
    if (code === 127)
        return " (a program in the command was not found)";
    if (code === 126)
        return " (a file in the command can't be executed)";
    return "";
}

;// CONCATENATED MODULE: ./out/train-remote/backends/ray/address.js

/**
 * Which Ray, and the token for it. model.yaml comes from anyone who can open a pull request, so the token goes only
 * to an address that the workflow itself has set.
 * @throws ConfigurationError when there is no address, or not one of a dashboard
 */
function serverOf(configured, environment) {
    const given = environment.RAY_ADDRESS?.trim() || undefined;
    const token = environment.RAY_AUTH_TOKEN?.trim() || undefined;
    const address = given ?? configured;
    if (address === undefined) {
        throw new errors/* ConfigurationError */.j1("Where Ray is was not said. Set the variable RAY_ADDRESS or train.ray.address in model.yaml to the address of its dashboard, such as http://ray-head:8265.");
    }
    const name = given === undefined ? "train.ray.address" : "RAY_ADDRESS";
    if (token !== undefined && given === undefined) {
        throw new errors/* ConfigurationError */.j1("RAY_AUTH_TOKEN is set, but RAY_ADDRESS is not: a token is never sent to an address from model.yaml, which any pull request can change. Set RAY_ADDRESS in the workflow.");
    }
    const url = URL.canParse(address) ? new URL(address) : undefined;
    if (url === undefined || !/^https?:$/.test(url.protocol)) {
        throw new errors/* ConfigurationError */.j1(`${name}: "${address}" is not the http:// or https:// address of Ray's dashboard, such as http://ray-head:8265.`);
    }
    if (url.username !== "" || url.password !== "") {
        throw new errors/* ConfigurationError */.j1(`${name}: the address holds a user name or password. Give a token as RAY_AUTH_TOKEN.`);
    }
    url.hash = "";
    url.search = "";
    if (!url.pathname.endsWith("/"))
        url.pathname += "/";
    return { url, token };
}
/** Where people watch a job. */
function jobPage(server, submission) {
    return `${server.url.href}#/jobs/${encodeURIComponent(submission)}`;
}

// EXTERNAL MODULE: external "node:timers/promises"
var external_node_timers_promises_ = __webpack_require__(58500);
// EXTERNAL MODULE: external "node:http"
var external_node_http_ = __webpack_require__(37067);
// EXTERNAL MODULE: external "node:https"
var external_node_https_ = __webpack_require__(44708);
;// CONCATENATED MODULE: ./out/train-remote/backends/ray/http.js


/**
 * One HTTP request. Not by `fetch`, because it says `Sec-Fetch-Mode: cors`, by which Ray's dashboard knows a browser,
 * and from a browser it takes neither jobs nor files. Redirects are not followed: they could carry the token to
 * someone else.
 */
function send(url, options) {
    const { method, headers, body, signal } = options;
    const request = url.protocol === "https:" ? external_node_https_.request : external_node_http_.request;
    return new Promise((resolve, reject) => {
        const length = body === undefined ? {} : { "content-length": String(Buffer.byteLength(body)) };
        // No connection is kept: one that the other side has just closed would look like a failed request.
        const sent = request(url, { method, headers: { ...headers, ...length }, signal, agent: false }, (answer) => resolve(answerOf(answer)));
        sent.on("error", reject);
        sent.end(body);
    });
}
function answerOf(answer) {
    const status = answer.statusCode ?? 0;
    return {
        status,
        ok: status >= 200 && status < 300,
        location: answer.headers.location,
        body: answer,
        async text(limit = 16 * 1024 * 1024) {
            const chunks = [];
            let bytes = 0;
            for await (const chunk of answer) {
                chunks.push(chunk);
                bytes += chunk.length;
                if (bytes > limit)
                    break;
            }
            return Buffer.concat(chunks).toString("utf8", 0, limit);
        },
    };
}

;// CONCATENATED MODULE: ./out/train-remote/backends/ray/client.js




/** What Ray says of a job (JobDetails of its Jobs API). Times are Unix timestamps in milliseconds. */
const jobDetails = schemas/* object */.Ikc({
    submission_id: schemas/* string */.YjP().nullish(),
    status: schemas/* enum */.k5n(["PENDING", "RUNNING", "SUCCEEDED", "FAILED", "STOPPED"]),
    message: schemas/* string */.YjP().nullish(),
    error_type: schemas/* string */.YjP().nullish(),
    start_time: schemas/* number */.aig().nullish(),
    end_time: schemas/* number */.aig().nullish(),
    metadata: schemas/* record */.g1P(schemas/* string */.YjP(), schemas/* string */.YjP()).nullish(),
    driver_node_id: schemas/* string */.YjP().nullish(),
    driver_exit_code: schemas/* number */.aig().int().nullish(),
});
/** A failure of one request that another try may mend. */
class RayTrouble extends Error {
    name = "RayTrouble";
}
/** The Jobs REST API of Ray, one request a method; each fails with a {@link RayTrouble} or a ConfigurationError. */
class RayClient {
    server;
    constructor(server) {
        this.server = server;
    }
    async version(options = {}) {
        const response = await this.request("GET", "api/version", options);
        const parsed = schemas/* object */.Ikc({ ray_version: schemas/* string */.YjP() }).safeParse(await json(response));
        if (response.ok && parsed.success)
            return parsed.data.ray_version;
        throw new errors/* ConfigurationError */.j1(`What answers at ${this.server.url.href} (HTTP ${response.status}) is not Ray's dashboard. Check RAY_ADDRESS or train.ray.address.`);
    }
    /** Undefined when there is no such job. */
    async job(submission, options = {}) {
        const response = await this.request("GET", jobPath(submission), options);
        if (response.status === 404)
            return undefined;
        const parsed = jobDetails.safeParse(await json(response));
        if (!parsed.success)
            throw new RayTrouble("Ray's answer about the job is not understood");
        return parsed.data;
    }
    /** @returns false when a job with this id is there already */
    async submit(request, options = {}) {
        const body = JSON.stringify(request);
        const response = await this.request("POST", "api/jobs/", { timeout: 60_000, ...options, body }, [400, 500]);
        if (response.ok)
            return true;
        const text = await response.text();
        // Ray answers 500 to a second job with the same id, as to everything that goes wrong inside it.
        if (text.includes("already exists"))
            return false;
        const cause = lastLine(text);
        if (response.status === 400)
            throw new errors/* ConfigurationError */.j1(`Ray does not take the job: ${cause}`);
        throw new RayTrouble(`Ray answered HTTP 500: ${cause}`);
    }
    async stop(submission, options = {}) {
        await this.request("POST", `${jobPath(submission)}/stop`, options);
    }
    /** The whole log up to now. */
    async logs(submission, options = {}) {
        const response = await this.request("GET", `${jobPath(submission)}/logs`, options);
        const parsed = schemas/* object */.Ikc({ logs: schemas/* string */.YjP().nullish() }).safeParse(await json(response));
        return parsed.data?.logs ?? "";
    }
    async hasPackage(name, options = {}) {
        const response = await this.request("GET", `api/packages/gcs/${name}`, options);
        return response.ok;
    }
    async upload(name, bytes, options = {}) {
        await this.request("PUT", `api/packages/gcs/${name}`, { timeout: 300_000, ...options, body: bytes }, [413]).then(async (response) => {
            if (response.status !== 413)
                return;
            throw new errors/* ConfigurationError */.j1(`Ray, or a proxy before it, does not take a package of ${bytes.length} bytes.`);
        });
    }
    /** A file in the folder of a node's logs; undefined when there is none. The body is for the caller to read. */
    async file(node, name, options = {}) {
        const query = new URLSearchParams({ node_id: node, filename: name, lines: "-1", timeout: "600" });
        const response = await this.request("GET", `api/v0/logs/file?${query}`, { timeout: 660_000, ...options }, [500]);
        if (response.ok)
            return response;
        const text = await response.text();
        if (text.includes("file is not found"))
            return undefined;
        throw new RayTrouble(`Ray answered HTTP 500: ${lastLine(text)}`);
    }
    /** Answers with status 404 come back, and those in `expected`; other failures are thrown. */
    async request(method, path, { body, signal, timeout = 30_000 }, expected = []) {
        const { url, token } = this.server;
        const limit = AbortSignal.timeout(timeout);
        const response = await send(new URL(path, url), {
            method,
            headers: {
                ...(token === undefined ? {} : { authorization: `Bearer ${token}` }),
                ...(typeof body === "string" ? { "content-type": "application/json" } : {}),
            },
            body,
            signal: signal === undefined ? limit : AbortSignal.any([signal, limit]),
        }).catch((error) => {
            if (signal?.aborted)
                throw error;
            throw new RayTrouble(`Ray at ${url.origin} can't be reached: ${client_reasonOf(error)}`, { cause: error });
        });
        if (response.ok || response.status === 404 || expected.includes(response.status))
            return response;
        throw await failureOf(response, this.server);
    }
}
async function failureOf(response, { url, token }) {
    const { status } = response;
    if (status === 401 || status === 403) {
        return new errors/* ConfigurationError */.j1(token === undefined
            ? `Ray at ${url.origin} wants a token (HTTP ${status}). Set the variable RAY_AUTH_TOKEN.`
            : `Ray at ${url.origin} refuses the token in RAY_AUTH_TOKEN (HTTP ${status}).`);
    }
    if (status >= 300 && status < 400) {
        return new errors/* ConfigurationError */.j1(`Ray at ${url.origin} answers with a redirect to ${response.location ?? "nowhere"}, which is not followed. Set RAY_ADDRESS to the address that it leads to.`);
    }
    const text = lastLine(await response.text().catch(() => ""));
    const message = `Ray at ${url.origin} answered HTTP ${status}${text === "" ? "" : `: ${text}`}`;
    return status >= 500 || status === 429 || status === 408
        ? new RayTrouble(message)
        : new errors/* ConfigurationError */.j1(message);
}
/**
 * Tries something again while it fails with a {@link RayTrouble}, after 0.5 s, 1 s, 2 s and so on up to 10 s.
 * @param patience how long to go on after the first failure, in milliseconds
 * @throws ConfigurationError when it is used up; what else is thrown goes through
 */
async function patiently(patience, signal, act) {
    const end = performance.now() + patience;
    for (let delay = 500;; delay = Math.min(10_000, delay * 2)) {
        try {
            return await act();
        }
        catch (error) {
            if (!(error instanceof RayTrouble))
                throw error;
            if (performance.now() + delay > end) {
                throw new errors/* ConfigurationError */.j1(`${error.message.replace(/\.$/, "")}. It was tried for ${Math.round(patience / 1000)} s.`, {
                    cause: error,
                });
            }
            await (0,external_node_timers_promises_.setTimeout)(delay, undefined, signal === undefined ? {} : { signal });
        }
    }
}
function jobPath(submission) {
    return `api/jobs/${encodeURIComponent(submission)}`;
}
async function json(response) {
    try {
        return JSON.parse(await response.text());
    }
    catch {
        return undefined;
    }
}
/** Of a Python traceback, the line that says what was wrong. */
function lastLine(text) {
    const lines = text.split("\n").filter((line) => line.trim() !== "" && line.trim() !== ".");
    return (lines.at(-1) ?? "").trim().slice(0, 500);
}
function client_reasonOf(error) {
    if (error instanceof Error && (error.name === "TimeoutError" || error.name === "AbortError"))
        return "no answer in time";
    // Where every address of a name was tried, the message is empty, and the code says it.
    const code = error instanceof Error && "code" in error ? String(error.code) : "";
    return (0,errors/* messageOf */.bD)(error) || code;
}

;// CONCATENATED MODULE: ./out/train-remote/backends/ray/log.js

/**
 * Follows the log of a job. Read as a file from its node, because Ray's own endpoint for a job's log turns every
 * carriage return into a line end, and fails where a byte is not UTF-8. Each reading begins at the file's start, as
 * Ray offers no other, so what is known is skipped.
 */
class RayLog {
    client;
    submission;
    log;
    seen = 0;
    constructor(client, submission, log) {
        this.client = client;
        this.submission = submission;
        this.log = log;
    }
    /**
     * Passes on what is new.
     * @throws RayTrouble when it can't be read now
     */
    async pull(job, signal) {
        if (job.driver_node_id) {
            await this.pullFile(job.driver_node_id, signal);
            return;
        }
        // A job that ended before it had a node has a log of Ray's own words only.
        if (job.status === "PENDING" || job.status === "RUNNING")
            return;
        await this.pass(new TextEncoder().encode(await this.client.logs(this.submission, { signal })), 0);
    }
    async pullFile(node, signal) {
        const response = await this.client.file(node, `job-driver-${this.submission}.log`, { signal });
        if (response === undefined)
            return;
        let position = 0;
        try {
            for await (const chunk of response.body) {
                await this.pass(chunk, position);
                position += chunk.length;
            }
        }
        catch (error) {
            if (signal?.aborted)
                throw error;
            throw new RayTrouble("Ray's connection broke while the log was read", { cause: error });
        }
    }
    /** Writes the part of a chunk that lies behind what is known. */
    async pass(chunk, position) {
        const fresh = chunk.subarray(Math.max(0, this.seen - position));
        if (position + chunk.length <= this.seen)
            return;
        this.seen = position + chunk.length;
        await this.log.write(fresh);
    }
}

;// CONCATENATED MODULE: ./out/train-remote/backends/ray/job-script.js
/** Paths inside the package that is uploaded. */
const jobScriptPath = ".mergeline/job.py";
const jobSettingsPath = ".mergeline/job.json";
const jobParametersPath = ".mergeline/parameters.json";
const entrypoint = `python3 ${jobScriptPath}`;
/** Where a job leaves what it wrote, in the folder of Ray's logs, which Ray's dashboard hands out. */
const manifestFile = (submission) => `mergeline-${submission}.json`;
const outputFile = (submission, output) => `mergeline-${submission}-${output}.bin`;
/**
 * What runs on the cluster, around the command. Ray brings a job's files to it, but none back; its dashboard hands
 * out the files in the folder of its logs, though, of every node and byte for byte. So the outputs are copied there,
 * with a manifest of their digests. Python's own library only: the cluster's python3 need not be Ray's.
 */
const jobScript = `"""Runs a training command and leaves its outputs where Ray's dashboard can hand them out."""
import glob
import hashlib
import json
import os
import shutil
import subprocess
import sys
import time

KEEP_SECONDS = 7 * 24 * 3600


def logs_folder(submission):
    # Standard output is the job's log file: it lies in the one folder whose files the dashboard hands out.
    path = os.readlink("/proc/self/fd/1")
    if os.path.basename(path) != "job-driver-%s.log" % submission:
        raise SystemExit("mergeline: this job's output does not go to Ray's log file but to %s" % path)
    return os.path.dirname(path)


def remove_old(folder):
    for path in glob.glob(os.path.join(folder, "mergeline-*")):
        try:
            if time.time() - os.path.getmtime(path) > KEEP_SECONDS:
                os.remove(path)
        except OSError:
            pass


def mark(path):
    try:
        found = os.stat(path)
    except OSError:
        return None
    return (found.st_dev, found.st_ino, found.st_ctime_ns, found.st_size)


def keep(path, before, target, here):
    if not os.path.exists(path):
        return {"problem": "missing"}
    real = os.path.realpath(path)
    if os.path.commonpath([here, real]) != here:
        return {"problem": "outside"}
    if not os.path.isfile(real):
        return {"problem": "directory"}
    if before is not None and mark(path) == before:
        return {"problem": "stale"}
    digest = hashlib.sha256()
    size = 0
    with open(real, "rb") as source, open(target, "wb") as copy:
        for chunk in iter(lambda: source.read(1 << 20), b""):
            digest.update(chunk)
            copy.write(chunk)
            size += len(chunk)
    if size == 0:
        os.remove(target)
        return {"problem": "empty"}
    return {"digest": "sha256:" + digest.hexdigest(), "bytes": size}


def main():
    here = os.path.realpath(os.getcwd())
    with open(".mergeline/job.json", encoding="utf-8") as file:
        job = json.load(file)
    submission = job["submission"]
    folder = logs_folder(submission)
    remove_old(folder)
    before = {name: mark(path) for name, path in job["outputs"].items()}
    environment = dict(os.environ, MERGELINE_PARAMETERS=os.path.join(here, ".mergeline", "parameters.json"))
    shell = ["bash", "-eo", "pipefail", "-c"] if shutil.which("bash") else ["sh", "-e", "-c"]
    code = subprocess.call(shell + [job["command"]], env=environment)
    if code != 0:
        sys.exit(code if code > 0 else 128 - code)
    outputs = {}
    for name, path in job["outputs"].items():
        target = os.path.join(folder, "mergeline-%s-%s.bin" % (submission, name))
        outputs[name] = keep(path, before[name], target, here)
    manifest = os.path.join(folder, "mergeline-%s.json" % submission)
    with open(manifest + ".tmp", "w", encoding="utf-8") as file:
        json.dump({"submission": submission, "outputs": outputs}, file)
    os.rename(manifest + ".tmp", manifest)


if __name__ == "__main__":
    main()
`;

;// CONCATENATED MODULE: ./out/train-remote/backends/ray/outputs.js








const manifest = schemas/* object */.Ikc({
    submission: schemas/* string */.YjP(),
    outputs: schemas/* record */.g1P(schemas/* string */.YjP(), schemas/* union */.KCZ([
        schemas/* object */.Ikc({ digest: schemas/* string */.YjP().regex(/^sha256:[0-9a-f]{64}$/), bytes: schemas/* int */.Whr().positive() }),
        schemas/* object */.Ikc({ problem: schemas/* enum */.k5n(["missing", "outside", "directory", "stale", "empty"]) }),
    ])),
});
/** How long to try to fetch one file, in milliseconds. */
const patience = 60_000;
const largestManifest = 65_536;
const problems = {
    missing: "was not written by the command, which ended well. Let it write that file, or name the one it writes",
    outside: "leads outside the working folder. Let the command write it inside",
    directory: "is a directory; a file is needed",
    stale: "came with the working folder; the command ended well, but did not write it. Let it write that file, or name the one it writes",
    empty: "was left empty by the command",
};
/**
 * Brings the outputs of a job that ended well to where model.yaml says they are, whole or not at all.
 * @param node the node that the job ran on
 */
async function fetchOutputs(client, submission, node, outputs, workspace, signal) {
    const found = {};
    const wrong = [];
    const wanted = outputNames.filter((name) => outputs[name] !== undefined);
    if (wanted.length === 0)
        return { found, problems: wrong };
    const list = node === undefined ? undefined : await readManifest(client, submission, node, signal);
    if (node === undefined || list === undefined) {
        return {
            found,
            problems: [
                `Ray has no outputs of the job ${submission}. They are kept for 7 days, as long as the node lives, and only for jobs that this action has started.`,
            ],
        };
    }
    for (const name of wanted) {
        const path = outputs[name];
        const entry = list.outputs[name];
        if (entry === undefined)
            wrong.push(`train.outputs.${name}: the job was started without this output.`);
        else if ("problem" in entry)
            wrong.push(`train.outputs.${name}: ${path} ${problems[entry.problem]}.`);
        else {
            const target = await workspace.resolve(path, `train.outputs.${name}`);
            try {
                const file = outputFile(submission, name);
                await patiently(patience, signal, () => download(client, node, file, entry, target, signal));
                found[name] = { path: workspace.relative(target), ...entry };
            }
            catch (error) {
                if (!(error instanceof errors/* ConfigurationError */.j1))
                    throw error;
                wrong.push(`train.outputs.${name}: ${error.message}`);
            }
        }
    }
    return { found, problems: wrong };
}
async function readManifest(client, submission, node, signal) {
    const text = await patiently(patience, signal, async () => {
        const response = await client.file(node, manifestFile(submission), { signal });
        return response?.text(largestManifest + 1);
    });
    if (text === undefined || text.length > largestManifest)
        return undefined;
    const parsed = manifest.safeParse(parse(text));
    return parsed.success && parsed.data.submission === submission ? parsed.data : undefined;
}
function parse(text) {
    try {
        return JSON.parse(text);
    }
    catch {
        return undefined;
    }
}
/** Fetches a file to where it belongs. It appears there only when its size and digest are right. */
async function download(client, node, file, expected, target, signal) {
    const response = await client.file(node, file, { signal });
    if (response === undefined)
        throw new RayTrouble(`Ray has the file ${file} no more`);
    await (0,promises_.mkdir)((0,external_node_path_.dirname)(target), { recursive: true });
    const temporary = (0,external_node_path_.join)((0,external_node_path_.dirname)(target), `.${(0,external_node_path_.basename)(target)}.${process.pid}.tmp`);
    await (0,promises_.rm)(temporary, { force: true });
    const handle = await (0,promises_.open)(temporary, "wx");
    try {
        await receive(response.body, handle, expected, signal);
        await handle.close();
        await (0,promises_.rename)(temporary, target);
    }
    catch (error) {
        await handle.close().catch(() => { });
        await (0,promises_.rm)(temporary, { force: true });
        throw error;
    }
}
async function receive(body, handle, expected, signal) {
    const hash = (0,external_node_crypto_.createHash)("sha256");
    let bytes = 0;
    try {
        for await (const chunk of body) {
            bytes += chunk.length;
            if (bytes > expected.bytes)
                break;
            hash.update(chunk);
            await handle.writeFile(chunk);
        }
    }
    catch (error) {
        if (signal.aborted)
            throw error;
        throw new RayTrouble("Ray's connection broke while an output was fetched", { cause: error });
    }
    const digest = `sha256:${hash.digest("hex")}`;
    if (bytes !== expected.bytes || digest !== expected.digest) {
        throw new RayTrouble(`what Ray handed out is not what the job wrote (${bytes} bytes, ${digest}; ${expected.bytes} bytes, ${expected.digest} were written)`);
    }
}

// EXTERNAL MODULE: ./node_modules/ignore/index.js
var ignore = __webpack_require__(70298);
;// CONCATENATED MODULE: ./out/train-remote/backends/ray/folder.js



/** What is never uploaded: git's own files, and what Mergeline leaves behind. */
const never = [".git", ".mergeline"];
/** Files whose patterns keep others from being uploaded, as Ray's own client reads them. */
const patternFiles = [".gitignore", ".rayignore"];
/**
 * The files of a folder in the order of their paths, without those that a .gitignore or .rayignore in it names.
 * Links to files inside are followed; other links, and what is neither file nor folder, are named in `skipped`.
 * @param exclude patterns of .gitignore, relative to the folder
 */
async function filesOf(folder, exclude) {
    const root = await (0,promises_.realpath)(folder);
    const files = [];
    const skipped = [];
    const walk = async (base, above) => {
        const entries = await (0,promises_.readdir)((0,external_node_path_.join)(root, base), { withFileTypes: true });
        const rules = [...above, ...(await rulesIn(root, base, entries))];
        for (const entry of entries.toSorted((one, other) => compare(one.name, other.name))) {
            const path = `${base}${entry.name}`;
            if (base === "" && never.includes(entry.name))
                continue;
            if (isIgnored(entry.isDirectory() ? `${path}/` : path, rules))
                continue;
            if (entry.isDirectory())
                await walk(`${path}/`, rules);
            else {
                const file = await fileAt(root, path);
                if (file === undefined)
                    skipped.push(path);
                else
                    files.push(file);
            }
        }
    };
    await walk("", exclude.length === 0 ? [] : [{ base: "", patterns: ignore().add([...exclude]) }]);
    return { files, skipped };
}
async function rulesIn(root, base, entries) {
    const present = patternFiles.filter((name) => entries.some((entry) => entry.name === name && entry.isFile()));
    const texts = await Promise.all(present.map((name) => (0,promises_.readFile)((0,external_node_path_.join)(root, base, name), "utf8")));
    return texts.map((text) => ({ base, patterns: ignore().add(text) }));
}
/** The innermost rule that says something about a path decides, as in git. */
function isIgnored(path, rules) {
    for (const { base, patterns } of rules.toReversed()) {
        const { ignored, unignored } = patterns.test(path.slice(base.length));
        if (ignored || unignored)
            return ignored;
    }
    return false;
}
async function fileAt(root, path) {
    const absolute = (0,external_node_path_.join)(root, path);
    if ((await (0,promises_.lstat)(absolute)).isSymbolicLink()) {
        const real = await (0,promises_.realpath)(absolute).catch(() => undefined);
        if (real === undefined || !real.startsWith(`${root}/`) || real.startsWith(`${root}/.git/`))
            return undefined;
    }
    const found = await (0,promises_.stat)(absolute).catch(() => undefined);
    return found?.isFile() ? { path, absolute, bytes: found.size } : undefined;
}
function compare(one, other) {
    return one < other ? -1 : one > other ? 1 : 0;
}

// EXTERNAL MODULE: ./node_modules/fflate/esm/index.mjs
var esm = __webpack_require__(51306);
;// CONCATENATED MODULE: ./out/train-remote/backends/ray/package.js





/** The most that Ray's dashboard takes in one request, in bytes (DASHBOARD_CLIENT_MAX_SIZE). */
const largestPackage = 100 * 1024 * 1024;
/** The most that is packed, in bytes: it is held in memory. */
const largestFolder = 5 * largestPackage;
/** @throws ConfigurationError when the folder is too large */
async function readFolder(files) {
    const total = files.reduce((sum, { bytes }) => sum + bytes, 0);
    if (total > largestFolder)
        throw tooLarge("has", total, largestFolder, files);
    const contents = new Map();
    const hash = (0,external_node_crypto_.createHash)("sha256");
    for (const { path, absolute } of files) {
        const content = await (0,promises_.readFile)(absolute);
        contents.set(path, content);
        hash.update(`${JSON.stringify(path)} ${content.length}\n`).update(content);
    }
    return { contents, digest: hash.digest("hex") };
}
/**
 * The working folder with the job's own files, as a zip. The same content gives the same bytes and name. Every job
 * has a package of its own, because Ray shares a package's unpacked folder between the jobs that name it.
 * @throws ConfigurationError when it is larger than Ray takes
 */
function packageOf(folder, job, files) {
    const { submission, command, outputs, parameters } = job;
    const text = (content) => new TextEncoder().encode(content);
    const entries = {
        ...Object.fromEntries(folder.contents),
        [jobScriptPath]: text(jobScript),
        [jobSettingsPath]: text(JSON.stringify({ submission, command, outputs })),
        [jobParametersPath]: text(JSON.stringify(parameters, null, 2)),
    };
    const sorted = Object.fromEntries(Object.entries(entries).toSorted(([one], [other]) => (one < other ? -1 : 1)));
    // The first moment that a zip can hold, so that times change nothing.
    const bytes = (0,esm/* zipSync */.L)(sorted, { level: 6, mtime: new Date(1980, 0, 1) });
    if (bytes.length > largestPackage)
        throw tooLarge("packs to", bytes.length, largestPackage, files);
    const hash = (0,external_node_crypto_.createHash)("sha256").update(bytes).digest("hex").slice(0, 16);
    return { name: `_ray_pkg_${hash}.zip`, bytes };
}
function tooLarge(verb, bytes, limit, files) {
    const mebibytes = (value) => `${(value / 1024 / 1024).toFixed(1)} MiB`;
    const largest = files.toSorted((one, other) => other.bytes - one.bytes).slice(0, 3);
    const named = largest.map((file) => `${file.path} (${mebibytes(file.bytes)})`).join(", ");
    return new errors/* ConfigurationError */.j1(`The working folder ${verb} ${mebibytes(bytes)}, and at most ${mebibytes(limit)} can be uploaded to Ray. The largest files are ${named}. Leave files out with train.ray.exclude or .gitignore, and let the command fetch large data itself.`);
}

;// CONCATENATED MODULE: ./out/train-remote/backends/ray/submission.js

/**
 * The id that a training has on Ray. Within a run of a workflow it follows from what is trained, so that a
 * submission that is retried, and a job of the workflow that is run again, meet the job that is there already.
 * Elsewhere every call is a training of its own.
 * @param folder digest of the uploaded files
 */
function submissionOf(training, folder, environment) {
    const run = environment.GITHUB_RUN_ID;
    const { command, parameters, outputs, ray, name } = training;
    const { address: _, ...settings } = ray;
    const identity = run
        ? [run, environment.GITHUB_REPOSITORY, environment.GITHUB_JOB, environment.GITHUB_ACTION]
        : [(0,external_node_crypto_.randomUUID)()];
    const text = JSON.stringify([...identity, folder, command, parameters, outputs, settings]);
    const hash = (0,external_node_crypto_.createHash)("sha256").update(text).digest("hex").slice(0, 20);
    return `mergeline-${name === undefined ? "" : `${name}-`}${hash}`;
}
/** The id of a further attempt, after one that failed or was stopped. */
function attemptOf(submission, attempt) {
    return attempt === 1 ? submission : `${submission}-${attempt}`;
}

;// CONCATENATED MODULE: ./out/train-remote/backends/ray/watch.js


/** How long Ray may be out of reach while a job runs, in milliseconds. */
const watch_patience = 5 * 60_000;
const firstInterval = 1000;
const longestInterval = 10_000;
function isOver({ status }) {
    return status === "SUCCEEDED" || status === "FAILED" || status === "STOPPED";
}
/**
 * Follows a job to its end, or until `stopped` is aborted; it is then stopped on Ray as well. Asks after 1 s, then
 * ever less often, every 10 s in the end, and never spends more than a fifth of the time on reading the log.
 * @throws ConfigurationError when Ray stays out of reach
 */
async function watch(client, submission, rayLog, stopped, log) {
    let interval = firstInterval;
    try {
        for (;;) {
            const job = await patiently(watch_patience, stopped, () => existing(client, submission, stopped));
            const before = performance.now();
            if (isOver(job)) {
                await pullLast(rayLog, job, 30_000, stopped, log);
                return job;
            }
            await pull(rayLog, job, stopped, log);
            const reading = performance.now() - before;
            await (0,external_node_timers_promises_.setTimeout)(Math.max(interval, reading * 4), undefined, { signal: stopped });
            interval = Math.min(longestInterval, interval * 1.25);
        }
    }
    catch (error) {
        if (!stopped.aborted)
            throw error;
        return stop(client, submission, rayLog, stopped.reason === "cancelled", log);
    }
}
/**
 * Stops a job, within 6 seconds where the run is cancelled. Ray asks its processes to end and kills them 3 seconds
 * later.
 */
async function stop(client, submission, rayLog, isCancelled, log) {
    const end = performance.now() + (isCancelled ? 5000 : 30_000);
    await stopJob(client, submission, isCancelled ? 3000 : 15_000, log);
    let job = { status: "STOPPED" };
    while (performance.now() < end) {
        job = (await client.job(submission, { timeout: 2000 }).catch(() => undefined)) ?? job;
        if (isOver(job))
            break;
        await (0,external_node_timers_promises_.setTimeout)(250);
    }
    await pullLast(rayLog, job, 1000, undefined, log);
    return job;
}
/** Asks Ray to stop a job, again while it does not hear. What can't be done is said, not thrown: the run ends anyway. */
async function stopJob(client, submission, milliseconds, log) {
    try {
        await patiently(milliseconds, undefined, () => client.stop(submission, { timeout: Math.min(3000, milliseconds) }));
        log.info(`The job ${submission} was told to stop.`);
    }
    catch (error) {
        log.warning(`The job ${submission} could not be stopped and may still be running and cost money: ${error instanceof Error ? error.message : String(error)}`);
    }
}
async function existing(client, submission, signal) {
    const job = await client.job(submission, { signal });
    if (job === undefined)
        throw new RayTrouble(`Ray has no job ${submission} any more`);
    return job;
}
async function pull(rayLog, job, signal, log) {
    try {
        await rayLog.pull(job, signal);
    }
    catch (error) {
        if (!(error instanceof RayTrouble))
            throw error;
        log.debug(`${error.message}; the log is read again later.`);
    }
}
async function pullLast(rayLog, job, milliseconds, signal, log) {
    try {
        const limit = AbortSignal.timeout(milliseconds + 1000);
        await patiently(milliseconds, signal, () => rayLog.pull(job, signal === undefined ? limit : signal));
    }
    catch (error) {
        if (signal?.aborted)
            throw error;
        log.warning("The end of the job's log could not be read.");
    }
}

;// CONCATENATED MODULE: ./out/train-remote/backends/ray/start.js









/** More attempts of one training in one run of a workflow than anyone makes. */
const mostAttempts = 100;
/** The longest text that is kept in a job's metadata, in characters. */
const longestMetadata = 16_384;
/**
 * Uploads the working folder and starts the job, unless this run has started it before: then that one is the job,
 * as long as it did not fail.
 * @returns the submission id
 */
async function start(client, training, runtime) {
    const { signal, log } = runtime;
    const { files, skipped } = await filesOf(runtime.workspace.directory, training.ray.exclude);
    if (skipped.length > 0) {
        log.warning(`Not uploaded, because they are links that lead outside or no files: ${skipped.slice(0, 5).join(", ")}.`);
    }
    const folder = await readFolder(files);
    const base = submissionOf(training, folder.digest, runtime.environment);
    for (let attempt = 1; attempt <= mostAttempts; attempt++) {
        const submission = attemptOf(base, attempt);
        const existing = await patiently(30_000, signal, () => client.job(submission, { signal }));
        if (existing !== undefined) {
            if (isOver(existing) && existing.status !== "SUCCEEDED")
                continue;
            log.info(`This run has started the job ${submission} before (${existing.status}): it is followed, and none is started.`);
            return submission;
        }
        const { command, parameters, outputs } = training;
        const { name, bytes } = packageOf(folder, { submission, command, parameters, outputs }, files);
        if (!(await patiently(60_000, signal, () => client.hasPackage(name, { signal })))) {
            log.info(`Uploading ${files.length} files as ${name} (${bytes.length} bytes).`);
            await patiently(60_000, signal, () => client.upload(name, bytes, { signal }));
        }
        await start_submit(client, requestOf(training, submission, name), runtime);
        return submission;
    }
    throw new errors/* ConfigurationError */.j1(`This run has tried the training ${mostAttempts} times on Ray already.`);
}
function requestOf(training, submission, packageName) {
    const { ray, command } = training;
    const parameters = JSON.stringify(training.parameters);
    return {
        entrypoint: entrypoint,
        submission_id: submission,
        runtime_env: {
            working_dir: `gcs://${packageName}`,
            env_vars: { ...ray.variables, ...trainingVariables(training) },
            ...(ray.pip.length === 0 ? {} : { pip: ray.pip }),
        },
        metadata: {
            ...(training.name === undefined ? {} : { mergeline_model: training.name }),
            ...(command.length > longestMetadata ? {} : { mergeline_command: command }),
            ...(parameters.length > longestMetadata ? {} : { mergeline_parameters: parameters }),
        },
        ...ray.resources,
    };
}
/**
 * Submits until Ray has the job. An answer that was lost is asked for again: the second submission finds the first
 * one's job, as they have the same id. A cancellation in between leaves no job behind.
 */
async function start_submit(client, request, { signal, log }) {
    signal.throwIfAborted();
    const submitted = patiently(120_000, signal, () => client.submit(request));
    const cancelled = new Promise((resolve) => signal.addEventListener("abort", () => resolve("cancelled"), { once: true }));
    if ((await Promise.race([submitted, cancelled])) !== "cancelled")
        return;
    await Promise.race([submitted.catch(() => undefined), (0,external_node_timers_promises_.setTimeout)(3000)]);
    await stopJob(client, request.submission_id, 2500, log);
    signal.throwIfAborted();
}

;// CONCATENATED MODULE: ./out/train-remote/backends/ray.js













/** Runs the training as a job of a Ray cluster, or collects one that was started before. */
async function trainOnRay(training, options, runtime) {
    const { log, signal } = runtime;
    const server = serverOf(training.ray.address, runtime.environment);
    protect(server, runtime);
    await snapshotOf(training.outputs, runtime.workspace);
    const client = new RayClient(server);
    const version = await patiently(5000, signal, () => client.version({ signal, timeout: 10_000 }));
    log.info(`Ray ${version} at ${server.url.origin}.`);
    const submission = options.jobId ?? (await start(client, training, runtime));
    log.info(`Job ${submission}: ${jobPage(server, submission)}`);
    const job = await patiently(30_000, signal, () => client.job(submission, { signal }));
    if (job === undefined) {
        throw new errors/* ConfigurationError */.j1(`job-id: Ray at ${server.url.origin} has no job "${submission}". Give the job-id that the step which started it has set.`);
    }
    if (!options.wait && !isOver(job))
        return resultOf(server, submission, job, statusOf(job));
    return follow(client, submission, job, training, runtime);
}
async function follow(client, submission, first, training, runtime) {
    const elapsed = isOver(first)
        ? undefined
        : (runtime.now().getTime() - (first.start_time ?? Number.NaN)) / 1000;
    const jobLog = await JobLog.create(runtime);
    // A job that is over can be collected, however long it took.
    const limits = elapsed === undefined
        ? { ...training, timeoutSeconds: undefined, budget: { ...training.budget, maxCost: undefined } }
        : training;
    const deadline = deadlineOf(limits, runtime.signal, Number.isFinite(elapsed) ? Math.max(0, elapsed) : 0);
    let job;
    let stop;
    try {
        job = await watch(client, submission, new RayLog(client, submission, jobLog), deadline.signal, runtime.log);
    }
    catch (error) {
        if (!(error instanceof errors/* ConfigurationError */.j1))
            throw error;
        throw new errors/* ConfigurationError */.j1(`${error.message} The job may still be running: collect it later with job-id: ${submission}.`, { cause: error });
    }
    finally {
        stop = deadline.clear();
        await jobLog.close();
    }
    const ended = judgeJob(job, stop, training, runtime.now());
    const { found, problems } = ended === undefined
        ? await fetchOutputs(client, submission, job.driver_node_id ?? undefined, training.outputs, runtime.workspace, runtime.signal)
        : { found: {}, problems: [] };
    return {
        ...resultOf(client.server, submission, job, ended ?? judgeOutputs(problems)),
        finishedAt: dateOf(job.end_time) ?? runtime.now(),
        outputs: found,
        log: { path: jobLog.path, lines: jobLog.lines },
    };
}
function resultOf(server, submission, job, judgement) {
    return {
        id: submission,
        url: jobPage(server, submission),
        ...judgement,
        startedAt: dateOf(job.start_time),
        finishedAt: dateOf(job.end_time),
        exitCode: job.driver_exit_code ?? undefined,
        signal: undefined,
        outputs: {},
        log: undefined,
        ran: ranOf(job),
    };
}
/** @param milliseconds a Unix timestamp */
function dateOf(milliseconds) {
    return milliseconds == null ? undefined : new Date(milliseconds);
}
/** Undefined where the job ended well and within its limits. */
function judgeJob(job, stop, training, now) {
    if (stop !== undefined)
        return { status: stop, reason: `was stopped ${reasonOf(stop, training)}` };
    if (job.status === "STOPPED")
        return { status: "stopped", reason: "was stopped on Ray, not by this action" };
    if (job.status === "FAILED")
        return { status: "failed", reason: reasonOfFailure(job) };
    const { maxCost, currency } = training.budget;
    const seconds = ((job.end_time ?? now.getTime()) - (job.start_time ?? now.getTime())) / 1000;
    const cost = costOf(training.budget, Math.max(0, seconds));
    if (cost !== null && maxCost !== undefined && cost.amount > maxCost) {
        return {
            status: "over-budget",
            reason: `cost ${cost.amount.toFixed(2)} ${currency} (${cost.basis}), and at most ${maxCost} ${currency} are allowed`,
        };
    }
    return undefined;
}
function reasonOfFailure({ driver_exit_code: code, message }) {
    if (code != null)
        return `ended with exit code ${code}${code === 137 ? " (the node may have run out of memory)" : ""}`;
    const text = (message ?? "").replaceAll(/\s+/g, " ").trim();
    return `failed on Ray${text === "" ? "" : `: ${text.length > 500 ? `${text.slice(0, 499)}…` : text}`}`;
}
function statusOf(job) {
    return { status: job.status === "PENDING" ? "pending" : "running", reason: "" };
}
/** What the job itself says it runs, where this action has started it. */
function ranOf({ metadata }) {
    const command = metadata?.mergeline_command;
    const parameters = metadata?.mergeline_parameters;
    if (command === undefined || parameters === undefined)
        return undefined;
    try {
        return { command, parameters: readParameters(parameters) };
    }
    catch {
        return undefined;
    }
}
function protect(server, { log }) {
    if (server.token === undefined)
        return;
    log.mask(server.token);
    const isLocal = /^(localhost|127\.\d+\.\d+\.\d+|\[::1\])$/.test(server.url.hostname);
    if (server.url.protocol === "http:" && !isLocal) {
        log.warning(`RAY_AUTH_TOKEN goes to ${server.url.origin} unencrypted. Put https before Ray, or reach it through a tunnel.`);
    }
}

;// CONCATENATED MODULE: ./out/train-remote/inputs.js
const backends = ["local", "ray"];
function readInputs(inputs) {
    return {
        config: inputs.required("config"),
        backend: inputs.optionalChoice("backend", backends),
        command: inputs.text("command"),
        parameters: inputs.text("parameters"),
        wait: inputs.boolean("wait"),
        jobId: inputs.text("job-id"),
        timeoutSeconds: inputs.seconds("timeout"),
        maxCost: inputs.number("max-cost", { min: 0 }),
    };
}

// EXTERNAL MODULE: ./node_modules/zod/v4/classic/iso.js
var iso = __webpack_require__(64377);
;// CONCATENATED MODULE: ./out/train-remote/report.js





const output = schemas/* strictObject */.rej({
    path: schemas/* string */.YjP().describe("Relative to the working directory."),
    digest: schemas/* string */.YjP().regex(/^sha256:[0-9a-f]{64}$/),
    bytes: schemas/* int */.Whr().min(0),
})
    .nullable();
/** The fields of the report of train-remote. */
const trainRemoteReport = schemas/* strictObject */.rej({
    model: schemas/* string */.YjP().nullable().describe("Name of the model, where a model.yaml says it."),
    backend: schemas/* enum */.k5n(backends),
    command: schemas/* string */.YjP(),
    parameters: train/* parameters */.FI,
    job: schemas/* strictObject */.rej({
        id: schemas/* string */.YjP(),
        url: schemas/* string */.YjP().nullable(),
        status: schemas/* enum */.k5n(statuses),
        reason: schemas/* string */.YjP().nullable().describe("Why it did not succeed."),
        startedAt: iso/* datetime */.w$().nullable(),
        finishedAt: iso/* datetime */.w$().nullable(),
        exitCode: schemas/* int */.Whr().nullable(),
        signal: schemas/* string */.YjP().nullable(),
    }),
    durationSeconds: schemas/* number */.aig().min(0).nullable(),
    outputs: schemas/* strictObject */.rej({
        model: output,
        metrics: output,
        predictions: output,
        importances: output.optional().describe("Only where the training was to write them."),
    }),
    cost: schemas/* strictObject */.rej({
        amount: schemas/* number */.aig().min(0),
        currency: schemas/* string */.YjP(),
        basis: schemas/* literal */.euz("declared rate × duration"),
    })
        .nullable()
        .describe("Null where nobody declared what an hour costs."),
    log: schemas/* strictObject */.rej({ path: schemas/* string */.YjP(), lines: schemas/* int */.Whr().min(0) }).nullable(),
});
/** Seconds from the job's start to its end; undefined while it has none. */
function durationOf({ startedAt, finishedAt }) {
    if (startedAt === undefined || finishedAt === undefined)
        return undefined;
    return Math.max(0, (finishedAt.getTime() - startedAt.getTime()) / 1000);
}
function costOfJob(training, job) {
    const seconds = durationOf(job);
    return seconds === undefined ? null : costOf(training.budget, seconds);
}
function reportOf(training, job) {
    const named = outputNames.filter((name) => name !== "importances" || training.outputs[name] !== undefined);
    const outputs = named.map((name) => [name, job.outputs[name] ?? null]);
    return {
        model: training.name ?? null,
        backend: training.backend,
        command: job.ran?.command ?? training.command,
        parameters: { ...(job.ran?.parameters ?? training.parameters) },
        job: {
            id: job.id,
            url: job.url ?? null,
            status: job.status,
            reason: job.reason === "" ? null : job.reason,
            startedAt: job.startedAt?.toISOString() ?? null,
            finishedAt: job.finishedAt?.toISOString() ?? null,
            exitCode: job.exitCode ?? null,
            signal: job.signal ?? null,
        },
        durationSeconds: durationOf(job) ?? null,
        outputs: Object.fromEntries(outputs),
        cost: costOfJob(training, job),
        log: job.log === undefined ? null : { ...job.log },
    };
}

// EXTERNAL MODULE: ./out/toolkit/runtime/inputs.js
var runtime_inputs = __webpack_require__(86041);
;// CONCATENATED MODULE: ./out/train-remote/settings.js




/**
 * What model.yaml and the inputs say together; an input wins.
 * @throws ConfigurationError when that is not a training that can run
 */
function trainingOf(inputs, model) {
    const train = model?.config.train;
    const backend = inputs.backend ?? train?.backend ?? "local";
    const command = inputs.command ?? train?.command;
    const config = model?.path ?? inputs.config;
    if (command === undefined && inputs.jobId === undefined) {
        throw new errors/* ConfigurationError */.j1(`command is required, and was not given. Set it on the step, or train.command in ${config}${model === undefined ? ", which does not exist" : ""}.`);
    }
    if (backend === "local")
        checkLocal(inputs);
    const parameters = {
        ...train?.parameters,
        ...(inputs.parameters === undefined ? {} : readParameters(inputs.parameters)),
    };
    parameterVariables(parameters);
    const timeout = train?.timeout;
    return {
        backend,
        name: model?.config.name,
        command: command ?? "",
        parameters,
        outputs: definedOf(train?.outputs),
        timeoutSeconds: inputs.timeoutSeconds ?? (timeout === undefined ? undefined : (0,runtime_inputs/* parseDuration */.E)(timeout, "train.timeout")),
        budget: budgetOf(train?.cost_per_hour, inputs.maxCost ?? train?.max_cost, train?.currency),
        ray: {
            address: train?.ray?.address,
            exclude: train?.ray?.exclude ?? [],
            pip: train?.ray?.pip ?? [],
            variables: train?.ray?.env_vars ?? {},
            resources: definedOf({
                entrypoint_num_cpus: train?.ray?.entrypoint_num_cpus,
                entrypoint_num_gpus: train?.ray?.entrypoint_num_gpus,
                entrypoint_memory: train?.ray?.entrypoint_memory,
            }),
        },
    };
}
function checkLocal(inputs) {
    if (!inputs.wait) {
        throw new errors/* ConfigurationError */.j1("wait: false needs a backend that goes on when this step has ended, and local does not. Use backend: ray, or wait: true.");
    }
    if (inputs.jobId !== undefined) {
        throw new errors/* ConfigurationError */.j1(`job-id: "${inputs.jobId}" can't be collected with the backend local, whose jobs end with their step. Set backend to the one that started it.`);
    }
}
function definedOf(values) {
    return Object.fromEntries(Object.entries(values ?? {}).filter(([, value]) => value !== undefined));
}

// EXTERNAL MODULE: ./out/toolkit/report/markdown.js
var markdown = __webpack_require__(33487);
// EXTERNAL MODULE: ./out/toolkit/report/number.js
var number = __webpack_require__(26507);
;// CONCATENATED MODULE: ./out/train-remote/summary.js




/** The answer in a sentence. */
function sentenceOf(training, job) {
    const seconds = durationOf(job);
    const after = seconds === undefined ? "" : ` after ${durationText(seconds)}`;
    switch (job.status) {
        case "succeeded":
            return `The training succeeded${after}.`;
        case "pending":
        case "running":
            return `The training was started on ${training.backend} and is not waited for: collect it with job-id ${job.id}.`;
        default: {
            const sentence = `The training ${job.reason}${/[.]$/.test(job.reason) ? "" : "."}`;
            return job.log === undefined ? sentence : `${sentence} The whole log is in ${job.log.path}.`;
        }
    }
}
/** What the job summary shows: the answer, the outputs, the parameters. */
function summaryOf(training, job) {
    const icon = job.status === "succeeded" ? "✅" : ["pending", "running"].includes(job.status) ? "⏳" : "❌";
    const name = training.name === undefined ? "" : `${(0,markdown/* escape */.ih)(training.name)}: `;
    const parts = [
        `### ${icon} ${name}${job.status === "succeeded" ? "trained" : "training"}`,
        (0,markdown/* escape */.ih)(sentenceOf(training, job)),
    ];
    const outputs = outputNames.flatMap((output) => {
        const found = job.outputs[output];
        return found === undefined
            ? []
            : [[output, (0,markdown/* code */.aY)(found.path), (0,number/* formatBytes */.z3)(found.bytes), (0,markdown/* code */.aY)(found.digest.slice(0, 19))]];
    });
    if (outputs.length > 0) {
        parts.push((0,markdown/* table */.tp)(["output", "file", "size", "digest"], ["left", "left", "right", "left"], outputs));
    }
    const parameters = Object.entries(job.ran?.parameters ?? training.parameters);
    if (parameters.length > 0) {
        parts.push((0,markdown/* table */.tp)(["parameter", "value"], ["left", "left"], parameters.map(([key, value]) => [(0,markdown/* code */.aY)(key), (0,markdown/* code */.aY)(shorten(JSON.stringify(value)))])));
    }
    const cost = costOfJob(training, job);
    const facts = [
        `Job ${(0,markdown/* code */.aY)(job.id)} on ${training.backend}`,
        ...(cost === null ? [] : [`${(0,number/* formatNumber */.ZV)(cost.amount)} ${cost.currency} (${cost.basis})`]),
        ...(job.log === undefined ? [] : [`log ${(0,markdown/* code */.aY)(job.log.path)}, ${(0,number/* countOf */.pq)(job.log.lines, "line")}`]),
    ];
    parts.push(`${facts.join("; ")}.`);
    return parts.join("\n\n");
}
function shorten(text) {
    return text.length > 200 ? `${text.slice(0, 199)}…` : text;
}
/** `1 h 4 min`, `3 min 20 s`, `12.3 s`. */
function durationText(seconds) {
    if (seconds < 60)
        return `${seconds.toFixed(1)} s`;
    if (seconds < 3600)
        return `${Math.floor(seconds / 60)} min ${Math.floor(seconds % 60)} s`;
    return `${Math.floor(seconds / 3600)} h ${Math.floor((seconds % 3600) / 60)} min`;
}

;// CONCATENATED MODULE: ./out/train-remote/main.js







/** Runs a training where it is to run, within its limits, and records what it wrote. */
async function trainRemote(inputs, runtime) {
    const model = await (0,read/* readModel */.ko)(runtime.workspace, inputs.config);
    const training = trainingOf(inputs, model);
    const job = training.backend === "local"
        ? await trainLocally(training, runtime)
        : await trainOnRay(training, { wait: inputs.wait, jobId: inputs.jobId }, runtime);
    return publish(training, job, runtime);
}
const run = (inputs, runtime) => trainRemote(readInputs(inputs), runtime);
async function publish(training, job, runtime) {
    const isStarted = job.status === "pending" || job.status === "running";
    const verdict = isStarted ? "started" : job.status === "succeeded" ? "pass" : "fail";
    const summary = sentenceOf(training, job);
    const outputs = {
        "job-id": job.id,
        "job-url": job.url,
        status: job.status,
        model: job.outputs.model?.path,
        metrics: job.outputs.metrics?.path,
        predictions: job.outputs.predictions?.path,
        "duration-seconds": durationOf(job),
        cost: costOfJob(training, job)?.amount,
    };
    const { report } = await runtime.publish({
        action: "train-remote",
        verdict,
        summary,
        report: reportOf(training, job),
        outputs,
        comment: { body: summaryOf(training, job), key: "train-remote", mode: "never" },
    });
    return { ok: verdict !== "fail", verdict, summary, outputs: { ...outputs, report } };
}


/***/ })

};
