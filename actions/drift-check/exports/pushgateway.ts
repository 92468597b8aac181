import { secretOf } from "../../toolkit/http/credentials.js";
import { send } from "../../toolkit/http/request.js";
import type { Exports } from "../settings.js";
import type { Exporter } from "./index.js";
import { columnMetrics, datasetMetrics, labelsOf, prometheusText } from "./metrics.js";

/** Replaces the metrics of the group of job, model and environment in a Pushgateway. */
export const push: Exporter<NonNullable<Exports["pushgateway"]>> = async (settings, measurement, runtime) => {
  const group = { job: settings.job ?? "mergeline_drift", ...labelsOf(measurement) };
  const base = settings.url.replace(/\/+$/, "");
  const url = `${base}/metrics/${Object.entries(group).map(groupPart).join("/")}`;
  const password = settings.password_env === undefined ? "" : secretOf(settings.password_env, runtime);
  const credentials = `${settings.username ?? ""}:${password}`;
  const basic = Buffer.from(credentials).toString("base64");
  await send(
    {
      method: "PUT",
      url,
      headers: {
        "content-type": "text/plain; version=0.0.4; charset=utf-8",
        ...(credentials === ":" ? {} : { authorization: `Basic ${basic}` }),
      },
      body: prometheusText([...datasetMetrics(measurement), ...columnMetrics(measurement)]),
      secrets: [password, ...(password === "" ? [] : [basic])],
    },
    runtime,
  );
};

/** A name and a value of the group in the path; what a path can't hold goes in base64url. */
function groupPart([name, value]: [string, string]): string {
  if (/^[\w.-]+$/.test(value)) return `${name}/${value}`;
  return `${name}@base64/${Buffer.from(value).toString("base64url") || "="}`;
}
