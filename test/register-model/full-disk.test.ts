import { execFile, execFileSync } from "node:child_process";
import { mkdir, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { promisify } from "node:util";
import { describe, expect, it } from "vitest";
import { root } from "../runtime.js";
import { git } from "../toolkit/git/clone.js";
import { scene } from "./scene.js";

const why = whyNot();

/** A small file system can only be made where user namespaces are allowed. */
function whyNot(): string | undefined {
  try {
    execFileSync("unshare", ["-rm", "sh", "-c", "mount -t tmpfs -o size=1m none /mnt"], { stdio: "ignore" });
    return undefined;
  } catch {
    return "no file system of one's own can be mounted here";
  }
}

/** Registers with a file system of 1 MiB under `small`, after `prepare` ran there. What lies in it goes with it. */
async function registerOn(
  directory: string,
  small: string,
  prepare: string,
  store: string,
): Promise<{ code: number; error: string; left: string }> {
  await mkdir(small, { recursive: true });
  const script = `set -e
mount -t tmpfs -o size=1m none "$1"
${prepare}
cd "$2"
set +e
"$3" --experimental-transform-types --disable-warning=ExperimentalWarning "$4" register-model --artifact build/model.joblib --store "$5"
code=$?
echo "left: $(find "$1" -type f -size +0 ! -name filler ! -path '*/.git/*' | sort | tr '\\n' ' ')"
exit $code`;
  const node = join(root, "node_modules/node/bin/node");
  const program = join(root, "test/register-model/full-disk.mjs");
  const { PATH, HOME } = process.env;
  const words = ["-rm", "sh", "-c", script, "sh", small, directory, node, program, store];
  const run = promisify(execFile)("unshare", words, { env: { PATH, HOME }, timeout: 100_000 });
  return run.then(
    ({ stdout, stderr }) => ({ code: 0, error: stderr, left: stdout }),
    ({ code, stdout, stderr }) => ({ code, error: stderr, left: stdout }),
  );
}

describe.skipIf(why !== undefined)(`on a full disk${why === undefined ? "" : ` (${why})`}`, () => {
  it("a store that has no room leaves no version and no part of a file behind", async () => {
    const { server, clone } = await scene();
    const one = await clone();
    await writeFile(join(one.directory, "build/model.joblib"), Buffer.alloc(4 * 1024 * 1024, "x"));
    const small = join(one.directory, "../store");
    const { code, error, left } = await registerOn(one.directory, small, "", small);
    expect(code).toBe(2);
    expect(error).toMatch(/^error: \S+store\/sha256\/\S+ can't be written: .*(ENOSPC|no space left)/m);
    expect(error).not.toMatch(/\n\s+at /);
    expect(left).toBe("left: \n");
    expect(await server.files("registry")).toEqual([]);
    expect(await git(one.directory, "status", "--porcelain", "--untracked-files=all", "registry")).toBe("");
  }, 110_000);

  it("a repository that has no room for the commit says so, and the branch stays as it was", async () => {
    const { server, clone } = await scene();
    const one = await clone();
    const before = await git(server.bare, "rev-parse", "main");
    const objects = join(one.directory, ".git/objects");
    // The objects of the clone are copied into the small file system, and the rest of it is filled.
    const prepare = `cp -r "$2/.git/objects.kept/." "$1/"
dd if=/dev/zero of="$1/filler" bs=4096 2>/dev/null || true`;
    await promisify(execFile)("cp", ["-r", objects, `${objects}.kept`]);
    const store = join(one.directory, "../elsewhere");
    const { code, error } = await registerOn(one.directory, objects, prepare, store);
    expect(code).toBe(2);
    expect(error).toMatch(/^error: git can't write into \S+: no space is left on the disk\./m);
    expect(error).not.toMatch(/\n\s+at /);
    expect(await git(server.bare, "rev-parse", "main")).toBe(before);
    expect(await server.files("registry")).toEqual([]);
  }, 110_000);
});
