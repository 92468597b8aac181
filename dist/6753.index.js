export const id = 6753;
export const ids = [6753];
export const modules = {

/***/ 42464:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   M: () => (/* binding */ digestOfFile),
/* harmony export */   _: () => (/* binding */ digestOfDataset)
/* harmony export */ });
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(77598);
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(51455);


/** SHA-256 over a file's bytes as they lie on disk, as `sha256:…` in lower-case hexadecimal. Constant memory. */
async function digestOfFile(absolute) {
    const hash = (0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.createHash)("sha256");
    const handle = await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.open)(absolute, "r");
    try {
        const { size } = await handle.stat();
        const buffer = Buffer.allocUnsafe(Math.min(1 << 20, size + 1));
        for (;;) {
            const { bytesRead } = await handle.read(buffer);
            if (bytesRead === 0)
                break;
            hash.update(buffer.subarray(0, bytesRead));
        }
    }
    finally {
        await handle.close();
    }
    return `sha256:${hash.digest("hex")}`;
}
/**
 * The digest of a dataset: for one file that file's own; for several, SHA-256 over their digests in order, each
 * followed by a line feed.
 */
function digestOfDataset(digests) {
    if (digests.length === 1)
        return digests[0];
    const hash = (0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.createHash)("sha256");
    for (const digest of digests)
        hash.update(`${digest}\n`);
    return `sha256:${hash.digest("hex")}`;
}


/***/ }),

/***/ 76459:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Go: () => (/* binding */ isBinary),
/* harmony export */   Qv: () => (/* binding */ formatOfName),
/* harmony export */   Wb: () => (/* binding */ looksBinary),
/* harmony export */   Z5: () => (/* binding */ dataFormats),
/* harmony export */   iC: () => (/* binding */ compressionKinds),
/* harmony export */   oC: () => (/* binding */ checkMagic),
/* harmony export */   v8: () => (/* binding */ compressionNames),
/* harmony export */   x0: () => (/* binding */ formatsForPeople)
/* harmony export */ });
/* unused harmony export lfsMark */
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(51455);
/* harmony import */ var _runtime_errors_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(43575);


const dataFormats = ["csv", "tsv", "json", "jsonl", "parquet", "arrow"];
const compressionKinds = ["none", "gz", "zst", "bz2"];
const formats = {
    csv: "csv",
    tsv: "tsv",
    tab: "tsv",
    json: "json",
    jsonl: "jsonl",
    ndjson: "jsonl",
    parquet: "parquet",
    pq: "parquet",
    arrow: "arrow",
    arrows: "arrow",
    feather: "arrow",
    ipc: "arrow",
};
const compressions = { gz: "gz", zst: "zst", bz2: "bz2" };
const compressionNames = {
    gz: "gzip",
    zst: "Zstandard",
    bz2: "bzip2",
};
const formatsForPeople = ".csv, .tsv, .json, .jsonl, .ndjson, .parquet, .arrow or .feather, the text ones also with .gz, .zst or .bz2";
/** Whether rows stand one behind the other without lines of text. */
function isBinary(format) {
    return format === "parquet" || format === "arrow";
}
/** Format and compression by the file's name: `train.csv.gz` is a CSV in gzip. Undefined for a name that says neither. */
function formatOfName(name) {
    const parts = name
        .slice(name.lastIndexOf("/") + 1)
        .toLowerCase()
        .split(".")
        .slice(1);
    const compression = compressions[parts.at(-1) ?? ""] ?? "none";
    if (compression !== "none")
        parts.pop();
    const format = formats[parts.at(-1) ?? ""];
    if (format === undefined || (isBinary(format) && compression !== "none"))
        return undefined;
    return { format, compression };
}
const magics = {
    gz: [0x1f, 0x8b],
    zst: [0x28, 0xb5, 0x2f, 0xfd],
    bz2: [0x42, 0x5a, 0x68],
    parquet: [0x50, 0x41, 0x52, 0x31],
    arrow: [0x41, 0x52, 0x52, 0x4f, 0x57, 0x31],
    /** The first message of a stream of Arrow, which has no other mark. */
    arrowStream: [0xff, 0xff, 0xff, 0xff],
};
const otherKinds = [
    { name: "a gzip file", magic: magics.gz },
    { name: "a Zstandard file", magic: magics.zst },
    { name: "a Parquet file", magic: magics.parquet },
    { name: "a zip archive (perhaps an Excel workbook)", magic: [0x50, 0x4b, 0x03, 0x04] },
    { name: "an old Excel workbook", magic: [0xd0, 0xcf, 0x11, 0xe0] },
    { name: "a PDF", magic: [0x25, 0x50, 0x44, 0x46] },
    { name: "a PNG image", magic: [0x89, 0x50, 0x4e, 0x47] },
    { name: "an ELF program", magic: [0x7f, 0x45, 0x4c, 0x46] },
    { name: "an SQLite database", magic: [0x53, 0x51, 0x4c, 0x69, 0x74, 0x65] },
    { name: "an Arrow file", magic: magics.arrow },
    { name: "a pickle", magic: [0x80, 0x04, 0x95] },
    { name: "text in UTF-16; save it in UTF-8", magic: [0xff, 0xfe] },
    { name: "text in UTF-16; save it in UTF-8", magic: [0xfe, 0xff] },
];
/** The first bytes of a pointer of Git LFS, which stands where the data should. */
const lfsMark = "version https://git-lfs.github.com/spec/";
/**
 * Checks that a file's first and last bytes are what its name promises.
 * @param shown the path as people know it
 * @param isEncoded whether its text is in an encoding of its own, so that its bytes say nothing
 * @throws ConfigurationError when it is something else, empty or cut off
 */
