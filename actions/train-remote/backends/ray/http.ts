import { type IncomingMessage, request as requestHttp } from "node:http";
import { request as requestHttps } from "node:https";

export interface HttpAnswer {
  readonly status: number;
  readonly ok: boolean;
  readonly location: string | undefined;
  /** The body as it comes; to be read or thrown away with {@link text}. */
  readonly body: AsyncIterable<Uint8Array>;
  /** The body as text. What is longer than `limit` bytes (16 MiB) is cut there: it comes from whoever wrote the job. */
  text(limit?: number): Promise<string>;
}

/**
 * One HTTP request. Not by `fetch`, because it says `Sec-Fetch-Mode: cors`, by which Ray's dashboard knows a browser,
 * and from a browser it takes neither jobs nor files. Redirects are not followed: they could carry the token to
 * someone else.
 */
export function send(
  url: URL,
  options: {
    readonly method: string;
    readonly headers: Readonly<Record<string, string>>;
    readonly body: Uint8Array | string | undefined;
    readonly signal: AbortSignal;
  },
): Promise<HttpAnswer> {
  const { method, headers, body, signal } = options;
  const request = url.protocol === "https:" ? requestHttps : requestHttp;
  return new Promise((resolve, reject) => {
    const length = body === undefined ? {} : { "content-length": String(Buffer.byteLength(body)) };
    // No connection is kept: one that the other side has just closed would look like a failed request.
    const sent = request(
      url,
      { method, headers: { ...headers, ...length }, signal, agent: false },
      (answer) => resolve(answerOf(answer)),
    );
    sent.on("error", reject);
    sent.end(body);
  });
}

function answerOf(answer: IncomingMessage): HttpAnswer {
  const status = answer.statusCode ?? 0;
  return {
    status,
    ok: status >= 200 && status < 300,
    location: answer.headers.location,
    body: answer,
    async text(limit = 16 * 1024 * 1024) {
      const chunks: Uint8Array[] = [];
      let bytes = 0;
      for await (const chunk of answer) {
        chunks.push(chunk as Uint8Array);
        bytes += (chunk as Uint8Array).length;
        if (bytes > limit) break;
      }
      return Buffer.concat(chunks).toString("utf8", 0, limit);
    },
  };
}
