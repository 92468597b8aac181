import type { Key } from "../../toolkit/document/yaml.js";
import type { ModelFile } from "../../toolkit/model/read.js";
import { formatPercent } from "../../toolkit/report/number.js";
import { ConfigurationError, messageOf } from "../../toolkit/runtime/errors.js";
import { parseDuration } from "../../toolkit/runtime/inputs.js";
import { nearest } from "../../toolkit/runtime/nearest.js";
import type { Runtime } from "../../toolkit/runtime/runtime.js";
import type { Severity } from "../checks/check.js";
import { type CheckResult, cutValue } from "../checks/result.js";
import { type Accepted, judgeSchema, judgeVolume, readAccepted } from "./accepted.js";
import { findConstants, findDuplicates } from "./columns.js";
import { judgeDistribution } from "./distribution.js";
import { type Examined, type Rows, type Rule, resultOf, type Setting } from "./finding.js";
import { judgeFreshness } from "./freshness.js";
import { findGiveaways } from "./giveaway.js";
import { judgeBalance } from "./label.js";
import { findLeakage } from "./leakage.js";

/** A check of one dataset, or of one beside others. */
export interface ModelCheck {
  /** The dataset in whose results it stands. */
  readonly dataset: string;
  readonly rule: Rule;
  /** Datasets whose rows it queries. */
  readonly rowsOf: readonly string[];
  /** @param rows of the datasets in `rowsOf`, by name */
  run(
    examined: Examined,
    setting: Setting,
    rows: ReadonlyMap<string, Rows>,
  ): Promise<CheckResult> | CheckResult;
}

/**
 * The checks that model.yaml has of the datasets that are checked, in its order.
 * @param requested names in `data`; a leakage check may need one more to compare with
 * @throws ConfigurationError where a check names a dataset that `data` does not have
 */
