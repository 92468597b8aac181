import binomialCdf from "@stdlib/stats-base-dists-binomial-cdf";

/**
 * McNemar's exact two-sided p-value that two paired proportions are equal: twice the smaller tail of a fair coin
 * thrown once for each discordant pair. Same as R's binom.test(b, b + c). McNemar (1947), Psychometrika 12.
 * @param firstOnly pairs where only the first is a success
 * @param secondOnly pairs where only the second is
 */
export function mcnemarExact(firstOnly: number, secondOnly: number): number {
  const discordant = firstOnly + secondOnly;
  if (discordant === 0) return 1;
  return Math.min(1, 2 * binomialCdf(Math.min(firstOnly, secondOnly), discordant, 0.5));
}
