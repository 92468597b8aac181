import { valueOf } from "./expectations/values.js";
import { groupsOf, isProblem, type Kind, ofColumn } from "./kind.js";

const now = "make_timestamp(epoch_us(now()))";
/** What times are counted in. */
export const dateparts = ["second", "minute", "hour", "day", "week", "month", "quarter", "year"];

/** SQL of the moment that is so long ago; a text says what is wrong. */
function ago(datepart: unknown, interval: unknown): { readonly sql: string } | string {
  if (!dateparts.includes(String(datepart))) return `datepart has to be one of ${dateparts.join(", ")}`;
  if (typeof interval !== "number" || !Number.isInteger(interval)) return "interval has to be a whole number";
  return { sql: `(${now} - INTERVAL (${interval}) ${String(datepart)})` };
}

/** Tests of how new the newest row is, by their packages' names. */
export const recencyTests: Readonly<Record<string, Kind>> = {
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
