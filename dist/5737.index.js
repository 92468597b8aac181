export const id = 5737;
export const ids = [5737,6507,8888];
export const modules = {

/***/ 75737:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  importModels: () => (/* binding */ importModels),
  run: () => (/* binding */ run)
});

// EXTERNAL MODULE: external "node:fs/promises"
var promises_ = __webpack_require__(51455);
// EXTERNAL MODULE: external "node:os"
var external_node_os_ = __webpack_require__(48161);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(76760);
// EXTERNAL MODULE: ./out/toolkit/git/author.js
var author = __webpack_require__(2979);
// EXTERNAL MODULE: ./out/toolkit/git/landing.js + 10 modules
var landing = __webpack_require__(64429);
// EXTERNAL MODULE: ./out/toolkit/http/address.js
var http_address = __webpack_require__(18538);
// EXTERNAL MODULE: ./out/toolkit/mlflow/client.js
var client = __webpack_require__(54152);
// EXTERNAL MODULE: ./out/toolkit/runtime/errors.js
var errors = __webpack_require__(43575);
;// CONCATENATED MODULE: ./out/toolkit/mlflow/registered.js


/**
 * @param name one model; undefined: all
 * @throws ConfigurationError where there is no such model, or an answer is not MLflow's
 */
async function readModels(server, name) {
    const found = name === undefined
        ? await pages(server, "registered-models/search", {}, "registered_models")
        : [await modelCalled(server, name)];
    const models = [];
    for (const model of found) {
        const called = textOf(model.name) ?? "";
        const versions = await pages(server, "model-versions/search", { filter: `name = '${called.replaceAll("'", "''")}'` }, "model_versions");
        models.push({
            name: called,
            description: textOf(model.description),
            aliases: objects(model.aliases).map(({ alias, version }) => ({
                alias: String(alias),
                version: String(version),
            })),
            versions: versions
                .filter((one) => one.name === called)
                .map(versionOf)
                .sort((one, other) => Number(one.version) - Number(other.version)),
        });
    }
    return models.sort((one, other) => (one.name < other.name ? -1 : 1));
}
/** The run of a version; undefined where it is no more. */
async function readRun(server, id) {
    const answer = await server.attempt("GET", "runs/get", { run_id: id });
    if ((0,client/* isProblem */.A)(answer)) {
        if (answer.problem.code === "RESOURCE_DOES_NOT_EXIST")
            return undefined;
        throw answer.problem.error;
    }
    const [run] = objects([answer.run]);
    const [data = {}] = objects([run?.data]);
    const [info = {}] = objects([run?.info]);
    const metrics = objects(data.metrics).flatMap(({ key, value }) => 
    // A server with a database keeps an infinite value as the largest number that there is.
    typeof key === "string" && typeof value === "number" && Math.abs(value) < Number.MAX_VALUE
        ? [[key, value]]
        : []);
    return {
        metrics: Object.fromEntries(metrics),
        parameters: pairs(data.params),
        tags: pairs(data.tags),
        artifactUri: textOf(info.artifact_uri),
    };
}
async function modelCalled(server, name) {
    const answer = await server.attempt("GET", "registered-models/get", { name });
    if (!(0,client/* isProblem */.A)(answer)) {
        const [model] = objects([answer.registered_model]);
        if (model !== undefined)
            return model;
        throw new errors/* ConfigurationError */.j1(`${server.url.origin} does not answer as an MLflow server does: no model.`);
    }
    if (answer.problem.code !== "RESOURCE_DOES_NOT_EXIST")
        throw answer.problem.error;
    throw new errors/* ConfigurationError */.j1(`${server.url.origin} has no registered model ${JSON.stringify(name)}.`);
}
/** The most pages that are read, of 200 entries each. */
const mostPages = 5000;
/** All pages of a search. A server that gives the same token again, or ever new ones, would never end. */
async function pages(server, path, query, key) {
    const all = [];
    const seen = new Set();
    for (let token = "";;) {
        const answer = await server.get(path, {
            ...query,
            max_results: "200",
            ...(token !== "" && { page_token: token }),
        });
        all.push(...objects(answer[key]));
        token = textOf(answer.next_page_token) ?? "";
        if (token === "" || seen.has(token))
            return all;
        seen.add(token);
        if (seen.size > mostPages) {
            throw new errors/* ConfigurationError */.j1(`${server.url.origin} has more than ${mostPages} pages of ${path}.`);
        }
    }
}
function versionOf(version) {
    const number = String(version.version);
    if (!/^[1-9]\d{0,14}$/.test(number)) {
        throw new errors/* ConfigurationError */.j1(`MLflow names a version ${JSON.stringify(number)}; a number is needed.`);
    }
    return {
        version: number,
        createdAt: Number(version.creation_timestamp),
        stage: textOf(version.current_stage),
        status: textOf(version.status) ?? "READY",
        source: textOf(version.source) ?? "",
        runId: textOf(version.run_id),
        user: textOf(version.user_id),
        tags: pairs(version.tags),
    };
}
function pairs(list) {
    return Object.fromEntries(objects(list).flatMap(({ key, value }) => typeof key === "string" && typeof value === "string" ? [[key, value]] : []));
}
function objects(value) {
    return Array.isArray(value) ? value.filter((one) => typeof one === "object" && one !== null) : [];
}
function textOf(value) {
    return typeof value === "string" && value !== "" ? value : undefined;
}

// EXTERNAL MODULE: ./out/toolkit/model/read.js + 12 modules
var read = __webpack_require__(79657);
// EXTERNAL MODULE: ./out/toolkit/registry/home.js
var registry_home = __webpack_require__(42602);
// EXTERNAL MODULE: ./out/toolkit/registry/name.js
var registry_name = __webpack_require__(95982);
// EXTERNAL MODULE: ./out/toolkit/registry/registry.js + 1 modules
var registry_registry = __webpack_require__(45005);
// EXTERNAL MODULE: ./out/toolkit/registry/store/store-address.js
var store_address = __webpack_require__(12563);
// EXTERNAL MODULE: ./out/toolkit/registry/store/store-kinds.js
var store_kinds = __webpack_require__(37260);
// EXTERNAL MODULE: ./out/toolkit/report/markdown.js
var markdown = __webpack_require__(33487);
// EXTERNAL MODULE: ./out/toolkit/report/number.js
var number = __webpack_require__(26507);
// EXTERNAL MODULE: ./out/registry-commands/decide.js
var decide = __webpack_require__(96587);
// EXTERNAL MODULE: external "node:fs"
var external_node_fs_ = __webpack_require__(73024);
// EXTERNAL MODULE: external "node:url"
var external_node_url_ = __webpack_require__(73136);
;// CONCATENATED MODULE: ./out/toolkit/mlflow/artifacts.js







/** What a folder of a model may hold. */
const most = { files: 10_000, depth: 20 };
/** Bytes that can't be had from here. */
class Unreachable extends errors/* ConfigurationError */.j1 {
}
/**
 * The files of a version: by the server's artifact proxy, or from a folder of this machine that was allowed.
 * @param root absolute folder that local artifacts have to lie in; undefined: none are read
 * @throws Unreachable where they lie elsewhere
 */
