import { z } from "zod";
import { duration, finite, modelName } from "./scalar.js";

const image = z
  .string()
  .regex(
    /^[A-Za-z0-9][A-Za-z0-9._:/@{}-]*$/,
    "a container image is needed, such as ghcr.io/acme/churn:1.4 or ghcr.io/acme/churn:{version}",
  )
  .describe("Container image that serves the model. {version} and {commit} stand for the version's own.");

const replicas = z.int().min(0).max(1000).describe("Pods that serve. Default: 2.");

/** A Kubernetes quantity: `500m`, `2`, `1.5Gi`. */
const quantity = z.union([
  z.string().regex(/^\d+(\.\d+)?(m|k|Ki|M|Mi|G|Gi|T|Ti)?$/, "a quantity is needed, such as 500m, 2 or 1.5Gi"),
  finite.gt(0),
]);
const quantities = z.record(z.string().regex(/^[a-z0-9][a-z0-9./-]*$/), quantity);

const resources = z
  .strictObject({
    requests: quantities.optional().describe("What each pod is promised: cpu, memory, …"),
    limits: quantities.optional().describe("What each pod may use at most."),
  })
  .describe("Compute resources of the container.");

const gateway = z
  .strictObject({
    name: modelName.describe("The Gateway (Gateway API) that traffic comes through."),
    namespace: modelName.describe("The Gateway's namespace."),
    hostname: z
      .string()
      .regex(/^(\*\.)?[a-z0-9]([a-z0-9.-]*[a-z0-9])?$/, "a host name is needed, such as churn.example.com")
      .describe("The host name that the model answers to."),
  })
  .describe("With it the canary's weights move requests; without it they move pods.");

/** The analysis templates that gitops/ installs. Any other name is a ClusterAnalysisTemplate of the team's own. */
const analysis = z
  .array(modelName)
  .describe(
    "ClusterAnalysisTemplates that must hold during the canary: success-rate, latency-p99, or your own.",
  );

const canary = z.strictObject({
  steps: z
    .array(z.int().min(1).max(100))
    .min(1)
    .refine((steps) => steps.every((step, at) => at === 0 || step > steps[at - 1]!), "the weights must rise")
    .optional()
    .describe("Traffic weights in percent, rising. Default: 5, 25, 50, 100."),
  pause: duration.optional().describe("How long each step is watched. Default: 10m."),
  analysis: analysis.optional(),
  thresholds: z
    .strictObject({
      success_rate: finite
        .min(0)
        .max(1)
        .optional()
        .describe("Lowest share of answers that are no server error. Default: 0.99."),
      latency_p99: duration
        .optional()
        .describe("Longest 99th percentile of the answer time. Default: 500ms."),
    })
    .optional()
    .describe("The limits of success-rate and latency-p99."),
});

const settings = {
  image: image.optional(),
  replicas: replicas.optional(),
  resources: resources.optional(),
  env: z
    .record(z.string().regex(/^[A-Za-z_][A-Za-z0-9_]*$/), z.string())
    .optional()
    .describe("Further environment variables of the container. No secrets: this is in git."),
  model_volume: z
    .boolean()
    .optional()
    .describe(
      "Whether a model kept in an OCI registry is mounted at /models as an image volume (Kubernetes 1.35, or 1.33 with the feature gate ImageVolume). Default: false.",
    ),
  gateway: gateway.optional(),
  prometheus: z
    .url({ protocol: /^https?$/ })
    .optional()
    .describe("Prometheus, as the Rollouts controller reaches it."),
  canary: canary.optional().describe("The way from the first request to all of them."),
};

export const environment = z.strictObject({
  approval: z
    .boolean()
    .optional()
    .describe("Whether a promotion has to be a pull request, so that a person approves it."),
  alias: modelName
    .optional()
    .describe(
      "A further alias that a promotion here moves. Default: champion for the first environment, if none sets one.",
    ),
  namespace: modelName.optional().describe("Namespace in the cluster. Default: <model>-<environment>."),
  ...settings,
});

export const deploy = z.strictObject({
  target: z
    .enum(["argo-rollouts", "kserve", "seldon", "deployment"])
    .optional()
    .describe("What runs the model. Default: argo-rollouts."),
  environments: z
    .record(modelName, environment.nullable())
    .refine((environments) => Object.keys(environments).length > 0, "at least one environment is needed")
    .describe(
      "The environments in the order of promotion. What one sets wins over the same setting above it.",
    ),
  ...settings,
  port: z.int().min(1).max(65535).optional().describe("Port that the container serves on. Default: 8080."),
  health: urlPath("Path that answers 200 when the model is ready. Default: /healthz."),
  metrics: urlPath("Path of the Prometheus metrics. Default: /metrics."),
  service_account: modelName
    .optional()
    .describe("Service account of the pods, where they need one to read the model."),
  monitoring: z
    .boolean()
    .optional()
    .describe("Whether a ServiceMonitor (prometheus-operator) is rendered. Default: true."),
});

function urlPath(description: string) {
  return z
    .string()
    .regex(/^\/[A-Za-z0-9._~/-]*$/, "a path is needed, such as /healthz")
    .optional()
    .describe(description);
}

export type DeployConfig = z.output<typeof deploy>;
export type EnvironmentConfig = z.output<typeof environment>;