export async function planModelChecks(
  model: ModelFile,
  requested: readonly string[],
  runtime: Runtime,
): Promise<ModelCheck[]> {
  const { checks, data = {} } = model.config;
  if (checks === undefined) return [];
  const known = Object.keys(data);
  const named = (names: readonly string[], keys: readonly Key[]): readonly string[] => {
    for (const name of names) {
      if (known.includes(name)) continue;
      const hint = nearest(name, known);
      throw new ConfigurationError(
        `${keys.join(".")}: data has no ${name}${known.length === 0 ? "" : `; it has ${known.join(", ")}`}.${hint === undefined ? "" : ` Did you mean ${hint}?`}`,
        { place: model.place(keys) },
      );
    }
    return names;
  };
  const rule = (
    type: string,
    keys: readonly Key[],
    severity: Severity,
    expected: string,
    column?: string,
  ): Rule => ({
    type,
    name: column === undefined ? type : `${type} of ${column}`,
    keys,
    place: model.place(keys),
    severity,
    expected,
    ...(column === undefined ? {} : { column }),
  });
  const planned: ModelCheck[] = [];
  const each = (
    datasets: readonly string[] | undefined,
    keys: readonly Key[],
    one: Rule,
    needsRows: boolean,
    run: (examined: Examined, setting: Setting) => Promise<CheckResult> | CheckResult,
  ) => {
    const wanted = datasets === undefined ? known : named(datasets, [...keys, "datasets"]);
    for (const dataset of requested.filter((name) => wanted.includes(name))) {
      planned.push({
        dataset,
        rule: one,
        rowsOf: needsRows ? [dataset] : [],
        run,
      });
    }
  };
  /** @param dataset the data that versions are registered with, as register-model chooses it */
  const againstChampion = async (
    dataset: string | undefined,
    keys: readonly Key[],
    one: Rule,
    run: (examined: Examined, accepted: Extract<Accepted, { version: number }>) => CheckResult,
  ) => {
    const reference = model.config.drift?.reference;
    const chosen =
      dataset === undefined
        ? ([String(reference ?? ""), "train"].find((name) => known.includes(name)) ?? known[0])
        : named([dataset], [...keys, "dataset"])[0];
    if (chosen === undefined || !requested.includes(chosen)) return;
    accepted ??= await readAccepted(model, runtime);
    const against = accepted;
    planned.push({
      dataset: chosen,
      rule: one,
      rowsOf: [],
      run: (examined) =>
        "profile" in against
          ? run(examined, against)
          : resultOf(one, { status: against.status, observed: against.reason }),
    });
  };
  let accepted: Accepted | undefined;

  const { leakage, label, constant_columns: constant, duplicate_columns: duplicate } = checks;
  if (leakage !== undefined) {
    const keys = ["checks", "leakage"];
    const between = named(leakage.between, [...keys, "between"]);
    const key = leakage.key === undefined ? undefined : [leakage.key].flat();
    const maxShare = leakage.max_share ?? 0;
    const ways = key === undefined ? [undefined] : leakage.rows === true ? [key, undefined] : [key];
    for (const [at, later] of between.entries()) {
      for (const earlier of between.slice(0, at)) {
        const dataset = [later, earlier].find((name) => requested.includes(name));
        if (dataset === undefined || earlier === later) continue;
        for (const way of ways) {
          const what = way === undefined ? "row" : way.join(" and ");
          const some = maxShare === 0 ? "no" : `at most ${formatPercent(maxShare)} of the rows with a`;
          const expected = `${some} ${what} of ${later} that stands in ${earlier}, too`;
          const one: Rule = {
            ...rule(
              "leakage",
              keys,
              leakage.severity ?? "error",
              expected,
              way?.length === 1 ? way[0] : undefined,
            ),
            name: `leakage from ${earlier} to ${later}${way === undefined ? " by row" : ` by ${what}`}`,
          };
          const how = { key: way, ignore: new Set(leakage.ignore), maxShare };
          planned.push({
            dataset,
            rule: one,
            rowsOf: [earlier, later],
            run: (_, setting, rows) => findLeakage(one, rows.get(earlier)!, rows.get(later)!, how, setting),
          });
        }
      }
    }
  }
  if (label?.balance !== undefined) {
    const keys = ["checks", "label", "balance"];
    const { min_share: minShare, severity = label.severity ?? "error" } = label.balance;
    const expected = `at least ${formatPercent(minShare)} of the rows for each class`;
    const one = rule("balance", keys, severity, expected, label.column);
    each(label.datasets, ["checks", "label"], one, true, (examined, setting) =>
      judgeBalance(one, examined, label.column, minShare, setting),
    );
  }
  if (label?.giveaway !== undefined) {
    const keys = ["checks", "label", "giveaway"];
    const { max_auc: maxAuc = 0.98, ignore, severity = label.severity ?? "error" } = label.giveaway;
    const expected = `no column that alone tells it with an AUC above ${maxAuc}`;
    const one = rule("giveaway", keys, severity, expected, label.column);
    each(label.datasets, ["checks", "label"], one, true, (examined, setting) =>
      findGiveaways(one, examined, label.column, { maxAuc, ignore: new Set(ignore) }, setting),
    );
  }
  if (constant !== undefined) {
    const keys = ["checks", "constant_columns"];
    const { severity, datasets, ignore } = settingsOf(constant);
    const one = rule("constant columns", keys, severity, "no column with one value in all rows");
    each(datasets, keys, one, false, (examined) => findConstants(one, examined, ignore));
  }
  if (duplicate !== undefined) {
    const keys = ["checks", "duplicate_columns"];
    const { severity, datasets, ignore } = settingsOf(duplicate);
    const one = rule("duplicate columns", keys, severity, "no column that equals another in all rows");
    each(datasets, keys, one, true, (examined, setting) => findDuplicates(one, examined, ignore, setting));
  }
  if (checks.freshness !== undefined) {
    const keys = ["checks", "freshness"];
    const { column, max_age: age, severity = "error", datasets } = checks.freshness;
    const one = rule("freshness", keys, severity, `a newest value of at most ${age} ago`, column);
    const seconds = parseDuration(age, "checks.freshness.max_age");
    each(datasets, keys, one, false, (examined, setting) =>
      judgeFreshness(one, examined, column, seconds, setting),
    );
  }
  if (checks.volume !== undefined) {
    const keys = ["checks", "volume"];
    const { max_change: maxChange, severity = "error", dataset } = checks.volume;
    const expected = `rows within ${formatPercent(maxChange)} of the champion's`;
    const one = rule("volume", keys, severity, expected);
    await againstChampion(dataset, keys, one, (examined, against) =>
      judgeVolume(one, examined, against, maxChange),
    );
  }
  if (checks.distribution !== undefined) {
    const keys = ["checks", "distribution"];
    const {
      max_distance: maxDistance = 0.2,
      min_rows: minRows = 200,
      severity = "error",
    } = checks.distribution;
    const expected = `at most ${formatPercent(maxDistance)} of a column's rows moved from the champion's values`;
    const one = rule("distribution", keys, severity, expected);
    const how = { maxDistance, minRows, ignore: new Set(checks.distribution.ignore) };
    await againstChampion(checks.distribution.dataset, keys, one, (examined, against) =>
      judgeDistribution(one, examined, against, how),
    );
  }
  if (checks.schema !== undefined) {
    const keys = ["checks", "schema"];
    const given = typeof checks.schema === "string" ? { severity: checks.schema } : checks.schema;
    const mayBeNew = given.new_columns === "pass";
    const expected = `the champion's columns and types${mayBeNew ? ", or more" : ""}`;
    const one = rule("schema", keys, given.severity ?? "error", expected);
    const how = { mayBeNew, ignore: new Set(given.ignore) };
    await againstChampion(given.dataset, keys, one, (examined, against) =>
      judgeSchema(one, examined, against, how),
    );
  }
  return planned;
}

interface ColumnSettings {
  readonly severity?: Severity | undefined;
  readonly datasets?: readonly string[] | undefined;
  readonly ignore?: readonly string[] | undefined;
}

function settingsOf(given: Severity | ColumnSettings) {
  const { severity = "warning", datasets, ignore } = typeof given === "string" ? { severity: given } : given;
  return { severity, datasets, ignore: new Set(ignore) };
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
