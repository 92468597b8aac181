import type { Repository } from "../../toolkit/git/repository.js";
import { readHistory } from "../../toolkit/registry/history.js";
import { type Move, movesOf } from "../history.js";

export interface AliasMove extends Move {
  readonly alias: string;
}

/**
 * Every move of every alias on the branch, by model, newest first: one pass over the history.
 * @param folders the models' folders of aliases, from the repository's root, by model
 */
export async function readAliasMoves(
  repository: Repository,
  folders: ReadonlyMap<string, string>,
): Promise<ReadonlyMap<string, readonly AliasMove[]>> {
  const entries = (await readHistory(repository, [...folders.values()], { firstParent: true })).filter(
    ({ path }) => path.endsWith(".yaml"),
  );
  const models = new Map([...folders].map(([model, folder]) => [folder, model]));
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
