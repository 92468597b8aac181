import leven from "leven";
import type { Column } from "../../../toolkit/data/column.js";
import { literal } from "../../../toolkit/data/sql.js";
import type { Key, YamlFile } from "../../../toolkit/document/yaml.js";
import { ConfigurationError } from "../../../toolkit/runtime/errors.js";
import { nearest } from "../../../toolkit/runtime/nearest.js";
import type { Check } from "../../checks/check.js";
import { expectations } from "../../checks/expectation.js";
import { fromPython } from "../../checks/pattern.js";
import type { DeclaredColumn, Said } from "../declared-column.js";
import { odcsCell } from "../odcs/cell.js";
import type { LogicalType } from "../odcs/schema.js";
import { checksOf, problemOf } from "./named-check.js";

const bounds: Readonly<Record<string, string>> = {
  greater_than: "exclusiveMinimum",
  gt: "exclusiveMinimum",
  greater_than_or_equal_to: "minimum",
  ge: "minimum",
  less_than: "exclusiveMaximum",
  lt: "exclusiveMaximum",
  less_than_or_equal_to: "maximum",
  le: "maximum",
};

const texts = ["str_matches", "str_contains", "str_startswith", "str_endswith"];

type Option = Said<unknown> & { readonly name: string };

/** A column may have several lists of values. */
interface PanderaColumn extends DeclaredColumn {
  readonly lists: readonly Pick<DeclaredColumn, "allowed" | "forbidden">[];
}

/** A column of the schema in the words that all formats share; checks of text are {@link textChecks}. */
export function toDeclared(
  name: string,
  element: Readonly<Record<string, unknown>>,
  keys: readonly Key[],
  column: Column | undefined,
  document: YamlFile,
): PanderaColumn {
  const options: Option[] = [];
  const undone: (Said<string> & { name: string })[] = [];
  const type = typeOf(element.dtype, column);
  if (type === null)
    undone.push({
      name: "dtype",
      value: `the dtype ${String(element.dtype)} is not known here`,
      keys: [...keys, "dtype"],
    });
  const lists: Pick<DeclaredColumn, "allowed" | "forbidden">[] = [];
  const kind = type?.value ?? guess(column);
  for (const check of checksOf(element, keys)) {
    const { value, keys: own } = check;
    const problem = problemOf(check);
    if (problem !== undefined) undone.push({ name: check.name, value: problem, keys: own });
    else if (check.name in bounds) {
      if (kind === "string")
        undone.push({ name: check.name, value: "texts are not compared by their order", keys: own });
      else options.push({ name: bounds[check.name]!, value: boundOf(value), keys: own });
    } else if (check.name === "in_range" || check.name === "between") {
      const {
        min_value: min,
        max_value: max,
        include_min: low,
        include_max: high,
      } = value as Record<string, unknown>;
      if (typeof min === typeof max && (min as number) > (max as number))
        throw new ConfigurationError(
          `${check.name}: min_value ${String(min)} is more than max_value ${String(max)}: nothing is between.`,
          { place: document.place(own) },
        );
      options.push({
        name: low === false ? "exclusiveMinimum" : "minimum",
        value: boundOf(min),
        keys: [...own, "min_value"],
      });
      options.push({
        name: high === false ? "exclusiveMaximum" : "maximum",
        value: boundOf(max),
        keys: [...own, "max_value"],
      });
    } else if (check.name === "isin" || check.name === "equal_to" || check.name === "eq") {
      lists.push({ allowed: { value: [value].flat(), keys: own } });
    } else if (check.name === "notin" || check.name === "not_equal_to" || check.name === "ne") {
      lists.push({ forbidden: { value: [value].flat(), keys: own } });
    } else if (check.name === "str_length") {
      const {
        min_value: min,
        max_value: max,
        exact_value: exact,
      } = (typeof value === "object" && value !== null ? value : {}) as Record<string, unknown>;
      for (const [option, bound] of [
        ["minLength", exact ?? min],
        ["maxLength", exact ?? max],
      ] as const) {
        if (bound !== undefined && bound !== null) options.push({ name: option, value: bound, keys: own });
      }
    } else if (!texts.includes(check.name) && check.name !== "unique_values_eq") {
      undone.push({ name: check.name, value: `${check.name} is not a check that is done here`, keys: own });
    }
  }
  for (const setting of ["drop_invalid_rows", "parsers"]) {
    if (element[setting] !== undefined && element[setting] !== null && element[setting] !== false)
      undone.push({ name: setting, value: `${setting} is not done`, keys: [...keys, setting] });
  }
  const width = /^(u?)int(8|16|32|64)$/i.exec(String(element.dtype));
  if (width !== null && kind === "integer")
    options.push({
      name: "format",
      value: `${width[1] === "" ? "i" : "u"}${width[2]}`,
      keys: [...keys, "dtype"],
    });
  const isFilled = element.nullable !== true && (element.default === undefined || element.default === null);
  return {
    name,
    keys,
    type: type === undefined || type === null ? undefined : { ...type, keys: [...keys, "dtype"] },
    isNeeded: element.required !== false,
    filled: isFilled ? [...keys, ...("nullable" in element ? ["nullable"] : [])] : undefined,
    options,
    undone,
    lists,
  };
}

