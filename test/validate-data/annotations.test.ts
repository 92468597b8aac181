import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, afterEach, beforeAll, describe, expect, it } from "vitest";
import type { RunContext } from "../../actions/toolkit/github/context.js";
import { runGit } from "../github/git.js";
import { type GitHubServer, startGitHub } from "../github/server.js";
import { testRuntime } from "../runtime.js";
import { connect } from "../toolkit/github/fixture.js";
import { odcs } from "./report.js";

let server: GitHubServer;
let clone: string;

const contract = odcs([
  { name: "id", logicalType: "integer" },
  { name: "age", logicalType: "integer", logicalTypeOptions: { maximum: 120 } },
]);
const data = (bad: ReadonlySet<number>, rows: number) =>
  `id,age\n${Array.from({ length: rows }, (_, at) => `${at + 1},${bad.has(at + 2) ? 999 : 30}`).join("\n")}\n`;
const every = (rows: number) => new Set(Array.from({ length: rows }, (_, at) => at + 2));

beforeAll(async () => {
  server = await startGitHub({ repositories: ["acme/churn"] });
  clone = await mkdtemp(join(tmpdir(), "mergeline-clone-"));
  await runGit(clone, ["init", "--quiet", "--initial-branch=main"]);
  await commit("main", { "data.csv": data(new Set([3]), 6), "contract.json": contract });
});
afterAll(async () => {
  await server.close();
  await rm(clone, { recursive: true });
});
afterEach(() => {
  expect(server.violations).toEqual([]);
});

async function commit(branch: string, files: Readonly<Record<string, string>>): Promise<string> {
  await runGit(clone, ["checkout", "--quiet", "-B", branch]);
  for (const [path, text] of Object.entries(files)) await writeFile(join(clone, path), text);
  await runGit(clone, ["add", "."]);
  await runGit(clone, ["commit", "--quiet", "-m", branch]);
  await runGit(clone, ["push", "--quiet", "--force", server.git.directoryOf("acme/churn"), branch]);
  const sha = await runGit(clone, ["rev-parse", "HEAD"]);
  await runGit(clone, ["checkout", "--quiet", "main"]);
  return sha;
}

interface Setting {
  readonly files: Readonly<Record<string, string>>;
  /** What stands in the workspace instead, as Git LFS puts it there. */
  readonly checkedOut?: Readonly<Record<string, string>>;
  readonly token?: string;
  readonly fork?: boolean;
  readonly inputs?: Readonly<Record<string, string>>;
}

/** Runs the action on a pull request with these files. */
async function onPullRequest(branch: string, { files, checkedOut, token, fork = false, inputs }: Setting) {
  const headSha = await commit(branch, files);
  const pull = await server.call("POST", "/repos/acme/churn/pulls", {
    title: branch,
    head: branch,
    base: "main",
  });
  const context: RunContext = {
    owner: "acme",
    repository: "churn",
    apiUrl: server.url,
    serverUrl: server.url,
    event: "pull_request",
    sha: "0".repeat(40),
    ref: "",
    actor: "ann",
    runId: "1",
    runUrl: "",
    defaultBranch: "main",
    pullRequest: {
      number: Object(pull).number,
      title: branch,
      baseRef: "main",
      baseSha: "",
      headRef: branch,
      headSha,
      fork,
    },
  };
  const t = await testRuntime({
    files: { "contract.json": contract, ...files, ...checkedOut },
    context,
    github: await connect(server, token),
  });
  const from = server.requests.length;
  const outcome = await t.run("validate-data", {
    data: "data.csv",
    contract: "contract.json",
    comment: "never",
    ...inputs,
  });
  const marks = t.published[0]!.annotations!;
  const checks = server.requests.slice(from).filter(({ path }) => path.includes("/check-runs"));
  return { t, outcome, marks, checks, headSha, log: t.log.join("") };
}

const lines = (marks: readonly { level: string; place: { file: string; line?: number } }[]) =>
  marks.filter(({ level }) => level === "error").map(({ place }) => place.line);

