import { secretOf } from "../../toolkit/http/credentials.js";
import { send } from "../../toolkit/http/request.js";
import { ConfigurationError } from "../../toolkit/runtime/errors.js";
import type { Exports } from "../settings.js";
import type { Exporter } from "./index.js";
import { datasetMetrics } from "./metrics.js";

/** Datadog's number for a gauge. */
const gauge = 3;

/** Submits what is measured of the data as a whole to Datadog (API version 2); single columns would cost a metric each. */
export const submitSeries: Exporter<NonNullable<Exports["datadog"]>> = async (
  settings,
  measurement,
  runtime,
) => {
  const site = settings.site ?? "datadoghq.com";
  if (!/^([a-z0-9-]+\.)?(datadoghq\.(com|eu)|ddog-gov\.com)$/.test(site)) {
    throw new ConfigurationError(`site: "${site}" is not a site of Datadog's, such as datadoghq.eu.`);
  }
  const key = secretOf(settings.key_env ?? "DD_API_KEY", runtime);
  const timestamp = Math.floor(Date.parse(measurement.at) / 1000);
  const series = datasetMetrics(measurement).map(({ name, labels, value }) => ({
    metric: name.replace(/^mergeline_drift_/, "mergeline.drift."),
    type: gauge,
    points: [{ timestamp, value }],
    tags: Object.entries(labels).map(([label, text]) => `${label}:${text}`),
  }));
  await send(
    {
      method: "POST",
      url: `${(settings.url ?? `https://api.${site}`).replace(/\/+$/, "")}/api/v2/series`,
      headers: { "content-type": "application/json", "dd-api-key": key },
      body: JSON.stringify({ series }),
      secrets: [key],
    },
    runtime,
  );
};
