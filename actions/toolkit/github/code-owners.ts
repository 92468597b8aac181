/** Where GitHub looks for the file, in this order; the first one found is the only one that counts. */
export const codeOwnersPaths = [".github/CODEOWNERS", "CODEOWNERS", "docs/CODEOWNERS"] as const;

/**
 * The owners that a CODEOWNERS file names for a path: `@user`, `@organisation/team` or an address. The last line whose
 * pattern matches decides, also one without owners. A line that GitHub would not take (negation, a character class) is
 * left out, as GitHub does.
 * @param path from the repository's root, with `/` between its parts
 * @see https://docs.github.com/en/repositories/managing-your-repositorys-settings-and-features/customizing-your-repository/about-code-owners
 */
export function codeOwnersOf(text: string, path: string): readonly string[] {
  let owners: readonly string[] = [];
  for (const line of text.split(/\r?\n/)) {
    const [pattern, ...named] = line
      .replace(/(^|\s)#.*$/, "")
      .trim()
      .split(/(?<!\\)\s+/);
    if (pattern === undefined || pattern === "") continue;
    if (expression(pattern.replaceAll("\\ ", " "))?.test(path)) owners = named;
  }
  return owners;
}

/** A pattern as in .gitignore, but that `folder/*` owns the files of the folder and nothing below. */
function expression(pattern: string): RegExp | undefined {
  if (pattern.startsWith("!") || /[[\]]/.test(pattern) || pattern.startsWith("\\#")) return undefined;
  const anchored = pattern.slice(0, -1).includes("/");
  const body = pattern
    .replace(/^\//, "")
    .replace(/\/$/, "/**")
    .split("/")
    .map((part) =>
      part === "**"
        ? "**"
        : part
            .replaceAll(/[.+^${}()|\\]/g, "\\$&")
            .replaceAll("*", "[^/]*")
            .replaceAll("?", "[^/]"),
    )
    .join("/")
    .replaceAll(/(^|\/)\*\*\//g, "$1(?:.*/)?")
    .replace(/\/\*\*$/, "/.*");
  const below = /(\/\*|\*\*|\/)$/.test(pattern) ? "" : "(?:/.*)?";
  return new RegExp(`^${anchored ? "" : "(?:.*/)?"}${body}${below}$`, "s");
}
