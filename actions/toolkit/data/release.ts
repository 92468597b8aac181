/**
 * Gives a large array's memory back at once, where else it waits for the next collection; in Node from version 22 on.
 * The array is empty afterwards.
 */
export function release({ buffer }: { readonly buffer: ArrayBufferLike }): void {
  if ("transfer" in buffer && typeof buffer.transfer === "function") buffer.transfer(0);
}
