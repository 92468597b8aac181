import type { Engine } from "../toolkit/data/engine.js";
import type { Profile } from "../toolkit/data/profile.js";
import { computeProfile } from "../toolkit/data/profile-compute.js";
import { resolveFiles } from "../toolkit/data/source.js";
import { openTable, type Table } from "../toolkit/data/table.js";
import type { Workspace } from "../toolkit/runtime/workspace.js";
import type { Baseline } from "./baseline.js";
import { markKnown } from "./baseline-compare.js";
import type { CompiledContract } from "./checks/check.js";
import { maskProfile, maskResults, maskRows } from "./checks/mask.js";
import type { CheckResult } from "./checks/result.js";
import { runChecks } from "./checks/run.js";
import { structureResults } from "./checks/structure.js";
import { type WorstRow, worstRows } from "./checks/worst-rows.js";
import { type Contract, readContract } from "./contracts/contract.js";
import type { DatasetRequest } from "./requests.js";
import { isExcused } from "./verdict.js";

/** A dataset that has been opened. */
export interface Dataset {
  readonly name: string;
  readonly table: Table;
  readonly contract: Contract | undefined;
}

/** A dataset that has been checked. */
export interface Validation extends Dataset {
  /** Without the cells of personal columns, like all that follows. */
  readonly results: readonly CheckResult[];
  readonly profile: Profile;
  /** The rows that break the most checks, those that a baseline excuses left out; at most ten. */
  readonly worst: readonly WorstRow[];
  /** Columns that the contract classifies as personal, by its names and by the data's. */
  readonly personal: ReadonlySet<string>;
  /** Columns that the contract does not name. */
  readonly undeclared: readonly string[];
  /** What violations are measured against, in words; undefined without a baseline. */
  readonly baseline: string | undefined;
}

const mostWorst = 10;
const nothing: CompiledContract = { checks: [], undeclared: [], identity: [], personal: new Set() };

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
  const compiled = contract?.compile(table, name) ?? nothing;
  let results: readonly CheckResult[] = [
    ...structureResults(table, most),
    ...(await runChecks(engine, table, compiled.checks, most)),
  ];
  if (baseline?.table !== undefined) {
    const against = contract?.compile(baseline.table, name) ?? nothing;
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
  const counted = results.filter((result) => !isExcused(result));
  const worst = most === 0 ? [] : await worstRows(engine, table, counted, mostWorst);
  const { personal } = compiled;
  return {
    ...dataset,
    results: maskResults(results, personal, table),
    profile: maskProfile(await computeProfile(engine, table), personal),
    worst: maskRows(worst, personal),
    personal,
    undeclared: contract === undefined ? [] : compiled.undeclared,
    baseline: baseline?.name,
  };
}
