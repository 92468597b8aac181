import { mkdtemp, rm } from "node:fs/promises";
import { availableParallelism, tmpdir, totalmem } from "node:os";
import { join } from "node:path";
import type { DuckDBConnection, DuckDBDoubleVector, DuckDBInstance } from "@duckdb/node-api";
import { messageOf } from "../runtime/errors.js";
import type { Runtime } from "../runtime/runtime.js";
import { type DuckDB, loadDuckDB } from "./engine-package.js";
import { streamVectors, type Vector } from "./engine-vectors.js";
import { bareQuery, forbidden } from "./query-guard.js";
import { literal } from "./sql.js";

export type SqlValue =
  | null
  | string
  | number
  | boolean
  | bigint
  | Date
  | readonly SqlValue[]
  | { [key: string]: SqlValue };

export type PlainType = "BOOLEAN" | "BIGINT" | "DOUBLE" | "VARCHAR";
export type PlainValue = null | boolean | bigint | number | string;

/** DuckDB over a database of its own in memory, with a scratch folder to spill into that is gone when it is closed. */
export interface Engine {
  /** Folder for temporary files, deleted by {@link close}. */
  readonly scratch: string;
  /** Runs statements for their effect. */
  run(sql: string): Promise<void>;
  /** The rows as objects. Whole numbers come as number where that is exact, else as bigint; dates as Date. */
  rows<Row extends object = Record<string, SqlValue>>(sql: string): Promise<Row[]>;
  /** The result by column, for long vectors: much less memory than rows. */
  columns(sql: string): Promise<Record<string, SqlValue[]>>;
  /**
   * A query whose columns are all DOUBLE and never NULL, as vectors in the order of the rows.
   * @param rows how many there will be
   */
  numbers(sql: string, columns: number, rows: number): Promise<Float64Array[]>;
  /**
   * A query whose columns are all DOUBLE or UBIGINT and never NULL, in the order of the rows, some rows at a time: for
   * each column two words a value, the lower one first. They are gone when `onRows` returns.
   */
  words(sql: string, onRows: (columns: readonly Int32Array[]) => void): Promise<void>;
  /**
   * A query's columns as they stand in memory, in the order of the rows, at most 2,048 rows at a time. They are gone
   * when `onRows` returns.
   * @param widths for each column how many bytes a value has
   */
  vectors(
    sql: string,
    widths: readonly number[],
    onRows: (rows: number, columns: readonly Vector[]) => void,
  ): Promise<void>;
  /** Lets statements read these files even when the engine is locked: those of views over files. */
  allow(files: readonly string[]): Promise<void>;
  /** Runs a statement in one thread: of two that insert in order, one mostly copies what the other has written. */
  runAlone(sql: string): Promise<void>;
  /**
   * Appends values to a table, column by column.
   * @param types of the table's columns, of those that need no more than a value of JavaScript
   * @param columns all of the same length
   */
  append(
    table: string,
    types: readonly PlainType[],
    columns: readonly (readonly PlainValue[])[],
  ): Promise<void>;
  /**
   * From now on no statement can read or write files but those that are allowed, load extensions, attach databases or
   * change settings. Open all data before. There is no way back.
   */
  lock(): Promise<void>;
  /**
   * Runs one read-only query that somebody else wrote, in the locked engine, and gives its first two rows by position.
   * Of table functions it may call only those that do nothing but make rows.
   * @param tables that it may read, views too
   * @throws Error with DuckDB's message when it is not one query, or fails, or takes longer than `seconds`
   */
  query(sql: string, seconds: number, tables: readonly string[]): Promise<readonly (readonly SqlValue[])[]>;
  /** A name for a table or view that no other has. */
  unique(prefix: string): string;
  close(): Promise<void>;
}

/** What the engine may use. The defaults suit a runner of two cores and 7 GB. */
export interface EngineOptions {
  readonly threads?: number;
  readonly memoryLimitBytes?: number;
  /** A folder that is there, and becomes the engine's own; by default a new one. */
  readonly scratch?: string;
}

/** A new folder for an engine's temporary files. */
export function scratchFolder({ environment }: Pick<Runtime, "environment">): Promise<string> {
  return mkdtemp(join(environment.RUNNER_TEMP ?? tmpdir(), "mergeline-data-"));
}

