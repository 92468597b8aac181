import { expect, it } from "vitest";
import { mersenneTwister, permutation } from "../../../actions/toolkit/statistics/mersenne-twister.js";
import { stratifiedSplits } from "../../../actions/toolkit/statistics/stratified-splits.js";

it("draws the numbers of numpy 2.4's RandomState(42)", () => {
  const draw = mersenneTwister(42);
  const first = Array.from({ length: 5 }, draw);
  expect(first).toEqual([1608637542, 3421126067, 4083286876, 787846414, 3143890026]);
});

it("orders as numpy's permutation does, one after the other", () => {
  const draw = mersenneTwister(42);
  const orders = [10, 1, 17].map((count) => [...permutation(count, draw)]);
  expect(orders).toEqual([
    [8, 1, 5, 0, 7, 2, 9, 4, 3, 6],
    [0],
    [15, 9, 0, 8, 6, 12, 1, 13, 5, 2, 11, 14, 3, 4, 7, 16, 10],
  ]);
  const another = mersenneTwister(42);
  const long = permutation(100_000, another);
  expect([...long.slice(0, 4), ...long.slice(-4)]).toEqual([
    75721, 80184, 19864, 76699, 54886, 76820, 860, 15795,
  ]);
  expect([...permutation(5, another)]).toEqual([1, 3, 2, 4, 0]);
});

// scikit-learn 1.9.1, StratifiedShuffleSplit(n_splits=3, test_size=0.1, random_state=42): the test rows of each split,
// then the first five train rows and how many they are.
it.each([
  [
    "11001100011101011011011010010000101111100000110010111010001101111010000100000110011110111000100100101",
    [
      [11, 57, 92, 1, 85, 17, 75, 52, 30, 36, 42],
      [56, 18, 96, 97, 0, 48, 33, 52, 46, 81, 3],
      [67, 9, 46, 3, 4, 19, 56, 69, 43, 38, 54],
    ],
    [
      [31, 24, 88, 84, 87, 90],
      [39, 2, 74, 71, 54, 90],
      [90, 5, 100, 63, 65, 90],
    ],
  ],
  [
    "0000000011010000000001100000011001111000000010100001010",
    [
      [30, 52, 17, 34, 39, 7],
      [38, 10, 6, 30, 7, 53],
      [33, 5, 42, 8, 32, 1],
    ],
    [
      [33, 32, 4, 13, 11, 49],
      [31, 35, 5, 9, 12, 49],
      [54, 21, 26, 6, 17, 49],
    ],
  ],
  [
    "000101100001001",
    [
      [9, 6],
      [6, 7],
      [9, 14],
    ],
    [
      [12, 4, 13, 3, 1, 13],
      [2, 3, 0, 8, 13, 13],
      [1, 3, 10, 12, 5, 13],
    ],
  ],
])("splits %s as scikit-learn does", (labels, tests, trains) => {
  const splits = [...stratifiedSplits(Uint8Array.from(labels, Number), 0.1, 3, 42)];
  expect(splits.map(({ test }) => [...test])).toEqual(tests);
  expect(splits.map(({ train }) => [...train.slice(0, 5), train.length])).toEqual(trains);
});

it.each(["0001", "0000", "01", "0011"])("there is no split of %s", (labels) => {
  expect([...stratifiedSplits(Uint8Array.from(labels, Number), 0.1, 3, 42)]).toEqual([]);
});

it("as many rows as an estimate may read are split, and none is lost", () => {
  const labels = Uint8Array.from({ length: 400_000 }, (_, row) => (row % 4 === 0 ? 1 : 0));
  const [one] = stratifiedSplits(labels, 0.5, 1, 7);
  const { train, test } = one!;
  expect([train.length, test.length]).toEqual([200_000, 200_000]);
  expect(new Set([...train, ...test]).size).toBe(400_000);
  expect(test.filter((row) => labels[row] === 1)).toHaveLength(50_000);
});
