import { commitTree } from "../toolkit/git/commit-tree.js";
import type { Repository } from "../toolkit/git/repository.js";
import { parseModel } from "../toolkit/model/parse.js";
import { type HistoryEntry, readCommits, readHistory } from "../toolkit/registry/history.js";
import { checkModelName } from "../toolkit/registry/name.js";
import type { VersionRecord } from "../toolkit/registry/record.js";
import {
  judgeModel,
  judgeRewrites,
  type Offence,
  pathOf,
  rewrites,
} from "../toolkit/registry/verification.js";
import { countOf } from "../toolkit/report/number.js";
import { ConfigurationError } from "../toolkit/runtime/errors.js";
import type { Inputs } from "../toolkit/runtime/inputs.js";
import { didYouMean } from "../toolkit/runtime/nearest.js";
import type { Outcome } from "../toolkit/runtime/outcome.js";
import type { Runtime } from "../toolkit/runtime/runtime.js";
import { openHistory, type RegistryInputs, readRegistryInputs } from "./open.js";
import { answer } from "./print.js";
import { artifactJudge, type StoredFile, storedFiles } from "./verify-artifacts.js";

export interface VerifyInputs extends RegistryInputs {
  /** Undefined: all models. */
  readonly model: string | undefined;
  /** Whether artifacts that lie in a store elsewhere are fetched and hashed, too. */
  readonly artifacts: boolean;
}

/** Checks that the registry is append-only and whole, and names each offence. Reads HEAD and its history. */
export async function verify(inputs: VerifyInputs, runtime: Runtime): Promise<Outcome> {
  const { log } = runtime;
  const { registry, repository, prefix, top } = await openHistory(inputs, runtime);
  const head = await repository.head();
  if (head === undefined)
    throw new ConfigurationError("The repository has no commit yet, so there is no registry.");
  const concerns = (model: string) => inputs.model === undefined || inputs.model === model;
  const objects = await repository.objects();
  const tree = commitTree(objects, head, prefix);
  const known = (await tree.list(registry)).filter((name) => !name.startsWith(".") && !name.includes("."));
  const models = known.filter(concerns);
  const artifacts = artifactJudge(inputs.artifacts, repository, runtime);
  const judgeNow = async () => {
    const judged: ModelNow[] = [];
    for (const model of models) {
      const ungated = new Set<number>();
      const stored: StoredFile[] = [];
      let count = 0;
      const offences = await judgeModel(tree, registry, model, (record) => {
        count += 1;
        if (isUngated(record)) ungated.add(record.version);
        stored.push(...storedFiles(record));
      });
      const wrong = await artifacts.judge(stored, model);
      judged.push({ model, versions: count, ungated, offences, artifacts: wrong });
    }
    return judged;
  };
  // git walks the history meanwhile, in processes of its own.
  const [history, now] = await Promise.all([readHistory(repository, top), judgeNow()]);
  objects.close();
  const rewritten = rewrites(history, top);
  const facts = await readCommits(repository, new Set(rewritten.map(({ commit }) => commit)));
  const offences = judgeRewrites(rewritten, facts, top).filter(({ model }) => concerns(model));
  if (inputs.model !== undefined && models.length === 0 && offences.length === 0) {
    throw new ConfigurationError(
      `model: ${inputs.model} is not in ${registry}.${didYouMean(inputs.model, known)}`,
    );
  }
  // Without the flag it is a repository that has no version yet; with it, more likely a slip of the pen.
  if (inputs.registry !== undefined && known.length === 0 && history.length === 0) {
    throw new ConfigurationError(
      `registry: ${inputs.registry} holds no models in HEAD, nor did it ever. Name the folder that does.`,
    );
  }
  const firsts = firstCommits(history, top);
  let versions = 0;
  for (const state of now) {
    versions += state.versions;
    const came = firsts.get(state.model) ?? new Map<number, string>();
    const gates = await judgeGates(state, came, inputs.config, prefix, repository);
    for (const offence of [...state.offences, ...gates, ...state.artifacts]) offences.push(offence);
  }
  for (const { message } of inputs.json ? [] : offences) log.error(message);
  const { unreachable } = artifacts;
  if (unreachable > 0 && !inputs.json)
    log.info(
      `${countOf(unreachable, "artifact lies", "artifacts lie")} not on this machine; the bytes were not checked. With --artifacts they are fetched from their store and checked.`,
    );
  const counted = `${countOf(versions, "version")} of ${countOf(models.length, "model")} in ${registry}`;
  const ok = offences.length === 0;
  const verdict = ok ? "pass" : "fail";
  const summary = ok
    ? `${counted}: no record was ever changed or removed, and all is in its place.`
    : `${counted}: ${countOf(offences.length, "offence")}.`;
  const outcome = { ok, verdict, summary, outputs: {} };
  if (!inputs.json) return outcome;
  const report = { registry, models: models.length, versions, unreachableArtifacts: unreachable, offences };
  return { ...outcome, printed: answer("verify", { verdict, ...report }) };
}

