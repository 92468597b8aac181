import type { ContainerClient } from "@azure/storage-blob";
import { containerClient } from "../../storage/azure-client.js";
import { codeOf, refusal } from "../../storage/azure-refusal.js";
import { changed } from "./fetch.js";
import { findListed, type ObjectSource, objectOf, placeOf } from "./listed.js";
import type { RemoteKind } from "./object.js";

/** Blobs of Azure. */
export const azureKind: RemoteKind = {
  async find(address, what, { runtime }) {
    const { bucket, key } = placeOf(address, what, "az://account/container/path/*.parquet", 2);
    const client = await containerClient(bucket, runtime);
    return findListed(azureSource(client, bucket, runtime.signal), key, what);
  },
  async object(address, what, { runtime }) {
    const { bucket, key } = placeOf(address, what, "az://account/container/path", 2);
    const client = await containerClient(bucket, runtime);
    return objectOf(azureSource(client, bucket, runtime.signal), { key });
  },
};

export function azureSource(client: ContainerClient, place: string, abortSignal: AbortSignal): ObjectSource {
  const uri = (key: string) => `az://${place}/${key}`;
  const refused = (error: unknown, key: string) => refusal(error, uri(key), "data");
  return {
    uri,
    async *list(prefix) {
      try {
        for await (const { name, properties } of client.listBlobsFlat({ prefix, abortSignal }))
          yield { key: name, bytes: properties.contentLength ?? 0, tag: quoted(properties.etag) };
      } catch (error) {
        throw refused(error, prefix);
      }
    },
    async open(key, from, tag) {
      const conditions = tag === undefined ? {} : { ifMatch: tag };
      try {
        const { readableStreamBody, etag, contentLength } = await client
          .getBlobClient(key)
          .download(from, undefined, { abortSignal, conditions });
        const chunks = readableStreamBody as unknown as AsyncIterable<Uint8Array>;
        return { chunks, tag: quoted(etag), bytes: contentLength };
      } catch (error) {
        const code = codeOf(error);
        if (code === "BlobNotFound") return undefined;
        throw code === "ConditionNotMet" ? changed(uri(key)) : refused(error, key);
      }
    },
  };
}

/** A listing gives ETags without their quotes. */
function quoted(etag: string | undefined): string | undefined {
  return etag === undefined || /^(W\/)?"/.test(etag) ? etag : `"${etag}"`;
}