async function checkMagic(absolute, shown, format, compression, isEncoded = false) {
    const handle = await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.open)(absolute, "r");
    try {
        const { size } = await handle.stat();
        if (size === 0)
            throw new _runtime_errors_js__WEBPACK_IMPORTED_MODULE_1__/* .ConfigurationError */ .j1(`${shown} is empty: 0 bytes, not even a header.`);
        const head = Buffer.alloc(Math.min(512, size));
        await handle.read(head, 0, head.length, 0);
        const tail = Buffer.alloc(Math.min(6, size));
        await handle.read(tail, 0, tail.length, size - tail.length);
        if (head.toString("latin1").startsWith(lfsMark)) {
            throw new _runtime_errors_js__WEBPACK_IMPORTED_MODULE_1__/* .ConfigurationError */ .j1(`${shown} is a Git LFS pointer, not the data itself. Check the repository out with lfs: true, or run git lfs pull.`);
        }
        if (compression !== "none")
            checkBinary(shown, compressionNames[compression], head, magics[compression]);
        else if (format === "parquet") {
            checkBinary(shown, "Parquet", head, magics.parquet);
            checkEnd(shown, "Parquet", tail.subarray(-4), magics.parquet, size);
        }
        else if (format === "arrow") {
            if (begins(head, magics.arrowStream))
                return;
            checkBinary(shown, "Arrow", head, magics.arrow);
            checkEnd(shown, "Arrow", tail, magics.arrow, size);
        }
        else if (!isEncoded)
            checkText(shown, head);
    }
    finally {
        await handle.close();
    }
}
function begins(head, magic) {
    return magic.every((byte, index) => head[index] === byte);
}
function kindOf(head) {
    const known = otherKinds.find(({ magic }) => begins(head, magic))?.name;
    if (known !== undefined)
        return known;
    const text = Buffer.from(head).toString("latin1").trimStart().slice(0, 15).toLowerCase();
    return text.startsWith("<!doctype html") || text.startsWith("<html") ? "a web page (HTML)" : undefined;
}
function checkBinary(shown, wanted, head, magic) {
    if (begins(head, magic))
        return;
    const kind = kindOf(head);
    throw new _runtime_errors_js__WEBPACK_IMPORTED_MODULE_1__/* .ConfigurationError */ .j1(`${shown} is not ${/^[AEIOU]/.test(wanted) ? "an" : "a"} ${wanted} file, though its name says so${kind === undefined ? "" : `; it is ${kind}`}.`);
}
function checkEnd(shown, name, tail, magic, size) {
    if (size >= 12 && begins(tail, magic))
        return;
    throw new _runtime_errors_js__WEBPACK_IMPORTED_MODULE_1__/* .ConfigurationError */ .j1(`${shown} is a broken ${name} file: it ends too early (its closing mark is missing).`);
}
function checkText(shown, head) {
    const kind = kindOf(head);
    if (kind !== undefined)
        throw new _runtime_errors_js__WEBPACK_IMPORTED_MODULE_1__/* .ConfigurationError */ .j1(`${shown} is named like text, but it is ${kind}.`);
    if (looksBinary(head)) {
        throw new _runtime_errors_js__WEBPACK_IMPORTED_MODULE_1__/* .ConfigurationError */ .j1(`${shown} is named like text, but it is a binary file (its first ${head.length} bytes hold control characters).`);
    }
}
/** Whether more than a twentieth of the bytes are control characters that text does not have. */
function looksBinary(head) {
    let strange = 0;
    for (const byte of head)
        if (byte < 9 || (byte > 13 && byte < 32 && byte !== 27))
            strange++;
    return strange > head.length / 20;
}