export const run = (inputs: Inputs, runtime: Runtime): Promise<Outcome> => {
  const model = inputs.text("model");
  return verify(
    {
      ...readRegistryInputs(inputs),
      model: model === undefined ? undefined : checkModelName(model, "model"),
      artifacts: inputs.boolean("artifacts"),
    },
    runtime,
  );
};

/** What is to be said of a model as it is in HEAD. */
interface ModelNow {
  readonly model: string;
  /** How many records can be read. */
  readonly versions: number;
  /** The versions that no gate has judged. */
  readonly ungated: ReadonlySet<number>;
  readonly offences: readonly Offence[];
  readonly artifacts: readonly Offence[];
}

/** The commit that brought each record in, by model and version. */
function firstCommits(
  history: readonly HistoryEntry[],
  registry: string,
): ReadonlyMap<string, ReadonlyMap<number, string>> {
  const models = new Map<string, Map<number, string>>();
  for (const { status, path, commit, isMerge } of history) {
    const found = status === "A" && !isMerge ? pathOf(path, registry) : undefined;
    if (!found?.isRecord) continue;
    const versions = models.get(found.model) ?? new Map<number, string>();
    models.set(found.model, versions.set(found.version, commit));
  }
  return models;
}

/** Versions that say `gate: none`, although model.yaml asked for a gate in the commit that brought them. */
async function judgeGates(
  { model, ungated: versions }: ModelNow,
  came: ReadonlyMap<number, string>,
  config: string,
  prefix: string,
  repository: Repository,
): Promise<Offence[]> {
  const ungated = new Map([...came].filter(([version]) => versions.has(version)));
  const path = prefix === "" ? config : `${prefix}/${config}`;
  const texts = await repository.readAll([...ungated.values()].map((commit) => `${commit}:${path}`));
  const asked = new Map<string, boolean>();
  const offences: Offence[] = [];
  for (const [version, commit] of ungated) {
    const text = texts.get(`${commit}:${path}`);
    if (text === undefined) continue;
    if (!asked.has(text)) asked.set(text, asksForGate(text, config, model));
    if (asked.get(text)) {
      const message = `${model} version ${version} says gate: none, but ${config} had an evaluate section in commit ${commit.slice(0, 12)}.`;
      offences.push({ kind: "gate", model, version, message });
    }
  }
  return offences;
}

/** What was imported says itself that no gate has judged it, and is never deployed. */
function isUngated({ gate, imported }: VersionRecord): boolean {
  return gate === "none" && imported === undefined;
}

function asksForGate(text: string, file: string, model: string): boolean {
  try {
    const { config } = parseModel(text, file);
    return config.name === model && config.evaluate !== undefined;
  } catch (error) {
    // An old model.yaml that today's schema refuses says nothing about a gate.
    if (error instanceof ConfigurationError) return false;
    throw error;
  }
}
