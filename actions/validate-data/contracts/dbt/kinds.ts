import { fullMatch, sqlNumber } from "../../checks/cell.js";
import { anyCell, type Condition, every, unsure } from "../../checks/condition.js";
import { within, withinTimes } from "../../checks/within.js";
import { type PandasCell, timeOf } from "../great-expectations/cell.js";
import {
  countGroups,
  groupsOf,
  isListed,
  isProblem,
  type Kind,
  keyOf,
  list,
  listed,
  ofColumn,
  repeated,
} from "./kind.js";
import { relationshipOf } from "./relationships.js";

function accepted(isAccepted: boolean): Kind {
  return {
    arguments: ["values", "quote"],
    compile: ofColumn((cell, { arguments: { values }, from }) => {
      const found = list(values);
      if (found === undefined) return "values has to be a list, with one value at least";
      const inside = isListed(cell, found);
      const violated = isAccepted ? `NOT (${inside})` : inside;
      const shown = found.slice(0, 10).map(String).join(", ");
      const told = { looked: cell.isFilled, kept: listed(cell, found, isAccepted) };
      return {
        expected: `${isAccepted ? "one of" : "none of"} ${shown}${found.length > 10 ? ", …" : ""}`,
        rows: { evaluated: cell.filled, violated, shown: cell.text, ...told },
        count: `SELECT count(DISTINCT ${cell.value}) FROM ${from} WHERE ${cell.filled} AND (${violated})`,
      };
    }),
  };
}

const unique: Kind = {
  arguments: [],
  compile: ofColumn((cell, { from }) => ({
    expected: "no value twice",
    rows: { evaluated: cell.filled, violated: repeated([cell], from), shown: cell.text },
    repeats: {
      kind: "repeats",
      key: [cell.key],
      evaluated: cell.filled,
      shown: cell.text,
    },
    count: `SELECT count(*) FROM (SELECT 1 FROM ${from} WHERE ${cell.filled} GROUP BY ${cell.value} HAVING count(*) > 1)`,
  })),
};

/** SQL of a text as a number, NULL where it is none: one such cell makes a column of numbers one of texts. */
function numberIn({ text }: PandasCell): string {
  const form = "[+-]?([0-9]+(\\.[0-9]*)?|\\.[0-9]+)([eE][+-]?[0-9]+)?";
  return `CASE WHEN ${fullMatch(text, form)} THEN TRY_CAST(${text} AS DOUBLE) END`;
}

/** A test of each group of rows, or of all together. @param isFine SQL of an aggregate */
function grouped(expected: string, isFine: (cell: PandasCell) => string): Kind {
  return {
    arguments: ["group_by_columns"],
    compile: ofColumn((cell, context) => {
      const groups = groupsOf(context.arguments.group_by_columns, context);
      if (isProblem(groups)) return groups;
      const where = groups.length === 0 ? expected : `${expected} in each group`;
      return { expected: where, count: countGroups(isFine(cell), groups, context.from) };
    }),
  };
}

