import { describe, expect, it } from "vitest";
import { type Alarm, tellGitHub } from "../../actions/drift-check/alarm/alarm.js";
import { triggerOf } from "../../actions/drift-check/alarm/retrain.js";
import { parseState } from "../../actions/drift-check/alarm/state.js";
import type { Retrain } from "../../actions/drift-check/settings.js";
import type { RunContext } from "../../actions/toolkit/github/context.js";
import { testRuntime } from "../runtime.js";
import { files } from "./exports/data.js";
import { IssueHost } from "./github.js";

const start = Date.parse("2026-03-01T06:00:00Z");
const request: Retrain = {
  workflow: "retrain.yml",
  event: undefined,
  cooldownSeconds: 86_400,
  everySeconds: undefined,
  inputs: {},
};

/** A check that came to this verdict, some hours after the start. */
async function tell(
  host: IssueHost,
  hours: number,
  change: Partial<Alarm>,
  verdict: Alarm["entry"]["verdict"],
) {
  const now = new Date(start + hours * 3_600_000);
  const run = `https://github.com/acme/models/actions/runs/${100 + hours}`;
  const context = { defaultBranch: "trunk", runUrl: run } as RunContext;
  const { runtime } = await testRuntime({ context, now: () => now });
  const alarm: Alarm = {
    model: "churn",
    environment: "production",
    entry: { at: now.toISOString(), verdict, share: 0.5, drifted: 1, judged: 2, run },
    summary: "1 of 2 columns drifted.",
    findings: "### found",
    issue: true,
    retrain: request,
    confirm: 1,
    recover: 3,
    limit: 0.5,
    ...change,
  };
  return await tellGitHub(alarm, host.client(), runtime);
}

describe("retraining and the issue", () => {
  it("are linked with each other: the run has the issue as an input, the issue has the run", async () => {
    const host = new IssueHost();
    const told = await tell(host, 0, {}, "drift");
    const run = "https://github.com/acme/models/actions/runs/7";
    expect(told.retrain).toMatchObject({ state: "dispatched", trigger: "drift", run });
    expect(host.dispatches[0]!.inputs).toEqual({
      reason: "1 of 2 columns drifted.",
      issue: "https://github.com/acme/models/issues/1",
    });
    expect(host.issues[0]!.title).toBe("Data drift: churn (production)");
    expect(host.issues[0]!.comments.at(-1)!.body).toContain(
      `Retraining was asked for: retrain.yml, [run](${run})`,
    );
    expect(host.issues[0]!.body).toContain(run);
  });

  it("are linked by the run that appears, where the server does not tell which it is", async () => {
    const host = new IssueHost();
    host.knowsRunDetails = false;
    const told = await tell(host, 0, {}, "drift");
    expect(told.retrain).toMatchObject({ run: "https://github.com/acme/models/actions/runs/8" });
    expect(host.dispatches).toHaveLength(1);
  });

  it("remember a retraining although the issue's text was edited away", async () => {
    const host = new IssueHost();
    await tell(host, 0, {}, "drift");
    host.issues[0]!.body = "edited";
    expect((await tell(host, 1, {}, "drift")).retrain).toMatchObject({ state: "cooling-down" });
    expect(parseState(host.issues[0]!.body).retrainedAt).toBe("2026-03-01T06:00:00.000Z");
  });

  it("are one a model and environment", async () => {
    const host = new IssueHost();
    await tell(host, 0, {}, "drift");
    await tell(host, 1, { environment: "staging" }, "drift");
    await tell(host, 2, { environment: null }, "drift");
    await tell(host, 3, {}, "drift");
    expect(host.issues.map(({ title }) => title)).toEqual([
      "Data drift: churn (production)",
      "Data drift: churn (staging)",
      "Data drift: churn",
    ]);
  });
});

describe("a measured performance that fell", () => {
  it("raises the alarm and retrains like drift, once it is confirmed", async () => {
    const host = new IssueHost();
    const first = await tell(host, 0, { confirm: 2 }, "degraded");
    expect(first).toMatchObject({ issue: { state: "unconfirmed" }, retrain: null });
    const second = await tell(host, 1, { confirm: 2 }, "degraded");
    expect(second).toMatchObject({ issue: { state: "opened" }, retrain: { trigger: "degraded" } });
    expect(host.issues[0]!.body).toContain("📉 performance fell");
    expect(host.dispatches).toHaveLength(1);
  });
});

describe("a schedule", () => {
  const monthly = { ...request, everySeconds: 30 * 86_400 };
  const day = 24;

  it("retrains without any drift when the workflow last ran long ago, or never", async () => {
    const host = new IssueHost();
    const never = await tell(host, 0, { retrain: monthly }, "no-drift");
    expect(never).toMatchObject({ issue: null, retrain: { state: "dispatched", trigger: "schedule" } });
    expect(host.dispatches[0]!.inputs).toEqual({ reason: "schedule" });
    host.runs = [{ id: 1, created_at: new Date(start).toISOString() }];
    expect((await tell(host, 29 * day, { retrain: monthly }, "no-drift")).retrain).toBeNull();
    expect(host.dispatches).toHaveLength(1);
    await tell(host, 30 * day, { retrain: monthly }, "inconclusive");
    expect(host.dispatches).toHaveLength(2);
  });

  it.each([
    ["no-drift", true, undefined, undefined],
    ["drift", true, undefined, "drift"],
    ["drift", false, undefined, undefined],
    ["drift", false, 60, "schedule"],
    ["degraded", true, 60, "degraded"],
  ] as const)("%s, confirmed %s, every %s s: %s", (verdict, isConfirmed, every, trigger) => {
    const entry = { at: new Date(start).toISOString(), verdict, share: 0, drifted: 0, judged: 1, run: null };
    expect(triggerOf({ entry }, isConfirmed, every, undefined)).toBe(trigger);
  });
});

