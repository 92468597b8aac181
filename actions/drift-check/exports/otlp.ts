import { secretOf } from "../../toolkit/http/credentials.js";
import { send } from "../../toolkit/http/request.js";
import { ConfigurationError } from "../../toolkit/runtime/errors.js";
import type { Exports } from "../settings.js";
import type { Exporter } from "./index.js";
import type { Measurement } from "./measurement.js";
import { columnMetrics, datasetMetrics, type Metric } from "./metrics.js";

/** Sends the metrics as OpenTelemetry's OTLP over HTTP, in its JSON form (specification 1.x). */
export const sendOtlp: Exporter<NonNullable<Exports["otlp"]>> = async (settings, measurement, runtime) => {
  const text = settings.headers_env === undefined ? "" : secretOf(settings.headers_env, runtime);
  const headers = headersOf(text, settings.headers_env ?? "");
  // The values are secrets, too, where a server sends them back.
  for (const value of Object.values(headers)) runtime.log.mask(value);
  const answer = await send(
    {
      method: "POST",
      url: settings.endpoint,
      headers: { "content-type": "application/json", ...headers },
      body: JSON.stringify(otlpMetrics(measurement, runtime.toolVersion)),
      secrets: [text, ...Object.values(headers)],
    },
    runtime,
  );
  const rejected = rejectedOf(answer);
  if (rejected > 0) throw new ConfigurationError(`the receiver rejected ${rejected} of the data points.`);
};

/** `a=b,c=d`, percent-encoded, as OTEL_EXPORTER_OTLP_HEADERS has it. */
function headersOf(text: string, name: string): Record<string, string> {
  const pairs = text.split(",").filter((pair) => pair.trim() !== "");
  return Object.fromEntries(
    pairs.map((pair) => {
      const [, key, text] = /^\s*([\w.!#$%&'*+^`|~-]+)\s*=\s*(.*?)\s*$/.exec(pair) ?? [];
      const value = text === undefined ? undefined : decoded(text);
      if (key === undefined || value === undefined) {
        throw new ConfigurationError(
          `the environment variable ${name} does not hold headers as a=b,c=d, percent-encoded.`,
        );
      }
      return [key.toLowerCase(), value];
    }),
  );
}

/** Undefined where it is not percent-encoded as it should be. A lone % stays. */
function decoded(text: string): string | undefined {
  if (!/%[\da-f]{2}/i.test(text)) return text;
  try {
    return decodeURIComponent(text);
  } catch {
    return undefined;
  }
}

/** The request's body. Times are nanoseconds since 1970, as text: JSON's numbers don't hold them. */
export function otlpMetrics(measurement: Measurement, version: string): unknown {
  const timeUnixNano = `${Date.parse(measurement.at)}000000`;
  const byName = new Map<string, Metric[]>();
  for (const metric of [...datasetMetrics(measurement), ...columnMetrics(measurement)]) {
    byName.set(metric.name, [...(byName.get(metric.name) ?? []), metric]);
  }
  const metrics = [...byName].map(([name, points]) => ({
    ...nameAndUnit(name),
    description: points[0]!.help,
    gauge: {
      dataPoints: points.map(({ labels, value }) => ({
        attributes: attributes(labels),
        timeUnixNano,
        asDouble: value,
      })),
    },
  }));
  const resource = { "service.name": "mergeline_drift", "service.version": version };
  const scope = { name: "mergeline", version };
  return {
    resourceMetrics: [{ resource: { attributes: attributes(resource) }, scopeMetrics: [{ scope, metrics }] }],
  };
}

/** OpenTelemetry has the unit beside the name; Prometheus puts it back behind. */
function nameAndUnit(name: string): { name: string; unit: string } {
  const isTime = name.endsWith("_seconds");
  const bare = isTime ? name.slice(0, -"_seconds".length) : name;
  // Without a unit: "1" would become _ratio in Prometheus, and the same metric would have two names.
  return { name: bare.replace(/^mergeline_drift_/, "mergeline.drift."), unit: isTime ? "s" : "" };
}

function attributes(of: Readonly<Record<string, string>>) {
  return Object.entries(of).map(([key, value]) => ({
    key,
    value: { stringValue: value.replaceAll(/\p{Surrogate}/gu, "\ufffd") },
  }));
}

function rejectedOf(answer: string): number {
  try {
    return Number(Object(Object(JSON.parse(answer)).partialSuccess).rejectedDataPoints ?? 0);
  } catch {
    return 0;
  }
}
