import leven from "leven";
import type { Column } from "../../../toolkit/data/column.js";
import { identifier } from "../../../toolkit/data/sql.js";
import type { Key } from "../../../toolkit/document/yaml.js";
import { ConfigurationError } from "../../../toolkit/runtime/errors.js";
import { nearest } from "../../../toolkit/runtime/nearest.js";
import type { Check, Test } from "../../checks/check.js";
import type { PandasCell } from "../great-expectations/cell.js";
import { viewCell, warehouseCell } from "./cell.js";
import { expectationOf, isExpectation } from "./expectations.js";
import { type Failures, testKinds } from "./kinds.js";
import { columnOf, isObject, type Subject } from "./properties.js";
import { partOf, type Relationship } from "./relationships.js";
import { limitsOf, readTest, type TestItem } from "./settings.js";

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
  const column = subject.column === undefined ? undefined : columnOf(subject.table, subject.column);
  if (subject.column !== undefined && column === undefined) {
    const hint = nearest(
      subject.column,
      subject.table.columns.map((one) => one.name),
    );
    return single("fail", `no such column${hint === undefined ? "" : `; there is ${hint}`}`);
  }
  const kind = testKinds[name];
  if (kind === undefined) {
    if (isExpectation(name)) return expectationChecks(item, name, keys, subject, column, base, limits);
    const hint = nearest(name, Object.keys(testKinds));
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
  const where = typeof settings.where === "string" ? settings.where : undefined;
  const isLocked = where !== undefined || kind.isLocked === true;
  const cellOf = (one: Column) => (isLocked ? viewCell(one) : warehouseCell(one));
  const { table } = subject;
  const from =
    where === undefined
      ? identifier(table.view)
      : `(SELECT * FROM ${identifier(table.view)} WHERE (\n${where}\n))`;
  const found = kind.compile({
    arguments: item.arguments,
    cell: column === undefined ? undefined : cellOf(column),
    cellOf: (wanted) => {
      const one = columnOf(table, wanted);
      return one === undefined ? undefined : cellOf(one);
    },
    columnName: subject.column,
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

/** Any failure is too many: the rows are shown. Else they are counted, groups of rows where dbt counts groups. */
function testOf(found: Failures, isLocked: boolean, from: string, threshold: Limits["threshold"]): Test {
  const none = threshold ?? ([{ operator: "mustBe", value: 0 }] as const);
  const { rows, count } = found;
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

function expectationChecks(
  item: TestItem,
  name: string,
  keys: readonly Key[],
  subject: Subject,
  column: Column | undefined,
  base: Pick<Check, "name" | "type" | "column">,
  limits: readonly Limits[],
): Check[] {
  const { where, error_if, warn_if } = item.settings;
  const settled = where !== undefined || error_if !== undefined || warn_if !== undefined;
  const cellOf = (wanted: string): PandasCell | undefined => {
    const one = columnOf(subject.table, wanted);
    return one === undefined ? undefined : warehouseCell(one);
  };
  const parts = settled
    ? `where, error_if and warn_if are not done for ${name}`
    : expectationOf(name, item.arguments, [...keys, item.name], subject, column, cellOf);
  if (typeof parts === "string") {
    const test = { kind: "known", status: "unsupported", observed: parts } as const;
    return [{ ...base, keys, severity: "warning", expected: name, test }];
  }
  return parts.map(({ below, what, ...rest }) => ({
    ...base,
    name: what === undefined ? base.name : `${base.name} (${what})`,
    keys: below === undefined ? keys : [...keys, item.name, ...below],
    severity:
      rest.test.kind === "known" && rest.test.status === "unsupported" ? "warning" : limits[0]!.severity,
    ...rest,
  }));
}

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
