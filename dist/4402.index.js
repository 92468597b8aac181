export const id = 4402;
export const ids = [4402];
export const modules = {

/***/ 10390:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   S: () => (/* binding */ commitTree),
/* harmony export */   z: () => (/* binding */ pathInRepository)
/* harmony export */ });
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(76760);
/* harmony import */ var _runtime_errors_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(43575);
/* harmony import */ var _object_reader_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(45815);



/**
 * The path in the repository of a path that is relative to `prefix` (itself relative to the repository's root).
 * @throws ConfigurationError when it leaves the repository or can't be the path of a file
 */
function pathInRepository(prefix, path) {
    const joined = node_path__WEBPACK_IMPORTED_MODULE_0__.posix.normalize(node_path__WEBPACK_IMPORTED_MODULE_0__.posix.join(prefix, path));
    const parts = joined.split("/");
    if (path === "" || node_path__WEBPACK_IMPORTED_MODULE_0__.posix.isAbsolute(path) || parts[0] === ".." || /[\p{Cc}\\]/u.test(path)) {
        throw new _runtime_errors_js__WEBPACK_IMPORTED_MODULE_1__/* .ConfigurationError */ .j1(`${JSON.stringify(path)} is not a path inside the repository.`);
    }
    if (parts.some((part) => part.toLowerCase() === ".git")) {
        throw new _runtime_errors_js__WEBPACK_IMPORTED_MODULE_1__/* .ConfigurationError */ .j1(`${path} lies in git's own folder, where nothing is written.`);
    }
    return joined;
}
/** The files of a commit, with paths relative to `prefix`. Nothing of it needs to be checked out. */
function commitTree(source, commit, prefix) {
    let opened;
    const reader = async () => {
        if (source instanceof _object_reader_js__WEBPACK_IMPORTED_MODULE_2__/* .ObjectReader */ .n)
            return source;
        opened ??= source.objects();
        return opened;
    };
    const text = async (id) => (await (await reader()).read(id))?.bytes.toString("utf8");
    const folderAt = async (folder) => {
        const full = pathInRepository(prefix, folder);
        const objects = await reader();
        const entry = await objects.entry(commit, full);
        if (entry === undefined)
            return new Map();
        if (entry.mode !== "40000") {
            throw new _runtime_errors_js__WEBPACK_IMPORTED_MODULE_1__/* .ConfigurationError */ .j1(`${folder} is not a folder; a folder is needed there.`);
        }
        return (await objects.tree(commit, full)) ?? new Map();
    };
    return {
        async read(path) {
            const entry = await (await reader()).entry(commit, pathInRepository(prefix, path));
            if (entry?.mode === "120000") {
                throw new _runtime_errors_js__WEBPACK_IMPORTED_MODULE_1__/* .ConfigurationError */ .j1("is a symbolic link; a regular file is needed.", {
                    place: { file: path },
                });
            }
            return isFile(entry) ? text(entry.id) : undefined;
        },
        async list(folder) {
            return [...(await folderAt(folder)).keys()].sort();
        },
        async readAll(folder) {
            const texts = new Map();
            const files = [...(await folderAt(folder)).values()].filter(isFile);
            const contents = await Promise.all(files.map(({ id }) => text(id)));
            for (const [index, { name }] of files.entries()) {
                const content = contents[index];
                if (content !== undefined)
                    texts.set(name, content);
            }
            return texts;
        },
    };
}
function isFile(entry) {
    return entry?.mode.startsWith("100") === true;
}


/***/ }),

/***/ 71817:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   D: () => (/* binding */ checkBranch),
/* harmony export */   m: () => (/* binding */ targetBranch)
/* harmony export */ });
/* harmony import */ var _runtime_errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(43575);

/**
 * The branch that a change is for: the one that was asked for, else the base of the pull request that runs, else the
 * branch that is checked out, else the branch that the run is for, else the repository's default branch.
 */
