/**
 * Measures the registry with 100 models of 100 versions each, a commit a version (REGISTRY_MODELS and REGISTRY_VERSIONS
 * change that; REGISTRY_VERSIONS=1000 makes 100,000 commits in a minute and takes two more): a look-up, the walk through all commits, the site. Whole processes of the built
 * command line; look-ups beside a bare Node, the walk and the site beside the one git log that they can't do without.
 */
import { mkdirSync, mkdtempSync, readdirSync, rmSync, statSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { type Measured, measureIn } from "./measure.ts";
import { modelName, writeRegistry } from "./registry-fixture.ts";

const root = dirname(dirname(dirname(fileURLToPath(import.meta.url))));
const command = process.env.REGISTRY_COMMAND ?? join(root, "actions/command-line.js");
const models = Number(process.env.REGISTRY_MODELS ?? 100);
const versions = Number(process.env.REGISTRY_VERSIONS ?? 100);
const folder = mkdtempSync(join(tmpdir(), "mergeline-registry-"));

function measure(command: readonly string[]): Measured {
  const measured = measureIn(join(folder, "repository"), command);
  if (measured.code !== 0) throw new Error(`${command.join(" ")} ended with ${measured.code}`);
  return measured;
}

function compare(name: string, ours: readonly string[], theirs: readonly string[]): void {
  const [one, other] = [measure(ours), measure(theirs)];
  console.log(
    `${name.padEnd(34)} wall ${one.wall.toFixed(2)} s (×${(one.wall / other.wall).toFixed(2)})  CPU ${one.cpu.toFixed(2)} s (×${(one.cpu / other.cpu).toFixed(2)})  ${one.memory.toFixed(0)} MB`,
  );
}

try {
  mkdirSync(join(folder, "repository"));
  await writeRegistry(join(folder, "repository"), { models, versions });
  console.log(`The registry with ${models} models of ${versions} versions, ${models * versions} commits:`);
  const mergeline = [process.execPath, command, "registry"];
  const bare = [process.execPath, "-e", "0"];
  const last = modelName(models);
  compare("show @champion ÷ bare Node", [...mergeline, "show", `${last}@champion`], bare);
  compare("show @17 ÷ bare Node", [...mergeline, "show", `${last}@17`], bare);
  compare("list ÷ bare Node", [...mergeline, "list"], bare);
  const log = ["git", "log", "--raw", "--no-renames", "--format=%H", "HEAD", "--", "registry"];
  compare("verify ÷ git log", [...mergeline, "verify"], log);
  compare("site ÷ git log", [...mergeline, "site"], log);
  const site = join(folder, "repository/site");
  const files = readdirSync(site, { recursive: true, withFileTypes: true }).filter((one) => one.isFile());
  const sizes = files.map(({ parentPath, name }) => statSync(join(parentPath, name)).size);
  const [search, all] = [
    statSync(join(site, "search.html")).size,
    sizes.reduce((one, other) => one + other, 0),
  ];
  console.log(
    `The site has ${files.length} files and ${(all / 1e6).toFixed(1)} MB; the page of the search ${(search / 1e6).toFixed(1)} MB.`,
  );
} finally {
  rmSync(folder, { recursive: true, force: true });
}
