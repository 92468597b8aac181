import { GetObjectCommand, ListObjectsV2Command, type S3Client } from "@aws-sdk/client-s3";
import { s3Client } from "../../storage/s3-client.js";
import { isAbsent, isThere, refusal } from "../../storage/s3-refusal.js";
import { changed } from "./fetch.js";
import { findListed, type ObjectSource, objectOf, placeOf } from "./listed.js";
import type { RemoteKind } from "./object.js";

/** Objects of S3, or of the store that AWS_ENDPOINT_URL_S3 names. An address can't name another server. */
export const s3Kind: RemoteKind = {
  find(address, what, { runtime }) {
    const { bucket, key } = placeOf(address, what, "s3://bucket/path/*.parquet");
    return findListed(s3Source(s3Client({}, runtime), bucket, runtime.signal), key, what);
  },
  async object(address, what, { runtime }) {
    const { bucket, key } = placeOf(address, what, "s3://bucket/path");
    return objectOf(s3Source(s3Client({}, runtime), bucket, runtime.signal), { key });
  },
};

export function s3Source(client: S3Client, bucket: string, signal: AbortSignal): ObjectSource {
  const uri = (key: string) => `s3://${bucket}/${key}`;
  const refused = (error: unknown, key: string) => refusal(error, uri(key), bucket, "data");
  return {
    uri,
    async *list(prefix) {
      let ContinuationToken: string | undefined;
      do {
        const page = await client
          .send(new ListObjectsV2Command({ Bucket: bucket, Prefix: prefix, ContinuationToken }), {
            abortSignal: signal,
          })
          .catch((error) => {
            throw refused(error, prefix);
          });
        for (const { Key, Size, ETag } of page.Contents ?? [])
          if (Key !== undefined && Size !== undefined) yield { key: Key, bytes: Size, tag: ETag };
        ContinuationToken = page.NextContinuationToken;
      } while (ContinuationToken !== undefined);
    },
    async open(key, from, tag) {
      const asked = new GetObjectCommand({
        Bucket: bucket,
        Key: key,
        ...(from > 0 && { Range: `bytes=${from}-` }),
        ...(tag !== undefined && { IfMatch: tag }),
      });
      try {
        const { Body, ETag, ContentLength } = await client.send(asked, { abortSignal: signal });
        return { chunks: Body as unknown as AsyncIterable<Uint8Array>, tag: ETag, bytes: ContentLength };
      } catch (error) {
        if (isAbsent(error)) return undefined;
        throw isThere(error) ? changed(uri(key)) : refused(error, key);
      }
    },
  };
}
