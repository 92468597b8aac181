import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { evaluateGateReport } from "../../../actions/evaluate-gate/report.js";
import { runGit } from "../../github/git.js";
import { type GitHubServer, startGitHub } from "../../github/server.js";
import { testRuntime } from "../../runtime.js";
import { connect } from "../../toolkit/github/fixture.js";
import { modelYaml, predictionsCsv, registryWith, rowsOf, sha256 } from "../fixture.js";
import { pullRequestContext } from "../pull-request.js";

const model = "a new model";
const bad = predictionsCsv(rowsOf(600, 6, 3));
const good = predictionsCsv(rowsOf(600, 1.5, 2));
const base = {
  "model.yaml": modelYaml({ metrics: { roc_auc: { max_regression: 0.02 } } }),
  ".github/CODEOWNERS": "model.yaml @alice\n",
  ...registryWith({ predictions: good }),
};
const path = "registry/churn/overrides/2026-11.yaml";
const file = (until: string, digest = sha256(model)) =>
  `artifacts: ["${digest}"]\nreason: The test set is being rebuilt\nby: ada\nuntil: ${until}\n`;

let server: GitHubServer;
let number: number;
beforeAll(async () => {
  server = await startGitHub({ repositories: ["acme/churn"] });
});
afterAll(() => server.close());
beforeEach(async () => {
  number = Object(await server.call("POST", "/repos/acme/churn/issues", { title: "A change" })).number;
});
afterEach(() => expect(server.violations).toEqual([]));

/** The gate on a pull request that brings a model, `candidate`, which is worse unless told otherwise. */
async function gate(
  options: {
    base?: Record<string, string>;
    head?: Record<string, string>;
    candidate?: string;
    github?: boolean;
  } = {},
) {
  const context = {
    ...pullRequestContext,
    pullRequest: { ...pullRequestContext.pullRequest!, number },
  };
  const runtime = await testRuntime({
    files: { ...base, ...options.base },
    context,
    now: () => new Date("2026-11-21T12:00:00Z"),
    ...(options.github === false ? {} : { github: await connect(server) }),
  });
  const git = (...args: string[]) => runGit(runtime.directory, args);
  await git("init", "-q", "-b", "main");
  await git("add", "-A");
  await git("commit", "-q", "-m", "base");
  const head = { "p.csv": options.candidate ?? bad, "m.bin": model, ...options.head };
  for (const [name, content] of Object.entries(head)) await runtime.write(name, content);
  const outcome = await runtime.run("evaluate-gate", { predictions: "p.csv", artifact: "m.bin" });
  const published = runtime.published[0]!;
  const report = evaluateGateReport.parse(JSON.parse(JSON.stringify(published.report)));
  return { outcome, report, body: published.comment!.body, annotations: published.annotations };
}

const label = (login: string) =>
  server.call("POST", `/repos/acme/churn/issues/${number}/labels`, { labels: ["mergeline/override"] }, login);
const comment = (login: string, digest = sha256(model), until = "2026-12-01") =>
  server.call(
    "POST",
    `/repos/acme/churn/issues/${number}/comments`,
    { body: `mergeline-override: the old test set is broken until ${until} for ${digest}` },
    login,
  );

