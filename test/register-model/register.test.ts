import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { expect, it } from "vitest";
import { git } from "../toolkit/git/clone.js";
import { digestOf, files, gateReport, register, scene } from "./scene.js";

const evaluate = { "model.yaml": `${files["model.yaml"]}evaluate:\n  metrics:\n    roc_auc: { min: 0.8 }\n` };

it("registers the first version with its record, model.yaml and alias", async () => {
  const { server, clone } = await scene();
  const one = await clone({ now: () => new Date("2026-11-20T09:30:00.123Z") });
  await one.write(
    "metrics.json",
    JSON.stringify({ roc_auc: 0.91, note: "text", nested: { f1: { value: 0.5 } } }),
  );
  const outcome = await register(one, { metrics: "metrics.json", aliases: "champion, staging" });
  expect(outcome).toMatchObject({ ok: true, summary: "churn version 1 is registered as champion, staging." });
  expect(outcome.outputs).toMatchObject({
    version: 1,
    created: true,
    record: "registry/churn/versions/1.yaml",
    digest: digestOf("the model\n"),
    "pull-request": undefined,
  });
  const head = await git(one.directory, "rev-parse", "HEAD~1");
  const hex = digestOf("the model\n").slice("sha256:".length);
  expect(await server.read("registry/churn/versions/1.yaml")).toBe(
    `name: churn
version: 1
createdAt: 2026-11-20T09:30:00Z
authors:
  - Ada
source:
  repository: file://${server.bare}
  commit: ${head}
  ref: refs/heads/main
artifacts:
  - uri: file:.mergeline/store/sha256/${hex.slice(0, 2)}/${hex.slice(2)}
    digest: ${digestOf("the model\n")}
    bytes: 10
    format: joblib
evaluation:
  metrics:
    nested.f1:
      value: 0.5
    roc_auc:
      value: 0.91
gate: none
idempotencyKey: ${/idempotencyKey: (.*)/.exec(await server.read("registry/churn/versions/1.yaml"))?.[1]}`,
  );
  expect(await server.read("registry/churn/model.yaml")).toContain("description: Will they leave?");
  expect(await server.read("registry/churn/aliases/champion.yaml")).toMatch(/^version: 1\nupdatedAt: /);
  expect(
    await readFile(join(one.directory, ".mergeline/store/sha256", hex.slice(0, 2), hex.slice(2)), "utf8"),
  ).toBe("the model\n");
});

it("answers with the first number when the same candidate comes again, from any clone and later commit", async () => {
  const { server, clone } = await scene();
  const [one, two] = [await clone(), await clone()];
  await register(one, { aliases: "champion" });
  const again = await register(two, { aliases: "champion" });
  expect(again.outputs).toMatchObject({ version: 1, created: false });
  expect(await git(server.bare, "rev-list", "--count", "main")).toBe("2");
  await one.write("build/model.joblib", "a better model\n");
  const second = await register(one, { aliases: "champion" });
  expect(second.outputs).toMatchObject({ version: 2, created: true });
  expect(await server.read("registry/churn/versions/2.yaml")).toContain("supersedes: 1");
  expect(await server.read("registry/churn/aliases/champion.yaml")).toMatch(/^version: 2\nprevious: 1\n/);
  // The run of version 1 is run again: it gets its number, and takes nothing back.
  const old = await register(two, { aliases: "champion" });
  expect(old.outputs).toMatchObject({ version: 1, created: false });
  expect(await server.read("registry/churn/aliases/champion.yaml")).toMatch(/^version: 2\n/);
});

it("refuses without the gate's pass for these very artifacts", async () => {
  const { server, clone } = await scene(evaluate);
  const one = await clone();
  const cases: [string | undefined, RegExp][] = [
    [undefined, /no gate report/],
    [gateReport("the model\n", { verdict: "fail" }), /the gate says fail/],
    [gateReport("the model\n", { verdict: "inconclusive" }), /the gate says inconclusive/],
    [gateReport("other bytes"), /judged other bytes/],
    [gateReport("the model\n", { model: "spam" }), /about spam, not about churn/],
    [gateReport("the model\n", { candidate: null }), /names no artifacts/],
  ];
  for (const [report, reason] of cases) {
    if (report !== undefined) await one.write("gate.json", report);
    const outcome = await register(one, report === undefined ? {} : { "gate-report": "gate.json" });
    expect(outcome).toMatchObject({ ok: false, verdict: "fail" });
    expect(outcome.summary).toMatch(reason);
  }
  expect(await git(server.bare, "rev-list", "--count", "main")).toBe("1");
  await one.write("gate.json", gateReport("the model\n"));
  const passed = await register(one, { "gate-report": "gate.json" });
  expect(passed.ok).toBe(true);
  const record = await server.read("registry/churn/versions/1.yaml");
  expect(record).toContain(`gate:\n  verdict: pass\n  policyDigest: ${digestOf("policy")}\n`);
  expect(record).toContain("roc_auc:\n      value: 0.91");
});

