import { digestOfDataset } from "../toolkit/data/digest.js";
import type { ModelFile } from "../toolkit/model/read.js";
import { parseProfile } from "../toolkit/registry/profile.js";
import type { VersionRecord } from "../toolkit/registry/record.js";
import { ConfigurationError } from "../toolkit/runtime/errors.js";
import type { Runtime } from "../toolkit/runtime/runtime.js";
import { type DataReport, dataReport } from "./reports/data-report.js";
import { readReport } from "./reports/read.js";

export type RecordedData = NonNullable<VersionRecord["data"]>;

export interface TrainingData {
  readonly data: RecordedData;
  /** The text of the first report's profile. */
  readonly profile: string | undefined;
}

/** What the reports of validate-data say of the data that the model was trained on. */
export async function readTrainingData(
  paths: readonly string[],
  model: ModelFile | undefined,
  runtime: Runtime,
): Promise<TrainingData> {
  const data: RecordedData = [];
  let profile: string | undefined;
  for (const path of paths) {
    const { value } = await readReport(path, "data-report", "validate-data", dataReport, runtime.workspace);
    if (value.verdict === "error") {
      throw new ConfigurationError(
        `data-report: ${path} says that the data could not be read. Validate it again.`,
      );
    }
    data.push(...datasetsOf(value, model));
    const profilePath = profileOf(value, model);
    if (profile === undefined && profilePath !== undefined) {
      profile = await runtime.workspace.readText(
        profilePath,
        `data-report: ${path}: profile`,
        64 * 1024 * 1024,
      );
      parseProfile(profile, profilePath);
    }
  }
  return { data, profile };
}

/**
 * The profile of the data that the model learnt from. A report covers several datasets where test data was validated
 * with it: the one that drift.reference names, else `train`, else the first.
 */
function profileOf({ datasets = [] }: DataReport, model: ModelFile | undefined): string | undefined {
  const wanted = [model?.config.drift?.reference, "train"];
  const found =
    wanted.map((name) => datasets.find((dataset) => dataset.name === name)).find(Boolean) ?? datasets[0];
  return found?.profile ?? undefined;
}

/** Files that belong to one dataset of model.yaml are one entry; each other file is one of its own. */
function datasetsOf(report: DataReport, model: ModelFile | undefined): RecordedData {
  const groups = new Map<string, DataReport["files"]>();
  for (const file of report.files) {
    const name = nameOf(file.path, model) ?? file.path;
    groups.set(name, [...(groups.get(name) ?? []), file]);
  }
  return [...groups].map(([name, files]) => {
    const digests = files.flatMap(({ digest }) => (digest ? [digest] : []));
    const rows = files.reduce((sum, file) => sum + (file.rows ?? Number.NaN), 0);
    return {
      name,
      ...(files.length === 1 && { uri: files[0]!.path }),
      ...(digests.length === files.length && { digest: digestOfDataset(digests) }),
      ...(Number.isSafeInteger(rows) && { rows }),
    };
  });
}

function nameOf(path: string, model: ModelFile | undefined): string | undefined {
  const datasets = Object.entries(model?.config.data ?? {});
  return datasets.find(([, { path: paths }]) => [paths].flat().some((one) => covers(one, path)))?.[0];
}

/** Whether a path or glob of model.yaml means this file. */
function covers(pattern: string, path: string): boolean {
  const plain = (text: string) => text.replace(/^\.\//, "");
  if (!/[*?[]/.test(pattern)) return plain(pattern) === plain(path);
  const expression = plain(pattern)
    .replaceAll(/[.+^${}()|\\]/g, "\\$&")
    .replaceAll("**/", "(?:.*/)?")
    .replaceAll(/(?<!\.)\*+/g, "[^/]*")
    .replaceAll(/(?<!\))\?(?!:)/g, "[^/]");
  return new RegExp(`^${expression}$`).test(plain(path));
}