async function targetBranch(repository, asked, context, remote) {
    const branch = asked ??
        context?.pullRequest?.baseRef ??
        (await repository.currentBranch()) ??
        /^refs\/heads\/(.+)$/.exec(context?.ref ?? "")?.[1] ??
        context?.defaultBranch ??
        (await defaultBranch(repository, remote));
    if (branch === undefined) {
        throw new _runtime_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .ConfigurationError */ .j1("No branch is checked out, and none is named. Check a branch out before writing to it.");
    }
    return checkBranch(repository, branch);
}
/** @throws ConfigurationError when git wouldn't take it as the name of a branch */
async function checkBranch(repository, branch) {
    const valid = await repository.attempt(["check-ref-format", `refs/heads/${branch}`]);
    if (valid.code !== 0 || branch.startsWith("-") || branch.startsWith("refs/")) {
        throw new _runtime_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .ConfigurationError */ .j1(`"${branch}" is not a branch name that git takes.`);
    }
    return branch;
}
async function defaultBranch(repository, remote) {
    if (remote === undefined)
        return undefined;
    const answer = await repository.attemptRemote([
        "ls-remote",
        "--symref",
        "--end-of-options",
        remote,
        "HEAD",
    ]);
    return /^ref: refs\/heads\/(\S+)\tHEAD/m.exec(answer.stdout.toString("utf8"))?.[1];
}


/***/ }),

/***/ 80070:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   c: () => (/* binding */ workingTree)
/* harmony export */ });
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(51455);
/* harmony import */ var _runtime_errors_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(43575);


/** The files as they lie in the working folder. Paths are relative to the workspace's directory. */
function workingTree(workspace) {
    return {
        async read(path) {
            const absolute = await workspace.resolve(path, path);
            const found = await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.lstat)(absolute).catch(() => undefined);
            if (found === undefined)
                return undefined;
            if (found.isSymbolicLink()) {
                throw new _runtime_errors_js__WEBPACK_IMPORTED_MODULE_1__/* .ConfigurationError */ .j1("is a symbolic link; a regular file is needed.", {
                    place: { file: path },
                });
            }
            return workspace.readText(path, path, 64 * 1024 * 1024);
        },
        async list(folder) {
            const absolute = await workspace.resolve(folder, folder);
            const found = await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.lstat)(absolute).catch(() => undefined);
            if (found === undefined)
                return [];
            if (!found.isDirectory()) {
                throw new _runtime_errors_js__WEBPACK_IMPORTED_MODULE_1__/* .ConfigurationError */ .j1(`${folder} is not a folder; a folder is needed there.`);
            }
            return (await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.readdir)(absolute)).sort();
        },
    };
}


/***/ }),

/***/ 64110:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  checkProposal: () => (/* binding */ checkProposal),
  proposeContract: () => (/* binding */ proposeContract)
});

// EXTERNAL MODULE: ./out/toolkit/git/landing.js + 10 modules
var landing = __webpack_require__(64429);
// EXTERNAL MODULE: ./out/toolkit/report/markdown.js
var markdown = __webpack_require__(33487);
// EXTERNAL MODULE: ./out/toolkit/report/number.js
var number = __webpack_require__(26507);
// EXTERNAL MODULE: ./out/toolkit/runtime/errors.js
var errors = __webpack_require__(43575);
// EXTERNAL MODULE: ./node_modules/yaml/dist/index.js
var dist = __webpack_require__(38815);
// EXTERNAL MODULE: ./out/toolkit/data/sql.js
var sql = __webpack_require__(6918);
// EXTERNAL MODULE: ./out/validate-data/contracts/contract.js + 42 modules
var contracts_contract = __webpack_require__(19795);
// EXTERNAL MODULE: ./out/validate-data/contracts/odcs.js + 5 modules
var odcs = __webpack_require__(77846);
;// CONCATENATED MODULE: ./out/validate-data/propose/edits.js

