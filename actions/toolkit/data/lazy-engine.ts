import { rm } from "node:fs/promises";
import type { Runtime } from "../runtime/runtime.js";
import {
  type Engine,
  type EngineOptions,
  openEngine,
  type PlainType,
  type PlainValue,
  type SqlValue,
  scratchFolder,
} from "./engine.js";

/**
 * An engine that is started by the first statement: much can be said of a CSV without one, and then nobody waits for
 * DuckDB, or for its installation.
 */
export async function openLazyEngine(
  runtime: Pick<Runtime, "environment" | "log" | "signal">,
  options: EngineOptions = {},
): Promise<Engine> {
  const scratch = options.scratch ?? (await scratchFolder(runtime));
  return new LazyEngine(scratch, () => openEngine(runtime, { ...options, scratch }));
}

class LazyEngine implements Engine {
  private opened: Promise<Engine> | undefined;
  private names = 0;

  constructor(
    readonly scratch: string,
    private readonly open: () => Promise<Engine>,
  ) {}

  private engine(): Promise<Engine> {
    this.opened ??= this.open();
    return this.opened;
  }

  async run(sql: string): Promise<void> {
    return (await this.engine()).run(sql);
  }

  async rows<Row extends object>(sql: string): Promise<Row[]> {
    return (await this.engine()).rows<Row>(sql);
  }

  async columns(sql: string): Promise<Record<string, SqlValue[]>> {
    return (await this.engine()).columns(sql);
  }

  async numbers(sql: string, columns: number, rows: number): Promise<Float64Array[]> {
    return (await this.engine()).numbers(sql, columns, rows);
  }

  async words(sql: string, onRows: (columns: readonly Int32Array[]) => void): Promise<void> {
    return (await this.engine()).words(sql, onRows);
  }

  async vectors(...query: Parameters<Engine["vectors"]>): Promise<void> {
    return (await this.engine()).vectors(...query);
  }

  async allow(files: readonly string[]): Promise<void> {
    return (await this.engine()).allow(files);
  }

  async runAlone(sql: string): Promise<void> {
    return (await this.engine()).runAlone(sql);
  }

  async append(
    table: string,
    types: readonly PlainType[],
    columns: readonly (readonly PlainValue[])[],
  ): Promise<void> {
    return (await this.engine()).append(table, types, columns);
  }

  async lock(): Promise<void> {
    return (await this.engine()).lock();
  }

  async query(
    sql: string,
    seconds: number,
    tables: readonly string[],
  ): Promise<readonly (readonly SqlValue[])[]> {
    return (await this.engine()).query(sql, seconds, tables);
  }

  unique(prefix: string): string {
    this.names++;
    return `${prefix}_${this.names}`;
  }

  async close(): Promise<void> {
    if (this.opened === undefined) return rm(this.scratch, { recursive: true, force: true });
    // One that could not be opened has said so, and has nothing to close.
    const engine = await this.opened.catch(() => undefined);
    return engine?.close();
  }
}
