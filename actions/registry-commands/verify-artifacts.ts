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

/** A file that the record of a version names, with the digest that it must have. */
export interface StoredFile {
  readonly version: number;
  readonly uri: string;
  readonly digest: string;
}

/** The artifacts of a version, and the predictions that its gate judged. */
export function storedFiles({ version, artifacts, evaluation }: VersionRecord): StoredFile[] {
  const { predictions } = evaluation ?? {};
  const named = predictions === undefined ? artifacts : [...artifacts, predictions];
  return named.map(({ uri, digest }) => ({ version, uri, digest }));
}

export interface ArtifactJudge {
  /** The files of a model whose bytes are not those of their records. */
  judge(files: readonly StoredFile[], model: string): Promise<Offence[]>;
  /** How many were not looked at, as they do not lie on this machine. */
  readonly unreachable: number;
}

/**
 * Compares the bytes of artifacts with their digests. The same bytes under the same address are read once.
 * @param everywhere whether those that lie in a store elsewhere are fetched; one that can't be had is then an offence
 */
export function artifactJudge(everywhere: boolean, repository: Repository, runtime: Runtime): ArtifactJudge {
  const judged = new Map<string, Promise<string | "unreachable" | undefined>>();
  const folders = new Map<string, ReadonlySet<string>>();
  let unreachable = 0;

  /** The path of each that may lie on this machine. Folders are listed once: a store can have more files than anyone wants to ask for one by one. */
  const placesOf = async (
    files: readonly StoredFile[],
  ): Promise<(string | ConfigurationError | undefined)[]> => {
    const places = files.map(({ uri }) => placeOf(uri, repository.root));
    const asked = places.flatMap((place) => (typeof place === "string" ? [dirname(place)] : []));
    const missing = [...new Set(asked)].filter((folder) => !folders.has(folder));
    await Promise.all(
      missing.map(async (folder) => folders.set(folder, new Set(await readdir(folder).catch(() => [])))),
    );
    return places.map((place) =>
      typeof place !== "string" || folders.get(dirname(place))?.has(basename(place)) ? place : undefined,
    );
  };

  /** What is wrong with it, as the end of a sentence that names the version. */
  const problem = async (
    { uri, digest }: StoredFile,
    place: string | ConfigurationError | undefined,
  ): Promise<string | "unreachable" | undefined> => {
    try {
      if (place instanceof ConfigurationError) throw place;
      const here = place !== undefined && ((await stat(place).catch(() => undefined))?.isFile() ?? false);
      if (!here && !everywhere) return "unreachable";
      const found = here
        ? (await hashFile(place, runtime.signal)).digest
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
    async judge(files, model) {
      const offences: Offence[] = [];
      const places = await placesOf(files);
      for (const [at, file] of files.entries()) {
        const place = places[at];
        if (place === undefined && !everywhere) {
          unreachable += 1;
          continue;
        }
        const key = `${file.digest} ${file.uri}`;
        const asked = judged.get(key) ?? problem(file, place);
        judged.set(key, asked);
        const wrong = await asked;
        const { version } = file;
        if (wrong === "unreachable") unreachable += 1;
        else if (wrong !== undefined)
          offences.push({
            kind: "artifact",
            model,
            version,
            message: `${model} version ${version}: ${wrong}`,
          });
      }
      return offences;
    },
  };
}

/** The absolute path of what lies on a disk, or what is wrong with the URI. */
function placeOf(uri: string, root: string): string | ConfigurationError | undefined {
  try {
    return localPath(uri, root);
  } catch (error) {
    if (error instanceof ConfigurationError) return error;
    throw error;
  }
}

async function hashStream(bytes: AsyncIterable<Uint8Array>, signal: AbortSignal): Promise<string> {
  const hash = createHash("sha256");
  for await (const chunk of bytes) {
    signal.throwIfAborted();
    hash.update(chunk);
  }
  return `sha256:${hash.digest("hex")}`;
}
