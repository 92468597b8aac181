import type { ModelConfig } from "../toolkit/model/schema/model.js";
import type { Inputs } from "../toolkit/runtime/inputs.js";
import type { Outcome } from "../toolkit/runtime/outcome.js";
import type { Runtime } from "../toolkit/runtime/runtime.js";

/** The stages in the order in which they run. */
export const stageNames = ["verify", "validate", "train", "gate", "register", "deploy", "drift"] as const;
export type StageName = (typeof stageNames)[number];

export interface Stage {
  /** What runs: an action, or `verify`, the command that checks the registry. */
  readonly command: string;
  /** Its action.yml, relative to the toolkit's root: where the defaults of its inputs are. */
  readonly contract: string;
  /** Why the model has nothing to do for this stage, or undefined where it has. */
  missing(config: ModelConfig): string | undefined;
  load(): Promise<{ run(inputs: Inputs, runtime: Runtime): Promise<Outcome> }>;
}

const always = () => undefined;
const section = (name: "data" | "train" | "evaluate" | "deploy" | "drift") => (config: ModelConfig) =>
  config[name] === undefined ? `model.yaml has no section ${name}` : undefined;

export const stages: Readonly<Record<StageName, Stage>> = {
  verify: {
    command: "verify",
    contract: "actions/registry-commands/verify.yml",
    missing: always,
    load: () => import("../registry-commands/verify.js"),
  },
  validate: {
    command: "validate-data",
    contract: "actions/validate-data/action.yml",
    missing: section("data"),
    load: () => import("../validate-data/main.js"),
  },
  train: {
    command: "train-remote",
    contract: "actions/train-remote/action.yml",
    missing: section("train"),
    load: () => import("../train-remote/main.js"),
  },
  gate: {
    command: "evaluate-gate",
    contract: "actions/evaluate-gate/action.yml",
    missing: section("evaluate"),
    load: () => import("../evaluate-gate/main.js"),
  },
  register: {
    command: "register-model",
    contract: "actions/register-model/action.yml",
    missing: always,
    load: () => import("../register-model/main.js"),
  },
  deploy: {
    command: "deploy-canary",
    contract: "actions/deploy-canary/action.yml",
    missing: section("deploy"),
    load: () => import("../deploy-canary/main.js"),
  },
  drift: {
    command: "drift-check",
    contract: "actions/drift-check/action.yml",
    missing: section("drift"),
    load: () => import("../drift-check/main.js"),
  },
};
