import { describe, expect, it } from "vitest";
import { freshState, parseState, stateLine, withEntries } from "../../actions/drift-check/alarm/state.js";
import { testRuntime } from "../runtime.js";
import { files, scene } from "./alarm-scene.js";

describe("without a word about it", () => {
  it("drift is confirmed by two checks in a row, and over after three quiet ones", async () => {
    const { host, check } = await scene(files["model.yaml"].replace("  confirm: 1\n  recover: 1\n", ""));
    await check();
    expect(host.issues[0]).toMatchObject({ state: "closed" });
    expect(host.dispatches).toHaveLength(0);
    await check();
    expect(host.issues[0]).toMatchObject({ state: "open" });
    expect(host.dispatches).toHaveLength(1);
    for (const state of ["open", "open", "closed"]) {
      await check({ current: "quiet.csv" });
      expect(host.issues[0]).toMatchObject({ state });
    }
    // Without an issue there is nothing to count in: drift is told at once.
    await check({ issue: "false" }, 48);
    expect(host.dispatches).toHaveLength(2);
  });

  it("each environment has an issue and a comment of its own", async () => {
    const { host, check } = await scene();
    const { t } = await check({ environment: "production" });
    expect(t.published[0]!.comment!.key).toBe("drift-check/churn/production");
    expect(t.published[0]!.report.environment).toBe("production");
    await check({ environment: "staging" });
    expect(host.issues.map(({ title }) => title)).toEqual([
      "Data drift: churn (production)",
      "Data drift: churn (staging)",
    ]);
  });
});

describe("a long alarm", () => {
  it("keeps twenty checks as comments, and fifty in its text", async () => {
    const { host, check } = await scene();
    for (let at = 0; at < 26; at++) await check({ retrain: "" });
    const records = host.issues[0]!.comments.filter(({ body }) => body.startsWith("<!-- drift-check "));
    expect(records.length).toBeGreaterThanOrEqual(20);
    expect(records.length).toBeLessThanOrEqual(22);
    expect(parseState(host.issues[0]!.body).history).toHaveLength(26);
  });

  it("asks GitHub for nothing when a quiet check has nothing to retrain for", async () => {
    const { host, check } = await scene();
    const asked: string[] = [];
    host.refuse = (method, path) => void asked.push(`${method} ${path}`);
    await check({ current: "quiet.csv" });
    expect(asked.filter((request) => !/graphql|GET .*\/issues$/.test(request))).toEqual([]);
  });
});

describe("without GitHub", () => {
  it("writes the issue and the request, and says where", async () => {
    const t = await testRuntime({ files });
    const outcome = await t.run("drift-check");
    expect(outcome.outputs.issue).toBe(".mergeline/drift-check.issue.md");
    expect(await t.read(".mergeline/drift-check.issue.md")).toContain("# Data drift: churn");
    expect(JSON.parse(await t.read(".mergeline/drift-check.retrain.json"))).toMatchObject({
      workflow: "retrain.yml",
    });
    expect(t.published[0]?.comment?.body).toContain("the issue that would be opened");
  });
});

describe("the hidden state", () => {
  const entry = {
    at: "2026-01-01T00:00:00.000Z",
    verdict: "drift" as const,
    share: 1,
    drifted: 1,
    judged: 1,
  };

  it("survives what would end a comment, and a run that is repeated counts once", () => {
    const run = "https://example.org/--><script>";
    const state = withEntries(withEntries(freshState, [{ ...entry, run }]), [{ ...entry, run }]);
    expect(state.history).toHaveLength(1);
    const line = stateLine(state);
    expect(line.indexOf("-->")).toBe(line.length - 3);
    expect(parseState(`first\n${line}\nlast`)).toEqual(state);
  });

  it.each(["", "<!-- drift-state {} -->", "<!-- drift-state {broken -->"])("starts fresh from %j", (body) => {
    expect(parseState(body)).toEqual(freshState);
  });
});
