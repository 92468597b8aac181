import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { toolkitRoot } from "../../actions/pipeline/contracts.js";
import type { PipelineInputs } from "../../actions/pipeline/inputs.js";
import { stageInputs } from "../../actions/pipeline/stage-inputs.js";
import { stageNames, stages } from "../../actions/pipeline/stages.js";
import type { ModelConfig } from "../../actions/toolkit/model/schema/model.js";
import { readContract } from "../../actions/toolkit/runtime/contract.js";

const config: ModelConfig = { name: "churn" };

const inputs: PipelineInputs = {
  config: "models/churn.yaml",
  stages: stageNames,
  parameters: "C: 1",
  policyRef: "origin/main",
  environment: "production",
  write: "local",
  comment: "auto",
};

const earlier = {
  validate: { report: ".mergeline/validate-data.json" },
  train: {
    model: "build/m",
    metrics: "build/m.json",
    predictions: "build/p.csv",
    report: ".mergeline/t.json",
  },
  gate: { report: ".mergeline/evaluate-gate.json" },
  register: { version: 7 },
};

describe("the inputs of a stage", () => {
  it.each(stageNames)("%s: each is one that its action has", async (name) => {
    const contract = await readContract(join(toolkitRoot(), stages[name].contract));
    const known = Object.keys(contract.inputs);
    const given = Object.keys(stageInputs(name, inputs, earlier, config));
    // Every action has config; comment is only for those that comment, and is not asked for by the others.
    expect(given.filter((input) => !known.includes(input) && input !== "comment")).toEqual([]);
    expect(known).toContain("config");
  });

  it("hands the outputs of one stage to the next", () => {
    expect(stageInputs("gate", inputs, earlier, config)).toEqual({
      config: "models/churn.yaml",
      comment: "never",
      artifact: "build/m",
      metrics: "build/m.json",
      predictions: "build/p.csv",
      "policy-ref": "origin/main",
    });
    expect(stageInputs("register", inputs, earlier, config)).toMatchObject({
      artifact: "build/m",
      "gate-report": ".mergeline/evaluate-gate.json",
      "data-report": ".mergeline/validate-data.json",
      write: "local",
    });
    expect(stageInputs("deploy", inputs, earlier, config)).toMatchObject({
      version: "7",
      environment: "production",
    });
  });

  it("leaves to model.yaml and to action.yml what no stage has set", () => {
    const plain = { ...inputs, policyRef: undefined, write: undefined, environment: undefined };
    expect(stageInputs("gate", plain, {}, config)).toEqual({ config: "models/churn.yaml", comment: "never" });
    expect(stageInputs("deploy", plain, {}, config)).toMatchObject({ operation: "start", version: "latest" });
  });

  it.each([
    ["has no champion to beat", { "baseline-version": undefined }, { name: "churn" }, "champion"],
    ["has beaten the champion", { "baseline-version": 3 }, { name: "churn" }, undefined],
    [
      "was compared with a file",
      { "baseline-version": undefined },
      { name: "churn", evaluate: { baseline: "base.json", metrics: {} } },
      undefined,
    ],
  ])("a version that %s", (_, gate, model, aliases) => {
    expect(stageInputs("register", inputs, { gate }, model).aliases).toBe(aliases);
  });
});
