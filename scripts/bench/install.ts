/**
 * What a fresh runner pays: from nothing installed to the verdict over a Parquet and a CSV file, beside a pip install of
 * Pandera on Polars and its run. Nothing comes from a cache of npm or pip; both take the registry that they are
 * configured for. Then the same once more with what is installed now, and with a file of a few rows: what a run costs
 * beside the scan. Needs a built dist/, the network and python3.
 */
import { execFileSync } from "node:child_process";
import { cpSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { type Measured, measureIn } from "./measure.ts";
import { contract, writeParquet, writeTable } from "./validate.ts";

const root = dirname(dirname(dirname(fileURLToPath(import.meta.url))));
const rows = Number(process.env.BENCH_ROWS ?? 1_000_000);
const folder = mkdtempSync(join(tmpdir(), "mergeline-install-"));

function show(name: string, { code, wall, cpu, memory }: Measured): void {
  if (code > 1) throw new Error(`${name} ended with exit code ${code}`);
  console.log(
    `${name.padEnd(52)} wall ${wall.toFixed(2)} s  CPU ${cpu.toFixed(2)} s  ${memory.toFixed(0)} MB`,
  );
}

function sum(one: Measured, other: Measured): Measured {
  return {
    code: Math.max(one.code, other.code),
    wall: one.wall + other.wall,
    cpu: one.cpu + other.cpu,
    memory: Math.max(one.memory, other.memory),
  };
}

try {
  // As a runner has it: what is committed, and no node_modules.
  const action = join(folder, "action");
  for (const part of ["dist", "actions", "schemas", "package.json"])
    cpSync(join(root, part), join(action, part), { recursive: true });
  const data = join(folder, "data");
  mkdirSync(data);
  writeFileSync(join(data, "contract.yaml"), contract);
  for (const [name, size] of [
    ["data", rows],
    ["few", 1000],
  ] as const) {
    await writeTable(join(data, `${name}.csv`), size);
    await writeParquet(join(data, `${name}.csv`), join(data, `${name}.parquet`));
  }
  const environment = {
    ...(process.env as Record<string, string>),
    RUNNER_TOOL_CACHE: join(folder, "tools"),
    npm_config_cache: join(folder, "npm"),
    NODE_PATH: "",
  };
  const validate = (file: string) =>
    measureIn(
      data,
      [
        ...[process.execPath, join(action, "actions/command-line.js"), "validate-data"],
        ...["--data", file, "--contract", "contract.yaml", "--fail-on", "never"],
      ],
      environment,
    );
  const python = join(folder, "python/bin/python");
  execFileSync("python3", ["-m", "venv", join(folder, "python")]);
  const pip = ["-m", "pip", "install", "--quiet", "--no-cache-dir", "pandera[polars]", "pyarrow"];
  const script = join(root, "scripts/bench/pandera_peer.py");
  const peer = (file: string) => measureIn(data, [python, script, file]);

  const fresh = validate("data.parquet");
  const installed = measureIn(data, [python, ...pip]);
  const theirs = sum(installed, peer("data.parquet"));
  show(`Parquet, nothing installed (${rows.toLocaleString("en-US")} rows)`, fresh);
  show("the same by pip install of Pandera on Polars", theirs);
  console.log(`  ours ÷ theirs: wall ${(fresh.wall / theirs.wall).toFixed(2)}`);
  show("CSV, which needs nothing", validate("data.csv"));
  show("Parquet, installed", validate("data.parquet"));
  show("Pandera on Polars, installed, Parquet", peer("data.parquet"));
  show("Parquet of 1,000 rows, installed", validate("few.parquet"));
  show("Pandera on Polars, installed, Parquet of 1,000 rows", peer("few.parquet"));
} finally {
  rmSync(folder, { recursive: true, force: true });
}
