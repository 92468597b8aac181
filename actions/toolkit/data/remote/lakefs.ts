import { z } from "zod";
import { basic, requiredSecret, serverAddress } from "../../http/credentials.js";
import { ConfigurationError } from "../../runtime/errors.js";
import type { Runtime } from "../../runtime/runtime.js";
import type { DataAccess } from "../source.js";
import { opened } from "./http.js";
import { get, textOf } from "./http-get.js";
import { findListed, type ObjectSource, objectOf, placeOf } from "./listed.js";
import type { RemoteKind } from "./object.js";

const form = "lakefs://repository/ref/path/*.parquet";

/** Objects of lakeFS at a branch, tag or commit, through its REST API. Only the step's environment names the server. */
export const lakefsKind: RemoteKind = {
  async find(address, what, access) {
    const { bucket, key } = placeOf(address, what, form, 2);
    return findListed(lakefsSource(bucket, access), key, what);
  },
  async object(address, what, access) {
    const { bucket, key } = placeOf(address, what, form, 2);
    return objectOf(lakefsSource(bucket, access), { key });
  },
};

const page = z.object({
  pagination: z.object({ has_more: z.boolean(), next_offset: z.string() }),
  results: z.array(
    z.object({
      path: z.string(),
      path_type: z.string(),
      size_bytes: z.number().optional(),
      checksum: z.string().optional(),
    }),
  ),
});

/** Bytes of one page of a listing. */
const largestPage = 16 << 20;

function lakefsSource(place: string, access: DataAccess): ObjectSource {
  const runtime = access.runtime as Runtime;
  const [repository = "", ref = ""] = place.split("/");
  const server = serverAddress("LAKECTL_SERVER_ENDPOINT_URL", undefined, runtime);
  if (server === undefined) {
    throw new ConfigurationError(
      `lakefs://${place}: no server is known. Set LAKECTL_SERVER_ENDPOINT_URL, LAKECTL_CREDENTIALS_ACCESS_KEY_ID and LAKECTL_CREDENTIALS_SECRET_ACCESS_KEY in the step's env.`,
    );
  }
  const user = requiredSecret("LAKECTL_CREDENTIALS_ACCESS_KEY_ID", "lakeFS", runtime);
  const password = requiredSecret("LAKECTL_CREDENTIALS_SECRET_ACCESS_KEY", "lakeFS", runtime);
  const secret = { authorization: basic(user, password, runtime) };
  const root = server.href.replace(/(\/api\/v1)?\/$/, "");
  const base = `${root}/api/v1/repositories/${encodeURIComponent(repository)}/refs/${encodeURIComponent(ref)}/objects`;
  const uri = (key: string) => `lakefs://${place}/${key}`;
  const ask = (url: string, key: string, headers = {}) =>
    get({ url: new URL(url), shown: uri(key), headers, secret, trusted: server.origin }, access);
  return {
    uri,
    async *list(prefix) {
      for (let after = ""; ; ) {
        const query = new URLSearchParams({ prefix, after, amount: "1000" });
        const answer = await ask(`${base}/ls?${query}`, prefix);
        const text = await textOf(answer, largestPage);
        if (answer.statusCode !== 200) throw refusal(uri(prefix), answer.statusCode);
        const { results, pagination } = page.parse(JSON.parse(text));
        for (const { path, path_type, size_bytes, checksum } of results) {
          if (path_type !== "object") continue;
          yield { key: path, bytes: size_bytes ?? 0, tag: checksum && `"${checksum}"` };
        }
        if (!pagination.has_more) return;
        after = pagination.next_offset;
      }
    },
    async open(key, from, tag) {
      const range = from === 0 ? {} : { range: `bytes=${from}-` };
      const answer = await ask(`${base}?${new URLSearchParams({ path: key })}`, key, range);
      if (answer.statusCode === 401 || answer.statusCode === 403) {
        answer.destroy();
        throw refusal(uri(key), answer.statusCode);
      }
      return opened(answer, uri(key), from, tag);
    },
  };
}

function refusal(uri: string, status: number | undefined): ConfigurationError {
  const why =
    status === 401 || status === 403
      ? "lakeFS denies access. The key needs fs:ReadObject and fs:ListObjects on the repository."
      : status === 404
        ? "there is no such repository or ref in lakeFS."
        : `lakeFS answered ${status}.`;
  return new ConfigurationError(`${uri}: ${why}`);
}
