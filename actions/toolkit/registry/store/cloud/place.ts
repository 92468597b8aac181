import { ConfigurationError } from "../../../runtime/errors.js";

/** A place in a cloud's store: the bucket, and what the names of all objects there start with. */
export interface Place {
  readonly bucket: string;
  /** Without slashes around it; may be empty. */
  readonly prefix: string;
}

/**
 * The bucket and prefix in an address.
 * @param form what an address of this kind looks like, for errors: `s3://bucket/prefix`
 * @param buckets how many leading parts name the bucket: two where it lies in an account
 * @throws ConfigurationError when it is none, or holds what has no place in a record: a user, a query, `..`
 */
export function parsePlace(path: string, what: string, form: string, buckets = 1): Place {
  const parts = path.replace(/\/+$/, "").split("/");
  const [bucket, prefix] = [parts.slice(0, buckets), parts.slice(buckets)];
  const isName = (part: string) => /^[A-Za-z0-9][A-Za-z0-9._-]{0,221}$/.test(part);
  const isPart = (part: string) => /^[\w.=-]+$/.test(part) && part !== "." && part !== "..";
  if (bucket.length < buckets || !bucket.every(isName) || !prefix.every(isPart)) {
    throw new ConfigurationError(
      `${what}: "${withoutSecrets(path)}" is not a place in a store. Write ${form}, of letters, digits and . _ = -, without a user or a query.`,
    );
  }
  return { bucket: bucket.join("/"), prefix: prefix.join("/") };
}

/** The bucket and the name of the object that a URI of a record names. */
export function parseObject(uri: string, form: string, buckets = 1): { bucket: string; key: string } {
  const parts = uri.replace(/^[a-z0-9]+:\/\//i, "").split("/");
  const bucket = parts.slice(0, buckets).join("/");
  const key = parts.slice(buckets).join("/");
  if (key === "" || /[?#@]/.test(bucket)) {
    throw new ConfigurationError(`${withoutSecrets(uri)} names no object; ${form} is needed.`);
  }
  return { bucket, key };
}

function withoutSecrets(text: string): string {
  return text.replace(/[^/]*@/, "***@").replace(/\?.*$/s, "?…");
}
