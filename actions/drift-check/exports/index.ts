import { exportersFor } from "../../toolkit/http/exporters.js";
import { ConfigurationError, messageOf } from "../../toolkit/runtime/errors.js";
import type { Runtime } from "../../toolkit/runtime/runtime.js";
import type { Exports } from "../settings.js";
import { type Measurement, measure, type Told } from "./measurement.js";

/** Sends a measurement somewhere. A failure is thrown as a ConfigurationError without any secret in it. */
export type Exporter<Settings> = (
  settings: Settings,
  measurement: Measurement,
  runtime: Runtime,
) => Promise<void>;

export type ExporterName = keyof Exports;

export interface Exported {
  readonly name: ExporterName;
  readonly state: "sent" | "not-due" | "failed";
  readonly problem: string | null;
}

type SettingsOf = { readonly [Name in ExporterName]-?: NonNullable<Exports[Name]> };
type Table = { readonly [Name in ExporterName]: () => Promise<Exporter<SettingsOf[Name]>> };

/** Each is loaded only where it is set. */
const exporters: Table = {
  prometheus: async () => (await import("./prometheus.js")).writeTextFile,
  pushgateway: async () => (await import("./pushgateway.js")).push,
  otlp: async () => (await import("./otlp.js")).sendOtlp,
  cloudwatch: async () => (await import("./cloudwatch.js")).putMetrics,
  datadog: async () => (await import("./datadog.js")).submitSeries,
  sns: async () => (await import("./sns.js")).publish,
  slack: async () => (await import("./slack.js")).postSlack,
  teams: async () => (await import("./teams.js")).postTeams,
  webhook: async () => (await import("./webhook.js")).postWebhook,
};

const messages: ReadonlySet<ExporterName> = new Set(["sns", "slack", "teams", "webhook"]);
type When = "change" | "drift" | "always" | undefined;

/** Messages are for people: they come when something has happened. Measurements come always. */
export function isDue(when: When, of: Measurement): boolean {
  if (when === "always") return true;
  return when === "drift" ? of.drifted : of.changed;
}

/**
 * Sends what was measured to wherever that is set, but not on a pull request. What fails is warned of, and changes no
 * verdict.
 */
export async function exportCheck(settings: Exports, check: Told, runtime: Runtime): Promise<Exported[]> {
  const names = exportersFor<ExporterName>(exporters, settings, runtime);
  if (names.length === 0) return [];
  const measurement = measure(check, runtime);
  return await Promise.all(names.map((name) => send(name, settings, measurement, runtime)));
}

async function send<Name extends ExporterName>(
  name: Name,
  settings: Exports,
  measurement: Measurement,
  runtime: Runtime,
): Promise<Exported> {
  const own = (settings as SettingsOf)[name];
  const when = "when" in own ? (own.when as When) : undefined;
  if (messages.has(name) && !isDue(when, measurement)) {
    return { name, state: "not-due", problem: null };
  }
  try {
    const exporter = await exporters[name]();
    await exporter(own, measurement, runtime);
    return { name, state: "sent", problem: null };
  } catch (error) {
    if (runtime.signal.aborted || !(error instanceof ConfigurationError)) throw error;
    const problem = `drift.exports.${name}: ${messageOf(error)}`;
    runtime.log.warning(problem);
    return { name, state: "failed", problem };
  }
}
