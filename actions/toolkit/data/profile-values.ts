import type { ColumnKind, ColumnProfile } from "./profile.js";
import { numberOf } from "./profile-numbers.js";

export type Counted = ColumnProfile["values"][number];

/** How often a value that the profile does not list can occur at most, with what is lacking in the counts. */
export function unlistedMost({
  valuesComplete,
  values,
  valuesError = 0,
  unlistedMost,
}: ColumnProfile): number {
  if (valuesComplete) return valuesError;
  return unlistedMost ?? Math.max(1, values.at(-1)?.count ?? 1) + valuesError;
}

/**
 * The listed values of all parts, most frequent first, ties by value: numbers and times by size, NaN after them, texts
 * by their bytes.
 */
export function unionOfValues(parts: readonly ColumnProfile[], kind: ColumnKind, type: string): Counted[] {
  const found = new Map<string | number | boolean, number>();
  for (const column of parts) {
    for (const { value, count } of column.values) {
      const one = writtenAs(value, kind, type);
      found.set(one, (found.get(one) ?? 0) + count);
    }
  }
  return [...found]
    .map(([value, count]) => ({ value, count, order: orderOf(value, kind) }))
    .sort((one, other) => other.count - one.count || compare(one.order, other.order))
    .map(({ value, count }) => ({ value, count }));
}

/** As the profile of all rows would write it: where types differ, of the wider one. */
function writtenAs(
  value: string | number | boolean,
  kind: ColumnKind,
  type: string,
): string | number | boolean {
  if (kind === "text" || kind === "categorical") return String(value);
  const isDay = kind === "datetime" && type !== "DATE" && /^[^T]*$/.test(String(value));
  return isDay ? `${value}T00:00:00.000000` : value;
}

function orderOf(value: string | number | boolean, kind: ColumnKind): number | Buffer {
  if (kind === "boolean") return Number(value);
  if (kind === "text" || kind === "categorical") return Buffer.from(String(value));
  return numberOf(kind, value) ?? Number.NaN;
}

function compare(one: number | Buffer, other: number | Buffer): number {
  if (typeof one !== "number" && typeof other !== "number") return Buffer.compare(one, other);
  const [a, b] = [Number(one), Number(other)];
  return Number.isNaN(a) ? Number(!Number.isNaN(b)) : Number.isNaN(b) ? -1 : a < b ? -1 : Number(a > b);
}
