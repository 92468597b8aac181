import { BlockFile } from "./block-file.js";
import { type BlockStore, blockSizeFor } from "./key-list.js";

/** Bytes of the blocks of all columns that may stay in memory. */
const mostBytes = 192 << 20;

/** Where the keys of a dataset's columns go: to memory as far as it is allowed, the rest to a file. */
export class Overflow implements BlockStore {
  readonly blockSize: number;
  readonly memory: { left: number };
  private file: BlockFile | undefined;

  /**
   * @param folder answers the absolute path of an existing one, for a file that is made when it is needed
   * @param sortBytes memory in which a column's keys are sorted
   */
  constructor(
    private readonly folder: () => string,
    columns: number,
    most = mostBytes,
    readonly sortBytes?: number,
  ) {
    this.blockSize = blockSizeFor(columns);
    this.memory = { left: most };
  }

  keep(block: Float64Array<ArrayBuffer>): number {
    this.file ??= new BlockFile(this.folder());
    return this.file.keep(block);
  }

  read(kept: number, into: Float64Array, from?: number): void {
    this.file!.read(kept, into, from);
  }

  drop(kept: number, numbers: number): void {
    this.file!.drop(kept, numbers);
  }

  close(): void {
    this.file?.close();
  }
}
