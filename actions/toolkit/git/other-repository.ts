import { ConfigurationError, messageOf } from "../runtime/errors.js";
import type { Runtime } from "../runtime/runtime.js";
import { Workspace } from "../runtime/workspace.js";
import { openRepository } from "./repository.js";

/**
 * The runtime to land with in the checkout of another repository than the model's: its own workspace, and the client
 * for its own pull requests. Nothing of this run's pull request holds there.
 * @param directory absolute path of the checkout
 * @param what the input or setting that named it, for errors
 * @throws ConfigurationError when it is no git checkout
 */
export async function runtimeAt(directory: string, what: string, runtime: Runtime): Promise<Runtime> {
  const repository = await openRepository(directory, runtime).catch((error: unknown) => {
    const why = error instanceof ConfigurationError ? ` (${messageOf(error)})` : "";
    throw new ConfigurationError(
      `${what}: ${directory} is not a git checkout${why}. Give a folder of the workspace that actions/checkout filled, or a URL.`,
      { cause: error },
    );
  });
  const remote = await repository.remote();
  const found =
    remote === undefined ? undefined : gitHubRepository(await repository.remoteUrl(remote), runtime);
  const { context } = runtime;
  return {
    ...runtime,
    workspace: new Workspace(directory),
    context:
      context === undefined || found === undefined
        ? undefined
        : { ...context, ...found, pullRequest: undefined, defaultBranch: undefined },
    github: async () => {
      const github = await runtime.github();
      return github === undefined || found === undefined ? undefined : { ...github, ...found };
    },
  };
}

/** Owner and name where the remote is on the GitHub that this run is on. */
function gitHubRepository(
  url: string | undefined,
  runtime: Runtime,
): { owner: string; repository: string } | undefined {
  const server = runtime.context?.serverUrl;
  if (url === undefined || server === undefined) return undefined;
  const host = new URL(server).host;
  const [, found, owner, repository] =
    /^(?:https?:\/\/|ssh:\/\/git@|git@)([^/:]+(?::\d+)?)[/:]([^/]+)\/([^/]+?)(?:\.git)?\/?$/.exec(url) ?? [];
  return found === host && owner !== undefined && repository !== undefined
    ? { owner, repository }
    : undefined;
}
