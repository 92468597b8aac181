import type { Tree } from "../toolkit/git/tree.js";
import type { LabelAnswer } from "../toolkit/registry/label-override.js";
import { findOverride, sameDigests } from "../toolkit/registry/override.js";
import { digest as digestSchema, type GateRecord } from "../toolkit/registry/record.js";
import type { GateReport } from "./reports/gate-report.js";
import type { ReadReport } from "./reports/read.js";

/** The answer is no: the version must not be registered. */
export class GateRefusal extends Error {
  override readonly name = "GateRefusal";
}

export interface GateQuestion {
  readonly model: string;
  /** Digests of the artifacts to register. */
  readonly digests: readonly string[];
  /** Whether a model.yaml (here, or on the branch that the record goes to) has an evaluate section. */
  readonly required: boolean;
  readonly report: ReadReport<GateReport> | undefined;
  readonly registry: string;
  readonly now: Date;
  /** Asks GitHub whether a code owner has let these artifacts in on a pull request. */
  readonly labelOverride?: (pullRequest: number) => Promise<LabelAnswer>;
}

/**
 * What the record says of the gate. Fails closed: where a gate is asked for, only its pass for exactly these artifacts
 * counts, or an override that is recorded on the branch, or that a code owner has set on the pull request which the
 * report names: GitHub is asked again, for these very artifacts.
 * @throws GateRefusal
 */
export async function judgeGate(question: GateQuestion, head: Tree): Promise<GateRecord> {
  const { report } = question;
  const problem = problemOf(question);
  if (report !== undefined && problem === undefined) {
    const { policy, baseline } = report.value;
    const policyDigest = digestSchema.safeParse(policy?.digest);
    const compared = baseline?.version ?? baseline?.name ?? null;
    return {
      verdict: "pass",
      ...(policyDigest.success && { policyDigest: policyDigest.data }),
      baseline: compared,
      reportDigest: report.digest,
    };
  }
  if (!question.required && report === undefined) return "none";
  const found = await findOverride(head, question.registry, question.model, question.digests, question.now);
  if (found !== undefined) {
    const { by, reason, until } = found.override;
    return {
      verdict: "override",
      ...(report !== undefined && { reportDigest: report.digest }),
      override: { by, reason, until, record: found.path },
    };
  }
  const pullRequest = report?.value.override?.pullRequest ?? undefined;
  const answer = pullRequest === undefined ? undefined : await question.labelOverride?.(pullRequest);
  if (answer !== undefined && "override" in answer) {
    const { by, reason, until, source } = answer.override;
    return {
      verdict: "override",
      ...(report !== undefined && { reportDigest: report.digest }),
      override: { by, reason, until, record: source },
    };
  }
  const said =
    answer?.problem ??
    (pullRequest === undefined ? "" : `Pull request ${pullRequest} does not have the label of an override.`);
  throw new GateRefusal([problem ?? "the gate did not pass.", said].join(" ").trim());
}

/** Why the gate's report does not let these artifacts in; undefined when it does. */
function problemOf({ model, digests, report }: GateQuestion): string | undefined {
  if (report === undefined) {
    return "model.yaml has an evaluate section, and there is no gate report for these artifacts. Run evaluate-gate on them first, and give its report as gate-report.";
  }
  const { value } = report;
  if (value.model !== undefined && value.model !== null && value.model !== model) {
    return `the gate report is about ${value.model}, not about ${model}.`;
  }
  if (value.verdict !== "pass") return `the gate says ${value.verdict}, not pass.`;
  const judged = value.candidate?.artifacts?.map(({ digest }) => digest) ?? [];
  if (judged.length === 0) {
    return "the gate report names no artifacts, so nobody knows what it judged. Run evaluate-gate with artifact.";
  }
  if (!sameDigests(judged, digests)) {
    return "the gate judged other bytes than these artifacts have. Run evaluate-gate again on what is registered.";
  }
  return undefined;
}
