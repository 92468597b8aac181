import { createHash } from "node:crypto";
import { readFile } from "node:fs/promises";
import { zipSync } from "fflate";
import { ConfigurationError } from "../../../toolkit/runtime/errors.js";
import type { Parameters } from "../../parameters.js";
import type { Training } from "../../training.js";
import type { FoundFile } from "./folder.js";
import { jobParametersPath, jobScript, jobScriptPath, jobSettingsPath } from "./job-script.js";

/** The most that Ray's dashboard takes in one request, in bytes (DASHBOARD_CLIENT_MAX_SIZE). */
const largestPackage = 100 * 1024 * 1024;
/** The most that is packed, in bytes: it is held in memory. */
const largestFolder = 5 * largestPackage;

/** The files of a working folder, read. */
export interface Folder {
  readonly contents: ReadonlyMap<string, Uint8Array>;
  /** SHA-256 over paths and contents, in hexadecimal. */
  readonly digest: string;
}

/** @throws ConfigurationError when the folder is too large */
export async function readFolder(files: readonly FoundFile[]): Promise<Folder> {
  const total = files.reduce((sum, { bytes }) => sum + bytes, 0);
  if (total > largestFolder) throw tooLarge("has", total, largestFolder, files);
  const contents = new Map<string, Uint8Array>();
  const hash = createHash("sha256");
  for (const { path, absolute } of files) {
    const content = await readFile(absolute);
    contents.set(path, content);
    hash.update(`${JSON.stringify(path)} ${content.length}\n`).update(content);
  }
  return { contents, digest: hash.digest("hex") };
}

export interface Package {
  /** As Ray knows it: `_ray_pkg_….zip`. */
  readonly name: string;
  readonly bytes: Uint8Array;
}

/**
 * The working folder with the job's own files, as a zip. The same content gives the same bytes and name. Every job
 * has a package of its own, because Ray shares a package's unpacked folder between the jobs that name it.
 * @throws ConfigurationError when it is larger than Ray takes
 */
export function packageOf(
  folder: Folder,
  job: { submission: string; command: string; parameters: Parameters; outputs: Training["outputs"] },
  files: readonly FoundFile[],
): Package {
  const { submission, command, outputs, parameters } = job;
  const text = (content: string) => new TextEncoder().encode(content);
  const entries = {
    ...Object.fromEntries(folder.contents),
    [jobScriptPath]: text(jobScript),
    [jobSettingsPath]: text(JSON.stringify({ submission, command, outputs })),
    [jobParametersPath]: text(JSON.stringify(parameters, null, 2)),
  };
  const sorted = Object.fromEntries(
    Object.entries(entries).toSorted(([one], [other]) => (one < other ? -1 : 1)),
  );
  // The first moment that a zip can hold, so that times change nothing.
  const bytes = zipSync(sorted, { level: 6, mtime: new Date(1980, 0, 1) });
  if (bytes.length > largestPackage) throw tooLarge("packs to", bytes.length, largestPackage, files);
  const hash = createHash("sha256").update(bytes).digest("hex").slice(0, 16);
  return { name: `_ray_pkg_${hash}.zip`, bytes };
}

function tooLarge(
  verb: string,
  bytes: number,
  limit: number,
  files: readonly FoundFile[],
): ConfigurationError {
  const mebibytes = (value: number) => `${(value / 1024 / 1024).toFixed(1)} MiB`;
  const largest = files.toSorted((one, other) => other.bytes - one.bytes).slice(0, 3);
  const named = largest.map((file) => `${file.path} (${mebibytes(file.bytes)})`).join(", ");
  return new ConfigurationError(
    `The working folder ${verb} ${mebibytes(bytes)}, and at most ${mebibytes(limit)} can be uploaded to Ray. The largest files are ${named}. Leave files out with train.ray.exclude or .gitignore, and let the command fetch large data itself.`,
  );
}
