import { describe, expect, it } from "vitest";
import { parseState } from "../../actions/drift-check/alarm/state.js";
import type { RunContext } from "../../actions/toolkit/github/context.js";
import { testRuntime } from "../runtime.js";
import { files, scene } from "./alarm-scene.js";
import type { IssueHost } from "./github.js";

describe("the issue's life", () => {
  it("is opened once, updated, closed when recovered, and opened anew", async () => {
    const { host, check } = await scene();
    const first = await check();
    expect(first).toMatchObject({ ok: true, verdict: "drift" });
    expect(first.outputs.issue).toBe("https://github.com/acme/models/issues/1");
    expect(host.issues[0]).toMatchObject({ title: "Data drift: churn", state: "open" });

    await check();
    expect(host.issues).toHaveLength(1);
    expect(parseState(host.issues[0]!.body).history).toHaveLength(2);
    expect(host.issues[0]!.body.match(/🌊 drift \|/g)).toHaveLength(2);

    const few = await check({ current: "few.csv" });
    expect(few.verdict).toBe("inconclusive");
    expect(host.issues[0]).toMatchObject({ state: "open" });

    const quiet = await check({ current: "quiet.csv" });
    expect(quiet).toMatchObject({ ok: true, verdict: "no-drift" });
    expect(host.issues[0]).toMatchObject({ state: "closed" });
    expect(host.issues[0]!.comments.at(-1)!.body).toContain("Recovered. No drift");
    expect(host.issues[0]!.body).toContain("– too little data");

    await check({ current: "quiet.csv" });
    expect(host.issues).toHaveLength(1);
    await check();
    expect(host.issues).toHaveLength(2);
  });

  it("starts a new history where somebody edited the state away", async () => {
    const { host, check } = await scene();
    await check();
    host.issues[0]!.body = host.issues[0]!.body.replace("drift-state", "something else");
    await check();
    expect(host.issues).toHaveLength(1);
    expect(parseState(host.issues[0]!.body).history).toHaveLength(1);
  });

  it("is not touched on a pull request, nor when it is not wanted", async () => {
    const { host, check } = await scene();
    await check({ issue: "false", retrain: "" });
    expect(host.issues).toHaveLength(0);
    const t = await testRuntime({
      files,
      github: host.client(),
      context: { pullRequest: { number: 1 } } as RunContext,
    });
    await t.run("drift-check");
    expect(host.issues).toHaveLength(0);
  });

  it("fails the step when the drift's issue is refused, with what to do, and still reports", async () => {
    const { host, check } = await scene();
    host.refuse = (method) =>
      method === "POST" ? { status: 403, message: "Resource not accessible by integration" } : undefined;
    const outcome = await check();
    expect(outcome.ok).toBe(false);
    expect(outcome.verdict).toBe("drift");
    expect(outcome.summary).toContain("issues: write");
    expect(outcome.t.published[0]!.report.problems).not.toHaveLength(0);
    host.refuse = () => ({ status: 410, message: "Issues has been disabled in this repository." });
    expect((await check()).summary).toContain("issues are disabled");
  });
});

