import { runInNewContext } from "node:vm";
import type { Column } from "../../../toolkit/data/column.js";
import type { Table } from "../../../toolkit/data/table.js";
import type { Key, YamlFile } from "../../../toolkit/document/yaml.js";
import { ConfigurationError } from "../../../toolkit/runtime/errors.js";
import { nearest } from "../../../toolkit/runtime/nearest.js";
import type { Check, CompiledContract } from "../../checks/check.js";
import { fromPython } from "../../checks/pattern.js";
import { type DeclaredColumn, declaredChecks, keyCheck, onlyCheck } from "../declared-column.js";
import { personalColumns } from "../personal.js";
import { refuseMisspeltType, textChecks, toDeclared } from "./column.js";
import { exactValuesChecks } from "./exact-values.js";
import { checksOf, columnKeys, refuseWrongChecks } from "./named-check.js";

const schemaKeys = [
  "schema_type",
  "api",
  "dataframe_library",
  "version",
  "columns",
  "checks",
  "index",
  "multiindex",
  "multiindex_options",
  "dtype",
  "coerce",
  "strict",
  "name",
  "title",
  "description",
  "metadata",
  "ordered",
  "unique",
  "report_duplicates",
  "unique_column_names",
  "add_missing_columns",
  "drop_invalid_rows",
  "parsers",
];
/** What can't be done here, when it is said and not as good as not. */
const undone = [
  "checks",
  "index",
  "multiindex",
  "multiindex_options",
  "dtype",
  "add_missing_columns",
  "drop_invalid_rows",
  "parsers",
];

/** How long a pattern may look at the names of all columns. */
const mostMilliseconds = 1000;

/** Pandera's schema as `DataFrameSchema.to_yaml` writes it. */
export function readPandera(document: YamlFile): {
  compile(table: Table, dataset: string): CompiledContract;
} {
  const schema = document.value as Record<string, unknown>;
  if (schema.schema_type !== "dataframe") {
    throw new ConfigurationError(
      `schema_type is ${JSON.stringify(schema.schema_type)}; only dataframe is allowed.`,
      {
        place: document.place(["schema_type"]),
      },
    );
  }
  refuse(schema, schemaKeys, [], "a schema of Pandera", document);
  const columns = entriesOf(schema.columns, document);
  for (const { element, keys } of columns) {
    refuse(element, columnKeys, keys, "a column", document);
    refuseWrongChecks(element, keys, document);
    refuseMisspeltType(element, keys, document);
  }
  return { compile: (table) => compile(schema, columns, table, document) };
}

interface Entry {
  readonly name: string;
  readonly element: Readonly<Record<string, unknown>>;
  readonly keys: readonly Key[];
}

/** A mapping by name, or a list of columns that have their name. */
function entriesOf(columns: unknown, document: YamlFile): Entry[] {
  if (columns === null) return [];
  const list: [Key, unknown][] = Array.isArray(columns)
    ? columns.map((one, index) => [index, one])
    : Object.entries((columns ?? {}) as object);
  return list.map(([key, element]) => {
    const keys = ["columns", key];
    if (typeof element !== "object" || element === null)
      throw new ConfigurationError(`columns.${key} has to be a mapping.`, { place: document.place(keys) });
    const name = typeof key === "string" ? key : (element as { name?: unknown }).name;
    if (typeof name !== "string")
      throw new ConfigurationError("a column needs a name that is text.", { place: document.place(keys) });
    return { name, element: inNewWords(element as Entry["element"]), keys };
  });
}

/** Up to 0.6 the type was `pandas_dtype`, and up to 0.9 `unique` was the contrary of `allow_duplicates`. */
function inNewWords({ pandas_dtype: type, allow_duplicates: repeats, ...element }: Entry["element"]) {
  return {
    ...(type === undefined ? {} : { dtype: type }),
    ...(typeof repeats === "boolean" ? { unique: !repeats } : {}),
    ...element,
  };
}

function refuse(
  object: Readonly<Record<string, unknown>>,
  known: readonly string[],
  keys: readonly Key[],
  noun: string,
  document: YamlFile,
): void {
  for (const key of Object.keys(object)) {
    if (known.includes(key)) continue;
    const hint = nearest(key, known);
    // A name that is near to none may be somebody's own check.
    if (hint === undefined && keys.length > 0) continue;
    throw new ConfigurationError(
      `${key} is not a key of ${noun}.${hint === undefined ? "" : ` Did you mean ${hint}?`}`,
      {
        place: document.placeOfKey([...keys, key]),
      },
    );
  }
}

