import { interquartileRange } from "../../toolkit/statistics/epps-singleton.js";
import type { MethodName } from "./method.js";
import type { NumericPair, Pair } from "./pair.js";

const singleValues = "it counts single values, and the profile's sketch keeps only quantiles";

/** What the 1,001 quantiles of a profile can't tell. The methods that are not here are off by no more than its error. */
const notBySketch: Partial<Record<MethodName, string>> = {
  t_test: "the profile doesn't hold the mean and the standard deviation",
  cramer_von_mises: "it ranks single values, and the profile's sketch keeps only quantiles",
  anderson: "it looks into the tails, where the profile's sketch is coarse",
  epps_singleton: "it needs the variance of single values, and the profile's sketch keeps only quantiles",
  chi_square: singleValues,
  g_test: singleValues,
  z: singleValues,
  fisher_exact: singleValues,
};

/** Why a method that suits the column can't compare these two sides; undefined when it can. */
export function refusal(name: MethodName, pair: Pair, isSketch: boolean): string | undefined {
  if (pair.kind !== "numeric") return undefined;
  const isKnown = name === "t_test" && pair.moments?.reference !== undefined;
  const why = (isSketch && !isKnown ? notBySketch[name] : undefined) ?? tooLittle(name, pair);
  return why === undefined ? undefined : `${name} was not used: ${why}`;
}

/** Chi-square's rule of thumb: so many rows of the smaller side that a value should have (Cochran 1954). */
const fewestOfValue = 5;
/** Up to so many different values are categories whatever their counts: they are then taken together. */
const fewValues = 10;

function tooLittle(name: MethodName, { reference, current }: NumericPair): string | undefined {
  const fewest = Math.min(reference.size, current.size);
  if (name === "chi_square" || name === "g_test") {
    const distinct = Math.max(reference.distinct, current.distinct);
    return distinct > fewValues && fewest / distinct < fewestOfValue
      ? "it counts single values, and these hardly repeat"
      : undefined;
  }
  const isConstant = reference.distinct === 1 && current.distinct === 1;
  if (name === "t_test" || name === "cramer_von_mises") {
    return fewest < 2 ? "it needs two values on both sides" : undefined;
  }
  if (name === "anderson") {
    if (isConstant && reference.min === current.min) return "all values are the same";
    return reference.size + current.size < 4 ? "it needs four values" : undefined;
  }
  if (name !== "epps_singleton") return undefined;
  if (fewest < 5) return "it needs five values on both sides";
  if (isConstant) return "both sides are constants";
  return interquartileRange(reference, current) > 0
    ? undefined
    : "the middle half of all values is one value";
}
