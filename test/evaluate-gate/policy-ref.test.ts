import { describe, expect, it } from "vitest";
import type { RunContext } from "../../actions/toolkit/github/context.js";
import { runGit } from "../github/git.js";
import { testRuntime } from "../runtime.js";
import { modelYaml, predictionsCsv, registryWith, rowsOf } from "./fixture.js";
import { pullRequestContext } from "./pull-request.js";

const strict = { metrics: { roc_auc: { min: 0.8, max_regression: 0.02 } } };
const lax = { metrics: { roc_auc: { min: 0.1 } } };
const good = predictionsCsv(rowsOf(1500, 1.5, 2));
const bad = predictionsCsv(rowsOf(1500, 5, 3));

interface Published {
  policy: {
    ref: string | null;
    commit: string | null;
    digest: string | null;
    changes: { setting: string; before: string | null; after: string | null }[];
  };
  metrics: { name: string; slice: unknown }[];
  problems: string[];
  baseline: { version: number } | null;
}

/** A repository whose main branch holds `base`, with a branch of the pull request checked out that adds `head`. */
async function pullRequestOf(
  base: Record<string, string>,
  head: Record<string, string | undefined>,
  inputs: Record<string, string> = {},
  context: RunContext | undefined = pullRequestContext,
) {
  const runtime = await testRuntime({ files: base, ...(context === undefined ? {} : { context }) });
  const git = (...args: string[]) => runGit(runtime.directory, args);
  await git("init", "-q", "-b", "main");
  await git("add", "-A");
  await git("commit", "-q", "--allow-empty", "-m", "base");
  await git("checkout", "-q", "-b", "change");
  for (const [path, content] of Object.entries(head)) {
    if (content === undefined) await git("rm", "-q", path);
    else await runtime.write(path, content);
  }
  await git("add", "-A");
  await git("commit", "-q", "--allow-empty", "-m", "change");
  const outcome = await runtime.run("evaluate-gate", { predictions: "p.csv", ...inputs });
  const { report, comment } = runtime.published[0]!;
  const main = (await git("rev-parse", "main")).trim();
  return { outcome, report: report as unknown as Published, body: comment!.body, main };
}

