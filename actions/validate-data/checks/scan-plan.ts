import type { Column } from "../../toolkit/data/column.js";
import { both } from "../../toolkit/data/scan/certain.js";
import type { Demand } from "../../toolkit/data/scan/scan.js";
import type { Check, RepeatTest, RowTest } from "./check.js";
import { countedPart } from "./run.js";

/** How checks are done in one pass over the files. */
export interface ScanPlan {
  /** For each check the column that its rows are counted by; undefined where nothing is counted. */
  readonly columnOf: readonly (Column | undefined)[];
  /** For each column what is demanded of its cells one by one. */
  readonly demands: readonly Demand[];
}

/**
 * The plan of checks that each look at the cells of one column. Undefined where one needs a table: it looks at several
 * columns, or is a query, or compares keys that are not cells as they are written.
 */
export function planScan(checks: readonly Check[], columns: readonly Column[]): ScanPlan | undefined {
  const demands = columns.map((): Demand => ({ isAny: false, certain: {}, isKey: false }));
  const columnOf: (Column | undefined)[] = [];
  for (const check of checks) {
    if (check.test.kind === "query" || check.test.kind === "reference") return undefined;
    const test = countedPart(check);
    const column = test === undefined ? undefined : columnOfTest(test, columns);
    columnOf.push(column);
    if (test === undefined) continue;
    if (column === undefined) return undefined;
    if (test.kind === "rows") {
      const demand = demands[column.index]!;
      const certain = both(test.looked?.certain, test.kept?.certain);
      demands[column.index] = { ...demand, isAny: true, certain: both(demand.certain, certain) };
    } else {
      if (!(column.textual ? isPlainKey({ ...test, ...test.written }, column) : isStoredKey(test, column)))
        return undefined;
      demands[column.index] = { ...demands[column.index]!, isKey: true };
    }
  }
  return { columnOf, demands };
}

function columnOfTest(test: RowTest | RepeatTest, columns: readonly Column[]): Column | undefined {
  const parts = test.kind === "rows" ? [test.violated] : test.key;
  const found = new Set<string>();
  for (const sql of [test.evaluated, test.shown, ...parts]) {
    const bare = sql.replaceAll(/'(?:[^']|'')*'/g, "''");
    if (/"|\b(rowid|select|from)\b/i.test(bare)) return undefined;
    for (const [name] of bare.matchAll(/\bc[0-9]+\b/g)) found.add(name);
  }
  const [name] = found;
  return found.size === 1 ? columns.find(({ raw }) => raw === name) : undefined;
}

/** Whether rows are compared by the cell's text, of all cells but empty ones. */
function isPlainKey({ key, evaluated, shown }: RepeatTest, { raw, type }: Column): boolean {
  const isFilled = evaluated === `${raw} IS NOT NULL` ? type === "VARCHAR" : evaluated === filledOf(raw);
  const isCounted = type === "VARCHAR" || type === "BIGINT";
  return isCounted && isFilled && key.length === 1 && key[0] === raw && shown === raw;
}

/** The same of a column of a file that knows its types: by its values, or by one of the texts that each of them has. */
function isStoredKey({ key, evaluated, shown }: RepeatTest, { raw, type }: Column): boolean {
  const isText = type === "VARCHAR" || type === "BOOLEAN";
  const text = `CAST(${raw} AS VARCHAR)`;
  const isShown = shown === text || (type === "VARCHAR" && shown === raw);
  const casts = isText
    ? [text]
    : ["VARCHAR", "HUGEINT", "DOUBLE", "TIMESTAMP"].map((to) => `CAST(${raw} AS ${to})`);
  const isFloating = type === "FLOAT" || type === "DOUBLE";
  const filled = isFloating ? `(${raw} IS NOT NULL AND NOT isnan(${raw}))` : `${raw} IS NOT NULL`;
  const isFilled = evaluated === filled || evaluated === `(${filled})`;
  return isShown && isFilled && key.length === 1 && [raw, ...casts].includes(key[0]!);
}

/** SQL of a cell that holds something, not even `""`. */
function filledOf(raw: string): string {
  return `(${raw} IS NOT NULL AND ${raw} <> '')`;
}
