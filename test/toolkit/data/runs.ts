import { type Counted, Runs } from "../../../actions/toolkit/data/number-profile.js";

/** The runs of some numbers, found the plain way. */
export function runsOf(numbers: Iterable<number>): Runs {
  const counts = new Map<number, number>();
  let nan = 0;
  // Adding 0 makes −0 the same as 0.
  for (const number of numbers)
    if (Number.isNaN(number)) nan++;
    else counts.set(number + 0, (counts.get(number + 0) ?? 0) + 1);
  const sorted = [...counts].sort(([one], [other]) => (one < other ? -1 : 1));
  return new Runs(
    Float64Array.from(sorted, ([value]) => value),
    Uint32Array.from(sorted, ([, count]) => count),
    nan,
  );
}

/** The values of all parts with their counts. */
export function pairsOf(runs: { parts(): Iterable<Counted> }): [number, number][] {
  const found: [number, number][] = [];
  for (const { values, counts } of runs.parts())
    for (const [at, value] of values.entries()) found.push([value, counts[at]!]);
  return found;
}
