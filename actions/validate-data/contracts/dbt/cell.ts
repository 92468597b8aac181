import type { Column } from "../../../toolkit/data/column.js";
import { identifier } from "../../../toolkit/data/sql.js";
import { familyOf, shownOf } from "../../checks/cell.js";
import { notEmpty, notNull } from "../../checks/condition.js";
import type { PandasCell } from "../great-expectations/cell.js";

/** A column as a warehouse holds it: null is an empty cell, and a word like NA is text. SQL over the storage. */
export function warehouseCell(column: Column): PandasCell {
  const { raw, typed, textual, type, json } = column;
  const family = familyOf(type);
  const number = family === "integer" || family === "number";
  const isPlain = textual && json === undefined;
  const filled =
    textual && type !== "VARCHAR" ? `(${raw} IS NOT NULL AND ${raw} <> '')` : `${raw} IS NOT NULL`;
  const isWritten = isPlain && (type === "VARCHAR" || type === "BIGINT");
  const value =
    family === "date" || family === "timestamp"
      ? `CAST(${typed} AS TIMESTAMP)`
      : family === "other" || family === "json"
        ? shownOf(column)
        : typed;
  return {
    kind: number
      ? "number"
      : family === "boolean"
        ? "boolean"
        : family === "date" || family === "timestamp"
          ? "time"
          : family === "text"
            ? "text"
            : "other",
    filled,
    value,
    number: number ? typed : "NULL",
    text: shownOf(column),
    isMixed: false,
    key: isWritten ? shownOf(column) : value,
    ...(isPlain && { isFilled: type === "VARCHAR" ? notNull : notEmpty }),
    ...(!textual && { isFilled: notNull }),
  };
}

/** The same over the view, for queries that somebody else has a part in. */
export function viewCell(column: Column): PandasCell {
  const name = identifier(column.name);
  return warehouseCell({ ...column, raw: name, typed: name, textual: false });
}
