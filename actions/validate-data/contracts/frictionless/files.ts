import { dirname, join } from "node:path";
import { type Key, parseYaml, type YamlFile } from "../../../toolkit/document/yaml.js";
import { ConfigurationError } from "../../../toolkit/runtime/errors.js";
import type { Workspace } from "../../../toolkit/runtime/workspace.js";

/** A descriptor with what its resources keep in other files put in its place. */
export interface WholeDescriptor extends YamlFile {
  /** Why something of a resource could not be read, by the resource's keys: it matters where that one is chosen. */
  readonly unread?: ReadonlyMap<string, ConfigurationError>;
}

type Resource = Record<string, unknown>;

/**
 * Reads the schemas and dialects that a Data Package or Data Resource names by their paths. As the standard has it these
 * are below the descriptor's own folder.
 */
export async function withOtherFiles(document: YamlFile, workspace: Workspace): Promise<WholeDescriptor> {
  const value = document.value as Record<string, unknown>;
  const isPackage = Array.isArray(value.resources);
  if (!isPackage && typeof value.schema !== "string" && typeof value.dialect !== "string") return document;
  const parts = new Map<string, YamlFile>();
  const unread = new Map<string, ConfigurationError>();
  const whole = async (resource: unknown, keys: readonly Key[]): Promise<unknown> => {
    if (resource === null || typeof resource !== "object") return resource;
    const filled: Resource = { ...resource };
    for (const member of ["schema", "dialect"]) {
      const path = filled[member];
      if (typeof path !== "string") continue;
      const at = [...keys, member];
      try {
        const part = await readPart(path, member, document, at, workspace);
        parts.set(JSON.stringify(at), part);
        filled[member] = part.value;
      } catch (error) {
        if (!(error instanceof ConfigurationError)) throw error;
        unread.set(JSON.stringify(keys), unread.get(JSON.stringify(keys)) ?? error);
      }
    }
    return filled;
  };
  const resources: unknown[] = [];
  if (isPackage)
    for (const [index, one] of (value.resources as unknown[]).entries())
      resources.push(await whole(one, ["resources", index]));
  const placed = (look: "place" | "placeOfKey") => (keys: readonly Key[]) => {
    const length = keys.indexOf("schema") + 1 || keys.indexOf("dialect") + 1;
    const part = length === 0 ? undefined : parts.get(JSON.stringify(keys.slice(0, length)));
    // What says where the other file is stands here.
    return part === undefined || keys.length === length
      ? document[look](keys)
      : part[look](keys.slice(length));
  };
  return {
    file: document.file,
    value: isPackage ? { ...value, resources } : await whole(value, []),
    place: placed("place"),
    placeOfKey: placed("placeOfKey"),
    unread,
  };
}

async function readPart(
  path: string,
  member: string,
  document: YamlFile,
  keys: readonly Key[],
  workspace: Workspace,
): Promise<YamlFile> {
  const refuse = (why: string) =>
    new ConfigurationError(`${member} is ${JSON.stringify(path)}; ${why}`, { place: document.place(keys) });
  if (/^[a-z][a-z0-9+.-]*:\/\//i.test(path))
    throw refuse("a contract is not fetched. Keep the file in the repository, and give its path.");
  if (/^[/~]|^[a-z]:|\\|(^|\/)\.\.(\/|$)/i.test(path))
    throw refuse("the standard allows a path below the descriptor's own folder only.");
  const file = join(dirname(document.file), path);
  const part = parseYaml(await workspace.readText(file, `${document.file}: ${member}`), file);
  if (part.value === null || typeof part.value !== "object" || Array.isArray(part.value))
    throw new ConfigurationError(`is no ${member}: an object is needed.`, { place: { file } });
  return part;
}
