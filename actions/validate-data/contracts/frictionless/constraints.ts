import type { Column } from "../../../toolkit/data/column.js";
import { isAmong, literal } from "../../../toolkit/data/sql.js";
import type { Key } from "../../../toolkit/document/yaml.js";
import { type Cell, sqlNumber } from "../../checks/cell.js";
import type { Check, RepeatTest } from "../../checks/check.js";
import {
  atLeastLong,
  atMostLong,
  type Condition,
  oneOf as listed,
  matching,
} from "../../checks/condition.js";
import { type Expectation, expectations, filledTest } from "../../checks/expectation.js";
import { fromXmlSchema } from "../../checks/pattern.js";
import { within, withinTimes } from "../../checks/within.js";
import { keepsSchema } from "../great-expectations/cell-schema.js";
import type { Field } from "./schema.js";

/** The checks of a field's constraints and categories, on logical values. */
export function constraintChecks(field: Field, keys: readonly Key[], cell: Cell, column: Column): Check[] {
  const checks = Object.entries(field.constraints ?? {}).flatMap(([name, value]): Check[] => {
    const compiled = compile(name, value, field, cell, column);
    if (compiled === undefined) return [];
    return [
      {
        name: `${field.name}: ${name}${typeof value === "boolean" || name === "jsonSchema" ? "" : ` ${JSON.stringify(value)}`}`,
        type: name,
        keys: [...keys, "constraints", name],
        column: field.name,
        severity:
          compiled.test.kind === "known" && compiled.test.status === "unsupported" ? "warning" : "error",
        ...compiled,
      },
    ];
  });
  if (field.categories !== undefined) {
    const values = field.categories.map((one) => (typeof one === "object" ? one.value : one));
    checks.push({
      name: `${field.name}: categories`,
      type: "categories",
      keys: [...keys, "categories"],
      column: field.name,
      severity: "error",
      ...oneOf(values, cell),
    });
  }
  return checks;
}

function compile(
  name: string,
  value: unknown,
  field: Field,
  cell: Cell,
  column: Column,
): Expectation | undefined {
  const { rows, no } = expectations(cell, value);
  switch (name) {
    case "required":
      if (value !== true) return undefined;
      return {
        expected: "no missing value",
        test: filledTest(cell),
      };
    case "unique":
      if (value !== true) return undefined;
      return {
        expected: "no value twice",
        test: uniqueTest(cell, column),
      };
    case "minLength":
    case "maxLength": {
      const length = lengthOf(field, cell);
      if (length === undefined) return no(`${name} is not for ${field.type ?? "any"}`);
      const least = name === "minLength";
      const long = least ? atLeastLong : atMostLong;
      return rows(
        `${least ? "at least" : "at most"} ${value} long`,
        `${length} ${least ? "<" : ">"} ${value}`,
        cell.family === "text" ? long(Number(value)) : undefined,
      );
    }
    case "pattern": {
      if (cell.family !== "text") return no("a pattern is for strings");
      const translated = fromXmlSchema(String(value));
      if ("problem" in translated) return no(`pattern: ${translated.problem}`);
      return rows(
        `matches ${String(value)} as a whole`,
        `NOT regexp_full_match(${cell.value}, ${literal(translated.pattern)})`,
        matching(translated.pattern, false),
      );
    }
    case "enum":
      return oneOf(value as readonly unknown[], cell);
    case "minimum":
      return bound(value, cell, "at least", "<", rows, no);
    case "exclusiveMinimum":
      return bound(value, cell, "more than", "<=", rows, no);
    case "maximum":
      return bound(value, cell, "at most", ">", rows, no);
    case "exclusiveMaximum":
      return bound(value, cell, "less than", ">=", rows, no);
    case "jsonSchema": {
      if (field.type !== "object" && field.type !== "array")
        return no("a JSON Schema is for object and array");
      const kept = keepsSchema(value, cell.value);
      return "problem" in kept ? no(kept.problem) : rows("keeps its JSON Schema", `NOT ${kept.sql}`);
    }
    default:
      return no(`${name} is not checked yet`);
  }
}

function lengthOf({ type, delimiter }: Field, cell: Cell): string | undefined {
  if (type === "list") return `len(string_split(${cell.value}, ${literal(delimiter ?? ",")}))`;
  if (cell.family === "text") return `length(${cell.value})`;
  if (type === "array") return `json_array_length(${cell.value})`;
  return type === "object" ? `len(json_keys(${cell.value}))` : undefined;
}

function numeric({ family }: Cell): boolean {
  return family === "integer" || family === "number";
}

function bound(
  value: unknown,
  cell: Cell,
  words: string,
  operator: string,
  rows: (expected: string, violated: string, kept?: Condition) => Expectation,
  no: (observed: string) => Expectation,
): Expectation {
  const ordered = ["integer", "number", "date", "timestamp", "time"];
  if (!ordered.includes(cell.family)) return no("the type has no order that can be compared here");
  const limit = numeric(cell) && typeof value === "number" ? sqlNumber(value) : cell.bound(String(value));
  const nan = cell.family === "number" ? `isnan(${cell.value}) OR ` : "";
  // A bound that can't be read must not let everything pass: every row breaks it then.
  return rows(
    `${words} ${String(value)}`,
    `(${nan}${cell.value} ${operator} ${limit} OR (${limit}) IS NULL)`,
    numeric(cell) && typeof value === "number"
      ? within(operator, value)
      : cell.family === "date"
        ? withinTimes(operator, String(value))
        : undefined,
  );
}

/** What values are compared by: a text that is no value of the type is never equal to one. */
export function uniqueKey({ value, shown }: Cell): string {
  return `coalesce(chr(1) || CAST(${value} AS VARCHAR), ${shown})`;
}

/** Values that stood in an earlier row. The one pass compares cells as they are written, where that is the same. */
export function uniqueTest(cell: Cell, { raw, type }: Column): RepeatTest {
  const isWritten = cell.family === "text" || (type === "BIGINT" && cell.family !== "boolean");
  return {
    kind: "repeats",
    key: [uniqueKey(cell)],
    evaluated: cell.filled,
    shown: cell.shown,
    ...(isWritten ? { written: { key: [raw], shown: raw } } : {}),
  };
}

/** Logical values compare: 1 and 01 are the same integer. */
function oneOf(values: readonly unknown[], cell: Cell): Expectation {
  const allowed = values.map((value) => (typeof value === "object" ? JSON.stringify(value) : String(value)));
  const parts = allowed.map((text) => cell.bound(text));
  const comparable = !["json", "other"].includes(cell.family);
  const shown = allowed.slice(0, 10).join(", ");
  const subject = comparable ? cell.value : cell.shown;
  const isListed =
    comparable && cell.family !== "text" ? `${subject} IN (${parts.join(", ")})` : isAmong(subject, allowed);
  const isNumber = numeric(cell) && values.every((value) => typeof value === "number");
  return expectations(cell, values).rows(
    `one of ${shown}${allowed.length > 10 ? `, … (${allowed.length})` : ""}`,
    `NOT coalesce(${isListed}, false)`,
    listed(isNumber ? values : allowed, cell.family === "text" ? "text" : isNumber ? "number" : "other"),
  );
}
