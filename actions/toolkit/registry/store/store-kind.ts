import type { Repository } from "../../git/repository.js";
import type { ModelFile } from "../../model/read.js";
import type { Runtime } from "../../runtime/runtime.js";
import type { ArtifactStore } from "./artifact-store.js";
import type { StoreAddress } from "./store-address.js";

/** What a store may use of the world around it. */
export interface StoreAccess {
  /** The repository that the registry lies in, where there is one. */
  readonly repository: Repository | undefined;
  readonly runtime: Runtime;
  /** The model.yaml that says how a bucket is reached, where that is not the one in the working directory. */
  readonly model?: ModelFile;
}

/** A kind of artifact store: how files get there, and how they come back from the URI in a record. */
export interface StoreKind<Address extends StoreAddress = StoreAddress> {
  /**
   * @param what the input or setting that named the store, for errors
   * @throws ConfigurationError when the address can't be a store of this kind, or there are no credentials for it
   */
  open(address: Address, what: string, access: StoreAccess): Promise<ArtifactStore>;
  /**
   * The bytes of an artifact, not yet checked: whoever reads compares them with the digest.
   * @throws ConfigurationError when they can't be had
   */
  read(uri: string, digest: string, access: StoreAccess): Promise<AsyncIterable<Uint8Array>>;
}

/** Where relative `file:` URIs start from: the repository, or the workspace where there is none. */
export function rootOf({ repository, runtime }: StoreAccess): string {
  return repository?.root ?? runtime.workspace.root;
}
