import type { Severity } from "../../checks/check.js";
import type { Threshold } from "../../checks/threshold.js";
import { isObject } from "./properties.js";

/** A test of dbt as it stands in a properties file. */
export interface TestItem {
  readonly name: string;
  readonly arguments: Readonly<Record<string, unknown>>;
  readonly settings: Readonly<Record<string, unknown>>;
}

/** Settings of a test that say how it is run, and not what is tested. */
const settingNames = [
  "severity",
  "where",
  "error_if",
  "warn_if",
  "limit",
  "fail_calc",
  "enabled",
  "store_failures",
  "store_failures_as",
  "tags",
  "meta",
  "database",
  "schema",
  "alias",
  "group",
  "quote_columns",
  "snowflake_warehouse",
  "sql_header",
  "timestamp",
];

/** `unique`, `{not_null: {config: …}}`, or `{test_name: unique, …}`. Undefined where it is none of them. */
export function readTest(item: unknown): TestItem | undefined {
  if (typeof item === "string") return { name: item, arguments: {}, settings: {} };
  if (!isObject(item)) return undefined;
  const { test_name: named, name: _, description: __, ...rest } = item;
  if (typeof named === "string") return split(named, rest);
  const [entry, ...others] = Object.entries(rest).filter(([key]) => key !== "config");
  if (entry === undefined || others.length > 0) return undefined;
  const [name, inner] = entry;
  if (inner !== null && inner !== undefined && !isObject(inner)) return undefined;
  return split(name, { ...inner, ...(isObject(rest.config) ? { config: rest.config } : {}) });
}

function split(name: string, all: Readonly<Record<string, unknown>>): TestItem {
  const { config, arguments: given, name: _, description: __, ...rest } = all;
  const settings: Record<string, unknown> = {};
  const own: Record<string, unknown> = {};
  for (const [key, value] of Object.entries(rest)) (settingNames.includes(key) ? settings : own)[key] = value;
  return {
    name,
    arguments: { ...own, ...(isObject(given) ? given : {}) },
    settings: { ...settings, ...(isObject(config) ? config : {}) },
  };
}

/** What is wrong where failures are counted: how many are too many for an error, and for a warning. */
export interface Limits {
  readonly severity: Severity;
  /** Undefined where any failure is too many. */
  readonly threshold: Threshold | undefined;
}

/** @returns one or two limits, or what can't be read */
export function limitsOf(settings: TestItem["settings"]): readonly Limits[] | string {
  const word = String(settings.severity ?? "error").toLowerCase();
  if (word !== "error" && word !== "warn") return `severity ${word} is neither error nor warn`;
  const bounds: (Threshold | undefined)[] = [];
  for (const name of ["error_if", "warn_if"] as const) {
    const text = settings[name];
    const read = text === undefined ? undefined : thresholdOf(String(text));
    if (text !== undefined && read === undefined)
      return `${name} ${JSON.stringify(text)} is no comparison with a number`;
    bounds.push(read);
  }
  const [error, warning] = bounds;
  const isMild = { severity: "warning" as const, threshold: warning };
  if (word === "warn") return [isMild];
  const isPlain = settings.error_if === undefined && settings.warn_if === undefined;
  return [{ severity: "error", threshold: error }, ...(isPlain ? [] : [isMild])];
}

/** What the number of failures has to be where `if` is when it is wrong. */
function thresholdOf(text: string): Threshold | undefined {
  const between = /^\s*between\s+(\d+)\s+and\s+(\d+)\s*$/i.exec(text);
  if (between !== null)
    return [{ operator: "mustNotBeBetween", value: [Number(between[1]) - 1, Number(between[2]) + 1] }];
  const [, sign, digits] = /^\s*(=|==|!=|<>|>=|<=|>|<)\s*(\d+)\s*$/.exec(text) ?? [];
  if (sign === undefined) return undefined;
  const value = Number(digits);
  const operators = {
    "=": "mustNotBe",
    "==": "mustNotBe",
    "!=": "mustBe",
    "<>": "mustBe",
    ">": "mustBeLessOrEqualTo",
    ">=": "mustBeLessThan",
    "<": "mustBeGreaterOrEqualTo",
    "<=": "mustBeGreaterThan",
  } as const;
  return [{ operator: operators[sign as keyof typeof operators], value }];
}
