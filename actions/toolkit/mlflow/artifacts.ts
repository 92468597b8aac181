import { createReadStream } from "node:fs";
import { readdir, realpath, stat } from "node:fs/promises";
import { isAbsolute, join, relative, sep } from "node:path";
import { fileURLToPath } from "node:url";
import { ConfigurationError, messageOf } from "../runtime/errors.js";
import type { Runtime } from "../runtime/runtime.js";
import { isProblem, type Mlflow } from "./client.js";
import { type RegisteredVersion, readRun } from "./registered.js";

/** A file of a model, by its path in the model's folder. */
export interface ModelFile {
  readonly path: string;
  /** Bytes as the server lists them. */
  readonly size: number | undefined;
  open(): Promise<AsyncIterable<Uint8Array>>;
}

/** What a folder of a model may hold. */
const most = { files: 10_000, depth: 20 } as const;

/** Bytes that can't be had from here. */
export class Unreachable extends ConfigurationError {}

/**
 * The files of a version: by the server's artifact proxy, or from a folder of this machine that was allowed.
 * @param root absolute folder that local artifacts have to lie in; undefined: none are read
 * @throws Unreachable where they lie elsewhere
 */
export async function filesOf(
  server: Mlflow,
  model: string,
  version: RegisteredVersion,
  root: string | undefined,
  runtime: Runtime,
): Promise<ModelFile[]> {
  const uri = await locationOf(server, model, version);
  const proxied = proxiedPath(uri, server);
  const files =
    proxied !== undefined
      ? await listProxied(server, proxied, runtime)
      : await listLocal(uri, root, `${model} version ${version.version}`);
  if (files.length === 0) {
    throw new Unreachable(`${model} version ${version.version}: there are no files at ${uri}.`);
  }
  return files.sort((one, other) => (one.path < other.path ? -1 : 1));
}

/** Where the bytes lie, with what MLflow resolves resolved. */
async function locationOf(server: Mlflow, model: string, version: RegisteredVersion): Promise<string> {
  const answer = await server.attempt("GET", "model-versions/get-download-uri", {
    name: model,
    version: version.version,
  });
  const uri = isProblem(answer) ? version.source : String(answer.artifact_uri ?? version.source);
  const [, run, path] = /^runs:\/+([^/]+)\/(.*)$/.exec(uri) ?? [];
  if (run === undefined) return uri;
  const root = (await readRun(server, run))?.artifactUri;
  return root === undefined ? uri : `${root.replace(/\/+$/, "")}/${path}`;
}

