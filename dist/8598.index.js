export const id = 8598;
export const ids = [8598];
export const modules = {

/***/ 18598:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  deployCanary: () => (/* binding */ deployCanary),
  run: () => (/* binding */ main_run)
});

// EXTERNAL MODULE: ./out/toolkit/model/read.js + 12 modules
var read = __webpack_require__(79657);
// EXTERNAL MODULE: ./out/toolkit/runtime/errors.js
var errors = __webpack_require__(43575);
// EXTERNAL MODULE: ./out/toolkit/runtime/inputs.js
var inputs = __webpack_require__(86041);
// EXTERNAL MODULE: ./out/toolkit/runtime/nearest.js
var nearest = __webpack_require__(42412);
;// CONCATENATED MODULE: ./out/deploy-canary/settings.js



const targets = ["argo-rollouts", "deployment", "kserve", "seldon"];
/** Longest model name: Kubernetes adds `-canary`, the hash of a pod template and more to it, 63 characters at most. */
const longestName = 40;
/** Shortest watch in which the analysis measures three times, in seconds. */
const shortestWatch = 15;
/**
 * The settings of one environment; what the environment sets wins over the deploy section.
 * @param environment the one asked for; the first listed where none was
 * @param target the one asked for on the step, which wins over model.yaml
 * @throws ConfigurationError with the place in model.yaml
 */
function readSettings(file, environment, target) {
    const deploy = file.config.deploy;
    if (deploy === undefined) {
        throw new errors/* ConfigurationError */.j1("deploy is missing; it says where and how versions are deployed.", {
            place: { file: file.path },
        });
    }
    const names = Object.keys(deploy.environments);
    const name = environment ?? names[0];
    if (!names.includes(name)) {
        const hint = (0,nearest/* nearest */.p)(name, names);
        throw new errors/* ConfigurationError */.j1(`environment: "${name}" is not an environment of ${file.path}. Allowed are ${names.join(", ")}.${hint === undefined ? "" : ` Did you mean ${hint}?`}`, { place: file.place(["deploy", "environments"]) });
    }
    const own = deploy.environments[name] ?? {};
    const settings = merge(file.config.name, name, deploy, own, target);
    validate(settings, file, own);
    return settings;
}
function merge(model, environment, deploy, own, target) {
    const names = Object.keys(deploy.environments);
    const at = names.indexOf(environment);
    const noneNamed = Object.values(deploy.environments).every((one) => one?.alias === undefined);
    const alias = own.alias ?? (noneNamed && at === 0 ? "champion" : undefined);
    const canary = { ...deploy.canary, ...own.canary };
    const thresholds = { ...deploy.canary?.thresholds, ...own.canary?.thresholds };
    return {
        model,
        environment,
        namespace: own.namespace ?? `${model}-${environment}`,
        target: target ?? deploy.target ?? "argo-rollouts",
        aliases: [...new Set([environment, ...(alias === undefined ? [] : [alias])])],
        before: names[at - 1],
        approval: own.approval ?? false,
        image: own.image ?? deploy.image ?? "",
        replicas: own.replicas ?? deploy.replicas ?? 2,
        resources: {
            requests: texts({
                cpu: "100m",
                memory: "256Mi",
                ...deploy.resources?.requests,
                ...own.resources?.requests,
            }),
            limits: texts({ memory: "1Gi", ...deploy.resources?.limits, ...own.resources?.limits }),
        },
        env: { ...deploy.env, ...own.env },
        port: deploy.port ?? 8080,
        health: deploy.health ?? "/healthz",
        metrics: deploy.metrics ?? "/metrics",
        serviceAccount: deploy.service_account,
        modelVolume: own.model_volume ?? deploy.model_volume ?? false,
        monitoring: deploy.monitoring ?? true,
        gateway: own.gateway ?? deploy.gateway,
        prometheus: own.prometheus ?? deploy.prometheus ?? "http://prometheus-operated.monitoring.svc:9090",
        canary: {
            steps: canary.steps ?? [5, 25, 50, 100],
            pauseSeconds: (0,inputs/* parseDuration */.E)(canary.pause ?? "10m", "deploy.canary.pause"),
            analysis: canary.analysis ?? [],
            successRate: thresholds.success_rate ?? 0.99,
            latencySeconds: (0,inputs/* parseDuration */.E)(thresholds.latency_p99 ?? "500ms", "deploy.canary.thresholds.latency_p99"),
        },
    };
}
function texts(quantities) {
    return Object.fromEntries(Object.entries(quantities).map(([name, value]) => [name, String(value)]));
}
function validate(settings, file, own) {
    const { model, namespace, target, canary } = settings;
    if (target === "kserve" || target === "seldon") {
        throw new errors/* ConfigurationError */.j1(`target: ${target} is not rendered yet by this version; use argo-rollouts or deployment.`, { place: file.place(["deploy", "target"]) });
    }
    if (model.length > longestName) {
        throw new errors/* ConfigurationError */.j1(`name is ${model.length} characters long; at most ${longestName} are allowed for a model that is deployed, because Kubernetes makes longer names of it.`, { place: file.place(["name"]) });
    }
    if (namespace.length > 63) {
        throw new errors/* ConfigurationError */.j1(`the namespace ${namespace} is longer than 63 characters. Set namespace for this environment.`, { place: file.place(["deploy", "environments", settings.environment]) });
    }
    if (target === "argo-rollouts" && canary.analysis.length > 0 && canary.pauseSeconds < shortestWatch) {
        const keys = own.canary?.pause === undefined ? ["deploy"] : ["deploy", "environments", settings.environment];
        throw new errors/* ConfigurationError */.j1(`canary.pause is ${canary.pauseSeconds} s; at least ${shortestWatch}s is needed, so that the analysis can measure each step three times.`, { place: file.place([...keys, "canary", "pause"]) });
    }
    const reserved = Object.keys(settings.env).find((name) => name.startsWith("MODEL_"));
    if (reserved !== undefined) {
        const keys = own.env?.[reserved] === undefined ? ["deploy"] : ["deploy", "environments", settings.environment];
        throw new errors/* ConfigurationError */.j1(`env.${reserved} can't be set: names that begin with MODEL_ are set from the version. Choose another name.`, { place: file.place([...keys, "env", reserved]) });
    }
}
/**
 * What has to be there before manifests can be rendered, beyond what status needs.
 * @throws ConfigurationError
 */
function requireRenderable(settings, file) {
    if (settings.image === "") {
        throw new errors/* ConfigurationError */.j1("deploy.image is missing; the container image that serves the model is needed, such as ghcr.io/acme/churn:{version}.", { place: file.place(["deploy"]) });
    }
}

;// CONCATENATED MODULE: ./out/deploy-canary/inputs.js


const operations = ["start", "promote", "split", "abort", "rollback", "status"];
function readInputs(inputs) {
    const read = {
        config: inputs.required("config"),
        operation: inputs.choice("operation", operations),
        version: inputs.text("version"),
        weight: inputs.number("weight", { min: 1, max: 99, integer: true }),
        environment: inputs.text("environment"),
        target: inputs.optionalChoice("target", targets),
        gitopsRepository: inputs.text("gitops-repository"),
        gitopsPath: folder(inputs.required("gitops-path")),
        write: inputs.choice("write", ["push", "pull-request", "local"]),
        reason: inputs
            .text("reason")
            ?.replaceAll(/[\p{Cc}\u2028\u2029]+/gu, " ")
            .slice(0, 500),
    };
    if ((read.operation === "start" || read.operation === "split") && read.version === undefined) {
        throw new errors/* ConfigurationError */.j1(`version is required for ${read.operation}, and was not given. Give a number, an alias such as champion, or latest.`);
    }
    if ((read.operation === "split") !== (read.weight !== undefined)) {
        throw new errors/* ConfigurationError */.j1(read.weight === undefined
            ? "weight is required for split: percent of the traffic, from 1 to 99, for the version."
            : `weight: only a split has one, and the operation is ${read.operation}.`);
    }
    if (read.write === "local" && /^[a-z][a-z0-9+.-]*:/i.test(read.gitopsRepository ?? "")) {
        throw new errors/* ConfigurationError */.j1("write: local can't write to a gitops-repository that is a URL; check it out into the workspace and give its path.");
    }
    return read;
}
function folder(path) {
    const parts = path.split("/").filter((part) => part !== "" && part !== ".");
    if (path.startsWith("/") || parts.length === 0 || parts.includes("..") || /[\p{Cc}\\]/u.test(path)) {
        throw new errors/* ConfigurationError */.j1(`gitops-path: "${path}" is not a folder inside the repository. Give a relative path such as deploy.`);
    }
    return parts.join("/");
}

// EXTERNAL MODULE: ./out/toolkit/registry/registry.js + 1 modules
var registry_registry = __webpack_require__(45005);
// EXTERNAL MODULE: ./node_modules/yaml/dist/index.js
var dist = __webpack_require__(38815);
;// CONCATENATED MODULE: ./out/deploy-canary/manifests/manifest.js

const header = "# Generated, do not edit: `mergeline deploy-canary` writes it from model.yaml and the version's record.\n" +
    "# Change those, or patch it in ../kustomization.yaml.\n";
/**
 * The file's text: the same bytes for the same manifest, on every machine and day, so that an unchanged version is an
 * unchanged file.
 */
function serialise(manifest) {
    const body = (0,dist/* stringify */.As)(manifest, { lineWidth: 0, aliasDuplicateObjects: false, version: "1.1" });
    return `${header}${body}`;
}

