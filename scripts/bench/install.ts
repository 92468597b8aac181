import { execFileSync } from "node:child_process";
import { cpSync, mkdirSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { type Benchmark, type Lab, root, show } from "./lab.ts";
import { type Measured, measureIn } from "./measure.ts";
import { contract, writeParquet, writeTable } from "./table.ts";

/** The two fastest peers, as pip installs them: what they need for CSV and Parquet, and nothing from a cache. */
const peers = [
  {
    title: "Pandera on Polars",
    packages: ["pandera[polars]==0.35.0", "polars==2.1.0", "pyarrow"],
    script: "pandera_peer.py",
  },
  {
    title: "Pointblank",
    packages: ["pointblank==1.1.1", "polars==2.1.0", "pyarrow"],
    script: "pointblank_peer.py",
  },
] as const;

function sum(title: string, one: Measured, other: Measured): Measured {
  if (Math.max(one.code, other.code) > 0) throw new Error(`${title} can't be installed or run`);
  return {
    code: 0,
    wall: one.wall + other.wall,
    cpu: one.cpu + other.cpu,
    memory: Math.max(one.memory, other.memory),
  };
}

/** The action as a runner has it: what is committed, no node_modules, an empty tool cache. */
function freshAction(lab: Lab): (file: string) => Measured {
  for (const part of ["dist", "actions", "schemas", "package.json"])
    cpSync(join(root, part), lab.path("action", part), { recursive: true });
  const environment = {
    ...(process.env as Record<string, string>),
    RUNNER_TOOL_CACHE: lab.path("tools"),
    npm_config_cache: lab.path("npm"),
    NODE_PATH: "",
  };
  const command = [process.execPath, lab.path("action/actions/command-line.js"), "validate-data"];
  return (file) => {
    const words = ["--data", file, "--contract", "contract.yaml", "--fail-on", "never"];
    const measured = measureIn(lab.path("data"), [...command, ...words], environment);
    if (measured.code > 1) throw new Error(`${file}: validate-data ended with exit code ${measured.code}`);
    return measured;
  };
}

async function firstRun(lab: Lab): Promise<void> {
  mkdirSync(lab.path("data"));
  writeFileSync(lab.path("data/contract.yaml"), contract);
  for (const [name, size] of [["data", lab.size(1e6)] as const, ["few", 1000] as const]) {
    await writeTable(lab.path(`data/${name}.csv`), size);
    await writeParquet(lab.path(`data/${name}.csv`), lab.path(`data/${name}.parquet`));
  }
  const validate = freshAction(lab);
  const fresh = { csv: validate("data.csv"), parquet: validate("data.parquet") };
  for (const [format, measured] of Object.entries(fresh))
    show(`${format}, from nothing to the verdict`, measured);
  for (const { title, packages, script } of peers) {
    const folder = lab.path("python");
    rmSync(folder, { recursive: true, force: true });
    execFileSync("python3", ["-m", "venv", folder]);
    const python = join(folder, "bin/python");
    const pip = ["-m", "pip", "install", "--quiet", "--no-cache-dir", ...packages];
    const installed = measureIn(lab.folder, [python, ...pip]);
    for (const [format, own] of Object.entries(fresh)) {
      const run = lab.measure([python, join(root, "scripts/bench", script), lab.path(`data/data.${format}`)]);
      const theirs = sum(title, installed, run);
      const [wall, cpu] = [own.wall / theirs.wall, own.cpu / theirs.cpu];
      show(`${format}, pip install of ${title} and its run`, theirs);
      console.log(`    ours ÷ theirs: wall ×${wall.toFixed(2)}  CPU ×${cpu.toFixed(2)}`);
    }
  }
  for (const format of ["csv", "parquet"]) {
    const [all, few] = [validate(`data.${format}`), validate(`few.${format}`)];
    show(`${format}, installed`, all);
    show(`${format} of 1,000 rows, installed: beside the scan`, few);
  }
}

export const firstRunBenchmark: Benchmark = {
  name: "validate-first-run",
  about: "from nothing installed to the verdict, beside the same by pip; then with what is installed now",
  minutes: 2,
  isLong: true,
  run: firstRun,
};
