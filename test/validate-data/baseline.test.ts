import { execFileSync } from "node:child_process";
import { expect, test } from "vitest";
import { testRuntime } from "../runtime.js";
import { again, odcs, validated } from "./report.js";

const contract = odcs(
  [
    { name: "id", logicalType: "integer", unique: true },
    { name: "age", logicalType: "integer", logicalTypeOptions: { minimum: 0 } },
  ],
  [{ metric: "rowCount", mustBeGreaterThan: 10 }],
);
const old = "id,age\n1,30\n2,-1\n2,40\n3,x,y\n4,-2\n";

const news = (report: { checks: readonly { type: string; new?: number | undefined }[] }) =>
  report.checks.flatMap((check) => (check.new === undefined ? [] : [`${check.type} ${check.new}`]));

test("violations that the baseline has too do not fail, wherever their rows now stand", async () => {
  const moved = "id,age\n4,-2\n1,30\n3,x,y\n2,-1\n2,40\n9,9\n";
  const { outcome, report, comment } = await validated(
    { "d.csv": moved, "old.csv": old, "c.json": contract },
    { data: "d.csv", contract: "c.json", baseline: "old.csv" },
  );
  expect(outcome).toMatchObject({ ok: true, verdict: "pass", outputs: { "failed-checks": 0 } });
  expect(news(report)).toEqual(["structure 0", "unique 0", "minimum 0", "rowCount 0"]);
  expect(comment).toContain("4 checks fail as they do in old.csv");
});

test("a new violation fails, and only it is shown", async () => {
  const { outcome, report } = await validated(
    { "d.csv": `${old}5,-7\n1,8\n6\n`, "old.csv": old, "c.json": contract },
    { data: "d.csv", contract: "c.json", baseline: "old.csv" },
  );
  expect(outcome.ok).toBe(false);
  expect(news(report)).toEqual(["structure 1", "unique 1", "minimum 1", "rowCount 0"]);
  expect(report.checks.flatMap((check) => (check.new ? check.examples.map((one) => one.line) : []))).toEqual([
    9, 8, 7,
  ]);
});

test("the same violating row once more is new", async () => {
  const { report } = await validated(
    { "d.csv": `${old}4,-2\n`, "old.csv": old, "c.json": contract },
    { data: "d.csv", contract: "c.json", baseline: "old.csv" },
  );
  expect(news(report)).toContain("minimum 1");
});

test("a number that is further off than before is new", async () => {
  const fewer = old.replace("1,30\n", "");
  const { report, outcome } = await validated(
    { "d.csv": fewer, "old.csv": old, "c.json": contract },
    { data: "d.csv", contract: "c.json", baseline: "old.csv" },
  );
  expect(outcome.ok).toBe(false);
  expect(news(report)).toContain("rowCount 1");
});

test("a git ref is a baseline, also for compressed and new files", async () => {
  const t = await testRuntime({ files: { "data/d.csv": old, "c.json": contract } });
  const git = (...words: string[]) =>
    execFileSync(
      "git",
      ["-c", "user.name=t", "-c", "user.email=t@example.com", "-c", "init.defaultBranch=main", ...words],
      { cwd: t.directory },
    );
  git("init", "-q");
  git("add", ".");
  git("commit", "-q", "-m", "first");
  const inputs = { data: "data/d.csv", contract: "c.json", baseline: "main" };
  expect((await again(t, inputs)).outcome.ok).toBe(true);
  await t.write("data/d.csv", `${old}5,-7\n`);
  const changed = await again(t, inputs);
  expect(changed.outcome.ok).toBe(false);
  expect(news(changed.report)).toEqual(["structure 0", "unique 0", "minimum 1", "rowCount 0"]);
  await t.write("data/e.csv", old);
  const fresh = await again(t, { ...inputs, data: "data/e.csv" });
  expect(fresh.outcome.ok).toBe(false);
  await expect(again(t, { ...inputs, baseline: "nope" })).rejects.toThrow(
    /^nope is not a branch, tag or commit/,
  );
});
