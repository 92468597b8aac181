import { describe, expect, it } from "vitest";
import { ConfigurationError, sentence } from "../../actions/toolkit/runtime/errors.js";
import { testRuntime } from "../runtime.js";
import { modelYaml, predictionsCsv, registryWith, rowsOf, sha256 } from "./fixture.js";

const model = modelYaml({ metrics: { roc_auc: { min: 0.5, max_regression: 0.3 } } });
const csv = predictionsCsv(rowsOf(40, 1, 2));
const files = { "model.yaml": model, "p.csv": csv, "m.json": '{"roc_auc": 0.9}' };

type Files = Record<string, string | Uint8Array>;
type Case = [files: Files, inputs: Record<string, string>, expected: RegExp];

/** What was said, whether by an error of configuration or by a verdict of no. */
async function answer(given: Files, inputs: Record<string, string>): Promise<{ end: string; said: string }> {
  const runtime = await testRuntime({ files: given });
  try {
    const outcome = await runtime.run("evaluate-gate", inputs);
    const { problems } = runtime.published[0]!.report as { problems: string[] };
    return { end: outcome.verdict, said: [outcome.summary, ...problems].join("\n") };
  } catch (error) {
    if (error instanceof ConfigurationError) return { end: "configuration error", said: sentence(error) };
    throw error;
  }
}

const metrics = { metrics: "m.json" };
const predictions = { predictions: "p.csv" };

