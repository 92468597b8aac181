export const id = 4373;
export const ids = [4373];
export const modules = {

/***/ 12887:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   EO: () => (/* binding */ runGit),
/* harmony export */   Xi: () => (/* binding */ GitFailure),
/* harmony export */   _K: () => (/* binding */ gitEnvironment),
/* harmony export */   en: () => (/* binding */ redirections),
/* harmony export */   ri: () => (/* binding */ withoutCredentials)
/* harmony export */ });
/* harmony import */ var node_child_process__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(31421);
/* harmony import */ var _runtime_errors_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(43575);


/** A git command that ended badly. `stderr` has no secrets in it: they are handed over in the environment only. */
class GitFailure extends Error {
    command;
    result;
    name = "GitFailure";
    constructor(command, result) {
        super(`git ${command} ended with ${result.code}: ${result.stderr.trim() || "no message"}`);
        this.command = command;
        this.result = result;
    }
}
/**
 * Runs git without a shell and waits for its end, whatever the exit code.
 * @throws ConfigurationError when git is not installed; the signal's reason when aborted
 */
async function runGit(args, options) {
    options.signal?.throwIfAborted();
    return new Promise((resolve, reject) => {
        const child = (0,node_child_process__WEBPACK_IMPORTED_MODULE_0__.spawn)("git", [...args], {
            cwd: options.cwd,
            env: gitEnvironment(options.environment),
            stdio: ["pipe", "pipe", "pipe"],
            windowsHide: true,
        });
        const stdout = [];
        const stderr = [];
        const abort = () => child.kill("SIGTERM");
        options.signal?.addEventListener("abort", abort, { once: true });
        child.stdout.on("data", options.onOutput ?? ((chunk) => stdout.push(chunk)));
        child.stderr.on("data", (chunk) => stderr.push(chunk));
        // git may end before it has read everything: its exit code says what was wrong.
        child.stdin.on("error", () => undefined);
        child.stdin.end(options.input ?? "");
        child.on("error", (error) => {
            options.signal?.removeEventListener("abort", abort);
            reject(error.code === "ENOENT"
                ? new _runtime_errors_js__WEBPACK_IMPORTED_MODULE_1__/* .ConfigurationError */ .j1("git is not installed, or is not on PATH. Install git 2.34 or later.", {
                    cause: error,
                })
                : error);
        });
        child.on("close", (code) => {
            options.signal?.removeEventListener("abort", abort);
            if (options.signal?.aborted)
                return reject(options.signal.reason);
            resolve({
                code: code ?? 128,
                stdout: Buffer.concat(stdout),
                stderr: withoutCredentials(Buffer.concat(stderr).toString("utf8")),
            });
        });
    });
}
/** Variables that would point git at another repository or index than the one that was opened. */
const redirections = [
    "GIT_DIR",
    "GIT_WORK_TREE",
    "GIT_INDEX_FILE",
    "GIT_OBJECT_DIRECTORY",
    "GIT_ALTERNATE_OBJECT_DIRECTORIES",
    "GIT_COMMON_DIR",
    "GIT_NAMESPACE",
    "GIT_PREFIX",
];
/** The caller's own settings come after the removal of redirections, so that it can name a temporary index. */
function gitEnvironment(given) {
    const base = { ...process.env };
    for (const name of redirections)
        delete base[name];
    return {
        ...base,
        ...given,
        LC_ALL: "C",
        GIT_TERMINAL_PROMPT: "0",
        GCM_INTERACTIVE: "never",
        GIT_OPTIONAL_LOCKS: "0",
    };
}
/** `https://user:secret@host` becomes `https://***@host`, so that no message shows what a remote's URL may hold, an @ included. */
function withoutCredentials(text) {
    return text.replaceAll(/([a-z][a-z0-9+.-]{0,20}:\/\/)[^\s/]+@/gi, "$1***@");
}



/***/ }),

/***/ 45815:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   n: () => (/* binding */ ObjectReader)
/* harmony export */ });
/* harmony import */ var node_child_process__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(31421);
/* harmony import */ var _command_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(12887);


