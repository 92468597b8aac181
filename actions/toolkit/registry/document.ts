import { type Document, isAlias, isMap, isScalar, stringify, visit } from "yaml";
import { parseYaml, type YamlFile } from "../document/yaml.js";
import { ConfigurationError, type Place } from "../runtime/errors.js";

/** The most that a record, alias or quarantine file may have, in characters. */
const limit = 1024 * 1024;

/**
 * Reads a file of the registry: YAML without anchors, aliases or tags, whose keys are text, and whose numbers are
 * written one way only (`017` is 17 to one reader and 15 to another).
 * @throws ConfigurationError with file, line and column
 */
export function readDocument(text: string, path: string): YamlFile {
  if (text.length > limit) {
    throw new ConfigurationError(
      `has ${text.length} characters; a file of the registry has at most ${limit}.`,
      {
        place: { file: path },
      },
    );
  }
  const control = /[^\P{Cc}\t\n\r]/u.exec(text);
  if (control !== null) {
    throw refusal(text, control.index, path, "holds a control character; only printable text is allowed.");
  }
  return parseYaml(text, path, refuseAmbiguity);
}

/** Refuses what a record can do without, and what two readers of YAML may take for two different things. */
function refuseAmbiguity(document: Document.Parsed, at: (offset: number) => Place): void {
  const refuse = (offset: number, message: string): never => {
    throw new ConfigurationError(message, { place: at(offset) });
  };
  visit(document, {
    Node: (_, node) => {
      const offset = node.range?.[0] ?? 0;
      if (isAlias(node) || ("anchor" in node && node.anchor !== undefined)) {
        refuse(offset, "uses a YAML anchor or alias; write the value out.");
      }
      if (node.tag !== undefined) refuse(offset, "uses a YAML tag; only plain values are allowed.");
      if (isScalar(node) && typeof node.value === "number" && /^[-+]?0[0-9ox]/.test(node.source ?? "")) {
        refuse(offset, `has the number ${node.source}; write it without leading zeros.`);
      }
    },
    Pair: (_, pair) => {
      if (isMap(pair.key) || (isScalar(pair.key) && typeof pair.key.value !== "string")) {
        refuse(pair.key.range?.[0] ?? 0, "has a key that is not text; put it in quotes.");
      }
    },
  });
}

/** YAML that comes out the same for the same value: keys in the order of the object, no line folding, no aliases. */
export function writeDocument(value: object): string {
  return stringify(value, {
    lineWidth: 0,
    aliasDuplicateObjects: false,
    version: "1.2",
    defaultKeyType: null,
  });
}

function refusal(text: string, offset: number, file: string, message: string): ConfigurationError {
  const before = text.slice(0, offset).split("\n");
  const place = { file, line: before.length, column: (before.at(-1)?.length ?? 0) + 1 };
  return new ConfigurationError(message, { place });
}
