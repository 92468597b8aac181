import { stat } from "node:fs/promises";
import {
  DeleteObjectCommand,
  GetObjectCommand,
  ListObjectsV2Command,
  PutObjectCommand,
  type S3Client,
} from "@aws-sdk/client-s3";
import { isAbsent, isThere, refusal } from "../../../storage/s3-refusal.js";
import type { Bucket } from "../cloud/object-store.js";
import { partSize, partsOf } from "../cloud/parts.js";
import type { AddressOf } from "../store-address.js";
import { sha256, writeParts } from "./multipart.js";

/** What model.yaml may say of a bucket beside its name. */
type S3Settings = Partial<Omit<AddressOf<"s3">, "type" | "path">>;

/** A bucket of S3. */
export function s3Bucket(client: S3Client, name: string, settings: S3Settings, signal: AbortSignal): Bucket {
  const uri = (key: string) => `s3://${name}/${key}`;
  const asked = { abortSignal: signal };
  const guarded = async <T>(where: string, work: () => Promise<T>): Promise<T> => {
    try {
      return await work();
    } catch (error) {
      throw refusal(error, where, name);
    }
  };
  const encryption = {
    ...(settings.encryption && { ServerSideEncryption: settings.encryption }),
    ...(settings.kms_key && { SSEKMSKeyId: settings.kms_key }),
  };
  return {
    uri,
    read: (key, from) =>
      guarded(uri(key), async () => {
        try {
          const range = from === 0 ? {} : { Range: `bytes=${from}-` };
          const { Body } = await client.send(
            new GetObjectCommand({ Bucket: name, Key: key, ...range }),
            asked,
          );
          return Body as unknown as AsyncIterable<Uint8Array>;
        } catch (error) {
          if (isAbsent(error)) return undefined;
          throw error;
        }
      }),
    write: (key, { file, digest }) =>
      guarded(uri(key), async () => {
        const size = partSize((await stat(file)).size);
        const object = { Bucket: name, Key: key };
        try {
          if ((await stat(file)).size > size) {
            return await writeParts(client, object, encryption, partsOf(file, digest, size), signal);
          }
          for await (const { bytes } of partsOf(file, digest, size)) {
            const checked = { Body: bytes, ChecksumSHA256: sha256(bytes), IfNoneMatch: "*" };
            await client.send(new PutObjectCommand({ ...object, ...encryption, ...checked }), asked);
          }
          return true;
        } catch (error) {
          if (isThere(error)) return false;
          throw error;
        }
      }),
    async *list(prefix) {
      let ContinuationToken: string | undefined;
      do {
        const page = await guarded(uri(prefix), () =>
          client.send(new ListObjectsV2Command({ Bucket: name, Prefix: prefix, ContinuationToken }), asked),
        );
        for (const { Key, Size, LastModified } of page.Contents ?? []) {
          if (Key !== undefined && Size !== undefined && LastModified !== undefined) {
            yield { key: Key, bytes: Size, at: LastModified };
          }
        }
        ContinuationToken = page.NextContinuationToken;
      } while (ContinuationToken !== undefined);
    },
    remove: (key) =>
      guarded(uri(key), async () => {
        await client.send(new DeleteObjectCommand({ Bucket: name, Key: key }), asked);
      }),
  };
}