/**
 * Starts DuckDB, installing it first where it is missing. Extensions are never loaded or installed from the network.
 * Memory is limited to half of the machine's, and what is more spills into the scratch folder.
 * @throws ConfigurationError when DuckDB can't be had
 */
export async function openEngine(
  runtime: Pick<Runtime, "environment" | "log" | "signal">,
  options: EngineOptions = {},
): Promise<Engine> {
  const duckdb = await loadDuckDB(runtime.environment, runtime.log);
  const scratch = options.scratch ?? (await scratchFolder(runtime));
  const memory = options.memoryLimitBytes ?? Math.floor(totalmem() / 2);
  const threads = options.threads ?? Math.max(1, availableParallelism());
  let instance: DuckDBInstance | undefined;
  try {
    instance = await duckdb.DuckDBInstance.create(":memory:", {
      threads: String(threads),
      memory_limit: `${Math.max(256, Math.floor(memory / 2 ** 20))}MiB`,
      temp_directory: join(scratch, "spill"),
      autoinstall_known_extensions: "false",
      autoload_known_extensions: "false",
      allow_community_extensions: "false",
      // It makes a join of `IN` and five constants or more, and rows that were joined stream in no order.
      disabled_optimizers: "in_clause",
    });
    const connection = await instance.connect();
    await connection.run("SET TimeZone = 'UTC'");
    return new DuckDBEngine(duckdb, instance, connection, scratch, runtime.signal, threads);
  } catch (error) {
    instance?.closeSync();
    await rm(scratch, { recursive: true, force: true });
    throw error;
  }
}

/** Rows that a chunk of DuckDB holds. */
const vectorSize = 2048;

class DuckDBEngine implements Engine {
  private locked = false;
  private readonly allowed = new Set<string>();
  private names = 0;
  private readonly onAbort = () => this.connection.interrupt();

  constructor(
    private readonly duckdb: DuckDB,
    private readonly instance: DuckDBInstance,
    private readonly connection: DuckDBConnection,
    readonly scratch: string,
    private readonly signal: AbortSignal,
    private readonly threads: number,
  ) {
    signal.addEventListener("abort", this.onAbort);
  }

  async run(sql: string): Promise<void> {
    await this.connection.run(sql);
  }

  async rows<Row extends object>(sql: string): Promise<Row[]> {
    const reader = await this.connection.runAndReadAll(sql);
    return reader.getRowObjectsJS().map((row) => plain(row)) as Row[];
  }

  async columns(sql: string): Promise<Record<string, SqlValue[]>> {
    const reader = await this.connection.runAndReadAll(sql);
    const columns = reader.getColumnsObjectJS();
    return Object.fromEntries(Object.entries(columns).map(([name, values]) => [name, values.map(plain)]));
  }

  async numbers(sql: string, columns: number, rows: number): Promise<Float64Array[]> {
    const vectors = Array.from({ length: columns }, () => new Float64Array(rows));
    const result = await this.connection.stream(sql);
    let from = 0;
    for (;;) {
      const chunk = await result.fetchChunk();
      if (chunk === null || chunk.rowCount === 0) break;
      if (from + chunk.rowCount > rows) throw new RangeError(`there are more than ${rows} rows`);
      for (let column = 0; column < columns; column++) {
        const to = vectors[column]!;
        const vector = chunk.getColumnVector(column) as DuckDBDoubleVector;
        for (let at = 0; at < vector.itemCount; at++) to[from + at] = vector.getItem(at) ?? Number.NaN;
      }
      from += chunk.rowCount;
    }
    if (from !== rows) throw new RangeError(`there are ${from} rows, not ${rows}`);
    return vectors;
  }

  async words(sql: string, onRows: (columns: readonly Int32Array[]) => void): Promise<void> {
    await streamVectors(this.duckdb.bindings, this.connection, sql, 8, (_, vectors) =>
      onRows(vectors.map(({ bytes }) => new Int32Array(bytes.buffer, bytes.byteOffset, bytes.length / 4))),
    );
  }

  async vectors(
    sql: string,
    widths: readonly number[],
    onRows: (rows: number, columns: readonly Vector[]) => void,
  ): Promise<void> {
    await streamVectors(this.duckdb.bindings, this.connection, sql, widths, onRows);
  }

