import leven from "leven";
import type { Column } from "../../../toolkit/data/column.js";
import { identifier } from "../../../toolkit/data/sql.js";
import type { Key } from "../../../toolkit/document/yaml.js";
import { ConfigurationError } from "../../../toolkit/runtime/errors.js";
import { nearest } from "../../../toolkit/runtime/nearest.js";
import type { Check, Test } from "../../checks/check.js";
import { viewCell, warehouseCell } from "./cell.js";
import { aggregateTests } from "./expectations/aggregates.js";
import { recordTests } from "./expectations/records.js";
import { tableTests } from "./expectations/tables.js";
import { valueTests } from "./expectations/values.js";
import type { Failures, Kind } from "./kind.js";
import { testKinds } from "./kinds.js";
import { columnOf, isObject, type Subject } from "./properties.js";
import { recencyTests } from "./recency.js";
import { partOf, type Relationship } from "./relationships.js";
import { sequenceTests } from "./sequence.js";
import { limitsOf, readTest, type TestItem } from "./settings.js";
import { undoneTests } from "./undone.js";

const expectations = { ...valueTests, ...aggregateTests, ...recordTests, ...tableTests };

/** Tests that are done, by name. */
export const doneTests: Readonly<Record<string, Kind>> = {
  ...testKinds,
  ...sequenceTests,
  ...recencyTests,
  ...Object.fromEntries(
    Object.entries(expectations).map(([name, kind]) => [`dbt_expectations.${name}`, kind]),
  ),
};

/** The checks of an element's `tests` and `data_tests`. */
export function testChecks(
  element: Readonly<Record<string, unknown>>,
  keys: readonly Key[],
  subject: Subject,
): Check[] {
  return ["tests", "data_tests"].flatMap((name) => {
    const list = element[name];
    if (list === undefined || list === null) return [];
    const place = subject.document.place([...keys, name]);
    if (!Array.isArray(list)) throw new ConfigurationError(`${name} has to be a list.`, { place });
    return list.flatMap((item: unknown, index) => {
      const own = [...keys, name, index];
      const test = readTest(item);
      if (test === undefined)
        throw new ConfigurationError("a test is a name, or one name with its arguments.", {
          place: subject.document.place(own),
        });
      return checksOf(test, own, subject);
    });
  });
}

function checksOf(item: TestItem, keys: readonly Key[], subject: Subject): Check[] {
  const { settings } = item;
  if (settings.enabled === false) return [];
  const name = item.name.replace(/^dbt\./, "");
  const base = {
    name: `${subject.column === undefined ? "" : `${subject.column}: `}${name}`,
    type: name,
    keys,
    column: subject.column ?? null,
  };
  const single = (status: "unsupported" | "fail" | "error", observed: string): Check[] => [
    {
      ...base,
      severity: status === "unsupported" ? "warning" : "error",
      expected: name,
      test: { kind: "known", status, observed },
    },
  ];
  const problem = impossible(item);
  if (problem !== undefined) return single("unsupported", problem);
  const limits = limitsOf(settings);
  if (typeof limits === "string")
    throw new ConfigurationError(`${name}: ${limits}.`, { place: subject.document.place(keys) });
  const given = item.arguments.column_name;
  const columnName = subject.column ?? (typeof given === "string" ? given : undefined);
  const column = columnName === undefined ? undefined : columnOf(subject.table, columnName);
  if (columnName !== undefined && column === undefined) {
    const hint = nearest(
      columnName,
      subject.table.columns.map((one) => one.name),
    );
    return single("fail", `no such column${hint === undefined ? "" : `; there is ${hint}`}`);
  }
  const kind = Object.hasOwn(doneTests, name) ? doneTests[name] : undefined;
  if (kind === undefined) {
    const reason = undoneTests[name];
    if (reason !== undefined) return single("unsupported", reason);
    const hint = nearest(name, [...Object.keys(doneTests), ...Object.keys(undoneTests)]);
    if (hint !== undefined && leven(hint, name) <= 2)
      throw new ConfigurationError(`${name} is not a test. Did you mean ${hint}?`, {
        place: subject.document.place(keys),
      });
    return single("unsupported", `${name} is not a test that is known here`);
  }
  for (const argument of Object.keys(item.arguments)) {
    if (kind.arguments.includes(argument) || argument === "column_name") continue;
    const hint = nearest(argument, kind.arguments);
    throw new ConfigurationError(
      `${name}: ${argument} is not an argument of it. ${hint === undefined ? `Allowed are ${kind.arguments.join(", ") || "none"}.` : `Did you mean ${hint}?`}`,
      { place: subject.document.placeOfKey([...keys, item.name, argument]) },
    );
  }
  const conditions = [settings.where, item.arguments.row_condition].filter((one) => typeof one === "string");
  const isLocked =
    settings.where !== undefined || (kind.locks ?? []).some((one) => isGiven(item.arguments[one]));
  const cellOf = (one: Column) => (isLocked ? viewCell(one) : warehouseCell(one));
  const { table } = subject;
  const from =
    conditions.length === 0
      ? identifier(table.view)
      : `(SELECT * FROM ${identifier(table.view)} WHERE ${conditions.map((one) => `(\n${one}\n)`).join(" AND ")})`;
  const found = kind.compile({
    arguments: item.arguments,
    cell: column === undefined ? undefined : cellOf(column),
    cellOf: (wanted) => {
      const one = columnOf(table, wanted);
      return one === undefined ? undefined : cellOf(one);
    },
    columnName,
    table,
    from: isLocked ? from : table.storage,
  });
  if (typeof found === "string") return single("error", found);
  if ("unsupported" in found) return single("unsupported", found.unsupported);
  return limits.map(({ severity, threshold }) => ({
    ...base,
    name: limits.length > 1 && severity === "warning" ? `${base.name} (warn_if)` : base.name,
    keys: limits.length > 1 && severity === "warning" ? [...keys, "warn_if"] : keys,
    severity,
    expected: found.expected,
    test:
      found.reference === undefined || column === undefined
        ? testOf(found, isLocked, isLocked ? from : table.storage, threshold)
        : referenceOf(found.reference, column, isLocked ? from : undefined, threshold),
  }));
}

