export const id = 7403;
export const ids = [7403];
export const modules = {

/***/ 77403:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   quarantine: () => (/* binding */ quarantine),
/* harmony export */   run: () => (/* binding */ run)
/* harmony export */ });
/* harmony import */ var _toolkit_registry_name_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(95982);
/* harmony import */ var _toolkit_registry_quarantine_change_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(90526);
/* harmony import */ var _toolkit_registry_registry_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(45005);
/* harmony import */ var _toolkit_runtime_errors_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(43575);
/* harmony import */ var _toolkit_runtime_inputs_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(86041);
/* harmony import */ var _decide_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(96587);
/* harmony import */ var _open_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(82259);
/* harmony import */ var _print_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(77024);








/** Keeps a version from being deployed, with a reason and until a date; or lets it be deployed again. */
async function quarantine(inputs, runtime) {
    const { model, lift } = inputs;
    const here = await (0,_open_js__WEBPACK_IMPORTED_MODULE_6__/* .openHere */ .Pw)(inputs, runtime);
    await (0,_open_js__WEBPACK_IMPORTED_MODULE_6__/* .requireModelIn */ .Ac)(here, model);
    const { version } = await here.resolve(model, inputs.version);
    const until = inputs.until === undefined ? undefined : readUntil(inputs.until, runtime.now());
    const landed = await (0,_decide_js__WEBPACK_IMPORTED_MODULE_5__/* .landDecision */ .sM)({
        title: `${lift ? "Lift the quarantine of" : "Quarantine"} ${model} version ${version}`,
        branch: `${model}/${lift ? "lift" : "quarantine"}-${version}`,
        build: async (head, pending, decision, path) => {
            await (0,_toolkit_registry_registry_js__WEBPACK_IMPORTED_MODULE_2__/* .openRegistry */ .Me)(head, path).record(model, version);
            return lift
                ? (0,_toolkit_registry_quarantine_change_js__WEBPACK_IMPORTED_MODULE_1__/* .liftChanges */ .x)(head, path, model, version)
                : (0,_toolkit_registry_quarantine_change_js__WEBPACK_IMPORTED_MODULE_1__/* .quarantineChanges */ .y)(head, pending, path, model, version, {
                    ...decision,
                    reason: inputs.reason,
                    until,
                });
        },
    }, here.path, inputs, runtime);
    const lasts = until === undefined ? "until it is lifted" : `until ${until.toISOString().slice(0, 16)}Z`;
    const summary = `${model} version ${version} is ${lift ? "not quarantined any more" : `quarantined ${lasts}`}; ${(0,_decide_js__WEBPACK_IMPORTED_MODULE_5__/* .landedWhere */ .kj)(landed)}.`;
    const { changed, commit = null, pullRequest } = landed;
    const proposed = pullRequest?.url ?? pullRequest?.branch ?? null;
    return (0,_print_js__WEBPACK_IMPORTED_MODULE_7__/* .shown */ .SP)(inputs.json
        ? (0,_print_js__WEBPACK_IMPORTED_MODULE_7__/* .answer */ .ZF)("quarantine", { model, version, quarantined: !lift, changed, commit, pullRequest: proposed })
        : `${summary}\n`, summary);
}
const run = (inputs, runtime) => {
    const decision = (0,_decide_js__WEBPACK_IMPORTED_MODULE_5__/* .readDecisionInputs */ .k8)(inputs);
    const lift = inputs.boolean("lift");
    const until = inputs.text("until");
    if (!lift && decision.reason === undefined) {
        throw new _toolkit_runtime_errors_js__WEBPACK_IMPORTED_MODULE_3__/* .ConfigurationError */ .j1("reason: say why the version must not be deployed; whoever meets it reads this.");
    }
    if (lift && until !== undefined) {
        throw new _toolkit_runtime_errors_js__WEBPACK_IMPORTED_MODULE_3__/* .ConfigurationError */ .j1(`until: ${until} is given together with --lift; give one of the two.`);
    }
    return quarantine({
        ...decision,
        model: (0,_toolkit_registry_name_js__WEBPACK_IMPORTED_MODULE_0__/* .checkModelName */ .Xs)(inputs.required("model"), "model"),
        version: inputs.required("version"),
        until,
        lift,
    }, runtime);
};
function readUntil(text, now) {
    const date = /^\d{4}-\d{2}-\d{2}$/.test(text)
        ? Date.parse(`${text}T23:59:59Z`)
        : /^\d{4}-\d{2}-\d{2}T[\d:.]+(Z|[+-]\d{2}:\d{2})$/.test(text)
            ? Date.parse(text)
            : /^[\d.]/.test(text)
                ? now.getTime() + 1000 * (0,_toolkit_runtime_inputs_js__WEBPACK_IMPORTED_MODULE_4__/* .parseDuration */ .E)(text, "until")
                : undefined;
    if (date === undefined) {
        throw new _toolkit_runtime_errors_js__WEBPACK_IMPORTED_MODULE_3__/* .ConfigurationError */ .j1(`until: "${text}" is neither a date such as 2026-12-01, a time such as 2026-12-01T12:00:00Z, nor a duration from now such as 14d.`);
    }
    if (Number.isNaN(date))
        throw new _toolkit_runtime_errors_js__WEBPACK_IMPORTED_MODULE_3__/* .ConfigurationError */ .j1(`until: "${text}" is not a date of the calendar.`);
    if (date <= now.getTime())
        throw new _toolkit_runtime_errors_js__WEBPACK_IMPORTED_MODULE_3__/* .ConfigurationError */ .j1(`until: "${text}" is over already.`);
    return new Date(date);
}


