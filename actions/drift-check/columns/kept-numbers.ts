import { type Runs, runsOfSorted } from "../../toolkit/data/number-profile.js";
import { sortNumbers } from "../../toolkit/data/number-sort.js";
import type { Spill } from "./spill.js";

/** Whole numbers from 0 to below this one are counted at once: flags, codes, ages. */
const small = 256;

/** A column's numbers: the small whole ones counted, the others in a file, of which memory holds the block being filled. */
export class KeptNumbers {
  /** NaN, which stands for no value. */
  missing = 0;
  private counts: Float64Array | undefined;
  private readonly full: number[] = [];
  private block = new Float64Array(0);
  private used = 0;

  constructor(private readonly store: ReturnType<Spill["store"]>) {}

  add(number: number): void {
    if (number >= 0 && number < small && number === Math.floor(number)) {
      this.counts ??= new Float64Array(small);
      this.counts[number]!++;
    } else if (Number.isNaN(number)) this.missing++;
    else {
      if (this.used === this.block.length) this.nextBlock();
      this.block[this.used++] = number;
    }
  }

  private nextBlock(): void {
    if (this.used > 0) this.full.push(this.store.keep(this.block));
    else this.block = new Float64Array(this.store.blockSize);
    this.used = 0;
  }

  /** All of them in order, each once. They stay where they are. */
  runs(): Runs {
    const { counts, full, used } = this;
    const { blockSize } = this.store;
    const all = new Float64Array(full.length * blockSize + used);
    for (const [at, block] of full.entries())
      this.store.read(block, all.subarray(at * blockSize, (at + 1) * blockSize));
    all.set(this.block.subarray(0, used), all.length - used);
    const runs = runsOfSorted(sortNumbers(all));
    return { ...(counts === undefined ? runs : withSmall(runs, counts)), nan: 0 };
  }
}

/** Of the small whole numbers none is among the others. */
function withSmall(others: Omit<Runs, "nan">, small: Float64Array): Omit<Runs, "nan"> {
  const met = [...small.keys()].filter((number) => small[number]! > 0);
  const size = others.values.length + met.length;
  const values = new Float64Array(size);
  const counts = new Uint32Array(size);
  for (let at = 0, one = 0, other = 0; at < size; at++) {
    const number = met[one] ?? Number.POSITIVE_INFINITY;
    if (one < met.length && !(others.values[other]! < number)) {
      values[at] = number;
      counts[at] = small[number]!;
      one++;
    } else {
      values[at] = others.values[other]!;
      counts[at] = others.counts[other]!;
      other++;
    }
  }
  return { values, counts };
}
