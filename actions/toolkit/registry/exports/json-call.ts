import { type Answer, exchange, type Request, refusal } from "../../http/request.js";
import { ConfigurationError } from "../../runtime/errors.js";
import type { Runtime } from "../../runtime/runtime.js";

export interface JsonCall {
  readonly method: Request["method"];
  readonly url: string;
  /** Sent as a bearer. */
  readonly token: string;
  readonly body?: unknown;
}

/**
 * Asks a JSON API; undefined where it answers 404.
 * @throws ConfigurationError for every other answer than yes
 */
export async function callJson(
  { method, url, token, body }: JsonCall,
  runtime: Runtime,
): Promise<Record<string, unknown> | undefined> {
  const request: Request = {
    method,
    url,
    headers: {
      accept: "application/json",
      authorization: `Bearer ${token}`,
      ...(body === undefined ? {} : { "content-type": "application/json" }),
    },
    ...(body === undefined ? {} : { body: JSON.stringify(body) }),
    secrets: [token],
    longestAnswer: 4 * 1024 * 1024,
    patience: 30,
  };
  const answer = await exchange(request, runtime);
  if (answer.status === 404) return undefined;
  if (answer.status < 200 || answer.status > 299) throw refusal(request, answer);
  return parse(answer, request);
}

function parse({ text }: Answer, { url }: Request): Record<string, unknown> {
  if (text.trim() === "") return {};
  try {
    const value: unknown = JSON.parse(text);
    if (typeof value === "object" && value !== null) return value as Record<string, unknown>;
  } catch {}
  throw new ConfigurationError(`${new URL(url).host} does not answer with a JSON object.`);
}
