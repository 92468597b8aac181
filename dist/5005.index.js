export const id = 5005;
export const ids = [5005];
export const modules = {

/***/ 165:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   OZ: () => (/* binding */ formatAlias),
/* harmony export */   sj: () => (/* binding */ parseAlias)
/* harmony export */ });
/* unused harmony export alias */
/* harmony import */ var zod__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(27597);
/* harmony import */ var _document_check_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(88803);
/* harmony import */ var _document_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(66280);
/* harmony import */ var _plain_document_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(787);
/* harmony import */ var _record_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(8848);





/** A name that points to one version: `champion`, or an environment. One small file each. */
const alias = zod__WEBPACK_IMPORTED_MODULE_4__/* .strictObject */ .rej({
    version: _record_js__WEBPACK_IMPORTED_MODULE_3__/* .version */ .rE,
    previous: _record_js__WEBPACK_IMPORTED_MODULE_3__/* .version */ .rE.optional().describe("Where it pointed before."),
    split: zod__WEBPACK_IMPORTED_MODULE_4__/* .strictObject */ .rej({
        version: _record_js__WEBPACK_IMPORTED_MODULE_3__/* .version */ .rE,
        weight: zod__WEBPACK_IMPORTED_MODULE_4__/* .int */ .Whr().min(1).max(99).describe("Percent of the traffic that the other version gets."),
    })
        .optional()
        .describe("A second version that is served beside this one, in an environment."),
    updatedAt: _record_js__WEBPACK_IMPORTED_MODULE_3__/* .timestamp */ .vE,
    by: _record_js__WEBPACK_IMPORTED_MODULE_3__/* .line */ .n8.optional(),
    reason: _record_js__WEBPACK_IMPORTED_MODULE_3__/* .line */ .n8.optional(),
});
/** @throws ConfigurationError with file, line and column */
function parseAlias(text, path) {
    const plain = alias.safeParse((0,_plain_document_js__WEBPACK_IMPORTED_MODULE_2__/* .readPlainDocument */ .i)(text));
    // Whatever is unusual or wrong: this reader knows the place.
    return plain.success ? plain.data : (0,_document_check_js__WEBPACK_IMPORTED_MODULE_0__/* .check */ .z)(alias, (0,_document_js__WEBPACK_IMPORTED_MODULE_1__/* .readDocument */ .u)(text, path), "An alias with a version");
}
/** The alias as YAML, keys in a fixed order. */
function formatAlias(value) {
    const { version, previous, split, updatedAt, by, reason } = value;
    return (0,_document_js__WEBPACK_IMPORTED_MODULE_1__/* .writeDocument */ .f)({
        version,
        ...(previous === undefined ? {} : { previous }),
        ...(split === undefined ? {} : { split }),
        updatedAt,
        ...(by === undefined ? {} : { by }),
        ...(reason === undefined ? {} : { reason }),
    });
}


/***/ }),

/***/ 66280:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   f: () => (/* binding */ writeDocument),
/* harmony export */   u: () => (/* binding */ readDocument)
/* harmony export */ });
/* harmony import */ var yaml__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(38815);
/* harmony import */ var _document_yaml_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(19368);
/* harmony import */ var _runtime_errors_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(43575);



/** The most that a record, alias or quarantine file may have, in characters. */
const limit = 1024 * 1024;
/**
 * Reads a file of the registry: YAML without anchors, aliases or tags, whose keys are text, and whose numbers are
 * written one way only (`017` is 17 to one reader and 15 to another).
 * @throws ConfigurationError with file, line and column
 */
function readDocument(text, path) {
    if (text.length > limit) {
        throw new _runtime_errors_js__WEBPACK_IMPORTED_MODULE_2__/* .ConfigurationError */ .j1(`has ${text.length} characters; a file of the registry has at most ${limit}.`, {
            place: { file: path },
        });
    }
    const control = /[^\P{Cc}\t\n\r]/u.exec(text);
    if (control !== null) {
        throw refusal(text, control.index, path, "holds a control character; only printable text is allowed.");
    }
    return (0,_document_yaml_js__WEBPACK_IMPORTED_MODULE_1__/* .parseYaml */ .h)(text, path, refuseAmbiguity);
}
/** Refuses what a record can do without, and what two readers of YAML may take for two different things. */
function refuseAmbiguity(document, at) {
    const refuse = (offset, message) => {
        throw new _runtime_errors_js__WEBPACK_IMPORTED_MODULE_2__/* .ConfigurationError */ .j1(message, { place: at(offset) });
    };
    (0,yaml__WEBPACK_IMPORTED_MODULE_0__/* .visit */ .YR)(document, {
        Node: (_, node) => {
            const offset = node.range?.[0] ?? 0;
            if ((0,yaml__WEBPACK_IMPORTED_MODULE_0__/* .isAlias */ .Vj)(node) || ("anchor" in node && node.anchor !== undefined)) {
                refuse(offset, "uses a YAML anchor or alias; write the value out.");
            }
            if (node.tag !== undefined)
                refuse(offset, "uses a YAML tag; only plain values are allowed.");
            if ((0,yaml__WEBPACK_IMPORTED_MODULE_0__/* .isScalar */ .jn)(node) && typeof node.value === "number" && /^[-+]?0[0-9ox]/.test(node.source ?? "")) {
                refuse(offset, `has the number ${node.source}; write it without leading zeros.`);
            }
        },
        Pair: (_, pair) => {
            if ((0,yaml__WEBPACK_IMPORTED_MODULE_0__/* .isMap */ .jh)(pair.key) || ((0,yaml__WEBPACK_IMPORTED_MODULE_0__/* .isScalar */ .jn)(pair.key) && typeof pair.key.value !== "string")) {
                refuse(pair.key.range?.[0] ?? 0, "has a key that is not text; put it in quotes.");
            }
        },
    });
}
/** YAML that comes out the same for the same value: keys in the order of the object, no line folding, no aliases. */
function writeDocument(value) {
    return (0,yaml__WEBPACK_IMPORTED_MODULE_0__/* .stringify */ .As)(value, {
        lineWidth: 0,
        aliasDuplicateObjects: false,
        version: "1.2",
        defaultKeyType: null,
    });
}
function refusal(text, offset, file, message) {
    const before = text.slice(0, offset).split("\n");
    const place = { file, line: before.length, column: (before.at(-1)?.length ?? 0) + 1 };
    return new _runtime_errors_js__WEBPACK_IMPORTED_MODULE_2__/* .ConfigurationError */ .j1(message, { place });
}


