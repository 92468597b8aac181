import type { FileChange } from "../../git/tree.js";

/** An artifact's bytes as a store keeps them. */
export interface StoredArtifact {
  readonly uri: string;
  /** `sha256:…` of the bytes. */
  readonly digest: string;
  readonly bytes: number;
  /** What has to be committed with the record, where the store lies in the repository. */
  readonly change?: FileChange;
}

/** Where the bytes of artifacts are kept. A record only holds their URI and digest. */
export interface ArtifactStore {
  /** A file that has to lie in the store before the first artifact is committed to it, where there is none yet. */
  readonly beside?: { readonly path: string; readonly content: string };
  /**
   * Keeps a file's bytes. Keeping the same bytes again changes nothing.
   * @param file absolute path
   * @param expected the digest that the bytes must have; others are refused
   */
  put(file: string, expected: string): Promise<StoredArtifact>;
}
