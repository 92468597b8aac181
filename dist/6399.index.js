export const id = 6399;
export const ids = [6399];
export const modules = {

/***/ 36399:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   alias: () => (/* binding */ alias),
/* harmony export */   run: () => (/* binding */ run)
/* harmony export */ });
/* harmony import */ var _toolkit_model_read_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(79657);
/* harmony import */ var _toolkit_registry_alias_change_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(66334);
/* harmony import */ var _toolkit_registry_exports_index_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(26621);
/* harmony import */ var _toolkit_registry_layout_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(66511);
/* harmony import */ var _toolkit_registry_name_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(95982);
/* harmony import */ var _toolkit_registry_quarantine_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(74469);
/* harmony import */ var _toolkit_registry_registry_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(45005);
/* harmony import */ var _toolkit_runtime_errors_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(43575);
/* harmony import */ var _decide_js__WEBPACK_IMPORTED_MODULE_8__ = __webpack_require__(96587);
/* harmony import */ var _open_js__WEBPACK_IMPORTED_MODULE_9__ = __webpack_require__(82259);
/* harmony import */ var _print_js__WEBPACK_IMPORTED_MODULE_10__ = __webpack_require__(77024);











/** Sets, moves or deletes an alias, where it points to what the caller saw: compare-and-swap. */
async function alias(inputs, runtime) {
    const { model, alias: name } = inputs;
    const here = await (0,_open_js__WEBPACK_IMPORTED_MODULE_9__/* .openHere */ .Pw)(inputs, runtime);
    await (0,_open_js__WEBPACK_IMPORTED_MODULE_9__/* .requireModelIn */ .Ac)(here, model);
    await refuseEnvironment(inputs, runtime);
    const moved = { from: null, to: null };
    let record;
    const build = async (head, pending, decision, path) => {
        const registry = (0,_toolkit_registry_registry_js__WEBPACK_IMPORTED_MODULE_6__/* .openRegistry */ .Me)(head, path);
        const current = await registry.alias(model, name);
        moved.from = current?.version ?? null;
        requireExpected(inputs, current?.version);
        if (inputs.version === undefined) {
            if (current === undefined)
                throw (0,_toolkit_registry_registry_js__WEBPACK_IMPORTED_MODULE_6__/* .unknownAlias */ .$s)(path, model, name, Object.keys(await registry.aliases(model)));
            return [{ path: _toolkit_registry_layout_js__WEBPACK_IMPORTED_MODULE_3__/* .layout */ .Z.alias(path, model, name), delete: true }];
        }
        record = await registry.resolve(model, inputs.version);
        const { version } = record;
        moved.to = version;
        const quarantine = await registry.quarantine(model, version);
        if ((0,_toolkit_registry_quarantine_js__WEBPACK_IMPORTED_MODULE_5__/* .isQuarantined */ .fK)(quarantine, runtime.now())) {
            throw new _toolkit_runtime_errors_js__WEBPACK_IMPORTED_MODULE_7__/* .ConfigurationError */ .j1(`${model} version ${version} is quarantined (${quarantine.reason}); lift that first: mergeline registry quarantine ${model} ${version} --lift.`);
        }
        return (0,_toolkit_registry_alias_change_js__WEBPACK_IMPORTED_MODULE_1__/* .aliasChanges */ .A)(head, pending, path, model, [name], version, decision);
    };
    const wanted = inputs.version ?? "nothing";
    const title = inputs.version === undefined ? `Delete ${name} of ${model}` : `Point ${name} of ${model} to ${wanted}`;
    const branch = `${model}/alias-${name}-${wanted}`;
    const landed = await (0,_decide_js__WEBPACK_IMPORTED_MODULE_8__/* .landDecision */ .sM)({ title, branch, build }, here.path, inputs, runtime);
    const { from, to } = moved;
    const arrow = `${from === null ? "nothing" : `version ${from}`} → ${to === null ? "nothing" : `version ${to}`}`;
    const summary = `${name} of ${model}: ${arrow}; ${(0,_decide_js__WEBPACK_IMPORTED_MODULE_8__/* .landedWhere */ .kj)(landed)}.`;
    const { commit = null, pullRequest } = landed;
    const exports = await mirror(inputs, record, landed, runtime);
    const outcome = { model, alias: name, ...moved, changed: landed.changed, commit, exports };
    return (0,_print_js__WEBPACK_IMPORTED_MODULE_10__/* .shown */ .SP)(inputs.json
        ? (0,_print_js__WEBPACK_IMPORTED_MODULE_10__/* .answer */ .ZF)("alias", { ...outcome, pullRequest: pullRequest?.url ?? pullRequest?.branch ?? null })
        : `${summary}\n`, summary);
}
const run = (inputs, runtime) => {
    const version = inputs.text("version");
    const remove = inputs.boolean("delete");
    if (remove === (version !== undefined)) {
        throw new _toolkit_runtime_errors_js__WEBPACK_IMPORTED_MODULE_7__/* .ConfigurationError */ .j1(remove
            ? `version: ${version} is given together with --delete; give one of the two.`
            : "version: give the version that the alias is to point to, or --delete.");
    }
    return alias({
        ...(0,_decide_js__WEBPACK_IMPORTED_MODULE_8__/* .readDecisionInputs */ .k8)(inputs),
        model: (0,_toolkit_registry_name_js__WEBPACK_IMPORTED_MODULE_4__/* .checkModelName */ .Xs)(inputs.required("model"), "model"),
        alias: (0,_toolkit_registry_name_js__WEBPACK_IMPORTED_MODULE_4__/* .checkAliasName */ .cY)(inputs.required("alias")),
        version,
        expected: readExpected(inputs.text("expected")),
    }, runtime);
};
/** Tells other registries what is on the branch now; a proposal is none of their business yet. */
async function mirror({ model, alias, config }, record, landed, runtime) {
    const file = (await (0,_toolkit_model_read_js__WEBPACK_IMPORTED_MODULE_0__/* .readModel */ .ko)(runtime.workspace, config))?.config;
    const settings = file?.name === model ? file.registry?.exports : undefined;
    if (settings === undefined || landed.mode === "local" || landed.pullRequest !== undefined)
        return [];
    return (0,_toolkit_registry_exports_index_js__WEBPACK_IMPORTED_MODULE_2__/* .exportAliases */ .t)(settings, [{ model, alias, record }], runtime);
}
function readExpected(text) {
    if (text === undefined || text === "none")
        return text;
    if (/^[1-9]\d{0,14}$/.test(text))
        return Number(text);
    throw new _toolkit_runtime_errors_js__WEBPACK_IMPORTED_MODULE_7__/* .ConfigurationError */ .j1(`expected: "${text}" is neither a version number nor none.`);
}
function requireExpected({ expected, alias, model }, current) {
    if (expected === undefined || (current ?? "none") === expected)
        return;
    const points = current === undefined ? "does not exist" : `points to version ${current}`;
    const wanted = expected === "none" ? "that it does not exist" : `version ${expected}`;
    throw new _toolkit_runtime_errors_js__WEBPACK_IMPORTED_MODULE_7__/* .ConfigurationError */ .j1(`${alias} of ${model} ${points} by now; you expected ${wanted}. Nothing was changed: look at mergeline registry history ${model} ${alias}, and decide again.`);
}
/** An environment's alias moves with its manifests, or git would say one thing and the cluster run another. */
async function refuseEnvironment(inputs, { workspace }) {
    const config = (await (0,_toolkit_model_read_js__WEBPACK_IMPORTED_MODULE_0__/* .readModel */ .ko)(workspace, inputs.config))?.config;
    if (config?.name !== inputs.model || config.deploy === undefined)
        return;
    if (Object.hasOwn(config.deploy.environments, inputs.alias)) {
        throw new _toolkit_runtime_errors_js__WEBPACK_IMPORTED_MODULE_7__/* .ConfigurationError */ .j1(`alias: ${inputs.alias} is an environment of ${inputs.config}; it moves together with its manifests: mergeline deploy-canary --environment ${inputs.alias}.`);
    }
}