it("asks for the gate when only the branch's model.yaml has one", async () => {
  const { clone } = await scene(evaluate);
  const one = await clone();
  await one.write("model.yaml", files["model.yaml"]);
  expect((await register(one)).summary).toMatch(/evaluate section/);
});

it("lets an override in that is recorded on the branch, while it lasts", async () => {
  const path = "registry/churn/overrides/2026-11-20.yaml";
  const text = `artifacts: [${digestOf("the model\n")}]\nreason: The test set is being rebuilt\nby: ada\nuntil: 2026-11-25\n`;
  const { server, clone } = await scene({ ...evaluate, [path]: text });
  const late = await clone({ now: () => new Date("2026-11-26T00:00:01Z") });
  expect((await register(late)).ok).toBe(false);
  const one = await clone({ now: () => new Date("2026-11-25T23:00:00Z") });
  expect((await register(one)).ok).toBe(true);
  expect(await server.read("registry/churn/versions/1.yaml")).toContain(`record: ${path}`);
  // One that nobody has merged does not count.
  await one.write("build/model.joblib", "another\n");
  await one.write("registry/churn/overrides/mine.yaml", text.replace(/sha256:\w+/, digestOf("another\n")));
  expect((await register(one)).ok).toBe(false);
});

it("proposes a pull request, and finds it the second time", async () => {
  const { server, clone } = await scene();
  const one = await clone();
  const first = await register(one, { write: "pull-request", aliases: "champion" });
  expect(first.outputs).toMatchObject({ version: 1, created: true });
  const branch = String(first.outputs["pull-request"]);
  expect(branch).toMatch(/^mergeline\/churn\/register-[0-9a-f]{12}$/);
  expect(await server.files("registry", branch)).toEqual([
    "registry/churn/aliases/champion.yaml",
    "registry/churn/model.yaml",
    "registry/churn/versions/1.yaml",
  ]);
  const later = await clone({ now: () => new Date("2027-01-01T00:00:00Z") });
  const again = await register(later, { write: "pull-request", aliases: "champion" });
  expect(again.outputs).toMatchObject({ version: 1, created: false, "pull-request": branch });
  expect(again.outputs.commit).toBe(first.outputs.commit);
  expect(await server.files("registry")).toEqual([]);
  expect(await later.read(`.mergeline/pull-requests/${branch.replaceAll("/", "-")}.md`)).toContain(
    "champion",
  );
  // Another version was faster: the proposal takes the next number.
  await one.write("build/model.joblib", "faster\n");
  await register(one);
  const renumbered = await register(later, { write: "pull-request", aliases: "champion" });
  expect(renumbered.outputs).toMatchObject({ version: 2, created: true, "pull-request": branch });
  expect(await server.files("registry/churn/versions", branch)).toEqual([
    "registry/churn/versions/1.yaml",
    "registry/churn/versions/2.yaml",
  ]);
});

it("does not propose what somebody else has put on the proposal's branch", async () => {
  const { server, clone } = await scene();
  const one = await clone();
  const { outputs } = await register(one, { write: "pull-request" });
  const branch = String(outputs["pull-request"]);
  const path = "registry/churn/versions/1.yaml";
  const honest = await server.read(path, branch);
  const other = await clone();
  await git(other.directory, "fetch", "-q", "origin", branch);
  await git(other.directory, "checkout", "-q", "FETCH_HEAD");
  await other.write(path, honest.replaceAll(digestOf("the model\n"), digestOf("a worse model\n")));
  await git(other.directory, "commit", "-q", "-a", "-m", "a worse model");
  await git(other.directory, "push", "-q", "origin", `HEAD:refs/heads/${branch}`);
  expect(await server.read(path, branch)).toContain(digestOf("a worse model\n"));
  await register(await clone(), { write: "pull-request" });
  expect(await server.read(path, branch)).toContain(digestOf("the model\n"));
  expect(await server.read(path, branch)).not.toContain(digestOf("a worse model\n"));
});

it("commits a store that lies in the repository together with the record, and keeps the predictions", async () => {
  const { server, clone } = await scene();
  const one = await clone();
  await one.write("predictions.csv", "id,label,score\n1,0,0.1\n");
  const report = JSON.parse(gateReport("the model\n"));
  report.candidate.predictions = { path: "predictions.csv", digest: digestOf("id,label,score\n1,0,0.1\n") };
  await one.write("gate.json", JSON.stringify(report));
  await register(one, { store: "artifacts", "gate-report": "gate.json" });
  const record = await server.read("registry/churn/versions/1.yaml");
  expect(record).toContain("uri: file:artifacts/sha256/");
  expect(record).toMatch(
    /predictions:\n {4}uri: file:artifacts\/sha256\/\S+\n {4}digest: \S+\n {4}bytes: 23\n {4}format: csv/,
  );
  expect(await server.files("artifacts/sha256")).toHaveLength(2);
  expect(await git(one.directory, "status", "--porcelain", "artifacts")).toBe("");
  report.candidate.predictions.digest = digestOf("other");
  await one.write("gate.json", JSON.stringify(report));
  await expect(register(one, { "gate-report": "gate.json" })).rejects.toThrow(/changed since the gate/);
});

