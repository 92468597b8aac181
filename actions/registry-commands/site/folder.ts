import { constants } from "node:fs";
import { mkdir, writeFile } from "node:fs/promises";
import { dirname, join } from "node:path";
import { ConfigurationError, messageOf } from "../../toolkit/runtime/errors.js";
import type { Runtime } from "../../toolkit/runtime/runtime.js";

/** The folder that the site is written to: thousands of files, of which each folder is checked and made once. */
export class SiteFolder {
  /** From the site's folder. */
  readonly written = new Set<string>();
  private readonly folders = new Map<string, Promise<string>>();

  constructor(
    private readonly output: string,
    private readonly runtime: Runtime,
  ) {}

  /** @throws ConfigurationError when a file can't be written */
  async write(files: Iterable<readonly [path: string, text: string]>): Promise<void> {
    this.runtime.signal.throwIfAborted();
    const writing = [...files].map(async ([path, text]) => {
      try {
        const name = path.slice(path.lastIndexOf("/") + 1);
        await writeFile(join(await this.folderOf(path), name), text, { flag: overwrite });
      } catch (error) {
        if (error instanceof ConfigurationError) throw error;
        throw new ConfigurationError(
          `output: ${this.output}/${path} can't be written: ${messageOf(error)}.`,
          { cause: error },
        );
      }
      this.written.add(path);
    });
    for (const done of await Promise.allSettled(writing)) if (done.status === "rejected") throw done.reason;
  }

  private folderOf(path: string): Promise<string> {
    const key = dirname(path);
    const known = this.folders.get(key);
    if (known !== undefined) return known;
    const made = this.makeFolder(path);
    this.folders.set(key, made);
    return made;
  }

  private async makeFolder(path: string): Promise<string> {
    const folder = dirname(await this.runtime.workspace.writable(`${this.output}/${path}`, "output"));
    await mkdir(folder, { recursive: true });
    return folder;
  }
}

/** A link that somebody put in a page's place is not followed. */
const overwrite = constants.O_WRONLY | constants.O_CREAT | constants.O_TRUNC | (constants.O_NOFOLLOW ?? 0);
