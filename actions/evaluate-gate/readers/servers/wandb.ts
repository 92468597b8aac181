import { basic, requiredSecret, serverAddress } from "../../../toolkit/http/credentials.js";
import { ConfigurationError } from "../../../toolkit/runtime/errors.js";
import type { Runtime } from "../../../toolkit/runtime/runtime.js";
import { type JsonValue, parseJson } from "../../json.js";
import { named } from "../formats.js";
import { ask } from "../http.js";
import { member, text, type Values } from "../reading.js";
import { wandb } from "../wandb.js";

const query = `query Run($entity: String!, $project: String!, $run: String!) {
  project(name: $project, entityName: $entity) { run(name: $run) { state summaryMetrics } }
}`;

/**
 * The summary of a finished W&B run, `wandb://<entity>/<project>/<run id>`, from the GraphQL API of WANDB_BASE_URL
 * (https://api.wandb.ai) with WANDB_API_KEY.
 */
export async function readWandbRun(uri: string, runtime: Runtime): Promise<Values> {
  const [, entity, project, run] = /^wandb:\/\/([\w.-]+)\/([\w.-]+)\/([\w.-]+)\/?$/.exec(uri) ?? [];
  if (run === undefined) {
    throw new ConfigurationError(
      `${uri} is not the address of a W&B run: wandb://<entity>/<project>/<run id> is needed.`,
    );
  }
  const server = serverAddress("WANDB_BASE_URL", "https://api.wandb.ai", runtime)!;
  const key = requiredSecret("WANDB_API_KEY", "W&B", runtime);
  const document = await ask(
    {
      url: new URL("graphql", server),
      server: "W&B",
      authorization: basic("api", key, runtime),
      credentials: "WANDB_API_KEY",
      body: { query, variables: { entity, project, run } },
    },
    runtime,
  );
  const found = member(document, "data", "project", "run");
  if (!(found instanceof Map)) {
    const problem = text(firstError(document)) ?? "no such run, or the key may not see it";
    throw new ConfigurationError(`W&B does not give ${uri}: ${problem.slice(0, 300).replace(/\.$/, "")}.`);
  }
  if (found.get("state") !== "finished") {
    throw new ConfigurationError(
      `${uri} is a run whose state is ${text(found.get("state")) ?? "unknown"}; only a finished run is judged.`,
    );
  }
  const summary = parseJson(text(found.get("summaryMetrics")) ?? "null", `The summary of ${uri}`);
  if (!(summary instanceof Map)) throw new ConfigurationError(`${uri} has no summary.`);
  return named(uri, () => wandb.read(summary));
}

function firstError(document: JsonValue): JsonValue | undefined {
  const errors = member(document, "errors");
  return Array.isArray(errors) ? member(errors[0], "message") : undefined;
}
