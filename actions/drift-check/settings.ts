import type { ModelFile } from "../toolkit/model/read.js";
import { ConfigurationError } from "../toolkit/runtime/errors.js";
import { parseDuration } from "../toolkit/runtime/inputs.js";
import { nearest } from "../toolkit/runtime/nearest.js";
import type { Correction } from "../toolkit/statistics/corrections.js";
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
  readonly retrain: Retrain | undefined;
  /** Drifted checks in a row that open the issue. */
  readonly confirm: number;
  /** Quiet checks in a row that close it. */
  readonly recover: number;
}

export interface ColumnSettings {
  readonly type?: "numeric" | "categorical" | undefined;
  readonly method?: MethodName | undefined;
  readonly threshold?: number | undefined;
}

export interface Retrain {
  readonly workflow: string;
  readonly cooldownSeconds: number;
  readonly inputs: Readonly<Record<string, string>>;
}

/** @throws ConfigurationError for settings that contradict each other or can't be */
export function settingsOf(inputs: DriftCheckInputs, model: ModelFile | undefined): DriftSettings {
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
    later: [columns?.label, columns?.prediction, columns?.score].filter((name) => name !== undefined),
    retrain: retrainOf(inputs, model),
    confirm: confirmOf(inputs, model),
    recover: inputs.recover ?? drift?.recover ?? 1,
  };
}

/** Asked for on one step, the two contradict each other: the issue is where unconfirmed checks are counted. */
function confirmOf(inputs: DriftCheckInputs, model: ModelFile | undefined): number {
  if (inputs.confirm === undefined) return model?.config.drift?.confirm ?? 1;
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
  for (const [name, { type, method, threshold }] of Object.entries(model?.config.drift?.columns ?? {})) {
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
    settings.set(name, { type, method: known, threshold });
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
  if (workflow === undefined) return undefined;
  if (!/^[\w.-]+\.ya?ml$/.test(workflow)) {
    throw new ConfigurationError(
      `retrain: "${workflow}" is not the name of a workflow file. Give the name of a file in .github/workflows, such as retrain.yml.`,
    );
  }
  return {
    workflow,
    cooldownSeconds: parseDuration(retrain?.cooldown ?? "24h", "drift.retrain.cooldown"),
    inputs: retrain?.inputs ?? {},
  };
}
