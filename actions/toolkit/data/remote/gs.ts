import type { Bucket, File } from "@google-cloud/storage";
import { storageClient } from "../../storage/gs-client.js";
import { isAbsent, refusal, statusOf } from "../../storage/gs-refusal.js";
import { changed } from "./fetch.js";
import { findListed, type ObjectSource, objectOf, placeOf } from "./listed.js";
import type { RemoteKind } from "./object.js";

/** Objects of Google Cloud Storage. */
export const gsKind: RemoteKind = {
  async find(address, what, { runtime }) {
    const { bucket, key } = placeOf(address, what, "gs://bucket/path/*.parquet");
    return findListed(gsSource((await storageClient(runtime, bucket, "data")).bucket(bucket)), key, what);
  },
  async object(address, what, { runtime }) {
    const { bucket, key } = placeOf(address, what, "gs://bucket/path");
    return objectOf(gsSource((await storageClient(runtime, bucket, "data")).bucket(bucket)), { key });
  },
};

export function gsSource(bucket: Bucket): ObjectSource {
  const uri = (key: string) => `gs://${bucket.name}/${key}`;
  const refused = (error: unknown, key: string) => refusal(error, uri(key), bucket.name, "data");
  return {
    uri,
    async *list(prefix) {
      try {
        for await (const found of bucket.getFilesStream({ prefix })) yield listed(found as File);
      } catch (error) {
        throw refused(error, prefix);
      }
    },
    async open(key, from, known) {
      try {
        const [{ generation, size }] = await bucket.file(key).getMetadata();
        const tag = String(generation);
        if (known !== undefined && known !== tag) throw changed(uri(key));
        // Of this content, whatever is written meanwhile; its own check would fail a download that is taken up.
        const file = bucket.file(key, { generation: tag });
        const stream = file.createReadStream({ start: from, validation: false, decompress: false });
        const chunks = stream[Symbol.asyncIterator]() as AsyncIterator<Uint8Array>;
        // What the server refuses comes with the first of them.
        return { chunks: following(await chunks.next(), chunks), tag, bytes: Number(size) - from };
      } catch (error) {
        if (isAbsent(error)) return undefined;
        throw statusOf(error) === 412 ? changed(uri(key)) : refused(error, key);
      }
    },
  };
}

function listed({ name, metadata: { size, generation } }: File) {
  return { key: name, bytes: Number(size), tag: generation === undefined ? undefined : String(generation) };
}

async function* following(
  first: IteratorResult<Uint8Array>,
  rest: AsyncIterator<Uint8Array>,
): AsyncGenerator<Uint8Array> {
  try {
    for (let next = first; !next.done; next = await rest.next()) yield next.value;
  } finally {
    await rest.return?.();
  }
}
