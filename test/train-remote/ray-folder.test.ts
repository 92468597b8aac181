import { mkdir, symlink } from "node:fs/promises";
import { join } from "node:path";
import { unzipSync } from "fflate";
import { describe, expect, test } from "vitest";
import { filesOf } from "../../actions/train-remote/backends/ray/folder.js";
import { packageOf, readFolder } from "../../actions/train-remote/backends/ray/package.js";
import { testRuntime } from "../runtime.js";

const job = {
  submission: "s",
  command: "python train.py",
  parameters: { depth: 1 },
  outputs: { model: "m" },
};

describe("the uploaded folder", () => {
  test("leaves out what .gitignore and .rayignore say, folder by folder", async () => {
    const { directory } = await testRuntime({
      files: {
        ".gitignore": "*.log\n/data/\nbuild/\n",
        ".rayignore": "notes.md\n",
        ".git/config": "",
        ".mergeline/old.json": "",
        "train.py": "",
        "notes.md": "",
        "a.log": "",
        "data/big.csv": "",
        "sub/data/kept.csv": "",
        "sub/.gitignore": "!keep.log\n",
        "sub/keep.log": "",
        "sub/drop.log": "",
        "sub/build/x": "",
        "excluded/x": "",
      },
    });
    const { files } = await filesOf(directory, ["excluded"]);
    expect(files.map(({ path }) => path)).toEqual([
      ".gitignore",
      ".rayignore",
      "sub/.gitignore",
      "sub/data/kept.csv",
      "sub/keep.log",
      "train.py",
    ]);
  });

  test("follows links inside, and names those that lead out", async () => {
    const { directory } = await testRuntime({ files: { "a.txt": "a", ".git/secret": "s" } });
    await mkdir(join(directory, "folder"));
    await symlink("a.txt", join(directory, "inside"));
    await symlink("/etc/hostname", join(directory, "outside"));
    await symlink(".git/secret", join(directory, "git"));
    await symlink("nowhere", join(directory, "broken"));
    const { files, skipped } = await filesOf(directory, []);
    expect(files.map(({ path }) => path)).toEqual(["a.txt", "inside"]);
    expect(skipped).toEqual(["broken", "git", "outside"]);
  });

  test("packs to the same bytes from the same content, and to others for another job", async () => {
    const pack = async (submission: string) => {
      const { directory } = await testRuntime({ files: { "b/c.txt": "c", "a.txt": "a" } });
      const { files } = await filesOf(directory, []);
      return packageOf(await readFolder(files), { ...job, submission }, files);
    };
    const [one, same, other] = [await pack("s"), await pack("s"), await pack("t")];
    expect(one).toEqual(same);
    expect(one.name).toMatch(/^_ray_pkg_[0-9a-f]{16}\.zip$/);
    expect(other.name).not.toBe(one.name);
    expect(Object.keys(unzipSync(one.bytes))).toEqual([
      ".mergeline/job.json",
      ".mergeline/job.py",
      ".mergeline/parameters.json",
      "a.txt",
      "b/c.txt",
    ]);
  });

  test("that is too large is refused, with its largest files", async () => {
    const files = [
      { path: "small.txt", absolute: "/x", bytes: 10 },
      { path: "data/huge.bin", absolute: "/x", bytes: 600 * 1024 * 1024 },
    ];
    await expect(readFolder(files)).rejects.toThrow(
      /The working folder has 600\.0 MiB, and at most 500\.0 MiB.*data\/huge\.bin \(600\.0 MiB\)/,
    );
  });
});
