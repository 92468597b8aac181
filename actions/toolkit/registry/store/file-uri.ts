import { isAbsolute, normalize, resolve, sep } from "node:path";
import { fileURLToPath } from "node:url";
import { ConfigurationError, messageOf } from "../../runtime/errors.js";

/**
 * The absolute path that a `file:` URI names, or undefined for another kind of URI.
 * @param root absolute path from which relative ones start
 * @throws ConfigurationError when a relative one leaves the repository
 */
export function localPath(uri: string, root: string): string | undefined {
  if (!uri.startsWith("file:")) return undefined;
  if (uri.startsWith("file://")) {
    try {
      return fileURLToPath(uri);
    } catch (error) {
      throw new ConfigurationError(`${uri} is not a file URI of this machine: ${messageOf(error)}.`, {
        cause: error,
      });
    }
  }
  const path = normalize(uri.slice("file:".length));
  if (isAbsolute(path) || path === ".." || path.startsWith(`..${sep}`)) {
    throw new ConfigurationError(`${uri} leaves the repository; a path inside it is needed.`);
  }
  return resolve(root, path);
}
