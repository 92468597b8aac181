import { execFileSync } from "node:child_process";
import { existsSync } from "node:fs";
import { readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { expect, it } from "vitest";
import { type Change, land } from "../../../actions/toolkit/git/landing.js";
import { testRuntime } from "../../runtime.js";
import { git, origin, temporaryFolder } from "./clone.js";

/** Adds the next number to a counter, which needs what the branch has, and reads a file of it. */
function count(): Change {
  let next = 0;
  return {
    build: async (head) => {
      next = (await head.list("numbers")).length + 1;
      const text = await head.read("numbers/1.txt");
      return [{ path: `numbers/${next}.txt`, content: `${text ?? ""}${next}\n` }];
    },
    message: () => `Number ${next}`,
    branch: "mergeline/number",
    pullRequest: () => ({ title: `Number ${next}`, body: "One more." }),
  };
}

/** An origin with one number, and 20 files that a partial clone need not fetch. */
async function counting() {
  const files = Object.fromEntries(
    Array.from({ length: 20 }, (_, index) => [`src/${index}.txt`, `${index}\n`.repeat(100)]),
  );
  const server = await origin({ "README.md": "# churn\n", ...files });
  await git(server.bare, "config", "uploadpack.allowFilter", "true");
  await git(server.bare, "config", "uploadpack.allowAnySHA1InWant", "true");
  const first = await testRuntime({ directory: await server.clone() });
  await land(count(), "push", first.runtime);
  return { server, first };
}

const missing = async (directory: string) => {
  const listed = await git(directory, "rev-list", "--objects", "--all", "--missing=print");
  return listed.split("\n").filter((line) => line.startsWith("?")).length;
};

it.each([
  ["blob:none", ["--filter=blob:none", "--no-checkout"]],
  ["tree:0", ["--filter=tree:0", "--no-checkout"]],
  ["blob:none and depth 1", ["--filter=blob:none", "--depth=1", "--no-checkout"]],
])("lands in a partial clone (%s), and fetches no more files than it reads", async (_, options) => {
  const { server, first } = await counting();
  const directory = await server.clone(...options);
  const { runtime } = await testRuntime({ directory });
  await land(count(), "push", first.runtime);
  const landed = await land(count(), "push", runtime);
  expect(landed).toMatchObject({ changed: true, files: ["numbers/3.txt"] });
  expect(await server.read("numbers/3.txt")).toBe("1\n3");
  expect(await server.files("src")).toHaveLength(20);
  expect(await missing(directory)).toBeGreaterThanOrEqual(20);
});

it("lands in a sparse checkout, and leaves it as sparse as it was", async () => {
  const { server } = await counting();
  const directory = await server.clone("--sparse");
  expect(existsSync(join(directory, "numbers"))).toBe(false);
  const { runtime } = await testRuntime({ directory });
  await land(count(), "push", runtime);
  expect(await server.files("numbers")).toEqual(["numbers/1.txt", "numbers/2.txt"]);
  expect(await git(directory, "rev-parse", "HEAD")).toBe(await git(server.bare, "rev-parse", "main"));
  expect(await git(directory, "status", "--porcelain")).toBe("");
});

it("writes the bytes that were decided on, whatever core.autocrlf and .gitattributes say", async () => {
  const server = await origin({ ".gitattributes": "*.txt text eol=crlf\n", "README.md": "# churn\n" });
  const directory = await server.clone("--config", "core.autocrlf=true");
  const { runtime } = await testRuntime({ directory });
  await land(count(), "push", runtime);
  const bytes = execFileSync("git", ["cat-file", "blob", "main:numbers/1.txt"], { cwd: server.bare });
  expect(bytes.toString()).toBe("1\n");
  expect(await git(directory, "status", "--porcelain")).toBe("");
  expect((await land(count(), "push", runtime)).files).toEqual(["numbers/2.txt"]);
});

it("signs its commits where git is set up to, and says why where the key is missing", async () => {
  const server = await origin();
  const directory = await server.clone();
  const folder = await temporaryFolder();
  const key = join(folder, "key");
  execFileSync("ssh-keygen", ["-q", "-t", "ed25519", "-N", "", "-C", "ada@example.com", "-f", key]);
  await writeFile(join(folder, "signers"), `ada@example.com ${await readFile(`${key}.pub`, "utf8")}`);
  for (const [name, value] of Object.entries({
    "user.name": "Ada",
    "user.email": "ada@example.com",
    "gpg.format": "ssh",
    "user.signingkey": key,
    "commit.gpgsign": "true",
    "gpg.ssh.allowedSignersFile": join(folder, "signers"),
  })) {
    await git(directory, "config", name, value);
  }
  const { runtime } = await testRuntime({ directory });
  await land(count(), "push", runtime);
  expect(await git(directory, "log", "-1", "--format=%G? %GS", "origin/main")).toBe("G ada@example.com");
  await git(directory, "config", "user.signingkey", join(folder, "nowhere"));
  await expect(land(count(), "push", runtime)).rejects.toThrow(
    /^The commit can't be signed, as git's commit.gpgSign asks: .*nowhere/,
  );
  expect(await server.files("numbers")).toEqual(["numbers/1.txt"]);
});

it("opens a pull request where the server wants signed commits and there is no key", async () => {
  const server = await origin();
  const hook =
    "#!/bin/sh\necho 'remote: error: GH006: Protected branch update failed for refs/heads/main.' >&2\necho 'error: GH006: Protected branch update failed for refs/heads/main.' >&2\necho 'error: Commits must have verified signatures.' >&2\nwhile read old new ref; do test \"$ref\" = refs/heads/main && exit 1; done; exit 0\n";
  await writeFile(join(server.bare, "hooks/pre-receive"), hook, { mode: 0o755 });
  const { runtime, log } = await testRuntime({ directory: await server.clone() });
  const landed = await land(count(), "push", runtime);
  expect(landed).toMatchObject({ mode: "pull-request", pullRequest: { branch: "mergeline/number" } });
  expect(log.join("\n")).toMatch(/verified signatures|protected/i);
  expect(await server.files("numbers", "mergeline/number")).toEqual(["numbers/1.txt"]);
});
