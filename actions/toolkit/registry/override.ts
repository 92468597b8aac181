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

export interface FoundOverride {
  readonly path: string;
  readonly override: Override;
}

/** The overrides that cover exactly these artifacts, those that have ended among them. */
export async function overridesOf(
  tree: Tree,
  registry: string,
  model: string,
  digests: readonly string[],
): Promise<FoundOverride[]> {
  const folder = layout.overrides(registry, model);
  const covering: FoundOverride[] = [];
  for (const name of await tree.list(folder)) {
    if (!name.endsWith(".yaml")) continue;
    const path = `${folder}/${name}`;
    const found = check(override, readDocument((await tree.read(path)) ?? "", path), "An override");
    if (sameDigests(found.artifacts, digests)) covering.push({ path, override: found });
  }
  return covering;
}

/** The override that covers exactly these artifacts and still counts, with its path. */
export async function findOverride(
  tree: Tree,
  registry: string,
  model: string,
  digests: readonly string[],
  now: Date,
): Promise<FoundOverride | undefined> {
  const covering = await overridesOf(tree, registry, model, digests);
  return covering.find(({ override: { until } }) => now.getTime() <= endOf(until));
}

/** Whether two lists hold the same digests, in any order. */
export function sameDigests(one: readonly string[], other: readonly string[]): boolean {
  const [first, second] = [new Set(one), new Set(other)];
  return first.size === second.size && [...first].every((each) => second.has(each));
}

/** The last moment of a date or time, in milliseconds; NaN where it is none. */
export function endOf(until: string): number {
  return Date.parse(until.includes("T") ? until : `${until}T23:59:59.999Z`);
}
