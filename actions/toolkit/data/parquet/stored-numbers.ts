import type { Column } from "../column.js";
import { isFloating, unitOf } from "../number-columns.js";
import { type CellLog, NotInOnePass } from "../scan/asked.js";
import type { Cell, ColumnCells } from "../scan/cell.js";
import { type Certain, isByValue, isCertainValue } from "../scan/certain.js";
import type { BlockStore } from "../scan/key-list.js";
import type { SortedKeys } from "../scan/sorted-keys.js";
import type { Chunk } from "./footer.js";
import { NumberReader } from "./number-reader.js";
import { StoredNumber } from "./stored-cells.js";
import { StoredValues } from "./stored-values.js";

/** Counts a column of numbers or times: days as milliseconds since 1970, moments as microseconds. */
export class StoredNumbers extends StoredValues implements ColumnCells {
  /** Values that are NaN. */
  nan = 0;
  /** Whether values of different texts are different numbers. */
  isCanonical = true;
  private readonly reader: NumberReader;
  /** Between which values are certain, in the unit in which they are read. */
  private readonly from: number;
  private readonly to: number;
  private cell: StoredNumber | undefined;

  /** The parameters are those of {@link StoredValues}. */
  constructor(
    private readonly column: Column,
    private readonly certain: Certain | undefined,
    entries: number,
    log: CellLog | undefined,
    store?: BlockStore,
  ) {
    super(column.index, entries, log, store);
    [this.from, this.to] = this.bounds();
    this.reader = new NumberReader(this, this.from, this.to);
    this.kernel.calls.beginNumbers();
  }

  private bounds(): [number, number] {
    const { certain, asked, column } = this;
    const far = Number.POSITIVE_INFINITY;
    if (!asked.isDemanded) return [-far, far];
    const { from = -far, to = far, whole = false } = certain ?? {};
    const isSimple = certain !== undefined && isByValue(certain, far) && !(whole && isFloating(column));
    const unit = unitOf(column) === "millisecond" ? 1000 : 1;
    return isSimple ? [from / unit, to / unit] : [Number.NaN, Number.NaN];
  }

  /** @param before how many rows of the file come before. @throws NotInOnePass for a value without an exact number */
  consume(chunk: Chunk, before: number): void {
    const { calls } = this.kernel;
    this.cell = new StoredNumber(chunk.column);
    this.reader.read(chunk, before);
    if (calls.isInexact.value !== 0) throw new NotInOnePass("a value has no exact number");
    this.isCanonical = calls.isCut.value === 0;
  }

  /** All values, until those of another column are sorted. */
  finish(): SortedKeys {
    const sorted = this.counts.sorted();
    this.counts.close();
    return sorted;
  }

  get missing(): number {
    return this.asked.empty;
  }

  isCertain(cell: Cell): boolean {
    const { from, to } = this;
    return isCertainValue({ from, to }, cell.key());
  }

  keyOf(cell: Cell): number | undefined {
    const key = cell.key();
    return Number.isNaN(key) ? undefined : key;
  }

  addNan(count: number): void {
    this.nan += count;
  }

  doubt(row: number, _entry: number, at: number): void {
    const text = this.text(at);
    this.asked.count(text, 1);
    this.asked.write(text, row);
  }

  repeated(often: number, _entry: number, at: number): void {
    this.asked.count(this.text(at), often);
  }

  protected text(at: number): string {
    return this.cell!.at(at).text();
  }
}
