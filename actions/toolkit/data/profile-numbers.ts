import { numericProfile } from "./number-profile.js";
import type { ColumnProfile, NumericProfile } from "./profile.js";
import { DistinctSketch } from "./sketch/distinct-sketch.js";

/** A listed value as the number that is counted: times as microseconds since 1970. Undefined for NaN and texts. */
export function numberOf(kind: ColumnProfile["kind"], value: string | number | boolean): number | undefined {
  if (typeof value === "number") return value;
  // Infinities, and numbers with more digits than a JSON number holds.
  if (kind === "numeric") return Number.isNaN(Number(value)) ? undefined : Number(value);
  if (kind !== "datetime" || typeof value !== "string") return undefined;
  const [, second, fraction] = /^(.*?)(?:\.(\d{1,6}))?$/.exec(value)!;
  const time = Date.parse(second!.includes("T") ? `${second}Z` : second!);
  return Number.isNaN(time) ? undefined : time * 1000 + Number((fraction ?? "0").padEnd(6, "0"));
}

/** The finite numbers of a column (times as milliseconds), ascending with their weights, which sum to `finite`. */
export interface Distribution {
  readonly points: readonly (readonly [value: number, weight: number])[];
  /** By how large a share of them the distribution is off at most. */
  readonly error: number;
}

/** Exact where all values are listed, else what the quantiles stand for: neighbours share the values between them. */
export function distributionOf(column: ColumnProfile, numeric: NumericProfile): Distribution {
  const listed = finiteValues(column);
  if (column.valuesComplete && sumOf(listed) === numeric.finite) return { points: listed, error: 0 };
  const { quantiles, finite } = numeric;
  const steps = quantiles.length - 1;
  return {
    points: quantiles.map((value, at) => [value, (finite / steps) * (at === 0 || at === steps ? 0.5 : 1)]),
    error: rankErrorOf(numeric),
  };
}

/** As large a share of the finite values as the distribution of the quantiles is off by at most. */
export function rankErrorOf({
  rankError,
  quantiles,
}: Pick<NumericProfile, "rankError" | "quantiles">): number {
  return rankError ?? 0.5 / (quantiles.length - 1);
}

function finiteValues({ kind, values }: ColumnProfile): [number, number][] {
  return values
    .flatMap(({ value, count }): [number, number][] => {
      const number = numberOf(kind, value);
      if (number === undefined || !Number.isFinite(number)) return [];
      return [[kind === "datetime" ? Math.trunc(number / 1000) + 0 : number, count]];
    })
    .sort((one, other) => one[0] - other[0]);
}

function sumOf(points: readonly (readonly [number, number])[]): number {
  return points.reduce((sum, [, weight]) => sum + weight, 0);
}

/** The sketch of a column's numbers or times; made of its list where all are listed, undefined where it has none. */
export function sketchOf(column: ColumnProfile): DistinctSketch | undefined {
  if (column.distinctSketch !== undefined) return DistinctSketch.parse(column.distinctSketch);
  if (!column.valuesComplete) return undefined;
  if (column.kind === "text" || column.kind === "categorical")
    return DistinctSketch.ofTexts(column.values.map(({ value }) => String(value)));
  const numbers = column.values.map(({ value }) => numberOf(column.kind, value));
  const isNumbers = numbers.every(
    (number, at) => number !== undefined || (column.kind === "numeric" && column.values[at]!.value === "NaN"),
  );
  if (!isNumbers) return undefined;
  return DistinctSketch.of(Float64Array.from(numbers.filter((number) => number !== undefined)));
}

/** Moments and quantiles of a column whose numbers are all listed: digit by digit those of the column itself. */
export function numericOfList(column: Pick<ColumnProfile, "kind" | "values">): NumericProfile | null {
  let nan = 0;
  const runs: [number, number][] = [];
  for (const { value, count } of column.values) {
    const number = numberOf(column.kind, value);
    if (number === undefined) nan += count;
    else runs.push([column.kind === "datetime" ? Math.trunc(number / 1000) + 0 : number, count]);
  }
  runs.sort((one, other) => one[0] - other[0]);
  const values = Float64Array.from(runs, ([value]) => value);
  return numericProfile(() => [{ values, counts: Uint32Array.from(runs, ([, count]) => count) }], nan);
}

/**
 * Moments and quantiles of the finite numbers of several columns together. Counts and ends are exact, mean and
 * deviation so up to rounding (Chan, Golub and LeVeque 1979), quantiles within the sum of the parts' rank errors,
 * weighted by their sizes, and half a step.
 */
export function unionOfNumbers(columns: readonly ColumnProfile[]): NumericProfile | null {
  const parts = columns.flatMap((column) =>
    column.numeric === null ? [] : [{ column, numeric: column.numeric }],
  );
  if (parts.length === 0) return null;
  const total = (of: (numeric: NumericProfile) => number) =>
    parts.reduce((sum, { numeric }) => sum + of(numeric), 0);
  const finite = total((numeric) => numeric.finite);
  const mean = total((numeric) => numeric.mean * (numeric.finite / finite));
  const squares = total(
    ({ finite: n, mean: own, standardDeviation }) =>
      (n > 1 ? (n - 1) * (standardDeviation ?? Number.NaN) ** 2 : 0) + n * (own - mean) ** 2,
  );
  const deviation = finite > 1 ? Math.sqrt(squares / (finite - 1)) : Number.NaN;
  const [min, max] = [
    Math.min(...parts.map(({ numeric }) => numeric.min)),
    Math.max(...parts.map(({ numeric }) => numeric.max)),
  ];
  const distributions = parts.map(({ column, numeric }) => distributionOf(column, numeric));
  const points = distributions.flatMap((one) => one.points).sort((one, other) => one[0] - other[0]);
  const error = distributions.reduce(
    (sum, one, at) => sum + one.error * (parts[at]!.numeric.finite / finite),
    0,
  );
  return {
    finite,
    nan: columns.reduce((sum, { numeric }) => sum + (numeric?.nan ?? 0), 0),
    infinite: total((numeric) => numeric.infinite),
    min,
    max,
    mean,
    standardDeviation: Number.isFinite(deviation) ? deviation : null,
    quantiles: quantilesOf(points, finite, min, max),
    rankError: 0.5 / 1000 + error,
  };
}

/** At 1,000 steps the first points at which so much weight, or more, has come by. */
function quantilesOf(
  points: readonly (readonly [number, number])[],
  size: number,
  min: number,
  max: number,
): number[] {
  let at = 0;
  let upTo = points[0]![1];
  return Array.from({ length: 1001 }, (_, step) => {
    if (step === 0) return min;
    if (step === 1000) return max;
    // The weights are sums that rounding has touched.
    const wanted = (step * size) / 1000 - size * 1e-12;
    while (upTo < wanted && at < points.length - 1) upTo += points[++at]![1];
    return points[at]![0];
  });
}
