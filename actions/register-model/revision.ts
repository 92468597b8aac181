import { parseYaml } from "../toolkit/document/yaml.js";
import { ConfigurationError } from "../toolkit/runtime/errors.js";
import type { Workspace } from "../toolkit/runtime/workspace.js";

/**
 * Which revision of the data a path or address names, as far as it can be known without asking anyone: DVC's hash from
 * the `.dvc` file beside it, the object of a Git LFS pointer that lies in its place, or the ref of a lakeFS address.
 */
export async function revisionOf(uri: string, workspace: Workspace): Promise<string | undefined> {
  const [, ref] = /^lakefs:\/\/[^/\s]+\/([^/\s]+)\/\S+$/.exec(uri) ?? [];
  if (ref !== undefined) return `lakefs:${ref}`;
  if (/^[a-z][a-z0-9+.-]*:/i.test(uri)) return undefined;
  return (await dvcHash(`${uri}.dvc`, workspace)) ?? (await lfsObject(uri, workspace));
}

/** `dvc:md5:…` of the file's one output. */
async function dvcHash(path: string, workspace: Workspace): Promise<string | undefined> {
  const text = await small(path, workspace);
  if (text === undefined) return undefined;
  try {
    const { outs } = parseYaml(text, path).value as { outs?: Record<string, unknown>[] };
    const [out, ...more] = Array.isArray(outs) ? outs : [];
    if (out === undefined || more.length > 0) return undefined;
    for (const kind of ["md5", "etag", "checksum"]) {
      const hash = out[kind];
      if (typeof hash === "string" && /^[\w."-]{1,200}$/.test(hash))
        return `dvc:${kind}:${hash.replaceAll('"', "")}`;
    }
    return undefined;
  } catch (error) {
    // Not DVC's after all.
    if (error instanceof ConfigurationError || error instanceof TypeError) return undefined;
    throw error;
  }
}

async function lfsObject(path: string, workspace: Workspace): Promise<string | undefined> {
  const text = await small(path, workspace, 1024);
  const [, oid] =
    /^version https:\/\/git-lfs\.github\.com\/spec\/v1\n(?:.*\n)*?oid (sha256:[0-9a-f]{64})\n/.exec(
      text ?? "",
    ) ?? [];
  return oid === undefined ? undefined : `lfs:${oid}`;
}

async function small(path: string, workspace: Workspace, limit = 64 * 1024): Promise<string | undefined> {
  try {
    return (await workspace.exists(path, "data")) ? await workspace.readText(path, "data", limit) : undefined;
  } catch (error) {
    if (error instanceof ConfigurationError) return undefined;
    throw error;
  }
}
