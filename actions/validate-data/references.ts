import type { Column } from "../toolkit/data/column.js";
import type { Engine } from "../toolkit/data/engine.js";
import { isGlob } from "../toolkit/data/glob.js";
import { resolveFiles } from "../toolkit/data/source.js";
import { openTable, type Table } from "../toolkit/data/table.js";
import type { ModelFile } from "../toolkit/model/read.js";
import { ConfigurationError, sentence } from "../toolkit/runtime/errors.js";
import { nearest } from "../toolkit/runtime/nearest.js";
import type { Runtime } from "../toolkit/runtime/runtime.js";
import { type Baseline, openBaselines } from "./baseline.js";
import type { Check, CompiledContract, KnownTest } from "./checks/check.js";
import { known, lookUp, type ReferenceTarget, type ReferenceTest } from "./checks/reference.js";
import type { Dataset } from "./dataset.js";
import type { ValidateDataInputs } from "./inputs.js";
import { type DatasetRequest, datasetRequests } from "./requests.js";

interface Setting {
  readonly datasets: readonly Dataset[];
  readonly baselines: readonly (Baseline | undefined)[];
  readonly inputs: ValidateDataInputs;
  readonly model: ModelFile | undefined;
  readonly engine: Engine;
  readonly runtime: Runtime;
}

/**
 * The contracts of tables whose rows refer to other data, compiled, with all keys looked up. Other tables are not in
 * it. Data that is only referred to is opened, its keys are read once, and it is let go.
 */
export async function lookUpReferences(setting: Setting): Promise<ReadonlyMap<Table, CompiledContract>> {
  const found = new Map<Table, CompiledContract>();
  const referring = setting.datasets.flatMap(({ name, table, contract, onePass }, index) => {
    if (contract === undefined || onePass !== undefined) return [];
    const compiled = contract.compile(table, name);
    const targets = compiled.checks.flatMap(({ test }) => (test.kind === "reference" ? [test.to] : []));
    return targets.length === 0 ? [] : [{ index, name, table, contract, compiled, targets }];
  });
  const others = new Others(
    setting,
    referring.flatMap(({ targets }) => targets),
  );
  for (const { index, name, table, contract, compiled } of referring) {
    found.set(table, await withKeys(compiled, table, (to) => others.of(to, table), setting.engine));
    const before = setting.baselines[index]?.table;
    if (before === undefined) continue;
    const ofBefore = (to: ReferenceTarget) => others.before(to, before);
    found.set(before, await withKeys(contract.compile(before, name), before, ofBefore, setting.engine));
  }
  await others.close();
  return found;
}

async function withKeys(
  compiled: CompiledContract,
  table: Table,
  find: (to: ReferenceTarget) => Promise<Table | KnownTest>,
  engine: Engine,
): Promise<CompiledContract> {
  const checks: Check[] = [];
  for (const check of compiled.checks) {
    if (check.test.kind !== "reference") checks.push(check);
    else checks.push(await withKey(check, check.test, table, find, engine));
  }
  return { ...compiled, checks };
}

async function withKey(
  check: Check,
  test: ReferenceTest,
  table: Table,
  find: (to: ReferenceTarget) => Promise<Table | KnownTest>,
  engine: Engine,
): Promise<Check> {
  try {
    const other = await find(test.to);
    if (!("storage" in other))
      return { ...check, test: other, severity: other.status === "unsupported" ? "warning" : check.severity };
    return { ...check, test: await lookUp(engine, table, test, other) };
  } catch (error) {
    if (!(error instanceof ConfigurationError)) throw error;
    return { ...check, test: known("error", `${test.to.shown} can't be read: ${sentence(error)}`) };
  }
}

/** The columns that keys are made of; undefined where one can't be made, so that its own reason is told. */
function columnsOfKeys(
  targets: readonly ReferenceTarget[],
  columns: readonly Column[],
): ReadonlySet<number> | undefined {
  const unread = {
    columns,
    column: (wanted: string) => columns.find(({ name }) => name === wanted),
  } as Table;
  const keys = targets.map((to) => to.key(unread));
  if (keys.some((key) => typeof key === "string")) return undefined;
  const sql = keys.flat().flatMap((part) => (typeof part === "string" ? [] : [part.value, part.text]));
  return new Set(sql.flatMap((one) => [...one.matchAll(/\bc(\d+)\b/g)].map(([, index]) => Number(index))));
}

/** The data that keys are looked up in. */
class Others {
  private readonly requests: readonly DatasetRequest[];
  private readonly tables = new Map<string, Promise<Table>>();
  private readonly ofBefore = new Map<Table, Promise<Table | undefined>>();

