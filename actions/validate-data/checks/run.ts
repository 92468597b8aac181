import type { Engine, SqlValue } from "../../toolkit/data/engine.js";
import type { Profile } from "../../toolkit/data/profile.js";
import type { Table } from "../../toolkit/data/table.js";
import { messageOf } from "../../toolkit/runtime/errors.js";
import type { Check, QueryTest, RepeatTest, RowTest } from "./check.js";
import { maskedExamples } from "./masked-rows.js";
import { type CheckResult, cutValue, type Example, shownNumber } from "./result.js";
import type { RowMasks } from "./row-masks.js";
import { isUpperBound, meets } from "./threshold.js";

/** How long a contract's own query may take. */
const querySeconds = 300;

export interface Counts {
  readonly evaluated: number;
  readonly failed: number;
}

/** What a scan of the table that was done already has found out. */
export interface Known {
  /** A column whose values are all distinct needs no further look. */
  readonly profile: Profile;
  /** Of the same checks, those that look at single rows. */
  readonly masks: RowMasks;
}

/**
 * Runs the checks: all counts in few scans of the table, then the first rows of those that failed.
 * @param most examples for each check
 */
export async function runChecks(
  engine: Engine,
  table: Table,
  checks: readonly Check[],
  most: number,
  known?: Known,
): Promise<CheckResult[]> {
  const byMask = (index: number) => known?.masks.has(index) === true;
  const open = checks.map((check, index) => (byMask(index) ? undefined : countedPart(check)));
  const counts = await countAll(engine, table, open, known?.profile);
  for (const index of checks.keys())
    if (byMask(index)) counts[index] = known!.masks.counts(index, known!.profile);
  const results: CheckResult[] = [];
  const shown: number[] = [];
  for (const [index, check] of checks.entries()) {
    const examples = async (test: RowTest | RepeatTest) => {
      if (!byMask(index)) return examplesOf(engine, table, test, most);
      shown.push(index);
      return [];
    };
    results.push(
      check.test.kind === "query"
        ? await queryResult(engine, table, check, check.test)
        : await resultOf(check, counts[index], table.rows, examples),
    );
  }
  if (shown.length > 0 && most > 0) {
    const examples = await maskedExamples(engine, table, checks, shown, known!.masks);
    for (const [at, index] of shown.entries())
      results[index] = { ...results[index]!, examples: examples[at]! };
  }
  return results;
}

/** The part of a check whose rows are counted. */
export function countedPart({ test }: Check): RowTest | RepeatTest | undefined {
  if (test.kind === "rows" || test.kind === "repeats") return test;
  return test.kind === "count" ? test.of : undefined;
}

async function countAll(
  engine: Engine,
  table: Table,
  tests: readonly (RowTest | RepeatTest | undefined)[],
  profile: Profile | undefined,
): Promise<(Counts | Error | undefined)[]> {
  const results: (Counts | Error | undefined)[] = tests.map(() => undefined);
  const row = tests.flatMap((test, index) => (test?.kind === "rows" ? [{ test, index }] : []));
  for (let from = 0; from < row.length; from += 100) {
    const batch = row.slice(from, from + 100);
    const found = await countRows(
      engine,
      table,
      batch.map(({ test }) => test),
    ).catch(async () => {
      // One of them can't be computed: asked singly, the others still answer.
      const single: (Counts | Error)[] = [];
      for (const { test } of batch) {
        single.push(await countRows(engine, table, [test]).then(([one]) => one!, asError));
      }
      return single;
    });
    for (const [position, { index }] of batch.entries()) results[index] = found[position];
  }
  for (const [index, test] of tests.entries()) {
    if (test?.kind !== "repeats") continue;
    results[index] =
      countDistinct(table, test, profile) ?? (await countRepeats(engine, table, test).catch(asError));
  }
  return results;
}

function asError(error: unknown): Error {
  return error instanceof Error ? error : new Error(String(error));
}