async function filesOf(server, model, version, root, runtime) {
    const uri = await locationOf(server, model, version);
    const proxied = proxiedPath(uri, server);
    const files = proxied !== undefined
        ? await listProxied(server, proxied, runtime)
        : await listLocal(uri, root, `${model} version ${version.version}`);
    if (files.length === 0) {
        throw new Unreachable(`${model} version ${version.version}: there are no files at ${uri}.`);
    }
    return files.sort((one, other) => (one.path < other.path ? -1 : 1));
}
/** Where the bytes lie, with what MLflow resolves resolved. */
async function locationOf(server, model, version) {
    const answer = await server.attempt("GET", "model-versions/get-download-uri", {
        name: model,
        version: version.version,
    });
    const uri = (0,client/* isProblem */.A)(answer) ? version.source : String(answer.artifact_uri ?? version.source);
    const [, run, path] = /^runs:\/+([^/]+)\/(.*)$/.exec(uri) ?? [];
    if (run === undefined)
        return uri;
    const root = (await readRun(server, run))?.artifactUri;
    return root === undefined ? uri : `${root.replace(/\/+$/, "")}/${path}`;
}
/** The path at the server's own proxy. Another server's host in the address is not followed. */
function proxiedPath(uri, server) {
    const [, host, path] = /^mlflow-artifacts:(?:\/\/([^/]*))?\/*(.*)$/.exec(uri) ?? [];
    if (path === undefined)
        return undefined;
    return host === undefined || host === "" || host === server.url.host ? path : undefined;
}
async function listProxied(server, root, runtime) {
    const files = [];
    const walk = async (folder, below, depth) => {
        const url = new URL("api/2.0/mlflow-artifacts/artifacts", server.url);
        url.searchParams.set("path", folder);
        for (const entry of filesIn(await (await fetchFrom(server, url, runtime)).text(), url)) {
            const name = checkedName(entry.path);
            const path = below === "" ? name : `${below}/${name}`;
            if (entry.is_dir === true) {
                if (depth >= most.depth)
                    throw new errors/* ConfigurationError */.j1(`${root} has more than ${most.depth} levels.`);
                await walk(`${folder}/${name}`, path, depth + 1);
                continue;
            }
            if (files.length >= most.files) {
                throw new errors/* ConfigurationError */.j1(`${root} has more than ${most.files} files.`);
            }
            const size = Number(entry.file_size);
            files.push({
                path,
                size: Number.isSafeInteger(size) ? size : undefined,
                open: () => download(server, `${folder}/${name}`, runtime),
            });
        }
    };
    await walk(root, "", 1);
    if (files.length > 0)
        return files;
    // What has nothing below it may be a file.
    const name = checkedName(root.split("/").at(-1) ?? "");
    return [{ path: name, size: undefined, open: () => download(server, root, runtime) }];
}
function filesIn(answer, url) {
    try {
        const { files = [] } = JSON.parse(answer);
        if (Array.isArray(files) && files.every((one) => typeof one === "object" && one !== null))
            return files;
    }
    catch { }
    throw new errors/* ConfigurationError */.j1(`${url.origin} does not answer as an MLflow server does: no list of files.`);
}
async function download(server, path, runtime) {
    const escaped = path.split("/").map(encodeURIComponent).join("/");
    const url = new URL(`api/2.0/mlflow-artifacts/artifacts/${escaped}`, server.url);
    const { body } = await fetchFrom(server, url, runtime);
    return body ?? (async function* () { })();
}
async function fetchFrom(server, url, { signal }) {
    const { authorization } = server;
    const response = await fetch(url, {
        headers: authorization === undefined ? {} : { authorization },
        redirect: "manual",
        signal,
    }).catch((error) => {
        signal.throwIfAborted();
        throw new errors/* ConfigurationError */.j1(`${url.host} can't be reached: ${(0,errors/* messageOf */.bD)(error)}.`, { cause: error });
    });
    if (response.ok)
        return response;
    await response.body?.cancel();
    throw new Unreachable(`${url.host} answered ${response.status} for ${decodeURIComponent(url.pathname)}.`);
}
async function listLocal(uri, root, what) {
    const local = uri.startsWith("file://") ? (0,external_node_url_.fileURLToPath)(uri) : uri;
    if (!(0,external_node_path_.isAbsolute)(local) || root === undefined) {
        throw new Unreachable(`${what} lies at ${uri}, which the MLflow server does not hand out. ${(0,external_node_path_.isAbsolute)(local)
            ? "Name a folder of this machine that it lies in as artifact-root."
            : "Copy it to the server's own artifact store first, or leave it out with --skip-unreachable."}`);
    }
    const folder = await (0,promises_.realpath)(local).catch(() => undefined);
    const allowed = await (0,promises_.realpath)(root).catch(() => undefined);
    const way = folder === undefined || allowed === undefined ? ".." : (0,external_node_path_.relative)(allowed, folder);
    if (way === ".." || way.startsWith(`..${external_node_path_.sep}`) || (0,external_node_path_.isAbsolute)(way)) {
        throw new Unreachable(`${what} lies at ${uri}, which is not in artifact-root (${root}).`);
    }
    const open = (path) => async () => (0,external_node_fs_.createReadStream)(path, { highWaterMark: 1024 * 1024 });
    const found = await (0,promises_.stat)(folder);
    if (found.isFile()) {
        return [{ path: checkedName(folder.split(external_node_path_.sep).at(-1)), size: found.size, open: open(folder) }];
    }
    const files = [];
    // Links are left out: they could lead anywhere.
    for (const entry of await (0,promises_.readdir)(folder, { recursive: true, withFileTypes: true })) {
        if (!entry.isFile())
            continue;
        if (files.length >= most.files)
            throw new errors/* ConfigurationError */.j1(`${uri} has more than ${most.files} files.`);
        const absolute = (0,external_node_path_.join)(entry.parentPath, entry.name);
        const path = (0,external_node_path_.relative)(folder, absolute).split(external_node_path_.sep).map(checkedName).join("/");
        files.push({ path, size: (await (0,promises_.stat)(absolute)).size, open: open(absolute) });
    }
    return files;
}
/** A name of a file or folder that stays where it is put. */
function checkedName(name) {
    if (typeof name === "string" &&
        name !== "." &&
        name !== ".." &&
        /^[^/\\\p{Cc}\u2028\u2029]{1,255}$/u.test(name))
        return name;
    throw new errors/* ConfigurationError */.j1(`A model's folder holds ${JSON.stringify(name)}, which is no name of a file.`);
}

// EXTERNAL MODULE: ./out/toolkit/registry/artifact-format.js
var artifact_format = __webpack_require__(97779);
// EXTERNAL MODULE: ./out/toolkit/registry/store/bytes.js
var store_bytes = __webpack_require__(85648);
;// CONCATENATED MODULE: ./out/registry-commands/import/bring.js







/**
 * Fetches a version's bytes into the store, with what its run says of it.
 * @returns undefined where the bytes can't be had and such versions are left out
 */
