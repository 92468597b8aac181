/** What an object store is used for: its artifacts are written and read back, data is only read. */
export type Use = "store" | "data";

/** Where the place is set, and what it may have to say. */
export function correct(use: Use): string {
  return use === "store" ? "Make it, or correct registry.store.path." : "Correct the address.";
}