;// CONCATENATED MODULE: ./out/deploy-canary/manifests/version.js
/** Labels by which Services, monitors and people find the pods. They never change, since selectors can't. */
function selectorLabels(settings) {
    return { "app.kubernetes.io/name": settings.model, "app.kubernetes.io/instance": settings.namespace };
}
function labels(settings) {
    return {
        ...selectorLabels(settings),
        "app.kubernetes.io/component": "model-server",
        "app.kubernetes.io/managed-by": "mergeline",
    };
}
/** Labels of the pods: with the version, so that metrics can be told apart by it. */
function podLabels(settings, version) {
    return { ...labels(settings), "app.kubernetes.io/version": String(version.version) };
}
/** Where the manifest comes from. `status` reads the version that the cluster runs from here. */
function annotations(settings, version) {
    return {
        "mergeline.dev/model": settings.model,
        "mergeline.dev/version": String(version.version),
        "mergeline.dev/digest": version.digest,
        "mergeline.dev/commit": version.commit,
    };
}
function metadata(settings, name = settings.model) {
    return { name, namespace: settings.namespace, labels: labels(settings) };
}
/** For the object that owns the pods. The others are the same for every version, so that a promotion is a small diff. */
function versionedMetadata(settings, version) {
    return { ...metadata(settings), annotations: annotations(settings, version) };
}

;// CONCATENATED MODULE: ./out/deploy-canary/manifests/service-monitor.js

/** Makes Prometheus (through prometheus-operator) scrape each pod, with the version as a label on every metric. */
function serviceMonitor(settings) {
    return {
        apiVersion: "monitoring.coreos.com/v1",
        kind: "ServiceMonitor",
        metadata: metadata(settings),
        spec: {
            selector: { matchLabels: { ...selectorLabels(settings), "mergeline.dev/scrape": "true" } },
            endpoints: [
                {
                    port: "http",
                    path: settings.metrics,
                    interval: "15s",
                    relabelings: [
                        relabel("app_kubernetes_io_name", "model"),
                        relabel("app_kubernetes_io_version", "model_version"),
                    ],
                },
            ],
        },
    };
}
function relabel(podLabel, targetLabel) {
    return { sourceLabels: [`__meta_kubernetes_pod_label_${podLabel}`], targetLabel };
}

;// CONCATENATED MODULE: ./out/deploy-canary/manifests/http-route.js

/**
 * The route from the Gateway to the model. Weights are the ones at rest; during a canary the Gateway API plugin of
 * Argo Rollouts moves them in the cluster, and gitops/ tells Argo CD to leave them alone.
 */
function httpRoute(settings, gateway, backends) {
    return {
        apiVersion: "gateway.networking.k8s.io/v1",
        kind: "HTTPRoute",
        metadata: metadata(settings),
        spec: {
            parentRefs: [{ name: gateway.name, namespace: gateway.namespace }],
            hostnames: [gateway.hostname],
            rules: [{ backendRefs: backends.map(({ name, weight }) => ({ name, port: 80, weight })) }],
        },
    };
}

// EXTERNAL MODULE: ./out/toolkit/registry/store/oci/uri.js
var oci_uri = __webpack_require__(87411);
;// CONCATENATED MODULE: ./out/deploy-canary/manifests/model-volume.js

/** Where the model's files are seen in the container. */
const mountPath = "/models";
const model_volume_name = "model";
/**
 * An image volume of an artifact that lies in an OCI registry: the kubelet pulls it as it pulls images, by its digest.
 * Undefined for a URI that names no file of an image by digest; there is nothing that a cluster could mount.
 */
function modelVolume(uri) {
    const file = (0,oci_uri/* imageFileOf */.d_)(uri);
    if (file === undefined)
        return undefined;
    const { path } = file;
    // What this store keeps lies below models/; an image that somebody else made is mounted whole.
    const below = "models/";
    const isBelow = path.startsWith(below);
    return {
        volume: {
            name: model_volume_name,
            image: { reference: (0,oci_uri/* imageReference */.rA)(file), pullPolicy: "IfNotPresent" },
        },
        mount: { name: model_volume_name, mountPath, ...(isBelow && { subPath: "models" }), readOnly: true },
        path: `${mountPath}/${isBelow ? path.slice(below.length) : path}`,
    };
}

;// CONCATENATED MODULE: ./out/deploy-canary/manifests/pod.js


/**
 * The pod template of a model server. It names the version, its artifact and digest in the environment, so that a new
 * version is a new template and thereby a new rollout, even where the image stays the same.
 */
function podTemplate(settings, version) {
    const model = settings.modelVolume ? modelVolume(version.uri) : undefined;
    return {
        metadata: { labels: podLabels(settings, version), annotations: annotations(settings, version) },
        spec: {
            ...(settings.serviceAccount === undefined ? {} : { serviceAccountName: settings.serviceAccount }),
            automountServiceAccountToken: false,
            securityContext: { runAsNonRoot: true, seccompProfile: { type: "RuntimeDefault" } },
            containers: [container(settings, version, model)],
            volumes: [{ name: "tmp", emptyDir: {} }, ...(model === undefined ? [] : [model.volume])],
        },
    };
}
function container(settings, version, model) {
    const probe = { httpGet: { path: settings.health, port: "http" } };
    return {
        name: "model",
        image: settings.image
            .replaceAll("{version}", String(version.version))
            .replaceAll("{commit}", version.commit),
        env: Object.entries({
            MODEL_NAME: settings.model,
            MODEL_VERSION: String(version.version),
            MODEL_URI: version.uri,
            MODEL_DIGEST: version.digest,
            ...(model !== undefined && { MODEL_PATH: model.path }),
            ...settings.env,
        }).map(([name, value]) => ({ name, value })),
        ports: [{ name: "http", containerPort: settings.port }],
        resources: settings.resources,
        // Five minutes to load the model; after that, readiness decides about traffic and liveness about a restart.
        startupProbe: { ...probe, periodSeconds: 5, failureThreshold: 60 },
        readinessProbe: { ...probe, periodSeconds: 5, failureThreshold: 3 },
        livenessProbe: { ...probe, periodSeconds: 10, failureThreshold: 6 },
        securityContext: {
            allowPrivilegeEscalation: false,
            readOnlyRootFilesystem: true,
            capabilities: { drop: ["ALL"] },
        },
        volumeMounts: [{ name: "tmp", mountPath: "/tmp" }, ...(model === undefined ? [] : [model.mount])],
    };
}

;// CONCATENATED MODULE: ./out/deploy-canary/manifests/service.js

/**
 * A Service over the model's pods. Argo Rollouts narrows the ones called `-stable` and `-canary` to their pods by
 * adding a selector in the cluster.
 */
function service(settings, name = settings.model) {
    const about = metadata(settings, name);
    // Only the Service over all pods is scraped, so that no pod is counted twice.
    const scraped = name === settings.model ? { "mergeline.dev/scrape": "true" } : {};
    return {
        apiVersion: "v1",
        kind: "Service",
        metadata: { ...about, labels: { ...about.labels, ...scraped } },
        spec: {
            selector: selectorLabels(settings),
            ports: [{ name: "http", port: 80, targetPort: "http" }],
        },
    };
}

;// CONCATENATED MODULE: ./out/deploy-canary/targets/argo-rollouts.js




/**
 * An Argo Rollouts canary. With a gateway its weights move requests, by the Gateway API plugin; without one they move
 * pods, so that of 4 replicas a weight of 25 is one pod.
 */
function argoRolloutsTarget(settings, version) {
    const stable = `${settings.model}-stable`;
    const canary = `${settings.model}-canary`;
    return {
        rollout: {
            apiVersion: "argoproj.io/v1alpha1",
            kind: "Rollout",
            metadata: versionedMetadata(settings, version),
            spec: {
                replicas: settings.replicas,
                revisionHistoryLimit: 3,
                // A way back to one of the last versions skips the steps: what is known to work need not be tried again.
                rollbackWindow: { revisions: 3 },
                // A canary whose pods don't get ready within ten minutes is aborted instead of waiting for a person.
                progressDeadlineSeconds: 600,
                progressDeadlineAbort: true,
                selector: { matchLabels: selectorLabels(settings) },
                strategy: {
                    canary: {
                        canaryService: canary,
                        stableService: stable,
                        ...(settings.gateway === undefined
                            ? { maxSurge: 1, maxUnavailable: 0 }
                            : { trafficRouting: gatewayRouting(settings) }),
                        steps: steps(settings),
                    },
                },
                template: podTemplate(settings, version),
            },
        },
        service: service(settings),
        "service-stable": service(settings, stable),
        "service-canary": service(settings, canary),
        ...(settings.gateway === undefined
            ? {}
            : {
                "http-route": httpRoute(settings, settings.gateway, [
                    { name: stable, weight: 100 },
                    { name: canary, weight: 0 },
                ]),
            }),
    };
}
function gatewayRouting(settings) {
    return {
        plugins: { "argoproj-labs/gatewayAPI": { httpRoute: settings.model, namespace: settings.namespace } },
    };
}
/** Each weight is set and watched; the last one, 100, ends the canary and needs no watch. */
function steps(settings) {
    const { canary } = settings;
    const watch = canary.analysis.length === 0 ? { pause: { duration: seconds(canary.pauseSeconds) } } : analysis(settings);
    return canary.steps.flatMap((weight) => weight === 100 ? [{ setWeight: weight }] : [{ setWeight: weight }, watch]);
}
/**
 * The watch of a step by analysis: measurements spread over the pause, the first of which outside its limit stops the
 * canary. It is a step and not an analysis in the background, because one of those that has measured nothing, for want
 * of data or of Prometheus, does not keep the steps from going on.
 */
function analysis({ canary, model, namespace, prometheus }) {
    const count = Math.max(3, Math.round(canary.pauseSeconds / 60));
    const args = {
        namespace,
        name: model,
        prometheus,
        interval: seconds(canary.pauseSeconds / count),
        count: String(count),
        "minimum-success-rate": String(canary.successRate),
        "maximum-latency-seconds": String(canary.latencySeconds),
    };
    return {
        analysis: {
            templates: canary.analysis.map((templateName) => ({ templateName, clusterScope: true })),
            args: [
                ...Object.entries(args).map(([name, value]) => ({ name, value })),
                // Only the canary's pods are measured: their names begin with the Rollout's and this hash.
                { name: "canary-hash", valueFrom: { podTemplateHashValue: "Latest" } },
            ],
        },
    };
}
function seconds(value) {
    return `${Math.max(1, Math.round(value))}s`;
}

