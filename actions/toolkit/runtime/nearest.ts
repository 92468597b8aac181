import leven from "leven";

/** The candidate that a misspelt word most likely meant, or undefined where none is near. */
export function nearest(word: string, candidates: readonly string[]): string | undefined {
  const plain = (text: string) => text.toLowerCase().replaceAll(/[-_ .]/g, "");
  let best: { candidate: string; distance: number } | undefined;
  for (const candidate of candidates) {
    const distance = leven(plain(word), plain(candidate));
    if (
      distance <= Math.max(candidate.length > 3 ? 2 : 1, Math.floor(candidate.length / 3)) &&
      // Of a word of one letter nothing is left that could be like another.
      distance < plain(word).length &&
      distance < (best?.distance ?? Infinity)
    ) {
      best = { candidate, distance };
    }
  }
  return best?.candidate;
}

/** ` Did you mean plan?`, or nothing where none is near. */
export function didYouMean(word: string, candidates: readonly string[]): string {
  const hint = nearest(word, candidates);
  return hint === undefined ? "" : ` Did you mean ${hint}?`;
}
