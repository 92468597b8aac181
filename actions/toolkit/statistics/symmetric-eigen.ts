/** Off-diagonal entries below this share of the matrix are rounding. */
const negligible = 1e-17;
const mostSweeps = 60;

/**
 * Eigenvalues and unit eigenvectors (as rows) of a small symmetric matrix, by Jacobi's rotations. Golub and Van Loan,
 * Matrix Computations, 8.5.
 */
export function symmetricEigen(matrix: readonly (readonly number[])[]): {
  readonly values: readonly number[];
  readonly vectors: readonly (readonly number[])[];
} {
  const a = matrix.map((row) => [...row]);
  const size = a.length;
  const vectors = a.map((_, i) => a.map((_, j) => Number(i === j)));
  const scale = Math.max(...a.flat().map(Math.abs));
  for (let sweep = 0; sweep < mostSweeps; sweep++) {
    let rotated = false;
    for (let p = 0; p < size; p++) {
      for (let q = p + 1; q < size; q++) {
        if (Math.abs(a[p]![q]!) <= negligible * scale) continue;
        rotated = true;
        rotate(a, vectors, p, q);
      }
    }
    if (!rotated) break;
  }
  return { values: a.map((row, at) => row[at]!), vectors };
}

/** Turns axes p and q so that their entry becomes 0. */
function rotate(a: number[][], vectors: number[][], p: number, q: number): void {
  const theta = (a[q]![q]! - a[p]![p]!) / (2 * a[p]![q]!);
  const tangent = (theta < 0 ? -1 : 1) / (Math.abs(theta) + Math.hypot(theta, 1));
  const cosine = 1 / Math.hypot(tangent, 1);
  const sine = tangent * cosine;
  for (const row of a) {
    const [left, right] = [row[p]!, row[q]!];
    row[p] = cosine * left - sine * right;
    row[q] = sine * left + cosine * right;
  }
  for (const rows of [a, vectors]) {
    const [upper, lower] = [rows[p]!, rows[q]!];
    rows[p] = upper.map((value, at) => cosine * value - sine * lower[at]!);
    rows[q] = upper.map((value, at) => sine * value + cosine * lower[at]!);
  }
  a[p]![q] = 0;
  a[q]![p] = 0;
}