;// CONCATENATED MODULE: ./out/deploy-canary/manifests/split.js



/** Name of the second version's Deployment and Service. */
function splitName(settings) {
    return `${settings.model}-split`;
}
/**
 * The second version's Deployment, and the Service over its pods. Their instance label is another one than that of the
 * first, so that neither's selector finds the other's pods.
 */
function splitManifests(settings, { version }) {
    const name = splitName(settings);
    const own = { "app.kubernetes.io/instance": `${settings.namespace.slice(0, 57)}-split` };
    const selector = { ...selectorLabels(settings), ...own };
    const template = podTemplate(settings, version);
    const about = metadata(settings, name);
    const above = service(settings, name);
    return {
        "deployment-split": {
            apiVersion: "apps/v1",
            kind: "Deployment",
            metadata: { ...about, annotations: annotations(settings, version) },
            spec: {
                replicas: settings.replicas,
                revisionHistoryLimit: 3,
                progressDeadlineSeconds: 600,
                strategy: { type: "RollingUpdate", rollingUpdate: { maxSurge: 1, maxUnavailable: 0 } },
                selector: { matchLabels: selector },
                template: {
                    ...template,
                    metadata: { ...template.metadata, labels: { ...template.metadata.labels, ...own } },
                },
            },
        },
        "service-split": {
            ...above,
            // The pods of both are scraped, each by one Service.
            metadata: { ...about, labels: { ...about.labels, "mergeline.dev/scrape": "true" } },
            spec: { ...above.spec, selector },
        },
    };
}

;// CONCATENATED MODULE: ./out/deploy-canary/targets/deployment.js





/**
 * A plain Deployment: pods are replaced one by one as the new ones get ready. No analysis, and no weights but those of a
 * split, by which the Gateway shares requests out between two versions.
 */
function deploymentTarget(settings, version, split) {
    const backends = split === undefined
        ? [{ name: settings.model, weight: 1 }]
        : [
            { name: settings.model, weight: 100 - split.weight },
            { name: splitName(settings), weight: split.weight },
        ];
    return {
        deployment: {
            apiVersion: "apps/v1",
            kind: "Deployment",
            metadata: versionedMetadata(settings, version),
            spec: {
                replicas: settings.replicas,
                revisionHistoryLimit: 3,
                progressDeadlineSeconds: 600,
                strategy: { type: "RollingUpdate", rollingUpdate: { maxSurge: 1, maxUnavailable: 0 } },
                selector: { matchLabels: selectorLabels(settings) },
                template: podTemplate(settings, version),
            },
        },
        service: service(settings),
        ...(split === undefined ? {} : splitManifests(settings, split)),
        ...(settings.gateway === undefined
            ? {}
            : { "http-route": httpRoute(settings, settings.gateway, backends) }),
    };
}

;// CONCATENATED MODULE: ./out/deploy-canary/targets/render.js



/**
 * The manifests of a version in an environment, and the kustomization that lists them. Pure: the same settings and
 * version give the same files. Only a Deployment can be split. Paths are relative to `deploy/<environment>/<model>`.
 */
function render(settings, version, split) {
    const target = settings.target === "deployment" ? deploymentTarget : argoRolloutsTarget;
    const manifests = {
        ...target(settings, version, split),
        ...(settings.monitoring ? { "service-monitor": serviceMonitor(settings) } : {}),
    };
    const names = Object.keys(manifests).map((name) => `${name}.yaml`);
    return [
        ...Object.entries(manifests).map(([name, manifest]) => ({ path: `base/${name}.yaml`, manifest })),
        { path: "base/kustomization.yaml", manifest: kustomization(names) },
    ];
}
function kustomization(resources) {
    return { apiVersion: "kustomize.config.k8s.io/v1beta1", kind: "Kustomization", resources };
}
/** The kustomization beside base/: written once when absent, and the user's from then on. */
const userKustomization = `# Yours: patch or add to what is generated in base/. Mergeline never writes this file again.
apiVersion: kustomize.config.k8s.io/v1beta1
kind: Kustomization
resources:
  - base
`;

;// CONCATENATED MODULE: ./out/deploy-canary/change/manifests.js


/** The folder of the model's manifests in the environment: what gitops/ makes an Application of. */
function manifestFolder(gitopsPath, settings) {
    return `${gitopsPath}/${settings.environment}/${settings.model}`;
}
function servedVersion(record) {
    const artifact = record.artifacts[0];
    return {
        version: record.version,
        uri: artifact.uri,
        digest: artifact.digest,
        commit: record.source?.commit ?? "unknown",
    };
}
function rendered(settings, record, split) {
    const second = split && { version: servedVersion(split.record), weight: split.weight };
    return render(settings, servedVersion(record), second);
}
/** Paths of the generated manifests, relative to the repository. */
function manifestPaths(folder, settings, record, split) {
    return rendered(settings, record, split).map(({ path }) => `${folder}/${path}`);
}
/**
 * The files that make the folder deploy this version: those of base/ that differ, those that no longer belong there,
 * and the user's kustomization where it isn't there yet.
 */
async function manifestChanges(tree, folder, settings, record, split) {
    const changes = [];
    const files = rendered(settings, record, split);
    for (const { path, manifest } of files) {
        const content = serialise(manifest);
        if ((await tree.read(`${folder}/${path}`)) !== content)
            changes.push({ path: `${folder}/${path}`, content });
    }
    for (const name of await tree.list(`${folder}/base`)) {
        const path = `base/${name}`;
        if (name.endsWith(".yaml") && !files.some((file) => file.path === path)) {
            changes.push({ path: `${folder}/${path}`, delete: true });
        }
    }
    if ((await tree.read(`${folder}/kustomization.yaml`)) === undefined) {
        changes.push({ path: `${folder}/kustomization.yaml`, content: userKustomization });
    }
    return changes;
}

// EXTERNAL MODULE: external "node:timers/promises"
var promises_ = __webpack_require__(58500);
// EXTERNAL MODULE: external "node:child_process"
var external_node_child_process_ = __webpack_require__(31421);
;// CONCATENATED MODULE: ./out/deploy-canary/cluster/kubectl.js


/** The cluster could not be asked: no kubectl, no address, no answer, no permission. */
class ClusterUnreachable extends errors/* ConfigurationError */.j1 {
}
/** The most that kubectl may take, in milliseconds. */
const timeLimit = 30_000;
function kubectl(runtime) {
    const program = runtime.environment.KUBECTL || "kubectl";
    return {
        get: async (resource, name, namespace) => {
            const text = await run(program, ["get", resource, name, "--namespace", namespace, "--output=json", "--ignore-not-found"], runtime);
            if (text.trim() === "")
                return undefined;
            try {
                return JSON.parse(text);
            }
            catch (error) {
                throw new ClusterUnreachable(`${program} get ${resource} did not answer with JSON.`, {
                    cause: error,
                });
            }
        },
        patchStatus: async (resource, name, namespace, patch) => {
            const change = ["--type=merge", "--subresource=status", `--patch=${JSON.stringify(patch)}`];
            await run(program, ["patch", resource, name, "--namespace", namespace, ...change], runtime);
        },
    };
}
function run(program, args, runtime) {
    const options = {
        env: { ...runtime.environment },
        signal: runtime.signal,
        timeout: timeLimit,
        maxBuffer: 16 * 1024 * 1024,
        killSignal: "SIGKILL",
    };
    return new Promise((resolve, reject) => {
        (0,external_node_child_process_.execFile)(program, [...args, "--request-timeout=15s"], options, (error, stdout, stderr) => {
            if (error === null)
                return resolve(stdout);
            if (runtime.signal.aborted)
                return reject(runtime.signal.reason);
            reject(explain(program, error, stderr));
        });
    });
}
function explain(program, error, stderr) {
    if (error.code === "ENOENT" || error.code === "EACCES") {
        return new ClusterUnreachable(`${program} can't be started. Install kubectl, or name the program in the environment variable KUBECTL.`, { cause: error });
    }
    const line = stderr
        .split("\n")
        .map((one) => one.trim())
        .findLast((one) => one !== "") ??
        `${program} ended with exit code ${error.code ?? "unknown"} and said nothing`;
    const found = error.killed === true
        ? `no answer within ${timeLimit / 1000} s`
        : line.slice(0, 300).replace(/[.?!]+$/, "");
    return new ClusterUnreachable(`The cluster can't be asked: ${found}. Check KUBECONFIG, and that its user may get and patch what is deployed.`, { cause: error });
}

// EXTERNAL MODULE: ./node_modules/zod/v4/classic/schemas.js + 9 modules
var schemas = __webpack_require__(27597);
;// CONCATENATED MODULE: ./out/deploy-canary/cluster/status.js

