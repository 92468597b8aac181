import type { WriteMode } from "../toolkit/git/landing.js";
import { checkAliasName, checkModelName } from "../toolkit/registry/name.js";
import type { Inputs } from "../toolkit/runtime/inputs.js";

export interface RegisterModelInputs {
  readonly config: string;
  readonly name: string | undefined;
  /** Paths, or URIs that end in `#sha256:…`. Empty: what model.yaml names. */
  readonly artifacts: readonly string[];
  readonly metrics: string | undefined;
  readonly gateReport: string | undefined;
  /** The signed receipt of the gate. */
  readonly gateBundle: string | undefined;
  readonly dataReports: readonly string[];
  readonly trainReport: string | undefined;
  readonly aliases: readonly string[];
  readonly registry: string | undefined;
  readonly store: string | undefined;
  readonly write: WriteMode;
}

export function readInputs(inputs: Inputs): RegisterModelInputs {
  const name = inputs.text("name");
  const aliases = inputs.lines("aliases").flatMap((line) => line.split(",").map((alias) => alias.trim()));
  return {
    config: inputs.required("config"),
    name: name === undefined ? undefined : checkModelName(name),
    artifacts: inputs.lines("artifact"),
    metrics: inputs.text("metrics"),
    gateReport: inputs.text("gate-report"),
    gateBundle: inputs.text("gate-bundle"),
    dataReports: inputs.lines("data-report"),
    trainReport: inputs.text("train-report"),
    aliases: [...new Set(aliases.filter((alias) => alias !== ""))].map((alias) =>
      checkAliasName(alias, "aliases"),
    ),
    registry: inputs.text("registry"),
    store: inputs.text("store"),
    write: inputs.choice("write", ["push", "pull-request", "local"] as const),
  };
}
