import type { Column } from "../../../toolkit/data/column.js";
import type { Cell } from "../../checks/cell.js";
import {
  anyCell,
  type Condition,
  formed,
  matching,
  noneOf,
  notEmpty,
  oneOf,
  unsure,
} from "../../checks/condition.js";
import { textFormats } from "../text-formats.js";
import { dayForm, decimalForm, wholeForm } from "../value-forms.js";
import type { Field } from "./schema.js";

/**
 * What can be told of a text column's cells without SQL: what the reader has found out of every cell, or what can be
 * seen of its characters.
 * @param missing texts that stand for a missing value
 */
export function toldOf(
  column: Column,
  field: Field,
  format: string,
  missing: readonly string[],
): Pick<Cell, "isFilled" | "isWellFormed"> {
  if (column.json !== undefined) return {};
  return { isFilled: filledIn(column, missing), isWellFormed: ofType(column, field, format) };
}

/** An empty cell is the text "". */
function filledIn(column: Column, missing: readonly string[]): Condition {
  const possible = possibleIn(column, missing);
  if (possible.length === 1 && possible[0] === "") return notEmpty;
  const words = new Set(missing);
  return { ...noneOf(possible), holds: ({ text }) => !words.has(text ?? "") };
}

const numbers = decimalForm("[nN][aA][nN]|-?[iI][nN][fF]");
const momentForm =
  "[0-9]{4}-[0-9]{2}-[0-9]{2}T[0-9]{2}:[0-9]{2}:[0-9]{2}(\\.[0-9]+)?(Z|[+-][0-9]{2}:[0-9]{2})?";

function ofType({ type }: Column, field: Field, format: string): Condition {
  const isNumber = type === "BIGINT" || type === "DOUBLE";
  const isDecimal =
    field.bareNumber !== false && field.groupChar === undefined && (field.decimalChar ?? ".") === ".";
  switch (field.type ?? "any") {
    case "any":
      return anyCell;
    case "string": {
      if (format === "default") return anyCell;
      const known = textFormats[format === "binary" ? "base64" : format];
      return known === undefined ? unsure : matching(known.form, false);
    }
    case "integer":
      if (!isDecimal) return unsure;
      return isNumber ? { holds: wholeForm.holds, certain: { whole: true } } : wholeForm;
    case "number":
      if (!isDecimal) return unsure;
      // "Infinity" is a number for the reader, and none for Table Schema.
      return isNumber
        ? { holds: numbers.holds, certain: { from: -Number.MAX_VALUE, to: Number.MAX_VALUE } }
        : numbers;
    case "boolean": {
      const words = [
        ...(field.trueValues ?? ["true", "True", "TRUE", "1"]),
        ...(field.falseValues ?? ["false", "False", "FALSE", "0"]),
      ];
      const listed = oneOf(words, "text");
      return isNumber ? { holds: listed.holds, certain: undefined } : listed;
    }
    case "date":
      if (format !== "default") return unsure;
      return type === "DATE" ? notEmpty : dayForm;
    case "datetime":
      return format === "default" && type === "TIMESTAMP" ? formed(momentForm) : unsure;
    case "time":
      if (format !== "default") return unsure;
      return formed("([01][0-9]|2[0-3]):[0-5][0-9]:[0-5][0-9]", "[0-9]{2}:[0-9]{2}:[0-9]{2}");
    case "year":
      return formed("-?[0-9]{4,9}", "-?[0-9]{4,}.*");
    case "yearmonth":
      return formed("[0-9]{4}-(0[1-9]|1[0-2])");
    default:
      return unsure;
  }
}

/** Words that are no number and no time are in no column of those. */
export function possibleIn({ type }: Column, texts: readonly string[]): readonly string[] {
  if (type === "VARCHAR" || type === "BOOLEAN") return texts;
  return texts.filter((text) => text === "" || /[0-9]|nan|inf/i.test(text));
}
