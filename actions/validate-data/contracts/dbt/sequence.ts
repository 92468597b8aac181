import { sqlNumber } from "../../checks/cell.js";
import { valueOf } from "./expectations/values.js";
import { groupsOf, isProblem, type Kind, ofColumn } from "./kind.js";
import { dateparts } from "./recency.js";

const gaps = { not_allowed: "=", allowed: "<=", required: "<" } as const;

/** Tests of dbt_utils that compare rows with those before or behind them in order. */
export const sequenceTests: Readonly<Record<string, Kind>> = {
  "dbt_utils.sequential_values": {
    arguments: ["interval", "datepart", "group_by_columns"],
    compile: ofColumn((cell, context) => {
      const { interval = 1, datepart, group_by_columns } = context.arguments;
      const groups = groupsOf(group_by_columns, context);
      if (isProblem(groups)) return groups;
      if (typeof interval !== "number") return "interval has to be a number";
      const isDated = datepart !== undefined && datepart !== null;
      if (isDated && !(dateparts.includes(String(datepart)) && Number.isInteger(interval)))
        return `datepart has to be one of ${dateparts.join(", ")}, and interval a whole number`;
      if (cell.kind !== (isDated ? "time" : "number"))
        return isDated
          ? "it needs a column of days or moments"
          : { unsupported: "without datepart it is done of numbers only" };
      const value = valueOf(cell);
      const by = groups.length === 0 ? "" : `PARTITION BY ${groups.join(", ")} `;
      const next = isDated ? `b + INTERVAL (${interval}) ${String(datepart)}` : `b + ${sqlNumber(interval)}`;
      return {
        expected: `each value is ${interval}${isDated ? ` ${String(datepart)}` : ""} more than the one before it`,
        count: `SELECT count(*) FROM (SELECT ${value} AS v, lag(${value}) OVER (${by}ORDER BY ${value}) AS b FROM ${context.from}) WHERE NOT (v = ${next})`,
      };
    }),
  },
  "dbt_utils.mutually_exclusive_ranges": {
    arguments: [
      "lower_bound_column",
      "upper_bound_column",
      "partition_by",
      "gaps",
      "zero_length_range_allowed",
    ],
    compile: (context) => {
      const given = context.arguments;
      const [low, high] = [given.lower_bound_column, given.upper_bound_column].map((name) =>
        context.cellOf(String(name)),
      );
      if (low === undefined || high === undefined)
        return { unsupported: "lower_bound_column and upper_bound_column have to be columns of the data" };
      if (low.kind !== high.kind) return "the two columns are of different types";
      const groups = groupsOf(given.partition_by ?? undefined, context);
      if (isProblem(groups)) return groups;
      const rule = given.gaps ?? "allowed";
      if (typeof rule !== "string" || !Object.hasOwn(gaps, rule))
        return `gaps has to be one of ${Object.keys(gaps).join(", ")}`;
      const by = groups.length === 0 ? "" : `PARTITION BY ${groups.join(", ")} `;
      const [l, h] = [valueOf(low), valueOf(high)];
      const rows = `SELECT ${l} AS l, ${h} AS h, lead(${l}) OVER (${by}ORDER BY ${l}, ${h}) AS n, row_number() OVER (${by}ORDER BY ${l} DESC, ${h} DESC) = 1 AS last FROM ${context.from}`;
      const isApart = `coalesce(h ${gaps[rule as keyof typeof gaps]} n, last, false)`;
      const isLong = `coalesce(l ${given.zero_length_range_allowed === true ? "<=" : "<"} h, false)`;
      return {
        expected: `ranges that do not overlap, gaps ${rule.replace("_", " ")}`,
        count: `SELECT count(*) FROM (${rows}) WHERE NOT (${isLong} AND ${isApart})`,
      };
    },
  },
};
