import { ConfigurationError } from "../runtime/errors.js";
import { at, type GitHub } from "./client.js";
import { explain } from "./explain.js";
import { limits } from "./limits.js";

/** What is read of an artifact, in bytes: the archive, and the one file in it. */
const archiveLimit = 16 * 1024 * 1024;
const fileLimit = 4 * 1024 * 1024;
const mostEntries = 1000;

/**
 * The text of one file in an artifact of another run, which anyone may have made. It is unpacked in memory, and only
 * that file: no name, link or size that the archive claims reaches the disk.
 * @param file its whole name in the archive
 * @returns undefined where the run left no such artifact
 * @throws ConfigurationError where the artifact is too large, is no ZIP archive, or lacks the file
 */
export async function readRunArtifact(
  github: GitHub,
  runId: number,
  name: string,
  file: string,
): Promise<string | undefined> {
  const archive = await download(github, runId, name);
  return archive === undefined ? undefined : await readEntry(archive, name, file);
}

async function download(github: GitHub, runId: number, name: string): Promise<Uint8Array | undefined> {
  const { actions } = github.octokit.rest;
  try {
    const { data } = await actions.listWorkflowRunArtifacts({
      ...at(github),
      run_id: runId,
      name,
      per_page: limits.pageSize,
    });
    const [newest] = data.artifacts
      .filter((each) => each.name === name && !each.expired)
      .sort((one, other) => other.id - one.id);
    if (newest === undefined) return undefined;
    if (newest.size_in_bytes > archiveLimit) throw tooLarge(name, newest.size_in_bytes, archiveLimit);
    const answer = await actions.downloadArtifact({
      ...at(github),
      artifact_id: newest.id,
      archive_format: "zip",
    });
    const bytes = new Uint8Array(answer.data as ArrayBuffer);
    if (bytes.length > archiveLimit) throw tooLarge(name, bytes.length, archiveLimit);
    return bytes;
  } catch (error) {
    if (error instanceof ConfigurationError) throw error;
    throw explain(
      error,
      { to: `read the artifact ${name} of run ${runId}`, permission: "actions: read" },
      github,
    );
  }
}

/** @throws ConfigurationError */
export async function readEntry(archive: Uint8Array, name: string, file: string): Promise<string> {
  const { unzipSync } = await import("fflate");
  let entries = 0;
  let fitting = 0;
  let files: Record<string, Uint8Array>;
  try {
    files = unzipSync(archive, {
      filter: (entry) => {
        if (++entries > mostEntries) throw new ConfigurationError(`The artifact ${name} has too many files.`);
        if (entry.name !== file) return false;
        fitting++;
        if (entry.originalSize > fileLimit) throw tooLarge(`${name}: ${file}`, entry.originalSize, fileLimit);
        return true;
      },
    });
  } catch (error) {
    if (error instanceof ConfigurationError) throw error;
    throw new ConfigurationError(`The artifact ${name} is not a ZIP archive that can be read.`, {
      cause: error,
    });
  }
  const bytes = files[file];
  if (bytes === undefined || fitting !== 1) {
    throw new ConfigurationError(
      `The artifact ${name} holds ${fitting} files called ${file}; one is needed.`,
    );
  }
  if (bytes.length > fileLimit) throw tooLarge(`${name}: ${file}`, bytes.length, fileLimit);
  try {
    return new TextDecoder("utf-8", { fatal: true }).decode(bytes);
  } catch {
    throw new ConfigurationError(`The artifact ${name}: ${file} is not a text file in UTF-8.`);
  }
}

function tooLarge(what: string, bytes: number, most: number): ConfigurationError {
  return new ConfigurationError(`The artifact ${what} has ${bytes} bytes; at most ${most} are read.`);
}
