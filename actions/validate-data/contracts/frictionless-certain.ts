import type { Column } from "../../toolkit/data/column.js";
import { both, type Certain } from "../../toolkit/data/scan/certain.js";
import { patternAutomaton } from "../checks/pattern-automaton.js";
import type { Field } from "./frictionless-schema.js";
import { textFormats } from "./text-formats.js";

/** Which cells of a text column certainly hold a value, and which certainly one of the field's type. */
export interface FieldCertainty {
  readonly certain?: Certain | undefined;
  readonly certainlyFilled?: Certain | undefined;
}

/**
 * What the reader has found out of every cell, or can see of its characters, need not be asked for.
 * @param missing texts that stand for a missing value
 */
export function fieldCertainty(
  column: Column,
  field: Field,
  format: string,
  missing: readonly string[],
): FieldCertainty {
  if (column.json !== undefined) return {};
  const filled = noneOf(missing, column);
  return { certainlyFilled: filled, certain: both(filled, ofType(column, field, format)) };
}

function ofType({ type }: Column, field: Field, format: string): Certain | undefined {
  const isNumber = type === "BIGINT" || type === "DOUBLE";
  const isDecimal =
    field.bareNumber !== false && field.groupChar === undefined && (field.decimalChar ?? ".") === ".";
  switch (field.type ?? "any") {
    case "any":
      return {};
    case "string": {
      if (format === "default") return {};
      const known = textFormats[format === "binary" ? "base64" : format];
      return known === undefined ? undefined : written(known.form);
    }
    case "integer":
      if (!isDecimal) return undefined;
      return isNumber ? { whole: true } : written("[+-]?[0-9]{1,30}");
    case "number":
      if (!isDecimal) return undefined;
      // "Infinity" is a number for the reader, and none for Table Schema.
      return isNumber
        ? { from: -Number.MAX_VALUE, to: Number.MAX_VALUE }
        : written("[+-]?([0-9]{1,30}(\\.[0-9]*)?|\\.[0-9]+)");
    case "boolean": {
      const words = [
        ...(field.trueValues ?? ["true", "True", "TRUE", "1"]),
        ...(field.falseValues ?? ["false", "False", "FALSE", "0"]),
      ];
      return isNumber ? undefined : { texts: [new Set(words)] };
    }
    case "date":
      return format === "default" && type === "DATE" ? {} : undefined;
    case "datetime":
      return format === "default" && type === "TIMESTAMP"
        ? written(
            "[0-9]{4}-[0-9]{2}-[0-9]{2}T[0-9]{2}:[0-9]{2}:[0-9]{2}(\\.[0-9]+)?(Z|[+-][0-9]{2}:[0-9]{2})?",
          )
        : undefined;
    case "time":
      return format === "default" ? written("([01][0-9]|2[0-3]):[0-5][0-9]:[0-5][0-9]") : undefined;
    case "year":
      return written("-?[0-9]{4,9}");
    case "yearmonth":
      return written("[0-9]{4}-(0[1-9]|1[0-2])");
    default:
      return undefined;
  }
}

/** Texts of ASCII that the expression matches as a whole. */
export function written(form: string): Certain | undefined {
  const automaton = patternAutomaton(form, false);
  return automaton === undefined ? undefined : { forms: [automaton] };
}

/** Words that are no number and no time are in no column of those. */
export function possibleIn({ type }: Column, texts: readonly string[]): readonly string[] {
  if (type === "VARCHAR" || type === "BOOLEAN") return texts;
  return texts.filter((text) => text === "" || /[0-9]|nan|inf/i.test(text));
}

/** Texts that are none of these, and not empty. */
function noneOf(texts: readonly string[], column: Column): Certain | undefined {
  const words = possibleIn(column, texts).filter((text) => text !== "");
  return words.length === 0 ? {} : written(otherThan(words));
}

/** An expression of all ASCII texts on one line but these. */
function otherThan(words: readonly string[]): string {
  const firsts = [...new Set(words.filter((word) => word !== "").map((word) => word[0]!))];
  const sign = (character: string) => character.replace(/[^A-Za-z0-9]/, "\\$&");
  const others = firsts.length === 0 ? "." : `[^${firsts.map(sign).join("")}]`;
  const parts = firsts.map((first) => {
    const rest = words.filter((word) => word[0] === first).map((word) => word.slice(1));
    return `${sign(first)}${otherThan(rest)}`;
  });
  return `(?:${[`${others}.*`, ...parts].join("|")})${words.includes("") ? "" : "?"}`;
}
