import { stat } from "node:fs/promises";
import { digestOfFile } from "../toolkit/data/digest.js";
import type { ModelConfig } from "../toolkit/model/schema/model.js";
import { parseArtifactUri } from "../toolkit/registry/artifact-uri.js";
import { ConfigurationError } from "../toolkit/runtime/errors.js";
import type { Runtime } from "../toolkit/runtime/runtime.js";
import type { EvaluateGateInputs } from "./inputs.js";
import type { Policy } from "./policy/policy.js";
import { readTable, type WantedColumns } from "./predictions/read.js";
import { readRows } from "./predictions/rows.js";
import { directionProblems } from "./readers/direction.js";
import { isRunAddress, readMetrics } from "./readers/source.js";
import type { Evidence } from "./verdict/judge.js";

export interface FileDigest {
  readonly path: string;
  readonly digest: string;
}

/** What is to be judged: the files, what they hold, and what in them can't be read. */
export interface Candidate {
  readonly evidence: Evidence;
  readonly artifacts: readonly (FileDigest & { readonly bytes: number | null })[];
  readonly metrics: FileDigest | null;
  readonly predictions: FileDigest | null;
  readonly problems: readonly string[];
}

/**
 * @param own the candidate's own model.yaml
 * @param judging that of the policy: predictions that it has can't be left out
 * @throws ConfigurationError where a file that was named is not there, or nothing was named
 */
export async function readCandidate(
  inputs: EvaluateGateInputs,
  own: ModelConfig,
  judging: ModelConfig,
  policy: Policy,
  runtime: Runtime,
): Promise<Candidate> {
  const outputs = own.train?.outputs;
  const metricsPath = inputs.metrics ?? outputs?.metrics;
  const predictionsPath = inputs.predictions ?? outputs?.predictions;
  if (metricsPath === undefined && predictionsPath === undefined) {
    throw new ConfigurationError(
      "metrics and predictions are both empty: give the candidate's metrics file, its predictions, or both, on the step or in train.outputs of model.yaml.",
    );
  }
  const leftOut = predictionsPath === undefined ? judging.train?.outputs?.predictions : undefined;
  const metricsSource = inputs.metrics === undefined ? "train.outputs.metrics" : "metrics";
  const predictionsSource = inputs.predictions === undefined ? "train.outputs.predictions" : "predictions";
  // An address is asked with the step's keys: only the step may say where they go.
  if (inputs.metrics === undefined && metricsPath !== undefined && isRunAddress(metricsPath)) {
    throw new ConfigurationError(
      "train.outputs.metrics has to be a file. Give the address of a run on the step, as metrics.",
    );
  }
  const metrics =
    metricsPath === undefined ? undefined : await readMetrics(metricsPath, metricsSource, runtime);
  const read =
    predictionsPath === undefined
      ? undefined
      : await readTable(predictionsPath, predictionsSource, wantedColumns(policy), runtime);
  const rows = read === undefined || "problem" in read ? read : readRows(read.table, policy.columns);
  return {
    evidence: {
      rows: rows !== undefined && "rows" in rows ? rows.rows : undefined,
      claimed: metrics?.claimed,
      claimedIn: metricsPath ?? "the metrics file, which was not given,",
    },
    artifacts: await artifacts(inputs.artifacts, outputs?.model, runtime),
    metrics: metrics === undefined ? null : { path: metricsPath!, digest: metrics.digest },
    predictions:
      read === undefined || "problem" in read ? null : { path: predictionsPath!, digest: read.digest },
    problems: [
      ...(leftOut === undefined
        ? []
        : [
            `train.outputs.predictions is ${leftOut} where the policy is read, and is missing here: what a training says of itself does not stand for what can be measured. Put it back.`,
          ]),
      ...(rows !== undefined && "problem" in rows ? [rows.problem] : []),
      ...directionProblems(policy.rules, metrics?.claimed.values ?? new Map(), metricsPath ?? ""),
    ],
  };
}

/** The columns that a policy reads from a predictions file. */
export function wantedColumns({ columns, slices }: Policy): WantedColumns {
  const { scores = {}, score, ...roles } = columns;
  const numbers = [score, ...Object.values(scores)];
  if (slices?.discover === true) return { columns: "all", numbers: without(numbers, Object.values(roles)) };
  const searched = slices?.discover === undefined ? [] : slices.discover;
  const texts = [...Object.values(roles), ...(slices?.by ?? []), ...searched];
  return { columns: [...without(texts, [undefined]), ...numbers], numbers: without(numbers, texts) };
}

/** The names that aren't among the others. */
function without(names: readonly (string | undefined)[], others: readonly (string | undefined)[]): string[] {
  return names.filter((name) => name !== undefined && !others.includes(name)) as string[];
}

async function artifacts(named: readonly string[], usual: string | undefined, { workspace }: Runtime) {
  const paths = named.length > 0 ? named : usual === undefined ? [] : [usual];
  const found: (FileDigest & { bytes: number | null })[] = [];
  for (const path of paths) {
    const parsed = parseArtifactUri(path);
    if (parsed !== undefined) {
      const { uri, digest } = parsed;
      if (digest === undefined) {
        throw new ConfigurationError(
          `artifact: ${uri.replace(/\/\/[^/@]*@/, "//***@").replace(/\?.*$/s, "")} has no digest. Write the address with #sha256: and 64 hexadecimal digits behind it.`,
        );
      }
      found.push({ path: uri, digest, bytes: null });
      continue;
    }
    // The usual place may be empty where only metrics travel; what a step names has to be there.
    if (named.length === 0 && !(await workspace.exists(path, "train.outputs.model"))) continue;
    const absolute = await workspace.file(path, named.length > 0 ? "artifact" : "train.outputs.model");
    found.push({ path, digest: await digestOfFile(absolute), bytes: (await stat(absolute)).size });
  }
  return found;
}
