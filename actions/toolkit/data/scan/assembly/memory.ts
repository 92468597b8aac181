/** A list of another size with the same beginning. */
export function resized(list: usize, bytes: usize): usize {
  return list === 0 ? heap.alloc(bytes) : heap.realloc(list, bytes);
}

/** Memory of nothing but zeros. */
export function zeros(bytes: usize): usize {
  const list = heap.alloc(bytes);
  memory.fill(list, 0, bytes);
  return list;
}
