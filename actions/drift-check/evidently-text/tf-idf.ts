import type { SparseRows } from "../../toolkit/statistics/logistic-regression.js";
import { preciseLog } from "../../toolkit/statistics/precise-log.js";
import { stopWords } from "./stop-words.js";

/** Of so many texts at most a word is kept. */
const mostTexts = 0.5;

/** What is learnt of some texts: their words in order, and how much each weighs. */
export interface Vocabulary {
  readonly places: ReadonlyMap<string, number>;
  /** By place: which word came how manieth in the texts. */
  readonly seen: Uint32Array;
  readonly weights: Float64Array;
}

/** Words of two letters or more, without the most usual ones of English. */
function wordsOf(text: string): string[] {
  const words = text.toLowerCase().match(/[\p{L}\p{N}_]{2,}/gu) ?? [];
  return words.filter((word) => !stopWords.has(word));
}

/** As scikit-learn's TfidfVectorizer(sublinear_tf=True, max_df=0.5, stop_words="english") learns it. */
export function vocabularyOf(texts: readonly string[]): Vocabulary {
  const spread = new Map<string, number>();
  for (const text of texts)
    for (const word of new Set(wordsOf(text))) spread.set(word, (spread.get(word) ?? 0) + 1);
  const kept = [...spread]
    .map(([word, count], seen) => ({ word, count, seen }))
    .filter(({ count }) => count <= mostTexts * texts.length)
    .sort((one, other) => (one.word < other.word ? -1 : 1));
  return {
    places: new Map(kept.map(({ word }, at) => [word, at])),
    seen: Uint32Array.from(kept, ({ seen }) => seen),
    weights: Float64Array.from(kept, ({ count }) => preciseLog((1 + texts.length) / (1 + count)) + 1),
  };
}

/**
 * Each text as the logarithms of its words' counts by their weights, of length 1.
 * @param order in which the words of a row stand. What is learnt hangs on the last digit of sums: scikit-learn has those
 *   of the texts that the words were learnt of as they were seen first, and others by place
 */
export function tfIdf(
  texts: readonly string[],
  { places, seen, weights }: Vocabulary,
  order: "seen" | "place",
): Rows {
  const rank = (place: number) => (order === "seen" ? seen[place]! : place);
  const starts = new Uint32Array(texts.length + 1);
  const columns: number[] = [];
  const values: number[] = [];
  texts.forEach((text, row) => {
    const counts = new Map<number, number>();
    for (const word of wordsOf(text)) {
      const place = places.get(word);
      if (place !== undefined) counts.set(place, (counts.get(place) ?? 0) + 1);
    }
    const ordered = [...counts].sort(([one], [other]) => rank(one) - rank(other));
    const weighed = ordered.map(([place, count]) => (preciseLog(count) + 1) * weights[place]!);
    const length = Math.sqrt(weighed.reduce((sum, value) => sum + value * value, 0)) || 1;
    ordered.forEach(([place], at) => {
      columns.push(place);
      values.push(weighed[at]! / length);
    });
    starts[row + 1] = columns.length;
  });
  return {
    rows: texts.length,
    width: weights.length,
    starts,
    columns: Uint32Array.from(columns),
    values: Float64Array.from(values),
  };
}

/** A sparse matrix at full precision. */
export type Rows = Omit<SparseRows, "values"> & { readonly values: Float64Array };
