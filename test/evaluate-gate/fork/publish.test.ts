import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { testRuntime } from "../../runtime.js";
import { modelYaml, predictionsCsv, registryWith, rowsOf } from "../fixture.js";
import { type ForkedGitHub, forkedGitHub } from "./github.js";
import { artifact, issue, publish, pull, report, result, workflowRun } from "./scene.js";

let forked: ForkedGitHub;
/** The numbers of two pull requests: the one that the run was for, and somebody else's. */
let [mine, other] = [0, 0];

beforeAll(async () => {
  forked = await forkedGitHub();
});
afterAll(async () => {
  expect(forked.server.violations).toEqual([]);
  await forked.close();
});
beforeEach(async () => {
  [mine, other] = [await issue(forked), await issue(forked)];
  forked.pulls = [pull(mine), pull(other, { ref: "better", sha: "b".repeat(40) })];
  forked.artifacts = [artifact(report)];
});

const comments = async () => [await forked.comments(mine), await forked.comments(other)];

describe("a fork's report", () => {
  it("becomes one comment on the pull request of the run's commit, as a claim", async () => {
    expect(await publish(forked)).toMatchObject({
      ok: true,
      summary: expect.stringContaining(`pull request ${mine}.`),
    });
    await publish(forked);
    const [own, others] = await comments();
    expect(others).toEqual([]);
    expect(own).toHaveLength(1);
    const { body } = own![0]!;
    expect(body).toMatch(
      /^<!-- mergeline:evaluate-gate-fork%2Fchurn -->\n### 🍴 churn: a fork's run says that/,
    );
    expect(body).toContain("This is a claim");
    expect(body).toContain("https://github.com/acme/churn/actions/runs/4711");
    expect(body).toContain("| ROC AUC ↑ | 0.900 | 0.910 |");
  });

  it("takes nobody's comment but its own: the gate's on the same pull request stays", async () => {
    const marked = { body: "<!-- mergeline:evaluate-gate%2Fchurn -->\nThe gate's" };
    await forked.server.call("POST", `/repos/acme/churn/issues/${mine}/comments`, marked);
    await publish(forked);
    expect((await forked.comments(mine)).map(({ body }) => body.slice(0, 42))).toEqual([
      "<!-- mergeline:evaluate-gate%2Fchurn -->\nT",
      "<!-- mergeline:evaluate-gate-fork%2Fchurn ",
    ]);
  });

  it("is shown as the gate really writes it", async () => {
    const t = await testRuntime({
      files: {
        "model.yaml": modelYaml({ metrics: { roc_auc: { max_regression: 0.01 } }, slices: { by: ["plan"] } }),
        "p.csv": predictionsCsv(rowsOf(900, 3, 5)),
        ...registryWith({ predictions: predictionsCsv(rowsOf(900, 1.5, 2)) }),
      },
    });
    await t.run("evaluate-gate", { predictions: "p.csv" });
    forked.artifacts = [artifact(await t.read(".mergeline/evaluate-gate.json"))];
    await publish(forked);
    const [comment] = await forked.comments(mine);
    expect(comment!.body).toContain("a fork's run says that the candidate does not pass");
    expect(comment!.body).toMatch(/ROC AUC ↑, plan = \w+, 300 rows/);
  });

  it("is fetched with the token from GitHub alone, and not from where the bytes lie", async () => {
    await publish(forked);
    expect(forked.asked.length).toBeGreaterThan(0);
    expect(forked.asked.every(({ authorization }) => authorization === undefined)).toBe(true);
  });

  it("can't start HTML, links, mentions, images, rows or another marker", async () => {
    const evil =
      "@acme/ml ![x](http://evil.example/p.png) <img src=x> <!-- mergeline:evaluate-gate%2Fchurn -->\n# Passed | yes | `a` [click](javascript:x) #1";
    const metrics = [
      { ...result, title: evil, name: evil, reason: evil },
      { ...result, slice: { column: evil, value: evil } },
    ];
    const everywhere = { ...report, summary: evil, baseline: { version: null, name: evil, metrics: {} } };
    forked.artifacts = [artifact({ ...everywhere, metrics, problems: [evil], notes: [evil] })];
    await publish(forked);
    const [comment] = await forked.comments(mine);
    const text = comment!.body.split("\n").slice(1).join("\n");
    expect(text).not.toMatch(/<(?!\/?(details|summary|br)>)/);
    expect(text).not.toContain("@acme");
    expect(text).not.toMatch(/(^|[^\\])!?\[(x|click)\]/m);
    expect(text).not.toContain("http://");
    expect(text.match(/^#/gm)).toHaveLength(1);
  });

  it("trusts no number that stands in it", async () => {
    forked.artifacts = [
      artifact({ ...report, pullRequest: other, number: other, pull_request: { number: other } }),
    ];
    await publish(forked);
    expect((await comments()).map((each) => each.length)).toEqual([1, 0]);
  });
});

describe("there is no comment", () => {
  it.each([
    ["the branch has a newer commit", () => [pull(mine, { sha: "d".repeat(40) })]],
    ["another repository has the commit", () => [pull(mine, { repo: { full_name: "mallory/other" } })]],
    ["the fork was deleted", () => [pull(mine, { repo: null })]],
    ["the branch is another", () => [pull(mine, { ref: "worse" })]],
    ["it is closed", () => []],
  ])("where %s", async (_, pulls) => {
    forked.pulls = pulls();
    const outcome = await publish(forked);
    expect(outcome).toMatchObject({ ok: true });
    expect(outcome.summary).toBe(
      "No comment: no open pull request of mallory/churn has aaaaaaaaaaaa as its newest commit.",
    );
    expect(await comments()).toEqual([[], []]);
  });

  it.each([
    ["no artifact", () => []],
    ["one of another name", () => [artifact(report, { name: "gate-report2" })]],
    ["one that has expired", () => [artifact(report, { expired: true })]],
  ])("where the run left %s", async (_, artifacts) => {
    forked.artifacts = artifacts();
    expect((await publish(forked)).summary).toBe("No comment: run 4711 left no artifact gate-report.");
    expect(await comments()).toEqual([[], []]);
  });

  it("where two pull requests come from the commit", async () => {
    forked.pulls = [pull(mine), pull(other)];
    await expect(publish(forked)).rejects.toThrow(
      `Pull requests ${mine} and ${other} come from the same commit`,
    );
    expect(await comments()).toEqual([[], []]);
  });

  it.each([
    [null, "this run was started by workflow_run."],
    [{ ...workflowRun, event: "push" }, "this run was started by workflow_run after push."],
  ])("in a run that follows no pull request", async (run, problem) => {
    await expect(publish(forked, run)).rejects.toThrow(problem);
  });
});
