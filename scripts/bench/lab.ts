import { execFileSync } from "node:child_process";
import { mkdtempSync, rmSync } from "node:fs";
import { homedir, tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { type Measured, measureIn } from "./measure.ts";

export const root = dirname(dirname(dirname(fileURLToPath(import.meta.url))));

/** One thing to measure, under a name by which it can be run alone. */
export interface Benchmark {
  readonly name: string;
  readonly about: string;
  /** What it takes on two cores at full size, peers installed. */
  readonly minutes: number;
  /** Run only when it is named: it takes long, or gigabytes of the disk. */
  readonly isLong?: boolean;
  run(lab: Lab): void | Promise<void>;
}

/** Another tool for the same work. */
export interface Peer {
  readonly title: string;
  run(): Measured;
}

const commandLine = join(root, "actions/command-line.js");
const keys = ["wall", "cpu", "memory"] as const;

/** Where a benchmark works: a folder of its own, and what says the same of all of them. */
export class Lab {
  readonly folder = mkdtempSync(join(tmpdir(), "mergeline-bench-"));

  private readonly scale: number;
  /** Runs of each tool, in turn, after one that warms up. */
  readonly runs: number;

  /** @param scale what all sizes are multiplied with */
  constructor(scale: number, runs: number) {
    this.scale = scale;
    this.runs = runs;
  }

  path(...names: string[]): string {
    return join(this.folder, ...names);
  }

  size(full: number): number {
    return Math.max(1, Math.round(full * this.scale));
  }

  /** Runs a command with no more of the environment than it needs. */
  measure(command: readonly string[], environment: Record<string, string> = {}): Measured {
    const { PATH = "", HOME = "" } = process.env;
    // No tool is to wait until its usage statistics are taken.
    const quiet = { DO_NOT_TRACK: "1", NML_DISABLE_USAGE_LOGGING: "1", GX_ANALYTICS_ENABLED: "false" };
    return measureIn(this.folder, command, { PATH, HOME, ...quiet, ...environment });
  }

  /** An action of the built `dist/`. A verdict of no is an answer; what could not answer is an error here. */
  action(...words: readonly string[]): Measured {
    const measured = this.measure([process.execPath, commandLine, ...words]);
    if (measured.code > 1) throw new Error(`${words.join(" ")} ended with exit code ${measured.code}`);
    return measured;
  }

  /** A tool in Python, installed by scripts/install-peers where it isn't there. */
  peer(title: string, environment: string, script: string, ...words: readonly string[]): Peer {
    const python = pythonOf(environment);
    return { title, run: () => this.measure([python, join(root, "scripts/bench", script), ...words]) };
  }

  /** Runs all in turn, so that a machine whose speed drifts treats them alike. Prints medians. Gives those of ours. */
  beside(title: string, ours: () => Measured, peers: readonly Peer[], runs = this.runs): Measured {
    ours();
    const turns = Array.from({ length: runs }, () => ({
      own: ours(),
      theirs: peers.map((peer) => peer.run()),
    }));
    const own = medians(turns.map((turn) => turn.own));
    show(title, own);
    for (const [at, peer] of peers.entries()) {
      const theirs = turns.map((turn) => turn.theirs[at]!);
      const failed = theirs.find(({ code }) => code !== 0);
      if (failed !== undefined) console.log(`  ÷ ${peer.title}: it ended with exit code ${failed.code}`);
      else
        showRatio(
          peer.title,
          medians(turns.map((turn) => over(turn.own, turn.theirs[at]!))),
          medians(theirs),
        );
    }
    return own;
  }

  /** The work at half of a size and at the size, and how it has grown: about twice where time is linear. */
  async growth(
    unit: string,
    full: number,
    write: (size: number) => void | Promise<void>,
    run: () => Measured,
    runs = 1,
  ): Promise<void> {
    const sizes = [this.size(full / 2), 2 * this.size(full / 2)];
    const found: Measured[] = [];
    for (const size of sizes) {
      await write(size);
      // The least of them: what else a machine does only adds to it.
      const all = Array.from({ length: runs }, run).toSorted((one, other) => one.cpu - other.cpu);
      found.push(all[0]!);
      show(`${size.toLocaleString("en-US")} ${unit}`, all[0]!);
    }
    const { wall, cpu, memory } = over(found[1]!, found[0]!);
    console.log(
      `  twice as many: ${linear(cpu)} CPU ×${cpu.toFixed(2)}, wall ×${wall.toFixed(2)}, memory ×${memory.toFixed(2)}`,
    );
  }

  close(): void {
    rmSync(this.folder, { recursive: true, force: true });
  }
}

/** Where scripts/install-peers has put, or puts now, a tool in Python. */
export function pythonOf(environment: string): string {
  const { MERGELINE_PEERS, XDG_CACHE_HOME = join(homedir(), ".cache") } = process.env;
  execFileSync(join(root, "scripts/install-peers"), [environment], {
    stdio: ["ignore", "ignore", "inherit"],
  });
  return join(MERGELINE_PEERS ?? join(XDG_CACHE_HOME, "mergeline/peers"), environment, "bin/python");
}

/** Twice the work in three times the time or more is not what scatter makes of linear. */
const linear = (ratio: number) => (ratio < 3 ? "linear," : "NOT LINEAR,");

export function show(title: string, { wall, cpu, memory }: Measured): void {
  console.log(
    `  ${title.padEnd(44)} wall ${wall.toFixed(2)} s  CPU ${cpu.toFixed(2)} s  ${memory.toFixed(0)} MB`,
  );
}

function showRatio(peer: string, ratio: Measured, theirs: Measured): void {
  console.log(
    `  ÷ ${peer.padEnd(42)} wall ×${ratio.wall.toFixed(2)}  CPU ×${ratio.cpu.toFixed(2)}  memory ×${ratio.memory.toFixed(2)}   (it: ${theirs.wall.toFixed(2)} s, ${theirs.cpu.toFixed(2)} s, ${theirs.memory.toFixed(0)} MB)`,
  );
}

function over(one: Measured, other: Measured): Measured {
  return {
    code: 0,
    wall: one.wall / other.wall,
    cpu: one.cpu / other.cpu,
    memory: one.memory / other.memory,
  };
}

function medians(all: readonly Measured[]): Measured {
  const [wall, cpu, memory] = keys.map((key) => {
    const values = all.map((one) => one[key]).toSorted((one, other) => one - other);
    return values[Math.floor(values.length / 2)] ?? Number.NaN;
  });
  return { code: 0, wall: wall!, cpu: cpu!, memory: memory! };
}
