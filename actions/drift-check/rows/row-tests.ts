import type { Engine } from "../../toolkit/data/engine.js";
import type { Table } from "../../toolkit/data/table.js";
import { logisticRegression } from "../../toolkit/statistics/logistic-regression.js";
import { mmd } from "../../toolkit/statistics/mmd.js";
import { type Random, random } from "../../toolkit/statistics/random.js";
import type { PresetName } from "../inputs.js";
import type { ColumnSettings } from "../settings.js";
import { numbersOf, type Rows, someRows, textsOf } from "./frame.js";
import { dense, textRows, vectorRows } from "./text-features.js";
import { halves, toldApart } from "./two-samples.js";

/** A column that was compared row by row, and not by its distribution: texts and embeddings. */
export interface RowTest {
  readonly name: string;
  readonly type: "text" | "embedding";
  readonly method: "domain_classifier" | "mmd";
  /** The area under the ROC curve, or the squared discrepancy. */
  readonly statistic: number;
  readonly pValue: number;
  /** Of the classifier: the share of rows that moved, as far as it can tell. */
  readonly effect: number | null;
  readonly reference: { readonly rows: number; readonly missing: number };
  readonly current: { readonly rows: number; readonly missing: number };
  /** The rows with a value that were drawn, of both sides together. */
  readonly used: number;
  /** Of Evidently's classifier: the area below which this share of random ones stay. */
  readonly chance?: (share: number) => number;
}

/** Why a column that was said to be text or an embedding can't be compared as one. */
export interface RowRefusal {
  readonly name: string;
  readonly type: "text" | "embedding";
  readonly why: string;
}

/** Rows of each side that are drawn. The kernel's time grows by their square. */
const mostRows = { domain_classifier: 5000, mmd: 1000, evidently: 50_000 } as const;
const width = 2 ** 15;
const mostParts = 4096;
const seed = "5d3c0b1e94a76f28c1e0d7b3a5968f42";

/** Compares the columns that model.yaml says to be texts or embeddings. */
export async function rowTestsOf(
  engine: Engine,
  tables: { readonly reference: Table; readonly current: Table },
  byColumn: ReadonlyMap<string, ColumnSettings>,
  common: string | undefined,
  preset: PresetName,
): Promise<readonly (RowTest | RowRefusal)[]> {
  const found: (RowTest | RowRefusal)[] = [];
  for (const [name, { type, method, prefix }] of byColumn) {
    if (type !== "text" && type !== "embedding") continue;
    const asked = [method, common].find((one) => one === "mmd" || one === "domain_classifier");
    const usual = type === "text" ? "domain_classifier" : "mmd";
    const chosen = (asked ?? usual) as RowTest["method"];
    const isEvidently = preset === "evidently" && type === "text" && chosen === "domain_classifier";
    const most = mostRows[isEvidently ? "evidently" : chosen];
    const draw = random(seed);
    const read = type === "text" ? readTexts : readVectors;
    const sides = {
      reference: await read(engine, tables.reference, name, prefix, most, draw),
      current: await read(engine, tables.current, name, prefix, most, draw),
    };
    const problem = [sides.reference, sides.current].find((side) => typeof side === "string");
    if (problem !== undefined) found.push({ name, type, why: problem as string });
    else if (isEvidently) found.push(await comparedByEvidently(name, sides as Sides));
    else found.push(compared(name, type, chosen, sides as Sides, draw));
  }
  return found;
}

interface Side {
  readonly rows: number;
  readonly missing: number;
  readonly texts: readonly string[];
  readonly vectors: readonly Float64Array[];
}
interface Sides {
  readonly reference: Side;
  readonly current: Side;
}

function compared(
  name: string,
  type: RowTest["type"],
  method: RowTest["method"],
  { reference, current }: Sides,
  draw: Random,
): RowTest | RowRefusal {
  const texts = [...reference.texts, ...current.texts];
  const vectors = [...reference.vectors, ...current.vectors];
  const lengths = new Set(vectors.map((vector) => vector.length));
  if (lengths.size > 1)
    return {
      name,
      type,
      why: `its vectors have ${[...lengths].slice(0, 3).join(", ")} parts, and all need the same`,
    };
  const before = type === "text" ? reference.texts.length : reference.vectors.length;
  const now = type === "text" ? current.texts.length : current.vectors.length;
  const common = {
    name,
    type,
    method,
    reference: { rows: reference.rows, missing: reference.missing },
    current: { rows: current.rows, missing: current.missing },
    used: before + now,
  };
  if (Math.min(before, now) < 4)
    return {
      name,
      type,
      why: `it has ${before} values in the reference and ${now} in the current data, and 4 are needed`,
    };
  if (method === "mmd") {
    const { statistic, pValue } = mmd(type === "text" ? dense(textRows(texts, 512)) : vectors, before, draw);
    return { ...common, statistic, pValue, effect: null };
  }
  const data = type === "text" ? textRows(texts, width) : vectorRows(vectors);
  const split = halves(before, now, draw);
  const score = logisticRegression(data, split.train, split.isCurrent, draw);
  const { area, pValue, effect } = toldApart(split, Float64Array.from(split.test, score));
  return { ...common, statistic: area, pValue, effect };
}

