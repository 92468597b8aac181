import { type ColumnVerdict, reaches } from "../judgement.js";
import { methods } from "../methods/method.js";
import type { RowTest } from "../rows/row-tests.js";
import { byRows, type Comparison } from "./comparison.js";
import { count, percent, pText, round } from "./words.js";

const alpha = 0.05;

/**
 * Preset mergeline's verdict on a text or an embedding. MMD says nothing of the share of rows that moved: on its few
 * hundred rows, what is significant is not small.
 * @param adjustedPValue undefined where the rows are too few to judge
 */
export function judgeRows(
  comparison: Comparison,
  test: RowTest,
  adjustedPValue: number | undefined,
  options: { readonly threshold: number | undefined; readonly minRows: number; readonly minEffect: number },
): ColumnVerdict {
  const threshold = comparison.threshold ?? options.threshold ?? alpha;
  const verdict = (drifted: boolean, decidedBy: ColumnVerdict["decidedBy"], reason: string) =>
    byRows(comparison, test, {
      adjustedPValue: adjustedPValue ?? null,
      threshold,
      score: test.statistic,
      drifted,
      decidedBy,
      reason,
    });
  if (adjustedPValue === undefined) {
    const rows = fewestRows(test);
    const reason = `too few rows to judge: ${count(rows)} with a value, ${count(options.minRows)} are needed on both sides`;
    return { ...verdict(false, "rows", reason), judged: false };
  }
  const measured = `${methods[test.method].title} ${round(test.statistic)}, adjusted ${pText(adjustedPValue)}`;
  if (adjustedPValue >= threshold)
    return verdict(false, "test", `no significant change: ${measured}, ${threshold} or more`);
  if (test.effect !== null && !reaches(test.effect, options.minEffect)) {
    const reason = `too small to matter: told apart by ${percent(test.effect)} of the rows, less than ${percent(options.minEffect)}, though significant (${measured})`;
    return verdict(false, "effect", reason);
  }
  const told = test.effect === null ? "" : `told apart by ${percent(test.effect)} of the rows, `;
  return verdict(true, "test", `${told}${measured} below ${threshold}`);
}

/** The rows with a value, on the side that has fewer of them. */
export function fewestRows({ reference, current }: RowTest): number {
  return Math.min(...[reference, current].map(({ rows, missing }) => rows - missing));
}

/** Up to this many reference rows with a value Evidently holds a classifier of texts against random ones. */
const largestByChance = 1000;

/**
 * Preset evidently's: the area of texts against 0.55, or up to 1,000 reference rows against the 95th percentile of random
 * classifiers; the squared discrepancy against 0.015.
 */
export function judgeRowsAsEvidently(
  comparison: Comparison,
  test: RowTest,
  common: number | undefined,
): ColumnVerdict {
  const { chance, method, statistic, reference } = test;
  const isByChance = chance !== undefined && reference.rows - reference.missing <= largestByChance;
  const usual = isByChance ? 0.95 : method === "domain_classifier" ? 0.55 : 0.015;
  const threshold = comparison.threshold ?? common ?? usual;
  const limit = isByChance ? chance(threshold) : threshold;
  const drifted = statistic > limit;
  const held = isByChance ? `${round(limit)}, which ${percent(threshold)} of random ones stay below` : limit;
  return byRows(comparison, test, {
    score: statistic,
    adjustedPValue: null,
    threshold,
    drifted,
    decidedBy: "distance",
    reason: `${methods[method].title} ${round(statistic)}, ${drifted ? "above" : "not above"} ${held}`,
  });
}
