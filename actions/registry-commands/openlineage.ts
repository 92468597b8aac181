import { createHash } from "node:crypto";
import type { VersionRecord } from "../toolkit/registry/record.js";
import { featureSources } from "./lineage-graph.js";

const spec = "https://openlineage.io/spec";
const producer = "https://github.com/mergeline/mergeline";

/**
 * A version's training as OpenLineage run events (spec 2-0-2), START and COMPLETE of one run, whose id follows from the
 * record: sending them twice says the same. The end is when the version was registered; the start is as much earlier as
 * the training took, where that is known.
 */
export function openLineage(record: VersionRecord): readonly object[] {
  const { name, version, createdAt, training, source } = record;
  const end = Date.parse(createdAt);
  const took = training?.durationSeconds ?? 0;
  const namespace = source?.repository ?? "mergeline";
  const common = {
    run: { runId: uuid(`${namespace}\n${name}\n${version}\n${record.idempotencyKey}`) },
    job: { namespace, name: `train-${name}`, facets: jobFacets(record) },
    inputs: (record.data ?? []).flatMap((one) => [input(one, namespace), ...featureInputs(one)]),
    producer,
    schemaURL: `${spec}/2-0-2/OpenLineage.json#/$defs/RunEvent`,
  };
  return [
    { eventType: "START", eventTime: new Date(end - took * 1000).toISOString(), ...common },
    {
      eventType: "COMPLETE",
      eventTime: new Date(end).toISOString(),
      ...common,
      outputs: record.artifacts.map((one, at) => output(one, at, record, namespace)),
    },
  ];
}

function facet(file: string, name: string, values: object): object {
  return { _producer: producer, _schemaURL: `${spec}/facets/${file}/${name}.json#/$defs/${name}`, ...values };
}

function jobFacets({ source }: VersionRecord): object {
  const { repository, commit, ref, pullRequest } = source ?? {};
  const base =
    repository === undefined
      ? undefined
      : /^[\w.-]+\/[\w.-]+$/.test(repository)
        ? `https://github.com/${repository}`
        : repository;
  return {
    jobType: facet("2-0-4", "JobTypeJobFacet", {
      processingType: "BATCH",
      integration: "MERGELINE",
      jobType: "TRAINING",
    }),
    ...(base !== undefined &&
      URL.canParse(base) && {
        sourceCodeLocation: facet("1-1-0", "SourceCodeLocationJobFacet", {
          type: "git",
          url: base,
          repoUrl: base,
          ...(commit !== undefined && { version: commit }),
          ...(ref?.startsWith("refs/heads/") && { branch: ref.slice("refs/heads/".length) }),
          ...(pullRequest !== undefined && { pullRequestNumber: String(pullRequest) }),
        }),
      }),
  };
}

type Data = NonNullable<VersionRecord["data"]>[number];

function input({ name, uri, digest, rows, revision }: Data, namespace: string): object {
  const version = revision ?? digest;
  return {
    ...place(uri, name, namespace),
    facets: { ...versionFacet(version), ...sourceFacet(name, uri) },
    ...(rows !== undefined && {
      inputFacets: {
        dataQualityMetrics: facet("1-0-3", "DataQualityMetricsInputDatasetFacet", {
          rowCount: rows,
          columnMetrics: {},
        }),
      },
    }),
  };
}

/** Feature views are datasets of their own: `feast://project`, by the view's name. */
function featureInputs({ features }: Data): object[] {
  return featureSources(features).map(({ name, version, updatedAt }) => ({
    namespace: `feast://${features?.project ?? "default"}`,
    name,
    facets: versionFacet(version === undefined ? updatedAt : String(version)),
  }));
}

function output(
  { uri, digest, bytes }: VersionRecord["artifacts"][number],
  at: number,
  { name, version }: VersionRecord,
  namespace: string,
): object {
  return {
    namespace,
    name: at === 0 ? `models/${name}` : `models/${name}/${at + 1}`,
    facets: { ...versionFacet(`${version} ${digest}`), ...sourceFacet(name, uri) },
    ...(bytes !== undefined && {
      outputFacets: {
        outputStatistics: facet("1-0-2", "OutputStatisticsOutputDatasetFacet", { size: bytes, fileCount: 1 }),
      },
    }),
  };
}

function versionFacet(version: string | undefined): object {
  return version === undefined
    ? {}
    : { version: facet("1-0-1", "DatasetVersionDatasetFacet", { datasetVersion: version }) };
}

function sourceFacet(name: string, uri: string | undefined): object {
  return uri !== undefined && URL.canParse(uri)
    ? { dataSource: facet("1-0-1", "DatasourceDatasetFacet", { name, uri }) }
    : {};
}

/** By OpenLineage's naming: a bucket or server is the namespace, the way below it the name. */
function place(
  uri: string | undefined,
  name: string,
  namespace: string,
): { namespace: string; name: string } {
  const [, authority, path] = /^([a-z][a-z0-9+.-]*:\/\/[^/]+)\/(.+)$/i.exec(uri ?? "") ?? [];
  if (authority !== undefined && path !== undefined) return { namespace: authority, name: path };
  return { namespace, name: uri ?? name };
}

/** A UUID of version 8 (RFC 9562) that is the same for the same text. */
function uuid(text: string): string {
  const hex = createHash("sha256").update(text).digest("hex");
  const variant = ((Number.parseInt(hex[16]!, 16) & 3) | 8).toString(16);
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-8${hex.slice(13, 16)}-${variant}${hex.slice(17, 20)}-${hex.slice(20, 32)}`;
}
