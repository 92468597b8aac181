import { formatOf } from "../toolkit/registry/artifact-format.js";
import { type ArtifactUri, parseArtifactUri } from "../toolkit/registry/artifact-uri.js";
import { hashFile } from "../toolkit/registry/store/bytes.js";
import { ConfigurationError } from "../toolkit/runtime/errors.js";
import type { Runtime } from "../toolkit/runtime/runtime.js";

/** One file of a model, before it is registered. */
export interface CandidateArtifact {
  /** As it was given, without the digest of a URI. */
  readonly name: string;
  /** Absolute path of a file here; undefined for a URI, whose bytes stay where they are. */
  readonly file: string | undefined;
  readonly digest: string;
  readonly bytes: number | undefined;
  readonly format: string | undefined;
}

/**
 * Reads what `artifact` lists: files are hashed, URIs have to bring their digest.
 * @param what the input or setting that lists them, for errors
 */
export async function readArtifacts(
  entries: readonly string[],
  what: string,
  runtime: Runtime,
): Promise<CandidateArtifact[]> {
  const artifacts: CandidateArtifact[] = [];
  for (const entry of entries) {
    const parsed = parseArtifactUri(entry);
    const artifact = parsed === undefined ? await fromFile(entry, what, runtime) : fromUri(parsed, what);
    if (artifacts.some(({ name }) => name === artifact.name)) {
      throw new ConfigurationError(`${what}: ${artifact.name} is listed twice.`);
    }
    artifacts.push(artifact);
  }
  return artifacts;
}

async function fromFile(path: string, what: string, runtime: Runtime): Promise<CandidateArtifact> {
  const file = await runtime.workspace.file(path, what);
  const { digest, bytes } = await hashFile(file, runtime.signal);
  if (bytes === 0) throw new ConfigurationError(`${what}: ${path} is empty; a model's file is needed.`);
  return { name: runtime.workspace.relative(file), file, digest, bytes, format: formatOf(path) };
}

function fromUri({ uri, digest }: ArtifactUri, what: string): CandidateArtifact {
  // Credentials would stay in git for ever.
  const shown = uri.replace(/\/\/[^/@]*@/, "//***@").replace(/\?.*$/s, "");
  if (shown !== uri && /\/\/[^/@]*@|[?&](x-amz-|sig=|token=|access_token=|x-goog-)/i.test(uri)) {
    throw new ConfigurationError(
      `${what}: ${shown} holds credentials, and records are kept for ever. Give the URI without them.`,
    );
  }
  if (/[\p{Cc}\s]/u.test(uri))
    throw new ConfigurationError(`${what}: ${JSON.stringify(shown)} is not a URI.`);
  if (digest === undefined) {
    throw new ConfigurationError(
      `${what}: ${shown} has no digest, and without one nobody can tell whether its bytes change. Write ${shown}#sha256:<64 hexadecimal digits>.`,
    );
  }
  return { name: uri, file: undefined, digest, bytes: undefined, format: formatOf(uri) };
}
