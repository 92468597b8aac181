import { requireValues, type Sample, walk } from "./sample.js";

/**
 * The energy distance √(2 ∫ (F − G)²), in the square root of the values' unit. Same as scipy.stats.energy_distance.
 * Székely and Rizzo (2013), Energy statistics.
 * @throws RangeError where a side is empty
 */
export function energyDistance(reference: Sample, current: Sample): number {
  requireValues(reference, current);
  let area = 0;
  let previous = Number.NaN;
  let difference = 0;
  walk(reference, current, (value, below, belowCurrent) => {
    if (difference !== 0) area += difference ** 2 * (value - previous);
    previous = value;
    difference = below / reference.size - belowCurrent / current.size;
  });
  return Math.sqrt(2 * area);
}
