import { requireValues, type Sample, variance, walk } from "./sample.js";

/**
 * The first Wasserstein distance (earth mover's), in the unit of the values: the area between the two empirical
 * distribution functions. Same as scipy.stats.wasserstein_distance. Ramdas et al. (2015), On Wasserstein Two Sample
 * Testing.
 * @throws RangeError where a side is empty
 */
export function wasserstein(reference: Sample, current: Sample): number {
  requireValues(reference, current);
  let area = 0;
  let previous = Number.NaN;
  let distance = 0;
  walk(reference, current, (value, below, belowCurrent) => {
    if (distance > 0) area += distance * (value - previous);
    previous = value;
    distance = Math.abs(below / reference.size - belowCurrent / current.size);
  });
  return area;
}

/**
 * A Wasserstein distance in standard deviations of the reference (population's, at least 0.001), as Evidently norms it.
 * @param distance in the unit of the values
 */
export function normedWasserstein(reference: Sample, distance: number): number {
  return distance / Math.max(Math.sqrt(variance(reference, 0)), 0.001);
}
