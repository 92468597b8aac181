import { describe, expect, it } from "vitest";
import { lm, read, report } from "./examples.js";

describe("forms of metrics", () => {
  const examples: [string, string, unknown, Record<string, unknown>][] = [
    [
      "a plain object",
      "m.json",
      { roc_auc: 0.91, test: { f1: 0.5 } },
      { roc_auc: { value: 0.91 }, "test.f1": { value: 0.5 } },
    ],
    [
      "DVC in YAML",
      "metrics.yaml",
      "train:\n  loss: 0.1\nacc: 0.9\n",
      { "train.loss": { value: 0.1 }, acc: { value: 0.9 } },
    ],
    [
      "DVC in TOML",
      "metrics.toml",
      "acc = 0.9\n[train]\nloss = 1_000.5\nsteps = 7\n",
      { acc: { value: 0.9 }, "train.loss": { value: 1000.5 }, "train.steps": { value: 7 } },
    ],
    [
      "DVCLive",
      "dvclive/metrics.json",
      { train: { accuracy: 0.9 }, step: 4 },
      { "train.accuracy": { value: 0.9 }, step: { value: 4 } },
    ],
    [
      "dvc metrics show --json",
      "m.json",
      { "": { data: { "metrics.json": { data: { acc: 0.9, sub: { f1: 0.5 } } } } } },
      { acc: { value: 0.9 }, "sub.f1": { value: 0.5 } },
    ],
    [
      "dvc metrics show --json of two files",
      "m.json",
      { workspace: { data: { "a.json": { data: { acc: 0.9 } }, "b.yaml": { data: { acc: 0.8 } } } } },
      { "a.json:acc": { value: 0.9 }, "b.yaml:acc": { value: 0.8 } },
    ],
    [
      "a W&B summary",
      "wandb-summary.json",
      { acc: 0.9, loss: { min: 0.1, max: 2 }, _step: 10, _runtime: 3.5, _wandb: { runtime: 3 } },
      { acc: { value: 0.9 }, "loss.min": { value: 0.1 }, "loss.max": { value: 2 } },
    ],
    [
      "Comet's answer",
      "m.json",
      { values: [{ name: "acc", valueCurrent: "0.91", valueMin: "0.1", valueMax: "0.95" }] },
      { acc: { value: 0.91 } },
    ],
    [
      "Comet's list",
      "m.json",
      [
        { name: "acc", valueCurrent: 1e-3 },
        { name: "loss", valueCurrent: "1.5E-4" },
      ],
      { acc: { value: 0.001 }, loss: { value: 0.00015 } },
    ],
    [
      "a ClearML task",
      "m.json",
      { task: { id: "1", last_metrics: { a1: { b1: { metric: "test", variant: "auc", value: 0.9 } } } } },
      { "test.auc": { value: 0.9 } },
    ],
    [
      "ClearML's last scalars",
      "m.json",
      { test: { auc: { last: 0.9, min: 0.1, max: 0.95 } } },
      { "test.auc": { value: 0.9 } },
    ],
    [
      "an MLflow run of the REST API",
      "m.json",
      {
        run: {
          info: { run_id: "a" },
          data: { metrics: [{ key: "auc", value: 0.9, timestamp: 1, step: 3 }] },
        },
      },
      { auc: { value: 0.9 } },
    ],
    [
      "mlflow runs describe",
      "m.json",
      { info: { run_id: "a" }, data: { metrics: { auc: 0.9 }, params: {} } },
      { auc: { value: 0.9 } },
    ],
    [
      ".eval_results",
      ".eval_results/hle.yaml",
      "- dataset:\n    id: cais/hle\n    task_id: hle\n  value: 22.1\n- dataset: { id: org/bench }\n  value: 3\n",
      { "cais/hle/hle": { value: 22.1 }, "org/bench": { value: 3 } },
    ],
    [
      "a model card",
      "README.md",
      "---\nlicense: mit\nmodel-index:\n- name: m\n  results:\n  - task: { type: asr }\n    dataset: { type: common_voice, name: CV, config: fr, split: test }\n    metrics:\n    - { type: wer, value: 20.9 }\n---\n# Model\n",
      { "common_voice/fr/test.wer": { value: 20.9 } },
    ],
  ];
  it.each(examples)("reads %s", (_, file, document, expected) => {
    const values = read(document, file);
    expect(values).toMatchObject(expected);
    const numbers = Object.entries(values).filter(([, value]) => "value" in value);
    expect(numbers.map(([name]) => name).sort()).toEqual(Object.keys(expected).sort());
  });

  it("reads scikit-learn's classification_report, with the way that is better", () => {
    expect(read(report)).toMatchObject({
      accuracy: { value: 0.7142857142857143, direction: "maximize" },
      "macro avg.f1-score": { value: 0.7000000000000001, direction: "maximize" },
      "dog.recall": { value: 1 },
      "cow.support": { value: 3 },
    });
    // A class may be called as one likes.
    expect(read({ ...report, value: report.cat })["value.precision"]).toMatchObject({ value: 0.5 });
  });

  it("reads lm-evaluation-harness results with direction and standard error", () => {
    expect(read(lm)).toEqual({
      "gsm8k.exact_match,strict-match": { value: 0.844, direction: "maximize", stderr: 0.0162 },
      "gsm8k.exact_match,flexible-extract": { value: 0.892, direction: "maximize" },
      "wikitext.word_perplexity,none": { value: 12.5, direction: "minimize" },
      "wikitext.word_perplexity": { value: 12.5, direction: "minimize" },
    });
  });
});
