import * as http from "node:http";
import * as https from "node:https";
import { ConfigurationError } from "../../runtime/errors.js";
import type { Runtime } from "../../runtime/runtime.js";
import { checkHost, guardedLookup, isAllowedHost } from "./address-guard.js";

/** Seconds without a byte until a connection counts as broken. */
const patience = 60;
const mostRedirects = 5;

export interface GetAccess {
  readonly runtime: Pick<Runtime, "environment" | "signal">;
}

export interface Get {
  readonly url: URL;
  /** What stands in errors. */
  readonly shown: string;
  readonly headers?: Readonly<Record<string, string>>;
  /** Headers for the first server alone: no redirect gets them. */
  readonly secret?: Readonly<Record<string, string>>;
  /** Origin of a server that the step's environment names: it may lie inside. */
  readonly trusted?: string;
  readonly method?: "GET" | "POST";
  readonly body?: string;
}

/**
 * The answer to a request, behind up to five redirects, each of which is checked like the first address.
 * @throws ConfigurationError for an address that may not be asked
 */
export async function get(request: Get, access: GetAccess): Promise<http.IncomingMessage> {
  let { url } = request;
  for (let redirects = 0; ; redirects++) {
    const isFirst = url.origin === request.url.origin;
    const answer = await once({ ...request, url, ...(isFirst ? {} : { secret: {} }) }, access);
    const { location } = answer.headers;
    const status = answer.statusCode ?? 0;
    if (![301, 302, 303, 307, 308].includes(status) || location === undefined) return answer;
    answer.destroy();
    if (redirects === mostRedirects || !URL.canParse(location, url)) {
      throw new ConfigurationError(
        `${request.shown}: the server sends from one address to another ${redirects + 1} times. Give the last one.`,
      );
    }
    url = new URL(location, url);
  }
}

function once(
  { url, shown, headers, secret, trusted, method = "GET", body }: Get,
  { runtime: { environment, signal } }: GetAccess,
): Promise<http.IncomingMessage> {
  if (!/^https?:$/.test(url.protocol)) {
    throw new ConfigurationError(
      `${shown}: the server sends to a ${url.protocol} address, which is not followed.`,
    );
  }
  const isTrusted = url.origin === trusted || isAllowedHost(url, environment);
  if (!isTrusted) checkHost(url, shown, environment);
  const lookup = isTrusted ? undefined : guardedLookup(shown);
  const send = url.protocol === "https:" ? https.request : http.request;
  return new Promise((resolve, reject) => {
    const request = send(url, {
      method,
      signal,
      timeout: patience * 1000,
      headers: { "user-agent": "mergeline", "accept-encoding": "identity", ...headers, ...secret },
      // A password in the address would be sent by itself.
      auth: null,
      ...(lookup && { lookup }),
    });
    request.on("response", resolve);
    request.on("timeout", () => request.destroy(new Error(`nothing came for ${patience} s`)));
    request.on("error", reject);
    request.end(body);
  });
}

/** The beginning of an answer's text. */
export async function textOf(answer: http.IncomingMessage, most: number): Promise<string> {
  const parts: Buffer[] = [];
  let size = 0;
  for await (const chunk of answer) {
    parts.push(chunk as Buffer);
    size += (chunk as Buffer).length;
    if (size > most) break;
  }
  return Buffer.concat(parts).subarray(0, most).toString("utf8");
}
