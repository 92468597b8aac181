import type { Key } from "../../../toolkit/document/yaml.js";
import type { Check } from "../../checks/check.js";
import { typeWords, violatesType } from "../great-expectations/types.js";
import { warehouseCell } from "./cell.js";
import { columnOf, isObject, type Subject } from "./properties.js";
import { testChecks } from "./tests.js";

/** `constraints` of a model or a column, and `data_type` where the model's contract is enforced. */
export function constraintChecks(
  element: Readonly<Record<string, unknown>>,
  keys: readonly Key[],
  subject: Subject,
): Check[] {
  const list = Array.isArray(element.constraints) ? element.constraints : [];
  const checks = list.flatMap((constraint: unknown, index): Check[] => {
    const own = [...keys, "constraints", index];
    const { type, columns } = isObject(constraint) ? constraint : {};
    const names =
      subject.column !== undefined ? [subject.column] : Array.isArray(columns) ? columns.map(String) : [];
    const tests: unknown[] =
      type === "not_null"
        ? ["not_null"]
        : type === "unique"
          ? [keyTest(names)]
          : type === "primary_key"
            ? ["not_null", keyTest(names)]
            : [];
    if (tests.length === 0 || names.length === 0) {
      const observed = `a constraint of the type ${String(type)} is not done`;
      return [known(own, subject, observed)];
    }
    // A key of one column is tested at it; of several, each has to be filled and all together be unique.
    return tests.flatMap((test) => {
      const subjects = test === "not_null" || names.length === 1 ? names : [undefined];
      return subjects.flatMap((column) =>
        testChecks({ tests: [test] }, own, { ...subject, column }).map((check) => ({
          ...check,
          keys: own,
          name: `${check.name} (constraint)`,
        })),
      );
    });
  });
  return [...checks, ...typeCheck(element, keys, subject)];
}

function keyTest(names: readonly string[]): unknown {
  return names.length === 1
    ? "unique"
    : { "dbt_utils.unique_combination_of_columns": { combination_of_columns: names } };
}

function typeCheck(
  element: Readonly<Record<string, unknown>>,
  keys: readonly Key[],
  subject: Subject,
): Check[] {
  const { model, table, column: name } = subject;
  const type = element.data_type;
  const config = isObject(model.config) ? model.config : {};
  const contract = isObject(config.contract) ? config.contract : model.contract;
  if (name === undefined || typeof type !== "string" || !isObject(contract) || contract.enforced !== true)
    return [];
  const column = columnOf(table, name);
  const own = [...keys, "data_type"];
  if (column === undefined) {
    const test = { kind: "known", status: "fail", observed: "no such column" } as const;
    return [
      { ...known(own, subject, ""), severity: "error", expected: `a column of the type ${type}`, test },
    ];
  }
  const cell = warehouseCell(column);
  const violated = violatesType([type], cell, "false");
  if ("problem" in violated) return [known(own, subject, violated.problem)];
  return [
    {
      ...known(own, subject, ""),
      severity: "error",
      expected: typeWords([type]),
      test: { kind: "rows", evaluated: cell.filled, violated: violated.sql, shown: cell.text },
    },
  ];
}

function known(keys: readonly Key[], { column }: Subject, observed: string): Check {
  const type = keys.at(-1) === "data_type" ? "data_type" : "constraint";
  return {
    name: `${column === undefined ? "" : `${column}: `}${type}`,
    type,
    keys,
    column: column ?? null,
    severity: "warning",
    expected: type,
    test: { kind: "known", status: "unsupported", observed },
  };
}
