import { afterAll, afterEach, beforeAll, describe, expect, it } from "vitest";
import type { GitHub } from "../../../actions/toolkit/github/client.js";
import {
  closeIssue,
  findClosedIssue,
  findIssue,
  openIssue,
  reopenIssue,
  updateIssue,
} from "../../../actions/toolkit/github/issue.js";
import { commentIssue } from "../../../actions/toolkit/github/issue-note.js";
import { type GitHubServer, startGitHub } from "../../github/server.js";
import { connect } from "./fixture.js";

let server: GitHubServer;
let github: GitHub;

beforeAll(async () => {
  server = await startGitHub({ repositories: ["acme/churn"] });
  github = await connect(server);
});
afterAll(() => server.close());
afterEach(() => {
  expect(server.violations).toEqual([]);
});

interface Listed {
  readonly number: number;
  readonly title: string;
  readonly state: string;
  readonly body: string;
}

async function issues(marker: string): Promise<Listed[]> {
  const found = await server.call("GET", "/repos/acme/churn/issues?state=all&per_page=100");
  return (found as Listed[]).filter((issue) => issue.body?.includes(marker));
}

const text = { title: "churn drifts", body: "2 of 5 columns moved." };

describe("issue", () => {
  it("is opened once, updated, commented and closed", async () => {
    expect(await findIssue(github, "drift:churn")).toBeUndefined();
    const opened = await openIssue(github, "drift:churn", text, { labels: ["drift"] });
    expect(opened).toMatchObject({ created: true, state: "open", title: text.title });
    const again = await openIssue(github, "drift:churn", { ...text, body: "3 of 5 columns moved." });
    expect(again).toMatchObject({ created: false, number: opened.number, body: opened.body });
    await updateIssue(github, opened.number, "drift:churn", { ...text, body: "4 of 5 columns moved." });
    expect((await findIssue(github, "drift:churn"))?.body).toContain("4 of 5");
    expect(await commentIssue(github, opened.number, "Still there.")).toContain("http");
    await closeIssue(github, opened.number, "No drift any more.");
    expect(await findIssue(github, "drift:churn")).toBeUndefined();
    expect(await issues("drift:churn".replace(":", "%3A"))).toMatchObject([{ state: "closed" }]);
  });

  it("is a new one after the last was closed", async () => {
    const first = await openIssue(github, "again", text);
    await closeIssue(github, first.number);
    expect((await openIssue(github, "again", text)).number).toBeGreaterThan(first.number);
  });

  it("is found and changed while it is closed, and opened again", async () => {
    expect(await findClosedIssue(github, "waiting")).toBeUndefined();
    const { number } = await openIssue(github, "waiting", text);
    expect(await findClosedIssue(github, "waiting")).toBeUndefined();
    await closeIssue(github, number);
    await updateIssue(github, number, "waiting", { ...text, body: "1 of 2 checks." });
    expect(await findClosedIssue(github, "waiting")).toMatchObject({ number, state: "closed" });
    expect((await findClosedIssue(github, "waiting"))?.body).toContain("1 of 2 checks.");
    const reopened = await reopenIssue(github, number);
    expect(reopened).toMatchObject({ number, state: "open" });
    expect((await findIssue(github, "waiting"))?.number).toBe(number);
  });

  it("is one, also when two runs open it at once", async () => {
    const other = await connect(server);
    const both = await Promise.all([openIssue(github, "race", text), openIssue(other, "race", text)]);
    expect(new Set(both.map((issue) => issue.number)).size).toBe(1);
    expect((await issues("mergeline:race")).filter((issue) => issue.state === "open")).toHaveLength(1);
  });

  it("is not one that somebody else marked", async () => {
    const forged = { title: "x", body: "<!-- mergeline:forged -->\nx" };
    await server.call("POST", "/repos/acme/churn/issues", forged, "mallory");
    expect(await findIssue(github, "forged")).toBeUndefined();
  });

  it("is found behind a hundred others", async () => {
    const first = await openIssue(github, "behind", text);
    for (let i = 0; i < 105; i++)
      await server.call("POST", "/repos/acme/churn/issues", { title: `${i}` }, "alice");
    expect((await findIssue(github, "behind"))?.number).toBe(first.number);
  });

  it("has its title and body cut to GitHub's limits", async () => {
    const long = await openIssue(github, "long", { title: "t".repeat(300), body: "b\n".repeat(40_000) });
    expect(long.title).toHaveLength(256);
    expect(long.body.length).toBeLessThanOrEqual(65_536);
    expect(long.body).toContain("_Cut here:");
  });

  it("needs a permission, and says which", async () => {
    const reader = await connect(server, "read-token");
    await expect(openIssue(reader, "reader", text)).rejects.toThrow(/"permissions: issues: write"/);
  });

  it("can't be where issues are disabled", async () => {
    const other = await startGitHub({ repositories: ["acme/churn"] });
    other.disableIssues();
    const client = await connect(other);
    await expect(openIssue(client, "disabled", text)).rejects.toThrow(/issues are disabled in acme\/churn/);
    await other.close();
  });
});
