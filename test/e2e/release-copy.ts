import { existsSync, globSync } from "node:fs";
import { cp, mkdir, readFile, symlink } from "node:fs/promises";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";

export const root = fileURLToPath(new URL("../../", import.meta.url));

/**
 * Copies what a release's tag holds and runners start: the contracts, the entries and dist/. No sources, and no
 * node_modules near it.
 */
export async function copyRelease(target: string): Promise<void> {
  if (!existsSync(join(root, "dist/index.js"))) throw new Error("dist/ is not built: run npm run build");
  const entries = [
    "package.json",
    "action.yml",
    "index.js",
    "actions/*.js",
    "actions/*/*.{yml,js}",
    "schemas/**",
  ];
  const files = globSync(entries, { cwd: root });
  for (const file of [...files, "dist"]) {
    await mkdir(dirname(join(target, file)), { recursive: true });
    await cp(join(root, file), join(target, file), { recursive: true });
  }
}

/** A runner's tool cache that has DuckDB's native part, linked to this checkout's: nothing is installed in a test. */
export async function fillToolCache(folder: string): Promise<void> {
  const { dependencies } = JSON.parse(await readFile(join(root, "scripts/duckdb/package.json"), "utf8")) as {
    dependencies: Record<string, string>;
  };
  const place = join(
    folder,
    "mergeline-duckdb",
    dependencies["@duckdb/node-api"] ?? "",
    `${process.platform}-${process.arch}`,
  );
  await mkdir(place, { recursive: true });
  await symlink(join(root, "node_modules"), join(place, "node_modules"));
}
