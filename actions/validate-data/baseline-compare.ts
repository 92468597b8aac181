import type { Engine } from "../toolkit/data/engine.js";
import { identifier } from "../toolkit/data/sql.js";
import type { Table } from "../toolkit/data/table.js";
import { shownOf } from "./checks/cell.js";
import { type Check, type CompiledContract, pointer, type RepeatTest, type RowTest } from "./checks/check.js";
import { type CheckResult, cutValue, type Example } from "./checks/result.js";
import { exampleQuery } from "./checks/run.js";
import { exampleOf } from "./checks/structure.js";
import { excess } from "./checks/threshold.js";

interface Side {
  readonly table: Table;
  readonly compiled: CompiledContract;
  readonly results: readonly CheckResult[];
}

/**
 * Tells new violations from known ones. A violating row is known when the baseline has a violating row of the same
 * check with the same primary key and value, or, without a key, with the same cells in all columns that both have; as
 * often as the baseline has it. A measured number is known when the baseline's was as far off or further.
 */
export async function markKnown(
  engine: Engine,
  now: Side,
  before: Side,
  most: number,
): Promise<CheckResult[]> {
  const old = new Map(before.results.map((result) => [identityOf(result.check), result]));
  const marked: CheckResult[] = [];
  for (const result of now.results) {
    if (result.status !== "fail" && result.status !== "error") marked.push(result);
    else marked.push(await compare(engine, now, before, result, old.get(identityOf(result.check)), most));
  }
  return marked;
}

function identityOf({ keys, type, column }: Check): string {
  return `${pointer(keys)} ${type} ${column ?? ""}`;
}

async function compare(
  engine: Engine,
  now: Side,
  before: Side,
  result: CheckResult,
  known: CheckResult | undefined,
  most: number,
): Promise<CheckResult> {
  if (known === undefined || known.status === "pass" || known.status === "unsupported") {
    return { ...result, fresh: Math.max(1, result.failed) };
  }
  if (result.status === "error" || known.status === "error") {
    return { ...result, fresh: result.status === known.status ? 0 : Math.max(1, result.failed) };
  }
  if (result.check.type === "structure") return structure(now.table, before.table, result, most);
  const { test } = result.check;
  const part = test.kind === "count" ? test.of : test;
  const old = known.check.test.kind === "count" ? known.check.test.of : known.check.test;
  if (isCounted(part) && isCounted(old) && test.kind !== "count") {
    return freshRows(engine, { ...now, test: part }, { ...before, test: old }, result, most);
  }
  if (test.kind === "count" || test.kind === "query") {
    const worse = excess(result.observedValue, test.threshold) > excess(known.observedValue, test.threshold);
    return { ...result, fresh: worse ? Math.max(1, result.failed) : 0 };
  }
  return { ...result, fresh: result.observed === known.observed ? 0 : Math.max(1, result.failed) };
}

function isCounted(test: Check["test"] | undefined): test is RowTest | RepeatTest {
  return test?.kind === "rows" || test?.kind === "repeats";
}

function structure(now: Table, before: Table, result: CheckResult, most: number): CheckResult {
  const key = (row: Table["badRows"][number]) => `${row.problem}\0${row.text}`;
  const counts = new Map<string, number>();
  for (const row of before.badRows) counts.set(key(row), (counts.get(key(row)) ?? 0) + 1);
  const fresh = now.badRows.filter((row) => {
    const left = counts.get(key(row)) ?? 0;
    counts.set(key(row), left - 1);
    return left <= 0;
  });
  // Bad rows beyond those kept one by one can't be compared: more of them than before are new.
  const beyond = Math.max(
    0,
    now.badRowCount - now.badRows.length - (before.badRowCount - before.badRows.length),
  );
  return {
    ...result,
    fresh: fresh.length + beyond,
    ...(fresh.length > 0 ? { examples: fresh.slice(0, most).map(exampleOf) } : {}),
  };
}

type Tested = Side & { readonly test: RowTest | RepeatTest };

async function freshRows(
  engine: Engine,
  now: Tested,
  before: Tested,
  result: CheckResult,
  most: number,
): Promise<CheckResult> {
  const common = now.table.columns.filter((column) => before.table.column(column.name) !== undefined);
  const violating = ({ table, compiled, test }: Tested) => {
    const cells =
      compiled.identity.length > 0
        ? [...compiled.identity.map((one) => `CAST(s.${identifier(one)} AS VARCHAR)`), "e.v"]
        : common.map((column) => shownOf(table.column(column.name)!));
    return `SELECT e.r, e.v, e.first, hash(row(${cells.join(", ")})) AS h FROM (${exampleQuery(table, test)}) e JOIN ${table.storage} s ON s.rowid = e.r`;
  };
  const rows = await engine.rows<{ r: number; v: string | null; first: number | null; total: number }>(
    `WITH now AS (${violating(now)}), old AS (SELECT h, count(*) AS n FROM (${violating(before)}) GROUP BY h),
      numbered AS (SELECT now.*, row_number() OVER (PARTITION BY now.h ORDER BY now.r) AS k FROM now),
      fresh AS (SELECT * FROM numbered LEFT JOIN old USING (h) WHERE k > coalesce(n, 0))
      SELECT r, v, first, (SELECT count(*) FROM fresh) AS total FROM fresh ORDER BY r LIMIT ${Math.max(1, most)}`,
  );
  const fresh = rows[0]?.total ?? 0;
  if (fresh === 0) return { ...result, fresh };
  const places = now.table.locate(rows.map((row) => row.r));
  const examples: Example[] = rows.slice(0, most).map(({ v, first }, index) => {
    const seen = first === null ? undefined : now.table.locate([first])[0];
    return {
      ...places[index]!,
      value: v === null ? null : cutValue(v),
      ...(seen === undefined ? {} : { firstSeen: seen }),
    };
  });
  return { ...result, fresh, examples };
}
