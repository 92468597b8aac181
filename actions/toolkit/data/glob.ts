import { readdir } from "node:fs/promises";
import { join } from "node:path";
import { ConfigurationError } from "../runtime/errors.js";

export function isGlob(path: string): boolean {
  return /[*?[{]/.test(path);
}

/** One step of a pattern. Those that may stand for nothing are `star` (not `/`), `globstar` (anything) and `folders`. */
type Token =
  | { readonly kind: "character"; readonly character: string }
  | { readonly kind: "class"; readonly set: RegExp }
  | { readonly kind: "any" | "star" | "globstar" | "folders" };

/** Braces may make so many patterns of one. */
const mostAlternatives = 1000;

/**
 * Whether a path with `/` matches a glob: `*` and `?` stay inside one name, `**` crosses folders, `[abc]`, `[!a]` and
 * `{a,b}` as in shells. A name that begins with a dot matches only a pattern that has the dot. All ways through the
 * pattern are followed at once: the time grows with the path's length times the pattern's, whatever they are.
 * @throws ConfigurationError where brackets or braces make no pattern, such as `[z-a]` or `{a{b}`
 */
export function globMatcher(pattern: string): (path: string) => boolean {
  const alternatives = expandBraces(pattern, pattern).map((one) => tokensOf(one, pattern));
  return (path) => alternatives.some((tokens) => matches(tokens, path));
}

function notAPattern(pattern: string, why: string, cause?: unknown): ConfigurationError {
  return new ConfigurationError(`${pattern} is not a pattern: ${why}.`, { cause });
}

function expandBraces(glob: string, pattern: string): string[] {
  const from = glob.indexOf("{");
  if (from < 0) return [glob];
  let depth = 0;
  const parts: string[] = [];
  let begin = from + 1;
  for (let index = from; index < glob.length; index++) {
    const character = glob[index];
    if (character === "{") depth++;
    else if (character === "," && depth === 1) {
      parts.push(glob.slice(begin, index));
      begin = index + 1;
    } else if (character === "}" && --depth === 0) {
      parts.push(glob.slice(begin, index));
      const [before, after] = [glob.slice(0, from), glob.slice(index + 1)];
      const found: string[] = [];
      for (const part of parts) {
        found.push(...expandBraces(before + part + after, pattern));
        if (found.length > mostAlternatives)
          throw notAPattern(pattern, `its braces make more than ${mostAlternatives} patterns`);
      }
      return found;
    }
  }
  throw notAPattern(pattern, "its brackets or braces don't fit together");
}

function tokensOf(glob: string, pattern: string): Token[] {
  const tokens: Token[] = [];
  for (let index = 0; index < glob.length; index++) {
    const character = glob[index]!;
    if (character === "*") {
      let end = index;
      while (glob[end] === "*") end++;
      const isName = (index === 0 || glob[index - 1] === "/") && glob[end] === "/";
      if (end - index === 1) tokens.push({ kind: "star" });
      else if (isName) {
        // Of several in a row one says it all.
        if (tokens.at(-1)?.kind !== "folders") tokens.push({ kind: "folders" });
        end++;
      } else tokens.push({ kind: "globstar" });
      index = end - 1;
    } else if (character === "?") tokens.push({ kind: "any" });
    else if (character === "[" && glob.indexOf("]", index + 2) > 0) {
      const end = glob.indexOf("]", index + 2);
      tokens.push({ kind: "class", set: classOf(glob.slice(index + 1, end), pattern) });
      index = end;
    } else tokens.push({ kind: "character", character });
  }
  return tokens;
}

function classOf(body: string, pattern: string): RegExp {
  const isNot = body.startsWith("!") || body.startsWith("^");
  const set = (isNot ? body.slice(1) : body).replace(/[\\[\]^]/g, "\\$&");
  try {
    return new RegExp(`^[${isNot ? "^" : ""}${set}]$`, "u");
  } catch (error) {
    throw notAPattern(pattern, "its brackets or braces don't fit together", error);
  }
}

function matches(tokens: readonly Token[], path: string): boolean {
  let states = new Set<number>();
  /** Adds a state, and those behind what may stand for nothing. */
  const enter = (into: Set<number>, from: number) => {
    for (let state = from; !into.has(state); state++) {
      into.add(state);
      const kind = tokens[state]?.kind;
      if (kind !== "star" && kind !== "globstar" && kind !== "folders") return;
    }
  };
  enter(states, 0);
  for (let index = 0; index < path.length; index++) {
    const character = path[index]!;
    const startsName = index === 0 || path[index - 1] === "/";
    const isHidden = startsName && character === ".";
    const next = new Set<number>();
    for (const state of states) {
      const token = tokens[state];
      if (token === undefined) continue;
      if (token.kind === "character") {
        if (token.character === character) enter(next, state + 1);
      } else if (isHidden) continue;
      else if (token.kind === "class") {
        if (character !== "/" && token.set.test(character)) enter(next, state + 1);
      } else if (token.kind === "any") {
        if (character !== "/") enter(next, state + 1);
      } else if (token.kind === "star") {
        if (character !== "/") enter(next, state);
      } else if (token.kind === "globstar") enter(next, state);
      // A whole folder at a time: only behind its `/` what follows may begin.
      else if (character !== "/") next.add(state);
      else if (!startsName) enter(next, state);
    }
    states = next;
    if (states.size === 0) return false;
  }
  return states.has(tokens.length);
}

/** The folder that a glob's matches all lie in: its parts before the first that has a wildcard. May be empty. */
export function fixedPart(glob: string): string {
  return glob
    .slice(0, glob.search(/[*?[{]/))
    .split("/")
    .slice(0, -1)
    .join("/");
}

/** In the order of their code units, the same on every machine. */
export function inOrder(paths: Iterable<string>): string[] {
  return [...paths].toSorted((one, other) => (one < other ? -1 : one > other ? 1 : 0));
}

/** The regular files below `root` that match, relative to it with `/`, in the order of their code units. */
export async function filesMatching(root: string, glob: string): Promise<string[]> {
  const isMatch = globMatcher(glob);
  const found: string[] = [];
  for await (const path of filesBelow(root, fixedPart(glob))) if (isMatch(path)) found.push(path);
  return inOrder(found);
}

/**
 * The files of a folder and all below it, relative to `root` with `/`. Links to folders are not followed; a link to a
 * file is given like a file.
 */
export async function* filesBelow(root: string, folder: string): AsyncGenerator<string> {
  const entries = await readdir(join(root, folder), { withFileTypes: true }).catch(() => []);
  for (const entry of entries) {
    const path = folder === "" ? entry.name : `${folder}/${entry.name}`;
    if (!entry.isDirectory()) yield path;
    else if (entry.name !== ".git" && entry.name !== "node_modules") yield* filesBelow(root, path);
  }
}
