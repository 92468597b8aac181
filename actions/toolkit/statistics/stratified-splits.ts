import { mersenneTwister, permutation } from "./mersenne-twister.js";

export interface Split {
  readonly train: Uint32Array;
  readonly test: Uint32Array;
}

/**
 * Random splits of rows of two classes, each with the classes' shares: those of scikit-learn's
 * StratifiedShuffleSplit(count, test_size=share, random_state=seed), row by row. None where a class has fewer than two
 * rows, or a side fewer rows than classes. Each is made when it is asked for: they are as large as the data.
 * @param labels 1 or 0
 */
export function* stratifiedSplits(
  labels: Uint8Array,
  share: number,
  count: number,
  seed: number,
): Generator<Split> {
  const all = Uint32Array.from(labels, (_, row) => row);
  const classes = [0, 1].map((label) => all.filter((row) => labels[row] === label));
  const testSize = Math.ceil(share * labels.length);
  const trainSize = labels.length - testSize;
  if (classes.some((rows) => rows.length < 2) || testSize < 2 || trainSize < 2) return;
  const draw = mersenneTwister(seed);
  for (let split = 0; split < count; split++) {
    const counts = classes.map((rows) => rows.length);
    const forTrain = shared(counts, trainSize, draw);
    const rest = counts.map((own, at) => own - forTrain[at]!);
    const forTest = shared(rest, testSize, draw);
    const [train, test] = [new Uint32Array(trainSize), new Uint32Array(testSize)];
    let [learnt, tested] = [0, 0];
    for (const [at, rows] of classes.entries()) {
      const order = mixed(rows, draw);
      const cut = forTrain[at]!;
      train.set(order.subarray(0, cut), learnt);
      test.set(order.subarray(cut, cut + forTest[at]!), tested);
      learnt += cut;
      tested += forTest[at]!;
    }
    yield { train: mixed(train, draw), test: mixed(test, draw) };
  }
}

function mixed(rows: Uint32Array, draw: () => number): Uint32Array {
  const order = permutation(rows.length, draw);
  const found = new Uint32Array(rows.length);
  for (let at = 0; at < found.length; at++) found[at] = rows[order[at]!]!;
  return found;
}

/** So many draws shared out by the sizes of two classes; the last one by the larger remainder, or by lot. */
function shared(sizes: readonly number[], draws: number, draw: () => number): number[] {
  const total = sizes.reduce((sum, size) => sum + size, 0);
  const exact = sizes.map((size) => (size / total) * draws);
  const whole = exact.map(Math.floor);
  const remainders = exact.map((one, at) => one - whole[at]!);
  let missing = draws - whole.reduce((sum, one) => sum + one, 0);
  for (const remainder of [...new Set(remainders)].sort((one, other) => other - one)) {
    if (missing <= 0) break;
    const tied = remainders.flatMap((one, at) => (one === remainder ? [at] : []));
    const chosen = permutation(tied.length, draw).slice(0, Math.min(tied.length, missing));
    for (const place of chosen) whole[tied[place]!]!++;
    missing -= chosen.length;
  }
  return whole;
}
