/**
 * Counts the values of columns in memory that the caller lays out: every function works on addresses in it, and keeps
 * nothing but the digits of a sort. Keys are numbers other than NaN in double precision, with −0 as 0; or hashes of 63
 * bits in the same form. Counts are words of 32 bits.
 */
export { inexact, keysOf, missing, nan } from "./cells";
export { quantiles, sketch, sketchHashes, squares, sum, total } from "./numbers";
export { keepRepeats, pickKeys } from "./repeats";
export { merge, repeated, runs } from "./runs";
export { sort } from "./sort";
export { addKeys, openTable, tableRuns } from "./table";

/** Where the caller's memory begins. */
export function base(): usize {
  return __heap_base;
}
