/**
 * Measures what people wait for: the start of each built action beside a bare Node, one validation of a million
 * rows beside Pandera on Polars, and the gate beside SciPy's bootstrap (with --peer, which installs them into
 * .cache/peers). Whole processes, medians of paired runs. Machines differ: quote the ratios.
 */
import { execFileSync, spawnSync } from "node:child_process";
import { once } from "node:events";
import { createWriteStream, existsSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";

interface Measured {
  readonly code: number;
  readonly wall: number;
  readonly cpu: number;
  readonly memory: number;
}

const root = dirname(dirname(fileURLToPath(import.meta.url)));
const node = process.execPath;
const rows = Number(process.env.BENCH_ROWS ?? 1_000_000);
const runs = Number(process.env.BENCH_RUNS ?? 5);
const folder = mkdtempSync(join(tmpdir(), "mergeline-bench-"));

function measure(command: readonly string[], environment: Record<string, string> = {}): Measured {
  const { PATH = "", HOME = "" } = process.env;
  const child = spawnSync("python3", [join(root, "scripts/bench/measure.py"), ...command], {
    cwd: folder,
    encoding: "utf8",
    env: { PATH, HOME, ...environment },
  });
  if (child.status !== 0) throw new Error(child.stderr);
  return JSON.parse(child.stdout) as Measured;
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

/** A seeded table: the same bytes on every machine. About one row in a thousand breaks a check. */
async function writeTable(path: string): Promise<void> {
  let state = 42;
  const random = () => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return state / 2 ** 32;
  };
  const out = createWriteStream(path);
  out.write("id,age,plan,email,amount,country,score,note,visits,joined\n");
  const plans = ["basic", "plus", "pro"];
  for (let row = 1; row <= rows; row++) {
    const age = random() < 0.001 ? 200 : (random() * 90).toFixed(1);
    const plan = random() < 0.001 ? "gold" : plans[Math.floor(random() * 3)];
    const email = random() < 0.001 ? "none" : `user${row}@example.org`;
    const line = `${row},${age},${plan},${email},${(random() * 100).toFixed(2)},DE,${random().toFixed(6)},note ${row},${Math.floor(random() * 50)},2026-01-${String((row % 28) + 1).padStart(2, "0")}\n`;
    if (!out.write(line)) await once(out, "drain");
  }
  out.end();
  await once(out, "finish");
}

const contract = `apiVersion: v3.1.0
kind: DataContract
id: bench
version: 1.0.0
status: active
schema:
  - name: customers
    properties:
      - { name: id, logicalType: integer, required: true, unique: true }
      - { name: age, logicalType: number, logicalTypeOptions: { minimum: 0, maximum: 120 } }
      - name: plan
        logicalType: string
        required: true
        quality:
          - { metric: invalidValues, arguments: { validValues: [basic, plus, pro] }, mustBe: 0 }
      - { name: email, logicalType: string, required: true, logicalTypeOptions: { pattern: '^[^@\\s]+@[^@\\s]+\\.[a-z]+$' } }
      - { name: amount, logicalType: number, required: true, logicalTypeOptions: { minimum: 0 } }
`;

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

  await writeTable(join(folder, "data.csv"));
  writeFileSync(join(folder, "contract.yaml"), contract);
  const validate = [node, join(root, "actions/command-line.js"), "validate-data", "--data", "data.csv"];
  const ours = () => measure([...validate, "--contract", "contract.yaml", "--fail-on", "never"]);
  const peers = join(root, ".cache/peers");
  if (process.argv.includes("--peer") && !existsSync(join(peers, "bin/python"))) {
    mkdirSync(dirname(peers), { recursive: true });
    execFileSync("python3", ["-m", "venv", peers]);
    execFileSync(join(peers, "bin/python"), [
      "-m",
      "pip",
      "install",
      "--quiet",
      "pandera[polars]",
      "scikit-learn",
      "scipy",
    ]);
  }
  console.log(`\nOne validation of ${rows.toLocaleString("en-US")} rows × 10 columns of CSV:`);
  if (existsSync(join(peers, "bin/python"))) {
    const peer = [
      join(peers, "bin/python"),
      join(root, "scripts/bench/pandera_peer.py"),
      join(folder, "data.csv"),
    ];
    compare("validate-data ÷ Pandera on Polars", ours, () => measure(peer));
  } else {
    compare("validate-data ÷ wc -l", ours, () => measure(["wc", "-l", join(folder, "data.csv")]));
    console.log("(run with --peer to install Pandera on Polars and measure beside it)");
  }

  console.log("");
  const python = join(peers, "bin/python");
  const hasPeer = spawnSync(python, ["-c", "import scipy, sklearn"]).status === 0;
  const beside = hasPeer ? ["--peer", python] : [];
  execFileSync(node, [join(root, "scripts/bench/gate.ts"), ...beside], { stdio: "inherit" });
} finally {
  rmSync(folder, { recursive: true, force: true });
}
