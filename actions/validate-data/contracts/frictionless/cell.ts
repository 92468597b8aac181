import type { Column } from "../../../toolkit/data/column.js";
import { literal } from "../../../toolkit/data/sql.js";
import { type Cell, type Family, fullMatch, shownOf, typedCell } from "../../checks/cell.js";
import { notNull } from "../../checks/condition.js";
import { fromStrptime, parseWith } from "../date-format.js";
import { textFormats } from "../text-formats.js";
import { numberForm } from "../value-forms.js";
import type { Field, FieldType } from "./schema.js";
import { possibleIn, toldOf } from "./told.js";

/** A field's column, or why its type can't be judged. */
export type FieldCell = Cell | { readonly unsupported: string };

const specialForm = "(?i)(nan|-?inf)";
const zone = "(Z|[+-][0-9]{2}:[0-9]{2})";
const defaultForms = {
  // xsd:dateTime: the T, the seconds and a colon in the zone are needed.
  datetime: `-?[0-9]{4,}-[0-9]{2}-[0-9]{2}T[0-9]{2}:[0-9]{2}:[0-9]{2}(\\.[0-9]+)?${zone}?`,
  date: "[0-9]{4}-[0-9]{2}-[0-9]{2}",
  time: "[0-9]{2}:[0-9]{2}:[0-9]{2}",
};

/**
 * A column read as a Table Schema field. In text the physical value is the cell's text, an empty cell being "";
 * `missingValues` are compared with it before anything else.
 */
export function fieldCell(column: Column, field: Field, missing: readonly string[]): FieldCell {
  const type = field.type ?? "any";
  const format = (field.format ?? "default").replace(/^fmt:/, "");
  if (!column.textual) return typed(column, type, format);
  // A JSON null is null; an empty cell of a CSV is the empty text.
  const p = column.json === undefined ? `coalesce(${column.raw}, '')` : column.raw;
  const possible = column.json === undefined ? possibleIn(column, missing) : missing;
  const isUsual = possible.length === 1 && possible[0] === "" && column.json === undefined;
  const filled = isUsual
    ? `(${column.raw} IS NOT NULL AND ${column.raw} <> '')`
    : missing.length === 0
      ? `${p} IS NOT NULL`
      : `(${p} IS NOT NULL AND ${p} NOT IN (${missing.map(literal).join(", ")}))`;
  const read = reading(p, field, type, format);
  if ("unsupported" in read) return read;
  return {
    filled,
    wellFormed: read.wellFormed,
    value: `CASE WHEN ${filled} THEN ${read.value} END`,
    shown: p,
    family: read.family,
    ...toldOf(column, field, format, missing),
    bound: (text) => {
      const of = reading(literal(text), field, type, format);
      return "unsupported" in of ? "NULL" : of.value;
    },
  };
}

interface Reading {
  readonly wellFormed: string;
  readonly value: string;
  readonly family: Family;
}

function reading(
  p: string,
  field: Field,
  type: FieldType,
  format: string,
): Reading | { readonly unsupported: string } {
  const is = (form: string) => fullMatch(p, form);
  const by = (family: Family, value: string): Reading => ({
    family,
    value,
    wellFormed: `(${value}) IS NOT NULL`,
  });
  switch (type) {
    case "any":
      return { family: "text", value: p, wellFormed: "true" };
    case "string":
      return text(p, format);
    case "integer": {
      const digits = stripped(p, field);
      return by(
        "integer",
        `CASE WHEN ${fullMatch(digits, "[+-]?[0-9]+")} THEN TRY_CAST(${digits} AS HUGEINT) END`,
      );
    }
    case "number": {
      const digits = stripped(p, field);
      const decimal = field.decimalChar ?? ".";
      const pointed =
        decimal === "."
          ? digits
          : `CASE WHEN contains(${digits}, '.') THEN '' ELSE replace(${digits}, ${literal(decimal)}, '.') END`;
      return by(
        "number",
        `CASE WHEN ${fullMatch(pointed, numberForm)} OR ${is(specialForm)} THEN TRY_CAST(${pointed} AS DOUBLE) END`,
      );
    }
    case "boolean": {
      const yes = (field.trueValues ?? ["true", "True", "TRUE", "1"]).map(literal).join(", ");
      const no = (field.falseValues ?? ["false", "False", "FALSE", "0"]).map(literal).join(", ");
      return by(
        "boolean",
        `CASE ${yes === "" ? "" : `WHEN ${p} IN (${yes}) THEN true `}${no === "" ? "" : `WHEN ${p} IN (${no}) THEN false `}WHEN false THEN true END`,
      );
    }
    case "date":
    case "datetime":
    case "time": {
      const sql = ({ date: "DATE", datetime: "TIMESTAMP", time: "TIME" } as const)[type];
      const family: Family = type === "datetime" ? "timestamp" : type;
      if (format === "any")
        return { unsupported: `${type} of format any: which forms are allowed is not said` };
      if (format === "default")
        return by(family, `CASE WHEN ${is(defaultForms[type])} THEN TRY_CAST(${p} AS ${sql}) END`);
      const parsed = fromStrptime(format);
      if (parsed === undefined)
        return { unsupported: `the format ${format} has a directive that can't be read here` };
      return by(family, parseWith(parsed, p, sql));
    }
    case "year":
      return by(
        "integer",
        `CASE WHEN ${is(`-?[0-9]{4,}${zone}?`)} THEN TRY_CAST(regexp_extract(${p}, '^-?[0-9]+') AS HUGEINT) END`,
      );
    case "yearmonth":
      return by(
        "date",
        `CASE WHEN ${is("[0-9]{4}-(0[1-9]|1[0-2])")} THEN TRY_CAST(${p} || '-01' AS DATE) END`,
      );
    case "duration":
      return durationReading(p);
    case "object":
    case "array":
      return json(p, `= '${type === "object" ? "OBJECT" : "ARRAY"}'`);
    case "geojson": {
      const kinds = format === "topojson" ? ["Topology"] : geoTypes;
      const inner = json(p, "= 'OBJECT'");
      const known = `CASE WHEN json_valid(${p}) THEN json_extract_string(${p}, '$.type') END IN (${kinds.map(literal).join(", ")})`;
      return { ...inner, wellFormed: `(${inner.wellFormed} AND coalesce(${known}, false))` };
    }
    case "geopoint":
      return geopoint(p, format);
    case "list":
      return list(p, field);
  }
}

