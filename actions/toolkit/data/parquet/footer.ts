import { closeSync, openSync, readSync } from "node:fs";
import type { ColumnChunk, FileMetaData, RowGroup } from "hyparquet";
import { parquetMetadata } from "hyparquet/src/metadata.js";
import { NotInOnePass } from "../scan/asked.js";
import type { DataFile } from "../source.js";
import { type StoredColumn, storedColumn } from "./column-types.js";

/** The values of a column in some rows: a piece of the file. */
export interface Chunk {
  readonly column: StoredColumn;
  readonly path: string;
  readonly from: number;
  readonly to: number;
  readonly rows: number;
  readonly codec: Codec;
}

export type Codec = (typeof codecs)[number];

export interface Group {
  readonly rows: number;
  /** How many rows of the file come before. */
  readonly before: number;
  /** Of each column. */
  readonly chunks: readonly Chunk[];
}

/** A file by what stands at its end. */
export interface ParquetSource {
  readonly file: DataFile;
  readonly columns: readonly StoredColumn[];
  readonly rows: number;
  readonly groups: readonly Group[];
}

const codecs = ["UNCOMPRESSED", "SNAPPY", "GZIP", "ZSTD", "BROTLI"] as const;
const encodings: ReadonlySet<string> = new Set([
  "PLAIN",
  "RLE",
  "BIT_PACKED",
  "PLAIN_DICTIONARY",
  "RLE_DICTIONARY",
]);
const endSize = 8;

/** @throws NotInOnePass where the file is broken, or has what only DuckDB reads: it then says what there is to say */
export function openParquet(file: DataFile): ParquetSource {
  const { schema, row_groups: groups } = readMetadata(file);
  const [root, ...elements] = schema;
  const columns = elements.map(storedColumn);
  if (root?.num_children !== columns.length || columns.length === 0) throw new NotInOnePass();
  const names = new Set(columns.map(({ name }) => name.toLowerCase()));
  if (names.size < columns.length || names.has("")) throw new NotInOnePass();
  let rows = 0;
  const read = groups.map((group) => {
    const before = rows;
    rows += Number(group.num_rows);
    return { rows: Number(group.num_rows), before, chunks: chunksOf(file, columns, group) };
  });
  return { file, columns, rows, groups: read };
}

/** What a footer says of a file, whatever its values are like. */
export interface Outline {
  /** Equal where two files have the same columns. */
  readonly schema: string;
  readonly rows: number;
}

/** Undefined where the footer can't be read. */
export function outlineOf(file: DataFile): Outline | undefined {
  try {
    const { schema, num_rows: rows } = readMetadata(file);
    return { schema: JSON.stringify(schema), rows: Number(rows) };
  } catch {
    return undefined;
  }
}

function readMetadata({ absolute, bytes }: DataFile): FileMetaData {
  const handle = openSync(absolute, "r");
  try {
    const end = readAt(handle, bytes - endSize, endSize);
    const size = end.readUInt32LE(0) + endSize;
    if (size > bytes) throw new NotInOnePass();
    return parquetMetadata(new Uint8Array(readAt(handle, bytes - size, size)), { geoparquet: false });
  } catch (error) {
    throw new NotInOnePass("the footer can't be read", { cause: error });
  } finally {
    closeSync(handle);
  }
}

function readAt(handle: number, position: number, size: number): Buffer {
  const bytes = Buffer.alloc(size);
  if (position < 0 || readSync(handle, bytes, 0, size, position) < size) throw new NotInOnePass();
  return bytes;
}

function chunksOf(file: DataFile, columns: readonly StoredColumn[], group: RowGroup): Chunk[] {
  const rows = Number(group.num_rows);
  if (group.columns.length !== columns.length || !(rows >= 0)) throw new NotInOnePass();
  return columns.map((column, index) => {
    const chunk = group.columns[index]!;
    const codec = codecs.find((one) => one === chunk.meta_data?.codec);
    if (codec === undefined || !isPlain(chunk, column, rows)) throw new NotInOnePass();
    const { data_page_offset: data, dictionary_page_offset: dictionary, ...meta } = chunk.meta_data!;
    const hasDictionary = dictionary !== undefined && dictionary > 0n && dictionary < data;
    const from = Number(hasDictionary ? dictionary : data);
    const to = from + Number(meta.total_compressed_size);
    if (!(from >= 4 && to >= from && to <= file.bytes)) throw new NotInOnePass();
    return { column, path: file.absolute, from, to, rows, codec };
  });
}

/** Whether it is what the schema says, in this file, not encrypted, and encoded in a way that is read here. */
function isPlain(chunk: ColumnChunk, { name }: StoredColumn, rows: number): boolean {
  const { meta_data: meta, file_path: path, crypto_metadata: crypto } = chunk;
  if (meta === undefined || path || crypto !== undefined) return false;
  if (meta.path_in_schema.length !== 1 || meta.path_in_schema[0] !== name) return false;
  return Number(meta.num_values) === rows && meta.encodings.every((one) => encodings.has(one));
}
