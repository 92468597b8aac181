import type { StoredColumn } from "./column-types.js";
import type { DictionaryPage, Piece } from "./pages.js";
import { broken, type Sink, ValueReader } from "./value-reader.js";

/** Reads numbers and times. Those from `low` to `high` are certain; none is where one of them is NaN. */
export class NumberReader extends ValueReader {
  constructor(
    sink: Sink,
    private readonly low: number,
    private readonly high: number,
  ) {
    super(sink);
  }

  protected openDictionary({ count, from, to }: DictionaryPage, { kind, width }: StoredColumn): void {
    if (count * width > to - from) throw broken();
    this.kernel.calls.openNumberDictionary(kind, from, count, this.low, this.high);
  }

  protected readPlain({ from, to }: Piece, count: number, { kind, width }: StoredColumn): void {
    const { kernel, sink, low, high } = this;
    const { calls } = kernel;
    if (count * width > to - from) throw broken();
    calls.readNumberPage(kind, from, count, sink.tally, low, high, sink.isDemanding);
    sink.takeKeys();
    sink.addCertain(calls.certainNumbers.value);
    sink.addNan(calls.nanValues.value);
  }

  protected giveCounts(): void {
    const { kernel, sink } = this;
    const { calls } = kernel;
    calls.giveCounts(sink.tally, 0);
    sink.takeKeys();
    sink.addCertain(calls.certainOfDictionary.value);
    sink.addNan(calls.nanOfDictionary.value);
    if (sink.isDemanding) this.doubts((often, entry, at) => sink.repeated(often, entry, at));
  }
}
