import type { FileChange, Tree } from "../../toolkit/git/tree.js";
import { type Alias, formatAlias, parseAlias } from "../../toolkit/registry/alias.js";
import { layout } from "../../toolkit/registry/layout.js";
import {
  formatQuarantine,
  isQuarantined,
  parseQuarantine,
  type Quarantine,
} from "../../toolkit/registry/quarantine.js";
import { openRegistry } from "../../toolkit/registry/registry.js";

/** Who decides what and when, as the registry's files record it. */
export interface Decision {
  readonly now: Date;
  readonly by: string | undefined;
  readonly reason: string | undefined;
}

/** Seconds precision, UTC: `2026-11-20T09:30:00Z`. */
export function timestamp(date: Date): string {
  return date.toISOString().replace(/\.\d+Z$/, "Z");
}

/**
 * The alias files that have to change for these aliases to point to the version.
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
): Promise<FileChange[]> {
  const registry = openRegistry(head, registryPath);
  const changes: FileChange[] = [];
  for (const name of names) {
    const current = await registry.alias(model, name);
    if (current?.version === version) continue;
    const path = layout.alias(registryPath, model, name);
    const next: Alias = {
      version,
      ...(current === undefined ? {} : { previous: current.version }),
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

/** The quarantine file of a version, unless one holds already. */
export async function quarantineChanges(
  head: Tree,
  pending: Tree | undefined,
  registryPath: string,
  model: string,
  version: number,
  decision: Decision & { readonly reason: string },
): Promise<FileChange[]> {
  const current = await openRegistry(head, registryPath).quarantine(model, version);
  if (isQuarantined(current, decision.now)) return [];
  const path = layout.quarantine(registryPath, model, version);
  const next: Quarantine = { version, reason: decision.reason, since: timestamp(decision.now) };
  const content = await keepTime(pending, path, formatQuarantine(next), (text) =>
    formatQuarantine({ ...parseQuarantine(text, path), since: next.since }),
  );
  return [{ path, content }];
}

/** The pending text where it says the same as the new one but for the time, so that a second run changes nothing. */
async function keepTime(
  pending: Tree | undefined,
  path: string,
  content: string,
  retimed: (text: string) => string,
): Promise<string> {
  const text = await pending?.read(path);
  if (text === undefined) return content;
  try {
    return retimed(text) === content ? text : content;
  } catch {
    // A broken file on the branch of the pull request is simply written anew.
    return content;
  }
}
