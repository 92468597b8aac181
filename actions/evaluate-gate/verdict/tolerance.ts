/**
 * Whether a number reaches a limit. What differs only by the rounding of doubles counts as equal, so that 0.891 is
 * exactly 0.010 below 0.901.
 * @param scale the size of the numbers that the two were computed from
 */
export function reaches(value: number, limit: number, scale = 1): boolean {
  return value >= limit - 1e-12 * Math.max(Math.abs(scale), Math.abs(limit), 1e-12);
}
