import * as zlib from "node:zlib";
import { CompressionType, compressionRegistry } from "apache-arrow";
import { decodeLz4Frame } from "./lz4.js";

/** What Arrow's buffers may be compressed with: Zstandard, and LZ4, which is what Feather files have mostly. */
export async function registerCodecs(): Promise<void> {
  const zstd = (zlib as { zstdDecompressSync?: (bytes: Uint8Array) => Uint8Array }).zstdDecompressSync;
  compressionRegistry.set(CompressionType.ZSTD, {
    decode: (bytes) => {
      if (zstd === undefined)
        throw new Error(`reading Zstandard needs Node 22.15 or newer; this is ${process.version}`);
      return new Uint8Array(zstd(bytes));
    },
  });
  compressionRegistry.set(CompressionType.LZ4_FRAME, { decode: decodeLz4Frame });
}
