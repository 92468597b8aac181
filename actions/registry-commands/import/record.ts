import { createHash } from "node:crypto";
import type { RegisteredVersion, Run } from "../../toolkit/mlflow/registered.js";
import { timestamp } from "../../toolkit/registry/decision.js";
import type { ArtifactRecord, VersionRecord } from "../../toolkit/registry/record.js";

/** A version as it comes from MLflow. */
export interface Imported {
  /** The server's host, and the model's name there. */
  readonly host: string;
  readonly model: string;
  readonly version: RegisteredVersion;
  readonly run: Run | undefined;
  readonly artifacts: readonly ArtifactRecord[];
}

/**
 * What finds an imported version again. It is not the key of a registration: a version that was imported went through
 * no gate, so the same bytes can be registered once more, by one.
 */
export function importKey(model: string, { version, createdAt, runId }: RegisteredVersion): string {
  const canonical = JSON.stringify({ imported: "mlflow", model, version, createdAt, run: runId ?? null });
  return `sha256:${createHash("sha256").update(canonical).digest("hex")}`;
}

/** The record of an imported version under its number here. Pure: the same version gives the same record. */
export function recordOf(imported: Imported, name: string, number: number, now: Date): VersionRecord {
  const { host, model, version, run, artifacts } = imported;
  const metrics = Object.entries(run?.metrics ?? {});
  const parameters = run?.parameters ?? {};
  const tags = Object.entries({ ...run?.tags, ...version.tags }).flatMap(([key, value]) => {
    const line = lineOf(value);
    // MLflow's own tags repeat what stands elsewhere, or hold whole documents.
    return key.startsWith("mlflow.") || line === undefined ? [] : [[key, line] as const];
  });
  const author = lineOf(version.user ?? run?.tags["mlflow.user"]);
  const commit = lineOf(run?.tags["mlflow.source.git.commit"]);
  const repository = lineOf(withoutCredentials(run?.tags["mlflow.source.git.repoURL"]));
  const runId = lineOf(version.runId);
  return {
    name,
    version: number,
    createdAt: timestamp(Number.isFinite(version.createdAt) ? new Date(version.createdAt) : now),
    ...(author && { authors: [author] }),
    ...((commit || repository) && {
      source: { ...(repository && { repository }), ...(commit && { commit }) },
    }),
    artifacts: [...artifacts],
    ...(Object.keys(parameters).length > 0 && { training: { parameters } }),
    ...(metrics.length > 0 && {
      evaluation: { metrics: Object.fromEntries(metrics.map(([key, value]) => [key, { value }])) },
    }),
    gate: "none",
    imported: {
      from: lineOf(`mlflow://${host}/${model}`)!,
      version: version.version,
      ...(runId && { run: runId }),
      ...(tags.length > 0 && { tags: Object.fromEntries(tags) }),
    },
    ...(number > 1 && { supersedes: number - 1 }),
    idempotencyKey: importKey(model, version),
  };
}

/** One line of whatever stands there. */
export function lineOf(text: string | undefined): string | undefined {
  const line = text?.replaceAll(/[\p{Cc}\u2028\u2029]+/gu, " ").trim();
  return line ? line.slice(0, 4096) : undefined;
}

function withoutCredentials(url: string | undefined): string | undefined {
  return url?.replace(/\/\/[^/@]*@/, "//");
}
