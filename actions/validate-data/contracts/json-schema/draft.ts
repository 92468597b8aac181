import type { Key, YamlFile } from "../../../toolkit/document/yaml.js";
import { ConfigurationError } from "../../../toolkit/runtime/errors.js";
import { type Node, nodesOf } from "./nodes.js";

const drafts = ["draft-04", "draft-06", "draft-07", "2019-09", "2020-12"] as const;

/** A version of the standard. */
export type Draft = (typeof drafts)[number];

/** The version that `$schema` names; a schema without one, or with a meta-schema of somebody's own, has `otherwise`. */
export function draftOf(document: YamlFile, otherwise: Draft = "2020-12"): Draft {
  const uri = String((document.value as Node).$schema ?? "");
  const named = /json-schema\.org\/(?:draft\/)?(draft-\d+|\d{4}-\d\d)\//.exec(uri)?.[1];
  if (named === undefined) return otherwise;
  const draft = drafts.find((one) => one === named);
  if (draft !== undefined) return draft;
  throw new ConfigurationError(
    `$schema is ${named}; ${drafts.slice(0, -1).join(", ")} and 2020-12 are read.`,
    {
      place: document.place(["$schema"]),
    },
  );
}

/** Whether texts in an encoding are to be read, which later drafts leave to the reader's pleasure. */
export const judgesContents = (draft: Draft) => draft === "draft-07";

/**
 * A schema of draft-04 in the words of draft-07, each where it stood: `exclusiveMinimum: true` beside a `minimum` is that
 * number, and `id` is `$id`. Those of other drafts as they are.
 * @throws ConfigurationError
 */
export function modernised(document: YamlFile, draft: Draft): Node {
  if (draft !== "draft-04") return document.value as Node;
  const value = structuredClone(document.value) as Node;
  for (const { node, keys } of nodesOf(value)) {
    const schema = node as Record<string, unknown>;
    if (typeof schema.id === "string" && schema.$id === undefined) {
      schema.$id = schema.id;
      delete schema.id;
    }
    for (const [exclusive, bound] of bounds) modernise(schema, exclusive, bound, keys, document);
  }
  return value;
}

const bounds = [
  ["exclusiveMinimum", "minimum"],
  ["exclusiveMaximum", "maximum"],
] as const;

function modernise(
  schema: Record<string, unknown>,
  exclusive: string,
  bound: string,
  keys: readonly Key[],
  document: YamlFile,
): void {
  const value = schema[exclusive];
  // A property may have that name.
  if (value === undefined || (typeof value === "object" && value !== null)) return;
  const refuse = (why: string) =>
    new ConfigurationError(`${exclusive} ${why}`, { place: document.place([...keys, exclusive]) });
  if (typeof value !== "boolean")
    throw refuse(`is ${JSON.stringify(value)}; in draft-04 it is true or false, beside ${bound}.`);
  delete schema[exclusive];
  if (!value) return;
  if (typeof schema[bound] !== "number") throw refuse(`needs a ${bound} beside it in draft-04.`);
  schema[exclusive] = schema[bound];
  delete schema[bound];
}
