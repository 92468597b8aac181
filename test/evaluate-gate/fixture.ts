import { createHash } from "node:crypto";
import { random } from "../../actions/toolkit/statistics/random.js";

/** The digest as records write it. */
export const sha256 = (text: string | Uint8Array) =>
  `sha256:${createHash("sha256").update(text).digest("hex")}`;

export interface Row {
  readonly id: string;
  readonly label: number;
  readonly score: number;
  readonly plan: string;
}

/** Rows with a model's scores: the larger the noise, the worse the model. The same seed gives the same labels. */
export function rowsOf(count: number, noise: number, seed = 1): Row[] {
  const labels = random(`${"0".repeat(31)}1`);
  const errors = random(seed.toString(16).padStart(32, "1"));
  const normal = () => {
    const [one, other] = [errors.uniform(), errors.uniform()];
    return Math.sqrt(-2 * Math.log(1 - one)) * Math.cos(2 * Math.PI * other);
  };
  return Array.from({ length: count }, (_, at) => {
    const label = at < 2 ? at : labels.uniform() < 0.4 ? 1 : 0;
    const logit = 2 * (2 * label - 1) + noise * normal();
    const score = Math.round(1e6 / (1 + Math.exp(-logit))) / 1e6;
    return { id: `c${at}`, label, score, plan: ["basic", "pro", "team"][at % 3]! };
  });
}

/** A predictions file of the usual columns. */
export function predictionsCsv(rows: readonly Row[]): string {
  const lines = rows.map(
    ({ id, label, score, plan }) => `${id},${label},${score >= 0.5 ? 1 : 0},${score},${plan}`,
  );
  return `id,label,prediction,score,plan\n${lines.join("\n")}\n`;
}

export interface RecordOptions {
  readonly version?: number;
  readonly metrics?: Readonly<Record<string, number>>;
  readonly predictions?: string;
  readonly dataset?: string;
  readonly artifact?: string;
}

/** The files of a registry with one version of `churn`, and its champion. */
export function registryWith(options: RecordOptions = {}): Record<string, string> {
  const { version = 16, metrics = {}, predictions, dataset, artifact = "model 16" } = options;
  const evaluation: Record<string, unknown> = {
    metrics: Object.fromEntries(Object.entries(metrics).map(([name, value]) => [name, { value }])),
  };
  const files: Record<string, string> = {};
  if (dataset !== undefined) evaluation.dataset = { name: "test", digest: dataset };
  if (predictions !== undefined) {
    const digest = sha256(predictions);
    const path = `store/sha256/${digest.slice(7, 9)}/${digest.slice(7)}`;
    files[path] = predictions;
    evaluation.predictions = { uri: `file:${path}`, digest, bytes: Buffer.byteLength(predictions) };
  }
  const record = {
    name: "churn",
    version,
    createdAt: "2026-11-01T00:00:00Z",
    artifacts: [{ uri: "file:store/model", digest: sha256(artifact) }],
    evaluation,
    gate: "none",
    idempotencyKey: sha256(`key ${version}`),
  };
  files[`registry/churn/versions/${version}.yaml`] = JSON.stringify(record);
  files["registry/churn/aliases/champion.yaml"] = JSON.stringify({
    version,
    updatedAt: "2026-11-01T00:00:00Z",
  });
  return files;
}

/** A model.yaml whose `evaluate` section is given as an object. */
export function modelYaml(evaluate: unknown, rest: Readonly<Record<string, unknown>> = {}): string {
  return JSON.stringify({ name: "churn", ...rest, ...(evaluate === undefined ? {} : { evaluate }) });
}
