import type { Repository } from "../../toolkit/git/repository.js";
import { readHistory } from "../../toolkit/registry/history.js";
import { type Move, movesOf } from "../history.js";

export interface AliasMove extends Move {
  readonly alias: string;
}

/**
 * Every move of every alias on the branch, by model, newest first: one pass over the history.
 * @param registry the registry's folder, from the repository's root
 * @param folders the models' folders of aliases, from the repository's root, by model
 */
export async function readAliasMoves(
  repository: Repository,
  registry: string,
  folders: ReadonlyMap<string, string>,
): Promise<ReadonlyMap<string, readonly AliasMove[]>> {
  const models = new Map([...folders].map(([model, folder]) => [folder, model]));
  // git holds every name of every folder against every path it is asked for: many paths cost more than all files.
  const paths = folders.size > 10 ? registry : [...folders.values()];
  const entries = (await readHistory(repository, paths, { firstParent: true })).filter(
    ({ path }) => path.endsWith(".yaml") && models.has(path.slice(0, path.lastIndexOf("/"))),
  );
  const found = new Map<string, AliasMove[]>();
  for (const [index, move] of (await movesOf(repository, entries)).entries()) {
    const { path } = entries[index]!;
    const cut = path.lastIndexOf("/");
    const model = models.get(path.slice(0, cut));
    if (model === undefined) continue;
    const moves = found.get(model) ?? [];
    moves.push({ ...move, alias: path.slice(cut + 1, -".yaml".length) });
    found.set(model, moves);
  }
  return found;
}
