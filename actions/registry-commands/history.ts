import type { Repository } from "../toolkit/git/repository.js";
import { type Alias, parseAlias } from "../toolkit/registry/alias.js";
import { type HistoryEntry, readCommits, readHistory } from "../toolkit/registry/history.js";
import { layout } from "../toolkit/registry/layout.js";
import { checkAliasName, checkModelName } from "../toolkit/registry/name.js";
import { unknownAlias } from "../toolkit/registry/registry.js";
import { countOf } from "../toolkit/report/number.js";
import { ConfigurationError, sentence } from "../toolkit/runtime/errors.js";
import type { Inputs } from "../toolkit/runtime/inputs.js";
import type { Outcome } from "../toolkit/runtime/outcome.js";
import type { Runtime } from "../toolkit/runtime/runtime.js";
import { openHere, openHistory, type RegistryInputs, readRegistryInputs, requireModelIn } from "./open.js";
import { answer, pointsTo, shown, textTable } from "./print.js";

export interface HistoryInputs extends RegistryInputs {
  readonly model: string;
  readonly alias: string;
}

/** One change of an alias on the branch that is checked out. */
export interface Move {
  /** When the commit was made, RFC 3339. */
  readonly at: string;
  /** Where it pointed before; null where it was not there, or could not be read. */
  readonly from: number | null;
  /** Where it points since; null where it was removed, or can't be read. */
  readonly to: number | null;
  /** What is served beside that version since; null where it has all of the traffic. */
  readonly split: { readonly version: number; readonly weight: number } | null;
  /** Who the alias says moved it, else the author of the commit. */
  readonly by: string;
  readonly author: string;
  readonly commit: string;
  readonly subject: string;
  /** The pull request that the commit's subject names, or null. */
  readonly pullRequest: number | null;
  readonly reason: string | null;
  /** Why the file of that commit can't be read, or null. */
  readonly problem: string | null;
}

/** Where an alias pointed, since when, by whom and why: read from git, which nobody edits afterwards unseen. */
export async function history(inputs: HistoryInputs, runtime: Runtime): Promise<Outcome> {
  const { model, alias } = inputs;
  const registry = await openHere(inputs, runtime);
  const { repository, top } = await openHistory(inputs, runtime);
  if ((await repository.head()) === undefined)
    throw new ConfigurationError("The repository has no commit yet, so an alias has no history.");
  const path = layout.alias(registry.path, model, alias);
  const moves = await readMoves(repository, layout.alias(top, model, alias));
  if (moves.length === 0) {
    await requireModelIn(registry, model);
    const known = Object.keys(await registry.aliases(model));
    if (!known.includes(alias)) throw unknownAlias(registry.path, model, alias, known);
    throw new ConfigurationError(`${path} is not committed yet, so it has no history.`);
  }
  const now = moves[0]?.to ?? null;
  const summary = `${alias} of ${model} ${now === null ? "points nowhere" : `points to version ${now}`}, after ${countOf(moves.length, "change")}.`;
  return shown(
    inputs.json ? answer("history", { model, alias, version: now, history: moves }) : text(moves, summary),
    summary,
  );
}

export const run = (inputs: Inputs, runtime: Runtime): Promise<Outcome> =>
  history(
    {
      ...readRegistryInputs(inputs),
      model: checkModelName(inputs.required("model"), "model"),
      alias: checkAliasName(inputs.required("alias")),
    },
    runtime,
  );

async function readMoves(repository: Repository, path: string): Promise<Move[]> {
  const entries = await readHistory(repository, path, { firstParent: true });
  return movesOf(repository, entries);
}

/** The moves that commits made, one for each entry, which is of an alias's file. */
export async function movesOf(repository: Repository, entries: readonly HistoryEntry[]): Promise<Move[]> {
  const blobs = entries.flatMap(({ before, blob, status }) => [before, status === "D" ? undefined : blob]);
  const texts = await repository.readAll([...new Set(blobs)].filter((blob) => blob !== undefined));
  const read = (blob: string | undefined, path: string): { alias?: Alias; problem?: string } => {
    const text = blob === undefined ? undefined : texts.get(blob);
    if (text === undefined) return {};
    try {
      return { alias: parseAlias(text, path) };
    } catch (error) {
      if (!(error instanceof ConfigurationError)) throw error;
      return { problem: sentence(error) };
    }
  };
  const commits = await readCommits(repository, new Set(entries.map(({ commit }) => commit)));
  return entries.map(({ path, commit, status, before, blob }) => {
    const { author = "?", committedAt = "?", subject = "" } = commits.get(commit) ?? {};
    const removed = status === "D";
    const after = removed ? {} : read(blob, path);
    return {
      at: committedAt,
      from: read(before, path).alias?.version ?? null,
      to: after.alias?.version ?? null,
      split: after.alias?.split ?? null,
      by: after.alias?.by ?? author,
      author,
      commit,
      subject,
      pullRequest: pullRequestOf(subject),
      reason: after.alias?.reason ?? null,
      problem: after.problem ?? null,
    };
  });
}

/** The number that GitHub puts into the subject when it merges or squashes a pull request. */
export function pullRequestOf(subject: string): number | null {
  const [, merged, squashed] = /^Merge pull request #(\d{1,15})\b|\(#(\d{1,15})\)$/.exec(subject) ?? [];
  const number = merged ?? squashed;
  return number === undefined ? null : Number(number);
}

function text(moves: readonly Move[], summary: string): string {
  const rows = moves.map(({ at, from, to, split, by, commit, pullRequest, reason, subject, problem }) => [
    at,
    `${from ?? "–"} → ${to === null ? "–" : pointsTo({ version: to, ...(split && { split }) })}`,
    by,
    commit.slice(0, 12),
    pullRequest === null ? "–" : `#${pullRequest}`,
    problem ?? reason ?? subject,
  ]);
  const header = ["when", "version", "by", "commit", "pull request", "why"];
  return `${textTable([header, ...rows])}\n${summary}\n`;
}
