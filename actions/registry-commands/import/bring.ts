import { rm } from "node:fs/promises";
import { join } from "node:path";
import type { FileChange } from "../../toolkit/git/tree.js";
import { filesOf, Unreachable } from "../../toolkit/mlflow/artifacts.js";
import type { Mlflow } from "../../toolkit/mlflow/client.js";
import { type RegisteredModel, type RegisteredVersion, readRun } from "../../toolkit/mlflow/registered.js";
import { formatOf } from "../../toolkit/registry/artifact-format.js";
import type { ArtifactStore } from "../../toolkit/registry/store/artifact-store.js";
import { keepHashed } from "../../toolkit/registry/store/bytes.js";
import { ConfigurationError } from "../../toolkit/runtime/errors.js";
import type { Runtime } from "../../toolkit/runtime/runtime.js";
import type { Imported } from "./record.js";

export interface Bringing {
  readonly server: Mlflow;
  readonly store: ArtifactStore;
  /** A folder for bytes on their way; absolute. */
  readonly scratch: string;
  readonly artifactRoot: string | undefined;
  readonly skipUnreachable: boolean;
}

/** A version whose bytes lie in the store. */
export interface Brought extends Imported {
  /** What has to be committed with it, where the store lies in the repository. */
  readonly changes: readonly FileChange[];
}

/**
 * Fetches a version's bytes into the store, with what its run says of it.
 * @returns undefined where the bytes can't be had and such versions are left out
 */
export async function bring(
  model: RegisteredModel,
  version: RegisteredVersion,
  name: string,
  { server, store, scratch, artifactRoot, skipUnreachable }: Bringing,
  runtime: Runtime,
): Promise<Brought | undefined> {
  const what = `${model.name} version ${version.version}`;
  const run = version.runId === undefined ? undefined : await readRun(server, version.runId);
  const kept: { file: string; digest: string; name: string; path: string }[] = [];
  try {
    const files = await filesOf(server, model.name, version, artifactRoot, runtime);
    for (const [at, { path, size, open }] of files.entries()) {
      const file = join(scratch, `${name}-${version.version}-${at}`);
      const { digest, bytes } = await keepHashed(atMost(await open(), size), file, runtime.signal);
      if (size !== undefined && bytes !== size) {
        throw new ConfigurationError(`${what}: ${path} has ${bytes} bytes, and MLflow lists ${size}.`);
      }
      kept.push({ file, digest, name: path, path });
    }
  } catch (error) {
    if (!(error instanceof Unreachable && skipUnreachable)) throw error;
    runtime.log.notice(`${what} is left out: ${error.message}`);
    return undefined;
  }
  const stored = await store.put(kept, name);
  const changes = stored.flatMap(({ change }) => (change === undefined ? [] : [change]));
  // What is committed is read once more when it lands.
  if (changes.length === 0) for (const { file } of kept) await rm(file);
  const isFolder = kept.length > 1;
  return {
    host: server.url.host,
    model: model.name,
    version,
    run,
    changes,
    artifacts: stored.map(({ uri, digest, bytes }, at) => {
      const { path } = kept[at]!;
      const format = formatOf(path);
      return { uri, digest, bytes, ...(format && { format }), ...(isFolder && { path }) };
    }),
  };
}

/** Ends after the first piece that is too much: what sends more than it listed might never stop. */
async function* atMost(
  source: AsyncIterable<Uint8Array>,
  size: number | undefined,
): AsyncGenerator<Uint8Array> {
  let bytes = 0;
  for await (const chunk of source) {
    yield chunk;
    bytes += chunk.length;
    if (size !== undefined && bytes > size) return;
  }
}