  async allow(files: readonly string[]): Promise<void> {
    if (this.locked) throw new Error("the engine is locked");
    for (const file of files) this.allowed.add(file);
  }

  async runAlone(sql: string): Promise<void> {
    // With more threads than two, copying is worth the time.
    if (this.threads > 2) return this.run(sql);
    await this.connection.run("SET threads = 1");
    try {
      await this.connection.run(sql);
    } finally {
      await this.connection.run(`SET threads = ${this.threads}`);
    }
  }

  async append(
    table: string,
    types: readonly PlainType[],
    columns: readonly (readonly PlainValue[])[],
  ): Promise<void> {
    const { BOOLEAN, BIGINT, DOUBLE, VARCHAR, DuckDBDataChunk } = this.duckdb;
    const known = { BOOLEAN, BIGINT, DOUBLE, VARCHAR };
    const own = types.map((type) => known[type]);
    const rows = columns[0]?.length ?? 0;
    const appender = await this.connection.createAppender(table);
    try {
      for (let from = 0; from < rows; from += vectorSize) {
        const chunk = DuckDBDataChunk.create(own, Math.min(vectorSize, rows - from));
        for (const [index, values] of columns.entries())
          chunk.setColumnValues(index, values.slice(from, from + vectorSize));
        appender.appendDataChunk(chunk);
      }
    } finally {
      appender.closeSync();
    }
  }

  async lock(): Promise<void> {
    if (this.locked) return;
    if (this.allowed.size > 0)
      await this.connection.run(`SET allowed_paths = [${[...this.allowed].map(literal).join(", ")}]`);
    await this.connection.run("SET enable_external_access = false");
    await this.connection.run("SET lock_configuration = true");
    this.locked = true;
  }

  async query(
    sql: string,
    seconds: number,
    tables: readonly string[],
  ): Promise<readonly (readonly SqlValue[])[]> {
    await this.lock();
    if (sql.includes("\0")) throw new Error("it holds a NUL character");
    // Within brackets only a query is grammatical: no DROP, COPY, ATTACH or SET; and a second statement is counted.
    const wrapped = `SELECT * FROM (\n${bareQuery(sql)}\n) LIMIT 2`;
    const statements = await this.connection.extractStatements(wrapped);
    if (statements.count !== 1) throw new Error("it is more than one statement; one query is allowed");
    const parsed = await this.connection.runAndReadAll(`SELECT json_serialize_sql(${literal(wrapped)})`);
    const refused = forbidden(String(parsed.getRowsJS()[0]?.[0]), tables, await this.columnsOf(tables));
    if (refused !== undefined) throw new Error(`it ${refused}`);
    let late = false;
    const timer = setTimeout(() => {
      late = true;
      this.connection.interrupt();
    }, seconds * 1000);
    try {
      const reader = await this.connection.runAndReadAll(wrapped);
      return reader.getRowsJS().map((row) => row.map((value) => plain(value)));
    } catch (error) {
      throw new Error(late ? `it took longer than ${seconds} seconds` : firstLine(messageOf(error)), {
        cause: error,
      });
    } finally {
      clearTimeout(timer);
    }
  }

  private async columnsOf(tables: readonly string[]): Promise<string[]> {
    if (tables.length === 0) return [];
    const found = await this.connection.runAndReadAll(
      `SELECT DISTINCT column_name FROM duckdb_columns() WHERE table_name IN (${tables.map(literal).join(", ")})`,
    );
    return found.getRowsJS().map(([name]) => String(name));
  }

  unique(prefix: string): string {
    this.names++;
    return `${prefix}_${this.names}`;
  }

  async close(): Promise<void> {
    this.signal.removeEventListener("abort", this.onAbort);
    this.connection.closeSync();
    this.instance.closeSync();
    await rm(this.scratch, { recursive: true, force: true });
  }
}

function plain(value: unknown): SqlValue {
  if (typeof value === "bigint") {
    return value >= Number.MIN_SAFE_INTEGER && value <= Number.MAX_SAFE_INTEGER ? Number(value) : value;
  }
  if (Array.isArray(value)) return value.map(plain);
  if (value !== null && typeof value === "object" && !(value instanceof Date)) {
    return Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, plain(inner)]));
  }
  return (value ?? null) as SqlValue;
}

function firstLine(message: string): string {
  return message.replace(/ LINE \d+:.*$/s, "").trim();
}
