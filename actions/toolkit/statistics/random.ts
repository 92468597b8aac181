/** A stream of random numbers that is the same for the same seed, on every machine. */
export interface Random {
  /** A whole number from 0 to 2³² − 1. */
  bits(): number;
  /** A number from 0 up to, not including, 1. */
  uniform(): number;
  /** A whole number from 0 up to, not including, `bound` (at most 2³²). */
  below(bound: number): number;
  /** Fills an array with Poisson variables of mean 1. */
  poisson(counts: Uint32Array): void;
}

/**
 * xoshiro128**, period 2¹²⁸ − 1. Blackman and Vigna (2021), Scrambled Linear Pseudorandom Number Generators, ACM
 * TOMS 47(4).
 * @param seed 32 hexadecimal digits, not all zero, such as the head of a SHA-256
 * @throws RangeError for anything else
 */
export function random(seed: string): Random {
  if (!/^[0-9a-f]{32}$/i.test(seed) || /^0+$/.test(seed)) {
    throw new RangeError(`${seed} is not a seed: 32 hexadecimal digits, not all zero, are needed.`);
  }
  const state = Int32Array.from([0, 8, 16, 24], (at) => Number.parseInt(seed.slice(at, at + 8), 16) | 0);
  const bits = () => {
    const second = state[1]!;
    const result = scramble(second);
    state[2]! ^= state[0]!;
    state[3]! ^= second;
    state[1]! ^= state[2]!;
    state[0]! ^= state[3]!;
    state[2]! ^= second << 9;
    state[3] = (state[3]! << 11) | (state[3]! >>> 21);
    return result;
  };
  /** The same stream with its state in local variables: a million numbers in a few milliseconds. */
  const poisson = (counts: Uint32Array) => {
    let [a, b, c, d] = [state[0]!, state[1]!, state[2]!, state[3]!];
    for (let at = 0; at < counts.length; at++) {
      const number = scramble(b);
      const shifted = b << 9;
      c ^= a;
      d ^= b;
      b ^= c;
      a ^= d;
      c ^= shifted;
      d = (d << 11) | (d >>> 21);
      const known = poissonHead[number >>> 24]!;
      counts[at] = known === unknown ? poissonCount(number) : known;
    }
    state.set([a, b, c, d]);
  };
  return {
    bits,
    uniform: () => bits() / 4294967296,
    // The bias of the multiplication is below bound / 2³²: nothing beside the noise of any resampling.
    below: (bound) => Math.floor((bits() / 4294967296) * bound),
    poisson,
  };
}

function scramble(word: number): number {
  const product = Math.imul(word, 5);
  return Math.imul((product << 7) | (product >>> 25), 9) >>> 0;
}

/** 2³² times the probabilities that a Poisson variable of mean 1 is at most 0, 1, 2, …; the last one is certain. */
const poissonLimits: readonly number[] = (() => {
  const limits: number[] = [];
  let [probability, sum] = [Math.exp(-1), 0];
  for (let count = 0; count < 12; count++) {
    sum += probability;
    limits.push(Math.round(sum * 4294967296));
    probability /= count + 1;
  }
  return [...limits, 4294967296];
})();

function poissonCount(number: number): number {
  let count = 0;
  while (number >= poissonLimits[count]!) count++;
  return count;
}

const unknown = 255;

/** The count where the first eight bits decide it already, as they do 97 times in 100. */
const poissonHead = Uint8Array.from({ length: 256 }, (_, head) => {
  const count = poissonCount(head * 2 ** 24);
  return count === poissonCount((head + 1) * 2 ** 24 - 1) ? count : unknown;
});
