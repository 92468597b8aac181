import { execFile } from "node:child_process";
import { existsSync } from "node:fs";
import { appendFile } from "node:fs/promises";
import { homedir } from "node:os";
import { join } from "node:path";
import { promisify } from "node:util";
import { expect, test } from "vitest";
import { root } from "../runtime.js";
import type { Comparison, Golden } from "./difference.js";
import { compareWithFrictionless } from "./frictionless/compare.js";
import { comparePackages } from "./frictionless/compare-packages.js";
import { compareWithGreatExpectations } from "./great-expectations/compare.js";
import { compareWithDatacontract } from "./odcs/compare.js";
import { compareRelationships } from "./odcs/compare-relationships.js";
import { compareWithPandera } from "./pandera/compare.js";

/**
 * The real peers on contracts and data that no golden file has. `npm run differential` sets how many and from which
 * seed, and prints what is written to MERGELINE_DIFFERENCES; among the other tests a few of each are compared.
 */
const cases = Number(process.env.MERGELINE_CASES ?? 12);
const seed = Number(process.env.MERGELINE_SEED ?? 20251201);
const list = process.env.MERGELINE_DIFFERENCES;
const peers =
  process.env.MERGELINE_PEERS ??
  join(process.env.XDG_CACHE_HOME ?? join(homedir(), ".cache"), "mergeline/peers");

interface Peer {
  readonly folder: string;
  readonly script: string;
  compare(cases: never): Promise<Comparison>;
}

const all: readonly Peer[] = [
  { folder: "great-expectations", script: "great-expectations.py", compare: compareWithGreatExpectations },
  { folder: "frictionless", script: "frictionless-schemas.py", compare: compareWithFrictionless },
  { folder: "frictionless", script: "frictionless-packages.py", compare: comparePackages },
  { folder: "pandera", script: "pandera-schemas.py", compare: compareWithPandera },
  { folder: "datacontract-cli", script: "datacontract-cli.py", compare: compareWithDatacontract },
  { folder: "datacontract-cli", script: "datacontract-relationships.py", compare: compareRelationships },
];

for (const { folder, script, compare } of all) {
  const python = join(peers, folder, "bin/python");
  const missing = existsSync(python) ? "" : ` (not in ${peers}; scripts/install-peers installs it)`;
  const name = `new contracts and data of ${script} give what ${folder} gives, or a documented difference${missing}`;
  test.skipIf(missing !== "")(name, { timeout: 3_600_000 }, async () => {
    const made = await promisify(execFile)(
      python,
      [join(root, "scripts/golden", script), String(cases), String(seed)],
      { maxBuffer: 2 ** 30 },
    );
    const golden = JSON.parse(made.stdout) as Golden<never>;
    expect(golden.cases.length).toBeGreaterThanOrEqual(cases);
    const { compared, differences } = await compare(golden.cases as never);
    expect(compared).toBeGreaterThanOrEqual(cases);
    if (list !== undefined) {
      const lines = differences.map(({ what, reason }) => `${reason ?? "UNEXPLAINED"}\n    ${what}\n`);
      const versions = JSON.stringify(golden.versions);
      const head = `\n${script} ${versions}, seed ${seed}: ${cases} contracts and data sets, ${compared} answers compared, ${differences.length} differ\n`;
      await appendFile(list, [head, ...lines].join(""));
    }
    expect(differences.filter(({ reason }) => reason === undefined).map(({ what }) => what)).toEqual([]);
  });
}
