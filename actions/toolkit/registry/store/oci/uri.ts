import { ConfigurationError } from "../../../runtime/errors.js";
import { isLoopback } from "./secure-url.js";

/** A repository of an OCI registry: `ghcr.io` and `acme/models/churn`. */
export interface OciRepository {
  /** With the port, where there is one. */
  readonly host: string;
  readonly name: string;
}

/** A file in an image that never changes, for the digest of its manifest or index is part of it. */
export interface OciFile {
  readonly repository: OciRepository;
  readonly digest: string;
  /** Path in the image without the first slash: `models/model.joblib`. */
  readonly path: string;
}

/** A repository's name by the distribution specification. */
const repositoryName = /^[a-z0-9]+((\.|_|__|-+)[a-z0-9]+)*(\/[a-z0-9]+((\.|_|__|-+)[a-z0-9]+)*)*$/;
const hostName = /^([A-Za-z0-9.-]+|\[[0-9a-fA-F:]+\])(:\d{1,5})?$/;
export const digestText = /^sha256:[0-9a-f]{64}$/;

/**
 * The repository of a path such as `ghcr.io/acme/models`.
 * @param what the input or setting that holds it, for errors
 */
export function parseRepository(path: string, what: string): OciRepository {
  const [, host = "", name = ""] = /^(?:oci:)?(?:\/\/)?([^/]*)\/(.*?)\/*$/s.exec(path) ?? [];
  const isHost = hostName.test(host) && (host.includes(".") || host.includes(":") || host === "localhost");
  if (!isHost || name === "") {
    throw new ConfigurationError(
      `${what}: ${path} names no registry with a path in it. Write oci://ghcr.io/acme/models, for example.`,
    );
  }
  if (!repositoryName.test(name)) {
    const hint = repositoryName.test(name.toLowerCase()) ? ` Write ${host}/${name.toLowerCase()}.` : "";
    throw new ConfigurationError(
      `${what}: ${name} is not a repository's name. Lower-case letters and digits are allowed, with single dots, hyphens and underscores between them.${hint}`,
    );
  }
  return { host: host.toLowerCase(), name };
}

/** Where the registry listens. Only this machine is spoken to without encryption. */
export function originOf({ host }: OciRepository): string {
  return `${isLoopback(new URL(`http://${host}`).hostname) ? "http" : "https"}://${host}`;
}

export function formatUri({ repository: { host, name }, digest, path }: OciFile): string {
  return `oci://${host}/${name}@${digest}#/${path.split("/").map(encodeURIComponent).join("/")}`;
}

/** @throws ConfigurationError for a URI that is not one of {@link formatUri} */
export function parseUri(uri: string): OciFile {
  const [, repository = "", digest = "", path = ""] = /^oci:\/\/([^@#]+)@([^#]+)#\/(.+)$/s.exec(uri) ?? [];
  if (!digestText.test(digest) || path === "") {
    throw new ConfigurationError(
      `${uri} does not say which file of which image it is. It needs the form oci://<registry>/<repository>@sha256:<digest>#/<path>.`,
    );
  }
  return {
    repository: parseRepository(repository, uri),
    digest,
    path: path.split("/").map(decode).join("/"),
  };
}

/** What {@link parseUri} reads, or undefined for a URI that names no file of an image by digest. */
export function imageFileOf(uri: string): OciFile | undefined {
  if (!uri.startsWith("oci://")) return undefined;
  try {
    return parseUri(uri);
  } catch (error) {
    if (error instanceof ConfigurationError) return undefined;
    throw error;
  }
}

/** The image as `docker pull`, `skopeo` and a pod name it. */
export function imageReference({ repository: { host, name }, digest }: OciFile): string {
  return `${host}/${name}@${digest}`;
}

function decode(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}
