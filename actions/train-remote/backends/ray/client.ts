import { setTimeout as sleep } from "node:timers/promises";
import { z } from "zod";
import { ConfigurationError, messageOf } from "../../../toolkit/runtime/errors.js";
import type { RayServer } from "./address.js";
import { type HttpAnswer, send } from "./http.js";

/** What Ray says of a job (JobDetails of its Jobs API). Times are Unix timestamps in milliseconds. */
const jobDetails = z.object({
  submission_id: z.string().nullish(),
  status: z.enum(["PENDING", "RUNNING", "SUCCEEDED", "FAILED", "STOPPED"]),
  message: z.string().nullish(),
  error_type: z.string().nullish(),
  start_time: z.number().nullish(),
  end_time: z.number().nullish(),
  metadata: z.record(z.string(), z.string()).nullish(),
  driver_node_id: z.string().nullish(),
  driver_exit_code: z.number().int().nullish(),
});

export type RayJob = z.output<typeof jobDetails>;

export interface JobRequest {
  readonly entrypoint: string;
  readonly submission_id: string;
  readonly runtime_env: Readonly<Record<string, unknown>>;
  readonly metadata: Readonly<Record<string, string>>;
  readonly [resource: string]: unknown;
}

/** A failure of one request that another try may mend. */
export class RayTrouble extends Error {
  override readonly name = "RayTrouble";
}

interface Options {
  readonly body?: Uint8Array | string;
  readonly signal?: AbortSignal | undefined;
  /** Milliseconds for one try. */
  readonly timeout?: number;
}

/** The Jobs REST API of Ray, one request a method; each fails with a {@link RayTrouble} or a ConfigurationError. */
export class RayClient {
  constructor(readonly server: RayServer) {}

  async version(options: Options = {}): Promise<string> {
    const response = await this.request("GET", "api/version", options);
    const parsed = z.object({ ray_version: z.string() }).safeParse(await json(response));
    if (response.ok && parsed.success) return parsed.data.ray_version;
    throw new ConfigurationError(
      `What answers at ${this.server.url.href} (HTTP ${response.status}) is not Ray's dashboard. Check RAY_ADDRESS or train.ray.address.`,
    );
  }

  /** Undefined when there is no such job. */
  async job(submission: string, options: Options = {}): Promise<RayJob | undefined> {
    const response = await this.request("GET", jobPath(submission), options);
    if (response.status === 404) return undefined;
    const parsed = jobDetails.safeParse(await json(response));
    if (!parsed.success) throw new RayTrouble("Ray's answer about the job is not understood");
    return parsed.data;
  }

  /** @returns false when a job with this id is there already */
  async submit(request: JobRequest, options: Options = {}): Promise<boolean> {
    const body = JSON.stringify(request);
    const response = await this.request(
      "POST",
      "api/jobs/",
      { timeout: 60_000, ...options, body },
      [400, 500],
    );
    if (response.ok) return true;
    const text = await response.text();
    // Ray answers 500 to a second job with the same id, as to everything that goes wrong inside it.
    if (text.includes("already exists")) return false;
    const cause = lastLine(text);
    if (response.status === 400) throw new ConfigurationError(`Ray does not take the job: ${cause}`);
    throw new RayTrouble(`Ray answered HTTP 500: ${cause}`);
  }

  async stop(submission: string, options: Options = {}): Promise<void> {
    await this.request("POST", `${jobPath(submission)}/stop`, options);
  }

  /** The whole log up to now. */
  async logs(submission: string, options: Options = {}): Promise<string> {
    const response = await this.request("GET", `${jobPath(submission)}/logs`, options);
    const parsed = z.object({ logs: z.string().nullish() }).safeParse(await json(response));
    return parsed.data?.logs ?? "";
  }

  async hasPackage(name: string, options: Options = {}): Promise<boolean> {
    const response = await this.request("GET", `api/packages/gcs/${name}`, options);
    return response.ok;
  }

  async upload(name: string, bytes: Uint8Array, options: Options = {}): Promise<void> {
    await this.request(
      "PUT",
      `api/packages/gcs/${name}`,
      { timeout: 300_000, ...options, body: bytes },
      [413],
    ).then(async (response) => {
      if (response.status !== 413) return;
      throw new ConfigurationError(
        `Ray, or a proxy before it, does not take a package of ${bytes.length} bytes.`,
      );
    });
  }

