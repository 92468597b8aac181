import type { ModelFile } from "../toolkit/model/read.js";
import type { ModelConfig } from "../toolkit/model/schema/model.js";
import { ConfigurationError } from "../toolkit/runtime/errors.js";
import { parseDuration } from "../toolkit/runtime/inputs.js";
import { nearest } from "../toolkit/runtime/nearest.js";
import type { Correction } from "../toolkit/statistics/corrections.js";
import { type Role, rolesOf } from "./columns/role.js";
import { type FurtherSettings, furtherSettings } from "./further-settings.js";
import type { DriftCheckInputs, PresetName } from "./inputs.js";
import { type MethodName, methodNames, methods } from "./methods/method.js";

/** What the check does, from the inputs and model.yaml together; an input wins. */
export interface DriftSettings {
  /** The model's name; undefined without a model.yaml. */
  readonly model: string | undefined;
  readonly preset: PresetName;
  readonly method: MethodName | undefined;
  readonly threshold: number | undefined;
  readonly share: number;
  readonly minEffect: number;
  readonly minRows: number;
  readonly correction: Correction;
  /** The names of the columns to compare, or undefined for all. */
  readonly columns: readonly string[] | undefined;
  /** Settings of single columns. */
  readonly byColumn: ReadonlyMap<string, ColumnSettings>;
  /** Columns that identify rows: they differ by nature. */
  readonly ids: readonly string[];
  /** Columns that today's data may lack without being broken: labels and predictions come later. */
  readonly later: readonly string[];
  /** What columns are to the model, where they are no features. */
  readonly roles: ReadonlyMap<string, Role>;
  /** The features' shares of the model's importance, from 0 to 1; undefined where nobody wrote them down. */
  readonly importances: ReadonlyMap<string, number> | undefined;
  /** Where the model serves: each environment has an alarm of its own. */
  readonly environment: string | undefined;
  /** What is looked at beyond single columns. */
  readonly further: FurtherSettings;
  readonly retrain: Retrain | undefined;
  readonly exports: Exports;
  /** Drifted checks in a row that open the issue. */
  readonly confirm: number;
  /** Quiet checks in a row that close it. */
  readonly recover: number;
}

export interface ColumnSettings {
  readonly type?: "numeric" | "categorical" | "text" | "embedding" | undefined;
  /** How the names of an embedding's columns begin. */
  readonly prefix?: string | undefined;
  readonly method?: MethodName | undefined;
  readonly threshold?: number | undefined;
}

/** Where measurements and messages go, by exporter; what is not named is off. */
export type Exports = NonNullable<NonNullable<ModelConfig["drift"]>["exports"]>;

/** At least one of workflow and event is there. */
export interface Retrain {
  /** The workflow that is started; beside an event, the one whose runs tell when it last ran. */
  readonly workflow: string | undefined;
  /** The type of a `repository_dispatch` event. */
  readonly event: string | undefined;
  readonly cooldownSeconds: number;
  /** How long after the last run retraining is due without any drift. */
  readonly everySeconds: number | undefined;
  readonly inputs: Readonly<Record<string, string>>;
}

/** @throws ConfigurationError for settings that contradict each other or can't be */
export function settingsOf(
  inputs: DriftCheckInputs,
  model: ModelFile | undefined,
  importances?: Readonly<Record<string, number>> | undefined,
): DriftSettings {
  const drift = model?.config.drift;
  const columns = model?.config.evaluate?.columns;
  const preset = inputs.preset ?? drift?.preset ?? "mergeline";
  if (preset === "evidently") refuseForEvidently(inputs, drift ?? {});
  const method = inputs.method;
  const threshold = inputs.threshold;
  if (method !== undefined) checkThreshold("threshold", method, threshold);
  return {
    model: model?.config.name,
    preset,
    method,
    threshold,
    share: inputs.share ?? drift?.share ?? 0.5,
    minEffect: inputs.minEffect ?? drift?.min_effect ?? 0.05,
    minRows: inputs.minRows ?? drift?.min_rows ?? 30,
    correction: inputs.correction ?? drift?.correction ?? "benjamini-hochberg",
    columns: inputs.columns.length === 0 ? undefined : inputs.columns,
    byColumn: columnSettings(model),
    ids: [...(columns?.id === undefined ? [] : [columns.id]), ...(drift?.ignore ?? [])],
    later: [...rolesOf({ label: "label", prediction: "prediction", score: "score", ...columns }).keys()],
    roles: rolesOf(columns),
    further: furtherSettings(model),
    importances: sharesOfImportance(importances),
    environment: environmentOf(inputs, model),
    retrain: retrainOf(inputs, model),
    exports: drift?.exports ?? {},
    confirm: confirmOf(inputs, model),
    recover: inputs.recover ?? drift?.recover ?? 3,
  };
}

function environmentOf(inputs: DriftCheckInputs, model: ModelFile | undefined): string | undefined {
  const name = inputs.environment ?? model?.config.drift?.environment;
  if (name === undefined || /^[A-Za-z0-9][\w.-]{0,62}$/.test(name)) return name;
  throw new ConfigurationError(
    `environment: "${name}" is not a name of letters, digits, dots, hyphens and underscores, at most 63 of them.`,
  );
}

