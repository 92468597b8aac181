import type { Column } from "../../../toolkit/data/column.js";
import { literal } from "../../../toolkit/data/sql.js";
import type { Table } from "../../../toolkit/data/table.js";
import type { Cell, Family } from "../../checks/cell.js";
import { odcsCell } from "./cell.js";
import { stringOption } from "./options.js";
import type { LogicalType, Property } from "./schema.js";

/** A column of the data goes by a property's physical name, else by its name. */
export function columnOf({ physicalName, name }: Property, table: Table): Column | undefined {
  return (physicalName ? table.column(physicalName) : undefined) ?? table.column(name);
}

export function cellOf(property: Property, column: Column): Cell | undefined {
  return odcsCell(column, typeOf(property), {
    format: stringOption(property, "format"),
    timezone: property.logicalTypeOptions?.timezone as boolean | undefined,
  });
}

/** What holds properties is an object, and what holds items an array, said or not. */
export function typeOf({ logicalType, properties, items }: Property): LogicalType | undefined {
  if (logicalType) return logicalType;
  if ((properties ?? []).length > 0) return "object";
  return items === undefined || items === null ? undefined : "array";
}

/** JSON's own types of the values of a logical type, in DuckDB's words. */
const jsonTypes: Readonly<Record<Family, readonly string[] | undefined>> = {
  text: ["VARCHAR"],
  integer: ["UBIGINT", "BIGINT", "UHUGEINT", "HUGEINT", "DOUBLE"],
  number: ["UBIGINT", "BIGINT", "UHUGEINT", "HUGEINT", "DOUBLE"],
  boolean: ["BOOLEAN"],
  date: ["VARCHAR"],
  timestamp: ["VARCHAR"],
  time: ["VARCHAR"],
  json: undefined,
  other: undefined,
};

/** A value within a JSON text, and its type in DuckDB's words. SQL, NULL where there is none. */
export interface Inner {
  readonly text: string;
  readonly type: string;
}

/** @param path JSON Pointer of the value */
export function innerOf(json: string, path: string): Inner {
  const at = `${json}, ${literal(path)}`;
  return { text: `json_extract_string(${at})`, type: `json_type(${at})` };
}

/** A value within a JSON text, read as a property. */
export function innerCell(property: Property, { text, type: own }: Inner): Cell | undefined {
  const column: Column = {
    name: property.name,
    index: -1,
    type: "VARCHAR",
    textual: true,
    raw: text,
    typed: text,
  };
  const cell = cellOf(property, column);
  if (cell === undefined) return undefined;
  const { isFilled: _, isWellFormed: __, ...rest } = cell;
  const type = typeOf(property);
  const isNested = type === "object" || type === "array";
  const types = isNested ? [type.toUpperCase()] : type && jsonTypes[cell.family];
  if (!types) return rest;
  const isOfType = `${own} IN (${types.map(literal).join(", ")})`;
  // The text of an object or an array within JSON is JSON.
  const wellFormed = isNested ? `(${isOfType})` : `(${isOfType} AND ${cell.wellFormed})`;
  const value = isNested ? text : cell.value;
  return { ...rest, wellFormed, value: `CASE WHEN ${wellFormed} THEN ${value} END` };
}

/** JSON Pointer (RFC 6901) of a property of the value at a path. */
export function below(path: string, name: string): string {
  return `${path === "$" ? "" : path}/${name.replaceAll("~", "~0").replaceAll("/", "~1")}`;
}
