import { z } from "zod";
import { receipt } from "./receipt.js";
import { registryExports } from "./registry-exports.js";
import { path } from "./scalar.js";

/** The address of a server. What a user's name and password are for stays out of model.yaml. */
const endpoint = z
  .string()
  .regex(
    /^https?:\/\/[^/@?#\s]+(\/[^@?#\s]*)?$/,
    "the address of a server is needed, such as https://minio.acme.example",
  );

const fileStore = z.strictObject({
  type: z.literal("file").describe("A folder."),
  path: path.describe("Folder of the store."),
});

const s3Store = z.strictObject({
  type: z.literal("s3").describe("A bucket of S3, or of a store that speaks its protocol: MinIO, Ceph, R2."),
  path: path.describe("bucket/prefix"),
  region: z
    .string()
    .min(1)
    .optional()
    .describe("Region of the bucket. Default: AWS_REGION, or the AWS configuration."),
  endpoint: endpoint
    .optional()
    .describe("Where the store is, if it isn't AWS. Default: AWS_ENDPOINT_URL_S3, or AWS_ENDPOINT_URL."),
  encryption: z
    .enum(["AES256", "aws:kms", "aws:kms:dsse"])
    .optional()
    .describe("How the store encrypts what it keeps. Default: as the bucket is set."),
  kms_key: z
    .string()
    .min(1)
    .optional()
    .describe("Key of aws:kms: its id, alias or ARN. Default: the account's own."),
});

const ociStore = z.strictObject({
  type: z.literal("oci").describe("An OCI registry, such as GitHub's container registry."),
  path: path.describe("registry/path, such as ghcr.io/acme/models. Each model is an image below it."),
});

const gsStore = z.strictObject({
  type: z.literal("gs").describe("A bucket of Google Cloud Storage."),
  path: path.describe("bucket/prefix"),
  kms_key: z
    .string()
    .min(1)
    .optional()
    .describe(
      "Cloud KMS key that what is written is encrypted with. Default: the bucket's, else Google's own.",
    ),
});

const azureStore = z.strictObject({
  type: z.literal("azure").describe("A container of Azure Blob Storage."),
  path: path.describe("account/container/prefix"),
  encryption_scope: z
    .string()
    .min(1)
    .optional()
    .describe("Encryption scope of what is written. Default: the container's, else the account's."),
});

const dvcStore = z.strictObject({
  type: z.literal("dvc").describe("A DVC remote, in the layout of DVC 3."),
  path: path.describe("Where the remote is: a folder, or s3://bucket/prefix."),
});

const lfsStore = z.strictObject({
  type: z.literal("lfs").describe("Git LFS, on the server of the repository's remote."),
  path: path.describe("Folder in the repository for the pointers."),
});

const releaseStore = z.strictObject({
  type: z.literal("release").describe("Assets of a GitHub Release."),
  path: z
    .string()
    .default("")
    .describe("owner/repository of the releases. Default: the repository that runs this."),
});

const stores = [fileStore, ociStore, s3Store, gsStore, azureStore, dvcStore, lfsStore, releaseStore] as const;
const kinds = stores.map(({ shape }) => shape.type.value);

export const registry = z.strictObject({
  path: path.optional().describe("Folder of the registry in the repository. Default: registry."),
  store: z
    .discriminatedUnion("type", stores, {
      error: ({ code }) => (code === "invalid_union" ? `allowed are ${kinds.join(", ")}` : undefined),
    })
    .optional()
    .describe("Where the artifacts are kept."),
  exports: registryExports
    .optional()
    .describe("Other registries that a version is mirrored to once it has landed."),
  receipt: receipt.optional().describe("Who signs the receipts of the gate, and whether one is needed."),
});

export type RegistryConfig = z.output<typeof registry>;
