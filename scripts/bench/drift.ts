/**
 * One drift check of two CSV files of 60 columns, and from a stored profile, beside a plain loop over SciPy's tests,
 * alibi-detect, NannyML and Evidently where a Python has them (--peer <python>, one or more); then how time and memory
 * grow with rows and columns. Whole processes, reading included.
 */
import { spawnSync } from "node:child_process";
import { once } from "node:events";
import { createWriteStream, mkdirSync, mkdtempSync, readdirSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { type Measured, measureIn } from "./measure.ts";
import { uniform } from "./uniform.ts";

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

/** Half of the columns are numbers with all their digits, a quarter whole numbers, a quarter categories. */
async function write(path: string, size: number, columns: number, seed: number): Promise<void> {
  const random = uniform(seed);
  const out = createWriteStream(path);
  let text = `${Array.from({ length: columns }, (_, at) => `c${at}`).join(",")}\n`;
  for (let row = 0; row < size; row++) {
    for (let at = 0; at < columns; at++) {
      const end = at === columns - 1 ? "\n" : ",";
      if (at % 4 === 3) text += `value${Math.floor(random() * (3 + (at % 18)))}${end}`;
      else if (at % 4 === 2) text += Math.floor(random() * 40) + end;
      else text += Math.sqrt(-2 * Math.log(1 - random())) * Math.cos(2 * Math.PI * random()) + end;
    }
    if (text.length < 1 << 20) continue;
    if (!out.write(text)) await once(out, "drain");
    text = "";
  }
  out.end(text);
  await once(out, "finish");
}

function measure(command: readonly string[]): Measured {
  const { PATH = "", HOME = "" } = process.env;
  return measureIn(folder, command, { PATH, HOME });
}

function ours(action: string, ...inputs: readonly string[]): Measured {
  const measured = measure([process.execPath, join(root, "actions/command-line.js"), action, ...inputs]);
  if (measured.code !== 0) throw new Error(`${action} ended with exit code ${measured.code}`);
  return measured;
}

function show(name: string, { wall, cpu, memory }: Measured, beside?: Measured): void {
  const ratio = beside === undefined ? "" : `  CPU ×${(cpu / beside.cpu).toFixed(2)} of ours`;
  console.log(
    `${name.padEnd(34)} wall ${wall.toFixed(2)} s  CPU ${cpu.toFixed(2)} s  ${memory.toFixed(0)} MB${ratio}`,
  );
}

const check = (reference: string, current: string) =>
  ours("drift-check", "--reference", reference, "--current", current, "--issue", "false");

try {
  console.log(`One drift check of 60 columns × ${rows.toLocaleString("en-US")} rows a side, CSV:`);
  await write(join(folder, "reference.csv"), rows, 60, 1);
  await write(join(folder, "current.csv"), rows, 60, 2);
  check("reference.csv", "current.csv");
  const own = check("reference.csv", "current.csv");
  show("drift-check, two files", own);
  ours("validate-data", "--data", "reference.csv");
  const profiles = join(folder, ".mergeline/profiles");
  mkdirSync(profiles, { recursive: true });
  const [profile] = readdirSync(profiles).filter((name) => name.endsWith(".json"));
  show("drift-check, file and profile", check(join(".mergeline/profiles", profile!), "current.csv"), own);
  const script = join(root, "scripts/bench/drift_peer.py");
  for (const { name, title, module } of peers) {
    const python = pythons.find((one) => spawnSync(one, ["-c", `import ${module}, pandas`]).status === 0);
    if (python === undefined) {
      console.log(`${title.padEnd(34)} not measured: no Python given with --peer has it`);
      continue;
    }
    const theirs = measure([python, script, name, "reference.csv", "current.csv"]);
    if (theirs.code !== 0) console.log(`${title.padEnd(34)} failed with exit code ${theirs.code}`);
    else show(title, theirs, own);
  }

  console.log("\nTwice the size ÷ the size: about 2 where time is linear, with the memory of the larger:");
  for (const [what, sizes] of [
    ["rows, 60 columns", [rows, rows * 2].map((size) => [size, 60])],
    ["columns (500, then 1,000), 2,000 rows", [500, 1000].map((width) => [2000, width])],
  ] as const) {
    const found: Measured[] = [];
    for (const [size, width] of sizes) {
      await write(join(folder, "reference.csv"), size!, width!, 1);
      await write(join(folder, "current.csv"), size!, width!, 2);
      found.push(check("reference.csv", "current.csv"));
    }
    const [single, twice] = found as [Measured, Measured];
    console.log(
      `${what.padEnd(40)} CPU ${twice.cpu.toFixed(2)} s (×${(twice.cpu / single.cpu).toFixed(2)})  ${twice.memory.toFixed(0)} MB (×${(twice.memory / single.memory).toFixed(2)})`,
    );
  }
} finally {
  rmSync(folder, { recursive: true, force: true });
}