const missing = {
    phase: "Missing",
    weight: 0,
    version: undefined,
    message: undefined,
    aborted: false,
    finished: false,
};
const status_metadata = schemas/* object */.Ikc({
    generation: schemas/* number */.aig().optional(),
    annotations: schemas/* record */.g1P(schemas/* string */.YjP(), schemas/* string */.YjP()).optional(),
});
const rollout = schemas/* object */.Ikc({
    metadata: status_metadata,
    spec: schemas/* object */.Ikc({
        strategy: schemas/* object */.Ikc({
            canary: schemas/* object */.Ikc({ steps: schemas/* array */.YOg(schemas/* object */.Ikc({ setWeight: schemas/* number */.aig().optional() })).optional() })
                .optional(),
        }),
    }),
    status: schemas/* object */.Ikc({
        phase: schemas/* string */.YjP().optional(),
        message: schemas/* string */.YjP().optional(),
        observedGeneration: schemas/* union */.KCZ([schemas/* string */.YjP(), schemas/* number */.aig()]).optional(),
        abort: schemas/* boolean */.zMY().optional(),
        currentPodHash: schemas/* string */.YjP().optional(),
        stableRS: schemas/* string */.YjP().optional(),
        currentStepIndex: schemas/* number */.aig().optional(),
        canary: schemas/* object */.Ikc({ weights: schemas/* object */.Ikc({ canary: schemas/* object */.Ikc({ weight: schemas/* number */.aig() }) }).optional() })
            .optional(),
    })
        .optional(),
});
/** Phase and weight of a Rollout, as `kubectl argo rollouts get` shows them. @param object JSON from the API server */
function rolloutStatus(object) {
    const { metadata, spec, status = {} } = rollout.parse(object);
    const observed = String(status.observedGeneration ?? "") === String(metadata.generation ?? "");
    const finished = observed && status.stableRS !== undefined && status.currentPodHash === status.stableRS;
    const aborted = observed && status.abort === true;
    const weightOf = () => {
        if (finished)
            return 100;
        // Before the controller has seen the newest manifests, the weight it tells is the version before's.
        if (aborted || !observed)
            return 0;
        const steps = spec.strategy.canary?.steps ?? [];
        return status.canary?.weights?.canary.weight ?? weightAt(steps, status.currentStepIndex);
    };
    return {
        phase: observed ? (status.phase ?? "Progressing") : "Progressing",
        weight: weightOf(),
        version: versionOf(metadata),
        message: observed ? status.message : "waiting for the controller to see the newest manifests",
        aborted,
        finished,
    };
}
/** The weight of the last step that was reached. */
function weightAt(steps, index) {
    const reached = steps.slice(0, (index ?? 0) + 1);
    return (reached.findLast((step) => step.setWeight !== undefined)?.setWeight ??
        (index === undefined || index === 0 ? 0 : 100));
}
const deployment = schemas/* object */.Ikc({
    metadata: status_metadata,
    spec: schemas/* object */.Ikc({ replicas: schemas/* number */.aig().optional() }),
    status: schemas/* object */.Ikc({
        observedGeneration: schemas/* number */.aig().optional(),
        replicas: schemas/* number */.aig().optional(),
        updatedReplicas: schemas/* number */.aig().optional(),
        availableReplicas: schemas/* number */.aig().optional(),
        conditions: schemas/* array */.YOg(schemas/* object */.Ikc({
            type: schemas/* string */.YjP(),
            status: schemas/* string */.YjP(),
            reason: schemas/* string */.YjP().optional(),
            message: schemas/* string */.YjP().optional(),
        }))
            .optional(),
    })
        .optional(),
});
/** Phase of a Deployment, in the same words; its weight is the share of updated pods. */
function deploymentStatus(object) {
    const { metadata, spec, status = {} } = deployment.parse(object);
    const { updatedReplicas = 0, replicas = 0, availableReplicas = 0 } = status;
    const wanted = spec.replicas ?? 1;
    const observed = (status.observedGeneration ?? 0) >= (metadata.generation ?? 0);
    const finished = observed && updatedReplicas === wanted && replicas === wanted && availableReplicas === wanted;
    const progressing = status.conditions?.find(({ type }) => type === "Progressing");
    const stuck = observed && progressing?.reason === "ProgressDeadlineExceeded";
    return {
        phase: finished ? "Healthy" : stuck ? "Degraded" : "Progressing",
        weight: finished
            ? 100
            : Math.round((100 * Math.min(updatedReplicas, wanted)) / Math.max(replicas, wanted, 1)),
        version: versionOf(metadata),
        message: finished ? undefined : progressing?.message,
        aborted: false,
        finished,
    };
}
function versionOf({ annotations }) {
    const text = annotations?.["mergeline.dev/version"] ?? "";
    return /^[1-9]\d{0,14}$/.test(text) ? Number(text) : undefined;
}

;// CONCATENATED MODULE: ./out/deploy-canary/cluster/cluster.js



/** How long the controller has to act on what it was told, in milliseconds. */
const patience = 20_000;
/** @throws ClusterUnreachable from every method, where the cluster can't be asked */
function openCluster(settings, runtime) {
    const client = kubectl(runtime);
    const isRollout = settings.target === "argo-rollouts";
    const resource = isRollout ? "rollouts.argoproj.io" : "deployments.apps";
    const status = async () => {
        const found = await client.get(resource, settings.model, settings.namespace);
        if (found === undefined)
            return missing;
        try {
            return isRollout ? rolloutStatus(found) : deploymentStatus(found);
        }
        catch (error) {
            throw new ClusterUnreachable(`The ${resource} ${settings.model} in the cluster can't be understood.`, {
                cause: error,
            });
        }
    };
    const tell = async (patch, done) => {
        await client.patchStatus(resource, settings.model, settings.namespace, { status: patch });
        const deadline = Date.now() + patience;
        for (;;) {
            const now = await status();
            if (done(now) || Date.now() > deadline)
                return now;
            await (0,promises_.setTimeout)(500, undefined, { signal: runtime.signal });
        }
    };
    return {
        status,
        abort: () => tell({ abort: true }, (now) => now.aborted && now.phase !== "Progressing"),
        finish: () => tell({ promoteFull: true }, (now) => now.finished),
    };
}

// EXTERNAL MODULE: ./out/toolkit/git/branch-tree.js
var branch_tree = __webpack_require__(47697);
// EXTERNAL MODULE: ./out/toolkit/git/working-tree.js
var working_tree = __webpack_require__(80070);
// EXTERNAL MODULE: ./out/toolkit/receipt/policy.js
var receipt_policy = __webpack_require__(72598);
// EXTERNAL MODULE: ./out/toolkit/receipt/verification.js + 1 modules
var verification = __webpack_require__(72026);
// EXTERNAL MODULE: ./out/toolkit/registry/layout.js
var layout = __webpack_require__(66511);
// EXTERNAL MODULE: ./out/toolkit/registry/quarantine.js
var registry_quarantine = __webpack_require__(74469);
// EXTERNAL MODULE: ./out/toolkit/registry/record.js
var registry_record = __webpack_require__(8848);
;// CONCATENATED MODULE: ./out/deploy-canary/refusal.js


/** The answer is no: the action worked, and this version must not be deployed. */
class Refusal extends Error {
    name = "Refusal";
}
/** @throws Refusal when the version was not let in by a gate (or a recorded override), or is quarantined */
function requireDeployable(record, quarantine, now) {
    const { name, version } = record;
    if (quarantine !== undefined && (0,registry_quarantine/* isQuarantined */.fK)(quarantine, now)) {
        const end = quarantine.until === undefined ? "" : ` until ${quarantine.until}`;
        throw new Refusal(`${name} version ${version} is quarantined since ${quarantine.since}${end} (${quarantine.reason}). Deploy another version, or remove its quarantine file in a pull request.`);
    }
    if ((0,registry_record/* gateVerdict */.lr)(record) === "none") {
        throw new Refusal(`${name} version ${version} is not gated: its record says gate: none. Add an evaluate section to model.yaml, run evaluate-gate and register the model again.`);
    }
}

;// CONCATENATED MODULE: ./out/deploy-canary/receipt.js






/**
 * Refuses a version whose recorded receipt does not count. Whether it needs one is asked on the way forward only: the
 * way back must stay open to the versions that are older than the rule.
 * @param head the tree of the registry
 * @throws Refusal
 */
async function requireReceipt(record, head, deployment, forward) {
    const { file, registryPath, runtime } = deployment;
    const policy = await (0,receipt_policy/* receiptPolicy */.R)(await policyTree(head, deployment), file.path, file, runtime.workspace);
    const { name, version } = record;
    const read = () => head.read(layout/* layout */.Z.receipt(registryPath, name, version));
    const problem = await (0,verification/* recordedReceiptProblem */.wS)(record, read, policy, forward && (policy?.required ?? false));
    if (problem !== undefined)
        throw new Refusal(`${name} version ${version} must not be deployed: ${problem}`);
}
/** Who may sign is said beside model.yaml, on the model's own branch, wherever the registry is. */
async function policyTree(head, { home, inputs, runtime }) {
    if (!home.isElsewhere)
        return head;
    if (home.own === undefined || inputs.write === "local")
        return (0,working_tree/* workingTree */.c)(runtime.workspace);
    return (0,branch_tree/* branchTree */.n)(home.own, runtime);
}

// EXTERNAL MODULE: external "node:fs/promises"
var external_node_fs_promises_ = __webpack_require__(51455);
// EXTERNAL MODULE: ./out/toolkit/git/landing.js + 10 modules
var landing = __webpack_require__(64429);
// EXTERNAL MODULE: ./out/toolkit/registry/alias-change.js
var alias_change = __webpack_require__(66334);
// EXTERNAL MODULE: ./out/toolkit/registry/home.js
var registry_home = __webpack_require__(42602);
// EXTERNAL MODULE: ./out/toolkit/registry/quarantine-change.js
var quarantine_change = __webpack_require__(90526);
// EXTERNAL MODULE: external "node:os"
var external_node_os_ = __webpack_require__(48161);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(76760);
// EXTERNAL MODULE: ./out/toolkit/git/other-repository.js
var other_repository = __webpack_require__(5401);
// EXTERNAL MODULE: ./out/toolkit/git/repository.js + 1 modules
var repository = __webpack_require__(4373);
;// CONCATENATED MODULE: ./out/deploy-canary/change/gitops-repository.js






/**
 * Opens a checkout in the workspace, or clones a URL (https or file) into a scratch folder.
 * @throws ConfigurationError when it is neither, or can't be had
 */
