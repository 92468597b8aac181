import type { ColumnProfile, NumericProfile, Profile } from "../../toolkit/data/profile.js";
import { type Sample, WholeSample } from "../../toolkit/statistics/sample.js";
import type { Moments } from "../../toolkit/statistics/t-test.js";
import type { Categories, Column, Dataset } from "./column.js";

/** A dataset as its profile remembers it. */
export function datasetOfProfile(profile: Profile, label: string): Dataset {
  return {
    label,
    rows: profile.rows,
    digest: profile.digest,
    source: "profile",
    columns: new Map(profile.columns.map((column) => [column.name, columnOfProfile(column)])),
  };
}

function columnOfProfile(column: ColumnProfile): Column {
  const { name, kind, type, rows, missing, numeric } = column;
  const nan = numeric?.nan ?? 0;
  const isLine = kind === "numeric" || kind === "datetime";
  const sketch = isLine && numeric !== null ? sampleOfProfile(column, numeric) : undefined;
  return {
    name,
    kind,
    type,
    rows,
    missing: Math.min(rows, missing + nan),
    infinite: numeric?.infinite ?? 0,
    numbers: sketch?.sample,
    moments: sketch === undefined || sketch.error === 0 ? undefined : momentsOf(numeric!),
    categories:
      kind === "datetime" || column.personal
        ? undefined
        : categoriesOfProfile(column, nan + (numeric?.infinite ?? 0)),
    error: sketch?.error ?? 0,
    ...(column.personal === true ? { withheld: true } : {}),
  };
}

/** A profile of another maker may lack them, or hold what is no number. */
function momentsOf({ finite, mean, standardDeviation }: NumericProfile): Moments | undefined {
  if (finite < 2 || !Number.isFinite(mean) || typeof standardDeviation !== "number") return undefined;
  if (!(standardDeviation >= 0 && Number.isFinite(standardDeviation))) return undefined;
  return { mean, variance: standardDeviation ** 2, size: finite };
}

function categoriesOfProfile(column: ColumnProfile, notFinite: number): Categories {
  const counts = new Map(column.values.map(({ value, count }) => [String(value), count]));
  const listed = column.values.reduce((sum, { count }) => sum + count, 0);
  const rest = column.valuesComplete ? 0 : Math.max(0, column.rows - column.missing - notFinite - listed);
  return { counts, rest };
}

/** The finite numbers: exactly where the profile lists all values, else from its quantiles. */
export function sampleOfProfile(
  column: Pick<ColumnProfile, "values" | "valuesComplete">,
  numeric: NumericProfile,
): { readonly sample: Sample; readonly error: number } {
  const listed = column.values
    .filter(
      (entry): entry is { value: number; count: number } =>
        typeof entry.value === "number" && Number.isFinite(entry.value),
    )
    .toSorted((one, other) => one.value - other.value);
  const total = listed.reduce((sum, { count }) => sum + count, 0);
  if (column.valuesComplete && total === numeric.finite) {
    return {
      sample: new WholeSample(
        Float64Array.from(listed, ({ value }) => value),
        Float64Array.from(listed, ({ count }) => count),
        total,
      ),
      error: 0,
    };
  }
  // Twice the largest error of a rank: one step of the quantiles, unless profiles were merged or made smaller.
  const step = 1 / (numeric.quantiles.length - 1);
  return { sample: sampleOfQuantiles(numeric), error: Math.max(step, 2 * (numeric.rankError ?? 0)) };
}

/**
 * The sample that quantiles at equal steps stand for. The rows between two neighbours are shared by both, so that the
 * distribution function is off by at most half a step where they differ, and by nothing where they agree.
 */
function sampleOfQuantiles({ quantiles, finite }: NumericProfile): Sample {
  const steps = quantiles.length - 1;
  const values: number[] = [];
  const weights: number[] = [];
  quantiles.forEach((value, at) => {
    const weight = (finite / steps) * (at === 0 || at === steps ? 0.5 : 1);
    if (values.at(-1) === value) weights[weights.length - 1]! += weight;
    else {
      values.push(value);
      weights.push(weight);
    }
  });
  return new WholeSample(Float64Array.from(values), Float64Array.from(weights), finite);
}
