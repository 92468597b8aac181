import { createHash } from "node:crypto";
import { stat } from "node:fs/promises";
import type { ContainerClient } from "@azure/storage-blob";
import { codeOf, refusal } from "../../../storage/azure-refusal.js";
import type { Bucket } from "../cloud/object-store.js";
import { type Part, partSize, partsOf, sendParts } from "../cloud/parts.js";
import type { AddressOf } from "../store-address.js";

export type AzureSettings = Partial<Omit<AddressOf<"azure">, "type" | "path">>;

/** A container of Azure Blob Storage. Each file is a block blob, whose blocks bear their digest in their id. */
export function azureBucket(
  container: ContainerClient,
  name: string,
  settings: AzureSettings,
  signal: AbortSignal,
): Bucket {
  const uri = (key: string) => `az://${name}/${key}`;
  const asked = { abortSignal: signal };
  const scope = settings.encryption_scope && { encryptionScope: settings.encryption_scope };
  const guarded = async <T>(key: string, work: () => Promise<T>): Promise<T> => {
    try {
      return await work();
    } catch (error) {
      throw refusal(error, uri(key));
    }
  };
  return {
    uri,
    read: (key, from) =>
      guarded(key, async () => {
        try {
          // Where it breaks, it is taken up by whoever reads.
          const found = await container
            .getBlobClient(key)
            .download(from, undefined, { ...asked, maxRetryRequests: 0 });
          return found.readableStreamBody as unknown as AsyncIterable<Uint8Array>;
        } catch (error) {
          if (codeOf(error) === "BlobNotFound") return undefined;
          throw error;
        }
      }),
    write: (key, { file, digest }) =>
      guarded(key, async () => {
        const blob = container.getBlockBlobClient(key);
        const there = await uncommitted(blob, asked);
        const parts = partsOf(file, digest, partSize((await stat(file)).size));
        try {
          const ids = await sendParts(parts, async (part) => {
            const id = blockId(part);
            if (!there.has(id)) {
              await blob.stageBlock(id, part.bytes, part.bytes.length, {
                ...asked,
                ...scope,
                transactionalContentMD5: createHash("md5").update(part.bytes).digest(),
              });
            }
            return id;
          });
          await blob.commitBlockList(ids, { ...asked, ...scope, conditions: { ifNoneMatch: "*" } });
          return true;
        } catch (error) {
          // Whoever commits first takes the blocks of all others with them.
          if (/^(BlobAlreadyExists|ConditionNotMet|InvalidBlockList)$/.test(codeOf(error))) return false;
          throw error;
        }
      }),
    async *list(prefix) {
      try {
        for await (const { name: key, properties } of container.listBlobsFlat({ ...asked, prefix })) {
          yield { key, bytes: properties.contentLength ?? 0, at: properties.lastModified };
        }
      } catch (error) {
        throw refusal(error, uri(prefix));
      }
    },
    remove: (key) =>
      guarded(key, async () => {
        await container.getBlobClient(key).deleteIfExists(asked);
      }),
  };
}

/** All ids of a blob have the same length. The same bytes in the same place have the same id in each run. */
function blockId({ number, bytes }: Part): string {
  const digest = createHash("sha256").update(bytes).digest("hex");
  return Buffer.from(`${String(number).padStart(6, "0")}-${digest.slice(0, 40)}`).toString("base64");
}

/** The ids of the blocks that an unfinished upload left. Azure keeps them for a week. */
async function uncommitted(
  blob: ReturnType<ContainerClient["getBlockBlobClient"]>,
  asked: { abortSignal: AbortSignal },
): Promise<ReadonlySet<string>> {
  try {
    const { uncommittedBlocks } = await blob.getBlockList("uncommitted", asked);
    return new Set(uncommittedBlocks?.map(({ name }) => name));
  } catch (error) {
    if (codeOf(error) === "BlobNotFound") return new Set();
    throw error;
  }
}
