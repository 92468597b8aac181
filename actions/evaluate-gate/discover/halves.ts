import { hash } from "node:crypto";

/** Positions of rows: those that a search may look at, and those that test what it finds. */
export interface Halves {
  readonly searched: Uint32Array;
  readonly heldOut: Uint32Array;
}

/**
 * Splits rows in two by the first bit of the SHA-256 of each row's unit: its id, or what rows are not independent
 * within (a group, a query), which stays whole. The same unit falls into the same half whatever else is in the file.
 * @param units one text a row
 */
export function halves(units: readonly string[]): Halves {
  const known = new Map<string, boolean>();
  const searched: number[] = [];
  const heldOut: number[] = [];
  units.forEach((unit, row) => {
    let first = known.get(unit);
    if (first === undefined) {
      first = hash("sha256", unit, "buffer")[0]! >= 128;
      known.set(unit, first);
    }
    (first ? searched : heldOut).push(row);
  });
  return { searched: Uint32Array.from(searched), heldOut: Uint32Array.from(heldOut) };
}
