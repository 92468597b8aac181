import { closeSync, openSync, readSync } from "node:fs";
import { readBytes } from "../bytes.js";
import type { CsvHeader } from "../csv-load.js";
import type { DataFile } from "../source.js";
import type { Block } from "./block.js";
import { type BadRecord, RecordReader } from "./records.js";

/** A file and its header, whose names are those of the dataset. */
export interface CsvSource {
  readonly file: DataFile;
  readonly header: CsvHeader;
}

export interface ReadFile {
  readonly rows: number;
  readonly badRows: readonly BadRecord[];
  readonly badRowCount: number;
}

/**
 * Reads the files one after the other, block by block.
 * @param onBlock where it answers true, no more is read
 */
export async function walkRecords(
  sources: readonly CsvSource[],
  width: number,
  onBlock: (block: Block, file: number) => boolean | undefined,
): Promise<ReadFile[]> {
  const read: ReadFile[] = [];
  for (const [index, { file, header }] of sources.entries()) {
    let isEnough = false;
    const isPlain = file.compression === "none" && file.reading?.encoding === undefined;
    const reader = new RecordReader(
      header.delimiter.charCodeAt(0),
      width,
      (block) => {
        isEnough ||= onBlock(block, index) === true;
      },
      isPlain ? file.bytes : undefined,
    );
    try {
      if (isPlain) readWhole(file, reader, () => isEnough);
      else {
        for await (const chunk of readBytes(file)) {
          reader.push(chunk);
          if (isEnough) return read;
        }
      }
      if (isEnough) return read;
      reader.end();
    } finally {
      reader.close();
    }
    const { goodRows, badRows, badRowCount } = reader;
    read.push({ rows: goodRows, badRows, badRowCount });
    if (isEnough) return read;
  }
  return read;
}

const chunkSize = 1 << 18;

/** Reads a file straight into the reader's own memory. There is nothing else to be done meanwhile. */
function readWhole(file: DataFile, reader: RecordReader, isEnough: () => boolean): void {
  const handle = openSync(file.absolute, "r");
  try {
    for (let bytes = -1; bytes !== 0 && !isEnough(); ) {
      bytes = readSync(handle, reader.room(Math.min(chunkSize, file.bytes + 1)));
      reader.filled(bytes);
    }
  } finally {
    closeSync(handle);
  }
}
