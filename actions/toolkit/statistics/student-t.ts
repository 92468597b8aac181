import cdf from "@stdlib/stats-base-dists-t-cdf";
import quantile from "@stdlib/stats-base-dists-t-quantile";
import { normalCdf, normalQuantile } from "./normal.js";

/** Above this many degrees of freedom the t distribution is the normal one to eight digits. */
const normalFrom = 1e7;

/** The probability that a variable of Student's t distribution is at most `t`. */
export function tCdf(t: number, degreesOfFreedom: number): number {
  return degreesOfFreedom > normalFrom ? normalCdf(t) : cdf(t, degreesOfFreedom);
}

/** The value that a variable of Student's t distribution stays below with probability `p`. */
export function tQuantile(p: number, degreesOfFreedom: number): number {
  return degreesOfFreedom > normalFrom ? normalQuantile(p) : quantile(p, degreesOfFreedom);
}
