import { createHash } from "node:crypto";
import { createReadStream } from "node:fs";
import { readFile, stat } from "node:fs/promises";
import { join, posix } from "node:path";
import { ConfigurationError, messageOf } from "../../../runtime/errors.js";
import { formatPointer, type Pointer, parsePointer } from "../../../storage/lfs/pointer.js";
import { lfsServer } from "../../../storage/lfs/server.js";
import type { StoredArtifact } from "../artifact-store.js";
import { changed, hashFile } from "../bytes.js";
import { keyOf } from "../file-store.js";
import { localPath } from "../file-uri.js";
import type { AddressOf } from "../store-address.js";
import { rootOf, type StoreKind } from "../store-kind.js";
import { download, upload } from "./transfer.js";

/** Git LFS: pointers in a folder of the repository, committed with the record, and the bytes on the LFS server. */
export const lfsKind: StoreKind<AddressOf<"lfs">> = {
  async open({ path }, what, access) {
    const { runtime, repository } = access;
    const { workspace, signal } = runtime;
    const absolute = await workspace.resolve(path, what);
    const folder = workspace.relative(absolute);
    const server = await lfsServer(repository, what, runtime);
    const inRepository = posix.relative(rootOf(access), absolute);
    return {
      beside: {
        path: posix.join(folder, ".gitattributes"),
        content: "sha256/** filter=lfs diff=lfs merge=lfs -text\n",
      },
      async put(files) {
        const stored: StoredArtifact[] = [];
        for (const file of files) {
          const pointer = await hashFile(file.file, signal);
          if (pointer.digest !== file.digest) throw changed(file.file);
          const uri = `lfs:${posix.join(inRepository, keyOf(file.digest))}`;
          try {
            await upload(server, file, pointer, signal);
            await readBack(download(server, pointer, uri, signal), pointer, uri);
          } catch (error) {
            signal.throwIfAborted();
            if (error instanceof ConfigurationError) throw error;
            throw new ConfigurationError(
              `Git LFS at ${server.url}: the connection broke: ${messageOf(error)}. Nothing was registered. Run it again.`,
              { cause: error },
            );
          }
          const change = { path: posix.join(folder, keyOf(file.digest)), content: formatPointer(pointer) };
          stored.push({ uri, ...pointer, change });
        }
        return stored;
      },
    };
  },

  async read(uri, digest, access) {
    const path = localPath(uri.replace(/^lfs:/, "file:"), rootOf(access))!;
    const found = await stat(path).catch(() => undefined);
    if (found === undefined || !found.isFile()) {
      throw new ConfigurationError(`${uri} is not there. Check out the branch that its record is on.`);
    }
    // A checkout with `lfs: true` has the bytes where the pointer was.
    const pointer = found.size > 1024 ? undefined : parsePointer(await readFile(path, "utf8"));
    if (pointer === undefined) return createReadStream(path, { highWaterMark: 1024 * 1024 });
    if (pointer.digest !== digest) {
      throw new ConfigurationError(
        `${uri} points to other bytes (${pointer.digest}) than the record says (${digest}).`,
      );
    }
    const { repository, runtime } = access;
    const hex = digest.slice("sha256:".length);
    const object = join("lfs/objects", hex.slice(0, 2), hex.slice(2, 4), hex);
    const given = await repository?.attempt(["rev-parse", "--git-path", object]);
    const kept = given?.code === 0 ? join(repository!.root, given.stdout.toString("utf8").trim()) : undefined;
    if (kept !== undefined && (await stat(kept).catch(() => undefined))?.size === pointer.bytes) {
      return createReadStream(kept, { highWaterMark: 1024 * 1024 });
    }
    return download(await lfsServer(repository, uri, runtime), pointer, uri, runtime.signal);
  },
};

async function readBack(content: AsyncIterable<Uint8Array>, { digest }: Pointer, uri: string): Promise<void> {
  const hash = createHash("sha256");
  for await (const chunk of content) hash.update(chunk);
  if (`sha256:${hash.digest("hex")}` === digest) return;
  throw new ConfigurationError(
    `The LFS server gave other bytes back for ${uri} than were sent to it. Nothing was registered.`,
  );
}
