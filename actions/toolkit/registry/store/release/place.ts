import { ConfigurationError } from "../../../runtime/errors.js";

/** Tag of the release that artifacts are kept in; a further one is numbered: `mergeline-store-2`. */
export const firstTag = "mergeline-store";

/** A repository on the GitHub of this run. */
export interface ReleasePlace {
  readonly owner: string;
  readonly repository: string;
}

/** One asset of a release. */
export interface ReleaseAsset extends ReleasePlace {
  readonly tag: string;
  /** The SHA-256 of its bytes, as hexadecimal digits. */
  readonly name: string;
}

const ownerName = /^[A-Za-z0-9](?:[A-Za-z0-9_-]{0,38})$/;
const repositoryName = /^(?!\.{1,2}$)[A-Za-z0-9._-]{1,100}$/;

/**
 * The repository of an address; undefined for the one that runs this.
 * @param what the input or setting that holds it, for errors
 */
export function parseReleasePlace(path: string, what: string): ReleasePlace | undefined {
  if (path === "") return undefined;
  const [owner = "", repository = "", ...rest] = path.split("/");
  if (rest.length > 0 || !ownerName.test(owner) || !repositoryName.test(repository)) {
    throw new ConfigurationError(
      `${what}: ${path.replace(/[^/]*@/, "***@")} is not a repository on GitHub. Write release://owner/repository, or release: for this one.`,
    );
  }
  return { owner, repository };
}

export function formatReleaseUri({ owner, repository, tag, name }: ReleaseAsset): string {
  return `release://${owner}/${repository}/${tag}/${name}`;
}

/** @throws ConfigurationError for a URI that is not one of {@link formatReleaseUri} */
export function parseReleaseUri(uri: string): ReleaseAsset {
  const [, path = "", tag = "", name = ""] =
    /^release:\/\/([^/]+\/[^/]+)\/([A-Za-z0-9][A-Za-z0-9._-]{0,99})\/([0-9a-f]{64})$/.exec(uri) ?? [];
  const place = path === "" ? undefined : parseReleasePlace(path, uri);
  if (place === undefined) {
    throw new ConfigurationError(
      `${uri.replace(/[^/]*@/, "***@")} names no asset of a release. It needs the form release://owner/repository/<tag>/<sha256>.`,
    );
  }
  return { ...place, tag, name };
}
