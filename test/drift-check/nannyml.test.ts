import { describe, expect, it } from "vitest";
import { classifierEstimators } from "../../actions/drift-check/performance/classifier.js";
import { overTime } from "../../actions/drift-check/performance/estimate.js";
import { classifierMetrics } from "../../actions/drift-check/performance/one-class.js";
import { regressorEstimators, regressorMetrics } from "../../actions/drift-check/performance/regressor.js";
import { chunksOf, compare, type Goldens, goldenFile, read } from "./nannyml.js";

// Made by golden/make.py with NannyML 0.13.1 on its own example data.
const golden = goldenFile<{ cbpe: Goldens & { calibrated: boolean }; dle: Goldens }>("nannyml.json");

// The sampling error of the area hangs on the order of rows with equal scores, which numpy's sort leaves open: with other
// orders of the same rows NannyML's own answer moves by 1e-5.
const openOrder = 1e-5;

describe("CBPE on NannyML's car loans", () => {
  const side = (name: string) => {
    const column = read(name);
    return {
      scores: Float64Array.from(column("y_pred_proba"), Number),
      predictions: Uint8Array.from(column("y_pred"), Number),
      labels: Uint8Array.from(column("repaid"), Number),
    };
  };
  const [reference, current] = [side("car-loan-reference"), side("car-loan-analysis")];
  const { chunkSize } = golden.cbpe;
  const chunks = {
    reference: chunksOf(reference.scores.length, chunkSize),
    current: chunksOf(current.scores.length, chunkSize),
  };
  const estimate = (labels: Uint8Array | undefined) =>
    classifierEstimators(reference, { ...current, labels }, classifierMetrics);
  const { estimators, calibrated } = estimate(current.labels);

  it("calibrates where NannyML does", () => expect(calibrated).toBe(golden.cbpe.calibrated));

  it.each(estimators)("$name is NannyML's", (estimator) =>
    compare(overTime(estimator, chunks), golden.cbpe, openOrder),
  );

  it("the sampling error of the area is NannyML's with equal scores in the order of the rows", () => {
    const area = estimators.find(({ name }) => name === "roc_auc")!;
    // NannyML 0.13.1 with numpy.argsort(kind="stable").
    expect(area.samplingError(5000)).toBeCloseTo(0.0018120007195816972, 12);
  });

  it("alarms where NannyML does, without any label", () => {
    for (const estimator of estimate(undefined).estimators) {
      const { name, current: found } = overTime(estimator, chunks);
      expect(found.map(({ alert }) => alert)).toEqual(golden.cbpe.analysis[name]!.map(({ alert }) => alert));
      expect(found.every(({ realized }) => realized === null)).toBe(true);
    }
  });
});

describe("DLE on NannyML's car prices", () => {
  const names = { fuel: "categorical", transmission: "categorical" } as const;
  const numbers = ["car_age", "km_driven", "price_new", "accident_count", "door_count"];
  const first = read("car-price-reference");
  const side = (name: string) => {
    const column = read(name);
    const categories = Object.keys(names).map((one) => {
      const known = [...new Set(first(one))].sort();
      return {
        kind: "categorical" as const,
        values: Float64Array.from(column(one), (v) => known.indexOf(v)),
      };
    });
    return {
      features: [
        ...numbers.map((one) => ({
          kind: "numeric" as const,
          values: Float64Array.from(column(one), Number),
        })),
        ...categories,
      ],
      predictions: Float64Array.from(column("y_pred"), Number),
      labels: Float64Array.from(column("y_true"), Number),
    };
  };
  const [reference, current] = [side("car-price-reference"), side("car-price-analysis")];
  const { chunkSize } = golden.dle;
  const chunks = {
    reference: chunksOf(reference.predictions.length, chunkSize),
    current: chunksOf(current.predictions.length, chunkSize),
  };
  const estimators = regressorEstimators(reference, current, regressorMetrics);

  it.each(estimators)("$name is NannyML's", (estimator) => compare(overTime(estimator, chunks), golden.dle));
});
