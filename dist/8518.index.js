export const id = 8518;
export const ids = [8518];
export const modules = {

/***/ 24864:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   U: () => (/* binding */ exportersFor)
/* harmony export */ });
/* harmony import */ var _github_context_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(80394);

/**
 * Which exporters of a table the settings ask for. None in a run that is for a pull request: its model.yaml is a
 * proposal, and would name where secrets go.
 */
function exportersFor(table, settings, { context, log }) {
    const names = Object.keys(table).filter((name) => settings[name] !== undefined);
    if (names.length === 0 || context === undefined || !(0,_github_context_js__WEBPACK_IMPORTED_MODULE_0__/* .isForPullRequest */ .w)(context))
        return names;
    log.info(`On a pull request nothing is exported (${names.join(", ")}).`);
    return [];
}


/***/ }),

/***/ 50416:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   AA: () => (/* binding */ readBundles),
/* harmony export */   UT: () => (/* binding */ bundleLimit),
/* harmony export */   i7: () => (/* binding */ jsonLines)
/* harmony export */ });
/* harmony import */ var _statement_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(62647);

/** The most that a file of bundles, or of trusted roots, may have, in characters. */
const bundleLimit = 16 * 1024 * 1024;
/**
 * The receipts in a file of Sigstore bundles: one in JSON, as actions/attest writes it, or one a line, as
 * `gh attestation download` does. Attestations of other kinds are passed over.
 * @returns what is wrong with the file, to follow its name, where it can't be read
 */
async function readBundles(text) {
    const values = jsonLines(text);
    if (values === undefined)
        return { problem: "is neither JSON nor JSON lines" };
    const { bundleFromJSON } = await Promise.all(/* import() */[__webpack_require__.e(9654), __webpack_require__.e(1040)]).then(__webpack_require__.t.bind(__webpack_require__, 61040, 19));
    const receipts = [];
    for (const value of values) {
        let bundle;
        try {
            bundle = bundleFromJSON(value);
        }
        catch {
            return { problem: "holds something that is not a Sigstore bundle" };
        }
        if (bundle.content.$case !== "dsseEnvelope")
            continue;
        const { payload, payloadType } = bundle.content.dsseEnvelope;
        const signed = payload.toString("utf8");
        if (payloadType !== "application/vnd.in-toto+json" || !isReceipt(signed))
            continue;
        receipts.push({ bundle, text: `${JSON.stringify(value)}\n`, payload: signed });
    }
    if (receipts.length === 0)
        return { problem: `holds no attestation of type ${_statement_js__WEBPACK_IMPORTED_MODULE_0__/* .predicateType */ .W3}` };
    return receipts;
}
/** The values of a file that is JSON, or JSON a line. */
function jsonLines(text) {
    if (text.length > bundleLimit)
        return undefined;
    try {
        return [JSON.parse(text)];
    }
    catch {
        try {
            const lines = text.split("\n").filter((line) => line.trim() !== "");
            return lines.length === 0 ? undefined : lines.map((line) => JSON.parse(line));
        }
        catch {
            return undefined;
        }
    }
}
function isReceipt(payload) {
    try {
        return JSON.parse(payload)?.predicateType === _statement_js__WEBPACK_IMPORTED_MODULE_0__/* .predicateType */ .W3;
    }
    catch {
        return false;
    }
}


/***/ }),

/***/ 72598:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   R: () => (/* binding */ receiptPolicy)
/* harmony export */ });
/* harmony import */ var _model_read_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(79657);
/* harmony import */ var _runtime_errors_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(43575);
/* harmony import */ var _bundle_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(50416);



const githubActions = "https://token.actions.githubusercontent.com";
/**
 * Reads who may sign from the branch that a change goes to, with the trusted root that lies there; from the working
 * folder where the branch says nothing yet. So what is proposed can't name its own signer.
 * @param config path of model.yaml
 */
