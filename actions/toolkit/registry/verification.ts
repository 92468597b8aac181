import type { Tree } from "../git/tree.js";
import { ConfigurationError, sentence } from "../runtime/errors.js";
import { parseAlias } from "./alias.js";
import type { HistoryEntry } from "./history.js";
import { layout } from "./layout.js";
import { gateVerdict, parseRecord, type VersionRecord } from "./record.js";

/** Something in the registry that must not be. */
export interface Offence {
  readonly kind: "changed" | "removed" | "gap" | "record" | "alias" | "artifact" | "gate" | "twice";
  readonly model: string;
  readonly version: number | undefined;
  /** One sentence, with commit or file. */
  readonly message: string;
}

/** The commits that changed or removed what is written once: records, and the profiles and receipts beside them. */
export function judgeHistory(entries: readonly HistoryEntry[], registry: string): Offence[] {
  const offences: Offence[] = [];
  /** What ordinary commits did: the merge that brought it in is not named a second time. */
  const known = new Set(entries.filter(({ isMerge }) => !isMerge).map(effect));
  for (const entry of entries) {
    if (entry.status === "A" || (entry.isMerge && known.has(effect(entry)))) continue;
    const found = pathOf(entry.path, registry);
    if (found === undefined) continue;
    const removed = entry.status === "D";
    offences.push({
      kind: removed ? "removed" : "changed",
      model: found.model,
      version: found.version,
      message: `commit ${entry.commit.slice(0, 12)} (${entry.author}, ${entry.date}, "${entry.subject}") ${removed ? "removed" : "changed"} ${entry.path}, which is written once.`,
    });
  }
  return offences;
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

export interface ModelState {
  /** The records that can be read, by version. */
  readonly records: ReadonlyMap<number, VersionRecord>;
  readonly offences: readonly Offence[];
}

/** Reads all records and aliases of a model as they are now, and names what is wrong with them. */
export async function judgeModel(tree: Tree, registry: string, model: string): Promise<ModelState> {
  const offences: Offence[] = [];
  const records = new Map<number, VersionRecord>();
  const numbers: number[] = [];
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

  const folder = layout.versions(registry, model);
  const texts = await readFolder(tree, folder);
  for (const name of await tree.list(folder)) {
    if (name.startsWith(".")) continue;
    const version = Number(/^([1-9]\d{0,14})\.yaml$/.exec(name)?.[1]);
    const path = `${folder}/${name}`;
    if (!Number.isInteger(version)) {
      offend("record", `${path} is not a version record: only <number>.yaml is allowed there.`);
      continue;
    }
    numbers.push(version);
    const text = texts.get(name);
    if (text === undefined) offend("record", `${path} is not a regular file.`, version);
    else reading("record", () => records.set(version, parseRecord(text, path, { model, version })), version);
  }
  const highest = numbers.reduce((one, other) => Math.max(one, other), 0);
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
      const { version } = parseAlias(text, path);
      if (!there.has(version))
        offend("alias", `${path} points to version ${version}, which does not exist.`, version);
    });
  }

  const byKey = new Map<string, number>();
  for (const [version, record] of [...records].sort(([one], [other]) => one - other)) {
    const first = byKey.get(record.idempotencyKey);
    if (first === undefined) byKey.set(record.idempotencyKey, version);
    else offend("twice", `${model} version ${version} is the same candidate as version ${first}.`, version);
    if (
      gateVerdict(record) === "override" &&
      (record.gate === "none" || record.gate.override === undefined)
    ) {
      offend("gate", `${model} version ${version} was let in by an override that is not recorded.`, version);
    }
  }
  return { records, offences };
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
