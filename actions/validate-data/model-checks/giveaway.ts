import type { Column } from "../../toolkit/data/column.js";
import type { Engine } from "../../toolkit/data/engine.js";
import { literal } from "../../toolkit/data/sql.js";
import { type CheckResult, shownNumber } from "../checks/result.js";
import { type Examined, list, type Rule, resultOf, type Setting } from "./finding.js";
import { classesOf, filled, noClasses } from "./label.js";
import { textOf } from "./leakage.js";
import type { ModelCheck, ModelCheckSettings, Planning } from "./planning.js";

export function planGiveaway({ label }: ModelCheckSettings, planning: Planning): ModelCheck[] {
  if (label?.giveaway === undefined) return [];
  const { max_auc: maxAuc = 0.98, ignore, severity = label.severity ?? "error" } = label.giveaway;
  const expected = `no column that alone tells it with an AUC above ${maxAuc}`;
  const rule = planning.rule("giveaway", ["checks", "label", "giveaway"], severity, expected, label.column);
  const how = { maxAuc, ignore: new Set(ignore) };
  return planning.each(label.datasets, ["checks", "label"], rule, true, (examined, setting) =>
    findGiveaways(rule, examined, label.column, how, setting),
  );
}

/** Rows of a class, and of all others, that are needed to say anything. */
const fewestRows = 20;
/** Rows that are looked at, at most: the area's standard error is then below 0.002 unless a class is rare. */
const mostRows = 200_000;
/** Cells that are looked at in all, so that a thousand columns take no longer than a hundred. */
const mostCells = 20_000_000;
const folds = 5;

/** Of one class and one column, how well the column alone tells the class. */
export interface Giveaway {
  readonly column: string;
  readonly auc: number;
}

/**
 * Looks for columns that tell the label by themselves. The measure is the area under the ROC curve (ties count half)
 * of one class against all others, the highest over the classes, of the better of two scores:
 * - the value itself, upwards or downwards, for numbers and times, over the rows that have one;
 * - for every column the class's share among the rows of other folds with the same value, an empty cell being a value:
 *   (positives outside the fold + p) / (rows outside the fold + 1), p the class's share of all rows, in five folds
 *   by a hash of the row's place. A value that occurs once is worth p, so an identifier has an area of one half.
 */
async function findGiveaways(
  rule: Rule,
  { table }: Examined,
  column: string,
  how: { readonly maxAuc: number; readonly ignore: ReadonlySet<string> },
  { engine }: Setting,
): Promise<CheckResult> {
  const label = table.column(column);
  if (label === undefined)
    return resultOf(rule, { status: "error", observed: `there is no column ${column}` });
  const classes = await classesOf(engine, table.storage, label);
  const problem = noClasses(classes);
  if (problem !== undefined) return resultOf(rule, { status: "unsupported", observed: problem });
  const rows = classes.reduce((sum, one) => sum + one.rows, 0);
  const known = classes.filter((one) => one.rows >= fewestRows && rows - one.rows >= fewestRows);
  if (known.length === 0) {
    const observed = `too few rows: ${fewestRows} of a class and ${fewestRows} of others are needed`;
    return resultOf(rule, { status: "unsupported", observed });
  }
  const columns = table.columns.filter(({ name }) => name !== column && !how.ignore.has(name));
  const every = Math.max(
    1,
    Math.ceil(rows / Math.min(mostRows, Math.max(10_000, mostCells / columns.length))),
  );
  // Of two classes the one says what the other does.
  const asked = classes.length === 2 ? known.slice(0, 1) : known;
  const found: Giveaway[] = [];
  for (const one of columns) {
    let auc = 0.5;
    for (const { label: value } of asked) {
      const positive = `${textOf(label)} = ${literal(value)}`;
      auc = Math.max(auc, await areaOf(engine, table.storage, one, positive, filled(label), every));
    }
    if (auc > how.maxAuc) found.push({ column: one.name, auc });
  }
  found.sort((a, b) => b.auc - a.auc);
  const sampled = every === 1 ? "" : `, on one row in ${every}`;
  return resultOf(rule, {
    status: found.length > 0 ? "fail" : "pass",
    evaluated: columns.length,
    failed: found.length,
    observed:
      found.length === 0
        ? `none of ${columns.length} columns${sampled}`
        : `${list(found.map((one) => `${one.column} (AUC ${shownNumber(Number(one.auc.toFixed(4)))})`))}${sampled}`,
    value: found[0]?.auc ?? 0,
  });
}

/** @param every one row in so many is looked at, chosen by a hash of its place */
async function areaOf(
  engine: Engine,
  storage: string,
  column: Column,
  positive: string,
  isLabelled: string,
  every: number,
): Promise<number> {
  const chosen = every === 1 ? isLabelled : `${isLabelled} AND hash(rowid, 'row') % ${every} = 0`;
  const cells = `SELECT nullif(${textOf(column)}, '') AS v, ${numberOf(column)} AS x, (${positive})::BIGINT AS y, hash(rowid, 'fold') % ${folds} AS f FROM ${storage} WHERE ${chosen}`;
  const sums = "sum(y)::DOUBLE AS pos, (count(*) - sum(y))::DOUBLE AS neg";
  const area = (scores: string) =>
    `(SELECT sum(pos * (below + neg / 2)) / (sum(pos) * sum(neg)) FROM (SELECT pos, neg, sum(neg) OVER (ORDER BY score ROWS UNBOUNDED PRECEDING) - neg AS below FROM ${scores}))`;
  const [row] = await engine.rows<{ byShare: number | null; byValue: number | null; least: number | null }>(`
    WITH cells AS MATERIALIZED (${cells}),
    groups AS (SELECT v, f, ${sums} FROM cells GROUP BY v, f),
    shares AS (SELECT pos, neg, round((sum(pos) OVER same - pos + (SELECT avg(y) FROM cells)) / (sum(pos + neg) OVER same - pos - neg + 1), 12) AS score FROM groups WINDOW same AS (PARTITION BY v)),
    folded AS (SELECT score, sum(pos) AS pos, sum(neg) AS neg FROM shares GROUP BY score),
    ordered AS (SELECT x AS score, ${sums} FROM cells WHERE x IS NOT NULL GROUP BY x)
    SELECT ${area("folded")} AS "byShare", ${area("ordered")} AS "byValue", (SELECT least(sum(pos), sum(neg)) FROM ordered) AS least`);
  const byValue = (row!.least ?? 0) >= fewestRows ? (row!.byValue ?? 0.5) : 0.5;
  return Math.max(finite(row!.byShare), finite(byValue), 1 - finite(byValue));
}

function finite(value: number | null): number {
  return value !== null && Number.isFinite(value) ? value : 0.5;
}

/** SQL of the value as a number that keeps its order, NULL where it has none. */
function numberOf({ type, typed }: Column): string {
  if (/INT|^DOUBLE$|^FLOAT$|^DECIMAL|^BOOLEAN$/.test(type)) return `TRY_CAST(${typed} AS DOUBLE)`;
  if (/^DATE$|^TIMESTAMP/.test(type)) return `TRY_CAST(epoch_us(CAST(${typed} AS TIMESTAMP)) AS DOUBLE)`;
  return "NULL::DOUBLE";
}
