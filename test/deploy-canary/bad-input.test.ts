import { describe, expect, it } from "vitest";
import { readSettings } from "../../actions/deploy-canary/settings.js";
import { parseModel } from "../../actions/toolkit/model/parse.js";
import { ConfigurationError, sentence } from "../../actions/toolkit/runtime/errors.js";
import { testRuntime } from "../runtime.js";
import { files, modelYaml, project } from "./project.js";

/** The sentence that a run ends with; it must be a configuration error, and nothing may have been written. */
async function problem(
  inputs: Readonly<Record<string, string>>,
  changes: Readonly<Record<string, string | Uint8Array | undefined>> = {},
): Promise<string> {
  const all = Object.entries({ ...files, ...changes }).filter(
    (file): file is [string, string | Uint8Array] => file[1] !== undefined,
  );
  const t = await testRuntime({
    files: Object.fromEntries(all),
    environment: { PATH: process.env.PATH, KUBECTL: "/nonexistent/kubectl" },
  });
  const error = await t
    .run("deploy-canary", { version: "1", write: "local", ...inputs })
    .catch((thrown: unknown) => thrown);
  expect(error).toBeInstanceOf(ConfigurationError);
  expect(t.published).toEqual([]);
  await expect(t.read("deploy/staging/churn/base/rollout.yaml")).rejects.toThrow();
  return sentence(error as ConfigurationError);
}

const yaml = (text: string) => ({ "model.yaml": text });
const deploy = (text: string) =>
  yaml(`name: churn\ndeploy: { image: i, environments: { staging: {} }, ${text} }\n`);