function compile(
  schema: Readonly<Record<string, unknown>>,
  entries: readonly Entry[],
  table: Table,
  document: YamlFile,
): CompiledContract {
  const checks: Check[] = [];
  const found: { name: string; element: Entry["element"]; column: Column | undefined }[] = [];
  for (const { name, element, keys } of entries) {
    const columns = element.regex === true ? matching(name, table) : [table.column(name)];
    if (typeof columns === "string") {
      checks.push(unsupported(name, "regex", keys, columns));
      continue;
    }
    const isNeeded = element.required !== false;
    if (columns.length === 0 && isNeeded) {
      const declared = { name, keys, type: undefined, isNeeded, options: [], undone: [] };
      checks.push(...declaredChecks(declared, undefined, table));
    }
    for (const column of columns) {
      const own = column?.name ?? name;
      const { lists, ...declared } = toDeclared(own, element, keys, column, document);
      const asked = [
        ...declaredChecks(declared, column, table),
        ...lists.flatMap((list) => listChecks(declared, list, column, table)),
        ...(column === undefined
          ? []
          : [
              ...textChecks(own, element, keys, column),
              ...exactValuesChecks(element, keys, column, table, document),
            ]),
      ];
      checks.push(...warning(asked, element, keys));
      // Two empty cells are the same.
      if (column !== undefined && element.unique === true)
        checks.push(keyCheck([own], [...keys, "unique"], table));
      found.push({ name: own, element, column });
    }
  }
  const names = found.map(({ name }) => name);
  if (schema.strict === true) checks.push(onlyCheck(names, ["strict"], table));
  if (schema.ordered === true) checks.push(orderCheck([...new Set(names)], table));
  const unique = [schema.unique ?? []].flat().map(String);
  if (unique.length > 0) checks.push(keyCheck(unique, ["unique"], table));
  for (const key of undone) {
    const value = schema[key];
    if (
      value === undefined ||
      value === null ||
      value === false ||
      (Array.isArray(value) && value.length === 0)
    )
      continue;
    checks.push(unsupported(null, key, [key], `${key} of a schema is not done`));
  }
  return {
    checks,
    undeclared: table.columns.map(({ name }) => name).filter((name) => !names.includes(name)),
    identity: [],
    personal: personalColumns(
      {},
      found.map(({ name, element, column }) => ({
        element: { ...(element.metadata as object | null), ...element, name },
        column,
      })),
      table,
    ),
  };
}

/** What a check with `raise_warning` finds is a warning. */
function warning(checks: readonly Check[], element: Entry["element"], keys: readonly Key[]): Check[] {
  const mild = checksOf(element, keys).filter(({ options }) => options.raise_warning === true);
  const isMild = (check: Check) =>
    mild.some(({ keys: own }) => own.every((key, index) => check.keys[index] === key));
  return checks.map((check) => (isMild(check) ? { ...check, severity: "warning" } : check));
}

/** A column may have several lists of values; each is a check of its own. */
function listChecks(
  { name, keys, type }: DeclaredColumn,
  list: Pick<DeclaredColumn, "allowed" | "forbidden">,
  column: Column | undefined,
  table: Table,
): Check[] {
  const alone = { name, keys, type, isNeeded: false, options: [], undone: [], ...list };
  return declaredChecks(alone, column, table).filter((check) => check.type !== "type");
}

/** A pattern has to match the beginning of a name. */
function matching(pattern: string, table: Table): Column[] | string {
  const translated = fromPython(pattern);
  if ("problem" in translated) return `the pattern of names can't be used here: ${translated.problem}`;
  let expression: RegExp;
  try {
    expression = new RegExp(`^(?:${pattern})`, "u");
  } catch {
    return "the pattern of names is not a regular expression that is known here";
  }
  const names = table.columns.map(({ name }) => name);
  try {
    // An expression may take for ever, and both it and the header come with the branch.
    const found: boolean[] = runInNewContext(
      "names.map((name) => expression.test(name))",
      { names, expression },
      {
        timeout: mostMilliseconds,
      },
    );
    return table.columns.filter((_, index) => found[index]);
  } catch {
    return "the pattern of names takes too long on these names";
  }
}

function orderCheck(names: readonly string[], table: Table): Check {
  const present = table.columns.map(({ name }) => name).filter((name) => names.includes(name));
  const wanted = names.filter((name) => present.includes(name));
  const at = wanted.findIndex((name, index) => present[index] !== name);
  return {
    name: "columns are in order",
    type: "ordered",
    keys: ["ordered"],
    column: null,
    severity: "error",
    expected: "the order of the schema",
    test: {
      kind: "known",
      status: at < 0 ? "pass" : "fail",
      observed: at < 0 ? "as it should be" : `${present[at]} stands where ${wanted[at]} is meant`,
    },
  };
}

function unsupported(column: string | null, type: string, keys: readonly Key[], observed: string): Check {
  const name = column === null ? type : `${column}: ${type}`;
  return {
    name,
    type,
    keys,
    column,
    severity: "warning",
    expected: type,
    test: { kind: "known", status: "unsupported", observed },
  };
}