const configurationErrors: Record<string, Case> = {
  "no config file": [
    {},
    metrics,
    /^config: model\.yaml does not exist in the workspace, and the gate's policy is read from it/,
  ],
  "a named config file that is missing": [
    {},
    { ...metrics, config: "other.yaml" },
    /^config: other\.yaml does not exist/,
  ],
  "an empty config file": [{ ...files, "model.yaml": "" }, metrics, /^model\.yaml: is empty/],
  "YAML that does not parse": [
    { ...files, "model.yaml": "name: [" },
    metrics,
    /^model\.yaml:1:\d+: is not valid YAML/,
  ],
  "an unknown key": [
    { ...files, "model.yaml": model.replace("max_regression", "max_regresion") },
    metrics,
    /max_regresion is not a setting of evaluate\.metrics\.roc_auc\. Did you mean max_regression\?/,
  ],
  "a value of the wrong type": [
    { ...files, "model.yaml": model.replace("0.5", '"high"') },
    metrics,
    /evaluate\.metrics\.roc_auc\.min is "high"; a number is needed/,
  ],
  "a config path outside the workspace": [
    files,
    { ...metrics, config: "../model.yaml" },
    /outside the workspace/,
  ],
  "no metrics and no predictions": [files, {}, /^metrics and predictions are both empty/],
  "a metrics file that isn't there": [
    files,
    { metrics: "none.json" },
    /^metrics: none\.json does not exist in the workspace/,
  ],
  "a predictions file that isn't there": [
    files,
    { predictions: "none.csv" },
    /^predictions: none\.csv does not exist in the workspace/,
  ],
  "a metrics path outside the workspace": [files, { metrics: "/etc/passwd" }, /outside the workspace/],
  "a predictions path outside the workspace": [
    files,
    { predictions: "../../p.csv" },
    /outside the workspace/,
  ],
  "a directory as metrics": [
    { ...files, "d/x": "1" },
    { metrics: "d" },
    /^metrics: d is a directory; a file is needed/,
  ],
  "a directory as predictions": [
    { ...files, "d.csv/x": "1" },
    { predictions: "d.csv" },
    /is a folder without any data file/,
  ],
  "an empty predictions file": [{ ...files, "p.csv": "" }, predictions, /^p\.csv is empty/],
  "a binary file called .csv": [
    { ...files, "p.csv": new Uint8Array(600).map((_, at) => at % 7) },
    predictions,
    /^p\.csv is named like text, but it is a binary file/,
  ],
  "predictions in UTF-16": [
    { ...files, "p.csv": Buffer.from(`\ufeff${csv}`, "utf16le") },
    predictions,
    /^p\.csv is named like text, but it is text in UTF-16; save it in UTF-8/,
  ],
  "a truncated Parquet file": [
    { ...files, "p.parquet": "PAR1 and then nothing" },
    { predictions: "p.parquet" },
    /broken Parquet file: it ends too early/,
  ],
  "predictions of no known format": [
    { ...files, "p.xlsx": "x" },
    { predictions: "p.xlsx" },
    /is of no format that can be read/,
  ],
  "a metrics file in UTF-16": [{ ...files, "m.json": Buffer.from('{"a": 1}', "utf16le") }, metrics, /./],
  "a metrics file that is YAML": [
    { ...files, "m.json": "roc_auc: 0.9" },
    metrics,
    /^m\.json:1:1: is not valid JSON/,
  ],
  "the report of another action": [
    { ...files, "m.json": '{"action": "drift-check", "toolVersion": "1"}' },
    metrics,
    /^m\.json is the report of drift-check/,
  ],
  "two columns of one name": [
    { ...files, "p.csv": "id,label,score,score\na,1,0.9,0.9\n" },
    predictions,
    /both called score/,
  ],
  "predictions as the baseline": [
    files,
    { ...predictions, baseline: "p.csv" },
    /Give it with baseline-predictions/,
  ],
  "a baseline that is no name": [
    files,
    { ...metrics, baseline: "a b" },
    /^baseline: "a b" is neither an alias, a version, nor the path/,
  ],
  "a baseline file that isn't there": [
    files,
    { ...metrics, baseline: "base.json" },
    /^baseline: base\.json does not exist/,
  ],
  "baseline predictions that aren't there": [
    files,
    { ...predictions, "baseline-predictions": "b.csv" },
    /^baseline-predictions: b\.csv does not exist/,
  ],
  "an artifact that isn't there": [
    files,
    { ...metrics, artifact: "model.bin" },
    /^artifact: model\.bin does not exist/,
  ],
  "an artifact address without a digest": [
    files,
    { ...metrics, artifact: "s3://bucket/m" },
    /^artifact: s3:\/\/bucket\/m has no digest/,
  ],
  "a dataset that model.yaml does not have": [
    {
      ...files,
      "model.yaml": model.replace(
        '"evaluate":{',
        '"data":{"train":{"path":"p.csv"}},"evaluate":{"dataset":"test",',
      ),
    },
    metrics,
    /evaluate\.dataset is "test", which is not in data\. Known are train\./,
  ],
  "a comment mode that does not exist": [
    files,
    { ...metrics, comment: "sometimes" },
    /^comment: "sometimes" is not one of auto, always, never/,
  ],
  "a registry with a broken record": [
    { ...files, ...registryWith(), "registry/churn/versions/16.yaml": "name: churn\nversion: x\n" },
    metrics,
    /registry\/churn\/versions\/16\.yaml:\d+:\d+: /,
  ],
  "a registry with a stray file": [
    { ...files, ...registryWith(), "registry/churn/versions/notes.txt": "x" },
    metrics,
    /notes\.txt is not a version record/,
  ],
  "a broken alias": [
    { ...files, ...registryWith(), "registry/churn/aliases/champion.yaml": "version: 0" },
    metrics,
    /champion\.yaml:\d+:\d+: /,
  ],
};

