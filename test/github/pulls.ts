import { runGit } from "./git.js";
import { type Answer, type ApiRequest, type RouteState, repositoryOf } from "./route.js";

/** Pull requests as the emulator answers them, with the commits that their branches really have in git. */
export async function withCommits(request: ApiRequest, state: RouteState, body: unknown): Promise<unknown> {
  const directory = state.git.directoryOf(repositoryOf(request));
  const end = async (value: unknown): Promise<Record<string, unknown>> => {
    const found: Record<string, unknown> = { ...Object(value) };
    const sha = await runGit(directory, [
      "rev-parse",
      "--verify",
      "--quiet",
      `refs/heads/${found.ref}`,
    ]).catch(() => "");
    return sha === "" ? found : { ...found, sha };
  };
  const one = async (value: unknown): Promise<unknown> => {
    const pull: Readonly<Record<string, unknown>> = Object(value);
    if (!("head" in pull) || !("base" in pull)) return value;
    return { ...pull, head: await end(pull.head), base: await end(pull.base) };
  };
  return Array.isArray(body) ? await Promise.all(body.map(one)) : await one(body);
}

const statuses: Readonly<Record<string, string>> = { A: "added", D: "removed", M: "modified", T: "changed" };

/** The files of a pull request, from git: the emulator's list is empty. */
export async function changedFiles(request: ApiRequest, state: RouteState): Promise<Answer> {
  const name = repositoryOf(request);
  const answer = await fetch(
    `${state.emulator}/repos/${name}/pulls/${request.operation.parameters.pull_number}`,
  );
  const pull: unknown = await answer.json();
  if (!answer.ok) return { status: answer.status, body: pull };
  const directory = state.git.directoryOf(name);
  const range = `refs/heads/${Object(pull).base.ref}...refs/heads/${Object(pull).head.ref}`;
  const lines = (await runGit(directory, ["diff", "--no-renames", "--name-status", range]))
    .split("\n")
    .filter(Boolean);
  const page = Number(request.query.get("page") ?? 1);
  const size = Number(request.query.get("per_page") ?? 30);
  const files = await Promise.all(
    lines.slice((page - 1) * size, page * size).map(async (line) => {
      const [letter = "", filename = ""] = line.split("\t");
      const diff = await runGit(directory, ["diff", "--no-renames", range, "--", filename]);
      const patch = diff.slice(Math.max(0, diff.indexOf("\n@@") + 1));
      const additions = patch.split("\n").filter((each) => each.startsWith("+")).length;
      const deletions = patch.split("\n").filter((each) => each.startsWith("-")).length;
      return {
        sha: "0".repeat(40),
        filename,
        status: statuses[letter] ?? "changed",
        additions,
        deletions,
        changes: additions + deletions,
        blob_url: `${state.url}/${name}/blob/HEAD/${filename}`,
        raw_url: `${state.url}/${name}/raw/HEAD/${filename}`,
        contents_url: `${state.url}/repos/${name}/contents/${filename}`,
        patch,
      };
    }),
  );
  return { status: 200, body: files };
}
