import type { Html, Part } from "../../toolkit/report/page/html.js";
import { type TableColumn, table } from "../../toolkit/report/page/table.js";

/** A table without the columns that are empty in every row; the first one always stays. */
export function filledTable(
  caption: string,
  columns: readonly TableColumn[],
  rows: readonly { readonly cells: readonly Part[]; readonly attributes?: Html }[],
): Html {
  const isFilled = (at: number) => at === 0 || rows.some(({ cells }) => cells[at] !== "");
  const kept = [...columns.keys()].filter(isFilled);
  return table(
    caption,
    kept.map((at) => columns[at]!),
    rows.map((row) => ({ ...row, cells: kept.map((at) => row.cells[at]) })),
  );
}
