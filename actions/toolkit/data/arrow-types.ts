import {
  type DataType,
  DateUnit,
  type Decimal,
  type Dictionary,
  type Field,
  type FixedSizeList,
  type Int,
  type List,
  type Struct,
  type Timestamp,
  TimeUnit,
  Type,
  type Vector,
} from "apache-arrow";
import { ConfigurationError } from "../runtime/errors.js";
import type { PlainType, PlainValue } from "./engine.js";
import { identifier } from "./sql.js";

/** How a column of Arrow gets into DuckDB: staged as a value that JavaScript has, and cast there. */
export interface ArrowPlan {
  /** The type that it has in the table. */
  readonly type: string;
  readonly staged: PlainType;
  sql(cell: string): string;
  value(vector: Vector, row: number): PlainValue;
}

/** @throws ConfigurationError for a type that no table has, with what to write instead */
export function planOf(type: DataType, file: string, column: string): ArrowPlan {
  const unsupported = (): never => {
    throw new ConfigurationError(
      `${file}: column ${column} is of the Arrow type ${type}, which can't be read. Write it as another type, or the file as Parquet.`,
    );
  };
  switch (type.typeId) {
    case Type.Null:
      return textPlan("VARCHAR");
    case Type.Bool:
      return { ...staged("BOOLEAN", "BOOLEAN"), value: (vector, row) => vector.get(row) as boolean };
    case Type.Int: {
      const { isSigned, bitWidth } = type as Int;
      const name = { 8: "TINYINT", 16: "SMALLINT", 32: "INTEGER", 64: "BIGINT" }[bitWidth]!;
      if (!isSigned && bitWidth === 64) return textPlan("UBIGINT");
      return {
        ...staged(isSigned ? name : `U${name}`, "BIGINT"),
        value: (vector, row) => BigInt(vector.get(row)),
      };
    }
    case Type.Float:
      return {
        ...staged(type.toString() === "Float64" ? "DOUBLE" : "FLOAT", "DOUBLE"),
        value: (vector, row) => vector.get(row) as number,
      };
    case Type.Utf8:
    case Type.LargeUtf8:
    case Type.Utf8View:
      return textPlan("VARCHAR");
    case Type.Decimal:
      return decimalPlan(type as Decimal) ?? unsupported();
    case Type.Date: {
      const perDay = (type as { unit?: DateUnit }).unit === DateUnit.DAY ? 1n : 86_400_000n;
      return {
        ...staged("DATE", "BIGINT"),
        sql: (cell) => `(DATE '1970-01-01' + CAST(${cell} AS INTEGER))`,
        value: (vector, row) => floorDivided(rawInteger(vector, row), perDay),
      };
    }
    case Type.Time: {
      const { unit } = type as unknown as { unit: TimeUnit };
      return {
        ...staged("TIME", "BIGINT"),
        sql: (cell) => `(TIME '00:00:00' + to_microseconds(${cell}))`,
        value: (vector, row) => inMicroseconds(rawInteger(vector, row), unit),
      };
    }
    case Type.Timestamp: {
      const { unit, timezone } = type as Timestamp;
      const hasZone = timezone !== null && timezone !== undefined && timezone !== "";
      if (unit === TimeUnit.NANOSECOND && !hasZone) {
        return {
          ...staged("TIMESTAMP_NS", "BIGINT"),
          sql: (cell) => `make_timestamp_ns(${cell})`,
          value: rawInteger,
        };
      }
      return {
        ...staged(hasZone ? "TIMESTAMP WITH TIME ZONE" : "TIMESTAMP", "BIGINT"),
        sql: (cell) =>
          hasZone ? `make_timestamp(${cell})::TIMESTAMP WITH TIME ZONE` : `make_timestamp(${cell})`,
        value: (vector, row) => inMicroseconds(rawInteger(vector, row), unit),
      };
    }
    case Type.Dictionary: {
      const inner = planOf((type as Dictionary).dictionary, file, column);
      // Of the others the buffer holds places in the dictionary, not the values.
      if (!/^(VARCHAR|BOOLEAN|FLOAT|DOUBLE|\w*INT|U?INTEGER)$/.test(inner.type)) return unsupported();
      return inner;
    }
    case Type.List:
    case Type.FixedSizeList:
    case Type.Struct: {
      const name = nestedType(type) ?? unsupported();
      return {
        ...staged(name, "VARCHAR"),
        sql: (cell) => `CAST(${cell}::JSON AS ${name})`,
        value: (vector, row) => jsonOf(vector.get(row), file, column),
      };
    }
    default:
      return unsupported();
  }
}

