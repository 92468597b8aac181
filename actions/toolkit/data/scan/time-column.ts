import { columnForms, formTable } from "../cell-forms.js";
import { typeByForms } from "../narrow-forms.js";
import type { Runs } from "../number-profile.js";
import { Asked, type CellLog, NotInOnePass, OtherType } from "./asked.js";
import { CellText } from "./cell.js";
import { type Certain, isCertainText, isCertainValue, isOnlyText } from "./certain.js";
import type { Block } from "./records.js";
import { type BlockStore, Tally } from "./tally.js";

const scratch = new Float64Array(1);
const words = new Int32Array(scratch.buffer);

/** Reads a column of days or moments in one pass: days as milliseconds since 1970, moments as microseconds. */
export class TimeColumn {
  readonly asked: Asked;
  readonly isCanonical = false;
  certainCells = 0;
  private emptyTexts = 0;
  private everyBits = 0xffff;
  private someBits = 0;
  private readonly cell = new CellText();
  private readonly certainEntries: boolean[] = [];
  private readonly tally: Tally;

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
    const { cell, index, tally, type } = this;
    const { every, some } = formTable();
    // A moment has several texts, a day has one.
    const isByValue = type === "DATE";
    for (let record = 0; record < block.records; record++) {
      if (!cell.read(block, record, index)) {
        this.asked.addEmpty(block, record);
        continue;
      }
      const state = cell.form();
      this.everyBits &= every[state]!;
      this.someBits |= some[state]!;
      if (cell.from === cell.to) {
        this.emptyTexts++;
        this.asked.add("", block, record);
        continue;
      }
      if (!columnFits(every[state]!, type)) throw new OtherType();
      const value = valueOf(cell, type);
      if (Number.isNaN(value)) throw new NotInOnePass();
      scratch[0] = value + 0;
      const entry = tally.add(words[0]!, words[1]!);
      const isKnown = isByValue && entry >= 0 && !tally.fresh && this.certainEntries[entry]!;
      const isCertain = isKnown || !this.asked.isDemanded || this.isCertain(cell);
      if (tally.fresh) this.certainEntries.push(isCertain);
      if (isCertain) this.certainCells++;
      else this.asked.add(cell.text(), block, record);
    }
  }

  isCertain(cell: CellText): boolean {
    const { certain, type } = this;
    if (certain === undefined || certain.whole === true || !isCertainText(certain, cell)) return false;
    if (isOnlyText(certain)) return true;
    const value = valueOf(cell, type);
    return isCertainValue(certain, type === "DATE" ? value * 1000 : value);
  }

  finish(): { readonly runs: Runs; readonly missing: number } {
    this.checkType();
    return { runs: this.runs(), missing: this.missing };
  }

  runs(): Runs {
    return { ...this.tally.runs(), nan: 0 };
  }

  /** Cells without a value. */
  get missing(): number {
    return this.asked.empty + this.emptyTexts;
  }

  /** @throws OtherType when it is no column of its type */
  checkType(): void {
    if (typeByForms(columnForms(this.everyBits, this.someBits)) !== this.type) throw new OtherType();
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

/** Days since 1970 in the Gregorian calendar, carried back before its time (Hinnant, "chrono-compatible low-level date algorithms"). */
function daysOf(year: number, month: number, day: number): number {
  const y = month <= 2 ? year - 1 : year;
  const era = Math.floor(y / 400);
  const ofEra = y - era * 400;
  const ofYear = Math.floor((153 * (month > 2 ? month - 3 : month + 9) + 2) / 5) + day - 1;
  return era * 146_097 + ofEra * 365 + Math.floor(ofEra / 4) - Math.floor(ofEra / 100) + ofYear - 719_468;
}

/** Of a text of its type's sure form, its zone left out as DuckDB's cast does; NaN for the year 0, and for a time that has no exact number. */
function valueOf({ bytes, from, to }: CellText, type: "DATE" | "TIMESTAMP"): number {
  const year = digits(bytes, from, 4);
  if (year === 0) return Number.NaN;
  const days = daysOf(year, digits(bytes, from + 5, 2), digits(bytes, from + 8, 2));
  if (type === "DATE") return days * 86_400_000;
  let at = from + 16;
  let micros = (digits(bytes, from + 11, 2) * 60 + digits(bytes, from + 14, 2)) * 60e6;
  if (at < to) {
    micros += digits(bytes, at + 1, 2) * 1e6;
    at += 3;
    if (bytes[at] === 0x2e) {
      let unit = 100_000;
      for (at++; at < to && bytes[at]! >= 0x30 && bytes[at]! <= 0x39; at++, unit /= 10)
        micros += (bytes[at]! - 0x30) * unit;
    }
  }
  const value = days * 86_400e6 + micros;
  return Number.isSafeInteger(value) ? value : Number.NaN;
}

function digits(bytes: Buffer, from: number, count: number): number {
  let value = 0;
  for (let at = from; at < from + count; at++) value = value * 10 + bytes[at]! - 0x30;
  return value;
}
