import { literal } from "../../../toolkit/data/sql.js";
import { sqlNumber } from "../../checks/cell.js";
import { fromPython } from "../../checks/pattern.js";

/** A keyword that can't be judged here. */
class Undone extends Error {}

/** What says nothing of a value: Python's jsonschema judges no format unless told to. */
const idle = [
  ...["$schema", "$id", "id", "$comment", "$anchor", "$defs", "definitions", "title", "description"],
  ...["default", "examples", "deprecated", "readOnly", "writeOnly", "format"],
];

const mostDeep = 12;

type Schema = Readonly<Record<string, unknown>>;

/**
 * SQL: whether a text is JSON that keeps a JSON Schema, as Python's jsonschema judges it; or the first keyword that
 * can't be judged so.
 */
export function keepsSchema(
  schema: unknown,
  text: string,
): { readonly sql: string } | { readonly problem: string } {
  try {
    const kept = new Reader(schema).keeps(schema, `${text}::JSON`, 0);
    return {
      sql: `CASE WHEN coalesce(json_valid(${text}), false) THEN coalesce(${kept}, false) ELSE false END`,
    };
  } catch (error) {
    if (error instanceof Undone) return { problem: error.message };
    throw error;
  }
}

/** Writes the SQL of a schema: a condition for each keyword, which holds for values of other types. */
class Reader {
  constructor(private readonly root: unknown) {}

  /** @param json SQL of a JSON value */
  keeps(schema: unknown, json: string, depth: number): string {
    if (depth > mostDeep) throw new Undone("the schema is nested too deeply, or in itself");
    if (typeof schema === "boolean") return String(schema);
    if (typeof schema !== "object" || schema === null || Array.isArray(schema))
      throw new Undone("a schema has to be an object, true or false");
    const own = schema as Schema;
    const conditions = Object.entries(own).flatMap(([keyword, value]) =>
      idle.includes(keyword) ? [] : [this.condition(keyword, value, own, json, depth)],
    );
    return conditions.length === 0 ? "true" : `(${conditions.join(" AND ")})`;
  }

  private condition(keyword: string, value: unknown, schema: Schema, json: string, depth: number): string {
    const type = `json_type(${json})`;
    const when = (types: readonly string[], condition: string) =>
      `CASE WHEN ${type} IN (${types.map(literal).join(", ")}) THEN ${condition} ELSE true END`;
    const each = (list: unknown, at = json) =>
      schemasOf(keyword, list).map((one) => this.keeps(one, at, depth + 1));
    const number = () => sqlNumber(numberOf(keyword, value));
    switch (keyword) {
      case "type":
        return `(${[value]
          .flat()
          .map((name) => hasType(name, json))
          .join(" OR ")})`;
      case "const":
        return equals(value, json);
      case "enum":
        if (!Array.isArray(value)) throw new Undone("enum has to be a list");
        return value.length === 0 ? "false" : `(${value.map((one) => equals(one, json)).join(" OR ")})`;
      case "minimum":
        return when(numbers, `${numeric(json)} >= ${number()}`);
      case "maximum":
        return when(numbers, `${numeric(json)} <= ${number()}`);
      case "exclusiveMinimum":
        return when(numbers, `${numeric(json)} > ${number()}`);
      case "exclusiveMaximum":
        return when(numbers, `${numeric(json)} < ${number()}`);
      case "minLength":
        return when(["VARCHAR"], `length(${plain(json)}) >= ${number()}`);
      case "maxLength":
        return when(["VARCHAR"], `length(${plain(json)}) <= ${number()}`);
      case "pattern": {
        const translated = fromPython(String(value));
        if ("problem" in translated) throw new Undone(`pattern: ${translated.problem}`);
        return when(["VARCHAR"], `regexp_matches(${plain(json)}, ${literal(translated.pattern)})`);
      }
      case "minItems":
        return when(["ARRAY"], `json_array_length(${json}) >= ${number()}`);
      case "maxItems":
        return when(["ARRAY"], `json_array_length(${json}) <= ${number()}`);
      case "items": {
        const item = `x${depth}`;
        const kept = this.keeps(value, item, depth + 1);
        return when(
          ["ARRAY"],
          `len(list_filter(json_extract(${json}, '$[*]'), ${item} -> NOT coalesce(${kept}, false))) = 0`,
        );
      }
      case "minProperties":
        return when(["OBJECT"], `len(json_keys(${json})) >= ${number()}`);
      case "maxProperties":
        return when(["OBJECT"], `len(json_keys(${json})) <= ${number()}`);
      case "required": {
        const has = textsOf(keyword, value).map((name) => hasKey(name, json));
        return has.length === 0 ? "true" : when(["OBJECT"], `(${has.join(" AND ")})`);
      }
      case "properties": {
        const conditions = Object.entries(Object(value) as Schema).map(([name, one]) => {
          const kept = this.keeps(one, `json_extract(${json}, ${literal(pointer(name))})`, depth + 1);
          return `CASE WHEN ${hasKey(name, json)} THEN ${kept} ELSE true END`;
        });
        return conditions.length === 0 ? "true" : when(["OBJECT"], `(${conditions.join(" AND ")})`);
      }
      case "additionalProperties": {
        if (value === true) return "true";
        if (value !== false) throw new Undone("additionalProperties with a schema is not judged");
        if ("patternProperties" in schema) throw new Undone("patternProperties is not judged");
        const names = Object.keys(Object(schema.properties));
        const others = names.length === 0 ? "k IS NOT NULL" : `k NOT IN (${names.map(literal).join(", ")})`;
        return when(["OBJECT"], `len(list_filter(json_keys(${json}), k -> ${others})) = 0`);
      }
      case "allOf":
        return `(${each(value).join(" AND ")})`;
      case "anyOf":
        return `(${each(value).join(" OR ")})`;
      case "oneOf":
        return `(${each(value)
          .map((one) => `CASE WHEN ${one} THEN 1 ELSE 0 END`)
          .join(" + ")}) = 1`;
      case "not":
        return `NOT ${this.keeps(value, json, depth + 1)}`;
      case "$ref":
        if (Object.keys(schema).some((name) => name !== "$ref" && !idle.includes(name)))
          throw new Undone("a $ref with other keywords beside it is not judged");
        return this.keeps(this.resolve(value), json, depth + 1);
      default:
        throw new Undone(`${keyword} is not judged within a cell`);
    }
  }

