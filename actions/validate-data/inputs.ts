import type { WriteMode } from "../toolkit/git/change.js";
import type { Inputs } from "../toolkit/runtime/inputs.js";
import type { CommentMode } from "../toolkit/runtime/publication.js";

export interface ValidateDataInputs {
  readonly config: string;
  /** Names from model.yaml, paths or globs; empty for every dataset of model.yaml. */
  readonly data: readonly string[];
  readonly contract: string | undefined;
  readonly baseline: string | undefined;
  readonly failOn: FailOn;
  /** Whether a check that can't be done is an error, not a warning. */
  readonly strict: boolean;
  readonly maxRowsReported: number;
  readonly annotate: Annotate;
  readonly proposeContract: string | undefined;
  /** How a proposed contract is written. */
  readonly write: WriteMode;
  readonly comment: CommentMode;
}

/** Which lines are marked: all, only those that the pull request adds or changes, or none. */
export type Annotate = "all" | "diff" | "none";

export type FailOn = "error" | "warning" | "never";

export function readInputs(inputs: Inputs): ValidateDataInputs {
  return {
    config: inputs.required("config"),
    data: inputs.lines("data"),
    contract: inputs.text("contract"),
    baseline: inputs.text("baseline"),
    failOn: inputs.choice("fail-on", ["error", "warning", "never"] as const),
    strict: inputs.boolean("strict"),
    maxRowsReported: inputs.number("max-rows-reported", { min: 0, max: 1000, integer: true }) ?? 10,
    annotate: inputs.choice("annotate", ["all", "diff", "none"] as const),
    proposeContract: inputs.text("propose-contract"),
    write: inputs.choice("write", ["local", "pull-request", "push"] as const),
    comment: inputs.comment(),
  };
}
