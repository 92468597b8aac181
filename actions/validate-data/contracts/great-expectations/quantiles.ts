import { sqlNumber } from "../../checks/cell.js";
import { double, from, numeric, type Part, thresholdOf } from "./aggregates.js";
import type { ValueContext } from "./value-tests.js";

/** One check for each quantile. */
export function quantiles(context: ValueContext): readonly Part[] {
  const { kwargs, cell } = context;
  const ranges = kwargs.values.quantile_ranges as { quantiles?: unknown; value_ranges?: unknown } | undefined;
  const wanted = ranges?.quantiles;
  const bounds = ranges?.value_ranges;
  if (
    !Array.isArray(wanted) ||
    !Array.isArray(bounds) ||
    wanted.length !== bounds.length ||
    wanted.length === 0
  )
    throw kwargs.wrong("quantile_ranges", "needs quantiles and value_ranges, two lists of the same length.");
  const how = kwargs.values.allow_relative_error;
  const words = how === undefined || how === null || how === false ? "nearest" : String(how);
  return wanted.map((quantile, index): Part => {
    const pair = bounds[index] as unknown;
    const place = { below: ["quantile_ranges", "value_ranges", index], what: `quantile ${quantile}` };
    if (typeof quantile !== "number" || quantile < 0 || quantile > 1)
      throw kwargs.wrong(
        "quantile_ranges",
        `has the quantile ${JSON.stringify(quantile)}; 0 to 1 is allowed.`,
      );
    if (
      !Array.isArray(pair) ||
      pair.length !== 2 ||
      pair.some((one) => one !== null && typeof one !== "number")
    )
      throw kwargs.wrong("quantile_ranges", "needs value_ranges of two numbers or null.");
    const [low, high] = pair as readonly (number | null)[];
    if (low !== null && high !== null && low! > high!)
      throw kwargs.wrong("quantile_ranges", `has ${low} before ${high}: nothing is between.`);
    const position = { nearest: "round_even", lower: "floor", higher: "ceil" }[words];
    if (position === undefined && words !== "linear") {
      const observed = `allow_relative_error ${words} is not known here`;
      return { ...place, expected: "a quantile", test: { kind: "known", status: "unsupported", observed } };
    }
    // Like NumPy's isclose, which Great Expectations lets a bound be missed by.
    const slack = (bound: number) => 1e-8 + 1e-4 * Math.abs(bound);
    const threshold = thresholdOf({
      min: low === null ? undefined : low! - slack(low!),
      max: high === null ? undefined : high! + slack(high!),
      strictMin: false,
      strictMax: false,
    });
    const at =
      position === "round_even"
        ? `round_even(${sqlNumber(quantile)} * (n - 1), 0)`
        : `${position}(${sqlNumber(quantile)} * (n - 1))`;
    const sql =
      words === "linear"
        ? `SELECT ${numeric(cell, `quantile_cont(${double(cell)}, ${sqlNumber(quantile)})`)} ${from(context)}`
        : `SELECT max(v) FROM (SELECT v, row_number() OVER (ORDER BY v) - 1 AS i, count(*) OVER () AS n, bool_and(v IS NOT NULL) OVER () AS k FROM (SELECT ${double(cell)} AS v ${from(context)})) WHERE k AND i = ${at}`;
    return {
      ...place,
      expected: `${low ?? "-∞"} to ${high ?? "∞"}`,
      test: { kind: "query", sql, threshold },
    };
  });
}
