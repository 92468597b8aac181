import { Ajv } from "ajv";
import { Ajv2019 } from "ajv/dist/2019.js";
import { Ajv2020 } from "ajv/dist/2020.js";
import leven from "leven";
import type { Key } from "../../../toolkit/document/yaml.js";
import { ConfigurationError } from "../../../toolkit/runtime/errors.js";
import { nearest } from "../../../toolkit/runtime/nearest.js";
import type { Draft } from "./draft.js";
import { bare, isAddress, type SchemaDocument, type SchemaFile, targetOf } from "./files.js";
import { nodesOf } from "./nodes.js";

/** By how many letters a word may be off to be taken for a slip of the pen, and not for somebody's own keyword. */
const mostSlips = 3;

/** What Ajv takes for a name. */
const keywordName = /^[a-z_$][a-z0-9_$:-]*$/i;

/**
 * Whether a document and its files are JSON Schemas that Ajv takes in its strict mode: no misspelt keyword, every value
 * of the kind that its keyword needs in its draft, every reference to something that is there. Keywords of others are
 * allowed by the standard, and are named as not done by those who compile it. @throws ConfigurationError
 */
export function checkJsonSchema(document: SchemaDocument): void {
  const own = ajvOf(document.files.get(document.file)!.draft);
  for (const [path, file] of document.files) {
    checkByMeta(path === document.file ? own : ajvOf(file.draft), file, document);
    own.addSchema(addressed(path, file), addressOf(path), undefined, false);
  }
  compile(own, document);
}

function ajvOf(draft: Draft): Ajv {
  const Kind = draft === "2020-12" ? Ajv2020 : draft === "2019-09" ? Ajv2019 : Ajv;
  return new Kind({
    strict: false,
    strictSchema: true,
    allowMatchingProperties: true,
    validateFormats: false,
    allErrors: false,
    logger: false,
  });
}

/** @throws ConfigurationError where a value is not of the kind that its keyword needs */
function checkByMeta(ajv: Ajv, { value, keys: above }: SchemaFile, document: SchemaDocument): void {
  // Fields of Draft 4 and 6 are those of Draft 7 by now; its meta-schema is enough.
  const { $schema: _, $id: __, ...rest } = value;
  if (ajv.validateSchema(rest)) return;
  const error = ajv.errors![0]!;
  const keys = error.instancePath.split("/").slice(1).map(unescape);
  const found = keys.reduce<unknown>((inner, key) => (inner as Record<string, unknown>)?.[key], rest);
  const where = keys.join(".") || "the schema";
  const allowed = (error.params as { allowedValues?: unknown[] }).allowedValues;
  throw new ConfigurationError(
    allowed === undefined
      ? `${where} ${error.message ?? "is wrong"}; it is ${cut(JSON.stringify(found))}.`
      : `${where} is ${cut(JSON.stringify(found))}; allowed are ${allowed.join(", ")}.`,
    { place: document.place([...above, ...keys]) },
  );
}

/** The address that a file has here. */
const addressOf = (path: string) => `workspace:/${encodeURI(path)}`;

/** A file's schema under that address, with references to the files by theirs. */
function addressed(path: string, { value }: SchemaFile): object {
  const { $schema: _, $id: own, ...schema } = structuredClone(value) as Record<string, unknown>;
  const nodes = [...nodesOf(schema)];
  const ids = new Set(nodes.map(({ node }) => bare(node.$id)));
  for (const { node } of nodes) {
    const { $ref: reference } = node;
    if (typeof reference !== "string" || reference.startsWith("#")) continue;
    const fragment = reference.slice(bare(reference)!.length);
    const target = bare(reference) === bare(own) ? path : targetOf(reference, path);
    if (bare(reference) === bare(own) || !(isAddress(reference) || ids.has(bare(reference))))
      (node as Record<string, unknown>).$ref = `${addressOf(target)}${fragment}`;
  }
  return { ...schema, $id: addressOf(path) };
}

function compile(ajv: Ajv, document: SchemaDocument): void {
  for (;;) {
    try {
      ajv.getSchema(addressOf(document.file));
      return;
    } catch (error) {
      const message = (error as Error).message.replace(/^strict mode: /, "");
      const unknown = /^unknown keyword: "(.*)"$/.exec(message)?.[1];
      const file = { file: document.file };
      if (unknown === undefined)
        throw new ConfigurationError(
          `is not a JSON Schema that can be used: ${error instanceof RangeError ? "its references lead in a circle" : readable(message)}.`,
          { place: file, cause: error },
        );
      const hint = nearest(unknown, Object.keys(ajv.RULES.all));
      const isSlip = hint !== undefined && leven(hint, unknown) <= mostSlips;
      if (!isSlip && keywordName.test(unknown)) {
        ajv.addKeyword(unknown);
        continue;
      }
      const keys = placeOfKeyword(document, unknown);
      throw new ConfigurationError(
        `${unknown} is not a keyword of JSON Schema.${isSlip ? ` Did you mean ${hint}?` : ""}`,
        { place: keys === undefined ? file : document.placeOfKey(keys), cause: error },
      );
    }
  }
}

function placeOfKeyword({ files }: SchemaDocument, name: string): Key[] | undefined {
  for (const { value, keys: above } of files.values())
    for (const { node, keys } of nodesOf(value)) if (name in node) return [...above, ...keys, name];
  return undefined;
}

/** Ajv's words without the addresses that files have here. */
function readable(message: string): string {
  return message.replace(/ from id .*/, "").replaceAll("workspace:/", "");
}

function cut(text: string): string {
  return text.length > 80 ? `${text.slice(0, 79)}…` : text;
}

function unescape(part: string): string {
  return part.replaceAll("~1", "/").replaceAll("~0", "~");
}
