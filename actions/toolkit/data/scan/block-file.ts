import { closeSync, mkdtempSync, openSync, readSync, rmSync, writeSync } from "node:fs";
import { join } from "node:path";

/** Blocks of numbers in a file of its own, which only this user may read, and which is gone when it is closed. */
export class BlockFile {
  private readonly folder: string;
  private readonly file: number;
  private size = 0;
  /** Where blocks of so many bytes stood that are no longer needed. */
  private readonly free = new Map<number, number[]>();

  /** @param parent absolute path of an existing folder */
  constructor(parent: string) {
    this.folder = mkdtempSync(join(parent, "mergeline-columns-"));
    this.file = openSync(join(this.folder, "values"), "w+", 0o600);
  }

  /** Answers where the block stands. */
  keep(block: Float64Array<ArrayBuffer>): number {
    const { byteLength } = block;
    const free = this.free.get(byteLength)?.pop();
    const at = free ?? this.size;
    if (free === undefined) this.size += byteLength;
    for (let done = 0; done < byteLength; )
      done += writeSync(this.file, block, done, byteLength - done, at + done);
    return at;
  }

  /** @param from the first number of the block that is read */
  read(at: number, into: Float64Array, from = 0): void {
    for (let done = 0; done < into.byteLength; ) {
      const bytes = readSync(this.file, into, done, into.byteLength - done, at + from * 8 + done);
      if (bytes === 0) throw new Error("the values of a column are no longer there");
      done += bytes;
    }
  }

  /** Another block of as many numbers may stand there from now on. */
  drop(at: number, numbers: number): void {
    const bytes = numbers * 8;
    const free = this.free.get(bytes);
    if (free === undefined) this.free.set(bytes, [at]);
    else free.push(at);
  }

  close(): void {
    closeSync(this.file);
    rmSync(this.folder, { recursive: true, force: true });
  }
}