/** Texts as Evidently compares them by default. */
async function comparedByEvidently(
  name: string,
  { reference, current }: Sides,
): Promise<RowTest | RowRefusal> {
  const [before, now] = [reference.texts, current.texts];
  const least = Math.min(before.length, now.length);
  const { textDrift } = await import("../evidently-text/text-drift.js");
  const drift = least === 0 ? "it has no value on one side" : textDrift(before, now);
  if (typeof drift === "string") return { name, type: "text", why: drift };
  return {
    name,
    type: "text",
    method: "domain_classifier",
    statistic: drift.area,
    pValue: drift.pValue,
    effect: null,
    reference: { rows: reference.rows, missing: reference.missing },
    current: { rows: current.rows, missing: current.missing },
    used: before.length + now.length,
    chance: drift.chance,
  };
}

type Reader = (
  engine: Engine,
  table: Table,
  name: string,
  prefix: string | undefined,
  most: number,
  draw: Random,
) => Promise<Side | string>;

const readTexts: Reader = async (engine, table, name, _, most, draw) => {
  const column = table.column(name);
  if (column === undefined) return "the column is missing on one side";
  const values = await textsOf(engine, table, column, await someRows(engine, table, most, draw));
  const texts = values.filter((text) => text !== null);
  return { rows: table.rows, missing: await missingOf(engine, table, [column.typed]), texts, vectors: [] };
};

const readVectors: Reader = async (engine, table, name, prefix, most, draw) => {
  const rows = await someRows(engine, table, most, draw);
  const parts = prefix === undefined ? [] : table.columns.filter((column) => column.name.startsWith(prefix));
  if (prefix === undefined) {
    const column = table.column(name);
    if (column === undefined)
      return "the column is missing on one side; an embedding of many columns needs their prefix";
    return readLists(engine, table, column.typed, rows);
  }
  if (parts.length === 0) return `one side has no column that begins with ${JSON.stringify(prefix)}`;
  if (parts.length > mostParts) return `it has ${parts.length} columns, and ${mostParts} are the most`;
  const columns = await numbersOf(engine, table, parts, rows);
  const vectors = Array.from({ length: rows.count }, (_, row) =>
    Float64Array.from(columns, (values) => values[row]!),
  );
  const whole = vectors.filter((vector) => vector.every(Number.isFinite));
  const missing = await missingOf(
    engine,
    table,
    parts.map((column) => column.typed),
  );
  return { rows: table.rows, missing, texts: [], vectors: whole };
};

/** A list of numbers a row: Parquet's own, or `[0.1, 0.2]` as text. */
async function readLists(engine: Engine, table: Table, typed: string, rows: Rows): Promise<Side | string> {
  const list = `TRY_CAST(CAST(${typed} AS VARCHAR) AS DOUBLE[])`;
  const { v = [] } = await engine.columns(
    `SELECT ${list} AS v FROM ${table.storage} ${rows.where} ORDER BY rowid`,
  );
  const vectors = v
    .map((one) => {
      const values = Array.isArray(one) ? one : ((one as { items?: unknown[] } | null)?.items ?? []);
      return Float64Array.from(values, (part) => (typeof part === "number" ? part : Number.NaN));
    })
    .filter((vector) => vector.length > 0 && vector.every(Number.isFinite));
  if (vectors.some((vector) => vector.length > mostParts))
    return `its vectors have more than ${mostParts} parts`;
  const missing = await missingOf(engine, table, [list]);
  return { rows: table.rows, missing, texts: [], vectors };
}

/** Rows in which one of the values is missing. */
async function missingOf(engine: Engine, table: Table, values: readonly string[]): Promise<number> {
  const isMissing = values.map((value) => `(${value}) IS NULL`).join(" OR ");
  const [row] = await engine.rows<{ n: number }>(
    `SELECT count(*) AS n FROM ${table.storage} WHERE ${isMissing}`,
  );
  return row!.n;
}
