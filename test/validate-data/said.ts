import type { Validation } from "../../actions/validate-data/dataset.js";

/** All that is said of a dataset. */
export function said({ results, profile, worst, undeclared, table }: Validation): unknown {
  return JSON.parse(
    JSON.stringify({
      results: results.map(({ check, ...result }) => ({ name: check.name, ...result })),
      profile,
      worst: worst.map((row) => ({
        ...row,
        cells: row.cells.map(({ check, value }) => [check.name, value]),
      })),
      undeclared,
      rows: table.rows,
      badRows: table.badRows,
      badRowCount: table.badRowCount,
      files: table.files.map(({ rows, badRows }) => [rows, badRows]),
    }),
  );
}
