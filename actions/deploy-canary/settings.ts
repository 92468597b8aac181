import type { ModelFile } from "../toolkit/model/read.js";
import type { DeployConfig, EnvironmentConfig } from "../toolkit/model/schema/deploy.js";
import { ConfigurationError } from "../toolkit/runtime/errors.js";
import { parseDuration } from "../toolkit/runtime/inputs.js";
import { nearest } from "../toolkit/runtime/nearest.js";

export const targets = ["argo-rollouts", "deployment", "kserve", "seldon"] as const;
export type Target = (typeof targets)[number];

/** All that says how one model runs in one environment: model.yaml's deploy section with defaults filled in. */
export interface Settings {
  readonly model: string;
  readonly environment: string;
  readonly namespace: string;
  readonly target: Target;
  /** Aliases that a promotion moves, the environment's own first. */
  readonly aliases: readonly string[];
  /** The environment before this one, whose version a promotion takes by default. */
  readonly before: string | undefined;
  readonly approval: boolean;
  /** As written: `{version}` and `{commit}` not yet filled in. */
  readonly image: string;
  readonly replicas: number;
  readonly resources: Resources;
  readonly env: Readonly<Record<string, string>>;
  readonly port: number;
  readonly health: string;
  readonly metrics: string;
  readonly serviceAccount: string | undefined;
  /** Whether an artifact in an OCI registry is mounted as an image volume. */
  readonly modelVolume: boolean;
  readonly monitoring: boolean;
  readonly gateway:
    | { readonly name: string; readonly namespace: string; readonly hostname: string }
    | undefined;
  readonly prometheus: string;
  readonly canary: Canary;
}

export interface Resources {
  readonly requests?: Readonly<Record<string, string>>;
  readonly limits?: Readonly<Record<string, string>>;
}

export interface Canary {
  /** Weights in percent, rising. */
  readonly steps: readonly number[];
  /** How long each step is watched, in seconds. */
  readonly pauseSeconds: number;
  readonly analysis: readonly string[];
  /** Lowest share of answers that are no server error. */
  readonly successRate: number;
  /** Longest 99th percentile of the answer time, in seconds. */
  readonly latencySeconds: number;
}

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
export function readSettings(
  file: ModelFile,
  environment: string | undefined,
  target: Target | undefined,
): Settings {
  const deploy = file.config.deploy;
  if (deploy === undefined) {
    throw new ConfigurationError("deploy is missing; it says where and how versions are deployed.", {
      place: { file: file.path },
    });
  }
  const names = Object.keys(deploy.environments);
  const name = environment ?? names[0]!;
  if (!names.includes(name)) {
    const hint = nearest(name, names);
    throw new ConfigurationError(
      `environment: "${name}" is not an environment of ${file.path}. Allowed are ${names.join(", ")}.${hint === undefined ? "" : ` Did you mean ${hint}?`}`,
      { place: file.place(["deploy", "environments"]) },
    );
  }
  const own = deploy.environments[name] ?? {};
  const settings = merge(file.config.name, name, deploy, own, target);
  validate(settings, file, own);
  return settings;
}

function merge(
  model: string,
  environment: string,
  deploy: DeployConfig,
  own: EnvironmentConfig,
  target: Target | undefined,
): Settings {
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
      pauseSeconds: parseDuration(canary.pause ?? "10m", "deploy.canary.pause"),
      analysis: canary.analysis ?? [],
      successRate: thresholds.success_rate ?? 0.99,
      latencySeconds: parseDuration(
        thresholds.latency_p99 ?? "500ms",
        "deploy.canary.thresholds.latency_p99",
      ),
    },
  };
}

function texts(quantities: Readonly<Record<string, string | number>>): Record<string, string> {
  return Object.fromEntries(Object.entries(quantities).map(([name, value]) => [name, String(value)]));
}

function validate(settings: Settings, file: ModelFile, own: EnvironmentConfig): void {
  const { model, namespace, target, canary } = settings;
  if (target === "kserve" || target === "seldon") {
    throw new ConfigurationError(
      `target: ${target} is not rendered yet by this version; use argo-rollouts or deployment.`,
      { place: file.place(["deploy", "target"]) },
    );
  }
  if (model.length > longestName) {
    throw new ConfigurationError(
      `name is ${model.length} characters long; at most ${longestName} are allowed for a model that is deployed, because Kubernetes makes longer names of it.`,
      { place: file.place(["name"]) },
    );
  }
  if (namespace.length > 63) {
    throw new ConfigurationError(
      `the namespace ${namespace} is longer than 63 characters. Set namespace for this environment.`,
      { place: file.place(["deploy", "environments", settings.environment]) },
    );
  }
  if (target === "argo-rollouts" && canary.analysis.length > 0 && canary.pauseSeconds < shortestWatch) {
    const keys =
      own.canary?.pause === undefined ? ["deploy"] : ["deploy", "environments", settings.environment];
    throw new ConfigurationError(
      `canary.pause is ${canary.pauseSeconds} s; at least ${shortestWatch}s is needed, so that the analysis can measure each step three times.`,
      { place: file.place([...keys, "canary", "pause"]) },
    );
  }
  const reserved = Object.keys(settings.env).find((name) => name.startsWith("MODEL_"));
  if (reserved !== undefined) {
    const keys =
      own.env?.[reserved] === undefined ? ["deploy"] : ["deploy", "environments", settings.environment];
    throw new ConfigurationError(
      `env.${reserved} can't be set: names that begin with MODEL_ are set from the version. Choose another name.`,
      { place: file.place([...keys, "env", reserved]) },
    );
  }
}

/**
 * What has to be there before manifests can be rendered, beyond what status needs.
 * @throws ConfigurationError
 */
export function requireRenderable(settings: Settings, file: ModelFile): void {
  if (settings.image === "") {
    throw new ConfigurationError(
      "deploy.image is missing; the container image that serves the model is needed, such as ghcr.io/acme/churn:{version}.",
      { place: file.place(["deploy"]) },
    );
  }
}
