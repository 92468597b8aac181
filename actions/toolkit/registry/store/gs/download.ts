import { setTimeout as wait } from "node:timers/promises";
import type { Storage } from "@google-cloud/storage";

/** What Google answered instead of the bytes, in the shape of the SDK's own errors. */
interface ApiError extends Error {
  readonly code: number;
  readonly errors?: readonly { readonly reason?: string }[];
}

const tries = 4;

/**
 * The bytes of an object from an offset on, with the SDK's credentials. The SDK's own stream never ends when the
 * connection breaks in the middle, so the request is made here.
 * @throws ApiError
 */
export async function download(
  storage: Storage,
  bucket: string,
  key: string,
  from: number,
  signal: AbortSignal,
): Promise<AsyncIterable<Uint8Array>> {
  const url = `${storage.baseUrl}/b/${encodeURIComponent(bucket)}/o/${encodeURIComponent(key)}?alt=media`;
  // An emulator of one's own gets no credentials.
  const authorized = storage.customEndpoint ? {} : await storage.authClient.getRequestHeaders(url);
  const headers = { ...authorized, ...(from > 0 && { range: `bytes=${from}-` }) };
  for (let tried = 1; ; tried++) {
    const response = await fetch(url, { headers, signal });
    if (response.ok && response.body !== null) return response.body;
    const text = await response.text();
    if ((response.status !== 429 && response.status < 500) || tried >= tries) {
      throw errorOf(response.status, text);
    }
    await wait((1 + Math.random()) * 250 * 2 ** tried, undefined, { signal });
  }
}

function errorOf(code: number, text: string): ApiError {
  try {
    const { error } = JSON.parse(text) as { error?: Partial<ApiError> };
    if (error?.message !== undefined) {
      return Object.assign(new Error(error.message), { code, ...(error.errors && { errors: error.errors }) });
    }
  } catch {
    // Some answers are plain text.
  }
  return Object.assign(new Error(text.slice(0, 200)), { code });
}
