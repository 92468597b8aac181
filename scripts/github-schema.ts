/**
 * Cuts the operations that the tests need out of GitHub's OpenAPI description, and writes test/github/openapi.json.
 * The whole description (the npm package @octokit/openapi) has 385 MB, so it is not a dependency: unpack it anywhere,
 * and give the path of its generated/api.github.com.json and its version:
 *   node scripts/github-schema.ts package/generated/api.github.com.json 23.0.2
 */
import { readFileSync, writeFileSync } from "node:fs";

type Json = Record<string, unknown>;

const [file, version] = process.argv.slice(2);
if (file === undefined || version === undefined) {
  console.error("usage: node scripts/github-schema.ts <api.github.com.json> <version>");
  process.exit(2);
}

const repository = "/repos/{owner}/{repo}";
/** Operations, and whether our own front answers them, so that its answers are checked too. */
const operations: Readonly<Record<string, boolean>> = {
  "get /user": false,
  [`get ${repository}`]: false,
  [`get ${repository}/issues`]: false,
  [`post ${repository}/issues`]: false,
  [`get ${repository}/issues/{issue_number}`]: false,
  [`patch ${repository}/issues/{issue_number}`]: false,
  [`get ${repository}/issues/{issue_number}/comments`]: false,
  [`post ${repository}/issues/{issue_number}/comments`]: false,
  [`post ${repository}/issues/{issue_number}/labels`]: false,
  [`get ${repository}/issues/{issue_number}/events`]: false,
  "get /orgs/{org}/teams/{team_slug}/memberships/{username}": false,
  [`patch ${repository}/issues/comments/{comment_id}`]: false,
  [`delete ${repository}/issues/comments/{comment_id}`]: false,
  [`get ${repository}/pulls`]: false,
  [`post ${repository}/pulls`]: false,
  [`get ${repository}/pulls/{pull_number}`]: false,
  [`patch ${repository}/pulls/{pull_number}`]: false,
  [`put ${repository}/pulls/{pull_number}/merge`]: false,
  [`get ${repository}/pulls/{pull_number}/files`]: true,
  [`post ${repository}/check-runs`]: false,
  [`patch ${repository}/check-runs/{check_run_id}`]: false,
  [`get ${repository}/check-runs/{check_run_id}/annotations`]: true,
  [`post ${repository}/statuses/{sha}`]: true,
  [`get ${repository}/commits/{ref}/statuses`]: true,
  [`post ${repository}/deployments`]: true,
  [`get ${repository}/deployments`]: true,
  [`post ${repository}/deployments/{deployment_id}/statuses`]: true,
  [`get ${repository}/deployments/{deployment_id}/statuses`]: true,
  [`post ${repository}/dispatches`]: true,
  [`post ${repository}/actions/workflows/{workflow_id}/dispatches`]: true,
  [`get ${repository}/actions/workflows/{workflow_id}/runs`]: false,
  [`get ${repository}/releases/tags/{tag}`]: true,
  [`post ${repository}/releases`]: true,
  [`get ${repository}/releases/{release_id}/assets`]: true,
  [`post ${repository}/releases/{release_id}/assets`]: true,
  [`get ${repository}/releases/assets/{asset_id}`]: true,
  [`delete ${repository}/releases/assets/{asset_id}`]: true,
};

const description: Json = JSON.parse(readFileSync(file, "utf8"));
const schemas: Json = {};
const found: Json = {};

for (const [name, answers] of Object.entries(operations)) {
  const [method = "", path = ""] = name.split(" ");
  const operation = child(child(description, "paths"), path)[method];
  if (operation === undefined) throw new Error(`${name} is not in ${file}`);
  found[`${method.toUpperCase()} ${path}`] = entryOf(Object(operation), answers);
}

// GitHub's prose names a third state of an asset, that of an upload which did not end.
const asset = child(child(schemas, "release-asset"), "properties");
asset.state = { type: "string", enum: ["uploaded", "open", "starter"] };

const result = { source: `@octokit/openapi ${version}, api.github.com.json`, operations: found, schemas };
writeFileSync(
  new URL("../test/github/openapi.json", import.meta.url),
  `${JSON.stringify(result, null, 1)}\n`,
);

function entryOf(operation: Json, answers: boolean): Json {
  const parameters = Array.isArray(operation.parameters) ? operation.parameters.map(resolved) : [];
  const queries = parameters.filter((each) => each.in === "query");
  const entry: Json = { query: Object.fromEntries(queries.map((each) => [each.name, take(each.schema)])) };
  const body = contentOf(child(operation, "requestBody"));
  if (body !== undefined) entry.body = take(body);
  if (!answers) return entry;
  const good = Object.entries(child(operation, "responses")).filter(([status]) => status.startsWith("2"));
  entry.answers = Object.fromEntries(
    good.map(([status, response]) => [status, take(contentOf(resolved(response)) ?? null)]),
  );
  return entry;
}

function contentOf(holder: Json): unknown {
  return child(child(holder, "content"), "application/json").schema;
}

function child(value: Json, key: string): Json {
  return Object(value[key]);
}

/** What a reference stands for, or the value itself. */
function resolved(value: unknown): Json {
  const reference = Object(value).$ref;
  if (typeof reference !== "string") return Object(value);
  return reference.slice(2).split("/").reduce(child, description);
}

/** The schema without prose and examples, its references turned towards `schemas`, where what they name is put. */
function take(schema: unknown): unknown {
  if (Array.isArray(schema)) return schema.map(take);
  if (schema === null || typeof schema !== "object") return schema;
  const source: Json = { ...schema };
  if (typeof source.$ref === "string") {
    const name = source.$ref.split("/").at(-1)!;
    if (!(name in schemas)) {
      schemas[name] = {};
      schemas[name] = take(resolved(source));
    }
    return { $ref: `#/schemas/${name}` };
  }
  const copy: Json = {};
  for (const [key, value] of Object.entries(source)) {
    if (["example", "examples", "title", "externalDocs", "deprecated", "description"].includes(key)) continue;
    if (key.startsWith("x-")) continue;
    if (key === "properties") {
      copy.properties = Object.fromEntries(
        Object.entries(Object(value)).map(([name, each]) => [name, take(each)]),
      );
    } else copy[key] = take(value);
  }
  return copy.nullable === true ? orNull(copy) : copy;
}

/** OpenAPI 3.0 writes null as a flag; JSON Schema, which checks it here, as a type. */
function orNull({ nullable: _, ...schema }: Json): Json {
  if (typeof schema.type !== "string") return { anyOf: [schema, { type: "null" }] };
  const values = Array.isArray(schema.enum) ? { enum: [...schema.enum, null] } : {};
  return { ...schema, ...values, type: [schema.type, "null"] };
}