async function receiptPolicy(head, config, own, workspace) {
    const text = await head.read(config);
    const there = text === undefined ? undefined : (0,_model_read_js__WEBPACK_IMPORTED_MODULE_0__/* .parseModel */ .Xh)(text, config).config.registry?.receipt;
    const settings = there ?? own?.config.registry?.receipt;
    if (settings === undefined)
        return undefined;
    const { required = false, issuer = githubActions, identity, repository, trusted_root: path } = settings;
    const what = `${config}: registry.receipt.trusted_root`;
    return {
        required,
        signer: { issuer, identity, repository },
        trustedRoot: async () => {
            if (there === undefined)
                return workspace.readText(path, what, _bundle_js__WEBPACK_IMPORTED_MODULE_2__/* .bundleLimit */ .UT);
            const found = await head.read(path);
            if (found !== undefined)
                return found;
            throw new _runtime_errors_js__WEBPACK_IMPORTED_MODULE_1__/* .ConfigurationError */ .j1(`${what}: ${path} does not exist. Write it with \`gh attestation trusted-root > ${path}\` and commit it.`);
        },
    };
}


/***/ }),

/***/ 62647:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   By: () => (/* binding */ parseStatement),
/* harmony export */   J4: () => (/* binding */ mismatch),
/* harmony export */   LI: () => (/* binding */ factsOfReport),
/* harmony export */   T8: () => (/* binding */ statementOf),
/* harmony export */   W3: () => (/* binding */ predicateType),
/* harmony export */   fw: () => (/* binding */ receiptDigest),
/* harmony export */   go: () => (/* binding */ statementOfRecord)
/* harmony export */ });
/* unused harmony export statementType */
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(77598);
/* harmony import */ var zod__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(27597);
/* harmony import */ var _registry_record_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(8848);



/** What an in-toto statement in the form of version 1 says it is: https://in-toto.io/Statement/v1 */
const statementType = "https://in-toto.io/Statement/v1";
/** The kind of statement that a gate's receipt is. Another meaning of its fields would be another URI. */
const predicateType = "https://github.com/mergeline/mergeline/gate-receipt/v1";
const nullable = (schema) => schema.nullable();
/** What the gate found, in the words of the version record: the one can be made from the other. */
const predicate = zod__WEBPACK_IMPORTED_MODULE_2__/* .strictObject */ .rej({
    model: zod__WEBPACK_IMPORTED_MODULE_2__/* .string */ .YjP().min(1),
    verdict: zod__WEBPACK_IMPORTED_MODULE_2__/* ["enum"] */ .k5n(["pass", "fail", "inconclusive"]),
    policyDigest: nullable(_registry_record_js__WEBPACK_IMPORTED_MODULE_1__/* .digest */ .br),
    dataset: nullable(zod__WEBPACK_IMPORTED_MODULE_2__/* .strictObject */ .rej({
        name: nullable(zod__WEBPACK_IMPORTED_MODULE_2__/* .string */ .YjP()),
        digest: nullable(_registry_record_js__WEBPACK_IMPORTED_MODULE_1__/* .digest */ .br),
        rows: nullable(zod__WEBPACK_IMPORTED_MODULE_2__/* .int */ .Whr().min(0)),
    })),
    baseline: nullable(zod__WEBPACK_IMPORTED_MODULE_2__/* .union */ .KCZ([zod__WEBPACK_IMPORTED_MODULE_2__/* .int */ .Whr().min(1), zod__WEBPACK_IMPORTED_MODULE_2__/* .string */ .YjP().min(1)])),
    reportDigest: _registry_record_js__WEBPACK_IMPORTED_MODULE_1__/* .digest */ .br,
});
const statement = zod__WEBPACK_IMPORTED_MODULE_2__/* .looseObject */ ._H3({
    _type: zod__WEBPACK_IMPORTED_MODULE_2__/* .literal */ .euz(statementType),
    subject: zod__WEBPACK_IMPORTED_MODULE_2__/* .array */ .YOg(zod__WEBPACK_IMPORTED_MODULE_2__/* .looseObject */ ._H3({ name: zod__WEBPACK_IMPORTED_MODULE_2__/* .string */ .YjP().optional(), digest: zod__WEBPACK_IMPORTED_MODULE_2__/* .looseObject */ ._H3({ sha256: zod__WEBPACK_IMPORTED_MODULE_2__/* .string */ .YjP() }) }))
        .min(1)
        .max(1024),
    predicateType: zod__WEBPACK_IMPORTED_MODULE_2__/* .literal */ .euz(predicateType),
    predicate,
});
function statementOf(subjects, facts) {
    return {
        _type: statementType,
        subject: subjects.map(({ name, digest }) => ({
            name,
            digest: { sha256: digest.slice("sha256:".length) },
        })),
        predicateType,
        predicate: facts,
    };
}
/** @param reportDigest sha256 of the report's bytes */
function factsOfReport(model, verdict, report, reportDigest) {
    const { name, digest, rows } = report.dataset ?? {};
    return {
        model,
        verdict,
        policyDigest: digestOrNull(report.policy?.digest),
        dataset: !name && !digest ? null : { name: name || null, digest: digestOrNull(digest), rows: rows ?? null },
        baseline: report.baseline?.version ?? report.baseline?.name ?? null,
        reportDigest,
    };
}
/** The statement that a version's record stands for, or undefined where no gate's report let it in. */
function statementOfRecord(record) {
    const { gate, evaluation, artifacts, name } = record;
    if (gate === "none" || gate.verdict !== "pass" || gate.reportDigest === undefined)
        return undefined;
    const { dataset } = evaluation ?? {};
    return statementOf(artifacts.map(({ uri, digest }) => ({ name: uri, digest })), factsOfReport(name, "pass", {
        policy: { digest: gate.policyDigest },
        dataset,
        baseline: typeof gate.baseline === "number" ? { version: gate.baseline } : { name: gate.baseline },
    }, gate.reportDigest));
}
/**
 * sha256 over a statement in canonical JSON. The names of the subjects don't count, nor their order: one file is
 * `build/model.onnx` to the gate and an address in the store to the registry.
 */
