import type { Tree } from "../git/tree.js";

/** Who decides what and when, as the registry's files record it. */
export interface Decision {
  readonly now: Date;
  readonly by: string | undefined;
  readonly reason: string | undefined;
}

/** Seconds precision, UTC: `2026-11-20T09:30:00Z`. */
export function timestamp(date: Date): string {
  return date.toISOString().replace(/\.\d+Z$/, "Z");
}

/** The pending text where it says the same as the new one but for the time, so that a second run changes nothing. */
export async function keepTime(
  pending: Tree | undefined,
  path: string,
  content: string,
  retimed: (text: string) => string,
): Promise<string> {
  const text = await pending?.read(path);
  if (text === undefined) return content;
  try {
    return retimed(text) === content ? text : content;
  } catch {
    // A broken file on the branch of the pull request is simply written anew.
    return content;
  }
}