async function countRows(engine: Engine, table: Table, tests: readonly RowTest[]): Promise<Counts[]> {
  // Many checks look at the same rows.
  const names = new Map<string, string>();
  const nameOf = (condition: string) => {
    const name = names.get(condition) ?? `n${names.size}`;
    names.set(condition, name);
    return name;
  };
  const parts = tests.map(({ evaluated, violated }) => ({
    evaluated: evaluated === "true" ? undefined : nameOf(evaluated),
    failed: nameOf(evaluated === "true" ? violated : `(${evaluated}) AND (${violated})`),
  }));
  const selected = [...names].map(([condition, name]) => `count(*) FILTER (${condition}) AS ${name}`);
  const [row] = await engine.rows<Record<string, number>>(
    `SELECT ${selected.join(", ")} FROM ${table.storage}`,
  );
  return parts.map(({ evaluated, failed }) => ({
    evaluated: evaluated === undefined ? table.rows : row![evaluated]!,
    failed: row![failed]!,
  }));
}

/** SQL of the key that rows are compared by. */
export function keyOf({ key }: RepeatTest): string {
  return key.length === 1 ? key[0]! : `row(${key.join(", ")})`;
}

/** Counts without a query where the profile says that no value of a column comes twice. Equal texts have one hash. */
function countDistinct(table: Table, { key, evaluated }: RepeatTest, profile?: Profile): Counts | undefined {
  const column = table.columns.find(
    ({ raw }) => key.length === 1 && (key[0] === raw || key[0] === `CAST(${raw} AS VARCHAR)`),
  );
  if (column === undefined || evaluated !== `${column.raw} IS NOT NULL`) return undefined;
  const isPlain = column.typed === column.raw && /^(VARCHAR|(BIG|SMALL|TINY)INT|INTEGER)$/.test(column.type);
  const found = profile?.columns[column.index];
  if (!isPlain || found === undefined || !found.distinctExact) return undefined;
  if (found.distinct !== found.rows - found.missing) return undefined;
  return { evaluated: found.distinct, failed: 0 };
}

async function countRepeats(engine: Engine, table: Table, test: RepeatTest): Promise<Counts> {
  const [row] = await engine.rows<{ e: number; d: number }>(
    `SELECT count(*) AS e, count(DISTINCT ${keyOf(test)}) AS d FROM ${table.storage} WHERE ${test.evaluated}`,
  );
  return { evaluated: row!.e, failed: row!.e - row!.d };
}

async function queryResult(
  engine: Engine,
  table: Table,
  check: Check,
  test: QueryTest,
): Promise<CheckResult> {
  const none = { check, evaluated: table.rows, failed: 0, observedValue: null, examples: [] };
  return { ...none, ...(await runQuery(engine, table, check, test)) };
}

/**
 * The result of a check whose rows have been counted.
 * @param counts of {@link countedPart}, or why there are none
 * @param rows of the table
 * @param examplesOf gives the first rows that break a test
 */
export async function resultOf(
  check: Check,
  counts: Counts | Error | undefined,
  rows: number,
  examplesOf: (test: RowTest | RepeatTest) => Promise<Example[]>,
): Promise<CheckResult> {
  const { test } = check;
  const none = { check, evaluated: 0, failed: 0, observedValue: null, examples: [] };
  if (test.kind === "known") {
    return { ...none, status: test.status, failed: test.status === "fail" ? 1 : 0, observed: test.observed };
  }
  if (counts instanceof Error) return { ...none, status: "error", observed: problemOf(counts) };
  if (test.kind === "reference") throw new Error(`${check.name} was not looked up`);
  if (test.kind === "count") {
    const found = test.of === undefined ? rows : counts!.failed;
    const value = test.unit === "percent" ? (rows === 0 ? 0 : (100 * found) / rows) : found;
    const ok = test.threshold.every((comparison) => meets(value, comparison));
    const show = !ok && test.of !== undefined && isUpperBound(test.threshold);
    return {
      check,
      status: ok ? "pass" : "fail",
      evaluated: rows,
      failed: ok ? 0 : show ? found : 1,
      observed: `${shownNumber(value)}${test.unit === "percent" ? "%" : ""}`,
      observedValue: value,
      examples: show ? await examplesOf(test.of!) : [],
    };
  }
  const { evaluated, failed } = counts!;
  const mostly = test.kind === "rows" ? test.mostly : undefined;
  if (mostly !== undefined && evaluated === 0) {
    const observed = "no value to look at, so nothing could fail";
    return { ...none, status: "pass", observed, observedValue: 0 };
  }
  if (mostly !== undefined && failed > 0 && (evaluated - failed) / evaluated >= mostly) {
    const observed = `${failed} of ${evaluated}, which is allowed`;
    return { ...none, status: "pass", evaluated, observed, observedValue: failed };
  }
  return {
    check,
    status: failed === 0 ? "pass" : "fail",
    evaluated,
    failed,
    observed: failed === 0 ? `all ${evaluated}` : `${failed} of ${evaluated}`,
    observedValue: failed,
    examples: failed === 0 || test.kind === "query" ? [] : await examplesOf(test),
  };
}

