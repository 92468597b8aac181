import { existsSync, globSync, readFileSync } from "node:fs";
import { cp, mkdir, mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join, relative } from "node:path";
import { fileURLToPath } from "node:url";
import { afterAll, beforeAll, describe, expect, it, type TestContext } from "vitest";
import { parse } from "yaml";
import { runGit } from "../github/git.js";
import { findTool, run } from "./tools.js";

const root = fileURLToPath(new URL("../../", import.meta.url));
const config = join(root, "test/workflows/zizmor.yml");
const templateCopy = await mkdtemp(join(tmpdir(), "mergeline-template-"));

/** The template is a repository of its own: paths in its workflows start at its own root. */
beforeAll(async () => {
  await cp(join(root, "template-repo"), templateCopy, { recursive: true });
  await runGit(templateCopy, ["init", "--quiet"]);
});
afterAll(() => rm(templateCopy, { recursive: true }));

const repositories = [
  { name: "this repository", directory: root },
  { name: "the template", directory: templateCopy },
];

function workflowsOf(directory: string): string[] {
  const files = globSync(".github/workflows/*.{yml,yaml}", { cwd: directory });
  expect(files, `workflows in ${relative(root, directory)}`).not.toEqual([]);
  return files.sort();
}

function tool(context: TestContext, name: string): string {
  const found = findTool(name);
  return found.path ?? context.skip(found.missing);
}

describe.each(repositories)("workflows of $name", ({ directory }) => {
  it("are clean for actionlint", (context) => {
    const actionlint = tool(context, "actionlint");
    const result = run(
      actionlint,
      ["-no-color", "-shellcheck=", "-pyflakes=", ...workflowsOf(directory)],
      directory,
    );
    expect(result.text).toBe("");
    expect(result.ok).toBe(true);
  });

  it("are clean for zizmor", (context) => {
    const zizmor = tool(context, "zizmor");
    const files = [...workflowsOf(directory), ...actionsOf(directory)];
    const result = run(zizmor, ["--offline", "--no-progress", "--config", config, ...files], directory);
    expect(result.ok, result.text).toBe(true);
  });

  it("follow GitHub's schema of workflows", (context) => {
    const checker = tool(context, "check-jsonschema");
    const args = ["--builtin-schema", "vendor.github-workflows", ...workflowsOf(directory)];
    const result = run(checker, args, directory);
    expect(result.ok, result.text).toBe(true);
  });
});

function actionsOf(directory: string): string[] {
  return globSync(["action.yml", "actions/*/action.yml"], { cwd: directory }).sort();
}

describe("the linters", () => {
  it("do find what is wrong", async (context) => {
    const broken = await mkdtemp(join(tmpdir(), "mergeline-broken-"));
    await mkdir(join(broken, ".github/workflows"), { recursive: true });
    const file = ".github/workflows/broken.yml";
    await writeFile(join(broken, file), brokenWorkflow);
    await runGit(broken, ["init", "--quiet"]);
    const zizmor = run(
      tool(context, "zizmor"),
      ["--offline", "--no-progress", "--config", config, file],
      broken,
    );
    expect(zizmor.text).toContain("template-injection");
    expect(zizmor.text).toContain("unpinned-uses");
    const actionlint = run(tool(context, "actionlint"), ["-no-color", "-shellcheck=", file], broken);
    expect(actionlint.text).toMatch(/untrusted/);
    await rm(broken, { recursive: true });
  });
});

const brokenWorkflow = `name: Broken
on: pull_request
permissions: {}
jobs:
  greet:
    runs-on: ubuntu-latest
    steps:
      - uses: actions/setup-python@v7
      - run: echo "\${{ github.event.pull_request.title }}"
`;

describe("action.yml", () => {
  it("follows GitHub's schema of actions, every one", (context) => {
    const checker = tool(context, "check-jsonschema");
    const files = actionsOf(root);
    expect(files).toHaveLength(7);
    const result = run(checker, ["--builtin-schema", "vendor.github-actions", ...files], root);
    expect(result.ok, result.text).toBe(true);
  });

  it("names an entry that is there", () => {
    for (const file of actionsOf(root)) {
      const { runs } = parse(readFileSync(join(root, file), "utf8")) as {
        runs: { using: string; main: string };
      };
      expect(runs.using, file).toBe("node24");
      expect(existsSync(join(root, file, "..", runs.main)), `${file}: ${runs.main}`).toBe(true);
    }
  });
});
