import { stat } from "node:fs/promises";
import { commitTree } from "../toolkit/git/commit-tree.js";
import type { Repository } from "../toolkit/git/repository.js";
import { parseModel } from "../toolkit/model/read.js";
import { type HistoryEntry, readHistory } from "../toolkit/registry/history.js";
import { checkModelName } from "../toolkit/registry/name.js";
import type { VersionRecord } from "../toolkit/registry/record.js";
import { hashFile } from "../toolkit/registry/store/bytes.js";
import { localPath } from "../toolkit/registry/store/file-uri.js";
import { judgeHistory, judgeModel, type Offence, pathOf } from "../toolkit/registry/verification.js";
import { countOf } from "../toolkit/report/number.js";
import { ConfigurationError, sentence } from "../toolkit/runtime/errors.js";
import type { Inputs } from "../toolkit/runtime/inputs.js";
import type { Outcome } from "../toolkit/runtime/outcome.js";
import type { Runtime } from "../toolkit/runtime/runtime.js";
import { openHistory, type RegistryInputs, readRegistryInputs } from "./open.js";
import { json } from "./print.js";

export interface VerifyInputs extends RegistryInputs {
  /** Undefined: all models. */
  readonly model: string | undefined;
}

/** Checks that the registry is append-only and whole, and names each offence. Reads HEAD and its history. */
export async function verify(inputs: VerifyInputs, runtime: Runtime): Promise<Outcome> {
  const { log } = runtime;
  const { registry, repository, prefix, top } = await openHistory(inputs, runtime);
  const head = await repository.head();
  if (head === undefined)
    throw new ConfigurationError("The repository has no commit yet, so there is no registry.");
  const history = await readHistory(repository, top);
  const concerns = (model: string) => inputs.model === undefined || inputs.model === model;
  const offences: Offence[] = judgeHistory(history, top).filter(({ model }) => concerns(model));
  const objects = await repository.objects();
  const tree = commitTree(objects, head, prefix);
  const models = (await tree.list(registry)).filter(
    (name) => !name.startsWith(".") && !name.includes(".") && concerns(name),
  );
  if (inputs.model !== undefined && models.length === 0 && offences.length === 0) {
    throw new ConfigurationError(`model: ${inputs.model} is not in ${registry}.`);
  }
  let versions = 0;
  let unreachable = 0;
  for (const model of models) {
    const state = await judgeModel(tree, registry, model);
    offences.push(...state.offences);
    versions += state.records.size;
    offences.push(
      ...(await judgeGates(state.records, model, history, top, inputs.config, prefix, repository)),
    );
    const artifacts = await judgeArtifacts(state.records, model, repository, runtime);
    offences.push(...artifacts.offences);
    unreachable += artifacts.unreachable;
  }
  objects.close();
  for (const { message } of inputs.json ? [] : offences) log.error(message);
  if (unreachable > 0 && !inputs.json)
    log.info(
      `${countOf(unreachable, "artifact lies", "artifacts lie")} where this machine does not reach; the bytes were not checked.`,
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
  return { ...outcome, printed: json({ verdict, ...report }) };
}

export const run = (inputs: Inputs, runtime: Runtime): Promise<Outcome> => {
  const model = inputs.text("model");
  return verify(
    {
      ...readRegistryInputs(inputs),
      model: model === undefined ? undefined : checkModelName(model, "model"),
    },
    runtime,
  );
};

/** Versions that say `gate: none`, although model.yaml asked for a gate in the commit that brought them. */
async function judgeGates(
  records: ReadonlyMap<number, VersionRecord>,
  model: string,
  history: readonly HistoryEntry[],
  registry: string,
  config: string,
  prefix: string,
  repository: Repository,
): Promise<Offence[]> {
  const ungated = new Map<number, string>();
  for (const { status, path, commit, isMerge } of history) {
    const found = status === "A" && !isMerge ? pathOf(path, registry) : undefined;
    if (found?.isRecord && found.model === model && records.get(found.version)?.gate === "none") {
      ungated.set(found.version, commit);
    }
  }
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

async function judgeArtifacts(
  records: ReadonlyMap<number, VersionRecord>,
  model: string,
  repository: Repository,
  runtime: Runtime,
): Promise<{ offences: Offence[]; unreachable: number }> {
  const offences: Offence[] = [];
  let unreachable = 0;
  for (const [version, record] of records) {
    const predictions = record.evaluation?.predictions;
    for (const { uri, digest } of [...record.artifacts, ...(predictions ? [predictions] : [])]) {
      const offend = (message: string) => offences.push({ kind: "artifact", model, version, message });
      try {
        const path = localPath(uri, repository.root);
        const found = path === undefined ? undefined : await stat(path).catch(() => undefined);
        if (path === undefined || !found?.isFile()) unreachable += 1;
        else if ((await hashFile(path, runtime.signal)).digest !== digest) {
          offend(`${model} version ${version}: ${uri} holds other bytes than its record says (${digest}).`);
        }
      } catch (error) {
        if (!(error instanceof ConfigurationError)) throw error;
        offend(`${model} version ${version}: ${sentence(error)}`);
      }
    }
  }
  return { offences, unreachable };
}
