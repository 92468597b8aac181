import type { Column } from "../column.js";
import { mostValues } from "../profile-compute.js";
import { Asked, type CellLog } from "../scan/asked.js";
import type { Cell, ColumnCells } from "../scan/cell.js";
import { type Certain, isCertainText, isOnlyText } from "../scan/certain.js";
import { kernel, noEntry } from "../scan/kernel.js";
import { kernelForms } from "../scan/kernel-forms.js";
import type { BlockStore } from "../scan/key-list.js";
import { Tally } from "../scan/tally.js";
import type { ReadTexts } from "../scan/text-column.js";
import { DistinctSketch } from "../sketch/distinct-sketch.js";
import { slotBits } from "../sketch/text-hash.js";
import type { Chunk } from "./footer.js";
import { StoredText } from "./stored-cells.js";
import { type CertainTexts, TextReader } from "./text-reader.js";
import type { Sink } from "./value-reader.js";

const mostSize = 2 ** 31 - 1;

/** Counts a column of texts, or of booleans as texts, by hashes of 63 bits. */
export class StoredTexts implements Sink, ColumnCells {
  readonly asked: Asked;
  certainCells = 0;
  readonly isCanonical = true;
  private readonly texts: string[] = [];
  private readonly cell = new StoredText();
  private readonly kernel = kernel();
  private readonly counts: Tally;
  private readonly registers: number;
  private readonly reader: TextReader;

  /**
   * @param entries that the tally's table may have
   * @param log where doubtful cells are written down; undefined where nobody demands anything of the column
   */
  constructor(
    { index }: Column,
    private readonly certain: Certain | undefined,
    entries: number,
    log: CellLog | undefined,
    store?: BlockStore,
  ) {
    this.asked = new Asked(index, log);
    this.counts = new Tally(entries, store);
    this.registers = this.kernel.calls.openSketch();
    this.reader = new TextReader(this, this.registers, this.certainTexts());
  }

  /** Whether texts are certain by a list of them, which the kernel can't look at. */
  private get byTexts(): boolean {
    return (this.certain?.texts?.length ?? 0) > 0;
  }

  private certainTexts(): CertainTexts {
    const { certain, asked } = this;
    if (!asked.isDemanded) return { mostBytes: mostSize, forms: 0 };
    if (certain === undefined || !isOnlyText(certain)) return { mostBytes: -1, forms: 0 };
    if (this.byTexts) return { mostBytes: -1, forms: 0, isCertain: (at) => this.isCertain(this.cell.at(at)) };
    const { forms = [], mostBytes = mostSize } = certain;
    return { mostBytes: Math.min(mostBytes, mostSize), forms: kernelForms(forms) };
  }

  /** @param before how many rows of the file come before */
  consume(chunk: Chunk, before: number): void {
    this.reader.read(chunk, before);
  }

  /** @param isKey whether all texts that come more than once are wanted, not only those that a profile may list */
  finish(isKey: boolean): ReadTexts {
    const { counts, kernel, registers } = this;
    const known = new Map(this.texts.map((text, entry) => [counts.keyOf(entry), text]));
    const texts = counts.repeats(isKey ? undefined : mostValues("text"));
    counts.close();
    const sketch = DistinctSketch.ofRegisters(kernel.bytes.subarray(registers, registers + 2 ** slotBits));
    kernel.calls.closeSketch(registers);
    return { texts, known, sketch };
  }

  isCertain(cell: Cell): boolean {
    const { certain } = this;
    return certain !== undefined && isOnlyText(certain) && isCertainText(certain, cell);
  }

  keyOf(cell: Cell): number {
    return cell.key();
  }

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

  addNan(): void {}

  doubt(row: number, entry: number, at: number): void {
    const { asked, cell, counts, texts } = this;
    if (entry !== noEntry) {
      const isNew = entry === texts.length;
      if (isNew) texts.push(cell.at(at).text());
      if (counts.isCertain(entry)) {
        // The kernel counts a new one itself; of one that it can't tell it learns here.
        if (!isNew) this.certainCells++;
        return;
      }
    }
    if (!asked.isDemanded) return;
    if (this.byTexts && this.isCertain(cell.at(at))) {
      if (entry !== noEntry) counts.setCertain(entry);
      this.certainCells++;
      return;
    }
    const text = texts[entry] ?? cell.at(at).text();
    asked.count(text, 1);
    asked.write(text, row);
  }

  repeated(often: number, entry: number, at: number): void {
    const text = this.cell.at(at).text();
    if (often === 0) this.texts[entry] = text;
    else if (this.asked.isDemanded) this.asked.count(text, often);
  }

  place(row: number, at: number | undefined): void {
    this.asked.write(at === undefined ? null : this.cell.at(at).text(), row);
  }
}
