import fc from "fast-check";
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from "vitest";
import type { GitHub } from "../../../actions/toolkit/github/client.js";
import { type CommentHistory, upsertComment } from "../../../actions/toolkit/github/comment.js";
import {
  addToHistory,
  type HistoryEntry,
  historyMarkdown,
  readHistory,
} from "../../../actions/toolkit/github/history.js";
import { limits } from "../../../actions/toolkit/github/limits.js";
import { type GitHubServer, startGitHub } from "../../github/server.js";
import { connect } from "./fixture.js";

const page = "https://github.com/acme/churn";
const entry = (number: number, sentence = `churn: verdict ${number}.`): HistoryEntry => ({
  commit: number.toString(16).padStart(40, "a"),
  runUrl: `${page}/actions/runs/${number}`,
  at: `2026-11-21T10:${String(number % 60).padStart(2, "0")}:00.000Z`,
  sentence,
});

describe("a comment's history", () => {
  it("says what each earlier verdict was, a line each, the newest first", () => {
    const text = historyMarkdown([entry(3), entry(2), entry(1)], page);
    const short = "aaaaaaa";
    expect(text).toContain(
      `<sub>[${short}](${page}/commit/${entry(3).commit}), [run](${page}/actions/runs/3), 2026-11-21 10:03 UTC</sub>`,
    );
    expect(text).toContain("<details><summary>2 earlier verdicts</summary>");
    expect(text.match(/^- .*: churn: verdict \d/gm)?.map((line) => line.at(-1))).toEqual(["2", "1"]);
    expect(readHistory(`<!-- mergeline:x -->\nbody\n\n${text}`, page)).toEqual([
      entry(3),
      entry(2),
      entry(1),
    ]);
  });

  it("keeps what any sentence says, and lets none out of its place", () => {
    const hostile = fc.oneof(
      fc.string({ minLength: 1, maxLength: 150, unit: "binary" }),
      fc.constantFrom(
        "--> <img src=x onerror=1>",
        "@acme/ml see #1",
        "</details>",
        "[a](javascript:1)",
        "\\u003c--",
        "$1 $&",
      ),
    );
    fc.assert(
      fc.property(hostile, (sentence) => {
        const entries = addToHistory(entry(2, sentence), [entry(1, sentence)]);
        fc.pre(entries[0]!.sentence !== "");
        const text = historyMarkdown(entries, page);
        expect(readHistory(text, page)).toEqual(entries);
        expect(text.match(/-->/g)).toHaveLength(1);
        expect(text.match(/<\/details>/g)).toHaveLength(1);
        expect(text.replace(/<!--.*-->/s, "")).not.toMatch(/<img|@acme|(?<!\\)\]\(javascript/);
      }),
    );
  });

  it("drops the oldest, and says so, where there is no room", () => {
    let entries: HistoryEntry[] = [];
    for (let at = 1; at <= 60; at++) entries = addToHistory(entry(at, `${at} ${"<".repeat(190)}`), entries);
    expect(entries).toHaveLength(30);
    const text = historyMarkdown(entries, page);
    expect(text.length).toBeLessThanOrEqual(16_000);
    expect(text).toMatch(/- _\d+ older verdicts are not shown\._/);
    expect(readHistory(text, page)[0]).toEqual(entries[0]);
  });

  it("is one verdict where a run says the same again, and keeps its time", () => {
    const again = { ...entry(2), at: "2026-11-22T00:00:00.000Z" };
    expect(addToHistory(again, [entry(2), entry(1)])).toEqual([entry(2), entry(1)]);
    expect(addToHistory({ ...again, sentence: "other" }, [entry(2)])).toHaveLength(2);
  });

  it.each([
    ["no state", "text"],
    ["no JSON", "<!-- mergeline-history [{] -->"],
    ["no list", '<!-- mergeline-history {"a": 1} -->'],
    [
      "another repository's run",
      state([{ ...entry(1), runUrl: "https://github.com/acme/other/actions/runs/1" }]),
    ],
    [
      "a run's address that ends the link",
      state([{ ...entry(1), runUrl: `${page}/actions/runs/1) [x](https://evil` }]),
    ],
    ["a script as address", state([{ ...entry(1), runUrl: "javascript:alert(1)" }])],
    ["no commit", state([{ ...entry(1), commit: "<b>" }])],
    ["no time", state([{ ...entry(1), at: "<b>" }])],
    ["no sentence", state([{ ...entry(1), sentence: 3 }])],
    ["a sentence without end", state([{ ...entry(1), sentence: "x".repeat(20_000) }])],
    ["a state without end", "<!-- mergeline-history [".repeat(2000)],
  ])("takes nothing from an edited comment: %s", (_, body) => {
    expect(readHistory(body, page)).toEqual([]);
  });

  it("keeps the entries that are whole", () => {
    expect(readHistory(state([entry(2), { bad: 1 }, null, entry(1)]), page)).toEqual([entry(2), entry(1)]);
  });
});

