import { expect, test } from "vitest";
import { parseYaml } from "../../../actions/toolkit/document/yaml.js";
import { ConfigurationError, sentence } from "../../../actions/toolkit/runtime/errors.js";

function complaint(text: string): string {
  try {
    parseYaml(text, "model.yaml");
  } catch (error) {
    if (error instanceof ConfigurationError) return sentence(error);
    throw error;
  }
  return "no error";
}

test.each([
  ["a: 1\nb: 2\na: 3\n", "model.yaml:3:1: is not valid YAML: Map keys must be unique."],
  ["a: {b: 1, 'b': 2}\n", "model.yaml:1:11: is not valid YAML: Map keys must be unique."],
  ["metrics:\n  __proto__: {min: 1}\n", "model.yaml:2:3: has the key __proto__, which is not allowed."],
  [`{"a": {"__proto__": 1}}`, "model.yaml:1:8: has the key __proto__, which is not allowed."],
  [`x: ${"[".repeat(3000)}`, "is not valid YAML"],
])("%j is refused", (text, message) => {
  expect(complaint(text)).toContain(message);
});

test("keys that only look alike are two", () => {
  expect(parseYaml("{1: a, '1x': b, a: 1, A: 2, constructor: 3}", "x").value).toMatchObject({ a: 1, A: 2 });
});

test("a file of many keys is read in a moment", () => {
  const text = Array.from({ length: 60_000 }, (_, at) => `k${at}: 1`).join("\n");
  const start = performance.now();
  expect(Object.keys(parseYaml(text, "x").value as object)).toHaveLength(60_000);
  expect(performance.now() - start).toBeLessThan(15_000);
});