  private resolve(reference: unknown): unknown {
    if (typeof reference !== "string" || !/^#(\/|$)/.test(reference))
      throw new Undone(`$ref ${String(reference)} leads out of the schema`);
    let at = this.root;
    for (const part of reference.split("/").slice(1)) {
      const key = decodeURIComponent(part).replaceAll("~1", "/").replaceAll("~0", "~");
      if (!Object.hasOwn(Object(at), key)) throw new Undone(`$ref ${reference} leads nowhere`);
      at = (at as Schema)[key];
    }
    return at;
  }
}

const numbers = ["BIGINT", "UBIGINT", "HUGEINT", "UHUGEINT", "DOUBLE"];
const plain = (json: string) => `json_extract_string(${json}, '$')`;
const numeric = (json: string) => `CAST(${plain(json)} AS DOUBLE)`;
const pointer = (name: string) => `/${name.replaceAll("~", "~0").replaceAll("/", "~1")}`;
const hasKey = (name: string, json: string) => `list_contains(json_keys(${json}), ${literal(name)})`;

function hasType(name: unknown, json: string): string {
  const is = (types: readonly string[]) => `json_type(${json}) IN (${types.map(literal).join(", ")})`;
  switch (name) {
    case "string":
      return is(["VARCHAR"]);
    case "number":
      return is(numbers);
    // 1.0 is an integer.
    case "integer":
      return `CASE WHEN ${is(numbers)} THEN ${numeric(json)} = trunc(${numeric(json)}) ELSE false END`;
    case "boolean":
      return is(["BOOLEAN"]);
    case "null":
      return is(["NULL"]);
    case "array":
      return is(["ARRAY"]);
    case "object":
      return is(["OBJECT"]);
    default:
      throw new Undone(`${JSON.stringify(name)} is not a type of JSON Schema`);
  }
}

function equals(value: unknown, json: string): string {
  const type = `json_type(${json})`;
  if (value === null) return `${type} = 'NULL'`;
  if (typeof value === "boolean") return `(${type} = 'BOOLEAN' AND ${plain(json)} = '${value}')`;
  if (typeof value === "string") return `(${type} = 'VARCHAR' AND ${plain(json)} = ${literal(value)})`;
  if (typeof value !== "number") throw new Undone("lists and objects in enum and const are not compared");
  return `CASE WHEN ${hasType("number", json)} THEN ${numeric(json)} = ${sqlNumber(value)} ELSE false END`;
}

function schemasOf(keyword: string, list: unknown): readonly unknown[] {
  if (!Array.isArray(list) || list.length === 0) throw new Undone(`${keyword} has to be a list of schemas`);
  return list;
}

function textsOf(keyword: string, list: unknown): readonly string[] {
  if (!Array.isArray(list) || list.some((one) => typeof one !== "string"))
    throw new Undone(`${keyword} has to be a list of texts`);
  return list as string[];
}

function numberOf(keyword: string, value: unknown): number {
  if (typeof value !== "number" || !Number.isFinite(value)) throw new Undone(`${keyword} has to be a number`);
  return value;
}
