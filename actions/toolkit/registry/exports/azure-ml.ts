import { secretOf } from "../../http/credentials.js";
import type { RegistryExports } from "../../model/schema/registry-exports.js";
import { ConfigurationError, messageOf } from "../../runtime/errors.js";
import type { Runtime } from "../../runtime/runtime.js";
import type { Exporter } from "./index.js";
import { callJson } from "./json-call.js";
import { descriptionOf, metricsOf, tagsOf } from "./tags.js";
import { until } from "./wait.js";

const apiVersion = "2025-04-01";

interface ModelVersion {
  readonly properties?: {
    readonly tags?: Readonly<Record<string, string>>;
    readonly provisioningState?: string;
  };
}

/** Registers a version in an Azure Machine Learning registry under its own number. It has no aliases there. */
export const toAzureMl: Exporter<NonNullable<RegistryExports["azure-ml"]>> = async (
  settings,
  { record },
  runtime,
) => {
  const endpoint = (settings.endpoint ?? "https://management.azure.com").replace(/\/+$/, "");
  const model = settings.model ?? record.name;
  const token = await tokenFor(endpoint, runtime);
  const path = `/subscriptions/${settings.subscription}/resourceGroups/${settings.resource_group}/providers/Microsoft.MachineLearningServices/registries/${settings.registry}/models/${model}`;
  const call = (method: "GET" | "PUT", tail: string, body?: unknown) =>
    callJson(
      { method, url: `${endpoint}${path}${tail}?api-version=${apiVersion}`, token, body },
      runtime,
    ) as Promise<ModelVersion | undefined>;
  const own = `/versions/${record.version}`;
  const name = `${settings.registry}/${model}:${record.version}`;
  const tags = tagsOf(record);

  const there = await call("GET", own);
  if (there !== undefined) {
    if (there.properties?.tags?.["mergeline.idempotencyKey"] === record.idempotencyKey) {
      return { state: "current", name };
    }
    throw new ConfigurationError(`${name} is there and is another model. Name another one in model.`);
  }
  if ((await call("GET", "")) === undefined) {
    const made = await call("PUT", "", {
      properties: { description: `${record.name}, registered by Mergeline` },
    });
    if (made === undefined) throw new ConfigurationError(`there is no registry ${settings.registry}.`);
  }
  await call("PUT", own, {
    properties: {
      description: descriptionOf(record),
      modelType: "custom_model",
      modelUri: record.artifacts[0]!.uri,
      tags,
      properties: Object.fromEntries(
        metricsOf(record).map(([key, value]) => [`metric.${key}`, String(value)]),
      ),
    },
  });
  const state = await until(
    async () => {
      const now = (await call("GET", own))?.properties;
      const state = now === undefined ? "Creating" : (now.provisioningState ?? "Succeeded");
      return ["Creating", "Updating"].includes(state) ? undefined : state;
    },
    name,
    runtime,
  );
  if (state !== "Succeeded") throw new ConfigurationError(`${name} ended as ${state}.`);
  return { state: "created", name };
};

/** A token from the environment, else from the chain of Azure's own library: OIDC, az login, a managed identity. */
async function tokenFor(endpoint: string, runtime: Runtime): Promise<string> {
  if (runtime.environment.AZURE_ACCESS_TOKEN) return secretOf("AZURE_ACCESS_TOKEN", runtime);
  const { DefaultAzureCredential } = await import("@azure/identity");
  try {
    const { token } = await new DefaultAzureCredential().getToken(`${endpoint}/.default`);
    runtime.log.mask(token);
    return token;
  } catch (error) {
    runtime.signal.throwIfAborted();
    throw new ConfigurationError(
      `no token for ${endpoint}: ${messageOf(error).slice(0, 200)} Run azure/login before, or set AZURE_ACCESS_TOKEN.`,
    );
  }
}