async function openGitopsRepository(location, runtime) {
    const isUrl = /^[a-z][a-z0-9+.-]*:/i.test(location);
    if (!isUrl) {
        const directory = await runtime.workspace.resolve(location, "gitops-repository");
        return {
            directory,
            runtime: await (0,other_repository/* runtimeAt */.W)(directory, "gitops-repository", runtime),
            close: async () => { },
        };
    }
    const url = checkUrl(location);
    const directory = await (0,external_node_fs_promises_.realpath)(await (0,external_node_fs_promises_.mkdtemp)((0,external_node_path_.join)((0,external_node_os_.tmpdir)(), "mergeline-gitops-")));
    const close = () => (0,external_node_fs_promises_.rm)(directory, { recursive: true, force: true });
    try {
        const here = await (0,repository/* openRepository */.h)(runtime.workspace.directory, runtime);
        const cloned = await here.attemptRemote([
            "clone",
            "--quiet",
            "--depth=1",
            "--end-of-options",
            url,
            directory,
        ]);
        if (cloned.code !== 0) {
            const line = cloned.stderr.trim().split("\n").at(-1) ?? "";
            throw new errors/* ConfigurationError */.j1(`gitops-repository: ${url} can't be cloned: ${line}. Check the address, and that github-token may read it.`);
        }
        return { directory, runtime: await (0,other_repository/* runtimeAt */.W)(directory, "gitops-repository", runtime), close };
    }
    catch (error) {
        await close();
        throw error;
    }
}
function checkUrl(location) {
    const url = URL.canParse(location) ? new URL(location) : undefined;
    if (url === undefined || !["https:", "file:"].includes(url.protocol)) {
        throw new errors/* ConfigurationError */.j1("gitops-repository is neither a path to a checkout nor an https or file URL, such as https://github.com/acme/gitops.");
    }
    if (url.username !== "" || url.password !== "") {
        throw new errors/* ConfigurationError */.j1("gitops-repository holds a user or a password; give the token as github-token instead.");
    }
    return location;
}

// EXTERNAL MODULE: ./out/toolkit/report/markdown.js
var markdown = __webpack_require__(33487);
// EXTERNAL MODULE: ./out/toolkit/report/number.js
var number = __webpack_require__(26507);
;// CONCATENATED MODULE: ./out/deploy-canary/pull-request.js


function title(proposal) {
    const { settings, to, from, split, operation, quarantined } = proposal;
    const { model, environment } = settings;
    if (to === undefined)
        return `${model}: quarantine version ${quarantined?.version}`;
    if (split !== undefined)
        return `${model}: ${split.weight}% of ${environment} to version ${split.record.version}, beside ${to.version}`;
    if (operation === "abort")
        return `${model}: stop version ${quarantined?.version} in ${environment}, back to ${to.version}`;
    if (operation === "rollback")
        return `${model}: roll ${environment} back to version ${to.version}`;
    return `${model}: deploy version ${to.version} to ${environment}${from === undefined ? "" : ` (now ${from.version})`}`;
}
/** The pull request: what changes for the better or the worse, what the cluster will do, how to go back. Escaped. */
function pullRequestText(proposal) {
    const parts = [
        `### ${(0,markdown/* escape */.ih)(title(proposal))}`,
        proposal.reason === undefined ? "" : `> ${(0,markdown/* escape */.ih)(proposal.reason)}`,
        ...(proposal.quarantined === undefined ? [] : [quarantine(proposal.quarantined)]),
        ...(proposal.to === undefined ? [] : [...judged(proposal, proposal.to), effect(proposal)]),
        proposal.elsewhere === undefined
            ? ""
            : `The other half of this change is in ${(0,markdown/* code */.aY)(proposal.elsewhere)}. Merge both.`,
        goBack(proposal),
        (0,markdown/* details */.zH)(`${proposal.files.length} files changed`, proposal.files.map(fileLine).join("\n")),
    ];
    return { title: title(proposal), body: `${parts.filter((part) => part !== "").join("\n\n")}\n` };
}
/** Of a split, the second version is the new one: it is compared with the one that runs. */
function judged({ from, split }, to) {
    return split === undefined
        ? [metrics(to, from), gate(to)]
        : [metrics(split.record, to), gate(split.record)];
}
function quarantine({ version, reason }) {
    return `Version ${version} is quarantined: ${(0,markdown/* escape */.ih)(reason)}. It is refused everywhere until its quarantine file is removed.`;
}
/** Side by side, from the two records. Differences across different evaluation data are not shown: they say nothing. */
function metrics(to, from) {
    const next = to.evaluation?.metrics ?? {};
    const now = from?.evaluation?.metrics ?? {};
    const names = [...new Set([...Object.keys(next), ...Object.keys(now)])];
    if (names.length === 0)
        return `Version ${to.version} was registered without metrics.`;
    const data = [to, from].map((record) => record?.evaluation?.dataset?.digest);
    const comparable = from !== undefined && data[0] !== undefined && data[0] === data[1];
    const rows = names.map((name) => {
        const [candidate, current] = [next[name]?.value, now[name]?.value];
        const difference = comparable && candidate !== undefined && current !== undefined ? candidate - current : undefined;
        return [
            (0,markdown/* escape */.ih)(name),
            ...(from === undefined ? [] : [(0,number/* formatNumber */.ZV)(current)]),
            (0,number/* formatNumber */.ZV)(candidate),
            ...(from === undefined ? [] : [(0,number/* formatSigned */.Gp)(difference)]),
        ];
    });
    const header = from === undefined
        ? ["metric", `version ${to.version}`]
        : ["metric", `version ${from.version} (now)`, `version ${to.version}`, "difference"];
    const alignment = header.map((_, index) => (index === 0 ? "left" : "right"));
    const note = comparable || from === undefined
        ? ""
        : "\n\nThe two were not measured on the same data as far as the records say, so no difference is shown.";
    return `${(0,markdown/* table */.tp)(header, alignment, rows)}${note}`;
}
function gate({ version, gate }) {
    if (gate === "none")
        return `Version ${version} was not gated.`;
    const receipt = gate.reportDigest === undefined ? "" : `, report ${(0,markdown/* code */.aY)(gate.reportDigest)}`;
    if (gate.verdict === "override") {
        const { by = "someone", reason = "no reason" } = gate.override ?? {};
        return `⚠️ Gate: let through by ${(0,markdown/* escape */.ih)(by)} (${(0,markdown/* escape */.ih)(reason)})${receipt}.`;
    }
    const against = gate.baseline === undefined || gate.baseline === null ? "" : ` against ${baseline(gate.baseline)}`;
    return `Gate: passed${against}${receipt}.`;
}
function baseline(value) {
    return typeof value === "number" ? `version ${value}` : (0,markdown/* code */.aY)(value);
}
function effect({ settings, to, split, operation }) {
    const { canary, target, environment, namespace, aliases } = settings;
    if (split !== undefined) {
        return `When this is merged, Argo CD starts version ${split.record.version} in namespace ${(0,markdown/* code */.aY)(namespace)} beside version ${to?.version}, and the Gateway gives it ${split.weight}% of the requests. That stays so until one of them is promoted, or version ${split.record.version} is aborted.`;
    }
    const moved = `the ${aliases.length === 1 ? "alias" : "aliases"} ${aliases.map(markdown/* code */.aY).join(" and ")} point${aliases.length === 1 ? "s" : ""} to version ${to?.version}`;
    const start = `When this is merged, ${moved}, and Argo CD applies the manifests to namespace ${(0,markdown/* code */.aY)(namespace)}.`;
    if (target === "deployment")
        return `${start} The pods of ${(0,markdown/* escape */.ih)(environment)} are replaced one by one.`;
    if (operation === "rollback" || operation === "abort") {
        return `${start} Argo Rollouts goes back at once, without the steps, where its pods still match one of the last versions.`;
    }
    const what = settings.gateway === undefined ? "pods" : "traffic";
    const steps = canary.steps.map((step) => `${step}%`).join(", ");
    const watch = canary.analysis.length === 0
        ? "No analysis watches it."
        : `It goes back by itself when ${canary.analysis.map(markdown/* code */.aY).join(" or ")} does not hold.`;
    return `${start} Argo Rollouts gives it ${steps} of the ${what}, ${pause(canary.pauseSeconds)} each. ${watch}`;
}
function pause(seconds) {
    return seconds >= 60 && seconds % 60 === 0 ? `${seconds / 60} min` : `${seconds} s`;
}
function goBack({ settings, to, split, from, operation }) {
    if (split !== undefined) {
        const end = `npx mergeline deploy-canary --operation promote --environment ${settings.environment} --version ${to?.version}`;
        return `**To end it:** revert this pull request, or run ${(0,markdown/* code */.aY)(end)}.`;
    }
    if (from === undefined || operation === "abort")
        return "";
    const command = `npx mergeline deploy-canary --operation rollback --environment ${settings.environment} --version ${from.version}`;
    return `**To go back:** revert this pull request, or run ${(0,markdown/* code */.aY)(command)}.`;
}
function fileLine(file) {
    return `- ${"delete" in file ? "removed" : "written"}: ${(0,markdown/* code */.aY)(file.path)}`;
}

// EXTERNAL MODULE: ./out/toolkit/registry/exports/index.js
var registry_exports = __webpack_require__(26621);
;// CONCATENATED MODULE: ./out/deploy-canary/operations/mirror.js

/**
 * Tells the registries that model.yaml names where the aliases point, once git says so: what is only proposed, or only
 * written here, they don't hear of.
 * @param landed how the aliases got to the branch; undefined where they were there before
 */
async function mirrorAliases({ file, settings, runtime }, names, record, landed) {
    const exports = file.config.registry?.exports;
    const isOnBranch = landed === undefined || (landed.mode !== "local" && landed.pullRequest === undefined);
    if (exports === undefined || record === undefined || !isOnBranch)
        return [];
    const aliases = names.map((alias) => ({ model: settings.model, alias, record }));
    return (0,registry_exports/* exportAliases */.t)(exports, aliases, runtime);
}

