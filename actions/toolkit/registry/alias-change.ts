import { isDeepStrictEqual } from "node:util";
import type { FileChange, Tree } from "../git/tree.js";
import { type Alias, formatAlias, parseAlias } from "./alias.js";
import { type Decision, keepTime, timestamp } from "./decision.js";
import { layout } from "./layout.js";
import { openRegistry } from "./registry.js";

/**
 * The alias files that have to change for these aliases to point to the version.
 * @param split what is served beside the version from now on; a split that is there ends where none is given
 * @param pending the branch of an earlier run: what it decided in the same words keeps its time
 */
export async function aliasChanges(
  head: Tree,
  pending: Tree | undefined,
  registryPath: string,
  model: string,
  names: readonly string[],
  version: number,
  decision: Decision,
  split?: Alias["split"],
): Promise<FileChange[]> {
  const registry = openRegistry(head, registryPath);
  const changes: FileChange[] = [];
  for (const name of names) {
    const current = await registry.alias(model, name);
    const isSame = current?.version === version;
    if (isSame && isDeepStrictEqual(current.split, split)) continue;
    const previous = isSame ? current.previous : current?.version;
    const path = layout.alias(registryPath, model, name);
    const next: Alias = {
      version,
      ...(previous === undefined ? {} : { previous }),
      ...(split === undefined ? {} : { split }),
      updatedAt: timestamp(decision.now),
      ...(decision.by === undefined ? {} : { by: decision.by }),
      ...(decision.reason === undefined ? {} : { reason: decision.reason }),
    };
    const content = await keepTime(pending, path, formatAlias(next), (text) =>
      formatAlias({ ...parseAlias(text, path), updatedAt: next.updatedAt }),
    );
    changes.push({ path, content });
  }
  return changes;
}
