import type { AddressOf } from "../store-address.js";

export { s3Client } from "../../../storage/s3-client.js";

/** What model.yaml may say of a bucket beside its name. */
export type S3Settings = Partial<Omit<AddressOf<"s3">, "type" | "path">>;