/** Reads objects through one `git cat-file --batch`: a process for all questions instead of one for each. */
class ObjectReader {
    child;
    waiting = [];
    /** How many of `waiting` have their answer. */
    answered = 0;
    incoming = new Incoming();
    asking = [];
    ended = false;
    trees = new Map();
    constructor(options) {
        // Records of one model are kept as differences from each other: room for those that were read already.
        this.child = (0,node_child_process__WEBPACK_IMPORTED_MODULE_0__.spawn)("git", ["-c", "core.deltaBaseCacheLimit=256m", "cat-file", "--batch"], {
            cwd: options.cwd,
            env: (0,_command_js__WEBPACK_IMPORTED_MODULE_1__/* .gitEnvironment */ ._K)(options.environment),
            stdio: ["pipe", "pipe", "ignore"],
            windowsHide: true,
        });
        this.child.stdin.on("error", () => undefined);
        this.child.stdout.on("data", (chunk) => {
            this.incoming.add(chunk);
            this.deliver();
        });
        this.hold(false);
        for (const event of ["close", "error"])
            this.child.on(event, () => this.end());
    }
    /** An object by id, or by a name such as `<commit>^{tree}`; undefined where there is none. */
    read(name) {
        if (/[\n\0]/.test(name))
            return Promise.resolve(undefined);
        return new Promise((resolve, reject) => {
            if (this.ended)
                return reject(endedEarly());
            if (this.waiting.length === 0)
                this.hold(true);
            this.waiting.push({ resolve, reject });
            // Questions of one moment go in one piece, and git does not wait for us between two objects.
            if (this.asking.push(name) === 1)
                queueMicrotask(() => this.ask());
        });
    }
    /** The entries of the folder at a path in a commit, by name; undefined where no folder is there. */
    tree(commit, path) {
        const key = `${commit}:${path}`;
        const known = this.trees.get(key);
        if (known !== undefined)
            return known;
        const reading = this.readTree(commit, path);
        this.trees.set(key, reading);
        return reading;
    }
    /** What a commit has at a path, links not followed. */
    async entry(commit, path) {
        const cut = path.lastIndexOf("/");
        const folder = await this.tree(commit, cut < 0 ? "" : path.slice(0, cut));
        return folder?.get(path.slice(cut + 1));
    }
    close() {
        this.child.stdin.end();
        this.child.kill();
    }
    /** Only an answer that is waited for keeps this process alive: a reader that nobody closed does not. */
    hold(keep) {
        const { stdin, stdout } = this.child;
        for (const each of [this.child, stdin, stdout]) {
            if (keep)
                each.ref();
            else
                each.unref();
        }
    }
    async readTree(commit, path) {
        let name = `${commit}^{tree}`;
        if (path !== "" && path !== ".") {
            const entry = await this.entry(commit, path);
            if (entry?.mode !== "40000")
                return undefined;
            name = entry.id;
        }
        const object = await this.read(name);
        return object?.type === "tree" ? parseTree(object) : undefined;
    }
    ask() {
        this.child.stdin.write(`${this.asking.join("\n")}\n`);
        this.asking = [];
    }
    /** Hands over all objects that have arrived whole. */
    deliver() {
        for (let object = this.incoming.next(); object !== "incomplete"; object = this.incoming.next()) {
            this.waiting[this.answered++]?.resolve(object);
        }
        if (this.answered < this.waiting.length)
            return;
        this.waiting.length = 0;
        this.answered = 0;
        this.hold(false);
    }
    end() {
        this.ended = true;
        for (const { reject } of this.waiting.splice(0).slice(this.answered))
            reject(endedEarly());
        this.answered = 0;
    }
}
function endedEarly() {
    return new Error("git cat-file ended early");
}
/** What git has sent and nobody has taken yet. */
class Incoming {
    chunks = [];
    length = 0;
    /** So many bytes are needed before there is anything new to be seen: a large object is put together once. */
    needed = 1;
    add(chunk) {
        this.chunks.push(chunk);
        this.length += chunk.length;
    }
    /** The next object, or undefined for one that does not exist. */
    next() {
        if (this.length < this.needed)
            return "incomplete";
        const bytes = this.chunks.length === 1 ? this.chunks[0] : Buffer.concat(this.chunks);
        this.chunks = [bytes];
        const start = bytes.indexOf(0x0a) + 1;
        if (start === 0) {
            this.needed = this.length + 1;
            return "incomplete";
        }
        const header = bytes.toString("latin1", 0, start - 1);
        const [, id, type, size] = /^([0-9a-f]{40,64}) (\w+) (\d+)$/.exec(header) ?? [];
        // Behind the bytes of an object stands a line end, too.
        const end = id === undefined ? start : start + Number(size) + 1;
        this.needed = end;
        if (bytes.length < end)
            return "incomplete";
        this.chunks = end === bytes.length ? [] : [bytes.subarray(end)];
        this.length = bytes.length - end;
        this.needed = 1;
        if (id === undefined || type === undefined)
            return undefined;
        return { id, type, bytes: bytes.subarray(start, end - 1) };
    }
}
function parseTree({ id, bytes }) {
    const entries = new Map();
    const idLength = id.length / 2;
    for (let at = 0; at < bytes.length;) {
        const space = bytes.indexOf(0x20, at);
        const zero = bytes.indexOf(0, space);
        const name = bytes.toString("utf8", space + 1, zero);
        const end = zero + 1 + idLength;
        entries.set(name, {
            mode: bytes.toString("utf8", at, space),
            name,
            id: bytes.toString("hex", zero + 1, end),
        });
        at = end;
    }
    return entries;
}


