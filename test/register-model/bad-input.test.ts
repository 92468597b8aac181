import { mkdir, symlink } from "node:fs/promises";
import { join } from "node:path";
import { expect, it } from "vitest";
import { ConfigurationError, sentence } from "../../actions/toolkit/runtime/errors.js";
import type { TestRuntime } from "../runtime.js";
import { git } from "../toolkit/git/clone.js";
import { digestOf, gateReport, register, scene } from "./scene.js";

interface Case {
  readonly name: string;
  readonly inputs?: Readonly<Record<string, string>>;
  /** Files beside the good ones, in the clone only. */
  readonly files?: Readonly<Record<string, string | Uint8Array>>;
  /** Files on the branch. */
  readonly branch?: Readonly<Record<string, string>>;
  readonly prepare?: (one: TestRuntime) => Promise<unknown>;
  readonly message: RegExp;
}

const record = "registry/churn/versions/1.yaml";
const valid = `name: churn\nversion: 1\ncreatedAt: 2026-11-20T09:30:00Z\nartifacts:\n  - uri: s3://x\n    digest: ${digestOf("x")}\ngate: none\nidempotencyKey: ${digestOf("y")}\n`;

const cases: readonly Case[] = [
  {
    name: "a named config that is missing",
    inputs: { config: "other.yaml" },
    message: /^config: other\.yaml does not exist/,
  },
  {
    name: "no name anywhere",
    prepare: (one) => git(one.directory, "rm", "-q", "model.yaml"),
    message: /^name: give the model's name/,
  },
  { name: "an empty model.yaml", files: { "model.yaml": "" }, message: /^model\.yaml: is empty/ },
  {
    name: "YAML that does not parse",
    files: { "model.yaml": "name: [" },
    message: /^model\.yaml:1:\d+: is not valid YAML/,
  },
  {
    name: "an unknown key",
    files: { "model.yaml": "name: churn\nregistri: {}\n" },
    message: /^model\.yaml:2:1: registri .*Did you mean registry\?$/,
  },
  {
    name: "a wrong type",
    files: { "model.yaml": "name: 5\n" },
    message: /^model\.yaml:1:7: name is 5; text is needed\.$/,
  },
  {
    name: "a name that is none",
    inputs: { name: "Churn Model" },
    message: /^name: "Churn Model" is not a model name/,
  },
  {
    name: "a name that Windows keeps",
    inputs: { name: "con" },
    message: /^name: con is a name that Windows keeps/,
  },
  {
    name: "a path outside the workspace",
    inputs: { artifact: "../model" },
    message: /^artifact: \.\.\/model is outside the workspace/,
  },
  {
    name: "a file that isn't there",
    inputs: { artifact: "build/none" },
    message: /^artifact: build\/none does not exist/,
  },
  {
    name: "a directory where a file is meant",
    inputs: { artifact: "build" },
    message: /^artifact: build is a directory; a file is needed/,
  },
  {
    name: "an empty file",
    files: { empty: "" },
    inputs: { artifact: "empty" },
    message: /^artifact: empty is empty/,
  },
  {
    name: "the same artifact twice",
    inputs: { artifact: "build/model.joblib\n./build/model.joblib" },
    message: /is listed twice/,
  },
  {
    name: "a link that leads out",
    prepare: (one) => symlink("/etc/hostname", join(one.directory, "link")),
    inputs: { artifact: "link" },
    message: /^artifact: link is outside the workspace/,
  },
  {
    name: "an alias that is none",
    inputs: { aliases: "17" },
    message: /^aliases: "17" is not an alias name/,
  },
  {
    name: "an alias that means something",
    inputs: { aliases: "latest" },
    message: /^aliases: "latest" is not an alias name/,
  },
  {
    name: "write that is none",
    inputs: { write: "pull" },
    message: /^write: "pull" is not one of push, pull-request, local/,
  },
  {
    name: "a registry outside",
    inputs: { registry: "../registry" },
    message: /^registry: \.\.\/registry is outside the workspace/,
  },
  {
    name: "a store that is a URI",
    inputs: { store: "ftp://acme/store" },
    message: /^store: ftp:\/\/acme\/store is not a folder, nor an address of file:/,
  },
  {
    name: "a store outside",
    inputs: { store: "../store" },
    message: /^store: \.\.\/store is outside the workspace/,
  },
  {
    name: "metrics that are NaN",
    files: { "m.json": '{"roc_auc": NaN}' },
    inputs: { metrics: "m.json" },
    message: /^m\.json: roc_auc is NaN; a finite number is needed\.$/,
  },
  {
    name: "metrics that are null",
    files: { "m.json": '{"a": {"roc_auc": null}}' },
    inputs: { metrics: "m.json" },
    message: /a\.roc_auc is null/,
  },
  {
    name: "metrics that are a list",
    files: { "m.json": "[]" },
    inputs: { metrics: "m.json" },
    message: /^m\.json is no JSON object of metrics/,
  },
  {
    name: "metrics that are cut off",
    files: { "m.json": '{"roc_auc": 0.9' },
    inputs: { metrics: "m.json" },
    message: /^m\.json:1:\d+: is not valid YAML/,
  },
  {
    name: "metrics that are binary",
    files: { "m.json": new Uint8Array([0xff, 0xfe, 0]) },
    inputs: { metrics: "m.json" },
    message: /^metrics: m\.json is not a text file in UTF-8/,
  },
  {
    name: "a report where metrics are meant",
    files: { "m.json": gateReport("x") },
    inputs: { metrics: "m.json" },
    message: /^m\.json is the report of evaluate-gate, not a metrics file/,
  },
  {
    name: "a report from another action",
    files: { "r.json": gateReport("x") },
    inputs: { "data-report": "r.json" },
    message: /^data-report: r\.json is the report of evaluate-gate; the report of validate-data is needed\.$/,
  },
  {
    name: "a gate report that is none",
    files: { "r.json": "{}" },
    inputs: { "gate-report": "r.json" },
    message: /^gate-report: r\.json is no report of Mergeline/,
  },
  {
    name: "a gate report that isn't there",
    inputs: { "gate-report": "r.json" },
    message: /^gate-report: r\.json does not exist/,
  },
  {
    name: "a train report about another model",
    files: {
      "r.json": JSON.stringify({
        action: "train-remote",
        verdict: "pass",
        outputs: { model: { path: "x", digest: digestOf("x") } },
      }),
    },
    inputs: { "train-report": "r.json" },
    message: /^train-report: r\.json is about another model file/,
  },
  {
    name: "a record that says another name",
    branch: { [record]: valid.replace("churn", "NO") },
    message: /^registry\/churn\/versions\/1\.yaml:1:7: name is NO; in this folder it must be churn\.$/,
  },
  {
    name: "a record with an octal number",
    branch: { [record]: valid.replace("version: 1", "version: 01") },
    message: /^registry\/churn\/versions\/1\.yaml:2:10: has the number 01/,
  },
  {
    name: "a record whose name has a zero in front",
    branch: { "registry/churn/versions/017.yaml": valid },
    message: /^registry\/churn\/versions\/017\.yaml is not a version record/,
  },
  {
    name: "a broken alias",
    inputs: { aliases: "champion" },
    branch: { [record]: valid, "registry/churn/aliases/champion.yaml": "version: one\n" },
    message: /^registry\/churn\/aliases\/champion\.yaml:1:10: version is "one"/,
  },
  { name: "a registry that is a file", branch: { registry: "x" }, message: /^registry is not a folder/ },
  {
    name: "a model that differs only in case",
    branch: { "registry/Churn/model.yaml": "name: Churn\n" },
    message: /has a model Churn, which differs from churn only in case/,
  },
  {
    name: "a record that is a link",
    prepare: async (one) => {
      await mkdir(join(one.directory, "registry/churn/versions"), { recursive: true });
      await symlink("/etc/passwd", join(one.directory, record));
      await git(one.directory, "add", "--all");
      await git(one.directory, "commit", "-q", "-m", "Link");
      await git(one.directory, "push", "-q", "origin", "main");
    },
    message:
      /^registry\/churn\/versions\/1\.yaml: is a symbolic link|^registry\/churn\/versions\/1\.yaml: registry\/churn\/versions\/1\.yaml is a symbolic link/,
  },
  {
    name: "no network",
    prepare: (one) => git(one.directory, "remote", "set-url", "origin", "http://127.0.0.1:1/acme/churn"),
    message: /^The remote repository can't be read: the server can't be reached/,
  },
  {
    name: "no such repository",
    prepare: (one) => git(one.directory, "remote", "set-url", "origin", join(one.directory, "none")),
    message: /^origin can't be read: the remote repository does not exist/,
  },
];

it.each(cases.map((each) => [each.name, each] as const))(
  "%s",
  async (_, { inputs = {}, files = {}, branch = {}, prepare, message }) => {
    const { server, clone } = await scene(branch);
    const one = await clone();
    for (const [path, content] of Object.entries(files)) await one.write(path, content);
    await prepare?.(one);
    const before = await git(server.bare, "rev-parse", "main");
    const problem = await register(one, inputs).then(
      (outcome) => new Error(`it worked: ${outcome.summary}`),
      (error: unknown) => error,
    );
    expect(problem).toBeInstanceOf(ConfigurationError);
    const text = sentence(problem as ConfigurationError);
    expect(text).toMatch(message);
    expect(text).not.toMatch(/\n|undefined|\[object/);
    expect(await git(server.bare, "rev-parse", "main")).toBe(before);
    expect(one.published).toEqual([]);
  },
);
