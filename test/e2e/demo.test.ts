import { execFile } from "node:child_process";
import { existsSync } from "node:fs";
import { mkdir, mkdtemp, readdir, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { root } from "../runtime.js";

const needed = [".cache/venv/bin/python", "dist/index.js"];
const missing = needed.filter((path) => !existsSync(join(root, path)));
const reason =
  missing.length === 0 ? "" : ` (skipped: ${missing.join(" and ")} missing; scripts/install, npm run build)`;

function demo(folder: string): Promise<{ code: number; out: string }> {
  return new Promise((resolve) => {
    const words = [join(root, "scripts/demonstration/main.ts"), "--keep", folder];
    const node = join(root, "node_modules/node/bin/node");
    execFile(node, words, { maxBuffer: 64 * 1024 * 1024 }, (error, out, problem) => {
      resolve({ code: error === null ? 0 : Number(error.code ?? 1), out: out + problem });
    });
  });
}

describe.skipIf(missing.length > 0)(`the demo${reason}`, () => {
  let place: string;
  let folder: string;
  let ended: { code: number; out: string };

  beforeAll(async () => {
    place = await mkdtemp(join(tmpdir(), "mergeline-demo-"));
    folder = join(place, "kept");
    // A folder that an earlier run has left is emptied.
    await demoFolder(folder);
    ended = await demo(folder);
  }, 600_000);
  afterAll(() => rm(place, { recursive: true }));

  async function demoFolder(path: string): Promise<void> {
    await mkdir(path, { recursive: true });
    await writeFile(join(path, ".mergeline-demo"), "");
    await writeFile(join(path, "index.html"), "from before");
  }

  const read = (path: string) => readFile(join(folder, path), "utf8");
  const git = (...words: string[]) =>
    new Promise<string>((resolve, reject) => {
      execFile("git", ["-C", join(folder, "breast-cancer"), ...words], (error, out) =>
        error === null ? resolve(out) : reject(error),
      );
    });

  it("plays six scenes to the end", () => {
    expect(ended.code, ended.out).toBe(0);
    for (const number of [1, 2, 3, 4, 5, 6]) expect(ended.out).toMatch(new RegExp(`^${number} {2}\\S`, "m"));
    expect(ended.out).toContain("Six scenes in");
  });

  it("names each bad cell with its file, line and value", async () => {
    const comment = await comments("validate-data");
    for (const [line, value] of [
      [13, "17,99"],
      [41, "-1"],
      [104, "ruff"],
      [151, "n/a"],
      [202, "P451"],
    ]) {
      expect(comment).toMatch(new RegExp(`data/train\\.csv:${line}\`[^\\n]*${value}`));
    }
    expect(comment).toMatch(/data\/train\.csv:78`[^\n]*diagnosis/);
    expect(comment).toMatch(/data\/train\.csv:231`/);
  });

  it("shows the gate's three answers", async () => {
    const gate = await comments("evaluate-gate");
    expect(gate).toContain("breast-cancer: a first version");
    expect(gate).toMatch(
      /### ❌ breast-cancer: this candidate is worse than version 1\n\nROC AUC fell by 0\.084/,
    );
    expect(gate).toContain("### ✅ breast-cancer: this candidate is better than version 1");
  });

  it("leaves two versions, and the first as the champion again", async () => {
    expect((await readdir(join(folder, "breast-cancer/registry/breast-cancer/versions"))).sort()).toEqual([
      "1.yaml",
      "2.yaml",
    ]);
    expect(await read("breast-cancer/registry/breast-cancer/aliases/champion.yaml")).toMatch(/^version: 1$/m);
    expect(await read("breast-cancer/deploy/staging/breast-cancer/base/rollout.yaml")).toMatch(
      /name: MODEL_VERSION\s+value: "?1"?\s/,
    );
    expect(await git("status", "--porcelain")).toBe("");
    const merges = (await git("log", "--merges", "--format=%s", "origin/main")).trim().split("\n");
    expect(merges).toEqual([
      "Merge mergeline/breast-cancer/rollback-1-staging",
      "Merge mergeline/breast-cancer/start-2-staging",
      "Merge less-regularization",
      "Merge mergeline/breast-cancer/start-1-staging",
    ]);
  });

  it("moves the alias and the manifests in one pull request", async () => {
    const files = await git(
      "diff",
      "--name-only",
      "origin/main~2^1",
      "origin/mergeline/breast-cancer/start-2-staging",
    );
    expect(files).toContain("registry/breast-cancer/aliases/champion.yaml");
    expect(files).toContain("deploy/staging/breast-cancer/base/rollout.yaml");
  });

  it("keeps the issue and the request to train again", async () => {
    expect(await comments("issue")).toMatch(/11 of 32 columns drifted/);
    expect(await comments("retraining")).toContain('"workflow": "retrain.yml"');
  });

  it("writes a page that loads nothing", async () => {
    const page = await read("index.html");
    expect(page).toContain("default-src 'none'");
    expect(page).not.toMatch(/<(?:script|link|iframe|object|embed|img|base|form)\b/i);
    expect(page).not.toMatch(/(?:src|srcset|action)\s*=|url\(\s*['"]?https?:|@import/i);
    expect(page.match(/<section /g)).toHaveLength(6);
  });

  it("does not empty a folder that is not its own", async () => {
    const precious = join(place, "precious");
    await mkdir(precious);
    await writeFile(join(precious, "thesis.txt"), "chapter 1");
    const { code, out } = await demo(precious);
    expect(code).toBe(1);
    expect(out).toContain("was not made by this demo");
    expect(await readFile(join(precious, "thesis.txt"), "utf8")).toBe("chapter 1");
  });

  async function comments(name: string): Promise<string> {
    const files = (await readdir(join(folder, "comments")))
      .filter((file) => file.endsWith(`-${name}.md`))
      .sort();
    return (await Promise.all(files.map((file) => read(`comments/${file}`)))).join("\n");
  }
});
