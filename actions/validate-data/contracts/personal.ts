import type { Column } from "../../toolkit/data/column.js";
import type { Table } from "../../toolkit/data/table.js";

/**
 * Classifications under which a cell may be shown. The standards leave the word free, so every other one hides:
 * `PII`, `confidential`, `restricted`, `sensitive`, and a company's own.
 */
const harmless = new Set([
  "public",
  "open",
  "internal",
  "internal use",
  "internal use only",
  "general",
  "unclassified",
  "unrestricted",
  "none",
]);

/** Words that say, in a tag or in the name of a property, that what follows is about a person. */
const marks = new Set([
  "pii",
  "spii",
  "phi",
  "personal",
  "sensitive",
  "confidential",
  "restricted",
  "secret",
  "gdpr",
  "hipaa",
]);

const negations = new Set(["non", "not", "no", "un"]);
const classifying = new Set(["classification", "data classification", "sensitivity", "privacy"]);

/** Whether an element of a contract is personal: undefined where it does not say. */
export type Classification = "personal" | "harmless" | undefined;

/**
 * What an element of a contract, an ODCS property or object or a Frictionless field or schema, says of itself: by
 * `classification`, `encryptedName`, `tags`, `customProperties`, or a property such as `pii: true`. One word for
 * personal wins over all others.
 */
export function classificationOf(element: Readonly<Record<string, unknown>>): Classification {
  const found = Object.entries(element).map(([key, value]) => {
    if (key === "tags") return ofTags(value);
    if (key === "customProperties") return ofCustom(value);
    if (key === "encryptedName") return isSet(value) ? "personal" : undefined;
    return ofProperty(key, value);
  });
  return strongest(found);
}

/** Whether the element or anything nested in it is personal. */
export function isPersonal(element: Readonly<Record<string, unknown>>, inherited: Classification): boolean {
  const own = classificationOf(element);
  if ((own ?? inherited) === "personal") return true;
  return [element.properties, element.items]
    .flat()
    .some((part) => isObject(part) && isPersonal(part, undefined));
}

/**
 * The names of the personal columns, the contract's and the data's. What the object says of itself holds for every
 * column that does not say otherwise, also for those that the contract does not name.
 */
export function personalColumns(
  object: Readonly<Record<string, unknown>>,
  parts: readonly {
    readonly element: Readonly<Record<string, unknown>> & { readonly name: string };
    readonly column: Column | undefined;
  }[],
  table: Table,
): Set<string> {
  const { properties: _, fields: __, quality: ___, ...own } = object;
  const inherited = classificationOf(own);
  const said = parts.map(({ element, column }) => ({
    names: column === undefined ? [element.name] : [element.name, column.name],
    personal: isPersonal(element, inherited),
  }));
  const known = new Set(said.flatMap(({ names }) => names));
  const others = inherited === "personal" ? table.columns.filter(({ name }) => !known.has(name)) : [];
  return new Set([
    ...said.filter(({ personal }) => personal).flatMap(({ names }) => names),
    ...others.map(({ name }) => name),
  ]);
}

function strongest(found: readonly Classification[]): Classification {
  if (found.includes("personal")) return "personal";
  return found.includes("harmless") ? "harmless" : undefined;
}

function ofProperty(name: string, value: unknown): Classification {
  const words = wordsOf(name);
  if (classifying.has(words.join(" "))) {
    if (!isSet(value)) return undefined;
    return strongest([value].flat().map(ofWord));
  }
  if (!isMarked(words)) return undefined;
  return isSet(value) ? "personal" : "harmless";
}

function ofWord(value: unknown): Classification {
  const words = wordsOf(String(value));
  return harmless.has(words.join(" ")) || isDenied(words) ? "harmless" : "personal";
}

function ofTags(value: unknown): Classification {
  return strongest(
    [value].flat().map((tag) => {
      const words = wordsOf(String(tag));
      return isDenied(words) ? "harmless" : isMarked(words) ? "personal" : undefined;
    }),
  );
}

/** `[{property, value}]` as ODCS has them, or a mapping. */
function ofCustom(value: unknown): Classification {
  const entries = Array.isArray(value)
    ? value.filter(isObject).map((one) => [String(one.property ?? ""), one.value] as const)
    : isObject(value)
      ? Object.entries(value)
      : [];
  return strongest(entries.map(([name, one]) => ofProperty(name, one)));
}

/** `personalData`, `personal-data` and `Personal Data` are the same two words. */
function wordsOf(text: string): string[] {
  return text
    .replaceAll(/([\p{Ll}\d])(\p{Lu})/gu, "$1 $2")
    .toLowerCase()
    .split(/[^\p{L}\p{N}]+/u)
    .filter((word) => word !== "");
}

function isMarked(words: readonly string[]): boolean {
  return words.some((word) => marks.has(word)) && !isDenied(words);
}

/** `non-pii`, `not personal`. */
function isDenied(words: readonly string[]): boolean {
  return words.some((word, at) => marks.has(word) && negations.has(words[at - 1] ?? ""));
}

function isSet(value: unknown): boolean {
  if (value === undefined || value === null || value === false || value === 0 || value === "") return false;
  return !(typeof value === "string" && /^(false|no|none|null|n|0)$/i.test(value.trim()));
}

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}
