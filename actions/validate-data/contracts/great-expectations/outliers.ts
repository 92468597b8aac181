import { sqlNumber } from "../../checks/cell.js";
import type { Expectation } from "../../checks/expectation.js";
import { type ValueContext, values } from "./value-tests.js";

/**
 * Values far from the others. `iqr`: beyond the first or third quartile (linear between values) by more than so many
 * interquartile ranges. `std`: from the mean by so many sample standard deviations or more; without any deviation
 * nothing is an outlier.
 */
export function outliers(context: ValueContext): Expectation {
  const { cell, kwargs, table, where } = context;
  const method = kwargs.choice("method", ["iqr", "std"] as const);
  const multiplier = kwargs.number("multiplier") ?? 1.5;
  if (multiplier < 0) throw kwargs.wrong("multiplier", `is ${multiplier}; at least 0 is needed.`);
  const words =
    method === "iqr" ? "interquartile ranges outside the quartiles" : "standard deviations from the mean";
  const expected = `no more than ${multiplier} ${words}`;
  if (cell.kind !== "number" && !cell.isMixed) return values(context, expected, "true");
  const value = `CAST(${cell.number} AS DOUBLE)`;
  const of = (aggregate: string) =>
    `(SELECT ${aggregate} FROM ${table.storage} WHERE (${where}) AND ${cell.filled})`;
  const times = sqlNumber(multiplier);
  if (method === "std") {
    const mean = of(`avg(${value})`);
    const threshold = `(${times} * ${of(`stddev_samp(${value})`)})`;
    const isNear = `CASE WHEN ${threshold} <= 0 THEN ${value} = ${mean} ELSE abs(${value} - ${mean}) < ${threshold} END`;
    return values(
      context,
      expected,
      `CASE WHEN ${threshold} IS NULL THEN false ELSE NOT coalesce(${isNear}, false) END`,
    );
  }
  const quartile = (share: number) => of(`quantile_cont(${value}, ${share})`);
  const slack = `(${times} * (${quartile(0.75)} - ${quartile(0.25)}))`;
  const isNear = `${value} >= ${quartile(0.25)} - ${slack} AND ${value} <= ${quartile(0.75)} + ${slack}`;
  return values(context, expected, `NOT coalesce(${isNear}, false)`);
}
