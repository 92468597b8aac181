export const actionNames = [
  "validate-data",
  "train-remote",
  "evaluate-gate",
  "register-model",
  "deploy-canary",
  "drift-check",
  "pipeline",
] as const;

/** The six actions, and `pipeline`, the root action that runs them in order. */
export type ActionName = (typeof actionNames)[number];
