import { bareQuery, notAQuery } from "../../../toolkit/data/query-guard.js";
import { identifier, isAmong, literal, literals } from "../../../toolkit/data/sql.js";
import type { Key } from "../../../toolkit/document/yaml.js";
import { type Cell, sqlNumber } from "../../checks/cell.js";
import type { Check, RepeatTest, RowTest, Severity, Test } from "../../checks/check.js";
import {
  anyCell,
  type Condition,
  either,
  every,
  matching,
  noneOf,
  not,
  oneOf,
} from "../../checks/condition.js";
import { fromEcma } from "../../checks/pattern.js";
import { type Comparison, describeThreshold, type Threshold } from "../../checks/threshold.js";
import type { Property, Quality, SchemaObject } from "./schema.js";

interface QualityContext {
  readonly items: readonly Quality[];
  readonly keys: readonly Key[];
  /** SQL of the data as a query sees it. */
  readonly source: string;
  readonly object: SchemaObject;
  cellOf(name: string): Cell | undefined;
  readonly resolved: readonly {
    readonly property: Property;
    readonly keys: readonly Key[];
    readonly cell: Cell | undefined;
  }[];
}

/** The checks of an object's quality list and of its properties' lists. */
export function qualityChecks(context: QualityContext): Check[] {
  const own = context.items.map((item, index) => compile(item, [...context.keys, index], undefined, context));
  const ofProperties = context.resolved.flatMap(({ property, keys, cell }) =>
    (property.quality ?? []).map((item, index) =>
      compile(item, [...keys, "quality", index], { name: property.name, cell }, context),
    ),
  );
  return [...ofProperties, ...own];
}

interface Subject {
  readonly name: string;
  readonly cell: Cell | undefined;
}

const operators = [
  "mustBe",
  "mustNotBe",
  "mustBeGreaterThan",
  "mustBeGreaterOrEqualTo",
  "mustBeLessThan",
  "mustBeLessOrEqualTo",
  "mustBeBetween",
  "mustNotBeBetween",
] as const;

function compile(
  item: Quality,
  keys: readonly Key[],
  subject: Subject | undefined,
  context: QualityContext,
): Check {
  const type = item.type ?? "library";
  const metric = metricOf(item);
  const threshold: Threshold = operators.flatMap((operator): Comparison[] =>
    item[operator] === undefined ? [] : [{ operator, value: item[operator] }],
  );
  const unit = item.unit === "percent" || item.unit === "%" ? "percent" : "rows";
  const label = type === "library" ? (metric ?? "no metric") : type;
  const test = compileTest(item, type, metric, threshold, unit, subject, context);
  const words = threshold.length === 0 ? "" : describeThreshold(threshold, unitWords(type, unit));
  return {
    name:
      item.name ??
      item.description ??
      `${subject === undefined ? "" : `${subject.name}: `}${label}${words === "" ? "" : ` ${words}`}`,
    type: label,
    keys,
    column: subject?.name ?? null,
    severity: test.kind === "known" && test.status === "unsupported" ? "warning" : severityOf(item.severity),
    expected: words === "" ? (item.description ?? label) : words,
    test,
    ...(type === "library" && metric !== undefined && metric in cellWords
      ? { cell: cellWords[metric]!(item) }
      : {}),
    ...(item.dimension === undefined ? {} : { dimension: item.dimension }),
    ...(item.businessImpact === undefined ? {} : { businessImpact: item.businessImpact }),
  };
}

/** What a cell has to be for a metric not to count it. */
const cellWords: Readonly<Record<string, (item: Quality) => string>> = {
  nullValues: () => "a filled cell",
  missingValues: () => "a value that does not stand for a missing one",
  duplicateValues: () => "no value twice",
  invalidValues: ({ arguments: args, validValues, pattern }) => {
    const values = args?.validValues ?? validValues;
    const form = args?.pattern ?? pattern;
    const list = Array.isArray(values)
      ? `one of ${values.slice(0, 10).join(", ")}${values.length > 10 ? ", …" : ""}`
      : "";
    return [list, form === undefined ? "" : `matching ${String(form)}`]
      .filter((part) => part !== "")
      .join(" and ");
  },
};

