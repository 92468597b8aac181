export const id = 4429;
export const ids = [4429,470];
export const modules = {

/***/ 64429:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  o: () => (/* binding */ land)
});

// EXTERNAL MODULE: external "node:fs/promises"
var promises_ = __webpack_require__(51455);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(76760);
// EXTERNAL MODULE: external "node:perf_hooks"
var external_node_perf_hooks_ = __webpack_require__(643);
// EXTERNAL MODULE: ./out/toolkit/runtime/workspace.js
var runtime_workspace = __webpack_require__(33799);
// EXTERNAL MODULE: external "node:timers/promises"
var external_node_timers_promises_ = __webpack_require__(58500);
// EXTERNAL MODULE: ./out/toolkit/runtime/errors.js
var errors = __webpack_require__(43575);
// EXTERNAL MODULE: ./out/toolkit/git/problem.js
var problem = __webpack_require__(83381);
;// CONCATENATED MODULE: ./out/toolkit/git/remote-branch.js


/** Something between here and the server went wrong that may go right the next time. */
class Unreachable extends Error {
    name = "Unreachable";
}
/**
 * The commit that a branch has at the remote now, with its files here; undefined where there is no such branch.
 * No ref of this repository is written, so that a crash leaves none behind and two at once don't meet.
 * @param continues whether the branch is the one checked out here: a shallow clone then only gets what is new
 * @throws Unreachable when trying again makes sense, ConfigurationError when it doesn't
 */
async function fetchBranch(repository, objects, remote, branch, continues) {
    const ref = `refs/heads/${branch}`;
    const listed = await repository.attemptRemote(["ls-remote", "--end-of-options", remote, ref]);
    if (listed.code !== 0)
        throw remote_branch_problem(remote, listed.stderr);
    const commit = listed.stdout
        .toString("utf8")
        .split("\n")
        .map((line) => line.split("\t"))
        .find(([, name]) => name === ref)?.[0];
    if (commit === undefined)
        return undefined;
    if ((await objects.read(commit)) !== undefined)
        return commit;
    const depth = !continues && (await repository.isShallow()) ? ["--depth=1"] : [];
    const fetched = await repository.attemptRemote([
        // Packs are taken whole or not at all; loose objects of a fetch that was killed could be half of a commit.
        "-c",
        "fetch.unpackLimit=1",
        "fetch",
        "--quiet",
        "--no-tags",
        "--no-write-fetch-head",
        "--refmap=",
        "--no-recurse-submodules",
        ...depth,
        "--end-of-options",
        remote,
        commit,
    ]);
    if (fetched.code !== 0)
        throw remote_branch_problem(remote, fetched.stderr);
    if ((await repository.commit(commit)) === undefined)
        throw new Unreachable(`${branch} moved while it was fetched`);
    return commit;
}
function remote_branch_problem(remote, stderr) {
    if ((0,problem/* isDenied */.GZ)(stderr) || /does not appear to be|dubious ownership/i.test(stderr)) {
        return new errors/* ConfigurationError */.j1(`${remote} can't be read: ${(0,problem/* describeGitProblem */.Z3)(stderr)}`);
    }
    return new Unreachable((0,problem/* describeGitProblem */.Z3)(stderr));
}

;// CONCATENATED MODULE: ./out/toolkit/git/attempts.js



