import { writeFileSync } from "node:fs";
import type { Benchmark, Lab, Peer } from "./lab.ts";
import { contract, writeParquet, writeTable } from "./table.ts";

/** Peers by title: the Python environment of scripts/install-peers that has them, and their program. */
const peers = {
  Pointblank: { environment: "polars", script: "pointblank_peer.py" },
  "Pandera on Polars": { environment: "polars", script: "pandera_peer.py" },
  "Great Expectations": { environment: "great-expectations-pyarrow", script: "great_expectations_peer.py" },
} as const;

/** The same thirteen checks over the same file by each. */
async function besidePeers(
  lab: Lab,
  file: string,
  rows: number,
  titles: readonly (keyof typeof peers)[],
): Promise<void> {
  const csv = lab.path("data.csv");
  await writeTable(csv, rows);
  if (file.endsWith(".parquet")) await writeParquet(csv, lab.path(file));
  writeFileSync(lab.path("contract.yaml"), contract);
  const words = ["validate-data", "--data", file, "--contract", "contract.yaml", "--fail-on", "never"];
  const others = titles.map((title): Peer => {
    const { environment, script } = peers[title];
    return lab.peer(title, environment, script, lab.path(file));
  });
  lab.beside(`validate-data, ${rows.toLocaleString("en-US")} rows`, () => lab.action(...words), others);
}

const fastest = ["Pointblank", "Pandera on Polars"] as const;
const all = [...fastest, "Great Expectations"] as const;
const what = "rows × 10 columns, 13 checks";

export const validateBenchmarks: readonly Benchmark[] = [
  {
    name: "validate-csv",
    about: `CSV, 1 million ${what}, beside Pointblank, Pandera and Great Expectations`,
    minutes: 3,
    run: (lab) => besidePeers(lab, "data.csv", lab.size(1e6), all),
  },
  {
    name: "validate-parquet",
    about: `Parquet, 1 million ${what}, beside Pointblank, Pandera and Great Expectations`,
    minutes: 2,
    run: (lab) => besidePeers(lab, "data.parquet", lab.size(1e6), all),
  },
  {
    name: "validate-csv-10m",
    about: `CSV, 10 million ${what}, beside Pointblank and Pandera`,
    minutes: 5,
    isLong: true,
    run: (lab) => besidePeers(lab, "data.csv", lab.size(1e7), fastest),
  },
  {
    name: "validate-parquet-10m",
    about: `Parquet, 10 million ${what}, beside Pointblank and Pandera`,
    minutes: 4,
    isLong: true,
    run: (lab) => besidePeers(lab, "data.parquet", lab.size(1e7), fastest),
  },
];
