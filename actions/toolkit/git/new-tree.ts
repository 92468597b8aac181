import type { ObjectReader } from "./object-reader.js";
import { type NewObject, newObject } from "./object-writer.js";

/** What lies in a folder of a commit, by name. Names are bytes, a character each: git knows no encoding. */
type Folder = Map<string, { readonly mode: string; readonly id: string }>;

/** What is to be changed below a folder: blobs of files, undefined for a removed one, and folders. */
interface Changes {
  readonly files: Map<string, string | undefined>;
  readonly folders: Map<string, Changes>;
}

/**
 * The tree of a commit with some files changed. Only the folders on the way to them are read and made anew.
 * @param blobs the blob of each path from the root, or undefined for a file that goes
 * @returns the id of the tree, and the trees that have to be written for it
 */
export async function newTree(
  objects: ObjectReader,
  commit: string,
  blobs: ReadonlyMap<string, string | undefined>,
): Promise<{ readonly id: string; readonly trees: readonly NewObject[] }> {
  const trees: NewObject[] = [];
  /** The id of the changed folder, or undefined where nothing is left in it: git keeps no empty folders. */
  const change = async (
    name: string | undefined,
    { files, folders }: Changes,
  ): Promise<string | undefined> => {
    const folder: Folder = name === undefined ? new Map() : await readFolder(objects, name);
    for (const [file, id] of files) {
      if (id === undefined) folder.delete(file);
      else folder.set(file, { mode: "100644", id });
    }
    for (const [child, changes] of folders) {
      const there = folder.get(child);
      if (there !== undefined && there.mode !== "40000") throw new Error(`${child} is not a folder`);
      const id = await change(there?.id, changes);
      if (id === undefined) folder.delete(child);
      else folder.set(child, { mode: "40000", id });
    }
    if (folder.size === 0) return undefined;
    const tree = newObject("tree", bytesOf(folder), commit.length);
    trees.push(tree);
    return tree.id;
  };
  const id = (await change(`${commit}^{tree}`, changesOf(blobs))) ?? "";
  if (id !== "") return { id, trees };
  const empty = newObject("tree", new Uint8Array(), commit.length);
  return { id: empty.id, trees: [empty] };
}

function changesOf(blobs: ReadonlyMap<string, string | undefined>): Changes {
  const root: Changes = { files: new Map(), folders: new Map() };
  for (const [path, id] of blobs) {
    const parts = path.split("/").map((part) => Buffer.from(part, "utf8").toString("latin1"));
    let at = root;
    for (const part of parts.slice(0, -1)) {
      const next = at.folders.get(part) ?? { files: new Map(), folders: new Map() };
      at.folders.set(part, next);
      at = next;
    }
    at.files.set(parts.at(-1) ?? "", id);
  }
  return root;
}

async function readFolder(objects: ObjectReader, name: string): Promise<Folder> {
  const object = await objects.read(name);
  if (object?.type !== "tree") throw new Error(`${name} is not a tree of this repository`);
  const { bytes, id } = object;
  const folder: Folder = new Map();
  for (let at = 0; at < bytes.length; ) {
    const space = bytes.indexOf(0x20, at);
    const zero = bytes.indexOf(0, space);
    const end = zero + 1 + id.length / 2;
    folder.set(bytes.toString("latin1", space + 1, zero), {
      mode: bytes.toString("latin1", at, space),
      id: bytes.toString("hex", zero + 1, end),
    });
    at = end;
  }
  return folder;
}

/** In git's order: by bytes, a folder as if its name ended with a slash. */
function bytesOf(folder: Folder): Uint8Array {
  const key = ([name, { mode }]: readonly [string, { readonly mode: string }]) =>
    mode === "40000" ? `${name}/` : name;
  const entries = [...folder].sort((one, other) => (key(one) < key(other) ? -1 : 1));
  return Buffer.concat(
    entries.flatMap(([name, { mode, id }]) => [
      Buffer.from(`${mode} ${name}\0`, "latin1"),
      Buffer.from(id, "hex"),
    ]),
  );
}