const verdicts: Record<string, Case> = {
  "no evaluate section": [
    { ...files, "model.yaml": modelYaml(undefined) },
    metrics,
    /model\.yaml has no evaluate section/,
  ],
  "only a header": [
    { ...files, "p.csv": "id,label,score\n" },
    predictions,
    /p\.csv has no rows: there is nothing to measure/,
  ],
  "a row with too many cells": [
    { ...files, "p.csv": `${csv}x,1,1,0.9,pro,more\n` },
    predictions,
    /p\.csv: line 42 has too many cells: 6 where the header has 5\. Every row has to count/,
  ],
  "a row with too few cells": [
    { ...files, "p.csv": `${csv}x,1\n` },
    predictions,
    /p\.csv: line 42 has too few cells/,
  ],
  "a quote that is never closed": [
    { ...files, "p.csv": `${csv}"x,1,1,0.9,pro\n` },
    predictions,
    /p\.csv: line 42 has unclosed quote/,
  ],
  "a column that is missing": [
    { ...files, "p.csv": csv.replace("label", "target") },
    predictions,
    /p\.csv has no column "label" \(evaluate\.columns\.label\)/,
  ],
  "an alias to nowhere": [
    {
      ...files,
      ...registryWith(),
      "registry/churn/aliases/champion.yaml": '{"version": 3, "updatedAt": "2026-11-01T00:00:00Z"}',
    },
    metrics,
    /The alias champion points to version 3, which is not in registry: there is 16 only\./,
  ],
  "versions without a champion": [
    { ...files, ...registryWith() },
    metrics,
    /The baseline is the alias champion, which churn does not have in registry; of versions there is 16 only\. Set it/,
  ],
  "an alias that was never set": [
    { ...files, ...registryWith() },
    { ...metrics, baseline: "staging" },
    /The baseline is the alias staging, which churn does not have in registry; of versions there is 16 only\./,
  ],
  "an alias, before there is any version": [
    files,
    { ...metrics, baseline: "staging" },
    /The baseline is the alias staging, which churn does not have in registry; of versions there are none yet\./,
  ],
  "a version that does not exist": [
    { ...files, ...registryWith() },
    { ...metrics, baseline: "99" },
    /The baseline is version 99, which is not in registry: there is 16 only\./,
  ],
  "a baseline measured on other data": [
    {
      ...files,
      "model.yaml": model.replace(
        '"evaluate":{',
        '"data":{"test":{"path":"p.csv"}},"evaluate":{"dataset":"test",',
      ),
      ...registryWith({ dataset: sha256("other"), metrics: { roc_auc: 0.9 } }),
    },
    metrics,
    /version 16 was measured on other data: sha256:\w+…, and the dataset test is now sha256:\w+…\./,
  ],
  "a metrics file that says it was measured on the same data, and was not": [
    {
      ...files,
      "model.yaml": model.replace(
        '"evaluate":{',
        '"data":{"test":{"path":"p.csv"}},"evaluate":{"dataset":"test",',
      ),
      ...registryWith({ dataset: sha256("other"), metrics: { roc_auc: 0.9 } }),
      "m.json": JSON.stringify({ metrics: { roc_auc: 0.9 }, dataset: { digest: sha256("other") } }),
    },
    metrics,
    /version 16 was measured on other data: sha256:\w+…, and the dataset test is now sha256:\w+…\./,
  ],
  "a baseline measured on known data, the candidate on unknown": [
    { ...files, ...registryWith({ dataset: sha256("other"), metrics: { roc_auc: 0.9 } }) },
    metrics,
    /which data the candidate was measured on is not known\. Name it with evaluate\.dataset/,
  ],
  "a baseline with other metrics": [
    { ...files, ...registryWith({ metrics: { f1: 0.9 } }) },
    metrics,
    /roc_auc is missing for the baseline: .* the record of version 16 does not have it/,
  ],
  "a baseline's predictions that were changed": [
    { ...files, ...tampered() },
    predictions,
    /The predictions of version 16 can't be had: .* holds other bytes/,
  ],
};

function tampered(): Files {
  const registry = registryWith({ predictions: csv });
  const path = Object.keys(registry).find((name) => name.startsWith("store/"))!;
  return { ...registry, [path]: csv.replace("c0", "c00") };
}

describe("what the user can mend is one sentence with its place", () => {
  it.each(Object.entries(configurationErrors))("%s", async (_, [given, inputs, expected]) => {
    const { end, said } = await answer(given, inputs);
    expect(end).toBe("configuration error");
    expect(said).toMatch(expected);
    expect(said).not.toMatch(/\n|at .*\.[jt]s:\d/);
  });
});

describe("what can't be judged is a no", () => {
  it.each(Object.entries(verdicts))("%s", async (name, [given, inputs, expected]) => {
    if (name === "versions without a champion") delete given["registry/churn/aliases/champion.yaml"];
    const { end, said } = await answer(given, inputs);
    expect(end).toBe("fail");
    expect(said).toMatch(expected);
  });
});

it("text from anyone is harmless in the comment", async () => {
  const evil = "@acme/ml <img src=x> | `x` [a](http://b) #1";
  const runtime = await testRuntime({
    files: {
      "model.yaml": modelYaml({
        metrics: { [evil]: { min: 0.5, max_regression: 0.1, direction: "maximize" } },
      }),
      "m.json": JSON.stringify({ [evil]: 0.4 }),
      ...registryWith({ metrics: { [evil]: 0.9 } }),
    },
  });
  await runtime.run("evaluate-gate", metrics);
  const { body } = runtime.published[0]!.comment!;
  expect(body).not.toMatch(/@acme|<img|\[a\]\(http/);
  expect(body).toContain("&lt;img");
});