const geoTypes = [
  "Point",
  "MultiPoint",
  "LineString",
  "MultiLineString",
  "Polygon",
  "MultiPolygon",
  "GeometryCollection",
  "Feature",
  "FeatureCollection",
];

function durationReading(p: string): Reading {
  const form = "-?P([0-9]+Y)?([0-9]+M)?([0-9]+D)?(T([0-9]+H)?([0-9]+M)?([0-9]+(\\.[0-9]+)?S)?)?";
  // At least one part, and none of them empty after the T.
  return {
    family: "other",
    value: p,
    wellFormed: `(${fullMatch(p, form)} AND NOT regexp_matches(${p}, '[PT]$'))`,
  };
}

function text(p: string, format: string): Reading | { readonly unsupported: string } {
  if (format === "default") return { family: "text", value: p, wellFormed: "true" };
  const known = textFormats[format === "binary" ? "base64" : format];
  if (known === undefined || !["email", "uri", "binary", "uuid"].includes(format)) {
    return { unsupported: `a string of format ${format} is not in the standard` };
  }
  return { family: "text", value: p, wellFormed: fullMatch(p, known.form) };
}

/** Group characters are taken out, and with `bareNumber: false` whatever stands before and after the digits. */
function stripped(p: string, { groupChar, bareNumber }: Field): string {
  const grouped = groupChar === undefined ? p : `replace(${p}, ${literal(groupChar)}, '')`;
  return bareNumber === false
    ? `regexp_replace(regexp_replace(${grouped}, '^[^-+0-9.]*', ''), '[^0-9]*$', '')`
    : grouped;
}

function json(p: string, type: string): Reading {
  return {
    family: "json",
    value: `CASE WHEN json_valid(${p}) THEN ${p} END`,
    wellFormed: `coalesce(CASE WHEN json_valid(${p}) THEN json_type(${p}) END ${type}, false)`,
  };
}

function geopoint(p: string, format: string): Reading {
  const number = "-?[0-9]+(\\.[0-9]+)?";
  const forms: Readonly<Record<string, string>> = {
    default: `${number}, ?${number}`,
    array: `\\[\\s*${number}\\s*,\\s*${number}\\s*\\]`,
    object: `\\{\\s*("lon"\\s*:\\s*${number}\\s*,\\s*"lat"\\s*:\\s*${number}|"lat"\\s*:\\s*${number}\\s*,\\s*"lon"\\s*:\\s*${number})\\s*\\}`,
  };
  const pick = (name: string, position: number) =>
    format === "object"
      ? `TRY_CAST(regexp_extract(${p}, '"${name}"\\s*:\\s*(${number})', 1) AS DOUBLE)`
      : `TRY_CAST(list_extract(regexp_extract_all(${p}, '${number}'), ${position}) AS DOUBLE)`;
  const inRange = `abs(${pick("lon", 1)}) <= 180 AND abs(${pick("lat", 2)}) <= 90`;
  return {
    family: "other",
    value: p,
    wellFormed: `coalesce(${fullMatch(p, forms[format] ?? forms.default!)} AND ${inRange}, false)`,
  };
}

function list(p: string, field: Field): Reading | { readonly unsupported: string } {
  const items = `string_split(${p}, ${literal(field.delimiter ?? ",")})`;
  const item = reading("x", { name: field.name }, field.itemType ?? "string", "default");
  if ("unsupported" in item) return item;
  return {
    family: "other",
    value: p,
    wellFormed: `len(list_filter(${items}, x -> NOT coalesce(${item.wellFormed}, false))) = 0`,
  };
}

function typed(column: Column, type: FieldType, format: string): FieldCell {
  const families: Readonly<Partial<Record<FieldType, Family>>> = {
    string: "text",
    integer: "integer",
    year: "integer",
    number: "number",
    boolean: "boolean",
    date: "date",
    datetime: "timestamp",
    time: "time",
    object: "json",
    array: "json",
    list: "json",
    any: "other",
  };
  const family = families[type];
  if (family === undefined) return { unsupported: `${type} is not checked in a file that has its own types` };
  const cell = typedCell(column, family);
  // A floating-point NaN is a number of Table Schema, not a missing value.
  const filled = { filled: `${column.raw} IS NOT NULL`, isFilled: notNull };
  const base: Cell = { ...cell, ...filled, shown: shownOf(column) };
  if (type !== "string" || format === "default") return base;
  const read = text(cell.value, format);
  return "unsupported" in read
    ? read
    : { ...base, wellFormed: `(${cell.wellFormed} AND ${read.wellFormed})`, isWellFormed: undefined };
}