/***/ }),

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

/***/ 66334:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   A: () => (/* binding */ aliasChanges)
/* harmony export */ });
/* harmony import */ var node_util__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(57975);
/* harmony import */ var _alias_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(165);
/* harmony import */ var _decision_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(49251);
/* harmony import */ var _layout_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(66511);
/* harmony import */ var _registry_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(45005);





/**
 * The alias files that have to change for these aliases to point to the version.
 * @param split what is served beside the version from now on; a split that is there ends where none is given
 * @param pending the branch of an earlier run: what it decided in the same words keeps its time
 */
async function aliasChanges(head, pending, registryPath, model, names, version, decision, split) {
    const registry = (0,_registry_js__WEBPACK_IMPORTED_MODULE_3__/* .openRegistry */ .Me)(head, registryPath);
    const changes = [];
    for (const name of names) {
        const current = await registry.alias(model, name);
        const isSame = current?.version === version;
        if (isSame && (0,node_util__WEBPACK_IMPORTED_MODULE_0__.isDeepStrictEqual)(current.split, split))
            continue;
        const previous = isSame ? current.previous : current?.version;
        const path = _layout_js__WEBPACK_IMPORTED_MODULE_2__/* .layout */ .Z.alias(registryPath, model, name);
        const next = {
            version,
            ...(previous === undefined ? {} : { previous }),
            ...(split === undefined ? {} : { split }),
            updatedAt: (0,_decision_js__WEBPACK_IMPORTED_MODULE_4__/* .timestamp */ .v)(decision.now),
            ...(decision.by === undefined ? {} : { by: decision.by }),
            ...(decision.reason === undefined ? {} : { reason: decision.reason }),
        };
        const content = await (0,_decision_js__WEBPACK_IMPORTED_MODULE_4__/* .keepTime */ .d)(pending, path, (0,_alias_js__WEBPACK_IMPORTED_MODULE_1__/* .formatAlias */ .OZ)(next), (text) => (0,_alias_js__WEBPACK_IMPORTED_MODULE_1__/* .formatAlias */ .OZ)({ ...(0,_alias_js__WEBPACK_IMPORTED_MODULE_1__/* .parseAlias */ .sj)(text, path), updatedAt: next.updatedAt }));
        changes.push({ path, content });
    }
    return changes;
}


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