/** Weights of any unit as shares of their sum; a negative one counts by its size, as coefficients do. */
function sharesOfImportance(
  importances: Readonly<Record<string, number>> | undefined,
): ReadonlyMap<string, number> | undefined {
  if (importances === undefined) return undefined;
  const weights = Object.entries(importances).map(([name, weight]) => [name, Math.abs(weight)] as const);
  const total = weights.reduce((sum, [, weight]) => sum + weight, 0);
  return total > 0 ? new Map(weights.map(([name, weight]) => [name, weight / total])) : undefined;
}

/** Asked for on one step, the two contradict each other: the issue is where unconfirmed checks are counted. */
function confirmOf(inputs: DriftCheckInputs, model: ModelFile | undefined): number {
  // Without an issue there is nothing to count in: the default is then to tell at once.
  if (inputs.confirm === undefined) return model?.config.drift?.confirm ?? (inputs.issue ? 2 : 1);
  if (inputs.confirm === 1 || inputs.issue) return inputs.confirm;
  throw new ConfigurationError(
    `confirm: ${inputs.confirm} drifted checks in a row are counted in the issue, and issue is false. Set issue to true, or leave confirm out.`,
  );
}

/** Evidently has no such things: taking them silently would give answers that are neither preset's. */
function refuseForEvidently(
  inputs: DriftCheckInputs,
  drift: { min_effect?: unknown; min_rows?: unknown; correction?: unknown },
): void {
  const given = [
    inputs.minEffect ?? drift.min_effect,
    inputs.minRows ?? drift.min_rows,
    inputs.correction ?? drift.correction,
  ];
  const name = ["min-effect", "min-rows", "correction"].find((_, at) => given[at] !== undefined);
  if (name === undefined) return;
  throw new ConfigurationError(
    `${name} belongs to preset mergeline; preset evidently decides as Evidently does, without it. Leave one of them out.`,
  );
}

function columnSettings(model: ModelFile | undefined): ReadonlyMap<string, ColumnSettings> {
  const settings = new Map<string, ColumnSettings>();
  for (const [name, { type, prefix, method, threshold }] of Object.entries(
    model?.config.drift?.columns ?? {},
  )) {
    const what = `drift.columns.${name}`;
    const place = { place: model!.place(["drift", "columns", name, "method"]) };
    const known = methodNames.find((one) => one === method);
    if (method !== undefined && known === undefined) {
      const hint = nearest(method, methodNames);
      throw new ConfigurationError(
        `${what}.method: "${method}" is not one of ${methodNames.join(", ")}.${hint === undefined ? "" : ` Did you mean ${hint}?`}`,
        place,
      );
    }
    if (known !== undefined && type === "categorical" && methods[known].suits === "numeric") {
      throw new ConfigurationError(
        `${what}: ${known} compares numbers, and the column is said to be categorical. Use chi_square, g_test or a distance such as jensen_shannon.`,
        place,
      );
    }
    if (known !== undefined) checkThreshold(`${what}.threshold`, known, threshold);
    if (prefix !== undefined && type !== "embedding")
      throw new ConfigurationError(`${what}.prefix: only a column of type embedding has parts.`, place);
    const isOfRows = type === "text" || type === "embedding";
    if (known !== undefined && isOfRows !== (methods[known].suits === "rows")) {
      throw new ConfigurationError(
        isOfRows
          ? `${what}: ${known} compares distributions of values. Of type ${type}, domain_classifier and mmd compare rows.`
          : `${what}: ${known} compares rows. Say type: text or type: embedding, too.`,
        place,
      );
    }
    settings.set(name, { type, prefix, method: known, threshold });
  }
  return settings;
}

function checkThreshold(what: string, method: MethodName, threshold: number | undefined): void {
  if (threshold === undefined) {
    if (method !== "wasserstein_distance") return;
    throw new ConfigurationError(
      `${what}: ${method} is in the column's own unit, so no usual value fits; give the distance from which the column has drifted, or use wasserstein, which is in standard deviations.`,
    );
  }
  if (methods[method].decides === "distance" || threshold <= 1) return;
  throw new ConfigurationError(
    `${what}: ${threshold} is no p-value. ${method} is a test, and its threshold is from 0 to 1, such as 0.05.`,
  );
}

function retrainOf(inputs: DriftCheckInputs, model: ModelFile | undefined): Retrain | undefined {
  const retrain = model?.config.drift?.retrain;
  const workflow = inputs.retrain ?? retrain?.workflow;
  // A workflow on the step is what is asked for, whatever the file says.
  const event = inputs.retrain === undefined ? retrain?.event : undefined;
  if (workflow === undefined && event === undefined) return undefined;
  if (workflow !== undefined && !/^[\w.-]+\.ya?ml$/.test(workflow)) {
    throw new ConfigurationError(
      `retrain: "${workflow}" is not the name of a workflow file. Give the name of a file in .github/workflows, such as retrain.yml.`,
    );
  }
  if (workflow === undefined && (retrain?.every !== undefined || !inputs.issue)) {
    const what = retrain?.every === undefined ? "its cooldown, without an issue," : "drift.retrain.every";
    throw new ConfigurationError(
      `drift.retrain.event: ${what} needs drift.retrain.workflow beside it: that workflow's runs say when it last ran.`,
      { place: model!.place(["drift", "retrain", "event"]) },
    );
  }
  const every = retrain?.every;
  return {
    workflow,
    event,
    cooldownSeconds: parseDuration(retrain?.cooldown ?? "24h", "drift.retrain.cooldown"),
    everySeconds: every === undefined ? undefined : parseDuration(every, "drift.retrain.every"),
    inputs: retrain?.inputs ?? {},
  };
}