describe("each ends with one sentence that says where and what to do", () => {
  it.each<[string, Record<string, string>, Record<string, string | Uint8Array | undefined>, string | RegExp]>(
    [
      [
        "no config file",
        {},
        { "model.yaml": undefined },
        "config: model.yaml does not exist in the workspace",
      ],
      ["a named config that is missing", { config: "other.yaml" }, {}, "config: other.yaml does not exist"],
      ["an empty config", {}, yaml(""), "model.yaml: is empty"],
      ["a config that is no YAML", {}, yaml("name: [churn"), /^model\.yaml:\d+:\d+: is not valid YAML/],
      ["a config that is a directory", { config: "registry" }, {}, "is a directory; a file is needed"],
      ["a config outside the workspace", { config: "../model.yaml" }, {}, "is outside the workspace"],
      [
        "a binary config",
        {},
        { "model.yaml": new Uint8Array([0xff, 0xfe, 0x00]) },
        "not a text file in UTF-8",
      ],
      ["no deploy section", {}, yaml("name: churn\n"), "model.yaml: deploy is missing"],
      [
        "an unknown key",
        {},
        deploy("canery: {}"),
        "deploy.canery is not a setting of deploy. Did you mean canary?",
      ],
      ["a wrong type", {}, deploy("replicas: many"), 'deploy.replicas is "many"; a number is needed'],
      ["weights that fall", {}, deploy("canary: { steps: [50, 5] }"), "the weights must rise"],
      [
        "a bad image",
        {},
        yaml("name: churn\ndeploy: { image: 'a b', environments: { staging: {} } }"),
        "a container image is needed",
      ],
      [
        "no image",
        {},
        yaml("name: churn\ndeploy: { environments: { staging: {} } }"),
        "deploy.image is missing",
      ],
      [
        "no environments",
        {},
        yaml("name: churn\ndeploy: { image: i, environments: {} }"),
        "at least one environment is needed",
      ],
      [
        "a watch too short to measure",
        {},
        deploy("canary: { pause: 5s, analysis: [success-rate] }"),
        "at least 15s is needed",
      ],
      ["a reserved variable", {}, deploy("env: { MODEL_URI: x }"), "env.MODEL_URI can't be set"],
      [
        "a target not rendered yet",
        {},
        deploy("target: kserve"),
        "target: kserve is not rendered yet by this version; use argo-rollouts or deployment.",
      ],
      [
        "a target not rendered yet, on the step",
        { target: "seldon" },
        {},
        "target: seldon is not rendered yet",
      ],
      ["an unknown target", { target: "argo-rolouts" }, {}, "Did you mean argo-rollouts?"],
      ["an unknown operation", { operation: "promot" }, {}, "Did you mean promote?"],
      [
        "an unknown environment",
        { environment: "stagin" },
        {},
        'environment: "stagin" is not an environment of model.yaml. Allowed are staging, production. Did you mean staging?',
      ],
      ["no version", { version: "" }, {}, "version is required for start"],
      [
        "an unknown version",
        { version: "9" },
        {},
        "version 9 is not in registry: churn has versions 1 to 3.",
      ],
      ["an unknown alias", { version: "shadow" }, {}, "churn has no alias shadow in registry"],
      ["a hostile version", { version: "../../etc/passwd" }, {}, "is not an alias name"],
      [
        "a broken record",
        {},
        { "registry/churn/versions/1.yaml": "name: churn\nversion: one\n" },
        "registry/churn/versions/1.yaml:2:10: version is",
      ],
      [
        "a record that is no YAML",
        {},
        { "registry/churn/versions/1.yaml": "{" },
        /^registry\/churn\/versions\/1\.yaml:\d+:\d+: /,
      ],
      [
        "a report from another action as a record",
        {},
        { "registry/churn/versions/1.yaml": '{"action": "validate-data", "verdict": "pass"}' },
        "registry/churn/versions/1.yaml",
      ],
      [
        "a broken quarantine",
        {},
        { "registry/churn/quarantine/1.yaml": "{version: 1}" },
        "registry/churn/quarantine/1.yaml",
      ],
      [
        "an empty registry",
        { version: "latest" },
        {
          "registry/churn/versions/1.yaml": undefined,
          "registry/churn/versions/2.yaml": undefined,
          "registry/churn/versions/3.yaml": undefined,
        },
        "churn has no versions yet",
      ],
      [
        "manifests outside the repository",
        { "gitops-path": "../deploy" },
        {},
        'gitops-path: "../deploy" is not a folder inside the repository',
      ],
      [
        "a gitops repository that isn't there",
        { "gitops-repository": "nowhere" },
        {},
        "nowhere is not a git checkout. Give a folder",
      ],
      [
        "a gitops repository with a password",
        { "gitops-repository": "https://me:secret@example.com/x.git", write: "push" },
        {},
        "holds a user or a password",
      ],
      [
        "a gitops repository by another protocol",
        { "gitops-repository": "ext::sh -c true", write: "push" },
        {},
        "neither a path to a checkout nor an https or file URL",
      ],
      [
        "a gitops URL without a push",
        { "gitops-repository": "https://example.com/x.git" },
        {},
        "write: local",
      ],
      [
        "nothing to roll back",
        { operation: "rollback", version: "" },
        {},
        "churn has nothing deployed to staging, so there is nothing to roll back.",
      ],
      ["nothing to abort", { operation: "abort", version: "" }, {}, "nothing to abort"],
      [
        "nothing to promote",
        { operation: "promote", environment: "production", version: "" },
        {},
        "churn has nothing deployed to staging to promote",
      ],
      [
        "no kubectl",
        { operation: "status", version: "" },
        {},
        "/nonexistent/kubectl can't be started. Install kubectl, or name the program in the environment variable KUBECTL.",
      ],
    ],
  )("%s", async (_, inputs, changes, expected) => {
    const found = await problem(inputs, changes);
    if (typeof expected === "string") expect(found).toContain(expected);
    else expect(found).toMatch(expected);
    expect(found).not.toContain("secret");
    expect(found).not.toMatch(/\n\s+at /);
  });
});

it("says that the model's name is too long for the names made of it", () => {
  const file = parseModel(
    `name: ${"a".repeat(41)}\ndeploy: { image: i, environments: { staging: {} } }\n`,
    "model.yaml",
  );
  expect(() => readSettings(file, undefined, undefined)).toThrow("at most 40 are allowed");
});

it("says what kubectl said when the cluster does not answer", async () => {
  const t = await project({
    kubectl: "#!/bin/sh\necho 'Unable to connect to the server: dial tcp: no such host' >&2\nexit 1\n",
  });
  await t.git("update-index", "--chmod=+x", "kubectl");
  await t.git("checkout", "--quiet", "kubectl");
  const runtime = {
    ...t.runtime,
    environment: { ...t.runtime.environment, KUBECTL: `${t.directory}/kubectl` },
  };
  const { run } = await import("../../actions/deploy-canary/main.js");
  const { Inputs } = await import("../../actions/toolkit/runtime/inputs.js");
  const given: Record<string, string> = {
    operation: "status",
    config: "model.yaml",
    "gitops-path": "deploy",
    write: "local",
  };
  await expect(run(new Inputs((name) => given[name] ?? ""), runtime)).rejects.toThrow(
    "The cluster can't be asked: Unable to connect to the server: dial tcp: no such host.",
  );
});

it("keeps the model.yaml of the other tests valid", () => {
  expect(parseModel(modelYaml, "model.yaml").config.name).toBe("churn");
});