;// CONCATENATED MODULE: ./out/deploy-canary/operations/deployment.js












/** @throws ConfigurationError when the registry lies outside the working directory */
async function openDeployment(inputs, file, settings, runtime) {
    const home = await (0,registry_home/* registryHome */.$)(file.config.registry?.path ?? "registry", runtime);
    return {
        inputs,
        file,
        settings,
        runtime,
        home,
        registryPath: home.path,
        registry: (0,registry_registry/* openRegistry */.Me)((0,registry_registry/* workingTree */.cn)(home.runtime.workspace), home.path),
        folder: manifestFolder(inputs.gitopsPath, settings),
    };
}
/**
 * Lands a move. Every check is made on the head that the change is built from, so that a quarantine pushed a second
 * ago holds.
 * @throws Refusal when the version must not be deployed
 */
async function move(deployment, wish) {
    // Opened first: where it can't be had, nothing may have moved yet.
    const elsewhere = await openManifestRepository(deployment);
    try {
        return await moveIn(deployment, wish, elsewhere);
    }
    finally {
        await elsewhere?.close();
    }
}
/** The repository of the manifests, where it is another one than the registry's: then they are a change of their own. */
async function openManifestRepository({ inputs, runtime, home, }) {
    if (inputs.gitopsRepository === undefined) {
        const { directory } = runtime.workspace;
        return home.isElsewhere ? { directory, runtime, close: async () => { } } : undefined;
    }
    const repository = await openGitopsRepository(inputs.gitopsRepository, runtime);
    const isRegistrys = home.isElsewhere && (await (0,external_node_fs_promises_.realpath)(repository.directory)) === home.repository?.root;
    return isRegistrys ? undefined : repository;
}
async function moveIn(deployment, wish, repository) {
    const { inputs, settings, runtime, home, registryPath, folder } = deployment;
    const { model } = settings;
    const decision = { now: runtime.now(), by: runtime.context?.actor, reason: inputs.reason };
    let proposal;
    let names = [];
    const build = async (head, pending) => {
        const { from, to, split } = await versions(head, deployment, wish);
        const files = [];
        if (to !== undefined) {
            names = await movingAliases(head, deployment, wish);
            const { version } = to;
            files.push(...(await (0,alias_change/* aliasChanges */.A)(head, pending, registryPath, model, names, version, decision, wish.split)));
        }
        if (wish.quarantine !== undefined) {
            const { version, reason } = wish.quarantine;
            const because = { ...decision, reason };
            files.push(...(await (0,quarantine_change/* quarantineChanges */.y)(head, pending, registryPath, model, version, because)));
        }
        if (to !== undefined && repository === undefined) {
            files.push(...(await manifestChanges(head, folder, settings, to, split)));
        }
        const { operation, quarantine: quarantined } = wish;
        const elsewhere = to === undefined || repository === undefined
            ? undefined
            : (inputs.gitopsRepository ?? nameOf(runtime, "the model's repository"));
        proposal = { operation, settings, to, from, split, quarantined, files, reason: inputs.reason, elsewhere };
        return files;
    };
    const subject = wish.quarantine?.version ?? wish.split?.version ?? wish.to;
    const branch = `mergeline/${model}/${wish.operation}-${subject}-${settings.environment}`;
    const registry = await (0,landing/* land */.o)({ build, branch, message: () => title(proposal), pullRequest: () => pullRequestText(proposal) }, inputs.write, home.runtime);
    const manifests = repository !== undefined && proposal?.to !== undefined;
    const gitops = manifests ? await moveManifests(deployment, repository, proposal, branch) : undefined;
    const exports = await mirrorAliases(deployment, names, proposal?.to, registry);
    return { landed: [registry, ...(gitops === undefined ? [] : [gitops])], proposal: proposal, exports };
}
async function versions(head, deployment, wish) {
    const { settings, registryPath, runtime } = deployment;
    const registry = (0,registry_registry/* openRegistry */.Me)(head, registryPath);
    const alias = await registry.alias(settings.model, settings.environment);
    const to = wish.to === undefined ? undefined : await registry.record(settings.model, wish.to);
    const split = wish.split && {
        record: await registry.record(settings.model, wish.split.version),
        weight: wish.split.weight,
    };
    if (split !== undefined && alias?.version !== to?.version) {
        throw new Refusal(`${settings.environment} was moved to version ${alias?.version} meanwhile. Look at it, and split again.`);
    }
    for (const record of [to, split?.record]) {
        if (record === undefined)
            continue;
        requireDeployable(record, await registry.quarantine(settings.model, record.version), runtime.now());
        // What the environment runs already was let in before.
        const forward = record === split?.record || wish.operation === "start" || wish.operation === "promote";
        await requireReceipt(record, head, deployment, forward);
    }
    const differs = alias !== undefined && alias.version !== to?.version;
    return { to, split, from: differs ? await registry.record(settings.model, alias.version) : undefined };
}
/** An abort takes back only the aliases that point to the aborted version; all else but a split moves every alias. */
async function movingAliases(head, { settings, registryPath }, wish) {
    const names = [];
    // A split is of the environment: other aliases stand for one version.
    if (wish.split !== undefined)
        return [settings.environment];
    const registry = (0,registry_registry/* openRegistry */.Me)(head, registryPath);
    for (const name of settings.aliases) {
        const alias = await registry.alias(settings.model, name);
        const points = [alias?.version, alias?.split?.version];
        if (wish.quarantine === undefined || points.includes(wish.quarantine.version))
            names.push(name);
    }
    return names;
}
async function moveManifests(deployment, repository, proposal, branch) {
    const { inputs, settings, home, folder } = deployment;
    const elsewhere = nameOf(home.runtime, home.isElsewhere ? "the registry's repository" : "the model's repository");
    let own = proposal;
    return (0,landing/* land */.o)({
        build: async (head) => {
            const files = await manifestChanges(head, folder, settings, proposal.to, proposal.split);
            own = { ...proposal, files, elsewhere };
            return files;
        },
        branch,
        message: () => title(own),
        pullRequest: () => pullRequestText(own),
        directory: repository.directory,
    }, inputs.write, repository.runtime);
}
function nameOf({ context }, otherwise) {
    return context === undefined ? otherwise : `${context.owner}/${context.repository}`;
}

;// CONCATENATED MODULE: ./out/deploy-canary/operations/result.js
const nothing = {
    version: undefined,
    previousVersion: undefined,
    manifests: [],
    cluster: undefined,
    landed: [],
    quarantined: undefined,
    exports: [],
};
/** How a change landed, as the end of a sentence. */
function whereItIs(landed) {
    const places = landed.filter((one) => one.changed || one.pullRequest !== undefined).map(place);
    return places.join(" and ");
}
function place(landed) {
    if (landed.pullRequest !== undefined) {
        const { url, branch } = landed.pullRequest;
        return url === undefined ? `proposed on branch ${branch}` : `proposed in ${url}`;
    }
    if (landed.mode === "push" && landed.commit !== undefined)
        return `pushed as ${landed.commit.slice(0, 8)}`;
    return "written to the working folder";
}

;// CONCATENATED MODULE: ./out/deploy-canary/operations/abort.js










/**
 * Stops a version: in the cluster where one can be reached, and in git by one change that quarantines the version and
 * takes the environment back to the version before, so that git says again what the cluster runs.
 */
async function abort(deployment) {
    const { settings, inputs, folder } = deployment;
    const version = await aborted(deployment);
    const back = await before(deployment, version);
    if (back !== undefined)
        requireRenderable(settings, deployment.file);
    const { status, note } = await stop(deployment, version);
    const cause = inputs.reason ?? status?.message?.replaceAll(/[\p{Cc}\u2028\u2029]+/gu, " ").slice(0, 500);
    const reason = cause ?? `aborted in ${settings.environment}`;
    const { landed, proposal, exports } = await move(deployment, {
        operation: "abort",
        to: back,
        quarantine: { version, reason },
    });
    const done = whereItIs(landed) || "in git already";
    const rest = back === undefined ? "quarantine" : `quarantine and the way back to version ${back}`;
    return {
        ...nothing,
        ok: true,
        verdict: "aborted",
        summary: `${settings.model} version ${version} in ${settings.environment}: ${note}; ${rest}: ${done}.`,
        version,
        previousVersion: back,
        manifests: proposal.to === undefined ? [] : manifestPaths(folder, settings, proposal.to),
        cluster: status,
        landed,
        quarantined: { version, reason },
        exports,
    };
}
async function aborted({ inputs, settings, registry }) {
    if (inputs.version !== undefined)
        return (await registry.resolve(settings.model, inputs.version)).version;
    const alias = await registry.alias(settings.model, settings.environment);
    // Of two that share the traffic, the second is the one on trial.
    if (alias !== undefined)
        return alias.split?.version ?? alias.version;
    throw new errors/* ConfigurationError */.j1(`${settings.model} has nothing deployed to ${settings.environment}, so there is nothing to abort.`);
}
/** The version to go back to; undefined where the aborted one isn't deployed, or nothing good ran before it. */
async function before(deployment, version) {
    const { settings, registry, home, runtime } = deployment;
    const alias = await registry.alias(settings.model, settings.environment);
    const back = alias?.split?.version === version ? alias.version : alias?.previous;
    const isDeployed = alias?.version === version || alias?.split?.version === version;
    if (!isDeployed || back === undefined)
        return undefined;
    const record = await registry.record(settings.model, back);
    try {
        requireDeployable(record, await registry.quarantine(settings.model, back), runtime.now());
        await requireReceipt(record, (0,registry_registry/* workingTree */.cn)(home.runtime.workspace), deployment, false);
        return back;
    }
    catch (error) {
        if (!(error instanceof Refusal))
            throw error;
        runtime.log.warning(`There is no way back by itself: ${error.message}`);
        return undefined;
    }
}
/** Git has to learn of the abort even where the cluster can't be reached. */
async function stop({ settings, registry, runtime }, version) {
    const alias = await registry.alias(settings.model, settings.environment);
    if (alias?.split?.version === version) {
        const note = `it gets ${alias.split.weight}% of the traffic until the cluster has what git says`;
        return { status: undefined, note };
    }
    const cluster = openCluster(settings, runtime);
    try {
        const status = await cluster.status();
        if (status.version !== version)
            return { status, note: "the cluster does not run it" };
        if (status.aborted)
            return { status, note: "it was stopped in the cluster already" };
        if (settings.target !== "argo-rollouts" || status.finished) {
            return { status, note: "it is no canary any more, so the cluster goes back when git does" };
        }
        const after = await cluster.abort();
        return { status: after, note: after.aborted ? "stopped in the cluster" : "told the cluster to stop it" };
    }
    catch (error) {
        if (!(error instanceof ClusterUnreachable))
            throw error;
        runtime.log.warning((0,errors/* sentence */.em)(error));
        return { status: undefined, note: "no cluster could be reached, so nothing was stopped there" };
    }
}

