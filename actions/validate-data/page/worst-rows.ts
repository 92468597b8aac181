import { countOf, formatCount } from "../../toolkit/report/number.js";
import { type Html, html } from "../../toolkit/report/page/html.js";
import { table } from "../../toolkit/report/page/table.js";
import type { WorstRow } from "../checks/worst-rows.js";
import { placeOf, shownValue } from "./check.js";

/** The rows that break the most checks, with the cells that break them. */
export function worstRowsTable(rows: readonly WorstRow[]): Html {
  const title =
    rows.length === 1 ? "The only row that breaks a check" : `The ${countOf(rows.length, "worst row")}`;
  return html`<h3>${title}</h3>${table(
    "Rows by the number of checks that they break",
    [{ title: "where" }, { title: "breaks", align: "right" }, { title: "cells", align: "cells" }],
    rows.map((row) => ({
      cells: [
        html`<code>${placeOf(row)}</code>`,
        formatCount(row.failed),
        html`<ul>${row.cells.map(
          (cell) =>
            html`<li>${cell.check.column !== null && html`${cell.check.column}: `}${shownValue(cell)}<span class="muted">; allowed: ${cell.check.cell ?? cell.check.expected}</span></li>`,
        )}${row.failed > row.cells.length && html`<li>${formatCount(row.failed - row.cells.length)} more</li>`}</ul>`,
      ],
    })),
  )}`;
}
