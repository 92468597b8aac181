import { checkedUrl } from "../../http/address.js";
import { serverAddress } from "../../http/credentials.js";
import { isProblem, type JsonObject, type Mlflow, openMlflow } from "../../mlflow/client.js";
import type { RegistryExports } from "../../model/schema/registry-exports.js";
import { ConfigurationError } from "../../runtime/errors.js";
import type { Runtime } from "../../runtime/runtime.js";
import type { VersionRecord } from "../record.js";
import type { AliasRemover, Exporter } from "./index.js";
import { descriptionOf, metricsOf, tagsOf } from "./tags.js";

/** What MLflow takes in one call of runs/log-batch, and in a parameter's or a tag's value. */
const most = { metrics: 1000, parameters: 100, value: 5000 } as const;

/** Registers a version in MLflow: a run with metrics, parameters and tags, a model version of it, and the aliases. */
export const toMlflow: Exporter<NonNullable<RegistryExports["mlflow"]>> = async (
  settings,
  { record, aliases },
  runtime,
) => {
  const server = openMlflow(addressOf(settings.uri, runtime), runtime);
  const name = settings.model ?? record.name;
  const found = await versionIn(server, name, record);
  const version = found ?? (await createVersion(server, name, settings.experiment ?? record.name, record));
  for (const alias of aliases) await server.post("registered-models/alias", { name, alias, version });
  return { state: found === undefined ? "created" : "current", name: `${name} version ${version}` };
};

/** Deletes an alias of the registered model, where the model has it. */
export const removeFromMlflow: AliasRemover<NonNullable<RegistryExports["mlflow"]>> = async (
  settings,
  model,
  alias,
  runtime,
) => {
  const server = openMlflow(addressOf(settings.uri, runtime), runtime);
  const name = settings.model ?? model;
  const gone = await server.attempt("DELETE", "registered-models/alias", { name, alias });
  if (isProblem(gone) && gone.problem.code !== "RESOURCE_DOES_NOT_EXIST") throw gone.problem.error;
};

function addressOf(uri: string | undefined, runtime: Runtime): URL {
  const url =
    uri === undefined ? serverAddress("MLFLOW_TRACKING_URI", undefined, runtime) : checkedUrl(uri, "uri");
  if (url === undefined) {
    throw new ConfigurationError(
      "uri is not set, nor is MLFLOW_TRACKING_URI; the server's address is needed.",
    );
  }
  return new URL(`${url.origin}${url.pathname.replace(/\/*$/, "/")}`);
}

/** The number that MLflow gave the version before. */
async function versionIn(server: Mlflow, name: string, record: VersionRecord): Promise<string | undefined> {
  const filter = `name = '${quoted(name)}' and tags.\`mergeline.idempotencyKey\` = '${record.idempotencyKey}'`;
  const { model_versions: found = [] } = await server.get("model-versions/search", {
    filter,
    max_results: "1",
  });
  const [first] = found as JsonObject[];
  return first === undefined ? undefined : String(first.version);
}

async function createVersion(
  server: Mlflow,
  name: string,
  experiment: string,
  record: VersionRecord,
): Promise<string> {
  const model = await server.attempt("POST", "registered-models/create", { name });
  if (isProblem(model) && model.problem.code !== "RESOURCE_ALREADY_EXISTS") throw model.problem.error;
  const run = await runOf(server, await experimentOf(server, experiment), record);
  const { model_version: made } = await server.post("model-versions/create", {
    name,
    source: sourceOf(record, run),
    run_id: run,
    description: descriptionOf(record),
    tags: pairs(tagsOf(record)),
  });
  return String((made as JsonObject).version);
}

/** MLflow takes no path of a machine as a source: where the bytes lie in a folder, the run stands there. */
function sourceOf(record: VersionRecord, run: string): string {
  const { uri } = record.artifacts[0]!;
  return uri.startsWith("file:") ? `runs:/${run}/model` : uri;
}

async function experimentOf(server: Mlflow, name: string): Promise<string> {
  const find = () => server.attempt("GET", "experiments/get-by-name", { experiment_name: name });
  const found = await find();
  if (!isProblem(found)) return String((found.experiment as JsonObject).experiment_id);
  if (found.problem.code !== "RESOURCE_DOES_NOT_EXIST") throw found.problem.error;
  const made = await server.attempt("POST", "experiments/create", { name });
  if (!isProblem(made)) return String(made.experiment_id);
  // Somebody else may have made it meanwhile.
  const again = await find();
  if (isProblem(again)) throw made.problem.error;
  return String((again.experiment as JsonObject).experiment_id);
}

/** A finished run with what the record says; one that an earlier try has left is used again. */
async function runOf(server: Mlflow, experiment: string, record: VersionRecord): Promise<string> {
  const { runs = [] } = await server.post("runs/search", {
    experiment_ids: [experiment],
    filter: `tags.\`mergeline.idempotencyKey\` = '${record.idempotencyKey}'`,
    max_results: 1,
  });
  const [left] = runs as JsonObject[];
  const time = Date.parse(record.createdAt);
  const made =
    left ??
    ((
      await server.post("runs/create", {
        experiment_id: experiment,
        run_name: `${record.name}-${record.version}`,
        start_time: time,
        tags: pairs(tagsOf(record)),
      })
    ).run as JsonObject);
  const info = made.info as JsonObject;
  const run = String(info.run_id);
  if (info.status === "FINISHED") return run;
  const metrics = metricsOf(record).map(([key, value]) => ({ key, value, timestamp: time, step: 0 }));
  for (const part of parts(metrics, most.metrics)) {
    await server.post("runs/log-batch", { run_id: run, metrics: part });
  }
  const parameters = Object.entries(record.training?.parameters ?? {}).map(([key, value]) => ({
    key,
    value: (typeof value === "string" ? value : JSON.stringify(value)).slice(0, most.value),
  }));
  for (const part of parts(parameters, most.parameters)) {
    await server.post("runs/log-batch", { run_id: run, params: part });
  }
  await server.post("runs/update", { run_id: run, status: "FINISHED", end_time: time });
  return run;
}

function pairs(tags: Readonly<Record<string, string>>): JsonObject[] {
  return Object.entries(tags).map(([key, value]) => ({ key, value: value.slice(0, most.value) }));
}

function parts<T>(all: readonly T[], size: number): T[][] {
  const cut: T[][] = [];
  for (let at = 0; at < all.length; at += size) cut.push(all.slice(at, at + size));
  return cut;
}

function quoted(text: string): string {
  return text.replaceAll("'", "''");
}
