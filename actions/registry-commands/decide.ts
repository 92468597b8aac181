import { readAuthor } from "../toolkit/git/author.js";
import { type Landed, land, type WriteMode } from "../toolkit/git/landing.js";
import type { FileChange, Tree } from "../toolkit/git/tree.js";
import type { Decision } from "../toolkit/registry/decision.js";
import { registryHome } from "../toolkit/registry/home.js";
import { line } from "../toolkit/registry/record.js";
import { escape } from "../toolkit/report/markdown.js";
import { ConfigurationError } from "../toolkit/runtime/errors.js";
import type { Inputs } from "../toolkit/runtime/inputs.js";
import type { Runtime } from "../toolkit/runtime/runtime.js";
import { type RegistryInputs, readRegistryInputs } from "./open.js";

/** What every command takes that changes the registry. */
export interface DecisionInputs extends RegistryInputs {
  readonly reason: string | undefined;
  readonly write: WriteMode;
}

export function readDecisionInputs(inputs: Inputs): DecisionInputs {
  const reason = inputs.text("reason");
  if (reason !== undefined && !line.safeParse(reason).success) {
    throw new ConfigurationError("reason: one line of text is needed, at most 4,096 characters.");
  }
  return {
    ...readRegistryInputs(inputs),
    reason,
    write: inputs.choice("write", ["push", "pull-request", "local"] as const),
  };
}

/** A decision about the registry: what it changes on the head that it lands on, and its name for commit and branch. */
export interface Wish {
  readonly title: string;
  /** Names the pull request's branch, below `mergeline/`. */
  readonly branch: string;
  /** @param registry path of the registry's folder in the trees */
  build(head: Tree, pending: Tree | undefined, decision: Decision, registry: string): Promise<FileChange[]>;
}

/**
 * Lands a decision as every change of the registry does: by compare-and-swap, or as a pull request.
 * @param folder the registry's folder, relative to the working directory
 */
export async function landDecision(
  wish: Wish,
  folder: string,
  inputs: DecisionInputs,
  runtime: Runtime,
): Promise<Landed> {
  const home = await registryHome(folder, runtime);
  const by = await readAuthor(home.repository, runtime);
  const decision = { now: runtime.now(), by, reason: inputs.reason };
  const because = inputs.reason === undefined ? "" : `\n\n${escape(inputs.reason)}`;
  return land(
    {
      build: (head, pending) => wish.build(head, pending, decision, home.path),
      message: inputs.reason === undefined ? wish.title : `${wish.title}\n\n${inputs.reason}`,
      branch: `mergeline/${wish.branch}`,
      pullRequest: { title: wish.title, body: `${escape(wish.title)}.${because}` },
    },
    inputs.write,
    home.runtime,
  );
}

/** Where a change is now, as the end of a sentence. */
export function landedWhere(landed: Landed): string {
  if (!landed.changed) return "nothing had to change";
  if (landed.pullRequest !== undefined)
    return `proposed in ${landed.pullRequest.url ?? `the branch ${landed.pullRequest.branch}`}`;
  if (landed.mode === "local") return `written to ${landed.files.join(", ")}`;
  return `landed in commit ${landed.commit!.slice(0, 12)}`;
}
