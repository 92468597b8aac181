import { z } from "zod";
import { check } from "../document/check.js";
import type { Tree } from "../git/tree.js";
import { readDocument } from "./document.js";
import { layout } from "./layout.js";
import { digest, line } from "./record.js";

/** A recorded decision to let artifacts in without the gate's yes: reviewed and merged like any other change. */
export const override = z.strictObject({
  artifacts: z.array(digest).min(1).describe("Digests of exactly the artifacts that it lets in."),
  reason: line,
  by: line,
  until: z
    .union([z.iso.date(), z.iso.datetime()])
    .describe("The last moment at which it counts (a date: its end in UTC)."),
});

export type Override = z.output<typeof override>;

/** The override that covers exactly these artifacts and still counts, with its path. */
export async function findOverride(
  tree: Tree,
  registry: string,
  model: string,
  digests: readonly string[],
  now: Date,
): Promise<{ readonly path: string; readonly override: Override } | undefined> {
  const folder = layout.overrides(registry, model);
  for (const name of await tree.list(folder)) {
    if (!name.endsWith(".yaml")) continue;
    const path = `${folder}/${name}`;
    const found = check(override, readDocument((await tree.read(path)) ?? "", path), "An override");
    if (sameDigests(found.artifacts, digests) && now.getTime() <= endOf(found.until))
      return { path, override: found };
  }
  return undefined;
}

/** Whether two lists hold the same digests, in any order. */
export function sameDigests(one: readonly string[], other: readonly string[]): boolean {
  const [first, second] = [new Set(one), new Set(other)];
  return first.size === second.size && [...first].every((each) => second.has(each));
}

function endOf(until: string): number {
  return Date.parse(until.includes("T") ? until : `${until}T23:59:59.999Z`);
}
