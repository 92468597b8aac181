import type { Column } from "../column.js";
import { mostValues } from "../profile-compute.js";
import type { CellLog } from "../scan/asked.js";
import type { Cell, ColumnCells } from "../scan/cell.js";
import { type Certain, isCertainText, isOnlyText } from "../scan/certain.js";
import { noEntry } from "../scan/kernel.js";
import { kernelForms } from "../scan/kernel-forms.js";
import type { BlockStore } from "../scan/key-list.js";
import type { ReadTexts } from "../scan/text-column.js";
import { DistinctSketch } from "../sketch/distinct-sketch.js";
import { slotBits } from "../sketch/text-hash.js";
import type { Chunk } from "./footer.js";
import { StoredText } from "./stored-cells.js";
import { StoredValues } from "./stored-values.js";
import { type CertainTexts, TextReader } from "./text-reader.js";

const mostSize = 2 ** 31 - 1;

/** Counts a column of texts, or of booleans as texts, by hashes of 63 bits. */
export class StoredTexts extends StoredValues implements ColumnCells {
  readonly isCanonical = true;
  private readonly texts: string[] = [];
  private readonly cell = new StoredText();
  private readonly registers: number;
  private readonly reader: TextReader;

  /** The parameters are those of {@link StoredValues}. */
  constructor(
    { index }: Column,
    private readonly certain: Certain | undefined,
    entries: number,
    log: CellLog | undefined,
    store?: BlockStore,
  ) {
    super(index, entries, log, store);
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

  addNan(): void {}

  doubt(row: number, entry: number, at: number): void {
    const { asked, cell, counts, texts } = this;
    if (entry !== noEntry) {
      const isNew = entry === texts.length;
      if (isNew) texts.push(this.text(at));
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
    const text = texts[entry] ?? this.text(at);
    asked.count(text, 1);
    asked.write(text, row);
  }

  repeated(often: number, entry: number, at: number): void {
    const text = this.text(at);
    if (often === 0) this.texts[entry] = text;
    else if (this.asked.isDemanded) this.asked.count(text, often);
  }

  protected text(at: number): string {
    return this.cell.at(at).text();
  }
}
