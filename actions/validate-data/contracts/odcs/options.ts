import { literal } from "../../../toolkit/data/sql.js";
import type { Key } from "../../../toolkit/document/yaml.js";
import { type Cell, fullMatch, sqlNumber } from "../../checks/cell.js";
import type { Check } from "../../checks/check.js";
import { anyCell, atLeastLong, atMostLong, type Condition, every, matching } from "../../checks/condition.js";
import { type Expectation, expectations } from "../../checks/expectation.js";
import { fromEcma } from "../../checks/pattern.js";
import { within, withinTimes } from "../../checks/within.js";
import { textFormats } from "../text-formats.js";
import type { Property } from "./schema.js";

export function stringOption({ logicalTypeOptions }: Property, key: string): string | undefined {
  const value = logicalTypeOptions?.[key];
  return typeof value === "string" ? value : undefined;
}

/** The checks of a property's logicalTypeOptions. They look at well-formed values only; the type's own check names the rest. */
export function optionChecks(property: Property, keys: readonly Key[], cell: Cell): Check[] {
  return Object.entries(property.logicalTypeOptions ?? {}).flatMap(([option, value]): Check[] => {
    const compiled = compileOption(property, option, value, cell);
    if (compiled === undefined) return [];
    return [
      {
        name: `${property.name}: ${option} ${Array.isArray(value) ? value.join(", ") : String(value)}`,
        type: option,
        keys: [...keys, "logicalTypeOptions", option],
        column: property.name,
        severity: "error",
        ...compiled,
      },
    ];
  });
}

function compileOption(
  property: Property,
  option: string,
  value: unknown,
  cell: Cell,
): Expectation | undefined {
  const { rows, no, wrong } = expectations(cell, value);
  const count = typeof value === "number" && Number.isInteger(value) && value >= 0 ? value : undefined;
  const length = `length(${cell.value})`;
  switch (option) {
    case "minLength":
      return count === undefined
        ? wrong("it is not a whole number")
        : rows(`at least ${count} characters`, `${length} < ${count}`, atLeastLong(count));
    case "maxLength":
      return count === undefined
        ? wrong("it is not a whole number")
        : rows(`at most ${count} characters`, `${length} > ${count}`, atMostLong(count));
    case "minItems":
    case "maxItems":
    case "minProperties":
    case "maxProperties": {
      if (count === undefined) return wrong("it is not a whole number");
      const size = option.endsWith("Items")
        ? `json_array_length(${cell.value})`
        : `len(json_keys(${cell.value}))`;
      const least = option.startsWith("min");
      return rows(`${least ? "at least" : "at most"} ${count}`, `${size} ${least ? "<" : ">"} ${count}`);
    }
    case "uniqueItems": {
      if (value !== true) return undefined;
      const items = `json_extract(${cell.value}, '$[*]')`;
      return rows("no item twice", `len(list_distinct(${items})) <> len(${items})`);
    }
    case "required": {
      const names = Array.isArray(value) ? value.map(String) : [];
      const has = names.map((name) => `list_contains(json_keys(${cell.value}), ${literal(name)})`);
      return has.length === 0
        ? undefined
        : rows(`an object with ${names.join(", ")}`, `NOT (${has.join(" AND ")})`);
    }
    case "pattern": {
      const translated = fromEcma(value);
      if ("problem" in translated) return (translated.isWrong ? wrong : no)(`pattern: ${translated.problem}`);
      return rows(
        `matches ${String(value)}`,
        `NOT regexp_matches(${cell.value}, ${literal(translated.pattern)})`,
        matching(translated.pattern, true),
      );
    }
    case "minimum":
      return bound(value, cell, "at least", "<", rows, wrong);
    case "exclusiveMinimum":
      return bound(value, cell, "more than", "<=", rows, wrong);
    case "maximum":
      return bound(value, cell, "at most", ">", rows, wrong);
    case "exclusiveMaximum":
      return bound(value, cell, "less than", ">=", rows, wrong);
    case "multipleOf": {
      if (typeof value !== "number" || !(value > 0)) return wrong("it is not a number above 0");
      const whole = cell.family === "integer" && Number.isInteger(value);
      const quotient = `(${cell.value} / ${sqlNumber(value)})`;
      // Floating-point numbers are multiples within a billionth: 0.3 of 0.1.
      const violated = whole
        ? `${cell.value} % ${sqlNumber(value)} <> 0`
        : `NOT coalesce(isfinite(${quotient}) AND abs(${quotient} - round(${quotient})) <= 1e-9 * greatest(1, abs(${quotient})), false)`;
      return rows(`a multiple of ${value}`, violated);
    }
    case "format":
      return format(property, String(value), cell, rows, no);
    case "timezone":
      if (stringOption(property, "format") !== undefined)
        return no("the format says whether there is a zone");
      if (property.logicalType === "time" && value === true)
        return no("a time of day with a zone is not read");
      // Part of the type's own check.
      return undefined;
    case "defaultTimezone":
      return /^(UTC|Etc\/UTC|Z)$/i.test(String(value))
        ? undefined
        : no("times without a zone are read as UTC");
    default:
      return no("the option is not known");
  }
}

