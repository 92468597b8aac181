import type { Novelty, Values } from "../columns/novelty.js";

/** From this share of the rows on, what is new or gone is put into words. */
const worthSaying = 0.01;

/** `12.5%`, with more digits where it is small. */
export function percent(share: number): string {
  const digits = share !== 0 && Math.abs(share) < 0.01 ? 2 : 1;
  return `${(share * 100).toFixed(digits).replace(/\.0+$/, "")}%`;
}

/** `p = 0.012`, `p < 0.0001`. */
export function pText(p: number): string {
  return p < 0.0001 ? `p ${pNumber(p)}` : `p = ${pNumber(p)}`;
}

/** `0.012`, `< 0.0001`. */
export function pNumber(p: number): string {
  return p < 0.0001 ? "< 0.0001" : round(p);
}

/** Three significant digits, at most four after the point. */
export function round(value: number): string {
  return String(Number(Number(value.toPrecision(3)).toFixed(4)));
}

/** `in 12% of the rows "gold", "vip" and 3 more, which the reference does not have`. */
export function noveltyText({ unseen, vanished, range }: Novelty): string[] {
  const named = ({ values, count }: Values) => {
    const shown = values.slice(0, 3).map(({ value }) => JSON.stringify(value.slice(0, 40)));
    return `${shown.join(", ")}${count > shown.length ? ` and ${count - shown.length} more` : ""}`;
  };
  const texts: string[] = [];
  if (unseen !== null && unseen.share >= worthSaying)
    texts.push(`new in ${percent(unseen.share)} of the rows: ${named(unseen)}`);
  if (vanished !== null && vanished.share >= worthSaying)
    texts.push(`gone, with ${percent(vanished.share)} of the rows before: ${named(vanished)}`);
  if (range !== null && range.above >= worthSaying)
    texts.push(`${percent(range.above)} of the rows above the reference's largest, ${round(range.max)}`);
  if (range !== null && range.below >= worthSaying)
    texts.push(`${percent(range.below)} of the rows below the reference's smallest, ${round(range.min)}`);
  return texts;
}

export function count(value: number): string {
  return value.toLocaleString("en-US", { maximumFractionDigits: 0 });
}
