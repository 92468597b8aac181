import type { WriteMode } from "../toolkit/git/landing.js";
import { ConfigurationError } from "../toolkit/runtime/errors.js";
import type { Inputs } from "../toolkit/runtime/inputs.js";
import { type Target, targets } from "./settings.js";

export const operations = ["start", "promote", "split", "abort", "rollback", "status"] as const;
export type OperationName = (typeof operations)[number];

export interface DeployCanaryInputs {
  readonly config: string;
  readonly operation: OperationName;
  /** A number, an alias or `latest`. */
  readonly version: string | undefined;
  /** Percent of the traffic for the second version of a split. */
  readonly weight: number | undefined;
  readonly environment: string | undefined;
  readonly target: Target | undefined;
  /** A checkout in the workspace, or an https or file URL. */
  readonly gitopsRepository: string | undefined;
  /** The folder of the manifests, without a slash at its end. */
  readonly gitopsPath: string;
  readonly write: WriteMode;
  readonly reason: string | undefined;
}

export function readInputs(inputs: Inputs): DeployCanaryInputs {
  const read: DeployCanaryInputs = {
    config: inputs.required("config"),
    operation: inputs.choice("operation", operations),
    version: inputs.text("version"),
    weight: inputs.number("weight", { min: 1, max: 99, integer: true }),
    environment: inputs.text("environment"),
    target: inputs.optionalChoice("target", targets),
    gitopsRepository: inputs.text("gitops-repository"),
    gitopsPath: folder(inputs.required("gitops-path")),
    write: inputs.choice("write", ["push", "pull-request", "local"] as const),
    reason: inputs
      .text("reason")
      ?.replaceAll(/[\p{Cc}\u2028\u2029]+/gu, " ")
      .slice(0, 500),
  };
  if ((read.operation === "start" || read.operation === "split") && read.version === undefined) {
    throw new ConfigurationError(
      `version is required for ${read.operation}, and was not given. Give a number, an alias such as champion, or latest.`,
    );
  }
  if ((read.operation === "split") !== (read.weight !== undefined)) {
    throw new ConfigurationError(
      read.weight === undefined
        ? "weight is required for split: percent of the traffic, from 1 to 99, for the version."
        : `weight: only a split has one, and the operation is ${read.operation}.`,
    );
  }
  if (read.write === "local" && /^[a-z][a-z0-9+.-]*:/i.test(read.gitopsRepository ?? "")) {
    throw new ConfigurationError(
      "write: local can't write to a gitops-repository that is a URL; check it out into the workspace and give its path.",
    );
  }
  return read;
}

function folder(path: string): string {
  const parts = path.split("/").filter((part) => part !== "" && part !== ".");
  if (path.startsWith("/") || parts.length === 0 || parts.includes("..") || /[\p{Cc}\\]/u.test(path)) {
    throw new ConfigurationError(
      `gitops-path: "${path}" is not a folder inside the repository. Give a relative path such as deploy.`,
    );
  }
  return parts.join("/");
}