/** How often a server that can't be reached at all is tried: a missing network should not cost two minutes. */
const reachTries = 4;
/** The longest pause after a lost race, in milliseconds. */
const longest = 30_000;
/** Tries with jittered pauses between them, until a time limit and not a number of tries. */
class Attempts {
    timeLimit;
    clock;
    signal;
    started;
    /** When the present attempt began. */
    began;
    /** How many were lost to somebody who was faster. */
    lost = 0;
    /** How many were begun. */
    count = 1;
    /**
     * @param timeLimit in milliseconds, as `clock` counts them, for a server in trouble. A race may take five times as
     *   long: each lost one means that somebody else's change has landed, so that waiting ends.
     */
    constructor(timeLimit, clock, signal) {
        this.timeLimit = timeLimit;
        this.clock = clock;
        this.signal = signal;
        this.started = clock();
        this.began = this.started;
    }
    /**
     * Pauses before the next attempt, for a random time. Where the server is in trouble, its limit doubles, up to 3 seconds.
     * Where somebody else was faster, it is as long as the attempt took, and from the third lost one on four times as
     * long: attempts get slow when many work at once, and most of their work is in vain. After eight
     * lost ones it is short again, so that whoever has waited long comes before who has just come.
     * @throws ConfigurationError with `reason` when the time is over
     */
    async next(reason, cause = "trouble") {
        this.signal.throwIfAborted();
        const elapsed = this.clock() - this.started;
        if (elapsed >= this.timeLimit * (cause === "contention" ? 5 : 1)) {
            const seconds = Math.round(elapsed / 1000);
            throw new errors/* ConfigurationError */.j1(`${reason} Gave up after ${this.count} attempts in ${seconds} s; nothing was written. Run it again.`);
        }
        if (cause === "contention")
            this.lost += 1;
        const took = this.clock() - this.began;
        const limit = cause === "contention"
            ? Math.min(longest, Math.max(100, took * (this.lost > 8 ? 1 : Math.min(4, 2 ** (this.lost - 1)))))
            : Math.min(3000, 100 * 2 ** Math.min(this.count, 8));
        this.count += 1;
        await (0,external_node_timers_promises_.setTimeout)(20 + Math.random() * limit, undefined, { signal: this.signal }).catch(() => undefined);
        this.signal.throwIfAborted();
        this.began = this.clock();
    }
    /** Runs `body` again while the server can't be reached, a few times. */
    async untilReached(body) {
        for (let tries = 1;; tries++) {
            try {
                return await body();
            }
            catch (error) {
                if (!(error instanceof Unreachable))
                    throw error;
                if (tries >= reachTries) {
                    throw new errors/* ConfigurationError */.j1(`The remote repository can't be read: ${error.message}`, {
                        cause: error,
                    });
                }
                await this.next(error.message);
            }
        }
    }
}

;// CONCATENATED MODULE: ./out/toolkit/git/change.js


function pathsOf(files) {
    return files.map((file) => file.path);
}
function textOf(text) {
    return typeof text === "function" ? text() : text;
}
function missingBranch(remote, branch) {
    return new errors/* ConfigurationError */.j1(`${remote} has no branch ${branch}. Push it first, or write to another branch.`);
}
function refused(remote, branch, stderr) {
    return new errors/* ConfigurationError */.j1(`${branch} can't be pushed to ${remote}: ${(0,problem/* describeGitProblem */.Z3)(stderr)}`);
}

;// CONCATENATED MODULE: ./out/toolkit/git/checkout.js


/** Writes the files of a change into the working folder, each whole or not at all. */
async function writeFiles(changes, workspace) {
    for (const change of changes) {
        const absolute = await workspace.writable(change.path, "output");
        if ("delete" in change)
            await (0,promises_.rm)(absolute, { force: true });
        else if ("content" in change)
            await workspace.write(change.path, change.content);
        else if (change.file !== absolute) {
            await (0,promises_.mkdir)((0,external_node_path_.dirname)(absolute), { recursive: true });
            await (0,promises_.rm)(absolute, { force: true }); // A link there would be written through.
            await (0,promises_.copyFile)(change.file, absolute);
        }
    }
}
/**
 * Brings a commit that has landed into the checkout, so that later steps see it: by fast-forward where the branch is
 * checked out and has nothing of its own, else by writing the change's files.
 */
async function bringIn(repository, commit, target, changes, workspace) {
    if ((await repository.currentBranch()) === target && (await fastForward(repository, commit)))
        return;
    await writeFiles(changes, workspace);
}
/** Moves the branch that is checked out to a commit that follows it, with its files. False where that can't be. */
async function fastForward(repository, commit) {
    const merged = await repository.attempt(["merge", "--ff-only", "--quiet", "--no-stat", commit]);
    return merged.code === 0;
}

