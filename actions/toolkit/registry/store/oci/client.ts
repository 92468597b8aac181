import { ConfigurationError } from "../../../runtime/errors.js";
import { saidBy } from "./answer.js";
import { authorize, parseChallenge, refusedBy } from "./auth.js";
import type { Credentials } from "./credentials.js";
import { attempt, once, type Patience } from "./retry.js";
import { followed } from "./secure-url.js";
import { type OciRepository, originOf } from "./uri.js";

export interface OciRequest {
  readonly method: "GET" | "HEAD" | "POST" | "PUT" | "PATCH" | "DELETE";
  /** Below the repository, such as `manifests/sha256:…`; or a whole address that the registry gave. */
  readonly to: string | URL;
  readonly headers?: Readonly<Record<string, string>>;
  readonly body?: Uint8Array<ArrayBuffer> | string;
  /** Whether it must not be sent again by itself: a piece of an upload, of which a part may have arrived. */
  readonly single?: boolean;
}

/** What a token is asked for. */
export type OciAccess = "pull" | "pull,push" | "pull,delete";

export interface ClientOptions {
  readonly repository: OciRepository;
  readonly access: OciAccess;
  /** Asked for when the registry first wants to know. */
  readonly credentials: () => Promise<Credentials | undefined>;
  readonly patience: Patience;
}

/** Speaks with one repository of a registry, by the OCI distribution specification 1.1. */
export interface OciClient {
  readonly repository: OciRepository;
  readonly patience: Patience;
  /** The answer, whatever its status: after redirects of reading, the registry's demand for credentials, and retries. */
  send(request: OciRequest): Promise<Response>;
  /** The error for an answer that is not what was asked for. */
  refusal(response: Response, doing: string): Promise<ConfigurationError>;
}

/** Redirects that are followed in a row. */
const longestChain = 5;

export function openClient({ repository, access, credentials, patience }: ClientOptions): OciClient {
  const base = new URL(`${originOf(repository)}/v2/${repository.name}/`);
  const scope = `repository:${repository.name}:${access}`;
  let known: Promise<Credentials | undefined> | undefined;
  let authorization: string | undefined;

  const sendOnce = async (request: OciRequest, url: URL, redirects = 0): Promise<Response> => {
    const headers = {
      "user-agent": "mergeline",
      "accept-encoding": "identity",
      ...request.headers,
      // Storage elsewhere has its own signature in the address; the registry's token is nobody else's.
      ...(authorization !== undefined && url.origin === base.origin && { authorization }),
    };
    const fetching = (signal: AbortSignal) =>
      fetch(url, {
        method: request.method,
        headers,
        redirect: "manual",
        signal,
        ...(request.body !== undefined && { body: request.body }),
      });
    const response = await (request.single ? once : attempt)(fetching, url.host, patience);
    const location = response.headers.get("location");
    const reads = request.method === "GET" || request.method === "HEAD";
    if (!reads || location === null || ![301, 302, 303, 307, 308].includes(response.status)) return response;
    await response.body?.cancel();
    if (redirects === longestChain) {
      throw new ConfigurationError(`${base.host} redirects more than ${longestChain} times.`);
    }
    return sendOnce(request, followed(location, url), redirects + 1);
  };

  return {
    repository,
    patience,
    async send(request) {
      const url = typeof request.to === "string" ? new URL(request.to, base) : request.to;
      const response = await sendOnce(request, url);
      if (response.status !== 401) return response;
      const challenge = parseChallenge(response.headers.get("www-authenticate") ?? "");
      if (challenge === undefined || url.origin !== base.origin) return response;
      await response.body?.cancel();
      known ??= credentials();
      authorization = await authorize(challenge, { from: url, scope, credentials: await known, patience });
      return sendOnce(request, url);
    },
    async refusal(response, doing) {
      const said = await saidBy(response);
      const where = `${repository.host}/${repository.name}`;
      if (response.status === 401) return refusedBy(repository.host, await known);
      const why = said === "" ? "" : ` (${said})`;
      const hint =
        response.status === 403
          ? repository.host === "ghcr.io"
            ? " The job needs `permissions: packages: write`, and the package must let this repository write."
            : " The credentials may not do this, or the quota is used up."
          : "";
      return new ConfigurationError(
        `${where}: ${doing}: the registry answered ${response.status}${why}.${hint}`,
      );
    },
  };
}
