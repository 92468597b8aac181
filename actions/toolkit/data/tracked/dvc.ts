import { createHash } from "node:crypto";
import { createReadStream } from "node:fs";
import { readFile, stat } from "node:fs/promises";
import { dirname, isAbsolute, join, resolve } from "node:path";
import { z } from "zod";
import { ConfigurationError, messageOf } from "../../runtime/errors.js";
import { formatOfName } from "../format.js";
import { inOrder } from "../glob.js";
import { isBeside } from "../hive.js";
import { fetchAt } from "../remote/fetch.js";
import type { DataAccess, FoundFile } from "../source.js";

const md5 = z.string().regex(/^[0-9a-f]{32}(\.dir)?$/);
const out = z.object({ md5, path: z.string(), hash: z.string().optional() });
const document = z.object({ outs: z.array(out).min(1) });
const folder = z.array(z.object({ md5, relpath: z.string() }));

/** A file of a path that DVC keeps elsewhere: what its `.dvc` file says. */
export interface Tracked {
  /** The `.dvc` file, relative to the working directory. */
  readonly file: string;
  readonly path: string;
  /** Below a folder that is tracked as a whole: which of its files. */
  readonly rest: string | undefined;
}

/** The `.dvc` file that a missing path is kept by: its own, or that of a folder that it lies in. */
export async function trackedPath(
  path: string,
  what: string,
  access: DataAccess,
): Promise<Tracked | undefined> {
  const { workspace } = access.runtime;
  const names = path.replace(/\/+$/, "").split("/");
  for (let length = names.length; length > 0; length--) {
    const own = names.slice(0, length).join("/");
    if (own === "" || own === "." || own === "..") continue;
    if (!(await workspace.exists(`${own}.dvc`, what))) continue;
    const rest = length === names.length ? undefined : names.slice(length).join("/");
    return { file: `${own}.dvc`, path: own, rest };
  }
  return undefined;
}

/**
 * Fetches what DVC tracks, from its cache in the checkout or its remote. Each file's MD5 is checked.
 * @throws ConfigurationError when the `.dvc` file or the remote can't be read, or the bytes are others
 */
export async function fetchTracked(tracked: Tracked, what: string, access: DataAccess): Promise<FoundFile[]> {
  const { workspace } = access.runtime;
  const { outs } = await readOuts(tracked.file, what, access);
  const name = tracked.path.slice(tracked.path.lastIndexOf("/") + 1);
  const found = outs.find(({ path }) => path === name) ?? outs[0]!;
  const isOld = found.hash !== "md5";
  const get = async (hash: string, path: string): Promise<FoundFile> => {
    const key = `${isOld ? "" : "files/md5/"}${hash.slice(0, 2)}/${hash.slice(2)}`;
    const absolute = await bytesAt(key, path, what, access);
    if ((await md5Of(absolute)) !== hash.slice(0, 32)) {
      throw new ConfigurationError(
        `${path}: DVC's remote has other bytes than ${tracked.file} says (md5 ${hash}). Run dvc push from where the data is.`,
      );
    }
    return { path, absolute };
  };
  if (!found.md5.endsWith(".dir")) return [await get(found.md5, tracked.path)];
  const listed = await readFile((await get(found.md5, tracked.path)).absolute, "utf8");
  const entries = new Map(folder.parse(JSON.parse(listed)).map((one) => [one.relpath, one.md5]));
  const { rest } = tracked;
  const wanted = [...entries.keys()].filter((one) =>
    rest === undefined
      ? !isBeside(one) && formatOfName(one) !== undefined
      : one === rest || one.startsWith(`${rest}/`),
  );
  if (wanted.length === 0) {
    throw new ConfigurationError(
      `${what}: ${tracked.file} tracks a folder without ${rest === undefined ? "any data file" : rest}.`,
    );
  }
  const files: FoundFile[] = [];
  for (const one of inOrder(wanted)) {
    await workspace.resolve(`${tracked.path}/${one}`, what);
    files.push(await get(entries.get(one)!, `${tracked.path}/${one}`));
  }
  return files;
}

