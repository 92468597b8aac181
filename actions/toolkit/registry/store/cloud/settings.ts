import { isForPullRequest } from "../../../github/context.js";
import { defaultConfig, type ModelFile, readModel } from "../../../model/read.js";
import { ConfigurationError } from "../../../runtime/errors.js";
import type { Runtime } from "../../../runtime/runtime.js";
import type { AddressOf, StoreType } from "../store-address.js";
import type { StoreAccess } from "../store-kind.js";

/**
 * What model.yaml says of the bucket that a URI names: records hold no region and no server. Undefined where it says
 * nothing of it. That of a pull request says nothing: the server that it names would be asked with the job's keys.
 */
export async function settingsOf<Type extends StoreType>(
  type: Type,
  bucket: string,
  { model: given, runtime }: StoreAccess,
): Promise<AddressOf<Type> | undefined> {
  const model = given ?? (await modelHere(runtime));
  const store = model?.config.registry?.store;
  if (store?.type !== type || !`${store.path}/`.startsWith(`${bucket}/`)) return undefined;
  return store as AddressOf<Type>;
}

async function modelHere({ context, workspace }: Runtime): Promise<ModelFile | undefined> {
  if (context !== undefined && isForPullRequest(context)) return undefined;
  try {
    return await readModel(workspace, defaultConfig);
  } catch (error) {
    // Whoever needs a model.yaml says what is wrong with it.
    if (error instanceof ConfigurationError) return undefined;
    throw error;
  }
}
