import type { Baseline } from "./baseline.js";
import type { Candidate } from "./candidate.js";
import type { EvaluationDataset } from "./dataset.js";

/**
 * Whether both models were measured on the same data, where not both have predictions to tell by: by the digest that
 * the baseline's record keeps. Another digest is a problem; none is said in a note.
 */
export function comparabilityProblem(
  { evidence }: Candidate,
  baseline: Baseline | undefined,
  dataset: EvaluationDataset,
): { problem?: string; note?: string } {
  if (baseline === undefined || (evidence.rows !== undefined && baseline.evidence.rows !== undefined))
    return {};
  const measured = [dataset.digest, evidence.rows?.digest].filter((one) => one !== undefined);
  // What the candidate says of itself counts only where nothing better is known.
  const known =
    measured.length > 0 ? measured : [evidence.claimed?.dataset].filter((one) => one !== undefined);
  if (baseline.dataset === undefined) {
    return {
      note: `Whether ${baseline.name} was measured on the same data is not recorded, and could not be checked.`,
    };
  }
  if (known.length === 0) {
    return {
      problem: `${baseline.name} was measured on ${short(baseline.dataset)}, and which data the candidate was measured on is not known. Name it with evaluate.dataset, or give predictions.`,
    };
  }
  if (known.includes(baseline.dataset)) return {};
  const data = dataset.name === undefined ? "the evaluation data" : `the dataset ${dataset.name}`;
  return {
    problem: `${baseline.name} was measured on other data: ${short(baseline.dataset)}, and ${data} is now ${short(known[0]!)}. Measure the baseline again on today's data and give baseline-predictions.`,
  };
}

const short = (digest: string) => `${digest.slice(0, 19)}…`;

/** Whether candidate and baseline are the very same files: then nothing can differ but by mistake. */
export function sameArtifacts({ artifacts }: Candidate, baseline: Baseline | undefined): boolean {
  if (baseline === undefined || artifacts.length === 0) return false;
  const digests = artifacts.map(({ digest }) => digest).sort();
  return digests.join() === [...baseline.artifactDigests].sort().join();
}
