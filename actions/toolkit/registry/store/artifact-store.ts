import type { FileChange } from "../../git/tree.js";

/** A file that is to be kept. */
export interface StoreFile {
  /** Absolute path. */
  readonly file: string;
  /** `sha256:…` that the bytes must have; others are refused. */
  readonly digest: string;
  /** Its path as the user knows it, relative and with `/` between the parts: where a store keeps names, under this one. */
  readonly name: string;
}

/** An artifact's bytes as a store keeps them. */
export interface StoredArtifact {
  readonly uri: string;
  /** `sha256:…` of the bytes. */
  readonly digest: string;
  readonly bytes: number;
  /** What has to be committed with the record, where the store lies in the repository. */
  readonly change?: FileChange;
}

/** Something that lies in a store, whether a record names it or not. */
export interface KeptArtifact extends StoredArtifact {
  /** When it was written; undefined where the store does not say. */
  readonly at: Date | undefined;
}

/** What the files of one model are kept as. */
export interface StoreLabel {
  readonly model: string;
  readonly version: number;
}

/** Where the bytes of artifacts are kept. A record only holds their URI and digest. */
export interface ArtifactStore {
  /** A file that has to lie in the store before the first artifact is committed to it, where there is none yet. */
  readonly beside?: { readonly path: string; readonly content: string };
  /**
   * Keeps the bytes of files that belong together. Keeping the same bytes again changes nothing.
   * @param model the model's name, for stores that keep each model apart
   * @returns one for each file, in their order
   * @throws ConfigurationError when one of them changed meanwhile, or the store refuses it or gives other bytes back
   */
  put(files: readonly StoreFile[], model: string): Promise<StoredArtifact[]>;
  /** Gives what was kept its version's name, once that is certain, where the store has names for people: a tag. */
  label?(artifacts: readonly { readonly uri: string }[], label: StoreLabel): Promise<void>;
  /**
   * Everything that lies in the store, where it can be listed. The digest is what a record names it by.
   * @param models the models that the registry knows, for stores that keep each model apart
   */
  contents?(models: readonly string[]): AsyncIterable<KeptArtifact>;
  /** Removes what {@link contents} listed. Bytes that no record names are all that may be removed. */
  remove?(artifact: KeptArtifact): Promise<void>;
}
