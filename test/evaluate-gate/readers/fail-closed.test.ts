import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { parseMetricsFile } from "../../../actions/evaluate-gate/metrics-file.js";
import { ConfigurationError } from "../../../actions/toolkit/runtime/errors.js";
import { lm, read, report } from "./examples.js";

const bad = ["NaN", "Infinity", "-Infinity", "null", '"0.9"', '""', "true", "[0.9]", "1e999"];

describe("what is no number has no value, in every form", () => {
  const forms: [string, (value: string) => string, string][] = [
    ["plain", (value) => `{"m": ${value}}`, "m"],
    ["plain, value", (value) => `{"m": {"value": ${value}}}`, "m"],
    ["W&B", (value) => `{"_step": 1, "m": ${value}}`, "m"],
    ["W&B, nested", (value) => `{"_step": 1, "m": {"min": ${value}}}`, "m.min"],
    [
      "ClearML",
      (value) => `{"last_metrics": {"a": {"b": {"metric": "t", "variant": "s", "value": ${value}}}}}`,
      "t.s",
    ],
    ["ClearML scalars", (value) => `{"t": {"s": {"last": ${value}, "min": 0, "max": 1}}}`, "t.s"],
    [
      "MLflow",
      (value) => `{"run": {"info": {"run_id": "a"}, "data": {"metrics": [{"key": "m", "value": ${value}}]}}}`,
      "m",
    ],
    ["MLflow, described", (value) => `{"info": {"run_id": "a"}, "data": {"metrics": {"m": ${value}}}}`, "m"],
    ["dvc metrics show", (value) => `{"": {"data": {"f": {"data": {"m": ${value}}}}}}`, "m"],
    [".eval_results", (value) => `[{"dataset": {"id": "o/d"}, "value": ${value}}]`, "o/d"],
    [
      "model-index",
      (value) =>
        `{"model-index": [{"results": [{"dataset": {"type": "d"}, "metrics": [{"type": "m", "value": ${value}}]}]}]}`,
      "d.m",
    ],
    [
      "classification_report",
      (value) => JSON.stringify(report).replace("0.7142857142857143", value),
      "accuracy",
    ],
    ["lm-evaluation-harness", (value) => `{"results": {"t": {"m,none": ${value}}}, "versions": {}}`, "t.m"],
  ];
  it.each(forms)("%s", (_, document, name) => {
    expect(read(document("0.25"))[name]).toMatchObject({ value: 0.25 });
    for (const value of bad)
      expect(read(document(value))[name], value).toEqual({ problem: expect.any(String) });
  });

  it.each(["NaN", "Infinity", "", " 0.9", "0x1", "1,5", "1e999", "0.9%", "--1"])(
    "Comet's text %j",
    (text) => {
      expect(read([{ name: "m", valueCurrent: text }]).m).toEqual({ problem: expect.any(String) });
    },
  );

  it.each([".nan", ".inf", "-.inf", "'0.9'", "yes", "~", "2026-01-01"])("YAML's %s", (value) => {
    expect(read(`m: ${value}\n`, "m.yaml").m).toEqual({ problem: expect.any(String) });
  });

  it.each(["nan", "inf", "-inf", '"0.9"', "true", "2026-01-01", "[0.9]"])("TOML's %s", (value) => {
    expect(read(`m = ${value}\n`, "m.toml").m).toEqual({ problem: expect.any(String) });
  });
});

describe("what can't be read", () => {
  it.each([
    ["a key twice in YAML", "m.yaml", "a: 1\na: 2\n", /not valid YAML/],
    ["a key twice in TOML", "m.toml", "a = 1\na = 2\n", /m\.toml is not|not valid TOML/],
    ["broken TOML", "m.toml", "a = \n", /not valid TOML/],
    ["a model card without metadata", "README.md", "# Model\n", /has no metadata in front/],
    [
      "a model card without results",
      "README.md",
      "---\nmodel-index:\n- name: m\n---\n",
      /without a list of results/,
    ],
    ["two models in a card", "m.json", { "model-index": [{ results: [] }, { results: [] }] }, /2 models/],
    [
      "two revisions of DVC",
      "m.json",
      { a: { data: { f: { data: {} } } }, b: { data: { f: { data: {} } } } },
      /2 revisions \("a", "b"\)/,
    ],
    ["a failure of DVC", "m.json", { "": { error: { type: "x" } } }, /has an error and no data/],
    [
      "a file that DVC could not read",
      "m.json",
      { "": { data: { f: { error: {} } } } },
      /has no data for "f"/,
    ],
    ["a result without a dataset's id", "m.json", [{ dataset: {}, value: 1 }], /without dataset\.id/],
    [
      "ClearML without variant",
      "m.json",
      { last_metrics: { a: { b: { metric: "m", value: 1 } } } },
      /without metric and variant/,
    ],
    [
      "MLflow without key",
      "m.json",
      { run: { info: { run_id: "a" }, data: { metrics: [{ value: 1 }] } } },
      /without a key/,
    ],
    ["a run without metrics", "m.json", { run: { info: { run_id: "a" }, data: {} } }, /holds no metric/],
    ["only W&B's own", "m.json", { _step: 1 }, /holds no metric/],
    ["a list of numbers", "m.json", [0.9], /is a list; a JSON object of metrics is needed/],
    [
      "a text",
      "m.json",
      '"x"',
      /needed, such as \{"roc_auc": 0\.91\}, or an export of MLflow run, W&B summary/,
    ],
    [
      "two forms at once",
      "m.json",
      { ...lm, _step: 3 },
      /could be a W&B summary or lm-evaluation-harness results/,
    ],
  ])("%s", (_, file, document, message) => {
    const failed = () => read(document, file);
    expect(failed).toThrow(ConfigurationError);
    expect(failed).toThrow(message);
  });

  it("a name that stands twice has no value", () => {
    const twice = [
      { name: "m", valueCurrent: "1" },
      { name: "m", valueCurrent: "2" },
    ];
    expect(read(twice).m).toEqual({ problem: "stands there more than once" });
    expect(read({ "a.b": 1, a: { b: 2 } })["a.b"]).toEqual({ problem: "stands there more than once" });
  });

  it("any JSON gives finite numbers, reasons, or a sentence", () => {
    fc.assert(
      fc.property(fc.json({ maxDepth: 6 }), fc.constantFrom("m.json", "m.yaml", "m.toml"), (text, file) => {
        try {
          for (const value of parseMetricsFile(text, file).values.values()) {
            expect("value" in value ? Number.isFinite(value.value) : value.problem.length > 0).toBe(true);
          }
        } catch (error) {
          expect(error).toBeInstanceOf(ConfigurationError);
        }
      }),
    );
  });
});