/** Changes of single values in the text of a YAML or JSON document: all else, comments and order, stays as it is. */
class Edits {
    text;
    edits = [];
    constructor(text) {
        this.text = text;
    }
    /** Writes another value, and another reason behind it where one of ours stands there. */
    replace({ range }, value, reason) {
        const [from, to] = range;
        this.edits.push({ from, to, text: value });
        const old = /^[ \t]+#[ \t]*seen: [^\n\r]*/.exec(this.text.slice(to));
        if (old !== null)
            this.edits.push({ from: to, to: to + old[0].length, text: ` ${reason}` });
    }
    /** Adds scalars at the end of a list. */
    append(list, values, reason) {
        const last = list.items.at(-1);
        if (list.flow === true || last === undefined) {
            this.intoFlow(list, values.join(", "));
            return;
        }
        const prefix = this.prefixOf(last);
        this.afterLine(endOf(last), values.map((value) => `${prefix}${value} ${reason}`));
    }
    /** Adds a map at the end of a list, given as the lines of a block, the first of which begins with `- `. */
    appendBlock(list, lines) {
        const last = list.items.at(-1);
        if (list.flow === true || last === undefined) {
            const [value] = (0,dist.parse)(lines.join("\n"));
            this.intoFlow(list, JSON.stringify(value));
            return;
        }
        const indent = /^\s*/.exec(this.prefixOf(last))[0];
        this.afterLine(endOf(last), lines.map((line) => `${indent}${line}`));
    }
    /** The text with all edits made. */
    apply() {
        let text = this.text;
        // Those of the same place keep their order.
        const fromBehind = this.edits.toReversed().toSorted((a, b) => b.from - a.from || b.to - a.to);
        for (const { from, to, text: by } of fromBehind)
            text = text.slice(0, from) + by + text.slice(to);
        return text;
    }
    intoFlow(list, text) {
        const last = list.items.at(-1);
        const at = last === undefined ? list.range[0] + 1 : endOf(last);
        this.edits.push({ from: at, to: at, text: last === undefined ? text : `, ${text}` });
    }
    afterLine(offset, lines) {
        const end = this.text.indexOf("\n", offset);
        const newline = this.text.includes("\r\n") ? "\r\n" : "\n";
        const at = end === -1 ? this.text.length : this.text[end - 1] === "\r" ? end - 1 : end;
        this.edits.push({ from: at, to: at, text: lines.map((line) => `${newline}${line}`).join("") });
    }
    /** What stands before an item on its line: its indentation and the hyphen. */
    prefixOf(item) {
        const start = item.range[0];
        const before = this.text.slice(this.text.lastIndexOf("\n", start - 1) + 1, start);
        return /^[ \t]*-[ \t]+$/.test(before) ? before : `${" ".repeat(Math.max(0, before.search(/-/)))}- `;
    }
}
/** Where the last character of a value stands, without comments and empty lines behind it. */
function endOf(node) {
    if ((0,dist/* isAlias */.Vj)(node) || !(0,dist/* isCollection */.P3)(node) || node.flow === true)
        return node.range[1];
    const last = node.items.at(-1);
    if ((0,dist/* isMap */.jh)(node) && (0,dist/* isPair */.tO)(last))
        return endOf((last.value ?? last.key));
    if ((0,dist/* isSeq */.oP)(node) && last !== undefined)
        return endOf(last);
    return node.range[1];
}

// EXTERNAL MODULE: ./out/validate-data/contracts/text-formats.js
var text_formats = __webpack_require__(44250);
;// CONCATENATED MODULE: ./out/validate-data/propose/text-facts.js


/** So many texts of one form are no chance. */
const fewestOfForm = 20;
const longestForm = 60;
const batch = 50;
/** Looks at the texts of a table, in one scan for fifty columns. */
async function textFacts(engine, table) {
    const texts = table.columns.filter(({ type }) => type === "VARCHAR");
    const facts = new Map();
    for (let from = 0; from < texts.length; from += batch) {
        const columns = texts.slice(from, from + batch);
        const parts = columns.map(({ typed }, at) => {
            const shape = `regexp_replace(regexp_replace(regexp_replace(${typed}, '[0-9]', '9', 'g'), '[A-Z]', 'A', 'g'), '[a-z]', 'a', 'g')`;
            return `count(${typed}) AS n${at}, min(length(${typed})) AS s${at}, max(length(${typed})) AS l${at}, min(${shape}) AS a${at}, max(${shape}) AS z${at}, count(*) FILTER (regexp_full_match(${typed}, ${(0,sql/* literal */.eu)(text_formats/* textFormats */.E.email.form)})) AS e${at}`;
        });
        const [row] = await engine.rows(`SELECT ${parts.join(", ")} FROM ${table.storage}`);
        for (const [at, { name }] of columns.entries()) {
            const filled = Number(row[`n${at}`]);
            if (filled === 0)
                continue;
            const shape = row[`a${at}`] === row[`z${at}`] ? String(row[`a${at}`]) : undefined;
            facts.set(name, {
                filled,
                shortest: Number(row[`s${at}`]),
                longest: Number(row[`l${at}`]),
                pattern: shape !== undefined && filled >= fewestOfForm ? patternOf(shape) : undefined,
                emails: Number(row[`e${at}`]),
            });
        }
    }
    return facts;
}
/** The regular expression of a shape such as `AA-9999`; undefined where it says nothing, or more than ASCII. */
function patternOf(shape) {
    if (shape.length > longestForm || !/[9Aa]/.test(shape) || !/^[\x20-\x7e]+$/.test(shape))
        return undefined;
    const parts = shape.replaceAll(/9+|A+|a+|[^9Aa]/g, (run) => {
        const set = { 9: "[0-9]", A: "[A-Z]", a: "[a-z]" }[run[0]];
        if (set === undefined)
            return run.replaceAll(/[\\^$.*+?()[\]{}|/-]/g, (one) => one === "-" || one === "/" ? one : `\\${one}`);
        return run.length === 1 ? set : `${set}{${run.length}}`;
    });
    return `^${parts}$`;
}
const personalNames = [
    [/e-?mail/, "an e-mail address"],
    [/phone|mobile|(^|_)tel(_|$)/, "a telephone number"],
    [/(first|last|full|sur|family|given|maiden)_?name/, "a name"],
    [/birth|(^|_)dob(_|$)/, "a date of birth"],
    [/(^|_)(address|street|zip|postcode|postal_?code)(_|$)/, "an address"],
    [/(^|_)(ssn|iban|passport|tax_?id|national_?id)(_|$)/, "a number of a person"],
    [/(^|_)ip(_?addr(ess)?)?(_|$)/, "an IP address"],
];
/** Why a column may be personal, by its name or because its texts are e-mail addresses; undefined where nothing says so. */
function looksPersonal(name, facts) {
    const plain = name
        .replaceAll(/([a-z])([A-Z])/g, "$1_$2")
        .replaceAll(/[\s.-]+/g, "_")
        .toLowerCase();
    const found = personalNames.find(([form]) => form.test(plain));
    if (found !== undefined)
        return `called like ${found[1]}`;
    return facts !== undefined && facts.emails * 2 > facts.filled ? "looks like e-mail addresses" : undefined;
}

