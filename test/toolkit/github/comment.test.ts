import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from "vitest";
import type { GitHub } from "../../../actions/toolkit/github/client.js";
import { upsertComment } from "../../../actions/toolkit/github/comment.js";
import { ConfigurationError } from "../../../actions/toolkit/runtime/errors.js";
import { type GitHubServer, startGitHub } from "../../github/server.js";
import { connect } from "./fixture.js";

let server: GitHubServer;
let github: GitHub;
let number: number;

beforeAll(async () => {
  server = await startGitHub({ repositories: ["acme/churn"] });
  github = await connect(server);
});
afterAll(() => server.close());

beforeEach(async () => {
  const issue = await server.call("POST", "/repos/acme/churn/issues", { title: "A place for comments" });
  number = Object(issue).number;
});
afterEach(() => {
  expect(server.violations).toEqual([]);
});

async function comments(): Promise<{ id: number; body: string; user: { login: string } }[]> {
  const found = await server.call("GET", `/repos/acme/churn/issues/${number}/comments?per_page=100`);
  return found as { id: number; body: string; user: { login: string } }[];
}

describe("upsertComment", () => {
  it("creates the comment once and edits it afterwards", async () => {
    const first = await upsertComment(github, number, "evaluate-gate", "**no**");
    const second = await upsertComment(github, number, "evaluate-gate", "**yes**");
    expect([first.created, second.created]).toEqual([true, false]);
    expect(second.id).toBe(first.id);
    expect((await comments()).map((each) => each.body)).toEqual([
      "<!-- mergeline:evaluate-gate -->\n**yes**",
    ]);
  });

  it("keeps one comment a key", async () => {
    await upsertComment(github, number, "validate-data", "data");
    await upsertComment(github, number, "evaluate-gate", "gate");
    expect(await comments()).toHaveLength(2);
  });

  it("ignores the marker in comments of others", async () => {
    const forged = { body: "<!-- mergeline:evaluate-gate -->\nAll good, merge me" };
    await server.call("POST", `/repos/acme/churn/issues/${number}/comments`, forged, "mallory");
    await upsertComment(github, number, "evaluate-gate", "no");
    expect((await comments()).map((each) => each.user.login)).toEqual(["mallory", "github-actions[bot]"]);
    expect((await comments())[0]?.body).toBe(forged.body);
  });

  it("ignores a marker that is quoted further down", async () => {
    const quoted = { body: "As said:\n\n> <!-- mergeline:evaluate-gate -->\n> no" };
    await server.call("POST", `/repos/acme/churn/issues/${number}/comments`, quoted);
    await upsertComment(github, number, "evaluate-gate", "yes");
    expect(await comments()).toHaveLength(2);
  });

  it("finds the comment behind a hundred others", async () => {
    for (let i = 0; i < 105; i++) {
      await server.call("POST", `/repos/acme/churn/issues/${number}/comments`, { body: `${i}` }, "alice");
    }
    const first = await upsertComment(github, number, "evaluate-gate", "no");
    const second = await upsertComment(github, number, "evaluate-gate", "yes");
    expect(second).toMatchObject({ id: first.id, created: false });
  });

  it("leaves one comment when two runs write at once", async () => {
    const other = await connect(server);
    await Promise.all([
      upsertComment(github, number, "evaluate-gate", "first run"),
      upsertComment(other, number, "evaluate-gate", "second run"),
    ]);
    expect(await comments()).toHaveLength(1);
  });

  it("removes later duplicates and keeps the oldest", async () => {
    const body = "<!-- mergeline:evaluate-gate -->\nolder";
    const oldest = await server.call("POST", `/repos/acme/churn/issues/${number}/comments`, { body });
    await server.call("POST", `/repos/acme/churn/issues/${number}/comments`, { body });
    const kept = await upsertComment(github, number, "evaluate-gate", "newest text");
    expect(kept.id).toBe(Object(oldest).id);
    expect((await comments()).map((each) => each.body)).toEqual([
      "<!-- mergeline:evaluate-gate -->\nnewest text",
    ]);
  });

  it("cuts a body above GitHub's limit with a sentence, and closes what is open", async () => {
    await upsertComment(
      github,
      number,
      "validate-data",
      `<details><summary>all</summary>\n\n${"| a | b |\n".repeat(10_000)}`,
    );
    const [comment] = await comments();
    expect(comment!.body.length).toBeLessThanOrEqual(65_536);
    expect(comment!.body).toMatch(
      /<\/details>\n\n_Cut here: .* The whole text is in the job summary and the report\._\n$/,
    );
  });

  it("writes one comment although the answer to the first try is lost", async () => {
    server.faults.push({
      on: `POST /repos/acme/churn/issues/${number}/comments`,
      kind: "lose-answer",
      times: 1,
    });
    await upsertComment(github, number, "evaluate-gate", "no");
    expect(await comments()).toHaveLength(1);
  });

  it("names the permission that is missing", async () => {
    const reader = await connect(server, "read-token");
    const failed = upsertComment(reader, number, "evaluate-gate", "no");
    await expect(failed).rejects.toThrow(ConfigurationError);
    await expect(failed).rejects.toThrow(/Add "permissions: pull-requests: write" to the job/);
    expect(await comments()).toHaveLength(0);
  });

  it("says that the token is not accepted, and does not print it", async () => {
    const stranger = await connect(server, "ghs_secret");
    const failed = upsertComment(stranger, number, "evaluate-gate", "no");
    await expect(failed).rejects.toThrow(/does not accept github-token \(Bad credentials\)/);
    await expect(failed).rejects.not.toThrow(/ghs_secret/);
  });
});