async function bring(model, version, name, { server, store, scratch, artifactRoot, skipUnreachable }, runtime) {
    const what = `${model.name} version ${version.version}`;
    const run = version.runId === undefined ? undefined : await readRun(server, version.runId);
    const kept = [];
    try {
        const files = await filesOf(server, model.name, version, artifactRoot, runtime);
        for (const [at, { path, size, open }] of files.entries()) {
            const file = (0,external_node_path_.join)(scratch, `${name}-${version.version}-${at}`);
            const { digest, bytes } = await (0,store_bytes/* keepHashed */.lq)(atMost(await open(), size), file, runtime.signal);
            if (size !== undefined && bytes !== size) {
                throw new errors/* ConfigurationError */.j1(`${what}: ${path} has ${bytes} bytes, and MLflow lists ${size}.`);
            }
            kept.push({ file, digest, name: path, path });
        }
    }
    catch (error) {
        if (!(error instanceof Unreachable && skipUnreachable))
            throw error;
        runtime.log.notice(`${what} is left out: ${error.message}`);
        return undefined;
    }
    const stored = await store.put(kept, name);
    const changes = stored.flatMap(({ change }) => (change === undefined ? [] : [change]));
    // What is committed is read once more when it lands.
    if (changes.length === 0)
        for (const { file } of kept)
            await (0,promises_.rm)(file);
    const isFolder = kept.length > 1;
    return {
        host: server.url.host,
        model: model.name,
        version,
        run,
        changes,
        artifacts: stored.map(({ uri, digest, bytes }, at) => {
            const { path } = kept[at];
            const format = (0,artifact_format/* formatOf */.b)(path);
            return { uri, digest, bytes, ...(format && { format }), ...(isFolder && { path }) };
        }),
    };
}
/** Ends after the first piece that is too much: what sends more than it listed might never stop. */
async function* atMost(source, size) {
    let bytes = 0;
    for await (const chunk of source) {
        yield chunk;
        bytes += chunk.length;
        if (size !== undefined && bytes > size)
            return;
    }
}

// EXTERNAL MODULE: ./out/toolkit/registry/alias-change.js
var alias_change = __webpack_require__(66334);
// EXTERNAL MODULE: ./out/toolkit/registry/document.js
var registry_document = __webpack_require__(66280);
// EXTERNAL MODULE: ./out/toolkit/registry/format-record.js
var format_record = __webpack_require__(20086);
// EXTERNAL MODULE: ./out/toolkit/registry/layout.js
var layout = __webpack_require__(66511);
;// CONCATENATED MODULE: ./out/registry-commands/import/model-name.js


/**
 * The name that each model gets here: its own in lower case, with a hyphen for whatever a name can't hold.
 * @param given the name for the only model there is
 * @throws ConfigurationError where a name can't be made, or two models would get the same
 */
function namesFor(models, given) {
    if (given !== undefined && models.length !== 1) {
        throw new errors/* ConfigurationError */.j1(`name: ${given} can be given to one model, and there are ${models.length}. Name one in the address: mlflow://host#model.`);
    }
    const names = new Map();
    for (const model of models) {
        const name = given ?? slug(model.name);
        const quoted = JSON.stringify(model.name);
        const other = names.get(name);
        if (other !== undefined) {
            throw new errors/* ConfigurationError */.j1(`${JSON.stringify(other.name)} and ${quoted} would both be called ${name}. Import them one by one, with --name.`);
        }
        names.set((0,registry_name/* checkModelName */.Xs)(name, `the name for ${quoted}`), model);
    }
    return names;
}
/** The alias as it is called here; undefined where no alias can be made of it. */
function aliasFor(alias) {
    try {
        return (0,registry_name/* checkAliasName */.cY)(slug(alias));
    }
    catch (error) {
        if (error instanceof errors/* ConfigurationError */.j1)
            return undefined;
        throw error;
    }
}
function slug(text) {
    return text
        .toLowerCase()
        .replaceAll(/[^a-z0-9]+/g, "-")
        .replaceAll(/^-+|-+$/g, "")
        .slice(0, 63)
        .replace(/-+$/, "");
}

// EXTERNAL MODULE: external "node:crypto"
var external_node_crypto_ = __webpack_require__(77598);
// EXTERNAL MODULE: ./out/toolkit/registry/decision.js
var decision = __webpack_require__(49251);
;// CONCATENATED MODULE: ./out/registry-commands/import/record.js


/**
 * What finds an imported version again. It is not the key of a registration: a version that was imported went through
 * no gate, so the same bytes can be registered once more, by one.
 */
function importKey(model, { version, createdAt, runId }) {
    const canonical = JSON.stringify({ imported: "mlflow", model, version, createdAt, run: runId ?? null });
    return `sha256:${(0,external_node_crypto_.createHash)("sha256").update(canonical).digest("hex")}`;
}
/** The record of an imported version under its number here. Pure: the same version gives the same record. */
function recordOf(imported, name, number, now) {
    const { host, model, version, run, artifacts } = imported;
    const metrics = Object.entries(run?.metrics ?? {});
    const parameters = run?.parameters ?? {};
    const tags = Object.entries({ ...run?.tags, ...version.tags }).flatMap(([key, value]) => {
        const line = lineOf(value);
        // MLflow's own tags repeat what stands elsewhere, or hold whole documents.
        return key.startsWith("mlflow.") || line === undefined ? [] : [[key, line]];
    });
    const author = lineOf(version.user ?? run?.tags["mlflow.user"]);
    const commit = lineOf(run?.tags["mlflow.source.git.commit"]);
    const repository = lineOf(withoutCredentials(run?.tags["mlflow.source.git.repoURL"]));
    const runId = lineOf(version.runId);
    return {
        name,
        version: number,
        createdAt: (0,decision/* timestamp */.v)(Number.isFinite(version.createdAt) ? new Date(version.createdAt) : now),
        ...(author && { authors: [author] }),
        ...((commit || repository) && {
            source: { ...(repository && { repository }), ...(commit && { commit }) },
        }),
        artifacts: [...artifacts],
        ...(Object.keys(parameters).length > 0 && { training: { parameters } }),
        ...(metrics.length > 0 && {
            evaluation: { metrics: Object.fromEntries(metrics.map(([key, value]) => [key, { value }])) },
        }),
        gate: "none",
        imported: {
            from: lineOf(`mlflow://${host}/${model}`),
            version: version.version,
            ...(runId && { run: runId }),
            ...(tags.length > 0 && { tags: Object.fromEntries(tags) }),
        },
        ...(number > 1 && { supersedes: number - 1 }),
        idempotencyKey: importKey(model, version),
    };
}
/** One line of whatever stands there. */
function lineOf(text) {
    const line = text?.replaceAll(/[\p{Cc}\u2028\u2029]+/gu, " ").trim();
    return line ? line.slice(0, 4096) : undefined;
}
function withoutCredentials(url) {
    return url?.replace(/\/\/[^/@]*@/, "//");
}

;// CONCATENATED MODULE: ./out/registry-commands/import/changes.js







/** The imported versions of a model that a tree has: numbers here, by idempotency key. */
async function presentIn(tree, registry, name) {
    const versions = await (0,registry_registry/* openRegistry */.Me)(tree, registry).versions(name);
    const texts = await tree.readAll?.(layout/* layout */.Z.versions(registry, name));
    const present = new Map();
    for (const version of versions) {
        const text = texts?.get(`${version}.yaml`) ?? (await tree.read(layout/* layout */.Z.record(registry, name, version)));
        const key = /^idempotencyKey: (sha256:[0-9a-f]{64})$/m.exec(text ?? "")?.[1];
        if (key !== undefined)
            present.set(key, version);
    }
    return present;
}
/**
 * The files that bring what a tree lacks of a model. New versions get the next numbers in MLflow's order: a model that
 * is not here yet keeps its numbers where they have no gap.
 */
