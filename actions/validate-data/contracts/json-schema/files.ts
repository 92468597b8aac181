import { posix } from "node:path";
import { type Key, parseYaml, type YamlFile } from "../../../toolkit/document/yaml.js";
import { ConfigurationError } from "../../../toolkit/runtime/errors.js";
import type { Workspace } from "../../../toolkit/runtime/workspace.js";
import { type Draft, draftOf, modernised } from "./draft.js";
import { type Node, nodesOf } from "./nodes.js";

/** A file of schemas. */
export interface SchemaFile {
  readonly draft: Draft;
  /** As the file has it, but for what {@link modernised} says. */
  readonly value: Node;
  /** What its places begin with: nothing, or the key of another file. */
  readonly keys: readonly Key[];
}

/** A JSON Schema with the files that it refers to. */
export interface SchemaDocument extends YamlFile {
  /** By their paths in the workspace, the document itself first. */
  readonly files: ReadonlyMap<string, SchemaFile>;
}

const mostFiles = 100;

/** The key under which a document has the schemas of another file. */
const keyOf = (path: string) => `${path}#`;

/**
 * Reads the files that a JSON Schema refers to, and those that they refer to. Their schemas stand in the document under
 * keys that can't be seen, so that they have a path and a place as its own have.
 * @throws ConfigurationError for a URL, a path out of the workspace, or a file that is no schema
 */
export async function withReferences(document: YamlFile, workspace: Workspace): Promise<SchemaDocument> {
  const read = new Map<string, YamlFile>([[document.file, document]]);
  const files = new Map<string, SchemaFile>();
  const own = draftOf(document);
  files.set(document.file, { draft: own, value: modernised(document, own), keys: [] });
  for (const [path, file] of files) {
    for (const { reference, place } of referencesOf(read.get(path)!, file)) {
      const target = targetOf(reference, path);
      if (files.has(target)) continue;
      if (files.size === mostFiles)
        throw new ConfigurationError(`refers to more than ${mostFiles} files. Put the schemas into fewer.`, {
          place: { file: document.file },
        });
      const other = await readSchema(target, reference, place(), workspace);
      const draft = draftOf(other, file.draft);
      read.set(target, other);
      files.set(target, { draft, value: modernised(other, draft), keys: [keyOf(target)] });
    }
  }
  return joined(document, read, files);
}

/** The same of a document whose references to other files lead nowhere. */
export function alone(document: YamlFile): SchemaDocument {
  const draft = draftOf(document);
  return {
    ...document,
    files: new Map([[document.file, { draft, value: modernised(document, draft), keys: [] }]]),
  };
}

function joined(
  document: YamlFile,
  read: ReadonlyMap<string, YamlFile>,
  files: ReadonlyMap<string, SchemaFile>,
): SchemaDocument {
  const value = { ...files.get(document.file)!.value };
  for (const { value: schema, keys } of files.values())
    if (keys.length > 0) Object.defineProperty(value, keys[0]!, { value: schema });
  const placed = (look: "place" | "placeOfKey") => (keys: readonly Key[]) => {
    const other = typeof keys[0] === "string" ? read.get(keys[0].slice(0, -1)) : undefined;
    return other !== undefined && keys[0] === keyOf(other.file)
      ? other[look](keys.slice(1))
      : document[look](keys);
  };
  return {
    file: document.file,
    value,
    place: placed("place"),
    placeOfKey: placed("placeOfKey"),
    files,
  };
}

/** The path in the workspace that a reference in a file means. */
export function targetOf(reference: string, file: string): string {
  const [path = ""] = reference.split("#");
  return path === "" ? file : posix.join(posix.dirname(file), decoded(path));
}

/** Whether it names a schema by the address that some schema of the files has as its own. */
export const isAddress = (reference: string) => /^[a-z][a-z0-9+.-]*:/i.test(reference);

/** The references to other files. @throws ConfigurationError for a URL that is none of the document's own */
function* referencesOf(document: YamlFile, { value }: SchemaFile) {
  const nodes = [...nodesOf(value)];
  const ids = new Set(nodes.map(({ node }) => bare(node.$id)));
  for (const { node, keys } of nodes) {
    const { $ref: reference } = node;
    if (typeof reference !== "string" || reference.startsWith("#")) continue;
    const place = () => document.place([...keys, "$ref"]);
    if (!isAddress(reference)) {
      if (!ids.has(bare(reference))) yield { reference, place };
    } else if (!ids.has(bare(reference)) && !isMetaSchema(reference))
      throw new ConfigurationError(
        `$ref is ${reference}; a contract is not fetched. Keep the file in the repository, and give its path.`,
        { place: place() },
      );
  }
}

/** What describes schemas themselves describes no rows, and is known. */
const isMetaSchema = (reference: string) => /^https?:\/\/json-schema\.org\//.test(reference);

async function readSchema(
  path: string,
  reference: string,
  place: ReturnType<YamlFile["place"]>,
  workspace: Workspace,
): Promise<YamlFile> {
  const what = `${place.file}: $ref ${reference}`;
  if (!(await workspace.exists(path, what)))
    throw new ConfigurationError(`$ref is ${reference}; there is no ${path} in the workspace.`, { place });
  const document = parseYaml(await workspace.readText(path, what), path);
  if (document.value === null || typeof document.value !== "object" || Array.isArray(document.value))
    throw new ConfigurationError("is no JSON Schema: an object is needed.", { place: { file: path } });
  return document;
}

/** An address without its fragment. */
export const bare = (address: unknown) => (typeof address === "string" ? address.split("#")[0]! : undefined);

function decoded(path: string): string {
  try {
    return decodeURIComponent(path);
  } catch {
    return path;
  }
}
