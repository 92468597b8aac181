import { countsOf, type Method } from "../methods/method.js";
import { type Pair, sum } from "../methods/pair.js";

/** The count that a category should be expected to have on the smaller side (Cochran 1954). */
const fewest = 5;

/**
 * Categories whose expected count is below 5 are taken together before a test, so that its distribution holds:
 * neighbours, until they have as many. Which ones are rare is read off both sides together, and who is whose neighbour off
 * the names, which favours no answer. One group of all would hide that every one of them is new.
 */
export function pooled(method: Method, pair: Pair): Pair {
  const { labels, reference, current } = countsOf(pair);
  if (method.suits === "two values" || labels.length <= 2) return pair;
  const smaller = Math.min(sum(reference), sum(current)) / (sum(reference) + sum(current));
  const expected = labels.map((_, at) => (reference[at]! + current[at]!) * smaller);
  const common = labels.map((_, at) => [at]).filter(([at]) => expected[at!]! >= fewest);
  const groups = [...common, ...rareGroups(expected)];
  if (groups.length === labels.length) return pair;
  const pool = (side: readonly number[]) => groups.map((group) => sum(group.map((at) => side[at]!)));
  return {
    kind: "categorical",
    counts: {
      labels: groups.map((group) => group.map((at) => labels[at]!).join(", ")),
      reference: pool(reference),
      current: pool(current),
    },
  };
}

/** The places of the rare ones, in groups that are none; the last one takes what is left. */
function rareGroups(expected: readonly number[]): number[][] {
  const groups: number[][] = [];
  let group: number[] = [];
  for (const [at, count] of expected.entries()) {
    if (count >= fewest) continue;
    group.push(at);
    if (sum(group.map((one) => expected[one]!)) < fewest) continue;
    groups.push(group);
    group = [];
  }
  const last = groups.at(-1);
  if (last === undefined) return group.length === 0 ? [] : [group];
  last.push(...group);
  return groups;
}
