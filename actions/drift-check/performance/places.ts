/** The rows, from 0, for which it holds. */
export function places(count: number, holds: (row: number) => boolean): Uint32Array {
  const found = new Uint32Array(count);
  let size = 0;
  for (let row = 0; row < count; row++) if (holds(row)) found[size++] = row;
  return found.slice(0, size);
}
