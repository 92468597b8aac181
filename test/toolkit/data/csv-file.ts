import { writeFile } from "node:fs/promises";
import { join } from "node:path";
import type { DataFile } from "../../../actions/toolkit/data/source.js";

/** Writes d.csv into a folder. Its digest is none of its bytes. */
export async function csvFile(folder: string, text: string): Promise<DataFile> {
  const absolute = join(folder, "d.csv");
  await writeFile(absolute, text);
  const bytes = Buffer.byteLength(text);
  return { path: "d.csv", absolute, format: "csv", compression: "none", bytes, digest: "sha256:0" };
}