describe("a pull request is judged by its base branch", () => {
  const base = { "model.yaml": modelYaml(strict), ...registryWith({ predictions: good }) };

  it("not by the policy that it brings, which is shown", async () => {
    const { outcome, report, body } = await pullRequestOf(base, {
      "model.yaml": modelYaml(lax),
      "p.csv": bad,
    });
    expect(outcome.verdict).toBe("fail");
    expect(report.policy.ref).toBe("main");
    expect(report.policy.changes.map(({ setting }) => setting)).toEqual([
      "metrics.roc_auc.max_regression",
      "metrics.roc_auc.min",
    ]);
    expect(body).toContain(
      "**The gate's policy is changed here** (2 settings). The one of `main` has judged",
    );
    expect(body).toContain("| `evaluate.metrics.roc_auc.min` | `0.8` | `0.1` |");
    expect(body).toContain("--policy-ref main");
  });

  it("not by what it removes, changes deep inside, or adds without asking anything of it", async () => {
    const before = {
      metrics: { roc_auc: { min: 0.8, max_regression: 0.02 }, log_loss: { max: 2 }, brier_score: {} },
      slices: { by: ["plan"], min_rows: 100, max_regression: 0.3 },
    };
    const after = {
      metrics: { roc_auc: { min: 0.8, max_regression: 0.02 }, accuracy: {} },
      slices: { by: ["plan"], min_rows: 100_000, max_regression: 0.3 },
      inconclusive: "pass",
    };
    const { outcome, report, body } = await pullRequestOf(
      { ...base, "model.yaml": modelYaml(before) },
      { "model.yaml": modelYaml(after), "p.csv": good },
    );
    expect(outcome.verdict).toBe("pass");
    expect(report.policy.changes).toEqual([
      { setting: "inconclusive", before: null, after: '"pass"' },
      { setting: "metrics.accuracy", before: null, after: "{}" },
      { setting: "metrics.brier_score", before: "{}", after: null },
      { setting: "metrics.log_loss.max", before: "2", after: null },
      { setting: "slices.min_rows", before: "100", after: "100000" },
    ]);
    expect(report.metrics.map(({ name }) => name)).toContain("log_loss");
    expect(report.metrics.filter(({ slice }) => slice !== null)).toHaveLength(3);
    expect(body).toContain("| `evaluate.metrics.log_loss.max` | `2` |  |");
  });

  it("not without a policy, when it removes the section or the file", async () => {
    const removed = await pullRequestOf(base, { "model.yaml": modelYaml(undefined), "p.csv": bad });
    expect(removed.outcome.verdict).toBe("fail");
    expect(removed.report.policy.changes).toEqual([
      { setting: "metrics.roc_auc.max_regression", before: "0.02", after: null },
      { setting: "metrics.roc_auc.min", before: "0.8", after: null },
    ]);
    await expect(pullRequestOf(base, { "model.yaml": undefined, "p.csv": bad })).rejects.toThrow(
      /^config: model\.yaml does not exist in the workspace, and the gate's policy is read from it/,
    );
  });

  it("and the report says which commit that was", async () => {
    const { report, main } = await pullRequestOf(base, { "p.csv": good });
    expect(report.policy).toMatchObject({ ref: "main", commit: main });
    expect(main).toMatch(/^[0-9a-f]{40}$/);
  });

  it("not by the champion that it brings", async () => {
    const weaker = registryWith({ predictions: bad, metrics: { roc_auc: 0.5 } });
    const { outcome, report } = await pullRequestOf(base, { ...weaker, "p.csv": bad });
    expect(outcome.verdict).toBe("fail");
    expect(report.problems).toEqual([]);
  });

  it("not without a champion, when it removes the alias", async () => {
    const { outcome, report } = await pullRequestOf(base, {
      "registry/churn/aliases/champion.yaml": undefined,
      "p.csv": bad,
    });
    expect(outcome.verdict).toBe("fail");
    expect(report.baseline).toMatchObject({ version: 16 });
  });

  it("not under another name, which has no champion", async () => {
    const renamed = modelYaml(lax).replace("churn", "other");
    const { outcome, report } = await pullRequestOf(base, { "model.yaml": renamed, "p.csv": bad });
    expect(outcome.verdict).toBe("fail");
    expect(report.baseline).toMatchObject({ version: 16 });
  });

  it("fails when the champion's predictions were removed from the store", async () => {
    const stored = Object.keys(base).find((path) => path.startsWith("store/"))!;
    const { outcome, report } = await pullRequestOf(base, { [stored]: undefined, "p.csv": bad });
    expect(outcome.verdict).toBe("fail");
    expect(report.problems[0]).toMatch(
      /^The predictions of version 16 can't be had: file:store\/.* is not there\./,
    );
  });

  it("passes a good model, and says where the policy is from", async () => {
    const { outcome, body } = await pullRequestOf(base, { "p.csv": good });
    expect(outcome.verdict).toBe("pass");
    expect(body).toContain("Policy from `main`.");
    expect(body).not.toContain("policy is changed");
  });
});

describe("a policy that can't be read is a fail", () => {
  it.each<[string, Record<string, string>, Record<string, string>, RegExp]>([
    [
      "no model.yaml there",
      {},
      {},
      /^model\.yaml does not exist at main, and the policy is read from there\. Merge the policy first/,
    ],
    [
      "no evaluate section there",
      { "model.yaml": modelYaml(undefined) },
      {},
      /^model\.yaml at main has no evaluate section/,
    ],
    [
      "broken YAML there",
      { "model.yaml": "name: [churn" },
      {},
      /^The policy can't be read at main: model\.yaml at main:1:\d+: is not valid YAML/,
    ],
    [
      "an unknown setting there",
      { "model.yaml": '{"name": "churn", "evaluate": {"metrics": {"roc_auc": {"max_regresion": 1}}}}' },
      {},
      /max_regresion is not a setting of .*Did you mean max_regression\?/,
    ],
    [
      "a branch that does not exist",
      {},
      { "policy-ref": "nowhere" },
      /^The policy can't be read at nowhere: nowhere is not a branch, tag or commit/,
    ],
    [
      "a ref that is an option",
      {},
      { "policy-ref": "--upload-pack=x" },
      /is not the name of a branch, tag or commit/,
    ],
  ])("%s", async (_, base, inputs, reason) => {
    const head = { "model.yaml": modelYaml(lax), "p.csv": good };
    const { outcome, report, body } = await pullRequestOf(base, head, inputs);
    expect(outcome).toMatchObject({ ok: false, verdict: "fail" });
    expect(report.problems[0]).toMatch(reason);
    expect(body).toMatch(/^### ❌ churn: this candidate can't be judged/);
  });
});

it("without a pull request, a policy-ref is read all the same", async () => {
  const base = { "model.yaml": modelYaml(strict), ...registryWith({ predictions: good }) };
  const { outcome } = await pullRequestOf(
    base,
    { "model.yaml": modelYaml(lax), "p.csv": bad },
    { "policy-ref": "main" },
    undefined,
  );
  expect(outcome.verdict).toBe("fail");
});
