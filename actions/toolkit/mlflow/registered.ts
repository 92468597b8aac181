import { ConfigurationError } from "../runtime/errors.js";
import { isProblem, type JsonObject, type Mlflow } from "./client.js";

/** A registered model with its versions, as MLflow has them. Every text in it comes from whoever wrote it there. */
export interface RegisteredModel {
  readonly name: string;
  readonly description: string | undefined;
  readonly aliases: readonly { readonly alias: string; readonly version: string }[];
  /** In the order of their numbers. */
  readonly versions: readonly RegisteredVersion[];
}

export interface RegisteredVersion {
  readonly version: string;
  /** Milliseconds since 1970. */
  readonly createdAt: number;
  readonly stage: string | undefined;
  /** READY, or why it can't be used. */
  readonly status: string;
  readonly source: string;
  readonly runId: string | undefined;
  readonly user: string | undefined;
  readonly tags: Readonly<Record<string, string>>;
}

export interface Run {
  readonly metrics: Readonly<Record<string, number>>;
  readonly parameters: Readonly<Record<string, string>>;
  readonly tags: Readonly<Record<string, string>>;
  readonly artifactUri: string | undefined;
}

/**
 * @param name one model; undefined: all
 * @throws ConfigurationError where there is no such model, or an answer is not MLflow's
 */
export async function readModels(server: Mlflow, name: string | undefined): Promise<RegisteredModel[]> {
  const found =
    name === undefined
      ? await pages(server, "registered-models/search", {}, "registered_models")
      : [await modelCalled(server, name)];
  const models: RegisteredModel[] = [];
  for (const model of found) {
    const called = textOf(model.name) ?? "";
    const versions = await pages(
      server,
      "model-versions/search",
      { filter: `name = '${called.replaceAll("'", "''")}'` },
      "model_versions",
    );
    models.push({
      name: called,
      description: textOf(model.description),
      aliases: objects(model.aliases).map(({ alias, version }) => ({
        alias: String(alias),
        version: String(version),
      })),
      versions: versions
        .filter((one) => one.name === called)
        .map(versionOf)
        .sort((one, other) => Number(one.version) - Number(other.version)),
    });
  }
  return models.sort((one, other) => (one.name < other.name ? -1 : 1));
}

/** The run of a version; undefined where it is no more. */
export async function readRun(server: Mlflow, id: string): Promise<Run | undefined> {
  const answer = await server.attempt("GET", "runs/get", { run_id: id });
  if (isProblem(answer)) {
    if (answer.problem.code === "RESOURCE_DOES_NOT_EXIST") return undefined;
    throw answer.problem.error;
  }
  const [run] = objects([answer.run]);
  const [data = {}] = objects([run?.data]);
  const [info = {}] = objects([run?.info]);
  const metrics = objects(data.metrics).flatMap(({ key, value }): [string, number][] =>
    // A server with a database keeps an infinite value as the largest number that there is.
    typeof key === "string" && typeof value === "number" && Math.abs(value) < Number.MAX_VALUE
      ? [[key, value]]
      : [],
  );
  return {
    metrics: Object.fromEntries(metrics),
    parameters: pairs(data.params),
    tags: pairs(data.tags),
    artifactUri: textOf(info.artifact_uri),
  };
}

async function modelCalled(server: Mlflow, name: string): Promise<JsonObject> {
  const answer = await server.attempt("GET", "registered-models/get", { name });
  if (!isProblem(answer)) {
    const [model] = objects([answer.registered_model]);
    if (model !== undefined) return model;
    throw new ConfigurationError(`${server.url.origin} does not answer as an MLflow server does: no model.`);
  }
  if (answer.problem.code !== "RESOURCE_DOES_NOT_EXIST") throw answer.problem.error;
  throw new ConfigurationError(`${server.url.origin} has no registered model ${JSON.stringify(name)}.`);
}

/** The most pages that are read, of 200 entries each. */
const mostPages = 5000;

/** All pages of a search. A server that gives the same token again, or ever new ones, would never end. */
async function pages(
  server: Mlflow,
  path: string,
  query: Readonly<Record<string, string>>,
  key: string,
): Promise<JsonObject[]> {
  const all: JsonObject[] = [];
  const seen = new Set<string>();
  for (let token = ""; ; ) {
    const answer = await server.get(path, {
      ...query,
      max_results: "200",
      ...(token !== "" && { page_token: token }),
    });
    all.push(...objects(answer[key]));
    token = textOf(answer.next_page_token) ?? "";
    if (token === "" || seen.has(token)) return all;
    seen.add(token);
    if (seen.size > mostPages) {
      throw new ConfigurationError(`${server.url.origin} has more than ${mostPages} pages of ${path}.`);
    }
  }
}

function versionOf(version: JsonObject): RegisteredVersion {
  const number = String(version.version);
  if (!/^[1-9]\d{0,14}$/.test(number)) {
    throw new ConfigurationError(`MLflow names a version ${JSON.stringify(number)}; a number is needed.`);
  }
  return {
    version: number,
    createdAt: Number(version.creation_timestamp),
    stage: textOf(version.current_stage),
    status: textOf(version.status) ?? "READY",
    source: textOf(version.source) ?? "",
    runId: textOf(version.run_id),
    user: textOf(version.user_id),
    tags: pairs(version.tags),
  };
}

function pairs(list: unknown): Record<string, string> {
  return Object.fromEntries(
    objects(list).flatMap(({ key, value }) =>
      typeof key === "string" && typeof value === "string" ? [[key, value]] : [],
    ),
  );
}

function objects(value: unknown): JsonObject[] {
  return Array.isArray(value) ? value.filter((one) => typeof one === "object" && one !== null) : [];
}

function textOf(value: unknown): string | undefined {
  return typeof value === "string" && value !== "" ? value : undefined;
}
