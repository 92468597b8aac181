import type { Engine } from "../../toolkit/data/engine.js";
import { NotInOnePass } from "../../toolkit/data/scan/asked.js";
import type { Scan, ScannedColumn } from "../../toolkit/data/scan/scan.js";
import { literal } from "../../toolkit/data/sql.js";
import type { Check, RepeatTest, RowTest } from "./check.js";
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
 * Counts what breaks each check. About the cells that are not certain SQL is asked, about each text once.
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
  for (const [index, check] of checks.entries()) {
    const test = countedPart(check);
    if (test === undefined) continue;
    const column = scan.columns[columnOf[index]!.index]!;
    if (test.kind === "repeats") {
      judged[index] = judgeRepeats(test, column);
      continue;
    }
    if (column.scan.asked.empty + column.scan.asked.texts.size === 0) {
      const counts = { evaluated: column.scan.certainCells, failed: 0 };
      judged[index] = { counts, test, column, violating: new Map(), repeated: [] };
      continue;
    }
    if (!tables.has(column)) tables.set(column, await askedTable(engine, column));
    judged[index] = await judgeRows(engine, tables.get(column)!, test, column);
  }
  for (const table of tables.values()) await engine.run(`DROP TABLE ${table}`);
  return judged;
}

async function askedTable(engine: Engine, { column, scan }: ScannedColumn): Promise<string> {
  const table = engine.unique("asked");
  await engine.run(`CREATE TABLE ${table} (${column.raw} VARCHAR, n BIGINT)`);
  const values = [...scan.asked.texts].map(([text, count]) => `(${literal(text)}, ${count})`);
  if (scan.asked.empty > 0) values.push(`(NULL, ${scan.asked.empty})`);
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
            `SELECT ${column.column.raw} AS t, ${shown} AS v FROM ${table} WHERE (${evaluated}) AND (${violated})`,
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
