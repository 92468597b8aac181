import { type Document, isNode, isScalar, LineCounter, parseDocument, visit } from "yaml";
import { ConfigurationError, type Place } from "../runtime/errors.js";

/** A key or an index on the way into a document. */
export type Key = string | number;

/** A YAML (or JSON) document that remembers where each value stands. */
export interface YamlFile {
  readonly file: string;
  readonly value: unknown;
  /** Where the value under these keys begins; where it is absent, the nearest value above it. */
  place(keys: readonly Key[]): Place;
  /** Where the key itself stands, for unknown keys. */
  placeOfKey(keys: readonly Key[]): Place;
}

/**
 * Reads one YAML 1.2 document (core schema, so `NO` is text; JSON is a subset). Keys must be unique, and aliases may
 * not expand to more than 100 nodes, so that a hostile file can't fill the memory.
 * @param file the path to name in errors
 * @param inspect sees the document before its values are made, and throws where it is not to be taken
 * @throws ConfigurationError with line and column
 */
export function parseYaml(
  text: string,
  file: string,
  inspect?: (document: Document.Parsed, at: (offset: number) => Place) => void,
): YamlFile {
  const lines = new LineCounter();
  const document = parseDocument(text, {
    lineCounter: lines,
    uniqueKeys: false, // Checked below: the library compares each key with all before it.
    version: "1.2",
    logLevel: "error",
    prettyErrors: false,
  });
  const at = (offset: number): Place => {
    const { line, col } = lines.linePos(offset);
    return { file, line: Math.max(line, 1), column: Math.max(col, 1) };
  };
  const problem = document.errors[0];
  if (problem !== undefined) {
    const place = at(problem.pos[0]);
    throw new ConfigurationError(`is not valid YAML: ${firstLine(problem.message)}`, {
      place,
      cause: problem,
    });
  }
  refuseKeys(document, at);
  inspect?.(document, at);
  let value: unknown;
  try {
    value = document.toJS({ maxAliasCount: 100 });
  } catch (error) {
    throw new ConfigurationError("uses too many YAML aliases; write the values out.", {
      place: { file },
      cause: error,
    });
  }
  const find = (keys: readonly Key[]): Place => {
    for (let depth = keys.length; depth > 0; depth--) {
      const node = document.getIn(keys.slice(0, depth), true);
      if (isNode(node) && node.range) return at(node.range[0]);
    }
    return { file, line: 1, column: 1 };
  };
  const findKey = (keys: readonly Key[]): Place => {
    const parent = keys.length > 1 ? document.getIn(keys.slice(0, -1), true) : document.contents;
    const items = (parent as { items?: { key?: unknown }[] } | null | undefined)?.items ?? [];
    const pair = items.find(
      (item) => isNode(item.key) && String((item.key as { value?: unknown }).value) === String(keys.at(-1)),
    );
    return pair !== undefined && isNode(pair.key) && pair.key.range ? at(pair.key.range[0]) : find(keys);
  };
  return { file, value, place: find, placeOfKey: findKey };
}

/** A key that stands twice, and `__proto__`, which JavaScript's objects lose silently. */
function refuseKeys(document: Document.Parsed, at: (offset: number) => Place): void {
  visit(document, {
    Map: (_, map) => {
      const seen = new Set<unknown>();
      for (const { key } of map.items) {
        const value = isScalar(key) ? key.value : undefined;
        if (value === undefined) continue;
        const place = isNode(key) && key.range ? at(key.range[0]) : at(0);
        if (seen.has(value)) {
          throw new ConfigurationError("is not valid YAML: Map keys must be unique.", { place });
        }
        if (value === "__proto__") {
          throw new ConfigurationError("has the key __proto__, which is not allowed. Choose another name.", {
            place,
          });
        }
        seen.add(value);
      }
    },
  });
}

function firstLine(message: string): string {
  const line = (message.split("\n")[0] ?? "").trim().replace(/:$/, "");
  return line.endsWith(".") ? line : `${line}.`;
}
