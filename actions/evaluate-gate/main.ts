import type { Inputs } from "../toolkit/runtime/inputs.js";
import type { Outcome } from "../toolkit/runtime/outcome.js";
import type { Annotation } from "../toolkit/runtime/publication.js";
import type { Runtime } from "../toolkit/runtime/runtime.js";
import { type BaselineReading, readBaseline } from "./baseline.js";
import { type Candidate, readCandidate } from "./candidate.js";
import { buildComment } from "./comment.js";
import { comparabilityProblem, sameArtifacts } from "./comparability.js";
import { type EvaluationDataset, evaluationDataset } from "./dataset.js";
import { headline } from "./headline.js";
import { type EvaluateGateInputs, readInputs } from "./inputs.js";
import { findOverride } from "./override/find.js";
import { overridden } from "./override/words.js";
import { type Policy, readPolicy } from "./policy/policy.js";
import { findPolicy, type PolicySource } from "./policy/source.js";
import { receiptOutputs, writeReceipt } from "./receipt.js";
import { comparableBaseline } from "./remeasure/comparable.js";
import { buildReport, type GateFindings, valuesOf } from "./report.js";
import { reproduction } from "./reproduction.js";
import { type Judgement, judge } from "./verdict/judge.js";

export async function run(inputs: Inputs, runtime: Runtime): Promise<Outcome> {
  const read = readInputs(inputs);
  if (read.publishReport === undefined) return evaluateGate(read, runtime);
  const { publishClaim } = await import("./fork/publish.js");
  return publishClaim(read.publishReport, runtime);
}

/** Compares a candidate with the champion on the same data, and says whether it may ship. */
export async function evaluateGate(inputs: EvaluateGateInputs, runtime: Runtime): Promise<Outcome> {
  const source = await findPolicy(inputs.config, inputs.policyRef, runtime);
  if ("problem" in source)
    return publish(unjudged(source.own.config.name, source.ref, [source.problem]), "fail", inputs, runtime);
  const { evaluate, name: model } = source.judging.config;
  if (evaluate === undefined) {
    const problem = `${source.judging.path} has no evaluate section: there is no policy to judge by. Add evaluate.metrics with a min, max or max_regression.`;
    return publish(unjudged(model, source.ref, [problem]), "fail", inputs, runtime);
  }
  const { policy, problems } = readPolicy(evaluate);
  const dataset = await evaluationDataset(source.judging, runtime.workspace);
  const candidate = await readCandidate(inputs, source.own.config, source.judging.config, policy, runtime);
  const found = await readBaseline(baselineRequest(inputs, source), policy, runtime);
  const { reading, notes } = await comparableBaseline(found, candidate, policy, source, runtime);
  const judged = judgeAll(policy, problems, candidate, reading, dataset, notes);
  const digests = candidate.artifacts.map(({ digest }) => digest);
  const { override, notes: overrideNotes } = isPass(judged, policy.inconclusive)
    ? { override: undefined, notes: [] }
    : await findOverride(digests, source, inputs.config, runtime);
  const judgement = { ...judged, notes: [...judged.notes, ...overrideNotes] };
  const baseline = reading.kind === "baseline" ? reading.baseline : undefined;
  const findings = {
    model,
    policyRef: source.ref,
    policyCommit: source.at?.commit,
    policy: evaluate,
    changes: source.changes,
    dataset,
    baseline,
    candidate,
    judgement,
    override,
  };
  return publish(findings, policy.inconclusive, inputs, runtime);
}

function baselineRequest(inputs: EvaluateGateInputs, { judging, tree, registry }: PolicySource) {
  const { name, evaluate } = judging.config;
  const fromPolicy = evaluate?.baseline === undefined ? undefined : String(evaluate.baseline);
  return {
    baseline: inputs.baseline ?? fromPolicy,
    fromStep: inputs.baseline !== undefined,
    predictions: inputs.baselinePredictions,
    model: name,
    registry,
    tree,
  };
}

function judgeAll(
  policy: Policy,
  policyProblems: readonly string[],
  candidate: Candidate,
  reading: BaselineReading,
  dataset: EvaluationDataset,
  notes: readonly string[],
): Judgement {
  const baseline = reading.kind === "baseline" ? reading.baseline : undefined;
  const { problem, note } = comparabilityProblem(candidate, baseline, dataset);
  const problems = [
    ...policyProblems,
    ...candidate.problems,
    ...(reading.kind === "problem" ? [reading.problem] : []),
    ...(problem === undefined ? [] : [problem]),
  ];
  if (problems.length > 0) return { verdict: "fail", results: [], problems, notes };
  const judgement = judge(policy, candidate.evidence, baseline?.evidence, sameArtifacts(candidate, baseline));
  return { ...judgement, notes: [...notes, ...judgement.notes, ...(note === undefined ? [] : [note])] };
}

/** What is known when there is no policy to judge by. */
function unjudged(model: string, policyRef: string | undefined, problems: readonly string[]): GateFindings {
  return {
    model,
    policyRef,
    policy: undefined,
    changes: [],
    dataset: { name: undefined, digest: undefined },
    baseline: undefined,
    candidate: undefined,
    judgement: { verdict: "fail", results: [], problems, notes: [] },
  };
}

/** Whether the gate lets it through by itself: an inconclusive comparison may, by the policy. */
function isPass({ verdict }: Judgement, inconclusive: "fail" | "pass"): boolean {
  return verdict === "pass" || (verdict === "inconclusive" && inconclusive === "pass");
}

async function publish(
  findings: GateFindings,
  inconclusive: "fail" | "pass",
  inputs: EvaluateGateInputs,
  runtime: Runtime,
): Promise<Outcome> {
  const { judgement, baseline, model, override } = findings;
  const passes = isPass(judgement, inconclusive);
  const verdict = passes ? "pass" : judgement.verdict;
  const answer = overridden(headline(judgement, baseline?.name, passes), override);
  const ok = passes || override !== undefined;
  const summary = `${model}: ${answer.answer}. ${answer.reasons[0] ?? ""}`.trim();
  const outputs = {
    verdict,
    metrics: JSON.stringify(valuesOf(judgement, "candidate")),
    "baseline-version": baseline?.version ?? "",
    override: override?.source ?? "",
    ...receiptOutputs(findings.candidate?.artifacts ?? []),
  };
  const content = buildReport(findings);
  const { report } = await runtime.publish({
    action: "evaluate-gate",
    verdict,
    summary,
    report: content,
    outputs,
    comment: {
      body: buildComment(findings, answer, reproduction(inputs, findings.policyRef)),
      key: `evaluate-gate/${model}`,
      mode: inputs.comment,
      history: true,
    },
    annotations: ok ? [] : annotations(answer.reasons, verdict, inputs.config),
  });
  await writeReceipt(verdict, content, report, runtime);
  return { ok, verdict, summary, outputs: { ...outputs, report } };
}

function annotations(reasons: readonly string[], verdict: string, file: string): Annotation[] {
  const title = verdict === "inconclusive" ? "The gate can't tell" : "The gate says no";
  return reasons.map((message) => ({ level: "error", title, message, place: { file } }));
}
