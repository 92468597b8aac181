import type { Key } from "../../../toolkit/document/yaml.js";

export type Node = Readonly<Record<string, unknown>>;

/** Keywords whose values are data, whatever these look like. */
const data = new Set(["enum", "const", "default", "examples"]);
/** Keywords that hold schemas by names of the author's own. */
const named = new Set([
  "properties",
  "patternProperties",
  "definitions",
  "$defs",
  "dependencies",
  "dependentSchemas",
]);

/** Every mapping of a document that may be a schema, those under unknown keywords too: a reference may lead there. */
export function* nodesOf(value: unknown): Generator<{ readonly node: Node; readonly keys: readonly Key[] }> {
  const open: { value: unknown; keys: readonly Key[]; isNames: boolean }[] = [
    { value, keys: [], isNames: false },
  ];
  for (const { value, keys, isNames } of open) {
    if (typeof value !== "object" || value === null) continue;
    if (Array.isArray(value)) {
      for (const [index, one] of value.entries())
        open.push({ value: one, keys: [...keys, index], isNames: false });
      continue;
    }
    const node = value as Node;
    if (!isNames) yield { node, keys };
    for (const [name, one] of Object.entries(node)) {
      if (!isNames && data.has(name)) continue;
      open.push({ value: one, keys: [...keys, name], isNames: !isNames && named.has(name) });
    }
  }
}