  /** A file in the folder of a node's logs; undefined when there is none. The body is for the caller to read. */
  async file(node: string, name: string, options: Options = {}): Promise<HttpAnswer | undefined> {
    const query = new URLSearchParams({ node_id: node, filename: name, lines: "-1", timeout: "600" });
    const response = await this.request(
      "GET",
      `api/v0/logs/file?${query}`,
      { timeout: 660_000, ...options },
      [500],
    );
    if (response.ok) return response;
    const text = await response.text();
    if (text.includes("file is not found")) return undefined;
    throw new RayTrouble(`Ray answered HTTP 500: ${lastLine(text)}`);
  }

  /** Answers with status 404 come back, and those in `expected`; other failures are thrown. */
  private async request(
    method: string,
    path: string,
    { body, signal, timeout = 30_000 }: Options,
    expected: readonly number[] = [],
  ): Promise<HttpAnswer> {
    const { url, token } = this.server;
    const limit = AbortSignal.timeout(timeout);
    const response = await send(new URL(path, url), {
      method,
      headers: {
        ...(token === undefined ? {} : { authorization: `Bearer ${token}` }),
        ...(typeof body === "string" ? { "content-type": "application/json" } : {}),
      },
      body,
      signal: signal === undefined ? limit : AbortSignal.any([signal, limit]),
    }).catch((error: unknown) => {
      if (signal?.aborted) throw error;
      throw new RayTrouble(`Ray at ${url.origin} can't be reached: ${reasonOf(error)}`, { cause: error });
    });
    if (response.ok || response.status === 404 || expected.includes(response.status)) return response;
    throw await failureOf(response, this.server);
  }
}

async function failureOf(response: HttpAnswer, { url, token }: RayServer): Promise<Error> {
  const { status } = response;
  if (status === 401 || status === 403) {
    return new ConfigurationError(
      token === undefined
        ? `Ray at ${url.origin} wants a token (HTTP ${status}). Set the variable RAY_AUTH_TOKEN.`
        : `Ray at ${url.origin} refuses the token in RAY_AUTH_TOKEN (HTTP ${status}).`,
    );
  }
  if (status >= 300 && status < 400) {
    return new ConfigurationError(
      `Ray at ${url.origin} answers with a redirect to ${response.location ?? "nowhere"}, which is not followed. Set RAY_ADDRESS to the address that it leads to.`,
    );
  }
  const text = lastLine(await response.text().catch(() => ""));
  const message = `Ray at ${url.origin} answered HTTP ${status}${text === "" ? "" : `: ${text}`}`;
  return status >= 500 || status === 429 || status === 408
    ? new RayTrouble(message)
    : new ConfigurationError(message);
}

/**
 * Tries something again while it fails with a {@link RayTrouble}, after 0.5 s, 1 s, 2 s and so on up to 10 s.
 * @param patience how long to go on after the first failure, in milliseconds
 * @throws ConfigurationError when it is used up; what else is thrown goes through
 */
export async function patiently<T>(
  patience: number,
  signal: AbortSignal | undefined,
  act: () => Promise<T>,
): Promise<T> {
  const end = performance.now() + patience;
  for (let delay = 500; ; delay = Math.min(10_000, delay * 2)) {
    try {
      return await act();
    } catch (error) {
      if (!(error instanceof RayTrouble)) throw error;
      if (performance.now() + delay > end) {
        throw new ConfigurationError(
          `${error.message.replace(/\.$/, "")}. It was tried for ${Math.round(patience / 1000)} s.`,
          {
            cause: error,
          },
        );
      }
      await sleep(delay, undefined, signal === undefined ? {} : { signal });
    }
  }
}

function jobPath(submission: string): string {
  return `api/jobs/${encodeURIComponent(submission)}`;
}

async function json(response: HttpAnswer): Promise<unknown> {
  try {
    return JSON.parse(await response.text());
  } catch {
    return undefined;
  }
}

/** Of a Python traceback, the line that says what was wrong. */
function lastLine(text: string): string {
  const lines = text.split("\n").filter((line) => line.trim() !== "" && line.trim() !== ".");
  return (lines.at(-1) ?? "").trim().slice(0, 500);
}

function reasonOf(error: unknown): string {
  if (error instanceof Error && (error.name === "TimeoutError" || error.name === "AbortError"))
    return "no answer in time";
  // Where every address of a name was tried, the message is empty, and the code says it.
  const code = error instanceof Error && "code" in error ? String(error.code) : "";
  return messageOf(error) || code;
}