/***/ }),

/***/ 66511:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Z: () => (/* binding */ layout)
/* harmony export */ });
/** Where in the registry folder each thing of a model lies. `registry` is the folder's path. */
const layout = {
    model: (registry, model) => `${registry}/${model}/model.yaml`,
    versions: (registry, model) => `${registry}/${model}/versions`,
    record: (registry, model, version) => `${registry}/${model}/versions/${version}.yaml`,
    aliases: (registry, model) => `${registry}/${model}/aliases`,
    alias: (registry, model, alias) => `${registry}/${model}/aliases/${alias}.yaml`,
    profile: (registry, model, version) => `${registry}/${model}/profiles/${version}.json`,
    quarantine: (registry, model, version) => `${registry}/${model}/quarantine/${version}.yaml`,
    receipt: (registry, model, version) => `${registry}/${model}/receipts/${version}.sigstore.json`,
    overrides: (registry, model) => `${registry}/${model}/overrides`,
};


/***/ }),

/***/ 95982:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Xs: () => (/* binding */ checkModelName),
/* harmony export */   cY: () => (/* binding */ checkAliasName),
/* harmony export */   jp: () => (/* binding */ isModelName)
/* harmony export */ });
/* harmony import */ var _runtime_errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(43575);

/** Names that Windows keeps for devices, with any extension: a clone there could not hold their folder. */
const reserved = /^(con|prn|aux|nul|com\d|lpt\d)$/;
/**
 * A model's name as a folder, a branch and a Kubernetes label: a DNS label (RFC 1123) that every file system can hold.
 * @param what where the name was given, for the error
 * @throws ConfigurationError
 */
function checkModelName(name, what = "name") {
    if (!isModelName(name)) {
        throw new _runtime_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .ConfigurationError */ .j1(`${what}: ${JSON.stringify(name)} is not a model name: lower-case letters, digits and hyphens, at most 63 of them.`);
    }
    if (reserved.test(name)) {
        throw new _runtime_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .ConfigurationError */ .j1(`${what}: ${name} is a name that Windows keeps for a device. Choose another one.`);
    }
    return name;
}
/** Whether text has the form of a model's name. */
function isModelName(name) {
    return name.length <= 63 && /^[a-z0-9]([a-z0-9-]*[a-z0-9])?$/.test(name);
}
/** Words that already mean something where an alias may stand. */
const taken = ["latest", "none", "head"];
/** @throws ConfigurationError when the text can't be the name of an alias */
function checkAliasName(name, what = "alias") {
    if (name.length > 63 ||
        !/^[a-z]([a-z0-9-]*[a-z0-9])?$/.test(name) ||
        taken.includes(name) ||
        reserved.test(name)) {
        throw new _runtime_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .ConfigurationError */ .j1(`${what}: ${JSON.stringify(name)} is not an alias name: lower-case letters, digits and hyphens, a letter first, at most 63, and not ${taken.join(", ")}.`);
    }
    return name;
}


/***/ }),

