import type { Inputs } from "../toolkit/runtime/inputs.js";

export interface TrainRemoteInputs {
  readonly config: string;
  readonly backend: Backend | undefined;
  readonly command: string | undefined;
  /** A YAML or JSON mapping, not yet read. */
  readonly parameters: string | undefined;
  readonly wait: boolean;
  readonly jobId: string | undefined;
  readonly timeoutSeconds: number | undefined;
  /** In the currency of model.yaml. */
  readonly maxCost: number | undefined;
}

export const backends = ["local", "ray"] as const;
export type Backend = (typeof backends)[number];

export function readInputs(inputs: Inputs): TrainRemoteInputs {
  return {
    config: inputs.required("config"),
    backend: inputs.optionalChoice("backend", backends),
    command: inputs.text("command"),
    parameters: inputs.text("parameters"),
    wait: inputs.boolean("wait"),
    jobId: inputs.text("job-id"),
    timeoutSeconds: inputs.seconds("timeout"),
    maxCost: inputs.number("max-cost", { min: 0 }),
  };
}
