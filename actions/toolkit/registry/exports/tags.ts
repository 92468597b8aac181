import type { VersionRecord } from "../record.js";

/** What every other registry is told of a version, under the same names. The idempotency key finds it again. */
export function tagsOf(record: VersionRecord): Record<string, string> {
  const [artifact] = record.artifacts;
  const { source } = record;
  return {
    "mergeline.version": String(record.version),
    "mergeline.idempotencyKey": record.idempotencyKey,
    "mergeline.digest": artifact!.digest,
    "mergeline.artifact": artifact!.uri,
    "mergeline.gate": record.gate === "none" ? "none" : record.gate.verdict,
    ...(source?.commit && { "mergeline.commit": source.commit }),
    ...(source?.repository && { "mergeline.repository": source.repository }),
    ...(source?.runUrl && { "mergeline.run": source.runUrl }),
  };
}

/** One line for people. */
export function descriptionOf(record: VersionRecord): string {
  const from = record.source?.repository === undefined ? "" : ` of ${record.source.repository}`;
  return `${record.name} version ${record.version}${from}, registered by Mergeline`;
}

export function metricsOf(record: VersionRecord): [string, number][] {
  return Object.entries(record.evaluation?.metrics ?? {}).map(([name, { value }]) => [name, value]);
}
