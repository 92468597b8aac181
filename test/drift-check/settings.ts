import type { DriftSettings } from "../../actions/drift-check/settings.js";

/** The settings of an empty model.yaml, and what a test changes. */
export function settings(changes: Partial<DriftSettings> = {}): DriftSettings {
  return {
    model: "churn",
    preset: "mergeline",
    method: undefined,
    threshold: undefined,
    share: 0.5,
    minEffect: 0.05,
    minRows: 30,
    correction: "benjamini-hochberg",
    columns: undefined,
    byColumn: new Map(),
    ids: [],
    later: [],
    roles: new Map(),
    further: {
      multivariate: false,
      slices: undefined,
      chunks: undefined,
      performance: undefined,
      labels: [],
    },
    importances: undefined,
    environment: undefined,
    retrain: undefined,
    exports: {},
    confirm: 1,
    recover: 1,
    ...changes,
  };
}
