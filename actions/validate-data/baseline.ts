import { mkdir, realpath, writeFile } from "node:fs/promises";
import { dirname, join, relative, sep } from "node:path";
import type { Engine } from "../toolkit/data/engine.js";
import { formatOfName } from "../toolkit/data/format.js";
import { type DataFile, resolveFiles } from "../toolkit/data/source.js";
import { openTable, type Table } from "../toolkit/data/table.js";
import { openRepository, type Repository } from "../toolkit/git/repository.js";
import { ConfigurationError } from "../toolkit/runtime/errors.js";
import type { Runtime } from "../toolkit/runtime/runtime.js";
import { Workspace } from "../toolkit/runtime/workspace.js";
import type { Dataset } from "./dataset.js";

/** The data whose violations are already known. */
export interface Baseline {
  /** For people: the ref or the file. */
  readonly name: string;
  /** Undefined where the dataset is new: then every violation is. */
  readonly table: Table | undefined;
}

/**
 * Opens the baseline of each dataset: the same files as they are at a git ref, or one data file.
 * @throws ConfigurationError when it is neither, or when one file is to be the baseline of several datasets
 */
export async function openBaselines(
  baseline: string,
  datasets: readonly Pick<Dataset, "table">[],
  engine: Engine,
  runtime: Runtime,
): Promise<Baseline[]> {
  const isFile = await runtime.workspace.exists(baseline, "baseline").catch(() => false);
  if (isFile) {
    if (datasets.length > 1) {
      throw new ConfigurationError(
        `baseline: ${baseline} is one file, and ${datasets.length} datasets are checked. Name one dataset in data, or give a git ref.`,
      );
    }
    const reading = datasets[0]?.table.files[0]?.reading;
    const files = await resolveFiles([baseline], runtime.workspace, "baseline", undefined, reading);
    return [{ name: baseline, table: await openTable(engine, files) }];
  }
  if (formatOfName(baseline) !== undefined) {
    throw new ConfigurationError(
      `baseline: ${baseline} does not exist in the workspace. Give a data file or a git ref.`,
    );
  }
  const repository = await openRepository(runtime.workspace.directory, runtime).catch((error: unknown) => {
    if (!(error instanceof ConfigurationError)) throw error;
    throw new ConfigurationError(
      `baseline: ${baseline} is no file here, and can't be a git ref: ${error.message}`,
      { cause: error },
    );
  });
  const commit = await repository.resolveRef(baseline);
  const baselines: Baseline[] = [];
  for (const dataset of datasets)
    baselines.push(await atCommit(dataset, baseline, commit, repository, engine));
  return baselines;
}

async function atCommit(
  { table }: Pick<Dataset, "table">,
  ref: string,
  commit: string,
  repository: Repository,
  engine: Engine,
): Promise<Baseline> {
  const folder = join(engine.scratch, engine.unique("baseline"));
  const files: DataFile[] = [];
  for (const file of table.files) {
    const path = relative(repository.root, await realpath(file.absolute))
      .split(sep)
      .join("/");
    const blob = await repository.attempt(["cat-file", "blob", `${commit}:${path}`]);
    if (blob.code !== 0) continue;
    await mkdir(dirname(join(folder, file.path)), { recursive: true });
    await writeFile(join(folder, file.path), blob.stdout);
    const [found] = await resolveFiles(
      [file.path],
      new Workspace(folder),
      `baseline ${ref}`,
      undefined,
      file.reading,
    );
    files.push({ ...found!, path: `${ref}:${file.path}` });
  }
  return { name: ref, table: files.length === 0 ? undefined : await openTable(engine, files) };
}