/***/ 787:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   i: () => (/* binding */ readPlainDocument)
/* harmony export */ });
/** Text that YAML reads as it stands, without quotes: no colon or hash that could mean more, no blank at its end. */
const bare = /^[\p{L}\p{N}_/@(][\p{L}\p{N}_/@().,+=-]*(?:[: ][\p{L}\p{N}_/@().,+=-]+)*$/u;
const quoted = /^(?:"([^"\\\p{C}\u2028\u2029]*)"|'([^'\p{C}\u2028\u2029]*)')$/u;
const number = /^-?(?:0|[1-9]\d{0,14})(?:\.\d{1,17})?(?:e[-+]?\d{1,3})?$/;
/** What might be a number, a truth value or nothing to YAML 1.2, in whatever spelling. */
const ambiguous = /^(?:[-+]?[\d_]*\.?[\d_]*(?:e[-+]?\d*)?|[-+]?0[xob].*|null|true|false)$/i;
/** Thrown inside only: the text is more than this reads. */
const notPlain = Symbol("not plain");
/**
 * Reads the YAML that the registry writes, in a hundredth of the time that the full reader takes: blocks, plain and
 * simply quoted texts, plain numbers. Whatever could be read in two ways, or only by the full reader, it leaves alone.
 * @returns the same value as the full reader, or undefined where only that one can tell
 */
function readPlainDocument(text) {
    if (!text.endsWith("\n") || text.length > 1024 * 1024)
        return undefined;
    try {
        return new PlainReader(text).document();
    }
    catch (error) {
        if (error === notPlain)
            return undefined;
        throw error;
    }
}
/** Goes through the text once, a line at a time: a line is `key: value`, `key:`, `- key: value` or `- value`. */
class PlainReader {
    text;
    /** Where the line begins, and where it ends. */
    start = 0;
    end = -1;
    /** Blanks before the line's text. */
    spaces = 0;
    isItem = false;
    /** The key of the line, where it has one. */
    key;
    /** Where the value begins; at the end of the line there is none. */
    valueAt = 0;
    constructor(text) {
        this.text = text;
        this.next();
    }
    document() {
        const value = this.block(0);
        if (this.start < this.text.length)
            throw notPlain;
        return value;
    }
    /** Goes to the next line. Behind the last one `spaces` is -1. */
    next() {
        const { text } = this;
        this.start = this.end + 1;
        if (this.start >= text.length) {
            [this.spaces, this.isItem, this.key] = [-1, false, undefined];
            return;
        }
        this.end = text.indexOf("\n", this.start);
        let at = this.start;
        while (text.charCodeAt(at) === blank)
            at += 1;
        this.spaces = at - this.start;
        this.isItem = text.charCodeAt(at) === dash && text.charCodeAt(at + 1) === blank;
        if (this.isItem)
            at += 2;
        if (at >= this.end)
            throw notPlain;
        const name = at;
        if (is(text.charCodeAt(at), keyHead))
            while (is(text.charCodeAt(at), keyTail))
                at += 1;
        const hasValue = text.charCodeAt(at + 1) === blank && at + 2 < this.end;
        const isKey = at > name && text.charCodeAt(at) === colon && (hasValue || at + 1 === this.end);
        this.key = isKey ? text.slice(name, at) : undefined;
        this.valueAt = !isKey ? name : hasValue ? at + 2 : this.end;
    }
    block(indent) {
        if (this.spaces !== indent)
            throw notPlain;
        return this.isItem ? this.sequence(indent) : this.mapping(indent);
    }
    sequence(indent) {
        const items = [];
        while (this.spaces === indent) {
            if (!this.isItem)
                throw notPlain;
            if (this.key === undefined)
                items.push(this.scalar());
            else
                items.push(this.mapping(indent + 2));
        }
        return items;
    }
    /** A mapping whose first line may stand behind the dash of an item. */
    mapping(indent) {
        const found = {};
        for (let isFirst = true;; isFirst = false) {
            const { key } = this;
            const own = this.isItem ? this.spaces + 2 : this.spaces;
            if (own < indent || (!isFirst && this.isItem)) {
                if (own > indent)
                    throw notPlain;
                return found;
            }
            if (own !== indent || key === undefined || !isPlainKey(key) || Object.hasOwn(found, key))
                throw notPlain;
            if (this.valueAt < this.end)
                found[key] = this.scalar();
            else {
                this.next();
                found[key] = this.block(indent + 2);
            }
        }
    }
    /** The value of the line, which ends with it. */
    scalar() {
        const value = scalarOf(this.text.slice(this.valueAt, this.end));
        this.next();
        return value;
    }
}
function isPlainKey(key) {
    return !(is(key.charCodeAt(0), doubtful) && ambiguous.test(key)) && key !== "__proto__";
}
function scalarOf(text) {
    const head = text.charCodeAt(0);
    if (head === 0x22 || head === 0x27) {
        const [, double, single] = quoted.exec(text) ?? [];
        const content = double ?? single;
        if (content === undefined)
            throw notPlain;
        return content;
    }
    if (is(head, doubtful)) {
        if (text === "null")
            return null;
        if (text === "true")
            return true;
        if (text === "false")
            return false;
        if (number.test(text))
            return Number(text);
        if (ambiguous.test(text))
            throw notPlain;
    }
    if (!isBare(text))
        throw notPlain;
    return text;
}
function isBare(text) {
    if (!is(text.charCodeAt(0), bareHead))
        return bare.test(text);
    // What follows a colon or a blank has to be a letter again: so neither is the last, and no two stand together.
    let before = true;
    for (let at = 1; at < text.length; at++) {
        const code = text.charCodeAt(at);
        if (code >= 128)
            return bare.test(text);
        const isLetter = is(code, bareTail);
        if (!isLetter && !(before && (code === colon || code === blank)))
            return false;
        before = isLetter;
    }
    return before;
}
const blank = 0x20;
const dash = 0x2d;
const colon = 0x3a;
/** What an ASCII character may be: the first or a later one of a bare text or of a key, or the first of an ambiguous one. */
const [bareHead, bareTail, keyHead, keyTail, doubtful] = [1, 2, 4, 8, 16];
const kinds = Uint8Array.from({ length: 128 }, (_, code) => {
    const one = String.fromCharCode(code);
    const kind = (pattern, bit) => (pattern.test(one) ? bit : 0);
    return (kind(/[\w/@(]/, bareHead) |
        kind(/[\w/@().,+=-]/, bareTail) |
        kind(/[A-Za-z_]/, keyHead) |
        kind(/[\w.-]/, keyTail) |
        kind(/[-+.\d_entf]/i, doubtful));
});
/** Only ASCII characters are of a kind; the place behind the end of a text is none. */
function is(code, kind) {
    return code < 128 && (kinds[code] & kind) !== 0;
}


/***/ }),

