import { isDeepStrictEqual } from "node:util";
import type { FileChange, Tree } from "../toolkit/git/tree.js";
import { parseModel } from "../toolkit/model/parse.js";
import { defaultConfig } from "../toolkit/model/read.js";
import { type Alias, formatAlias } from "../toolkit/registry/alias.js";
import { timestamp } from "../toolkit/registry/decision.js";
import { writeDocument } from "../toolkit/registry/document.js";
import { formatRecord } from "../toolkit/registry/format-record.js";
import type { LabelAnswer } from "../toolkit/registry/label-override.js";
import { layout } from "../toolkit/registry/layout.js";
import { isQuarantined } from "../toolkit/registry/quarantine.js";
import { type ArtifactRecord, type VersionRecord, versionRecord } from "../toolkit/registry/record.js";
import { openRegistry, type Registry } from "../toolkit/registry/registry.js";
import type { ArtifactStore, StoredArtifact } from "../toolkit/registry/store/artifact-store.js";
import { ConfigurationError } from "../toolkit/runtime/errors.js";
import type { CandidateArtifact } from "./artifacts.js";
import type { Candidate } from "./candidate.js";
import { GateRefusal, judgeGate } from "./gate.js";
import { type ReceiptContext, receiptFits, requireReceipt, withReceipt } from "./receipt.js";

export interface RegistrationContext extends ReceiptContext {
  readonly candidate: Candidate;
  readonly aliases: readonly string[];
  /** Path of the registry's folder. */
  readonly registry: string;
  readonly store: ArtifactStore;
  /** Path of model.yaml, which is read on the branch too: a pull request can't take its own gate away. */
  readonly config: string;
  readonly gateRequired: boolean;
  readonly source: VersionRecord["source"];
  readonly author: string | undefined;
  /** Asks GitHub for an override by label, which a branch's CODEOWNERS allows. */
  readonly labelOverride: (pullRequest: number, branch: Tree) => Promise<LabelAnswer>;
  readonly now: Date;
}

/** A version that was made or found on the branch, and the files that it takes. */
export interface Registration {
  readonly record: VersionRecord;
  /** Whether the branch had it before. */
  readonly existed: boolean;
  readonly changes: readonly FileChange[];
  readonly aliases: readonly { readonly name: string; readonly previous: number | undefined }[];
  /** Aliases that stay where they are, each with its reason in a sentence. */
  readonly kept: readonly string[];
}

/** Decides, from what a branch has now, which version the candidate is and what has to be written for it. */
export async function register(
  context: RegistrationContext,
  head: Tree,
  pending: Tree | undefined,
): Promise<Registration> {
  const { candidate, registry: path } = context;
  const { name } = candidate;
  const registry = openRegistry(head, path);
  await refuseLookalike(registry, name);
  const existing = await registry.withKey(name, candidate.idempotencyKey);
  const required = context.gateRequired || (await hasGate(context.modelBranch ?? head, context.config));
  if (existing !== undefined) {
    if (required && existing.gate === "none" && context.aliases.length > 0) {
      throw new GateRefusal(
        `version ${existing.version} has these artifacts, and was registered without a gate.`,
      );
    }
    if (context.aliases.length > 0) await requireReceipt(existing, context, head);
    const moves = await moveAliases(context, registry, existing.version, true);
    return { record: existing, existed: true, ...moves };
  }
  const gate = await judgeGate(
    {
      model: name,
      digests: candidate.artifacts.map(({ digest }) => digest),
      required,
      report: candidate.gateReport,
      registry: path,
      now: context.now,
      labelOverride: (pullRequest) => context.labelOverride(pullRequest, context.modelBranch ?? head),
    },
    head,
  );
  const latest = (await registry.versions(name)).at(-1);
  if (latest !== undefined) await registry.record(name, latest);
  const version = (latest ?? 0) + 1;
  const stored = await store(context);
  const { record: fresh, changes: receipt } = await withReceipt(
    {
      ...recordOf(context, stored, version),
      gate,
      ...(await supersedes(registry, name, latest)),
      idempotencyKey: candidate.idempotencyKey,
    },
    context,
    head,
  );
  const record = (await proposedBefore(context, pending, fresh)) ?? fresh;
  const checked = versionRecord.safeParse(record);
  if (!checked.success) {
    const issue = checked.error.issues[0]!;
    throw new ConfigurationError(
      `The record of ${name} would not be valid: ${issue.path.join(".")}: ${issue.message}.`,
    );
  }
  const moves = await moveAliases({ ...context, now: new Date(record.createdAt) }, registry, version, false);
  const changes: FileChange[] = [...stored.changes];
  const { beside } = context.store;
  if (beside !== undefined && changes.length > 0 && (await head.read(beside.path)) === undefined) {
    changes.push(beside);
  }
  const about = layout.model(path, name);
  if ((await head.read(about)) === undefined) {
    const { description, owners } = candidate;
    const content = writeDocument({
      name,
      ...(description && { description }),
      ...(owners && { owners: [...owners] }),
    });
    changes.push({ path: about, content });
  }
  if (candidate.profile !== undefined) {
    changes.push({ path: layout.profile(path, name, version), content: candidate.profile });
  }
  changes.push(...receipt, { path: layout.record(path, name, version), content: formatRecord(record) });
  return { record, existed: false, ...moves, changes: [...changes, ...moves.changes] };
}

/**
 * A registration that waits in a pull request keeps its record word for word, unless its number was taken. Anyone who
 * may push could have made that branch, so only when, by whom and in which run may be other than what is known here.
 */
