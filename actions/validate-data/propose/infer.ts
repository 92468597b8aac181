import { stringify } from "yaml";
import type { ColumnProfile, NumericProfile, Profile } from "../../toolkit/data/profile.js";
import { countOf } from "../../toolkit/report/number.js";
import { looksPersonal, type TextFacts } from "./text-facts.js";

/**
 * An ODCS contract that the data meets, with a reason for every bound in a comment.
 * @param unread records that could not be read as rows, of which nothing is known
 */
export function contractOf(
  name: string,
  profile: Profile,
  facts: ReadonlyMap<string, TextFacts>,
  unread = 0,
): string {
  const object = objectName(name);
  const key = profile.columns.find((column) => isKey(column));
  const lines = [
    `# Inferred from ${countOf(profile.rows, "row")} of ${oneLine(name)}. Read it, tighten it, and commit it.`,
    ...(unread === 0 ? [] : [`# ${unreadSentence(unread)}`]),
    "apiVersion: v3.1.0",
    "kind: DataContract",
    `id: ${scalar(object)}`,
    `name: ${scalar(object)}`,
    "version: 1.0.0",
    "status: draft",
    "schema:",
    `  - name: ${scalar(object)}`,
    "    properties:",
    ...profile.columns.flatMap((column) => propertyOf(column, facts.get(column.name), column === key)),
    "    quality:",
    "      - metric: rowCount",
    `        mustBeGreaterOrEqualTo: ${Math.ceil(profile.rows / 2)} # half of the ${profile.rows} rows seen: far fewer means that a part is missing`,
  ];
  return `${lines.join("\n")}\n`;
}

/** What is to be done where the data has records that are no rows. */
export function unreadSentence(unread: number): string {
  const what = unread === 1 ? "1 record is no row and was" : `${unread} records are no rows and were`;
  return `${what} left out: mend the data and propose again before you rely on this.`;
}

