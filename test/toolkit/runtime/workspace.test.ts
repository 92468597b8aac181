import { lstat, readdir, symlink, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { testRuntime } from "../../runtime.js";

describe("paths stay inside the workspace", () => {
  test.each(["../x", "/etc/passwd", "a/../../x", "", "a\0b"])("%j is refused", async (path) => {
    const { runtime } = await testRuntime();
    await expect(runtime.workspace.resolve(path, "data")).rejects.toThrow(
      /^data(: .* is outside| is an empty path)/,
    );
  });

  test("also through links, to something or to nothing", async () => {
    const { runtime, directory } = await testRuntime();
    await symlink(tmpdir(), join(directory, "out"));
    await symlink("/nowhere/at/all", join(directory, "dangling"));
    await expect(runtime.workspace.resolve("out/x", "data")).rejects.toThrow("outside the workspace");
    await expect(runtime.workspace.write("dangling", "x")).rejects.toThrow(
      "output: dangling leads through a link that can't be followed",
    );
  });

  test.each([".git/config", "sub/.git/x.csv", ".GIT/config", "link.csv", "linked/config"])(
    "%s is git's own",
    async (path) => {
      const { runtime, directory } = await testRuntime({ files: { ".git/config": "token", "sub/a": "" } });
      await symlink(".git/config", join(directory, "link.csv"));
      await symlink(".git", join(directory, "linked"));
      await expect(runtime.workspace.resolve(path, "data")).rejects.toThrow("lies in git's own folder");
    },
  );

  test("a link in the place of the temporary file is not written through", async () => {
    const { runtime, directory } = await testRuntime({ files: { "out/x": "" } });
    const outside = await testRuntime();
    for (const name of [`.report.json.${process.pid}.tmp`, ".report.json.tmp"]) {
      await symlink(join(outside.directory, "stolen"), join(directory, "out", name));
    }
    await runtime.workspace.write("out/report.json", "{}");
    expect(await readdir(outside.directory)).toEqual([]);
    expect((await lstat(join(directory, "out/report.json"))).isFile()).toBe(true);
  });

  test("nothing is written behind a link inside the workspace either", async () => {
    const { runtime, directory } = await testRuntime({ files: { ".github/keep": "" } });
    await symlink(join(directory, ".github"), join(directory, "deploy"));
    await expect(runtime.workspace.write("deploy/staging/x.yaml", "x")).rejects.toThrow(
      "output: deploy/staging/x.yaml lies behind a symbolic link to .github/staging. Put a folder in its place.",
    );
  });

  test("what does not exist yet resolves", async () => {
    const { runtime, directory } = await testRuntime();
    expect(await runtime.workspace.resolve("new/folder/x", "data")).toBe(join(directory, "new/folder/x"));
    expect(await runtime.workspace.write("new/folder/x", "text")).toBe("new/folder/x");
  });
});

describe("reading text", () => {
  test("drops a byte order mark, refuses what is no UTF-8, too large, a folder or absent", async () => {
    const { runtime, directory } = await testRuntime({
      files: { bom: "\ufeffa", latin: new Uint8Array([0xe9, 0x20]), "d/x": "" },
    });
    await writeFile(join(directory, "large"), "x".repeat(20));
    expect(await runtime.workspace.readText("bom", "config")).toBe("a");
    await expect(runtime.workspace.readText("latin", "config")).rejects.toThrow(
      "config: latin is not a text file in UTF-8.",
    );
    await expect(runtime.workspace.readText("large", "config", 10)).rejects.toThrow(
      "config: large has 20 bytes; at most 10 are read.",
    );
    await expect(runtime.workspace.readText("d", "config")).rejects.toThrow(
      "config: d is a directory; a file is needed.",
    );
    await expect(runtime.workspace.readText("no", "config")).rejects.toThrow(
      "config: no does not exist in the workspace.",
    );
  });
});