describe("more failures than a step can mark", () => {
  it("are marked by a check run on the pull request's head, in batches of 50", async () => {
    const { outcome, marks, checks, headSha, log } = await onPullRequest("many", {
      files: { "data.csv": data(every(130), 130) },
      inputs: { "max-rows-reported": "1000" },
    });
    expect(outcome.ok).toBe(false);
    expect(lines(marks)).toEqual([2, 3, 4, 5, 6, 7, 8, 9, 10, 11]);
    const sent = checks.map(({ body }) => Object(body).output.annotations);
    expect(sent.map((batch) => batch.length)).toEqual([50, 50, 20]);
    expect(sent.flat().map((one) => one.start_line)).toEqual(Array.from({ length: 120 }, (_, at) => at + 12));
    expect(checks[0]!.body).toMatchObject({ head_sha: headSha, conclusion: "neutral" });
    expect(Object(checks[0]!.body).output.annotations[0]).toMatchObject({
      path: "data.csv",
      annotation_level: "failure",
      message: 'age: found "999"; allowed: at most 120 (contract.json:1)',
    });
    expect(log).toContain("120 more lines marked by the check run");
  });

  it("say once which permission is missing, and leave the verdict as it is", async () => {
    const { outcome, checks, log } = await onPullRequest("reader", {
      files: { "data.csv": data(every(40), 40) },
      token: "read-token",
      inputs: { "max-rows-reported": "40", "fail-on": "never" },
    });
    expect(outcome.ok).toBe(true);
    expect(checks.map(({ status }) => status)).toEqual([403]);
    expect(log.match(/warning/g)).toHaveLength(1);
    expect(log).toMatch(
      /30 more findings are in the report, and could not be marked.*permissions: checks: write/,
    );
  });

  it("of a fork are left to the report without asking", async () => {
    const { checks, log } = await onPullRequest("fork", {
      files: { "data.csv": data(every(15), 15) },
      fork: true,
      inputs: { "max-rows-reported": "20" },
    });
    expect(checks).toEqual([]);
    expect(log).toContain("5 more findings are in the report: a step marks 10 lines of a kind");
  });
});

describe("annotate", () => {
  const files = { "data.csv": data(new Set([3, 5, 8]), 8) };

  it.each([
    ["all", [3, 5, 8]],
    ["diff", [5, 8]],
    ["none", []],
  ])("%s marks the lines %j", async (annotate, expected) => {
    const { outcome, marks } = await onPullRequest(`annotate-${annotate}`, { files, inputs: { annotate } });
    expect(outcome.ok).toBe(false);
    expect(lines(marks)).toEqual(expected);
  });

  it("diff marks every line of a new file, and none of one that is not touched", async () => {
    const { marks } = await onPullRequest("new", {
      files: { "more.csv": data(new Set([4]), 4), "data.csv": data(new Set([3]), 6) },
      inputs: { annotate: "diff", data: "more.csv\ndata.csv" },
    });
    expect(marks.map(({ place }) => `${place.file}:${place.line}`)).toEqual(["more.csv:4"]);
  });

  it("diff says which file it has no diff of, and marks none of its lines", async () => {
    const pointer = (digest: string) =>
      `version https://git-lfs.github.com/spec/v1\noid sha256:${digest.repeat(64)}\nsize 99\n`;
    await commit("main", { "large.csv": pointer("a") });
    const { outcome, marks } = await onPullRequest("large", {
      files: { "large.csv": pointer("b") },
      checkedOut: { "large.csv": data(new Set([3]), 4) },
      inputs: { annotate: "diff", data: "large.csv" },
    });
    expect(outcome.ok).toBe(false);
    expect(marks).toMatchObject([{ level: "notice", place: { file: "large.csv", line: 1 } }]);
    expect(marks[0]!.message).toContain("GitHub gives no diff of this file");
  });

  it("diff without a pull request marks all, and says so", async () => {
    const t = await testRuntime({ files: { ...files, "contract.json": contract } });
    await t.run("validate-data", { data: "data.csv", contract: "contract.json", annotate: "diff" });
    expect(lines(t.published[0]!.annotations!)).toEqual([3, 5, 8]);
  });
});
