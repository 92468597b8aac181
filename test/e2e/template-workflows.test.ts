import { existsSync } from "node:fs";
import { readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { findAct, python, type WorkflowResult } from "./act.js";
import { Team } from "./team.js";

const act = findAct();
const missing =
  act.path === undefined
    ? act.missing
    : existsSync(join(python, "python"))
      ? undefined
      : `there is no Python environment in ${python}; scripts/install makes it`;

/**
 * The template's own workflows, each run as GitHub would run it: from a pull request to a watched model. The tests
 * stand in the order in which a team lives through them, and each goes on from the one before.
 */
describe(`the template's workflows${missing === undefined ? "" : ` (skipped: ${missing})`}`, () => {
  let team: Team;
  let proposal: number;

  beforeAll(async () => {
    if (missing === undefined) team = await Team.start(act.path!);
  });
  afterAll(() => team?.close());
  beforeEach((context) => {
    if (missing !== undefined) context.skip(missing);
  });
  afterEach(() => {
    if (missing === undefined) expect(team.github.violations).toEqual([]);
  });

  it("register the first version after the first push, and propose it for staging", async () => {
    succeeds(await team.runRelease());
    expect(await team.read("main", "registry/breast-cancer/versions/1.yaml")).toContain("version: 1");
    expect(await team.read("main", "registry/breast-cancer/aliases/champion.yaml")).toContain("version: 1");
    const [promotion, ...others] = await team.proposals();
    expect(others).toEqual([]);
    const changes = await team.changes(promotion!.head.ref);
    expect(changes).toContain("registry/breast-cancer/aliases/staging.yaml");
    expect(changes).toContainEqual(expect.stringMatching(/^deploy\/staging\/breast-cancer\/base\/.+\.yaml$/));
  });

  it("make no second version and no second pull request when the release runs again", async () => {
    succeeds(await team.runRelease());
    expect(await team.read("main", "registry/breast-cancer/versions/2.yaml")).toBeUndefined();
    expect(await team.proposals()).toHaveLength(1);
  });

  it("comment once on a pull request that is opened", async () => {
    const [promotion] = await team.proposals();
    await team.merge(promotion!.head.ref);
    await team.branchOff("better");
    await edit("model.yaml", (text) => text.replace("C: 0.003", "C: 1.0"));
    await team.push("better", "Let the model be less plain");
    proposal = await team.openPullRequest("better", "Let the model be less plain");
    succeeds(await team.runPullRequest(proposal, "opened"));
    const gate = (await team.comments(proposal)).filter((each) =>
      each.body.includes("mergeline:evaluate-gate"),
    );
    expect(gate).toHaveLength(1);
    expect(gate[0]?.body).toMatch(/roc.auc/i);
  });

  it("update the comment at the second push", async () => {
    const before = await team.comments(proposal);
    await edit("model.yaml", (text) => text.replace("C: 1.0", "C: 0.3"));
    await team.push("better", "A little plainer");
    succeeds(await team.runPullRequest(proposal, "synchronize"));
    const after = await team.comments(proposal);
    expect(after.map((each) => each.id)).toEqual(before.map((each) => each.id));
    expect(bodyOf(after, "evaluate-gate")).not.toBe(bodyOf(before, "evaluate-gate"));
  });

  it("register the next version after the merge, and propose it", async () => {
    await team.merge("better");
    succeeds(await team.runRelease());
    expect(await team.read("main", "registry/breast-cancer/versions/2.yaml")).toContain("version: 2");
    const [promotion, ...others] = (await team.proposals()).filter((pull) => pull.head.ref.includes("-2-"));
    expect(others).toEqual([]);
    const { ref } = promotion!.head;
    expect(await team.read(ref, "registry/breast-cancer/aliases/staging.yaml")).toContain("version: 2");
    expect(promotion!.body).toMatch(/roc.auc/i);
  });

  it("stop a pull request with broken data, on the line that is broken", async () => {
    await team.branchOff("broken");
    await edit("data/train.csv", (text) => text.replace(/^(P\d+),[\d.]+,/m, "$1,wide,"));
    await team.push("broken", "New patients");
    const number = await team.openPullRequest("broken", "New patients");
    const result = await team.runPullRequest(number, "opened");
    expect(result.ok, result.log).toBe(false);
    expect(bodyOf(await team.comments(number), "validate-data")).toContain("wide");
    expect(result.annotations).toContainEqual(
      expect.objectContaining({ level: "error", file: "data/train.csv", line: "2" }),
    );
  });

  it("stop a pull request with a worse model, and say why in a comment", async () => {
    await team.branchOff("worse");
    await edit("model.yaml", (text) => text.replace(/C: [\d.]+/, "C: 0.000001"));
    await team.push("worse", "Plainer still");
    const number = await team.openPullRequest("worse", "Plainer still");
    const result = await team.runPullRequest(number, "opened");
    expect(result.ok, result.log).toBe(false);
    expect(bodyOf(await team.comments(number), "evaluate-gate")).toMatch(/❌/);
  });

  it("open an issue when the data has moved, and ask for a retraining", async () => {
    await team.branchOff("main");
    await edit("model.yaml", (text) =>
      text.replace("share: 0.25", "share: 0.25\n  confirm: 1\n  recover: 1"),
    );
    await edit("data/current.csv", shifted(1.6));
    await team.push("main", "What the model is asked today");
    succeeds(await team.runDrift());
    expect(await driftIssues()).toMatchObject([{ state: "open" }]);
    expect(team.github.dispatches).toMatchObject([{ workflow: "retrain.yml", ref: "main" }]);
  });

  it("update the same issue the next day, and don't ask for another retraining", async () => {
    const [before] = await driftIssues();
    await team.branchOff("main");
    await edit("data/current.csv", shifted(1.3));
    await team.push("main", "What the model is asked today");
    succeeds(await team.runDrift());
    const [after, ...others] = await driftIssues();
    expect(others).toEqual([]);
    expect(after).toMatchObject({ number: before!.number, state: "open" });
    expect(after!.body).not.toBe(before!.body);
    expect(team.github.dispatches).toHaveLength(1);
  });

  it("close the issue when the data is back", async () => {
    await team.branchOff("main");
    await edit("data/current.csv", () => readFile(join(team.clone, "data/train.csv"), "utf8"));
    await team.push("main", "What the model is asked today");
    succeeds(await team.runDrift());
    expect(await driftIssues()).toMatchObject([{ state: "closed" }]);
  });

  it("propose the way back when someone rolls back", async () => {
    const [promotion] = (await team.proposals()).filter((pull) => pull.head.ref.includes("-2-"));
    await team.merge(promotion!.head.ref);
    succeeds(
      await team.runByHand("rollback.yml", { environment: "staging", version: "", reason: "It is slow" }),
    );
    const [rollback] = (await team.proposals()).filter((pull) => pull.head.ref.includes("rollback"));
    expect(await team.read(rollback!.head.ref, "registry/breast-cancer/aliases/staging.yaml")).toContain(
      "version: 1",
    );
  });

  async function driftIssues() {
    return (await team.issues()).filter((issue) => issue.body.includes("<!-- mergeline:"));
  }

  async function edit(path: string, change: (text: string) => string | Promise<string>): Promise<void> {
    const file = join(team.clone, path);
    const before = await readFile(file, "utf8");
    const after = await change(before);
    expect(after, `${path} has what is to be changed`).not.toBe(before);
    await writeFile(file, after);
  }
});

function succeeds(result: WorkflowResult): void {
  expect(result.ok, result.log).toBe(true);
}

function bodyOf(comments: readonly { body: string }[], key: string): string {
  return comments.find((comment) => comment.body.includes(`mergeline:${key}`))?.body ?? "";
}

/** Every measurement of every patient, times a factor. */
function shifted(factor: number): (text: string) => string {
  return (text) => {
    const [header = "", ...rows] = text.trimEnd().split("\n");
    const moved = rows.map((row) =>
      row
        .split(",")
        .map((cell) => (/^\d+\.\d+$/.test(cell) ? String(Number(cell) * factor) : cell))
        .join(","),
    );
    return `${[header, ...moved].join("\n")}\n`;
  };
}
