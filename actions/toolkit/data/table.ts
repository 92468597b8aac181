import { ConfigurationError } from "../runtime/errors.js";
import { loadArrow, readArrowColumns } from "./arrow-load.js";
import type { BadRow } from "./bad-row.js";
import { FormTally } from "./cell-forms.js";
import type { Column, JsonKinds } from "./column.js";
import { type CsvHeader, readCsvHeader } from "./csv-load.js";
import { loadCsvFiles } from "./csv-load-files.js";
import { digestOfDataset } from "./digest.js";
import type { Engine } from "./engine.js";
import { isBinary } from "./format.js";
import { addPartitions } from "./hive-columns.js";
import { loadJsonLines, scanJsonLines } from "./json-load.js";
import type { Loaded } from "./loaded.js";
import { cast, type NarrowType, narrowTypes } from "./narrow.js";
import { narrowTypesByForms } from "./narrow-forms.js";
import { checkOwnColumns, type OwnColumn } from "./own-columns.js";
import { brokenParquet, loadParquet, readParquetColumns } from "./parquet-load.js";
import { canView, viewParquet } from "./parquet-view.js";
import type { DataFile } from "./source.js";
import { identifier } from "./sql.js";
import { storageOf } from "./storage.js";

export interface TableFile extends DataFile {
  /** Rows in the table, without bad ones. */
  readonly rows: number;
  readonly badRows: number;
}

/** Where a row stands. `row` counts the file's data rows from 1; `line` is null where a format has no lines. */
export interface RowPlace {
  readonly file: string;
  readonly row: number;
  readonly line: number | null;
}

/** A dataset in the engine: its files one after the other, in order. */
export interface Table {
  /** View for queries: the columns under their own names (quote them) and narrowest types, and {@link rowColumn}. */
  readonly view: string;
  /** Column of the view that holds the row index, from 0 over all files; what {@link locate} takes. */
  readonly rowColumn: string;
  /** Table that {@link Column.raw} and {@link Column.typed} are for; its `rowid` is the row index. */
  readonly storage: string;
  readonly columns: readonly Column[];
  /** Rows that can be queried: those of all files without the bad ones. */
  readonly rows: number;
  readonly files: readonly TableFile[];
  /** The digest over the files' digests in order. */
  readonly digest: string;
  /** The first bad rows of each file, and how many there are in all. They are in no view. */
  readonly badRows: readonly BadRow[];
  readonly badRowCount: number;
  column(name: string): Column | undefined;
  locate(rowIndexes: readonly number[]): RowPlace[];
  /** Where the rows stay in their files: what an error of a query says of these. */
  problemOf?(error: unknown): unknown;
}

/** How a table is opened. */
export interface TableOptions {
  /**
   * Whether rows may stay in their files, to be read by each query: for few queries, which begin with one of all
   * columns. The first to fail for a broken file shows its error to {@link Table.problemOf}.
   */
  readonly inPlace?: boolean;
  /** Which columns of a file of text will be asked for, of those that it has; the others may be empty. */
  readonly wanted?: ((columns: readonly Column[]) => ReadonlySet<number> | undefined) | undefined;
}

/**
 * Reads files into the engine: text as text, with its narrowest types found by strict forms; Parquet with its own
 * types. Every record is either a row of the table or a bad row.
 * @throws ConfigurationError when a file can't be read at all, or the files' columns differ
 */
export async function openTable(
  engine: Engine,
  files: readonly DataFile[],
  { inPlace = false, wanted }: TableOptions = {},
): Promise<Table> {
  const first = files[0];
  if (first === undefined) throw new ConfigurationError("A dataset needs at least one file.");
  const family = ({ format }: DataFile) => (format === "tsv" ? "csv" : format === "json" ? "jsonl" : format);
  const other = files.find((file) => family(file) !== family(first));
  if (other !== undefined) {
    throw new ConfigurationError(
      `${first.path} and ${other.path} are of different formats; a dataset has one.`,
    );
  }
  const storage = engine.unique("rows");
  const read = { csv: readCsv, jsonl: readJson, parquet: readTyped, arrow: readTyped }[
    family(first) as "csv" | "jsonl" | "parquet" | "arrow"
  ];
  const options = { inPlace, wanted };
  const { columns: own, loaded, isView = false } = await read(engine, files, storage, options);
  const columns = [...own, ...(await addPartitions(engine, storage, files, loaded, own))];
  const view = engine.unique("data");
  const rowColumn = freeName("_row", new Set(columns.map((column) => column.name.toLowerCase())));
  const selected = viewColumns(columns, rowColumn);
  await engine.run(`CREATE VIEW ${view} AS SELECT rowid AS ${rowColumn}, ${selected} FROM ${storage}`);
  const table = new LoadedTable(view, rowColumn, storage, columns, files, loaded);
  return isView
    ? Object.assign(table, { problemOf: (error: unknown) => brokenParquet(files, error) })
    : table;
}

