/**
 * Registers a version beside `gto register` and MLflow's REST call, and from many clones at once (REGISTRY_CLONES, 20;
 * REGISTRY_TURNS of each, 2), all against servers on this machine. What counts is not only the time: a version that two
 * clones were given, or that was promised and is on no server, is no version.
 * `--peer <folder>` names a Python environment with GTO, which `npm run bench -- registration` installs; MLflow is where
 * scripts/install-mlflow puts it. A peer that is not there is left out.
 */
import { execFile, execFileSync, spawnSync } from "node:child_process";
import { existsSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { performance } from "node:perf_hooks";
import { fileURLToPath } from "node:url";
import { promisify } from "node:util";
import { startMlflow, whyNoMlflow } from "../../test/servers/mlflow.ts";

const root = dirname(dirname(dirname(fileURLToPath(import.meta.url))));
const command = process.env.REGISTRY_COMMAND ?? join(root, "actions/command-line.js");
const clones = Number(process.env.REGISTRY_CLONES ?? 20);
const turns = Number(process.env.REGISTRY_TURNS ?? 2);
const runs = Number(process.env.BENCH_RUNS ?? 5);
const at = process.argv.indexOf("--peer");
const gto = join(at < 0 ? join(root, ".cache/peers") : (process.argv[at + 1] ?? ""), "bin/gto");
const folder = mkdtempSync(join(tmpdir(), "mergeline-registration-"));
const { PATH = "", GITHUB_TOKEN: _, ...inherited } = process.env;
const environment = {
  ...Object.fromEntries(
    Object.entries(inherited).filter(([name]) => !/^(GITHUB|RUNNER|ACTIONS|INPUT)_/.test(name)),
  ),
  PATH,
  GIT_AUTHOR_NAME: "Ada",
  GIT_AUTHOR_EMAIL: "ada@example.com",
  GIT_COMMITTER_NAME: "Ada",
  GIT_COMMITTER_EMAIL: "ada@example.com",
};
const git = (cwd: string, ...args: string[]) =>
  execFileSync("git", args, { cwd, env: environment, encoding: "utf8", stdio: ["ignore", "pipe", "ignore"] });

/** One registration: the version that it was told, or undefined where it was told no. */
type Register = (clone: string, content: string) => Promise<string | undefined>;

/** A bare repository and clones of it, each with a file of its own committed. */
function cloned(name: string, count: number): { bare: string; clones: string[] } {
  const bare = join(folder, `${name}.git`);
  git(folder, "init", "--quiet", "--bare", "--initial-branch=main", bare);
  const first = join(folder, `${name}-0`);
  git(folder, "clone", "--quiet", bare, first);
  writeFileSync(
    join(first, "model.yaml"),
    "name: churn\nregistry: { store: { type: file, path: artifacts } }\n",
  );
  git(first, "add", "model.yaml");
  git(first, "commit", "--quiet", "-m", "Begin");
  git(first, "push", "--quiet", "origin", "HEAD:main");
  return {
    bare,
    clones: Array.from({ length: count }, (_one, index) => {
      const clone = join(folder, `${name}-${index + 1}`);
      git(folder, "clone", "--quiet", bare, clone);
      return clone;
    }),
  };
}

const run = promisify(execFile);
async function told(cwd: string, file: string, args: readonly string[], version: RegExp) {
  return run(file, args, { cwd, env: environment, maxBuffer: 2 ** 26 }).then(
    ({ stdout, stderr }) => version.exec(stdout + stderr)?.[1],
    () => undefined,
  );
}

const mergeline: Register = (clone, content) => {
  writeFileSync(join(clone, "model.bin"), content);
  const args = ["register-model", "--artifact", "model.bin"];
  return told(clone, process.execPath, [command, ...args], /version (\d+)/);
};

/** GTO gives versions to commits: what is registered is committed first. It counts from the tags that the clone knows. */
const gtoRegister: Register = (clone, content) => {
  writeFileSync(join(clone, "model.bin"), content);
  git(clone, "add", "model.bin");
  git(clone, "commit", "--quiet", "-m", "Train");
  git(clone, "fetch", "--quiet", "--tags", "--force");
  return told(clone, gto, ["register", "churn", "--push"], /(v\d+\.\d+\.\d+)/);
};

const mlflowRegister =
  (url: string): Register =>
  async () => {
    const body = JSON.stringify({ name: "churn", source: "s3://models/churn" });
    const header = "content-type: application/json";
    const path = `${url}/api/2.0/mlflow/model-versions/create`;
    return told(folder, "curl", ["-sSf", "-H", header, "-d", body, path], /"version":\s*"(\d+)"/);
  };

const median = (values: readonly number[]) =>
  values.toSorted((one, other) => one - other)[Math.floor(values.length / 2)] ?? Number.NaN;

async function secondsOf(work: () => Promise<unknown>): Promise<number> {
  const began = performance.now();
  await work();
  return (performance.now() - began) / 1000;
}

async function atOnce(name: string, places: readonly string[], register: Register, there: () => number) {
  const given: string[] = [];
  const before = there();
  const seconds = await secondsOf(() =>
    Promise.all(
      places.map(async (clone, index) => {
        for (let turn = 0; turn < turns; turn++) {
          const version = await register(clone, `${name} ${index} ${turn}`);
          if (version !== undefined) given.push(version);
        }
      }),
    ),
  );
  const distinct = new Set(given).size;
  console.log(
    `${name.padEnd(10)} ${String(places.length * turns).padStart(4)} asked, ${given.length} told a version, ${distinct} different ones, ${there() - before} on the server, ${seconds.toFixed(1)} s`,
  );
}

const mlflow = whyNoMlflow() === undefined ? await startMlflow() : undefined;
try {
  const own = cloned("mergeline", clones);
  const theirs = existsSync(gto) ? cloned("gto", clones) : undefined;
  await mlflow?.call("POST", "registered-models/create", { name: "churn" });
  const asked: [name: string, register: () => Promise<unknown>][] = [];
  let count = 0;
  asked.push(["Mergeline", () => mergeline(join(folder, "mergeline-0"), `one ${count++}`)]);
  if (theirs !== undefined) asked.push(["GTO", () => gtoRegister(join(folder, "gto-0"), `one ${count++}`)]);
  if (mlflow !== undefined) asked.push(["MLflow", () => mlflowRegister(mlflow.url)("", "")]);
  const times = new Map<string, number[]>(asked.map(([name]) => [name, []]));
  for (let turn = 0; turn <= runs; turn++) {
    // In turn, so that a machine whose speed drifts treats all alike; the first time warms the caches.
    for (const [name, register] of asked) {
      const seconds = await secondsOf(async () => {
        if ((await register()) === undefined) throw new Error(`${name} registered nothing`);
      });
      if (turn > 0) times.get(name)!.push(seconds);
    }
  }
  console.log(`One registration, medians of ${runs}:`);
  const ours = times.get("Mergeline")!;
  for (const [name, seconds] of times) {
    const ratio = median(ours.map((one, index) => one / seconds[index]!));
    console.log(
      `${name.padEnd(10)} ${median(seconds).toFixed(2)} s${name === "Mergeline" ? "" : ` (Mergeline ×${ratio.toFixed(2)})`}`,
    );
  }
  console.log(`\n${clones} clones at once, ${turns} registrations each:`);
  const onBranch = () =>
    git(own.bare, "ls-tree", "--name-only", "main:registry/churn/versions").split("\n").length - 1;
  await atOnce("Mergeline", own.clones, mergeline, onBranch);
  if (theirs !== undefined) {
    const tags = () => git(theirs.bare, "tag", "--list", "churn@v*").split("\n").length - 1;
    await atOnce("GTO", theirs.clones, gtoRegister, tags);
  }
  if (mlflow !== undefined) {
    const newest = () => {
      const query = `${mlflow.url}/api/2.0/mlflow/model-versions/search?filter=name%3D%27churn%27&max_results=1000`;
      const answer = spawnSync("curl", ["-sSf", query], { encoding: "utf8" }).stdout;
      return (JSON.parse(answer) as { model_versions: unknown[] }).model_versions.length;
    };
    await atOnce("MLflow", own.clones, mlflowRegister(mlflow.url), newest);
  }
  if (theirs === undefined)
    console.log("(npm run bench -- registration installs GTO, and registers beside it)");
  if (mlflow === undefined) console.log(`(${whyNoMlflow()}, to register beside it)`);
} finally {
  await mlflow?.stop();
  rmSync(folder, { recursive: true, force: true });
}
