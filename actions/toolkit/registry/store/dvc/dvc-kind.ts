import { createReadStream } from "node:fs";
import { mkdir, stat } from "node:fs/promises";
import { isAbsolute, join, resolve } from "node:path";
import { pathToFileURL } from "node:url";
import { ConfigurationError } from "../../../runtime/errors.js";
import type { ArtifactStore, StoredArtifact, StoreFile } from "../artifact-store.js";
import { changed, copyVerified, hashFile } from "../bytes.js";
import type { AddressOf } from "../store-address.js";
import type { StoreAccess, StoreKind } from "../store-kind.js";
import { dvcFile, dvcKey, md5Of } from "./dvc-file.js";

type Keep = (file: StoreFile, md5: string) => Promise<StoredArtifact>;

/**
 * A DVC remote: a folder, or a bucket of S3. Files get the names that DVC looks for, and a `.dvc` file is committed
 * with the record. The records name plain `file:` and `s3:` URIs, which their own kinds read.
 */
export const dvcKind: Pick<StoreKind<AddressOf<"dvc">>, "open"> = {
  async open({ path }, what, access) {
    const { signal } = access.runtime;
    const keep = path.startsWith("s3://")
      ? await inBucket(path, what, access)
      : await inFolder(path, what, access);
    return {
      async put(files, model) {
        const stored: StoredArtifact[] = [];
        for (const file of files) {
          const md5 = await md5Of(file, signal);
          const kept = await keep(file, md5);
          stored.push({ ...kept, change: dvcFile(file.name, model, md5, kept.bytes) });
        }
        return stored;
      },
    } satisfies ArtifactStore;
  },
};

async function inBucket(path: string, what: string, { runtime }: StoreAccess): Promise<Keep> {
  const { objectStore } = await import("../cloud/object-store.js");
  const { parsePlace } = await import("../cloud/place.js");
  const { s3Bucket } = await import("../s3/bucket.js");
  const { s3Client } = await import("../../../storage/s3-client.js");
  const { bucket, prefix } = parsePlace(path.slice("s3://".length), what, "dvc:s3://bucket/prefix");
  const client = s3Bucket(s3Client({}, runtime), bucket, {}, runtime.signal);
  const names = new Map<string, string>();
  const store = objectStore(client, prefix, runtime.signal, ({ digest }) => dvcKey(names.get(digest)!));
  return async (file, md5) => {
    names.set(file.digest, md5);
    return (await store.put([file], ""))[0]!;
  };
}

async function inFolder(path: string, what: string, { repository, runtime }: StoreAccess): Promise<Keep> {
  const { workspace, signal } = runtime;
  if (/^[a-z][a-z0-9+.-]+:/i.test(path)) {
    throw new ConfigurationError(
      `${what}: dvc:${path} is not a remote that is known here: a folder or s3:// is.`,
    );
  }
  const folder = isAbsolute(path) ? resolve(path) : await workspace.resolve(path, what);
  const ignored = await repository?.attempt([
    "check-ignore",
    "--quiet",
    "--",
    join(folder, "files/md5/00/00"),
  ]);
  // 128: it lies outside the repository.
  if (ignored?.code === 1) {
    throw new ConfigurationError(
      `${what}: ${path} lies in the repository, and git does not ignore it. Let git ignore it, or name a folder elsewhere.`,
    );
  }
  return async ({ file, digest }, md5) => {
    const target = join(folder, dvcKey(md5));
    const uri = pathToFileURL(target).href;
    if ((await stat(target).catch(() => undefined)) === undefined) {
      await mkdir(folder, { recursive: true });
      const otherwise = () => changed(file);
      await copyVerified(createReadStream(file, { highWaterMark: 1024 * 1024, signal }), target, digest, {
        signal,
        otherwise,
      });
    }
    const kept = await hashFile(target, signal);
    if (kept.digest === digest) return { uri, ...kept };
    throw new ConfigurationError(
      `The store holds other bytes under ${target} than its name says. Remove that file, and run it again.`,
    );
  };
}
