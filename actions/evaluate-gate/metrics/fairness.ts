import type { Counts } from "../../toolkit/statistics/bootstrap.js";
import { quoted } from "./confusion.js";
import { Hole, type Metric, metricOn, type Outcomes } from "./metric.js";

/** With fewer rows than this to take a share of, a group's share says nothing of the group. */
const fewestRows = 10;

/** A share that is taken of some rows of each group: of those that are negative, positive, or of all. */
type Share = "selected" | "truePositive" | "falsePositive";

/**
 * Demographic parity difference: the largest share of rows predicted positive in a group minus the smallest.
 * fairlearn.metrics.demographic_parity_difference.
 */
export const demographicParity: Metric = largestGap(
  "demographic_parity_difference",
  "demographic parity difference",
  ["selected"],
);

/**
 * Equal opportunity difference: the largest true positive rate of a group minus the smallest.
 * fairlearn.metrics.equal_opportunity_difference; Hardt, Price and Srebro (2016).
 */
export const equalOpportunity: Metric = largestGap(
  "equal_opportunity_difference",
  "equal opportunity difference",
  ["truePositive"],
);

/**
 * Equalized odds difference: the larger one of the differences of true and of false positive rates over groups.
 * fairlearn.metrics.equalized_odds_difference with its defaults; Hardt, Price and Srebro (2016).
 */
export const equalizedOdds: Metric = largestGap("equalized_odds_difference", "equalized odds difference", [
  "truePositive",
  "falsePositive",
]);

function largestGap(name: string, title: string, shares: readonly Share[]): Metric {
  return metricOn("outcomes", {
    name,
    title,
    direction: "minimize",
    range: [0, 1],
    // A maximum minus a minimum has corners, where BCa's corrections cover too little and the percentiles don't:
    // test/evaluate-gate/fairness-coverage.test.ts.
    method: "percentile bootstrap",
    requires: (sample) => {
      for (const share of shares) enough(sample, share);
    },
    evaluator: (sample) => {
      const groups = [...new Set(sample.sensitive)];
      return (counts) => {
        let largest = 0;
        for (const share of shares) {
          const { part, whole } = sharesOf(sample, share, counts);
          const rates = groups.map((group) => part[group]! / whole[group]!);
          // NaN where a group has no such rows, which Math.max hands on.
          largest = Math.max(largest, Math.max(...rates) - Math.min(...rates));
        }
        return largest;
      };
    },
  });
}

function sharesOf({ names, sensitive, positive, predicted }: Outcomes, share: Share, counts?: Counts) {
  const part = new Float64Array(names.length);
  const whole = new Float64Array(names.length);
  for (let row = 0; row < sensitive.length; row++) {
    if (share !== "selected" && (positive[row] === 1) !== (share === "truePositive")) continue;
    const count = counts === undefined ? 1 : counts[row]!;
    whole[sensitive[row]!]! += count;
    part[sensitive[row]!]! += count * predicted[row]!;
  }
  return { part, whole };
}

/** @throws Hole where there is nothing to compare, or a group has too few rows to take the share of */
function enough(sample: Outcomes, share: Share): void {
  const groups = [...new Set(sample.sensitive)];
  if (groups.length < 2) {
    throw new Hole(
      `needs rows of two groups or more (evaluate.columns.sensitive), and all are ${quoted(sample.names[groups[0] ?? 0])}`,
    );
  }
  const { whole } = sharesOf(sample, share);
  const small = groups.find((group) => whole[group]! < fewestRows);
  if (small === undefined) return;
  const kind = { selected: "rows", truePositive: "positive rows", falsePositive: "negative rows" }[share];
  throw new Hole(
    `needs at least ${fewestRows} ${kind} of each group (evaluate.columns.sensitive), and ${quoted(sample.names[small])} has ${whole[small]}`,
  );
}
