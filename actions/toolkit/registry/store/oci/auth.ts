import { z } from "zod";
import { ConfigurationError } from "../../../runtime/errors.js";
import { answerText } from "./answer.js";
import type { Credentials } from "./credentials.js";
import { attempt, type Patience } from "./retry.js";
import { followed } from "./secure-url.js";

/** A registry's demand to be told who asks, from `WWW-Authenticate`. */
export type Challenge =
  | { readonly scheme: "basic" }
  | { readonly scheme: "bearer"; readonly realm: string; readonly service: string | undefined };

/** The first demand of a header that can be met; undefined where there is none. */
export function parseChallenge(header: string): Challenge | undefined {
  const bearer = /(?:^|,)\s*bearer\s+(.*)$/is.exec(header)?.[1];
  if (bearer !== undefined) {
    const parameters = new Map<string, string>();
    for (const [, name, quoted, plain] of bearer.matchAll(
      /([a-z_]+)\s*=\s*(?:"((?:[^"\\]|\\.)*)"|([^\s,"]+))/gi,
    )) {
      const key = name!.toLowerCase();
      if (!parameters.has(key)) parameters.set(key, quoted?.replaceAll(/\\(.)/gs, "$1") ?? plain ?? "");
    }
    const realm = parameters.get("realm");
    if (realm) return { scheme: "bearer", realm, service: parameters.get("service") };
  }
  return /(?:^|,)\s*basic(\s|,|$)/i.test(header) ? { scheme: "basic" } : undefined;
}

const tokenAnswer = z.object({ token: z.string().optional(), access_token: z.string().optional() });

export interface AuthOptions {
  /** The address that made the demand. */
  readonly from: URL;
  /** For example `repository:acme/models/churn:pull,push`. */
  readonly scope: string;
  readonly credentials: Credentials | undefined;
  readonly patience: Patience;
}

/**
 * The `Authorization` header that meets a demand. The scope is ours and not the demand's: GitHub's registry asks for
 * pull alone even where a push was refused.
 * @throws ConfigurationError when there are no credentials for it, or they are refused
 */
export async function authorize(challenge: Challenge, options: AuthOptions): Promise<string> {
  const { from, scope, credentials, patience } = options;
  if (challenge.scheme === "basic") {
    if (credentials === undefined || !("user" in credentials)) throw unknown(from.host);
    return basic(credentials);
  }
  const realm = followed(challenge.realm, from);
  const response = await attempt(
    (signal) => fetch(...tokenRequest(realm, challenge.service, scope, credentials, signal)),
    realm.host,
    patience,
  );
  const text = await answerText(response);
  if (response.status !== 200) {
    throw response.status === 401 || response.status === 403
      ? refusedBy(from.host, credentials)
      : new ConfigurationError(
          `${realm.host} gave no token for ${from.host}: it answered ${response.status}.`,
        );
  }
  const answer = tokenAnswer.safeParse(json(text)).data;
  const token = answer?.token || answer?.access_token;
  if (!token || !/^[\x21-\x7e]+$/.test(token)) {
    throw new ConfigurationError(`${realm.host} gave no token for ${from.host}, though it answered 200.`);
  }
  return `Bearer ${token}`;
}

function tokenRequest(
  realm: URL,
  service: string | undefined,
  scope: string,
  credentials: Credentials | undefined,
  signal: AbortSignal,
): [URL, RequestInit] {
  const fields = { ...(service && { service }), scope };
  if (credentials !== undefined && "refreshToken" in credentials) {
    const body = new URLSearchParams({
      ...fields,
      grant_type: "refresh_token",
      client_id: "mergeline",
      refresh_token: credentials.refreshToken,
    });
    return [realm, { method: "POST", body, signal, redirect: "error" }];
  }
  const url = new URL(realm);
  for (const [name, value] of Object.entries(fields)) url.searchParams.set(name, value);
  const headers = credentials === undefined ? {} : { authorization: basic(credentials) };
  return [url, { headers, signal, redirect: "error" }];
}

function basic({ user, password }: { user: string; password: string }): string {
  return `Basic ${Buffer.from(`${user}:${password}`).toString("base64")}`;
}

/** The error for a registry that does not accept who we are. */
export function refusedBy(host: string, credentials: Credentials | undefined): ConfigurationError {
  return credentials === undefined
    ? unknown(host)
    : new ConfigurationError(
        `${host} refuses the credentials: they are wrong, have expired, or may not do this. ${advice(host)}`,
      );
}

function unknown(host: string): ConfigurationError {
  return new ConfigurationError(`${host} wants credentials, and there are none. ${advice(host)}`);
}

function advice(host: string): string {
  return host === "ghcr.io"
    ? "Give the job `permissions: packages: write` (packages: read, to read), or log in with docker/login-action."
    : `Log in to ${host} before this step, with docker/login-action or docker login.`;
}

function json(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
