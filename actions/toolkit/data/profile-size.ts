import type { ColumnProfile, NumericProfile, Profile } from "./profile.js";
import { rankErrorOf, sketchOf } from "./profile-numbers.js";
import { quantileSketch } from "./sketch/quantile-sketch.js";

/** What a profile may have of each column. */
interface Allowance {
  /** Steps of the quantiles; a divisor of 1,000. */
  readonly steps: number;
  /** Listed values. */
  readonly values: number;
  /** Binary logarithm of the number of registers of the distinct sketch; 0 for none. */
  readonly sketch: number;
}

/** Everything there is, then less and less. */
const allowances: readonly Allowance[] = [
  { steps: 1000, values: 1000, sketch: 11 },
  { steps: 1000, values: 100, sketch: 11 },
  { steps: 500, values: 100, sketch: 10 },
  { steps: 200, values: 50, sketch: 9 },
  { steps: 100, values: 20, sketch: 8 },
  { steps: 50, values: 8, sketch: 6 },
  { steps: 50, values: 5, sketch: 0 },
  { steps: 40, values: 4, sketch: 0 },
  { steps: 25, values: 4, sketch: 0 },
  { steps: 10, values: 4, sketch: 0 },
];

/** A quantile sketch has a fifth as many values as there are quantiles; one of fewer than these says too little. */
const leastK = 40;

/** How many bytes a profile is to have at most. */
export const profileBytes = 600_000;

/** Longer texts are not listed where room is short, and where it is very short; characters. */
const longest = { short: 200, shortest: 40 };

/**
 * The profile as version 2 writes it, with errors stated: as exact as fits into `most` bytes of JSON. All columns are
 * made coarser alike. Of so many columns that the coarsest is too large it is the coarsest: some 400 bytes a column.
 */
export function fitProfile(profile: Profile, most = profileBytes): Profile {
  let columns: ColumnProfile[] = [];
  for (const [level, allowance] of allowances.entries()) {
    columns = [];
    let bytes = 0;
    for (const column of profile.columns) {
      const one = coarser(column, allowance, level > 0);
      columns.push(one);
      bytes += hasLongText(one, most) ? most + 1 : Buffer.byteLength(JSON.stringify(one)) + 1;
      if (bytes > most && level < allowances.length - 1) break;
    }
    if (bytes <= most) break;
  }
  return { ...profile, schema: "mergeline.profile/2", columns };
}

/** Whether one text alone is too long: then there is no need to write all of it to measure it. */
function hasLongText({ values }: ColumnProfile, most: number): boolean {
  return values.some(({ value }) => typeof value === "string" && value.length > most);
}

function coarser(
  column: ColumnProfile,
  { steps, values, sketch }: Allowance,
  isShort: boolean,
): ColumnProfile {
  const { numeric } = column;
  const shown = isShort
    ? shorter(column, values, steps > 50 ? longest.short : longest.shortest)
    : column.values;
  const isCut = shown.length < column.values.length;
  const { distinctSketch: _, ...rest } = column;
  const isComplete = column.valuesComplete && !isCut;
  const isSketched = column.kind !== "boolean" && !isComplete && sketch > 0 && column.personal !== true;
  const own = isSketched ? sketchOf(column) : undefined;
  return {
    ...rest,
    numeric: numeric === null ? null : coarserNumbers(numeric, steps, !isComplete),
    values: shown,
    valuesComplete: isComplete,
    ...(isCut ? { unlistedMost: mostUnlisted(column, shown.length) } : {}),
    ...(own === undefined ? {} : { distinctSketch: own.folded(sketch).text() }),
  };
}

/** Of numbers that are not all listed, those that occur once say nothing. */
function shorter(
  { kind, values, valuesComplete }: ColumnProfile,
  most: number,
  length: number,
): ColumnProfile["values"] {
  const isLine = kind === "numeric" || kind === "datetime";
  const end = values.findIndex(
    ({ value, count }, at) =>
      at >= most ||
      (isLine && count === 1 && !(valuesComplete && values.length <= most)) ||
      String(value).length > length,
  );
  return end < 0 ? values : values.slice(0, end);
}

function mostUnlisted({ values, valuesError = 0, unlistedMost = 0 }: ColumnProfile, shown: number): number {
  return Math.max(unlistedMost, values[shown]!.count + valuesError);
}

function coarserNumbers(
  { quantileSketch: _, ...numeric }: NumericProfile,
  steps: number,
  isSketched: boolean,
): NumericProfile {
  const kept = fewerQuantiles(numeric, steps);
  const { quantiles, finite } = kept;
  const k = Math.floor((quantiles.length - 1) / 5);
  if (!isSketched || k < leastK || finite < 2) return kept;
  return { ...kept, quantileSketch: quantileSketch(k, quantiles, finite) };
}

/**
 * Fewer quantiles, each the shortest decimal number within a tenth of a step, or a thousandth. That adds to the error
 * what the step and the tenth say.
 */
function fewerQuantiles(numeric: NumericProfile, steps: number): NumericProfile {
  const { quantiles } = numeric;
  const fine = quantiles.length - 1;
  const error = rankErrorOf(numeric);
  if (fine <= steps || fine % steps !== 0) return { ...numeric, rankError: error };
  const step = fine / steps;
  const slack = step < 4 ? 0 : Math.max(1, Math.floor(step / 10));
  const kept = Array.from({ length: steps + 1 }, (_, index) => {
    const at = index * step;
    if (at === 0 || at === fine) return quantiles[at]!;
    return shortest(quantiles[at]!, quantiles[at - slack]!, quantiles[at + slack]!);
  });
  return { ...numeric, quantiles: kept, rankError: error + (step - 1 + 2 * slack) / (2 * fine) };
}

/** How many steps the quantiles of one of so many columns have: beyond some they are written coarser anyway. */
export function stepsFor(columns: number): number {
  return columns > 5000 ? 100 : 1000;
}

/** Every so many of the quantiles, as they are. That adds to the error what lies between two of them. */
export function inSteps(numeric: NumericProfile, steps: number): NumericProfile {
  const { quantiles } = numeric;
  const fine = quantiles.length - 1;
  const step = fine / steps;
  if (step <= 1 || !Number.isInteger(step)) return numeric;
  return {
    ...numeric,
    quantiles: Array.from({ length: steps + 1 }, (_, at) => quantiles[at * step]!),
    rankError: rankErrorOf(numeric) + (step - 1) / (2 * fine),
  };
}

function shortest(value: number, low: number, high: number): number {
  for (let digits = 1; digits < 17; digits++) {
    const rounded = Number(value.toPrecision(digits));
    if (rounded >= low && rounded <= high) return rounded;
  }
  return value;
}
