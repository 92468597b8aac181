import type { Engine } from "../toolkit/data/engine.js";
import type { Profile } from "../toolkit/data/profile.js";
import { type DataAccess, resolveFiles } from "../toolkit/data/source.js";
import { openTable, type Table } from "../toolkit/data/table.js";
import { computeProfile } from "../toolkit/data/table-profile.js";
import { ConfigurationError, messageOf } from "../toolkit/runtime/errors.js";
import type { Workspace } from "../toolkit/runtime/workspace.js";
import type { Baseline } from "./baseline.js";
import { markKnown } from "./baseline-compare.js";
import { type Check, type CompiledContract, noContract } from "./checks/check.js";
import { withDerived } from "./checks/derived-columns.js";
import { maskProfile, maskResults, maskRows } from "./checks/mask.js";
import { maskedWorstRows } from "./checks/masked-rows.js";
import type { CheckResult } from "./checks/result.js";
import { RowMasks } from "./checks/row-masks.js";
import { type Known, runChecks } from "./checks/run.js";
import { structureResults } from "./checks/structure.js";
import { mostWorst, type WorstRow, worstRows } from "./checks/worst-rows.js";
import { type Contract, readContract } from "./contracts/contract.js";
import type { ValidateDataInputs } from "./inputs.js";
import type { Examined } from "./model-checks/finding.js";
import { type OnePass, validateInOnePass } from "./one-pass.js";
import type { DatasetRequest } from "./requests.js";
import { isExcused, strictly } from "./verdict.js";

/** A dataset that has been opened. */
export interface Dataset {
  readonly name: string;
  readonly table: Table;
  readonly contract: Contract | undefined;
  /** Where it was checked while it was read. Its table can't be queried. */
  readonly onePass?: OnePass | undefined;
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

/**
 * @param onePass how many examples are wanted of each check, where no table is needed but for the checks
 * @param runtime without it, only files of the workspace are read
 */
export async function openDataset(
  request: DatasetRequest,
  engine: Engine,
  workspace: Workspace,
  onePass?: { readonly most: number },
  runtime?: DataAccess["runtime"],
): Promise<Dataset> {
  if (request.unknown !== undefined && !(await workspace.exists(request.paths[0]!, request.what)))
    throw new ConfigurationError(request.unknown);
  const contract =
    request.contract === undefined
      ? undefined
      : await readContract(request.contract.path, workspace, request.contract.what);
  const access = runtime && { runtime, scratch: async () => engine.scratch };
  const { name } = request;
  const reading = contract?.reading?.(name, request.paths[0]!);
  const files = await resolveFiles(request.paths, workspace, request.what, access, reading);
  // The columns in folders' names are added to a table.
  const needsTable = onePass === undefined || files.some(({ partitions }) => partitions !== undefined);
  const checked = needsTable
    ? undefined
    : await validateInOnePass(files, contract, name, engine, onePass.most);
  const table = checked?.table ?? (await openTable(engine, files, { inPlace: onePass !== undefined }));
  return { name, table, contract, onePass: checked };
}

/**
 * Runs the checks of a dataset. All data has been opened by now: the engine is locked before foreign queries run.
 * @param ofModel runs the checks that model.yaml has of it
 * @param lookedUp the compiled contracts of tables whose keys have been looked up in other data
 */
export async function validate(
  dataset: Dataset,
  baseline: Baseline | undefined,
  engine: Engine,
  { maxRowsReported: most, strict }: Pick<ValidateDataInputs, "maxRowsReported" | "strict">,
  ofModel: (examined: Examined) => Promise<readonly CheckResult[]> = async () => [],
  lookedUp: ReadonlyMap<Table, CompiledContract> = new Map(),
): Promise<Validation> {
  const { table, contract, onePass } = dataset;
  const found = onePass ?? (await checkTable(dataset, baseline, engine, most, lookedUp));
  const { compiled } = found;
  const { personal } = compiled;
  const more = await ofModel({ name: dataset.name, table, profile: found.profile, personal });
  const results = [...found.results, ...more];
  return {
    ...dataset,
    results: maskResults(strict ? strictly(results) : results, personal, table),
    profile: maskProfile(found.profile, personal),
    worst: maskRows(found.worst, personal),
    personal,
    undeclared: contract === undefined ? [] : compiled.undeclared,
    baseline: baseline?.name,
  };
}

/** The way for all contracts, which asks a table of the rows. */
async function checkTable(
  dataset: Dataset,
  baseline: Baseline | undefined,
  engine: Engine,
  most: number,
  lookedUp: ReadonlyMap<Table, CompiledContract>,
): Promise<OnePass> {
  const { contract, name } = dataset;
  const compiledFor = (one: Table) => lookedUp.get(one) ?? contract?.compile(one, name) ?? noContract;
  const compiled = compiledFor(dataset.table);
  const table = await withDerived(engine, dataset.table, compiled.derived);
  // It reads all columns to the end: of files that are broken inside this is where it shows.
  const known = await profileAndMasks(engine, table, compiled.checks, most);
  const { profile } = known;
  let results: readonly CheckResult[] = [
    ...structureResults(table, most),
    ...(await runChecks(engine, table, compiled.checks, most, known)),
  ];
  if (baseline?.table !== undefined) {
    const against = compiledFor(baseline.table);
    const old = await withDerived(engine, baseline.table, against.derived);
    const before = [...structureResults(old, most), ...(await runChecks(engine, old, against.checks, 0))];
    results = await markKnown(
      engine,
      { table, compiled, results },
      { table: old, compiled: against, results: before },
      most,
    );
  }
  const counted = results.filter((result) => !isExcused(result));
  const worst = await worstOf(engine, table, compiled.checks, counted, known.masks, most);
  return { table: dataset.table, compiled, results, worst, profile };
}

/** The profile of a table, and in the same scan which checks its rows break. */
async function profileAndMasks(
  engine: Engine,
  table: Table,
  checks: readonly Check[],
  most: number,
): Promise<Known> {
  const masks = new RowMasks(table, checks, most);
  const profile = await computeProfile(engine, table, masks)
    .catch((error: unknown) => {
      if (/^INTERRUPT/.test(messageOf(error))) throw error;
      // A condition that can't be computed is told by its own check.
      return computeProfile(engine, table);
    })
    .catch((error: unknown) => {
      throw table.problemOf?.(error) ?? error;
    });
  return { profile, masks };
}

async function worstOf(
  engine: Engine,
  table: Table,
  checks: readonly Check[],
  results: readonly CheckResult[],
  masks: RowMasks,
  most: number,
): Promise<readonly WorstRow[]> {
  if (most === 0) return [];
  return (
    (await maskedWorstRows(engine, table, checks, results, masks, mostWorst)) ??
    worstRows(engine, table, results, mostWorst)
  );
}