/** What the object of a dataset is called: its file's name without folders and endings. */
export function objectName(dataset: string): string {
  return dataset.replace(/^.*\//, "").replace(/\..*$/, "") || "data";
}

/** Filled, never twice, in enough rows that this is no chance, and called like an identifier. */
function isKey(column: ColumnProfile): boolean {
  return isUnique(column) && column.missing === 0 && /(^|_|-|\b)(id|key|uuid)$|Id$/i.test(column.name);
}

function isUnique({ distinct, distinctExact, rows, missing, type, numeric }: ColumnProfile): boolean {
  const countable = /INT$|^INTEGER$|^VARCHAR$|^UUID$/.test(type);
  if (!countable || !distinctExact || rows < 20 || distinct !== rows - missing) return false;
  return numeric === null || repeatsByChance(distinct, numeric) >= fewestRepeats;
}

/** So many repeats would have come by chance where there are none. */
const fewestRepeats = 5;

/** How often two of n numbers, drawn anywhere between the least and the greatest, would be the same. */
function repeatsByChance(n: number, { min, max }: NumericProfile): number {
  return (n * (n - 1)) / 2 / (max - min + 1);
}

const logicalTypes: Readonly<Record<string, string>> = {
  BOOLEAN: "boolean",
  DATE: "date",
  VARCHAR: "string",
  UUID: "string",
  DOUBLE: "number",
  FLOAT: "number",
};

export function logicalType({ type }: ColumnProfile): string | undefined {
  if (/^U?(TINY|SMALL|BIG|HUGE)INT$|^U?INTEGER$/.test(type)) return "integer";
  if (type.startsWith("DECIMAL")) return "number";
  if (type.startsWith("TIMESTAMP")) return "timestamp";
  if (type.startsWith("ENUM")) return "string";
  return logicalTypes[type];
}

/** The lines of a property, indented by six. */
export function propertyOf(column: ColumnProfile, facts: TextFacts | undefined, key = false): string[] {
  const { missing, rows } = column;
  const type = logicalType(column);
  const lines = [`      - name: ${scalar(column.name)}`];
  const add = (text: string) => lines.push(`        ${text}`);
  const personal = looksPersonal(column.name, facts);
  if (personal !== undefined)
    add(`# classification: confidential # ${personal}: take the first # away if so`);
  if (column.distinct === 0) add("# every cell is empty: nothing could be inferred");
  else if (type !== undefined) add(`logicalType: ${type}${why(type, column)}`);
  else add(`# its type ${oneLine(column.type)} has no counterpart`);
  if (key) add(`primaryKey: true # filled and never twice in ${rows} rows, and called like an identifier`);
  else {
    if (missing === 0 && rows > 0 && !(column.numeric !== null && column.numeric.nan > 0))
      add(`required: true # no empty cell in ${rows} rows`);
    if (isUnique(column)) add(`unique: true # no value twice in ${rows} rows; remove it if that is chance`);
  }
  const isClosed = categoriesOf(column).length > 0;
  if (!key && !isUnique(column)) lines.push(...rangeOf(column, type));
  if (type === "string" && !isClosed && facts !== undefined) lines.push(...textOptions(facts));
  const quality = [...categoriesOf(column), ...missingOf(column)];
  if (quality.length > 0) lines.push("        quality:", ...quality);
  return lines;
}

/** Any cell is a text, which needs no reason. */
function why(type: string, { rows, missing }: ColumnProfile): string {
  return type === "string" ? "" : ` # ${everyOne(rows - missing)} written like one`;
}

const everyOne = (values: number) =>
  values === 1 ? "the one value is" : `every one of the ${values} values is`;

/** The range seen and a tenth of its width on both sides, at least; what was never negative stays so. */
export interface Range {
  readonly low: number;
  readonly high: number;
  readonly slack: number;
}

/** Undefined for what is no number, and where a value is none that can be bounded. */
export function slackRange(
  { numeric, kind, type: own }: ColumnProfile,
  type: string | undefined,
): Range | undefined {
  const isNumber = kind === "numeric" || kind === "categorical";
  if (numeric === null || !isNumber || (type !== "integer" && type !== "number")) return undefined;
  const { min, max } = numeric;
  const slack = (max - min) / 10 || Math.abs(max) / 10 || 1;
  const round = (value: number, up: boolean) => {
    if (type === "integer") return up ? Math.ceil(value) : Math.floor(value);
    const step = 10 ** Math.floor(Math.log10(slack));
    const rounded = (up ? Math.ceil(value / step) : Math.floor(value / step)) * step;
    const short = Number(rounded.toPrecision(12));
    // A step too small for the number's digits rounds the wrong way.
    return up ? Math.max(short, value) : Math.min(short, value);
  };
  const low = min >= 0 ? Math.max(0, round(min - slack, false)) : round(min - slack, false);
  const high = max <= 0 ? Math.min(0, round(max + slack, true)) : round(max + slack, true);
  const isExact = own !== "HUGEINT" && own !== "UHUGEINT" && numeric.infinite === 0 && numeric.nan === 0;
  const isSafe = type !== "integer" || (Number.isSafeInteger(low) && Number.isSafeInteger(high));
  return [low, high, slack].every(Number.isFinite) && isExact && isSafe ? { low, high, slack } : undefined;
}

function rangeOf(column: ColumnProfile, type: string | undefined): string[] {
  const range = column.kind === "numeric" ? slackRange(column, type) : undefined;
  if (range === undefined) return [];
  const { min, max } = column.numeric!;
  return [
    "        logicalTypeOptions:",
    `          minimum: ${range.low} ${lowReason(min, range.low)}`,
    `          maximum: ${range.high} ${highReason(max)}`,
  ];
}

export function lowReason(min: number, low: number): string {
  return `# seen: ${min} at the least${min >= 0 && low === 0 ? ", and never below 0" : ", and a tenth of the range of slack"}`;
}

export function highReason(max: number): string {
  return `# seen: ${max} at the most, and a tenth of the range of slack`;
}

/** A form that all texts have, or how long they are. */
function textOptions(facts: TextFacts): string[] {
  const { shortest, longest, pattern, filled } = facts;
  if (pattern !== undefined) {
    return [
      "        logicalTypeOptions:",
      `          pattern: ${JSON.stringify(pattern)} # all ${filled} values are written so`,
    ];
  }
  if (longest === 0) return [];
  return [
    "        logicalTypeOptions:",
    ...(shortest > 0 ? ["          minLength: 1 # no empty text was seen"] : []),
    `          maxLength: ${longest * 2} ${lengthReason(longest)}`,
  ];
}

export function lengthReason(longest: number): string {
  return `# seen: ${longest} characters at the most; twice that`;
}

/** A closed list only where few values come again and again: a new one is then likely a mistake. */
function categoriesOf({
  kind,
  values,
  valuesComplete,
  distinct,
  rows,
  missing,
  type,
}: ColumnProfile): string[] {
  const filled = rows - missing;
  if (kind !== "categorical" || type !== "VARCHAR" || !valuesComplete || distinct > 20 || distinct === 0)
    return [];
  if (filled < 20 || filled / distinct < 5) return [];
  const texts = values.map(({ value }) => String(value)).toSorted();
  return [
    "          - metric: invalidValues",
    `            mustBe: 0 # ${distinct} ${distinct === 1 ? "value" : "values"} in ${filled} cells; add new ones here`,
    `            arguments: { validValues: [${texts.map(quoted).join(", ")}] }`,
  ];
}

/** Twice the share of empty cells that was seen, and one percent, at most all. */
function missingOf({ missing, rows, distinct }: ColumnProfile): string[] {
  if (missing === 0 || rows === 0 || distinct === 0) return [];
  const share = (100 * missing) / rows;
  const limit = Math.min(100, Math.ceil(share * 2 + 1));
  if (limit >= 100) return [];
  return [
    "          - metric: nullValues",
    `            mustBeLessOrEqualTo: ${limit} # seen: ${Number(share.toPrecision(3))}% empty; twice that and one more`,
    "            unit: percent",
  ];
}

/** A text as a YAML scalar on one line, quoted where YAML would read something else. */
export function scalar(text: string): string {
  const plain = stringify(text, { lineWidth: 0, defaultStringType: "PLAIN" }).trimEnd();
  return plain.includes("\n") || plain.startsWith("|") || plain.startsWith(">")
    ? JSON.stringify(text)
    : plain;
}

export function quoted(text: string): string {
  return JSON.stringify(text);
}

function oneLine(text: string): string {
  return text.replaceAll(/[\r\n\u2028\u2029]+/g, " ");
}