/***/ }),

/***/ 83381:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   GZ: () => (/* binding */ isDenied),
/* harmony export */   Z3: () => (/* binding */ describeGitProblem),
/* harmony export */   Zd: () => (/* binding */ readPushAnswer)
/* harmony export */ });
/**
 * What `git push --porcelain` said. `moved`: another push came first, so the change has to be built again. `protected`:
 * a rule of the server refuses direct pushes to the branch. `denied`: no access, or no such repository. `unknown`: the
 * connection broke, and the push may have landed.
 */
function readPushAnswer(code, stdout, stderr) {
    if (code === 0)
        return "landed";
    const text = `${stdout}\n${stderr}`;
    if (/\b(fetch first|non-fast-forward|stale info|remote ref updated since checkout)\b/i.test(text))
        return "moved";
    // A rule's answer also says "failed to update ref" on some servers, so it is looked for first.
    if (/GH006|GH013|hook declined|protected branch|push declined due to|repository rule violations/i.test(text)) {
        return "protected";
    }
    if (/TF402455|You are not allowed to push code to protected branches/i.test(text))
        return "protected";
    if (/cannot lock ref|failed to lock|unable to lock|failed to update ref|incorrect old value|reference already exists|is at [0-9a-f]{40} but expected|atomic transaction failed/i.test(text)) {
        return "moved";
    }
    if (isDenied(text))
        return "denied";
    if (/\[remote rejected\]|\[rejected\]/i.test(text))
        return "denied";
    return "unknown";
}
/** Whether git was told that it has no access: trying again doesn't help. */
function isDenied(text) {
    return /authentication failed|could not read (username|password)|permission (to .* )?denied|returned error: 40[134]|repository .*not found|does not appear to be a git repository|terminal prompts disabled|access denied|not allowed/i.test(text);
}
/** One plain sentence for what git wrote to standard error, with what to do where that is known. */
function describeGitProblem(stderr) {
    if (/returned error: 403|permission (to .* )?denied|write access .* not granted|not allowed/i.test(stderr)) {
        return "access was denied. Give the job `permissions: contents: write`, or a token that may write.";
    }
    if (/authentication failed|could not read (username|password)|returned error: 401|terminal prompts disabled/i.test(stderr)) {
        return "the server wants credentials. Keep `persist-credentials` of actions/checkout on, or give `github-token`.";
    }
    if (/couldn't find remote ref/i.test(stderr))
        return "the remote has no such branch or tag.";
    if (/could not resolve host|failed to connect|connection refused|network is unreachable|timed out/i.test(stderr)) {
        return `the server can't be reached (${lastLine(stderr)}). Check the network and the remote's address.`;
    }
    if (/repository .*not found|does not appear to be a git repository|returned error: 404/i.test(stderr)) {
        return "the remote repository does not exist, or the token can't see it.";
    }
    if (/dubious ownership/i.test(stderr)) {
        return "it belongs to another user. Run `git config --global --add safe.directory` for it, if you trust it.";
    }
    if (/no space left|disk quota/i.test(stderr))
        return "the disk is full.";
    return `git said: ${lastLine(stderr) || "nothing"}.`;
}
function lastLine(text) {
    const lines = text
        .split("\n")
        .map((line) => line.replace(/^remote:\s*/, "").trim())
        .filter((line) => line !== "");
    const telling = lines.findLast((line) => /^(fatal|error):/.test(line)) ?? lines.at(-1) ?? "";
    return telling
        .replace(/^(fatal|error):\s*/, "")
        .replace(/\.$/, "")
        .slice(0, 300);
}


/***/ }),

