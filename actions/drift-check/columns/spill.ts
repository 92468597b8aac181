import { closeSync, mkdtempSync, openSync, readSync, rmSync, writeSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { BlockStore } from "../../toolkit/data/scan/tally.js";
import type { Runtime } from "../../toolkit/runtime/runtime.js";

/** Memory for the blocks that are being filled, in keys of 8 bytes, and what one of them has at most. */
const allKeys = 1 << 21;
const mostKeys = 1 << 15;

/** The values of a dataset's columns in a file of its own, so that memory holds those of one column at a time. */
export class Spill {
  private readonly folder: string;
  private readonly file: number;
  private size = 0;

  constructor({ environment }: Pick<Runtime, "environment">) {
    this.folder = mkdtempSync(join(environment.RUNNER_TEMP ?? tmpdir(), "mergeline-columns-"));
    this.file = openSync(join(this.folder, "values"), "w+", 0o600);
  }

  /** A store for each of so many columns. */
  store(columns: number): BlockStore {
    const blockSize = Math.max(256, Math.min(mostKeys, 2 ** Math.floor(Math.log2(allKeys / columns))));
    return {
      blockSize,
      keep: (block) => {
        const at = this.size;
        writeSync(this.file, block, 0, blockSize * 8, at);
        this.size += blockSize * 8;
        return at;
      },
      read: (at, into) => {
        for (let done = 0; done < into.byteLength; ) {
          const bytes = readSync(this.file, into, done, into.byteLength - done, at + done);
          if (bytes === 0) throw new Error("the values of a column are no longer there");
          done += bytes;
        }
      },
    };
  }

  close(): void {
    closeSync(this.file);
    rmSync(this.folder, { recursive: true, force: true });
  }
}