describe("drift that needs confirming", () => {
  const twice = { confirm: "2", recover: "3" };
  const quiet = { ...twice, current: "quiet.csv" };
  const few = { ...twice, current: "few.csv" };
  const states = (host: IssueHost) => host.issues.map(({ state }) => state);

  it("is counted in a closed issue, which is opened when there are enough checks in a row", async () => {
    const { host, check } = await scene();
    const first = await check(twice);
    expect(first).toMatchObject({ ok: true, verdict: "drift" });
    expect(first.outputs.issue ?? "").toBe("");
    expect(first.t.published[0]!.report).toMatchObject({
      issue: { state: "unconfirmed" },
      alarm: { confirm: 2, recover: 3, drifted: 1, quiet: 0 },
      retrain: null,
    });
    expect(states(host)).toEqual(["closed"]);
    expect(host.issues[0]!.comments).toEqual([]);
    expect(host.issues[0]!.body).toContain("Not confirmed yet: drift in 1 of the 2 checks");
    expect(host.dispatches).toHaveLength(0);

    await check(few);
    const second = await check(twice);
    expect(second.outputs.issue).toBe("https://github.com/acme/models/issues/1");
    expect(states(host)).toEqual(["open"]);
    expect(host.issues[0]!.body).not.toContain("Not confirmed yet");
    expect(host.dispatches).toHaveLength(1);
    await check(twice);
    expect(states(host)).toEqual(["open"]);
  });

  it("is forgotten after a quiet check", async () => {
    const { host, check } = await scene();
    await check(twice);
    await check(quiet);
    await check(twice);
    expect(states(host)).toEqual(["closed"]);
    expect(parseState(host.issues[0]!.body).history.map(({ verdict }) => verdict)).toEqual([
      "drift",
      "no-drift",
      "drift",
    ]);
    await check(twice);
    expect(states(host)).toEqual(["open"]);
  });

  it("ends after enough quiet checks in a row, and is counted anew", async () => {
    const { host, check } = await scene();
    for (const inputs of [twice, twice, quiet, quiet, few]) await check(inputs);
    expect(states(host)).toEqual(["open"]);
    for (const inputs of [twice, quiet, quiet, few]) await check(inputs);
    expect(states(host)).toEqual(["open"]);
    const last = await check(quiet);
    expect(states(host)).toEqual(["closed"]);
    expect(last.t.published[0]!.report).toMatchObject({ alarm: { drifted: 0, quiet: 3 } });
    await check(quiet);
    await check(twice);
    expect(states(host)).toEqual(["closed"]);
    await check(twice);
    expect(states(host)).toEqual(["open"]);
  });

  it("is counted from the start where the issue was deleted or its state edited away", async () => {
    const { host, check } = await scene();
    await check(twice);
    host.issues[0]!.body = host.issues[0]!.body.replace("drift-state", "something else");
    await check(twice);
    expect(states(host)).toEqual(["closed"]);
    host.issues.length = 0;
    await check(twice);
    expect(states(host)).toEqual(["closed"]);
    await check(twice);
    expect(states(host)).toEqual(["open"]);
  });

  it("needs no more than one issue when two runs find it at once", async () => {
    const { host, check } = await scene();
    await Promise.all([check(twice), check(twice)]);
    await Promise.all([check(twice), check(twice)]);
    const open = host.issues.filter(({ state }) => state === "open");
    expect(open).toHaveLength(1);
    expect(parseState(open[0]!.body).history.length).toBeGreaterThanOrEqual(2);
  });

  it("is taken from model.yaml, and refused where there is no issue to count in", async () => {
    const { host, check } = await scene();
    const { t } = await check({ issue: "false" });
    await t.write("model.yaml", files["model.yaml"].replace("confirm: 1", "confirm: 2"));
    await check();
    expect(states(host)).toEqual(["closed"]);
    await expect(check({ ...twice, issue: "false" })).rejects.toThrow("are counted in the issue");
    const unheard = await check({ issue: "false" });
    expect(unheard.ok).toBe(false);
    expect(unheard.summary).toContain("retrain.yml was not started: drift.confirm is 2");
    expect(host.dispatches).toHaveLength(1);
  });

  it("is written at once where there is no GitHub", async () => {
    const t = await testRuntime({ files });
    const outcome = await t.run("drift-check", twice);
    expect(outcome.outputs.issue).toBe(".mergeline/drift-check.issue.md");
    expect(t.log.join("\n")).not.toContain("Not confirmed yet");
  });
});

describe("retraining", () => {
  it("is asked for once a cooldown, with the issue", async () => {
    const { host, check } = await scene();
    await check();
    expect(host.dispatches).toHaveLength(1);
    expect(host.dispatches[0]).toMatchObject({ workflow: "retrain.yml", ref: "trunk" });
    expect(host.dispatches[0]!.inputs).toMatchObject({ issue: "https://github.com/acme/models/issues/1" });
    expect(parseState(host.issues[0]!.body).retrainedAt).toBe("2026-03-01T07:00:00.000Z");
    const second = await check();
    expect(host.dispatches).toHaveLength(1);
    expect(second.t.published[0]!.report.retrain).toMatchObject({ state: "cooling-down" });
    await check({}, 24);
    expect(host.dispatches).toHaveLength(2);
  });

  it("goes by the workflow's latest run where there is no issue", async () => {
    const { host, check } = await scene();
    host.runs = [{ id: 1, created_at: "2026-03-01T05:00:00Z" }];
    await check({ issue: "false" });
    expect(host.dispatches).toHaveLength(0);
    await check({ issue: "false" }, 30);
    expect(host.dispatches).toHaveLength(1);
  });

  it("is started without inputs where the workflow takes none", async () => {
    const { host, check } = await scene();
    let refused = 0;
    host.refuse = (_, path) =>
      path.endsWith("/dispatches") && refused++ === 0
        ? { status: 422, message: 'Unexpected inputs provided: ["reason", "issue"]' }
        : undefined;
    expect(await check()).toMatchObject({ ok: true });
    expect(host.dispatches).toMatchObject([{ workflow: "retrain.yml", ref: "trunk" }]);
    expect(host.dispatches[0]!.inputs).toEqual({});
  });

  it("says which workflow does not exist, and fails the step", async () => {
    const { host, check } = await scene();
    host.refuse = (_, path) =>
      path.endsWith("/dispatches") ? { status: 404, message: "Not Found" } : undefined;
    const outcome = await check();
    expect(outcome.ok).toBe(false);
    expect(outcome.summary).toContain(".github/workflows/retrain.yml does not exist");
    expect(host.issues).toHaveLength(1);
  });
});
