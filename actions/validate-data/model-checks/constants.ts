import { countOf } from "../../toolkit/report/number.js";
import type { CheckResult } from "../checks/result.js";
import { type Examined, list, type Rule, resultOf } from "./finding.js";
import { columnSettings, type ModelCheck, type ModelCheckSettings, type Planning } from "./planning.js";

export function planConstants(settings: ModelCheckSettings, planning: Planning): ModelCheck[] {
  if (settings.constant_columns === undefined) return [];
  const keys = ["checks", "constant_columns"];
  const { severity, datasets, ignore } = columnSettings(settings.constant_columns);
  const rule = planning.rule("constant columns", keys, severity, "no column with one value in all rows");
  return planning.each(datasets, keys, rule, false, (examined) => findConstants(rule, examined, ignore));
}

/** Columns with the same value in every row, or with none at all. A value in some rows and none in others is two. */
function findConstants(rule: Rule, { profile }: Examined, ignore: ReadonlySet<string>): CheckResult {
  const columns = profile.columns.filter(({ name }) => !ignore.has(name));
  if (profile.rows < 2) return resultOf(rule, { status: "pass", observed: "fewer than two rows" });
  const found = columns.filter(
    ({ distinct, missing, rows }) => distinct === 0 || (distinct === 1 && missing === 0 && rows > 1),
  );
  return resultOf(rule, {
    status: found.length > 0 ? "fail" : "pass",
    evaluated: columns.length,
    failed: found.length,
    observed:
      found.length === 0
        ? `none of ${countOf(columns.length, "column")}`
        : list(found.map(({ name, distinct }) => (distinct === 0 ? `${name} (empty)` : name))),
    value: found.length,
  });
}
