import { stateOf } from "../automaton.js";
import { columnForms, formTable } from "../cell-forms.js";
import type { NarrowType } from "../narrow.js";
import { typeByForms } from "../narrow-forms.js";
import type { SortedRuns } from "../number-profile.js";
import { Asked, type CellLog, NotInOnePass, OtherType } from "./asked.js";
import type { Block } from "./block.js";
import { type Cell, CellText, type ColumnCells } from "./cell.js";
import { type Certain, isByValue, isCertainText, isCertainValue, isOnlyText } from "./certain.js";
import { kernel, oddCell } from "./kernel.js";
import type { BlockStore } from "./key-list.js";
import type { SortedKeys } from "./sorted-keys.js";
import { Tally } from "./tally.js";

/** The longest moment in its usual form. */
const mostLength = 32;

/** Reads a column of days or moments in one pass: days as milliseconds since 1970, moments as microseconds. */
export class TimeColumn implements ColumnCells {
  readonly asked: Asked;
  readonly isCanonical = false;
  /** No time is. */
  readonly nan = 0;
  certainCells = 0;
  private emptyTexts = 0;
  private everyBits = 0xffff;
  private someBits = 0;
  private isOther = false;
  private readonly cell = new CellText();
  private sawUsual = false;
  private readonly tally: Tally;
  private readonly kernel = kernel();

  constructor(
    private readonly index: number,
    private readonly type: "DATE" | "TIMESTAMP",
    private readonly certain: Certain | undefined,
    entries: number,
    log: CellLog | undefined,
    store?: BlockStore,
  ) {
    this.asked = new Asked(index, log);
    this.tally = new Tally(entries, store);
  }

  consume(block: Block): void {
    const { asked, cell, certain, index, kernel, tally, type } = this;
    const isSimple =
      !asked.isDemanded ||
      (certain !== undefined && isByValue(certain, mostLength) && certain.whole !== true);
    // Nothing is from NaN on.
    const low = isSimple ? (certain?.from ?? Number.NEGATIVE_INFINITY) : Number.NaN;
    const high = certain?.to ?? Number.POSITIVE_INFINITY;
    const { calls } = kernel;
    calls.readTimes(block.reader, index, tally.address, type === "DATE", low, high);
    tally.takeKeys();
    this.certainCells += calls.certainTimes.value;
    this.sawUsual ||= calls.usualTimes.value > 0;
    const batch = kernel.batch();
    for (let at = 0; at < batch.length; at += 2) {
      const [record, entry] = [batch[at]!, batch[at + 1]!];
      if (!cell.read(block, record, index)) asked.addEmpty(block, record);
      else if (entry === oddCell) this.odd(block, record);
      else if (this.isOther) continue;
      else if (!asked.isDemanded || this.isCertain(cell)) {
        this.certainCells++;
        if (entry >= 0) tally.setCertain(entry);
      } else asked.add(cell.text(), block, record);
    }
  }

  /** A cell that is no time of a sure form. @throws OtherType, or NotInOnePass for a time without an exact number */
  private odd(block: Block, record: number): void {
    const { cell } = this;
    const state = cell.form();
    const { every, some } = formTable();
    this.everyBits &= every[state]!;
    this.someBits |= some[state]!;
    if (cell.from !== cell.to) {
      // From here on only the forms matter: they tell the type by which all is read again.
      this.isOther ||= !columnFits(every[state]!, this.type);
      if (this.isOther) return;
      throw new NotInOnePass();
    }
    this.emptyTexts++;
    this.asked.add("", block, record);
  }

  isCertain(cell: Cell): boolean {
    const { certain, type } = this;
    if (certain === undefined || certain.whole === true || !isCertainText(certain, cell)) return false;
    if (isOnlyText(certain)) return true;
    const value = this.kernel.calls.timeOf(cell.from, cell.to, type === "DATE");
    return isCertainValue(certain, type === "DATE" ? value * 1000 : value);
  }

  /** Times are no keys: what is written in two ways may be one moment. */
  keyOf(): undefined {}

  /** All values, until those of another column are counted. @throws OtherType when it is no column of its type */
  finish(): SortedKeys {
    this.checkType();
    const sorted = this.tally.sorted();
    this.tally.close();
    return sorted;
  }

  /** All values, as a copy. */
  runs(): SortedRuns {
    return this.tally.sorted().copy(this.nan);
  }

  /** Cells without a value. */
  get missing(): number {
    return this.asked.empty + this.emptyTexts;
  }

  /** @throws OtherType when it is no column of its type */
  checkType(): void {
    if (this.foundType() !== this.type) throw new OtherType();
  }

  /** The type by the forms of all cells; undefined where only their values could tell. */
  foundType(): NarrowType | undefined {
    if (this.sawUsual) {
      const { every, some } = formTable();
      const state = usualState(this.type);
      this.everyBits &= every[state]!;
      this.someBits |= some[state]!;
    }
    const found = typeByForms(columnForms(this.everyBits, this.someBits));
    return typeof found === "string" ? found : undefined;
  }
}

const fitting = new Map<number, Record<"DATE" | "TIMESTAMP", boolean>>();

function columnFits(bits: number, type: "DATE" | "TIMESTAMP"): boolean {
  let known = fitting.get(bits);
  if (known === undefined) {
    const forms = columnForms(bits, bits);
    known = { DATE: forms.every("existingDate"), TIMESTAMP: forms.every("sureTimestamp") };
    fitting.set(bits, known);
  }
  return known[type];
}

const usualTexts = { DATE: "2000-01-01", TIMESTAMP: "2000-01-01T00:00" } as const;

/** The state of the forms' automaton behind every time in its usual form. */
function usualState(type: "DATE" | "TIMESTAMP"): number {
  return stateOf(formTable(), Buffer.from(usualTexts[type]));
}
