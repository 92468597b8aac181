import { containerClient } from "../../../storage/azure-client.js";
import { objectStore, readObject } from "../cloud/object-store.js";
import { parseObject, parsePlace } from "../cloud/place.js";
import { settingsOf } from "../cloud/settings.js";
import type { AddressOf } from "../store-address.js";
import type { StoreKind } from "../store-kind.js";
import { azureBucket } from "./bucket.js";

/** A container of Azure Blob Storage. Only this folder loads the SDK. */
export const azureKind: StoreKind<AddressOf<"azure">> = {
  async open(address, what, { runtime }) {
    const { bucket, prefix } = parsePlace(address.path, what, "az://account/container/prefix", 2);
    const container = await containerClient(bucket, runtime);
    return objectStore(azureBucket(container, bucket, address, runtime.signal), prefix, runtime.signal);
  },

  async read(uri, _digest, access) {
    const { runtime } = access;
    const { bucket, key } = parseObject(uri, "az://account/container/name", 2);
    const settings = (await settingsOf("azure", bucket, access)) ?? {};
    const container = await containerClient(bucket, runtime);
    return readObject(azureBucket(container, bucket, settings, runtime.signal), key, runtime.signal);
  },
};
