import type { Runtime } from "../runtime/runtime.js";
import type { Repository } from "./repository.js";

/** Who acts: the actor of the run, else whoever git is set up for; undefined where nobody is known. */
export async function readAuthor(
  repository: Repository | undefined,
  { context }: Runtime,
): Promise<string | undefined> {
  if (context !== undefined) return context.actor || undefined;
  const name = await repository?.attempt(["config", "--get", "user.name"]);
  return name?.code === 0 ? name.stdout.toString("utf8").trim() || undefined : undefined;
}
