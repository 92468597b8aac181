import type { Key, YamlFile } from "../../../toolkit/document/yaml.js";
import { ConfigurationError } from "../../../toolkit/runtime/errors.js";
import { nearest } from "../../../toolkit/runtime/nearest.js";

/** Settings that no expectation is judged by. */
const idle = [
  "result_format",
  "include_config",
  "catch_exceptions",
  "meta",
  "batch_id",
  "auto",
  "profiler_config",
];
/** Settings that every expectation may have. */
const common = ["row_condition", "condition_parser", "windows", ...idle];

/** The arguments of an expectation, read with errors that name their place. */
export class Kwargs {
  constructor(
    readonly values: Readonly<Record<string, unknown>>,
    private readonly keys: readonly Key[],
    private readonly document: YamlFile,
    private readonly type: string,
  ) {}

  wrong(name: string, problem: string): ConfigurationError {
    return new ConfigurationError(`${this.type}: ${name} ${problem}`, {
      place: this.document.place([...this.keys, name]),
    });
  }

  /** @throws ConfigurationError on a name that the expectation does not have */
  refuseOthers(allowed: readonly string[]): void {
    const known = [...allowed, ...common];
    for (const name of Object.keys(this.values)) {
      if (known.includes(name)) continue;
      const hint = nearest(name, known);
      const advice = hint === undefined ? `Allowed are ${allowed.join(", ")}.` : `Did you mean ${hint}?`;
      throw new ConfigurationError(`${this.type}: ${name} is not an argument of it. ${advice}`, {
        place: this.document.placeOfKey([...this.keys, name]),
      });
    }
  }

  has(name: string): boolean {
    return this.values[name] !== undefined && this.values[name] !== null;
  }

  text(name: string): string {
    const value = this.values[name];
    if (typeof value === "string" && value !== "") return value;
    throw this.wrong(name, value === undefined ? "is missing; a text is needed." : "has to be a text.");
  }

  number(name: string): number | undefined {
    if (!this.has(name)) return undefined;
    const value = this.values[name];
    if (typeof value === "number" && Number.isFinite(value)) return value;
    throw this.wrong(name, `is ${JSON.stringify(value)}; a number is needed.`);
  }

  /** A whole number. */
  count(name: string): number | undefined {
    const value = this.number(name);
    if (value !== undefined && (!Number.isInteger(value) || value < 0))
      throw this.wrong(name, `is ${value}; a whole number of at least 0 is needed.`);
    return value;
  }

  flag(name: string, otherwise: boolean): boolean {
    if (!this.has(name)) return otherwise;
    const value = this.values[name];
    if (typeof value === "boolean") return value;
    throw this.wrong(name, `is ${JSON.stringify(value)}; true or false is needed.`);
  }

  list(name: string): readonly unknown[] {
    const value = this.values[name];
    if (Array.isArray(value)) return value;
    throw this.wrong(name, value === undefined ? "is missing; a list is needed." : "has to be a list.");
  }

  texts(name: string): readonly string[] {
    const list = this.list(name);
    if (list.length > 0 && list.every((one) => typeof one === "string")) return list as string[];
    throw this.wrong(name, "has to be a list of texts, with one at least.");
  }

  choice<T extends string>(name: string, allowed: readonly T[]): T {
    if (!this.has(name)) return allowed[0]!;
    const value = this.values[name];
    if (allowed.includes(value as T)) return value as T;
    throw this.wrong(name, `is ${JSON.stringify(value)}; allowed are ${allowed.join(", ")}.`);
  }

  /** The share of values that have to meet the expectation, 0 to 1. */
  mostly(): number {
    const value = this.number("mostly") ?? 1;
    if (value < 0 || value > 1) throw this.wrong("mostly", `is ${value}; 0 to 1 is allowed.`);
    return value;
  }

  /** `min_value` and `max_value` with their `strict_…`. @throws ConfigurationError when no value can be in between */
  range(): Range {
    const [min, max] = ["min_value", "max_value"].map((name) => {
      const value = this.values[name];
      if (value === undefined || value === null) return undefined;
      if ((typeof value === "number" && Number.isFinite(value)) || typeof value === "string") return value;
      throw this.wrong(name, `is ${JSON.stringify(value)}; a number or a text is needed.`);
    });
    if (min !== undefined && max !== undefined) {
      if (typeof min !== typeof max) throw this.wrong("max_value", "is of another type than min_value.");
      if (min > max)
        throw this.wrong("max_value", `${max} is less than min_value ${min}: nothing is between.`);
    }
    return {
      min,
      max,
      strictMin: this.flag("strict_min", false),
      strictMax: this.flag("strict_max", false),
    };
  }
}

export interface Range {
  readonly min: number | string | undefined;
  readonly max: number | string | undefined;
  readonly strictMin: boolean;
  readonly strictMax: boolean;
}

export const rangeNames = ["min_value", "max_value", "strict_min", "strict_max"];

/** What the range allows, in words. */
export function rangeWords({ min, max, strictMin, strictMax }: Range): string {
  const parts = [
    ...(min === undefined ? [] : [`${strictMin ? "more than" : "at least"} ${min}`]),
    ...(max === undefined ? [] : [`${strictMax ? "less than" : "at most"} ${max}`]),
  ];
  return parts.join(" and ");
}

/** SQL: whether a value is in the range. @param sql of a bound */
export function inRange(value: string, range: Range, sql: (bound: number | string) => string): string {
  const parts = [
    ...(range.min === undefined ? [] : [`${value} ${range.strictMin ? ">" : ">="} ${sql(range.min)}`]),
    ...(range.max === undefined ? [] : [`${value} ${range.strictMax ? "<" : "<="} ${sql(range.max)}`]),
  ];
  return parts.join(" AND ");
}
