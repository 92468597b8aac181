import cdf from "@stdlib/stats-base-dists-normal-cdf";
import quantile from "@stdlib/stats-base-dists-normal-quantile";

/** The probability that a standard normal variable is at most `z`. */
export function normalCdf(z: number): number {
  return cdf(z, 0, 1);
}

/** The value that a standard normal variable stays below with probability `p`, for p from 0 to 1. */
export function normalQuantile(p: number): number {
  return quantile(p, 0, 1);
}
