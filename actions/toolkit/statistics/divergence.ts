import type { Shares } from "./histogram.js";

/**
 * The Jensen-Shannon distance, the square root of the divergence in nats: from 0 to √ln 2 ≈ 0.833. Same as
 * scipy.spatial.distance.jensenshannon. Endres and Schindelin (2003), A New Metric for Probability Distributions.
 */
export function jensenShannon({ reference, current }: Shares): number {
  let sum = 0;
  reference.forEach((p, at) => {
    const q = current[at]!;
    const middle = (p + q) / 2;
    if (p > 0) sum += p * Math.log(p / middle);
    if (q > 0) sum += q * Math.log(q / middle);
  });
  return Math.sqrt(Math.max(0, sum / 2));
}

/**
 * The population stability index Σ (p − q) ln(p / q), from 0. Empty bins are filled as Evidently fills them: with
 * 0.0001, or with a millionth of the smallest share where that is at most 0.0001.
 */
export function populationStabilityIndex(shares: Shares): number {
  const reference = filled(shares.reference);
  const current = filled(shares.current);
  return reference.reduce((sum, p, at) => sum + (p - current[at]!) * Math.log(p / current[at]!), 0);
}

/** The Kullback-Leibler divergence Σ p ln(p / q) of the current from the reference in nats, empty bins filled as above. */
export function kullbackLeibler(shares: Shares): number {
  const reference = normed(filled(shares.reference));
  const current = normed(filled(shares.current));
  return Math.max(
    0,
    reference.reduce((sum, p, at) => sum + p * Math.log(p / current[at]!), 0),
  );
}

/** The Hellinger distance √(1 − Σ √(p q)), from 0 to 1. */
export function hellinger({ reference, current }: Shares): number {
  const overlap = reference.reduce((sum, p, at) => sum + Math.sqrt(p * current[at]!), 0);
  return Math.sqrt(Math.max(0, 1 - Math.min(1, overlap)));
}

/** The total variation distance ½ Σ |p − q|, from 0 to 1: the share of rows that would have to change their bin. */
export function totalVariation({ reference, current }: Shares): number {
  return Math.min(1, reference.reduce((sum, p, at) => sum + Math.abs(p - current[at]!), 0) / 2);
}

function filled(shares: readonly number[]): number[] {
  const smallest = shares.reduce((least, share) => (share > 0 && share < least ? share : least), 1);
  const filling = smallest <= 0.0001 ? smallest / 1e6 : 0.0001;
  return shares.map((share) => (share === 0 ? filling : share));
}

function normed(shares: readonly number[]): number[] {
  const total = shares.reduce((sum, share) => sum + share, 0);
  return shares.map((share) => share / total);
}