async function proposedBefore(
  { candidate, registry }: RegistrationContext,
  pending: Tree | undefined,
  fresh: VersionRecord,
): Promise<VersionRecord | undefined> {
  if (pending === undefined) return undefined;
  const record = await openRegistry(pending, registry)
    .record(candidate.name, fresh.version)
    .catch((error) => {
      if (error instanceof ConfigurationError) return undefined;
      throw error;
    });
  if (record === undefined || !receiptFits(record)) return undefined;
  return isDeepStrictEqual(substance(record), substance(fresh)) ? record : undefined;
}

/** A record without what differs from run to run of the same candidate. */
function substance(record: VersionRecord): unknown {
  const { createdAt: _, authors: __, source: ___, training, gate, ...rest } = record;
  const judged = gate === "none" ? gate : { ...gate, reportDigest: undefined, receipt: gate.receipt?.bundle };
  const same = { ...rest, gate: judged, parameters: training?.parameters };
  return JSON.parse(JSON.stringify(same)) as unknown;
}

interface Stored {
  readonly artifacts: readonly ArtifactRecord[];
  readonly predictions: StoredArtifact | undefined;
  readonly changes: readonly FileChange[];
}

async function store({ candidate, store }: RegistrationContext): Promise<Stored> {
  const { name, predictions } = candidate;
  const files = candidate.artifacts.filter(isFile);
  const kept = await store.put(files, name);
  const artifacts = candidate.artifacts.map((artifact): ArtifactRecord => {
    const { digest, format } = artifact;
    const { uri, bytes } = isFile(artifact)
      ? kept[files.indexOf(artifact)]!
      : { uri: artifact.name, bytes: artifact.bytes };
    return { uri, digest, ...(bytes !== undefined && { bytes }), ...(format && { format }) };
  });
  const [keptPredictions] = predictions && isFile(predictions) ? await store.put([predictions], name) : [];
  const changes = new Map<string, FileChange>();
  for (const { change } of [...kept, ...(keptPredictions ? [keptPredictions] : [])]) {
    if (change !== undefined) changes.set(change.path, change);
  }
  return { artifacts, predictions: keptPredictions, changes: [...changes.values()] };
}

function isFile(artifact: CandidateArtifact): artifact is CandidateArtifact & { readonly file: string } {
  return artifact.file !== undefined;
}

function recordOf(
  { candidate, source, author, now }: RegistrationContext,
  stored: Stored,
  version: number,
): Omit<VersionRecord, "gate" | "supersedes" | "idempotencyKey"> {
  const { name, data, training, dataset, metrics, predictions } = candidate;
  const kept = stored.predictions;
  const evaluation = {
    ...(dataset && { dataset }),
    ...(Object.keys(metrics).length > 0 && {
      metrics: Object.fromEntries(Object.entries(metrics).map(([metric, value]) => [metric, { value }])),
    }),
    ...(kept && {
      predictions: {
        uri: kept.uri,
        digest: kept.digest,
        bytes: kept.bytes,
        ...(predictions?.format && { format: predictions.format }),
      },
    }),
  };
  return {
    name,
    version,
    createdAt: timestamp(now),
    ...(author && { authors: [author] }),
    ...(source && { source }),
    artifacts: [...stored.artifacts],
    ...(data && { data }),
    ...(training && Object.keys(training).length > 0 && { training }),
    ...(Object.keys(evaluation).length > 0 && { evaluation }),
  };
}

async function supersedes(
  registry: Registry,
  name: string,
  latest: number | undefined,
): Promise<{ supersedes?: number }> {
  const champion = await registry.alias(name, "champion");
  const before = champion?.version ?? latest;
  return before === undefined ? {} : { supersedes: before };
}

/**
 * The alias files that change. When the version was there before, this may be an old run that is run again: it takes
 * no alias back from a later version, nor to a version from which the alias was rolled back.
 */
async function moveAliases(
  context: RegistrationContext,
  registry: Registry,
  version: number,
  existed: boolean,
): Promise<Pick<Registration, "aliases" | "changes" | "kept">> {
  const { candidate, author, now } = context;
  const { name } = candidate;
  const aliases: { name: string; previous: number | undefined }[] = [];
  const changes: FileChange[] = [];
  const kept: string[] = [];
  for (const alias of context.aliases) {
    const current = await registry.alias(name, alias);
    if (current?.version === version) continue;
    if (existed && current !== undefined && (current.version > version || current.previous === version)) {
      kept.push(
        `${alias} stays at version ${current.version}: it has moved on from version ${version} before.`,
      );
      continue;
    }
    if (isQuarantined(await registry.quarantine(name, version), now)) {
      kept.push(`${alias} is not moved: version ${version} is quarantined.`);
      continue;
    }
    const value: Alias = {
      version,
      ...(current && { previous: current.version }),
      updatedAt: timestamp(now),
      ...(author && { by: author }),
      reason: `Registered as version ${version}`,
    };
    changes.push({ path: layout.alias(context.registry, name, alias), content: formatAlias(value) });
    aliases.push({ name: alias, previous: current?.version });
  }
  return { aliases, changes, kept };
}

/** Two folders whose names differ only in case are one on many machines. */
async function refuseLookalike(registry: Registry, name: string): Promise<void> {
  const other = (await registry.models()).find(
    (one) => one !== name && one.toLowerCase() === name.toLowerCase(),
  );
  if (other !== undefined) {
    throw new ConfigurationError(
      `${registry.path} has a model ${other}, which differs from ${name} only in case.`,
    );
  }
}

async function hasGate(head: Tree, config: string): Promise<boolean> {
  const text = await head.read(config === "" ? defaultConfig : config);
  return text !== undefined && parseModel(text, config).config.evaluate !== undefined;
}
