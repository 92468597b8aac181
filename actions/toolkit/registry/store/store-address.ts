import type { RegistryConfig } from "../../model/schema/registry.js";
import { ConfigurationError } from "../../runtime/errors.js";

/** Where artifacts are kept: `registry.store` of model.yaml, or the input `store`. */
export type StoreAddress = NonNullable<RegistryConfig["store"]>;
export type StoreType = StoreAddress["type"];
/** The address of one kind, with that kind's own settings. */
export type AddressOf<Type extends StoreType> = Extract<StoreAddress, { readonly type: Type }>;

/** The scheme of each kind's addresses. */
const schemes: Readonly<Record<string, StoreType>> = {
  file: "file",
  oci: "oci",
  s3: "s3",
  gs: "gs",
  az: "azure",
  dvc: "dvc",
  lfs: "lfs",
  release: "release",
};

/**
 * The store that a text names: a folder, or an address whose scheme says its kind (`file:`).
 * @param what the input that holds it, for errors
 */
export function parseStoreAddress(text: string, what: string): StoreAddress {
  const [, scheme, path = ""] = /^([a-z][a-z0-9+.-]+):(.*)$/is.exec(text) ?? [];
  if (scheme === undefined) return { type: "file", path: text };
  const type = schemes[scheme.toLowerCase()];
  if (type === undefined) {
    const known = Object.keys(schemes).map((one) => `${one}:`);
    throw new ConfigurationError(`${what}: ${text} is not a folder, nor an address of ${known.join(", ")}.`);
  }
  // A file: URI keeps its slashes and escapes: only its kind knows them.
  return { type, path: type === "file" ? text : path.replace(/^\/\//, "") };
}
