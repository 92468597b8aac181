import { createHash } from "node:crypto";
import { stat } from "node:fs/promises";
import { digestOfFile } from "../../toolkit/data/digest.js";
import { ConfigurationError } from "../../toolkit/runtime/errors.js";
import type { Runtime } from "../../toolkit/runtime/runtime.js";
import { type ClaimedMetrics, parseMetricsFile } from "../metrics-file.js";
import { readTable } from "../predictions/read.js";
import { named } from "./formats.js";
import { type NeptuneCells, neptuneColumns, readNeptune } from "./neptune.js";
import type { Values } from "./reading.js";

export interface MetricsReading {
  readonly claimed: ClaimedMetrics;
  /** Of the file; of the names and values where they came from a server, a folder or a table. */
  readonly digest: string;
}

type Server = (uri: string, runtime: Runtime) => Promise<Values>;

/** Tracking servers by the scheme of a run's address; each is loaded only when it is asked. */
const servers: Readonly<Record<string, () => Promise<Server>>> = {
  runs: async () => (await import("./servers/mlflow.js")).readMlflowRun,
  mlflow: async () => (await import("./servers/mlflow.js")).readMlflowRun,
  wandb: async () => (await import("./servers/wandb.js")).readWandbRun,
  comet: async () => (await import("./servers/comet.js")).readCometExperiment,
  clearml: async () => (await import("./servers/clearml.js")).readClearmlTask,
};

const schemeOf = (source: string) => /^([a-z][a-z0-9+.-]*):/.exec(source)?.[1];

/** Whether it is the address of a run on a tracking server, and no path. */
export const isRunAddress = (source: string): boolean => schemeOf(source) !== undefined;

/** Whether a path names a file of metrics by how it ends. */
export const isMetricsFile = (path: string): boolean => /\.(json|ya?ml|toml|md)$/i.test(path);

/**
 * Metrics from wherever a step says: a file, the folder of an MLflow run, a Neptune export in Parquet, or a run's
 * address. What a pull request writes into files must not come here as an address, for the step's keys go along.
 * @param what the input that named it
 * @throws ConfigurationError where they can't be had
 */
export async function readMetrics(source: string, what: string, runtime: Runtime): Promise<MetricsReading> {
  const scheme = schemeOf(source);
  if (scheme !== undefined) return ofValues(source, await fromServer(source, scheme, what, runtime));
  const { workspace } = runtime;
  const found = await stat(await workspace.resolve(source, what)).catch(() => undefined);
  if (found?.isDirectory()) {
    const { readMlrunsFolder } = await import("./mlruns-folder.js");
    return ofValues(source, await readMlrunsFolder(source, what, workspace));
  }
  if (/\.(parquet|pq)$/i.test(source)) return ofValues(source, await fromNeptune(source, what, runtime));
  const claimed = parseMetricsFile(await workspace.readText(source, what), source);
  return { claimed, digest: await digestOfFile(await workspace.file(source, what)) };
}

async function fromServer(source: string, scheme: string, what: string, runtime: Runtime): Promise<Values> {
  if (scheme === "neptune") {
    throw new ConfigurationError(
      `${what}: Neptune's service has ended, so that ${source} can't be asked. Give the Parquet file that neptune-exporter saved of the run.`,
    );
  }
  if (!Object.hasOwn(servers, scheme)) {
    throw new ConfigurationError(
      `${what}: ${source.replace(/\/\/[^/@]*@/, "//***@").replace(/[?#].*$/s, "")} is not an address that is known. Allowed are a file, the folder of an MLflow run, runs:/<run id>, mlflow://<host>/runs/<run id>, wandb://<entity>/<project>/<run id>, comet://<experiment key> and clearml://<task id>.`,
    );
  }
  const read = await servers[scheme]!();
  return read(source, runtime);
}

async function fromNeptune(source: string, what: string, runtime: Runtime): Promise<Values> {
  const read = await readTable(source, what, { columns: neptuneColumns, numbers: [] }, runtime);
  if ("problem" in read) throw new ConfigurationError(`${what}: ${read.problem}`);
  const { table } = read;
  const missing = neptuneColumns.filter((name) => !table.columns.includes(name));
  if (missing.length > 0) {
    throw new ConfigurationError(
      `${what}: ${source} is no table of neptune-exporter: it has no column ${missing.join(", ")}. Other metrics are given as JSON, YAML or TOML.`,
    );
  }
  const cells = Object.fromEntries(neptuneColumns.map((name) => [name, table.cells(name)]));
  return named(source, () => readNeptune(cells as unknown as NeptuneCells));
}

function ofValues(source: string, values: Values): MetricsReading {
  const lines = [...values]
    .sort(([one], [other]) => (one < other ? -1 : 1))
    .map((entry) => JSON.stringify(entry));
  const digest = `sha256:${createHash("sha256").update(lines.join("\n")).digest("hex")}`;
  return { claimed: { file: source, values, dataset: undefined }, digest };
}
