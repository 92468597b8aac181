import { createHash } from "node:crypto";
import { promisify } from "node:util";
import { deflate } from "node:zlib";
import type { Repository } from "./repository.js";

/** An object that is not in the repository yet. */
export interface NewObject {
  readonly type: "blob" | "tree";
  readonly id: string;
  readonly bytes: Uint8Array;
}

/** An object with the id that git gives it. `idLength`: the digits of an id in this repository, 40 or 64. */
export function newObject(type: NewObject["type"], bytes: Uint8Array, idLength: number): NewObject {
  const hash = createHash(algorithmOf(idLength));
  return { type, id: hash.update(`${type} ${bytes.length}\0`).update(bytes).digest("hex"), bytes };
}

/** Writes objects in one process, whatever their number. Those that are there already stay as they are. */
export async function writeObjects(repository: Repository, objects: readonly NewObject[]): Promise<void> {
  if (objects.length === 0) return;
  await repository.git(["unpack-objects", "-q"], { input: await packOf(objects) });
}

/** git's own format for many objects in one stream: gitformat-pack, version 2. */
async function packOf(objects: readonly NewObject[]): Promise<Uint8Array> {
  const head = Buffer.alloc(12);
  head.write("PACK");
  head.writeUInt32BE(2, 4);
  head.writeUInt32BE(objects.length, 8);
  const parts: Uint8Array[] = [head];
  for (const { type, bytes } of objects) parts.push(headOf(type, bytes.length), await compressed(bytes));
  const hash = createHash(algorithmOf(objects[0]!.id.length));
  for (const part of parts) hash.update(part);
  return Buffer.concat([...parts, hash.digest()]);
}

const compressed = promisify(deflate) as (bytes: Uint8Array) => Promise<Buffer>;

/** The type and 4 bits of the size, then 7 bits of it a byte; the highest bit says that more follow. */
function headOf(type: NewObject["type"], size: number): Uint8Array {
  const bytes = [((type === "tree" ? 2 : 3) << 4) | (size % 16)];
  for (let rest = Math.floor(size / 16); rest > 0; rest = Math.floor(rest / 128)) {
    bytes[bytes.length - 1]! |= 0x80;
    bytes.push(rest % 128);
  }
  return Uint8Array.from(bytes);
}

function algorithmOf(idLength: number): "sha1" | "sha256" {
  return idLength === 64 ? "sha256" : "sha1";
}
