import type { Column } from "../../toolkit/data/column.js";
import { formatPercent } from "../../toolkit/report/number.js";
import { maskedValue } from "../checks/mask.js";
import { type CheckResult, cutValue, type Example } from "../checks/result.js";
import { type Finding, list, type Rows, type Rule, resultOf, type Setting } from "./finding.js";
import type { ModelCheck, ModelCheckSettings, Planning } from "./planning.js";

/** Between each pair of datasets, by key and by whole row as is wanted. */
export function planLeakage({ leakage }: ModelCheckSettings, planning: Planning): ModelCheck[] {
  if (leakage === undefined) return [];
  const keys = ["checks", "leakage"];
  const between = planning.named(leakage.between, [...keys, "between"]);
  const key = leakage.key === undefined ? undefined : [leakage.key].flat();
  const maxShare = leakage.max_share ?? 0;
  const ways = key === undefined ? [undefined] : leakage.rows === true ? [key, undefined] : [key];
  const ignore = new Set(leakage.ignore);
  const pairs = between.flatMap((later, at) =>
    between.slice(0, at).flatMap((earlier) => (earlier === later ? [] : [{ earlier, later }])),
  );
  return pairs.flatMap(({ earlier, later }) => {
    const dataset = [later, earlier].find((name) => planning.requested.includes(name));
    if (dataset === undefined) return [];
    return ways.map((way): ModelCheck => {
      const what = way === undefined ? "row" : way.join(" and ");
      const some = maxShare === 0 ? "no" : `at most ${formatPercent(maxShare)} of the rows with a`;
      const expected = `${some} ${what} of ${later} that stands in ${earlier}, too`;
      const column = way?.length === 1 ? way[0] : undefined;
      const rule: Rule = {
        ...planning.rule("leakage", keys, leakage.severity ?? "error", expected, column),
        name: `leakage from ${earlier} to ${later}${way === undefined ? " by row" : ` by ${what}`}`,
      };
      const how = { key: way, ignore, maxShare };
      return {
        dataset,
        rule,
        rowsOf: [earlier, later],
        run: (_, setting, rows) => findLeakage(rule, rows.get(earlier)!, rows.get(later)!, how, setting),
      };
    });
  });
}

/** Characters of a row that are fetched to be shown. */
const shownCharacters = 200;

/**
 * Rows of `later` whose key, or all of whose cells, stand in `earlier`. A key with an empty part is no key; of whole
 * rows two empty cells are equal. Values are compared as what they are where both sides have the same type, as numbers
 * where both are numbers, else as they are written.
 * @param key undefined for whole rows, of which the columns that both have count
 * @param maxShare of the evaluated rows that may be so, 0 to 1
 */
export async function findLeakage(
  rule: Rule,
  earlier: Rows,
  later: Rows,
  how: {
    readonly key: readonly string[] | undefined;
    readonly ignore: ReadonlySet<string>;
    readonly maxShare: number;
  },
  { engine, most }: Setting,
): Promise<CheckResult> {
  const names =
    how.key ??
    later.table.columns
      .map(({ name }) => name)
      .filter((name) => !how.ignore.has(name) && earlier.table.column(name) !== undefined);
  const missing = [earlier, later].flatMap(({ name, table }) =>
    names
      .filter((column) => table.column(column) === undefined)
      .map((column) => `${name} has no column ${column}`),
  );
  if (missing.length > 0) return resultOf(rule, { status: "error", observed: list(missing) });
  if (names.length === 0) {
    const observed = `${earlier.name} and ${later.name} have no column in common`;
    return resultOf(rule, { status: "error", observed });
  }
  const pairs = names.map((name) => comparable(earlier.table.column(name)!, later.table.column(name)!));
  const key = (side: 0 | 1) => {
    const parts = pairs.map((pair) => pair[side]);
    return parts.length === 1 ? parts[0]! : `row(${parts.join(", ")})`;
  };
  const filled = (side: 0 | 1) =>
    how.key === undefined ? "true" : pairs.map((pair) => `${pair[side]} IS NOT NULL`).join(" AND ");
  const before = `SELECT rowid AS r, ${key(0)} AS k FROM ${earlier.table.storage} WHERE ${filled(0)}`;
  const shown = `left(concat_ws(', ', ${names.map((name) => textOf(later.table.column(name)!)).join(", ")}), ${shownCharacters})`;
  const now = `SELECT rowid AS r, ${key(1)} AS k, ${shown} AS v FROM ${later.table.storage} WHERE ${filled(1)}`;
  const isSame = names.length === 1 && how.key === undefined ? "n.k IS NOT DISTINCT FROM b.k" : "n.k = b.k";
  const [count] = await engine.rows<{ e: number; f: number }>(
    `SELECT count(*) AS e, count(*) FILTER (EXISTS (SELECT 1 FROM (${before}) b WHERE ${isSame})) AS f FROM (${now}) n`,
  );
  const { e: evaluated, f: failed } = count!;
  const share = evaluated === 0 ? 0 : failed / evaluated;
  const found: Finding = {
    status: share > how.maxShare ? "fail" : "pass",
    evaluated,
    failed: share > how.maxShare ? failed : 0,
    observed:
      failed === 0 ? `none of ${evaluated}` : `${failed} of ${evaluated} rows (${formatPercent(share)})`,
    value: share,
  };
  if (found.status === "pass" || most === 0) return resultOf(rule, found);
  const rows = await engine.rows<{ r: number; v: string; first: number }>(
    `WITH hit AS (SELECT r, k, v FROM (${now}) n WHERE EXISTS (SELECT 1 FROM (${before}) b WHERE ${isSame}) ORDER BY r LIMIT ${most})
     SELECT n.r, any_value(n.v) AS v, min(b.r) AS first FROM hit n JOIN (${before}) b ON ${isSame} GROUP BY n.r ORDER BY n.r`,
  );
  const places = later.table.locate(rows.map(({ r }) => r));
  const firsts = earlier.table.locate(rows.map(({ first }) => first));
  const isPersonal = names.some((name) => earlier.personal.has(name) || later.personal.has(name));
  const examples = rows.map(
    ({ v }, index): Example => ({
      ...places[index]!,
      value: isPersonal ? maskedValue : cutValue(v),
      ...(isPersonal ? { masked: true } : {}),
      firstSeen: firsts[index]!,
    }),
  );
  return resultOf(rule, { ...found, examples });
}

const integer = /^U?(TINY|SMALL|BIG|HUGE)?INT(EGER)?$/;
const numeric = /^(U?(TINY|SMALL|BIG|HUGE)?INT(EGER)?|DOUBLE|FLOAT|DECIMAL.*)$/;

/** SQL of the two columns' values in a form in which equal ones are equal. */
function comparable(one: Column, other: Column): readonly [string, string] {
  if (one.type === other.type) return [one.typed, other.typed];
  const as = (type: string) => [`CAST(${one.typed} AS ${type})`, `CAST(${other.typed} AS ${type})`] as const;
  if (integer.test(one.type) && integer.test(other.type)) return as("HUGEINT");
  if (numeric.test(one.type) && numeric.test(other.type)) return as("DOUBLE");
  return [textOf(one), textOf(other)];
}

export function textOf(column: Column): string {
  return column.textual ? column.raw : `CAST(${column.typed} AS VARCHAR)`;
}
