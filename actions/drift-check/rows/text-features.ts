import type { SparseRows } from "../../toolkit/statistics/logistic-regression.js";

/** FNV-1a over UTF-16 units, with a last mix so that the low bits are as good as the high ones. */
function hash(text: string): number {
  let value = 0x811c9dc5;
  for (let at = 0; at < text.length; at++) value = Math.imul(value ^ text.charCodeAt(at), 0x01000193);
  value ^= value >>> 16;
  value = Math.imul(value, 0x85ebca6b);
  return (value ^ (value >>> 13)) >>> 0;
}

const mostWords = 400;

/** Lower-case words, and each two neighbours. Where a writing has no spaces, three letters at a time stand for words. */
export function termsOf(text: string): string[] {
  const words = (text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? [])
    .flatMap((word) => (word.length > 30 ? (word.match(/.{1,3}/gsu) ?? []) : [word]))
    .slice(0, mostWords);
  return [...words, ...words.slice(1).map((word, at) => `${words[at]} ${word}`)];
}

/**
 * Texts as counts of hashed words and pairs of words (Weinberger et al. 2009, Feature Hashing), rare ones weighing more
 * (logarithm of the inverse share of the texts), each row of length 1. A missing text is a row of zeros.
 */
export function textRows(texts: readonly (string | null)[], width: number): SparseRows {
  const counted = texts.map((text) => {
    const counts = new Map<number, number>();
    for (const term of termsOf(text ?? "")) {
      const column = hash(term) % width;
      counts.set(column, (counts.get(column) ?? 0) + 1);
    }
    return counts;
  });
  const spread = new Float64Array(width);
  for (const counts of counted) for (const column of counts.keys()) spread[column]!++;
  const weighted = counted.map((counts) =>
    [...counts].map(
      ([column, count]) =>
        [column, (1 + Math.log(count)) * (1 + Math.log((1 + texts.length) / (1 + spread[column]!)))] as const,
    ),
  );
  return sparse(
    weighted.map((row) => {
      const length = Math.hypot(...row.map(([, value]) => value)) || 1;
      return row.map(([column, value]) => [column, value / length] as const);
    }),
    width,
  );
}

/** Vectors with every part standardised over all rows, so that none outweighs the others. */
export function vectorRows(vectors: readonly Float64Array[]): SparseRows {
  const width = vectors[0]?.length ?? 0;
  const [means, deviations] = [new Float64Array(width), new Float64Array(width)];
  for (const vector of vectors) for (let at = 0; at < width; at++) means[at]! += vector[at]! / vectors.length;
  for (const vector of vectors)
    for (let at = 0; at < width; at++) deviations[at]! += (vector[at]! - means[at]!) ** 2 / vectors.length;
  const scale = Math.sqrt(width) || 1;
  return sparse(
    vectors.map((vector) =>
      Array.from(
        vector,
        (value, at) => [at, (value - means[at]!) / (Math.sqrt(deviations[at]!) || 1) / scale] as const,
      ),
    ),
    width,
  );
}

function sparse(rows: readonly (readonly (readonly [number, number])[])[], width: number): SparseRows {
  const starts = new Uint32Array(rows.length + 1);
  rows.forEach((row, at) => {
    starts[at + 1] = starts[at]! + row.length;
  });
  const columns = new Uint32Array(starts[rows.length]!);
  const values = new Float32Array(columns.length);
  rows.forEach((row, at) => {
    row.forEach(([column, value], index) => {
      columns[starts[at]! + index] = column;
      values[starts[at]! + index] = value;
    });
  });
  return { rows: rows.length, width, starts, columns, values };
}

/** The rows of a sparse matrix as vectors. */
export function dense({ rows, width, starts, columns, values }: SparseRows): Float64Array[] {
  return Array.from({ length: rows }, (_, row) => {
    const vector = new Float64Array(width);
    for (let at = starts[row]!; at < starts[row + 1]!; at++) vector[columns[at]!]! += values[at]!;
    return vector;
  });
}