/***/ }),

/***/ 90526:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   x: () => (/* binding */ liftChanges),
/* harmony export */   y: () => (/* binding */ quarantineChanges)
/* harmony export */ });
/* harmony import */ var _decision_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(49251);
/* harmony import */ var _layout_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(66511);
/* harmony import */ var _quarantine_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(74469);
/* harmony import */ var _registry_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(45005);




/**
 * The quarantine file of a version, unless one holds already that lasts as long.
 * @param until when it ends by itself; undefined: not before somebody lifts it
 * @param pending the branch of an earlier run: what it decided in the same words keeps its time
 */
async function quarantineChanges(head, pending, registryPath, model, version, decision) {
    const { now, reason, until } = decision;
    const current = await (0,_registry_js__WEBPACK_IMPORTED_MODULE_2__/* .openRegistry */ .Me)(head, registryPath).quarantine(model, version);
    if ((0,_quarantine_js__WEBPACK_IMPORTED_MODULE_1__/* .isQuarantined */ .fK)(current, now) && lastsAsLong(current, until))
        return [];
    const path = _layout_js__WEBPACK_IMPORTED_MODULE_0__/* .layout */ .Z.quarantine(registryPath, model, version);
    const since = (0,_quarantine_js__WEBPACK_IMPORTED_MODULE_1__/* .isQuarantined */ .fK)(current, now) ? current.since : (0,_decision_js__WEBPACK_IMPORTED_MODULE_3__/* .timestamp */ .v)(now);
    const next = { version, reason, since, ...(until && { until: (0,_decision_js__WEBPACK_IMPORTED_MODULE_3__/* .timestamp */ .v)(until) }) };
    const content = await (0,_decision_js__WEBPACK_IMPORTED_MODULE_3__/* .keepTime */ .d)(pending, path, (0,_quarantine_js__WEBPACK_IMPORTED_MODULE_1__/* .formatQuarantine */ .ur)(next), (text) => (0,_quarantine_js__WEBPACK_IMPORTED_MODULE_1__/* .formatQuarantine */ .ur)({ ...(0,_quarantine_js__WEBPACK_IMPORTED_MODULE_1__/* .parseQuarantine */ .mW)(text, path), since: next.since }));
    return [{ path, content }];
}
/** The removal of a version's quarantine, where there is one. */
async function liftChanges(head, registryPath, model, version) {
    const current = await (0,_registry_js__WEBPACK_IMPORTED_MODULE_2__/* .openRegistry */ .Me)(head, registryPath).quarantine(model, version);
    return current === undefined
        ? []
        : [{ path: _layout_js__WEBPACK_IMPORTED_MODULE_0__/* .layout */ .Z.quarantine(registryPath, model, version), delete: true }];
}
function lastsAsLong(current, until) {
    if (current.until === undefined)
        return true;
    return until !== undefined && until.getTime() <= Date.parse(current.until);
}


/***/ })

};