// EXTERNAL MODULE: external "node:crypto"
var external_node_crypto_ = __webpack_require__(77598);
// EXTERNAL MODULE: ./out/toolkit/git/command.js
var command = __webpack_require__(12887);
// EXTERNAL MODULE: ./out/toolkit/git/commit-tree.js
var commit_tree = __webpack_require__(10390);
// EXTERNAL MODULE: external "node:util"
var external_node_util_ = __webpack_require__(57975);
// EXTERNAL MODULE: external "node:zlib"
var external_node_zlib_ = __webpack_require__(38522);
;// CONCATENATED MODULE: ./out/toolkit/git/object-writer.js



/** An object with the id that git gives it. `idLength`: the digits of an id in this repository, 40 or 64. */
function newObject(type, bytes, idLength) {
    const hash = (0,external_node_crypto_.createHash)(algorithmOf(idLength));
    return { type, id: hash.update(`${type} ${bytes.length}\0`).update(bytes).digest("hex"), bytes };
}
/** Writes objects in one process, whatever their number. Those that are there already stay as they are. */
async function writeObjects(repository, objects) {
    if (objects.length === 0)
        return;
    await repository.git(["unpack-objects", "-q"], { input: await packOf(objects) });
}
/** git's own format for many objects in one stream: gitformat-pack, version 2. */
async function packOf(objects) {
    const head = Buffer.alloc(12);
    head.write("PACK");
    head.writeUInt32BE(2, 4);
    head.writeUInt32BE(objects.length, 8);
    const parts = [head];
    for (const { type, bytes } of objects)
        parts.push(headOf(type, bytes.length), await compressed(bytes));
    const hash = (0,external_node_crypto_.createHash)(algorithmOf(objects[0].id.length));
    for (const part of parts)
        hash.update(part);
    return Buffer.concat([...parts, hash.digest()]);
}
const compressed = (0,external_node_util_.promisify)(external_node_zlib_.deflate);
/** The type and 4 bits of the size, then 7 bits of it a byte; the highest bit says that more follow. */
function headOf(type, size) {
    const bytes = [((type === "tree" ? 2 : 3) << 4) | (size % 16)];
    for (let rest = Math.floor(size / 16); rest > 0; rest = Math.floor(rest / 128)) {
        bytes[bytes.length - 1] |= 0x80;
        bytes.push(rest % 128);
    }
    return Uint8Array.from(bytes);
}
function algorithmOf(idLength) {
    return idLength === 64 ? "sha256" : "sha1";
}

;// CONCATENATED MODULE: ./out/toolkit/git/new-tree.js

/**
 * The tree of a commit with some files changed. Only the folders on the way to them are read and made anew.
 * @param blobs the blob of each path from the root, or undefined for a file that goes
 * @returns the id of the tree, and the trees that have to be written for it
 */
async function newTree(objects, commit, blobs) {
    const trees = [];
    /** The id of the changed folder, or undefined where nothing is left in it: git keeps no empty folders. */
    const change = async (name, { files, folders }) => {
        const folder = name === undefined ? new Map() : await readFolder(objects, name);
        for (const [file, id] of files) {
            if (id === undefined)
                folder.delete(file);
            else
                folder.set(file, { mode: "100644", id });
        }
        for (const [child, changes] of folders) {
            const there = folder.get(child);
            if (there !== undefined && there.mode !== "40000")
                throw new Error(`${child} is not a folder`);
            const id = await change(there?.id, changes);
            if (id === undefined)
                folder.delete(child);
            else
                folder.set(child, { mode: "40000", id });
        }
        if (folder.size === 0)
            return undefined;
        const tree = newObject("tree", bytesOf(folder), commit.length);
        trees.push(tree);
        return tree.id;
    };
    const id = (await change(`${commit}^{tree}`, changesOf(blobs))) ?? "";
    if (id !== "")
        return { id, trees };
    const empty = newObject("tree", new Uint8Array(), commit.length);
    return { id: empty.id, trees: [empty] };
}
function changesOf(blobs) {
    const root = { files: new Map(), folders: new Map() };
    for (const [path, id] of blobs) {
        const parts = path.split("/").map((part) => Buffer.from(part, "utf8").toString("latin1"));
        let at = root;
        for (const part of parts.slice(0, -1)) {
            const next = at.folders.get(part) ?? { files: new Map(), folders: new Map() };
            at.folders.set(part, next);
            at = next;
        }
        at.files.set(parts.at(-1) ?? "", id);
    }
    return root;
}
async function readFolder(objects, name) {
    const object = await objects.read(name);
    if (object?.type !== "tree")
        throw new Error(`${name} is not a tree of this repository`);
    const { bytes, id } = object;
    const folder = new Map();
    for (let at = 0; at < bytes.length;) {
        const space = bytes.indexOf(0x20, at);
        const zero = bytes.indexOf(0, space);
        const end = zero + 1 + id.length / 2;
        folder.set(bytes.toString("latin1", space + 1, zero), {
            mode: bytes.toString("latin1", at, space),
            id: bytes.toString("hex", zero + 1, end),
        });
        at = end;
    }
    return folder;
}
/** In git's order: by bytes, a folder as if its name ended with a slash. */
function bytesOf(folder) {
    const key = ([name, { mode }]) => mode === "40000" ? `${name}/` : name;
    const entries = [...folder].sort((one, other) => (key(one) < key(other) ? -1 : 1));
    return Buffer.concat(entries.flatMap(([name, { mode, id }]) => [
        Buffer.from(`${mode} ${name}\0`, "latin1"),
        Buffer.from(id, "hex"),
    ]));
}

