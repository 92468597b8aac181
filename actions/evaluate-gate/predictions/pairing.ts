import { shown } from "./number.js";
import { compare, listed, type PredictionRows } from "./rows.js";

/**
 * Why two predictions files can't be compared row by row, or undefined where they hold the same ids with the same
 * labels. Both are in the order of their ids.
 */
export function pairingProblem(candidate: PredictionRows, baseline: PredictionRows): string | undefined {
  if (candidate.digest === baseline.digest) return undefined;
  const [onlyCandidate, onlyBaseline] = unmatched(candidate.ids, baseline.ids);
  if (onlyCandidate.length > 0 || onlyBaseline.length > 0) {
    const parts = [
      onlyCandidate.length > 0
        ? `${listed(onlyCandidate.map(shown), "id", "ids")} only for the candidate`
        : "",
      onlyBaseline.length > 0 ? `${listed(onlyBaseline.map(shown), "id", "ids")} only for the baseline` : "",
    ].filter((part) => part !== "");
    return `The two models were not measured on the same rows: ${parts.join("; ")}. Measure both on the same evaluation data.`;
  }
  const changed = candidate.ids.flatMap((id, at) => {
    const [now, before] = [candidate.labels[at]!, baseline.labels[at]!];
    return now === before ? [] : [`${shown(id)} (candidate ${shown(now)}, baseline ${shown(before)})`];
  });
  return `The two models were measured against different labels: ${listed(changed, "id", "ids")}. Measure both on the same evaluation data.`;
}

/** What stands in only one of two sorted lists without repetitions. */
function unmatched(one: readonly string[], other: readonly string[]): [string[], string[]] {
  const onlyOne: string[] = [];
  const onlyOther: string[] = [];
  let [at, otherAt] = [0, 0];
  while (at < one.length || otherAt < other.length) {
    const order = at === one.length ? 1 : otherAt === other.length ? -1 : compare(one[at]!, other[otherAt]!);
    if (order < 0) onlyOne.push(one[at]!);
    if (order > 0) onlyOther.push(other[otherAt]!);
    if (order <= 0) at++;
    if (order >= 0) otherAt++;
  }
  return [onlyOne, onlyOther];
}
