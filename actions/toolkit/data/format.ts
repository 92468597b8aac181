import { open } from "node:fs/promises";
import { ConfigurationError } from "../runtime/errors.js";

export const dataFormats = ["csv", "tsv", "json", "jsonl", "parquet", "arrow"] as const;
export type DataFormat = (typeof dataFormats)[number];
export const compressionKinds = ["none", "gz", "zst", "bz2"] as const;
export type Compression = (typeof compressionKinds)[number];

const formats: Readonly<Record<string, DataFormat>> = {
  csv: "csv",
  tsv: "tsv",
  tab: "tsv",
  json: "json",
  jsonl: "jsonl",
  ndjson: "jsonl",
  parquet: "parquet",
  pq: "parquet",
  arrow: "arrow",
  arrows: "arrow",
  feather: "arrow",
  ipc: "arrow",
};

const compressions: Readonly<Record<string, Compression>> = { gz: "gz", zst: "zst", bz2: "bz2" };

export const compressionNames: Readonly<Record<Exclude<Compression, "none">, string>> = {
  gz: "gzip",
  zst: "Zstandard",
  bz2: "bzip2",
};

export const formatsForPeople =
  ".csv, .tsv, .json, .jsonl, .ndjson, .parquet, .arrow or .feather, the text ones also with .gz, .zst or .bz2";

/** Whether rows stand one behind the other without lines of text. */
export function isBinary(format: DataFormat): boolean {
  return format === "parquet" || format === "arrow";
}

/** Format and compression by the file's name: `train.csv.gz` is a CSV in gzip. Undefined for a name that says neither. */
export function formatOfName(name: string): { format: DataFormat; compression: Compression } | undefined {
  const parts = name
    .slice(name.lastIndexOf("/") + 1)
    .toLowerCase()
    .split(".")
    .slice(1);
  const compression = compressions[parts.at(-1) ?? ""] ?? "none";
  if (compression !== "none") parts.pop();
  const format = formats[parts.at(-1) ?? ""];
  if (format === undefined || (isBinary(format) && compression !== "none")) return undefined;
  return { format, compression };
}

const magics = {
  gz: [0x1f, 0x8b],
  zst: [0x28, 0xb5, 0x2f, 0xfd],
  bz2: [0x42, 0x5a, 0x68],
  parquet: [0x50, 0x41, 0x52, 0x31],
  arrow: [0x41, 0x52, 0x52, 0x4f, 0x57, 0x31],
  /** The first message of a stream of Arrow, which has no other mark. */
  arrowStream: [0xff, 0xff, 0xff, 0xff],
} as const;

const otherKinds: readonly { name: string; magic: readonly number[] }[] = [
  { name: "a gzip file", magic: magics.gz },
  { name: "a Zstandard file", magic: magics.zst },
  { name: "a Parquet file", magic: magics.parquet },
  { name: "a zip archive (perhaps an Excel workbook)", magic: [0x50, 0x4b, 0x03, 0x04] },
  { name: "an old Excel workbook", magic: [0xd0, 0xcf, 0x11, 0xe0] },
  { name: "a PDF", magic: [0x25, 0x50, 0x44, 0x46] },
  { name: "a PNG image", magic: [0x89, 0x50, 0x4e, 0x47] },
  { name: "an ELF program", magic: [0x7f, 0x45, 0x4c, 0x46] },
  { name: "an SQLite database", magic: [0x53, 0x51, 0x4c, 0x69, 0x74, 0x65] },
  { name: "an Arrow file", magic: magics.arrow },
  { name: "a pickle", magic: [0x80, 0x04, 0x95] },
  { name: "text in UTF-16; save it in UTF-8", magic: [0xff, 0xfe] },
  { name: "text in UTF-16; save it in UTF-8", magic: [0xfe, 0xff] },
];

/** The first bytes of a pointer of Git LFS, which stands where the data should. */
export const lfsMark = "version https://git-lfs.github.com/spec/";

/**
 * Checks that a file's first and last bytes are what its name promises.
 * @param shown the path as people know it
 * @param isEncoded whether its text is in an encoding of its own, so that its bytes say nothing
 * @throws ConfigurationError when it is something else, empty or cut off
 */
export async function checkMagic(
  absolute: string,
  shown: string,
  format: DataFormat,
  compression: Compression,
  isEncoded = false,
): Promise<void> {
  const handle = await open(absolute, "r");
  try {
    const { size } = await handle.stat();
    if (size === 0) throw new ConfigurationError(`${shown} is empty: 0 bytes, not even a header.`);
    const head = Buffer.alloc(Math.min(512, size));
    await handle.read(head, 0, head.length, 0);
    const tail = Buffer.alloc(Math.min(6, size));
    await handle.read(tail, 0, tail.length, size - tail.length);
    if (head.toString("latin1").startsWith(lfsMark)) {
      throw new ConfigurationError(
        `${shown} is a Git LFS pointer, not the data itself. Check the repository out with lfs: true, or run git lfs pull.`,
      );
    }
    if (compression !== "none") checkBinary(shown, compressionNames[compression], head, magics[compression]);
    else if (format === "parquet") {
      checkBinary(shown, "Parquet", head, magics.parquet);
      checkEnd(shown, "Parquet", tail.subarray(-4), magics.parquet, size);
    } else if (format === "arrow") {
      if (begins(head, magics.arrowStream)) return;
      checkBinary(shown, "Arrow", head, magics.arrow);
      checkEnd(shown, "Arrow", tail, magics.arrow, size);
    } else if (!isEncoded) checkText(shown, head);
  } finally {
    await handle.close();
  }
}

function begins(head: Uint8Array, magic: readonly number[]): boolean {
  return magic.every((byte, index) => head[index] === byte);
}

function kindOf(head: Uint8Array): string | undefined {
  const known = otherKinds.find(({ magic }) => begins(head, magic))?.name;
  if (known !== undefined) return known;
  const text = Buffer.from(head).toString("latin1").trimStart().slice(0, 15).toLowerCase();
  return text.startsWith("<!doctype html") || text.startsWith("<html") ? "a web page (HTML)" : undefined;
}

function checkBinary(shown: string, wanted: string, head: Uint8Array, magic: readonly number[]): void {
  if (begins(head, magic)) return;
  const kind = kindOf(head);
  throw new ConfigurationError(
    `${shown} is not ${/^[AEIOU]/.test(wanted) ? "an" : "a"} ${wanted} file, though its name says so${kind === undefined ? "" : `; it is ${kind}`}.`,
  );
}

function checkEnd(
  shown: string,
  name: string,
  tail: Uint8Array,
  magic: readonly number[],
  size: number,
): void {
  if (size >= 12 && begins(tail, magic)) return;
  throw new ConfigurationError(
    `${shown} is a broken ${name} file: it ends too early (its closing mark is missing).`,
  );
}

function checkText(shown: string, head: Uint8Array): void {
  const kind = kindOf(head);
  if (kind !== undefined) throw new ConfigurationError(`${shown} is named like text, but it is ${kind}.`);
  if (looksBinary(head)) {
    throw new ConfigurationError(
      `${shown} is named like text, but it is a binary file (its first ${head.length} bytes hold control characters).`,
    );
  }
}

/** Whether more than a twentieth of the bytes are control characters that text does not have. */
export function looksBinary(head: Uint8Array): boolean {
  let strange = 0;
  for (const byte of head) if (byte < 9 || (byte > 13 && byte < 32 && byte !== 27)) strange++;
  return strange > head.length / 20;
}
