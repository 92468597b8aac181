import { columnForms, formTable } from "../cell-forms.js";
import { typeByForms } from "../narrow-forms.js";
import type { Runs } from "../number-profile.js";
import { Asked, type CellLog, OtherType } from "./asked.js";
import { CellText } from "./cell.js";
import { type Certain, isCertainText, isOnlyText } from "./certain.js";
import type { Block } from "./records.js";
import { type BlockStore, type Repeats, Tally } from "./tally.js";

/** Reads a column of texts, or of booleans, in one pass. Texts are told apart by hashes of 63 bits. */
export class TextColumn {
  readonly asked: Asked;
  certainCells = 0;
  private everyBits = 0xffff;
  private someBits = 0;
  private readonly cell = new CellText();
  private readonly texts: string[] = [];
  private readonly certainTexts: boolean[] = [];
  private readonly tally: Tally;

  constructor(
    private readonly index: number,
    private readonly type: "VARCHAR" | "BOOLEAN",
    private readonly certain: Certain | undefined,
    entries: number,
    log: CellLog | undefined,
    store?: BlockStore,
  ) {
    this.asked = new Asked(index, log);
    this.tally = new Tally(entries, store);
  }

  consume(block: Block): void {
    const { cell, index, tally, texts, certainTexts } = this;
    const { isDemanded } = this.asked;
    for (let record = 0; record < block.records; record++) {
      if (!cell.read(block, record, index)) {
        this.asked.addEmpty(block, record);
        continue;
      }
      cell.hash();
      const entry = tally.add(cell.low, cell.high);
      if (entry >= 0) {
        if (tally.fresh) this.meet(cell);
        if (certainTexts[entry]!) this.certainCells++;
        else this.asked.add(texts[entry]!, block, record);
      } else {
        if (this.everyBits !== 0) this.form(cell);
        if (!isDemanded || this.isCertain(cell)) this.certainCells++;
        else this.asked.add(cell.text(), block, record);
      }
    }
  }

  /** A text that has not been there before. */
  private meet(cell: CellText): void {
    this.texts.push(cell.text());
    this.certainTexts.push(!this.asked.isDemanded || this.isCertain(cell));
    if (this.everyBits !== 0) this.form(cell);
  }

  private form(cell: CellText): void {
    const state = cell.form();
    const { every, some } = formTable();
    this.everyBits &= every[state]! & ~filledBit;
    this.someBits |= some[state]!;
  }

  isCertain(cell: CellText): boolean {
    const { certain } = this;
    return certain !== undefined && isOnlyText(certain) && isCertainText(certain, cell);
  }

  finish(): ReadTexts {
    this.checkType();
    const known = this.knownTexts();
    return { texts: this.tally.repeats(), known };
  }

  /** The hashes of all texts in ascending order, with how often each came. */
  runs(): Omit<Runs, "nan"> {
    return this.tally.runs();
  }

  /** Texts of some of the hashes. */
  knownTexts(): Map<number, string> {
    return new Map(this.texts.map((text, entry) => [this.tally.keyOf(entry), text]));
  }

  /** @throws OtherType when it is no column of its type */
  checkType(): void {
    const found = this.everyBits === 0 ? "VARCHAR" : typeByForms(columnForms(this.everyBits, this.someBits));
    if (found !== this.type) throw new OtherType();
  }
}

const filledBit = 1 << 15;

export interface ReadTexts {
  /** By the hashes of the texts. */
  readonly texts: Repeats;
  /** Texts of some of the hashes. */
  readonly known: ReadonlyMap<number, string>;
}
