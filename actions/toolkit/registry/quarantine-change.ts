import type { FileChange, Tree } from "../git/tree.js";
import { type Decision, keepTime, timestamp } from "./decision.js";
import { layout } from "./layout.js";
import { formatQuarantine, isQuarantined, parseQuarantine, type Quarantine } from "./quarantine.js";
import { openRegistry } from "./registry.js";

/**
 * The quarantine file of a version, unless one holds already that lasts as long.
 * @param until when it ends by itself; undefined: not before somebody lifts it
 * @param pending the branch of an earlier run: what it decided in the same words keeps its time
 */
export async function quarantineChanges(
  head: Tree,
  pending: Tree | undefined,
  registryPath: string,
  model: string,
  version: number,
  decision: Decision & { readonly reason: string; readonly until?: Date | undefined },
): Promise<FileChange[]> {
  const { now, reason, until } = decision;
  const current = await openRegistry(head, registryPath).quarantine(model, version);
  if (isQuarantined(current, now) && lastsAsLong(current!, until)) return [];
  const path = layout.quarantine(registryPath, model, version);
  const since = isQuarantined(current, now) ? current!.since : timestamp(now);
  const next: Quarantine = { version, reason, since, ...(until && { until: timestamp(until) }) };
  const content = await keepTime(pending, path, formatQuarantine(next), (text) =>
    formatQuarantine({ ...parseQuarantine(text, path), since: next.since }),
  );
  return [{ path, content }];
}

/** The removal of a version's quarantine, where there is one. */
export async function liftChanges(
  head: Tree,
  registryPath: string,
  model: string,
  version: number,
): Promise<FileChange[]> {
  const current = await openRegistry(head, registryPath).quarantine(model, version);
  return current === undefined
    ? []
    : [{ path: layout.quarantine(registryPath, model, version), delete: true }];
}

function lastsAsLong(current: Quarantine, until: Date | undefined): boolean {
  if (current.until === undefined) return true;
  return until !== undefined && until.getTime() <= Date.parse(current.until);
}
