import { requireModel } from "../toolkit/model/read.js";
import type { Inputs } from "../toolkit/runtime/inputs.js";
import type { Outcome } from "../toolkit/runtime/outcome.js";
import type { Runtime } from "../toolkit/runtime/runtime.js";
import { type DeployCanaryInputs, type OperationName, readInputs } from "./inputs.js";
import { abort } from "./operations/abort.js";
import { type Deployment, openDeployment } from "./operations/deployment.js";
import { promote } from "./operations/promote.js";
import { nothing, type Result } from "./operations/result.js";
import { rollback } from "./operations/rollback.js";
import { split } from "./operations/split.js";
import { start } from "./operations/start.js";
import { status } from "./operations/status.js";
import { Refusal } from "./refusal.js";
import { report } from "./report.js";
import { readSettings, type Settings } from "./settings.js";

const operations: Readonly<Record<OperationName, (deployment: Deployment) => Promise<Result>>> = {
  start,
  promote,
  split,
  abort,
  rollback,
  status,
};

export const run = (inputs: Inputs, runtime: Runtime) => deployCanary(readInputs(inputs), runtime);

/** Moves a model's version in one environment, through git, and says what the cluster makes of it. */
export async function deployCanary(inputs: DeployCanaryInputs, runtime: Runtime): Promise<Outcome> {
  const file = await requireModel(runtime.workspace, inputs.config, "what to deploy and where");
  const settings = readSettings(file, inputs.environment, inputs.target);
  const deployment = await openDeployment(inputs, file, settings, runtime);
  const result = await operations[inputs.operation](deployment).catch(refused);
  return publish(inputs, settings, result, runtime);
}

function refused(error: unknown): Result {
  if (!(error instanceof Refusal)) throw error;
  return { ...nothing, ok: false, verdict: "refused", summary: error.message };
}

async function publish(
  inputs: DeployCanaryInputs,
  settings: Settings,
  result: Result,
  runtime: Runtime,
): Promise<Outcome> {
  const { ok, verdict, summary } = result;
  const [change] = result.landed;
  const outputs = {
    version: result.version,
    "previous-version": result.previousVersion,
    manifests: result.manifests.join("\n"),
    commit: change?.commit,
    "pull-request": change?.pullRequest?.url ?? change?.pullRequest?.branch,
    phase: result.cluster?.phase,
    weight: result.cluster?.weight,
  };
  await runtime.publish({
    action: "deploy-canary",
    verdict,
    summary,
    report: report(inputs, settings, result),
    outputs,
  });
  return { ok, verdict, summary, outputs };
}