async function changesFor(name, model, context, head, pending) {
    const { registry: path, decision } = context;
    const registry = (0,registry_registry/* openRegistry */.Me)(head, path);
    const numbers = new Map();
    const present = await presentIn(head, path, name);
    const changes = [];
    const added = [];
    const kept = [];
    let next = ((await registry.versions(name)).at(-1) ?? 0) + 1;
    for (const version of model.versions) {
        const known = present.get(importKey(model.name, version));
        if (known !== undefined) {
            numbers.set(version.version, known);
            continue;
        }
        if (version.status !== "READY") {
            kept.push(`${name}: MLflow's version ${version.version} is left out: its status is ${lineOf(version.status)}.`);
            continue;
        }
        const brought = await context.bring(model, version, name);
        if (brought === undefined)
            continue;
        const record = recordOf(brought, name, next, decision.now);
        changes.push(...brought.changes, {
            path: layout/* layout */.Z.record(path, name, next),
            content: (0,format_record/* formatRecord */.b)(record),
        });
        numbers.set(version.version, next);
        added.push({ version: next, from: version.version });
        next += 1;
    }
    const aliases = {};
    const environments = context.environments.get(name) ?? [];
    for (const [alias, version] of wantedAliases(model, context.stages)) {
        const here = aliasFor(alias);
        const number = numbers.get(version);
        if (number === undefined)
            continue;
        if (here === undefined) {
            kept.push(`${name}: the alias ${JSON.stringify(alias)} is left out: it can't be an alias here.`);
        }
        else if (environments.includes(here)) {
            kept.push(`${name}: the alias ${here} is left out: it is an environment, and moves with its manifests.`);
        }
        else {
            const current = await registry.alias(name, here);
            if (current !== undefined && current.version !== number) {
                kept.push(`${name}: ${here} stays at version ${current.version}; in MLflow it is version ${number} here.`);
            }
            else if (current === undefined && aliases[here] === undefined) {
                aliases[here] = number;
                const why = { ...decision, reason: `Imported from ${lineOf(`mlflow: ${model.name}`)}` };
                changes.push(...(await (0,alias_change/* aliasChanges */.A)(head, pending, path, name, [here], number, why)));
            }
        }
    }
    if (added.length > 0 && (await head.read(layout/* layout */.Z.model(path, name))) === undefined) {
        const description = lineOf(model.description);
        const content = (0,registry_document/* writeDocument */.f)({ name, ...(description && { description }) });
        changes.push({ path: layout/* layout */.Z.model(path, name), content });
    }
    const from = model.name;
    return { name, from, added, present: numbers.size - added.length, aliases, kept, changes };
}
/** Aliases first: a stage is the older way to say the same. */
function wantedAliases(model, stages) {
    const wanted = model.aliases.map(({ alias, version }) => [alias, version]);
    if (!stages)
        return wanted;
    for (const stage of ["Staging", "Production"]) {
        const newest = model.versions.findLast((version) => version.stage === stage);
        if (newest !== undefined)
            wanted.push([stage.toLowerCase(), newest.version]);
    }
    return wanted;
}

// EXTERNAL MODULE: ./out/registry-commands/open.js
var registry_commands_open = __webpack_require__(82259);
// EXTERNAL MODULE: ./out/registry-commands/print.js
var print = __webpack_require__(77024);
;// CONCATENATED MODULE: ./out/registry-commands/import.js
























/** Brings the models of an MLflow server into the registry, in one commit. Run again, it adds what is new. */
async function importModels(inputs, runtime) {
    const { workspace } = runtime;
    const server = (0,client/* openMlflow */.g)(inputs.server, runtime);
    const config = await (0,read/* readModel */.ko)(workspace, inputs.config);
    const home = await (0,registry_home/* registryHome */.$)(await (0,registry_commands_open/* registryFolder */.OJ)(inputs, runtime), runtime);
    const address = inputs.store === undefined
        ? (config?.config.registry?.store ?? { type: "file", path: ".mergeline/store" })
        : (0,store_address/* parseStoreAddress */.d)(inputs.store, "store");
    const store = await (0,store_kinds/* openStore */.C)(address, "store", home);
    const models = namesFor(await readModels(server, inputs.model), inputs.name);
    const scratch = await (0,promises_.mkdtemp)((0,external_node_path_.join)(runtime.environment.RUNNER_TEMP || (0,external_node_os_.tmpdir)(), "mergeline-import-"));
    const brought = new Map();
    const from = { server, store, scratch, artifactRoot: inputs.artifactRoot };
    const context = {
        registry: home.path,
        stages: inputs.stages,
        environments: environmentsOf(config),
        decision: {
            now: runtime.now(),
            by: await (0,author/* readAuthor */.Y)(home.repository, runtime),
            reason: undefined,
        },
        bring(model, version, name) {
            const key = importKey(model.name, version);
            const once = brought.get(key) ??
                bring(model, version, name, { ...from, skipUnreachable: inputs.skipUnreachable }, runtime);
            brought.set(key, once);
            return once;
        },
    };
    try {
        await bringNew(models, context, home.runtime);
        let done = [];
        const title = () => titleOf(done, inputs.server);
        const landed = await (0,landing/* land */.o)({
            build: async (head, pending) => {
                done = [];
                for (const [name, model] of models)
                    done.push(await changesFor(name, model, context, head, pending));
                const changes = done.flatMap((model) => model.changes);
                const { beside } = store;
                const isCommitted = [...brought.values()].length > 0 && beside !== undefined;
                return isCommitted && (await head.read(beside.path)) === undefined && changes.length > 0
                    ? [beside, ...changes]
                    : changes;
            },
            message: title,
            branch: `mergeline/import/${inputs.server.hostname.replaceAll(/[^a-z0-9]+/g, "-")}`,
            pullRequest: () => ({ title: title(), body: `${(0,markdown/* escape */.ih)(title())}.\n\n${import_markdown(done)}` }),
        }, inputs.write, home.runtime);
        for (const sentence of done.flatMap(({ kept }) => kept))
            runtime.log.notice(sentence);
        const summary = `${title()}; ${(0,decide/* landedWhere */.kj)(landed)}.`;
        const told = done.map(({ changes: _, ...model }) => model);
        return (0,print/* shown */.SP)(inputs.json
            ? (0,print/* answer */.ZF)("import", { models: told, changed: landed.changed, commit: landed.commit ?? null })
            : `${(0,print/* textTable */.ed)(rowsOf(done))}\n${summary}\n`, summary);
    }
    finally {
        await (0,promises_.rm)(scratch, { recursive: true, force: true });
    }
}
const run = (inputs, runtime) => {
    const name = inputs.text("name");
    const root = inputs.text("artifact-root");
    return importModels({
        ...(0,registry_commands_open/* readRegistryInputs */.rS)(inputs),
        ...readAddress(inputs.required("address")),
        name: name === undefined ? undefined : (0,registry_name/* checkModelName */.Xs)(name),
        stages: inputs.boolean("stages"),
        artifactRoot: root === undefined || (0,external_node_path_.isAbsolute)(root) ? root : (0,external_node_path_.resolve)(runtime.workspace.directory, root),
        skipUnreachable: inputs.boolean("skip-unreachable"),
        store: inputs.text("store"),
        write: inputs.choice("write", ["push", "pull-request", "local"]),
    }, runtime);
};
/** `mlflow://host:port/path#model`: https, and http on this machine. */
function readAddress(text) {
    if (/^wandb:/i.test(text)) {
        throw new errors/* ConfigurationError */.j1("address: Weights & Biases documents no HTTP call for its registry, so it can't be imported. Download its versions with W&B's Python SDK (wandb artifact get), and register each with mergeline register-model.");
    }
    const [, host, path = "", model] = /^mlflow:\/\/([^/?#@\s]+)((?:\/[\w.~-]+)*)\/?(?:#(.+))?$/.exec(text) ?? [];
    const address = `https://${host}`;
    if (host === undefined || !URL.canParse(address)) {
        throw new errors/* ConfigurationError */.j1(`address: ${text.replace(/\/\/[^/@]*@/, "//***@")} is not the address of an MLflow server: mlflow://host[:port][/path][#model] is needed, without credentials.`);
    }
    const url = new URL(`${address}${path}/`);
    // A port that is https's own would be lost on the way to http.
    const server = (0,http_address/* isLoopback */.U)(url.hostname) ? new URL(`http://${host}${path}/`) : url;
    return { server, model };
}
/** Before anything lands: what takes long is not done while others push. */
async function bringNew(models, context, { workspace }) {
    for (const [name, model] of models) {
        const present = await presentIn((0,registry_registry/* workingTree */.cn)(workspace), context.registry, name);
        const isNew = (version) => version.status === "READY" && !present.has(importKey(model.name, version));
        for (const version of model.versions.filter(isNew))
            await context.bring(model, version, name);
    }
}
function environmentsOf(file) {
    const { config } = file ?? {};
    if (config?.deploy === undefined)
        return new Map();
    return new Map([[config.name, Object.keys(config.deploy.environments)]]);
}
function titleOf(models, server) {
    const versions = models.reduce((sum, { added }) => sum + added.length, 0);
    const touched = models.filter(({ changes }) => changes.length > 0).length;
    return `Import ${(0,number/* countOf */.pq)(versions, "version")} of ${(0,number/* countOf */.pq)(touched, "model")} from MLflow at ${server.host}`;
}
function rowsOf(models) {
    const rows = models.map(({ name, from, added, present, aliases }) => [
        name,
        from,
        added
            .map((one) => (String(one.version) === one.from ? one.from : `${one.version} (was ${one.from})`))
            .join(", "),
        String(present),
        Object.entries(aliases)
            .map(([alias, version]) => `${alias} → ${version}`)
            .join(", "),
    ]);
    return [["MODEL", "IN MLFLOW", "NEW VERSIONS", "THERE BEFORE", "ALIASES"], ...rows];
}
function import_markdown(models) {
    const [head, ...rows] = rowsOf(models);
    const cells = rows.map((row) => row.map((cell) => (0,markdown/* escape */.ih)(cell)));
    return (0,markdown/* table */.tp)(head, ["left", "left", "left", "right", "left"], cells);
}


/***/ }),

