import { z } from "zod";
import { ConfigurationError } from "../runtime/errors.js";
import { nearest } from "../runtime/nearest.js";
import type { Key, YamlFile } from "./yaml.js";

type Issue = z.core.$ZodIssue;

/**
 * The document's value, checked against a schema. The first problem becomes one sentence with its place: an unknown
 * key with the nearest known one, a wrong type or value with what was found and what is allowed.
 * @param noun what the document is, for an empty one: `A model.yaml`
 * @throws ConfigurationError
 */
export function check<Schema extends z.ZodType>(
  schema: Schema,
  document: YamlFile,
  noun: string,
): z.output<Schema> {
  if (document.value === null || document.value === undefined) {
    throw new ConfigurationError(`is empty. ${noun} is needed.`, { place: { file: document.file } });
  }
  const result = schema.safeParse(document.value);
  if (result.success) return result.data;
  const issue = mostSpecific(result.error.issues);
  throw describe(issue, document, schema);
}

/** A union reports one issue that holds those of every branch: the branch that got furthest is the one meant. */
function mostSpecific(issues: readonly Issue[]): Issue {
  const issue = issues.find((candidate) => candidate.code === "unrecognized_keys") ?? issues[0]!;
  if (issue.code !== "invalid_union") return issue;
  const depth = (branch: readonly Issue[]) => Math.max(...branch.map((inner) => inner.path.length));
  const branches = issue.errors.filter((branch) => branch.length > 0);
  const deepest = branches.toSorted((one, other) => depth(other) - depth(one))[0];
  if (deepest === undefined || depth(deepest) === 0) return issue;
  const inner = mostSpecific(deepest);
  return { ...inner, path: [...issue.path, ...inner.path] };
}

function describe(issue: Issue, document: YamlFile, schema: z.ZodType): ConfigurationError {
  const path = issue.path.filter((key): key is Key => typeof key !== "symbol");
  if (issue.code === "unrecognized_keys") {
    const key = issue.keys[0]!;
    const known = keysAt(schema, path);
    const hint = nearest(key, known);
    const allowed = known.length === 0 ? "" : ` Allowed are ${known.join(", ")}.`;
    return new ConfigurationError(
      `${dotted([...path, key])} is not a setting of ${dotted(path) || "this file"}.${hint === undefined ? allowed : ` Did you mean ${hint}?`}`,
      { place: document.placeOfKey([...path, key]) },
    );
  }
  const found = valueAt(document.value, path);
  const name = dotted(path) || "the document";
  const place = document.place(path);
  if (found === undefined) return new ConfigurationError(`${name} is missing; ${wanted(issue)}.`, { place });
  return new ConfigurationError(`${name} is ${shown(found)}; ${wanted(issue)}.`, { place });
}

function wanted(issue: Issue): string {
  switch (issue.code) {
    case "invalid_type":
      if (issue.expected === "never") return issue.message;
      return `${typeNames[issue.expected] ?? `a value of type ${issue.expected}`} is needed`;
    case "invalid_value":
      return issue.values.length === 1
        ? `only ${String(issue.values[0])} is allowed`
        : `allowed are ${issue.values.map(String).join(", ")}`;
    case "too_small":
      return `${amount(issue.origin, issue.inclusive === false ? "more than" : "at least", issue.minimum)} is needed`;
    case "too_big":
      return `${amount(issue.origin, issue.inclusive === false ? "less than" : "at most", issue.maximum)} is allowed`;
    case "invalid_union":
      return unionWish(issue);
    default:
      return issue.message.replace(/\.$/, "");
  }
}

function unionWish(issue: Issue & { code: "invalid_union" }): string {
  const wishes = issue.errors.flat().flatMap((inner) => {
    if (inner.code === "invalid_type") return [typeNames[inner.expected] ?? inner.expected];
    if (inner.code === "invalid_value") return inner.values.map(String);
    return [];
  });
  return wishes.length === 0 ? issue.message : `${[...new Set(wishes)].join(" or ")} is needed`;
}

const typeNames: Readonly<Record<string, string>> = {
  string: "text",
  number: "a number",
  int: "a whole number",
  boolean: "true or false",
  object: "a mapping (key: value)",
  record: "a mapping (key: value)",
  array: "a list",
};

function amount(origin: string, comparison: string, limit: number | bigint): string {
  const unit: Readonly<Record<string, readonly [one: string, many: string]>> = {
    string: ["character", "characters"],
    array: ["entry", "entries"],
    set: ["entry", "entries"],
  };
  const [one, many] = unit[origin] ?? ["", ""];
  return `${comparison} ${limit} ${Number(limit) === 1 ? one : many}`.trimEnd();
}

function shown(value: unknown): string {
  if (Array.isArray(value)) return "a list";
  if (value === null) return "empty";
  if (typeof value === "object") return "a mapping";
  const text = typeof value === "string" ? JSON.stringify(value) : String(value);
  return text.length > 80 ? `${text.slice(0, 77)}…` : text;
}

function dotted(path: readonly Key[]): string {
  return path
    .map((key, index) => (typeof key === "number" ? `[${key}]` : `${index === 0 ? "" : "."}${key}`))
    .join("");
}

function valueAt(value: unknown, path: readonly Key[]): unknown {
  let current = value;
  for (const key of path) {
    if (current === null || typeof current !== "object") return undefined;
    current = (current as Record<Key, unknown>)[key];
  }
  return current;
}

/** The keys that the schema knows at a path, through optional, records, arrays and unions. */
function keysAt(schema: z.ZodType, path: readonly Key[]): string[] {
  let level: z.ZodType[] = [schema].flatMap(unwrap);
  for (const key of path) {
    level = level.flatMap((one) => step(one, key)).flatMap(unwrap);
  }
  return [...new Set(level.flatMap((one) => (one instanceof z.ZodObject ? Object.keys(one.shape) : [])))];
}

function unwrap(schema: z.ZodType): z.ZodType[] {
  if (schema instanceof z.ZodUnion) return (schema.options as z.ZodType[]).flatMap(unwrap);
  if (schema instanceof z.ZodPipe) return unwrap(schema.in as z.ZodType);
  if (
    schema instanceof z.ZodLazy ||
    schema instanceof z.ZodOptional ||
    schema instanceof z.ZodNullable ||
    schema instanceof z.ZodDefault ||
    schema instanceof z.ZodPrefault
  ) {
    return unwrap(schema.unwrap() as z.ZodType);
  }
  return [schema];
}

function step(schema: z.ZodType, key: Key): z.ZodType[] {
  if (schema instanceof z.ZodObject) return key in schema.shape ? [schema.shape[key] as z.ZodType] : [];
  if (schema instanceof z.ZodRecord) return [schema.valueType as z.ZodType];
  if (schema instanceof z.ZodArray) return [schema.element as z.ZodType];
  return [];
}
