import { NumberHash } from "./murmur.js";
import { placeOf, slotBits, textHash } from "./text-hash.js";

/** Binary logarithm of the number of registers that a new sketch has. */
export const sketchSize = 11;

const most = 62;
/** What Apache DataSketches puts before the registers of its HLL_8. */
const headBytes = 40;

/**
 * HyperLogLog over numbers or texts: how many different ones there are, in a fixed space. Order and repeats do not
 * matter, and the union of two sketches is the sketch of the union. Its bytes are an `HLL_8` of Apache DataSketches,
 * which reads it in Java, C++ and Python; one of numbers is also its own over doubles, one of texts has another hash.
 */
export class DistinctSketch {
  private constructor(private readonly registers: Uint8Array) {}

  /** @param size binary logarithm of the number of registers, 4 to 21 */
  static empty(size = sketchSize): DistinctSketch {
    return new DistinctSketch(new Uint8Array(2 ** size));
  }

  static of(values: Float64Array, size = sketchSize): DistinctSketch {
    const sketch = DistinctSketch.empty(size);
    sketch.add(values);
    return sketch;
  }

  /** Of registers that have been filled elsewhere: a power of two of them, each copied. */
  static ofRegisters(registers: Uint8Array): DistinctSketch {
    return new DistinctSketch(Uint8Array.from(registers));
  }

  /** Of texts, each by its own hash: the registers are those of no sketch of numbers. */
  static ofTexts(texts: Iterable<string>): DistinctSketch {
    const registers = new Uint8Array(2 ** slotBits);
    for (const text of texts) {
      const { slot, register } = placeOf(textHash(text));
      if (register > registers[slot]!) registers[slot] = register;
    }
    return new DistinctSketch(registers);
  }

  /** Of texts, by the powers of two that SQL gives for their slots. */
  static ofPowers(powers: Iterable<readonly [slot: number, power: bigint]>): DistinctSketch {
    const registers = new Uint8Array(2 ** slotBits);
    for (const [slot, power] of powers) registers[slot] = power.toString(2).length;
    return new DistinctSketch(registers);
  }

  /** Reads the text of {@link text}; undefined where it is none. */
  static parse(text: string): DistinctSketch | undefined {
    const bytes = Buffer.from(text, "base64");
    const size = bytes[3] ?? 0;
    const isOurs = bytes[0] === 10 && bytes[1] === 1 && bytes[2] === 7 && bytes[7] === 10;
    if (!isOurs || size < 4 || size > 21 || bytes.length !== headBytes + 2 ** size) return undefined;
    const registers = Uint8Array.from(bytes.subarray(headBytes));
    return registers.some((register) => register > most + 1) ? undefined : new DistinctSketch(registers);
  }

  /** Binary logarithm of the number of registers. */
  get size(): number {
    return Math.log2(this.registers.length);
  }

  /** The standard error of the estimate as a share of it. */
  get error(): number {
    return 1.04 / Math.sqrt(this.registers.length);
  }

  add(values: Float64Array): void {
    const { registers } = this;
    const mask = registers.length - 1;
    const hash = new NumberHash();
    const words = new Int32Array(2);
    const number = new Float64Array(words.buffer);
    for (let at = 0; at < values.length; at++) {
      // Adding 0 turns −0 into 0.
      number[0] = values[at]! + 0;
      hash.add(words[0]!, words[1]!);
      const zeros = hash.secondHigh !== 0 ? Math.clz32(hash.secondHigh) : 32 + Math.clz32(hash.secondLow);
      const register = Math.min(zeros, most) + 1;
      const slot = hash.first & mask;
      if (register > registers[slot]!) registers[slot] = register;
    }
  }

  /** The very sketch that fewer registers would have given. */
  folded(size: number): DistinctSketch {
    if (size >= this.size) return this;
    const registers = new Uint8Array(2 ** size);
    for (const [slot, register] of this.registers.entries()) {
      const at = slot & (registers.length - 1);
      if (register > registers[at]!) registers[at] = register;
    }
    return new DistinctSketch(registers);
  }

  /** The sketch of all values of both, with as many registers as the smaller one has. */
  union(other: DistinctSketch): DistinctSketch {
    const size = Math.min(this.size, other.size);
    const [one, two] = [this.folded(size).registers, other.folded(size).registers];
    return new DistinctSketch(one.map((register, at) => Math.max(register, two[at]!)));
  }

  /** Ertl's improved estimator (2017, algorithm 6), which needs no correction for few or for many values. */
  estimate(): number {
    const registers = this.registers.length;
    const counts = new Array<number>(most + 2).fill(0);
    for (const register of this.registers) counts[register]!++;
    let sum = registers * tau(1 - counts[most + 1]! / registers);
    for (let value = most; value >= 1; value--) sum = (sum + counts[value]!) / 2;
    sum += registers * sigma(counts[0]! / registers);
    return (registers * registers) / (2 * Math.LN2 * sum);
  }

  /** The bytes of an `HLL_8`, out of order as after a union, in base64. */
  text(): string {
    const bytes = Buffer.alloc(headBytes + this.registers.length);
    const [low, high] = [0, 32].map((from) =>
      this.registers.reduce(
        (sum, register) => sum + (register >= from && register < from + 32 ? 2 ** -register : 0),
        0,
      ),
    );
    bytes.set([10, 1, 7, this.size, 0, 16, 0, 10]);
    bytes.writeDoubleLE(this.estimate(), 8);
    bytes.writeDoubleLE(low!, 16);
    bytes.writeDoubleLE(high!, 24);
    bytes.writeInt32LE(this.registers.filter((register) => register === 0).length, 32);
    bytes.set(this.registers, headBytes);
    return bytes.toString("base64");
  }
}

function sigma(share: number): number {
  if (share === 1) return Number.POSITIVE_INFINITY;
  let [x, y, z] = [share, 1, share];
  for (let before = Number.NaN; z !== before; ) {
    x *= x;
    before = z;
    z += x * y;
    y += y;
  }
  return z;
}

function tau(share: number): number {
  if (share === 0 || share === 1) return 0;
  let [x, y, z] = [share, 1, 1 - share];
  for (let before = Number.NaN; z !== before; ) {
    x = Math.sqrt(x);
    before = z;
    y *= 0.5;
    z -= (1 - x) ** 2 * y;
  }
  return z / 3;
}