/***/ 18538:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   U: () => (/* binding */ isLoopback),
/* harmony export */   l: () => (/* binding */ checkedUrl)
/* harmony export */ });
/* harmony import */ var node_net__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(77030);
/* harmony import */ var _runtime_errors_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(43575);


/** @throws ConfigurationError for an address that would send in the clear, or that holds a password */
function checkedUrl(text, what) {
    if (!URL.canParse(text))
        throw new _runtime_errors_js__WEBPACK_IMPORTED_MODULE_1__/* .ConfigurationError */ .j1(`${what} is not a URL.`);
    const url = new URL(text);
    if (url.username !== "" || url.password !== "") {
        throw new _runtime_errors_js__WEBPACK_IMPORTED_MODULE_1__/* .ConfigurationError */ .j1(`${what} holds a name or password. Give it by an environment variable.`);
    }
    if (url.protocol === "https:" || (url.protocol === "http:" && isLoopback(url.hostname)))
        return url;
    throw new _runtime_errors_js__WEBPACK_IMPORTED_MODULE_1__/* .ConfigurationError */ .j1(`${url.protocol}//${url.host} is not encrypted. Only https is used, save for this machine.`);
}
/** Whether a URL's host is this machine. A name that only begins like it is not. */
function isLoopback(host) {
    return host === "localhost" || host === "[::1]" || ((0,node_net__WEBPACK_IMPORTED_MODULE_0__.isIPv4)(host) && host.startsWith("127."));
}


/***/ }),

/***/ 90056:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   HX: () => (/* binding */ basic),
/* harmony export */   OM: () => (/* binding */ secretOf),
/* harmony export */   aD: () => (/* binding */ serverAddress),
/* harmony export */   c7: () => (/* binding */ requiredSecret),
/* harmony export */   rJ: () => (/* binding */ secret)
/* harmony export */ });
/* harmony import */ var _runtime_errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(43575);

/**
 * A secret from the environment, kept out of the log.
 * @throws ConfigurationError where it could not stand in a header
 */
function secret(name, { environment, log }) {
    const value = environment[name]?.trim();
    if (!value)
        return undefined;
    log.mask(value);
    if (/^[\x21-\x7e]+$/.test(value))
        return value;
    throw new _runtime_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .ConfigurationError */ .j1(`${name} holds a space or another character that no key has. Set it anew.`);
}
/** @throws ConfigurationError where it is not set */
function requiredSecret(name, server, runtime) {
    const value = secret(name, runtime);
    if (value !== undefined)
        return value;
    throw new _runtime_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .ConfigurationError */ .j1(`${name} is not set, and ${server} wants it. Set it in the step's env.`);
}
function basic(user, password, { log }) {
    const encoded = Buffer.from(`${user}:${password}`).toString("base64");
    log.mask(encoded);
    return `Basic ${encoded}`;
}
/** The address of a server from the environment, with a `/` at its end. Credentials in it are an error. */
function serverAddress(name, usual, { environment, log }) {
    const given = environment[name]?.trim() || usual;
    if (given === undefined)
        return undefined;
    const url = URL.canParse(given) ? new URL(given) : undefined;
    if (url?.password)
        log.mask(decodeURIComponent(url.password));
    if (url === undefined || !/^https?:$/.test(url.protocol) || url.username !== "" || url.password !== "") {
        throw new _runtime_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .ConfigurationError */ .j1(`${name} has to be an https address without credentials in it, such as ${usual ?? "https://mlflow.example.com"}.`);
    }
    return new URL(`${url.origin}${url.pathname.replace(/\/*$/, "/")}`);
}
/**
 * A secret by its environment variable, masked in the log from then on.
 * @throws ConfigurationError where it is not set, or holds what no header can
 */
function secretOf(name, { environment, log }) {
    const value = environment[name]?.trim() ?? "";
    if (value === "") {
        throw new _runtime_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .ConfigurationError */ .j1(`the environment variable ${name} is not set. Set it on the step: env: { ${name}: \${{ secrets.${name} }} }.`);
    }
    log.mask(value);
    if (/[^\x20-\x7e]/.test(value)) {
        throw new _runtime_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .ConfigurationError */ .j1(`the environment variable ${name} holds a character that can't be sent.`);
    }
    return value;
}


/***/ }),

/***/ 62779:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   cv: () => (/* binding */ exchange),
/* harmony export */   tN: () => (/* binding */ send),
/* harmony export */   x5: () => (/* binding */ refusal)
/* harmony export */ });
/* harmony import */ var _runtime_errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(43575);
/* harmony import */ var _address_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(18538);


/**
 * Sends a request and returns the answer's text. Only https is spoken, save with this machine, and no redirect is
 * followed: it could carry a secret elsewhere.
 * @throws ConfigurationError that names the host alone: an address may be a secret
 */