;// CONCATENATED MODULE: ./out/toolkit/git/commit.js







/** Looks up once what each attempt needs. `objects` has to be closed by the caller. */
async function commitSettings(repository) {
    const found = await repository.attempt(["config", "--null", "--get-regexp", "^(user|commit)\\."]);
    // `key` or `key\nvalue`; of a key that stands more than once the last one holds.
    const settings = new Map();
    for (const line of found.stdout.toString("utf8").split("\0")) {
        const [key = "", ...value] = line.split("\n");
        settings.set(key, value.length === 0 ? undefined : value.join("\n"));
    }
    return {
        identity: identity(repository, settings),
        sign: settings.has("commit.gpgsign") && isOn(settings.get("commit.gpgsign")),
        written: new Map(),
        objects: await repository.objects(),
    };
}
/** As git reads a switch: without a value it is on. */
function isOn(value) {
    return value === undefined || /^(?:true|yes|on|[-+]?0*[1-9]\d*[kmg]?)$/i.test(value);
}
/**
 * Makes a commit of `base` and the changes, without touching the checkout, the index or a branch. Two processes do it:
 * one takes all new blobs and trees, one makes the commit, so that a lost race costs little.
 */
async function buildCommit({ repository, prefix, change: { message: given }, settings }, base, changes) {
    const message = textOf(given);
    const { objects } = settings;
    const blobs = new Map();
    const fresh = [];
    for (const change of changes) {
        const path = (0,commit_tree/* pathInRepository */.z)(prefix, change.path);
        if ("delete" in change)
            blobs.set(path, undefined);
        else if ("file" in change)
            blobs.set(path, await writeFile(repository, change, settings.written));
        else {
            const blob = newObject("blob", Buffer.from(change.content), base.length);
            fresh.push(blob);
            blobs.set(path, blob.id);
        }
    }
    await refuseCollisions(objects, base, [...blobs.keys()]);
    if (await isThere(objects, base, blobs))
        return { commit: undefined, blobs };
    const { id: tree, trees } = await newTree(objects, base, blobs);
    await writeObjects(repository, [...fresh, ...trees]);
    const made = await repository.attempt(["commit-tree", ...(settings.sign ? ["-S"] : []), "-p", base, "-F", "-", tree], { environment: settings.identity, input: `${message.trim()}\n` });
    if (made.code !== 0)
        throw settings.sign ? unsigned(made.stderr) : new command/* GitFailure */.Xi("commit-tree", made);
    return { commit: made.stdout.toString("utf8").trim(), blobs };
}
function unsigned(stderr) {
    return new errors/* ConfigurationError */.j1(`The commit can't be signed, as git's commit.gpgSign asks: ${(0,errors/* messageOf */.bD)(stderr)} Give git its key (user.signingKey), or turn commit.gpgSign off.`);
}
/** Whether a commit has just these blobs at these paths. */
async function isThere(objects, commit, blobs) {
    for (const [path, blob] of blobs) {
        if ((await objects.entry(commit, path))?.id !== blob)
            return false;
    }
    return true;
}
/** git's index would let a file take the place of a folder with all its files, and write through no link. */
async function refuseCollisions(objects, base, paths) {
    for (const path of paths) {
        const parts = path.split("/");
        for (let depth = 1; depth <= parts.length; depth++) {
            const part = parts.slice(0, depth).join("/");
            const mode = (await objects.entry(base, part))?.mode;
            if (mode === undefined)
                break;
            const isFolder = mode === "40000";
            if (depth < parts.length ? isFolder : mode.startsWith("100"))
                continue;
            const found = isFolder ? "a folder" : mode === "120000" ? "a symbolic link" : "a file";
            const needed = depth < parts.length ? "a folder" : "a regular file";
            throw new errors/* ConfigurationError */.j1(`${part} is ${found} on the branch, and ${needed} is needed there.`);
        }
    }
}
/** The blob of a file, which may be larger than the memory. */
async function writeFile(repository, change, written) {
    const key = `${change.digest ?? ""} ${change.file}`;
    const known = written.get(key);
    if (known !== undefined)
        return known;
    // From the path and not from a pipe: git streams a large file, but keeps all of a pipe in memory.
    const blob = await repository.git(["hash-object", "-w", "--no-filters", "--", change.file]);
    if (change.digest !== undefined) {
        const hash = (0,external_node_crypto_.createHash)("sha256");
        await repository.git(["cat-file", "blob", blob], { onOutput: (chunk) => hash.update(chunk) });
        if (`sha256:${hash.digest("hex")}` !== change.digest) {
            throw new errors/* ConfigurationError */.j1(`${change.path}: the file has changed since its digest was taken. Run it again.`);
        }
    }
    written.set(key, blob);
    return blob;
}
/** Who commits: whoever git is set up for, else the bot. */
function identity(repository, settings) {
    const identity = {};
    for (const role of ["AUTHOR", "COMMITTER"]) {
        if (!settings.has("user.email") && !repository.hasEnvironment(`GIT_${role}_EMAIL`)) {
            identity[`GIT_${role}_EMAIL`] = "mergeline[bot]@users.noreply.github.com";
        }
        if (!settings.has("user.name") && !repository.hasEnvironment(`GIT_${role}_NAME`)) {
            identity[`GIT_${role}_NAME`] = "mergeline[bot]";
        }
    }
    return identity;
}

