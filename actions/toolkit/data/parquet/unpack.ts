import { brotliDecompressSync, gunzipSync, zstdDecompressSync } from "node:zlib";
import { NotInOnePass } from "../scan/asked.js";
import { kernel } from "../scan/kernel.js";
import type { Codec } from "./footer.js";

const unzips = { GZIP: gunzipSync, ZSTD: zstdDecompressSync, BROTLI: brotliDecompressSync } as const;

/**
 * Decompresses bytes within the kernel's memory, into room for so many.
 * @param from their address
 * @throws NotInOnePass where they are broken, or come to another size
 */
export function unpack(codec: Codec, from: number, size: number, into: number, wanted: number): void {
  const { bytes, calls } = kernel();
  if (codec === "SNAPPY") {
    if (calls.unsnap(from, size, into, wanted) === 0) throw new NotInOnePass("a page is broken");
  } else if (codec === "UNCOMPRESSED") {
    if (size !== wanted) throw new NotInOnePass("a page is broken");
    bytes.copyWithin(into, from, from + size);
  } else {
    const found = unzip(codec, bytes.subarray(from, from + size), wanted);
    if (found.length !== wanted) throw new NotInOnePass("a page is broken");
    bytes.set(found, into);
  }
}

function unzip(codec: keyof typeof unzips, packed: Buffer, wanted: number): Buffer {
  // Some writers leave nothing of nothing.
  if (packed.length === 0 && wanted === 0) return packed;
  try {
    return unzips[codec](packed, { maxOutputLength: Math.max(1, wanted) });
  } catch (error) {
    throw new NotInOnePass("a page is broken", { cause: error });
  }
}
