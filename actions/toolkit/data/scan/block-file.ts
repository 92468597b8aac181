import { closeSync, mkdtempSync, openSync, readSync, rmSync, writeSync } from "node:fs";
import { join } from "node:path";

/** Blocks of numbers in a file of its own, which only this user may read, and which is gone when it is closed. */
export class BlockFile {
  private readonly folder: string;
  private readonly file: number;
  private size = 0;

  /** @param parent absolute path of an existing folder */
  constructor(parent: string) {
    this.folder = mkdtempSync(join(parent, "mergeline-columns-"));
    this.file = openSync(join(this.folder, "values"), "w+", 0o600);
  }

  /** Answers where the block stands. */
  keep(block: Float64Array<ArrayBuffer>): number {
    const at = this.size;
    for (let done = 0; done < block.byteLength; )
      done += writeSync(this.file, block, done, block.byteLength - done, at + done);
    this.size += block.byteLength;
    return at;
  }

  read(at: number, into: Float64Array): void {
    for (let done = 0; done < into.byteLength; ) {
      const bytes = readSync(this.file, into, done, into.byteLength - done, at + done);
      if (bytes === 0) throw new Error("the values of a column are no longer there");
      done += bytes;
    }
  }

  close(): void {
    closeSync(this.file);
    rmSync(this.folder, { recursive: true, force: true });
  }
}
