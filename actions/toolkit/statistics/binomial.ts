import type { Random } from "./random.js";

/**
 * How many of `trials` succeed, each with `probability`: exact, in constant time. Below ten expected successes by the
 * gaps between them, else Hörmann's transformed rejection with squeeze (BTRS). Hörmann (1993), The generation of
 * binomial random variates, Journal of Statistical Computation and Simulation 46.
 */
export function binomial(trials: number, probability: number, generator: Random): number {
  if (trials <= 0 || probability <= 0) return 0;
  if (probability >= 1) return trials;
  if (probability > 0.5) return trials - binomial(trials, 1 - probability, generator);
  return trials * probability < 10
    ? byGaps(trials, probability, generator)
    : byRejection(trials, probability, generator);
}

function byGaps(trials: number, probability: number, generator: Random): number {
  const scale = Math.log1p(-probability);
  let successes = 0;
  for (let at = 0; ; successes++) {
    at += Math.ceil(Math.log(1 - generator.uniform()) / scale) || 1;
    if (at > trials) return successes;
  }
}

function byRejection(n: number, p: number, generator: Random): number {
  const deviation = Math.sqrt(n * p * (1 - p));
  const b = 1.15 + 2.53 * deviation;
  const a = -0.0873 + 0.0248 * b + 0.01 * p;
  const c = n * p + 0.5;
  const squeeze = 0.92 - 4.2 / b;
  const odds = p / (1 - p);
  const alpha = (2.83 + 5.1 / b) * deviation;
  const mode = Math.floor((n + 1) * p);
  for (;;) {
    const u = generator.uniform() - 0.5;
    const v = 1 - generator.uniform();
    const distance = 0.5 - Math.abs(u);
    const k = Math.floor(((2 * a) / distance + b) * u + c);
    if (distance >= 0.07 && v <= squeeze) return k;
    if (!(k >= 0 && k <= n)) continue;
    const height = Math.log((v * alpha) / (a / (distance * distance) + b));
    const bound =
      (mode + 0.5) * Math.log((mode + 1) / (odds * (n - mode + 1))) +
      (n + 1) * Math.log((n - mode + 1) / (n - k + 1)) +
      (k + 0.5) * Math.log((odds * (n - k + 1)) / (k + 1)) +
      (stirling(mode) + stirling(n - mode) - stirling(k) - stirling(n - k));
    if (height <= bound) return k;
  }
}

const small = [
  0.08106146679532726, 0.04134069595540929, 0.02767792568499834, 0.02079067210376509, 0.01664469118982119,
  0.01387612882307075, 0.01189670994589177, 0.01041126526197209, 0.009255462182712733, 0.00833056343336287,
];

/** What Stirling's formula leaves out of log k!. */
function stirling(k: number): number {
  if (k < small.length) return small[k]!;
  const next = (k + 1) ** 2;
  return (1 / 12 - (1 / 360 - 1 / 1260 / next) / next) / (k + 1);
}
