import { createHash } from "node:crypto";
import { type FileHandle, mkdir, open, rename, rm } from "node:fs/promises";
import { basename, dirname, join } from "node:path";
import { z } from "zod";
import { ConfigurationError } from "../../../toolkit/runtime/errors.js";
import type { Workspace } from "../../../toolkit/runtime/workspace.js";
import { type OutputName, outputNames, type RecordedOutput, type Training } from "../../training.js";
import { patiently, type RayClient, RayTrouble } from "./client.js";
import { manifestFile, outputFile } from "./job-script.js";

const manifest = z.object({
  submission: z.string(),
  outputs: z.record(
    z.string(),
    z.union([
      z.object({ digest: z.string().regex(/^sha256:[0-9a-f]{64}$/), bytes: z.int().positive() }),
      z.object({ problem: z.enum(["missing", "outside", "directory", "stale", "empty"]) }),
    ]),
  ),
});

type Manifest = z.output<typeof manifest>;

/** How long to try to fetch one file, in milliseconds. */
const patience = 60_000;
const largestManifest = 65_536;

const problems = {
  missing:
    "was not written by the command, which ended well. Let it write that file, or name the one it writes",
  outside: "leads outside the working folder. Let the command write it inside",
  directory: "is a directory; a file is needed",
  stale:
    "came with the working folder; the command ended well, but did not write it. Let it write that file, or name the one it writes",
  empty: "was left empty by the command",
} as const;

/**
 * Brings the outputs of a job that ended well to where model.yaml says they are, whole or not at all.
 * @param node the node that the job ran on
 */
export async function fetchOutputs(
  client: RayClient,
  submission: string,
  node: string | undefined,
  outputs: Training["outputs"],
  workspace: Workspace,
  signal: AbortSignal,
): Promise<{ found: Partial<Record<OutputName, RecordedOutput>>; problems: string[] }> {
  const found: Partial<Record<OutputName, RecordedOutput>> = {};
  const wrong: string[] = [];
  const wanted = outputNames.filter((name) => outputs[name] !== undefined);
  if (wanted.length === 0) return { found, problems: wrong };
  const list = node === undefined ? undefined : await readManifest(client, submission, node, signal);
  if (node === undefined || list === undefined) {
    return {
      found,
      problems: [
        `Ray has no outputs of the job ${submission}. They are kept for 7 days, as long as the node lives, and only for jobs that this action has started.`,
      ],
    };
  }
  for (const name of wanted) {
    const path = outputs[name]!;
    const entry = list.outputs[name];
    if (entry === undefined) wrong.push(`train.outputs.${name}: the job was started without this output.`);
    else if ("problem" in entry) wrong.push(`train.outputs.${name}: ${path} ${problems[entry.problem]}.`);
    else {
      const target = await workspace.resolve(path, `train.outputs.${name}`);
      try {
        const file = outputFile(submission, name);
        await patiently(patience, signal, () => download(client, node, file, entry, target, signal));
        found[name] = { path: workspace.relative(target), ...entry };
      } catch (error) {
        if (!(error instanceof ConfigurationError)) throw error;
        wrong.push(`train.outputs.${name}: ${error.message}`);
      }
    }
  }
  return { found, problems: wrong };
}

async function readManifest(
  client: RayClient,
  submission: string,
  node: string,
  signal: AbortSignal,
): Promise<Manifest | undefined> {
  const text = await patiently(patience, signal, async () => {
    const response = await client.file(node, manifestFile(submission), { signal });
    return response?.text(largestManifest + 1);
  });
  if (text === undefined || text.length > largestManifest) return undefined;
  const parsed = manifest.safeParse(parse(text));
  return parsed.success && parsed.data.submission === submission ? parsed.data : undefined;
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

/** Fetches a file to where it belongs. It appears there only when its size and digest are right. */
async function download(
  client: RayClient,
  node: string,
  file: string,
  expected: { digest: string; bytes: number },
  target: string,
  signal: AbortSignal,
): Promise<void> {
  const response = await client.file(node, file, { signal });
  if (response === undefined) throw new RayTrouble(`Ray has the file ${file} no more`);
  await mkdir(dirname(target), { recursive: true });
  const temporary = join(dirname(target), `.${basename(target)}.${process.pid}.tmp`);
  await rm(temporary, { force: true });
  const handle = await open(temporary, "wx");
  try {
    await receive(response.body, handle, expected, signal);
    await handle.close();
    await rename(temporary, target);
  } catch (error) {
    await handle.close().catch(() => {});
    await rm(temporary, { force: true });
    throw error;
  }
}

async function receive(
  body: AsyncIterable<Uint8Array>,
  handle: FileHandle,
  expected: { digest: string; bytes: number },
  signal: AbortSignal,
): Promise<void> {
  const hash = createHash("sha256");
  let bytes = 0;
  try {
    for await (const chunk of body) {
      bytes += chunk.length;
      if (bytes > expected.bytes) break;
      hash.update(chunk);
      await handle.writeFile(chunk);
    }
  } catch (error) {
    if (signal.aborted) throw error;
    throw new RayTrouble("Ray's connection broke while an output was fetched", { cause: error });
  }
  const digest = `sha256:${hash.digest("hex")}`;
  if (bytes !== expected.bytes || digest !== expected.digest) {
    throw new RayTrouble(
      `what Ray handed out is not what the job wrote (${bytes} bytes, ${digest}; ${expected.bytes} bytes, ${expected.digest} were written)`,
    );
  }
}