describe("an override of the base branch", () => {
  it("lets the candidate in; the verdict stays as measured", async () => {
    const { outcome, report, body, annotations } = await gate({ base: { [path]: file("2026-12-01") } });
    expect(outcome).toMatchObject({ ok: true, verdict: "fail" });
    expect(outcome.outputs).toMatchObject({ verdict: "fail", override: path });
    expect(report.override).toEqual({
      by: "ada",
      reason: "The test set is being rebuilt",
      until: "2026-12-01",
      source: path,
      pullRequest: null,
    });
    expect(report.metrics[0]!.verdict).toBe("fail");
    expect(body).toMatch(
      /^### ⚠️ churn: let in by an override, although this candidate is worse than version 16\n\nada has let it in until 2026-12-01: The test set is being rebuilt \(registry\/churn\/overrides\/2026-11\.yaml\)<br>\nROC AUC fell/,
    );
    expect(annotations).toEqual([]);
  });

  it.each<[string, { base?: Record<string, string>; head?: Record<string, string> }, string | RegExp]>([
    [
      "has ended",
      { base: { [path]: file("2026-11-20") } },
      `${path} is an override of this candidate that has ended (2026-11-20): it lets nothing in.`,
    ],
    [
      "is for other bytes",
      { base: { [path]: file("2026-12-01", sha256("another model")) } },
      /^To let it in all the same/,
    ],
    ["comes with the pull request", { head: { [path]: file("2026-12-01") } }, /^To let it in all the same/],
    [
      "can't be read",
      { base: { [path]: "artifacts: all\n" } },
      /^An override could not be looked for: registry\/churn\/overrides\/2026-11\.yaml/,
    ],
  ])("is none where it %s", async (_, files, note) => {
    const { outcome, report } = await gate(files);
    expect(outcome).toMatchObject({ ok: false, verdict: "fail" });
    expect(outcome.outputs.override).toBe("");
    expect(report.override).toBeNull();
    if (typeof note === "string") expect(report.notes[0]).toBe(note);
    else expect(report.notes[0]).toMatch(note);
  });

  it("is not looked for where the gate passes", async () => {
    const { outcome, report } = await gate({ candidate: good, base: { [path]: file("2026-12-01") } });
    expect(outcome).toMatchObject({ ok: true, verdict: "pass" });
    expect(report.override).toBeNull();
  });
});

describe("a label on the pull request", () => {
  it("of a code owner lets the candidate in", async () => {
    await label("alice");
    const { html_url } = Object(await comment("alice"));
    const { outcome, report, body } = await gate();
    expect(outcome).toMatchObject({ ok: true, verdict: "fail" });
    expect(report.override).toMatchObject({ by: "alice", source: html_url, pullRequest: number });
    expect(body).toContain("let in by an override");
  });

  it("of anyone else does not, and the comment says so", async () => {
    await label("mallory");
    await comment("mallory");
    const { outcome, body } = await gate();
    expect(outcome.ok).toBe(false);
    expect(body).toContain("The label mergeline/override was set by mallory, and lets nothing in");
  });

  it("of someone whom the pull request itself makes a code owner does not", async () => {
    await label("mallory");
    await comment("mallory");
    const { outcome } = await gate({ head: { ".github/CODEOWNERS": "* @mallory\n" } });
    expect(outcome.ok).toBe(false);
  });

  it("does not count for what was pushed afterwards", async () => {
    await label("alice");
    await comment("alice", sha256("the model that alice saw"));
    const { outcome, report } = await gate();
    expect(outcome.ok).toBe(false);
    expect(report.notes[0]).toContain(`and this candidate is ${sha256(model)}.`);
  });

  it("does not count once it has ended", async () => {
    await label("alice");
    await comment("alice", sha256(model), "2026-11-20");
    expect((await gate()).report.notes[0]).toMatch(/it ended on 2026-11-20\.$/);
  });

  it("is asked for where there is none, with the line to write", async () => {
    const { outcome, report } = await gate();
    expect(outcome.ok).toBe(false);
    expect(report.notes).toEqual([
      `To let it in all the same, a code owner of model.yaml sets the label mergeline/override and comments: mergeline-override: <reason> until <yyyy-mm-dd> for ${sha256(model)}`,
    ]);
  });

  it("is none where GitHub can't be asked", async () => {
    await label("alice");
    await comment("alice");
    expect((await gate({ github: false })).outcome.ok).toBe(false);
    server.faults.push({ on: "/events", times: 1, kind: 403 });
    const { outcome, report } = await gate();
    expect(outcome.ok).toBe(false);
    expect(report.notes[0]).toMatch(/^An override could not be looked for: Could not see who labelled/);
  });
});