interface Read {
  readonly columns: readonly Column[];
  readonly loaded: readonly Loaded[];
  /** Whether the storage is a view over the files. */
  readonly isView?: boolean;
}

async function readCsv(
  engine: Engine,
  files: readonly DataFile[],
  storage: string,
  { wanted }: TableOptions,
): Promise<Read> {
  const headers: CsvHeader[] = [];
  for (const file of files) headers.push(await readCsvHeader(file));
  const names = headers[0]!.names;
  await createText(engine, storage, names.length);
  const target = storageOf(storage, names.length, wanted?.(textColumns(names, [])));
  const loaded = await loadCsvFiles(engine, files, headers, names, target);
  const forms = FormTally.columns(
    loaded.flatMap((one) => one.forms ?? []),
    names.length,
  );
  const types = await narrowTypesByForms(engine, storage, cellsOf(names), forms);
  return { columns: textColumns(names, types), loaded };
}

async function readJson(
  engine: Engine,
  files: readonly DataFile[],
  storage: string,
  { wanted }: TableOptions,
): Promise<Read> {
  const scans = [];
  for (const file of files) scans.push(await scanJsonLines(engine, file));
  const keys = new Map<string, JsonKinds>();
  for (const [name, kinds] of scans.flatMap((one) => [...one.keys])) {
    const known = keys.get(name) ?? { string: false, number: false, boolean: false, nested: false };
    keys.set(name, {
      string: known.string || kinds.string,
      number: known.number || kinds.number,
      boolean: known.boolean || kinds.boolean,
      nested: known.nested || kinds.nested,
    });
  }
  const names = [...keys.keys()];
  if (names.length === 0) {
    const bad = scans.flatMap((one) => one.loaded.badRows)[0];
    throw new ConfigurationError(
      bad === undefined
        ? `${files[0]!.path} has no rows with any key.`
        : `no line is a JSON object; the first is ${bad.problem}.`,
      bad === undefined ? {} : { place: { file: bad.file, line: bad.line } },
    );
  }
  await createText(engine, storage, names.length);
  const kinds = [...keys.values()];
  const target = storageOf(storage, names.length, wanted?.(textColumns(names, [], kinds)));
  for (const one of scans) await loadJsonLines(engine, one, names, target);
  const types = await narrowTypes(engine, storage, cellsOf(names), kinds);
  return { columns: textColumns(names, types, kinds), loaded: scans.map((one) => one.loaded) };
}

/** Files that say themselves which types their columns have. */
async function readTyped(
  engine: Engine,
  files: readonly DataFile[],
  storage: string,
  { inPlace = false }: TableOptions,
): Promise<Read> {
  const isArrow = files[0]!.format === "arrow";
  const columnsOf = (file: DataFile): Promise<OwnColumn[]> =>
    isArrow ? readArrowColumns(file) : readParquetColumns(engine, file);
  const own = await columnsOf(files[0]!);
  if (own.length === 0) throw new ConfigurationError(`${files[0]!.path} has no columns.`);
  const isView = inPlace && !isArrow && canView(files, own);
  let rows: number[] = [];
  if (isView) {
    for (const file of files.slice(1)) checkOwnColumns(file, await columnsOf(file), own);
    rows = await viewParquet(engine, files, own, storage);
  } else {
    await engine.run(
      `CREATE TABLE ${storage} (${own.map((column, index) => `c${index} ${column.type}`).join(", ")})`,
    );
    if (!isArrow) rows = await loadParquet(engine, files, own, storage);
    else {
      for (const [index, file] of files.entries()) {
        if (index > 0) checkOwnColumns(file, await columnsOf(file), own);
        rows.push(await loadArrow(engine, file, own, storage));
      }
    }
  }
  const loaded = rows.map((rows): Loaded => ({ rows, regular: true, badRows: [], badRowCount: 0 }));
  const columns = own.map(
    ({ name, type }, index): Column => ({
      name,
      index,
      type,
      textual: false,
      raw: `c${index}`,
      typed: `c${index}`,
    }),
  );
  return { columns, loaded, isView };
}

