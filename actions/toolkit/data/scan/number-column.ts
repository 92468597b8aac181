import { columnForms, formTable } from "../cell-forms.js";
import { typeByForms } from "../narrow-forms.js";
import type { Runs } from "../number-profile.js";
import { Asked, type CellLog, NotInOnePass, OtherType } from "./asked.js";
import { CellText } from "./cell.js";
import { type Certain, isCertainText, isCertainValue } from "./certain.js";
import { longDecimal } from "./decimal.js";
import type { Block } from "./records.js";
import { type BlockStore, Tally } from "./tally.js";

const powers = Float64Array.from({ length: 16 }, (_, power) => 10 ** power);
const minus = 0x2d;
const point = 0x2e;
const zero = 0x30;
/** Of so many digits every whole number is one of floating point. */
const mostDigits = 15;
/** Of a number that is read here: as long as programs write the nearest decimal. */
const mostLength = 25;

const scratch = new Float64Array(1);
const words = new Int32Array(scratch.buffer);

/** Reads a column of numbers in one pass. */
export class NumberColumn {
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
  private readonly cell = new CellText();
  private readonly tally: Tally;

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
    const { bytes, starts, ends, width, records } = block;
    const { index, certain, tally } = this;
    const isSimple = certain !== undefined && isByValue(certain);
    const low = isSimple ? (certain.from ?? Number.NEGATIVE_INFINITY) : Number.NaN;
    const high = certain?.to ?? Number.POSITIVE_INFINITY;
    const wholeOnly = certain?.whole === true;
    const isWholeColumn = this.type === "BIGINT";
    let certainCells = 0;
    let sawWhole = false;
    let sawFraction = false;
    for (let record = 0; record < records; record++) {
      const at = record * width + index;
      const from = index === 0 ? starts[record]! : ends[at - 1]! + 1;
      const to = ends[at]!;
      const isNegative = bytes[from] === minus;
      let digit = isNegative ? from + 1 : from;
      const first = digit;
      let value = 0;
      let code = 0;
      while (digit < to) {
        code = bytes[digit]! - zero;
        if (code < 0 || code > 9) break;
        value = value * 10 + code;
        digit++;
      }
      const whole = digit - first;
      const isPlain = whole > 0 && whole <= mostDigits && (whole === 1 || bytes[first] !== zero);
      if (isPlain && digit === to) {
        if (isNegative) {
          if (value === 0) {
            this.odd(block, record);
            continue;
          }
          value = -value;
        }
        sawWhole = true;
        if (value >= low && value <= high) certainCells++;
        else this.doubt(block, record);
      } else if (isPlain && !isWholeColumn && code === point - zero && digit + 1 < to) {
        const fraction = digit + 1;
        // What double precision holds for sure, then the rest of the digits.
        const exact = Math.min(to, fraction + mostDigits - whole);
        let rest = 0;
        for (digit = fraction; digit < to; digit++) {
          code = bytes[digit]! - zero;
          if (code < 0 || code > 9) break;
          if (digit < exact) value = value * 10 + code;
          else rest = rest * 10 + code;
        }
        // Two exact numbers, and one rounding: the nearest number to what is written.
        if (to === exact) value /= powers[to - fraction]!;
        else
          value = to - from > mostLength ? Number.NaN : longDecimal(value, rest, to - exact, to - fraction);
        if (digit < to || Number.isNaN(value)) {
          this.odd(block, record);
          continue;
        }
        if (isNegative) value = 0 - value;
        sawFraction = true;
        if (value >= low && value <= high && !wholeOnly) certainCells++;
        else this.doubt(block, record);
      } else {
        this.odd(block, record);
        continue;
      }
      scratch[0] = value;
      tally.add(words[0]!, words[1]!);
    }
    this.certainCells += certainCells;
    this.sawWhole ||= sawWhole;
    this.sawFraction ||= sawFraction;
  }

  /** A cell of which it is not certain that it keeps the demands. */
  private doubt(block: Block, record: number): void {
    this.cell.read(block, record, this.index);
    if (this.isCertain(this.cell)) this.certainCells++;
    else this.asked.add(this.cell.text(), block, record);
  }

  /** Whether a cell of this column, which is not empty, needs no asking. */
  isCertain(cell: CellText): boolean {
    const { certain } = this;
    if (certain === undefined || !isCertainText(certain, cell)) return false;
    const text = cell.text();
    if (certain.whole === true && !/^[+-]?[0-9]+$/.test(text)) return false;
    const value = Number(text);
    return Number.isFinite(value) && isCertainValue(certain, value);
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
    if (!forms.every(this.type === "BIGINT" ? "sureInteger" : "sureNumberOrNot")) throw new OtherType();
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
    scratch[0] = value + 0;
    this.tally.add(words[0]!, words[1]!);
  }

  /** @throws OtherType when it is no column of its type */
  finish(): { readonly runs: Runs; readonly missing: number } {
    this.checkType();
    return { runs: this.runs(), missing: this.missing };
  }

  runs(): Runs {
    return { ...this.tally.runs(), nan: this.nan };
  }

  /** Cells without a value. */
  get missing(): number {
    return this.asked.empty + this.emptyTexts;
  }

  /** @throws OtherType when it is no column of its type */
  checkType(): void {
    const { every, some } = usualForms();
    for (const [form, saw] of [this.sawWhole, this.sawFraction].entries()) {
      if (!saw) continue;
      this.everyBits &= every[form]!;
      this.someBits |= some[form]!;
    }
    if (typeByForms(columnForms(this.everyBits, this.someBits)) !== this.type) throw new OtherType();
  }
}

/** Whether only a number's value counts, or its usual writing is short enough. */
function isByValue({ forms = [], texts = [], mostBytes = mostLength }: Certain): boolean {
  return forms.length === 0 && texts.length === 0 && mostBytes >= mostLength;
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
  const { next, every, some } = formTable();
  const states = ["1", "1.5"].map((text) =>
    [...Buffer.from(text)].reduce((state, byte) => next[(state << 8) | byte]!, 1),
  );
  return { every: states.map((state) => every[state]!), some: states.map((state) => some[state]!) };
}