/***/ 712:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   j: () => (/* binding */ parseProfile)
/* harmony export */ });
/* harmony import */ var zod__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(27597);
/* harmony import */ var _document_check_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(88803);
/* harmony import */ var _document_yaml_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(19368);
/* harmony import */ var _runtime_errors_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(43575);




/** As much of a profile as everything that reads one relies on. */
const head = zod__WEBPACK_IMPORTED_MODULE_3__/* .looseObject */ ._H3({
    schema: zod__WEBPACK_IMPORTED_MODULE_3__/* ["enum"] */ .k5n(["mergeline.profile/1", "mergeline.profile/2"]),
    rows: zod__WEBPACK_IMPORTED_MODULE_3__/* .int */ .Whr().min(0),
    digest: zod__WEBPACK_IMPORTED_MODULE_3__/* .string */ .YjP(),
    columns: zod__WEBPACK_IMPORTED_MODULE_3__/* .array */ .YOg(zod__WEBPACK_IMPORTED_MODULE_3__/* .looseObject */ ._H3({ name: zod__WEBPACK_IMPORTED_MODULE_3__/* .string */ .YjP(), kind: zod__WEBPACK_IMPORTED_MODULE_3__/* .string */ .YjP(), rows: zod__WEBPACK_IMPORTED_MODULE_3__/* .int */ .Whr(), missing: zod__WEBPACK_IMPORTED_MODULE_3__/* .int */ .Whr() })),
});
/**
 * Reads a profile that validate-data wrote.
 * @throws ConfigurationError with file, line and column
 */
function parseProfile(text, path) {
    let value;
    try {
        value = JSON.parse(text);
    }
    catch {
        // Not JSON: the YAML reader says where it goes wrong.
        return (0,_document_check_js__WEBPACK_IMPORTED_MODULE_0__/* .check */ .z)(head, (0,_document_yaml_js__WEBPACK_IMPORTED_MODULE_1__/* .parseYaml */ .h)(text, path), "A profile");
    }
    if (typeof value === "object" && value !== null && "action" in value && "toolVersion" in value) {
        throw new _runtime_errors_js__WEBPACK_IMPORTED_MODULE_2__/* .ConfigurationError */ .j1(`is the report of ${String(value.action)}, not a profile. validate-data writes profiles to .mergeline/profiles/.`, { place: { file: path } });
    }
    const schema = typeof value === "object" && value !== null && "schema" in value ? value.schema : undefined;
    const version = /^mergeline\.profile\/(\d{1,6})$/.exec(String(schema))?.[1];
    if (version !== undefined && Number(version) > 2) {
        throw new _runtime_errors_js__WEBPACK_IMPORTED_MODULE_2__/* .ConfigurationError */ .j1(`schema is ${String(schema)}, which a newer Mergeline wrote; this one reads versions 1 and 2. Use the version that wrote it, or write the profile again with validate-data.`, { place: { file: path } });
    }
    const file = { file: path, value, place: () => ({ file: path }), placeOfKey: () => ({ file: path }) };
    return (0,_document_check_js__WEBPACK_IMPORTED_MODULE_0__/* .check */ .z)(head, file, "A profile");
}


/***/ }),

/***/ 74469:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   fK: () => (/* binding */ isQuarantined),
/* harmony export */   mW: () => (/* binding */ parseQuarantine),
/* harmony export */   ur: () => (/* binding */ formatQuarantine)
/* harmony export */ });
/* unused harmony export quarantine */
/* harmony import */ var zod__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(27597);
/* harmony import */ var _document_check_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(88803);
/* harmony import */ var _document_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(66280);
/* harmony import */ var _record_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(8848);




