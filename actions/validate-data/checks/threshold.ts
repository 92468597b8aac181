/** One comparison that a measured value has to meet. */
export interface Comparison {
  readonly operator:
    | "mustBe"
    | "mustNotBe"
    | "mustBeGreaterThan"
    | "mustBeGreaterOrEqualTo"
    | "mustBeLessThan"
    | "mustBeLessOrEqualTo"
    | "mustBeBetween"
    | "mustNotBeBetween";
  readonly value: unknown;
}

/** All of them have to be met. */
export type Threshold = readonly Comparison[];

const numbers = (value: unknown): readonly [number, number] => value as readonly [number, number];

/**
 * Whether the observed value meets the comparison. `mustBeBetween` leaves its bounds out, because ODCS 3.1 defines it
 * as mustBeGreaterThan together with mustBeLessThan; `mustNotBeBetween` is its opposite.
 */
export function meets(observed: unknown, { operator, value }: Comparison): boolean {
  if (operator === "mustBe") return equal(observed, value);
  if (operator === "mustNotBe") return observed !== null && !equal(observed, value);
  if (typeof observed !== "number" || Number.isNaN(observed)) return false;
  const one = value as number;
  switch (operator) {
    case "mustBeGreaterThan":
      return observed > one;
    case "mustBeGreaterOrEqualTo":
      return observed >= one;
    case "mustBeLessThan":
      return observed < one;
    case "mustBeLessOrEqualTo":
      return observed <= one;
    case "mustBeBetween":
      return observed > numbers(value)[0] && observed < numbers(value)[1];
    case "mustNotBeBetween":
      return !(observed > numbers(value)[0] && observed < numbers(value)[1]);
  }
}

function equal(observed: unknown, value: unknown): boolean {
  if (typeof observed === "boolean" && typeof value === "number") return Number(observed) === value;
  if (typeof observed === "number" && typeof value === "boolean") return observed === Number(value);
  return observed === value;
}

/** Whether more of what is counted makes it worse: the rows counted are then the ones to show. */
export function isUpperBound(threshold: Threshold): boolean {
  return threshold.every(
    ({ operator, value }) =>
      operator === "mustBeLessThan" ||
      operator === "mustBeLessOrEqualTo" ||
      (operator === "mustBe" && value === 0),
  );
}

export function describeThreshold(threshold: Threshold, unit: string): string {
  const words: Readonly<Record<Comparison["operator"], (value: unknown) => string>> = {
    mustBe: (value) => String(value),
    mustNotBe: (value) => `not ${String(value)}`,
    mustBeGreaterThan: (value) => `more than ${String(value)}`,
    mustBeGreaterOrEqualTo: (value) => `at least ${String(value)}`,
    mustBeLessThan: (value) => `less than ${String(value)}`,
    mustBeLessOrEqualTo: (value) => `at most ${String(value)}`,
    mustBeBetween: (value) => `more than ${numbers(value)[0]} and less than ${numbers(value)[1]}`,
    mustNotBeBetween: (value) => `at most ${numbers(value)[0]} or at least ${numbers(value)[1]}`,
  };
  const text = threshold.map(({ operator, value }) => words[operator](value)).join(" and ");
  return unit === "" ? text : `${text}${unit === "%" ? "%" : ` ${unit}`}`;
}

/** How far an observed number is from meeting the threshold: 0 when it does, Infinity where that has no meaning. */
export function excess(observed: unknown, threshold: Threshold): number {
  const distances = threshold.map((comparison) => {
    if (meets(observed, comparison)) return 0;
    if (typeof observed !== "number" || Number.isNaN(observed)) return Number.POSITIVE_INFINITY;
    const { operator, value } = comparison;
    if (operator === "mustBeBetween") {
      const [low, high] = numbers(value);
      return observed <= low ? low - observed : observed - high;
    }
    if (operator === "mustNotBeBetween") {
      const [low, high] = numbers(value);
      return Math.min(observed - low, high - observed);
    }
    return typeof value === "number" ? Math.abs(observed - value) : Number.POSITIVE_INFINITY;
  });
  return Math.max(0, ...distances);
}
