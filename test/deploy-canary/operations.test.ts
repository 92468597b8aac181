import { existsSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { parse } from "yaml";
import { deployCanaryReport } from "../../actions/deploy-canary/report.js";
import { project, record } from "./project.js";

const local = { write: "local" };
const push = { write: "push" };

describe("start", () => {
  it("moves the aliases and the manifests in one commit", async () => {
    const t = await project();
    const outcome = await t.run("deploy-canary", { version: "1", ...push });
    expect(outcome).toMatchObject({ ok: true, verdict: "deployed" });
    expect(outcome.outputs).toMatchObject({ version: 1, "previous-version": undefined });
    const changed = (await t.git("show", "--name-only", "--format=", "origin/main")).split("\n");
    expect(changed).toEqual([
      "deploy/staging/churn/base/kustomization.yaml",
      "deploy/staging/churn/base/rollout.yaml",
      "deploy/staging/churn/base/service-canary.yaml",
      "deploy/staging/churn/base/service-monitor.yaml",
      "deploy/staging/churn/base/service-stable.yaml",
      "deploy/staging/churn/base/service.yaml",
      "deploy/staging/churn/kustomization.yaml",
      "registry/churn/aliases/champion.yaml",
      "registry/churn/aliases/staging.yaml",
    ]);
    expect(parse(await t.remote("main", "registry/churn/aliases/staging.yaml"))).toEqual({
      version: 1,
      updatedAt: "2026-11-21T10:00:00Z",
    });
    deployCanaryReport.parse(t.published[0]!.report);
  });

  it("changes nothing the second time", async () => {
    const t = await project();
    await t.run("deploy-canary", { version: "1", ...push });
    const head = await t.git("rev-parse", "origin/main");
    const outcome = await t.run("deploy-canary", { version: "1", ...push });
    expect(outcome).toMatchObject({ ok: true, verdict: "unchanged" });
    expect(await t.git("ls-remote", "origin", "main")).toContain(head);
  });

  it("proposes one pull request, the same one the second time", async () => {
    let minute = 0;
    const t = await project({}, { now: () => new Date(Date.UTC(2026, 10, 21, 10, minute++)) });
    const first = await t.run("deploy-canary", { version: "2" });
    expect(first).toMatchObject({ ok: true, verdict: "proposed" });
    expect(first.outputs["pull-request"]).toBe("mergeline/churn/start-2-staging");
    const branch = await t.git("ls-remote", "origin", "mergeline/churn/start-2-staging");
    const second = await t.run("deploy-canary", { version: "2" });
    expect(second.verdict).toBe("proposed");
    expect(await t.git("ls-remote", "origin", "mergeline/churn/start-2-staging")).toBe(branch);
    expect(await t.git("status", "--porcelain", "--untracked-files=no")).toBe("");
  });

  it("shows the metrics of both, the receipt of the gate and the way back, all escaped", async () => {
    const gate = {
      verdict: "override",
      override: { by: "@eve", reason: "<img src=x> #1", record: "registry/x" },
    };
    const t = await project({ "registry/churn/versions/2.yaml": record(2, { gate }) });
    await t.run("deploy-canary", { version: "1", ...push });
    await t.run("deploy-canary", { version: "2", reason: "because <b>@bob</b>\nasked" });
    const text = await t.read(".mergeline/pull-requests/mergeline-churn-start-2-staging.md");
    expect(text).toContain("churn: deploy version 2 to staging (now 1)");
    expect(text).toContain("| roc_auc | 0.910 | 0.920 | +0.010 |");
    expect(text).toContain("--operation rollback --environment staging --version 1");
    expect(text).not.toMatch(/<b>|<img|[^;\u200b]@bob|@eve/);
    expect(text).toContain("5%, 50%, 100%");
    expect(text).toMatchSnapshot();
  });

  it("keeps the user's kustomization and removes what is no longer rendered", async () => {
    const t = await project();
    await t.run("deploy-canary", { version: "1", ...local });
    await t.write("deploy/staging/churn/kustomization.yaml", "mine");
    await t.write("deploy/staging/churn/base/http-route.yaml", "old");
    await t.run("deploy-canary", { version: "2", ...local });
    expect(await t.read("deploy/staging/churn/kustomization.yaml")).toBe("mine");
    expect(existsSync(join(t.directory, "deploy/staging/churn/base/http-route.yaml"))).toBe(false);
    expect(await t.read("deploy/staging/churn/base/rollout.yaml")).toContain("churn:2");
  });

  it.each([
    ["3", {}, "churn version 3 is not gated: its record says gate: none"],
    [
      "2",
      { "registry/churn/quarantine/2.yaml": "{version: 2, reason: errors, since: 2026-11-20T00:00:00Z}" },
      "churn version 2 is quarantined since 2026-11-20T00:00:00Z (errors)",
    ],
  ])("refuses version %s", async (version, more, sentence) => {
    const t = await project(more);
    const outcome = await t.run("deploy-canary", { version, ...push });
    expect(outcome).toMatchObject({ ok: false, verdict: "refused" });
    expect(outcome.summary).toContain(sentence);
    expect(t.published).toHaveLength(1);
    expect(await t.git("log", "--format=%s", "origin/main")).toBe("start");
  });

  it("takes a version whose quarantine is over", async () => {
    const quarantine =
      "{version: 2, reason: errors, since: 2026-11-20T00:00:00Z, until: 2026-11-21T09:00:00Z}";
    const t = await project({ "registry/churn/quarantine/2.yaml": quarantine });
    expect((await t.run("deploy-canary", { version: "2", ...local })).ok).toBe(true);
  });

  it("refuses a version that was quarantined at the remote since the checkout", async () => {
    const t = await project();
    await t.write(
      "registry/churn/quarantine/2.yaml",
      "{version: 2, reason: errors, since: 2026-11-20T00:00:00Z}",
    );
    await t.commit("quarantine");
    await t.git("reset", "--quiet", "--hard", "HEAD~1");
    const outcome = await t.run("deploy-canary", { version: "2", ...push });
    expect(outcome).toMatchObject({ ok: false, verdict: "refused" });
  });

  it("writes the manifests into another repository, and the alias here", async () => {
    const t = await project();
    const gitops = await project({ "README.md": "gitops" });
    const url = `file://${await gitops.git("remote", "get-url", "origin")}`;
    const outcome = await t.run("deploy-canary", {
      version: "1",
      "gitops-repository": url,
      "gitops-path": "clusters/eu",
      ...push,
    });
    expect(outcome.ok).toBe(true);
    expect(await gitops.remote("main", "clusters/eu/staging/churn/base/rollout.yaml")).toContain("churn:1");
    expect(parse(await t.remote("main", "registry/churn/aliases/staging.yaml"))).toMatchObject({
      version: 1,
    });
    expect(existsSync(join(t.directory, "clusters"))).toBe(false);
    const again = await t.run("deploy-canary", {
      version: "1",
      "gitops-repository": url,
      "gitops-path": "clusters/eu",
      ...push,
    });
    expect(again.verdict).toBe("unchanged");
  });
});

it("moves nothing when the gitops repository can't be had", async () => {
  const t = await project();
  const before = await t.git("ls-remote", "origin");
  const missing = { "gitops-repository": "file:///nonexistent/gitops.git", ...push };
  await expect(t.run("deploy-canary", { version: "1", ...missing })).rejects.toThrow(
    "gitops-repository: file:///nonexistent/gitops.git can't be cloned",
  );
  expect(await t.git("ls-remote", "origin")).toBe(before);
});

describe("promote", () => {
  it("takes the version of the environment before, without moving champion", async () => {
    const t = await project();
    await t.run("deploy-canary", { version: "1", ...push });
    const outcome = await t.run("deploy-canary", { operation: "promote", environment: "production" });
    expect(outcome).toMatchObject({ ok: true, verdict: "proposed" });
    const branch = String(outcome.outputs["pull-request"]);
    expect(branch).toBe("mergeline/churn/promote-1-production");
    expect(await t.remote(branch, "registry/churn/aliases/production.yaml")).toContain("version: 1");
    const changed = await t.git("diff", "--name-only", "origin/main", `origin/${branch}`).catch(async () => {
      await t.git("fetch", "--quiet", "origin", branch);
      return t.git("diff", "--name-only", "origin/main", "FETCH_HEAD");
    });
    expect(changed).not.toContain("champion");
  });

  it("can't be pushed where approval is asked for", async () => {
    const t = await project();
    await expect(
      t.run("deploy-canary", { version: "1", environment: "production", ...push }),
    ).rejects.toThrow(
      "write: push is not allowed for production, which asks for approval. Use pull-request.",
    );
  });
});

describe("rollback", () => {
  it("is one change back to the version before", async () => {
    const t = await project();
    await t.run("deploy-canary", { version: "1", ...push });
    await t.run("deploy-canary", { version: "2", ...push });
    const outcome = await t.run("deploy-canary", { operation: "rollback", ...push });
    expect(outcome).toMatchObject({ ok: true, verdict: "deployed" });
    expect(outcome.outputs).toMatchObject({ version: 1, "previous-version": 2 });
    expect(parse(await t.remote("main", "registry/churn/aliases/champion.yaml"))).toMatchObject({
      version: 1,
      previous: 2,
    });
    const before = await t.git("rev-parse", "origin/main~2:deploy");
    expect(await t.git("rev-parse", "origin/main:deploy")).toBe(before);
  });

  it("refuses a quarantined version", async () => {
    const t = await project();
    await t.run("deploy-canary", { version: "1", ...local });
    await t.run("deploy-canary", { version: "2", ...local });
    await t.write(
      "registry/churn/quarantine/1.yaml",
      "{version: 1, reason: leak, since: 2026-11-20T00:00:00Z}",
    );
    expect(await t.run("deploy-canary", { operation: "rollback", ...local })).toMatchObject({
      ok: false,
      verdict: "refused",
    });
  });

  it("says so when nothing ran before", async () => {
    const t = await project();
    await expect(t.run("deploy-canary", { operation: "rollback" })).rejects.toThrow(
      "nothing deployed to staging",
    );
    await t.run("deploy-canary", { version: "1", ...local });
    await expect(t.run("deploy-canary", { operation: "rollback" })).rejects.toThrow(
      "no version in staging before version 1",
    );
  });
});

describe("abort", () => {
  it("quarantines and goes back in one pull request, without a cluster too", async () => {
    const t = await project();
    await t.run("deploy-canary", { version: "1", ...push });
    await t.run("deploy-canary", { version: "2", ...push });
    const outcome = await t.run("deploy-canary", { operation: "abort", reason: "errors rose" });
    expect(outcome).toMatchObject({ ok: true, verdict: "aborted" });
    expect(outcome.summary).toContain("no cluster could be reached");
    const branch = "mergeline/churn/abort-2-staging";
    expect(parse(await t.remote(branch, "registry/churn/quarantine/2.yaml"))).toEqual({
      version: 2,
      reason: "errors rose",
      since: "2026-11-21T10:00:00Z",
    });
    expect(parse(await t.remote(branch, "registry/churn/aliases/champion.yaml"))).toMatchObject({
      version: 1,
      previous: 2,
    });
    expect(await t.remote(branch, "deploy/staging/churn/base/rollout.yaml")).toContain("churn:1");
    expect(await t.read(".mergeline/pull-requests/mergeline-churn-abort-2-staging.md")).toMatchSnapshot();
  });

  it("quarantines only, when nothing ran before", async () => {
    const t = await project();
    await t.run("deploy-canary", { version: "1", ...push });
    const outcome = await t.run("deploy-canary", { operation: "abort", ...push });
    expect(outcome).toMatchObject({ ok: true, verdict: "aborted" });
    expect(await t.git("show", "--name-only", "--format=", "origin/main")).toBe(
      "registry/churn/quarantine/1.yaml",
    );
    expect(await t.run("deploy-canary", { version: "1" })).toMatchObject({ ok: false, verdict: "refused" });
  });

  it("does nothing the second time", async () => {
    const t = await project();
    await t.run("deploy-canary", { version: "1", ...push });
    await t.run("deploy-canary", { version: "2", ...push });
    await t.run("deploy-canary", { operation: "abort", ...push });
    const head = await t.git("ls-remote", "origin", "main");
    await t.run("deploy-canary", { operation: "abort", version: "2", ...push });
    expect(await t.git("ls-remote", "origin", "main")).toBe(head);
  });
});