describe("a repository_dispatch event", () => {
  it("carries the issue and the reason, once a cooldown", async () => {
    const host = new IssueHost();
    const retrain = {
      ...request,
      workflow: undefined,
      event: "retrain",
      inputs: { ticket: "{issue}", why: "{trigger} of {model} in {environment}, {unknown}" },
    };
    const told = await tell(host, 0, { retrain }, "drift");
    expect(told.retrain).toMatchObject({ state: "dispatched", workflow: null, event: "retrain" });
    expect(host.events).toMatchObject([
      {
        event_type: "retrain",
        client_payload: {
          issue: "https://github.com/acme/models/issues/1",
          ticket: "https://github.com/acme/models/issues/1",
          trigger: "drift",
          why: "drift of churn in production, {unknown}",
        },
      },
    ]);
    await tell(host, 1, { retrain }, "drift");
    expect(host.events).toHaveLength(1);
  });
});

describe("what is refused is one sentence, and the rest is done", () => {
  const refusals: [string, number, string, RegExp][] = [
    [
      "no such trigger",
      422,
      "Workflow does not have 'workflow_dispatch' trigger",
      /Add "workflow_dispatch:" under "on:" in \.github\/workflows\/retrain\.yml/,
    ],
    ["no such workflow", 404, "Not Found", /retrain\.yml does not exist on the default branch/],
    ["no right to start it", 403, "Resource not accessible by integration", /permissions: actions: write/],
    ["inputs of the file's that it lacks", 422, 'Unexpected inputs provided: ["why"]', /Declare them under/],
  ];
  it.each(refusals)("%s", async (_, status, message, says) => {
    const host = new IssueHost();
    host.refuse = (_method, path) => (path.endsWith("/dispatches") ? { status, message } : undefined);
    const told = await tell(host, 0, { retrain: { ...request, inputs: { why: "x" } } }, "drift");
    expect(told.problems).toHaveLength(1);
    expect(told.problems[0]).toMatch(says);
    expect(told.retrain).toMatchObject({ state: "failed" });
    expect(told.issue).toMatchObject({ state: "opened" });
    // No claim is left that would hold back the next request.
    host.refuse = () => undefined;
    expect((await tell(host, 1, {}, "drift")).retrain).toMatchObject({ state: "dispatched" });
  });

  it("disabled issues: nothing counts the checks, so nothing is started unconfirmed", async () => {
    const host = new IssueHost();
    host.refuse = (_method, path) =>
      path.includes("/issues")
        ? { status: 410, message: "Issues has been disabled in this repository." }
        : undefined;
    const told = await tell(host, 0, { confirm: 2 }, "drift");
    expect(told.problems).toHaveLength(2);
    expect(told.problems.join(" ")).toMatch(/issues are disabled.*was not started: drift\.confirm is 2/);
    const once = await tell(host, 1, { confirm: 1 }, "drift");
    expect(once.retrain).toMatchObject({ state: "dispatched" });
  });
});

describe("settings", () => {
  it.each([
    ["neither workflow nor event", { cooldown: "1h" }, {}, /workflow or event is needed/],
    [
      "an event by the calendar alone",
      { event: "e", every: "30d" },
      {},
      /every needs drift\.retrain\.workflow/,
    ],
    ["an event that nothing remembers", { event: "e" }, { issue: "false" }, /without an issue, needs/],
    [
      "an environment with a slash",
      { workflow: "r.yml" },
      { environment: "a/b" },
      /environment: "a\/b" is not/,
    ],
  ])("refuse %s", async (_, retrain, inputs, says) => {
    const t = await testRuntime({ files: files({}, { retrain }) });
    await expect(t.run("drift-check", inputs as Record<string, string>)).rejects.toThrow(says);
  });
});

describe("the issue's text", () => {
  it("draws the share over time, leaves out what was not judged, and says that data was too little", async () => {
    const host = new IssueHost();
    await tell(host, 0, {}, "drift");
    expect(host.issues[0]!.body).not.toContain("mermaid");
    await tell(host, 1, {}, "no-drift");
    const now = new Date(start + 7_200_000).toISOString();
    const entry = {
      at: now,
      verdict: "inconclusive",
      share: null,
      drifted: 0,
      judged: 0,
      run: null,
    } as const;
    await tell(host, 2, { entry }, "inconclusive");
    const { body } = host.issues[0]!;
    expect(body).toMatch(/```mermaid\nxychart-beta\n(.*\n)*?\s+line \[50, 50\]\n\s+line \[50, 50\]\n```/);
    expect(body).toContain("counts neither as drift nor as quiet");
    expect(body).toMatch(/\| – too little data \| 0 of 0 \| – \| – \|/);
  });
});
