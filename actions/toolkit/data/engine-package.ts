import { spawn } from "node:child_process";
import { randomUUID } from "node:crypto";
import { existsSync } from "node:fs";
import { copyFile, mkdir, readFile, rename, rm } from "node:fs/promises";
import { createRequire } from "node:module";
import { homedir } from "node:os";
import { dirname, join } from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";
import { ConfigurationError, messageOf } from "../runtime/errors.js";
import type { Log } from "../runtime/log.js";

type Environment = Readonly<Record<string, string | undefined>>;
type Api = typeof import("@duckdb/node-api");

/** The package, and beneath it the functions of DuckDB's own interface, which show values where they stand. */
export interface DuckDB extends Api {
  readonly bindings: Bindings;
}

/** What is used of them. Handles mean something to DuckDB only. */
export interface Bindings {
  prepare(connection: unknown, sql: string): Promise<unknown>;
  execute_prepared_streaming(statement: unknown): Promise<unknown>;
  column_count(result: unknown): number;
  fetch_chunk(result: unknown): Promise<object | null>;
  data_chunk_get_size(chunk: object): number;
  data_chunk_get_vector(chunk: object, column: number): object;
  /** Views, which are gone with the chunk. */
  vector_get_data(vector: object, bytes: number): Uint8Array;
  vector_get_validity(vector: object, bytes: number): Uint8Array | null;
}

const packageName = "@duckdb/node-api";

/**
 * DuckDB's Node package, which is too large to travel in the bundle: from `node_modules` near this file, else from
 * the runner's tool cache, else installed there once by the runner's own npm, from the lockfile shipped beside the
 * bundle (exact version, checked hashes, the user's npm configuration and mirror).
 * @throws ConfigurationError when it is nowhere and can't be installed
 */
export async function loadDuckDB(environment: Environment, log: Log): Promise<DuckDB> {
  const near = resolveFrom(fileURLToPath(import.meta.url));
  if (near !== undefined) return load(near);
  const recipe = await findRecipe();
  const folder = join(cacheFolder(environment), "mergeline-duckdb", recipe.version, platform());
  const cached = resolveFrom(join(folder, "package.json"));
  if (cached !== undefined) return load(cached);
  log.info(`Installing DuckDB ${recipe.version} into ${folder}, once for this machine.`);
  await install(recipe.folder, folder, environment);
  const installed = resolveFrom(join(folder, "package.json"));
  if (installed === undefined) throw new Error(`npm ci ended well, but ${packageName} is not in ${folder}`);
  return load(installed);
}

/** Not by `import()`: of a CommonJS package Node would parse all files for the names that they export. */
function load(entry: string): DuckDB {
  const from = createRequire(pathToFileURL(entry));
  return { ...(from(entry) as Api), bindings: from("@duckdb/node-bindings") as Bindings };
}

function resolveFrom(file: string): string | undefined {
  try {
    // Not a static import, and not a name that a bundler could follow.
    return createRequire(pathToFileURL(file)).resolve(packageName);
  } catch {
    return undefined;
  }
}

/** The package.json and package-lock.json to install from: dist/duckdb beside the bundle, scripts/duckdb in the source. */
async function findRecipe(): Promise<{ folder: string; version: string }> {
  const places = ["duckdb", "scripts/duckdb", "dist/duckdb"];
  for (let folder = dirname(fileURLToPath(import.meta.url)); ; folder = dirname(folder)) {
    for (const place of places) {
      const candidate = join(folder, place);
      if (!existsSync(join(candidate, "package-lock.json"))) continue;
      const { dependencies } = JSON.parse(await readFile(join(candidate, "package.json"), "utf8")) as {
        dependencies: Record<string, string>;
      };
      return { folder: candidate, version: dependencies[packageName] ?? "unknown" };
    }
    if (dirname(folder) === folder) {
      throw new ConfigurationError(
        `DuckDB is not installed, and the lockfile to install it from is missing beside the action. Run npm install ${packageName}, or use a released version.`,
      );
    }
  }
}

