/** The positions of the values in ascending order; equal values in the order in which they stand. */
export function ascendingOrder(values: ArrayLike<number>): Uint32Array {
  const order = new Uint32Array(values.length);
  for (let index = 0; index < order.length; index++) order[index] = index;
  return order.sort((one, other) => values[one]! - values[other]! || one - other);
}

/** The rank of each value from 1; equal values share the mean of their ranks. Same as scipy's rankdata. */
export function midranks(values: ArrayLike<number>): Float64Array {
  const order = ascendingOrder(values);
  const ranks = new Float64Array(values.length);
  for (let start = 0; start < order.length; ) {
    let end = start + 1;
    while (end < order.length && values[order[end]!] === values[order[start]!]) end++;
    for (let at = start; at < end; at++) ranks[order[at]!] = (start + end + 1) / 2;
    start = end;
  }
  return ranks;
}
