const length = 624;
const distance = 397;

/**
 * Whole numbers from 0 to 2³² − 1, those of numpy's RandomState(seed): what a peer draws with a fixed seed can be drawn
 * again. Matsumoto and Nishimura (1998), Mersenne Twister, ACM TOMACS 8(1).
 * @param seed from 0 to 2³² − 1
 */
export function mersenneTwister(seed: number): () => number {
  const state = new Uint32Array(length);
  state[0] = seed;
  for (let at = 1; at < length; at++) {
    const before = state[at - 1]!;
    state[at] = Math.imul(1812433253, before ^ (before >>> 30)) + at;
  }
  let at = length;
  const twist = () => {
    for (let one = 0; one < length; one++) {
      const bits = (state[one]! & 0x80000000) | (state[(one + 1) % length]! & 0x7fffffff);
      state[one] = state[(one + distance) % length]! ^ (bits >>> 1) ^ (bits & 1 ? 0x9908b0df : 0);
    }
    at = 0;
  };
  return () => {
    if (at === length) twist();
    let word = state[at++]!;
    word ^= word >>> 11;
    word ^= (word << 7) & 0x9d2c5680;
    word ^= (word << 15) & 0xefc60000;
    return (word ^ (word >>> 18)) >>> 0;
  };
}

/** The whole numbers below `count` in the order of numpy's RandomState.permutation(count). */
export function permutation(count: number, draw: () => number): Uint32Array {
  const order = Uint32Array.from({ length: count }, (_, at) => at);
  for (let last = count - 1; last > 0; last--) {
    const mask = 0xffffffff >>> Math.clz32(last);
    let other = (draw() & mask) >>> 0;
    while (other > last) other = (draw() & mask) >>> 0;
    const kept = order[last]!;
    order[last] = order[other]!;
    order[other] = kept;
  }
  return order;
}
