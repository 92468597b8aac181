import type { Column as TableColumn } from "../../toolkit/data/column.js";
import type { Engine } from "../../toolkit/data/engine.js";
import {
  isNumberColumn,
  mostRows,
  type NumberColumn,
  numberColumns,
  toMilliseconds,
} from "../../toolkit/data/number-columns.js";
import { finiteRange, runsOf } from "../../toolkit/data/number-profile.js";
import { baseKind, comparable, kindOfText } from "../../toolkit/data/profile-compute.js";
import type { Table } from "../../toolkit/data/table.js";
import type { Sample } from "../../toolkit/statistics/sample.js";
import { categoriesOfNumbers, mostCategories } from "./categories.js";
import type { Column, Dataset } from "./column.js";

/**
 * Reads the columns of a table: their distinct values with their counts. Numbers and times are sorted in memory, some
 * columns at a time; of others a query each groups the values.
 */
export async function readDataset(engine: Engine, table: Table, label: string): Promise<Dataset> {
  const numbers = new Map<TableColumn, Column>();
  const inMemory = table.rows <= mostRows ? table.columns.filter(isNumberColumn) : [];
  for await (const one of numberColumns(engine, table, inMemory)) {
    if (one !== undefined) numbers.set(one.column, columnOfNumbers(table, one));
  }
  const columns = new Map<string, Column>();
  for (const column of table.columns) {
    columns.set(column.name, numbers.get(column) ?? (await readColumn(engine, table, column)));
  }
  return { label, rows: table.rows, digest: table.digest, source: "data", columns };
}

function columnOfNumbers(table: Table, { column, values, missing, unit }: NumberColumn): Column {
  const { values: distinct, counts, nan } = runsOf(unit === "microsecond" ? toMilliseconds(values) : values);
  const { from, to } = finiteRange(distinct);
  const weights = Float64Array.from(counts.subarray(from, to));
  const size = weights.reduce((sum, weight) => sum + weight, 0);
  return numberColumn(table, column, unit === "number" ? "numeric" : "datetime", {
    numbers: { values: distinct.slice(from, to), weights, size },
    missing: missing + nan,
    infinite: values.length - nan - size,
  });
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
  return numberColumn(table, column, kind, { numbers, missing, infinite });
}

function numberColumn(
  table: Table,
  { name, type }: TableColumn,
  kind: "numeric" | "datetime",
  { numbers, missing, infinite }: { numbers: Sample; missing: number; infinite: number },
): Column {
  const isFew = kind === "numeric" && numbers.values.length <= mostCategories;
  return {
    name,
    kind,
    type,
    rows: table.rows,
    missing,
    infinite,
    numbers,
    categories: isFew ? categoriesOfNumbers(numbers) : undefined,
    error: 0,
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
