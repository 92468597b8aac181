import { ConfigurationError } from "../toolkit/runtime/errors.js";
import type { Inputs } from "../toolkit/runtime/inputs.js";
import { nearest } from "../toolkit/runtime/nearest.js";
import type { CommentMode } from "../toolkit/runtime/publication.js";
import { type StageName, stageNames } from "./stages.js";

export interface PipelineInputs {
  readonly config: string;
  /** In the order in which they run. */
  readonly stages: readonly StageName[];
  readonly parameters: string | undefined;
  readonly policyRef: string | undefined;
  readonly environment: string | undefined;
  readonly write: "push" | "pull-request" | "local" | undefined;
  readonly comment: CommentMode;
}

export function readInputs(inputs: Inputs): PipelineInputs {
  return {
    config: inputs.required("config"),
    stages: readStages(inputs.required("stages")),
    parameters: inputs.text("parameters"),
    policyRef: inputs.text("policy-ref"),
    environment: inputs.text("environment"),
    write: inputs.optionalChoice("write", ["push", "pull-request", "local"] as const),
    comment: inputs.comment(),
  };
}

function readStages(text: string): StageName[] {
  const given = text.split(/[\s,]+/).filter((name) => name !== "");
  if (given.length === 0) {
    throw new ConfigurationError(`stages: no stage is named. Name some of ${stageNames.join(", ")}.`);
  }
  for (const name of given) {
    if (stageNames.some((known) => known === name)) continue;
    const hint = nearest(name, stageNames);
    throw new ConfigurationError(
      `stages: "${name}" is not one of ${stageNames.join(", ")}.${hint === undefined ? "" : ` Did you mean ${hint}?`}`,
    );
  }
  return stageNames.filter((name) => given.includes(name));
}
