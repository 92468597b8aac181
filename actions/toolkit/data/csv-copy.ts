import { createWriteStream } from "node:fs";
import { finished } from "node:stream/promises";
import { readBytes } from "./bytes.js";
import type { DataFile } from "./source.js";

/**
 * Writes a file anew: its bytes go to a scanner, and what its records have become is written a block at a time.
 * @param take hands over what has come since it was last asked
 */
export async function copyRecords(
  file: DataFile,
  path: string,
  scanner: { push(chunk: Buffer): void; end(): void },
  take: () => Buffer[],
): Promise<void> {
  const output = createWriteStream(path);
  const flush = async () => {
    const block = Buffer.concat(take());
    if (block.length > 0 && !output.write(block))
      await new Promise((resolve) => output.once("drain", resolve));
  };
  for await (const chunk of readBytes(file)) {
    scanner.push(chunk);
    await flush();
  }
  scanner.end();
  await flush();
  output.end();
  await finished(output);
}
