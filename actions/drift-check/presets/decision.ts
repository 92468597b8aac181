import { type ColumnVerdict, reaches } from "../judgement.js";
import { distanceOf, type Measurement, type Method } from "../methods/method.js";
import { percent, pText, round } from "./words.js";

/** Which rule decides of a column whose values were compared, and how: its distance, its p-value, or the size of the change. */
export function decide(
  value: Measurement & { method: Method; effect: number },
  adjustedPValue: number | undefined,
  threshold: number,
  { minEffect }: { readonly minEffect: number },
): { drifted: boolean; by: ColumnVerdict["decidedBy"]; reason: string } {
  const { method, effect } = value;
  if (method.decides === "distance") {
    const distance = distanceOf(value);
    const drifted = distance >= threshold;
    const compared = drifted ? "reaches" : "is below";
    return {
      drifted,
      by: "distance",
      reason: `${method.title} ${round(distance)} ${compared} ${threshold}`,
    };
  }
  const p = pText(adjustedPValue!);
  if (adjustedPValue! >= threshold) {
    return {
      drifted: false,
      by: "test",
      reason: `no significant change: adjusted ${p}, ${threshold} or more`,
    };
  }
  if (!reaches(effect, minEffect)) {
    const reason = `too small to matter: moved by ${percent(effect)} of the rows, less than ${percent(minEffect)}, though significant (adjusted ${p})`;
    return { drifted: false, by: "effect", reason };
  }
  return {
    drifted: true,
    by: "test",
    reason: `moved by ${percent(effect)} of the rows, adjusted ${p} below ${threshold}`,
  };
}
