import { open } from "node:fs/promises";
import { ConfigurationError } from "../runtime/errors.js";

export type DataFormat = "csv" | "tsv" | "jsonl" | "parquet";
export type Compression = "none" | "gz" | "zst";

const formats: Readonly<Record<string, DataFormat>> = {
  csv: "csv",
  tsv: "tsv",
  tab: "tsv",
  jsonl: "jsonl",
  ndjson: "jsonl",
  parquet: "parquet",
  pq: "parquet",
};

const compressions: Readonly<Record<string, Compression>> = { gz: "gz", zst: "zst" };

export const formatsForPeople =
  ".csv, .tsv, .jsonl, .ndjson or .parquet, the text ones also with .gz or .zst";

/** Format and compression by the file's name: `train.csv.gz` is a CSV in gzip. Undefined for a name that says neither. */
export function formatOfName(name: string): { format: DataFormat; compression: Compression } | undefined {
  const parts = name.toLowerCase().split(".").slice(1);
  const compression = compressions[parts.at(-1) ?? ""] ?? "none";
  if (compression !== "none") parts.pop();
  const format = formats[parts.at(-1) ?? ""];
  if (format === undefined || (format === "parquet" && compression !== "none")) return undefined;
  return { format, compression };
}

const gzip = [0x1f, 0x8b];
const zstandard = [0x28, 0xb5, 0x2f, 0xfd];
const parquet = [0x50, 0x41, 0x52, 0x31];

const otherKinds: readonly { name: string; magic: readonly number[] }[] = [
  { name: "a gzip file", magic: gzip },
  { name: "a Zstandard file", magic: zstandard },
  { name: "a Parquet file", magic: parquet },
  { name: "a zip archive (perhaps an Excel workbook)", magic: [0x50, 0x4b, 0x03, 0x04] },
  { name: "an old Excel workbook", magic: [0xd0, 0xcf, 0x11, 0xe0] },
  { name: "a PDF", magic: [0x25, 0x50, 0x44, 0x46] },
  { name: "a PNG image", magic: [0x89, 0x50, 0x4e, 0x47] },
  { name: "an ELF program", magic: [0x7f, 0x45, 0x4c, 0x46] },
  { name: "an SQLite database", magic: [0x53, 0x51, 0x4c, 0x69, 0x74, 0x65] },
  { name: "an Arrow file", magic: [0x41, 0x52, 0x52, 0x4f, 0x57, 0x31] },
  { name: "a pickle", magic: [0x80, 0x04, 0x95] },
  { name: "text in UTF-16; save it in UTF-8", magic: [0xff, 0xfe] },
  { name: "text in UTF-16; save it in UTF-8", magic: [0xfe, 0xff] },
];

const lfs = "version https://git-lfs.github.com/spec/";

/**
 * Checks that a file's first and last bytes are what its name promises.
 * @param shown the path as people know it
 * @throws ConfigurationError when it is something else, empty or cut off
 */
export async function checkMagic(
  absolute: string,
  shown: string,
  format: DataFormat,
  compression: Compression,
): Promise<void> {
  const handle = await open(absolute, "r");
  try {
    const { size } = await handle.stat();
    if (size === 0) throw new ConfigurationError(`${shown} is empty: 0 bytes, not even a header.`);
    const head = Buffer.alloc(Math.min(512, size));
    await handle.read(head, 0, head.length, 0);
    const begins = (magic: readonly number[]) => magic.every((byte, index) => head[index] === byte);
    if (head.toString("latin1").startsWith(lfs)) {
      throw new ConfigurationError(
        `${shown} is a Git LFS pointer, not the data itself. Check the repository out with lfs: true, or run git lfs pull.`,
      );
    }
    const kind = otherKinds.find(({ magic }) => begins(magic))?.name;
    const expected =
      compression === "gz" ? gzip : compression === "zst" ? zstandard : format === "parquet" ? parquet : [];
    if (!begins(expected)) {
      const wanted = compression === "gz" ? "gzip" : compression === "zst" ? "Zstandard" : "Parquet";
      throw new ConfigurationError(
        `${shown} is not a ${wanted} file, though its name says so${kind === undefined ? "" : `; it is ${kind}`}.`,
      );
    }
    if (format === "parquet") {
      const tail = Buffer.alloc(4);
      await handle.read(tail, 0, 4, Math.max(0, size - 4));
      if (size < 12 || !parquet.every((byte, index) => tail[index] === byte)) {
        throw new ConfigurationError(
          `${shown} is a broken Parquet file: it ends too early (its closing mark is missing).`,
        );
      }
    } else if (compression === "none") {
      if (kind !== undefined) throw new ConfigurationError(`${shown} is named like text, but it is ${kind}.`);
      if (looksBinary(head)) {
        throw new ConfigurationError(
          `${shown} is named like text, but it is a binary file (its first ${head.length} bytes hold control characters).`,
        );
      }
    }
  } finally {
    await handle.close();
  }
}

/** Whether more than a twentieth of the bytes are control characters that text does not have. */
export function looksBinary(head: Uint8Array): boolean {
  let strange = 0;
  for (const byte of head) if (byte < 9 || (byte > 13 && byte < 32 && byte !== 27)) strange++;
  return strange > head.length / 20;
}
