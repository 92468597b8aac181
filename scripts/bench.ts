/**
 * Measures what people wait for: the start of each built action beside a bare Node, one validation of a million
 * rows beside Pointblank and Pandera on Polars, shapes of data that could cost more than their size, and the gate beside
 * SciPy's bootstrap (with --peer, which installs them into .cache/peers). What a first run pays is scripts/bench/install.ts. Whole processes, medians of paired runs. Machines differ: quote the ratios.
 */
import { execFileSync, spawnSync } from "node:child_process";
import { existsSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { type Measured, measureIn } from "./bench/measure.ts";
import { contract, shapes, writeParquet, writeTable } from "./bench/validate.ts";

const root = dirname(dirname(fileURLToPath(import.meta.url)));
const node = process.execPath;
const rows = Number(process.env.BENCH_ROWS ?? 1_000_000);
const runs = Number(process.env.BENCH_RUNS ?? 5);
const folder = mkdtempSync(join(tmpdir(), "mergeline-bench-"));

function measure(command: readonly string[], environment: Record<string, string> = {}): Measured {
  const { PATH = "", HOME = "" } = process.env;
  return measureIn(folder, command, { PATH, HOME, ...environment });
}

const median = (values: readonly number[]) =>
  values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)] ?? Number.NaN;

/** Runs both in turn, so that a machine whose speed drifts treats them alike. */
function compare(name: string, ours: () => Measured, theirs: () => Measured): void {
  ours();
  const pairs = Array.from({ length: runs }, () => [ours(), theirs()] as const);
  const ratio = (key: "wall" | "cpu" | "memory") =>
    median(pairs.map(([one, other]) => one[key] / other[key])).toFixed(2);
  const own = (key: "wall" | "cpu" | "memory") => median(pairs.map(([one]) => one[key]));
  console.log(
    `${name.padEnd(34)} wall ${own("wall").toFixed(2)} s (×${ratio("wall")})  CPU ${own("cpu").toFixed(2)} s (×${ratio("cpu")})  ${own("memory").toFixed(0)} MB (×${ratio("memory")})`,
  );
}

const actions = [
  "validate-data",
  "train-remote",
  "evaluate-gate",
  "register-model",
  "deploy-canary",
  "drift-check",
];
try {
  console.log(`Start-up of each action, beside a bare Node (${process.version}), medians of ${runs}:`);
  for (const action of actions) {
    const entry = join(root, "actions", action, "index.js");
    // A configuration that does not exist ends the action after everything is loaded and before it works.
    const environment = { INPUT_CONFIG: "absent.yaml" };
    compare(
      action,
      () => measure([node, entry], environment),
      () => measure([node, "-e", "0"]),
    );
  }

  await writeTable(join(folder, "data.csv"), rows);
  await writeParquet(join(folder, "data.csv"), join(folder, "data.parquet"));
  writeFileSync(join(folder, "contract.yaml"), contract);
  const validate = (data: string | undefined, file: string | undefined) =>
    measure([
      ...[node, join(root, "actions/command-line.js"), "validate-data", "--fail-on", "never"],
      ...(data === undefined ? [] : ["--data", data]),
      ...(file === undefined ? [] : ["--contract", file]),
    ]);
  // BENCH_PEERS names a Python environment that has both peers already.
  const peers = process.env.BENCH_PEERS ?? join(root, ".cache/peers");
  if (process.argv.includes("--peer") && !existsSync(join(peers, "bin/python"))) {
    mkdirSync(dirname(peers), { recursive: true });
    execFileSync("python3", ["-m", "venv", peers]);
    const packages = ["pointblank", "pandera[polars]", "pyarrow", "scikit-learn", "scipy", "gto"];
    execFileSync(join(peers, "bin/python"), ["-m", "pip", "install", "--quiet", ...packages]);
  }
  console.log(`\nOne validation of ${rows.toLocaleString("en-US")} rows × 10 columns, 13 checks:`);
  for (const data of ["data.csv", "data.parquet"]) {
    const ours = () => validate(data, "contract.yaml");
    for (const peer of ["Pointblank", "Pandera"]) {
      if (!existsSync(join(peers, "bin/python"))) continue;
      const script = join(root, `scripts/bench/${peer.toLowerCase()}_peer.py`);
      const theirs = () => measure([join(peers, "bin/python"), script, join(folder, data)]);
      compare(`${data} ÷ ${peer} on Polars`, ours, theirs);
    }
    if (!existsSync(join(peers, "bin/python")))
      compare(`${data} ÷ wc -l`, ours, () => measure(["wc", "-l", join(folder, data)]));
  }
  if (!existsSync(join(peers, "bin/python")))
    console.log("(run with --peer to install Pointblank and Pandera, and measure beside them)");

  console.log("\nTwice the size ÷ the size: about 2 where time is linear, with the memory of the larger:");
  for (const shape of shapes) {
    if (shape.contract !== undefined) writeFileSync(join(folder, "shape.yaml"), shape.contract);
    const file = shape.contract === undefined ? undefined : "shape.yaml";
    const measured: Measured[] = [];
    for (const times of [1, 2]) {
      await shape.write(folder, shape.size * times);
      measured.push(validate(shape.data, file));
    }
    const [once, twice] = measured;
    console.log(
      `${shape.name.padEnd(40)} wall ${twice!.wall.toFixed(2)} s (×${(twice!.wall / once!.wall).toFixed(2)})  CPU ${twice!.cpu.toFixed(2)} s (×${(twice!.cpu / once!.cpu).toFixed(2)})  ${twice!.memory.toFixed(0)} MB (×${(twice!.memory / once!.memory).toFixed(2)})`,
    );
  }

  console.log("");
  const python = join(peers, "bin/python");
  const hasPeer = spawnSync(python, ["-c", "import scipy, sklearn"]).status === 0;
  const beside = hasPeer ? ["--peer", python] : [];
  execFileSync(node, [join(root, "scripts/bench/gate.ts"), ...beside], { stdio: "inherit" });
  console.log("");
  execFileSync(node, [join(root, "scripts/bench/registry.ts")], { stdio: "inherit" });
  console.log("");
  execFileSync(node, [join(root, "scripts/bench/registration.ts"), "--peer", peers], { stdio: "inherit" });
  console.log("");
  // BENCH_DRIFT_PEERS names further Python environments: NannyML and Evidently can't live in one.
  const others = (process.env.BENCH_DRIFT_PEERS ?? "").split(":").filter((one) => one !== "");
  const drifts = [peers, ...others].flatMap((one) => ["--peer", join(one, "bin/python")]);
  execFileSync(node, [join(root, "scripts/bench/drift.ts"), ...drifts], { stdio: "inherit" });
} finally {
  rmSync(folder, { recursive: true, force: true });
}
