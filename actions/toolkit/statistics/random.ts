/** A stream of random numbers that is the same for the same seed, on every machine. */
export interface Random {
  /** A whole number from 0 to 2³² − 1. */
  bits(): number;
  /** A number from 0 up to, not including, 1. */
  uniform(): number;
  /** A whole number from 0 up to, not including, `bound` (at most 2³²). */
  below(bound: number): number;
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
  let [a, b, c, d] = [0, 8, 16, 24].map((at) => Number.parseInt(seed.slice(at, at + 8), 16) | 0) as [
    number,
    number,
    number,
    number,
  ];
  const bits = () => {
    const scrambled = Math.imul(b, 5);
    const result = Math.imul((scrambled << 7) | (scrambled >>> 25), 9) >>> 0;
    const shifted = b << 9;
    c ^= a;
    d ^= b;
    b ^= c;
    a ^= d;
    c ^= shifted;
    d = (d << 11) | (d >>> 21);
    return result;
  };
  return {
    bits,
    uniform: () => bits() / 4294967296,
    // The bias of the multiplication is below bound / 2³²: nothing beside the noise of any resampling.
    below: (bound) => Math.floor((bits() / 4294967296) * bound),
  };
}
