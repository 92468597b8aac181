import { expect, it } from "vitest";
import { parseRecord } from "../../actions/toolkit/registry/record.js";
import { files, register, scene } from "./scene.js";

const model = `${files["model.yaml"]}train: { outputs: { model: build/model.joblib, importances: build/importances.json } }\n`;
const registered = async (importances: string | undefined) => {
  const { server, clone } = await scene({ "model.yaml": model });
  const one = await clone();
  if (importances !== undefined) await one.write("build/importances.json", importances);
  await register(one);
  const text = await server.read("registry/churn/versions/1.yaml");
  return parseRecord(text, "registry/churn/versions/1.yaml", { model: "churn", version: 1 });
};

it("the record keeps how much the model leans on each column", async () => {
  const record = await registered('{"age": 0.4, "plan: basic": 12, "tenure": -1e-3}');
  expect(record.training).toEqual({ importances: { age: 0.4, "plan: basic": 12, tenure: -0.001 } });
});

it("a training that wrote none is registered without", async () => {
  expect((await registered(undefined)).training).toBeUndefined();
});

it.each([
  ["[0.4]", "build/importances.json is no JSON object of importances"],
  ['{"age": "high"}', 'build/importances.json: age is "high"; the importance of a column is a number.'],
  ['{"age": null}', "age is null"],
])("refuses %s", async (importances, says) => {
  await expect(registered(importances)).rejects.toThrow(says);
});
