import { readFileSync } from "node:fs";
import { Ajv, type ValidateFunction } from "ajv";

interface Operation {
  readonly query: Readonly<Record<string, object>>;
  readonly body?: object;
  /** By status; only of operations that our own front answers. */
  readonly answers?: Readonly<Record<string, object | null>>;
}

interface Description {
  readonly source: string;
  readonly operations: Readonly<Record<string, Operation>>;
  readonly schemas: Readonly<Record<string, object>>;
}

/** A request as GitHub's published OpenAPI description knows it. */
export interface MatchedOperation {
  /** `POST /repos/{owner}/{repo}/issues` */
  readonly name: string;
  readonly parameters: Readonly<Record<string, string>>;
}

const description: Description = JSON.parse(readFileSync(new URL("./openapi.json", import.meta.url), "utf8"));
const ajv = new Ajv({ strict: false, allErrors: true, coerceTypes: false, validateFormats: false });
ajv.addSchema({ $id: "github", schemas: description.schemas });
const compiled = new Map<object, ValidateFunction>();

const patterns = Object.keys(description.operations).map((name) => {
  const [method = "", path = ""] = name.split(" ");
  const source = path.replaceAll(/\{(\w+)\}/g, (_, parameter: string) =>
    parameter === "ref" ? `(?<${parameter}>.+?)` : `(?<${parameter}>[^/]+)`,
  );
  return { name, method, expression: new RegExp(`^${source}$`), placeholders: path.split("{").length };
});
// A path that is spelt out goes before one with a placeholder in its place.
patterns.sort((a, b) => a.placeholders - b.placeholders);

/** The operation of a request, or undefined where the description that was cut out does not have it. */
export function matchOperation(method: string, path: string): MatchedOperation | undefined {
  for (const pattern of patterns) {
    if (pattern.method !== method) continue;
    const match = pattern.expression.exec(path);
    if (match === null) continue;
    const parameters = Object.entries(match.groups ?? {}).map(([name, value]) => [
      name,
      decodeURIComponent(value),
    ]);
    return { name: pattern.name, parameters: Object.fromEntries(parameters) };
  }
  return undefined;
}

/** What is wrong with a request's query and body; empty where nothing is. */
export function requestProblems(
  operation: MatchedOperation,
  query: URLSearchParams,
  body: unknown,
): string[] {
  const known = description.operations[operation.name]!;
  const problems: string[] = [];
  for (const [name, value] of query) {
    const schema = known.query[name];
    if (schema === undefined) problems.push(`the query has no parameter ${name}`);
    else problems.push(...check({ anyOf: [schema] }, numberIfOne(value, schema), `query ${name}`));
  }
  if (known.body !== undefined) problems.push(...check(known.body, body ?? {}, "body"));
  return problems;
}

/** What is wrong with an answer of ours; empty where nothing is. */
export function answerProblems(operation: MatchedOperation, status: number, body: unknown): string[] {
  const answers = description.operations[operation.name]?.answers;
  if (answers === undefined || status >= 300) return [];
  const schema = answers[String(status)];
  if (schema === undefined) return [`${operation.name} never answers ${status}`];
  return schema === null ? [] : check(schema, body, "answer");
}

function check(schema: object, value: unknown, what: string): string[] {
  let validate = compiled.get(schema);
  if (validate === undefined) {
    validate = ajv.compile(JSON.parse(JSON.stringify(schema).replaceAll('"#/schemas/', '"github#/schemas/')));
    compiled.set(schema, validate);
  }
  if (validate(value) === true) return [];
  return (validate.errors ?? []).map((error) => `${what}${error.instancePath} ${error.message ?? ""}`);
}

function numberIfOne(value: string, schema: object): unknown {
  const type = "type" in schema ? schema.type : undefined;
  if (type === "boolean") return value === "true" ? true : value === "false" ? false : value;
  return type === "integer" || type === "number" ? Number(value) : value;
}
