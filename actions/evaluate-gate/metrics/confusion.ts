import type { Counts } from "../../toolkit/statistics/bootstrap.js";
import { type Decisions, Hole } from "./metric.js";

/** How many rows of each true class were given each predicted class. */
export interface Confusion {
  readonly classes: number;
  readonly total: number;
  /** Rows of the true class predicted as the other, at `label * classes + prediction`. */
  readonly cells: Float64Array;
  /** Rows of each true class. */
  readonly actual: Float64Array;
  /** Rows of each predicted class. */
  readonly predicted: Float64Array;
}

export function confusion({ classes, labels, predictions }: Decisions, counts?: Counts): Confusion {
  const size = classes.length;
  const cells = new Float64Array(size * size);
  for (let row = 0; row < labels.length; row++) {
    cells[labels[row]! * size + predictions[row]!]! += counts === undefined ? 1 : counts[row]!;
  }
  const actual = new Float64Array(size);
  const predicted = new Float64Array(size);
  let total = 0;
  for (let label = 0; label < size; label++) {
    for (let prediction = 0; prediction < size; prediction++) {
      const cell = cells[label * size + prediction]!;
      actual[label]! += cell;
      predicted[prediction]! += cell;
      total += cell;
    }
  }
  return { classes: size, total, cells, actual, predicted };
}

/** Rows of the class that were predicted as it. */
export function hits(matrix: Confusion, index: number): number {
  return matrix.cells[index * matrix.classes + index]!;
}

/** All rows predicted as what they are. */
export function diagonal(matrix: Confusion): number {
  let sum = 0;
  for (let index = 0; index < matrix.classes; index++) sum += hits(matrix, index);
  return sum;
}

/** @throws Hole where the labels are all the same */
export function twoClassesOrMore({ labels, classes }: Decisions): void {
  if (labels.every((label) => label === labels[0])) {
    throw new Hole(`needs rows of two classes or more, and every label is ${quoted(classes[labels[0]!])}`);
  }
}

export function quoted(text: string | undefined): string {
  return JSON.stringify((text ?? "").slice(0, 60));
}
