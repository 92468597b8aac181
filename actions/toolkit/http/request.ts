import { ConfigurationError, messageOf } from "../runtime/errors.js";
import type { Runtime } from "../runtime/runtime.js";
import { checkedUrl } from "./address.js";

export interface Request {
  readonly method: "GET" | "POST" | "PUT" | "PATCH" | "DELETE";
  readonly url: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly body?: string | Uint8Array<ArrayBuffer>;
  /** Texts that must be in no message, such as the address of a webhook. */
  readonly secrets?: readonly string[];
  /** Characters of an answer that are read. Default: 20,000. */
  readonly longestAnswer?: number;
  /** Seconds until it is given up. Default: 10. */
  readonly patience?: number;
}

export interface Answer {
  readonly status: number;
  /** The beginning of the body: see {@link Request.longestAnswer}. */
  readonly text: string;
}

/**
 * Sends a request and returns the answer's text. Only https is spoken, save with this machine, and no redirect is
 * followed: it could carry a secret elsewhere.
 * @throws ConfigurationError that names the host alone: an address may be a secret
 */
export async function send(request: Request, runtime: Pick<Runtime, "signal">): Promise<string> {
  const answer = await exchange(request, runtime);
  if (answer.status >= 200 && answer.status < 300) return answer.text;
  throw refusal(request, answer);
}

/** The same for a caller who knows what to do with other answers than yes. */
export async function exchange(request: Request, runtime: Pick<Runtime, "signal">): Promise<Answer> {
  const { patience = 10, longestAnswer = 20_000 } = request;
  const url = checkedUrl(request.url, "the address");
  const timeout = AbortSignal.timeout(patience * 1000);
  try {
    const response = await fetch(url, {
      method: request.method,
      headers: { "user-agent": "mergeline", ...request.headers },
      body: request.body ?? null,
      redirect: "manual",
      signal: AbortSignal.any([runtime.signal, timeout]),
    });
    return { status: response.status, text: await firstOf(response, longestAnswer) };
  } catch (error) {
    if (runtime.signal.aborted) throw error;
    const why = timeout.aborted ? `no answer within ${patience} s` : messageOf(causeOf(error));
    throw new ConfigurationError(`${url.host} can't be reached: ${withoutSecrets(why, request)}.`);
  }
}

/** What an answer that is no yes says, in a sentence that names the host. */
export function refusal(request: Request, { status, text }: Answer): ConfigurationError {
  const { host } = new URL(request.url);
  const said = concealed(text, request).replaceAll(/\s+/g, " ").trim().slice(0, 200);
  return new ConfigurationError(
    status >= 300 && status < 400
      ? `${host} answered ${status}, a redirect, which is not followed. Give the address that it leads to.`
      : `${host} answered ${status}${said === "" ? "" : `: ${said}`}.`,
  );
}

/** At most so much of an answer as is looked at; a server that never ends is left. */
async function firstOf(response: Response, longest: number): Promise<string> {
  const decoder = new TextDecoder();
  let text = "";
  for await (const chunk of response.body ?? []) {
    text += decoder.decode(chunk as Uint8Array, { stream: true });
    if (text.length > longest) break;
  }
  return text;
}

function causeOf(error: unknown): unknown {
  return error instanceof Error && error.cause !== undefined ? error.cause : error;
}

/** A server may send back what it was sent. Of one whose address is a secret nothing is quoted: parts of it would be. */
function concealed(text: string, { url, secrets = [] }: Request): string {
  if (secrets.includes(url)) return "";
  return withoutSecrets(text, { secrets });
}

function withoutSecrets(text: string, { secrets = [] }: Pick<Request, "secrets">): string {
  return secrets.reduce((left, secret) => (secret === "" ? left : left.replaceAll(secret, "***")), text);
}
