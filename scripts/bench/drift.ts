import { mkdirSync, readdirSync, rmSync } from "node:fs";
import { join } from "node:path";
import { writeColumns } from "./columns.ts";
import type { Benchmark, Lab, Peer } from "./lab.ts";
import { show } from "./lab.ts";
import { writeParquet } from "./table.ts";

const [reference, current] = ["reference.csv", "current.csv"];

/** Peers by title: their environment of scripts/install-peers, and what drift_peer.py calls them. */
const peers = {
  "a loop over SciPy's tests": { environment: "scipy", name: "scipy" },
  "alibi-detect": { environment: "alibi-detect", name: "alibi" },
  NannyML: { environment: "nannyml", name: "nannyml" },
  Evidently: { environment: "evidently", name: "evidently" },
} as const;

async function writeSides(lab: Lab, rows: number, columns: number): Promise<void> {
  await writeColumns(lab.path(reference), rows, columns, 1);
  await writeColumns(lab.path(current), rows, columns, 2);
}

const check = (lab: Lab, from = reference, to = current) =>
  lab.action("drift-check", "--reference", from, "--current", to, "--issue", "false");

/** The stored profile of the reference, as validate-data writes it. */
function profileOf(lab: Lab): string {
  const folder = lab.path(".mergeline/profiles");
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(folder, { recursive: true });
  lab.action("validate-data", "--data", reference);
  const [profile] = readdirSync(folder).filter((name) => name.endsWith(".json"));
  return join(".mergeline/profiles", profile!);
}

/** Two CSV files beside peers, then the same from a stored profile and from Parquet beside the two CSV files. */
async function besidePeers(lab: Lab, rows: number, titles: readonly (keyof typeof peers)[]): Promise<void> {
  await writeSides(lab, rows, 60);
  const others = titles.map((title): Peer => {
    const { environment, name } = peers[title];
    return lab.peer(title, environment, "drift_peer.py", name, reference, current);
  });
  const size = `60 columns × ${rows.toLocaleString("en-US")} rows a side`;
  console.log(`  ${size}`);
  lab.beside("drift-check, two CSV files", () => check(lab), others);
  const own = { title: "two CSV files", run: () => check(lab) };
  const profile = profileOf(lab);
  lab.beside("drift-check, a CSV file and a stored profile", () => check(lab, profile), [own]);
  for (const side of ["reference", "current"])
    await writeParquet(lab.path(`${side}.csv`), lab.path(`${side}.parquet`));
  const parquet = () => check(lab, "reference.parquet", "current.parquet");
  lab.beside("drift-check, two Parquet files", parquet, [own]);
}

export const driftBenchmarks: readonly Benchmark[] = [
  {
    name: "drift-100k",
    about:
      "60 columns × 100,000 rows a side, beside Evidently, SciPy, NannyML and alibi-detect; from a profile",
    minutes: 8,
    run: (lab) =>
      besidePeers(lab, lab.size(1e5), ["a loop over SciPy's tests", "alibi-detect", "NannyML", "Evidently"]),
  },
  {
    name: "drift-1m",
    about: "60 columns × 1 million rows a side, beside alibi-detect, the fastest peer there; from a profile",
    minutes: 10,
    isLong: true,
    run: (lab) => besidePeers(lab, lab.size(1e6), ["alibi-detect"]),
  },
  {
    name: "drift-rows",
    about: "10 columns × 10 million rows a side, and half of them",
    minutes: 6,
    isLong: true,
    run: (lab) =>
      lab.growth(
        "rows × 10 columns a side",
        1e7,
        (rows) => writeSides(lab, rows, 10),
        () => check(lab),
      ),
  },
  {
    name: "drift-columns",
    about: "1,000 columns × 10,000 rows a side, and half of them; from a profile",
    minutes: 1,
    async run(lab) {
      await lab.growth(
        "columns × 10,000 rows a side",
        1000,
        (columns) => writeSides(lab, 10_000, columns),
        () => check(lab),
        lab.runs,
      );
      show("the same from a stored profile", check(lab, profileOf(lab)));
    },
  },
];
