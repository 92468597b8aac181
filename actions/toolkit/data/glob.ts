import { readdir } from "node:fs/promises";
import { join, sep } from "node:path";
import { ConfigurationError } from "../runtime/errors.js";

export function isGlob(path: string): boolean {
  return /[*?[{]/.test(path);
}

/**
 * A glob as a regular expression over a path with `/`: `*` and `?` stay inside one name, `**` crosses folders,
 * `[abc]`, `[!a]` and `{a,b}` as in shells. Names that begin with a dot match only a pattern that has the dot.
 * @throws ConfigurationError where brackets or braces make no pattern, such as `[z-a]` or `{a{b}`
 */
export function globExpression(pattern: string): RegExp {
  // Of several in a row one says it all; to try how they share a path takes long.
  const glob = pattern.replaceAll(/(?<=^|\/)(?:\*\*\/)+/g, "**/").replaceAll(/\*{3,}/g, "**");
  let source = "";
  let depth = 0;
  for (let index = 0; index < glob.length; index++) {
    const character = glob[index]!;
    const startsName = index === 0 || glob[index - 1] === "/";
    const visible = startsName ? "(?!\\.)" : "";
    if (glob.startsWith("**/", index) && startsName) {
      source += "(?:(?!\\.)[^/]+/)*";
      index += 2;
    } else if (glob.startsWith("**", index)) {
      source += `${visible}.*`;
      index += 1;
    } else if (character === "*") source += `${visible}[^/]*`;
    else if (character === "?") source += `${visible}[^/]`;
    else if (character === "[" && glob.indexOf("]", index + 2) > 0) {
      const end = glob.indexOf("]", index + 2);
      const body = glob
        .slice(index + 1, end)
        .replaceAll("\\", "\\\\")
        .replaceAll("[", "\\[");
      source += `[${body.startsWith("!") ? `^${body.slice(1)}` : body}]`;
      index = end;
    } else if (character === "{" && glob.indexOf("}", index) > 0) {
      source += "(?:";
      depth++;
    } else if (character === "}" && depth > 0) {
      source += ")";
      depth--;
    } else if (character === "," && depth > 0) source += "|";
    else source += character.replace(/[.*+?^${}()|[\]\\]/g, "\\$&");
  }
  try {
    return new RegExp(`^${source}$`, "u");
  } catch (error) {
    throw new ConfigurationError(`${pattern} is not a pattern: its brackets or braces don't fit together.`, {
      cause: error,
    });
  }
}

/** The regular files below `root` that match, relative to it with `/`, in the order of their code units. */
export async function filesMatching(root: string, glob: string): Promise<string[]> {
  const expression = globExpression(glob);
  const fixed = glob
    .slice(0, glob.search(/[*?[{]/))
    .split("/")
    .slice(0, -1)
    .join("/");
  const found: string[] = [];
  const visit = async (folder: string): Promise<void> => {
    const entries = await readdir(join(root, folder), { withFileTypes: true }).catch(() => []);
    for (const entry of entries) {
      const path = folder === "" ? entry.name : `${folder}/${entry.name}`;
      if (entry.isDirectory()) {
        if (entry.name !== ".git" && entry.name !== "node_modules") await visit(path);
      } else if (expression.test(path)) found.push(path.split(sep).join("/"));
    }
  };
  await visit(fixed);
  return found.toSorted((one, other) => (one < other ? -1 : one > other ? 1 : 0));
}
