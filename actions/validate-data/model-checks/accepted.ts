import type { Profile } from "../../toolkit/data/profile.js";
import type { ModelFile } from "../../toolkit/model/read.js";
import { registryHome } from "../../toolkit/registry/home.js";
import { openRegistry, workingTree } from "../../toolkit/registry/registry.js";
import { formatPercent } from "../../toolkit/report/number.js";
import type { Runtime } from "../../toolkit/runtime/runtime.js";
import type { CheckResult } from "../checks/result.js";
import { type Examined, list, type Rule, resultOf } from "./finding.js";

/** The training data of the version that is the champion, or why there is none. */
export type Accepted =
  | { readonly version: number; readonly profile: Profile }
  | { readonly status: "pass" | "unsupported"; readonly reason: string };

/**
 * Reads the champion's profile from the registry. Before the first champion there is nothing to compare with, which is
 * no violation; a champion without a profile leaves the check undone.
 * @throws ConfigurationError where the registry can't be read
 */
export async function readAccepted({ config }: ModelFile, runtime: Runtime): Promise<Accepted> {
  const home = await registryHome(config.registry?.path ?? "registry", runtime);
  const registry = openRegistry(workingTree(home.runtime.workspace), home.path);
  const champion = await registry.alias(config.name, "champion");
  if (champion === undefined) {
    return { status: "pass", reason: "there is no champion yet, so nothing to compare with" };
  }
  const profile = await registry.profile(config.name, champion.version);
  if (profile === undefined) {
    const reason = `champion (version ${champion.version}) has no profile; register versions with a data-report`;
    return { status: "unsupported", reason };
  }
  return { version: champion.version, profile };
}

/** Whether the number of rows changed by no more than a share of what it was. */
export function judgeVolume(
  rule: Rule,
  { profile }: Examined,
  accepted: { readonly version: number; readonly profile: Profile },
  maxChange: number,
): CheckResult {
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

/** Columns that came, went or became of another type. A column without any value has no type yet. */
export function judgeSchema(
  rule: Rule,
  { profile }: Examined,
  accepted: { readonly version: number; readonly profile: Profile },
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
