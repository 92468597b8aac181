import { type ColumnRuns, type Frequent, topOf } from "../number-profile.js";
import type { NumericProfile } from "../profile.js";
import { DistinctSketch, sketchSize } from "../sketch/distinct-sketch.js";
import type { Kernel } from "./kernel.js";

/** Room for what is computed of one column at a time. */
export interface Scratch {
  /** As many bytes as the longest list has. */
  readonly list: number;
  readonly quantiles: number;
  readonly registers: number;
}

export const quantileBytes = 1001 * 8;

/** A column's values in a kernel's memory: each once, ascending, with how often it occurs. NaN is not among them. */
export class PlacedRuns implements ColumnRuns {
  /**
   * @param values address of the values, and of their counts
   * @param size how many there are
   */
  constructor(
    private readonly kernel: Kernel,
    private readonly values: number,
    private readonly counts: number,
    readonly size: number,
    readonly nan: number,
    private readonly scratch: Scratch,
  ) {}

  top(most: number): Frequent[] {
    const { kernel, size } = this;
    const values = kernel.numbers(this.values, size);
    return topOf([{ values, counts: kernel.words(this.counts, size) }], most);
  }

  /** The smallest and the largest; undefined where there is none. */
  ends(): readonly [number, number] | undefined {
    const values = this.kernel.numbers(this.values, this.size);
    return this.size === 0 ? undefined : [values[0]!, values.at(-1)!];
  }

  numeric(): NumericProfile | null {
    const { kernel, values, counts, size, nan, scratch } = this;
    const functions = kernel.do;
    const all = kernel.numbers(values, size);
    let from = 0;
    let to = size;
    while (from < to && all[from] === Number.NEGATIVE_INFINITY) from++;
    while (to > from && all[to - 1] === Number.POSITIVE_INFINITY) to--;
    if (from === to) return null;
    const finite = functions.total(counts, from, to);
    let mean = functions.sum(values, counts, from, to) / finite;
    if (!Number.isFinite(mean)) {
      // A sum may be too large for a number where the mean is not.
      mean = 0;
      const often = kernel.words(counts, size);
      for (let run = from; run < to; run++) mean += all[run]! * (often[run]! / finite);
    }
    const squares = functions.squares(values, counts, from, to, mean);
    const deviation = finite > 1 ? Math.sqrt(squares / (finite - 1)) : Number.NaN;
    functions.quantiles(values, counts, from, finite, scratch.quantiles);
    return {
      finite,
      nan,
      infinite: functions.total(counts, 0, size) - finite,
      min: all[from]!,
      max: all[to - 1]!,
      mean,
      standardDeviation: Number.isFinite(deviation) ? deviation : null,
      quantiles: listOf(kernel.numbers(scratch.quantiles, 1001)),
    };
  }

  sketch(factor: number): DistinctSketch {
    const registers = this.kernel.bytes(this.scratch.registers, 2 ** sketchSize).fill(0);
    this.kernel.do.sketch(this.values, this.size, factor, this.scratch.registers, registers.length - 1);
    return DistinctSketch.ofRegisters(registers);
  }

  /** A copy that stands where the scratch list is. */
  thousandths(): PlacedRuns {
    const { kernel, size, scratch } = this;
    const copy = kernel.numbers(scratch.list, size);
    const own = kernel.numbers(this.values, size);
    for (let at = 0; at < size; at++) copy[at] = Math.trunc(own[at]! / 1000) + 0;
    return new PlacedRuns(kernel, scratch.list, this.counts, size, this.nan, scratch);
  }
}

/** Spreading them makes an object of every number: 16 bytes more for each. */
function listOf(values: Float64Array): number[] {
  const list = new Array<number>(values.length);
  for (let at = 0; at < values.length; at++) list[at] = values[at]!;
  return list;
}