async function runQuery(engine: Engine, table: Table, check: Check, test: QueryTest) {
  try {
    const rows = await engine.query(test.sql, querySeconds, [
      table.view,
      table.storage,
      ...(test.tables ?? []),
    ]);
    if (rows.length !== 1 || rows[0]!.length !== 1) {
      const size =
        rows.length === 0 ? "no row" : rows.length > 1 ? "more than one row" : `${rows[0]!.length} columns`;
      return { status: "error" as const, observed: `the query gave ${size}; one value is needed` };
    }
    const value = comparable(rows[0]![0]!);
    const isKept = value === null && test.isNullKept === true;
    const ok = isKept || test.threshold.every((comparison) => meets(value, comparison));
    return {
      status: ok ? ("pass" as const) : ("fail" as const),
      failed: ok ? 0 : 1,
      observed:
        value === null ? "NULL" : typeof value === "number" ? shownNumber(value) : cutValue(String(value)),
      observedValue: typeof value === "number" && Number.isFinite(value) ? value : null,
    };
  } catch (error) {
    return { status: "error" as const, observed: `${check.type} can't be computed: ${problemOf(error)}` };
  }
}

function comparable(value: SqlValue): SqlValue {
  return typeof value === "bigint" ? Number(value) : value;
}

function problemOf(error: unknown): string {
  return cutValue(messageOf(error).replace(/^Invalid Input Error: /, ""), 200);
}

/** The first rows that break a check, in the order of the data. */
async function examplesOf(
  engine: Engine,
  table: Table,
  test: RowTest | RepeatTest,
  most: number,
): Promise<Example[]> {
  if (most === 0) return [];
  const query = exampleQuery(table, test);
  // Rows come in their order unless something is joined to them, so that the scan ends with the last one wanted.
  const isInOrder = test.kind === "rows" && !/\bselect\b/i.test(`${test.evaluated} ${test.violated}`);
  const rows = await engine.rows<{ r: number; v: string | null; first: number | null }>(
    isInOrder ? `${query} LIMIT ${most}` : `${query} ORDER BY r LIMIT ${most}`,
  );
  const places = table.locate(rows.map((row) => row.r));
  return rows.map(({ v, first }, index) => {
    const before = first === null ? undefined : table.locate([first])[0];
    return {
      ...places[index]!,
      value: v === null ? null : cutValue(v),
      ...(before === undefined
        ? {}
        : { firstSeen: { file: before.file, row: before.row, line: before.line } }),
    };
  });
}

/** SQL of all rows that break a check: r (row index), v (the value shown), first (where a repeated key stood first). */
export function exampleQuery(table: Table, test: RowTest | RepeatTest): string {
  if (test.kind === "rows") {
    return `SELECT rowid AS r, ${test.shown} AS v, NULL AS first FROM ${table.storage} WHERE (${test.evaluated}) AND (${test.violated})`;
  }
  const first = `min(rowid) OVER (PARTITION BY ${test.key.join(", ")})`;
  return `SELECT * FROM (SELECT rowid AS r, ${test.shown} AS v, ${first} AS first FROM ${table.storage} WHERE ${test.evaluated}) WHERE r <> first`;
}
