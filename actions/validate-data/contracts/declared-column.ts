import type { Column } from "../../toolkit/data/column.js";
import type { Table } from "../../toolkit/data/table.js";
import type { Key } from "../../toolkit/document/yaml.js";
import { nearest } from "../../toolkit/runtime/nearest.js";
import type { Cell } from "../checks/cell.js";
import type { Check, Severity } from "../checks/check.js";
import { noneOf, not } from "../checks/condition.js";
import { expectations, filledTest, wellFormedTest } from "../checks/expectation.js";
import { odcsCell, type TypeOptions } from "./odcs/cell.js";
import { optionChecks } from "./odcs/options.js";
import { inList, isOneOf } from "./odcs/quality.js";
import type { LogicalType } from "./odcs/schema.js";

/** A keyword of a contract with its place. */
export interface Said<T> {
  readonly value: T;
  readonly keys: readonly Key[];
}

/** What a format that describes columns by type and bounds says of one, in the words that all of them share. */
export interface DeclaredColumn {
  readonly name: string;
  readonly keys: readonly Key[];
  /** Undefined where no type is said, or any will do. */
  readonly type: (Said<LogicalType> & { readonly words: string; readonly options?: TypeOptions }) | undefined;
  /** The column has to be there. */
  readonly isNeeded: boolean;
  /** No cell may be empty. */
  readonly filled?: readonly Key[] | undefined;
  readonly unique?: readonly Key[] | undefined;
  /** Bounds, lengths, patterns and formats under ODCS's names. */
  readonly options: readonly (Said<unknown> & { readonly name: string })[];
  readonly allowed?: Said<readonly unknown[]> | undefined;
  readonly forbidden?: Said<readonly unknown[]> | undefined;
  /** What can't be checked here, and why. */
  readonly undone: readonly (Said<string> & { readonly name: string })[];
  readonly severity?: Severity;
}

/** The checks of a column by its description. Values that are empty or not of the type are named by checks of their own. */
export function declaredChecks(declared: DeclaredColumn, column: Column | undefined, table: Table): Check[] {
  const { name, keys, type, severity = "error" } = declared;
  const base = { column: name, severity };
  const undone = declared.undone.map(
    (one): Check => ({
      ...base,
      severity: "warning",
      name: `${name}: ${one.name}`,
      type: one.name,
      keys: one.keys,
      expected: one.name,
      test: { kind: "known", status: "unsupported", observed: one.value },
    }),
  );
  if (column === undefined) {
    if (!declared.isNeeded) return [];
    const hint = nearest(
      name,
      table.columns.map((one) => one.name),
    );
    const observed = `no such column${hint === undefined ? "" : `; there is ${hint}`}`;
    const test = { kind: "known", status: "fail", observed } as const;
    return [
      { ...base, name: `${name} is a column`, type: "column", keys, expected: "a column of this name", test },
    ];
  }
  const cell = odcsCell(column, type?.value, type?.options ?? {});
  if (cell === undefined) {
    const observed = `the format ${type?.options?.format} has letters that can't be read here`;
    const test = { kind: "known", status: "unsupported", observed } as const;
    return [
      {
        ...base,
        severity: "warning",
        name: `${name} is ${type?.words}`,
        type: "type",
        keys,
        expected: String(type?.words),
        test,
      },
    ];
  }
  const checks: Check[] = [];
  if (type !== undefined) {
    checks.push({
      ...base,
      name: `${name} is ${type.words}`,
      type: "type",
      keys: type.keys,
      expected: type.words,
      test: wellFormedTest(cell),
    });
  }
  if (declared.filled !== undefined) {
    checks.push({
      ...base,
      name: `${name} is filled`,
      type: "required",
      keys: declared.filled,
      expected: "no empty cell",
      test: filledTest(cell),
    });
  }
  if (declared.unique !== undefined) {
    checks.push({
      ...base,
      name: `${name} is unique`,
      type: "unique",
      keys: declared.unique,
      expected: "no value twice",
      test: { kind: "repeats", key: [cell.shown], evaluated: cell.filled, shown: cell.shown },
    });
  }
  for (const one of declared.options) {
    const property = {
      name,
      ...(type === undefined ? {} : { logicalType: type.value }),
      logicalTypeOptions: { [one.name]: one.value },
    };
    for (const check of optionChecks(property, keys, cell)) {
      const isUndone = check.test.kind === "known" && check.test.status === "unsupported";
      checks.push({ ...check, keys: one.keys, severity: isUndone ? "warning" : severity });
    }
  }
  checks.push(...listChecks(declared, cell, base));
  return [...checks, ...undone];
}

function listChecks(
  { name, allowed, forbidden }: DeclaredColumn,
  cell: Cell,
  base: Pick<Check, "column" | "severity">,
): Check[] {
  const check = (said: Said<readonly unknown[]>, type: string, words: string, isAllowed: boolean): Check => {
    const shown = said.value.slice(0, 10).map(String).join(", ");
    const values = said.value.filter((value) => fits(cell, value));
    const inside = isOneOf(cell, values);
    const listed = inList(cell, values);
    return {
      ...base,
      name: `${name}: ${words}`,
      type,
      keys: said.keys,
      ...expectations(cell, said.value).rows(
        `${words} ${shown}${said.value.length > 10 ? `, … (${said.value.length})` : ""}`,
        isAllowed ? `NOT ${inside}` : inside,
        isAllowed ? listed : cell.family === "text" ? noneOf(values.map(String)) : not(listed),
      ),
    };
  };
  return [
    ...(allowed === undefined ? [] : [check(allowed, "enum", "one of", true)]),
    ...(forbidden === undefined ? [] : [check(forbidden, "notIn", "none of", false)]),
  ];
}

/** A text "5" is not the number 5. */
function fits({ family }: Cell, value: unknown): boolean {
  if (family === "integer" || family === "number") return typeof value === "number";
  return family === "boolean" ? typeof value === "boolean" : typeof value === "string";
}

/** A key of several columns; an empty part is the same as an empty part. */
export function keyCheck(names: readonly string[], keys: readonly Key[], table: Table): Check {
  const columns = names.map((name) => table.column(name));
  const lost = names.find((_, index) => columns[index] === undefined);
  const cells = columns.flatMap((column) =>
    column === undefined ? [] : (odcsCell(column, undefined, {}) ?? []),
  );
  return {
    name: `${names.join(", ")} ${names.length === 1 ? "is" : "are"} unique`,
    type: "unique",
    keys,
    column: names.length === 1 ? names[0]! : null,
    severity: "error",
    expected: "no combination twice",
    test:
      lost !== undefined
        ? { kind: "known", status: "fail", observed: `there is no column ${lost}` }
        : {
            kind: "repeats",
            key: cells.map(({ shown }) => `coalesce(${shown}, '')`),
            evaluated: "true",
            shown: `concat_ws(', ', ${cells.map(({ shown }) => `coalesce(${shown}, '')`).join(", ")})`,
          },
  };
}

/** That there is no column beside the declared ones. */
export function onlyCheck(names: readonly string[], keys: readonly Key[], table: Table): Check {
  const extra = table.columns.map(({ name }) => name).filter((name) => !names.includes(name));
  return {
    name: "no other column",
    type: "columns",
    keys,
    column: null,
    severity: "error",
    expected: "none but the declared columns",
    test: {
      kind: "known",
      status: extra.length === 0 ? "pass" : "fail",
      observed: extra.length === 0 ? "as it should be" : `not declared: ${extra.slice(0, 20).join(", ")}`,
    },
  };
}
