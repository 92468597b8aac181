import { createHash } from "node:crypto";
import { createReadStream } from "node:fs";
import { posix } from "node:path";
import type { FileChange } from "../../../git/tree.js";
import { writeDocument } from "../../document.js";
import type { StoreFile } from "../artifact-store.js";
import { changed } from "../bytes.js";

/**
 * MD5 of a file, by which DVC names what it keeps. It is a name only: the digest of the record is what is checked.
 * @throws ConfigurationError when the file has changed since its digest was taken
 */
export async function md5Of({ file, digest }: StoreFile, signal: AbortSignal): Promise<string> {
  const [md5, sha256] = [createHash("md5"), createHash("sha256")];
  for await (const chunk of createReadStream(file, { highWaterMark: 1024 * 1024, signal })) {
    md5.update(chunk as Buffer);
    sha256.update(chunk as Buffer);
  }
  if (`sha256:${sha256.digest("hex")}` !== digest) throw changed(file);
  return md5.digest("hex");
}

/** Where a DVC remote keeps the bytes of an MD5, since DVC 3. */
export function dvcKey(md5: string): string {
  return `files/md5/${md5.slice(0, 2)}/${md5.slice(2)}`;
}

/** The `.dvc` file by which `dvc pull` and `dvc get` find an artifact. */
export function dvcFile(name: string, model: string, md5: string, bytes: number): FileChange {
  const path = posix.basename(name);
  const content = writeDocument({ outs: [{ md5, size: bytes, hash: "md5", path }] });
  return { path: posix.join("dvc", model, `${name}.dvc`), content };
}
