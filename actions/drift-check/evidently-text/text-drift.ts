import { mersenneTwister, permutation } from "../../toolkit/statistics/mersenne-twister.js";
import { rocArea } from "../../toolkit/statistics/roc-area.js";
import { sgdClassifier } from "./sgd-classifier.js";
import { tfIdf, vocabularyOf } from "./tf-idf.js";

export interface TextDrift {
  /** The area under the ROC curve of the classifier on the half of the texts that it has not seen. */
  readonly area: number;
  readonly pValue: number;
  /** The area below which this share of classifiers stay that answer by chance: Evidently's 1,000 of them. */
  readonly chance: (share: number) => number;
}

const seed = 42;
const chanceDraws = 1000;

/**
 * Whether a classifier tells the current texts from the reference's, as Evidently does by default, number for number.
 * A sentence where it gives up.
 */
export function textDrift(reference: readonly string[], current: readonly string[]): TextDrift | string {
  const texts = [...reference, ...current];
  const order = permutation(texts.length, mersenneTwister(seed));
  const held = Math.ceil(texts.length / 2);
  const [test, train] = [order.subarray(0, held), order.subarray(held)];
  const of = (rows: Uint32Array) => Array.from(rows, (row) => texts[row]!);
  const sides = (rows: Uint32Array) => Uint8Array.from(rows, (row) => (row < reference.length ? 0 : 1));
  const [trained, tested] = [sides(train), sides(test)];
  const isOfOneSide = (some: Uint8Array) => some.every((side) => side === some[0]);
  if (isOfOneSide(trained) || isOfOneSide(tested)) return "one half of its texts is of one side only";
  const vocabulary = vocabularyOf(of(train));
  if (vocabulary.weights.length === 0)
    return "no word is left without usual ones and those of more than half of the texts, where Evidently gives up its whole report";
  const classifier = sgdClassifier(tfIdf(of(train), vocabulary, "seen"), trained);
  const { area, pValue } = rocArea(classifier(tfIdf(of(test), vocabulary, "place")), tested);
  return { area, pValue, chance: (share) => chanceArea(tested, share) };
}

/** The percentile of the areas of scores that are drawn at random, with numpy's random numbers. */
function chanceArea(sides: Uint8Array, share: number): number {
  const draw = mersenneTwister(seed);
  const areas = Float64Array.from({ length: chanceDraws }, () => {
    let own = draw() & 16383;
    while (own >= 10 * chanceDraws) own = draw() & 16383;
    return own;
  })
    .map((own) => randomArea(sides, own))
    .sort();
  const at = share * (areas.length - 1);
  const [low, high] = [areas[Math.floor(at)]!, areas[Math.ceil(at)]!];
  return low + (high - low) * (at - Math.floor(at));
}

function randomArea(sides: Uint8Array, own: number): number {
  const draw = mersenneTwister(own);
  const scores = Float64Array.from(sides, () => ((draw() >>> 5) * 2 ** 26 + (draw() >>> 6)) / 2 ** 53);
  const of = (side: number) => scores.filter((_, row) => sides[row] === side).sort();
  const [negatives, positives] = [of(0), of(1)];
  let [below, sum] = [0, 0];
  for (const one of positives) {
    while (below < negatives.length && negatives[below]! < one) below++;
    sum += below;
  }
  return sum / positives.length / negatives.length;
}
