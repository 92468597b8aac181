import { z } from "zod";
import { ConfigurationError, messageOf } from "../../runtime/errors.js";
import type { Pointer } from "./pointer.js";
import type { LfsServer } from "./server.js";

const type = "application/vnd.git-lfs+json";

const action = z.object({ href: z.url(), header: z.record(z.string(), z.string()).optional() });

const answer = z.object({
  objects: z
    .array(
      z.object({
        oid: z.string(),
        actions: z
          .object({ upload: action.optional(), verify: action.optional(), download: action.optional() })
          .optional(),
        error: z.object({ code: z.number(), message: z.string() }).optional(),
      }),
    )
    .min(1),
});

export type Actions = NonNullable<z.output<typeof answer>["objects"][number]["actions"]>;

/**
 * Asks an LFS server where an object goes to or comes from. No actions: it has it already.
 * @returns undefined where a download is asked for and the server has no such object
 * @throws ConfigurationError when it refuses
 */
export async function batch(
  server: LfsServer,
  operation: "upload" | "download",
  { digest, bytes }: Pointer,
  signal: AbortSignal,
): Promise<Actions | undefined> {
  const oid = digest.slice("sha256:".length);
  const response = await fetch(`${server.url}/objects/batch`, {
    method: "POST",
    headers: { ...server.headers, accept: type, "content-type": type },
    body: JSON.stringify({
      operation,
      transfers: ["basic"],
      hash_algo: "sha256",
      objects: [{ oid, size: bytes }],
    }),
    signal,
  });
  if (!response.ok) throw refusal(response.status, await response.text(), server);
  const read = answer.safeParse(await response.json().catch(() => undefined));
  const object = read.data?.objects.find((one) => one.oid === oid);
  if (object === undefined) {
    throw new ConfigurationError(`${server.url} does not answer as a Git LFS server does. Is it one?`);
  }
  if (operation === "download" && (object.error?.code === 404 || object.error?.code === 410))
    return undefined;
  if (object.error !== undefined) throw refusal(object.error.code, object.error.message, server);
  return object.actions ?? {};
}

/** The sentence for what an LFS server refused. */
export function refusal(status: number, text: string, { url }: LfsServer): ConfigurationError {
  const rest =
    status === 401
      ? "wants credentials. Keep `persist-credentials` of actions/checkout on, or give `github-token`."
      : status === 403 || status === 404
        ? "denies access. The token needs contents: write, and LFS has to be on for the repository."
        : status === 507 || status === 509 || /quota|over its data/i.test(text)
          ? "has no room left: the LFS quota is used up. Buy more, or remove objects."
          : `answered ${status}: ${messageOf(text).slice(0, 200)}.`;
  return new ConfigurationError(`Git LFS at ${url} ${rest}`);
}
