import { Ajv } from "ajv";
import { Ajv2020 } from "ajv/dist/2020.js";
import leven from "leven";
import type { YamlFile } from "../../../toolkit/document/yaml.js";
import { ConfigurationError } from "../../../toolkit/runtime/errors.js";
import { nearest } from "../../../toolkit/runtime/nearest.js";

/** By how many letters a word may be off to be taken for a slip of the pen, and not for somebody's own keyword. */
const mostSlips = 3;

/** What Ajv takes for a name. */
const keywordName = /^[a-z_$][a-z0-9_$:-]*$/i;

/**
 * Whether a document is a JSON Schema that Ajv takes in its strict mode: no misspelt keyword, every value of the kind
 * that its keyword needs, every reference within the document. Keywords of others are allowed by the standard, and are
 * named as not done by those who compile it. @throws ConfigurationError
 */
export function checkJsonSchema(document: YamlFile): void {
  const schema = document.value as Record<string, unknown>;
  const uri = String(schema.$schema ?? "https://json-schema.org/draft/2020-12/schema");
  const draft = /draft-0([0-9])|draft\/(20\d\d-\d\d)/.exec(uri);
  if (draft?.[1] !== undefined && draft[1] !== "6" && draft[1] !== "7") {
    throw new ConfigurationError(
      `$schema is draft-0${draft[1]}; draft-06, draft-07, 2019-09 and 2020-12 are read.`,
      {
        place: document.place(["$schema"]),
      },
    );
  }
  const ajv = new (draft?.[1] === undefined ? Ajv2020 : Ajv)({
    strict: false,
    strictSchema: true,
    validateFormats: false,
    allErrors: false,
    logger: false,
  });
  // Fields of Draft 6 and 2019-09 are those of the next draft; its own meta-schema is not needed for that.
  const { $schema: _, $id: __, ...rest } = schema;
  if (!ajv.validateSchema(rest)) {
    const error = ajv.errors![0]!;
    const keys = error.instancePath.split("/").slice(1).map(unescape);
    const found = keys.reduce<unknown>((value, key) => (value as Record<string, unknown>)?.[key], rest);
    const where = keys.join(".") || "the schema";
    const allowed = (error.params as { allowedValues?: unknown[] }).allowedValues;
    throw new ConfigurationError(
      allowed === undefined
        ? `${where} ${error.message ?? "is wrong"}; it is ${cut(JSON.stringify(found))}.`
        : `${where} is ${cut(JSON.stringify(found))}; allowed are ${allowed.join(", ")}.`,
      { place: document.place(keys) },
    );
  }
  compile(ajv, rest, document);
}

/** @param schema without its name */
function compile(ajv: Ajv, schema: object, document: YamlFile): void {
  for (;;) {
    try {
      ajv.compile(schema);
      return;
    } catch (error) {
      const message = (error as Error).message.replace(/^strict mode: /, "");
      const unknown = /^unknown keyword: "(.*)"$/.exec(message)?.[1];
      const file = { file: document.file };
      if (unknown === undefined)
        throw new ConfigurationError(`is not a JSON Schema that can be used: ${message}.`, {
          place: file,
          cause: error,
        });
      const hint = nearest(unknown, Object.keys(ajv.RULES.all));
      const isSlip = hint !== undefined && leven(hint, unknown) <= mostSlips;
      if (!isSlip && keywordName.test(unknown)) {
        ajv.addKeyword(unknown);
        continue;
      }
      const keys = pathOf(schema, unknown) ?? [];
      throw new ConfigurationError(
        `${unknown} is not a keyword of JSON Schema.${isSlip ? ` Did you mean ${hint}?` : ""}`,
        { place: keys.length === 0 ? file : document.placeOfKey(keys), cause: error },
      );
    }
  }
}

function cut(text: string): string {
  return text.length > 80 ? `${text.slice(0, 79)}…` : text;
}

function unescape(part: string): string {
  return part.replaceAll("~1", "/").replaceAll("~0", "~");
}

/** Where a key stands first, looked for in breadth and not within `properties`' names. */
function pathOf(value: unknown, key: string): string[] | undefined {
  const open: { at: unknown; path: string[]; isNames: boolean }[] = [{ at: value, path: [], isNames: false }];
  for (const { at, path, isNames } of open) {
    if (typeof at !== "object" || at === null) continue;
    for (const [name, inner] of Object.entries(at)) {
      if (name === key && !isNames) return [...path, name];
      open.push({
        at: inner,
        path: [...path, name],
        isNames: ["properties", "$defs", "definitions"].includes(name) && !isNames,
      });
    }
  }
  return undefined;
}
