import { sqlNumber } from "../../checks/cell.js";
import { valueOf } from "./expectations/values.js";
import { groupsOf, isProblem, type Kind, ofColumn } from "./kind.js";

const now = "make_timestamp(epoch_us(now()))";
const parts = ["second", "minute", "hour", "day", "week", "month", "quarter", "year"];

/** SQL of the moment that is so long ago; a text says what is wrong. */
function ago(datepart: unknown, interval: unknown): { readonly sql: string } | string {
  if (!parts.includes(String(datepart))) return `datepart has to be one of ${parts.join(", ")}`;
  if (typeof interval !== "number" || !Number.isInteger(interval)) return "interval has to be a whole number";
  return { sql: `(${now} - INTERVAL (${interval}) ${String(datepart)})` };
}

const gaps = { not_allowed: "=", allowed: "<=", required: "<" } as const;

/** Tests of dbt_utils that compare rows with each other or with the present time, and that of dbt_expectations which does. */
export const otherTests: Readonly<Record<string, Kind>> = {
  "dbt_utils.sequential_values": {
    arguments: ["interval", "datepart", "group_by_columns"],
    compile: ofColumn((cell, context) => {
      const { interval = 1, datepart, group_by_columns } = context.arguments;
      const groups = groupsOf(group_by_columns, context);
      if (isProblem(groups)) return groups;
      if (typeof interval !== "number") return "interval has to be a number";
      const isDated = datepart !== undefined && datepart !== null;
      if (isDated && !(parts.includes(String(datepart)) && Number.isInteger(interval)))
        return `datepart has to be one of ${parts.join(", ")}, and interval a whole number`;
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
  "dbt_utils.recency": {
    arguments: ["field", "datepart", "interval", "ignore_time_component", "group_by_columns"],
    compile: (context) => {
      const { field, datepart, interval, ignore_time_component: isDay, group_by_columns } = context.arguments;
      const cell = context.cellOf(String(field));
      if (cell === undefined) return { unsupported: "field has to be a column of the data" };
      if (cell.kind !== "time") return "it needs a column of days or moments";
      const groups = groupsOf(group_by_columns, context);
      if (isProblem(groups)) return groups;
      const since = ago(datepart, interval);
      if (typeof since === "string") return since;
      const as = (sql: string) => (isDay === true ? `CAST(${sql} AS DATE)` : sql);
      const newest = as(`max(${valueOf(cell)})`);
      const by = groups.length === 0 ? "" : ` GROUP BY ${groups.join(", ")}`;
      return {
        expected: `a value of the last ${String(interval)} ${String(datepart)}${groups.length === 0 ? "" : " in each group"}`,
        count: `SELECT count(*) FROM (SELECT ${newest} AS v FROM ${context.from}${by}) WHERE v IS NULL OR v < ${as(since.sql)}`,
      };
    },
  },
  "dbt_expectations.expect_row_values_to_have_recent_data": {
    arguments: ["datepart", "interval", "row_condition"],
    locks: ["row_condition"],
    compile: ofColumn((cell, { arguments: { datepart, interval }, from }) => {
      if (cell.kind !== "time") return "it needs a column of days or moments";
      const since = ago(datepart, interval);
      if (typeof since === "string") return since;
      const newest = `SELECT max(${valueOf(cell)}) AS v FROM ${from} WHERE ${valueOf(cell)} <= ${now}`;
      return {
        expected: `a value of the last ${String(interval)} ${String(datepart)}, those to come left out`,
        count: `SELECT count(*) FROM (${newest}) WHERE coalesce(v < ${since.sql}, true)`,
      };
    }),
  },
};

/** Tests of the two packages that are known and not done, each with the reason. */
export const undoneTests: Readonly<Record<string, string>> = {
  "dbt_utils.cardinality_equality": "no other model is read for it",
  "dbt_utils.equal_rowcount": "no other model is read for it",
  "dbt_utils.equality": "no other model is read for it",
  "dbt_utils.fewer_rows_than": "no other model is read for it",
  "dbt_utils.relationships_where": "conditions on the other model are not done; relationships is",
  "dbt_expectations.equal_expression": "no other model is read for it",
  "dbt_expectations.expect_column_distinct_count_to_equal_other_table": "no other model is read for it",
  "dbt_expectations.expect_table_aggregation_to_equal_other_table": "no other model is read for it",
  "dbt_expectations.expect_table_column_count_to_equal_other_table": "no other model is read for it",
  "dbt_expectations.expect_table_row_count_to_equal_other_table": "no other model is read for it",
  "dbt_expectations.expect_table_row_count_to_equal_other_table_times_factor":
    "no other model is read for it",
  "dbt_expectations.expect_column_values_to_be_within_n_moving_stdevs": "windows of time are not looked at",
  "dbt_expectations.expect_row_values_to_have_data_for_every_n_datepart":
    "a calendar is not compared with the rows",
  "dbt_expectations.expect_grouped_row_values_to_have_recent_data":
    "groups are not looked at; expect_row_values_to_have_recent_data and dbt_utils.recency are done",
};
