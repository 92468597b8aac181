/**
 * Measures the built actions beside other tools for the same work, each in one run. Whole processes, reading included;
 * medians of runs in turn. Machines differ: quote the ratios, with the setting.
 */
import { execFileSync } from "node:child_process";
import { join } from "node:path";
import { parseArgs } from "node:util";
import { driftBenchmarks } from "./bench/drift.ts";
import { firstRunBenchmark } from "./bench/install.ts";
import { type Benchmark, Lab, pythonOf, root } from "./bench/lab.ts";
import { shapeBenchmarks } from "./bench/shapes.ts";
import { startBenchmark } from "./bench/start.ts";
import { validateBenchmarks } from "./bench/validate.ts";

/** A benchmark that is a program of its own, with its own sizes. */
function program(file: string, words: () => readonly string[]): Benchmark["run"] {
  return ({ runs }) => {
    execFileSync(process.execPath, [join(root, "scripts/bench", file), ...words()], {
      stdio: "inherit",
      env: { ...process.env, BENCH_RUNS: String(runs) },
    });
  };
}

const benchmarks: readonly Benchmark[] = [
  startBenchmark,
  ...validateBenchmarks,
  firstRunBenchmark,
  ...shapeBenchmarks,
  ...driftBenchmarks,
  {
    name: "gate",
    about: "a million predictions, and 50 metrics × 200 slices, beside SciPy's bootstrap",
    minutes: 3,
    run: program("gate.ts", () => ["--peer", pythonOf("scipy")]),
  },
  {
    name: "registry",
    about: "look-ups, verification and the site of 10,000 versions, beside git log",
    minutes: 1,
    run: program("registry.ts", () => []),
  },
  {
    name: "registration",
    about: "one registration, and from 20 clones at once, beside GTO and MLflow",
    minutes: 2,
    run: program("registration.ts", () => ["--peer", join(pythonOf("gto"), "../..")]),
  },
];

const usage = `npm run bench [-- [options] [name…]]

A name, or how names begin: validate, validate-csv, drift. Without one: all but the long ones (*). all: all.

  --scale <number>   what the sizes of validate-… and drift-… are multiplied with: 0.1 for a quick look (default 1)
  --runs <number>    runs of each tool, in turn (default 3)
  --help             this

What it needs: a built dist/ (npm run build), python3; for the peers the network: they are installed by
scripts/install-peers once, when a benchmark asks for them, into ~/.cache/mergeline/peers (MERGELINE_PEERS names another
folder). That takes up to 6 minutes and 2 GB for each. Data is made from seeds, in the temporary folder (TMPDIR), and
removed: up to 6 GB for the long ones.

Benchmarks, and minutes that they take on two cores at full size, with the peers installed:
${benchmarks.map(({ name, about, minutes, isLong }) => `  ${name.padEnd(30)}${String(minutes).padStart(4)}${isLong ? "*" : " "} ${about}`).join("\n")}
`;

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    scale: { type: "string", default: "1" },
    runs: { type: "string", default: "3" },
    help: { type: "boolean", default: false },
  },
});

function positive(option: "scale" | "runs"): number {
  const value = Number(values[option]);
  if (value > 0 && (option === "scale" || Number.isInteger(value))) return value;
  throw new Error(
    `--${option} ${values[option]}: a ${option === "runs" ? "whole " : ""}number above 0 is needed.`,
  );
}

function named(): readonly Benchmark[] {
  if (positionals.length === 0) return benchmarks.filter(({ isLong }) => isLong !== true);
  const unknown = positionals.find(
    (word) => word !== "all" && !benchmarks.some(({ name }) => name.startsWith(word)),
  );
  if (unknown !== undefined) throw new Error(`No benchmark's name begins with ${unknown}.\n\n${usage}`);
  return benchmarks.filter(({ name }) => positionals.some((word) => word === "all" || isNamed(name, word)));
}

/** A whole name means that one alone, though others may begin with it. */
function isNamed(name: string, word: string): boolean {
  return benchmarks.some((one) => one.name === word) ? name === word : name.startsWith(word);
}

async function main(): Promise<void> {
  if (values.help) return console.log(usage);
  const [scale, runs] = [positive("scale"), positive("runs")];
  const chosen = named();
  const minutes = chosen.reduce((all, one) => all + one.minutes, 0);
  console.log(
    `${chosen.length} benchmarks, about ${Math.ceil(minutes)} minutes at full size. --help lists all.`,
  );
  for (const benchmark of chosen) {
    console.log(`\n${benchmark.name}: ${benchmark.about}`);
    const lab = new Lab(scale, runs);
    try {
      await benchmark.run(lab);
    } catch (error) {
      // The others are to be measured all the same.
      console.error(`  failed: ${error instanceof Error ? error.message : error}`);
      process.exitCode = 1;
    } finally {
      lab.close();
    }
  }
}

await main().catch((error: unknown) => {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
});
