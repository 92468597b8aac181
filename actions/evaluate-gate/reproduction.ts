import type { EvaluateGateInputs } from "./inputs.js";

/** The command that gives the same answer on a laptop. */
export function reproduction(inputs: EvaluateGateInputs, policyRef: string | undefined): string {
  const flags: [string, string | undefined][] = [
    ["config", inputs.config === "model.yaml" ? undefined : inputs.config],
    ["metrics", inputs.metrics],
    ["predictions", inputs.predictions],
    ...inputs.artifacts.map((path): [string, string] => ["artifact", path]),
    ["baseline", inputs.baseline],
    ["baseline-predictions", inputs.baselinePredictions],
    ["policy-ref", policyRef],
  ];
  const words = flags.flatMap(([name, value]) => (value === undefined ? [] : [`--${name} ${quoted(value)}`]));
  return ["npx mergeline evaluate-gate", ...words].join(" ");
}

/** For a POSIX shell. */
function quoted(value: string): string {
  return /^[\w./:@=+-]+$/.test(value) ? value : `'${value.replaceAll("'", `'\\''`)}'`;
}
