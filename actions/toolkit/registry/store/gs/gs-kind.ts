import { storageClient } from "../../../storage/gs-client.js";
import { objectStore, readObject } from "../cloud/object-store.js";
import { parseObject, parsePlace } from "../cloud/place.js";
import { settingsOf } from "../cloud/settings.js";
import type { AddressOf } from "../store-address.js";
import type { StoreKind } from "../store-kind.js";
import { gsBucket } from "./bucket.js";

/** A bucket of Google Cloud Storage. Only this folder loads the SDK. */
export const gsKind: StoreKind<AddressOf<"gs">> = {
  async open(address, what, { runtime }) {
    const { bucket, prefix } = parsePlace(address.path, what, "gs://bucket/prefix");
    const client = (await storageClient(runtime, bucket, "store")).bucket(bucket);
    return objectStore(gsBucket(client, address, runtime.signal), prefix, runtime.signal);
  },

  async read(uri, _digest, access) {
    const { runtime } = access;
    const { bucket, key } = parseObject(uri, "gs://bucket/name");
    const settings = (await settingsOf("gs", bucket, access)) ?? {};
    const client = (await storageClient(runtime, bucket, "store")).bucket(bucket);
    return readObject(gsBucket(client, settings, runtime.signal), key, runtime.signal);
  },
};
