import type { Key } from "../../../toolkit/document/yaml.js";
import { ConfigurationError } from "../../../toolkit/runtime/errors.js";
import { judgesContents } from "./draft.js";
import { bare, isAddress, type SchemaDocument, type SchemaFile, targetOf } from "./files.js";
import { type Node, nodesOf } from "./nodes.js";

/** A part of a schema with its place. */
export interface Located {
  readonly schema: Node;
  readonly keys: readonly Key[];
}

/** Follows references within the document and its files. */
export class Resolver {
  constructor(private readonly document: SchemaDocument) {}

  /** The schema that `$ref` means, with what stands beside it; what holds one schema only is that one. */
  resolve(located: Located, depth = 0): Located {
    const { $ref: reference, ...beside } = located.schema;
    if (typeof reference !== "string") return located;
    const fail = (why: string) =>
      new ConfigurationError(`$ref ${reference} ${why}.`, {
        place: this.document.place([...located.keys, "$ref"]),
      });
    if (depth > 50) throw fail("leads in a circle");
    const target = this.follow(reference, located.keys);
    if (target === undefined) throw fail("leads nowhere");
    const found = this.resolve(target, depth + 1);
    return Object.keys(beside).length === 0
      ? found
      : { schema: { ...found.schema, ...beside }, keys: found.keys };
  }

  /** Whether contents in an encoding are judged where this schema stands. */
  judgesContents(keys: readonly Key[]): boolean {
    return judgesContents(this.fileAt(keys).file.draft);
  }

  private follow(reference: string, keys: readonly Key[]): Located | undefined {
    const { path, file } = this.fileAt(keys);
    const fragment = decoded(reference.slice(bare(reference)!.length + 1));
    const base = reference.startsWith("#")
      ? this.baseOf(keys)
      : (byId(file, bare(reference)!) ?? this.whole(reference, path));
    if (base === undefined) return undefined;
    if (fragment !== "" && !fragment.startsWith("/")) return byAnchor(base, fragment);
    const steps = fragment
      .split("/")
      .slice(1)
      .map((part) => part.replaceAll("~1", "/").replaceAll("~0", "~"));
    const schema = steps.reduce<unknown>(inside, base.schema);
    if (typeof schema !== "object" || schema === null) return undefined;
    return { schema: schema as Node, keys: [...base.keys, ...steps] };
  }

  private whole(reference: string, path: string): Located | undefined {
    if (isAddress(reference)) return undefined;
    const file = this.document.files.get(targetOf(reference, path));
    return file && { schema: file.value, keys: file.keys };
  }

  /** The schema that `#` means here: the file, or the nearest one around that has an address of its own. */
  private baseOf(keys: readonly Key[]): Located {
    const { file } = this.fileAt(keys);
    const steps = keys.slice(file.keys.length);
    for (let length = steps.length; length > 0; length--) {
      const schema = steps.slice(0, length).reduce<unknown>(inside, file.value);
      if (isNode(schema) && bare(schema.$id))
        return { schema, keys: keys.slice(0, file.keys.length + length) };
    }
    return { schema: file.value, keys: file.keys };
  }

  private fileAt(keys: readonly Key[]): { readonly path: string; readonly file: SchemaFile } {
    const { files } = this.document;
    const first = typeof keys[0] === "string" && keys[0].endsWith("#") ? keys[0].slice(0, -1) : undefined;
    const other = first === undefined ? undefined : files.get(first);
    if (other !== undefined && other.keys.length > 0) return { path: first!, file: other };
    return { path: this.document.file, file: files.get(this.document.file)! };
  }
}

function byId(file: SchemaFile, id: string): Located | undefined {
  for (const { node, keys } of nodesOf(file.value))
    if (bare(node.$id) === id) return { schema: node, keys: [...file.keys, ...keys] };
  return undefined;
}

function byAnchor({ schema, keys: base }: Located, name: string): Located | undefined {
  for (const { node, keys } of nodesOf(schema))
    if ([node.$anchor, node.$dynamicAnchor].includes(name) || node.$id === `#${name}`)
      return { schema: node, keys: [...base, ...keys] };
  return undefined;
}

function inside(value: unknown, key: Key): unknown {
  return typeof value === "object" && value !== null && Object.hasOwn(value, key)
    ? (value as Record<Key, unknown>)[key]
    : undefined;
}

function isNode(value: unknown): value is Node {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

function decoded(fragment: string): string {
  try {
    return decodeURIComponent(fragment);
  } catch {
    return fragment;
  }
}
