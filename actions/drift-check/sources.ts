import { z } from "zod";
import { formatOfName } from "../toolkit/data/format.js";
import { isGlob } from "../toolkit/data/glob.js";
import type { Profile } from "../toolkit/data/profile.js";
import { withoutSecrets } from "../toolkit/data/remote/address.js";
import { type DataFile, resolveFiles } from "../toolkit/data/source.js";
import { openTable, type Table } from "../toolkit/data/table.js";
import type { ModelFile } from "../toolkit/model/read.js";
import { parseProfile } from "../toolkit/registry/profile.js";
import { openRegistry, workingTree } from "../toolkit/registry/registry.js";
import { countOf } from "../toolkit/report/number.js";
import { ConfigurationError } from "../toolkit/runtime/errors.js";
import type { Runtime } from "../toolkit/runtime/runtime.js";
import { datasetOfProfile } from "./columns/profile.js";
import { readDataset } from "./columns/read.js";
import { scanDataset } from "./columns/scan.js";
import type { Opened } from "./further.js";
import type { DriftCheckInputs } from "./inputs.js";
import type { Reading } from "./reading.js";

/** Where a dataset comes from, before anything large is read. */
export type Source =
  | {
      readonly kind: "data";
      readonly paths: readonly string[];
      readonly label: string;
      readonly what: string;
    }
  | {
      readonly kind: "profile";
      readonly profile: Profile;
      readonly label: string;
      /** How much the version's model leans on each column, where its record says. */
      readonly importances?: Readonly<Record<string, number>> | undefined;
    };

/**
 * The reference: a name in `data`, a file, a profile, or a version of the registry. Data comes before the registry,
 * so that a name that is both means the data.
 * @throws ConfigurationError when it is none of these, or the version has no profile
 */
export async function referenceSource(
  inputs: DriftCheckInputs,
  model: ModelFile | undefined,
  { workspace }: Pick<Runtime, "workspace">,
): Promise<Source> {
  const asked = inputs.reference ?? model?.config.drift?.reference ?? "champion";
  const reference = String(asked);
  const what = inputs.reference === undefined ? "drift.reference" : "reference";
  const named = dataNamed(reference, model);
  if (named !== undefined) return named;
  if (/\.json$/i.test(reference)) {
    const profile = parseProfile(await workspace.readText(reference, what, 256 * 2 ** 20), reference);
    return { kind: "profile", profile: checked(profile, reference), label: reference };
  }
  const isFile = isGlob(reference) || reference.includes("/") || formatOfName(reference) !== undefined;
  if (isFile) return { kind: "data", paths: [reference], label: withoutSecrets(reference), what };
  return registrySource(reference, what, model, workspace);
}

/** @throws ConfigurationError when nothing says which data is current */
export function currentSource(
  inputs: DriftCheckInputs,
  model: ModelFile | undefined,
): Source & { kind: "data" } {
  const configured = model?.config.drift?.current;
  const asked =
    inputs.current.length > 0 ? inputs.current : configured === undefined ? [] : [configured].flat();
  if (asked.length === 0) {
    throw new ConfigurationError(
      "current is required, and was not given. Name the data to check on the step, or as drift.current in model.yaml.",
    );
  }
  const what = inputs.current.length > 0 ? "current" : "drift.current";
  const paths = asked.flatMap((one) => dataNamed(one, model)?.paths ?? [one]);
  return { kind: "data", paths, label: asked.map(withoutSecrets).join(", "), what };
}

function dataNamed(name: string, model: ModelFile | undefined): (Source & { kind: "data" }) | undefined {
  const data = model?.config.data ?? {};
  if (!Object.hasOwn(data, name)) return undefined;
  const what = `${model!.path}: data.${name}.path`;
  return { kind: "data", paths: [data[name]!.path].flat(), label: name, what };
}

async function registrySource(
  reference: string,
  what: string,
  model: ModelFile | undefined,
  workspace: Runtime["workspace"],
): Promise<Source> {
  if (model === undefined) {
    throw new ConfigurationError(
      `${what}: "${reference}" is no file, and without a model.yaml there is no registry to look it up in. Give a data file or a profile.`,
    );
  }
  if (/[^A-Za-z0-9-]/.test(reference)) {
    throw new ConfigurationError(
      `${what}: ${JSON.stringify(reference)} is neither a name in data, a data file (.csv, .tsv, .jsonl or .parquet), a profile (.json), nor an alias or version.`,
    );
  }
  const path = model.config.registry?.path ?? "registry";
  const registry = openRegistry(workingTree(workspace), path);
  const { version, training } = await registry.resolve(model.config.name, reference);
  const profile = await registry.profile(model.config.name, version);
  const label = /^\d+$/.test(reference) ? `version ${version}` : `${reference} (version ${version})`;
  if (profile === undefined) {
    throw new ConfigurationError(
      `${what}: ${label} of ${model.config.name} has no profile in ${path}. Register versions with a data-report, or give a data file as the reference.`,
    );
  }
  return { kind: "profile", profile: checked(profile, label), label, importances: training?.importances };
}

