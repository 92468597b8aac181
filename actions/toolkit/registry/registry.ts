import type { Profile } from "../data/profile.js";
import type { Tree } from "../git/tree.js";
import { ConfigurationError } from "../runtime/errors.js";
import { nearest } from "../runtime/nearest.js";
import { type About, parseAbout } from "./about.js";
import { type Alias, parseAlias } from "./alias.js";
import { layout } from "./layout.js";
import { checkAliasName, checkModelName } from "./name.js";
import { parseProfile } from "./profile.js";
import { parseQuarantine, type Quarantine } from "./quarantine.js";
import { parseRecord, type VersionRecord } from "./record.js";

export { workingTree } from "../git/working-tree.js";

/** The registry as it is in a tree. Reads a handful of files for each question, however many versions there are. */
export interface Registry {
  readonly path: string;
  /** The models that have a folder, sorted. */
  models(): Promise<string[]>;
  /** What the registry says of a model as a whole, or undefined where it says nothing. */
  about(model: string): Promise<About | undefined>;
  /** The version numbers, rising. Other files in the folder are an error. */
  versions(model: string): Promise<number[]>;
  /** @throws ConfigurationError when there is no such version, or its record is broken */
  record(model: string, version: number): Promise<VersionRecord>;
  /** The version with this idempotency key, if there is one. */
  withKey(model: string, key: string): Promise<VersionRecord | undefined>;
  alias(model: string, name: string): Promise<Alias | undefined>;
  /** All aliases by name, sorted. */
  aliases(model: string): Promise<Record<string, Alias>>;
  /** The version that a number (`17`), an alias (`champion`) or `latest` stands for. */
  resolve(model: string, reference: string): Promise<VersionRecord>;
  profile(model: string, version: number): Promise<Profile | undefined>;
  quarantine(model: string, version: number): Promise<Quarantine | undefined>;
}

/** Opens the registry in a tree: `workingTree(runtime.workspace)`, or the tree that a change is built from. */
export function openRegistry(tree: Tree, path: string): Registry {
  const registry: Registry = {
    path,
    // A name with a dot is no model's: a README beside the folders, or what an editor left there.
    models: async () => (await tree.list(path)).filter((name) => !name.includes(".")),

    async about(model) {
      checkModelName(model);
      const file = layout.model(path, model);
      const text = await tree.read(file);
      return text === undefined ? undefined : parseAbout(text, file);
    },

    async versions(model) {
      checkModelName(model);
      const folder = layout.versions(path, model);
      const numbers: number[] = [];
      for (const name of await tree.list(folder)) {
        if (name.startsWith(".")) continue;
        const found = /^([1-9]\d{0,14})\.yaml$/.exec(name);
        if (found === null) {
          throw new ConfigurationError(
            `${folder}/${name} is not a version record: only <number>.yaml is allowed there, without leading zeros.`,
          );
        }
        numbers.push(Number(found[1]));
      }
      return numbers.sort((one, other) => one - other);
    },

    async record(model, version) {
      checkModelName(model);
      const file = layout.record(path, model, version);
      const text = await tree.read(file);
      if (text === undefined) throw await unknownVersion(registry, model, String(version));
      return parseRecord(text, file, { model, version });
    },

    async withKey(model, key) {
      const versions = await registry.versions(model);
      const texts = await tree.readAll?.(layout.versions(path, model));
      // The newest is the likeliest: a retry comes soon after.
      for (const version of versions.toReversed()) {
        const text =
          texts?.get(`${version}.yaml`) ?? (await tree.read(layout.record(path, model, version))) ?? "";
        if (!text.includes(key)) continue;
        const record = await registry.record(model, version);
        if (record.idempotencyKey === key) return record;
      }
      return undefined;
    },

    async alias(model, name) {
      checkModelName(model);
      checkAliasName(name);
      const file = layout.alias(path, model, name);
      const text = await tree.read(file);
      return text === undefined ? undefined : parseAlias(text, file);
    },

    async aliases(model) {
      checkModelName(model);
      const found: Record<string, Alias> = {};
      for (const file of await tree.list(layout.aliases(path, model))) {
        if (!file.endsWith(".yaml")) continue;
        const name = file.slice(0, -".yaml".length);
        const value = await registry.alias(model, name);
        if (value !== undefined) found[name] = value;
      }
      return found;
    },

    async resolve(model, reference) {
      if (/^[1-9]\d{0,14}$/.test(reference)) return registry.record(model, Number(reference));
      if (reference === "latest") {
        const latest = (await registry.versions(model)).at(-1);
        if (latest === undefined) throw await unknownVersion(registry, model, reference);
        return registry.record(model, latest);
      }
      const alias = await registry.alias(model, reference);
      if (alias === undefined) {
        const known = Object.keys(await registry.aliases(model));
        throw unknownAlias(path, model, reference, known, ["latest"]);
      }
      return registry.record(model, alias.version);
    },

    async profile(model, version) {
      checkModelName(model);
      const file = layout.profile(path, model, version);
      const text = await tree.read(file);
      return text === undefined ? undefined : parseProfile(text, file);
    },

    async quarantine(model, version) {
      checkModelName(model);
      const file = layout.quarantine(path, model, version);
      const text = await tree.read(file);
      return text === undefined ? undefined : parseQuarantine(text, file);
    },
  };
  return registry;
}

/**
 * The error for an alias that a model does not have, with those that it has.
 * @param words that may have been meant as well where the alias stood
 */
export function unknownAlias(
  registry: string,
  model: string,
  asked: string,
  known: readonly string[],
  words: readonly string[] = [],
): ConfigurationError {
  const hint = nearest(asked, [...known, ...words]);
  const have = known.length === 0 ? "It has no aliases yet." : `Its aliases are ${known.join(", ")}.`;
  const meant = hint === undefined ? "" : ` Did you mean ${hint}?`;
  return new ConfigurationError(`${model} has no alias ${asked} in ${registry}. ${have}${meant}`);
}

async function unknownVersion(registry: Registry, model: string, asked: string): Promise<ConfigurationError> {
  const versions = await registry.versions(model);
  const known =
    versions.length === 0
      ? `${model} has no versions yet`
      : versions.length === 1
        ? `${model} has version ${versions[0]} only`
        : `${model} has versions ${versions[0]} to ${versions.at(-1)}`;
  return new ConfigurationError(`version ${asked} is not in ${registry.path}: ${known}.`);
}
