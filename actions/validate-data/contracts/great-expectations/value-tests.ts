import { literal } from "../../../toolkit/data/sql.js";
import type { Table } from "../../../toolkit/data/table.js";
import { sqlNumber } from "../../checks/cell.js";
import type { Test } from "../../checks/check.js";
import { atLeastLong, atMostLong, type Condition, every, matching, not } from "../../checks/condition.js";
import type { Expectation } from "../../checks/expectation.js";
import { fromPython } from "../../checks/pattern.js";
import { within, withinTimes } from "../../checks/within.js";
import { isNumeric, type PandasCell, timeOf } from "./cell.js";
import { keepsSchema } from "./cell-schema.js";
import { dateutilReads } from "./dateutil.js";
import { inRange, type Kwargs, type Range, rangeWords } from "./kwargs.js";
import { typeWords, violatesType } from "./types.js";

/** What an expectation of a column's values is compiled from. */
export interface ValueContext {
  readonly cell: PandasCell;
  readonly kwargs: Kwargs;
  readonly table: Table;
  /** SQL of the rows that `row_condition` leaves. */
  readonly where: string;
}

export const unsupported = (observed: string, expected = "a check that can't be done here"): Expectation => ({
  expected,
  test: { kind: "known", status: "unsupported", observed },
});

/** Values that are not null break it where `violated`. */
export function values(
  { cell, kwargs, where }: ValueContext,
  expected: string,
  violated: string,
  kept?: Condition,
): Expectation {
  const mostly = kwargs.mostly();
  const words = mostly === 1 ? "" : ` (${Number((100 * mostly).toPrecision(6))}% of the values)`;
  const isPlain = where === "true";
  const test: Test = {
    kind: "rows",
    evaluated: isPlain ? cell.filled : `(${where}) AND ${cell.filled}`,
    violated,
    shown: cell.text,
    mostly,
    looked: isPlain ? cell.isFilled : undefined,
    kept,
  };
  return { expected: `${expected}${words}`, test };
}

export const shownList = (list: readonly unknown[]) => {
  const shown = list.slice(0, 10).map(String).join(", ");
  return `${shown}${list.length > 10 ? `, … (${list.length})` : ""}`;
};

export function between(context: ValueContext): Expectation {
  const { cell, kwargs } = context;
  const range = kwargs.range();
  if (range.min === undefined && range.max === undefined)
    throw kwargs.wrong("min_value", "and max_value are both missing; one is needed.");
  const words = rangeWords(range);
  const one = range.min ?? range.max!;
  if (typeof one === "number") {
    const isBetween = inRange(cell.number, range, (bound) => sqlNumber(bound as number));
    const kept = cell.kind === "number" ? inBounds(range, within) : undefined;
    return values(context, words, `NOT coalesce(${isBetween}, false)`, kept);
  }
  const bounds = [range.min, range.max].filter((bound) => bound !== undefined);
  if (cell.kind === "time" && bounds.every((bound) => timeOf(bound) !== undefined)) {
    return values(
      context,
      words,
      `NOT coalesce(${inRange(cell.value, range, (bound) => timeOf(bound)!)}, false)`,
      inBounds(range, withinTimes),
    );
  }
  // A number compared with a text is an error to Great Expectations: nothing is between.
  if (cell.kind !== "text" && cell.kind !== "time") return values(context, words, "true");
  return values(context, words, `NOT (${inRange(cell.text, range, (bound) => literal(String(bound)))})`);
}

export function lengths(context: ValueContext): Expectation {
  const { kwargs, cell } = context;
  const equal = kwargs.has("value") ? kwargs.count("value") : undefined;
  const range =
    equal === undefined ? kwargs.range() : { min: equal, max: equal, strictMin: false, strictMax: false };
  if (range.min === undefined && range.max === undefined)
    throw kwargs.wrong("min_value", "and max_value are both missing; one is needed.");
  if (typeof (range.min ?? range.max) === "string") throw kwargs.wrong("min_value", "has to be a number.");
  const words = equal === undefined ? `${rangeWords(range)} characters` : `${equal} characters`;
  return values(
    context,
    words,
    `NOT (${inRange(`length(${cell.text})`, range, (bound) => sqlNumber(bound as number))})`,
    inBounds(range, longAs),
  );
}

/** The values in a range. @param bounded those that a bound leaves, by the operator that makes a value break it */
function inBounds<Bound extends number | string>(
  { min, max, strictMin, strictMax }: Range,
  bounded: (operator: string, bound: Bound) => Condition,
): Condition {
  return every(
    ...(min === undefined ? [] : [bounded(strictMin ? "<=" : "<", min as Bound)]),
    ...(max === undefined ? [] : [bounded(strictMax ? ">=" : ">", max as Bound)]),
  );
}

/** The same of lengths, which are whole. */
function longAs(operator: string, bound: number): Condition {
  if (operator === "<") return atLeastLong(Math.ceil(bound));
  if (operator === "<=") return atLeastLong(Math.floor(bound) + 1);
  return atMostLong(operator === ">" ? Math.floor(bound) : Math.ceil(bound) - 1);
}