async function readOuts(
  file: string,
  what: string,
  { runtime }: DataAccess,
): Promise<z.output<typeof document>> {
  const text = await runtime.workspace.readText(file, what);
  const { parse } = await import("yaml");
  // Nothing but texts: an MD5 may look like a number.
  try {
    return document.parse(parse(text, { maxAliasCount: 0, schema: "failsafe" }));
  } catch (error) {
    const why = error instanceof z.ZodError ? z.prettifyError(error) : messageOf(error);
    throw new ConfigurationError(
      `${file} is no .dvc file of data with an MD5: ${why.replaceAll(/\s+/g, " ").trim()}.`,
      { cause: error },
    );
  }
}

/** The file on this disk that holds what DVC names by a key: its cache's, the remote's where that is a folder, or a copy. */
async function bytesAt(key: string, path: string, what: string, access: DataAccess): Promise<string> {
  const { home, config } = await readConfig(path, access);
  const cached = join(home, "cache", key);
  if (await isFile(cached)) return cached;
  const name = config.get("core")?.get("remote");
  const remote = name === undefined ? undefined : config.get(`remote "${name}"`);
  const url = remote?.get("url");
  if (url === undefined) {
    throw new ConfigurationError(
      `${what}: ${path} is kept by DVC, and .dvc/config names no remote to read it from. Set one with dvc remote add --default, or run dvc pull in a step before.`,
    );
  }
  if (!/^[a-z][a-z0-9+.-]*:\/\//i.test(url)) {
    // Nothing but what has the right MD5 is read there, wherever it is.
    const local = join(isAbsolute(url) ? url : resolve(home, url), key);
    if (await isFile(local)) return local;
    throw new ConfigurationError(
      `${what}: ${path} is not in DVC's remote ${url}. Run dvc push from where the data is.`,
    );
  }
  const base = addressOf(url, remote!, path, what);
  return (await fetchAt(`${base.replace(/\/+$/, "")}/${key}`, path, what, access)).absolute;
}

/** DVC's address in ours. What else its configuration says, such as another endpoint, comes with the branch: it is not followed. */
function addressOf(url: string, remote: ReadonlyMap<string, string>, path: string, what: string): string {
  if (/^(s3|gs|https?):\/\//i.test(url)) return url;
  const [, place] = /^azure:\/\/(.+)$/i.exec(url) ?? [];
  const account = remote.get("account_name");
  if (place !== undefined && account !== undefined) return `az://${account}/${place}`;
  throw new ConfigurationError(
    `${what}: ${path} is kept in DVC's remote ${url.replace(/^([^:]+:\/\/)[^/]*@/, "$1")}, which can't be read here: a folder, s3://, gs://, https:// or azure:// with account_name can. Run dvc pull in a step before.`,
  );
}

/** `.dvc/config` of the folder nearest above the path. */
async function readConfig(
  path: string,
  { runtime: { workspace } }: DataAccess,
): Promise<{ home: string; config: Map<string, Map<string, string>> }> {
  for (let at = dirname(resolve(workspace.directory, path)); ; at = dirname(at)) {
    const home = join(at, ".dvc");
    if (await isFile(join(home, "config"))) {
      const text = await workspace.readText(workspace.relative(join(home, "config")), ".dvc/config");
      return { home, config: parseConfig(text) };
    }
    if (at === workspace.root || dirname(at) === at) {
      throw new ConfigurationError(
        `${path} is kept by DVC, but there is no .dvc/config. Is the checkout whole?`,
      );
    }
  }
}

/** Sections of `key = value`, as git's and Python's ini files have them: `['remote "storage"']`. */
export function parseConfig(text: string): Map<string, Map<string, string>> {
  const sections = new Map<string, Map<string, string>>();
  let section = new Map<string, string>();
  for (const line of text.split(/\r?\n/)) {
    const [, title] = /^\s*\[\s*'?(.*?)'?\s*\]\s*$/.exec(line) ?? [];
    if (title !== undefined) {
      section = sections.get(title) ?? new Map();
      sections.set(title, section);
      continue;
    }
    const [, key, value] = /^\s*([^#;=\s][^=]*?)\s*=\s*(.*?)\s*$/.exec(line) ?? [];
    if (key !== undefined) section.set(key, value!);
  }
  return sections;
}

async function isFile(path: string): Promise<boolean> {
  return (await stat(path).catch(() => undefined))?.isFile() === true;
}

async function md5Of(absolute: string): Promise<string> {
  const hash = createHash("md5");
  for await (const chunk of createReadStream(absolute)) hash.update(chunk as Buffer);
  return hash.digest("hex");
}
