import type { Engine } from "../../toolkit/data/engine.js";
import type { Table } from "../../toolkit/data/table.js";
import { boostedTrees, type Feature } from "../../toolkit/statistics/boosted-trees.js";
import { shuffle } from "../../toolkit/statistics/logistic-regression.js";
import { type Random, random } from "../../toolkit/statistics/random.js";
import { rocArea } from "../../toolkit/statistics/roc-area.js";
import type { Dataset } from "../columns/column.js";
import { numbersOf, someRows, textsOf } from "../rows/frame.js";
import { halves, type ToldApart, toldApart } from "../rows/two-samples.js";

/** All columns together: whether a classifier tells the sides apart, and by what. */
export interface Together extends ToldApart {
  readonly drifted: boolean;
  readonly columns: number;
  /** The rows that were drawn. */
  readonly rows: { readonly reference: number; readonly current: number };
  /** What gives it away: how much of the area is lost when the column's values are shuffled among the test rows. */
  readonly features: readonly { readonly name: string; readonly lost: number }[];
}

const alpha = 0.05;
/** Values of a side that are read, and the rows that they are shared among. */
const mostCells = 2_000_000;
const [fewestRows, mostRows] = [500, 5000];
const trees = 50;
const shownFeatures = 10;
const seed = "e4b07c9a2f6158d3907b1c4ea86f5d20";

/** A few are needed in each half whatever was asked for, or there is nothing to measure. */
export function rowsNeeded(minRows: number): number {
  return Math.max(minRows, 8);
}

/** Undefined where there is nothing to learn from: no column that both sides have, or fewer than `minRows` rows. */
export async function togetherOf(
  engine: Engine,
  tables: { readonly reference: Table; readonly current: Table },
  datasets: { readonly reference: Dataset; readonly current: Dataset },
  excluded: ReadonlySet<string>,
  { minRows, minEffect }: { readonly minRows: number; readonly minEffect: number },
): Promise<Together | undefined> {
  const columns = comparedTogether(datasets, excluded);
  if (columns.length === 0 || Math.min(tables.reference.rows, tables.current.rows) < rowsNeeded(minRows))
    return undefined;
  const draw = random(seed);
  const most = Math.max(fewestRows, Math.min(mostRows, Math.floor(mostCells / columns.length)));
  const rows = {
    reference: await someRows(engine, tables.reference, most, draw),
    current: await someRows(engine, tables.current, most, draw),
  };
  const features: Feature[] = [];
  for (const { name, isNumber } of columns) {
    const read = async (side: "reference" | "current") => {
      const column = tables[side].column(name)!;
      if (isNumber) return (await numbersOf(engine, tables[side], [column], rows[side]))[0]!;
      return textsOf(engine, tables[side], column, rows[side]);
    };
    const both = [...(await read("reference")), ...(await read("current"))];
    features.push(isNumber ? numeric(both as number[]) : categorical(both as (string | null)[]));
  }
  const split = halves(rows.reference.count, rows.current.count, draw);
  const at = (some: Uint32Array) =>
    features.map(({ kind, values }) => ({ kind, values: Float64Array.from(some, (row) => values[row]!) }));
  const model = boostedTrees(
    at(split.train),
    Float64Array.from(split.train, (row) => split.isCurrent[row]!),
    trees,
  );
  const tested = at(split.test);
  const found = toldApart(split, model.predict(tested));
  const order = Array.from(model.gains, (gain, index) => ({ gain, index }))
    .filter(({ gain }) => gain > 0)
    .sort((one, other) => other.gain - one.gain)
    .slice(0, shownFeatures);
  const sides = Uint8Array.from(split.test, (row) => split.isCurrent[row]!);
  const lost = order.map(({ index }) => {
    const without = tested.map((feature, other) => (other === index ? shuffled(feature, draw) : feature));
    return { name: columns[index]!.name, lost: found.area - rocArea(model.predict(without), sides).area };
  });
  return {
    ...found,
    drifted: found.pValue < alpha && found.effect >= minEffect,
    columns: columns.length,
    rows: { reference: rows.reference.count, current: rows.current.count },
    features: lost.filter((one) => one.lost > 0).sort((one, other) => other.lost - one.lost),
  };
}

/** Numbers, booleans and categories that both sides have; no free text, and no times, which move on by themselves. */
function comparedTogether(
  { reference, current }: { readonly reference: Dataset; readonly current: Dataset },
  excluded: ReadonlySet<string>,
): { name: string; isNumber: boolean }[] {
  return [...reference.columns.values()].flatMap((column): { name: string; isNumber: boolean }[] => {
    const other = current.columns.get(column.name);
    if (other === undefined || excluded.has(column.name)) return [];
    const kinds = [column.kind, other.kind];
    if (kinds.every((kind) => kind === "numeric" || kind === "boolean"))
      return [{ name: column.name, isNumber: true }];
    const isCategory = kinds.every((kind) => kind === "categorical" || kind === "boolean");
    return isCategory ? [{ name: column.name, isNumber: false }] : [];
  });
}

/** A missing number is smaller than all others, so that trees can ask for it. Infinities are the largest finite ones. */
function numeric(values: readonly number[]): Feature {
  let [low, high] = [0, 0];
  for (const value of values) {
    if (!Number.isFinite(value)) continue;
    low = Math.min(low, value);
    high = Math.max(high, value);
  }
  const missing = low - Math.max(1, Math.abs(low));
  const known = (value: number) => (Number.isNaN(value) ? missing : Math.min(high, Math.max(low, value)));
  return { kind: "numeric", values: Float64Array.from(values, known) };
}

function categorical(values: readonly (string | null)[]): Feature {
  const codes = new Map<string | null, number>();
  for (const value of values) if (!codes.has(value)) codes.set(value, codes.size);
  return { kind: "categorical", values: Float64Array.from(values, (value) => codes.get(value)!) };
}

function shuffled({ kind, values }: Feature, draw: Random): Feature {
  const order = shuffle(
    Uint32Array.from(values, (_, at) => at),
    draw,
  );
  return { kind, values: Float64Array.from(order, (row) => values[row]!) };
}
