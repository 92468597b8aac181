import { isIPv4 } from "node:net";
import { ConfigurationError, messageOf } from "../../toolkit/runtime/errors.js";
import type { Runtime } from "../../toolkit/runtime/runtime.js";

export interface ExportRequest {
  readonly method: "POST" | "PUT";
  readonly url: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string | Uint8Array<ArrayBuffer>;
  /** Texts that must be in no message, such as the address of a webhook. */
  readonly secrets?: readonly string[];
}

/** Seconds until an export is given up. */
const patience = 10;
/** Characters of an answer that are read. */
const longestAnswer = 20_000;

/**
 * Sends a request and returns the answer's text. Only https is spoken, save with this machine, and no redirect is
 * followed: it could carry a secret elsewhere.
 * @throws ConfigurationError that names the host alone: an address may be a secret
 */
export async function send(request: ExportRequest, runtime: Pick<Runtime, "signal">): Promise<string> {
  const url = checkedUrl(request.url, "the address");
  const timeout = AbortSignal.timeout(patience * 1000);
  let status: number;
  let text: string;
  try {
    const response = await fetch(url, {
      method: request.method,
      headers: { "user-agent": "mergeline", ...request.headers },
      body: request.body,
      redirect: "manual",
      signal: AbortSignal.any([runtime.signal, timeout]),
    });
    status = response.status;
    text = await firstOf(response);
  } catch (error) {
    if (runtime.signal.aborted) throw error;
    const why = timeout.aborted ? `no answer within ${patience} s` : messageOf(causeOf(error));
    throw new ConfigurationError(`${url.host} can't be reached: ${withoutSecrets(why, request)}.`);
  }
  if (status >= 200 && status < 300) return text;
  const said = concealed(text, request).replaceAll(/\s+/g, " ").trim().slice(0, 200);
  throw new ConfigurationError(
    status >= 300 && status < 400
      ? `${url.host} answered ${status}, a redirect, which is not followed. Give the address that it leads to.`
      : `${url.host} answered ${status}${said === "" ? "" : `: ${said}`}.`,
  );
}

/** @throws ConfigurationError for an address that would send in the clear, or that holds a password */
export function checkedUrl(text: string, what: string): URL {
  if (!URL.canParse(text)) throw new ConfigurationError(`${what} is not a URL.`);
  const url = new URL(text);
  if (url.username !== "" || url.password !== "") {
    throw new ConfigurationError(`${what} holds a name or password. Give it by an environment variable.`);
  }
  if (url.protocol === "https:") return url;
  const host = url.hostname;
  const isLoopback = host === "localhost" || host === "[::1]" || (isIPv4(host) && host.startsWith("127."));
  if (url.protocol === "http:" && isLoopback) return url;
  throw new ConfigurationError(
    `${url.protocol}//${url.host} is not encrypted. Only https is used, save for this machine.`,
  );
}

/**
 * A secret by its environment variable, masked in the log from then on.
 * @throws ConfigurationError where it is not set, or holds what no header can
 */
export function secretOf(name: string, { environment, log }: Pick<Runtime, "environment" | "log">): string {
  const value = environment[name]?.trim() ?? "";
  if (value === "") {
    throw new ConfigurationError(
      `the environment variable ${name} is not set. Set it on the step: env: { ${name}: \${{ secrets.${name} }} }.`,
    );
  }
  log.mask(value);
  if (/[^\x20-\x7e]/.test(value)) {
    throw new ConfigurationError(`the environment variable ${name} holds a character that can't be sent.`);
  }
  return value;
}

/** At most so much of an answer as is looked at; a server that never ends is left. */
async function firstOf(response: Response): Promise<string> {
  const decoder = new TextDecoder();
  let text = "";
  for await (const chunk of response.body ?? []) {
    text += decoder.decode(chunk as Uint8Array, { stream: true });
    if (text.length > longestAnswer) break;
  }
  return text;
}

function causeOf(error: unknown): unknown {
  return error instanceof Error && error.cause !== undefined ? error.cause : error;
}

/** A server may send back what it was sent. Of one whose address is a secret nothing is quoted: parts of it would be. */
function concealed(text: string, { url, secrets = [] }: ExportRequest): string {
  if (secrets.includes(url)) return "";
  return withoutSecrets(text, { secrets });
}

function withoutSecrets(text: string, { secrets = [] }: Pick<ExportRequest, "secrets">): string {
  return secrets.reduce((left, secret) => (secret === "" ? left : left.replaceAll(secret, "***")), text);
}