;// CONCATENATED MODULE: ./out/deploy-canary/operations/start.js





/** Deploys a version to the environment: its aliases and manifests in one change. */
async function start(deployment) {
    const { registry, settings, inputs } = deployment;
    const record = await registry.resolve(settings.model, inputs.version);
    return deploy(deployment, "start", record.version);
}
/**
 * Lands the change that deploys a version, and says what became of it.
 * @throws ConfigurationError when the environment asks for an approval and the change would go round it
 */
async function deploy(deployment, operation, version) {
    const { settings, folder } = deployment;
    requireRenderable(settings, deployment.file);
    // A way back must not wait; where it leads was approved before.
    if (operation !== "rollback")
        requireApproval(deployment);
    const { landed, proposal, exports } = await move(deployment, { operation, to: version });
    const proposed = landed.some((one) => one.pullRequest !== undefined);
    const changed = proposed || landed.some((one) => one.changed);
    const { model, environment } = settings;
    const back = operation === "rollback" ? "back to " : "";
    return {
        ...nothing,
        ok: true,
        verdict: proposed ? "proposed" : changed ? "deployed" : "unchanged",
        summary: changed
            ? `${model} ${back}version ${version} for ${environment}: ${whereItIs(landed)}.`
            : `${model} version ${version} is what git says for ${environment} already; nothing was changed.`,
        version,
        previousVersion: proposal.from?.version,
        manifests: manifestPaths(folder, settings, proposal.to),
        landed,
        exports,
    };
}
/** @throws ConfigurationError when the environment asks for an approval and the change would go round it */
function requireApproval({ settings, inputs, file }) {
    if (!settings.approval || inputs.write !== "push")
        return;
    throw new errors/* ConfigurationError */.j1(`write: push is not allowed for ${settings.environment}, which asks for approval. Use pull-request.`, { place: file.place(["deploy", "environments", settings.environment, "approval"]) });
}

;// CONCATENATED MODULE: ./out/deploy-canary/operations/promote.js









/**
 * Takes the version of the environment before into this one; where git has it here already, finishes its canary in
 * the cluster without the steps that are left.
 */
async function promote(deployment) {
    const version = await wanted(deployment);
    return (await isDeployed(deployment, version))
        ? finish(deployment, version)
        : deploy(deployment, "promote", version);
}
async function wanted({ inputs, settings, registry }) {
    const { model, environment, before } = settings;
    if (inputs.version !== undefined)
        return (await registry.resolve(model, inputs.version)).version;
    const source = before ?? environment;
    const alias = await registry.alias(model, source);
    if (alias === undefined) {
        throw new errors/* ConfigurationError */.j1(`version was not given, and ${model} has nothing deployed to ${source} to promote. Deploy it there first, or give a version.`);
    }
    return alias.version;
}
/** In another gitops repository, the alias alone has to say it. */
async function isDeployed(deployment, version) {
    const { registry, settings, inputs, folder, runtime } = deployment;
    const alias = await registry.alias(settings.model, settings.environment);
    // A split ends with a promotion, also of the version that had the larger part.
    if (alias?.version !== version || alias.split !== undefined)
        return false;
    if (inputs.gitopsRepository !== undefined)
        return true;
    requireRenderable(settings, deployment.file);
    const record = await registry.record(settings.model, version);
    return (await manifestChanges((0,registry_registry/* workingTree */.cn)(runtime.workspace), folder, settings, record)).length === 0;
}
async function finish(deployment, version) {
    const { settings, runtime } = deployment;
    const { model, environment } = settings;
    const cluster = openCluster(settings, runtime);
    const before = await cluster.status();
    if (before.version !== version) {
        const runs = before.version === undefined ? "nothing of it" : `version ${before.version}`;
        throw new Refusal(`git says version ${version} for ${environment}, but the cluster has ${runs}. Wait until Argo CD has applied it, then promote again.`);
    }
    if (before.aborted) {
        throw new Refusal(`version ${version} was stopped in ${environment} (${before.message ?? before.phase}). Roll back, or deploy another version.`);
    }
    const after = before.finished || settings.target !== "argo-rollouts" ? before : await cluster.finish();
    const all = `version ${version} has all of the traffic in ${environment}`;
    return {
        ...nothing,
        ok: true,
        verdict: after.finished ? "finished" : "promoted",
        summary: after.finished
            ? `${model}: ${all}.`
            : `${model}: version ${version} is on its way to all of the traffic in ${environment} (${after.phase}).`,
        version,
        cluster: after,
        exports: await mirrorMerged(deployment, version),
    };
}
/** What a pull request moved was not on the branch yet when it was proposed: now other registries hear of it. */
async function mirrorMerged(deployment, version) {
    const { registry, settings } = deployment;
    if (deployment.file.config.registry?.exports === undefined)
        return [];
    const names = [];
    for (const name of settings.aliases) {
        if ((await registry.alias(settings.model, name))?.version === version)
            names.push(name);
    }
    return mirrorAliases(deployment, names, await registry.record(settings.model, version), undefined);
}

;// CONCATENATED MODULE: ./out/deploy-canary/operations/rollback.js


/** Goes back to an earlier version in one change: the one given, or the one before the version deployed. */
async function rollback(deployment) {
    const { inputs, settings, registry } = deployment;
    const { model, environment } = settings;
    if (inputs.version !== undefined) {
        return deploy(deployment, "rollback", (await registry.resolve(model, inputs.version)).version);
    }
    const alias = await registry.alias(model, environment);
    if (alias?.previous === undefined) {
        throw new errors/* ConfigurationError */.j1(alias === undefined
            ? `${model} has nothing deployed to ${environment}, so there is nothing to roll back.`
            : `${model} had no version in ${environment} before version ${alias.version}. Give the version to go back to.`);
    }
    return deploy(deployment, "rollback", alias.previous);
}

;// CONCATENATED MODULE: ./out/deploy-canary/operations/split.js






/**
 * Serves a second version beside the one that is deployed, with a part of the requests, until one of them is promoted or
 * the second is aborted: an A/B test.
 */
