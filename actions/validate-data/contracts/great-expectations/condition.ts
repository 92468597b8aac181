import { literal } from "../../../toolkit/data/sql.js";
import type { Table } from "../../../toolkit/data/table.js";
import { sqlNumber } from "../../checks/cell.js";
import { isIn, type PandasCell, pandasCell, timeOf } from "./cell.js";

/** SQL of the rows that a condition means, or why it can't be judged here. */
export type RowCondition = { readonly sql: string } | { readonly problem: string };

type Parsed = Record<string, unknown>;

/**
 * `row_condition`: of 0.x and 1.x a text, `col("x").notNull()` and `col("x") > 5` in Great Expectations' own grammar
 * and `x > 5 and y == "a"` of pandas or Spark; of 1.5 and later an object. Null makes every comparison false, but `!=`
 * of pandas.
 */
export function rowCondition(condition: unknown, table: Table): RowCondition {
  try {
    if (typeof condition === "string") return { sql: new Reader(condition, table).read() };
    return { sql: structured(condition as Parsed, table) };
  } catch (error) {
    if (error instanceof NotKnown) return { problem: error.message };
    throw error;
  }
}

class NotKnown extends Error {}

function structured(condition: Parsed, table: Table): string {
  const name = columnName(condition.column);
  switch (condition.type) {
    case "nullity":
      return `${condition.is_null === true ? "NOT " : ""}(${cellOf(name, table).filled})`;
    case "comparison":
      return compared(cellOf(name, table), String(condition.operator), condition.parameter, table);
    case "and":
    case "or": {
      if (!Array.isArray(condition.conditions) || condition.conditions.length === 0)
        throw new NotKnown("row_condition has no conditions");
      const parts = condition.conditions.map((one) => `(${structured(one as Parsed, table)})`);
      return parts.join(condition.type === "and" ? " AND " : " OR ");
    }
    case "pass_through":
      return new Reader(String(condition.pass_through_filter ?? ""), table).read();
    default:
      throw new NotKnown(`row_condition has the type ${String(condition.type)}, which is not known`);
  }
}

function columnName(column: unknown): string {
  if (typeof column === "object" && column !== null && "name" in column) return String(column.name);
  return String(column);
}

function cellOf(name: string, table: Table): PandasCell {
  const column = table.column(name);
  if (column === undefined) throw new NotKnown(`row_condition names ${name}, and there is no such column`);
  return pandasCell(column);
}

function compared(cell: PandasCell, operator: string, value: unknown, table: Table): string {
  if (operator === "IN" || operator === "NOT_IN") {
    if (!Array.isArray(value)) throw new NotKnown(`row_condition: ${operator} needs a list`);
    const inside = `((${cell.filled}) AND ${isIn(cell, value, table.storage)})`;
    return operator === "IN" ? inside : `NOT ${inside}`;
  }
  if (operator === "==" || operator === "!=") {
    const equal = `((${cell.filled}) AND ${isIn(cell, [value], table.storage)})`;
    return operator === "==" ? equal : `NOT ${equal}`;
  }
  if (!["<", "<=", ">", ">="].includes(operator))
    throw new NotKnown(`row_condition: ${operator} is not known`);
  const test = (left: string, right: string) =>
    `coalesce((${cell.filled}) AND ${left} ${operator} ${right}, false)`;
  if (typeof value === "number") {
    if (cell.kind === "number" || cell.isMixed) return test(cell.number, sqlNumber(value));
  } else if (typeof value === "string") {
    const time = timeOf(value);
    if (cell.kind === "time" && time !== undefined) return test(cell.value, time);
    if (cell.kind === "text") return test(cell.value, literal(value));
  }
  throw new NotKnown(
    `row_condition compares a column with ${JSON.stringify(value)}, which is of another type`,
  );
}

const token =
  /\s*(?:(col\(\s*"([^"]*)"\s*\)|col\(\s*'([^']*)'\s*\))|(==|!=|<=|>=|<|>|=|&&?|\|\|?|\(|\)|\.notNull\(\)|\.isNull\(\)|\.notnull\(\)|\.isnull\(\))|"([^"\\]*)"|'([^'\\]*)'|`([^`]*)`|(-?\d+(?:\.\d+)?(?:[eE][+-]?\d+)?)|([\p{L}_][\p{L}\p{N}_]*))/uy;

interface Token {
  readonly kind: "column" | "sign" | "text" | "number" | "word";
  readonly value: string;
}

/** Reads comparisons, `and`, `or` and brackets; anything else is named. */
class Reader {
  private readonly tokens: Token[] = [];
  private at = 0;

  constructor(
    private readonly source: string,
    private readonly table: Table,
  ) {
    token.lastIndex = 0;
    while (token.lastIndex < source.trimEnd().length) {
      const found = token.exec(source);
      if (found === null) this.no();
      const [, , double, single, sign, text, other, quoted, number, word] = found;
      const column = double ?? single ?? quoted;
      if (column !== undefined) this.tokens.push({ kind: "column", value: column });
      else if (sign !== undefined) this.tokens.push({ kind: "sign", value: sign });
      else if (number !== undefined) this.tokens.push({ kind: "number", value: number });
      else if (word !== undefined) this.tokens.push({ kind: "word", value: word });
      else this.tokens.push({ kind: "text", value: text ?? other ?? "" });
    }
  }

  read(): string {
    const sql = this.either();
    if (this.at < this.tokens.length) this.no();
    return sql;
  }

  private no(): never {
    throw new NotKnown(
      `row_condition ${JSON.stringify(this.source)} has more than comparisons, and, or and brackets`,
    );
  }

  private take(...signs: readonly string[]): boolean {
    const next = this.tokens[this.at];
    if (next === undefined || (next.kind !== "sign" && next.kind !== "word")) return false;
    if (!signs.includes(next.value.toLowerCase())) return false;
    this.at++;
    return true;
  }

  /** Python's `&` and `|` bind tighter than a comparison: they join what stands in brackets only. */
  private either(): string {
    const parts = [this.all()];
    while (this.take("or", "|", "||")) parts.push(this.all());
    return parts.length === 1 ? parts[0]! : `(${parts.join(" OR ")})`;
  }

  private all(): string {
    const parts = [this.one()];
    while (this.take("and", "&", "&&")) parts.push(this.one());
    return parts.length === 1 ? parts[0]! : `(${parts.join(" AND ")})`;
  }

  private one(): string {
    if (this.take("(")) {
      const inner = this.either();
      if (!this.take(")")) this.no();
      return `(${inner})`;
    }
    const name = this.tokens[this.at++];
    if (name === undefined || (name.kind !== "column" && name.kind !== "word")) this.no();
    const cell = cellOf(name.value, this.table);
    const sign = this.tokens[this.at++];
    if (sign?.kind === "word" && sign.value.toLowerCase() === "is") {
      const not = this.take("not");
      if (!this.take("null")) this.no();
      return `${not ? "" : "NOT "}(${cell.filled})`;
    }
    if (sign?.kind !== "sign") this.no();
    if (/^\.not/i.test(sign.value)) return `(${cell.filled})`;
    if (/^\.is/i.test(sign.value)) return `NOT (${cell.filled})`;
    const value = this.tokens[this.at++];
    if (value === undefined) this.no();
    const operator = sign.value === "=" ? "==" : sign.value;
    return compared(cell, operator, this.valueOf(value), this.table);
  }

  private valueOf({ kind, value }: Token): unknown {
    if (kind === "number") return Number(value);
    if (kind === "text") return value;
    if (kind === "word" && /^(true|false)$/i.test(value)) return value.toLowerCase() === "true";
    return this.no();
  }
}