/***/ }),

/***/ 87502:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   DR: () => (/* binding */ filesBelow),
/* harmony export */   NP: () => (/* binding */ filesMatching),
/* harmony export */   al: () => (/* binding */ inOrder),
/* harmony export */   fU: () => (/* binding */ globMatcher),
/* harmony export */   fg: () => (/* binding */ isGlob),
/* harmony export */   sL: () => (/* binding */ fixedPart)
/* harmony export */ });
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(51455);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(76760);
/* harmony import */ var _runtime_errors_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(43575);



function isGlob(path) {
    return /[*?[{]/.test(path);
}
/** Braces may make so many patterns of one. */
const mostAlternatives = 1000;
/**
 * Whether a path with `/` matches a glob: `*` and `?` stay inside one name, `**` crosses folders, `[abc]`, `[!a]` and
 * `{a,b}` as in shells. A name that begins with a dot matches only a pattern that has the dot. All ways through the
 * pattern are followed at once: the time grows with the path's length times the pattern's, whatever they are.
 * @throws ConfigurationError where brackets or braces make no pattern, such as `[z-a]` or `{a{b}`
 */
function globMatcher(pattern) {
    const alternatives = expandBraces(pattern, pattern).map((one) => tokensOf(one, pattern));
    return (path) => alternatives.some((tokens) => matches(tokens, path));
}
function notAPattern(pattern, why, cause) {
    return new _runtime_errors_js__WEBPACK_IMPORTED_MODULE_2__/* .ConfigurationError */ .j1(`${pattern} is not a pattern: ${why}.`, { cause });
}
function expandBraces(glob, pattern) {
    const from = glob.indexOf("{");
    if (from < 0)
        return [glob];
    let depth = 0;
    const parts = [];
    let begin = from + 1;
    for (let index = from; index < glob.length; index++) {
        const character = glob[index];
        if (character === "{")
            depth++;
        else if (character === "," && depth === 1) {
            parts.push(glob.slice(begin, index));
            begin = index + 1;
        }
        else if (character === "}" && --depth === 0) {
            parts.push(glob.slice(begin, index));
            const [before, after] = [glob.slice(0, from), glob.slice(index + 1)];
            const found = [];
            for (const part of parts) {
                found.push(...expandBraces(before + part + after, pattern));
                if (found.length > mostAlternatives)
                    throw notAPattern(pattern, `its braces make more than ${mostAlternatives} patterns`);
            }
            return found;
        }
    }
    throw notAPattern(pattern, "its brackets or braces don't fit together");
}
function tokensOf(glob, pattern) {
    const tokens = [];
    for (let index = 0; index < glob.length; index++) {
        const character = glob[index];
        if (character === "*") {
            let end = index;
            while (glob[end] === "*")
                end++;
            const isName = (index === 0 || glob[index - 1] === "/") && glob[end] === "/";
            if (end - index === 1)
                tokens.push({ kind: "star" });
            else if (isName) {
                // Of several in a row one says it all.
                if (tokens.at(-1)?.kind !== "folders")
                    tokens.push({ kind: "folders" });
                end++;
            }
            else
                tokens.push({ kind: "globstar" });
            index = end - 1;
        }
        else if (character === "?")
            tokens.push({ kind: "any" });
        else if (character === "[" && glob.indexOf("]", index + 2) > 0) {
            const end = glob.indexOf("]", index + 2);
            tokens.push({ kind: "class", set: classOf(glob.slice(index + 1, end), pattern) });
            index = end;
        }
        else
            tokens.push({ kind: "character", character });
    }
    return tokens;
}
function classOf(body, pattern) {
    const isNot = body.startsWith("!") || body.startsWith("^");
    const set = (isNot ? body.slice(1) : body).replace(/[\\[\]^]/g, "\\$&");
    try {
        return new RegExp(`^[${isNot ? "^" : ""}${set}]$`, "u");
    }
    catch (error) {
        throw notAPattern(pattern, "its brackets or braces don't fit together", error);
    }
}
function matches(tokens, path) {
    let states = new Set();
    /** Adds a state, and those behind what may stand for nothing. */
    const enter = (into, from) => {
        for (let state = from; !into.has(state); state++) {
            into.add(state);
            const kind = tokens[state]?.kind;
            if (kind !== "star" && kind !== "globstar" && kind !== "folders")
                return;
        }
    };
    enter(states, 0);
    for (let index = 0; index < path.length; index++) {
        const character = path[index];
        const startsName = index === 0 || path[index - 1] === "/";
        const isHidden = startsName && character === ".";
        const next = new Set();
        for (const state of states) {
            const token = tokens[state];
            if (token === undefined)
                continue;
            if (token.kind === "character") {
                if (token.character === character)
                    enter(next, state + 1);
            }
            else if (isHidden)
                continue;
            else if (token.kind === "class") {
                if (character !== "/" && token.set.test(character))
                    enter(next, state + 1);
            }
            else if (token.kind === "any") {
                if (character !== "/")
                    enter(next, state + 1);
            }
            else if (token.kind === "star") {
                if (character !== "/")
                    enter(next, state);
            }
            else if (token.kind === "globstar")
                enter(next, state);
            // A whole folder at a time: only behind its `/` what follows may begin.
            else if (character !== "/")
                next.add(state);
            else if (!startsName)
                enter(next, state);
        }
        states = next;
        if (states.size === 0)
            return false;
    }
    return states.has(tokens.length);
}
/** The folder that a glob's matches all lie in: its parts before the first that has a wildcard. May be empty. */
function fixedPart(glob) {
    return glob
        .slice(0, glob.search(/[*?[{]/))
        .split("/")
        .slice(0, -1)
        .join("/");
}
/** In the order of their code units, the same on every machine. */
function inOrder(paths) {
    return [...paths].toSorted((one, other) => (one < other ? -1 : one > other ? 1 : 0));
}
/** The regular files below `root` that match, relative to it with `/`, in the order of their code units. */
async function filesMatching(root, glob) {
    const isMatch = globMatcher(glob);
    const found = [];
    for await (const path of filesBelow(root, fixedPart(glob)))
        if (isMatch(path))
            found.push(path);
    return inOrder(found);
}
/**
 * The files of a folder and all below it, relative to `root` with `/`. Links to folders are not followed; a link to a
 * file is given like a file.
 */
async function* filesBelow(root, folder) {
    const entries = await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.readdir)((0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(root, folder), { withFileTypes: true }).catch(() => []);
    for (const entry of entries) {
        const path = folder === "" ? entry.name : `${folder}/${entry.name}`;
        if (!entry.isDirectory())
            yield path;
        else if (entry.name !== ".git" && entry.name !== "node_modules")
            yield* filesBelow(root, path);
    }
}


/***/ }),

/***/ 75654:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   R: () => (/* binding */ partitionsOf),
/* harmony export */   Z: () => (/* binding */ isBeside)
/* harmony export */ });
/** The columns in a path's folders, in their order. A percent sign escapes what no folder's name can hold. */
function partitionsOf(path) {
    const folders = path.split("/").slice(0, -1);
    return folders.flatMap((folder) => {
        const [, name = "", value = ""] = /^([^=]+)=(.*)$/s.exec(folder) ?? [];
        if (name === "")
            return [];
        return [
            { name: unescaped(name), value: value === "__HIVE_DEFAULT_PARTITION__" ? null : unescaped(value) },
        ];
    });
}
function unescaped(text) {
    try {
        return decodeURIComponent(text);
    }
    catch {
        return text;
    }
}
/** Names that writers of folders leave beside the data: `_SUCCESS`, `_delta_log/…`, `.part.crc`. */
function isBeside(path) {
    return path.split("/").some((name) => /^[._]/.test(name) && !name.includes("="));
}


