import { ConfigurationError } from "../../runtime/errors.js";
import type { ArtifactStore } from "./artifact-store.js";
import type { StoreAddress, StoreType } from "./store-address.js";
import type { StoreAccess, StoreKind } from "./store-kind.js";

/** Each kind is loaded only when it is used: the clients of some are large. */
const kinds = {
  file: async () => (await import("./file-kind.js")).fileKind,
  oci: async () => (await import("./oci/oci-kind.js")).ociKind,
  s3: async () => (await import("./s3/s3-kind.js")).s3Kind,
  gs: async () => (await import("./gs/gs-kind.js")).gsKind,
  azure: async () => (await import("./azure/azure-kind.js")).azureKind,
  dvc: async () => (await import("./dvc/dvc-kind.js")).dvcKind,
  lfs: async () => (await import("./lfs/lfs-kind.js")).lfsKind,
  release: async () => (await import("./release/release-kind.js")).releaseKind,
} satisfies Readonly<Record<StoreType, () => Promise<Pick<StoreKind, "open">>>>;

/** The kind that can read the artifacts of a URI's scheme. */
const readers: Readonly<Record<string, () => Promise<Pick<StoreKind, "read">>>> = {
  file: kinds.file,
  oci: kinds.oci,
  s3: kinds.s3,
  gs: kinds.gs,
  az: kinds.azure,
  lfs: kinds.lfs,
  release: kinds.release,
  http: async () => (await import("./http-kind.js")).httpKind,
  https: async () => (await import("./http-kind.js")).httpKind,
};

/**
 * Opens the store of an address.
 * @param what the input or setting that named it, for errors
 */
export async function openStore(
  address: StoreAddress,
  what: string,
  access: StoreAccess,
): Promise<ArtifactStore> {
  const load: () => Promise<Pick<StoreKind, "open">> = kinds[address.type];
  return (await load()).open(address, what, access);
}

/** The bytes of an artifact, not yet checked. */
export async function openArtifact(
  uri: string,
  digest: string,
  access: StoreAccess,
): Promise<AsyncIterable<Uint8Array>> {
  const scheme = /^([a-z][a-z0-9+.-]*):/i.exec(uri)?.[1]?.toLowerCase() ?? "";
  const load = Object.hasOwn(readers, scheme) ? readers[scheme] : undefined;
  if (load === undefined) {
    const known = Object.keys(readers).map((one) => `${one}:`);
    throw new ConfigurationError(`${uri} can't be fetched here: only ${known.join(", ")} can.`);
  }
  return (await load()).read(uri, digest, access);
}
