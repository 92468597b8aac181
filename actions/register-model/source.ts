import type { Repository } from "../toolkit/git/repository.js";
import type { VersionRecord } from "../toolkit/registry/record.js";
import type { Runtime } from "../toolkit/runtime/runtime.js";

type Source = NonNullable<VersionRecord["source"]>;

/** Where the candidate comes from: repository, commit, ref, pull request and run, as far as they are known. */
export async function readSource(
  repository: Repository | undefined,
  runtime: Runtime,
): Promise<Source | undefined> {
  const { context } = runtime;
  const branch = await repository?.currentBranch();
  const source = {
    repository: context ? `${context.owner}/${context.repository}` : await repository?.remoteUrl(),
    // On a pull request the checkout is a merge that exists for this run only.
    commit: context?.pullRequest?.headSha ?? (await repository?.head()),
    ref: context?.ref ?? (branch === undefined ? undefined : `refs/heads/${branch}`),
    pullRequest: context?.pullRequest?.number,
    runUrl: context?.runUrl,
  };
  const known = Object.entries(source).filter(([, value]) => value !== undefined && value !== "");
  return known.length === 0 ? undefined : (Object.fromEntries(known) as Source);
}