/** Why a version must not be deployed, and until when. */
const quarantine = zod__WEBPACK_IMPORTED_MODULE_3__/* .strictObject */ .rej({
    version: _record_js__WEBPACK_IMPORTED_MODULE_2__/* .version */ .rE,
    reason: _record_js__WEBPACK_IMPORTED_MODULE_2__/* .line */ .n8,
    since: _record_js__WEBPACK_IMPORTED_MODULE_2__/* .timestamp */ .vE,
    until: _record_js__WEBPACK_IMPORTED_MODULE_2__/* .timestamp */ .vE
        .optional()
        .describe("When it ends by itself. Without it, it lasts until the file is removed."),
});
/** @throws ConfigurationError with file, line and column */
function parseQuarantine(text, path) {
    return (0,_document_check_js__WEBPACK_IMPORTED_MODULE_0__/* .check */ .z)(quarantine, (0,_document_js__WEBPACK_IMPORTED_MODULE_1__/* .readDocument */ .u)(text, path), "A quarantine with version, reason and since");
}
/** The quarantine as YAML, keys in a fixed order. */
function formatQuarantine(value) {
    const { version, reason, since, until } = value;
    return (0,_document_js__WEBPACK_IMPORTED_MODULE_1__/* .writeDocument */ .f)({ version, reason, since, ...(until === undefined ? {} : { until }) });
}
/** Whether a quarantine holds at a moment. */
function isQuarantined(value, now) {
    return value !== undefined && (value.until === undefined || now.getTime() < Date.parse(value.until));
}


/***/ }),

/***/ 8848:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   AO: () => (/* binding */ versionRecord),
/* harmony export */   Gj: () => (/* binding */ gate),
/* harmony export */   Hh: () => (/* binding */ parseRecord),
/* harmony export */   br: () => (/* binding */ digest),
/* harmony export */   dj: () => (/* binding */ artifact),
/* harmony export */   lr: () => (/* binding */ gateVerdict),
/* harmony export */   n8: () => (/* binding */ line),
/* harmony export */   rE: () => (/* binding */ version),
/* harmony export */   vE: () => (/* binding */ timestamp)
/* harmony export */ });
/* unused harmony export features */
/* harmony import */ var zod__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(27597);
/* harmony import */ var zod__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(64377);
/* harmony import */ var _document_check_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(88803);
/* harmony import */ var _runtime_errors_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(43575);
/* harmony import */ var _document_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(66280);
/* harmony import */ var _plain_document_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(787);





/** `sha256:` and 64 lower-case hexadecimal digits. */
const digest = zod__WEBPACK_IMPORTED_MODULE_4__/* .string */ .YjP()
    .regex(/^sha256:[0-9a-f]{64}$/, "a digest is needed: sha256: and 64 hexadecimal digits");
/** Seconds precision and UTC, as the records write it: 2026-11-20T09:30:00Z. */
const timestamp = zod__WEBPACK_IMPORTED_MODULE_5__/* .datetime */ .w$({ message: "a time in UTC is needed, such as 2026-11-20T09:30:00Z" });
/** Text of one line: control characters could forge lines where it is shown. */
const line = zod__WEBPACK_IMPORTED_MODULE_4__/* .string */ .YjP()
    .min(1)
    .max(4096)
    .regex(/^[^\p{Cc}\u2028\u2029]+$/u, "one line of text without control characters is needed");