async function send(request, runtime) {
    const answer = await exchange(request, runtime);
    if (answer.status >= 200 && answer.status < 300)
        return answer.text;
    throw refusal(request, answer);
}
/** The same for a caller who knows what to do with other answers than yes. */
async function exchange(request, runtime) {
    const { patience = 10, longestAnswer = 20_000 } = request;
    const url = (0,_address_js__WEBPACK_IMPORTED_MODULE_1__/* .checkedUrl */ .l)(request.url, "the address");
    const timeout = AbortSignal.timeout(patience * 1000);
    try {
        const response = await fetch(url, {
            method: request.method,
            headers: { "user-agent": "mergeline", ...request.headers },
            body: request.body ?? null,
            redirect: "manual",
            signal: AbortSignal.any([runtime.signal, timeout]),
        });
        return { status: response.status, text: await firstOf(response, longestAnswer) };
    }
    catch (error) {
        if (runtime.signal.aborted)
            throw error;
        const why = timeout.aborted ? `no answer within ${patience} s` : (0,_runtime_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .messageOf */ .bD)(causeOf(error));
        throw new _runtime_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .ConfigurationError */ .j1(`${url.host} can't be reached: ${withoutSecrets(why, request)}.`);
    }
}
/** What an answer that is no yes says, in a sentence that names the host. */
function refusal(request, { status, text }) {
    const { host } = new URL(request.url);
    const said = concealed(text, request).replaceAll(/\s+/g, " ").trim().slice(0, 200);
    return new _runtime_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .ConfigurationError */ .j1(status >= 300 && status < 400
        ? `${host} answered ${status}, a redirect, which is not followed. Give the address that it leads to.`
        : `${host} answered ${status}${said === "" ? "" : `: ${said}`}.`);
}
/** At most so much of an answer as is looked at; a server that never ends is left. */
async function firstOf(response, longest) {
    const decoder = new TextDecoder();
    let text = "";
    for await (const chunk of response.body ?? []) {
        text += decoder.decode(chunk, { stream: true });
        if (text.length > longest)
            break;
    }
    return text;
}
function causeOf(error) {
    return error instanceof Error && error.cause !== undefined ? error.cause : error;
}
/** A server may send back what it was sent. Of one whose address is a secret nothing is quoted: parts of it would be. */
function concealed(text, { url, secrets = [] }) {
    if (secrets.includes(url))
        return "";
    return withoutSecrets(text, { secrets });
}
function withoutSecrets(text, { secrets = [] }) {
    return secrets.reduce((left, secret) => (secret === "" ? left : left.replaceAll(secret, "***")), text);
}


/***/ }),

/***/ 54152:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   A: () => (/* binding */ isProblem),
/* harmony export */   g: () => (/* binding */ openMlflow)
/* harmony export */ });
/* harmony import */ var _http_request_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(62779);
/* harmony import */ var _runtime_errors_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(43575);
/* harmony import */ var _credentials_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(3789);



/** Characters of an answer that are read: a page of 200 model versions with their tags. */
const longestAnswer = 16 * 1024 * 1024;
/** @param url the server's address; only https, save for this machine */
function openMlflow(url, runtime) {
    const authorization = (0,_credentials_js__WEBPACK_IMPORTED_MODULE_2__/* .authorizationFor */ .r)(url, runtime);
    const secrets = authorization === undefined ? [] : [authorization.replace(/^\w+ /, "")];
    const attempt = async (method, path, input) => {
        const target = new URL(`api/2.0/mlflow/${path}`, url);
        if (method === "GET") {
            for (const [name, value] of Object.entries(input))
                target.searchParams.set(name, String(value));
        }
        const request = {
            method,
            url: target.href,
            headers: {
                accept: "application/json",
                ...(authorization === undefined ? {} : { authorization }),
                ...(method !== "GET" && { "content-type": "application/json" }),
            },
            ...(method !== "GET" && { body: JSON.stringify(input) }),
            secrets,
            longestAnswer,
            patience: 60,
        };
        const answer = await (0,_http_request_js__WEBPACK_IMPORTED_MODULE_0__/* .exchange */ .cv)(request, runtime);
        if (answer.status === 200)
            return objectOf(answer.text, url);
        if (answer.status === 401 || answer.status === 403) {
            throw new _runtime_errors_js__WEBPACK_IMPORTED_MODULE_1__/* .ConfigurationError */ .j1(authorization === undefined
                ? `MLflow at ${url.origin} wants credentials (HTTP ${answer.status}). Set ${_credentials_js__WEBPACK_IMPORTED_MODULE_2__/* .mlflowCredentials */ .S} in the step's env.`
                : `MLflow at ${url.origin} refuses the credentials in ${_credentials_js__WEBPACK_IMPORTED_MODULE_2__/* .mlflowCredentials */ .S} (HTTP ${answer.status}).`);
        }
        return { problem: { code: codeOf(answer.text), error: (0,_http_request_js__WEBPACK_IMPORTED_MODULE_0__/* .refusal */ .x5)(request, answer) } };
    };
    const orThrow = async (method, path, input) => {
        const answer = await attempt(method, path, input);
        if (isProblem(answer))
            throw answer.problem.error;
        return answer;
    };
    return {
        url,
        authorization,
        attempt,
        get: (path, query = {}) => orThrow("GET", path, query),
        post: (path, body) => orThrow("POST", path, body),
    };
}
function isProblem(answer) {
    const { problem } = answer;
    return problem?.error instanceof _runtime_errors_js__WEBPACK_IMPORTED_MODULE_1__/* .ConfigurationError */ .j1;
}
function objectOf(text, url) {
    try {
        const value = JSON.parse(text);
        if (typeof value === "object" && value !== null && !Array.isArray(value))
            return value;
    }
    catch { }
    throw new _runtime_errors_js__WEBPACK_IMPORTED_MODULE_1__/* .ConfigurationError */ .j1(`${url.origin} does not answer as an MLflow server does: no JSON object.`);
}
function codeOf(text) {
    try {
        const { error_code: code } = JSON.parse(text);
        return typeof code === "string" ? code : "";
    }
    catch {
        return "";
    }
}


/***/ }),

/***/ 3789:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   S: () => (/* binding */ mlflowCredentials),
/* harmony export */   r: () => (/* binding */ authorizationFor)
/* harmony export */ });
/* harmony import */ var _http_credentials_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(90056);

/** The variables that the credentials come from, as MLflow's own client names them, for errors. */
const mlflowCredentials = "MLFLOW_TRACKING_TOKEN, or MLFLOW_TRACKING_USERNAME and MLFLOW_TRACKING_PASSWORD,";
/** What to send to an MLflow server. Where MLFLOW_TRACKING_URI is set, credentials go to that server alone. */
function authorizationFor(url, runtime) {
    const tracking = (0,_http_credentials_js__WEBPACK_IMPORTED_MODULE_0__/* .serverAddress */ .aD)("MLFLOW_TRACKING_URI", undefined, runtime);
    if (tracking !== undefined && tracking.origin !== url.origin)
        return undefined;
    const user = (0,_http_credentials_js__WEBPACK_IMPORTED_MODULE_0__/* .secret */ .rJ)("MLFLOW_TRACKING_USERNAME", runtime);
    const password = (0,_http_credentials_js__WEBPACK_IMPORTED_MODULE_0__/* .secret */ .rJ)("MLFLOW_TRACKING_PASSWORD", runtime);
    if (user !== undefined && password !== undefined)
        return (0,_http_credentials_js__WEBPACK_IMPORTED_MODULE_0__/* .basic */ .HX)(user, password, runtime);
    const token = (0,_http_credentials_js__WEBPACK_IMPORTED_MODULE_0__/* .secret */ .rJ)("MLFLOW_TRACKING_TOKEN", runtime);
    return token === undefined ? undefined : `Bearer ${token}`;
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

/***/ 97779:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   b: () => (/* binding */ formatOf)
/* harmony export */ });
const formats = {
    joblib: "joblib",
    pkl: "pickle",
    pickle: "pickle",
    onnx: "onnx",
    safetensors: "safetensors",
    pt: "pytorch",
    pth: "pytorch",
    h5: "hdf5",
    keras: "keras",
    ubj: "xgboost",
    gguf: "gguf",
    pmml: "pmml",
    json: "json",
    zip: "zip",
    gz: "gzip",
};
/** What the name says of a file's format; nothing opens a model to find out. */
function formatOf(path) {
    return formats[/\.([a-z0-9]+)$/i.exec(path)?.[1]?.toLowerCase() ?? ""];
}


