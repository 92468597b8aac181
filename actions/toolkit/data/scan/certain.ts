import type { Automaton } from "../automaton.js";
import { stateOf } from "../automaton.js";
import type { Cell } from "./cell.js";

/**
 * Cells that certainly keep all demands on a column: what a demand's maker knows, for reading to be fast. Any other
 * cell is asked for by SQL. Absent parts demand nothing; without any, all cells are certain but empty ones.
 */
export interface Certain {
  /** Cells that hold a number or a time between these, both allowed (times in microseconds since 1970). */
  readonly from?: number;
  readonly to?: number;
  /** Of numbers only those that are written without a point and an exponent. */
  readonly whole?: boolean;
  /** Only texts that all of these match as a whole. */
  readonly forms?: readonly Automaton[];
  /** Only texts of at most so many bytes. */
  readonly mostBytes?: number;
  /** Only texts that are in all of these. */
  readonly texts?: readonly ReadonlySet<string>[];
}

const far = Number.POSITIVE_INFINITY;

/** What both allow. */
export function both(one: Certain | undefined, other: Certain | undefined): Certain | undefined {
  if (one === undefined || other === undefined) return undefined;
  return {
    from: Math.max(one.from ?? -far, other.from ?? -far),
    to: Math.min(one.to ?? far, other.to ?? far),
    whole: one.whole === true || other.whole === true,
    mostBytes: Math.min(one.mostBytes ?? far, other.mostBytes ?? far),
    forms: [...new Set([...(one.forms ?? []), ...(other.forms ?? [])])],
    texts: [...new Set([...(one.texts ?? []), ...(other.texts ?? [])])],
  };
}

/** Whether the text of a cell is certain: by all parts but `from`, `to` and `whole`. */
export function isCertainText(
  { forms = [], mostBytes = far, texts = [] }: Certain,
  cell: Omit<Cell, "key">,
): boolean {
  const { bytes, from, to } = cell;
  if (from === to || to - from > mostBytes) return false;
  for (const form of forms) if (form.accepts[stateOf(form, bytes, from, to)] === 0) return false;
  return texts.length === 0 || texts.every((one) => one.has(cell.text()));
}

/** Whether a number or a time, in microseconds, is within the bounds. NaN never is. */
export function isCertainValue({ from = -far, to = far }: Certain, value: number): boolean {
  return value >= from && value <= to;
}

/** Whether only the text counts. */
export function isOnlyText({ from = -far, to = far, whole = false }: Certain): boolean {
  return from === -far && to === far && !whole;
}

/** Whether only the value counts, of cells of at most so many bytes. */
export function isByValue({ forms = [], texts = [], mostBytes = far }: Certain, length: number): boolean {
  return forms.length === 0 && texts.length === 0 && mostBytes >= length;
}