const count = zod__WEBPACK_IMPORTED_MODULE_4__/* .int */ .Whr().min(0);
const finite = zod__WEBPACK_IMPORTED_MODULE_4__/* .number */ .aig();
const version = zod__WEBPACK_IMPORTED_MODULE_4__/* .int */ .Whr().min(1).max(Number.MAX_SAFE_INTEGER);
const scalar = zod__WEBPACK_IMPORTED_MODULE_4__/* .union */ .KCZ([zod__WEBPACK_IMPORTED_MODULE_4__/* .string */ .YjP(), finite, zod__WEBPACK_IMPORTED_MODULE_4__/* .boolean */ .zMY(), zod__WEBPACK_IMPORTED_MODULE_4__/* ["null"] */ .chJ()]);
const parameter = zod__WEBPACK_IMPORTED_MODULE_4__/* .lazy */ .RZV(() => zod__WEBPACK_IMPORTED_MODULE_4__/* .union */ .KCZ([scalar, zod__WEBPACK_IMPORTED_MODULE_4__/* .array */ .YOg(parameter), zod__WEBPACK_IMPORTED_MODULE_4__/* .record */ .g1P(zod__WEBPACK_IMPORTED_MODULE_4__/* .string */ .YjP(), parameter)]));
const artifact = zod__WEBPACK_IMPORTED_MODULE_4__/* .strictObject */ .rej({
    uri: line.describe("Where the bytes are: file:path from the repository's root, file:///absolute, or any URI."),
    digest: digest.describe("sha256 of the bytes."),
    bytes: count.optional(),
    format: line.optional().describe("What kind of file it is: joblib, onnx, safetensors, …"),
    path: line
        .regex(/^(?!.*(^|\/)\.{0,2}(\/|$))[^\\]+$/, "a path below the model's folder is needed")
        .optional()
        .describe("Where it lies in the model's folder, for a model of several files."),
});
/** Feast's feature views, as its registry had them when the version was registered. */
const features = zod__WEBPACK_IMPORTED_MODULE_4__/* .strictObject */ .rej({
    project: line.optional(),
    service: line.optional().describe("The feature service that the data was retrieved with."),
    views: zod__WEBPACK_IMPORTED_MODULE_4__/* .array */ .YOg(zod__WEBPACK_IMPORTED_MODULE_4__/* .strictObject */ .rej({
        name: line,
        version: count.optional().describe("Feast's own number of the view's definition, from 0."),
        updatedAt: timestamp.optional().describe("When feast apply last changed it."),
    })),
});
const gate = zod__WEBPACK_IMPORTED_MODULE_4__/* .strictObject */ .rej({
    verdict: zod__WEBPACK_IMPORTED_MODULE_4__/* ["enum"] */ .k5n(["pass", "override"]),
    policyDigest: digest.optional().describe("sha256 of the policy that judged."),
    baseline: zod__WEBPACK_IMPORTED_MODULE_4__/* .union */ .KCZ([version, line])
        .nullable()
        .optional()
        .describe("What it was compared with: a version or a file."),
    reportDigest: digest.optional().describe("sha256 of the gate's report."),
    approvals: zod__WEBPACK_IMPORTED_MODULE_4__/* .array */ .YOg(line).optional(),
    override: zod__WEBPACK_IMPORTED_MODULE_4__/* .strictObject */ .rej({ by: line, reason: line, until: line.optional(), record: line })
        .optional()
        .describe("The recorded decision that let it pass without a gate's yes."),
    receipt: zod__WEBPACK_IMPORTED_MODULE_4__/* .strictObject */ .rej({
        digest: digest.describe("sha256 of the statement that this record stands for, in canonical JSON."),
        bundle: digest.optional().describe("sha256 of the Sigstore bundle in receipts/, where it was signed."),
    })
        .optional()
        .describe("The gate's receipt: what it judged, and how."),
});
/** One immutable record a version, in the words of ModelPack, Kubeflow Model Registry, MLflow and Hugging Face. */
const versionRecord = zod__WEBPACK_IMPORTED_MODULE_4__/* .strictObject */ .rej({
    name: line,
    version,
    createdAt: timestamp,
    authors: zod__WEBPACK_IMPORTED_MODULE_4__/* .array */ .YOg(line).optional(),
    source: zod__WEBPACK_IMPORTED_MODULE_4__/* .strictObject */ .rej({
        repository: line.optional(),
        commit: line.optional(),
        ref: line.optional(),
        pullRequest: zod__WEBPACK_IMPORTED_MODULE_4__/* .int */ .Whr().positive().optional(),
        runUrl: line.optional(),
    })
        .optional(),
    artifacts: zod__WEBPACK_IMPORTED_MODULE_4__/* .array */ .YOg(artifact).min(1),
    data: zod__WEBPACK_IMPORTED_MODULE_4__/* .array */ .YOg(zod__WEBPACK_IMPORTED_MODULE_4__/* .strictObject */ .rej({
        name: line,
        uri: line.optional(),
        digest: digest.optional(),
        rows: count.optional(),
        revision: line.optional(),
        features: features.optional().describe("What of a feature store it was made from."),
    }))
        .optional(),
    training: zod__WEBPACK_IMPORTED_MODULE_4__/* .strictObject */ .rej({
        backend: line.optional(),
        job: line.optional(),
        parameters: zod__WEBPACK_IMPORTED_MODULE_4__/* .record */ .g1P(zod__WEBPACK_IMPORTED_MODULE_4__/* .string */ .YjP(), parameter).optional(),
        environment: zod__WEBPACK_IMPORTED_MODULE_4__/* .record */ .g1P(zod__WEBPACK_IMPORTED_MODULE_4__/* .string */ .YjP(), scalar).optional(),
        durationSeconds: finite.min(0).optional(),
        importances: zod__WEBPACK_IMPORTED_MODULE_4__/* .record */ .g1P(zod__WEBPACK_IMPORTED_MODULE_4__/* .string */ .YjP(), finite)
            .optional()
            .describe("How much the model leans on each column, in the training's own unit."),
        cost: zod__WEBPACK_IMPORTED_MODULE_4__/* .strictObject */ .rej({ amount: finite.nullable(), currency: line.optional(), basis: line.optional() })
            .optional(),
    })
        .optional(),
    evaluation: zod__WEBPACK_IMPORTED_MODULE_4__/* .strictObject */ .rej({
        dataset: zod__WEBPACK_IMPORTED_MODULE_4__/* .strictObject */ .rej({ name: line.optional(), digest: digest.optional(), rows: count.optional() })
            .optional(),
        metrics: zod__WEBPACK_IMPORTED_MODULE_4__/* .record */ .g1P(zod__WEBPACK_IMPORTED_MODULE_4__/* .string */ .YjP(), zod__WEBPACK_IMPORTED_MODULE_4__/* .strictObject */ .rej({ value: finite, interval: zod__WEBPACK_IMPORTED_MODULE_4__/* .tuple */ .PVZ([finite, finite]).optional() }))
            .optional(),
        predictions: zod__WEBPACK_IMPORTED_MODULE_4__/* .strictObject */ .rej({ uri: line, digest, bytes: count, format: line.optional() })
            .optional()
            .describe("The predictions that the gate judged, kept so that the next candidate is compared row by row."),
    })
        .optional(),
    gate: zod__WEBPACK_IMPORTED_MODULE_4__/* .union */ .KCZ([zod__WEBPACK_IMPORTED_MODULE_4__/* .literal */ .euz("none"), gate]).describe("none where model.yaml had no evaluate section."),
    imported: zod__WEBPACK_IMPORTED_MODULE_4__/* .strictObject */ .rej({
        from: line.describe("The registry and model that it comes from: mlflow://host/model."),
        version: line.describe("What it is called there."),
        run: line.optional().describe("The training run there."),
        tags: zod__WEBPACK_IMPORTED_MODULE_4__/* .record */ .g1P(zod__WEBPACK_IMPORTED_MODULE_4__/* .string */ .YjP(), line).optional(),
    })
        .optional()
        .describe("Where an imported version comes from. No gate has judged it, so gate is none."),
    supersedes: version.optional().describe("The version that was champion before, else the one before this."),
    idempotencyKey: digest,
});
function gateVerdict(record) {
    return record.gate === "none" ? "none" : record.gate.verdict;
}
/**
 * Reads a version record that anyone may have edited.
 * @param path where it lies: its name must be the version's number
 * @throws ConfigurationError with file, line and column
 */