function staged(type: string, plain: PlainType): Pick<ArrowPlan, "type" | "staged" | "sql"> {
  return { type, staged: plain, sql: (cell) => (type === plain ? cell : `CAST(${cell} AS ${type})`) };
}

function textPlan(type: string): ArrowPlan {
  return { ...staged(type, "VARCHAR"), value: textOf };
}

function textOf(vector: Vector, row: number): string {
  return String(vector.get(row));
}

/** The number in the column's own buffer: what the library makes of times is not exact. */
function rawInteger(vector: Vector, row: number): bigint {
  let index = row;
  for (const { values, length } of vector.data) {
    if (index < length) return BigInt(values[index]);
    index -= length;
  }
  throw new RangeError(`there is no row ${row}`);
}

function inMicroseconds(value: bigint, unit: TimeUnit): bigint {
  if (unit === TimeUnit.SECOND) return value * 1_000_000n;
  if (unit === TimeUnit.MILLISECOND) return value * 1000n;
  return unit === TimeUnit.MICROSECOND ? value : floorDivided(value, 1000n);
}

function floorDivided(value: bigint, by: bigint): bigint {
  const whole = value / by;
  return value % by < 0n ? whole - 1n : whole;
}

/** As DuckDB's widest is. */
const widestDecimal = 38;

function decimalPlan({ precision, scale, bitWidth }: Decimal): ArrowPlan | undefined {
  if (bitWidth !== 128 || precision > widestDecimal || scale < 0 || scale > precision) return undefined;
  return { ...staged(`DECIMAL(${precision},${scale})`, "VARCHAR"), value: decimalText };
}

/** Four words of 32 bits, the lowest first, in two's complement. */
function decimalText(vector: Vector, row: number): string {
  const { scale } = vector.type as Decimal;
  const words = vector.get(row) as Uint32Array;
  let value = 0n;
  for (let at = words.length - 1; at >= 0; at--) value = (value << 32n) | BigInt(words[at]!);
  value = BigInt.asIntN(words.length * 32, value);
  const digits = (value < 0n ? -value : value).toString().padStart(scale + 1, "0");
  const whole = digits.slice(0, digits.length - scale);
  const sign = value < 0n ? "-" : "";
  return scale === 0 ? sign + whole : `${sign}${whole}.${digits.slice(digits.length - scale)}`;
}

/** The type of a list or struct; undefined where it holds what JSON has no exact words for. */
function nestedType(type: DataType): string | undefined {
  switch (type.typeId) {
    case Type.List:
    case Type.FixedSizeList: {
      const inner = nestedType((type as List | FixedSizeList).valueType);
      return inner && `${inner}[]`;
    }
    case Type.Struct: {
      const fields = (type as Struct).children.map(({ name, type: own }: Field) => {
        const inner = nestedType(own);
        return inner && `${identifier(name)} ${inner}`;
      });
      return fields.includes(undefined) ? undefined : `STRUCT(${fields.join(", ")})`;
    }
    case Type.Bool:
      return "BOOLEAN";
    case Type.Int: {
      const { isSigned } = type as Int;
      return isSigned ? "BIGINT" : "UBIGINT";
    }
    case Type.Float:
      return type.toString() === "Float64" ? "DOUBLE" : "FLOAT";
    case Type.Utf8:
    case Type.LargeUtf8:
    case Type.Utf8View:
      return "VARCHAR";
    default:
      return undefined;
  }
}

function jsonOf(value: unknown, file: string, column: string): string {
  if (value === null || value === undefined) return "null";
  if (typeof value === "bigint") return value.toString();
  if (typeof value === "number" && !Number.isFinite(value)) {
    throw new ConfigurationError(
      `${file}: column ${column} holds ${value} within a list, which can't be read from Arrow. Write the file as Parquet.`,
    );
  }
  if (typeof value !== "object") return JSON.stringify(value);
  if (Symbol.iterator in value) {
    const entries = [...(value as Iterable<unknown>)];
    const isStruct = typeof (value as { toJSON?: () => unknown }).toJSON === "function" && !("get" in value);
    if (!isStruct) return `[${entries.map((one) => jsonOf(one, file, column)).join(",")}]`;
    return `{${(entries as [string, unknown][])
      .map(([key, one]) => `${JSON.stringify(key)}:${jsonOf(one, file, column)}`)
      .join(",")}}`;
  }
  const own = Object.entries(value);
  return `{${own.map(([key, one]) => `${JSON.stringify(key)}:${jsonOf(one, file, column)}`).join(",")}}`;
}
