import { ConfigurationError } from "../runtime/errors.js";
import type { ObjectReader } from "./object-reader.js";
import { describeGitProblem, isDenied } from "./problem.js";
import type { Repository } from "./repository.js";

/** Something between here and the server went wrong that may go right the next time. */
export class Unreachable extends Error {
  override readonly name = "Unreachable";
}

/**
 * The commit that a branch has at the remote now, with its files here; undefined where there is no such branch.
 * No ref of this repository is written, so that a crash leaves none behind and two at once don't meet.
 * @param continues whether the branch is the one checked out here: a shallow clone then only gets what is new
 * @throws Unreachable when trying again makes sense, ConfigurationError when it doesn't
 */
export async function fetchBranch(
  repository: Repository,
  objects: ObjectReader,
  remote: string,
  branch: string,
  continues: boolean,
): Promise<string | undefined> {
  const ref = `refs/heads/${branch}`;
  const listed = await repository.attemptRemote(["ls-remote", "--end-of-options", remote, ref]);
  if (listed.code !== 0) throw problem(remote, listed.stderr);
  const commit = listed.stdout
    .toString("utf8")
    .split("\n")
    .map((line) => line.split("\t"))
    .find(([, name]) => name === ref)?.[0];
  if (commit === undefined) return undefined;
  if ((await objects.read(commit)) !== undefined) return commit;
  const depth = !continues && (await repository.isShallow()) ? ["--depth=1"] : [];
  const fetched = await repository.attemptRemote([
    // Packs are taken whole or not at all; loose objects of a fetch that was killed could be half of a commit.
    "-c",
    "fetch.unpackLimit=1",
    "fetch",
    "--quiet",
    "--no-tags",
    "--no-write-fetch-head",
    "--refmap=",
    "--no-recurse-submodules",
    ...depth,
    "--end-of-options",
    remote,
    commit,
  ]);
  if (fetched.code !== 0) throw problem(remote, fetched.stderr);
  if ((await repository.commit(commit)) === undefined)
    throw new Unreachable(`${branch} moved while it was fetched`);
  return commit;
}

function problem(remote: string, stderr: string): Error {
  if (isDenied(stderr) || /does not appear to be|dubious ownership/i.test(stderr)) {
    return new ConfigurationError(`${remote} can't be read: ${describeGitProblem(stderr)}`);
  }
  return new Unreachable(describeGitProblem(stderr));
}
