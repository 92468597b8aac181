import type { Dirent } from "node:fs";
import { lstat, readdir, readFile, realpath, stat } from "node:fs/promises";
import { join } from "node:path";
import ignore, { type Ignore } from "ignore";

/** What is never uploaded: git's own files, and what Mergeline leaves behind. */
const never = [".git", ".mergeline"];

/** Files whose patterns keep others from being uploaded, as Ray's own client reads them. */
const patternFiles = [".gitignore", ".rayignore"];

export interface FoundFile {
  /** Relative to the folder, with `/`. */
  readonly path: string;
  readonly absolute: string;
  readonly bytes: number;
}

interface Rules {
  /** The folder that the patterns are relative to, with a `/` at its end, or empty. */
  readonly base: string;
  readonly patterns: Ignore;
}

/**
 * The files of a folder in the order of their paths, without those that a .gitignore or .rayignore in it names.
 * Links to files inside are followed; other links, and what is neither file nor folder, are named in `skipped`.
 * @param exclude patterns of .gitignore, relative to the folder
 */
export async function filesOf(
  folder: string,
  exclude: readonly string[],
): Promise<{ files: FoundFile[]; skipped: string[] }> {
  const root = await realpath(folder);
  const files: FoundFile[] = [];
  const skipped: string[] = [];
  const walk = async (base: string, above: readonly Rules[]): Promise<void> => {
    const entries = await readdir(join(root, base), { withFileTypes: true });
    const rules = [...above, ...(await rulesIn(root, base, entries))];
    for (const entry of entries.toSorted((one, other) => compare(one.name, other.name))) {
      const path = `${base}${entry.name}`;
      if (base === "" && never.includes(entry.name)) continue;
      if (isIgnored(entry.isDirectory() ? `${path}/` : path, rules)) continue;
      if (entry.isDirectory()) await walk(`${path}/`, rules);
      else {
        const file = await fileAt(root, path);
        if (file === undefined) skipped.push(path);
        else files.push(file);
      }
    }
  };
  await walk("", exclude.length === 0 ? [] : [{ base: "", patterns: ignore().add([...exclude]) }]);
  return { files, skipped };
}

async function rulesIn(root: string, base: string, entries: readonly Dirent[]): Promise<Rules[]> {
  const present = patternFiles.filter((name) =>
    entries.some((entry) => entry.name === name && entry.isFile()),
  );
  const texts = await Promise.all(present.map((name) => readFile(join(root, base, name), "utf8")));
  return texts.map((text) => ({ base, patterns: ignore().add(text) }));
}

/** The innermost rule that says something about a path decides, as in git. */
function isIgnored(path: string, rules: readonly Rules[]): boolean {
  for (const { base, patterns } of rules.toReversed()) {
    const { ignored, unignored } = patterns.test(path.slice(base.length));
    if (ignored || unignored) return ignored;
  }
  return false;
}

async function fileAt(root: string, path: string): Promise<FoundFile | undefined> {
  const absolute = join(root, path);
  if ((await lstat(absolute)).isSymbolicLink()) {
    const real = await realpath(absolute).catch(() => undefined);
    if (real === undefined || !real.startsWith(`${root}/`) || real.startsWith(`${root}/.git/`))
      return undefined;
  }
  const found = await stat(absolute).catch(() => undefined);
  return found?.isFile() ? { path, absolute, bytes: found.size } : undefined;
}

function compare(one: string, other: string): number {
  return one < other ? -1 : one > other ? 1 : 0;
}
