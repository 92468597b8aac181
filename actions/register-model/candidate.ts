import type { ModelFile } from "../toolkit/model/read.js";
import { formatOf } from "../toolkit/registry/artifact-format.js";
import { idempotencyKey } from "../toolkit/registry/format-record.js";
import { checkModelName } from "../toolkit/registry/name.js";
import { sameDigests } from "../toolkit/registry/override.js";
import { digest as digestSchema, type VersionRecord } from "../toolkit/registry/record.js";
import { hashFile } from "../toolkit/registry/store/bytes.js";
import { ConfigurationError } from "../toolkit/runtime/errors.js";
import type { Runtime } from "../toolkit/runtime/runtime.js";
import { type CandidateArtifact, readArtifacts } from "./artifacts.js";
import { readValidatedData } from "./data.js";
import { readImportances } from "./importances.js";
import type { RegisterModelInputs } from "./inputs.js";
import { numbers, readMetrics } from "./metrics.js";
import { type GateReport, gateReport } from "./reports/gate-report.js";
import { type ReadReport, readReport } from "./reports/read.js";
import { type TrainReport, trainReport } from "./reports/train-report.js";

/** Everything that is known of a model before it has a number. */
export interface Candidate {
  readonly name: string;
  readonly description: string | undefined;
  readonly owners: readonly string[] | undefined;
  readonly artifacts: readonly CandidateArtifact[];
  readonly data: VersionRecord["data"];
  /** Text of the training data's profile. */
  readonly profile: string | undefined;
  readonly training: VersionRecord["training"];
  readonly dataset: NonNullable<VersionRecord["evaluation"]>["dataset"];
  readonly metrics: Readonly<Record<string, number>>;
  readonly predictions: CandidateArtifact | undefined;
  readonly gateReport: ReadReport<GateReport> | undefined;
  readonly idempotencyKey: string;
}

/** Where the actions leave their reports. */
const usual = { gate: ".mergeline/evaluate-gate.json", train: ".mergeline/train-remote.json" } as const;

/** Reads all inputs of a registration into one candidate. Nothing is written yet. */
export async function readCandidate(
  inputs: RegisterModelInputs,
  model: ModelFile | undefined,
  runtime: Runtime,
): Promise<Candidate> {
  const { config } = model ?? {};
  const name = inputs.name ?? config?.name;
  if (name === undefined) {
    throw new ConfigurationError(
      `name: give the model's name, or put it into ${inputs.config}, which does not exist.`,
    );
  }
  checkModelName(name);
  const trained = config?.train?.outputs?.model;
  const given = inputs.artifacts.length > 0;
  if (!given && trained === undefined) {
    throw new ConfigurationError(
      "artifact: give the model's files, or name one in train.outputs.model of model.yaml.",
    );
  }
  const what = given ? "artifact" : `${inputs.config}: train.outputs.model`;
  const artifacts = await readArtifacts(given ? inputs.artifacts : [trained!], what, runtime);
  const { data, profile } = await readValidatedData(inputs.dataReports, config, runtime);
  const gate = await readGate(inputs, name, artifacts, runtime);
  const importances = await readImportances(config?.train?.outputs?.importances, runtime.workspace);
  const known = await readTraining(inputs, artifacts, runtime);
  const training = importances === undefined ? known : { ...known, importances };
  return {
    name,
    description: config?.description,
    owners: config?.owners,
    artifacts,
    data: data.length === 0 ? undefined : data,
    profile,
    training,
    dataset: datasetOf(gate?.value),
    metrics: await metricsOf(inputs, gate?.value, config?.train?.outputs?.metrics, runtime),
    predictions: await predictionsOf(gate?.value, config?.train?.outputs?.predictions, runtime),
    gateReport: gate,
    idempotencyKey: idempotencyKey({
      name,
      artifacts: artifacts.map(({ digest }) => digest),
      // The same model measured on a new evaluation set is still the same model.
      data: data
        .filter((one) => one.name !== config?.evaluate?.dataset)
        // What model.yaml alone says of a dataset makes no other candidate of the same bytes.
        .filter((one) => one.digest !== undefined || one.features === undefined)
        .map((one) => `${one.name} ${one.digest ?? ""}`),
      parameters: training?.parameters ?? {},
    }),
  };
}