;// CONCATENATED MODULE: ./out/toolkit/git/local-branch.js





/** Commits a change to a branch of a repository that has no remote: the branch moves only if it is where it was. */
async function commitHere(landing) {
    const { change, repository, target, attempts } = landing;
    for (;;) {
        const head = await repository.commit(`refs/heads/${target}`);
        if (head === undefined) {
            throw new errors/* ConfigurationError */.j1(`The branch ${target} has no commit yet. Make the first commit before writing to it.`);
        }
        const files = await change.build((0,commit_tree/* commitTree */.S)(landing.settings.objects, head, landing.prefix), undefined);
        if (files === undefined || files.length === 0) {
            return { mode: "push", commit: head, files: [], attempts: attempts.count, changed: false };
        }
        const { commit } = await buildCommit(landing, head, files);
        const done = { mode: "push", files: pathsOf(files), attempts: attempts.count };
        if (commit === undefined)
            return { ...done, commit: head, changed: false };
        const checkedOut = (await repository.currentBranch()) === target;
        if (checkedOut && (await fastForward(repository, commit)))
            return { ...done, commit, changed: true };
        const moved = await repository.attempt([
            "update-ref",
            "-m",
            "mergeline",
            `refs/heads/${target}`,
            commit,
            head,
        ]);
        if (moved.code === 0) {
            await writeFiles(files, landing.workspace);
            // The index follows for the paths of the change only: what else is staged stays as it is.
            if (checkedOut)
                await repository.attempt(["reset", "--quiet", "--", ...pathsOf(files)]);
            return { ...done, commit, changed: true };
        }
        await attempts.next(`${target} could not be written: another process moves it all the time.`);
    }
}