async function createText(engine: Engine, storage: string, width: number): Promise<void> {
  const columns = Array.from({ length: width }, (_, index) => `c${index} VARCHAR`).join(", ");
  await engine.run(`CREATE TABLE ${storage} (${columns})`);
}

function cellsOf(names: readonly string[]): string[] {
  return names.map((_, index) => `c${index}`);
}

function textColumns(
  names: readonly string[],
  types: readonly NarrowType[],
  kinds?: readonly JsonKinds[],
): Column[] {
  const cells = cellsOf(names);
  return names.map((name, index) => {
    const json = kinds?.[index];
    const type = types[index] ?? "VARCHAR";
    const raw = cells[index]!;
    return {
      name,
      index,
      type,
      textual: true,
      raw,
      typed: cast(raw, type),
      ...(json === undefined ? {} : { json }),
    };
  });
}

/** SQL names know no case: of names that differ in nothing else, the later ones get a number in the view. */
function viewColumns(columns: readonly Column[], rowColumn: string): string {
  const taken = new Set([rowColumn]);
  const named = columns.map((column) => {
    const name = freeName(column.name, taken);
    taken.add(name.toLowerCase());
    return `${column.typed} AS ${identifier(name)}`;
  });
  return named.join(", ");
}

function freeName(name: string, taken: ReadonlySet<string>): string {
  let free = name;
  for (let number = 2; taken.has(free.toLowerCase()); number++) free = `${name}_${number}`;
  return free;
}

class LoadedTable implements Table {
  readonly rows: number;
  readonly files: readonly TableFile[];
  readonly digest: string;
  readonly badRows: readonly BadRow[];
  readonly badRowCount: number;
  private readonly byName: ReadonlyMap<string, Column>;
  /** Index of each file's first row. */
  private readonly firstRows: readonly number[];

  constructor(
    readonly view: string,
    readonly rowColumn: string,
    readonly storage: string,
    readonly columns: readonly Column[],
    files: readonly DataFile[],
    private readonly loaded: readonly Loaded[],
  ) {
    this.files = files.map((file, index) => ({
      ...file,
      rows: loaded[index]!.rows,
      badRows: loaded[index]!.badRowCount,
    }));
    let rows = 0;
    this.firstRows = loaded.map((one) => {
      rows += one.rows;
      return rows - one.rows;
    });
    this.rows = rows;
    this.badRows = loaded.flatMap((one) => one.badRows);
    this.badRowCount = loaded.reduce((sum, one) => sum + one.badRowCount, 0);
    this.digest = digestOfDataset(files.map((file) => file.digest));
    this.byName = new Map(columns.map((column) => [column.name, column]));
  }

  column(name: string): Column | undefined {
    return this.byName.get(name);
  }

  locate(rowIndexes: readonly number[]): RowPlace[] {
    return rowIndexes.map((index) => {
      const position = this.fileOf(index);
      const file = this.files[position]!;
      const one = this.loaded[position]!;
      const rest = index - this.firstRows[position]!;
      const row = one.rowNumbers?.at(rest) ?? rest + 1;
      const line = one.lines?.at(rest) ?? (isBinary(file.format) ? null : rest + 2);
      return { file: file.path, row, line };
    });
  }

  /** The file that a row stands in: the last one that begins at or before it and has rows. */
  private fileOf(index: number): number {
    if (index < 0 || index >= this.rows) throw new RangeError(`there is no row ${index}`);
    let low = 0;
    for (let high = this.firstRows.length; high - low > 1; ) {
      const middle = (low + high) >> 1;
      if (this.firstRows[middle]! <= index) low = middle;
      else high = middle;
    }
    return low;
  }
}