/** The path at the server's own proxy. Another server's host in the address is not followed. */
function proxiedPath(uri: string, server: Mlflow): string | undefined {
  const [, host, path] = /^mlflow-artifacts:(?:\/\/([^/]*))?\/*(.*)$/.exec(uri) ?? [];
  if (path === undefined) return undefined;
  return host === undefined || host === "" || host === server.url.host ? path : undefined;
}

async function listProxied(server: Mlflow, root: string, runtime: Runtime): Promise<ModelFile[]> {
  const files: ModelFile[] = [];
  const walk = async (folder: string, below: string, depth: number): Promise<void> => {
    const url = new URL("api/2.0/mlflow-artifacts/artifacts", server.url);
    url.searchParams.set("path", folder);
    for (const entry of filesIn(await (await fetchFrom(server, url, runtime)).text(), url)) {
      const name = checkedName(entry.path);
      const path = below === "" ? name : `${below}/${name}`;
      if (entry.is_dir === true) {
        if (depth >= most.depth) throw new ConfigurationError(`${root} has more than ${most.depth} levels.`);
        await walk(`${folder}/${name}`, path, depth + 1);
        continue;
      }
      if (files.length >= most.files) {
        throw new ConfigurationError(`${root} has more than ${most.files} files.`);
      }
      const size = Number(entry.file_size);
      files.push({
        path,
        size: Number.isSafeInteger(size) ? size : undefined,
        open: () => download(server, `${folder}/${name}`, runtime),
      });
    }
  };
  await walk(root, "", 1);
  if (files.length > 0) return files;
  // What has nothing below it may be a file.
  const name = checkedName(root.split("/").at(-1) ?? "");
  return [{ path: name, size: undefined, open: () => download(server, root, runtime) }];
}

type Listed = { readonly path?: unknown; readonly is_dir?: unknown; readonly file_size?: unknown };

function filesIn(answer: string, url: URL): Listed[] {
  try {
    const { files = [] } = JSON.parse(answer) as { files?: unknown };
    if (Array.isArray(files) && files.every((one) => typeof one === "object" && one !== null)) return files;
  } catch {}
  throw new ConfigurationError(`${url.origin} does not answer as an MLflow server does: no list of files.`);
}

async function download(server: Mlflow, path: string, runtime: Runtime): Promise<AsyncIterable<Uint8Array>> {
  const escaped = path.split("/").map(encodeURIComponent).join("/");
  const url = new URL(`api/2.0/mlflow-artifacts/artifacts/${escaped}`, server.url);
  const { body } = await fetchFrom(server, url, runtime);
  return body ?? (async function* () {})();
}

async function fetchFrom(server: Mlflow, url: URL, { signal }: Runtime): Promise<Response> {
  const { authorization } = server;
  const response = await fetch(url, {
    headers: authorization === undefined ? {} : { authorization },
    redirect: "manual",
    signal,
  }).catch((error) => {
    signal.throwIfAborted();
    throw new ConfigurationError(`${url.host} can't be reached: ${messageOf(error)}.`, { cause: error });
  });
  if (response.ok) return response;
  await response.body?.cancel();
  throw new Unreachable(`${url.host} answered ${response.status} for ${decodeURIComponent(url.pathname)}.`);
}

async function listLocal(uri: string, root: string | undefined, what: string): Promise<ModelFile[]> {
  const local = uri.startsWith("file://") ? fileURLToPath(uri) : uri;
  if (!isAbsolute(local) || root === undefined) {
    throw new Unreachable(
      `${what} lies at ${uri}, which the MLflow server does not hand out. ${
        isAbsolute(local)
          ? "Name a folder of this machine that it lies in as artifact-root."
          : "Copy it to the server's own artifact store first, or leave it out with --skip-unreachable."
      }`,
    );
  }
  const folder = await realpath(local).catch(() => undefined);
  const allowed = await realpath(root).catch(() => undefined);
  const way = folder === undefined || allowed === undefined ? ".." : relative(allowed, folder);
  if (way === ".." || way.startsWith(`..${sep}`) || isAbsolute(way)) {
    throw new Unreachable(`${what} lies at ${uri}, which is not in artifact-root (${root}).`);
  }
  const open = (path: string) => async () => createReadStream(path, { highWaterMark: 1024 * 1024 });
  const found = await stat(folder!);
  if (found.isFile()) {
    return [{ path: checkedName(folder!.split(sep).at(-1)!), size: found.size, open: open(folder!) }];
  }
  const files: ModelFile[] = [];
  // Links are left out: they could lead anywhere.
  for (const entry of await readdir(folder!, { recursive: true, withFileTypes: true })) {
    if (!entry.isFile()) continue;
    if (files.length >= most.files) throw new ConfigurationError(`${uri} has more than ${most.files} files.`);
    const absolute = join(entry.parentPath, entry.name);
    const path = relative(folder!, absolute).split(sep).map(checkedName).join("/");
    files.push({ path, size: (await stat(absolute)).size, open: open(absolute) });
  }
  return files;
}

/** A name of a file or folder that stays where it is put. */
function checkedName(name: unknown): string {
  if (
    typeof name === "string" &&
    name !== "." &&
    name !== ".." &&
    /^[^/\\\p{Cc}\u2028\u2029]{1,255}$/u.test(name)
  )
    return name;
  throw new ConfigurationError(`A model's folder holds ${JSON.stringify(name)}, which is no name of a file.`);
}
