import leven from "leven";
import type { Table } from "../../../toolkit/data/table.js";
import type { Key, YamlFile } from "../../../toolkit/document/yaml.js";
import { ConfigurationError } from "../../../toolkit/runtime/errors.js";
import { nearest } from "../../../toolkit/runtime/nearest.js";
import type { Check, CompiledContract, Severity } from "../../checks/check.js";
import { aggregateExpectations, type Part } from "./aggregates.js";
import { pandasCell } from "./cell.js";
import { rowCondition } from "./condition.js";
import { Kwargs } from "./kwargs.js";
import { recordExpectations } from "./records.js";
import { tableExpectations } from "./tables.js";
import { undone, valueExpectations } from "./values.js";

interface Expected {
  readonly type: string;
  readonly kwargs: Readonly<Record<string, unknown>>;
  readonly severity: Severity;
  readonly keys: readonly Key[];
}

const all = [
  ...Object.keys(valueExpectations),
  ...Object.keys(aggregateExpectations),
  ...Object.keys(recordExpectations),
  ...Object.keys(tableExpectations),
  ...Object.keys(undone),
];

/** An expectation suite of Great Expectations, of 0.x or 1.x. */
export function readSuite(document: YamlFile): { compile(table: Table, dataset: string): CompiledContract } {
  const suite = document.value as Record<string, unknown>;
  if (!Array.isArray(suite.expectations)) {
    throw new ConfigurationError("expectations has to be a list.", {
      place: document.place(["expectations"]),
    });
  }
  const parameters = (suite.evaluation_parameters ?? suite.suite_parameters ?? {}) as Record<string, unknown>;
  const expected = suite.expectations.map((item, index) => read(item, index, document));
  return {
    compile: (table) => {
      const named = new Set(expected.flatMap(({ kwargs }) => columnsOf(kwargs)));
      return {
        checks: expected.flatMap((one) => compile(one, table, document, parameters)),
        undeclared: table.columns.map(({ name }) => name).filter((name) => !named.has(name)),
        identity: [],
        personal: new Set(),
      };
    },
  };
}

function read(item: unknown, index: number, document: YamlFile): Expected {
  const keys = ["expectations", index];
  const place = document.place(keys);
  if (typeof item !== "object" || item === null)
    throw new ConfigurationError("an expectation has to be an object.", { place });
  const { expectation_type: old, type = old, kwargs = {}, severity } = item as Record<string, unknown>;
  if (typeof type !== "string") throw new ConfigurationError("an expectation has to have a type.", { place });
  if (typeof kwargs !== "object" || kwargs === null || Array.isArray(kwargs))
    throw new ConfigurationError(`${type}: kwargs has to be an object.`, {
      place: document.place([...keys, "kwargs"]),
    });
  const name = snake(type);
  const hint = all.includes(name) ? undefined : nearest(name, all);
  // A slip of the pen is an error; another name may be somebody's own expectation.
  if (hint !== undefined && leven(hint, name) <= 3) {
    const field = old === undefined ? "type" : "expectation_type";
    throw new ConfigurationError(`${type} is not an expectation. Did you mean ${hint}?`, {
      place: document.place([...keys, field]),
    });
  }
  return {
    type: name,
    kwargs: kwargs as Record<string, unknown>,
    severity: severityOf(severity, keys, document),
    keys,
  };
}

/** `ExpectColumnMaxToBeBetween` is the class of `expect_column_max_to_be_between`. */
function snake(type: string): string {
  return /^[A-Z]/.test(type) ? type.replaceAll(/(?<!^)([A-Z])/g, "_$1").toLowerCase() : type;
}

/** Of 1.5 and later; `critical` when it is not said. */
function severityOf(word: unknown, keys: readonly Key[], document: YamlFile): Severity {
  if (word === undefined || word === null || word === "critical") return "error";
  if (word === "warning" || word === "info") return word;
  throw new ConfigurationError(`severity is ${JSON.stringify(word)}; allowed are critical, warning, info.`, {
    place: document.place([...keys, "severity"]),
  });
}

