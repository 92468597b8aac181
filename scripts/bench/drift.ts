/**
 * One drift check of two files of 60 columns, as CSV, as Parquet and from a stored profile, beside a plain loop over
 * SciPy's tests, alibi-detect, NannyML and Evidently where a Python has them (--peer <python>, one or more); then ten
 * times the rows beside alibi-detect, the fastest of them there; then how time and memory grow with rows and columns.
 * Whole processes, reading included. BENCH_DRIFT_ROWS rows a side, 100,000 where it isn't set.
 */
import { spawnSync } from "node:child_process";
import { mkdirSync, mkdtempSync, readdirSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { writeColumns } from "./columns.ts";
import { type Measured, measureIn } from "./measure.ts";
import { writeParquet } from "./validate.ts";

const root = dirname(dirname(dirname(fileURLToPath(import.meta.url))));
const folder = mkdtempSync(join(tmpdir(), "mergeline-bench-drift-"));
const rows = Number(process.env.BENCH_DRIFT_ROWS ?? 100_000);
const pythons = process.argv.flatMap((word, at, all) => (all[at - 1] === "--peer" ? [word] : []));
const peers = [
  { name: "scipy", title: "a loop over SciPy's tests", module: "scipy" },
  { name: "alibi", title: "alibi-detect", module: "alibi_detect" },
  { name: "nannyml", title: "NannyML", module: "nannyml" },
  { name: "evidently", title: "Evidently", module: "evidently" },
];

function measure(command: readonly string[]): Measured {
  const { PATH = "", HOME = "" } = process.env;
  // Neither of the peers is to wait for its usage statistics to be taken.
  return measureIn(folder, command, { PATH, HOME, DO_NOT_TRACK: "1", NML_DISABLE_USAGE_LOGGING: "1" });
}

function ours(action: string, ...inputs: readonly string[]): Measured {
  const measured = measure([process.execPath, join(root, "actions/command-line.js"), action, ...inputs]);
  if (measured.code !== 0) throw new Error(`${action} ended with exit code ${measured.code}`);
  return measured;
}

const check = (reference: string, current: string) =>
  ours("drift-check", "--reference", reference, "--current", current, "--issue", "false");

/** The one of three runs with the least CPU: what else a machine does only adds to it. */
function best(run: () => Measured): Measured {
  return [run(), run(), run()].reduce((one, other) => (other.cpu < one.cpu ? other : one));
}

function show(name: string, { wall, cpu, memory }: Measured, beside?: Measured): void {
  const ratio = beside === undefined ? "" : `  CPU ×${(cpu / beside.cpu).toFixed(2)} of ours`;
  console.log(
    `${name.padEnd(34)} wall ${wall.toFixed(2)} s  CPU ${cpu.toFixed(2)} s  ${memory.toFixed(0)} MB${ratio}`,
  );
}

function showPeers(own: Measured, some: readonly (typeof peers)[number][]): void {
  const script = join(root, "scripts/bench/drift_peer.py");
  for (const { name, title, module } of some) {
    const python = pythons.find((one) => spawnSync(one, ["-c", `import ${module}, pandas`]).status === 0);
    if (python === undefined) {
      console.log(`${title.padEnd(34)} not measured: no Python given with --peer has it`);
      continue;
    }
    const theirs = measure([python, script, name, "reference.csv", "current.csv"]);
    if (theirs.code !== 0) console.log(`${title.padEnd(34)} failed with exit code ${theirs.code}`);
    else show(title, theirs, own);
  }
}

async function write(size: number, width: number): Promise<void> {
  await writeColumns(join(folder, "reference.csv"), size, width, 1);
  await writeColumns(join(folder, "current.csv"), size, width, 2);
}

async function besidePeers(size: number, some: readonly (typeof peers)[number][]): Promise<void> {
  console.log(`One drift check of 60 columns × ${size.toLocaleString("en-US")} rows a side:`);
  await write(size, 60);
  const own = best(() => check("reference.csv", "current.csv"));
  show("drift-check, two CSV files", own);
  rmSync(join(folder, ".mergeline/profiles"), { recursive: true, force: true });
  ours("validate-data", "--data", "reference.csv");
  const profiles = join(folder, ".mergeline/profiles");
  mkdirSync(profiles, { recursive: true });
  const [profile] = readdirSync(profiles).filter((name) => name.endsWith(".json"));
  const fromProfile = () => check(join(".mergeline/profiles", profile!), "current.csv");
  show("drift-check, CSV file and profile", best(fromProfile), own);
  for (const side of ["reference", "current"])
    await writeParquet(join(folder, `${side}.csv`), join(folder, `${side}.parquet`));
  show(
    "drift-check, two Parquet files",
    best(() => check("reference.parquet", "current.parquet")),
    own,
  );
  showPeers(own, some);
}

try {
  await besidePeers(rows, peers);
  console.log("");
  await besidePeers(
    rows * 10,
    peers.filter(({ name }) => name === "alibi"),
  );

  console.log("\nTwice the size ÷ the size: about 2 where time is linear, with the memory of the larger:");
  for (const [what, sizes] of [
    ["rows, 60 columns", [rows, rows * 2].map((size) => [size, 60])],
    ["rows, 10 columns", [rows * 10, rows * 20].map((size) => [size, 10])],
    ["columns (500, then 1,000)", [500, 1000].map((width) => [Math.ceil(rows / 10), width])],
  ] as const) {
    const found: Measured[] = [];
    for (const [size, width] of sizes) {
      await write(size!, width!);
      found.push(best(() => check("reference.csv", "current.csv")));
    }
    const [single, twice] = found as [Measured, Measured];
    console.log(
      `${what.padEnd(34)} CPU ${twice.cpu.toFixed(2)} s (×${(twice.cpu / single.cpu).toFixed(2)})  ${twice.memory.toFixed(0)} MB (×${(twice.memory / single.memory).toFixed(2)})`,
    );
  }
} finally {
  rmSync(folder, { recursive: true, force: true });
}
