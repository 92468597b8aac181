import { execFile } from "node:child_process";
import { mkdir, mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { promisify } from "node:util";
import { onTestFinished } from "vitest";

const execute = promisify(execFile);

/** Runs git as a person would in a terminal, and answers with what it printed. */
export async function git(directory: string, ...args: string[]): Promise<string> {
  const identity = [
    "-c",
    "user.name=Ada",
    "-c",
    "user.email=ada@example.com",
    "-c",
    "init.defaultBranch=main",
  ];
  const { stdout } = await execute("git", [...identity, ...args], {
    cwd: directory,
    maxBuffer: 64 * 1024 * 1024,
  });
  return stdout.replace(/\n$/, "");
}

export async function temporaryFolder(): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), "mergeline-git-"));
  onTestFinished(() => rm(folder, { recursive: true, force: true, maxRetries: 3 }));
  return folder;
}

export async function write(
  directory: string,
  files: Readonly<Record<string, string | Uint8Array>>,
): Promise<void> {
  for (const [path, content] of Object.entries(files)) {
    await mkdir(dirname(join(directory, path)), { recursive: true });
    await writeFile(join(directory, path), content);
  }
}

export interface Origin {
  /** Folder of the bare repository. */
  readonly bare: string;
  /** A clone in a folder of its own. */
  clone(...options: string[]): Promise<string>;
  /** The text of a file on a branch of the bare repository. */
  read(path: string, branch?: string): Promise<string>;
  files(folder: string, branch?: string): Promise<string[]>;
}

/** A bare repository with one commit on main. `url` names it as clones shall see it; default: file://. */
export async function origin(
  files: Readonly<Record<string, string | Uint8Array>> = { "README.md": "# churn\n" },
  at?: { readonly bare: string; readonly url: string },
): Promise<Origin> {
  const folder = await temporaryFolder();
  const bare = at?.bare ?? join(folder, "origin.git");
  const url = at?.url ?? `file://${bare}`;
  if (at === undefined) await git(folder, "init", "--quiet", "--bare", bare);
  const first = join(folder, "first");
  await git(folder, "init", "--quiet", first);
  await write(first, files);
  await git(first, "add", "--all");
  await git(first, "commit", "--quiet", "-m", "Start");
  await git(first, "push", "--quiet", bare, "HEAD:refs/heads/main");
  let count = 0;
  return {
    bare,
    async clone(...options) {
      const target = join(folder, `clone-${++count}`);
      await git(folder, "clone", "--quiet", ...options, url, target);
      return target;
    },
    read: (path, branch = "main") => git(bare, "show", `${branch}:${path}`),
    async files(path, branch = "main") {
      const names = await git(bare, "ls-tree", "-r", "--name-only", branch, "--", path);
      return names.split("\n").filter((name) => name !== "");
    },
  };
}
