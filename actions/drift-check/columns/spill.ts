import { tmpdir } from "node:os";
import { BlockFile } from "../../toolkit/data/scan/block-file.js";
import { type BlockStore, blockSizeFor } from "../../toolkit/data/scan/key-list.js";
import type { Runtime } from "../../toolkit/runtime/runtime.js";

/** The values of a dataset's columns in a file of its own, so that memory holds those of one column at a time, and of a large one a part. */
export class Spill {
  private readonly file: BlockFile;

  /** @param sortBytes memory in which a column's values are sorted */
  constructor(
    { environment }: Pick<Runtime, "environment">,
    private readonly sortBytes?: number,
  ) {
    this.file = new BlockFile(environment.RUNNER_TEMP ?? tmpdir());
  }

  /** A store for each of so many columns. */
  store(columns: number): BlockStore {
    return {
      blockSize: blockSizeFor(columns),
      keep: (block) => this.file.keep(block),
      sortBytes: this.sortBytes,
      read: (at, into, from) => this.file.read(at, into, from),
      drop: (at, numbers) => this.file.drop(at, numbers),
    };
  }

  close(): void {
    this.file.close();
  }
}
