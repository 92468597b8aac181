/** Bits of a value that are looked at in one round. */
const bits = 11;
const slots = 1 << bits;
const rounds = Math.ceil(64 / bits);

/** Fewer values than this are sorted faster by comparing them. */
const fewValues = 4096;

/**
 * The places of values, the smallest value first; equal ones, 0 and −0 among them, in the order of their places. By
 * rounds of counting (radix sort) where there are many, in time linear in their number.
 * @param values none is NaN
 */
export function ascending(values: Float64Array): Uint32Array {
  const count = values.length;
  const places = new Uint32Array(count);
  for (let at = 0; at < count; at++) places[at] = at;
  if (count < fewValues) return places.sort((one, other) => values[one]! - values[other]!);
  const { low, high } = sortable(values);
  let [from, to] = [places, new Uint32Array(count)];
  const counts = new Uint32Array(slots);
  for (let round = 0; round < rounds; round++) {
    const digit = digitOf(low, high, round * bits);
    counts.fill(0);
    for (let at = 0; at < count; at++) counts[digit(at)]!++;
    // A round in which all are the same moves none.
    if (counts[digit(0)] === count) continue;
    let before = 0;
    for (let slot = 0; slot < slots; slot++) {
      const here = counts[slot]!;
      counts[slot] = before;
      before += here;
    }
    for (let at = 0; at < count; at++) {
      const place = from[at]!;
      to[counts[digit(place)]!++] = place;
    }
    [from, to] = [to, from];
  }
  return from;
}

/** The bits of each value, turned so that they are in the order of the values when taken for whole numbers. */
function sortable(values: Float64Array): { low: Uint32Array; high: Uint32Array } {
  const [low, high] = [new Uint32Array(values.length), new Uint32Array(values.length)];
  const one = new Float64Array(1);
  const words = new Uint32Array(one.buffer);
  for (let at = 0; at < values.length; at++) {
    // Adding 0 turns −0 into 0.
    one[0] = values[at]! + 0;
    const isNegative = words[1]! >>> 31 === 1;
    low[at] = isNegative ? ~words[0]! : words[0]!;
    high[at] = isNegative ? ~words[1]! : words[1]! ^ 0x80000000;
  }
  return { low, high };
}

/** The digit of each place that begins at a bit. */
function digitOf(low: Uint32Array, high: Uint32Array, first: number): (place: number) => number {
  const mask = slots - 1;
  if (first >= 32) return (place) => (high[place]! >>> (first - 32)) & mask;
  if (first + bits <= 32) return (place) => (low[place]! >>> first) & mask;
  return (place) => ((low[place]! >>> first) | (high[place]! << (32 - first))) & mask;
}