function state(entries: readonly unknown[]): string {
  return `<!-- mergeline-history ${JSON.stringify(entries)} -->`;
}

describe("upsertComment with a history", () => {
  let server: GitHubServer;
  let github: GitHub;
  let number: number;
  const history = (at: number): CommentHistory => ({ entry: entry(at), page });
  const path = () => `/repos/acme/churn/issues/${number}/comments`;
  const bodies = async () =>
    ((await server.call("GET", path())) as { body: string }[]).map(({ body }) => body);

  beforeAll(async () => {
    server = await startGitHub({ repositories: ["acme/churn"] });
    github = await connect(server);
  });
  afterAll(() => server.close());
  beforeEach(async () => {
    number = Object(await server.call("POST", "/repos/acme/churn/issues", { title: "t" })).number;
  });
  afterEach(() => expect(server.violations).toEqual([]));

  it("keeps one comment, with what it said before below", async () => {
    for (const at of [1, 2, 3]) await upsertComment(github, number, "gate", `### verdict ${at}`, history(at));
    const [body, ...others] = await bodies();
    expect(others).toEqual([]);
    expect(body).toMatch(/^<!-- mergeline:gate -->\n### verdict 3\n/);
    expect(readHistory(body, page)).toEqual([entry(3), entry(2), entry(1)]);
  });

  it("is not edited where a run says the same again", async () => {
    await upsertComment(github, number, "gate", "### no", history(1));
    const before = (await server.call("GET", path())) as unknown;
    const again = { page, entry: { ...entry(1), at: "2026-12-01T00:00:00.000Z" } };
    await upsertComment(github, number, "gate", "### no", again);
    expect(await server.call("GET", path())).toEqual(before);
  });

  it("of two runs at once one comment is left, with both verdicts", async () => {
    const other = await connect(server);
    await Promise.all([
      upsertComment(github, number, "gate", "### one", history(1)),
      upsertComment(other, number, "gate", "### two", history(2)),
    ]);
    const [body, ...others] = await bodies();
    expect(others).toEqual([]);
    expect(
      readHistory(body, page)
        .map(({ runUrl }) => runUrl)
        .sort(),
    ).toEqual([entry(1).runUrl, entry(2).runUrl]);
  });

  it("takes no history from someone else's comment, and mends an edited one", async () => {
    const forged = `<!-- mergeline:gate -->\nfine\n\n${historyMarkdown([entry(9, "all good")], page)}`;
    await server.call("POST", path(), { body: forged }, "mallory");
    await upsertComment(github, number, "gate", "### no", history(1));
    const [theirs, ours] = await bodies();
    expect(theirs).toBe(forged);
    expect(readHistory(ours, page)).toEqual([entry(1)]);
    const { id } = ((await server.call("GET", path())) as { id: number }[])[1]!;
    const broken = `<!-- mergeline:gate -->\n<details><!-- mergeline-history [{"commit":`;
    await server.call("PATCH", `/repos/acme/churn/issues/comments/${id}`, { body: broken });
    await upsertComment(github, number, "gate", "### still no", history(2));
    const [, mended] = await bodies();
    expect(mended).toMatch(/^<!-- mergeline:gate -->\n### still no\n/);
    expect(readHistory(mended, page)).toEqual([entry(2)]);
  });

  it("cuts the body and not the history at GitHub's limit", async () => {
    await upsertComment(github, number, "gate", "### one", history(1));
    await upsertComment(github, number, "gate", "long line\n".repeat(10_000), history(2));
    const [body] = await bodies();
    expect(body!.length).toBeLessThanOrEqual(limits.bodyCharacters);
    expect(body).toMatch(/_Cut here: GitHub takes 65536 characters and this has \d+\./);
    expect(readHistory(body, page)).toEqual([entry(2), entry(1)]);
  });
});
