import type { Engine } from "../../toolkit/data/engine.js";
import { NotInOnePass } from "../../toolkit/data/scan/asked.js";
import type { Scan, ScannedColumn } from "../../toolkit/data/scan/scan.js";
import { literal } from "../../toolkit/data/sql.js";
import { shownOf } from "./cell.js";
import { cellValue } from "./cell-value.js";
import type { Check, RepeatTest, RowTest } from "./check.js";
import type { CellValue } from "./condition.js";
import { type Counts, countedPart } from "./run.js";
import type { ScanPlan } from "./scan-plan.js";

/** A counted check, and what breaks it: texts with what is shown of them, and keys that occur more than once. */
export interface Judged {
  readonly counts: Counts;
  readonly test: RowTest | RepeatTest;
  readonly column: ScannedColumn;
  /** Null stands for an empty cell. */
  readonly violating: ReadonlyMap<string | null, string | null>;
  readonly repeated: Iterable<number>;
}

/**
 * Counts what breaks each check. The cells that are not certain are judged each text once, by the check's conditions;
 * where those can't tell of one, SQL is asked.
 * @throws NotInOnePass where a cell has to be told from others that this pass has not kept
 */
export async function judgeScan(
  engine: Engine,
  scan: Scan,
  checks: readonly Check[],
  { columnOf }: ScanPlan,
): Promise<(Judged | undefined)[]> {
  const judged: (Judged | undefined)[] = checks.map(() => undefined);
  const tables = new Map<ScannedColumn, string>();
  const asked = new Map<ScannedColumn, readonly AskedCell[]>();
  for (const [index, check] of checks.entries()) {
    const test = countedPart(check);
    if (test === undefined) continue;
    const column = scan.columns[columnOf[index]!.index]!;
    if (test.kind === "repeats") {
      judged[index] = judgeRepeats(test, column);
      continue;
    }
    if (!asked.has(column)) asked.set(column, askedCells(column));
    judged[index] = judgeCells(asked.get(column)!, test, column);
    if (judged[index] !== undefined) continue;
    if (!tables.has(column)) tables.set(column, await askedTable(engine, column));
    judged[index] = await judgeRows(engine, tables.get(column)!, test, column);
  }
  for (const table of tables.values()) await engine.run(`DROP TABLE ${table}`);
  return judged;
}

/** A cell that is not certain, and how often it occurs. */
interface AskedCell extends CellValue {
  readonly count: number;
}

function askedCells({ scan: { asked } }: ScannedColumn): AskedCell[] {
  const texts: [string | null, number][] = asked.empty === 0 ? [] : [[null, asked.empty]];
  return [...texts, ...asked.texts].map(([text, count]) => ({ ...cellValue(text), count }));
}

/** Undefined where only SQL can tell of one. */
function judgeCells(cells: readonly AskedCell[], test: RowTest, column: ScannedColumn): Judged | undefined {
  const { raw } = column.column;
  const isText = test.shown === raw || test.shown === shownOf(column.column);
  const empty = isText ? null : test.shown === `coalesce(${raw}, '')` ? "" : undefined;
  if (empty === undefined && cells.length > 0) return undefined;
  let evaluated = column.scan.certainCells;
  let failed = 0;
  const violating = new Map<string | null, string | null>();
  for (const cell of cells) {
    const answer = judgeCell(test, cell);
    if (answer === undefined) return undefined;
    if (answer === "passed over") continue;
    evaluated += cell.count;
    if (answer === "kept") continue;
    failed += cell.count;
    violating.set(cell.text, cell.text ?? empty!);
  }
  return { counts: { evaluated, failed }, test, column, violating, repeated: [] };
}

/** What a check says of a cell, by its conditions. */
export function judgeCell(
  { looked, kept }: RowTest,
  cell: CellValue,
): "passed over" | "kept" | "broken" | undefined {
  const isLooked = looked?.holds(cell);
  if (isLooked !== true) return isLooked === undefined ? undefined : "passed over";
  const isKept = kept?.holds(cell);
  return isKept === undefined ? undefined : isKept ? "kept" : "broken";
}

async function askedTable(engine: Engine, { column, scan }: ScannedColumn): Promise<string> {
  const table = engine.unique("asked");
  const { raw, type, textual } = column;
  await engine.run(`CREATE TABLE ${table} (t VARCHAR, n BIGINT, ${raw} ${textual ? "VARCHAR" : type})`);
  const values = [...scan.asked.texts].map(
    ([text, count]) => `(${literal(text)}, ${count}, ${literal(text)})`,
  );
  if (scan.asked.empty > 0) values.push(`(NULL, ${scan.asked.empty}, NULL)`);
  for (let from = 0; from < values.length; from += 2000)
    await engine.run(`INSERT INTO ${table} VALUES ${values.slice(from, from + 2000).join(", ")}`);
  return table;
}

async function judgeRows(
  engine: Engine,
  table: string,
  test: RowTest,
  column: ScannedColumn,
): Promise<Judged> {
  const { evaluated, violated, shown } = test;
  try {
    const [found] = await engine.rows<{ e: number; f: number }>(
      `SELECT coalesce(sum(n) FILTER (${evaluated}), 0)::BIGINT AS e,
         coalesce(sum(n) FILTER ((${evaluated}) AND (${violated})), 0)::BIGINT AS f FROM ${table}`,
    );
    const counts = { evaluated: found!.e + column.scan.certainCells, failed: found!.f };
    const rows =
      counts.failed === 0
        ? []
        : await engine.rows<{ t: string | null; v: string | null }>(
            `SELECT t, ${shown} AS v FROM ${table} WHERE (${evaluated}) AND (${violated})`,
          );
    return { counts, test, column, violating: new Map(rows.map(({ t, v }) => [t, v])), repeated: [] };
  } catch (error) {
    // What can't be computed is reported in the words of the table's way.
    throw new NotInOnePass("a check can't be computed", { cause: error });
  }
}

function judgeRepeats(test: RepeatTest, column: ScannedColumn): Judged {
  const base = { test, column, violating: new Map() };
  if (column.kind === "texts") {
    const { values, counts, distinct, total } = column.texts;
    if (column.scan.asked.texts.has("") && test.evaluated.includes("<>")) throw new NotInOnePass();
    const repeated = values.filter((_, at) => counts[at]! > 1);
    return { ...base, counts: { evaluated: total, failed: total - distinct }, repeated };
  }
  // The same number may be written in two ways, and texts are compared.
  if (!column.scan.isCanonical) throw new NotInOnePass();
  const { total, distinct, repeated } = column;
  return { ...base, counts: { evaluated: total, failed: total - distinct }, repeated };
}
