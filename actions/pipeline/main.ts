import { join } from "node:path";
import { findPolicy } from "../evaluate-gate/policy/source.js";
import { requireModel } from "../toolkit/model/read.js";
import type { ModelConfig } from "../toolkit/model/schema/model.js";
import { countOf } from "../toolkit/report/number.js";
import { actionNames } from "../toolkit/runtime/action-name.js";
import { inputSource, readContract } from "../toolkit/runtime/contract.js";
import { ConfigurationError, sentence } from "../toolkit/runtime/errors.js";
import { Inputs } from "../toolkit/runtime/inputs.js";
import type { Outcome, OutputValue } from "../toolkit/runtime/outcome.js";
import type { Runtime } from "../toolkit/runtime/runtime.js";
import { type CommentedResult, pipelineComment } from "./comment.js";
import { toolkitRoot } from "./contracts.js";
import { type PipelineInputs, readInputs } from "./inputs.js";
import type { PipelineReport } from "./report.js";
import { type EarlierOutputs, stageInputs } from "./stage-inputs.js";
import { type StageRun, stageRun } from "./stage-run.js";
import { type Stage, type StageName, stages } from "./stages.js";

export const run = (inputs: Inputs, runtime: Runtime): Promise<Outcome> =>
  pipeline(readInputs(inputs), runtime);

/** Runs the stages of model.yaml one after the other, up to the first no, and shows them in one comment. */
export async function pipeline(inputs: PipelineInputs, runtime: Runtime): Promise<Outcome> {
  const { config } = await requireModel(runtime.workspace, inputs.config, "what each stage does");
  const results: CommentedResult[] = [];
  const outputs: EarlierOutputs = {};
  let problem: ConfigurationError | undefined;
  for (const name of inputs.stages) {
    const reason = await reasonToSkip(name, inputs, config, outputs, runtime);
    if (reason !== undefined) {
      runtime.log.info(`${name} is left out: ${reason}.`);
      results.push(skipped(name, reason));
      continue;
    }
    const ended = await runtime.log.group(name, () => runStage(name, inputs, outputs, config, runtime));
    results.push(ended.result);
    outputs[name] = ended.outputs;
    problem = ended.problem;
    if (ended.result.ok === false) break;
  }
  const outcome = await publish(config.name, inputs, results, outputs, runtime);
  // Said last, so that the stages before have their comment and report, and the step ends as a configuration error.
  if (problem !== undefined) throw problem;
  return outcome;
}

async function reasonToSkip(
  name: StageName,
  inputs: PipelineInputs,
  config: ModelConfig,
  outputs: EarlierOutputs,
  runtime: Runtime,
): Promise<string | undefined> {
  const { context } = runtime;
  if (context?.pullRequest !== undefined && (name === "register" || name === "deploy")) {
    return "this run is a pull request's, and only what is merged is registered and deployed";
  }
  const pending = outputs.register?.["pull-request"];
  if (name === "deploy" && pending !== undefined && pending !== "") {
    return `the version's record waits in ${pending}; deploy it when that is merged`;
  }
  const missing = stages[name].missing(config);
  return name === "gate" && missing !== undefined && (await isJudged(inputs, runtime)) ? undefined : missing;
}

/** A pull request can't take its own gate away: whether there is one is read where the policy is read. */
async function isJudged({ config, policyRef }: PipelineInputs, runtime: Runtime): Promise<boolean> {
  const source = await findPolicy(config, policyRef, runtime);
  return "problem" in source || stages.gate.missing(source.judging.config) === undefined;
}

function skipped(name: StageName, reason: string): CommentedResult {
  const action = stages[name].command;
  const summary = `Left out: ${reason}.`;
  return {
    stage: name,
    action,
    verdict: "skipped",
    ok: null,
    summary,
    report: null,
    durationMs: 0,
    body: undefined,
  };
}

async function runStage(
  name: StageName,
  inputs: PipelineInputs,
  earlier: EarlierOutputs,
  config: ModelConfig,
  runtime: Runtime,
): Promise<{
  result: CommentedResult;
  outputs: Readonly<Record<string, OutputValue>>;
  problem: ConfigurationError | undefined;
}> {
  const stage = stages[name];
  const startedAt = runtime.now().getTime();
  const own = stageRun(runtime);
  const result = (verdict: string, ok: boolean, summary: string): CommentedResult => ({
    stage: name,
    action: stage.command,
    verdict,
    ok,
    summary,
    report: own.report() ?? null,
    durationMs: runtime.now().getTime() - startedAt,
    body: own.body(),
  });
  try {
    const contract = await readContract(join(toolkitRoot(), stage.contract));
    const given = stageInputs(name, inputs, earlier, config);
    const { run: runAction } = await stage.load();
    const source = inputSource(contract, (input) => given[input], undefined);
    const { ok, verdict, summary, outputs } = await runAction(new Inputs(source), own.runtime);
    (ok ? runtime.log.info : runtime.log.error)(summary);
    return {
      result: result(verdict, ok, summary),
      outputs: { ...outputs, report: own.report() },
      problem: undefined,
    };
  } catch (error) {
    if (!(error instanceof ConfigurationError)) throw error;
    await reportError(stage, sentence(error), own);
    return { result: result("error", false, sentence(error)), outputs: {}, problem: error };
  }
}

/** A stage that could not run leaves a report that says so, instead of the one of an earlier run. */
async function reportError({ command }: Stage, summary: string, own: StageRun): Promise<void> {
  const action = actionNames.find((name) => name === command);
  if (action === undefined || own.report() !== undefined) return;
  await own.runtime.publish({ action, verdict: "error", summary, report: {}, outputs: {} });
}

async function publish(
  model: string,
  { comment }: PipelineInputs,
  results: readonly CommentedResult[],
  stageOutputs: EarlierOutputs,
  runtime: Runtime,
): Promise<Outcome> {
  const stopped = results.find((result) => result.ok === false);
  const verdict = stopped === undefined ? "pass" : stopped.verdict === "error" ? "error" : "fail";
  const summary =
    stopped === undefined
      ? `${model}: ${countOf(results.filter((result) => result.ok).length, "stage says yes", "stages say yes")}.`
      : `${model}: ${stopped.stage} ${verdict === "error" ? "could not run" : "says no"}. ${stopped.summary}`;
  const { train, gate, register, deploy } = stageOutputs;
  const outputs = {
    verdict,
    "failed-stage": stopped?.stage,
    "gate-verdict": gate?.verdict,
    model: train?.model,
    metrics: train?.metrics,
    predictions: train?.predictions,
    version: register?.version,
    commit: register?.commit,
    "pull-request": deploy?.["pull-request"] ?? register?.["pull-request"],
  };
  const report: PipelineReport = { model, stages: results.map(({ body: _body, ...result }) => result) };
  const published = await runtime.publish({
    action: "pipeline",
    verdict,
    summary,
    report,
    outputs,
    comment: { body: pipelineComment(model, results), key: `pipeline/${model}`, mode: comment },
  });
  return { ok: verdict === "pass", verdict, summary, outputs: { ...outputs, report: published.report } };
}
