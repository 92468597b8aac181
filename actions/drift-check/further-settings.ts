import type { ModelFile } from "../toolkit/model/read.js";
import type { Chunking } from "./chunks/chunking.js";
import type { PerformanceSettings } from "./performance/check.js";
import type { SliceSettings } from "./slices/slices.js";

/** What is looked at beyond single columns; each undefined or false unless model.yaml names it. */
export interface FurtherSettings {
  readonly multivariate: boolean;
  readonly slices: SliceSettings | undefined;
  readonly chunks: Chunking | undefined;
  readonly performance: PerformanceSettings | undefined;
  /** Files with labels, as they were named. */
  readonly labels: readonly string[];
}

export function furtherSettings(model: ModelFile | undefined): FurtherSettings {
  const { drift, evaluate } = model?.config ?? {};
  const columns = {
    id: evaluate?.columns?.id ?? "id",
    label: evaluate?.columns?.label ?? "label",
    prediction: evaluate?.columns?.prediction ?? "prediction",
    score: evaluate?.columns?.score ?? "score",
    scores: evaluate?.columns?.scores && new Map(Object.entries(evaluate.columns.scores)),
  };
  const { slices, performance } = drift ?? {};
  return {
    multivariate: drift?.multivariate ?? false,
    slices: slices && { by: slices.by, minRows: slices.min_rows ?? 200 },
    chunks: drift?.chunks,
    performance: performance && {
      metrics: performance.metrics,
      gate: new Map(Object.entries(evaluate?.metrics ?? {})),
      columns,
      positive: evaluate?.positive === undefined ? undefined : String(evaluate.positive),
      excluded: [columns.id, ...(drift?.ignore ?? [])],
    },
    labels: performance?.labels === undefined ? [] : [performance.labels].flat(),
  };
}
