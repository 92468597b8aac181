import { type Html, html, type Part } from "./html.js";

export interface TableColumn {
  readonly title: string;
  /** `cells`: a list of cells, which needs room. */
  readonly align?: "right" | "center" | "cells";
}

/**
 * A table whose first column heads its rows. Wide ones scroll in their own box, which the keyboard reaches.
 * @param attributes of each row, made by `item` where rows can be filtered
 */
export function table(
  caption: string,
  columns: readonly TableColumn[],
  rows: readonly { readonly cells: readonly Part[]; readonly attributes?: Html }[],
): Html {
  const side = ({ align }: TableColumn) => (align === undefined ? "" : html` class="${align}"`);
  return html`<div class="scroll" tabindex="0" role="region" aria-label="${caption}"><table><caption>${caption}</caption><thead><tr>${columns.map(
    (column) => html`<th scope="col"${side(column)}>${column.title}</th>`,
  )}</tr></thead><tbody>${rows.map(
    ({ cells, attributes }) =>
      html`<tr${attributes === undefined ? "" : html` ${attributes}`}>${cells.map((cell, at) =>
        at === 0
          ? html`<th scope="row"${side(columns[at]!)}>${cell}</th>`
          : html`<td${side(columns[at]!)}>${cell}</td>`,
      )}</tr>`,
  )}</tbody></table></div>`;
}
