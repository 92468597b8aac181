import type { Inputs } from "../toolkit/runtime/inputs.js";
import type { CommentMode } from "../toolkit/runtime/publication.js";

export interface EvaluateGateInputs {
  readonly config: string;
  readonly metrics: string | undefined;
  readonly predictions: string | undefined;
  readonly artifacts: readonly string[];
  readonly baseline: string | undefined;
  readonly baselinePredictions: string | undefined;
  readonly policyRef: string | undefined;
  readonly comment: CommentMode;
  /** Instead of judging: the artifact with the report of a fork's run. */
  readonly publishReport: string | undefined;
}

export function readInputs(inputs: Inputs): EvaluateGateInputs {
  return {
    config: inputs.required("config"),
    metrics: inputs.text("metrics"),
    predictions: inputs.text("predictions"),
    artifacts: inputs.lines("artifact"),
    baseline: inputs.text("baseline"),
    baselinePredictions: inputs.text("baseline-predictions"),
    policyRef: inputs.text("policy-ref"),
    comment: inputs.comment(),
    publishReport: inputs.text("publish-report"),
  };
}