function unitWords(type: string, unit: "rows" | "percent"): string {
  if (type !== "library") return "";
  return unit === "percent" ? "%" : "rows";
}

/** Names of v3.0, where `rule` stood for `metric`. */
const oldRules: Readonly<Record<string, string>> = {
  duplicateCount: "duplicateValues",
  nullCheck: "nullValues",
  validValues: "invalidValues",
};

function metricOf({ metric, rule }: Quality): string | undefined {
  return metric ?? (rule === undefined ? undefined : (oldRules[rule] ?? rule));
}

/** ODCS leaves the words of a severity open. What is not known to be mild is an error. */
export function severityOf(word: string | undefined): Severity {
  const text = word?.toLowerCase() ?? "error";
  if (["warning", "warn", "minor", "medium", "moderate"].includes(text)) return "warning";
  return ["info", "information", "informational", "low", "notice", "trivial"].includes(text)
    ? "info"
    : "error";
}

function unsupported(observed: string): Test {
  return { kind: "known", status: "unsupported", observed };
}

function invalid(observed: string): Test {
  return { kind: "known", status: "error", observed };
}

function compileTest(
  item: Quality,
  type: string,
  metric: string | undefined,
  threshold: Threshold,
  unit: "rows" | "percent",
  subject: Subject | undefined,
  context: QualityContext,
): Test {
  if (type === "text") return unsupported("written for people; nothing was checked");
  if (type === "custom")
    return unsupported(`written for ${item.engine ?? "another engine"}; it can't be run here`);
  if (threshold.length === 0 && type !== "sql")
    return unsupported("it has no operator such as mustBe, so nothing can fail it");
  if (item.unit !== undefined && !["rows", "percent", "%"].includes(item.unit) && type === "library") {
    return unsupported(`unit ${item.unit} is not known; rows and percent are`);
  }
  if (type === "sql") return compileQuery(item, threshold, subject, context);
  if (metric === "rowCount") {
    if (unit === "percent") return unsupported("a number of rows in percent has no meaning");
    return { kind: "count", of: undefined, unit, threshold };
  }
  const of = compileMetric(item, metric, subject, context);
  return of.kind === "known" ? of : { kind: "count", of: of as RowTest | RepeatTest, unit, threshold };
}

function compileMetric(
  item: Quality,
  metric: string | undefined,
  subject: Subject | undefined,
  context: QualityContext,
): Test {
  const args = item.arguments ?? {};
  if (metric === "duplicateValues") {
    const names = Array.isArray(args.properties)
      ? args.properties.map(String)
      : subject === undefined
        ? []
        : [subject.name];
    if (names.length === 0) return invalid("arguments.properties has to name the columns");
    const cells = names.map((name) => context.cellOf(name));
    const missing = names.find((_, index) => cells[index] === undefined);
    if (missing !== undefined) return invalid(`there is no column ${missing}`);
    const found = cells as Cell[];
    const shown =
      found.length === 1 ? found[0]!.shown : `concat_ws(', ', ${found.map((cell) => cell.shown).join(", ")})`;
    const evaluated = found.map((cell) => `(${cell.filled})`).join(" AND ");
    return { kind: "repeats", key: found.map((cell) => cell.shown), evaluated, shown };
  }
  if (metric !== "nullValues" && metric !== "missingValues" && metric !== "invalidValues") {
    return unsupported(
      `metric ${metric ?? "(none)"} is not one of the standard's: nullValues, missingValues, invalidValues, duplicateValues, rowCount`,
    );
  }
  if (subject === undefined) return unsupported(`${metric} belongs to a property, not to an object`);
  const { cell } = subject;
  if (cell === undefined) return invalid(`there is no column ${subject.name} that can be read`);
  const rows = (violated: string, kept: Condition | undefined): RowTest => ({
    kind: "rows",
    evaluated: "true",
    violated,
    shown: cell.shown,
    looked: anyCell,
    kept,
  });
  if (metric === "nullValues") return rows(`NOT (${cell.filled})`, cell.isFilled);
  if (metric === "missingValues") {
    const values = Array.isArray(args.missingValues) ? args.missingValues : [null, ""];
    const texts = values.filter((value) => value !== null).map(String);
    const parts = [
      ...(values.includes(null) ? [`NOT (${cell.filled})`] : []),
      ...(texts.length > 0 ? [`coalesce(${cell.shown} IN ${literals(texts)}, false)`] : []),
    ];
    const kept = every(values.includes(null) ? cell.isFilled : anyCell, noneOf(texts));
    return parts.length === 0
      ? invalid("arguments.missingValues is an empty list")
      : rows(parts.join(" OR "), kept);
  }
  const pattern = args.pattern ?? item.pattern;
  const valid = args.validValues ?? item.validValues;
  const parts: string[] = [];
  const kept: Condition[] = [];
  if (valid !== undefined) {
    if (!Array.isArray(valid)) return invalid("arguments.validValues has to be a list");
    parts.push(`NOT ${isOneOf(cell, valid)}`);
    kept.push(inList(cell, valid));
  }
  if (pattern !== undefined) {
    const translated = fromEcma(pattern);
    if ("problem" in translated)
      return (translated.isWrong ? invalid : unsupported)(`pattern: ${translated.problem}`);
    parts.push(`NOT regexp_matches(${cell.shown}, ${literal(translated.pattern)})`);
    kept.push(matching(translated.pattern, true));
  }
  if (parts.length === 0) {
    return unsupported("arguments has neither validValues nor pattern; what is valid is not said");
  }
  const violated = `(${cell.filled}) AND (${parts.map((part) => `coalesce(${part}, true)`).join(" OR ")})`;
  return rows(violated, either(not(cell.isFilled), every(...kept)));
}