;// CONCATENATED MODULE: ./out/validate-data/propose/infer.js



/**
 * An ODCS contract that the data meets, with a reason for every bound in a comment.
 * @param unread records that could not be read as rows, of which nothing is known
 */
function contractOf(name, profile, facts, unread = 0) {
    const object = objectName(name);
    const key = profile.columns.find((column) => isKey(column));
    const lines = [
        `# Inferred from ${(0,number/* countOf */.pq)(profile.rows, "row")} of ${oneLine(name)}. Read it, tighten it, and commit it.`,
        ...(unread === 0 ? [] : [`# ${unreadSentence(unread)}`]),
        "apiVersion: v3.1.0",
        "kind: DataContract",
        `id: ${scalar(object)}`,
        `name: ${scalar(object)}`,
        "version: 1.0.0",
        "status: draft",
        "schema:",
        `  - name: ${scalar(object)}`,
        "    properties:",
        ...profile.columns.flatMap((column) => propertyOf(column, facts.get(column.name), column === key)),
        "    quality:",
        "      - metric: rowCount",
        `        mustBeGreaterOrEqualTo: ${Math.ceil(profile.rows / 2)} # half of the ${profile.rows} rows seen: far fewer means that a part is missing`,
    ];
    return `${lines.join("\n")}\n`;
}
/** What is to be done where the data has records that are no rows. */
function unreadSentence(unread) {
    const what = unread === 1 ? "1 record is no row and was" : `${unread} records are no rows and were`;
    return `${what} left out: mend the data and propose again before you rely on this.`;
}
/** What the object of a dataset is called: its file's name without folders and endings. */
function objectName(dataset) {
    return dataset.replace(/^.*\//, "").replace(/\..*$/, "") || "data";
}
/** Filled, never twice, in enough rows that this is no chance, and called like an identifier. */
function isKey(column) {
    return isUnique(column) && column.missing === 0 && /(^|_|-|\b)(id|key|uuid)$|Id$/i.test(column.name);
}
function isUnique({ distinct, distinctExact, rows, missing, type, numeric }) {
    const countable = /INT$|^INTEGER$|^VARCHAR$|^UUID$/.test(type);
    if (!countable || !distinctExact || rows < 20 || distinct !== rows - missing)
        return false;
    return numeric === null || repeatsByChance(distinct, numeric) >= fewestRepeats;
}
/** So many repeats would have come by chance where there are none. */
const fewestRepeats = 5;
/** How often two of n numbers, drawn anywhere between the least and the greatest, would be the same. */
function repeatsByChance(n, { min, max }) {
    return (n * (n - 1)) / 2 / (max - min + 1);
}
const logicalTypes = {
    BOOLEAN: "boolean",
    DATE: "date",
    VARCHAR: "string",
    UUID: "string",
    DOUBLE: "number",
    FLOAT: "number",
};
function logicalType({ type }) {
    if (/^U?(TINY|SMALL|BIG|HUGE)INT$|^U?INTEGER$/.test(type))
        return "integer";
    if (type.startsWith("DECIMAL"))
        return "number";
    if (type.startsWith("TIMESTAMP"))
        return "timestamp";
    if (type.startsWith("ENUM"))
        return "string";
    return logicalTypes[type];
}
/** The lines of a property, indented by six. */
function propertyOf(column, facts, key = false) {
    const { missing, rows } = column;
    const type = logicalType(column);
    const lines = [`      - name: ${scalar(column.name)}`];
    const add = (text) => lines.push(`        ${text}`);
    const personal = looksPersonal(column.name, facts);
    if (personal !== undefined)
        add(`# classification: confidential # ${personal}: take the first # away if so`);
    if (column.distinct === 0)
        add("# every cell is empty: nothing could be inferred");
    else if (type !== undefined)
        add(`logicalType: ${type}${why(type, column)}`);
    else
        add(`# its type ${oneLine(column.type)} has no counterpart`);
    if (key)
        add(`primaryKey: true # filled and never twice in ${rows} rows, and called like an identifier`);
    else {
        if (missing === 0 && rows > 0 && !(column.numeric !== null && column.numeric.nan > 0))
            add(`required: true # no empty cell in ${rows} rows`);
        if (isUnique(column))
            add(`unique: true # no value twice in ${rows} rows; remove it if that is chance`);
    }
    const isClosed = categoriesOf(column).length > 0;
    if (!key && !isUnique(column))
        lines.push(...rangeOf(column, type));
    if (type === "string" && !isClosed && facts !== undefined)
        lines.push(...textOptions(facts));
    const quality = [...categoriesOf(column), ...missingOf(column)];
    if (quality.length > 0)
        lines.push("        quality:", ...quality);
    return lines;
}
/** Any cell is a text, which needs no reason. */
function why(type, { rows, missing }) {
    return type === "string" ? "" : ` # ${everyOne(rows - missing)} written like one`;
}
const everyOne = (values) => values === 1 ? "the one value is" : `every one of the ${values} values is`;
/** Undefined for what is no number, and where a value is none that can be bounded. */
function slackRange({ numeric, kind, type: own }, type) {
    const isNumber = kind === "numeric" || kind === "categorical";
    if (numeric === null || !isNumber || (type !== "integer" && type !== "number"))
        return undefined;
    const { min, max } = numeric;
    const slack = (max - min) / 10 || Math.abs(max) / 10 || 1;
    const round = (value, up) => {
        if (type === "integer")
            return up ? Math.ceil(value) : Math.floor(value);
        const step = 10 ** Math.floor(Math.log10(slack));
        const rounded = (up ? Math.ceil(value / step) : Math.floor(value / step)) * step;
        const short = Number(rounded.toPrecision(12));
        // A step too small for the number's digits rounds the wrong way.
        return up ? Math.max(short, value) : Math.min(short, value);
    };
    const low = min >= 0 ? Math.max(0, round(min - slack, false)) : round(min - slack, false);
    const high = max <= 0 ? Math.min(0, round(max + slack, true)) : round(max + slack, true);
    const isExact = own !== "HUGEINT" && own !== "UHUGEINT" && numeric.infinite === 0 && numeric.nan === 0;
    const isSafe = type !== "integer" || (Number.isSafeInteger(low) && Number.isSafeInteger(high));
    return [low, high, slack].every(Number.isFinite) && isExact && isSafe ? { low, high, slack } : undefined;
}
function rangeOf(column, type) {
    const range = column.kind === "numeric" ? slackRange(column, type) : undefined;
    if (range === undefined)
        return [];
    const { min, max } = column.numeric;
    return [
        "        logicalTypeOptions:",
        `          minimum: ${range.low} ${lowReason(min, range.low)}`,
        `          maximum: ${range.high} ${highReason(max)}`,
    ];
}
function lowReason(min, low) {
    return `# seen: ${min} at the least${min >= 0 && low === 0 ? ", and never below 0" : ", and a tenth of the range of slack"}`;
}
function highReason(max) {
    return `# seen: ${max} at the most, and a tenth of the range of slack`;
}
/** A form that all texts have, or how long they are. */
function textOptions(facts) {
    const { shortest, longest, pattern, filled } = facts;
    if (pattern !== undefined) {
        return [
            "        logicalTypeOptions:",
            `          pattern: ${JSON.stringify(pattern)} # all ${filled} values are written so`,
        ];
    }
    if (longest === 0)
        return [];
    return [
        "        logicalTypeOptions:",
        ...(shortest > 0 ? ["          minLength: 1 # no empty text was seen"] : []),
        `          maxLength: ${longest * 2} ${lengthReason(longest)}`,
    ];
}
function lengthReason(longest) {
    return `# seen: ${longest} characters at the most; twice that`;
}
/** A closed list only where few values come again and again: a new one is then likely a mistake. */
function categoriesOf({ kind, values, valuesComplete, distinct, rows, missing, type, }) {
    const filled = rows - missing;
    if (kind !== "categorical" || type !== "VARCHAR" || !valuesComplete || distinct > 20 || distinct === 0)
        return [];
    if (filled < 20 || filled / distinct < 5)
        return [];
    const texts = values.map(({ value }) => String(value)).toSorted();
    return [
        "          - metric: invalidValues",
        `            mustBe: 0 # ${distinct} ${distinct === 1 ? "value" : "values"} in ${filled} cells; add new ones here`,
        `            arguments: { validValues: [${texts.map(quoted).join(", ")}] }`,
    ];
}
/** Twice the share of empty cells that was seen, and one percent, at most all. */
function missingOf({ missing, rows, distinct }) {
    if (missing === 0 || rows === 0 || distinct === 0)
        return [];
    const share = (100 * missing) / rows;
    const limit = Math.min(100, Math.ceil(share * 2 + 1));
    if (limit >= 100)
        return [];
    return [
        "          - metric: nullValues",
        `            mustBeLessOrEqualTo: ${limit} # seen: ${Number(share.toPrecision(3))}% empty; twice that and one more`,
        "            unit: percent",
    ];
}
/** A text as a YAML scalar on one line, quoted where YAML would read something else. */
function scalar(text) {
    const plain = (0,dist/* stringify */.As)(text, { lineWidth: 0, defaultStringType: "PLAIN" }).trimEnd();
    return plain.includes("\n") || plain.startsWith("|") || plain.startsWith(">")
        ? JSON.stringify(text)
        : plain;
}
function quoted(text) {
    return JSON.stringify(text);
}
function oneLine(text) {
    return text.replaceAll(/[\r\n\u2028\u2029]+/g, " ");
}

;// CONCATENATED MODULE: ./out/validate-data/propose/grow.js







/** More new values than this are no growth of a list. */
const mostNewValues = 50;
/**
 * An ODCS contract with what the data has grown by: new columns, values beyond a bound or outside a list, longer or
 * shorter texts, more rows than allowed. Nothing is ever made narrower, and what is no growth (empty cells where none
 * may be, a key that stands twice, a value of another type) stays a violation. Comments and order are kept.
 * @throws ConfigurationError where it is no ODCS contract of this data
 */
async function growContract(text, path, seen) {
    const contract = (0,contracts_contract/* parseContract */.U)(text, path);
    if (contract.format !== "ODCS") {
        throw new errors/* ConfigurationError */.j1(`propose-contract: ${path} is a contract of the format ${contract.format}; only ODCS contracts are updated. Name another path.`);
    }
    const { personal } = contract.compile(seen.table, seen.name);
    const document = (0,dist/* parseDocument */.Tp)(text);
    const objects = contract.document.value.schema;
    const index = (0,odcs/* chooseObject */.J)(objects, seen.name, seen.table, contract.document);
    const object = document.getIn(["schema", index], true);
    const edits = new Edits(text);
    const changes = [];
    const properties = (0,dist/* isMap */.jh)(object) ? object.get("properties", true) : undefined;
    if (!(0,dist/* isMap */.jh)(object) || !(0,dist/* isSeq */.oP)(properties))
        return { text, changes };
    const named = new Set();
    for (const property of properties.items) {
        if (!(0,dist/* isMap */.jh)(property))
            continue;
        const [name, physical] = [property.get("name"), property.get("physicalName")];
        const column = [physical, name].flatMap((one) => typeof one === "string" ? seen.profile.columns.filter((each) => each.name === one) : [])[0];
        if (column === undefined)
            continue;
        named.add(column.name);
        widen(property, column, seen.facts.get(column.name), edits, changes);
        if (!personal.has(column.name))
            await addValues(property, column, seen, edits, changes);
    }
    for (const column of seen.profile.columns) {
        if (named.has(column.name))
            continue;
        const lines = propertyOf(column, seen.facts.get(column.name)).map((line) => line.slice(6));
        edits.appendBlock(properties, lines);
        changes.push(`${column.name} is new`);
    }
    allowRows(object, seen.profile.rows, edits, changes);
    return { text: changes.length === 0 ? text : edits.apply(), changes };
}
function numberAt(map, key) {
    const found = map.get(key, true);
    return (0,dist/* isScalar */.jn)(found) && typeof found.value === "number" ? found : undefined;
}
function widen(property, column, facts, edits, changes) {
    const options = property.get("logicalTypeOptions", true);
    if (!(0,dist/* isMap */.jh)(options))
        return;
    const set = (key, value, reason) => {
        const scalar = numberAt(options, key);
        edits.replace(scalar, String(value), reason);
        changes.push(`${column.name}: ${key} ${scalar.value} becomes ${value}`);
    };
    const isBeyond = (key, test) => {
        const bound = numberAt(options, key);
        return bound !== undefined && test(bound.value);
    };
    const range = slackRange(column, logicalType(column));
    if (range !== undefined) {
        const { min, max } = column.numeric;
        const { low, high, slack } = range;
        const below = low < min ? low : min - slack;
        const above = high > max ? high : max + slack;
        if (isBeyond("minimum", (bound) => min < bound))
            set("minimum", low, lowReason(min, low));
        if (isBeyond("exclusiveMinimum", (bound) => min <= bound))
            set("exclusiveMinimum", below, lowReason(min, below));
        if (isBeyond("maximum", (bound) => max > bound))
            set("maximum", high, highReason(max));
        if (isBeyond("exclusiveMaximum", (bound) => max >= bound))
            set("exclusiveMaximum", above, highReason(max));
    }
    if (facts === undefined)
        return;
    const { shortest, longest } = facts;
    if (isBeyond("maxLength", (bound) => longest > bound))
        set("maxLength", 2 * longest, lengthReason(longest));
    if (isBeyond("minLength", (bound) => shortest < bound))
        set("minLength", shortest, `# seen: ${shortest} characters at the least`);
}
/** Adds what the data has to the lists of valid values. */
async function addValues(property, column, { table, engine }, edits, changes) {
    const quality = property.get("quality", true);
    for (const rule of (0,dist/* isSeq */.oP)(quality) ? quality.items : []) {
        if (!(0,dist/* isMap */.jh)(rule) || rule.get("metric") !== "invalidValues")
            continue;
        const list = rule.getIn(["arguments", "validValues"], true) ?? rule.get("validValues", true);
        if (!(0,dist/* isSeq */.oP)(list))
            continue;
        const values = await newValues(list, table, column.name, engine);
        if (values.length === 0 || values.length > mostNewValues)
            continue;
        const first = list.items[0];
        const isText = !(0,dist/* isScalar */.jn)(first) || typeof first.value === "string";
        const isPlain = list.flow !== true && (0,dist/* isScalar */.jn)(first) && first.type === "PLAIN";
        const written = values.map((value) => (!isText ? value : isPlain ? scalar(value) : quoted(value)));
        if (!isText && !values.every((value) => /^-?\d+(\.\d+)?$|^true$|^false$/.test(value)))
            continue;
        edits.append(list, written, "# seen: new in the data");
        changes.push(`${column.name}: validValues gets ${written.join(", ")}`);
    }
}
async function newValues(list, table, name, engine) {
    const { typed } = table.column(name);
    const known = list.items.flatMap((item) => ((0,dist/* isScalar */.jn)(item) ? [String(item.value)] : []));
    const text = `CAST(${typed} AS VARCHAR)`;
    const rows = await engine.rows(`SELECT DISTINCT ${text} AS v FROM ${table.storage} WHERE ${typed} IS NOT NULL AND ${text} NOT IN ${(0,sql/* literals */.v$)(known.length === 0 ? ["\u0001"] : known)} ORDER BY v LIMIT ${mostNewValues + 1}`);
    return rows.map(({ v }) => v);
}
/** The number of rows may grow; that it shrank is for a person to judge. */
function allowRows(object, rows, edits, changes) {
    const quality = object.get("quality", true);
    for (const rule of (0,dist/* isSeq */.oP)(quality) ? quality.items : []) {
        if (!(0,dist/* isMap */.jh)(rule) || rule.get("metric") !== "rowCount" || rule.get("unit") === "percent")
            continue;
        for (const key of ["mustBeLessThan", "mustBeLessOrEqualTo"]) {
            const bound = numberAt(rule, key);
            if (bound === undefined || (key === "mustBeLessThan" ? rows < bound.value : rows <= bound.value))
                continue;
            edits.replace(bound, String(2 * rows), `# seen: ${rows} rows; twice that`);
            changes.push(`rowCount: ${key} ${bound.value} becomes ${2 * rows}`);
        }
    }
}

;// CONCATENATED MODULE: ./out/validate-data/propose.js







/** Stops before any work: one dataset is needed, and a path that a contract can have. */
async function checkProposal(path, requests, workspace) {
    if (requests.length !== 1) {
        throw new errors/* ConfigurationError */.j1(`propose-contract: a contract is inferred from one dataset, and ${requests.length} are named. Name one in data.`);
    }
    if (!/\.(ya?ml|json)$/i.test(path)) {
        throw new errors/* ConfigurationError */.j1(`propose-contract: ${path} has to end in .yaml.`);
    }
    await workspace.writable(path, "propose-contract");
}
/**
 * Writes the contract inferred from a dataset, or what an existing one has to grow by, into the working folder, onto
 * the branch, or onto a branch of its own with a pull request. A second run on the same data changes nothing.
 */
async function proposeContract({ name, table, profile }, path, mode, engine, runtime) {
    const facts = await textFacts(engine, table);
    const file = runtime.workspace.relative(await runtime.workspace.writable(path, "propose-contract"));
    const object = objectName(name);
    let grown;
    const title = () => grown === undefined ? `Propose a data contract for ${object}` : `Let the data contract of ${object} grow`;
    const landed = await (0,landing/* land */.o)({
        build: async (head) => {
            const before = await head.read(file);
            grown =
                before === undefined
                    ? undefined
                    : await growContract(before, file, { name, table, profile, facts, engine });
            const content = grown?.text ?? contractOf(name, profile, facts, table.badRowCount);
            return content === before ? undefined : [{ path: file, content }];
        },
        message: title,
        branch: `mergeline/contract-${object
            .replaceAll(/[^A-Za-z0-9-]+/g, "-")
            .replaceAll(/^-+|-+$/g, "")
            .slice(0, 60) || "data"}`,
        pullRequest: () => ({
            title: title(),
            body: bodyOf(name, file, profile.rows, grown, table.badRowCount),
        }),
    }, mode, runtime);
    const changes = grown?.changes ?? [];
    return {
        path: file,
        changed: landed.changed,
        changes,
        pullRequest: landed.pullRequest?.url ?? landed.pullRequest?.branch,
        summary: sentenceOf(file, landed, grown, table.badRowCount),
    };
}
function sentenceOf(file, landed, grown, unread) {
    const request = landed.pullRequest;
    const where = request === undefined ? "" : ` (${request.url ?? request.branch})`;
    if (grown === undefined)
        return `A contract was proposed: ${file}${where}${unread === 0 ? "" : ` (${(0,number/* countOf */.pq)(unread, "unreadable record")} left out)`}`;
    if (grown.changes.length === 0)
        return `The contract ${file} has room for all that the data has`;
    return `The contract ${file} grows by ${(0,number/* countOf */.pq)(grown.changes.length, "change")}${where}: ${grown.changes.slice(0, 3).join("; ")}${grown.changes.length > 3 ? "; …" : ""}`;
}
const mostListed = 100;
function bodyOf(name, file, rows, grown, unread) {
    const from = `${(0,number/* countOf */.pq)(rows, "row")} of ${(0,markdown/* escape */.ih)(name)}`;
    const warning = unread === 0 ? "" : `\n\n**${unreadSentence(unread)}**`;
    if (grown === undefined) {
        return `${(0,markdown/* code */.aY)(file)} is inferred from ${from}, with a comment for each bound that says why it is what it is. Read it, tighten it, and merge it.${warning}`;
    }
    const list = grown.changes.slice(0, mostListed).map((change) => `- ${(0,markdown/* escape */.ih)(change)}`);
    const rest = grown.changes.length - mostListed;
    if (rest > 0)
        list.push(`- ${rest} more`);
    return `${from} have what ${(0,markdown/* code */.aY)(file)} does not allow yet. Merge this where that is growth; where it is a mistake, mend the data instead.${warning}\n\n${list.join("\n")}`;
}


/***/ })

};
