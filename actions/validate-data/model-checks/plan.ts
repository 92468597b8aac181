import type { ModelFile } from "../../toolkit/model/read.js";
import { ConfigurationError, messageOf } from "../../toolkit/runtime/errors.js";
import type { Runtime } from "../../toolkit/runtime/runtime.js";
import { type CheckResult, cutValue } from "../checks/result.js";
import { planBalance } from "./balance.js";
import { planConstants } from "./constants.js";
import { planDistribution } from "./distribution.js";
import { planDuplicates } from "./duplicates.js";
import { type Examined, type Rows, resultOf, type Setting } from "./finding.js";
import { planFreshness } from "./freshness.js";
import { planGiveaway } from "./giveaway.js";
import { planLeakage } from "./leakage.js";
import { type ModelCheck, type ModelCheckSettings, Planning } from "./planning.js";
import { planSchema } from "./schema.js";
import { planVolume } from "./volume.js";

type Plan = (
  settings: ModelCheckSettings,
  planning: Planning,
) => readonly ModelCheck[] | Promise<ModelCheck[]>;

/** In the order in which their results stand. */
const plans: readonly Plan[] = [
  planLeakage,
  planBalance,
  planGiveaway,
  planConstants,
  planDuplicates,
  planFreshness,
  planVolume,
  planDistribution,
  planSchema,
];

/**
 * The checks that model.yaml has of the datasets that are checked.
 * @param requested names in `data`; a leakage check may need one more to compare with
 * @throws ConfigurationError where a check names a dataset that `data` does not have
 */
export async function planModelChecks(
  model: ModelFile,
  requested: readonly string[],
  runtime: Runtime,
): Promise<ModelCheck[]> {
  const { checks } = model.config;
  if (checks === undefined) return [];
  const planning = new Planning(model, requested, runtime);
  const planned: ModelCheck[] = [];
  for (const plan of plans) planned.push(...(await plan(checks, planning)));
  return planned;
}

/** Runs checks of a dataset. One that can't be computed says why, and the others still answer. */
export async function runModelChecks(
  checks: readonly ModelCheck[],
  examined: Examined,
  rows: ReadonlyMap<string, Rows>,
  setting: Setting,
): Promise<CheckResult[]> {
  const results: CheckResult[] = [];
  for (const check of checks) {
    try {
      results.push(await check.run(examined, setting, rows));
    } catch (error) {
      if (error instanceof ConfigurationError) throw error;
      const observed = `can't be computed: ${cutValue(messageOf(error), 200)}`;
      results.push(resultOf(check.rule, { status: "error", observed }));
    }
  }
  return results;
}
