import type { Table } from "../../../toolkit/data/table.js";
import type { Key, YamlFile } from "../../../toolkit/document/yaml.js";
import { ConfigurationError } from "../../../toolkit/runtime/errors.js";
import { nearest } from "../../../toolkit/runtime/nearest.js";
import type { Check, CompiledContract } from "../../checks/check.js";
import { fileName } from "../choose.js";
import { propertyKinds } from "../marks.js";
import { personalColumns } from "../personal.js";
import { constraintChecks } from "./constraints.js";
import { testChecks } from "./tests.js";
import { refuseMisspelt, undoneChecks } from "./undone.js";

/** What a test is of: the whole model, or one of its columns. */
export interface Subject {
  readonly model: Readonly<Record<string, unknown>>;
  readonly table: Table;
  readonly document: YamlFile;
  /** Undefined for the whole model. */
  readonly column: string | undefined;
}

interface Model {
  readonly value: Readonly<Record<string, unknown>> & { readonly name: string };
  readonly keys: readonly Key[];
  /** Where it says how fresh it has to be, if not in its own element. */
  readonly freshness?: readonly Key[];
}

/**
 * A properties file of dbt (schema.yml, version 2).
 * @param wanted the model after `#` in the contract's path
 */
export function readProperties(
  document: YamlFile,
  wanted: string | undefined,
): { compile(table: Table, dataset: string): CompiledContract } {
  const models = modelsOf(document);
  return {
    compile: (table, dataset) => {
      return compile(choose(models, wanted, dataset, table, document), table, document);
    },
  };
}

function modelsOf(document: YamlFile): Model[] {
  const file = document.value as Record<string, unknown>;
  const read = (list: unknown, keys: readonly Key[]): Model[] => {
    if (list === undefined || list === null) return [];
    if (!Array.isArray(list))
      throw new ConfigurationError(`${keys.at(-1)} has to be a list.`, { place: document.place(keys) });
    return list.map((value, index) => {
      const path = [...keys, index];
      if (!isObject(value) || typeof value.name !== "string")
        throw new ConfigurationError(`each of ${keys.at(-1)} needs a name.`, { place: document.place(path) });
      return { value: value as Model["value"], keys: path };
    });
  };
  return propertyKinds.flatMap((kind) => {
    const found = read(file[kind], [kind]);
    // The tables of a source are what is tested.
    return kind === "sources"
      ? found.flatMap(({ value, keys }) =>
          read(value.tables, [...keys, "tables"]).map((table) => withFreshness(table, value, keys)),
        )
      : found;
  });
}

/** A table is as fresh as its source says, where it does not say so itself. */
function withFreshness(table: Model, { freshness }: Model["value"], keys: readonly Key[]): Model {
  const isOwn = "freshness" in table.value || freshness === undefined || freshness === null;
  return isOwn
    ? table
    : { ...table, value: { ...table.value, freshness }, freshness: [...keys, "freshness"] };
}

function choose(
  models: readonly Model[],
  wanted: string | undefined,
  dataset: string,
  table: Table,
  document: YamlFile,
): Model {
  const known = models.map(({ value }) => value.name);
  const place = document.place([]);
  if (models.length === 0)
    throw new ConfigurationError("has no model, seed, snapshot or source table.", { place });
  if (wanted !== undefined) {
    const found = models.find(({ value }) => value.name === wanted);
    if (found !== undefined) return found;
    const hint = nearest(wanted, known);
    throw new ConfigurationError(
      `has no model ${wanted}. ${hint === undefined ? `It has ${known.join(", ")}.` : `Did you mean ${hint}?`}`,
      { place },
    );
  }
  const file = fileName(table.files[0]!.path).split(".")[0]!;
  const named = [dataset, file].flatMap((name) => models.find(({ value }) => value.name === name) ?? []);
  const found = named[0] ?? (models.length === 1 ? models[0] : undefined);
  if (found !== undefined) return found;
  throw new ConfigurationError(
    `describes ${known.join(", ")}; none of them is called ${dataset} or ${file}. Name the one that is meant after the path: ${document.file}#${known[0]}.`,
    { place },
  );
}

function compile(
  { value: model, keys, freshness }: Model,
  table: Table,
  document: YamlFile,
): CompiledContract {
  const listed = model.columns ?? [];
  if (!Array.isArray(listed))
    throw new ConfigurationError("columns has to be a list.", {
      place: document.place([...keys, "columns"]),
    });
  refuseMisspelt(model, keys, document);
  const columns = listed.map((value: unknown, index) => {
    if (!isObject(value) || typeof value.name !== "string")
      throw new ConfigurationError("each column needs a name.", {
        place: document.place([...keys, "columns", index]),
      });
    refuseMisspelt(value, [...keys, "columns", index], document);
    return {
      element: value as Record<string, unknown> & { name: string },
      keys: [...keys, "columns", index],
    };
  });
  const checks: Check[] = [
    ...columns.flatMap(({ element, keys: own }) => {
      const subject = { model, table, document, column: element.name };
      return [...constraintChecks(element, own, subject), ...testChecks(element, own, subject)];
    }),
    ...constraintChecks(model, keys, { model, table, document, column: undefined }),
    ...testChecks(model, keys, { model, table, document, column: undefined }),
    ...undoneChecks(model, keys, freshness),
  ];
  const known = new Set(columns.map(({ element }) => columnOf(table, element.name)?.name));
  return {
    checks,
    undeclared: table.columns.map(({ name }) => name).filter((name) => !known.has(name)),
    identity: [],
    personal: personalColumns(
      described(model),
      columns.map(({ element }) => ({ element: described(element), column: columnOf(table, element.name) })),
      table,
    ),
  };
}

/** `meta` and `tags` may stand under `config` too; both say what is personal. */
function described<T extends Readonly<Record<string, unknown>>>(element: T): T {
  const config = isObject(element.config) ? element.config : {};
  return {
    ...(isObject(config.meta) ? config.meta : {}),
    ...(isObject(element.meta) ? element.meta : {}),
    ...config,
    ...element,
  };
}

/** Names of a warehouse's columns know no case, unless two differ in nothing else. */
export function columnOf(table: Table, name: string) {
  const exact = table.column(name);
  if (exact !== undefined) return exact;
  const same = table.columns.filter((column) => column.name.toLowerCase() === name.toLowerCase());
  return same.length === 1 ? same[0] : undefined;
}

export function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}
