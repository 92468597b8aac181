import { z } from "zod";
import { check } from "../document/check.js";
import { ConfigurationError } from "../runtime/errors.js";
import { readDocument } from "./document.js";
import { readPlainDocument } from "./plain-document.js";

/** `sha256:` and 64 lower-case hexadecimal digits. */
export const digest = z
  .string()
  .regex(/^sha256:[0-9a-f]{64}$/, "a digest is needed: sha256: and 64 hexadecimal digits");
/** Seconds precision and UTC, as the records write it: 2026-11-20T09:30:00Z. */
export const timestamp = z.iso.datetime({ message: "a time in UTC is needed, such as 2026-11-20T09:30:00Z" });
/** Text of one line: control characters could forge lines where it is shown. */
export const line = z
  .string()
  .min(1)
  .max(4096)
  .regex(/^[^\p{Cc}\u2028\u2029]+$/u, "one line of text without control characters is needed");
const count = z.int().min(0);
const finite = z.number();
export const version = z.int().min(1).max(Number.MAX_SAFE_INTEGER);
const scalar = z.union([z.string(), finite, z.boolean(), z.null()]);

/** A hyperparameter: a value, or a list or mapping of them, as train.parameters of model.yaml takes it. */
type Parameter = z.output<typeof scalar> | Parameter[] | { [name: string]: Parameter };
const parameter: z.ZodType<Parameter> = z.lazy(() =>
  z.union([scalar, z.array(parameter), z.record(z.string(), parameter)]),
);

export const artifact = z.strictObject({
  uri: line.describe(
    "Where the bytes are: file:path from the repository's root, file:///absolute, or any URI.",
  ),
  digest: digest.describe("sha256 of the bytes."),
  bytes: count.optional(),
  format: line.optional().describe("What kind of file it is: joblib, onnx, safetensors, …"),
  path: line
    .regex(/^(?!.*(^|\/)\.{0,2}(\/|$))[^\\]+$/, "a path below the model's folder is needed")
    .optional()
    .describe("Where it lies in the model's folder, for a model of several files."),
});

/** Feast's feature views, as its registry had them when the version was registered. */
export const features = z.strictObject({
  project: line.optional(),
  service: line.optional().describe("The feature service that the data was retrieved with."),
  views: z.array(
    z.strictObject({
      name: line,
      version: count.optional().describe("Feast's own number of the view's definition, from 0."),
      updatedAt: timestamp.optional().describe("When feast apply last changed it."),
    }),
  ),
});

export const gate = z.strictObject({
  verdict: z.enum(["pass", "override"]),
  policyDigest: digest.optional().describe("sha256 of the policy that judged."),
  baseline: z
    .union([version, line])
    .nullable()
    .optional()
    .describe("What it was compared with: a version or a file."),
  reportDigest: digest.optional().describe("sha256 of the gate's report."),
  approvals: z.array(line).optional(),
  override: z
    .strictObject({ by: line, reason: line, until: line.optional(), record: line })
    .optional()
    .describe("The recorded decision that let it pass without a gate's yes."),
  receipt: z
    .strictObject({
      digest: digest.describe("sha256 of the statement that this record stands for, in canonical JSON."),
      bundle: digest.optional().describe("sha256 of the Sigstore bundle in receipts/, where it was signed."),
    })
    .optional()
    .describe("The gate's receipt: what it judged, and how."),
});

/** One immutable record a version, in the words of ModelPack, Kubeflow Model Registry, MLflow and Hugging Face. */
export const versionRecord = z.strictObject({
  name: line,
  version,
  createdAt: timestamp,
  authors: z.array(line).optional(),
  source: z
    .strictObject({
      repository: line.optional(),
      commit: line.optional(),
      ref: line.optional(),
      pullRequest: z.int().positive().optional(),
      runUrl: line.optional(),
    })
    .optional(),
  artifacts: z.array(artifact).min(1),
  data: z
    .array(
      z.strictObject({
        name: line,
        uri: line.optional(),
        digest: digest.optional(),
        rows: count.optional(),
        revision: line.optional(),
        features: features.optional().describe("What of a feature store it was made from."),
      }),
    )
    .optional(),
  training: z
    .strictObject({
      backend: line.optional(),
      job: line.optional(),
      parameters: z.record(z.string(), parameter).optional(),
      environment: z.record(z.string(), scalar).optional(),
      durationSeconds: finite.min(0).optional(),
      importances: z
        .record(z.string(), finite)
        .optional()
        .describe("How much the model leans on each column, in the training's own unit."),
      cost: z
        .strictObject({ amount: finite.nullable(), currency: line.optional(), basis: line.optional() })
        .optional(),
    })
    .optional(),
  evaluation: z
    .strictObject({
      dataset: z
        .strictObject({ name: line.optional(), digest: digest.optional(), rows: count.optional() })
        .optional(),
      metrics: z
        .record(z.string(), z.strictObject({ value: finite, interval: z.tuple([finite, finite]).optional() }))
        .optional(),
      predictions: z
        .strictObject({ uri: line, digest, bytes: count, format: line.optional() })
        .optional()
        .describe(
          "The predictions that the gate judged, kept so that the next candidate is compared row by row.",
        ),
    })
    .optional(),
  gate: z.union([z.literal("none"), gate]).describe("none where model.yaml had no evaluate section."),
  imported: z
    .strictObject({
      from: line.describe("The registry and model that it comes from: mlflow://host/model."),
      version: line.describe("What it is called there."),
      run: line.optional().describe("The training run there."),
      tags: z.record(z.string(), line).optional(),
    })
    .optional()
    .describe("Where an imported version comes from. No gate has judged it, so gate is none."),
  supersedes: version.optional().describe("The version that was champion before, else the one before this."),
  idempotencyKey: digest,
});

export type VersionRecord = z.output<typeof versionRecord>;
export type ArtifactRecord = z.output<typeof artifact>;
export type GateRecord = VersionRecord["gate"];

/** Whether a gate (or a recorded override) let a version in: `none` means that no gate was asked for. */
export type GateVerdict = "pass" | "override" | "none";

export function gateVerdict(record: VersionRecord): GateVerdict {
  return record.gate === "none" ? "none" : record.gate.verdict;
}

/**
 * Reads a version record that anyone may have edited.
 * @param path where it lies: its name must be the version's number
 * @throws ConfigurationError with file, line and column
 */
export function parseRecord(
  text: string,
  path: string,
  expected: { model: string; version: number },
): VersionRecord {
  const plain = versionRecord.safeParse(readPlainDocument(text));
  if (plain.success && plain.data.name === expected.model && plain.data.version === expected.version) {
    return plain.data;
  }
  // Whatever is unusual or wrong: this reader knows the place.
  const document = readDocument(text, path);
  const record = check(versionRecord, document, "A version record");
  if (record.name !== expected.model) {
    throw new ConfigurationError(`name is ${record.name}; in this folder it must be ${expected.model}.`, {
      place: document.place(["name"]),
    });
  }
  if (record.version !== expected.version) {
    throw new ConfigurationError(`version is ${record.version}; the file's name says ${expected.version}.`, {
      place: document.place(["version"]),
    });
  }
  return record;
}
