export const corrections = ["benjamini-hochberg", "holm", "none"] as const;

/** How p-values are corrected for the number of tests made at once. */
export type Correction = (typeof corrections)[number];

/** The adjusted p-values by the named method, in the order given. Compare them with alpha as they are. */
export function adjust(pValues: readonly number[], correction: Correction): number[] {
  if (correction === "holm") return holm(pValues);
  if (correction === "benjamini-hochberg") return benjaminiHochberg(pValues);
  return [...pValues];
}

/**
 * Holm's step-down adjusted p-values: rejecting where they are at most alpha keeps the chance of one or more false
 * rejections at alpha, whatever the dependence. With p(1) ≤ … ≤ p(m): max over j ≤ i of min(1, (m − j + 1) p(j)).
 * Holm (1979), A Simple Sequentially Rejective Multiple Test Procedure. Same as R's p.adjust(method = "holm").
 * @param pValues each from 0 to 1
 * @throws RangeError for a value outside [0, 1] or NaN
 */
export function holm(pValues: readonly number[]): number[] {
  const order = ascending(pValues);
  const adjusted = new Array<number>(pValues.length);
  let largest = 0;
  order.forEach((index, rank) => {
    largest = Math.max(largest, Math.min(1, (pValues.length - rank) * (pValues[index] as number)));
    adjusted[index] = largest;
  });
  return adjusted;
}

/**
 * Benjamini and Hochberg's step-up adjusted p-values: rejecting where they are at most alpha keeps the expected share
 * of false rejections at alpha, for independent or positively dependent tests. With p(1) ≤ … ≤ p(m): min over j ≥ i
 * of min(1, m p(j) / j). Benjamini and Hochberg (1995), Controlling the False Discovery Rate. Same as
 * scipy.stats.false_discovery_control(method="bh").
 * @param pValues each from 0 to 1
 * @throws RangeError for a value outside [0, 1] or NaN
 */
export function benjaminiHochberg(pValues: readonly number[]): number[] {
  const order = ascending(pValues);
  const adjusted = new Array<number>(pValues.length);
  let smallest = 1;
  for (let rank = order.length - 1; rank >= 0; rank--) {
    const index = order[rank] as number;
    smallest = Math.min(smallest, ((pValues[index] as number) * pValues.length) / (rank + 1));
    adjusted[index] = smallest;
  }
  return adjusted;
}

function ascending(pValues: readonly number[]): number[] {
  for (const value of pValues) {
    if (!(value >= 0 && value <= 1))
      throw new RangeError(`${value} is not a p-value: it must be from 0 to 1.`);
  }
  return pValues.map((_, index) => index).sort((a, b) => (pValues[a] as number) - (pValues[b] as number));
}
