import { parseDuration } from "../../toolkit/runtime/inputs.js";
import type { CheckResult } from "../checks/result.js";
import { type Examined, type Rule, resultOf, type Setting } from "./finding.js";
import type { ModelCheck, ModelCheckSettings, Planning } from "./planning.js";

export function planFreshness({ freshness }: ModelCheckSettings, planning: Planning): ModelCheck[] {
  if (freshness === undefined) return [];
  const keys = ["checks", "freshness"];
  const { column, max_age: age, severity = "error", datasets } = freshness;
  const rule = planning.rule("freshness", keys, severity, `a newest value of at most ${age} ago`, column);
  const seconds = parseDuration(age, "checks.freshness.max_age");
  return planning.each(datasets, keys, rule, false, (examined, setting) =>
    judgeFreshness(rule, examined, column, seconds, setting),
  );
}

/** A date in another time zone may be of tomorrow. */
const ahead = 86_400;

/** Whether the newest value of a date or time column is recent. One that lies in the future says nothing of that. */
function judgeFreshness(
  rule: Rule,
  { profile, personal }: Examined,
  column: string,
  maxAgeSeconds: number,
  { now }: Setting,
): CheckResult {
  const found = profile.columns.find(({ name }) => name === column);
  if (found === undefined)
    return resultOf(rule, { status: "error", observed: `there is no column ${column}` });
  if (found.distinct === 0) return resultOf(rule, { status: "fail", observed: "every cell is empty" });
  if (found.kind !== "datetime" || found.numeric === null) {
    return resultOf(rule, {
      status: "error",
      observed: `its values are no dates or times that can be read as such (${found.type})`,
    });
  }
  const newest = found.numeric.max;
  const age = (now.getTime() - newest) / 1000;
  const evaluated = found.rows - found.missing;
  // The newest value is a cell, and so is its age by the second.
  const isHidden = personal.has(column);
  const when = new Date(newest).toISOString().replace(/(T00:00:00)?\.000Z$|Z$/, "");
  const told = (words: string) => ({
    observed: `the newest is ${isHidden ? "" : `${when}, `}${words}`,
    ...(isHidden ? {} : { value: age }),
    evaluated,
  });
  if (age < -ahead) return resultOf(rule, { status: "fail", ...told("in the future") });
  return resultOf(rule, { status: age > maxAgeSeconds ? "fail" : "pass", ...told(`${shownAge(age)} ago`) });
}

function shownAge(seconds: number): string {
  const units = [
    [86_400, "days"],
    [3600, "hours"],
    [60, "minutes"],
  ] as const;
  const [size, name] = units.find(([size]) => seconds >= 2 * size) ?? [1, "seconds"];
  return `${Math.max(0, Math.floor(seconds / size))} ${name}`;
}
