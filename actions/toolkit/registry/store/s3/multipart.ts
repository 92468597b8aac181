import { createHash } from "node:crypto";
import {
  AbortMultipartUploadCommand,
  type CompletedPart,
  CompleteMultipartUploadCommand,
  CreateMultipartUploadCommand,
  type CreateMultipartUploadCommandInput,
  type Part as KeptPart,
  ListMultipartUploadsCommand,
  ListPartsCommand,
  type S3Client,
  UploadPartCommand,
} from "@aws-sdk/client-s3";
import { ConfigurationError } from "../../../runtime/errors.js";
import { type Part, sendParts } from "../cloud/parts.js";

interface ObjectName {
  readonly Bucket: string;
  readonly Key: string;
}

/**
 * Uploads a file part by part, each with its checksum. An upload that an earlier run left unfinished is taken up: only
 * the parts that the store lacks are sent. It is completed only where no object is there.
 */
export async function writeParts(
  client: S3Client,
  object: ObjectName,
  encryption: Pick<CreateMultipartUploadCommandInput, "ServerSideEncryption" | "SSEKMSKeyId">,
  parts: AsyncIterable<Part>,
  signal: AbortSignal,
): Promise<true> {
  const asked = { abortSignal: signal };
  const unfinished = await unfinishedUpload(client, object, asked);
  const kept = unfinished?.kept ?? new Map<number, KeptPart>();
  const UploadId =
    unfinished?.id ??
    (
      await client.send(
        new CreateMultipartUploadCommand({ ...object, ...encryption, ChecksumAlgorithm: "SHA256" }),
        asked,
      )
    ).UploadId!;
  const upload = { ...object, UploadId };
  const send = async ({ number, bytes }: Part): Promise<CompletedPart> => {
    const checksum = sha256(bytes);
    const there = kept.get(number);
    if (there !== undefined && isSame(there, bytes, checksum)) return completed(number, there.ETag, checksum);
    const { ETag } = await client.send(
      new UploadPartCommand({ ...upload, PartNumber: number, Body: bytes, ChecksumSHA256: checksum }),
      asked,
    );
    return completed(number, ETag, checksum);
  };
  try {
    const Parts = await sendParts(parts, send);
    await client.send(
      new CompleteMultipartUploadCommand({ ...upload, MultipartUpload: { Parts }, IfNoneMatch: "*" }),
      asked,
    );
    return true;
  } catch (error) {
    // The parts stay where a run was cancelled or its connection broke: the next one goes on from there.
    if (error instanceof ConfigurationError) {
      await client.send(new AbortMultipartUploadCommand(upload)).catch(() => undefined);
    }
    throw error;
  }
}

/** base64 of SHA-256, as S3 takes it. */
export function sha256(bytes: Uint8Array): string {
  return createHash("sha256").update(bytes).digest("base64");
}

const completed = (PartNumber: number, ETag: string | undefined, ChecksumSHA256: string): CompletedPart => ({
  PartNumber,
  ...(ETag !== undefined && { ETag }),
  ChecksumSHA256,
});

/** Whether the store has these very bytes as a part. */
function isSame(kept: KeptPart, bytes: Uint8Array, checksum: string): boolean {
  if (kept.Size !== bytes.length) return false;
  if (kept.ChecksumSHA256 !== undefined) return kept.ChecksumSHA256 === checksum;
  // Without a checksum the ETag of a part is its MD5, unless it is encrypted with a key: then it is sent again.
  return kept.ETag?.replaceAll('"', "") === createHash("md5").update(bytes).digest("hex");
}

/** The newest upload of an object that was begun and not finished, with its parts. */
async function unfinishedUpload(
  client: S3Client,
  { Bucket, Key }: ObjectName,
  asked: { abortSignal: AbortSignal },
): Promise<{ id: string; kept: ReadonlyMap<number, KeptPart> } | undefined> {
  // A user who may not list uploads, or a store that can't, begins anew.
  const listed = await client
    .send(new ListMultipartUploadsCommand({ Bucket, Prefix: Key }), asked)
    .catch((error) => {
      asked.abortSignal.throwIfAborted();
      if ((error as { $metadata?: { httpStatusCode?: number } }).$metadata?.httpStatusCode === undefined)
        throw error;
      return undefined;
    });
  const mine = (listed?.Uploads ?? []).filter(
    (upload) => upload.Key === Key && upload.UploadId !== undefined,
  );
  const newest = mine.sort((one, other) => Number(other.Initiated ?? 0) - Number(one.Initiated ?? 0))[0];
  if (newest === undefined) return undefined;
  const kept = new Map<number, KeptPart>();
  let PartNumberMarker: string | undefined;
  do {
    const page = await client.send(
      new ListPartsCommand({ Bucket, Key, UploadId: newest.UploadId, PartNumberMarker }),
      asked,
    );
    for (const part of page.Parts ?? []) kept.set(part.PartNumber!, part);
    PartNumberMarker = page.IsTruncated ? page.NextPartNumberMarker : undefined;
  } while (PartNumberMarker !== undefined);
  return { id: newest.UploadId!, kept };
}
