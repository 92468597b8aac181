import type { Tree } from "../git/tree.js";
import { ConfigurationError, sentence } from "../runtime/errors.js";
import { parseAlias } from "./alias.js";
import type { CommitFacts, HistoryEntry } from "./history.js";
import { layout } from "./layout.js";
import { checkAliasName, checkModelName } from "./name.js";
import { parseRecord, type VersionRecord } from "./record.js";

/** Something in the registry that must not be. */
export interface Offence {
  readonly kind: "changed" | "removed" | "gap" | "record" | "alias" | "artifact" | "gate" | "twice";
  readonly model: string;
  readonly version: number | undefined;
  /** One sentence, with commit or file. */
  readonly message: string;
}

/** What changed or removed what is written once: records, and the profiles and receipts beside them. */
export function rewrites(entries: readonly HistoryEntry[], registry: string): HistoryEntry[] {
  const found = entries.filter(({ status, path }) => status !== "A" && pathOf(path, registry) !== undefined);
  // What an ordinary commit did is not told a second time of the merge that brought it in.
  const known = new Set(found.filter(({ isMerge }) => !isMerge).map(effect));
  const told = new Set<string>();
  return found.filter((entry) => {
    if (!entry.isMerge) return true;
    // A merge may differ in the same way from more than one of the branches that it joins.
    const own = `${entry.commit} ${entry.path}`;
    if (known.has(effect(entry)) || told.has(own)) return false;
    told.add(own);
    return true;
  });
}

/** Each of the rewrites as an offence that names its commit. */
export function judgeRewrites(
  entries: readonly HistoryEntry[],
  commits: ReadonlyMap<string, CommitFacts>,
  registry: string,
): Offence[] {
  return entries.flatMap(({ status, path, commit }) => {
    const found = pathOf(path, registry);
    if (found === undefined) return [];
    const { author = "?", date = "?", subject = "" } = commits.get(commit) ?? {};
    const kind = status === "D" ? "removed" : "changed";
    const message = `commit ${commit.slice(0, 12)} (${author}, ${date}, "${subject}") ${kind} ${path}, which is written once.`;
    return [{ kind, model: found.model, version: found.version, message }];
  });
}

function effect({ status, path, blob }: HistoryEntry): string {
  return `${status} ${path} ${blob}`;
}

/** The model and version of the path of a record, or of a profile or receipt beside one. */
export function pathOf(
  path: string,
  registry: string,
): { model: string; version: number; isRecord: boolean } | undefined {
  if (!path.startsWith(`${registry}/`)) return undefined;
  const found =
    /^([^/]+)\/(?:versions\/([1-9]\d*)\.yaml|profiles\/([1-9]\d*)\.json|receipts\/([1-9]\d*)\.sigstore\.json)$/.exec(
      path.slice(registry.length + 1),
    );
  if (found === null) return undefined;
  const [, model = "", record, profile, receipt] = found;
  return { model, version: Number(record ?? profile ?? receipt), isRecord: record !== undefined };
}

/**
 * Reads all records and aliases of a model as they are now, and names what is wrong with them.
 * @param take gets each record that can be read, by rising version; of a hundred thousand, none has to be kept
 */
export async function judgeModel(
  tree: Tree,
  registry: string,
  model: string,
  take: (record: VersionRecord) => void,
): Promise<Offence[]> {
  const offences: Offence[] = [];
  const offend = (kind: Offence["kind"], message: string, version?: number) =>
    offences.push({ kind, model, version, message });
  const reading = (kind: Offence["kind"], read: () => void, version?: number) => {
    try {
      read();
    } catch (error) {
      if (!(error instanceof ConfigurationError)) throw error;
      offend(kind, sentence(error), version);
    }
  };

  // A name that no clone on Windows or macOS could hold, or that is one with another there.
  reading("record", () => checkModelName(model, `${registry}/${model}`));
  const folder = layout.versions(registry, model);
  const texts = await readFolder(tree, folder);
  const numbers: number[] = [];
  for (const name of await tree.list(folder)) {
    if (name.startsWith(".")) continue;
    const version = Number(/^([1-9]\d{0,14})\.yaml$/.exec(name)?.[1]);
    if (Number.isInteger(version)) numbers.push(version);
    else offend("record", `${folder}/${name} is not a version record: only <number>.yaml is allowed there.`);
  }
  numbers.sort((one, other) => one - other);
  const byKey = new Map<string, number>();
  for (const version of numbers) {
    const path = layout.record(registry, model, version);
    const text = texts.get(`${version}.yaml`);
    if (text === undefined) {
      offend("record", `${path} is not a regular file.`, version);
      continue;
    }
    reading(
      "record",
      () => {
        const record = parseRecord(text, path, { model, version });
        const first = byKey.get(record.idempotencyKey);
        if (first === undefined) byKey.set(record.idempotencyKey, version);
        else
          offend("twice", `${model} version ${version} is the same candidate as version ${first}.`, version);
        if (isUnrecordedOverride(record))
          offend(
            "gate",
            `${model} version ${version} was let in by an override that is not recorded.`,
            version,
          );
        take(record);
      },
      version,
    );
  }
  const highest = numbers.at(-1) ?? 0;
  const there = new Set(numbers);
  for (let version = 1; version < highest && offences.length < 1000; version++) {
    if (!there.has(version))
      offend("gap", `${model} has no version ${version}, and has version ${highest}.`, version);
  }

  const aliasFolder = layout.aliases(registry, model);
  for (const [name, text] of await readFolder(tree, aliasFolder)) {
    if (!name.endsWith(".yaml")) continue;
    const path = `${aliasFolder}/${name}`;
    reading("alias", () => {
      checkAliasName(name.slice(0, -".yaml".length), path);
      const { version } = parseAlias(text, path);
      if (!there.has(version))
        offend("alias", `${path} points to version ${version}, which does not exist.`, version);
    });
  }

  return offences;
}

function isUnrecordedOverride({ gate }: VersionRecord): boolean {
  return gate !== "none" && gate.verdict === "override" && gate.override === undefined;
}

async function readFolder(tree: Tree, folder: string): Promise<ReadonlyMap<string, string>> {
  if (tree.readAll !== undefined) return tree.readAll(folder);
  const texts = new Map<string, string>();
  for (const name of await tree.list(folder)) {
    const text = await tree.read(`${folder}/${name}`);
    if (text !== undefined) texts.set(name, text);
  }
  return texts;
}
