import { digestOfDataset } from "../data/digest.js";
import type { Tree } from "../git/tree.js";
import type { GitHub } from "../github/client.js";
import { codeOwnersOf, codeOwnersPaths } from "../github/code-owners.js";
import { commentsOn, isTeamMember, labelledBy } from "../github/label.js";
import { layout } from "./layout.js";
import { endOf } from "./override.js";

export const overrideLabel = "mergeline/override";

/** A decision that a code owner has taken on a pull request. */
export interface LabelOverride {
  readonly by: string;
  readonly reason: string;
  /** A date, which counts to its end in UTC. */
  readonly until: string;
  /** The comment in which it was said. */
  readonly source: string;
}

export interface LabelQuestion {
  readonly pullRequest: number;
  /** Digests of the candidate's artifacts. */
  readonly digests: readonly string[];
  /** The branch whose CODEOWNERS count: the pull request's base. */
  readonly tree: Tree;
  /** The folder, from the repository's root, that the tree's paths start from: empty, or with a slash at its end. */
  readonly prefix: string;
  /** Path of model.yaml, and of the registry's folder, in the tree. */
  readonly config: string;
  readonly registry: string;
  readonly model: string;
  readonly now: Date;
}

/** An override, or why a label is none in a sentence; undefined where nobody has set the label. */
export type LabelAnswer = { readonly override: LabelOverride } | { readonly problem: string } | undefined;

/** The one digest that stands for all artifacts, in any order; of a single one its own. */
export const overrideDigest = (digests: readonly string[]): string => digestOfDataset([...digests].sort());

/** What a code owner has to write: a line of a comment. */
export const overrideLine = (digests: readonly string[]): string =>
  `mergeline-override: <reason> until <yyyy-mm-dd> for ${overrideDigest(digests)}`;

/**
 * Whether a code owner has let exactly these artifacts in: with the label, and with a comment of the same person that
 * says why, until when and for which bytes. What anyone could have written or changed does not count.
 * @throws ConfigurationError when GitHub can't be asked
 */
export async function labelOverride(github: GitHub, question: LabelQuestion): Promise<LabelAnswer> {
  const { pullRequest, digests, now } = question;
  const by = await labelledBy(github, pullRequest, overrideLabel);
  if (by === undefined) return undefined;
  const none = (reason: string) => ({
    problem: `The label ${overrideLabel} was set by ${by}, and lets nothing in: ${reason}`,
  });
  const owners = await owned(question);
  if (owners.length === 0) return none(`CODEOWNERS of the base branch names no owner of ${question.config}.`);
  if (!(await isOwner(github, owners, by))) {
    const teams = owners.some((owner) => owner.includes("/"))
      ? " Of teams, a token counts those whose members it can see; a job's own sees none."
      : "";
    return none(`${question.config} is owned by ${owners.join(", ")}.${teams}`);
  }
  const said = (await commentsOn(github, pullRequest))
    .filter(({ login }) => same(login, by))
    .flatMap((comment) => linesOf(comment.body).map((line) => ({ ...line, ...comment })))
    .at(-1);
  if (said === undefined) {
    return none(`the same person has to say why, in a comment with the line "${overrideLine(digests)}".`);
  }
  if (said.edited) return none("the comment has been edited, by whomever. Write it anew.");
  const wanted = overrideDigest(digests);
  if (said.digest !== wanted) return none(`it is for ${said.digest}, and this candidate is ${wanted}.`);
  const end = endOf(said.until);
  if (Number.isNaN(end)) return none(`${said.until} is no date.`);
  if (now.getTime() > end) return none(`it ended on ${said.until}.`);
  return { override: { by, reason: said.reason, until: said.until, source: said.url } };
}

/** The owners of model.yaml, or of the folder in which an override would lie as a file. */
async function owned({ tree, prefix, config, registry, model }: LabelQuestion): Promise<string[]> {
  const up = "../".repeat(prefix.split("/").filter((part) => part !== "").length);
  for (const path of codeOwnersPaths) {
    const text = await tree.read(`${up}${path}`);
    if (text === undefined) continue;
    const paths = [config.replace(/^\.\//, ""), `${layout.overrides(registry, model)}/override.yaml`];
    return [...new Set(paths.flatMap((each) => codeOwnersOf(text, `${prefix}${each}`)))];
  }
  return [];
}

async function isOwner(github: GitHub, owners: readonly string[], login: string): Promise<boolean> {
  if (owners.some((owner) => same(owner, `@${login}`))) return true;
  for (const team of owners.filter((owner) => /^@[^/]+\/[^/]+$/.test(owner))) {
    if (await isTeamMember(github, team, login)) return true;
  }
  return false;
}

function linesOf(body: string): { reason: string; until: string; digest: string }[] {
  return body.split(/\r?\n/).flatMap((line) => {
    const [, reason, until, digest] =
      /^\s*`?mergeline-override:\s+(\S.*?)\s+until\s+(\d{4}-\d{2}-\d{2})\s+for\s+(sha256:[0-9a-f]{64})`?\s*$/.exec(
        line,
      ) ?? [];
    // What is shown in lists and records is one line of plain text.
    if (reason === undefined || reason.length > 1000 || /[\p{Cc}\u2028\u2029]/u.test(reason)) return [];
    return [{ reason, until: until!, digest: digest! }];
  });
}

const same = (one: string, other: string) => one.toLowerCase() === other.toLowerCase();
