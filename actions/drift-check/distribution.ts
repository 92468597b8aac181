import { histogram, shares } from "../toolkit/statistics/histogram.js";
import { type Sample, walk } from "../toolkit/statistics/sample.js";
import type { Distribution } from "./judgement.js";
import { countsOf } from "./methods/method.js";
import type { Pair } from "./methods/pair.js";

const bins = 12;
/** The most bars of a chart: beyond, numbers are binned. */
export const mostCategories = 8;
/** Beyond this many different values there is no list of all. */
const mostValues = 10_000;

/** Beyond this many whole numbers, bins that hold one more of them than others can't be told from the rest. */
const mostWhole = 1000;

/** Both sides in a dozen bins, or by their most frequent values: enough for a chart beside the numbers. */
export function distributionOf(pair: Pair): Distribution {
  if (pair.kind === "numeric") {
    if (pair.reference.distinct > mostCategories) return ofNumbers(pair);
    // A handful of values of which the current data has made very many.
    if (pair.current.distinct > mostValues) return ofFrequent(pair);
  }
  const { labels, reference, current } = countsOf(pair);
  const [before, now] = [shares(reference), shares(current)];
  const order = labels.map((_, at) => at).sort((a, b) => before[b]! + now[b]! - before[a]! - now[a]!);
  const shown = order.slice(0, mostCategories);
  if (pair.kind === "numeric") shown.sort((a, b) => Number(labels[a]) - Number(labels[b]));
  return {
    labels: shown.map((at) => labels[at]!),
    reference: shown.map((at) => before[at]!),
    current: shown.map((at) => now[at]!),
  };
}

/** The values that are most frequent on both sides, of too many to have a list of all. */
function ofFrequent({ reference, current }: Pair & { kind: "numeric" }): Distribution {
  const found: { value: number; before: number; now: number }[] = [];
  let [below, belowCurrent, least] = [0, 0, 0];
  walk(reference, current, (value, upTo, upToCurrent) => {
    const before = (upTo - below) / reference.size;
    const now = (upToCurrent - belowCurrent) / current.size;
    [below, belowCurrent] = [upTo, upToCurrent];
    if (before + now <= least) return;
    found.push({ value, before, now });
    found.sort((one, other) => other.before + other.now - one.before - one.now);
    if (found.length > mostCategories) found.pop();
    if (found.length === mostCategories) least = found.at(-1)!.before + found.at(-1)!.now;
  });
  found.sort((one, other) => one.value - other.value);
  return {
    labels: found.map(({ value }) => String(value)),
    reference: found.map(({ before }) => before),
    current: found.map(({ now }) => now),
  };
}

/** Equal bins between the 1st and the 99th percentile of both sides; what lies outside goes into the outer ones. */
function ofNumbers(pair: Pair & { kind: "numeric" }): Distribution {
  const low = Math.min(quantile(pair.reference, 0.01), quantile(pair.current, 0.01));
  const high = Math.max(quantile(pair.reference, 0.99), quantile(pair.current, 0.99));
  if (high - low < mostWhole && isWhole(pair.reference) && isWhole(pair.current))
    return ofWhole(pair, low, high);
  const width = (high - low) / bins || 1;
  const inner = Array.from({ length: bins - 1 }, (_, at) => low + width * (at + 1));
  const edges = [Number.NEGATIVE_INFINITY, ...inner, Number.POSITIVE_INFINITY];
  return {
    labels: Array.from(
      { length: bins },
      (_, at) => `${short(low + width * at)} … ${short(low + width * (at + 1))}`,
    ),
    reference: shares(histogram(pair.reference, edges)),
    current: shares(histogram(pair.current, edges)),
  };
}

/** Bins of as many whole numbers each: others would have gaps between them. */
function ofWhole(
  { reference, current }: Pair & { kind: "numeric" },
  low: number,
  high: number,
): Distribution {
  const width = Math.ceil((high - low + 1) / bins);
  const starts = Array.from({ length: Math.ceil((high - low + 1) / width) }, (_, at) => low + width * at);
  const edges = [Number.NEGATIVE_INFINITY, ...starts.slice(1), Number.POSITIVE_INFINITY];
  return {
    labels: starts.map((start) => (width === 1 ? `${start}` : `${start} … ${start + width - 1}`)),
    reference: shares(histogram(reference, edges)),
    current: shares(histogram(current, edges)),
  };
}

function isWhole(sample: Sample): boolean {
  for (const { values } of sample.parts()) if (!values.every(Number.isInteger)) return false;
  return true;
}

/** The smallest value that at least the share `p` of the sample does not exceed. */
export function quantile(sample: Sample, p: number): number {
  let below = 0;
  for (const { values, weights } of sample.parts()) {
    for (let at = 0; at < values.length; at++) {
      below += weights[at]!;
      if (below >= p * sample.size) return values[at]!;
    }
  }
  return sample.max;
}

function short(value: number): string {
  return String(Number(value.toPrecision(3)));
}
