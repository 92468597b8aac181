import { open } from "node:fs/promises";
import { readBytes } from "../bytes.js";
import type { CsvHeader } from "../csv-load.js";
import type { DataFile } from "../source.js";
import { type BadRecord, type Block, RecordReader } from "./records.js";

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
    if (isPlain) await readWhole(file, reader, () => isEnough);
    else {
      for await (const chunk of readBytes(file)) {
        reader.push(chunk);
        if (isEnough) return read;
      }
    }
    if (isEnough) return read;
    reader.end();
    const { goodRows, badRows, badRowCount } = reader;
    read.push({ rows: goodRows, badRows, badRowCount });
    if (isEnough) return read;
  }
  return read;
}

const chunkSize = 1 << 18;

/** Reads a file straight into the reader's own memory. */
async function readWhole(file: DataFile, reader: RecordReader, isEnough: () => boolean): Promise<void> {
  const handle = await open(file.absolute, "r");
  try {
    for (;;) {
      const { bytesRead } = await handle.read(reader.room(Math.min(chunkSize, file.bytes + 1)));
      if (bytesRead === 0) return;
      reader.filled(bytesRead);
      if (isEnough()) return;
    }
  } finally {
    await handle.close();
  }
}
