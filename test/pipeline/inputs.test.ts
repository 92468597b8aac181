import { describe, expect, it } from "vitest";
import { readInputs } from "../../actions/pipeline/inputs.js";
import { ConfigurationError } from "../../actions/toolkit/runtime/errors.js";
import { Inputs } from "../../actions/toolkit/runtime/inputs.js";

const defaults: Readonly<Record<string, string>> = {
  config: "model.yaml",
  stages: "validate,train,gate,register,deploy",
  comment: "auto",
};

function read(given: Readonly<Record<string, string>>) {
  return readInputs(new Inputs((name) => given[name] ?? defaults[name] ?? ""));
}

describe("the pipeline's inputs", () => {
  it.each([
    ["validate,train,gate,register,deploy", ["validate", "train", "gate", "register", "deploy"]],
    ["gate, train", ["train", "gate"]],
    ["train\ngate\ntrain", ["train", "gate"]],
    ["verify", ["verify"]],
  ])("stages %j run as %j", (stages, expected) => {
    expect(read({ stages }).stages).toEqual(expected);
  });

  it.each([
    [{ stages: "trian" }, /stages: "trian" is not one of verify, validate.*Did you mean train\?/],
    [{ stages: "validate-data" }, /"validate-data" is not one of/],
    [{ stages: " , " }, /stages: no stage is named/],
    [{ write: "pull" }, /write: "pull" is not one of push, pull-request, local\. Did you mean push\?/],
    [{ comment: "yes" }, /comment: "yes" is not one of auto, always, never/],
  ])("%j is refused", (given, message) => {
    expect(() => read(given as Record<string, string>)).toThrow(ConfigurationError);
    expect(() => read(given as Record<string, string>)).toThrow(message);
  });
});
