import leven from "leven";
import type { Key, YamlFile } from "../../../toolkit/document/yaml.js";
import { ConfigurationError } from "../../../toolkit/runtime/errors.js";
import { nearest } from "../../../toolkit/runtime/nearest.js";

interface Arguments {
  readonly needed: readonly string[];
  /** Of these one is needed, too. */
  readonly oneOf?: readonly string[];
  readonly optional?: readonly string[];
}

const value: Arguments = { needed: ["value"] };
const least: Arguments = { needed: ["min_value"] };
const most: Arguments = { needed: ["max_value"] };
const pattern: Arguments = { needed: ["pattern"] };
const string: Arguments = { needed: ["string"] };
const range: Arguments = { needed: ["min_value", "max_value"], optional: ["include_min", "include_max"] };

/** The arguments of Pandera's own checks. The only needed one may stand alone, or be called value. */
const builtIn: Readonly<Record<string, Arguments>> = {
  equal_to: value,
  eq: value,
  not_equal_to: value,
  ne: value,
  greater_than: least,
  gt: least,
  greater_than_or_equal_to: least,
  ge: least,
  less_than: most,
  lt: most,
  less_than_or_equal_to: most,
  le: most,
  in_range: range,
  between: range,
  isin: { needed: ["allowed_values"] },
  notin: { needed: ["forbidden_values"] },
  str_matches: pattern,
  str_contains: pattern,
  str_startswith: string,
  str_endswith: string,
  str_length: { needed: [], oneOf: ["min_value", "max_value", "exact_value"] },
  unique_values_eq: { needed: ["values"] },
};
const checkNames = Object.keys(builtIn);
const settings = [
  "title",
  "description",
  "dtype",
  "nullable",
  "checks",
  "name",
  "unique",
  "coerce",
  "required",
  "regex",
  "default",
  "report_duplicates",
  "drop_invalid_rows",
  "metadata",
  "parsers",
];
export const columnKeys: readonly string[] = [...settings, ...checkNames];

/** A check of a column: its name, its arguments, and its settings. */
export interface Named {
  readonly name: string;
  readonly value: unknown;
  readonly options: Readonly<Record<string, unknown>>;
  readonly keys: readonly Key[];
}

const optionNames = [
  "raise_warning",
  "ignore_na",
  "error",
  "name",
  "title",
  "description",
  "n_failure_cases",
  "check_name",
  "groupby",
  "groups",
  "element_wise",
  "options",
];

/** Checks stand under `checks`, by name or as a list, and since 0.30 beside the column's settings. */
export function checksOf(element: Readonly<Record<string, unknown>>, keys: readonly Key[]): Named[] {
  const beside = Object.entries(element).filter(([name]) => !settings.includes(name));
  const found = beside.map(([name, value]) => named(name, value, [...keys, name]));
  const { checks } = element;
  if (Array.isArray(checks)) {
    for (const [index, item] of checks.entries()) {
      const own = [...keys, "checks", index];
      const { options, ...value } = (item ?? {}) as { options?: Record<string, unknown> };
      found.push(named(String(options?.check_name ?? "a check without a name"), { ...value, options }, own));
    }
  } else if (typeof checks === "object" && checks !== null) {
    for (const [name, value] of Object.entries(checks))
      found.push(named(name, value, [...keys, "checks", name]));
  }
  return found;
}

function named(name: string, value: unknown, keys: readonly Key[]): Named {
  const own = Object.hasOwn(builtIn, name) ? builtIn[name] : undefined;
  if (typeof value !== "object" || value === null || Array.isArray(value)) {
    // Of several arguments the first may stand alone.
    const only = own?.needed.length === 1 ? undefined : own?.oneOf?.[0];
    return { name, value: only === undefined ? value : { [only]: value }, options: {}, keys };
  }
  const all = value as Record<string, unknown>;
  const inner = (all.options ?? {}) as Record<string, unknown>;
  const options = {
    ...Object.fromEntries(Object.entries(all).filter(([key]) => optionNames.includes(key))),
    ...inner,
  };
  const rest = Object.fromEntries(Object.entries(all).filter(([key]) => !optionNames.includes(key)));
  const [only, ...others] = Object.keys(rest);
  const isSingle =
    others.length === 0 && own?.needed.length === 1 && (only === "value" || only === own.needed[0]);
  return { name, value: isSingle ? rest[only!] : rest, options, keys };
}

/**
 * Refuses a check whose name or arguments are misspelt, or that lacks one.
 * @throws ConfigurationError
 */
export function refuseWrongChecks(
  element: Readonly<Record<string, unknown>>,
  keys: readonly Key[],
  document: YamlFile,
): void {
  for (const check of checksOf(element, keys)) {
    const own = Object.hasOwn(builtIn, check.name) ? builtIn[check.name] : undefined;
    const wrong = own === undefined ? misspelt(check.name) : wrongArguments(check, own);
    if (wrong !== undefined) throw new ConfigurationError(wrong, { place: document.placeOfKey(check.keys) });
  }
}

/** A slip of the pen; another name may be somebody's own check. */
function misspelt(name: string): string | undefined {
  const hint = nearest(name, checkNames);
  if (hint === undefined || hint[0] !== name[0] || leven(hint, name) > 2) return undefined;
  return `${name} is not a check of Pandera. Did you mean ${hint}?`;
}

function wrongArguments({ name, value }: Named, own: Arguments): string | undefined {
  const { needed, oneOf = [], optional = [] } = own;
  const known = [...needed, ...oneOf, ...optional];
  const isAlone = needed.length === 1;
  const given = typeof value === "object" && value !== null && !Array.isArray(value) ? value : undefined;
  if (isAlone && given === undefined) {
    if (value !== undefined && value !== null) return undefined;
    return `${name}: ${needed[0]} is missing.`;
  }
  if (given === undefined) return `${name} needs ${needed.join(" and ")}.`;
  for (const key of Object.keys(given)) {
    if (known.includes(key)) continue;
    const hint = nearest(key, known);
    const advice = hint === undefined ? `Allowed are ${known.join(", ")}.` : `Did you mean ${hint}?`;
    return `${name}: ${key} is not an argument of it. ${advice}`;
  }
  const isGiven = (key: string) => {
    const one = (given as Record<string, unknown>)[key];
    return one !== undefined && one !== null;
  };
  const lost = needed.find((key) => !isGiven(key));
  if (lost !== undefined) return `${name}: ${lost} is missing.`;
  if (oneOf.length > 0 && !oneOf.some(isGiven)) return `${name} needs one of ${oneOf.join(", ")}.`;
  return undefined;
}

export function problemOf({ options }: Named): string | undefined {
  if (options.ignore_na === false) return "ignore_na: false is not done; empty cells are left out";
  const grouped = ["groupby", "groups"].find((name) => options[name] !== undefined && options[name] !== null);
  return grouped === undefined ? undefined : `${grouped} is not done`;
}
