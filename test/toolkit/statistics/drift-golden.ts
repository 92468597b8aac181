import { readFileSync } from "node:fs";

export type GoldenNumber = number | "inf" | "-inf" | "nan";

interface NumericCase<Side> {
  readonly reference: Side;
  readonly current: Side;
  readonly scipy: {
    readonly ks: readonly [number, number];
    readonly wasserstein: number;
    readonly energy: number;
    readonly mannWhitney: readonly [number, GoldenNumber];
    readonly welch?: readonly [number, number];
    readonly cramerVonMises?: readonly [number, number];
  };
  readonly evidently: Readonly<Record<string, GoldenNumber>>;
}

export type Recipe = readonly [number, number, number, number, number];

interface Golden {
  readonly numeric: Readonly<Record<string, NumericCase<readonly number[]>>>;
  readonly recipes: Readonly<Record<string, NumericCase<Recipe>>>;
  readonly kstwo: readonly (readonly [number, number, number])[];
  readonly categories: Readonly<
    Record<
      string,
      {
        readonly reference: readonly number[];
        readonly current: readonly number[];
        readonly scipy: {
          readonly chiSquare: readonly [number, number];
          readonly gTest: readonly [number, number];
          readonly goodnessOfFit: readonly [GoldenNumber, GoldenNumber];
          readonly jensenShannon: number;
        };
        readonly evidently: Readonly<Record<string, GoldenNumber>> | null;
      }
    >
  >;
  readonly fisher: readonly { table: [[number, number], [number, number]]; pValue: number }[];
  readonly corrections: readonly { pValues: readonly number[]; benjaminiHochberg: readonly number[] }[];
  readonly defaults: Readonly<
    Record<
      string,
      {
        readonly reference: readonly (number | string | boolean)[];
        readonly current: readonly (number | string | boolean)[];
        readonly evidently: { readonly method: string; readonly threshold: number; readonly score: number };
      }
    >
  >;
}

/** What scipy and Evidently answered; made by golden/make.py, which says with which versions. */
export const golden = JSON.parse(
  readFileSync(new URL("golden/drift.json", import.meta.url), "utf8"),
) as Golden;

/** The generator of golden/make.py: Park and Miller's numbers, as Box and Muller's normal ones. */
export function normal([seed, count, mean, deviation, digits]: Recipe): number[] {
  let state = seed;
  const uniform = () => {
    state = Number((BigInt(state) * 48271n) % 2147483647n);
    return state / 2147483647;
  };
  return Array.from({ length: count }, () => {
    const radius = Math.sqrt(-2 * Math.log(uniform()));
    return round(mean + deviation * radius * Math.cos(2 * Math.PI * uniform()), digits);
  });
}

/** Python's round: the shortest decimal that is nearest to the exact value, which toFixed takes too. */
function round(value: number, digits: number): number {
  return Number(value.toFixed(digits));
}

/** Equal within an absolute or relative error; infinities and NaN as make.py writes them. */
export function isNear(actual: number, expected: GoldenNumber, tolerance: number): boolean {
  if (expected === "nan") return Number.isNaN(actual);
  if (expected === "inf") return actual === Number.POSITIVE_INFINITY;
  if (expected === "-inf") return actual === Number.NEGATIVE_INFINITY;
  return Math.abs(actual - expected) <= tolerance * Math.max(1, Math.abs(expected));
}
