import { tmpdir } from "node:os";
import { BlockFile } from "../../toolkit/data/scan/block-file.js";
import { type BlockStore, blockSizeFor } from "../../toolkit/data/scan/key-list.js";
import type { Runtime } from "../../toolkit/runtime/runtime.js";

/** The values of a dataset's columns in a file of its own, so that memory holds those of one column at a time. */
export class Spill {
  private readonly file: BlockFile;

  constructor({ environment }: Pick<Runtime, "environment">) {
    this.file = new BlockFile(environment.RUNNER_TEMP ?? tmpdir());
  }

  /** A store for each of so many columns. */
  store(columns: number): BlockStore {
    return {
      blockSize: blockSizeFor(columns),
      keep: (block) => this.file.keep(block),
      read: (at, into) => this.file.read(at, into),
    };
  }

  close(): void {
    this.file.close();
  }
}