// EXTERNAL MODULE: ./out/toolkit/github/client.js
var client = __webpack_require__(70470);
// EXTERNAL MODULE: ./out/toolkit/github/cut.js
var cut = __webpack_require__(85681);
// EXTERNAL MODULE: ./out/toolkit/github/explain.js
var explain = __webpack_require__(8646);
;// CONCATENATED MODULE: ./out/toolkit/github/pull-request.js




/**
 * Opens a pull request for a branch, or updates title and body of the one that is open for it.
 * @throws ConfigurationError when the token or the repository does not allow it, when a branch is missing, or when
 *   the branch holds nothing that the base lacks
 */
async function openPullRequest(github, text) {
    const request = {
        ...text,
        title: (0,cut/* cutLine */.H)(text.title),
        body: (0,cut/* cut */.J)(text.body, "in the commit that this proposes"),
    };
    try {
        return (await updateOpen(github, request)) ?? (await create(github, request));
    }
    catch (error) {
        const need = {
            to: `open the pull request from ${text.branch} into ${text.base}`,
            permission: "pull-requests: write",
        };
        throw refusal(error, text, need.to) ?? (0,explain/* explain */.WE)(error, need, github);
    }
}
async function create(github, request) {
    try {
        const { data } = await github.octokit.rest.pulls.create({
            ...(0,client.at)(github),
            head: request.branch,
            base: request.base,
            title: request.title,
            body: request.body,
        });
        return { number: data.number, url: data.html_url, created: true };
    }
    catch (error) {
        if ((0,explain/* statusOf */.c2)(error) !== 422 || !/already exists/i.test((0,explain/* answerOf */.ut)(error)))
            throw error;
        // Another run opened it between our look and our request.
        const found = await updateOpen(github, request);
        if (found === undefined)
            throw error;
        return found;
    }
}
async function updateOpen(github, request) {
    const { data: open } = await github.octokit.rest.pulls.list({
        ...(0,client.at)(github),
        state: "open",
        head: `${github.owner}:${request.branch}`,
        base: request.base,
    });
    // A server that does not know the filter answers with all of them.
    const found = open.find((each) => each.head.ref === request.branch && each.base.ref === request.base);
    if (found === undefined)
        return undefined;
    if (found.title !== request.title || (found.body ?? "").replaceAll("\r\n", "\n") !== request.body) {
        await github.octokit.rest.pulls.update({
            ...(0,client.at)(github),
            pull_number: found.number,
            title: request.title,
            body: request.body,
        });
    }
    return { number: found.number, url: found.html_url, created: false };
}
function refusal(error, text, to) {
    const status = (0,explain/* statusOf */.c2)(error);
    const answer = (0,explain/* answerOf */.ut)(error);
    const fail = (message) => new errors/* ConfigurationError */.j1(message, { cause: error });
    if (status === 403 && /not permitted to create or approve pull requests/i.test(answer)) {
        return fail(`Could not ${to}: the repository does not let workflows open pull requests. ` +
            'Switch on "Allow GitHub Actions to create and approve pull requests" under Settings, Actions, General.');
    }
    if (status !== 422)
        return undefined;
    if (/no commits between/i.test(answer)) {
        return fail(`Could not ${to}: ${text.branch} holds no commit that ${text.base} lacks, so there is nothing to propose.`);
    }
    return fail(`Could not ${to}: GitHub refuses it (${answer}). Check that both branches exist.`);
}

// EXTERNAL MODULE: ./out/toolkit/git/target.js
var git_target = __webpack_require__(71817);
;// CONCATENATED MODULE: ./out/toolkit/git/proposal.js







