import { ConfigurationError } from "./errors.js";
import { nearest } from "./nearest.js";
import type { CommentMode } from "./publication.js";

/**
 * Reads an action's inputs. Every value is trimmed; an empty one counts as not given. `source` answers with the text
 * of an input (its default where it was not given), and throws for a name that action.yml does not have.
 */
export class Inputs {
  constructor(private readonly source: (name: string) => string) {}

  /** The text, or undefined where the input is empty. */
  text(name: string): string | undefined {
    const value = this.source(name).trim();
    return value === "" ? undefined : value;
  }

  required(name: string): string {
    const value = this.text(name);
    if (value === undefined) throw new ConfigurationError(`${name} is required, and was not given.`);
    return value;
  }

  /** One entry a line; empty lines and lines that start with `#` are left out. */
  lines(name: string): string[] {
    return this.source(name)
      .split(/\r?\n/)
      .map((line) => line.trim())
      .filter((line) => line !== "" && !line.startsWith("#"));
  }

  /** YAML 1.2's booleans, as GitHub's own getBooleanInput takes them: true, True, TRUE, false, False, FALSE. */
  boolean(name: string): boolean {
    const value = this.required(name);
    if (/^(true|True|TRUE)$/.test(value)) return true;
    if (/^(false|False|FALSE)$/.test(value)) return false;
    throw new ConfigurationError(`${name}: "${value}" is neither true nor false.`);
  }

  choice<T extends string>(name: string, allowed: readonly T[]): T {
    const value = this.required(name);
    return oneOf(name, value, allowed);
  }

  optionalChoice<T extends string>(name: string, allowed: readonly T[]): T | undefined {
    const value = this.text(name);
    return value === undefined ? undefined : oneOf(name, value, allowed);
  }

  /** A finite number, both limits included. */
  number(name: string, limits: { min?: number; max?: number; integer?: boolean } = {}): number | undefined {
    const value = this.text(name);
    if (value === undefined) return undefined;
    const { min = Number.NEGATIVE_INFINITY, max = Number.POSITIVE_INFINITY, integer = false } = limits;
    const number = /^[+-]?(\d+\.?\d*|\.\d+)(e[+-]?\d+)?$/i.test(value) ? Number(value) : Number.NaN;
    if (!Number.isFinite(number) || number < min || number > max || (integer && !Number.isInteger(number))) {
      const kind = integer ? "a whole number" : "a number";
      const range = [
        min === Number.NEGATIVE_INFINITY ? "" : `at least ${min}`,
        max === Number.POSITIVE_INFINITY ? "" : `at most ${max}`,
      ];
      const limit = range.filter((part) => part !== "").join(" and ");
      throw new ConfigurationError(
        `${name}: "${value}" is not ${kind}${limit === "" ? "" : ` of ${limit}`}.`,
      );
    }
    return number;
  }

  /** A duration such as `90s`, `30m`, `1h30m` or `2d`, in seconds. */
  seconds(name: string): number | undefined {
    const value = this.text(name);
    return value === undefined ? undefined : parseDuration(value, name);
  }

  comment(): CommentMode {
    return this.choice("comment", ["auto", "always", "never"] as const);
  }
}

const secondsOf: Readonly<Record<string, number>> = { ms: 0.001, s: 1, m: 60, h: 3600, d: 86400, w: 604800 };

/**
 * A duration in seconds: numbers with a unit of ms, s, m, h, d or w, one after the other, as Kubernetes and Go write
 * them (`1h30m`).
 * @throws ConfigurationError naming `what`
 */
export function parseDuration(value: string, what: string): number {
  const text = value.trim();
  if (!/^(\d+(\.\d+)?(ms|[smhdw]))+$/.test(text)) {
    throw new ConfigurationError(
      `${what}: "${value}" is not a duration. Write it like 90s, 30m, 1h30m or 2d.`,
    );
  }
  let seconds = 0;
  for (const [, amount, unit] of text.matchAll(/(\d+(?:\.\d+)?)(ms|[smhdw])/g)) {
    seconds += Number(amount) * (secondsOf[unit!] ?? Number.NaN);
  }
  return seconds;
}

function oneOf<T extends string>(name: string, value: string, allowed: readonly T[]): T {
  const found = allowed.find((choice) => choice === value);
  if (found !== undefined) return found;
  const hint = nearest(value, allowed);
  throw new ConfigurationError(
    `${name}: "${value}" is not one of ${allowed.join(", ")}.${hint === undefined ? "" : ` Did you mean ${hint}?`}`,
  );
}
