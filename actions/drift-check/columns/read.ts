import type { Column as TableColumn } from "../../toolkit/data/column.js";
import type { Engine } from "../../toolkit/data/engine.js";
import { baseKind, comparable, kindOfText } from "../../toolkit/data/profile-compute.js";
import type { Table } from "../../toolkit/data/table.js";
import type { Categories, Column, Dataset } from "./column.js";

/** A text column with more different values than this is not compared value by value. */
const mostCategories = 100_000;

/**
 * Reads the columns of a table: one query each, which leaves its distinct values with their counts.
 * @param wanted the columns that are needed; undefined for all
 */
export async function readDataset(
  engine: Engine,
  table: Table,
  label: string,
  wanted: ReadonlySet<string> | undefined,
): Promise<Dataset> {
  const columns = new Map<string, Column>();
  for (const column of table.columns) {
    if (wanted !== undefined && !wanted.has(column.name)) continue;
    columns.set(column.name, await readColumn(engine, table, column));
  }
  return { label, rows: table.rows, digest: table.digest, source: "data", columns };
}

async function readColumn(engine: Engine, table: Table, column: TableColumn): Promise<Column> {
  const base = baseKind(column);
  if (base === "numeric" || base === "datetime") return readNumbers(engine, table, column, base);
  return readCategories(engine, table, column, base);
}

async function readNumbers(
  engine: Engine,
  table: Table,
  column: TableColumn,
  kind: "numeric" | "datetime",
): Promise<Column> {
  const number =
    kind === "numeric"
      ? `CAST(${column.typed} AS DOUBLE)`
      : `epoch_ms(CAST(${column.typed} AS TIMESTAMP))::DOUBLE`;
  // Adding 0 makes -0 and 0 one value.
  const { v = [], n = [] } = await engine.columns(
    `SELECT x + 0 AS v, count(*)::DOUBLE AS n FROM (SELECT ${number} AS x FROM ${table.storage}) GROUP BY v ORDER BY v`,
  );
  const values = new Float64Array(v.length);
  const weights = new Float64Array(v.length);
  let [distinct, size, missing, infinite] = [0, 0, 0, 0];
  v.forEach((value, at) => {
    const count = Number(n[at]);
    if (value === null || Number.isNaN(value)) missing += count;
    else if (!Number.isFinite(value)) infinite += count;
    else {
      values[distinct] = Number(value);
      weights[distinct++] = count;
      size += count;
    }
  });
  const numbers = { values: values.slice(0, distinct), weights: weights.slice(0, distinct), size };
  return {
    name: column.name,
    kind,
    type: column.type,
    rows: table.rows,
    missing,
    infinite,
    numbers,
    categories: kind === "numeric" && distinct <= mostCategories ? categoriesOfNumbers(numbers) : undefined,
    error: 0,
  };
}

function categoriesOfNumbers(numbers: { values: Float64Array; weights: Float64Array }): Categories {
  return {
    counts: new Map(Array.from(numbers.values, (value, at) => [String(value), numbers.weights[at]!])),
    rest: 0,
  };
}

async function readCategories(
  engine: Engine,
  table: Table,
  column: TableColumn,
  base: Column["kind"],
): Promise<Column> {
  const { v = [], n = [] } = await engine.columns(
    `SELECT ${comparable(column)} AS v, count(*)::DOUBLE AS n FROM ${table.storage} GROUP BY v LIMIT ${mostCategories + 2}`,
  );
  const isTooMany = v.length > mostCategories + 1;
  const counts = new Map<string, number>();
  let missing = 0;
  v.forEach((value, at) => {
    if (value === null) missing = Number(n[at]);
    else counts.set(String(value), Number(n[at]));
  });
  if (isTooMany) missing = await countMissing(engine, table, column);
  const kind = base !== "text" ? base : isTooMany ? "text" : kindOfText(counts.size, table.rows - missing);
  return {
    name: column.name,
    kind,
    type: column.type,
    rows: table.rows,
    missing,
    infinite: 0,
    numbers: undefined,
    categories: isTooMany ? undefined : { counts, rest: 0 },
    error: 0,
  };
}

async function countMissing(engine: Engine, table: Table, column: TableColumn): Promise<number> {
  const [row] = await engine.rows<{ n: number }>(
    `SELECT count(*) - count(${column.typed}) AS n FROM ${table.storage}`,
  );
  return row!.n;
}
