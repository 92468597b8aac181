import { countOf } from "../toolkit/report/number.js";
import type { Judgement } from "./verdict/judge.js";
import { improvement } from "./verdict/non-inferiority.js";
import { type MetricResult, place } from "./verdict/result.js";
import { reaches } from "./verdict/tolerance.js";

/** The answer in a phrase, and the sentences that say why. Plain text. */
export interface Headline {
  readonly mark: "✅" | "❌" | "⚠️";
  /** After the model's name: `this candidate is worse than version 16`. */
  readonly answer: string;
  readonly reasons: readonly string[];
}

const mostReasons = 3;

/**
 * @param baseline the baseline in a sentence (`version 16`), or undefined where there is none
 * @param passes whether the gate lets it through: an inconclusive comparison may, by the policy
 */
export function headline(judgement: Judgement, baseline: string | undefined, passes: boolean): Headline {
  const { verdict, results, problems } = judgement;
  const failed = results.filter((result) => result.verdict === "fail");
  const open = results.filter((result) => result.verdict === "inconclusive");
  const told = (list: readonly MetricResult[]) => {
    const more = list.length > mostReasons ? [`${list.length - mostReasons} more in the table.`] : [];
    return [...list.slice(0, mostReasons).map(({ reason }) => reason), ...more];
  };
  if (problems.length > 0) {
    return { mark: "❌", answer: "this candidate can't be judged", reasons: [...problems, ...told(failed)] };
  }
  if (verdict === "fail") return { mark: "❌", answer: whyFailed(failed, baseline), reasons: told(failed) };
  if (verdict === "inconclusive") {
    const rows = open[0]?.n ?? null;
    // Of a slice, it is that slice's rows that can't tell: all rows have passed.
    const where = place(open[0]?.slice ?? null);
    const subject = rows === null ? "this evaluation" : `${countOf(rows, "row")}${where}`;
    const question = open.every(({ mustImprove }) => mustImprove) ? "better" : "worse";
    const doubt = `${subject} can't tell whether this candidate is ${question} than ${baseline}`;
    if (!passes) return { mark: "⚠️", answer: doubt, reasons: told(open) };
    return {
      mark: "✅",
      answer: `passes, although ${doubt}`,
      reasons: ["The policy lets inconclusive comparisons pass (inconclusive: pass).", ...told(open)],
    };
  }
  return { mark: "✅", ...passed(results, baseline) };
}

function whyFailed(failed: readonly MetricResult[], baseline: string | undefined): string {
  const overall = failed.filter(({ slice }) => slice === null);
  if (overall.some(({ candidate }) => candidate === null)) return "this candidate can't be judged in full";
  const regressed = overall.filter(isWorseThanAllowed);
  if (regressed.length > 0 && regressed.every(({ maxRegression }) => maxRegression === null)) {
    return `this candidate is no better than ${baseline}`;
  }
  if (regressed.length > 0) return `this candidate is worse than ${baseline}`;
  if (overall.some(misses)) return "this candidate misses a requirement";
  if (overall.length > 0) return `this candidate can't be compared with ${baseline}`;
  return `this candidate is worse than ${baseline} for some`;
}

/** Whether the comparison with the baseline fails, by its interval or, without one, by the values. */
function isWorseThanAllowed({
  difference,
  interval,
  direction,
  maxRegression,
  mustImprove,
  ...result
}: MetricResult) {
  if (result.verdict !== "fail" || difference === null) return false;
  const gain = direction === "maximize" ? difference : -difference;
  const best = interval === null ? gain : improvement(interval, direction)[1];
  return (maxRegression !== null && !reaches(best, -maxRegression)) || (mustImprove && reaches(0, best));
}

/** Whether a floor or ceiling is what fails. */
function misses({ candidate, min, max, verdict }: MetricResult): boolean {
  if (candidate === null || verdict !== "fail") return false;
  return (min !== null && candidate < min) || (max !== null && candidate > max);
}

function passed(results: readonly MetricResult[], baseline: string | undefined): Omit<Headline, "mark"> {
  if (baseline === undefined) {
    const bounded = results.some(({ min, max }) => min !== null || max !== null);
    return {
      answer: bounded
        ? "a first version, and it meets every floor and ceiling"
        : "a first version, with nothing to compare it with",
      reasons: [
        "There is no champion yet, so only floors and ceilings (min, max) were judged.",
        ...(bounded
          ? []
          : ["The policy has none: give a metric a min or max to have the first version judged too."]),
      ],
    };
  }
  const compared = results.filter(
    ({ slice, maxRegression, mustImprove }) => slice === null && (maxRegression !== null || mustImprove),
  );
  if (compared.length === 0)
    return {
      answer: "this candidate meets the policy",
      reasons: ["The policy compares no metric with the baseline."],
    };
  const better = compared.filter(
    ({ interval, direction }) => interval !== null && improvement(interval, direction)[0] > 0,
  );
  const certain = compared.every(({ interval }) => interval !== null);
  const answer =
    better.length > 0
      ? `this candidate is better than ${baseline}`
      : certain
        ? `this candidate is as good as ${baseline}, within what is allowed`
        : `this candidate is within what is allowed of ${baseline}`;
  const first = better[0] ?? compared[0]!;
  return { answer, reasons: [first.reason] };
}