function bound(
  value: unknown,
  cell: Cell,
  words: string,
  operator: string,
  rows: (expected: string, violated: string, kept?: Condition) => Expectation,
  wrong: (observed: string) => Expectation,
): Expectation {
  const text = String(value);
  if (typeof value === "number") {
    if (cell.family !== "integer" && cell.family !== "number")
      return wrong(`${text} is not a ${cell.family}`);
    const against = `${cell.value} ${operator} ${sqlNumber(value)}`;
    // DuckDB sorts NaN above every number: to a bound it is always a violation.
    return rows(
      `${words} ${text}`,
      cell.family === "number" ? `(isnan(${cell.value}) OR ${against})` : against,
      within(operator, value),
    );
  }
  if (typeof value !== "string" || cell.family === "text")
    return wrong(`a bound of ${text} does not fit the type`);
  const limit = cell.bound(text);
  // A bound that can't be read must not let everything pass: every row breaks it then.
  return rows(
    `${words} ${text}`,
    `(${cell.value} ${operator} ${limit} OR (${limit}) IS NULL)`,
    cell.family === "date" ? withinTimes(operator, text) : undefined,
  );
}

const limits: Readonly<Record<string, readonly [string, string]>> = Object.fromEntries(
  [8, 16, 32, 64, 128].flatMap((bits) => [
    [`i${bits}`, [String(-(2n ** BigInt(bits - 1))), String(2n ** BigInt(bits - 1) - 1n)] as const],
    [`u${bits}`, ["0", String(2n ** BigInt(bits) - 1n)] as const],
  ]),
);

function format(
  { logicalType }: Property,
  value: string,
  cell: Cell,
  rows: (expected: string, violated: string, kept?: Condition) => Expectation,
  no: (observed: string) => Expectation,
): Expectation | undefined {
  if (logicalType === "date" || logicalType === "timestamp" || logicalType === "time") return undefined;
  if (logicalType === "string") {
    const known = textFormats[value === "byte" ? "base64" : value];
    if (known === undefined) return no(`a text of format ${value} is not checked`);
    return rows(known.words, `NOT ${fullMatch(cell.value, known.form)}`, matching(known.form, false));
  }
  if (value === "f64") return undefined;
  if (value === "f32") return rows("a number of 32 bits", `abs(${cell.value}) > 3.4028235677973366e38`);
  const range = limits[value];
  if (range === undefined || logicalType !== "integer") return no(`the format ${value} is not known`);
  // HUGEINT holds all of i128; what is larger is no integer for us, and the type's check says so.
  const high = value === "u128" || value === "i128" ? undefined : `${cell.value} > ${range[1]}`;
  const low = value === "i128" ? undefined : `${cell.value} < ${range[0]}`;
  const violated = [low, high].filter((part) => part !== undefined).join(" OR ");
  const kept = every(
    low === undefined ? anyCell : within("<", Number(range[0])),
    high === undefined ? anyCell : within(">", Number(range[1])),
  );
  return violated === "" ? undefined : rows(`${value}: ${range[0]} to ${range[1]}`, `(${violated})`, kept);
}