/***/ }),

/***/ 17629:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   V: () => (/* binding */ isRemote),
/* harmony export */   c: () => (/* binding */ withoutSecrets)
/* harmony export */ });
/** Whether it is the address of something elsewhere, and no path. */
function isRemote(path) {
    return /^[a-z][a-z0-9+.-]*:\/\//i.test(path);
}
/**
 * The address without user, password, query and fragment: a signed address has its key there. A path is given back as
 * it is.
 */
function withoutSecrets(address) {
    if (!isRemote(address))
        return address;
    return address.replace(/^([^:]+:\/\/)[^/?#]*@/, "$1").replace(/[?#].*$/s, "");
}


/***/ }),

/***/ 6753:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   s: () => (/* binding */ resolveFiles)
/* harmony export */ });
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(77598);
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(51455);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(76760);
/* harmony import */ var _runtime_errors_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(43575);
/* harmony import */ var _digest_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(42464);
/* harmony import */ var _format_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(76459);
/* harmony import */ var _glob_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(87502);
/* harmony import */ var _hive_js__WEBPACK_IMPORTED_MODULE_8__ = __webpack_require__(75654);
/* harmony import */ var _remote_address_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(17629);









/**
 * The files that paths, folders, globs and addresses name, in the order given, those of one in the order of their
 * names, none twice.
 * @param what the input or setting that named them, for errors: `data`, `model.yaml: data.train.path`
 * @param access without it, only files of the workspace are read
 * @param reading how the text of all of them is written, where it is said
 * @throws ConfigurationError for a path outside the workspace, one that is missing, a folder or glob without files, an
 *   unknown format, a file that is not what its name says, or an address that can't be read
 */