async function split(deployment) {
    const { registry, settings, inputs, folder, file } = deployment;
    const { model, environment } = settings;
    requireRenderable(settings, file);
    if (settings.target !== "deployment" || settings.gateway === undefined) {
        throw new errors/* ConfigurationError */.j1(`operation: split needs the target deployment and a gateway, which shares the requests out; ${environment} has ${settings.gateway === undefined ? "no gateway" : `the target ${settings.target}, whose weights are its canary's`}.`, { place: file.place(["deploy"]) });
    }
    requireApproval(deployment);
    const alias = await registry.alias(model, environment);
    if (alias === undefined) {
        throw new errors/* ConfigurationError */.j1(`${model} has nothing deployed to ${environment} to split the traffic with. Deploy a version there first.`);
    }
    const { version } = await registry.resolve(model, inputs.version);
    if (version === alias.version) {
        throw new errors/* ConfigurationError */.j1(`version: ${version} is what ${environment} runs. Give another one to split the traffic with.`);
    }
    const weight = inputs.weight;
    const { landed, proposal, exports } = await move(deployment, {
        operation: "split",
        to: alias.version,
        split: { version, weight },
    });
    const proposed = landed.some((one) => one.pullRequest !== undefined);
    const changed = proposed || landed.some((one) => one.changed);
    const shares = `${100 - weight}% for version ${alias.version} and ${weight}% for version ${version}`;
    return {
        ...nothing,
        ok: true,
        verdict: proposed ? "proposed" : changed ? "deployed" : "unchanged",
        summary: changed
            ? `${model} in ${environment}: ${shares}: ${whereItIs(landed)}.`
            : `${model} in ${environment} has ${shares} already; nothing was changed.`,
        version,
        previousVersion: alias.version,
        manifests: manifestPaths(folder, settings, proposal.to, proposal.split),
        landed,
        exports,
    };
}

;// CONCATENATED MODULE: ./out/deploy-canary/operations/status.js


/** Phase and weight in the cluster, and whether the cluster has what git says. Changes nothing. */
async function status_status({ settings, registry, runtime }) {
    const { model, environment } = settings;
    const found = await openCluster(settings, runtime).status();
    const alias = await registry.alias(model, environment);
    const parts = [
        found.phase === "Missing"
            ? `${model} is not in the cluster (namespace ${settings.namespace})`
            : `${model} in ${environment}: ${found.version === undefined ? "an unknown version" : `version ${found.version}`} is ${found.phase} at ${found.weight}%`,
        found.aborted ? "it was stopped, and the version before has the traffic" : "",
        found.message ?? "",
        alias?.split === undefined
            ? ""
            : `git gives ${alias.split.weight}% of the traffic to version ${alias.split.version}`,
        alias !== undefined && alias.version !== found.version ? `git says version ${alias.version}` : "",
    ];
    return {
        ...nothing,
        ok: true,
        verdict: found.phase.toLowerCase(),
        summary: `${parts
            .filter((part) => part !== "")
            .join("; ")
            .replaceAll(/\s+/g, " ")}.`.replace(/\.\.$/, "."),
        version: found.version ?? alias?.version,
        previousVersion: alias?.previous,
        cluster: found,
    };
}

// EXTERNAL MODULE: ./out/toolkit/registry/exports/exported.js
var exported = __webpack_require__(98614);
;// CONCATENATED MODULE: ./out/deploy-canary/report.js




const version = schemas/* int */.Whr().min(1);
/** The fields of deploy-canary's report beyond the common head. */
const deployCanaryReport = schemas/* object */.Ikc({
    operation: schemas/* enum */.k5n(operations),
    model: schemas/* string */.YjP(),
    modelVersion: version.nullable(),
    previousVersion: version.nullable(),
    environment: schemas/* string */.YjP(),
    target: schemas/* enum */.k5n(targets),
    namespace: schemas/* string */.YjP(),
    manifests: schemas/* array */.YOg(schemas/* string */.YjP()).describe("Paths in the repository that holds them."),
    phase: schemas/* string */.YjP().nullable().describe("null where no cluster was asked."),
    weight: schemas/* number */.aig().min(0).max(100).nullable().describe("Percent."),
    message: schemas/* string */.YjP().nullable().describe("What the cluster says about the phase."),
    quarantined: schemas/* object */.Ikc({ version, reason: schemas/* string */.YjP() }).nullable(),
    changes: schemas/* array */.YOg(schemas/* object */.Ikc({
        mode: schemas/* enum */.k5n(["push", "pull-request", "local"]),
        changed: schemas/* boolean */.zMY(),
        commit: schemas/* string */.YjP().nullable(),
        pullRequest: schemas/* string */.YjP().nullable().describe("URL, or the branch where there is no GitHub."),
        files: schemas/* array */.YOg(schemas/* string */.YjP()),
        attempts: schemas/* int */.Whr(),
    }))
        .describe("Each repository that was written to, the registry's first."),
    exports: schemas/* array */.YOg(exported/* exported */.E).describe("The other registries that the aliases were mirrored to."),
});
function report(inputs, settings, result) {
    return {
        operation: inputs.operation,
        model: settings.model,
        modelVersion: result.version ?? null,
        previousVersion: result.previousVersion ?? null,
        environment: settings.environment,
        target: settings.target,
        namespace: settings.namespace,
        manifests: [...result.manifests],
        phase: result.cluster?.phase ?? null,
        weight: result.cluster?.weight ?? null,
        message: result.cluster?.message ?? null,
        quarantined: result.quarantined ?? null,
        changes: result.landed.map((one) => ({
            mode: one.mode,
            changed: one.changed,
            commit: one.commit ?? null,
            pullRequest: one.pullRequest?.url ?? one.pullRequest?.branch ?? null,
            files: [...one.files],
            attempts: one.attempts,
        })),
        exports: [...result.exports],
    };
}

;// CONCATENATED MODULE: ./out/deploy-canary/main.js













const main_operations = {
    start: start,
    promote: promote,
    split: split,
    abort: abort,
    rollback: rollback,
    status: status_status,
};
const main_run = (inputs, runtime) => deployCanary(readInputs(inputs), runtime);
/** Moves a model's version in one environment, through git, and says what the cluster makes of it. */
async function deployCanary(inputs, runtime) {
    const file = await (0,read/* requireModel */.nj)(runtime.workspace, inputs.config, "what to deploy and where");
    const settings = readSettings(file, inputs.environment, inputs.target);
    const deployment = await openDeployment(inputs, file, settings, runtime);
    const result = await main_operations[inputs.operation](deployment).catch(refused);
    return publish(inputs, settings, result, runtime);
}
function refused(error) {
    if (!(error instanceof Refusal))
        throw error;
    return { ...nothing, ok: false, verdict: "refused", summary: error.message };
}
async function publish(inputs, settings, result, runtime) {
    const { ok, verdict, summary } = result;
    const [change] = result.landed;
    const outputs = {
        version: result.version,
        "previous-version": result.previousVersion,
        manifests: result.manifests.join("\n"),
        commit: change?.commit,
        "pull-request": change?.pullRequest?.url ?? change?.pullRequest?.branch,
        phase: result.cluster?.phase,
        weight: result.cluster?.weight,
    };
    await runtime.publish({
        action: "deploy-canary",
        verdict,
        summary,
        report: report(inputs, settings, result),
        outputs,
    });
    return { ok, verdict, summary, outputs };
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


/***/ }),

/***/ 92284:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   U: () => (/* binding */ isLoopback),
/* harmony export */   X: () => (/* binding */ followed)
/* harmony export */ });
/* harmony import */ var node_net__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(77030);
/* harmony import */ var _runtime_errors_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(43575);


function isLoopback(hostname) {
    return (hostname === "localhost" || hostname === "[::1]" || ((0,node_net__WEBPACK_IMPORTED_MODULE_0__.isIPv4)(hostname) && hostname.startsWith("127.")));
}
/**
 * An address that a registry sent us to. Unencrypted is only what comes from this machine and stays on it.
 * @param from the address of the answer that holds it
 */
function followed(text, from) {
    if (!URL.canParse(text, from)) {
        throw new _runtime_errors_js__WEBPACK_IMPORTED_MODULE_1__/* .ConfigurationError */ .j1(`${from.host} answered with an address that is none. Nothing was sent there.`);
    }
    const url = new URL(text, from);
    url.username = "";
    url.password = "";
    if (url.protocol === "https:")
        return url;
    if (url.protocol === "http:" && isLoopback(url.hostname) && isLoopback(from.hostname))
        return url;
    throw new _runtime_errors_js__WEBPACK_IMPORTED_MODULE_1__/* .ConfigurationError */ .j1(`${from.host} leads to ${url.protocol}//${url.host}, which is not encrypted or not to be reached from there. Nothing was sent there.`);
}


/***/ }),

/***/ 87411:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   M6: () => (/* binding */ digestText),
/* harmony export */   QJ: () => (/* binding */ formatUri),
/* harmony export */   SU: () => (/* binding */ parseRepository),
/* harmony export */   d_: () => (/* binding */ imageFileOf),
/* harmony export */   rA: () => (/* binding */ imageReference),
/* harmony export */   wY: () => (/* binding */ parseUri),
/* harmony export */   yv: () => (/* binding */ originOf)
/* harmony export */ });
/* harmony import */ var _runtime_errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(43575);
/* harmony import */ var _secure_url_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(92284);


/** A repository's name by the distribution specification. */
const repositoryName = /^[a-z0-9]+((\.|_|__|-+)[a-z0-9]+)*(\/[a-z0-9]+((\.|_|__|-+)[a-z0-9]+)*)*$/;
const hostName = /^([A-Za-z0-9.-]+|\[[0-9a-fA-F:]+\])(:\d{1,5})?$/;
const digestText = /^sha256:[0-9a-f]{64}$/;
/**
 * The repository of a path such as `ghcr.io/acme/models`.
 * @param what the input or setting that holds it, for errors
 */
function parseRepository(path, what) {
    const [, host = "", name = ""] = /^(?:oci:)?(?:\/\/)?([^/]*)\/(.*?)\/*$/s.exec(path) ?? [];
    const isHost = hostName.test(host) && (host.includes(".") || host.includes(":") || host === "localhost");
    if (!isHost || name === "") {
        throw new _runtime_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .ConfigurationError */ .j1(`${what}: ${path} names no registry with a path in it. Write oci://ghcr.io/acme/models, for example.`);
    }
    if (!repositoryName.test(name)) {
        const hint = repositoryName.test(name.toLowerCase()) ? ` Write ${host}/${name.toLowerCase()}.` : "";
        throw new _runtime_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .ConfigurationError */ .j1(`${what}: ${name} is not a repository's name. Lower-case letters and digits are allowed, with single dots, hyphens and underscores between them.${hint}`);
    }
    return { host: host.toLowerCase(), name };
}
/** Where the registry listens. Only this machine is spoken to without encryption. */
function originOf({ host }) {
    return `${(0,_secure_url_js__WEBPACK_IMPORTED_MODULE_1__/* .isLoopback */ .U)(new URL(`http://${host}`).hostname) ? "http" : "https"}://${host}`;
}
function formatUri({ repository: { host, name }, digest, path }) {
    return `oci://${host}/${name}@${digest}#/${path.split("/").map(encodeURIComponent).join("/")}`;
}
/** @throws ConfigurationError for a URI that is not one of {@link formatUri} */
function parseUri(uri) {
    const [, repository = "", digest = "", path = ""] = /^oci:\/\/([^@#]+)@([^#]+)#\/(.+)$/s.exec(uri) ?? [];
    if (!digestText.test(digest) || path === "") {
        throw new _runtime_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .ConfigurationError */ .j1(`${uri} does not say which file of which image it is. It needs the form oci://<registry>/<repository>@sha256:<digest>#/<path>.`);
    }
    return {
        repository: parseRepository(repository, uri),
        digest,
        path: path.split("/").map(decode).join("/"),
    };
}
/** What {@link parseUri} reads, or undefined for a URI that names no file of an image by digest. */
function imageFileOf(uri) {
    if (!uri.startsWith("oci://"))
        return undefined;
    try {
        return parseUri(uri);
    }
    catch (error) {
        if (error instanceof _runtime_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .ConfigurationError */ .j1)
            return undefined;
        throw error;
    }
}
/** The image as `docker pull`, `skopeo` and a pod name it. */
function imageReference({ repository: { host, name }, digest }) {
    return `${host}/${name}@${digest}`;
}
function decode(text) {
    try {
        return decodeURIComponent(text);
    }
    catch {
        return text;
    }
}


/***/ })

};
