import { ConfigurationError } from "../runtime/errors.js";
import { describeGitProblem } from "./problem.js";
import type { Repository } from "./repository.js";

/**
 * The commits that all branches have now, at the remote where there is one, else here; their files are here afterwards.
 * No ref of this repository is written.
 * @throws ConfigurationError when the remote can't be read
 */
export async function fetchHeads(repository: Repository): Promise<string[]> {
  const remote = await repository.remote();
  if (remote === undefined) {
    const here = await repository.git(["for-each-ref", "--format=%(objectname)", "refs/heads"]);
    return distinct(here.split("\n"));
  }
  const listed = await repository.attemptRemote(["ls-remote", "--heads", "--end-of-options", remote]);
  if (listed.code !== 0)
    throw new ConfigurationError(`${remote} can't be read: ${describeGitProblem(listed.stderr)}`);
  const lines = listed.stdout.toString("utf8").split("\n");
  const heads = distinct(lines.map((line) => line.split("\t")[0]!));
  const missing: string[] = [];
  for (const head of heads) if ((await repository.commit(head)) === undefined) missing.push(head);
  if (missing.length === 0) return heads;
  const depth = (await repository.isShallow()) ? ["--depth=1"] : [];
  const plain = ["--quiet", "--no-tags", "--no-write-fetch-head", "--refmap=", "--no-recurse-submodules"];
  const fetched = await repository.attemptRemote([
    ...["fetch", ...plain, ...depth, "--end-of-options", remote],
    ...missing,
  ]);
  if (fetched.code !== 0)
    throw new ConfigurationError(
      `The branches of ${remote} can't be fetched: ${describeGitProblem(fetched.stderr)}`,
    );
  return heads;
}

function distinct(values: readonly string[]): string[] {
  return [...new Set(values.filter((value) => value !== ""))];
}
