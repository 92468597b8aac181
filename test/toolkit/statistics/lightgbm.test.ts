import { readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, it } from "vitest";
import { boostedTrees } from "../../../actions/toolkit/statistics/boosted-trees.js";
import { root } from "../../runtime.js";

interface Case {
  readonly categories: number;
  readonly number: readonly number[];
  readonly kind: readonly number[];
  readonly target: readonly number[];
  readonly predictions: readonly number[];
}

// Made by scripts/golden/lightgbm-categories.py with LightGBM 4.5.0.
const path = "test/toolkit/statistics/golden/lightgbm-categories.json";
const { cases } = JSON.parse(readFileSync(join(root, path), "utf8")) as { cases: readonly Case[] };

// More than three categories are split in groups, which LightGBM holds back by a ridge.
it.each(cases)(
  "trees over $categories categories are LightGBM's",
  ({ number, kind, target, predictions }) => {
    const features = [
      { kind: "numeric", values: Float64Array.from(number) },
      { kind: "categorical", values: Float64Array.from(kind) },
    ] as const;
    const predicted = boostedTrees(features, Float64Array.from(target)).predict(features);
    expect(predicted).toHaveLength(predictions.length);
    predicted.forEach((one, row) => {
      expect(Math.abs(one - predictions[row]!), `row ${row}`).toBeLessThan(1e-9);
    });
  },
);
