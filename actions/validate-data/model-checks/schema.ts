import type { CheckResult } from "../checks/result.js";
import { type Examined, list, type Rule, resultOf } from "./finding.js";
import type { Champion, ModelCheck, ModelCheckSettings, Planning } from "./planning.js";

export async function planSchema({ schema }: ModelCheckSettings, planning: Planning): Promise<ModelCheck[]> {
  if (schema === undefined) return [];
  const keys = ["checks", "schema"];
  const given = typeof schema === "string" ? { severity: schema } : schema;
  const mayBeNew = given.new_columns === "pass";
  const expected = `the champion's columns and types${mayBeNew ? ", or more" : ""}`;
  const rule = planning.rule("schema", keys, given.severity ?? "error", expected);
  const how = { mayBeNew, ignore: new Set(given.ignore) };
  return planning.againstChampion(given.dataset, keys, rule, (examined, champion) =>
    judgeSchema(rule, examined, champion, how),
  );
}

/** Columns that came, went or became of another type. A column without any value has no type yet. */
function judgeSchema(
  rule: Rule,
  { profile }: Examined,
  accepted: Champion,
  how: { readonly mayBeNew: boolean; readonly ignore: ReadonlySet<string> },
): CheckResult {
  const before = new Map(accepted.profile.columns.map((column) => [column.name, column]));
  const now = new Map(profile.columns.map((column) => [column.name, column]));
  const names = [...new Set([...before.keys(), ...now.keys()])].filter((name) => !how.ignore.has(name));
  const changes = names.flatMap((name) => {
    const [old, found] = [before.get(name), now.get(name)];
    if (found === undefined) return [`${name} is gone`];
    if (old === undefined) return how.mayBeNew ? [] : [`${name} is new`];
    if (old.distinct === 0 || found.distinct === 0 || family(old.type) === family(found.type)) return [];
    return [`${name} was ${old.type} and is ${found.type}`];
  });
  return resultOf(rule, {
    status: changes.length > 0 ? "fail" : "pass",
    observed:
      changes.length > 0
        ? `${list(changes)} (against version ${accepted.version})`
        : `as in version ${accepted.version}`,
    value: changes.length,
    evaluated: names.length,
    failed: changes.length,
  });
}

/** Types that hold the same things: whole numbers and fractions, and texts however they are stored. */
function family(type: string): string {
  if (/^U?(TINY|SMALL|BIG|HUGE)?INT(EGER)?$|^DOUBLE$|^FLOAT$|^DECIMAL/.test(type)) return "number";
  if (/^VARCHAR|^ENUM|^UUID/.test(type)) return "text";
  if (/^TIMESTAMP/.test(type)) return "time";
  return type;
}
