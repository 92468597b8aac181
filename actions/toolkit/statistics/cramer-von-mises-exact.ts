/**
 * The probability that Anderson's U reaches `u` where both sides have one distribution, over all orders of n and m
 * values; for small samples. Xiao, Gordon and Yakovlev (2006), A C++ Program for the Cramér-Von Mises Two-Sample Test.
 */
export function exactSurvival(u: number, n: number, m: number): number {
  const common = (n / greatestDivisor(n, m)) * m;
  const [a, b] = [common / n, common / m];
  const least = Math.floor((common ** 2 * (n + m) * (6 * u - n * m * (4 * n * m - 1))) / (6 * (n * m) ** 2));
  // By how many of the first side came so far: how many orders lead to each sum of squared distances.
  let orders: Map<number, number>[] = Array.from(
    { length: n + 1 },
    (_, at) => new Map(at === 0 ? [[0, 1]] : []),
  );
  for (let others = 0; others <= m; others++) {
    const next: Map<number, number>[] = [];
    for (let ones = 0; ones <= n; ones++) {
      const step = (a * ones - b * others) ** 2;
      const sums = new Map<number, number>();
      for (const from of [next[ones - 1], orders[ones]]) {
        for (const [sum, ways] of from ?? []) sums.set(sum + step, (sums.get(sum + step) ?? 0) + ways);
      }
      next.push(sums);
    }
    orders = next;
  }
  let [reached, all] = [0, 0];
  for (const [sum, ways] of orders[n]!) {
    all += ways;
    if (sum >= least) reached += ways;
  }
  return reached / all;
}

function greatestDivisor(one: number, other: number): number {
  return other === 0 ? one : greatestDivisor(other, one % other);
}