/***/ }),

/***/ 20086:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   T: () => (/* binding */ idempotencyKey),
/* harmony export */   b: () => (/* binding */ formatRecord)
/* harmony export */ });
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(77598);
/* harmony import */ var _document_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(66280);
/* harmony import */ var _record_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(8848);



/** A record as YAML: always the same text for the same record, keys in the order of the schema, maps by name. */
function formatRecord(record) {
    return (0,_document_js__WEBPACK_IMPORTED_MODULE_1__/* .writeDocument */ .f)(_record_js__WEBPACK_IMPORTED_MODULE_2__/* .versionRecord */ .AO.parse(sortMaps(record)));
}
/** The parts of a record whose keys are the user's own come in the order of their names. */
function sortMaps(record) {
    const { training, evaluation, imported } = record;
    return {
        ...record,
        ...(training && {
            training: {
                ...training,
                ...(training.parameters && { parameters: sorted(training.parameters) }),
                ...(training.environment && { environment: sorted(training.environment) }),
            },
        }),
        ...(evaluation && {
            evaluation: { ...evaluation, ...(evaluation.metrics && { metrics: sorted(evaluation.metrics) }) },
        }),
        ...(imported && {
            imported: { ...imported, ...(imported.tags && { tags: sorted(imported.tags) }) },
        }),
    };
}
function sorted(map) {
    return Object.fromEntries(Object.entries(map).sort(([one], [other]) => (one < other ? -1 : one > other ? 1 : 0)));
}
/**
 * What makes two candidates the same: sha256 over the model's name, the digests of its artifacts and of its data, and
 * the training parameters. The commit, the metrics and where the bytes lie don't count: registering the same bytes
 * again from a later commit (the one that recorded them, say) is the same version.
 */
function idempotencyKey(candidate) {
    const canonical = JSON.stringify({
        name: candidate.name,
        artifacts: [...candidate.artifacts].sort(),
        data: [...candidate.data].sort(),
        parameters: Object.entries(candidate.parameters).sort(([one], [other]) => (one < other ? -1 : 1)),
    });
    return `sha256:${(0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.createHash)("sha256").update(canonical).digest("hex")}`;
}


/***/ }),

/***/ 85648:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   DC: () => (/* binding */ hashFile),
/* harmony export */   kj: () => (/* binding */ copyVerified),
/* harmony export */   lq: () => (/* binding */ keepHashed),
/* harmony export */   tD: () => (/* binding */ changed)
/* harmony export */ });
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(77598);
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(73024);
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(51455);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(76760);
/* harmony import */ var _runtime_errors_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(43575);





/** sha256 and size of a file, read piece by piece into one buffer: what is left to collect counts as memory, too. */
async function hashFile(file, signal) {
    const hash = (0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.createHash)("sha256");
    const buffer = Buffer.allocUnsafeSlow(1024 * 1024);
    let bytes = 0;
    const input = await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_2__.open)(file, "r");
    try {
        for (;;) {
            signal?.throwIfAborted();
            const { bytesRead } = await input.read(buffer, 0, buffer.length);
            if (bytesRead === 0)
                return { digest: `sha256:${hash.digest("hex")}`, bytes };
            hash.update(buffer.subarray(0, bytesRead));
            bytes += bytesRead;
        }
    }
    finally {
        await input.close();
    }
}
/**
 * Writes a stream to a file, whole and with the expected digest, or not at all.
 * @returns the number of bytes
 */
async function copyVerified(source, target, expected, options) {
    const temporary = (0,node_path__WEBPACK_IMPORTED_MODULE_3__.join)((0,node_path__WEBPACK_IMPORTED_MODULE_3__.dirname)(target), `.${process.pid}-${(0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.randomBytes)(6).toString("hex")}.tmp`);
    const hash = (0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.createHash)("sha256");
    let bytes = 0;
    try {
        await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_2__.mkdir)((0,node_path__WEBPACK_IMPORTED_MODULE_3__.dirname)(target), { recursive: true });
        const output = await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_2__.open)(temporary, node_fs__WEBPACK_IMPORTED_MODULE_1__.constants.O_CREAT | node_fs__WEBPACK_IMPORTED_MODULE_1__.constants.O_EXCL | node_fs__WEBPACK_IMPORTED_MODULE_1__.constants.O_WRONLY, 0o644);
        try {
            for await (const chunk of source) {
                options.signal?.throwIfAborted();
                hash.update(chunk);
                bytes += chunk.length;
                await output.writeFile(chunk);
            }
            await output.sync();
        }
        finally {
            await output.close();
        }
        const found = `sha256:${hash.digest("hex")}`;
        if (found !== expected)
            throw options.otherwise(found);
        await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_2__.rename)(temporary, target);
        return bytes;
    }
    catch (error) {
        await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_2__.rm)(temporary, { force: true });
        if (error instanceof _runtime_errors_js__WEBPACK_IMPORTED_MODULE_4__/* .ConfigurationError */ .j1 || options.signal?.aborted)
            throw error;
        throw new _runtime_errors_js__WEBPACK_IMPORTED_MODULE_4__/* .ConfigurationError */ .j1(`${target} can't be written: ${(0,_runtime_errors_js__WEBPACK_IMPORTED_MODULE_4__/* .messageOf */ .bD)(error)}.`, { cause: error });
    }
}
/** Writes a stream to a new file, and says what it was. What is not whole is not left behind. */
async function keepHashed(source, target, signal) {
    const hash = (0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.createHash)("sha256");
    let bytes = 0;
    try {
        const output = await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_2__.open)(target, node_fs__WEBPACK_IMPORTED_MODULE_1__.constants.O_CREAT | node_fs__WEBPACK_IMPORTED_MODULE_1__.constants.O_EXCL | node_fs__WEBPACK_IMPORTED_MODULE_1__.constants.O_WRONLY, 0o600);
        try {
            for await (const chunk of source) {
                signal?.throwIfAborted();
                hash.update(chunk);
                bytes += chunk.length;
                await output.writeFile(chunk);
            }
        }
        finally {
            await output.close();
        }
        return { digest: `sha256:${hash.digest("hex")}`, bytes };
    }
    catch (error) {
        await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_2__.rm)(target, { force: true });
        signal?.throwIfAborted();
        throw new _runtime_errors_js__WEBPACK_IMPORTED_MODULE_4__/* .ConfigurationError */ .j1(`The transfer broke off: ${(0,_runtime_errors_js__WEBPACK_IMPORTED_MODULE_4__/* .messageOf */ .bD)(error)}. Run it again.`, {
            cause: error,
        });
    }
}
/** The error for a file whose bytes are not those that were hashed before. */
function changed(file) {
    return new _runtime_errors_js__WEBPACK_IMPORTED_MODULE_4__/* .ConfigurationError */ .j1(`${file} has changed since its digest was taken. Nothing was registered; run it again.`);
}


