import { columnForms, formTable } from "../cell-forms.js";
import type { NarrowType } from "../narrow.js";
import { typeByForms } from "../narrow-forms.js";
import type { Counted } from "../number-profile.js";
import { mostValues } from "../profile-compute.js";
import { DistinctSketch } from "../sketch/distinct-sketch.js";
import { slotBits } from "../sketch/text-hash.js";
import { Asked, type CellLog, OtherType } from "./asked.js";
import type { Block } from "./block.js";
import { type Cell, CellText, type ColumnCells } from "./cell.js";
import { type Certain, isCertainText, isOnlyText } from "./certain.js";
import { kernel, noEntry } from "./kernel.js";
import { kernelForms } from "./kernel-forms.js";
import type { BlockStore } from "./key-list.js";
import type { Repeats } from "./repeated-keys.js";
import { Tally } from "./tally.js";

/** Reads a column of texts, or of booleans, in one pass. Texts are told apart by hashes of 63 bits. */
export class TextColumn implements ColumnCells {
  readonly asked: Asked;
  readonly isCanonical = true;
  /** Cells of which it is certain that they keep all demands; known when all have been read. */
  certainCells = 0;
  private everyBits = 0xffff;
  private someBits = 0;
  private readonly cell = new CellText();
  private readonly texts: string[] = [];
  private readonly tally: Tally;
  private readonly kernel = kernel();
  private formList: number | undefined;
  private readonly registers: number;

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
    this.registers = this.kernel.calls.openSketch();
  }

  consume(block: Block): void {
    const { asked, cell, index, kernel, tally, texts } = this;
    const { calls } = kernel;
    calls.readTexts(block.reader, index, tally.address, this.mostBytes(), this.forms(), this.registers);
    tally.takeKeys();
    this.certainCells += calls.certainTexts.value;
    const batch = kernel.batch();
    for (let at = 0; at < batch.length; at += 2) {
      const [record, entry] = [batch[at]!, batch[at + 1]!];
      if (!cell.read(block, record, index)) asked.addEmpty(block, record);
      else if (entry === noEntry) this.listed(block, record);
      else {
        if (entry === texts.length) this.meet(cell, entry);
        if (!tally.isCertain(entry)) asked.add(texts[entry]!, block, record);
      }
    }
  }

  /** The longest text that the kernel can tell to be certain, in bytes; negative where it can't be told by it. */
  private mostBytes(): number {
    const { certain } = this;
    if (this.everyBits !== 0) return -1;
    if (!this.asked.isDemanded) return mostSize;
    if (certain === undefined || !isOnlyText(certain) || (certain.texts?.length ?? 0) > 0) return -1;
    return Math.min(certain.mostBytes ?? mostSize, mostSize);
  }

  /** The kernel's list of the forms that a certain text has. */
  private forms(): number {
    if (!this.asked.isDemanded) return 0;
    this.formList ??= kernelForms(this.certain?.forms ?? []);
    return this.formList;
  }

  /** A text that has no entry. */
  private listed(block: Block, record: number): void {
    const { asked, cell } = this;
    if (this.everyBits !== 0) this.form(cell);
    if (!asked.isDemanded || this.isCertain(cell)) this.certainCells++;
    else asked.add(cell.text(), block, record);
  }

  /** A text that has not been there before. */
  private meet(cell: CellText, entry: number): void {
    this.texts.push(cell.text());
    if (!this.asked.isDemanded || this.isCertain(cell)) this.tally.setCertain(entry);
    if (this.everyBits !== 0) this.form(cell);
  }

  private form(cell: CellText): void {
    const state = cell.form();
    const { every, some } = formTable();
    this.everyBits &= every[state]! & ~filledBit;
    this.someBits |= some[state]!;
  }

  isCertain(cell: Cell): boolean {
    const { certain } = this;
    return certain !== undefined && isOnlyText(certain) && isCertainText(certain, cell);
  }

  keyOf(cell: Cell): number {
    return cell.key();
  }

  /** @param isKey whether all texts are asked for that repeat, or only those that a profile may list */
  finish(isKey = true): ReadTexts {
    this.checkType();
    const known = this.knownTexts();
    for (let entry = 0; entry < this.texts.length; entry++)
      if (this.tally.isCertain(entry)) this.certainCells += this.tally.countOf(entry);
    const texts = this.tally.repeats(isKey ? undefined : mostValues("text"));
    this.tally.close();
    return { texts, known, sketch: this.sketch(texts.distinct) };
  }

  private sketch(distinct: number): DistinctSketch | undefined {
    const { kernel, registers } = this;
    const sketch =
      distinct <= mostValues("text")
        ? undefined
        : DistinctSketch.ofRegisters(kernel.bytes.subarray(registers, registers + 2 ** slotBits));
    kernel.calls.closeSketch(registers);
    return sketch;
  }

  /** The hashes of all texts in ascending order, with how often each came; undefined where more than `most` differ. */
  runs(most: number): Counted | undefined {
    return this.tally.counted(most);
  }

  /** Texts of some of the hashes. */
  knownTexts(): Map<number, string> {
    return new Map(this.texts.map((text, entry) => [this.tally.keyOf(entry), text]));
  }

  /** @throws OtherType when it is no column of its type */
  checkType(): void {
    if (this.foundType() !== this.type) throw new OtherType();
  }

  /** The type by the forms of all cells; undefined where only their values could tell. */
  foundType(): NarrowType | undefined {
    const found = this.everyBits === 0 ? "VARCHAR" : typeByForms(columnForms(this.everyBits, this.someBits));
    return typeof found === "string" ? found : undefined;
  }
}

const filledBit = 1 << 15;
const mostSize = 2 ** 31 - 1;

export interface ReadTexts {
  /** By the hashes of the texts. */
  readonly texts: Repeats;
  /** Texts of some of the hashes. */
  readonly known: ReadonlyMap<number, string>;
  /** Of all texts; none where they are so few that a profile lists them. */
  readonly sketch: DistinctSketch | undefined;
}
