import { createHash } from "node:crypto";
import { readdir, stat } from "node:fs/promises";
import { basename, dirname } from "node:path";
import type { Repository } from "../toolkit/git/repository.js";
import type { VersionRecord } from "../toolkit/registry/record.js";
import { hashFile } from "../toolkit/registry/store/bytes.js";
import { localPath } from "../toolkit/registry/store/file-uri.js";
import { openArtifact } from "../toolkit/registry/store/store-kinds.js";
import type { Offence } from "../toolkit/registry/verification.js";
import { ConfigurationError, sentence } from "../toolkit/runtime/errors.js";
import type { Runtime } from "../toolkit/runtime/runtime.js";

export interface ArtifactJudge {
  /** The artifacts of a model whose bytes are not those of their records. */
  judge(records: ReadonlyMap<number, VersionRecord>, model: string): Promise<Offence[]>;
  /** How many were not looked at, as they do not lie on this machine. */
  readonly unreachable: number;
}

/**
 * Compares the bytes of artifacts with their digests. The same bytes under the same address are read once.
 * @param everywhere whether those that lie in a store elsewhere are fetched; one that can't be had is then an offence
 */
export function artifactJudge(everywhere: boolean, repository: Repository, runtime: Runtime): ArtifactJudge {
  const judged = new Map<string, Promise<string | "unreachable" | undefined>>();
  const folders = new Map<string, Promise<ReadonlySet<string>>>();
  let unreachable = 0;

  /** Folders are listed once: a store can have more files than anyone wants to ask for one by one. */
  const isHere = async (path: string): Promise<boolean> => {
    const folder = dirname(path);
    const listed =
      folders.get(folder) ??
      readdir(folder).then(
        (names) => new Set(names),
        () => new Set<string>(),
      );
    folders.set(folder, listed);
    if (!(await listed).has(basename(path))) return false;
    return (await stat(path).catch(() => undefined))?.isFile() ?? false;
  };

  /** What is wrong with it, as the end of a sentence that names the version. */
  const problem = async (uri: string, digest: string): Promise<string | "unreachable" | undefined> => {
    try {
      const path = localPath(uri, repository.root);
      const here = path !== undefined && (await isHere(path));
      if (!here && !everywhere) return "unreachable";
      const found = here
        ? (await hashFile(path, runtime.signal)).digest
        : await hashStream(await openArtifact(uri, digest, { repository, runtime }), runtime.signal);
      return found === digest ? undefined : `${uri} holds other bytes than its record says (${digest}).`;
    } catch (error) {
      if (runtime.signal.aborted || !(error instanceof ConfigurationError)) throw error;
      return sentence(error);
    }
  };

  return {
    get unreachable() {
      return unreachable;
    },
    async judge(records, model) {
      const offences: Offence[] = [];
      for (const [version, record] of records) {
        const predictions = record.evaluation?.predictions;
        for (const { uri, digest } of [...record.artifacts, ...(predictions ? [predictions] : [])]) {
          const key = `${digest} ${uri}`;
          const asked = judged.get(key) ?? problem(uri, digest);
          judged.set(key, asked);
          const wrong = await asked;
          if (wrong === "unreachable") unreachable += 1;
          else if (wrong !== undefined)
            offences.push({
              kind: "artifact",
              model,
              version,
              message: `${model} version ${version}: ${wrong}`,
            });
        }
      }
      return offences;
    },
  };
}

async function hashStream(bytes: AsyncIterable<Uint8Array>, signal: AbortSignal): Promise<string> {
  const hash = createHash("sha256");
  for await (const chunk of bytes) {
    signal.throwIfAborted();
    hash.update(chunk);
  }
  return `sha256:${hash.digest("hex")}`;
}