function parseRecord(text, path, expected) {
    const plain = versionRecord.safeParse((0,_plain_document_js__WEBPACK_IMPORTED_MODULE_3__/* .readPlainDocument */ .i)(text));
    if (plain.success && plain.data.name === expected.model && plain.data.version === expected.version) {
        return plain.data;
    }
    // Whatever is unusual or wrong: this reader knows the place.
    const document = (0,_document_js__WEBPACK_IMPORTED_MODULE_2__/* .readDocument */ .u)(text, path);
    const record = (0,_document_check_js__WEBPACK_IMPORTED_MODULE_0__/* .check */ .z)(versionRecord, document, "A version record");
    if (record.name !== expected.model) {
        throw new _runtime_errors_js__WEBPACK_IMPORTED_MODULE_1__/* .ConfigurationError */ .j1(`name is ${record.name}; in this folder it must be ${expected.model}.`, {
            place: document.place(["name"]),
        });
    }
    if (record.version !== expected.version) {
        throw new _runtime_errors_js__WEBPACK_IMPORTED_MODULE_1__/* .ConfigurationError */ .j1(`version is ${record.version}; the file's name says ${expected.version}.`, {
            place: document.place(["version"]),
        });
    }
    return record;
}


/***/ }),

/***/ 45005:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  Me: () => (/* binding */ openRegistry),
  $s: () => (/* binding */ unknownAlias),
  cn: () => (/* reexport */ working_tree/* workingTree */.c)
});

// EXTERNAL MODULE: ./out/toolkit/runtime/errors.js
var errors = __webpack_require__(43575);
// EXTERNAL MODULE: ./out/toolkit/runtime/nearest.js
var nearest = __webpack_require__(42412);
// EXTERNAL MODULE: ./node_modules/zod/v4/classic/schemas.js + 9 modules
var schemas = __webpack_require__(27597);
// EXTERNAL MODULE: ./out/toolkit/document/check.js
var check = __webpack_require__(88803);
// EXTERNAL MODULE: ./out/toolkit/registry/document.js
var registry_document = __webpack_require__(66280);
// EXTERNAL MODULE: ./out/toolkit/registry/record.js
var record = __webpack_require__(8848);
;// CONCATENATED MODULE: ./out/toolkit/registry/about.js




/** What `registry/<model>/model.yaml` says of a model: people may add to it. */
const about = schemas/* looseObject */._H3({
    name: record/* line */.n8,
    description: schemas/* string */.YjP().optional(),
    owners: schemas/* array */.YOg(record/* line */.n8).optional(),
});
/** @throws ConfigurationError with file, line and column */
function parseAbout(text, path) {
    return (0,check/* check */.z)(about, (0,registry_document/* readDocument */.u)(text, path), "A model of the registry");
}

// EXTERNAL MODULE: ./out/toolkit/registry/alias.js
var alias = __webpack_require__(165);
// EXTERNAL MODULE: ./out/toolkit/registry/layout.js
var layout = __webpack_require__(66511);
// EXTERNAL MODULE: ./out/toolkit/registry/name.js
var registry_name = __webpack_require__(95982);
// EXTERNAL MODULE: ./out/toolkit/registry/profile.js
var profile = __webpack_require__(712);
// EXTERNAL MODULE: ./out/toolkit/registry/quarantine.js
var quarantine = __webpack_require__(74469);
// EXTERNAL MODULE: ./out/toolkit/git/working-tree.js
var working_tree = __webpack_require__(80070);
;// CONCATENATED MODULE: ./out/toolkit/registry/registry.js










