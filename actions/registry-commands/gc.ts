import { fetchHeads } from "../toolkit/git/remote-heads.js";
import type { Repository } from "../toolkit/git/repository.js";
import { readModel } from "../toolkit/model/read.js";
import { isModelName } from "../toolkit/registry/name.js";
import type { KeptArtifact } from "../toolkit/registry/store/artifact-store.js";
import {
  parseStoreAddress,
  type StoreAddress,
  type StoreType,
} from "../toolkit/registry/store/store-address.js";
import { openStore } from "../toolkit/registry/store/store-kinds.js";
import { countOf, formatBytes } from "../toolkit/report/number.js";
import { ConfigurationError } from "../toolkit/runtime/errors.js";
import { type Inputs, parseDuration } from "../toolkit/runtime/inputs.js";
import type { Outcome } from "../toolkit/runtime/outcome.js";
import type { Runtime } from "../toolkit/runtime/runtime.js";
import { openHere, openHolder, type RegistryInputs, readRegistryInputs } from "./open.js";
import { answer, shown, textTable } from "./print.js";

export interface GcInputs extends RegistryInputs {
  readonly store: string | undefined;
  /** Only what was written longer ago is garbage, in seconds: a registration that runs now has written its bytes first. */
  readonly olderThan: number;
  readonly delete: boolean;
}

/**
 * Lists, and with `delete` removes, what lies in the artifact store and is named in the registry of no branch: left
 * behind by registrations that were interrupted, and by proposals that were closed.
 */
export async function gc(inputs: GcInputs, runtime: Runtime): Promise<Outcome> {
  const here = await openHere(inputs, runtime);
  const { repository, top } = await openHolder(inputs, runtime);
  const address = await storeAddress(inputs, runtime);
  const unfit = (why: string) =>
    new ConfigurationError(`store: ${address.path} can't be cleaned up: ${why}.`);
  const reason = whyNot[address.type];
  if (reason !== undefined) throw unfit(reason);
  const store = await openStore(address, "store", { repository, runtime });
  if (store.contents === undefined || store.remove === undefined) {
    throw unfit("what is committed to git stays in its history");
  }
  const commits = await heads(repository);
  const named = await namedDigests(repository, commits, top);
  const models = await modelsOf(repository, commits, top, await here.models());
  const before = runtime.now().getTime() - 1000 * inputs.olderThan;
  const garbage: KeptArtifact[] = [];
  let kept = 0;
  let ageless = 0;
  for await (const artifact of store.contents(models)) {
    const isUnknown = artifact.at === undefined && inputs.olderThan > 0;
    if (!named.has(artifact.digest) && isUnknown) ageless += 1;
    if (named.has(artifact.digest) || isUnknown || (artifact.at?.getTime() ?? 0) > before) kept += 1;
    else garbage.push(artifact);
  }
  if (inputs.delete) for (const artifact of garbage) await store.remove(artifact);
  const bytes = garbage.reduce((sum, artifact) => sum + artifact.bytes, 0);
  const found = `${countOf(garbage.length, "artifact")} (${formatBytes(bytes)})`;
  const rest = `${countOf(kept, "artifact")} stay`;
  const summary =
    ageless > 0
      ? `${countOf(ageless, "artifact")} of ${countOf(kept, "artifact")} in no branch's registry; ${address.path} does not say since when. Run it again with --older-than 0s while no registration runs.`
      : garbage.length === 0
        ? `Nothing to remove: all ${countOf(kept, "artifact")} in the store are named in the registry, or newer than the limit.`
        : inputs.delete
          ? `Removed ${found} that no branch's registry names; ${rest}.`
          : `${found} in no branch's registry; ${rest}. Run it again with --delete to remove them.`;
  const rows = garbage.map(({ uri, bytes, at }) => [uri, formatBytes(bytes), at?.toISOString() ?? "–"]);
  const list = rows.length === 0 ? "" : `${textTable(rows, ["left", "right"])}\n`;
  return shown(
    inputs.json
      ? answer("gc", {
          deleted: inputs.delete,
          bytes,
          kept,
          garbage: garbage.map((one) => ({ ...one, at: one.at?.toISOString() ?? null })),
        })
      : `${list}${summary}\n`,
    summary,
  );
}

export const run = (inputs: Inputs, runtime: Runtime): Promise<Outcome> =>
  gc(
    {
      ...readRegistryInputs(inputs),
      store: inputs.text("store"),
      olderThan: parseDuration(inputs.required("older-than"), "older-than"),
      delete: inputs.boolean("delete"),
    },
    runtime,
  );

async function storeAddress(inputs: GcInputs, { workspace }: Runtime): Promise<StoreAddress> {
  if (inputs.store !== undefined) return parseStoreAddress(inputs.store, "store");
  const model = await readModel(workspace, inputs.config);
  return model?.config.registry?.store ?? { type: "file", path: ".mergeline/store" };
}

/** Why a kind of store has nothing that can be removed here, and what to do instead. */
const whyNot: Partial<Readonly<Record<StoreType, string>>> = {
  lfs: "Git LFS has no call that removes an object, and its pointer stays in git's history. On GitHub, objects go with the repository, or by its support",
  dvc: "a DVC remote may be other projects', too. dvc gc --all-commits --cloud removes what no .dvc file of this repository names",
};

async function heads(repository: Repository): Promise<string[]> {
  const head = await repository.head();
  return [...new Set([...(await fetchHeads(repository)), ...(head === undefined ? [] : [head])])];
}

/** The models of the registry on any branch, and in the working folder: a store may keep each apart. */
async function modelsOf(
  repository: Repository,
  commits: readonly string[],
  registry: string,
  here: readonly string[],
): Promise<string[]> {
  const found = new Set(here);
  for (const commit of commits) {
    const { stdout } = await repository.attempt(["ls-tree", "--name-only", "-z", `${commit}:${registry}`]);
    for (const name of stdout.toString("utf8").split("\0")) if (isModelName(name)) found.add(name);
  }
  return [...found].sort();
}

/** Every digest that any file of the registry has on any branch: a record, a proposal that waits, an override. */
async function namedDigests(
  repository: Repository,
  commits: readonly string[],
  registry: string,
): Promise<ReadonlySet<string>> {
  const digests = new Set<string>();
  // What lies in the working tree counts too: a registration with `write: local` is nowhere else.
  for (const where of [[], commits]) {
    const found = await repository.attemptRemote([
      ...["grep", "-h", "-o", "-I", "--extended-regexp", "-e", "sha256:[0-9a-f]{64}"],
      ...(where.length === 0 ? ["--untracked", "--no-exclude-standard"] : where),
      ...["--", `:(top,literal)${registry}`],
    ]);
    // 1 means that nothing was found; anything else must not pass for it.
    if (found.code > 1)
      throw new ConfigurationError(`The registry can't be searched: ${found.stderr.trim()}`);
    for (const digest of found.stdout.toString("utf8").split("\n")) if (digest !== "") digests.add(digest);
  }
  return digests;
}
