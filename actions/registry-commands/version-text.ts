import type { Quarantine } from "../toolkit/registry/quarantine.js";
import type { GateRecord, VersionRecord } from "../toolkit/registry/record.js";
import { imageFileOf, imageReference } from "../toolkit/registry/store/oci/uri.js";
import { countOf, formatCount, formatNumber } from "../toolkit/report/number.js";
import { section, shortDigest } from "./print.js";

/** What stands around a record in the registry. */
export interface Surroundings {
  readonly path: string;
  /** The aliases that point to it now. */
  readonly aliases: readonly string[];
  /** Where it may not be deployed now. */
  readonly quarantine: Quarantine | undefined;
}

/** A version as a page for the terminal. */
export function versionText(record: VersionRecord, around: Surroundings): string {
  const { name, version, evaluation, training, data, artifacts } = record;
  const dataset = evaluation?.dataset;
  const rows = dataset?.rows === undefined ? "" : ` (${countOf(dataset.rows, "row")})`;
  const metrics = Object.entries(evaluation?.metrics ?? {}).map(([metric, { value, interval }]) => [
    metric,
    formatNumber(value, 4),
    interval === undefined ? "" : interval.map((end) => formatNumber(end, 4)).join(" … "),
  ]);
  const parts = [
    section(`metrics${dataset?.name === undefined ? "" : ` on ${dataset.name}`}${rows}`, metrics, [
      "left",
      "right",
    ]),
    section("parameters", pairs(training?.parameters)),
    section("environment", pairs(training?.environment)),
    section(
      "data",
      (data ?? []).map((one) => [
        one.name,
        one.rows === undefined ? "" : countOf(one.rows, "row"),
        shortDigest(one.digest ?? ""),
        one.revision ?? "",
        one.uri ?? "",
      ]),
      ["left", "right"],
    ),
    section("features", featureRows(data)),
    section(
      "artifacts",
      artifacts.map(({ uri, digest, bytes, format }) => [
        format ?? "–",
        bytes === undefined ? "" : `${formatCount(bytes)} ${bytes === 1 ? "byte" : "bytes"}`,
        shortDigest(digest),
        uri,
      ]),
      ["left", "right"],
    ),
  ];
  return `${name} version ${version}\n${section("", facts(record, around)).slice(1)}${parts.join("")}`.replace(
    /\n+$/,
    "\n",
  );
}

function featureRows(data: VersionRecord["data"]): string[][] {
  return (data ?? []).flatMap(({ name: dataset, features }) => {
    const served = features?.service === undefined ? dataset : `${dataset}, by ${features.service}`;
    const views = (features?.views ?? []).map(({ name, version, updatedAt }) => [
      name,
      version === undefined ? "" : `version ${version}`,
      updatedAt ?? "",
      `for ${served}`,
    ]);
    return features !== undefined && views.length === 0 ? [["", "", "", `for ${served}`]] : views;
  });
}

function facts(record: VersionRecord, { path, aliases, quarantine }: Surroundings): string[][] {
  const { source, training, authors, imported } = record;
  const { pullRequest, commit, ref } = source ?? {};
  const change = [
    commit?.slice(0, 12),
    ref,
    pullRequest === undefined ? undefined : `pull request #${pullRequest}`,
  ];
  const took = training?.durationSeconds;
  const cost = training?.cost;
  const trained = [
    training?.backend,
    training?.job,
    took === undefined ? undefined : `${took < 10 ? took.toFixed(1) : Math.round(took)} s`,
    cost?.amount == null ? undefined : `${formatNumber(cost.amount, 2)} ${cost.currency ?? ""}`.trimEnd(),
  ];
  const until = quarantine?.until === undefined ? "" : `, until ${quarantine.until}`;
  const all: [string, string | undefined][] = [
    ["registered", `${record.createdAt}${authors === undefined ? "" : ` by ${authors.join(", ")}`}`],
    ["aliases", aliases.length === 0 ? "none points here" : aliases.join(", ")],
    [
      "quarantine",
      quarantine === undefined ? undefined : `since ${quarantine.since}${until}: ${quarantine.reason}`,
    ],
    ["gate", gateText(record.gate)],
    ["imported", imported === undefined ? undefined : `${imported.from}, version ${imported.version}`],
    ["commit", joined(change)],
    ["repository", source?.repository],
    ["run", source?.runUrl],
    ["training", joined(trained)],
    ["supersedes", record.supersedes === undefined ? undefined : `version ${record.supersedes}`],
    ["image", joined(imagesOf(record))],
    ["record", path],
  ];
  return all.flatMap(([label, value]) => (value === undefined ? [] : [[label, value]]));
}

/** The images that artifacts in an OCI registry are in, as they are pulled: one where the store kept them together. */
function imagesOf({ artifacts }: VersionRecord): string[] {
  const images = artifacts.flatMap(({ uri }) => imageFileOf(uri) ?? []).map(imageReference);
  return [...new Set(images)];
}

/** The gate in words: `pass, compared with version 16`. */
export function gateText(gate: GateRecord): string {
  if (gate === "none") return "none was asked for";
  const { verdict, baseline, override, approvals } = gate;
  const compared =
    baseline == null
      ? undefined
      : `compared with ${typeof baseline === "number" ? `version ${baseline}` : baseline}`;
  const by = override === undefined ? undefined : `by ${override.by}: ${override.reason}`;
  return (
    joined([verdict, compared, by, approvals?.length ? `approved by ${approvals.join(", ")}` : undefined]) ??
    verdict
  );
}

function pairs(map: Readonly<Record<string, unknown>> | undefined): string[][] {
  return Object.entries(map ?? {}).map(([name, value]) => [
    name,
    typeof value === "string" ? value : JSON.stringify(value),
  ]);
}

function joined(parts: readonly (string | undefined)[]): string | undefined {
  const present = parts.filter((part) => part !== undefined && part !== "");
  return present.length === 0 ? undefined : present.join(", ");
}
