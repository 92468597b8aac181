/** The seed that Apache DataSketches hashes with. */
const seed = 9001;

/**
 * MurmurHash3 x64 128 of numbers as their eight bytes, little end first, as Apache DataSketches hashes them: by seed
 * 9001, −0 as 0. In halves of 32 bits, for BigInt takes ten times as long.
 */
export class NumberHash {
  /** The lower half of the first 64 bits. */
  first = 0;
  /** The halves of the second 64 bits. */
  secondHigh = 0;
  secondLow = 0;
  private high = 0;
  private low = 0;

  /** @param words a number's bits as two words, the lower one first */
  add(lowWord: number, highWord: number): void {
    // k1 *= c1, rotated by 31 to the left, *= c2.
    this.multiply(highWord, lowWord, 0x87c37b91, 0x114253d5);
    const high = (this.low >>> 1) | (this.high << 31);
    const low = (this.high >>> 1) | (this.low << 31);
    this.multiply(high, low, 0x4cf5ad43, 0x2745937f);
    // h1 = seed ^ k1 ^ 8, h2 = seed ^ 8; h1 += h2, h2 += h1.
    const other = seed ^ 8;
    const oneLow = (this.low ^ other) >>> 0;
    const sumLow = oneLow + other;
    const firstLow = sumLow >>> 0;
    const firstHigh = (this.high + (sumLow > 0xffffffff ? 1 : 0)) | 0;
    const nextLow = firstLow + other;
    this.mix((firstHigh + (nextLow > 0xffffffff ? 1 : 0)) | 0, nextLow | 0);
    const secondHigh = this.high;
    const secondLow = this.low >>> 0;
    this.mix(firstHigh, firstLow | 0);
    // h1 += h2, h2 += h1.
    const endLow = (this.low >>> 0) + secondLow;
    const endHigh = (this.high + secondHigh + (endLow > 0xffffffff ? 1 : 0)) | 0;
    const lastLow = (endLow >>> 0) + secondLow;
    this.first = endLow >>> 0;
    this.secondLow = lastLow >>> 0;
    this.secondHigh = (endHigh + secondHigh + (lastLow > 0xffffffff ? 1 : 0)) >>> 0;
  }

  /** The finalizer of MurmurHash3; the result stands in `high` and `low`. */
  private mix(high: number, low: number): void {
    this.multiply(high, low ^ (high >>> 1), 0xff51afd7, 0xed558ccd);
    this.multiply(this.high, this.low ^ (this.high >>> 1), 0xc4ceb9fe, 0x1a85ec53);
    this.low ^= this.high >>> 1;
  }

  /** The lower 64 bits of a product. */
  private multiply(high: number, low: number, byHigh: number, byLow: number): void {
    const low0 = low & 0xffff;
    const low1 = low >>> 16;
    const by0 = byLow & 0xffff;
    const by1 = byLow >>> 16;
    const middle = (Math.imul(low1, by0) >>> 0) + (Math.imul(low0, by0) >>> 16);
    const rest = (Math.imul(low0, by1) >>> 0) + (middle & 0xffff);
    const carried = Math.imul(low1, by1) + (middle >>> 16) + (rest >>> 16);
    this.high = (carried + Math.imul(high, byLow) + Math.imul(low, byHigh)) | 0;
    this.low = Math.imul(low, byLow);
  }
}