function receiptDigest({ subject, predicateType: type, predicate: facts }) {
    const text = canonical({ predicate: facts, predicateType: type, subject: digestsOf({ subject }) });
    return `sha256:${(0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.createHash)("sha256").update(text).digest("hex")}`;
}
/** @returns the statement, or what keeps the text from being a gate's receipt, to follow "the receipt" */
function parseStatement(text) {
    let value;
    try {
        value = JSON.parse(text);
    }
    catch {
        return { problem: "is not JSON" };
    }
    const found = statement.safeParse(value);
    if (found.success)
        return found.data;
    const issue = found.error.issues[0];
    return { problem: `is not a gate's receipt: ${issue.path.join(".") || "it"}: ${issue.message}` };
}
/** Why a statement is not the one that was expected, as a sentence; undefined where it is. */
function mismatch(found, expected) {
    const [has, needs] = [found.predicate, expected.predicate];
    if (has.model !== needs.model)
        return `the receipt is about ${has.model}, not about ${needs.model}.`;
    const missing = [...digestsOf(found)].join() !== [...digestsOf(expected)].join();
    if (missing)
        return "the receipt is about other bytes than these artifacts have.";
    if (has.verdict !== needs.verdict)
        return `the receipt says ${has.verdict}, not ${needs.verdict}.`;
    if (has.reportDigest !== needs.reportDigest)
        return "the receipt belongs to another gate report.";
    const names = ["policyDigest", "dataset", "baseline"];
    const other = names.find((name) => canonical(has[name]) !== canonical(needs[name]));
    if (other === undefined)
        return undefined;
    return `the receipt's ${other} is ${canonical(has[other])}, and the gate's report says ${canonical(needs[other])}.`;
}
function digestsOf({ subject }) {
    return [...new Set(subject.map(({ digest }) => digest.sha256))].sort();
}
function digestOrNull(digest) {
    return _registry_record_js__WEBPACK_IMPORTED_MODULE_1__/* .digest */ .br.safeParse(digest).data ?? null;
}
/** JSON with sorted keys and no spaces: the same text for the same value. */
function canonical(value) {
    if (Array.isArray(value))
        return `[${value.map(canonical).join(",")}]`;
    if (value === null || typeof value !== "object")
        return JSON.stringify(value);
    const entries = Object.entries(value).sort(([one], [other]) => (one < other ? -1 : 1));
    return `{${entries.map(([key, inner]) => `${JSON.stringify(key)}:${canonical(inner)}`).join(",")}}`;
}


