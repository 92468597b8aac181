import { stateOf } from "../automaton.js";
import { columnForms, formTable } from "../cell-forms.js";
import type { NarrowType } from "../narrow.js";
import { typeByForms } from "../narrow-forms.js";
import type { SortedRuns } from "../number-profile.js";
import { Asked, type CellLog, NotInOnePass, OtherType } from "./asked.js";
import type { Block } from "./block.js";
import { type Cell, CellText, type ColumnCells } from "./cell.js";
import { type Certain, isByValue, isCertainText, isCertainValue } from "./certain.js";
import { kernel, oddCell } from "./kernel.js";
import type { BlockStore } from "./key-list.js";
import type { SortedKeys } from "./sorted-keys.js";
import { Tally } from "./tally.js";

/** The longest cell that the kernel reads as a number. */
const mostLength = 25;

/** Reads a column of numbers in one pass. */
export class NumberColumn implements ColumnCells {
  readonly asked: Asked;
  /** Cells of which it is certain that they keep all demands. */
  certainCells = 0;
  /** Whether a whole number stands in every cell in its one usual way, so that equal texts are equal numbers. */
  isCanonical = true;
  private emptyTexts = 0;
  /** Cells that hold NaN. */
  nan = 0;
  private everyBits = 0xffff;
  private someBits = 0;
  private sawWhole = false;
  private sawFraction = false;
  private isOther = false;
  private readonly cell = new CellText();
  private readonly tally: Tally;
  private readonly kernel = kernel();

  constructor(
    private readonly index: number,
    private readonly type: "BIGINT" | "DOUBLE",
    private readonly certain: Certain | undefined,
    entries: number,
    log: CellLog | undefined,
    store?: BlockStore,
  ) {
    this.asked = new Asked(index, log);
    this.tally = new Tally(entries, store);
  }

  consume(block: Block): void {
    const { index, certain, tally, kernel } = this;
    const isSimple = certain !== undefined && isByValue(certain, mostLength);
    // Nothing is from NaN on.
    const low = isSimple ? (certain.from ?? Number.NEGATIVE_INFINITY) : Number.NaN;
    const high = certain?.to ?? Number.POSITIVE_INFINITY;
    const { calls } = kernel;
    const isWholeColumn = this.type === "BIGINT";
    calls.readNumbers(block.reader, index, tally.address, isWholeColumn, low, high, certain?.whole === true);
    tally.takeKeys();
    this.certainCells += calls.certainCells.value;
    this.sawWhole ||= calls.sawWhole.value !== 0;
    this.sawFraction ||= calls.sawFraction.value !== 0;
    const batch = kernel.batch();
    for (let at = 0; at < batch.length; at += 2) {
      const [record, entry] = [batch[at]!, batch[at + 1]!];
      if (entry === oddCell) this.odd(block, record);
      else if (!this.isOther) this.doubt(block, record);
    }
  }

  /** A cell of which it is not certain that it keeps the demands. */
  private doubt(block: Block, record: number): void {
    this.cell.read(block, record, this.index);
    if (this.isCertain(this.cell)) this.certainCells++;
    else this.asked.add(this.cell.text(), block, record);
  }

  /** Whether a cell of this column, which is not empty, needs no asking. */
  isCertain(cell: Cell): boolean {
    const { certain } = this;
    if (certain === undefined || !isCertainText(certain, cell)) return false;
    const text = cell.text();
    if (certain.whole === true && !/^[+-]?[0-9]+$/.test(text)) return false;
    const value = Number(text);
    return Number.isFinite(value) && isCertainValue(certain, value);
  }

  keyOf(cell: Cell): number | undefined {
    return cell.from === cell.to ? undefined : Number(cell.text());
  }

  /** An empty cell, one in quotes, or a number in a less usual form. */
  private odd(block: Block, record: number): void {
    const { cell } = this;
    if (!cell.read(block, record, this.index)) {
      this.asked.addEmpty(block, record);
      return;
    }
    const state = cell.form();
    const { every, some } = formTable();
    this.everyBits &= every[state]!;
    this.someBits |= some[state]!;
    if (cell.from === cell.to) {
      this.emptyTexts++;
      this.asked.add("", block, record);
      return;
    }
    const forms = columnForms(every[state]!, some[state]!);
    // From here on only the forms matter: they tell the type by which all is read again.
    this.isOther ||= !forms.every(this.type === "BIGINT" ? "sureInteger" : "sureNumberOrNot");
    if (this.isOther) return;
    this.isCanonical = false;
    const text = cell.text();
    const value = numberOf(text);
    if (this.type === "BIGINT" && !Number.isSafeInteger(value)) throw new NotInOnePass();
    if (this.isCertain(cell)) this.certainCells++;
    else this.asked.add(text, block, record);
    if (Number.isNaN(value)) {
      this.nan++;
      return;
    }
    // Adding 0 turns −0 into 0.
    this.tally.add(value + 0);
  }

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
    const { every, some } = usualForms();
    for (const [form, saw] of [this.sawWhole, this.sawFraction].entries()) {
      if (!saw) continue;
      this.everyBits &= every[form]!;
      this.someBits |= some[form]!;
    }
    const found = typeByForms(columnForms(this.everyBits, this.someBits));
    return typeof found === "string" ? found : undefined;
  }
}

/** The number that a text of a sure form means. */
function numberOf(text: string): number {
  const special = /^([+-]?)(?:(nan)|inf|infinity)$/i.exec(text);
  if (special === null) return Number(text);
  if (special[2] !== undefined) return Number.NaN;
  return special[1] === "-" ? Number.NEGATIVE_INFINITY : Number.POSITIVE_INFINITY;
}

/** The forms of a whole number and of one with a point, each in its usual way. */
function usualForms(): { readonly every: number[]; readonly some: number[] } {
  const table = formTable();
  const { every, some } = table;
  const states = ["1", "1.5"].map((text) => stateOf(table, Buffer.from(text)));
  return { every: states.map((state) => every[state]!), some: states.map((state) => some[state]!) };
}
