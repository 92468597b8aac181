import type { Column } from "../../../toolkit/data/column.js";
import type { Key } from "../../../toolkit/document/yaml.js";
import type { DeclaredColumn, Said } from "../declared-column.js";
import type { LogicalType } from "../odcs/schema.js";
import { textFormats } from "../text-formats.js";
import type { Located, Resolver } from "./resolve.js";

/**
 * Whether a keyword says nothing of a value's validity. Those that begin with x- are somebody's own remarks.
 * @param judgesContents whether those of encoded contents do
 */
export const isIdle = (keyword: string, judgesContents: boolean) =>
  idle.has(keyword) || keyword.startsWith("x-") || (!judgesContents && contents.has(keyword));

const contents = new Set(["contentEncoding", "contentMediaType"]);

const idle = new Set([
  "$schema",
  "$anchor",
  "$vocabulary",
  "$comment",
  "$id",
  "$defs",
  "definitions",
  "title",
  "description",
  "default",
  "examples",
  "deprecated",
  "readOnly",
  "writeOnly",
]);

const ofNumbers = ["minimum", "maximum", "exclusiveMinimum", "exclusiveMaximum", "multipleOf"];
const ofTexts = ["minLength", "maxLength", "pattern"];
const ofLists = ["minItems", "maxItems", "uniqueItems"];
const ofObjects = ["minProperties", "maxProperties", "required"];
const fitting: Readonly<Record<LogicalType, readonly string[]>> = {
  string: ofTexts,
  integer: ofNumbers,
  number: ofNumbers,
  boolean: [],
  array: ofLists,
  object: ofObjects,
  date: [],
  timestamp: [],
  time: [],
};
const rfc3339Time = "^([01][0-9]|2[0-3]):[0-5][0-9]:[0-5][0-9](\\.[0-9]+)?([Zz]|[+-][0-9]{2}:?[0-9]{2})$";

/** A property's schema in the words that all formats share. @param needed where `required` names it */
export function declaredOf(
  name: string,
  property: Located,
  column: Column | undefined,
  needed: readonly Key[] | undefined,
  resolver: Resolver,
): DeclaredColumn {
  const { schema, keys, isNullable } = simple(property, resolver);
  const undone: (Said<string> & { name: string })[] = [];
  const no = (keyword: string, value: string) =>
    undone.push({ name: keyword, value, keys: [...keys, keyword] });
  const types = [schema.type].flat().filter((type) => type !== undefined && type !== "null");
  const mayBeNull =
    isNullable || [schema.type].flat().includes("null") || [schema.enum].flat().includes(null);
  const isOnlyNull = types.length === 0 && schema.type !== undefined;
  if (types.length > 1 && !(types.length === 2 && types.includes("integer") && types.includes("number")))
    no("type", `of several types (${types.join(", ")}) none is checked`);
  if (isOnlyNull) no("type", "a column of nothing but null is not checked");
  const one =
    types.length === 1
      ? (types[0] as LogicalType)
      : types.length === 2 && types.includes("number") && types.includes("integer")
        ? "number"
        : undefined;
  const format = typeof schema.format === "string" ? schema.format : undefined;
  const type = typeOf(one, format);
  const guessed = type?.value ?? guess(schema, column);
  const options: (Said<unknown> & { name: string })[] = [];
  const judgesContents = resolver.judgesContents(keys);
  for (const [keyword, value] of Object.entries(schema)) {
    if (isIdle(keyword, judgesContents) || keyword === "type" || keyword === "enum" || keyword === "const")
      continue;
    const at = [...keys, keyword];
    if (keyword === "format") {
      if (type?.value === "date" || type?.value === "timestamp") continue;
      if (format === "time") options.push({ name: "pattern", value: rfc3339Time, keys: at });
      else if (format !== undefined && format in textFormats && format !== "base64" && guessed === "string")
        options.push({ name: "format", value: format, keys: at });
      else if (!["int32", "int64", "float", "double", "password"].includes(String(format)))
        no(keyword, `the format ${String(value)} is not checked`);
    } else if (guessed !== undefined && fitting[guessed].includes(keyword))
      options.push({ name: keyword, value, keys: at });
    else if (types.length <= 1 && [...ofNumbers, ...ofTexts, ...ofLists, ...ofObjects].includes(keyword))
      no(keyword, `${keyword} says nothing of ${guessed ?? "such values"}, so nothing can fail it`);
    else no(keyword, `${keyword} of a column is not done`);
  }
  const list = "const" in schema ? [schema.const] : Array.isArray(schema.enum) ? schema.enum : undefined;
  const declared: DeclaredColumn = {
    name,
    keys,
    type:
      type === undefined
        ? guessed === undefined || types.length > 1
          ? undefined
          : { value: guessed, words: guessed, keys }
        : { ...type, keys: [...keys, "type"] },
    isNeeded: needed !== undefined,
    filled: needed !== undefined && !mayBeNull && !isOnlyNull ? needed : undefined,
    options,
    allowed:
      list === undefined ? undefined : { value: list, keys: [...keys, "const" in schema ? "const" : "enum"] },
    undone,
  };
  return declared;
}

/** Schemas may hold each other so deep; a circle of references has no end, and is not done. */
const deepest = 20;

/** `anyOf: [X, {type: null}]`, as code generators write what may be null, is X; `allOf` of one schema is that one. */
function simple(
  { schema, keys }: Located,
  resolver: Resolver,
  depth = 0,
): Located & { readonly isNullable: boolean } {
  for (const keyword of ["anyOf", "oneOf", "allOf"] as const) {
    const { [keyword]: list, ...beside } = schema;
    if (!Array.isArray(list)) continue;
    const parts = list.map((part, index) =>
      resolver.resolve({ schema: part as Located["schema"], keys: [...keys, keyword, index] }),
    );
    const filled = parts.filter((part) => part.schema.type !== "null");
    const isNullable = keyword !== "allOf" && filled.length < parts.length;
    if (filled.length !== 1 || "type" in beside || depth === deepest) continue;
    const inner = simple(filled[0]!, resolver, depth + 1);
    return {
      schema: { ...inner.schema, ...beside },
      keys: inner.keys,
      isNullable: isNullable || inner.isNullable,
    };
  }
  return { schema, keys, isNullable: false };
}

function typeOf(type: LogicalType | undefined, format: string | undefined) {
  if (type === "string" && format === "date") return { value: "date" as const, words: "string (date)" };
  if (type === "string" && format === "date-time")
    return { value: "timestamp" as const, words: "string (date-time)", options: { timezone: true } };
  return type === undefined ? undefined : { value: type, words: type };
}

/** Without a type keywords are for the values that they fit: what the values of the list are, or the column's own. */
function guess(schema: Located["schema"], column: Column | undefined): LogicalType | undefined {
  if (schema.type !== undefined) return undefined;
  const list = "const" in schema ? [schema.const] : Array.isArray(schema.enum) ? schema.enum : [];
  const kinds = new Set(list.filter((one) => one !== null).map((one) => typeof one));
  if (kinds.size === 1) {
    const [kind] = kinds;
    if (kind === "string" || kind === "number" || kind === "boolean") return kind;
  }
  if (column === undefined || list.length > 0) return undefined;
  return /INT|DOUBLE|FLOAT|DECIMAL/.test(column.type)
    ? "number"
    : column.type === "VARCHAR"
      ? "string"
      : undefined;
}