/** Where tools are kept between runs: the runner's tool cache, else the user's cache folder. */
export function cacheFolder(environment: Environment): string {
  const tools = environment.RUNNER_TOOL_CACHE;
  if (tools !== undefined && tools !== "") return tools;
  const cache = environment.XDG_CACHE_HOME;
  return join(
    cache !== undefined && cache !== "" ? cache : join(environment.HOME ?? homedir(), ".cache"),
    "mergeline",
  );
}

function platform(): string {
  const report = process.report?.getReport() as { header?: { glibcVersionRuntime?: string } } | undefined;
  const musl = process.platform === "linux" && report?.header?.glibcVersionRuntime === undefined;
  return `${process.platform}-${process.arch}${musl ? "-musl" : ""}`;
}

/** Installs beside the target and moves it there in one step, so that a half installation is never seen. */
async function install(recipe: string, target: string, environment: Environment): Promise<void> {
  const temporary = `${target}.${randomUUID()}`;
  try {
    await mkdir(temporary, { recursive: true });
    await copyFile(join(recipe, "package.json"), join(temporary, "package.json"));
    const locked = await lockKnowsPlatform(recipe);
    if (locked) await copyFile(join(recipe, "package-lock.json"), join(temporary, "package-lock.json"));
    await npmInstall(temporary, locked ? "ci" : "install", environment);
    await rename(temporary, target).catch(async (error: unknown) => {
      // Somebody else was faster: theirs is as good.
      if (resolveFrom(join(target, "package.json")) !== undefined) return;
      await rm(target, { recursive: true, force: true });
      await rename(temporary, target).catch(() => {
        throw error;
      });
    });
  } catch (error) {
    if (error instanceof ConfigurationError) throw error;
    throw new ConfigurationError(`DuckDB can't be installed into ${target}: ${messageOf(error)}.`, {
      cause: error,
    });
  } finally {
    await rm(temporary, { recursive: true, force: true });
  }
}

/** Whether the lockfile holds the hash of this platform's binary; else the exact version alone has to do. */
async function lockKnowsPlatform(recipe: string): Promise<boolean> {
  const lock = JSON.parse(await readFile(join(recipe, "package-lock.json"), "utf8")) as { packages: object };
  return `node_modules/@duckdb/node-bindings-${platform()}` in lock.packages;
}

function npmInstall(folder: string, command: "ci" | "install", environment: Environment): Promise<void> {
  const windows = process.platform === "win32";
  const npm = windows ? "npm.cmd" : "npm";
  const words = [
    command,
    "--ignore-scripts",
    "--omit=dev",
    "--no-audit",
    "--no-fund",
    "--no-progress",
    "--loglevel=error",
  ];
  return new Promise((resolve, reject) => {
    const beside = dirname(process.execPath);
    const child = spawn(npm, words, {
      cwd: folder,
      env: { ...environment, PATH: `${environment.PATH ?? ""}${windows ? ";" : ":"}${beside}` },
      stdio: ["ignore", "ignore", "pipe"],
      shell: windows,
      timeout: 300_000,
    });
    let text = "";
    child.stderr.on("data", (chunk: Buffer) => {
      text = (text + chunk.toString()).slice(-4000);
    });
    child.on("error", (error) => {
      reject(
        new ConfigurationError(
          `DuckDB has to be installed once, and npm can't be started (${messageOf(error)}). Add actions/setup-node before this step.`,
          { cause: error },
        ),
      );
    });
    child.on("close", (code) => {
      if (code === 0) return resolve();
      const lines = text.split("\n").map((line) => line.replace(/^npm (error|ERR!) ?/, "").trim());
      const reason = lines.find((line) => line !== "" && !/^(code|syscall|errno|path|dest) /.test(line));
      reject(
        new ConfigurationError(
          `DuckDB has to be installed once, and npm failed: ${withoutCredentials(reason ?? `exit code ${code}`)} Is the network, or the npm mirror, reachable from this runner?`,
        ),
      );
    });
  });
}

function withoutCredentials(text: string): string {
  return text.replaceAll(/(\w+:\/\/)[^\s/@]*@/g, "$1").replace(/[.]?$/, ".");
}
