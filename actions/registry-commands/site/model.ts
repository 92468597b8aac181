import type { Profile } from "../../toolkit/data/profile.js";
import type { Tree } from "../../toolkit/git/tree.js";
import type { About } from "../../toolkit/registry/about.js";
import type { Alias } from "../../toolkit/registry/alias.js";
import type { Quarantine } from "../../toolkit/registry/quarantine.js";
import type { VersionRecord } from "../../toolkit/registry/record.js";
import { openRegistry } from "../../toolkit/registry/registry.js";
import { judgeModel } from "../../toolkit/registry/verification.js";
import { ConfigurationError, sentence } from "../../toolkit/runtime/errors.js";
import type { AliasMove } from "./alias-moves.js";

/** A model as the site shows it: each of its files is read once. */
export interface SiteModel {
  readonly name: string;
  readonly about: About | undefined;
  readonly aliases: Readonly<Record<string, Alias>>;
  /** Newest first. */
  readonly moves: readonly AliasMove[];
  /** The records that can be read, by rising version. */
  readonly records: readonly VersionRecord[];
  readonly quarantines: ReadonlyMap<number, Quarantine>;
  /** Of the versions that have a page. */
  readonly profiles: ReadonlyMap<number, Profile>;
  /** The versions that have a page of their own. */
  readonly detailed: ReadonlySet<number>;
  /** What can't be read, in sentences. */
  readonly problems: readonly string[];
}

/** @param details how many of the newest versions get a page, beside those that an alias has pointed to */
export async function readSiteModel(
  tree: Tree,
  path: string,
  name: string,
  moves: readonly AliasMove[],
  details: number,
): Promise<SiteModel> {
  const registry = openRegistry(tree, path);
  const records: VersionRecord[] = [];
  const offences = await judgeModel(tree, path, name, (record) => records.push(record));
  const problems = offences.map(({ message }) => message);
  const attempt = async <T>(read: () => Promise<T>): Promise<T | undefined> => {
    try {
      return await read();
    } catch (error) {
      if (!(error instanceof ConfigurationError)) throw error;
      const problem = sentence(error);
      if (!problems.includes(problem)) problems.push(problem);
      return undefined;
    }
  };
  const found = new Set(records.map(({ version }) => version));
  const aliases = (await attempt(() => registry.aliases(name))) ?? {};
  const wanted = [
    ...(details === 0 ? [] : records.slice(-details).map(({ version }) => version)),
    ...Object.values(aliases).flatMap(({ version, split }) => (split ? [version, split.version] : [version])),
    ...moves.slice(0, mostMoves).map(({ to }) => to ?? 0),
  ];
  const detailed = new Set(wanted.filter((version) => found.has(version)).sort((one, other) => one - other));
  const quarantines = new Map<number, Quarantine>();
  for (const file of (await attempt(() => tree.list(`${path}/${name}/quarantine`))) ?? []) {
    const version = Number(/^([1-9]\d{0,14})\.yaml$/.exec(file)?.[1]);
    const value = found.has(version) ? await attempt(() => registry.quarantine(name, version)) : undefined;
    if (value !== undefined) quarantines.set(version, value);
  }
  const profiles = new Map<number, Profile>();
  for (const version of detailed) {
    const profile = await attempt(() => registry.profile(name, version));
    if (profile !== undefined) profiles.set(version, profile);
  }
  const about = await attempt(() => registry.about(name));
  return { name, about, aliases, moves, records, quarantines, profiles, detailed, problems };
}

/** Older moves of an alias than this many give their version no page. */
export const mostMoves = 20;