/***/ }),

/***/ 72026:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  wS: () => (/* binding */ recordedReceiptProblem),
  oA: () => (/* binding */ textDigest),
  tA: () => (/* binding */ verifyBundles)
});

// EXTERNAL MODULE: external "node:crypto"
var external_node_crypto_ = __webpack_require__(77598);
// EXTERNAL MODULE: ./out/toolkit/receipt/bundle.js
var bundle = __webpack_require__(50416);
// EXTERNAL MODULE: ./out/toolkit/runtime/errors.js
var errors = __webpack_require__(43575);
;// CONCATENATED MODULE: ./out/toolkit/receipt/signature.js


/** https://github.com/sigstore/fulcio/blob/main/docs/oid-info.md: Source Repository URI */
const sourceRepository = [1, 3, 6, 1, 4, 1, 57264, 1, 12];
/**
 * Verifies a bundle without any network: signature, certificate chain, signed time, and where the trusted root names
 * logs, the entries in them; then who signed.
 * @param roots trusted roots in JSON, or one a line as `gh attestation trusted-root` prints them; one of them must do
 * @returns why the signature does not count, as a sentence; undefined where it does
 */
async function signatureProblem({ bundle }, roots, policy) {
    const trusted = await readRoots(roots);
    if (trusted === undefined)
        return "the trusted root is not one: JSON of `gh attestation trusted-root` is needed.";
    const { toSignedEntity, toTrustMaterial, Verifier } = await Promise.all(/* import() */[__webpack_require__.e(9654), __webpack_require__.e(4187)]).then(__webpack_require__.t.bind(__webpack_require__, 54187, 19));
    const problems = [];
    for (const root of trusted) {
        try {
            // GitHub's own instance, which signs for private repositories, has no public logs: its time stamps stand for them.
            const thresholds = {
                tlogThreshold: root.tlogs.length > 0 ? 1 : 0,
                ctlogThreshold: root.ctlogs.length > 0 ? 1 : 0,
                timestampThreshold: 1,
            };
            const { identity } = new Verifier(toTrustMaterial(root), thresholds).verify(toSignedEntity(bundle));
            return signerProblem(identity, policy);
        }
        catch (error) {
            problems.push((0,errors/* messageOf */.bD)(error));
        }
    }
    return `the receipt's signature does not verify: ${[...new Set(problems)].join("; ")}.`;
}
async function readRoots(text) {
    const values = (0,bundle/* jsonLines */.i7)(text);
    if (values === undefined)
        return undefined;
    const { TrustedRoot: Root } = await __webpack_require__.e(/* import() */ 9654).then(__webpack_require__.t.bind(__webpack_require__, 19654, 19));
    try {
        const roots = values.map((value) => Root.fromJSON(value));
        return roots.every(({ certificateAuthorities }) => certificateAuthorities.length > 0) ? roots : undefined;
    }
    catch {
        return undefined;
    }
}
function signerProblem(identity, policy) {
    const signer = identity?.subjectAlternativeName;
    const issuer = identity?.extensions?.issuer;
    if (signer === undefined || !pattern(policy.identity).test(signer)) {
        return `the receipt was signed by ${signer ?? "a key without a name"}; only ${policy.identity} may.`;
    }
    if (issuer !== policy.issuer) {
        return `the receipt's signer is vouched for by ${issuer ?? "nobody"}; only ${policy.issuer} may.`;
    }
    if (policy.repository === undefined)
        return undefined;
    const from = identity?.oids?.find(({ oid }) => oid?.id.join() === sourceRepository.join());
    if (from?.value.equals(utf8String(policy.repository)))
        return undefined;
    return `the receipt was signed in a run of another repository than ${policy.repository}.`;
}
function pattern(identity) {
    const parts = identity.split("*").map((part) => part.replaceAll(/[.*+?^${}()|[\]\\]/g, "\\$&"));
    return new RegExp(`^${parts.join("[^@]*")}$`);
}
/** A text as the certificate's extensions hold it: a UTF8String in DER, of less than 256 bytes. */
function utf8String(text) {
    const bytes = Buffer.from(text);
    const length = bytes.length < 128 ? [bytes.length] : [0x81, bytes.length];
    return Buffer.from([0x0c, ...length, ...bytes]);
}

