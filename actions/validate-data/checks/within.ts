import { type Condition, unsure } from "./condition.js";

const compare: Readonly<Record<string, (value: number, bound: number) => boolean>> = {
  "<": (value, bound) => value < bound,
  "<=": (value, bound) => value <= bound,
  ">": (value, bound) => value > bound,
  ">=": (value, bound) => value >= bound,
};

/** The numbers that are not on the wrong side of a bound. @param operator that makes a number break it */
export function within(operator: string, bound: number): Condition {
  const isWrong = compare[operator];
  if (!Number.isFinite(bound) || isWrong === undefined) return unsure;
  // Where the bound itself is wrong, reading leaves numbers very near to it to a closer look.
  const slack = Math.abs(bound) * 2 ** -50;
  const isInclusive = operator === "<" || operator === ">";
  const least = isInclusive ? 0 : Math.max(slack, Number.MIN_VALUE);
  return {
    certain: operator.startsWith("<") ? { from: bound + least } : { to: bound - least },
    holds({ value }) {
      // Whole numbers beyond 2^53 are exact in SQL only.
      const isNear = Math.abs(value) > Number.MAX_SAFE_INTEGER && Math.abs(value - bound) <= slack;
      return Number.isNaN(value) || isNear ? undefined : !isWrong(value, bound);
    },
  };
}

/** The same for days and moments, by the microseconds since 1970. @param time as ISO 8601 writes it, without a zone */
export function withinTimes(operator: string, time: string): Condition {
  const found = /^(\d{4}-\d{2}-\d{2})(?:[T ](\d{2}:\d{2}(?::\d{2}(?:\.\d{1,3})?)?))?$/.exec(time);
  const micros = found === null ? Number.NaN : 1000 * Date.parse(`${found[1]}T${found[2] ?? "00:00"}Z`);
  // JavaScript takes the 30th of February for the 1st of March.
  const isThere = !Number.isNaN(micros) && new Date(micros / 1000).toISOString().slice(0, 10) === found?.[1];
  return isThere ? within(operator, micros) : unsure;
}
