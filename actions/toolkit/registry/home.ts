import { lstat, realpath, stat } from "node:fs/promises";
import { dirname, join, relative, sep } from "node:path";
import { runtimeAt } from "../git/other-repository.js";
import { openRepository, type Repository } from "../git/repository.js";
import { ConfigurationError } from "../runtime/errors.js";
import type { Runtime } from "../runtime/runtime.js";

/** Where the registry lies, and what it is read and changed with. */
export interface RegistryHome {
  /** The repository that holds it; undefined where there is none. */
  readonly repository: Repository | undefined;
  /** The repository of the model, which is the same one unless the registry lies elsewhere. */
  readonly own: Repository | undefined;
  /** The action's runtime, or where the registry lies in another repository one for that checkout. */
  readonly runtime: Runtime;
  /** The registry's folder, relative to that runtime's working directory. */
  readonly path: string;
  /** Whether it lies in another repository than the model, checked out below the working directory. */
  readonly isElsewhere: boolean;
}

/**
 * Finds the repository that a registry's folder lies in. A folder of another repository that is checked out below the
 * working directory (by actions/checkout with `path`, or as a submodule) belongs to that repository.
 * @param folder relative to the working directory; it need not be there yet
 * @throws ConfigurationError when it is not below the working directory
 */
export async function registryHome(folder: string, runtime: Runtime): Promise<RegistryHome> {
  const { workspace } = runtime;
  const absolute = await workspace.resolve(folder, "registry");
  const path = workspace.relative(absolute);
  if (path === "" || path.startsWith("..")) {
    throw new ConfigurationError(`registry: ${folder} is not a folder below the working directory.`);
  }
  const own = await repositoryAt(workspace.directory, runtime);
  const existing = await nearestFolder(absolute);
  const real = await realpath(existing);
  // Asking git takes two processes, and hardly any registry lies in a checkout of its own.
  const top = own?.root ?? (await realpath(workspace.root));
  const holder = (await isInCheckout(real, top)) ? await repositoryAt(existing, runtime) : undefined;
  if (holder === undefined || holder.root === own?.root) {
    return { repository: own, own, runtime, path, isElsewhere: false };
  }
  return {
    repository: holder,
    own,
    runtime: await runtimeAt(holder.root, "registry", runtime),
    path: relative(holder.root, real + absolute.slice(existing.length))
      .split(sep)
      .join("/"),
    isElsewhere: true,
  };
}

/** Whether a folder, or one above it and below `top`, has what git keeps a checkout by. Both without links. */
async function isInCheckout(folder: string, top: string): Promise<boolean> {
  for (let at = folder; at !== top && at !== dirname(at); at = dirname(at)) {
    if ((await lstat(join(at, ".git")).catch(() => undefined)) !== undefined) return true;
  }
  return false;
}

async function repositoryAt(directory: string, runtime: Runtime): Promise<Repository | undefined> {
  try {
    return await openRepository(directory, runtime);
  } catch (error) {
    if (error instanceof ConfigurationError) return undefined;
    throw error;
  }
}

async function nearestFolder(path: string): Promise<string> {
  const found = await stat(path).catch(() => undefined);
  return found?.isDirectory() ? path : nearestFolder(dirname(path));
}
