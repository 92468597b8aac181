import type { StoredColumn } from "./column-types.js";
import type { Chunk } from "./footer.js";
import { buffers } from "./page-calls.js";
import type { DictionaryPage, Piece } from "./pages.js";
import { broken, type Sink, ValueReader } from "./value-reader.js";

/** Which texts the kernel can tell to be certain. */
export interface CertainTexts {
  /** Of at most so many bytes; negative where it can tell of none. */
  readonly mostBytes: number;
  /** Address of the list of forms that they have; 0 where there is none. */
  readonly forms: number;
  /** Tells it of a text in a dictionary, by its address, where the kernel can't. */
  readonly isCertain?: ((at: number) => boolean) | undefined;
}

/** How a file would write a dictionary of all booleans, in their order: each behind its size in four bytes. */
const booleans = Buffer.from("\x05\0\0\0false\x04\0\0\0true", "latin1");

/** Reads texts, and booleans as texts. */
export class TextReader extends ValueReader {
  /** @param registers address of a sketch of all texts */
  constructor(
    sink: Sink,
    private readonly registers: number,
    private readonly certain: CertainTexts,
  ) {
    super(sink);
  }

  override read(chunk: Chunk, before: number): void {
    if (chunk.column.storage === "boolean") {
      const from = this.kernel.calls.bufferFor(buffers.dictionary, booleans.length);
      this.kernel.bytes.set(booleans, from);
      this.openDictionary({ kind: "dictionary", count: 2, from, to: from + booleans.length });
    }
    super.read(chunk, before);
  }

  protected openDictionary({ count, from, to }: DictionaryPage, _column?: StoredColumn): void {
    const { calls } = this.kernel;
    const { mostBytes, forms, isCertain } = this.certain;
    if (count * 4 > to - from) throw broken();
    if (calls.openTextDictionary(from, to, count, mostBytes, forms) === 0) throw broken();
    if (isCertain === undefined) return;
    const { bytes, words } = this.kernel;
    const [places, marks] = [calls.places.value >> 2, calls.certainValues.value];
    for (let one = 0; one < count; one++) bytes[marks + one] = isCertain(words[places + one]!) ? 1 : 0;
  }

  protected readPlain({ from, to }: Piece, count: number): void {
    const { kernel, sink, registers } = this;
    const { mostBytes, forms } = this.certain;
    const { calls } = kernel;
    if (calls.readTextPage(from, to, count, sink.tally, mostBytes, forms, registers) === 0) throw broken();
    sink.takeKeys();
    sink.addCertain(calls.certainPlainTexts.value);
  }

  protected giveCounts(): void {
    const { kernel, sink, registers } = this;
    const { calls } = kernel;
    calls.giveCounts(sink.tally, registers);
    sink.takeKeys();
    sink.addCertain(calls.certainOfDictionary.value);
    this.doubts((often, entry, at) => sink.repeated(often, entry, at));
  }
}