// EXTERNAL MODULE: ./out/toolkit/receipt/statement.js
var statement = __webpack_require__(62647);
;// CONCATENATED MODULE: ./out/toolkit/receipt/verification.js




/**
 * Looks in a file of bundles for one that an allowed signer made of the expected statement.
 * @returns that bundle, as one line of JSON
 */
async function verifyBundles(file, expected, policy) {
    const receipts = await (0,bundle/* readBundles */.AA)(file);
    if ("problem" in receipts)
        return { problem: `the file of the signed receipt ${receipts.problem}.` };
    const roots = await policy.trustedRoot();
    let first;
    for (const receipt of receipts) {
        const problem = (await signatureProblem(receipt, roots, policy.signer)) ?? contentProblem(receipt.payload, expected);
        if (problem === undefined)
            return { bundle: receipt.text };
        first ??= problem;
    }
    return { problem: first };
}
function contentProblem(payload, expected) {
    const found = (0,statement/* parseStatement */.By)(payload);
    return "problem" in found ? `the receipt ${found.problem}.` : (0,statement/* mismatch */.J4)(found, expected);
}
/**
 * Why the receipt of a recorded version does not count, as a sentence; undefined where it does, or where there is none
 * and none is needed. A recorded override needs none.
 * @param readBundle the text of the bundle that lies beside the record
 */
async function recordedReceiptProblem(record, readBundle, policy, required) {
    const { gate } = record;
    if (gate === "none" || gate.verdict === "override")
        return undefined;
    const { receipt } = gate;
    if (required && receipt?.bundle === undefined) {
        return "it has no signed receipt of its gate, and registry.receipt of model.yaml requires one.";
    }
    if (receipt === undefined)
        return undefined;
    const expected = (0,statement/* statementOfRecord */.go)(record);
    if (expected === undefined || (0,statement/* receiptDigest */.fw)(expected) !== receipt.digest) {
        return "its record is not what its receipt was given for: the artifacts, the gate or the dataset have changed.";
    }
    if (receipt.bundle === undefined)
        return undefined;
    const bundle = await readBundle();
    if (bundle === undefined)
        return "the bundle of its signed receipt is missing from the registry.";
    if (textDigest(bundle) !== receipt.bundle)
        return "the bundle of its signed receipt has changed since it was recorded.";
    if (policy === undefined) {
        return "it has a signed receipt, and model.yaml does not say who may sign: set registry.receipt.";
    }
    const verified = await verifyBundles(bundle, expected, policy);
    return "problem" in verified ? verified.problem : undefined;
}
/** `sha256:` of a text in UTF-8. */
function textDigest(text) {
    return `sha256:${(0,external_node_crypto_.createHash)("sha256").update(text).digest("hex")}`;
}


/***/ }),

/***/ 49251:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   d: () => (/* binding */ keepTime),
/* harmony export */   v: () => (/* binding */ timestamp)
/* harmony export */ });
/** Seconds precision, UTC: `2026-11-20T09:30:00Z`. */
function timestamp(date) {
    return date.toISOString().replace(/\.\d+Z$/, "Z");
}
/** The pending text where it says the same as the new one but for the time, so that a second run changes nothing. */
async function keepTime(pending, path, content, retimed) {
    const text = await pending?.read(path);
    if (text === undefined)
        return content;
    try {
        return retimed(text) === content ? text : content;
    }
    catch {
        // A broken file on the branch of the pull request is simply written anew.
        return content;
    }
}


/***/ }),

/***/ 98614:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   E: () => (/* binding */ exported)
/* harmony export */ });
/* harmony import */ var zod__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(27597);

