import { fetchHeads } from "../toolkit/git/remote-heads.js";
import type { Repository } from "../toolkit/git/repository.js";
import { readModel } from "../toolkit/model/read.js";
import type { KeptArtifact } from "../toolkit/registry/store/artifact-store.js";
import { parseStoreAddress, type StoreAddress } from "../toolkit/registry/store/store-address.js";
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
  await openHere(inputs, runtime);
  const { repository, top } = await openHolder(inputs, runtime);
  const address = await storeAddress(inputs, runtime);
  const store = await openStore(address, "store", { repository, runtime });
  if (store.contents === undefined || store.remove === undefined) {
    throw new ConfigurationError(
      `store: ${address.path} can't be cleaned up: what is committed to git stays in its history, and a ${address.type} store lists nothing.`,
    );
  }
  const named = await namedDigests(repository, top);
  const before = runtime.now().getTime() - 1000 * inputs.olderThan;
  const garbage: KeptArtifact[] = [];
  let kept = 0;
  for await (const artifact of store.contents()) {
    if (named.has(artifact.digest) || artifact.at.getTime() > before) kept += 1;
    else garbage.push(artifact);
  }
  if (inputs.delete) for (const artifact of garbage) await store.remove(artifact);
  const bytes = garbage.reduce((sum, artifact) => sum + artifact.bytes, 0);
  const found = `${countOf(garbage.length, "artifact")} (${formatBytes(bytes)})`;
  const rest = `${countOf(kept, "artifact")} stay`;
  const summary =
    garbage.length === 0
      ? `Nothing to remove: all ${countOf(kept, "artifact")} in the store are named in the registry, or newer than the limit.`
      : inputs.delete
        ? `Removed ${found} that no branch's registry names; ${rest}.`
        : `${found} in no branch's registry; ${rest}. Run it again with --delete to remove them.`;
  const rows = garbage.map(({ uri, bytes, at }) => [uri, formatBytes(bytes), at.toISOString()]);
  const list = rows.length === 0 ? "" : `${textTable(rows, ["left", "right"])}\n`;
  return shown(
    inputs.json
      ? answer("gc", {
          deleted: inputs.delete,
          bytes,
          kept,
          garbage: garbage.map((one) => ({ ...one, at: one.at.toISOString() })),
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

/** Every digest that any file of the registry has on any branch: a record, a proposal that waits, an override. */
async function namedDigests(repository: Repository, registry: string): Promise<ReadonlySet<string>> {
  const heads = await fetchHeads(repository);
  const head = await repository.head();
  const commits = [...new Set([...heads, ...(head === undefined ? [] : [head])])];
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