async function resolveFiles(paths, workspace, what, access, reading) {
    const files = [];
    const seen = new Set();
    for (const path of paths) {
        for (const found of await expand(path, workspace, what, access)) {
            // By its name: what is kept by its content may be the same file under two.
            const name = (0,_remote_address_js__WEBPACK_IMPORTED_MODULE_7__/* .isRemote */ .V)(found.path) ? found.path : (0,node_path__WEBPACK_IMPORTED_MODULE_2__.resolve)(workspace.directory, found.path);
            if (seen.has(name))
                continue;
            seen.add(name);
            files.push(await describe(found, what, reading));
        }
    }
    if (files.length === 0)
        throw new _runtime_errors_js__WEBPACK_IMPORTED_MODULE_3__/* .ConfigurationError */ .j1(`${what} names no file.`);
    return files;
}
async function expand(path, workspace, what, access) {
    if ((0,_remote_address_js__WEBPACK_IMPORTED_MODULE_7__/* .isRemote */ .V)(path)) {
        if (access === undefined) {
            throw new _runtime_errors_js__WEBPACK_IMPORTED_MODULE_3__/* .ConfigurationError */ .j1(`${what}: ${(0,_remote_address_js__WEBPACK_IMPORTED_MODULE_7__/* .withoutSecrets */ .c)(path)} can't be read here. Fetch it in a step before, and give the path of the file.`);
        }
        return (await __webpack_require__.e(/* import() */ 9841).then(__webpack_require__.bind(__webpack_require__, 49841))).fetchRemote(path, what, access);
    }
    const found = [];
    for (const one of await pathsOf(path, workspace, what, access)) {
        if (typeof one !== "string")
            found.push(one);
        else
            found.push(await inCheckout(one, await workspace.file(one, what), access));
    }
    return found;
}
/** A file of the checkout, or what it points to. */
async function inCheckout(path, absolute, access) {
    if (access === undefined)
        return { path, absolute };
    if ((await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.stat)(absolute)).size >= 1024)
        return { path, absolute };
    const { fetchPointer, pointerIn } = await Promise.all(/* import() */[__webpack_require__.e(4373), __webpack_require__.e(6688)]).then(__webpack_require__.bind(__webpack_require__, 6688));
    const pointer = await pointerIn(absolute);
    return pointer === undefined ? { path, absolute } : fetchPointer(path, pointer, access);
}
/** The paths of the workspace that a path, folder or glob names. */
async function pathsOf(path, workspace, what, access) {
    const absolute = await workspace.resolve((0,_glob_js__WEBPACK_IMPORTED_MODULE_6__/* .isGlob */ .fg)(path) ? path.slice(0, path.search(/[*?[{]/)) || "." : path, what);
    if (!(0,_glob_js__WEBPACK_IMPORTED_MODULE_6__/* .isGlob */ .fg)(path) || (await workspace.exists(path, what))) {
        const isFolder = (await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.stat)(await workspace.resolve(path, what)).catch(() => undefined))?.isDirectory();
        if (isFolder === true)
            return filesOfFolder(path, absolute, workspace, what);
        if (access === undefined || (await workspace.exists(path, what)))
            return [path];
        const { fetchTracked, trackedPath } = await __webpack_require__.e(/* import() */ 4216).then(__webpack_require__.bind(__webpack_require__, 64216));
        const tracked = await trackedPath(path, what, access);
        return tracked === undefined ? [path] : fetchTracked(tracked, what, access);
    }
    const found = await (0,_glob_js__WEBPACK_IMPORTED_MODULE_6__/* .filesMatching */ .NP)(workspace.directory, path.replace(/^\.\//, ""));
    if (found.length === 0)
        throw new _runtime_errors_js__WEBPACK_IMPORTED_MODULE_3__/* .ConfigurationError */ .j1(`${what}: ${path} matches no file in the workspace.`);
    return found;
}
/** The data in a folder and those below it: no files that writers leave beside it, and none of another kind. */
async function filesOfFolder(path, absolute, workspace, what) {
    const found = [];
    for await (const below of (0,_glob_js__WEBPACK_IMPORTED_MODULE_6__/* .filesBelow */ .DR)(absolute, ""))
        if (!(0,_hive_js__WEBPACK_IMPORTED_MODULE_8__/* .isBeside */ .Z)(below) && (0,_format_js__WEBPACK_IMPORTED_MODULE_5__/* .formatOfName */ .Qv)(below) !== undefined)
            found.push(below);
    if (found.length === 0) {
        throw new _runtime_errors_js__WEBPACK_IMPORTED_MODULE_3__/* .ConfigurationError */ .j1(`${what}: ${path} is a folder without any data file: ${_format_js__WEBPACK_IMPORTED_MODULE_5__/* .formatsForPeople */ .x0}. Names that begin with . or _ are left out.`);
    }
    const folder = workspace.relative(absolute);
    return (0,_glob_js__WEBPACK_IMPORTED_MODULE_6__/* .inOrder */ .al)(found.map((below) => (folder === "" ? below : `${folder}/${below}`)));
}
async function describe({ path, absolute }, what, reading) {
    const known = (0,_format_js__WEBPACK_IMPORTED_MODULE_5__/* .formatOfName */ .Qv)(path);
    if (known === undefined) {
        throw new _runtime_errors_js__WEBPACK_IMPORTED_MODULE_3__/* .ConfigurationError */ .j1(`${what}: ${path} is of no format that can be read. Name it ${_format_js__WEBPACK_IMPORTED_MODULE_5__/* .formatsForPeople */ .x0}.`);
    }
    await (0,_format_js__WEBPACK_IMPORTED_MODULE_5__/* .checkMagic */ .oC)(absolute, path, known.format, known.compression, reading?.encoding !== undefined);
    const [{ size }, digest] = await Promise.all([(0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.stat)(absolute), (0,_digest_js__WEBPACK_IMPORTED_MODULE_4__/* .digestOfFile */ .M)(absolute)]);
    const file = {
        path,
        absolute,
        ...known,
        bytes: size,
        digest,
        ...(reading === undefined ? {} : { reading }),
    };
    const partitions = (0,_hive_js__WEBPACK_IMPORTED_MODULE_8__/* .partitionsOf */ .R)(path.replace(/^[a-z0-9]+:\/\//i, ""));
    if (partitions.length === 0)
        return file;
    const named = JSON.stringify(partitions.map(({ name, value }) => [name, value]));
    const both = (0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.createHash)("sha256").update(`${digest}\n${named}\n`).digest("hex");
    return { ...file, digest: `sha256:${both}`, partitions };
}


/***/ })

};
