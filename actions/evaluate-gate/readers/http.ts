import { setTimeout as sleep } from "node:timers/promises";
import { isLoopback } from "../../toolkit/http/address.js";
import { ConfigurationError, messageOf } from "../../toolkit/runtime/errors.js";
import type { Runtime } from "../../toolkit/runtime/runtime.js";
import { type JsonValue, parseJson } from "../json.js";

/** A question to a tracking server. */
export interface Question {
  readonly url: URL;
  /** The server in a sentence: `MLflow`. */
  readonly server: string;
  /** The value of the header Authorization, or undefined where nothing is known to send. */
  readonly authorization: string | undefined;
  /** The variables that the credentials come from, for errors. */
  readonly credentials: string;
  /** Sent as JSON by POST; a GET without it. */
  readonly body?: unknown;
}

/** Bytes of an answer. A run of ten thousand metrics has about one MiB. */
const answerLimit = 8 * 1024 * 1024;
/** Milliseconds for one try, and before each further one. */
const timeout = 30_000;
const pauses = [500, 2000];

/**
 * The JSON that a tracking server answers. Over https only, except on this machine; redirects are not followed, so
 * that no token goes to another host. Tried three times where the network or the server fails.
 * @throws ConfigurationError that names the server, and never the credentials
 */
export async function ask(question: Question, runtime: Runtime): Promise<JsonValue> {
  const { url, server } = question;
  if (url.protocol !== "https:" && !(url.protocol === "http:" && isLoopback(url.hostname))) {
    throw new ConfigurationError(
      `${server} at ${url.origin} is not asked without encryption. Give an https address; http is for this machine only.`,
    );
  }
  for (let attempt = 0; ; attempt++) {
    const answer = await once(question, runtime);
    if (typeof answer === "string") return parseJson(answer, `The answer of ${server} at ${url.origin}`);
    if (!answer.passing || attempt >= pauses.length) throw answer.error;
    runtime.log.debug(answer.error.message);
    await sleep(pauses[attempt], undefined, { signal: runtime.signal });
  }
}

interface Failure {
  readonly error: ConfigurationError;
  /** Whether another try may help. */
  readonly passing: boolean;
}

async function once(question: Question, { signal }: Runtime): Promise<string | Failure> {
  const { url, server, authorization, body } = question;
  const limit = AbortSignal.any([signal, AbortSignal.timeout(timeout)]);
  try {
    const response = await fetch(url, {
      method: body === undefined ? "GET" : "POST",
      headers: {
        accept: "application/json",
        ...(authorization === undefined ? {} : { authorization }),
        ...(body === undefined ? {} : { "content-type": "application/json" }),
      },
      body: body === undefined ? null : JSON.stringify(body),
      redirect: "manual",
      signal: limit,
    });
    if (response.status !== 200) {
      await response.body?.cancel();
      return refusal(question, response.status);
    }
    return (
      (await textOf(response)) ?? {
        passing: false,
        error: new ConfigurationError(
          `${server} at ${url.origin} answers with more than ${answerLimit} bytes.`,
        ),
      }
    );
  } catch (error) {
    signal.throwIfAborted();
    const cause = error instanceof Error && error.cause instanceof Error ? error.cause : error;
    const code = cause instanceof Error && "code" in cause ? String(cause.code) : "";
    const reason = limit.aborted ? `no answer in ${timeout / 1000} s` : messageOf(cause) || code;
    const message = `${server} at ${url.origin} can't be reached: ${reason.replace(/\.$/, "")}.`;
    return { passing: true, error: new ConfigurationError(message, { cause: error }) };
  }
}

function refusal({ url, server, authorization, credentials }: Question, status: number): Failure {
  const at = `${server} at ${url.origin}`;
  const fail = (message: string, passing = false) => ({ passing, error: new ConfigurationError(message) });
  if (status === 401 || status === 403) {
    return fail(
      authorization === undefined
        ? `${at} wants credentials (HTTP ${status}). Set ${credentials} in the step's env.`
        : `${at} refuses the credentials in ${credentials} (HTTP ${status}).`,
    );
  }
  if (status >= 300 && status < 400) {
    return fail(
      `${at} answers with a redirect (HTTP ${status}), which is not followed. Give its own address.`,
    );
  }
  if (status === 404) return fail(`${at} knows no such run (HTTP 404).`);
  return fail(`${at} answered HTTP ${status}.`, status >= 500 || status === 429 || status === 408);
}

/** Undefined where it is longer than is read. */
async function textOf(response: Response): Promise<string | undefined> {
  const parts: Uint8Array[] = [];
  let size = 0;
  if (response.body === null) return "";
  for await (const part of response.body) {
    size += part.length;
    if (size > answerLimit) return undefined; // Leaving the loop ends the transfer.
    parts.push(part);
  }
  return new TextDecoder().decode(Buffer.concat(parts));
}
