import { describe, expect, it } from "vitest";
import { deploymentStatus, rolloutStatus } from "../../actions/deploy-canary/cluster/status.js";

const metadata = { generation: 3, annotations: { "mergeline.dev/version": "17" } };
const spec = {
  strategy: {
    canary: {
      steps: [{ setWeight: 5 }, { analysis: {} }, { setWeight: 50 }, { analysis: {} }, { setWeight: 100 }],
    },
  },
};
const running = { observedGeneration: "3", currentPodHash: "b", stableRS: "a" };

describe("a Rollout", () => {
  it.each([
    ["nothing observed", undefined, { phase: "Progressing", weight: 0, finished: false }],
    [
      "an old observation",
      { ...running, observedGeneration: "2", phase: "Healthy", stableRS: "b" },
      { phase: "Progressing", finished: false },
    ],
    [
      "the second step",
      { ...running, phase: "Progressing", currentStepIndex: 1 },
      { phase: "Progressing", weight: 5 },
    ],
    [
      "the fourth step",
      { ...running, phase: "Paused", message: "CanaryPauseStep", currentStepIndex: 3 },
      { phase: "Paused", weight: 50, message: "CanaryPauseStep" },
    ],
    [
      "a router's weight",
      { ...running, phase: "Paused", currentStepIndex: 3, canary: { weights: { canary: { weight: 40 } } } },
      { weight: 40 },
    ],
    [
      "an abort",
      { ...running, phase: "Degraded", abort: true, currentStepIndex: 0 },
      { phase: "Degraded", weight: 0, aborted: true },
    ],
    [
      "the end",
      { ...running, phase: "Healthy", stableRS: "b", currentStepIndex: 5 },
      { phase: "Healthy", weight: 100, finished: true },
    ],
  ])("%s", (_, status, expected) => {
    expect(rolloutStatus({ metadata, spec, status })).toMatchObject({ version: 17, ...expected });
  });

  it("has no version where its annotation is no number", () => {
    const annotations = { "mergeline.dev/version": "17; rm -rf" };
    expect(rolloutStatus({ metadata: { annotations }, spec }).version).toBeUndefined();
  });
});

describe("a Deployment", () => {
  const conditions = [
    { type: "Progressing", status: "False", reason: "ProgressDeadlineExceeded", message: "too slow" },
  ];
  it.each([
    [
      "all pods",
      { observedGeneration: 3, replicas: 4, updatedReplicas: 4, availableReplicas: 4 },
      { phase: "Healthy", weight: 100 },
    ],
    [
      "half of them",
      { observedGeneration: 3, replicas: 4, updatedReplicas: 2, availableReplicas: 4 },
      { phase: "Progressing", weight: 50 },
    ],
    [
      "stuck",
      { observedGeneration: 3, replicas: 5, updatedReplicas: 1, availableReplicas: 4, conditions },
      { phase: "Degraded", weight: 20, message: "too slow" },
    ],
    [
      "not seen yet",
      { observedGeneration: 2, replicas: 4, updatedReplicas: 4, availableReplicas: 4 },
      { phase: "Progressing" },
    ],
  ])("%s", (_, status, expected) => {
    expect(deploymentStatus({ metadata, spec: { replicas: 4 }, status })).toMatchObject({
      version: 17,
      ...expected,
    });
  });
});
