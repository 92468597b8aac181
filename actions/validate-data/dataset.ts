import type { Engine } from "../toolkit/data/engine.js";
import type { Profile } from "../toolkit/data/profile.js";
import { computeProfile } from "../toolkit/data/profile-compute.js";
import { resolveFiles } from "../toolkit/data/source.js";
import { openTable, type Table } from "../toolkit/data/table.js";
import type { Workspace } from "../toolkit/runtime/workspace.js";
import type { Baseline } from "./baseline.js";
import { markKnown } from "./baseline-compare.js";
import type { CheckResult } from "./checks/result.js";
import { runChecks } from "./checks/run.js";
import { structureResults } from "./checks/structure.js";
import { type Contract, readContract } from "./contracts/contract.js";
import type { DatasetRequest } from "./requests.js";

/** A dataset that has been opened. */
export interface Dataset {
  readonly name: string;
  readonly table: Table;
  readonly contract: Contract | undefined;
}

/** A dataset that has been checked. */
export interface Validation extends Dataset {
  readonly results: readonly CheckResult[];
  readonly profile: Profile;
  /** Columns that the contract does not name. */
  readonly undeclared: readonly string[];
  /** What violations are measured against, in words; undefined without a baseline. */
  readonly baseline: string | undefined;
}

export async function openDataset(
  request: DatasetRequest,
  engine: Engine,
  workspace: Workspace,
): Promise<Dataset> {
  const contract =
    request.contract === undefined
      ? undefined
      : await readContract(request.contract.path, workspace, request.contract.what);
  const files = await resolveFiles(request.paths, workspace, request.what);
  return { name: request.name, table: await openTable(engine, files), contract };
}

/** Runs the checks of a dataset. All data has been opened by now: the engine is locked before foreign queries run. */
export async function validate(
  dataset: Dataset,
  baseline: Baseline | undefined,
  engine: Engine,
  most: number,
): Promise<Validation> {
  const { table, contract, name } = dataset;
  const compiled = contract?.compile(table, name) ?? { checks: [], undeclared: [], identity: [] };
  let results: readonly CheckResult[] = [
    ...structureResults(table, most),
    ...(await runChecks(engine, table, compiled.checks, most)),
  ];
  if (baseline?.table !== undefined) {
    const against = contract?.compile(baseline.table, name) ?? { checks: [], undeclared: [], identity: [] };
    const before = [
      ...structureResults(baseline.table, most),
      ...(await runChecks(engine, baseline.table, against.checks, 0)),
    ];
    results = await markKnown(
      engine,
      { table, compiled, results },
      { table: baseline.table, compiled: against, results: before },
      most,
    );
  }
  const profile = await computeProfile(engine, table);
  return {
    ...dataset,
    results,
    profile,
    undeclared: contract === undefined ? [] : compiled.undeclared,
    baseline: baseline?.name,
  };
}
