import { createHash } from "node:crypto";
import { createReadStream } from "node:fs";
import { open, stat } from "node:fs/promises";
import { join, resolve } from "node:path";
import { openRepository } from "../../git/repository.js";
import { ConfigurationError, messageOf } from "../../runtime/errors.js";
import { batch } from "../../storage/lfs/batch.js";
import { type Pointer, parsePointer } from "../../storage/lfs/pointer.js";
import { lfsServer } from "../../storage/lfs/server.js";
import { fetchOne } from "../remote/fetch.js";
import { httpObject } from "../remote/http.js";
import type { DataAccess, FoundFile } from "../source.js";

const largestPointer = 1024;

/** What a file of the checkout points to, where it is a pointer of Git LFS. */
export async function pointerIn(absolute: string): Promise<Pointer | undefined> {
  const handle = await open(absolute, "r");
  try {
    const { size } = await handle.stat();
    if (size === 0 || size >= largestPointer) return undefined;
    return parsePointer((await handle.readFile()).toString("latin1"));
  } finally {
    await handle.close();
  }
}

/**
 * The bytes that a pointer stands for: those that git-lfs has here already, else from the LFS server of the
 * repository's remote, with the credentials of the checkout or the run's token.
 * @throws ConfigurationError when they can't be had, or are others than the pointer's
 */
export async function fetchPointer(path: string, pointer: Pointer, access: DataAccess): Promise<FoundFile> {
  const { runtime } = access;
  const oid = pointer.digest.slice("sha256:".length);
  const advice = "Check the repository out with lfs: true, or run git lfs pull.";
  try {
    const repository = await openRepository(runtime.workspace.directory, runtime);
    const common = (await repository.git(["rev-parse", "--git-common-dir"])).trim();
    const kept = join(resolve(repository.root, common), "lfs/objects", oid.slice(0, 2), oid.slice(2, 4), oid);
    const isKept = (await stat(kept).catch(() => undefined))?.isFile() === true;
    const absolute = isKept ? kept : await download();
    if ((await sha256Of(absolute)) !== oid)
      throw new ConfigurationError("its bytes are others than the pointer says");
    return { path, absolute };

    async function download(): Promise<string> {
      const server = await lfsServer(repository, path, runtime);
      const actions = await batch(server, "download", pointer, runtime.signal);
      const action = actions?.download;
      if (action === undefined) throw new ConfigurationError(`${server.url} does not have its bytes`);
      const object = httpObject(new URL(action.href), path, access, action.header);
      return (await fetchOne({ ...object, bytes: pointer.bytes }, path, access)).absolute;
    }
  } catch (error) {
    runtime.signal.throwIfAborted();
    throw new ConfigurationError(
      `${path} is a Git LFS pointer, not the data itself: ${messageOf(error).replace(/\.$/, "")}. ${advice}`,
      { cause: error },
    );
  }
}

async function sha256Of(absolute: string): Promise<string> {
  const hash = createHash("sha256");
  for await (const chunk of createReadStream(absolute)) hash.update(chunk as Buffer);
  return hash.digest("hex");
}
