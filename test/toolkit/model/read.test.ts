import { describe, expect, test } from "vitest";
import { parseModel } from "../../../actions/toolkit/model/parse.js";
import { readModel, requireModel } from "../../../actions/toolkit/model/read.js";
import { ConfigurationError, sentence } from "../../../actions/toolkit/runtime/errors.js";
import { testRuntime } from "../../runtime.js";

function problem(text: string): string {
  try {
    parseModel(text, "model.yaml");
  } catch (error) {
    if (error instanceof ConfigurationError) return sentence(error);
    throw error;
  }
  return "no problem";
}

describe("model.yaml says what is wrong, and where", () => {
  test.each([
    ["", "model.yaml: is empty. A model.yaml with at least a name is needed."],
    ["name: [", /^model\.yaml:1:\d+: is not valid YAML: .+\.$/],
    ["- churn", "model.yaml:1:1: the document is a list; a mapping (key: value) is needed."],
    ["description: x", "model.yaml:1:1: name is missing; text is needed."],
    ["name: 7", "model.yaml:1:7: name is 7; text is needed."],
    ["name: NO", /^model\.yaml:1:7: name is "NO"; a name of lower-case letters/],
    ["name: a\nname: b", /^model\.yaml:2:1: is not valid YAML: .*unique/],
    ["name: a\ntrian: {}", "model.yaml:2:1: trian is not a setting of this file. Did you mean train?"],
    [
      "name: a\nevaluate:\n  metrics:\n    roc_auc: { max_regresion: 0.1 }",
      "model.yaml:4:16: evaluate.metrics.roc_auc.max_regresion is not a setting of evaluate.metrics.roc_auc. Did you mean max_regression?",
    ],
    [
      "name: a\nevaluate:\n  metrics:\n    roc_auc: { min: high }",
      'model.yaml:4:21: evaluate.metrics.roc_auc.min is "high"; a number is needed.',
    ],
    [
      "name: a\nevaluate: { metrics: { f1: {} }, inconclusive: maybe }",
      'model.yaml:2:48: evaluate.inconclusive is "maybe"; allowed are fail, pass.',
    ],
    [
      "name: a\ndata: { train: { path: 3 } }",
      /^model\.yaml:2:24: data\.train\.path is 3; text or a list is needed\.$/,
    ],
    [
      "name: a\nevaluate: { metrics: { f1: { min: .nan } } }",
      /evaluate\.metrics\.f1\.min is NaN; a number is needed/,
    ],
  ])("%j", (text, expected) => {
    if (typeof expected === "string") expect(problem(text)).toBe(expected);
    else expect(problem(text)).toMatch(expected);
  });

  test("aliases that expand without end are refused", () => {
    const levels = ["a: &a [x,x,x,x,x,x,x,x,x]"];
    for (const [one, other] of ["ab", "bc", "cd", "de"]) {
      levels.push(`${other}: &${other} [${Array(9).fill(`*${one}`).join(",")}]`);
    }
    expect(problem(levels.join("\n"))).toBe("model.yaml: uses too many YAML aliases; write the values out.");
  });
});

describe("which model.yaml is read", () => {
  test("the default one may be absent, a named one may not", async () => {
    const { runtime } = await testRuntime();
    expect(await readModel(runtime.workspace, "model.yaml")).toBeUndefined();
    await expect(readModel(runtime.workspace, "other.yaml")).rejects.toThrow(
      "config: other.yaml does not exist in the workspace. Give a path relative to the repository.",
    );
    await expect(requireModel(runtime.workspace, "model.yaml", "the policy")).rejects.toThrow(
      "config: model.yaml does not exist in the workspace, and the policy is read from it.",
    );
  });

  test("it is a file inside the workspace", async () => {
    const { runtime } = await testRuntime({ files: { "folder/x.yaml": "name: a" } });
    await expect(readModel(runtime.workspace, "folder")).rejects.toThrow(
      "config: folder is a directory; a file is needed.",
    );
    await expect(readModel(runtime.workspace, "../x.yaml")).rejects.toThrow(
      "config: ../x.yaml is outside the workspace.",
    );
    expect((await readModel(runtime.workspace, "folder/x.yaml"))?.config.name).toBe("a");
  });
});
