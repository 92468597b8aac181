import type { Engine } from "../../toolkit/data/engine.js";
import type { Table } from "../../toolkit/data/table.js";
import { countOf } from "../../toolkit/report/number.js";
import type { CheckResult } from "../checks/result.js";
import { type Examined, list, type Rule, resultOf, type Setting } from "./finding.js";
import { textOf } from "./leakage.js";
import { columnSettings, type ModelCheck, type ModelCheckSettings, type Planning } from "./planning.js";

/** Columns a scan, as many as the engine plans without trouble. */
const batch = 100;

export function planDuplicates(settings: ModelCheckSettings, planning: Planning): ModelCheck[] {
  if (settings.duplicate_columns === undefined) return [];
  const keys = ["checks", "duplicate_columns"];
  const { severity, datasets, ignore } = columnSettings(settings.duplicate_columns);
  const rule = planning.rule(
    "duplicate columns",
    keys,
    severity,
    "no column that equals another in all rows",
  );
  return planning.each(datasets, keys, rule, true, (examined, setting) =>
    findDuplicates(rule, examined, ignore, setting),
  );
}

/**
 * Columns that hold in every row what an earlier one holds. A checksum of each column, over all rows in one scan, finds
 * the pairs; a look at the cells makes sure. Constant columns are left to their own check.
 */
async function findDuplicates(
  rule: Rule,
  { table, profile }: Examined,
  ignore: ReadonlySet<string>,
  { engine }: Setting,
): Promise<CheckResult> {
  const names = profile.columns
    .filter(({ name, distinct }) => !ignore.has(name) && distinct > 1)
    .map(({ name }) => name);
  const groups = new Map<string, string[]>();
  const sums = await checksums(engine, table, names);
  for (const [index, name] of names.entries()) {
    const same = groups.get(sums[index]!);
    if (same === undefined) groups.set(sums[index]!, [name]);
    else same.push(name);
  }
  const found: string[] = [];
  for (const [first, ...others] of groups.values()) {
    for (const other of others) {
      if (await isEqual(engine, table, first!, other)) found.push(`${other} = ${first}`);
    }
  }
  return resultOf(rule, {
    status: found.length > 0 ? "fail" : "pass",
    evaluated: names.length,
    failed: found.length,
    observed: found.length === 0 ? `none of ${countOf(names.length, "column")}` : list(found),
    value: found.length,
  });
}

async function checksums(engine: Engine, table: Table, names: readonly string[]): Promise<string[]> {
  const sums: string[] = [];
  for (let from = 0; from < names.length; from += batch) {
    const parts = names
      .slice(from, from + batch)
      .map((name, at) => `CAST(bit_xor(hash(rowid, ${textOf(table.column(name)!)})) AS VARCHAR) AS s${at}`);
    const [row] = await engine.rows<Record<string, string>>(
      `SELECT ${parts.join(", ")} FROM ${table.storage}`,
    );
    sums.push(...parts.map((_, at) => row![`s${at}`]!));
  }
  return sums;
}

async function isEqual(engine: Engine, table: Table, one: string, other: string): Promise<boolean> {
  const [a, b] = [textOf(table.column(one)!), textOf(table.column(other)!)];
  const rows = await engine.rows(`SELECT 1 FROM ${table.storage} WHERE ${a} IS DISTINCT FROM ${b} LIMIT 1`);
  return rows.length === 0;
}
