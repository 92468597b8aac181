import { createHash } from "node:crypto";
import { writeDocument } from "./document.js";
import { type VersionRecord, versionRecord } from "./record.js";

/** A record as YAML: always the same text for the same record, keys in the order of the schema, maps by name. */
export function formatRecord(record: VersionRecord): string {
  return writeDocument(versionRecord.parse(sortMaps(record)) as object);
}

/** The parts of a record whose keys are the user's own come in the order of their names. */
function sortMaps(record: VersionRecord): VersionRecord {
  const { training, evaluation, imported } = record;
  return {
    ...record,
    ...(training && {
      training: {
        ...training,
        ...(training.parameters && { parameters: sorted(training.parameters) }),
        ...(training.environment && { environment: sorted(training.environment) }),
      },
    }),
    ...(evaluation && {
      evaluation: { ...evaluation, ...(evaluation.metrics && { metrics: sorted(evaluation.metrics) }) },
    }),
    ...(imported && {
      imported: { ...imported, ...(imported.tags && { tags: sorted(imported.tags) }) },
    }),
  };
}

function sorted<T>(map: Readonly<Record<string, T>>): Record<string, T> {
  return Object.fromEntries(
    Object.entries(map).sort(([one], [other]) => (one < other ? -1 : one > other ? 1 : 0)),
  );
}

/**
 * What makes two candidates the same: sha256 over the model's name, the digests of its artifacts and of its data, and
 * the training parameters. The commit, the metrics and where the bytes lie don't count: registering the same bytes
 * again from a later commit (the one that recorded them, say) is the same version.
 */
export function idempotencyKey(candidate: {
  readonly name: string;
  readonly artifacts: readonly string[];
  readonly data: readonly string[];
  readonly parameters: Readonly<Record<string, unknown>>;
}): string {
  const canonical = JSON.stringify({
    name: candidate.name,
    artifacts: [...candidate.artifacts].sort(),
    data: [...candidate.data].sort(),
    parameters: Object.entries(candidate.parameters).sort(([one], [other]) => (one < other ? -1 : 1)),
  });
  return `sha256:${createHash("sha256").update(canonical).digest("hex")}`;
}