/** Puts a change on a branch of its own and opens a pull request for it; a second run finds both. */
async function propose(landing) {
    const { change, repository, remote, target, attempts } = landing;
    const branch = await (0,git_target/* checkBranch */.D)(repository, change.branch);
    for (;;) {
        const head = await proposal_headOf(landing, target);
        if (head === undefined)
            throw missingBranch(remote ?? "the repository", target);
        const pending = await proposal_headOf(landing, branch);
        const files = await change.build((0,commit_tree/* commitTree */.S)(landing.settings.objects, head, landing.prefix), pending === undefined ? undefined : (0,commit_tree/* commitTree */.S)(landing.settings.objects, pending, landing.prefix));
        if (files === undefined || files.length === 0) {
            return { mode: "pull-request", commit: head, files: [], attempts: attempts.count, changed: false };
        }
        const { commit, blobs } = await buildCommit(landing, head, files);
        const done = { mode: "pull-request", files: pathsOf(files), attempts: attempts.count };
        if (commit === undefined)
            return { ...done, commit: head, changed: false };
        if (pending !== undefined && (await isThere(landing.settings.objects, pending, blobs))) {
            return { ...done, commit: pending, changed: false, pullRequest: await proposal_open(landing, branch, files) };
        }
        const problem = await move(landing, branch, commit, pending);
        if (problem === undefined) {
            return { ...done, commit, changed: true, pullRequest: await proposal_open(landing, branch, files) };
        }
        await attempts.next(`${branch} could not be written: ${problem}`);
    }
}
async function proposal_headOf({ repository, remote, attempts, settings }, branch) {
    if (remote === undefined)
        return repository.commit(`refs/heads/${branch}`);
    return attempts.untilReached(() => fetchBranch(repository, settings.objects, remote, branch, false));
}
/** Points the branch to the commit if it is still where it was. Answers with the reason when that has to be retried. */
async function move({ repository, remote }, branch, commit, expected) {
    const ref = `refs/heads/${branch}`;
    if (remote === undefined) {
        const old = expected ?? "0".repeat(commit.length);
        const moved = await repository.attempt(["update-ref", "-m", "mergeline", ref, commit, old]);
        return moved.code === 0 ? undefined : "another process moves it all the time.";
    }
    const result = await repository.attemptRemote([
        "push",
        "--porcelain",
        "--no-verify",
        "--no-recurse-submodules",
        `--force-with-lease=${ref}:${expected ?? ""}`,
        "--end-of-options",
        remote,
        `${commit}:${ref}`,
    ]);
    const answer = (0,problem/* readPushAnswer */.Zd)(result.code, result.stdout.toString("utf8"), result.stderr);
    if (answer === "landed")
        return undefined;
    if (answer === "protected" || answer === "denied")
        throw refused(remote, branch, result.stderr);
    return answer === "moved" ? "others push to it all the time." : "the connection broke.";
}
/** The pull request on GitHub; without GitHub, its text in a file beside the reports. */
async function proposal_open(landing, branch, files) {
    const { runtime, target } = landing;
    const text = textOf(landing.change.pullRequest);
    const github = await runtime.github();
    if (github !== undefined) {
        const { number, url } = await openPullRequest(github, { branch, base: target, ...text });
        return { branch, number, url };
    }
    const list = files.map((file) => `- \`${file.path}\``).join("\n");
    const body = `# ${text.title}\n\n\`${branch}\` into \`${target}\`\n\n${text.body.trim()}\n\nFiles:\n\n${list}\n`;
    const path = await runtime.workspace.write(`.mergeline/pull-requests/${branch.replaceAll("/", "-")}.md`, body);
    return { branch, text: path };
}

// EXTERNAL MODULE: ./out/toolkit/git/repository.js + 1 modules
var git_repository = __webpack_require__(4373);
// EXTERNAL MODULE: ./out/toolkit/git/working-tree.js
var working_tree = __webpack_require__(80070);
;// CONCATENATED MODULE: ./out/toolkit/git/landing.js
















/**
 * Writes a change to a branch by compare-and-swap: built from the branch's head as the remote has it, pushed only if
 * the head is still that one, and built again from the new head otherwise, until a time limit. The checkout and its
 * index are not used for it. A protected branch gets a pull request with the same content.
 * @throws ConfigurationError when it can't land, with the reason and what to do
 */