/***/ }),

/***/ 12563:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   d: () => (/* binding */ parseStoreAddress)
/* harmony export */ });
/* harmony import */ var _runtime_errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(43575);

/** The scheme of each kind's addresses. */
const schemes = {
    file: "file",
    oci: "oci",
    s3: "s3",
    gs: "gs",
    az: "azure",
    dvc: "dvc",
    lfs: "lfs",
    release: "release",
};
/**
 * The store that a text names: a folder, or an address whose scheme says its kind (`file:`).
 * @param what the input that holds it, for errors
 */
function parseStoreAddress(text, what) {
    const [, scheme, path = ""] = /^([a-z][a-z0-9+.-]+):(.*)$/is.exec(text) ?? [];
    if (scheme === undefined)
        return { type: "file", path: text };
    const type = schemes[scheme.toLowerCase()];
    if (type === undefined) {
        const known = Object.keys(schemes).map((one) => `${one}:`);
        throw new _runtime_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .ConfigurationError */ .j1(`${what}: ${text} is not a folder, nor an address of ${known.join(", ")}.`);
    }
    // A file: URI keeps its slashes and escapes: only its kind knows them.
    return { type, path: type === "file" ? text : path.replace(/^\/\//, "") };
}


/***/ }),

/***/ 37260:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   C: () => (/* binding */ openStore),
/* harmony export */   H: () => (/* binding */ openArtifact)
/* harmony export */ });
/* harmony import */ var _runtime_errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(43575);

/** Each kind is loaded only when it is used: the clients of some are large. */
const kinds = {
    file: async () => (await __webpack_require__.e(/* import() */ 3500).then(__webpack_require__.bind(__webpack_require__, 13500))).fileKind,
    oci: async () => (await Promise.all(/* import() */[__webpack_require__.e(6118), __webpack_require__.e(6164)]).then(__webpack_require__.bind(__webpack_require__, 16164))).ociKind,
    s3: async () => (await Promise.all(/* import() */[__webpack_require__.e(5118), __webpack_require__.e(3711), __webpack_require__.e(9341), __webpack_require__.e(2513)]).then(__webpack_require__.bind(__webpack_require__, 52513))).s3Kind,
    gs: async () => (await Promise.all(/* import() */[__webpack_require__.e(3669), __webpack_require__.e(3324), __webpack_require__.e(3665), __webpack_require__.e(9341), __webpack_require__.e(9563)]).then(__webpack_require__.bind(__webpack_require__, 69563))).gsKind,
    azure: async () => (await Promise.all(/* import() */[__webpack_require__.e(3669), __webpack_require__.e(5738), __webpack_require__.e(8053), __webpack_require__.e(9341), __webpack_require__.e(6749)]).then(__webpack_require__.bind(__webpack_require__, 66749))).azureKind,
    dvc: async () => (await __webpack_require__.e(/* import() */ 6213).then(__webpack_require__.bind(__webpack_require__, 76213))).dvcKind,
    lfs: async () => (await __webpack_require__.e(/* import() */ 9953).then(__webpack_require__.bind(__webpack_require__, 49953))).lfsKind,
    release: async () => (await __webpack_require__.e(/* import() */ 8943).then(__webpack_require__.bind(__webpack_require__, 78943))).releaseKind,
};
/** The kind that can read the artifacts of a URI's scheme. */
const readers = {
    file: kinds.file,
    oci: kinds.oci,
    s3: kinds.s3,
    gs: kinds.gs,
    az: kinds.azure,
    lfs: kinds.lfs,
    release: kinds.release,
    http: async () => (await __webpack_require__.e(/* import() */ 7078).then(__webpack_require__.bind(__webpack_require__, 94697))).httpKind,
    https: async () => (await __webpack_require__.e(/* import() */ 7078).then(__webpack_require__.bind(__webpack_require__, 94697))).httpKind,
};
/**
 * Opens the store of an address.
 * @param what the input or setting that named it, for errors
 */
async function openStore(address, what, access) {
    const load = kinds[address.type];
    return (await load()).open(address, what, access);
}
/** The bytes of an artifact, not yet checked. */
async function openArtifact(uri, digest, access) {
    const scheme = /^([a-z][a-z0-9+.-]*):/i.exec(uri)?.[1]?.toLowerCase() ?? "";
    const load = Object.hasOwn(readers, scheme) ? readers[scheme] : undefined;
    if (load === undefined) {
        const known = Object.keys(readers).map((one) => `${one}:`);
        throw new _runtime_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .ConfigurationError */ .j1(`${uri} can't be fetched here: only ${known.join(", ")} can.`);
    }
    return (await load()).read(uri, digest, access);
}


/***/ }),

/***/ 26507:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   B4: () => (/* binding */ formatCount),
/* harmony export */   Gp: () => (/* binding */ formatSigned),
/* harmony export */   ZV: () => (/* binding */ formatNumber),
/* harmony export */   l9: () => (/* binding */ formatPercent),
/* harmony export */   pq: () => (/* binding */ countOf),
/* harmony export */   z3: () => (/* binding */ formatBytes)
/* harmony export */ });
const minus = "−";
/** A number for people: fixed digits after the point (3), a real minus sign, `–` where there is none. */
function formatNumber(value, digits = 3) {
    if (value === null || value === undefined || !Number.isFinite(value))
        return "–";
    const magnitude = Math.abs(value);
    const text = magnitude !== 0 && (magnitude < 0.5 * 10 ** -digits || magnitude >= 1e9)
        ? magnitude.toExponential(2)
        : grouped(magnitude.toFixed(digits));
    return value < 0 && Number(text.replaceAll(",", "")) !== 0 ? `${minus}${text}` : text;
}
/** Like {@link formatNumber}, with a sign in front also when positive. */
function formatSigned(value, digits = 3) {
    const text = formatNumber(value, digits);
    return value !== null && value !== undefined && value > 0 && text !== "–" ? `+${text}` : text;
}
/** A count with thousands separators: `2,000`. */
function formatCount(value) {
    return grouped(String(value));
}
/** With a comma between thousands. By hand: the first call of toLocaleString costs more than all else that is written. */
function grouped(number) {
    const [whole = "", ...fraction] = number.split(".");
    return [whole.replaceAll(/\B(?=(\d{3})+$)/g, ","), ...fraction].join(".");
}
/** `1 row`, `2,000 rows`. */
function countOf(value, singular, plural = `${singular}s`) {
    return `${formatCount(value)} ${value === 1 ? singular : plural}`;
}
/** A share between 0 and 1 as a percentage: `12.5%`. */
function formatPercent(share, digits = 1) {
    if (share === null || share === undefined || !Number.isFinite(share))
        return "–";
    return `${(share * 100).toFixed(digits).replace("-", minus)}%`;
}
/** A number of bytes in the unit that reads best, powers of 1,024: `12 B`, `1.5 KiB`, `70.1 MiB`. */
function formatBytes(bytes) {
    const units = ["B", "KiB", "MiB", "GiB", "TiB"];
    const power = Math.min(units.length - 1, Math.floor(Math.log2(Math.max(1, bytes)) / 10));
    const value = bytes / 1024 ** power;
    return `${power === 0 ? formatCount(value) : value.toFixed(1)} ${units[power]}`;
}


/***/ })

};
