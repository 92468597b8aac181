import { Asked, type CellLog } from "../scan/asked.js";
import { kernel } from "../scan/kernel.js";
import type { BlockStore } from "../scan/key-list.js";
import { Tally } from "../scan/tally.js";
import type { Sink } from "./value-reader.js";

/** What is counted of a column, whatever its values are. */
export abstract class StoredValues implements Sink {
  readonly asked: Asked;
  certainCells = 0;
  protected readonly kernel = kernel();
  protected readonly counts: Tally;

  /**
   * @param entries that the tally's table may have
   * @param log where doubtful cells are written down; undefined where nobody demands anything of the column
   */
  constructor(index: number, entries: number, log: CellLog | undefined, store: BlockStore | undefined) {
    this.asked = new Asked(index, log);
    this.counts = new Tally(entries, store);
  }

  abstract addNan(count: number): void;
  abstract doubt(row: number, entry: number, at: number): void;
  abstract repeated(often: number, entry: number, at: number): void;
  /** The text of a stored value. */
  protected abstract text(at: number): string;

  get isDemanding(): boolean {
    return this.asked.isDemanded;
  }

  get isPlacing(): boolean {
    return this.asked.isWriting;
  }

  get tally(): number {
    return this.counts.address;
  }

  takeKeys(): void {
    this.counts.takeKeys();
  }

  addMissing(count: number): void {
    this.asked.empty += count;
  }

  addCertain(count: number): void {
    this.certainCells += count;
  }

  place(row: number, at: number | undefined): void {
    this.asked.write(at === undefined ? null : this.text(at), row);
  }
}
