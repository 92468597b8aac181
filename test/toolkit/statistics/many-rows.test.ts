import { expect, it } from "vitest";
import { stratifiedSplits } from "../../../actions/toolkit/statistics/stratified-splits.js";

it("as many rows as an estimate may read are split, and none is lost", () => {
  const labels = Uint8Array.from({ length: 400_000 }, (_, row) => (row % 4 === 0 ? 1 : 0));
  const [{ train, test } = { train: [], test: [] }] = stratifiedSplits(labels, 0.5, 1, 7);
  expect([train.length, test.length]).toEqual([200_000, 200_000]);
  expect(new Set([...train, ...test]).size).toBe(400_000);
  expect(test.filter((row) => labels[row] === 1)).toHaveLength(50_000);
});
