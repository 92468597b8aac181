/** A set of files at one moment: a commit's, or the working folder's. Paths have `/` between their parts. */
export interface Tree {
  /** The text of a regular file, or undefined where there is none. */
  read(path: string): Promise<string | undefined>;
  /** The names (not paths) of what lies directly in a folder, sorted; empty where there is none. */
  list(folder: string): Promise<string[]>;
  /** The text of every regular file directly in a folder, by name: one call where reading each would be many. */
  readAll?(folder: string): Promise<ReadonlyMap<string, string>>;
}

/** One file to write or remove. Paths are relative to the workspace's directory, like all paths in inputs. */
export type FileChange =
  | { readonly path: string; readonly content: string | Uint8Array }
  /** `file` is absolute; when `digest` (`sha256:…`) is given, other bytes are refused. */
  | { readonly path: string; readonly file: string; readonly digest?: string }
  | { readonly path: string; readonly delete: true };
