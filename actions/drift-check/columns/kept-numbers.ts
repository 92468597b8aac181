import type { Counted, SortedRuns } from "../../toolkit/data/number-profile.js";
import { type BlockStore, KeyList } from "../../toolkit/data/scan/key-list.js";
import { sortKeys } from "../../toolkit/data/scan/sorted-keys.js";

/** Whole numbers from 0 to below this one are counted at once: flags, codes, ages. */
const small = 256;

/** A column's numbers: the small whole ones counted, the others in a file, of which memory holds the block being filled. */
export class KeptNumbers {
  /** NaN, which stands for no value. */
  missing = 0;
  private counts: Uint32Array<ArrayBuffer> | undefined;
  private readonly others: KeyList;

  constructor(store: BlockStore) {
    this.others = new KeyList(store);
  }

  add(number: number): void {
    if (number >= 0 && number < small && number === Math.floor(number)) {
      this.counts ??= new Uint32Array(small);
      this.counts[number]!++;
    } else if (Number.isNaN(number)) this.missing++;
    else this.others.push(number);
  }

  /** All of them in order, each once. They stay where they are. */
  runs(): SortedRuns {
    return sortKeys(metOf(this.counts), this.others).copy(0);
  }
}

/** The small numbers that there are. */
function metOf(counts = new Uint32Array()): Counted {
  const met = Uint32Array.from(counts.keys()).filter((number) => counts[number]! > 0);
  return { values: Float64Array.from(met), counts: met.map((number) => counts[number]!) };
}
