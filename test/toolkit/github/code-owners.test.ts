import { expect, it } from "vitest";
import { codeOwnersOf } from "../../../actions/toolkit/github/code-owners.js";

it.each<[string, string, string[]]>([
  ["* @all", "model.yaml", ["@all"]],
  ["* @all\nmodel.yaml @ada @acme/ml", "model.yaml", ["@ada", "@acme/ml"]],
  ["model.yaml @ada\n* @all", "model.yaml", ["@all"]],
  ["* @all\nmodel.yaml", "model.yaml", []],
  ["model.yaml @ada", "churn/model.yaml", ["@ada"]],
  ["/model.yaml @ada", "churn/model.yaml", []],
  ["*.yaml @ada", "a/b/c.yaml", ["@ada"]],
  ["*.yaml @ada", "a/b/c.yml", []],
  ["registry/ @ada", "registry/churn/overrides/a.yaml", ["@ada"]],
  ["registry/ @ada", "old/registry/a.yaml", ["@ada"]],
  ["/registry/ @ada", "old/registry/a.yaml", []],
  ["/registry @ada", "registry/churn/a.yaml", ["@ada"]],
  ["docs/* @ada", "docs/a.md", ["@ada"]],
  ["docs/* @ada", "docs/a/b.md", []],
  ["docs/** @ada", "docs/a/b.md", ["@ada"]],
  ["**/overrides @ada", "registry/churn/overrides/a.yaml", ["@ada"]],
  ["/registry/**/overrides/ @ada", "registry/churn/overrides/a.yaml", ["@ada"]],
  ["registry/*/overrides/ @ada", "registry/churn/overrides/a.yaml", ["@ada"]],
  ["registry/*/overrides/ @ada", "registry/a/b/overrides/a.yaml", []],
  ["model.y?ml @ada", "model.yaml", ["@ada"]],
  ["model.yaml @ada # who else", "model.yaml", ["@ada"]],
  ["# model.yaml @ada", "model.yaml", []],
  ["!model.yaml @ada", "model.yaml", []],
  ["model[.]yaml @ada", "model.yaml", []],
  ["a\\ b/ @ada", "a b/c", ["@ada"]],
  ["m.del.yaml @ada", "model.yaml", []],
  ["modelXyaml @ada\r\n(.*) @eve", "model.yaml", []],
  ["", "model.yaml", []],
])("%j owns %s: %j", (text, path, owners) => {
  expect(codeOwnersOf(text, path)).toEqual(owners);
});
