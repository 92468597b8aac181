import { literal } from "../../toolkit/data/sql.js";
import { fullMatch } from "../checks/cell.js";

/** A date format as DuckDB can read it, strictly. */
export interface DateFormat {
  /** The exact written form. RE2. */
  readonly form: string;
  /** For strptime. */
  readonly pattern: string;
  readonly zone: boolean;
}

/** Letters of Java's DateTimeFormatter, by letter and length. */
const java: Readonly<Record<string, readonly [pattern: string, form: string]>> = {
  yyyy: ["%Y", "[0-9]{4}"],
  YYYY: ["%Y", "[0-9]{4}"],
  uuuu: ["%Y", "[0-9]{4}"],
  yy: ["%y", "[0-9]{2}"],
  MMMM: ["%B", "[A-Za-z]+"],
  MMM: ["%b", "[A-Za-z]{3}"],
  MM: ["%m", "[0-9]{2}"],
  M: ["%m", "[0-9]{1,2}"],
  dd: ["%d", "[0-9]{2}"],
  DD: ["%d", "[0-9]{2}"],
  d: ["%d", "[0-9]{1,2}"],
  EEEE: ["%A", "[A-Za-z]+"],
  EEE: ["%a", "[A-Za-z]{3}"],
  HH: ["%H", "[0-9]{2}"],
  H: ["%H", "[0-9]{1,2}"],
  hh: ["%I", "[0-9]{2}"],
  h: ["%I", "[0-9]{1,2}"],
  mm: ["%M", "[0-9]{2}"],
  m: ["%M", "[0-9]{1,2}"],
  ss: ["%S", "[0-9]{2}"],
  s: ["%S", "[0-9]{1,2}"],
  SSS: ["%g", "[0-9]{3}"],
  SSSSSS: ["%f", "[0-9]{6}"],
  SSSSSSSSS: ["%n", "[0-9]{9}"],
  a: ["%p", "[AaPp][Mm]"],
};

/** Java's date format, which ODCS prescribes, or undefined where a letter has no counterpart. */
export function fromJava(format: string): DateFormat | undefined {
  let pattern = "";
  let form = "";
  let zone = false;
  for (const [token] of format.matchAll(/'(?:[^']|'')*'|([A-Za-z])\1*|[^A-Za-z']+/g)) {
    const known = java[token];
    if (token.startsWith("'") || token === "T" || !/^[A-Za-z]/.test(token)) {
      const text = token === "''" ? "'" : token.replaceAll(/^'|'$/g, "").replaceAll("''", "'");
      pattern += text.replaceAll("%", "%%");
      form += escaped(text);
    } else if (/^(Z{1,5}|X{1,5}|x{1,5})$/.test(token)) {
      zone = true;
      pattern += "%z";
      form += "(Z|[+-][0-9]{2}(:?[0-9]{2})?)";
    } else if (known !== undefined) {
      pattern += known[0];
      form += known[1];
    } else return undefined;
  }
  return { form, pattern, zone };
}

/** Directives of strptime, which Table Schema prescribes. */
const c: Readonly<Record<string, string>> = {
  Y: "[0-9]{4}",
  y: "[0-9]{2}",
  m: "[0-9]{1,2}",
  d: "[0-9]{1,2}",
  H: "[0-9]{1,2}",
  I: "[0-9]{1,2}",
  M: "[0-9]{1,2}",
  S: "[0-9]{1,2}",
  f: "[0-9]{1,6}",
  j: "[0-9]{1,3}",
  B: "[A-Za-z]+",
  b: "[A-Za-z]{3}",
  A: "[A-Za-z]+",
  a: "[A-Za-z]{3}",
  p: "[AaPp][Mm]",
  z: "(Z|[+-][0-9]{2}(:?[0-9]{2})?)",
};

/** strptime's format, or undefined where a directive has no counterpart. */
export function fromStrptime(format: string): DateFormat | undefined {
  let form = "";
  let zone = false;
  for (const [token, directive] of format.matchAll(/%(.)|[^%]+|%$/gs)) {
    if (directive === undefined) form += escaped(token);
    else if (directive === "%") form += "%";
    else {
      const known = c[directive];
      if (known === undefined) return undefined;
      if (directive === "z") zone = true;
      form += known;
    }
  }
  return { form, pattern: format, zone };
}

/** SQL of the time that the text means, NULL where it has not exactly that form or there is no such day. */
export function parseWith(format: DateFormat, text: string, type: "DATE" | "TIMESTAMP" | "TIME"): string {
  const source = format.zone ? `regexp_replace(${text}, 'Z$', '+00:00')` : text;
  return `CASE WHEN ${fullMatch(text, format.form)} THEN CAST(CAST(try_strptime(${source}, ${literal(format.pattern)}) AS TIMESTAMP) AS ${type}) END`;
}

function escaped(text: string): string {
  return text.replaceAll(/[.*+?^${}()|[\]\\]/g, "\\$&");
}
