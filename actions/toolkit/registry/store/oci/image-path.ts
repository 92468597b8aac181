import { ConfigurationError } from "../../../runtime/errors.js";

/** The folder of an image that model servers look into. */
export const folder = "models";

/**
 * Where files lie in an image, without the first slash: below `models`, without the folders that all of them share.
 * Of `build/model.joblib` alone, `models/model.joblib`.
 * @param names as the user knows them, with `/` between the parts
 * @throws ConfigurationError for a name that an image can't have
 */
export function pathsInImage(names: readonly string[]): string[] {
  const parts = names.map((name) => name.split("/").filter((part) => !["", ".", ".."].includes(part)));
  const shortest = Math.min(...parts.map(({ length }) => length)) - 1;
  let shared = 0;
  while (shared < shortest && parts.every((one) => one[shared] === parts[0]![shared])) shared++;
  const paths = parts.map((one) => [folder, ...one.slice(shared)].join("/"));
  for (const [at, path] of paths.entries()) {
    const name = names[at]!;
    if (path.split("/").some((part) => part.startsWith(".wh."))) {
      throw new ConfigurationError(
        `artifact: ${name} can't be kept in an image: names that begin with .wh. remove files there. Give it another name.`,
      );
    }
    if (/\p{Cc}/u.test(path)) {
      throw new ConfigurationError(
        `artifact: ${JSON.stringify(name)} can't be kept in an image: it holds a control character. Give it another name.`,
      );
    }
    if (paths.some((other, index) => index !== at && (other === path || other.startsWith(`${path}/`)))) {
      throw new ConfigurationError(
        `artifact: two files would be /${path} in the image, one of them ${name}. Give them other names.`,
      );
    }
  }
  return paths;
}