/** The tests of dbt itself and of dbt_utils, by name. */
export const testKinds: Readonly<Record<string, Kind>> = {
  not_null: {
    arguments: [],
    compile: ofColumn((cell) => ({
      expected: "no empty cell",
      rows: {
        evaluated: "true",
        violated: `NOT (${cell.filled})`,
        shown: cell.text,
        looked: anyCell,
        kept: cell.isFilled,
      },
    })),
  },
  unique,
  accepted_values: accepted(true),
  "dbt_utils.not_accepted_values": accepted(false),
  relationships: {
    arguments: ["to", "field"],
    compile: ofColumn((_, { arguments: given }) => {
      const reference = relationshipOf(given);
      if (typeof reference === "string") return reference;
      return { expected: `a value that stands in ${reference.to.shown}`, reference };
    }),
  },
  "dbt_utils.unique_combination_of_columns": {
    arguments: ["combination_of_columns", "quote_columns"],
    compile: ({ arguments: { combination_of_columns: names }, cellOf, from }) => {
      const found = list(names);
      if (found === undefined) return "combination_of_columns has to be a list of columns";
      const cells = found.map((name) => cellOf(String(name)));
      const lost = found.find((_, index) => cells[index] === undefined);
      if (lost !== undefined) return `there is no column ${String(lost)}`;
      const all = cells as PandasCell[];
      const shown = `concat_ws(', ', ${all.map(({ text }) => `coalesce(${text}, '')`).join(", ")})`;
      return {
        expected: `no combination of ${found.join(", ")} twice`,
        rows: { evaluated: "true", violated: repeated(all, from), shown },
        count: `SELECT count(*) FROM (SELECT 1 FROM ${from} GROUP BY ${keyOf(all)} HAVING count(*) > 1)`,
      };
    },
  },
  "dbt_utils.accepted_range": {
    arguments: ["min_value", "max_value", "inclusive"],
    compile: ofColumn((cell, { arguments: { min_value: min, max_value: max, inclusive } }) => {
      const equal = inclusive === false ? "" : "=";
      if (min === undefined && max === undefined) return "it has neither min_value nor max_value";
      if (typeof min === "number" && typeof max === "number" && min > max)
        return `min_value ${min} is more than max_value ${max}`;
      const sides = [
        ["min_value", ">", min, inclusive === false ? "<=" : "<"],
        ["max_value", "<", max, inclusive === false ? ">=" : ">"],
      ] as const;
      const parts: string[] = [];
      const kept: Condition[] = [];
      for (const [name, sign, bound, wrong] of sides) {
        if (bound === undefined || bound === null) continue;
        const bare = typeof bound === "string" ? bound.replaceAll(/^'|'$/g, "") : bound;
        const time = timeOf(bare);
        if (typeof bound === "number" && cell.kind === "text") {
          parts.push(`NOT coalesce(${numberIn(cell)} ${sign}${equal} ${sqlNumber(bound)}, false)`);
          kept.push(unsure);
          continue;
        }
        const sql =
          typeof bound === "number" && cell.kind === "number"
            ? sqlNumber(bound)
            : cell.kind === "time"
              ? time
              : undefined;
        if (sql === undefined)
          return {
            unsupported: `${name} ${JSON.stringify(bound)} is no number or date like the column; an expression is not done`,
          };
        parts.push(`NOT (${cell.value} ${sign}${equal} ${sql})`);
        kept.push(typeof bare === "number" ? within(wrong, bare) : withinTimes(wrong, String(bare)));
      }
      const words = [
        min === undefined ? "" : `>${equal} ${String(min)}`,
        max === undefined ? "" : `<${equal} ${String(max)}`,
      ];
      return {
        expected: words.filter((one) => one !== "").join(" and "),
        rows: {
          evaluated: cell.filled,
          violated: parts.join(" OR "),
          shown: cell.text,
          looked: cell.isFilled,
          kept: every(...kept),
        },
      };
    }),
  },
  "dbt_utils.not_empty_string": {
    arguments: ["trim_whitespace"],
    compile: ofColumn((cell, { arguments: { trim_whitespace: trims } }) => ({
      expected: "no empty text",
      rows: {
        evaluated: cell.filled,
        violated: `${trims === false ? cell.text : `trim(${cell.text})`} = ''`,
        shown: cell.text,
      },
    })),
  },
  "dbt_utils.not_constant": grouped("more than one value", ({ value }) => `count(DISTINCT ${value}) <> 1`),
  "dbt_utils.at_least_one": grouped("one value at least", ({ filled }) => `count(*) FILTER (${filled}) > 0`),
  "dbt_utils.not_null_proportion": {
    arguments: ["at_least", "at_most", "group_by_columns"],
    compile: ofColumn((cell, context) => {
      const { at_least: least = 0, at_most: most = 1, group_by_columns: by } = context.arguments;
      if (typeof least !== "number" || typeof most !== "number")
        return "at_least and at_most have to be numbers";
      const groups = groupsOf(by, context);
      if (isProblem(groups)) return groups;
      const share = `count(*) FILTER (${cell.filled}) / count(*)`;
      return {
        expected: `a share of ${least} to ${most} filled`,
        count: countGroups(
          `${share} BETWEEN ${sqlNumber(least)} AND ${sqlNumber(most)}`,
          groups,
          context.from,
        ),
      };
    }),
  },
  "dbt_utils.expression_is_true": {
    arguments: ["expression"],
    locks: ["expression"],
    compile: ({ arguments: { expression }, cell, columnName, from }) => {
      if (typeof expression !== "string" || expression.trim() === "") return "expression is missing";
      const subject =
        cell === undefined || columnName === undefined ? "" : `"${columnName.replaceAll('"', '""')}" `;
      return {
        expected: `${columnName ?? ""} ${expression}`.trim(),
        count: `SELECT count(*) FROM ${from} WHERE NOT (${subject}${expression}\n)`,
      };
    },
  },
};
