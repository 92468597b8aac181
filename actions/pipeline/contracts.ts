import { existsSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";

/**
 * The toolkit's own folder, in which the actions' contracts lie: the nearest above this file, whether it runs from
 * the sources or from the bundle.
 */
export function toolkitRoot(from: string = import.meta.url): string {
  for (let folder = dirname(fileURLToPath(from)); ; folder = dirname(folder)) {
    if (existsSync(join(folder, "actions/train-remote/action.yml"))) return folder;
    if (dirname(folder) === folder)
      throw new Error(`no folder above ${fileURLToPath(from)} holds the actions`);
  }
}
