import { createHash } from "node:crypto";
import { createReadStream } from "node:fs";
import { stat } from "node:fs/promises";
import { ConfigurationError } from "../toolkit/runtime/errors.js";
import type { Workspace } from "../toolkit/runtime/workspace.js";
import { type OutputName, outputNames, type RecordedOutput, type Training } from "./training.js";

/** How the output files stood before the command ran: what it has not written since is from before. */
export type Snapshot = ReadonlyMap<OutputName, string | undefined>;

/** @throws ConfigurationError when an output lies outside the workspace or is a directory */
export async function snapshotOf(outputs: Training["outputs"], workspace: Workspace): Promise<Snapshot> {
  const snapshot = new Map<OutputName, string | undefined>();
  for (const name of outputNames) {
    const path = outputs[name];
    if (path === undefined) continue;
    const setting = `train.outputs.${name}`;
    const absolute = (await workspace.exists(path, setting))
      ? await workspace.file(path, setting)
      : await workspace.resolve(path, setting);
    snapshot.set(name, await markOf(absolute));
  }
  return snapshot;
}

/**
 * What marks a version of a file. Every write changes the time of its inode's last change, which, unlike the time of
 * modification, no program can set back: the same bytes written again count as written.
 */
async function markOf(path: string): Promise<string | undefined> {
  const found = await stat(path, { bigint: true }).catch(() => undefined);
  return found === undefined ? undefined : `${found.dev}:${found.ino}:${found.ctimeNs}:${found.size}`;
}

/** The outputs that this run has written, and a sentence for each that it has not. */
export async function collectOutputs(
  outputs: Training["outputs"],
  before: Snapshot,
  workspace: Workspace,
): Promise<{ found: Partial<Record<OutputName, RecordedOutput>>; problems: string[] }> {
  const found: Partial<Record<OutputName, RecordedOutput>> = {};
  const problems: string[] = [];
  for (const name of outputNames) {
    const path = outputs[name];
    if (path === undefined) continue;
    try {
      found[name] = await record(path, `train.outputs.${name}`, before.get(name), workspace);
    } catch (error) {
      if (!(error instanceof ConfigurationError)) throw error;
      problems.push(error.message);
    }
  }
  return { found, problems };
}

async function record(
  path: string,
  setting: string,
  before: string | undefined,
  workspace: Workspace,
): Promise<RecordedOutput> {
  if (!(await workspace.exists(path, setting))) {
    throw new ConfigurationError(
      `${setting}: the command ended well, but did not write ${path}. Let it write that file, or name the one it writes.`,
    );
  }
  const absolute = await workspace.file(path, setting);
  if (before !== undefined && before === (await markOf(absolute))) {
    throw new ConfigurationError(
      `${setting}: ${path} is from before this run; the command ended well, but did not write it. Let it write that file, or name the one it writes.`,
    );
  }
  const { digest, bytes } = await digestOf(absolute);
  if (bytes === 0) throw new ConfigurationError(`${setting}: the command left ${path} empty.`);
  return { path: workspace.relative(absolute), digest, bytes };
}

/** The SHA-256 of a file and its size, from one reading. */
export async function digestOf(absolute: string): Promise<{ digest: string; bytes: number }> {
  const hash = createHash("sha256");
  let bytes = 0;
  for await (const chunk of createReadStream(absolute)) {
    hash.update(chunk as Buffer);
    bytes += (chunk as Buffer).length;
  }
  return { digest: `sha256:${hash.digest("hex")}`, bytes };
}