const isGiven = (value: unknown) => value !== undefined && value !== null;

/** Any failure is too many: the rows are shown. Else they are counted, groups of rows where dbt counts groups. */
function testOf(found: Failures, isLocked: boolean, from: string, threshold: Limits["threshold"]): Test {
  const none = threshold ?? ([{ operator: "mustBe", value: 0 }] as const);
  const { rows, count, known } = found;
  if (known !== undefined && threshold === undefined)
    return { kind: "known", status: known.failures === 0 ? "pass" : "fail", observed: known.observed };
  if (known !== undefined) return { kind: "query", sql: `SELECT ${known.failures}`, threshold: none };
  if (found.found !== undefined && threshold === undefined) return { kind: "query", ...found.found };
  if (rows === undefined || isLocked || (threshold !== undefined && count !== undefined)) {
    const sql = count ?? `SELECT count(*) FROM ${from} WHERE (${rows!.evaluated}) AND (${rows!.violated})`;
    return { kind: "query", sql, threshold: none };
  }
  const test = { kind: "rows", ...rows } as const;
  if (threshold === undefined) return found.repeats ?? test;
  return { kind: "count", of: test, unit: "rows", threshold };
}

/** @param from what the rows are selected from by SQL of the contract; undefined for all */
function referenceOf(
  reference: Relationship,
  column: Column,
  from: string | undefined,
  threshold: Limits["threshold"],
): Test {
  const cell = warehouseCell(column);
  const key = [partOf(column, cell)];
  return {
    kind: "reference",
    ...reference,
    key,
    shown: cell.text,
    finish: (rowsOf) => {
      if (from !== undefined) {
        const { evaluated, violated } = rowsOf([partOf(column, viewCell(column))]);
        return testOf(
          { expected: "", count: `SELECT count(*) FROM ${from} WHERE (${evaluated}) AND (${violated})` },
          true,
          from,
          threshold,
        );
      }
      return testOf({ expected: "", rows: { ...rowsOf(key), shown: cell.text } }, false, "", threshold);
    },
  };
}

type Limits = Exclude<ReturnType<typeof limitsOf>, string>[number];

/** What of a test can't be done here, whatever it tests. */
function impossible({ arguments: given, settings }: TestItem): string | undefined {
  const jinja = texts([given, settings.severity, settings.where, settings.error_if, settings.warn_if]).find(
    (text) => /\{[{%]/.test(text),
  );
  if (jinja !== undefined) return `${JSON.stringify(jinja)} is Jinja, which is not run here`;
  if (settings.fail_calc !== undefined && String(settings.fail_calc).replaceAll(" ", "") !== "count(*)")
    return "fail_calc is not done; failing rows are counted";
  if (settings.limit !== undefined && (settings.error_if !== undefined || settings.warn_if !== undefined))
    return "limit together with error_if or warn_if is not done";
  return undefined;
}

function texts(value: unknown): string[] {
  if (typeof value === "string") return [value];
  if (Array.isArray(value)) return value.flatMap(texts);
  return isObject(value) ? Object.values(value).flatMap(texts) : [];
}
