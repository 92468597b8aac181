import type { Certain } from "../../toolkit/data/scan/certain.js";

/** The numbers that are certainly not on the wrong side of a bound. @param operator that makes a number break it */
export function within(operator: string, bound: number): Certain | undefined {
  if (!Number.isFinite(bound)) return undefined;
  // Where the bound itself is wrong, numbers very near to it are left to SQL.
  const slack = Math.abs(bound) * 2 ** -50;
  const isInclusive = operator === "<" || operator === ">";
  const least = isInclusive ? 0 : Math.max(slack, Number.MIN_VALUE);
  return operator.startsWith("<") ? { from: bound + least } : { to: bound - least };
}

/** The same for days, by the microseconds since 1970. */
export function withinDays(operator: string, day: string): Certain | undefined {
  if (!/^[0-9]{4}-[0-9]{2}-[0-9]{2}$/.test(day)) return undefined;
  const time = Date.parse(`${day}T00:00:00Z`);
  // JavaScript takes the 30th of February for the 1st of March.
  if (Number.isNaN(time) || new Date(time).toISOString().slice(0, 10) !== day) return undefined;
  return within(operator, time * 1000);
}
