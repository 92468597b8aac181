import { createHash } from "node:crypto";
import { open } from "node:fs/promises";

/** SHA-256 over a file's bytes as they lie on disk, as `sha256:…` in lower-case hexadecimal. Constant memory. */
export async function digestOfFile(absolute: string): Promise<string> {
  const hash = createHash("sha256");
  const handle = await open(absolute, "r");
  try {
    const { size } = await handle.stat();
    const bytes = Math.min(1 << 19, size + 1);
    const buffers = [Buffer.allocUnsafe(bytes), Buffer.allocUnsafe(bytes)] as const;
    // What comes next is read while a part is hashed.
    let reading = handle.read(buffers[0]);
    for (;;) {
      const { bytesRead, buffer } = await reading;
      if (bytesRead === 0) break;
      reading = handle.read(buffer === buffers[0] ? buffers[1] : buffers[0]);
      hash.update(buffer.subarray(0, bytesRead));
    }
  } finally {
    await handle.close();
  }
  return `sha256:${hash.digest("hex")}`;
}

/**
 * The digest of a dataset: for one file that file's own; for several, SHA-256 over their digests in order, each
 * followed by a line feed.
 */
export function digestOfDataset(digests: readonly string[]): string {
  if (digests.length === 1) return digests[0]!;
  const hash = createHash("sha256");
  for (const digest of digests) hash.update(`${digest}\n`);
  return `sha256:${hash.digest("hex")}`;
}