/** Opens the registry in a tree: `workingTree(runtime.workspace)`, or the tree that a change is built from. */
function openRegistry(tree, path) {
    const registry = {
        path,
        // A name with a dot is no model's: a README beside the folders, or what an editor left there.
        models: async () => (await tree.list(path)).filter((name) => !name.includes(".")),
        async about(model) {
            (0,registry_name/* checkModelName */.Xs)(model);
            const file = layout/* layout */.Z.model(path, model);
            const text = await tree.read(file);
            return text === undefined ? undefined : parseAbout(text, file);
        },
        async versions(model) {
            (0,registry_name/* checkModelName */.Xs)(model);
            const folder = layout/* layout */.Z.versions(path, model);
            const numbers = [];
            for (const name of await tree.list(folder)) {
                if (name.startsWith("."))
                    continue;
                const found = /^([1-9]\d{0,14})\.yaml$/.exec(name);
                if (found === null) {
                    throw new errors/* ConfigurationError */.j1(`${folder}/${name} is not a version record: only <number>.yaml is allowed there, without leading zeros.`);
                }
                numbers.push(Number(found[1]));
            }
            return numbers.sort((one, other) => one - other);
        },
        async record(model, version) {
            (0,registry_name/* checkModelName */.Xs)(model);
            const file = layout/* layout */.Z.record(path, model, version);
            const text = await tree.read(file);
            if (text === undefined)
                throw await unknownVersion(registry, model, String(version));
            return (0,record/* parseRecord */.Hh)(text, file, { model, version });
        },
        async withKey(model, key) {
            const versions = await registry.versions(model);
            const texts = await tree.readAll?.(layout/* layout */.Z.versions(path, model));
            // The newest is the likeliest: a retry comes soon after.
            for (const version of versions.toReversed()) {
                const text = texts?.get(`${version}.yaml`) ?? (await tree.read(layout/* layout */.Z.record(path, model, version))) ?? "";
                if (!text.includes(key))
                    continue;
                const record = await registry.record(model, version);
                if (record.idempotencyKey === key)
                    return record;
            }
            return undefined;
        },
        async alias(model, name) {
            (0,registry_name/* checkModelName */.Xs)(model);
            (0,registry_name/* checkAliasName */.cY)(name);
            const file = layout/* layout */.Z.alias(path, model, name);
            const text = await tree.read(file);
            return text === undefined ? undefined : (0,alias/* parseAlias */.sj)(text, file);
        },
        async aliases(model) {
            (0,registry_name/* checkModelName */.Xs)(model);
            const found = {};
            for (const file of await tree.list(layout/* layout */.Z.aliases(path, model))) {
                if (!file.endsWith(".yaml"))
                    continue;
                const name = file.slice(0, -".yaml".length);
                const value = await registry.alias(model, name);
                if (value !== undefined)
                    found[name] = value;
            }
            return found;
        },
        async resolve(model, reference) {
            if (/^[1-9]\d{0,14}$/.test(reference))
                return registry.record(model, Number(reference));
            if (reference === "latest") {
                const latest = (await registry.versions(model)).at(-1);
                if (latest === undefined)
                    throw await unknownVersion(registry, model, reference);
                return registry.record(model, latest);
            }
            const alias = await registry.alias(model, reference);
            if (alias === undefined) {
                const known = Object.keys(await registry.aliases(model));
                throw unknownAlias(path, model, reference, known, ["latest"]);
            }
            return registry.record(model, alias.version);
        },
        async profile(model, version) {
            (0,registry_name/* checkModelName */.Xs)(model);
            const file = layout/* layout */.Z.profile(path, model, version);
            const text = await tree.read(file);
            return text === undefined ? undefined : (0,profile/* parseProfile */.j)(text, file);
        },
        async quarantine(model, version) {
            (0,registry_name/* checkModelName */.Xs)(model);
            const file = layout/* layout */.Z.quarantine(path, model, version);
            const text = await tree.read(file);
            return text === undefined ? undefined : (0,quarantine/* parseQuarantine */.mW)(text, file);
        },
    };
    return registry;
}
/**
 * The error for an alias that a model does not have, with those that it has.
 * @param words that may have been meant as well where the alias stood
 */
function unknownAlias(registry, model, asked, known, words = []) {
    const hint = (0,nearest/* nearest */.p)(asked, [...known, ...words]);
    const have = known.length === 0 ? "It has no aliases yet." : `Its aliases are ${known.join(", ")}.`;
    const meant = hint === undefined ? "" : ` Did you mean ${hint}?`;
    return new errors/* ConfigurationError */.j1(`${model} has no alias ${asked} in ${registry}. ${have}${meant}`);
}
async function unknownVersion(registry, model, asked) {
    const versions = await registry.versions(model);
    const known = versions.length === 0
        ? `${model} has no versions yet`
        : versions.length === 1
            ? `${model} has version ${versions[0]} only`
            : `${model} has versions ${versions[0]} to ${versions.at(-1)}`;
    return new errors/* ConfigurationError */.j1(`version ${asked} is not in ${registry.path}: ${known}.`);
}


/***/ })

};
