import { ConfigurationError } from "../../runtime/errors.js";
import { formatOfName, formatsForPeople } from "../format.js";
import { fixedPart, globMatcher, inOrder, isGlob } from "../glob.js";
import { isBeside } from "../hive.js";
import type { Opened, RemoteObject } from "./object.js";

/** A store of objects that can list them. What it refuses is thrown as one sentence. */
export interface ObjectSource {
  uri(key: string): string;
  list(prefix: string): AsyncIterable<ListedObject>;
  /** Undefined where there is no such object. */
  open(key: string, from: number, tag: string | undefined): Promise<Opened | undefined>;
}

export interface ListedObject {
  readonly key: string;
  readonly bytes: number;
  readonly tag: string | undefined;
}

const mostObjects = 100_000;

/**
 * What a key names: an object; with wildcards, those that match; without a format's ending, the data below it like that
 * of a folder. In the order of their names.
 * @throws ConfigurationError when it names nothing
 */
export async function findListed(source: ObjectSource, key: string, what: string): Promise<RemoteObject[]> {
  const isPattern = isGlob(key);
  if (!isPattern && formatOfName(key) !== undefined) return [objectOf(source, { key })];
  const folder = (isPattern ? fixedPart(key) : key).replace(/\/+$/, "");
  const prefix = folder === "" ? "" : `${folder}/`;
  const isMatch = isPattern
    ? globMatcher(key)
    : (found: string) => !isBeside(found.slice(prefix.length)) && formatOfName(found) !== undefined;
  const found = new Map<string, ListedObject>();
  for await (const one of source.list(prefix)) {
    if (one.key.endsWith("/") || !isMatch(one.key)) continue;
    found.set(one.key, one);
    if (found.size > mostObjects)
      throw new ConfigurationError(`${what}: ${source.uri(key)} names more than ${mostObjects} objects.`);
  }
  if (found.size === 0) {
    throw new ConfigurationError(
      `${what}: ${source.uri(key)} ${isPattern ? "matches no object" : `is a folder without any data: ${formatsForPeople}`}.`,
    );
  }
  return inOrder(found.keys()).map((name) => objectOf(source, found.get(name)!));
}

export function objectOf(
  source: ObjectSource,
  { key, bytes, tag }: Pick<ListedObject, "key"> & Partial<ListedObject>,
): RemoteObject {
  const uri = source.uri(key);
  return {
    uri,
    bytes,
    tag,
    async open(from, known) {
      const opened = await source.open(key, from, known);
      if (opened !== undefined) return opened;
      throw new ConfigurationError(`${uri} is not there.`);
    },
  };
}

/**
 * The bucket and the key in an address.
 * @param buckets how many leading parts name the bucket
 * @throws ConfigurationError when there is no bucket that could be one
 */
export function placeOf(
  address: string,
  what: string,
  form: string,
  buckets = 1,
): { bucket: string; key: string } {
  const parts = address.replace(/^[^:]+:\/\//, "").split("/");
  const names = parts.slice(0, buckets);
  const isName = (part: string) => /^[a-z0-9][a-z0-9._-]{1,221}$/i.test(part);
  if (names.length < buckets || !names.every(isName) || parts.length === buckets) {
    throw new ConfigurationError(
      `${what}: ${address.replace(/^([^:]+:\/\/)[^/]*@/, "$1").replace(/\?.*$/s, "")} names no data. Write ${form}, without a user.`,
    );
  }
  return { bucket: names.join("/"), key: parts.slice(buckets).join("/") };
}
