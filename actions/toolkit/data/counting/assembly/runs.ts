function valueAt(values: usize, at: usize): f64 {
  return load<f64>(values + (at << 3));
}

function countOf(counts: usize, at: usize): u32 {
  return load<u32>(counts + (at << 2));
}

function put(values: usize, counts: usize, at: usize, value: f64, count: u32): void {
  store<f64>(values + (at << 3), value);
  store<u32>(counts + (at << 2), count);
}

/** Leaves each value of a sorted list once, with its count. Answers how many there are. */
export function runs(list: usize, size: u32, counts: usize): u32 {
  let found: u32 = 0;
  let at: u32 = 0;
  while (at < size) {
    const value = valueAt(list, at);
    const first = at++;
    while (at < size && valueAt(list, at) === value) at++;
    put(list, counts, found++, value, at - first);
  }
  return found;
}

/** Leaves of runs those that came more than once. Answers how many there are. */
export function repeated(values: usize, counts: usize, size: u32): u32 {
  let found: u32 = 0;
  for (let at: u32 = 0; at < size; at++) {
    const count = countOf(counts, at);
    if (count > 1) put(values, counts, found++, valueAt(values, at), count);
  }
  return found;
}

/** Adds few runs to many, behind which there is room for them. Answers how many there are then. */
export function merge(values: usize, counts: usize, size: u32, few: usize, fewCounts: usize, more: u32): u32 {
  if (more === 0) return size;
  let one = <i32>size - 1;
  let other = <i32>more - 1;
  for (let to = one + other + 1; other >= 0; to--) {
    if (one < 0 || valueAt(few, other) > valueAt(values, one)) {
      put(values, counts, to, valueAt(few, other), countOf(fewCounts, other));
      other--;
    } else {
      put(values, counts, to, valueAt(values, one), countOf(counts, one));
      one--;
    }
  }
  let last: u32 = 0;
  for (let at: u32 = 1; at < size + more; at++) {
    const value = valueAt(values, at);
    const count = countOf(counts, at);
    if (valueAt(values, last) === value) put(values, counts, last, value, countOf(counts, last) + count);
    else put(values, counts, ++last, value, count);
  }
  return last + 1;
}
