/** Values that the lowest levels of a sketch have room for. */
const leastCapacity = 8;

/** Bytes before the sizes of the levels. */
const headBytes = 20;

const family = 15;
const levelZeroIsSorted = 2;

/**
 * A KLL sketch of quantiles (Karnin, Lang and Liberty 2016) in the bytes of Apache DataSketches, which reads, merges
 * and queries it in Java, C++ and Python as one over doubles. A sketch that is filled value by value hangs on the order
 * of the rows and on chance; this one is made of the distribution itself, so it is the same for the same values, and a
 * rank is off by half of one block of 2^level values at most, which is less than 1/k of all.
 * @param k room of the highest level: 8 to 65,535
 * @param quantiles the values at the probabilities 0, 1/s, …, 1 by nearest rank
 * @param size how many values they stand for: 2 to 2^53
 * @returns base64
 */
export function quantileSketch(k: number, quantiles: readonly number[], size: number): string {
  const levels = levelsOf(k, quantiles, size);
  const kept = levels.reduce((sum, { length }) => sum + length, 0);
  const room = levels.reduce((sum, _, level) => sum + capacity(k, levels.length - 1 - level), 0);
  const bytes = Buffer.alloc(headBytes + 4 * levels.length + 8 * (2 + kept));
  bytes.set([5, 1, family, levelZeroIsSorted]);
  bytes.writeUInt16LE(k, 4);
  bytes[6] = leastCapacity;
  bytes.writeBigUInt64LE(BigInt(size), 8);
  bytes.writeUInt16LE(k, 16);
  bytes[18] = levels.length;
  let at = headBytes;
  let from = room - kept;
  for (const { length } of levels) {
    at = bytes.writeUInt32LE(from, at);
    from += length;
  }
  for (const value of [quantiles[0]!, quantiles.at(-1)!, ...levels.flat()])
    at = bytes.writeDoubleLE(value, at);
  return bytes.toString("base64");
}

/**
 * The middle values of blocks that follow each other in order. Each of level i has 2^i values: as many as fit of the
 * highest, then one of each that the rest has in binary.
 */
function levelsOf(k: number, quantiles: readonly number[], size: number): number[][] {
  const highest = Math.max(0, Math.ceil(Math.log2(size / k)));
  const levels: number[][] = Array.from({ length: highest + 1 }, () => []);
  let rest = size;
  let done = 0;
  for (let level = highest; level >= 0; level--) {
    const block = 2 ** level;
    for (; rest >= block; rest -= block, done += block)
      levels[level]!.push(valueAt(quantiles, size, done + Math.ceil(block / 2)));
  }
  return levels;
}

/** The value of the quantile whose rank is nearest: off by half a step of the quantiles at most. */
function valueAt(quantiles: readonly number[], size: number, rank: number): number {
  const steps = quantiles.length - 1;
  // The quantile at i/s is that of rank ⌈i·n/s⌉.
  return quantiles[size <= steps ? Math.floor((rank * steps) / size) : Math.round((rank * steps) / size)]!;
}

/** What a level so far below the highest has room for: k·(2/3)^depth, by the integers of DataSketches' kll_helper. */
function capacity(k: number, depth: number): number {
  // Further down 2k·(2/3)^30 is below 1.
  if (depth > 30) return leastCapacity;
  const doubled = Math.floor((2 * k * 2 ** depth) / 3 ** depth);
  return Math.max(leastCapacity, Math.floor((doubled + 1) / 2));
}