async function readGate(
  inputs: RegisterModelInputs,
  name: string,
  artifacts: readonly CandidateArtifact[],
  { workspace }: Runtime,
): Promise<ReadReport<GateReport> | undefined> {
  if (inputs.gateReport !== undefined) {
    return readReport(inputs.gateReport, "gate-report", "evaluate-gate", gateReport, workspace);
  }
  if (!(await workspace.exists(usual.gate, "gate-report"))) return undefined;
  const found = await readReport(usual.gate, "gate-report", "evaluate-gate", gateReport, workspace);
  // One that was only found, and not named, may be about anything that was judged here before.
  const judged = found.value.candidate?.artifacts?.map(({ digest }) => digest) ?? [];
  const fits = sameDigests(
    judged,
    artifacts.map(({ digest }) => digest),
  );
  return fits && (found.value.model ?? name) === name ? found : undefined;
}

async function readTraining(
  inputs: RegisterModelInputs,
  artifacts: readonly CandidateArtifact[],
  { workspace }: Runtime,
): Promise<VersionRecord["training"]> {
  const path =
    inputs.trainReport ?? ((await workspace.exists(usual.train, "train-report")) ? usual.train : undefined);
  if (path === undefined) return undefined;
  const { value } = await readReport(path, "train-report", "train-remote", trainReport, workspace);
  const about = value.outputs?.model?.digest;
  const fits = artifacts.some(({ digest }) => digest === about);
  // One that was only found, and not named, may be about any training.
  if (inputs.trainReport === undefined && !fits) return undefined;
  if (about !== undefined && !fits) {
    throw new ConfigurationError(`train-report: ${path} is about another model file than the artifacts.`);
  }
  return trainingOf(value);
}

function trainingOf(report: TrainReport): NonNullable<VersionRecord["training"]> {
  const { backend, job, parameters, environment, durationSeconds, cost } = report;
  return {
    ...(backend && { backend }),
    ...(job?.id && { job: job.id }),
    ...(parameters && Object.keys(parameters).length > 0 && { parameters }),
    ...(environment && { environment }),
    ...(typeof durationSeconds === "number" && durationSeconds >= 0 && { durationSeconds }),
    ...(cost && {
      cost: {
        amount: cost.amount,
        ...(cost.currency && { currency: cost.currency }),
        ...(cost.basis && { basis: cost.basis }),
      },
    }),
  };
}

function datasetOf(report: GateReport | undefined): Candidate["dataset"] {
  const { name, digest, rows } = report?.dataset ?? {};
  if (!name && !digest) return undefined;
  return {
    ...(name && { name }),
    ...(digestSchema.safeParse(digest).success && { digest: digest! }),
    ...(typeof rows === "number" && { rows }),
  };
}

async function metricsOf(
  inputs: RegisterModelInputs,
  report: GateReport | undefined,
  trained: string | undefined,
  { workspace }: Runtime,
): Promise<Record<string, number>> {
  const judged = report?.candidate?.values
    ? numbers(report.candidate.values, "gate-report: candidate.values")
    : {};
  const found =
    trained !== undefined && (await workspace.exists(trained, "train.outputs.metrics")) ? trained : undefined;
  const path = inputs.metrics ?? found;
  if (path === undefined) return judged;
  const claimed = readMetrics(await workspace.readText(path, "metrics"), path);
  // What the gate measured itself is worth more than what the training says.
  return { ...claimed, ...judged };
}

async function predictionsOf(
  report: GateReport | undefined,
  trained: string | undefined,
  { workspace, signal }: Runtime,
): Promise<CandidateArtifact | undefined> {
  const judged = report?.candidate?.predictions ?? undefined;
  const path = judged?.path ?? trained;
  if (path === undefined || !(await workspace.exists(path, "predictions"))) return undefined;
  const file = await workspace.file(path, "predictions");
  const { digest, bytes } = await hashFile(file, signal);
  if (judged !== undefined && judged.digest !== digest) {
    throw new ConfigurationError(
      `gate-report: ${path} has changed since the gate judged it. Run evaluate-gate again.`,
    );
  }
  return {
    name: path,
    file,
    digest,
    bytes,
    format:
      /\.(csv|tsv|parquet|jsonl|ndjson)(\.(gz|zst))?$/i.exec(path)?.[0].slice(1).toLowerCase() ??
      formatOf(path),
  };
}
