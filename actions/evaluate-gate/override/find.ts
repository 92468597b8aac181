import { endOf, overridesOf } from "../../toolkit/registry/override.js";
import { ConfigurationError, sentence } from "../../toolkit/runtime/errors.js";
import type { Runtime } from "../../toolkit/runtime/runtime.js";
import type { PolicySource } from "../policy/source.js";

/** A recorded decision to let a candidate in that the gate does not pass. */
export interface Override {
  readonly by: string;
  readonly reason: string;
  readonly until: string;
  /** Path of the file in the registry, or address of the comment. */
  readonly source: string;
  /** Of a label: the pull request that it is on. */
  readonly pullRequest: number | null;
}

export interface OverrideSearch {
  readonly override: Override | undefined;
  /** What a reader should know: what looks like an override and is none, and how there could be one. */
  readonly notes: readonly string[];
}

/**
 * Looks for an override of exactly these artifacts: a file where the policy is read, else the label of a code owner on
 * the pull request. What can't be read or asked is none.
 */
export async function findOverride(
  digests: readonly string[],
  source: PolicySource,
  config: string,
  runtime: Runtime,
): Promise<OverrideSearch> {
  if (digests.length === 0) return { override: undefined, notes: [] };
  try {
    const filed = await fromFile(digests, source, runtime.now());
    if (filed.override !== undefined) return filed;
    const labelled = await fromLabel(digests, source, config, runtime);
    return { ...labelled, notes: [...filed.notes, ...labelled.notes] };
  } catch (error) {
    if (!(error instanceof ConfigurationError)) throw error;
    return { override: undefined, notes: [`An override could not be looked for: ${sentence(error)}`] };
  }
}

async function fromFile(
  digests: readonly string[],
  { judging, registry }: PolicySource,
  now: Date,
): Promise<OverrideSearch> {
  const covering = await overridesOf(registry.tree, registry.path, judging.config.name, digests);
  const found = covering.find(({ override: { until } }) => now.getTime() <= endOf(until));
  if (found !== undefined) {
    const { by, reason, until } = found.override;
    return { override: { by, reason, until, source: found.path, pullRequest: null }, notes: [] };
  }
  const notes = covering.map(
    ({ path, override: { until } }) =>
      `${path} is an override of this candidate that has ended (${until}): it lets nothing in.`,
  );
  return { override: undefined, notes };
}

async function fromLabel(
  digests: readonly string[],
  { judging, tree, at }: PolicySource,
  config: string,
  runtime: Runtime,
): Promise<OverrideSearch> {
  const pullRequest = runtime.context?.pullRequest?.number;
  const github = pullRequest === undefined || at === undefined ? undefined : await runtime.github();
  if (pullRequest === undefined || at === undefined || github === undefined)
    return { override: undefined, notes: [] };
  const { labelOverride, overrideLabel, overrideLine } = await import(
    "../../toolkit/registry/label-override.js"
  );
  const { name: model, registry } = judging.config;
  const answer = await labelOverride(github, {
    pullRequest,
    digests,
    tree,
    prefix: at.prefix,
    config,
    registry: registry?.path ?? "registry",
    model,
    now: runtime.now(),
  });
  if (answer === undefined) {
    const how = `To let it in all the same, a code owner of ${config} sets the label ${overrideLabel} and comments: ${overrideLine(digests)}`;
    return { override: undefined, notes: [how] };
  }
  if ("problem" in answer) return { override: undefined, notes: [answer.problem] };
  return { override: { ...answer.override, pullRequest }, notes: [] };
}
