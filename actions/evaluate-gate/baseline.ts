import type { Tree } from "../toolkit/git/tree.js";
import type { VersionRecord } from "../toolkit/registry/record.js";
import { openRegistry, type Registry } from "../toolkit/registry/registry.js";
import type { StoreAccess } from "../toolkit/registry/store/store-kind.js";
import { ConfigurationError, sentence } from "../toolkit/runtime/errors.js";
import type { Runtime } from "../toolkit/runtime/runtime.js";
import { wantedColumns } from "./candidate.js";
import { type ClaimedMetrics, type ClaimedValue, parseMetricsFile } from "./metrics-file.js";
import type { Policy } from "./policy/policy.js";
import { readTable } from "./predictions/read.js";
import { type PredictionRows, readRows } from "./predictions/rows.js";
import { isMetricsFile, isRunAddress, readMetrics } from "./readers/source.js";
import type { RegistrySource } from "./registry-source.js";
import { fetchStored, namedByFormat } from "./stored-file.js";
import type { Evidence } from "./verdict/judge.js";

/** What the candidate is compared with. */
export interface Baseline {
  readonly evidence: Evidence;
  readonly version: number | null;
  /** In a sentence: `version 16`, `baseline.json`. */
  readonly name: string;
  /** As a column: `champion 16`. */
  readonly column: string;
  /** Digest of the data it was measured on, where that is known. */
  readonly dataset: string | undefined;
  readonly artifactDigests: readonly string[];
  /** Of a version of the registry: with its artifacts it can be measured again. */
  readonly record?: VersionRecord;
}

/** A baseline, none because there is no champion yet, or a problem that fails the gate. */
export type BaselineReading =
  | { readonly kind: "baseline"; readonly baseline: Baseline }
  | { readonly kind: "none" }
  | { readonly kind: "problem"; readonly problem: string; readonly known?: KnownVersion };

/** A version whose predictions can't be had. */
export interface KnownVersion {
  readonly record: VersionRecord;
  readonly column: string;
}

export interface BaselineRequest {
  /** An alias, a version, `latest` or a path; undefined: champion. */
  readonly baseline: string | undefined;
  /** Whether a step asked for it: a file is then the working folder's, else the policy's. */
  readonly fromStep: boolean;
  readonly predictions: string | undefined;
  readonly model: string;
  readonly registry: RegistrySource;
  readonly tree: Tree;
}

const problem = (text: string): BaselineReading => ({ kind: "problem", problem: text });

/** Finds the baseline. What was asked for and is not there is a problem; only a first champion may be absent. */
export async function readBaseline(
  request: BaselineRequest,
  policy: Policy,
  runtime: Runtime,
): Promise<BaselineReading> {
  const asked = request.baseline ?? "champion";
  if (/\.(csv|tsv|jsonl|ndjson|parquet|pq)(\.(gz|zst))?$/i.test(asked)) {
    throw new ConfigurationError(
      `baseline: ${asked} is a file of predictions. Give it with baseline-predictions; baseline is an alias, a version or a metrics file.`,
    );
  }
  if (isRunAddress(asked) && !request.fromStep) {
    throw new ConfigurationError(
      "evaluate.baseline is an alias, a version or a metrics file. Give the address of a run on the step, as baseline.",
    );
  }
  if (isRunAddress(asked) || isMetricsFile(asked) || asked.includes("/"))
    return fromFile(asked, request, policy, runtime);
  if (!/^[A-Za-z0-9][\w.-]*$/.test(asked)) {
    throw new ConfigurationError(
      `baseline: "${asked}" is neither an alias, a version, nor the path of a metrics file.`,
    );
  }
  const registry = openRegistry(request.registry.tree, request.registry.path);
  const found = await fromRegistry(asked, request, registry);
  if (found.kind === "none" && request.predictions !== undefined) {
    const own = await ownPredictions(request.predictions, policy, runtime);
    if (typeof own === "string") return problem(own);
    const evidence: Evidence = { rows: own, claimed: undefined, claimedIn: request.predictions };
    const column = "baseline";
    return {
      kind: "baseline",
      baseline: {
        evidence,
        version: null,
        name: request.predictions,
        column,
        dataset: undefined,
        artifactDigests: [],
      },
    };
  }
  if (found.kind !== "record") return found;
  return fromRecord(found.record, found.column, request, policy, runtime);
}

type Found =
  | { readonly kind: "record"; readonly record: VersionRecord; readonly column: string }
  | { readonly kind: "none" }
  | { readonly kind: "problem"; readonly problem: string };

