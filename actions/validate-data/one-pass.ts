import type { Column } from "../toolkit/data/column.js";
import type { Engine } from "../toolkit/data/engine.js";
import type { NarrowType } from "../toolkit/data/narrow.js";
import type { Profile } from "../toolkit/data/profile.js";
import { NotInOnePass, OtherType } from "../toolkit/data/scan/asked.js";
import type { BlockStore } from "../toolkit/data/scan/key-list.js";
import { Overflow } from "../toolkit/data/scan/overflow.js";
import {
  columnsOf,
  type Demand,
  openSources,
  type Scan,
  scanCsv,
  typesOf,
} from "../toolkit/data/scan/scan.js";
import { profileOfScan } from "../toolkit/data/scan/scan-profile.js";
import { ScannedTable } from "../toolkit/data/scan/scanned-table.js";
import type { DataFile } from "../toolkit/data/source.js";
import type { Table } from "../toolkit/data/table.js";
import { BrokenRows } from "./checks/broken-rows.js";
import { type CompiledContract, noContract } from "./checks/check.js";
import type { CheckResult } from "./checks/result.js";
import { resultOf } from "./checks/run.js";
import { judgeScan } from "./checks/scan-judge.js";
import { planScan } from "./checks/scan-plan.js";
import { findRows } from "./checks/scan-rows.js";
import { structureResults } from "./checks/structure.js";
import { mostWorst, type WorstRow } from "./checks/worst-rows.js";
import type { Contract } from "./contracts/contract.js";

/** A dataset that was checked while it was read. */
export interface OnePass {
  readonly table: Table;
  readonly results: readonly CheckResult[];
  readonly profile: Profile;
  readonly worst: readonly WorstRow[];
  readonly compiled: CompiledContract;
}

/** Files that can be read in one pass, and how. */
interface Reading {
  readonly sources: readonly { readonly file: DataFile }[];
  readonly columns: readonly Column[];
  /** Memory in which a column's values are sorted. */
  readonly sortBytes?: number | undefined;
  scan(demands: readonly Demand[], store: BlockStore): Scan | Promise<Scan>;
}

/**
 * Checks CSV or Parquet files in one pass, without a table of their rows: most contracts ask only about single cells. Its
 * answers are those of the table's way. Undefined where a check or a value needs the table.
 */
export async function validateInOnePass(
  files: readonly DataFile[],
  contract: Contract | undefined,
  dataset: string,
  engine: Engine,
  most: number,
): Promise<OnePass | undefined> {
  try {
    const readings = readingsOf(files);
    for (let next = await readings.next(); next.done !== true; ) {
      const found = await attempt(next.value, contract, dataset, engine, most).catch(otherType);
      if (!(found instanceof OtherType)) return found;
      next = await readings.next(found.types);
    }
    return undefined;
  } catch (error) {
    if (error instanceof NotInOnePass) return undefined;
    throw error;
  }
}

/**
 * The ways in which files may be read, one after the other until one of them does; each is told the types that the one
 * before has found.
 */
async function* readingsOf(
  files: readonly DataFile[],
): AsyncGenerator<Reading, void, readonly NarrowType[] | undefined> {
  if (files.every(({ format }) => format === "parquet")) {
    const parquet = await import("../toolkit/data/parquet/scan.js");
    const sources = parquet.openSources(files);
    const columns = parquet.columnsOf(sources);
    // One column's values are there at a time: they may take more memory than those of all columns of a CSV.
    const sortBytes = 256 << 20;
    yield {
      sources,
      columns,
      sortBytes,
      scan: (...demanded) => parquet.scanParquet(sources, columns, ...demanded),
    };
    return;
  }
  if (!files.every(({ format }) => format === "csv" || format === "tsv")) return;
  if (files.some(({ reading }) => reading?.dialect !== undefined)) return;
  const sources = await openSources(files);
  const by = (types: readonly NarrowType[]): Reading => {
    const columns = columnsOf(sources, types);
    return { sources, columns, scan: (...demanded) => scanCsv(sources, columns, ...demanded) };
  };
  // The first rows mostly tell the types; where they don't, reading by them does.
  const first = await typesOf(sources, true);
  if (first === undefined) return;
  const second = yield by(first);
  if (second !== undefined) yield by(second);
  const all = await typesOf(sources, false);
  if (all !== undefined) yield by(all);
}

function otherType(error: unknown): OtherType {
  if (error instanceof OtherType) return error;
  throw error;
}

async function attempt(
  reading: Reading,
  contract: Contract | undefined,
  dataset: string,
  engine: Engine,
  most: number,
): Promise<OnePass | undefined> {
  const { sources, columns } = reading;
  const unread = new ScannedTable(sources, columns);
  const compiled = contract?.compile(unread, dataset) ?? noContract;
  const { checks } = compiled;
  const plan = planScan(checks, columns);
  if (plan === undefined) return undefined;
  const scan = await scanOnce(reading, plan.demands, engine);
  const table = new ScannedTable(sources, columns, scan.files);
  const profiles = await profileOfScan(scan);
  const judged = await judgeScan(engine, scan, checks, plan);
  const shown = new Set<number>();
  const results: CheckResult[] = [];
  for (const [index, check] of checks.entries()) {
    const examplesOf = async () => {
      shown.add(index);
      return [];
    };
    results.push(await resultOf(check, judged[index]?.counts, table.rows, examplesOf));
  }
  const broken = results.flatMap(({ status, failed }, index) =>
    status === "fail" && failed > 0 && judged[index] !== undefined ? [index] : [],
  );
  const rows = new BrokenRows(
    broken.map((index) => checks[index]!),
    broken.map((index) => (shown.has(index) ? Math.min(most, results[index]!.failed) : 0)),
    most === 0 ? 0 : mostWorst,
  );
  await findRows(
    scan,
    broken.map((index) => judged[index]!),
    rows,
  );
  for (const [at, index] of broken.entries())
    results[index] = { ...results[index]!, examples: rows.examples[at]! };
  return {
    table,
    compiled,
    results: [...structureResults(table, most), ...results],
    worst: rows.worst,
    profile: { schema: "mergeline.profile/1", rows: table.rows, digest: table.digest, columns: profiles },
  };
}

/** What many columns of mostly different values need beyond some memory goes to the engine's scratch folder. */
async function scanOnce(
  reading: Reading,
  demands: readonly Demand[],
  engine: Pick<Engine, "scratch">,
): Promise<Scan> {
  const overflow = new Overflow(() => engine.scratch, reading.columns.length, undefined, reading.sortBytes);
  try {
    return await reading.scan(demands, overflow);
  } finally {
    overflow.close();
  }
}
