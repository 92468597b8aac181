import { randomUUID } from "node:crypto";
import { constants } from "node:fs";
import { access, lstat, mkdir, readFile, realpath, rename, rm, stat, writeFile } from "node:fs/promises";
import { basename, dirname, isAbsolute, join, relative, resolve, sep } from "node:path";
import { ConfigurationError, messageOf } from "./errors.js";

/** The folder in which every path that a user or a pull request names has to stay. */
export class Workspace {
  /**
   * @param root absolute path that no path may leave (GITHUB_WORKSPACE, or the current folder)
   * @param directory absolute path, inside `root`, that relative paths start from (`working-directory`)
   */
  constructor(
    readonly root: string,
    readonly directory: string = root,
  ) {}

  /**
   * The absolute path of `path`, which need not exist. Links on the way are followed.
   * @param what the input or setting that named it, for the error: `contract`, `model.yaml: data.train.path`
   * @throws ConfigurationError when the path is empty, holds a NUL, or leads outside the workspace or into git's own
   *   folder, where tokens may lie
   */
  async resolve(path: string, what: string): Promise<string> {
    if (path.trim() === "" || path.includes("\0")) throw new ConfigurationError(`${what} is an empty path.`);
    const absolute = isAbsolute(path) ? resolve(path) : resolve(this.directory, path);
    const real = await realpathOfExistingPart(absolute, `${what}: ${path}`);
    const root = await realpath(this.root);
    if (!isInside(root, real)) {
      throw new ConfigurationError(
        `${what}: ${path} is outside the workspace. Give a path inside the repository, relative to ${
          relative(this.root, this.directory) || "its root"
        }.`,
      );
    }
    if (relative(root, real).split(sep).some(isGitFolder)) {
      throw new ConfigurationError(
        `${what}: ${path} lies in git's own folder, which is not read or written.`,
      );
    }
    return absolute;
  }

  /** Like {@link resolve}, for a file that must exist and be a regular file. */
  async file(path: string, what: string): Promise<string> {
    const absolute = await this.resolve(path, what);
    const found = await stat(absolute).catch(() => undefined);
    if (found === undefined) {
      throw new ConfigurationError(
        `${what}: ${path} does not exist in the workspace. Give a path relative to the repository.`,
      );
    }
    if (found.isDirectory())
      throw new ConfigurationError(`${what}: ${path} is a directory; a file is needed.`);
    if (!found.isFile()) throw new ConfigurationError(`${what}: ${path} is not a regular file.`);
    await access(absolute, constants.R_OK).catch(() => {
      throw new ConfigurationError(`${what}: ${path} can't be read: permission denied.`);
    });
    return absolute;
  }

  /** Whether something stands at the path. Paths outside the workspace are refused. */
  async exists(path: string, what: string): Promise<boolean> {
    const absolute = await this.resolve(path, what);
    return (await lstat(absolute).catch(() => undefined)) !== undefined;
  }

  /**
   * The text of a file that must be valid UTF-8 of at most `limit` bytes (1 MiB). A byte order mark is dropped.
   * @throws ConfigurationError otherwise
   */
  async readText(path: string, what: string, limit = 1024 * 1024): Promise<string> {
    const absolute = await this.file(path, what);
    const { size } = await stat(absolute);
    if (size > limit) {
      throw new ConfigurationError(`${what}: ${path} has ${size} bytes; at most ${limit} are read.`);
    }
    const bytes = await readFile(absolute);
    try {
      return new TextDecoder("utf-8", { fatal: true }).decode(bytes);
    } catch {
      throw new ConfigurationError(`${what}: ${path} is not a text file in UTF-8.`);
    }
  }

  /**
   * Like {@link resolve}, for a path that is written to: no link on the way, so that what is written lands where its
   * name says, and not in a folder that somebody has linked there.
   */
  async writable(path: string, what: string): Promise<string> {
    const absolute = await this.resolve(path, what);
    const expected = join(await realpath(this.root), relative(this.root, absolute));
    const real = await realpathOfExistingPart(dirname(absolute), `${what}: ${path}`);
    if (real === dirname(expected)) return absolute;
    throw new ConfigurationError(
      `${what}: ${path} lies behind a symbolic link to ${relative(this.root, real) || "the root"}. Put a folder in its place.`,
    );
  }

  /** Writes a file whole or not at all, and makes the folders above it. Returns its path relative to `directory`. */
  async write(path: string, content: string | Uint8Array, what = "output"): Promise<string> {
    const absolute = await this.writable(path, what);
    // Nobody can have put a link there before: the name can't be guessed, and a file that is there is refused.
    const temporary = join(dirname(absolute), `.${randomUUID()}.tmp`);
    try {
      await mkdir(dirname(absolute), { recursive: true });
      await writeFile(temporary, content, { flag: "wx" });
      await rename(temporary, absolute);
    } catch (error) {
      await rm(temporary, { force: true });
      throw new ConfigurationError(`${what}: ${path} can't be written: ${messageOf(error)}.`, {
        cause: error,
      });
    }
    return this.relative(absolute);
  }

  /** The path relative to `directory`, with `/` between its parts. Inputs and outputs hold paths in this form. */
  relative(absolute: string): string {
    return relative(this.directory, absolute).split(sep).join("/");
  }
}

/** Also as file systems that know no case, or cut short names, would find it. */
function isGitFolder(name: string): boolean {
  return /^(\.git|git~1)$/i.test(name);
}

function isInside(root: string, path: string): boolean {
  const way = relative(root, path);
  return way === "" || (way !== ".." && !way.startsWith(`..${sep}`) && !isAbsolute(way));
}

/** @param named the path as it was given, for the error */
async function realpathOfExistingPart(path: string, named: string): Promise<string> {
  const missing: string[] = [];
  for (let current = path; ; current = dirname(current)) {
    try {
      return join(await realpath(current), ...missing);
    } catch (error) {
      // A link to nowhere exists, but has no real path: what would be written through it can't be known.
      const isLink = (await lstat(current).catch(() => undefined))?.isSymbolicLink();
      if (isLink || dirname(current) === current) {
        throw new ConfigurationError(`${named} leads through a link that can't be followed.`, {
          cause: error,
        });
      }
      missing.unshift(basename(current));
    }
  }
}
