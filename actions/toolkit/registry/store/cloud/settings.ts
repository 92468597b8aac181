import { defaultConfig, readModel } from "../../../model/read.js";
import { ConfigurationError } from "../../../runtime/errors.js";
import type { AddressOf, StoreType } from "../store-address.js";
import type { StoreAccess } from "../store-kind.js";

/**
 * What model.yaml says of the bucket that a URI names: records hold no region and no server. Undefined where it says
 * nothing of it.
 */
export async function settingsOf<Type extends StoreType>(
  type: Type,
  bucket: string,
  { runtime: { workspace } }: StoreAccess,
): Promise<AddressOf<Type> | undefined> {
  const model = await readModel(workspace, defaultConfig).catch((error) => {
    // Whoever needs a model.yaml says what is wrong with it.
    if (error instanceof ConfigurationError) return undefined;
    throw error;
  });
  const store = model?.config.registry?.store;
  if (store?.type !== type || !`${store.path}/`.startsWith(`${bucket}/`)) return undefined;
  return store as AddressOf<Type>;
}
