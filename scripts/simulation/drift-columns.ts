import type { Column, Dataset } from "../../actions/drift-check/columns/column.js";
import type { Random } from "../../actions/toolkit/statistics/random.js";
import type { Sample } from "../../actions/toolkit/statistics/sample.js";
import { normal } from "./paired-models.ts";

/** How a column is made, and by how much it has moved; what is left out is 0. */
export interface ColumnPlan {
  /** Numbers are normal, categories have `levels` values of the same frequency. */
  readonly kind: "number" | "category";
  readonly levels?: number;
  /** Of numbers: added to each, in standard deviations. */
  readonly mean?: number;
  /** Of numbers: by how much their standard deviation is larger, as a share of it. */
  readonly spread?: number;
  /** Of categories: share of the rows, drawn at random, whose value becomes the first one. */
  readonly moved?: number;
  /** Share of the rows without a value. */
  readonly missing?: number;
}

/** Half of the columns are numbers, half categories of 3, 5, 10 and 20 values; every fourth lacks 5% of its values. */
export function usualPlan(at: number): ColumnPlan {
  const missing = at % 8 === 3 || at % 8 === 6 ? 0.05 : 0;
  if (at % 2 === 0) return { kind: "number", missing };
  return { kind: "category", levels: [3, 5, 10, 20][((at - 1) / 2) % 4]!, missing };
}

/** @param sampleOf sorts numbers and counts equal ones */
export function drawColumn(
  name: string,
  rows: number,
  plan: ColumnPlan,
  source: Random,
  sampleOf: (values: Float64Array) => Sample,
): Column {
  const missing = plan.missing ?? 0;
  let present = 0;
  for (let row = 0; row < rows; row++) if (missing === 0 || source.uniform() >= missing) present++;
  const common = { name, rows, missing: rows - present, infinite: 0, error: 0 };
  if (plan.kind === "number") {
    const { mean = 0, spread = 0 } = plan;
    const drawn = Float64Array.from({ length: present }, () => normal(source) * (1 + spread) + mean);
    return { ...common, kind: "numeric", type: "DOUBLE", numbers: sampleOf(drawn), categories: undefined };
  }
  const { levels = 2, moved = 0 } = plan;
  const counts = new Map<string, number>();
  for (let row = 0; row < present; row++) {
    const level = moved > 0 && source.uniform() < moved ? 0 : source.below(levels);
    counts.set(`v${level}`, (counts.get(`v${level}`) ?? 0) + 1);
  }
  return {
    ...common,
    kind: "categorical",
    type: "VARCHAR",
    numbers: undefined,
    categories: { counts, rest: 0 },
  };
}

export function datasetOf(columns: readonly Column[], rows: number): Dataset {
  return {
    label: "drawn",
    rows,
    digest: null,
    source: "data",
    columns: new Map(columns.map((column) => [column.name, column])),
  };
}