  /** @param targets all that will be asked for */
  constructor(
    private readonly setting: Setting,
    private readonly targets: readonly ReferenceTarget[],
  ) {
    const { inputs, model } = setting;
    const named = model?.config.data === undefined ? [] : datasetRequests({ ...inputs, data: [] }, model);
    const all = [...datasetRequests(inputs, model), ...named];
    this.requests = all.filter(({ name }, index) => all.findIndex((one) => one.name === name) === index);
  }

  async of(to: ReferenceTarget, own: Table): Promise<Table | KnownTest> {
    const { names, files } = to;
    if (names === undefined) return own;
    const [request, another] = this.requestsOf(names);
    if (another !== undefined) {
      return known(
        "unsupported",
        `${request!.name} and ${another.name} are both called ${names[0]}. Give the one that is meant this name in ${this.setting.inputs.config}.`,
      );
    }
    if (request === undefined && files === undefined) return this.unknown(names);
    const { datasets } = this.setting;
    const open = datasets.find(({ name, onePass }) => name === request?.name && onePass === undefined);
    if (open !== undefined) return open.table;
    const { what } = request ?? files!;
    const key = this.placeOf(to)!;
    const table = this.tables.get(key) ?? this.open((request ?? files!).paths, what, to);
    this.tables.set(key, table);
    return table;
  }

  /** Which files a target means, and how they are read; undefined for what is no single one. */
  private placeOf({ names, files, reading }: ReferenceTarget): string | undefined {
    const [request, another] = this.requestsOf(names ?? []);
    const paths = (request ?? files)?.paths;
    return another !== undefined || paths === undefined ? undefined : JSON.stringify([paths, reading]);
  }

  /** The same as it was when a dataset's baseline was made; of a file that is the baseline nothing else is known. */
  async before(to: ReferenceTarget, own: Table): Promise<Table | KnownTest> {
    const { inputs, datasets, baselines, engine, runtime } = this.setting;
    const now = await this.of(to, own);
    if (!("storage" in now) || now === own) return now;
    if (await runtime.workspace.exists(inputs.baseline!, "baseline").catch(() => false)) return now;
    const index = datasets.findIndex(({ table }) => table === now);
    const opened =
      index >= 0
        ? Promise.resolve(baselines[index]?.table)
        : (this.ofBefore.get(now) ??
          openBaselines(inputs.baseline!, [{ table: now }], engine, runtime).then(([one]) => one?.table));
    if (index < 0) this.ofBefore.set(now, opened);
    // Where it was not there, no violation is known.
    return (await opened) ?? known("pass", "there was nothing to refer to");
  }

  async close(): Promise<void> {
    const { engine } = this.setting;
    for (const opened of [...this.tables.values(), ...this.ofBefore.values()]) {
      const table = await opened.catch(() => undefined);
      if (table === undefined) continue;
      await engine.run(`DROP VIEW ${table.view}`);
      await engine.run(`DROP ${table.problemOf === undefined ? "TABLE" : "VIEW"} ${table.storage}`);
    }
  }

  private async open(paths: readonly string[], what: string, to: ReferenceTarget): Promise<Table> {
    const { engine, runtime } = this.setting;
    const access = { runtime, scratch: async () => engine.scratch };
    const files = await resolveFiles(paths, runtime.workspace, what, access, to.reading);
    const same = this.targets.filter((one) => this.placeOf(one) === this.placeOf(to));
    return openTable(engine, files, { inPlace: true, wanted: (columns) => columnsOfKeys(same, columns) });
  }

  /** By a dataset's name, else all that are called so by their only file or folder. */
  private requestsOf(names: readonly string[]): readonly DatasetRequest[] {
    for (const wanted of names) {
      const named = this.requests.find(({ name }) => name === wanted);
      if (named !== undefined) return [named];
      const called = this.requests.filter(({ paths }) => paths.length === 1 && stemOf(paths[0]!) === wanted);
      // The same file may be asked for by its path and by its name in model.yaml.
      const first = called[0]?.paths[0];
      if (called.length > 0) return called.every(({ paths }) => paths[0] === first) ? [called[0]!] : called;
    }
    return [];
  }

  private unknown(names: readonly string[]): KnownTest {
    const all = this.requests.flatMap(({ name, paths }) => [name, stemOf(paths[0]!) ?? name]);
    const hint = nearest(names[0]!, [...new Set(all)]);
    const { config } = this.setting.inputs;
    return known(
      "unsupported",
      `there is no dataset ${names[0]} to look in. Add it to data in ${config}, or to the input data.${hint === undefined ? "" : ` Did the contract mean ${hint}?`}`,
    );
  }
}

/** `data/customers.csv.gz` and the folder `data/customers` are called customers. */
function stemOf(path: string): string | undefined {
  if (isGlob(path)) return undefined;
  return path.replace(/\/+$/, "").split("/").at(-1)!.split(".")[0];
}
