import { secretOf } from "../../http/credentials.js";
import type { RegistryExports } from "../../model/schema/registry-exports.js";
import { formatNumber } from "../../report/number.js";
import { ConfigurationError } from "../../runtime/errors.js";
import type { Runtime } from "../../runtime/runtime.js";
import type { VersionRecord } from "../record.js";
import type { AliasRemover, Exporter } from "./index.js";
import { callJson } from "./json-call.js";
import { descriptionOf, metricsOf } from "./tags.js";
import { until } from "./wait.js";

type Settings = NonNullable<RegistryExports["vertex"]>;

/** Uploads a version to Vertex AI's Model Registry, with its aliases. The container finds the bytes by MODEL_URI. */
export const toVertex: Exporter<Settings> = async (settings, { record, aliases }, runtime) => {
  const { image, model: id = record.name } = settings;
  const { parent, call } = open(settings, runtime);
  const name = `${parent}/models/${id}`;

  const filter = encodeURIComponent(`labels.mergeline-key="${keyLabel(record)}"`);
  const versions = await call("GET", `${name}:listVersions?filter=${filter}`);
  const [there] = (versions?.models ?? []) as { versionId?: unknown; versionAliases?: string[] }[];
  if (there !== undefined) {
    const at = `${name}@${there.versionId}`;
    const lacking = aliases.filter((alias) => !there.versionAliases?.includes(alias));
    if (lacking.length > 0) await call("POST", `${at}:mergeVersionAliases`, { versionAliases: lacking });
    return { state: "current", name: at };
  }

  const operation = await call("POST", `${parent}/models:upload`, {
    // A model that is there gets a version; else it is made under this id.
    ...(versions === undefined ? { modelId: id } : { parentModel: name }),
    model: {
      displayName: record.name,
      versionDescription: `${descriptionOf(record)}. ${metricsText(record)}`.trim().slice(0, 2000),
      versionAliases: aliases,
      labels: {
        "mergeline-key": keyLabel(record),
        "mergeline-version": String(record.version),
        ...(record.source?.commit && { "mergeline-commit": record.source.commit.slice(0, 63) }),
      },
      containerSpec: { imageUri: image, env: environmentOf(record) },
    },
  });
  if (typeof operation?.name !== "string") {
    throw new ConfigurationError(`${parent} is not there, or Vertex AI does not take models in it.`);
  }
  return { state: "created", name: await uploaded(operation.name, call, runtime) };
};

/** Takes an alias from the version that has it. */
export const removeFromVertex: AliasRemover<Settings> = async (settings, model, alias, runtime) => {
  const { parent, call } = open(settings, runtime);
  const name = `${parent}/models/${settings.model ?? model}`;
  const version = await call("GET", `${name}@${alias}`);
  if (version === undefined) return;
  await call("POST", `${name}@${version.versionId}:mergeVersionAliases`, { versionAliases: [`-${alias}`] });
};

function open(settings: Settings, runtime: Runtime) {
  const { project, location } = settings;
  const endpoint = (settings.endpoint ?? `https://${location}-aiplatform.googleapis.com`).replace(/\/+$/, "");
  const token = secretOf("GOOGLE_OAUTH_ACCESS_TOKEN", runtime);
  const call = (method: "GET" | "POST", path: string, body?: unknown) =>
    callJson({ method, url: `${endpoint}/v1/${path}`, token, body }, runtime);
  return { parent: `projects/${project}/locations/${location}`, call };
}

/** Waits for the operation of an upload; without that, a second run could upload the same version again. */
async function uploaded(
  operation: string,
  call: (method: "GET", path: string) => Promise<Record<string, unknown> | undefined>,
  runtime: Runtime,
): Promise<string> {
  const done = await until(
    async () => {
      const now = await call("GET", operation);
      return now?.done === true ? now : undefined;
    },
    `the upload ${operation}`,
    runtime,
  );
  const { error, response } = done as {
    error?: { message?: unknown };
    response?: { model?: unknown; modelVersionId?: unknown };
  };
  if (error !== undefined) throw new ConfigurationError(`the upload failed: ${String(error.message)}.`);
  return `${String(response?.model)}@${String(response?.modelVersionId)}`;
}

/** As many digits of the key as a label's value can hold. */
function keyLabel(record: VersionRecord): string {
  return record.idempotencyKey.slice("sha256:".length).slice(0, 63);
}

/** The same variables as a container of deploy-canary gets. */
function environmentOf(record: VersionRecord): { name: string; value: string }[] {
  const { uri, digest } = record.artifacts[0]!;
  const variables = {
    MODEL_NAME: record.name,
    MODEL_VERSION: String(record.version),
    MODEL_URI: uri,
    MODEL_DIGEST: digest,
  };
  return Object.entries(variables).map(([name, value]) => ({ name, value }));
}

function metricsText(record: VersionRecord): string {
  return metricsOf(record)
    .map(([name, value]) => `${name} ${formatNumber(value)}`)
    .join(", ");
}
