import type { Column } from "./column.js";
import type { Engine } from "./engine.js";
import type { ColumnProfile } from "./profile.js";
import { type FrequentText, frequentTexts, profileOfTexts } from "./scan/scan-profile.js";
import { DistinctSketch } from "./sketch/distinct-sketch.js";
import { isSameHash, textRegistersSql } from "./sketch/text-hash.js";
import type { Table } from "./table.js";
import { hashOf, type TalliedHashes } from "./tallied-columns.js";

/** More texts than these are grouped by SQL. */
const mostTexts = 1000;

const scratch = new Float64Array(1);
const bits = new BigUint64Array(scratch.buffer);

/**
 * The profile of a column of texts: those that it lists are looked up by their hashes. Undefined where too many are as
 * frequent as the most frequent ones, or two have the same hash.
 */
export async function profileOfHashes(
  engine: Engine,
  table: Table,
  { column, hashes, missing }: TalliedHashes,
): Promise<ColumnProfile | undefined> {
  const frequent = frequentTexts({ texts: hashes, known: new Map() }, mostTexts);
  if (frequent === undefined) return undefined;
  const open = new Map<string, FrequentText>();
  for (const [hash, one] of frequent) open.set(textOfHash(hash), one);
  if (!(await findTexts(engine, table, column, open))) return undefined;
  const profile = profileOfTexts(table.rows, { column, texts: hashes, missing }, frequent);
  if (profile.valuesComplete || !(await hashesTheSame(engine))) return profile;
  return { ...profile, distinctSketch: hashes.sketch.text() };
}

/** A sketch of texts is of use only where the engine hashes as those that others have made are hashed. */
export async function hashesTheSame(engine: Engine): Promise<boolean> {
  const [row] = await engine.rows<{ same: boolean }>(`SELECT ${isSameHash} AS same`);
  return row!.same;
}

/** A hash, as SQL writes it. */
export function textOfHash(hash: number): string {
  scratch[0] = hash;
  return String(bits[0]);
}

/** Looks up the texts of hashes. False where two have the same hash. */
export async function findTexts(
  engine: Engine,
  table: Table,
  { typed }: Column,
  open: ReadonlyMap<string, { text: string | undefined }>,
): Promise<boolean> {
  const cells = `(SELECT ${hashOf(typed)} AS h, ${typed} AS v FROM ${table.storage})`;
  // Frequent texts mostly stand among the first rows.
  const first = open.size === 1 ? 1 : 5000;
  const queries = [
    `SELECT h, v FROM ${cells} WHERE h IN (HASHES) LIMIT ${first}`,
    `SELECT DISTINCT h, v FROM ${cells} WHERE h IN (HASHES)`,
  ];
  for (const query of queries) {
    const unknown = [...open].filter(([, { text }]) => text === undefined).map(([known]) => known);
    if (unknown.length === 0) break;
    const found = await engine.rows<{ h: bigint | number; v: string }>(
      query.replace("HASHES", unknown.join(", ")),
    );
    for (const { h, v } of found) {
      const one = open.get(String(h));
      if (one === undefined) continue;
      if (one.text !== undefined && one.text !== v) return false;
      one.text = v;
    }
  }
  return true;
}

/** The profile with a sketch of the texts, where it does not list them all. */
export async function withSketch(
  profile: ColumnProfile,
  engine: Engine,
  table: Table,
  { typed }: Column,
): Promise<ColumnProfile> {
  if (profile.valuesComplete || !(await hashesTheSame(engine))) return profile;
  const rows = await engine.rows<{ s: number; r: bigint | number }>(textRegistersSql(typed, table.storage));
  const sketch = DistinctSketch.ofPowers(rows.map(({ s, r }) => [Number(s), BigInt(r)]));
  return { ...profile, distinctSketch: sketch.text() };
}