/** A date as text is a bound of dates. */
function boundOf(value: unknown): unknown {
  return value instanceof Date ? value.toISOString() : value;
}

function typeOf(
  dtype: unknown,
  column: Column | undefined,
): { readonly value: LogicalType; readonly words: string } | undefined | null {
  if (dtype === undefined || dtype === null || /^(object|category.*|None)$/.test(String(dtype)))
    return undefined;
  const text = String(dtype);
  const as = (value: LogicalType) => ({ value, words: text });
  if (/^u?int(8|16|32|64)?$/i.test(text)) return as("integer");
  if (/^(float(16|32|64)?|decimal.*)$/i.test(text)) return as("number");
  if (/^(str|string.*|utf8)$/i.test(text)) return as("string");
  if (/^bool(ean)?$/i.test(text)) return as("boolean");
  // A day without a time is midnight.
  if (/^datetime/i.test(text)) return as(column?.type === "DATE" ? "date" : "timestamp");
  return /^date$/i.test(text) ? as("date") : null;
}

const dtypes = [
  ...["int", "int8", "int16", "int32", "int64", "uint8", "uint16", "uint32", "uint64"],
  ...["float", "float16", "float32", "float64", "decimal", "str", "string", "utf8", "object", "category"],
  ...["bool", "boolean", "date", "datetime", "datetime64[ns]"],
];

/** @throws ConfigurationError on a dtype that is one of the known with a slip of the pen */
export function refuseMisspeltType(
  { dtype }: Readonly<Record<string, unknown>>,
  keys: readonly Key[],
  document: YamlFile,
): void {
  if (typeof dtype !== "string" || typeOf(dtype, undefined) !== null || otherTypes.test(dtype)) return;
  const hint = nearest(dtype, dtypes);
  if (hint === undefined || leven(hint, dtype.toLowerCase()) > 2) return;
  throw new ConfigurationError(`dtype ${dtype} is not a type. Did you mean ${hint}?`, {
    place: document.place([...keys, "dtype"]),
  });
}

/** Types of pandas and Polars that are not done here, and are near to one that is. */
const otherTypes =
  /^(time|duration|binary|bytes|complex\d*|u?int128|float128|enum|list|struct|array|null)\b/i;

function guess(column: Column | undefined): LogicalType | undefined {
  return column?.type === "VARCHAR" ? "string" : undefined;
}

/** The checks of text by Python's regular expressions and by beginning and end. */
export function textChecks(
  name: string,
  element: Readonly<Record<string, unknown>>,
  keys: readonly Key[],
  column: Column,
): Check[] {
  const cell = odcsCell(column, "string", {})!;
  return checksOf(element, keys).flatMap((check): Check[] => {
    if (!texts.includes(check.name) || problemOf(check) !== undefined) return [];
    const text = String(check.value);
    const { rows, no } = expectations(cell, text);
    const base = { name: `${name}: ${check.name} ${text}`, type: check.name, keys: check.keys, column: name };
    if (check.name === "str_startswith" || check.name === "str_endswith") {
      const starts = check.name === "str_startswith";
      const violated = `NOT ${starts ? "starts_with" : "ends_with"}(${cell.value}, ${literal(text)})`;
      return [
        { ...base, severity: "error", ...rows(`${starts ? "begins" : "ends"} with ${text}`, violated) },
      ];
    }
    const translated = fromPython(text);
    if ("problem" in translated)
      return [{ ...base, severity: "warning", ...no(`pattern: ${translated.problem}`) }];
    // str_matches holds at the beginning only.
    const pattern = check.name === "str_matches" ? `\\A(?:${translated.pattern})` : translated.pattern;
    return [
      {
        ...base,
        severity: "error",
        ...rows(`${check.name} ${text}`, `NOT regexp_matches(${cell.value}, ${literal(pattern)})`),
      },
    ];
  });
}
