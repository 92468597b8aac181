const blocks = "▁▂▃▄▅▆▇█";

/** Shares as a line of blocks, the tallest the largest of them; an empty bin is a dot, no bins are a dash. */
export function spark(shares: readonly number[] | undefined): string {
  if (shares === undefined || shares.length === 0) return "–";
  const largest = Math.max(...shares);
  return shares
    .map((share) => (share === 0 ? "·" : blocks[Math.min(7, Math.floor((share / largest) * 7.999))]))
    .join("");
}
