import { parse as parseTomlText, TomlDate, TomlError } from "smol-toml";
import { parseYaml } from "../../toolkit/document/yaml.js";
import { ConfigurationError } from "../../toolkit/runtime/errors.js";
import { type JsonValue, parseJson } from "../json.js";

/**
 * Reads JSON, YAML (`.yaml`, `.yml`), TOML (`.toml`) or the YAML in front of a model card (`.md`), by the file's name.
 * A key that stands twice is an error in each of them.
 * @throws ConfigurationError with line and column
 */
export function parseDocument(text: string, file: string): JsonValue {
  if (/\.ya?ml$/i.test(file)) return plainValue(parseYaml(text, file).value, file);
  if (/\.toml$/i.test(file)) return parseToml(text, file);
  if (/\.md$/i.test(file)) return plainValue(parseYaml(frontMatter(text, file), file).value, file);
  return parseJson(text, file);
}

function parseToml(text: string, file: string): JsonValue {
  try {
    return plainValue(parseTomlText(text), file);
  } catch (error) {
    if (!(error instanceof TomlError)) throw error;
    const problem = error.message.split("\n")[0]!.replace(/^Invalid TOML document: /, "");
    throw new ConfigurationError(`is not valid TOML: ${problem}.`, {
      place: { file, line: error.line, column: error.column },
      cause: error,
    });
  }
}

function frontMatter(text: string, file: string): string {
  const [, content] = /^---\r?\n(.*?)\r?\n---[ \t]*(?:\r?\n|$)/s.exec(text) ?? [];
  if (content === undefined) {
    throw new ConfigurationError(
      `${file} has no metadata in front (between two lines of ---), in which a model card keeps its model-index.`,
    );
  }
  return `\n${content}`; // The line of --- counts, so that errors name the right one.
}

const depthLimit = 64;

/** Objects as maps, as the strict reader of JSON gives them. Dates are texts, and so no numbers. */
function plainValue(value: unknown, file: string, depth = 0): JsonValue {
  if (depth > depthLimit) throw new ConfigurationError(`${file} is nested more than ${depthLimit} deep.`);
  if (value === null || value === undefined) return null;
  if (typeof value === "number" || typeof value === "string" || typeof value === "boolean") return value;
  if (typeof value === "bigint") return Number(value);
  if (Array.isArray(value)) return value.map((item) => plainValue(item, file, depth + 1));
  if (value instanceof TomlDate || value instanceof Date) return value.toISOString();
  const entries = value instanceof Map ? [...value] : Object.entries(value);
  return new Map(entries.map(([key, item]) => [String(key), plainValue(item, file, depth + 1)]));
}