it("writes into the working folder with write: local, without git too", async () => {
  const { testRuntime } = await import("../runtime.js");
  const one = await testRuntime({ files: { ...files } });
  const outcome = await register(one, { write: "local", aliases: "champion" });
  expect(outcome.outputs).toMatchObject({ version: 1, created: true, commit: undefined });
  expect(await one.read("registry/churn/versions/1.yaml")).toContain("version: 1");
  expect((await register(one, { write: "local" })).outputs).toMatchObject({ version: 1, created: false });
  await expect(register(one)).rejects.toThrow(/not inside a git repository/);
});

it("records data, training and the profile of the training data from the reports", async () => {
  const { server, clone } = await scene();
  const one = await clone();
  const profile = JSON.stringify({
    schema: "mergeline.profile/1",
    rows: 3,
    digest: digestOf("train"),
    columns: [],
  });
  await one.write(".mergeline/profiles/train.json", profile);
  const datasets = ["test", "train"].map((name) => ({
    name,
    rows: 3,
    digest: digestOf(name),
    profile: `.mergeline/profiles/${name}.json`,
  }));
  const dataFiles = datasets.map(({ name }) => ({
    dataset: name,
    path: `data/${name}.csv`,
    digest: digestOf(name),
  }));
  await one.write(
    "data.json",
    JSON.stringify({ action: "validate-data", verdict: "pass", datasets, files: dataFiles }),
  );
  await one.write(
    ".mergeline/train-remote.json",
    JSON.stringify({
      action: "train-remote",
      verdict: "pass",
      backend: "local",
      parameters: { max_depth: 6, layers: [64, 32], schedule: { warmup: 5 } },
      job: { id: "job-1" },
      durationSeconds: 12.5,
      cost: null,
      outputs: { model: { path: "build/model.joblib", digest: digestOf("the model\n") }, metrics: null },
    }),
  );
  await register(one, { "data-report": "data.json" });
  const record = await server.read("registry/churn/versions/1.yaml");
  expect(record).toContain(
    `  - name: train\n    uri: data/train.csv\n    digest: ${digestOf("train")}\n    rows: 3\n`,
  );
  expect(record).toContain(
    "training:\n  backend: local\n  job: job-1\n  parameters:\n    layers:\n      - 64\n      - 32\n    max_depth: 6\n    schedule:\n      warmup: 5\n  durationSeconds: 12.5\n",
  );
  expect(await server.read("registry/churn/profiles/1.json")).toBe(profile);
  await one.write(".mergeline/profiles/train.json", profile.replace(digestOf("train"), digestOf("other")));
  await expect(register(one, { "data-report": "data.json" })).rejects.toThrow(
    /is of other data than the report/,
  );
});

it("takes the usual data report when it is about this very data, so that the candidate stays one version", async () => {
  const data = "id,age\n1,30\n2,40\n";
  const { clone, server } = await scene({
    "model.yaml": "name: churn\ndata: { train: { path: data/train.csv } }\n",
    "data/train.csv": data,
  });
  const one = await clone();
  const usual = ".mergeline/validate-data.json";
  const report = (digest: string) =>
    JSON.stringify({
      action: "validate-data",
      verdict: "pass",
      datasets: [{ name: "train", rows: 2, digest, profile: ".mergeline/profiles/train.json" }],
      files: [{ dataset: "train", path: "data/train.csv" }],
    });
  const profile = { schema: "mergeline.profile/1", rows: 2, digest: digestOf(data), columns: [] };
  await one.write(".mergeline/profiles/train.json", JSON.stringify(profile));
  await one.write(usual, report(digestOf(data)));
  expect(await register(one, { "data-report": usual })).toMatchObject({ outputs: { version: 1 } });
  expect(await register(one)).toMatchObject({ outputs: { version: 1, created: false } });
  await one.write(usual, report(digestOf("data of yesterday")));
  expect(await register(one)).toMatchObject({ outputs: { version: 2, created: true } });
  expect(await server.read("registry/churn/versions/2.yaml")).not.toContain("data:");
});

it("bytes in a store of the repository stay as they are, whatever core.autocrlf says", async () => {
  const { server, clone } = await scene();
  const one = await clone();
  await one.write("build/model.joblib", "line one\nline two\n");
  const outcome = await register(one, { store: "artifacts" });
  expect(outcome.ok).toBe(true);
  expect(await server.read("artifacts/.gitattributes")).toBe("* -text");
  const windows = await clone({}, "--config=core.autocrlf=true");
  expect(await windows.read("model.yaml")).toContain("\r\n");
  const [stored = ""] = await server.files("artifacts/sha256");
  expect(await windows.read(stored)).toBe("line one\nline two\n");
  expect((await windows.run("verify")).ok).toBe(true);
});

it("a .gitattributes that lies in the store already is left alone", async () => {
  const { server, clone } = await scene({ "artifacts/.gitattributes": "* -text -diff\n" });
  await register(await clone(), { store: "artifacts" });
  expect(await server.read("artifacts/.gitattributes")).toBe("* -text -diff");
});
