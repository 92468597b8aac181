import type { Inputs } from "../toolkit/runtime/inputs.js";
import type { CommentMode } from "../toolkit/runtime/publication.js";
import { type Correction, corrections } from "../toolkit/statistics/corrections.js";
import { type MethodName, methodNames } from "./methods/method.js";

export const presets = ["mergeline", "evidently"] as const;
export type PresetName = (typeof presets)[number];

export interface DriftCheckInputs {
  readonly config: string;
  readonly reference: string | undefined;
  readonly current: readonly string[];
  readonly columns: readonly string[];
  readonly preset: PresetName | undefined;
  readonly method: MethodName | undefined;
  readonly threshold: number | undefined;
  /** From 0 to 1. */
  readonly share: number | undefined;
  /** From 0 to 1: a share of rows. */
  readonly minEffect: number | undefined;
  readonly minRows: number | undefined;
  readonly correction: Correction | undefined;
  readonly issue: boolean;
  readonly environment: string | undefined;
  /** From 1 to 20. */
  readonly confirm: number | undefined;
  /** From 1 to 20. */
  readonly recover: number | undefined;
  readonly retrain: string | undefined;
  readonly failOnDrift: boolean;
  readonly comment: CommentMode;
}

export function readInputs(inputs: Inputs): DriftCheckInputs {
  return {
    config: inputs.required("config"),
    reference: inputs.text("reference"),
    current: inputs.lines("current"),
    columns: inputs.lines("columns"),
    preset: inputs.optionalChoice("preset", presets),
    method: inputs.optionalChoice("method", methodNames),
    threshold: inputs.number("threshold", { min: 0 }),
    share: inputs.number("share", { min: 0, max: 1 }),
    minEffect: inputs.number("min-effect", { min: 0, max: 1 }),
    minRows: inputs.number("min-rows", { min: 1, integer: true }),
    correction: inputs.optionalChoice("correction", corrections),
    issue: inputs.boolean("issue"),
    environment: inputs.text("environment"),
    confirm: inputs.number("confirm", { min: 1, max: 20, integer: true }),
    recover: inputs.number("recover", { min: 1, max: 20, integer: true }),
    retrain: inputs.text("retrain"),
    failOnDrift: inputs.boolean("fail-on-drift"),
    comment: inputs.comment(),
  };
}
