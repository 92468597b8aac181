import { formatCount, formatNumber, formatPercent } from "../../toolkit/report/number.js";
import { type MetricResult, place } from "./result.js";

/** Enough digits to tell two numbers and a limit apart: three, more where they are small. */
export function digitsFor(...values: readonly (number | null | undefined)[]): number {
  const sizes = values.flatMap((value) =>
    value !== null && value !== undefined && value !== 0 && Number.isFinite(value) ? [Math.abs(value)] : [],
  );
  const smallest = Math.min(...sizes, 1);
  return Math.min(8, Math.max(3, Math.ceil(-Math.log10(smallest) - 1e-6) + 1));
}

const isWorse = ({ direction, difference }: MetricResult) =>
  difference !== null && (direction === "maximize" ? difference < 0 : difference > 0);

/** `ROC AUC fell by 0.021 (95% interval 0.012 to 0.030)`: what was seen, the interval in the same direction. */
export function change(result: MetricResult): string {
  const { title, difference, interval, confidence } = result;
  const subject = `${title}${place(result.slice)}`;
  if (difference === null) return subject;
  const digits = digitsFor(difference, result.maxRegression);
  const fell = difference < 0;
  const verb =
    difference === 0
      ? "did not change"
      : `${fell ? "fell" : "rose"} by ${formatNumber(Math.abs(difference), digits)}`;
  if (interval === null || confidence === null) return `${subject} ${verb}`;
  const [low, high] = fell ? [-interval[1], -interval[0]] : interval;
  const level = formatPercent(confidence, Number.isInteger(Math.round(confidence * 1e6) / 1e4) ? 0 : 1);
  return `${subject} ${verb} (${level} interval ${formatNumber(low, digits)} to ${formatNumber(high, digits)})`;
}

/** `a fall of at most 0.010 is allowed`. */
export function allowance({ direction, maxRegression, mustImprove }: MetricResult): string {
  if (mustImprove) return "it has to be better than the baseline beyond doubt";
  const noun = direction === "maximize" ? "fall" : "rise";
  if (maxRegression === 0) return `no ${noun} is allowed`;
  return `a ${noun} of at most ${formatNumber(maxRegression, digitsFor(maxRegression))} is allowed`;
}

/**
 * Why a comparison with the baseline came out as it did.
 * @param shortage what there is too little of for an interval, where that isn't rows
 */
export function comparisonReason(result: MetricResult, shortage?: string): string {
  const observed = change(result);
  if (result.verdict !== "inconclusive") {
    const certainty = result.interval === null ? "; no uncertainty was available" : "";
    return `${observed}; ${allowance(result)}${certainty}.`;
  }
  if (result.interval === null) {
    return `${observed}, and its uncertainty can't be computed from ${shortage ?? `${formatCount(result.n ?? 0)} rows`}; ${allowance(result)}.`;
  }
  const question = result.mustImprove
    ? "is better than the baseline"
    : `is worse by more than the allowed ${formatNumber(result.maxRegression, digitsFor(result.maxRegression))}`;
  return `${observed}: ${formatCount(result.n ?? 0)} rows can't tell whether it ${question}.${rowsWish(result)}`;
}

function rowsWish({ rowsNeeded }: MetricResult): string {
  return rowsNeeded === null ? "" : ` About ${formatCount(rounded(rowsNeeded))} rows would.`;
}

/** Two digits that count: a plan for more data needs no more. */
function rounded(rows: number): number {
  const step = 10 ** Math.max(0, Math.floor(Math.log10(rows)) - 1);
  return Math.ceil(rows / step) * step;
}

export function boundReason(result: MetricResult, bound: "min" | "max"): string {
  const limit = result[bound];
  const digits = digitsFor(result.candidate, limit, (result.candidate ?? 0) - (limit ?? 0));
  return `${result.title} is ${formatNumber(result.candidate, digits)}; at ${bound === "min" ? "least" : "most"} ${formatNumber(limit, digits)} is ${bound === "min" ? "needed" : "allowed"}.`;
}

export { isWorse };
