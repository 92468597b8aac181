import { z } from "zod";

/** What the cluster says about a deployed model. */
export interface ClusterStatus {
  /** Healthy, Progressing, Paused, Degraded, … as Argo Rollouts has it; Missing where nothing is deployed. */
  readonly phase: string;
  /** Percent of the traffic (of the pods, without a router) that the newest version has. */
  readonly weight: number;
  /** The version that the cluster was told to run, where the object says it. */
  readonly version: number | undefined;
  readonly message: string | undefined;
  /** Whether it was stopped, and runs the version before again. */
  readonly aborted: boolean;
  /** Whether the newest version has everything. */
  readonly finished: boolean;
}

export const missing: ClusterStatus = {
  phase: "Missing",
  weight: 0,
  version: undefined,
  message: undefined,
  aborted: false,
  finished: false,
};

const metadata = z.object({
  generation: z.number().optional(),
  annotations: z.record(z.string(), z.string()).optional(),
});

const rollout = z.object({
  metadata,
  spec: z.object({
    strategy: z.object({
      canary: z
        .object({ steps: z.array(z.object({ setWeight: z.number().optional() })).optional() })
        .optional(),
    }),
  }),
  status: z
    .object({
      phase: z.string().optional(),
      message: z.string().optional(),
      observedGeneration: z.union([z.string(), z.number()]).optional(),
      abort: z.boolean().optional(),
      currentPodHash: z.string().optional(),
      stableRS: z.string().optional(),
      currentStepIndex: z.number().optional(),
      canary: z
        .object({ weights: z.object({ canary: z.object({ weight: z.number() }) }).optional() })
        .optional(),
    })
    .optional(),
});

/** Phase and weight of a Rollout, as `kubectl argo rollouts get` shows them. @param object JSON from the API server */
export function rolloutStatus(object: unknown): ClusterStatus {
  const { metadata, spec, status = {} } = rollout.parse(object);
  const observed = String(status.observedGeneration ?? "") === String(metadata.generation ?? "");
  const finished = observed && status.stableRS !== undefined && status.currentPodHash === status.stableRS;
  const aborted = observed && status.abort === true;
  const weightOf = () => {
    if (finished) return 100;
    // Before the controller has seen the newest manifests, the weight it tells is the version before's.
    if (aborted || !observed) return 0;
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
function weightAt(steps: readonly { setWeight?: number | undefined }[], index: number | undefined): number {
  const reached = steps.slice(0, (index ?? 0) + 1);
  return (
    reached.findLast((step) => step.setWeight !== undefined)?.setWeight ??
    (index === undefined || index === 0 ? 0 : 100)
  );
}

const deployment = z.object({
  metadata,
  spec: z.object({ replicas: z.number().optional() }),
  status: z
    .object({
      observedGeneration: z.number().optional(),
      replicas: z.number().optional(),
      updatedReplicas: z.number().optional(),
      availableReplicas: z.number().optional(),
      conditions: z
        .array(
          z.object({
            type: z.string(),
            status: z.string(),
            reason: z.string().optional(),
            message: z.string().optional(),
          }),
        )
        .optional(),
    })
    .optional(),
});

/** Phase of a Deployment, in the same words; its weight is the share of updated pods. */
export function deploymentStatus(object: unknown): ClusterStatus {
  const { metadata, spec, status = {} } = deployment.parse(object);
  const { updatedReplicas = 0, replicas = 0, availableReplicas = 0 } = status;
  const wanted = spec.replicas ?? 1;
  const observed = (status.observedGeneration ?? 0) >= (metadata.generation ?? 0);
  const finished =
    observed && updatedReplicas === wanted && replicas === wanted && availableReplicas === wanted;
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

function versionOf({ annotations }: z.output<typeof metadata>): number | undefined {
  const text = annotations?.["mergeline.dev/version"] ?? "";
  return /^[1-9]\d{0,14}$/.test(text) ? Number(text) : undefined;
}
