import { readFile } from "node:fs/promises";
import { expect } from "vitest";

/** Where an answer is not the peer's: what it is about, and why it is meant; undefined where nothing explains it. */
export interface Difference {
  readonly what: string;
  readonly reason: string | undefined;
}

export interface Comparison {
  /** Answers that were compared. */
  readonly compared: number;
  readonly differences: readonly Difference[];
}

/** What a script of scripts/golden writes. */
export interface Golden<Case> {
  readonly versions: Readonly<Record<string, string>>;
  readonly cases: readonly Case[];
}

export async function readGolden<Case>(folder: URL, name = "golden.json"): Promise<Golden<Case>> {
  return JSON.parse(await readFile(new URL(name, folder), "utf8")) as Golden<Case>;
}

/** Every difference of a golden file is documented, and each that is documented occurs in it. */
export function expectDocumented(
  { differences }: Comparison,
  documented: Readonly<Record<string, string>>,
): void {
  expect(differences.filter(({ reason }) => reason === undefined).map(({ what }) => what)).toEqual([]);
  const met = new Set(differences.map(({ reason }) => reason));
  expect([...met].sort()).toEqual(Object.values(documented).sort());
}
