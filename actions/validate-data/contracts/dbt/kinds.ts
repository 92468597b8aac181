import { isAmong } from "../../../toolkit/data/sql.js";
import { fullMatch, sqlNumber } from "../../checks/cell.js";
import type { RepeatTest, RowTest } from "../../checks/check.js";
import { anyCell, type Condition, every, noneOf, not, oneOf, unsure } from "../../checks/condition.js";
import { within, withinTimes } from "../../checks/within.js";
import { type PandasCell, timeOf } from "../great-expectations/cell.js";
import { type Relationship, relationshipOf } from "./relationships.js";

/** What fails a test. */
export interface Failures {
  readonly expected: string;
  /** The rows, where they are rows. */
  readonly rows?: Omit<RowTest, "kind">;
  /** The same rows by their repeated key, without looking for the first of each. */
  readonly repeats?: RepeatTest;
  /** A query of how many failures dbt counts, where those are no rows. */
  readonly count?: string;
  /** The other data that the values are looked up in, instead of all that. */
  readonly reference?: Relationship;
}

export interface TestContext {
  readonly arguments: Readonly<Record<string, unknown>>;
  /** The column that is tested; undefined for a test of the model. */
  readonly cell: PandasCell | undefined;
  cellOf(name: string): PandasCell | undefined;
  readonly columnName: string | undefined;
  /** What the rows are selected from. */
  readonly from: string;
}

interface Kind {
  readonly arguments: readonly string[];
  /** The test holds SQL of its author: it runs in the locked engine, and its rows are counted only. */
  readonly isLocked?: boolean;
  /** A text says what is wrong with the arguments. */
  compile(context: TestContext): Failures | { readonly unsupported: string } | string;
}

const noColumn = "it tests a column, and stands at the model";

const ofColumn =
  (compile: (cell: PandasCell, context: TestContext) => ReturnType<Kind["compile"]>): Kind["compile"] =>
  (context) =>
    context.cell === undefined ? noColumn : compile(context.cell, context);

function list(value: unknown): readonly unknown[] | undefined {
  return Array.isArray(value) && value.length > 0 && value.every((one) => typeof one !== "object")
    ? value
    : undefined;
}

function numbersOf(values: readonly unknown[]): number[] {
  return values.filter((one) => typeof one === "number" || /^-?\d+(\.\d+)?$/.test(String(one))).map(Number);
}

/** SQL: whether a value is in a list; with quotes the texts are compared, without them the numbers. NULL for a null. */
function isListed(cell: PandasCell, values: readonly unknown[]): string {
  const numbers = numbersOf(values);
  if (cell.kind === "number") {
    // A text that is no number is in no column of numbers: a warehouse would refuse the comparison.
    return numbers.length === 0 ? "false" : `${cell.value} IN (${numbers.map(sqlNumber).join(", ")})`;
  }
  const text = cell.kind === "boolean" ? `lower(${cell.text})` : cell.text;
  const texts = values.map((one) => (cell.kind === "boolean" ? String(one).toLowerCase() : String(one)));
  return isAmong(text, texts);
}

/** The same without SQL, of the cells that are in the list, or of those that are not. */
function listed({ kind }: PandasCell, values: readonly unknown[], isInside: boolean): Condition {
  const texts = values.map(String);
  if (kind === "text") return isInside ? oneOf(texts, "text") : noneOf(texts);
  if (kind !== "number") return unsure;
  const inside = oneOf(numbersOf(values), "number");
  return isInside ? inside : not(inside);
}

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

/** SQL of a key of several cells in which null is the same as null. */
function keyOf(cells: readonly PandasCell[]): string {
  return `concat_ws(chr(31), ${cells.map(({ filled, value }) => `CASE WHEN ${filled} THEN chr(1) || CAST(${value} AS VARCHAR) ELSE chr(2) END`).join(", ")})`;
}

function repeated(cells: readonly PandasCell[], from: string): string {
  return `${keyOf(cells)} IN (SELECT ${keyOf(cells)} FROM ${from} GROUP BY 1 HAVING count(*) > 1)`;
}

/** SQL of a text as a number, NULL where it is none: one such cell makes a column of numbers one of texts. */
function numberIn({ text }: PandasCell): string {
  const form = "[+-]?([0-9]+(\\.[0-9]*)?|\\.[0-9]+)([eE][+-]?[0-9]+)?";
  return `CASE WHEN ${fullMatch(text, form)} THEN TRY_CAST(${text} AS DOUBLE) END`;
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
  "dbt_utils.not_constant": {
    arguments: ["group_by_columns"],
    compile: ofColumn((cell, { arguments: { group_by_columns: groups }, from }) =>
      groups === undefined
        ? {
            expected: "more than one value",
            count: `SELECT CASE WHEN count(DISTINCT ${cell.value}) = 1 THEN 1 ELSE 0 END FROM ${from} WHERE ${cell.filled}`,
          }
        : { unsupported: "group_by_columns is not done" },
    ),
  },
  "dbt_utils.at_least_one": {
    arguments: ["group_by_columns"],
    compile: ofColumn((cell, { arguments: { group_by_columns: groups }, from }) =>
      groups === undefined
        ? {
            expected: "one value at least",
            count: `SELECT CASE WHEN count(*) = 0 THEN 1 ELSE 0 END FROM ${from} WHERE ${cell.filled}`,
          }
        : { unsupported: "group_by_columns is not done" },
    ),
  },
  "dbt_utils.not_null_proportion": {
    arguments: ["at_least", "at_most", "group_by_columns"],
    compile: ofColumn(
      (cell, { arguments: { at_least: least = 0, at_most: most = 1, group_by_columns: groups }, from }) => {
        if (groups !== undefined) return { unsupported: "group_by_columns is not done" };
        if (typeof least !== "number" || typeof most !== "number")
          return "at_least and at_most have to be numbers";
        const share = `count(*) FILTER (${cell.filled}) / count(*)`;
        return {
          expected: `a share of ${least} to ${most} filled`,
          count: `SELECT CASE WHEN coalesce(NOT (${share} BETWEEN ${sqlNumber(least)} AND ${sqlNumber(most)}), false) THEN 1 ELSE 0 END FROM ${from}`,
        };
      },
    ),
  },
  "dbt_utils.expression_is_true": {
    arguments: ["expression"],
    isLocked: true,
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
