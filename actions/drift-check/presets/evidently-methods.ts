import { chiSquareGoodnessOfFit } from "../../toolkit/statistics/chi-square.js";
import { gTestGoodnessOfFit } from "../../toolkit/statistics/g-test.js";
import { mannWhitney } from "../../toolkit/statistics/mann-whitney.js";
import { momentsOf, studentTestOfMoments } from "../../toolkit/statistics/t-test.js";
import { countsOf, type Measurement, type MethodName, methods } from "../methods/method.js";
import { type Pair, sum } from "../methods/pair.js";

/** Where scipy's table of the Anderson-Darling test ends. */
const leastAnderson = 0.001;

/** What Evidently measures by a method, where that is another thing than ours; or why it gives up. */
export function measuredByEvidently(name: MethodName, pair: Pair): Measurement | string {
  if (name === "chi_square") {
    const { reference, current } = countsOf(pair);
    return chiSquareGoodnessOfFit(reference, current);
  }
  if (name === "g_test" || name === "fisher_exact") {
    const { reference, current } = countsOf(pair);
    if (Math.abs(sum(reference) - sum(current)) > 1e-8 * Math.min(sum(reference), sum(current)))
      return `Evidently's ${name} needs as many rows on the one side as on the other, and gives up its whole report`;
    return name === "g_test" ? gTestGoodnessOfFit(reference, current) : methods[name].measure(pair);
  }
  if (pair.kind !== "numeric") return methods[name].measure(pair);
  if (name === "mann_whitney") return mannWhitney(pair.reference, pair.current, "less");
  if (name === "t_test") {
    const { moments, reference, current } = pair;
    return studentTestOfMoments(
      moments?.reference ?? momentsOf(reference),
      moments?.current ?? momentsOf(current),
    );
  }
  const measurement = methods[name].measure(pair);
  if (name !== "anderson") return measurement;
  return { ...measurement, pValue: Math.max(leastAnderson, measurement.pValue!) };
}
