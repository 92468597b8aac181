import { mkdtemp, realpath, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { runtimeAt } from "../../toolkit/git/other-repository.js";
import { openRepository } from "../../toolkit/git/repository.js";
import { ConfigurationError } from "../../toolkit/runtime/errors.js";
import type { Runtime } from "../../toolkit/runtime/runtime.js";

/** Another repository, which Argo CD watches. */
export interface GitopsRepository {
  /** Absolute path of its checkout. */
  readonly directory: string;
  /** The runtime to land in it with: its own workspace, and the client for its own pull requests. */
  readonly runtime: Runtime;
  /** Removes what was cloned for this run. */
  close(): Promise<void>;
}

/**
 * Opens a checkout in the workspace, or clones a URL (https or file) into a scratch folder.
 * @throws ConfigurationError when it is neither, or can't be had
 */
export async function openGitopsRepository(location: string, runtime: Runtime): Promise<GitopsRepository> {
  const isUrl = /^[a-z][a-z0-9+.-]*:/i.test(location);
  if (!isUrl) {
    const directory = await runtime.workspace.resolve(location, "gitops-repository");
    return {
      directory,
      runtime: await runtimeAt(directory, "gitops-repository", runtime),
      close: async () => {},
    };
  }
  const url = checkUrl(location);
  const directory = await realpath(await mkdtemp(join(tmpdir(), "mergeline-gitops-")));
  const close = () => rm(directory, { recursive: true, force: true });
  try {
    const here = await openRepository(runtime.workspace.directory, runtime);
    const cloned = await here.attemptRemote([
      "clone",
      "--quiet",
      "--depth=1",
      "--end-of-options",
      url,
      directory,
    ]);
    if (cloned.code !== 0) {
      const line = cloned.stderr.trim().split("\n").at(-1) ?? "";
      throw new ConfigurationError(
        `gitops-repository: ${url} can't be cloned: ${line}. Check the address, and that github-token may read it.`,
      );
    }
    return { directory, runtime: await runtimeAt(directory, "gitops-repository", runtime), close };
  } catch (error) {
    await close();
    throw error;
  }
}

function checkUrl(location: string): string {
  const url = URL.canParse(location) ? new URL(location) : undefined;
  if (url === undefined || !["https:", "file:"].includes(url.protocol)) {
    throw new ConfigurationError(
      "gitops-repository is neither a path to a checkout nor an https or file URL, such as https://github.com/acme/gitops.",
    );
  }
  if (url.username !== "" || url.password !== "") {
    throw new ConfigurationError(
      "gitops-repository holds a user or a password; give the token as github-token instead.",
    );
  }
  return location;
}
