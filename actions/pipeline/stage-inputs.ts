import type { ModelConfig } from "../toolkit/model/schema/model.js";
import type { OutputValue } from "../toolkit/runtime/outcome.js";
import type { PipelineInputs } from "./inputs.js";
import type { StageName } from "./stages.js";

/** What the stages before have set, by stage and output. A stage that has not run is not there. */
export type EarlierOutputs = Partial<Record<StageName, Readonly<Record<string, OutputValue>>>>;

/**
 * The inputs of a stage: what the pipeline was given, and what the stages before have left. What is not here comes
 * from model.yaml and from the defaults of the stage's own action.yml.
 */
export function stageInputs(
  stage: StageName,
  inputs: PipelineInputs,
  earlier: EarlierOutputs,
  config: ModelConfig,
): Record<string, string> {
  const { train, gate, validate, register } = earlier;
  const values: Readonly<Record<StageName, Readonly<Record<string, OutputValue>>>> = {
    verify: {},
    validate: {},
    train: { parameters: inputs.parameters },
    gate: {
      artifact: train?.model,
      metrics: train?.metrics,
      predictions: train?.predictions,
      "policy-ref": inputs.policyRef,
    },
    register: {
      artifact: train?.model,
      metrics: train?.metrics,
      "gate-report": gate?.report,
      "data-report": validate?.report,
      "train-report": train?.report,
      aliases: isFirst(earlier, config) ? "champion" : undefined,
      write: inputs.write,
    },
    deploy: {
      operation: "start",
      version: register?.version ?? "latest",
      environment: inputs.environment,
      write: inputs.write,
    },
    drift: {},
  };
  const chosen = { config: inputs.config, comment: "never", ...values[stage] };
  return Object.fromEntries(
    Object.entries(chosen).flatMap(([name, value]) =>
      value === undefined || value === "" ? [] : [[name, String(value)]],
    ),
  );
}

/** The first version that passes has no champion to beat, and becomes it. Later ones do by their deployment. */
function isFirst({ gate }: EarlierOutputs, { evaluate }: ModelConfig): boolean {
  if (gate === undefined || (evaluate?.baseline ?? "champion") !== "champion") return false;
  const version = gate["baseline-version"];
  return version === undefined || version === "";
}
