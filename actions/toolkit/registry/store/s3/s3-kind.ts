import { s3Client } from "../../../storage/s3-client.js";
import { objectStore, readObject } from "../cloud/object-store.js";
import { parseObject, parsePlace } from "../cloud/place.js";
import { settingsOf } from "../cloud/settings.js";
import type { AddressOf } from "../store-address.js";
import type { StoreKind } from "../store-kind.js";
import { s3Bucket } from "./bucket.js";

const form = "s3://bucket/prefix";

/** A bucket of S3, or of a store that speaks its protocol. Only this folder loads the SDK. */
export const s3Kind: StoreKind<AddressOf<"s3">> = {
  async open(address, what, { runtime }) {
    const { bucket, prefix } = parsePlace(address.path, what, form);
    const client = s3Client(address, runtime);
    return objectStore(s3Bucket(client, bucket, address, runtime.signal), prefix, runtime.signal);
  },

  async read(uri, _digest, access) {
    const { runtime } = access;
    const { bucket, key } = parseObject(uri, "s3://bucket/key");
    const settings = await settingsOf("s3", bucket, access);
    const client = s3Client(settings ?? {}, runtime);
    return readObject(s3Bucket(client, bucket, settings ?? {}, runtime.signal), key, runtime.signal);
  },
};
