import { CsvScanner } from "./csv-scan.js";

const candidates = [",", ";", "\t", "|"] as const;

/**
 * The delimiter of a CSV text, from its first bytes: the one by which the most of the first records have as many
 * cells as the header, and at least two; then the one with the most cells; then the order comma, semicolon, tab,
 * pipe. A text without any is of one column, and the answer is a comma.
 * @param whole whether `head` is the whole text; else its last record, perhaps cut, does not count
 */
export function detectDelimiter(head: Buffer, whole: boolean): string {
  let best: { delimiter: string; share: number; width: number } | undefined;
  for (const delimiter of candidates) {
    const widths: number[] = [];
    const scanner = new CsvScanner(delimiter.charCodeAt(0), (record) => widths.push(record.cells));
    scanner.push(head);
    scanner.end();
    if (!whole && widths.length > 1) widths.pop();
    const sample = widths.slice(0, 50);
    const width = sample[0] ?? 1;
    if (width < 2) continue;
    const share = sample.filter((cells) => cells === width).length / sample.length;
    const better = best === undefined || share > best.share || (share === best.share && width > best.width);
    if (better) best = { delimiter, share, width };
  }
  return best?.delimiter ?? ",";
}