/** What became of a version or an alias in another registry, as reports tell it. */
const exported = zod__WEBPACK_IMPORTED_MODULE_0__/* .strictObject */ .rej({
    name: zod__WEBPACK_IMPORTED_MODULE_0__/* ["enum"] */ .k5n(["mlflow", "sagemaker", "vertex", "azure-ml"]),
    state: zod__WEBPACK_IMPORTED_MODULE_0__/* ["enum"] */ .k5n(["created", "current", "removed", "failed"])
        .describe("`current`: the version was there before; `removed`: an alias was deleted."),
    version: zod__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP()
        .nullable()
        .describe("What the other registry calls the version; null where that is not known."),
    problem: zod__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP().nullable(),
});


/***/ }),

/***/ 26621:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   L: () => (/* binding */ exportVersion),
/* harmony export */   t: () => (/* binding */ exportAliases)
/* harmony export */ });
/* harmony import */ var _http_exporters_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(24864);
/* harmony import */ var _runtime_errors_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(43575);


/** Each is loaded only where it is set. */
const exporters = {
    mlflow: async () => (await __webpack_require__.e(/* import() */ 4056).then(__webpack_require__.bind(__webpack_require__, 24056))).toMlflow,
    sagemaker: async () => (await __webpack_require__.e(/* import() */ 4837).then(__webpack_require__.bind(__webpack_require__, 64837))).toSageMaker,
    vertex: async () => (await __webpack_require__.e(/* import() */ 347).then(__webpack_require__.bind(__webpack_require__, 70347))).toVertex,
    "azure-ml": async () => (await __webpack_require__.e(/* import() */ 910).then(__webpack_require__.bind(__webpack_require__, 60910))).toAzureMl,
};
const removers = {
    mlflow: async () => (await __webpack_require__.e(/* import() */ 4056).then(__webpack_require__.bind(__webpack_require__, 24056))).removeFromMlflow,
    vertex: async () => (await __webpack_require__.e(/* import() */ 347).then(__webpack_require__.bind(__webpack_require__, 70347))).removeFromVertex,
};
/**
 * Mirrors a version to wherever that is set, but not on a pull request. The registry in git is the truth: what fails is
 * warned of and changes nothing, and the next run of the same candidate catches up.
 */
async function exportVersion(settings, version, runtime) {
    const names = (0,_http_exporters_js__WEBPACK_IMPORTED_MODULE_0__/* .exportersFor */ .U)(exporters, settings, runtime);
    return await Promise.all(names.map((name) => attempt(name, "The version is in the registry; run the step again to catch up.", runtime, () => mirror(name, settings, version, runtime))));
}
/**
 * Mirrors aliases as they are on the branch now to the registries that have aliases, with the version where that is not
 * there yet. It is set without a condition, one after the other: whoever moved it last in git should be told last.
 */
async function exportAliases(settings, aliases, runtime) {
    const names = (0,_http_exporters_js__WEBPACK_IMPORTED_MODULE_0__/* .exportersFor */ .U)(removers, settings, runtime);
    const done = [];
    for (const name of names) {
        for (const { model, alias, record } of aliases) {
            const told = await attempt(name, `git has ${alias}; run the same again to catch up.`, runtime, () => record === undefined
                ? forget(name, settings, model, alias, runtime)
                : mirror(name, settings, { record, aliases: [alias] }, runtime));
            done.push(told);
            // A server that is not there is not waited for twice.
            if (told.state === "failed")
                break;
        }
    }
    return done;
}
async function mirror(name, settings, version, runtime) {
    const exporter = await exporters[name]();
    const mirrored = await exporter(settings[name], version, runtime);
    return { name, state: mirrored.state, version: mirrored.name, problem: null };
}
async function forget(name, settings, model, alias, runtime) {
    const remove = (await removers[name]());
    await remove(settings[name], model, alias, runtime);
    return { name, state: "removed", version: null, problem: null };
}
/** @param consolation what stands all the same, and what to do */
async function attempt(name, consolation, runtime, step) {
    try {
        return await step();
    }
    catch (error) {
        if (runtime.signal.aborted)
            throw error;
        const problem = `registry.exports.${name}: ${(0,_runtime_errors_js__WEBPACK_IMPORTED_MODULE_1__/* .messageOf */ .bD)(error)}`;
        runtime.log.warning(`${problem} ${consolation}`);
        return { name, state: "failed", version: null, problem };
    }
}


/***/ })

};
