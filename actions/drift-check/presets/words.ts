/** `12.5%`, with more digits where it is small. */
export function percent(share: number): string {
  const digits = share !== 0 && Math.abs(share) < 0.01 ? 2 : 1;
  return `${(share * 100).toFixed(digits).replace(/\.0+$/, "")}%`;
}

/** `p = 0.012`, `p < 0.0001`. */
export function pText(p: number): string {
  return p < 0.0001 ? "p < 0.0001" : `p = ${round(p)}`;
}

/** Three significant digits, at most four after the point. */
export function round(value: number): string {
  return String(Number(Number(value.toPrecision(3)).toFixed(4)));
}

export function count(value: number): string {
  return value.toLocaleString("en-US", { maximumFractionDigits: 0 });
}
