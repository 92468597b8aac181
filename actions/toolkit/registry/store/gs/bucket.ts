import { stat } from "node:fs/promises";
import { Readable } from "node:stream";
import { pipeline } from "node:stream/promises";
import type { Bucket as Client, File } from "@google-cloud/storage";
import { frugal } from "../../../storage/frugal.js";
import { isAbsent, refusal, statusOf } from "../../../storage/gs-refusal.js";
import type { Bucket } from "../cloud/object-store.js";
import { bytesOf, partSize, partsOf } from "../cloud/parts.js";
import type { AddressOf } from "../store-address.js";
import { download } from "./download.js";

export type GsSettings = Partial<Omit<AddressOf<"gs">, "type" | "path">>;

/** Bytes that are read from the disk at once: each of the SDK's streams holds a few of them. */
const piece = 256 * 1024;

/** A bucket of Google Cloud Storage. */
export function gsBucket(client: Client, settings: GsSettings, signal: AbortSignal): Bucket {
  const uri = (key: string) => `gs://${client.name}/${key}`;
  const refused = (error: unknown, key: string) => refusal(error, uri(key), client.name);
  const fileOf = (key: string): File =>
    client.file(key, settings.kms_key === undefined ? {} : { kmsKeyName: settings.kms_key });
  return {
    uri,
    async read(key, from) {
      try {
        return await download(client.storage, client.name, key, from, signal);
      } catch (error) {
        if (isAbsent(error)) return undefined;
        throw refused(error, key);
      }
    },
    async write(key, { file, digest }) {
      const { size: bytes } = await stat(file);
      const size = partSize(bytes);
      const isLarge = bytes > size;
      const target = fileOf(key).createWriteStream({
        resumable: isLarge,
        // In chunks, it goes on after a broken connection from where the server says that it was.
        ...(isLarge && { chunkSize: size }),
        validation: "crc32c",
        preconditionOpts: { ifGenerationMatch: 0 },
        metadata: { contentType: "application/octet-stream" },
      });
      try {
        await pipeline(Readable.from(frugal(bytesOf(partsOf(file, digest, piece)))), target, { signal });
        return true;
      } catch (error) {
        if (statusOf(error) === 412) return false;
        throw refused(error, key);
      }
    },
    async *list(prefix) {
      try {
        for await (const found of client.getFilesStream({ prefix })) {
          const { name, metadata } = found as File;
          yield { key: name, bytes: Number(metadata.size), at: new Date(metadata.updated ?? 0) };
        }
      } catch (error) {
        throw refused(error, prefix);
      }
    },
    async remove(key) {
      try {
        await client.file(key).delete({ ignoreNotFound: true });
      } catch (error) {
        throw refused(error, key);
      }
    },
  };
}
