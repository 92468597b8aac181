import { cp, mkdir, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { expect, test } from "vitest";
import { withoutCredentials } from "../../../actions/toolkit/git/command.js";
import { openRepository } from "../../../actions/toolkit/git/repository.js";
import { git, temporaryFolder, write } from "./clone.js";

/** A repository with a folder `models` of files that git takes for a bare repository of their own. */
async function withRepositoryInside(worktree: string): Promise<string> {
  const directory = await temporaryFolder();
  await git(directory, "init", "-q");
  const other = await temporaryFolder();
  await git(other, "init", "-q");
  await write(other, { "model.yaml": "name: lax\n" });
  await git(other, "add", "-A");
  await git(other, "commit", "-q", "-m", "a policy of the author's own");
  const models = join(directory, "models");
  await mkdir(models);
  for (const name of ["HEAD", "objects", "refs"]) {
    await cp(join(other, ".git", name), join(models, name), { recursive: true });
  }
  await writeFile(
    join(models, "config"),
    `[core]\n\trepositoryformatversion = 0\n\tbare = false\n\tworktree = ${join(directory, worktree)}\n`,
  );
  return models;
}

test.each(["models", "."])(
  "a repository that is committed as files is not opened (worktree %s)",
  async (to) => {
    const models = await withRepositoryInside(to);
    expect(await git(models, "show", "main:model.yaml")).toContain("lax"); // Git itself would.
    await expect(openRepository(models)).rejects.toThrow(/bareRepository|looks like a git repository/);
  },
);

test("a worktree, and a folder below, are opened as ever", async () => {
  const directory = await temporaryFolder();
  await git(directory, "init", "-q");
  await git(directory, "commit", "-q", "--allow-empty", "-m", "first");
  await write(directory, { "models/model.yaml": "name: churn\n" });
  expect((await openRepository(join(directory, "models"))).root).toBe(directory);
  const linked = join(await temporaryFolder(), "linked");
  await git(directory, "worktree", "add", "-q", linked);
  expect((await openRepository(linked)).root).toBe(linked);
});

test("a password in a URL is shown to nobody, an @ in it neither", () => {
  const text = "from https://ada:s3@cret@example.com/x.git and ssh://git@example.com/y";
  expect(withoutCredentials(text)).toBe("from https://***@example.com/x.git and ssh://***@example.com/y");
});