/**
 * How much the model leans on each column: from the record of the version that is the reference, else of the champion.
 * Undefined where there is no champion, or its record doesn't say.
 * @throws ConfigurationError for a record that can't be read
 */
export async function importancesFor(
  reference: Source,
  model: ModelFile | undefined,
  { workspace }: Pick<Runtime, "workspace">,
): Promise<Readonly<Record<string, number>> | undefined> {
  if (reference.kind === "profile" && reference.importances !== undefined) return reference.importances;
  const path = model?.config.registry?.path ?? "registry";
  if (model === undefined || !(await workspace.exists(path, "registry"))) return undefined;
  const registry = openRegistry(workingTree(workspace), path);
  const champion = await registry.alias(model.config.name, "champion");
  if (champion === undefined) return undefined;
  return (await registry.record(model.config.name, champion.version))?.training?.importances;
}

/**
 * Reads a dataset. A profile is here already. CSV is read in one pass where nobody has asked for its rows, and once more
 * where they turn out to be needed; all other data goes through the engine, where Parquet stays in its files.
 */
export async function readSource(source: Source, reading: Reading): Promise<Opened> {
  if (source.kind === "profile")
    return { dataset: datasetOfProfile(source.profile, source.label), table: undefined };
  const { runtime, engine, needsRows } = reading;
  const scratch = async () => (await engine()).scratch;
  const files = await resolveFiles(source.paths, runtime.workspace, source.what, { runtime, scratch });
  const scanned = needsRows ? undefined : await scanDataset(files, source.label, reading.spill());
  const opened: Read = scanned ?? (await readTable(files, source.label, reading));
  const { dataset, badRowCount } = opened;
  if (badRowCount > 0) {
    runtime.log.warning(
      `${source.label}: ${countOf(badRowCount, "row can't be read and is", "rows can't be read and are")} left out; validate-data names them.`,
    );
  }
  if (dataset.rows === 0) {
    const paths = files.map((file) => file.path).join(", ");
    throw new ConfigurationError(
      `${source.what}: ${paths} has no rows that can be read, so nothing can be compared.`,
    );
  }
  const { table = () => inEngine(files, reading) } = opened;
  return { dataset, table, spill: reading.spill() };
}

interface Read {
  readonly dataset: Opened["dataset"];
  readonly table?: () => Promise<Table>;
  readonly badRowCount: number;
}

async function readTable(files: readonly DataFile[], label: string, reading: Reading): Promise<Read> {
  const engine = await reading.engine();
  const table = await inEngine(files, reading);
  const dataset = await readDataset(engine, table, label, reading.spill()).catch((error: unknown) => {
    throw table.problemOf?.(error) ?? error;
  });
  return { dataset, table: async () => table, badRowCount: table.badRowCount };
}

async function inEngine(files: readonly DataFile[], reading: Reading): Promise<Table> {
  return await openTable(await reading.engine(), files, { inPlace: true });
}

/** As much as the comparison relies on; the registry's reader has looked at the head only. */
const comparable = z.looseObject({
  columns: z.array(
    z.looseObject({
      name: z.string(),
      kind: z.enum(["numeric", "categorical", "boolean", "datetime", "text"]),
      type: z.string(),
      rows: z.int().min(0),
      missing: z.int().min(0),
      numeric: z
        .looseObject({
          finite: z.int().min(1),
          nan: z.int().min(0),
          infinite: z.int().min(0),
          quantiles: z.array(z.number()).min(2),
        })
        .nullable(),
      values: z.array(
        z.looseObject({
          value: z.union([z.string(), z.number(), z.boolean()]),
          count: z.number().positive(),
        }),
      ),
      valuesComplete: z.boolean(),
    }),
  ),
});

function checked(profile: Profile, label: string): Profile {
  const result = comparable.safeParse(profile);
  if (result.success) return profile;
  const [issue] = result.error.issues;
  throw new ConfigurationError(
    `The profile of ${label} can't be used: ${issue?.path.join(".")}: ${issue?.message}. Write it again with validate-data.`,
  );
}
