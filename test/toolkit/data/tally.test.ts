import fc from "fast-check";
import { expect, test } from "vitest";
import { Tally } from "../../../actions/toolkit/data/scan/tally.js";

const scratch = new Float64Array(1);
const words = new Int32Array(scratch.buffer);

function tallyOf(keys: readonly number[], most: number): Tally {
  const tally = new Tally(most);
  for (const key of keys) {
    scratch[0] = key;
    tally.add(words[0]!, words[1]!);
  }
  return tally;
}

const keys = fc.array(
  fc.oneof(
    fc.integer({ min: -9, max: 9 }),
    fc.double({ noNaN: true }).map((one) => one + 0),
  ),
  {
    maxLength: 400,
  },
);

function counted(list: readonly number[]): [number, number][] {
  const counts = new Map<number, number>();
  for (const key of list) counts.set(key, (counts.get(key) ?? 0) + 1);
  return [...counts].sort(([one], [other]) => one - other);
}

test("keys are counted alike, whether the table has room for all, for some, or for none", () => {
  fc.assert(
    fc.property(keys, fc.constantFrom(0, 8, 64, 512), (list, most) => {
      const wanted = counted(list);
      const runs = tallyOf(list, most).runs();
      expect([...runs.values].map((value, at) => [value, runs.counts[at]])).toEqual(wanted);
      const repeats = tallyOf(list, most).repeats();
      expect(repeats).toMatchObject({ distinct: wanted.length, total: list.length });
      const found = [...repeats.values].map((value, at) => [value, repeats.counts[at]]);
      expect(found.filter(([, count]) => count! > 1)).toEqual(wanted.filter(([, count]) => count > 1));
      if (wanted.length <= most) expect(found).toEqual(wanted);
    }),
  );
});

test("a list of more than one block, in order or not, is counted to the end", () => {
  const size = 300_000;
  const up = Array.from({ length: size }, (_, at) => at);
  for (const list of [up, up.toReversed(), up.map((at) => (at * 7919) % 1000)]) {
    const { values, counts } = tallyOf(list, 256).runs();
    expect(values.length).toBe(new Set(list).size);
    expect(counts.reduce((sum, count) => sum + count, 0)).toBe(size);
  }
});