/***/ 4373:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  h: () => (/* binding */ openRepository)
});

// UNUSED EXPORTS: Repository

// EXTERNAL MODULE: external "node:fs/promises"
var promises_ = __webpack_require__(51455);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(76760);
// EXTERNAL MODULE: ./out/toolkit/runtime/errors.js
var errors = __webpack_require__(43575);
// EXTERNAL MODULE: ./out/toolkit/git/command.js
var command = __webpack_require__(12887);
;// CONCATENATED MODULE: ./out/toolkit/git/configuration.js
/**
 * Settings for every git call, as GIT_CONFIG_COUNT and its pairs, so that they are never seen in a command line.
 * Settings that the environment already hands over this way are kept.
 */
function configuration(environment, directory, more = []) {
    const pairs = [
        // Hooks of the user's repository are for the user's commits.
        ["core.hooksPath", "/dev/null"],
        ["gc.auto", "0"],
        ["maintenance.auto", "false"],
        ["protocol.ext.allow", "never"],
        // A folder of the repository whose files look like a bare repository's would be taken for one, with its settings.
        ["safe.bareRepository", "explicit"],
        ["submodule.recurse", "false"],
        ["push.followTags", "false"],
        ["core.quotePath", "false"],
        // A server that sends fewer than 100 bytes a second for a minute has gone.
        ["http.lowSpeedLimit", "100"],
        ["http.lowSpeedTime", "60"],
        // In a container job the checkout belongs to another user; on a laptop that is a reason to stop.
        ...(environment.GITHUB_ACTIONS === "true" ? [["safe.directory", directory]] : []),
        ...more,
    ];
    const count = Number.parseInt(environment.GIT_CONFIG_COUNT ?? "0", 10) || 0;
    const settings = { GIT_CONFIG_COUNT: String(count + pairs.length) };
    for (const [index, [key, value]] of pairs.entries()) {
        settings[`GIT_CONFIG_KEY_${count + index}`] = key;
        settings[`GIT_CONFIG_VALUE_${count + index}`] = value;
    }
    return settings;
}

// EXTERNAL MODULE: ./out/toolkit/git/object-reader.js
var object_reader = __webpack_require__(45815);
// EXTERNAL MODULE: ./out/toolkit/git/problem.js
var problem = __webpack_require__(83381);
;// CONCATENATED MODULE: ./out/toolkit/git/repository.js







