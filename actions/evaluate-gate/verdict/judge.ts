import { createHash } from "node:crypto";
import type { ClaimedMetrics } from "../metrics-file.js";
import { comparesWithBaseline, type Policy } from "../policy/policy.js";
import { pairingProblem } from "../predictions/pairing.js";
import { sharedColumnProblems } from "../predictions/row-columns.js";
import type { PredictionRows } from "../predictions/rows.js";
import { classList, sampleSource } from "../predictions/sample.js";
import type { Verdict } from "./non-inferiority.js";
import type { MetricResult } from "./result.js";
import { judgeRule, type Model } from "./rule.js";
import { judgeSlices } from "./slices.js";

/** What is known of a model: its rows where there are any, and values written down elsewhere. */
export interface Evidence {
  readonly rows: PredictionRows | undefined;
  readonly claimed: ClaimedMetrics | undefined;
  readonly claimedIn: string;
}

export interface Judgement {
  readonly verdict: Verdict;
  /** All rows first, in the policy's order, then slices. */
  readonly results: readonly MetricResult[];
  /** What kept the models from being judged at all, each a sentence and a fail. */
  readonly problems: readonly string[];
  /** What a reader should know beside the verdict. */
  readonly notes: readonly string[];
}

/**
 * Judges the candidate by the policy, against the baseline where there is one. Pure: the same evidence, the same answer.
 * @param sameModel whether both are the very same artifacts, so that where they measure alike there is no doubt
 */
export function judge(
  policy: Policy,
  candidate: Evidence,
  baseline: Evidence | undefined,
  sameModel = false,
): Judgement {
  const problems = unusable(policy, candidate, baseline);
  if (problems.length > 0) return { verdict: "fail", results: [], problems, notes: [] };
  const labels = candidate.rows?.labels ?? [];
  const classes = classList(labels, policy.positive);
  const model = (own: Evidence, other: Evidence | undefined): Model => ({
    source:
      own.rows === undefined
        ? undefined
        : sampleSource(own.rows, policy, classes, other?.rows, candidate.rows),
    claimed: own.claimed?.values ?? new Map(),
    claimedIn: own.claimedIn,
  });
  const challenger = model(candidate, baseline);
  const champion = baseline === undefined ? undefined : model(baseline, candidate);
  const seedOf = (key: string) => seed(candidate.rows?.digest ?? "", key);
  const setting = { confidence: policy.confidence, resamples: policy.resamples, sameModel, seedOf };
  const results = policy.rules.map((rule) =>
    judgeRule(rule, challenger, champion, { ...setting, seed: seedOf(rule.name) }),
  );
  const sliceProblems: string[] = [];
  const sliceNotes: string[] = [];
  if (policy.slices !== undefined && champion?.source !== undefined && challenger.source !== undefined) {
    const slices = judgeSlices(
      policy,
      { rows: candidate.rows!, source: challenger.source },
      { rows: baseline!.rows!, source: champion.source },
      { ...setting, seed: seedOf("slices") },
    );
    for (const result of slices.results) results.push(result);
    sliceProblems.push(...slices.problems);
    sliceNotes.push(...slices.notes);
  }
  return {
    verdict: overall(results, sliceProblems),
    results,
    problems: sliceProblems,
    notes: [...notes(policy, candidate, challenger, baseline, results), ...sliceNotes],
  };
}

function unusable(policy: Policy, candidate: Evidence, baseline: Evidence | undefined): string[] {
  const problems: string[] = [];
  if (policy.needsPredictions && candidate.rows === undefined) {
    problems.push(
      "The policy names the columns of a predictions file (evaluate.columns), and there are no predictions of the candidate. Give predictions, or train.outputs.predictions.",
    );
  }
  const measures = policy.rules.some((rule) => rule.metric !== undefined && comparesWithBaseline(rule));
  if (!policy.needsPredictions && measures && candidate.rows === undefined && baseline?.rows !== undefined) {
    problems.push(
      "The baseline was measured on its predictions, and the candidate gives none: a value that a training wrote down is not held against a measured one. Give predictions, or train.outputs.predictions.",
    );
  }
  if (policy.slices !== undefined && candidate.rows === undefined) {
    problems.push(
      "The policy judges slices (evaluate.slices), and slices need predictions; only a metrics file was given.",
    );
  }
  if (
    policy.slices !== undefined &&
    candidate.rows !== undefined &&
    baseline !== undefined &&
    baseline.rows === undefined
  ) {
    problems.push(
      "The policy judges slices (evaluate.slices), and the baseline has no predictions to compare slices with. Give baseline-predictions.",
    );
  }
  if (candidate.rows !== undefined && baseline?.rows !== undefined) {
    const problem = pairingProblem(candidate.rows, baseline.rows);
    if (problem !== undefined) return [...problems, problem];
  }
  if (candidate.rows !== undefined) {
    problems.push(...sharedColumnProblems(policy.columns, candidate.rows, baseline?.rows));
  }
  return problems;
}

function overall(results: readonly MetricResult[], problems: readonly string[]): Verdict {
  if (problems.length > 0 || results.some(({ verdict }) => verdict === "fail")) return "fail";
  return results.some(({ verdict }) => verdict === "inconclusive") ? "inconclusive" : "pass";
}

function notes(
  policy: Policy,
  candidate: Evidence,
  challenger: Model,
  baseline: Evidence | undefined,
  results: readonly MetricResult[],
): string[] {
  const found: string[] = [];
  if (baseline !== undefined && results.some(({ method }) => method === "values only")) {
    const who = candidate.rows === undefined ? "the candidate" : "the baseline";
    found.push(
      `No uncertainty was available where ${who} has no predictions: those values were compared as they stand, and a difference may be chance.`,
    );
  }
  for (const rule of policy.rules) {
    const claimed = challenger.claimed.get(rule.name);
    const computed =
      results.find(({ name, slice }) => name === rule.name && slice === null)?.candidate ?? null;
    if (challenger.source === undefined || rule.metric === undefined || claimed === undefined) continue;
    if (
      computed === null ||
      ("value" in claimed && Math.abs(claimed.value - computed) <= 1e-6 * Math.max(1, Math.abs(computed)))
    )
      continue;
    const said = "value" in claimed ? String(claimed.value) : claimed.problem.replace(/^is /, "");
    found.push(
      `${challenger.claimedIn} says ${rule.name} is ${said}; computed from the predictions it is ${computed}, which counts.`,
    );
  }
  const small = results.filter(
    ({ slice, verdict }) => slice !== null && !slice.discovered && verdict === "unjudged",
  );
  if (small.length > 0) {
    const names = new Set(small.map(({ slice }) => JSON.stringify(slice)));
    found.push(
      `${names.size} ${names.size === 1 ? "slice is" : "slices are"} too small to judge (fewer than ${policy.slices!.minRows} rows).`,
    );
  }
  return found;
}

/** The same data and question, the same seed: 32 hexadecimal digits. */
function seed(digest: string, key: string): string {
  return createHash("sha256").update(`${digest}\n${key}`).digest("hex").slice(0, 32);
}
