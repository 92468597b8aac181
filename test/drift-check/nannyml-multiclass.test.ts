import { describe, expect, it } from "vitest";
import { overTime } from "../../actions/drift-check/performance/estimate.js";
import { multiclassEstimators } from "../../actions/drift-check/performance/multiclass.js";
import { classifierMetrics } from "../../actions/drift-check/performance/one-class.js";
import { chunksOf, compare, type Goldens, goldenFile, read } from "./nannyml.js";

// Made by scripts/golden/nannyml-multiclass.py with NannyML 0.13.1 on its own example data.
const golden = goldenFile<Goldens & { classes: string[]; calibrated: Record<string, boolean> }>(
  "nannyml-multiclass.json",
);

describe("CBPE of several classes on NannyML's credit cards", () => {
  const { chunkSize, classes } = golden;
  const side = (name: string) => {
    const column = read(name);
    return {
      scores: classes.map((one) => Float64Array.from(column(`y_pred_proba_${one}`), Number)),
      predictions: Uint32Array.from(column("y_pred"), (one) => classes.indexOf(one)),
      labels: Uint32Array.from(column("y_true"), (one) => classes.indexOf(one)),
    };
  };
  const [reference, current] = [side("cards-reference"), side("cards-analysis")];
  const chunks = {
    reference: chunksOf(reference.predictions.length, chunkSize),
    current: chunksOf(current.predictions.length, chunkSize),
  };
  const estimate = (labels: Uint32Array | undefined) =>
    multiclassEstimators(reference, { ...current, labels }, classifierMetrics);
  const { estimators, calibrated } = estimate(current.labels);

  it("calibrates where NannyML does", () =>
    expect(calibrated).toBe(Object.values(golden.calibrated).includes(true)));

  it.each(estimators)("$name is NannyML's", (estimator) => compare(overTime(estimator, chunks), golden));

  it("alarms where NannyML does, without any label", () => {
    for (const estimator of estimate(undefined).estimators) {
      const { name, current: found } = overTime(estimator, chunks);
      expect(found.map(({ alert }) => alert)).toEqual(golden.analysis[name]!.map(({ alert }) => alert));
      expect(found.every(({ realized }) => realized === null)).toBe(true);
    }
  });
});