function columnsOf(kwargs: Readonly<Record<string, unknown>>): string[] {
  const { column, column_A, column_B, column_list, column_set } = kwargs;
  return [column, column_A, column_B, column_list, column_set]
    .flat()
    .filter((one) => typeof one === "string");
}

function compile(
  one: Expected,
  table: Table,
  document: YamlFile,
  parameters: Record<string, unknown>,
): Check[] {
  const { type, severity } = one;
  const column = typeof one.kwargs.column === "string" ? one.kwargs.column : null;
  const names = column === null ? columnsOf(one.kwargs).join(", ") : column;
  const words = type.replace(/^expect_(table_|column_pair_|column_|multicolumn_)?/, "").replaceAll("_", " ");
  return parts(one, table, document, parameters).map(({ below, what, ...rest }) => ({
    name: `${names === "" ? "" : `${names}: `}${words}${what === undefined ? "" : ` (${what})`}`,
    type,
    keys: below === undefined ? one.keys : [...one.keys, "kwargs", ...below],
    column,
    severity: rest.test.kind === "known" && rest.test.status === "unsupported" ? "warning" : severity,
    ...rest,
  }));
}

function parts(
  one: Expected,
  table: Table,
  document: YamlFile,
  parameters: Record<string, unknown>,
): readonly Part[] {
  const { type, keys } = one;
  const no = (observed: string, status: "unsupported" | "fail" = "unsupported"): Part[] => [
    { expected: type, test: { kind: "known", status, observed } },
  ];
  if (type in undone) return no(undone[type]!);
  const filled: Record<string, unknown> = {};
  for (const [name, value] of Object.entries(one.kwargs)) {
    const parameter =
      typeof value === "object" && value !== null && "$PARAMETER" in value ? value.$PARAMETER : undefined;
    if (parameter === undefined) filled[name] = value;
    else if (typeof parameter === "string" && parameter in parameters) filled[name] = parameters[parameter];
    else return no(`${name} is the parameter ${String(parameter)}, which the suite does not set`);
  }
  // Profilers write null where they have found nothing, which Great Expectations passes.
  const empty = ["value_set", "column_list", "column_set"].find((name) => filled[name] === null);
  if (empty !== undefined) return no(`${empty} is null, so nothing can fail it`);
  const kwargs = new Kwargs(filled, [...keys, "kwargs"], document, type);
  if (kwargs.has("windows")) return no("windows are taken from earlier runs, and those are not kept");
  const condition = kwargs.has("row_condition") ? rowCondition(filled.row_condition, table) : { sql: "true" };
  if ("problem" in condition) return no(condition.problem);
  const where = condition.sql;
  const lost = (names: readonly string[]) => names.find((name) => table.column(name) === undefined);
  const missing = (name: string): Part[] => {
    const hint = nearest(
      name,
      table.columns.map((column) => column.name),
    );
    return no(`there is no column ${name}${hint === undefined ? "" : `; there is ${hint}`}`, "fail");
  };
  const kind = valueExpectations[type] ?? aggregateExpectations[type];
  if (kind !== undefined) {
    const own = type in valueExpectations ? ["column", "mostly"] : ["column"];
    kwargs.refuseOthers([...own, ...kind.names]);
    const name = kwargs.text("column");
    const column = table.column(name);
    if (column === undefined) return missing(name);
    return [kind.compile({ cell: pandasCell(column), kwargs, table, where })].flat();
  }
  const record = recordExpectations[type];
  if (record !== undefined) {
    const isPair = record.columns === "pair";
    kwargs.refuseOthers([
      ...(isPair ? ["column_A", "column_B"] : ["column_list"]),
      "mostly",
      "ignore_row_if",
      ...record.names,
    ]);
    const columns = isPair ? [kwargs.text("column_A"), kwargs.text("column_B")] : kwargs.texts("column_list");
    const first = lost(columns);
    if (first !== undefined) return missing(first);
    return [
      record.compile({ cells: columns.map((name) => pandasCell(table.column(name)!)), kwargs, table, where }),
    ];
  }
  const whole = tableExpectations[type];
  if (whole === undefined) return no(`${type} is not one of Great Expectations' own expectations`);
  kwargs.refuseOthers(whole.names);
  return [whole.compile({ kwargs, table, where })];
}