async function fromRegistry(asked: string, request: BaselineRequest, registry: Registry): Promise<Found> {
  const { model } = request;
  const versions = await registry.versions(model);
  const range =
    versions.length === 0
      ? "there are none yet"
      : versions.length === 1
        ? `there is ${versions[0]} only`
        : `there are ${versions[0]} to ${versions.at(-1)}`;
  if (/^\d+$/.test(asked)) {
    const version = Number(asked);
    if (!versions.includes(version)) {
      return {
        kind: "problem",
        problem: `The baseline is version ${asked}, which is not in ${registry.path}: ${range}.`,
      };
    }
    return { kind: "record", record: await registry.record(model, version), column: `version ${version}` };
  }
  if (asked === "latest") {
    if (versions.length === 0) return { kind: "none" };
    const version = versions.at(-1)!;
    return { kind: "record", record: await registry.record(model, version), column: `version ${version}` };
  }
  const alias = await registry.alias(model, asked);
  if (alias === undefined) {
    if (asked === "champion" && versions.length === 0) return { kind: "none" };
    const hint =
      asked === "champion"
        ? "Set it (register-model with aliases: champion), or name a version or latest as the baseline."
        : "Set it, or name another baseline.";
    return {
      kind: "problem",
      problem: `The baseline is the alias ${asked}, which ${model} does not have in ${registry.path}; of versions ${range}. ${hint}`,
    };
  }
  if (!versions.includes(alias.version)) {
    return {
      kind: "problem",
      problem: `The alias ${asked} points to version ${alias.version}, which is not in ${registry.path}: ${range}.`,
    };
  }
  return {
    kind: "record",
    record: await registry.record(model, alias.version),
    column: `${asked} ${alias.version}`,
  };
}

async function fromRecord(
  record: VersionRecord,
  column: string,
  request: BaselineRequest,
  policy: Policy,
  runtime: Runtime,
): Promise<BaselineReading> {
  const name = `version ${record.version}`;
  const stored = record.evaluation?.predictions;
  const path =
    request.predictions ??
    (stored === undefined
      ? undefined
      : await storedPredictions(stored, name, request.registry.access, runtime));
  const known = { record, column };
  if (typeof path === "object") return { kind: "problem", problem: path.problem, known };
  const shown = request.predictions ?? `the predictions file of ${name}`;
  const rows = path === undefined ? undefined : await ownPredictions(path, policy, runtime, shown);
  if (typeof rows === "string") return { kind: "problem", problem: rows, known };
  return { kind: "baseline", baseline: versionBaseline(known, rows) };
}

/** A version as the baseline, with its predictions where there are any. */
export function versionBaseline(
  { record, column }: KnownVersion,
  rows: PredictionRows | undefined,
): Baseline {
  const name = `version ${record.version}`;
  return {
    evidence: { rows, claimed: recordedMetrics(record), claimedIn: `the record of ${name}` },
    version: record.version,
    name,
    column,
    dataset: record.evaluation?.dataset?.digest,
    artifactDigests: record.artifacts.map(({ digest }) => digest),
    record,
  };
}

function recordedMetrics(record: VersionRecord): ClaimedMetrics {
  const values = Object.entries(record.evaluation?.metrics ?? {}).map(
    ([name, { value }]): [string, ClaimedValue] => [name, { value }],
  );
  return {
    file: `version ${record.version}`,
    values: new Map(values),
    dataset: record.evaluation?.dataset?.digest,
  };
}

async function fromFile(
  path: string,
  request: BaselineRequest,
  policy: Policy,
  runtime: Runtime,
): Promise<BaselineReading> {
  const text = request.fromStep ? undefined : await request.tree.read(path);
  if (text === undefined && !request.fromStep)
    return problem(`The baseline is ${path}, which does not exist where the policy is read.`);
  const claimed =
    text === undefined
      ? (await readMetrics(path, "baseline", runtime)).claimed
      : parseMetricsFile(text, path);
  const rows =
    request.predictions === undefined
      ? undefined
      : await ownPredictions(request.predictions, policy, runtime);
  if (typeof rows === "string") return problem(rows);
  return {
    kind: "baseline",
    baseline: {
      evidence: { rows, claimed, claimedIn: path },
      version: null,
      name: path,
      column: "baseline",
      dataset: claimed.dataset,
      artifactDigests: [],
    },
  };
}

/** The rows of a predictions file, or what is wrong with it. */
export async function ownPredictions(path: string, policy: Policy, runtime: Runtime, shown = path) {
  const read = await readTable(path, "baseline-predictions", wantedColumns(policy), runtime, shown);
  if ("problem" in read) return read.problem;
  const rows = readRows(read.table, policy.columns);
  return "problem" in rows ? rows.problem : rows.rows;
}

/** Brings the predictions of a version from the store, checked by digest, under a name that says their format. */
async function storedPredictions(
  stored: { uri: string; digest: string },
  name: string,
  access: StoreAccess,
  runtime: Runtime,
): Promise<string | { problem: string }> {
  const { workspace } = runtime;
  const destination = await workspace.resolve(".mergeline/baseline/predictions", "baseline");
  try {
    await fetchStored(stored, destination, access);
  } catch (error) {
    if (!(error instanceof ConfigurationError)) throw error;
    return {
      problem: `The predictions of ${name} can't be had: ${sentence(error)} Give baseline-predictions, or bring them back.`,
    };
  }
  return workspace.relative(await namedByFormat(destination));
}
