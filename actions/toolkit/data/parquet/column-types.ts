import type { SchemaElement } from "hyparquet";
import { NotInOnePass } from "../scan/asked.js";

/** How numbers are stored, and what they mean: as the kernel's `Kind`. */
export const kinds = {
  double: 0,
  float: 1,
  int64: 2,
  unsigned64: 3,
  int32: 4,
  unsigned32: 5,
  day: 6,
  millis: 7,
  nanos: 8,
} as const;

/** A column as a file stores it. */
export interface StoredColumn {
  readonly name: string;
  /** By DuckDB's name. */
  readonly type: string;
  readonly storage: "boolean" | "text" | "number";
  /** Of numbers the kernel's number for how they are stored, and their bytes. */
  readonly kind: number;
  readonly width: number;
  /** Whether rows may lack a value. */
  readonly isOptional: boolean;
}

type Type = Pick<StoredColumn, "type" | "storage"> & { readonly kind?: keyof typeof kinds };

const whole: Readonly<Record<string, Type>> = {
  INT_8: { type: "TINYINT", storage: "number", kind: "int32" },
  INT_16: { type: "SMALLINT", storage: "number", kind: "int32" },
  INT_32: { type: "INTEGER", storage: "number", kind: "int32" },
  UINT_8: { type: "UTINYINT", storage: "number", kind: "unsigned32" },
  UINT_16: { type: "USMALLINT", storage: "number", kind: "unsigned32" },
  UINT_32: { type: "UINTEGER", storage: "number", kind: "unsigned32" },
  DATE: { type: "DATE", storage: "number", kind: "day" },
};
const long: Readonly<Record<string, Type>> = {
  INT_64: { type: "BIGINT", storage: "number", kind: "int64" },
  UINT_64: { type: "UBIGINT", storage: "number", kind: "unsigned64" },
};
const times = { MILLIS: "millis", MICROS: "int64", NANOS: "nanos" } as const;

/**
 * The column of a schema's element, with the type that DuckDB gives it.
 * @throws NotInOnePass for one that only DuckDB reads: a nested one, a decimal, a time of day, bytes, …
 */
export function storedColumn(element: SchemaElement): StoredColumn {
  const found = typeOf(element);
  const { name, repetition_type: repetition } = element;
  if (found === undefined || (repetition !== "OPTIONAL" && repetition !== "REQUIRED"))
    throw new NotInOnePass();
  const { kind = "double", ...rest } = found;
  const width = ["float", "int32", "unsigned32", "day"].includes(kind) ? 4 : 8;
  return { name, ...rest, kind: kinds[kind], width, isOptional: repetition === "OPTIONAL" };
}

function typeOf({ type, converted_type: converted, logical_type: logical }: SchemaElement): Type | undefined {
  if (logical?.type === "TIMESTAMP") {
    if (type !== "INT64") return undefined;
    const { isAdjustedToUTC, unit } = logical;
    const name = isAdjustedToUTC
      ? "TIMESTAMP WITH TIME ZONE"
      : unit === "NANOS"
        ? "TIMESTAMP_NS"
        : "TIMESTAMP";
    return { type: name, storage: "number", kind: times[unit] };
  }
  // What only the newer of the two names says, DuckDB may take for something else.
  if (converted === undefined && logical !== undefined) return undefined;
  switch (type) {
    case "BOOLEAN":
      return converted === undefined ? { type: "BOOLEAN", storage: "boolean" } : undefined;
    case "INT32":
      return whole[converted ?? "INT_32"];
    case "INT64":
      return long[converted ?? "INT_64"];
    case "FLOAT":
      return converted === undefined ? { type: "FLOAT", storage: "number", kind: "float" } : undefined;
    case "DOUBLE":
      return converted === undefined ? { type: "DOUBLE", storage: "number", kind: "double" } : undefined;
    case "BYTE_ARRAY":
      return converted === "UTF8" ? { type: "VARCHAR", storage: "text" } : undefined;
    default:
      return undefined;
  }
}