async function land(change, mode, runtime, options = {}) {
    if (mode === "local")
        return writeHere(change, runtime);
    const directory = await (0,promises_.realpath)(change.directory ?? runtime.workspace.directory);
    const repository = await (0,git_repository/* openRepository */.h)(directory, runtime);
    const remote = await repository.remote();
    const landing = {
        change,
        repository,
        runtime,
        workspace: change.directory === undefined ? runtime.workspace : new runtime_workspace/* Workspace */.a(repository.root, change.directory),
        prefix: (0,external_node_path_.relative)(repository.root, directory).split(external_node_path_.sep).join("/"),
        remote,
        target: await (0,git_target/* targetBranch */.m)(repository, change.target, runtime.context, remote),
        attempts: new Attempts(options.timeLimit ?? 120_000, () => external_node_perf_hooks_.performance.now(), runtime.signal),
        settings: await commitSettings(repository),
    };
    try {
        if (mode === "pull-request")
            return await propose(landing);
        return remote === undefined ? await commitHere(landing) : await push(landing, remote);
    }
    finally {
        landing.settings.objects.close();
    }
}
async function push(landing, remote) {
    const { change, repository, target, attempts, runtime } = landing;
    const here = (await repository.currentBranch()) === target;
    /**
     * Commits whose push was answered with anything but yes. One of them may have landed all the same: the answer was
     * lost, or git's HTTP library sent the request again and the second one was refused because of the first.
     */
    const unanswered = [];
    let built = [];
    const landed = async (commit) => {
        await bringIn(repository, commit, target, built, landing.workspace);
        return { mode: "push", commit, files: pathsOf(built), attempts: attempts.count, changed: true };
    };
    for (;;) {
        const head = await attempts.untilReached(() => fetchBranch(repository, landing.settings.objects, remote, target, here || attempts.count > 1));
        if (head === undefined)
            throw missingBranch(remote, target);
        for (const commit of unanswered) {
            if (await isAncestor(repository, commit, head))
                return landed(commit);
        }
        const files = await change.build((0,commit_tree/* commitTree */.S)(landing.settings.objects, head, landing.prefix), undefined);
        if (files === undefined || files.length === 0)
            return untouched("push", head, attempts.count);
        built = files;
        const { commit } = await buildCommit(landing, head, files);
        if (commit === undefined)
            return { ...untouched("push", head, attempts.count), files: pathsOf(files) };
        const result = await repository.attemptRemote([
            "push",
            "--porcelain",
            "--no-verify",
            "--no-recurse-submodules",
            "--end-of-options",
            remote,
            `${commit}:refs/heads/${target}`,
        ]);
        const answer = (0,problem/* readPushAnswer */.Zd)(result.code, result.stdout.toString("utf8"), result.stderr);
        if (answer === "landed")
            return landed(commit);
        if (answer === "protected") {
            runtime.log.notice(`${target} is protected: ${(0,problem/* describeGitProblem */.Z3)(result.stderr)} A pull request is opened instead.`);
            return propose(landing);
        }
        if (answer === "denied")
            throw refused(remote, target, result.stderr);
        unanswered.push(commit);
        const reason = answer === "moved" ? "others pushed to it all the time." : (0,problem/* describeGitProblem */.Z3)(result.stderr);
        await attempts.next(`${target} could not be written: ${reason}`, answer === "moved" ? "contention" : "trouble");
    }
}
async function writeHere(change, runtime) {
    const workspace = change.directory === undefined ? runtime.workspace : new runtime_workspace/* Workspace */.a(change.directory, change.directory);
    const files = await change.build((0,working_tree/* workingTree */.c)(workspace), undefined);
    if (files === undefined || files.length === 0)
        return { mode: "local", files: [], attempts: 1, changed: false };
    await writeFiles(files, workspace);
    return { mode: "local", files: pathsOf(files), attempts: 1, changed: true };
}
async function isAncestor(repository, commit, head) {
    return (await repository.attempt(["merge-base", "--is-ancestor", commit, head])).code === 0;
}
function untouched(mode, commit, attempts) {
    return { mode, commit, files: [], attempts, changed: false };
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


/***/ })

};