/** A git repository on this machine, with a working tree. */
class Repository {
    root;
    runtime;
    remoteSettings;
    foundRemote;
    constructor(
    /** Absolute path of the top folder of the working tree, links resolved. */
    root, runtime) {
        this.root = root;
        this.runtime = runtime;
    }
    /**
     * Runs git and answers with its output, without the last newline.
     * @throws ConfigurationError where the disk is full
     * @throws GitFailure where it ends with another code than 0
     */
    async git(args, call = {}) {
        const result = await this.attempt(args, call);
        if (result.code !== 0) {
            if (/No space left on device|Disk quota exceeded/i.test(result.stderr))
                throw noSpace(this.root);
            throw new command/* GitFailure */.Xi(args[0] ?? "", result);
        }
        return result.stdout.toString("utf8").replace(/\n$/, "");
    }
    /** Runs git and answers with its exit code and output, good or bad. */
    async attempt(args, call = {}) {
        return (0,command/* runGit */.EO)(args, {
            cwd: this.root,
            environment: { ...this.environment(), ...call.environment },
            signal: this.runtime?.signal,
            input: call.input,
            onOutput: call.onOutput,
        });
    }
    /** Like {@link attempt}, for commands that talk to a remote: with the run's token, where nothing better is set. */
    async attemptRemote(args, call = {}) {
        this.remoteSettings ??= this.credentials();
        return this.attempt(args, {
            ...call,
            environment: { ...(await this.remoteSettings), ...call.environment },
        });
    }
    /** A process that reads objects until it is closed; in a partial clone it fetches what is missing. */
    async objects() {
        this.remoteSettings ??= this.credentials();
        return new object_reader/* ObjectReader */.n({
            cwd: this.root,
            environment: { ...this.environment(), ...(await this.remoteSettings) },
        });
    }
    environment() {
        const environment = { ...this.runtime?.environment };
        for (const name of command/* redirections */.en)
            environment[name] = undefined;
        return { ...environment, ...configuration(environment, this.root) };
    }
    /** Whether a variable is set for the git that runs here. */
    hasEnvironment(name) {
        return (this.runtime?.environment[name] ?? process.env[name] ?? "") !== "";
    }
    /** The commit that is checked out, or undefined in a repository without commits. */
    async head() {
        return this.commit("HEAD");
    }
    /** The full id of a commit, or undefined where the name stands for none. */
    async commit(name) {
        const result = await this.attempt([
            "rev-parse",
            "--verify",
            "--quiet",
            "--end-of-options",
            `${name}^{commit}`,
        ]);
        return result.code === 0 ? result.stdout.toString("utf8").trim() : undefined;
    }
    /** The branch that is checked out (`main`), or undefined where HEAD is detached. */
    async currentBranch() {
        const result = await this.attempt(["symbolic-ref", "--quiet", "--short", "HEAD"]);
        return result.code === 0 ? result.stdout.toString("utf8").trim() : undefined;
    }
    /** Whether only the last commits are here, as actions/checkout leaves it by default. */
    async isShallow() {
        return (await this.git(["rev-parse", "--is-shallow-repository"])) === "true";
    }
    /** The remote to read from and to push to: `origin`, else the only one there is. */
    remote() {
        this.foundRemote ??= this.findRemote();
        return this.foundRemote;
    }
    async findRemote() {
        const names = (await this.git(["remote"])).split("\n").filter((name) => name !== "");
        return names.includes("origin") ? "origin" : names.length === 1 ? names[0] : undefined;
    }
    /** The remote's URL without credentials, or undefined where there is none. */
    async remoteUrl(remote = "origin") {
        const result = await this.attempt(["config", "--get", `remote.${remote}.url`]);
        return result.code === 0 ? (0,command/* withoutCredentials */.ri)(result.stdout.toString("utf8").trim()) : undefined;
    }
    /**
     * The text of a file as it is at a branch, tag or commit; undefined where that commit doesn't have it. A branch is
     * read as the remote has it now; what isn't here is fetched.
     * @throws ConfigurationError when the ref is neither here nor at the remote
     */
    async readAt(ref, path) {
        const commit = await this.resolveRef(ref);
        return this.readBlob(commit, path);
    }
    /** The commit of a branch (as the remote has it now), tag or commit id, fetched where needed. */
    async resolveRef(ref) {
        if (ref === "" || ref.startsWith("-") || /[\s~^:?*[\\\0]|\.\.|@\{/.test(ref)) {
            throw new errors/* ConfigurationError */.j1(`"${ref}" is not the name of a branch, tag or commit.`);
        }
        const isCommit = /^[0-9a-f]{40}([0-9a-f]{24})?$/.test(ref);
        if (isCommit || ref === "HEAD") {
            const here = await this.commit(ref);
            if (here !== undefined)
                return here;
        }
        const remote = await this.remote();
        if (remote === undefined) {
            const here = await this.commit(ref);
            if (here !== undefined)
                return here;
            throw new errors/* ConfigurationError */.j1(`${ref} is not a branch, tag or commit of this repository, and there is no remote to fetch it from.`);
        }
        const name = ref
            .replace(/^refs\/heads\//, "")
            .replace(new RegExp(`^(refs/remotes/)?${escaped(remote)}/`), "");
        const depth = (await this.isShallow()) ? ["--depth=1"] : [];
        const candidates = isCommit
            ? [ref]
            : ref.startsWith("refs/tags/")
                ? [ref]
                : [`refs/heads/${name}`, `refs/tags/${name}`];
        let failure;
        for (const candidate of candidates) {
            const fetched = await this.attemptRemote([
                "fetch",
                "--quiet",
                "--no-tags",
                "--no-recurse-submodules",
                ...depth,
                "--end-of-options",
                remote,
                candidate,
            ]);
            if (fetched.code === 0)
                return this.git(["rev-parse", "--verify", "FETCH_HEAD^{commit}"]);
            failure = fetched;
            if (!/couldn't find remote ref/i.test(fetched.stderr))
                break;
        }
        const here = await this.commit(ref);
        if (here !== undefined)
            return here;
        throw new errors/* ConfigurationError */.j1(`${ref} is not here and can't be fetched from ${remote}: ${(0,problem/* describeGitProblem */.Z3)(failure?.stderr ?? "")}`);
    }
    /** The text of a regular file in a commit. Symbolic links and folders count as absent. */
    async readBlob(commit, path) {
        const entry = await this.git(["ls-tree", "-z", "--full-tree", "--end-of-options", commit, path]);
        const found = /^100(?:644|755) blob ([0-9a-f]+)\t/.exec(entry);
        if (found === null)
            return undefined;
        const bytes = await this.attemptRemote(["cat-file", "blob", found[1]]);
        if (bytes.code !== 0)
            throw new command/* GitFailure */.Xi("cat-file", bytes);
        return bytes.stdout.toString("utf8");
    }
    /** The texts of blobs, named by id or as `<commit>:<path>`, read by one process. Those that don't exist are left out. */
    async readAll(objects) {
        const texts = new Map();
        if (objects.length === 0)
            return texts;
        const input = objects.map((object) => `${object}\n`).join("");
        const result = await this.attemptRemote(["cat-file", "--batch"], { input });
        if (result.code !== 0)
            throw new command/* GitFailure */.Xi("cat-file", result);
        let at = 0;
        for (const object of objects) {
            const end = result.stdout.indexOf("\n", at);
            const [, type, length] = /^[0-9a-f]+ (\w+) (\d+)$/.exec(result.stdout.subarray(at, end).toString()) ?? [];
            at = end + 1;
            if (length === undefined)
                continue;
            if (type === "blob")
                texts.set(object, result.stdout.subarray(at, at + Number(length)).toString("utf8"));
            at += Number(length) + 1;
        }
        return texts;
    }
    /** The token of the run as an HTTP header, unless the checkout has left one or the remote is another server's. */
    async credentials() {
        const { context, github, environment } = this.runtime ?? {};
        const url = await this.remoteUrl((await this.remote()) ?? "origin");
        if (context === undefined || github === undefined || url === undefined)
            return {};
        const server = context.serverUrl.replace(/\/+$/, "");
        const safe = server.startsWith("https://") || /^http:\/\/(127\.0\.0\.1|localhost)(:|$)/.test(server);
        if (!safe || !url.startsWith(`${server}/`))
            return {};
        const set = await this.attempt(["config", "--get-urlmatch", "http.extraheader", url]);
        if (set.code === 0 && set.stdout.toString("utf8").trim() !== "")
            return {};
        const client = await github();
        const authentication = (await client?.octokit.auth());
        if (typeof authentication?.token !== "string")
            return {};
        const header = Buffer.from(`x-access-token:${authentication.token}`).toString("base64");
        return configuration(environment ?? {}, this.root, [
            [`http.${server}/.extraheader`, `AUTHORIZATION: basic ${header}`],
        ]);
    }
}
/**
 * Opens the repository that `directory` lies in.
 * @throws ConfigurationError when it lies in none, in one without a working tree, or in files that only look like one:
 *   a commit can hold a folder that git takes for a bare repository, with settings and a policy of its author's
 */
async function openRepository(directory, runtime) {
    const start = await (0,promises_.realpath)(directory);
    const probe = new Repository(start, runtime);
    const found = await probe.attempt(["rev-parse", "--show-toplevel"]);
    if (found.code !== 0) {
        throw new errors/* ConfigurationError */.j1(/not a git repository/i.test(found.stderr)
            ? `${directory} is not inside a git repository. Check the repository out first (actions/checkout), or run git init.`
            : `The git repository at ${directory} can't be opened: ${(0,problem/* describeGitProblem */.Z3)(found.stderr)}`);
    }
    const own = await (0,promises_.realpath)(await probe.git(["rev-parse", "--absolute-git-dir"]));
    if (start === own || start.startsWith(`${own}${external_node_path_.sep}`)) {
        throw new errors/* ConfigurationError */.j1(`${directory} looks like a git repository itself, by files named HEAD, objects and refs. It is not used; remove those files.`);
    }
    return new Repository(await (0,promises_.realpath)(found.stdout.toString("utf8").replace(/\n$/, "")), runtime);
}
function noSpace(root) {
    return new errors/* ConfigurationError */.j1(`git can't write into ${root}: no space is left on the disk. Free some, and run it again.`);
}
function escaped(text) {
    return text.replaceAll(/[.*+?^${}()|[\]\\]/g, "\\$&");
}


/***/ })

};
