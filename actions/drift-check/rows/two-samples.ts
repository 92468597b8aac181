import { largestDistance } from "../../toolkit/statistics/kolmogorov-smirnov.js";
import { shuffle } from "../../toolkit/statistics/logistic-regression.js";
import { normalQuantile } from "../../toolkit/statistics/normal.js";
import type { Random } from "../../toolkit/statistics/random.js";
import { rocArea } from "../../toolkit/statistics/roc-area.js";
import { sample } from "../../toolkit/statistics/sample.js";

/** How well a classifier tells the current rows from the reference's, on rows that it has not seen. */
export interface ToldApart {
  /** Area under the ROC curve: 0.5 is not at all. */
  readonly area: number;
  /** 95%, by DeLong's variance. */
  readonly interval: readonly [number, number];
  /** One-sided. Given the classifier, the held-out rows are a fair test of it whatever it learnt from the others. */
  readonly pValue: number;
  /** Largest distance of the scores' distribution functions: at least this share of the rows moved, as far as can be told. */
  readonly effect: number;
}

/** Half of each side to learn from, half to test on. */
export interface Halves {
  readonly train: Uint32Array;
  readonly test: Uint32Array;
  /** 1 for current rows. */
  readonly isCurrent: Uint8Array;
}

/** @param before the reference's rows, which come first */
export function halves(before: number, now: number, random: Random): Halves {
  const part = (from: number, count: number) =>
    shuffle(
      Uint32Array.from({ length: count }, (_, at) => from + at),
      random,
    );
  const [reference, current] = [part(0, before), part(before, now)];
  const [cut, cutCurrent] = [before >> 1, now >> 1];
  const join = (one: Uint32Array, other: Uint32Array) => Uint32Array.from([...one, ...other]).sort();
  return {
    train: join(reference.subarray(0, cut), current.subarray(0, cutCurrent)),
    test: join(reference.subarray(cut), current.subarray(cutCurrent)),
    isCurrent: Uint8Array.from({ length: before + now }, (_, row) => (row < before ? 0 : 1)),
  };
}

/**
 * The classifier two-sample test on the held-out half. Lopez-Paz and Oquab (2017), Revisiting Classifier Two-Sample
 * Tests, with the area under the ROC curve in the place of the accuracy.
 * @param scores of the test rows
 */
export function toldApart({ test, isCurrent }: Halves, scores: Float64Array): ToldApart {
  const sides = Uint8Array.from(test, (row) => isCurrent[row]!);
  const { area, standardError, pValue } = rocArea(scores, sides);
  const half = normalQuantile(0.975) * standardError;
  const of = (side: number) => sample(scores.filter((_, at) => sides[at] === side));
  return {
    area,
    interval: [Math.max(0, area - half), Math.min(1, area + half)],
    pValue,
    effect: largestDistance(of(0), of(1)),
  };
}