/** The same as {@link isOneOf} without SQL. */
export function inList({ family }: Cell, values: readonly unknown[]): Condition {
  const type = family === "integer" ? "number" : family;
  return oneOf(values, type === "number" || type === "boolean" ? type : "text");
}

/** SQL: whether the cell's value is in a list of the contract. Numbers compare as numbers, all else as written. */
export function isOneOf(cell: Cell, values: readonly unknown[]): string {
  const numeric = cell.family === "integer" || cell.family === "number";
  const given = values.filter((value) => value !== null);
  const numbers = given.filter(
    (value): value is number => typeof value === "number" && Number.isFinite(value),
  );
  const parts: string[] = [];
  if (numeric && numbers.length > 0)
    parts.push(`coalesce(${cell.value} IN (${numbers.map(sqlNumber).join(", ")}), false)`);
  const texts = given.filter((value) => !numeric || typeof value !== "number").map(String);
  if (texts.length > 0) {
    const shown = cell.family === "boolean" ? `lower(${cell.shown})` : cell.shown;
    parts.push(`coalesce(${isAmong(shown, texts)}, false)`);
  }
  return parts.length === 0 ? "false" : `(${parts.join(" OR ")})`;
}

/** The name that `{object}` stands for in a query. */
const declared = "mergeline_object";

/** The author's query sees the data as a table under the object's name, its columns by name in their declared types. */
function compileQuery(
  item: Quality,
  threshold: Threshold,
  subject: Subject | undefined,
  context: QualityContext,
): Test {
  if (item.query === undefined || item.query.trim() === "") return invalid("query is missing");
  const problem = notAQuery(item.query);
  if (problem !== undefined) return invalid(`the query ${problem}`);
  const { object, source } = context;
  const sql = item.query
    .replaceAll(/\$?\{(object|table|model)\}/gi, identifier(declared))
    .replaceAll(/\$?\{(property|column|field)\}/gi, subject === undefined ? "$&" : identifier(subject.name));
  const left = /\$?\{\w+\}/.exec(sql)?.[0];
  if (left !== undefined) return invalid(`${left} is not replaced here`);
  const names = [declared, object.name, object.physicalName].filter(
    (name): name is string => typeof name === "string" && name !== "",
  );
  const views = [...new Set(names)].map((name) => `${identifier(name)} AS (${source})`);
  return {
    kind: "query",
    sql: `WITH ${views.join(", ")} SELECT * FROM (\n${bareQuery(sql)}\n)`,
    threshold: threshold.length > 0 ? threshold : [{ operator: "mustBe", value: true }],
  };
}
