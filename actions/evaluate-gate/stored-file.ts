import { mkdir, open, rename, rm } from "node:fs/promises";
import { dirname, join } from "node:path";
import { fetchArtifact } from "../toolkit/registry/store/fetch.js";
import type { StoreAccess } from "../toolkit/registry/store/store-kind.js";

/**
 * Brings a file of a version from the store, checked by its digest.
 * @param destination absolute path
 * @throws ConfigurationError when it can't be had, or its bytes are others
 */
export async function fetchStored(
  stored: { readonly uri: string; readonly digest: string },
  destination: string,
  access: StoreAccess,
): Promise<void> {
  await mkdir(dirname(destination), { recursive: true });
  await fetchArtifact(stored.uri, stored.digest, destination, access);
}

/**
 * Gives a file of predictions a name that says its format, which its first bytes have to tell: stores keep no names.
 * @returns the absolute path of the file
 */
export async function namedByFormat(file: string): Promise<string> {
  const named = join(dirname(file), `predictions.${await sniff(file)}`);
  if (named === file) return file;
  await rm(named, { force: true });
  await rename(file, named);
  return named;
}

async function sniff(file: string): Promise<string> {
  const handle = await open(file, "r");
  try {
    const { buffer, bytesRead } = await handle.read(Buffer.alloc(4), 0, 4, 0);
    const head = buffer.subarray(0, bytesRead).toString("latin1");
    if (head === "PAR1") return "parquet";
    if (head.startsWith("\x1f\x8b")) return "csv.gz";
    if (head === "\x28\xb5\x2f\xfd") return "csv.zst";
    return head.startsWith("{") ? "jsonl" : "csv";
  } finally {
    await handle.close();
  }
}
