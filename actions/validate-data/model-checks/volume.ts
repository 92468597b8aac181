import { formatPercent } from "../../toolkit/report/number.js";
import type { CheckResult } from "../checks/result.js";
import { type Examined, type Rule, resultOf } from "./finding.js";
import type { Champion, ModelCheck, ModelCheckSettings, Planning } from "./planning.js";

export async function planVolume({ volume }: ModelCheckSettings, planning: Planning): Promise<ModelCheck[]> {
  if (volume === undefined) return [];
  const keys = ["checks", "volume"];
  const { max_change: maxChange, severity = "error", dataset } = volume;
  const expected = `rows within ${formatPercent(maxChange)} of the champion's`;
  const rule = planning.rule("volume", keys, severity, expected);
  return planning.againstChampion(dataset, keys, rule, (examined, champion) =>
    judgeVolume(rule, examined, champion, maxChange),
  );
}

/** Whether the number of rows changed by no more than a share of what it was. */
function judgeVolume(rule: Rule, { profile }: Examined, accepted: Champion, maxChange: number): CheckResult {
  const before = accepted.profile.rows;
  const { rows } = profile;
  if (before === 0) {
    const observed = `version ${accepted.version} was registered with no rows`;
    return resultOf(rule, { status: "unsupported", observed });
  }
  const change = rows / before - 1;
  return resultOf(rule, {
    status: Math.abs(change) > maxChange ? "fail" : "pass",
    observed: `${rows} rows, ${before} in version ${accepted.version}: ${change > 0 ? "+" : ""}${formatPercent(change)}`,
    value: change,
    evaluated: rows,
  });
}