export function regexes(
  context: ValueContext,
  sources: readonly string[],
  how: "any" | "all" | "none",
): Expectation {
  const words = { any: "matches", all: "matches", none: "does not match" }[how];
  const translated = sources.map(fromPython);
  const joined =
    sources.length === 1 ? sources[0]! : `${how === "all" ? "all" : "any"} of ${sources.join(" , ")}`;
  const expected = `${words} ${joined}`;
  const patterns: string[] = [];
  for (const one of translated) {
    if ("problem" in one)
      return unsupported(`the regular expression can't be used here: ${one.problem}`, expected);
    patterns.push(`regexp_matches(${context.cell.text}, ${literal(one.pattern)})`);
  }
  const any = `(${patterns.join(how === "all" ? " AND " : " OR ")})`;
  const matched = sources.length === 1 ? matching(sources[0]!, true, true) : undefined;
  if (how === "none") return values(context, expected, any, not(matched));
  return values(context, expected, `NOT ${any}`, matched);
}

export function dates(context: ValueContext): Expectation {
  const { cell } = context;
  const expected = "a date that dateutil reads";
  // Of what is no text Great Expectations computes nothing.
  if (cell.kind !== "text" && cell.kind !== "time") return values(context, expected, "true");
  const unsure = `error(${literal("whether dateutil reads this is not known here; expect_column_values_to_match_strftime_format says exactly what is meant: ")} || ${cell.text})`;
  const violated = `NOT coalesce(${dateutilReads(cell.text)}, ${unsure}::BOOLEAN)`;
  // Where SQL looks at a row that is not asked for, that is no reason to stop.
  const isAsked = `(${context.where}) AND ${cell.filled}`;
  return values(context, expected, `CASE WHEN ${isAsked} THEN ${violated} ELSE false END`);
}

export function cellSchemas(context: ValueContext): Expectation {
  const { cell, kwargs } = context;
  const schema = kwargs.values.json_schema;
  if (typeof schema !== "object" || schema === null)
    throw kwargs.wrong("json_schema", "is missing; a schema is needed.");
  const expected = "JSON that keeps the schema";
  const kept = keepsSchema(schema, cell.text);
  if ("problem" in kept) return unsupported(kept.problem, expected);
  // What pandas has made a number of is no text that could be read as JSON.
  const isText = cell.kind === "text" || cell.kind === "other" || cell.kind === "time";
  return values(context, expected, isText ? `NOT ${kept.sql}` : "true");
}

export function likes(
  context: ValueContext,
  patterns: readonly string[],
  how: "any" | "all" | "none",
): Expectation {
  const escape = context.kwargs.has("escape") ? context.kwargs.text("escape") : undefined;
  if (escape !== undefined && [...escape].length !== 1)
    throw context.kwargs.wrong("escape", "has to be one character.");
  const escaped = escape === undefined ? "" : ` ESCAPE ${literal(escape)}`;
  const parts = patterns.map((one) => `${context.cell.text} LIKE ${literal(one)}${escaped}`);
  const any = `(${parts.join(how === "all" ? " AND " : " OR ")})`;
  const words = `${how === "none" ? "is not like" : "is like"} ${patterns.join(how === "all" ? " and " : " or ")}`;
  return values(context, words, how === "none" ? any : `NOT ${any}`);
}

/** Compares each value with the one before it; nulls are left out first. */
export function ordered(context: ValueContext, wrong: "<" | ">"): Expectation {
  const { cell, kwargs, table, where } = context;
  if (cell.kind !== "number" && cell.kind !== "time" && !cell.isMixed)
    return values(context, "numbers in order", "true");
  const value = cell.kind === "time" ? cell.value : cell.number;
  const operator = kwargs.flag("strictly", false) ? `${wrong}=` : wrong;
  const rows = `SELECT rowid AS r, ${value} AS v, lag(${value}) OVER (ORDER BY rowid) AS b, row_number() OVER (ORDER BY rowid) AS n FROM ${table.storage} WHERE (${where}) AND ${cell.filled}`;
  const words = wrong === "<" ? "increasing" : "decreasing";
  return values(
    context,
    `${kwargs.flag("strictly", false) ? "strictly " : ""}${words}`,
    `rowid IN (SELECT r FROM (${rows}) WHERE n > 1 AND NOT coalesce(NOT (v ${operator} b), false))`,
  );
}

/** Where values don't differ, or there is one only, a z-score is not defined, and is taken for low. */
export function zScores(context: ValueContext): Expectation {
  const { cell, kwargs, table, where } = context;
  const threshold = kwargs.number("threshold");
  if (threshold === undefined) throw kwargs.wrong("threshold", "is missing; a number is needed.");
  if (cell.kind !== "number" && !cell.isMixed) return values(context, `z-scores below ${threshold}`, "true");
  const all = `FROM ${table.storage} WHERE (${where}) AND ${cell.filled}`;
  const deviation = `(SELECT stddev_samp(CAST(${cell.number} AS DOUBLE)) ${all})`;
  const z = `((${cell.number} - (SELECT avg(CAST(${cell.number} AS DOUBLE)) ${all})) / nullif(${deviation}, 0))`;
  const double = kwargs.flag("double_sided", true);
  const isBelow = double ? `abs(${z}) < ${sqlNumber(Math.abs(threshold))}` : `${z} < ${sqlNumber(threshold)}`;
  return values(context, `z-scores below ${threshold}`, `NOT coalesce(${isBelow}, true)`);
}

export function types(context: ValueContext, names: readonly string[]): Expectation {
  const expected = typeWords(names);
  const violated = violatesType(names, context.cell, isNumeric(context.cell, context.table.storage));
  return "problem" in violated
    ? unsupported(violated.problem, expected)
    : values(context, expected, violated.sql);
}
